"""Takes CPU times in turns, and makes figures of them: ratios within each round, their median and their spread."""

from __future__ import annotations

import gc
import statistics
import time
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

__all__ = ["Figure", "figure", "once", "over", "race", "ratio"]

T = TypeVar("T")


class Figure(NamedTuple):
    """A ratio as it was seen in the rounds of one run."""

    median: float
    least: float
    most: float

    def __str__(self) -> str:
        """Return the median and the spread."""
        return f"{short(self.median)} ({short(self.least)} to {short(self.most)})"


def short(number: float) -> str:
    """Return a number with three digits at most behind which nothing counts."""
    for limit, digits in ((10, 2), (100, 1)):
        if abs(number) < limit:
            return f"{number:.{digits}f}"
    return f"{number:,.0f}"


def once(call: Callable[[], object]) -> float:
    """Return the CPU seconds of a call; what earlier calls left behind is collected before."""
    gc.collect()
    begun = time.process_time()
    call()
    return time.process_time() - begun


def over(call: Callable[[T], object], make: Callable[[], Sequence[T]]) -> Callable[[], float]:
    """Return the pass that calls a function with each of some values; making these is not timed."""

    def taken() -> float:
        values = make()

        def all_of_them() -> None:
            for value in values:
                call(value)

        return once(all_of_them)

    return taken


def race(subjects: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, list[float]]:
    """Return the seconds of each subject in each round.

    Within a round all subjects have their turn, so what slows the machine for a while slows all of them; each round
    begins with another subject. One round before the first is not counted.
    """
    names = list(subjects)
    taken: dict[str, list[float]] = {name: [] for name in names}
    for number in range(-1, rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            seconds = subjects[name]()
            if number >= 0:
                taken[name].append(seconds)
    return taken


def ratio(above: Iterable[float], below: Iterable[float]) -> Figure:
    """Return the ratio of two subjects, taken within each round."""
    return figure(one / two for one, two in zip(above, below, strict=True))


def figure(numbers: Iterable[float]) -> Figure:
    """Return median, least and most of some numbers."""
    found = sorted(numbers)
    return Figure(statistics.median(found), found[0], found[-1])
