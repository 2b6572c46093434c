"""The sources of names and notes in a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.listings import shown_parts
from wikifilm.dialects.mediawiki.rowlines import held
from wikifilm.errors import EditError
from wikifilm.links import dressed, names_at
from wikifilm.text import Edit, Span
from wikifilm.values.tracks import ARTISTS
from wikifilm.values.tracks.artists import show_artists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialects.mediawiki.nodes import Argument
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.film import Name
    from wikifilm.inline import Pen

__all__ = ["in_parentheses", "names_source", "noted"]


def names_source(pen: Pen, names: Sequence[Name]) -> str:
    """Return the source of a list of names, with their links."""
    shown = show_artists(names)
    slots = ARTISTS.read(shown).slots
    found = [
        each for slot, name in zip(slots, names, strict=False) for each in names_at(name, ARTISTS.places(shown, slot))
    ]
    return dressed(pen, shown, found)


def in_parentheses(notes: Sequence[str]) -> str:
    """Return what a cell of notes shows: a single one is bare."""
    return notes[0] if len(notes) == 1 else " ".join(f"({note})" for note in notes)


def noted(page: Page, cell: Argument, was: Sequence[str], new: Sequence[str], pen: Pen) -> list[Edit] | None:
    """Return the edits of a cell that says other notes, of which there are some; None for its one note.

    Raises:
        EditError: Something that is not asked to change would go.
    """
    if len(was) == len(new):
        return None
    start, end = held(page.text, cell.value_span)
    shown = shown_parts(page, cell.value_span)
    more = pen.words(" ".join(f"({note})" for note in new[len(was) :]))
    if list(new[: len(was)]) == list(was) and len(shown) == 1:
        if shown[0].text.startswith("("):
            return [Edit(Span(end, end), f" {more}")]
        return [Edit(Span(start, start), "("), Edit(Span(end, end), f") {more}")]
    if any(one.atoms for one in shown):
        raise EditError("notes", "cannot be written: there is markup in the notes of the track")
    return [Edit(Span(start, end), pen.words(in_parentheses(new)), page.text[start:end])]
