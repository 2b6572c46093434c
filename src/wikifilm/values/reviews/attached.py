"""Whose name stands right before a rating, as in lists: "The Quay: 3/5", "Lund (The Quay) – 3/5"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.values.reviews.critics import PERSON
from wikifilm.values.reviews.papers import PAPER, is_outlet
from wikifilm.values.reviews.speakers import critic_of_line

if TYPE_CHECKING:
    from wikifilm.values.reviews.ratings import Rating
    from wikifilm.values.reviews.speakers import Critic

__all__ = ["find_attached"]

_JOINED = re.compile(
    r"\)?(?:[ ]\([A-Z][a-z]{2,15}\))?"
    r"(?P<joint>:[ ]?|[ ]?[–—][ ]?|[ ]-[ ]|,[ ]|(?:'s review)?[ ](?P<open>[(\[])|[ ]an?[ ]|[ ])[\"“'‘]?"
)
"""What stands between a name and its rating where no verb does: "The Quay: 3/5", "Lund (3/5)"."""
_LINE_ENDS = re.compile(r"[\"”')\]]{0,2}(?:[.;,:]|\Z|[ ](?:[–—(\[\"“-]|and |while ))")
_DASH = re.compile(r"(?: stars)?[ ]?[:\u2013\u2014-][ ]")
_ENDS = re.compile(r"\)?[.]?")
_BY = re.compile(rf"[ ][–—-][ ](?:by )?({PERSON})(?=[.]?\Z)|[ ]\((?:by )?(?=[^ ()]++ )({PERSON})(?=\)[.]?\Z)")
_PART_STARTS = re.compile(r"[ ,;)\]\"”']{0,4}(?:and |while )?")
_NO_FIRST_NAMES = frozenset(("audience", "average", "final", "my", "our", "overall", "user", "users"))
_LISTED = (
    "acting action average awarding cinematography comedy critic critics dance date day dialogue dialogues direction "
    "director editing entertainment film final giving grade grading music movie opening overall performance "
    "performances plot production rating ratings release result romance rank score scores scoring screenplay script "
    "songs stars story sum technical user users verdict violence visuals week writing"
)
_NO_NAMES = frozenset(_LISTED.split())
"""What the figures of a list say something of, which is not whose they are."""


def find_attached(text: str, sentence: tuple[int, int], ratings: list[Rating], place: int) -> Critic | None:
    """Return whose name stands right before a rating, as in "The Quay: 3/5" or "Lund (The Quay) – 3/5"."""
    each, (start, end) = ratings[place], sentence
    if each.start == start:
        return _behind_mark(text, each, end)
    before = ratings[place - 1].end if place else start
    parted = max(text.rfind(";", before, each.start) + 1, before)
    found, joined = _name_at(text, parted, each.start)
    last = max(text.rfind(", ", parted, each.start), text.rfind(" and ", parted, each.start)) if place else -1
    if joined is None and last >= 0:
        found, joined = _name_at(text, last, each.start)
    if found is None or joined is None or _says_what(text, found):
        return None
    if not _fits(text, found, each, joined, (end, place)):
        return None
    by = _BY.match(text, each.end, end) if found.critic is None else None
    return found if by is None else found._replace(critic=by.span(by.lastindex or 0))


def _behind_mark(text: str, each: Rating, end: int) -> Critic | None:
    """Return the critic and the publication behind a rating that begins a line: "★★★ – Ida Holm, The Quay"."""
    mark = _DASH.match(text, each.end, end)
    found = None if mark is None else critic_of_line(text, mark.end(), end)
    if found is None or found.publication is None or _ENDS.fullmatch(text, found.end, end) is None:
        return None
    return found if found.critic is not None or PAPER in text[slice(*found.publication)] else None


def _name_at(text: str, start: int, end: int) -> tuple[Critic | None, re.Match[str] | None]:
    """Return whose name begins a part of a sentence, and what joins it to the rating at ``end``."""
    begin = _PART_STARTS.match(text, start, end)
    found = critic_of_line(text, start if begin is None else begin.end(), end)
    return found, None if found is None else _JOINED.fullmatch(text, found.end, end)


def _fits(text: str, found: Critic, each: Rating, joined: re.Match[str], bounds: tuple[int, int]) -> bool:
    """Tell whether what stands between a name and a rating makes it theirs, and nothing else follows."""
    end, place = bounds
    if joined["joint"] in {" a ", " an "} or (
        joined["joint"] == " " and place and PAPER in text[found.start : found.end]
    ):
        return place > 0 and _LINE_ENDS.match(text, each.end, end) is not None  # "gave it 3/5, The Quay a B"
    both = found.critic is not None and found.publication is not None
    grade = each.parts.get("grade")
    if grade is not None and grade.end - grade.start == 1 and not both:  # "Certificate: A"
        return found.publication is not None and is_outlet(text[slice(*found.publication)])
    whole = _LINE_ENDS.match(text, each.end, end) is not None
    if joined["joint"] == " ":  # "The Quay 3/5"
        return whole and found.publication is not None and bool({"scale", "stars"} & each.parts.keys())
    if joined["joint"] == ", ":
        return both and (whole or text.startswith(")", each.end))
    return whole or joined["open"] is not None


def _says_what(text: str, found: Critic) -> bool:
    """Tell whether a name is none, but what a figure says something of, such as "Overall rating: 3/5"."""
    words = text[found.start : found.end].casefold().removeprefix("the ").split(" ")
    return words[0] in _NO_FIRST_NAMES or _NO_NAMES.issuperset(words)
