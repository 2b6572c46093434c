"""Lines that say several accolades: ``Quay Awards: Best Film, Best Actor (Pia Nord)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.values.accolades.marks import HELD
from wikifilm.values.accolades.words import BEGINS, is_category, is_giver
from wikifilm.values.shares import LineShare, Pieces

if TYPE_CHECKING:
    from wikifilm.film import Accolade
    from wikifilm.lens import Lens

__all__ = ["award_shares", "pieces"]

_CAME = r"(?i:won|winner|nominated|nominee|nomination)"
_LED = rf"{_CAME}[ \xa0]*+[:,\u2013-]?+[ \xa0]++(?=[^\W_])"
_LED_FOR = rf"{_CAME}(?:[ \xa0]++for(?:[ \xa0]++the)?)?+[ \xa0]++(?=[^\W_])"
_NEXT = re.compile(
    r"(?P<semicolon>;[ \xa0]++(?!(?:18|19|20)[0-9]{2})(?:and[ \xa0])?+)"
    r"|(?<=[^ \xa0]),?[ \xa0]++(?:and|&)[ \xa0](?=(?:the[ \xa0])?(?:Best|Worst)\b)"
    rf"|,[ \xa0]++(?={BEGINS})"
)
"""What may part one award of a line from the next."""
_PRIZE = (
    r"(?:Golden|Silver|Grand|Special|Jury|Audience|Pri[xz]e?)\b|"
    r"[A-Z][^,;:()\r\n]{0,60}?[ \xa0](?:Award|Mention|Prize)\b"
)
"""How the name of a prize begins that may stand behind another one."""
_BEGUN = re.compile(rf"{BEGINS}|{_LED}|{_LED_FOR}|{_PRIZE}")
_YEAR_OF_ALL = re.compile(r";[ \xa0]++(?:18|19|20)[0-9]{2}\.?\Z")
_LAST_MARKS = (", ", " - ", " \u2013 ", " \u2014 ")
_FIRST = re.compile(
    rf"(?:\A|(?<=[^ \xa0])(?:[ \xa0]?:|[ \xa0][-\u2013\u2014]|[ \xa0]for(?:[ \xa0]the)?)[ \xa0]++)(?={BEGINS}|{_LED})"
)
_LEAD = re.compile(rf"{_LED}|{_LED_FOR}")
_FIRST_LED = re.compile(
    rf"(?:\A|(?<=[^ \xa0])(?:[ \xa0]?:|[ \xa0][-\u2013\u2014])[ \xa0]++)(?={BEGINS}|{_LED}|{_LED_FOR})"
)
"""What stands before the first of them."""
_MARK = re.compile(r"(?<=[^ \xa0])(?:[ \xa0]?:|[ \xa0][-\u2013\u2014])[ \xa0]++")
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
    """Return the awards in a parenthesis: ``Best Set (A Bo, won; Pia Nord, lost)``, ``Quay (Best X, Best Y)``."""
    opened = text.rfind("(")
    if opened <= 0 or not text.endswith(")") or text.find(")", opened) < len(text) - 1:
        return None
    every = list(_NEXT.finditer(text, opened))
    spans = _between(opened + 1, len(text) - 1, every)
    alike = all(is_category(text[slice(*span)]) and not _has_result(text, *span) for span in spans)
    if every and alike and not is_category(text):
        return Pieces(opened + 1, spans, ")")
    marks = [mark for mark in every if mark["semicolon"]]
    spans = _between(opened + 1, len(text) - 1, marks)
    ended = len(spans) > 1 and all(_has_result(text, *span) for span in spans)
    return Pieces(opened + 1, spans, ")") if ended else None


def pieces(text: str) -> Pieces | None:
    """Return where the awards of a line stand that says several; None for any other line."""
    if len(text) > _LONGEST or not (";" in text or "," in text or " and " in text or "&" in text):
        return None
    found = _shared(text) if text.endswith(")") else None
    if found is not None:
        return found
    hidden = HELD.sub(_covered, text)
    marks = list(_NEXT.finditer(hidden))
    year = _YEAR_OF_ALL.search(hidden, max(0, len(hidden) - _NEAR_END))
    end = len(hidden.rstrip(" \xa0.")) if year is None else year.start()
    ends = [*(mark.start() for mark in marks), end][1:]
    begun = [_BEGUN.match(text, mark.end(), till) for mark, till in zip(marks, ends, strict=True)]
    kept = [
        mark
        for mark, till, found in zip(marks, ends, begun, strict=True)
        if not mark["semicolon"] or found or _has_result(text, mark.end(), till)
    ]
    if not kept:
        return None
    led = any(mark["semicolon"] and _LEAD.match(text, mark.end()) for mark in kept)
    first = next((_FIRST_LED if led else _FIRST).finditer(hidden, 0, kept[0].start()), None)
    if first is None and all(mark["semicolon"] for mark in kept):
        first = _MARK.search(hidden, 0, kept[0].start())
    if first is None:
        return None
    at = max(hidden.rfind(mark, kept[-1].end(), end) for mark in _LAST_MARKS) if not first.end() else -1
    if at > 0 and is_giver(text[at:end]):  # who gives all of them stands last
        return Pieces(0, _between(0, at, kept), text[at:])
    spans = _between(first.end(), end, kept)
    return Pieces(first.end(), spans, "" if year is None else text[end:], _leads(text, spans))


def _leads(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Return the results that commas carry on: ``Won for Best Hat; nominated for Best Film, Best Set``."""
    found: list[tuple[int, int]] = []
    last = (0, 0)
    for span in spans:
        led = _LEAD.match(text, *span)
        last = last if led is None else led.span()
        found.append((0, 0) if led is not None or _has_result(text, *span) else last)
    return tuple(found)


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
