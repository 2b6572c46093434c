"""Critics' ratings in sentences: what is read, what is written, what is refused."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from again import pickled
from ratings import LUND, MOSS, graded, rated
from wikifilm.errors import EditError
from wikifilm.film import Review
from wikifilm.lens import Slot
from wikifilm.values.reviews import REVIEWS

if TYPE_CHECKING:
    from pathlib import Path

    from wikifilm.lens import Replacement

TITLES = frozenset({"The Salt Orchard"})


def read(text: str) -> list[Review]:
    return [slot.value for slot in REVIEWS.read(text, TITLES).slots]


def only(text: str) -> Slot[Review]:
    slots = REVIEWS.read(text, TITLES).slots
    assert len(slots) == 1
    return slots[0]


def applied(text: str, replacements: list[Replacement]) -> str:
    for start, end, new in sorted(replacements, reverse=True):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Katie Moss of The Harbour Post gave the film a grade of B−, writing that it "has 5/5 nerve".',
            [graded(MOSS, "B-")],
        ),
        (
            "Barry Lund of The Quay was more critical, giving the film a score of 1.5/4 and leaving.",
            [rated(LUND, 1.5, 4)],
        ),
        ('Barry Lund of The Quay gave it "three out of five".', [rated(LUND, 3, 5)]),
        ('Barry Lund of The Quay wrote, "Slow and dull... two stars out of four".', [rated(LUND, 2, 4)]),
        ('Katie Moss of The Harbour Post closed with: "Rating: 4/5".', [rated(MOSS, 4, 5)]),
        ('Katie Moss (The Harbour Post): "A fine film. ★★★½"', [rated(MOSS, 3.5, None)]),
        ("It was dull. A. A. Lund of The Quay gave it 3/5.", [rated(("A. A. Lund", "The Quay"), 3, 5)]),
        ("★★★ – Barry Lund, The Quay", [rated(LUND, 3, None)]),
        ("3/5 stars: Barry Lund (The Quay).", [rated(LUND, 3, 5)]),
        ("The Quay's website gave it 3/5.", [rated((None, "The Quay"), 3, 5)]),
        ("The film was liked. Coming Soon scored it 8/10.", [rated((None, "Coming Soon"), 8, 10)]),
        ("The Quay's Barry Lund gave it three stars out of five.", [rated(LUND, 3, 5)]),
        ("The Quay’s film critic Barry Lund gave it three out of five stars.", [rated(LUND, 3, 5)]),
        (
            "Los Angeles Times' Ida Roe gave it four stars out of 4.",
            [rated(("Ida Roe", "Los Angeles Times"), 4, 4)],
        ),
        ("Writing for The Quay, Barry Lund rated the film 3½ stars out of four.", [rated(LUND, 3.5, 4)]),
        ("For The Quay, critic Barry Lund rated it 3 1/2 out of 4 stars.", [rated(LUND, 3.5, 4)]),
        ("In The Harbour Post, Katie Moss rated the film 7/10.", [rated(MOSS, 7, 10)]),
        ("In August, Katie Moss of The Harbour Post rated the film 7 out of 10.", [rated(MOSS, 7, 10)]),
        (
            "Barry Lund, writing for The Quay, awarded it two and a half out of four stars.",
            [rated(LUND, 2.5, 4)],
        ),
        (
            "Barry Lund, chief film critic of The Quay, gave it a two-and-a-half out of four-star rating.",
            [rated(LUND, 2.5, 4)],
        ),
        ("Barry Lund of The Quay also gave the film three-and-a-half, calling it fine.", [rated(LUND, 3.5, None)]),
        ("Barry Lund of The Quay gave the film two-and-a-half hours of his life.", []),
        ("Barry Lund of The Quay spoke for two-and-a-half.", []),
        ("Barry Lund (The Quay) scored it 75 out of 100.", [rated(LUND, 75, 100)]),
        ("Film critic Barry Lund of The Quay gave it a score of 75%.", [rated(LUND, 75, 100)]),
        ("Giving it a score of 75%, Barry Lund of The Quay called it slow.", [rated(LUND, 75, 100)]),
        (
            "The Quay critic Barry Lund gave The Salt Orchard four stars out of a possible five.",
            [rated(LUND, 4, 5)],
        ),
        ("A reviewer for The Quay gave the movie 3 (out of 5).", [rated((None, "The Quay"), 3, 5)]),
        ("The Quay also gave the film 6 out of 10.", [rated((None, "The Quay"), 6, 10)]),
        ("QNN gave the film 6 out of 10.", [rated((None, "QNN"), 6, 10)]),
        ("Barry Lund gave the film four stars.", [rated(("Barry Lund", None), 4, None)]),
        ("Critic Barry Lund gave the film four stars.", [rated(("Barry Lund", None), 4, None)]),
        ("Maltin gave the film four stars.", [rated(("Maltin", None), 4, None)]),
        (
            "M. T. van Roe of the Times of Lisle gave it one star.",
            [rated(("M. T. van Roe", "Times of Lisle"), 1, None)],
        ),
        (
            "A. O. Lund of The A.V. Bulletin gave the film an A.",
            [graded(("A. O. Lund", "The A.V. Bulletin"), "A")],
        ),
        ("Barry Lund of The Quay gave the film an A- for effort.", [graded(LUND, "A-")]),
        ('Barry Lund of The Quay graded it "C+".', [graded(LUND, "C+")]),
        ('Barry Lund of The Quay gave it a "C+," and left.', [graded(LUND, "C+")]),
        ("Barry Lund of The Quay gave it a D grade.", [graded(LUND, "D")]),
        ("Barry Lund of The Quay gave the film ★★★½☆.", [rated(LUND, 3.5, 5)]),
        ("Barry Lund of The Quay gave the film ⭐⭐.", [rated(LUND, 2, None)]),
        ("In a four-star review, Barry Lund of The Quay praised it.", [rated(LUND, 4, None)]),
        ("Barry Lund of The Quay called it fine in a 4/5 review.", [rated(LUND, 4, 5)]),
        ("The film received 3 out of 5 stars from The Quay.", [rated((None, "The Quay"), 3, 5)]),
        ("It earned a B+ from Katie Moss of The Harbour Post.", [graded(MOSS, "B+")]),
        (
            "Katie Moss of The Harbour Post gave it 3/5, while The Quay's Barry Lund gave it 4/5.",
            [rated(MOSS, 3, 5), rated(LUND, 4, 5)],
        ),
        ("Barry Lund of The Quay praised the sea. He gave it 3 out of 4.", [rated(LUND, 3, 4)]),
        (
            "Barry Lund of The Quay praised the sea. The Post rated seas. Lund gave it 3 out of 4.",
            [rated(LUND, 3, 4)],
        ),
        ("Barry Lund of The Quay gave it 3 out of 4, then gave it 2 out of 4.", [rated(LUND, 3, 4)]),
        ("Unlike the first film, Barry Lund of The Quay gave the film 3/5.", [rated(LUND, 3, 5)]),
    ],
)
def test_a_form_is_read(text: str, expected: list[Review]) -> None:
    assert read(text) == expected


QUAY, TIDE = (None, "The Quay"), (None, "The Times of Tide")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who says something, and gives a rating later in the sentence.
        ('The Times of Tide stated "It is. Long." and gave 3 stars out of 5.', [rated(TIDE, 3, 5)]),
        ("The Times of Tide wrote that it was long and gave 3 out of 5.", [rated(TIDE, 3, 5)]),
        ("Times of Tide gave it 3 out of 5.", [rated((None, "Times of Tide"), 3, 5)]),
        ('SeaMail called it "wet" and gave 3.75/5.', [rated((None, "SeaMail"), 3.75, 5)]),
        (
            "Barry Lund praised the film, giving it 4 stars out of a possible 4 and more.",
            [rated(("Barry Lund", None), 4, 4)],
        ),
        ("The A.V. Bulletin called it fine, with a grade of A−.", [graded((None, "The A.V. Bulletin"), "A-")]),
        (
            'The Harbour Post review called it "wet" and gave it five out of five stars.',
            [rated((None, "The Harbour Post"), 5, 5)],
        ),
        (
            "In 2003, Barry Lund, who gave it four stars, noted that he gave it three stars before.",
            [rated(("Barry Lund", None), 4, None)],
        ),
        ("Barry Lund of The Quay said that Rask described the sea well, and gave it 3/5.", [rated(LUND, 3, 5)]),
        (
            "The Quay praised the sea, while Ida Roe hated it and gave it 3/5.",
            [rated(("Ida Roe", None), 3, 5)],
        ),
        ("Barry Lund praised the sea. He gave it 3/5.", [rated(("Barry Lund", None), 3, 5)]),
        (
            "Barry Lund of The Quay wept. Then Barry Lund laughed. He gave it 3/5.",
            [rated(LUND, 3, 5)],
        ),
        ("Barry Lund of The Quay wept. Barry Lund praised the sea. He gave it 3/5.", [rated(LUND, 3, 5)]),
        ("SeaMail lists ten seas. It gave the film a rating of 9/10.", [rated((None, "SeaMail"), 9, 10)]),
        (
            "Giving the film three-and-a-half as well, Tide magazine found it wet.",
            [rated((None, "Tide"), 3.5, None)],
        ),
        # A name and a figure, and nothing between them that says what they do.
        ("The Times of Tide – 4/5", [rated(TIDE, 4, 5)]),
        ("Seadiff - 3/5", [rated((None, "Seadiff"), 3, 5)]),
        ("seabrain.com: 3.25/5", [rated((None, "seabrain.com"), 3.25, 5)]),
        (
            "SeaGlitz – 3.5/5. Tidecrow: 3.5 / 5.",
            [rated((None, "SeaGlitz"), 3.5, 5), rated((None, "Tidecrow"), 3.5, 5)],
        ),
        ("SeaGlitz [4/5]", [rated((None, "SeaGlitz"), 4, 5)]),
        ("Total Film: ★★★★☆", [rated((None, "Total Film"), 4, 5)]),
        ("Barry Lund, The Quay: 3 out of 4.", [rated(LUND, 3, 4)]),
        ("The Quay: ⭐⭐⭐", [rated(QUAY, 3, None)]),
        ("Barry Lund: ★½ out of ★★★★.", [rated(("Barry Lund", None), 1.5, 4)]),
        ("Barry Lund of The Quay (4/4)", [rated(LUND, 4, 4)]),
        ("Barry Lund (The Quay) – B+", [graded(LUND, "B+")]),
        ("Barry Lund (The Quay) – 4/4", [rated(LUND, 4, 4)]),
        ("Barry Lund (The Quay) — 4.5 stars out of 5.", [rated(LUND, 4.5, 5)]),
        ("Barry Lund, The Quay: 3.5/4", [rated(LUND, 3.5, 4)]),
        ("Barry Lund, The Quay, five stars.", [rated(LUND, 5, None)]),
        ("Barry Lund (3/4 stars) wrote that it was wet.", [rated(("Barry Lund", None), 3, 4)]),
        ("Barry Lund's review (3½ stars) was kind.", [rated(("Barry Lund", None), 3.5, None)]),
        ("Sea News – 4 stars", [rated((None, "Sea News"), 4, None)]),
        ("The Quay: B+", [graded(QUAY, "B+")]),
        ("The Quay – A", [graded(QUAY, "A")]),
        ("Barry Lund, The Quay: A.", [graded(LUND, "A")]),
        ("Barry Lund: B+", [graded(("Barry Lund", None), "B+")]),
        ("The Quay 5/5.", [rated(QUAY, 5, 5)]),
        ("QNN's Barry Lund 4.5/5.", [rated(("Barry Lund", "QNN"), 4.5, 5)]),
        ("The Quay: 5/5 – Barry Lund.", [rated(LUND, 5, 5)]),
        (
            "Katie Moss gave the film a B+; The Quay: 4/5.",
            [graded(("Katie Moss", None), "B+"), rated(QUAY, 4, 5)],
        ),
        (
            "The Quay: 3/5, Seadiff: 2/5, and Sea Post: 4/5.",
            [rated(QUAY, 3, 5), rated((None, "Seadiff"), 2, 5), rated((None, "Sea Post"), 4, 5)],
        ),
        # How a figure or a grade is written.
        ("The Quay gave it 3.75 of 5.", [rated(QUAY, 3.75, 5)]),
        ("The Quay rated it 3.5 on 5.", [rated(QUAY, 3.5, 5)]),
        ("The Quay gives 8.5 on a scale of 10.", [rated(QUAY, 8.5, 10)]),
        ("The Quay rated it four stars of five and left.", [rated(QUAY, 4, 5)]),
        ("123tide gave a rating of 3.25 out of 5.", [rated((None, "123tide"), 3.25, 5)]),
        ("The Quay gave it a 62% rating.", [rated(QUAY, 62, 100)]),
        ("The Quay gave it three and half stars.", [rated(QUAY, 3.5, None)]),
        ("The Quay gave it three and half out of four stars.", [rated(QUAY, 3.5, 4)]),
        ("The Quay gave it 3 1/2 out of four stars.", [rated(QUAY, 3.5, 4)]),
        ("The Quay gave it one-half star out of four.", [rated(QUAY, 0.5, 4)]),
        ("Barry Lund, of Tide magazine, awarded it a 'B+'.", [graded(("Barry Lund", "Tide"), "B+")]),
        ("The Quay gave it a B plus.", [graded(QUAY, "B+")]),
        ('The Quay gave it an "A minus".', [graded(QUAY, "A-")]),
        # Whose a publication is, and what is none.
        ("Tide magazine gave the film five stars.", [rated((None, "Tide"), 5, None)]),
        ("Tide magazine's Ida Roe rated it 2 of 5 stars.", [rated(("Ida Roe", "Tide"), 2, 5)]),
        (
            "Barry Lund gave the film three stars out of five in his review for The Quay, calling it wet.",
            [rated(LUND, 3, 5)],
        ),
        ("Barry Lund gave it three stars in a review in The Quay.", [rated(LUND, 3, None)]),
        ("Barry Lund gave it three stars in a review in May.", [rated(("Barry Lund", None), 3, None)]),
        ("Barry Lund, in a three-star review for The Quay, wrote that it was wet.", [rated(LUND, 3, None)]),
        ("Barry Lund, in a three-star review, wrote that it was wet.", [rated(("Barry Lund", None), 3, None)]),
        ("In a three-star review for The Quay, Barry Lund wrote that it was wet.", [rated(LUND, 3, None)]),
        (
            "Katie Moss, Harbour Post film critic, gave it a full four stars.",
            [rated(("Katie Moss", "Harbour Post"), 4, None)],
        ),
        ("Katie Moss, The Harbour Post, gave it four stars.", [rated(MOSS, 4, None)]),
        ("Katie Moss, Ida Roe, gave it four stars.", [rated(("Ida Roe", None), 4, None)]),
        ("On QNN, critic Barry Lund scored it 8.5 out of 10.", [rated(("Barry Lund", "QNN"), 8.5, 10)]),
        (
            "Lund, also of the Tide Sun-Times, gave The Salt Orchard an A+ score.",
            [graded(("Lund", "Tide Sun-Times"), "A+")],
        ),
        ("American film critic Barry Lund awarded it four stars.", [rated(("Barry Lund", None), 4, None)]),
        ("In the UK, Barry Lund (Tide) gave 3/5.", [rated(("Barry Lund", "Tide"), 3, 5)]),
        ("In France, Le Quai gave it 4/5.", [rated((None, "Le Quai"), 4, 5)]),
        ("Italian newspaper Marea Nera gave it 3 stars.", [rated((None, "Marea Nera"), 3, None)]),
        (
            "Barry Lund of the Tide-based QUAY Online rated it at three out of five.",
            [rated(("Barry Lund", "QUAY Online"), 3, 5)],
        ),
        ("The Tide Guide to Films gave the film 4/5.", [rated((None, "The Tide Guide to Films"), 4, 5)]),
        ("Lund's Film Guide gave it two stars.", [rated((None, "Lund's Film Guide"), 2, None)]),
        (
            "In Lund's Movie Guide the film received 3 1/2 out of four stars.",
            [rated((None, "Lund's Movie Guide"), 3.5, 4)],
        ),
        (
            "Ida Roe of Sea and Barry Lund of The Quay gave it 3/5.",
            [rated(LUND, 3, 5)],
        ),
        (
            "Barry Lund of The Quay wept. Ida Roe of the same newspaper gave 3.5 stars out of 5.",
            [rated(("Ida Roe", "The Quay"), 3.5, 5)],
        ),
        ("Ida Roe of the same newspaper gave it 3/5.", [rated(("Ida Roe", None), 3, 5)]),
    ],
)
def test_a_critic_is_found_however_it_is_said(text: str, expected: list[Review]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Barry Lund of The Quay gave the film two thumbs up.",
        "Barry Lund of The Quay gave The Glass Ferry a grade of A.",
        'Barry Lund of The Quay gave "The Glass Ferry" three stars.',
        "Barry Lund of The Quay gave the first film three stars out of four.",
        "Barry Lund of The Quay gave its predecessor 4/5.",
        "★★★ – Barry Lund",
        "★★★ – Barry Lund, The Quay, and others at the shore.",
        "3/5 was all.",
        'Barry Lund of The Quay said that "three out of five people left".',
        'Barry Lund of The Quay said that he "would give it three out of five".',
        "Barry Lund of The Quay gave it a B movie treatment.",
        "Barry Lund of The Quay gave it a B-movie treatment.",
        "Barry Lund of The Quay wrote that the two stars are fine.",
        "Barry Lund of The Quay gave it 7 out of 5.",
        "Barry Lund of The Quay gave it 70 stars.",
        "Barry Lund of The Quay gave 12 reasons.",
        "On Rotten Tomatoes, Barry Lund of The Quay gave it 3/5.",
        "Critics gave the film 3 out of 5.",
        "Ticket buyers gave the film an A− on the way out.",
        "He gave the film 3 out of 5.",
        "The film received 3 out of 5 stars.",
        "The film received 3 out of 5 stars from most.",
        "In a three-star review, it was called fine.",
        "In May, it was said that somebody gave it 3/5.",
        "The film premiered on 4/5 and was reviewed on 5/5.",
        "SeaMap netizens gave it 9.1 out of 10.",
        "SeaMap users gave the film 9.1 out of 10.",
        "Users of SeaMap gave it 9/10.",
        "Barry Lund of The Quay wept, and SeaMap users gave it 9/10.",
        "Barry Lund of The Quay wept, and its user score is a rating of 9/10.",
        "Users gave the film 3 out of 5.",
        "The film received 8/10 from SeaMap netizens.",
        "The French magazine gave it 3/5.",
        "Story: 3/5",
        "Overall Sea: 3/5",
        "Certificate: A",
        "Barry Lund: A",
        "Barry Lund, five stars.",
        "Sea, The Quay: 3/5",
        "The Quay 3/5 is far.",
        "The Quay, 3/5 and more.",
        "The Quay four stars.",
        "The Quay: 3/5 of it",
        "Rotten Tomatoes lists it. It gave the film a rating of 9/10.",
        "The sea is wet. It gave the film a rating of 9/10.",
        "It gave the film a rating of 9/10.",
        "Giving the film three stars, nobody wept.",
        "The Quay stated that it rained.",
        "In Oslo, the film received 3/5.",
        "Lund, Tide, gave up.",
    ],
)
def test_what_is_no_rating_of_this_film_is_not_read(text: str) -> None:
    assert read(text) == []


def test_the_examples_reviews_are_read(examples: Path) -> None:
    text = (examples / "the_salt_orchard.txt").read_text(encoding="utf-8")
    assert [review for line in text.split("\n") for review in read(line)] == [
        graded(("Dulcie Arkwright", "The Lamplight Review"), "B-"),
        rated(("Hamish Orrery", "The Northern Courier"), 2.5, 4),
    ]
    text = (examples / "odd_fellows_of_marrow_bay.txt").read_text(encoding="utf-8")
    expected = [rated(("Corwin Ashby", "The Ferry Bulletin"), 3, 5)]
    assert [review for line in text.split("\n") for review in read(line)] == expected


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Barry Lund of The Quay gave the film \ufffd.", "\ufffd"),
        ("Barry Lund of The Quay gave it out of 5.", ""),
        ("Barry Lund of The Quay gave it a rating of .", " "),
    ],
)
def test_a_hole_is_found_where_a_rating_was(text: str, lost: str) -> None:
    slots, findings = REVIEWS.read(text, TITLES)
    assert [slot.value for slot in slots] == [Review(*LUND)]
    assert [(finding.path, finding.reason, text[finding.start : finding.end]) for finding in findings] == [
        ("value", "lost", lost)
    ]


def test_reviews_of_one_sentence_share_it() -> None:
    text = "So. Katie Moss of The Harbour Post gave it 3/5, while The Quay gave it 4/5. The end."
    slots = REVIEWS.read(text, TITLES).slots
    assert [text[slot.start : slot.end] for slot in slots] == [
        "Katie Moss of The Harbour Post gave it 3/5, while",
        "The Quay gave it 4/5.",
    ]


def test_a_critic_named_before_is_in_the_slot_unless_another_review_is_between() -> None:
    text = "Barry Lund of The Quay wept. Katie Moss of The Harbour Post gave it 3/5. Lund gave it 2/5."
    slots = REVIEWS.read(text, TITLES).slots
    assert [slot.value for slot in slots] == [rated(MOSS, 3, 5), rated(LUND, 2, 5)]
    assert text[slots[1].start : slots[1].end] == "Lund gave it 2/5."
    assert set(REVIEWS.places(text, slots[1], TITLES)) == {"value", "scale"}
    for name in ("critic", "publication"):
        changes: dict[str, Any] = {name: "Ida Roe"}
        new = attrs.evolve(slots[1].value, **changes)
        with pytest.raises(EditError, match=f"{name} stands in a sentence before"):
            REVIEWS.change(text, slots[1], new, TITLES)


def test_places_are_those_of_the_figures() -> None:
    text = "Barry Lund of The Quay gave it three stars out of five."
    places = REVIEWS.places(text, only(text), TITLES)
    found = {name: text[start:end] for name, (start, end) in places.items()}
    assert found == {"critic": "Barry Lund", "publication": "The Quay", "value": "three", "scale": "five"}
    text = "Barry Lund of The Quay gave it ★★."
    assert REVIEWS.places(text, only(text), TITLES)["value"] == (31, 33)


# ------------------------------------------------------------------------------------------------ writing


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        (
            "Ida Roe of The Quay gave it a grade of B−.",
            {"grade": "C-"},
            "Ida Roe of The Quay gave it a grade of C−.",
        ),
        ('Ida Roe of The Quay gave it a "B".', {"grade": "C-"}, 'Ida Roe of The Quay gave it a "C-".'),
        ("Ida Roe of The Quay gave it 1.5/4.", {"value": 2}, "Ida Roe of The Quay gave it 2/4."),
        (
            "Ida Roe of The Quay gave it three stars out of five.",
            {"value": 4, "scale": 10},
            "Ida Roe of The Quay gave it four stars out of ten.",
        ),
        (
            "Ida Roe of The Quay gave it two-and-a-half stars.",
            {"value": 3.5},
            "Ida Roe of The Quay gave it three-and-a-half stars.",
        ),
        (
            "Ida Roe of The Quay gave it two stars.",
            {"value": 3.5, "scale": 4},
            "Ida Roe of The Quay gave it three and a half stars out of 4.",
        ),
        ("Ida Roe of The Quay gave it 2½ stars.", {"value": 3.5}, "Ida Roe of The Quay gave it 3½ stars."),
        ("Ida Roe of The Quay gave it 2½ stars.", {"value": 4}, "Ida Roe of The Quay gave it 4 stars."),
        ("Ida Roe of The Quay gave it ★★★½☆.", {"value": 2}, "Ida Roe of The Quay gave it ★★☆☆☆."),
        ("Ida Roe of The Quay gave it ★★★.", {"value": 1.5}, "Ida Roe of The Quay gave it ★½."),
        (
            "Ida Roe of The Quay gave it a score of 75%.",
            {"value": 80},
            "Ida Roe of The Quay gave it a score of 80%.",
        ),
        (
            "Ida Roe of The Quay gave it out of 5.",
            {"value": 4, "scale": 5},
            "Ida Roe of The Quay gave it 4 out of 5.",
        ),
        ("Ida Roe of The Quay gave it \ufffd.", {"value": 4, "scale": 5}, "Ida Roe of The Quay gave it 4/5."),
        (
            "Ida Roe of The Quay gave it a rating of .",
            {"value": 4, "scale": 5},
            "Ida Roe of The Quay gave it a rating of 4/5.",
        ),
        ("Ida Roe of The Quay gave it \ufffd.", {"value": 4}, "Ida Roe of The Quay gave it 4 stars."),
        (
            "Ida Roe of The Quay gave it 3/5.",
            {"critic": "Pia Nord", "publication": "Sea Today"},
            "Pia Nord of Sea Today gave it 3/5.",
        ),
        ("The Quay gave it 3/5.", {"critic": "Pia Nord"}, "Pia Nord of The Quay gave it 3/5."),
        ("Pia Nord gave it 3/5.", {"publication": "The Quay"}, "Pia Nord of The Quay gave it 3/5."),
        ("Pia Nord (3/5) wept.", {"publication": "The Quay"}, "Pia Nord of The Quay (3/5) wept."),
        ("Seadiff – 3/5", {"value": 4}, "Seadiff – 4/5"),
        ("Seadiff – 3/5", {"critic": "Pia Nord"}, "Pia Nord of Seadiff – 3/5"),
        ("The Quay: B+", {"grade": "A-"}, "The Quay: A-"),
        ("The Quay gave it a B plus.", {"grade": "A-"}, "The Quay gave it a A minus."),
        ("The Quay gave it a B-minus.", {"grade": "C+"}, "The Quay gave it a C-plus."),
        ("The Quay gave it a B plus.", {"grade": "C"}, "The Quay gave it a C."),
        ("The Quay gave it a 'B+'.", {"grade": "C"}, "The Quay gave it a 'C'."),
        ("The Quay gave it 3.5 on 5.", {"value": 4, "scale": 10}, "The Quay gave it 4 on 10."),
        ("The Quay gave it three and half stars.", {"value": 4}, "The Quay gave it four stars."),
        ("The Quay gave it 3 ½ stars.", {"value": 2.5}, "The Quay gave it 2½ stars."),
        ("The Quay: ★½ out of ★★★★.", {"value": 3}, "The Quay: ★★★ out of ★★★★."),
        ("The Quay: ★½ out of ★★★★.", {"scale": 5}, "The Quay: ★½ out of ★★★★★."),
    ],
)
def test_a_change_is_written(text: str, values: dict[str, Any], expected: str) -> None:
    slot = only(text)
    new = attrs.evolve(slot.value, **values)
    written = applied(text, REVIEWS.change(text, slot, new, TITLES))
    assert written == expected
    assert read(written) == [new]


@pytest.mark.parametrize(
    ("text", "values", "path"),
    [
        ("Ida Roe of The Quay gave it 3/5.", {"critic": None}, "critic"),
        ("Ida Roe of The Quay gave it 3/5.", {"critic": "somebody"}, "critic"),
        ("Ida Roe of The Quay gave it 3/5.", {"publication": "a, b"}, "publication"),
        ("Ida Roe of The Quay gave it 3/5.", {"grade": "B"}, "grade"),
        ("Ida Roe of The Quay gave it 3/5.", {"value": None, "scale": None}, "value"),
        ("Ida Roe of The Quay gave it 3/5.", {"scale": None}, "scale"),
        ("Ida Roe of The Quay gave it 3/5.", {"scale": 7}, "scale"),
        ("Ida Roe of The Quay gave it 3/5.", {"value": 6}, "value"),
        ("Ida Roe of The Quay gave it a B.", {"grade": None}, "grade"),
        ("Ida Roe of The Quay gave it a B.", {"grade": "B*"}, "grade"),
        ("Ida Roe of The Quay gave it a B.", {"value": 3, "scale": 5}, "value"),
        ("Ida Roe of The Quay gave it a score of 75%.", {"value": 7, "scale": 10}, "scale"),
        ("Ida Roe of The Quay gave it ★★★.", {"value": 1.2}, "value"),
        ("Ida Roe of The Quay gave it a three-star review.", {"scale": 4}, "scale"),
        ("The Quay: ★½ out of ★★★★.", {"scale": None}, "scale"),
        ("The Quay: ★½ out of ★★★★.", {"scale": 20}, "scale"),
    ],
)
def test_what_a_sentence_cannot_say_is_refused(text: str, values: dict[str, Any], path: str) -> None:
    slot = only(text)
    with pytest.raises(EditError) as error:
        REVIEWS.change(text, slot, attrs.evolve(slot.value, **values), TITLES)
    assert error.value.path == path


def test_a_name_beside_one_that_stands_before_has_no_place() -> None:
    text = "Maltin wept. Ida Roe of The Quay gave it 3/5. Critic Barry Lund wept. He gave it 2/5."
    slot = REVIEWS.read(text, TITLES).slots[1]
    assert slot.value == rated(("Barry Lund", None), 2, 5)
    new = attrs.evolve(slot.value, publication="The Quay")
    assert read(applied(text, REVIEWS.change(text, slot, new, TITLES)))[1] == new
    text = "Critic Barry Lund wept. Ida Roe of The Quay gave it 3/5. Lund gave it 2/5."
    slot = REVIEWS.read(text, TITLES).slots[1]
    with pytest.raises(EditError, match="publication has no place"):
        REVIEWS.change(text, slot, attrs.evolve(slot.value, publication="The Quay"), TITLES)


def test_a_slot_of_another_text_is_refused() -> None:
    with pytest.raises(EditError, match="is not told there"):
        REVIEWS.places("Nothing here.", Slot(rated(MOSS, 3, 5), 0, 4), TITLES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So. Barry Lund of The Quay gave the film three stars out of five. The end.", "So. The end."),
        ('Barry Lund of The Quay gave it a "B+". The end.', "The end."),
        ("The Quay gave The Salt Orchard 3/5.", ""),
        ("The Quay – 3/5", ""),
        ("So. Barry Lund (The Quay) – 3/5. The end.", "So. The end."),
        ("So. The Quay: 3/5 – Barry Lund.", "So."),
    ],
)
def test_a_rating_alone_in_its_sentence_is_removed(text: str, expected: str) -> None:
    assert applied(text, [REVIEWS.remove(text, only(text))]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Barry Lund of The Quay gave it 3/5 and wept.",
        'Barry Lund of The Quay gave it 3/5 ("salt").',
        "Barry Lund of The Quay gave it 3/5, The Quay gave it 2/5.",
        "The Quay: 3/5, Seadiff: 2/5.",
        "Barry Lund of The Quay wept. He gave it 3/5.",
    ],
)
def test_a_sentence_that_says_more_is_not_removed(text: str) -> None:
    slot = REVIEWS.read(text, TITLES).slots[0]
    with pytest.raises(EditError, match="cannot be removed from a sentence that says more"):
        REVIEWS.remove(text, slot)


# ------------------------------------------------------------------------------------------- new sentences


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        (rated(LUND, 3, 5), "Barry Lund of The Quay gave the film 3 out of 5."),
        (graded(MOSS, "B-"), "Katie Moss of The Harbour Post gave the film a grade of B-."),
        (rated((None, "The Quay"), 3.5, 4), "The Quay gave the film 3.5 out of 4."),
        (rated((None, "Salt Ferry"), 3, 4), "A critic for Salt Ferry gave the film 3 out of 4."),
        (rated(("Barry Lund", None), 1, None), "Barry Lund gave the film 1 star."),
        (rated(("Prince", None), 2, None), "The critic Prince gave the film 2 stars."),
    ],
)
def test_a_new_review_is_a_neutral_sentence(review: Review, expected: str) -> None:
    assert REVIEWS.show(review) == expected
    assert read(expected) == [review]


@pytest.mark.parametrize(
    ("review", "path"),
    [
        (Review(None, None, 3, 5), "critic"),
        (Review("somebody", "The Quay", 3, 5), "critic"),
        (Review("Barry Lund", "a, b", 3, 5), "publication"),
        (Review("Barry Lund", "The Quay"), "value"),
        (Review("Barry Lund", "The Quay", 3, 5, "B"), "value"),
        (Review("Barry Lund", "The Quay", grade="E"), "grade"),
        (Review("Barry Lund", "The Quay", 7, 5), "value"),
        (Review("Barry Lund", "The Quay", 70), "value"),
        (Review("Barry Lund", "Rotten Tomatoes", grade="B"), "grade"),
        (Review("Barry Lund", "The Quay", 3.12345678912, 5), "value"),
    ],
)
def test_a_review_that_no_sentence_can_say_is_refused(review: Review, path: str) -> None:
    with pytest.raises(EditError) as error:
        REVIEWS.show(review)
    assert error.value.path == path


def test_keys_and_pickling() -> None:
    assert [key(rated(LUND, 3, 5)) for key in REVIEWS.telling()] == [LUND, LUND[1], LUND[0]]
    assert pickled(REVIEWS) == REVIEWS


# ---------------------------------------------------------------------------------------------------- laws

critics = st.sampled_from(["Katie Moss", "J. R. Tolland", "Ana de la Cruz", "Zoë O'Hara-Smith", "Łucja Nowak"])
papers = st.sampled_from(
    [
        "The Harbour Post",
        "Quay",
        "The A.V. Bulletin",
        "IndieSalt",
        "Sea & Sand",
        "Tide of the North",
        "salt.com",
    ]
)
scales = st.sampled_from([4, 5, 6, 10, 20, 100])
figures = st.one_of(
    scales.flatmap(lambda scale: st.tuples(st.integers(0, 2 * scale).map(lambda half: half / 2), st.just(scale))),
    st.tuples(st.integers(0, 20).map(lambda half: half / 2), st.none()),
)
grades = st.builds(str.__add__, st.sampled_from("ABCDF"), st.sampled_from(["", "+", "-"]))
befores = st.sampled_from(["", "It rained. ", 'He said "no". ', "Katie Moss of The Quay wept. ", 'A 5" disc. '])


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    critic, paper = draw(
        st.one_of(st.tuples(critics, papers), st.tuples(critics, st.none()), st.tuples(st.none(), papers))
    )
    if draw(st.booleans()):
        return Review(critic, paper, grade=draw(grades))
    return Review(critic, paper, *draw(figures))


@given(reviews(), befores)
def test_show_reads_back(review: Review, before: str) -> None:
    assert read(before + REVIEWS.show(review)) == [review]


@given(reviews(), befores)
def test_a_shown_review_is_removed(review: Review, before: str) -> None:
    text = f"{before}{REVIEWS.show(review)} Then it rained."
    assert applied(text, [REVIEWS.remove(text, only(text))]) == f"{before}Then it rained."


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, Review]:
    """A sentence of one of many forms, and the rating that it says."""
    critic, paper = draw(critics), draw(papers)
    who = draw(
        st.sampled_from(
            [
                "{critic} of {paper}",
                "{paper}'s {critic}",
                "{critic}, writing for {paper},",
                "Writing for {paper}, {critic}",
                "{critic} from {paper}",
                "{critic} ({paper})",
                "Critic {critic} of {paper}",
                "{paper} critic {critic}",
            ]
        )
    ).format(critic=critic, paper=paper)
    verb = draw(
        st.sampled_from(
            ["gave", "awarded", "has given", "was kinder, giving", "rated", "wept and gave", "said no and gave"]
        )
    )
    film = draw(st.sampled_from(["it", "the film", "The Salt Orchard"]))
    tail = draw(st.sampled_from([".", ", writing that it was long.", ' and called it "5/5 salt".', "; others left."]))
    if draw(st.booleans()):
        grade = draw(grades)
        sign = draw(st.sampled_from("-–−"))
        form = draw(st.sampled_from(["a grade of {}", 'a "{}"', "a grade of “{}”"]))
        return f"{who} {verb} {film} {form.format(grade.replace('-', sign))}{tail}", Review(critic, paper, grade=grade)
    value, scale = draw(st.integers(0, 10)), draw(st.sampled_from([10, 100]))
    form = draw(st.sampled_from(["{}/{}", "a score of {} out of {}", "{} stars out of {}", "{} out of a possible {}"]))
    return f"{who} {verb} {film} {form.format(value, scale)}{tail}", Review(critic, paper, value, scale)


@st.composite
def lines(draw: st.DrawFn) -> tuple[str, Review]:
    """A line of a list of ratings, and the rating that it says."""
    critic, paper = draw(critics), draw(papers)
    form = draw(st.sampled_from(["{} ({})", "{}, {}", "{} of {}"]))
    joint, last = draw(st.sampled_from([(": ", ""), (" – ", ""), (" - ", "."), (" (", ")"), (" [", "].")]))
    value, scale = draw(st.integers(0, 10)), draw(st.sampled_from([10, 100]))
    figure = draw(st.sampled_from(["{}/{}", "{} out of {}", "{} stars out of {}"])).format(value, scale)
    return f"{form.format(critic, paper)}{joint}{figure}{last}", Review(critic, paper, value, scale)


@given(st.one_of(sentences(), lines()), befores)
def test_a_form_says_its_figures_and_nothing_asked_is_nothing_done(pair: tuple[str, Review], before: str) -> None:
    text = before + pair[0]
    slot = only(text)
    assert slot.value == pair[1]
    assert REVIEWS.change(text, slot, slot.value, TITLES) == []


@given(st.one_of(sentences(), lines()), befores, reviews())
def test_putget_and_locality(pair: tuple[str, Review], before: str, other: Review) -> None:
    text, old = before + pair[0], pair[1]
    slot = only(text)
    changes: dict[str, Any] = {
        "critic": other.critic or old.critic,
        "publication": other.publication or old.publication,
    }
    if old.grade is not None and other.grade is not None:
        changes |= {"grade": other.grade}
    if old.value is not None and other.value is not None and other.scale is not None:
        changes |= {"value": other.value, "scale": other.scale}
    new = attrs.evolve(old, **changes)
    replacements = REVIEWS.change(text, slot, new, TITLES)
    places = REVIEWS.places(text, slot, TITLES)
    differing = {places[name] for name in places if getattr(old, name) != getattr(new, name)}
    assert {(start, end) for start, end, _ in replacements} == differing
    assert read(applied(text, replacements)) == [new]


LISTED = (
    "Katie Moss Barry Lund of The Quay 's for , . ; \" “ ” ( ) gave the film it rated three 3½ stars out of "
    'five 3/5 75% a grade B− "A+" ★★☆ received from He critic review Writing in – : [ - on wrote magazine newspaper '
    "same users It Giving A: \ufffd Rotten Tomatoes its "
    "predecessor"
)
SOUP = st.lists(st.sampled_from(LISTED.split(" ")) | st.text(max_size=3))


@given(SOUP, st.sampled_from([" ", ""]))
def test_any_text_is_read(parts: list[str], joint: str) -> None:
    text = joint.join(parts)
    slots, _ = REVIEWS.read(text, TITLES)
    assert all(first.end <= second.start for first, second in itertools.pairwise(slots))
    for slot in slots:
        assert 0 <= slot.start <= slot.end <= len(text)
        assert REVIEWS.change(text, slot, slot.value, TITLES) == []
