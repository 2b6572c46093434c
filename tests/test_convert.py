"""Articles written anew in another dialect, and what is told of the losses."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from wikifilm import MEDIAWIKI, PLAIN, Article, Credit, Film, Loss, Name, convert, load, parse, render
from wikifilm.conversion import boxed, mended

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
BOX = "{{Infobox film\n| name = Up\n| director = [[Ada Orme]]\n| runtime = 90 minutes\n}}\n'''Up''' is a film.\n"


def test_wikitext_becomes_plain() -> None:
    made = convert(load(EXAMPLES / "the_lanternists.wiki"), "plain")
    article = made.article
    assert article.dialect is PLAIN
    assert article.film.title == "The Lanternists"
    assert article.text.startswith("The Lanternists\n- Native name: Die Laternisten\n- Director: Orla Quennet\n")
    assert "\n- Mira Dell as Dessa Marsh: a clerk of the harbour board\n  - Pia Nord as young Dessa" in article.text
    assert "==Plot==\nDessa Marsh counts lamps for the harbour board." in article.text
    assert Loss("directors[0]", "links", "Orla Quennet (director)") in made.losses
    assert str(made.losses[0]) == "directors[0]: links: Orla Quennet (director)"
    assert {loss.reason for loss in made.losses} == {"links", "references", "markup"}


def test_groups_become_headings() -> None:
    text = BOX + "==Cast==\n'''Harbour'''\n* Bo Ek as Max\n;Town\n* Cy Lund as Dan\n"
    made = convert(parse(text), PLAIN).article
    assert "==Cast==\n\n===Harbour===\n- Bo Ek as Max\n\n===Town===\n- Cy Lund as Dan\n" in made.text
    assert [credit.group for credit in made.film.cast] == ["Harbour", "Town"]


def test_plain_becomes_wikitext_and_comes_back() -> None:
    for path in sorted(EXAMPLES.glob("*.txt")):
        article = load(path)
        there = convert(article, MEDIAWIKI)
        back = convert(there.article, PLAIN)
        assert evolve(back.article.film, page_title=article.film.page_title) == article.film
        assert all(loss.reason == "markup" for loss in (*there.losses, *back.losses))
        assert [section.title for section in back.article.sections] == [section.title for section in article.sections]


def test_what_would_be_markup_is_escaped() -> None:
    text = "= Up =\n\nUp\n- Director: Ada {{x}}\n\n#1 is [[no]] link.\n\n==Plot==\n* not bold ''' here\tor there\n"
    made = convert(parse(text, dialect="plain"), "mediawiki").article
    assert made.film.directors == (Name("Ada {{x}}"),)
    assert made.lead.text == "#1 is [[no]] link."
    assert made.section("Plot").text == "- not bold ''' here or there"


def test_a_series_loses_its_kind() -> None:
    text = BOX.replace("name = Up", "name = Up (film series)")
    made = convert(parse(text), "plain")
    assert made.article.film.kind == "film"
    assert Loss("kind", "markup", "series") in made.losses
    again = convert(made.article, "mediawiki")
    assert again.article.film.kind == "series"


def test_a_value_that_cannot_be_said_is_told() -> None:
    article = parse("= Up =\n\nUp\n- Released: 2014\n\n==Cast==\n- Ada as Bo\n", dialect="plain")
    film = evolve(article.film, directors=[Name("Orme, Ada")])
    with pytest.raises(ValueError, match="directors would read back"):
        render(film, "mediawiki")


def test_an_article_without_a_box() -> None:
    made = convert(parse("'''Up''' is a film.\n\n==Cast==\n* [[Ada]] as Bo\n", title="Up (film)"), "plain")
    assert made.article.text == "= Up (film) =\n\nUp is a film.\n\n==Cast==\n- Ada as Bo\n"
    untitled = convert(parse("'''Up''' is a film.\n\n==Cast==\n* [[Ada]] as Bo\n"), "plain")
    assert untitled.article.text == "Up is a film.\n\n==Cast==\n- Ada as Bo\n"


def test_a_page_title_is_the_callers_in_wikitext() -> None:
    film = Film(page_title="Up (2014 film)", title="Up", directors=["Ada Orme"])
    assert render(film, "mediawiki") == ("{{Infobox film\n| name = Up\n| director = Ada Orme\n}}\n")


def test_a_value_that_the_box_cannot_say_is_told() -> None:
    article = parse("= Up =\n\n==Cast==\n- Ada as Bo\n", dialect="plain")
    made = convert(Article(article.document), "plain")
    assert made.article.text == "= Up =\n\n==Cast==\n- Ada as Bo\n"
    film = evolve(parse(BOX).film, directors=[Name("Orme, Ada")], page_title="Up")
    losses: list[Loss] = []
    document = boxed(film, PLAIN, losses)
    assert document.text == "= Up =\n\n- Runtime: 90 minutes\n"
    assert [loss.path for loss in losses] == ["directors"]
    assert losses[0].value == "Orme, Ada"


def test_what_reads_differently_is_mended_or_told() -> None:
    article = parse("= Up =\n\n- Runtime: 90 minutes\n", dialect="plain")
    losses: list[Loss] = []
    wanted = evolve(article.film, cast=[Credit("Ada", "Bo")], directors=[Name("Orme, Ada")])
    document = mended(article.document, wanted, losses)
    assert document.text == "= Up =\n\n- Runtime: 90 minutes\n\n==Cast==\n- Ada as Bo\n"
    assert [loss.path for loss in losses] == ["directors"]
    assert "reads as () (" in losses[0].reason


def test_a_film_without_a_name() -> None:
    assert render(Film(directors=["Ada Orme"]), "mediawiki") == "{{Infobox film\n| director = Ada Orme\n}}\n"


@pytest.mark.parametrize(
    ("text", "title", "made", "losses"),
    [
        ("{{Infobox film|name=X}}", "Up (film)", "= Up (film) =\n", {"title"}),
        ("{{Infobox film|name=X|director=Ada Orme}}", "Up\n(film)", "= X =\n\n- Director: Ada Orme\n", {"page_title"}),
        ("{{Infobox film|name=X}}", "Up\n(film)", "= X =\n", {"page_title"}),
        ("{{Infobox film|name=|director=Ada Orme}}", "=", "- Director: Ada Orme\n", {"page_title"}),
        ("{{Infobox film|name=- X|director=Ada Orme}}", None, "= - X =\n\n- Director: Ada Orme\n", set()),
        ("{{Infobox film|name=X|director=Ada Orme}}", "", "X\n- Director: Ada Orme\n", set()),
    ],
)
def test_a_title_that_cannot_be_said_is_told_and_takes_nothing_with_it(
    text: str, title: str | None, made: str, losses: set[str]
) -> None:
    article, told = convert(parse(text, title=title), "plain")
    assert article.text == made
    assert {loss.path for loss in told} - {"text"} == losses


def test_characters_that_no_wiki_stores_become_blanks() -> None:
    text = "= Up =\n\n- Director: Ada Orme\n\n==A\tb\x84==\nc\x84d\ud800e\n"
    article = convert(parse(text, dialect="plain"), "mediawiki").article
    assert article.sections[0].title == "A b"
    assert article.sections[0].text == "c d e"
    box = parse("= Up =\n\nU\x84p\n- Director: Ada Orme\n", dialect="plain")
    made = convert(box, "mediawiki")
    assert made.article.text == "{{Infobox film\n| director = Ada Orme\n}}\n"
    assert "title" in {loss.path for loss in made.losses}
