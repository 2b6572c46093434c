"""The read-back of an edit: what was asked for is said, and what was not asked for is still cut as it was."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.errors import EditError, short
from wikifilm.film import Date, Name
from wikifilm.text import Edit, Lines, Shift, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wikifilm.dialect import Document
    from wikifilm.film import Value

__all__ = ["check_frame", "check_shown", "difference", "misread", "written_spans"]

_SHOWN = 40
"""Characters of a source that a message shows, about."""
_Node = tuple[str, int, int]


def _bodies(document: Document) -> Iterator[Span]:
    yield document.outline.lead
    for section in document.outline.sections:
        yield section.body


class _Spans:
    """Spans that do not overlap, asked quickly."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [span.start for span in self.spans]

    def _last(self, offset: int) -> Span | None:
        """Return the last span that begins at an offset or before; no other one reaches further."""
        index = bisect_right(self.starts, offset) - 1
        return self.spans[index] if index >= 0 else None

    def touch(self, start: int, end: int) -> bool:
        """Tell whether one of them lies in or beside a stretch."""
        last = self._last(end)
        return last is not None and start <= last.end

    def hold(self, node: _Node) -> bool:
        """Tell whether a node begins in one of them and ends in one, perhaps another one."""
        first, last = self._last(node[1]), self._last(node[2])
        return first is not None and node[1] <= first.end and last is not None and node[2] <= last.end


def _nodes(document: Document, touched: _Spans) -> Iterator[_Node]:
    """Give the parts of the outline, and the blocks of the bodies that an edit touches."""
    outline = document.outline
    if outline.title is not None:
        yield ("title", *outline.title.title)
    if outline.box is not None:
        if outline.box.title is not None:
            yield ("title line", *outline.box.title)
        for field in outline.box.fields:
            yield ("label", *field.label)
            yield ("value", *field.value)
            for item in field.items:
                yield ("value item", *item.content)
    for section in outline.sections:
        yield (f"heading of level {section.level}", *section.title)
    yield from document.dialect.nodes(outline)
    for body in _bodies(document):
        start = _blank_start(document.text, body.start)
        if touched.touch(start, body.end):
            for block in document.blocks(body):
                yield (f"item of depth {block.depth}" if block.depth >= 0 else "paragraph", *block.content)


def _blank_start(text: str, at: int) -> int:
    """Return where the blanks and line ends before an offset begin: what is written there may join two bodies."""
    while at > 0 and text[at - 1] in " \t\r\n":
        at -= 1
    return at


def written_spans(edits: Sequence[Edit]) -> list[Span]:
    """Return the spans of the new text that edits wrote."""
    found = []
    delta = 0
    for edit in sorted(edits, key=_place):
        start = edit.span.start + delta
        found.append(Span(start, start + len(edit.new)))
        delta += len(edit.new) - (edit.span.end - edit.span.start)
    return found


def check_frame(old: Document, new: Document, edits: Sequence[Edit], path: str) -> None:
    """See that every part of the old outline that no edit replaced stands in the new one, and no other.

    Args:
        old: The document before.
        new: The document after.
        edits: What leads from one text to the other.
        path: What was asked to change, for the message.

    Raises:
        EditError: Something else would be cut differently.
    """
    _check_line_ends(old, new, edits, path)
    shift = Shift(edits)
    replaced, written = _Spans([edit.span for edit in edits]), _Spans(written_spans(edits))
    old_nodes = list(_nodes(old, replaced))
    new_nodes = set(_nodes(new, written))
    matched: set[_Node] = set()
    for node in old_nodes:
        kind, start, end = node
        starts = {shift.before(start), shift.after(start)}
        ends = {shift.before(end), shift.after(end)}
        found = {(kind, a, b) for a in starts for b in ends if a is not None and b is not None} & new_nodes
        if not found and not replaced.hold(node):
            raise _bent(old, kind, Span(start, end), path)
        matched |= found
    for node in new_nodes - matched:
        if not written.hold(node):
            raise _bent(new, node[0], Span(node[1], node[2]), path)


def _check_line_ends(old: Document, new: Document, edits: Sequence[Edit], path: str) -> None:
    """See that no CR comes to stand before an LF: two lines would become one.

    Raises:
        EditError: One would.
    """
    for edit, written in zip(sorted(edits, key=_place), written_spans(edits), strict=True):
        for at, before in zip(written, edit.span, strict=True):
            if new.text[max(at - 1, 0) : at + 1] == "\r\n" and not _within_crlf(old.text, edit.span):
                position = Lines(old.text).position(before)
                reason = f"would change what stands around it: two line ends at {position} would be joined"
                raise EditError(path, reason)


def _within_crlf(text: str, span: Span) -> bool:
    """Tell whether a span begins or ends between the halves of a line end."""
    return any(text[max(at - 1, 0) : at + 1] == "\r\n" for at in span)


def _units(document: Document, touched: _Spans) -> Iterator[Span]:
    """Give what is read by itself and holds an edit: the blocks of a body, the parts of a field."""
    for field in document.fields:
        if touched.touch(*document.whole(field)):
            yield from document.holder(field).parts
    for body in _bodies(document):
        if touched.touch(body.start, body.end):
            yield from (block.content for block in document.blocks(body))


def check_shown(old: Document, new: Document, edits: Sequence[Edit], path: str) -> None:
    """See that what an edit stands in shows what it showed, but for the edit's own words.

    Raises:
        EditError: A reader would see something else change.
    """
    shift = Shift(edits)
    spans, written = [edit.span for edit in sorted(edits, key=_place)], written_spans(edits)
    there = set(_units(new, _Spans(written)))
    for unit in _units(old, _Spans(spans)):
        starts = {shift.before(unit.start), shift.after(unit.start)}
        ends = {shift.before(unit.end), shift.after(unit.end)}
        found = [Span(a, b) for a in starts for b in ends if a is not None and b is not None and Span(a, b) in there]
        if found and not any(_shows_the_same(old, unit, spans, new, each, written) for each in found):
            raise _bent(old, "text", unit, path)


def _place(edit: Edit) -> Span:
    return edit.span


def _shows_the_same(
    old: Document, unit: Span, spans: Sequence[Span], new: Document, made: Span, written: Sequence[Span]
) -> bool:
    """Tell whether a stretch shows what it did, but for what the edits inside it wrote."""
    # what is written is in order and does not overlap: its ends are in order too
    first = bisect_left(written, made.start, key=itemgetter(0))
    last = bisect_right(written, made.end, key=itemgetter(1))
    was = old.show(unit).kept(spans[first:last], targets=True)
    return was == new.show(made).kept(written[first:last])


def _bent(document: Document, kind: str, span: Span, path: str) -> EditError:
    position = Lines(document.text).position(span.start)
    shown = short(document.cut(span), _SHOWN)
    return EditError(
        path,
        f"would change what stands around it: the {kind} {shown!r} at {position} would be cut differently",
    )


_COUNTS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def difference(wanted: Value, got: Value, path: str) -> tuple[str, Value, Any]:
    """Return the narrowest path at which two values differ, and what stands there in each."""
    while True:
        if isinstance(wanted, tuple) and isinstance(got, tuple) and len(wanted) == len(got):
            index = next(index for index, each in enumerate(wanted) if each != got[index])
            path, wanted, got = f"{path}[{index}]", wanted[index], got[index]
        elif attrs.has(type(wanted)) and type(wanted) is type(got) and not isinstance(wanted, Date):
            names = (attribute.name for attribute in attrs.fields(type(wanted)) if attribute.eq)
            name = next(name for name in names if getattr(wanted, name) != getattr(got, name))
            path, wanted, got = f"{path}.{name}", getattr(wanted, name), getattr(got, name)
        else:
            return path, wanted, got


def _described(value: object) -> str:
    if value is None or value == ():
        return "nothing"
    if isinstance(value, tuple):
        count = _COUNTS[len(value)] if len(value) < len(_COUNTS) else str(len(value))
        kind = "name" if all(isinstance(each, Name) for each in value) else "value"
        shown = [repr(str(each)) for each in value[:4]]
        listed = ", ".join(shown[:-1]) + (" and " if len(shown) > 1 else "") + shown[-1]
        return f"{count} {kind}{'' if len(value) == 1 else 's'}, {listed}{', ...' if len(value) > len(shown) else ''}"
    return repr(value) if isinstance(value, str) else str(value)


def misread(attribute: str, wanted: Value, got: Value, limit: str = "") -> EditError:
    """Return the refusal of a text that would say something else than was asked for."""
    path, wanted, got = difference(wanted, got, attribute)
    reason = f"would read back as {_described(got)}, not as {_described(wanted)}"
    if isinstance(wanted, tuple) and isinstance(got, tuple) and len(got) > len(wanted):
        reason = f"would read back as {_described(got)}"
    said = f"{reason}; {limit}" if limit and not path.endswith(".page") else reason
    return EditError(path, said, wanted=wanted, got=got)
