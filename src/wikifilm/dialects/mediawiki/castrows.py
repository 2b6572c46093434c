"""Tables of a cast as credits: each row is shown as the line that says the same."""

from __future__ import annotations

import re
from copy import copy
from typing import TYPE_CHECKING

import attrs

from wikifilm.dialects.mediawiki.castcolumns import FEW_ROWS, FEWEST, Columns, decided
from wikifilm.dialects.mediawiki.castheads import kind_of
from wikifilm.dialects.mediawiki.grid import Place, TableGrid, TableRead, words_of
from wikifilm.dialects.mediawiki.listings import shown_parts
from wikifilm.dialects.mediawiki.rowlines import Lead, RowForm, said, trimmed
from wikifilm.film import Version
from wikifilm.guard import guarded, released
from wikifilm.links import linked_slots
from wikifilm.syntax import Block
from wikifilm.text import Span
from wikifilm.values.credits import tells
from wikifilm.values.credits.ways import note
from wikifilm.values.names import PEOPLE, declined

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikifilm.dialects.mediawiki.lines import Table
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.film import Name
    from wikifilm.inline import Inline

__all__ = ["LINK", "CastTable", "Columns", "cast_rows", "is_of_cast"]

LINK = frozenset(("as", "played by", "portrayed by"))
"""What a column between actor and role says."""
_AS = re.compile(r"as ")
_PARTED = re.compile(r"as |(?:\.{2,}|\u2026) ?\w|[-\u2013\u2014] \w")
"""What parts an actor and a role may stand in the cell of the role."""
_LAYOUT = re.compile(r"\{\|")
_LISTED = re.compile(r"\{\||\n[ \t]*+[*#]")
"""A table in a cell, or a list in one of a table without headings: it only places things side by side."""
_SENTENCE = re.compile(r"[^ \t].*[ \t]as[ \t]+[^ \t]")
_LONGEST_NAME = 60
_MOST = 6
"""How many columns a table without headings has at most that is read."""


_MUTE = re.compile(r"(?i:silent|mute|non-speaking|no (?:voice|lines|dialogue)|not dubbed)")
"""What a cell of a voice says where there is none."""
_OTHERWISE = re.compile(r"(?:(?<=\w)[ ,]{1,2}|\A)(?:(?:credited )?as|a\.?k\.?a\.?) (?=[^\W\d_a-z])")
"""What leads on to another name of somebody in the cell of an actor."""
_SMALL = re.compile(r"<small>|\{\{small(?:er)?\|")
_NOBODY = re.compile(
    r"(?i:referenced|mentioned(?: only)?|(?:silent )?cameo|photographs?|(?:archive|stock) footage|deleted scenes?|"
    r"does not appear|did not appear|appeared|appears|yes|no|\u2713|x)"
)
"""What a cell says of a character in a film, other than who plays it."""


def _shown_row(page: Page, content: Span, cells: tuple[list[Inline], list[Inline], list[Inline]]) -> Inline:
    """Return the line of an actor, roles and what is noted of them."""
    actors, roles, notes = cells
    leads: list[Lead] = [("", actors, ", ", "")]
    parted = roles and (_PARTED if actors else _AS).match(roles[0].text) is not None
    leads.append(((" " if actors else "") + ("" if parted else "as "), roles, " / ", ""))
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


class CastTable(TableGrid):
    """Reads the rows of a cast's table."""

    def __init__(self, page: Page, table: Table, line_start: Callable[[int], int]) -> None:
        super().__init__(page, table, line_start)
        self.columns: Columns | None = None

    def headed(self, columns: Columns, first: int) -> None:
        """Read a table by its headings."""
        self.columns = columns
        sides = [(self, columns)]
        if columns.beside is not None:
            sides.append((copy(self), columns.beside))
            sides[1][0].columns = columns.beside
        for index, (row, _) in enumerate(self.grid[first:], first):
            if self.label(index) or all(cell.header for cell in row.cells):
                continue
            for side, of_side in sides:
                self.credit(side, of_side, index)

    def credit(self, side: CastTable, columns: Columns, index: int) -> None:
        """Add the credit of a row, or of one side of it."""
        filled = self.grid[index][1]
        actor = self.actor(columns, filled)
        roles = [filled[at] for at in columns.roles if at in filled and (actor is None or filled[at] != actor)]
        notes = [filled[at] for at in columns.notes if at in filled]
        heard = self.heard(actor)
        otherwise = [one for one in heard[1:] if _OTHERWISE.match(one.text) is not None]
        who = heard[:1] + [one for one in heard[1:] if _OTHERWISE.match(one.text) is None]
        what = [one for place in dict.fromkeys(roles) for one in self.shown(place)]
        own = (actor is not None and actor.own and who) or (any(place.own for place in roles) and what)
        if own:
            told = [one for one in what[1:] if self.is_told(one)]
            told += [*otherwise, *(one for place in dict.fromkeys(notes) for one in self.shown(place))]
            names = [*what[:1], *(one for one in what[1:] if not self.is_told(one))]
            self.add(index, who, names, told, side)

    def heard(self, place: Place | None) -> list[Inline]:
        """Return what a cell says of actors; nothing where it says that there is none."""
        shown = self.shown(place)
        return [] if _MUTE.fullmatch(words_of(shown).strip(" ()")) is not None else shown

    def is_told(self, one: Inline) -> bool:
        """Tell whether a line of a role's cell tells of the role: in small letters, and in words that are no names."""
        return _SMALL.match(self.page.text, one.span.start) is not None and tells(one.text)

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
        notes: dict[int, list[str]] = {}
        for one in self.heard(place):
            text = one.text.strip()
            if (text.startswith("(") and text.endswith(")")) or _OTHERWISE.match(text) is not None:
                noted = text[1:-1] if text.startswith("(") else text
            else:
                said = guarded(one, PEOPLE)
                other = _OTHERWISE.search(said, 1)
                slots = PEOPLE.read(said if other is None else said[: other.start()]).slots
                found += [released(slot.value) for slot in linked_slots(one, PEOPLE, said, slots)]
                noted = "" if other is None else released(said[other.start() :].strip(" ,"))
            if noted and found:
                notes.setdefault(len(found) - 1, []).append(noted)
        for at, said_of in notes.items():
            found[at] = attrs.evolve(found[at], notes=(*found[at].notes, *said_of))
        return tuple(found)

    def add(
        self,
        index: int,
        actors: list[Inline],
        roles: list[Inline],
        notes: list[Inline],
        side: CastTable | None = None,
    ) -> None:
        """Add the block of a row, or of one side of it."""
        beside = self.columns is not None and self.columns.beside is not None
        content = self.part(index, [*actors, *roles, *notes]) if beside else self.content(index)
        if content is not None:
            form = RowForm(_shown_row(self.page, content, (actors, roles, notes)), side or self, index)
            self.page.forms[content] = form
            self.blocks.append(Block(0, content if beside else self.lines[index], content))

    def part(self, index: int, shown: list[Inline]) -> Span | None:
        """Return the stretch of a row in which the cells of one of its sides stand; None where its place is odd."""
        start, end = self.lines[index]
        start = max(start, self.blocks[-1].lines.end if self.blocks else start)
        own = [one.span for one in shown if start <= one.span.start and one.span.end <= end]
        return Span(min(own).start, max(own).end) if own else None

    def bare(self) -> bool:
        """Read a table without headings by the order of its cells; return whether it may be one of a cast."""
        places = [dict.fromkeys(filled[column] for column in sorted(filled)) for _, filled in self.grid]
        rows = [
            [shown for shown in map(self.shown, cells) if shown and words_of(shown) not in LINK] for cells in places
        ]
        if any(_SENTENCE.match(words_of(shown)) for cells in rows for shown in cells[1:]):
            self.sentences()
            return True
        if len([cells for cells in rows if len(cells) == 1 and _SENTENCE.match(words_of(cells[0]))]) == len(rows) > 1:
            self.sentences()
            return True
        full = [cells for cells in rows if len(cells) >= FEWEST]
        if not full or not all(_is_name(words_of(cells[0])) and len(cells) <= _MOST for cells in full):
            return False
        turned = self.turned()
        if turned is not None:
            self.headed(turned, 0)
            return True
        for index, cells in enumerate(rows):
            if not self.label(index) and len(cells) >= FEWEST:
                self.add(index, cells[0], cells[1], [one for shown in cells[2:] for one in shown])
        return True

    def turned(self) -> Columns | None:
        """Return the columns of a table without headings that names roles first: links stand on the right alone."""
        found: set[tuple[int, int]] = set()
        for _, filled in self.grid:
            first = {place.cell: at for at, place in sorted(filled.items(), reverse=True)}
            full = {at: shown for at in first.values() if (shown := self.shown(filled[at]))}
            said = sorted(at for at, shown in full.items() if words_of(shown) not in LINK)
            if len(said) < FEWEST:
                continue
            role, actor = (any(one.links for one in full[at]) for at in said[:2])
            if role or not actor:
                return None
            found.add((said[0], said[1]))
        if len(found) != 1 or len(self.grid) < FEWEST:
            return None
        role_at, actor_at = found.pop()
        width = max(max(filled) for _, filled in self.grid)
        return Columns(actor_at, (role_at,), tuple(range(actor_at + 1, width + 1)))

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
    for row in table.rows[:FEW_ROWS]:
        if len(row.cells) >= FEWEST:
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
    found = decided(page, rows.grid)
    if found is None:
        return None
    columns, first = found
    if columns is not None:
        rows.headed(columns, first)
    elif not rows.bare():
        return None
    return TableRead(tuple(rows.blocks), rows.groups())
