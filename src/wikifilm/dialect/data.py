"""A dialect as data: how its texts are cut, shown and spelled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import attrs

from wikifilm.dialect.ways import Box, Holder, Rows, Source
from wikifilm.fields import FieldRule
from wikifilm.film import Identifier
from wikifilm.inline import Inline, Pen
from wikifilm.syntax import Block, Field, Outline, Style
from wikifilm.text import Edit, Span

__all__ = ["Dialect"]

T = TypeVar("T")


def _none(*asked: object) -> None:
    """Answer that a dialect has no such thing."""
    del asked


def _empty(*asked: object) -> tuple[()]:
    """Answer that a text holds none of these."""
    del asked
    return ()


def _never(*asked: object) -> bool:
    del asked
    return False


def _as_it_is(outline: Outline, block: Block, value: T) -> T:
    del outline, block
    return value


@attrs.frozen(eq=False, repr=False)
class Dialect:
    """A way of writing film articles, as data: how its texts are cut, shown and spelled."""

    name: str
    """How callers name it."""
    scan: Callable[[str, str | None, str | None], Outline]
    """Cuts a text into its outline; the page's title and language are given where the caller knows them."""
    blocks: Callable[[Outline, str, Span], tuple[Block, ...]]
    """Cuts a stretch into list items and paragraphs."""
    lines: Callable[[Outline, str, Block], Sequence[Block]]
    """Cuts a paragraph into its lines, each a paragraph."""
    inline: Callable[[Outline, str, Span], Inline]
    """Makes the display text of a span."""
    holder: Callable[[Outline, str, Field], Holder]
    """Finds the parts of a field's value."""
    fields: tuple[FieldRule, ...]
    """Which attribute stands under which labels."""
    label: Callable[[str], str]
    """Returns a label as labels are compared."""
    style: Callable[[str, Outline], Style]
    """Tells how new lines are spelled in a text."""
    box: Box
    """Writes the infobox."""
    pen: Pen
    """Writes new words."""
    nested: Callable[[str, Style], str]
    """Returns the marker of a list item one level below another one."""
    moved: Callable[[str, str, str], str]
    """Returns an item's lines, given its marker and another one, with that other marker."""
    labels: Callable[[Outline, str, Span], Sequence[tuple[Span, Span]]] = _empty
    """Gives the labels inside a body that part it into groups, each with the stretch under it."""
    table: Callable[[Outline], tuple[FieldRule, ...] | None] = _none
    """Gives the rows for a box whose labels are not those of ``fields``."""
    identifiers: Callable[[Outline], tuple[Identifier, ...]] = _empty
    """Gives the film's numbers in other catalogues."""
    write_identifiers: Callable[[Source, Sequence[Identifier]], list[Edit]] | None = None
    """Writes them; None where a text has no place for them."""
    completed: Callable[[Outline, Block, Any], Any] = _as_it_is
    """Gives the value of an item with what stands beside its running text."""
    unsaved: Callable[[str, Sequence[Span]], str | None] = _none
    """Says which words that edits wrote at some places a wiki would store otherwise; None where there are none."""
    is_reference: Callable[[str], bool] = _never
    """Tells whether a source is a reference."""
    names_page: bool = True
    """Whether a text says its page's own title."""
    links: bool = False
    """Whether names can be links."""
    line: Callable[[str], str] = str
    """Returns the source of a paragraph whose first character would be taken for markup."""
    known: frozenset[str] = frozenset()
    """Labels that say nothing of the film, of which nobody need be told."""
    rows: Callable[[Source, Sequence[Block]], Rows | None] = _none
    """Finds what items that stand side by side are the rows of; None where they are lines."""
    mended: Callable[[Outline, Outline], Sequence[Edit]] = _empty
    """Gives the edits of a changed text that keep what the old one defines and the new one still uses."""
    nodes: Callable[[Outline], Iterable[tuple[str, int, int]]] = _empty
    """Gives what else of the cut an edit must leave as it is: its kind, where it begins, where it ends."""
    forget: Callable[[Outline], object] = _empty
    """Drops what the dialect keeps of lines that it has cut; it is found again when it is asked for."""
    markup: Callable[[Outline, str], Sequence[Any]] = _empty
    """Gives the templates, links, ... of a text by the name of their kind, of which ``markup.py`` makes views."""

    def __repr__(self) -> str:
        """Name it; its tables and functions would fill a screen."""
        return f"<Dialect {self.name!r}>"
