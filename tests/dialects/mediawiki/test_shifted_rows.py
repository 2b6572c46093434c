"""Tables of awards whose cells do not stand under their headings: columns too few, rows too short, cells too tall."""

from __future__ import annotations

import attrs
import pytest

from wikifilm import EditError, parse
from wikifilm.film import Accolade, Name

HEAD = "{{Infobox film\n| name = Tin Harbour\n| director = Ada Orme\n}}\n'''Tin Harbour''' is one.\n\n==Accolades==\n"
FILM = ("Quay Awards", "Best Film", "Tin Harbour", "won")
PIA = ("Quay Awards", "Best Actor", "Pia Nord", "nominated")


def table(heads: str, *rows: str) -> str:
    lines = [f"! {heads}", *(f"|-\n| {row}" for row in rows)]
    return f'{HEAD}{{| class="wikitable"\n' + "\n".join(lines) + "\n|}\n"


def made(award: str, category: str, recipient: str, result: str, date: str | None = None) -> Accolade:
    return Accolade(award, date, category, [Name(recipient)] if recipient else [], result)


TABLES = {
    "the first column has no heading": (
        table(
            "Award !! Category !! Recipient !! Result",
            "1983 || Quay Awards || Best Film || Tin Harbour || {{won}}",
            "1984 || Quay Awards || Best Actor || Pia Nord || {{nom}}",
        ),
        [made(*FILM, "1983"), made(*PIA, "1984")],
    ),
    "the first column has no heading and no year": (
        table(
            "Award !! Category !! Recipient !! Result",
            "a || Quay Awards || Best Film || Tin Harbour || Won",
            "b || Quay Awards || Best Actor || Pia Nord || '''Nominated'''",
        ),
        [made(*FILM), made(*PIA)],
    ),
    "two headings are exchanged": (
        table(
            "Award !! Category !! Result !! Recipient",
            "Quay Awards || Best Film || Tin Harbour || {{won}}",
            "Quay Awards || Best Actor || Pia Nord || {{nom}}",
        ),
        [made(*FILM), made(*PIA)],
    ),
    "one heading stands over award and category": (
        table(
            "colspan=2 | Award !! Recipient !! Result",
            "Quay Awards || Best Film || Tin Harbour || {{won}}",
            "Quay Awards || Best Actor || Pia Nord || {{nom}}",
        ),
        [made(*FILM), made(*PIA)],
    ),
    "headings over headings": (
        table(
            "rowspan=2 | Award !! colspan=3 | Nominations\n|-\n! Category !! Recipient !! Result",
            "Quay Awards || Best Film || Tin Harbour || {{won}}",
            "Quay Awards || Best Actor || Pia Nord || {{nom}}",
        ),
        [made(*FILM), made(*PIA)],
    ),
    "a row without recipients": (
        table(
            "Award !! Category !! Recipient !! Result",
            "Quay Awards || Best Film || {{won}}",
            "Quay Awards || Best Actor || Pia Nord || {{nom}}",
        ),
        [made("Quay Awards", "Best Film", "", "won"), made(*PIA)],
    ),
    "a row of which it is not known what is missing": (
        table(
            "Award !! Category !! Recipient !! Result",
            "Quay Awards || Best Actor || Pia Nord || {{nom}}",
            "Best Film || Tin Harbour || {{won}}",
            "Quay Awards || {{won}}",
        ),
        [made(*PIA)],
    ),
    "a cell that reaches down too far": (
        table(
            "Award !! Category !! Recipient !! Result",
            "rowspan=3 | Quay Awards || Best Film || Tin Harbour || {{won}}",
            "Best Actor || Pia Nord || {{nom}}",
            "Fen Awards || Best Hat || Bo Ek || {{won}}",
        ),
        [made(*FILM), made(*PIA), made("Fen Awards", "Best Hat", "Bo Ek", "won")],
    ),
    "results in two columns": (
        table(
            "Award !! Category !! Recipient !! Result",
            "Quay Awards || Best Film || Tin Harbour || {{won}}",
            "Quay Awards || Best Actor || Pia Nord || 2nd place || {{nom}}",
        ),
        [made(*FILM), made(*PIA[:3], "2nd place")],
    ),
    "no results": (
        table("Award !! Category !! Recipient !! Result", "Quay Awards || Best Film || Tin Harbour || 2nd place"),
        [made(*FILM[:3], "2nd place")],
    ),
    "a count of awards": (table("Award !! Wins !! Nominations", "Quay Awards || 7 || 11"), []),
}


@pytest.mark.parametrize(("text", "values"), TABLES.values(), ids=TABLES)
def test_rows(text: str, values: list[Accolade]) -> None:
    article = parse(text)
    assert list(article.film.accolades) == values
    assert article.edit(accolades=values).text == text


@pytest.mark.parametrize(
    ("which", "index", "change", "old", "new"),
    [
        ("the first column has no heading", 1, {"result": "won"}, "{{nom}}", "{{won}}"),
        ("the first column has no heading", 1, {"date": "1985"}, "1984", "1985"),
        ("two headings are exchanged", 1, {"category": "Best Hat"}, "Best Actor", "Best Hat"),
        ("one heading stands over award and category", 1, {"category": "Best Hat"}, "Best Actor", "Best Hat"),
        ("a row without recipients", 0, {"result": "nominated"}, "{{won}}", "{{nom}}"),
        ("a cell that reaches down too far", 2, {"result": "nominated"}, "Bo Ek || {{won}}", "Bo Ek || {{nom}}"),
        ("a cell that reaches down too far", 2, {"award": "Mud Awards"}, "Fen Awards", "Mud Awards"),
    ],
)
def test_one_cell_changes(which: str, index: int, change: dict[str, str], old: str, new: str) -> None:
    text, values = TABLES[which]
    asked = [attrs.evolve(value, **change) if at == index else value for at, value in enumerate(values)]
    assert text.count(old) == 1
    assert parse(text).edit(accolades=asked).text == text.replace(old, new)


def test_a_cell_that_is_not_there_is_not_written() -> None:
    text, values = TABLES["a row without recipients"]
    with pytest.raises(EditError, match=r"accolades.*cannot be written"):
        parse(text).edit(accolades=[attrs.evolve(values[0], recipients=[Name("Bo Ek")]), values[1]])
