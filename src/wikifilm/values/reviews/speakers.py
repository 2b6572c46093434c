"""Who speaks where: those who give ratings between two places of a text, before a rating, or behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.values.reviews.critics import (
    FIRST,
    GAVE,
    PERSON,
    ROLE,
    anybody,
    called,
    critic_and_paper,
    critic_beside,
    critic_of,
    giver,
    got_in,
    in_review,
    its_critic,
    named,
    outlets_critic,
    papers_person,
    papers_review,
    persons_paper,
    persons_review,
    review_for,
    unnamed,
    writing_for,
)
from wikifilm.values.reviews.papers import MEDIUM, PAPER, PUBLIC, is_nowhere, is_outlet, is_publication, only_ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.grammar import Rule

__all__ = ["Critic", "critic_behind", "critic_of_line", "find_critics", "paper_of", "publication_behind"]


class Critic(NamedTuple):
    """Who speaks, and where the names stand."""

    start: int
    end: int
    critic: tuple[int, int] | None
    publication: tuple[int, int] | None
    says: bool = False
    """Whether only a verb of saying tells that somebody speaks."""
    beside: tuple[Critic, ...] = ()
    """Who gives the same rating, or one each, and is named before: "The Quay and Tide both gave"."""


_RULES = (
    writing_for,
    in_review,
    its_critic,
    unnamed,
    named,
    persons_review,
    persons_paper,
    papers_review,
    outlets_critic,
    papers_person,
    critic_of,
    critic_beside,
    called,
    got_in,
    giver,
)
_ROLES = r"(?i:critic|reviewer|columnist|journalist|writer|editor)"
_NEEDED = {
    writing_for: re.compile(", "),
    in_review: re.compile(" review, "),
    its_critic: re.compile(_ROLES),
    unnamed: re.compile(_ROLES),
    named: re.compile(_ROLES),
    persons_review: re.compile("'s "),
    persons_paper: re.compile(f"'s {PAPER}"),
    papers_review: re.compile("'s "),
    outlets_critic: re.compile(f"'|{_ROLES}"),
    papers_person: re.compile(r" \("),
    critic_beside: re.compile(", "),
    called: re.compile(MEDIUM),
    got_in: re.compile("(?:In|On|At|From) "),
}
"""What a sentence must have for a rule to match in it: looked for once, since rules are tried at every name."""
_RULES_BEHIND = (unnamed, named, outlets_critic, critic_of, anybody)
_RULES_IN_LIST = (outlets_critic, papers_person, critic_of, anybody)
_RULES_OF_LINE = (named, outlets_critic, papers_person, critic_of, critic_and_paper, anybody)
_IN = re.compile(r" (?:in|on|at|for) \Z")
_ADJECTIVES = frozenset(
    ("Famed", "Independent", "Influential", "Noted", "Popular", "Prominent", "Renowned", "Senior", "Veteran")
)
"""What stands before "critic" and is no publication."""
_PLACES = frozenset(("in ", "at ", "from ", "on "))
_MANY = re.compile(rf"(?<![^\W_])(?:both|all|each|respectively)(?![^\W_])|{PAPER}[)]?,? (?:and|&) ")
"""What a sentence has in which several give the same rating, or one each."""
_JOINT = re.compile(r"\)?(?:,? (?:and|&)|,) ")
_GIVE = re.compile(
    rf"\)?,?(?: (?P<each>both|all|each)(?: [a-z]{{3,5}})?)?(?: (?:also|have|had))? (?:giving|{GAVE})(?![^\W_])"
)
_MOST = 8
"""How many may give the same rating."""
_NEAR = 200
_RELATIVE = re.compile(r"(?<![^\W_])[^\W_]{1,30}, who(?:se)? [^,;]{1,80}\Z")
_TWO = re.compile(rf"(?=[^ ]++ (?!and ))({PERSON}) and (?=[^ ]++ )({PERSON})")
_COMPARED = re.compile(r"(?<![^\W_])(?:after|as|before|like|of|on|since|than|to|with) (?:the )?\Z")
_ENDS = re.compile(r"\)?(?:[.;:]|,(?! [A-Z])|\Z)")
_GIVING = re.compile(r",? (?:[a-z]{2,12}ly )?(?:giving|awarding|rating|scoring|grading|assigning|ranking)(?![^\W_])")
_EACH = re.compile(r"(?<![^\W_])respectively(?![^\W_])")
_PARTED = re.compile(r"(?:;|,? while|,? whereas) \Z")
_ROLE_BEHIND = re.compile(rf"[ ]{ROLE}(?![^\W_])")
_OF_PUBLIC = re.compile(rf"[ ]{PUBLIC}(?![^\W_])")
_BEHIND = re.compile(r"[ ](?:rating|grade|score|stars?)(?=[ ])")
_IN_HIS = re.compile(r",? in (?:his|her) ")
_FROM = re.compile(r"[^,.;]{0,60}?(?<![^\W_])(?:from|by) (?:an? |the (?=[a-z]))?")


def find_critics(text: str, start: int, end: int) -> Iterator[Critic]:
    """Give those who speak between two places of covered prose, in order."""
    at = start
    nobody = True
    many = _MANY.search(text, start, end) is not None
    rules = tuple([each for each in _RULES if _may_match(each, text, start, end)])
    while (first := FIRST.search(text, at, end)) is not None:
        found = _several(text, first.start(), end) if many else None
        found = found or _critic_at(rules, text, first.start(), end)
        if found is not None and found.says and not (nobody or _PARTED.search(text, at, found.start) is not None):
            found = None  # whom a critic speaks of: "Lund said that Rask described the sea"
        if found is not None and _is_beside_the_way(text, found, start, end):
            found = None  # "the best since Wet Sea, giving it 4/5"
        if found is not None:
            nobody = False
            yield found
        at = found.end if found is not None else first.end()


def _may_match(each: Rule, text: str, start: int, end: int) -> bool:
    """Tell whether a rule may match between two places, by what is cheap to see."""
    needed = _NEEDED.get(each)
    return needed is None or needed.search(text, start, end) is not None


def _is_beside_the_way(text: str, found: Critic, start: int, end: int) -> bool:
    """Tell whether somebody is only compared with, and who gives a rating behind them is another."""
    near = max(start, found.start - _NEAR)
    if text.startswith(",", found.end) and _RELATIVE.search(text, near, found.start) is not None:
        return True  # "Lund, who liked Wet Sea, gave it 3/5"
    word = _COMPARED.search(text, near, found.start)
    return word is not None and _GIVING.match(text, found.end, end) is not None


def _listed(text: str, start: int, end: int) -> list[Critic]:
    """Return those who are named one behind the other from a place on, parted by commas and "and"."""
    found: list[Critic] = []
    at = start
    while len(found) < _MOST and (one := _critic_at(_RULES_IN_LIST, text, at, end)) is not None:
        found.append(one)
        joint = _JOINT.match(text, one.end, end)
        if joint is None:
            break
        at = joint.end()
    return found


def _several(text: str, start: int, end: int) -> Critic | None:
    """Return the last of several who give the same rating or one each, with the others; the first stands at a place."""
    found = _listed(text, start, end)
    verb = _GIVE.match(text, found[-1].end, end) if len(found) > 1 else None
    if verb is None:
        return None
    each = verb["each"] or _EACH.search(text, verb.end(), min(end, verb.end() + _NEAR))
    if not each and not all(one.publication is not None for one in found):
        return None
    last = found[-1]
    if last.critic is not None and all(one.publication is None for one in found[:-1]):  # "Moss and Lund of The Quay"
        found = [one._replace(publication=last.publication) for one in found]
    return found[-1]._replace(beside=tuple(found[:-1]))


def critic_behind(text: str, start: int, end: int) -> Critic | None:
    """Return who gives the rating that ends at ``start``, as in "three stars from The Quay"."""
    lead = _FROM.match(text, start, end)
    first = None if lead is None else _critic_at(_RULES_BEHIND, text, lead.end(), end)
    if lead is None or first is None:
        return None
    found = _listed(text, lead.end(), end)
    if len(found) > 1 and _ENDS.match(text, found[-1].end) is not None:  # "from The Quay, Tide and Sea"
        return found[-1]._replace(beside=tuple(found[:-1]))
    return first


def critic_of_line(text: str, start: int, end: int) -> Critic | None:
    """Return whose name stands at ``start``, as in "The Quay: 3/5"."""
    return _critic_at(_RULES_OF_LINE, text, start, end)


def paper_of(text: str, start: int, end: int) -> Critic | None:
    """Return the publication whose name begins a sentence."""
    found = _critic_at((anybody,), text, start, end)
    paper = None if found is None else found.publication
    return found if paper is not None and is_outlet(text[slice(*paper)]) else None


def publication_behind(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the publication stands behind a rating, as in "three stars in his review for The Quay"."""
    behind = _BEHIND.match(text, start, end)
    match = review_for.match(text, start if behind is None else behind.end(), end)
    if match is None or (match["lead"] != "for " and not is_outlet(match["publication"])):
        return None
    paper = match["publication"]
    return match.span("publication") if "review" in match[0] or PAPER in paper else None


def _critic_at(rules: tuple[Rule, ...], text: str, at: int, end: int) -> Critic | None:
    for each in rules:
        match = each.match(text, at, end)
        found = None if match is None else _critic(each, match)
        if found is not None:
            return found
    return None


def _critic(each: Rule, match: re.Match[str]) -> Critic | None:
    groups = match.groupdict()
    spans = {group: match.span(group) for group, words in groups.items() if words}
    if each in {giver, anybody}:
        name, medium = match["name"], groups.get("medium") or ""
        if len(name) == 1 or is_nowhere(name) or _OF_PUBLIC.match(match.string, match.end("name")) is not None:
            return None
        paper = is_publication(name) or medium not in {"", "'s review"}
        if PAPER not in name and _IN_HIS.match(match.string, match.end("name")) is not None:
            paper = False
        two = None if paper else _TWO.fullmatch(name)
        if two is not None:
            return _both(match, two)
        critic, outlet = (None, spans["name"]) if paper else (spans["name"], None)
        return Critic(match.start(), match.end(), critic, outlet, "says" in spans)
    return (
        Critic(match.start(), match.end(), spans.get("critic"), spans.get("publication")) if _is(each, match) else None
    )


def _both(match: re.Match[str], two: re.Match[str]) -> Critic:
    """Return the second of two persons who give the same rating, with the first."""
    at = match.start("name")
    first, second = ((at + two.start(group), at + two.end(group)) for group in (1, 2))
    one = Critic(match.start(), first[1], first, None)
    return Critic(second[0], match.end(), second, None, beside=(one,))


def _is(each: Rule, match: re.Match[str]) -> bool:
    """Tell whether the names that a rule found are such names."""
    groups = match.groupdict()
    lead, paper = (groups.get("lead") or "").lower(), groups.get("publication") or ""
    if is_nowhere(paper) or (lead in _PLACES and not is_outlet(paper)):
        return False
    critic = groups.get("critic") or ""
    if each in {papers_person, papers_review}:
        return is_outlet(paper) and (each is papers_review or (" " in critic and not is_outlet(critic)))
    if each in {persons_paper, persons_review}:
        return not is_publication(critic)
    if each is critic_of:  # not "Times of India", "Arrow in the Sea"
        one = " " not in critic and PAPER not in paper and _IN.match(match["of"]) is not None
        return not one and not only_ends(critic)
    if each in {critic_beside, critic_and_paper}:
        return " " in critic and (each is critic_and_paper or _is_beside(match))
    return each is not outlets_critic or paper not in _ADJECTIVES


def _is_beside(match: re.Match[str]) -> bool:
    """Tell whether it is a publication behind a critic's name, and not somebody else."""
    return _ROLE_BEHIND.match(match.string, match.end()) is not None or is_outlet(match["publication"])
