"""A cast as a plain tree: the places of its credits, and casts with one put in, taken out or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikifilm import Credit

Place = tuple[int, ...]
"""Where a credit stands in a cast: its index, then its index among the children, and so on."""


def places(cast: tuple[Credit, ...], above: Place = ()) -> list[Place]:
    """The places of all credits, each before those below it."""
    found: list[Place] = []
    for index, each in enumerate(cast):
        found += [(*above, index), *places(each.children, (*above, index))]
    return found


def at(cast: tuple[Credit, ...], place: Place) -> Credit:
    """The credit at a place."""
    found = cast[place[0]]
    for index in place[1:]:
        found = found.children[index]
    return found


def changed(
    cast: tuple[Credit, ...], place: Place, make: Callable[[tuple[Credit, ...], int], tuple[Credit, ...]]
) -> tuple[Credit, ...]:
    """The cast in which the list that holds a place is made anew."""
    index, *rest = place
    if not rest:
        return make(cast, index)
    child = attrs.evolve(cast[index], children=changed(cast[index].children, tuple(rest), make))
    return (*cast[:index], child, *cast[index + 1 :])


def inserted(cast: tuple[Credit, ...], place: Place, new: Credit) -> tuple[Credit, ...]:
    """The cast with a credit at a place, those from there on behind it."""
    return changed(cast, place, lambda old, index: (*old[:index], new, *old[index:]))


def removed(cast: tuple[Credit, ...], place: Place) -> tuple[Credit, ...]:
    """The cast without the credit at a place."""
    return changed(cast, place, lambda old, index: (*old[:index], *old[index + 1 :]))


def put(cast: tuple[Credit, ...], place: Place, new: Credit) -> tuple[Credit, ...]:
    """The cast with another credit at a place."""
    return changed(cast, place, lambda old, index: (*old[:index], new, *old[index + 1 :]))


def gaps_of(cast: tuple[Credit, ...]) -> list[Place]:
    """The places where a credit can be inserted: before each, behind the last, and below each."""
    found: list[Place] = [(len(cast),)]
    for place in places(cast):
        found += [place, (*place, len(at(cast, place).children))]
    return found


def settled(cast: tuple[Credit, ...], place: Place) -> tuple[Credit, ...]:
    """The cast in which the credit put at a place stands under the heading that its neighbours stand under."""
    index = place[0]
    group = None if len(place) > 1 or len(cast) == 1 else cast[index - 1 if index else 1].group
    if len(place) > 1 or cast[index].group == group:
        return cast
    return put(cast, place, attrs.evolve(cast[index], group=group))


def by_group(cast: tuple[Credit, ...]) -> tuple[Credit, ...]:
    """The cast with the credits of a heading side by side, those without one first."""
    order = [None, *dict.fromkeys(each.group for each in cast if each.group is not None)]
    return tuple(sorted(cast, key=lambda each: order.index(each.group)))
