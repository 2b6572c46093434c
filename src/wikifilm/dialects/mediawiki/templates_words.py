"""How templates of words are shown: one argument, a sum of money, a link, a list. Each function tells whether it can.

One that finds nothing to show in the call has shown nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wikifilm.dialects.mediawiki.own import own
from wikifilm.dialects.mediawiki.templates_call import trimmed
from wikifilm.dialects.mediawiki.texts import CURRENCIES, UNITS
from wikifilm.dialects.mediawiki.wiki import BLANKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialects.mediawiki.cut import Cut
    from wikifilm.dialects.mediawiki.templates_call import Call
    from wikifilm.text import Span

__all__ = [
    "show_argument",
    "show_based_on",
    "show_currency",
    "show_dollar",
    "show_fraction",
    "show_joined",
    "show_last",
    "show_link",
    "show_list",
    "show_rupee",
    "show_sortname",
]

_BREAK: Final = re.compile(r"(?i:</?br[^<>\n]*+>)")
_LINE: Final = re.compile(r"[^\n]++")
_MARKED: Final = re.compile(r"(?<![^\n])[ \t]*+[*#:;]")


def show_argument(call: Call) -> bool:
    """Show one argument, with words around it."""
    form = call.form
    cell = call.cell(*form.names)
    given = next((call.arguments[name] for name in form.names if name in call.arguments), None)
    if cell is None:
        return given is not None and not form.words
    if not form.before and given is not None and given.index and given.value_span.start <= cell.start < given.end:
        cell = given.value_span  # blanks in running text count
    call.row(form.before, cell, form.after)
    return True


def show_dollar(call: Call) -> bool:
    """Show dollars, with their country or without."""
    cell = call.cell("1")
    if cell is not None:
        call.row("$" if call.said("long").lower() in {"no", "n", "0"} else call.form.before, cell)
    return cell is not None


def show_currency(call: Call) -> bool:
    """Show an amount with the sign of its currency."""
    cell, code = call.cell("1", "amount"), call.said("2", "type") or "USD"
    if cell is not None:
        call.row(CURRENCIES.get(code.upper(), f"{code} "), cell)
    return cell is not None


def show_rupee(call: Call) -> bool:
    """Show rupees; what they are in dollars is reckoned when the page is shown."""
    cell, unit = call.cell("1"), call.cell("2")
    if cell is None:
        return False
    call.row("₹", cell)
    letters = call.said("2").lower()
    if unit is not None and UNITS.get(letters):
        call.reader.say(" ", unit.start)
        call.reader.unit(*unit, UNITS[letters])
    call.reader.say(" (", call.end)
    call.reader.lost(call.end, call.end)
    call.reader.say(")", call.end)
    return True


def show_fraction(call: Call) -> bool:
    """Show a fraction, or a number with one."""
    cells = [trimmed(call.cut.text, *one.value_span) for one in call.cells()]
    words = {1: ("1/",), 2: ("", "/"), 3: ("", " ", "/")}.get(len(cells), ())
    for word, cell in zip(words, cells, strict=False):
        call.row(word, cell)
    return bool(words)


def show_last(call: Call) -> bool:
    """Show the last argument without a name."""
    cells = list(call.cells())
    if cells:
        call.row(trimmed(call.cut.text, *cells[-1].value_span))
    return bool(cells)


def show_joined(call: Call) -> bool:
    """Show all arguments without names, with nothing between them."""
    cells = list(call.cells())
    for cell in cells:
        call.row(trimmed(call.cut.text, *cell.value_span))
    return bool(cells)


def show_link(call: Call) -> bool:
    """Show a link to a page."""
    cell, page = call.cell(*call.form.names), call.said("1")
    if cell is None:
        return False
    call.row(cell)
    call.page = page
    return True


def show_sortname(call: Call) -> bool:
    """Show a first name and a last name, mostly as a link."""
    first, last = call.cell("1", "first"), call.cell("2", "last")
    if first is None and last is None:
        return False
    call.row(first, None if first is None or last is None else " ", last)
    name = " ".join(filter(None, (call.said("1", "first"), call.said("2", "last"))))
    apart = call.said("dab")
    if not call.said("nolink"):
        call.page = call.said("3", "target", "link") or (f"{name} ({apart})" if apart else name)
    return True


def show_based_on(call: Call) -> bool:
    """Show a work and its authors."""
    work, *authors = [call.cell(one.name) for one in call.cells()] or [None]
    if work is None:
        return False
    named = [one for author in authors if author is not None for one in _lines(call.cut, author)]
    call.row(work, " by " if named else None)
    call.series(named, last=" and ")
    return True


def _lines(cut: Cut, cell: Span) -> list[Span]:
    """Return what line breaks part a cell into."""
    level = own(cut, *cell)
    found, at = [], 0
    for parting in [*_BREAK.finditer(level.text), None]:
        end = len(level.text) if parting is None else parting.start()
        span = trimmed(cut.text, *level.span(at, end))
        if span.start < span.end:
            found.append(span)
        at = end if parting is None else parting.end()
    return found


def show_list(call: Call) -> bool:
    """Show the items of a list, with commas between them, and words before it."""
    if call.form.names == ("1",):
        items = [item for cell in call.cells() for item in _items(call.cut, cell.value_span)]
    else:
        items = sorted(cell for cell in map(call.cell, call.form.names) if cell is not None)
    call.row(call.form.before if items else None)
    call.series(items)
    return True


def _items(cut: Cut, span: Span) -> Iterator[Span]:
    """Give the items in an argument: its lines if one of them is a list's, else all of it."""
    whole = trimmed(cut.text, *span)
    if whole.start == whole.end:
        return
    level = own(cut, *span)
    if not _MARKED.search(level.text):
        yield whole
        return
    for line in _LINE.finditer(level.text):
        words = line[0].strip(BLANKS)
        item = words.lstrip("*#:;").lstrip(BLANKS)
        if item:
            end = line.start() + len(line[0].rstrip(BLANKS))
            yield level.span(end - len(item), end)
