"""Lines that say several accolades: ``Quay Awards: Best Film, Best Actor (Pia Nord)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from wikifilm.errors import EditError
from wikifilm.film import Accolade
from wikifilm.lens import Lens, Replacement
from wikifilm.values.accolades.words import BEGINS

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["AwardShare", "award_shares", "pieces"]

_TOGETHER = "is said of several awards together in one line; part the line first"
_CAME = r"(?i:won|winner|nominated|nominee|nomination)"
_LED = rf"{_CAME}[ \xa0]*+[:,\u2013-]?+[ \xa0]++(?=[^\W_])"
_NEXT = re.compile(
    r"(?P<semicolon>;[ \xa0]++(?!(?:18|19|20)[0-9]{2})(?:and[ \xa0])?+)"
    r"|(?<=[^ \xa0]),?[ \xa0]++(?:and|&)[ \xa0](?=(?:the[ \xa0])?(?:Best|Worst)\b)"
    rf"|,[ \xa0]++(?={BEGINS})"
)
"""What may part one award of a line from the next."""
_BEGUN = re.compile(rf"{BEGINS}|{_LED}")
_FIRST = re.compile(
    rf"(?:\A|(?<=[^ \xa0])(?:[ \xa0]?:|[ \xa0][-\u2013\u2014]|[ \xa0]for(?:[ \xa0]the)?)[ \xa0]++)(?={BEGINS}|{_LED})"
)
"""What stands before the first of them."""
_MARK = re.compile(r"(?<=[^ \xa0])(?:[ \xa0]?:|[ \xa0][-\u2013\u2014])[ \xa0]++")
_HELD = re.compile(r"\([^()]*\)")
_ENDED = re.compile(rf"(?:[ \xa0(])(?P<word>{_CAME})\)?\.?\Z")
_NEAR_END = 20
_LONGEST = 600


class Pieces(NamedTuple):
    """Where the awards of a line stand that says several."""

    head: int
    """The end of what stands before all of them and is said of each."""
    spans: tuple[tuple[int, int], ...]
    close: str = ""
    """What ends the line behind each of them."""


def _covered(match: re.Match[str]) -> str:
    return "_" * len(match[0])


def _between(start: int, end: int, marks: list[re.Match[str]]) -> tuple[tuple[int, int], ...]:
    starts, ends = [start, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), end]
    return tuple(zip(starts, ends, strict=True))


def _has_result(text: str, start: int, end: int) -> bool:
    return _ENDED.search(text, max(start, end - _NEAR_END), end) is not None


def _shared(text: str) -> Pieces | None:
    """Return the awards of a category whose parenthesis says them: ``Best Set (A Bo, won; Pia Nord, nominated)``."""
    opened = text.rfind("(")
    if opened <= 0 or not text.endswith(")") or text.find(")", opened) < len(text) - 1:
        return None
    marks = [mark for mark in _NEXT.finditer(text, opened) if mark["semicolon"]]
    spans = _between(opened + 1, len(text) - 1, marks)
    ended = len(spans) > 1 and all(_has_result(text, *span) for span in spans)
    return Pieces(opened + 1, spans, ")") if ended else None


def pieces(text: str) -> Pieces | None:
    """Return where the awards of a line stand that says several; None for any other line."""
    if len(text) > _LONGEST or not (";" in text or "," in text or " and " in text or "&" in text):
        return None
    found = _shared(text) if ";" in text else None
    if found is not None:
        return found
    hidden = _HELD.sub(_covered, text)
    marks = list(_NEXT.finditer(hidden))
    end = len(hidden.rstrip(" \xa0."))
    ends = [*(mark.start() for mark in marks), end][1:]
    kept = [
        mark
        for mark, till in zip(marks, ends, strict=False)
        if not mark["semicolon"] or _BEGUN.match(text, mark.end(), till) or _has_result(text, mark.end(), till)
    ]
    if not kept:
        return None
    first = next(_FIRST.finditer(hidden, 0, kept[0].start()), None)
    if first is None and all(mark["semicolon"] for mark in kept):
        first = _MARK.search(hidden, 0, kept[0].start())
    return Pieces(first.end(), _between(first.end(), end, kept)) if first is not None else None


@attrs.frozen
class AwardShare:
    """One accolade of a line that says several."""

    lens: Lens[Accolade]
    """How a line is read that says one."""
    index: int
    parts: Pieces

    @property
    def expected(self) -> str:
        """What a message says was expected, with an example."""
        return self.lens.expected

    @property
    def _shift(self) -> int:
        return self.parts.spans[self.index][0] - self.parts.head

    def _alone(self, text: str) -> str:
        """Return the line as it would be if it said this one alone."""
        return text[: self.parts.head] + text[slice(*self.parts.spans[self.index])] + self.parts.close

    def get(self, text: str) -> Accolade | None:
        """Return the accolade."""
        return self.lens.get(self._alone(text))

    def put(self, text: str, new: Accolade) -> list[Replacement]:
        """Return the narrowest replacements that make this accolade of the line say ``new``.

        Raises:
            EditError: The line says it of several accolades together.
        """
        end = self.parts.spans[self.index][1]
        found = self.lens.put(self._alone(text), new)
        if any(each.start < self.parts.head or each.end > end - self._shift for each in found):
            raise EditError("", f"cannot be written: it {_TOGETHER}")
        return [Replacement(first + self._shift, last + self._shift, words) for first, last, words in found]

    def only(self, stay: list[int]) -> list[Replacement]:
        """Return the replacements that leave some of the line's accolades, by their numbers."""
        found = []
        spans = self.parts.spans
        for index, (start, end) in enumerate(spans):
            if index not in stay:
                before = index < stay[0]
                found.append(
                    Replacement(start, spans[index + 1][0], "") if before else Replacement(spans[index - 1][1], end, "")
                )
        return found

    def show(self, new: Accolade) -> str:
        """Return a line of its own."""
        return self.lens.show(new)

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where the parts of this accolade stand."""
        head, shift = self.parts.head, self._shift
        till = self.parts.spans[self.index][1] - shift
        return {
            path: (start, end) if end <= head else (start + shift, end + shift)
            for path, (start, end) in self.lens.places(self._alone(text)).items()
            if end <= head or head <= start <= end <= till
        }

    def telling(self) -> tuple[Callable[[Accolade], Hashable], ...]:
        """Tell accolades as lines do."""
        return self.lens.telling()


def award_shares(text: str, lens: Lens[Accolade]) -> tuple[AwardShare, ...]:
    """Return the accolades of a line that says several; none where one of them is in doubt.

    A result, a year or people behind the last one may be meant for all.
    """
    parts = pieces(text)
    if parts is None:
        return ()
    shares = tuple(AwardShare(lens, index, parts) for index in range(len(parts.spans)))
    values = [value for share in shares if (value := share.get(text)) is not None and value.category is not None]
    if len(values) < len(shares) or len({value.date for value in values}) > 1:
        return ()
    if any(value.result is None for value in values) and any(value.result is not None for value in values):
        return ()
    start, end = parts.spans[-1]
    by_mark = text[start - 2] != ";" and _MARK.search(text, start, end) is not None
    return () if by_mark and values[-1].recipients and not all(value.recipients for value in values) else shares
