"""Writes the rows of a cast's table: cells that say nothing yet, and credits that come, go and move."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.dialects.mediawiki.castrows import LINK
from wikifilm.dialects.mediawiki.listings import shown_parts
from wikifilm.dialects.mediawiki.rowlines import emptied, held
from wikifilm.errors import EditError
from wikifilm.film import Credit
from wikifilm.lens import gaps
from wikifilm.text import Edit, Span
from wikifilm.values.credits.rules import note
from wikifilm.values.names import show_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Document
    from wikifilm.dialects.mediawiki.castrows import CastTable, Place
    from wikifilm.dialects.mediawiki.lines import Cell
    from wikifilm.dialects.mediawiki.rowlines import RowForm
    from wikifilm.film import Name, Value
    from wikifilm.lens import Gap
    from wikifilm.syntax import Block

__all__ = ["TableRows"]

_MARK = re.compile(r"[: \t]*\|-")
_OWN = re.compile(r"(?i:\bid|data-sort-value|rowspan|colspan)[ \t]*=")
"""Attributes that belong to one row or cell alone."""
_ROW_OWN = re.compile(r"(?i:(\|-+)[^\r\n]*\bid[ \t]*=[^\r\n]*)")


class TableRows:
    """The rows of one table that are credits."""

    def __init__(self, document: Document, forms: Sequence[RowForm]) -> None:
        """Take the rows that stand side by side, in the text's order."""
        self.pen = document.dialect.pen
        self.newline = document.style.newline
        self.text = document.text
        self.table: CastTable = forms[0].of
        self.rows = [form.row for form in forms]

    # ------------------------------------------------------------------------------------------- cells

    def cells(self, block: Block, old: Value, new: Value) -> tuple[list[Edit], Any]:
        """Return the edits of cells that said nothing or are to say nothing, and the value without these."""
        del block
        credit = _credit(new)
        edits: list[Edit] = []
        places = self.places(self.rows[0])
        for kind, parts in (("actors", ("actors",)), ("roles", ("roles",)), ("told", ("notes", "description"))):
            said = {part: getattr(old, part) for part in parts}
            wanted = {part: getattr(credit, part) for part in parts}
            own = [place.cell for place in places[kind] if place.own]
            full = [cell for cell in own if self.shown(cell)]
            if said == wanted or not own or len(own) < len(places[kind]):
                continue
            if full and not any(wanted.values()):
                edits += [edit for cell in full for edit in emptied(self.text, cell.span)]
            elif not (full or any(said.values())) or (kind == "told" and self.is_other(full, old, credit)):
                edits.append(self.put([*full, *own][0], self.source(kind, credit)))
            else:
                continue
            credit = attrs.evolve(credit, **said)
        return edits, credit

    def is_other(self, full: list[Cell], old: Credit, new: Credit) -> bool:
        """Tell whether a cell of notes says more or fewer of them, and nothing else."""
        counts = [(len(credit.notes), credit.description is None) for credit in (old, new)]
        bare = len(full) == 1 and not any(one.atoms for one in shown_parts(self.table.page, full[0].span))
        return bare and counts[0] != counts[1]

    def places(self, row: int) -> dict[str, list[Place]]:
        """Return the cells of a row by what they say."""
        filled = self.table.grid[row][1]
        columns = self.table.columns
        if columns is not None:
            found = {"actors": (columns.actor,), "roles": columns.roles, "told": columns.notes}
            return {kind: [filled[at] for at in each if at in filled] for kind, each in found.items()}
        cells = dict.fromkeys(filled[at] for at in sorted(filled))
        full = [cell for cell in cells if (shown := self.shown(cell.cell)) and shown not in LINK]
        return {"actors": full[:1], "roles": full[1:2], "told": full[2:]}

    def shown(self, cell: Cell) -> str:
        """Return what a cell says."""
        return " ".join(one.text.strip() for one in shown_parts(self.table.page, cell.span))

    def put(self, cell: Cell, source: str) -> Edit:
        """Return the edit that writes a whole cell."""
        start, end = held(self.text, cell.span)
        if source and start == end:
            source = (
                (" " if self.text[start - 1] in "|!" else "")
                + source
                + (" " if self.text[end : end + 1] in "|!" else "")
            )
        return Edit(Span(start, end), source, self.text[start:end])

    # ------------------------------------------------------------------------------------------ values

    def source(self, kind: str, credit: Credit) -> str:
        """Return the source of what a cell says of a credit."""
        if kind == "actors":
            return ", ".join(map(self.name, credit.actors))
        if kind == "roles":
            return " / ".join(map(self.name, credit.roles))
        notes = [one if note.fullmatch(one) is not None else f"({one})" for one in credit.notes]
        return "<br />".join(map(self.pen.words, [*notes, *filter(None, [credit.description])]))

    def name(self, name: Name) -> str:
        """Return the source of a name."""
        words = self.pen.words(show_name(name))
        if name.page is None:
            return words
        more = show_name(attrs.evolve(name, page=None)).removeprefix(name.name)
        return self.pen.link(name.page, self.pen.words(name.name)) + self.pen.words(more)

    def row(self, credit: Credit, near: int) -> str:
        """Return the source of a new row, spelled like the nearest one whose cells are its own.

        Raises:
            EditError: There is no such row, or no column for a part of the credit.
        """
        widest = max(len(self.table.grid[row][0].cells) for row in self.rows)
        good = [row for row in self.rows if len(self.table.grid[row][0].cells) == widest and not self.spans(row)]
        if not good:
            raise _spanned()
        like = min(good, key=lambda row: abs(row - near))
        places = self.places(like)
        if credit.roles and not places["roles"]:
            raise EditError("roles", "cannot be written: the table has no column for them")
        sources = {place.cell: self.source(kind, credit) for kind in places for place in places[kind][:1]}
        if not places["told"]:
            cell = places["roles" if credit.roles else "actors"][0].cell
            sources[cell] += "".join(f" ({self.pen.words(one)})" for one in credit.notes)
            sources[cell] += f": {self.pen.words(credit.description)}" if credit.description else ""
        return self.spelled(like, sources)

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
        """Return the edits by which credits come, go and move.

        Raises:
            EditError: A cell stands in several rows, or there is no column.
        """
        edits: list[Edit] = []
        pairs = [(before, after) for before, after in pairs if old[before] == new[after]]
        taken = {after for _, after in pairs}
        free = [index for index in range(len(old)) if index not in {before for before, _ in pairs}]
        moved: dict[int, int] = {}
        for after, credit in enumerate(new):
            same = [index for index in free if old[index] == credit]
            if after not in taken and same:
                moved[after] = same[0]
                free.remove(same[0])
        for gap in gaps(pairs, len(old), len(new)):
            made = [self.made(_credit(new[after]), moved.get(after), gap) for after in gap.new]
            edits += self.written(gap, made)
        return edits

    def made(self, credit: Credit, old: int | None, gap: Gap) -> str:
        """Return the source of a row that comes or moves."""
        if credit.children:
            raise EditError("children", "cannot be written: nothing stands below the row of a table")
        if old is None:
            return self.row(credit, self.rows[max(gap.old.start - 1, 0)])
        return self.marked(self.text[slice(*self.table.lines[self.rows[old]])].rstrip("\r\n"))

    def written(self, gap: Gap, made: list[str]) -> list[Edit]:
        """Return the edits that write rows in place of others, or between two.

        Raises:
            EditError: A cell stands in one of the rows and in others.
        """
        gone = [self.rows[index] for index in gap.old]
        if any(self.spans(row) for row in gone):
            raise _spanned()
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
            raise _spanned()
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


def _credit(value: Value) -> Credit:
    """Return a value that is a credit.

    Raises:
        EditError: It is none.
    """
    if not isinstance(value, Credit):
        raise EditError("", "cannot be written: the table is read as one of a cast")
    return value


def _spanned() -> EditError:
    return EditError("", "cannot be written: a cell of the table spans several rows")
