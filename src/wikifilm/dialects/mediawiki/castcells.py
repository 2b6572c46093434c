"""Writes the rows of a cast's table: cells of actors, roles and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.dialects.mediawiki.castrows import LINK
from wikifilm.dialects.mediawiki.listings import shown_parts
from wikifilm.dialects.mediawiki.rowlines import emptied, of_kind
from wikifilm.dialects.mediawiki.tablerows import TableRows, spanned
from wikifilm.errors import EditError
from wikifilm.film import Credit
from wikifilm.values.credits.ways import note

if TYPE_CHECKING:
    from wikifilm.dialects.mediawiki.castrows import CastTable
    from wikifilm.dialects.mediawiki.grid import Place
    from wikifilm.dialects.mediawiki.lines import Cell
    from wikifilm.film import Value
    from wikifilm.syntax import Block
    from wikifilm.text import Edit

__all__ = ["CastTableRows"]


_CAST = "the table is read as one of a cast"


class CastTableRows(TableRows):
    """The rows of one table that are credits."""

    table: CastTable

    def cells(self, block: Block, old: Value, new: Value) -> tuple[list[Edit], Any]:
        """Return the edits of cells that said nothing or are to say nothing, and the value without these."""
        del block
        credit = of_kind(new, Credit, _CAST)
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
        edits += self.versions(old, credit)
        return edits, attrs.evolve(credit, versions=old.versions)

    def versions(self, old: Credit, new: Credit) -> list[Edit]:
        """Return the edits of the cells of other voice casts.

        Raises:
            EditError: The table has no column for one, or its cell belongs to other rows too, or holds more than names.
        """
        filled = self.table.grid[self.rows[0]][1]
        columns = dict(self.table.columns.versions) if self.table.columns is not None else {}
        was = {version.label: version.actors for version in old.versions}
        now = {version.label: version.actors for version in new.versions}
        edits: list[Edit] = []
        for label in dict.fromkeys([*was, *now]):
            if was.get(label, ()) == now.get(label, ()):
                continue
            place = filled.get(columns.get(label, -1))
            if place is None:
                raise EditError("versions", f"cannot be written: the table has no column {label!r}")
            if not place.own:
                raise spanned()
            shown = shown_parts(self.table.page, place.cell.span)
            if any(atom.kind != "link" for one in shown for atom in one.atoms):
                raise EditError("versions", "cannot be written: the cell holds more than names")
            edits.append(self.put(place.cell, ", ".join(map(self.name, now.get(label, ())))))
        return edits

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
            found = {"roles": columns.roles, "told": columns.notes}
            actor = self.table.actor(columns, filled)
            places = {kind: [filled[at] for at in each if at in filled] for kind, each in found.items()}
            return {"actors": [] if actor is None else [actor], **places}
        cells = dict.fromkeys(filled[at] for at in sorted(filled))
        full = [cell for cell in cells if (shown := self.shown(cell.cell)) and shown not in LINK]
        return {"actors": full[:1], "roles": full[1:2], "told": full[2:]}

    def source(self, kind: str, credit: Credit) -> str:
        """Return the source of what a cell says of a credit."""
        if kind == "actors":
            return ", ".join(map(self.name, credit.actors))
        if kind == "roles":
            return " / ".join(map(self.name, credit.roles))
        notes = [one if note.fullmatch(one) is not None else f"({one})" for one in credit.notes]
        return "<br />".join(map(self.pen.words, [*notes, *filter(None, [credit.description])]))

    def row(self, value: Value, near: int) -> str:
        """Return the source of a new row, spelled like the nearest one whose cells are its own.

        Raises:
            EditError: There is no such row, or no column for a part of the credit.
        """
        credit = of_kind(value, Credit, _CAST)
        if credit.children:
            raise EditError("children", "cannot be written: nothing stands below the row of a table")
        like = self.like(near)
        places = self.places(like)
        if credit.roles and not places["roles"]:
            raise EditError("roles", "cannot be written: the table has no column for them")
        sources = {place.cell: self.source(kind, credit) for kind in places for place in places[kind][:1]}
        filled = self.table.grid[like][1]
        columns = dict(self.table.columns.versions) if self.table.columns is not None else {}
        for version in credit.versions:
            place = filled.get(columns.get(version.label, -1))
            if place is None:
                raise EditError("versions", f"cannot be written: the table has no column {version.label!r}")
            sources[place.cell] = ", ".join(map(self.name, version.actors))
        if not places["told"]:
            last = places["roles"] if credit.roles else places["actors"]
            if not last:
                raise EditError("description", "cannot be written: the table has no column for it")
            cell = last[0].cell
            sources[cell] += "".join(f" ({self.pen.words(one)})" for one in credit.notes)
            sources[cell] += f": {self.pen.words(credit.description)}" if credit.description else ""
        return self.spelled(like, sources)
