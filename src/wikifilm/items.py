"""Writes list items: casts, tracks and accolades, nested and grouped under headings as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from wikifilm.align import align, gaps
from wikifilm.errors import EditError, refused_at
from wikifilm.film import Credit, Track
from wikifilm.find import region_nodes
from wikifilm.guard import guarded, like, plain, stand_ins
from wikifilm.insert import delete_lines, heading_line, insert_lines, insert_section, section_place, top_level
from wikifilm.lens import replaced
from wikifilm.links import names_at, put_linked, shown_line, unlinked
from wikifilm.regions import regions
from wikifilm.runs import runs_of
from wikifilm.syntax import is_item
from wikifilm.text import Span
from wikifilm.values.credits import Share
from wikifilm.values.shares import LineShare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wikifilm.dialect import Document, Rows
    from wikifilm.film import Value
    from wikifilm.find import ListRule, Node
    from wikifilm.lens import Lens
    from wikifilm.regions import Region
    from wikifilm.runs import Run
    from wikifilm.text import Edit

__all__ = ["write_items"]


def write_items(
    document: Document, rule: ListRule, new: Sequence[Any], *, changed: bool = False
) -> tuple[list[Edit], bool]:
    """Return the edits that make the items of a document say the values ``new``, and whether these are not all.

    Rows of a table or a template change first, and come, go and move in the text that these edits make.

    Args:
        document: The document.
        rule: The attribute.
        new: The values that are asked for.
        changed: Whether rows have changed already.
    """
    places = list(regions(document, rule.kind))
    old = [region_nodes(document, rule, region) for region in places]
    runs = runs_of(rule, new, [region.group if rule.group is not None else None for region in places], old)
    items = _Items(document, rule, changed=changed)
    if not places:
        body = document.style.newline.join(items.body(runs))
        place = section_place(document, rule.kind)
        return [insert_section(document, place, top_level(document), rule.heading, body)], False
    items.remember(node for found in old for node in found)
    with refused_at(rule.attribute):
        edits = _edits(document, rule, items, places, old, runs)
    return edits, items.unfinished


def _edits(
    document: Document,
    rule: ListRule,
    items: _Items,
    places: list[Region],
    old: list[list[Node]],
    runs: list[Run],
) -> list[Edit]:
    """Return the edits of the sections that there are, and those that make new ones."""
    edits: list[Edit] = []
    at = len(document.text)
    for run in runs:
        if run.region is None:
            body = document.style.newline.join(items.lines(run.values, document.style.bullet, rule.lens))
            level = next((each.section.level for each in places if each.section is not None), top_level(document))
            edits.append(insert_section(document, at, level + 1, run.group or "", body))
        else:
            region = places[run.region]
            at = region.body.end
            edits += items.siblings(old[run.region], run.values, items.place(region.body), rule.lens)
    return edits


class _Items:
    """The list items of one attribute, and where words that are asked for stand already."""

    def __init__(self, document: Document, rule: ListRule, *, changed: bool) -> None:
        self.document = document
        self.changed = changed
        self.rule = rule
        self.known: dict[Any, Node] = {}
        """The items by what their own line says: one that moves takes its words along."""
        self.unfinished = False
        """Whether rows still have to come, go or move."""

    def remember(self, nodes: Iterable[Node]) -> None:
        waiting = list(nodes)
        while waiting:
            node = waiting.pop()
            if self.rows([node]) is None and not isinstance(node.lens, Share | LineShare):
                self.known[_uncounted(_own(node.value), self.marker(node))] = node
            waiting.extend(node.children)

    def rows(self, nodes: Sequence[Node]) -> Rows | None:
        """Return what items are the rows of; None where they are lines."""
        return self.document.dialect.rows(self.document, [node.block for node in nodes])

    def body(self, runs: list[Run]) -> list[str]:
        """Return the lines of a section that is made for the values, with a heading for each group."""
        lines: list[str] = []
        for run in runs:
            if run.group is not None:
                lines += [""] * bool(lines) + [heading_line(self.document, top_level(self.document) + 1, run.group)]
            lines += self.lines(run.values, self.document.style.bullet, self.rule.lens)
        return lines

    def place(self, body: Span) -> _Place:
        """Return where the first item of a body is written."""
        blocks = self.document.blocks(body)
        bullet = self.document.style.bullet
        if not blocks:
            return _Place(body.start, [], bullet)
        last = blocks[-1]
        return _Place(last.lines.end, [] if is_item(last) else [""], bullet)

    def siblings(self, old: list[Node], new: Sequence[Any], place: _Place, lens: Lens[Any]) -> list[Edit]:
        """Return the edits of items side by side and of what is nested in them.

        Args:
            old: The items that stand there.
            new: The values that are asked for.
            place: Where the first item is written if there is none.
            lens: Their lens.
        """
        pairs = align([node.value for node in old], new, lens.telling())
        rows = self.rows(old)
        edits: list[Edit] = []
        for before, after in pairs if rows is None or not self.changed else ():
            edits += self.item(old[before], new[after])
        if rows is not None:
            self.unfinished = self.unfinished or bool(edits)
            return edits or rows.edits([node.value for node in old], new, pairs)
        gone = [index for gap in gaps(pairs, len(old), len(new)) for index in gap.old]
        if len(old) != len(new) and any(not is_item(node.block) for node in old):
            raise EditError("", "cannot be written: the lines of this list are no list items")
        edits += self.gone(old, gone)
        for gap in gaps(pairs, len(old), len(new)):
            if gap.new:
                at, above, marker = self.beside(old, gap.old.start) if old else place
                lines = self.lines([new[index] for index in gap.new], marker, lens)
                edits.append(insert_lines(self.document, at, [*above, *lines]))
        return edits

    def gone(self, old: list[Node], which: list[int]) -> list[Edit]:
        """Return the edits that take items away: their lines, or their words where a line says others too.

        Raises:
            EditError: The words of one cannot go alone.
        """
        edits: list[Edit] = []
        mates_of: dict[Span, list[int]] = {}
        for index, node in enumerate(old):
            mates_of.setdefault(node.block.lines, []).append(index)
        going = set(which)
        for mates in (mates_of[lines] for lines in dict.fromkeys(old[index].block.lines for index in which)):
            line = old[mates[0]]
            stay = [index - mates[0] for index in mates if index not in going]
            if stay and isinstance(line.lens, Share | LineShare):
                inline = self.document.show(line.block.content)
                edits += put_linked(inline, line.lens.only(stay), [])
            else:
                edits.append(delete_lines(self.document, Span(line.block.lines.start, old[mates[-1]].end)))
        return edits

    def beside(self, old: list[Node], index: int) -> _Place:
        """Return the place before the item at an index, or behind the last one, with the marker of its neighbour."""
        if index:
            return _Place(old[index - 1].end, [], self.marker(old[index - 1]))
        return _Place(old[0].span.start, [], self.marker(old[0]))

    def marker(self, node: Node) -> str:
        return self.document.text[node.block.lines.start : node.block.content.start]

    def item(self, node: Node, new: Value) -> list[Edit]:
        """Return the edits that make an item say another value."""
        edits: list[Edit] = []
        if _own(node.value) != _own(new):
            edits += self.line(node, new)
        old, below = _children(node.value), _children(new)
        if old != below:
            if self.rows([node]) is not None or not is_item(node.block):
                raise EditError("children", "cannot be written: nothing stands below a line that is no list item")
            nested = self.document.dialect.nested(self.marker(node), self.document.style)
            place = _Place(node.block.lines.end, [], nested)
            edits += self.siblings(node.children, below, place, self.below(opens=node.opens))
        return edits

    def line(self, node: Node, new: Value) -> list[Edit]:
        """Return the edits that make an item's own line say another value."""
        rows = self.rows([node])
        if rows is not None:
            cells, new = rows.cells(node.block, node.value, new)
            return [*(self.words(node, new) if _own(node.value) != _own(new) else []), *cells]
        return self.words(node, new)

    def words(self, node: Node, new: Value) -> list[Edit]:
        """Return the edits that make an item's running text say another value."""
        inline = self.document.show(node.block.content)
        text = guarded(inline, node.lens)
        replacements = node.lens.put(
            text, like(stand_ins(node.lens.get(text)), unlinked(_own(new)), node.lens, _own(new))
        )
        names = names_at(_own(new), node.lens.places(replaced(text, replacements)))
        return put_linked(inline, plain(replacements), names)

    def below(self, *, opens: bool) -> Lens[Any]:
        """Return the lens of what is nested in an item, which may open a list of its roles."""
        return self.rule.below if opens and self.rule.below is not None else self.rule.lens

    def lines(self, values: Sequence[Any], marker: str, lens: Lens[Any]) -> list[str]:
        """Return the lines of items that are new at a place; one that stood elsewhere takes its words along."""
        lines: list[str] = []
        waiting = [(value, marker, lens) for value in reversed(values)]
        while waiting:
            value, marker, lens = waiting.pop()
            value = _uncounted(value, marker)
            node = self.known.get(_own(value))
            if node is not None and _children(node.value) == _children(value):
                lines.append(self.moved(node, marker))
                continue
            pen = self.document.dialect.pen
            shown = shown_line(pen, lens, value) if node is None else self.document.cut(node.block.content)
            lines.append(marker + shown)
            nested = self.document.dialect.nested(marker, self.document.style)
            below = self.below(opens=shown.endswith(" as:") if node is None else node.opens)
            waiting += [(child, nested, below) for child in reversed(_children(value))]
        return lines

    def moved(self, node: Node, marker: str) -> str:
        """Return the lines of an item, with all that is nested in it, at the indentation of a marker."""
        lines = self.document.text[node.block.lines.start : node.end].rstrip("\r\n")
        return self.document.dialect.moved(lines, self.marker(node), marker)


class _Place(NamedTuple):
    """Where items are written."""

    at: int
    above: list[str]
    """The lines that part them from what stands above."""
    marker: str
    """Indentation, bullet and blank."""


def _own(value: Value) -> Value:
    """Return what the item's own line says."""
    if isinstance(value, Credit):
        return attrs.evolve(value, children=(), group=None)
    return attrs.evolve(value, album=None) if isinstance(value, Track) else value


def _uncounted(value: Value, marker: str) -> Value:
    """Return what an item says itself at a marker: in a numbered list no number."""
    return attrs.evolve(value, number=None) if isinstance(value, Track) and marker.rstrip().endswith("#") else value


def _children(value: Value) -> tuple[Credit, ...]:
    return value.children if isinstance(value, Credit) else ()
