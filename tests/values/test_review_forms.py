"""Who gives a rating that begins its sentence or stands apart from it, and scores beside such sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

from ratings import TITLES, rated, read, slanted
from wikifilm import EditError
from wikifilm.lens import replaced
from wikifilm.values.reviews import REVIEWS
from wikifilm.values.scores import SCORES

if TYPE_CHECKING:
    from wikifilm.film import Review

POST = "The Harbour Post"
IDA, MOSS = ("Ida Roe", None), ("Katie Moss", POST)


def changed(text: str, **values: Any) -> str:
    shown, wholes = slanted(text)
    (slot,) = REVIEWS.read(shown, TITLES, wholes).slots
    return replaced(shown, REVIEWS.change(shown, slot, attrs.evolve(slot.value, **values), TITLES, wholes))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the rating begins the sentence
        ("Giving 3/5, Katie Moss from ''The Harbour Post'' wept.", rated(MOSS, 3, 5)),
        ("Giving three stars out of five, Katie Moss of ''The Harbour Post'' wept.", rated(MOSS, 3, 5)),
        ("Awarding 3.5/5, Ida Roe wrote that it was salt.", rated(IDA, 3.5, 5)),
        ("Scoring 3/5, ''The Harbour Post'' wrote that it was salt.", rated((None, POST), 3, 5)),
        # the publication of a review, or the one that has the critic
        ("In her ''Harbour Post'' review, Katie Moss gave it 3/5.", rated(("Katie Moss", "Harbour Post"), 3, 5)),
        ("In the Kinoglass review, Katie Moss rated it 4/5.", rated(("Katie Moss", "Kinoglass"), 4, 5)),
        ("''The Harbour Post'' critic, Katie Moss gave 2/5.", rated(MOSS, 2, 5)),
        ("The critic of ''The Harbour Post'', Katie Moss, gave it 3/5.", rated(MOSS, 3, 5)),
        # who gives it stands behind
        ("It was rated 3/5 by ''The Harbour Post''.", rated((None, POST), 3, 5)),
        ("Rated 3/5 by Katie Moss of ''The Harbour Post'', it failed.", rated(MOSS, 3, 5)),
        ("''The Harbour Post'' rated it 3/5 in a review by Ida Roe.", rated((None, POST), 3, 5)),
        # parentheses
        ("Kinoglass Online: 6.5/10 (Katie Moss)", rated(("Katie Moss", "Kinoglass Online"), 6.5, 10)),
        ("Kinoglass Online: 6.5/10 (by Katie Moss).", rated(("Katie Moss", "Kinoglass Online"), 6.5, 10)),
        ("Kinoglass Online: 6.5/10 (Vell)", rated((None, "Kinoglass Online"), 6.5, 10)),
        ("''The Harbour Post'' (Vell) gave it 3/5.", rated((None, POST), 3, 5)),
        ("''The Harbour Post'' (Vell): 3/5", rated((None, POST), 3, 5)),
        ("''The Harbour Post'' (Katie Moss) gave it 3/5.", rated(MOSS, 3, 5)),
        # figures in words
        ("Ida Roe gave it a two and a half star rating out of five.", rated(IDA, 2.5, 5)),
        ("Ida Roe gave it a 2½-star rating out of five.", rated(IDA, 2.5, 5)),
        ("Ida Roe gave it two point five out of five.", rated(IDA, 2.5, 5)),
        ("Ida Roe gave it seven point three out of ten.", rated(IDA, 7.3, 10)),
    ],
)
def test_who_gives_a_rating(text: str, expected: Review) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Giving 3/5, the crowd wept.",
        "In July review, Katie Moss wept over 3/5.",
        "Ida Roe gave it two points of five notes.",
    ],
)
def test_what_is_no_rating_of_somebody(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        (
            "Giving 3/5, Ida Roe wrote that so.",
            {"value": 4, "critic": "Katie Moss"},
            "Giving 4/5, Katie Moss wrote that so.",
        ),
        (
            "In her ''Harbour Post'' review, Katie Moss gave it 3/5.",
            {"publication": "Kinoglass"},
            "In her Kinoglass review, Katie Moss gave it 3/5.",
        ),
        ("Kinoglass Online: 6/10 (Katie Moss)", {"critic": "Ida Roe"}, "Kinoglass Online: 6/10 (Ida Roe)"),
        (
            "Ida Roe gave it two point five out of five.",
            {"value": 3.5},
            "Ida Roe gave it three and a half out of five.",
        ),
        ("Ida Roe gave it two point five out of five.", {"value": 3.3}, "Ida Roe gave it 3.3 out of five."),
    ],
)
def test_a_part_is_written(text: str, new: dict[str, Any], after: str) -> None:
    assert changed(text, **new) == after


def test_what_a_sentence_has_no_place_for_is_refused() -> None:
    with pytest.raises(EditError):
        changed("Giving 3/5, Ida Roe wrote that so.", critic=None)


# ------------------------------------------------------------------------------------------------------ scores


def scores(text: str) -> list[tuple[float | None, int | None, float | None, bool]]:
    shown, wholes = slanted(text)
    found = [slot.value for slot in SCORES.read(shown, TITLES, wholes).slots]
    return [(score.value, score.count, score.average, score.audience) for score in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rotten Tomatoes sampled 32 reviewers and judged 78% of the reviews positive.", (78, 32, None, False)),
        ("On Rotten Tomatoes, it has a score of 80% with an 8.2 average.", (80, None, 8.2, False)),
        ("On Rotten Tomatoes, it has 80% and an 8.2 average rating based on 20 reviews.", (80, 20, 8.2, False)),
        ("On Rotten Tomatoes, it has a score of 80%, a 9.2 average opening.", (80, None, None, False)),
        ("''DVD Quay'''s Ida Roe rated it 3/5. It holds 78% on Rotten Tomatoes.", (78, None, None, False)),
        ("DVD Quay's Ida Roe only rated the film low. It holds 78% on Rotten Tomatoes.", (78, None, None, False)),
    ],
)
def test_a_score_is_read(text: str, expected: tuple[float | None, int | None, float | None, bool]) -> None:
    assert scores(text) == [expected]


def test_it_may_be_the_other_film_of_the_sentence_before() -> None:
    assert scores("The sequel rated poorly. It holds 78% on Rotten Tomatoes.") == []
    assert scores("Wet Sea rated high. It holds 78% on Rotten Tomatoes.") == []


def test_an_average_before_its_word_is_written() -> None:
    text = "On Rotten Tomatoes, it has a score of 80% with an 8.2 average."
    (slot,) = SCORES.read(text, TITLES).slots
    edits = SCORES.change(text, slot, attrs.evolve(slot.value, average=7.5), TITLES)
    assert replaced(text, edits) == text.replace("8.2", "7.5")
