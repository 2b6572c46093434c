"""The line of a track, taken apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from wikifilm.standins import LED, TITLE_DASHES, TO_TITLE_END
from wikifilm.values.tracks.asides import stripped, told, written
from wikifilm.values.tracks.line import ALONE, PEOPLE, Line, Part, Votes
from wikifilm.values.tracks.prose import CALLED, TOTAL, are_people, is_band, is_prose
from wikifilm.values.tracks.rules import BLANKS, COUNT, QUOTES, title
from wikifilm.values.tracks.scan import Scan

if TYPE_CHECKING:
    from wikifilm.values.tracks.scan import Before

__all__ = ["parse_track"]


_CREDIT = re.compile(
    r"(?i:(?:written|composed|music|lyrics?|words|songs?|performed|performance|sung|vocals?|recorded|produced|arranged|"
    r"remixed|adapted|published|courtesy|directed|played|conducted|traditional|and|on|by|composers?|directors?|singers?|"
    r"performers?|artists?|musicians?|lyricists?|arrangers?|producers?|playback|orchestra(?:ted)?|conductors?|won|"
    r"audio|label|background|score|"
    r"orchestration|engineers?|recordists?|mixing|mastering|[&,/]|[ \xa0])++)"
)
"""What is no title without quotation marks: the line goes on with the track above."""
_FRONT = re.compile(
    rf"(?P<names>[^\W\d_a-z](?:(?![{BLANKS}][-\u2013\u2014][{BLANKS}])[^\r\n]){{1,100}})[{BLANKS}][-\u2013\u2014][{BLANKS}]"
    r"(?=[^\W_a-z])"
)
"""Names, and the dash behind them."""
_WEAK = re.compile(rf"[{LED}'\u2019]")
"""What hardly parts an artist from a title: a sentence may begin so, which says more."""
_ASIDE = re.compile(rf"[{BLANKS}]?\([^()]*\)")
_DASHES = ("-", "\u2013", "\u2014")
_AGAIN = re.compile(r"(?:[/,;&]|(?<=[ \xa0])and)[ \xa0]?[\"\u201c\u201e]")
"""What another title begins with: a line of several is read as none."""
_RESTORED = {stand_in: mark for mark, stand_in in TO_TITLE_END.items() if chr(stand_in) not in TITLE_DASHES}
_TITLE_END = re.compile(f"[{''.join(map(chr, TO_TITLE_END.values()))}]")
_LONGEST_TITLE = 100
_LONGEST_NAME = 60
"""In a line without quotation marks or of more letters than this, ``by`` and dashes are taken for prose."""


def _before(text: str, head: re.Match[str], scan: Scan) -> list[Part] | None:
    """Return the part of what stands before a title: its artists, or a label; None where the line is no track."""
    start, end = head.span("before")
    first, last = stripped(text, start, end)
    said = text[first:last]
    weak = _WEAK.match(text, end) is not None
    if weak and (scan.rest or not are_people(said, strict=True)):
        return None
    if any(part.kind in {"artists", "both"} for part in scan.parts):
        return []
    if not any(map(str.isalpha, said)):
        return []
    mark = text[end : head.start("quoted")].lstrip(BLANKS)[:1]
    band = mark in _DASHES and is_band(said)
    if (is_prose(_ASIDE.sub("", said)) and not band) or (
        mark in {":", ","} and (said[:1].islower() or CALLED.search(said) is not None)
    ):
        return None
    return [Part("artists", start, first, last, head.start("quoted"))]


@lru_cache(maxsize=1)  # what a line says and where it says it are asked one after the other
def parse_track(text: str, votes: Votes = ALONE) -> Line | None:
    """Return the parts of a line, or None where it says no track.

    Args:
        text: The line.
        votes: How the lines of its list say that it is read.
    """
    ended = _TITLE_END.search(text)
    text = text if ended is None else text.translate(_RESTORED)
    bare = COUNT.match(text) if votes.counted else None
    head = title.take(text, 0 if bare is None else bare.end())
    number = next((found.span("number") for found in (bare, head) if found is not None and found["number"]), None)
    quoted = head["quoted"] is not None
    marked = ended is not None and not quoted and head.end() < ended.start() and text[ended.start()] != ":"
    whose = head["before"] is not None and not (ended is not None and text[ended.start()] == ":")
    outer = (head.end(), ended.start()) if ended is not None and marked else head.span("quoted")
    front = _FRONT.match(text, head.end()) if votes.led and not (quoted or marked or whose) else None
    if front is not None and are_people(front["names"], strict=True):
        return _behind_artists(text, number, front, votes)
    words = head["before"] if whose else None
    named = ended is None and words is not None and any(map(str.isalpha, words)) and CALLED.search(words) is None
    before: Before = "names" if named else "words" if whose else "nothing"
    comma = quoted and text.endswith(",", 0, outer[1] - 1)  # of the sentence, and not of the title
    at = outer[1] if marked else head.end()
    scan = Scan(text, at, votes, quoted=quoted or marked, before=before, comma=comma)
    outer = outer if quoted or marked else (head.end(), scan.title_end)
    inner = stripped(text, outer[0] + 1, outer[1] - 1 - comma) if quoted else outer
    said = _before(text, head, scan) if whose else []
    if said is None or not scan.good or inner[0] >= inner[1]:
        return None
    start = head.start("before") if head["before"] is not None else outer[0]
    behind = head.end("work") if head["work"] else outer[1]
    found = told(text, [*said, *scan.parts], votes.asides)
    parts = [part.named(text) for part in (found if not votes.composed else written(text, found))]
    names = [part for part in parts if all(slot.end - slot.start <= _LONGEST_NAME for slot in part.slots)]
    rest = scan.rest or len(names) < len(parts)
    line = Line(number, outer, inner, names, max(scan.end, behind), start, behind, rest)
    if quoted:
        named = any('"' in slot.value.name for part in names for slot in part.slots)
        again = _AGAIN.search(text, behind) if named or rest else None
        several = again is not None and (named or not is_prose(text[behind : again.start()]))
        return None if several or text[behind : behind + 1].isalnum() else line
    return (
        line
        if (marked or len(names) == len(parts)) and _plain(text, line, prose=scan.prose, listed=votes.listed)
        else None
    )


def _behind_artists(text: str, number: tuple[int, int] | None, front: re.Match[str], votes: Votes) -> Line | None:
    """Return the parts of a line whose title stands behind its artists, without quotation marks."""
    scan = Scan(text, front.end(), ALONE, quoted=False, before="names", comma=False)
    title = front.end(), scan.title_end
    artists = Part("artists", front.start(), *front.span("names"), front.end())
    parts = [part.named(text) for part in told(text, [artists, *scan.parts], votes.asides)]
    line = Line(number, title, title, parts, max(scan.end, title[1]), front.start(), title[1], scan.rest)
    return line if scan.good and _plain(text, line, prose=scan.prose, listed=votes.listed) else None


def _plain(text: str, line: Line, *, prose: bool, listed: bool) -> bool:
    """Tell whether a line without quotation marks says a track, and not just something."""
    said = text[slice(*line.title)]
    if len(said) > _LONGEST_TITLE or any(character in said for pair in QUOTES for character in pair):
        return False
    if line.number is not None:
        return True
    if _CREDIT.fullmatch(said) is not None or TOTAL.fullmatch(said) is not None:
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
