"""Lines of awards that stand under a label: it names the award, or says what came of all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.values.accolades.lines import ACCOLADES, canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from wikifilm.film import Accolade
    from wikifilm.lens import Replacement

__all__ = ["Under", "under"]

_AWARD = re.compile(
    r"(?i:award|festival|guild|globe|bafta|oscar|academy|circle|critics|board of|society|association|donatello|prize|"
    r"institute|c[ée]sar|goya|emmy|grammy|filmfare|iifa|saturn)"
)
_NO_AWARD = re.compile(
    r"(?i:(?:major |other |international |national |film |critics' )?(?:awards?|accolades|nominations|honou?rs|prizes)"
    r"(?: (?:and|&) (?:awards?|nominations|honou?rs|recognition|accolades))?|film festivals?)"
)
_RESULT = re.compile(r"(?i:(?:awards? )?(wins?|won|nominations|nominated)|awards (won))")


@attrs.frozen
class Under:
    """A line under a label that is the award: ``Best Actress – Orla Quennet – Won``."""

    award: str
    expected: str = ACCOLADES.expected

    def get(self, text: str) -> Accolade | None:
        """Return what the line says; its first part is the category, unless it names an award of its own."""
        found = ACCOLADES.get(text)
        if found is None or found.category is not None:
            return found
        return attrs.evolve(found, award=self.award, category=found.award)

    def _bare(self, text: str | None, new: Accolade) -> Accolade:
        """Return what the line itself has to say."""
        own = None if text is None else ACCOLADES.get(text)
        if new.award != self.award or new.category is None or (own is not None and own.category is not None):
            return new
        return attrs.evolve(new, award=new.category, category=None)

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
        if "category" not in found and "award" in found:
            found["category"] = found.pop("award")
        return found

    def keys(self) -> tuple[Callable[[Accolade], Hashable], ...]:
        """Tell accolades as lines do."""
        return ACCOLADES.keys()


@attrs.frozen
class Result:
    """A line under a heading that says what came of all: ``Harbour Film Awards – Best Actress`` below ``Wins``."""

    result: str
    expected: str = ACCOLADES.expected

    def _whole(self, text: str) -> str:
        return f"{text} – {self.result}"

    def get(self, text: str) -> Accolade | None:
        """Return what the line says; the result is the heading's unless it has its own."""
        return ACCOLADES.get(text) or ACCOLADES.get(self._whole(text))

    def put(self, text: str, new: Accolade) -> list[Replacement]:
        """Return the replacements of the parts that differ; the heading's own result cannot change here."""
        if ACCOLADES.get(text) is not None:
            return ACCOLADES.put(text, new)
        found = ACCOLADES.put(self._whole(text), new)
        return [each for each in found if each.end <= len(text)]

    def show(self, new: Accolade) -> str:
        """Return the line of an accolade, with its result."""
        return ACCOLADES.show(new)

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where award, category, date and recipients stand."""
        if ACCOLADES.get(text) is not None:
            return ACCOLADES.places(text)
        found = ACCOLADES.places(self._whole(text))
        return {path: span for path, span in found.items() if span[1] <= len(text)}

    def keys(self) -> tuple[Callable[[Accolade], Hashable], ...]:
        """Tell accolades as lines do."""
        return ACCOLADES.keys()


def under(label: str | None) -> Under | Result | None:
    """Return how lines under a label are read; None where it names no award and no result."""
    text = (label or "").strip(" :")
    said = _RESULT.fullmatch(text)
    if said is not None:
        return Result(canonical(next(filter(None, said.groups()))))
    if _AWARD.search(text) is None or _NO_AWARD.fullmatch(text) is not None:
        return None
    return Under(text)
