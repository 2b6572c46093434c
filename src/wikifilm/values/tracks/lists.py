"""What the lines of a list of songs say together: whether they are songs, and whom their parentheses name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.values.tracks.artists import ARTISTS
from wikifilm.values.tracks.line import PEOPLE
from wikifilm.values.tracks.prose import ALL_NAMES, CALLED, are_people
from wikifilm.values.tracks.reading import parse_track
from wikifilm.values.tracks.rules import COUNT

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from wikifilm.film import Name
    from wikifilm.values.tracks.line import Asides, Line

__all__ = ["among_songs", "are_counted", "asides_of", "performers", "says_track"]

_WORD = re.compile(r"[^\W_]+")
_BEHIND_TITLE = re.compile(r"[\"\u201d\xbb][ \xa0]?\(")
_OPENED = re.compile(r"[ \t0-9.)(]{0,6}[\"\u201c\xab]")
_LONG = 3
_FEWEST = 3
"""So many lines are needed to tell what their parentheses say."""


_WORKS = r"(?:songs?|music|lyrics|tracks?|soundtrack|numbers|words)"
_WRITTEN = re.compile(rf"(?i:\b{_WORKS}\b(?:[^.\n]{{0,99}}\b(?:written|composed|penned|{_WORKS}))? by\b)[^\n]{{0,300}}")
"""A sentence that tells who wrote the songs, and what follows it."""
_SUNG = re.compile(r"(?i:\b(?:perform|sung|sang|sing))")
_EXCEPT = re.compile(r"(?i:\b(?:except|unless|otherwise)\b)")


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
    said = _as_said(prose(), sung) if len(sung) >= _FEWEST else "notes"
    if said == "writers":
        return said
    if len(sung) < _FEWEST or 2 * len(sung) <= len(lines) or any(line.of(*PEOPLE) for _, line in lines):
        return "notes"
    last = {name.rpartition(" ")[2] for name in starring}
    if any(word in last for words in sung for word in _WORD.findall(words.casefold())):
        return "artists"
    return said


def _as_said(prose: str, told: Sequence[str]) -> Asides:
    """Return what the parentheses of a list name, as sentences beside it say who wrote or sang the songs.

    Of songs that one wrote but for some, they name the writers; of songs that others wrote, the artists.
    """
    said = _WRITTEN.search(prose)
    if said is None or _SUNG.search(said[0]) is not None:
        return "notes"
    if _EXCEPT.search(prose) is not None:
        return "writers"
    writers = {word for word in _WORD.findall(said[0]) if len(word) >= _LONG and not word.islower()}
    by_others = 2 * sum(writers.isdisjoint(_WORD.findall(words)) for words in told) > len(told)
    return "artists" if by_others else "notes"


def among_songs(texts: Sequence[str], *, numbered: bool) -> bool:
    """Tell whether lines are songs, so that titles alone are, too: in a numbered list, or most are titles in quotes.

    Args:
        texts: The lines.
        numbered: Whether they are numbered items.
    """
    quoted = sum(_OPENED.match(text) is not None for text in texts)
    return bool(texts) and (numbered or (quoted >= _FEWEST and 2 * quoted > len(texts)))


def are_counted(texts: Sequence[str]) -> bool:
    """Tell whether bare numbers count lines: each begins with that of its place, ``1 Petals``."""
    counts = [COUNT.match(text) for text in texts]
    return len(texts) >= _FEWEST and all(
        count is not None and int(count["number"]) == place for place, count in enumerate(counts, 1)
    )


def performers(label: str) -> tuple[Name, ...]:
    """Return who performs the songs below a label; nobody where it says something else."""
    said = label.rstrip(": \t\xa0")
    if not are_people(said, strict=True) or CALLED.search(said) is not None:
        return ()
    return tuple(slot.value for slot in ARTISTS.read(said).slots)


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
