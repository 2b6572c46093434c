"""What can go wrong, and how it is said: diagnostics of a reading, refusals of an edit."""

from __future__ import annotations

from contextlib import contextmanager
from difflib import get_close_matches
from typing import TYPE_CHECKING
from unicodedata import category

import attrs

from wikifilm.text import Position, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wikifilm.text import Lines

__all__ = [
    "Diagnostic",
    "DialectError",
    "EditError",
    "ParseError",
    "WikifilmError",
    "meant",
    "printable",
    "refused_at",
    "short",
]

_WIDEST_SHOWN = 100
_LONGEST_SAID = 300
_MOST_TOLD = 20


def short(text: str, most: int = _LONGEST_SAID) -> str:
    """Return a text as a message may hold it: of a long one the beginning and the end."""
    return text if len(text) <= most else f"{text[: most * 3 // 4]}...{text[-most // 4 :]}"


def printable(text: str) -> str:
    """Return ``text`` with a blank for each blank of any kind and a mark for what a terminal may not get."""
    return "".join(
        character if character.isprintable() else " " if category(character) == "Zs" else "\N{REPLACEMENT CHARACTER}"
        for character in text
    )


@attrs.frozen
class Diagnostic:
    """Something in a text that a reader should know: what was found, where, what was expected."""

    code: str
    """What kind of finding it is, such as ``unparsed-runtime``; stable between versions."""
    message: str = attrs.field(converter=short)
    """What was expected or why the finding matters, for people."""
    span: Span
    """Where in the text, as offsets from 0."""
    position: Position
    """Line and column of the span's start, from 1."""
    line: str = ""
    """The source line that holds the span's start, without its line end; of a long line 100 characters round it."""
    skipped: int = 0
    """How many characters of the source line stand before ``line``."""

    @classmethod
    def made(cls, code: str, message: str, span: Span, text: str, lines: Lines) -> Diagnostic:
        """Return the finding at a span of a text, with its line.

        Args:
            code: What kind of finding it is.
            message: What was expected.
            span: Where in the text.
            text: The text.
            lines: The text's lines.
        """
        line = lines.line_span(span.start)
        start = max(line.start, span.start - _WIDEST_SHOWN // 2)
        shown = text[start : min(line.end, start + _WIDEST_SHOWN)]
        return cls(code, message, span, lines.position(span.start), shown, start - line.start)

    def __str__(self) -> str:
        """Return ``line:column: code: message`` with the source line and a caret below it."""
        return f"{self.brief()}\n{self.excerpt()}"

    def brief(self, file: str | None = None) -> str:
        """Return one line, ``file:line:column: code: message``, as editors and logs like it.

        Args:
            file: The name to put before it.
        """
        prefix = "" if file is None else f"{file}:"
        return printable(f"{prefix}{self.position}: {self.code}: {self.message}")

    def excerpt(self) -> str:
        """Return the source line, cut where it is long, and carets below what is meant."""
        start = self.position.column - 1 - self.skipped
        width = max(1, min(self.span.end - self.span.start, len(self.line) - start))
        shown = "\t".join(map(printable, self.line.split("\t")))
        blanks = "".join("\t" if character == "\t" else " " for character in shown[:start])
        return f"    {shown}\n    {blanks}{'^' * width}"


class WikifilmError(Exception):
    """The base of all errors that wikifilm raises on purpose.

    What they print is short and holds no control characters, whatever the article holds.
    """

    def __repr__(self) -> str:
        """Return what is printed, not all that is held."""
        return f"{type(self).__name__}({str(self)!r})"


class ParseError(WikifilmError):
    """A text read with ``strict=True`` has findings; it holds all of them."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Hold ``diagnostics``, of which there is at least one."""
        super().__init__(diagnostics)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        """Return a line for each of the first findings."""
        count = len(self.diagnostics)
        head = f"{count} finding{'s' if count > 1 else ''}"
        more = [f"... and {count - _MOST_TOLD} more"] if count > _MOST_TOLD else []
        return "\n".join([head, *(diagnostic.brief() for diagnostic in self.diagnostics[:_MOST_TOLD]), *more])


class DialectError(WikifilmError, ValueError):
    """A dialect was asked for by a name that none has."""


class EditError(WikifilmError, ValueError):
    """An edit was refused, since the text would not say what was asked for, or would say something else too."""

    def __init__(self, path: str, reason: str, *, wanted: object = None, got: object = None) -> None:
        """Say what was refused and why.

        Args:
            path: The attribute that cannot be written, such as ``cast[2].roles[0].name``.
            reason: What would have happened.
            wanted: The value that was asked for.
            got: The value that would have been read back.
        """
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
        self.wanted = wanted
        self.got = got

    def __str__(self) -> str:
        """Return the attribute and the reason."""
        return printable(f"{short(self.path)} {short(self.reason)}")

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with what was wanted and what would have been read."""
        return _edit_error, (self.path, self.reason, self.wanted, self.got)


def _edit_error(path: str, reason: str, wanted: object, got: object) -> EditError:
    return EditError(path, reason, wanted=wanted, got=got)


@contextmanager
def refused_at(path: str) -> Iterator[None]:
    """Name every refusal in it by its whole path: ``path``, then what it says itself."""
    try:
        yield
    except EditError as error:
        within = error.path == path or error.path.startswith((f"{path}.", f"{path}["))
        where = error.path if within else f"{path}.{error.path}" if error.path else path
        raise EditError(where, error.reason, wanted=error.wanted, got=error.got) from None


def meant(name: str, names: Iterable[str]) -> str:
    """Return the question whether a name close to a mistaken one was meant; nothing where none is close."""
    close = get_close_matches(name[:_WIDEST_SHOWN], sorted(names), 1)
    return f"; did you mean {close[0]!r}?" if close else ""
