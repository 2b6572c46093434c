"""The labels that head parts of a list, and the lines that stand under each."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.bodies import blocks_and_groups
from wikifilm.dialects.mediawiki.bodylabels import Label, cast_group, group_words, is_continued, label_words, parted
from wikifilm.dialects.mediawiki.listings import headlines
from wikifilm.syntax import PARAGRAPH
from wikifilm.text import Span

if TYPE_CHECKING:
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.syntax import Block

__all__ = ["labels"]


def labels(page: Page, span: Span) -> list[tuple[Span, Span]]:
    """Return the words of each label that heads a part of a list, and the lines that stand under it.

    A label is a line ``;words``, a line of bold words alone, a bold item with items below it, a row of a cast's table
    that is one wide cell, or the headline of a track listing.

    Args:
        page: The page.
        span: What stands below a heading, up to the next one.
    """
    lines, groups = blocks_and_groups(page, span)
    found: list[Label] = []
    heads: list[Label] = []
    for index, block in enumerate(lines):
        group = cast_group(page, lines[index : index + 2])
        words = group or label_words(page, block) or group_words(page, lines, index)
        if words is not None and (group is not None or block.depth == PARAGRAPH):
            heads.append(Label(words, block.lines, block.lines))
        elif words is not None:
            below = _below(page, lines, index)
            found += [Label(words, block.lines, below)] if below.start < below.end else []
    ends = [*(head.lines.start for head in heads), span.end][1:]
    found += [head._replace(below=Span(head.lines.end, end)) for head, end in zip(heads, ends, strict=True)]
    found += [Label(words, words, below) for words, below in groups]
    stretches = parted([*found, *(Label(words, below, below) for words, below in headlines(page, span))])
    if groups:  # what stands under the row of a table is a part of that, and is found with it alone
        for _, stretch in stretches:
            first = bisect_left(lines, stretch.start, key=_start_of)
            last = bisect_left(lines, stretch.end, lo=first, key=_start_of)
            page.bodies[stretch] = lines[first:last], []
    return stretches


def _below(page: Page, lines: list[Block], index: int) -> Span:
    """Return where what is nested in an item stands."""
    item = lines[index]
    end = item.lines.end
    for below in lines[index + 1 :]:
        if below.depth > item.depth:
            end = below.lines.end
        elif not is_continued(page, below):
            break
    return Span(item.lines.end, end)


def _start_of(block: Block) -> int:
    return block.lines.start
