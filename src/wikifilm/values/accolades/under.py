"""Lines of awards that stand under a label: it names the award, or says what came of all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.values.accolades.lines import ACCOLADES
from wikifilm.values.accolades.recipients import RECIPIENTS, recipient_places
from wikifilm.values.accolades.words import AWARD, LISTS, RESULT_OF_ALL, canonical, is_category, is_generic

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from wikifilm.film import Accolade
    from wikifilm.lens import Replacement

__all__ = ["Result", "Under", "names_award", "says_enough", "says_result", "under"]

_LONGEST = 150
_LONGEST_LABEL = 300
_SENTENCE = re.compile(r"[.!?] +[A-Z]")
"""What a line that names only an award is not longer than, and does not hold."""


@attrs.frozen
class Under:
    """A line under a label that is the award: ``Best Actress – Orla Quennet – Won``."""

    award: str
    expected: str = ACCOLADES.expected

    def get(self, text: str) -> Accolade | None:
        """Return what the line says; its first part is the category, unless it names an award of its own."""
        found = ACCOLADES.get(text)
        if found is None or (found.category is not None and (found.recipients or AWARD.search(found.award))):
            return found
        if found.category is None:
            return attrs.evolve(found, award=self.award, category=found.award)
        people = [slot.value for slot in RECIPIENTS.read(found.category).slots]
        return attrs.evolve(found, award=self.award, category=found.award, recipients=people)

    def _bare(self, text: str | None, new: Accolade) -> Accolade:
        """Return what the line itself has to say."""
        own = None if text is None else ACCOLADES.get(text)
        if new.award != self.award or new.category is None or (own is not None and self.get(text or "") == own):
            return new
        if own is None or own.category is None:
            return attrs.evolve(new, award=new.category, category=None)
        old = tuple(slot.value for slot in RECIPIENTS.read(own.category).slots)
        shown = own.category if old == new.recipients else ", ".join(map(RECIPIENTS.show, new.recipients))
        return attrs.evolve(new, award=new.category, category=shown or None, recipients=())

    def put(self, text: str, new: Accolade) -> list[Replacement]:
        """Return the replacements of the parts that differ.

        Raises:
            EditError: The result is none, or no word that is known for one.
        """
        return ACCOLADES.put(text, self._bare(text, new))

    def show(self, new: Accolade) -> str:
        """Return the line of an accolade."""
        return ACCOLADES.show(self._bare(None, new))

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where category, date, recipients and result stand."""
        found = ACCOLADES.places(text)
        said = self.get(text)
        if said is None or said.award != self.award or said == ACCOLADES.get(text):
            return found
        if "category" in found:
            found["recipients"] = found["category"]
            found |= recipient_places(text, found["recipients"])
        found["category"] = found.pop("award")
        return found

    def telling(self) -> tuple[Callable[[Accolade], Hashable], ...]:
        """Tell accolades as lines do."""
        return ACCOLADES.telling()


@attrs.frozen
class Result:
    """A line under a heading that says what came of all: ``Harbour Film Awards – Best Actress`` below ``Wins``."""

    result: str
    expected: str = ACCOLADES.expected

    def _whole(self, text: str) -> str:
        return f"{text} – {self.result}"

    def get(self, text: str) -> Accolade | None:
        """Return what the line says; the result is the heading's unless it has its own. A sentence says nothing."""
        own = ACCOLADES.get(text)
        if own is not None or len(text) > _LONGEST or _SENTENCE.search(text) or not AWARD.search(text):
            return own
        return ACCOLADES.get(self._whole(text))

    def put(self, text: str, new: Accolade) -> list[Replacement]:
        """Return the replacements of the parts that differ; the heading's own result cannot change here."""
        if ACCOLADES.get(text) is not None or self.get(text) is None:
            return ACCOLADES.put(text, new)
        found = ACCOLADES.put(self._whole(text), new)
        return [each for each in found if each.end <= len(text)]

    def show(self, new: Accolade) -> str:
        """Return the line of an accolade, with its result."""
        return ACCOLADES.show(new)

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where award, category, date and recipients stand."""
        if ACCOLADES.get(text) is not None or self.get(text) is None:
            return ACCOLADES.places(text)
        found = ACCOLADES.places(self._whole(text))
        return {path: span for path, span in found.items() if span[1] <= len(text)}

    def telling(self) -> tuple[Callable[[Accolade], Hashable], ...]:
        """Tell accolades as lines do."""
        return ACCOLADES.telling()


def under(label: str | None) -> Under | Result | None:
    """Return how lines under a label are read; None where it names no award and no result."""
    text = (label or "").strip(" :")
    if len(text) > _LONGEST_LABEL:
        return None
    said = RESULT_OF_ALL.fullmatch(text)
    if said is not None:
        return Result(canonical(said[1]))
    if AWARD.search(text) is None or LISTS.fullmatch(text) is not None or is_generic(text):
        return None
    return Under(text)


def names_award(label: str) -> bool:
    """Tell whether a label names an award."""
    return isinstance(under(label), Under)


def says_result(label: str) -> bool:
    """Tell whether a label says what came of all below it."""
    return isinstance(under(label), Result)


def says_enough(value: Accolade) -> bool:
    """Tell whether a line that is no list item says enough for an accolade: what it is for and who got it, or so."""
    known = is_category(value.category or "") or bool(value.recipients) or value.result is not None
    return value.category is not None and known and not is_category(value.award)
