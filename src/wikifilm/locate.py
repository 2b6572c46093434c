"""Finds where the value at a path stands in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.film import main_runtime, steps
from wikifilm.find import LISTS, PROSE, Node, ProseRule, nodes, parts_of, prose
from wikifilm.guard import guarded, wholes
from wikifilm.read import read
from wikifilm.text import Span, quoted

if TYPE_CHECKING:
    from wikifilm.dialect import Document
    from wikifilm.fields import FieldRule
    from wikifilm.inline import Inline

__all__ = ["locate", "value_end"]


def locate(document: Document, path: str) -> Span:
    """Return where the value at a path stands.

    Raises:
        KeyError: Nothing stands at the path, or it is spelled wrongly.
    """
    attribute, *rest = steps(path)
    span = _located(document, str(attribute), rest)
    if span is None:
        raise KeyError(f"nothing in the text says {quoted(path)}")
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
    raise KeyError(f"a reference for {quoted(path)} has no place of its own")


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
    for part in parts_of(document, rule.lens, document.holder(field).parts):
        if isinstance(index, int) and index < len(part.slots):
            slot = part.slots[index]
            return _part(part.inline, rule.lens.places(part.text, slot), rest[1:], (slot.start, slot.end))
        index = index - len(part.slots) if isinstance(index, int) else index
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
    return _part(inline, node.lens.places(guarded(inline, node.lens)), rest, (0, len(inline.text)))


def _in_prose(document: Document, rule: ProseRule, rest: list[str | int]) -> Span | None:
    found = list(prose(document, rule))
    if not rest or not isinstance(rest[0], int) or rest[0] >= len(found):
        return None
    _, inline, slot, _ = found[rest[0]]
    places = rule.lens.places(inline.text, slot, document.titles, wholes(inline))
    return _part(inline, places, rest[1:], (slot.start, slot.end))
