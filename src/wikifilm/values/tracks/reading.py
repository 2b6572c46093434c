"""The line of a track, taken apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import attrs

from wikifilm.lens import Slot
from wikifilm.values.names import PARTICLES
from wikifilm.values.tracks.artists import ARTISTS
from wikifilm.values.tracks.rules import BLANKS, QUOTES, credited, mark, title

if TYPE_CHECKING:
    from wikifilm.film import Name

__all__ = ["Line", "Part", "credited_parts", "noted", "parse_track"]

Kind = Literal["artists", "writers", "both", "length", "note", "source"]

_PEOPLE: tuple[Kind, ...] = ("artists", "writers", "both")
_WRITES = re.compile(r"(?i:written|compose|music|lyric|words|songs?\b|writer)")
_LYRICS = re.compile(r"(?i:lyric|words)")
_MUSIC = re.compile(r"(?i:music|composers?\b)")
_PERFORMS = re.compile(r"(?i:perform|sung|vocal|recorded|singer|artist)")
_CREDIT = re.compile(
    r"(?i:(?:written|composed|music|lyrics?|words|songs?|performed|performance|sung|vocals?|recorded|produced|arranged|"
    r"remixed|adapted|published|courtesy|directed|played|conducted|traditional|and|[&,/]|[ \xa0])++)"
)
"""What is no title without quotation marks: the line goes on with the track above."""
_SMALL = re.compile(
    rf"{'|'.join(sorted(PARTICLES))}|and|with|of|the|feat|featuring|ft|vs|des|et|und|chorus|others|party|team"
)
"""Words in small letters that names and lists of names hold."""
_LONGEST_TITLE = 100
_LONGEST_CREDIT = 100
_LONGEST_NAME = 60
"""In a line without quotation marks or of more letters than this, ``by`` and dashes are taken for prose."""


class Part(NamedTuple):
    """A part behind the title."""

    kind: Kind
    lead: int
    """Where the words or marks begin that open it."""
    start: int
    end: int
    close: int
    """Where it ends with what closes it."""

    slots: tuple[Slot[Name], ...] = ()
    """Of people the names, with their places; those of writers say what they wrote."""

    around: tuple[int, int] | None = None
    """The parenthesis that it shares with other parts."""

    @property
    def outer(self) -> tuple[int, int]:
        """Where it stands with all that opens and closes it."""
        return (self.lead, self.close) if self.around is None else self.around

    def named(self, text: str) -> Part:
        """Return the part with the names that it holds."""
        if self.kind not in _PEOPLE:
            return self
        slots = ARTISTS.read(text[self.start : self.end]).slots
        what = self.what(text)
        values = [slot.value if what is None else noted(slot.value, what) for slot in slots]
        found = [
            Slot(value, slot.start + self.start, slot.end + self.start)
            for value, slot in zip(values, slots, strict=True)
        ]
        return self._replace(slots=tuple(found))

    def what(self, text: str) -> str | None:
        """Return what its writers wrote, ``lyrics`` or ``music``; None where it does not say one of them."""
        if self.kind != "writers":
            return None
        words = text[self.lead : self.start]
        lyrics, music = _LYRICS.search(words) is not None, _MUSIC.search(words) is not None
        return None if lyrics == music else "lyrics" if lyrics else "music"


class Line(NamedTuple):
    """A line: its number, its title, the parts behind it."""

    number: tuple[int, int] | None
    outer: tuple[int, int]
    """The title with its quotation marks."""
    title: tuple[int, int]
    parts: list[Part]
    end: int
    """Where the last part ends, before a full stop or a sentence."""
    start: int
    """Where all but the number begins: the title, or artists or a label before it."""
    behind: int
    """Where what stands behind the title may begin: its quotation marks are closed, the number of a work is past."""

    @property
    def quoted(self) -> bool:
        """Whether the title stands in quotation marks."""
        return self.outer != self.title

    @property
    def labelled(self) -> bool:
        """Whether something stands before the title that is no part: ``Theme song:``."""
        return self.start < self.outer[0] and not (self.parts and self.parts[0].lead == self.start)

    def of(self, *kinds: Kind) -> list[Part]:
        """Return the parts of some kinds."""
        return [part for part in self.parts if part.kind in kinds]


def noted(name: Name, what: str) -> Name:
    """Return the name of a writer with what it wrote as its first note."""
    return attrs.evolve(name, notes=(what, *name.notes))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    end = start + len(text[start:end].rstrip(BLANKS))
    return end - len(text[start:end].lstrip(BLANKS)), end


def _prose(text: str) -> bool:
    """Tell whether some words are a sentence rather than names."""
    words = (word.strip(".,;:()") for word in text.split())
    return any(len(word) > 1 and word.isalpha() and word.islower() and not _SMALL.fullmatch(word) for word in words)


def _kind(credit: str) -> Kind:
    writes, performs = _WRITES.search(credit) is not None, _PERFORMS.search(credit) is not None
    if writes and performs:
        return "both"
    return "writers" if writes else "artists"


def credited_parts(text: str) -> list[Part]:
    """Return the people of some words such as ``music by A, lyrics by B``; none where they say something else."""
    inner = _stripped(text, 0, len(text))
    return _credited(text, 0, inner, len(text)) if inner[0] < inner[1] else []


class _Open(NamedTuple):
    """A part whose end is not found yet; the title of a line without quotation marks is one too."""

    kind: Kind | Literal["title"]
    lead: int
    start: int
    names: bool = False
    """Whether it says something else if it holds more than names."""


class _Scan:
    """Reads the parts behind a title."""

    def __init__(self, text: str, at: int, *, quoted: bool) -> None:
        self.text = text
        self.parts: list[Part] = []
        self.title_end = at
        self.quoted = quoted
        self.open: _Open | None = None if quoted else _Open("title", at, at)
        self.good = True
        self.end = at
        length = len(text.rstrip(BLANKS))
        stopped = False
        while at < length and self.good and not stopped:
            match = mark.take(text, at, length)
            stopped = self._take(match)
            at = match.end()
        self.prose = stopped and at < length
        if not stopped:
            self._close(at)

    def _close(self, at: int) -> None:
        """End the open part at ``at``."""
        if self.open is not None:
            start, end = _stripped(self.text, self.open.start, at)
            end = start + len(self.text[start:end].rstrip(BLANKS + ",;"))
            self.good = self.good and start < end and not (self.open.names and _prose(self.text[start:end]))
            if self.open.kind == "title":
                self.title_end = end
            else:
                self.parts.append(Part(self.open.kind, self.open.lead, start, end, end))
            self.open = None
            self.end = end

    def _take(self, match: re.Match[str]) -> bool:
        """Take one mark or word; return whether the rest of the line is no part of the track."""
        start, last = match.span()
        in_title = self.open is not None and self.open.kind == "title"
        if match["length"] is not None or match["closed"] is not None:
            self._close(start)
            self._add("length", start, match.span("length" if match["closed"] is None else "closed"), last)
        elif match["credit"] is not None or (match["label"] is not None and not in_title):
            self._close(start)
            self.open = _Open(_kind(match["credit"] or match["label"]), start, last)
        elif (match["note"] is not None and not self._named(start)) or match["square"] is not None:
            self._close(start)
            inner = _stripped(self.text, *match.span("square" if match["note"] is None else "note"))
            people = _credited(self.text, start, inner, last)
            self.parts += people
            self.end = last
            if not people:
                self._add("note", start, inner, last)
        elif match["colon"] is not None and self.quoted and self.open is None and not self._performed():
            self.open = _Open("artists", start, last, names=True)
        elif match["source"] is not None and not in_title:
            self._close(start)
            self.open = _Open("source", start, last)
        elif match["dash"] is not None:
            fits = (self.open is None or in_title) and not self._performed()
            self._close(start)
            self.good = self.good and fits
            self.open = _Open("artists", start, last)
        elif match["end"] is not None and not (in_title and last < len(self.text)):
            self._close(start)
            return True
        elif self.open is None:
            self.good = not match[0].strip(BLANKS)
        return False

    def _performed(self) -> bool:
        """Tell whether artists are said already."""
        return any(part.kind == "artists" for part in self.parts)

    def _named(self, at: int) -> bool:
        """Tell whether a parenthesis is a name's own, as those of the names before it are."""
        return self.open is not None and self.open.kind != "title" and self.text.find("(", self.open.start, at) >= 0

    def _add(self, kind: Kind, lead: int, inner: tuple[int, int], close: int) -> None:
        self.good = self.good and inner[0] < inner[1]
        self.parts.append(Part(kind, lead, *inner, close))
        self.end = close


def _credited(text: str, lead: int, inner: tuple[int, int], close: int) -> list[Part]:
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
        first, last = _stripped(words, head.end(), stop)
        if first == last or last - first > _LONGEST_CREDIT or _prose(words[first:last]):
            return []
        opened, first, last = (inner[0] + each for each in (head.start("credit"), first, last))
        found.append(Part(_kind(head["credit"]), opened, first, last, last, around=(lead, close)))
    return [found[0]._replace(lead=lead, close=close, around=None)] if len(found) == 1 else found


def _before(text: str, head: re.Match[str], parts: list[Part]) -> list[Part] | None:
    """Return the part of what stands before a title: its artists, or a label; None where the line is no track."""
    start, end = head.span("before")
    first, last = _stripped(text, start, end)
    performed = any(part.kind in {"artists", "both"} for part in parts)
    if performed:
        return []
    if text[end : head.start("quoted")].lstrip(BLANKS).startswith(":") or _prose(text[first:last]):
        return None
    return [Part("artists", start, first, last, head.start("quoted"))]


@lru_cache(maxsize=1)  # what a line says and where it says it are asked one after the other
def parse_track(text: str) -> Line | None:
    """Return the parts of a line, or None where it says no track."""
    head = title.take(text)
    number = head.span("number") if head["number"] is not None else None
    quoted = head["quoted"] is not None
    scan = _Scan(text, head.end(), quoted=quoted)
    outer = head.span("quoted") if quoted else (head.end(), scan.title_end)
    inner = _stripped(text, outer[0] + 1, outer[1] - 1) if quoted else outer
    led = _before(text, head, scan.parts) if head["before"] is not None else []
    if led is None:
        return None
    start = head.start("before") if head["before"] is not None else outer[0]
    behind = head.end("work") if head["work"] else outer[1]
    parts = [part.named(text) for part in [*led, *scan.parts]]
    line = Line(number, outer, inner, parts, max(scan.end, behind), start, behind)
    lengths = line.of("length")
    good = scan.good and inner[0] < inner[1] and len(lengths) <= 1
    good = good and all(slot.end - slot.start <= _LONGEST_NAME for part in line.of(*_PEOPLE) for slot in part.slots)
    return line if good and (quoted or _plain(text, line, prose=scan.prose)) else None


def _plain(text: str, line: Line, *, prose: bool) -> bool:
    """Tell whether a line without quotation marks says a track, and not just something."""
    said = text[slice(*line.title)]
    if len(said) > _LONGEST_TITLE or any(character in said for pair in QUOTES for character in pair):
        return False
    if line.number is not None:
        return True
    if _CREDIT.fullmatch(said) is not None:
        return False
    people = line.of(*_PEOPLE)
    lengths = [part for part in line.of("length") if text[part.lead : part.start].strip(BLANKS + ",;:")]
    names = [slot.value.name for part in people for slot in part.slots]
    plain_by = any(text[part.lead : part.start].strip(BLANKS) == "by" for part in people)
    word = said.split(" ")[-1]
    title_like = not said[0].islower() and not (plain_by and word[:1].islower() and not word.endswith("."))
    names_like = bool(names) and not any(name[0].islower() or '"' in name for name in names)
    return not prose and title_like and (names_like if people else bool(lengths))
