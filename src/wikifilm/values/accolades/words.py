"""The words of awards: who gives them, what they are given for, and what came of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.grammar import maybe, pattern, rule

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = [
    "AWARD",
    "BEGINS",
    "BEHIND",
    "CANONICAL",
    "CITY",
    "COMMA",
    "COUNT",
    "ENDED",
    "ENDS_AS_AWARD",
    "ENDS_AS_PRIZE",
    "FOR",
    "GIVER",
    "LISTS",
    "MENTION",
    "PERSONAL",
    "PRIZE",
    "RESULT_OF_ALL",
    "SUPERLATIVE",
    "canonical",
    "gives_awards",
    "is_category",
    "is_generic",
    "is_giver",
    "is_one",
    "is_person",
    "is_prize_of",
    "is_result",
    "may_name",
    "mentions_award",
    "qualifies",
    "result",
    "result_before",
]

_SUPERLATIVE = r"Best|Worst|Outstanding|Most|Favou?rite|Achievement|Excellence"

# ------------------------------------------------------------------------------------------------ who gives

_FESTIVALS = (
    r"festival|fest\b|sundance|cannes|berlinale|biennale|viennale|fantasporto|fespaco|sxsw|south by southwest|"
    r"slamdance|raindance|tribeca|locarno|karlovy vary|sitges|annecy|camerimage|idfa\b|hot docs"
)
AWARD = re.compile(
    rf"(?i:award|{_FESTIVALS}|guild|globe|bafta|academy|circle|critics|board of|society|association|donatello|prize|"
    r"institute|grammy|filmfare|iifa|saturn|razzie|afi\b|registry|medal|troph|"
    r"syndicate|journalists|palme|golden (?:lion|bear|horse|leopard|calf|reel|lotus)|gawad|concours|"
    r"(?:oscar|emmy|c[ée]sar|goya)(?!(?-i:[ \xa0](?!Award|Nom|Win|Best|Outst|Prize|Troph|Academ)[A-Z][a-z])))"
)
"""A word of what names an award or who gives it."""
GIVER = re.compile(
    rf"(?i:{_FESTIVALS}|academy|association|awards\b|syndicate|guild|circle|board of|bafta\b|institute\b|society)"
)
"""Which of two parts names who gives the award."""
CITY = re.compile(
    r"Berlin|Busan|Karlovy Vary|Locarno|Montreal|Moscow|Rotterdam|San Sebasti[a\u00e1]n|Tokyo|Toronto|Venice"
)
"""Where festivals are held that are called by that alone."""
SUPERLATIVE = re.compile(rf"\b(?:{_SUPERLATIVE})\b")
"""What an award has in its name that is called by its category: ``Quay Best Film Award``."""
PERSONAL = re.compile(
    rf"\b(?:{_SUPERLATIVE})\b[^,;:]{{0,40}}\b(?:Act(?:or|ress)|Cinematographer|Comedian|Composer|Director|Editor|Lyricist|"
    r"Newcomer|Performer|Singer|Villain|Writer)\b"
)
"""What an award that goes to people has in its name."""
PRIZE = re.compile(r"\b(?i:prize|award|medal|trophy|palme)\b")
"""What is given, and no occasion."""
MENTION = re.compile(r"(?i:(?:special|honou?rable|jury)(?: jury)? (?:mention|prize|award))")
"""What a category goes on with that was not the prize itself, or not that of the first jury."""
_PRIZE_ALONE = re.compile(
    r"(?i:(?:(?:the|audience|choice|jury|grand|special|people's|public|student|youth|main|viewers'?)[ \xa0]){1,3}"
    r"(?:award|prize))"
)
"""A prize whose name does not say who gives it."""
ENDS_AS_PRIZE = re.compile(r"(?<=[^ \xa0] )(?:Award|Prize)\Z")
"""The name of a single prize: who got it may stand right behind it."""
ENDS_AS_AWARD = re.compile(r"(?:Awards?|Prizes?|Globes?|Oscars?|BAFTAs?)\Z")
_ABOUT = frozenset({
    "award", "awards", "awarded", "accolade", "accolades", "nomination", "nominations", "nominee", "nominees", "honor",
    "honors", "honour", "honours", "prizes", "recognition", "recognitions", "festival", "festivals", "achievements",
    "participation", "participations", "screenings", "selection", "selections", "reception", "release", "response",
    "reviews", "legacy", "premiere", "list", "lists", "received", "won", "win", "wins", "winner", "winners", "winning",
    "nominated", "major", "other", "others", "further", "additional", "international", "national", "domestic",
    "foreign", "film", "movie", "critics'", "critical", "critic", "critics", "commercial", "public", "notable",
    "official", "industry", "various", "special", "and", "of", "the", "for", "in", "at", "by", "from", "with", "its",
    "box", "office", "home", "media", "distribution", "impact", "summary", "table", "s", "ceremony", "ceremonies",
})  # fmt: skip
"""Words about awards, festivals and reception in general."""
_WORD = re.compile(r"[^\W\d_]+'?(?![^\W\d_])")
_WHOSE = re.compile(
    r"(?i:(?:list of )?(?:awards|accolades|nominations|honou?rs)\b[^\r\n]{0,40}? (?:for|of|by) (?=[^\r\n]))"
)
"""What a heading about awards in general begins with that says whose they are: ``Accolades for Tin Harbour``."""
_STATES = re.compile(r"(?i:(?:the )?(?:[0-9]{4}:? )?national film awards?)")
"""Awards whose whole name is such words."""


def is_generic(text: str) -> bool:
    """Tell whether a heading or label is about awards in general and names none."""
    whose = _WHOSE.match(text)
    told = text if whose is None or AWARD.search(text, whose.end()) is not None else whose[0]
    words = _WORD.findall(told.casefold().replace("\u2019", "'"))
    return bool(words) and _ABOUT.issuperset(words) and _STATES.match(text) is None


LISTS = re.compile(
    r"(?i:(?:american film institute(?:'s|\u2019s)?|afi)(?: \(afi\))? (?:lists?|recognitions?|honou?rs))"
)
"""Labels of lists that each have a name of their own."""
_GENERIC = re.compile(
    r"(?i:(?:[0-9\u2013-]{4,9}|.*\b(?:accolades?|honou?rs?|lists?|recognitions?|response|reception|box office|domestic|"
    r"international|national|wins?|won|nomina\w+|nominees?|other|others|festivals|critics|ratings?|reviews?|legacy)\b.*))"
)
"""Headings that name no award, though categories may stand below them."""
_LONGEST_NAME = 60
_SENTENCE = re.compile(r"[.!?:] +[A-Z]")


def may_name(label: str) -> bool:
    """Tell whether a heading may name an award, though no word of it says so."""
    short = 0 < len(label) <= _LONGEST_NAME and label[0].isupper()
    return (
        short
        and not is_generic(label)
        and _GENERIC.fullmatch(label) is None
        and _SENTENCE.search(label) is None
        and not is_category(label)
    )


# ------------------------------------------------------------------------------------------- what is given

_CATEGORY = re.compile(rf"(?:The )?(?:{_SUPERLATIVE}|Top|Choice|Special|Grand|Jury)\b")
BEGINS = rf"(?:[Tt]he[ \xa0])?(?:{_SUPERLATIVE})\b"
"""How a category begins."""
FOR = re.compile(
    r"(?P<award>[^()]*?(?:Awards?|Prizes?|Globes?|Oscars?|BAFTAs?|C\u00e9sar|Goya|Emmy|Donatello|Filmfare|Saturn))"
    r"(?: (?P<came>[Nn]omination|[Nn]ominated|[Ww]inner))? for (?:the )?"
    rf"(?P<category>(?:{_SUPERLATIVE})\b.*)"
)
"""An award that is called by its category: ``Quay Award for Best Film``."""
COMMA = re.compile(
    r"(?P<award>[^,():]+)(?:[ \xa0]\((?P<year>(?:18|19|20)[0-9]{2})\))?+,[ \xa0]"
    rf"(?P<category>(?:{_SUPERLATIVE})\b.*)"
)
"""An award and its category, parted by a comma."""
_QUALIFIES = frozenset({
    "musical", "musicals", "comedy", "comedies", "drama", "dramas", "dramatic", "telugu", "tamil", "hindi",
    "malayalam", "kannada", "bengali", "marathi", "punjabi", "english", "adaptation", "adapted", "original",
    "feature", "features", "short", "shorts", "male", "female", "foreign", "television", "animated", "animation",
    "critics", "popular", "debut", "picture", "motion", "film", "films", "screenplay", "documentary", "fiction",
    "action", "adventure", "fantasy", "family", "thriller", "horror", "romance", "romantic", "international",
    "domestic", "leading", "supporting",
    "lead", "role", "jury", "editing", "series", "miniseries", "or", "and", "of", "a", "the", "in", "for",
    "actor", "actress", "newcomer", "effects", "foley", "dialogue",
})  # fmt: skip
"""Words that go on with a category behind a dash."""
_NO_NAME = frozenset({
    "adapted", "animated", "art", "black", "cast", "cinematography", "color", "colour", "comedy", "costume",
    "costumes", "decoration", "design", "direction", "director", "documentary", "drama", "editing", "effects",
    "ensemble", "feature", "female", "film", "foreign", "language", "leading", "live", "make", "makeup", "male",
    "medium", "mixing", "motion", "music", "musical", "new", "original", "performance", "picture", "production",
    "recording", "role", "score", "scoring", "screenplay", "set", "short", "song", "sound", "special", "story",
    "subject", "supporting", "television", "visual", "white", "writing", "year", "prize", "award", "first", "second",
    "third", "grand", "prix", "palme", "gold", "golden", "silver", "bronze", "crystal", "mention",
    "jury", "audience", "north", "south", "united",
    "san", "los", "great",
})  # fmt: skip
"""Words of categories and places, which no name of a person has."""
_PARTICLES = r"(?:(?:de|del|la|von|van|der|di|da|el|al|bin|y)[ \xa0]){0,2}+"
_CAPITAL = r"[A-Z][^ \xa0,;:()\d\"\u201c]*+"
_PERSON = re.compile(rf"{_CAPITAL}(?:[ \xa0]{_PARTICLES}{_CAPITAL}){{1,3}}+")
_BETWEEN = re.compile(r"[ \xa0/,&-]+")


def is_category(text: str) -> bool:
    """Tell whether words begin as a category does: ``Best ...``."""
    return _CATEGORY.match(text) is not None


def gives_awards(text: str) -> bool:
    """Tell whether words name an award or who gives it, and no category: ``Quay Awards``, ``Quay Film Critics``."""
    return AWARD.search(text) is not None and not is_category(text)


def is_giver(text: str) -> bool:
    """Tell whether words name who gives awards, or where: ``Quay Festival``; a prize or a category names neither."""
    return GIVER.search(text) is not None and not is_category(text)


def is_one(text: str) -> bool:
    """Tell whether words name one giver at most, and not several that commas part."""
    return sum(map(is_giver, text.split(", "))) <= 1


def mentions_award(text: str) -> bool:
    """Tell whether a line that is not read speaks of an award all the same."""
    return AWARD.search(text) is not None or SUPERLATIVE.search(text) is not None


def is_prize_of(giver: str, prize: str) -> bool:
    """Tell whether the name of a prize says nobody else who gives it than what stands above: festivals have many."""
    festival = "festival" in giver.casefold() and GIVER.search(prize) is None
    return festival or _PRIZE_ALONE.fullmatch(prize) is not None


def qualifies(text: str) -> bool:
    """Tell whether words only go on with a category: ``Musical or Comedy``."""
    return all(word in _QUALIFIES for word in _BETWEEN.split(text.casefold()) if word)


def is_person(name: str) -> bool:
    """Tell whether words can only be the name of a person."""
    words = _BETWEEN.split(name.casefold())
    known = not _NO_NAME.isdisjoint(words) or is_category(name) or AWARD.search(name) is not None
    return not known and _PERSON.fullmatch(name) is not None


# -------------------------------------------------------------------------------------------- what came of it

ENDED = r"wins?|winners?|won|nominations?|nominated|nominees?"
COUNT = r"[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many"
CANONICAL = {"won": "won", "win": "won", "nom": "nominated"}
"""The word that stands for a result, by the first three letters of what the text calls it."""
RESULT_OF_ALL = re.compile(rf"(?i:(?:awards? )?({ENDED}))")
"""A heading or label that says what came of all that stands below it."""
BEHIND = re.compile(
    r"(?<![,;])(?:(?<=\))[ \xa0]|[ \xa0](?=[a-z]|[A-Z]{3})|(?:(?<=Awards)|(?<=Award)|(?<=Globe)|(?<=Oscar))[ \xa0])"
    r"(?P<word>(?i:nominat(?:ed|ions?)|nominees?|winners?|won))\Z"
)
"""A result at the end of a part, no mark before it: in small or large letters, behind a parenthesis or an award."""


@rule("a result such as 'Won'")
def result() -> pp.ParserElement:
    """result = "won" | "winner" | "nominated" | "nominee" | ordinal , "place" | "runner-up" | "finalist"
    | "pending" | "shortlisted" | "special mention" | ... ;
    """
    placed = r"(?:[0-9]{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth)[ \t\u00a0](?:place|prize|runner-up)"
    words = r"winners?|wins?|won|nominated|nominees?|nominations?|runners?[ -]up|finalists?|pending|lost|tied?"
    more = r"draw|shortlisted|longlisted|included|inducted|(?:honou?rable|special|jury)[ \t\u00a0]mention"
    return pattern(rf"(?i:{placed}|{words}|{more})(?![A-Za-z])", "'Won'")("word") + maybe(pattern(r"\.", "'.'"))


@rule("a result in front of a line, such as 'Won: '")
def result_before() -> pp.ParserElement:
    """result before = word , ( ":" | dash | "," | "for" | "of" | "the" | count | blank ) , ... ;   (* a name next *)"""
    word = r"(?P<word>(?i:winner|won|win|nominated|nomination|nominee|runner-up|tied))"
    follows = rf"(?:(?:for|of)[ \xa0]++)?+(?:the[ \xa0]++)?+(?P<count>(?:{COUNT})[ \xa0]++)?+(?=[A-Z\"'\u2018\u201c])"
    mark = rf"(?:[ \xa0]*+[:\u2013\u2014-]|,)[ \xa0]++|[ \xa0]++{follows}"
    return pattern(rf"{word}(?i:s|ations)?+(?![A-Za-z])", "'Won'") + pattern(rf"(?:{mark})", "': '")


def is_result(text: str) -> bool:
    """Tell whether words say what came of an award, and nothing else."""
    return result.fullmatch(text) is not None


def canonical(text: str) -> str:
    """Return ``won`` or ``nominated`` for what a text calls a result, or its own word."""
    match = result.match(text)
    word: str = match["word"] if match is not None else text
    return CANONICAL.get(word[:3].casefold(), word)
