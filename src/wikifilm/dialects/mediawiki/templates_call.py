"""A call of a template while it is shown: its cells, and the row of cells and words that is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialects.mediawiki.cut import Cut
    from wikifilm.dialects.mediawiki.nodes import Argument, Template
    from wikifilm.dialects.mediawiki.texts import Form
    from wikifilm.inline import AtomKind

__all__ = ["Call", "Reader", "trimmed"]


class Reader(Protocol):
    """What the functions write with: a script that knows the page."""

    @property
    def cut(self) -> Cut:
        """The cut of the text."""

    @property
    def length(self) -> int:
        """How much is shown so far."""

    def level(self, start: int, end: int) -> None:
        """Show running text."""

    def say(self, words: str, at: int) -> None:
        """Show words that stand nowhere."""

    def unit(self, start: int, end: int, shown: str) -> None:
        """Show a stretch as something else."""

    def lost(self, start: int, end: int) -> None:
        """Show that a text stands there which is not in the source."""

    def hide(self, start: int, end: int) -> None:
        """Show nothing."""

    def part(self, words: str) -> None:
        """Show words before whatever is shown next; none any more if they are empty."""

    def open(self, at: int) -> tuple[int, int]:
        """Begin an atom."""

    def close(
        self, opened: tuple[int, int], kind: AtomKind, span: Span, page: str | None = None, *, bare: bool = False
    ) -> None:
        """End an atom."""


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a stretch without the blanks around it."""
    while start < end and text[start] in BLANKS:
        start += 1
    while start < end and text[end - 1] in BLANKS:
        end -= 1
    return Span(start, end)


class Call:
    """A call that is shown: its arguments at hand."""

    def __init__(self, reader: Reader, template: Template, form: Form) -> None:
        self.reader = reader
        self.form = form
        self.cut = reader.cut
        self.start, self.end = template.start, template.end
        self.at = template.start  # behind the cell that was shown last
        self.page: str | None = None
        self.arguments: dict[str, Argument] = {one.name: one for one in template.arguments}

    def cell(self, *names: str) -> Span | None:
        """Return the value of the first argument with one of these names that says something, trimmed."""
        for name in names:
            argument = self.arguments.get(name)
            if argument is not None and self.cut.seen(*argument.value_span).strip(BLANKS):
                return trimmed(self.cut.text, *argument.value_span)
        return None

    def said(self, *names: str) -> str:
        """Return what such an argument says, as it is written."""
        cell = self.cell(*names)
        return "" if cell is None else self.cut.seen(*cell)

    def cells(self) -> Iterator[Argument]:
        """Give the numbered arguments in order."""
        number = 1
        while (argument := self.arguments.get(str(number))) is not None:
            yield argument
            number += 1

    def row(self, *parts: Span | str | None) -> None:
        """Show cells and words in turn."""
        for part in parts:
            if isinstance(part, str):
                self.reader.say(part, self.at)
            elif part is not None:
                self.reader.level(*part)
                self.at = part.end

    def series(self, cells: list[Span], last: str = ", ") -> None:
        """Show cells with commas between them, and other words before the last one."""
        shown = self.reader.length
        for number, cell in enumerate(cells, 1):
            if self.reader.length > shown:
                self.reader.part(last if number == len(cells) else ", ")
            self.reader.level(*cell)
        self.reader.part("")
