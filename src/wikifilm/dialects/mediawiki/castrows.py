"""Tables of a cast as credits: each row is shown as the line that says the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.dialects.mediawiki.castheads import ORDER, kind_of
from wikifilm.dialects.mediawiki.listings import shown_parts
from wikifilm.dialects.mediawiki.rowlines import Lead, RowForm, held, said, trimmed
from wikifilm.syntax import Block
from wikifilm.text import Span
from wikifilm.values.credits.rules import note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wikifilm.dialects.mediawiki.lines import Cell, Row, Table
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.inline import Inline

__all__ = ["LINK", "CastRows", "CastTable", "Columns", "Place", "cast_rows"]

_WIDEST = 32
"""Cells in columns behind this one are not read: what stands in a row stays bounded, however far its cells reach."""
LINK = frozenset(("as", "played by", "portrayed by"))
"""What a column between actor and role says."""
_LAYOUT = re.compile(r"\{\|")
_LISTED = re.compile(r"\{\||\n[ \t]*+[*#]")
"""A table in a cell, or a list in one of a table without headings: it only places things side by side."""
_SPANS = {
    name: re.compile(rf"(?i:{name})[ \t]*+=[ \t]*+[\"']?+[ \t]*+([0-9]{{1,4}})") for name in ("rowspan", "colspan")
}
_SENTENCE = re.compile(r"[^ \t].*[ \t]as[ \t]+[^ \t]")
_LONGEST_NAME = 60
_LONGEST_CARRIED = 400
_FEWEST, _MOST = 2, 6
"""How many columns a table without headings has that is read."""
_FEW_ROWS = 4
"""In so many rows the headings are looked for."""


class CastRows(NamedTuple):
    """What is read of a table."""

    blocks: tuple[Block, ...]
    """A block for each row that is a credit."""
    groups: tuple[tuple[Span, Span], ...]
    """The words of each row that is a label, and the lines that stand under it."""


class Place(NamedTuple):
    """A cell in a column of a row."""

    cell: Cell
    own: bool
    """Whether it is of the row, and not one of a row above that reaches down."""


class Columns(NamedTuple):
    """What the columns are."""

    actor: int
    roles: tuple[int, ...]
    notes: tuple[int, ...]


def _shown_row(page: Page, content: Span, cells: tuple[list[Inline], list[Inline], list[Inline]]) -> Inline:
    """Return the line of an actor, roles and what is noted of them."""
    actors, roles, notes = cells
    leads: list[Lead] = [("", actors, ", ", "")]
    said_as = roles and roles[0].text.startswith("as ")
    leads.append(((" " if actors else "") + ("" if said_as else "as "), roles, " / ", ""))
    mark = ": " if roles else ", "
    told: list[Lead] = []
    for one in notes:
        if note.fullmatch(one.text.strip()) is not None:
            leads.append((" (", [one], "", ")"))
        elif one.text.startswith("("):
            leads.append((" ", [one], "", ""))
        elif roles or one.text[:1].islower():  # a capital behind a bare name would be one more actor
            told.append((mark, [one], "", ""))
            mark = "; "
    return said(page, content, [*leads, *told])


def _reach(page: Page, cell: Cell, name: str) -> int:
    span = cell.attributes_span
    found = _SPANS[name].search(page.text, *span) if span is not None else None
    return max(1, int(found[1])) if found is not None else 1


def _grid(page: Page, table: Table) -> Iterator[tuple[Row, dict[int, Place]]]:
    """Give the rows with the cells of each column, those that reach down from above too."""
    carried: dict[int, tuple[int, Cell]] = {}
    for row in table.rows:
        filled = {column: Place(cell, own=False) for column, (_, cell) in carried.items()}
        carried = {column: (left - 1, cell) for column, (left, cell) in carried.items() if left > 1}
        column = 0
        for cell in row.cells:
            while column in filled:
                column += 1
            if column >= _WIDEST:
                break
            down, across = _reach(page, cell, "rowspan"), _reach(page, cell, "colspan")
            for at in range(column, min(column + across, _WIDEST)):
                filled[at] = Place(cell, own=True)
                if down > 1:
                    carried[at] = (down - 1, cell)
        yield row, filled


def _columns(kinds: dict[int, str]) -> Columns | None:
    """Return what the columns with these headings are; None where they are not those of a cast."""
    of = {kind: tuple(column for column in sorted(kinds) if kinds[column] == kind) for kind in ORDER}
    actors, roles = of["actor"], of["role"]
    if of["other"] and not (actors and roles):
        return None
    if not actors and roles:
        actors = of["voice"] or of["name"]
    elif not roles:
        roles = of["name"]
    return Columns(actors[0], roles, of["note"]) if actors else None


def _headings(page: Page, filled: dict[int, Place]) -> dict[int, str]:
    """Return what stands in each cell of a row, in one line."""
    return {column: _text(shown_parts(page, place.cell.span)) for column, place in filled.items()}


def _decided(page: Page, rows: list[tuple[Row, dict[int, Place]]]) -> tuple[Columns | None, int] | None:
    """Return what the columns are and the first row below the headings; None for a table that is of no cast.

    Without headings there are no columns, either.
    """
    headed = False
    for index, (row, filled) in enumerate(rows[:_FEW_ROWS]):
        heads = all(cell.header for cell in row.cells)
        if len({place.cell for place in filled.values()}) < _FEWEST:
            continue
        texts = _headings(page, filled)
        kinds = {column: kind_of(text) for column, text in texts.items()}
        columns = _columns(kinds)
        short = all(len(text.split()) <= _FEWEST for text in texts.values())
        if columns is not None and (heads or (columns.roles and short)):
            return columns, index + 1
        other = short and list(kinds.values()).count("other") >= _FEWEST
        headed = headed or other or (heads and any(texts.values()))
        if not heads:
            break
    return None if headed else (None, 0)


class CastTable:
    """Reads the rows of one table."""

    def __init__(self, page: Page, table: Table, line_start: Callable[[int], int]) -> None:
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
        self.blocks: list[Block] = []
        self.labels: list[tuple[Span, Span]] = []
        self.columns: Columns | None = None

    def reaches(self, index: int) -> bool:
        """Tell whether a cell of a row reaches down into the next ones."""
        return any(_reach(self.page, cell, "rowspan") > 1 for cell in self.grid[index][0].cells)

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
        wide = cell.header or _reach(self.page, cell, "colspan") > 1
        if not wide or any(place.cell is not cell for place in filled.values()):
            return False
        span = self.content(index)
        if span is not None:
            self.labels.append((span, self.lines[index]))
        return True

    def shown(self, place: Place | None) -> list[Inline]:
        """Return what a cell says; nothing of one that reaches down and is too long to be said again and again."""
        if place is None or (not place.own and place.cell.span.end - place.cell.span.start > _LONGEST_CARRIED):
            return []
        return shown_parts(self.page, place.cell.span)

    def headed(self, columns: Columns, first: int) -> None:
        """Read a table by its headings."""
        self.columns = columns
        for index, (row, filled) in enumerate(self.grid[first:], first):
            if self.label(index) or all(cell.header for cell in row.cells):
                continue
            actor = filled.get(columns.actor)
            roles = [filled[at] for at in columns.roles if at in filled and (actor is None or filled[at] != actor)]
            notes = [filled[at] for at in columns.notes if at in filled]
            who, what = self.shown(actor), [one for place in dict.fromkeys(roles) for one in self.shown(place)]
            own = (actor is not None and actor.own and who) or (any(place.own for place in roles) and what)
            if own:
                self.add(index, who, what, [one for place in dict.fromkeys(notes) for one in self.shown(place)])

    def add(self, index: int, actors: list[Inline], roles: list[Inline], notes: list[Inline]) -> None:
        """Add the block of a row."""
        content = self.content(index)
        if content is not None:
            self.page.forms[content] = RowForm(_shown_row(self.page, content, (actors, roles, notes)), self, index)
            self.blocks.append(Block(0, self.lines[index], content))

    def bare(self) -> bool:
        """Read a table without headings by the order of its cells; return whether it may be one of a cast."""
        places = [dict.fromkeys(filled[column] for column in sorted(filled)) for _, filled in self.grid]
        rows = [[shown for shown in map(self.shown, cells) if shown and _text(shown) not in LINK] for cells in places]
        if any(_SENTENCE.match(_text(shown)) for cells in rows for shown in cells[1:]):
            self.sentences()
            return True
        full = [cells for cells in rows if len(cells) >= _FEWEST]
        if not full or not all(_is_name(_text(cells[0])) and len(cells) <= _MOST for cells in full):
            return False
        for index, cells in enumerate(rows):
            if not self.label(index) and len(cells) >= _FEWEST:
                self.add(index, cells[0], cells[1], [one for shown in cells[2:] for one in shown])
        return True

    def sentences(self) -> None:
        """Read a table of pictures and whole lines: each cell that says who plays whom is an item."""
        for row, _ in self.grid:
            for cell in row.cells:
                span = trimmed(self.page.text, cell.span)
                if _SENTENCE.match(_text(shown_parts(self.page, span))):
                    self.blocks.append(Block(0, span, span))

    def groups(self) -> tuple[tuple[Span, Span], ...]:
        """Return the labels with what stands under them."""
        ends = [*(lines.start for _, lines in self.labels), self.table.span.end][1:]
        return tuple((words, Span(lines.end, end)) for (words, lines), end in zip(self.labels, ends, strict=True))


def _text(shown: list[Inline]) -> str:
    return " ".join(one.text.strip() for one in shown)


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and (text[0].isalpha() or text[0] in "\"'\u201c")


def cast_rows(page: Page, table: Table, line_start: Callable[[int], int]) -> CastRows | None:
    """Return the credits of a table; None where it is of no cast.

    Args:
        page: The page.
        table: The table.
        line_start: Tells where the line begins that holds a place.
    """
    cells = [cell for row in table.rows for cell in row.cells]
    unread = _LAYOUT if any(cell.header for cell in cells) else _LISTED
    if any(unread.search(page.text, *cell.span) for cell in cells):
        return None
    rows = CastTable(page, table, line_start)
    decided = _decided(page, rows.grid)
    if decided is None:
        return None
    columns, first = decided
    if columns is not None:
        rows.headed(columns, first)
    elif not rows.bare():
        return None
    return CastRows(tuple(rows.blocks), rows.groups())
