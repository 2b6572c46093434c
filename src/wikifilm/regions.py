"""The stretches of a document that hold lists and prose of one kind: sections, their sub-sections, what labels part."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.syntax import is_item
from wikifilm.text import Span
from wikifilm.values.accolades import ACCOLADE_ROWS, is_category, leads_on, names_award, says_result
from wikifilm.values.cells import ROW
from wikifilm.values.kinds import section_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wikifilm.dialect import Document
    from wikifilm.syntax import Block, Section

__all__ = ["Region", "is_listed", "paragraphs", "regions", "stretches"]


_CAST_LABEL = re.compile(r"(?<![^\r\n])(?:;|'{3,5})[ \t]*+(?i:[^\r\n]{0,20}(?:cast|starring|characters))")
"""A line that may be a label of a cast."""


_COLON_LINE = re.compile(r":[ \t]*+(?=[\r\n<])")
_ALBUM = re.compile(r"[^\W_a-z][^\r\n.:;!?]{1,60}:[ \t]*")
_LEADS_ON = re.compile(
    r"(?i:\b(?:by|of|as|in)[ \t]*:|\b(?:are|is|was|were|has|have|had|can|be|which|that|these|following|"
    r"include[sd]?|including|features?|featured|featuring|contains?|contained|containing|consists?|consisted|comprises?|"
    r"comprised|comprising|follows?|followed|appears?|appeared|appearing|uses?|used|heard|hears?|plays?|played|sings?|sung|"
    r"performs?|performed|composed|written|wrote|composes?|recorded|instead)\b|\border of\b|"
    r"\b(?:music|lyrics|words|songs|tracks)\b[^:]*\bby\b)"
)
"""A line that only leads on to the list below it, since it has a verb or goes on to somebody."""
_LISTING = re.compile(
    r"(?i:(?:the )?(?:(?:full|complete|official) )?(?:(?:sound)?track[ -]?list(?:ings?|s)?|"
    r"list of (?:songs|tracks)|song[ -]?list)[: \t]*)"
)
"""A label or heading that says what stands below it, and not which album that is."""
_LONE = re.compile(
    r"(?i:(?:the )?(?:songs?|tracks|(?:original )?soundtracks?(?: album)?|musical numbers|music)"
    r"(?: (?:featured |used |performed |sung )?(?:in|of|from) (?:the )?(?:film|movie))?[: \t]*)"
)
"""A label or heading that names an album only where it stands beside others."""
_ITEM = re.compile(r"(?<![^\r\n])[ \t]*[*#-]++[ \t]*([^\r\n]{1,120})")
_NAMED = re.compile(r"(?i:cast|character|role|star|perform|appear|voice|play)")
_PRODUCTION = frozenset(("production",))
_CREDIT = re.compile(r"'{0,5}(?:\[\[)?[^\W\d_a-z][^\r\n]{2,80}? as ")
_FEWEST = 3
_THREE, _OF_FIVE = 3, 5
"""How many list items say who plays whom, and how many of them all, where no heading says that it is a cast."""


class Region(NamedTuple):
    """A section, or a stretch of its body under a label, that holds values of one kind."""

    section: Section | None
    """None for a stretch that stands in no section."""
    body: Span
    group: str | None
    """The sub-heading or the label that it stands under, below the heading of that kind."""
    above: tuple[Span, ...] = ()
    """The titles of the sections of that kind that it stands in, the outermost first, and its label."""


_ALSO = {"soundtrack": "music"}
"""Sections of another kind that a list may stand in, too: tracks below ``Music``."""


def regions(document: Document, kind: str) -> Iterator[Region]:
    """Give the sections of a kind, each followed by sub-sections of no other kind, and what else holds such values."""
    own = list(_sections(document, kind))
    if kind == "soundtrack":
        own = _told_apart(document, [part for region in own for part in _albums(document, region)])
    if kind == "accolades":
        own = [part for region in _award_labels(document, own) for part in _led_on(document, region)]
    lists = [
        Region(None, body, None if label is None else document.show(label).text)
        for each, span in document.outline.lists
        if each == kind
        for label, body in stretches(document, span)
    ]
    found = sorted([*lists, *own], key=_start_of) if lists else own
    yield from found or elsewhere(document, kind)


def _award_labels(document: Document, found: list[Region]) -> Iterator[Region]:
    """Give stretches of awards; a label without a list of its own stands above the next: an award over ``Won``."""

    def lists(region: Region) -> bool:
        marks = document.text[slice(*region.body)].strip("*#:;' \t\r\n")  # those of a label stand before its words
        return bool(marks) and any(is_listed(document, block) for block in document.blocks(region.body))

    outer: Span | None = None
    of: tuple[Span, ...] = ()
    result = False
    for region in found:
        *titles, label = region.above
        line = _last_label(document, region)
        if region.section is None or label == region.section.title:
            outer = None if lists(region) else outer
            if line is not None:
                outer, of, result = line, region.above, False
            yield region
            continue
        words = document.show(label).text
        said, named = says_result(words), names_award(words)
        if outer is not None and of == tuple(titles) and (named if result else said):
            yield region._replace(above=(*titles, outer, label))
        else:
            outer = label if (said or named) and not lists(region) else None
            of, result = tuple(titles), said
            yield region
        if line is not None:
            outer, of, result = line, tuple(titles), False


def _last_label(document: Document, region: Region) -> Span | None:
    """Return the words of the last line of a region that only names an award, and is no label by its form."""
    for last in reversed(document.blocks(region.body)):
        words = document.show(last.content).text
        if words:  # the quotation marks of a label stand before its words
            named = not is_listed(document, last) and names_award(words) and leads_on(words)
            return last.content if named and last.content != region.above[-1] else None
    return None


def _led_on(document: Document, region: Region) -> Iterator[Region]:
    """Part a stretch of awards at lines right above a list that say of all of it who gave it or what came of it."""
    at, above, filled = region.body.start, region.above, False
    for block, below in pairwise(document.blocks(region.body)):
        filled = filled or is_listed(document, block)
        if is_listed(document, block) or not is_listed(document, below) or document.text[block.lines.start] in "*#":
            continue
        leads = _leads(document, block, below)
        if not leads and above == region.above:
            continue
        if filled:
            yield region._replace(body=Span(at, block.lines.start), above=above)
            at = block.lines.start
        above, filled = (*region.above, block.content) if leads else region.above, False
    yield region._replace(body=Span(at, region.body.end), above=above)


def _leads(document: Document, block: Block, below: Block) -> bool:
    """Tell whether a line says of the list below it, or of the table without awards, who gave what that names."""
    first = document.show(below.content).text
    if first.startswith(ROW):
        cells = ACCOLADE_ROWS.cells(first)
        if cells is None or (cells["award"] and (cells["category"] or not is_category(cells["award"]))):
            return False
        first = cells["category"] or cells["award"]
    return leads_on(document.show(block.content).text, first)


def is_listed(document: Document, block: Block) -> bool:
    """Tell whether a block is a list item, or an indented line that may stand for one."""
    return is_item(block) or document.text.startswith(":", block.lines.start)


def _albums(document: Document, region: Region) -> Iterator[Region]:
    """Part a stretch of tracks at lines such as ``Film version:``, which name what follows them."""
    at, group = region.body.start, region.group
    if group is not None and _LISTING.fullmatch(group) is not None and not _has_headline(region):
        # the album is said above it, if anywhere
        titles = [document.show(title).text for title in region.above[1:-1]]
        group = next((title for title in reversed(titles) if _LISTING.fullmatch(title) is None), None)
    if _COLON_LINE.search(document.text, *region.body) is not None:
        for block, below in pairwise(document.blocks(region.body)):
            line = document.show(block.content).text if is_item(below) and not is_item(block) else ""
            if (
                _ALBUM.fullmatch(line) is not None
                and _LEADS_ON.search(line) is None
                and _LISTING.fullmatch(line) is None
            ):
                yield region._replace(body=Span(at, block.lines.start), group=group)
                at, group = block.lines.end, line.rstrip(": \t")
    yield region._replace(body=Span(at, region.body.end), group=group)


def _told_apart(document: Document, found: list[Region]) -> list[Region]:
    """Return stretches of tracks without a name such as ``Songs`` where it tells them from no other list."""
    lone = [
        each.group is not None and _LONE.fullmatch(each.group) is not None and not _has_headline(each) for each in found
    ]
    if not any(lone):
        return found
    lists: dict[tuple[Span, ...], set[str | None]] = {}
    for each in found:
        if any(map(is_item, document.blocks(each.body))):
            lists.setdefault(each.above[:1], set()).add(each.group)
    return [
        each._replace(group=None) if alone and lists.get(each.above[:1], set()) <= {each.group} else each
        for each, alone in zip(found, lone, strict=True)
    ]


def _has_headline(region: Region) -> bool:
    """Tell whether its label stands inside it: the headline of a listing, which names the album whatever it says."""
    return bool(region.above) and region.body.start <= region.above[-1].start < region.body.end


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
