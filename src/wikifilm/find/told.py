"""Finds the values that sentences say: scores and reviews."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from wikifilm.guard import wholes
from wikifilm.regions import paragraphs
from wikifilm.text import Span
from wikifilm.values.scores import SCORES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialect import Document
    from wikifilm.find.rules import ProseRule
    from wikifilm.inline import Inline
    from wikifilm.lens import Finding, Slot
    from wikifilm.syntax import Block

__all__ = ["ProseSlot", "is_within", "of_other_works", "prose"]


_MAY_TELL = frozenset(("legacy", "release", "home_media", "themes", "trivia"))
"""Sections that may tell the film's scores, too, beside those of no known kind."""


_OTHER_WORKS = frozenset(("music", "remake", "sequel", "soundtrack"))
"""Sections whose sub-sections speak of another work, whatever their own headings say."""
_OTHER_WORK = re.compile(
    r"(?i:(?:[^\s]{1,20} ){0,3}(?:(?:board |computer |mobile |video )?games?|comics?|comic books?|novels?|"
    r"novelizations?|novelisations?|(?:television|tv|web|animated) series|stage musical))"
)
"""How a heading says that a section speaks of a work of another kind."""


_AGGREGATORS = (
    "otten Tomatoes",
    "ottenTomatoes",
    "otten tomatoes",
    "etacritic",
    "etaCritic",
    "etascore",
    "etaScore",
    "inemaScore",
    "inemascore",
)


class ProseSlot(NamedTuple):
    """A value in the sentences of a paragraph."""

    block: Block
    inline: Inline
    slot: Slot[Any]
    findings: tuple[Finding, ...]


def of_other_works(document: Document) -> list[Span]:
    """Return where sections speak of another work than the film: its soundtrack, a sequel, a video game."""
    found: list[Span] = []
    sections = document.outline.sections
    for place, title, kinds in zip(sections.places(), sections.titles(), document.kinds, strict=True):
        other = _OTHER_WORKS.issuperset(kinds) if kinds else _OTHER_WORK.fullmatch(document.cut(title).strip())
        if other and not (found and place[1] <= found[-1].end):
            found.append(Span(*place))
    return found


def is_within(spans: list[Span], at: int) -> bool:
    """Tell whether a place lies in one of some stretches, which are in order."""
    place = bisect_right(spans, at, key=_start_of) - 1
    return place >= 0 and at < spans[place].end


def elsewhere_told(document: Document) -> Iterator[Block]:
    """Give the paragraphs that name an aggregator in sections of which nothing tells that they speak of other films."""
    text = document.text
    said = [word for word in _AGGREGATORS if word in text]
    if not said:
        return
    around: list[tuple[int, bool]] = []  # where sections end, and whether they may tell scores
    sections = document.outline.sections
    for index, ((start, end), kinds) in enumerate(zip(sections.places(), document.kinds, strict=True)):
        while around and around[-1][0] <= start:
            around.pop()
        may = _MAY_TELL.issuperset(kinds) and (not around or around[-1][1])
        around.append((end, may))
        body = sections[index].body if may else Span(start, start)
        if may and any(text.find(word, *body) >= 0 for word in said):
            yield from document.blocks(body)


def prose(document: Document, rule: ProseRule) -> Iterator[ProseSlot]:
    """Give the values that sentences of a document say, in the text's order."""
    blocks = {block for kind in rule.kinds for block in paragraphs(document, kind)}
    if rule.lens is SCORES:
        blocks.update(elsewhere_told(document))
    others = of_other_works(document) if blocks else []
    for block in sorted(blocks, key=_lines_of):
        if is_within(others, block.lines.start):
            continue
        inline = document.show(block.content)
        slots, findings = rule.lens.read(inline.text, document.titles, wholes(inline))
        ordered = sorted(findings, key=_start_of)
        starts = [found.start for found in ordered]
        for slot in slots:
            near = ordered[bisect_left(starts, slot.start) : bisect_right(starts, slot.end)]
            yield ProseSlot(block, inline, slot, tuple(found for found in near if found.end <= slot.end))


def _start_of(found: Finding | Span) -> int:
    return found.start


def _lines_of(block: Block) -> Span:
    return block.lines
