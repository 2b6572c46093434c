"""What in a sentence may tell a score: percentages, ratings, counts, grades, labels, holes."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.grammar import pattern, rule
from wikifilm.values.prose.edits import find_hole
from wikifilm.values.prose.figures import FIGURE, GRADE, NUMBER, rating
from wikifilm.values.prose.films import HOLE, MARK, OWN
from wikifilm.values.prose.sources import SOURCE, SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyparsing as pp

    from wikifilm.values.prose.films import Prose
    from wikifilm.values.prose.sources import Source

__all__ = ["COVER", "Token", "cover_sources", "find_tokens"]

COVER = "\ue002"
"""What stands for a character of a source's name in covered text."""
_VOICES = (
    r"(?:reviews?|critics?'?|reviewers?|votes?|voters?|ratings|users?|viewers?|critiques|"
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
    lead = "based on " | "from " | "of " | "by " | "sampled " | "lists " | "(" | ", " ;  (* and others *)
    word = "the" | "a" | "total" | "sample" | "over" | "more than" | "reviews from" ;  (* and others *)
    voices = "reviews" | "critics" | "reviewers" | "votes" | "ratings" | "users" ;  (* and others *)
    """
    lead = (
        r"(?i:(?=[abcflopstuvw]))(?<![^\W_])(?i:based (?:up)?on|from|of|by|with|across|among|after|using|via|counting|"
        r"averaging|surveying|sampled|sampling|compiled|compiling|collected|collects|aggregated|tallied|"
        r"counted|counts|lists|listed|polled|surveyed|tracked)[ ]"
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
    # "Metascore" is a source's name, and covered as such; no other is followed by "of" and a figure.
    named = rf"(?<!{COVER}){COVER}++(?=[ ](?:score[ ])?(?:of|is|was)[ ](?:[a-z]{{1,12}}[ ]){{0,2}}[0-9])"
    score = pattern(rf"(?<![^\W_])(?i:rating|score|grade)(?![^\W_])|{named}", "score")("noun")
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


@rule("an average behind its figure such as 'an 8.2 average'")
def averaged() -> pp.ParserElement:
    """averaged = ( "a" | "an" ) , " " , figure , " average" , [ " rating" | " score" ] ;"""
    behind = r"[ ]average(?:[ ](?:rating|score)(?![^\W_])|(?![^\W_]|[ ](?!and|based|from|on|out|with)[a-z]))"
    figure = pattern(rf"[0-9](?:\.[0-9]{{1,2}})?(?={behind})", "figure")
    return pattern(r"(?<![^\W_])an?[ ]", "an") + figure("figure")


@rule("a figure on a source such as '60 on Metacritic'")
def bare() -> pp.ParserElement:
    """bare = ( "a" | "and" | "with" | "of" ) , " " , figure , [ " score" ] , " on " , source
    | "got " , figure , ( " based on " | " (" , quote )
    | source , ":" , " " , figure ;
    """
    lead = pattern(r"(?<![^\W_])(?:an?|and|with|of|at|to|by|has|is|scored|holds|received|was)[ ]", "a")
    words = r"(?:[ ](?:score|rating|average|average score|weighted average))?"
    after = pattern(rf"{words}(?=[ ](?:on|from|by|at)[ ](?:[a-z\-]{{1,20}}[ ]){{0,4}}{COVER})|(?=[ ]{COVER})", "on")
    digits = r"[0-9]{1,3}(?:\.[0-9]{1,9})?"
    got = r"(?<![^\W_])(?:got|gets|has|holds|scored|received|earned|(?:gave|gives|assigned)[ ]it)[ ](?:an?[ ])?"
    counted = pattern(r"(?=,?[ ](?:based[ ]on|from)[ ]|[ ]\([\"“]\0)", "based on")
    behind = pattern(rf"(?<={COVER})(?::|[ ][–—-])[ ]", "':'")
    ended = pattern(r"(?=[.,;]?(?:[ ][(–—]|[ ]based[ ]|\Z)|[.,;][ ])", "end")
    figure = [pattern(digits, "figure")(name) for name in ("figure", "counted", "listed")]
    return (lead + figure[0] + after) | (pattern(got, "got") + figure[1] + counted) | (behind + figure[2] + ended)


@rule("a grade such as 'a grade of A−'")
def graded() -> pp.ParserElement:
    """graded = ( "an" | "of" | "it" | "was" ) , " " , [ quote ] , grade , [ quote ] ;  (* and others *)"""
    words = r"an?|of|it|film|movie|as|is|was|with|average|grade|rare|solid|the|or|at"
    lead = rf"(?:(?<![^\W_])(?i:{words})|{OWN}|:)[ ][\"“'‘]?(?!A\+?[\"”]? to [\"“]?F)"
    return pattern(lead, "a") + pattern(GRADE, "grade")("grade")


@rule("a label such as 'mixed or average reviews'")
def labelled() -> pp.ParserElement:
    """labelled = ( "universal acclaim" | "mixed or average" ) , [ " reviews" ] ;  (* and others *)"""
    words = r"(?i:universal acclaim|generally (?:un)?favou?rable|mixed (?:or|to) average|overwhelming dislike)"
    return pattern(rf"(?<![^\W_]){words}(?:[ ]reviews)?(?![^\W_])", "label")


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
    r"said|saying|is|was|being|notes|remarks|declares|concludes|to be)(?: that)?)?[:,]?[ ]\Z"
    r"|(?<![^\W_])[Aa]ccording to the (?:web)?site:[ ]\Z"
)
_INDICATES = re.compile(
    r"(?<![^\W_])(?:indicat|signif|denot|reflect|represent|translat|suggest|label|classif|designat|"
    r"mean|equat)[a-z]{0,6}"
    r"(?: (?:that|a|an|the|to|as|it|film|reviews|of)){0,4}[ ]\Z"
)
_BEFORE_QUOTE = 130
_SAYS_PLAINLY = re.compile(
    r"(?<![^\W_])(?i:consensus)(?![^\W_])(?:[^.!?;:,\"“”]{0,70}(?<![^\W_])(?:(?:reads?|reading|states?|stated|stating|says|"
    rf"said|saying),|(?:reads?|reading|states?|stated|stating|says|said|saying|is):)|:)[ ](?=[A-Z{OWN}])"
)


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
    found += [
        Token("said", *match.span(), match.span(match.lastgroup or 0))
        for match in bare.pattern.finditer(text, start, end)
    ]
    found += [
        Token("said", *match.span(), match.span("figure"), average=True)
        for match in averaged.pattern.finditer(text, start, end)
    ]
    if grades:
        found += [
            Token("grade", *match.span(), match.span("grade")) for match in graded.pattern.finditer(text, start, end)
        ]
    found += [Token("label", *match.span(), match.span()) for match in labelled.pattern.finditer(text, start, end)]
    for match in said.pattern.finditer(text, start, end):
        lost = match["figure"] is None
        kind = "lost grade" if lost and match["noun"] == "grade" else "said"
        figure = find_hole(text, match.end()) if lost else match.span("figure")
        named = (match["noun"] or "").startswith(COVER)
        found.append(
            Token(
                kind,
                match.end("noun") if named else match.start(),
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
    if text.find("onsensus", start, end) >= 0:
        found += _unquoted(text, original, sentence)
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


def _unquoted(text: str, original: str, sentence: tuple[int, int]) -> Iterator[Token]:
    """Give the consensus of a sentence that has no quotation marks round it, or has lost the first of them."""
    match = _SAYS_PLAINLY.search(text, *sentence)
    if match is None:
        return
    start, end = match.end(), sentence[1]
    marks = [mark.start() for mark in MARK.finditer(text, start, end)]
    last = marks[0] if marks else end
    told = original[start:last]
    if (
        COVER not in text[start:last]
        and "%" not in told
        and not original[last + 1 : end].strip(".")
        and told == told.rstrip()
    ):
        yield Token("consensus", start, end, (start, last))


def _place_of(token: Token) -> tuple[int, int]:
    return token.start, token.end
