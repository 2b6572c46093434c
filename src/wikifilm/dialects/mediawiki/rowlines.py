"""The display line of a row: its cells, each mapped to its place, with words between them that stand nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from wikifilm.errors import EditError
from wikifilm.inline import Inline, Script
from wikifilm.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.film import Value

__all__ = [
    "BLANKS",
    "Lead",
    "RowForm",
    "RowLine",
    "emptied",
    "graft",
    "held",
    "of_kind",
    "said",
    "shown_words",
    "trimmed",
]

T = TypeVar("T")

BLANKS: Final = " \t\0\x0b"
"""What MediaWiki takes off the ends of a line."""


def trimmed(text: str, span: Span) -> Span:
    """Return a span without the white space at its ends."""
    start = span.end - len(text[span.start : span.end].lstrip())
    return Span(start, start + len(text[start : span.end].rstrip()))


def held(text: str, span: Span) -> Span:
    """Return where a cell's words stand, or where they would: behind the blanks, on the cell's first line."""
    found = trimmed(text, span)
    if found.start < found.end:
        return found
    start = span.end - len(text[span.start : span.end].lstrip(" \t"))
    return Span(start, start)


def emptied(text: str, span: Span) -> list[Edit]:
    """Return the edits that remove the words of a cell, and the blanks behind them."""
    start, end = held(text, span)
    behind = len(text[end : span.end]) - len(text[end : span.end].lstrip(" \t"))
    blanks = [Edit(Span(end, end + behind), "", text[end : end + behind])] if behind else []
    return [Edit(Span(start, end), "", text[start:end]), *blanks]


def graft(script: Script, inline: Inline) -> None:
    """Show what another display text shows, in one line."""
    for atom in inline.atoms:
        script.atoms.append(atom._replace(start=atom.start + script.length, end=atom.end + script.length))
    pieces = inline.pieces or [(0, *inline.span)]
    ends = [*(piece[0] for piece in pieces[1:]), len(inline.text)]
    for (at, start, end), last in zip(pieces, ends, strict=True):
        script.show(start, end, inline.text[at:last].replace("\n", " ").replace("\r", " "))


class Listed(Protocol):
    """What rows are rows of: a listing or a table."""

    @property
    def span(self) -> Span:
        """Where it stands."""


class RowForm:
    """How a row is shown, and what it is a row of."""

    def __init__(self, made: Inline, of: Listed, row: int) -> None:
        """Keep the line of a row, what it is a row of, and its number there."""
        self.made = made
        self.of: Any = of
        self.row = row

    def __call__(self) -> Inline:
        """Return the line."""
        return self.made


def of_kind(value: Value, kind: type[T], reason: str) -> T:
    """Return a value that is of the kind that rows hold.

    Raises:
        EditError: It is of another kind.
    """
    if not isinstance(value, kind):
        raise EditError("", f"cannot be written: {reason}")
    return value


Lead = tuple[str, "Sequence[Inline | str]", str, str]
"""The words before a cell, its parts, the mark between these, and the words behind it."""


class RowLine:
    """The display line of a row while it is made."""

    def __init__(self, page: Page, content: Span) -> None:
        """Begin the line of a row."""
        self.script = Script(page.text)
        self.content = content

    def say(self, words: str, at: int | None = None) -> None:
        """Say words at a place, else where the last piece ends."""
        last = self.script.pieces[-1][2] if self.script.pieces else self.content.start
        self.script.say(words, last if at is None else at)

    def own(self, shown: Inline | str) -> Span | None:
        """Return where a part stands that is of this row."""
        if isinstance(shown, str) or not self.holds(shown.span):
            return None
        return shown.span

    def holds(self, span: Span) -> bool:
        """Tell whether a stretch stands in this row."""
        return self.content.start <= span.start and span.end <= self.content.end

    def add(self, shown: Inline | str, at: int | None = None) -> None:
        """Show a part; one that stands in another row is only said, at a place, else where the last piece ends."""
        if isinstance(shown, str):
            self.say(shown, at)
        elif self.holds(shown.span):
            graft(self.script, shown)
        else:
            words = " ".join(shown.text.split())
            if words == shown.text:  # its links are those of all rows that it reaches into
                start = self.script.length
                links = [atom._replace(start=atom.start + start, end=atom.end + start) for atom in shown.links]
                self.script.atoms += links
            self.say(words, at)

    def join(self, shown: Sequence[Inline | str], mark: str, at: int | None = None) -> None:
        """Show several parts; those of other rows are said at a place, else where the last piece ends."""
        for index, one in enumerate(shown):
            if index:
                parted = shown_words(one).startswith("(") or shown_words(shown[index - 1]).rstrip().endswith(",")
                self.say(" " if parted else mark, None if self.own(one) else at)
            self.add(one, at)


def shown_words(shown: Inline | str) -> str:
    """Return what a part of a cell says."""
    return shown if isinstance(shown, str) else shown.text


def said(page: Page, content: Span, leads: Sequence[Lead]) -> Inline:
    """Return the line of a row: its cells that say something, of which there is one, with the words round them."""
    line = RowLine(page, content)
    head = next((line.own(shown[-1]) for _, shown, _, _ in leads if shown), None)
    for before, shown, mark, after in leads:
        if shown:
            first, last = line.own(shown[0]), line.own(shown[-1])
            # what no cell of the row says stands behind the first one: changes of others leave it alone
            line.say(before, first.start if first is not None else head and head.end)
            line.join(shown, mark)
            line.say(after, last and last.end)
    pens = (one.pen for _, shown, _, _ in leads for one in shown if not isinstance(one, str))
    return line.script.made(content, next(pens))
