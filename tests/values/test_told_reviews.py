"""Critics' ratings beside aggregators, in italics, of several critics at once: what is read, written, and refused."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest

from test_reviews import LUND, MOSS, TITLES, applied, graded, rated
from wikifilm.errors import EditError
from wikifilm.film import Review
from wikifilm.values.reviews import REVIEWS
from wikifilm.values.scores import SCORES


def slanted(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a text without the marks of italics, and where its italics are."""
    shown, wholes, at = "", [], 0
    for match in re.finditer(r"''(.+?)''", text):
        shown += text[at : match.start()]
        wholes.append((len(shown), len(shown) + len(match[1])))
        shown += match[1]
        at = match.end()
    return shown + text[at:], tuple(wholes)


def read(text: str) -> list[Review]:
    shown, wholes = slanted(text)
    return [slot.value for slot in REVIEWS.read(shown, TITLES, wholes).slots]


def of(publication: str, value: float, scale: float | None) -> Review:
    return rated((None, publication), value, scale)


POST, QUAY = "The Harbour Post", "The Quay"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("''Marea Alta'' rated it 42 out of 100.", [of("Marea Alta", 42, 100)]),
        ("''Sera di Mare'' rated it 7.5 out of 10.", [of("Sera di Mare", 7.5, 10)]),
        ("''la Marea'' rated it 7.5 out of 10.", [of("la Marea", 7.5, 10)]),
        ("Ida Roe of ''At the Sea'' gave it 3/5.", [rated(("Ida Roe", "At the Sea"), 3, 5)]),
        ("''Eye for Tides'' gave it 3/5.", [of("Eye for Tides", 3, 5)]),
        ("The ''Harbour Post'' gave it 3/5.", [of("Harbour Post", 3, 5)]),
        ("The ''Harbour Post'''s Katie Moss gave it 3/5.", [rated(("Katie Moss", "Harbour Post"), 3, 5)]),
        ("The Norwegian ''Havet'' gave it 3/5.", [of("Havet", 3, 5)]),
        ("Katie Moss of the Lisle ''Harbour Post'' gave it 3/5.", [rated(("Katie Moss", "Lisle Harbour Post"), 3, 5)]),
        ("''Tide Weekly,'' however, gave it 3/5.", [of("Tide Weekly", 3, 5)]),
        ("''Tide Weekly'' – B+", [graded((None, "Tide Weekly"), "B+")]),
        ("''Tide Weekly'' gave it ''3/5''.", [of("Tide Weekly", 3, 5)]),
        ("''Oh'' and ''no'' gave it 3/5.", []),
        ("''Metacritic'' gave it 35 out of 100.", []),
        ("''The Salt Orchard'' was given 3/5.", []),
    ],
)
def test_a_name_in_italics_is_a_publication(text: str, expected: list[Review]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rotten Tomatoes has 44%, but Katie Moss of ''The Harbour Post'' gave it 3/5.", [rated(MOSS, 3, 5)]),
        ("QNN gave it 6.2 out of 10, and Metacritic gave it 61 out of 100.", [of("QNN", 6.2, 10)]),
        ("''The Quay'' gave it 3/5, and it has 61/100 on Metacritic.", [of(QUAY, 3, 5)]),
        ("On Rotten Tomatoes, Barry Lund of The Quay gave it 3/5.", []),
        ("Barry Lund of The Quay gave it 3/5 on Rotten Tomatoes.", []),
        ("Barry Lund of The Quay wept, while Metacritic gave it 61 out of 100.", []),
    ],
)
def test_a_rating_beside_an_aggregator_is_its_givers(text: str, expected: list[Review]) -> None:
    assert read(text) == expected


def scores(text: str) -> list[tuple[str, float | None, float | None]]:
    shown, wholes = slanted(text)
    found = [slot.value for slot in SCORES.read(shown, TITLES, wholes).slots]
    return [(score.source, score.value, score.average) for score in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rotten Tomatoes has 44%, but Katie Moss of ''The Quay'' gave it 3/5.", [("Rotten Tomatoes", 44, None)]),
        ("QNN gave it 6.2 out of 10, and Metacritic gave it 61 out of 100.", [("Metacritic", 61, None)]),
        ("Lund, who gave it an A, was alone: CinemaScore audiences gave it a B.", [("CinemaScore", None, None)]),
        ("On Metacritic, Critics gave it 61 out of 100.", [("Metacritic", 61, None)]),
    ],
)
def test_a_critics_rating_is_no_score(text: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    assert scores(text) == expected
