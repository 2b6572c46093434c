"""Rows of songs, of a table or of a track listing: number, title, artists, writers, length, notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.film import Name, Track
from wikifilm.standins import TO_TITLE_END
from wikifilm.values.cells import Column, RowLens, names_in
from wikifilm.values.tracks.artists import CELL_ARTISTS, show_artists, writers_by_work
from wikifilm.values.tracks.lens import TRACKS
from wikifilm.values.tracks.line import noted
from wikifilm.values.tracks.prose import TOTAL
from wikifilm.values.tracks.rules import QUOTES, SINGLE, first_length

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["TRACK_ROWS"]

_QUOTED = re.compile(
    r'(?:"(?P<straight>[^"]+)"|\u201c(?P<curly>[^\u201c\u201d]+)\u201d|«(?P<pointed>[^«»]+)»|'
    rf"(?P<single>{SINGLE}))(?P<behind>.*)"
)
_NOTE = re.compile(r"\(([^()]+)\)")
_NOTES = re.compile(r"(?:[ \xa0]*\([^()]+\))*")
_BEHIND = re.compile(
    r"[ \xa0]?(?:\(([^()]+)\)|\[([^\[\]]+)\]|[-\u2013\u2014][ \xa0]?([^\"\u201c\u201d()\[\]]{1,30})\Z)"
)
"""A mark behind a title in quotation marks: ``(slow)``, ``[M]``, ``- Male``, ``-1``."""
_DITTO = re.compile(r"(?i:-?[ \xa0]?(?:do|ditto)[ \xa0]?-?\.?|[\"\u2033\u3003]+|,,)")
"""What says that a cell is as the one above it."""
_TITLE_END = " ".translate(TO_TITLE_END)
"""What stands behind a title in bold or italics."""
_SIGNS = " \xa0*\u2020\u2021\xa7"
"""Of footnotes."""
_NUMBER = re.compile(rf"(?a:(?:(\d{{1,3}})[.)]?|\((\d{{1,3}})\))[{_SIGNS}]*)")


_LED = re.compile(r"(?a:(\d{1,3}))(?:[.)][ \xa0]*|:[ \xa0]+)(?=[^\W\d_a-z]|[\"\u201c\xab'\u2018])")
"""A number before the title in its cell: ``1. "Petals"``."""


class _Title(NamedTuple):
    """What a cell says of a title."""

    start: int
    end: int
    notes: tuple[str, ...]
    """Those in parentheses behind its quotation marks."""

    def of(self, text: str) -> str:
        """Return the title."""
        return text[self.start : self.end]


def _led(cells: dict[str, str]) -> re.Match[str] | None:
    """Return the number that stands before the title in its cell, where it has no cell of its own."""
    return _LED.match(cells["title"]) if not cells["number"] else None


def _titled(cells: dict[str, str]) -> _Title:
    """Return where the title of a cell stands without its quotation marks, and the notes in parentheses behind them."""
    text, led = cells["title"], _led(cells)
    start = 0 if led is None else led.end()
    end = text.find(_TITLE_END)
    if end > start and _NOTES.fullmatch(text, end + 1) is not None:
        return _Title(start, end, tuple(_NOTE.findall(text, end + 1)))
    match = _QUOTED.fullmatch(text, start)
    notes = None if match is None else _marks(match["behind"].rstrip(_SIGNS))
    if match is None or notes is None:
        return _Title(start, len(text), ())
    return _Title(start + 1, match.start("behind") - 1, notes)


def _marks(behind: str) -> tuple[str, ...] | None:
    """Return what stands behind a title in its cell as notes; None where it is more than that."""
    found: list[str] = []
    at = 0
    while at < len(behind):
        match = _BEHIND.match(behind, at)
        if match is None:
            return None
        found.append(next(filter(None, match.groups())).strip())
        at = match.end()
    return tuple(found)


def _cell_notes(text: str) -> tuple[str, ...]:
    """Return the notes of a cell: each parenthesis, or the whole."""
    if _NOTES.fullmatch(text) is not None:
        return tuple(_NOTE.findall(text))
    return (text,)


def _show_title(new: Track, notes: Sequence[str], like: str) -> str:
    """Return a title with its notes, in the quotation marks that a cell has."""
    marks = (*QUOTES, ("'", "'"), ("\u2018", "\u2019"))
    first, last = next(((one, two) for one, two in marks if like.startswith(one)), QUOTES[0])
    said = "".join(f" ({note})" for note in notes)
    if _TITLE_END in like:
        return new.title + said.replace(" ", _TITLE_END, 1)
    bare = (bool(like) and not like.startswith(first)) or first in new.title or last in new.title
    return new.title if bare and not said else f"{first}{new.title}{last}{said}"


def _names(text: str) -> tuple[Name, ...]:
    said = text and _DITTO.fullmatch(text) is None
    return tuple(slot.value for slot in names_in(CELL_ARTISTS, text)) if said else ()


def _read(cells: dict[str, str]) -> Track | None:
    title, led = _titled(cells), _led(cells)
    if title.start == title.end or TOTAL.fullmatch(cells["title"]) is not None:
        return None
    number = _NUMBER.fullmatch(cells["number"] if led is None else led[1])
    length = first_length(cells["length"])
    writers = [
        *_names(cells["writers"]),
        *(noted(name, "lyrics") for name in _names(cells["lyrics"])),
        *(noted(name, "music") for name in _names(cells["music"])),
    ]
    return Track(
        title.of(cells["title"]),
        _names(cells["artists"]),
        number=int(number[1] or number[2]) if number is not None else None,
        writers=writers,
        length=None if length is None else length.said,
        notes=[*title.notes, *_cell_notes(cells["notes"])],
    )


def _said(new: Track, like: dict[str, str]) -> dict[str, str]:
    old = _read(like)
    groups = dict(writers_by_work(new.writers))
    told = {"artists": new.artists, "writers": groups.get(None, ()), "lyrics": groups.get("lyrics", ())}
    told["music"] = groups.get("music", ())
    kept = {"writers", "lyrics", "music"} if old is not None and old.writers == new.writers else set()
    found = {
        name: like[name] if name in kept or _names(like[name]) == tuple(people) else show_artists(people, in_cell=True)
        for name, people in told.items()
    }
    said = found | _said_title(new, like) | _said_figures(old, new, like)
    led = _led(like)
    if led is None:
        return said
    number = "" if new.number is None else f"{new.number}{led[0].removeprefix(led[1])}"
    return said | {"number": "", "title": number + said["title"].removeprefix(led[0])}


def _said_title(new: Track, like: dict[str, str]) -> dict[str, str]:
    """Return the cells of title and notes: those that a cell has stay in it, new ones go where notes are said."""
    title, led = _titled(like), _led(like)
    there = _cell_notes(like["notes"]) if like["notes"] else ()
    own, others = new.notes, new.notes[:0]
    if there:
        parted = max(0, len(new.notes) - len(there))
        own, others = new.notes[:parted], new.notes[parted:]
    found = {"title": like["title"], "notes": like["notes"]}
    if own != title.notes or not like["title"]:
        found["title"] = (led[0] if led is not None else "") + _show_title(
            new, own, like["title"][led.end() if led else 0 :]
        )
    elif title.of(like["title"]) != new.title:
        written = like["title"][: title.start] + new.title + like["title"][title.end :]
        fits = _titled(like | {"title": written}).of(written) == new.title
        found["title"] = written if fits else _show_title(new, own, written)
    if others != there:
        bare = len(others) == 1 and not like["notes"].startswith("(")
        found["notes"] = others[0] if bare else " ".join(f"({note})" for note in others)
    return found


def _said_figures(old: Track | None, new: Track, like: dict[str, str]) -> dict[str, str]:
    """Return the cells of number and length."""
    found = {"number": like["number"], "length": like["length"]}
    if old is None or old.number != new.number:
        stop = "." if like["number"].endswith(".") else ""
        found["number"] = "" if new.number is None else f"{new.number}{stop}"
    if old is None or old.length != new.length:
        was = first_length(like["length"])
        start, end = (0, len(like["length"])) if was is None or new.length is None else (was.start, was.end)
        found["length"] = like["length"][:start] + (new.length or "") + like["length"][end:]
    return found


TRACK_ROWS = RowLens(
    "track",
    (
        Column("number"),
        Column("title"),
        Column("artists", CELL_ARTISTS),
        Column("writers", CELL_ARTISTS),
        Column("lyrics", CELL_ARTISTS, "writers"),
        Column("music", CELL_ARTISTS, "writers"),
        Column("length"),
        Column("notes"),
    ),
    _read,
    _said,
    TRACKS.telling(),
    "a title in a cell of a row",
)
