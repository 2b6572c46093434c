"""The promises for MediaWiki's wikitext, on soup, on damaged articles, on films and changes that it can say."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import wikifilm
from changes import LANGUAGES, Change, changes, rough_changes
from dialects.mediawiki.soup import damage, soup
from laws import Tally, normalised, patched, shared
from strategies import films
from test_laws import check_edits, read_everything
from wikifilm import Article, EditError, Film
from wikifilm.conversion import convert

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn, SearchStrategy

EXAMPLES = sorted((Path(__file__).resolve().parent.parent / "examples").glob("*.wiki"))
ODD = sorted((Path(__file__).resolve().parent / "articles").glob("*.wiki"))
ARTICLES = {path.stem: path.read_bytes().decode() for path in [*EXAMPLES, *ODD]}
"""The invented articles in wikitext, by the names of their files."""
MOST_TRACKS = 1000
"""A track listing numbers its tracks below this."""
WHOLE = ("{{Infobox film\n", "| name = ", "| starring = ", "| released = {{Film date|", "}}\n", "==Cast==\n", "* ")
WORDS = ("[[Ada|A]]", "90 minutes", "{{ubl|a|b}}", "<br />", " as ", "2014|4|30", "{|\n|-\n| a || b\n|}", "'''")


@st.composite
def soups(draw: DrawFn) -> str:
    """Marks of wikitext, and pieces of film articles among them."""
    marks = soup(draw(st.randoms(use_true_random=False)))
    pieces = draw(st.lists(st.sampled_from([*WHOLE, *WORDS]), max_size=12))
    at = draw(st.integers(0, len(marks)))
    return marks[:at] + "".join(pieces) + marks[at:]


@st.composite
def damages(draw: DrawFn) -> str:
    """An invented article with stretches deleted, doubled or replaced."""
    return damage(draw(st.randoms(use_true_random=False)), ARTICLES[draw(st.sampled_from(sorted(ARTICLES)))])


SOURCES: dict[str, SearchStrategy[str]] = {"soup": soups(), "damaged": damages()}
WRITTEN = ["title", *(name for names in LANGUAGES.values() for name in names if name != "page_title")]
"""The attributes that wikitext can write."""


def parse(text: str) -> Article:
    return wikifilm.parse(text, dialect="mediawiki")


@cache
def parsed(name: str) -> Article:
    return parse(ARTICLES[name])


def rendered(film: Film) -> Article:
    """The article of a film whose page bears the film's own name."""
    text = wikifilm.render(attrs.evolve(film, page_title=film.title), "mediawiki")
    return wikifilm.parse(text, dialect="mediawiki")


@st.composite
def asked(draw: DrawFn, names: list[str]) -> tuple[Article, Change]:
    """An article in wikitext, and a change of one of some attributes that it can say."""
    chosen = draw(st.sampled_from(names))
    telling = [name for name in sorted(ARTICLES) if getattr(parsed(name).film, chosen)]
    invented = st.sampled_from(telling or sorted(ARTICLES)).map(parsed)
    article = draw(st.one_of(invented, films(4).map(rendered)))
    change = draw(changes(article.film, chosen))
    if chosen == "tracks" and change.how == "vary" and article.film.tracks[0].number is not None:
        # the tracks of a listing have their numbers in the names of its arguments
        assume(all(track.number is not None and 0 < track.number < MOST_TRACKS for track in change.film.tracks))
    if chosen == "title":
        film = attrs.evolve(change.film, page_title=article.film.page_title)
        change = Change("title", "set", film)
    return article, change


def check_said(edited: Article, change: Change) -> None:
    """PutGet: the text says the film that was asked for, also when it is read anew."""
    assert edited.film == change.film
    assert parse(edited.text).film == change.film


@pytest.mark.parametrize("source", sorted(SOURCES))
def test_totality_and_exactness(source: str) -> None:
    @shared(len(SOURCES))
    @given(SOURCES[source])
    def law(text: str) -> None:
        article = parse(text)
        assert str(article) == text
        read_everything(article)

    law()


@pytest.mark.parametrize("source", sorted(SOURCES))
def test_get_put(source: str) -> None:
    @shared(len(SOURCES))
    @given(SOURCES[source])
    def law(text: str) -> None:
        article = parse(text)
        again = article.with_film(attrs.evolve(article.film))
        assert (again.text, again.edits, again.diff()) == (text, (), "")

    law()


@pytest.mark.parametrize("source", sorted(SOURCES))
def test_put_get_or_refusal_on_any_text(source: str, record_property: Callable[[str, object], None]) -> None:
    tally = Tally()

    @shared(len(SOURCES))
    @given(st.data(), SOURCES[source])
    def law(data: st.DataObject, text: str) -> None:
        article = parse(text)
        change = data.draw(rough_changes(article.film))
        edited = tally.edit(article, change)
        if edited is not None:
            check_said(edited, change)
            check_edits(article, edited)

    law()
    record_property("laws", f"wikitext, any change of a text from {source}: {tally}")


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"page_title"}))
def test_put_get(language: str, record_property: Callable[[str, object], None]) -> None:
    """What is asked for is said, and few changes are refused."""
    tally = Tally()

    @shared(len(LANGUAGES))
    @given(asked(LANGUAGES[language]))
    def law(question: tuple[Article, Change]) -> None:
        article, change = question
        edited = tally.edit(article, change)
        if edited is not None:
            check_said(edited, change)
            check_edits(article, edited)
            assert patched(article.text, edited.diff()) == normalised(edited.text)

    law()
    record_property("laws", f"wikitext, {', '.join(LANGUAGES[language])}: {tally}")
    tally.check()


@given(asked(WRITTEN))
def test_frame(question: tuple[Article, Change]) -> None:
    """All values that were not asked to change are the same, and so are all sections but those that were written."""
    article, change = question
    try:
        edited = article.with_film(change.film)
    except EditError:
        return
    for attribute in attrs.fields(Film):
        if attribute.name != change.attribute:
            assert getattr(edited.film, attribute.name) == getattr(article.film, attribute.name)
    titles = [section.title for section in article.sections]
    assert [section.title for section in edited.sections if section.title in titles] == titles
    assert edited.lead.text == article.lead.text


@given(films())
def test_fresh(film: Film) -> None:
    text = wikifilm.render(film, "mediawiki")
    assert wikifilm.parse(text, dialect="mediawiki", title=film.page_title).film == film


@given(films())
def test_between_dialects(film: Film) -> None:
    """What is converted to the plain dialect and back says the same film."""
    article = wikifilm.parse(wikifilm.render(film, "mediawiki"), title=film.page_title, dialect="mediawiki")
    plain = convert(article, "plain")
    back = convert(plain.article, "mediawiki")
    assert attrs.evolve(back.article.film, page_title=film.page_title) == film
    assert {loss.reason for loss in (*plain.losses, *back.losses)} <= {"markup", "links", "references"}
