"""Writes a changed film into a document: the narrowest edits, each read back before anybody gets them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from wikifilm.dialect import Document, FieldRule, bare_title, is_blank, is_item
from wikifilm.errors import EditError
from wikifilm.film import Credit, Film, Name, Track
from wikifilm.frame import check_frame, misread
from wikifilm.insert import delete_lines, heading_line, insert_lines, insert_section, line_of, section_place
from wikifilm.lens import align, gaps, put_list
from wikifilm.read import LISTS, PROSE, FilmReading, ListRule, Node, ProseRule, prose, read, region_nodes
from wikifilm.text import Edit, Span, apply_edits, compose_edits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from wikifilm.inline import Inline
    from wikifilm.lens import Replacement, Slot
    from wikifilm.read import ProseSlot
    from wikifilm.syntax import Block, Field

__all__ = ["Writer", "resolve", "write"]

_NOT_WRITTEN = ("kind", "identifiers")


def resolve(film: Film, old: Film) -> Film:
    """Return ``film`` with the names that were given as plain strings standing for the equal-named ones of ``old``."""
    changes: dict[str, Any] = {}
    for attribute in attrs.fields(Film):
        new = getattr(film, attribute.name)
        before = getattr(old, attribute.name)
        if new is not before and isinstance(new, tuple):
            known = {name.name: name for name in _names(before)}
            resolved = _resolved(new, known)
            if resolved is not new:
                changes[attribute.name] = resolved
    return attrs.evolve(film, **changes) if changes else film


def _names(value: Any) -> Iterable[Name]:  # noqa: ANN401 (any value of a film)
    """Give all names in a value, at any depth."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Name):
            yield found
        elif isinstance(found, tuple):
            waiting.extend(found)
        elif attrs.has(kind := type(found)):
            waiting.extend(getattr(found, attribute.name) for attribute in attrs.fields(kind))


def _resolved(value: Any, known: dict[str, Name]) -> Any:  # noqa: ANN401 (any value of a film)
    if isinstance(value, Name):
        return value if value.stated else known.get(value.name, Name(value.name))
    if isinstance(value, tuple):
        made = tuple(_resolved(each, known) for each in value)
        return value if all(each is before for each, before in zip(made, value, strict=True)) else made
    if attrs.has(type(value)):
        changes = {}
        for attribute in attrs.fields(type(value)):
            before = getattr(value, attribute.name)
            if isinstance(before, tuple):
                made = _resolved(before, known)
                if made is not before:
                    changes[attribute.name] = made
        return attrs.evolve(value, **changes) if changes else value
    return value


class Writer:
    """A document that changes step by step, and the edits that lead from its first text to its present one."""

    def __init__(self, document: Document) -> None:
        """Begin with ``document`` and no edits."""
        self.first = document
        self.document = document
        self.edits: list[Edit] = []

    def apply(self, edits: Sequence[Edit]) -> None:
        """Make edits of the present text, and cut it anew."""
        if not edits:
            return
        self.edits = compose_edits(self.edits, edits) if self.edits else list(edits)
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
        edits = [self._page_title(new)]
        box = document.outline.box
        if box is not None and box.title is not None and not box.fields:
            edits.append(Edit(box.title, bare_title(new)) if new else delete_lines(document, line_of(document, box.title)))
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
        elif len(self.document.value_lines(field)) > 1 or field.items:
            self._nested_field(rule, new)
        elif is_blank(field):
            value = rule.lens.separator.join(rule.lens.show(each, None) for each in new)
            self.apply([self.fill(field.value, value)])
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
        start = self.document.text.index(":", field.label.end) + 1
        return Edit(Span(start, end), "")

    def insert_field(self, rule: FieldRule | None, label: str, value: str) -> None:
        """Write a new field where the table's order puts it, in the manner of its neighbours."""
        document = self.document
        known = self._ranks()
        rank = len(document.dialect.fields) if rule is None else document.dialect.fields.index(rule)
        fields = document.fields
        before = [field for field, known_rank in zip(fields, known, strict=True) if known_rank is not None and known_rank < rank]
        if not fields:
            self._insert_box(f"{document.style.bullet.rstrip() or '-'} {label}: {value}")
            return
        neighbour = before[-1] if before else fields[0] if rule is not None else fields[-1]
        if rule is None:
            neighbour = fields[-1]
        marker = document.text[neighbour.lines.start : neighbour.label.start]
        line = f"{marker}{self._spelled(label) if rule is not None else label}: {value}".rstrip(" ")
        at = neighbour.lines.end if before or rule is None else neighbour.lines.start
        self.apply([insert_lines(document, at, [line])])

    def _ranks(self) -> list[int | None]:
        rules = self.document.dialect.fields
        ranks = {id(field): rank for rank, rule in enumerate(rules) for field in self.document.fields_of(rule)}
        return [ranks.get(id(field)) for field in self.document.fields]

    def _spelled(self, label: str) -> str:
        """Return a label in the letters that the box's labels are written in."""
        labels = [self.document.cut(field.label) for field in self.document.fields if field.label.start < field.label.end]
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

    def _nested_field(self, rule: FieldRule, new: tuple[Any, ...]) -> None:
        """Write a field whose values stand in several lines, each of them an item or the field's own."""
        document = self.document
        field = document.field_of(rule)
        assert field is not None, "the caller looked"  # noqa: S101
        lines: list[tuple[Block | None, Span]] = [] if field.value.start == field.value.end else [(None, field.value)]
        lines += [(item, item.content) for item in field.items if item.content.start < item.content.end]
        slots = [
            (block, inline, slot)
            for block, span in lines
            for inline in [document.show(span)]
            for slot in rule.lens.read(inline.text).slots
        ]
        values = [slot.value for _, _, slot in slots]
        single = len(slots) == len(lines)
        if not single or not slots or not field.items:
            raise EditError(rule.attribute, "cannot be written: its field holds lines that are not one value each")
        edits: list[Edit] = []
        pairs = align(values, new, rule.lens.keys())
        for old, at in pairs:
            _, inline, slot = slots[old]
            if slot.value != new[at]:
                edits += self.put(inline, rule.lens.change(inline.text, slot, new[at]))
        marker_block = field.items[0]
        marker = document.text[marker_block.lines.start : marker_block.content.start]
        own = {slot.value: inline.text[slot.start : slot.end] for _, inline, slot in slots}
        for gap in gaps(pairs, len(slots), len(new)):
            for old in gap.old:
                block, inline, slot = slots[old]
                edits.append(
                    Edit(field.value, "") if block is None else delete_lines(document, block.lines)
                )
            if gap.new:
                above = slots[gap.old.start - 1][0] if gap.old.start else None
                at = above.lines.end if above is not None else marker_block.lines.start
                shown = [marker + (own.get(new[each]) or rule.lens.show(new[each], None)) for each in gap.new]
                edits.append(insert_lines(document, at, shown))
        self.apply(edits)

    # -------------------------------------------------------------------------------------------- lists

    def items(self, rule: ListRule, new: tuple[Any, ...]) -> None:
        """Write the values of list items, nested as they are."""
        document = self.document
        regions = list(document.regions(rule.kind))
        runs = _runs(rule, new, [region.group for region in regions])
        if not regions:
            if new:
                body = document.style.newline.join(self._body(rule, runs))
                self.apply([insert_section(document, section_place(document, rule.kind), *self._heading(rule), body)])
            return
        pool: dict[Any, Node] = {}
        old = [region_nodes(document, rule, region) for region in regions]
        waiting = [node for found in old for node in found]
        while waiting:
            node = waiting.pop()
            pool[_own(node.value)] = node
            waiting.extend(node.children)
        edits: list[Edit] = []
        at = len(document.text)
        for run in runs:
            if run.region is None:
                lines = [*self._lines(rule, run.values, "", pool)]
                level = regions[0].section.level + 1
                edits.append(insert_section(document, at, level, run.group or "", document.style.newline.join(lines)))
                continue
            region = regions[run.region]
            at = region.section.body.end
            edits += self._siblings(rule, old[run.region], run.values, pool, self._place(region.section.body))
        self.apply(edits)

    def _heading(self, rule: ListRule | ProseRule) -> tuple[int, str]:
        return min((section.level for section in self.document.outline.sections), default=2), rule.heading

    def _body(self, rule: ListRule, runs: list[_Run]) -> list[str]:
        lines: list[str] = []
        for run in runs:
            if run.group is not None:
                level = self._heading(rule)[0] + 1
                lines += ["", heading_line(self.document, level, run.group)] if lines else [heading_line(self.document, level, run.group)]
            lines += self._lines(rule, run.values, "", {})
        return lines

    def _place(self, body: Span) -> tuple[int, list[str]]:
        """Return where the first item of a body is written, and the lines above it."""
        blocks = self.document.blocks(body)
        if not blocks:
            return body.start, []
        last = blocks[-1]
        return last.lines.end, [] if is_item(last) else [""]

    def _siblings(
        self,
        rule: ListRule,
        old: list[Node],
        new: Sequence[Any],
        pool: dict[Any, Node],
        place: tuple[int, list[str]],
        marker: str = "",
    ) -> list[Edit]:
        """Return the edits of items side by side and of what is nested in them."""
        document = self.document
        lens = old[0].lens if old else rule.lens
        pairs = align([node.value for node in old], new, lens.keys())
        edits: list[Edit] = []
        for before, after in pairs:
            edits += self._item(rule, old[before], new[after], pool)
        for gap in gaps(pairs, len(old), len(new)):
            edits += [delete_lines(document, old[index].span) for index in gap.old]
            if not gap.new:
                continue
            above: list[str] = []
            if gap.old.start:
                at, neighbour = old[gap.old.start - 1].end, old[gap.old.start - 1]
            elif old:
                at, neighbour = old[0].span.start, old[0]
            else:
                (at, above), neighbour = place, None
            if neighbour is not None:
                marker = document.text[neighbour.block.lines.start : neighbour.block.content.start]
            lines = self._lines(rule, [new[index] for index in gap.new], marker, pool)
            edits.append(insert_lines(document, at, [*above, *lines]))
        return edits

    def _item(self, rule: ListRule, node: Node, new: Any, pool: dict[Any, Node]) -> list[Edit]:  # noqa: ANN401
        if node.value == new:
            return []
        edits: list[Edit] = []
        if _own(node.value) != _own(new):
            inline = self.document.show(node.block.content)
            edits += self.put(inline, node.lens.put(inline.text, new))
        below = getattr(new, "children", ())
        marker = self.document.text[node.block.lines.start : node.block.content.start]
        if below != getattr(node.value, "children", ()):
            nested = _indented(marker, self.document.style.indent)
            edits += self._siblings(rule, node.children, below, pool, (node.block.lines.end, []), nested)
        return edits

    def _lines(self, rule: ListRule, values: Sequence[Any], marker: str, pool: dict[Any, Node]) -> list[str]:
        """Return the lines of new items; one that stood elsewhere keeps its words."""
        lines: list[str] = []
        marker = marker or self.document.style.bullet
        waiting = [(value, marker, rule.lens) for value in reversed(values)]
        while waiting:
            value, marker, lens = waiting.pop()
            node = pool.get(_own(value))
            shown = lens.show(value) if node is None else self.document.cut(node.block.content)
            lines.append(marker + shown)
            nested = _indented(marker, self.document.style.indent)
            below = rule.below if rule.below is not None and shown.endswith(" as:") else rule.lens
            waiting += [(child, nested, below) for child in reversed(getattr(value, "children", ()))]
        return lines

    # -------------------------------------------------------------------------------------------- prose

    def prose(self, rule: ProseRule, new: tuple[Any, ...]) -> None:
        """Write the values of sentences inside their prose."""
        document = self.document
        found = list(prose(document, rule))
        pairs = align([slot.slot.value for slot in found], new, rule.lens.keys())
        edits: list[Edit] = []
        for old, at in pairs:
            _, inline, slot, _ = found[old]
            if slot.value != new[at]:
                edits += self._at(f"{rule.attribute}[{at}]", self._changed(rule, inline, slot, new[at]))
        for gap in gaps(pairs, len(found), len(new)):
            for old in gap.old:
                _, inline, slot, _ = found[old]
                edits += self._at(f"{rule.attribute}[{old}]", self._removed(rule, inline, slot))
            if gap.new:
                shown = [self._shown(rule, at, new[at]) for at in gap.new]
                edits.append(self._sentences(rule, found, gap.old.start, " ".join(shown)))
        self.apply(edits)

    def _at(self, path: str, edits: Callable[[], list[Edit]]) -> list[Edit]:
        """Return edits, a refusal named by the whole path."""
        try:
            return edits()
        except EditError as error:
            where = f"{path}.{error.path}" if error.path else path
            raise EditError(where, error.reason, wanted=error.wanted, got=error.got) from None

    def _changed(self, rule: ProseRule, inline: Inline, slot: Slot[Any], new: Any) -> Callable[[], list[Edit]]:  # noqa: ANN401
        return lambda: self.put(inline, rule.lens.change(inline.text, slot, new, self.document.titles))

    def _removed(self, rule: ProseRule, inline: Inline, slot: Slot[Any]) -> Callable[[], list[Edit]]:
        def edits() -> list[Edit]:
            replacement = rule.lens.remove(inline.text, slot)
            left = inline.text[: replacement.start] + replacement.new + inline.text[replacement.end :]
            if left.strip():
                return self.put(inline, [replacement])
            return [delete_lines(self.document, line_of(self.document, inline.span))]

        return edits

    def _shown(self, rule: ProseRule, at: int, new: Any) -> str:  # noqa: ANN401
        try:
            return rule.lens.show(new)
        except EditError as error:
            where = f"{rule.attribute}[{at}]" + (f".{error.path}" if error.path else "")
            raise EditError(where, error.reason) from None

    def _sentences(self, rule: ProseRule, found: list[ProseSlot], index: int, sentences: str) -> Edit:
        """Return the edit that writes new sentences behind the value before them, or where the first would stand."""
        document = self.document
        if index == len(found) and found:
            end = found[-1].block.content.end
            return Edit(Span(end, end), f" {sentences}")
        if index:
            _, inline, slot, _ = found[index - 1]
            return inline.replace(slot.end, slot.end, f" {sentences}")
        if found:
            _, inline, slot, _ = found[0]
            return inline.replace(slot.start, slot.start, f"{sentences} ")
        region = next(document.regions(rule.kinds[0]), None)
        if region is None:
            return insert_section(document, section_place(document, rule.kinds[0]), *self._heading(rule), sentences)
        body = region.section.body
        blocks = document.blocks(body)
        if not blocks:
            return insert_lines(document, body.start, [sentences])
        if rule.attribute == "scores":
            return insert_lines(document, blocks[0].lines.start, [sentences, ""])
        return insert_lines(document, blocks[-1].lines.end, ["", sentences])


class _Run(NamedTuple):
    """Values of one group, and the section that they go to; None where it has to be made."""

    region: int | None
    group: str | None
    values: list[Any]


def _runs(rule: ListRule, new: Sequence[Any], groups: list[str | None]) -> list[_Run]:
    """Part values by their group, so that each run stands in a section of that group, in the text's order."""
    runs = [_Run(index, group, []) for index, group in enumerate(groups)]
    at = 0
    for value in new:
        group = getattr(value, rule.group) if rule.group is not None else None
        if not runs or runs[at].group != group:
            later = [index for index in range(at, len(runs)) if runs[index].group == group]
            if later:
                at = later[0]
            else:
                at = min(at + 1, len(runs)) if runs else 0
                runs.insert(at, _Run(None, group, []))
        runs[at].values.append(value)
    return runs


def _own(value: Any) -> Any:  # noqa: ANN401 (any value of a list item)
    """Return what the item's own line says."""
    if isinstance(value, Credit):
        return attrs.evolve(value, children=(), group=None)
    return attrs.evolve(value, album=None) if isinstance(value, Track) else value


def _indented(marker: str, indent: str) -> str:
    own = marker[: len(marker) - len(marker.lstrip(" \t"))]
    return own + indent + marker[len(own) :]


def write(document: Document, old: FilmReading, new: Film) -> tuple[Document, list[Edit], FilmReading]:
    """Return the document that says ``new``, the edits that lead to it, and its reading.

    Raises:
        EditError: The text would not say it, or would say something else too.
    """
    film = resolve(new, old.film)
    changed = [attribute.name for attribute in attrs.fields(Film) if _differs(film, old.film, attribute.name)]
    if not changed:
        return document, [], old
    writer = Writer(document)
    for attribute in changed:
        if attribute in _NOT_WRITTEN:
            raise EditError(attribute, f"cannot be written: the {document.dialect.name} dialect has no place for it")
    writer.page_title(film.page_title)
    for rule in document.dialect.fields:
        if rule.attribute in changed:
            writer.field(rule, getattr(film, rule.attribute))
    writer.title(film.title)
    for list_rule in LISTS:
        if list_rule.attribute in changed:
            writer.items(list_rule, getattr(film, list_rule.attribute))
    for prose_rule in PROSE:
        if prose_rule.attribute in changed:
            writer.prose(prose_rule, getattr(film, prose_rule.attribute))
    reading = read(writer.document)
    check_film(document, film, reading, changed)
    check_gaps(old, reading, changed)
    check_frame(document, writer.document, writer.edits, changed[0])
    return writer.document, writer.edits, reading


def _differs(first: Film, second: Film, attribute: str) -> bool:
    return bool(getattr(first, attribute) != getattr(second, attribute))


def check_film(document: Document, film: Film, reading: FilmReading, changed: Sequence[str]) -> None:
    """See that a text says the film that was asked for.

    Raises:
        EditError: It does not; names the first attribute, those that were to change first.
    """
    names = [*changed, *(attribute.name for attribute in attrs.fields(Film))]
    for name in names:
        wanted, got = getattr(film, name), getattr(reading.film, name)
        if wanted != got:
            limit = next((rule.limit for rule in document.dialect.fields if rule.attribute == name), "")
            raise misread(name, wanted, got, limit)


def check_gaps(old: FilmReading, new: FilmReading, changed: Sequence[str]) -> None:
    """See that nothing else went missing.

    Raises:
        EditError: A value that was not asked to change is missing, or missing for another reason.
    """
    before = {gap for gap in old.gaps if _root(gap.path) not in changed}
    after = {gap for gap in new.gaps if _root(gap.path) not in changed}
    for gap in sorted(before ^ after, key=str):
        raise EditError(changed[0], f"would change what stands around it: {gap.path} is {gap.reason} in only one of the two texts")


def _root(path: str) -> str:
    return path.replace("[", ".").split(".")[0]
