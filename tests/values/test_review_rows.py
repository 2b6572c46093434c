"""Ratings in tables and templates: what their rows say, and how they change."""

from __future__ import annotations

import pytest

from wikifilm import Article, EditError, Review, Score, parse

BOX = "{{Infobox film\n| name = Vell\n}}\n'''Vell''' is a film.\n\n==Reception==\n"
TABLE = (
    '{| class="wikitable"\n! Critic !! Publication !! Rating\n|-\n'
    "| Ida Holm || ''[[The Quay]]'' || {{rating|3|5}}\n|-\n| Bo Ek || [[Tide Post]] || 3.5/5<ref>x</ref>\n|}\n"
)
TEMPLATE = (
    "{{Film and game ratings\n| MC = 71/100\n| rev1 = ''[[The Quay]]''\n| rev1Score = {{rating|3|5}}\n"
    "| rev2 = [[Tide Post]]\n| rev2score = B+\n| rev3 = The Reed\n| rev4 =\n| rev4score = 2/5\n}}\n"
)


def article(source: str) -> Article:
    return parse(BOX + source)


READ: dict[str, tuple[str, list[Review]]] = {
    "critics and papers": (TABLE, [Review("Ida Holm", "The Quay", 3, 5), Review("Bo Ek", "Tide Post", 3.5, 5)]),
    "papers alone": (
        "{|\n! colspan=2 | Scores\n|-\n! Source !! Score\n|-\n| [[The Quay]] || B+\n|-\n| Tidings || 7/10\n|}\n",
        [Review(None, "The Quay", grade="B+"), Review(None, "Tidings", 7, 10)],
    ),
    "a critic and a paper in one cell": (
        "{|\n! Reviewer !! Rating\n|-\n| Ida Holm, ''The Quay'' || 3/5\n|}\n",
        [Review("Ida Holm", "The Quay", 3, 5)],
    ),
    "rows that say no rating": (
        "{|\n! Source !! Notes !! Rating\n|-\n| The Quay || x || \n|-\n| || y || 3/5\n|-\n| Tidings || z || good\n|}\n",
        [],
    ),
    "cells of several rows": (
        "{|\n! Source !! Rating\n|-\n| rowspan=2 | The Quay || 3/5\n|-\n| 4/5\n|-\n| The Tide || 2/5\n|}\n",
        [Review(None, "The Tide", 2, 5)],
    ),
    "a short row": (
        "{|\n! Source !! Critic !! Rating\n|-\n| The Quay || Ida Holm\n|-\n| The Tide || Bo Ek || 2/5\n|}\n",
        [Review("Bo Ek", "The Tide", 2, 5)],
    ),
    "no names": ("{|\n! Rating !! Year\n|-\n| 3/5 || 1999\n|}\n", []),
    "no headings": ("{|\n| The Quay || 3/5\n|}\n", []),
    "a template": (TEMPLATE, [Review(None, "The Quay", 3, 5), Review(None, "Tide Post", grade="B+")]),
}


@pytest.mark.parametrize(("source", "expected"), READ.values(), ids=READ)
def test_ratings_in_rows(source: str, expected: list[Review]) -> None:
    assert article(source).film.reviews == tuple(expected)


def test_an_aggregator_in_rows() -> None:
    assert article(TEMPLATE).film.scores == (Score("Metacritic", 71, 100),)
    table = "{|\n! Source !! Rating\n|-\n| [[Rotten Tomatoes]] || 78%\n|}\n"
    assert article(table).film.scores == (Score("Rotten Tomatoes", 78, 100),)


@pytest.mark.parametrize("source", [TABLE, TEMPLATE])
@pytest.mark.parametrize("heading", ["Soundtrack", "Video game"])
def test_ratings_elsewhere_are_not_of_the_film(heading: str, source: str) -> None:
    text = f"{{{{Infobox film\n| name = Vell\n}}}}\n=={heading}==\n{source}"
    assert parse(text).film.reviews == ()
    assert parse(text.replace("==\n", "==\n===Reception===\n", 1)).film.reviews == ()


@pytest.mark.parametrize("source", [source for source, _ in READ.values()], ids=READ)
def test_nothing_changes_where_nothing_is_asked_for(source: str) -> None:
    old = article(source)
    assert old.with_film(old.film).text == old.text


@pytest.mark.parametrize(
    ("source", "path", "new", "before", "after"),
    [
        (TABLE, "reviews[1].value", 2.0, "3.5/5", "2/5"),
        (TABLE, "reviews[0].value", 2.0, "{{rating|3|5}}", "{{rating|2|5}}"),
        (TABLE, "reviews[1].critic", "Pia Nord", "Bo Ek", "Pia Nord"),
        (TABLE, "reviews[0].publication", "The Tide", "[[The Quay]]", "[[The Quay|The Tide]]"),
        (TEMPLATE, "reviews[1].grade", "C-", "B+", "C-"),
        (TEMPLATE, "scores[0].value", 60.0, "71/100", "60/100"),
    ],
)
def test_cells_change(source: str, path: str, new: object, before: str, after: str) -> None:
    old = article(source)
    assert old.edit({path: new}).text == old.text.replace(before, after)


def test_a_row_goes() -> None:
    old = article(TABLE)
    row = "|-\n| Ida Holm || ''[[The Quay]]'' || {{rating|3|5}}\n"
    assert old.edit(reviews=old.film.reviews[1:]).text == old.text.replace(row, "")


def test_the_arguments_of_a_rating_go() -> None:
    old = article(TEMPLATE)
    gone = "| rev1 = ''[[The Quay]]''\n| rev1Score = {{rating|3|5}}\n"
    assert old.edit(reviews=old.film.reviews[1:]).text == old.text.replace(gone, "")


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("source", [TABLE, TEMPLATE])
def test_no_sentence_comes_into_rows(source: str, at: int) -> None:
    old = article(source)
    reviews = list(old.film.reviews)
    reviews.insert(at, Review("Pia Nord", "Harbour Post", 1, 5))
    with pytest.raises(EditError, match="rows of a table"):
        old.edit(reviews=reviews)


def test_a_sentence_comes_behind_those_below_a_table() -> None:
    old = article(TABLE + "\nAda Orme of ''The Reed'' gave it 4/5.\n")
    new = old.edit(reviews=(*old.film.reviews, Review("Pia Nord", "Harbour Post", 1, 5)))
    assert new.text == old.text.replace("4/5.", "4/5. Pia Nord of Harbour Post gave the film 1 out of 5.")


@pytest.mark.parametrize("page", ["Fear Sea (magazine)", "Fear Sea (British website)", "FearSea.com"])
def test_a_link_to_a_paper_names_no_critic(page: str) -> None:
    (only,) = article(f"[[{page}|Fear Sea]] gave the film 3/5.\n").film.reviews
    assert only == Review(None, "Fear Sea", 3, 5)


def test_a_link_to_a_person_names_a_critic() -> None:
    (only,) = article("[[Ida Holm (critic)|Ida Holm]] gave the film 3/5.\n").film.reviews
    assert only == Review("Ida Holm", None, 3, 5)


def test_a_paper_behind_its_rating() -> None:
    (only,) = article("* 3/5 – ''[[The Quay]]''\n* 3/5 – Tidings\n").film.reviews
    assert only == Review(None, "The Quay", 3, 5)


@pytest.mark.parametrize(
    "source",
    [
        "{{Album ratings}}",
        "{{Album ratings\n}}",
        "{{Film ratings|rev1=|rev1score=}}",
        "{{Film ratings|rev1=<!-- x -->|rev1score=3/5|RT=<!-- y -->}}",
        "{{Film ratings|rev1=The Quay|rev1score=<!-- x -->}}",
        "{{Film ratings|rev1score=3/5|rev1=The Quay}}",
        "{{Film ratings|rev1=The Quay|title=Vell|rev1score=3/5}}",
    ],
)
def test_a_template_of_ratings_that_says_nothing(source: str) -> None:
    assert article(source).film.reviews == ()
