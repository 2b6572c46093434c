"""The display text of prose: paragraphs, list items and what parts them, as a reader sees them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.syntax import MAX_DEPTH, is_item
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wikifilm.dialect import Document

__all__ = ["core", "shown"]

_BLANK_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n)")


def shown(document: Document, spans: Iterable[Span]) -> str:
    """Return the display text of stretches of prose.

    Paragraphs are parted by one blank line; a list item is a line with ``- `` before it, two blanks more a level.
    """
    parts: list[str] = []
    in_list = False
    for span in spans:
        for block in document.blocks(span):
            text = document.show(block.content).text
            item = is_item(block)
            if parts:
                parts.append("\n" if item and in_list else "\n\n")
            parts.append(f"{'  ' * min(block.depth, MAX_DEPTH)}- {text}" if item else text)
            in_list = item
        in_list = False
    return "".join(parts)


def core(document: Document, body: Span) -> Span:
    """Return a body without the blank lines at its two ends."""
    start, end = body
    text = document.text
    while (match := _BLANK_LINE.match(text, start, end)) is not None:
        start = match.end()
    end = start + len(text[start:end].rstrip(" \t\r\n"))
    return Span(start, end)
