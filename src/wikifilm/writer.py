"""A document that changes step by step: its titles and the fields of its box, written as their neighbours are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wikifilm.dialect import Document, FieldRule, bare_title, is_blank
from wikifilm.errors import EditError
from wikifilm.insert import delete_lines, insert_lines, line_of
from wikifilm.lens import align, gaps, put_list
from wikifilm.text import Edit, Span, apply_edits, compose_edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wikifilm.inline import Inline
    from wikifilm.lens import Replacement, Slot
    from wikifilm.syntax import Block, Field

__all__ = ["Writer"]


def _place(edit: Edit) -> Span:
    return edit.span


class Writer:
    """A document that changes step by step, and the edits that lead from its first text to the present."""

    def __init__(self, document: Document) -> None:
        """Begin with ``document`` and no edits."""
        self.first = document
        self.document = document
        self.edits: list[Edit] = []

    def apply(self, edits: Sequence[Edit]) -> None:
        """Make edits of the present text, and cut it anew."""
        if not edits:
            return
        self.edits = compose_edits(self.edits, edits) if self.edits else sorted(edits, key=_place)
        text = apply_edits(self.document.text, edits)
        self.document = Document(self.document.dialect, text, self.document.given_title)

    def put(self, inline: Inline, replacements: Iterable[Replacement]) -> list[Edit]:
        """Return the edits of the source for replacements of display text."""
        return [inline.replace(*replacement) for replacement in replacements]

    # ------------------------------------------------------------------------------------------- titles

    def page_title(self, new: str | None) -> None:
        """Write the page's own title, and the bare title line where only that makes it the box."""
        document = self.document
        if new == document.page_title:
            return
        if new is None and document.outline.title is None:
            raise EditError("page_title", "cannot be removed: the text does not say it, the caller gave it")
        edits = [self._page_title(new)]
        box = document.outline.box
        if box is not None and box.title is not None and not box.fields:
            edits.append(
                Edit(box.title, bare_title(new)) if new else delete_lines(document, line_of(document, box.title))
            )
        self.apply(edits)

    def title(self, new: str | None) -> None:
        """Write the film's name: in the bare title line, unless the page's title says it."""
        document = self.document
        box = document.outline.box
        if new == document.title or box is None:
            return
        page_title = document.page_title
        if box.title is None:
            edits = [insert_lines(document, box.span.start, [new])] if new else []
        elif new is None or (not box.fields and page_title is not None and new == bare_title(page_title)):
            edits = [delete_lines(document, line_of(document, box.title))]
        else:
            edits = [Edit(box.title, new)]
        self.apply(edits)

    def _page_title(self, new: str | None) -> Edit:
        document = self.document
        heading = document.outline.title
        newline = document.style.newline
        if heading is None:
            start = 1 if document.text.startswith("\ufeff") else 0
            return Edit(Span(start, start), f"= {new} ={newline}{newline if len(document.text) > start else ''}")
        if new is None:
            return delete_lines(document, heading.heading)
        return Edit(heading.title, new)

    # ------------------------------------------------------------------------------------------- fields

    def field(self, rule: FieldRule, new: tuple[Any, ...]) -> None:
        """Write the values of a field; none removes it."""
        field = self.document.field_of(rule)
        if not new:
            self._remove_fields(rule)
        elif field is None:
            value = rule.lens.separator.join(rule.lens.show(each, None) for each in new)
            self.insert_field(rule, rule.label, value)
        elif is_blank(field):
            value = rule.lens.separator.join(rule.lens.show(each, None) for each in new)
            self.apply([self.fill(field.value, value)])
        elif field.items:
            self._nested_field(rule, field, new)
        else:
            inline = self.document.show(field.value)
            self.apply(self.put(inline, put_list(rule.lens, inline.text, new)))

    def fill(self, span: Span, value: str) -> Edit:
        """Return the edit that writes a value in place of a field's, a blank behind the colon."""
        blank = "" if not value or self.document.text[span.start - 1 : span.start] in {" ", "\t"} else " "
        return Edit(span, blank + value)

    def _remove_fields(self, rule: FieldRule) -> None:
        document = self.document
        found = [field for field in document.fields_of(rule) if not is_blank(field)]
        if len(found) == len(document.fields):
            last = found.pop()
            self.apply([*(delete_lines(document, field.lines) for field in found), self.emptied(last)])
        else:
            self.apply([delete_lines(document, field.lines) for field in found])

    def emptied(self, field: Field) -> Edit:
        """Return the edit that leaves a field its label and nothing else."""
        end = max([field.value.end, *(item.content.end for item in field.items)])
        return Edit(Span(self._colon(field), end), "")

    def insert_field(self, rule: FieldRule | None, label: str, value: str) -> None:
        """Write a new field where the table's order puts it, in the manner of its neighbours."""
        document = self.document
        fields = document.fields
        if not fields:
            self._insert_box(f"{document.style.bullet.rstrip() or '-'} {label}: {value}".rstrip(" "))
            return
        before = fields if rule is None else self._before(rule)
        neighbour = before[-1] if before else fields[0]
        marker = document.text[neighbour.lines.start : neighbour.label.start]
        line = f"{marker}{label if rule is None else self._spelled(label)}: {value}".rstrip(" ")
        at = neighbour.lines.end if before else neighbour.lines.start
        self.apply([insert_lines(document, at, [line])])

    def _before(self, rule: FieldRule) -> Sequence[Field]:
        """Return the fields of the rules that stand before a rule in the table."""
        rules = self.document.dialect.fields
        found = [self.document.fields_of(each) for each in rules[: rules.index(rule)]]
        return sorted(field for fields in found for field in fields)

    def _spelled(self, label: str) -> str:
        """Return a label in the letters that the box's labels are written in."""
        labels = [
            self.document.cut(field.label) for field in self.document.fields if field.label.start < field.label.end
        ]
        if labels and all(each == each.lower() for each in labels):
            label = label.lower()
        elif labels and all(each == each.upper() for each in labels):
            label = label.upper()
        return label.replace(" ", "_") if any("_" in each for each in labels) else label

    def _insert_box(self, line: str) -> None:
        document = self.document
        outline = document.outline
        if outline.box is not None:
            self.apply([insert_lines(document, outline.box.span.end, [line])])
            return
        at = outline.title.heading.end if outline.title is not None else int(document.text.startswith("\ufeff"))
        follows = document.text[at:].strip(" \t\r\n") != ""
        above = [""] if outline.title is not None else []
        rest = document.text[at : at + 2]
        below = [""] if follows and not rest.startswith(("\r", "\n")) else []
        self.apply([insert_lines(document, at, [*above, line, *below])])

    def _nested_field(self, rule: FieldRule, field: Field, new: tuple[Any, ...]) -> None:
        """Write a field that has items, each of them a value; so may be what stands behind the label."""
        own = [(None, field.value)] if field.value.start < field.value.end else []
        items = [(item, item.content) for item in field.items if item.content.start < item.content.end]
        lines = [(block, self.document.show(span)) for block, span in [*own, *items]]
        slots = [rule.lens.read(inline.text).slots for _, inline in lines]
        if items and all(len(found) == 1 for found in slots):
            values = [_Line(block, inline, *found) for (block, inline), found in zip(lines, slots, strict=True)]
            self._put_lines(rule, field, values, new)
        elif len(lines) == 1:
            ((_, inline),) = lines
            self.apply(self.put(inline, put_list(rule.lens, inline.text, new)))
        else:
            why = "cannot be written: its field holds lines that are not one value each"
            raise EditError(rule.attribute, why)

    def _put_lines(self, rule: FieldRule, field: Field, old: list[_Line], new: tuple[Any, ...]) -> None:
        """Write the values of a field, one a line; a moved one takes its own words along."""
        document = self.document
        edits: list[Edit] = []
        pairs = align([line.slot.value for line in old], new, rule.lens.keys())
        for before, after in pairs:
            _, inline, slot = old[before]
            if slot.value != new[after]:
                edits += self.put(inline, rule.lens.change(inline.text, slot, new[after]))
        first = field.items[0]
        marker = document.text[first.lines.start : first.content.start]
        own = {line.slot.value: line.inline.text[line.slot.start : line.slot.end] for line in old}
        for gap in gaps(pairs, len(old), len(new)):
            for block in [old[index].block for index in gap.old]:
                edits.append(self._without_own(field) if block is None else delete_lines(document, block.lines))
            if gap.new:
                above = old[gap.old.start - 1].block if gap.old.start else None
                at = first.lines.start if above is None else above.lines.end
                shown = [marker + (own.get(new[each]) or rule.lens.show(new[each], None)) for each in gap.new]
                edits.append(insert_lines(document, at, shown))
        self.apply(edits)

    def _without_own(self, field: Field) -> Edit:
        """Return the edit that removes what stands behind a label, and leaves the items."""
        return Edit(Span(self._colon(field), field.value.end), "")

    def _colon(self, field: Field) -> int:
        """Return where the colon behind a label ends."""
        return self.document.text.index(":", field.label.end) + 1


class _Line(NamedTuple):
    """A line of a field that says one value."""

    block: Block | None
    """The item; None for what stands behind the label itself."""
    inline: Inline
    slot: Slot[Any]
