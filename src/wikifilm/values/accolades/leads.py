"""Lines that lead on to a list of awards: ``1999 Quay Awards``, ``It won these awards at the Quay Festival:``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.values.accolades.labels import parted
from wikifilm.values.accolades.marks import AFI, SENTENCE
from wikifilm.values.accolades.words import AWARD, COUNT, FOR, RESULT_OF_ALL, is_category, is_generic

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Lead", "is_label", "lead", "leads_on"]

_VERB = re.compile(
    r"(?<![^ \xa0])(?:won|wins|was|were|is|are|has|have|had|received|earned|got|garnered|took)(?![^ \xa0:])"
)
"""What tells a sentence from a name."""
_WON = re.compile(r"(?<![^ \xa0])(?:won|wins|winning|awarded)(?![^ \xa0:,])|\breceived the following awards\b")
_NAME = re.compile(
    r"(?<![^ \xa0(])(?:(?:[0-9]{1,3}(?:st|nd|rd|th)|(?:18|19|20)[0-9]{2})[ \xa0])?+[A-Z][^ \xa0,:;()]*+"
    r"(?:[ \xa0](?:(?:of|the|de|di|du|des|for|la|in)[ \xa0]){0,2}+[A-Z][^ \xa0,:;()]*+)*+"
)
"""Words with capitals, and the small ones between them."""
_LONGEST, _LONGEST_NAME = 400, 100
_AT = re.compile(r"At[ \xa0]the[ \xa0]")
_SEVERAL = re.compile(rf"(?<![^ \xa0])(?!1[ \xa0])(?:{COUNT})(?![^ \xa0])")
_PARTED = re.compile(r"[:,;][ \xa0]|[ \xa0][-\u2013\u2014][ \xa0]|[.!?]\Z")


class Lead(NamedTuple):
    """What a sentence that leads on to a list says of all that the list names."""

    award: str | None
    result: str | None


def lead(text: str) -> Lead | None:
    """Return what the last sentence of a text says of the list below it; None for what is no such sentence.

    One award that it names is that of the list; of several it is none. What it says of wins and nominations both
    tells nothing of a single one.
    """
    *_, last = _sentences(text[-_LONGEST:])
    if _VERB.search(last) is None:
        return None
    at = _AT.match(last)
    named = [found[0].rstrip(".") for found in _NAME.finditer(last, 0 if at is None else at.end())]
    named = [name for name in named if AWARD.search(name) and not is_generic(name)]
    nominated = "nominat" in last
    won = _WON.search(last) is not None
    result = None if won == nominated else "won" if won else "nominated"
    if at is not None and result is not None and named and last.startswith(named[0], at.end()):
        del named[1:]  # the occasion gives all that was won there
    return Lead(named[0] if len(named) == 1 and AFI.search(last) is None else None, result)


def _sentences(text: str) -> Iterator[str]:
    at = 0
    for end in SENTENCE.finditer(text):
        yield text[at : end.end() - 1]
        at = end.end() - 1
    yield text[at:]


def leads_on(text: str, below: str = "") -> bool:
    """Tell whether a line right above a list says of all that the list names who gave it or what came of it.

    Args:
        text: The line.
        below: The first line of the list, if it is known: where that only names a category, a full stop may end a
            sentence that counts what was won.
    """
    if text.endswith(":") and RESULT_OF_ALL.fullmatch(text.rstrip(": \xa0")) is not None:
        return True
    bare, came = parted(text.rstrip(": \xa0"))
    said = lead(text) if came is None else None
    if said is not None:
        counts = is_category(below) and AWARD.search(below) is None and _counts(text)
        return said != (None, None) and (text.endswith(":") or (counts and None not in said))
    short = 0 < len(bare) <= _LONGEST_NAME and (bare[0].isupper() or bare[0].isdecimal())
    named = short and AWARD.search(bare) is not None and not is_generic(bare) and AFI.search(bare) is None
    return named and _PARTED.search(bare) is None and lead(bare) is None


def _counts(text: str) -> bool:
    """Tell whether a text is one sentence that counts what was won: ``It won six Quay Awards.``."""
    return (
        text.endswith(".")
        and len(text) <= _LONGEST_NAME
        and SENTENCE.search(text) is None
        and _SEVERAL.search(text) is not None
    )


def is_label(text: str) -> bool:
    """Tell whether a line among others does nothing but name the award of those below it, or what came of them."""
    bare = text.rstrip(": \xa0")
    if RESULT_OF_ALL.fullmatch(bare) is not None:
        return True
    return leads_on(text) and FOR.match(bare) is None and not is_category(bare)
