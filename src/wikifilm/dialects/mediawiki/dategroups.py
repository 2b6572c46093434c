"""The groups of a date template: its cells, read as dates with their places, and how a group is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.dialects.mediawiki.own import TAG_MARK, own
from wikifilm.dialects.mediawiki.shown import inline
from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.film import Date
from wikifilm.inline import Atom, Script
from wikifilm.text import Span
from wikifilm.values.calendar import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialects.mediawiki.nodes import Argument, Template
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.inline import Inline, Pen

__all__ = ["STRIDE", "Cell", "Group", "cells_of", "date_inline", "graft", "groups_of", "month_of", "spelled"]

STRIDE = 4
"""How many cells a group of a date template has: year, month, day, place."""

_YEAR = re.compile(r"[0-9]{4}")
_NUMBER = re.compile(r"[0-9]{1,2}")
_MONTHS = {name.casefold(): number for number, month in enumerate(MONTHS, 1) for name in (month, month[:3])} | {
    "sept": 9
}


class Cell(NamedTuple):
    """A positional argument of a date template."""

    text: str
    """What it says, marks of references left out."""
    core: Span
    """Where that stands; the place for it where it says nothing."""
    span: Span
    """All of it, blanks around it left out."""
    argument: Argument


class Group(NamedTuple):
    """A date of a date template, with its place."""

    template: Template
    cells: tuple[Cell, ...]
    """Year, month, day, place, as far as they are there."""
    number: int
    """Its number among the groups of the template."""


def month_of(text: str) -> int:
    """Return the number of a month that is written as a number or as a name; 0 for anything else."""
    if _NUMBER.fullmatch(text):
        return int(text) if int(text) <= len(MONTHS) else 0
    return _MONTHS.get(text.casefold().removesuffix("."), 0)


def spelled(number: int, value: int, cells: Sequence[Cell]) -> str:
    """Return a year, month or day in the manner of the cell that it stands in."""
    old = cells[number].text
    if not value:
        return ""
    if number == 1 and old[:1].isalpha():
        month = MONTHS[value - 1]
        short = old != MONTHS[4] and old.casefold() not in {each.casefold() for each in MONTHS}
        return month[:3] + "." * old.endswith(".") if short else month
    padded = any(cell.text.startswith("0") for cell in cells[1:3])
    return f"{value:02}" if number and padded else str(value)


def cells_of(page: Page, template: Template) -> list[Cell]:
    """Return the positional arguments of a date template."""
    found = []
    for argument in template.arguments:
        if argument.index:
            level = own(page.cut, *argument.value_span)
            text = level.text.strip(BLANKS)
            start = level.text.index(text) if text else 0
            core = text.rstrip(BLANKS + TAG_MARK)
            place = argument.value_span.start
            whole = level.span(start, start + len(text)) if text else Span(place, place)
            found.append(Cell(core, level.span(start, start + len(core)) if core else whole, whole, argument))
    return found


def _is_date(cells: list[Cell]) -> bool:
    year, month, day = [cell.text for cell in cells[:3]] + [""] * (3 - len(cells[:3]))
    if not _YEAR.fullmatch(year) or (month and not month_of(month)) or (day and not (month and _NUMBER.fullmatch(day))):
        return False
    try:
        Date(int(year), month_of(month), int(day or "0"))
    except ValueError:
        return False
    return True


def groups_of(page: Page, template: Template, *, single: bool) -> tuple[list[Group], Span | None]:
    """Return the dates of a date template up to the first broken one, and where that and what follows stands."""
    cells = cells_of(page, template)
    while cells and not cells[-1].text:
        cells.pop()
    if single:
        dated = bool(cells) and _is_date(cells[:3])
        return ([Group(template, tuple(cells[:3]), 0)] if dated else []), None
    found: list[Group] = []
    for start in range(0, len(cells), STRIDE):
        group = cells[start : start + STRIDE]
        if not any(cell.text for cell in group):
            continue
        if not _is_date(group):
            return found, Span(group[0].span.start, cells[-1].span.end)
        found.append(Group(template, tuple(group), start // STRIDE))
    return found, None


def graft(script: Script, inline: Inline) -> None:
    """Add the display text of another stretch, with its places and its markup."""
    before = script.length
    start = 0
    while start < len(inline.text):
        span = inline.at(start, start + 1)
        end = start + 1
        while end < len(inline.text) and inline.at(end, end + 1) == span:
            end += 1
        shown = inline.text[start:end]
        script.show(*span, None if shown == inline.source[span.start : span.end] else shown)
        start = end
    script.atoms += [Atom(a.kind, a.start + before, a.end + before, *a[3:]) for a in inline.atoms]


def date_inline(page: Page, group: Group, span: Span, after: Span | None, pen: Pen) -> Inline:
    """Return a group of a date template as ``2018-09-20 (Place)``.

    Args:
        page: The text.
        group: The group.
        span: What is shown by it.
        after: Words in parentheses behind the template that say the place.
        pen: How new words are written.
    """
    script = Script(page.text)
    for number, cell in enumerate(group.cells[:3]):
        if cell.text:
            if number:
                script.say("-", cell.core.start)
            shown = f"{month_of(cell.text) if number == 1 else int(cell.text):02}"
            script.show(*cell.core, None if shown == cell.text else shown)
    if after is not None:
        script.say(" ", after.start)
        graft(script, inline(page, after))
    for cell in group.cells[3:]:
        place = inline(page, cell.span)
        if place.text.strip(BLANKS):
            closed = place.text.startswith("(") and place.text.endswith(")")
            script.say(" " if closed else " (", cell.span.start)
            graft(script, place)
            script.say("" if closed else ")", cell.span.end)
    return script.made(span, pen)
