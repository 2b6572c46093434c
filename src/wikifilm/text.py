"""Places in a text and changes of it: spans, positions, edits. Knows no wiki."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Edit",
    "Lines",
    "Position",
    "Shift",
    "Span",
    "apply_edits",
    "compose_edits",
    "listed",
    "quoted",
    "unified_diff",
]

_NEWLINE = re.compile(r"\r\n|\n|\r")
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
            self._starts = [0, *(match.end() for match in _NEWLINE.finditer(self._text))]
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
    for edit in sorted(edits, key=_edit_order):
        start, end = edit.span
        if start < at or end < start or end > len(text):
            message = f"edit of {tuple(edit.span)} overlaps another one or lies outside the text"
            raise ValueError(message)
        parts.append(text[at:start])
        parts.append(edit.new)
        at = end
    parts.append(text[at:])
    return "".join(parts)


def _edit_order(edit: Edit) -> Span:
    return edit.span


class Shift:
    """Where offsets of a text lie after edits: the old places carried into the new text."""

    __slots__ = ("_deltas", "_ends", "_starts")

    def __init__(self, edits: Iterable[Edit]) -> None:
        """Prepare for ``edits`` that do not overlap."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._deltas: list[int] = [0]
        delta = 0
        for edit in sorted(edits, key=_edit_order):
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
        for edit in sorted(first, key=_edit_order):
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
    for edit in sorted(second, key=_edit_order):
        composer.take(edit.span.start - at, keep=True)
        composer.emit(composer.at, composer.at, edit.new)
        composer.take(edit.span.end - edit.span.start, keep=False)
        at = edit.span.end
    while len(composer.pieces) > 1:
        new, start, end = composer.pieces.pop()
        if new is not None:
            composer.emit(start, end, new)
    return [Edit(Span(start, end), new) for start, end, new in composer.out]


# ------------------------------------------------------------------------------------------------- diff

_CONTEXT = 3
_LINE_ENDINGS = frozenset({"", "\n", "\r"})


class _Hunk(NamedTuple):
    """Whole lines of the old text, by their numbers from 0, and the lines that stand there now."""

    start: int
    end: int
    new: list[str]


def _split(text: str) -> list[str]:
    """Return the lines of a text, each with its line end."""
    lines, at = [], 0
    for match in _NEWLINE.finditer(text):
        lines.append(text[at : match.end()])
        at = match.end()
    return [*lines, text[at:]] if at < len(text) else lines


def _hunks(old: str, edits: Iterable[Edit], starts: list[int]) -> list[_Hunk]:
    """Return what edits do to whole lines; edits that share a line or stand in neighbouring lines are one."""
    blocks: list[tuple[int, int, list[Edit]]] = []
    behind, ending = 0, ""
    for edit in sorted(edits, key=_edit_order):
        first = bisect_right(starts, edit.span.start) - 1
        last = max(first, bisect_left(starts, edit.span.end) - 1) + 1
        previous = ending if edit.span.start == behind else old[edit.span.start - 1]
        behind, ending = edit.span.end, edit.new[-1:] or previous
        if last < len(starts) and starts[last] == behind < len(old) and ending not in _LINE_ENDINGS:
            last += 1  # what stands before this line now runs on into it
        begins = edit.span.start == starts[first]
        goes_on = begins and previous not in _LINE_ENDINGS
        if begins and not goes_on and edit.span.end == edit.span.start and edit.new.endswith(("\n", "\r")):
            last = first  # whole lines before this one, which stays as it is
        if blocks and blocks[-1][1] >= (first if goes_on else first + 1):
            blocks[-1][2].append(edit)
            blocks[-1] = (blocks[-1][0], max(last, blocks[-1][1]), blocks[-1][2])
        else:
            blocks.append((first, last, [edit]))
    found: list[_Hunk] = []
    for first, last, inside in blocks:
        start = starts[first]
        end = starts[last] if last < len(starts) else len(old)
        moved = [Edit(Span(edit.span.start - start, edit.span.end - start), edit.new) for edit in inside]
        before, after = _split(old[start:end]), _split(apply_edits(old[start:end], moved))
        both = min(len(before), len(after))
        head = next((line for line in range(both) if before[line] != after[line]), both)
        tail = next((line for line in range(both - head) if before[-1 - line] != after[-1 - line]), both - head)
        if len(before) - head - tail or len(after) - head - tail:
            hunk = _Hunk(first + head, first + len(before) - tail, after[head : len(after) - tail])
            if found and found[-1].end == hunk.start:  # side by side: what goes stands above what comes
                above = found.pop()
                above.new.extend(hunk.new)
                hunk = _Hunk(above.start, hunk.end, above.new)
            found.append(hunk)
    return found


def _printed(mark: str, line: str) -> str:
    body = line.removesuffix("\n")
    if line.endswith("\n"):
        return f"{mark}{body}\n"
    if line.endswith("\r"):
        return f"{mark}{body[:-1]}\n"
    return f"{mark}{body}\n\\ No newline at end of file\n"


def unified_diff(old: str, edits: Iterable[Edit], name: str) -> str:
    """Return edits of a text as a unified diff, with three lines of context; empty where nothing changes.

    It is made from the edits, so its time grows with the text, not with its square.

    Args:
        old: The text before.
        edits: Edits that do not overlap and do not part a CRLF.
        name: The file name in the head of the diff.
    """
    edits = list(edits)
    if apply_edits(old, edits) == old:
        return ""
    lines = _split(old)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    if lines and not old.endswith(("\n", "\r")):
        starts.pop()
    hunks = _hunks(old, edits, starts)
    out: list[str] = []
    delta = index = 0
    while index < len(hunks):
        group = [hunks[index]]
        while index + 1 < len(hunks) and hunks[index + 1].start - group[-1].end <= 2 * _CONTEXT:
            index += 1
            group.append(hunks[index])
        index += 1
        first, last = max(0, group[0].start - _CONTEXT), min(len(lines), group[-1].end + _CONTEXT)
        body: list[str] = []
        at = first
        for hunk in group:
            body += [_printed(" ", line) for line in lines[at : hunk.start]]
            body += [_printed("-", line) for line in lines[hunk.start : hunk.end]]
            body += [_printed("+", line) for line in hunk.new]
            at = hunk.end
        body += [_printed(" ", line) for line in lines[at:last]]
        more = sum(len(hunk.new) - (hunk.end - hunk.start) for hunk in group)
        counts = last - first, last - first + more
        places = first + (counts[0] > 0), first + delta + (counts[1] > 0)
        out.append(f"@@ -{places[0]},{counts[0]} +{places[1]},{counts[1]} @@\n")
        out += body
        delta += more
    return f"--- {name}\n+++ {name}\n{''.join(out)}"
