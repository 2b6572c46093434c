"""The stack of the scan: which pieces of a text are open, and where the lines of headings among them end."""

from __future__ import annotations

import re
from typing import Final

import attrs

from wikifilm.dialects.mediawiki.marks import heading_level

__all__ = ["CALL", "DASHED", "HEAD", "LANG", "LINK", "ROOT", "Pieces"]

# What the innermost open piece is. From LANG on, pieces have arguments.
ROOT: Final = 0
LINK: Final = 1
HEAD: Final = 2
LANG: Final = 3
CALL: Final = 4
DASHED: Final = 5
"""A call behind a ``-``, with which a brace that is left over makes a language variant."""


@attrs.define(eq=False)
class Pieces:
    """The state of the pass over one text: what is open, and the offsets found so far.

    The lists hold, flat: ``leaves`` and ``links`` start, end; ``calls`` and ``params`` start, end, first and
    last of their ``marks``; ``marks`` where an argument begins behind its ``|`` and its ``=``, below 0 for
    none; ``heads`` start, end of the marks, end of the line; ``comments`` and ``ignored`` start, end;
    ``exts`` start, end of the tag, start and end of the end tag (the former -1 without one).
    """

    text: str
    pattern: re.Pattern[str]
    tags: dict[str, int]
    end_tags: dict[str, re.Pattern[str]]
    leaves: list[int] = attrs.Factory(list)
    calls: list[int] = attrs.Factory(list)
    params: list[int] = attrs.Factory(list)
    marks: list[int] = attrs.Factory(list)
    links: list[int] = attrs.Factory(list)
    heads: list[int] = attrs.Factory(list)
    comments: list[int] = attrs.Factory(list)
    exts: list[int] = attrs.Factory(list)
    ignored: list[int] = attrs.Factory(list)
    # the innermost open piece, and those around it: what it is, where it begins, how many brackets of it are
    # still open, and the marks of its arguments
    kind: int = ROOT
    start: int = 0
    count: int = 0
    parts: list[int] = attrs.Factory(list)
    stack: list[tuple[int, int, int, list[int]]] = attrs.Factory(list)
    # the parts of a piece that has none yet; never changed. A list for each piece would set off the garbage
    # collector
    nothing: list[int] = attrs.Factory(list)
    # `limit` ends the text or the tag that we are in; `due` is that, or the end of the heading's line
    limit: int = 0
    due: int = 0
    line: int = -1
    # the tags that we are in: the height of the stack, the limit around them, their ends, and the two below
    frames: list[tuple[int, int, int, bool, set[str]]] = attrs.Factory(list)
    # what is known not to come any more: a `>`, an end tag
    no_gt: bool = False
    gone: set[str] = attrs.Factory(set)
    # behind the last `-` that closed something and so opens nothing
    used: int = -1
    # whether an unclosed comment hides the end of the text
    torn: bool = False

    def push(self, kind: int, start: int, count: int) -> None:
        """Open a piece."""
        self.stack.append((self.kind, self.start, self.count, self.parts))
        self.kind, self.start, self.count, self.parts = kind, start, count, self.nothing
        self.due = self.limit

    def pop(self, at: int) -> None:
        """Leave the innermost piece; the text goes on at ``at``."""
        self.kind, self.start, self.count, self.parts = self.stack.pop()
        self.due = self.limit
        self.moved(at)

    def moved(self, at: int) -> None:
        """Find the end of the heading's line anew, if we are in one, behind what ended at ``at``."""
        if self.kind == HEAD:
            if self.line < at:
                found = self.text.find("\n", at)
                self.line = found if found >= 0 else len(self.text)
            self.due = min(self.line, self.limit)

    def catch_up(self, at: int) -> None:
        """Close the heading's lines and the tags that end at or before ``at``."""
        while at >= self.due:
            if self.kind == HEAD:
                self.close_heading()
            else:
                depth, self.limit, end, self.no_gt, self.gone = self.frames.pop()
                del self.stack[depth + 1 :]
                self.pop(end)

    def line_start(self, at: int) -> None:
        """Open a heading's line where a text begins with ``=``."""
        if self.text.startswith("=", at):
            self.push(HEAD, at, 0)
            self.moved(at)

    def close_heading(self) -> None:
        """End a heading's line; it is a heading if ``=`` stands at its end, before blanks and comments."""
        text, start, line = self.text, self.start, self.due
        if not self.frames:
            end = self.before_blanks(line)
            comments = self.comments
            # of an unclosed comment that runs to the end MediaWiki reads the last characters as if they were
            # the line's
            k = 0 if self.torn else len(comments)
            while k and comments[k - 1] == end > start:
                end = self.before_blanks(comments[k - 2])
                k -= 2
            if heading_level(text, start, end):
                self.drop_heads(start)
                self.heads += (start, end, line)
        self.pop(line)

    def before_blanks(self, at: int) -> int:
        """Return where the blanks before ``at`` begin."""
        text = self.text
        while at and text[at - 1] in " \t":
            at -= 1
        return at

    def drop_heads(self, start: int) -> None:
        """Forget the headings since ``start``: what stands in another node is none of the text's."""
        heads = self.heads
        while heads and heads[-3] > start:
            del heads[-3:]
