"""The grammar of a cast line, of which what stands in quotes and parentheses is hidden."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.grammar import many, maybe, pattern, rule
from wikifilm.standins import BREAK, DASH
from wikifilm.values.names import PARTICLES

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = [
    "BLANKS",
    "HIDDEN",
    "TITLES",
    "alias",
    "credit",
    "each",
    "full_name_begins",
    "lead",
    "left",
    "opening",
    "person",
    "played_by",
    "role_end",
    "role_separator",
    "separator",
    "verb",
]

BLANKS = " \t\xa0"
"""What parts words: a no-break space, too."""
HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for each character inside quotes and parentheses."""
TITLES = frozenset({
    "Mr", "Mrs", "Ms", "Dr", "dr", "St", "Lt", "Sgt", "Capt", "Col", "Gen", "Maj", "Cpl", "Pvt", "Adm", "Cdr", "Cmdr",
    "Brig", "Det", "Supt", "Supdt", "Insp", "Const", "Asst", "Adv", "Prof", "prof", "Rev", "Hon", "Gov", "Sen", "Rep",
    "Fr", "Snr", "Jnr", "Smt", "SI", "DSP", "ACP", "SP", "CI", "DGP", "IG", "DIG", "DCP", "PC", "HC", "Er", "Jr", "Sr",
    "No", "vs", "Sig", "sig", "Dott", "dott", "Avv", "avv", "Ing", "ing", "Mme", "Mlle", "Frl",
})  # fmt: skip
"""Abbreviations behind which a full stop ends no sentence."""
_CAPITAL = rf"[^\Wa-z0-9_][^{BLANKS},;:]*"
_FULL_NAME = rf"{_CAPITAL}[{BLANKS}]+[^\Wa-z0-9_]"
full_name_begins = re.compile(_FULL_NAME)
"""Two words in capitals: what a full name begins with."""
_ENDING = r"(?=[ \t]*(?:[,;:.(]|and |\Z))"
_SUFFIX = rf",[ \t]?(?:Jn?r|Sn?r|II|III|IV|PhD|Ph\.D|MD|M\.D|Esq|OBE|CBE|MBE)(?![A-Za-z])\.?{_ENDING}"

_PREFIXES = (
    "Ex", "ex", "Co", "co", "Sub", "sub", "Vice", "vice", "Step", "step", "Half", "half", "Great", "great", "Grand",
    "grand", "Semi", "semi", "Anti", "anti", "Non", "non", "Pre", "pre", "Post", "post", "Mid", "mid", "Self", "self",
    "right", "left", "middle", "well", "one", "two", "three", "first", "second", "high", "long", "old", "father",
    "mother", "brother", "sister", "son", "daughter",
)  # fmt: skip
_UNHYPHENED = "".join(rf"(?<!\b{each})" for each in _PREFIXES)
"""Behind these a hyphen is of the word that goes on behind a blank: ``Vice- captain``."""
_TELLING = (
    r"(?!(?:and|or|to|in-law|in law)(?![^\W_]))(?=[^\W\d_])"
    r"(?=(?:An?|The|Special|Guest|Friendly|Cameo)[ ]|[a-z\u00df-\u00ff]|"
    r"[^-,.:;\u2013\u2014\r\n]{0,60}?(?:(?:'s|\u2019s|s'|s\u2019)[ ]|[ ](?!(?:and|or|de|van|von)[ ])[a-z]))"
)
"""Words that tell of a role, other than a name's: one in small letters, or what belongs to somebody."""


@rule("a separator such as ' as '")
def separator() -> pp.ParserElement:
    """separator = " as " | " as:" | "..." | " – " | ": " | tab ;   (* the leftmost outside quotes and parentheses *)"""
    as_word = pattern(rf"(?:[ \t\xa0]+a|{DASH})s(?:,[ ]respectively,|(?=[ \t\xa0:]|\Z):?)(?:[ \t\xa0]+|\Z)", "' as '")
    leader = r"\.\.\.+|\u2026\.*|\.(?:[ \t\xa0]\.){2,40}|\.\.(?=[ \t\xa0]*[A-Z])"
    dots = pattern(rf"[ \t\xa0]*(?:{leader})[ \t\xa0]*", "'...'")
    dash = pattern(
        rf"[ \t\xa0]*{DASH}[ \t\xa0]*|"
        r"[ \t\xa0]+(?:[-\u2013\u2014]+>?|=|\u2192)[ \t\xa0]+|(?<=[^ \t\xa0\u2014])\u2014(?=[^ \t\xa0\u2014])",
        "' – '",
    )
    colon = pattern(r":[ \t\xa0]+", "': '")
    tab = pattern(r" *\t[ \t\xa0]*", "tab")
    return as_word | dots | dash | colon | tab


@rule("an actor such as 'Orla Quennet'")
def left() -> pp.ParserElement:
    """left = { character - separator } ;"""
    run = pattern(rf"[^ \t\xa0.:\u2014\u2026{DASH}]+", "words")
    return many(run | (~separator.element + pattern(rf"[ \t\xa0]+|[.:\u2014\u2026{DASH}]", "character")))


@rule("a credit such as 'Orla Quennet as Dessa Marsh, a diver (voice)'")
def credit() -> pp.ParserElement:
    """credit = left , [ separator , right ] | ( "as " | separator ) , right ;   (* the second: its actor was lost *)"""
    right = pattern(r"[^\r\n]*", "role and description")
    lost = pattern(r"as[ \t]+", "'as '") | separator.element
    return (lost("lost") + right("role")) | (
        left.element("left") + maybe(separator.element("separator") + right("right"))
    )


@rule("a separator of roles such as ' / '")
def role_separator() -> pp.ParserElement:
    """role separator = " / " | " /" | "/ " | "/"
    (* the bare one before a capital letter, behind a small one, a quote or "#1"; behind "herself" and the like; before
    "the"; not in "and/or" *) ;
    """
    named = rf"(?!or[ \t])(?=[^\W\d_]|[#\"\u201c{HIDDEN}])"
    spaced = pattern(rf"(?<![ \t\xa0])(?:[ \t\xa0]+/(?:[ \t\xa0]++(?!or[ \t])|{named})|/[ \t\xa0]+{named})", "' / '")
    own = pattern(r"(?:(?<=[a-z]self)|(?<=selves))/(?=[a-z])", "'/'")
    capital = rf"(?=[A-Z\u00c0-\u00de\"\u201c{HIDDEN}])"
    ends = rf"(?:(?<=[a-z\u00df-\u00ff\]\"\u201d{HIDDEN}])|(?<=#[0-9])|(?<=#[0-9]{{2}}))"
    bare = pattern(rf"{ends}/(?:{capital}|(?=the[ ]))", "'/'")
    return spaced | own | bare


@rule("the end of a role: ', ', ': ', ' – '")
def role_end() -> pp.ParserElement:
    """role end = ": " | "; " | " – " | ", " | ". " | break   (* not before a suffix, not after an abbreviation *)
    | "- " | " -" | " ," | "," | " :" | ":" | ... ;   (* before words that tell of the role: "Ost- a diver" *)
    """
    mark = pattern(r"(?=[:; \t\xa0])(?<![ \t\xa0])[ \t\xa0]*[:;][ \t\xa0]+", "': '")
    close = r"(?<=[^ \t\xa0\u2014])\u2014(?=[^ \t\xa0\u2014])"
    dash = pattern(rf"(?<![ \t\xa0])[ \t\xa0]+[-\u2013\u2014]+[ \t\xa0]+|{close}", "' – '")
    typed = pattern(
        rf"(?=[-\u2013\u2014,:; \t])(?<=[^\W\d_]|[)\"\u201d.{HIDDEN}])(?!{_SUFFIX})"
        rf"(?:(?<!\b[^\W\d_]){_UNHYPHENED}(?:-[ \t]|[ \t]-)|[\u2013\u2014][ \t]|[,:;]|"
        rf"[ \t](?!{_SUFFIX})[\u2013\u2014,:;]){_TELLING}",
        "'- '",
    )
    other = r"(?!(?i:a\.k\.a\.|aka )|alias |also known as )"
    comma = pattern(rf"(?=[, \t\xa0])(?<![ \t\xa0])(?!{_SUFFIX})[ \t\xa0]*,[ \t\xa0]+{other}", "', '")
    title = "".join(rf"(?<!{each})" for each in (*sorted(TITLES), r"Ph\.D", r"[ .][A-Z]", r"\A[A-Z]", r"a\.k\.a"))
    capital = rf"(?=[A-Z\u00c0-\u00de\"\u201c{HIDDEN}])"
    stop = pattern(rf"(?=\.)(?<=[^ \t\xa0]){title}\.[ \t\xa0]+{capital}", "'. '")
    line = pattern(rf"(?=[{BREAK} \t])(?<![ \t])[ \t]*{BREAK}[ \t]*", "a line break")
    return mark | dash | comma | stop | line | typed


@rule("an alias such as 'a.k.a. The Finch'")
def alias() -> pp.ParserElement:
    """alias = [ "," ] , ( " a.k.a. " | " aka " | " alias " | " also known as " ) ;"""
    return pattern(r"(?<![ \t,]),?[ \t]+(?:(?i:a\.k\.a\.?|aka\.?)|alias|also known as):?[ \t]+(?=[^ \t])", "' a.k.a. '")


@rule("a verb such as ' voices ' or ' appears uncredited as '")
def verb() -> pp.ParserElement:
    """verb = " provides the voice of " | " voices " | " plays " | " portrays " | " stars as "
    | " cameos as " | " makes a cameo as " | " appears " , [ words ] , " as " | " in a dual role as "
    | " in the role of " | " is "   (* before a capital letter *) ;
    """
    voice = (
        r"(?P<voice>(?:also )?(?:provid(?:es?|ed|ing) the voices? (?:of|for)|voice[sd])|voicing|as (?:the )?voices? of)"
    )
    played = (
        r"(?:(?:also )?(?:plays?|portrays?)|playing|portraying|(?:also )?stars? as|(?:can be|is) seen(?: briefly)? as)"
    )
    cameo = (
        r"(?:(?P<cameo>(?:also )?cameos?)|(?:also )?(?:makes?|has)(?: an?| his| her| their)? "
        r"(?P<seen>(?:[a-z-]+ ){0,3}(?:cameos?|appearances?)(?: appearances?| role)?)),? as"
    )
    way = (
        r"(?P<way>(?:(?:dual|double|triple|multiple|several|title|cameo|supporting|guest|brief|special|friendly|extended|"
        r"uncredited|unbilled|short|small|minor) ){1,3}(?:roles?|appearances?)|"
        r"(?:(?:brief|extended|special|guest|friendly|uncredited|short|small) ){0,3}cameos?(?: roles?)?|"
        r"archiv(?:e|al) footage)"
    )
    other = rf"(?:in|has) (?:an? )?{way},? (?:as|of)"
    part = r"(?:in|plays?|has) the (?:title )?(?:roles?|parts?) of"
    being = r"(?P<being>is|are)(?=[ \t]+[^\Wa-z0-9_])"
    seen = r"(?:also )?appears?(?: (?P<how>[a-z]+(?: [a-z]+){0,4}?))? as"
    any_of = rf"(?=[achimpsv])(?:{voice}|{other}|{part}|{played}|{cameo}|{seen}|{being})"  # a name begins with none
    return pattern(rf"[ \t](?<![ \t]{{2}})[ \t]*{any_of}[ \t]+", "' voices '")


@rule("words such as ', voiced by '")
def played_by() -> pp.ParserElement:
    """played by = ( ", " | ": " | " (" | " – " | " " ) , [ "is " | "was " ] , how , " by " ;
    how = "voiced" | "played" | "portrayed" | "performed" ;
    """
    mark = pattern(
        r"(?=[ \t(,:])(?<![ \t])"
        r"(?:[ \t]*(?P<open>\()|[ \t]*[,:]?[ \t]+(?:[-\u2013\u2014]+[ \t]+)?(?:(?:is|was)[ \t]+)?)",
        "', '",
    )
    how = pattern(r"(?P<how>(?i:voiced|played|portrayed|performed))[ \t]+(?i:by):?[ \t]+(?=[^ \t])", "'voiced by '")
    return mark + how


@rule("a word before the actor such as 'Director ' or 'with '")
def lead() -> pp.ParserElement:
    """lead = "with " | "and " | "also " | "introducing " | "and introducing " | "also starring " | "featuring "
    | job , " " | "voice of " ;   (* before a full name; behind "introducing" and words in small letters before any *)
    """
    words = (
        r"(?:[Ww]ith|(?:[Aa]nd )?[Ii]ntroducing|[Aa]nd(?: with)?|[Aa]lso(?: [Ss]tarring)?|[Ff]eaturing|[Ss]tarring):?"
    )
    sure = r"(?=(?P<sure>with |and |also |(?:[Aa]nd )?[Ii]ntroducing |(?:[Tt]he )?[Vv]oices? of ))?"
    voice = r"(?P<voice>(?:[Tt]he )?[Vv]oices? of)"
    jobs = (
        r"(?P<job>(?:[Ee]xecutive |[Aa]ssociate |[Aa]ssistant |[Cc]o-)?(?:[Dd]irector|[Pp]roducer|[Ww]riter|"
        r"[Ss]creenwriter|[Cc]omposer|[Ee]ditor|[Cc]inematographer|[Cc]horeographer|[Aa]nimator)(?:[-/][a-z]+)?|"
        r"(?:[A-Z0-9][\w'.-]{0,20} ){0,5}(?:(?:columnist|journalist|reporter) and )?"
        r"(?i:commentator|columnist|correspondent|"
        r"journalist|reporter|broadcaster|newscaster|announcer|presenter|host|comedian|wrestler|boxer|footballer|cricketer|"
        r"golfer|musician|singer|rapper|politician|author|novelist|playwright|critic))"
    )
    name = rf"(?(sure)(?={_CAPITAL})|(?={_FULL_NAME}))"
    return pattern(rf"{sure}(?:{words}|{jobs}|{voice})[ \t]+{name}", "'with '")


@rule("a word before actors alone such as 'Additional voices: '")
def opening() -> pp.ParserElement:
    """opening = ( "with" | "also starring" | "additional voices" | "uncredited" | ... ) , ( ":" | " by " ) ;
    (* before a full name; behind "with", "starring" or a way to appear before any *)
    """
    sure = (
        r"(?=(?P<sure>(?i:(?:and |also )?(?:with|starring|featuring|introducing)|cameo|(?:special|guest|friendly) ))?)"
    )
    words = (
        r"(?i:(?:and |also )?(?:with|starring|featuring|introducing|appearing)|rest of (?:the )?cast|cast|others?|"
        r"(?:child|junior) (?:artiste?|actor)s?)"
    )
    way = (
        r"(?P<way>(?i:(?:(?:additional|other|further|uncredited|background) )?voices?|uncredited(?: (?:cast|roles?))?|"
        r"cameos?(?: appearances?)?|(?:special|guest|friendly) (?:appearances?|stars?|cameos?)|additional cast|extras|"
        r"stunts|narrated))"
    )
    behind = (
        r"(?:[ \t]?:|(?:(?<=ppearance)|(?<=ppearances)|(?<=ameo)|(?<=ameos)|(?<=arrated)|(?<=oices))[ \t]+by:?)[ \t]+"
    )
    name = rf"(?(sure)(?={_CAPITAL})|(?={_FULL_NAME}))"
    return pattern(rf"{sure}(?:{words}|{way}){behind}{name}", "'With: '")


@rule("a name of a person such as 'Orla de Quennet'")
def person() -> pp.ParserElement:
    """person = capital word , { blank , ( capital word | particle ) } ;"""
    particle = rf"(?:{'|'.join(sorted(PARTICLES))})(?![^{BLANKS}])"
    return pattern(rf"{_CAPITAL}(?:[{BLANKS}]+(?:{_CAPITAL}|{particle})){{0,5}}", "Orla de Quennet")


@rule("a second credit such as ' and Kay Linden as '")
def each() -> pp.ParserElement:
    """each = ( ", and " | " and " | "; " | ", " ) , person , " as " ;
    (* a person of one name before a role that is no description: not ", Dessa as a child" *)
    """
    joint = pattern(r"(?<![ \t])(?:[ \t]*[,;][ \t]+(?:and[ \t]+)?|[ \t]+(?:and|&)[ \t]+)", "' and '")
    full = rf"(?={_CAPITAL}(?:[{BLANKS}]+{_CAPITAL}){{1,4}}[ \t]+as[ \t]+[^ \t])"
    single = (
        rf"(?={_CAPITAL}[ \t]+as[ \t]+(?:young(?:er)?[ ]|old(?:er)?[ ]|[a-z]{{3,4}}sel(?:f|ves)(?![a-z])|[^\Wa-z0-9_]))"
    )
    return joint + pattern(rf"{full}|{single}", "Kay Linden as")
