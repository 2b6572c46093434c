"""What reads a value out of a text and writes it back: lenses, and the alignment of an old list with a new one.

For a lens ``l``, display text ``t`` and value ``v``, with ``put`` giving replacements of the text:

- GetPut: ``l.put(t, l.get(t)) == []``: nothing asked, nothing done.
- PutGet: ``l.get(applied(t, l.put(t, v))) == v``, or the writer refuses the edit when it reads back.
- Locality: the replacements lie inside the places that say what differs between ``l.get(t)`` and ``v``.

A lens sees display text only; ``Inline`` carries its replacements to the source.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

__all__ = [
    "Finding",
    "Gap",
    "Labels",
    "Lens",
    "ListLens",
    "ProseLens",
    "Reading",
    "Replacement",
    "Slot",
    "SlotLens",
    "align",
    "gaps",
    "known",
    "merged",
    "put_list",
    "put_slots",
    "replaced",
]

T = TypeVar("T")

PRIVATE = "\U000f0000"
"""Behind this are the characters that stand in for others while a lens reads."""


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

    def read(self, text: str, titles: frozenset[str]) -> Reading[T]:
        """Return the values that a paragraph says of the film that bears one of ``titles``."""

    def change(self, text: str, slot: Slot[T], new: T, titles: frozenset[str]) -> list[Replacement]:
        """Return the replacements of the figures that differ.

        Raises:
            EditError: The sentences have no place for what is asked.
        """

    def remove(self, text: str, slot: Slot[T]) -> Replacement:
        """Return the removal of the value's sentences.

        Raises:
            EditError: They say something else too.
        """

    def show(self, new: T) -> str:
        """Return the sentences of a value that stands nowhere yet."""

    def places(self, text: str, slot: Slot[T], titles: frozenset[str]) -> dict[str, tuple[int, int]]:
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


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return a longest run of pairs that rises in both numbers; the pairs rise in the first."""
    tails: list[int] = []
    heads: list[int] = []
    before: list[int] = []
    for index, (_, new) in enumerate(pairs):
        place = bisect_left(tails, new)
        before.append(heads[place - 1] if place else -1)
        if place == len(tails):
            tails.append(new)
            heads.append(index)
        else:
            tails[place] = new
            heads[place] = index
    found = []
    index = heads[-1] if heads else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]


class Gap(NamedTuple):
    """A stretch of the old and of the new list that no pair lies in."""

    old: range
    new: range


def gaps(pairs: Sequence[tuple[int, int]], old_count: int, new_count: int) -> list[Gap]:
    """Return the stretches between pairs that rise in both numbers, those before the first and after the last too."""
    found = []
    old_at = new_at = 0
    for old, new in [*pairs, (old_count, new_count)]:
        found.append(Gap(range(old_at, old), range(new_at, new)))
        old_at, new_at = old + 1, new + 1
    return found


def _match(gap: Gap, old: list[Hashable], new: list[Hashable]) -> list[tuple[int, int]]:
    """Pair equal keys of a gap: from its two ends inwards, then those that stand once on either side."""
    low_old, low_new = gap.old.start, gap.new.start
    high_old, high_new = gap.old.stop, gap.new.stop
    first: list[tuple[int, int]] = []
    last: list[tuple[int, int]] = []
    while low_old < high_old and low_new < high_new and old[low_old] == new[low_new]:
        first.append((low_old, low_new))
        low_old, low_new = low_old + 1, low_new + 1
    while low_old < high_old and low_new < high_new and old[high_old - 1] == new[high_new - 1]:
        high_old, high_new = high_old - 1, high_new - 1
        last.append((high_old, high_new))
    olds, news = range(low_old, high_old), range(low_new, high_new)
    old_counts = Counter(old[index] for index in olds)
    new_counts = Counter(new[index] for index in news)
    places = {new[index]: index for index in news}
    single = [
        (index, places[old[index]]) for index in olds if old_counts[old[index]] == 1 and new_counts[old[index]] == 1
    ]
    return [*first, *_increasing(single), *last[::-1]]


def align(old: Sequence[T], new: Sequence[T], keys: Sequence[Callable[[T], Hashable]] = ()) -> list[tuple[int, int]]:
    """Return which value of ``new`` is which of ``old``: pairs of indices that rise in both numbers.

    Equal values are paired first, then, in what is left between them, values with equal keys, then what is left in
    order. What is in no pair was removed or is new. Time grows as n log n.

    Args:
        old: The values that are there.
        new: The values that are wanted.
        keys: What tells that a changed value is still the same one, the surest first.
    """
    pairs: list[tuple[int, int]] = []
    for key in (lambda value: value, *keys):
        old_keys, new_keys = [key(value) for value in old], [key(value) for value in new]
        for _ in range(2):  # a second time, since a unique pair found lets the ends between pairs meet
            between = gaps(pairs, len(old), len(new))
            found = [pair for gap in between if gap.old and gap.new for pair in _match(gap, old_keys, new_keys)]
            pairs = sorted([*pairs, *found])
    for gap in gaps(pairs, len(old), len(new)):
        pairs.extend(zip(gap.old, gap.new, strict=False))
    return sorted(pairs)


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


def put_list(lens: ListLens[T], text: str, new: Sequence[T]) -> list[Replacement]:
    """Return the narrowest replacements that make ``text`` say the list ``new``, which is not empty.

    Where nothing is read the whole text gives way.
    """
    slots = lens.read(text).slots
    if not slots:
        shown = lens.separator.join(lens.show(value, None) for value in new)
        return [Replacement(0, len(text), shown)]
    return put_slots(lens, text, slots, new)


def put_slots(lens: SlotLens[T], text: str, slots: Sequence[Slot[T]], new: Sequence[T]) -> list[Replacement]:
    """Return the narrowest replacements that make slots say the list ``new``; neither of the two is empty.

    A changed value changes inside its own slot; a new one comes with the separator that the list has; a removed one
    goes with its separator; a moved one takes its own words along.
    """
    separator = text[slots[-2].end : slots[-1].start] if len(slots) > 1 else lens.separator
    if any(mark >= PRIVATE for mark in separator):  # it parts two links, but nothing else
        separator = lens.separator
    like = text[slots[0].start : slots[0].end]
    source = {slot.value: text[slot.start : slot.end] for slot in slots}
    pairs = align([slot.value for slot in slots], new, lens.telling())
    found: list[Replacement] = []
    for old, at in pairs:
        if slots[old].value != new[at]:
            found.extend(lens.change(text, slots[old], new[at]))
    for gap in gaps(pairs, len(slots), len(new)):
        if gap.old:
            found.append(_removed(slots, gap.old))
        shown_values = [source.get(new[at]) or lens.show(new[at], like) for at in gap.new]
        if shown_values and gap.old.start:
            end = slots[gap.old.start - 1].end
            found.append(Replacement(end, end, "".join(separator + shown for shown in shown_values)))
        elif shown_values:
            start = slots[0].start  # before a change that is an insertion at the same place
            found.insert(0, Replacement(start, start, "".join(shown + separator for shown in shown_values)))
    return found


def _removed(slots: Sequence[Slot[T]], run: range) -> Replacement:
    """Return the removal of a run of slots that is not all of them, with the separators that parted them."""
    if run.start:
        return Replacement(slots[run.start - 1].end, slots[run.stop - 1].end, "")
    return Replacement(slots[0].start, slots[run.stop].start, "")
