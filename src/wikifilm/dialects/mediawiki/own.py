"""A range of a text as its own level sees it: nodes and line ends are one character each, comments none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialects.mediawiki.nodes import Whole

__all__ = ["CALL_MARK", "LINK_MARK", "TAG_MARK", "Own", "joined", "own"]

# What stands for a node. No text that MediaWiki stores has these noncharacters for a purpose.
CALL_MARK: Final = "\ufdd0"
LINK_MARK: Final = "\ufdd1"
TAG_MARK: Final = "\ufdd2"

_NEWLINE = re.compile(r"\r\n?+")


class Own(NamedTuple):
    """The text of one level, and where its characters stand in the source."""

    text: str
    r"""The text, with a mark for each node, and ``\n`` at each line's end."""
    flats: Sequence[int]
    """Where in it each piece begins: plain text, or a node's mark."""
    starts: Sequence[int]
    """Where in the source each piece begins."""
    ends: Sequence[int]
    """Where in the source each piece ends."""

    def span(self, start: int, end: int) -> Span:
        """Return where a range of this text stands in the source."""
        text, flats, starts, ends = self
        behind = bisect_right(flats, start)
        one = starts[behind - 1] + start - flats[behind - 1]
        if end <= start:
            return Span(one, one)
        if behind < len(flats) and end > flats[behind]:
            behind = bisect_right(flats, end - 1, behind)
        # a mark is one character, however long its node
        return Span(one, ends[behind - 1] + end - (flats[behind] if behind < len(flats) else len(text)))

    def width(self, piece: int) -> int:
        """Return how many characters a piece has in this text."""
        after = self.flats[piece + 1] if piece + 1 < len(self.flats) else len(self.text)
        return after - self.flats[piece]


def own(cut: Whole, start: int, end: int, *, links: bool = True) -> Own:
    """Read a range of a text at its own level.

    Args:
        cut: The cut of the text.
        start: Where the range begins; it may not part a node.
        end: Where it ends.
        links: Whether a link is one character, too.

    """
    begins, closes, marks = cut.shields
    text = cut.text
    i = bisect_left(begins, start)
    returns = text.find("\r", start, end) >= 0
    if not returns and (i == len(begins) or begins[i] >= end):
        return Own(text[start:end], (0,), (start,), (max(start, end),))
    pieces: list[tuple[str, int, int]] = []
    at = start
    while i < len(begins) and begins[i] < end:
        one, two, mark = begins[i], closes[i], marks[i]
        i += 1
        # what is not shown by a mark is looked into: its nodes come next
        if two <= end and (links or mark != LINK_MARK):
            if returns:
                pieces += _lines(text, at, one)
            elif at < one:
                pieces.append((text[at:one], at, one))
            if mark:
                pieces.append((mark, one, two))
            at = two
            if i < len(begins) and begins[i] < two:
                i = bisect_left(begins, two, i)
    if returns:
        pieces += _lines(text, at, end)
    elif at < end:
        pieces.append((text[at:end], at, end))
    return joined(pieces, start)


def _lines(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return the pieces of plain text between two nodes: all of it, but for the ends of lines that have a CR."""
    found = []
    for newline in _NEWLINE.finditer(text, start, end):
        found += [(text[start : newline.start()], start, newline.start()), ("\n", *newline.span())]
        start = newline.end()
    return [piece for piece in (*found, (text[start:end], start, end)) if piece[0]]


def joined(pieces: list[tuple[str, int, int]], start: int) -> Own:
    """Return the text that pieces make, none of which is empty: what is shown of each, and its place in the source."""
    if not pieces:
        return Own("", (0,), (start,), (start,))
    bits, starts, ends = zip(*pieces, strict=True)
    flats = [0, *accumulate(map(len, bits))]
    flats.pop()
    return Own("".join(bits), flats, starts, ends)
