"""What the fuzzers begin with: invented articles, texts of the tests, pieces of both, and a dictionary of marks."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

import wikifilm
from dialects.mediawiki.soup import MARKS, WHOLE, WORDS
from test_cases import CASES
from texts import _MARKS as PLAIN_MARKS
from texts import _WORDS_OF_ARTICLES as VALUE_WORDS
from wikifilm import Film
from wikifilm.dialects import MEDIAWIKI, PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT: Final = Path(__file__).resolve().parents[2]
_LOOKS_LIKE_TEXT: Final = re.compile(r"\{\{Infobox|(?m:^=+[^=\n]+=+$)|(?m:^[-*] \S)|\{\|")
_PIECE: Final = re.compile(
    r"\{\{[^{}]*\}\}|\[\[[^\[\]]*\]\]|<ref[^>]*>[^<]*</ref>|<!--[^>]*-->|\{\|.*?\|\}|[^\n|{}]+", re.DOTALL
)
_LONGEST_PIECE: Final = 300


def _labels(dialect: Any) -> Iterator[str]:
    """Give the labels of a dialect's fields."""
    for row in dialect.fields:
        yield from row.labels


@cache
def dictionary() -> list[str]:
    """Return the marks of both dialects, labels of the infobox, words of values."""
    plain = [f"\n- {label}: " for label in _labels(PLAIN)]
    wiki = [f"\n| {label} = " for label in _labels(MEDIAWIKI)]
    return sorted({*MARKS, *WORDS, *WHOLE, *PLAIN_MARKS, *VALUE_WORDS, *plain, *wiki})


@cache
def texts(folders: tuple[Path, ...] = ()) -> list[str]:
    """Return the invented articles, the texts of the tests' cases and sources, and the files of other folders."""
    files = [*(ROOT / "examples").iterdir(), *(ROOT / "tests" / "articles").glob("[0-9]*")]
    files += [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    found = {path.read_bytes().decode("utf-8", "surrogateescape") for path in files}
    found |= {case.before for case in CASES.values()}
    for path in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _LOOKS_LIKE_TEXT.search(node.value):
                found.add(node.value)
    return sorted(found)


@cache
def pieces() -> list[str]:
    """Return lines, templates, links and values of the texts."""
    found = {piece for text in texts() for piece in _PIECE.findall(text)}
    found |= {line + "\n" for text in texts() for line in text.split("\n")}
    return sorted(piece for piece in found if piece.strip() and len(piece) <= _LONGEST_PIECE)


@cache
def films() -> list[Film]:
    """Return the films that the texts say."""
    return list(dict.fromkeys(wikifilm.parse(text).film for text in texts()))


@cache
def donors() -> dict[str, list[Any]]:
    """Return the values of the films by attribute: items of ``cast``, of ``runtimes`` and so on."""
    found: dict[str, dict[Any, None]] = defaultdict(dict)
    for film in films():
        for attribute in attrs.fields(Film):
            value = getattr(film, attribute.name)
            if isinstance(value, tuple):
                found[attribute.name].update(dict.fromkeys(value))
            elif value is not None:
                found[attribute.name][value] = None
    return {name: list(values) for name, values in found.items()}


@cache
def parts() -> dict[tuple[type, str], list[Any]]:
    """Return what stands in each attribute of the values, at any depth, by the value's type and the name."""
    found: dict[tuple[type, str], dict[Any, None]] = defaultdict(dict)

    def gather(value: Any) -> None:
        if isinstance(value, tuple):
            each: Iterable[Any] = value
        elif attrs.has(type(value)):
            named = {attribute.name: getattr(value, attribute.name) for attribute in attrs.fields(type(value))}
            for name, part in named.items():
                found[type(value), name][part] = None
            each = named.values()
        else:
            return
        for one in each:
            gather(one)

    for film in films():
        gather(film)
    return {key: list(values) for key, values in found.items()}
