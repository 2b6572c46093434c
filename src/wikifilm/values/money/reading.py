"""An amount of money as it stands in a text, with the parentheses behind it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.film import Money
from wikifilm.values.money.rules import amount, conversion, estimate, otherwise, parenthesis
from wikifilm.values.money.tables import ISO, code_of, power_of

if TYPE_CHECKING:
    import re

__all__ = ["Note", "Parsed", "low_power", "parse_amount", "shares_scale"]


class Note(NamedTuple):
    """A parenthesis behind an amount; one that holds neither estimate nor label is a conversion."""

    start: int
    end: int
    about: tuple[int, int] | None = None
    """Where it says that the figure is an estimate."""
    label: tuple[int, int] | None = None
    """Where it says which figure it is."""
    code: tuple[int, int] | None = None
    """Where it says the currency's code."""


class Parsed(NamedTuple):
    """What the rule matched, the parentheses behind it, and the value that they say."""

    match: re.Match[str]
    notes: list[Note]
    end: int
    value: Money

    def first(self) -> int:
        """Return where the currency begins, or else the figure."""
        groups = ("before", "low", "one")
        return next(self.match.start(group) for group in groups if self.match[group] is not None)


def shares_scale(low: str, high: str) -> bool:
    """Tell whether a range's lower end is on the scale of its upper one: without commas, or not above that."""
    return "," not in low or _exact(low, 0) <= _exact(high, 0)


def low_power(match: re.Match[str]) -> int:
    """Return the scale of a range's lower end: its own, or the upper end's."""
    own = match["low_scale"]
    shared = own is None and shares_scale(match["low"], match["high"])
    return power_of(match["high_scale"] if shared else own)


def _exact(figure: str, power: int) -> float:
    whole, parts = Decimal(f"{figure.replace(',', '')}E{power}").as_integer_ratio()
    return whole if parts == 1 else whole / parts


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(text[start:end].rstrip(" \t\u00a0,"))


def _notes(text: str, at: int) -> tuple[list[Note], int]:
    """Return the parentheses behind an amount, and where they end."""
    found: list[Note] = []
    while (match := parenthesis.pattern.match(text, at)) is not None:
        start, end = _trimmed(text, *match.span("inner"))
        if conversion.pattern.match(text, start, end):
            found.append(Note(*match.span()))
        elif match["parted"] is not None:
            break
        elif ISO.fullmatch(text, start, end):
            found.append(Note(*match.span(), code=(start, end)))
        elif (about := estimate.pattern.match(text, start, end)) is not None:
            label = about.span("label") if about["label"] is not None else None
            found.append(Note(*match.span(), _trimmed(text, *about.span("about")), label))
        else:
            found.append(Note(*match.span(), None, (start, end)))
        at = match.end()
    return found, at


def parse_amount(text: str, at: int) -> Parsed | None:
    """Return the amount that begins at ``at``, or None."""
    match = amount.pattern.match(text, at)
    if match is None:
        return None
    notes, end = _notes(text, match.end())
    joint = otherwise.pattern.match(text, end)
    converted = amount.pattern.match(text, joint.end()) if joint is not None else None
    high = _exact(match["one"] or match["high"], power_of(match["scale"] or match["high_scale"]))
    low = _exact(match["low"], low_power(match)) if match["low"] else high
    if low > high:
        return None
    said = (text[slice(*note.code)] for note in notes if note.code)
    tokens = sorted(filter(None, (*said, match["before"], match["after"], match["second"])), key=_is_no_code)
    currency = next((code for code in map(code_of, tokens) if code), None)
    marks = (
        match["about"],
        match["about_more"],
        match["about_after"],
        match["plus"],
        match["plus_in"],
        *(note.about for note in notes),
    )
    words = [
        match["label_before"],
        match["label_bare"],
        *(text[slice(*note.label)] for note in notes if note.label),
    ]
    label = ", ".join(word.strip() for word in words if word)
    value = Money(low, high, currency, any(marks), label or None)
    return Parsed(match, notes, end if converted is None else converted.end(), value)


def _is_no_code(token: str) -> bool:
    return ISO.match(token) is None
