"""Texts changed at random, by their lines, marks and pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seeds import dictionary, pieces
from unit import CHOICES, DIALECTS, Unit

from texts import lines_of

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

LONGEST: Final = 6_000
"""Texts are cut to this length, so that an input takes milliseconds."""
ENDS: Final = ("\n", "\n", "\n\n", "\r\n", "\r", " \n", "\u2028")
_OPENERS: Final = {"{{": "}}", "[[": "]]", "<!--": "-->", "<ref>": "</ref>", "{|": "|}", "''": "''", "(": ")", '"': '"'}


def _word(chance: random.Random) -> str:
    """Return a mark, a piece of a seed, or any character."""
    sort = chance.random()
    if sort < 0.5:
        return chance.choice(dictionary())
    if sort < 0.93:
        return chance.choice(pieces())
    return chr(chance.choice((chance.randrange(0x80), chance.randrange(0x3000), chance.randrange(0x110000))))


def _span(chance: random.Random, text: str) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.choice((0, 1, 1, 2, 4, 9, 30, 100)))


def insert(chance: random.Random, text: str) -> str:
    """Write a word somewhere."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + _word(chance) + text[at:]


def replace(chance: random.Random, text: str) -> str:
    """Write a word over something."""
    start, end = _span(chance, text)
    return text[:start] + _word(chance) + text[end:]


def delete(chance: random.Random, text: str) -> str:
    """Leave something out."""
    start, end = _span(chance, text)
    return text[:start] + text[end:]


def wrap(chance: random.Random, text: str) -> str:
    """Write a pair of marks round something."""
    start, end = _span(chance, text)
    opener = chance.choice(list(_OPENERS))
    return text[:start] + opener + text[start:end] + _OPENERS[opener] + text[end:]


def copy(chance: random.Random, text: str) -> str:
    """Write something of the text elsewhere in it."""
    start, end = _span(chance, text)
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[start:end] + text[at:]


def line(chance: random.Random, text: str) -> str:
    """Delete, double, move, indent, end otherwise or replace a line."""
    lines = lines_of(text) or [""]
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    bare = lines[at].rstrip("\r\n")
    match chance.randrange(7):
        case 0:
            del lines[at]
        case 1:
            lines.insert(other, lines[at])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = chance.choice(("  ", "\t", "- ", "*", ":", "#", ";", "|", "== ")) + lines[at]
        case 4:
            lines[at] = bare + chance.choice(ENDS)
        case 5:
            lines.insert(at, _word(chance).strip("\r\n") + "\n")
        case _:
            del lines[at : at + chance.choice((2, 5, 20))]
    return "".join(lines)


def ends(chance: random.Random, text: str) -> str:
    """Give all lines another end, or the text no last one."""
    if chance.random() < 0.3:
        return text.rstrip("\r\n")
    return chance.choice(("", "", "\ufeff")) + chance.choice(("\n", "\r\n", "\r")).join(text.splitlines())


WAYS: Final[tuple[Callable[[random.Random, str], str], ...]] = (
    *(insert, insert, replace, replace, delete, wrap, copy),
    *(line, line, line),
)


def mutated(chance: random.Random, text: str) -> str:
    """Return a text changed in a few places."""
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
        text = chance.choice(WAYS)(chance, text)
    if chance.random() < 0.05:
        text = ends(chance, text)
    return text[:LONGEST]


def shorter(chance: random.Random, text: str) -> str:
    """Return some lines of a long text behind its head, often all before the first heading: so inputs stay quick."""
    lines = lines_of(text)
    if len(lines) < 12 or chance.random() < 0.2:
        return text[:LONGEST]
    heading = next((index for index, line in enumerate(lines) if line.startswith("==")), 0)
    head = chance.choice((0, 1, 4, heading, heading, heading, chance.randrange(len(lines))))
    start = chance.randrange(head, len(lines))
    return "".join([*lines[:head], *lines[start : start + chance.choice((4, 10, 30))]])[:LONGEST]


def crossed(chance: random.Random, first: str, second: str) -> str:
    """Return a text with a stretch of lines of another one."""
    ours, others = lines_of(first), lines_of(second)
    at, start = chance.randrange(len(ours) + 1), chance.randrange(len(others) + 1)
    size = chance.choice((1, 3, 10))
    return "".join([*ours[:at], *others[start : start + size], *ours[at + chance.choice((0, size)) :]])[:LONGEST]


def varied(chance: random.Random, unit: Unit) -> Unit:
    """Return a unit with another text, another choice or another dialect."""
    dialect, choice, text = unit
    if chance.random() < 0.9:
        text = mutated(chance, text)
    if chance.random() < 0.7:
        choice = chance.randrange(CHOICES)
    if chance.random() < 0.05:
        dialect = chance.choice(DIALECTS)
    return Unit(dialect, choice, text)
