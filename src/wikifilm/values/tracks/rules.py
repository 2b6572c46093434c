"""The grammar of a track's line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.grammar import maybe, pattern, rule
from wikifilm.standins import LED, RAISED, TITLE_DASHES, WORK

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = [
    "BLANKS",
    "COUNT",
    "DOUBLE",
    "QUOTES",
    "SINGLE",
    "credited",
    "first_length",
    "length_of",
    "mark",
    "said_length",
    "title",
    "track_length",
]

BLANKS = " \t\u00a0"
QUOTES = (('"', '"'), ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"), ("«", "»"))
"""The pairs of quotation marks that a title is written in, the first choice first."""

SINGLE = (
    r"'(?:[^'\r\n]|'(?=[^\W\d_])){1,200}+'(?![^\W_])|"
    r"\u2018(?:[^\u2018\u2019\r\n]|\u2019(?=[^\W\d_])){1,200}+\u2019(?![^\W_])"
)
"""A title in single quotation marks, which may hold apostrophes."""
_B = "[ \t\u00a0]"
_DOUBLE = r"(?:\"[^\"\r\n]+\"|[\u201c\u201e][^\u201c\u201d\u201e\r\n]+[\u201d\u201c]|\xab[^\xab\xbb\r\n]+\xbb)"
DOUBLE = rf"{_DOUBLE}(?:{_B}{{0,9}}/{_B}{{0,9}}{_DOUBLE})*"
"""A title in quotation marks, or those of a medley."""
COUNT = re.compile(rf"(?P<number>[0-9]{{1,3}}){_B}+(?=[^\W\d_a-z])")
"""A number with no mark behind it, which may be a part of the title: ``99 Lamps``."""
_LENGTH = r"[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])"
_DOTTED = r"[0-9]{1,2}\.[0-5][0-9](?![0-9:.])"
"""A length such as ``3.41``, which is none without a mark before it: ``Petals 2.10`` may be a title."""
_SAID = rf"(?:{_LENGTH}|{_DOTTED})"
_MINUTES = rf"(?:{_B}{{0,3}}min(?:utes|s)?(?![a-z])\.?)?"
_WORD = (
    r"(?i:(?:film[ \t\u00a0])?songs?[ \t\u00a0]lyrics?|(?:(?:music|lyrics?|songs?)[ \t\u00a0])?(?:written|composed|"
    r"penned)|music[ \t\u00a0]directed|music|lyrics?|words|songs?|performed|sung|(?:lead )?vocals?|recorded|played|"
    r"whistled|danced|reprised|rendered|duet|arranged|produced|adapted|orchestrated|conducted|remixed|recreated)"
)
_AUXILIARY = r"(?:(?:which|that|is|was|are|were|as|also|being)[ \t\u00a0]+){0,3}"
"""What may stand before a credit: ``which is sung by``."""
_LABEL = (
    r"(?i:(?:singer|artist|performer|vocal|vocalist)(?:/s|\(s\)|s)?|lyrics?|lyricists?|words|music|"
    r"composers?|composition|writers?|written|performed|performance|poets?|voices?|rap|chorus|(?:fe)?male(?: vocals?)?|"
    r"playback(?: singers?)?|duet|(?:additional|backing|lead) vocals?)"
)
_DASH = r"[-\u2013\u2014]{1,2}"
_AND = rf"(?:{_B}{{0,3}}[,/&]{_B}{{0,3}}|{_B}{{1,3}}and{_B}{{1,3}})"
_BY = rf"(?:{_WORD}(?:{_AND}{_WORD}){{0,3}}{_B}{{1,3}})?by:?{_B}"
_SURE = r"(?i:singers?|artists?|performers?|playback|vocals?|lyrics?|lyricists?|music)"
_DASHED = rf"{_SURE}{_B}{{0,3}}[-\u2013\u2014](?={_B}|[^\W\d_a-z])"
"""A label that a dash ends: behind a comma or a dash, where nothing else could be meant (``Roxy Music – 3:05``)."""
_LABELS = rf"{_LABEL}(?:(?i:(?<!chorus)(?<!rap)){_AND}{_LABEL}){{0,2}}"
_LABELLED = rf"{_LABELS}{_B}{{0,3}}:(?={_B})"
_TOLD = rf"{_LABELS}(?:{_B}{{0,3}}:|{_B}{{1,3}}[-\u2013\u2014])(?={_B})"
"""A label in parentheses, which a dash may end, too."""
_INITIALS = (
    rf"(?!(?<=[ .][A-Z][a-z])\.{_B}+[^\W\d_a-z][^\W\d_]*(?:{_B}[^\W\d_a-z][^\W\d_]*)?{_B}*"
    rf"(?:\Z|[,;&/()]|{_B}[-\u2013\u2014]|(?<={_B})and{_B}))"
)
"""Not the dot of ``Na. Muthukumar``, behind which nothing but a name stands."""
_SENTENCE = (
    r"(?<!feat)(?<![ .][A-Z])(?<![ .][A-Z]{2})(?<!ft)(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)(?<!St)(?<!Jr)(?<!Sr)(?<!No)(?<!vs)"
    r"(?<!Smt)(?<!Mohd)"
)
_ENDING = r"(?<!Jr)(?<!Sr)(?<!Inc)(?<!Ltd)(?<!Co)(?<![ .][A-Z])"


@rule("a length such as '3:41'")
def track_length() -> pp.ParserElement:
    """track length = digits , ":" , digits , [ ":" , digits ] ;"""
    return pattern(_LENGTH, "'3:41'")


@rule("a length such as '3:41', '3.41' or '3:41 min'")
def said_length() -> pp.ParserElement:
    """said length = ( track length | digits , "." , digits ) , [ "min" ] ;"""
    return pattern(_SAID, "'3:41'")("figures") + pattern(_MINUTES, "'min'")


def length_of(text: str) -> str | None:
    """Return the length that some words say, always with a colon; None where they say something else."""
    found = said_length.fullmatch(text)
    return None if found is None else found["figures"].replace(".", ":")


class Length(NamedTuple):
    """A length, and where it stands."""

    said: str
    start: int
    end: int


def first_length(text: str) -> Length | None:
    """Return the length that a cell begins with, be it of the first of several: ``4:34 (male)``, ``4:34 / 5:00``."""
    found = said_length.match(text)
    if found is None or text[found.end() :].lstrip(BLANKS)[:1] not in {"", "(", "/", "[", ","}:
        return None
    return Length(found["figures"].replace(".", ":"), *found.span("figures"))


def _number() -> pp.ParserElement:
    """Return what counts a title: its number, or something that is no number and no part of the title."""
    marks = r"[\"\u201c\u201e\xab]"
    quote = rf"(?={marks}|['\u2018])"
    begins = rf"(?:{quote}|(?=[^\W\d_a-z]))"
    parted = rf"(?:{quote}|(?=[^\W\d_a-z][^\r\n]{{1,100}}{_B}{_DASH}{_B}))"  # a title may be a figure: 21 – Eve Oake
    closed = rf"[.)\]]{{1,2}}(?:{_B}{{0,3}}(?:{_DASH}|:)(?={_B}|{begins}))?(?:{_B}+|{begins})"
    bare = rf"(?:[,;/]{_B}{{0,3}}|{_B}+|{_DASH})(?={marks})"
    stop = rf"(?:{closed}|:{_B}+{begins}|{_B}*{_DASH}{_B}+{parted}|{bare})"
    kind = rf"(?i:(?:(?:track|song|sr\.?|sl\.?|s\.?){_B}?)?(?:no\.?|nr\.?|\u2116)|track|song)?{_B}{{0,3}}#?{_B}{{0,3}}"
    opened = rf"[(\[](?=[0-9]{{1,3}}[)\]]{_B})|{kind}(?=[0-9]{{1,3}}{stop})"
    number = pattern(opened, "'('") + pattern(rf"[0-9]{{1,3}}(?={stop})", "digits")("number") + pattern(stop, "'.'")
    side = rf"(?:[A-D][0-9]{{1,2}}|[0-9]{{1,2}}[a-d])[.)]{_B}+{begins}|(?:[A-D][0-9]|[0-9]{{1,2}}[a-d]){_B}+(?={marks})"
    part = rf"[0-9]{{1,2}}[.-][0-9]{{1,2}}[.)]?{_B}+(?={marks})"
    return number | pattern(rf"{side}|{part}|(?:[IVX]{{1,5}}|[ivx]{{1,5}}|[a-z])[.)]{_B}+(?={marks})", "'A1.'")


@rule("a title such as '\"Petals\"'")
def title() -> pp.ParserElement:
    """title = [ number | other count ] , [ before ] , [ quoted , [ work ] ] ;
    number = [ "No." | "Track" | "Song" | "#" | "(" | "[" ] , digits ,
             ( "." | ")" | "]" | ":" | dash | blank | "," | ";" | "/" ) , [ dash | ":" ] , [ blank ]
                     (* a bare title stands behind the first five alone, and behind a dash where another follows *) ;
    other count = side , digits | digits , letter | digits , ( "." | "-" ) , digits | roman numeral | letter ;
    before = word , { word | blank } , ( ":" | "," | blank , dash | " sings" | ... ) , blank
                                                            (* where a quotation mark follows *) ;
    quoted = double , { "/" , double }                      (* a medley *)
           | "'" , { character - "'" | "'" , letter } , "'"        (* ‘ and ’ too *) ;
    double = '"' , { character - '"' } , '"'
           | "“" , { character - quotation mark } , "”"
           | "«" , { character - quotation mark } , "»" ;
    work = "," , ( "Op." | "D" | "K." | ... ) , digits , [ "No." , digits ]    (* where nothing but a part follows *) ;
    """
    sings = rf"(?:{_B}{{1,9}}(?:sings?|sang|performs?|performed|in)|['\u2019]s)"
    led = rf"(?:{LED}|(?:{_B}{{0,9}}[:,]|{sings}){_B}{{1,9}}|{_B}{{0,9}}{_DASH}{_B}{{0,9}})(?=[\"\u201c\u201e\xab])"
    words = pattern(rf"(?:(?!{led})[^\"\u201c\u201d\u201e\xab\xbb\r\n]){{2,100}}+(?={led})", "words")("before")
    before = words + pattern(led, "' – '")
    quoted = pattern(f"{DOUBLE}|{SINGLE}", "'\"Title\"'")
    sign = pattern(rf"(?:{_B}*(?:[\u2020\u2021\xa7\xb6\u2713\u2717*{RAISED}]|#(?![\w]))+)?", "footnote")
    of = r"(?:Op|Opp|D|K|KV|Kk|BWV|RV|HWV|TWV|Hob|WoO|WWV|Sz|S|B|L|H|R|No|Nr)"
    part = rf"(?:[/:,]?{_B}{{0,3}}(?:No\.|Nr\.|no\.)?{_B}{{0,3}}[0-9]{{1,3}})?"
    digits = rf"(?:[IVX]{{1,5}}[:/])?(?:[0-9]{{1,4}}[a-z]?|posth\.?){part}"
    work = pattern(
        rf"(?:{_B}{{0,9}},{_B}{{1,9}}{of}\.?{_B}{{0,3}}{digits}(?={_B}*(?:\Z|[,;(]|{_BY}|{_B}{_DASH}{_B}|from{_B})))?",
        "', Op. 5'",
    )
    return (
        pattern(f"{_B}*", "blanks") + maybe(_number()) + maybe(before) + maybe(quoted("quoted") + sign + work("work"))
    )


@rule("a credit in parentheses, such as 'performed by '")
def credited() -> pp.ParserElement:
    """credited = [ ( "," | ";" | "." ) , blank ] , ( credit , "by" | label , ":" ) , blank ;  (* those of a mark *)"""
    opened = pattern(rf"(?:\A|{_B}{{0,9}}[,;.]{_B}{{0,9}}(?:and{_B})?|{_B}{{1,9}}and{_B}{{1,9}}(?={_WORD}))", "','")
    bare = rf"(?i:singers?|lyricists?|composers?){_B}+(?=[^\W\d_a-z])"
    return opened + pattern(rf"(?:(?:(?:both|all){_B}+)?{_BY}|{_TOLD}|{bare}){_B}*", "'performed by '")("credit")


@rule("a part of a track behind its title")
def mark() -> pp.ParserElement:
    """mark = [ "," | dash ] , ( said length | "(" , said length , ")" | "[" , said length , "]" )
         | [ "," | ";" | dash ] , { "is" | "which" | ... } ,
           [ credit , { ( "," | "/" | "&" | "and" ) , credit } ] , "by "
         | [ "," | ";" | dash ] , label , ":"            (* behind a title in quotation marks *)
         | [ dash ] , "(" , { character | parenthesis } , ")"    (* a note, where no name goes on after it *)
         | [ dash ] , "[" , { character } , "]"          (* a note too, and no footnote *)
         | " from "                                      (* before a capital: a note too *)
         | ( "," | ";" | " in" | " on" | " of" ) , blank before a work in italics     (* a note too *)
         | blank , dash , blank
         | ( ":" | ".." | "," ) , blank                  (* right behind a title in quotation marks: before artists *)
         | dash | "/" | "|" | "~"                        (* there, too, with no blank *)
         | dash , blank | blank , dash                   (* behind a bare title among songs: before full names *)
         | "." , blank                                   (* a sentence follows, or nothing; people, if it begins so *)
         | word | character ;
    credit = "written" | "composed" | "music" | "lyrics" | "words" | "performed" | "sung" | "vocals" | ... ;
    label = "singers" | "artist" | "lyrics" | "lyricist" | "music" | ... ;
    """
    dots = r"\.{2,9}|\u2026"
    comma = rf"(?:{_B}{{0,9}}[,;:|]{_B}{{0,9}}|{_B}{{1,9}}{_DASH}{_B}{{0,9}})"
    leader = rf"{_B}{{0,9}}(?:{dots}){_B}{{0,9}}"
    ending = rf"\.?{_B}*\Z|\.{_B}|[(\[]|{_B}{_DASH}(?:{_B}|[0-9])"
    after_length = rf"(?={_B}{{0,9}}(?:{ending}|[,;])|{_B}{{1,9}}(?:{_BY}|from{_B}))"
    after_note = (
        rf"(?={_B}{{0,9}}(?:{ending}|[,;]{_B}{{0,9}}{_BY}|{_BY}|{_LENGTH}|[,;]{_B}{{1,9}}{_SAID}|"
        rf"[,;]?{_B}{{0,9}}{_LABELLED}|:{_B}|,{_B}{{1,9}}[^\W\d_a-z]|{dots}|from{_B}|{_DASH}(?:{_LENGTH}|[^\W\d_a-z])))"
    )
    inner = r"[^()\r\n]*(?:\([^()\r\n]*\)[^()\r\n]*)*"
    inside = rf"{_SAID}(?={_MINUTES}[)\]])"
    opened = pattern(rf"(?:{comma}|{_B}{{0,9}})[(\[](?={inside})", "'('") + pattern(_SAID, "length")("closed")
    bare = pattern(rf"(?:{comma}(?={_SAID})|(?:{_B}{{1,9}}|{leader}|{_DASH})(?={_LENGTH}))", "', '") + pattern(
        _SAID, "length"
    )("length")
    sign = rf"(?:{_B}{{0,3}}[*\u2020\u2021\xa7{RAISED}]{{1,3}}(?={_B}*\Z))?"
    minutes = pattern(_MINUTES + sign, "'min'")
    closing = pattern(r"[)\]]", "')'")
    length = (opened + minutes + closing) | (bare + minutes + pattern(after_length, "end of length"))
    credit = (
        pattern(rf"(?:{comma}|{leader}|{_B}{{1,9}})(?={_AUXILIARY}{_BY})", "blank")
        + pattern(_AUXILIARY, "is")("is")
        + pattern(rf"{_BY}{_B}*", "by")("credit")
    )
    labelled = rf"(?:(?:{comma}|{leader}|{_B}{{1,9}})(?={_LABELLED})|(?:{comma}|{leader})(?={_DASHED}))"
    label = pattern(labelled, "blank") + pattern(rf"(?:{_LABELLED}|{_DASHED}){_B}*", "':'")("label")
    lead = rf"(?:{_B}{{1,9}}{_DASH})?{_B}{{0,9}}"
    note = pattern(rf"{lead}\(", "'('") + pattern(inner, "words")("note") + pattern(rf"\){after_note}", "')'")
    square = pattern(rf"{lead}\[(?![a-z0-9]{{1,3}}\])", "'['") + pattern(r"[^\[\]\r\n]*", "words")("square")
    bracket = square + pattern(rf"\]{after_note}", "']'")
    source = pattern(rf"{_B}{{1,9}}(?=from{_B}+[A-Z0-9\"\u201c'\u2018])", "' from '")("source")
    work = pattern(rf"(?:{_B}{{0,9}}[,;]|{_B}{{1,9}}(?:in|on|of)){WORK}(?=[^ ])", "', '")("work")
    dashed = pattern(rf"{_B}{{1,9}}{_DASH}{_B}+", "' – '")("dash")
    colon = pattern(rf"{_B}{{0,9}}(?::|{dots}){_B}+(?=[^\W_a-z])|{_B}{{0,9}},{_B}+(?=[^\W\d_a-z])", "': '")("colon")
    behind = rf"(?<=[\"\u201d\xbb)])(?:[-\u2013\u2014]{{1,2}}{_B}{{0,9}}|{_B}{{0,9}}[/|~]{_B}{{0,9}})"
    behind = rf"{behind}|[{TITLE_DASHES}]{_B}{{0,9}}"
    tight = pattern(rf"(?:{behind}|{_B}{{1,9}}[-\u2013\u2014]{{1,3}})(?=[^\W\d_a-z])", "'-'")("tight")
    half = pattern(rf"(?<=[^{BLANKS}]){_DASH}{_B}{{0,9}}(?=[^\W\d_a-z])", "'- '")("half")
    end = pattern(rf"{_SENTENCE}{_INITIALS}\.{_B}+(?=[A-Z\"\u201c])|{_ENDING}\.\Z", "'.'")("end")
    more = pattern(rf"{_SENTENCE}\.(?={_B}{{1,9}}(?:{_BY}|{_LABELLED}))", "'.'")("more")
    word = rf"[^ \t\u00a0,;:.(\[\u2013\u2014\r\n{TITLE_DASHES}-]"
    # most of a line is words, and nothing else begins as these do: they come first
    plain = pattern(rf"(?![/|~\u2026]){word}+", "word")
    words = pattern(rf"{word}+", "word") | pattern(r"[^\r\n]|[\r\n]", "character")
    aside = pattern(r"\([^()\r\n]{0,200}\)", "'(...)'")
    marks = length | credit | label | note | bracket | source | work | dashed | colon | tight | half | more | end
    return plain | marks | aside | words
