"""The worst strings of a regular expression: what makes its repetitions go back and forth, taken from its own parts."""

from __future__ import annotations

import itertools
from importlib import import_module
from typing import Any, Final

from again import seeded

code, parser = import_module("re._constants"), import_module("re._parser")

BEHIND: Final = ("", "\x00", "\n", "!")
"""What may stand behind a repetition, so that what follows it in the pattern fails."""
MOST_PAIRS: Final = 40
"""How many pairs of parts are repeated; more are drawn by chance."""

_CATEGORIES: Final = {
    code.CATEGORY_DIGIT: "1",
    code.CATEGORY_NOT_DIGIT: "a",
    code.CATEGORY_SPACE: " ",
    code.CATEGORY_NOT_SPACE: "a",
    code.CATEGORY_WORD: "a",
    code.CATEGORY_NOT_WORD: " ",
}
_USUAL: Final = "a1 A,.-'\"(\n\t|"


def _of_set(items: Any) -> list[str]:
    """Some characters of a set: its first ones, or usual ones that it does not shut out."""
    if items and items[0][0] is code.NEGATE:
        shut = set(itertools.chain.from_iterable(_of_set([item]) for item in items[1:]))
        return [each for each in _USUAL if each not in shut][:3]
    found: list[str] = []
    for what, value in items:
        if what is code.LITERAL:
            found.append(chr(value))
        elif what is code.RANGE:
            found.append(chr(value[0]))
        else:
            found.append(_CATEGORIES[value])
    return found[:1] + found[-2:]


def _said(parts: Any) -> list[str]:
    """Some texts that a sequence of parts may match; what it only looks at is left out."""
    found = [""]
    for what, value in parts:
        each = _said_by(what, value)
        found = [one + each[0] for one in found[:2]] + [found[0] + other for other in each[1:4]]
    return list(dict.fromkeys(found))[:6]


def _said_by(what: Any, value: Any) -> list[str]:
    found = [""]
    if what is code.LITERAL:
        found = [chr(value)]
    elif what is code.NOT_LITERAL:
        found = [each for each in _USUAL if each != chr(value)][:2]
    elif what is code.IN:
        found = _of_set(value) or [""]
    elif what is code.ANY:
        found = ["a", " "]
    elif what is code.BRANCH:
        found = list(dict.fromkeys(text for branch in value[1] for text in _said(branch)[:2]))
    elif what is code.SUBPATTERN:
        found = _said(value[3])
    elif what is code.ATOMIC_GROUP:
        found = _said(value)
    elif what in {code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT}:
        least, _, body = value
        found = [text * max(least, 1) for text in _said(body)]
    return found


def _walk(parts: Any, before: str) -> list[tuple[str, str]]:
    """The repetitions and the parts of a pattern: what stands before each, and what is repeated."""
    found: list[tuple[str, str]] = []
    for what, value in parts:
        if what in {code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT}:
            found += [(before, text) for text in _said(value[2])]
            found += _walk(value[2], before)
        elif what is code.BRANCH:
            found += [each for branch in value[1] for each in _walk(branch, before)]
        elif what is code.SUBPATTERN:
            found += _walk(value[3], before)
        elif what is code.ATOMIC_GROUP:
            found += _walk(value, before)
        elif what in {code.ASSERT, code.ASSERT_NOT}:
            found += _walk(value[1], before)
        elif what is code.IN:
            found += [(before, each) for each in _of_set(value)]
        before += _said_by(what, value)[0]
    return found


def worst(pattern: str, flags: int, length: int) -> list[str]:
    """Strings of about a length, each a part of the pattern or two again and again, with what fails behind them."""
    parts = parser.parse(pattern, flags)
    places = list(dict.fromkeys(_walk(parts, "")))
    whole = _said(parts)
    atoms = list(dict.fromkeys([text for _, text in places if text] + [text for text in whole if text]))
    pairs = [one + two for one, two in itertools.permutations(atoms, 2)]
    if len(pairs) > MOST_PAIRS:
        pairs = seeded(1).sample(pairs, MOST_PAIRS)
    cores = [(before, text) for before, text in places if text]
    cores += [("", text) for text in atoms + pairs] + [("", before + text) for before, text in cores if before]
    found: list[str] = []
    for number, (before, text) in enumerate(dict.fromkeys(cores)):
        found.append(before + text * (length // len(text)) + BEHIND[number % len(BEHIND)])
        found.append(before + text * (length // len(text)) + "\x00")
    for first, second in itertools.pairwise([text for _, text in cores][:20]):
        found.append(first * (length // len(first) // 2) + second * (length // len(second) // 2) + "\x00")
    return list(dict.fromkeys(found))
