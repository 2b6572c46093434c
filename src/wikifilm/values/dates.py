"""Release dates: in ISO 8601 or in words, each with the place in parentheses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from wikifilm.film import Date, Release
from wikifilm.grammar import Rule, literal, many, maybe, pattern, rule
from wikifilm.lens import Finding, Reading, Replacement, Slot, known
from wikifilm.values.calendar import MONTHS
from wikifilm.values.names import declined

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import pyparsing as pp

__all__ = ["RELEASES", "ReleasesLens", "read_date", "show_date"]

_MONTH_NUMBERS = {month[:3].casefold(): number for number, month in enumerate(MONTHS, 1)}


def _month() -> pp.ParserElement:
    short = "|".join(rf"{month[:3]}(?:{month[3:]})?" if month != "September" else "Sept?(?:ember)?" for month in MONTHS)
    return pattern(rf"(?i:{short})(?![A-Za-z])\.?", "month")("month")


def _day() -> pp.ParserElement:
    return pattern(r"(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])", "day")("day")


def _year() -> pp.ParserElement:
    return pattern(r"[0-9]{4}(?![0-9])", "year")("year")


@rule("a date such as '2018-09-20'")
def iso() -> pp.ParserElement:
    """iso = year , [ "-" , month , [ "-" , day ] ] ;"""
    month = pattern(r"-(?:0[1-9]|1[0-2])(?![0-9])", "month")("month")
    day = pattern(r"-(?:0[1-9]|[12][0-9]|3[01])(?![0-9])", "day")("day")
    return _year() + maybe(month + maybe(day)) + pattern(r"(?![-0-9])", "end of date")


@rule("a date such as 'September 20, 2018'")
def month_first() -> pp.ParserElement:
    """month first = month , " " , day , [ "," ] , " " , year ;"""
    return _month() + pattern(r"[ \t]+", "blank") + _day() + pattern(r",?[ \t]+", "','") + _year()


@rule("a date such as '20 September 2018'")
def day_first() -> pp.ParserElement:
    """day first = day , " " , month , [ "," ] , " " , year ;"""
    return _day() + pattern(r"[ \t]+", "blank") + _month() + pattern(r",?[ \t]+", "blank") + _year()


@rule("a month such as 'September 2018'")
def month_only() -> pp.ParserElement:
    """month only = month , [ "," ] , " " , year ;"""
    return _month() + pattern(r",?[ \t]+", "blank") + _year()


@rule("a place such as ' (Fantastic Fest)'")
def place() -> pp.ParserElement:
    """place = { blank } , "(" , character , { character } , ")" ;"""
    inner = pattern(r"[^()\r\n]+", "words") | pattern(r"\([^()\r\n]*\)", "parenthesis")
    return pattern(r"[ \t]*\([ \t]*", "'('") + many(inner)("place") + literal(")")


@rule("a separator such as '; '")
def between() -> pp.ParserElement:
    """between = { blank } , ( "," | ";" | "/" | "and" ) , { blank } ;"""
    return pattern(r"[ \t]*(?:[,;/]|and(?=[ \t]))[ \t]*", "','")


FORMS: tuple[Rule, ...] = (iso, month_first, day_first, month_only)


def read_date(text: str, start: int = 0) -> tuple[Date, int, Rule] | None:
    """Return the date at ``start``, where it ends, and the rule that it follows."""
    for form in FORMS:
        match = form.pattern.match(text, start)
        if match is not None:
            groups = match.groupdict()
            month, day = groups.get("month"), groups.get("day")
            number = _MONTH_NUMBERS.get(month[:3].casefold()) if month else 0
            number = int(month[1:3]) if month and number is None else number
            try:
                found = Date(int(groups["year"]), number or 0, int(day.removeprefix("-")) if day else 0)
            except ValueError:
                continue
            return found, match.end(), form
    return None


def _place_at(text: str, start: int) -> tuple[tuple[int, int] | None, int]:
    """Return where the words of a place in parentheses at ``start`` stand, if there are any, and where it ends."""
    match = place.pattern.match(text, start)
    if match is None:
        return None, start
    words = match["place"].strip()
    first = match.end("place") - len(match["place"].lstrip())
    return (first, first + len(words)) if words else None, match.end()


def show_date(new: Date, form: Rule | None = None) -> str:
    """Return a date in the form of a rule, ISO 8601 where none is given or the date is not precise enough for it."""
    if form in {month_first, day_first, month_only} and new.month:
        month = MONTHS[new.month - 1]
        if not new.day:
            return f"{month} {new.year:04}"
        return f"{new.day} {month} {new.year:04}" if form is day_first else f"{month} {new.day}, {new.year:04}"
    return str(new)


@attrs.frozen
class ReleasesLens:
    """A list of dates, each with its place in parentheses."""

    expected: str = "a date such as '2018-09-20 (Fantastic Fest)'"
    separator: str = "; "

    def read(self, text: str) -> Reading[Release]:
        """Return the releases with their places in the text."""
        if not text.strip() or declined.fullmatch(text.strip()):
            return Reading((), (Finding("declined" if text.strip() else "blank", 0, len(text)),))
        slots: list[Slot[Release]] = []
        at = len(text) - len(text.lstrip(" \t"))
        while at < len(text):
            found = read_date(text, at)
            if found is None:
                break
            date, end, _ = found
            words, end = _place_at(text, end)
            slots.append(Slot(Release(date, None if words is None else text[slice(*words)]), at, end))
            at = end
            match = between.pattern.match(text, at)
            if match is None:
                break
            at = match.end()
        rest = text[at:].strip(" \t.")
        return Reading(tuple(slots), (Finding("unparsed", at, len(text)),) if rest or not slots else ())

    def change(self, text: str, slot: Slot[Release], new: Release) -> list[Replacement]:
        """Return the replacements of the date, of the place, or of both."""
        found: list[Replacement] = []
        old = known(read_date(text, slot.start))
        _, end, form = old
        if slot.value.date != new.date:
            found.append(Replacement(slot.start, end, show_date(new.date, form)))
        if slot.value.place != new.place:
            words, _ = _place_at(text, end)
            if words is not None and new.place is not None:
                found.append(Replacement(*words, new.place))
            else:
                found.append(Replacement(end, slot.end, f" ({new.place})" if new.place is not None else ""))
        return found

    def show(self, new: Release, like: str | None = None) -> str:
        """Return a release, its date in the form of ``like``."""
        form = read_date(like) if like is not None else None
        text = show_date(new.date, form[2] if form is not None else None)
        return f"{text} ({new.place})" if new.place is not None else text

    def places(self, text: str, slot: Slot[Release]) -> dict[str, tuple[int, int]]:
        """Return where the date and the place stand."""
        found = known(read_date(text, slot.start))
        words, _ = _place_at(text, found[1])
        return {"date": (slot.start, found[1])} | ({} if words is None else {"place": words})

    def telling(self) -> tuple[Callable[[Release], Hashable], ...]:
        """Tell releases by their place, or by their date."""
        return (_place_of, _date_of)


def _place_of(value: Release) -> str | None:
    return value.place


def _date_of(value: Release) -> Date:
    return value.date


RELEASES = ReleasesLens()
