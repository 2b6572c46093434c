"""How the parts of a value stand among each other, and how one is added, changed and removed with what parts them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from wikifilm.dialects.mediawiki.cut import cut
from wikifilm.dialects.mediawiki.dategroups import STRIDE, cells_of, month_of, spelled
from wikifilm.dialects.mediawiki.own import own
from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.errors import EditError
from wikifilm.film import Date, Release
from wikifilm.lens import known
from wikifilm.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Holder, Source
    from wikifilm.dialects.mediawiki.dategroups import Group
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.film import Value
    from wikifilm.lens import Slot

__all__ = ["BREAK", "CELL_PEN", "CellPen", "Kind", "Parts", "Where", "date_cells", "escaped", "padded"]

Kind = Literal["text", "bar", "numbered", "bullet", "break", "line", "group", "date"]
"""What parts a part from the one before it."""

BREAK = r"</?br(?:[ \t\n/][^<>]*)?>"
"""The pattern of a line break."""
_SEPARATORS = {
    "bar": re.compile(r"[ \t\r\n]*\|[ \t\r\n]*"),
    "break": re.compile(rf",?[ \t\r\n]*{BREAK}[ \t\r\n]*", re.IGNORECASE),
    "bullet": re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*[*#][*#:;]*[ \t]*"),
    "line": re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*"),
}
_DEFAULTS = {"bar": "|", "break": "<br />", "text": "<br />", "date": "<br />", "bullet": "\n* ", "line": "\n"}
_REFUSED = ("|", "{{", "}}", "[[", "]]", "\n", "\r")


class Where(NamedTuple):
    """How a part stands among others."""

    kind: Kind
    """What parts it from the one before it."""
    inside: Span
    """What holds it and its neighbours."""
    lead: str = ""
    """What stands before it as its bullet."""
    positional: bool = False
    """Whether it stands in an argument without a name, where a ``=`` would be one."""
    link: Span | None = None
    """The link that it shares with others."""
    group: Group | None = None
    """The cells that say it."""
    around: tuple[tuple[Span, Span], ...] = ()
    """What holds that, outermost first: each with the stretch in it that holds the part."""


def escaped(source: str) -> str:
    """Return the source of words for an argument without a name, where ``=`` would end a name."""
    if "=" not in source:
        return source
    level = own(cut(source), 0, len(source))
    bits, at = [], 0
    for sign in re.finditer("=", level.text):
        place = level.span(*sign.span()).start
        bits += [source[at:place], "{{=}}"]
        at = place + 1
    return "".join([*bits, source[at:]])


class CellPen:
    """Writes words into the cells of a date template."""

    def words(self, new: str) -> str:
        """Return the source of ``new``.

        Raises:
            EditError: It would be markup there.
        """
        for mark in _REFUSED:
            if mark in new:
                raise EditError("", f"cannot be written: {mark!r} would end the cell of the date template")
        return new.replace("=", "{{=}}")

    def link(self, page: str, shown: str) -> str:
        """Return a link."""
        return f"[[{page}|{shown}]]"


CELL_PEN = CellPen()


def date_cells(release: Release) -> list[str]:
    """Return the cells that say a release."""
    date = release.date
    cells = [str(date.year), str(date.month or ""), str(date.day or ""), CELL_PEN.words(release.place or "")]
    while not cells[-1]:
        cells.pop()
    return cells


def padded(cells: Sequence[str]) -> str:
    """Return the source of a group that others follow: all its cells are there."""
    return "|".join([*cells, *[""] * (STRIDE - len(cells))])


class Parts:
    """The form of a value that has parts: each is added and removed with what parts it from its neighbours."""

    def __init__(self, page: Page, places: dict[Span, Where]) -> None:
        """Remember how the parts stand, in order."""
        self.page = page
        self.places = places
        self.order = tuple(places.values())
        self.dated = any(where.group is not None for where in self.order)

    def insert(self, document: Source, holder: Holder, index: int, sources: Sequence[str]) -> Edit:
        """Return the edit that writes new parts before the part at an index, or behind the last one.

        Raises:
            EditError: There is no place for a part of its own.
        """
        near = index - 1 if index else 0
        where = self.order[near]
        if where.kind == "group" and where.group is not None:
            return self._insert_groups(where.group, sources, behind=index > 0)
        if where.kind == "numbered":
            raise EditError("", "cannot be written: the items of the list are numbered")
        sources = [f"{{{{Film date|{source}}}}}" for source in sources] if self.dated else sources
        first, last = holder.parts[near]
        if where.link is not None:
            if 0 < index < len(self.order) and self.order[index].inside == where.inside:
                raise EditError("", "cannot be written: a link is shared by its neighbours")
            first, last = where.link
        elif where.group is not None:
            first, last = where.group.template.span.start, max(last, where.group.template.end)
        separator = self._separator(document, holder, near)
        if index:
            return Edit(Span(last, last), "".join(separator + source for source in sources))
        return Edit(Span(first, first), "".join(source + separator for source in sources))

    def _separator(self, document: Source, holder: Holder, near: int) -> str:
        """Return what parts two parts, as it is written between those next to a place, else as it is usual."""
        where = self.order[near]
        last = len(self.order) - 1
        for index in (near, near + 1, last):
            if 0 < index <= last and self.order[index - 1].inside == where.inside == self.order[index].inside:
                between = document.text[holder.parts[index - 1].end : holder.parts[index].start]
                pattern = _SEPARATORS.get(where.kind)
                if pattern is not None and pattern.fullmatch(between) and where.link is None:
                    return between
        default = _DEFAULTS[where.kind] if where.link is None else "<br />"
        if where.kind == "bullet" and where.lead:
            start = holder.parts[near].start
            blank = document.text[start - 1] if document.text[start - 1 : start] in {" ", "\t"} else ""
            default = "\n" + where.lead.lstrip(BLANKS) + blank
        return default.replace("\n", document.style.newline)

    def remove(self, document: Source, holder: Holder, run: range) -> Edit:
        """Return the edit that removes a run of parts, which is not all of them.

        Raises:
            EditError: Something else would go with them.
        """
        first, last = self._chain(holder, run.start), self._chain(holder, run.stop - 1)
        before = self._chain(holder, run.start - 1) if run.start else []
        after = self._chain(holder, run.stop) if run.stop < len(self.order) else []
        for level in range(min(len(first), len(last)) - 1, -1, -1):
            inside = first[level][0]
            parted = first[level] not in before and last[level] not in after and last[level][0] == inside
            follows = level < len(before) and before[level][0] == inside
            if not parted or not (follows or (level < len(after) and after[level][0] == inside)):
                continue
            groups = [self.order[index].group for index in run]
            if groups[0] is not None and groups[-1] is not None and inside == groups[0].template.span:
                return self._remove_groups(groups[0], groups[-1])
            if follows:
                span = Span(before[level][1].end, last[level][1].end)
            else:
                span = Span(first[level][1].start, after[level][1].start)
            return Edit(span, "", document.cut(span))
        raise EditError("", "cannot be removed: something else of the value would go with it")

    def _chain(self, holder: Holder, index: int) -> list[tuple[Span, Span]]:
        """Return what a part stands in, outermost first, each with the stretch in it that holds the part."""
        where = self.order[index]
        return [*where.around, (where.inside, holder.parts[index])]

    def source(self, value: Value, shown: str) -> str:
        """Return the source of a new part, where ``shown`` is its running text."""
        if self.dated and isinstance(value, Release):
            return "|".join(date_cells(value))
        return self.words(shown)

    def words(self, source: str) -> str:
        """Return the source of words that are written into a part: no ``=`` makes a name of them."""
        return escaped(source) if any(where.positional or where.kind == "bar" for where in self.order) else source

    def change(self, part: Span, slot: Slot[Any], new: Value) -> list[Edit] | None:
        """Return the edits of the cells that say another date; None for a part that is running text."""
        where = self.places.get(part)
        if where is None or where.group is None or not isinstance(new, Release):
            return None
        old: Release = slot.value
        edits = []
        if old.date != new.date:
            edits += self._change_date(where.group, new.date)
        if old.place != new.place:
            edits += self._change_place(part, where, new)
        return _merged(edits)

    # --------------------------------------------------------------------------------------------- dates

    def _insert_groups(self, group: Group, sources: Sequence[str], *, behind: bool) -> Edit:
        cells = cells_of(self.page, group.template)
        start = group.number * STRIDE
        new = [source.split("|") for source in sources]
        if not behind:
            at = cells[start].argument.start
            return Edit(Span(at, at), "".join(f"|{padded(each)}" for each in new))
        mine = cells[start : start + STRIDE]
        at = mine[-1].span.end if mine[-1].text else mine[-1].argument.end
        follows = len(cells) > start + STRIDE
        bits = [padded(each) for each in new]
        bits[-1] = bits[-1] if follows else "|".join(new[-1])
        return Edit(Span(at, at), "|" * (STRIDE - len(mine)) + "".join(f"|{bit}" for bit in bits))

    def _remove_groups(self, first: Group, last: Group) -> Edit:
        """Return the edit that removes groups of a date template, and leaves the named arguments among them."""
        cells = cells_of(self.page, first.template)
        stop = (last.number + 1) * STRIDE
        start = cells[first.number * STRIDE].argument.start
        end = cells[stop].argument.start if stop < len(cells) else cells[-1].argument.end
        named = [one for one in first.template.arguments if not one.index and start <= one.start < end]
        text = self.page.text
        return Edit(Span(start, end), "".join(one.source for one in named), text[start:end])

    def _change_date(self, group: Group, new: Date) -> list[Edit]:
        cells = cells_of(self.page, group.template)[group.number * STRIDE :][:STRIDE]
        wanted = (new.year, new.month, new.day)
        edits, added = [], []
        for number, value in enumerate(wanted):
            if number >= len(cells):
                added.append(str(value or ""))
            elif (int(cells[number].text or 0) if number != 1 else month_of(cells[number].text)) != value:
                shown = spelled(number, value, cells)
                edits.append(Edit(cells[number].core, shown, cells[number].text))
        while added and not added[-1]:
            added.pop()
        if added:
            at = cells[-1].span.end if cells[-1].text else cells[-1].argument.end
            edits.append(Edit(Span(at, at), "".join(f"|{one}" for one in added)))
        return edits

    def _change_place(self, part: Span, where: Where, new: Release) -> list[Edit]:
        group = known(where.group)
        shown = self.page.forms[part]()
        start = shown.text.find(" (")
        if start >= 0:
            inner = shown.text[start + 2 : len(shown.text.rstrip()) - 1]
            if new.place is None and len(group.cells) >= STRIDE:
                cell = group.cells[STRIDE - 1]
                return [Edit(cell.span, "", self.page.text[cell.span.start : cell.span.end])]
            if new.place is None:
                return shown.replace(start + 1, len(shown.text), "")
            first = start + 2 + len(inner) - len(inner.lstrip())
            return shown.replace(first, first + len(inner.strip()), new.place)
        if where.kind == "date":
            at = group.template.end
            return [Edit(Span(at, at), f" ({CELL_PEN.words(new.place or '')})")]
        cells = cells_of(self.page, group.template)[group.number * STRIDE :][:STRIDE]
        words = CELL_PEN.words(new.place or "")
        if len(cells) == STRIDE:
            at = cells[-1].span.start
            return [Edit(Span(at, at), words)]
        # the cells of the date that are not there yet are written by `_change_date`, right before these
        missing = STRIDE - 1 - max(len(cells), 1 + (new.date.month > 0) + (new.date.day > 0))
        at = cells[-1].span.end if cells[-1].text else cells[-1].argument.end
        return [Edit(Span(at, at), "|" * missing + f"|{words}")]


def _merged(edits: list[Edit]) -> list[Edit]:
    """Return edits in order, insertions at one place as one."""
    found: list[Edit] = []
    for edit in edits:
        if found and edit.span == found[-1].span and edit.span.start == edit.span.end:
            found[-1] = Edit(edit.span, found[-1].new + edit.new)
        else:
            found.append(edit)
    return found
