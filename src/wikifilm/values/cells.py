"""Rows of tables whose columns say what their cells are: each cell holds one attribute of a value.

A dialect shows such a row as one text: a mark, the kind of the row, and its cells in the order of the columns, parted
by a mark that stands in no article. So no dash or comma in a cell is ever taken for what parts two attributes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import attrs

from wikifilm.align import put_list
from wikifilm.lens import Replacement, replaced

if TYPE_CHECKING:
    from wikifilm.lens import Slot
    from wikifilm.values.names import NamesLens

__all__ = ["CELL", "NO_COLUMN", "ROW", "Column", "RowLens", "names_in", "row_words"]

T = TypeVar("T")

ROW = "\N{SYMBOL FOR RECORD SEPARATOR}"
"""What the text of a row begins with."""
CELL = "\N{SYMBOL FOR UNIT SEPARATOR}"
"""What stands before each cell."""
NO_COLUMN = "\N{SYMBOL FOR NULL}"
"""What stands in a cell of a row where the table has no such column, and what above it says may be said of it."""
_BLANKS = " \t\u00a0"


def row_words(text: str) -> str:
    """Return what a reader sees of a row, or of any other text: its cells parted by bars."""
    if not text.startswith(ROW):
        return text
    cells = [cell.strip(_BLANKS) for cell in text.split(CELL)[1:]]
    return " | ".join(cell for cell in cells if cell not in {"", NO_COLUMN})


class Column(NamedTuple):
    """A column: which attribute its cells hold, and the lens of names where they hold names."""

    name: str
    names: NamesLens | None = None
    part_of: str = ""
    """The attribute that several columns say together; that of its own name if empty."""

    @property
    def attribute(self) -> str:
        """The attribute that its cells say."""
        return self.part_of or self.name


@lru_cache(maxsize=8)  # what the cells of a row say and where they say it are asked one after the other
def names_in(lens: NamesLens, text: str) -> tuple[Slot[Any], ...]:
    """Return the names in a cell with their places."""
    return lens.read(text).slots


@attrs.frozen
class RowLens(Generic[T]):
    """The row of a table with known columns."""

    kind: str
    """What the rows are, such as ``accolade``."""
    columns: tuple[Column, ...]
    read: Callable[[dict[str, str]], T | None]
    """Makes a value of what the cells say, by their columns."""
    said: Callable[[T, dict[str, str]], dict[str, str]]
    """Returns what the cells of a value say, in the spelling of those that say it already."""
    told_by: tuple[Callable[[T], Hashable], ...]
    """What tells that a changed value is still the same one."""
    expected: str

    def spans(self, text: str) -> dict[str, tuple[int, int]] | None:
        """Return where the words of each cell stand; None where the text is no row of this kind."""
        head = ROW + self.kind
        if not text.startswith(head + CELL) or text.count(CELL) != len(self.columns):
            return None
        found, start = {}, len(head) + 1
        for column in self.columns:
            end = text.find(CELL, start)
            end = len(text) if end < 0 else end
            last = start + len(text[start:end].rstrip(_BLANKS))
            found[column.name] = last - len(text[start:last].lstrip(_BLANKS)), last
            start = end + 1
        return found

    def cells(self, text: str) -> dict[str, str] | None:
        """Return what each cell says; None where the text is no row of this kind."""
        spans = self.spans(text)
        return None if spans is None else {name: text[slice(*span)] for name, span in spans.items()}

    def get(self, text: str) -> T | None:
        """Return what the row says, or None where it is of another kind or says too little."""
        cells = self.cells(text)
        return None if cells is None else self.read(cells)

    def put(self, text: str, new: T) -> list[Replacement]:
        """Return the replacements of the cells that differ; a text that is no row gives way to nothing."""
        spans = self.spans(text)
        if spans is None:
            return []
        cells = {name: text[slice(*span)] for name, span in spans.items()}
        wanted = self.said(new, cells)
        found: list[Replacement] = []
        for column in self.columns:
            old, said = cells[column.name], wanted[column.name]
            start, end = spans[column.name]
            if old == said:
                continue
            names = [slot.value for slot in column.names.read(said).slots] if column.names is not None else []
            changes = put_list(column.names, old, names) if column.names is not None and old and names else []
            if column.names is None or not changes or column.names.read(replaced(old, changes)).slots == ():
                found.append(Replacement(start, end, said))
                continue
            after = [slot.value for slot in column.names.read(replaced(old, changes)).slots]
            changes = changes if after == names else [Replacement(0, len(old), said)]
            found += [Replacement(start + first, start + last, words) for first, last, words in changes]
        return found

    def show(self, new: T) -> str:
        """Return the text of a row that stands nowhere yet."""
        wanted = self.said(new, {column.name: "" for column in self.columns})
        return ROW + self.kind + "".join(CELL + wanted[column.name] for column in self.columns)

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where the cells stand that say something, and the names in them."""
        spans = self.spans(text) or {}
        found: dict[str, tuple[int, int]] = {}
        counts: dict[str, int] = {}
        for column in self.columns:
            start, end = spans.get(column.name, (0, 0))
            if start == end:
                continue
            found[column.attribute] = (found.get(column.attribute, (start, end))[0], end)
            if column.names is None:
                continue
            for slot in names_in(column.names, text[start:end]):
                index = counts[column.attribute] = counts.get(column.attribute, -1) + 1
                path = f"{column.attribute}[{index}]"
                found[path] = (start + slot.start, start + slot.end)
                for part, (first, last) in column.names.places(text[start:end], slot).items():
                    found[f"{path}.{part}"] = (start + first, start + last)
        return found

    def telling(self) -> tuple[Callable[[T], Hashable], ...]:
        """Return what tells that a changed value is still the same one."""
        return self.told_by
