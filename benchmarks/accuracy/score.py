"""Counts what is right, wrong and missing, and how sure the figures are."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from items import Item, items

from again import seeded

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Count", "Mistake", "compare", "interval"]

SAMPLES = 1000


class Count(NamedTuple):
    """Values that are right, that are wrongly there, and that are missing."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    def __add__(self, other: object) -> Count:
        """Return the sum of two counts."""
        if not isinstance(other, Count):
            return NotImplemented
        return Count(self.right + other.right, self.wrong + other.wrong, self.missing + other.missing)

    @property
    def values(self) -> int:
        """How many gold has."""
        return self.right + self.missing

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of gold that was read."""
        return self.right / self.values if self.values else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        whole = 2 * self.right + self.wrong + self.missing
        return 2 * self.right / whole if whole else 1.0


class Mistake(NamedTuple):
    """A value that is wrongly there or missing."""

    row: str
    kind: str
    item: Item


def _whole(path: str) -> str:
    """Return what counts as one value with a doubtful one: a credit whose names are in doubt, an accolade, a review."""
    found = re.match(
        r"(?:cast(?:\[\d+\]\.children)*\[[^\]]+\](?=\.(?:actors|roles))|(?:accolades|reviews|released)\[[^\]]+\])", path
    )
    return found[0] if found is not None and not path.endswith((".notes", ".page")) else path


def _pattern(path: str) -> re.Pattern[str]:
    """Return the paths that a doubtful one covers: itself and what is below; ``[*]`` and ``[2-5]`` are any index."""
    source = re.escape(path).replace(r"\*", r"\d+")
    source = re.sub(r"\\\[(\d+)(?:\\-|\\\.\\\.)(\d+)\\\]", lambda found: _range(int(found[1]), int(found[2])), source)
    return re.compile(rf"{source}(?![\w])")


def _range(first: int, last: int) -> str:
    return rf"\[(?:{'|'.join(map(str, range(first, last + 1)))})\]"


def compare(gold: dict[str, Any], found: dict[str, Any]) -> tuple[dict[str, Count], list[Mistake]]:
    """Return the counts of each row for one article, and every mistake; what gold doubts is left out on both sides."""
    doubts = [_pattern(_whole(each["path"])) for each in gold.get("doubtful", ())]
    wanted: dict[str, list[Item]] = defaultdict(list)
    free: list[Item] = []
    for item in items(gold):
        if any(doubt.match(item.path) for doubt in doubts):
            free.append(item)
        else:
            wanted[item.row].append(item)
    loose = {(item.row, each) for item in free for each in item.owner}
    whole = {each["path"].partition("[")[0] for each in gold.get("doubtful", ()) if "[" not in each["path"]}
    read: dict[str, list[Item]] = defaultdict(list)
    for item in items(found):
        read[item.row].append(item)
    counts: dict[str, Count] = {}
    mistakes: list[Mistake] = []
    for row in {*wanted, *read}:
        left = Counter(item.value for item in wanted[row])
        right = 0
        for item in read[row]:
            if left[item.value]:
                left[item.value] -= 1
                right += 1
            elif item.path.partition("[")[0] in whole or any((row, each) in loose for each in item.owner):
                continue
            else:
                mistakes.append(Mistake(row, "wrong", item))
        for item in wanted[row]:
            if left[item.value]:
                left[item.value] -= 1
                mistakes.append(Mistake(row, "missing", item))
        wrong = sum(each.row == row and each.kind == "wrong" for each in mistakes)
        missing = sum(each.row == row and each.kind == "missing" for each in mistakes)
        counts[row] = Count(right, wrong, missing)
    return counts, mistakes


def interval(counts: Iterable[Count]) -> tuple[float, float]:
    """Return the 95 % interval of F1 by drawing whole articles again and again, with a fixed seed."""
    known = list(counts)
    if not known:
        return 0.0, 1.0
    draw = seeded(1)
    found = sorted(sum(draw.choices(known, k=len(known)), Count()).f1 for _ in range(SAMPLES))
    return found[int(0.025 * SAMPLES)], found[int(0.975 * SAMPLES) - 1]
