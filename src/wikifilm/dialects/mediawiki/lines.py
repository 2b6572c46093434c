"""What MediaWiki finds line by line, after the cut: list lines and tables. They protect nothing from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.dialects.mediawiki.own import own
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialects.mediawiki.nodes import Whole
    from wikifilm.dialects.mediawiki.own import Own

__all__ = ["Cell", "ListLine", "Row", "Table", "list_lines", "tables"]

_LIST = re.compile(r"(?<![^\n])([*#:;]++)([^\n]*+)")
_LINE = re.compile(r"[^\n]++")
_OPEN = re.compile(r":*+[ \t\f\x0b]*+\{\|")
_ROW = re.compile(r"\|-++")
_BARS = re.compile(r"\|\|")
# `!!` in an HTML tag parts nothing
_BANGS = re.compile(r"\|\||!!|<[A-Za-z/][^<>\n]*+>")
_TRIM = " \t\0\x0b"


@attrs.frozen
class ListLine:
    """A line of a list."""

    marks: str
    """The characters that it begins with: ``*``, ``#``, ``:``, ``;``."""
    span: Span
    """The line, without its end."""
    content_span: Span
    """What stands behind the marks."""


@attrs.frozen
class Cell:
    """A cell of a table, or its caption."""

    header: bool
    """Whether ``!`` begins it."""
    attributes_span: Span | None
    """Its HTML attributes, None without them."""
    span: Span
    """Its content, with that of the lines below that begin no other cell."""


@attrs.frozen
class Row:
    """A row of a table."""

    attributes_span: Span | None
    """Its HTML attributes, None for a first row without a line of its own."""
    cells: tuple[Cell, ...]
    """Its cells."""


@attrs.frozen
class Table:
    """A table ``{| |}``."""

    span: Span
    """The table; one that is not closed runs to the end."""
    attributes_span: Span
    """Its HTML attributes."""
    caption: Cell | None
    """Its caption, None without one."""
    rows: tuple[Row, ...]
    """Its rows that have cells."""
    depth: int
    """How many tables it stands in."""


@attrs.define
class _Open:
    """A table that is not closed yet: offsets in the text of the level."""

    start: int
    attributes: tuple[int, int]
    within: bool
    """Whether it stands in another one, behind its first cell."""
    holds: bool = False
    """Whether it has a cell that is no caption."""
    cells: list[list[int]] = attrs.field(factory=list)
    """Kind, attributes (or -1, -1), content of each cell; of a row its kind and attributes."""


_ROW_MARK, _CAPTION, _DATA, _HEADER = range(4)


def list_lines(cut: Whole, start: int, end: int) -> Iterator[ListLine]:
    """Find the lines of lists in a range, those in nodes in it left out.

    Args:
        cut: The cut of the text.
        start: Where the range begins, as if it were a line.
        end: Where it ends.

    Yields:
        The lines in order.

    """
    level = own(cut, start, end)
    for found in _LIST.finditer(level.text):
        yield ListLine(found[1], level.span(*found.span()), level.span(*found.span(2)))


def tables(cut: Whole, start: int, end: int, *, nested: bool = True) -> list[Table]:
    """Find the tables in a range, those in nodes in it left out.

    Args:
        cut: The cut of the text.
        start: Where the range begins, as if it were a line.
        end: Where it ends.
        nested: Whether those that stand in another one, behind its first cell, are found, too.

    Returns:
        The tables by where they begin.

    """
    # a `||` in a link parts cells, so links are read
    level = own(cut, start, end, links=False)
    text = level.text
    opened: list[_Open] = []
    done: list[tuple[int, Table]] = []

    def close(last: int, end: int) -> None:
        table = opened.pop()
        if nested or not table.within:
            done.append((table.start, _table(level, table, last, end, len(opened))))

    for line in _LINE.finditer(text):
        one, two = _trimmed(text, *line.span())
        begun = _OPEN.match(text, one, two)
        if begun:
            within = bool(opened) and (opened[-1].within or opened[-1].holds)
            opened.append(_Open(begun.end() - 2, (begun.end(), two), within))
        elif not opened or text[one:two][:1] not in {"|", "!"}:
            continue
        elif text.startswith("|}", one):
            close(line.start() - 1, one + 2)
        elif nested or not opened[-1].within:
            _cells(text, opened[-1], line.start(), one, two)
    while opened:
        close(len(text), len(text))
    return [made for _, made in sorted(done, key=lambda pair: pair[0])]


def _trimmed(text: str, one: int, two: int) -> tuple[int, int]:
    """Return a line without what PHP's ``trim`` takes from its ends."""
    while one < two and text[one] in _TRIM:
        one += 1
    while two > one and text[two - 1] in _TRIM:
        two -= 1
    return one, two


def _cells(text: str, table: _Open, line: int, one: int, two: int) -> None:
    """Take a line of a table that begins with ``|`` or ``!``."""
    if table.cells and table.cells[-1][4] < 0:
        table.cells[-1][4] = max(line - 1, table.cells[-1][3])
    row = _ROW.match(text, one, two)
    if row:
        table.cells.append([_ROW_MARK, row.end(), two, two, two])
        return
    kind, at = (_HEADER if text[one] == "!" else _DATA), one + 1
    if text.startswith("|+", one):
        kind, at = _CAPTION, one + 2
    table.holds = table.holds or kind != _CAPTION
    for part in (_BANGS if kind == _HEADER else _BARS).finditer(text, at, two):
        if part[0] in {"||", "!!"}:
            table.cells.append(_cell(text, kind, at, part.start()))
            table.cells[-1][4] = part.start()
            at = part.end()
    table.cells.append(_cell(text, kind, at, two))


def _cell(text: str, kind: int, at: int, end: int) -> list[int]:
    """Part a cell's attributes from its content."""
    bar = text.find("|", at, end)
    # a link or a language variant before the bar: it is theirs
    if bar < 0 or "[[" in text[at:bar] or "-{" in text[at:bar]:
        return [kind, -1, -1, at, -1]
    return [kind, at, bar, bar + 1, -1]


def _table(level: Own, table: _Open, last: int, end: int, depth: int) -> Table:
    """Make a table that ends here; ``last`` is where its content does."""
    caption = None
    rows: list[Row] = []
    attributes: Span | None = None
    cells: list[Cell] = []
    for kind, one, two, start, stop in table.cells:
        if kind == _ROW_MARK:
            if cells:
                rows.append(Row(attributes, tuple(cells)))
            attributes, cells = level.span(one, two), []
            continue
        span = level.span(start, stop if stop >= 0 else max(start, last))
        cell = Cell(kind == _HEADER, level.span(one, two) if one >= 0 else None, span)
        if kind == _CAPTION:
            caption = caption or cell
        else:
            cells.append(cell)
    if cells:
        rows.append(Row(attributes, tuple(cells)))
    return Table(level.span(table.start, end), level.span(*table.attributes), caption, tuple(rows), depth)
