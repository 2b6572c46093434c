"""Lines that say several credits: ``A as X and B as Y``, and ``A and B as X and Y, respectively``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.lens import Replacement
from wikifilm.values.credits.hidden import masked
from wikifilm.values.credits.lens import CreditLens, credit_places, who_plays_whom
from wikifilm.values.credits.marks import is_note
from wikifilm.values.credits.roles import ROLE_LENS
from wikifilm.values.credits.rules import credit, each, role_end
from wikifilm.values.names import FULL_NAMES, change_name

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from wikifilm.film import Credit
    from wikifilm.values.credits.line import Line

__all__ = ["Share", "several"]

_AS = re.compile(r"(?<=[^ \t])[ \t]+as[ \t]+")
_FEWEST_HELD, _FEWEST_NAMES = 2, 3
_TOGETHER = "is said of several credits together in one line; part the line first"


@attrs.frozen
class Share:
    """One credit of a line that says several."""

    lens: CreditLens
    index: int
    spans: tuple[tuple[int, int], ...] = ()
    """Where each credit stands; empty where the line names all actors first and then all roles."""

    @property
    def expected(self) -> str:
        """What a message says was expected, with an example."""
        return self.lens.expected

    def get(self, text: str) -> Credit | None:
        """Return the credit."""
        if self.spans:
            return self.lens.get(text[slice(*self.spans[self.index])])
        whole = self.lens.get(text)
        if whole is None or not self.index < min(len(whole.actors), len(whole.roles)):
            return None
        return attrs.evolve(whole, actors=whole.actors[self.index], roles=whole.roles[self.index])

    def put(self, text: str, new: Credit) -> list[Replacement]:
        """Return the narrowest replacements that make this credit of the line say ``new``.

        Raises:
            EditError: The line says it of several credits together.
        """
        if self.spans:
            start, end = self.spans[self.index]
            return [
                Replacement(start + first, start + last, words)
                for first, last, words in self.lens.put(text[start:end], new)
            ]
        old = self.get(text)
        if old is None or len(new.actors) != 1 or len(new.roles) != 1:
            raise EditError("roles", f"cannot be written: who plays whom {_TOGETHER}")
        if (old.notes, old.description) != (new.notes, new.description):
            raise EditError("notes" if old.notes != new.notes else "description", f"cannot be written: it {_TOGETHER}")
        line = self._line(text)
        actor, role = line.actors[self.index], line.roles[self.index]
        return [*change_name(text, actor, new.actors[0]), *ROLE_LENS.change(text, role, new.roles[0])]

    def _line(self, text: str) -> Line:
        line = self.lens.parse(text)
        if line is None:
            raise EditError("cast", "cannot be written: the line says no credit")
        return line

    def only(self, stay: list[int]) -> list[Replacement]:
        """Return the replacements that leave some of the line's credits, by their numbers.

        Raises:
            EditError: The line names all actors first and then all roles, and one would have to go out of both.
        """
        if not self.spans:
            raise EditError("cast", f"cannot lose one credit: what is left {_TOGETHER}")
        found = []
        for index, (start, end) in enumerate(self.spans):
            if index in stay:
                continue
            if index < stay[0]:
                found.append(Replacement(start, self.spans[index + 1][0], ""))
            else:
                found.append(Replacement(self.spans[index - 1][1], end, ""))
        return found

    def show(self, new: Credit) -> str:
        """Return a line of its own."""
        return self.lens.show(new)

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where the parts of this credit stand."""
        if self.spans:
            start, end = self.spans[self.index]
            found = self.lens.places(text[start:end])
            return {path: (start + first, start + last) for path, (first, last) in found.items()}
        line = self._line(text)
        return credit_places(text, line._replace(actors=(line.actors[self.index],), roles=(line.roles[self.index],)))

    def telling(self) -> tuple[Callable[[Credit], Hashable], ...]:
        """Tell credits by who plays whom, by their actors, by their roles."""
        return who_plays_whom()


def several(text: str, lens: CreditLens) -> tuple[Share, ...]:
    """Return the credits of a line that says several; none for any other line."""
    if lens.order == "roles only":
        return ()
    spans = _spans(text)
    if not spans and text.count("(") >= _FEWEST_HELD and lens.order in {"actor first", "in parentheses"}:
        spans = _run(text)
        lens = attrs.evolve(lens, order="in parentheses") if spans else lens
    if spans:
        return tuple(Share(lens, index, spans) for index in range(len(spans)))
    if "respectively" not in text:
        return ()
    line = lens.parse(text)
    return tuple(Share(lens, index) for index in range(len(line.actors))) if line is not None and line.paired else ()


def _run(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the credits of ``Orla Quennet (a clerk), Tobin Rask (a diver), Pia Nord`` stand, or nothing."""
    match = credit.pattern.match(masked(text))
    if match is None or match["separator"] is not None or match["lost"] is not None:
        return ()
    slots = FULL_NAMES.read(text.rstrip(" \t.")).slots
    held = [slot for slot in slots if len(slot.value.notes) == 1 and not is_note(slot.value.notes[0])]
    enough = len(slots) >= _FEWEST_NAMES and len(held) >= _FEWEST_HELD and 2 * len(held) >= len(slots)
    return tuple((slot.start, slot.end) for slot in slots) if enough else ()


def _spans(text: str) -> tuple[tuple[int, int], ...]:
    first = _AS.search(text)
    if first is None or _AS.search(text, first.end()) is None:
        return ()
    hidden = masked(text)
    spans, start = [], 0
    for match in each.pattern.finditer(hidden):
        said = _AS.search(hidden, start, match.start())
        if said is None:
            continue
        if ";" not in match[0] and role_end.pattern.search(hidden, said.end(), match.start()) is not None:
            break
        spans.append((start, match.start()))
        start = match.end()
    return (*spans, (start, len(text))) if spans else ()
