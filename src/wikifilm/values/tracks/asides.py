"""What the parentheses of a track say: who wrote or performed it, or a note."""

from __future__ import annotations

import re
from itertools import pairwise

from wikifilm.standins import TO_HIDDEN, TO_JOINT
from wikifilm.values.tracks.artists import ARTISTS
from wikifilm.values.tracks.line import PEOPLE, Asides, Kind, Part, kind_of
from wikifilm.values.tracks.prose import ALL_NAMES, AUTHORS, are_people, is_prose
from wikifilm.values.tracks.rules import BLANKS, credited

__all__ = ["BY", "credited_parts", "credited_within", "stripped", "told", "written"]

_LONGEST_CREDIT = 100
_SUNG = re.compile(rf"[{BLANKS},;\u2013\u2014-]*(?i:performed|sung|vocals?|played) by")
BY = re.compile(rf"[{BLANKS}]*\([{BLANKS}]*by[{BLANKS}]+")
"""What begins a parenthesis of writers, where artists follow it."""
_WROTE = re.compile(rf"[{BLANKS},;\u2013\u2014-]*(?i:written|composed|penned)")
_MARK = re.compile(r"[,;]|\.(?=[ \t\xa0])")
_SHOWN = {stand_in: mark for mark, stand_in in (*TO_HIDDEN.items(), *TO_JOINT.items())}
"""From what stands in for marks in and between links to these."""


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range of a text without the blanks at its ends."""
    end = start + len(text[start:end].rstrip(BLANKS))
    return end - len(text[start:end].lstrip(BLANKS)), end


def credited_parts(text: str) -> list[Part]:
    """Return the people of some words such as ``music by A, lyrics by B``; none where they say something else."""
    inner = stripped(text, 0, len(text))
    return credited_within(text, 0, inner, len(text)) if inner[0] < inner[1] else []


def credited_within(text: str, lead: int, inner: tuple[int, int], close: int) -> list[Part]:
    """Return the people of a parenthesis such as ``(music by A, lyrics by B)``; none where it says something else.

    What else it says between semicolons is a note: ``(traditional; sung by A)``.
    """
    words = text[slice(*inner)]
    heads = _heads(words)
    found: list[tuple[Kind, int, int, int]] = []
    if heads and heads[0].start() > 0:
        found.append(("note", 0, *stripped(words, 0, heads[0].start())))
    for head, stop in zip(heads, [*(head.start() for head in heads), len(words)][1:], strict=True):
        last, note = _names_end(words, head.end(), stop)
        names = stripped(words, head.end(), last)
        kind = kind_of(head["credit"])
        if kind == "rest" or not 0 < names[1] - names[0] <= _LONGEST_CREDIT or is_prose(words[slice(*names)]):
            return []
        found.append((kind, head.start("credit"), *names))
        found += [("note", note[0], *note)] if note is not None else []
    at = inner[0]
    parts = [
        Part(kind, at + led, at + first, at + last, at + last, around=(lead, close)) for kind, led, first, last in found
    ]
    return [parts[0]._replace(lead=lead, close=close, around=None)] if len(parts) == 1 else parts


def _heads(words: str) -> list[re.Match[str]]:
    """Return what leads to people: at the beginning, or behind a note, and each that follows."""
    found: list[re.Match[str]] = []
    places = [0, *(mark.start() for mark in _MARK.finditer(words))]
    head, at = next(((head, at) for at in places if (head := credited.match(words, at))), (None, 0))
    while at < len(words) and (found or head is not None):
        found += [] if head is None else [head]
        at = at + 1 if head is None else head.end()
        head = credited.match(words, at)
    return found


def _names_end(words: str, start: int, stop: int) -> tuple[int, tuple[int, int] | None]:
    """Return where names end, and where behind a semicolon a note stands that is no name."""
    at = words.find(";", start, stop)
    while at >= 0:
        after = words.find(";", at + 1, stop)
        if is_prose(words[at : stop if after < 0 else after]):
            return at, stripped(words, at + 1, stop)
        at = after
    return stop, None


def _is_plain(text: str, part: Part, sung: Part) -> bool:
    """Tell whether a part says ``by`` or no word at all, before another that says who sang."""
    said = text[part.lead : part.start].strip(f"{BLANKS},")
    return part.kind == "artists" and part.start < sung.start and said in {"", "by"}


def _is_name(words: str) -> bool:
    """Tell whether words in a parenthesis are full names, beside somebody else who is told to have a part."""
    return ALL_NAMES.fullmatch(words.translate(_SHOWN)) is not None and are_people(words, strict=True)


def _are_writers(said: str, asides: Asides) -> bool:
    """Tell whether words in a parenthesis before artists name writers: several do, and any as the list votes."""
    if asides == "writers":
        return are_people(said, strict=True)
    return AUTHORS.fullmatch(said.translate(_SHOWN)) is not None


def told(text: str, parts: list[Part], asides: Asides) -> list[Part]:
    """Take names for writers where artists follow: ``(A Bee / C Dee) by E Eff``, ``by A Bee, sung by E Eff``.

    Names in parentheses alone are what those of the list are.
    """
    found = _before_artists(text, parts, asides)
    behind = {"notes": (), "artists": ("length",), "writers": ("length", "artists")}[asides]
    at = 1 if found and found[0].kind in behind else 0
    aside = found[at] if len(found) > at and found[at].kind == "note" else None
    names = "" if aside is None else text[aside.start : aside.end]
    if aside is not None and are_people(names, strict=True):
        found[at] = aside._replace(kind=_kind(text, found, names, asides))
    return found


def written(text: str, parts: list[Part]) -> list[Part]:
    """Take those behind ``by`` alone for the writers of a piece."""
    return [
        part._replace(kind="writers")
        if part.kind == "artists" and text[part.lead : part.start].strip() == "by"
        else part
        for part in parts
    ]


def _before_artists(text: str, parts: list[Part], asides: Asides) -> list[Part]:
    """Return parts, with people that artists follow as writers, as far as words or marks tell that they are."""
    found = list(parts)
    sung = [part for part in parts if part.kind == "artists" and _SUNG.match(text, part.lead, part.start)]
    if sung:
        found = [part._replace(kind="writers") if _is_plain(text, part, sung[0]) else part for part in parts]
    by = bool(parts) and parts[0].kind == "artists" and BY.fullmatch(text, parts[0].lead, parts[0].start) is not None
    if by and any(part.kind == "artists" for part in parts[1:]):
        found[0] = parts[0]._replace(kind="writers")
    for index, (part, behind) in enumerate(pairwise(parts)):
        names = text[part.start : part.end]
        told = _SUNG.match(text, behind.lead, behind.start) is not None and _is_name(names)
        if part.kind == "note" and behind.kind == "artists" and (told or _are_writers(names, asides)):
            found[index] = part._replace(kind="writers")
    return found


def _kind(text: str, found: list[Part], names: str, asides: Asides) -> Kind:
    """Return what people in a parenthesis that no words explain are: a note, where nothing tells."""
    behind = found[1] if len(found) > 1 else None
    if behind is not None and behind.kind == "writers" and _WROTE.match(text, behind.lead, behind.start) is not None:
        return "artists" if _is_name(names) else "note"
    if asides == "writers" and not any(part.kind == "writers" for part in found):
        return "writers"
    # of single names `&` makes one act
    acts = any("&" in slot.value.name for slot in ARTISTS.read(names).slots)
    return "artists" if asides == "artists" and not acts and not any(part.kind in PEOPLE for part in found) else "note"
