"""The grammar of a cast line, of which what stands in quotes and parentheses is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.grammar import many, maybe, pattern, rule

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = ["HIDDEN", "credit", "job", "left", "note", "role_end", "role_separator", "separator"]

HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for each character inside quotes and parentheses."""
_ENDING = r"(?=[ \t]*(?:[,;:.(]|and |\Z))"
_SUFFIX = rf",[ \t]?(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|Esq|OBE|CBE|MBE)(?![A-Za-z])\.?{_ENDING}"


@rule("a separator such as ' as '")
def separator() -> pp.ParserElement:
    """separator = " as " | " as:" | "..." | " – " | ": " | tab ;   (* the leftmost outside quotes and parentheses *)"""
    as_word = pattern(r"[ \t]+as(?=[ \t:]):?(?:[ \t]+|\Z)", "' as '")
    dots = pattern(r"[ \t]*(?:\.\.\.+|\u2026\.*)[ \t]*", "'...'")
    dash = pattern(r"[ \t]+[-\u2013\u2014]+[ \t]+", "' – '")
    colon = pattern(r":[ \t]+", "': '")
    tab = pattern(r" *\t[ \t]*", "tab")
    return as_word | dots | dash | colon | tab


@rule("an actor such as 'Orla Quennet'")
def left() -> pp.ParserElement:
    """left = { character - separator } ;"""
    run = pattern(r"[^ \t.:\u2026]+", "words")
    return many(run | (~separator.element + pattern(r"[ \t]+|[.:\u2026]", "character")))


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
    """role separator = " / " | "/"   (* the bare one between a small and a capital letter *) ;"""
    spaced = pattern(r"(?<![ \t])[ \t]+/[ \t]+", "' / '")
    bare = pattern(r"(?<=[a-z\u00df-\u00ff\]\"\u201d])/(?=[A-Z\u00c0-\u00de\"\u201c])", "'/'")
    return spaced | bare


@rule("the end of a role: ', ', ': ', ' – '")
def role_end() -> pp.ParserElement:
    """role end = ": " | "; " | " – " | ", " | ". " ;   (* not before a suffix, not after an abbreviation *)"""
    mark = pattern(r"(?<![ \t])[ \t]*[:;][ \t]+", "': '")
    dash = pattern(r"(?<![ \t])[ \t]+[-\u2013\u2014]+[ \t]+", "' – '")
    comma = pattern(rf"(?<![ \t])(?!{_SUFFIX})[ \t]*,[ \t]+", "', '")
    title = r"(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!St)(?<!Lt)(?<!Sgt)(?<!Capt)(?<!Col)(?<!Gen)(?<!Det)(?<!Supt)(?<!Insp)"
    more = (
        r"(?<!Prof)(?<!Rev)(?<!Hon)(?<!Gov)(?<!Sen)(?<!Rep)(?<!Fr)(?<!Jr)(?<!Sr)(?<!No)(?<!vs)(?<!Ph\.D)(?<![ .][A-Z])"
    )
    stop = pattern(rf"(?<=[^ \t]){title}{more}(?<!\A[A-Z])\.[ \t]+(?=[A-Z\u00c0-\u00de\"\u201c{HIDDEN}])", "'. '")
    return mark | dash | comma | stop


@rule("a note such as 'voice' or 'uncredited'")
def note() -> pp.ParserElement:
    """note = one of the closed list of ways to appear , [ more words ] ;"""
    alone = (
        r"(?i:voices?(?: over| only)?|voice-over|(?:singing|speaking) voice|uncredited(?: voice| cameo)?|"
        r"cameo(?: appearance| role)?|(?:un)?billed|archiv(?:e|al) (?:footage|recordings?)|deleted scenes?|"
        r"photographs?|(?:motion|performance) capture|stunts|posthumous(?:ly)?|(?:dual|double) role|stand-in|"
        r"body double|puppeteer|narrator|self|pilot)(?=[ \t]*\Z)"
    )
    opened = (
        r"(?i:(?:extended |brief |uncredited )?cameo|(?:special|guest|friendly|extended)(?: guest)? appearance|"
        r"voice(?:d)? (?:dubbed )?by|dubbed by|credited as|as|seasons?|episodes?|"
        r"in an? (?:uncredited |brief |extended |special |guest |friendly )*(?:cameo|appearance|role)|"
        r"archive footage|voice of)(?![A-Za-z])"
    )
    return pattern(alone, "voice, uncredited ...") | (pattern(opened, "cameo in ...") + pattern(r"[^\r\n]*", "words"))


@rule("a job such as 'Director: '")
def job() -> pp.ParserElement:
    """job = "Director" | "Producer" | ... , [ "s" ] , ":" ;"""
    words = (
        r"(?i:(?:executive |associate |co-)?(?:directors?|producers?|writers?|editors?|composers?)|screenplay|story|"
        r"music|cinematograph(?:y|er)|directed by|produced by|written by|edited by|art director)"
    )
    return pattern(words, "Director, Producer ...") + pattern(r":[ \t]*", "':'")
