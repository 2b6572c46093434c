"""Scores in sentences: what is read, what is written, what is refused."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from again import pickled
from wikifilm.errors import EditError
from wikifilm.film import Date, Score
from wikifilm.lens import Slot
from wikifilm.values.prose.sources import SOURCES
from wikifilm.values.scores import SCORES

if TYPE_CHECKING:
    from pathlib import Path

    from wikifilm.lens import Replacement

TITLES = frozenset({"The Salt Orchard"})
RT, MC = "Rotten Tomatoes", "Metacritic"


def read(text: str, titles: frozenset[str] = TITLES) -> list[Score]:
    return [slot.value for slot in SCORES.read(text, titles).slots]


def only(text: str) -> Slot[Score]:
    slots = SCORES.read(text, TITLES).slots
    assert len(slots) == 1
    return slots[0]


def applied(text: str, replacements: list[Replacement]) -> str:
    for start, end, new in sorted(replacements, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def changed(text: str, **values: Any) -> str:
    slot = only(text)
    return applied(text, SCORES.change(text, slot, attrs.evolve(slot.value, **values), TITLES))


def rotten(value: float | None = None, count: int | None = None, **more: Any) -> Score:
    return Score(RT, value, None if value is None else 100, count=count, **more)


def rated(value: float, count: int | None = None, label: str | None = None, source: str = MC, **more: Any) -> Score:
    return Score(source, value, more.pop("scale", 100), count=count, label=label, **more)


# ------------------------------------------------------------------------------------------------ reading

FORMS = [
    ("On Rotten Tomatoes, the film has an approval rating of 64% based on 45 reviews.", [rotten(64, 45)]),
    ("The film holds a 64% approval rating on Rotten Tomatoes, based on eight reviews.", [rotten(64, 8)]),
    (
        'The Salt Orchard currently has a 64% "fresh" rating on Rotten Tomatoes from 45 critics.',
        [rotten(64, 45)],
    ),
    (
        "Rotten Tomatoes reported that 64 percent of 45 surveyed critics gave the film a positive review.",
        [rotten(64, 45)],
    ),
    ("On Rotten Tomatoes, 64% of 45 critics' reviews are positive.", [rotten(64, 45)]),
    ("It scored 64 per cent on Rotten Tomatoes, based on reviews from 1,245 critics.", [rotten(64, 1245)]),
    ("Of the 45 reviews collected by Rotten Tomatoes, 64% were positive.", [rotten(64, 45)]),
    ("The film was certified fresh at 64.5% by Rotten Tomatoes.", [rotten(64.5)]),
    (
        "Rotten Tomatoes gives it 64%, with an average of 5.9 out of 10.",
        [rotten(64, average=5.9, average_scale=10)],
    ),
    ("Rotten Tomatoes gives it 64%; the average score is 5.9.", [rotten(64, average=5.9, average_scale=10)]),
    (
        "Rotten Tomatoes gives it 64%. The average rating is 5.9/10.",
        [rotten(64, average=5.9, average_scale=10)],
    ),
    (
        "Rotten Tomatoes gives it a weighted average of 5.9/10, and 64%.",
        [rotten(64, average=5.9, average_scale=10)],
    ),
    ("Rotten Tomatoes gives the film a score of 64/100.", [rotten(64)]),
    ("As of 3 May 2011, it holds 64% on Rotten Tomatoes.", [rotten(64, date=Date(2011, 5, 3))]),
    ("As of May 3, 2011, it holds 64% on Rotten Tomatoes.", [rotten(64, date=Date(2011, 5, 3))]),
    ("As of May 2011, it holds 64% on Rotten Tomatoes.", [rotten(64, date=Date(2011, 5))]),
    ("As of 2011, it holds 64% on Rotten Tomatoes.", [rotten(64, date=Date(2011))]),
    ("As of 31 June 2011, it holds 64% on Rotten Tomatoes.", [rotten(64)]),
    (
        'It has 64% on Rotten Tomatoes. The site\'s critical consensus reads, "Salt, and much of it."',
        [rotten(64, consensus="Salt, and much of it.")],
    ),
    (
        'It has 64% on Rotten Tomatoes. It was liked. The critical consensus is: “Salt. And "pepper".”',
        [rotten(64, consensus='Salt. And "pepper".')],
    ),
    (
        'It has 64% on Rotten Tomatoes, with the consensus stating: "Mostly salt".',
        [rotten(64, consensus="Mostly salt")],
    ),
    (
        'It has 64% on Rotten Tomatoes. The consensus: "Mostly salt," to quote it.',
        [rotten(64, consensus="Mostly salt")],
    ),
    (
        'It has 64% on Rotten Tomatoes. The Rotten Tomatoes consensus reads "Salt."',
        [rotten(64, consensus="Salt.")],
    ),
    (
        'On Metacritic, it has 58 out of 100 from 12 critics, indicating "mixed or average reviews".',
        [rated(58, 12, "mixed or average reviews")],
    ),
    (
        'Metacritic, which uses a weighted average, assigned it 58/100 ("mixed or average" reviews).',
        [rated(58, None, "mixed or average")],
    ),
    (
        ("On Metacritic, it has a normalised rating of 58 from eleven reviews, signifying mixed or average reviews."),
        [rated(58, 11, "mixed or average reviews")],
    ),
    ("Metacritic gave the film 58% based on eight reviews.", [rated(58, 8)]),
    ('Metacritic gave it a 58, indicating "an odd one."', []),
    ('Metacritic gave it a score of 58, indicating "an odd one."', [rated(58, None, "an odd one")]),
    ("It has a Metascore of 58 on Metacritic.", [rated(58)]),
    (
        'Audiences polled by CinemaScore gave the film an average grade of "A−" on an A+ to F scale.',
        [Score("CinemaScore", grade="A-", audience=True)],
    ),
    ("CinemaScore's audience graded it a B+.", [Score("CinemaScore", grade="B+", audience=True)]),
    ("The CinemaScore of the film was C–.", [Score("CinemaScore", grade="C-", audience=True)]),
    (
        'PostTrak reported an 81% positive score, with 60% saying they would "definitely recommend" it.',
        [rated(81, source="PostTrak", audience=True)],
    ),
    (
        "PostTrak gave it 81% (with an average of 4 out of five stars); 55% were men.",
        [rated(81, source="PostTrak", audience=True, average=4, average_scale=5)],
    ),
    (
        "On PostTrak, it got three and a half out of five stars.",
        [rated(3.5, source="PostTrak", scale=5, audience=True)],
    ),
    ("The film scored 7.8/10 on IMDb.", [rated(7.8, source="IMDb", scale=10, audience=True)]),
    (
        "It has an average of 3.2/5 on AlloCiné based on 23 press reviews.",
        [rated(3.2, 23, source="AlloCiné", scale=5)],
    ),
    ("It is rated 8.1 on Douban.", []),
    ("It has an 8.1 on Douban.", [rated(8.1, source="Douban", scale=10, audience=True)]),
    ("It holds 64% on Rotten Tomatoes and a 58 on Metacritic.", [rotten(64), rated(58)]),
    (
        ("Rotten Tomatoes gave it 64%, based on 45 reviews, while Metacritic gave it 58 out of 100, based on 12."),
        [rotten(64, 45), rated(58)],
    ),
    (
        "On Rotten Tomatoes, it has 64% from critics and an audience score of 85% based on 1,000+ ratings.",
        [rotten(64), rotten(85, 1000, audience=True)],
    ),
    (
        "Metacritic gave it 58 out of 100 and a user score of 7.4.",
        [rated(58), rated(7.4, scale=10, audience=True)],
    ),
]


FORMS += [
    # The best possible figure is no count.
    ("It got 60 out of 100 rating, based on nine reviews, on Metacritic.", [rated(60, 9)]),
    ("On Metacritic it holds a 90 out of 100 rating based on 51 reviews.", [rated(90, 51)]),
    ("On Metacritic it holds a 90 out of 100 rating, based on eleven critics.", [rated(90, 11)]),
    # Those who were asked, told before the figure.
    ("Metacritic, which sampled ten critics and calculated a score of 68 out of 100, liked it.", [rated(68, 10)]),
    ("Metacritic, which sampled 33 critics and calculated a score of 68 out of 100, liked it.", [rated(68, 33)]),
    (
        'Metacritic compiled seven reviews and identified "universal acclaim" with a score of 98.',
        [rated(98, 7, "universal acclaim")],
    ),
    ("Metacritic lists 9 reviews and a 90/100 score.", [rated(90, 9)]),
    (
        "Rotten Tomatoes sampled 427 reviews and judged 97% of them positive, with an average rating of 8.6/10.",
        [rotten(97, 427, average=8.6, average_scale=10)],
    ),
    # Figures without a word such as score.
    (
        'According to Metacritic, it got 72 ("Generally favorable reviews") based on 32 critics.',
        [rated(72, 32, "Generally favorable reviews")],
    ),
    ("Metacritic gave it 80, based on 20 critics.", [rated(80, 20)]),
    ("Metacritic: 72", [rated(72)]),
    ("Metacritic – 72 (20 critics)", [rated(72, 20)]),
    ("IMDb: 7.2", [rated(7.2, source="IMDb", scale=10, audience=True)]),
    # A Metascore is that of Metacritic.
    ("It has a Metascore of 77.", [rated(77)]),
    ("It has a Metascore of 77 out of 100 based on 20 critics.", [rated(77, 20)]),
    ("It has a 77 Metascore.", [rated(77)]),
    ("Metascore: 77", [rated(77)]),
    ("On Metacritic, it has a Metascore of 77, based on 20 critics.", [rated(77, 20)]),
    ("The film has a Metacritic score of 98, from 14 critics.", [rated(98, 14)]),
    ("RT gave it 78% (161 reviews).", [rotten(78, 161)]),
    ("It was liked: RT 78% (161 reviews).", [rotten(78, 161)]),
    (
        "PostTrak reported that 78% of audience members gave the film a positive score.",
        [rated(78, source="PostTrak", audience=True)],
    ),
    (
        "PostTrak reported that 78% of those polled gave the film an overall positive score.",
        [rated(78, source="PostTrak", audience=True)],
    ),
    ('CinemaScore gave the film a grade of "B plus".', [Score("CinemaScore", grade="B+", audience=True)]),
    ("CinemaScore gave the film an A minus.", [Score("CinemaScore", grade="A-", audience=True)]),
    ("CinemaScore gave the film a grade of 'B+'.", [Score("CinemaScore", grade="B+", audience=True)]),
    # A consensus without its quotation marks, or without the first of them.
    (
        'It has 64% on Rotten Tomatoes. The consensus states, The Salt Orchard is a wet, salty tale."',
        [rotten(64, consensus="The Salt Orchard is a wet, salty tale.")],
    ),
    (
        'It has 64% on Rotten Tomatoes. The consensus says, Salt is salt." Metacritic: 58 ("mixed or average").',
        [rotten(64, consensus="Salt is salt."), rated(58, None, "mixed or average")],
    ),
    (
        "It has 64% on Rotten Tomatoes. The site's consensus reads: Salt, and much of it. It rained.",
        [rotten(64, consensus="Salt, and much of it.")],
    ),
    ("It has 64% on Rotten Tomatoes. Consensus: Salt", [rotten(64, consensus="Salt")]),
    ("It has 64% on Rotten Tomatoes. The consensus is that it is salt.", [rotten(64)]),
    ('It has 64% on Rotten Tomatoes. The consensus says, in part, "Salt."', [rotten(64)]),
    ('It has 64% on Rotten Tomatoes. The consensus says, Salt " is "no end" here.', [rotten(64)]),
    ("It has 64% on Rotten Tomatoes. The consensus says, Salt is 70% of it.", [rotten(64)]),
    ("It has 64% on Rotten Tomatoes. The consensus says: Metacritic knows.", [rotten(64)]),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_a_form_is_read(text: str, expected: list[Score]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Glass Ferry holds a rating of 91% on Rotten Tomatoes, based on 44 reviews.",
        "The Salt Orchard 2 holds a rating of 91% on Rotten Tomatoes.",
        "Its predecessor has 91% on Rotten Tomatoes.",
        "The first film has an approval rating of 91% on Rotten Tomatoes.",
        "On Rotten Tomatoes, the sequel has 91%.",
        "The film's sequel has 91% on Rotten Tomatoes.",
        "Rotten Tomatoes reports that 91% of 44 critics gave The Glass Ferry a good review.",
        'On Metacritic, "The Glass Ferry" has a score of 80 out of 100 based on 9 critics.',
        'The Glass Ferry has friends. It holds 91% on Rotten Tomatoes. The consensus reads: "Wet."',
        "Rotten Tomatoes compares it with The Glass Ferry's 91%.",
        "Among Rotten Tomatoes' Top Critics, it has 50%.",
        "Rotten Tomatoes gives it a 50% Top Critics score.",
        "Rotten Tomatoes noted a 30% drop after the first week.",
        "Rotten Tomatoes placed it 4th among 98 films.",
        "Metacritic placed it among the 12 best; it has a score of 250.",
        "PostTrak said that 55% of viewers were men.",
        "CinemaScore polled audiences for an 80% share.",
        "On Metacritic it got an A.",
        "PostTrak said that 78% of the audience was male.",
        "RT gave it up.",
        "Metacritic: 72 films are listed.",
        "On Rotten Tomatoes it has a rating of 7.",
        "The film takes 64% of its time. Its average rating is 5/10.",
        'A critic said "It has 64% on Rotten Tomatoes", and laughed.',
        "",
        "Rotten Tomatoes",
    ],
)
def test_what_is_no_score_of_this_film_is_not_read(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unlike its predecessor, it has 45% on Rotten Tomatoes, down from 91%.", [rotten(45)]),
        (
            "The first film has 91% on Rotten Tomatoes; the film itself has 45% there, from 20 critics.",
            [rotten(45, 20)],
        ),
        ("It has 45% on Rotten Tomatoes, the lowest of the series.", [rotten(45)]),
        ("The Glass Ferry has 91% from 44 critics on Rotten Tomatoes; the film has 45%.", [rotten(45)]),
        ('"The Salt Orchard," too, has 45% on Rotten Tomatoes.', [rotten(45)]),
        ("Salt Orchard has 45% on Rotten Tomatoes.", [rotten(45)]),
    ],
)
def test_a_figure_belongs_to_the_film_that_was_spoken_of_last(text: str, expected: list[Score]) -> None:
    assert read(text) == expected


def test_the_examples_scores_are_read(examples: Path) -> None:
    text = (examples / "the_salt_orchard.txt").read_text(encoding="utf-8")
    scores = [score for line in text.split("\n") for score in read(line)]
    consensus = (
        "As patient as the tide it fears, The Salt Orchard rewards a careful eye with a mystery "
        "that stings long after it is solved."
    )
    assert scores == [rotten(83, 76, consensus=consensus), rated(71, 21, "generally favorable reviews")]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("It has 64% on Rotten Tomatoes, with an average of .", {"average": " "}),
        ("It has 64% on Rotten Tomatoes, with an average of.", {"average": ""}),
        (
            "On Rotten Tomatoes it has a rating of \ufffd based on \ufffd reviews.",
            {"value": "\ufffd", "count": "\ufffd"},
        ),
        ("On Rotten Tomatoes it has a rating of based on reviews.", {"value": "", "count": ""}),
        ("On Rotten Tomatoes it has a rating of  based on 5 reviews.", {"value": " "}),
        ("On Metacritic it has a score of out of 100.", {"value": ""}),
        ("CinemaScore gave the film a grade of on an A+ to F scale.", {"grade": ""}),
        ('It has 64% on Rotten Tomatoes. The consensus reads: "".', {"consensus": ""}),
    ],
)
def test_a_hole_is_found_where_a_figure_was(text: str, lost: dict[str, str]) -> None:
    slots, findings = SCORES.read(text, TITLES)
    assert len(slots) == 1
    assert {finding.path: text[finding.start : finding.end] for finding in findings} == lost
    assert all(finding.reason == "lost" for finding in findings)
    assert all(slots[0].start <= finding.start <= finding.end <= slots[0].end for finding in findings)
    assert all(getattr(slots[0].value, path) is None for path in lost)


def test_scores_of_one_sentence_share_it() -> None:
    text = "So it is. It has 64% on Rotten Tomatoes, and, on Metacritic, a score of 58. The end."
    slots = SCORES.read(text, TITLES).slots
    assert [text[slot.start : slot.end] for slot in slots] == [
        "It has 64% on Rotten Tomatoes, and, on",
        "Metacritic, a score of 58.",
    ]


def test_a_score_that_goes_on_in_a_sentence_of_another_ends_before_it() -> None:
    text = 'It has 64% on Rotten Tomatoes. The consensus reads "Salt", and Metacritic gives it 58 out of 100.'
    slots = SCORES.read(text, TITLES).slots
    assert [slot.value for slot in slots] == [rotten(64, consensus="Salt"), rated(58)]
    assert slots[0].end <= slots[1].start == text.index("Metacritic")


def test_the_first_count_of_a_score_is_its_count() -> None:
    assert read("It has 64% on Rotten Tomatoes from 45 critics, or from 50 reviews.") == [rotten(64, 45)]


def test_places_are_those_of_the_slot() -> None:
    text = "It holds 64% on Rotten Tomatoes and a 58 on Metacritic."
    second = SCORES.read(text, TITLES).slots[1]
    places = SCORES.places(text, second, TITLES)
    assert {name: text[start:end] for name, (start, end) in places.items()} == {
        "source": "Metacritic",
        "value": "58",
    }


def test_places_are_those_of_the_figures() -> None:
    text = 'As of 2011, Metacritic has it at 58 out of 100 from 12 critics ("mixed or average reviews").'
    places = SCORES.places(text, only(text), TITLES)
    assert {name: text[start:end] for name, (start, end) in places.items()} == {
        "source": "Metacritic",
        "value": "58",
        "scale": "100",
        "count": "12",
        "label": "mixed or average reviews",
        "date": "As of 2011",
    }


# ------------------------------------------------------------------------------------------------ writing

SENTENCE = "The film has a rating of 70% on Rotten Tomatoes based on 98 reviews, with an average of . It is long."
GRADES = 'CinemaScore gave the film an average grade of "A−" on an A+ to F scale.'
META = 'Metacritic gave it 60 out of 100, based on nine critics, indicating "mixed or average reviews".'


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        (SENTENCE, {"value": 71}, SENTENCE.replace("70", "71")),
        (SENTENCE, {"value": 71.5, "count": 1098}, SENTENCE.replace("70", "71.5").replace("98", "1,098")),
        (SENTENCE, {"average": 6.3, "average_scale": 10}, SENTENCE.replace("of .", "of 6.3/10.")),
        (SENTENCE, {"count": None}, SENTENCE.replace(" based on 98 reviews", "")),
        (
            SENTENCE,
            {"consensus": "Fine."},
            SENTENCE.replace("of .", 'of . The site\'s consensus reads: "Fine."'),
        ),
        (META, {"count": 10}, META.replace("nine", "ten")),
        (META, {"count": 13}, META.replace("nine", "13")),
        (META, {"count": None}, META.replace(", based on nine critics", "")),
        (META, {"label": "a mess"}, META.replace("mixed or average reviews", "a mess")),
        (META, {"label": 'a "mess"'}, META.replace('"mixed or average reviews"', '“a "mess"”')),
        (META, {"label": None}, META.replace(', indicating "mixed or average reviews"', "")),
        (META, {"value": 8, "scale": 10}, META.replace("60 out of 100", "8 out of 10")),
        (GRADES, {"grade": "B-"}, GRADES.replace("A−", "B−")),
        (GRADES, {"grade": "B+"}, GRADES.replace("A−", "B+")),
        ("CinemaScore gave it a B plus.", {"grade": "A-"}, "CinemaScore gave it a A minus."),
        ("It has a Metascore of 77.", {"value": 78, "scale": 100}, "It has a Metascore of 78."),
        ("Metacritic: 72", {"value": 73}, "Metacritic: 73"),
        (
            "Metacritic lists 9 reviews and a 90/100 score.",
            {"count": 10},
            "Metacritic lists 10 reviews and a 90/100 score.",
        ),
        (
            'It has 70% on Rotten Tomatoes. The consensus states, Salt." So it is.',
            {"consensus": "Pepper."},
            'It has 70% on Rotten Tomatoes. The consensus states, Pepper." So it is.',
        ),
        (
            "It has 70% on Rotten Tomatoes. The consensus reads: Salt. So it is.",
            {"consensus": "Pepper."},
            "It has 70% on Rotten Tomatoes. The consensus reads: Pepper. So it is.",
        ),
        (
            "It has 70% on Rotten Tomatoes. The consensus reads: Salt. So it is.",
            {"consensus": None},
            "It has 70% on Rotten Tomatoes. So it is.",
        ),
        (
            "It has 70 percent on Rotten Tomatoes, with an average rating of 6.50/10.",
            {"value": 71, "average": 7},
            "It has 71 percent on Rotten Tomatoes, with an average rating of 7.00/10.",
        ),
        (
            "It has 70% on Rotten Tomatoes, with an average rating of 6.5/10.",
            {"average": None, "average_scale": None},
            "It has 70% on Rotten Tomatoes.",
        ),
        (
            "It has 70% on Rotten Tomatoes; the average rating is 6.5.",
            {"average": 6.8},
            "It has 70% on Rotten Tomatoes; the average rating is 6.8.",
        ),
        (
            "It has 70% on Rotten Tomatoes, with an average of 6/10.",
            {"average_scale": 5, "average": 3},
            "It has 70% on Rotten Tomatoes, with an average of 3/5.",
        ),
        (
            "It has a 70% rating on Rotten Tomatoes.",
            {"count": 1, "average": 6, "average_scale": 10},
            "It has a 70% rating on Rotten Tomatoes based on 1 review, with an average rating of 6/10.",
        ),
        (
            "It has a 70% rating on Rotten Tomatoes, based on 5 critics' reviews.",
            {"average": 6, "average_scale": 10},
            ("It has a 70% rating on Rotten Tomatoes, based on 5 critics' reviews, with an average rating of 6/10."),
        ),
        (
            "Metacritic gave it 60 out of 100.",
            {"count": 4, "label": "odd"},
            'Metacritic gave it 60 out of 100 based on 4 reviews, indicating "odd".',
        ),
        (
            "On Metacritic it got 60/100, signifying mixed or average reviews.",
            {"label": "universal acclaim"},
            "On Metacritic it got 60/100, signifying universal acclaim.",
        ),
        (
            "On Rotten Tomatoes it has a rating of based on reviews.",
            {"value": 70, "scale": 100, "count": 8},
            "On Rotten Tomatoes it has a rating of 70% based on 8 reviews.",
        ),
        (
            "On Rotten Tomatoes it has a rating of \ufffd% based on \ufffd reviews.",
            {"value": 70, "scale": 100, "count": 8},
            "On Rotten Tomatoes it has a rating of 70% based on 8 reviews.",
        ),
        (
            "On Metacritic it has a score of  out of 100.",
            {"value": 60, "scale": 100},
            "On Metacritic it has a score of 60 out of 100.",
        ),
        (
            "On Metacritic it has a score of .",
            {"value": 60, "scale": 100},
            "On Metacritic it has a score of 60 out of 100.",
        ),
        (
            "CinemaScore gave the film a grade of on an A+ to F scale.",
            {"grade": "B-"},
            "CinemaScore gave the film a grade of B- on an A+ to F scale.",
        ),
        (
            'It has 70% on Rotten Tomatoes. The consensus reads, "Salt." So it is.',
            {"consensus": 'Sa "l" t.'},
            'It has 70% on Rotten Tomatoes. The consensus reads, “Sa "l" t.” So it is.',
        ),
        (
            'It has 70% on Rotten Tomatoes. The consensus reads, "Salt." So it is.',
            {"consensus": None},
            "It has 70% on Rotten Tomatoes. So it is.",
        ),
        (
            "It has 70% on Rotten Tomatoes. The consensus reads, “Salt.”",
            {"consensus": "Pepper."},
            "It has 70% on Rotten Tomatoes. The consensus reads, “Pepper.”",
        ),
        (
            "It has 70% on Rotten Tomatoes",
            {"consensus": "Yes"},
            'It has 70% on Rotten Tomatoes. The site\'s consensus reads: "Yes".',
        ),
        (
            "As of May 3, 2011, it has 70% on Rotten Tomatoes.",
            {"date": Date(2012, 6, 4)},
            "As of June 4, 2012, it has 70% on Rotten Tomatoes.",
        ),
        (
            "As of 3 May 2011, it has 70% on Rotten Tomatoes.",
            {"date": Date(2012, 6, 4)},
            "As of 4 June 2012, it has 70% on Rotten Tomatoes.",
        ),
        (
            "As of May 2011, it has 70% on Rotten Tomatoes.",
            {"date": Date(2012, 6)},
            "As of June 2012, it has 70% on Rotten Tomatoes.",
        ),
        (
            "As of 2011, it has 70% on Rotten Tomatoes.",
            {"date": Date(2012)},
            "As of 2012, it has 70% on Rotten Tomatoes.",
        ),
    ],
)
def test_a_change_is_written(text: str, values: dict[str, Any], expected: str) -> None:
    new = changed(text, **values)
    assert new == expected
    assert only(new).value == attrs.evolve(only(text).value, **values)


@pytest.mark.parametrize(
    ("text", "values", "path"),
    [
        (SENTENCE, {"source": "Metacritic"}, "source"),
        (SENTENCE, {"audience": True}, "audience"),
        (SENTENCE, {"value": None, "scale": None}, "value"),
        (SENTENCE, {"value": 7, "scale": 10}, "scale"),
        (SENTENCE, {"value": 7, "scale": None}, "scale"),
        (SENTENCE, {"value": 170}, "value"),
        (SENTENCE, {"grade": "B"}, "grade"),
        (SENTENCE, {"label": "fine"}, "label"),
        (SENTENCE, {"date": Date(2011)}, "date"),
        (SENTENCE, {"consensus": '“a" b'}, "consensus"),
        (SENTENCE, {"consensus": "a\nb"}, "consensus"),
        (META, {"scale": 90}, "scale"),
        (SENTENCE, {"average_scale": 10}, "average"),
        (META, {"average": 4, "average_scale": 10}, "average"),
        (META, {"consensus": "Fine."}, "consensus"),
        (GRADES, {"grade": "E"}, "grade"),
        (GRADES, {"grade": None}, "grade"),
        (GRADES, {"value": 4, "scale": 5}, "value"),
        (GRADES, {"count": 4}, "count"),
        ("Of the 98 reviews on Rotten Tomatoes, 70% are good.", {"count": None}, "count"),
        ("It got 70% of praise on Rotten Tomatoes.", {"count": 5}, "count"),
        (
            "It has 70% on Rotten Tomatoes, 58 on Metacritic; 98 critics did.",
            {"average": 5, "average_scale": 10},
            "",
        ),
        (
            "It has 70% on Rotten Tomatoes and an average rating of 6.5/10 for salt.",
            {"date": Date(2011)},
            "date",
        ),
        ("It has 70% on Rotten Tomatoes; the average rating is 6.5.", {"average_scale": 8}, "average_scale"),
        (
            "It has 70% on Rotten Tomatoes; the average rating is 6.5.",
            {"average": None, "average_scale": None},
            "average",
        ),
        ('It has 70% on Rotten Tomatoes and the consensus "Salt".', {"consensus": None}, "consensus"),
        (
            'It has 70% on Rotten Tomatoes. The consensus of fools reads "Salt".',
            {"consensus": None},
            "consensus",
        ),
        (
            'It has 70% on Rotten Tomatoes, says the consensus: "Salt," and so on.',
            {"consensus": 'a "b" c'},
            "consensus",
        ),
        *(
            ("It has 70% on Rotten Tomatoes. The consensus reads: Salt. So.", {"consensus": new}, "consensus")
            for new in ("Salt", "salt.", "Salt. Pepper.", '"Salt".', "Salt is 7% wet.", "On Metacritic.")
        ),
        ("On Rotten Tomatoes it has a rating of .", {"value": 7, "scale": 10}, "scale"),
        ("As of May 2011, it has 70% on Rotten Tomatoes.", {"date": None}, "date"),
        ("As of May 2011, it has 70% on Rotten Tomatoes.", {"date": Date(2011)}, "date"),
        ("As of May 2011, it has 70% on Rotten Tomatoes.", {"date": Date(2011, 5, 3)}, "date"),
        ("As of May 2011, it has 70% on Rotten Tomatoes.", {"date": Date(999, 5)}, "date"),
    ],
)
def test_what_a_sentence_cannot_say_is_refused(text: str, values: dict[str, Any], path: str) -> None:
    slot = SCORES.read(text, TITLES).slots[0]
    new = attrs.evolve(slot.value, **values)
    if not path:  # the count of the second score: nothing is refused, and nothing touches the other
        assert read(applied(text, SCORES.change(text, slot, new, TITLES)))[1:] == read(text)[1:]
        return
    with pytest.raises(EditError) as error:
        SCORES.change(text, slot, new, TITLES)
    assert error.value.path == path


def test_a_slot_of_another_text_is_refused() -> None:
    with pytest.raises(EditError, match="is not told there"):
        SCORES.places("Nothing here.", Slot(rotten(5), 0, 4), TITLES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "So. On Rotten Tomatoes, the film has a rating of 70% based on 98 reviews. The end.",
            "So. The end.",
        ),
        ("On Rotten Tomatoes, it has 70%. The end.", "The end."),
        ('Yes. It has a 70% "fresh" rating on Rotten Tomatoes. The site\'s consensus reads: "Salt."', "Yes."),
        (f"So. {GRADES}", "So."),
        (META, ""),
        ("As of May 2011, the film holds 70% on Rotten Tomatoes.", ""),
        ("The Salt Orchard holds a score of 70% on Rotten Tomatoes.", ""),
    ],
)
def test_a_score_alone_in_its_sentences_is_removed(text: str, expected: str) -> None:
    assert applied(text, [SCORES.remove(text, only(text))]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It has 70% on Rotten Tomatoes and cost $2 million.",
        "It has 70% on Rotten Tomatoes, down from 80%.",
        "It has 70% on Rotten Tomatoes, which pleased the crew.",
        'It has 70% on Rotten Tomatoes, being "salty".',
        'It has 70% on Rotten Tomatoes. It made money. The site\'s consensus reads: "Salt."',
        "It has 70% on Rotten Tomatoes and 60 out of 100 on Metacritic.",
    ],
)
def test_a_sentence_that_says_more_is_not_removed(text: str) -> None:
    slot = SCORES.read(text, TITLES).slots[0]
    with pytest.raises(EditError, match="cannot be removed from a sentence that says more"):
        SCORES.remove(text, slot)


# ------------------------------------------------------------------------------------------- new sentences


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (
            rotten(70, 98, average=6.3, average_scale=10, consensus="Fine."),
            (
                "On Rotten Tomatoes, the film has an approval rating of 70% based on 98 reviews, "
                "with an average rating of "
                '6.3/10. The site\'s consensus reads: "Fine."'
            ),
        ),
        (rotten(70, audience=True), "On Rotten Tomatoes, the film has an audience score of 70%."),
        (
            rated(60, 1, "odd"),
            'On Metacritic, the film has a score of 60 out of 100 based on 1 review, indicating "odd".',
        ),
        (
            Score("CinemaScore", grade="A-", audience=True),
            'Audiences polled by CinemaScore gave the film an average grade of "A-" on an A+ to F scale.',
        ),
        (Score("Yahoo! Movies", grade="B"), 'On Yahoo! Movies, the film has an average grade of "B".'),
        (
            rated(81, source="PostTrak", audience=True),
            "PostTrak reported that audiences gave the film a positive score of 81%.",
        ),
        (
            rated(7.8, source="IMDb", scale=10, audience=True),
            "On IMDb, the film has a score of 7.8 out of 10.",
        ),
    ],
)
def test_a_new_score_is_a_neutral_sentence(score: Score, expected: str) -> None:
    assert SCORES.show(score) == expected
    assert read(expected) == [score]


@pytest.mark.parametrize(
    ("score", "path"),
    [
        (Score("The Quay", 5, 10), "source"),
        (rotten(70, date=Date(2011)), "date"),
        (Score("CinemaScore", grade="A"), "audience"),
        (Score("Yahoo! Movies", grade="A", audience=True), "audience"),
        (Score("CinemaScore", audience=True), "grade"),
        (Score("CinemaScore", grade="A", audience=True, count=5), "count"),
        (rotten(), "value"),
        (Score(RT, 70), "scale"),
        (Score(RT, 7, 10), "scale"),
        (rotten(170), "value"),
        (attrs.evolve(rotten(70), grade="A"), "grade"),
        (rotten(70, label="fine"), "label"),
        (rotten(70, average_scale=10), "average_scale"),
        (rotten(70, average=5), "average_scale"),
        (rotten(70, average=15, average_scale=10), "average_scale"),
        (rotten(70, average=5, average_scale=7), "average"),
        (rated(60, average=5, average_scale=10), "average"),
        (rated(60, consensus="Fine."), "consensus"),
        (rotten(70, consensus=" Fine."), "consensus"),
        (rotten(70, consensus='a "b" “c”'), "consensus"),
        (rated(60, scale=99), "scale"),
        (rotten(70.12345678901), "value"),
    ],
)
def test_a_score_that_no_sentence_can_say_is_refused(score: Score, path: str) -> None:
    with pytest.raises(EditError) as error:
        SCORES.show(score)
    assert error.value.path == path


def test_keys_and_pickling() -> None:
    first, second = SCORES.telling()
    assert (first(rotten(5)), second(rotten(5))) == ((RT, False), RT)
    assert pickled(SCORES) == SCORES


# ---------------------------------------------------------------------------------------------------- laws

words = st.text(st.sampled_from("abc é,-()/%7\"“”'.!? \u00a0"), min_size=1, max_size=20)
consensuses = st.one_of(st.none(), words)
counts = st.one_of(st.none(), st.integers(0, 10**9))
tenths = st.integers(0, 100).map(lambda tenth: tenth / 10)
percents = st.one_of(st.integers(0, 100), st.integers(0, 10000).map(lambda part: part / 100))
grades = st.builds(str.__add__, st.sampled_from("ABCD"), st.sampled_from(["", "+", "-"]))


@st.composite
def scores(draw: st.DrawFn) -> Score:
    source = draw(st.sampled_from(SOURCES))
    if source.figure == "grade":
        return Score(source.name, grade=draw(grades), audience=source.audience)
    percent = source.figure == "percent"
    scale = 100 if percent else draw(st.sampled_from([source.scale, 4, 5, 6, 10, 20, 100]))
    average = draw(st.one_of(st.none(), tenths)) if source.average is not None else None
    return Score(
        source.name,
        draw(percents if percent else st.integers(0, scale)),
        scale,
        count=draw(counts),
        average=None if average is None else average * source.average / 10 if source.average else None,
        average_scale=None if average is None else source.average,
        consensus=draw(consensuses) if source.consensus else None,
        label=draw(consensuses) if source.figure == "number" else None,
        audience=source.audience or draw(st.booleans()),
    )


def shown(score: Score) -> str:
    try:
        return SCORES.show(score)
    except EditError as error:
        if error.path in {"label", "consensus"}:  # words that no quotation can hold
            reject()
        raise


befores = st.sampled_from(
    [
        "",
        "It rained. ",
        'He said "no". ',
        "The Glass Ferry has 91% on Rotten Tomatoes. ",
        "By A. B. ",
        'A 5" disc. ',
    ]
)


@given(scores(), befores)
def test_show_reads_back(score: Score, before: str) -> None:
    assert read(before + shown(score)) == [score]


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, Score]:
    """A sentence of one of many forms, and the score that it says."""
    value, count = draw(st.integers(0, 100)), draw(st.integers(13, 999))
    subject = draw(st.sampled_from(["the film", "it", "The Salt Orchard"]))
    verb = draw(st.sampled_from(["has", "holds", "currently has", "received", "scored"]))
    average = draw(st.one_of(st.none(), tenths))
    tail = (
        ""
        if average is None
        else draw(
            st.sampled_from(
                [
                    ", with an average rating of {}/10",
                    " and an average score of {} out of 10",
                    "; the average is {}/10",
                ]
            )
        ).format(average)
    )
    voices = draw(st.sampled_from(["reviews", "critics", "critic reviews", "surveyed critics"]))
    lead = draw(st.sampled_from([" based on", ", based on", ", based upon a total of", " from"]))
    site = draw(st.sampled_from(["", "the review aggregator ", "review aggregation website "]))
    percent = draw(st.sampled_from(["%", " percent", " per cent"]))
    form = draw(
        st.sampled_from(
            [
                (
                    "On {site}Rotten Tomatoes, {subject} {verb} a rating of {value}{percent}{lead} "
                    "{count} {voices}{tail}."
                ),
                "On {site}Rotten Tomatoes {value}{percent} of {count} {voices} liked the film{tail}.",
                ("So {subject} {verb} a {value}{percent} score on {site}Rotten Tomatoes{lead} {count} {voices}{tail}."),
                "Rotten Tomatoes gave the film {value}{percent}{lead} {count} {voices}{tail}.",
                "Rotten Tomatoes sampled {count} {voices} and judged {value}{percent} of them to be good{tail}.",
                "RT gave the film {value}{percent}{lead} {count} {voices}{tail}.",
            ]
        )
    )
    text = form.format(**locals())
    tidy = None if average is None else average
    return text, rotten(value, count, average=tidy, average_scale=None if average is None else 10)


@given(sentences())
def test_a_form_says_its_figures(pair: tuple[str, Score]) -> None:
    text, score = pair
    assert read(text) == [score]


@given(sentences(), st.sampled_from(["", "It rained. "]))
def test_getput(pair: tuple[str, Score], before: str) -> None:
    text = before + pair[0]
    slot = only(text)
    assert SCORES.change(text, slot, slot.value, TITLES) == []


@given(sentences(), st.integers(0, 100), st.integers(0, 10**6), tenths)
def test_putget_and_locality(pair: tuple[str, Score], value: int, count: int, average: float) -> None:
    text, old = pair
    slot = only(text)
    new = attrs.evolve(old, value=value, count=count, average=None if old.average is None else average)
    replacements = SCORES.change(text, slot, new, TITLES)
    assert read(applied(text, replacements)) == [new]
    places = SCORES.places(text, slot, TITLES)
    differing = {places[name] for name in ("value", "count", "average") if getattr(old, name) != getattr(new, name)}
    assert {(start, end) for start, end, _ in replacements} == differing


@given(scores(), scores(), befores)
def test_a_shown_score_becomes_another_of_its_source(old: Score, new: Score, before: str) -> None:
    new = attrs.evolve(new, source=old.source, audience=old.audience)
    text = f"{before}{shown(old)} Then it rained."
    slot = only(text)
    try:
        replacements = SCORES.change(text, slot, new, TITLES)
    except EditError:
        return
    end = slot.end
    assert all(slot.start <= start <= stop <= end for start, stop, _ in replacements)
    assert read(applied(text, replacements)) == [new]


@given(scores(), befores)
def test_a_shown_score_is_removed(score: Score, before: str) -> None:
    text = f"{before}{shown(score)} Then it rained."
    assert applied(text, [SCORES.remove(text, only(text))]) == f"{before}Then it rained."


@given(
    st.text(st.sampled_from("ab ,-'.!?é"), max_size=20), st.sampled_from(['"', ""]), st.sampled_from(["", " So it is."])
)
def test_a_consensus_without_its_quotation_marks_reads_back_or_is_refused(new: str, mark: str, behind: str) -> None:
    text = f"It has 64% on Rotten Tomatoes. The consensus reads: Salt, and much of it.{mark}{behind}"
    slot = only(text)
    asked = attrs.evolve(slot.value, consensus=f"S{new}")
    try:
        replacements = SCORES.change(text, slot, asked, TITLES)
    except EditError:
        return
    assert read(applied(text, replacements)) == [asked]


LISTED = (
    '70% 6.3/10 of based on 98 reviews critics average rating score consensus reads: . , ; " “ ” ( ) the '
    "film The Salt Orchard Glass Ferry it has its predecessor A− grade \ufffd As May 2011 indicating and , "
    "while \0 \ue001 Metascore RT 'B+' plus sampled lists : – Consensus: states, Salt 77 got RT gave 70% Metacritic: 7"
)
NAMES = [source.name for source in SOURCES]
SOUP = st.lists(st.sampled_from(NAMES + LISTED.split(" ")) | st.text(max_size=3))


@given(SOUP, st.sampled_from([" ", ""]))
def test_any_text_is_read(parts: list[str], joint: str) -> None:
    text = joint.join(parts)
    slots, findings = SCORES.read(text, TITLES)
    assert all(first.end <= second.start for first, second in itertools.pairwise(slots))
    for slot in slots:
        assert 0 <= slot.start <= slot.end <= len(text)
        assert SCORES.change(text, slot, slot.value, TITLES) == []
    assert all(finding.reason == "lost" for finding in findings)
