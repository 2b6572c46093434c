"""Who an award went to: people in a cell, among the songs, jobs and reasons that it names, too."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import attrs

from wikifilm.align import put_list
from wikifilm.errors import EditError
from wikifilm.grammar import pattern, rule
from wikifilm.lens import Finding, Reading, Replacement, Slot
from wikifilm.standins import JOINTS
from wikifilm.values.accolades.words import is_person
from wikifilm.values.names import FULL_NAMES, NamesLens, labelled, read_name, unlabelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyparsing as pp

    from wikifilm.film import Name

__all__ = ["RECIPIENTS", "Recipients", "put_recipients", "recipient_places", "refuse_loss"]

_JOB = (
    r"(?:(?:original|background|film|visual|special|sound|audible|photographic|art|set|interior|costume|production|"
    r"associate|executive|line|music|musical|song|additional)[ \xa0])?"
    r"(?:music|lyrics?|songs?|scores?|story|screenplay|script|dialogues?|words|adaptation|direction|directors?|"
    r"(?:co-)?producers?|decorations?|decorators?|designers?|design|effects|editing|editors?|mixing|composers?|"
    r"composed|lyricists?|singers?|writers?|written|performed|sung|directed|produced|performers?|cinematography|"
    r"cinematographers?|photography|make-?up|costumes|sound|visual|audible|vocals?|actors?|actress(?:es)?|playback)"
)
_JOBS = rf"(?i:{_JOB}(?:(?:,?[ \xa0](?:and|&)[ \xa0]|,[ \xa0]|[ \xa0]?/[ \xa0]?){_JOB}){{0,3}})"
_DONE = frozenset(("composed", "directed", "performed", "produced", "sung", "written"))
"""Words of a lead that are no share of the work."""
_BEGINS = rf"(?:\A|(?<=[,;(\"\u201d{JOINTS}])|[ \xa0](?:and|&)(?=[ \xa0]))[ \xa0]*+(?:(?:and|&)[ \xa0])?+"
"""Where a recipient may begin, and the blanks before it."""
_MARK = re.compile(
    r"[\"\u201c:\ufffd]|[-\u2013\u2014][ \xa0]\([Ff]or[ \xa0]|"
    r"[ \xa0](?:by|as|for|et|/)[ \xa0]|\A[Ff]or[ \xa0]|\A[-\u2013\u2014]|"
    rf"[,;{JOINTS}][ \xa0](?:and[ \xa0])?[a-zFBW]|,[ \xa0](?:{_JOBS})(?=[,;]|\Z)"
)
"""What a cell holds that may say more than names."""


_JOINING = re.compile(r"(?<![^ \xa0,;)])(?:and|&)(?![^ \xa0])|[\W_]")
"""What joins names, and is no word of its own."""


@rule("a title in quotation marks")
def quoted() -> pp.ParserElement:
    """quoted = '"' , { character - '"' } , [ '"' ] ;   (* behind a name in marks they are a nickname's *)"""
    begins = rf"(?<![^ \xa0,;(/\u2013\u2014{JOINTS}-])"
    words = r"\"[^\"\r\n]++(?:\"|\Z)|\u201c[^\u201c\u201d\r\n]++(?:\u201d|\Z)"
    return pattern(rf"{begins}(?:{words})", "a title in quotation marks")


@rule("a parenthesis round recipients")
def inside() -> pp.ParserElement:
    """inside = "(" , { character } , ")" ;   (* behind a title, or all that there is *)"""
    behind = r"(?<=[\"\u201d])[ \xa0]*+\((?P<behind>[^()\r\n]*+)\)"
    return pattern(rf"{behind}|\A(?:[-\u2013\u2014][ \xa0]*+)?+\((?P<all>[^()\r\n]*+)\)\Z", "'(Music: Pia Nord)'")


@rule("a title right before people")
def before_people() -> pp.ParserElement:
    """before people = title , blank , { blank } ;   (* two words with capitals follow: no nickname *)"""
    title = r"(?P<title>(?:\A|[,;(])[ \xa0]*+[\"\u201c]Q++[\"\u201d])[ \xa0]++(?=[A-Z][^ \xa0,;]*+[ \xa0][A-Z])"
    return pattern(title, "a title and people")


@rule("a mark between recipients and titles")
def parting() -> pp.ParserElement:
    """parting = dash | "/" | lost template ;   (* a dash at the beginning, before a title or behind one *)"""
    dash = r"[-\u2013\u2014]"
    dashes = rf"\A{dash}[ \xa0]|(?<=[\"\u201d]){dash}[ \xa0]|[ \xa0]{dash}[ \xa0]++(?=[\"\u201c])"
    behind = rf"(?<=[\"\u201d])[ \xa0]{dash}[ \xa0]"
    return pattern(rf"{dashes}|{behind}|[ \xa0]/[ \xa0]|\ufffd(?=[ \xa0]*+(?:[,;(]|\Z))", "' – '")


@rule("what is said behind a recipient, such as 'for her performance'")
def aside() -> pp.ParserElement:
    """aside = "for" , [ "the song" ] , title | "for" , ( "her" | "the" | ... ) , words
    | "as" , role | "from" , work | "et al." | ( "based on" | "winner was" ) , words ;
    """
    song = r"(?:(?:the|her|his|their)[ \xa0])?(?:(?:title[ \xa0])?(?:song|track|theme|number)s?[ \xa0])?(?=[\"\u201c])"
    words = r"(?:her|his|their|its|the|a|an|outstanding|best|distinguished|excellence)[ \xa0][^;\r\n]*+"
    begun = rf"(?:\A|(?<=[,;][ \xa0])|[:,]?[ \xa0])[Ff]or[ \xa0](?:{song}|{words})"
    rest = rf"[^,;()\r\n{JOINTS}]*+"
    more = rf"[ \xa0]as[ \xa0](?=[A-Z\"\u201c]){rest}|(?<=[\"\u201d])[ \xa0](?:from|in)[ \xa0]{rest}"
    other = rf"(?:\A|(?<=[,;][ \xa0]))(?:[Bb]ased[ \xa0]on|[Ww]inner[ \xa0]was)[ \xa0]{rest}"
    held = r"[ \xa0][-\u2013\u2014][ \xa0]\([Ff]or[ \xa0][^()\r\n]*+\)"
    return pattern(rf"{begun}|{more}|{other}|{held}|[ \xa0]et[ \xa0]al\b\.?", "'for ...', 'as ...'")


@rule("what leads to a recipient, such as 'Music by '")
def lead() -> pp.ParserElement:
    """lead = job , { ( "and" | "&" | "," | "/" ) , job } , ( "by" | ":" ) | "by" ;"""
    said = rf"(?P<jobs>{_JOBS})(?:[ \xa0]by[ \xa0]|[ \xa0]?(?P<colon>:)[ \xa0])|(?<=[\"\u201d,][ \xa0])by[ \xa0]"
    return pattern(rf"{_BEGINS}(?:{said})", "'Music by '")


@rule("a job alone, such as 'producers'")
def job() -> pp.ParserElement:
    """job = job , { ( "and" | "&" | "," | "/" ) , job } ;"""
    return pattern(rf"(?![A-Z]){_JOBS}", "'producers'")


@rule("a job behind a name, such as 'Sound Director'")
def job_after() -> pp.ParserElement:
    """job after = job , { ( "and" | "&" | "," | "/" ) , job } ;   (* with capitals *)"""
    return pattern(_JOBS, "'Sound Director'")


class _Marked(NamedTuple):
    """A cell with commas in place of all that is no name, as long as the cell."""

    text: str
    leads: list[tuple[int, str]]
    """From where on a share of the work is said, and what it is; empty where none is."""

    def share(self, at: int) -> str:
        """Return the share of the work of a recipient."""
        found = bisect_right(self.leads, at, key=_first) - 1
        return self.leads[found][1] if found >= 0 else ""


def _first(pair: tuple[int, str]) -> int:
    return pair[0]


def _masked(match: re.Match[str]) -> str:
    last = match[0][-1] if match[0][-1] in '"\u201d' else "Q"
    return match[0][0] + "Q" * (len(match[0]) - 2) + last


def _gone(match: re.Match[str]) -> str:
    return "," * len(match[0])


def _apart(match: re.Match[str]) -> str:
    return match["title"] + "," * (len(match[0]) - len(match["title"]))


def _opened(match: re.Match[str]) -> str:
    """Open a parenthesis that holds people; what else is said behind a title goes."""
    group = "all" if match["behind"] is None else "behind"
    inner: str = match[group]
    people = _people(inner)
    if not people:
        return _gone(match) if group == "behind" else match[0]
    return "," * (match.start(group) - match.start()) + inner + ","


def _people(inner: str) -> bool:
    """Tell whether a parenthesis holds people: words with capitals, or ``Music: ...``."""
    slots = FULL_NAMES.read(inner).slots
    return lead.match(inner) is not None or (bool(slots) and all(slot.value.name[:1].isupper() for slot in slots))


def _marked(text: str) -> _Marked:
    masked = quoted.pattern.sub(_masked, text)
    masked = before_people.pattern.sub(_apart, masked)
    masked = inside.pattern.sub(_opened, masked)
    masked = aside.pattern.sub(_gone, parting.pattern.sub(_gone, masked))
    leads = [(at, "") for at, mark in enumerate(masked) if mark == ";"]
    for found in lead.pattern.finditer(masked):
        jobs = found["jobs"] or ""
        share = jobs if found["colon"] else jobs.casefold()
        leads.append((found.end(), "" if share in _DONE else share))
    return _Marked(lead.pattern.sub(_gone, masked), sorted(leads))


@attrs.frozen
class Recipients(NamesLens):
    """Recipients of an award: titles, jobs and reasons beside people are no names; titles alone are the recipients."""

    def read(self, text: str) -> Reading[Name]:
        """Return the people with their places, else the titles."""
        if _MARK.search(text) is None:
            return FULL_NAMES.read(text)
        marked = _marked(text)
        found = FULL_NAMES.read(marked.text)
        songs: list[Slot[Name]] = []
        people: list[Slot[Name]] = []
        for _, start, end in found.slots:
            if quoted.fullmatch(marked.text, start, end) is not None:
                last = end - 1 if text[end - 1] in '"\u201d' else end
                first = last - len(text[start + 1 : last].lstrip(" \xa0"))
                last = first + len(text[first:last].rstrip(" \xa0"))
                songs += [Slot(read_name(text, first, last), first, last)] if first < last else []
            elif job.fullmatch(text, start, end) is None and not (people and job_after.fullmatch(text, start, end)):
                last = _before_work(text, start, end)
                name, share = read_name(text, start, last), marked.share(start)
                people.append(Slot(labelled(name, share) if share else name, start, last))
        slots = tuple(people or songs)
        return Reading(slots, found.findings if slots else (Finding("unparsed", 0, len(text)),))

    def change(self, text: str, slot: Slot[Name], new: Name) -> list[Replacement]:
        """Return the replacements inside one name's place.

        Raises:
            EditError: The name stands behind a word such as ``Music by`` that is to say nothing of it any more.
        """
        share = _marked(text).share(slot.start) if _MARK.search(text) is not None else ""
        if not share:
            return FULL_NAMES.change(text, slot, new)
        bare = slot._replace(value=unlabelled(slot.value, share))
        return FULL_NAMES.change(text, bare, unlabelled(new, share))

    def said_beside(self, text: str) -> str:
        """Return a cell with blanks in place of its names, and of what joins these."""
        at, bits, slots = 0, [""], self.read(text).slots
        for _, start, end in slots:
            bits += (text[at:start], " " * (end - start))
            at = end
        if not slots:  # what says nobody may go
            return " " * len(text)
        return _JOINING.sub(_blank, "".join([*bits, text[at:]]))


def _before_work(text: str, start: int, end: int) -> int:
    """Return where a person ends: before the work that is named behind ``for``."""
    work = text.find(" for ", start, end)
    at = work + len(" for ")
    told = work > 0 and text[at : at + 1].isupper() and is_person(text[start:work])
    return work if told else end


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


RECIPIENTS = Recipients("full names")


def recipient_places(text: str, within: tuple[int, int] | None) -> dict[str, tuple[int, int]]:
    """Return where the recipients stand that a stretch of a line names, by their paths."""
    found: dict[str, tuple[int, int]] = {}
    start, end = within or (0, 0)
    words = text[start:end]
    for index, slot in enumerate(RECIPIENTS.read(words).slots if words else ()):
        found[f"recipients[{index}]"] = slot.start + start, slot.end + start
        for part, (first, last) in RECIPIENTS.places(words, slot).items():
            found[f"recipients[{index}].{part}"] = first + start, last + start
    return found


def put_recipients(text: str, new: Sequence[Name]) -> list[Replacement]:
    """Return the narrowest replacements that make a cell say other recipients, of whom there is one.

    Raises:
        EditError: Words would go that say more than names.
    """
    found = put_list(RECIPIENTS, text, new)
    refuse_loss(text, found)
    return found


def refuse_loss(text: str, changes: Sequence[Replacement]) -> None:
    """Refuse changes of a cell that would drop what it says beside names.

    Raises:
        EditError: They would.
    """
    beside = RECIPIENTS.said_beside(text)
    if any(beside[start:end].strip() for start, end, _ in changes):
        raise EditError("recipients", "cannot be written: their place says more than names")
