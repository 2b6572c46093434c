"""The date at which a score stood, such as "As of May 2020"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.film import Date
from wikifilm.grammar import maybe, pattern, rule
from wikifilm.values.calendar import MONTHS

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = ["as_of", "read_as_of", "show_as_of"]


@rule("a date such as 'As of May 2020'")
def as_of() -> pp.ParserElement:
    """as of = "as of " , [ day , " " ] , [ month , " " , [ day , ", " ] ] , year ;"""
    month = "|".join(MONTHS)
    first = pattern(r"(?:[12][0-9]|3[01]|0?[1-9])[ ](?=[A-Z])", "day")("day_first")
    named = pattern(rf"(?:{month})", "month")("month") + pattern(r"[ ]", "blank")
    second = pattern(r"(?:[12][0-9]|3[01]|0?[1-9]),[ ]", "day")("day_second")
    year = pattern(r"[12][0-9]{3}(?![0-9])", "year")("year")
    date = (maybe(first) + named + maybe(second) + year) | pattern(r"[12][0-9]{3}(?![0-9])", "year")("bare")
    return pattern(r"(?<![^\W_])[Aa]s of[ ]", "as of")("lead") + date


_FIRST_YEAR = 1000


def read_as_of(text: str) -> Date | None:
    """Return the date that a match of ``as_of`` says, or None where it is no day of the calendar."""
    match = as_of.take(text)
    day = match["day_first"] or match["day_second"]
    month = MONTHS.index(match["month"]) + 1 if match["month"] else 0
    try:
        return Date(int(match["year"] or match["bare"]), month, int(day.rstrip(", ")) if day else 0)
    except ValueError:
        return None


def show_as_of(like: str, new: Date) -> str | None:
    """Return the words of a date in the form of ``like``, or None where that form cannot say it."""
    match = as_of.take(like)
    if bool(match["month"]) != bool(new.month) or new.year < _FIRST_YEAR:
        return None
    if bool(match["day_first"] or match["day_second"]) != bool(new.day):
        return None
    month = MONTHS[new.month - 1]
    date = f"{new.year}"
    if match["day_first"]:
        date = f"{new.day} {month} {new.year}"
    elif match["day_second"]:
        date = f"{month} {new.day}, {new.year}"
    elif match["month"]:
        date = f"{month} {new.year}"
    return f"{like[: match.end('lead')]}{date}"
