"""Which value of a new list is which of an old one, and the narrowest replacements that make a text say it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from wikifilm.lens import Replacement
from wikifilm.standins import PRIVATE

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from wikifilm.lens import ListLens, Slot, SlotLens

__all__ = ["Gap", "align", "gaps", "put_list", "put_slots"]

T = TypeVar("T")


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
