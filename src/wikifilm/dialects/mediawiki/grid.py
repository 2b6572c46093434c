"""The rows of a table with the cells of each column, those that reach down from rows above too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.dialects.mediawiki.lines import Cell, Row
from wikifilm.dialects.mediawiki.listings import shown_parts
from wikifilm.dialects.mediawiki.rowlines import held, trimmed
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wikifilm.dialects.mediawiki.lines import Table
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.inline import Inline
    from wikifilm.syntax import Block

__all__ = ["Place", "TableGrid", "TableRead", "headings", "reach", "words_of"]

_WIDEST = 32
"""Cells in columns behind this one are not read: what stands in a row stays bounded, however far its cells reach."""
_SPANS = {
    name: re.compile(rf"(?i:{name})[ \t]*+=[ \t]*+[\"']?+[ \t]*+([0-9]{{1,4}})") for name in ("rowspan", "colspan")
}
_MOST_KEPT = 256
"""So many cells are kept as they are shown, while a table is read."""
_ATTRIBUTES = re.compile(
    r"[ \t]*+(?:[a-z]++[ \t]*+=[ \t]*+(?:\"[^\"\n|]*+\"|'[^'\n|]*+'|[^ \t\n|{}\"']++)[ \t]*+)++(?=\{\{)"
)
_LONGEST_LABEL = 100
"""A longer text over all columns tells of the row above it."""
_LONGEST_CARRIED = 400
_LONGEST_SOURCE = 4_000
"""Of a cell that reaches down neither its words nor its source may be longer than this to be said with each row."""


class TableRead(NamedTuple):
    """What is read of a table."""

    blocks: tuple[Block, ...]
    """A block for each row that says a value."""
    groups: tuple[tuple[Span, Span], ...]
    """The words of each row that is a label, and the lines that stand under it."""


class Place(NamedTuple):
    """A cell in a column of a row."""

    cell: Cell
    own: bool
    """Whether it is of the row, and not one of a row above that reaches down."""


def reach(page: Page, cell: Cell, name: str) -> int:
    """Return how many rows or columns a cell reaches over: ``rowspan`` or ``colspan``."""
    span = cell.attributes_span
    found = _SPANS[name].search(page.text, *span) if span is not None else None
    return max(1, int(found[1])) if found is not None else 1


def _parted(page: Page, cell: Cell) -> Cell:
    """Return a cell with the attributes before a template that ends them: ``rowspan=2 {{won}}`` brings its own bar."""
    if cell.attributes_span is not None:
        return cell
    found = _ATTRIBUTES.match(page.text, *cell.span)
    if found is None:
        return cell
    return Cell(cell.header, Span(cell.span.start, found.end()), Span(found.end(), cell.span.end))


def _grid(page: Page, table: Table) -> Iterator[tuple[Row, dict[int, Place]]]:
    """Give the rows with the cells of each column, those that reach down from above too."""
    carried: dict[int, tuple[int, Cell]] = {}
    for each in table.rows:
        row = Row(each.attributes_span, tuple([_parted(page, cell) for cell in each.cells]))
        filled = {column: Place(cell, own=False) for column, (_, cell) in carried.items()}
        carried = {column: (left - 1, cell) for column, (left, cell) in carried.items() if left > 1}
        column = 0
        for cell in row.cells:
            while column in filled:
                column += 1
            if column >= _WIDEST:
                break
            down, across = reach(page, cell, "rowspan"), reach(page, cell, "colspan")
            for at in range(column, min(column + across, _WIDEST)):
                filled[at] = Place(cell, own=True)
                if down > 1:
                    carried[at] = (down - 1, cell)
        yield row, filled


def headings(page: Page, filled: dict[int, Place]) -> dict[int, str]:
    """Return what stands in each cell of a row, in one line."""
    return {
        column: words_of(shown_parts(page, place.cell.span))
        or page.text[place.cell.span.start : place.cell.span.end].strip(" \t\n'")[:1]
        for column, place in filled.items()
    }


class TableGrid:
    """The rows of one table, their lines and their labels."""

    def __init__(self, page: Page, table: Table, line_start: Callable[[int], int]) -> None:
        """Read which cells stand in which rows.

        Args:
            page: The page.
            table: The table.
            line_start: Tells where the line begins that holds a place.
        """
        self.page = page
        self.table = table
        self.span = table.span
        self.grid = list(_grid(page, table))
        closed = page.text.endswith("|}", table.span.start, table.span.end)
        last = line_start(table.span.end - 2) if closed else table.span.end
        first = ((row, row.cells[0]) for row in table.rows)
        places = (row.attributes_span or cell.attributes_span or cell.span for row, cell in first)
        starts = [line_start(place.start) for place in places]
        self.lines = [Span(*pair) for pair in zip(starts, [*starts, last][1:], strict=True)]
        self.carried: dict[Cell, list[Inline]] = {}
        self.last: dict[Span, list[Inline]] = {}
        self.blocks: list[Block] = []
        self.labels: list[tuple[Span, Span]] = []

    def reaches(self, index: int) -> bool:
        """Tell whether a cell of a row reaches down into the next ones."""
        return any(reach(self.page, cell, "rowspan") > 1 for cell in self.grid[index][0].cells)

    def content(self, index: int) -> Span | None:
        """Return what the cells of a row say; None where it says nothing or its place is odd."""
        cells = self.grid[index][0].cells
        ends = [held(self.page.text, cells[at].span) for at in (0, -1)]
        span = Span(ends[0].start, ends[1].end)
        lines = self.lines[index]
        before = self.blocks[-1].lines.end if self.blocks else self.table.span.start
        good = before <= lines.start <= span.start < span.end <= lines.end <= self.table.span.end
        return span if good else None

    def label(self, index: int) -> bool:
        """Take a row that is one cell over all columns."""
        (row, filled) = self.grid[index]
        cell = row.cells[0]
        wide = cell.header or reach(self.page, cell, "colspan") > 1
        if not wide or any(place.cell is not cell for place in filled.values()):
            return False
        span = self.content(index)
        if span is not None and len(words_of(shown_parts(self.page, span))) <= _LONGEST_LABEL:
            self.labels.append((span, self.lines[index]))
        return True

    def shown(self, place: Place | None) -> list[Inline]:
        """Return what a cell says; nothing of one that reaches down and is too long to be said again and again."""
        if place is None:
            return []
        if place.own:
            found = self.last.get(place.cell.span)
            if found is None:  # a cell is asked for several times: for what its column holds, and while its row is read
                if len(self.last) >= _MOST_KEPT:
                    self.last.clear()
                found = self.last[place.cell.span] = shown_parts(self.page, place.cell.span)
            return found
        if place.cell not in self.carried:
            short = place.cell.span.end - place.cell.span.start <= _LONGEST_SOURCE
            found = shown_parts(self.page, place.cell.span) if short else []
            self.carried[place.cell] = found if len(words_of(found)) <= _LONGEST_CARRIED else []
        return self.carried[place.cell]

    def own_words(self, first: int, count: int) -> list[dict[int, str]]:
        """Return what the cells of some rows say, each in the first of its columns and in its first row alone."""
        rows = [filled for row, filled in self.grid[first : first + count] if len(row.cells) > 1]
        return [
            {
                at: words_of(self.shown(place))
                for at, place in filled.items()
                if place.own and (at - 1 not in filled or filled[at - 1].cell is not place.cell)
            }
            for filled in rows
        ]

    def captioned(self) -> None:
        """Take the caption as a label of the rows: it may name their award, or their album."""
        caption = self.table.caption
        if caption is not None and caption.span.end <= self.lines[0].start:
            words = trimmed(self.page.text, caption.span)
            if words.start < words.end:
                self.labels.append((words, Span(words.start, self.lines[0].start)))

    def groups(self) -> tuple[tuple[Span, Span], ...]:
        """Return the labels with what stands under them."""
        ends = [*(lines.start for _, lines in self.labels), self.table.span.end][1:]
        return tuple((words, Span(lines.end, end)) for (words, lines), end in zip(self.labels, ends, strict=True))


def words_of(shown: list[Inline]) -> str:
    """Return what the parts of a cell say."""
    return " ".join(one.text.strip() for one in shown)
