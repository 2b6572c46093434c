"""The links under the names of a value: read with it, and written where they change."""

from __future__ import annotations

from functools import lru_cache, partial
from operator import is_
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from wikifilm.errors import EditError
from wikifilm.film import Name
from wikifilm.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from wikifilm.film import Value
    from wikifilm.inline import Inline, Pen
    from wikifilm.lens import Lens, ListLens, Replacement, Slot

__all__ = ["Linked", "attributes_of", "dressed", "linked", "linked_slots", "names_of", "put_linked", "unlinked"]

Places = dict[str, tuple[int, int]]


class Linked(NamedTuple):
    """A name in a display text, and the page that it leads to."""

    start: int
    end: int
    page: str | None


# ------------------------------------------------------------------------------------------------ values


@lru_cache(maxsize=32)
def _attributes(kind: type) -> tuple[str, ...]:
    """Return the attributes of a class in which names may stand; what is nested below a value is left out."""
    fields = getattr(kind, "__attrs_attrs__", ())  # attrs.fields(), for values of any type
    return tuple(field.name for field in fields if field.name not in {"children", "versions"})


@lru_cache(maxsize=32)
def attributes_of(kind: type) -> tuple[str, ...]:
    """Return all attributes of a class: values are made anew by them, in half the time of ``attrs.evolve``."""
    return tuple(field.name for field in attrs.fields(kind))


def names_of(value: Value, path: str = "") -> Iterator[tuple[str, Name]]:
    """Give the names in a value by their paths; what is nested below it is left out."""
    if isinstance(value, Name):
        yield path, value
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from names_of(each, f"{path}[{index}]")
    else:
        for attribute in _attributes(value.__class__):
            yield from names_of(getattr(value, attribute), f"{path}.{attribute}" if path else attribute)


def with_pages(value: Value, page: Callable[[str, Name], str | None], path: str = "") -> Value:
    """Return a value whose names, asked for by their paths, lead to other pages."""
    if not value or isinstance(value, str):
        return value
    if isinstance(value, Name):
        found = page(path, value)
        return value if found == value.page else Name(value.name, found, value.notes)
    if isinstance(value, tuple):
        made = tuple([with_pages(each, page, f"{path}[{index}]") for index, each in enumerate(value)])
        return value if all(map(is_, made, value)) else made
    changes = {}
    for attribute in _attributes(value.__class__):
        before = getattr(value, attribute)
        if before and not isinstance(before, str):
            after = with_pages(before, page, f"{path}.{attribute}" if path else attribute)
            if after is not before:
                changes[attribute] = after
    if not changes:
        return value
    kind = value.__class__
    return kind(**{name: changes[name] if name in changes else getattr(value, name) for name in attributes_of(kind)})


def unlinked(value: Value) -> Value:
    """Return a value without the pages of its names: what its display text says."""
    return with_pages(value, lambda _path, _name: None)


def _span_of(places: Places, path: str) -> tuple[int, int] | None:
    """Return where the name at a path stands."""
    return places.get(f"{path}.name".lstrip(".")) or places.get(path)


# ----------------------------------------------------------------------------------------------- reading


def linked(inline: Inline, value: Value, places: Callable[[], Places]) -> Value:
    """Return a value that was read from a display text, its names with the pages that they lead to.

    Args:
        inline: The display text.
        value: What a lens read there.
        places: Where the parts of the value stand, asked for only where there are links.
    """
    if not inline.links:
        return value
    at = places()

    def page(path: str, name: Name) -> str | None:
        span = _span_of(at, path)
        link = None if span is None else inline.link_at(*span)
        return name.page if link is None else link.page

    return with_pages(value, page)


def linked_slots(inline: Inline, lens: ListLens[Any], text: str, slots: Iterable[Slot[Any]]) -> list[Slot[Any]]:
    """Return the slots of a list, which a lens read in ``text``, with the pages of their names."""
    if not inline.links:
        return list(slots)
    return [slot._replace(value=linked(inline, slot.value, partial(lens.places, text, slot))) for slot in slots]


# ----------------------------------------------------------------------------------------------- writing


def dressed(pen: Pen, shown: str, names: Iterable[Linked]) -> str:
    """Return the source of new words, with the links of the names in them."""
    source, at = "", 0
    for start, end, page in sorted(names):
        if page is not None and at <= start < end:
            source += pen.words(shown[at:start]) + pen.link(page, pen.words(shown[start:end]))
            at = end
    return source + pen.words(shown[at:])


def names_at(value: Value, places: Places) -> list[Linked]:
    """Return the names of a value with the places where they stand and their pages."""
    found = []
    for path, name in names_of(value):
        span = _span_of(places, path)
        if span is not None and span[0] < span[1]:
            found.append(Linked(*span, name.page))
    return found


def shown_line(pen: Pen, lens: Lens[Any], value: Value) -> str:
    """Return the source of a line that says a value which stands nowhere yet."""
    shown = lens.show(value)
    return dressed(pen, shown, names_at(value, lens.places(shown)))


def shown_value(pen: Pen, lens: ListLens[Any], value: Value, like: str | None = None) -> str:
    """Return the source of a list's value that stands nowhere yet."""
    shown = lens.show(value, like)
    slots = lens.read(shown).slots
    places = lens.places(shown, slots[0]) if len(slots) == 1 else {}
    if isinstance(value, Name):  # one with a comma is no single one, unless a link holds it
        places["name"] = (0, len(value.name))
    return dressed(pen, shown, names_at(value, places))


class _Segment(NamedTuple):
    """A stretch of the display text as it will be: kept from the old one, or new."""

    start: int
    end: int
    old: int
    """Where it stands in the old display text."""
    change: int
    """The number of the replacement that writes it, -1 where it is kept."""


def _segments(length: int, changes: Sequence[Replacement]) -> list[_Segment]:
    found: list[_Segment] = []
    at = new_at = 0
    for index, (start, end, new) in enumerate(changes):
        found.append(_Segment(new_at, new_at + start - at, at, -1))
        new_at += start - at
        found.append(_Segment(new_at, new_at + len(new), start, index))
        new_at, at = new_at + len(new), end
    found.append(_Segment(new_at, new_at + length - at, at, -1))
    return found


def put_linked(inline: Inline, replacements: Iterable[Replacement], names: Iterable[Linked]) -> list[Edit]:
    """Return the edits of the source for replacements of display text, and for the links of the names in it.

    Args:
        inline: The display text as it is.
        replacements: What changes in it.
        names: The names in the display text as it will be.

    Raises:
        EditError: A link stands on more than a name that is to lead elsewhere.
    """
    changes = sorted(replacements, key=lambda change: (change.start, change.end))
    segments = _segments(len(inline.text), changes)
    inside: dict[int, list[Linked]] = {}
    edits: list[Edit] = []
    whole: set[int] = set()
    for name in sorted(names):
        segment = next((each for each in segments if each.start <= name.start and name.end <= each.end), None)
        if segment is None:
            continue
        start = segment.old + name.start - segment.start
        if segment.change < 0:
            edits += _relinked(inline, start, start + name.end - name.start, name.page)
            continue
        change = changes[segment.change]
        link = inline.link_at(change.start, change.end)
        alone = (name.start, name.end) == (segment.start, segment.end)
        if link is not None and alone and link.page == name.page:
            continue
        if link is not None and (link.start, link.end) == (change.start, change.end):
            if not inline.span.start <= link.span.start < link.span.end <= inline.span.end:
                raise EditError("", f"cannot be written: its link to {link.page!r} also stands on other names")
            whole.add(segment.change)
        inside.setdefault(segment.change, []).append(
            Linked(name.start - segment.start, name.end - segment.start, name.page)
        )
    for index, (start, end, new) in enumerate(changes):
        found = [name for name in inside.get(index, ()) if name.page is not None]
        if index in whole:
            edits.append(inline.rewrite(start, end, dressed(inline.pen, new, found)))
        elif found:
            edits.append(inline.rewrite(start, end, dressed(inline.pen, new, found), keep=True))
        else:
            edits += inline.replace(start, end, new)
    return sorted(edits, key=_place)


def _place(edit: Edit) -> Span:
    return edit.span


def _relinked(inline: Inline, start: int, end: int, page: str | None) -> list[Edit]:
    """Return the edits that make words which stay lead to a page, or to none."""
    link = inline.link_at(start, end)
    if (None if link is None else link.page) == page:
        return []
    shared = link is not None and not inline.span.start <= link.span.start < link.span.end <= inline.span.end
    if link is not None and (shared or (link.start, link.end) != (start, end)):
        raise EditError("", f"cannot be written: its link also stands on {inline.text[link.start : link.end]!r}")
    span = inline.at(start, end)
    source = inline.source[span.start : span.end]
    if link is None:
        before, found, after = inline.pen.link(page or "", source).rpartition(source)
        edits = [Edit(Span(span.start, span.start), before), Edit(Span(span.end, span.end), after)]
        return edits if found and (before or after) else []
    made = source if page is None else inline.pen.link(page, source)
    return [Edit(link.span, made)]
