"""The laws, tried on one unit: whatever the text and whatever is asked, nothing else may happen than they say."""

from __future__ import annotations

import inspect
import sys
from bisect import bisect_right
from contextlib import contextmanager
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

import asking
import attrs
import seeds

import wikifilm
from again import seeded
from laws import normalised, patched, through_json
from test_laws import check_edits, leaves, read_everything
from wikifilm import Article, EditError, Film, ParseError, from_dict, to_dict
from wikifilm.dialects import detect
from wikifilm.dialects.mediawiki.tables import TABLES
from wikifilm.film import root
from wikifilm.paths import with_paths
from wikifilm.write import resolve

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from unit import Unit

DEPTH: Final = 250
"""How many frames deep a call of the library may go."""
LONGEST_MESSAGE: Final = 1500
"""How long a refusal or a line of a finding may be: no message holds an article."""
LANGUAGES: Final = (*(None,) * 20, *TABLES, "xx")
_MARKUP: Final = ("templates", "links", "external_links", "categories", "tables", "comments", "tags")
_TITLE: Final = "title"
"""It follows the page's title."""
_NOT_CONVERTED: Final = {"page_title", "kind", "identifiers"}


@contextmanager
def shallow() -> Iterator[None]:
    """Let calls go ``DEPTH`` frames deep and no deeper."""
    frame, used = inspect.currentframe(), 0
    while frame is not None:
        frame, used = frame.f_back, used + 1
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(used + DEPTH)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def parse(text: str, dialect: str | None, title: str | None = None, language: str | None = None) -> Article:
    """Return the article of a text; ``auto`` detects its dialect."""
    return wikifilm.parse(text, dialect=None if dialect == "auto" else dialect, title=title, language=language)


def check(unit: Unit) -> None:
    """Try the laws on a unit.

    Raises:
        AssertionError: One is broken.
        Exception: The library raised what it may not raise.
    """
    chance = seeded(unit.choice)
    seeds.parts()  # patterns are compiled when they are first used, and that goes deeper
    with shallow():
        title = chance.choice((None, None, None, "Up (film)"))
        article = parse(unit.text, unit.dialect, title, chance.choice(LANGUAGES))
        reading(article)
        get_put(article)
        round_trip(article)
        for _ in range(chance.choice((1, 2, 4))):
            edited = put_get(article, chance)
            if edited is not article and chance.random() < 0.3:
                put_get(edited, chance)
        if chance.random() < 0.3:
            by_path(article, chance)
        if chance.random() < 0.6:
            rewritten(article, chance)
        if chance.random() < 0.15:
            converted(article)
        if chance.random() < 0.15:
            fresh(asking.any_film(chance), chance.choice(("plain", "mediawiki")))
        if chance.random() < 0.15:
            text_of_any(unit.text)


# -------------------------------------------------------------------------------------------- reading


def reading(article: Article) -> None:
    """Exactness and totality: all that can be asked for is there, and stands inside the text."""
    text = article.text
    assert str(article) == text, "exactness"
    read_everything(article)
    for diagnostic in article.diagnostics:
        shown = f"{diagnostic.brief('a.wiki')}\n{diagnostic.excerpt()}"
        assert all(each.isprintable() or each in "\n\t" for each in shown), "a finding holds control characters"
        assert len(shown) <= LONGEST_MESSAGE, "a finding holds a whole line of any length"
    for name in _MARKUP:
        for node in getattr(article, name):
            assert 0 <= node.span.start <= node.span.end <= len(text)
            assert node.source == text[slice(*node.span)]
            assert isinstance(node.text, str)
    for template in article.templates:
        for argument in template.arguments:
            assert template.span.start < argument.value_span.start <= argument.value_span.end < template.span.end
            assert isinstance(argument.text, str)
    for table in article.tables:
        assert all(isinstance(cell.text, str) for row in table.rows for cell in row)
    for gap in article.gaps:
        assert str(gap)
    for field in article.fields.values():
        assert isinstance(field.text, str)


def get_put(article: Article) -> None:
    """Nothing asked, nothing done."""
    again = article.with_film(attrs.evolve(article.film))
    assert again.text == article.text, "GetPut"
    assert again.edits == article.edits, "GetPut"
    if not article.edits:
        assert again.diff() == "", "GetPut"


def round_trip(article: Article) -> None:
    """What the film is as JSON says the film; so does what the article is."""
    for source in (article, article.film):
        assert from_dict(through_json(to_dict(source))) == article.film, "JSON"


def text_of_any(text: str) -> None:
    """The doors that take any text take it."""
    shown = wikifilm.plain_text(text)
    assert isinstance(shown, str)
    saved = wikifilm.as_saved(text)
    assert wikifilm.as_saved(saved) == saved, "what is stored is stored as it is"
    wikifilm.unsaved(text)
    for dialect in ("plain", "mediawiki"):
        article = parse(text, dialect)
        try:
            wikifilm.parse(text, dialect=dialect, strict=True)
        except ParseError as error:
            assert error.diagnostics == article.diagnostics, "strict"
            assert str(error)
        else:
            assert not article.diagnostics, "strict"


# ---------------------------------------------------------------------------------------------- edits


def _attempt(edit: Callable[[], Article], *, named: bool = True) -> Article | None:
    """Return what an edit makes; None where it is refused."""
    try:
        return edit()
    except EditError as error:
        assert len(str(error)) <= LONGEST_MESSAGE, "a refusal holds a whole article"
        assert not named or error.path, "a refusal names what cannot be written"
        return None


def put_get(article: Article, chance: random.Random) -> Article:
    """What is written says what was asked for, and nothing else changes; or it is refused."""
    asked = asking.film(chance, article.film)
    named = asking.references(chance, list(leaves(asked)))
    forced = chance.random() < 0.1
    edited = _attempt(lambda: article.with_film(asked, force=forced, references=named))
    if edited is None:
        return article
    wanted = resolve(asked, article.film)
    assert edited.film == wanted, "PutGet"
    read_back(article, edited)
    return edited


def by_path(article: Article, chance: random.Random) -> None:
    """A value that is given by its path is the one that stands there then, and all others are what they were."""
    old = leaves(article.film)
    if not old:
        return
    path = chance.choice(list(old))
    new = asking.leaf(chance, old[path])
    try:
        with_paths(article.film, {path: new})
    except (ValueError, TypeError):  # no such value can be
        return
    edited = _attempt(lambda: article.edit({path: new}))
    if edited is not None:
        read_back(article, edited)
        assert leaves(edited.film).get(path, new) == new, "PutGet by path"
        assert {name for name, value in leaves(edited.film).items() if old.get(name) != value} <= {path, _TITLE}


def rewritten(article: Article, chance: random.Random) -> None:
    """An edit of a section, a field or an argument reads back as what it is."""
    name, edit = asking.other(chance, article)
    edited = _attempt(edit, named=name != "with_field")  # a field may have no label
    if edited is not None:
        read_back(article, edited)


def read_back(article: Article, edited: Article) -> None:
    """The edited article is the one that its text is when it is read anew, and the rest stands as it stood."""
    document = edited.document
    again = wikifilm.parse(
        edited.text, dialect=document.dialect, title=document.given_title, language=document.given_language
    )
    assert again.film == edited.film, "an edited text reads otherwise when it is read anew"
    assert again.diagnostics == edited.diagnostics, "an edited text has other findings when it is read anew"
    assert again.gaps == edited.gaps, "an edited text has other gaps when it is read anew"
    assert to_dict(again) == to_dict(edited), "an edited text has other prose when it is read anew"
    check_edits(article, edited)
    assert patched(edited.original.text, edited.diff()) == normalised(edited.text), "diff"
    if detect(article.text) is article.dialect:
        assert detect(edited.text) is article.dialect, "another dialect is detected"
    if article.original is article:
        standing(article, edited)


def standing(article: Article, edited: Article) -> None:
    """All markup and all headings that no edit touches stand where they stood, shifted."""
    edits = sorted(edited.edits, key=lambda edit: edit.span)
    ends = [edit.span.end for edit in edits]
    shifts = [0, *accumulate(len(edit.new) - len(edit.old) for edit in edits)]

    def moved(start: int, end: int) -> tuple[int, int] | None:
        at = bisect_right(ends, start)
        if at and ends[at - 1] == start:
            return None
        if at < len(edits) and edits[at].span.start <= end:
            return None
        return start + shifts[at], end + shifts[at]

    def spans(one: Article) -> dict[str, list[tuple[int, int]]]:
        found = {name: [(*node.span,) for node in getattr(one, name)] for name in _MARKUP}
        found["tables"] = [(start, start + 2) for start, _ in found["tables"]]  # one that is not closed grows
        found["headings"] = [(*section.heading,) for section in one.document.outline.sections]
        found["fields"] = [(*field.value,) for field in one.document.fields]
        return found

    new = {name: set(found) for name, found in spans(edited).items()}
    for name, found in spans(article).items():
        wanted = {place for place in (moved(*span) for span in found) if place is not None}
        gone = sorted(wanted - new[name])
        assert not gone, f"frame: {name}\n{gone} is not there after {list(map(str, edits))}\n{edited.text!r}"


# --------------------------------------------------------------------------------- rendering, converting


def fresh(film: Film, dialect: str) -> None:
    """A film that can be rendered is the film that is read."""
    try:
        text = wikifilm.render(film, dialect)
    except EditError as error:
        assert len(str(error)) <= LONGEST_MESSAGE, "a refusal holds a whole article"
        return
    made = wikifilm.parse(text, dialect=dialect, title=film.page_title)
    assert made.film == resolve(film, Film()), "fresh"
    assert from_dict(through_json(to_dict(film))) == film, "JSON"


def converted(article: Article) -> None:
    """What is converted reads as it says, and what is lost is told."""
    other = "plain" if article.dialect.name == "mediawiki" else "mediawiki"
    made, losses = wikifilm.convert(article, other)
    again = parse(made.text, other, made.document.given_title)
    assert again.film == made.film, "a converted text reads otherwise when it is read anew"
    told = {root(loss.path) for loss in losses}
    for name in asking.NAMES:
        if name not in _NOT_CONVERTED and name not in told:
            assert _same(getattr(made.film, name), getattr(article.film, name)), f"convert drops {name} in silence"


def _same(first: Any, second: Any) -> bool:
    return bool(first == second)
