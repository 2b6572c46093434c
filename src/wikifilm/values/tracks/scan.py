"""Reads the parts behind the title of a track's line, mark by mark."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from wikifilm.values.tracks.asides import BY, credited_within, stripped
from wikifilm.values.tracks.line import PEOPLE, Kind, Part, Votes, kind_of
from wikifilm.values.tracks.prose import ALL_NAMES, FEATURED, NO_PEOPLE, OF_TITLE, are_people, names_end
from wikifilm.values.tracks.rules import BLANKS, mark

__all__ = ["Before", "Scan"]

_ON = re.compile(rf",[{BLANKS}]+[^\W\d_a-z]")
"""What stands between a parenthesis and a name."""
_OTHERWISE = re.compile(r"(?i:original|cover|version|previous|previously|later|also|first|once|earlier|film)")
"""In a sentence that holds one of these, who is said to have sung may have sung something else."""
_DANGLING = re.compile(r"(?:(?<=[^ \t\xa0])[ \t\xa0]+(?:and|with|&)|(?<=[^ \t\xa0/])[ \t\xa0]*/)\Z")
"""What leads on to the next credit."""
_NAMES_END = re.compile(rf"[(\[\r\n]|[{BLANKS}]{{1,9}}[-\u2013\u2014]|[{BLANKS}][0-9]")
_LONGEST_NAMES = 200
_LONGEST_ASIDE = 40
"""In so many letters behind a title that are not read, credits are looked for."""

Before = Literal["nothing", "words", "names"]
"""What stands before a title in quotation marks."""


class _Open(NamedTuple):
    """A part whose end is not found yet; the title of a line without quotation marks is one too."""

    kind: Kind | Literal["title"]
    lead: int
    start: int
    names: bool = False
    """Whether it says something else if it holds more than names."""
    led: bool = False
    """Whether no words say that names follow, but a mark alone."""


class Scan:
    """Reads the parts behind a title."""

    def __init__(self, text: str, at: int, votes: Votes, *, quoted: bool, before: Before, comma: bool) -> None:
        self.text = text
        self.votes = votes
        self.before: Before = before  # what stands before the title
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
        if led and not self.quoted and NO_PEOPLE.fullmatch(self.text, start, end) is not None:
            self.parts.append(Part("note", lead, start, end, end))
            self.end = end
        elif kind == "rest" or start == end or (led and not are_people(self.text[start:end], strict=names)):
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
                timed = match[0][0].isupper() and self._is_timed(start)
                self.open = _Open("artists" if timed else "rest", start, start, names=timed, led=timed)
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
        elif match["end"] is not None and not (self._in("title") and last < len(self.text)):
            self._close(start)
            return True
        elif self.open is None and match[0].strip(BLANKS):
            self.open = _Open("rest", start, start)
        return False

    def _opens(self, match: re.Match[str]) -> bool:
        """Open the part that a mark leads to, if it leads to one."""
        start, last = match.span()
        free = self.open is None and self.quoted and self.before == "nothing" and not self._performed()
        said = match["credit"] or match["label"]
        if said is not None and self._tells(match, said):
            sentence = self.open is None and self.text.endswith(".", 0, start)  # it begins with its full stop
            self._close(start)
            self.open = _Open(kind_of(said), start - sentence, last)
        elif self._in("rest"):
            return False
        elif self.votes.parted and match["colon"] is not None and "," not in match[0] and self._titled():
            self._close(start)
            self.open = _Open("artists", start, last, led=True)
        elif (match["colon"] is not None or match["tight"] is not None) and free:
            self.open = _Open("artists", start, last, names=match["colon"] is not None, led=True)
        elif (match["half"] is not None or match["tight"] is not None) and self._in("title") and self._named(match):
            self._close(start)
            self.open = _Open("artists", start, last, led=True)
        elif (match["source"] is not None or match["work"] is not None) and not self._in("title"):
            self._close(start)
            self.open = _Open("source", start, last)
        elif match["dash"] is not None:
            parted = self.open is None or self.open.kind not in {"artists", "writers", "both", "length", "note"}
            self._close(start)
            fits = (parted or self.quoted) and not self._performed() and self.before != "names"
            self.open = _Open("artists" if fits else "rest", start, last, led=True)
        else:
            return False
        return True

    def _named(self, match: re.Match[str]) -> bool:
        """Tell whether names follow a dash, up to a length or a parenthesis: full ones, unless others have dashes."""
        if not (self.votes.listed or self.votes.dashed) or match[0] == "-":  # of a word: `Lamp-Lit`
            return False
        behind = self.text[match.end() : match.end() + _LONGEST_NAMES]
        words = _NAMES_END.split(behind, maxsplit=1)[0].rstrip(BLANKS + ",;")
        return (self.votes.dashed or ALL_NAMES.fullmatch(words) is not None) and are_people(words, strict=True)

    def _titled(self) -> bool:
        """Tell whether nothing but a title was read, or a parenthesis behind it."""
        behind = self.open is None and not self.quoted and [part.kind for part in self.parts] == ["note"]
        return self._in("title") or behind

    def _is_timed(self, at: int) -> bool:
        """Tell whether nothing but a length in parentheses stands between a title and a place."""
        if len(self.parts) != 1 or self.parts[0].kind != "length" or self.before != "nothing":
            return False
        return self.text[self.parts[0].close : at].isspace() and self.text[self.parts[0].close - 1] in ")]"

    def _in(self, kind: str) -> bool:
        """Tell whether the open part is of a kind."""
        return self.open is not None and self.open.kind == kind

    def _tells(self, match: re.Match[str], said: str) -> bool:
        """Tell whether a credit says who had a part in the track, and not in something else that the line tells of."""
        start = match.start()
        if self._in("title"):
            if self.votes.parted and match["credit"] and ": " in self.text[match.end() : match.end() + _LONGEST_ASIDE]:
                return False  # of the title: `Reeds by the Lake: A`
            # behind a bare title a mark leads to a label: `Petals, Singer: A`
            return not match["is"] and (
                not match["label"] or self.text[start : match.start("label")].strip(BLANKS) != ""
            )
        if self._in("rest"):
            return not self._far(said, start)
        # `A accompanied by B` is a sentence about A
        by = self.open is not None and self.open.kind in PEOPLE and said.strip(BLANKS) == "by"
        return not (by and self.text[:start].endswith("ed"))

    def _parenthesis(self, match: re.Match[str]) -> None:
        """Take a note, or the people that a parenthesis tells."""
        start, last = match.span()
        if self._in("title") and match["note"] is not None and OF_TITLE.search(match["note"]) is not None:
            return  # of a bare title: `Stay (I Told You)`
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
        """Tell whether artists are said already: those of ``(by A)`` may be writers."""
        return any(
            part.kind == "artists" and BY.fullmatch(self.text, part.lead, part.start) is None for part in self.parts
        )

    def _is_note(self, match: re.Match[str]) -> bool:
        """Tell whether a parenthesis is no name's own, as those of the names before it or before more names are."""
        if self.open is None:
            return True
        if self.open.kind in {"artists", "both"} and FEATURED.match(match["note"]) is not None:
            return False
        named = self.open.kind in PEOPLE and self.text.find("(", self.open.start, match.start()) >= 0
        return not named and _ON.match(self.text, match.end()) is None

    def _add(self, kind: Kind, lead: int, inner: tuple[int, int], close: int) -> None:
        if inner[0] == inner[1] or (kind == "length" and any(part.kind == "length" for part in self.parts)):
            self._unread()
        else:
            self.parts.append(Part(kind, lead, *inner, close))
            self.end = close
