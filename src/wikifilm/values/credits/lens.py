"""The lens of a cast line: who plays whom, how, and what is said of the role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from wikifilm.align import put_slots
from wikifilm.film import Credit
from wikifilm.lens import Replacement, replaced
from wikifilm.values.credits.line import Line, Note, Order
from wikifilm.values.credits.marks import is_sentence
from wikifilm.values.credits.reading import parse
from wikifilm.values.credits.roles import ROLE_LENS, role_places
from wikifilm.values.credits.rules import credit, lead, person
from wikifilm.values.names import FULL_NAMES, name_places, show_name

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = [
    "CHARACTERS",
    "CREDITS",
    "IN_PARENTHESES",
    "ROLES",
    "ROLES_FIRST",
    "CreditLens",
    "credit_places",
    "says_credit",
    "who_plays_whom",
]

_OPENING = (":", " as", " role", " roles")
_DESCRIPTION_MARKS = (", ", ": ", " \N{EN DASH} ", "; ")


@attrs.frozen
class CreditLens:
    """A line of a cast list."""

    order: Order = "actor first"
    """Which side of a separator the actor's is."""
    expected: str = "a credit such as 'Orla Quennet as Dessa Marsh'"

    def parse(self, text: str) -> Line | None:
        """Return the parts of a line; None for a crew line or an empty one."""
        return parse(text, self.order)

    def get(self, text: str) -> Credit | None:
        """Return the credit, without what is nested below it; None for a crew line or an empty one."""
        line = self.parse(text)
        if line is None or not (line.actors or line.roles) or (not line.roles and self.unread(text)):
            return None
        return Credit(
            tuple(slot.value for slot in line.actors),
            tuple(slot.value for slot in line.roles),
            None if line.description is None else text[slice(*line.description)],
            line.said(),
        )

    def unread(self, text: str) -> bool:
        """Tell whether a line is a sentence that does not say who plays whom in words that are known here."""
        line = self.parse(text) if self.order != "roles only" else None
        return line is not None and not line.roles and any(is_sentence(slot.value.name) for slot in line.actors)

    def lost(self, text: str) -> bool:
        """Tell whether a line begins with ``as``: its actor was lost."""
        if text[:1].isalpha() and not text.startswith("as"):
            return False  # a name, not what parts it from a role
        match = credit.pattern.match(text)
        return match is not None and match["lost"] is not None and self.order != "roles only"

    def opens(self, text: str) -> bool:
        """Tell whether the roles of the line's actor are the lines below it."""
        line = self.parse(text) if self.order != "roles only" and text.endswith(_OPENING) else None
        return line is not None and line.opens

    def put(self, text: str, new: Credit) -> list[Replacement]:
        """Return the narrowest replacements that make the line say ``new``."""
        wanted = attrs.evolve(new, children=(), group=None, versions=())
        line = self.parse(text)
        first: list[Replacement] | None = None
        if line is not None:
            for mark in _DESCRIPTION_MARKS:
                found = self._narrow(text, line, wanted, mark)
                if found is None:
                    break
                if self.get(replaced(text, found)) == wanted:
                    return found
                first = found if first is None else first
        shown = self.show(wanted)
        if first is None or self.get(shown) == wanted:
            return [Replacement(0, len(text), shown)]
        return first

    def _narrow(self, text: str, line: Line, new: Credit, mark: str) -> list[Replacement] | None:
        """Return the replacements of what differs; None where the line has another form than ``new`` needs."""
        found: list[Replacement] = []
        if tuple(slot.value for slot in line.actors) != new.actors:
            if not line.actors or not new.actors:
                return None
            found.extend(put_slots(FULL_NAMES, text, line.actors, new.actors))
        if tuple(slot.value for slot in line.roles) != new.roles:
            if line.roles and new.roles:
                found.extend(put_slots(ROLE_LENS, text, line.roles, new.roles))
            elif line.reversed or not line.actors:
                return None
            else:
                found.append(_other_roles(line, new))
        if line.said() != new.notes:
            notes = _notes(line, new.notes)
            if notes is None:
                return None
            found.extend(notes)
        old = None if line.description is None else text[slice(*line.description)]
        if old != new.description:
            found.append(_description(text, line, new.description, mark))
        return found

    def show(self, new: Credit) -> str:
        """Return the line of a credit that stands nowhere yet."""
        roles = " / ".join(show_name(role) for role in new.roles)
        text = ", ".join(show_name(actor) for actor in new.actors)
        notes = new.notes
        job_first = lead.match(f"{notes[0]} {text}") if notes and roles else None
        if job_first is not None and job_first["job"] == notes[0]:
            text, notes = f"{notes[0]} {text}", notes[1:]
        if roles:
            text = f"{text} as {roles}" if text else roles if self.order == "roles only" else f"as {roles}"
        elif new.children and not any(child.actors for child in new.children):
            text += " as:"
        text += "".join(f" ({said})" for said in notes)
        if new.description is None:
            return text
        wanted = attrs.evolve(new, children=(), group=None, versions=())
        lines = [f"{text}{mark}{new.description}" for mark in _DESCRIPTION_MARKS]
        return next((shown for shown in lines if self.get(shown) == wanted), lines[0])

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where the names, roles, notes and the description stand."""
        line = self.parse(text)
        return {} if line is None else credit_places(text, line)

    def telling(self) -> tuple[Callable[[Credit], Hashable], ...]:
        """Tell credits by who plays whom, by their actors, by their roles."""
        return who_plays_whom()


def says_credit(text: str) -> bool:
    """Tell whether a line that is no list item says who plays whom: its actors have names of people, and roles."""
    line = CREDITS.parse(text)
    if line is None or not line.actors or not line.roles or line.reversed:
        return False
    return all(person.fullmatch(slot.value.name) is not None for slot in line.actors)


def credit_places(text: str, line: Line) -> dict[str, tuple[int, int]]:
    """Return where the parts of a line stand, by their paths in the credit."""
    found: dict[str, tuple[int, int]] = {}
    parts = (("actors", line.actors, name_places), ("roles", line.roles, role_places))
    for path, slots, within in parts:
        for index, slot in enumerate(slots):
            found[f"{path}[{index}]"] = (slot.start, slot.end)
            for part, span in within(text, slot.start, slot.end).items():
                found[f"{path}[{index}].{part}"] = span
        if slots:
            found[path] = (slots[0].start, slots[-1].end)
    if line.description is not None:
        found["description"] = line.description
    if line.notes:
        found["notes"] = (line.notes[0].start, line.notes[-1].end)
    return found


def _other_roles(line: Line, new: Credit) -> Replacement:
    """Return the replacement that gives roles to a line without any, or takes them all away."""
    actors_end = line.actors[-1].end
    named = line.roles[0].start if line.roles else line.names_end + 1
    behind = max([actors_end, *(group.end for group in line.notes if actors_end <= group.start < named)])
    shown = " / ".join(show_name(role) for role in new.roles)
    return Replacement(behind, max(behind, line.names_end), f" as {shown}" if new.roles else "")


def _notes(line: Line, new: tuple[str, ...]) -> list[Replacement] | None:
    """Return the replacements that change the notes of the credit: those that stay are left alone."""
    kept: list[Note] = []
    for group in line.notes:
        if new[: len(group.notes)] != group.notes:
            break
        new = new[len(group.notes) :]
        kept.append(group)
    changed = line.notes[len(kept) :]
    if any(group.fixed for group in changed):
        return None
    shown = "".join(f" ({said})" for said in new)
    behind = [group for group in changed if group.start >= line.names_end]
    found = [Replacement(group.start, group.end, "") for group in changed if not behind or group is not behind[0]]
    if behind:
        return [*found, Replacement(behind[0].start, behind[0].end, shown)]
    if not shown:
        return found
    at = max([line.names_end, *(group.end for group in kept)])
    return [*found, Replacement(at, at, shown)]


def _description(text: str, line: Line, new: str | None, mark: str) -> Replacement:
    if line.description is not None:
        start, end = line.description
        if new is not None:
            return Replacement(start, end, new)
        behind = [group.end for group in line.notes if group.end <= start]
        return Replacement(max([line.names_end, *behind]), end, "")
    at = max([line.names_end, *(group.end for group in line.notes)])
    return Replacement(at, len(text), f"{mark}{new}")


def who_plays_whom() -> tuple[Callable[[Credit], Hashable], ...]:
    """Return what tells credits apart: who plays whom, their actors, their roles."""
    return (_who_and_whom, _who, _whom)


def _who(value: Credit) -> tuple[str, ...]:
    return tuple(actor.name for actor in value.actors)


def _whom(value: Credit) -> tuple[str, ...]:
    return tuple(role.name for role in value.roles)


def _who_and_whom(value: Credit) -> Hashable:
    return _who(value), _whom(value)


CREDITS = CreditLens()
ROLES = CreditLens("roles only")
ROLES_FIRST = CreditLens("role first")
CHARACTERS = CreditLens("characters")
IN_PARENTHESES = CreditLens("in parentheses")
