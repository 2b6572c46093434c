"""The plain text of any wikitext: its headings, paragraphs, list items and tables as a reader sees them."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from wikifilm.dialect import Document
from wikifilm.dialects import MEDIAWIKI
from wikifilm.markup import Table, Tag, Template, marked
from wikifilm.syntax import MAX_DEPTH, is_item
from wikifilm.text import Lines, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["plain_text"]

_NO_WORDS = " \t\r\n\ufffd"


def plain_text(wikitext: str) -> str:
    """Return what a reader sees of any wikitext.

    Headings and paragraphs are parted by blank lines; a list item is a line with ``-`` and a blank before it, two
    blanks more a level; the row of a table is a line, its cells parted by bars. U+FFFD stands for a text that is not in
    the source.
    Infoboxes, notices and whatever else shows no words of the page are left out.

    Args:
        wikitext: Any text.
    """
    document = Document(MEDIAWIKI, wikitext)
    tables = _outermost(document)
    sections = document.outline.sections
    head = Span(0, sections[0].heading.start if sections else len(wikitext))
    found = list(_shown(document, head, tables))
    for section in sections:
        found.append((False, document.show(section.title).text))
        found += _shown(document, section.body, tables)
    parts: list[str] = []
    was_line = False
    for is_line, text in found:
        if parts:
            parts.append("\n" if is_line and was_line else "\n\n")
        parts.append(text)
        was_line = is_line
    return "".join(parts)


def _outermost(document: Document) -> list[Table]:
    """Return the tables of the page itself: in no other table, in no template, in no tag."""
    lines = Lines(document.text)
    nodes = [each.span for kind in (Template, Tag) for each in marked(document, lines, kind)]
    found: list[Table] = []
    tables = {table.span: table for table in marked(document, lines, Table)}
    end = 0
    for span in sorted([*nodes, *tables]):
        if span.start >= end:
            found += [tables[span]] if span in tables else []
            end = span.end
    return found


def _shown(document: Document, span: Span, tables: list[Table]) -> Iterator[tuple[bool, str]]:
    """Give what the blocks of a stretch show, and whether each is a line among others: an item, a row."""
    start = attrgetter("span.start")
    inside = tables[bisect_left(tables, span.start, key=start) : bisect_left(tables, span.end, key=start)]
    places: list[tuple[int, bool, str]] = []
    for table in inside:
        places += ((table.span.start, True, line) for line in table.text.split("\n"))
    for block in document.blocks(span):
        at = bisect_left(inside, block.content.end, key=start) - 1
        if at >= 0 and block.content.start < inside[at].span.end:
            continue
        text = document.show(block.content).text
        if not is_item(block) and text.strip(_NO_WORDS):
            places.append((block.content.start, False, text))
        elif is_item(block) and text.strip():
            places.append((block.content.start, True, f"{'  ' * min(block.depth, MAX_DEPTH)}- {text}"))
    for _, is_line, text in sorted(places, key=lambda place: place[0]):
        yield is_line, text
