"""Which rating of a sentence is given by whom, and to which film."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import attrs

from wikifilm.film import Review
from wikifilm.grammar import pattern, rule
from wikifilm.lens import Finding, Slot
from wikifilm.values.prose.edits import find_hole
from wikifilm.values.prose.figures import GRADE, rating, read_figure, read_grade
from wikifilm.values.prose.films import HOLE, OWN, is_own, mentions, read_prose
from wikifilm.values.prose.sources import SOURCE
from wikifilm.values.reviews.critics import (
    GAVE,
    PERSON,
    PUBLIC,
    Critic,
    critic_behind,
    critic_of_line,
    find_critics,
    paper_of,
    publication_behind,
)

if TYPE_CHECKING:
    import pyparsing as pp

from wikifilm.values.prose.films import Prose

__all__ = ["Given", "Part", "find_attached", "find_given", "find_ratings", "may_rate", "read_stars"]

CUE = re.compile(rf"(?<![^\W_])(?:{GAVE}|reviews?|earned|received|stars?)(?![^\W_])")
"""The pattern of the words without which no critic's rating is told."""
_MOST_STARS = 10
_LONGEST_GRADE = 16
"""How far before its end a text may name a grade and nothing else that tells a rating."""
_NEAR = 120
_OBJECT = rf"(?:it|the film|the movie|this film|{OWN}+)"


@rule("a critic's grade such as 'a grade of B−'")
def critics_grade() -> pp.ParserElement:
    """critic's grade = ( "grade of" | "graded it" | "gave it" | "a" | "an" ) , " " , [ quote ] , grade ;"""
    lead = (
        rf"(?<![^\W_])(?:(?i:grade|rating|score|mark)(?: of| was|:)(?: an?)?|{GAVE}(?: "
        rf"{_OBJECT})?(?: as)?(?: an?)?|an?|straight)"
        r"(?: (?:solid|rare|perfect|strong|generous|low|high|rating of|grade of))?[ ]"
    )
    return pattern(lead, "a grade of")("lead") + pattern(r"[\"“'‘]?", "quote")("quote") + pattern(GRADE, "grade")("grade")


@rule("a grade behind a name such as ': B−'")
def lone_grade() -> pp.ParserElement:
    """lone grade = ( ": " | " – " ) , [ quote ] , grade ;"""
    lead = pattern(r"(?<=[^\W_)])(?::|[ ][–—-])[ ]", "':'") + pattern(r"[\"“'‘]?", "quote")
    return lead + pattern(GRADE, "grade")("grade") + pattern(r"(?=[\"”']?[.;]?\Z)", "end")


@rule("a percentage given, such as 'gave it a score of 75%'")
def percentage_given() -> pp.ParserElement:
    """percentage given = verb , " " , [ "it" | "the film" ] , [ " a score of" ] , " " , figure , "%" ;"""
    lead = rf"(?=[a-z])(?<![^\W_]){GAVE}(?: {_OBJECT})?(?: an?)?(?: (?:score|rating|grade|mark|overall|of)){{0,5}}[ ]"
    figure = pattern(r"(?:100|[0-9]{1,2})(?:\.[0-9]{1,9})?(?=%| per ?cent)", "figure")("figure")
    return pattern(lead, "gave it") + figure


@rule("the hole of a rating such as 'gave it  out of 5'")
def lost_rating() -> pp.ParserElement:
    """lost rating = verb , " it" , [ " a rating of" ] , ( hole | [ " stars" ] , " out of " , scale ) ;"""
    lead = rf"(?<![^\W_]){GAVE}(?: (?:it|the|film|movie|this|an?|score|rating|grade|of|{OWN}+)){{1,6}}"
    hole = rf"(?=[ ]{HOLE})|(?=[ ]{{1,2}}(?:stars )?out of )|(?<=of)(?=[ ]?[.,;])"
    return pattern(lead, "gave it") + pattern(hole, "hole")("hole")


class Part(NamedTuple):
    """Where a part of a review is written."""

    start: int
    end: int
    lost: bool = False
    """Whether it is a hole."""


class Rating(NamedTuple):
    """A figure or grade of a sentence that may be a critic's."""

    start: int
    end: int
    parts: dict[str, Part]


@attrs.define
class Given:
    """A review while its paragraph is read: where its parts are."""

    start: int
    end: int
    parts: dict[str, Part]
    last: int = 0
    """Where the last of its parts ends."""

    def slot(self, text: str) -> Slot[Review]:
        """Return the review with its place."""
        said = {name: text[part.start : part.end] for name, part in self.parts.items() if not part.lost}
        value = read_figure(said["value"]) if "value" in said else None
        scale = read_figure(said["scale"]) if "scale" in said else None
        if "stars" in said:
            value, drawn = read_stars(said["stars"])
            scale = drawn if "best" not in said else len(said["best"])
        if "percent" in said:
            value, scale = float(said["percent"]), 100
        grade = read_grade(said["grade"]) if "grade" in said else None
        return Slot(Review(said.get("critic"), said.get("publication"), value, scale, grade), self.start, self.end)

    def findings(self) -> list[Finding]:
        """Return the holes."""
        return [Finding("lost", part.start, part.end, name) for name, part in self.parts.items() if part.lost]


def read_stars(text: str) -> tuple[float, float | None]:
    """Return value and scale of drawn stars; without empty ones the scale is unknown."""
    value = text.count("★") + text.count("⭐") + (0.5 if "½" in text else 0)
    empty = text.count("☆")
    return value, (len(text) if empty else None)


_AFTER_LETTER = re.compile(
    r"[.,]?[\"”]|[.,;:)]|\Z|[ ](?:grade|rating|score|and|but|for|in|on|out|saying|calling|stating|"
    r"writing|praising|while|as)(?![^\W_])"
)
_BEHIND = re.compile(r"[ -]?(?:star |stars )?(?:review|rating|score)(?![^\W_])")
_BY_PUBLIC = re.compile(
    rf"(?<![^\W_]){PUBLIC}(?:(?: [a-z']{{1,20}}){{0,4}} {GAVE}|'? (?:score|rating)s?)(?![^\W_])"
)
_JOINED = re.compile(
    r"\)?(?P<joint>:[ ]?|[ ]?[–—][ ]?|[ ]-[ ]|,[ ]|(?:'s review)?[ ](?P<open>[(\[])|[ ])[\"“'‘]?"
)
"""What stands between a name and its rating where no verb does: "The Quay: 3/5", "Lund (3/5)"."""
_LINE_ENDS = re.compile(r"[\"”')\]]{0,2}(?:[.;,:]|\Z|[ ](?:[–—(\[\"“-]|and |while ))")
_BY = re.compile(rf"[ ][–—-][ ](?:by )?({PERSON})(?=[.]?\Z)")
_PART_STARTS = re.compile(r"[ ,;)\]\"”']{0,4}(?:and |while )?")
_GIVING = re.compile(r"(?:Giving|Awarding|Rating|Grading|Scoring)(?![^\W_])")
_IT_GAVE = re.compile(rf"It {GAVE}(?![^\W_])")
_GOT_IN = re.compile(r"(?:In|On|At|From) ")
_NO_NAMES = frozenset(
    (
        "acting action average cinematography comedy critic critics dance date day dialogue dialogues direction director "
        "editing entertainment film final grade music movie opening overall performance performances plot "
        "production rating ratings release result romance rank score scores screenplay script songs stars story "
        "sum technical total user users verdict violence visuals week writing"
    ).split()
)
"""What the figures of a list say something of, which is not whose they are."""
_GIVEN = re.compile(rf"(?<![^\W_]){GAVE}(?: {_OBJECT})?(?: an?)? \Z")
_VERB = re.compile(rf"(?<![^\W_])(?:{GAVE}|with an? (?:rating|score|grade) of)(?![^\W_])")
_TAKES = re.compile(r"(?<![^\W_])(?:received|earned|got|awarded|given|receiving|earning)(?![^\W_])")
_PRONOUN = re.compile(r"(?:He|She|They|The (?:critic|reviewer))(?![^\W_])")


def _end_of(critic: Critic) -> int:
    return critic.end


def find_ratings(text: str, start: int, end: int) -> list[Rating]:
    """Return the figures and grades between two places of covered prose, in order."""
    found = []
    for match in rating.pattern.finditer(text, start, end):
        if match["stars"] is not None:
            names = ("stars",) if match["best"] is None else ("stars", "best")
            found.append(Rating(*match.span(), {name: Part(*match.span(name)) for name in names}))
        elif match["scale"] is not None and read_figure(match["figure"]) <= read_figure(match["scale"]):
            parts = {"value": Part(*match.span("figure")), "scale": Part(*match.span("scale"))}
            found.append(Rating(*match.span(), parts))
        elif match["scale"] is None and _of_stars(text, match) and read_figure(match["figure"]) <= _MOST_STARS:
            found.append(Rating(*match.span(), {"value": Part(*match.span("figure"))}))
    for match in critics_grade.pattern.finditer(text, start, end):
        clear = len(match["grade"]) > 1 or match["quote"] or match["lead"].split()[-1] == "of"
        if clear or _AFTER_LETTER.match(text, match.end(), end) is not None:
            found.append(Rating(match.start("grade"), match.end(), {"grade": Part(*match.span("grade"))}))
    found += [
        Rating(match.start("grade"), match.end("grade"), {"grade": Part(*match.span("grade"))})
        for match in lone_grade.pattern.finditer(text, start, end)
    ]
    found += [
        Rating(match.start("figure"), match.end(), {"percent": Part(*match.span("figure"))})
        for match in percentage_given.pattern.finditer(text, start, end)
    ]
    for match in lost_rating.pattern.finditer(text, start, end):
        hole = find_hole(text, match.end())
        found.append(Rating(match.end(), hole[1], {"value": Part(*hole, lost=True)}))
    return sorted(found, key=_place_of)


def _of_stars(text: str, match: re.Match[str]) -> bool:
    """Tell whether a figure counts stars: it says so, or is given, and has the half that only stars have."""
    if match["unit"] is not None:
        return True
    half = match["figure"].endswith("half") and _AFTER_LETTER.match(text, match.end()) is not None
    return half and _GIVEN.search(text, max(0, match.start() - _NEAR), match.start()) is not None


def _place_of(found: Rating) -> tuple[int, int]:
    return found.start, found.end


def find_attached(text: str, sentence: tuple[int, int], ratings: list[Rating], place: int) -> Critic | None:
    """Return whose name stands right before a rating, as in "The Quay: 3/5" or "Lund (The Quay) – 3/5"."""
    each, (start, end) = ratings[place], sentence
    parted = max(text.rfind(";", start, each.start) + 1, ratings[place - 1].end if place else start, start)
    begin = _PART_STARTS.match(text, parted, each.start)
    found = critic_of_line(text, parted if begin is None else begin.end(), each.start)
    joined = None if found is None else _JOINED.fullmatch(text, found.end, each.start)
    if found is None or joined is None or _says_what(text, found):
        return None
    both = found.critic is not None and found.publication is not None
    whole = _LINE_ENDS.match(text, each.end, end) is not None
    joint = joined["joint"]
    if joint == " ":  # "The Quay 3/5"
        fits = whole and found.publication is not None and bool({"scale", "stars"} & each.parts.keys())
    elif joint == ", ":
        fits = whole and both
    else:
        fits = whole or joined["open"] is not None
    if not fits:
        return None
    by = _BY.match(text, each.end, end) if found.critic is None else None
    return found if by is None else found._replace(critic=by.span(1))


def _says_what(text: str, found: Critic) -> bool:
    names = [text[slice(*span)].casefold() for span in (found.critic, found.publication) if span is not None]
    words = [name.removeprefix("the ").split(" ") for name in names]
    return any(word in _NO_NAMES for each in words for word in (each[0], each[-1]) if len(each) == 1 or word != each[-1])


def may_rate(text: str, start: int = 0, end: int | None = None) -> bool:
    """Return whether a text may tell a critic's rating, by signs that are cheap to see."""
    end = len(text) if end is None else end
    if CUE.search(text, start, end) is not None or text.find("/", start, end) >= 0 or text.find("★", start, end) >= 0:
        return True
    return lone_grade.pattern.search(text, max(start, end - _LONGEST_GRADE), end) is not None


class _Reader:
    """Reads the sentences of one paragraph in order."""

    def __init__(self, prose: Prose) -> None:
        self.text = prose.text
        self.sentences = prose.sentences
        self.found: list[Given] = []
        self.named: tuple[Critic, int] | None = None
        """The critic who was named last, and the start of that sentence."""
        self.surnames: dict[str, tuple[Critic, int]] = {}
        self.seen = 0

    def read(self) -> list[Given]:
        for index, (start, end) in enumerate(self.sentences):
            if not may_rate(self.text, start, end) or SOURCE.search(self.text, start, end) is not None:
                continue
            ratings = find_ratings(self.text, start, end)
            if ratings:
                self._sentence(index, ratings)
        return self.found

    def _sentence(self, index: int, ratings: list[Rating]) -> None:
        start, end = self.sentences[index]
        critics = list(find_critics(self.text, start, end))
        films = mentions(self.text, start, end, givers=True)
        first = len(self.found)
        taken: set[Critic] = set()
        for place, each in enumerate(ratings):
            until = ratings[place + 1].start if place + 1 < len(ratings) else end
            if not is_own(films, self.text, each.start, each.end, until):
                continue
            attached = find_attached(self.text, (start, end), ratings, place)
            speaker = self._speaker(index, critics, each, until) if attached is None else (attached, start)
            if speaker is None or speaker[0] in taken:
                continue
            critic, begin = speaker
            taken.add(critic)
            parts = dict(each.parts)
            if critic.publication is None:
                critic = critic._replace(publication=publication_behind(self.text, each.end, end))
            for name, span in (("critic", critic.critic), ("publication", critic.publication)):
                if span is not None:
                    parts[name] = Part(*span)
            last = max(part.end for part in parts.values())
            given = Given(begin, end, parts, max(each.end, critic.end, last))
            if len(self.found) > first:  # another critic of the same sentence
                previous = self.found[-1]
                given.start = max(previous.last, min(critic.start, each.start))
                previous.end = previous.start + len(self.text[previous.start : given.start].rstrip(" ,;\xa0"))
            elif self.found and self.found[-1].end > begin:
                given.start = start
            self.found.append(given)

    def _speaker(self, index: int, critics: list[Critic], each: Rating, until: int) -> tuple[Critic, int] | None:
        """Return who gives a rating, and where the sentence starts that names them."""
        start = self.sentences[index][0]
        place = bisect_right(critics, each.start, key=_end_of)
        before = critics[place - 1] if place else None
        said = max(start if before is None else before.end, each.start - _NEAR)
        cue = _VERB.search(self.text, said, each.end) is not None or _BEHIND.match(self.text, each.end) is not None
        if _BY_PUBLIC.search(self.text, start if before is None else before.end, each.start) is not None:
            return None
        if _TAKES.search(self.text, said, each.start) is not None:  # "received 3/5 from The Quay"
            behind = critic_behind(self.text, each.end, until)
            if behind is not None:
                return behind, start
            cue = cue or (before is not None and _GOT_IN.match(self.text, before.start) is not None)
        if not cue:
            return None
        if before is not None:
            word = before.publication if before.critic is None else None
            self._learn(index)
            return self.surnames.get(self.text[slice(*word)] if word is not None else "", (before, start))
        # "In a four-star review, Katie Moss of The Quay ...", "Giving it four stars, The Quay ..."
        if _BEHIND.match(self.text, each.end) is not None or _GIVING.match(self.text, start) is not None:
            return (critics[place], start) if place < len(critics) else None
        if index and _IT_GAVE.match(self.text, start) is not None:
            first, last = self.sentences[index - 1]
            paper = paper_of(self.text, first, last) if SOURCE.search(self.text, first, last) is None else None
            return None if paper is None else (paper, first)
        if _PRONOUN.match(self.text, start) is not None:
            self._learn(index)
            return self.named
        return None

    def _learn(self, index: int) -> None:
        """Take in who speaks in the sentences before, each with its sentence's start."""
        for start, end in self.sentences[self.seen : index]:
            for critic in find_critics(self.text, start, end):
                if critic.critic is not None:
                    surname = self.text[slice(*critic.critic)].split(" ")[-1]
                    known = self.surnames.get(surname)
                    if critic.publication is None and known is not None and known[0].publication is not None:
                        self.named = known
                        continue
                    self.named = self.surnames[surname] = critic, start
        self.seen = max(self.seen, index)


def find_given(text: str, titles: frozenset[str]) -> list[Given]:
    """Return the ratings that critics of a paragraph give to the film that bears one of ``titles``."""
    return _Reader(read_prose(text, titles)).read()
