"""What links tell of a cast line before it is read: where actors part, and where ``as`` is typed otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.standins import DASH, JOINTS, TO_JOINT
from wikifilm.values.credits.together import is_one

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["beside", "typed_as"]

_AS = re.compile(r"(?: As|as)(?= +[^ ])")
_LISTED = re.compile(r" and | & |, (?:and )?")
_AND = re.compile(r" (?:and|&) ")
_ANDS = (" and ", " & ")
_BORDER = re.compile(rf"[ \xa0]?[,;({JOINTS}][{JOINTS}]*[ \xa0]?|[ \xa0](?:and|&|as)[ \xa0]")
"""What ends a name beside an ``and``."""
_LEADS = ("with ", "and ")
_LONGEST = 60


def typed_as(text: str, links: Sequence[tuple[int, int]]) -> tuple[str, int]:
    """Return a line with ``as`` for what is typed so behind actors who are links, and where it stands: ``[[A]]as B``.

    Args:
        text: The line.
        links: Where its links stand.
    """
    role = text.find(" as ")
    at = 0
    for first, last in links:
        if first != at or 0 <= role <= last:
            break
        word = _AS.match(text, last)
        if word is not None:
            glued = word[0] == "as"
            return f"{text[:last]}{DASH if glued else ' a'}s{text[word.end() :]}", last
        joint = _LISTED.match(text, last)
        at = -1 if joint is None else joint.end()
    return text, max(0, role)


def beside(text: str, links: Sequence[tuple[int, int]], role: int) -> str:
    """Return a line with stand-ins for each ``and`` that parts an actor who is a link from one who is none.

    Args:
        text: The line.
        links: Where its links stand.
        role: Where the word before the role stands.
    """
    if not role or (" and " not in text and " & " not in text):
        return text
    bits: list[str] = []
    at = 0
    for first, last in sorted({span for start, end in links if end <= role for span in _beside(text, start, end)}):
        bits += (text[at:first], text[first:last].translate(TO_JOINT))
        at = last
    return "".join([*bits, text[at:]])


def _beside(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where an ``and`` stands before or behind a link, if a name without one is on its other side."""
    if not is_one(text, start, end):
        return []
    found = []
    behind = _AND.match(text, end)
    border = None if behind is None else _BORDER.search(text, behind.end(), behind.end() + _LONGEST)
    if behind is not None and border is not None and is_one(text, behind.end(), border.start()):
        found.append(behind.span())
    joint = next((word for word in _ANDS if text.endswith(word, 0, start)), None)
    if joint is not None:
        last = start - len(joint)
        borders = [mark.end() for mark in _BORDER.finditer(text, max(0, last - _LONGEST), last)]
        first = borders[-1] if borders else 0
        first += next((len(word) for word in _LEADS if text.startswith(word, first)), 0)
        if last - first <= _LONGEST and is_one(text, first, last):
            found.append((last, start))
    return found
