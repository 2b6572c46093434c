"""Tables of awards and of songs: each row is shown as its cells in a known order, whatever order the table has."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.awardcolumns import Told, settled
from wikifilm.dialects.mediawiki.cellheads import (
    ACCOLADES_KIND,
    KINDS,
    MORE,
    NEEDED,
    TRACKS_KIND,
    TWO,
    CellKind,
    columns_of,
    names_giver,
)
from wikifilm.dialects.mediawiki.cut import HEADING_ROW
from wikifilm.dialects.mediawiki.grid import Place, TableGrid, TableRead, headings, reach, words_of
from wikifilm.dialects.mediawiki.rowlines import RowForm, RowLine, trimmed
from wikifilm.dialects.mediawiki.shown import running
from wikifilm.syntax import Block
from wikifilm.text import Span
from wikifilm.values.accolades import ACCOLADE_ROWS, NO_RESULT, is_category
from wikifilm.values.cells import CELL, ROW
from wikifilm.values.kinds import section_kinds
from wikifilm.values.tracks import TRACK_ROWS, are_people

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikifilm.dialects.mediawiki.lines import Table
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.inline import Inline

__all__ = ["CellTable", "cell_rows", "stands_among"]

_NOWHERE = -1
_FEW_ROWS = 4
"""In so many rows the headings are looked for."""
_LOWEST, _MOST_HEADINGS = 7, 60
"""Behind the lowest level of a heading; in so many headings above a table its sections are looked for."""
_RESULT = re.compile(
    r"(?i:[ \t\n']*+(?:\{\{[ _]*+(?:won|nom|nominated|win|winner|nominee)[ _]*+[|}]|(?:won|nominated)[ \t\n']*+\Z))"
)
"""A cell that says what came of an award, whatever the heading of its column."""
_TELLING_ROWS = 30
"""So many rows of awards are looked through for what their columns hold."""
_FEWEST_SONGS = 2
_QUOTED = re.compile(r"[\"\u201c]")
_COUNT = re.compile(r"[0-9]{1,3}[.)]?")
_PLACE = re.compile(r"(?:[0-9]{1,2}(?:st|nd|rd|th)(?: place)?|)")
_OF_FILM = re.compile(r"[ \xa0][-\u2013\u2014][ \xa0]")
_WINNER = re.compile(r"(?i:winners?(?:\(s\))?)")


def stands_among(page: Page, at: int, kind: str) -> bool:
    """Tell whether a place stands in a section of a kind, or in a sub-section of one."""
    rows = page.cut.heading_rows
    last = bisect_right(range(len(rows) // HEADING_ROW), at, key=lambda row: rows[row * HEADING_ROW])
    level = _LOWEST
    for row in range(last - 1, max(last - _MOST_HEADINGS, 0) - 1, -1):
        _, _, depth, *title, _ = rows[row * HEADING_ROW : (row + 1) * HEADING_ROW]
        if depth < level:
            level = depth
            kinds = section_kinds(running(page, Span(*title)).text)
            if kinds:
                return kind in kinds
    return False


class CellTable(TableGrid):
    """Reads the rows of a table whose columns are known."""

    kind: CellKind
    columns: dict[str, int]
    led: bool
    """Whether caption and wide rows say what no cell does: an album, or who gives the awards."""
    of_winners: bool
    """Whether the heading of its recipients says winners."""

    def decided(self) -> int | None:
        """Find what the table is of; return the first row below its headings, or None."""
        for index, (row, filled) in enumerate(self.grid[:_FEW_ROWS]):
            if len({place.cell for place in filled.values()}) <= 1:
                continue
            if self.is_headed_below(index):
                continue
            texts = headings(self.page, filled)
            for kind in KINDS:
                columns = columns_of(kind, texts, kind.needed)
                heads = columns is None and kind.lens is ACCOLADE_ROWS and all(cell.header for cell in row.cells)
                if heads and stands_among(self.page, self.span.start, "accolades"):
                    columns = columns_of(kind, texts, NEEDED) or columns_of(kind, texts, TWO)
                if columns is not None:
                    self.kind, self.columns = kind, columns
                    return index + 1
            if not all(cell.header for cell in row.cells):
                return self.unheaded() if not index else None
        return None

    def unheaded(self) -> int | None:
        """Find what a table without headings is of, in a section of that."""
        if stands_among(self.page, self.span.start, "accolades"):
            return self.unheaded_awards()
        return self.unheaded_songs() if stands_among(self.page, self.span.start, "soundtrack") else None

    def unheaded_awards(self) -> int | None:
        """Find awards: columns that hold them, what they are for, and what came of that."""
        columns = settled({}, {}, (), Told.by(self.own_words(0, _TELLING_ROWS)))
        if not columns.keys() >= {"award", "category", "result"}:
            return None
        self.kind, self.columns = ACCOLADES_KIND, columns
        return 0

    def unheaded_songs(self) -> int | None:
        """Find songs: titles in quotation marks, and names behind them."""
        first = headings(self.page, self.grid[0][1])
        at = next((column for column, words in first.items() if _QUOTED.match(words) is not None), None)
        if at is None or len(self.grid) < _FEWEST_SONGS:
            return None
        rows = [{} if row.cells[0].header else headings(self.page, filled) for row, filled in self.grid]
        if not all(_QUOTED.match(row.get(at, "")) is not None for row in rows):
            return None
        self.kind, self.columns = TRACKS_KIND, {"title": at}
        if at and all(_COUNT.fullmatch(row.get(at - 1, "")) is not None for row in rows):
            self.columns["number"] = at - 1
        if all(are_people(row.get(at + 1, ""), strict=True) for row in rows):
            self.columns["artists"] = at + 1
        return 0

    def is_headed_below(self, index: int) -> bool:
        """Tell whether a row of headings has one over several that the next row has below it."""
        row, _ = self.grid[index]
        below = self.grid[index + 1][0].cells if index + 1 < len(self.grid) else ()
        wide = any(reach(self.page, cell, "colspan") > 1 for cell in row.cells)
        return wide and all(cell.header for cell in (*row.cells, *below)) and len(below) > 1

    def settle(self, first: int) -> None:
        """Settle which columns of awards are which, by what stands in the rows below the headings."""
        if self.kind.lens is not ACCOLADE_ROWS:
            return
        over = self.grid[first - 1][1] if first else {}
        heads = headings(self.page, over)
        wide = {at for at, place in over.items() if at - 1 in over and over[at - 1].cell is place.cell}
        free = wide.union(at for at, words in heads.items() if not words)
        self.columns = settled(self.columns, heads, free, Told.by(self.own_words(first, _TELLING_ROWS)))

    def read(self, first: int) -> None:
        """Read the rows below the headings."""
        self.placed(first)
        heads = self.grid[first - 1][1] if first else {}
        whose = heads.get(self.columns.get("recipients", _NOWHERE))
        self.of_winners = whose is not None and _WINNER.fullmatch(words_of(self.shown(whose))) is not None
        self.settle(first)
        self.led = self.is_led(first)
        if self.led:
            self.captioned()
            self.headed(first, heads)
        for index, (row, filled) in enumerate(self.grid[first:], first):
            if self.label(index) or all(cell.header for cell in row.cells):
                continue
            cells = self.parted(filled)
            if any(place is not None and place.own for place in cells.values()):
                self.add(index, cells)

    def placed(self, first: int) -> None:
        """Take places such as ``2nd`` for the results of a table that has no others."""
        column = self.columns.pop("place", _NOWHERE)
        cells = [filled[column] for _, filled in self.grid[first:] if column in filled]
        said = [words_of(self.shown(place)) for place in cells]
        if said and "result" not in self.columns and all(_PLACE.fullmatch(each) is not None for each in said):
            self.columns["result"] = column

    def is_led(self, first: int) -> bool:
        """Tell whether the table is of songs, or no cell says who gives the awards."""
        if self.kind.lens is TRACK_ROWS or "award" not in self.columns:
            return True
        return "category" not in self.columns and self.gives_categories(first)

    def gives_categories(self, first: int) -> bool:
        """Tell whether the column of awards holds what they are for: ``Best Film`` below ``Quay Award``."""
        column = self.columns["award"]
        places = (filled.get(column) for row, filled in self.grid[first:] if len(row.cells) > 1)
        place = next(filter(None, places), None)
        return place is not None and is_category(words_of(self.shown(place)))

    def headed(self, first: int, heads: dict[int, Place]) -> None:
        """Take what stands over all columns above the headings as a label, or the heading that names the award."""
        for index in range(first - 1):
            self.label(index)
        place = heads.get(self.columns.get("award", _NOWHERE))
        if place is not None and place.own and names_giver(words_of(self.shown(place))):
            self.labels.append((trimmed(self.page.text, place.cell.span), self.lines[first - 1]))

    def parted(self, filled: dict[int, Place]) -> dict[str, Place | None]:
        """Return the cells of a row by their columns; one that reaches over several is of the first."""
        if self.kind.lens is ACCOLADE_ROWS:
            filled = self.unpushed(filled)
        cells = {name: filled.get(column) for name, column in self.columns.items()}
        if self.kind.lens is not ACCOLADE_ROWS:
            return cells
        seen: set[int] = set()
        for column in self.kind.lens.columns:
            place = cells.get(column.name)
            if place is not None and id(place.cell) in seen:
                cells[column.name] = None
            elif place is not None:
                seen.add(id(place.cell))
        cells = self.short(cells)
        result, winner = cells.get("result"), cells.get("recipients")
        if self.of_winners and result is not None and winner is not None and self.is_of_rival(result, winner):
            cells["recipients"] = None
        return cells

    def is_of_rival(self, result: Place, winner: Place) -> bool:
        """Tell whether a row names who won with another film, and no nominee: ``Nominated``, ``Mira Dell – Vell``."""
        said = words_of(self.shown(winner))
        nominated = words_of(self.shown(result)).casefold().startswith("nom")
        return nominated and _OF_FILM.search(said) is not None and "winner was" not in said.casefold()

    def unpushed(self, filled: dict[int, Place]) -> dict[int, Place]:
        """Return the cells of a row without those from above that reach down too far and push its result aside."""
        headed = self.columns.get("result")
        own = [place for _, place in sorted(filled.items()) if place.own]
        if headed is None or len(own) == len(filled) or len(own) <= headed or not self.says_result(own[headed]):
            return filled
        place = filled.get(headed)
        return filled if place is not None and self.says_result(place) else dict(enumerate(own))

    def short(self, cells: dict[str, Place | None]) -> dict[str, Place | None]:
        """Return the cells of a row that has fewer than there are headings: its result stands under another one.

        Under that of recipients, nobody is named; else it is not known which cell is missing, and none is read.
        """
        result = cells.get("result")
        if "result" not in cells or (result is not None and self.says_result(result)):
            return cells
        early = next((name for name, place in cells.items() if place is not None and self.says_result(place)), None)
        if early is None:
            return cells
        award = cells.get("award")
        begins = award is not None and award.own and is_category(self.page.text[slice(*award.cell.span)].strip())
        return cells | {"result": cells[early], early: None} if early == "recipients" and not begins else {}

    def says_result(self, place: Place) -> bool:
        """Tell whether a cell says what came of an award and nothing else."""
        return place.own and _RESULT.match(self.page.text, *place.cell.span) is not None

    def add(self, index: int, cells: dict[str, Place | None]) -> None:
        """Add the block of a row."""
        content = self.content(index)
        if content is None:
            return
        line = RowLine(self.page, content)
        line.say(ROW + self.kind.lens.kind, content.start)
        pen = None
        for column in self.kind.lens.columns:
            place = cells.get(column.name)
            shown: list[Inline] = self.shown(place)
            more = cells.get(MORE) if column.name == "artists" else None
            if more is not None and (place is None or more.cell is not place.cell):
                shown = [*shown, *self.shown(more)]
            # before the cell, whether it says something or not: what is written into it leaves the mark alone
            own = place.cell.span.start - 1 if place is not None and place.own else content.start
            line.say(CELL, max(content.start, own))
            line.join(shown, ", " if column.names is not None else " ")
            if column.name == "result" and "result" not in self.columns:
                line.say(NO_RESULT)
            pen = shown[0].pen if shown else pen
        if pen is not None:
            self.page.forms[content] = RowForm(line.script.made(content, pen), self, index)
            self.blocks.append(Block(0, self.lines[index], content))


def cell_rows(page: Page, table: Table, line_start: Callable[[int], int]) -> TableRead | None:
    """Return the accolades or the tracks of a table; None where it is of neither.

    Args:
        page: The page.
        table: The table.
        line_start: Tells where the line begins that holds a place.
    """
    rows = CellTable(page, table, line_start)
    first = rows.decided()
    if first is None:
        return None
    rows.read(first)
    grouped = rows.led or "result" not in rows.columns
    return TableRead(tuple(rows.blocks), rows.groups() if grouped else ())
