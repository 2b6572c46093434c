"""Writes the rows of tables of awards and songs: each cell holds one attribute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.dialects.mediawiki.listings import shown_parts
from wikifilm.dialects.mediawiki.rowlines import emptied
from wikifilm.dialects.mediawiki.tablerows import TableRows, spanned
from wikifilm.errors import EditError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Source
    from wikifilm.dialects.mediawiki.cellrows import CellTable
    from wikifilm.dialects.mediawiki.lines import Cell
    from wikifilm.dialects.mediawiki.rowlines import RowForm
    from wikifilm.film import Value
    from wikifilm.syntax import Block
    from wikifilm.text import Edit
    from wikifilm.values.cells import Column

__all__ = ["AwardTableRows"]

_TEMPLATE = re.compile(r"[ \t\n]*\{\{[ \t]*(?i:won|nom(?:inated)?)[ \t]*\}\}[ \t\n]*")
_RESULTS = {"won": "{{won}}", "nominated": "{{nom}}"}
"""Templates that show a result in its colour; the documentation of Template:Table cell templates has them."""


class AwardTableRows(TableRows):
    """The rows of one table that are accolades or tracks."""

    table: CellTable

    def __init__(self, document: Source, forms: Sequence[RowForm]) -> None:
        """Take the rows that stand side by side, in the text's order."""
        super().__init__(document, forms)
        self.lens = self.table.kind.lens
        self.texts = [form.made.text for form in forms]

    def cells(self, block: Block, old: Value, new: Value) -> tuple[list[Edit], Any]:
        """Return the edits of cells that cannot be changed word by word, and the value without these.

        Raises:
            EditError: The table has no column for a part, or its cell belongs to other rows, too.
        """
        del block
        like = self.lens.cells(self.texts[0]) or {}
        before, wanted = self.lens.said(old, like), self.lens.said(new, like)
        edits: list[Edit] = []
        left = new
        for column in self.lens.columns:
            was, now = like[column.name], wanted[column.name]
            if now in {was, before[column.name]}:  # what has no cell may be said above the row
                continue
            if column.name == "category" and self.is_award_of(like, before):
                continue  # word by word
            cell = self.own(column)
            attribute = column.attribute
            made = self.whole(cell, column, was, now, new)
            if made is None and attribute == "writers":
                raise EditError("writers", "cannot be written: their cell of the table holds more than names")
            if made is not None:
                edits += made
                left = attrs.evolve(left, **{attribute: getattr(old, attribute)})
        return edits, left

    def is_award_of(self, like: dict[str, str], before: dict[str, str]) -> bool:
        """Tell whether the cell of the award holds what it is for, and the award itself is said above the row."""
        category = before["category"]
        return bool(category) and "category" not in self.table.columns and like["award"] == category

    def own(self, column: Column) -> Cell:
        """Return the cell of a column.

        Raises:
            EditError: There is none, or it reaches down from a row above.
        """
        filled = self.table.grid[self.rows[0]][1]
        place = self.table.parted(filled).get(column.name)
        if place is None and self.table.columns.get(column.name) in filled:
            raise EditError(column.attribute, "cannot be written: its cell spans several columns")
        if place is None:
            raise EditError(column.attribute, "cannot be written: the table has no column for it")
        if not place.own:
            raise spanned()
        return place.cell

    def whole(self, cell: Cell, column: Column, was: str, now: str, new: Value) -> list[Edit] | None:
        """Return the edits that write a whole cell; None where its words can be changed one by one."""
        if not now:
            return emptied(self.text, cell.span)
        if column.name == "result" and _TEMPLATE.fullmatch(self.text, *cell.span) is not None:
            return [self.put(cell, self.result(new.result or ""))]
        source = self.source(column, now, new)
        if not was:
            return [self.put(cell, source)]
        parts = shown_parts(self.table.page, cell.span)
        bare = len(parts) == 1 and all(atom.kind == "link" for atom in parts[0].atoms)
        return [self.put(cell, source)] if bare and column.attribute == "writers" else None

    def result(self, result: str) -> str:
        """Return the source of a result in a cell of coloured results."""
        return _RESULTS.get(result) or self.pen.words(result.capitalize())

    def source(self, column: Column, said: str, new: Value) -> str:
        """Return the source of a cell."""
        if column.names is None:
            return self.pen.words(said)
        names = [slot.value for slot in column.names.read(said).slots]
        linked = {name.name: name.page for name in getattr(new, column.attribute)}
        return ", ".join(self.name(attrs.evolve(name, page=linked.get(name.name))) for name in names)

    def row(self, value: Value, near: int) -> str:
        """Return the source of a new row, spelled like the nearest one whose cells are its own.

        Raises:
            EditError: There is no such row, or no column for a part of the value.
        """
        like = self.like(near)
        wanted = self.lens.said(value, {column.name: "" for column in self.lens.columns})
        filled = self.table.grid[like][1]
        sources: dict[Cell, str] = {}
        for column in self.lens.columns:
            said = wanted[column.name]
            at = self.table.columns.get(column.name)
            if at is None or at not in filled:
                if said and (column.name != "award" or at is not None):  # a wide row or the caption may say it
                    reason = "cannot be written: the table has no column for it"
                    raise EditError(column.attribute, reason)
                continue
            cell = filled[at].cell
            sources[cell] = self.source(column, said, value)
            if column.name == "result" and _TEMPLATE.fullmatch(self.text, *cell.span) is not None:
                sources[cell] = self.result(value.result or "")
        return self.spelled(like, sources)
