"""What stands round a name and is no part of it: ``and``, signs of footnotes, letters of guilds, ``others``."""

from __future__ import annotations

import re

from wikifilm.standins import RAISED
from wikifilm.values.names.rules import BLANKS, declined, the_rest

__all__ = [
    "clear",
    "companies_apart",
    "company_start",
    "footnotes_start",
    "is_guild",
    "is_rest",
    "joint_start",
    "leading_start",
    "rest_start",
    "says_nothing",
    "stripped",
]

_BEFORE_NAME = re.compile(
    r"(?i:and|with|introducing|featuring|also starring|starring|"
    r"(?:written|directed|produced|edited|composed|photographed|narrated) by)[ \t\xa0]+(?=\w)"
)
_FOOTNOTE = re.compile(
    r"(?<![ \t\xa0])[ \t\xa0]*+(?:\[[a-z0-9]{1,3}\]|"
    rf"[{RAISED}\u2020\u2021\xa7\xb6\u2016\u2605\u2606\u2713\u2717*^])"
)
_NO_SIGN = (")", ".", "'", '"')
"""What no sign of a footnote ends with, beside letters and digits."""
_QUOTED = re.compile(r'"[^"]+"|\u201c[^\u201c\u201d]+\u201d')
_AND_REST = re.compile(
    r"(?<=[^ \t])[ \t]+(?:\((?:and|&)[ \t]+(?:many[ \t]+)?(?:others|more)\)|(?:and|"
    r"&)[ \t]+(?:many[ \t]+)?(?:others|more)\.?)\Z"
)
_REST_BEGINS = frozenset("(&aemoAEMOiI")
_RESTS = ("others", "others.", "others)", "more", "more.", "more)")
_LEADS = ("and", "&")
_AND = re.compile(r"(?<=[^ \t])[ \t]+(?:and|&)\Z")
"""At the end of a line: the name that it leads to stands in the next one."""
_GUILD = re.compile(
    r"\(?(?:A\.?S\.?C|B\.?S\.?C|C\.?S\.?C|I\.?S\.?C|A\.?C\.?S|N\.?S\.?C|F\.?S\.?F|A\.?F\.?C|A\.?C\.?E|B\.?F\.?E|C\.?C\.?E|"
    r"A\.?S\.?E|M\.?P\.?S\.?E|C\.?A\.?S|A\.?I\.?C|W\.?I\.?C\.?A|[Pp]\.?[Gg]\.?[Aa])\.?\)?"
)
"""Letters behind the name of a camera operator or an editor: the guild that they belong to."""
_GUILD_ENDS = tuple("ACEFSa.)")
"""What they end with."""
_GUILD_BEHIND = re.compile(rf"(?<=[a-z])[ \t\xa0]+(?:{_GUILD.pattern})(?=\Z)")
_ROLE_BEHIND = re.compile(r"(?<![ \t\xa0])[ \t\xa0]++as[ \t\xa0]++(?=[^\W\d_a-z]|the[ \t\xa0])")
_TOGETHER = re.compile(
    r"(?i:in (?:association|co-?production|collaboration|cooperation) with|presented by)[ \t\xa0]+(?=\w)"
)

_AND_COMPANY = re.compile(r"(?:&|and)[ \t\xa0]+(?=[^\W\d_a-z])")
"""What leads on to a company on a line of its own."""
_BETWEEN = re.compile(rf"(?<=[^ \t\xa0])[ \t\xa0]++{_TOGETHER.pattern}")


def footnotes_start(text: str, start: int, end: int) -> int:
    """Return where the signs of footnotes at the end of ``text[start:end]`` begin, the blanks before them included."""
    if text[end - 1 : end].isalnum() or text.endswith(_NO_SIGN, start, end):
        return end
    first = at = start
    for sign in _FOOTNOTE.finditer(text, start, end):
        first = first if sign.start() == at else sign.start()
        at = sign.end()
    return first if at == end else end


def clear(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a name's place without what stands round it: ``and``, signs of footnotes, a role, quotation marks."""
    before, behind = _BEFORE_NAME.match(text, start, end), footnotes_start(text, start, end)
    first = start if before is None else before.end()
    last = end if behind <= first else behind
    guild = _GUILD_BEHIND.search(text, first, last) if text.endswith(_GUILD_ENDS, first, last) else None
    last = last if guild is None else guild.start()
    role = _ROLE_BEHIND.search(text, first, last) if text.find(" as", first, last) >= 0 else None
    held = role is not None and text.count("(", first, role.start()) > text.count(")", first, role.start())
    last = last if role is None or held else role.start()
    if _QUOTED.fullmatch(text, first, last) is not None:
        return first + 1, last - 1
    return first, last


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the blanks at its ends."""
    while start < end and text[end - 1] in BLANKS:
        end -= 1
    while start < end and text[start] in BLANKS:
        start += 1
    return start, end


def says_nothing(text: str, span: tuple[int, int], *, labelled: bool) -> bool:
    """Tell whether a word of a list is no name: ``others``, and behind a label what says that there is none."""
    return is_rest(text, *span) or (labelled and declined.fullmatch(text, *span) is not None)


def is_rest(text: str, start: int, end: int) -> bool:
    """Tell whether a word of a list stands for the rest of it: ``others``."""
    return text[start : start + 1] in _REST_BEGINS and the_rest.fullmatch(text, start, end) is not None


def rest_start(text: str, start: int, end: int) -> int:
    """Return where ``and others`` at the end of ``text[start:end]`` begins; its end where there is none."""
    rest = _AND_REST.search(text, start, end) if text.endswith(_RESTS, start, end) else None
    return end if rest is None else rest.start()


def joint_start(text: str, start: int, end: int) -> int:
    """Return where ``and others`` begins, or an ``and`` leading on, at the end of ``text[start:end]``."""
    last = rest_start(text, start, end)
    return last if last < end else leading_start(text, start, end)


def leading_start(text: str, start: int, end: int) -> int:
    """Return where an ``and`` begins that ends ``text[start:end]`` and leads to the name in the next line."""
    leads = _AND.search(text, start, end) if text.endswith(_LEADS, start, end) else None
    return end if leads is None else leads.start()


def company_start(text: str, start: int, end: int) -> int:
    """Return where a company begins behind ``&`` or words such as ``in association with``."""
    before = _TOGETHER.match(text, start, end) or _AND_COMPANY.match(text, start, end)
    return start if before is None else before.end()


def companies_apart(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the companies that words such as ``in association with`` part: ``A Films in association with B``."""
    found = []
    for joint in _BETWEEN.finditer(text, start, end) if " with " in text else ():
        found.append((start, joint.start()))
        start = joint.end()
    return [*found, (start, end)]


def is_guild(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is the letters of a guild, such as ``ASC``."""
    return text.endswith(_GUILD_ENDS, start, end) and _GUILD.fullmatch(text, start, end) is not None
