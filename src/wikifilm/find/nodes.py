"""Finds the values that list items say: credits, tracks and accolades, with what is nested below them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.find.awards import award_items, is_detail, names_those_beside, under
from wikifilm.find.songs import names_performers, nested, numbers, songs
from wikifilm.guard import guarded, released
from wikifilm.links import linked
from wikifilm.regions import Region, regions
from wikifilm.syntax import MAX_DEPTH, is_item
from wikifilm.text import Span
from wikifilm.values.accolades import ACCOLADES, Context, award_shares, mentions_award
from wikifilm.values.cells import ROW
from wikifilm.values.credits import (
    CHARACTERS,
    CREDITS,
    IN_PARENTHESES,
    ROLES_FIRST,
    Ballot,
    CreditLens,
    in_parentheses_alone,
    role_first,
    says_credit,
    several,
)
from wikifilm.values.tracks import TRACKS, TracksLens, says_track, song_shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Document
    from wikifilm.film import Value
    from wikifilm.find.rules import ListRule
    from wikifilm.inline import Inline
    from wikifilm.lens import Lens
    from wikifilm.syntax import Block

__all__ = ["Node", "nodes", "region_nodes"]


_FEWEST_LINES = 2


_BESIDE = 0.5
"""By how much less deep an item is taken that names the award of those beside it."""


_BEHIND_YEAR = 5
"""Where a link stands behind a year that begins a line."""


_THREE, _OF_FIVE = 3, 5
"""How many lines of a cast without list items say who plays whom, and how many of them all."""


class Node:
    """A list item that says a value, or one of several, and the items nested below it."""

    __slots__ = ("block", "children", "end", "lens", "opens", "value")

    def __init__(self, block: Block, value: Value, lens: Lens[Any], *, opens: bool) -> None:
        """Make the node of a block, which has no children yet."""
        self.block = block
        self.value = value
        self.lens = lens
        self.opens = opens
        self.children: list[Node] = []
        self.end = block.lines.end

    @property
    def depth(self) -> int:
        """How deep it is read."""
        return min(self.block.depth, MAX_DEPTH)

    @property
    def span(self) -> Span:
        """Its lines, with those of the items nested below."""
        return Span(self.block.lines.start, self.end)


def nodes(document: Document, rule: ListRule, unread: list[Block] | None = None) -> list[Node]:
    """Return the outermost list items that say values of an attribute, over all its sections.

    Args:
        document: The document.
        rule: The attribute.
        unread: Takes the items that say something which was not understood.
    """
    return [node for region in regions(document, rule.kind) for node in region_nodes(document, rule, region, unread)]


def region_nodes(document: Document, rule: ListRule, region: Region, unread: list[Block] | None = None) -> list[Node]:
    """Return the outermost list items of one section that say values of an attribute."""
    top: list[Node] = []
    everything: list[Node] = []
    above: list[Node] = []
    # a line that goes on with an item is no item: what follows may be nested in that
    items = [(block, document.show(block.content)) for block in document.blocks(region.body) if is_item(block)]
    if not items and rule.lens in {CREDITS, TRACKS}:
        items = _lines(document, rule, region)
    usual = _usual(document, rule, region, items)
    items = award_items(document, region, items) if isinstance(usual, Context) else items
    if rule.rows is None:
        items = [item for item in items if not item[1].text.startswith(ROW)]
    places = numbers(document, items) if rule.lens is TRACKS else {}
    labels: list[tuple[float, str]] = []  # items that only name the award of those nested in them, with their depth
    for at, (block, inline) in enumerate(items):
        if rule.lens is ACCOLADES and top and _is_below(top[-1], labels, block) and is_detail(inline.text):
            top[-1].end = block.lines.end
            continue
        _reach_down(above, rule, block)
        lens = rule.below if rule.below is not None and above and above[-1].opens else usual
        beside = rule.lens is ACCOLADES and names_those_beside(items, at)
        depth = min(block.depth, MAX_DEPTH) - (_BESIDE if beside else 0)
        lens = _of_item(document, rule, region, (items, at), _labels_above(labels, depth), lens)
        if block.lines.start in places and isinstance(lens, TracksLens):
            lens = attrs.evolve(lens, place=places[block.lines.start])
        text = guarded(inline, lens)
        above_others = beside or _is_above(items, at)
        leads = isinstance(lens, Context) and above_others and lens.only_leads(text)
        each = () if leads else _lenses(document, block, text, lens)
        said = [node for one in each if (node := _node(document, block, inline, one, text))]
        if unread is not None and not said and _is_unread(rule, lens, text, leads=above_others):
            unread.append(block)
        if not said and (rule.lens is ACCOLADES or (rule.lens is TRACKS and names_performers(inline))):
            labels.append((depth, text if rule.lens is TRACKS else inline.text))
        (above[-1].children if above else top).extend(said)
        everything.extend(said)
        above.extend(said[-1:])
    _nest(everything)
    if region.group is not None and rule.group is not None:
        for node in top:
            node.value = attrs.evolve(node.value, **{rule.group: region.group})
    return top


def _reach_down(above: list[Node], rule: ListRule, block: Block) -> None:
    """Leave those of some nodes that an item is nested in, and let these reach down to its end."""
    while above and (rule.below is None or above[-1].depth >= min(block.depth, MAX_DEPTH)):
        above.pop()  # only credits nest: tracks and accolades below one another stand side by side
    for outer in above:
        outer.end = block.lines.end


def _lines(document: Document, rule: ListRule, region: Region) -> list[tuple[Block, Inline]]:
    """Return the lines of a cast or a soundtrack that has no list items: most of them say who plays whom, or a song."""
    says = says_credit if rule.lens is CREDITS else says_track
    lines = [line for block in document.blocks(region.body) for line in document.lines(block)]
    shown = [(line, document.show(line.content)) for line in lines]
    shown = [(line, inline) for line, inline in shown if not inline.text.endswith(":")]  # it leads on to the others
    found = [(line, inline) for line, inline in shown if says(guarded(inline, rule.lens))]
    labelled = says is says_track and region.group is not None and len(found) == len(shown)  # ``Opening theme``
    if len(found) < (1 if labelled else _FEWEST_LINES) or _OF_FIVE * len(found) < _THREE * len(shown):
        return []
    return (
        found if says is says_credit else [each for each in shown if says_track(guarded(each[1], TRACKS), beside=True)]
    )


def _node(document: Document, block: Block, inline: Inline, lens: Lens[Any], text: str) -> Node | None:
    value = lens.get(text)
    if value is None:
        return None
    value = linked(inline, value, partial(lens.places, text))
    if text is not inline.text:
        value = released(value)
    value = document.dialect.completed(document.outline, block, value)
    return Node(block, value, lens, opens=isinstance(lens, CreditLens) and lens.opens(text))


def _lenses(document: Document, block: Block, text: str, lens: Lens[Any]) -> Sequence[Lens[Any]]:
    """Return the lenses of what a line says: one, or several, of a cast line where it is no row of a table."""
    if isinstance(lens, Context):
        return award_shares(text, lens) or (lens,)
    if isinstance(lens, TracksLens):
        return song_shares(text, lens) or (lens,)
    found = several(text, lens) if isinstance(lens, CreditLens) else ()
    return found if found and document.dialect.rows(document, [block]) is None else (lens,)


def _usual(document: Document, rule: ListRule, region: Region, items: list[tuple[Block, Inline]]) -> Lens[Any]:
    """Return how the items of a section are read that are no rows and stand under no other item."""
    if rule.lens is CREDITS:
        return _cast_lens(document, region, items)
    if rule.lens is TRACKS:
        return songs(document, region, items)
    return under(document, region, []) if rule.lens is ACCOLADES else rule.lens


def _nest(everything: list[Node]) -> None:
    """Give values the children that are nested in them."""
    for node in reversed(everything):
        if node.children:
            node.value = attrs.evolve(node.value, children=tuple(child.value for child in node.children))


def _labels_above(labels: list[tuple[float, str]], depth: float) -> list[str]:
    """Return the labels that an item of a depth is nested in, and forget the others."""
    while labels and labels[-1][0] >= depth:
        labels.pop()
    return [words for _, words in labels]


def _is_below(node: Node, labels: list[tuple[float, str]], block: Block) -> bool:
    """Tell whether an item is nested in that of the last value, and in no label behind it."""
    return node.depth < block.depth and not (labels and labels[-1][0] >= node.depth)


def _is_unread(rule: ListRule, lens: Lens[Any], text: str, *, leads: bool) -> bool:
    """Tell whether an item that says no value says something that was not understood; others may be nested in it."""
    if isinstance(lens, CreditLens | TracksLens):
        return lens.unread(text)
    return rule.lens is ACCOLADES and not leads and mentions_award(text)


def _is_above(items: list[tuple[Block, Inline]], at: int) -> bool:
    """Tell whether items are nested in one."""
    return at + 1 < len(items) and items[at + 1][0].depth > items[at][0].depth


def _of_item(
    document: Document,
    rule: ListRule,
    region: Region,
    item: tuple[list[tuple[Block, Inline]], int],
    labels: list[str],
    usual: Lens[Any],
) -> Lens[Any]:
    """Return how an item is read: as the row of a table, or below what stands above it: an award, who performs."""
    items, at = item
    block, inline = items[at]
    if inline.text.startswith(ROW):
        return usual.rows() if isinstance(usual, Context) else rule.rows or usual
    if isinstance(usual, TracksLens) and (block.depth > 0 or _is_above(items, at)):
        return nested(usual, labels)
    apart = rule.lens is ACCOLADES and _year_apart(inline)
    return under(document, region, labels, year_apart=apart) if rule.lens is ACCOLADES and (labels or apart) else usual


def _year_apart(inline: Inline) -> bool:
    """Tell whether a year stands before a link that begins a line: ``2004 [[Quay Awards]]``."""
    first = inline.links[0].start if inline.links else 0
    return first == _BEHIND_YEAR and inline.text[:4].isdecimal()


def _cast_lens(document: Document, region: Region, items: list[tuple[Block, Inline]]) -> CreditLens:
    """Return how the cast lines of a section are read, as they vote."""
    ballots = [Ballot(inline.text, inline.is_link) for _, inline in items]
    order = role_first(ballots, document.starring)
    if order is None and document.is_of_characters(region.body.start):
        return CHARACTERS
    if order is None and in_parentheses_alone(ballots):
        return IN_PARENTHESES
    return ROLES_FIRST if order else CREDITS
