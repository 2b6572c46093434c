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


def table(*rows: str) -> str:
    """Return the rows of a table of awards."""
    return "".join(f"|-\n| {row}\n" for row in rows) + "|}}\n"


@pytest.mark.parametrize(
    ("headings", "rows", "wanted"),
    [
        # behind the results stand remarks
        (
            'Award !! Category !! colspan="2" | Result',
            [
                "Quay Awards || Best Film || Won || Tied with Rome",
                "Fen Awards || Best Actor || Nominated || Lost to Rome",
            ],
            [("Quay Awards", "Best Film", [], "won"), ("Fen Awards", "Best Actor", [], "nominated")],
        ),
        (
            "Award !! Category !! Result !! ",
            [
                "Quay Awards || Best Film || Won || [http://x.org archived]",
                "Fen Awards || Best Song || Won || [http://y.org z]",
            ],
            [("Quay Awards", "Best Film", [], "won"), ("Fen Awards", "Best Song", [], "won")],
        ),
        # a film whose title begins as categories do
        (
            "Award !! Category !! Nominee !! Result",
            [
                "Quay Awards || Funniest Motion Picture || Best in Show || Won",
                "Fen Awards || Original Screenplay || Best in Show || Nominated",
            ],
            [
                ("Quay Awards", "Funniest Motion Picture", ["Best in Show"], "won"),
                ("Fen Awards", "Original Screenplay", ["Best in Show"], "nominated"),
            ],
        ),
        # an event with its year is no date
        (
            "Event !! Category !! Nominee !! Result",
            ["Tarn 2011 || Best Film || Quay Award Films || Won", "Sedge 2012 || Best Actor || Prize Films || Won"],
            [
                ("Tarn 2011", "Best Film", ["Quay Award Films"], "won"),
                ("Sedge 2012", "Best Actor", ["Prize Films"], "won"),
            ],
        ),
        # what stands under categories is nobody
        (
            "Year !! Festival !! Category !! Result",
            ["2011 || Quay Festival || World Cinema || Best Film", "2012 || Fen Festival || New Talent || Best Actor"],
            [("Quay Festival", "Best Film", [], None), ("Fen Festival", "Best Actor", [], None)],
        ),
        # no word says what came of it
        (
            "Award !! Category !! Result !! Nominated for",
            ["Quay Awards || Best Film || Gold || Yes", "Fen Awards || Best Actor || Silver || No"],
            [("Quay Awards", "Best Film", [], "Gold"), ("Fen Awards", "Best Actor", [], "Silver")],
        ),
    ],
)
def test_what_else_cells_hold_settles_nothing(
    headings: str, rows: list[str], wanted: list[tuple[str, str | None, list[str], str | None]]
) -> None:
    assert said(article(headings, rows=table(*rows))) == wanted


def test_a_film_with_a_year_for_its_title_is_no_date() -> None:
    rows = table("Quay Awards || Best Film || 1917 || Won", "Fen Awards || Best Song || 1917 || Won")
    read = article("Award !! Category !! Film !! Result", rows=rows)
    assert {each.date for each in read.film.accolades} == {None}
