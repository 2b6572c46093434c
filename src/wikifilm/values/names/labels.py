"""Labels such as ``Story:`` before names or above them: the first note of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.values.names.rules import BLANKS, label, lone_label

if TYPE_CHECKING:
    from wikifilm.film import Name

__all__ = ["label_of", "labelled", "unlabelled"]


def labelled(name: Name, said: str) -> Name:
    """Return a name with a label as its first note."""
    return attrs.evolve(name, notes=(said, *name.notes))


def unlabelled(name: Name, said: str) -> Name:
    """Return a name without the label that it stands behind.

    Raises:
        EditError: It is not to have the label's note.
    """
    if name.notes[:1] != (said,):
        raise EditError("notes", f"cannot be written: it stands behind the label {said!r}")
    return attrs.evolve(name, notes=name.notes[1:])


def label_of(text: str) -> str | None:
    """Return the label that a text is and nothing else, such as ``Story:``, or ``Songs`` without a colon."""
    text = text.rstrip()
    said = label.fullmatch(text) if text.endswith(":") else None
    if said is not None:
        return str(said["words"])
    found = lone_label.fullmatch(text.strip())
    return None if found is None else text.strip().rstrip(f":{BLANKS}")
