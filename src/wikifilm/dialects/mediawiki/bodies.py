"""Cuts the body of a section into list items, paragraphs, rows of a cast table and tracks of a listing."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from wikifilm.dialects.mediawiki.awardboxes import award_box
from wikifilm.dialects.mediawiki.blockcalls import BLOCK, HELD, HOLDING, WRAPPING
from wikifilm.dialects.mediawiki.castrows import cast_rows, is_of_cast
from wikifilm.dialects.mediawiki.cellrows import cell_rows
from wikifilm.dialects.mediawiki.continued import continued
from wikifilm.dialects.mediawiki.lines import tables
from wikifilm.dialects.mediawiki.listings import LISTS, TRACK_LISTINGS, listing_rows, template_name
from wikifilm.dialects.mediawiki.own import CALL_MARK, LINK_MARK, TAG_MARK, own
from wikifilm.dialects.mediawiki.paragraphs import Line, parts_of
from wikifilm.dialects.mediawiki.reviewrows import RATINGS, rating_rows, review_rows
from wikifilm.dialects.mediawiki.rowlines import BLANKS, trimmed
from wikifilm.syntax import PARAGRAPH, Block
from wikifilm.text import Span

if TYPE_CHECKING:
    from wikifilm.dialects.mediawiki.lines import Table
    from wikifilm.dialects.mediawiki.nodes import Argument
    from wikifilm.dialects.mediawiki.page import Page

__all__ = ["blocks", "blocks_and_groups", "cast_tables"]

_DEEPEST: Final = 5
"""How many wrappers round a list are looked into."""
_LINE = re.compile(r"[^\n]*+(?:\n|(?<=[^\n])\Z)")
_ITEM = re.compile(r"[*#:;]++")
_BOLD_LINE = re.compile(r"'{3,5}[^'\n]+'{3,5}[: \t]*+")
_NO_WORDS = re.compile(r"\{\||\|[-}+]|=.*=\Z")
"""A line of a table that has no cells, or a heading in an argument."""
_HTML = re.compile(
    r"(?i:</?(?:div|center|small|big|span|br|hr|p|section|blockquote|table|tbody|tr|td|th|ul|ol|li|dl|dd|dt|font)"
    r"(?![a-z])[^<>\n]*+>)"
)
_LISTED = re.compile(rf"(?<![^\n])[ \t]*+(?:[*#]|\{{\||({CALL_MARK})[ \t]*+(?![^\n]))")
_FILES = re.compile(r"[ _]*(?:file|image|category|media)[ _]*:")


class _Scan:
    """Collects the blocks and labels of one stretch."""

    def __init__(self, page: Page, span: Span) -> None:
        self.page = page
        self.blocks: list[Block] = []
        self.groups: list[tuple[Span, Span]] = []
        self.read(span)
        self.blocks = continued(page, self.blocks)

    def read(self, span: Span, depth: int = 0) -> None:
        """Read a stretch that begins as if it were a line."""
        _Level(self, span, depth).read()


class _Level:
    """Reads the lines of a stretch, nodes in them being one character each."""

    def __init__(self, scan: _Scan, span: Span, depth: int) -> None:
        self.scan = scan
        self.page = scan.page
        self.depth = depth
        self.own = own(self.page.cut, *span)
        self.text = self.own.text
        found = (line.span() for line in _LINE.finditer(self.text))
        self.lines = [Line(start, end - self.text.endswith("\n", start, end), end) for start, end in found]
        self.tables: list[Table] = []
        if self.page.text.find("{|", *span) >= 0:
            self.tables = _outermost(tables(self.page.cut, *span, nested=False))
        self.places = [self.span(line) for line in self.lines if self.tables]
        self.starts = [start for start, _ in self.places]
        self.paragraph: list[Line] = []

    def span(self, line: Line) -> Span:
        """Return where a line stands in the source, with its end."""
        return self.own.span(line.start, line.stop)

    def read(self) -> None:
        """Read all lines."""
        at = 0
        entered = False
        for line, (start, end) in zip(self.lines, self.places or repeat((0, 0)), strict=False):
            while at < len(self.tables) and self.tables[at].span.end <= start:
                at, entered = at + 1, False
            if at < len(self.tables) and self.tables[at].span.start < end:
                self.flush()
                if not entered:
                    self.table(self.tables[at])
                entered = True
            else:
                self.line(line)
        self.flush()

    def line(self, line: Line) -> None:
        """Take a line that is of no table."""
        start, end = self.inner(line.start, line.end)
        item = _ITEM.match(self.text, line.start, line.end)
        if item is not None:
            self.part_label()
            self.flush()
            self.item(line, item)
        elif start == end or _NO_WORDS.match(self.text, start, end):
            self.flush()
        else:
            kind = self.kind(start, end)
            if kind == "block":
                self.flush()
                self.descend(start, end)
            elif kind == "words" or self.paragraph:
                self.paragraph.append(line)

    def inner(self, start: int, end: int) -> tuple[int, int]:
        """Return a range of the level's text without the blanks at its ends."""
        first = end - len(self.text[start:end].lstrip(BLANKS))
        return first, first + len(self.text[first:end].rstrip(BLANKS))

    def part_label(self) -> None:
        """Part a label right above a list from the lines of the paragraph above it."""
        last = self.paragraph[-1] if len(self.paragraph) > 1 else None
        if last is not None and _BOLD_LINE.fullmatch(self.text, *self.inner(last.start, last.end)) is not None:
            del self.paragraph[-1]
            self.flush()
            self.paragraph = [last]

    def flush(self) -> None:
        """End the paragraph."""
        lines, self.paragraph = self.paragraph, []
        for first, last in parts_of(self.text, lines):
            content = self.own.span(*self.inner(first.start, last.end))
            self.scan.blocks.append(Block(PARAGRAPH, self.own.span(first.start, last.stop), content))

    def item(self, line: Line, item: re.Match[str]) -> None:
        """Take a line of a list."""
        start, end = self.inner(item.end(), line.end)
        stop = end
        while stop > start and self.text[stop - 1] == CALL_MARK and self.is_block(stop - 1):
            start, stop = self.inner(start, stop - 1)
        if start < stop:
            # what ends the columns behind the last item is no part of that
            lines = self.span(line)
            if stop < end:
                lines = Span(lines.start, self.own.span(stop, stop + 1).start)
            depth = len(item[0]) - 1 if item[0][-1] in "*#" else PARAGRAPH
            self.scan.blocks.append(Block(depth, lines, self.own.span(start, stop)))

    # ------------------------------------------------------------------------------------------- nodes

    def name(self, place: int) -> str:
        """Return the name of the call that begins at a place of the source; nothing for a parameter."""
        called = self.page.template(place)
        return "" if called is None else template_name(called.name)

    def is_block(self, at: int) -> bool:
        """Tell whether a call is no part of a paragraph."""
        name = self.name(self.own.span(at, at + 1).start)
        return any(names.fullmatch(name) for names in (BLOCK, *HOLDING))

    def kind(self, start: int, end: int) -> str:
        """Return what a line is: words, blocks, or only what shows nothing there."""
        bare = _HTML.sub("", self.text[start:end]) if "<" in self.text[start:end] else self.text[start:end]
        if bare.strip(CALL_MARK + LINK_MARK + TAG_MARK + BLANKS):
            return "words"
        found = "block" if len(bare) < end - start else "nothing"
        for at in range(start, end):
            mark = self.text[at]
            if mark == TAG_MARK:
                tag = self.page.tag(self.own.span(at, at + 1).start)
                block = tag.name in {"gallery", "references", "templatestyles"}
                found = "block" if block else found
            elif mark in {CALL_MARK, LINK_MARK}:
                if not (self.is_block(at) if mark == CALL_MARK else self.is_file(at)):
                    return "words"
                found = "block"
        return found

    def is_file(self, at: int) -> bool:
        """Tell whether a link is a picture or a category."""
        start = self.own.span(at, at + 1).start + 2
        return _FILES.match(self.page.text[start : start + 20].casefold()) is not None

    def descend(self, start: int, end: int) -> None:
        """Read what the templates of a line wrap."""
        if self.depth >= _DEEPEST:
            return
        for at in range(start, end):
            called = self.page.template(self.own.span(at, at + 1).start) if self.text[at] == CALL_MARK else None
            if called is None:
                continue
            name = template_name(called.name)
            if TRACK_LISTINGS.fullmatch(name):
                found = (row.block for row in listing_rows(self.page, called))
                self.scan.blocks += sorted(found, key=attrgetter("lines"))
            elif RATINGS.fullmatch(name):
                self.scan.blocks += rating_rows(self.page, called)
            elif WRAPPING.fullmatch(name) or LISTS.fullmatch(name):
                for argument in called.arguments:
                    listed = bool(HELD.fullmatch(argument.name)) and self.wrapped(argument.value_span)
                    if not listed and LISTS.fullmatch(name) and argument.name.isdecimal():
                        self.argument(argument)

    def argument(self, argument: Argument) -> None:
        """Take an argument that is one item of a list; its bar is the item's mark."""
        content = trimmed(self.page.text, argument.value_span)
        if content.start < content.end:
            self.scan.blocks.append(Block(0, Span(argument.start, argument.end), content))

    def wrapped(self, value: Span) -> bool:
        """Read the list that an argument or a cell holds, or what wraps one; return whether it holds one."""
        level = own(self.page.cut, *value)
        for found in _LISTED.finditer(level.text):
            name = self.name(level.span(*found.span(1)).start) if found[1] else ""
            if not found[1] or any(names.fullmatch(name) for names in HOLDING):
                text = self.page.text
                first = value.end - len(text[value.start : value.end].lstrip(BLANKS))
                self.scan.read(Span(first, value.end), self.depth + 1)
                return True
        return False

    def line_start(self, at: int) -> int:
        """Return where the line begins that holds a place of the source."""
        return self.starts[max(0, bisect_right(self.starts, at) - 1)]

    def table(self, table: Table) -> None:
        """Read a table."""
        kinds = (cell_rows, cast_rows, award_box, review_rows)
        found = next(filter(None, (read(self.page, table, self.line_start) for read in kinds)), None)
        if found is not None:
            self.scan.blocks += found.blocks
            self.scan.groups += found.groups
        elif self.depth < _DEEPEST and not any(
            cell.header for row in table.rows if len(row.cells) > 1 for cell in row.cells
        ):
            for row in table.rows:  # a table without headings of columns only places the lists that it holds
                for cell in row.cells:
                    self.wrapped(cell.span)


def _outermost(found: list[Table]) -> list[Table]:
    """Return the tables that are in no other one; what stands in one without cells is as if there were none."""
    kept: list[Table] = []
    for table in found:
        if table.rows and not (kept and table.span.start < kept[-1].span.end):
            kept.append(table)
    return kept


def blocks(page: Page, span: Span) -> tuple[Block, ...]:
    """Return the list items, paragraphs, rows of a cast and tracks of a stretch, in order.

    Rows and tracks are shown in a form of their own, of which the page takes note.

    Args:
        page: The page.
        span: What stands below a heading, up to the next one.
    """
    return tuple(blocks_and_groups(page, span)[0])


def cast_tables(page: Page, span: Span) -> list[Span]:
    """Return the tables of a stretch whose headings say that a column names actors and one their roles.

    Args:
        page: The page.
        span: What stands below a heading, up to the next one.
    """
    return [table.span for table in _outermost(tables(page.cut, *span, nested=False)) if is_of_cast(page, table)]


def blocks_and_groups(page: Page, span: Span) -> tuple[list[Block], list[tuple[Span, Span]]]:
    """Return the blocks of a stretch, and its groups: the words of each and what stands under it."""
    found = page.bodies.get(span)
    if found is None:
        scan = _Scan(page, span)
        found = page.bodies[span] = scan.blocks, scan.groups
    return found
