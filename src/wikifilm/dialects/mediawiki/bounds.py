"""Where stretches of a wikitext end without the blanks and comments round them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.text import Span

if TYPE_CHECKING:
    from wikifilm.dialects.mediawiki.cut import Cut

__all__ = ["Bounds"]


class Bounds:
    """The ends of stretches of one text without their blanks and comments."""

    def __init__(self, found: Cut) -> None:
        """Find the comments of a cut."""
        self.text = found.text
        # a comment that has its line to itself is the line, blanks and line end included
        self.after = dict(found.hidden)
        self.before = {end: start for start, end in found.hidden}

    def trim(self, start: int, end: int) -> Span:
        """Return a stretch without blanks, line ends and comments at its two ends; an empty one stands at its start."""
        text, at = self.text, start
        while at < end:
            if self.after.get(at, end + 1) <= end:
                at = self.after[at]
            elif text[at] in BLANKS:
                at += 1
            else:
                break
        if at >= end:
            return Span(start, start)
        while True:
            if self.before.get(end, -1) >= at:
                end = self.before[end]
            elif text[end - 1] in BLANKS:
                end -= 1
            else:
                return Span(at, end)

    def place(self, start: int, end: int) -> Span:
        """Return where a value is to be written in a stretch that holds none: behind one blank at its start."""
        at = start + 1 if start < end and self.text[start] in " \t" else start
        return Span(at, at)

    def beside(self, span: Span, start: int, end: int) -> Span:
        """Return a stretch with the comments that stand on its lines, as far as they lie between two places."""
        first, last = span
        at = last
        while at < end and (self.after.get(at, end + 1) <= end or self.text[at] in " \t"):
            at = self.after.get(at, at + 1)
            last = at if at in self.before and self.text[at - 1] != "\n" else last
        at = first
        while at > start and (self.before.get(at, -1) >= start or self.text[at - 1] in " \t"):
            comment = at in self.before and self.text[at - 1] != "\n"
            at = self.before.get(at, at - 1)
            first = at if comment else first
        return Span(first, last)

    def line_begin(self, at: int) -> int:
        """Return where the line begins of which only blanks stand before a place; -1 where something else does."""
        while at and self.text[at - 1] in " \t":
            at -= 1
        return at if not at or self.text[at - 1] in "\r\n" else -1

    def line_rest(self, at: int, end: int) -> int:
        """Return where what follows a place is no blank or comment any more, at its line's end at the latest."""
        while at < end:
            if self.text[at] in " \t":
                at += 1
            elif self.after.get(at, end + 1) <= end:
                at = self.after[at]
            else:
                break
        return at

    def newline(self, at: int) -> int:
        """Return where a line end that stands at a place ends; the place itself where none does."""
        if self.text.startswith("\r\n", at):
            return at + 2
        return at + 1 if self.text[at : at + 1] in {"\n", "\r"} else at
