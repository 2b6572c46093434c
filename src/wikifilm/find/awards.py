"""Finds what may say accolades in a section: list items, indented lines, and lines that only breaks part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.regions import is_listed
from wikifilm.syntax import PARAGRAPH
from wikifilm.values.accolades import (
    Context,
    award_shares,
    context,
    is_category,
    is_label,
    names_award,
    says_enough,
    says_result,
)
from wikifilm.values.cells import ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Document
    from wikifilm.inline import Inline
    from wikifilm.regions import Region
    from wikifilm.syntax import Block

__all__ = ["award_items", "is_detail", "names_those_beside", "under"]

_Item = tuple["Block", "Inline"]

_FEWEST_LINES = 2
_THREE, _OF_FIVE = 3, 5
"""How many lines of a list without list items say accolades, and how many of them all."""
_LONGEST = 300
_SENTENCE = re.compile(r"[a-z]{3}(?<!\bBros)[.!?]\Z")
_DETAIL = re.compile(
    r"(?i:citation|(?:co-|executive |associate |music |art )?(?:producer|director|writer|composer|lyricist|singer)s?)"
    r"[ \xa0]?[:\u2013-][ \xa0]"
)
_OUTER = PARAGRAPH - 1
"""How deep a line counts that names the award of the lines below it."""


def under(document: Document, region: Region, labels: Sequence[str], *, year_apart: bool = False) -> Context:
    """Return how the accolades of a region are read, as headings, labels and the items that they stand in say."""
    titles = [document.show(title).text for title in region.above]
    label = bool(region.above) and region.section is not None and region.above[-1] != region.section.title
    said = [*titles, *([] if titles or region.group is None else [region.group]), *labels]
    return context(said, nested=bool(labels) or label, year_apart=year_apart)


def award_items(document: Document, region: Region, items: Sequence[_Item]) -> list[_Item]:
    """Return what may say accolades in a region: its list items, else its lines.

    Args:
        document: The document.
        region: The region.
        items: Its list items.
    """
    usual = under(document, region, [])
    if usual.is_led:
        listed = [
            (block, document.show(block.content))
            for block in document.blocks(region.body)
            if is_listed(document, block)
        ]
        items = listed or items
    if items:
        return [part for item in items for part in _parts(document, item, usual)]
    return _lines(document, region, usual)


def names_those_beside(items: Sequence[_Item], at: int) -> bool:
    """Tell whether an item says the award of those that follow beside it, or what came of them: a colon ends it."""
    block, inline = items[at]
    beside = items[at + 1] if at + 1 < len(items) and block.depth > PARAGRAPH else None
    return (
        beside is not None
        and beside[0].depth == block.depth
        and inline.text.endswith(":")
        and not beside[1].text.endswith(":")
        and (names_award(inline.text) or says_result(inline.text))
    )


def is_detail(text: str) -> bool:
    """Tell whether a line nested below an accolade only tells who else had a share in it, or why it was given."""
    return _DETAIL.match(text) is not None


def _parts(document: Document, item: _Item, usual: Context) -> list[_Item]:
    """Return the lines of an item in which breaks part several accolades; else the item."""
    block, inline = item
    lines = () if inline.text.startswith(ROW) else document.lines(block)
    if len(lines) < _FEWEST_LINES:
        return [item]
    parts = [(line._replace(depth=PARAGRAPH), document.show(line.content)) for line in lines]
    return parts if all(_says(usual, shown.text) for _, shown in parts) else [item]


def _lines(document: Document, region: Region, usual: Context) -> list[_Item]:
    """Return the lines of a region without list items, if most of them say accolades, or name the award of others."""
    found: list[_Item] = []
    lens, every, said = usual, 0, 0
    for block in document.blocks(region.body):
        for line in document.lines(block):
            shown = document.show(line.content)
            if is_label(shown.text):
                lens = under(document, region, [shown.text])
                found.append((line._replace(depth=_OUTER), shown))
                continue
            every += 1
            if _says(lens, shown.text):
                said += 1
                found.append((line, shown))
    alone = every == said == 1 and usual.above.award is not None and is_category(found[-1][1].text)
    enough = said and len(found) >= _FEWEST_LINES and _OF_FIVE * said >= _THREE * every
    return found if enough or alone else []


def _says(lens: Context, text: str) -> bool:
    """Tell whether a line says an accolade, or several."""
    if len(text) > _LONGEST or _SENTENCE.search(text) is not None:
        return False
    if award_shares(text, lens):
        return True
    value = lens.get(text)
    return value is not None and says_enough(value)
