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
_OF_YEAR = re.compile(r"[^\n]*[ \u00a0][-\u2013\u2014][ \u00a0](?:18|19|20)[0-9]{2}[^\w\n]*")
"""A label that says a year: ``;Quay Awards – 1979``."""
_DESCRIBED = re.compile(r": | [\u2013\u2014-] |[.:]\Z")


def _goes_on(page: Page, block: Block) -> bool:
    """Tell whether a block is a line that describes the item above it."""
    return block.depth == PARAGRAPH and _MARKS.match(page.text, block.lines.start) is not None


def _is_credit(page: Page, block: Block) -> bool:
    """Tell whether a ``;`` line is a credit, and no label of those below it."""
    if block.depth != PARAGRAPH or not page.text.startswith(";", block.lines.start):
        return False
    words = own(page.cut, *block.content).text
    return _CREDIT.search(words) is not None and _OF_YEAR.fullmatch(words) is None


def _shown(page: Page, content: Span, lines: Sequence[Span]) -> Callable[[], Inline]:
    """Return what shows an item and the lines below it as one line."""

    def made() -> Inline:
        script = Script(page.text)
        text = ""
        for index, line in enumerate(lines):
            if index:
                script.say(" " if _DESCRIBED.search(text) else ": ", line.start)
            shown = inline(page, line)
            graft(script, shown)
            text += shown.text
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
    for block in blocks:
        last = found[-1] if found else None
        if lines and last is not None and last.lines.end == block.lines.start and _goes_on(page, block):
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
