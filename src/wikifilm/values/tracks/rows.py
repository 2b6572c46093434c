"""Rows of a table of songs: number, title, artists, writers, length, notes."""

from __future__ import annotations

import re

import attrs

from wikifilm.film import Name, Track
from wikifilm.values.cells import Column, RowLens
from wikifilm.values.tracks.artists import ARTISTS, show_artists
from wikifilm.values.tracks.lens import TRACKS, writers_by_work
from wikifilm.values.tracks.reading import noted
from wikifilm.values.tracks.rules import QUOTES, SINGLE, length_of

__all__ = ["TRACK_ROWS"]

_QUOTED = re.compile(
    r'(?:"(?P<straight>[^"]+)"|\u201c(?P<curly>[^\u201c\u201d]+)\u201d|«(?P<pointed>[^«»]+)»|'
    rf"(?P<single>{SINGLE}))(?P<behind>.*)"
)
_NOTE = re.compile(r"\(([^()]+)\)")
_NOTES = re.compile(r"(?:[ \xa0]*\([^()]+\))*")
_NUMBER = re.compile(r"(?a:(\d{1,3})\.?)")


def _titled(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the title of a cell without its quotation marks, and the notes in parentheses behind them."""
    match = _QUOTED.fullmatch(text)
    if match is None:
        return text, ()
    if _NOTES.fullmatch(match["behind"]) is None:
        return text, ()
    inside = match["straight"] or match["curly"] or match["pointed"] or match["single"][1:-1]
    return inside, tuple(_NOTE.findall(match["behind"]))


def _show_title(new: Track, like: str) -> str:
    """Return a title with its notes, in the quotation marks that a cell has."""
    marks = (*QUOTES, ("'", "'"), ("\u2018", "\u2019"))
    first, last = next(((one, two) for one, two in marks if like.startswith(one)), QUOTES[0])
    notes = "".join(f" ({note})" for note in new.notes)
    bare = (bool(like) and not like.startswith(first)) or first in new.title or last in new.title
    return new.title if bare and not notes else f"{first}{new.title}{last}{notes}"


def _names(text: str) -> tuple[Name, ...]:
    return tuple(slot.value for slot in ARTISTS.read(text).slots) if text else ()


def _read(cells: dict[str, str]) -> Track | None:
    title, notes = _titled(cells["title"])
    if not title:
        return None
    number = _NUMBER.fullmatch(cells["number"])
    writers = [
        *_names(cells["writers"]),
        *(noted(name, "lyrics") for name in _names(cells["lyrics"])),
        *(noted(name, "music") for name in _names(cells["music"])),
    ]
    return Track(
        title,
        _names(cells["artists"]),
        number=int(number[1]) if number is not None else None,
        writers=writers,
        length=length_of(cells["length"]),
        notes=[*notes, *([cells["notes"]] if cells["notes"] else [])],
    )


def _said(new: Track, like: dict[str, str]) -> dict[str, str]:
    old = _read(like)
    own = new if not like["notes"] or not new.notes else attrs.evolve(new, notes=new.notes[:-1])
    groups = dict(writers_by_work(new.writers))
    told = {"artists": new.artists, "writers": groups.get(None, ()), "lyrics": groups.get("lyrics", ())}
    told["music"] = groups.get("music", ())
    kept = {"writers", "lyrics", "music"} if old is not None and old.writers == new.writers else set()
    found = {
        name: like[name] if name in kept or _names(like[name]) == tuple(people) else show_artists(people)
        for name, people in told.items()
    }
    same = old is not None and (old.title, old.notes) == (new.title, new.notes)
    found["title"] = like["title"] if same else _show_title(own, like["title"])
    found["notes"] = new.notes[-1] if like["notes"] and new.notes else ""
    found["number"] = like["number"]
    if old is None or old.number != new.number:
        stop = "." if like["number"].endswith(".") else ""
        found["number"] = "" if new.number is None else f"{new.number}{stop}"
    found["length"] = like["length"] if old is not None and old.length == new.length else new.length or ""
    return found


TRACK_ROWS = RowLens(
    "track",
    (
        Column("number"),
        Column("title"),
        Column("artists", ARTISTS),
        Column("writers", ARTISTS),
        Column("lyrics", ARTISTS, "writers"),
        Column("music", ARTISTS, "writers"),
        Column("length"),
        Column("notes"),
    ),
    _read,
    _said,
    TRACKS.telling(),
    "a title in a cell of a row",
)
