"""Actors that ``and`` joins though not all have full names: ``Rakesh, Ravi and Guna``, ``Ravi and Guna as twins``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.lens import Slot
from wikifilm.values.credits.rules import BLANKS, HIDDEN, TITLES, person
from wikifilm.values.names import notes_start, read_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.film import Name

__all__ = ["apart", "is_one"]

_JOINT = re.compile(r"\([^()]*\)|(?<![ \t\xa0])[ \t\xa0]+(?P<and>and|&)[ \t\xa0]+")
_SAID = re.compile(
    rf"(?:(?:the|an?|two|three|four)[ \t])?(?P<role>[^,:;.({HIDDEN}\u2013\u2014\r\n]{{1,80}})", re.IGNORECASE
)
_BEHIND_HEAD = re.compile(r"[ \t](?:of|in|at|on|from|with|who|to|for|by|as|-)(?![^ \t])")
_CAPITALS = re.compile(r"(?:the[ \t])?[^\Wa-z0-9_][^ \t]*(?:[ \t]+[^ \t]+){0,3}")
_SINGULAR = ("ss", "us", "is", "selves", "'s", "\u2019s")
"""What words in small letters end with that are no plurals, or such as bands have, too."""
_PLURAL = ("s", "men", "women", "children", "people", "s'", "s\u2019")
_PLURALS = frozenset({
    "agents", "assassins", "assistants", "aunts", "beggars", "bodyguards", "boys", "brothers", "children",
    "classmates", "clowns", "colleagues", "comedians", "constables", "cops", "couple", "cousins", "criminals",
    "dancers", "daughters", "detectives", "doctors", "drivers", "duo", "farmers", "fishermen", "friends", "gangsters",
    "girls", "goons", "guards", "guests", "henchmen", "hunters", "inspectors", "journalists", "judges", "kidnappers",
    "kids", "killers", "labourers", "ladies", "lawyers", "lovers", "men", "monks", "musicians", "neighbors",
    "neighbours", "nurses", "officers", "pair", "parents", "passengers", "pirates", "policemen", "policewomen",
    "priests", "prisoners", "relatives", "reporters", "robbers", "roommates", "sailors", "servants", "siblings",
    "singers", "sisters", "smugglers", "soldiers", "sons", "students", "teachers", "terrorists", "thieves", "thugs",
    "tourists", "twins", "uncles", "villagers", "waiters", "witnesses", "women", "workers", "wrestlers",
})  # fmt: skip
"""Roles that more than one plays, in capitals as well: of other words in capitals an ``s`` at the end tells nothing."""
_OF_BANDS = frozenset({
    "The", "His", "Her", "Their", "My", "Co", "Co.", "Company", "Sons", "Daughters", "Brothers", "Sisters", "Others",
    "More", "Friends", "Family", "Band", "Party", "Team", "Group", "Troupe", "Gang", "Crew", "Orchestra", "Associates",
})  # fmt: skip
"""What follows ``and`` in the name of a band or a troupe."""
_TITLES = TITLES | {"Lord", "Lady", "King", "Queen", "Prince", "Princess", "Master", "Miss", "Sir"}
"""What is nobody's name alone: ``Mr. and Mrs. Marsh``."""


def is_one(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch beside an ``and`` is somebody's name, without his notes, and no part of a band's."""
    named = notes_start(text, start, end)
    if person.fullmatch(text, start, named) is None:
        return False
    first, _, more = text[start:named].replace("\xa0", " ").partition(" ")
    return first not in _OF_BANDS and (bool(more) or first.rstrip(".") not in _TITLES)


def _joints(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where ``and`` stands in a stretch, outside parentheses, with the blanks round it."""
    return [joint.span() for joint in _JOINT.finditer(text, start, end) if joint["and"] is not None]


def _are_several(hidden: str, role: tuple[int, int], actors: int) -> bool:
    """Tell whether a role is a plural, such as ``Ajay's friends``, or as many roles as there are actors.

    Args:
        hidden: The line with quotes and parentheses hidden.
        role: Where the role begins, and where the line ends.
        actors: How many actors there are if each ``and`` parts two.
    """
    said = _SAID.match(hidden, *role)
    if said is None:
        return False
    words = said["role"].rstrip(BLANKS)
    many = _JOINT.split(words)[::2]
    if len(many) == actors and all(_CAPITALS.fullmatch(each) for each in many):
        return True
    behind = _BEHIND_HEAD.search(words)
    head = words if behind is None else words[: behind.start()].rstrip(BLANKS)
    last = head.rpartition(" ")[2]
    if last.casefold() in _PLURALS:
        return True
    owned = "'s " in head or "\u2019s " in head
    return (last.islower() or owned) and last.endswith(_PLURAL) and not last.endswith(_SINGULAR)


def apart(
    text: str, slots: Sequence[Slot[Name]], hidden: str, role: tuple[int, int] | None, fewest: int
) -> Sequence[Slot[Name]]:
    """Return the slots of actors with those parted that ``and`` joins and no grammar of names parts.

    Behind a comma it parts two for certain; else only where the role says that there are several.

    Args:
        text: The line up to where the actors end.
        slots: The actors that commas and full names part.
        hidden: The line with quotes and parentheses hidden.
        role: Where the role begins, and where the line ends; None where there is none.
        fewest: How many slots there are at least if the last of them parts for certain.
    """
    pieces = [_pieces(text, slot) for slot in slots]
    count = sum(map(len, pieces))
    if count == len(slots):
        return slots
    if role is not None and _are_several(hidden, role, count):
        return [one for each in pieces for one in each]
    made = [*slots[:-1], *pieces[-1]]
    band = role is not None and "selves" in hidden[slice(*role)] and not any(" " in slot.value.name for slot in made)
    return slots if band or len(slots) < fewest else made


def _pieces(text: str, slot: Slot[Name]) -> list[Slot[Name]]:
    """Return what ``and`` parts in one slot, if all of it is names."""
    cuts = _joints(text, slot.start, slot.end)
    starts, ends = [slot.start, *(last for _, last in cuts)], [*(first for first, _ in cuts), slot.end]
    spans = list(zip(starts, ends, strict=True))
    if not cuts or not all(is_one(text, *span) for span in spans):
        return [slot]
    return [Slot(read_name(text, *span), *span) for span in spans]
