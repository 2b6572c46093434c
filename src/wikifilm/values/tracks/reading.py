"""The line of a track, taken apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from wikifilm.standins import TO_TITLE_END
from wikifilm.values.tracks.asides import credited_within, stripped, told
from wikifilm.values.tracks.line import PEOPLE, Asides, Kind, Line, Part, kind_of
from wikifilm.values.tracks.prose import CALLED, are_people, is_prose, names_end
from wikifilm.values.tracks.rules import BLANKS, COUNT, QUOTES, mark, title

__all__ = ["parse_track"]


_CREDIT = re.compile(
    r"(?i:(?:written|composed|music|lyrics?|words|songs?|performed|performance|sung|vocals?|recorded|produced|arranged|"
    r"remixed|adapted|published|courtesy|directed|played|conducted|traditional|and|on|by|composers?|directors?|singers?|"
    r"performers?|artists?|musicians?|lyricists?|arrangers?|producers?|playback|orchestra(?:ted)?|conductors?|won|audio|label|background|score|"
    r"orchestration|engineers?|recordists?|mixing|mastering|[&,/]|[ \xa0])++)"
)
"""What is no title without quotation marks: the line goes on with the track above."""
_ON = re.compile(rf",[{BLANKS}]+[^\W\d_a-z]")
"""What stands between a parenthesis and a name."""
_OTHERWISE = re.compile(r"(?i:original|cover|version|previous|previously|later|also|first|once|earlier|film)")
"""In a sentence that holds one of these, who is said to have sung may have sung something else."""
_DANGLING = re.compile(r"(?:(?<=[^ \t\xa0])[ \t\xa0]+(?:and|with|&)|(?<=[^ \t\xa0/])[ \t\xa0]*/)\Z")
"""What leads on to the next credit."""
_AGAIN = re.compile(r"(?:[/,;&]|(?<=[ \xa0])and)[ \xa0]?[\"\u201c\u201e]")
"""What another title begins with: a line of several is read as none."""
_RESTORED = {stand_in: mark for mark, stand_in in TO_TITLE_END.items()}
_TITLE_END = re.compile(f"[{''.join(map(chr, TO_TITLE_END.values()))}]")
_LONGEST_ASIDE = 40
"""In so many letters behind a title that are not read, credits are looked for."""
_LONGEST_TITLE = 100
_LONGEST_NAME = 60
"""In a line without quotation marks or of more letters than this, ``by`` and dashes are taken for prose."""


class _Open(NamedTuple):
    """A part whose end is not found yet; the title of a line without quotation marks is one too."""

    kind: Kind | Literal["title"]
    lead: int
    start: int
    names: bool = False
    """Whether it says something else if it holds more than names."""
    led: bool = False
    """Whether no words say that names follow, but a mark alone."""


class _Scan:
    """Reads the parts behind a title."""

    def __init__(self, text: str, at: int, *, quoted: bool, led: bool, named: bool, comma: bool) -> None:
        self.text = text
        self.led = led  # words stand before the title
        self.named = named  # they are names
        self.parts: list[Part] = []
        self.title_end = at
        self.quoted = quoted
        self.open: _Open | None = None if quoted else _Open("title", at, at)
        if comma and text[at : at + 1] in BLANKS and text[at + 1 : at + 2].isupper():
            self.open = _Open("artists", at, at + 1, names=True, led=True)
        self.good = True
        self.rest = False
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
        self.rest = self.rest or self.prose

    def _close(self, at: int) -> None:
        """End the open part at ``at``."""
        if self.open is None:
            return
        kind, lead, start, names, led = self.open
        start, end = stripped(self.text, start, at)
        end = start + len(self.text[start:end].rstrip(BLANKS + ",;"))
        dangling = _DANGLING.search(self.text, start, end) if kind in PEOPLE else None
        end = end if dangling is None else dangling.start()
        self.open = None
        if kind == "title":
            self.title_end = self.end = end
            self.good = self.good and start < end
            return
        if kind in PEOPLE:
            last = names_end(self.text, start, end)
            self.rest, end = self.rest or last < end, last
        if kind == "rest" or start == end or (led and not are_people(self.text[start:end], strict=names)):
            self._unread()
        else:
            self.parts.append(Part(kind, lead, start, end, end))
            self.end = end

    def _unread(self) -> None:
        """Note that the line says something that is not read: with quotation marks its title is one all the same."""
        self.rest = True
        self.good = self.good and self.quoted

    def _take(self, match: re.Match[str]) -> bool:
        """Take one mark or word; return whether the rest of the line is no part of the track."""
        start, last = match.span()
        if match.lastgroup is None:  # most are words
            if self.open is None and match[0].strip(BLANKS):
                self.open = _Open("rest", start, start)
        elif match["length"] is not None or match["closed"] is not None:
            self._close(start)
            self._add("length", start, match.span("length" if match["closed"] is None else "closed"), last)
        elif (match["note"] is not None and self._is_note(match)) or match["square"] is not None:
            self._parenthesis(match)
        elif self._opens(match):
            return False
        elif match["more"] is not None:
            if not self._in("title"):
                self._close(start)
                self.open = None
        elif match["end"] is not None and not (self._in("title") and last < len(self.text)):
            self._close(start)
            return True
        elif self.open is None and match[0].strip(BLANKS):
            self.open = _Open("rest", start, start)
        return False

    def _opens(self, match: re.Match[str]) -> bool:
        """Open the part that a mark leads to, if it leads to one."""
        start, last = match.span()
        free = self.open is None and self.quoted and not self.led and not self._performed()
        said = match["credit"] or match["label"]
        if said is not None and self._tells(match, said):
            sentence = self.open is None and self.text.endswith(".", 0, start)  # it begins with its full stop
            self._close(start)
            self.open = _Open(kind_of(said), start - sentence, last)
        elif self._in("rest"):
            return False
        elif (match["colon"] is not None or match["tight"] is not None) and free:
            self.open = _Open("artists", start, last, names=match["colon"] is not None, led=True)
        elif (match["source"] is not None or match["work"] is not None) and not self._in("title"):
            self._close(start)
            self.open = _Open("source", start, last)
        elif match["dash"] is not None:
            parted = self.open is None or self.open.kind not in {"artists", "writers", "both", "length", "note"}
            self._close(start)
            fits = (parted or self.quoted) and not self._performed() and not self.named
            self.open = _Open("artists" if fits else "rest", start, last, led=True)
        else:
            return False
        return True

    def _in(self, kind: str) -> bool:
        """Tell whether the open part is of a kind."""
        return self.open is not None and self.open.kind == kind

    def _tells(self, match: re.Match[str], said: str) -> bool:
        """Tell whether a credit says who had a part in the track, and not in something else that the line tells of."""
        start = match.start()
        if self._in("title"):
            return not (match["is"] or match["label"])
        if self._in("rest"):
            return not self._far(said, start)
        # `A accompanied by B` is a sentence about A
        by = self.open is not None and self.open.kind in PEOPLE and said.strip(BLANKS) == "by"
        return not (by and self.text[:start].endswith("ed"))

    def _parenthesis(self, match: re.Match[str]) -> None:
        """Take a note, or the people that a parenthesis tells."""
        start, last = match.span()
        in_rest = self._in("rest")
        if not in_rest:
            self._close(start)
        inner = stripped(self.text, *match.span("square" if match["note"] is None else "note"))
        people = credited_within(self.text, start, inner, last)
        self.parts += people
        if people:
            self.end = last
        elif not in_rest:
            self._add("note", start, inner, last)

    def _far(self, said: str, at: int) -> bool:
        """Tell whether a credit stands so deep in a sentence that it may be of something else."""
        words = self.text[self.open.start : at] if self.open is not None else ""
        return said.strip(BLANKS) == "by" or len(words) > _LONGEST_ASIDE or _OTHERWISE.search(words) is not None

    def _performed(self) -> bool:
        """Tell whether artists are said already."""
        return any(part.kind == "artists" for part in self.parts)

    def _is_note(self, match: re.Match[str]) -> bool:
        """Tell whether a parenthesis is no name's own, as those of the names before it or before more names are."""
        if self.open is None:
            return True
        named = self.open.kind in PEOPLE and self.text.find("(", self.open.start, match.start()) >= 0
        return not named and _ON.match(self.text, match.end()) is None

    def _add(self, kind: Kind, lead: int, inner: tuple[int, int], close: int) -> None:
        if inner[0] == inner[1] or (kind == "length" and any(part.kind == "length" for part in self.parts)):
            self._unread()
        else:
            self.parts.append(Part(kind, lead, *inner, close))
            self.end = close


def _before(text: str, head: re.Match[str], parts: list[Part]) -> list[Part] | None:
    """Return the part of what stands before a title: its artists, or a label; None where the line is no track."""
    start, end = head.span("before")
    first, last = stripped(text, start, end)
    performed = any(part.kind in {"artists", "both"} for part in parts)
    if performed:
        return []
    said = text[first:last]
    if not any(map(str.isalpha, said)):
        return []
    mark = text[end : head.start("quoted")].lstrip(BLANKS)[:1]
    if is_prose(said) or (mark in {":", ","} and (said[:1].islower() or CALLED.search(said) is not None)):
        return None
    return [Part("artists", start, first, last, head.start("quoted"))]


@lru_cache(maxsize=1)  # what a line says and where it says it are asked one after the other
def parse_track(text: str, asides: Asides = "notes", *, listed: bool = False, counted: bool = False) -> Line | None:
    """Return the parts of a line, or None where it says no track.

    Args:
        text: The line.
        asides: What a parenthesis of names behind the title says.
        listed: Whether it stands among songs: a title alone is one, too.
        counted: Whether it may begin with a bare number.
    """
    ended = _TITLE_END.search(text)
    text = text if ended is None else text.translate(_RESTORED)
    bare = COUNT.match(text) if counted else None
    head = title.take(text, 0 if bare is None else bare.end())
    number = next((found.span("number") for found in (bare, head) if found is not None and found["number"]), None)
    quoted = head["quoted"] is not None
    marked = ended is not None and not quoted and head.end() < ended.start() and text[ended.start()] != ":"
    whose = head["before"] is not None and not (ended is not None and text[ended.start()] == ":")
    outer = (head.end(), ended.start()) if ended is not None and marked else head.span("quoted")
    words = head["before"] if whose else None
    named = ended is None and words is not None and any(map(str.isalpha, words)) and CALLED.search(words) is None
    comma = quoted and text.endswith(",", 0, outer[1] - 1)  # of the sentence, and not of the title
    at = outer[1] if marked else head.end()
    scan = _Scan(text, at, quoted=quoted or marked, led=whose, named=named, comma=comma)
    outer = outer if quoted or marked else (head.end(), scan.title_end)
    inner = stripped(text, outer[0] + 1, outer[1] - 1 - comma) if quoted else outer
    led = _before(text, head, scan.parts) if whose else []
    if led is None or not scan.good or inner[0] >= inner[1]:
        return None
    start = head.start("before") if head["before"] is not None else outer[0]
    behind = head.end("work") if head["work"] else outer[1]
    parts = [part.named(text) for part in told(text, [*led, *scan.parts], asides)]
    names = [part for part in parts if all(slot.end - slot.start <= _LONGEST_NAME for slot in part.slots)]
    rest = scan.rest or len(names) < len(parts)
    line = Line(number, outer, inner, names, max(scan.end, behind), start, behind, rest)
    if quoted:
        named = any('"' in slot.value.name for part in names for slot in part.slots)
        again = _AGAIN.search(text, behind) if named or rest else None
        several = again is not None and (named or not is_prose(text[behind : again.start()]))
        return None if several or text[behind : behind + 1].isalnum() else line
    return (
        line if (marked or len(names) == len(parts)) and _plain(text, line, prose=scan.prose, listed=listed) else None
    )


def _plain(text: str, line: Line, *, prose: bool, listed: bool) -> bool:
    """Tell whether a line without quotation marks says a track, and not just something."""
    said = text[slice(*line.title)]
    if len(said) > _LONGEST_TITLE or any(character in said for pair in QUOTES for character in pair):
        return False
    if line.number is not None:
        return True
    if _CREDIT.fullmatch(said) is not None:
        return False
    if listed and not prose and not said[0].islower() and ": " not in said and not text.endswith((".", ":")):
        return True
    people = line.of(*PEOPLE)
    lengths = [part for part in line.of("length") if text[part.lead : part.start].strip(BLANKS + ",;:")]
    names = [slot.value.name for part in people for slot in part.slots]
    plain_by = any(text[part.lead : part.start].strip(BLANKS) == "by" for part in people)
    word = said.split(" ")[-1]
    title_like = not said[0].islower() and not (plain_by and word[:1].islower() and not word.endswith("."))
    names_like = bool(names) and not any(name[0].islower() or '"' in name for name in names)
    return not prose and title_like and (names_like if people else bool(lengths))
