"""What the parentheses of a track say: who wrote or performed it, or a note."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from wikifilm.values.tracks.line import PEOPLE, Asides, Part, kind_of
from wikifilm.values.tracks.prose import ALL_NAMES, AUTHORS, are_people, is_prose
from wikifilm.values.tracks.rules import BLANKS, credited

if TYPE_CHECKING:
    import re

__all__ = ["credited_parts", "credited_within", "stripped", "told"]

_LONGEST_CREDIT = 100


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range of a text without the blanks at its ends."""
    end = start + len(text[start:end].rstrip(BLANKS))
    return end - len(text[start:end].lstrip(BLANKS)), end


def credited_parts(text: str) -> list[Part]:
    """Return the people of some words such as ``music by A, lyrics by B``; none where they say something else."""
    inner = stripped(text, 0, len(text))
    return credited_within(text, 0, inner, len(text)) if inner[0] < inner[1] else []


def credited_within(text: str, lead: int, inner: tuple[int, int], close: int) -> list[Part]:
    """Return the people of a parenthesis such as ``(music by A, lyrics by B)``; none where it says something else."""
    words = text[slice(*inner)]
    heads: list[re.Match[str]] = []
    at = 0
    while at < len(words) and (at == 0 or heads):
        head = credited.match(words, at)
        if head is not None:
            heads.append(head)
        at = head.end() if head is not None else at + 1
    found: list[Part] = []
    for index, head in enumerate(heads):
        stop = heads[index + 1].start() if index + 1 < len(heads) else len(words)
        first, last = stripped(words, head.end(), stop)
        kind = kind_of(head["credit"])
        if kind == "rest" or first == last or last - first > _LONGEST_CREDIT or is_prose(words[first:last]):
            return []
        opened, first, last = (inner[0] + each for each in (head.start("credit"), first, last))
        found.append(Part(kind, opened, first, last, last, around=(lead, close)))
    return [found[0]._replace(lead=lead, close=close, around=None)] if len(found) == 1 else found


def told(text: str, parts: list[Part], asides: Asides) -> list[Part]:
    """Take a parenthesis of names for writers where artists follow, ``(A Bee / C Dee) by E Eff``, or as its list."""
    found = list(parts)
    for index, (part, behind) in enumerate(pairwise(parts)):
        names = ALL_NAMES if asides == "writers" else AUTHORS
        if part.kind == "note" and behind.kind == "artists" and names.fullmatch(text, part.start, part.end):
            found[index] = part._replace(kind="writers")
    if asides == "artists" and found and found[0].kind == "note" and not any(part.kind in PEOPLE for part in found):
        said = text[found[0].start : found[0].end]
        if are_people(said, strict=True) and "&" not in said:  # of single names `&` makes one act
            found[0] = found[0]._replace(kind="artists")
    return found
