"""Names of a box free of what stands round them: flags, words before them, signs of footnotes, quotation marks."""

from __future__ import annotations

import pytest

import wikifilm

BOX = "{{{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n| {} = {}\n}}}}\n"


def film(label: str, value: str) -> wikifilm.Article:
    return wikifilm.parse(BOX.format(label, value))


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("{{flagicon|UK}} Orla Quennet", ["Orla Quennet"]),
        ('"Orla Quennet"', ["Orla Quennet"]),
        ("“Orla Quennet”, Bo Ek", ["Orla Quennet", "Bo Ek"]),
        ('Orla "Lamp" Quennet', ['Orla "Lamp" Quennet']),
        ("Orla Quennet<sup>[a]</sup>", ["Orla Quennet"]),
        ("Orla Quennet[12]", ["Orla Quennet"]),
        ("Orla Quennet†, Bo Ek *", ["Orla Quennet", "Bo Ek"]),
        ("†", ["†"]),
        ("and Orla Quennet", ["Orla Quennet"]),
        ("''with'' Orla Quennet and Bo Ek", ["Orla Quennet", "Bo Ek"]),
        ("Orla Quennet<br />and Bo Ek", ["Orla Quennet", "Bo Ek"]),
        ("And Orla", ["Orla"]),
        ("Andy Ek", ["Andy Ek"]),
        ("Orla Quennet, and many others", ["Orla Quennet"]),
        ("Orla Quennet & others", ["Orla Quennet"]),
    ],
)
def test_people(value: str, names: list[str]) -> None:
    assert [name.name for name in film("starring", value).film.starring] == names


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("{{flag|United Kingdom}}", ["United Kingdom"]),
        ("{{flagicon|France}} France<br />{{UK}}", ["France", "United Kingdom"]),
        ("{{ubl|India|{{flagicon|US}} United States}}", ["India", "United States"]),
    ],
)
def test_countries(value: str, names: list[str]) -> None:
    assert [name.name for name in film("country", value).film.countries] == names


def test_what_stands_round_a_name_stays_where_another_takes_its_place() -> None:
    old = "{{flagicon|UK}} ''and'' Orla Quennet<sup>[a]</sup>"
    assert film("starring", old).edit(starring="Bo Ek").text == BOX.format(
        "starring", old.replace("Orla Quennet", "Bo Ek")
    )


def test_a_flag_s_country_changes_in_its_argument() -> None:
    made = film("country", "{{flag|Norway}}").edit(countries="Sweden")
    assert made.text == BOX.format("country", "{{flag|Sweden}}")


def test_rupees_that_the_wiki_converts() -> None:
    article = film("budget", "{{INRConvert|130|c}}")
    assert (article.film.budget, article.gaps) == ((wikifilm.Money(1.3e9, 1.3e9, "INR"),), ())
    made = article.edit(budget=wikifilm.Money(1.4e9, 1.4e9, "INR"))
    assert made.text == BOX.format("budget", "{{INRConvert|140|c}}")


@pytest.mark.parametrize("value", ["around 90 minutes", "90 minuti", "90 Minuten", "roughly 90 min"])
def test_minutes_in_other_words(value: str) -> None:
    assert film("runtime", value).film.runtime == 90
