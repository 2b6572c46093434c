"""Lines that say several accolades: ``Quay Awards: Best Film, Best Actor (Pia Nord)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.values.accolades.words import BEGINS
from wikifilm.values.shares import LineShare, Pieces

if TYPE_CHECKING:
    from wikifilm.film import Accolade
    from wikifilm.lens import Lens

__all__ = ["award_shares", "pieces"]

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


def award_shares(text: str, lens: Lens[Accolade]) -> tuple[LineShare[Accolade], ...]:
    """Return the accolades of a line that says several; none where one of them is in doubt.

    A result, a year or people behind the last one may be meant for all.
    """
    parts = pieces(text)
    if parts is None:
        return ()
    shares = tuple(LineShare(lens, index, parts) for index in range(len(parts.spans)))
    values = [value for share in shares if (value := share.get(text)) is not None and value.category is not None]
    if len(values) < len(shares) or len({value.date for value in values}) > 1:
        return ()
    if any(value.result is None for value in values) and any(value.result is not None for value in values):
        return ()
    start, end = parts.spans[-1]
    by_mark = text[start - 2] != ";" and _MARK.search(text, start, end) is not None
    return () if by_mark and values[-1].recipients and not all(value.recipients for value in values) else shares
