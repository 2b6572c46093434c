"""Writing the fields of a film box: parts of a value, and whole fields, spelled as their neighbours are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from wikifilm.dialects.mediawiki.boxes import Bounds, box_name, fields
from wikifilm.dialects.mediawiki.cut import cut
from wikifilm.dialects.mediawiki.holders import STRIDE, Cell, Group, Where, cells_of, month_of
from wikifilm.dialects.mediawiki.own import own
from wikifilm.dialects.mediawiki.tables import (
    ENGLISH,
    KNOWN_OTHER,
    LISTS,
    MARKED_LISTS,
    TABLES,
    TITLE_LABELS,
    normal_parameter,
)
from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.errors import EditError
from wikifilm.film import Date, Release
from wikifilm.text import Edit, Span
from wikifilm.values.calendar import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wikifilm.dialect import Document, FieldRule, Holder
    from wikifilm.dialects.mediawiki.nodes import Argument, Template
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.lens import Slot
    from wikifilm.syntax import Field

__all__ = ["CELL_PEN", "CellPen", "Parts", "WikiBox"]

_BREAK = r"</?br(?:[ \t\n/][^<>]*)?>"
_BR = re.compile(_BREAK, re.IGNORECASE)
_SEPARATORS = {
    "bar": re.compile(r"[ \t\r\n]*\|[ \t\r\n]*"),
    "break": re.compile(rf",?[ \t\r\n]*{_BREAK}[ \t\r\n]*", re.IGNORECASE),
    "bullet": re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*[*#][*#:;]*[ \t]*"),
    "line": re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*"),
}
_DEFAULTS = {"bar": "|", "break": "<br />", "text": "<br />", "date": "<br />", "bullet": "\n* ", "line": "\n"}
_NEAREST = 3
_REFUSED = ("|", "{{", "}}", "[[", "]]", "\n", "\r")
_ABOVE = frozenset(
    """
    Short description|Shortdesc|About|For|Other uses|Other uses2|Otheruses|Otheruses4|Distinguish|Redirect|Hatnote|
    Italic title|Lowercase title|Good article|Featured article|EngvarB|Pp-move|Pp-semi-indef|Pp-pc|Pp-protected|
    Multiple issues|Refimprove|More citations needed|Unreferenced|Cleanup|Notability|Orphan|Correct title|
    Nota disambigua|F|Dieser Artikel|Redirect-distinguish|For-multi|Confuse
    """.replace("\n", "")
    .replace("  ", "")
    .strip()
    .split("|")
)


def _escaped(source: str) -> str:
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


def _date_cells(release: Release) -> list[str]:
    """Return the cells that say a release."""
    date = release.date
    cells = [str(date.year), str(date.month or ""), str(date.day or ""), CELL_PEN.words(release.place or "")]
    while not cells[-1]:
        cells.pop()
    return cells


def _padded(cells: Sequence[str]) -> str:
    return "|".join([*cells, *[""] * (STRIDE - len(cells))])


class Parts:
    """The form of a value that has parts: each is added and removed with what parts it from its neighbours."""

    def __init__(self, page: Page, places: dict[Span, Where]) -> None:
        """Remember how the parts stand, in order."""
        self.page = page
        self.places = places
        self.order = tuple(places.values())
        self.dated = any(where.group is not None for where in self.order)

    def insert(self, document: Document, holder: Holder, index: int, sources: Sequence[str]) -> Edit:
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

    def _separator(self, document: Document, holder: Holder, near: int) -> str:
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

    def remove(self, document: Document, holder: Holder, run: range) -> Edit:
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

    def source(self, value: Any, shown: str) -> str:  # noqa: ANN401 (of any lens)
        """Return the source of a new part, where ``shown`` is its running text."""
        if self.dated and isinstance(value, Release):
            return "|".join(_date_cells(value))
        return _escaped(shown) if any(where.positional or where.kind == "bar" for where in self.order) else shown

    def change(self, part: Span, slot: Slot[Any], new: Any) -> list[Edit] | None:  # noqa: ANN401 (of any lens)
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
            return Edit(Span(at, at), "".join(f"|{_padded(each)}" for each in new))
        mine = cells[start : start + STRIDE]
        at = mine[-1].span.end if mine[-1].text else mine[-1].argument.end
        follows = len(cells) > start + STRIDE
        bits = [_padded(each) for each in new]
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
                shown = _spelled(number, value, cells)
                edits.append(Edit(cells[number].core, shown, cells[number].text))
        while added and not added[-1]:
            added.pop()
        if added:
            at = cells[-1].span.end if cells[-1].text else cells[-1].argument.end
            edits.append(Edit(Span(at, at), "".join(f"|{one}" for one in added)))
        return edits

    def _change_place(self, part: Span, where: Where, new: Release) -> list[Edit]:
        group = where.group
        assert group is not None, "asked for dates alone"  # noqa: S101 (how change() asks)
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


def _spelled(number: int, value: int, cells: Sequence[Cell]) -> str:
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


# ------------------------------------------------------------------------------------------------- fields


class _Line(NamedTuple):
    """A field of the box with the argument that it is."""

    field: Field
    argument: Argument


class WikiBox:
    """Writes the infobox of a wikitext."""

    def _template(self, document: Document) -> Template | None:
        box = document.outline.box
        page: Page = document.outline.own
        return None if box is None else page.templates[box.span.start]

    def _lines(self, document: Document) -> list[_Line]:
        template = self._template(document)
        if template is None:
            return []
        named = [one for one in template.arguments if not one.index]
        return [_Line(*pair) for pair in zip(fields(document.outline.own, template), named, strict=True)]

    def insert(self, document: Document, rule: FieldRule | None, label: str, value: str) -> list[Edit]:
        """Return the edits that write a new field, where the table's order puts it."""
        if document.outline.box is None:
            return [self._new_box(document, f"| {label} = {value}".rstrip(" "))]
        lines = self._lines(document)
        if not lines:
            return [self._first(document, label, value)]
        index = self._anchor(document, lines, rule)
        line = lines[max(index, 0)]
        return [self._beside(document, lines, line, label, value, behind=index >= 0)]

    def _anchor(self, document: Document, lines: Sequence[_Line], rule: FieldRule | None) -> int:
        """Return which field a new one stands behind; -1 to stand before the first one."""
        if rule is None:
            return len(lines) - 1
        order = {label: number for number, each in enumerate(document.rules) for label in each.labels}
        wanted = document.rules.index(rule)
        labels = [normal_parameter(document.cut(line.field.label)) for line in lines]
        before = [(order[label], index) for index, label in enumerate(labels) if order.get(label, wanted) < wanted]
        if before:  # of those next to it in the table the last one: boxes shift a field or two
            nearest = sorted({number for number, _ in before})[-_NEAREST:]
            return max(index for number, index in before if number in nearest)
        head = next((index for index, label in enumerate(labels) if label not in KNOWN_OTHER), len(lines))
        return head - 1

    def _beside(
        self, document: Document, lines: Sequence[_Line], line: _Line, label: str, value: str, *, behind: bool
    ) -> Edit:
        """Return the edit that writes a field next to another one, in its manner."""
        text, newline = document.text, document.style.newline
        bounds = Bounds(document.outline.own)
        bar, (start, end) = line.argument.start, line.field.lines
        words = self._spelled(document, lines, line, label, value)
        lead = text[bar : line.field.label.start]
        blanks = lead[max(lead.rfind("\n"), lead.rfind("\r")) + 1 :]
        ends_lines = len(blanks) < len(lead)
        blanks = blanks if not blanks.strip(" \t|") else ""
        if bounds.line_begin(bar) >= 0:  # `| name = value`
            before, after = text[bounds.line_begin(bar) : bar] + (blanks if blanks.startswith("|") else "| "), ""
        elif ends_lines:  # `name = value |`
            before, after = blanks, " |"
            start = max(start, line.field.label.start - len(blanks))
        else:
            at = end if behind else start
            return Edit(Span(at, at), f"{blanks or '|'}{words}")
        if not behind or (text[end - 1] in "\r\n" and (not after or line.argument.end < end)):
            at = end if behind else start
            return Edit(Span(at, at), f"{before}{words}{after}{newline}")
        at = line.field.value.end
        return Edit(Span(at, at), f"{after}{newline}{before}{words}")

    def _spelled(self, document: Document, lines: Sequence[_Line], line: _Line, label: str, value: str) -> str:
        """Return ``label = value`` with the blanks of the fields around it."""
        text = document.text

        def column(each: _Line) -> int:
            return each.argument.equals - each.field.label.start

        gap = text[line.field.label.end : line.argument.equals]
        same = {each.field.label.end - each.field.label.start for each in lines if column(each) == column(line)}
        blanks = gap if not gap.strip(" \t") else " "
        if len(same) > 1 and blanks:
            blanks = " " * max(1, column(line) - len(label))
        behind = " " if self._blank_behind(document, lines) else ""
        return f"{label}{blanks}={behind}{value}".rstrip(" ") if not value else f"{label}{blanks}={behind}{value}"

    def _blank_behind(self, document: Document, lines: Sequence[_Line]) -> bool:
        """Tell whether a blank stands behind the ``=`` of most fields that say something."""
        after = [
            document.text[line.argument.equals + 1]
            for line in lines
            if line.field.value.start < line.field.value.end and line.field.value.start > line.argument.equals
        ]
        return not after or 2 * sum(each in " \t" for each in after) >= len(after)

    def _first(self, document: Document, label: str, value: str) -> Edit:
        """Return the edit that writes a field into a box that has none."""
        template = self._template(document)
        assert template is not None, "there is a box"  # noqa: S101 (how insert() asks)
        at = template.end - 2
        newline = document.style.newline
        begins = document.text[at - 1] in "\r\n"
        return Edit(Span(at, at), f"{'' if begins else newline}| {label} = {value}{newline}")

    def _new_box(self, document: Document, line: str) -> Edit:
        """Return the edit that writes a whole box, behind what stands above the boxes of articles."""
        newline = document.style.newline
        page: Page = document.outline.own
        at = _above(page)
        box = newline.join(["{{Infobox film", line, "}}", ""])
        before = document.text[at - 1 : at]
        return Edit(Span(at, at), (newline if before not in {"", "\n", "\r", "\ufeff"} else "") + box)

    def remove(self, document: Document, fields: Sequence[Field]) -> list[Edit]:
        """Return the edits that remove whole fields."""
        spans: list[Span] = []
        for start, end in sorted(field.lines for field in fields):
            if spans and start <= spans[-1].end:
                spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
            else:
                spans.append(Span(start, end))
        return [Edit(span, "", document.cut(span)) for span in spans]

    def fill(self, document: Document, field: Field, value: str) -> Edit:
        """Return the edit that writes ``value`` in place of all that a field says; an empty one leaves the label."""
        start, end = field.value
        blank = ""
        if start == end and value and document.text[start - 1] not in " \t\r\n":
            blank = " " if self._blank_behind(document, self._lines(document)) else ""
        return Edit(field.value, blank + value, document.text[start:end])

    def listed(self, document: Document, rule: FieldRule, values: Sequence[Any], sources: Sequence[str]) -> str:
        """Return the source of a whole value that says some values, each with its own source."""
        english = rule in ENGLISH
        if english and values and all(isinstance(value, Release) for value in values):
            cells = [_date_cells(value) for value in values]
            groups = [_padded(each) for each in cells[:-1]]
            return "{{Film date|" + "|".join([*groups, *cells[-1]]) + "}}"
        if len(sources) == 1:
            return sources[0]
        before, between, behind = self._manner(document, english=english, plain="=" in "".join(sources))
        positional = between == "|"
        return before + between.join(_escaped(each) if positional else each for each in sources) + behind

    def _manner(self, document: Document, *, english: bool, plain: bool) -> tuple[str, str, str]:
        """Return what stands before, between and behind the values of a list, as another field of the box has it."""
        newline = document.style.newline
        template = self._template(document)
        page: Page = document.outline.own
        if not english:
            return "", "<br />", ""
        for name, call in _calls_in(page, template):
            if name in MARKED_LISTS and call.get("1") is not None:
                return f"{{{{{call.name}|{newline}* ", f"{newline}* ", f"{newline}}}}}"
            if name in LISTS and call.get("2") is not None:
                return f"{{{{{call.name}|", "|", "}}"
        found = None if template is None else _BR.search(document.text, template.start, template.end)
        if found:
            return "", found[0], ""
        return ("", "<br />", "") if plain else ("{{ubl|", "|", "}}")

    def spread(
        self, document: Document, rule: FieldRule, holder: Holder, index: int, sources: Sequence[str]
    ) -> list[Edit] | None:
        """Return the edits that write values before or behind a value that stands alone."""
        start, end = holder.parts[0]
        page: Page = document.outline.own
        signs = "=" in own(page.cut, start, end).text or "=" in "".join(sources)
        before, between, behind = self._manner(document, english=rule in ENGLISH, plain=signs)
        if rule.attribute == "released" or (before and signs):
            before, between, behind = "", "<br />", ""
        if index:
            new = "".join(between + source for source in sources) + behind
            return [*([Edit(Span(start, start), before)] if before else []), Edit(Span(end, end), new)]
        new = before + "".join(source + between for source in sources)
        return [Edit(Span(start, start), new), *([Edit(Span(end, end), behind)] if behind else [])]

    def title(self, document: Document, new: str | None) -> list[Edit]:
        """Return the edits that write the film's name."""
        language = next((code for code, rules in TABLES.items() if rules is document.rules), "en")
        labels = TITLE_LABELS[language]
        lines = self._lines(document)
        named = [line.field for line in lines if document.cut(line.field.label) in labels]
        if new is None:
            return self.remove(document, named)
        words = document.dialect.pen.words(new)
        if not named:
            if not lines:
                return self.insert(document, None, labels[0], words)
            return [self._beside(document, lines, lines[0], labels[0], words, behind=False)]
        field = named[-1]
        if field.value.start == field.value.end:
            return [self.fill(document, field, words)]
        shown = document.show(field.value)
        return shown.replace(0, len(shown.text), new)

    def page_title(self, document: Document, new: str | None) -> list[Edit]:
        """Refuse: a wikitext does not say its own title.

        Raises:
            EditError: Always.
        """
        del document, new
        raise EditError("", "cannot be written: a wikitext does not say the title of its page")


def _calls_in(page: Page, template: Template | None) -> Iterator[tuple[str, Template]]:
    """Give the calls inside of another one."""
    if template is not None:
        for call in page.cut.templates:
            if template.start < call.start < template.end and call.tag is None:
                yield box_name(call.name), call


def _above(page: Page) -> int:
    """Return where the box of an article belongs: behind the notes and descriptions at its very start."""
    text = page.text
    comments = {node.start: node.end for node in page.cut.comments}
    at = found = int(text.startswith("\ufeff"))
    while at < len(text):
        if at in comments:
            at = comments[at]
        elif text[at] in BLANKS:
            at += 1
        elif at in page.templates and _stands_above(page.templates[at]):
            at = page.templates[at].end
        else:
            break
        found = at if text[at - 1] in "\r\n" or text[at - 1] == "}" else found
    return found


def _stands_above(template: Template) -> bool:
    name = box_name(template.name)
    return name in _ABOVE or name.startswith(("Use ", "DISPLAYTITLE:", "Pp-", "About"))
