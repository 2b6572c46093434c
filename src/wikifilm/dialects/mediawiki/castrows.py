"""Tables of a cast as credits: each row is shown as the line that says the same."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import attrs

from wikifilm.dialects.mediawiki.castheads import ORDER, kind_of
from wikifilm.dialects.mediawiki.grid import Place, TableGrid, TableRead, headings, words_of
from wikifilm.dialects.mediawiki.listings import shown_parts
from wikifilm.dialects.mediawiki.rowlines import Lead, RowForm, said, trimmed
from wikifilm.film import Version
from wikifilm.guard import guarded, released
from wikifilm.links import linked_slots
from wikifilm.syntax import Block
from wikifilm.values.credits.rules import note
from wikifilm.values.names import FULL_NAMES, declined

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikifilm.dialects.mediawiki.lines import Row, Table
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.film import Name
    from wikifilm.inline import Inline
    from wikifilm.text import Span

__all__ = ["LINK", "CastTable", "Columns", "cast_rows", "is_of_cast"]

LINK = frozenset(("as", "played by", "portrayed by"))
"""What a column between actor and role says."""
_LAYOUT = re.compile(r"\{\|")
_LISTED = re.compile(r"\{\||\n[ \t]*+[*#]")
"""A table in a cell, or a list in one of a table without headings: it only places things side by side."""
_SENTENCE = re.compile(r"[^ \t].*[ \t]as[ \t]+[^ \t]")
_LONGEST_NAME = 60
_FEWEST, _MOST = 2, 6
"""How many columns a table without headings has that is read."""
_FEW_ROWS = 4
"""In so many rows the headings are looked for."""


_NOBODY = re.compile(
    r"(?i:referenced|mentioned(?: only)?|(?:silent )?cameo|photographs?|(?:archive|stock) footage|deleted scenes?|"
    r"does not appear|did not appear|appeared|appears|yes|no|\u2713|x)"
)
"""What a cell says of a character in a film, other than who plays it."""
_VOICE = re.compile(r"(?i:voice|dub)")


class Columns(NamedTuple):
    """What the columns are."""

    actor: int
    roles: tuple[int, ...]
    notes: tuple[int, ...]
    versions: tuple[tuple[str, int], ...] = ()
    """The labels of other voice casts, and their columns."""
    films: bool = False
    """Whether each column of actors is a film's: a character's first actor stands in the first that is filled."""


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


def _columns(kinds: dict[int, str], texts: dict[int, str]) -> Columns | None:
    """Return what the columns with these headings are; None where they are not those of a cast."""
    described = [at for at, kind in kinds.items() if kind == "role" and "character" not in texts[at].casefold()]
    if 0 < len(described) < list(kinds.values()).count("role"):  # beside the characters a role is what they are
        kinds = kinds | dict.fromkeys(described, "note")
    of = {kind: tuple(column for column in sorted(kinds) if kinds[column] == kind) for kind in ORDER}
    actors, roles = of["actor"], of["role"]
    last = max(roles, default=-1)
    films = tuple(at for at in sorted(kinds) if at > last and not kinds[at] and texts[at])
    if len(roles) == 1 and len(films) >= _FEWEST and len(roles) + len(films) + len(of["note"]) == len(kinds):
        return Columns(films[0], roles, of["note"], tuple((texts[at], at) for at in films[1:]), films=True)
    if of["other"] and not (actors and roles):
        return None
    if not actors and roles:
        actors = of["voice"] or of["name"]
    elif not roles:
        roles = of["name"]
    if not actors:
        return None
    casts = [column for column in sorted({*actors, *of["voice"]}) if column not in roles] if of["role"] else [actors[0]]
    first = next(
        (column for column in casts if kinds[column] == "actor" and not _VOICE.search(texts[column])), casts[0]
    )
    spoken = kinds[first] == "voice" or _VOICE.search(texts[first]) is not None
    others = [at for at in casts if at > first and texts[at] and (kinds[at] == "actor" or spoken)]
    versions = {texts[at]: at for at in reversed(others)}
    return Columns(first, roles, () if of["other"] else of["note"], tuple(sorted(versions.items(), key=itemgetter(1))))


def _decided(page: Page, rows: list[tuple[Row, dict[int, Place]]]) -> tuple[Columns | None, int] | None:
    """Return what the columns are and the first row below the headings; None for a table that is of no cast.

    Without headings there are no columns, either.
    """
    headed = False
    for index, (row, filled) in enumerate(rows[:_FEW_ROWS]):
        heads = all(cell.header for cell in row.cells)
        if len({place.cell for place in filled.values()}) < _FEWEST:
            continue
        texts = headings(page, filled)
        kinds = {column: kind_of(text) for column, text in texts.items()}
        below = rows[index + 1][0].cells if index + 1 < len(rows) else ()
        more = headings(page, rows[index + 1][1]) if below and all(cell.header for cell in below) else {}
        columns = _columns(kinds, texts | {column: text for column, text in more.items() if text})
        short = all(len(text.split()) <= _FEWEST for text in texts.values())
        if columns is not None and (heads or (columns.roles and short)):
            return columns, index + 1
        other = short and list(kinds.values()).count("other") >= _FEWEST
        headed = headed or other or (heads and any(texts.values()))
        if not heads:
            break
    return None if headed else (None, 0)


class CastTable(TableGrid):
    """Reads the rows of a cast's table."""

    def __init__(self, page: Page, table: Table, line_start: Callable[[int], int]) -> None:
        super().__init__(page, table, line_start)
        self.columns: Columns | None = None

    def headed(self, columns: Columns, first: int) -> None:
        """Read a table by its headings."""
        self.columns = columns
        for index, (row, filled) in enumerate(self.grid[first:], first):
            if self.label(index) or all(cell.header for cell in row.cells):
                continue
            actor = self.actor(columns, filled)
            roles = [filled[at] for at in columns.roles if at in filled and (actor is None or filled[at] != actor)]
            notes = [filled[at] for at in columns.notes if at in filled]
            who, what = self.shown(actor), [one for place in dict.fromkeys(roles) for one in self.shown(place)]
            own = (actor is not None and actor.own and who) or (any(place.own for place in roles) and what)
            if own:
                self.add(index, who, what, [one for place in dict.fromkeys(notes) for one in self.shown(place)])

    def actor(self, columns: Columns, filled: dict[int, Place]) -> Place | None:
        """Return the cell of a row's first actor."""
        first = filled.get(columns.actor)
        if not columns.films or self.says(first):
            return first
        return next((place for _, at in columns.versions if self.says(place := filled.get(at))), first)

    def says(self, place: Place | None) -> bool:
        """Tell whether a cell names somebody."""
        words = words_of(self.shown(place)).strip(" ()")
        return bool(words) and declined.fullmatch(words) is None and _NOBODY.fullmatch(words) is None

    def versions(self, index: int) -> tuple[Version, ...]:
        """Return the other voice casts of a row, or its actors in the other films."""
        filled = self.grid[index][1]
        columns = self.columns
        if columns is None:
            return ()
        taken = [self.actor(columns, filled)] if columns.films else []
        found: list[Version] = []
        for label, column in columns.versions:
            place = filled.get(column)
            other = place in taken or (columns.films and not self.says(place))
            people = () if other else self.people(place)
            if columns.films:  # one cell over several columns is one actor in all of them
                taken.append(place)
            if people:
                found.append(Version(label, people))
        return tuple(found)

    def people(self, place: Place | None) -> tuple[Name, ...]:
        """Return the people that a cell names, with their links."""
        found: list[Name] = []
        for one in self.shown(place):
            text = one.text.strip()
            if text.startswith("(") and text.endswith(")"):
                found[-1:] = [attrs.evolve(name, notes=(*name.notes, text[1:-1])) for name in found[-1:]]
            else:
                said = guarded(one, FULL_NAMES)
                slots = linked_slots(one, FULL_NAMES, said, FULL_NAMES.read(said).slots)
                found += [released(slot.value) for slot in slots]
        return tuple(found)

    def add(self, index: int, actors: list[Inline], roles: list[Inline], notes: list[Inline]) -> None:
        """Add the block of a row."""
        content = self.content(index)
        if content is not None:
            self.page.forms[content] = RowForm(_shown_row(self.page, content, (actors, roles, notes)), self, index)
            self.blocks.append(Block(0, self.lines[index], content))

    def bare(self) -> bool:
        """Read a table without headings by the order of its cells; return whether it may be one of a cast."""
        places = [dict.fromkeys(filled[column] for column in sorted(filled)) for _, filled in self.grid]
        rows = [
            [shown for shown in map(self.shown, cells) if shown and words_of(shown) not in LINK] for cells in places
        ]
        if any(_SENTENCE.match(words_of(shown)) for cells in rows for shown in cells[1:]):
            self.sentences()
            return True
        full = [cells for cells in rows if len(cells) >= _FEWEST]
        if not full or not all(_is_name(words_of(cells[0])) and len(cells) <= _MOST for cells in full):
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
                if _SENTENCE.match(words_of(shown_parts(self.page, span))):
                    self.blocks.append(Block(0, span, span))


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and (text[0].isalpha() or text[0] in "\"'\u201c")


def is_of_cast(page: Page, table: Table) -> bool:
    """Tell whether the headings of a table name both actors and roles, and nothing that other tables are of."""
    for row in table.rows[:_FEW_ROWS]:
        if len(row.cells) >= _FEWEST:
            kinds = [kind_of(words_of(shown_parts(page, cell.span))) for cell in row.cells]
            return "actor" in kinds and "role" in kinds and "other" not in kinds
    return False


def cast_rows(page: Page, table: Table, line_start: Callable[[int], int]) -> TableRead | None:
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
    return TableRead(tuple(rows.blocks), rows.groups())
