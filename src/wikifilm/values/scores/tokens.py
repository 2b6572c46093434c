"""What in a sentence may tell a score: percentages, ratings, counts, grades, labels, a date, holes."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.film import Date
from wikifilm.grammar import maybe, pattern, rule
from wikifilm.values.calendar import MONTHS
from wikifilm.values.prose.edits import find_hole
from wikifilm.values.prose.figures import FIGURE, GRADE, NUMBER, rating
from wikifilm.values.prose.films import HOLE, OWN
from wikifilm.values.prose.sources import SOURCE, SOURCES

if TYPE_CHECKING:
    import pyparsing as pp

    from wikifilm.values.prose.films import Prose
    from wikifilm.values.prose.sources import Source

__all__ = ["COVER", "Token", "as_of", "cover_sources", "find_tokens", "read_as_of", "show_as_of"]

COVER = "\ue002"
"""What stands for a character of a source's name in covered text."""
_VOICES = (
    r"(?:reviews?|critics?'?|reviewers?|votes?|voters?|ratings?|users?|viewers?|critiques|"
    r"journalists|responses)"
    r"(?![^\W_])"
)


@rule("a percentage such as '70%'")
def percentage() -> pp.ParserElement:
    """percentage = digits , [ "." , digits ] , [ " " ] , ( "%" | "percent" | "per cent" ) ;"""
    start = pattern(r"(?<![^\W_])(?<![0-9][.,\-–])(?<![$£€¥₹])", "start of a figure")
    figure = pattern(r"(?:100|[0-9]{1,2})(?:\.[0-9]{1,9})?(?![0-9])", "digits")("figure")
    return start + figure + pattern(r"[ \xa0-]?(?:%|(?<![0-9])per ?cent(?![^\W_]))", "'%'")


@rule("a count such as 'based on 98 reviews'")
def count() -> pp.ParserElement:
    """count = lead , { word } , ( number , { adjective } , voices | hole ) ;
    lead = "based on " | "from " | "of " | "by " | "with " | "across " | "(" | ", " ;  (* and others *)
    word = "the" | "a" | "total" | "sample" | "over" | "more than" | "reviews from" ;  (* and others *)
    voices = "reviews" | "critics" | "reviewers" | "votes" | "ratings" | "users" ;  (* and others *)
    """
    lead = (
        r"(?<![^\W_])(?i:based (?:up)?on|from|of|by|with|across|among|after|using|via|counting|"
        r"averaging|surveying)[ ]"
        r"|(?<=[,:])[ ]|(?<=\()"
    )
    word = (
        r"the|its|all|a|total|sample|of|over|more than|at least|about|around|approximately|nearly|"
        r"some|from|by|only|just|"
        r"(?:reviews|ratings|votes)(?= from| by| of)"
    )
    adjective = (
        r"surveyed|professional|critic|critics'|critical|critics|collected|published|total|user|"
        r"users'|audience|verified|"
        r"online|mainstream|film|movie|press|international|individual|tracked|aggregated|counted|"
        r"major|national|media"
    )
    known = pattern(NUMBER, "number")("figure") + pattern(rf"\+?(?:[ -](?:{adjective})){{0,3}}[ ]{_VOICES}", "reviews")
    seen = pattern(rf"{HOLE}(?=[ ]{_VOICES})", "hole")
    gone = pattern(r"(?<=based on )(?=(?:critic )?(?:reviews|critics)(?:[ ]?[.,;)]|[ ]with[ ]|\Z))", "hole")
    return pattern(lead, "based on") + pattern(rf"(?:(?:{word})[ ]){{0,6}}", "words") + (known | (seen | gone)("hole"))


@rule("a figure without its scale such as 'a score of 61', or the hole where it was")
def said() -> pp.ParserElement:
    """said = ( "average" | "rating" | "score" | "grade" ) , { " " , word } , ( " " , figure | hole ) ;
    word = "critic" | "weighted" | "rating" | "score" | "of" | "is" | "was" | "at" ;  (* and others *)
    """
    average = pattern(r"(?<![^\W_])(?i:averag(?:e|ed|ing))(?![^\W_])", "average")("average")
    score = pattern(r"(?<![^\W_])(?i:rating|score|metascore|grade)(?![^\W_])", "score")("noun")
    word = (
        r"critics?'?|critical|review|user|overall|weighted|rating|score|grade|currently|approval|of|"
        r"is|was|being|at|to|a|"
        r"an|stands|stood|sits"
    )
    more = r"(?![0-9%]|[.,][0-9]|[ -]?%|[ -]per ?cent|[ ]?/|[ ]?\(?out of|[ ]of[ ][0-9]|[ -]stars?)"
    known = pattern(r"[ ](?=[0-9])", "blank") + pattern(rf"{FIGURE}{more}", "figure")("figure")
    gone = r"(?<=of|is|at)(?=[ ]{0,2}(?:[.,;)]|\Z)|[ ]{1,2}(?:based|out of|from|and|with)[ ]|[ ]{1,2}on an A)"
    lost = pattern(rf"(?=[ ]{HOLE})|{gone}", "hole")("hole")
    return (average | score) + pattern(rf"(?:,?[ ](?:{word})(?![^\W_])){{1,6}}", "of") + (known | lost)


@rule("a figure on a source such as '60 on Metacritic'")
def bare() -> pp.ParserElement:
    """bare = ( "a" | "and" | "with" | "of" ) , " " , figure , [ " score" ] , " on " , source ;"""
    lead = pattern(r"(?<![^\W_])(?:an?|and|with|of|at|to|by|has|is|scored|holds|received|was)[ ]", "a")
    words = r"(?:[ ](?:score|rating|average|metascore|average score|weighted average))?"
    after = pattern(rf"{words}(?=[ ](?:on|from|by|at)[ ](?:[a-z\-]{{1,20}}[ ]){{0,4}}{COVER})", "on")
    return lead + pattern(r"[0-9]{1,3}(?:\.[0-9]{1,9})?", "figure")("figure") + after


@rule("a grade such as 'a grade of A−'")
def graded() -> pp.ParserElement:
    """graded = ( "an" | "of" | "it" | "was" ) , " " , [ quote ] , grade , [ quote ] ;  (* and others *)"""
    words = r"an?|of|it|film|movie|as|is|was|with|average|grade|rare|solid|the|or|at"
    lead = rf"(?:(?<![^\W_])(?i:{words})|{OWN}|:)[ ][\"“]?(?!A\+?[\"”]? to [\"“]?F)"
    return pattern(lead, "a") + pattern(GRADE, "grade")("grade")


@rule("a label such as 'mixed or average reviews'")
def labelled() -> pp.ParserElement:
    """labelled = ( "universal acclaim" | "mixed or average" ) , [ " reviews" ] ;  (* and others *)"""
    words = r"(?i:universal acclaim|generally (?:un)?favou?rable|mixed (?:or|to) average|overwhelming dislike)"
    return pattern(rf"(?<![^\W_]){words}(?:[ ]reviews)?(?![^\W_])", "label")


@rule("a date such as 'As of May 2020'")
def as_of() -> pp.ParserElement:
    """as of = "as of " , [ day , " " ] , [ month , " " , [ day , ", " ] ] , year ;"""
    month = "|".join(MONTHS)
    first = pattern(r"(?:[12][0-9]|3[01]|0?[1-9])[ ](?=[A-Z])", "day")("day_first")
    named = pattern(rf"(?:{month})", "month")("month") + pattern(r"[ ]", "blank")
    second = pattern(r"(?:[12][0-9]|3[01]|0?[1-9]),[ ]", "day")("day_second")
    year = pattern(r"[12][0-9]{3}(?![0-9])", "year")("year")
    date = (maybe(first) + named + maybe(second) + year) | pattern(r"[12][0-9]{3}(?![0-9])", "year")("bare")
    return pattern(r"(?<![^\W_])[Aa]s of[ ]", "as of")("lead") + date


_FIRST_YEAR = 1000


def read_as_of(text: str) -> Date | None:
    """Return the date that a match of ``as_of`` says, or None where it is no day of the calendar."""
    match = as_of.take(text)
    day = match["day_first"] or match["day_second"]
    month = MONTHS.index(match["month"]) + 1 if match["month"] else 0
    try:
        return Date(int(match["year"] or match["bare"]), month, int(day.rstrip(", ")) if day else 0)
    except ValueError:
        return None


def show_as_of(like: str, new: Date) -> str | None:
    """Return the words of a date in the form of ``like``, or None where that form cannot say it."""
    match = as_of.take(like)
    if bool(match["month"]) != bool(new.month) or new.year < _FIRST_YEAR:
        return None
    if bool(match["day_first"] or match["day_second"]) != bool(new.day):
        return None
    month = MONTHS[new.month - 1]
    date = f"{new.year}"
    if match["day_first"]:
        date = f"{new.day} {month} {new.year}"
    elif match["day_second"]:
        date = f"{month} {new.day}, {new.year}"
    elif match["month"]:
        date = f"{month} {new.year}"
    return f"{like[: match.end('lead')]}{date}"


class Token(NamedTuple):
    """Something of a sentence that may tell a score."""

    kind: str
    """``source``, ``percent``, ``rating``, ``said``, ``grade``, ``count``, ``label`` or ``consensus``."""
    start: int
    end: int
    figure: tuple[int, int]
    """Where the figure or the words are, or where the hole is."""
    scale: tuple[int, int] | None = None
    """Where the scale is."""
    lost: bool = False
    """Whether there is a hole in place of the figure."""
    average: bool = False
    """Whether it is called an average."""
    source: Source | None = None
    """Whose name it is."""


_SAYS = re.compile(
    r"(?<![^\W_])(?i:consensus)(?![^\W_])(?:[^.!?;\"“”]{0,70}(?<![^\W_])(?:reads?|reading|states?|"
    r"stated|stating|says|"
    r"said|saying|is|was|being|notes|remarks|declares|concludes|to be))?[:,]?[ ]\Z"
)
_INDICATES = re.compile(
    r"(?<![^\W_])(?:indicat|signif|denot|reflect|represent|translat|suggest|label|classif|designat|"
    r"mean|equat)[a-z]{0,6}"
    r"(?: (?:that|a|an|the|to|as|it|film|reviews|of)){0,4}[ ]\Z"
)
_BEFORE_QUOTE = 130


@lru_cache(maxsize=1)  # each value of a paragraph is changed or removed by itself
def cover_sources(text: str) -> tuple[str, list[Token]]:
    """Return covered prose with the names of sources covered too, and where they are."""
    found = [
        Token("source", *match.span(), match.span(), source=SOURCES[(match.lastindex or 1) - 1])
        for match in SOURCE.finditer(text)
    ]
    return (SOURCE.sub(lambda match: COVER * len(match[0]), text), found) if found else (text, found)


def find_tokens(
    text: str, original: str, prose: Prose, sentence: tuple[int, int], *, grades: bool = True
) -> list[Token]:
    """Return what may tell a score between two places, in order.

    Args:
        text: The covered prose, its sources covered too.
        original: The paragraph as it is.
        prose: Where its quotations are.
        sentence: Where to begin and to end.
        grades: Whether a source is named that gives grades.
    """
    start, end = sentence
    found = [
        Token("percent", *match.span(), match.span("figure")) for match in percentage.pattern.finditer(text, start, end)
    ]
    found += [
        Token(
            "rating",
            *match.span(),
            match.span("figure"),
            match.span("scale"),
            average="averag" in text[match.start() - 30 : match.end() + 10],
        )
        for match in rating.pattern.finditer(text, start, end)
        if match["scale"] is not None
    ]
    found += [Token("said", *match.span(), match.span("figure")) for match in bare.pattern.finditer(text, start, end)]
    if grades:
        found += [
            Token("grade", *match.span(), match.span("grade")) for match in graded.pattern.finditer(text, start, end)
        ]
    found += [Token("label", *match.span(), match.span()) for match in labelled.pattern.finditer(text, start, end)]
    for match in said.pattern.finditer(text, start, end):
        lost = match["figure"] is None
        kind = "lost grade" if lost and match["noun"] == "grade" else "said"
        figure = find_hole(text, match.end()) if lost else match.span("figure")
        found.append(
            Token(
                kind,
                match.start(),
                max(match.end(), figure[1]),
                figure,
                None,
                lost,
                match["average"] is not None,
            )
        )
    for match in count.pattern.finditer(text, start, end):
        lost = match["figure"] is None
        found.append(Token("count", *match.span(), match.span("hole" if lost else "figure"), None, lost))
    for place in range(bisect_left(prose.quotations, (start, 0)), bisect_left(prose.quotations, (end, 0))):
        first, last = prose.quotations[place]
        before = text[max(start, first - _BEFORE_QUOTE) : first]
        inner = original[first + 1 : last - 1]
        if _SAYS.search(before) is not None:
            span = (first + 1, last - 1 - inner.endswith(","))
            found.append(Token("consensus", first, last, span, lost=not inner))
        elif _INDICATES.search(before) is not None or labelled.fullmatch(inner.rstrip(".,")) is not None:
            found.append(Token("label", first, last, (first + 1, first + 1 + len(inner.rstrip(".,")))))
    return sorted(found, key=_place_of)


def _place_of(token: Token) -> tuple[int, int]:
    return token.start, token.end
