"""A stretch of running text: its marks are found and paired, then it is shown piece by piece."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Protocol

from wikifilm.dialects.mediawiki.own import CALL_MARK, LINK_MARK, Own, joined
from wikifilm.dialects.mediawiki.quotes import read_quotes
from wikifilm.dialects.mediawiki.templates_call import Reader
from wikifilm.dialects.mediawiki.tokens import MARK, TOKEN, VOID, entity
from wikifilm.text import Span

if TYPE_CHECKING:
    import re

    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.dialects.mediawiki.web import ExternalLink

__all__ = ["Level"]

_MAY_BE_TEXT = frozenset((CALL_MARK, LINK_MARK))
_Op = Literal["open", "close", "hide", "fold", "unit", "node"]


class _Shower(Reader, Protocol):
    """What a level is shown with."""

    page: Page
    text: str
    behind: int
    """Where what was shown or hidden last ends."""

    def unit(self, start: int, end: int, shown: str | None = None) -> None:
        """Show a stretch, as something else or as it is."""

    def is_text(self, start: int, mark: str) -> bool:
        """Tell whether a node is nothing to MediaWiki but text, in which there may be others."""

    def node(self, start: int, end: int, mark: str) -> None:
        """Show a node."""


class _Item:
    """A piece of a level that is no plain text."""

    __slots__ = ("first", "last", "op", "opening", "shown")

    def __init__(self, first: int, last: int, op: _Op, shown: str = "", opening: int = -1) -> None:
        self.first = first
        self.last = last
        self.op = op
        self.shown = shown
        self.opening = opening


class Level:
    """A stretch with its nodes in a row: first its marks are paired, then it is shown."""

    def __init__(self, reader: _Shower, start: int, end: int) -> None:
        self.reader = reader
        self.nodes: dict[int, tuple[int, int, str]] = {}
        self.comments: list[tuple[int, int, int]] = []
        self.own = self._flat(start, end)
        self.start = start
        self.end = end
        self.items: list[_Item] = []
        self.waiting: list[tuple[str, int]] = []
        self.open: Counter[str] = Counter()
        self.quotes, self.line_ends = read_quotes(self.own.text)
        self.comment = 0

    def _flat(self, start: int, end: int) -> Own:
        """Read the level: a node is one character, a comment none."""
        text, (starts, ends, marks) = self.reader.text, self.reader.cut.shields
        pieces: list[tuple[str, int, int]] = []
        flat, at = 0, start
        i = bisect_left(starts, start)
        while i < len(starts) and starts[i] < end:
            one, two, mark = starts[i], ends[i], marks[i]
            i += 1
            if two > end or (mark in _MAY_BE_TEXT and self.reader.is_text(one, mark)):
                continue
            if at < one:
                pieces.append((text[at:one], at, one))
                flat += one - at
            if mark:
                self.nodes[flat] = one, two, mark
                pieces.append((mark, one, two))
                flat += len(mark)
            else:
                self.comments.append((flat, one, two))
            at = two
            if i < len(starts) and starts[i] < two:
                i = bisect_left(starts, two, i)
        if at < end:
            pieces.append((text[at:end], at, end))
        return joined(pieces, start)

    # ---------------------------------------------------------------------------------------- pairing

    def _opening(self, first: int, last: int, key: str) -> None:
        self.waiting.append((key, len(self.items)))
        self.open[key] += 1
        self.items.append(_Item(first, last, "hide"))

    def _closing(self, first: int, last: int, key: str) -> None:
        """Pair a mark with the one that opens; those between them that are not closed are no pairs."""
        if not self.open[key]:
            if first < last:
                self.items.append(_Item(first, last, "hide"))
            return
        other, opening = "", 0
        while other != key:
            other, opening = self.waiting.pop()
            self.open[other] -= 1
        self.items[opening].op = "open"
        self.items.append(_Item(first, last, "close", opening=opening))

    def _read(self, at: int, stop: int) -> None:
        """Find the marks in a stretch."""
        text = self.own.text
        while found := TOKEN.search(text, at, stop):
            first, last = found.span()
            at = last
            kind = found.lastgroup
            if kind == "node":
                if first in self.nodes:
                    self.items.append(_Item(first, last, "node"))
            elif kind == "html":
                self._html(first, last, found["slash"], found["html"].lower())
            elif kind == "quotes":
                for mark in self.quotes.get(first, ()):
                    (self._opening if mark.opens else self._closing)(mark.first, mark.last, mark.key)
            elif kind == "bracket":
                at = self._external(first)
            else:
                self._plain(first, last, found)

    def _plain(self, first: int, last: int, found: re.Match[str]) -> None:
        """Take what is no mark of a pair."""
        if found.lastgroup == "fold":
            self._end_lines(first, last)
            self.items.append(_Item(first, last, "fold", " "))
        elif found.lastgroup == "switch":
            self.items.append(_Item(first, last, "hide"))
        else:
            shown = entity(found[0])
            if shown is not None:
                self.items.append(_Item(first, last, "unit", shown))

    def _html(self, first: int, last: int, slash: str, name: str) -> None:
        if name in VOID or self.own.text[last - 2] == "/":
            self.items.append(_Item(first, last, "hide"))
        else:
            (self._closing if slash else self._opening)(first, last, f"<{name}")

    def _end_lines(self, first: int, last: int) -> None:
        """Close what is open at the ends of lines before a place."""
        while self.line_ends and self.line_ends[-1][0] < last:
            for key in self.line_ends.pop()[1]:
                self._closing(first, first, key)

    @cached_property
    def externals(self) -> dict[int, ExternalLink]:
        """The links out of the wiki by where they begin."""
        return self.reader.page.externals(self.start, self.end)

    def _external(self, first: int) -> int:
        """Take a link out of the wiki, if it is one; return where to read on."""
        link = self.externals.get(self.own.span(first, first + 1).start)
        if link is None or link.span.end > self.end:
            return first + 1
        last = self._place(link.span.end)
        if link.label_span is None:
            self.items.append(_Item(first, last, "hide"))
            return last
        label = self._place(link.label_span.start)
        self._opening(first, label, "[")
        self._read(label, last - 1)
        self._closing(last - 1, last, "[")
        return last

    def _place(self, offset: int) -> int:
        """Return where a place of the source stands in the text of the level."""
        piece = bisect_left(self.own.starts, offset) - 1
        return self.own.flats[piece] + min(offset - self.own.starts[piece], self.own.width(piece))

    # ---------------------------------------------------------------------------------------- showing

    def show(self) -> None:
        """Show the level."""
        if not self.comments and not MARK.search(self.own.text):  # nothing but plain text and nodes
            for flat, start, end in zip(self.own.flats, self.own.starts, self.own.ends, strict=True):
                node = self.nodes.get(flat)
                if node is None:
                    self.reader.unit(start, end)
                else:
                    self.reader.node(*node)
            return
        size = len(self.own.text)
        self._read(0, size)
        self._end_lines(size, size + 1)
        opened: dict[int, tuple[tuple[int, int], int]] = {}
        at = 0
        reader = self.reader
        for number, item in enumerate(self.items):
            self._words(at, item.first)
            at = item.last
            if item.op == "node":
                reader.node(*self.nodes[item.first])
                continue
            if item.op == "close":
                begun, start = opened.pop(item.opening)
                end = reader.behind if item.first == item.last else self.own.span(item.first, item.last).end
                reader.close(begun, "wrap", Span(start, max(end, reader.behind)))
                continue
            start, end = self.own.span(item.first, item.last)
            if item.op == "open":
                opened[number] = reader.open(start), start
                reader.behind = max(reader.behind, end)
            elif item.op == "hide":
                reader.hide(start, end)
            elif item.op == "unit":
                reader.unit(start, end, item.shown)
            else:
                self._fold(item, start, end)
        self._words(at, size)

    def _fold(self, item: _Item, start: int, end: int) -> None:
        """Show a line's end as a blank; what stands behind a comment in it is hidden with the comment."""
        if self.comment < len(self.comments) and self.comments[self.comment][0] < item.last:
            inside = self.comments[self.comment][1]
            self.reader.unit(start, inside, item.shown)
            self.reader.hide(inside, end)
        else:
            self.reader.unit(start, end, item.shown)

    def _words(self, first: int, last: int) -> None:
        """Show plain text and hide the comments in it."""
        while self.comment < len(self.comments) and self.comments[self.comment][0] <= last:
            flat, one, two = self.comments[self.comment]
            self.comment += 1
            if flat >= first:  # else it stands in a mark
                self._run(first, flat)
                self.reader.hide(one, two)
                first = flat
        self._run(first, last)

    def _run(self, first: int, last: int) -> None:
        """Show plain text."""
        text, flats, starts, ends = self.own
        piece = bisect_right(flats, first) - 1 if first < last else 0
        while first < last:
            behind = flats[piece + 1] if piece + 1 < len(flats) else len(text)
            end = min(last, behind)
            self.reader.unit(starts[piece] + first - flats[piece], ends[piece] + end - behind)
            first = end
            piece += 1
