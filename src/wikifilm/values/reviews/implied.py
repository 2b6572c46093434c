"""Figures that only others beside them make ratings: "four and three stars respectively", "The Quay four"."""

from __future__ import annotations

import re
from bisect import bisect_left

from wikifilm.values.prose.figures import FIGURE, read_figure
from wikifilm.values.reviews.papers import PAPER
from wikifilm.values.reviews.ratings import Part, Rating

__all__ = ["RESPECTIVELY", "find_implied"]

RESPECTIVELY = re.compile(r"(?<![^\W_])respectively(?![^\W_])")
"""What says that each of several givers has a figure of its own."""
_BEFORE = re.compile(rf"(?<![^\W_])(?<![^\W_][.,/])({FIGURE})(?:,? and |, )\Z")
_AFTER = re.compile(rf"(?:,? and |, )({FIGURE})(?=,? and |,|[.;]|[ ]respectively)")
_LONGEST = 40
_LEFT_OUT = re.compile(
    rf"(?:(?<={PAPER})[ ](?P<a>an?[ ])?(?=[0-9A-Za-z])(?P<alone>{FIGURE})(?=[.;,]|\Z|[ ]and[ ])|"
    rf"(?<![^\W_])(?:and|but|,)[ ](?:only[ ])?(?=[0-9A-Za-z])"
    rf"(?P<given>{FIGURE})(?=[ ](?:from|by)[ ](?:the[ ])?[A-Z{PAPER}]))"
)


def find_implied(text: str, end: int, found: list[Rating]) -> list[Rating]:
    """Return the figures that are ratings since others stand before or behind them in the same sentence."""
    more: list[Rating] = []
    if RESPECTIVELY.search(text, found[-1].end, end) is not None:  # behind all of them
        for each in found:
            if "value" in each.parts:
                more += _beside(text, end, each)
    for match in _LEFT_OUT.finditer(text, found[0].end, end):
        name = "given" if match["given"] else "alone"
        earlier = found[bisect_left(found, match.start(name), key=_start_of) - 1]
        if "value" in earlier.parts or match["a"] is not None:
            scale = earlier.parts.get("scale") if match["a"] is None else None
            more.append(_rating(text, match.span(name), scale))
    starts = {each.parts["value"].start for each in found if "value" in each.parts}
    return [each for each in more if each.start not in starts]


def _start_of(rating: Rating) -> int:
    return rating.start


def _beside(text: str, end: int, each: Rating) -> list[Rating]:
    """Return the figures that stand in a row with one, and have its scale."""
    more, scale = [], each.parts.get("scale")
    at = each.start
    while (before := _BEFORE.search(text, max(0, at - _LONGEST), at)) is not None:
        more.append(_rating(text, before.span(1), scale))
        at = before.start(1)
    at = each.end
    while (after := _AFTER.match(text, at, end)) is not None:
        more.append(_rating(text, after.span(1), scale))
        at = after.end(1)
    return more


def _rating(text: str, figure: tuple[int, int], scale: Part | None) -> Rating:
    parts = {"value": Part(*figure)}
    if scale is not None and read_figure(text[slice(*figure)]) <= read_figure(text[scale.start : scale.end]):
        parts["scale"] = scale
    return Rating(*figure, parts)
