"""Settles which columns of a table of awards are which, where what stands in them tells it better than its headings."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.values.accolades import gives_awards, is_category, is_person, is_result
from wikifilm.values.calendar import MONTHS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

__all__ = ["Told", "settled"]

_MONTH = rf"(?:(?:{'|'.join((*MONTHS, *(month[:3] for month in MONTHS), 'Sept'))})\.?,? )?"
_DATE = re.compile(rf"{_MONTH}(?:[0-9]{{1,2}}(?:st|nd|rd|th)?,? )?{_MONTH}(?:18|19|20)[0-9]{{2}}[^\W_]?")
_FEWEST = 2
"""So many cells are needed to tell what a column holds."""
_WIDEST = 12
"""In a wider table it is not looked for which columns headings are pushed to."""


class Told(NamedTuple):
    """What the rows of a table tell of its columns."""

    kinds: dict[int, str]
    """What most cells of a column hold, where that is an award, a category, a date or a result."""
    filled: frozenset[int]
    """The columns in which two rows or more say something."""
    width: int
    people: frozenset[int] = frozenset()
    """The columns in which most of what is said are names of people."""

    @classmethod
    def by(cls, rows: Sequence[Mapping[int, str]]) -> Told:
        """Look through the words of cells, row by row; a cell that reaches down stands in its first row alone."""
        cells: dict[int, list[str]] = {}
        for row in rows:
            for column, words in row.items():
                if words:
                    cells.setdefault(column, []).append(words)
        kinds = {column: kind for column, said in cells.items() if (kind := _kind(said))}
        filled = frozenset(column for column, said in cells.items() if len(said) >= _FEWEST)
        people = frozenset(column for column, said in cells.items() if 2 * sum(map(is_person, said)) > len(said))
        return cls(kinds, filled, max((column + 1 for row in rows for column in row), default=0), people)


def _kind(said: Sequence[str]) -> str:
    """Return what most of some cells hold; empty where that is none of these."""
    kinds = Counter(map(_kind_of, said))
    kind, count = kinds.most_common(1)[0]
    if kind == "category" and count > 1 and len(set(said)) == 1:
        return ""  # of each row: the title of a film
    enough = count >= _FEWEST or kind in {"award", "date"}  # one may stand beside all
    return kind if enough and 2 * count > len(said) else ""


def _kind_of(words: str) -> str:
    if is_result(words):
        return "result"
    if is_category(words):
        return "category"
    if _DATE.fullmatch(words) is not None:
        return "date"
    return "award" if gives_awards(words) else ""


def settled(columns: Mapping[str, int], heads: Mapping[int, str], free: Collection[int], told: Told) -> dict[str, int]:
    """Return where the columns stand by what their cells hold.

    Args:
        columns: The columns by the headings.
        heads: The heading of each column.
        free: The columns under a heading that is blank, or that stands over the column before them, too.
        told: What the rows tell.
    """
    found = _pushed(columns, heads, told)
    if found is None:
        found = dict(columns)
    else:
        free = range(told.width)
    given_up = {*free, *found.values()}
    found = _turned(found, told)
    spare = [column for column in range(told.width) if column not in found.values()]
    for name in ("result", "category", "award", "date"):
        places = [column for column in spare if name != "date" or column in given_up or column not in heads]
        at = next((column for column in places if told.kinds.get(column) == name), None)
        if name not in found and at is not None:
            found[name] = at
            spare.remove(at)
    if "recipients" not in found and found.keys() & {"award", "category"}:
        behind = max(found.get("award", -1), found.get("category", -1))
        loose = [each for each in spare if each in told.filled and (each in free or each not in heads)]
        before = found.get("result", told.width)  # behind it stand remarks
        at = next((each for each in loose if behind < each < before and each not in told.kinds), None)
        if at is not None:
            found["recipients"] = at
    return found


def _pushed(columns: Mapping[str, int], heads: Mapping[int, str], told: Told) -> dict[str, int] | None:
    """Return the columns of a table whose results stand under another heading; None for any other.

    Where it has more columns than headings, these are pushed to where most of them fit; where it has not, the
    results and what stands in their place are exchanged.
    """
    at = columns.get("result")
    real = next((column for column, kind in told.kinds.items() if kind == "result"), None)
    if at is None or real is None or told.kinds.get(at) == "result":
        return None
    named = sorted(columns.values())
    if real > at and len(heads) < told.width <= _WIDEST:
        places = [each for each in combinations(range(told.width), len(named)) if each[named.index(at)] == real]
        moves = [dict(zip(named, each, strict=True)) for each in places]
        kept = [move for move in moves if all(new >= old for old, new in move.items())]
        if kept:
            best = max(kept, key=lambda move: (_fits(columns, move, told), sorted(move.values())))
            return {name: best[old] for name, old in columns.items()}
    return {name: at if old == real else old for name, old in columns.items()} | {"result": real}


def _fits(columns: Mapping[str, int], move: Mapping[int, int], told: Told) -> int:
    """Return in how many columns that are pushed stands what their headings say, less those where others stand."""
    kinds = [(name, told.kinds.get(move[at])) for name, at in columns.items()]
    return sum(1 if kind == name else -1 for name, kind in kinds if kind is not None)


def _turned(columns: dict[str, int], told: Told) -> dict[str, int]:
    """Return the columns where those of awards and categories hold others, and other columns hold them.

    A column of categories under another heading tells more than what stands under theirs.
    """
    found = dict(columns)
    at = found.get("category")
    held = _held(told, "category", found)
    if held is not None and (at is None or told.kinds.get(at) != "category"):
        found = {name: column for name, column in found.items() if column != held} | {"category": held}
        if at in told.people:
            found.setdefault("recipients", at)
    at = found.get("award")
    held = _held(told, "award", found)
    own = at is None or told.kinds.get(at) in {"category", "date"}
    if held is not None and own and held != found.get("category"):
        found = {name: column for name, column in found.items() if column != held} | {"award": held}
    return found if "award" in found or "award" not in columns else columns


def _held(told: Told, kind: str, columns: Mapping[str, int]) -> int | None:
    """Return the first column that holds something and is not that of it."""
    return next((at for at, held in sorted(told.kinds.items()) if held == kind and columns.get(kind) != at), None)
