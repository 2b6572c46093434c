"""Artists of a track: people and bands, parted so that a band's name stays whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from wikifilm.align import put_list
from wikifilm.grammar import maybe, pattern, rule
from wikifilm.lens import Finding, Reading, Replacement, Slot
from wikifilm.standins import JOINTS
from wikifilm.values.names import NamesLens, declined, footnotes_start, read_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyparsing as pp

    from wikifilm.film import Name

__all__ = ["ARTISTS", "ArtistsLens", "put_artists", "show_artists"]

_BLANKS = " \t\u00a0"
_OTHER = re.compile(r"(?:a\.k\.a\.|aka|also known as)[ \t\u00a0]+(.+)")
_NOBODY = re.compile(r"(?i:others|party|team|co\.?)")
"""What a list may end with, and names nobody."""
_THE = re.compile(r"(?i:the|his|her|their)[ \t\u00a0]")
_ENOUGH_COMMAS = 2
"""Of so many commas the last ``and`` closes the list, whatever it leads to."""
_UNSAFE = re.compile(r"[,;/&]|(?i: and | feat| ft\b)")
"""What a name may hold that parts names where there is no semicolon."""


@rule("what parts two artists")
def piece() -> pp.ParserElement:
    """piece = "(" , { character } , ")" | ";" | " / " | " feat. " | what parts two links | " and chorus"
    | " and others" | ", " , [ "and " ] | " and " | " & " | word | character ;
    """
    blank = "[ \t\u00a0]"
    slash = rf"{blank}{{1,9}}/{blank}+|(?<=[^\W\d_A-Z])/(?=\w)"
    linked = rf"{blank}{{0,9}}[{JOINTS}]{blank}*"
    rest = r"(?i:chorus|others|party|team|co\.?)(?=[ \t\u00a0]*(?:[,;(]|\Z))"
    chorus = rf"(?<!rchestra){blank}{{1,9}}(?:and|&){blank}+(?={rest})"
    featured = rf"{blank}{{1,9}}(?i:feat|ft|featuring)\.?{blank}+"
    strong = pattern(rf"{linked}|{slash}|{featured}|{chorus}", "'feat.'")("strong")
    suffix = rf"{blank}*(?:Jr|Sr|II|III|IV|Inc|Ltd)(?![A-Za-z])"
    comma = pattern(rf",(?!{suffix})(?!{blank}*the{blank}){blank}+", "', '") + maybe(
        pattern(rf"(?:and|&){blank}+", "'and '")
    )
    orchestra = rf"(?<=rchestra){blank}+(?:and|&){blank}+(?i:chorus|choir)(?={blank}*(?:[,;(/]|\Z))"
    joint = pattern(rf"(?!{orchestra}){blank}{{1,9}}(?:and|&){blank}+", "' & '")("joint")
    words = pattern(rf"[^ \t\u00a0,;/(\r\n{JOINTS}]+", "word") | pattern(r"[^\r\n]|[\r\n]", "character")
    semicolon = pattern(rf"{blank}{{0,9}};{blank}*", "';'")("semicolon")
    return pattern(r"\([^()\r\n]*\)", "note") | semicolon | strong | comma("comma") | joint | words


class _Gap(NamedTuple):
    kind: str
    start: int
    end: int


def _gaps(text: str) -> list[_Gap]:
    found = []
    at = 0
    while at < len(text):
        match = piece.take(text, at)
        kind = match.lastgroup
        if kind is not None:
            found.append(_Gap(kind, *match.span()))
        at = match.end()
    return found


def _spans(start: int, end: int, gaps: Sequence[_Gap]) -> list[tuple[int, int]]:
    starts, ends = [start, *(gap.end for gap in gaps)], [*(gap.start for gap in gaps), end]
    return list(zip(starts, ends, strict=True))


def _single(text: str, start: int, end: int) -> bool:
    return len(text[start:end].split()) <= 1


def _parting(text: str, start: int, end: int, gaps: Sequence[_Gap]) -> list[_Gap]:
    """Return which commas and ``and`` part names, where nothing else does in ``text[start:end]``."""
    chunks: list[list[_Gap]] = [[]]  # the joints between two commas
    found = []
    for gap in gaps:
        if gap.kind == "comma":
            found.append(gap)
            chunks.append([])
        elif len(found) >= _ENOUGH_COMMAS or _THE.match(text, gap.end) is None:
            chunks[-1].append(gap)
    if found and chunks[-1] and not any(chunks[:-1]) and all(_single(text, *span) for span in _spans(start, end, gaps)):
        return []  # Ash, Oak & Thorn is a band
    for (first, last), joints in zip(_spans(start, end, found.copy()), chunks, strict=True):
        if _people(text, _spans(first, last, joints)) or (len(chunks) > 1 and joints is chunks[-1]):
            found += joints
    return found


def _people(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether what ``and`` joins is people, and no band: full names, or one of them beside single names."""
    single = [_single(text, *span) for span in spans]
    if not any(single):
        return True
    return not all(single) and not any(_THE.match(text[start:end].lstrip(_BLANKS)) for start, end in spans)


@attrs.frozen
class ArtistsLens(NamesLens):
    """A list of artists."""

    expected: str = "artists such as 'The Tallow Kings, Orla Quennet'"

    def read(self, text: str) -> Reading[Name]:
        """Return the artists with their places."""
        bare = text.strip()
        if not bare or declined.fullmatch(bare):
            return Reading((), (Finding("declined" if bare else "blank", 0, len(text)),))
        gaps = _gaps(text)
        strong = [gap for gap in gaps if gap.kind in {"semicolon", "strong"}]
        parting = list(strong)
        if all(gap.kind != "semicolon" for gap in gaps):
            weak = iter(gap for gap in gaps if gap.kind not in {"semicolon", "strong"})
            waiting = next(weak, None)
            for start, end in _spans(0, len(text), strong):
                inside = []
                while waiting is not None and waiting.start < end:
                    inside.append(waiting)
                    waiting = next(weak, None)
                parting += _parting(text, start, end, inside)
        parting.sort(key=lambda gap: gap.start)
        slots: list[Slot[Name]] = []
        for start, end in _spans(0, len(text), parting):
            last = start + len(text[start:end].rstrip(_BLANKS))
            first = last - len(text[start:last].lstrip(_BLANKS))
            last = max(first, footnotes_start(text, first, last))
            if first == last or (slots and _OTHER.match(text, first, last)):
                continue
            name = read_name(text, first, last)
            if not slots or _NOBODY.fullmatch(name.name) is None:
                slots.append(Slot(name, first, last))
        return Reading(tuple(slots), () if slots else (Finding("unparsed", 0, len(text)),))


ARTISTS = ArtistsLens()


def show_artists(artists: Sequence[Name]) -> str:
    """Return a list of artists, parted by semicolons where a name holds what else would part it."""
    unsafe = len(artists) > 1 and any(_UNSAFE.search(artist.name) for artist in artists)
    return ("; " if unsafe else ", ").join(ARTISTS.show(artist) for artist in artists)


def put_artists(text: str, artists: Sequence[Name]) -> list[Replacement]:
    """Return the narrowest replacements that make ``text`` say ``artists``, which are not none."""
    after = text
    changes = put_list(ARTISTS, text, artists)
    for start, end, new in sorted(changes, reverse=True):
        after = after[:start] + new + after[end:]
    wanted = [(artist.name, artist.notes) for artist in artists]
    if [(slot.value.name, slot.value.notes) for slot in ARTISTS.read(after).slots] == wanted:
        return changes
    return [Replacement(0, len(text), show_artists(artists))]
