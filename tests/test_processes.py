"""Articles in threads and in processes: the same films everywhere, and everything comes whole through a pickle."""

from __future__ import annotations

import ast
import copy
import json
import os
import pickle
import re
import subprocess
import sys
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import chain
from multiprocessing import get_context
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import wikifilm
from again import pickled
from texts import ARTICLES
from wikifilm import Article, EditError, ParseError, load, parse
from wikifilm.dialects import MEDIAWIKI, PLAIN
from wikifilm.text import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

THREADS = 8
SOURCE = Path(wikifilm.__file__).resolve().parent
WIKI = (SOURCE.parent.parent / "examples" / "the_lanternists.wiki").read_bytes().decode()
TEXTS = {**ARTICLES, "wiki": WIKI, "wiki-crlf": WIKI.replace("\n", "\r\n")}


def said(article: Article) -> dict[str, Any]:
    """What an article says in all ways of asking, as values that can be compared."""
    marks = ("templates", "links", "external_links", "categories", "tables", "tags", "comments")
    found: dict[str, Any] = {name: [mark.span for mark in getattr(article, name)] for name in marks}
    found |= {"dict": wikifilm.to_dict(article), "film": article.film, "found": article.diagnostics}
    found["fields"] = {label: field.text for label, field in article.fields.items()}
    for name, change in (("runtime", 91), ("directors", ["Ilse Corran"]), ("cast", [])):
        try:
            found[name] = article.edit({name: change}).text
        except EditError as error:
            found[name] = str(error)
    return found


@pytest.fixture
def switching() -> Iterator[None]:
    """Threads that take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


# ----------------------------------------------------------------------------------------------- threads


def at_once(work: Callable[[], Any]) -> list[Any]:
    """What threads get that all begin at the same moment."""
    gate = threading.Barrier(THREADS)

    def begin(_: int) -> Any:
        gate.wait(60)
        return work()

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(begin, range(THREADS)))


@pytest.mark.usefixtures("switching")
@pytest.mark.parametrize("name", ["lantern_street", "the_salt_orchard", "03-cr-only", "wiki", "wiki-crlf"])
def test_one_article_asked_by_many_threads_at_once(name: str) -> None:
    """What is found when it is first asked for is found by several of them."""
    wanted = said(parse(TEXTS[name]))
    article = parse(TEXTS[name])
    for found in at_once(lambda: said(article)):
        assert found == wanted
    for films in (at_once(lambda: article.film), at_once(lambda: parse(TEXTS[name]).film)):
        assert films == [wanted["film"]] * THREADS


@pytest.mark.usefixtures("switching")
def test_many_articles_in_many_threads() -> None:
    wanted = {name: said(parse(text)) for name, text in TEXTS.items()}
    names = [*TEXTS] * 3
    with ThreadPoolExecutor(THREADS) as pool:
        for name, found in zip(names, pool.map(lambda name: said(parse(TEXTS[name])), names), strict=True):
            assert found == wanted[name]


FIRST = """
import json, sys, threading
from concurrent.futures import ThreadPoolExecutor
import wikifilm
sys.setswitchinterval(1e-6)
texts, gate = json.load(sys.stdin), threading.Barrier(8)
def work(number):
    gate.wait(60)
    turned = texts[number % len(texts):] + texts[:number % len(texts)]
    return [wikifilm.to_dict(wikifilm.parse(text)) for text in turned]
with ThreadPoolExecutor(8) as pool:
    json.dump(list(pool.map(work, range(8))), sys.stdout)
"""


def test_the_first_articles_of_a_process_are_read_in_threads() -> None:
    """Patterns are compiled when they are first used: here by eight threads at once."""
    texts = [*TEXTS.values()]
    done = subprocess.run(
        [sys.executable, "-c", FIRST],
        input=json.dumps(texts),
        env=os.environ | {"PYTHONPATH": str(SOURCE.parent)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.stderr == ""
    wanted = [json.loads(json.dumps(wikifilm.to_dict(parse(text)))) for text in texts]
    for number, found in enumerate(json.loads(done.stdout)):
        turn = number % len(texts)
        assert found == wanted[turn:] + wanted[:turn]


def test_nothing_global_grows() -> None:
    """What is kept for later is kept by an article; what functions keep has an end."""
    ends = {
        "formats.json._readers",  # one for each class of values
        "cli.streams._whole",  # standard input, in a process that ends
    }
    endless = set()
    for path in SOURCE.rglob("*.py"):
        module = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not isinstance(node, ast.Global), module
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                continue
            for decorator in node.decorator_list:
                how = ast.unparse(decorator)
                if re.search(r"\b(?:lru_)?cache\b", how) and not re.fullmatch(r"lru_cache\(maxsize=[0-9]+\)", how):
                    endless.add(f"{module}.{node.name}")
    assert endless == ends


# --------------------------------------------------------------------------------------------- processes


def test_a_pool_of_processes_gives_the_same_films() -> None:
    texts = [*TEXTS.values()]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        articles = list(pool.map(parse, texts))
        assert articles == [parse(text) for text in texts]
        asked = [parse(text) for text in texts]
        films = [article.film for article in asked]
        assert list(pool.map(attrgetter("film"), asked)) == films
        assert [article.film for article in articles] == films
        refused = pool.submit(parse, "nothing", dialect="klingon").exception(60)
        assert (type(refused), str(refused)) == (
            wikifilm.DialectError,
            str(refusal(lambda: parse("", dialect="klingon"))),
        )
        strict = pool.submit(parse, "= Up =\n\nUp\n- Lamp: x\n", strict=True).exception(60)
        assert isinstance(strict, ParseError)
        assert strict.diagnostics == parse("= Up =\n\nUp\n- Lamp: x\n").diagnostics


def refusal(call: Callable[[], object]) -> Exception:
    with pytest.raises((wikifilm.WikifilmError, KeyError)) as caught:
        call()
    return caught.value


# ----------------------------------------------------------------------------------------------- pickles


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", ["lantern_street", "wiki"])
def test_an_article_comes_whole_through_a_pickle_before_and_after_it_was_read(name: str, protocol: int) -> None:
    fresh, wanted = parse(TEXTS[name], title="Up", language="en"), said(parse(TEXTS[name], title="Up", language="en"))
    asked = parse(TEXTS[name], title="Up", language="en")
    assert said(asked) == wanted
    for article in (fresh, asked):
        for again in (pickled(article, protocol), copy.deepcopy(article), copy.copy(article)):
            assert again == article
            assert again.dialect is article.dialect
            assert said(again) == wanted


@pytest.mark.parametrize("name", TEXTS)
def test_a_pickle_holds_the_text_and_little_more(name: str) -> None:
    article = parse(TEXTS[name])
    small = len(pickle.dumps(article))
    said(article)
    assert len(pickle.dumps(article)) == small <= len(article.text.encode()) + 500


def test_an_edited_article_keeps_its_edits_and_its_file(tmp_path: Path) -> None:
    file = tmp_path / "wiki.txt"
    file.write_bytes(WIKI.encode())
    edited = load(file).edit(runtime=91)
    again = pickled(edited)
    assert (again.edits, again.diff(), again.original) == (edited.edits, edited.diff(), edited.original)
    again.save()
    assert file.read_bytes() == edited.text.encode()
    file.write_bytes(b"something else")
    with pytest.raises(wikifilm.FileError, match="changed since it was read"):
        again.save()


def test_a_dialect_is_the_same_one_again() -> None:
    for dialect in (PLAIN, MEDIAWIKI):
        assert pickled(dialect) is copy.deepcopy(dialect) is dialect
    mine = attrs.evolve(PLAIN, name="mine")
    article = pickled(parse(TEXTS["lantern_street"], dialect=mine))
    assert (article.dialect.name, article.film) == ("mine", parse(TEXTS["lantern_street"]).film)


def views(article: Article) -> Iterator[Any]:
    """Every kind of view, with places of the text."""
    yield from (article.lead, *article.sections, *article.fields.values(), article.where("directors[0]"))
    yield from chain(article.templates, article.links, article.external_links, article.categories)
    yield from chain(article.tables, article.comments, article.tags)
    yield from chain(*(template.arguments for template in article.templates))
    yield from chain(*chain(*(table.rows for table in article.tables)))


def shown(view: Any) -> dict[str, Any]:
    """What a view shows: all its properties that are no views themselves."""
    names = [name for name in dir(type(view)) if isinstance(getattr(type(view), name), property)]
    found = {name: getattr(view, name) for name in ("span", *names)}
    return {
        name: value for name, value in found.items() if isinstance(value, str | int | tuple | None) and not looks(value)
    }


def looks(value: Any) -> bool:
    return isinstance(value, tuple) and any(hasattr(each, "source") for each in value)


@pytest.mark.parametrize("name", ["the_salt_orchard", "wiki"])
def test_views_findings_and_edits_come_whole_through_a_pickle(name: str) -> None:
    article = parse(TEXTS[name])
    for view in views(article):
        for again in (pickled(view), copy.deepcopy(view), copy.copy(view)):
            assert type(again) is type(view)
            assert shown(again) == shown(view)
            assert repr(again) == repr(view)
    fields = pickled(article.fields)
    assert [(label, field.text) for label, field in fields.items()] == [
        (label, field.text) for label, field in article.fields.items()
    ]
    edits = article.edit(runtime=91).edits
    for value in (article.film, article.gaps, article.diagnostics, edits, article.document.given_title):
        assert pickled(value) == copy.deepcopy(value) == value
    forced = article.document.with_text(article.text, force=True)
    assert (pickled(forced).force, pickled(article.document).force) == (True, False)


def test_lines_come_through_a_pickle_as_their_text() -> None:
    lines = Lines("a\r\nb\rc")
    assert lines.position(5) == (3, 1)
    assert pickled(lines).position(5) == (3, 1)


def test_errors_of_real_articles_come_whole_through_a_pickle(tmp_path: Path) -> None:
    article = parse(WIKI)
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xff")
    errors = [
        refusal(lambda: article.edit({"cast[0].roles[0]": "A / B"})),
        refusal(lambda: parse("= Up =\n\nUp\n- Lamp: x\n", strict=True)),
        refusal(lambda: load(file)),
        refusal(lambda: parse("", dialect="klingon")),
        refusal(lambda: article.section("nowhere")),
    ]
    for error in errors:
        again = pickled(error)
        assert (type(again), str(again), repr(again)) == (type(error), str(error), repr(error))
        assert vars(again) == vars(error)
