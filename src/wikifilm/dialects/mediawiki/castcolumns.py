"""What the columns of a cast's table are, as its headings say."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.dialects.mediawiki.castheads import ORDER, kind_of
from wikifilm.dialects.mediawiki.grid import headings

if TYPE_CHECKING:
    from wikifilm.dialects.mediawiki.grid import Place
    from wikifilm.dialects.mediawiki.lines import Row
    from wikifilm.dialects.mediawiki.page import Page

__all__ = ["FEWEST", "FEW_ROWS", "Columns", "decided"]

FEWEST = 2
"""How many columns a table has at least that is read."""
FEW_ROWS = 4
"""In so many rows the headings are looked for."""
_VOICE = re.compile(r"(?i:voice|dub)")
_SINGS = re.compile(r"(?i:singer|singing)")
_WORD = re.compile(r"\w+")
_FEWEST_BESIDE = 4


class Columns(NamedTuple):
    """What the columns are."""

    actor: int
    roles: tuple[int, ...]
    notes: tuple[int, ...]
    versions: tuple[tuple[str, int], ...] = ()
    """The labels of other voice casts, and their columns."""
    films: bool = False
    """Whether each column of actors is a film's: a character's first actor stands in the first that is filled."""
    beside: Columns | None = None
    """The columns of another table that stands beside this one."""


def _columns(kinds: dict[int, str], heads: dict[int, str], texts: dict[int, str]) -> Columns | None:
    """Return what the columns with these headings are; None where they are not those of a cast.

    Args:
        kinds: The kind of each column.
        heads: Its heading.
        texts: What a second heading below that calls it, else the first.
    """
    described = [at for at, kind in kinds.items() if kind == "role" and "character" not in texts[at].casefold()]
    if 0 < len(described) < list(kinds.values()).count("role"):  # beside the characters a role is what they are
        kinds = kinds | dict.fromkeys(described, "note")
    of = {kind: tuple(column for column in sorted(kinds) if kinds[column] == kind) for kind in ORDER}
    actors, roles = of["actor"], of["role"]
    last = max(roles, default=-1)
    films = tuple(at for at in sorted(kinds) if at > last and not kinds[at] and texts[at])
    if len(roles) == 1 and len(films) >= FEWEST and len(roles) + len(films) + len(of["note"]) == len(kinds):
        return Columns(films[0], roles, of["note"], tuple((texts[at], at) for at in films[1:]), films=True)
    if of["other"] and not (actors and roles):
        return None
    if not actors and roles:
        actors = of["voice"] or of["name"]
    elif not roles:
        roles = of["name"]
    if not actors:
        return None
    casts = [column for column in sorted({*actors, *of["voice"]}) if column not in roles] if of["role"] else [actors[0]]
    first = next(
        (column for column in casts if kinds[column] == "actor" and not _VOICE.search(heads[column])), casts[0]
    )
    spoken = kinds[first] == "voice" or _VOICE.search(heads[first]) is not None
    others = [at for at in casts if at > first and texts[at] and (kinds[at] == "actor" or spoken)]
    versions = {texts[at]: at for at in reversed(others)}
    foreign = any(not _SINGS.search(heads[column]) for column in of["other"])  # notes may be of what those say
    return Columns(first, roles, () if foreign else of["note"], tuple(sorted(versions.items(), key=itemgetter(1))))


def _under(
    kinds: dict[int, str], texts: dict[int, str], more: dict[int, str], filled: dict[int, Place]
) -> dict[int, str]:
    """Return the kinds of columns under two rows of headings.

    Under one heading of characters the first column names them, and the others say what they are called elsewhere.
    """
    found: dict[int, str] = {}
    for column, kind in kinds.items():
        below = "" if more.get(column) == texts[column] else more.get(column, "")
        before = filled.get(column - 1)
        if kind == "role" and below and before is not None and before.cell is filled[column].cell:
            continue
        found[column] = "note" if below and kind_of(below) == "note" else kind
    return found


def _half(texts: dict[int, str]) -> int:
    """Return how many columns stand before the same headings once more; more than all where they do not."""
    half, odd = divmod(len(texts), 2)
    said = [texts.get(at, "").casefold() for at in range(len(texts))]
    return half if not odd and len(said) >= _FEWEST_BESIDE and said[:half] == said[half:] else len(texts) + 1


def decided(page: Page, rows: list[tuple[Row, dict[int, Place]]]) -> tuple[Columns | None, int] | None:
    """Return what the columns are and the first row below the headings; None for a table that is of no cast.

    Without headings there are no columns, either.
    """
    headed = False
    for index, (row, filled) in enumerate(rows[:FEW_ROWS]):
        heads = all(cell.header for cell in row.cells)
        if len({place.cell for place in filled.values()}) < FEWEST:
            continue
        texts = headings(page, filled)
        kinds = {column: kind_of(text) for column, text in texts.items()}
        below = rows[index + 1][0].cells if index + 1 < len(rows) else ()
        more = headings(page, rows[index + 1][1]) if below and all(cell.header for cell in below) else {}
        kinds = _under(kinds, texts, more, filled)
        labels = texts | {column: text for column, text in more.items() if text}
        half = _half(texts)
        columns = _columns({at: kinds[at] for at in kinds if at < half}, texts, labels)
        if columns is not None and half in texts:
            columns = columns._replace(beside=_columns({at: kinds[at] for at in kinds if at >= half}, texts, labels))
        short = all(len(_WORD.findall(text)) <= FEWEST for text in texts.values())
        if columns is not None and (heads or (columns.roles and short)):
            return columns, index + 1
        other = short and list(kinds.values()).count("other") >= FEWEST
        headed = headed or other or (heads and any(texts.values()))
        if not heads:
            break
    return None if headed else (None, 0)
