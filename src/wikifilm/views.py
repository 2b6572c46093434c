"""What an article shows of its text: places, prose, sections and fields, each with its source and its display text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from wikifilm.display import core, shown
from wikifilm.text import listed, quoted

if TYPE_CHECKING:
    from wikifilm.dialect import Document
    from wikifilm.syntax import Field as FieldSpans
    from wikifilm.syntax import Section as SectionSpans
    from wikifilm.text import Lines, Position, Span

__all__ = ["Field", "Fields", "Passage", "Place", "Section", "sections_below"]


class Place:
    """Where something stands in an article's text."""

    __slots__ = ("_lines", "_text", "span")

    def __init__(self, text: str, lines: Lines, span: Span) -> None:
        """Point at ``span`` of ``text``."""
        self._text = text
        self._lines = lines
        self.span = span

    @property
    def source(self) -> str:
        """What is written there."""
        return self._text[self.span.start : self.span.end]

    @property
    def position(self) -> Position:
        """Line and column of its start, from 1."""
        return self._lines.position(self.span.start)

    @property
    def line(self) -> int:
        """Line of its start, from 1."""
        return self.position.line

    @property
    def column(self) -> int:
        """Column of its start, from 1."""
        return self.position.column

    def __repr__(self) -> str:
        """Return where it is and what stands there."""
        return f"<{type(self).__name__} {self.position} {self.source[:40]!r}>"


class Passage(Place):
    """A stretch of prose: the lead, or the text of a section."""

    __slots__ = ("_document",)

    def __init__(self, document: Document, lines: Lines, body: Span) -> None:
        """Take the prose of a body, without the blank lines round it."""
        super().__init__(document.text, lines, core(document, body))
        self._document = document

    @property
    def text(self) -> str:
        """What a reader sees: paragraphs parted by a blank line, list items behind a dash."""
        return shown(self._document, [self.span])


class Section(Passage):
    """A section: its heading, its own prose, and its sub-sections."""

    __slots__ = ("_index", "_section")

    def __init__(self, document: Document, lines: Lines, index: int) -> None:
        """Take the section at an index of the outline."""
        self._index = index
        self._section: SectionSpans = document.outline.sections[index]
        super().__init__(document, lines, self._section.body)

    @property
    def title(self) -> str:
        """The words of its heading."""
        return self._document.show(self._section.title).text

    @property
    def level(self) -> int:
        """How deep its heading is, 1 to 6."""
        return self._section.level

    @property
    def kind(self) -> str | None:
        """The canonical kind of such a heading, such as ``plot``; None where it is not known."""
        kinds = self._document.kinds[self._index]
        return kinds[0] if kinds else None

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections directly below it."""
        return sections_below(self._document, self._lines, self._index + 1, self._section.end)

    @property
    def whole_text(self) -> str:
        """What a reader sees of it and of all its sub-sections, their headings left out."""
        bodies = [self._section.body]
        sections = self._document.outline.sections
        for section in sections[self._index + 1 :]:
            if section.heading.start >= self._section.end:
                break
            bodies.append(section.body)
        return shown(self._document, bodies)


def sections_below(document: Document, lines: Lines, index: int, end: int) -> tuple[Section, ...]:
    """Return the outermost of the sections from an index of the outline on that begin before an offset."""
    sections = document.outline.sections
    found = []
    at = -1
    while index < len(sections) and sections[index].heading.start < end:
        if sections[index].heading.start >= at:
            found.append(Section(document, lines, index))
            at = sections[index].end
        index += 1
    return tuple(found)


class Field(Place):
    """A field of the infobox: its label, and its value as written."""

    __slots__ = ("_document", "_field")

    def __init__(self, document: Document, lines: Lines, field: FieldSpans) -> None:
        """Take a field of the outline."""
        super().__init__(document.text, lines, document.whole(field))
        self._document = document
        self._field = field

    @property
    def label(self) -> str:
        """The label as written."""
        return self._document.cut(self._field.label)

    @property
    def text(self) -> str:
        """What a reader sees of the value; the nested items of a list on lines of their own."""
        return "\n".join(self._document.show(span).text for span in self._document.holder(self._field).parts)

    @property
    def attribute(self) -> str | None:
        """The attribute of the film that stands under this label; None for an unknown one."""
        label = self._document.dialect.label(self.label)
        return next((rule.attribute for rule in self._document.rules if label in rule.labels), None)


class Fields(Mapping[str, Field]):
    """The fields of the infobox by their labels; capitals and ``_`` make no difference, of a doubled label the last."""

    def __init__(self, document: Document, lines: Lines) -> None:
        """Take the fields of a document."""
        self._document = document
        self._lines = lines

    def __getitem__(self, label: str) -> Field:
        """Return the field of a label."""
        try:
            return Field(self._document, self._lines, self._document.labelled[self._document.dialect.label(label)][-1])
        except KeyError:
            raise KeyError(f"no field {quoted(label)}; there are: {listed(self)}") from None

    def __contains__(self, label: object) -> bool:
        """Tell whether the box has a field of this label."""
        return isinstance(label, str) and self._document.dialect.label(label) in self._document.labelled

    def __iter__(self) -> Iterator[str]:
        """Give the labels as they are written, in order, a doubled one once."""
        for fields in self._document.labelled.values():
            yield self._document.cut(fields[-1].label)

    def __len__(self) -> int:
        """Count the labels."""
        return len(self._document.labelled)
