"""Which side of a dash, a colon or a parenthesis the actors of a section stand on: its lines vote together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.values.credits.hidden import masked
from wikifilm.values.credits.marks import is_note, sides, told_last
from wikifilm.values.credits.rules import BLANKS, credit, person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Ballot", "in_parentheses_alone", "role_first"]


class Ballot(NamedTuple):
    """A line that votes."""

    text: str
    is_linked: Callable[[int, int], bool]
    """Whether a stretch of it is a link."""


_HELD = re.compile(r"[^()]*[^() \t]\xa0?[ \t]*\((?P<held>[^()]+)\)\.?(?=[ \t]*\Z)")
_FEWEST, _MOST = 3, 0.6
_MARGIN = 2


def in_parentheses_alone(lines: Iterable[Ballot]) -> bool:
    """Tell whether the lines of a section give roles in parentheses: most say a name and one parenthesis, no more."""
    count = held = 0
    for text, _ in lines:
        count += 1
        found = _HELD.match(text)
        match = credit.pattern.match(masked(text)) if found is not None else None
        held += found is not None and match is not None and match["separator"] is None and not is_note(found["held"])
    return held >= _FEWEST and held > _MOST * count


def role_first(lines: Iterable[Ballot], known: frozenset[str]) -> bool | None:
    """Tell whether the lines of a section name the role before the actor; None where nothing tells.

    A name of ``known`` on one side weighs more than any link; a link counts where the other side is none. Where neither
    tells, full names do that stand on one side only: ``Captain: Elio Santé``.

    Args:
        lines: The lines of the section.
        known: Names of actors, folded in case.
    """
    left_known = right_known = left_linked = right_linked = left_full = right_full = told = told_known = 0
    for text, is_linked in lines:
        found = sides(text)
        last = told_last(text, masked(text)) if " by" in text else None
        if last is not None:  # ``Dessa – A diver. Voiced by Orla Quennet.``, and who plays her would be linked or known
            first = text[slice(*last.role)].strip(BLANKS).casefold()
            told += 1
            told_known += is_linked(*last.role) or first in known
        if found is None:
            continue
        left, right = text[slice(*found.left)].casefold(), text[slice(*found.right)].casefold()
        left_known += left in known
        right_known += right in known
        on_left, on_right = is_linked(*found.left), is_linked(*found.right)
        full = [_is_full(text, *side) for side in (found.left, found.right)]
        if found.in_parentheses:  # the page of a role may be linked there, too: Orla Quennet ([[Dessa Marsh]])
            left_linked += on_left and not on_right
            right_linked += on_right and not on_left and full[1] and not full[0]
        else:
            left_linked += on_left and not on_right
            right_linked += on_right and not on_left
            left_full += full[0] and not full[1]
            right_full += full[1] and not full[0]
    if left_known != right_known:
        return right_known > left_known
    if right_linked != left_linked:
        return True if right_linked > left_linked else None
    last_named = told >= _MARGIN and not told_known
    return True if last_named or (right_full >= _MARGIN and right_full > _MARGIN * left_full) else None


def _is_full(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is the name of a person, of more than one word."""
    return person.fullmatch(text, start, end) is not None and any(text.find(each, start, end) >= 0 for each in BLANKS)
