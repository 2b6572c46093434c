"""The number before a title: how lists write it, what is no number, and how another one is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

import wikifilm
from songs import track
from wikifilm.lens import replaced
from wikifilm.values.tracks import TRACKS

if TYPE_CHECKING:
    from wikifilm.film import Track

PETALS = track("Petals", "Eve Oake", number=1)


@pytest.mark.parametrize(
    "number",
    [
        "1. ", "1) ", "1.) ", "1). ", "(1) ", "[1] ", "1] ", "1: ", "1.: ", "1): ", "1 - ", "1- ", "1.- ", "1.– ",
        "1. – ", "1) - ", "01. ", "001 – ", "1.", "1)", "#1 – ", "#1. ", "# 1: ", "No. 1: ", "№ 1. ", "Track 1: ",
        "Track #1: ", "Track no. 1 – ", "Track 01. ", "Song 1. ", "Song No. 1: ", "track 1- ", "Sr. No. 1 – ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("title", ['"Petals" – Eve Oake', "Petals – Eve Oake", "“Petals” – Eve Oake"])
def test_a_number_is_read_and_written(number: str, title: str) -> None:
    text = number + title
    assert TRACKS.get(text) == PETALS
    assert TRACKS.put(text, PETALS) == []
    after = replaced(text, TRACKS.put(text, attrs.evolve(PETALS, number=2)))
    assert after == text.replace("001", "2").replace("01", "2").replace("1", "2")
    assert TRACKS.get(after) == attrs.evolve(PETALS, number=2)


@pytest.mark.parametrize("number", ["1 ", "#1 ", "No. 1 ", "No 1, ", "Track 1 ", "1, ", "1; ", "1/ ", "1-"])
def test_a_number_with_no_mark_needs_a_title_in_quotation_marks(number: str) -> None:
    text = f'{number}"Petals" – Eve Oake'
    assert TRACKS.get(text) == PETALS
    assert TRACKS.put(text, PETALS) == []


@pytest.mark.parametrize("number", ["A1. ", "A1 ", "B12) ", "1a. ", "1.1 ", "1-01 ", "1.01. ", "I. ", "iv) ", "a) "])
def test_what_counts_otherwise_is_no_number_and_no_part_of_the_title(number: str) -> None:
    text = f'{number}"Petals" – Eve Oake'
    value = track("Petals", "Eve Oake")
    assert TRACKS.get(text) == value
    assert TRACKS.put(text, value) == []
    new = track("Petals", "Bo Lee")
    assert replaced(text, TRACKS.put(text, new)) == f'{number}"Petals" – Bo Lee'


@pytest.mark.parametrize("side", ["A1. ", "B2) ", "1a. "])
def test_a_side_and_its_number_stand_before_a_bare_title_too(side: str) -> None:
    assert TRACKS.get(f"{side}Petals – Eve Oake") == track("Petals", "Eve Oake")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("99 – Eve Oake", track("99", "Eve Oake")),
        ("3.14 – Eve Oake", track("3.14", "Eve Oake")),
        ("Song 8 – Eve Oake", track("Song 8", "Eve Oake")),
        ("99 Lamps – Eve Oake", track("99 Lamps", "Eve Oake")),
        ("1.5 Lamps – Eve Oake", track("1.5 Lamps", "Eve Oake")),
        ("3:10 to Lisle – Eve Oake", track("3:10 to Lisle", "Eve Oake")),
        ("24-Hour Lamps – Eve Oake", track("24-Hour Lamps", "Eve Oake")),
        ("I. Lamps – Eve Oake", track("I. Lamps", "Eve Oake")),
        ("1/2 Lamp – Eve Oake", track("1/2 Lamp", "Eve Oake")),
        ("U2 – “Petals”", track("Petals", "U2")),
        ("Second song: “Petals” – Eve Oake", track("Petals", "Eve Oake")),
    ],
)
def test_what_is_no_number_stays_what_it_is(text: str, value: Track) -> None:
    assert TRACKS.get(text) == value
    assert TRACKS.put(text, value) == []


COUNTED = """{{{{Infobox film
| name = Sea
}}}}
'''''Sea''''' is a film.

== Soundtrack ==
* {0} Petals – Eve Oake
* {1} Reeds – Bo Lee
* {2} Lamps (3:05)
"""


def test_bare_numbers_count_a_list() -> None:
    article = wikifilm.parse(COUNTED.format(1, 2, 3))
    assert article.film.tracks == (
        track("Petals", "Eve Oake", number=1),
        track("Reeds", "Bo Lee", number=2),
        track("Lamps", number=3, length="3:05"),
    )
    after = article.edit(tracks=[attrs.evolve(each, title=f"Old {each.title}") for each in article.film.tracks])
    assert str(after) == COUNTED.format("1 Old", "2 Old", "3 Old")


@pytest.mark.parametrize("counts", [(1, 2, 99), (2, 3, 4), (1, 1, 1), ("1", "Two", 3)])
def test_what_does_not_count_is_part_of_the_titles(counts: tuple[object, ...]) -> None:
    tracks = wikifilm.parse(COUNTED.format(*counts)).film.tracks
    assert [(each.title, each.number) for each in tracks] == [
        (f"{count} {title}", None) for count, title in zip(counts, ("Petals", "Reeds", "Lamps"), strict=True)
    ]
