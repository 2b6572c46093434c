"""Places in a text and changes of it: spans, positions, edits. Knows no wiki."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "NEWLINE",
    "Edit",
    "Lines",
    "Position",
    "Shift",
    "Span",
    "apply_edits",
    "compose_edits",
    "listed",
    "quoted",
]

NEWLINE = re.compile(r"\r\n|\n|\r")
_LONGEST_SHOWN = 60
_MOST_LISTED = 20


class Span(NamedTuple):
    """A stretch of a text, as code-point offsets from 0."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset just behind its last character."""


class Position(NamedTuple):
    """A place as people count it."""

    line: int
    """Line, from 1."""
    column: int
    """Column in code points, from 1."""

    def __str__(self) -> str:
        """Return ``line:column``."""
        return f"{self.line}:{self.column}"


class Lines:
    """The line starts of a text, found when first asked for.

    A line ends at LF, CRLF or CR and at nothing else.
    """

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        """Remember ``text``; its lines are counted on the first question."""
        self._text = text
        self._starts: list[int] | None = None

    def __reduce__(self) -> tuple[type[Lines], tuple[str]]:
        """Pickle the text alone."""
        return Lines, (self._text,)

    def _line_starts(self) -> list[int]:
        if self._starts is None:
            self._starts = [0, *(match.end() for match in NEWLINE.finditer(self._text))]
        return self._starts

    def position(self, offset: int) -> Position:
        """Return line and column of ``offset``."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def line_span(self, offset: int) -> Span:
        """Return the span of the line that holds ``offset``, without its line end."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        end = starts[line] if line < len(starts) else len(self._text)
        start = starts[line - 1]
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)


def quoted(text: str) -> str:
    """Return a text as a message quotes it: in one line, with escapes for controls, a long one cut in its middle."""
    if len(text) <= _LONGEST_SHOWN:
        return repr(text)
    half = _LONGEST_SHOWN // 2
    return f"{text[:half]!r}...{text[-half:]!r}"


def listed(names: Iterable[str]) -> str:
    """Return names as a message lists them, no more than are of use."""
    found = [quoted(name) for name in islice(names, _MOST_LISTED + 1)]
    return ", ".join([*found[:_MOST_LISTED], *["..."] * (len(found) > _MOST_LISTED)]) or "none"


@attrs.frozen
class Edit:
    """One replacement in a text: what stood at a span, and what stands there now."""

    span: Span
    """Where, in the text before the edit; empty for an insertion."""
    new: str = attrs.field(repr=quoted)
    """The text that is written there; empty for a removal."""
    old: str = attrs.field(default="", repr=quoted)
    """The text that stood there, where it is known."""
    position: Position | None = None
    """Line and column of the span's start, where they are known."""

    def __str__(self) -> str:
        """Return ``line:column 'old' -> 'new'``, long texts cut in their middle."""
        place = f"{self.span.start}" if self.position is None else f"{self.position}"
        return f"{place} {quoted(self.old)} -> {quoted(self.new)}"


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with all ``edits`` made at once.

    Args:
        text: The text that the spans speak of.
        edits: In any order; two insertions at one place keep the order in which they are given.

    Raises:
        ValueError: Two edits overlap, or one lies outside the text.
    """
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=attrgetter("span")):
        start, end = edit.span
        if start < at or end < start or end > len(text):
            message = f"edit of {tuple(edit.span)} overlaps another one or lies outside the text"
            raise ValueError(message)
        parts.append(text[at:start])
        parts.append(edit.new)
        at = end
    parts.append(text[at:])
    return "".join(parts)


class Shift:
    """Where offsets of a text lie after edits: the old places carried into the new text."""

    __slots__ = ("_deltas", "_ends", "_starts")

    def __init__(self, edits: Iterable[Edit]) -> None:
        """Prepare for ``edits`` that do not overlap."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._deltas: list[int] = [0]
        delta = 0
        for edit in sorted(edits, key=attrgetter("span")):
            delta += len(edit.new) - (edit.span.end - edit.span.start)
            self._starts.append(edit.span.start)
            self._ends.append(edit.span.end)
            self._deltas.append(delta)

    def before(self, offset: int) -> int | None:
        """Return ``offset`` carried over, whatever is written right there lying behind it.

        Returns:
            None where the offset lies strictly inside a replaced span.
        """
        index = bisect_left(self._starts, offset)
        if index and self._ends[index - 1] > offset:
            return None
        return offset + self._deltas[index]

    def after(self, offset: int) -> int | None:
        """Return ``offset`` carried over, whatever is inserted right there lying before it.

        Returns:
            None where the offset lies strictly inside a replaced span.
        """
        index = bisect_right(self._ends, offset)
        if index < len(self._starts) and self._starts[index] < offset:
            return None
        return offset + self._deltas[index]


class _Composer:
    """Two lists of edits made one after the other, written as one list."""

    def __init__(self, first: Iterable[Edit]) -> None:
        self.pieces: list[tuple[str | None, int, int]] = []
        at = 0
        for edit in sorted(first, key=attrgetter("span")):
            self.pieces.append((None, at, edit.span.start))
            self.pieces.append((edit.new, edit.span.start, edit.span.end))
            at = edit.span.end
        self.pieces.append((None, at, sys.maxsize))
        self.pieces.reverse()
        self.out: list[tuple[int, int, str]] = []
        self.at = 0

    def emit(self, start: int, end: int, new: str) -> None:
        if self.out and self.out[-1][1] == start:
            start, _, before = self.out.pop()
            new = before + new
        self.out.append((start, end, new))
        self.at = end

    def take(self, length: int, *, keep: bool) -> None:
        """Pass over ``length`` characters of the text between the two lists."""
        while True:
            new, start, end = self.pieces[-1]
            size = end - start if new is None else len(new)
            if size > length or (new is None and size == length and size):
                break
            self.pieces.pop()
            length -= size
            if new is not None:
                self.emit(start, end, new if keep else "")
            elif not keep and size:
                self.emit(start, end, "")
            else:
                self.at = end
        if not length:
            return
        self.pieces.pop()
        if new is not None:
            self.emit(start, end, new[:length] if keep else "")
            self.pieces.append((new[length:], end, end))
            return
        self.at = start + length
        if not keep:
            self.emit(start, start + length, "")
        self.pieces.append((None, start + length, end))


def compose_edits(first: Iterable[Edit], second: Iterable[Edit]) -> list[Edit]:
    """Return the edits of a text that do at once what ``first`` and then ``second`` do.

    Args:
        first: Edits of the text.
        second: Edits of the text that ``first`` leaves.
    """
    composer = _Composer(first)
    at = 0
    for edit in sorted(second, key=attrgetter("span")):
        composer.take(edit.span.start - at, keep=True)
        composer.emit(composer.at, composer.at, edit.new)
        composer.take(edit.span.end - edit.span.start, keep=False)
        at = edit.span.end
    while len(composer.pieces) > 1:
        new, start, end = composer.pieces.pop()
        if new is not None:
            composer.emit(start, end, new)
    return [Edit(Span(start, end), new) for start, end, new in composer.out]
