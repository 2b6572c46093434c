"""Bold and italic type: which apostrophes of a level open and close it, line by line, as MediaWiki reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Mark", "read_quotes"]

_LINE: Final = re.compile(r"[^\r\n]++")
_QUOTES: Final = re.compile(r"<[A-Za-z/][^<>]*+>|''++")
_ITALIC, _BOLD, _BOTH = 2, 3, 5


class Mark(NamedTuple):
    """Apostrophes that open or close italics or bold type."""

    first: int
    last: int
    key: Literal["i", "b"]
    opens: bool


def read_quotes(text: str) -> tuple[dict[int, list[Mark]], list[tuple[int, list[str]]]]:
    """Read the apostrophes of a level as MediaWiki does, line by line.

    Returns:
        The marks by where their apostrophes begin; and, from the last line to the first, where a line ends with
        something open, and what.
    """
    marks: dict[int, list[Mark]] = {}
    ends: list[tuple[int, list[str]]] = []
    if "''" in text:
        for line in _LINE.finditer(text):
            if "''" in line[0]:
                runs = [one.span() for one in _QUOTES.finditer(text, *line.span()) if one[0][0] == "'"]
                left = _line_quotes(marks, runs, _sizes(text, line.start(), runs))
                if left:
                    ends.append((line.end(), left))
    ends.reverse()
    return marks, ends


def _sizes(text: str, start: int, runs: list[tuple[int, int]]) -> list[int]:
    """Return how many apostrophes of each run are marks; those before them are text."""
    lengths = [last - first for first, last in runs]
    sizes = [_BOLD if size == _BOLD + 1 else min(size, _BOTH) for size in lengths]
    bold = sum(size != _ITALIC for size in sizes)
    if bold % 2 and sum(size != _BOLD for size in sizes) % 2:
        best: dict[str, int] = {}
        for number, size in enumerate(sizes):
            if size == _BOLD:
                behind = runs[number - 1][1] if number else start
                before = text[behind : runs[number][1] - size]
                kind = "space" if before[-1:] == " " else "single" if before[-2:-1] == " " else "word"
                best.setdefault(kind, number)
        for kind in ("single", "word", "space"):
            if kind in best:
                sizes[best[kind]] = _ITALIC
                break
    return sizes


def _line_quotes(marks: dict[int, list[Mark]], runs: list[tuple[int, int]], sizes: list[int]) -> list[str]:
    """Tell what each run of a line opens and closes; return what is open in the end, the inner first."""
    state: list[Literal["i", "b"]] = []
    both: tuple[int, int] | None = None
    for (begin, last), size in zip(runs, sizes, strict=True):
        first = last - size
        row = marks.setdefault(begin, [])
        if both is not None:
            # two that were opened at once: what is closed first is the inner one
            state = ["b", "i"] if size == _ITALIC else ["i", "b"]
            marks[both[0]] += _opened(both[1], state)
            both = None
        elif size == _BOTH and not state:
            both = begin, first
            continue
        if size == _BOTH and len(state) != 1:
            order: list[Literal["i", "b"]] = state[::-1]
        elif size == _BOTH:
            order = ["i", "b"] if state == ["i"] else ["b", "i"]
        else:
            order = ["i"] if size == _ITALIC else ["b"]
        for key in order:
            end = first + (_ITALIC if key == "i" else _BOLD)
            row.append(Mark(first, end, key, opens=key not in state))
            if key in state:
                state.remove(key)
            else:
                state.append(key)
            first = end
    if both is not None:
        state = ["b", "i"]
        marks[both[0]] += _opened(both[1], state)
    return [*reversed(state)]


def _opened(first: int, keys: list[Literal["i", "b"]]) -> Iterator[Mark]:
    for key in keys:
        last = first + (_ITALIC if key == "i" else _BOLD)
        yield Mark(first, last, key, opens=True)
        first = last
