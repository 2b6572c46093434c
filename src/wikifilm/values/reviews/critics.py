"""Who speaks in a sentence: a critic, a publication, or both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.grammar import Rule, maybe, pattern, rule
from wikifilm.values.prose.films import OWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyparsing as pp

__all__ = [
    "GAVE",
    "Critic",
    "critic_behind",
    "find_critics",
    "is_critic_name",
    "is_publication",
    "is_publication_name",
]

GAVE = (
    r"(?:gave|gives?|given|giving|awarded|awards|awarding|rated|rates|rating|scored|scores|scoring|"
    r"graded|grades|grading|"
    r"assigned|assigns|assigning|bestowed|handed|ranked|ranks|ranking)"
)
"""The pattern of the verbs that give a rating."""
_CAPITAL = r"A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f"
_NOT_NAMES = (
    r"(?!(?:A|Also|Although|An|And|Another|As|At|Audiences?|Both|But|By|Conversely|Critics?|"
    r"Critical|Director|Film(?! [A-Z])|Filmgoers|For|"
    r"From|He|Her|His|However|If|In|It|Its|Journalist|Later|Likewise|Many|Meanwhile|Most|Moviegoers|"
    r"Of|On|One|Only|Other|"
    r"Others|Overall|Reviews?|Reviewers?|Reviewing|She|Several|Similarly|Some|That|The|Their|There|"
    r"These|They|This|Those|"
    r"Though|Users|Viewers|We|When|Whereas|Which|While|Who|With|Writer|Writing|Yet)(?![^\W_]|[.] ?[A-Z]))"
)
_NOT_OUTLETS = (
    r"(?!(?:A|Also|An|And|As|At|Audiences?|Both|But|By|Critics|For|From|He|Her|His|However|If|In|It|"
    r"Its|Many|Most|Of|On|Others|"
    r"Reviewers?|She|Some|That|The|Their|There|These|They|This|Those|We|When|While|Who|With|"
    r"Writing)(?![^\W_]|[.] ?[A-Z]))"
)
_START = r"(?<![^\W_])(?<![^\W_][.'&\-])"
_NAME_WORD = (
    rf"(?:(?:[{_CAPITAL}]\.[ -]?){{1,3}}(?=[ {_CAPITAL}]|\Z)|"
    rf"[{_CAPITAL}][^\W\d_]{{0,30}}(?:['\-](?!s(?![^\W_]))[^\W\d_]{{1,30}}){{0,3}})"
)
_PARTICLE = r"(?:(?:de|van|von|der|den|la|le|du|di|del|della|bin|al|el|da|dos|y|ter) ){0,2}"
_PERSON = rf"{_START}{_NOT_NAMES}{_NAME_WORD}(?:[ ]?(?<=[ .-]){_PARTICLE}{_NAME_WORD}){{0,4}}(?:,? [JS]r\.)?"
_OUTLET_WORD = (
    rf"(?:[0-9]{{0,4}}[{_CAPITAL}][^\W_]{{0,30}}|[a-z]{{1,12}}[A-Z0-9.][^\W_]{{1,30}})"
    r"(?:[.&!+\-][^\W_]{1,30}|'(?!s(?![^\W_]))[^\W_]{1,30}|"
    r"'s(?= (?:Digest|Bazaar|Magazine|Weekly|Journal|Guide))){0,4}[!.]?(?<![.](?![ ]))"
)
_JOINT = r"(?:(?:of|the|for|in|on|at|de|du|la|le|y|&|and(?! [Tt]he )) ){0,2}"
_OUTLET = (
    rf"(?:The (?=[{_CAPITAL}0-9a-z]))?{_NOT_OUTLETS}{_OUTLET_WORD}"
    rf"(?: {_JOINT}(?:{_OUTLET_WORD}|[0-9]{{1,4}}(?![^\W_]|[./%]))){{0,6}}"
)
_ROLE = (
    r"(?:(?:chief|senior|staff|lead|guest|former|then|film|movie|television|TV|culture|entertainment) "
    r"){0,3}(?:critic|reviewer|columnist|journalist|writer|editor)"
)

_OF = (
    rf",?(?: (?:who )?(?:writing|wrote|reviewing|reporting|{_ROLE})(?: (?:it|the film|the movie))?)?"
    r"(?:,? in (?:his|her|their|an?) (?:[a-z]{1,20} )?review)?"
    r" (?:of|from|for|with|on behalf of|at|in|on)[ ]|[ ]\("
)


def _person() -> pp.ParserElement:
    return pattern(_PERSON, "critic")("critic")


def _outlet() -> pp.ParserElement:
    return pattern(rf"{_START}(?:the )?", "the") + pattern(_OUTLET, "publication")("publication")


@rule("a critic of a publication such as 'Katie Moss of The Harbour Post'")
def critic_of() -> pp.ParserElement:
    """critic of = critic , ( [ "," ] , [ " writing" ] , " of " | " (" ) , publication ;  (* or "from" *)"""
    return _person() + pattern(_OF, "of") + _outlet()


@rule("a publication's critic such as 'The Quay's Barry Lund'")
def outlets_critic() -> pp.ParserElement:
    """outlet's critic = publication , ( "'s" | "'" ) , " " , [ "film critic " ] , critic
    | publication , " critic " , critic ;
    """
    joint = rf"'s?[ ](?:{_ROLE}[ ])?|[ ]{_ROLE}[ ]"
    return _outlet() + pattern(joint, "'s") + _person()


@rule("a critic behind a publication such as 'Writing for The Quay, Barry Lund'")
def writing_for() -> pp.ParserElement:
    """writing for = ( "for " | "Writing for " | "in " ) , publication , ", " , [ "critic " ] , critic ;"""
    lead = pattern(
        r"(?<![^\W_])(?:(?:[Ww]riting|review|[Rr]eviewing (?:it|the film)) )?(?:[Ff]or|[Ii]n|"
        r"[Ff]rom|[Aa]t)[ ]",
        "for",
    )
    return lead("lead") + _outlet() + pattern(rf",[ ](?:{_ROLE}[ ])?", "','") + _person()


@rule("an unnamed critic such as 'a critic for The Quay'")
def unnamed() -> pp.ParserElement:
    """unnamed = "critic" , ( " of " | " from " | " for " | " at " ) , publication ;"""
    return pattern(rf"(?<![^\W_])(?i:{_ROLE})s?[ ](?:of|from|for|at|in)[ ]", "critic for") + _outlet()


@rule("a named critic such as 'critic Barry Lund'")
def named() -> pp.ParserElement:
    """named = "critic " , critic , [ [ "," ] , ( " of " | " from " | " for " | " (" ) , publication ] ;"""
    return pattern(rf"(?<![^\W_])(?i:{_ROLE})[ ]", "critic") + _person() + maybe(pattern(_OF, "of") + _outlet())


def _anybody() -> pp.ParserElement:
    words = _NOT_NAMES.replace("|The|", "|")
    return pattern(rf"{_START}(?:the )?{words}", "the") + pattern(_OUTLET, "name")("name")


@rule("somebody who gives, such as 'The Quay gave'")
def giver() -> pp.ParserElement:
    """giver = [ "the " ] , name , [ " also" ] , verb ;"""
    adverb = r"(?:also|only|later|has|had|have|would|then|similarly|however|itself|[a-z]{2,12}ly)"
    return _anybody() + pattern(rf"(?=,? (?:{adverb},? ){{0,3}}{GAVE}(?![^\W_]))", "gave")


@rule("somebody's name such as 'The Quay'")
def anybody() -> pp.ParserElement:
    """anybody = [ "the " ] , name ;"""
    return _anybody()


_LISTED = (
    "Advocate Atlantic Beast Blog Bulletin Central Chronicle Cinema Club Courier Daily Digest "
    "Dispatch Enquirer Entertainment "
    "Examiner Express Film Films Gazette Geek Globe Guardian Guide Herald Hungama Independent "
    "Inquirer Journal Ledger Lies "
    "Magazine Mail Media Mirror Monitor Movie Movies Network News Observer Online Post Press "
    "Quarterly Radio Record Register "
    "Report Reporter Republic Review Reviews Screen Sentinel Sound Standard TV Talk Telegraph "
    "Times Today Tribune Voice Week "
    "Weekly World Zine"
)
_PUBLICATION_ENDS = frozenset(_LISTED.split())
_PUBLICATIONS = frozenset(
    {
        "Rolling Stone",
        "Digital Spy",
        "Screen Rant",
        "Bloody Disgusting",
        "Dread Central",
        "Film Threat",
        "Den of Geek",
    }
    | {
        "Total Film",
        "Time Out",
        "Toronto Star",
        "Box Office Mojo",
        "Kansas City Star",
        "Film Journal International",
    }
    | {
        "Chicago Reader",
        "New Statesman",
        "Vanity Fair",
        "Slant",
        "Variety",
        "Empire",
        "Time",
        "Village Voice",
        "DVD Verdict",
    }
)
_CRITICS = frozenset({"Ebert", "Siskel", "Maltin", "Travers", "Kael", "Berardinelli"})
_MIXED = re.compile(r"[A-Z]{2}|[a-z][A-Z]|[0-9&!+]|\.[A-Za-z]{2}|\A(?:The|the) ")


def is_publication(name: str) -> bool:
    """Return whether a name that gives a rating is a publication's, not a critic's."""
    if name in _CRITICS:
        return False
    last = name.rpartition(" ")[2]
    return " " not in name or last in _PUBLICATION_ENDS or name in _PUBLICATIONS or _MIXED.search(name) is not None


def _is_outlet(name: str) -> bool:
    """Return whether a name is more than a word that could be a place or a month."""
    return is_publication(name) and (" " in name or name in _PUBLICATIONS or _MIXED.search(name) is not None)


class Critic(NamedTuple):
    """Who speaks, and where the names stand."""

    start: int
    end: int
    critic: tuple[int, int] | None
    publication: tuple[int, int] | None


_RULES = (writing_for, unnamed, named, outlets_critic, critic_of, giver)
_RULES_BEHIND = (unnamed, named, outlets_critic, critic_of, anybody)
_FIRST = re.compile(
    rf"(?<![^\W_])(?:[{_CAPITAL}0-9]|[a-z]{{1,12}}[A-Z0-9.]|the |in |for |from |at |(?:writing|"
    rf"review|reviewing) |{_ROLE} )"
)
_FROM = re.compile(r"[^,.;]{0,60}(?<![^\W_])(?:from|by) (?:an? |the (?=[a-z]))?")


def find_critics(text: str, start: int, end: int) -> Iterator[Critic]:
    """Give those who speak between two places of covered prose, in order."""
    at = start
    while (first := _FIRST.search(text, at, end)) is not None:
        found = _critic_at(_RULES, text, first.start(), end)
        if found is not None:
            yield found
        at = found.end if found is not None else first.end()


def critic_behind(text: str, start: int, end: int) -> Critic | None:
    """Return who gives the rating that ends at ``start``, as in "three stars from The Quay"."""
    lead = _FROM.match(text, start, end)
    return None if lead is None else _critic_at(_RULES_BEHIND, text, lead.end(), end)


def _critic_at(rules: tuple[Rule, ...], text: str, at: int, end: int) -> Critic | None:
    for each in rules:
        found = _critic(each, each.match(text, at, end))
        if found is not None:
            return found
    return None


def _critic(each: Rule, match: re.Match[str] | None) -> Critic | None:
    if match is None:
        return None
    groups = match.groupdict()
    spans = {group: match.span(group) for group, words in groups.items() if words}
    if (
        each is writing_for
        and match["lead"].lower() in {"in ", "at ", "from "}
        and not _is_outlet(match["publication"])
    ):
        return None
    if each in {giver, anybody}:
        critic, outlet = (None, spans["name"]) if is_publication(match["name"]) else (spans["name"], None)
        return Critic(match.start(), match.end(), critic, outlet)
    return Critic(match.start(), match.end(), spans.get("critic"), spans.get("publication"))


def is_critic_name(name: str) -> bool:
    """Return whether a sentence can say a critic's name."""
    return re.fullmatch(_PERSON, name.replace("’", "'")) is not None and OWN not in name


def is_publication_name(name: str) -> bool:
    """Return whether a sentence can say a publication's name."""
    return re.fullmatch(_OUTLET, name.replace("’", "'")) is not None and OWN not in name
