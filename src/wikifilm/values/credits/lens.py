"""The lens of a cast line: who plays whom, how, and what is said of the role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from wikifilm.film import Credit, Name
from wikifilm.lens import Replacement, Slot, put_slots
from wikifilm.values.credits.reading import Line, all_notes, parse
from wikifilm.values.credits.rules import credit
from wikifilm.values.names import PEOPLE, change_name, name_places, show_name

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["CREDITS", "ROLES", "CreditLens"]


class _RolesLens:
    """The roles of a line, parted as the line parts them."""

    separator = " / "

    def change(self, text: str, slot: Slot[Name], new: Name) -> list[Replacement]:
        return change_name(text, slot, new)

    def show(self, new: Name, like: str | None = None) -> str:  # noqa: ARG002 (all roles are spelled alike)
        return show_name(new)

    def keys(self) -> tuple[Callable[[Name], Hashable], ...]:
        return (str,)


_ROLES_LENS = _RolesLens()
_DESCRIPTION_MARKS = (", ", ": ", " \N{EN DASH} ", "; ")


@attrs.frozen
class CreditLens:
    """A line of a cast list."""

    roles_only: bool = False
    """Whether the line stands under an actor whose roles are the lines below."""
    expected: str = "a credit such as 'Orla Quennet as Dessa Marsh'"

    def get(self, text: str) -> Credit | None:
        """Return the credit, without what is nested below it; None for a crew line or an empty one."""
        line = parse(text, roles_only=self.roles_only)
        if line is None or not (line.actors or line.roles):
            return None
        return Credit(
            tuple(slot.value for slot in line.actors),
            tuple(slot.value for slot in line.roles),
            None if line.description is None else text[slice(*line.description)],
            all_notes(line),
        )

    def lost(self, text: str) -> bool:
        """Tell whether a line begins with ``as``: its actor was lost."""
        match = credit.pattern.match(text)
        return match is not None and match["lost"] is not None and not self.roles_only

    def opens(self, text: str) -> bool:
        """Tell whether the roles of the line's actor are the lines below it."""
        line = parse(text, roles_only=self.roles_only)
        return line is not None and line.opens

    def put(self, text: str, new: Credit) -> list[Replacement]:
        """Return the narrowest replacements that make the line say ``new``."""
        wanted = attrs.evolve(new, children=(), group=None, versions=())
        line = parse(text, roles_only=self.roles_only)
        first: list[Replacement] | None = None
        if line is not None:
            for mark in _DESCRIPTION_MARKS:
                found = self._narrow(text, line, wanted, mark)
                if self.get(_replaced(text, found)) == wanted:
                    return found
                first = found if first is None else first
        shown = self.show(wanted)
        if first is None or self.get(shown) == wanted:
            return [Replacement(0, len(text), shown)]
        return first

    def _narrow(self, text: str, line: Line, new: Credit, mark: str) -> list[Replacement]:
        found: list[Replacement] = []
        old_actors = tuple(slot.value for slot in line.actors)
        if old_actors != new.actors:
            if not old_actors or not new.actors:
                return [Replacement(0, len(text), self.show(new))]
            found.extend(put_slots(PEOPLE, text, line.actors, new.actors))
        old_roles = tuple(slot.value for slot in line.roles)
        shown_roles = " / ".join(show_name(role) for role in new.roles)
        if old_roles != new.roles:
            if old_roles and new.roles:
                found.extend(put_slots(_ROLES_LENS, text, line.roles, new.roles))
            else:
                if not line.actors:
                    return [Replacement(0, len(text), self.show(new))]
                behind = line.before[-1].end if line.before else line.actors_end
                found.append(
                    Replacement(behind, max(behind, line.roles_end), f" as {shown_roles}" if new.roles else "")
                )
        if all_notes(line) != new.notes:
            found.extend(self._notes(line, new.notes, max(line.roles_end, line.actors_end)))
        old = None if line.description is None else text[slice(*line.description)]
        if old != new.description:
            found.append(self._description(text, line, new.description, mark))
        return found

    def _notes(self, line: Line, new: tuple[str, ...], at: int) -> list[Replacement]:
        kept = tuple(said for group in line.before for said in group.notes)
        found: list[Replacement] = []
        if new[: len(kept)] == kept:
            new = new[len(kept) :]
        else:
            found.extend(Replacement(group.start, group.end, "") for group in line.before)
        shown = "".join(f" ({said})" for said in new)
        if line.before and not line.after and line.roles_end <= line.before[-1].end:
            at = line.before[-1].end
        if not line.after:
            return [*found, Replacement(at, at, shown)]
        found.append(Replacement(line.after[0].start, line.after[0].end, shown))
        found.extend(Replacement(group.start, group.end, "") for group in line.after[1:])
        return found

    def _description(self, text: str, line: Line, new: str | None, mark: str) -> Replacement:
        if line.description is not None:
            start, end = line.description
            if new is not None:
                return Replacement(start, end, new)
            behind = [group.end for group in line.after if group.end <= start]
            return Replacement(max([line.roles_end, line.actors_end, *behind]), end, "")
        groups = [group.end for group in (*line.before, *line.after)]
        at = max([line.actors_end, line.roles_end, *groups])
        return Replacement(at, len(text), f"{mark}{new}")

    def show(self, new: Credit) -> str:
        """Return the line of a credit that stands nowhere yet."""
        roles = " / ".join(show_name(role) for role in new.roles)
        text = ", ".join(show_name(actor) for actor in new.actors)
        if roles:
            text = f"{text} as {roles}" if text else roles if self.roles_only else f"as {roles}"
        elif new.children and not any(child.actors for child in new.children):
            text += " as:"
        text += "".join(f" ({said})" for said in new.notes)
        if new.description is None:
            return text
        wanted = attrs.evolve(new, children=(), group=None, versions=())
        lines = [f"{text}{mark}{new.description}" for mark in _DESCRIPTION_MARKS]
        return next((shown for shown in lines if self.get(shown) == wanted), lines[0])

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where the names, roles, notes and the description stand."""
        line = parse(text, roles_only=self.roles_only)
        found: dict[str, tuple[int, int]] = {}
        if line is None:
            return found
        for path, slots in (("actors", line.actors), ("roles", line.roles)):
            for index, slot in enumerate(slots):
                found[f"{path}[{index}]"] = (slot.start, slot.end)
                for part, span in name_places(text, slot.start, slot.end).items():
                    found[f"{path}[{index}].{part}"] = span
            if slots:
                found[path] = (slots[0].start, slots[-1].end)
        if line.description is not None:
            found["description"] = line.description
        groups = (*line.before, *line.after)
        if groups:
            found["notes"] = (groups[0].start, groups[-1].end)
        return found

    def keys(self) -> tuple[Callable[[Credit], Hashable], ...]:
        """Tell credits by who plays whom, by their actors, by their roles."""
        return (_who_and_whom, _who, _whom)


def _replaced(text: str, replacements: list[Replacement]) -> str:
    for start, end, new in sorted(replacements, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _who(value: Credit) -> tuple[str, ...]:
    return tuple(actor.name for actor in value.actors)


def _whom(value: Credit) -> tuple[str, ...]:
    return tuple(role.name for role in value.roles)


def _who_and_whom(value: Credit) -> Hashable:
    return _who(value), _whom(value)


CREDITS = CreditLens()
ROLES = CreditLens(roles_only=True)
