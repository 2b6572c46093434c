"""What writing into sentences needs: quotation marks, holes, removals, and that new sentences read back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.errors import EditError
from wikifilm.lens import Replacement
from wikifilm.values.prose.films import HOLE, MARK

if TYPE_CHECKING:
    from wikifilm.film import Value
    from wikifilm.lens import Slot

__all__ = ["checked", "fill", "find_hole", "outside", "quoted", "removal", "shortened"]


def find_hole(text: str, at: int) -> tuple[int, int]:
    """Return the place that a lost figure is written to: an unknown template, or the blank there."""
    if text.startswith(HOLE, at + 1):
        return at + 1, at + 2
    after = at
    while text.startswith(" ", after):
        after += 1
    return (at, after) if not text[after : after + 1].isalnum() else (at, after - 1)


def fill(text: str, start: int, end: int, new: str) -> Replacement:
    """Return what writes into a hole, with the blanks that it needs."""
    before, after = text[:start][-1:], text[end : end + 1]
    return Replacement(start, end, f"{' ' if before.isalnum() else ''}{new}{' ' if after.isalnum() else ''}")


def quoted(path: str, new: str, like: str = '"') -> str:
    """Return a text in quotation marks like ``like``, or in the other kind where it holds that kind.

    Raises:
        EditError: No kind of mark can hold it.
    """
    straight, curly = '"' in new, "“" in new or "”" in new
    balanced = not curly or [mark[0] for mark in MARK.finditer(new)] == ["“", "”"] * new.count("“")
    stops = {"label": ".,", "consensus": ","}.get(path, "")  # these belong to the sentence round it
    if new[-1:] and new[-1] in stops:
        raise EditError(path, f"must not end with {new[-1]!r}", wanted=new)
    if not new.strip() or new != new.strip() or "\n" in new or "\r" in new:
        raise EditError(path, f"must be a text on one line without blanks round it, not {new!r}", wanted=new)
    if (straight and curly) or not balanced:
        raise EditError(path, "holds quotation marks that would end it early", wanted=new)
    return f'"{new}"' if curly or (like == '"' and not straight) else f"“{new}”"


def removal(text: str, start: int, end: int) -> Replacement:
    """Return the removal of sentences with the blank before them, or behind them where they come first."""
    before = len(text[:start].rstrip(" \t\xa0"))
    if before:
        return Replacement(before, end, "")
    return Replacement(start, len(text) - len(text[end:].lstrip(" \t\xa0")), "")


def shortened(text: str) -> str:
    """Return a sentence for a message, cut where it is long."""
    width = 60
    return repr(text if len(text) <= width else f"{text[: width - 4]} ...")


def outside(spans: list[tuple[int, int]], known: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans that begin in none of the ``known`` ones; both are sorted."""
    found = []
    at = reach = 0
    for start, end in spans:
        while at < len(known) and known[at][0] <= start:
            reach = max(reach, known[at][1])
            at += 1
        if reach <= start:
            found.append((start, end))
    return found


def checked(shown: str, new: Value, slots: tuple[Slot[Any], ...]) -> str:
    """Return new sentences of a value, which are read as ``slots``.

    Raises:
        EditError: They do not say that value and nothing else.
    """
    if [slot.value for slot in slots] == [new]:
        return shown
    told = slots[0].value if slots else attrs.evolve(new, value=None, scale=None, grade=None)
    names = [attribute.name for attribute in attrs.fields(type(new))]
    path = next((name for name in names if getattr(told, name) != getattr(new, name)), "")
    got = getattr(told, path, None)
    raise EditError(path, f"would read back as {got!r}", wanted=getattr(new, path, new), got=got)
