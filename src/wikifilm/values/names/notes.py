"""A name and its notes: the parentheses at its end, how they are read, placed, shown and changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.film import Name
from wikifilm.lens import Replacement
from wikifilm.values.names.rules import BLANKS

if TYPE_CHECKING:
    from wikifilm.lens import Slot

__all__ = ["change_name", "name_places", "note_of", "note_spans", "notes_start", "read_name", "show_name", "unnoted"]

_NOTE = re.compile(r"[ \t\xa0]*\([ \t\xa0]*([^() \t\xa0](?:[^()\r\n]*[^() \t\xa0])?)[ \t\xa0]*\)[ \t\xa0]*")
_MARK = re.compile(r"[()]")


def notes_start(text: str, start: int, end: int) -> int:
    """Return where the parentheses at the end of ``text[start:end]`` begin, the blanks before them included."""
    at = end
    while text.endswith(")", start, at):
        depth, place = 0, at
        while place > start:
            place -= 1
            depth += {")": 1, "(": -1}.get(text[place], 0)
            if depth == 0:
                break
        while place > start and text[place - 1] in BLANKS:
            place -= 1
        if depth or place == start:
            break
        at = place
    return at


def note_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the parentheses that stand in ``text[start:end]`` side by side."""
    found, depth, first = [], 0, start
    for mark in _MARK.finditer(text, start, end):
        place = mark.start()
        if text[place] == "(":
            first = place if depth == 0 else first
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append((first, place + 1))
    return found


def read_notes(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return what the parentheses hold that stand in ``text[start:end]`` side by side."""
    inside = (text[first + 1 : last - 1].strip() for first, last in note_spans(text, start, end))
    return tuple(note for note in inside if note)


def read_name(text: str, start: int, end: int) -> Name:
    """Return the name that ``text[start:end]`` says, the parentheses at its end as its notes."""
    notes = notes_start(text, start, end)
    return Name(text[start:notes], None, read_notes(text, notes, end) if notes < end else ())


def name_places(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """Return where a name and its notes stand in ``text[start:end]``."""
    notes = notes_start(text, start, end)
    return {"name": (start, notes)} | ({"notes": (notes, end)} if notes < end else {})


def show_name(new: Name) -> str:
    """Return a name with its notes in parentheses."""
    return new.name + "".join(f" ({note})" for note in new.notes)


def change_name(text: str, slot: Slot[Name], new: Name) -> list[Replacement]:
    """Return the replacements that turn the name of a slot, or its notes, or both into the new ones."""
    notes = notes_start(text, slot.start, slot.end)
    found = []
    if slot.value.name != new.name:
        found.append(Replacement(slot.start, notes, new.name))
    if slot.value.notes != new.notes:
        found.append(Replacement(notes, slot.end, show_name(attrs.evolve(new, name=""))))
    return found


def note_of(text: str) -> str | None:
    """Return what a text says in one pair of parentheses and nothing else; None for any other text."""
    found = _NOTE.fullmatch(text)
    return None if found is None else str(found[1])


def unnoted(name: Name, note: str) -> Name:
    """Return a name without the last note, which stands in a part of its own.

    Raises:
        EditError: It is not to have that note.
    """
    if name.notes[-1:] != (note,):
        raise EditError("notes", f"cannot be written: {note!r} stands in a part of its own")
    return attrs.evolve(name, notes=name.notes[:-1])
