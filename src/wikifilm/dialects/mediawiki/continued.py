"""List items that go on in the lines below them: what a ``:`` line says is the description of the item above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.bodylabels import label_words
from wikifilm.dialects.mediawiki.own import own
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
_CREDIT = re.compile(r" as |\.\.\.| [\u2013\u2014-] ")
"""What tells a ``;`` line that is a credit from one that is a label."""
_SAYS = re.compile(
    r"(?i:(?:performed|sung|written|composed|music|lyrics?|words|singers?|vocals?|vocalists?|composers?|lyricists?|artists?)"
    r"(?![a-z])[^.:\n]{0,40}?(?:(?<![a-z])by(?![a-z])|:))"
)
"""What tells a nested line that says who wrote or performed the track above it."""
_DESCRIBED = re.compile(r": | [\u2013\u2014-] |[.:]\Z")


def _goes_on(page: Page, block: Block, last: Block) -> bool:
    """Tell whether a block is a line that describes the item above it, or says whose track that is."""
    if block.depth == PARAGRAPH:
        return _MARKS.match(page.text, block.lines.start) is not None
    return block.depth == last.depth + 1 and _SAYS.match(page.text, block.content.start) is not None


def _is_credit(page: Page, block: Block) -> bool:
    """Tell whether a ``;`` line is a credit, and no label of those below it."""
    if block.depth != PARAGRAPH or not page.text.startswith(";", block.lines.start):
        return False
    return _CREDIT.search(own(page.cut, *block.content).text) is not None


def _shown(page: Page, content: Span, lines: Sequence[Span]) -> Callable[[], Inline]:
    """Return what shows an item and the lines below it as one line."""

    def made() -> Inline:
        script = Script(page.text)
        text = ""
        for index, line in enumerate(lines):
            if index:
                script.say(_between(text, page.text, line.start), line.start)
            shown = inline(page, line)
            graft(script, shown)
            text += shown.text
        return script.made(content, PEN)

    return made


def _between(above: str, source: str, at: int) -> str:
    """Return what parts a line from the one that goes on with it at a place."""
    if _SAYS.match(source, at) is not None:
        return " " if above.endswith((",", ";")) else ", "
    return " " if _DESCRIBED.search(above) else ": "


def continued(page: Page, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a body, items made one with the lines that describe them.

    Args:
        page: The page, which takes note of how such an item is shown.
        blocks: The blocks in order.
    """
    found: list[Block] = []
    lines: list[Span] = []
    for block in blocks:
        last = found[-1] if found else None
        if lines and last is not None and last.lines.end == block.lines.start and _goes_on(page, block, last):
            lines.append(block.content)
            content = Span(last.content.start, block.content.end)
            found[-1] = Block(last.depth, Span(last.lines.start, block.lines.end), content)
            page.forms[content] = _shown(page, content, tuple(lines))
            continue
        made = block._replace(depth=0) if _is_credit(page, block) else block
        found.append(made)
        item = made.depth != PARAGRAPH and made.content not in page.forms and label_words(page, made) is None
        lines = [made.content] if item else []
    return found
