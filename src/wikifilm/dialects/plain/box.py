"""Writes the box of the plain dialect, its fields spelled as their neighbours are, and the two titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wikifilm.dialect import Holder
from wikifilm.errors import EditError
from wikifilm.fields import bare_title
from wikifilm.insert import delete_lines, insert_lines, line_of
from wikifilm.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Source
    from wikifilm.fields import FieldRule
    from wikifilm.film import Value
    from wikifilm.syntax import Field, Outline

__all__ = ["PlainBox", "holder"]


class _Lines:
    """Values in bullets below a label, one a line; the first may stand behind the label itself."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.items = [item for item in field.items if item.content.start < item.content.end]
        self.own = int(field.value.start < field.value.end)

    def insert(self, document: Source, holder: Holder, index: int, sources: Sequence[str]) -> Edit:
        del holder
        first = self.field.items[0]
        marker = document.text[first.lines.start : first.content.start]
        above = index - self.own - 1
        at = self.items[above].lines.end if above >= 0 else first.lines.start
        return insert_lines(document, at, [marker + source for source in sources])

    def remove(self, document: Source, holder: Holder, run: range) -> Edit:
        start = holder.parts[run.start].start if run.start >= self.own else colon(document, self.field)
        end = holder.parts[run.stop - 1].end
        if run.start >= self.own:
            lines = self.items[run.start - self.own].lines.start, self.items[run.stop - 1 - self.own].lines.end
            return delete_lines(document, Span(*lines))
        if run.stop > self.own:
            last = self.items[run.stop - 1 - self.own]
            end = last.content.end
        return Edit(Span(start, end), "")

    def source(self, value: Value, shown: str) -> str:
        del value
        return shown

    def words(self, source: str) -> str:
        return source


def holder(outline: Outline, text: str, field: Field) -> Holder:
    """Return the lines of a value: its own, then those of the items nested in it."""
    del outline, text
    spans = [field.value, *(item.content for item in field.items)]
    return Holder(tuple(span for span in spans if span.start < span.end), _Lines(field) if field.items else None)


def colon(document: Source, field: Field) -> int:
    """Return where the colon behind a label ends."""
    return document.text.index(":", field.label.end) + 1


class PlainBox:
    """Writes ``- Label: value`` lines."""

    def insert(self, document: Source, rule: FieldRule | None, label: str, value: str) -> list[Edit]:
        """Return the edit that writes a new field where the table's order puts it, in the manner of its neighbours."""
        fields = document.fields
        if not fields:
            return [_first_field(document, f"{document.style.bullet.rstrip() or '-'} {label}: {value}".rstrip(" "))]
        before = fields if rule is None else _before(document, rule)
        neighbour = before[-1] if before else fields[0]
        marker = document.text[neighbour.lines.start : neighbour.label.start]
        line = f"{marker}{label if rule is None else _spelled(document, label)}: {value}".rstrip(" ")
        at = neighbour.lines.end if before else neighbour.lines.start
        return [insert_lines(document, at, [line])]

    def remove(self, document: Source, fields: Sequence[Field], *, whole: bool = False) -> list[Edit]:
        """Return the edits that remove the lines of fields; of the last one in the box the label stays."""
        gone = list(fields)
        only = bool(gone) and not whole and len(gone) == len(document.fields)
        last = [self.fill(document, gone.pop(), "")] if only else []
        return [*(delete_lines(document, field.lines) for field in gone), *last]

    def fill(self, document: Source, field: Field, value: str) -> Edit:
        """Return the edit that writes a value behind a label, in place of all that stands there."""
        start, end = field.value.start, document.whole(field).end
        if not value:
            return Edit(Span(colon(document, field), end), "")
        blank = "" if document.text[start - 1 : start] in {" ", "\t"} else " "
        return Edit(Span(start, end), blank + value)

    def listed(self, document: Source, rule: FieldRule, values: Sequence[Any], sources: Sequence[str]) -> str:
        """Return the values on one line, parted as the rule's language parts them."""
        del document, values
        return rule.lens.separator.join(sources)

    def spread(
        self, document: Source, rule: FieldRule, holder: Holder, index: int, sources: Sequence[str]
    ) -> list[Edit] | None:
        """Return nothing: the value's own text parts its values."""
        del document, rule, holder, index, sources
        return None

    def page_title(self, document: Source, new: str | None) -> list[Edit]:
        """Write the page's own title, and the bare title line where only that makes it the box."""
        if new is None and document.outline.title is None:
            raise EditError("page_title", "cannot be removed: the text does not say it, the caller gave it")
        edits = [_page_title(document, new)]
        box = document.outline.box
        if box is not None and box.title is not None and not box.fields:
            edits.append(
                Edit(box.title, bare_title(new)) if new else delete_lines(document, line_of(document, box.title))
            )
        return edits

    def title(self, document: Source, new: str | None) -> list[Edit]:
        """Write the film's name in the bare title line, unless the page's title says it."""
        box = document.outline.box
        if box is None:
            return []
        page_title = document.page_title
        if box.title is None:
            return [insert_lines(document, box.span.start, [new])] if new else []
        if new is None or (not box.fields and page_title is not None and new == bare_title(page_title)):
            return [delete_lines(document, line_of(document, box.title))]
        return [Edit(box.title, new)]


def _page_title(document: Source, new: str | None) -> Edit:
    heading = document.outline.title
    newline = document.style.newline
    if heading is None:
        start = 1 if document.text.startswith("\ufeff") else 0
        return Edit(Span(start, start), f"= {new} ={newline}{newline if len(document.text) > start else ''}")
    if new is None:
        return delete_lines(document, heading.heading)
    return Edit(heading.title, new)


def _before(document: Source, rule: FieldRule) -> Sequence[Field]:
    """Return the fields of the rules that stand before a rule in the table."""
    rules = document.rules
    found = [document.fields_of(each) for each in rules[: rules.index(rule)]]
    return sorted(field for fields in found for field in fields)


def _spelled(document: Source, label: str) -> str:
    """Return a label in the letters that the box's labels are written in."""
    labels = [document.cut(field.label) for field in document.fields if field.label.start < field.label.end]
    if labels and all(each == each.lower() for each in labels):
        label = label.lower()
    elif labels and all(each == each.upper() for each in labels):
        label = label.upper()
    return label.replace(" ", "_") if any("_" in each for each in labels) else label


def _first_field(document: Source, line: str) -> Edit:
    """Return the edit that writes the first field of a box, or the box."""
    outline = document.outline
    if outline.box is not None:
        return insert_lines(document, outline.box.span.end, [line])
    at = outline.title.heading.end if outline.title is not None else int(document.text.startswith("\ufeff"))
    follows = document.text[at:].strip(" \t\r\n") != ""
    above = [""] if outline.title is not None else []
    rest = document.text[at : at + 2]
    below = [""] if follows and not rest.startswith(("\r", "\n")) else []
    return insert_lines(document, at, [*above, line, *below])
