"""One value of a line that says several: what stands before or behind all of them is said of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import attrs

from wikifilm.errors import EditError
from wikifilm.lens import Lens, Replacement

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["LineShare", "Pieces"]

Value = TypeVar("Value")


class Pieces(NamedTuple):
    """Where the values of a line stand that says several."""

    head: int
    """The end of what stands before all of them and is said of each."""
    spans: tuple[tuple[int, int], ...]
    close: str = ""
    """What is said behind each of them."""
    leads: tuple[tuple[int, int], ...] = ()
    """Where words of an earlier one stand that are said before each of them, too; an empty stretch for none."""


@attrs.frozen
class LineShare(Generic[Value]):
    """One value of a line that says several."""

    lens: Lens[Value]
    """How a line is read that says one."""
    index: int
    parts: Pieces

    @property
    def expected(self) -> str:
        """What a message says was expected, with an example."""
        return self.lens.expected

    @property
    def _lead(self) -> tuple[int, int]:
        return self.parts.leads[self.index] if self.parts.leads else (0, 0)

    @property
    def _begins(self) -> int:
        """Where its own words begin in the line that says it alone."""
        start, end = self._lead
        return self.parts.head + end - start

    @property
    def _shift(self) -> int:
        return self.parts.spans[self.index][0] - self._begins

    def _alone(self, text: str) -> str:
        """Return the line as it would be if it said this one alone."""
        lead, own = text[slice(*self._lead)], text[slice(*self.parts.spans[self.index])]
        return text[: self.parts.head] + lead + own + self.parts.close

    def get(self, text: str) -> Value | None:
        """Return the value."""
        return self.lens.get(self._alone(text))

    def put(self, text: str, new: Value) -> list[Replacement]:
        """Return the narrowest replacements that make this value of the line be ``new``.

        Raises:
            EditError: The line says it of several values together.
        """
        end = self.parts.spans[self.index][1]
        found = self.lens.put(self._alone(text), new)
        if any(each.start < self._begins or each.end > end - self._shift for each in found):
            raise EditError("", "cannot be written: it is said of several together in one line; part the line first")
        return [Replacement(first + self._shift, last + self._shift, words) for first, last, words in found]

    def only(self, stay: list[int]) -> list[Replacement]:
        """Return the replacements that leave some of the line's values, by their numbers."""
        found = []
        spans = self.parts.spans
        for index, (start, end) in enumerate(spans):
            if index not in stay:
                before = index < stay[0]
                found.append(
                    Replacement(start, spans[index + 1][0], "") if before else Replacement(spans[index - 1][1], end, "")
                )
        return found

    def show(self, new: Value) -> str:
        """Return a line of its own."""
        return self.lens.show(new)

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where the parts of this value stand."""
        head, begins, shift = self.parts.head, self._begins, self._shift
        till = self.parts.spans[self.index][1] - shift
        behind = self.parts.spans[-1][1] - till
        found = {}
        for path, (start, end) in self.lens.places(self._alone(text)).items():
            if head <= start <= end <= begins < till:
                found[path] = (start - head + self._lead[0], end - head + self._lead[0])
            elif end <= head or begins <= start <= end <= till or till <= start:
                moved = 0 if end <= head else shift if end <= till else behind
                found[path] = (start + moved, end + moved)
        return found

    def telling(self) -> tuple[Callable[[Value], Hashable], ...]:
        """Tell values apart as lines of one do."""
        return self.lens.telling()
