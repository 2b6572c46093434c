"""The cases of tests/cases/*.md: what stood there, the edit, what stands there then.

A case is a heading of level 2 with three fences. ``before`` holds a text (`crlf`, `cr`: its line ends; `bom`: a byte
order mark; `bare`: no end of the last line) or names a file. ``python`` is an expression of ``article``. Then
``after`` holds the whole text, ``diff`` the lines of the diff that say a change, or ``refused`` the message (``...`` is
any text). Fences of other kinds are for readers.
"""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from typing import NamedTuple

import attrs
import pytest

import wikifilm
from texts import lines_of
from wikifilm import Article, EditError

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
_HEADING = re.compile(r"(?m)^## (.+)$")
_FENCE = re.compile(r"(?ms)^(```+)([a-z]+)([^\n]*)\n(.*?)^\1$")
_NAMES = {name: getattr(wikifilm, name) for name in wikifilm.__all__} | {"evolve": attrs.evolve}


class Case(NamedTuple):
    before: str
    edit: str
    kind: str
    """``after``, ``diff`` or ``refused``."""
    expected: str


def text_of(options: str, body: str) -> str:
    """The text of a fence."""
    words = options.split()
    files = [word.removeprefix("file=") for word in words if word.startswith("file=")]
    if files:
        return (ROOT / files[0]).read_bytes().decode()
    if "bare" in words:
        body = body.removesuffix("\n")
    body = body.replace("\n", "\r\n" if "crlf" in words else "\r" if "cr" in words else "\n")
    return "\ufeff" + body if "bom" in words else body


def cases_of(path: Path) -> dict[str, Case]:
    """The cases of a file by their headings."""
    found: dict[str, Case] = {}
    _, *parts = _HEADING.split(path.read_text(encoding="utf-8"))
    for heading, body in zip(parts[::2], parts[1::2], strict=True):
        fences = {kind: (options, text) for _, kind, options, text in _FENCE.findall(body)}
        assert heading not in found, f"{path.name}: {heading} stands there twice"
        kinds = fences.keys() & {"after", "diff", "refused"}
        assert fences.keys() >= {"before", "python"}, f"{path.name}: {heading}: {sorted(fences)}"
        assert len(kinds) == 1, f"{path.name}: {heading}: {sorted(fences)}"
        kind = kinds.pop()
        found[heading] = Case(text_of(*fences["before"]), fences["python"][1], kind, text_of(*fences[kind]))
    return found


CASES = {
    f"{path.stem}: {heading}": case
    for path in sorted((FOLDER / "cases").glob("*.md"))
    for heading, case in cases_of(path).items()
}


def changed_lines(article: Article) -> str:
    """The lines of the diff that say a change, of neighbouring ones those that go before those that come; no CR."""
    said: list[str] = []
    gone: list[str] = []
    come: list[str] = []
    into = gone
    for line in [*article.diff().replace("\r\n", "\n").split("\n")[2:], " "]:
        if line.startswith(("-", "+")):
            into = gone if line.startswith("-") else come
            into.append(f"{line}\n")
        elif line.startswith("\\"):
            into.append(f"{line}\n")
        else:
            said += gone + come
            gone, come = [], []
    return "".join(said)


def line_ends(text: str) -> set[str]:
    return {line[len(line.rstrip("\r\n")) :] for line in lines_of(text)} - {""}


def edited(article: Article, edit: str) -> Article:
    made = eval(edit.strip(), dict(_NAMES), {"article": article})  # noqa: S307 (a line of our own case file)
    assert isinstance(made, Article)
    return made


@pytest.mark.parametrize("name", sorted(CASES))
def test_case(name: str) -> None:
    case = CASES[name]
    article = wikifilm.parse(case.before)
    if case.kind == "refused":
        with pytest.raises(EditError) as error:
            edited(article, case.edit)
        wanted, got = case.expected.replace("\n", " ").strip(), str(error.value)
        assert doctest.OutputChecker().check_output(wanted + "\n", got + "\n", doctest.ELLIPSIS), got
        return
    made = edited(article, case.edit)
    if case.kind == "after":
        assert made.text == case.expected
    else:
        assert changed_lines(made) == case.expected
    if line_ends(article.text):
        assert line_ends(made.text) <= line_ends(article.text)
    assert wikifilm.parse(made.text).film == made.film


def test_every_odd_article_has_a_case() -> None:
    texts = {case.before for case in CASES.values()}
    missing = [
        path.name for path in sorted((FOLDER / "articles").glob("*.txt")) if path.read_bytes().decode() not in texts
    ]
    assert missing == []
