"""What the scan looks for: one pattern of all marks, those of end tags, and the level of a heading's line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["LONE", "MAX_LEVEL", "end_tag_pattern", "heading_level", "marks_pattern"]

MAX_LEVEL: Final = 6
LONE: Final = 3
"""A line of nothing but ``=`` is a heading from this length on."""

# Each alternative begins with a literal character, so that `re` skips prose by a table; none begins with a
# group. The first branch of `[[` and of `{{` takes a whole link or call that has no mark in it; nothing else
# need look at it.
_PIPE = r"\|[^\n|={}\[\]<]*+(?:=()[^\n|{}\[\]<]*+)?+"
_QUIET = r"(?:[^\n{}\[\]<]++|\n(?!=))*+"
_LINK = rf"\[\[(?!\[){_QUIET}\]\]|\[\[\[*+|\]\]\]*+"
_CALL = rf"\{{\{{(?!\{{){_QUIET}\}}\}}|\{{\{{*+|\}}\}}*+"
_HEAD = r"\n=(?:[^\n{}\[\]<]*+(?=\n|\Z))?+"
_TAG = r"<(?:!--|(?ai:({names})(?=[\s>]|/>))[^<>]*+>?+)"


def marks_pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of all marks.

    Args:
        names: The tag names that mean something, ``/noinclude`` and the like among them.

    Returns:
        A pattern whose group 1 stands behind an argument's ``=`` and whose group 2 is a tag's name.

    """
    longest = sorted(names, key=lambda name: (-len(name), name))
    tag = _TAG.replace("{names}", "|".join(map(re.escape, longest)))
    return re.compile(f"{_PIPE}|{_LINK}|{_CALL}|=|{_HEAD}|{tag}")


def end_tag_pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of the end tag that a tag of this name waits for."""
    return re.compile(rf"</(?ai:{re.escape(name)}\s*+)>")


def heading_level(text: str, start: int, end: int) -> int:
    """Return the level of a heading's line, 0 if it is none.

    Args:
        text: The whole text.
        start: Where the line's first ``=`` stands.
        end: Where the line ends, blanks and comments left out.

    """
    close = end
    while close > start and text[close - 1] == "=":
        close -= 1
    run = end - close
    if close == start:
        return min(MAX_LEVEL, (run - 1) // 2) if run >= LONE else 0
    opening = 1
    while opening < min(MAX_LEVEL, run) and text[start + opening] == "=":
        opening += 1
    return min(opening, run)
