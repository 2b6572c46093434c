"""Which section each value of a list goes to: where it stands, else where its group is."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple

from wikifilm.align import align

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.find import ListRule, Node

__all__ = ["Run", "runs_of"]


class Run(NamedTuple):
    """Values of one group, and the section that they go to; None where it has to be made."""

    region: int | None
    group: str | None
    values: list[Any]


def runs_of(rule: ListRule, new: Sequence[Any], groups: list[str | None], old: list[list[Node]]) -> list[Run]:
    """Part values into the sections that they go to, in the text's order: where they stand, else where their group is.

    Args:
        rule: The attribute.
        new: The values that are asked for.
        groups: The group of each section that there is.
        old: The items of each.
    """
    own = [Run(index, group, []) for index, group in enumerate(groups)]
    of_group: dict[str | None, list[int]] = {}
    for index, group in enumerate(groups):
        of_group.setdefault(group, []).append(index)
    stands = [(index, node.value) for index, nodes in enumerate(old) for node in nodes]
    pairs = align([value for _, value in stands], new, rule.lens.telling())
    places = {after: stands[before][0] for before, after in pairs}
    runs = own[:1]
    reached = len(runs)  # how many of the sections that there are stand in runs
    for number, value in enumerate(new):
        group = getattr(value, rule.group) if rule.group is not None else None
        place = places.get(number, -1)
        if place >= 0 and groups[place] == group and (place >= reached or place == runs[-1].region):
            runs += own[reached : place + 1]
            reached = max(reached, place + 1)
        elif not runs or runs[-1].group != group:
            later = of_group.get(group, [])
            index = bisect_left(later, reached)
            there = own[reached : later[index] + 1] if index < len(later) else []
            runs += there or [Run(None, group, [])]
            reached += len(there)
        runs[-1].values.append(value)
    return runs + own[reached:]
