"""The grammar of ways to appear, which are notes of a credit, and of jobs, whose lines are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.grammar import pattern, rule

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = ["appearance", "job", "note"]


@rule("a note such as 'voice' or 'uncredited'")
def note() -> pp.ParserElement:
    """note = one of the closed list of ways to appear , [ more words ] ;"""
    alone = (
        r"(?i:voices?(?: over| only)?|voice-?over|(?:singing|speaking) voice|singing|(?:un|not )credited|"
        r"uncredited (?:voice|cameo|role|appearance)|"
        r"cameos?(?: appearance| role)?|(?:un)?billed|(?:archiv(?:e|al)|stock) (?:footage|recordings?|photos?)|"
        r"archival|deleted scenes?|scenes? deleted|special participation|"
        r"(?:in )?photo(?:graph)?s?(?: presence| only)?|(?:voice (?:and|&) )?(?:motion|performance) capture|stunts|"
        r"stunt double|"
        r"[a-z]+ voice|posthumous(?:ly)?|(?:dual|double|triple|quadruple|multiple) roles?|stand-in|"
        r"body double|puppeteer|narrator|self|pilot|guest(?: role| star)?|item (?:number|song|girl|dance)|"
        r"[^(),;]{1,40} (?:version|dub|release|cut|only))"
        r"(?=[ \t]*\Z)"
    )
    opened = (
        r"(?i:(?:extended |brief |uncredited )?cameo|(?:(?:extended|special|guest|friendly|photo|voice|"
        r"brief) ){1,3}appearance|"
        r"(?:(?:singing|speaking|english|hindi) )?(?:voice(?:d)?|vocals?) (?:(?:dubbed|provided) )?by|dubbed by|"
        r"(?:credited|billed) as|voice-?over by|voice over by|"
        r"singing voice|suit actor|[a-z]+ (?:version|voice|dub):|as|seasons?|episodes?|"
        r"in (?:an? )?(?:uncredited |brief |extended |special |guest |friendly )*(?:cameo|appearance|role)|"
        r"in archiv(?:e|al) footage|archive footage|voice of)(?![A-Za-z])|[Cc]redited(?= [^\Wa-z0-9_])"
    )
    return pattern(alone, "voice, uncredited ...") | (pattern(opened, "cameo in ...") + pattern(r"[^\r\n]*", "words"))


@rule("a way to appear such as 'Special Appearance'")
def appearance() -> pp.ParserElement:
    """appearance = [ words ] , ( "appearance" | "cameo" | "role" ) , [ more words ] ;"""
    way = r"(?:special|guest|friendly|extended|brief|uncredited|cameo|dual|double|triple|photo|voice)"
    kind = r"(?:(?:guest )?appearance|cameo(?: appearance| role)?|role)"
    item = r"item (?:number|song|dance)|special (?:song|dance)"
    return pattern(
        rf"(?i:(?:in )?(?:an? )?(?:(?:{way} )+{kind}|{item}|cameo|uncredited)(?: (?:in|for|"
        rf"as) [^\r\n]*+)?+)\.?(?=[ \t]*+\Z)",
        "special appearance ...",
    )


@rule("a job such as 'Director: '")
def job() -> pp.ParserElement:
    """job = ( "Director" | "Producer" | ... ) , [ "s" ] , ":" | ( "Directed" | "Music" | ... ) , " by " ;"""
    words = (
        r"(?i:(?:executive |associate |co-)?(?:directors?|producers?|writers?|editors?|composers?)|screenplay|story|"
        r"music(?: direct(?:or|ion))?|cinematograph(?:y|er)|directed by|produced by|written by|edited by|"
        r"art(?: direct(?:or|ion))?|"
        r"lyric(?:s|ist)|editing|dialogues?|fights?|stunts?|action|choreograph(?:y|er)|camera|costumes?|"
        r"playback(?: singers?)?|"
        r"banner|make-?up|sound|distribut(?:or|ion)|production(?: company| house)?|studio|background score|"
        r"singers?|released?|"
        r"running time|language|country|titles?|film edited by|animation(?: director)?|layouts?|backgrounds?)"
    )
    done = (
        r"(?i:(?:screenplay|story|music|songs|lyrics|dialogues?|costumes|sound|choreography|editing|cinematography|"
        r"(?:film )?(?:directed|produced|written|edited|photographed|choreographed|composed)) by)[ \t]+(?=[^\Wa-z0-9_])"
    )
    return pattern(done, "Directed by") | (pattern(words, "Director, Producer ...") + pattern(r"[ \t]?:[ \t]*", "':'"))
