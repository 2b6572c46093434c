"""What a dialect is, and a text read with one: the places where a film's values can stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

import attrs

from wikifilm.inline import Inline
from wikifilm.lens import ListLens
from wikifilm.syntax import PARAGRAPH, Block, Field, Outline, Section, Style
from wikifilm.text import Span
from wikifilm.values.kinds import section_kinds

__all__ = ["Dialect", "Document", "FieldRule", "Region", "normal_label"]

_BLANKS = re.compile(r"[ \t_]+")
_PARENTHESIS = re.compile(r" \([^()]*\)\Z")


def normal_label(label: str) -> str:
    """Return a label as labels are compared: in small letters, ``_`` for a blank, without ``(s)`` at its end."""
    return _BLANKS.sub(" ", label).strip().casefold().removesuffix("(s)")


def bare_title(page_title: str) -> str:
    """Return a page's title without the parenthesis at its end, such as `` (2012 film)``."""
    return _PARENTHESIS.sub("", page_title) or page_title


@attrs.frozen
class FieldRule:
    """A row of a dialect's table: where an attribute of the film stands in the box."""

    attribute: str
    """The attribute of ``Film``."""
    label: str
    """How a new field is labelled."""
    labels: tuple[str, ...]
    """The labels that it may stand under, normalised, in the order in which they are read."""
    lens: ListLens[Any]
    """The language of its value."""
    marks_film: bool = True
    """Whether a box with this label is likely a film's."""
    limit: str = ""
    """What the dialect cannot say of the attribute, to explain a refusal."""

    @property
    def noun(self) -> str:
        """What diagnostics call the attribute, such as ``runtime`` in ``unparsed-runtime``."""
        return normal_label(self.label).replace(" ", "-")


@attrs.frozen(eq=False)
class Dialect:
    """A way of writing film articles, as data: how its texts are cut, shown and spelled."""

    name: str
    """How callers name it."""
    scan: Callable[[str, str | None], Outline]
    """Cuts a text into its outline; the page's title is given where the caller knows it."""
    blocks: Callable[[str, int, int], tuple[Block, ...]]
    """Cuts a stretch into list items and paragraphs."""
    inline: Callable[[str, Span], Inline]
    """Makes the display text of a span."""
    fields: tuple[FieldRule, ...]
    """Which attribute stands under which labels."""
    style: Callable[[str, Outline], Style]
    """Tells how new lines are spelled in a text."""


class Region(NamedTuple):
    """A section whose body holds values of one kind."""

    section: Section
    group: str | None
    """The sub-heading that it is, where it stands below the section of that kind."""


class Document:
    """A text, the dialect that it is read with, and its outline."""

    def __init__(self, dialect: Dialect, text: str, title: str | None = None) -> None:
        """Cut ``text``; ``title`` is the page's title where the caller knows it."""
        self.dialect = dialect
        self.text = text
        self.given_title = title
        self.outline = dialect.scan(text, title)

    def cut(self, span: Span) -> str:
        """Return the source of a span."""
        return self.text[span.start : span.end]

    def show(self, span: Span) -> Inline:
        """Return the display text of a span."""
        return self.dialect.inline(self.text, span)

    @cached_property
    def style(self) -> Style:
        """How new lines are spelled in this text."""
        return self.dialect.style(self.text, self.outline)

    @cached_property
    def page_title(self) -> str | None:
        """The page's own title."""
        if self.outline.title is None:
            return self.given_title
        return self.show(self.outline.title.title).text

    @cached_property
    def title(self) -> str | None:
        """The film's name: the bare title line, else the page's title without its parenthesis."""
        box = self.outline.box
        if box is not None and box.title is not None:
            return self.show(box.title).text
        return None if self.page_title is None else bare_title(self.page_title)

    @cached_property
    def titles(self) -> frozenset[str]:
        """All names under which sentences may speak of this film."""
        found = {
            self.title,
            self.page_title,
            None if self.page_title is None else bare_title(self.page_title),
        }
        return frozenset(title for title in found if title)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields of the box; none where there is no box."""
        return () if self.outline.box is None else self.outline.box.fields

    @cached_property
    def labelled(self) -> dict[str, list[Field]]:
        """The fields by their normalised labels."""
        found: dict[str, list[Field]] = {}
        for field in self.fields:
            found.setdefault(normal_label(self.cut(field.label)), []).append(field)
        return found

    def fields_of(self, rule: FieldRule) -> list[Field]:
        """Return every field that a rule may read: of a doubled label the last first, labels in the rule's order."""
        return [field for label in rule.labels for field in reversed(self.labelled.get(label, ()))]

    def field_of(self, rule: FieldRule) -> Field | None:
        """Return the field that is read: the last one of the first label that has a value, else a blank one."""
        found = [self.labelled[label][-1] for label in rule.labels if label in self.labelled]
        return next((field for field in found if not is_blank(field)), found[0] if found else None)

    def value_lines(self, field: Field) -> list[Span]:
        """Return the spans that hold a field's values: its own, then those of the items nested in it."""
        spans = [field.value, *(item.content for item in field.items)]
        return [span for span in spans if span.start < span.end]

    @cached_property
    def kinds(self) -> tuple[tuple[str, ...], ...]:
        """For each section the kinds that its heading says."""
        return tuple(section_kinds(self.show(section.title).text) for section in self.outline.sections)

    def regions(self, kind: str) -> Iterator[Region]:
        """Give the sections of a kind, each followed by its sub-sections that are of no other kind."""
        end = -1
        for section, kinds in zip(self.outline.sections, self.kinds, strict=True):
            if section.heading.start < end:
                if not kinds or kind in kinds:
                    yield Region(section, self.show(section.title).text)
            elif kind in kinds:
                end = section.end
                yield Region(section, None)

    def blocks(self, span: Span) -> tuple[Block, ...]:
        """Return the list items and paragraphs of a stretch."""
        return self.dialect.blocks(self.text, span.start, span.end)

    def paragraphs(self, kind: str) -> Iterator[Block]:
        """Give the paragraphs and items of all regions of a kind."""
        for region in self.regions(kind):
            yield from self.blocks(region.section.body)


def is_blank(field: Field) -> bool:
    """Tell whether a field has a label and no value."""
    return field.value.start == field.value.end and not any(
        item.content.start < item.content.end for item in field.items
    )


def is_item(block: Block) -> bool:
    """Tell whether a block is a list item."""
    return block.depth != PARAGRAPH
