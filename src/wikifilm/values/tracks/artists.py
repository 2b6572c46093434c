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
from wikifilm.values.tracks.prose import FEATURED

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyparsing as pp

    from wikifilm.film import Name

__all__ = ["ARTISTS", "CELL_ARTISTS", "ArtistsLens", "put_artists", "show_artists", "show_writers", "writers_by_work"]

_BLANKS = " \t\u00a0"
_OTHER = re.compile(r"(?:a\.k\.a\.|aka|also known as)[ \t\u00a0]+(.+)")
_NOBODY = re.compile(r"(?i:others|party|team|co\.?|etc\.?)")
"""What a list may end with, and names nobody."""
_ALL = r"(?:all (?:songs|tracks|music|lyrics) (?:is |are )?)?"
_NO_ONE = re.compile(
    r"(?i:(?:rap|lyrics|music|vocals?|chorus) by|(?:an? )?(?:dialogue(?: extract)?|instrumental|theme music|"
    r"title track|medley|traditional(?: song)?|trad\.?|public domain|various(?: (?:artists|singers))?|"
    r"(?:18|19|20)[0-9]{2}|"
    rf"{_ALL}(?:arranged|arr\.|conducted|produced|orchestrated|directed|remixed)"
    r"(?: and (?:arranged|conducted|produced|orchestrated))? by [^,;]+))"
)
"""What stands where artists or writers would, and names nobody; a year, too, and who only had a part in the sound."""
_CALLED = re.compile(
    rf"(?i:{_ALL}(?:performed|sung|written|composed|lyrics written|music composed|rendered|penned) by:?[ \t\xa0]+|"
    r"(?:rap|chorus|duet|(?:fe)?male(?: (?:vocals?|singers?))?|(?:(?:additional|backing|lead) )?vocals?|singers?|"
    r"playback|"
    r"lyrics|music|words)(?: by)?[ \t\xa0]?(?::|(?<=[ \t\xa0])[-\u2013\u2014])[ \t\xa0]+|(?:rap|lyrics|music|"
    r"words|vocals) by[ \t\xa0]+)"
)
"""What may stand before a name and tells its part."""
_AS = re.compile(r"(?<![ \t\xa0])[ \t\xa0]++as[ \t\xa0]++(?=[A-Z\"]|the[ \t\xa0])")
"""Behind it is the role in which somebody sings."""
_STRONG = frozenset(("semicolon", "strong", "dash"))
_THE = re.compile(r"(?i:the|his|her|their)[ \t\u00a0]")
_GROUP = re.compile(
    r"(?:the|The)[ \t\xa0][^,;/()&]{0,40}?(?i:chorus|choir|orchestra|ensemble|company|cast|children|boys|girls|singers|"
    r"dancers|sisters|brothers|trio|quartet|quintet|staff|villagers|townspeople|soldiers|sailors|students|nuns)"
    r"(?=[ \t\xa0]*(?:[,;/()&]|\Z))"
)
"""Whoever sings or plays along, and is no part of an act's name: ``A and the Quay Studio Chorus``."""
_WORKS = ("lyrics", "music")
_ENOUGH_COMMAS = 2
"""Of so many commas the last ``and`` closes the list, whatever it leads to."""
_UNSAFE = re.compile(r"[,;/&]|(?i: and | with | feat| ft\b)| [-\u2013\u2014] ")
"""What a name may hold that parts names where there is no semicolon."""


@rule("what parts two artists")
def piece() -> pp.ParserElement:
    """piece = "(" , { character } , ")" | ";" | " / " | " • " | " feat. " | " with " | what parts two links
    | " and chorus" | " and others" | "," , [ blank ] , [ "and " | "with " ] | " and " | " & " | " - "  (* in cells *)
    | word | character ;
    """
    blank = "[ \t\u00a0]"
    slash = rf"{blank}{{1,9}}[/\u2022]{blank}+|(?<=[^\W\d_A-Z])[/\u2022](?=\w)"
    linked = rf"{blank}{{0,9}}[{JOINTS}]{blank}*"
    rest = r"(?i:chorus|ensemble|dancers|company|choir|others|party|team|co\.?)(?=[ \t\u00a0]*(?:[,;(]|\Z))"
    chorus = rf"(?<!rchestra){blank}{{1,9}}(?:and|&){blank}+(?={rest})"
    opened = rf"\({FEATURED.pattern}(?=[^()]{{1,200}}\))"
    word = r"(?i:feat|ft|featuring)\.?"
    featured = rf"{blank}{{1,9}}(?:{opened}|along{blank}with{blank}+|{word}{blank}+|f/{blank}*|"
    featured += rf"with{blank}+(?=[^\W\d_a-z]|the{blank}))|\)"
    strong = pattern(rf"{linked}|{slash}|{featured}|{chorus}", "'feat.'")("strong")
    suffix = rf"{blank}*(?:Jr|Sr|II|III|IV|Inc|Ltd)(?![A-Za-z])"
    comma = pattern(rf"{blank}{{0,3}},(?!{suffix})(?!{blank}*the{blank})(?:{blank}+|(?=[^\W\d_a-z]))", "', '") + maybe(
        pattern(rf"(?:and|&|with){blank}+", "'and '")
    )
    orchestra = rf"(?<=rchestra){blank}+(?:and|&){blank}+(?i:chorus|choir)(?={blank}*(?:[,;(/]|\Z))"
    joint = pattern(rf"(?!{orchestra}){blank}{{1,9}}(?:and|&){blank}+", "' & '")("joint")
    words = pattern(rf"[^ \t\u00a0,;/()\r\n{JOINTS}]+", "word") | pattern(r"[^\r\n]|[\r\n]", "character")
    semicolon = pattern(rf"{blank}{{0,9}};{blank}*", "';'")("semicolon")
    dash = pattern(rf"{blank}{{1,9}}[-\u2013\u2014]{blank}+", "' - '")("dash")
    note = pattern(r"\([^()\r\n]*\)", "note")
    return strong | note | semicolon | comma("comma") | joint | dash | words


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


def _parting(text: str, start: int, end: int, gaps: Sequence[_Gap], *, single: bool) -> list[_Gap]:
    """Return which commas and ``and`` part names, where nothing else does in ``text[start:end]``."""
    chunks: list[list[_Gap]] = [[]]  # the joints between two commas
    found = []
    for gap in gaps:
        if gap.kind == "comma":
            found.append(gap)
            chunks.append([])
        elif len(found) >= _ENOUGH_COMMAS or _THE.match(text, gap.end) is None or _GROUP.match(text, gap.end):
            chunks[-1].append(gap)
    alone = not single and found and chunks[-1] and not any(chunks[:-1])
    alone = alone and "and" not in text[chunks[-1][-1].start : chunks[-1][-1].end]
    if alone and all(_single(text, *span) for span in _spans(start, end, gaps)):
        return []  # Ash, Oak & Thorn is a band
    for (first, last), joints in zip(_spans(start, end, found.copy()), chunks, strict=True):
        said = all("and" in text[gap.start : gap.end] or _GROUP.match(text, gap.end) for gap in joints)
        parted = single or (said and bool(joints)) or _people(text, _spans(first, last, joints))
        if parted or (len(chunks) > 1 and joints is chunks[-1]):
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
    in_cell: bool = False
    """Whether they stand in a cell, where dashes part names, and single names that ``and`` joins are two people."""

    def read(self, text: str) -> Reading[Name]:
        """Return the artists with their places."""
        bare = text.strip()
        if not bare or declined.fullmatch(bare):
            return Reading((), (Finding("declined" if bare else "blank", 0, len(text)),))
        gaps = [gap for gap in _gaps(text) if gap.kind != "dash" or self.in_cell]
        strong = [gap for gap in gaps if gap.kind in _STRONG]
        parting = list(strong)
        if all(gap.kind != "semicolon" for gap in gaps):
            weak = iter(gap for gap in gaps if gap.kind not in _STRONG)
            waiting = next(weak, None)
            for start, end in _spans(0, len(text), strong):
                inside = []
                while waiting is not None and waiting.start < end:
                    inside.append(waiting)
                    waiting = next(weak, None)
                parting += _parting(text, start, end, inside, single=self.in_cell)
        parting.sort(key=lambda gap: gap.start)
        slots: list[Slot[Name]] = []
        for start, end in _spans(0, len(text), parting):
            last = start + len(text[start:end].rstrip(_BLANKS))
            first = last - len(text[start:last].lstrip(_BLANKS))
            last = max(first, footnotes_start(text, first, last))
            called = _CALLED.match(text, first, last)
            first = first if called is None else called.end()
            role = _AS.search(text, first, last)
            last = last if role is None else role.start()
            if first == last or (slots and _OTHER.match(text, first, last)) or _NO_ONE.fullmatch(text, first, last):
                continue
            name = read_name(text, first, last)
            if not slots or _NOBODY.fullmatch(name.name) is None:
                slots.append(Slot(name, first, last))
        return Reading(tuple(slots), () if slots else (Finding("unparsed", 0, len(text)),))


ARTISTS = ArtistsLens()
CELL_ARTISTS = ArtistsLens(in_cell=True)


def show_artists(artists: Sequence[Name], *, in_cell: bool = False) -> str:
    """Return a list of artists, parted by semicolons where a name holds what else would part it."""
    unsafe = any(_UNSAFE.search(artist.name) for artist in artists)
    shown = ("; " if unsafe and len(artists) > 1 else ", ").join(ARTISTS.show(artist) for artist in artists)
    return f"{shown};" if unsafe and in_cell and len(artists) == 1 else shown


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


def writers_by_work(names: Sequence[Name]) -> list[tuple[str | None, list[Name]]]:
    """Return writers side by side who wrote the same, without the note that says it."""
    found: list[tuple[str | None, list[Name]]] = []
    for name in names:
        what = name.notes[0] if name.notes and name.notes[0] in _WORKS else None
        bare = name if what is None else attrs.evolve(name, notes=name.notes[1:])
        if found and found[-1][0] == what:
            found[-1][1].append(bare)
        else:
            found.append((what, [bare]))
    return found


def show_writers(names: Sequence[Name]) -> str:
    """Return what a line says of the writers of a track."""
    return "".join(f", {what or 'written'} by {show_artists(people)}" for what, people in writers_by_work(names))
