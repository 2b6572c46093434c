"""What the lines of a list of songs say together: whether they are songs, and whom their parentheses name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.standins import TO_TITLE_END
from wikifilm.values.tracks.artists import ARTISTS
from wikifilm.values.tracks.line import PEOPLE, Votes
from wikifilm.values.tracks.prose import ALL_NAMES, AUTHORS, CALLED, are_people
from wikifilm.values.tracks.reading import parse_track
from wikifilm.values.tracks.rules import COUNT

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from wikifilm.film import Name
    from wikifilm.values.tracks.line import Asides, Line, Part

__all__ = [
    "Beside",
    "among_songs",
    "are_composed",
    "are_counted",
    "are_dashed",
    "are_parted",
    "are_sung",
    "asides_of",
    "performers",
    "says_performers",
    "says_track",
]

_WORD = re.compile(r"[^\W_]+")
_BEHIND = re.compile(r"(?:[\"\u201d\xbb]|[0-9]:[0-9]{2}[)\]]?)[ \xa0]?\(")
"""A parenthesis behind a title or a length."""
_IN_PARENTHESES = re.compile(r"[^ \t(][ \xa0]?\(")
_OPENED = re.compile(r"[ \t0-9.)(]{0,6}[\"\u201c\xab]")
_LONG = 3
_THREE, _OF_FOUR = 3, 4
_PARTED = re.compile(
    r"(?P<number>[0-9]{1,3}[.)][ \xa0]*)?(?P<title>[^\"\u201c:.\u2026]{2,80})(?P<mark>:|\.{2,40}|\u2026)[ \xa0]+"
    r"(?P<names>(?:(?![0-9]{1,3}:[0-9]{2})[^:]){2,200}+)(?:[0-9]{1,3}:[0-9]{2}[)\]]?)?"
)
_DASHED = re.compile(
    r"(?P<number>[0-9]{1,3}[.)][ \xa0]*)?[^\"\u201c]{2,80}?[ \xa0][-\u2013\u2014][ \xa0]"
    r"(?P<names>[^()0-9]{2,200}+)(?:[(0-9][^\r\n]*)?"
)
_CLOSING = " \xa0,;([-\u2013\u2014"
"""What may stand behind names, before a length."""
_SHOWN = {stand_in: mark for mark, stand_in in TO_TITLE_END.items()}
"""From what stands in for marks behind titles in italics to these."""
_SUNG_BARE = re.compile(r"[^()\"\u201c:]{2,80}[ \xa0]\((?P<names>[^()]{2,200}+)\)[ \xa0.]*+")
_JOB = re.compile(
    r"(?i:singers?|artists?|lyrics|lyricist|music|composer|vocals?|chorus|playback|director|producer|engineer|arranger|"
    r"arranged|guitars?|bass|drums|keyboards?|piano|organ|violins?|viola|cellos?|flute|sitar|tabla|percussion|saxophone|"
    r"trumpet|trombone|strings|horns?|harmonica|harp|clarinet|oboe|bassoon|synthesi[sz]ers?|programming|mixing|label|"
    r"orchestra|conductor|voice|rap|written|words|recorded|studio)\b"
)
"""What is no title: the part of those named behind it."""
_PARTS = re.compile(r"[ \xa0]?[,/&][ \xa0]?|[ \xa0]and[ \xa0]")
_PLAYBACK = frozenset(("india", "pakistan", "bangladesh", "sri lanka", "nepal", "myanmar", "burma"))
"""Countries in whose films others sing than act: lists of songs name them, and seldom who wrote each."""
_FULL = re.compile(r"(?<![\w'\u2019-])[^\W\d_a-z][\w'\u2019-]++ (?:[^\W\d_a-z]\. )?[^\W\d_a-z][\w'\u2019-]++")
"""A full name in a sentence."""
_FEW = 2
_FEWEST = 3
"""So many lines are needed to tell what their parentheses say."""


_WORKS = r"(?:songs?|music|lyrics|tracks?|soundtrack|numbers|words)"
_WRITTEN = re.compile(rf"(?i:\b{_WORKS}\b(?:[^.\n]{{0,99}}\b(?:written|composed|penned|{_WORKS}))? by\b)[^\n]{{0,300}}")
"""A sentence that tells who wrote the songs, and what follows it."""
_ON = r"(?:(?!\b(?:and|perform|sung|sing|songs?|play))[^.:\n]){0,80}+"
_COMPOSERS = re.compile(
    rf"(?i:\bclassical (?:composers|music|pieces|works)\b{_ON}:[ \t]*$|"
    rf"\b(?:pieces|works|compositions|music) (?:by|of)[^.\n]{{0,40}} composers\b{_ON}:[ \t]*$)",
    re.MULTILINE,
)
"""What a sentence says that leads on to a list of pieces by their composers."""
_SUNG = re.compile(r"(?i:\b(?:perform|sung|sang|sing|vocal|voice))")
_SUNG_BY = re.compile(r"(?i:(?:all )?(?:(?:songs?|tracks|numbers) )?(?:performed |sung |recorded )?(?<=[a-z] )by )")
_EXCEPT = re.compile(r"(?i:\b(?:except|unless|otherwise)\b)")


class Beside(NamedTuple):
    """What else an article says of those whom a list of songs names."""

    prose: str = ""
    """The sentences beside the list."""
    starring: Collection[str] = ()
    """The names of who stars in the film, folded in case."""
    countries: Collection[str] = ()
    """Those that made the film, folded in case."""
    played: Callable[[], Collection[str]] = frozenset
    """Gives the names of those that are played in the film."""
    linked: Callable[[], Asides] = lambda: "notes"
    """Tells what the pages of those in parentheses are about, as far as they say: writers, or artists."""


def asides_of(texts: Sequence[str], beside: Beside, *, bare: bool = False) -> Asides:
    """Return what the parentheses right behind the titles of a list say, as its lines vote.

    They name the writers where most of such lines go on with artists. They name the artists where they stand behind
    lengths, or where no line says others and somebody who stars in the film is among them, or a sentence tells that
    others wrote the songs. Several full names in most of them are writers, but in countries of playback singers.

    Args:
        texts: The lines.
        beside: What else the article says of them.
        bare: Whether titles need no quotation marks, as those of numbered items.
    """
    opened = _IN_PARENTHESES if bare else _BEHIND
    if sum(opened.search(text) is not None for text in texts) < _FEWEST:
        return "notes"
    read = ((text, parse_track(text, Votes(listed=bare))) for text in texts)
    lines = [(text, line) for text, line in read if line is not None and (line.quoted or bare)]
    told = [(words, line) for text, line in lines if (words := _aside(text, line.parts)) is not None]
    behind = [(text, line) for text, line in lines if line.parts and line.parts[0].kind == "length"]
    timed = [(words, line) for text, line in behind if (words := _aside(text, line.parts[1:])) is not None]
    if _go_on(told) or _go_on(timed) or _are_behind_artists(lines):
        return "writers"
    alone = not any(line.of(*PEOPLE) for _, line in lines)
    if alone and sum(_perform(words) for words, _ in timed) >= _FEWEST:
        return "artists"
    named = [words for words, _ in told if are_people(words, strict=True)]
    if len(named) < _FEWEST:
        return "notes"
    said = _as_said(beside.prose, named)
    if said == "writers" or (alone and said == "notes" and _are_surnames(beside.prose, named)):
        return "writers"
    return _as_named(named, beside, said) if alone and 2 * len(named) > len(lines) else "notes"


def _as_named(named: Sequence[str], beside: Beside, said: Asides) -> Asides:
    """Return what the parentheses of most lines say, none of which says others, by whom they name.

    Args:
        named: The parentheses.
        beside: What the article says of those in them.
        said: What sentences tell of them.
    """
    last = {name.rpartition(" ")[2] for name in beside.starring}
    if said == "artists" or any(word in last for words in named for word in _WORD.findall(words.casefold())):
        return "artists"
    several = 2 * sum(AUTHORS.fullmatch(words) is not None for words in named) > len(named)
    by_many = (
        several
        and bool(beside.countries)
        and _PLAYBACK.isdisjoint(beside.countries)
        and _SUNG.search(beside.prose) is None
        and not any(name in beside.played() for words in named for name in _PARTS.split(words))
    )
    return "writers" if by_many else beside.linked()


def _perform(words: str) -> bool:
    """Tell whether a parenthesis behind a length names artists: surnames side by side are writers."""
    surnames = re.search(r"[,/]", words) is not None and not any(" " in name for name in _PARTS.split(words))
    return are_people(words, strict=True) and not surnames


def _go_on(told: Sequence[tuple[str, Line]]) -> bool:
    """Tell whether most lines with such a parenthesis go on with artists, and enough of these name people in it."""
    written = [words for words, line in told if line.of("artists") and are_people(words, strict=True)]
    full = [name for words in written for name in _PARTS.split(words) if " " in name]
    known = {name.rpartition(" ")[2] for name in full}
    # a surname stands for somebody whose full name another line says
    whole = sum(ALL_NAMES.fullmatch(words) is not None or known.issuperset(_PARTS.split(words)) for words in written)
    several = sum(AUTHORS.fullmatch(words) is not None for words in written)
    return (whole >= _FEWEST or several >= _FEW) and len(written) >= _FEWEST and 2 * len(written) > len(told)


def _are_behind_artists(lines: Sequence[tuple[str, Line]]) -> bool:
    """Tell whether several full names in parentheses stand behind the artists of some lines."""
    told = [_aside(text, line.parts[1:]) for text, line in lines if line.parts and line.parts[0].kind == "artists"]
    return sum(words is not None and AUTHORS.fullmatch(words) is not None for words in told) >= _FEW


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


def _are_surnames(prose: str, told: Sequence[str]) -> bool:
    """Tell whether most parentheses of a list are surnames of those whose full names the sentences beside it say.

    Singers are named in full, or as they are known: by one name alone.
    """
    if _SUNG.search(prose) is not None:
        return False
    known = {name.rpartition(" ")[2] for name in _FULL.findall(prose)}
    single = [words for words in told if not any(" " in name for name in _PARTS.split(words))]
    named = [words for words in single if known.issuperset(_PARTS.split(words))]
    return len(named) >= _FEWEST and 2 * len(named) > len(told)


def are_composed(prose: str) -> bool:
    """Tell whether the sentence that leads on to a list says that it names composers."""
    return _COMPOSERS.search(prose) is not None


def among_songs(texts: Sequence[str], *, bare: bool) -> bool:
    """Tell whether lines are songs, so that titles alone are, too: most are titles in quotes.

    Args:
        texts: The lines.
        bare: Whether titles need no quotation marks, as those of numbered items.
    """
    quoted = sum(_OPENED.match(text) is not None for text in texts)
    return bool(texts) and (bare or (quoted >= _FEWEST and 2 * quoted > len(texts)))


def are_sung(texts: Sequence[str]) -> bool:
    """Tell whether most lines are a title without quotation marks and full names in parentheses."""
    said = [one["names"] for one in map(_SUNG_BARE.fullmatch, texts) if one is not None]
    named = [words for words in said if are_people(words, strict=True) and _JOB.search(words) is None]
    full = sum(ALL_NAMES.fullmatch(words) is not None for words in named)
    return full >= _FEWEST and _THREE * len(named) >= _FEW * len(texts)


def are_counted(texts: Sequence[str]) -> bool:
    """Tell whether bare numbers count lines: each begins with that of its place, ``1 Petals``."""
    counts = [COUNT.match(text) for text in texts]
    return len(texts) >= _FEWEST and all(
        count is not None and int(count["number"]) == place for place, count in enumerate(counts, 1)
    )


def are_parted(texts: Sequence[str], *, numbered: bool) -> bool:
    """Tell whether colons or dots part titles without quotation marks from names, in nearly all lines of a list.

    Args:
        texts: The lines.
        numbered: Whether they are numbered items, or their titles are set apart: who plays which instrument is listed
            with colons, too.
    """
    read = [one for one in map(_PARTED.fullmatch, texts) if one is not None]
    found = [one for one in read if are_people(one["names"].rstrip(_CLOSING), strict=True)]
    fits = len(found) >= _FEWEST and _OF_FOUR * len(found) >= _THREE * len(texts)
    return fits and all(
        (numbered or one["number"] or ":" not in one["mark"]) and _JOB.search(one["title"]) is None for one in found
    )


def says_performers(label: str) -> bool:
    """Tell whether words such as ``Songs by`` say that a label names performers."""
    return _SUNG_BY.match(label) is not None


def are_dashed(texts: Sequence[str], *, numbered: bool) -> bool:
    """Tell whether a dash parts a bare title from names, in two lines or more and a third of a list.

    Args:
        texts: The lines.
        numbered: Whether they are numbered items, or their titles are set apart.
    """
    shown = (text.translate(_SHOWN) for text in texts)
    found = [one for one in map(_DASHED.fullmatch, shown) if one is not None and (numbered or one["number"])]
    fits = [one for one in found if are_people(one["names"].rstrip(_CLOSING), strict=True)]
    return len(fits) >= _FEW and _THREE * len(fits) >= len(texts)


def performers(label: str) -> tuple[Name, ...]:
    """Return who performs the songs below a label; nobody where it says something else."""
    said = _SUNG_BY.sub("", label.rstrip(": \t\xa0"))
    if not are_people(said, strict=True) or CALLED.search(said) is not None:
        return ()
    return tuple(slot.value for slot in ARTISTS.read(said).slots)


def _aside(text: str, parts: Sequence[Part]) -> str | None:
    """Return the words of a parenthesis that no words explain, where parts begin with one: a note, or plain writers."""
    first = parts[0] if parts else None
    bare = (
        first is not None and first.kind in {"note", "writers"} and not text[first.lead : first.start].strip(" \xa0(")
    )
    return text[first.start : first.end] if first is not None and bare else None


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
