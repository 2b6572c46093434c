"""What stands in a body as a label, and how labels part it."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.dialects.mediawiki.own import TAG_MARK, own
from wikifilm.dialects.mediawiki.rowlines import BLANKS
from wikifilm.syntax import PARAGRAPH
from wikifilm.text import Span
from wikifilm.values.tracks import are_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.syntax import Block

__all__ = ["Label", "cast_group", "group_words", "is_continued", "label_words", "parted"]

_GROUP = re.compile(r"[^:\n]{1,60}:")
_BARE = re.compile(
    r"''[^'\n]{1,60}''(?: \([0-9]{4}\))?|[^\W\d_]{2,30}|The [^\n]{1,60}|"
    r"[A-Z][^\n]{0,40} (?!of |the |and |de |van |von |da |la )[a-z][^\n]{0,40}"
)
"""An item that may name those nested in it without a colon: a full name is somebody's."""
_FEWEST = 2
_CREDIT = re.compile(r" as[ :]| roles?:|\.\.\.|\u2026| [\u2013\u2014-] ")
"""What tells a line that says who plays whom."""
_MARKED = re.compile(
    r"((?:'{2,5}|<(?:b|i|u|strong|em|big|small)>){0,3})([^'<>:\n]{1,60}?)[ \t]*(:?)(?:'{2,5}|</[a-z]+>){0,3}(:?)"
)
_SIDE = re.compile(
    r"(?:'{2,5}|<(?:i|u|small)>)?"
    r"((?i:side|disc|disk|cd|lp|record|volume|act) (?:[A-D1-9]|I{1,3}|(?i:one|two|three|four)))"
    r"(?:'{2,5}|</[a-z]+>)?"
)
"""A line that names a part of an album or a play."""
_WORDS = frozenset({
    "main", "principal", "lead", "leading", "supporting", "additional", "other", "others", "guest", "guests",
    "special", "voice", "voices", "uncredited", "unbilled", "cameo", "cameos", "cast", "actors", "actresses",
    "appearance", "appearances", "star", "stars", "starring", "co-starring", "featuring", "also", "with", "and",
    "the", "rest", "of", "roles", "characters", "english", "japanese", "hindi", "tamil", "telugu", "version", "dub",
    "dubbed", "original", "human", "humans", "animals", "villains", "children", "kids", "family", "singing", "minor",
    "recurring", "archive", "footage", "in", "alphabetical", "order", "male", "female", "bit", "parts", "extras",
    "live-action", "friendly", "extended", "artist", "artists", "artiste", "artistes", "child", "junior", "role",
    "members",
})  # fmt: skip
"""The words of lines that name a part of a cast, such as ``Guest appearances:``."""
_LONGEST = 160
_PART = re.compile(
    r"'{0,5}(?P<said>(?P<words>[^\W\d_][\w-]{0,20}(?:[ ](?!by[ :]|by\Z|in[ ]|for[ ])[\w&][\w-]{0,20}){0,5})"
    r"(?:[ ]by|[ ](?:in|for)[ ][^:'\n]{1,60}|[ ]\([^():\n]{1,40}\))?)[ ]?(?:'{2,5})?[-:\u2013\u2014]?(?:'{2,5})?"
)
"""An item that may name a part of a cast by its words alone."""
_PARTS = frozenset({
    "appearance", "appearances", "cameo", "cameos", "cast", "actors", "actresses", "artists", "artistes", "guests",
    "extras", "role", "roles", "starring", "stars", "uncredited", "unbilled", "voices",
})  # fmt: skip
"""One of which it has."""
_ALONE = re.compile(r"(?i:[^\n]{3,40}[ ](?:appearances?|cameos|cast|roles))")
"""An item that does so for the items behind it: no name ends so."""
_WHOLE = frozenset(("the", "cast", "characters", "and", "with", "of", "starring"))
"""Those that name no part of it."""
_BOLD = re.compile(
    r"(?:<(?:big|center|small|u|span|font)(?:[ \t][^<>\n]*+)?+>){0,2}"
    r"(?:'''(?P<bold>[^\n]+?)'''|<(?:b|strong)>(?P<tagged>[^<>\n]++)</(?:b|strong)>)"
    r"[:\ufdd0\ufdd2 \t]*+(?:</?(?:big|center|small|u|span|font|br)[ \t]*+/?+>[: \t]*+){0,3}"
    r"(?:(?P<year>\((?:18|19|20)[0-9]{2}\))[ \t]*+|\([0-9][^()\n]{0,30}+\)[ \t]*+|"
    r"\([a-z][a-z, ]{0,40}? by [^()\n]{1,80}+\)[ \t]*+)?+"
)
"""A line in bold, behind which a parenthesis may stand: a year, which it says, how long an album is, or by whom."""


_QUOTED = re.compile(r"[ \t]*(?:[0-9]{1,3}[.)][ \t]*)?(?:'{2,5})?[\"\u201c\xab]")
_BY = re.compile(r"(?i:\b(?:by|from|in)\b)")
_PIECE = re.compile(r"(?i:\b(?:medley|montage|mash-?up|sequence)\b)|\A[ \t]*[\"\u201c\xab]")
"""An item whose songs are parts of one piece: it is no album."""
_SONGS = re.compile(r"(?i:theme|song|track|score|version|bonus|opening|ending|closing|disc|side|act|album|music)")
"""A word of what tells songs from others."""


class Label(NamedTuple):
    """A label of a body."""

    words: Span
    """What it says."""
    lines: Span
    """Where it stands."""
    below: Span
    """What stands under it."""


def is_continued(page: Page, block: Block) -> bool:
    """Tell whether a paragraph is a line that goes on with the item above it: ``*:``."""
    return block.depth == PARAGRAPH and page.text.startswith(("*", "#"), block.lines.start)


def parted(labels: Iterable[Label]) -> list[tuple[Span, Span]]:
    """Return the words of each label and the stretch under it: one with others inside has several, between those."""
    found: list[tuple[Span, Span]] = []
    opened: list[tuple[Label, int]] = []  # with the place from which on it has no stretch yet

    def close(before: int) -> None:
        while opened and opened[-1][0].below.end <= before:
            label, at = opened.pop()
            found.append((label.words, Span(at, label.below.end)))
            opened[:] = [(each, max(start, label.below.end)) for each, start in opened]

    for label in sorted(labels, key=_lines):
        close(label.lines.start)
        if opened:
            outer, at = opened[-1]
            found.append((outer.words, Span(at, label.lines.start)))
        opened.append((label, label.below.start))
    close(max([label.below.end for label, _ in opened], default=0))
    return sorted(found, key=_below)


def _lines(label: Label) -> Span:
    return label.lines


def _below(label: tuple[Span, Span]) -> Span:
    return label[1]


def label_words(page: Page, block: Block) -> Span | None:
    """Return the words of a label; None where a block is none."""
    start, end = block.content
    text = page.text
    if text.startswith(";", block.lines.start) and block.depth == PARAGRAPH:
        level = own(page.cut, start, end)
        words = level.text.partition(":")[0].rstrip(BLANKS + TAG_MARK)
        return level.span(0, len(words)) if words else None
    if not text.startswith(("'''", "<"), start):
        return None
    level = own(page.cut, start, end)
    found = _BOLD.fullmatch(level.text)
    if found is None or "'''" in (found["bold"] or ""):
        return None
    which = "tagged" if found["bold"] is None else "bold"
    words = found[which].rstrip(BLANKS + ":")
    first = found.start(which) + len(words) - len(words.lstrip(BLANKS))
    last = found.end("year") if found["year"] else found.start(which) + len(words)
    return level.span(first, last) if words.strip(BLANKS) else None


def group_words(page: Page, blocks: Sequence[Block], index: int) -> Span | None:
    """Return the words of an item such as ``Guests:`` that names the credits nested below it; None where it does not.

    Args:
        page: The page.
        blocks: All items of the body.
        index: The number of the item.
    """
    item = blocks[index]
    if index + 1 == len(blocks) or item.depth == PARAGRAPH or blocks[index + 1].depth <= item.depth:
        return None
    bare = not page.text.endswith(":", *item.content)
    level = own(page.cut, *item.content)
    side = _SIDE.fullmatch(level.text.rstrip(BLANKS + ":"))
    if side is not None:
        return level.span(*side.span(1))
    part = _PART.fullmatch(level.text.rstrip(BLANKS))
    if part is not None and _is_part(part["words"]):
        return level.span(*part.span("said"))
    may = (_BARE if bare else _GROUP).fullmatch(level.text) is not None
    if not may or _CREDIT.search(level.text) is not None or _PIECE.search(level.text) is not None:
        return None
    below = list(takewhile(lambda block: block.depth > item.depth, islice(blocks, index + 1, None)))
    some = below if bare else below[:1]
    credited = (not bare or len(some) >= _FEWEST) and all(_is_credit(page, block) for block in some)
    if not credited and not (_may_name_songs(level.text) and all(_is_song(page, block) for block in below)):
        return None
    words = level.text.rstrip(BLANKS + ":'")
    first = len(words) - len(words.lstrip("'"))
    return level.span(first, len(words)) if words else None


def _is_part(words: str) -> bool:
    """Tell whether words name a part of a cast, whatever stands below them: ``Special appearances``."""
    said = words.casefold().split()
    return _WORDS.issuperset(said) and not (_WHOLE.issuperset(said) or _PARTS.isdisjoint(said))


def _is_credit(page: Page, block: Block) -> bool:
    return _CREDIT.search(own(page.cut, *block.content).text) is not None


def _may_name_songs(words: str) -> bool:
    """Tell whether an item may name the songs nested in it, and not who performs or wrote them: ``Opening theme``."""
    said = words.strip(BLANKS + ":'")
    if _BY.search(said) is not None or "[[" in words:
        return False
    return words.startswith("''") or _SONGS.search(said) is not None or not are_people(said, strict=True)


def _is_song(page: Page, block: Block) -> bool:
    """Tell whether an item begins with a title in quotation marks."""
    return _QUOTED.match(own(page.cut, *block.content).text) is not None


def cast_group(page: Page, blocks: Sequence[Block]) -> Span | None:
    """Return the words of a line such as ``''Uncredited''`` that names the credits of the list below it; else None.

    Args:
        page: The page.
        blocks: The line and what follows it.
    """
    if len(blocks) <= 1 or blocks[0].depth > 0 or blocks[1].depth != 0:
        return None
    start, end = blocks[0].content
    if end - start > _LONGEST:
        return None
    level = own(page.cut, start, end)
    side = _SIDE.fullmatch(level.text)
    if side is not None:
        return level.span(*side.span(1))
    if not (page.text[start] in "'<" or page.text.endswith(":", start, end)):
        alone = blocks[0].depth == 0 and _ALONE.fullmatch(level.text) is not None and _is_part(level.text)
        return level.span(0, len(level.text)) if alone else None
    found = _MARKED.fullmatch(level.text)
    if found is None or not (found[1] or found[3] or found[4]):
        return None
    said = found[2].casefold().split()
    return level.span(*found.span(2)) if _WORDS.issuperset(said) and not _WHOLE.issuperset(said) else None
