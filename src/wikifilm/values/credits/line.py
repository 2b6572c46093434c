"""A cast line taken apart: its actors, roles, notes and description, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from wikifilm.film import Name
    from wikifilm.lens import Slot

__all__ = ["Line", "Note", "Order"]

Order = Literal["actor first", "role first", "roles only", "characters", "in parentheses"]
"""Which side of a separator the actor's is; ``roles only``: he stands above; ``characters``: he is named by ``as``;
``in parentheses``: behind an actor alone they hold his role."""


class Note(NamedTuple):
    """Notes side by side in one place, with the blank or comma before them."""

    notes: tuple[str, ...]
    start: int
    end: int
    fixed: bool = False
    """Whether they stand in the words that part actor and role, such as ``voiced by``."""


class Line(NamedTuple):
    """The parts of a credit line and where they stand."""

    actors: tuple[Slot[Name], ...] = ()
    roles: tuple[Slot[Name], ...] = ()
    notes: tuple[Note, ...] = ()
    """Notes of the whole credit, in the line's order."""
    description: tuple[int, int] | None = None
    opens: bool = False
    """Whether the roles stand in the lines below."""
    paired: bool = False
    """Whether the text says that each actor plays one of the roles: ``respectively``."""
    names_end: int = 0
    """Where the names end, their notes left out: new notes and descriptions stand behind."""
    reversed: bool = False
    """Whether the role stands first."""

    def said(self) -> tuple[str, ...]:
        """Return the notes of the whole credit, wherever they stand."""
        return tuple(said for group in self.notes for said in group.notes)
