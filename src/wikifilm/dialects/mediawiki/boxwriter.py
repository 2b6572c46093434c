"""Writing the fields of a film box: whole fields and lists, spelled as their neighbours are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from wikifilm.dialects.mediawiki.above import above
from wikifilm.dialects.mediawiki.boxes import box_name, fields, unclosed_box
from wikifilm.dialects.mediawiki.own import own
from wikifilm.dialects.mediawiki.partforms import BREAK, date_cells, escaped, padded
from wikifilm.dialects.mediawiki.tables import (
    ENGLISH,
    KNOWN_OTHER,
    LISTS,
    MARKED_LISTS,
    TABLES,
    TITLE_LABELS,
    normal_parameter,
)
from wikifilm.errors import EditError
from wikifilm.film import Release
from wikifilm.lens import known
from wikifilm.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wikifilm.dialect import Holder, Source
    from wikifilm.dialects.mediawiki.nodes import Argument, Template
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.fields import FieldRule
    from wikifilm.syntax import Field

__all__ = ["WikiBox"]

_BR = re.compile(BREAK, re.IGNORECASE)
_NEAREST = 3


class _Line(NamedTuple):
    """A field of the box with the argument that it is."""

    field: Field
    argument: Argument


class WikiBox:
    """Writes the infobox of a wikitext."""

    def _template(self, document: Source) -> Template | None:
        box = document.outline.box
        page: Page = document.outline.own
        return None if box is None else page.template(box.span.start)

    def _lines(self, document: Source) -> list[_Line]:
        template = self._template(document)
        if template is None:
            return []
        named = [one for one in template.arguments if not one.index]
        return [_Line(*pair) for pair in zip(fields(document.outline.own, template), named, strict=True)]

    def insert(self, document: Source, rule: FieldRule | None, label: str, value: str) -> list[Edit]:
        """Return the edits that write a new field, where the table's order puts it."""
        if document.outline.box is None:
            unclosed = unclosed_box(document.outline.own)
            if unclosed is not None:
                raise EditError("", "cannot be written: the infobox is not closed, so MediaWiki shows it as text")
            return [self._new_box(document, f"| {label} = {value}".rstrip(" "))]
        lines = self._lines(document)
        if not lines:
            return [self._first(document, label, value)]
        index = self._anchor(document, lines, rule)
        line = lines[max(index, 0)]
        return [self._beside(document, lines, line, label, value, behind=index >= 0)]

    def _anchor(self, document: Source, lines: Sequence[_Line], rule: FieldRule | None) -> int:
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
        self, document: Source, lines: Sequence[_Line], line: _Line, label: str, value: str, *, behind: bool
    ) -> Edit:
        """Return the edit that writes a field next to another one, in its manner."""
        text, newline = document.text, document.style.newline
        bounds = document.outline.own.bounds
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

    def _spelled(self, document: Source, lines: Sequence[_Line], line: _Line, label: str, value: str) -> str:
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

    def _blank_behind(self, document: Source, lines: Sequence[_Line]) -> bool:
        """Tell whether a blank stands behind the ``=`` of most fields that say something."""
        after = [
            document.text[line.argument.equals + 1]
            for line in lines
            if line.field.value.start < line.field.value.end and line.field.value.start > line.argument.equals
        ]
        return not after or 2 * sum(each in " \t" for each in after) >= len(after)

    def _first(self, document: Source, label: str, value: str) -> Edit:
        """Return the edit that writes a field into a box that has none."""
        at = known(self._template(document)).end - 2
        newline = document.style.newline
        begins = document.text[at - 1] in "\r\n"
        return Edit(Span(at, at), f"{'' if begins else newline}| {label} = {value}{newline}")

    def _new_box(self, document: Source, line: str) -> Edit:
        """Return the edit that writes a whole box, behind what stands above the boxes of articles."""
        newline = document.style.newline
        page: Page = document.outline.own
        at = above(page)
        box = newline.join(["{{Infobox film", line, "}}", ""])
        before = document.text[at - 1 : at]
        return Edit(Span(at, at), (newline if before not in {"", "\n", "\r", "\ufeff"} else "") + box)

    def remove(self, document: Source, fields: Sequence[Field], *, whole: bool = False) -> list[Edit]:
        """Return the edits that remove whole fields."""
        del whole
        spans: list[Span] = []
        for start, end in sorted(field.lines for field in fields):
            if spans and start <= spans[-1].end:
                spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
            else:
                spans.append(Span(start, end))
        return [Edit(span, "", document.cut(span)) for span in spans]

    def fill(self, document: Source, field: Field, value: str) -> Edit:
        """Return the edit that writes ``value`` in place of all that a field says; an empty one leaves the label."""
        start, end = field.value
        blank = ""
        if start == end and value and document.text[start - 1] not in " \t\r\n":
            blank = " " if self._blank_behind(document, self._lines(document)) else ""
        return Edit(field.value, blank + value, document.text[start:end])

    def listed(self, document: Source, rule: FieldRule, values: Sequence[Any], sources: Sequence[str]) -> str:
        """Return the source of a whole value that says some values, each with its own source."""
        english = rule in ENGLISH
        if english and values and all(isinstance(value, Release) for value in values):
            cells = [date_cells(value) for value in values]
            groups = [padded(each) for each in cells[:-1]]
            return "{{Film date|" + "|".join([*groups, *cells[-1]]) + "}}"
        if len(sources) == 1:
            return sources[0]
        before, between, behind = self._manner(document, english=english, plain="=" in "".join(sources))
        positional = between == "|"
        return before + between.join(escaped(each) if positional else each for each in sources) + behind

    def _manner(self, document: Source, *, english: bool, plain: bool) -> tuple[str, str, str]:
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
        self, document: Source, rule: FieldRule, holder: Holder, index: int, sources: Sequence[str]
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

    def title(self, document: Source, new: str | None) -> list[Edit]:
        """Return the edits that write the film's name."""
        language = next((code for code, rules in TABLES.items() if rules is document.rules), "en")
        labels = TITLE_LABELS[language]
        lines = self._lines(document)
        named = [line.field for line in lines if document.cut(line.field.label) in labels]
        if new is None:
            return self.remove(document, named)
        words = document.pen.words(new)
        if not named:
            if not lines:
                return self.insert(document, None, labels[0], words)
            return [self._beside(document, lines, lines[0], labels[0], words, behind=False)]
        field = named[-1]
        if field.value.start == field.value.end:
            return [self.fill(document, field, words)]
        shown = document.show(field.value)
        return shown.replace(0, len(shown.text), new)

    def page_title(self, document: Source, new: str | None) -> list[Edit]:
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
                yield box_name(call.short_name), call
