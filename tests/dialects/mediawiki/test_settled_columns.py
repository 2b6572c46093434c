"""Which columns of a table of awards are which, where the headings do not say: what stands in the cells does."""

import attrs
import pytest

import wikifilm

ROWS = """|-
{year}| rowspan="2" | [[Quay Awards]]
| Best Film
| [[Mira Dell]]
| {{{{won}}}}
|-
| Best Actor
| [[Bo Ek]]
| {{{{nom}}}}
|-
| rowspan="2" | Harbour Film Critics
| Best Music
| Pia Nord
| {{{{won}}}}
|-
| Best Song
| Eve Oake
| {{{{nom}}}}
|}}
"""
SAID = [
    ("Quay Awards", "Best Film", ["Mira Dell"], "won"),
    ("Quay Awards", "Best Actor", ["Bo Ek"], "nominated"),
    ("Harbour Film Critics", "Best Music", ["Pia Nord"], "won"),
    ("Harbour Film Critics", "Best Song", ["Eve Oake"], "nominated"),
]


def article(headings: str | None, year: str = "", rows: str = ROWS) -> wikifilm.Article:
    """Return an article with a table of awards."""
    head = f"|-\n! {headings}\n" if headings is not None else ""
    return wikifilm.parse(
        '{{Infobox film\n| name = Lamps\n}}\n== Accolades ==\n{| class="wikitable"\n' + head + rows.format(year=year)
    )


def said(article: wikifilm.Article) -> list[tuple[str, str | None, list[str], str | None]]:
    """Return what a film's awards say."""
    return [
        (each.award, each.category, [name.name for name in each.recipients], each.result)
        for each in article.film.accolades
    ]


@pytest.mark.parametrize(
    "headings",
    [
        "Award !! Category !! Recipient !! Result",
        # fewer headings than columns
        "Award !! Category !! Result",
        "Award !! Recipient !! Result",
        "Award !! Result",
        "Award !! Category !! Recipient",
        "Award !! Result !! Recipient",
        # blank ones
        "Award !! Category !! !! Result",
        "Award !! !! Recipient !! Result",
        " !! Category !! Recipient !! Result",
        "Award !! Category !! Recipient !! ",
        # one over several columns
        'Award !! colspan="2" | Category !! Result',
        'Award !! colspan="2" | Category and recipient !! Result',
        'colspan="3" | Award !! Result',
        # headings of others
        "Year !! Award !! Category !! Result",
        "Date !! Award !! Category !! Result",
        "Award !! Award !! Category !! Result",
        "Presented !! Award !! Category !! Result",
        "Category !! Award !! Recipient !! Result",
        "Show !! Award !! Recipient !! Result",
        "Accolade !! Prize !! Recipient !! Verdict",
        "Title !! Category !! Recipient !! Result",
        "Award !! Title !! Recipient !! Result",
        "Award !! Category !! Recipient !! Notes",
        # words and phrases
        "Award !! Nominated for !! Recipient !! Result",
        "Award !! Won for !! Winner !! Result",
        "Award !! Category !! Awarded to !! Result",
        "Award !! Category !! Received by !! Result",
        "Award !! Category !! Candidate !! Result",
        "Award !! Category !! Laureates !! Result",
        # none at all
        None,
    ],
)
def test_what_cells_hold_settles_the_columns(headings: str | None) -> None:
    assert said(article(headings)) == SAID


@pytest.mark.parametrize(
    "headings",
    [
        "Year !! Award !! Category !! Recipient !! Result",
        "Award !! Category !! Recipient !! Result",
        'colspan="2" | Award !! Category !! Recipient !! Result',
        " !! Award !! Category !! Recipient !! Result",
        "Year !! Award !! Category !! Result",
        "Award !! Category !! Result",
    ],
)
def test_a_column_of_years_has_the_dates(headings: str) -> None:
    read = article(headings, year='| rowspan="4" | 2014\n')
    assert said(read) == SAID
    assert {each.date for each in read.film.accolades} == {wikifilm.Date(2014)}


def test_a_work_that_was_nominated_is_no_recipient_beside_one() -> None:
    rows = "|-\n| Quay Awards || Best Film || ''Lamps'' || Mira Dell || {{{{won}}}}\n|}}\n"
    read = article("Award !! Category !! Nominated work !! Recipient !! Result", rows=rows)
    assert said(read) == SAID[:1]


def test_columns_that_are_of_nothing_known_stay_so() -> None:
    rows = "|-\n| Quay Awards || Best {} || {} || {{{{{{{{won}}}}}}}}\n"
    rows = rows.format("Film", "Brinehaven") + rows.format("Song", "Vell") + "|}}\n"
    read = article("Award !! Category !! Place !! Result", rows=rows)
    assert said(read) == [("Quay Awards", "Best Film", [], "won"), ("Quay Awards", "Best Song", [], "won")]


@pytest.mark.parametrize("headings", ["Award !! Category !! Result", "Show !! Award !! Category !! Verdict", None])
def test_cells_of_settled_columns_are_edited(headings: str | None) -> None:
    read = article(headings)
    first = attrs.evolve(read.film.accolades[1], category="Best Actress", recipients=["Suri Pell"], result="won")
    edited = read.edit({"accolades[1]": first})
    assert edited.text == read.text.replace("Best Actor", "Best Actress").replace("[[Bo Ek]]", "Suri Pell").replace(
        "{{nom}}", "{{won}}", 1
    )
