"""Rows of an awards table: award, date, category, recipients, result."""

from __future__ import annotations

import re

from wikifilm.film import Accolade, Date
from wikifilm.values.accolades.lines import canonical, day_of, telling
from wikifilm.values.calendar import MONTHS
from wikifilm.values.cells import Column, RowLens
from wikifilm.values.names import COMMA, FULL_NAMES

__all__ = ["ACCOLADE_ROWS"]

_MONTH = "|".join(MONTHS)
_WRITTEN = re.compile(
    rf"(?a:(?P<day>\d{{1,2}})[ \xa0](?P<month>{_MONTH}),?[ \xa0](?P<year>\d{{4}})"
    rf"|(?P<month_first>{_MONTH})[ \xa0](?P<day_second>\d{{1,2}})[,{COMMA}][ \xa0](?P<year_last>\d{{4}}))"
)


def _read_day(text: str) -> Date | None:
    """Return the date of a cell: ``2019``, ``2019-03-02``, ``2 March 2019`` or ``March 2, 2019``."""
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return day_of(text)
    month = MONTHS.index(match["month"] or match["month_first"]) + 1
    try:
        return Date(int(match["year"] or match["year_last"]), month, int(match["day"] or match["day_second"]))
    except ValueError:
        return None


def _show_day(new: Date | None, like: str) -> str:
    """Return a date as a cell has it."""
    if new is None:
        return ""
    match = _WRITTEN.fullmatch(like)
    if match is None or not (new.month and new.day):
        return str(new)
    month = MONTHS[new.month - 1]
    return f"{new.day} {month} {new.year}" if match["day"] else f"{month} {new.day}, {new.year}"


def _read(cells: dict[str, str]) -> Accolade | None:
    if not cells["award"] or not cells["result"]:
        return None
    recipients = [slot.value for slot in FULL_NAMES.read(cells["recipients"]).slots] if cells["recipients"] else []
    category, result = cells["category"] or None, canonical(cells["result"])
    return Accolade(cells["award"], _read_day(cells["date"]), category, recipients, result)


def _said(new: Accolade, like: dict[str, str]) -> dict[str, str]:
    old = _read(like)
    date = like["date"] if _read_day(like["date"]) == new.date else _show_day(new.date, like["date"])
    same = old is not None and old.recipients == new.recipients
    word = new.result or ""
    if old is not None and old.result == new.result:
        word = like["result"]
    elif word in {"won", "nominated"}:
        word = word.capitalize()
    return {
        "award": new.award,
        "date": date,
        "category": new.category or "",
        "recipients": like["recipients"] if same else ", ".join(FULL_NAMES.show(name) for name in new.recipients),
        "result": word,
    }


ACCOLADE_ROWS = RowLens(
    "accolade",
    (Column("award"), Column("date"), Column("category"), Column("recipients", FULL_NAMES), Column("result")),
    _read,
    _said,
    telling(),
    "an award and its result in the cells of a row",
)
