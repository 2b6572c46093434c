"""The roles of a cast line: where they part, their aliases and glosses, how they change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.film import Name
from wikifilm.lens import Replacement, Slot
from wikifilm.values.credits.rules import alias, role_end, role_separator
from wikifilm.values.names import name_places, notes_start, read_name, show_name

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["OTHERS", "ROLE_LENS", "listed", "listed_before", "read_role", "role_places", "role_spans"]

_JOINT = re.compile(r"[/&]|and")
_LISTED = re.compile(r",(?:[ \t]+|(?=[^\W\d_]))(?:(?:and|&)[ \t]+)?|(?<![ \t])[ \t]+(?:and|&)[ \t]+")
_LAST = re.compile(r"and|&")
_PROPER = re.compile(r"(?:the |a |an )?[^a-z \t][^ \t]*(?:[ \t]+[^ \t]+){0,3}")
_COUPLED = re.compile(r"(?<![ \t])[ \t]+(?:and|&)[ \t]+")
_CAPITALISED = re.compile(r"[^\Wa-z0-9_][^ \t]*(?:[ \t]+[^ \t]+)*[ \t]+[^\Wa-z0-9_][^ \t]*")
_FEWEST_LISTED = 3
_FEWEST_BEFORE_OTHERS = 2
_AND = re.compile(r"(?<![ \t,])(?:,[ \t]++|[ \t]++)(?:and|&)[ \t]")
_MARKS = frozenset(":;-\u2013\u2014")
OTHERS = re.compile(
    r"(?:,[ \t]++|[ \t]++)(?:and|&)[ \t]++(?:(?:various|many|several|some) )?"
    r"(?:others?|(?:more|other|additional) (?:roles|characters|voices|parts))\.?(?=[ \t]*+\Z)"
)

Spans = list[tuple[int, int]]


def role_spans(text: str, hidden: str, span: tuple[int, int], actors: int) -> Spans:
    """Return where the roles of a stretch stand: parted by ``/``, or by ``and`` where each actor has one.

    Args:
        text: The line.
        hidden: The line with quotes and parentheses hidden.
        span: The stretch.
        actors: How many actors the line has.
    """
    start, end = span
    if not _JOINT.search(hidden, start, end):
        return [span] if start < end else []
    cuts = [match.span() for match in role_separator.pattern.finditer(hidden, start, end)]
    if not cuts:
        couple = [match.span() for match in _COUPLED.finditer(hidden, start, end)]
        if couple and _parts(text, hidden, _between(couple, start, end), actors):
            cuts = couple
    return [piece for piece in _between(cuts, start, end) if piece[0] < piece[1]]


def _parts(text: str, hidden: str, pieces: Spans, actors: int) -> bool:
    """Tell whether ``and`` parts the roles: as many as actors, or two full names of one actor."""
    if actors > 1:
        return len(pieces) == actors
    other = alias.pattern.search(hidden, *pieces[-1])
    if other is not None:
        pieces = [*pieces[:-1], (pieces[-1][0], other.start())]
    first, last = (text[slice(*piece)] for piece in (pieces[0], pieces[-1]))
    if " in " in first and " in " not in last:  # of one: `the singer in Brine and Tide`
        return False
    return "'s " not in text[pieces[0][0] : pieces[-1][1]] and all(
        _CAPITALISED.fullmatch(hidden, *piece) for piece in pieces
    )


def _between(cuts: Spans, start: int, end: int) -> Spans:
    starts = [start, *(cut[1] for cut in cuts)]
    return list(zip(starts, [*(cut[0] for cut in cuts), end], strict=True))


def listed(hidden: str, start: int, end: int) -> Spans | None:
    """Return the roles of ``X, Y, and Z``: three or more proper names and nothing else, or None."""
    if _LAST.search(hidden, start, end) is None:
        return None
    cuts = [match.span() for match in _LISTED.finditer(hidden, start, end)]
    pieces = _between(cuts, start, end)
    if len(pieces) < _FEWEST_LISTED or _LAST.search(hidden, *cuts[-1]) is None:
        return None
    if any(_LAST.search(hidden, *cut) for cut in cuts[:-1]):
        return None
    words = hidden[start:end]
    if any(mark in words for mark in ("'s ", " of ", " to ", ";", ": ", " who ")):
        return None
    return pieces if all(_PROPER.fullmatch(hidden, *piece) for piece in pieces) else None


def listed_before(hidden: str, start: int, end: int, actors: int) -> Spans | None:
    """Return the roles of ``X, Y, and Z: thieves`` or ``X, Y, and various others``, or None.

    A comma ends the last of them only where there are as many as actors.
    """
    last = _AND.search(hidden, start, end)
    if last is None:
        return None
    if OTHERS.match(hidden, last.start(), end) is not None:
        pieces = _between([cut.span() for cut in _LISTED.finditer(hidden, start, last.start())], start, last.start())
        proper = len(pieces) >= _FEWEST_BEFORE_OTHERS and all(_PROPER.fullmatch(hidden, *piece) for piece in pieces)
        return pieces if proper else None
    mark = role_end.pattern.search(hidden, last.end(), end)
    found = listed(hidden, start, mark.start()) if mark is not None else None
    if found is None or mark is None:
        return None
    return found if len(found) == actors or (actors == 1 and mark[0].strip() in _MARKS) else None


def _other_name(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Return where an alias in ``text[start:end]`` begins, with its words and without, and where it ends."""
    notes = notes_start(text, start, end)
    found = alias.pattern.search(text, start, notes)
    if (
        found is None
        or found.start() <= start
        or "(" in text[start : found.start()]
        or '"' in text[start : found.start()]
    ):
        return None
    return found.start(), found.end(), notes


def read_role(text: str, start: int, end: int) -> Name:
    """Return the role that ``text[start:end]`` says; its notes are its alias and what parentheses add."""
    other = _other_name(text, start, end)
    if other is None:
        return read_name(text, start, end)
    glosses = read_name(text, other[1], end).notes
    return Name(text[start : other[0]], None, (text[other[1] : other[2]], *glosses))


def role_places(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """Return where a role and its notes stand in ``text[start:end]``."""
    other = _other_name(text, start, end)
    return name_places(text, start, end) if other is None else {"name": (start, other[0]), "notes": (other[0], end)}


class _RoleLens:
    """The roles of a line, parted as the line parts them."""

    separator = " / "

    def change(self, text: str, slot: Slot[Name], new: Name) -> list[Replacement]:
        """Return the replacements that turn a role, its alias or its glosses into the new ones."""
        named_to = role_places(text, slot.start, slot.end)["name"][1]
        found = []
        if slot.value.name != new.name:
            found.append(Replacement(slot.start, named_to, new.name))
        if slot.value.notes == new.notes:
            return found
        other = _other_name(text, slot.start, slot.end)
        if other is None or new.notes[1:] != slot.value.notes[1:] or not new.notes:
            return [*found, Replacement(named_to, slot.end, show_name(attrs.evolve(new, name="")))]
        return [*found, Replacement(other[1], other[2], new.notes[0])]

    def show(self, new: Name, like: str | None = None) -> str:
        """Return a role with its notes in parentheses."""
        del like  # all roles are spelled alike
        return show_name(new)

    def telling(self) -> tuple[Callable[[Name], Hashable], ...]:
        """Tell roles by what a reader sees."""
        return (str,)


ROLE_LENS = _RoleLens()
