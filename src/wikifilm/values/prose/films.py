"""What lenses of prose share: quotations and sentences of a paragraph, and which film they speak of."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from wikifilm.values.prose.figures import FIGURE, GRADE
from wikifilm.values.prose.sources import SOURCE

__all__ = [
    "FILM",
    "HIDDEN",
    "HOLE",
    "MARK",
    "NAME",
    "OWN",
    "Mention",
    "Prose",
    "is_own",
    "mentions",
    "read_prose",
]

HIDDEN, OWN, HOLE = "\0", "\ue001", "\ufffd"
"""What stands for a quoted character, for one of the film's own title, and for an unknown template."""

MARK = re.compile(r'["“”]')
_END = re.compile(r"(?<![.!?…])([.!?…]++)([\"”’')\]]*+)[ \t\xa0]++")
_ABBREVIATION = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Lt|Sgt|Capt|Rev|Hon|Bros|No|Vol|vs|Mt|Ft|approx|ca|al|Yahoo)"
)
_RATED = re.compile(
    r"(?<![\w.,/])(?P<rating>[\u2605\u2b50]{1,5}\u00bd?\u2606{0,4}|"
    rf"(?:{FIGURE})(?: stars)?(?:/| out of )(?:{FIGURE})(?: stars)?)[.!]?\Z"
)
"""A rating that ends a quotation."""
_NOT_RATED = re.compile(r"\b(?:average|would|could|should|might|if|than)\b")
"""What a quotation holds whose rating is not the film's."""
_NEAR_END = 60
_LISTED = "A An As At Audiences But Critics He However In It Its On She The They This While With"
_STARTERS = frozenset(_LISTED.split())


def _quotations(text: str) -> list[tuple[int, int]]:
    """Return the outermost quotations with their marks; a mark without its fellow quotes nothing."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    curly = 0
    for mark in MARK.finditer(text):
        at = mark.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        blank = not before or before.isspace()
        straight = bool(opened) and text[opened[-1]] == '"'
        if mark[0] == "”":
            while curly and opened and text[opened[-1]] == '"':  # a straight one left open inside
                opened.pop()
            closes, curly = curly > 0, max(0, curly - 1)
        elif mark[0] == "“":
            closes, curly = False, curly + 1
        else:  # a straight one says by its neighbours which of the two it is
            opens = (blank and bool(after) and not after.isspace()) or (before in set("([{—–-/“‘'") and after.isalnum())
            closes = straight and not opens
            if not opens and not straight and not blank:
                continue
        if not closes:
            if mark[0] != "”":
                opened.append(at)
            continue
        start = opened.pop()
        while found and found[-1][0] > start:
            found.pop()
        found.append((start, at + 1))
    return found


class Prose(NamedTuple):
    """A paragraph with its quotations and the film's titles covered, its sentences and quotations found."""

    text: str
    """As long as the paragraph itself."""
    sentences: list[tuple[int, int]]
    quotations: list[tuple[int, int]]


@lru_cache(maxsize=2)  # each value of a paragraph is changed or removed by itself
def read_prose(text: str, titles: frozenset[str]) -> Prose:
    """Return a paragraph with quoted text hidden, except grades, and the film's titles marked."""
    plain = text.replace("’", "'")
    quotations = _quotations(text)
    own = _titles(titles)
    pieces, at = [], 0
    for start, end in quotations:
        inner = plain[start + 1 : end - 1]
        pieces.append(_marked(plain[at : start + 1], own))
        if re.fullmatch(rf"{GRADE}[.,]?", inner):
            pieces.append(inner)
        elif own is not None and own.fullmatch(inner.rstrip(".,")):
            pieces.append(OWN * len(inner))
        elif _NOT_RATED.search(inner) is None and (rated := _RATED.search(inner, max(0, len(inner) - _NEAR_END))):
            pieces.append(HIDDEN * rated.start("rating") + inner[rated.start("rating") :])
        else:  # a full stop at the end of a quotation ends the sentence too
            last = inner[-1:] if inner[-1:] in set(".!?") else HIDDEN * len(inner[-1:])
            pieces.append(HIDDEN * (len(inner) - 1) + last)
        at = end - 1
    pieces.append(_marked(plain[at:], own))
    covered = "".join(pieces)
    return Prose(covered, _sentences(covered), quotations)


def _sentences(text: str) -> list[tuple[int, int]]:
    found = []
    start = len(text) - len(text.lstrip(" \t\xa0"))
    for match in _END.finditer(text):
        if _ends(text, match):
            found.append((start, match.end(2)))
            start = match.end()
    end = len(text.rstrip(" \t\xa0"))
    return [*found, (start, end)] if start < end else found


_WORD_BEFORE = re.compile(r"(?:\b(an?|of|the) )?\b([^\W\d_]{1,6})\Z")
_NEXT_WORD = re.compile(r"[^\W\d_]{1,12}")


def _ends(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 1]
    if not (after.isalnum() and not after.islower()) and after not in set(f"\"“‘'([{OWN}{HOLE}"):
        return False
    before = _WORD_BEFORE.search(text[max(0, match.start() - 12) : match.start()])
    if before is None or match[2] or (match[1] != "." and before[2] != "Yahoo"):  # "Yahoo!" ends nothing
        return True
    following = _NEXT_WORD.match(text, match.end())
    if len(before[2]) == 1 and before[2].isupper():  # an initial, unless it is a grade
        starts = (
            following is not None and following[0] in _STARTERS and not text.startswith(".", following.end())
        )  # "A. A. Dowd"
        return before[1] is not None or starts or SOURCE.match(text, match.end()) is not None
    return _ABBREVIATION.fullmatch(before[2]) is None


# ----------------------------------------------------------------------------------- which film is meant

_WORD_OF_NAME = (
    r"(?:[A-Z\u00c0-\u00de\u0100-\u024f]|"
    r"[0-9](?![0-9.,]*[%/]))[^\W_]{0,30}(?:[.:'&!\-]{1,2}[^\W_]{1,30}){0,4}[:!?.]?"
)
_FUNCTION = (
    r"(?:A|After|Also|Although|An|And|Another|As|At|Audiences?|Because|Before|Both|But|By|Compared|"
    r"Consensus|Conversely|"
    r"Critics?|Currently|Despite|During|Even|Film|Filmgoers|For|From|He|Here|However|If|In|It|Its|"
    r"Journalist|Like|Meanwhile|"
    r"Metascore|Moviegoers|Not|Of|On|Once|Only|Or|Overall|Reviews?|Reviewers?|Reviewing|She|"
    r"Similarly|Since|So|Some|That|Their|"
    r"Then|There|These|They|This|Those|Though|To|Today|Unlike|Until|Users|Viewers|When|Where|"
    r"Whereas|Which|While|Who|With|"
    r"Writing|Yet)(?![^\W_])"
)
_STOP = f"(?!{_FUNCTION})"
NAME = (
    rf"{_STOP}(?:The )?{_STOP}(?=[^0-9]){_WORD_OF_NAME}"
    rf"(?:(?: (?:of|the|and|in|a|to|for|on|at|&|de|la|le|du|von|van|with|from|by|vs\.)){{0,2}} "
    rf"{_WORD_OF_NAME}){{0,8}}"
)
"""The pattern of a run of capitalised words, such as a title."""
_ADVERB = r"(?:(?:currently|also|still|now|only|has|had|have|initially|later|was|is) ){0,2}"
_VERB = (
    r"(?:holds?|held|has|had|have|received|receives|earned|earns|scored|scores|garnered|garners|"
    r"achieved|attained|got|"
    r"maintains|carries|boasts|sits|stands|given|rated)"
)
_GAVE = r"\b(?:gave|given|gives?|giving|assign(?:s|ed|ing)|award(?:s|ed|ing)|rate[sd]|rating|scored|graded)"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|previous|prior|earlier|original|"
    r"preceding|next|last|other|"
    r"later|subsequent|following|final|(?:19|20)[0-9]{2})"
)
_ADJECTIVE = rf"(?:(?:{_ORDINAL}|direct|immediate|theatrical|television|animated|live-action|two|three|film) ){{0,2}}"
_OTHERS = (
    r"(?:predecessors?|prequels?|sequels?|successors?|follow-?ups?|remake|reboot|spin-off|"
    r"soundtrack|album|novel|book|"
    r"video game|seasons?|episodes?|series|franchise|trilogy|pilot|first|second|third)"
)
FILM = r"(?:film|movie|picture|feature|documentary|comedy|drama|thriller|anime|adaptation|production)"
"""The pattern of what a film is called in general."""
_OTHER = (
    rf"\b(?i:(?:the|its|their|his|her|the {FILM}'s|{OWN}+'s) (?:{_ADJECTIVE}{_OTHERS}|{_ADJECTIVE}{_ORDINAL} "
    rf"(?:two |three )?(?:{FILM}s?|instal?lments?|entry|entries|parts?|chapters?|versions?|ones?))(?![^\W_])"
    rf"|the original(?='s| {_ADVERB}{_VERB}\b)|(?:(?<=gave )|(?<=given )|(?<=rated )|(?<=awarded ))the original"
    rf"(?![^\W_])|\b(?:both|all|two|three|four) (?:of the |the "
    rf")?(?:films|movies)\b)"
)
_MENTION = re.compile(
    rf"(?=[0-9A-Za-z\u00c0-\u024f\"“{OWN}])(?!(?<=[^\W_])[^\W_])"  # nothing of it begins inside a word
    rf"(?:(?P<other>{_OTHER})|(?P<own>{OWN}+|\b(?i:(?:the|this) (?:[a-z]{{1,20}}[ -]){{0,2}}{FILM}|this one)\b)|"
    rf"(?P<it>\b[Ii]t\b)"
    rf"|(?P<subject>(?<![^\W_])(?:{NAME}|[\"“]{HIDDEN}+[\"”])(?= {_ADVERB}{_VERB}\b)"
    rf"|(?<![^\W_])[A-Z][^\W_]{{0,30}}'s (?=[0-9]{{1,3}}(?:\.[0-9]{{1,3}})?(?:%| per)))"
    rf"|(?:{_GAVE}|\b[Ff]or) (?P<object>{NAME}|[\"“]{HIDDEN}+[\"”]))"
)


_DOES = re.compile(rf" {_ADVERB}{_VERB}\b")


class Mention(NamedTuple):
    """A place where prose speaks of a film."""

    start: int
    end: int
    own: bool
    """Whether it is the article's own film."""
    kind: str
    """How it is spoken of: ``own``, ``other``, ``it``, ``subject`` or ``object``."""


def mentions(prose: str, start: int, end: int, *, givers: bool = False) -> list[Mention]:
    """Return where covered prose speaks of a film between two places.

    Args:
        prose: The covered prose.
        start: Where to begin.
        end: Where to end.
        givers: Whether those who do something are people and papers, not films.
    """
    found: list[Mention] = []
    for match in _MENTION.finditer(prose, start, end):
        kind = str(match.lastgroup)
        first = match.start(kind)  # without the verb before an object
        if kind == "other" and _DOES.match(prose, match.end()) is not None:
            kind = "subject"
        elif givers and (kind == "subject" or prose.endswith("or ", start, first)):
            continue
        still = bool(found) and not found[-1].own and found[-1].kind == "subject"
        found.append(Mention(first, match.end(), kind == "own" or (kind == "it" and not still), kind))
    return found


_GIVEN = re.compile(rf"(?<!had )(?:{_GAVE}|\b[Ff]or) \Z")
_NEAR = 80
_STOPS = frozenset(",;(")


def is_own(found: list[Mention], prose: str, start: int, end: int, until: int) -> bool:
    """Return whether a figure at ``start`` to ``end`` is this film's.

    It is that of the film spoken of last, unless it is said to be given to another before ``until``.
    """
    place = bisect_left(found, start, key=_start_of)
    own = found[place - 1].own if place else True
    while place < len(found) and found[place].start < min(until, end + _NEAR):
        between = prose[end : found[place].start]
        if not found[place].own and _GIVEN.search(between) is not None and not _STOPS.intersection(between):
            return False
        place += 1
    return own


def _start_of(mention: Mention) -> int:
    return mention.start


def _titles(titles: frozenset[str]) -> re.Pattern[str] | None:
    """Return the pattern of the film's names, also without article or the words before a colon."""
    names = set()
    for title in titles:
        bare = re.sub(r" \([^()]{1,60}\)\Z", "", title.replace("’", "'").strip())
        names |= {bare, re.sub(r"\A(?:The|An?) ", "", bare), bare.partition(": ")[2]}
    names -= {""}
    if not names:
        return None
    # A number or a letter is the title only where it does something; and `Cars 2` is not `Cars`.
    listed = [
        re.escape(name) + (rf"(?= {_ADVERB}{_VERB}\b)" if name.isdecimal() or len(name) == 1 else "")
        for name in sorted(names, key=lambda name: (-len(name), name))
    ]
    after = r"(?![^\W_]|:? [A-Z]| [0-9]{1,4}(?![0-9.,/%½]| out | per|[ -]stars?))"
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(listed)}){after}")


_CAPITAL_BEFORE = re.compile(r"(?<![^\W_])([A-Z][^\W_]{0,30}) \Z")
_MAY_STAND_BEFORE = re.compile(rf"(?:The|Tomatoes|Metacritic|{_FUNCTION})\Z")


def _marked(text: str, own: re.Pattern[str] | None) -> str:
    if own is None:
        return text

    def cover(match: re.Match[str]) -> str:
        before = _CAPITAL_BEFORE.search(text[max(0, match.start() - 33) : match.start()])
        longer = before is not None and _MAY_STAND_BEFORE.match(before[1]) is None
        return match[0] if longer else OWN * len(match[0])

    return own.sub(cover, text)
