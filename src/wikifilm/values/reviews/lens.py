"""The lens of reviews: paragraphs in, critics' ratings out, and back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.lens import Reading, Replacement
from wikifilm.values.prose.edits import checked, outside, removal, shortened
from wikifilm.values.prose.figures import show_figure, show_grade
from wikifilm.values.prose.films import HIDDEN, mentions, read_prose
from wikifilm.values.reviews.attached import find_attached
from wikifilm.values.reviews.change import change_review
from wikifilm.values.reviews.critics import is_critic_name, is_publication_name
from wikifilm.values.reviews.given import Given, find_given
from wikifilm.values.reviews.papers import cover_names, is_publication, may_part
from wikifilm.values.reviews.ratings import find_ratings, may_rate
from wikifilm.values.reviews.speakers import find_critics

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from wikifilm.film import Review
    from wikifilm.lens import Slot, Wholes

__all__ = ["REVIEWS", "ReviewsLens"]

_NO_TITLES: frozenset[str] = frozenset()
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
        return change_review(text, _given(text, slot, titles, wholes), slot.value, new)

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


REVIEWS = ReviewsLens()
