"""Release dates: in ISO 8601 or in words, each with its place, in parentheses or behind a word or a mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import attrs

from wikifilm.film import Date, Release
from wikifilm.grammar import Rule, literal, many, maybe, pattern, rule
from wikifilm.lens import Finding, Labels, Reading, Replacement, Slot, known
from wikifilm.values.calendar import MONTHS
from wikifilm.values.labels import PLACE_LABELS, is_place
from wikifilm.values.names import declined

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import pyparsing as pp

__all__ = ["RELEASES", "ReleasesLens", "read_date", "show_date"]

_BLANKS = " \t\u00a0\u2009\u202f"
_BLANK = f"[{_BLANKS}]"
_MONTH_NUMBERS = {month[:3].casefold(): number for number, month in enumerate(MONTHS, 1)}


def _month() -> pp.ParserElement:
    short = "|".join(rf"{month[:3]}(?:{month[3:]})?" if month != "September" else "Sept?(?:ember)?" for month in MONTHS)
    return pattern(rf"(?i:{short})(?![A-Za-z])\.?", "month")("month")


def _day() -> pp.ParserElement:
    number = pattern(r"(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])", "day")("day")
    return number + pattern(r"(?:(?<=1)st|(?<=2)nd|(?<=3)rd|(?<=[04-9])th|(?<=1[1-3])th)?(?![A-Za-z])", "'th'")


def _year() -> pp.ParserElement:
    return pattern(r"[0-9]{4}(?![0-9A-Za-z])", "year")("year")


def _last_year() -> pp.ParserElement:
    return pattern(r"[0-9]{4}(?![-\u2013]?[0-9]|[A-Za-z])", "year")("year")


def _weekday() -> pp.ParserElement:
    days = r"(?i:mon|tues|wednes|thurs|fri|satur|sun)day"
    return pattern(rf"(?:{days},?{_BLANK}+)?", "weekday")


@rule("a date such as '2018-09-20'")
def iso() -> pp.ParserElement:
    """iso = year , [ "-" , month , [ "-" , day ] ] ;"""
    month = pattern(r"-(?:0[1-9]|1[0-2])(?![0-9])", "month")("month")
    day = pattern(r"-(?:0[1-9]|[12][0-9]|3[01])(?![0-9])", "day")("day")
    return _year() + maybe(month + maybe(day)) + pattern(r"(?![-0-9]|\u2013[0-9])", "end of date")


@rule("a date such as 'September 20, 2018'")
def month_first() -> pp.ParserElement:
    """month first = [ weekday ] , month , " " , day , [ "th" ] , [ "," ] , " " , year ;"""
    blank, comma = pattern(f"{_BLANK}+", "blank"), pattern(f",?{_BLANK}+", "','")
    return _weekday() + _month() + blank + _day() + comma + _last_year()


@rule("a date such as '20 September 2018'")
def day_first() -> pp.ParserElement:
    """day first = [ weekday ] , day , [ "th" ] , " " , month , [ "," ] , " " , year ;"""
    blank, comma = pattern(f"{_BLANK}+", "blank"), pattern(f",?{_BLANK}+", "blank")
    return _weekday() + _day() + blank + _month() + comma + _last_year()


@rule("a month such as 'September 2018'")
def month_only() -> pp.ParserElement:
    """month only = month , [ "," ] , " " , year ;"""
    return _month() + pattern(f",?{_BLANK}+", "blank") + _last_year()


@rule("a place such as ' (Fantastic Fest)'")
def place() -> pp.ParserElement:
    """place = { blank } , "(" , character , { character } , ")" ;"""
    inner = pattern(r"[^()\r\n]+", "words") | pattern(r"\([^()\r\n]*\)", "parenthesis")
    return pattern(r"[ \t]*\([ \t]*", "'('") + many(inner)("place") + literal(")")


@rule("a place such as ' in France'")
def place_behind() -> pp.ParserElement:
    """place behind = ( " in " | " at " | " on " ) , [ "the " ] , names
                    | ( "," | blank , dash | nothing ) , blank , names              (* where they are a country's *) ;
    names = name , { [ "of" | "the" | "and" | ... ] , blank , name } ;              (* before an end or a separator *)
    """
    name = r"[^\W\d_a-z](?:[\w'\u2019-]|\.(?=\w)|(?<=\.[A-Z])\.){0,30}"
    joint = rf"(?:{_BLANK}{{1,3}}(?:of|the|de|la|le|du|and|&)){{0,2}}"
    end = rf"(?={_BLANK}{{0,3}}(?:\.?\Z|[;/]|,?{_BLANK}{{1,3}}(?:and|&){_BLANK}|,{_BLANK}))"
    word = rf"{_BLANK}{{1,3}}(?P<word>in|at|on){_BLANK}{{1,3}}(?:the{_BLANK}{{1,3}})?"
    mark = rf"(?:,|{_BLANK}{{1,3}}[-\u2013\u2014])?{_BLANK}{{1,3}}"
    return pattern(f"{word}|{mark}", "' in '") + pattern(
        rf"{name}(?:{joint}{_BLANK}{{1,3}}{name}){{0,6}}{end}", "France"
    )("place")


@rule("a place such as 'United States: '")
def place_before() -> pp.ParserElement:
    """place before = words , ( ":" | " – " ) ;"""
    word = rf"[^:;,()\r\n0-9{_BLANKS}\u2013\u2014]+"
    words = pattern(rf"(?=[^\W\d_a-z]){word}(?:{_BLANK}+{word}){{0,4}}", "words")
    return words("place") + pattern(rf"{_BLANK}*:{_BLANK}*|{_BLANK}+[\u2013\u2014]{_BLANK}+", "':'")


_LED = re.compile(rf"(?i:(?:released?|opened|premiered|in theat(?:er|re)s)(?:{_BLANK}+(?:on|in))?{_BLANK}*:?{_BLANK}+)")
"""What may stand before a date and says nothing but that it is one of a release."""


@rule("a separator such as '; '")
def between() -> pp.ParserElement:
    """between = { blank } , ( "," | ";" | "/" | "and" | "&" ) , { blank } ;"""
    return pattern(r"[ \t]*(?:[,;/]|(?:and|&)(?=[ \t]))[ \t]*", "','")


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


class _Parsed(NamedTuple):
    """A release as it stands in a text: its date, and its place before or behind it."""

    date: Date
    start: int
    """Where the date begins."""
    date_end: int
    end: int
    form: Rule
    before: tuple[int, int] | None
    """A place before the date."""
    behind: tuple[int, int] | None
    """A place behind it."""

    @property
    def place(self) -> tuple[int, int] | None:
        """Where the place stands."""
        return self.before or self.behind


def _place_at(text: str, start: int) -> tuple[tuple[int, int] | None, int]:
    """Return where the words of a place at ``start`` stand, if there are any, and where it ends."""
    match = place.pattern.match(text, start)
    if match is None:
        bare = place_behind.pattern.match(text, start)
        if bare is None or not (bare["word"] or is_place(bare["place"])):
            return None, start
        return bare.span("place"), bare.end()
    words = match["place"].strip()
    first = match.end("place") - len(match["place"].lstrip())
    return (first, first + len(words)) if words else None, match.end()


def _release_at(text: str, at: int) -> _Parsed | None:
    """Return the release that begins at ``at``, or None."""
    led = _LED.match(text, at)
    at = at if led is None else led.end()
    named = place_before.pattern.match(text, at)
    named = named if named is not None and is_place(named["place"]) else None
    start = at if named is None else named.end()
    found = read_date(text, start)
    if found is None:
        return None
    date, date_end, form = found
    before = None if named is None else named.span("place")
    behind, end = (None, date_end) if before is not None else _place_at(text, date_end)
    return _Parsed(date, start, date_end, end, form, before, behind)


def _fits(text: str, old: _Parsed, new: str) -> bool:
    """Tell whether another place can stand where the one behind a date stands: in parentheses any can."""
    if old.behind is None or text[old.end - 1] == ")":
        return True
    start = old.behind[0]
    words, _ = _place_at(text[:start] + new + text[old.behind[1] :], old.date_end)
    return words == (start, start + len(new))


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
    labels: ClassVar[Labels[Release] | None] = PLACE_LABELS

    def read(self, text: str) -> Reading[Release]:
        """Return the releases with their places in the text."""
        if not text.strip() or declined.fullmatch(text.strip()):
            return Reading((), (Finding("declined" if text.strip() else "blank", 0, len(text)),))
        slots: list[Slot[Release]] = []
        at = len(text) - len(text.lstrip(_BLANKS))
        while at < len(text):
            found = _release_at(text, at)
            if found is None:
                break
            slots.append(Slot(Release(found.date, text[slice(*found.place)] if found.place else None), at, found.end))
            at = found.end
            match = between.pattern.match(text, at)
            if match is None:
                break
            at = match.end()
        rest = text[at:].strip(f"{_BLANKS}.")
        return Reading(tuple(slots), (Finding("unparsed", at, len(text)),) if rest or not slots else ())

    def change(self, text: str, slot: Slot[Release], new: Release) -> list[Replacement]:
        """Return the replacements of the date, of the place, or of both."""
        found: list[Replacement] = []
        old = known(_release_at(text, slot.start))
        if slot.value.date != new.date:
            found.append(Replacement(old.start, old.date_end, show_date(new.date, old.form)))
        if slot.value.place != new.place:
            if old.place is not None and new.place is not None and _fits(text, old, new.place):
                found.append(Replacement(*old.place, new.place))
            elif old.before is not None:
                found.append(Replacement(old.before[0], old.start, ""))
            else:
                found.append(Replacement(old.date_end, old.end, f" ({new.place})" if new.place is not None else ""))
        return found

    def show(self, new: Release, like: str | None = None) -> str:
        """Return a release, its date in the form of ``like``."""
        old = _release_at(like, 0) if like is not None else None
        text = show_date(new.date, old.form if old is not None else None)
        return f"{text} ({new.place})" if new.place is not None else text

    def places(self, text: str, slot: Slot[Release]) -> dict[str, tuple[int, int]]:
        """Return where the date and the place stand."""
        found = known(_release_at(text, slot.start))
        return {"date": (found.start, found.date_end)} | ({} if found.place is None else {"place": found.place})

    def telling(self) -> tuple[Callable[[Release], Hashable], ...]:
        """Tell releases by their place, or by their date."""
        return (_place_of, _date_of)


def _place_of(value: Release) -> str | None:
    return value.place


def _date_of(value: Release) -> Date:
    return value.date


RELEASES = ReleasesLens()
