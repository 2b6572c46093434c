"""How the lines of a list of songs are read: as they vote, and below who performs them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from wikifilm.guard import released
from wikifilm.syntax import MAX_DEPTH, is_item
from wikifilm.values.tracks import (
    ALL_NAMES,
    OF_TITLE,
    Beside,
    TracksLens,
    Votes,
    among_songs,
    are_composed,
    are_counted,
    are_dashed,
    are_parted,
    are_sung,
    asides_of,
    performers,
    says_performers,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wikifilm.dialect import Document
    from wikifilm.inline import Inline
    from wikifilm.regions import Region
    from wikifilm.syntax import Block
    from wikifilm.values.tracks.line import Asides

__all__ = ["names_performers", "nested", "numbers", "songs"]

_DASH = re.compile(r"[ \xa0][-\u2013\u2014][ \xa0]")
_PERFORMER = re.compile(
    r"[^()]{1,100}\((?:[^()]{1,30}[ _])?(?:band|group|duo|singer|musician|rapper|vocalist|entertainer)\)"
)
"""The page of somebody who performs."""
_WRITER = re.compile(r"[^()]{1,100}\((?:[^()]{1,30}[ _])?(?:songwriter|lyricist|composer|poet)\)")
"""The page of somebody who writes songs."""
_OF_SONGS = re.compile(r"(?i:\b(?:songs?|musical numbers|tracks?|track ?list(?:ing)?)\b)")
_COUNT = re.compile(r"[0-9]{1,3}[.)]? +")
_FEW = 2
_OFTEN = 3
_LONGEST = 600
"""In a longer line it is not looked for whose pages links in parentheses lead to."""
_THIRD = 3
_MOST_ABOVE = 100
"""So many lines above a list are looked through for whether they are of it."""
_MARKS = re.compile(rf"[#*:;]{{1,{MAX_DEPTH}}}")
_NO_LINE = re.compile(r"(?:(?:[ \t]*+<!--(?:(?!-->)[^\0])*+-->)++[ \t]*+(?:\r\n|[\r\n]))*+")
"""Comments on lines of their own, which MediaWiki takes out with their lines: no list ends at one."""


def songs(document: Document, region: Region, items: Sequence[tuple[Block, Inline]]) -> TracksLens:
    """Return how the items of a section are read that are no rows and stand under no other item."""
    texts = [inline.text for _, inline in items]
    numbered = all(document.text.startswith("#", block.lines.start) for block, _ in items)
    bare = numbered or (_lists_songs(document, region) and are_sung(texts))
    prose = _prose(document, region)
    beside = Beside(prose, document.starring, document.countries, lambda: document.played, lambda: _linked(items))
    told = numbered or all(_is_styled(inline) for _, inline in items)
    return TracksLens(
        votes=Votes(
            asides=asides_of(texts, beside, bare=bare),
            listed=among_songs(texts, bare=bare),
            counted=are_counted(texts),
            composed=are_composed(prose),
            parted=are_parted(texts, numbered=told),
            dashed=are_dashed(texts, numbered=told),
            led=_are_led([inline for _, inline in items]),
        )
    )


def _lists_songs(document: Document, region: Region) -> bool:
    """Tell whether a list stands under a heading that says that it lists songs, and not who made them."""
    return any(_OF_SONGS.search(document.show(title).text) is not None for title in region.above[-2:])


def _linked(items: Sequence[tuple[Block, Inline]]) -> Asides:
    """Return what the pages of links in parentheses are about, as far as they say: writers, or artists."""
    pages = [page for _, inline in items for page in _pages_in_parentheses(inline)]
    written, performed = (sum(each.fullmatch(page) is not None for page in pages) for each in (_WRITER, _PERFORMER))
    return "writers" if written > performed else "artists" if performed > written else "notes"


def _pages_in_parentheses(inline: Inline) -> Iterator[str]:
    """Give the pages of links that stand in parentheses."""
    for link in inline.links if len(inline.text) <= _LONGEST else ():
        if link.page is not None and inline.text.rfind("(", 0, link.start) > inline.text.rfind(")", 0, link.start):
            yield link.page


def _prose(document: Document, region: Region) -> str:
    """Return the paragraphs of a region."""
    blocks = document.blocks(region.body)
    return "\n".join(document.show(block.content).text for block in blocks if not is_item(block))


def _are_led(shown: Sequence[Inline]) -> bool:
    """Tell whether artists stand before titles without quotation marks, in most lines that a dash parts.

    Links to the pages of bands tell, and words that stand in titles and hardly in names: in some lines on the one side
    of the dash, and in none on the other. So do names that stand on one side again and again, where not all that stands
    on the other may be full names: songs have several artists, too.
    """
    parted = [(one, dash) for one in shown if '"' not in one.text and (dash := _DASH.search(one.text)) is not None]
    bands = [(_performs(one, 0, dash.start()), _performs(one, dash.end(), len(one.text))) for one, dash in parted]
    words = [
        (OF_TITLE.search(one.text, 0, dash.start()) is not None, OF_TITLE.search(one.text, dash.end()) is not None)
        for one, dash in parted
    ]
    sides = list(zip(*(_sides(one.text, dash) for one, dash in parted), strict=True))
    again = [_repeated(said) for said in sides] or [1, 1]
    if max(again) >= _OFTEN and min(again) == 1 and not all(map(ALL_NAMES.fullmatch, sides[again[0] > 1])):
        return again[0] > 1 and not any(last for _, last in bands)
    before = sum(first for first, _ in bands) + sum(last and not first for first, last in words)
    behind = sum(last for _, last in bands) + sum(first and not last for first, last in words)
    linked = any(first for first, _ in bands) and all(_is_linked(one, dash.start(), dash.end()) for one, dash in parted)
    return (linked or (before >= _FEW and before * _THIRD >= len(parted))) and not behind


def _sides(text: str, dash: re.Match[str]) -> tuple[str, str]:
    """Return what stands before and behind a dash, without a number before and what follows in parentheses."""
    count = _COUNT.match(text)
    first = 0 if count is None else count.end()
    return text[first : dash.start()], text[dash.end() :].partition(" (")[0]


def _repeated(said: Sequence[str]) -> int:
    """Return how often the commonest of some words stand there: a title may have two artists."""
    return max(Counter(map(str.casefold, said)).values(), default=1)


def _is_linked(inline: Inline, start: int, end: int) -> bool:
    """Tell whether a link is all that stands before a dash, but for a number, and none stands behind it."""
    first = inline.links[0] if inline.links else None
    return (
        first is not None
        and first.end == start
        and inline.text[: first.start].strip(" .)0123456789") == ""
        and not any(link.start >= end for link in inline.links)
    )


def _is_styled(inline: Inline) -> bool:
    """Tell whether a line begins in bold or italics, as titles are written and parts in the making are not."""
    return any(atom.kind == "wrap" and atom.start == 0 for atom in inline.atoms)


def _performs(inline: Inline, start: int, end: int) -> bool:
    """Tell whether a link in a part of a line leads to the page of somebody who performs."""
    links = (link for link in inline.links if start <= link.start and link.end <= end)
    return any(link.page is not None and _PERFORMER.fullmatch(link.page) is not None for link in links)


def nested(lens: TracksLens, labels: Sequence[str]) -> TracksLens:
    """Return how an item with others in it, or in another, is read: below who performs, a title alone is a song."""
    votes = lens.votes._replace(listed=lens.votes.listed and bool(labels))
    return attrs.evolve(lens, above=released(performers(labels[-1])) if labels else (), votes=votes)


def names_performers(inline: Inline) -> bool:
    """Tell whether an item names who performs the songs nested in it: it begins with a link or ``Songs by``."""
    led = inline.links[0].start == 0 if inline.links else False
    return (led or says_performers(inline.text)) and bool(performers(inline.text))


def numbers(document: Document, items: Sequence[tuple[Block, Inline]]) -> dict[int, int]:
    """Return the numbers that numbered lists show before their items, by where the items begin.

    As MediaWiki does (``BlockLevelPass``), a list is counted on over what is nested in its items, and anew behind any
    other line.
    """
    found: dict[int, int] = {}
    counts = _Counts()
    end = 0
    for at, (block, _) in enumerate(items):
        start = block.lines.start
        if document.text.startswith("<li", block.content.start):
            return {}  # it says its number in HTML
        if _NO_LINE.fullmatch(document.text, end, start) is None:
            counts = _Counts()
            above = [] if at else _above(document.text, start)
            if len(above) == _MOST_ABOVE:
                return {}
            for marks in above:
                counts.take(marks)
        marks = document.text[start : block.content.start].strip()[:MAX_DEPTH]
        number = counts.take(marks)
        if marks.endswith("#"):
            found[start] = number
        end = block.lines.end
    return found


class _Counts:
    """How far the numbered lists have come that a line of a list stands in."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}

    def take(self, marks: str) -> int:
        """Count a line by its marks; return its number, if it has one."""
        counts = {above: count for above, count in self.counts.items() if marks.startswith(above)}
        for above in (marks[:length] for length, mark in enumerate(marks, 1) if mark == "#"):
            counts.setdefault(above, int(above != marks))
        counts[marks] = counts.get(marks, 0) + 1
        self.counts = counts
        return counts[marks]


def _above(text: str, start: int) -> list[str]:
    """Return the marks of the lines of a list right above one of its items, which only name what stands in others."""
    found: list[str] = []
    while start and len(found) < _MOST_ABOVE:
        start = text.rfind("\n", 0, start - 1) + 1
        marks = _MARKS.match(text, start)
        if marks is None:
            break
        found.append(marks[0])
    return found[::-1]
