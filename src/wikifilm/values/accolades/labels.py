"""Labels that say what came of all below them beside the award: ``Quay Awards (won)``, ``Winner of Quay Awards``."""

from __future__ import annotations

import re

from wikifilm.values.accolades.words import AWARD, COUNT, ENDED, canonical, is_generic

__all__ = ["parted"]

_BEHIND = re.compile(
    rf"(?<=[^ \xa0])(?:[ \xa0]?+[:\u2013\u2014-][ \xa0]*+|[ \xa0]++)\(?+(?P<result>(?i:{ENDED}))\)?+"
    r"(?:[ \xa0]\([0-9]{1,2}\))?\Z"
)
_MARK = r"[ \xa0]?+[:\u2013\u2014-][ \xa0]++"
_LINK = r"[ \xa0]++(?:for|of|at)[ \xa0]++"
_BEFORE = re.compile(
    rf"(?P<result>(?i:{ENDED}))(?:(?:{_MARK}|{_LINK})(?:(?:the|a|an|its)[ \xa0]++)?+(?:(?:{COUNT})[ \xa0]++)?+"
    rf"|(?<=[Ww]on)[ \xa0]++(?:(?:the|a|an|its)[ \xa0]++)?+(?:(?:{COUNT})[ \xa0]++)?+|[ \xa0]++(?:{COUNT})[ \xa0]++)"
    r"(?=[A-Z0-9])"
)
"""What stands before the award; a bare ``Winners`` may begin its name."""
_FOLLOWING = re.compile(r"[ \xa0](?:in|for)[ \xa0](?:the[ \xa0]following|these)(?![^ \xa0])")


def parted(label: str) -> tuple[str, str | None]:
    """Return the award that a label names, and the result that it says behind that or before it."""
    words, said = label, _BEHIND.search(label)
    if said is not None:
        words = label[: said.start()]
    elif (said := _BEFORE.match(label)) is not None:
        words = label[said.end() :]
        more = _FOLLOWING.search(words)
        words = words if more is None else words[: more.start()]
    if said is None or AWARD.search(words) is None or is_generic(words):
        return label, None
    return words, canonical(said["result"])
