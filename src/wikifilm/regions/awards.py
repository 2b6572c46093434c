"""Stretches of awards: labels without a list of their own, and lines that say of the list below who gave it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from wikifilm.syntax import is_item
from wikifilm.text import Span
from wikifilm.values.accolades import ACCOLADE_ROWS, is_category, leads_on, names_award, says_result
from wikifilm.values.cells import ROW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialect import Document
    from wikifilm.regions.region import Region
    from wikifilm.syntax import Block

__all__ = ["award_labels", "is_listed", "led_on"]


def award_labels(document: Document, found: list[Region]) -> Iterator[Region]:
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


def led_on(document: Document, region: Region) -> Iterator[Region]:
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
