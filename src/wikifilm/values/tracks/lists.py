"""What the lines of a list of songs say together: whether they are songs, and whom their parentheses name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.values.tracks.line import PEOPLE
from wikifilm.values.tracks.prose import ALL_NAMES, are_people
from wikifilm.values.tracks.reading import parse_track

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from wikifilm.values.tracks.line import Asides, Line

__all__ = ["asides_of", "says_track"]

_WORD = re.compile(r"[^\W_]+")
_BEHIND_TITLE = re.compile(r"[\"\u201d\xbb][ \xa0]?\(")
_LONG = 3
_FEWEST = 3
"""So many lines are needed to tell what their parentheses say."""


_WRITTEN = re.compile(
    r"(?i:\b(?:songs?|music|lyrics|tracks?|soundtrack|numbers|words)\b[^.\n]{0,99}\b(?:written|composed|penned) by\b)"
    r"[^\n]{0,300}"
)
"""A sentence that tells who wrote the songs, and what follows it."""
_SUNG = re.compile(r"(?i:\b(?:perform|sung|sang|sing))")


def asides_of(texts: Sequence[str], starring: Collection[str], prose: Callable[[], str]) -> Asides:
    """Return what the parentheses right behind the titles of a list say, as its lines vote.

    They name the writers where most of such lines go on with artists, and the artists where no line says others and
    somebody who stars in the film is among them, or a sentence tells that others wrote the songs.

    Args:
        texts: The lines.
        starring: The names of who stars in the film, folded in case.
        prose: Gives the sentences beside the list.
    """
    if sum(_BEHIND_TITLE.search(text) is not None for text in texts) < _FEWEST:
        return "notes"
    lines = [(text, line) for text in texts if (line := parse_track(text)) is not None and line.quoted]
    told = [(text[line.parts[0].start : line.parts[0].end], line) for text, line in lines if _has_aside(line)]
    written = sum(bool(line.of("artists")) and ALL_NAMES.fullmatch(words) is not None for words, line in told)
    if written >= _FEWEST and 2 * written > len(told):
        return "writers"
    sung = [words for words, _ in told if are_people(words, strict=True)]
    if len(sung) < _FEWEST or 2 * len(sung) <= len(lines) or any(line.of(*PEOPLE) for _, line in lines):
        return "notes"
    last = {name.rpartition(" ")[2] for name in starring}
    if any(word in last for words in sung for word in _WORD.findall(words.casefold())):
        return "artists"
    return "artists" if _by_others(prose(), sung) else "notes"


def _by_others(prose: str, sung: Sequence[str]) -> bool:
    """Tell whether sentences say who wrote the songs, and most of the parentheses name none of these."""
    said = _WRITTEN.search(prose)
    if said is None or _SUNG.search(said[0]) is not None:
        return False
    writers = {word for word in _WORD.findall(said[0]) if len(word) >= _LONG and not word.islower()}
    return 2 * sum(writers.isdisjoint(_WORD.findall(words)) for words in sung) > len(sung)


def _has_aside(line: Line) -> bool:
    """Tell whether a parenthesis that no words explain stands right behind a title."""
    return bool(line.parts) and line.parts[0].kind == "note"


def says_track(text: str, *, beside: bool = False) -> bool:
    """Tell whether a line of running text says a track: it begins with its number or its quoted title, and goes on.

    Args:
        text: The line.
        beside: Whether most lines beside it say tracks, so that number and quoted title are enough.
    """
    line = parse_track(text)
    if line is None or line.rest or line.start != line.outer[0]:
        return False
    numbered = line.number is not None
    return (beside and numbered and line.quoted) or (
        (numbered or line.quoted) and bool(line.of("artists", "writers", "length"))
    )
