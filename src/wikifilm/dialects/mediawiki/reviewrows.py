"""Tables and templates of ratings: each row is shown as a line such as ``Ida Holm of The Quay gave the film 3/5``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wikifilm.dialects.mediawiki.cellrows import stands_among
from wikifilm.dialects.mediawiki.grid import TableGrid, TableRead, headings
from wikifilm.dialects.mediawiki.listings import shown_parts
from wikifilm.dialects.mediawiki.rowlines import said, trimmed
from wikifilm.syntax import PARAGRAPH, Block
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wikifilm.dialects.mediawiki.lines import Table
    from wikifilm.dialects.mediawiki.nodes import Template
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.inline import Inline

__all__ = ["RATINGS", "rating_rows", "review_rows"]

RATINGS: Final = re.compile(r"(?:album|film|film and game|music) ?(?:ratings|reviews)")
"""Templates of ratings: ``rev1 = The Quay``, ``rev1score = 3/5``."""
_WORDS = re.compile(r"[^\W\d_]+")
_RATING = frozenset(("grade", "rating", "ratings", "score", "scores", "stars"))
_PAPER = frozenset((
    "agency", "magazine", "media", "newspaper", "outlet", "paper", "publication", "publisher", "portal", "site",
    "source", "website",
))  # fmt: skip
_CRITIC = frozenset(("author", "critic", "critics", "reviewer", "reviewers"))
_SITES: Final = {"rt": "Rotten Tomatoes", "mc": "Metacritic"}
"""The aggregators that have arguments of their own."""


def _columns(texts: dict[int, str]) -> dict[str, int] | None:
    """Return where critics, publications and ratings stand; None where a row heads no such table."""
    found: dict[str, int] = {}
    for column, text in sorted(texts.items()):
        said = set(_WORDS.findall(text.casefold()))
        for name, words in (("rating", _RATING), ("critic", _CRITIC), ("paper", _PAPER)):
            if said & words:
                found.setdefault(name, column)
                break
    return found if "rating" in found and len(found) > 1 else None


def _line(page: Page, content: Span, names: list[list[Inline]], rating: list[Inline], site: str = "") -> None:
    """Show a stretch as the line of a rating; the page takes note of it."""
    leads = [(" of " if index else "", name, ", ", "") for index, name in enumerate(names)]
    made = said(page, content, [*leads, (" gave the film " if len(names) > 1 else f"{site}: ", rating, " ", "")])
    page.forms[content] = lambda: made


class _ReviewTable(TableGrid):
    """Reads the rows below the headings of ratings, which may come again further below."""

    def read(self) -> None:
        """Read all rows."""
        columns: dict[str, int] | None = None
        for index, (row, filled) in enumerate(self.grid):
            cells = {place.cell for place in filled.values()}
            headed = _columns(headings(self.page, filled)) if all(cell.header for cell in row.cells) else None
            columns = headed or columns
            if headed is not None or columns is None or len(cells) <= 1 or self.shared(index):
                continue
            spans = {name: filled[column].cell.span for name, column in columns.items() if column in filled}
            told = {name: shown for name, span in spans.items() if (shown := shown_parts(self.page, span))}
            content = self.content(index)
            names = [told[name] for name in ("critic", "paper") if name in told]
            if content is not None and names and "rating" in told:
                _line(self.page, content, names, told["rating"])
                self.blocks.append(Block(PARAGRAPH, self.lines[index], content))

    def shared(self, index: int) -> bool:
        """Tell whether a cell of a row is one of other rows, too."""
        return self.reaches(index) or any(not place.own for place in self.grid[index][1].values())


def review_rows(page: Page, table: Table, line_start: Callable[[int], int]) -> TableRead | None:
    """Return the ratings of a table in a section of the film's reception; None for other tables.

    Args:
        page: The page.
        table: The table.
        line_start: Tells where the line begins that holds a place.
    """
    if not stands_among(page, table.span.start, "reception"):
        return None
    found = _ReviewTable(page, table, line_start)
    found.read()
    return TableRead(tuple(found.blocks), ()) if found.blocks else None


def rating_rows(page: Page, template: Template) -> Iterator[Block]:
    """Give the ratings of a template in a section of the film's reception."""
    if not stands_among(page, template.span.start, "reception"):
        return
    told = [(one, shown) for one in template.arguments if (shown := shown_parts(page, one.value_span))]
    for index, (first, shown) in enumerate(told):
        name = first.name.casefold()
        last, names, rating = first, [], shown
        if name not in _SITES:
            if [one.name.casefold() for one, _ in told[index + 1 : index + 2]] != [f"{name}score"]:
                continue
            names, (last, rating) = [shown], told[index + 1]
        content = Span(trimmed(page.text, first.value_span).start, trimmed(page.text, last.value_span).end)
        _line(page, content, names, rating, _SITES.get(name, ""))
        yield Block(PARAGRAPH, Span(first.start, last.end), content)
