"""Tables of awards and of songs: each row is shown as its cells in a known order, whatever order the table has."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from wikifilm.dialects.mediawiki.cut import HEADING_ROW
from wikifilm.dialects.mediawiki.grid import Place, TableGrid, TableRead, headings
from wikifilm.dialects.mediawiki.rowlines import RowForm, RowLine
from wikifilm.dialects.mediawiki.shown import running
from wikifilm.syntax import Block
from wikifilm.text import Span
from wikifilm.values.accolades import ACCOLADE_ROWS, NO_RESULT
from wikifilm.values.cells import CELL, ROW
from wikifilm.values.kinds import section_kinds
from wikifilm.values.tracks import TRACK_ROWS

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikifilm.dialects.mediawiki.lines import Table
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.inline import Inline
    from wikifilm.values.cells import RowLens

__all__ = ["CellTable", "cell_rows", "stands_among"]

_FEW_ROWS = 4
"""In so many rows the headings are looked for."""
_WORDS = re.compile(r"[^\W\d_]+|#")
_LOWEST, _MOST_HEADINGS = 7, 60
"""Behind the lowest level of a heading; in so many headings above a table its sections are looked for."""
_NEEDED = (("category", "recipients"), ("award", "category", "result"), ("award", "recipients", "result"))
"""Columns of a table in a section of awards: of each group one, so that there are two."""
_TWO = (("award",), ("result",))
"""Both columns of a table there that has no others of awards."""
_NO_GIVER = frozenset((
    "actor", "character", "country", "film", "location", "no", "note", "notes", "place", "ref", "refs", "reference",
    "references", "role", "song", "source", "sources", "title", "track",
))  # fmt: skip
"""Words of a first column that does not name who gives the awards, though a table names them nowhere else."""
_AWARD_NAMED = frozenset(("award", "awards", "name", "names", "of", "the"))
_WON, _NOT_WON = frozenset(("win", "won")), frozenset(("lost", "nominated", "nomination"))
"""A column whose heading holds words of both tells what came of the award."""
_GIVER = re.compile(r"(?i:ceremony|organi[sz]ation|institution|association|event|festival|body|competition)")
"""Which of two columns of awards has who gives them."""


_INSTEAD = {"kind": "category", "weak": "recipients"}
"""What columns have of which a table has no better one."""
_WORDERS = frozenset(("lyrics", "lyricist", "lyricists", "words"))
_TUNERS = frozenset(("music", "composer", "composers", "composed"))
"""A column whose heading holds words of both is of those who wrote either."""


class _Kind(NamedTuple):
    """A kind of table."""

    lens: RowLens[Any]
    words: dict[str, str]
    """The column of each word that a heading may hold; where it holds several, the first of these decides."""
    needed: tuple[tuple[str, ...], ...]
    """Of each of these groups a table has a column."""


def _words(*columns: str) -> dict[str, str]:
    """Return the column of each word of lines such as ``date: year date``."""
    return {word: name for name, _, words in (each.partition(": ") for each in columns) for word in words.split()}


_KINDS: Final = (
    _Kind(
        ACCOLADE_ROWS,
        _words(
            "result: result results outcome status",
            "category: category categories",
            "award: competition",
            "recipients: recipient recipients nominee nominees nominated winner winners person name names",
            "date: year date",
            "award: award awards awarding ceremony organization organisation institution group association event "
            "festival honor honour body prize",
            "subject: subject",
            "kind: nomination nominations section type",
            "weak: artist artists work works awardee awardees honoree honorees honouree honourees receiver receivers "
            "credit credits cast crew for actor actors actress actresses individual individuals",
        ),
        (("result",), ("award",), ("category", "recipients", "date")),
    ),
    _Kind(
        TRACK_ROWS,
        _words(
            "other: instrumental",
            "length: length duration time runtime timing",
            "lyrics: lyrics lyricist lyricists poet poets",
            "music: composer composers composition composed",
            "artists: singer singers artist artists performer performers vocalist vocalists vocals vocal "
            "playback performed "
            "sung voice voices band soloist soloists",
            "writers: writer writers written songwriter songwriters",
            "title: title titles song songs musical cue piece selection",
            "track: track tracks",
            "music: music",
            "number: no number #",
            "notes: notes note remarks remark",
        ),
        (("title",), ("artists", "length", "lyrics", "music", "writers")),
    ),
)


def _column(kind: _Kind, heading: str) -> str:
    """Return which column a heading is of; empty for none."""
    said = set(_WORDS.findall(heading.casefold()))
    if said & _WORDERS and said & _TUNERS and kind.lens is TRACK_ROWS:
        return "writers"
    if kind.lens is ACCOLADE_ROWS and (said == {"won"} or (said & _WON and said & _NOT_WON)):
        return "result"
    if kind.lens is ACCOLADE_ROWS and said & {"award", "awards"} and said <= _AWARD_NAMED:
        return "award"
    return next((name for word, name in kind.words.items() if word in said), "")


def _columns(kind: _Kind, texts: dict[int, str], needed: tuple[tuple[str, ...], ...]) -> dict[str, int] | None:
    """Return where the columns of a kind of table stand; None where the table is of another kind."""
    found: dict[str, int] = {}
    for column, text in sorted(texts.items()):
        name = _column(kind, text)
        if name and name != "other":
            found.setdefault(name, column)
    if "track" in found:  # beside titles it is their number
        found.setdefault("number" if "title" in found else "title", found.pop("track"))
    if "award" in found and "category" not in found:  # "Awarding body" and "Award"
        first = texts[found["award"]]
        again = [at for at, text in sorted(texts.items()) if text != first and _column(kind, text) == "award"]
        if again:
            found["category"] = again[0]
            if _GIVER.search(texts[again[0]]) is not None and _GIVER.search(first) is None:
                found |= {"award": again[0], "category": found["award"]}
    if "subject" in found:
        found.setdefault("category" if "recipients" in found else "recipients", found.pop("subject"))
    for name in _INSTEAD.keys() & found.keys():
        found.setdefault(_INSTEAD[name], found.pop(name))
    if _is_giver(kind, texts.get(0, ""), found):
        found["award"] = 0
    return found if all(any(name in found for name in group) for group in needed) else None


def _is_giver(kind: _Kind, first: str, found: dict[str, int]) -> bool:
    """Tell whether the first column of a table of awards names who gives them, whatever its heading calls it."""
    if kind.lens is not ACCOLADE_ROWS or "award" in found or not found.keys() >= {"category", "recipients", "result"}:
        return False
    said = set(_WORDS.findall(first.casefold()))
    return bool(said) and not _column(kind, first) and said.isdisjoint(_NO_GIVER)


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

    kind: _Kind
    columns: dict[str, int]

    def decided(self) -> int | None:
        """Find what the table is of; return the first row below its headings, or None."""
        for index, (row, filled) in enumerate(self.grid[:_FEW_ROWS]):
            if len({place.cell for place in filled.values()}) <= 1:
                continue
            texts = headings(self.page, filled)
            for kind in _KINDS:
                columns = _columns(kind, texts, kind.needed)
                heads = columns is None and kind.lens is ACCOLADE_ROWS and all(cell.header for cell in row.cells)
                if heads and stands_among(self.page, self.span.start, "accolades"):
                    columns = _columns(kind, texts, _NEEDED) or _columns(kind, texts, _TWO)
                if columns is not None:
                    self.kind, self.columns = kind, columns
                    return index + 1
            if not all(cell.header for cell in row.cells):
                break
        return None

    def read(self, first: int) -> None:
        """Read the rows below the headings."""
        if self.kind.lens is ACCOLADE_ROWS and "award" not in self.columns:
            self.captioned()
        for index, (row, filled) in enumerate(self.grid[first:], first):
            if self.label(index) or all(cell.header for cell in row.cells):
                continue
            cells = self.parted(filled)
            if any(place is not None and place.own for place in cells.values()):
                self.add(index, cells)

    def parted(self, filled: dict[int, Place]) -> dict[str, Place | None]:
        """Return the cells of a row by their columns; one that reaches over several is of the first."""
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
        return cells

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
    led = rows.kind.lens is TRACK_ROWS or not rows.columns.keys() >= {"award", "result"}
    return TableRead(tuple(rows.blocks), rows.groups() if led else ())
