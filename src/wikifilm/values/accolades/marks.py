"""What tells the parts of an award's line apart beside dashes: colons, years, ranks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.grammar import maybe, pattern, rule
from wikifilm.values.accolades.words import COUNT, ENDED

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = [
    "AFI",
    "AFI_LIST",
    "ASIDE",
    "AT",
    "BARE_YEAR",
    "BEFORE_RANK",
    "COUNTED",
    "COUNTS",
    "FUNCTION",
    "GLUED",
    "HELD",
    "NEAR_END",
    "NOMINATED",
    "QUOTES",
    "SENTENCE",
    "SIGNS",
    "SPLIT",
    "STOP",
    "SUFFIX",
    "VERB",
    "WITHIN",
    "YEAR",
    "YEAR_AT_END",
    "at_award",
    "rank",
    "result_of",
    "year_before",
]

SENTENCE = re.compile(
    r"(?<![A-Z])(?<!Jr)(?<!Sr)(?<!Dr)(?<!Mr)(?<!Ms)(?<!St)(?<!Lt)(?<!No)(?<!Mrs)(?<!Bros)(?<!\.\.)[.!?] +[A-Z]"
)
"""The end of a sentence; initials and titles of people end none."""
COUNTED = re.compile(
    r"(?i:(?<![#\w.])(?:[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ \xa0]"
    r"(?:nominations?|wins?)(?![a-z]))"
)
"""What a line counts that sums up several awards."""
COUNTS = re.compile(rf"(?:{COUNT})[ \xa0]++(?=[A-Z])")
"""How many awards a line begins with."""
SPLIT = re.compile(
    r"\([^()]*\)|(?<=[^ \xa0])(?:(?P<dash>[ \xa0]++(?:[-\u2013]{1,2}|\u2014)[ \xa0]++)|(?P<colon>[ \xa0]?+:[ \xa0]++)"
    r"|(?P<glued>(?:\u2014|--|[ \xa0]*+(?:\.{3,8}|\u2026))[ \xa0]*+(?=[^ \xa0.-])"
    r"|[ \xa0]*+[-\u2013][ \xa0]*+(?=(?:Best|Worst|Outstanding)\b)))"
)
"""What parts a line: dashes and colons, and behind a category dashes without blanks, and dots."""
GLUED = re.compile(r"\u2014|--|\.\.\.|\u2026")
YEAR_AT_END = re.compile(r"(?:[,;]|[ \xa0]in)[ \xa0](?P<year>(?:18|19|20)[0-9]{2})\.?\Z")
BARE_YEAR = re.compile(r"[ \xa0](?P<year>(?:18|19|20)[0-9]{2})\Z")
ASIDE = re.compile(
    r"(?i:(?:shared|tied) with|lost to|also for|for (?:the )?(?:song|film)|(?:song|film|track):|tie\Z|"
    r"(?:swarna|rajat|golden|silver) (?:kamal|lotus)\b)"
)
"""What a parenthesis begins with that says something beside the award."""
VERB = re.compile(r"(?<![^ \xa0])(?:won|wins|was|were|received|has|had)(?![^ \xa0])")
"""What tells a sentence."""
SUFFIX = re.compile(r",[ \xa0]")
AT = re.compile(r"[ \xa0]at[ \xa0](?:the[ \xa0])?")
WITHIN = re.compile(r",[ \xa0](?:(?:in|at)[ \xa0](?:the[ \xa0])?)?+|[ \xa0](?:in|at)[ \xa0](?:the[ \xa0])?")
"""What stands between what was given and who gave it."""
HELD = re.compile(r"\([^()]*\)")
AFI = re.compile(r"\bAFI\b|American Film Institute")
AFI_LIST = re.compile(r"\bAFI(?:'s|\u2019s)? (?:10 Top|100)|\b10 Top 10\b|\b100 Years\b")
"""The name of one of the lists of the American Film Institute."""
NOMINATED = re.compile(
    r"(?<=[^ \xa0])[ \xa0]*+[-\u2013\u2014][ \xa0]*+(?P<word>[Nn]ominated)"
    r"(?:[ \xa0](?P<category>[A-Z][^()\r\n]{1,30}))?+\Z"
)
"""What a line of the American Film Institute ends with: ``– Nominated Hero``."""
BEFORE_RANK = re.compile(r"(?<=[^ \xa0])(?:[ \xa0]*+[-\u2013\u2014:,])?+[ \xa0]++")
SIGNS = " \t\xa0*\u2020\u2021"
"""Blanks and the signs of footnotes at the end of a line."""
STOP = re.compile(r"(?<![^\W\d_])(?!(?:Bros|Corp|Esq|Prods)\.)[^\W\d_]+[^\W\d_A-Z]{2}\.\Z")
"""A full stop that ends no abbreviation."""
QUOTES = {('"', '"'), ("\u201c", "\u201d")}
NEAR_END = 60
YEAR = re.compile(r"(?:18|19|20)[0-9]{2}")
FUNCTION = re.compile(r"(?<![^ \xa0])(?:for|or|the|of|in|by|from|based|a)(?![^ \xa0])")


@rule("a year in front of a line, such as '1999: '")
def year_before() -> pp.ParserElement:
    """year before = year , { blank } , ( ":" | dash | "," ) , blank , { blank } ;"""
    mark = r"(?:[ \xa0]*+[:\u2013\u2014-]|,)[ \xa0]++(?=[^ \xa0])"
    return pattern(r"(?P<year>(?:18|19|20)[0-9]{2})", "year") + pattern(mark, "': '")


@rule("a category and where it was won, such as \"'Best Film' at the Quay Awards\"")
def at_award() -> pp.ParserElement:
    """at award = mark , category , mark , "at" , [ "the" ] , award , [ ( "for" | "shared by" ) , recipients ] ;"""
    category = r"[\"'\u2018\u201c](?P<category>[^\"'\u2018\u2019\u201c\u201d\r\n]++)[\"'\u2019\u201d]"
    award = r",?[ \xa0]at[ \xa0](?:the[ \xa0])?(?P<award>(?:(?!,?[ \xa0](?:for|shared by)[ \xa0])[^\r\n])++)"
    people = r",?[ \xa0](?:for|shared by)[ \xa0](?P<recipients>[^\r\n]++)"
    return pattern(category, "category") + pattern(award, "award") + maybe(pattern(people, "recipients"))


@rule("a result with what it is of, such as 'Won (Best Film)'")
def result_of() -> pp.ParserElement:
    """result of = ( "won" | "nominated" | "winner" | ... ) , " (" , category , ")" ;"""
    words = pattern(rf"(?i:{ENDED})", "'Won'")("word") + pattern(r"[ \xa0]\(", "'('")
    return words + pattern(r"[^()\r\n]++", "category")("held") + pattern(r"\)", "')'")


_GENRE = (
    r"animated|animation|courtroom[ \xa0]drama|drama|epic|fantasy|gangster|musical|mystery|romantic[ \xa0]comedy|"
    r"sci(?:ence[ \xa0]fiction|-fi)|sports?|western"
)


@rule("a rank in a list, such as '#10'")
def rank() -> pp.ParserElement:
    """rank = ( "#" | "No." | "number" ) , digit , ... , [ "Hero" | "Villain" | ... ] ;"""
    return pattern(r"(?:#|(?:No\.?|no\.|[Nn]umber)[ \xa0])[0-9]{1,3}(?![0-9])", "'#10'") + maybe(
        pattern(rf"[ \xa0](?i:hero(?:es)?|villains?|(?:{_GENRE})(?:[ \xa0]films?)?)(?![A-Za-z])", "'Hero'")
    )
