"""The grammar of lists of names: what is a name, what parts two, which words are labels and which are no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.grammar import literal, many, maybe, pattern, rule
from wikifilm.standins import JOINTS

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = [
    "BLANKS",
    "PARTICLES",
    "couple",
    "couples",
    "declined",
    "label",
    "lone_label",
    "name",
    "pair",
    "separator",
    "the_rest",
]

PARTICLES = frozenset({
    "af", "al", "av", "bin", "da", "dal", "dalla", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
    "e", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu",
})  # fmt: skip
"""Words in small letters that stand inside names of people."""
BLANKS = " \t\xa0"
"""What parts words: a no-break space, too."""
_SUFFIX = (
    r"Jn?r|Sn?r|II|III|IV|PhD|Ph\.D|MD|M\.D|Esq|OBE|CBE|MBE|"
    r"Inc|Incorporated|Ltd|Limited|LLC|L\.L\.C|LLP|LP|L\.P|PLC|plc|GmbH|AG|Corp|Corporation|"
    r"(?:& |and )?Co|S\.A|SA|S\.p\.A|SpA|S\.L|B\.V|N\.V|K\.K|Pty|Pte"
)


def _suffix() -> pp.ParserElement:
    return pattern(rf",[ \t\xa0]?(?:{_SUFFIX})\.?(?=[ \t\xa0]*(?:[,;(\r\n]|and |& |\Z))", "', Jr.', ', Inc.' ...")


def _parenthesis() -> pp.ParserElement:
    return pattern(r"\([^()\r\n]*\)", "parenthesis")


@rule("a name such as 'Orla Quennet' or 'Harbour Pictures, Inc.'")
def name() -> pp.ParserElement:
    """name = part , { part } ;
    part = "(" , { character - parenthesis } , ")"        (* a note, or a parenthesis inside the name *)
         | "," , [ blank ] , suffix , [ "." ]             (* ", Jr.", ", Inc.": nothing of the name may follow *)
         | digit , "," , digit
         | character - ( "," | ";" ) ;
    """
    words = pattern(rf"[^,;(\r\n{JOINTS}]+", "words")
    figures = pattern(r"(?<=[0-9]),(?=[0-9])", "',' in a number")
    return many(words | _parenthesis() | _suffix() | figures | literal("("))


@rule("a separator such as ', '")
def separator() -> pp.ParserElement:
    """separator = { blank } , ( "," | ";" | joint ) , { blank | "," | ";" | joint } , [ "and " | "& " ] ;"""
    return pattern(rf"[ \t\xa0]*[,;{JOINTS}][ \t\xa0,;{JOINTS}]*", "','") + pattern(r"(?:and |& )?", "'and '")


@rule("a label such as 'Story: '")
def label() -> pp.ParserElement:
    """label = capital letter , { letter | blank | "&" | "/" | "'" | "-" } , [ " (" , words , ")" ] , ":" ;
    (* before names, or alone *)
    | share of the work , " by " ;                                        (* "Story by " before a name *)
    """
    works = (
        r"(?:(?:original|additional|from an original) )?"
        r"(?:story|screenplay|script|dialogues?|adaptation|scenario|lyrics|songs|score|idea|concept)"
    )
    share = rf"(?i:{works}) [Bb]y(?=[ \t]+[^\Wa-z])"
    held = r"(?: \([a-z ]{1,30}\)(?=:))?"
    words = pattern(rf"{share}|[^\W\d_a-z][^\W\d_]*(?:[ &/'-]{{1,3}}[^\W\d_]+){{0,3}}{held}", "words")("words")
    mark = r"[ \t]*:(?=[ \t]|\Z)[ \t]*|(?<= by)[ \t]+|(?<= By)[ \t]+"
    return pattern(r"[ \t]*", "blanks") + words + pattern(mark, "':'")


@rule("a label without a colon, such as 'Background score'")
def lone_label() -> pp.ParserElement:
    """lone label = one of the words for a share of the work , [ ":" ] ;"""
    score = r"(?:(?:background|film|original|additional|incidental)[ \xa0])?(?:scores?|music|songs?|themes?|soundtrack)"
    words = (
        r"uncredited|lyrics|dialogues?|screenplay|story|(?:additional[ \xa0])?(?:dialogue|material|scenes|photography)"
    )
    work = r"animation|live[ -]action|(?:hindi|tamil|telugu|malayalam|kannada|bengali|english)[ \xa0]version"
    which = (
        r"(?:associate|executive|supervising|sequence|segment|animation|unit|second[ -]unit|assistant|chief|"
        r"live[ -]action|dialogue|creative|line|action)[ \xa0]"
    )
    jobs = rf"(?:co-|{which})(?:producers?|directors?|editors?|writers?|animators?)"
    return pattern(rf"(?i:{score}|{words}|{work}|{jobs})[ \xa0]*+:?+(?=[ \xa0]*+\Z)", "Songs, Uncredited ...")


@rule("two or more full names joined by 'and'")
def couple() -> pp.ParserElement:
    """couple = full name , ( " and " | " & " ) , full name , { ( " and " | " & " ) , full name } ;
    full name = word , " " , word , { " " , word } , [ suffix ] , { { blank } , parenthesis } ;
    """
    word = pattern(r"(?!and )(?!& )[^ \t\r\n,;()]+", "word")
    note = pattern(r"[ \t]*", "blanks") + _parenthesis()
    full_name = word + many(literal(" ") + word) + maybe(_suffix()) + maybe(many(note))
    joint = pattern(r" (?:and|&) ", "'and'")
    return full_name + many(joint + full_name)


@rule("two or more words joined by 'and'")
def pair() -> pp.ParserElement:
    """pair = word , ( " and " | " & " ) , word ;"""
    word = pattern(r"[^ \t\r\n,;()]+", "word")
    return word + pattern(r" (?:and|&) ", "'and'") + word


@rule("two or more countries joined by 'and'")
def couples() -> pp.ParserElement:
    """couples = words , ( " and " | " & " ) , words , { ( " and " | " & " ) , words } ;"""
    word = pattern(r"(?!and )(?!& )[^ \t\r\n,;()]+", "word")
    note = pattern(r"[ \t]*", "blanks") + _parenthesis()
    some = word + maybe(many(literal(" ") + word)) + maybe(many(note))
    return some + many(pattern(r" (?:and|&) ", "'and'") + some)


@rule("a word that says that there is no value, such as 'TBA'")
def declined() -> pp.ParserElement:
    """declined = ( "TBA" | "N/A" | "none" | "unknown" | "various" | ... | [ "(" ] , see , [ ")" ] ) , [ "." ]
             | mark , { mark } ;
    see = "see " , [ "the " ] ,
          ( "below" | "cast" | [ "cast " ] , [ "list " ] , "below" | word , " section" | capital word ) ;
    """
    words = (
        r"(?i:tba|tbd|to be announced|n/?a|n\.a|none|unknown|not known|undisclosed|not disclosed|not available|various|"
    )
    words += r"\(?see (?:the )?(?:below|cast|(?:cast )?(?:list )?below|[a-z]{1,20} section)\)?)\.?"
    words += r"|see (?:the )?[A-Z][a-z]{3,20}"
    return pattern(rf"(?:{words}|[-\u2013\u2014?]+)(?=[ \t]*\Z)", "TBA, N/A, unknown ...")


@rule("a word for the rest of a list, such as 'others'")
def the_rest() -> pp.ParserElement:
    """the rest = [ "and " | "many " ] , ( "others" | "more" | "et al" | "etc" | "introducing" ) , [ "." ] ;"""
    words = "others|more|et al|etc|introducing|also starring"
    return pattern(rf"\(?(?i:(?:(?:and|many|&) )*(?:{words})\.?)\)?(?=[ \t]*\Z)", "others")
