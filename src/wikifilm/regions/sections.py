"""The sections of one kind with their sub-sections, what labels part them into, and casts that no heading tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.regions.albums import albums, lists_no_songs, told_apart
from wikifilm.regions.awards import award_labels, led_on
from wikifilm.regions.region import Region
from wikifilm.text import Span
from wikifilm.values.kinds import section_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wikifilm.dialect import Document
    from wikifilm.syntax import Block, Section

__all__ = ["paragraphs", "regions", "stretches"]


_CAST_LABEL = re.compile(r"(?<![^\r\n])(?:;|'{3,5})[ \t]*+(?i:[^\r\n]{0,20}(?:cast|starring|characters))")
"""A line that may be a label of a cast."""


_ITEM = re.compile(r"(?<![^\r\n])[ \t]*[*#-]++[ \t]*([^\r\n]{1,120})")
_NAMED = re.compile(r"(?i:cast|character|role|star|perform|appear|voice|play)")
_PRODUCTION = frozenset(("production",))
_CREDIT = re.compile(r"'{0,5}(?:\[\[)?[^\W\d_a-z][^\r\n]{2,80}? as ")
_FEWEST = 3
_THREE, _OF_FIVE = 3, 5
"""How many list items say who plays whom, and how many of them all, where no heading says that it is a cast."""


_ALSO = {"soundtrack": "music"}
"""Sections of another kind that a list may stand in, too: tracks below ``Music``."""


def regions(document: Document, kind: str) -> Iterator[Region]:
    """Give the sections of a kind, each followed by sub-sections of no other kind, and what else holds such values."""
    own = list(_sections(document, kind))
    if kind == "soundtrack":
        own = told_apart(document, [part for region in own for part in albums(document, region)])
    if kind == "accolades":
        own = [part for region in award_labels(document, own) for part in led_on(document, region)]
    lists = [
        Region(None, body, None if label is None else document.show(label).text)
        for each, span in document.outline.lists
        if each == kind
        for label, body in stretches(document, span)
    ]
    found = sorted([*lists, *own], key=_start_of) if lists else own
    yield from found or elsewhere(document, kind)


def _start_of(region: Region) -> int:
    return region.body.start


def elsewhere(document: Document, kind: str) -> Iterator[Region]:
    """Give the stretches under labels that name a kind, as ``'''Cast'''`` does: of a text without such a section."""
    if kind != "cast":
        return
    text, sections = document.text, document.outline.sections
    labelled = False
    bodies: Iterable[tuple[Section | None, Span]] = ()
    if _CAST_LABEL.search(text) is not None:
        bodies = ((None, document.outline.lead), *((each, each.body) for each in sections))
    for section, body in bodies:
        if _CAST_LABEL.search(text, *body) is not None:
            for label, below in stretches(document, body):
                if label is not None and kind in section_kinds(document.show(label).text):
                    labelled = True
                    yield Region(section, below, None)
    for index, (title, kinds) in () if labelled else enumerate(zip(sections.titles(), document.kinds, strict=True)):
        if not _PRODUCTION.issuperset(kinds) or _NAMED.search(text, *title) is None:
            continue
        body = sections[index].body
        items = _ITEM.findall(text, *body)
        cast = [item for item in items if _CREDIT.match(item) is not None]
        if len(cast) >= _FEWEST and _OF_FIVE * len(cast) >= _THREE * len(items):
            yield Region(sections[index], body, None)


def _sections(document: Document, kind: str) -> Iterator[Region]:
    end = also_end = -1
    if not {kind, _ALSO.get(kind)} & document.all_kinds:
        return
    around: list[Section] = []
    sections = document.outline.sections
    said = zip(sections.places(), document.kinds, document.headings, strict=True)
    for index, ((start, section_end), kinds, heading) in enumerate(said):
        inside = start < end and (not kinds or kind in kinds or _is_part(kind, kinds))
        inside = inside and not (kind == "soundtrack" and lists_no_songs(heading))
        while around and around[-1].end <= start:
            around.pop()
        if inside or (start < also_end and start >= end and (not kinds or _is_part(kind, kinds))):
            group: str | None = heading
        elif start >= end and kind in kinds:
            end = section_end
            group = heading if start < also_end else None
        elif start >= max(end, also_end) and _ALSO.get(kind) in kinds:
            also_end = section_end
            group = None
        else:
            continue
        section = sections[index]
        around.append(section)
        titles = tuple(each.title for each in around)
        for region in _labelled(document, section, group, titles):
            of = section_kinds(region.group or "") if kind == "cast" and region.above != titles else ()
            if not of or kind in of:  # a label of the crew, of awards names no cast
                yield region


def _is_part(kind: str, kinds: tuple[str, ...]) -> bool:
    """Tell whether a section below one of a kind is of that too, as ``Score`` below ``Music`` may hold tracks."""
    return kind in _ALSO and set(kinds) == {_ALSO[kind]}


def _labelled(document: Document, section: Section, group: str | None, above: tuple[Span, ...]) -> Iterator[Region]:
    for label, body in stretches(document, section.body):
        if label is None:
            yield Region(section, body, group, above)
        else:
            yield Region(section, body, document.show(label).text, (*above, label))


def stretches(document: Document, body: Span) -> Iterator[tuple[Span | None, Span]]:
    """Give what labels part a body into: each stretch with its label; the first has none, and may be empty."""
    at = body.start
    for label, below in document.dialect.labels(document.outline, document.text, body):
        start = min(label.start, below.start)
        if start > at or at == body.start:
            yield None, Span(at, max(at, start))
        yield label, below
        at = max(label.end, below.end)
    if at < body.end or at == body.start:
        yield None, Span(at, body.end)


def paragraphs(document: Document, kind: str) -> Iterator[Block]:
    """Give the paragraphs and items of all regions of a kind."""
    for region in regions(document, kind):
        yield from document.blocks(region.body)
