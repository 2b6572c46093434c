"""Paragraphs: the lines of one, and labels inside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.dialects.mediawiki.own import own
from wikifilm.dialects.mediawiki.rowlines import BLANKS
from wikifilm.syntax import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wikifilm.dialects.mediawiki.page import Page

__all__ = ["Line", "lines_of", "parts_of"]

_BREAK = re.compile(r"\n|(?i:</?br[^<>\n]*+>)")
_LABEL = re.compile(r"[ \t]*+'''(?:[^'\n]|'(?!''))++'''[: \t]*+<br[ \t]*+/?+>[ \t]*+")


class Line(NamedTuple):
    """A line as its level sees it."""

    start: int
    """Where it begins in the level's text."""
    end: int
    """Where its words end there."""
    stop: int
    """Where it ends there with its line end."""


def lines_of(page: Page, block: Block) -> tuple[Block, ...]:
    """Return the lines of a paragraph, parted by line ends and ``<br>``, each a paragraph."""
    level = own(page.cut, *block.content)
    found, at = [], 0
    for parting in [*_BREAK.finditer(level.text), None]:
        end = len(level.text) if parting is None else parting.start()
        words = level.text[at:end].strip(BLANKS)
        if words:
            first = level.text.index(words, at)
            span = level.span(first, first + len(words))
            found.append(Block(block.depth, span, span))
        at = end if parting is None else parting.end()
    return tuple(found)


def parts_of(text: str, lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Give the first and the last line of each part of a paragraph: a label that a line break ends is one of its own.

    Args:
        text: What the level says in which the lines stand.
        lines: The lines of the paragraph.
    """
    first = 0
    for index, line in enumerate(lines):
        if _LABEL.fullmatch(text, line.start, line.end) is not None:
            if first < index:
                yield lines[first], lines[index - 1]
            yield line, line
            first = index + 1
    if first < len(lines):
        yield lines[first], lines[-1]
