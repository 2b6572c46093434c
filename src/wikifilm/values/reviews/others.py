"""Which ratings are no critic's, or no film's: those of the public, of aggregators, of discs, of other films."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.values.prose.films import FILM, OWN
from wikifilm.values.reviews.critics import GAVE
from wikifilm.values.reviews.papers import PAPER, PUBLIC, SITE

if TYPE_CHECKING:
    from wikifilm.values.reviews.ratings import Rating

__all__ = ["is_apart", "is_of_another", "is_public"]

_NEAR = 120
_NO_FILM = (
    r"(?:album|animation|audio|Blu-rays?|book|companion|discs?|disks?|dub|dubbing|DVDs?|extras|game|guide|"
    r"image quality|novel|picture quality|score album|soundtrack|study|transfer|video)"
    r"(?![^\W_]|[ ](?:film|movie|adaptation|version))"
)
_PART = (
    r"(?:acting|cast|cinematography|direction|music|performances?|screenplay|script|songs?)(?![^\W_]|[ ](?:film|movie))"
)
_GIVEN_TO = re.compile(
    rf"(?<![^\W_]){GAVE}[ ](?:(?:the|its|their|this)[ ](?:[\w'\-]{{1,20}}[ ]){{0,2}}(?:{_NO_FILM}|{_PART})|"
    r"(?:[a-z]{1,20}[ ]){0,4}average[ ])[^,;.]{0,40}\Z"
)
_OF_LIST = re.compile(r"[ ](?:of the )?(?:best|films|greatest|most|movies|top|worst)(?![^\W_])")
_FOR = re.compile(rf"[\"”']{{0,2}}[ ](?:for|to)[ ](?:the[ ]|its[ ]|their[ ])?(?:[\w\-]{{1,20}}[ ]){{0,2}}{_NO_FILM}")
_GIVEN = re.compile(rf"(?<![^\W_]){GAVE}(?![^\W_])")
_FILM = re.compile(rf"[ ](?:it|{OWN}|(?:the|this)[ ](?:[a-z]{{1,20}}[ ]){{0,2}}{FILM})(?![^\W_])")
_TO_ANOTHER = re.compile(
    rf"(?:(?<![^\W_])(?<!film, )(?<!movie, )(?<!{OWN}, )(?:to|for)[ ]which|{PAPER},[ ]which)[ ]"
    rf"(?:[^\W_]{{1,20}}[ ]){{1,2}}(?:had[ ]|has[ ])?(?:also[ ])?{GAVE}(?![^\W_])"
)
"""What says that a rating is another film's, or no film's."""
_BY_PUBLIC = re.compile(
    rf"(?:while|but|and|whereas|,) (?:critics|others|reviewers|some) {GAVE}(?![^\W_])|"
    rf"(?<![^\W_]){PUBLIC}(?:(?: [a-z']{{1,20}}){{0,4}} {GAVE}|'? (?:score|rating)s?)(?![^\W_])"
)
_FROM_PUBLIC = re.compile(
    rf"[ ](?:from|by|among|based on)[ ](?:[0-9,]{{1,12}}[ ])?(?:[a-z]{{1,12}}[ ]){{0,2}}(?:{PUBLIC}|votes)(?![^\W_])"
)
_APART = re.compile(r"[0-9;]|(?<![^\W_])(?:and|but|while|whereas|though|although)(?![^\W_])")
"""What parts a critic from the aggregator that is named before."""
_ON_SITE = re.compile(rf"[^,;.]{{0,40}}?(?<![^\W_])(?:on|from|by|at)[ ][^,;.A-Z{SITE}]{{0,40}}{SITE}")


def is_of_another(text: str, within: tuple[int, int], each: Rating) -> bool:
    """Tell whether a rating is that of a disc, a dub or the like, or of a film that is spoken of beside this one."""
    start, until = within
    said = max(start, each.start - _NEAR)
    return (
        _TO_ANOTHER.search(text, said, each.start) is not None
        or _GIVEN_TO.search(text, said, each.start) is not None
        or _OF_LIST.match(text, each.end, until) is not None
        or (_FOR.match(text, each.end, until) is not None and _to_film(text, said, each.start) is None)
    )


def _to_film(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return whom the last verb before a rating names as what it is given to, where that is the film."""
    given = None
    for match in _GIVEN.finditer(text, start, end):
        given = match
    return None if given is None else _FILM.match(text, given.end(), end)


def is_public(text: str, within: tuple[int, int], each: Rating) -> bool:
    """Tell whether the public gives a rating, or critics whom nobody names, or it stands on an aggregator."""
    start, until = within
    if _BY_PUBLIC.search(text, start, each.start) is not None or _FROM_PUBLIC.match(text, each.end, until) is not None:
        return True
    site = _ON_SITE.match(text, each.end, until)
    return site is not None and not is_apart(text, *site.span())


def is_apart(text: str, start: int, end: int) -> bool:
    """Tell whether something parts a critic from an aggregator."""
    return _APART.search(text, start, end) is not None
