"""List items that go on in the lines below them: what a ``:`` line says is the description of the item above it."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.bodylabels import label_words
from wikifilm.dialects.mediawiki.own import CALL_MARK, own
from wikifilm.dialects.mediawiki.rowlines import graft
from wikifilm.dialects.mediawiki.shown import PEN, inline
from wikifilm.inline import Script
from wikifilm.syntax import PARAGRAPH, Block
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.inline import Inline

__all__ = ["continued"]

_MARKS = re.compile(r"[*#:;]++(?<=:)")
_CREDIT = re.compile(r" as |\.\.\.| [\u2013\u2014-] |\((?:voiced|played|portrayed|performed) by ")
"""What tells a ``;`` line that is a credit from one that is a label."""
_SAYS = re.compile(
    r"(?i:(?:performed|performers?|sung|written|composed|music|lyrics?|words|singers?|vocals?|vocalists?|composers?|"
    r"lyricists?|artists?|published|produced|arranged)(?![a-z])"
    r"[^.:\n]{0,40}?(?:(?<![a-z])by(?![a-z])|:)|courtesy of|by arrangement|used by permission|under licen[cs]e)"
)
"""What tells a nested line that says who wrote or performed the track above it, or by whose leave it is heard."""
_SAYS_WHO = re.compile(r"(?:'')?(?:Voiced|Played|Portrayed|Performed) by:?(?:'')?:? ")
"""How a line begins that names the actor of the role in the ``;`` line above it."""
_SAYS_WHO_ALONE = re.compile(rf"{_SAYS_WHO.pattern}[^.\n]{{1,200}}")
_VOICED = re.compile(r"\{\{[ _]*[Vv]oiced[ _]+by[ _]*\|")
_SIDE = r"(?:(?! as )[^:,;.\n\u2013\u2014]){1,120}"
_CREDITED = re.compile(r" as |\.\.\.|\u2026| by ")
"""What tells an item that says itself who plays whom."""
_LONE_DASH = re.compile(rf"{_SIDE} [\u2013\u2014-] {_SIDE}")
"""A line whose dash parts an actor and a role: neither is described yet."""
_PHRASE = re.compile(r"(?:(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) |[A-Z][a-z]{1,20}'s )[a-z]")
"""How an item begins that tells of the role above it, and names nobody."""
_OTHER = re.compile(r" as |: |\.\.\.| [\u2013\u2014-] |\n")
_BARE_CREDIT = re.compile(r"[^\n]{1,120}? as [^,;:.\n\u2013\u2014]{1,120}")
_LINE = re.compile(r"[^\n]{1,120}? as [^\n]{1,200}")
_NAMED = re.compile(r"[^ \n] as (?=['\[]{0,5}[^\W\d_a-z])")
"""What tells an item that says who plays somebody else."""
_ACTOR = re.compile(r"(?:: | [\u2013\u2014-] )(?:[^\W\d_a-z][\w'\u2019.-]{0,30}+ ?){2,4}+\Z")
"""What ends an item that names the actor of its role itself."""
_MOST_NESTED = 50
"""In so many items it is looked for whether one of those nested in another is a credit of its own."""
_FEWEST = 2
_OF_YEAR = re.compile(r"[^\n]*[ \u00a0][-\u2013\u2014][ \u00a0](?:18|19|20)[0-9]{2}[^\w\n]*")
"""A label that says a year: ``;Quay Awards – 1979``."""
_OF_LINKED_YEAR = re.compile(r"[ \u00a0][-\u2013\u2014][ \u00a0]\[\[[^\[\]|\n]{1,100}+\|(?:18|19|20)[0-9]{2}\]\]")
"""A year in such a label that is a link: ``;Quay Awards – [[26th Quay Awards|1979]]``."""
_OPENING = ('"', "\u201c", "'")
_TITLE = re.compile(
    r"'{0,5}[\"\u201c][^\"\u201d\n]{1,200}[\"\u201d]'{0,5}(?:[ ]\([^()\n]{1,60}\))?"
    r"(?:[ \u2013\u2014-]{1,3}\(?[0-9]{1,2}:[0-9]{2}\)?)?(?:[ ](?:<small>)?\([^()\n]{1,200}\)(?:</small>)?)?"
)
"""A line that says a title, how long it is and what stands in parentheses, and names nobody."""
_PARTED = re.compile(r": | [\u2013\u2014-] ")
"""What an item has in which a role is told of."""
_ENDS, _LEADS_ON = frozenset(".:"), frozenset(",;")


def _goes_on(page: Page, block: Block, last: Block) -> bool:
    """Tell whether a block is a line that describes the item above it, or says whose track that is."""
    if block.depth == PARAGRAPH:
        return _MARKS.match(page.text, block.lines.start) is not None
    track = block.depth == last.depth + 1 and _SAYS.match(page.text, block.content.start) is not None
    return track or _performs(page, block, last) or (block.depth > last.depth and _describes(page, block, last))


def _performs(page: Page, block: Block, last: Block) -> bool:
    """Tell whether an item nested in one that is a title in quotation marks alone may name who performs that."""
    title, names = page.text[slice(*last.content)], page.text[slice(*block.content)]
    if block.depth != last.depth + 1 or not title.startswith(_OPENING) or names.startswith(_OPENING):
        return False
    return _TITLE.fullmatch(own(page.cut, *last.content).text) is not None


def _describes(page: Page, block: Block, last: Block) -> bool:
    """Tell whether an item nested in a credit that tells nothing of its role does so, and is no credit itself."""
    start, end = block.content
    if _PHRASE.match(page.text, start, end) is None or " as " not in page.text[slice(*last.content)]:
        return False
    said = own(page.cut, start, end).text
    above = own(page.cut, *last.content).text
    return _OTHER.search(said) is None and _BARE_CREDIT.fullmatch(above) is not None


def _is_credit(page: Page, block: Block, below: Block | None) -> bool:
    """Tell whether a ``;`` line is a credit or a song, and no label of those below it."""
    if block.depth != PARAGRAPH or not page.text.startswith(";", block.lines.start):
        return False
    words = own(page.cut, *block.content).text
    if below is not None and page.text.startswith(":", block.lines.end) and below.lines.start == block.lines.end:
        if _VOICED.match(page.text, below.content.start) is not None:
            return True
        said = own(page.cut, *below.content).text if page.text.find(" by", *below.content) >= 0 else ""
        if _SAYS_WHO.match(said.lstrip(CALL_MARK)) is not None or _TITLE.fullmatch(words) is not None:
            return True
    label = _OF_YEAR.fullmatch(words) is not None or _OF_LINKED_YEAR.search(page.text, *block.content) is not None
    return _CREDIT.search(words) is not None and not label


def _is_played(page: Page, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether the first item nested in one that names a role alone says who plays it, and no other is a credit."""
    block, below = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if below is None or below.depth != block.depth + 1 or below.lines.start != block.lines.end:
        return False
    if _SAYS_WHO.match(page.text, *below.content) is None:
        return False
    above = own(page.cut, *block.content).text
    if _CREDITED.search(above) is not None or _ACTOR.search(above) is not None:
        return False
    for index in range(at + 2, min(at + _MOST_NESTED, len(blocks))):
        other = blocks[index]
        if other.depth <= block.depth or other.lines.start != blocks[index - 1].lines.end:
            break
        if (
            _SAYS_WHO.match(page.text, *other.content) is not None
            or _NAMED.search(page.text, *other.content) is not None
        ):
            return False
    return True


def _told_lines(page: Page, blocks: Sequence[Block]) -> frozenset[Span]:
    """Return lines such as ``'''Orla Quennet''' as Dessa`` that ``:`` lines follow, if these follow each of several."""
    lines: set[Span] = set()
    for block, below in pairwise(blocks):
        if block.depth != PARAGRAPH or not page.text.startswith(("'''", "[["), block.lines.start):
            continue
        if _LINE.fullmatch(own(page.cut, *block.content).text) is None:
            continue
        if below.lines.start != block.lines.end or not page.text.startswith(":", block.lines.end):
            return frozenset()
        lines.add(block.content)
    return frozenset(lines) if len(lines) >= _FEWEST else frozenset()


def _is_label(page: Page, block: Block) -> bool:
    """Tell whether a block labels what is nested in it: a line in bold that is no title in quotation marks."""
    return label_words(page, block) is not None and _TITLE.fullmatch(own(page.cut, *block.content).text) is None


def _shown(page: Page, content: Span, lines: Sequence[Span]) -> Callable[[], Inline]:
    """Return what shows an item and the lines below it as one line."""

    def made() -> Inline:
        script = Script(page.text)
        shown = inline(page, lines[0])
        graft(script, shown)
        title = _TITLE.fullmatch(shown.text) is not None
        parted, end = _PARTED.search(shown.text) is not None, shown.text[-1:]
        named = _SAYS_WHO_ALONE.fullmatch(shown.text) is not None or _LONE_DASH.fullmatch(shown.text) is not None
        for line in lines[1:]:
            described = (parted or end in _ENDS) and not title
            mark = " " if described and not named else ": "
            if _SAYS.match(page.text, line.start) is not None:
                mark = " " if end in _LEADS_ON else ", "
            script.say(mark, line.start)
            shown = inline(page, line)
            graft(script, shown)
            title = title and not shown.text
            parted, end = parted or _PARTED.search(shown.text) is not None, shown.text[-1:] or end
            named = _SAYS_WHO_ALONE.fullmatch(shown.text) is not None
        return script.made(content, PEN)

    return made


def continued(page: Page, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a body, items made one with the lines that describe them.

    Args:
        page: The page, which takes note of how such an item is shown.
        blocks: The blocks in order.
    """
    found: list[Block] = []
    lines: list[Span] = []
    told = _told_lines(page, blocks)
    played: int | None = None  # how deep the items are that say who plays the role above them, and go on about it
    for at, (block, below) in enumerate(zip_longest(blocks, blocks[1:])):
        last = found[-1] if found else None
        beside = lines and last is not None and last.lines.end == block.lines.start
        if beside and last is not None and (block.depth == played or _goes_on(page, block, last)):
            lines.append(block.content)
            content = Span(last.content.start, block.content.end)
            found[-1] = Block(last.depth, Span(last.lines.start, block.lines.end), content)
            continue
        _show(page, found, lines)
        made = block._replace(depth=0) if block.content in told or _is_credit(page, block, below) else block
        found.append(made)
        item = made.depth != PARAGRAPH and made.content not in page.forms
        played = block.depth + 1 if item and _is_played(page, blocks, at) else None
        lines = [made.content] if item and (played is not None or not _is_label(page, made)) else []
    _show(page, found, lines)
    return found


def _show(page: Page, found: Sequence[Block], lines: Sequence[Span]) -> None:
    """Take note of how the last item is shown, where others go on with it."""
    if len(lines) > 1:
        page.forms[found[-1].content] = _shown(page, found[-1].content, tuple(lines))
