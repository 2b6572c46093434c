"""The grammar of a track's line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.grammar import maybe, pattern, rule

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = ["BLANKS", "QUOTES", "SINGLE", "mark", "title", "track_length"]

BLANKS = " \t\u00a0"
QUOTES = (('"', '"'), ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"), ("«", "»"))
"""The pairs of quotation marks that a title is written in, the first choice first."""

SINGLE = (
    r"'(?:[^'\r\n]|'(?=[^\W\d_])){1,200}+'(?![^\W_])|"
    r"\u2018(?:[^\u2018\u2019\r\n]|\u2019(?=[^\W\d_])){1,200}+\u2019(?![^\W_])"
)
"""A title in single quotation marks, which may hold apostrophes."""
_B = "[ \t\u00a0]"
_LENGTH = r"[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])"
_WORD = r"(?i:written|composed|music|lyrics?|words|songs?|performed|sung|vocals|recorded)"
_AND = rf"(?:{_B}{{0,3}}[,/&]{_B}{{0,3}}|{_B}{{1,3}}and{_B}{{1,3}})"
_BY = rf"(?:{_WORD}(?:{_AND}{_WORD}){{0,3}}{_B}{{1,3}})?by{_B}"
_SENTENCE = r"(?<!feat)(?<![ .][A-Z])(?<!ft)(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)(?<!St)(?<!Jr)(?<!Sr)(?<!No)(?<!vs)"
_ENDING = r"(?<!Jr)(?<!Sr)(?<!Inc)(?<!Ltd)(?<!Co)(?<![ .][A-Z])"


@rule("a length such as '3:41'")
def track_length() -> pp.ParserElement:
    """track length = digits , ":" , digits , [ ":" , digits ] ;"""
    return pattern(_LENGTH, "'3:41'")


@rule("a title such as '\"Petals\"'")
def title() -> pp.ParserElement:
    """title = [ number , ( "." | ")" ) , blank ] , [ quoted ] ;
    quoted = '"' , { character - '"' } , '"'
           | "“" , { character - quotation mark } , "”"
           | "«" , { character - quotation mark } , "»"
           | "'" , { character - "'" | "'" , letter } , "'"        (* ‘ and ’ too *) ;
    """
    number = pattern(rf"[0-9]{{1,3}}(?=[.)]{_B})", "digits")("number") + pattern(rf"[.)]{_B}+", "'.'")
    double = '"[^"\r\n]+"|[\u201c\u201e][^\u201c\u201d\u201e\r\n]+[\u201d\u201c]|«[^«»\r\n]+»'
    quoted = pattern(f"{double}|{SINGLE}", "'\"Title\"'")
    sign = pattern(rf"(?:{_B}*[\u2020\u2021\xa7\xb6\u2713\u2717*]+)?", "footnote")
    return pattern(f"{_B}*", "blanks") + maybe(number) + maybe(quoted("quoted") + sign)


@rule("a part of a track behind its title")
def mark() -> pp.ParserElement:
    """mark = [ "," | dash ] , ( length | "(" , length , ")" )
         | [ "," | ";" | dash ] , [ credit , { ( "," | "/" | "&" | "and" ) , credit } ] , "by "
         | "(" , { character | parenthesis } , ")"       (* a note, where no name goes on after it *)
         | " from "                                      (* before a capital: a note too *)
         | blank , dash , blank
         | "." , blank                                   (* a sentence follows, or nothing *)
         | word | character ;
    credit = "written" | "composed" | "music" | "lyrics" | "words" | "performed" | "sung" | "vocals" | ... ;
    """
    dash = r"[-\u2013\u2014]{1,2}"
    comma = rf"(?:{_B}{{0,9}}[,;:]{_B}{{0,9}}|{_B}{{1,9}}{dash}{_B}{{0,9}})"
    ending = rf"\.?\Z|\.{_B}|\(|{_B}{dash}(?:{_B}|[0-9])"
    after_length = rf"(?={_B}{{0,9}}(?:{ending}|[,;])|{_B}{{1,9}}(?:{_BY}|from{_B}))"
    after_note = rf"(?={_B}{{0,9}}(?:{ending}|[,;]{_B}{{0,9}}{_BY}|{_BY}|{_LENGTH}|from{_B}))"
    inner = r"[^()\r\n]*(?:\([^()\r\n]*\)[^()\r\n]*)*"
    opened = pattern(rf"(?:{comma}|{_B}{{0,9}})\((?={_LENGTH}\))", "'('") + pattern(_LENGTH, "length")("closed")
    bare = pattern(rf"(?:{comma}|{_B}{{1,9}})(?={_LENGTH})", "', '") + pattern(_LENGTH, "length")("length")
    length = (opened + pattern(r"\)", "')'")) | (bare + pattern(after_length, "end of length"))
    credit = pattern(rf"(?:{comma}|{_B}{{1,9}})(?={_BY})", "blank") + pattern(rf"{_BY}{_B}*", "by")("credit")
    note = pattern(rf"{_B}{{0,9}}\(", "'('") + pattern(inner, "words")("note") + pattern(rf"\){after_note}", "')'")
    source = pattern(rf"{_B}{{1,9}}(?=from{_B}+[A-Z0-9\"\u201c'\u2018])", "' from '")("source")
    dashed = pattern(rf"{_B}{{1,9}}{dash}{_B}+", "' – '")("dash")
    end = pattern(rf"{_SENTENCE}\.{_B}+(?=[A-Z\"\u201c])|{_ENDING}\.\Z", "'.'")("end")
    words = pattern(r"[^ \t\u00a0,;:.(\u2013\u2014\r\n-]+", "word") | pattern(r"[^\r\n]|[\r\n]", "character")
    return length | credit | note | source | dashed | end | words
