"""Critics and their ratings, for tests of several files."""

from __future__ import annotations

from wikifilm.film import Review

MOSS = ("Katie Moss", "The Harbour Post")
LUND = ("Barry Lund", "The Quay")


def rated(who: tuple[str | None, str | None], value: float, scale: float | None) -> Review:
    """Return a rating in figures."""
    return Review(*who, value, scale)


def graded(who: tuple[str | None, str | None], grade: str) -> Review:
    """Return a grade."""
    return Review(*who, grade=grade)
