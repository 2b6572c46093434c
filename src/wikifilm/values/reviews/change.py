"""How a review's names and figures are written into the sentences that tell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.lens import Replacement
from wikifilm.values.prose.edits import fill, shortened
from wikifilm.values.prose.figures import SCALES, read_figure, show_figure, show_grade
from wikifilm.values.reviews.critics import is_critic_name, is_publication_name
from wikifilm.values.reviews.given import Given
from wikifilm.values.reviews.ratings import read_stars

if TYPE_CHECKING:
    from wikifilm.film import Review
    from wikifilm.values.reviews.ratings import Part

__all__ = ["change_review"]

_HUNDRED = 100
_MOST_STARS = 10


def change_review(text: str, given: Given, old: Review, new: Review) -> list[Replacement]:
    """Return the replacements that make a paragraph say ``new`` where it says ``old``.

    Raises:
        EditError: The sentences have no place for it.
    """
    change = _Change(text, given)
    if (old.critic, old.publication) != (new.critic, new.publication):
        change.names(old, new)
    if old.grade != new.grade:
        change.grade(new.grade)
    if (old.value, old.scale) != (new.value, new.scale):
        change.figure(new.value, new.scale)
    return sorted(change.found)


@attrs.define
class _Change:
    """The replacements so far."""

    text: str
    given: Given
    found: list[Replacement] = attrs.field(factory=list)

    def refusal(self, name: str, why: str, wanted: object) -> EditError:
        said = shortened(self.text[self.given.start : self.given.end])
        return EditError(name, f"{why}: {said}; edit the section's text", wanted=wanted)

    def put(self, part: Part, new: str) -> None:
        self.found.append(Replacement(part.start, part.end, new))

    def names(self, old: Review, new: Review) -> None:
        """Write another critic or publication; one that is missing comes beside the other."""
        for name, fits in (("critic", is_critic_name), ("publication", is_publication_name)):
            wanted, part = getattr(new, name), self.given.parts.get(name)
            if wanted == getattr(old, name):
                continue
            if wanted is None or not fits(wanted):
                raise self.refusal(name, f"cannot become {wanted!r} in a sentence", wanted)
            if part is not None and part.start < self.given.start:
                raise self.refusal(name, "stands in a sentence before", wanted)
            if part is not None:
                self.put(part, wanted)
            elif name == "critic" and (beside := self.given.parts["publication"]).start >= self.given.start:
                self.found.append(Replacement(beside.start, beside.start, f"{wanted} of "))
            elif name == "publication" and (beside := self.given.parts["critic"]).start >= self.given.start:
                self.found.append(Replacement(beside.end, beside.end, f" of {wanted}"))
            else:
                raise self.refusal(name, "has no place in a sentence", wanted)

    def grade(self, new: str | None) -> None:
        part = self.given.parts.get("grade")
        if new is None or part is None:
            raise self.refusal("grade", "cannot be put into a sentence, nor taken out of it", new)
        self.put(part, show_grade(new, self.text[part.start : part.end]))

    def figure(self, new: float | None, scale: float | None) -> None:
        parts = self.given.parts
        if new is None:
            raise self.refusal("value", "cannot be taken out of a sentence", None)
        if scale is not None and new > scale:
            raise self.refusal("value", f"must not be above its scale of {show_figure(scale)} in a sentence", new)
        if scale is not None and scale not in SCALES:
            raise self.refusal("scale", f"cannot be {show_figure(scale)} in a sentence", scale)
        if "value" in parts:
            self.value(parts["value"], new, scale)
        elif "stars" in parts:
            self.drawn(parts["stars"], new, scale)
        elif "percent" not in parts:
            raise self.refusal("value", "has no place in a sentence", new)
        elif scale != _HUNDRED:
            raise self.refusal("scale", "must be 100 in a sentence", scale)
        else:
            self.put(parts["percent"], show_figure(new))

    def value(self, part: Part, new: float, scale: float | None) -> None:
        old, place = self.text[part.start : part.end], self.given.parts.get("scale")
        if part.lost:
            written = re.compile(r" +(?:stars )?out of ").match(self.text, part.end) is not None
            shown = (
                show_figure(new)
                if written
                else f"{show_figure(new)}/{show_figure(scale)}"
                if scale
                else f"{show_figure(new)} stars"
            )
            self.found.append(fill(self.text, part.start, part.end, shown))
            return
        if read_figure(old) != new:
            self.put(part, show_figure(new, old))
        before = None if place is None else self.text[place.start : place.end]
        if before is None and scale is not None:
            self.found.append(Replacement(self.unit_end(part), self.unit_end(part), f" out of {show_figure(scale)}"))
        elif place is not None and before is not None:
            if scale is None:
                raise self.refusal("scale", "cannot be taken out of a sentence", None)
            if read_figure(before) != scale:
                self.put(place, show_figure(scale, before))

    def unit_end(self, part: Part) -> int:
        if "star" in self.text[part.start : part.end]:
            return part.end
        unit = re.compile(r" stars?(?![^\W_])").match(self.text, part.end)
        if unit is None:
            raise self.refusal("scale", "has no place in a sentence", None)
        return unit.end()

    def drawn(self, part: Part, new: float, scale: float | None) -> None:
        """Write drawn stars, and their scale, which is drawn or a figure where it stands for itself."""
        best, most = self.given.parts.get("best"), self.given.parts.get("scale")
        place = best or most
        if place is None:
            self.put(part, self.stars(part, new, scale))
            return
        if scale is None or (best is not None and scale > _MOST_STARS):
            why = "cannot be taken out of a sentence" if best is None else "cannot be drawn in stars"
            raise self.refusal("scale", why, scale)
        value, before = self.text[part.start : part.end], self.text[place.start : place.end]
        if read_stars(value)[0] != new:
            self.put(part, self.stars(part, new, None))
        if best is not None and len(before) != scale:
            self.put(place, before[0] * int(scale))
        elif best is None and read_figure(before) != scale:
            self.put(place, show_figure(scale, before))

    def stars(self, part: Part, new: float, scale: float | None) -> str:
        """Return drawn stars."""
        half = "" if new == int(new) else "½"
        if new - int(new) not in {0, 0.5} or (scale is not None and scale != int(scale)) or not new:
            raise self.refusal("value", "cannot be drawn in stars", new)
        if scale is not None and self.text[part.start] == "*":
            raise self.refusal("scale", "has no place in a sentence", scale)
        empty = 0 if scale is None else int(scale) - int(new) - len(half)
        star = self.text[part.start]
        return star * int(new) + half + "☆" * empty
