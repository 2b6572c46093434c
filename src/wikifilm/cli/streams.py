"""Articles from files and standard input, words to standard output and error, nothing raw to a terminal."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

import click

from wikifilm.doors import load, parse
from wikifilm.errors import short
from wikifilm.files import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wikifilm.article import Article

__all__ = [
    "FILE",
    "STANDARD_INPUT",
    "USAGE",
    "TroubleError",
    "articles",
    "coloured",
    "escaped",
    "flush",
    "on_terminal",
    "one_line",
    "read",
    "save",
    "silence",
    "standard_output",
    "visible",
    "visible_lines",
    "warn",
    "write",
    "write_text",
]

USAGE = 2
"""The exit status of a command that was not understood."""
_HARMFUL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_NEWLINE = re.compile("(?:(?<![ \t])[ \t]++)?(?:\r\n|\r|\n)[ \t]*+")
_LONGEST_TOLD = 2000
STANDARD_INPUT = "-"
"""The name that stands for it."""
FILE: Final = click.Path(allow_dash=True)
"""An argument that is a file, or standard input."""


class TroubleError(Exception):
    """Something that failed or was refused, and the exit status that says so."""

    def __init__(self, message: str, status: int = 1) -> None:
        """Hold one line for the reader."""
        super().__init__(message)
        self.status = status


# ---------------------------------------------------------------------------------------------------- in


def read(name: str) -> Article:
    """Return the article in a file; ``-`` is standard input.

    Raises:
        TroubleError: It cannot be read.
    """
    with _told(name):
        return parse(_whole(sys.stdin)) if name == STANDARD_INPUT else load(name)


@cache
def _whole(stream: TextIO | None) -> str:
    """Return all that a stream holds; it can be read once, and may be named twice."""
    if stream is None:
        raise FileError(STANDARD_INPUT, "standard input is closed")
    return stream.buffer.read().decode("utf-8")


def save(article: Article, name: str) -> None:
    """Write an article to its file, or to standard output where it came from standard input.

    Raises:
        TroubleError: It cannot be written.
    """
    with _told(name):
        if name == STANDARD_INPUT:
            write_text(article.text)
        elif article.edits:
            article.save()


@contextlib.contextmanager
def _told(name: str) -> Iterator[None]:
    """Tell what goes wrong with a file in one line that begins with its name.

    Raises:
        TroubleError: Something went wrong.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, UnicodeDecodeError, FileError) as error:
        shown = name or "''"
        raise TroubleError(f"{shown}: {_reason(error)}") from None


def _reason(error: OSError | UnicodeDecodeError | FileError) -> str:
    if isinstance(error, FileError):
        if not isinstance(error.__context__, UnicodeDecodeError):
            return error.reason
        error = error.__context__  # its advice is for callers from Python
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"
    return error.strerror or str(error)


def articles(names: Iterable[str]) -> Iterator[tuple[str, Article | None]]:
    """Give the articles by their names; None for one that cannot be read, once standard error was told."""
    for name in names:
        try:
            article = read(name)
        except TroubleError as trouble:
            warn(trouble)
            yield name, None
        else:
            yield name, article


# --------------------------------------------------------------------------------------------------- out


def visible(text: str) -> str:
    """Return text with U+FFFD for what is obeyed, not shown: controls, turns of direction, surrogates."""
    return _HARMFUL.sub("\N{REPLACEMENT CHARACTER}", text)


def escaped(text: str) -> str:
    """Return JSON with its own escapes in strings for what ``visible`` would replace."""
    return _HARMFUL.sub(lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", text)


def one_line(text: str) -> str:
    """Return text that may run over lines as one visible line."""
    return visible(_NEWLINE.sub(" ", text))


def visible_lines(text: str) -> list[str]:
    """Return the lines of a text, each as a visible line."""
    return [visible(line.removesuffix("\r")) for line in text.split("\n")]


def on_terminal() -> bool:
    """Tell whether standard output is a terminal."""
    return standard_output().isatty()


def coloured() -> bool:
    """Tell whether standard output is a terminal that wants colours."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") in {"dumb", "unknown"}
    return not plain and on_terminal()


def write_text(text: str) -> None:
    """Write the text of an article to standard output: exactly to a pipe or a file, for the eyes to a terminal.

    Raises:
        BrokenPipeError: Nobody reads it.
        TroubleError: It cannot be written.
    """
    write("\n".join(visible_lines(text)) if on_terminal() else text, encoding="utf-8")


def write(text: str, encoding: str | None = None) -> None:
    """Write text to standard output.

    Args:
        text: The text.
        encoding: That of standard output if not given.

    Raises:
        BrokenPipeError: Nobody reads it.
        TroubleError: It cannot be written.
    """
    stream = standard_output()
    with _told("standard output"):
        # In texts of a known encoding only file names hold bytes that are no text: they go out as they came.
        errors = "replace" if encoding is None else "surrogateescape"
        left = memoryview(text.encode(encoding or stream.encoding, errors))
        while left:  # an unbuffered stream may take a part only
            left = left[stream.buffer.write(left) :]


def flush() -> None:
    """Bring everything that was written to its reader.

    Raises:
        BrokenPipeError: Nobody reads it.
        TroubleError: It cannot be written.
    """
    if sys.stdout is not None:
        with _told("standard output"):
            sys.stdout.flush()


def standard_output() -> TextIO:
    """Return standard output.

    Raises:
        TroubleError: It is closed.
    """
    if sys.stdout is None:
        raise TroubleError("standard output is closed")
    return sys.stdout


def silence() -> None:
    """Let what could not be written go nowhere, so that the end of the process does not complain again."""
    if sys.stdout is not None:
        with contextlib.suppress(OSError), Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), sys.stdout.fileno())


def warn(message: object) -> None:
    """Write one line to standard error, as far as there is one."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(f"wikifilm: {one_line(short(str(message), _LONGEST_TOLD))}\n")
