"""Writes the rows of a table: what a cell says, and rows that come, go and move."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.align import gaps
from wikifilm.dialects.mediawiki.castrows import LINK
from wikifilm.dialects.mediawiki.listings import shown_parts
from wikifilm.dialects.mediawiki.rowlines import held
from wikifilm.errors import EditError
from wikifilm.text import Edit, Span
from wikifilm.values.names import show_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.align import Gap
    from wikifilm.dialect import Source
    from wikifilm.dialects.mediawiki.grid import TableGrid
    from wikifilm.dialects.mediawiki.lines import Cell
    from wikifilm.dialects.mediawiki.rowlines import RowForm
    from wikifilm.film import Name, Value

__all__ = ["TableRows", "spanned"]

_MARK = re.compile(r"[: \t]*\|-")
_OWN = re.compile(r"(?i:\bid|data-sort-value|rowspan|colspan)[ \t]*=")
"""Attributes that belong to one row or cell alone."""
_ROW_OWN = re.compile(r"(?i:\A([: \t]*+\|-++)[^\r\n]*\bid[ \t]*+=[^\r\n]*+)")


class TableRows(ABC):
    """The rows of one table that say values."""

    def __init__(self, document: Source, forms: Sequence[RowForm]) -> None:
        """Take the rows that stand side by side, in the text's order."""
        self.pen = document.pen
        self.newline = document.style.newline
        self.text = document.text
        self.table: TableGrid = forms[0].of
        self.rows = [form.row for form in forms]

    def shown(self, cell: Cell) -> str:
        """Return what a cell says."""
        return " ".join(one.text.strip() for one in shown_parts(self.table.page, cell.span))

    def put(self, cell: Cell, source: str) -> Edit:
        """Return the edit that writes a whole cell."""
        start, end = held(self.text, cell.span)
        if source and start == end:
            source = (
                (" " if self.text[start - 1] in {"|", "!"} else "")
                + source
                + (" " if self.text[end : end + 1] in {"|", "!"} else "")
            )
        return Edit(Span(start, end), source, self.text[start:end])

    def name(self, name: Name) -> str:
        """Return the source of a name."""
        words = self.pen.words(show_name(name))
        if name.page is None:
            return words
        more = show_name(attrs.evolve(name, page=None)).removeprefix(name.name)
        return self.pen.link(name.page, self.pen.words(name.name)) + self.pen.words(more)

    def like(self, near: int) -> int:
        """Return the row nearest to one whose cells are its own, and as many as a row of the table has.

        Raises:
            EditError: There is no such row.
        """
        widest = max(len(self.table.grid[row][0].cells) for row in self.rows)
        good = [row for row in self.rows if len(self.table.grid[row][0].cells) == widest and not self.spans(row)]
        if not good:
            raise spanned()
        return min(good, key=lambda row: abs(row - near))

    @abstractmethod
    def row(self, value: Value, near: int) -> str:
        """Return the source of a new row, spelled like the nearest one whose cells are its own.

        Raises:
            EditError: There is no such row, or no column for a part of the value.
        """

    def spelled(self, like: int, sources: dict[Cell, str]) -> str:
        """Return the source of a row with other words in its cells."""
        lines = self.table.lines[like]
        bits: list[str] = []
        at = lines.start
        for cell in self.table.grid[like][0].cells:
            one_own = cell.attributes_span is not None and _OWN.search(self.text, *cell.attributes_span) is not None
            if cell.attributes_span is not None and one_own:
                bits.append(self.text[at : cell.attributes_span.start])
                at = cell.span.start
            shown = self.shown(cell)
            source = sources.get(cell, shown if shown in LINK else "")
            edit = self.put(cell, source)
            bits += [self.text[at : edit.span.start], edit.new]
            at = edit.span.end
        found = "".join([*bits, self.text[at : lines.end]]).rstrip("\r\n")
        return _ROW_OWN.sub(r"\1", self.marked(found), count=1)

    # -------------------------------------------------------------------------------------------- rows

    def marked(self, source: str) -> str:
        """Return the source of a row that begins with its mark: the first one may have none."""
        return source if _MARK.match(source) else f"|-{self.newline}{source}"

    def spans(self, row: int) -> bool:
        """Tell whether a cell of a row belongs to another row too, or to several columns."""
        cells = [place.cell for place in self.table.grid[row][1].values()]
        return self.reached(row) or self.table.reaches(row) or len(set(cells)) < len(cells)

    def reached(self, row: int) -> bool:
        """Tell whether a cell of a row above reaches down into a row."""
        return row < len(self.table.grid) and any(not place.own for place in self.table.grid[row][1].values())

    def edits(self, old: Sequence[Any], new: Sequence[Any], pairs: Sequence[tuple[int, int]]) -> list[Edit]:
        """Return the edits by which values come, go and move.

        Raises:
            EditError: A cell stands in several rows, or there is no column.
        """
        edits: list[Edit] = []
        pairs = [(before, after) for before, after in pairs if old[before] == new[after]]
        taken = {after for _, after in pairs}
        free = [index for index in range(len(old)) if index not in {before for before, _ in pairs}]
        moved: dict[int, int] = {}
        for after, value in enumerate(new):
            same = [index for index in free if old[index] == value]
            if after not in taken and same:
                moved[after] = same[0]
                free.remove(same[0])
        for gap in gaps(pairs, len(old), len(new)):
            made = [self.made(new[after], moved.get(after), gap) for after in gap.new]
            edits += self.written(gap, made)
        return edits

    def made(self, value: Value, old: int | None, gap: Gap) -> str:
        """Return the source of a row that comes or moves."""
        if old is None:
            return self.row(value, self.rows[max(gap.old.start - 1, 0)])
        return self.marked(self.text[slice(*self.table.lines[self.rows[old]])].rstrip("\r\n"))

    def written(self, gap: Gap, made: list[str]) -> list[Edit]:
        """Return the edits that write rows in place of others, or between two.

        Raises:
            EditError: A cell stands in one of the rows and in others.
        """
        gone = [self.rows[index] for index in gap.old]
        if any(self.spans(row) for row in gone):
            raise spanned()
        if not made:
            return [self.replaced(self.table.lines[row], "") for row in gone]
        behind = self.rows[gap.old.start - 1] + 1 if gap.old.start else self.rows[0]
        if gone:
            first, *rest = gone
            behind, at = first + 1, self.table.lines[first]
        else:
            rest = []
            start = self.table.lines[behind - 1].end if gap.old.start else self.table.lines[behind].start
            at = Span(start, start)
        if self.reached(behind):
            raise spanned()
        source = "".join(row + self.newline for row in made)
        unmarked = behind < len(self.table.lines) and not _MARK.match(self.text, self.table.lines[behind].start)
        source += f"|-{self.newline}" if unmarked else ""
        return [self.replaced(at, source), *(self.replaced(self.table.lines[row], "") for row in rest)]

    def replaced(self, lines: Span, source: str) -> Edit:
        """Return the edit that writes whole lines; a table that is not closed may end without a line end."""
        start, end = lines
        if source and start and self.text[start - 1] not in "\r\n":
            source = self.newline + source
        if source and end == len(self.text) and not self.text.endswith(("\n", "\r")):
            source = source.rstrip("\r\n")
        return Edit(lines, source, self.text[start:end])


def spanned() -> EditError:
    """Return the refusal of what would change several rows at once."""
    return EditError("", "cannot be written: a cell of the table spans several rows")
