"""Which call and which tag each node of a wikitext stands in: rows of numbers, of which nodes are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator

__all__ = ["Nested", "nested", "pairs", "rows_of"]

Row: TypeAlias = tuple[int, int, int, "str | None", int, int]
"""Where a node begins and ends, the template and the tag that it stands in, and two numbers of its own kind."""


class Nested(NamedTuple):
    """The nodes that may hold others, or stand in them, by where they begin."""

    templates: list[Row]
    params: list[Row]
    tags: list[Row]


class Flat(Protocol):
    """The offsets that are asked for: those of a cut."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def leaves(self) -> array[int]:
        """Calls without a mark in them."""

    @property
    def calls(self) -> array[int]:
        """Other calls."""

    @property
    def params(self) -> array[int]:
        """Parameters."""

    @property
    def exts(self) -> array[int]:
        """Extension tags."""

    def tag_name(self, start: int) -> str:
        """Return the name of the tag that begins here, as it is written."""


def pairs(flat: array[int]) -> Iterator[tuple[int, int]]:
    """Read a flat list in pairs."""
    return zip(flat[::2], flat[1::2], strict=True)


def rows_of(flat: array[int], width: int) -> Iterator[tuple[int, ...]]:
    """Read a flat list in rows."""
    return zip(*[iter(flat)] * width, strict=True)


def nested(flat: Flat) -> Nested:
    """Return the templates, parameters and tags of a cut, each with what it stands in."""
    pieces = [(start, end, 0, -1, -1) for start, end in pairs(flat.leaves)]
    pieces += [(start, end, 0, first, last) for start, end, first, last in rows_of(flat.calls, 4)]
    pieces += [(start, end, 1, first, last) for start, end, first, last in rows_of(flat.params, 4)]
    pieces += [(start, end, 2, first, last) for start, first, last, end in rows_of(flat.exts, 4)]
    pieces.sort()
    templates: list[Row] = []
    params: list[Row] = []
    tags: list[Row] = []
    around: list[tuple[int, int, str | None]] = []
    end_around, parent, tag = len(flat.text) + 1, -1, None
    for start, end, what, first, last in pieces:
        while start >= end_around:
            end_around, parent, tag = around.pop()
        if what == 1:
            params.append((start, end, parent, tag, first, last))
            continue
        around.append((end_around, parent, tag))
        end_around = end
        if what:
            tags.append((start, end, parent, tag, first, last))
            tag = flat.tag_name(start).lower()
        else:
            templates.append((start, end, parent, tag, first, last))
            parent = len(templates) - 1
    return Nested(templates, params, tags)
