"""Edits of what has no type of its own: sections, the lead, any field by its label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.display import core
from wikifilm.errors import EditError
from wikifilm.fields import normal_label
from wikifilm.film import Film
from wikifilm.find import LISTS, PROSE
from wikifilm.frame import check_frame, misread, written_spans
from wikifilm.insert import delete_lines, insert_section, section_place, top_level
from wikifilm.read import read
from wikifilm.regions import regions
from wikifilm.text import Edit, Span, listed, quoted
from wikifilm.values.kinds import section_kinds
from wikifilm.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Document
    from wikifilm.read import FilmReading
    from wikifilm.regions import Region
    from wikifilm.syntax import Field, Section

__all__ = [
    "body_edit",
    "check_rest",
    "checked_field",
    "find_section",
    "insert_edit",
    "move_edit",
    "remove_edit",
    "remove_field",
    "rename_edit",
    "rewritten",
    "set_field",
    "spoken",
]

_LINE_END = re.compile(r"\r\n|\r|\n")


def find_section(document: Document, title: str) -> Section:
    """Return the first section with a heading, capitals and blanks set aside.

    Raises:
        KeyError: No section has it; names those that there are.
    """
    wanted = normal_label(title)
    for section in document.outline.sections:
        if normal_label(document.show(section.title).text) == wanted:
            return section
    titles = listed(document.show(section.title).text for section in document.outline.sections)
    raise KeyError(f"no section {quoted(title)}; there are: {titles}")


def lines_of(document: Document, text: str) -> str:
    """Return a caller's text with the document's line ends, without blank lines at its two ends."""
    return _LINE_END.sub(lambda _: document.style.newline, text.strip("\r\n"))


def body_edit(document: Document, body: Span, text: str) -> list[Edit]:
    """Return the edit that makes a body read ``text``, the blank lines round it as they were."""
    old = core(document, body)
    new = lines_of(document, text)
    if document.cut(old) == new:
        return []
    newline = document.style.newline
    if old.start == old.end and new:
        at = body.start
        above = newline if at > 0 and document.text[at - 1] not in "\r\n\ufeff" else ""
        below = newline if at < len(document.text) or not above else ""
        return [Edit(Span(at, at), f"{above}{new}{below}")]
    return [Edit(old, new)]


def rename_edit(document: Document, section: Section, title: str) -> list[Edit]:
    """Return the edit that gives a section another heading."""
    return [Edit(section.title, title)] if document.cut(section.title) != title else []


def remove_edit(document: Document, section: Section) -> list[Edit]:
    """Return the edit that removes a section with its sub-sections; of the last one the blank line above, too."""
    start = section.heading.start
    if section.end == len(document.text):
        start = len(document.text[:start].rstrip("\r\n"))
        ending = _LINE_END.match(document.text, start)
        start = start if ending is None or not start else ending.end()
    return [delete_lines(document, Span(start, section.end))]


def insert_edit(document: Document, title: str, text: str, at: int | None, level: int | None) -> list[Edit]:
    """Return the edit that writes a new section, where its kind belongs if no place is given."""
    kinds = section_kinds(title)
    place = section_place(document, kinds[0] if kinds else None) if at is None else at
    return [insert_section(document, place, level or top_level(document), title, lines_of(document, text))]


def move_edit(document: Document, section: Section, at: int) -> list[Edit]:
    """Return the edits that move a section with its sub-sections.

    Raises:
        EditError: The place lies inside the section itself.
    """
    span = Span(section.heading.start, section.end)
    if span.start < at < span.end:
        raise EditError(document.show(section.title).text, "cannot be moved into itself")
    if at in span:
        return []
    newline = document.style.newline
    moved = document.cut(span).rstrip("\r\n")
    above = document.text[:at].removeprefix("\ufeff")
    blank = "" if above.endswith((newline * 2, "\n\n")) or not above else newline
    if above and above[-1] not in "\r\n":
        blank = newline * 2
    if at == len(document.text):
        tail = document.text[len(document.text.rstrip("\r\n")) :]
        return [Edit(span, ""), Edit(Span(at, at), blank + moved + (newline if tail else ""))]
    if span.end == len(document.text):
        keep = len(document.text[: span.start].rstrip("\r\n"))
        ending = document.text[len(document.text.rstrip("\r\n")) :]
        return [Edit(Span(at, at), blank + moved + newline * 2), Edit(Span(keep, span.end), ending)]
    return [Edit(Span(at, at), blank + moved + newline * 2), Edit(span, "")]


def spoken(document: Document, spans: Sequence[Span]) -> set[str]:
    """Return the attributes that are read from sections that touch one of the spans."""
    kinds = [(rule.attribute, rule.kind) for rule in LISTS]
    kinds += [(rule.attribute, kind) for rule in PROSE for kind in rule.kinds]
    return {
        attribute
        for attribute, kind in kinds
        for region in regions(document, kind)
        if any(span.start <= region.body.end and _start_of(region) <= span.end for span in spans)
    }


def _start_of(region: Region) -> int:
    return region.body.start if region.section is None else region.section.heading.start


def rewritten(
    document: Document, reading: FilmReading, edits: list[Edit], path: str
) -> tuple[Document, list[Edit], FilmReading]:
    """Return the document after edits of its prose, all edits that lead to it, and its reading.

    Only what is read out of the edited sections may be read differently.

    Raises:
        EditError: Something else would be.
    """
    writer = Writer(document)
    writer.apply(edits)
    writer.apply(document.dialect.mended(document.outline, writer.document.outline))
    new = read(writer.document)
    free = spoken(document, [edit.span for edit in edits]) | spoken(writer.document, written_spans(edits))
    check_rest(reading, new, free, path)
    check_frame(document, writer.document, writer.edits, path)
    return writer.document, writer.edits, new


def check_rest(old: FilmReading, new: FilmReading, free: set[str], path: str) -> None:
    """See that all attributes but the free ones read as they did.

    Raises:
        EditError: One of them does not.
    """
    for attribute in attrs.fields(Film):
        before, after = getattr(old.film, attribute.name), getattr(new.film, attribute.name)
        if attribute.name not in free and before != after:
            raise EditError(path, f"would change the film: {misread(attribute.name, before, after)}")


# ------------------------------------------------------------------------------------------------- fields


def set_field(writer: Writer, label: str, value: str) -> None:
    """Write a field's value as it is given; a label that the box does not have is added."""
    document = writer.document
    key = document.dialect.label(label)
    value = lines_of(document, value)
    fields = document.labelled.get(key)
    if not key or fields is None:
        rule = next((rule for rule in document.rules if key in rule.labels), None)
        writer.apply(document.dialect.box.insert(document, rule, label, value))
        return
    field = fields[-1]
    if document.cut(document.whole(field)) != value:
        writer.apply([document.dialect.box.fill(document, field, value)])


def remove_field(writer: Writer, label: str) -> None:
    """Remove all fields of a label."""
    document = writer.document
    fields = document.labelled[document.dialect.label(label)]
    writer.apply(document.dialect.box.remove(document, fields, whole=True))


def _titled(document: Document, fields: Sequence[Field] | None) -> set[str]:
    """Return ``title`` where one of some fields says the film's name."""
    box = document.outline.box
    held = box is not None and box.title is not None and any(field.value == box.title for field in fields or ())
    return {"title"} if held else set()


def checked_field(
    writer: Writer, document: Document, reading: FilmReading, label: str, value: str | None
) -> FilmReading:
    """Return the reading of a document in which a field was written.

    Raises:
        EditError: The value would not read back, or more than that field would be read differently.
    """
    writer.apply(document.dialect.mended(document.outline, writer.document.outline))
    made = writer.document
    key = document.dialect.label(label)
    found = made.labelled.get(key)
    got = None if found is None else made.cut(made.whole(found[-1]))
    wanted = None if value is None else lines_of(document, value)
    if got != wanted:
        raise EditError(label, f"would read back as {got!r}, not as {wanted!r}", wanted=wanted, got=got)
    new = read(made)
    free = {rule.attribute for rule in document.rules if key in rule.labels} | _titled(made, found)
    check_rest(reading, new, free, label)
    check_frame(document, made, writer.edits, label)
    return new
