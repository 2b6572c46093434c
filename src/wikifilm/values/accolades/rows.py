"""Rows of an awards table: award, date, category, recipients, result."""

from __future__ import annotations

import re

import attrs

from wikifilm.errors import EditError
from wikifilm.film import Accolade, Date
from wikifilm.lens import Replacement
from wikifilm.standins import COMMA
from wikifilm.values.accolades.lines import day_of, parenthesis, telling
from wikifilm.values.accolades.recipients import RECIPIENTS, refuse_loss
from wikifilm.values.accolades.words import FOR, canonical, is_category, is_person
from wikifilm.values.calendar import MONTHS
from wikifilm.values.cells import NO_COLUMN, Column, RowLens, names_in

__all__ = ["ACCOLADE_ROWS", "NO_RESULT", "AwardRows"]

_MONTH = "|".join(MONTHS)
_WRITTEN = re.compile(
    rf"(?a:(?P<day>\d{{1,2}})[ \xa0](?P<month>{_MONTH}),?[ \xa0](?P<year>\d{{4}})"
    rf"|(?P<month_first>{_MONTH})[ \xa0](?:(?P<day_second>\d{{1,2}})[,{COMMA}][ \xa0])?(?P<year_last>\d{{4}}))"
)


def _read_day(text: str) -> Date | None:
    """Return the date of a cell: ``2019``, ``2019-03-02``, ``2 March 2019``, ``March 2, 2019`` or ``March 2019``."""
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return day_of(text)
    month = MONTHS.index(match["month"] or match["month_first"]) + 1
    try:
        day = match["day"] or match["day_second"]
        return Date(int(match["year"] or match["year_last"]), month, int(day or 0))
    except ValueError:
        return None


def _show_day(new: Date | None, like: str) -> str:
    """Return a date as a cell has it."""
    if new is None:
        return ""
    match = _WRITTEN.fullmatch(like)
    if match is None or not new.month:
        return str(new)
    month = MONTHS[new.month - 1]
    if not new.day:
        return f"{month} {new.year}"
    return f"{new.day} {month} {new.year}" if match["day"] else f"{month} {new.day}, {new.year}"


_YES = {"yes": "won", "no": "nominated"}
_LEFT_OVER = re.compile(r"(?:Yes|No) ?+(?=(?:Won|Winner|Nominated|Nominee|Runner|Shortlisted)(?![a-z]))")
"""What a template such as ``{{yes2}}`` shows before the words of its cell, which take its place."""
_LOST = " \t\xa0\N{REPLACEMENT CHARACTER}"
"""What stands at the end of a cell and says nothing: the sign of a footnote may be a template."""
_OPEN = frozenset(("tba", "tbd"))
"""What a cell says of a result that is not known yet."""
_BESIDE = re.compile(r"[ \xa0][-\u2013\u2014][ \xa0]|:[ \xa0]|[ \xa0]for[ \xa0]")
"""What parts a category from who it was given to, in one cell."""
_LONGEST_CELL = 200
_FIGURE = re.compile(r"[0-9]{1,4}")


NO_RESULT = NO_COLUMN
"""What stands in the result's cell of a row where the table has no column of results."""


def _read(cells: dict[str, str]) -> Accolade | None:
    said = "" if cells["result"].casefold() in _OPEN else cells["result"]
    if not cells["award"] or _FIGURE.fullmatch(said):
        return None
    if not said and not (is_category(cells["category"]) or (cells["category"] and cells["recipients"])):
        return None
    if said == NO_RESULT and not (cells["category"] or cells["recipients"]):
        return None
    recipients = [slot.value for slot in names_in(RECIPIENTS, cells["recipients"])] if cells["recipients"] else []
    result = (_YES.get(said.casefold()) or canonical(said)) if said not in {"", NO_RESULT} else None
    return Accolade(cells["award"], _read_day(cells["date"]), cells["category"] or None, recipients, result)


def _in_one(text: str, spans: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Return where category and recipients stand that share a cell: ``Best Actor (Pia Nord)``."""
    start, end = spans["category"]
    told = spans["recipients"][0] < spans["recipients"][1]
    if told or end - start > _LONGEST_CELL or not is_category(text[start:end]):
        return {}
    held = parenthesis(text, start, end)
    places = [((start, held[2]), held[:2])] if held is not None else []
    places += [((start, mark.start()), (mark.end(), end)) for mark in _BESIDE.finditer(text, start, end)]
    for category, people in places:
        names = names_in(RECIPIENTS, text[slice(*people)])
        if names and all(is_person(slot.value.name) for slot in names):
            return {"category": category, "recipients": people}
    return {}


def _said(new: Accolade, like: dict[str, str]) -> dict[str, str]:
    old = _read(like)
    date = like["date"] if _read_day(like["date"]) == new.date else _show_day(new.date, like["date"])
    same = old is not None and old.recipients == new.recipients
    if not (same or new.recipients) and RECIPIENTS.said_beside(like["recipients"]).strip():
        raise EditError("recipients", "cannot be removed: their cell says more than names")
    word = new.result or ""
    if old is not None and old.result == new.result:
        word = like["result"]
    elif like["result"].casefold() in _YES and word in _YES.values():
        word = next(each for each, result in _YES.items() if result == word).capitalize()
    elif word in {"won", "nominated"}:
        word = word.capitalize()
    return {
        "award": new.award,
        "date": date,
        "category": new.category or "",
        "recipients": like["recipients"] if same else ", ".join(RECIPIENTS.show(name) for name in new.recipients),
        "result": word,
    }


@attrs.frozen
class AwardRows(RowLens[Accolade]):
    """The rows of a table of awards; what has no column may be said above it."""

    award: str = ""
    """The award that headings, labels and wide rows name."""
    date: Date | None = None
    """The year that they say."""
    result: str | None = None
    """What they say came of it."""

    def spans(self, text: str) -> dict[str, tuple[int, int]] | None:
        """Return where the words of each cell stand; None where the text is no row of this kind."""
        found = super().spans(text)
        if found is None:
            return None
        spans = {name: (start, start + len(text[start:end].rstrip(_LOST))) for name, (start, end) in found.items()}
        if self.award and not spans["category"][0] < spans["category"][1] and is_category(text[slice(*spans["award"])]):
            start = spans["award"][0]
            spans |= {"category": spans["award"], "award": (start, start)}
        alone = [name for name in ("award", "category") if spans[name][0] < spans[name][1]]
        said = alone == ["award"] or (alone == ["category"] and not self.award)
        called = FOR.fullmatch(text, *spans[alone[0]]) if said else None
        if called is not None and called["came"] is None:
            spans |= {"award": called.span("award"), "category": called.span("category")}
        spans |= _in_one(text, spans)
        start, end = spans["result"]
        shown = _LEFT_OVER.match(text, start, end)
        return spans if shown is None else spans | {"result": (shown.end(), end)}

    def _above(self, cells: dict[str, str]) -> set[str]:
        """Return what of a row is said above it."""
        return {name for name in ("award", "date", "result") if getattr(self, name) and cells[name] in {"", NO_RESULT}}

    def get(self, text: str) -> Accolade | None:
        """Return what the row says, or None where it is of another kind or says too little."""
        cells = self.cells(text)
        if cells is None:
            return None
        above = {name: str(getattr(self, name)) for name in self._above(cells)}
        return self.read(cells | above)

    def put(self, text: str, new: Accolade) -> list[Replacement]:
        """Return the replacements of the cells that differ.

        Raises:
            EditError: What differs is said above the row, or a cell says more than names that are to go.
        """
        cells = self.cells(text)
        spans = self.spans(text)
        if cells is None or spans is None:
            return []
        above = self._above(cells)
        for name in sorted(above):
            if getattr(new, name) != getattr(self, name):
                raise EditError(name, "cannot be written: it is said above the row")

        def said(value: Accolade, like: dict[str, str]) -> dict[str, str]:
            return self.said(value, like) | {name: like[name] for name in above}

        found = RowLens.put(attrs.evolve(self, said=said), text, new)
        begun = (super().spans(text) or spans)["result"][0]  # what a template shows before a result goes with it
        found = [each._replace(start=begun) if each.start == spans["result"][0] else each for each in found]
        first, last = spans["recipients"]
        inside = [Replacement(start - first, end - first, said) for start, end, said in found if first <= start <= last]
        refuse_loss(cells["recipients"], [each for each in inside if each.end <= last - first])
        return found


ACCOLADE_ROWS = AwardRows(
    "accolade",
    (Column("award"), Column("date"), Column("category"), Column("recipients", RECIPIENTS), Column("result")),
    _read,
    _said,
    telling(),
    "an award and its result in the cells of a row",
)
