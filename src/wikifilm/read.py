"""Reads the film out of a document: every value, where it stands, and what is missing and why."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from wikifilm.film import Film, Gap, main_runtime
from wikifilm.lens import Finding, Slot
from wikifilm.links import linked, linked_slots, names_of
from wikifilm.regions import Region, paragraphs, regions
from wikifilm.syntax import MAX_DEPTH, is_blank, is_item
from wikifilm.text import Lines, Span
from wikifilm.values.accolades import ACCOLADES
from wikifilm.values.credits import CREDITS, ROLES
from wikifilm.values.reviews import REVIEWS
from wikifilm.values.scores import SCORES
from wikifilm.values.tracks import TRACKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialect import Document
    from wikifilm.fields import FieldRule
    from wikifilm.inline import Inline
    from wikifilm.lens import Lens, ListLens, ProseLens
    from wikifilm.syntax import Block, Field

__all__ = [
    "LISTS",
    "PROSE",
    "FilmReading",
    "ListRule",
    "Node",
    "Note",
    "Part",
    "ProseRule",
    "locate",
    "nodes",
    "part_of",
    "prose",
    "read",
    "region_nodes",
    "steps",
]


HOLE = "\N{REPLACEMENT CHARACTER}"
"""What is shown where the text is not in the source."""
FEWEST_LABELS = 2
"""How many film labels make a box a film's."""


class ListRule(NamedTuple):
    """An attribute that stands as list items in the sections of one kind."""

    attribute: str
    kind: str
    heading: str
    """The heading of a section that is made for it."""
    lens: Lens[Any]
    below: Lens[Any] | None
    """The lens of items under an item whose roles are the lines below it."""
    group: str | None
    """The attribute that holds the sub-heading."""


class ProseRule(NamedTuple):
    """An attribute that stands in the sentences of sections of some kinds."""

    attribute: str
    kinds: tuple[str, ...]
    heading: str
    """The heading of a section that is made for it."""
    lens: ProseLens[Any]


LISTS = (
    ListRule("cast", "cast", "Cast", CREDITS, ROLES, "group"),
    ListRule("tracks", "soundtrack", "Soundtrack", TRACKS, None, "album"),
    ListRule("accolades", "accolades", "Accolades", ACCOLADES, None, None),
)
PROSE = (
    ProseRule("scores", ("reception", "box_office"), "Reception", SCORES),
    ProseRule("reviews", ("reception",), "Reception", REVIEWS),
)


class Note(NamedTuple):
    """A finding at a place, to be told in words when somebody asks."""

    code: str
    span: Span
    message: str


class Node:
    """A list item that says a value, and the items nested below it."""

    __slots__ = ("block", "children", "end", "lens", "opens", "value")

    def __init__(self, block: Block, value: Any, lens: Lens[Any], *, opens: bool) -> None:  # noqa: ANN401 (of any lens)
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


class ProseSlot(NamedTuple):
    """A value in the sentences of a paragraph."""

    block: Block
    inline: Inline
    slot: Slot[Any]
    findings: tuple[Finding, ...]


class Part(NamedTuple):
    """What a part of a field's value says."""

    span: Span
    inline: Inline
    slots: list[Slot[Any]]
    findings: tuple[Finding, ...]


def part_of(document: Document, lens: ListLens[Any], span: Span) -> Part:
    """Return what a part of a field's value says; a value with a hole in it is lost."""
    inline = document.show(span)
    reading = lens.read(inline.text)
    slots = linked_slots(inline, lens, reading.slots)
    findings = reading.findings
    holes = [atom for atom in inline.atoms if atom.kind == "lost"]
    if holes:
        torn = [slot for slot in slots if any(slot.start < hole.end and hole.start < slot.end for hole in holes)]
        slots = [slot for slot in slots if slot not in torn]
        findings = (*findings, *(Finding("lost", slot.start, slot.end) for slot in torn))
    return Part(span, inline, slots, findings)


class FilmReading(NamedTuple):
    """What a document says as a film."""

    film: Film
    gaps: tuple[Gap, ...]
    notes: tuple[Note, ...]


def nodes(document: Document, rule: ListRule) -> list[Node]:
    """Return the outermost list items that say values of an attribute, over all its sections."""
    return [node for region in regions(document, rule.kind) for node in region_nodes(document, rule, region)]


def region_nodes(document: Document, rule: ListRule, region: Region) -> list[Node]:
    """Return the outermost list items of one section that say values of an attribute."""
    top: list[Node] = []
    everything: list[Node] = []
    above: list[Node] = []
    for block in document.blocks(region.body):
        if not is_item(block):
            continue  # a line that goes on with an item, too: what follows may be nested in that
        while above and (rule.below is None or above[-1].depth >= min(block.depth, MAX_DEPTH)):
            above.pop()  # only credits nest: tracks and accolades below one another stand side by side
        for node in above:
            node.end = block.lines.end
        inline = document.show(block.content)
        text = inline.text
        lens = rule.below if rule.below is not None and above and above[-1].opens else rule.lens
        value = lens.get(text)
        if value is None:
            continue
        value = linked(inline, value, partial(lens.places, text))
        value = document.dialect.completed(document.outline, block, value)
        node = Node(block, value, lens, opens=text.endswith(":") and lens is CREDITS and CREDITS.opens(text))
        (above[-1].children if above else top).append(node)
        everything.append(node)
        above.append(node)
    for node in reversed(everything):
        if node.children:
            node.value = attrs.evolve(node.value, children=tuple(child.value for child in node.children))
    if region.group is not None and rule.group is not None:
        for node in top:
            node.value = attrs.evolve(node.value, **{rule.group: region.group})
    return top


def prose(document: Document, rule: ProseRule) -> Iterator[ProseSlot]:
    """Give the values that sentences of a document say, in the text's order."""
    for block in sorted({block for kind in rule.kinds for block in paragraphs(document, kind)}, key=_lines_of):
        inline = document.show(block.content)
        slots, findings = rule.lens.read(inline.text, document.titles)
        for slot in slots:
            inside = tuple(found for found in findings if slot.start <= found.start <= found.end <= slot.end)
            yield ProseSlot(block, inline, slot, inside)


def _lines_of(block: Block) -> Span:
    return block.lines


class _Reader:
    """Collects the values, gaps and notes of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = Lines(document.text)
        self.gaps: list[Gap] = []
        self.notes: list[Note] = []

    def field(self, rule: FieldRule) -> tuple[Any, ...]:
        field = self.document.field_of(rule)
        if field is None:
            return ()
        if is_blank(field):
            self.gaps.append(Gap(rule.attribute, "blank"))
            return ()
        holder = self.document.holder(field)
        parts = [part_of(self.document, rule.lens, span) for span in holder.parts]
        for part in parts:
            for finding in part.findings:
                self.found(rule, part.inline, finding)
        for span in holder.rest:
            inline = self.document.show(span)
            self.found(rule, inline, Finding("unparsed", 0, len(inline.text)))
        return tuple(slot.value for part in parts for slot in part.slots)

    def found(self, rule: FieldRule, inline: Inline, finding: Finding) -> None:
        text = inline.text[finding.start : finding.end].strip() or None
        self.gaps.append(Gap(rule.attribute, finding.reason, text if finding.reason == "unparsed" else None))
        span = inline.at(finding.start, finding.end)
        if finding.reason == "unparsed":
            self.notes.append(Note(f"unparsed-{rule.noun}", span, f"expected {rule.lens.expected}"))
        elif finding.reason == "lost":
            held = any(atom.kind == "lost" for atom in inline.atoms)
            what = "its text is not in the source" if held else "a figure is missing"
            self.notes.append(Note(f"lost-{rule.noun}", span, f"{what}; expected {rule.lens.expected}"))

    def items(self, rule: ListRule) -> tuple[Any, ...]:
        found = nodes(self.document, rule)
        for index, node in enumerate(found):
            self._below(node, f"{rule.attribute}[{index}]")
        return tuple(node.value for node in found)

    def _below(self, node: Node, path: str) -> None:
        """Note what an item and the items nested in it lack."""
        if node.lens is CREDITS and not node.value.actors:
            self.gaps.append(Gap(f"{path}.actors", "lost"))
            self.notes.append(Note("lost-actor", node.block.content, "expected the actor before 'as'"))
        if HOLE in repr(node.value):
            self._holes(node, path)
        if node.block.depth > MAX_DEPTH:
            message = f"nested more than {MAX_DEPTH} levels deep; read as if it stood at that depth"
            self.notes.append(Note("too-deep", node.block.content, message))
        for index, child in enumerate(node.children):
            self._below(child, f"{path}.children[{index}]")

    def _holes(self, node: Node, path: str) -> None:
        """Note the names of an item that hold something whose text is not in the source."""
        holes = [atom for atom in self.document.show(node.block.content).atoms if atom.kind == "lost"]
        for at, name in names_of(node.value) if holes else ():
            if HOLE in name.name:
                self.gaps.append(Gap(f"{path}.{at}", "lost"))
                self.notes.append(Note("lost-name", holes[0].span, f"its text is not in the source: {path}.{at}"))

    def sentences(self, rule: ProseRule) -> tuple[Any, ...]:
        found = tuple(prose(self.document, rule))
        for index, (_, inline, _, findings) in enumerate(found):
            for finding in findings:
                path = f"{rule.attribute}[{index}].{finding.path}"
                self.gaps.append(Gap(path, finding.reason))
                span = inline.at(finding.start, finding.end)
                self.notes.append(Note(f"{finding.reason}-{finding.path}", span, f"a figure is missing here: {path}"))
        return tuple(slot.value for _, _, slot, _ in found)

    def labels(self) -> None:
        """Note the labels that no rule knows and those that stand there more often than they are read."""
        rules = {label: rule for rule in self.document.rules for label in rule.labels}
        for label, fields in self.document.labelled.items():
            if not label:
                self.notes += [Note("no-label", field.value, "expected a label such as 'Runtime:'") for field in fields]
            elif label in self.document.dialect.known:
                continue
            elif label not in rules:
                message = "no attribute of the film stands under this label; it is kept as it is"
                self.notes += [Note("unknown-label", field.label, message) for field in fields]
            else:
                read = self.document.field_of(rules[label])
                self._unread([field for field in fields if field is not read], read)

    def _unread(self, fields: list[Field], read: Field | None) -> None:
        """Note the fields of an attribute that are not read, and say which one is."""
        if fields and read is not None:
            line = self.lines.position(read.label.start).line
            message = f"kept but not read: {self.document.cut(read.label)!r} in line {line} is read instead"
            self.notes += [Note("doubled-label", field.label, message) for field in fields]


def read(document: Document) -> FilmReading:
    """Return the film that a document says, its gaps, and what should be told of it."""
    reader = _Reader(document)
    values: dict[str, Any] = {
        "page_title": document.page_title,
        "title": document.title,
        "kind": document.outline.kind,
        "identifiers": document.dialect.identifiers(document.outline),
    }
    values |= {rule.attribute: reader.field(rule) for rule in document.rules}
    values |= {rule.attribute: reader.items(rule) for rule in LISTS}
    values |= {rule.attribute: reader.sentences(rule) for rule in PROSE}
    reader.labels()
    film = Film(**values)
    notes = sorted(reader.notes, key=_place_of)
    why_not = not_a_film(document)
    if why_not is not None:
        notes.append(Note("not-a-film", Span(0, 0), why_not))
    names = [attribute.name for attribute in attrs.fields(Film)]
    order = {name: index for index, name in enumerate(names)}
    gaps = sorted(reader.gaps, key=lambda gap: order[str(steps(gap.path)[0])])
    return FilmReading(film, tuple(gaps), tuple(notes))


def _place_of(note: Note) -> Span:
    return note.span


def not_a_film(document: Document) -> str | None:
    """Return why a document is no film article, or None where it is one."""
    if document.outline.why_not is not None:
        return f"no film: {document.outline.why_not}"
    found = sum(bool(document.fields_of(rule)) for rule in document.rules if rule.marks_film)
    if found >= FEWEST_LABELS:
        return None
    if document.title is not None and any(True for _ in regions(document, "cast")):
        return None
    if document.outline.box is None or not document.fields:
        return "no film: expected a box with labels such as 'Director' and 'Runtime', or a title and a cast section"
    verb = "is" if found == 1 else "are"
    return f"no film: {found} of the box's labels {verb} a film's; expected two or more, or a cast section"


_STEP = re.compile(r"([A-Za-z_]+)|\[([0-9]+)\]")


def steps(path: str) -> list[str | int]:
    """Return the steps of a path: ``cast[2].roles[0].name`` as ``["cast", 2, "roles", 0, "name"]``.

    Raises:
        KeyError: The path is not spelled so.
    """
    found: list[str | int] = []
    at = 0
    for match in _STEP.finditer(path):
        if match.start() != at + (at > 0 and match[1] is not None) or (match[1] and at and path[at] != "."):
            break
        found.append(match[1] if match[1] is not None else int(match[2]))
        at = match.end()
    if at != len(path) or not found or not isinstance(found[0], str):
        raise KeyError(f"{path!r} is no path; expected one such as 'cast[2].roles[0].name'")
    return found


def locate(document: Document, path: str) -> Span:
    """Return where the value at a path stands.

    Raises:
        KeyError: Nothing stands at the path, or it is spelled wrongly.
    """
    attribute, *rest = steps(path)
    span = _located(document, str(attribute), rest)
    if span is None:
        raise KeyError(f"nothing in the text says {path!r}")
    return span


def value_end(document: Document, path: str) -> int:
    """Return where what belongs to the value at a path ends: a reference is written there.

    Raises:
        KeyError: Nothing stands at the path.
    """
    attribute, *rest = steps(path)
    locate(document, path)
    attribute = "runtimes" if attribute == "runtime" else attribute
    for rule in document.rules:
        field = document.field_of(rule) if rule.attribute == attribute else None
        if field is not None:
            parts = document.holder(field).parts
            held = [span for span in parts if rest and span.start <= locate(document, path).start <= span.end]
            return held[0].end if held else document.whole(field).end
    for list_rule in LISTS:
        if list_rule.attribute == attribute and rest and isinstance(rest[0], int):
            return nodes(document, list_rule)[rest[0]].block.content.end
    raise KeyError(f"a reference for {path!r} has no place of its own")


def _located(document: Document, attribute: str, rest: list[str | int]) -> Span | None:
    outline = document.outline
    if attribute == "runtime" and not rest:
        main = main_runtime(read(document).film.runtimes)
        return None if main is None else _located(document, "runtimes", [main, "minutes"])
    if attribute in {"title", "page_title"} and not rest:
        bare = outline.box.title if outline.box is not None and attribute == "title" else None
        return bare or (outline.title.title if outline.title is not None else None)
    for rule in document.rules:
        if rule.attribute == attribute:
            return _in_field(document, rule, rest)
    for list_rule in LISTS:
        if list_rule.attribute == attribute:
            return _in_items(document, nodes(document, list_rule), rest)
    for prose_rule in PROSE:
        if prose_rule.attribute == attribute:
            return _in_prose(document, prose_rule, rest)
    return None


def _dotted(rest: list[str | int]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in rest).removeprefix(".")


def _part(
    inline: Inline, places: dict[str, tuple[int, int]], rest: list[str | int], whole: tuple[int, int]
) -> Span | None:
    found = whole if not rest else places.get(_dotted(rest))
    return None if found is None else inline.at(*found)


def _in_field(document: Document, rule: FieldRule, rest: list[str | int]) -> Span | None:
    field = document.field_of(rule)
    if field is None:
        return None
    if not rest:
        return document.whole(field)
    index = rest[0]
    for span in document.holder(field).parts:
        _, inline, slots, _ = part_of(document, rule.lens, span)
        if isinstance(index, int) and index < len(slots):
            slot = slots[index]
            return _part(inline, rule.lens.places(inline.text, slot), rest[1:], (slot.start, slot.end))
        index = index - len(slots) if isinstance(index, int) else index
    return None


def _in_items(document: Document, found: list[Node], rest: list[str | int]) -> Span | None:
    if not rest:
        return Span(found[0].span.start, found[-1].end) if found else None
    index, *rest = rest
    if not isinstance(index, int) or index >= len(found):
        return None
    node = found[index]
    if rest[:1] == ["children"]:
        return _in_items(document, node.children, rest[1:])
    inline = document.show(node.block.content)
    return _part(inline, node.lens.places(inline.text), rest, (0, len(inline.text)))


def _in_prose(document: Document, rule: ProseRule, rest: list[str | int]) -> Span | None:
    found = list(prose(document, rule))
    if not rest or not isinstance(rest[0], int) or rest[0] >= len(found):
        return None
    _, inline, slot, _ = found[rest[0]]
    places = rule.lens.places(inline.text, slot, document.titles)
    return _part(inline, places, rest[1:], (slot.start, slot.end))
