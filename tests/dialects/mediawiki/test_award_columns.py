"""Columns of tables of awards that hold places, winners of other films, or what was given and to whom at once."""

from __future__ import annotations

import pytest

from wikifilm import EditError, parse
from wikifilm.film import Accolade, Name

HEAD = (
    "{{Infobox film\n| name = Tin Harbour\n| director = Ada Orme\n}}\n'''''Tin Harbour''''' is a film.\n\n==Awards==\n"
)
PIA = Name("Pia Nord", "Pia Nord")


def table(heads: str, *rows: str) -> str:
    return f"{HEAD}{{|\n! {heads}\n" + "".join(f"|-\n| {row}\n" for row in rows) + "|}\n"


@pytest.mark.parametrize(
    ("heads", "rows", "expected"),
    [
        (
            "Award !! Category !! Recipient !! Place",
            ["Quay Prize || Best Film || [[Pia Nord]] || 3rd", "Fen Prize || Best Film || Bo Ek || 1st place"],
            [
                Accolade("Quay Prize", None, "Best Film", PIA, "3rd"),
                Accolade("Fen Prize", None, "Best Film", "Bo Ek", "1st place"),
            ],
        ),
        (
            "Award !! Category !! Recipient !! Place !! Result",
            ["Quay Prize || Best Film || Bo Ek || 3rd || Won"],
            [Accolade("Quay Prize", None, "Best Film", "Bo Ek", "won")],
        ),
        (
            "Award !! Category !! Recipient !! Place",
            ["Quay Prize || Best Film || Bo Ek || Vell", "Quay Prize || Best Set || Bo Ek || 2nd"],
            [Accolade("Quay Prize", None, "Best Film", "Bo Ek"), Accolade("Quay Prize", None, "Best Set", "Bo Ek")],
        ),
        (
            "Award !! Result !! Winner",
            ["Quay Prize || Nominated || [[Pia Nord]] – ''Vell''", "Fen Prize || Won || [[Pia Nord]]"],
            [Accolade("Quay Prize", None, None, (), "nominated"), Accolade("Fen Prize", None, None, PIA, "won")],
        ),
        (
            "Award !! Result !! Winner",
            ["Quay Prize || Nominated || [[Pia Nord]]<br>Winner was Bo Ek – ''Vell''"],
            [Accolade("Quay Prize", None, None, PIA, "nominated")],
        ),
        (
            "Award !! Result !! Nominee",
            ["Quay Prize || Nominated || [[Pia Nord]]"],
            [Accolade("Quay Prize", None, None, PIA, "nominated")],
        ),
        (
            "Awards group !! Award and recipient !! Result",
            ["Quay Prize || Best Set ([[Pia Nord]]) || Won", "Quay Prize || Best Film || Won"],
            [
                Accolade("Quay Prize", None, "Best Set", PIA, "won"),
                Accolade("Quay Prize", None, "Best Film", (), "won"),
            ],
        ),
        (
            "Award / Category !! Result",
            ["Quay Award for Best Film || Won", "Best Set || Won"],
            [Accolade("Quay Award", None, "Best Film", (), "won")],
        ),
        (
            "Category !! Nominee !! Result",
            ["Quay Award for Best Film || Bo Ek || Won", "Best Set || Bo Ek || Won"],
            [Accolade("Quay Award", None, "Best Film", "Bo Ek", "won")],
        ),
        (
            "Award !! Category !! Recipient !! Result",
            ["Quay || Best Film || Bo Ek || {{longlisted}}", "Quay || Best Set || Bo Ek || {{Finalist|3rd place}}"],
            [
                Accolade("Quay", None, "Best Film", "Bo Ek", "Longlisted"),
                Accolade("Quay", None, "Best Set", "Bo Ek", "3rd place"),
            ],
        ),
    ],
)
def test_what_columns_say(heads: str, rows: list[str], expected: list[Accolade]) -> None:
    assert list(parse(table(heads, *rows)).film.accolades) == expected


def test_an_award_in_the_cell_of_a_category_is_written() -> None:
    article = parse(table("Category !! Nominee !! Result", "Quay Award for Best Film || Bo Ek || Won"))
    edited = article.edit({"accolades[0].category": "Best Set"})
    assert edited.text == article.text.replace("Best Film", "Best Set")


def test_a_place_is_written() -> None:
    article = parse(table("Award !! Category !! Recipient !! Place", "Quay Prize || Best Film || Bo Ek || 3rd"))
    assert article.edit({"accolades[0].result": "2nd"}).text == article.text.replace("3rd", "2nd")


def test_the_winner_of_another_film_stays() -> None:
    article = parse(table("Award !! Result !! Winner", "Quay Prize || Nominated || Bo Ek – ''Vell''"))
    assert article.edit({"accolades[0].award": "Fen Prize"}).text == article.text.replace("Quay", "Fen")
    with pytest.raises(EditError):
        article.edit({"accolades[0].recipients": ["Pia Nord"]})


def test_a_row_with_a_category_beside_its_recipient_is_written() -> None:
    article = parse(table("Awards group !! Award and recipient !! Result", "Quay || Best Set ([[Pia Nord]]) || Won"))
    edited = article.edit({"accolades[0].award": "Fen", "accolades[0].result": "nominated"})
    assert edited.text == article.text.replace("Quay", "Fen").replace("Won", "Nominated")
    with pytest.raises(EditError):
        article.edit({"accolades[0].recipients": ["Bo Ek"]})
