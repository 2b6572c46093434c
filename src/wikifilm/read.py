"""Reads the film out of a document: every value, and what is missing and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from wikifilm.film import Film, Gap, root
from wikifilm.find import LISTS, PROSE, ListRule, Node, ProseRule, nodes, parts_of, prose
from wikifilm.lens import Finding
from wikifilm.links import names_of
from wikifilm.syntax import MAX_DEPTH, is_blank
from wikifilm.text import Lines, Span
from wikifilm.values.cells import row_words
from wikifilm.values.credits import CreditLens

if TYPE_CHECKING:
    from wikifilm.dialect import Document
    from wikifilm.fields import FieldRule
    from wikifilm.inline import Inline
    from wikifilm.syntax import Block, Field

__all__ = ["FilmReading", "Note", "read"]

HOLE = "\N{REPLACEMENT CHARACTER}"
"""What is shown where the text is not in the source."""
FEWEST_LABELS = 2
"""How many film labels make a box a film's."""


class Note(NamedTuple):
    """A finding at a place, to be told in words when somebody asks."""

    code: str
    span: Span
    message: str


class FilmReading(NamedTuple):
    """What a document says as a film."""

    film: Film
    gaps: tuple[Gap, ...]
    notes: tuple[Note, ...]


class _Reader:
    """Collects the values, gaps and notes of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = Lines(document.text)
        self.gaps: list[Gap] = []
        self.notes: list[Note] = []

    def field(self, rule: FieldRule) -> tuple[Any, ...]:
        field = self.document.field_of(rule)
        if field is None:
            return ()
        if is_blank(field):
            self.gaps.append(Gap(rule.attribute, "blank"))
            return ()
        holder = self.document.holder(field)
        parts = parts_of(self.document, rule.lens, holder.parts)
        for part in parts:
            for finding in part.findings:
                self.found(rule, part.inline, finding)
        for span in holder.rest:
            inline = self.document.show(span)
            self.found(rule, inline, Finding("unparsed", 0, len(inline.text)))
        if rule.attribute == "starring":
            _ = self.document.starring  # the cast asks for it: now its field is cut and read
        self.document.forget_shown()
        return tuple(slot.value for part in parts for slot in part.slots)

    def found(self, rule: FieldRule, inline: Inline, finding: Finding) -> None:
        text = inline.text[finding.start : finding.end].strip() or None
        self.gaps.append(Gap(rule.attribute, finding.reason, text if finding.reason == "unparsed" else None))
        span = inline.at(finding.start, finding.end)
        if finding.reason == "unparsed":
            self.notes.append(Note(f"unparsed-{rule.noun}", span, f"expected {rule.lens.expected}"))
        elif finding.reason == "lost":
            held = any(atom.kind == "lost" for atom in inline.atoms)
            what = "its text is not in the source" if held else "a figure is missing"
            self.notes.append(Note(f"lost-{rule.noun}", span, f"{what}; expected {rule.lens.expected}"))

    def items(self, rule: ListRule) -> tuple[Any, ...]:
        unread: list[Block] = []
        found = nodes(self.document, rule, unread)
        for block in unread:
            text = row_words(self.document.show(block.content).text).strip()
            self.gaps.append(Gap(rule.attribute, "unparsed", text))
            self.notes.append(Note(f"unparsed-{rule.attribute}", block.content, f"expected {rule.lens.expected}"))
        for index, node in enumerate(found):
            self._below(node, f"{rule.attribute}[{index}]")
        self.document.forget_shown()
        return tuple(node.value for node in found)

    def _below(self, node: Node, path: str) -> None:
        """Note what an item and the items nested in it lack."""
        if isinstance(node.lens, CreditLens) and node.lens.lost(self.document.show(node.block.content).text):
            self.gaps.append(Gap(f"{path}.actors", "lost"))
            self.notes.append(Note("lost-actor", node.block.content, "expected the actor before 'as'"))
        self._holes(node, path)
        if node.block.depth > MAX_DEPTH:
            message = f"nested more than {MAX_DEPTH} levels deep; read as if it stood at that depth"
            self.notes.append(Note("too-deep", node.block.content, message))
        for index, child in enumerate(node.children):
            self._below(child, f"{path}.children[{index}]")

    def _holes(self, node: Node, path: str) -> None:
        """Note the names of an item that hold something whose text is not in the source."""
        holes = [atom for atom in self.document.show(node.block.content).atoms if atom.kind == "lost"]
        for at, name in names_of(node.value) if holes else ():
            if HOLE in name.name:
                self.gaps.append(Gap(f"{path}.{at}", "lost"))
                self.notes.append(Note("lost-name", holes[0].span, f"its text is not in the source: {path}.{at}"))

    def sentences(self, rule: ProseRule) -> tuple[Any, ...]:
        found = tuple(prose(self.document, rule))
        for index, (_, inline, _, findings) in enumerate(found):
            for finding in findings:
                path = f"{rule.attribute}[{index}].{finding.path}"
                self.gaps.append(Gap(path, finding.reason))
                span = inline.at(finding.start, finding.end)
                self.notes.append(Note(f"{finding.reason}-{finding.path}", span, f"a figure is missing here: {path}"))
        return tuple(slot.value for _, _, slot, _ in found)

    def labels(self) -> None:
        """Note the labels that no rule knows and those that stand there more often than they are read."""
        rules = {label: rule for rule in self.document.rules for label in rule.labels}
        for label, fields in self.document.labelled.items():
            if not label:
                self.notes += [Note("no-label", field.value, "expected a label such as 'Runtime:'") for field in fields]
            elif label in self.document.dialect.known:
                continue
            elif label not in rules:
                message = "no attribute of the film stands under this label; it is kept as it is"
                self.notes += [Note("unknown-label", field.label, message) for field in fields]
            else:
                read = self.document.field_of(rules[label])
                self._unread([field for field in fields if field is not read], read)

    def _unread(self, fields: list[Field], read: Field | None) -> None:
        """Note the fields of an attribute that are not read, and say which one is."""
        if fields and read is not None:
            line = self.lines.position(read.label.start).line
            message = f"kept but not read: {self.document.cut(read.label)!r} in line {line} is read instead"
            self.notes += [Note("doubled-label", field.label, message) for field in fields]


def read(document: Document) -> FilmReading:
    """Return the film that a document says, its gaps, and what should be told of it."""
    reader = _Reader(document)
    values: dict[str, Any] = {
        "page_title": document.page_title,
        "title": document.title,
        "kind": document.outline.kind,
        "identifiers": document.dialect.identifiers(document.outline),
    }
    values |= {rule.attribute: reader.field(rule) for rule in document.rules}
    values |= {rule.attribute: reader.sentences(rule) for rule in PROSE}
    document.forget_shown()
    values |= {rule.attribute: reader.items(rule) for rule in LISTS}
    reader.labels()
    film = Film(**values)
    notes = sorted(reader.notes, key=_place_of)
    why_not = not_a_film(document)
    if why_not is not None:
        notes.append(Note("not-a-film", Span(0, 0), why_not))
    names = [attribute.name for attribute in attrs.fields(Film)]
    order = {name: index for index, name in enumerate(names)}
    gaps = sorted(reader.gaps, key=lambda gap: order[root(gap.path)])
    return FilmReading(film, tuple(gaps), tuple(notes))


def _place_of(note: Note) -> Span:
    return note.span


def not_a_film(document: Document) -> str | None:
    """Return why a document is no film article, or None where it is one."""
    if document.outline.why_not is not None:
        return f"no film: {document.outline.why_not}"
    found = sum(bool(document.fields_of(rule)) for rule in document.rules if rule.marks_film)
    if found >= FEWEST_LABELS:
        return None
    listed = any(kind == "cast" for kind, _ in document.outline.lists)
    if document.title is not None and (listed or "cast" in document.all_kinds):
        return None
    if document.outline.box is None or not document.fields:
        return "no film: expected a box with labels such as 'Director' and 'Runtime', or a title and a cast section"
    verb = "is" if found == 1 else "are"
    return f"no film: {found} of the box's labels {verb} a film's; expected two or more, or a cast section"
