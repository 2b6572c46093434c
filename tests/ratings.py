"""Critics and their ratings, for tests of several files."""

from __future__ import annotations

import re

from wikifilm.film import Review
from wikifilm.values.reviews import REVIEWS

MOSS = ("Katie Moss", "The Harbour Post")
LUND = ("Barry Lund", "The Quay")
TITLES = frozenset({"The Salt Orchard"})


def rated(who: tuple[str | None, str | None], value: float, scale: float | None) -> Review:
    """Return a rating in figures."""
    return Review(*who, value, scale)


def graded(who: tuple[str | None, str | None], grade: str) -> Review:
    """Return a grade."""
    return Review(*who, grade=grade)


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
    """Return the reviews of a text whose italics are marked."""
    shown, wholes = slanted(text)
    return [slot.value for slot in REVIEWS.read(shown, TITLES, wholes).slots]
