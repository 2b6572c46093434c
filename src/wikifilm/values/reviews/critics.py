"""Who speaks in a sentence: a critic, a publication, or both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.grammar import maybe, pattern, rule
from wikifilm.values.names import PARTICLES
from wikifilm.values.prose.films import OWN
from wikifilm.values.reviews.papers import DEMONYM, MEDIUM, PAPER, SITE

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = [
    "FIRST",
    "GAVE",
    "GIVES",
    "PERSON",
    "ROLE",
    "anybody",
    "called",
    "critic_and_paper",
    "critic_beside",
    "critic_of",
    "giver",
    "got_in",
    "in_review",
    "is_critic_name",
    "is_publication_name",
    "its_critic",
    "named",
    "outlets_critic",
    "papers_person",
    "papers_review",
    "persons_paper",
    "persons_review",
    "review_for",
    "unnamed",
    "writing_for",
]

GAVE = (
    r"(?:gave|gives?|given|[Gg]iving|awarded|awards|[Aa]warding|rated|rates|[Rr]ating|scored|scores|[Ss]coring|"
    r"graded|grades|[Gg]rading|"
    r"assigned|assigns|assigning|bestowed|handed|ranked|ranks|ranking)"
)
"""The pattern of the verbs that give a rating."""
GIVES = "gGaArRsSbh"
"""What they begin with: looked at first where they are searched for, since a word's start and many words are dear."""
_SAID = (
    r"(?:stated|states|wrote|writes|said|says|called|calls|praised|praises|noted|notes|felt|opined|commented|"
    r"described|describes|criticized|criticised|found|thought|considered|observed|remarked|concluded|believed|"
    r"reviewed|liked|disliked|labell?ed|hailed|lauded|complimented|deemed|argued|added|summari[sz]ed|commended|"
    r"panned|applauded|enjoyed|declared|appreciated|mentioned|dismissed|loved|hated|admired|recommended)"
)
"""The pattern of the verbs behind which a critic goes on to give a rating."""
_CAPITAL = r"A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f"
_NOT_NAMES = (
    rf"(?!(?:A(?! [{_CAPITAL}][^\W\d_]{{1,20}} (?:of|from) (?:the )?{PAPER})|"
    r"Additionally|Also|Although|An|And|Another|As|At|Audiences?|Both|But|By|Conversely|Critics?|"
    r"Critical|Despite|Director|Film(?! [A-Z])|Filmgoers|Finally|For|Furthermore|"
    r"From|He|Her|His|However|If|In|It|Its|Journalist|Later|Likewise|Many|Meanwhile|Moreover|Most|Moviegoers|"
    r"Of|On|One|Only|Other|"
    r"Others|Over|Overall|Reviews?|Reviewers?|Reviewing|She|Several|Similarly|Some|That|The|Their|There|"
    r"These|They|This|Those|"
    r"Though|Users|Viewers|We|When|Whereas|Which|While|Who|With|Writer|Writing|Yet)(?![^\W_]|[.] ?[A-Z]|[.][a-z]{2}))"
)
_NOT_OUTLETS = (
    r"(?!(?:A|Also|An|And|As|At|Audiences?|Both|But|By|Critics|For|From|He|Her|His|However|If|In|It|"
    r"Its|Many|Most|Of|On|Others|"
    r"Reviewers?|She|Some|That|The|Their|There|These|They|This|Those|We|When|While|Who|With|"
    r"Writing)(?![^\W_]|[.] ?[A-Z]|[.][a-z]{2}))"
)
_START = r"(?<![^\W_])(?<![^\W_][.'&\-])"
_NAME_WORD = (
    rf"(?:(?:[{_CAPITAL}]\.[ -]?){{1,3}}(?=[ {_CAPITAL}]|\Z)|"
    rf"[{_CAPITAL}][^\W\d_]{{0,30}}(?:['\-](?!s(?![^\W_]))[^\W\d_]{{1,30}}){{0,3}})"
)
_PARTICLE = rf"(?:(?:{'|'.join(sorted(PARTICLES - {'e'}))}) ){{0,2}}"
# A person's name stands behind no "The": "The Times of India" is one name.
PERSON = rf"{_START}(?<![Tt]he ){_NOT_NAMES}{_NAME_WORD}(?:[ ]?(?<=[ .-]){_PARTICLE}{_NAME_WORD}){{0,4}}(?:,? [JS]r\.)?"
"""The pattern of a person's name."""
_OUTLET_WORD = (
    rf"(?:[0-9]{{0,4}}[{_CAPITAL}][^\W_]{{0,30}}|[a-z]{{1,12}}[A-Z0-9.][^\W_]{{1,30}}|"
    r"[0-9]{1,4}(?!(?:st|nd|rd|th|s|min|mm|k|m)(?![^\W_]))[a-z]{2,30})"
    r"(?:[.&!+\-][^\W_]{1,30}|'(?!s(?![^\W_]))[^\W_]{1,30}|"
    r"'s(?= (?:Film |Movie |Video ){0,2}(?:Digest|Bazaar|Magazine|Weekly|Journal|Guide))){0,4}[!.]?(?<![.](?![ ]))"
)
_JOINT = (
    r"(?:(?:of|the|for|in|on|at|(?<=Guide )to|de|du|la|le|y|&|"
    rf"and(?! [Tt]he | {_NAME_WORD} {_NAME_WORD} (?:of|from|for|\())) ){{0,2}}"
)
_OUTLET = (
    rf"(?:(?<!{PAPER}){PAPER}++(?![^\W_])|(?:The (?=[{_CAPITAL}0-9a-z]))?{_NOT_OUTLETS}(?![^\W\d_]{{1,20}}-based )"
    rf"{_OUTLET_WORD}(?: (?:{_JOINT}(?:{_OUTLET_WORD}|[0-9]{{1,4}}(?![^\W_]|[./%]))|{PAPER}++)){{0,6}})"
)
ROLE = (
    r"(?:(?:chief|senior|staff|lead|guest|former|then|film|movie|television|TV|culture|entertainment) "
    r"){0,3}(?:critic|reviewer|columnist|journalist|writer|editor)"
)
"""The pattern of what a critic is called in general."""

_OF = (
    rf",?(?: also)?(?: (?:who )?(?:writing|wrote|reviewing|reviewed|reviews|reporting|(?:an? |the )?{ROLE})"
    rf"(?: (?:it|the film|the movie|{OWN}+))?)?"
    r"(?:,? in (?:his|her|their|an?) (?:(?!review )[0-9A-Za-z½./\-]{1,20} ){0,6}review"
    rf"(?: of (?:it|the film|the movie|{OWN}+))?)?"
    r" (?:of|from|for|with|on behalf of|at|in|on)[ ]|[ ]\("
)


def _person() -> pp.ParserElement:
    return pattern(PERSON, "critic")("critic")


_VERB = r"(?:also|only|later|has|had|have|would|then|similarly|however|itself|[a-z]{2,12}ly)"
# "Ida Roe, in a three-star review, wrote": what stands between commas names nobody.
_DOES = rf"(?:,[^,;.A-Z\0]{{1,60}},)?,?[ ](?:who[ ])?(?:{_VERB},?[ ]){{0,3}}"


_THE = rf"{_START}(?:[Tt]he (?=(?:{DEMONYM} )?{PAPER})|the )?"


def _outlet() -> pp.ParserElement:
    the = rf"{_THE}(?:[{_CAPITAL}][^\W\d_]{{1,20}}-based )?(?:{DEMONYM} (?:{MEDIUM} |(?={PAPER})))?"
    return pattern(the, "the") + pattern(_OUTLET, "publication")("publication")


@rule("a critic of a publication such as 'Katie Moss of The Harbour Post'")
def critic_of() -> pp.ParserElement:
    """critic of = critic , ( [ "," ] , [ " writing" ] , " of " | " (" ) , publication ;  (* or "from" *)"""
    return _person() + pattern(_OF, "of")("of") + _outlet()


@rule("a critic beside a publication such as 'Katie Moss, Harbour Post film critic'")
def critic_beside() -> pp.ParserElement:
    """critic beside = critic , ", " , publication , ( " critic" | [ "," ] , verb ) ;"""
    not_in = pattern(r"(?<![Ii]n )(?<![Ff]or )(?<![Ff]rom )(?<![Oo]n )(?<![Aa]t )", "no 'in'")
    last = rf"(?=[ ]{ROLE}(?![^\W_]))|(?={_DOES}(?:{GAVE}|{_SAID})(?![^\W_]))"
    return not_in + _person() + pattern(r",[ ]", "','") + _outlet() + pattern(last, "critic")("last")


@rule("a critic and a publication such as 'Katie Moss, The Harbour Post'")
def critic_and_paper() -> pp.ParserElement:
    """critic and paper = critic , ( ", " | " - " ) , publication ;"""
    return _person() + pattern(r",[ ]|[ ][–—-][ ]", "','") + _outlet()


@rule("a publication's critic such as 'The Quay's Barry Lund'")
def outlets_critic() -> pp.ParserElement:
    """outlet's critic = publication , [ " magazine" ] , ( "'s" | "'" ) , " " , [ "film critic " ] , critic
    | publication , [ " magazine" ] , " critic " , critic ;
    """
    joint = rf"(?:[ ]{MEDIUM})?(?:'s?[ ](?:{ROLE},?[ ])?|[ ]{ROLE},?[ ])"
    return _outlet() + pattern(joint, "'s") + _person()


_REVIEW = r"'s(?=[ ](?:[^\s,;.A-Z]{1,20}[ ]|[0-9][^\s]{1,8}[ ]){1,4}review(?![^\W_]))"


@rule("a critic's review such as 'Barry Lund's four-star review'")
def persons_review() -> pp.ParserElement:
    """person's review = critic , "'s " , { word } , "review" ;"""
    return _person() + pattern(_REVIEW, "'s review")


@rule("a publication's review such as 'The Quay's four-star review'")
def papers_review() -> pp.ParserElement:
    """paper's review = publication , "'s " , { word } , "review" ;"""
    return _outlet() + pattern(_REVIEW, "'s review")


@rule("a critic's publication such as 'Ida Roe's Sea Guide rates it'")
def persons_paper() -> pp.ParserElement:
    """person's paper = critic , "'s " , publication , verb ;"""
    verb = pattern(
        rf"(?=[ ](?:{_VERB}[ ]){{0,2}}(?:gave|gives|awards|awarded|rated|rates|scored|scores)(?![^\W_]))", "gave"
    )
    return _person() + pattern(rf"'s[ ](?={PAPER})", "'s") + _outlet() + verb


@rule("a critic in parentheses such as 'The Quay (Barry Lund)'")
def papers_person() -> pp.ParserElement:
    """paper's person = publication , " (" , critic , ")" ;"""
    return _outlet() + pattern(r"[ ]\(", "'('") + _person() + pattern(r"(?=\))", "')'")


@rule("a critic behind a publication such as 'Writing for The Quay, Barry Lund'")
def writing_for() -> pp.ParserElement:
    """writing for = ( "for " | "Writing for " | "in " ) , publication , ", " , [ "critic " ] , critic ;"""
    lead = pattern(
        r"(?<![^\W_])(?:(?:[Ww]riting|review|[Rr]eviewing (?:it|the film)) )?(?:[Ff]or|[Ii]n|"
        r"[Ff]rom|[Aa]t|[Oo]n)[ ]",
        "for",
    )
    return lead("lead") + _outlet() + pattern(rf",[ ](?:{ROLE}[ ])?", "','") + _person()


@rule("a critic behind a publication's review such as 'In his Harbour Post review, Barry Lund'")
def in_review() -> pp.ParserElement:
    """in review = "in " , [ "his " | "a " ] , publication , " review, " , critic ;"""
    lead = pattern(r"(?<![^\W_])[Ii]n[ ](?:(?:his|her|their|an?)[ ])?", "in his")
    return lead + _outlet() + pattern(r"[ ]review,[ ]", "review") + _person()


@rule("a publication's only critic such as 'The critic of The Quay, Barry Lund, gave'")
def its_critic() -> pp.ParserElement:
    """its critic = "critic" , ( " of " | " for " ) , publication , ", " , critic , "," ;"""
    role = pattern(rf"(?<![^\W_])(?i:{ROLE})[ ](?:of|from|for|at)[ ]", "critic for")
    return role + _outlet() + pattern(r",[ ]", "','") + _person() + pattern(r"(?=,)", "','")


@rule("an unnamed critic such as 'a critic for The Quay'")
def unnamed() -> pp.ParserElement:
    """unnamed = "critic" , ( " of " | " from " | " for " | " at " ) , publication ;"""
    return pattern(rf"(?<![^\W_])(?i:{ROLE})s?[ ](?:of|from|for|at|in)[ ]", "critic for") + _outlet()


@rule("a named critic such as 'critic Barry Lund'")
def named() -> pp.ParserElement:
    """named = "critic " , critic , [ [ "," ] , ( " of " | " from " | " for " | " (" ) , publication ] ;"""
    return pattern(rf"(?<![^\W_])(?i:{ROLE})[ ]", "critic") + _person() + maybe(pattern(_OF, "of") + _outlet())


def _anybody() -> pp.ParserElement:
    words = _NOT_NAMES.replace("|The|", "|")
    return pattern(rf"{_THE}(?:{DEMONYM} (?={PAPER}))?{words}", "the") + pattern(_OUTLET, "name")("name")


@rule("somebody who gives, such as 'The Quay gave'")
def giver() -> pp.ParserElement:
    """giver = [ "the " ] , name , [ " magazine" | " review" ] , [ " also" ] , verb ;"""
    medium = rf"(?:[ ]{MEDIUM})?(?:'s)?[ ](?:review|{ROLE})(?![^\W_])|(?:'s)?[ ]{MEDIUM}(?![^\W_])"
    same = rf"(?:[ ](?:of|from|for|at)[ ]the[ ]same[ ]{MEDIUM}|[ ]\([A-Z][a-z]{{2,15}}\))?"
    verb = rf"(?={same}{_DOES}(?:{GAVE}|(?P<says>{_SAID}))(?![^\W_]))"
    return _anybody() + maybe(pattern(medium, "magazine")("medium")) + pattern(verb, "gave")


@rule("a publication that gives, such as 'newspaper La Quay gave'")
def called() -> pp.ParserElement:
    """called = "newspaper " , publication , [ " also" ] , verb ;  (* or "magazine", "website" ... *)"""
    verb = pattern(rf"(?={_DOES}(?:{GAVE}|{_SAID})(?![^\W_]))", "gave")
    return pattern(rf"(?<![^\W_]){MEDIUM}[ ]", "newspaper") + _outlet() + verb


@rule("where a film got its rating, such as 'In The Quay, the film received'")
def got_in() -> pp.ParserElement:
    """got in = ( "In " | "On " | "At " | "From " ) , publication , [ "," ] , ( " it " | " the film " ) ;"""
    lead = pattern(r"(?<![^\W_])(?:In|On|At|From)[ ]", "in")("lead")
    it = rf"(?=,?[ ](?:it|the film|the movie|{OWN}+)[ ](?!has[ ]|holds[ ]|currently[ ]|maintains[ ]))"
    return lead + _outlet() + pattern(it, "it")


@rule("where a review stands, such as ' in his review for The Quay'")
def review_for() -> pp.ParserElement:
    """review for = [ " in his " , { word } ] , "review for " , publication ;  (* or "in" *)"""
    words = r"(?:,?[ ]in[ ](?:his|her|their|an?)(?:[ ](?!review[ ])[0-9a-z½\-]{1,20}){0,3})?"
    lead = rf"(?:{words}[ ]review|(?=[ ](?:in|for)[ ]))[ ]"
    of = r"(?:of[ ](?:it|the[ ]film)[ ])?"
    return pattern(rf"{lead}{of}", "review") + pattern(r"(?:for|in|at)[ ]", "for")("lead") + _outlet()


@rule("somebody's name such as 'The Quay'")
def anybody() -> pp.ParserElement:
    """anybody = [ "the " ] , name ;"""
    return _anybody()


FIRST = re.compile(
    rf"(?<![^\W_])(?:[{_CAPITAL}0-9]|(?<!{PAPER}){PAPER}|[a-z]{{1,12}}[A-Z0-9.]|the |in |on |for |from |at |(?:writing|"
    rf"review|reviewing) |{ROLE} |{MEDIUM} )"
)
"""How the words begin that may say who speaks."""


_NO_NAME = re.compile(f"[{OWN}{PAPER}{SITE}]")


def is_critic_name(name: str) -> bool:
    """Return whether a sentence can say a critic's name."""
    return re.fullmatch(PERSON, name.replace("’", "'")) is not None and _NO_NAME.search(name) is None


def is_publication_name(name: str) -> bool:
    """Return whether a sentence can say a publication's name."""
    return re.fullmatch(_OUTLET, name.replace("’", "'")) is not None and _NO_NAME.search(name) is None
