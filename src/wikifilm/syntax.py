"""What a scan finds in a text of any dialect: sections, the box with its fields, list items, paragraphs. Spans only."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "HEADING",
    "MAX_DEPTH",
    "PARAGRAPH",
    "Block",
    "Box",
    "Field",
    "Outline",
    "Section",
    "Sections",
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


HEADING = 5
"""The numbers that ``nest`` takes of each heading."""
_SECTION = 7


class Sections(Sequence[Section]):
    """Sections in the text's order, each made when it is asked for: of most only the title is."""

    __slots__ = ("_rows",)

    def __init__(self, rows: array[int]) -> None:
        """Take the numbers of each section: its level, its title, its line, where its body and where it ends."""
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows) // _SECTION

    @overload
    def __getitem__(self, index: int) -> Section: ...

    @overload
    def __getitem__(self, index: slice) -> Sections: ...

    def __getitem__(self, index: int | slice) -> Section | Sections:
        if isinstance(index, slice):
            chosen = range(len(self))[index]
            return Sections(array("q", [row for at in chosen for row in self._row(at)]))
        return _section(self._row(range(len(self))[index]))

    def __iter__(self) -> Iterator[Section]:
        return (_section(row) for row in zip(*[iter(self._rows)] * _SECTION, strict=True))

    def _row(self, at: int) -> array[int]:
        return self._rows[at * _SECTION : (at + 1) * _SECTION]

    def titles(self) -> Iterator[Span]:
        """Give where the titles stand."""
        return map(Span, self._rows[1::_SECTION], self._rows[2::_SECTION])

    def places(self) -> Iterator[tuple[int, int]]:
        """Give where the sections begin and end, each with its sub-sections: most are asked for no more."""
        return zip(self._rows[3::_SECTION], self._rows[6::_SECTION], strict=True)


def _section(row: Sequence[int]) -> Section:
    level, title, title_end, line, line_end, body_end, end = row
    return Section(level, Span(title, title_end), Span(line, line_end), Span(line_end, body_end), end)


class Outline(NamedTuple):
    """The parts of a whole text."""

    title: Section | None
    """The page's own title, where the text has one."""
    box: Box | None
    """The infobox."""
    lead: Span
    """What stands before the first section, the title and the box left out."""
    sections: Sections
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


def nest(headings: array[int], end: int) -> Sections:
    """Return the sections of headings, each with its body and its end.

    Args:
        headings: Of each heading its level, where its title begins and ends, and where its line does, in order.
        end: Where the text ends.
    """
    levels, starts = headings[::HEADING], headings[3::HEADING]
    ends = array("q", [end]) * len(levels)
    waiting: list[int] = []
    for index, level in enumerate(levels):
        while waiting and levels[waiting[-1]] >= level:
            ends[waiting.pop()] = starts[index]
        waiting.append(index)
    body_ends = starts[1:]
    body_ends.append(end)
    rows = array("q", [0]) * (_SECTION * len(levels))
    for column in range(HEADING):
        rows[column::_SECTION] = headings[column::HEADING]
    rows[HEADING::_SECTION] = body_ends[: len(levels)]
    rows[HEADING + 1 :: _SECTION] = ends
    return Sections(rows)


def is_blank(field: Field) -> bool:
    """Tell whether a field has a label and no value."""
    return field.value.start == field.value.end and not any(
        item.content.start < item.content.end for item in field.items
    )


def is_item(block: Block) -> bool:
    """Tell whether a block is a list item."""
    return block.depth != PARAGRAPH
