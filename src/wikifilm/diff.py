"""Edits shown as a unified diff."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.text import NEWLINE, Edit, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["unified_diff"]

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
    for match in NEWLINE.finditer(text):
        lines.append(text[at : match.end()])
        at = match.end()
    return [*lines, text[at:]] if at < len(text) else lines


def _hunks(old: str, edits: Iterable[Edit], starts: list[int]) -> list[_Hunk]:
    """Return what edits do to whole lines; edits that share a line or stand in neighbouring lines are one."""
    blocks: list[tuple[int, int, list[Edit]]] = []
    behind, ending = 0, ""
    for edit in sorted(edits, key=attrgetter("span")):
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
