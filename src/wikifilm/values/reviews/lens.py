"""The lens of reviews: paragraphs in, critics' ratings out, and back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.lens import Reading, Replacement
from wikifilm.values.prose.edits import checked, fill, outside, removal, shortened
from wikifilm.values.prose.figures import SCALES, read_figure, show_figure, show_grade
from wikifilm.values.prose.films import HIDDEN, mentions, read_prose
from wikifilm.values.reviews.attached import find_attached
from wikifilm.values.reviews.critics import is_critic_name, is_publication_name
from wikifilm.values.reviews.given import Given, find_given
from wikifilm.values.reviews.papers import cover_names, is_publication, may_part
from wikifilm.values.reviews.ratings import find_ratings, may_rate, read_stars
from wikifilm.values.reviews.speakers import find_critics

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from wikifilm.film import Review
    from wikifilm.lens import Slot, Wholes
    from wikifilm.values.reviews.ratings import Part

__all__ = ["REVIEWS", "ReviewsLens"]

_NO_TITLES: frozenset[str] = frozenset()
_HUNDRED = 100
_MOST_STARS = 10
_NAMES = {"stars": "value", "percent": "value", "best": "scale"}
"""Which attributes some parts say."""
_LISTED = (
    "a also an and assigned awarded by critic film for from gave gives giving grade graded half in "
    "is it movie of out "
    "possible rated rating received review reviewer s score scored star stars that the this to with writing"
)
_WORDS = frozenset(_LISTED.split())
"""The words that a sentence may have which says nothing but a rating."""
_WORD = re.compile(r"[^\W\d_]+|[0-9]+")


@attrs.frozen
class ReviewsLens:
    """Ratings that single critics give, in sentences."""

    expected: str = "a sentence such as 'Katie Moss of The Harbour Post gave the film 3 out of 5.'"

    def read(self, text: str, titles: frozenset[str], wholes: Wholes = ()) -> Reading[Review]:
        """Return the ratings that critics of a paragraph give to the film that bears one of ``titles``.

        Slots do not overlap: where a sentence tells several ratings, each has the part from its critic on.
        """
        if not may_rate(text):
            return Reading()
        given = find_given(text, titles, wholes)
        return Reading(
            tuple(each.slot(text) for each in given),
            tuple(finding for each in given for finding in each.findings()),
        )

    def change(
        self, text: str, slot: Slot[Review], new: Review, titles: frozenset[str], wholes: Wholes = ()
    ) -> list[Replacement]:
        """Return the replacements of the figures or names that differ.

        Raises:
            EditError: The sentences have no place for what is asked.
        """
        change = _Change(text, _given(text, slot, titles, wholes))
        old = slot.value
        if (old.critic, old.publication) != (new.critic, new.publication):
            change.names(old, new)
        if old.grade != new.grade:
            change.grade(new.grade)
        if (old.value, old.scale) != (new.value, new.scale):
            change.figure(new.value, new.scale)
        return sorted(change.found)

    def remove(self, text: str, slot: Slot[Review], wholes: Wholes = ()) -> Replacement:
        """Return the removal of the sentences that tell a rating, with the blank before them.

        Raises:
            EditError: They say something else too.
        """
        prose = read_prose(text, _NO_TITLES)
        span = (slot.start, slot.end)
        covered = cover_names(prose.text, wholes)
        critics, ratings = list(find_critics(covered, *span)), find_ratings(covered, *span)
        attached = [find_attached(covered, span, ratings, place) for place in range(len(ratings))]
        known = {critic.critic or critic.publication for critic in critics}
        critics += [each for each in attached if each is not None and (each.critic or each.publication) not in known]
        spans = [(found.start, found.end) for found in critics]
        spans += [found.critic for found in critics if found.critic is not None]
        spans += [(found.start, found.end) for found in ratings]
        spans += [(found.start, found.end) for found in mentions(prose.text, *span)]
        words = [word.span() for word in _WORD.finditer(covered, *span) if word[0].lower() not in _WORDS]
        single = span in prose.sentences and (len(critics), len(ratings)) == (1, 1)
        if not single or outside(words, sorted(spans)) or HIDDEN in prose.text[slot.start : slot.end]:
            said = shortened(text[slot.start : slot.end])
            raise EditError("", f"cannot be removed from a sentence that says more: {said}; edit the section's text")
        return removal(text, slot.start, slot.end)

    def show(self, new: Review) -> str:
        """Return the sentence of a rating that is told nowhere yet.

        Raises:
            EditError: No sentence of ours can tell it.
        """
        shown = f"{_shown_names(new)} gave the film {_shown_rating(new)}."
        return checked(shown, new, self.read(shown, _NO_TITLES).slots)

    def places(
        self, text: str, slot: Slot[Review], titles: frozenset[str], wholes: Wholes = ()
    ) -> dict[str, tuple[int, int]]:
        """Return where the parts of a review stand; a name outside of its slot is left out."""
        found = {}
        for name, part in _given(text, slot, titles, wholes).parts.items():
            if slot.start <= part.start:
                found[_NAMES.get(name, name)] = (part.start, part.end)
        return found

    def telling(self) -> tuple[Callable[[Review], Hashable], ...]:
        """Tell reviews by who wrote them where, or by either."""
        return (_who_of, _publication_of, _critic_of)


def _who_of(value: Review) -> tuple[str | None, str | None]:
    return value.critic, value.publication


def _publication_of(value: Review) -> str | None:
    return value.publication


def _critic_of(value: Review) -> str | None:
    return value.critic


def _given(text: str, slot: Slot[Review], titles: frozenset[str], wholes: Wholes) -> Given:
    """Return the review of a slot of this text.

    Raises:
        EditError: The slot is not of this text.
    """
    for given in find_given(text, titles, wholes):
        if (given.start, given.end) == (slot.start, slot.end):
            return given
    raise EditError("", "is not told there")


def _shown_names(new: Review) -> str:
    if new.critic is not None and not is_critic_name(new.critic):
        raise EditError("critic", f"must be a name of capitalised words, not {new.critic!r}", wanted=new.critic)
    if new.publication is not None and not is_publication_name(new.publication):
        reason = f"must be a name of capitalised words, not {new.publication!r}"
        raise EditError("publication", reason, wanted=new.publication)
    if new.critic is not None:
        if new.publication is not None:
            return f"{new.critic} of {new.publication}"
        return f"The critic {new.critic}" if is_publication(new.critic) else new.critic
    if new.publication is None:
        raise EditError("critic", "must be given, or else the publication", wanted=None)
    clear = is_publication(new.publication) and not may_part(new.publication) and not new.publication[0].islower()
    return new.publication if clear else f"A critic for {new.publication}"


def _shown_rating(new: Review) -> str:
    if new.grade is not None:
        if new.value is not None or new.scale is not None:
            raise EditError("value", "cannot be told beside a grade", wanted=new.value)
        return f"a grade of {show_grade(new.grade)}"
    if new.value is None:
        raise EditError("value", "must be given, or else a grade", wanted=None)
    if new.scale is None:
        return f"{show_figure(new.value)} star{'' if new.value == 1 else 's'}"
    return f"{show_figure(new.value)} out of {show_figure(new.scale)}"


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
            self.drawn(parts["stars"], (parts.get("best"), parts.get("scale")), new, scale)
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

    def drawn(self, part: Part, of: tuple[Part | None, Part | None], new: float, scale: float | None) -> None:
        """Write drawn stars, and their scale, which is drawn or a figure."""
        best, most = of
        if most is not None:
            value, before = self.text[part.start : part.end], self.text[most.start : most.end]
            if scale is None:
                raise self.refusal("scale", "cannot be taken out of a sentence", None)
            if read_stars(value)[0] != new:
                self.put(part, self.stars(part, new, None))
            if read_figure(before) != scale:
                self.put(most, show_figure(scale, before))
            return
        if best is None:
            self.put(part, self.stars(part, new, scale))
            return
        if scale is None or scale > _MOST_STARS:
            raise self.refusal("scale", "cannot be drawn in stars", scale)
        value, most = self.text[part.start : part.end], self.text[best.start : best.end]
        if read_stars(value)[0] != new:
            self.put(part, self.stars(part, new, None))
        if len(most) != scale:
            self.put(best, most[0] * int(scale))

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


REVIEWS = ReviewsLens()
