"""A range of a text as its own level sees it: nodes and line ends are one character each, comments none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

import attrs

from wikifilm.text import Span

if TYPE_CHECKING:
    from wikifilm.dialects.mediawiki.nodes import Whole

__all__ = ["CALL_MARK", "LINK_MARK", "TAG_MARK", "Own", "own"]

# What stands for a node. No text that MediaWiki stores has these noncharacters for a purpose.
CALL_MARK: Final = "\ufdd0"
LINK_MARK: Final = "\ufdd1"
TAG_MARK: Final = "\ufdd2"

_NEWLINE = re.compile(r"\r\n?+")


@attrs.frozen(eq=False)
class Own:
    """The text of one level, and where its characters stand in the source."""

    text: str
    r"""The text, with a mark for each node, and ``\n`` at each line's end."""
    flats: list[int] = attrs.field(repr=False)
    """Where in it each piece begins: plain text, or a node's mark."""
    starts: list[int] = attrs.field(repr=False)
    """Where in the source each piece begins."""
    ends: list[int] = attrs.field(repr=False)
    """Where in the source each piece ends."""

    def span(self, start: int, end: int) -> Span:
        """Return where a range of this text stands in the source."""
        first = bisect_right(self.flats, start) - 1
        one = self.starts[first] + start - self.flats[first]
        if end <= start:
            return Span(one, one)
        last = bisect_right(self.flats, end - 1) - 1
        # a mark is one character, however long its node
        two = self.ends[last] - self.width(last) + end - self.flats[last]
        return Span(one, two)

    def width(self, piece: int) -> int:
        """Return how many characters a piece has in this text."""
        after = self.flats[piece + 1] if piece + 1 < len(self.flats) else len(self.text)
        return after - self.flats[piece]


@attrs.define
class _Pieces:
    """The pieces of a level, as they are read."""

    text: str
    bits: list[str] = attrs.field(factory=list)
    flats: list[int] = attrs.field(factory=list)
    starts: list[int] = attrs.field(factory=list)
    ends: list[int] = attrs.field(factory=list)
    flat: int = 0

    def add(self, bit: str, start: int, end: int) -> None:
        """Add what stands for a range of the source."""
        if bit:
            self.bits.append(bit)
            self.flats.append(self.flat)
            self.starts.append(start)
            self.ends.append(end)
            self.flat += len(bit)

    def gap(self, start: int, end: int) -> None:
        """Add the plain text between two nodes."""
        if self.text.find("\r", start, end) >= 0:
            for newline in _NEWLINE.finditer(self.text, start, end):
                self.add(self.text[start : newline.start()], start, newline.start())
                self.add("\n", *newline.span())
                start = newline.end()
        self.add(self.text[start:end], start, end)


def own(cut: Whole, start: int, end: int, *, links: bool = True) -> Own:
    """Read a range of a text at its own level.

    Args:
        cut: The cut of the text.
        start: Where the range begins; it may not part a node.
        end: Where it ends.
        links: Whether a link is one character, too.

    """
    shields = cut.shields
    i = bisect_left(shields, (start,))
    if (i == len(shields) or shields[i][0] >= end) and cut.text.find("\r", start, end) < 0:
        return Own(cut.text[start:end], [0], [start], [max(start, end)])
    pieces = _Pieces(cut.text)
    at = start
    while i < len(shields) and shields[i][0] < end:
        one, two, mark = shields[i]
        i += 1
        # what is not shown by a mark is looked into: its nodes come next
        if two <= end and (links or mark != LINK_MARK):
            pieces.gap(at, one)
            pieces.add(mark, one, two)
            at = two
            i = bisect_left(shields, (two,), i)
    pieces.gap(at, end)
    if not pieces.flats:
        return Own("", [0], [start], [start])
    return Own("".join(pieces.bits), pieces.flats, pieces.starts, pieces.ends)
