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
from wikifilm.values.reviews.critics import GAVE, Critic, critic_behind, find_critics

if TYPE_CHECKING:
    import pyparsing as pp

from wikifilm.values.prose.films import Prose

__all__ = ["CUE", "Given", "Part", "find_given", "find_ratings", "read_stars"]

CUE = re.compile(rf"(?<![^\W_])(?:{GAVE}|reviews?|earned|received|stars?)(?![^\W_])")
"""The pattern of the words without which no critic's rating is told."""
_MOST_STARS = 10
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
    return pattern(lead, "a grade of")("lead") + pattern(r"[\"“]?", "quote")("quote") + pattern(GRADE, "grade")("grade")


@rule("a percentage given, such as 'gave it a score of 75%'")
def percentage_given() -> pp.ParserElement:
    """percentage given = verb , " " , [ "it" | "the film" ] , [ " a score of" ] , " " , figure , "%" ;"""
    lead = rf"(?=[a-z])(?<![^\W_]){GAVE}(?: {_OBJECT})?(?: an? )?(?: ?(?:score|rating|grade|mark|overall|of)){{0,5}}[ ]"
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
            value, scale = read_stars(said["stars"])
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
    r"writing|praising|while)(?![^\W_])"
)
_BEHIND = re.compile(r"[ -]?(?:star |stars )?(?:review|rating|score)(?![^\W_])")
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
            found.append(Rating(*match.span(), {"stars": Part(*match.span("stars"))}))
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
            if CUE.search(self.text, start, end) is None or SOURCE.search(self.text, start, end) is not None:
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
            speaker = self._speaker(index, critics, each, until)
            if speaker is None or speaker[0] in taken:
                continue
            critic, begin = speaker
            taken.add(critic)
            parts = dict(each.parts)
            for name, span in (("critic", critic.critic), ("publication", critic.publication)):
                if span is not None:
                    parts[name] = Part(*span)
            given = Given(begin, end, parts, max(each.end, critic.end))
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
        if _TAKES.search(self.text, said, each.start) is not None:  # "received 3/5 from The Quay"
            behind = critic_behind(self.text, each.end, until)
            if behind is not None:
                return behind, start
        if not cue:
            return None
        if before is not None:
            word = before.publication if before.critic is None else None
            self._learn(index)
            return self.surnames.get(self.text[slice(*word)] if word is not None else "", (before, start))
        if _BEHIND.match(self.text, each.end) is not None:  # "In a four-star review, Katie Moss of The Quay ..."
            return (critics[place], start) if place < len(critics) else None
        if _PRONOUN.match(self.text, start) is not None:
            self._learn(index)
            return self.named
        return None

    def _learn(self, index: int) -> None:
        """Take in who speaks in the sentences before, each with its sentence's start."""
        for start, end in self.sentences[self.seen : index]:
            for critic in find_critics(self.text, start, end):
                if critic.critic is not None:
                    self.named = critic, start
                    self.surnames[self.text[slice(*critic.critic)].split(" ")[-1]] = critic, start
        self.seen = max(self.seen, index)


def find_given(text: str, titles: frozenset[str]) -> list[Given]:
    """Return the ratings that critics of a paragraph give to the film that bears one of ``titles``."""
    return _Reader(read_prose(text, titles)).read()
