"""What reads a value out of a text and writes it back: lenses.

For a lens ``l``, display text ``t`` and value ``v``, with ``put`` giving replacements of the text:

- GetPut: ``l.put(t, l.get(t)) == []``: nothing asked, nothing done.
- PutGet: ``l.get(applied(t, l.put(t, v))) == v``, or the writer refuses the edit when it reads back.
- Locality: the replacements lie inside the places that say what differs between ``l.get(t)`` and ``v``.

A lens sees display text only; ``Inline`` carries its replacements to the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

__all__ = [
    "Finding",
    "Labels",
    "Lens",
    "ListLens",
    "ProseLens",
    "Reading",
    "Replacement",
    "Slot",
    "SlotLens",
    "Wholes",
    "known",
    "merged",
    "replaced",
]

T = TypeVar("T")

Wholes: TypeAlias = tuple[tuple[int, int], ...]
"""Where the markup of a paragraph shows that words are one name: italics, and links."""


class Replacement(NamedTuple):
    """A change of display text: what is written in place of ``text[start:end]``."""

    start: int
    end: int
    new: str


class Slot(NamedTuple, Generic[T]):
    """A value and the display text that says it, with what belongs to it (its notes, its label)."""

    value: T
    start: int
    end: int


class Finding(NamedTuple):
    """Something that a lens could not read as a value."""

    reason: Literal["blank", "lost", "declined", "unparsed"]
    """Which kind of missing it is."""
    start: int
    """Where it begins in the display text."""
    end: int
    """Where it ends."""
    path: str = ""
    """The attribute of the value that is missing, such as ``average``; empty for the value itself."""


class Reading(NamedTuple, Generic[T]):
    """All values that a lens finds in a text, and what it could not read."""

    slots: tuple[Slot[T], ...] = ()
    findings: tuple[Finding, ...] = ()


class Labels(NamedTuple, Generic[T]):
    """How a line of its own labels the values that stand in the lines below it: ``Story:``, ``Domestic:``."""

    of: Callable[[str], str | None]
    """Return the label that a text is and nothing else; None for any other text."""
    said: Callable[[T, str], T]
    """Return a value as it is under a label."""
    bare: Callable[[T, str], T]
    """Return what a value's own line says of it; raise ``EditError`` where it is not to stand under the label."""
    all_below: bool
    """Whether a label says it of all lines below it; else of the next one."""


class Lens(Protocol[T]):
    """A value language in which a line says one value."""

    @property
    def expected(self) -> str:
        """What a message says was expected, with an example."""

    def get(self, text: str) -> T | None:
        """Return what the line says, or None where it is not of this language."""

    def put(self, text: str, new: T) -> list[Replacement]:
        """Return the narrowest replacements that make the line say ``new``."""

    def show(self, new: T) -> str:
        """Return the line of a value that stands nowhere yet."""

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where the parts of the value stand, by their path within it."""

    def telling(self) -> tuple[Callable[[T], Hashable], ...]:
        """Return what tells that a changed value is still the same one, the surest first."""


class ProseLens(Protocol[T]):
    """A value language of sentences: a paragraph says some values, and much else."""

    @property
    def expected(self) -> str:
        """What a message says was expected, with an example."""

    def read(self, text: str, titles: frozenset[str], wholes: Wholes = ()) -> Reading[T]:
        """Return the values that a paragraph says of the film that bears one of ``titles``."""

    def change(
        self, text: str, slot: Slot[T], new: T, titles: frozenset[str], wholes: Wholes = ()
    ) -> list[Replacement]:
        """Return the replacements of the figures that differ.

        Raises:
            EditError: The sentences have no place for what is asked.
        """

    def remove(self, text: str, slot: Slot[T], wholes: Wholes = ()) -> Replacement:
        """Return the removal of the value's sentences.

        Raises:
            EditError: They say something else too.
        """

    def show(self, new: T) -> str:
        """Return the sentences of a value that stands nowhere yet."""

    def places(
        self, text: str, slot: Slot[T], titles: frozenset[str], wholes: Wholes = ()
    ) -> dict[str, tuple[int, int]]:
        """Return where the parts of a slot's value stand, by their path within it."""

    def telling(self) -> tuple[Callable[[T], Hashable], ...]:
        """Return what tells that a changed value is still the same one, the surest first."""


class SlotLens(Protocol[T]):
    """How the values of a list are written into a text where their places are known."""

    @property
    def separator(self) -> str:
        """What parts two values where the text does not show it."""

    def change(self, text: str, slot: Slot[T], new: T) -> list[Replacement]:
        """Return the narrowest replacements that make the slot say ``new``."""

    def show(self, new: T, like: str | None) -> str:
        """Return the text of a value that stands nowhere yet, in the form of ``like`` where there is one."""

    def telling(self) -> tuple[Callable[[T], Hashable], ...]:
        """Return what tells that a changed value is still the same one, the surest first."""


class ListLens(SlotLens[T], Protocol[T]):
    """A value language in which a text says a list of values."""

    @property
    def labels(self) -> Labels[T] | None:
        """How lines of their own label its values; None where they do not."""

    @property
    def expected(self) -> str:
        """What a message says was expected, with an example."""

    def read(self, text: str) -> Reading[T]:
        """Return the values with their places, and what could not be read."""

    def places(self, text: str, slot: Slot[T]) -> dict[str, tuple[int, int]]:
        """Return where the parts of a slot's value stand, by their path within it."""


def known(value: T | None) -> T:
    """Return what a slot's text says, which is there: the slot was read from it.

    Raises:
        ValueError: The slot is one of another text.
    """
    if value is None:
        raise ValueError("the slot was read from another text")
    return value


def merged(changes: list[Replacement]) -> list[Replacement]:
    """Return the replacements with those that touch made one."""
    found: list[Replacement] = []
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        if found and change.start == found[-1].end:
            found[-1] = Replacement(found[-1].start, change.end, found[-1].new + change.new)
        else:
            found.append(change)
    return found


def replaced(text: str, replacements: Iterable[Replacement]) -> str:
    """Return a text with replacements made, those at one place in their order."""
    parts, at = [], 0
    for start, end, new in sorted(replacements, key=_place_of):
        parts += [text[at:start], new]
        at = max(at, end)
    return "".join([*parts, text[at:]])


def _place_of(change: Replacement) -> tuple[int, int]:
    return change.start, change.end
