"""What is given to the oracles: a text, the dialect that it is read with, and a number that chooses what is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_HEADER: Final = re.compile(rb"(auto|plain|mediawiki) (\d{1,9})\n")
DIALECTS: Final = ("auto", "plain", "mediawiki")
CHOICES: Final = 10**9
"""Choices lie below this."""


class Unit(NamedTuple):
    """An input of the fuzzers; its bytes are a line ``dialect choice`` and the text."""

    dialect: str
    """``plain``, ``mediawiki``, or ``auto``: detected."""
    choice: int
    """The seed of all that is drawn at random: which edits are asked for, and which laws are tried."""
    text: str

    def encoded(self) -> bytes:
        """Return the unit as bytes; lone surrogates pass."""
        return f"{self.dialect} {self.choice}\n".encode() + self.text.encode("utf-8", "surrogatepass")


def decoded(data: bytes) -> Unit:
    """Return the unit of any bytes; what is no UTF-8 stands for lone surrogates."""
    header = _HEADER.match(data)
    if header is None:
        return Unit("auto", len(data), data.decode("utf-8", "surrogateescape"))
    body = data[header.end() :]
    try:
        text = body.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "surrogateescape")
    return Unit(header[1].decode(), int(header[2]), text)


def read(path: Path) -> Unit:
    """Return the unit in a file."""
    return decoded(path.read_bytes())
