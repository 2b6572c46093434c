"""The lens of scores: paragraphs in, scores out, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.lens import Reading
from wikifilm.values.prose.edits import checked, removal, shortened
from wikifilm.values.prose.films import read_prose
from wikifilm.values.prose.sources import SOURCE
from wikifilm.values.scores.change import change_score
from wikifilm.values.scores.closed import says_only_scores, show_score
from wikifilm.values.scores.told import find_told

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from wikifilm.film import Score
    from wikifilm.lens import Replacement, Slot, Wholes
    from wikifilm.values.scores.parts import Told

__all__ = ["SCORES", "ScoresLens"]

_NO_TITLES: frozenset[str] = frozenset()


@attrs.frozen
class ScoresLens:
    """Scores of aggregators and polls in sentences."""

    expected: str = (
        "a sentence such as 'On Rotten Tomatoes, the film has an approval rating of 70% based on 98 reviews.'"
    )

    def read(self, text: str, titles: frozenset[str], _wholes: Wholes = ()) -> Reading[Score]:
        """Return the scores that a paragraph tells of the film that bears one of ``titles``.

        Slots do not overlap: of several scores in a sentence, each has the part from its source or figure on.
        """
        if SOURCE.search(text) is None:
            return Reading()
        told = find_told(text, titles)
        return Reading(
            tuple(each.slot(text) for each in told),
            tuple(finding for each in told for finding in each.findings()),
        )

    def change(
        self, text: str, slot: Slot[Score], new: Score, titles: frozenset[str], _wholes: Wholes = ()
    ) -> list[Replacement]:
        """Return the replacements of the figures that differ.

        Raises:
            EditError: The sentences have no place for what is asked.
        """
        return change_score(text, _told(text, slot, titles), slot.value, new, titles)

    def remove(self, text: str, slot: Slot[Score], _wholes: Wholes = ()) -> Replacement:
        """Return the removal of the sentences that tell a score, with the blank before them.

        Raises:
            EditError: They say something else too.
        """
        prose = read_prose(text, _NO_TITLES)
        inside = [span for span in prose.sentences if span[0] < slot.end and slot.start < span[1]]
        whole = bool(inside) and (inside[0][0], inside[-1][1]) == (slot.start, slot.end)
        if not whole or not all(says_only_scores(text, prose, *span) for span in inside):
            said = shortened(text[slot.start : slot.end])
            raise EditError("", f"cannot be removed from a sentence that says more: {said}; edit the section's text")
        return removal(text, slot.start, slot.end)

    def show(self, new: Score) -> str:
        """Return the sentences of a score that is told nowhere yet.

        Raises:
            EditError: No sentence of ours can tell it.
        """
        shown = show_score(new)
        return checked(shown, new, self.read(shown, _NO_TITLES).slots)

    def places(
        self, text: str, slot: Slot[Score], titles: frozenset[str], _wholes: Wholes = ()
    ) -> dict[str, tuple[int, int]]:
        """Return where the figures of a score stand."""
        return {name: (part.start, part.end) for name, part in _told(text, slot, titles).parts.items()}

    def telling(self) -> tuple[Callable[[Score], Hashable], ...]:
        """Tell scores by their source and whom it asked, or by their source."""
        return (_poll_of, _source_of)


def _poll_of(value: Score) -> tuple[str, bool]:
    return value.source, value.audience


def _source_of(value: Score) -> str:
    return value.source


def _told(text: str, slot: Slot[Score], titles: frozenset[str]) -> Told:
    """Return the score of a slot of this text.

    Raises:
        EditError: The slot is not of this text.
    """
    for told in find_told(text, titles):
        if (told.start, told.end) == (slot.start, slot.end):
            return told
    raise EditError("", "is not told there")


SCORES = ScoresLens()
