"""What the headings of a table of awards or of songs say: which kind it is of, and which column is which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from wikifilm.values.accolades import ACCOLADE_ROWS, names_award
from wikifilm.values.tracks import TRACK_ROWS

if TYPE_CHECKING:
    from wikifilm.values.cells import RowLens

__all__ = ["ACCOLADES_KIND", "KINDS", "MORE", "NEEDED", "TRACKS_KIND", "TWO", "CellKind", "columns_of", "names_giver"]

_WORDS = re.compile(r"[^\W\d_]+|[#\u2116]")
NEEDED = (("category", "recipients"), ("award", "category", "result"), ("award", "recipients", "result"))
"""Columns of a table in a section of awards: of each group one, so that there are two."""
TWO = (("award",), ("result",))
"""Both columns of a table there that has no others of awards."""
_NO_GIVER = frozenset((
    "actor", "character", "country", "film", "location", "no", "note", "notes", "place", "ref", "refs", "reference",
    "references", "role", "song", "source", "sources", "title", "track",
))  # fmt: skip
"""Words of a first column that does not name who gives the awards, though a table names them nowhere else."""
_AWARD_NAMED = frozenset(("award", "awards", "name", "names", "of", "the"))
_WON, _NOT_WON = frozenset(("win", "won")), frozenset(("lost", "nominated", "nomination", "nominations"))
"""A column whose heading holds words of both tells what came of the award."""
_WINS = _WON | {"wins"}
"""A column of one beside a column of the others counts awards."""
_FOR_WHAT = frozenset(("award", "awards", "category", "prize"))
_WHOM = frozenset(("nominee", "nominees", "recipient", "recipients", "winner", "winners"))
_JOINED = re.compile(r" and |&|/")
"""What joins words of both in a heading whose cells say what was given and to whom: ``Best Actor (Mira Dell)``."""
_PHRASE = re.compile(
    r"(?i:(?:nominated|won|awarded) for|(?P<whom>(?:awarded|given|presented|credited) to|received by))"
)
"""A heading that says for what or to whom awards were given."""
_GIVER = re.compile(r"(?i:ceremony|organi[sz]ation|institution|association|event|festival|body|competition)")
"""Which of two columns of awards has who gives them."""
_INSTEAD = {"kind": "category", "weak": "recipients"}
"""What columns have of which a table has no better one."""
_COUNTS = frozenset(("#", "no", "number", "\u2116", "n\u00ba"))
_COUNTED = frozenset(("song", "songs", "track", "tracks"))
"""A column whose heading is a word of the first, and no others but of the second, counts the songs."""
_FIRST = frozenset(("original", "originally"))
"""Who sang it first does not sing it in the film."""
MORE: Final = "artists, too"
"""A second column of artists: ``Male singer``, ``Female singer``."""
_SECOND = re.compile(r"(?i:\b(?:(?:fe)?male|co-?|other|additional|backing|supporting|guest|featur|chorus)|[2-9])")
_INITIALS = re.compile(r"(?i:s[./ ]?n(?:o|r)?\.?)")
_WORDERS = frozenset(("lyrics", "lyricist", "lyricists", "words"))
_TUNERS = frozenset(("music", "composer", "composers", "composed"))
"""A column whose heading holds words of both is of those who wrote either."""


class CellKind(NamedTuple):
    """A kind of table."""

    lens: RowLens[Any]
    words: dict[str, str]
    """The column of each word that a heading may hold; where it holds several, the first of these decides."""
    needed: tuple[tuple[str, ...], ...]
    """Of each of these groups a table has a column."""


def _words(*columns: str) -> dict[str, str]:
    """Return the column of each word of lines such as ``date: year date``."""
    return {word: name for name, _, words in (each.partition(": ") for each in columns) for word in words.split()}


KINDS: Final = (
    CellKind(
        ACCOLADE_ROWS,
        _words(
            "result: result results outcome status",
            "category: category categories",
            "award: competition",
            "recipients: recipient recipients nominee nominees nominated winner winners person name names",
            "date: year date",
            "award: award awards awarding ceremony organization organisation institution group association event "
            "festival honor honour body prize",
            "subject: subject",
            "kind: nomination nominations section type",
            "weak: artist artists work works awardee awardees honoree honorees honouree honourees receiver receivers "
            "credit credits cast crew for actor actors actress actresses individual individuals candidate candidates "
            "laureate laureates member members people star stars who recepient recepients reciepient reciepients",
            "place: place placing placement position rank",
        ),
        (("result",), ("award",), ("category", "recipients", "date")),
    ),
    CellKind(
        TRACK_ROWS,
        _words(
            "other: instrumental",
            "length: length duration time runtime timing mins minutes min",
            "lyrics: lyrics lyric lyricist lyricists poet poets penned words",
            "music: composer composers composition composed tune tunes",
            "artists: singer singers artist artists artiste artistes performer performers vocalist vocalists vocals "
            "vocal playback performed rendered sung voice voices band soloist soloists male female",
            "writers: writer writers written songwriter songwriters",
            "title: title titles song songs musical cue piece selection",
            "track: track tracks",
            "music: music",
            "musician: musician musicians",
            "number: no number # \u2116 n\u00ba sl sr serial tr nr order index",
            "notes: notes note remarks remark",
        ),
        (("title",), ("artists", "length", "lyrics", "music", "writers")),
    ),
)

ACCOLADES_KIND, TRACKS_KIND = KINDS


def _column(kind: CellKind, heading: str) -> str:
    """Return which column a heading is of; empty for none."""
    said = frozenset(_WORDS.findall(heading.casefold()))
    joined = _of_songs(said, heading) if kind.lens is TRACK_ROWS else _of_awards(said, heading)
    name = joined or next((name for word, name in kind.words.items() if word in said), "")
    return "" if name == "artists" and said & _FIRST else name


def _of_songs(said: frozenset[str], heading: str) -> str:
    """Return which column of songs a heading is of, as its words together tell."""
    if said & _WORDERS and said & _TUNERS:
        return "writers"
    counts = bool(said & _COUNTS) and said <= _COUNTS | _COUNTED
    return "number" if counts or _INITIALS.fullmatch(heading.strip()) is not None else ""


def _of_awards(said: frozenset[str], heading: str) -> str:
    """Return which column of awards a heading is of, as its words together tell."""
    if said == {"won"} or (said & _WON and said & _NOT_WON):
        return "result"
    if said & _FOR_WHAT and said & _WHOM and _JOINED.search(heading) is not None:
        return "category"
    if said & {"award", "awards"} and said <= _AWARD_NAMED:
        return "award"
    phrase = _PHRASE.fullmatch(heading.strip())
    if phrase is not None:
        return "weak" if phrase["whom"] else "kind"
    return "weak" if "nominated" in said and said & {"work", "works"} else ""


def columns_of(kind: CellKind, texts: dict[int, str], needed: tuple[tuple[str, ...], ...]) -> dict[str, int] | None:
    """Return where the columns of a kind of table stand; None where the table is of another kind."""
    found: dict[str, int] = {}
    if kind.lens is ACCOLADE_ROWS and _counts(texts):
        return None
    for column, text in sorted(texts.items()):
        name = _column(kind, text)
        name = MORE if name in found and name == "artists" and _SECOND.search(text) is not None else name
        if name and name != "other":
            found.setdefault(name, column)
    if kind.lens is TRACK_ROWS:
        _settle_songs(texts, found)
    if "award" in found and "category" not in found:
        found |= _awards(kind, texts, found["award"])
    if "subject" in found:
        found.setdefault("category" if "recipients" in found else "recipients", found.pop("subject"))
    for name in _INSTEAD.keys() & found.keys():
        found.setdefault(_INSTEAD[name], found.pop(name))
    if _is_giver(kind, texts.get(0, ""), found):
        found["award"] = 0
    return found if all(any(name in found for name in group) for group in needed) else None


def _settle_songs(texts: dict[int, str], found: dict[str, int]) -> None:
    """Settle what the columns of songs are whose headings alone do not say it."""
    if "track" in found:  # beside titles it is their number
        found.setdefault("number" if "title" in found else "title", found.pop("track"))
    if texts.get(found.get("title", 0) - 1) == "":
        found.setdefault("number", found["title"] - 1)
    musician = found.pop("musician", None)
    if musician is not None and "artists" in found:  # beside singers it is who wrote the music, alone who plays
        found.setdefault("music", musician)


def _awards(kind: CellKind, texts: dict[int, str], at: int) -> dict[str, int]:
    """Return the columns of awards and categories where two have headings of awards: ``Awarding body``, ``Award``."""
    named = [other for other, text in sorted(texts.items()) if other != at and _column(kind, text) == "award"]
    if not named:
        return {}
    other = min(named, key=lambda column: texts[column] == texts[at])  # one heading may stand over both
    second_gives = _GIVER.search(texts[other]) is not None and _GIVER.search(texts[at]) is None
    return {"award": other, "category": at} if second_gives else {"award": at, "category": other}


def _counts(texts: dict[int, str]) -> bool:
    """Tell whether a table only counts what was won: ``Award``, ``Wins``, ``Nominations``."""
    said = [set(_WORDS.findall(text.casefold())) for text in texts.values()]
    return any(words and words <= _WINS for words in said) and any(words and words <= _NOT_WON for words in said)


def _is_giver(kind: CellKind, first: str, found: dict[str, int]) -> bool:
    """Tell whether the first column of a table of awards names who gives them, whatever its heading calls it."""
    if kind.lens is not ACCOLADE_ROWS or "award" in found or not found.keys() >= {"category", "recipients", "result"}:
        return False
    said = set(_WORDS.findall(first.casefold()))
    return bool(said) and not _column(kind, first) and said.isdisjoint(_NO_GIVER)


def names_giver(heading: str) -> bool:
    """Tell whether the heading of a column of awards names who gives them: ``Quay Award``, and not ``Award``."""
    said = set(_WORDS.findall(heading.casefold()))
    return names_award(heading) and not said <= _AWARD_NAMED | KINDS[0].words.keys() | {"film", "films"}
