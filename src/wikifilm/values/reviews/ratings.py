"""Figures, stars and grades of a sentence that may be a critic's rating."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.grammar import pattern, rule
from wikifilm.values.prose.edits import find_hole
from wikifilm.values.prose.figures import GRADE, rating, read_figure
from wikifilm.values.prose.films import HOLE, OWN
from wikifilm.values.reviews.critics import GAVE, GIVES
from wikifilm.values.reviews.papers import PAPER

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = ["Part", "Rating", "find_ratings", "may_rate", "read_stars"]

CUE = re.compile(rf"(?=[{GIVES}e])(?<![^\W_])(?:{GAVE}|reviews?|earned|received|stars?|grade)(?![^\W_])")
"""The pattern of the words without which no critic's rating is told."""
_SIGN = re.compile(r"[/★⭐]|\*[*½]|out[ -]of|[(\[][A-DF][+\-\u2013\u2212]?[)\]]")
_MOST_STARS = 10
_LONGEST_GRADE = 16
"""How far before its end a text may name a grade and nothing else that tells a rating."""
_NEAR = 120
_OBJECT = rf"(?:it|the film|the movie|this film|{OWN}+)"


@rule("a critic's grade such as 'a grade of B−'")
def critics_grade() -> pp.ParserElement:
    """critic's grade = ( "grade of" | "graded it" | "gave it" | "a" | "an" ) , " " , [ quote ] , grade ;"""
    lead = (
        rf"(?i:(?=[grsmabh]))(?<![^\W_])(?:(?i:grade|rating|score|mark)(?: of| was|:)(?: an?)?|{GAVE}(?: "
        rf"{_OBJECT})?(?: as| at)?(?: an?)?|an?|straight)"
        r"(?: (?:solid|rare|perfect|strong|generous|low|high|rating of|grade of))?[ ]"
    )
    return (
        pattern(lead, "a grade of")("lead") + pattern(r"[\"“'‘]?", "quote")("quote") + pattern(GRADE, "grade")("grade")
    )


@rule("a grade behind a name such as ': B−'")
def lone_grade() -> pp.ParserElement:
    """lone grade = ( ": " | " – " ) , [ quote ] , grade ;"""
    lead = pattern(rf"(?:(?<=[^\W_])|(?<=[){PAPER}]))(?::|[ ][–—-])[ ]", "':'") + pattern(r"[\"“'‘]?", "quote")
    return lead + pattern(GRADE, "grade")("grade") + pattern(r"(?=[\"”']?[.;]?\Z)", "end")


@rule("a grade in brackets such as '(B−)'")
def boxed_grade() -> pp.ParserElement:
    """boxed grade = ( " (" | " [" ) , grade , ( ")" | "]" ) ;"""
    lead = pattern(rf"(?=[ ][(\[])(?:(?<=[^\W_])|(?<=[){PAPER}]))[ ][(\[](?=[A-DF])", "'('")
    return lead + pattern(GRADE, "grade")("grade") + pattern(r"(?=[)\]])", "')'")


@rule("a percentage given, such as 'gave it a score of 75%'")
def percentage_given() -> pp.ParserElement:
    """percentage given = verb , " " , [ "it" | "the film" ] , [ " a score of" ] , " " , figure , "%" ;"""
    lead = (
        rf"(?=[{GIVES}])(?<![^\W_]){GAVE}(?: {_OBJECT})?(?: an?)?(?: (?:score|rating|grade|mark|overall|of)){{0,5}}[ ]"
    )
    figure = pattern(r"(?:100|[0-9]{1,2})(?:\.[0-9]{1,9})?(?=%| per ?cent)", "figure")("figure")
    return pattern(lead, "gave it") + figure


@rule("a figure given without a scale, such as 'rated it 7'")
def figure_given() -> pp.ParserElement:
    """figure given = verb , ( " it" | " the film" ) , [ " at" | " a" | " a rating of" ] , " " , figure
    | "die throw of " , figure ;
    """
    lead = rf"(?=[{GIVES}])(?<![^\W_]){GAVE} {_OBJECT}(?: at| an?)?(?: (?:score|rating|mark) of)?[ ](?=[0-9])"
    die = r"(?=d)(?<![^\W_])(?:die|dice) (?:throw|roll) of[ ]"
    figure = r"(?:10|[0-9](?:\.[0-9]{1,2})?)(?![0-9])"
    ended = (
        r"(?=[.,;:)]?(?:[\"”]|\Z)|[.,;:)]{1,2}[ \"”]|[ ](?:and(?! (?:an? |one[ -])?half|[ ]½)|but|while|calling|"
        r"saying|stating|writing|praising)(?![^\W_]))"
    )
    given = pattern(lead, "gave it") + pattern(figure, "figure")("figure") + pattern(ended, "end")
    return given | (
        pattern(die, "die throw of") + pattern(r"(?:[1-6]|one|two|three|four|five|six)(?![^\W_])", "figure")("thrown")
    )


@rule("the hole of a rating such as 'gave it  out of 5'")
def lost_rating() -> pp.ParserElement:
    """lost rating = verb , " it" , [ " a rating of" ] , ( hole | [ " stars" ] , " out of " , scale ) ;"""
    lead = rf"(?=[{GIVES}])(?<![^\W_]){GAVE}(?: (?:it|the|film|movie|this|an?|score|rating|grade|of|{OWN}+)){{1,6}}"
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


def read_stars(text: str) -> tuple[float, float | None]:
    """Return value and scale of drawn stars; without empty ones the scale is unknown."""
    value = sum(text.count(star) for star in "★⭐*") + (0.5 if "½" in text else 0)
    empty = text.count("☆")
    return value, (len(text) if empty else None)


_AFTER_LETTER = re.compile(
    r"[.,]?[\"”]|[.,;:)]|\Z|[ ](?:grade|rating|score|and|but|for|in|on|out|saying|calling|stating|"
    r"writing|praising|while|as|respectively)(?![^\W_])"
)
_GIVEN = re.compile(rf"(?<![^\W_]){GAVE}(?: {_OBJECT})?(?: an?)? \Z")


def find_ratings(text: str, start: int, end: int) -> list[Rating]:
    """Return the figures and grades between two places of covered prose, in order."""
    found = []
    for match in rating.pattern.finditer(text, start, end):
        if match["stars"] is not None:
            parts = {name: Part(*match.span(name)) for name in ("stars", "best") if match[name] is not None}
            if match["most"] is not None:
                parts["scale"] = Part(*match.span("most"))
            found.append(Rating(*match.span(), parts))
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
        for match in lone_grade.pattern.finditer(text, max(start, end - _LONGEST_GRADE), end)
    ]
    found += [
        Rating(match.start("grade"), match.end("grade"), {"grade": Part(*match.span("grade"))})
        for match in boxed_grade.pattern.finditer(text, start, end)
    ]
    found += [
        Rating(match.start("figure"), match.end(), {"percent": Part(*match.span("figure"))})
        for match in percentage_given.pattern.finditer(text, start, end)
    ]
    found += [
        Rating(match.start(match.lastgroup or 0), match.end(), {"value": Part(*match.span(match.lastgroup or 0))})
        for match in figure_given.pattern.finditer(text, start, end)
    ]
    for match in lost_rating.pattern.finditer(text, start, end):
        hole = find_hole(text, match.end())
        found.append(Rating(match.end(), hole[1], {"value": Part(*hole, lost=True)}))
    return sorted(found, key=_place_of)


def _of_stars(text: str, match: re.Match[str]) -> bool:
    """Tell whether a figure counts stars: it says so, or is given, and has the half that only stars have."""
    if match["unit"] is not None or "star" in match["figure"]:
        return True
    half = match["figure"].endswith("half") and _AFTER_LETTER.match(text, match.end()) is not None
    return half and _GIVEN.search(text, max(0, match.start() - _NEAR), match.start()) is not None


def _place_of(found: Rating) -> tuple[int, int]:
    return found.start, found.end


def may_rate(text: str, start: int = 0, end: int | None = None) -> bool:
    """Return whether a text may tell a critic's rating, by signs that are cheap to see."""
    end = len(text) if end is None else end
    if CUE.search(text, start, end) is not None or _SIGN.search(text, start, end) is not None:
        return True
    return lone_grade.pattern.search(text, max(start, end - _LONGEST_GRADE), end) is not None
