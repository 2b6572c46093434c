"""Boxes of awards at the side of a section: tables of one column, with rows that name an award above others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.cellrows import stands_among
from wikifilm.dialects.mediawiki.grid import TableGrid, TableRead
from wikifilm.dialects.mediawiki.rowlines import trimmed
from wikifilm.syntax import PARAGRAPH, Block
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikifilm.dialects.mediawiki.lines import Table
    from wikifilm.dialects.mediawiki.page import Page

__all__ = ["award_box"]

_FEWEST_ROWS = 2
_NUMBER = re.compile(r"[0-9]{1,2}\.[ \t]++")
"""What may stand before each line of a box."""
_LISTED = re.compile(r"(?<![^\n])[*#:;]|\{\|")
_BOLD = re.compile(r"'''[^'\n]++(?:'(?!')[^'\n]++)*+'''")


class _AwardBox(TableGrid):
    """Reads the rows of a table of one column."""

    def is_box(self) -> bool:
        """Tell whether each row is one cell that holds a line."""
        return len(self.grid) >= _FEWEST_ROWS and all(
            len(row.cells) == 1
            and all(place.cell is row.cells[0] for place in filled.values())
            and _LISTED.search(self.page.text, *row.cells[0].span) is None
            for row, filled in self.grid
        )

    def read(self) -> None:
        """Read the rows: those in bold and those of headings name the awards of the others."""
        self.captioned()
        for index, (row, _) in enumerate(self.grid):
            words = trimmed(self.page.text, row.cells[0].span)
            content = self.content(index) if words.start < words.end else None
            if content is None:
                continue
            if row.cells[0].header or _BOLD.fullmatch(self.page.text, *content) is not None:
                self.labels.append((content, self.lines[index]))
            else:
                number = _NUMBER.match(self.page.text, *content)
                said = content if number is None else Span(number.end(), content.end)
                self.blocks.append(Block(PARAGRAPH, self.lines[index], said))


def award_box(page: Page, table: Table, line_start: Callable[[int], int]) -> TableRead | None:
    """Return the lines of a box of awards with the labels above them; None where a table is no such box.

    Args:
        page: The page.
        table: The table.
        line_start: Tells where the line begins that holds a place.
    """
    box = _AwardBox(page, table, line_start)
    if not box.is_box() or not stands_among(page, table.span.start, "accolades"):
        return None
    box.read()
    return TableRead(tuple(box.blocks), box.groups()) if box.labels else None
