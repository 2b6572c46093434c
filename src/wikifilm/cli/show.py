"""``wikifilm show``: the page of a film, in one column or two, for standard output's width and colours."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import click
from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from wikifilm.cli.blocks import KEPT_BLANK, Blocks
from wikifilm.cli.streams import FILE, coloured, one_line, read, standard_output, visible, write
from wikifilm.cli.words import FAINT, GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wikifilm.article import Article

__all__ = ["show", "shown"]

_WIDE = 120
"""From this width on there are two columns."""
_NARROW = 40
_GUTTER = 4


@click.command(
    short_help="Lay out a film to be read.",
    epilog="""\b
Examples:
  wikifilm show article.txt
  COLUMNS=160 wikifilm show article.txt
  NO_COLOR=1 wikifilm show article.txt
""",
)
@click.argument("file", type=FILE)
def show(file: str) -> None:
    """Lay out the film of FILE to be read.

    Title, infobox, cast, scores, reviews, tracks and the sections with their kinds and sizes; what is
    missing is shown where the text has a place for it. In colour on a terminal, unless NO_COLOR is set.
    """
    write(shown(read(file), visible(file)))


def shown(article: Article, name: str) -> str:
    """Return the film of an article laid out.

    Args:
        article: The article.
        name: The name of its file.
    """
    width = max(_NARROW, shutil.get_terminal_size().columns)
    colour = coloured()
    console = Console(
        file=standard_output(),  # whose encoding tells with which characters lines are drawn
        width=width,
        force_terminal=colour,
        color_system="auto" if colour else None,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as page:
        console.print(Group(*_head(article), *_body(article, width)))
    lines = page.get().replace(KEPT_BLANK, " ").rstrip("\n").split("\n")
    return "".join(f"{line.rstrip(' ')}\n" for line in [*lines, *_foot(article, name)])


def _head(article: Article) -> Iterator[RenderableType]:
    film = article.film
    title = Text(one_line(film.title or "(no title)"), "bold")
    if film.kind != "film":
        title.append(f"  {film.kind}", FAINT)
    if film.page_title and film.page_title != film.title:
        title.append(f"  page: {one_line(film.page_title)}", FAINT)
    yield title
    yield Rule(style=FAINT)
    for diagnostic in article.diagnostics:
        if diagnostic.code == "not-a-film":
            yield Text(one_line(diagnostic.message), GAP)
            yield ""


def _body(article: Article, width: int) -> Iterator[RenderableType]:
    if width < _WIDE:
        blocks = Blocks(article, width)
        yield from _spaced([blocks.box(), *blocks.credited(), blocks.sections()])
        return
    column = (width - _GUTTER) // 2
    blocks = Blocks(article, column)
    grid = Table.grid(padding=(0, _GUTTER, 0, 0), pad_edge=False)
    grid.add_column(width=column)
    grid.add_column(width=column)
    left, right = _spaced([blocks.box(), blocks.sections()]), _spaced(blocks.credited())
    grid.add_row(Group(*left), Group(*right))
    yield grid


def _spaced(blocks: Iterable[RenderableType | None]) -> Iterator[RenderableType]:
    """Give the blocks that there are with a blank line between them."""
    found = [block for block in blocks if block is not None]
    for index, block in enumerate(found):
        if index:
            yield ""
        yield block


def _foot(article: Article, name: str) -> list[str]:
    """Return how to see the findings; it is not broken, so that it can be copied."""
    count = len(article.diagnostics)
    hint = f"{count} finding{'' if count == 1 else 's'}: wikifilm check {one_line(name)}"
    return ["", click.style(hint, dim=True) if coloured() else hint] if count else []
