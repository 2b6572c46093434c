"""What stands in a body as a label, and how labels part it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.dialects.mediawiki.own import TAG_MARK, own
from wikifilm.dialects.mediawiki.rowlines import BLANKS
from wikifilm.syntax import PARAGRAPH
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.syntax import Block

__all__ = ["Label", "is_continued", "label_words", "parted"]

_BOLD = re.compile(r"'''([^\n]+?)'''[:\ufdd0\ufdd2 \t]*+")


class Label(NamedTuple):
    """A label of a body."""

    words: Span
    """What it says."""
    lines: Span
    """Where it stands."""
    below: Span
    """What stands under it."""


def is_continued(page: Page, block: Block) -> bool:
    """Tell whether a paragraph is a line that goes on with the item above it: ``*:``."""
    return block.depth == PARAGRAPH and page.text.startswith(("*", "#"), block.lines.start)


def parted(labels: Iterable[Label]) -> list[tuple[Span, Span]]:
    """Return the words of each label and the stretch under it: one with others inside has several, between those."""
    found: list[tuple[Span, Span]] = []
    opened: list[tuple[Label, int]] = []  # with the place from which on it has no stretch yet

    def close(before: int) -> None:
        while opened and opened[-1][0].below.end <= before:
            label, at = opened.pop()
            found.append((label.words, Span(at, label.below.end)))
            opened[:] = [(each, max(start, label.below.end)) for each, start in opened]

    for label in sorted(labels, key=_lines):
        close(label.lines.start)
        if opened:
            outer, at = opened[-1]
            found.append((outer.words, Span(at, label.lines.start)))
        opened.append((label, label.below.start))
    close(max([label.below.end for label, _ in opened], default=0))
    return sorted(found, key=_below)


def _lines(label: Label) -> Span:
    return label.lines


def _below(label: tuple[Span, Span]) -> Span:
    return label[1]


def label_words(page: Page, block: Block) -> Span | None:
    """Return the words of a label; None where a block is none."""
    start, end = block.content
    text = page.text
    if text.startswith(";", block.lines.start) and block.depth == PARAGRAPH:
        level = own(page.cut, start, end)
        words = level.text.partition(":")[0].rstrip(BLANKS + TAG_MARK)
        return level.span(0, len(words)) if words else None
    if not text.startswith("'''", start):
        return None
    level = own(page.cut, start, end)
    found = _BOLD.fullmatch(level.text)
    if found is None or "'''" in found[1]:
        return None
    words = found[1].rstrip(BLANKS + ":")
    first = found.start(1) + len(words) - len(words.lstrip(BLANKS))
    return level.span(first, found.start(1) + len(words)) if words else None
