"""Awards and nominations, one a line: ``Award (2019) – Category – Recipient – Won``."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import attrs

from wikifilm.errors import EditError
from wikifilm.film import Accolade, Date
from wikifilm.grammar import maybe, pattern, rule
from wikifilm.lens import Replacement, merged
from wikifilm.values.accolades.recipients import RECIPIENTS, put_recipients, recipient_places
from wikifilm.values.accolades.words import CANONICAL, FOR, canonical, is_category, result

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    import pyparsing as pp

    from wikifilm.film import Name

__all__ = [
    "ACCOLADES",
    "AccoladesLens",
    "day_of",
    "full_names",
    "parenthesis",
    "said_result",
    "stripped",
    "telling",
]

_BLANKS = " \t\u00a0"
_DASH = " \N{EN DASH} "


@rule("a part of an accolade")
def piece() -> pp.ParserElement:
    """piece = blank , dash , blank | "(" , { character } , ")" | word | character ;"""
    dash = pattern(r"[ \t\u00a0]{1,9}[-\u2013\u2014]{1,2}[ \t\u00a0]+", "' – '")("dash")
    words = pattern(r"[^ \t\u00a0(\r\n]+", "word") | pattern(r"[^\r\n]|[\r\n]", "character")
    return dash | pattern(r"\([^()\r\n]*\)", "parenthesis") | words


@rule("a date such as '2019-03-02'")
def date() -> pp.ParserElement:
    """date = year , [ "-" , month , [ "-" , day ] ] ;"""
    return pattern(r"[0-9]{4}", "year") + maybe(pattern(r"-[0-9]{2}(?:-[0-9]{2})?", "month and day"))


_AWARD_AND_CATEGORY = 2


class _Line(NamedTuple):
    """Where the parts of a line stand; an end of an earlier part is where a new part can be put."""

    award: tuple[int, int]
    date: tuple[int, int] | None
    head: int
    """The end of award and date."""
    category: tuple[int, int] | None
    recipients: tuple[int, int] | None
    middle: int
    """The end of category and recipients, their parenthesis included."""
    result: tuple[int, int]
    dash: str


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the blanks at its ends."""
    end = start + len(text[start:end].rstrip(_BLANKS))
    return end - len(text[start:end].lstrip(_BLANKS)), end


def _parts(text: str) -> tuple[list[tuple[int, int]], str]:
    """Return the spans between the dashes, and the first dash."""
    gaps: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        match = piece.take(text, at)
        at = match.end()
        if match["dash"]:
            gaps.append(match.span())
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(text)]
    parts = [stripped(text, start, end) for start, end in zip(starts, ends, strict=True)]
    return parts, text[slice(*gaps[0])] if gaps else _DASH


def parenthesis(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Return where the last parenthesis holds its words, and where what is before it ends."""
    opened = text.rfind("(", start, end) if text.endswith(")", start, end) else -1
    before = stripped(text, start, opened)[1] if opened > start else start
    return (*stripped(text, opened + 1, end - 1), before) if before > start else None


def full_names(inner: str) -> bool:
    """Tell whether a parenthesis holds names of people only, such as ``Orla Quennet, Tobin Rask``."""
    names = [slot.value.name.split() for slot in RECIPIENTS.read(inner).slots if not is_category(inner)]
    return bool(names) and all(len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper() for words in names)


def day_of(text: str) -> Date | None:
    """Return the date that a text says as ISO 8601 writes it; None for any other text."""
    try:
        return Date.plain(text) if date.fullmatch(text) is not None else None
    except ValueError:
        return None


@lru_cache(maxsize=1)  # what a line says and where it says it are asked one after the other
def _parse(text: str) -> _Line | None:
    parts, dash = _parts(text)
    last = parenthesis(text, *parts[-1])
    if len(parts) > 1 and result.fullmatch(text, *parts[-1]) is not None:
        said = parts.pop()
    elif last is not None and result.fullmatch(text, *last[:2]) is not None:
        said = last[:2]
        parts[-1] = parts[-1][0], last[2]
    else:
        return None
    if any(start == end for start, end in parts):
        return None
    middle = parts[-1][1]
    recipients = parts.pop() if len(parts) > _AWARD_AND_CATEGORY else None
    category_in = FOR.match(text, *parts[0]) if recipients is None else None
    if category_in is not None:
        recipients = parts.pop() if len(parts) > 1 else None
        parts = [category_in.span("award"), category_in.span("category")]
    inner = parenthesis(text, *parts[-1])
    if recipients is None and inner is not None and full_names(text[inner[0] : inner[1]]):
        recipients = inner[:2]
        parts[-1] = parts[-1][0], inner[2]
    award, head = parts[0], parts[0][1]
    day = parenthesis(text, *award)
    if day is not None and day_of(text[day[0] : day[1]]) is not None:
        award = award[0], day[2]
    else:
        day = None
    category = (parts[1][0], parts[-1][1]) if len(parts) > 1 else None
    return _Line(award, day and day[:2], head, category, recipients, middle, said, dash)


def _shown(names: Sequence[Name]) -> str:
    return ", ".join(RECIPIENTS.show(name) for name in names)


def said_result(new: Accolade, like: str = "W") -> str:
    """Return the word for a result, with a capital where the one that it takes the place of has one.

    Raises:
        EditError: The result is none, or no word that is known for one.
    """
    if new.result is None:
        raise EditError("result", "cannot be removed: a line says award and result, or no accolade")
    if result.fullmatch(new.result) is None:
        raise EditError("result", f"cannot be written: {new.result!r} is no word such as 'won' or 'runner-up'")
    return new.result.capitalize() if new.result in CANONICAL.values() and like[0].isupper() else new.result


def _middle(new: Accolade, dash: str) -> str:
    """Return category and recipients; recipients alone in parentheses, else they would be the category."""
    if new.category is None:
        return f" ({_shown(new.recipients)})" if new.recipients else ""
    return dash + new.category + (dash + _shown(new.recipients) if new.recipients else "")


@attrs.frozen
class AccoladesLens:
    """The line of an award or nomination."""

    expected: str = "an accolade such as 'Harbour Film Awards – Best Actress – Orla Quennet – Won'"

    def get(self, text: str) -> Accolade | None:
        """Return what the line says, or None where it does not say award and result."""
        line = _parse(text)
        if line is None:
            return None
        day = day_of(text[slice(*line.date)]) if line.date is not None else None
        category = text[slice(*line.category)] if line.category is not None else None
        names = [slot.value for slot in RECIPIENTS.read(text[slice(*line.recipients or (0, 0))]).slots]
        return Accolade(text[slice(*line.award)], day, category, names, canonical(text[slice(*line.result)]))

    def put(self, text: str, new: Accolade) -> list[Replacement]:
        """Return the replacements of the parts that differ.

        Raises:
            EditError: The result is none, or no word that is known for one.
        """
        line, old = _parse(text), self.get(text)
        if line is None or old is None:
            return [Replacement(0, len(text), self.show(new))]
        changes = []
        if old.award != new.award:
            changes.append(Replacement(*line.award, new.award))
        if old.date != new.date and line.date is not None and new.date is not None:
            changes.append(Replacement(*line.date, str(new.date)))
        elif old.date != new.date:
            changes.append(Replacement(line.award[1], line.head, f" ({new.date})" if new.date else ""))
        changes += self._middle(text, line, old, new)
        if old.result != new.result:
            start, end = line.result
            changes.append(Replacement(start, end, said_result(new, text[start])))
        return merged(changes)

    def _middle(self, text: str, line: _Line, old: Accolade, new: Accolade) -> list[Replacement]:
        if (old.category, old.recipients) == (new.category, new.recipients):
            return []
        kept = line.category is not None and new.category is not None
        changes = []
        if old.category != new.category and line.category is not None and new.category is not None:
            changes.append(Replacement(*line.category, new.category))
        if old.recipients == new.recipients and kept:
            return changes
        if line.recipients is not None and new.recipients and (kept or old.category == new.category):
            first = line.recipients[0]
            people = put_recipients(text[slice(*line.recipients)], new.recipients)
            return [*changes, *(Replacement(start + first, end + first, said) for start, end, said in people)]
        if line.recipients is not None and RECIPIENTS.said_beside(text[slice(*line.recipients)]).strip():
            raise EditError("recipients", "cannot be written: their place says more than names")
        if line.category is not None and kept:
            names = line.dash + _shown(new.recipients) if new.recipients else ""
            return [*changes, Replacement(line.category[1], line.middle, names)]
        return [Replacement(line.head, line.middle, _middle(new, line.dash))]

    def show(self, new: Accolade) -> str:
        """Return the line of an accolade.

        Raises:
            EditError: The result is none, or no word that is known for one.
        """
        day = f" ({new.date})" if new.date is not None else ""
        return new.award + day + _middle(new, _DASH) + _DASH + said_result(new)

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where award, date, category, recipients and result stand."""
        line = _parse(text)
        if line is None:
            return {}
        found = {"award": line.award, "result": line.result}
        parts = (("date", line.date), ("category", line.category), ("recipients", line.recipients))
        found |= {path: span for path, span in parts if span is not None}
        return found | recipient_places(text, line.recipients)

    def telling(self) -> tuple[Callable[[Accolade], Hashable], ...]:
        """Tell accolades by award, category and recipients, by award and category, by award."""
        return telling()


def _whole_of(value: Accolade) -> tuple[object, ...]:
    return value.award, value.category, tuple(name.name for name in value.recipients)


def _category_of(value: Accolade) -> tuple[object, ...]:
    return value.award, value.category


def _award_of(value: Accolade) -> str:
    return value.award


def telling() -> tuple[Callable[[Accolade], Hashable], ...]:
    """Return what tells accolades apart: award, category and recipients, award and category, the award."""
    return (_whole_of, _category_of, _award_of)


ACCOLADES = AccoladesLens()
