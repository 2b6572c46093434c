"""What a scan finds in a text of any dialect: sections, the box with its fields, list items, paragraphs. Spans only."""

from __future__ import annotations

from typing import Any, NamedTuple

from wikifilm.text import Span

__all__ = [
    "MAX_DEPTH",
    "PARAGRAPH",
    "Block",
    "Box",
    "Field",
    "Outline",
    "Section",
    "Style",
    "is_blank",
    "is_item",
    "nest",
]

MAX_DEPTH = 32
"""How deep items nest in a film's values; deeper ones stand at this depth, and a diagnostic says so."""

PARAGRAPH = -1
"""The depth of a block that is no list item."""


class Block(NamedTuple):
    """A list item or a paragraph of a section's body."""

    depth: int
    """How deep the item is nested, from 0; ``PARAGRAPH`` for a paragraph."""
    lines: Span
    """Its own whole lines, line ends included, without the items nested below it."""
    content: Span
    """What it says: behind the bullet, up to the end of its last line."""


class Field(NamedTuple):
    """A labelled value of the box."""

    label: Span
    """The label, blanks around it left out; empty where the line has none."""
    value: Span
    """What stands behind the label, without the items nested below; empty where nothing stands there."""
    lines: Span
    """All its lines, line ends included, with the items nested below."""
    items: tuple[Block, ...]
    """The nested items, in order."""


class Box(NamedTuple):
    """The infobox."""

    span: Span
    """From its first line to the end of its last one."""
    title: Span | None
    """The bare title above the fields."""
    fields: tuple[Field, ...]
    """The fields in the text's order."""


class Section(NamedTuple):
    """A heading and what stands below it."""

    level: int
    """1 to 6."""
    title: Span
    """The words of the heading, blanks around them left out."""
    heading: Span
    """The heading's line with its line end."""
    body: Span
    """What stands between this heading and the next one of any level."""
    end: int
    """Where its last sub-section ends."""


class Outline(NamedTuple):
    """The parts of a whole text."""

    title: Section | None
    """The page's own title, where the text has one."""
    box: Box | None
    """The infobox."""
    lead: Span
    """What stands before the first section, the title and the box left out."""
    sections: tuple[Section, ...]
    """All sections of any level, in order."""
    kind: str = "film"
    """``series`` where the box is that of a film series."""
    why_not: str | None = None
    """Why the text is no film article, where the scan can tell."""
    lists: tuple[tuple[str, Span], ...] = ()
    """Stretches outside the sections that hold lists, by the kind of section that would: a cast inside the box."""
    names: tuple[Span, ...] = ()
    """Where the lead says the film's name, in bold."""
    own: Any = None
    """What the dialect keeps of its scan; nobody else looks into it."""


class Style(NamedTuple):
    """How new lines of a text are spelled, taken from the lines that it has."""

    newline: str = "\n"
    """The line end."""
    bullet: str = "- "
    """The bullet of a list item, with the blank behind it."""
    indent: str = "  "
    """What one level of nesting adds before the bullet."""
    heading_blank: str = ""
    """What stands between the ``=`` and the words of a heading."""


def nest(levels: list[tuple[int, Span, Span]], end: int) -> tuple[Section, ...]:
    """Return the sections of headings, each with its body and its end.

    Args:
        levels: Level, title and line of each heading, in order.
        end: Where the text ends.
    """
    ends = [end] * len(levels)
    waiting: list[int] = []
    for index, (level, _, line) in enumerate(levels):
        while waiting and levels[waiting[-1]][0] >= level:
            ends[waiting.pop()] = line.start
        waiting.append(index)
    body_ends = [*(line.start for _, _, line in levels[1:]), end]
    return tuple(
        Section(level, title, line, Span(line.end, body_ends[index]), ends[index])
        for index, (level, title, line) in enumerate(levels)
    )


def is_blank(field: Field) -> bool:
    """Tell whether a field has a label and no value."""
    return field.value.start == field.value.end and not any(
        item.content.start < item.content.end for item in field.items
    )


def is_item(block: Block) -> bool:
    """Tell whether a block is a list item."""
    return block.depth != PARAGRAPH
