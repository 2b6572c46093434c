"""What aggregators and polls are known, and how sentences tell their figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

import attrs

from wikifilm.grammar import maybe, pattern, rule
from wikifilm.values.figures import FIGURE, GRADE, NUMBER, rating
from wikifilm.values.prose import HOLE, OWN, Prose, is_own, mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyparsing as pp

    from wikifilm.values.prose import Mention

__all__ = ["SOURCE", "SOURCES", "Part", "Source", "Told", "find_tokens", "find_told"]


@attrs.frozen
class Source:
    """An aggregator or a poll."""

    name: str
    """What values call it."""
    pattern: str
    """How texts write it."""
    figure: Literal["percent", "number", "grade"]
    """What its verdict is."""
    scale: int = 100
    """The best possible figure where a text leaves it out."""
    audience: bool = False
    """Whether it asks the public."""
    average: int | None = None
    """The best possible average rating, where it has one beside its verdict."""
    label: bool = False
    """Whether it has words for its figures."""


SOURCES = (
    Source("Rotten Tomatoes", r"Rotten ?[Tt]omatoes(?:\.com)?|RottenTomatoes(?:\.com)?", "percent", average=10),
    Source("Metacritic", r"Meta[Cc]ritic(?:\.com)?", "number", label=True),
    Source("CinemaScore", r"[Cc]inema[Ss]core", "grade", audience=True),
    Source("PostTrak", r"Post[Tt]rak", "percent", audience=True, average=5),
    Source("Comscore", r"[Cc]om[Ss]core", "percent", audience=True, average=5),
    Source("IMDb", r"IMD[Bb]|Internet Movie Database", "number", 10, audience=True),
    Source("AlloCiné", r"Allo[Cc]in[ée]", "number", 5),
    Source("Letterboxd", r"Letterboxd", "number", 5, audience=True),
    Source("Douban", r"Douban", "number", 10, audience=True),
    Source("Kinopoisk", r"Kino[Pp]oisk", "number", 10, audience=True),
    Source("FilmAffinity", r"Film[Aa]ffinity", "number", 10, audience=True),
    Source("Filmweb", r"Filmweb", "number", 10, audience=True),
    Source("MyAnimeList", r"MyAnimeList", "number", 10, audience=True),
    Source("Movie Review Intelligence", r"Movie Review Intelligence", "percent"),
    Source("Movie Review Query Engine", r"Movie Review Query Engine|MRQE", "number"),
    Source("Yahoo! Movies", r"Yahoo!? Movies", "grade"),
    Source("Flixster", r"Flixster", "percent", audience=True),
)
"""All that is known; a source that is not here is not read."""

SOURCE = re.compile(
    r"(?<![^\W_])(?:" + "|".join(f"({source.pattern})" for source in SOURCES) + r")(?![^\W_])"
)
_COVER = "\ue002"
_WORDS_BEFORE = 48

# ----------------------------------------------------------------------------------------------- tokens


@rule("a percentage such as '70%'")
def percentage() -> pp.ParserElement:
    """percentage = digits , [ "." , digits ] , ( "%" | " percent" | " per cent" ) ;"""
    figure = pattern(r"(?<![^\W_])(?<![0-9][.,\-–])(?<![$£€¥₹])(?:100|[0-9]{1,2})(?:\.[0-9]{1,9})?(?![0-9])", "digits")
    return figure("figure") + pattern(r"[ \xa0-]?%|[ \xa0-]per ?cent(?![^\W_])", "'%'")


@rule("a count such as 'based on 98 reviews'")
def count() -> pp.ParserElement:
    """count = lead , { word } , ( number , { adjective } , voices | hole ) ;
    lead = "based on" | "from" | "of" | "out of" | "by" | "with" | "across" | "among" | "after" | "using" | "(" ... ;
    voices = "reviews" | "critics" | "reviewers" | "votes" | "ratings" | "users" ... ;
    """
    lead = (
        r"(?:(?<![^\W_])(?i:based (?:up)?on|from|of|by|with|across|among|after|using|via|counting|averaging|surveying) "
        r"|(?<=[,:]) |(?<=\())"
    )
    fill = (
        r"(?:(?:the|its|all|a|total|sample|of|over|more than|at least|about|around|approximately|nearly|some|from|by|only|"
        r"just|(?:reviews|ratings|votes)(?= from| by| of)) ){0,6}"
    )
    voices = (
        r"(?:reviews?|critics?'?|reviewers?|votes?|voters?|ratings?|users?|viewers?|critiques|journalists|responses)(?![^\W_])"
    )
    words = (
        r"surveyed|professional|critic|critics'|critical|critics|collected|published|total|user|users'|audience|verified|online|"
        r"mainstream|film|movie|press|international|individual|tracked|aggregated|counted|different|major|national|American|media"
    )
    known = pattern(NUMBER, "number")("figure") + pattern(rf"\+?(?:[ -](?:{words})){{0,3}}[ ]{voices}", "reviews")
    seen = pattern(rf"{HOLE}(?= {voices})", "hole")
    gone = pattern(r"(?<=based on )(?=(?:critic )?(?:reviews|critics)(?: ?[.,;)]| with |\Z))", "hole")
    return pattern(lead, "based on") + pattern(fill, "words") + (known | (seen | gone)("hole"))


@rule("a figure without its scale such as 'a score of 61', or the hole where it was")
def said() -> pp.ParserElement:
    """said = ( "average" | "rating" | "score" ) , { word } , ( "of" | "is" | "was" | "at" ) , ( figure | hole ) ;"""
    noun = pattern(r"(?<![^\W_])(?i:averag(?:e|ed|ing))(?![^\W_])", "average")("average")
    score = pattern(r"(?<![^\W_])(?i:rating|score|metascore|grade|tomatometer)(?![^\W_])", "score")("noun")
    words = pattern(
        r"(?:,? (?:critics?'?|critical|review|user|overall|weighted|rating|score|grade|currently|approval|of|is|was|being|at|"
        r"to|a|an|out|stands|stood|sits|here|there)(?![^\W_])){1,6}",
        "of",
    )
    rest = r"(?![0-9%]|[.,][0-9]|[ -]?%|[ -]per ?cent| ?/| ?\(?out of| of [0-9]|[ -]stars?)"
    known = pattern(rf"(?: (?=[0-9]))(?:{FIGURE}){rest}", "figure")("figure")
    seen = rf"(?= {HOLE})"
    gone = r"(?<=of|is|at)(?= {0,2}(?:[.,;)]|\Z)| based |  ?(?:out of|from|and|with) | on an A)"
    lost = pattern(rf"{seen}|{gone}", "hole")("hole")
    return (noun | score) + words + (known | lost)


@rule("a grade such as 'an average grade of A−'")
def graded() -> pp.ParserElement:
    """graded = ( "an" | "a" | "of" | "the film" | "it" ... ) , [ quote ] , grade , [ quote ] ;"""
    lead = rf"(?:(?<![^\W_])(?i:an?|of|it|film|movie|as|is|was|with|average|grade|rare|the|or|at|:)|{OWN})[ ]"
    return pattern(lead, "a") + pattern(r"[\"“]?", "quote") + pattern(GRADE, "grade")("grade") + maybe(
        pattern(r"[.,]?[\"”]", "quote")
    )


@rule("a label such as 'mixed or average reviews'")
def labelled() -> pp.ParserElement:
    """labelled = "universal acclaim" | "generally favorable" | "mixed or average" | ... , [ " reviews" ] ;"""
    words = r"(?i:universal acclaim|generally (?:un)?favou?rable|mixed (?:or|to) average|overwhelming dislike)"
    return pattern(rf"(?<![^\W_]){words}(?: reviews)?(?![^\W_])", "label")


class Token(NamedTuple):
    """Something of a sentence that may tell a score."""

    kind: str
    """``source``, ``percent``, ``rating``, ``said``, ``grade``, ``count``, ``label`` or ``consensus``."""
    start: int
    end: int
    figure: tuple[int, int]
    """Where the figure, the words or the hole are."""
    scale: tuple[int, int] | None = None
    """Where the scale is."""
    lost: bool = False
    """Whether there is a hole in place of the figure."""
    average: bool = False
    """Whether it is called an average."""
    source: Source | None = None




def _span(match: re.Match[str], group: str) -> tuple[int, int] | None:
    return match.span(group) if match[group] is not None else None


_SAYS = re.compile(
    r"(?<![^\W_])(?i:consensus)(?![^\W_])(?:[^.!?;\"“”]{0,70}(?<![^\W_])(?:reads?|reading|states?|stated|stating|says|said|"
    r"saying|is|was|being|notes|remarks|declares|concludes|summary|to be)|[^.!?;\"“”]{0,40})[:,]? \Z"
)
_INDICATES = re.compile(
    r"(?<![^\W_])(?:indicat|signif|denot|reflect|represent|translat|suggest|label|classif|designat|mean|equat)[a-z]{0,6}"
    r"(?: (?:that|a|an|the|to|as|it|film|reviews|of)){0,4} \Z|(?:[(,]| or) ?\Z"
)


def find_tokens(text: str, prose: Prose, start: int, end: int) -> list[Token]:
    """Return all that may tell a score between two places of a paragraph whose sources are covered."""
    found: list[Token] = []
    for match in percentage.pattern.finditer(text, start, end):
        found.append(Token("percent", *match.span(), match.span("figure")))
    for match in rating.pattern.finditer(text, start, end):
        if match["scale"] is not None:
            found.append(Token("rating", *match.span(), match.span("figure"), match.span("scale")))
    for match in said.pattern.finditer(text, start, end):
        figure = _span(match, "figure")
        hole = (match.end(), match.end() + (text[match.end() :][:2] == f" {HOLE}") * 2)
        kind = "lost grade" if figure is None and match["noun"] == "grade" else "said"
        average = match["average"] is not None
        found.append(Token(kind, match.start(), max(match.end(), hole[1]), figure or hole, None, figure is None, average))
    for match in graded.pattern.finditer(text, start, end):
        found.append(Token("grade", *match.span(), match.span("grade")))
    for match in count.pattern.finditer(text, start, end):
        figure = _span(match, "figure")
        found.append(Token("count", *match.span(), figure or match.span("hole"), None, figure is None))
    for match in labelled.pattern.finditer(text, start, end):
        found.append(Token("label", *match.span(), match.span()))
    return found
