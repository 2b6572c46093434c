"""Tables of awards and songs: what their rows say, cells that change, rows that come, go and move."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import wikifilm
from wikifilm import Accolade, Date, EditError, Name, Track

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wikifilm import Article

    Change = Callable[[Any], Sequence[Any]]

BOX = "{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n}}\n"
HEADS = {"accolades": "==Accolades==\n", "tracks": "==Soundtrack==\n", "cast": "==Cast==\n"}
AWARDS = "{|\n! Award !! Category !! Recipient !! Result\n"
SONGS = "{|\n! # !! Title !! Artist !! Length\n"
ILSE = Name("Ilse Corran", page="Ilse Corran")
ORLA = Name("Orla Quennet", page="Orla Quennet")
BEST = Accolade("Quay Prize", None, "Best Film", ("Pia Nord",), "won")
LONG = "Prize of " + "Quay " * 78 + "!"


def article(attribute: str, source: str) -> Article:
    return wikifilm.parse(BOX + HEADS[attribute] + source)


def read(attribute: str, source: str) -> Any:
    return getattr(article(attribute, source).film, attribute)


def edited(attribute: str, source: str, change: Change) -> str:
    """Return the section that says the changed values, which is read back by the library and here."""
    old = article(attribute, source)
    new = tuple(change(getattr(old.film, attribute)))
    text = old.edit({attribute: new}).text
    assert getattr(wikifilm.parse(text).film, attribute) == new
    assert text.startswith(BOX + HEADS[attribute])
    return text.removeprefix(BOX + HEADS[attribute])


# ------------------------------------------------------------------------------------------ what awards say

READ_AWARDS: dict[str, tuple[str, Sequence[Accolade]]] = {
    "columns in the usual order": (
        (
            '{| class="wikitable"\n! Award !! Date !! Category !! Recipient !! Result\n|-\n'
            "| Harbour Film Awards || 2019 || Best Actress || [[Orla Quennet]] || Won\n|}\n"
        ),
        [Accolade("Harbour Film Awards", Date(2019), "Best Actress", ORLA, "won")],
    ),
    "columns in another order": (
        (
            "{|\n! Result !! Nominee(s) !! Ref. !! Category !! Year !! Organization\n|-\n"
            "| Nominated || [[Orla Quennet|O. Quennet]], Tobin Rask || <ref>x</ref> || Best Duo || 2018 "
            "|| Quay Prize\n|}\n"
        ),
        [
            Accolade(
                "Quay Prize",
                Date(2018),
                "Best Duo",
                (Name("O. Quennet", page="Orla Quennet"), "Tobin Rask"),
                "nominated",
            )
        ],
    ),
    "headings of several words": (
        (
            "{|\n"
            "! Award ceremony !! Date of ceremony !! Award category !! Recipient(s) and nominee(s) !! Outcome\n|-\n"
            "| Quay Prize || 2019-03-02 || Best Film || Pia Nord || Pending\n|}\n"
        ),
        [Accolade("Quay Prize", Date(2019, 3, 2), "Best Film", ("Pia Nord",), "Pending")],
    ),
    "headings with markup": (
        (
            "{|\n! ''[[Prize|Awards]]'' !! {{abbr|Cat.|x}} <small>Category</small> !! '''Result'''<ref>x</ref>\n|-\n"
            "| Quay Prize || Best Film || Won\n|}\n"
        ),
        [attrs.evolve(BEST, recipients=())],
    ),
    "two columns of one name": (
        (
            "{|\n! Award !! Category !! Result !! Recipient !! Result\n|-\n"
            "| Quay Prize || Best Film || Won || Pia Nord || Nominated\n|}\n"
        ),
        [BEST],
    ),
    "who awards what": (
        "{|\n! Awarding body !! Award !! Recipient !! Result\n|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}\n",
        [BEST],
    ),
    "a first column of another name": (
        "{|\n! Distributor !! Category !! Recipient !! Result\n|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}\n",
        [BEST],
    ),
    "a name of the award": (
        "{|\n! Name of award !! Type !! Name !! Won/Nominated\n|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}\n",
        [BEST],
    ),
    "headings in plain cells": (
        "{|\n| Award || Category || Recipient || Result\n|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}\n",
        [BEST],
    ),
    "a row above the headings": (
        (
            "{|\n|+ Caption\n! colspan=4 | Accolades of ''Vell''\n|-\n"
            "! Award !! Category !! Recipient !! Result\n|-\n"
            "| Quay Prize || Best Film || Pia Nord || Won\n|}\n"
        ),
        [BEST],
    ),
    "other headings above the headings": (
        (
            "{|\n! Film !! colspan=3 | Vell\n|-\n! Award !! Category !! Recipient !! Result\n|-\n"
            "| Quay Prize || Best Film || Pia Nord || Won\n|}\n"
        ),
        [BEST],
    ),
    "cells on lines of their own": (
        f"{AWARDS}|-\n| Quay Prize\n| Best Film\n| Pia Nord\n| {{{{won}}}}\n|}}\n",
        [BEST],
    ),
    "header cells in rows": (
        f'{AWARDS}|-\n! scope="row" | Quay Prize\n| Best Film || Pia Nord || style="x" | {{{{Won}}}}\n|}}\n',
        [BEST],
    ),
    "a cell that reaches down": (
        (
            "{|\n! Award !! Date !! Category !! Recipient !! Result !! Ref.\n|-\n"
            '| rowspan="2" | [[Quay Prize]]\n| rowspan=2 | 2 March 2019\n'
            "| Best Film || Pia Nord || {{won}} || <ref>x</ref>\n|-\n"
            "| Best Sound || [[Orla Quennet]] || {{nom}}\n|-\n| Tidal Fund || 2020 || Best Set || || Won\n|}\n"
        ),
        [
            attrs.evolve(BEST, date=Date(2019, 3, 2)),
            Accolade("Quay Prize", Date(2019, 3, 2), "Best Sound", ORLA, "nominated"),
            Accolade("Tidal Fund", Date(2020), "Best Set", (), "won"),
        ],
    ),
    "names in a cell that reaches down": (
        (
            f"{AWARDS}|-\n| Quay Prize || Best Film || rowspan=2 | [[Orla Quennet]], Tobin Rask || Won\n|-\n"
            "| Quay Prize || Best Sound || Nominated\n|}\n"
        ),
        [
            Accolade("Quay Prize", None, "Best Film", (ORLA, "Tobin Rask"), "won"),
            Accolade("Quay Prize", None, "Best Sound", (ORLA, "Tobin Rask"), "nominated"),
        ],
    ),
    "a result that reaches down, its template closing the attributes": (
        (
            f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord || rowspan=2 {{{{nom}}}}\n|-\n"
            "| Tidal Fund || Best Sound || Tobin Rask\n|}\n"
        ),
        [
            attrs.evolve(BEST, result="nominated"),
            Accolade("Tidal Fund", None, "Best Sound", ("Tobin Rask",), "nominated"),
        ],
    ),
    "a style before a template": (
        f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord || style=\"color:red\" align='left' {{{{won}}}}\n|}}\n",
        [BEST],
    ),
    "a cell over two columns": (
        (
            "{|\n! Award !! Category !! Recipient !! Nation !! Result\n|-\n"
            "| Quay Prize || Best Film || colspan=2 | Pia Nord || Won\n|}\n"
        ),
        [BEST],
    ),
    "a heading over two columns": (
        (
            "{|\n! Award !! Category !! colspan=2 | Recipient !! Result\n|-\n"
            "| Quay Prize || Best Film || Pia Nord || [[File:x.jpg]] || Won\n|}\n"
        ),
        [BEST],
    ),
    "labels over all columns": (
        (
            f"{AWARDS}|-\n! colspan=4 | Festivals Won\n|-\n| Quay Prize || Best Film || Pia Nord || Won\n|-\n"
            "| colspan=4 | ''Guilds''\n|-\n! colspan=4 |\n|-\n| Tidal Fund || Best Set || || Won\n|}\n"
        ),
        [BEST, Accolade("Tidal Fund", None, "Best Set", (), "won")],
    ),
    "several recipients": (
        (
            f"{AWARDS}|-\n| Quay Prize || Best Duo || [[Orla Quennet]]<br />Tobin Rask (producer) || Won\n|-\n"
            "| Quay Prize || Best Trio || {{ubl|Pia Nord|[[Orla Quennet]]|Ilse Corran}} || Won\n|}\n"
        ),
        [
            Accolade("Quay Prize", None, "Best Duo", (ORLA, Name("Tobin Rask", notes=("producer",))), "won"),
            Accolade("Quay Prize", None, "Best Trio", ("Pia Nord", ORLA, "Ilse Corran"), "won"),
        ],
    ),
    "cells that say nothing": (
        "{|\n! Award !! Date !! Category !! Recipient !! Result\n|-\n| Quay Prize || TBA || – || N/A || Won\n|}\n",
        [Accolade("Quay Prize", None, None, (), "won")],
    ),
    "rows that say too little": (
        (
            f"{AWARDS}|-\n| || Best Film || Pia Nord || Won\n|-\n| Quay Prize || Best Film || Pia Nord || ?\n|-\n"
            "| Quay Prize\n|-\n| || || ||\n|-\n|\n|-\n| Quay Prize || Lamp || ||\n|}\n"
        ),
        [attrs.evolve(BEST, result=None)],
    ),
    "results that are not known yet": (
        (
            f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord ||\n|-\n"
            "| Quay Prize || Best Film || Pia Nord || TBA\n|-\n"
            "| Quay Prize || Best Set || ||\n|}\n"
        ),
        [*[attrs.evolve(BEST, result=None)] * 2, Accolade("Quay Prize", None, "Best Set")],
    ),
    "award and result alone": (
        "{|\n! Award !! Result\n|-\n| Quay Prize || Won\n|-\n| Quay Award for Best Film || Won\n|}\n",
        [Accolade("Quay Prize", result="won"), Accolade("Quay Award", None, "Best Film", (), "won")],
    ),
    "who got it behind the category": (
        (
            "{|\n! Year !! Ceremony !! Award !! Result\n|-\n"
            "| 2004 || Quay Awards || Best Actress (Pia Nord) || Won\n|-\n"
            "| 2004 || Quay Awards || Best Team – Drama: Pia Nord, Tobin Rask || Won\n|-\n"
            "| 2004 || Quay Awards || Best Actress for Pia Nord || Won\n|-\n"
            "| 2004 || Quay Awards || Best Actor – Drama || Won\n|-\n"
            "| 2004 || Quay Awards || Lamp (Pia Nord) || Won\n|}\n"
        ),
        [
            Accolade("Quay Awards", Date(2004), category, people, "won")
            for category, people in (
                ("Best Actress", [Name("Pia Nord")]),
                ("Best Team – Drama", [Name("Pia Nord"), Name("Tobin Rask")]),
                ("Best Actress", [Name("Pia Nord")]),
                ("Best Actor – Drama", []),
                ("Lamp (Pia Nord)", []),
            )
        ],
    ),
    "who got it in a cell of two columns": (
        f"{AWARDS}|-\n| Quay Prize || colspan=2 | Best Film – Pia Nord || Won\n|}}\n",
        [BEST],
    ),
    "a work beside who got it": (
        (
            "{|\n! Award !! Category !! Work !! Recipient !! Result\n|-\n"
            "| Quay Prize || Best Film || Tin || Pia Nord || Won\n|}\n"
        ),
        [BEST],
    ),
    "an awardee": (
        "{|\n! Award Title !! Category !! Awardee !! Result\n|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}\n",
        [BEST],
    ),
    "an artist": (
        "{|\n! Award !! Category !! Artist(s) !! Result\n|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}\n",
        [BEST],
    ),
    "a cast and crew": (
        "{|\n! Award !! Category !! Cast/Crew !! Result\n|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}\n",
        [BEST],
    ),
    "a row that has only other cells": (
        (
            "{|\n! Award !! Category !! Result !! Ref.\n|-\n| rowspan=2 | Quay Prize || rowspan=2 | Best Film\n"
            "| rowspan=2 | Won || <ref>x</ref>\n|-\n| Won\n|}\n"
        ),
        [attrs.evolve(BEST, recipients=())],
    ),
    "dashes and commas in cells": (
        f"{AWARDS}|-\n| Quay – Prize || Best Film – Drama, Sea (Long) || Pia Nord || Won\n|}}\n",
        [attrs.evolve(BEST, award="Quay – Prize", category="Best Film – Drama, Sea (Long)")],
    ),
    "other words for results": (
        (
            f"{AWARDS}|-\n| Quay Prize || Best Film || || Winner\n|-\n| Quay Prize || Best Set || || Runner-up\n|-\n"
            "| Quay Prize || Best Sound || || Gold\n|-\n| Quay Prize || Best Song || || {{Nominated}}\n|}\n"
        ),
        [
            Accolade("Quay Prize", None, "Best Film", (), "won"),
            Accolade("Quay Prize", None, "Best Set", (), "Runner-up"),
            Accolade("Quay Prize", None, "Best Sound", (), "Gold"),
            Accolade("Quay Prize", None, "Best Song", (), "nominated"),
        ],
    ),
    "a table that is not closed": (f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord || Won", [BEST]),
    "the last column that is read": (
        "{|\n! Award !! Category "
        + "!! x " * 29
        + "!! Result\n|-\n| Quay Prize || Best Film "
        + "|| y " * 29
        + "|| Won\n|}\n",
        [attrs.evolve(BEST, recipients=())],
    ),
    "a result behind the last column": (
        "{|\n! Award !! Category "
        + "!! x " * 30
        + "!! Result\n|-\n| Quay Prize || Best Film "
        + "|| y " * 30
        + "|| Won\n|}\n",
        [Accolade("Quay Prize", None, "Best Film")],
    ),
    "a cell that reaches behind the last column": (
        (
            "{|\n! Award !! Category !! Result !! colspan=999 | Notes\n|-\n"
            "| Quay Prize || Best Film || Won || colspan=999 | x || y\n|}\n"
        ),
        [attrs.evolve(BEST, recipients=())],
    ),
    "an award that is long but said again": (
        f"{AWARDS}|-\n| rowspan=2 | {LONG} || Best Film || Pia Nord || Won\n|-\n| Best Set || Pia Nord || Won\n|}}\n",
        [attrs.evolve(BEST, award=LONG), attrs.evolve(BEST, award=LONG, category="Best Set")],
    ),
    "an award too long to be said again": (
        (
            f"{AWARDS}|-\n| rowspan=3 | {LONG}! || Best Film || Pia Nord || Won\n|-\n"
            f"| Best Set || Pia Nord || Won\n|-\n"
            "| Best Sound || Pia Nord || Won\n|}\n"
        ),
        [attrs.evolve(BEST, award=f"{LONG}!")],
    ),
    "a cell whose source is too long to be said again": (
        (
            f"{AWARDS}|-\n| rowspan=2 | Quay Prize<!-- {'x' * 4000} --> || Best Film || Pia Nord || Won\n|-\n"
            "| Best Set || Pia Nord || Won\n|}\n"
        ),
        [BEST],
    ),
    "two tables and a list": (
        (
            f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}}\n"
            f"* Tidal Fund – Best Set – Pia Nord – Won\n"
            "{|\n! Honour !! Result !! Year\n|-\n| Sea Cup || Nominated || 2001\n|}\n"
        ),
        [
            BEST,
            Accolade("Tidal Fund", None, "Best Set", ("Pia Nord",), "won"),
            Accolade("Sea Cup", Date(2001), None, (), "nominated"),
        ],
    ),
}


@pytest.mark.parametrize(("source", "expected"), READ_AWARDS.values(), ids=READ_AWARDS)
def test_awards_are_read(source: str, expected: Sequence[Accolade]) -> None:
    assert read("accolades", source) == tuple(expected)


DAYS = {
    "2019": Date(2019),
    "2019-03": Date(2019, 3),
    "2019-03-02": Date(2019, 3, 2),
    "2 March 2019": Date(2019, 3, 2),
    "02 March, 2019": Date(2019, 3, 2),
    "March 2, 2019": Date(2019, 3, 2),
    "[[March 2]], 2019": Date(2019, 3, 2),
    "30 February 2019": None,
    "2019-13-02": None,
    "2 March": None,
    "March 2019": Date(2019, 3),
    "Winter 2019": None,
    "": None,
}


@pytest.mark.parametrize(("cell", "expected"), DAYS.items(), ids=DAYS)
def test_dates_are_read(cell: str, expected: Date | None) -> None:
    source = f"{{|\n! Award !! Date !! Result\n|-\n| Quay Prize || {cell} || Won\n|}}\n"
    assert read("accolades", source) == (Accolade("Quay Prize", expected, None, (), "won"),)


ROW_OF_ORLA = "|-\n| Best Film || [[Orla Quennet]] || {{won}}\n"
QUENNET = Name("Orla Quennet", page="Orla Quennet")
AMONG_AWARDS: dict[str, tuple[str, Sequence[Accolade]]] = {
    "no result": (
        (
            "{|\n! Year !! Award !! Category !! Recipients\n|-\n"
            "| 2019 || Quay Prize || Best Film || [[Orla Quennet]]\n|}\n"
        ),
        [Accolade("Quay Prize", Date(2019), "Best Film", QUENNET)],
    ),
    "a winner": (
        "{|\n! Ceremony !! Award !! Winner\n|-\n| 9th Quay Gala || Best Film || [[Orla Quennet]]\n|}\n",
        [Accolade("9th Quay Gala", None, "Best Film", QUENNET)],
    ),
    "nobody and nothing": ("{|\n! Award !! Category !! Winner\n|-\n| Quay Prize || || \n|}\n", []),
    "awards in wide rows": (
        (
            "{|\n! Category !! Nominee !! Result\n|-\n! colspan=3 | [[9th Quay Film Awards]]\n"
            + ROW_OF_ORLA
            + "|-\n! colspan=3 | Sea Film Awards (2020)\n"
            + ROW_OF_ORLA
            + "|}\n"
        ),
        [
            Accolade("9th Quay Film Awards", None, "Best Film", QUENNET, "won"),
            Accolade("Sea Film Awards", Date(2020), "Best Film", QUENNET, "won"),
        ],
    ),
    "an award in the caption": (
        "{|\n|+ 9th Quay Film Awards\n! Category !! Nominee !! Result\n" + ROW_OF_ORLA + "|}\n",
        [Accolade("9th Quay Film Awards", None, "Best Film", QUENNET, "won")],
    ),
    "an empty caption": (
        "===Quay Film Awards===\n{|\n|+\n! Category !! Nominee !! Result\n" + ROW_OF_ORLA + "|}\n",
        [Accolade("Quay Film Awards", None, "Best Film", QUENNET, "won")],
    ),
    "an award in the heading": (
        "===Quay Film Awards===\n{|\n! Category !! Nominee !! Result\n" + ROW_OF_ORLA + "|}\n",
        [Accolade("Quay Film Awards", None, "Best Film", QUENNET, "won")],
    ),
    "an award in the heading, categories as awards": (
        "===Quay Film Awards===\n{|\n! Award !! Nominee !! Result\n" + ROW_OF_ORLA + "|}\n",
        [Accolade("Quay Film Awards", None, "Best Film", QUENNET, "won")],
    ),
    "no award anywhere": ("{|\n! Category !! Nominee !! Result\n" + ROW_OF_ORLA + "|}\n", []),
    "results in wide rows": (
        (
            "{|\n! Award !! Person\n|-\n| colspan=2 | ''Won:''\n|-\n| Quay Prize || Pia Nord\n"
            "|-\n| colspan=2 | ''Nominated:''\n|-\n| Sea Cup || Pia Nord\n|}\n"
        ),
        [
            Accolade("Quay Prize", None, None, "Pia Nord", "won"),
            Accolade("Sea Cup", None, None, "Pia Nord", "nominated"),
        ],
    ),
    "other words for the columns": (
        "{|\n! Institution !! Prize !! Person !! Result\n|-\n| Quay || Best Film || Pia Nord || Won\n|}\n",
        [Accolade("Quay", None, "Best Film", "Pia Nord", "won")],
    ),
    "a competition": (
        "{|\n! Name of Competition !! Category !! Result\n|-\n| Quay Fest || Best Film || {{no2}}Nominated\n|}\n",
        [Accolade("Quay Fest", None, "Best Film", (), "nominated")],
    ),
    "a prize before who gives it": (
        "{|\n! Award !! Award ceremony !! Result\n|-\n| Golden Lamp || 9th Quay Fest || {{yes2}} Won\n|}\n",
        [Accolade("9th Quay Fest", None, "Golden Lamp", (), "won")],
    ),
    "a subject and whether it won": (
        (
            "{|\n! Award !! Subject !! Nominee !! Won?\n|-\n| Quay || Best Film || Pia Nord || {{yes}}\n"
            "|-\n| Quay || Best Set || Pia Nord || No\n|}\n"
        ),
        [
            Accolade("Quay", None, "Best Film", "Pia Nord", "won"),
            Accolade("Quay", None, "Best Set", "Pia Nord", "nominated"),
        ],
    ),
    "a subject that is a person": (
        "{|\n! Award !! Category !! Subject !! Result\n|-\n| Quay || Best Film || Pia Nord || Won\n|}\n",
        [Accolade("Quay", None, "Best Film", "Pia Nord", "won")],
    ),
    "how many were won": ("{|\n! Award !! Nominee !! Won\n|-\n| Quay Prize || Pia Nord || 4\n|}\n", []),
    "a category over the recipients": (
        "{|\n! Award !! Category !! Recipient !! Result\n|-\n| Quay || colspan=2 | Ten Best Films || 6th place\n|}\n",
        [Accolade("Quay", None, "Ten Best Films", (), "6th place")],
    ),
    "signs of footnotes": (
        (
            "{|\n! Award !! Category !! Recipient !! Result\n|-\n"
            "| Quay{{dagger}} || Best Film {{dagger}} || A Bo || Won\n|}\n"
        ),
        [Accolade("Quay", None, "Best Film", "A Bo", "won")],
    ),
    "headings in the way": (
        "===1999===\n====Sea====\n===2000===\n{|\n! Award !! Category\n|-\n| Quay || Best Film\n|}\n",
        [Accolade("Quay", None, "Best Film")],
    ),
}


@pytest.mark.parametrize(("source", "expected"), AMONG_AWARDS.values(), ids=AMONG_AWARDS)
def test_tables_among_awards(source: str, expected: Sequence[Accolade]) -> None:
    assert read("accolades", source) == tuple(expected)


def test_a_table_without_results_elsewhere_is_not_read() -> None:
    table = "{|\n! Award !! Category !! Recipient\n|-\n| Quay Prize || Best Film || Pia Nord\n|}\n"
    assert read("cast", table) == ()
    assert wikifilm.parse(table).film.accolades == ()
    assert wikifilm.parse(BOX + "==Accolades==\n" + "=====Sea=====\n" * 70 + table).film.accolades == ()


OTHER_TABLES = {
    "a first column that names no giver": (
        "{|\n! Film !! Category !! Recipient !! Result\n|-\n| Vell || Best Film || Pia Nord || Won\n|}\n"
    ),
    "no award": "{|\n! Category !! Recipient !! Result\n|-\n| Best Film || Pia Nord || Won\n|}\n",
    "no title": "{|\n! # !! Artist !! Length\n|-\n| 1 || Pia Nord || 3:41\n|}\n",
    "title and number alone": "{|\n! # !! Title\n|-\n| 1 || Slow Tide\n|}\n",
    "title and what is instrumental": "{|\n! # !! Title !! Music (instrumental)\n|-\n| 1 || Slow Tide || Won\n|}\n",
    "one column": "{|\n! Award\n|-\n| Quay Prize\n|-\n| Won\n|}\n",
    "no headings": "{|\n| Harbour || Quay || Won\n|-\n! Award !! Category !! Result\n|-\n"
    "| Quay Prize || x || Won\n|}\n",
    "headings too far below": (
        "{|\n" + "! Film !! Vell\n|-\n" * 4 + "! Award !! Category !! Result\n|-\n| Quay Prize || x || Won\n|}\n"
    ),
    "no rows": "{|\n! Award !! Category !! Result\n|}\n",
    "no cells": "{|\n|}\n",
}


@pytest.mark.parametrize("attribute", ["accolades", "tracks"])
@pytest.mark.parametrize("source", OTHER_TABLES.values(), ids=OTHER_TABLES)
def test_other_tables_are_not_read(attribute: str, source: str) -> None:
    assert read(attribute, source) == ()


@pytest.mark.parametrize("attribute", HEADS)
@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("accolades", f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}}\n"),
        ("tracks", f'{SONGS}|-\n| 1 || "Slow Tide" || Pia Nord || 3:41\n|}}\n'),
    ],
    ids=["awards", "songs"],
)
def test_tables_say_their_own_kind_only(attribute: str, kind: str, source: str) -> None:
    assert len(read(attribute, source)) == (attribute == kind)


# ------------------------------------------------------------------------------------------- what songs say

READ_SONGS: dict[str, tuple[str, Sequence[Track]]] = {
    "musical numbers and their scenes": (
        '{|\n! Musical number !! Performed by !! Scene(s)\n|-\n| "Slow Tide" || Pia Nord and Tobin || Quay\n|}\n',
        [Track("Slow Tide", ("Pia Nord", "Tobin"))],
    ),
    "groups or singers, and lengths with dots": (
        (
            "{|\n! No. !! Song !! Group / Singer !! Length\n|-\n| 1 || Slow Tide || Pia & chorus || 4.26\n|-\n"
            "| 2. || Low Water || [[Orla Quennet]] || 4:26 min\n|}\n"
        ),
        [
            Track("Slow Tide", ("Pia", "chorus"), number=1, length="4:26"),
            Track("Low Water", (ORLA,), number=2, length="4:26"),
        ],
    ),
    "columns in the usual order": (
        (
            f'{SONGS}|-\n| 1 || "Harbour Light" || [[Orla Quennet]], Tobin Rask || 3:41\n|-\n'
            "| 2. || “Slow Tide” || || 1:02:03\n|}\n"
        ),
        [
            Track("Harbour Light", (ORLA, "Tobin Rask"), number=1, length="3:41"),
            Track("Slow Tide", number=2, length="1:02:03"),
        ],
    ),
    "columns in another order": (
        (
            "{|\n! Duration !! Singer(s) !! Song title !! Track no.\n|-\n"
            "| 3:41 || Pia Nord & Tobin Rask || Slow Tide || 12\n|}\n"
        ),
        [Track("Slow Tide", ("Pia Nord", "Tobin Rask"), number=12, length="3:41")],
    ),
    "who wrote": (
        (
            "{|\n! Title !! Writer(s) !! Performed by !! Notes\n|-\n"
            '| "Slow Tide" || [[Orla Quennet]], Tobin Rask || Pia Nord || over the titles\n|}\n'
        ),
        [Track("Slow Tide", ("Pia Nord",), writers=(ORLA, "Tobin Rask"), notes=("over the titles",))],
    ),
    "who wrote what": (
        (
            "{|\n! Song !! Lyrics by !! Music composer !! Singer\n|-\n"
            '| "Slow Tide" || Orla Quennet || Tobin Rask, Ilse Corran || Pia Nord\n|}\n'
        ),
        [
            Track(
                "Slow Tide",
                ("Pia Nord",),
                writers=(
                    Name("Orla Quennet", notes=("lyrics",)),
                    Name("Tobin Rask", notes=("music",)),
                    Name("Ilse Corran", notes=("music",)),
                ),
            )
        ],
    ),
    "music alone": (
        '{|\n! Song !! Music\n|-\n| "Slow Tide" || Tobin Rask\n|}\n',
        [Track("Slow Tide", writers=(Name("Tobin Rask", notes=("music",)),))],
    ),
    "notes behind titles": (
        (
            f'{SONGS}|-\n| 1 || "Slow Tide" (reprise) (live) || || 3:41\n|-\n| 2 || "Slow" Tide || || 3:41\n|-\n'
            "| 3 || Slow Tide (reprise) || || 3:41\n|-\n| 4 || “Slow Tide” (live) || || 3:41\n|}\n"
        ),
        [
            Track("Slow Tide", number=1, length="3:41", notes=("reprise", "live")),
            Track('"Slow" Tide', number=2, length="3:41"),
            Track("Slow Tide (reprise)", number=3, length="3:41"),
            Track("Slow Tide", number=4, length="3:41", notes=("live",)),
        ],
    ),
    "notes of both places": (
        '{|\n! Title !! Length !! Remarks\n|-\n| "Slow Tide" (live) || 3:41 || Over (and under) the titles\n|}\n',
        [Track("Slow Tide", length="3:41", notes=("live", "Over (and under) the titles"))],
    ),
    "cells that are no numbers and lengths": (
        f'{SONGS}|-\n| A1 || "Slow Tide" || Pia Nord || about 3 min\n|}}\n',
        [Track("Slow Tide", ("Pia Nord",))],
    ),
    "a number in bold, a heading too": (
        "{|\n! '''#''' !! '''Title''' !! Length\n|-\n| '''7''' || ''Slow Tide'' || 3:41\n|}\n",
        [Track("Slow Tide", number=7, length="3:41")],
    ),
    "a title that reaches down": (
        (
            f'{SONGS}|-\n| rowspan=2 | 1 || rowspan=2 | "Slow Tide" || Pia Nord || 3:41\n|-\n'
            f"| [[Orla Quennet]] || 3:50\n|}}\n"
        ),
        [
            Track("Slow Tide", ("Pia Nord",), number=1, length="3:41"),
            Track("Slow Tide", (ORLA,), number=1, length="3:50"),
        ],
    ),
    "a linked title": (
        f'{SONGS}|-\n| 1 || "[[Slow Tide (song)|Slow Tide]]"<ref>x</ref> || || 3:41\n|}}\n',
        [Track("Slow Tide", number=1, length="3:41")],
    ),
    "rows without a title": (f"{SONGS}|-\n| 1 || || Pia Nord || 3:41\n|-\n! colspan=4 | Slow Tide\n|}}\n", []),
}


@pytest.mark.parametrize(("source", "expected"), READ_SONGS.values(), ids=READ_SONGS)
def test_songs_are_read(source: str, expected: Sequence[Track]) -> None:
    assert read("tracks", source) == tuple(expected)


# ------------------------------------------------------------------------------------------- how awards change

TABLE = """{| class="wikitable"
! Award !! Date !! Category !! Recipient(s) !! Result !! Ref.
|-
| [[Harbour Film Awards]] || 2 March 2019 || Best Actress || [[Orla Quennet]] || {{won}} || <ref>x</ref>
|-
| Quay Prize || 2019 || Best Film || || {{nom}} ||
|}
"""
FIRST = TABLE[TABLE.index("|-") : TABLE.index("|-\n| Quay")]
SECOND = TABLE[TABLE.index("|-\n| Quay") : -3]
WORDS = """{|
! Result
! Award
! Category
! Year
|-
| Won
| Quay Prize
|
| March 2, 2019
|- id="sea"
! scope="row" id="sea2" | '''Nominated'''
| data-sort-value="9" | Sea Cup
| Best Set
|
|}
"""
PIA = Accolade(
    "Tidal Fund", Date(2020, 4, 5), "Best Score", (Name("Pia Nord", page="Pia Nord (composer)"),), "nominated"
)
PRIZE_ROW = "|-\n| Quay Prize || Best Film || Pia Nord || Won\n"
TALL_ROWS = "|-\n| rowspan=2 | Sea Cup || Best Set || Dov Hale || Won\n|-\n| Best Sound || Dov Hale || Won\n"
PLAIN = Accolade("Tidal Fund", None, "Best Song", ("Tobin Rask", "Ilse Corran"), "won")


def one(at: int, **parts: Any) -> Change:
    """Return the change of parts of one value."""
    return lambda old: [attrs.evolve(each, **parts) if index == at else each for index, each in enumerate(old)]


CHANGED_AWARDS: dict[str, tuple[str, Change, str]] = {
    "nothing": (TABLE, lambda old: old, TABLE),
    "a category": (TABLE, one(0, category="Best Lead"), TABLE.replace("Best Actress", "Best Lead")),
    "an award": (TABLE, one(1, award="Tidal Fund"), TABLE.replace("Quay Prize", "Tidal Fund")),
    "a result goes": (TABLE, one(0, result=None), TABLE.replace(" {{won}} ", " ")),
    "a result that is not known yet": (
        TABLE.replace("{{won}}", "TBA"),
        one(0, result="won"),
        TABLE.replace("{{won}}", "Won"),
    ),
    "a linked award": (TABLE, one(0, award="Harbour Prize"), TABLE.replace("Awards]]", "Awards|Harbour Prize]]")),
    "a category goes": (TABLE, one(1, category=None), TABLE.replace("|| Best Film ||", "|| ||")),
    "a recipient": (TABLE, one(0, recipients=("Pia Nord",)), TABLE.replace("[[Orla Quennet]]", "Pia Nord")),
    "a linked recipient": (
        TABLE,
        one(0, recipients=Name("Pia Nord", page="Pia Nord (actress)")),
        TABLE.replace("[[Orla Quennet]]", "[[Pia Nord (actress)|Pia Nord]]"),
    ),
    "the link of a recipient": (
        TABLE,
        one(0, recipients=Name("Orla Quennet", page="Orla Quennet (actress)")),
        TABLE.replace("[[Orla Quennet]]", "[[Orla Quennet (actress)|Orla Quennet]]"),
    ),
    "the link of a recipient goes": (
        TABLE,
        one(0, recipients=Name("Orla Quennet", page=None)),
        TABLE.replace("[[Orla Quennet]]", "Orla Quennet"),
    ),
    "one more recipient": (
        TABLE,
        one(0, recipients=(ORLA, Name("Pia Nord", page="Pia Nord"))),
        TABLE.replace("[[Orla Quennet]]", "[[Orla Quennet]], [[Pia Nord]]"),
    ),
    "one recipient fewer": (
        TABLE.replace("[[Orla Quennet]]", "[[Orla Quennet]], Pia Nord"),
        one(0, recipients=ORLA),
        TABLE,
    ),
    "the recipients go": (TABLE, one(0, recipients=()), TABLE.replace("|| [[Orla Quennet]] ||", "|| ||")),
    "recipients come": (
        TABLE,
        one(1, recipients=(ORLA, Name("Pia Nord", notes=("sound",)))),
        TABLE.replace("Film || ||", "Film || [[Orla Quennet]], Pia Nord (sound) ||"),
    ),
    "a part comes on a line of its own": (
        "{|\n! Award\n! Category\n! Recipient\n! Result\n|-\n| Quay Prize\n|\n|\n| Won\n|}\n",
        one(0, category="Best Film", recipients="Pia Nord"),
        "{|\n! Award\n! Category\n! Recipient\n! Result\n|-\n| Quay Prize\n| Best Film\n| Pia Nord\n| Won\n|}\n",
    ),
    "a part comes in a cell at the end": (WORDS, one(1, date="2018"), WORDS.replace("|\n|}", "| 2018\n|}")),
    "a part comes between bars": (
        f"{AWARDS}|-\n| Quay Prize |||| Pia Nord || Won\n|}}\n",
        one(0, category="Best Film"),
        f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}}\n",
    ),
    "a part comes where a dash stood": (
        f"{AWARDS}|-\n| Quay Prize || – || Pia Nord || Won\n|}}\n",
        one(0, category="Best Film"),
        f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}}\n",
    ),
    "a day as it was spelled": (TABLE, one(0, date="2020-11-30"), TABLE.replace("2 March 2019", "30 November 2020")),
    "a day spelled the other way": (
        WORDS,
        one(0, date="2020-11-30"),
        WORDS.replace("March 2, 2019", "November 30, 2020"),
    ),
    "a month instead of a day": (TABLE, one(0, date="2020-11"), TABLE.replace("2 March 2019", "November 2020")),
    "a day instead of a month": (
        WORDS.replace("March 2, 2019", "March 2019"),
        one(0, date="2020-11-30"),
        WORDS.replace("March 2, 2019", "November 30, 2020"),
    ),
    "a year instead of a day": (TABLE, one(0, date="2020"), TABLE.replace("2 March 2019", "2020")),
    "a day instead of a year": (TABLE, one(1, date="2020-11-30"), TABLE.replace("|| 2019 ||", "|| 2020-11-30 ||")),
    "a date goes": (TABLE, one(0, date=None), TABLE.replace("|| 2 March 2019 ||", "|| ||")),
    "words give way to a date": (
        WORDS.replace("March 2, 2019", "Winter 2019"),
        one(0, date="2019-12-01"),
        WORDS.replace("March 2, 2019", "2019-12-01"),
    ),
    "the result of a template": (TABLE, one(0, result="nominated"), TABLE.replace("{{won}}", "{{nom}}")),
    "the result of another template": (TABLE, one(1, result="won"), TABLE.replace("{{nom}}", "{{won}}")),
    "a result that has no template": (TABLE, one(0, result="Runner-up"), TABLE.replace("{{won}}", "Runner-up")),
    "a result in words": (WORDS, one(0, result="nominated"), WORDS.replace("Won", "Nominated")),
    "a result in bold": (WORDS, one(1, result="won"), WORDS.replace("Nominated", "Won")),
    "a template behind attributes": (
        f'{AWARDS}|-\n| Quay Prize || x || Pia Nord || style="a" {{{{won}}}}\n|}}\n',
        one(0, result="nominated"),
        f'{AWARDS}|-\n| Quay Prize || x || Pia Nord || style="a" {{{{nom}}}}\n|}}\n',
    ),
    "all parts": (
        TABLE,
        one(0, award="Sea Cup", date="2001-01-01", category="Best Set", recipients="Pia Nord", result="nominated"),
        TABLE.replace(
            "[[Harbour Film Awards]] || 2 March 2019 || Best Actress || [[Orla Quennet]] || {{won}}",
            "[[Harbour Film Awards|Sea Cup]] || 1 January 2001 || Best Set || Pia Nord || {{nom}}",
        ),
    ),
    "words that would be markup": (
        TABLE,
        one(1, category="Best | [[Film]]"),
        TABLE.replace("Best Film", "Best {{!}} &#91;&#91;Film&#93;&#93;"),
    ),
    "cells of a row below a cell that reaches down": (
        (
            f"{AWARDS}|-\n| rowspan=2 | Quay Prize || Best Film || Pia Nord || Won\n|-\n"
            f"| Best Set || Tobin Rask || Won\n|}}\n"
        ),
        one(1, category="Best Sound", recipients="Ilse Corran", result="nominated"),
        (
            f"{AWARDS}|-\n| rowspan=2 | Quay Prize || Best Film || Pia Nord || Won\n|-\n"
            "| Best Sound || Ilse Corran || Nominated\n|}\n"
        ),
    ),
    "beside a cell that reaches down": (
        (
            f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord || rowspan=2 {{{{won}}}}\n|-\n"
            f"| Sea Cup || x || Pia Nord\n|}}\n"
        ),
        one(0, category="Best Set"),
        (
            f"{AWARDS}|-\n| Quay Prize || Best Set || Pia Nord || rowspan=2 {{{{won}}}}\n|-\n"
            f"| Sea Cup || x || Pia Nord\n|}}\n"
        ),
    ),
    "a row at the end": (
        TABLE,
        lambda old: [*old, PIA],
        TABLE.replace(
            "{{nom}} ||\n",
            "{{nom}} ||\n|-\n"
            "| Tidal Fund || 2020-04-05 || Best Score || [[Pia Nord (composer)|Pia Nord]] || {{nom}} ||\n",
        ),
    ),
    "a row at the start": (
        TABLE,
        lambda old: [PLAIN, *old],
        TABLE.replace(
            FIRST, f"|-\n| Tidal Fund || || Best Song || Tobin Rask, Ilse Corran || {{{{won}}}} || \n{FIRST}"
        ).replace("Fund || ||", "Fund ||  ||"),
    ),
    "a row in the middle": (
        WORDS,
        lambda old: [old[0], attrs.evolve(PLAIN, recipients=(), result="Runner-up"), old[1]],
        WORDS.replace("|- id", "|-\n| Runner-up\n| Tidal Fund\n| Best Song\n| \n|- id"),
    ),
    "a row like one with attributes of its own": (
        WORDS,
        lambda old: [*old, Accolade("Tidal Fund", Date(2020), "Best Song", (), "won")],
        WORDS.replace("|\n|}", "|\n|-\n! Won\n| Tidal Fund\n| Best Song\n| 2020\n|}"),
    ),
    "a row in a table that is not closed": (
        f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord || Won",
        lambda old: [*old, PLAIN],
        (
            f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord || Won\n|-\n"
            "| Tidal Fund || Best Song || Tobin Rask, Ilse Corran || Won"
        ),
    ),
    "a row beside one whose cell reaches down": (
        (
            f"{AWARDS}|-\n| rowspan=2 | Quay Prize || Best Film || Pia Nord || Won\n|-\n"
            f"| Best Set || Pia Nord || Won\n|-\n"
            "| Sea Cup || Best Set || Pia Nord || {{nom}}\n|}\n"
        ),
        lambda old: [*old[:2], PLAIN, old[2]],
        (
            f"{AWARDS}|-\n| rowspan=2 | Quay Prize || Best Film || Pia Nord || Won\n|-\n"
            f"| Best Set || Pia Nord || Won\n|-\n"
            "| Tidal Fund || Best Song || Tobin Rask, Ilse Corran || {{won}}\n|-\n"
            "| Sea Cup || Best Set || Pia Nord || {{nom}}\n|}\n"
        ),
    ),
    "the first row goes": (TABLE, lambda old: old[1:], TABLE.replace(FIRST, "")),
    "the last row goes": (TABLE, lambda old: old[:1], TABLE.replace(SECOND, "")),
    "all rows go": (TABLE, lambda _: (), TABLE.replace(FIRST + SECOND, "")),
    "rows trade places": (TABLE, lambda old: [old[1], old[0]], TABLE.replace(FIRST + SECOND, SECOND + FIRST)),
    "a row changes, one comes": (
        WORDS,
        lambda old: [attrs.evolve(old[0], award="Sea Prize"), old[1], Accolade("Tidal Fund", None, "x", (), "won")],
        WORDS.replace("Quay Prize", "Sea Prize").replace("|\n|}", "|\n|-\n! Won\n| Tidal Fund\n| x\n|\n|}"),
    ),
    "a row like one that lacks a cell": (
        "{|\n! Award !! Result !! Category\n|-\n| Quay Prize || Won\n|}\n",
        lambda old: [*old, Accolade("Tidal Fund", None, None, (), "nominated")],
        "{|\n! Award !! Result !! Category\n|-\n| Quay Prize || Won\n|-\n| Tidal Fund || Nominated\n|}\n",
    ),
    "an award before a reference": (
        f"{AWARDS}|-\n| Quay Prize<ref>x</ref> || Best Film || Pia Nord || Won\n|}}\n",
        one(0, award="Tidal Fund"),
        f"{AWARDS}|-\n| Tidal Fund<ref>x</ref> || Best Film || Pia Nord || Won\n|}}\n",
    ),
    "beside a list": (
        f"{AWARDS}|-\n| Quay Prize || Best Film ||\n* [[Orla Quennet]]\n* Tobin Rask\n| {{{{won}}}}\n|}}\n",
        one(0, category="Best Set", result="nominated"),
        f"{AWARDS}|-\n| Quay Prize || Best Set ||\n* [[Orla Quennet]]\n* Tobin Rask\n| {{{{nom}}}}\n|}}\n",
    ),
    "a row moves behind those that a cell reaches over": (
        f"{AWARDS}{PRIZE_ROW}{TALL_ROWS}|}}\n",
        lambda old: [old[1], old[2], old[0]],
        f"{AWARDS}{TALL_ROWS}{PRIZE_ROW}|}}\n",
    ),
    "a row is exchanged": (
        f"{AWARDS}|-\n| Quay Prize || Best Film || Pia Nord || Won\n|}}\n",
        lambda _: [attrs.evolve(PLAIN, recipients=())],
        f"{AWARDS}|-\n| Tidal Fund || Best Song || || Won\n|}}\n",
    ),
}


@pytest.mark.parametrize(("source", "change", "expected"), CHANGED_AWARDS.values(), ids=CHANGED_AWARDS)
def test_awards_change(source: str, change: Change, expected: str) -> None:
    assert edited("accolades", source, change) == expected


SPANNED = (
    f"{AWARDS}|-\n| rowspan=2 | Quay Prize || Best Film || Pia Nord || Won\n|-\n"
    "| Best Set || Pia Nord || rowspan=2 {{nom}}\n|-\n"
    "| Sea Cup || Best Set || Tobin Rask\n|-\n| Sea Cup || Best Sound || || Won\n|}\n"
)
NARROW = "{|\n! Award !! Category !! Result\n|-\n| Quay Prize || Best Film || Won\n|}\n"
SHORT = "{|\n! Award !! Result !! Category\n|-\n| Quay Prize || Won\n|}\n"
REFUSED_AWARDS: dict[str, tuple[str, Change, str]] = {
    "a part that has no column": (NARROW, one(0, date="2019"), r"^accolades.*date.*the table has no column for it"),
    "names that have no column": (NARROW, one(0, recipients="Pia Nord"), r"recipients.*has no column for it"),
    "a row with a part that has no column": (NARROW, lambda old: [*old, PIA], r"date.*has no column for it"),
    "a row with names that have no column": (NARROW, lambda old: [*old, PLAIN], r"recipients.*has no column for it"),
    "a part whose cell the row lacks": (SHORT, one(0, category="Best Film"), "category.*has no column for it"),
    "a row with a part whose cell the row beside it lacks": (
        SHORT,
        lambda old: [*old, attrs.evolve(BEST, recipients=())],
        "category.*has no column for it",
    ),
    "an award that reaches down": (SPANNED, one(0, award="Sea Cup"), "spans several rows"),
    "an award that reaches down from above": (SPANNED, one(1, award="Tidal Fund"), "spans several rows"),
    "a template that reaches down": (SPANNED, one(1, result="won"), "spans several rows"),
    "a template that reaches down from above": (SPANNED, one(2, result="won"), "spans several rows"),
    "a row inside a tall cell": (SPANNED, lambda old: [old[0], PLAIN, *old[1:]], "spans several rows"),
    "a tall row goes": (SPANNED, lambda old: old[1:], "spans several rows"),
    "a row below a tall cell goes": (SPANNED, lambda old: [*old[:2], old[3]], "spans several rows"),
    "all rows are tall": (
        (
            f"{AWARDS}|-\n| rowspan=2 | Quay Prize || Best Film || Pia Nord || Won\n|-\n"
            f"| Best Set || Pia Nord || Won\n|}}\n"
        ),
        lambda old: [*old, PLAIN],
        "spans several rows",
    ),
    "the result in words goes": (WORDS, one(0, result=None), "would read back"),
    "a name of two": (TABLE, one(0, recipients="Quennet, Orla"), "would read back as two names"),
    "a line's end": (TABLE, one(0, category="Best\nFilm"), "has no place in wikitext"),
}


@pytest.mark.parametrize(("source", "change", "reason"), REFUSED_AWARDS.values(), ids=REFUSED_AWARDS)
def test_awards_that_cannot_change(source: str, change: Change, reason: str) -> None:
    old = article("accolades", source)
    with pytest.raises(EditError, match=reason):
        old.edit(accolades=change(old.film.accolades))


# -------------------------------------------------------------------------------------------- how songs change

TRACKS = """{| class="wikitable"
! # !! Title !! Artist(s) !! Writer(s) !! Length !! Notes
|-
| 1. || "Harbour Light" || [[Orla Quennet]] || Tobin Rask || 3:41 || over the titles
|-
| 2. || “Slow Tide” (reprise) || || [[Ilse Corran]] || ||
|}
"""
PARTED = """{|
! Song !! Singer(s) !! Lyrics !! Music !! Length
|-
| Slow Tide || Pia Nord || Orla Quennet || Tobin Rask || 2:05
|-
| ''Ebb'' || || || || 1:00
|}
"""
NEW = Track(
    "Low Water",
    (Name("Pia Nord", page="Pia Nord (singer)"), "Tobin Rask"),
    number=3,
    writers=("Dov Hale",),
    length="1:11",
)
CHANGED_SONGS: dict[str, tuple[str, Change, str]] = {
    "nothing": (TRACKS, lambda old: old, TRACKS),
    "a title": (TRACKS, one(0, title="Lamp"), TRACKS.replace('"Harbour Light"', '"Lamp"')),
    "a title with notes": (TRACKS, one(1, title="Ebb"), TRACKS.replace("“Slow Tide” (reprise)", "“Ebb” (reprise)")),
    "a title without quotation marks": (PARTED, one(0, title="Flow"), PARTED.replace("Slow Tide", "Flow")),
    "a title in italics": (PARTED, one(1, title="Flow"), PARTED.replace("Ebb", "Flow")),
    "a title that holds quotation marks": (
        TRACKS,
        one(0, title='The "Old" Lamp'),
        TRACKS.replace('"Harbour Light"', 'The "Old" Lamp'),
    ),
    "another note behind a title": (TRACKS, one(1, notes="live"), TRACKS.replace("(reprise)", "(live)")),
    "one more note behind a title": (
        TRACKS,
        one(1, notes=("reprise", "live")),
        TRACKS.replace("(reprise)", "(reprise) (live)"),
    ),
    "no note behind a title": (TRACKS, one(1, notes=()), TRACKS.replace(" (reprise)", "")),
    "a note behind a title without quotation marks": (
        PARTED,
        one(0, notes="live"),
        PARTED.replace("| Slow Tide", '| "Slow Tide" (live)'),
    ),
    "another note in its cell": (TRACKS, one(0, notes="at the end"), TRACKS.replace("over the titles", "at the end")),
    "one more note beside a cell": (
        TRACKS,
        one(0, notes=("live", "over the titles")),
        TRACKS.replace('"Harbour Light"', '"Harbour Light" (live)'),
    ),
    "a note in its cell goes": (TRACKS, one(0, notes=()), TRACKS.replace("over the titles", "")),
    "a number": (TRACKS, one(0, number=3), TRACKS.replace("| 1.", "| 3.")),
    "a number goes": (TRACKS, one(0, number=None), TRACKS.replace("| 1. ||", "| ||")),
    "a length": (TRACKS, one(0, length="3:40"), TRACKS.replace("3:41", "3:40")),
    "a length comes": (TRACKS, one(1, length="3:40"), TRACKS.replace("Corran]] || ||", "Corran]] || 3:40 ||")),
    "a length goes": (TRACKS, one(0, length=None), TRACKS.replace("|| 3:41 ||", "|| ||")),
    "an artist": (TRACKS, one(0, artists="Pia Nord"), TRACKS.replace("[[Orla Quennet]]", "Pia Nord")),
    "one more artist": (
        TRACKS,
        one(0, artists=(ORLA, Name("Pia Nord", page="Pia Nord"))),
        TRACKS.replace("[[Orla Quennet]]", "[[Orla Quennet]], [[Pia Nord]]"),
    ),
    "artists come": (
        TRACKS,
        one(1, artists=(ORLA, "Pia Nord")),
        TRACKS.replace("(reprise) || ||", "(reprise) || [[Orla Quennet]], Pia Nord ||"),
    ),
    "artists go": (TRACKS, one(0, artists=()), TRACKS.replace("|| [[Orla Quennet]] ||", "|| ||")),
    "a writer": (TRACKS, one(0, writers="Pia Nord"), TRACKS.replace("Tobin Rask", "Pia Nord")),
    "a linked writer": (TRACKS, one(1, writers="Pia Nord"), TRACKS.replace("[[Ilse Corran]]", "Pia Nord")),
    "one more writer": (
        TRACKS,
        one(1, writers=(ILSE, Name("Pia Nord", page="Pia Nord"))),
        TRACKS.replace("[[Ilse Corran]]", "[[Ilse Corran]], [[Pia Nord]]"),
    ),
    "who wrote the lyrics": (
        PARTED,
        one(0, writers=(Name("Ilse Corran", notes="lyrics"), Name("Tobin Rask", notes="music"))),
        PARTED.replace("Orla Quennet", "Ilse Corran"),
    ),
    "who wrote the music": (
        PARTED,
        one(0, writers=(Name("Orla Quennet", notes="lyrics"), Name("Ilse Corran", notes="music"))),
        PARTED.replace("Tobin Rask", "Ilse Corran"),
    ),
    "who wrote both": (
        PARTED,
        one(0, writers=(Name("Ilse Corran", notes="lyrics"), Name("Ilse Corran", notes="music"))),
        PARTED.replace("Orla Quennet", "Ilse Corran").replace("Tobin Rask", "Ilse Corran"),
    ),
    "who wrote the lyrics, where nobody stood": (
        PARTED,
        one(1, writers=Name("Ilse Corran", notes="lyrics")),
        PARTED.replace("Ebb'' || || ||", "Ebb'' || || Ilse Corran ||"),
    ),
    "nobody wrote the music": (
        PARTED,
        one(0, writers=Name("Orla Quennet", notes="lyrics")),
        PARTED.replace("|| Tobin Rask ||", "|| ||"),
    ),
    "a row at the end": (
        TRACKS,
        lambda old: [*old, NEW],
        TRACKS.replace(
            "|| ||\n|}",
            '|| ||\n|-\n| 3 || "Low Water" || [[Pia Nord (singer)|Pia Nord]], Tobin Rask || Dov Hale || 1:11 ||\n|}',
        ),
    ),
    "a row with notes": (
        TRACKS,
        lambda old: [*old, Track("Low Water", notes=("live", "short"))],
        TRACKS.replace("|| ||\n|}", '|| ||\n|-\n|  || "Low Water" (live) (short) || ||  || ||\n|}'),
    ),
    "a row with who wrote what": (
        PARTED,
        lambda old: [
            Track("Low Water", writers=(Name("Pia Nord", notes="lyrics"), Name("Ilse Corran", notes="music"))),
            *old,
        ],
        PARTED.replace("|-\n| Slow", '|-\n| "Low Water" ||  || Pia Nord || Ilse Corran || \n|-\n| Slow'),
    ),
    "the first row goes": (
        TRACKS,
        lambda old: old[1:],
        TRACKS[: TRACKS.index("|-")] + TRACKS[TRACKS.index("|-\n| 2.") :],
    ),
    "rows trade places": (
        PARTED,
        lambda old: [old[1], old[0]],
        (
            "{|\n! Song !! Singer(s) !! Lyrics !! Music !! Length\n|-\n| ''Ebb'' || || || || 1:00\n|-\n"
            "| Slow Tide || Pia Nord || Orla Quennet || Tobin Rask || 2:05\n|}\n"
        ),
    ),
}


@pytest.mark.parametrize(("source", "change", "expected"), CHANGED_SONGS.values(), ids=CHANGED_SONGS)
def test_songs_change(source: str, change: Change, expected: str) -> None:
    assert edited("tracks", source, change) == expected


REFUSED_SONGS: dict[str, tuple[str, Change, str]] = {
    "writers in a cell that holds more": (
        TRACKS.replace("Tobin Rask", "Tobin Rask<ref>x</ref>"),
        one(0, writers="Pia Nord"),
        "writers.*more than names",
    ),
    "writers on several lines": (
        PARTED.replace("Orla Quennet", "Orla Quennet<br />Pia Nord"),
        one(0, writers=Name("Ilse Corran", notes="lyrics")),
        "writers.*more than names",
    ),
    "lyrics that have no column": (
        TRACKS,
        one(0, writers=Name("Pia Nord", notes="lyrics")),
        "writers.*has no column for it",
    ),
    "writers that have no column": (PARTED, one(0, writers="Pia Nord"), "writers.*has no column for it"),
    "a number that has no column": (PARTED, one(0, number=4), "number.*has no column for it"),
    "a row with writers that have no column": (PARTED, lambda old: [*old, NEW], "has no column for it"),
    "a row with music that has no column": (
        TRACKS,
        lambda old: [*old, Track("Low Water", writers=Name("Pia Nord", notes="music"))],
        "writers.*has no column for it",
    ),
    "what is no length": (TRACKS, one(0, length="long"), "would read back"),
    "an extra column": (TRACKS, one(0, extra="x"), "would read back"),
}


@pytest.mark.parametrize(("source", "change", "reason"), REFUSED_SONGS.values(), ids=REFUSED_SONGS)
def test_songs_that_cannot_change(source: str, change: Change, reason: str) -> None:
    old = article("tracks", source)
    with pytest.raises(EditError, match=reason):
        old.edit(tracks=change(old.film.tracks))


@pytest.mark.parametrize(
    ("attribute", "source"),
    [("accolades", TABLE), ("accolades", WORDS), ("tracks", TRACKS)],
    ids=["bars", "lines", "songs"],
)
def test_line_ends_of_windows_stay(attribute: str, source: str) -> None:
    text = (BOX + HEADS[attribute] + source).replace("\n", "\r\n")
    old = wikifilm.parse(text)
    values = getattr(old.film, attribute)
    assert values == read(attribute, source)
    made = old.edit({attribute: values[::-1]}).text
    assert getattr(wikifilm.parse(made).film, attribute) == values[::-1]
    assert made.count("\r\n") == made.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("attribute", "source", "new"),
    [("accolades", TABLE, PIA), ("tracks", TRACKS, NEW)],
    ids=["awards", "songs"],
)
@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_rows_in_any_order(attribute: str, source: str, new: Accolade | Track, order: tuple[int, ...]) -> None:
    rows = [*read(attribute, source), new]
    made = edited(attribute, source, lambda _: [rows[at] for at in order])
    assert made.startswith(source[: source.index("|-\n")])
    assert made.count("|-") == 3


def test_paths_reach_into_cells() -> None:
    made = article("accolades", TABLE).edit(
        {"accolades[0].recipients[0].name": "O. Quennet", "accolades[1].award": "Sea"}
    )
    assert made.text == BOX + HEADS["accolades"] + TABLE.replace("Quennet]]", "Quennet|O. Quennet]]").replace(
        "Quay Prize", "Sea"
    )


# ------------------------------------------------------------------------------------- how rows among awards change

AMONG_CHANGED: dict[str, tuple[str, Change, str]] = {
    "a recipient under an award in a wide row": (
        AMONG_AWARDS["awards in wide rows"][0],
        one(1, recipients="Pia Nord"),
        "Pia Nord".join(AMONG_AWARDS["awards in wide rows"][0].rsplit("[[Orla Quennet]]", 1)),
    ),
    "a category under an award in the heading": (
        AMONG_AWARDS["an award in the heading"][0],
        one(0, category="Best Set"),
        AMONG_AWARDS["an award in the heading"][0].replace("Best Film", "Best Set"),
    ),
    "a row under an award in the heading": (
        AMONG_AWARDS["an award in the heading"][0],
        lambda old: [*old, Accolade("Quay Film Awards", None, "Best Set", (), "won")],
        AMONG_AWARDS["an award in the heading"][0].replace("|}", "|-\n| Best Set ||  || {{won}}\n|}"),
    ),
    "a word for a result": (
        AMONG_AWARDS["a subject and whether it won"][0],
        one(1, result="won"),
        AMONG_AWARDS["a subject and whether it won"][0].replace("|| No", "|| Yes"),
    ),
    "an award before the sign of a footnote": (
        AMONG_AWARDS["signs of footnotes"][0],
        one(0, award="Sea Cup"),
        AMONG_AWARDS["signs of footnotes"][0].replace("Quay", "Sea Cup"),
    ),
    "a category with who got it in its cell": (
        READ_AWARDS["who got it behind the category"][0],
        one(1, category="Best Pair"),
        READ_AWARDS["who got it behind the category"][0].replace("Best Team – Drama", "Best Pair"),
    ),
    "a result behind a template": (
        AMONG_AWARDS["a competition"][0],
        one(0, result="won"),
        AMONG_AWARDS["a competition"][0].replace("{{no2}}Nominated", "Won"),
    ),
    "one of those who wrote a song": (
        '{|\n! Award !! Category !! Recipient !! Result\n|-\n| Quay || Best Song || "Ebb" by [[A Bo]] || Won\n|}\n',
        one(0, recipients="Pia Nord"),
        '{|\n! Award !! Category !! Recipient !! Result\n|-\n| Quay || Best Song || "Ebb" by Pia Nord || Won\n|}\n',
    ),
}


@pytest.mark.parametrize(("source", "change", "expected"), AMONG_CHANGED.values(), ids=AMONG_CHANGED)
def test_rows_among_awards_change(source: str, change: Change, expected: str) -> None:
    assert edited("accolades", source, change) == expected


AMONG_REFUSED: dict[str, tuple[str, Change, str]] = {
    "an award in a wide row": (AMONG_AWARDS["awards in wide rows"][0], one(0, award="Sea Cup"), "award"),
    "who got it in the cell of the category": (
        READ_AWARDS["who got it behind the category"][0],
        one(0, recipients="Eve Oake"),
        "no column for it",
    ),
    "an award with its category": (
        READ_AWARDS["award and result alone"][0],
        one(1, category="Best Oar"),
        "no column for it",
    ),
    "a result that has no column": (AMONG_AWARDS["no result"][0], one(0, result="won"), "result"),
    "a result in a wide row": (AMONG_AWARDS["results in wide rows"][0], one(0, result="nominated"), "result"),
    "recipients in the cell of a category": (
        AMONG_AWARDS["a category over the recipients"][0],
        one(0, recipients="Pia Nord"),
        "its cell spans several columns",
    ),
    "an award below another heading": (
        AMONG_AWARDS["an award in the heading"][0],
        lambda old: [*old, Accolade("Sea Cup", None, "Best Set", (), "won")],
        "accolades",
    ),
    "nobody beside a song": (AMONG_CHANGED["one of those who wrote a song"][0], one(0, recipients=()), "says more"),
    "somebody before a song": (
        AMONG_CHANGED["one of those who wrote a song"][0].replace(
            '"Ebb" by [[A Bo]]', 'A Bo for "Ebb", C Do for "Flow"'
        ),
        one(0, recipients="A Bo"),
        "says more",
    ),
}


@pytest.mark.parametrize(("source", "change", "reason"), AMONG_REFUSED.values(), ids=AMONG_REFUSED)
def test_rows_among_awards_that_cannot_change(source: str, change: Change, reason: str) -> None:
    old = article("accolades", source)
    with pytest.raises(EditError, match=reason):
        old.edit(accolades=change(old.film.accolades))
