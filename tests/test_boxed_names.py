"""Names of a box free of what stands round them: flags, words before them, signs of footnotes, quotation marks."""

from __future__ import annotations

import pytest

import wikifilm
from wikifilm.values.names import show_name

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
        ("Orla Quennet (and many others)", ["Orla Quennet"]),
        ("(see list below)", []),
        ("see Cast", []),
        ("see the Production", []),
        ("See Maro Lisk", ["See Maro Lisk"]),
        # a role behind a name
        ("Orla Quennet as Dessa, Bo Ek as the Moth", ["Orla Quennet", "Bo Ek"]),
        ("Orla as ever", ["Orla as ever"]),
        ("Orla Quennet (credited as Dessa Moor)", ["Orla Quennet"]),
        ("Narrated by Orla Quennet", ["Orla Quennet"]),
        ("Orla Quennet<br>and introducing<br>Bo Ek", ["Orla Quennet", "Bo Ek"]),
        ("'''Orla Quennet'''<br>Bo Ek", ["Orla Quennet", "Bo Ek"]),
        # guild letters, with a comma or without
        ("Orla Quennet, B.S.C.", ["Orla Quennet"]),
        ("Orla Quennet ASC", ["Orla Quennet"]),
        ("Orla Quennet, p.g.a., Bo Ek (p.g.a.)", ["Orla Quennet", "Bo Ek"]),
        ("ASC Quennet", ["ASC Quennet"]),
        # what parts them beside commas
        ("Orla Quennet / Bo Ek", ["Orla Quennet", "Bo Ek"]),
        ("Orla Quennet/Bo Ek", ["Orla Quennet", "Bo Ek"]),
        ("Orla Quennet/Ek", ["Orla Quennet/Ek"]),
        ("Orla Quennet /", ["Orla Quennet /"]),
        ("Orla Quennet • Bo Ek · Ida Holm", ["Orla Quennet", "Bo Ek", "Ida Holm"]),
        ("[[Orla Quennet]] {{\\}} [[Bo Ek]]", ["Orla Quennet", "Bo Ek"]),
        ("Orla Quennet and<br />Bo Ek", ["Orla Quennet", "Bo Ek"]),
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
        ("{{NGA}}<br />{{Film US}}", ["Nigeria", "United States"]),
        ("{{Film India}}<br />{{FilmUS}}", ["India", "United States"]),
        ("India and United States", ["India", "United States"]),
        ("Trinidad and Tobago", ["Trinidad and Tobago"]),
        ("France/Italy", ["France", "Italy"]),
    ],
)
def test_countries(value: str, names: list[str]) -> None:
    assert [name.name for name in film("country", value).film.countries] == names


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Harbour Pictures<br />in association with Quay Films", ["Harbour Pictures", "Quay Films"]),
        ("Presented by Quay Films", ["Quay Films"]),
        ("Harbour Pictures in association with [[Quay Films]]", ["Harbour Pictures", "Quay Films"]),
        ("Harbour Pictures<br>& Quay Films", ["Harbour Pictures", "Quay Films"]),
        ("Work with Quay", ["Work with Quay"]),
        ("Quay Films and Sons", ["Quay Films and Sons"]),
    ],
)
def test_companies(value: str, names: list[str]) -> None:
    assert [name.name for name in film("production_companies", value).film.production_companies] == names


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Story by Orla Quennet<br />Screenplay by Bo Ek", ["Orla Quennet (Story by)", "Bo Ek (Screenplay by)"]),
        ("From an original idea by Orla Quennet", ["Orla Quennet (From an original idea by)"]),
        ("Orla Quennet<br />(uncredited)", ["Orla Quennet (uncredited)"]),
        ("Story by the crew", ["Story by the crew"]),
    ],
)
def test_shares_of_the_work(value: str, names: list[str]) -> None:
    assert [show_name(name) for name in film("writer", value).film.writers] == names


def test_a_native_name_in_a_template_of_names() -> None:
    assert film("native_name", "{{Korean|hangul=벨}}").film.native_names == ("벨",)


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


NOTE_APART = "{{ubl|Orla Quennet|(uncredited)|Bo Ek}}"


def test_a_note_in_a_part_of_its_own() -> None:
    article = film("writer", NOTE_APART)
    assert article.film.writers == (wikifilm.Name("Orla Quennet", notes="uncredited"), wikifilm.Name("Bo Ek"))
    assert article.edit({"writers[0].name": "Ida Holm"}).text == BOX.format(
        "writer", NOTE_APART.replace("Orla Quennet", "Ida Holm")
    )
    with pytest.raises(wikifilm.EditError, match="stands in a part of its own"):
        article.edit({"writers[0].notes": ["credited"]})


def test_authors_on_lines_of_their_own() -> None:
    (based,) = film("based_on", "{{Based on|''The Lamp''|Orla Quennet<br /><br />Bo Ek}}").film.based_on
    assert [author.name for author in based.authors] == ["Orla Quennet", "Bo Ek"]


def test_a_conversion_that_only_the_wiki_knows_is_no_part_of_the_amount() -> None:
    article = film("budget", "₹5 crore (US${{To USD|3}} million)")
    assert article.film.budget == (wikifilm.Money(5e7, 5e7, "INR"),)
    assert [gap.reason for gap in article.gaps] == []


def test_a_label_above_nothing_that_is_known() -> None:
    article = film("gross", "Domestic:<br />who knows<br />$5 million")
    assert [(str(money.label), money.max) for money in article.film.gross] == [("None", 5_000_000)]
    assert "who knows" in {gap.text for gap in article.gaps}


@pytest.mark.parametrize(
    ("amount", "country", "currency"),
    [
        ("Rs5 crore", "India", "INR"),
        ("Rs. 5 crore", "Pakistan", "PKR"),
        ("{{JPY|5 million}}", "Japan", "JPY"),
        ("5 million marks", "West Germany", "DEM"),
        ("5 million marks", "East Germany", None),
        ("Rs5 crore", "India, Pakistan", None),
    ],
)
def test_a_sign_that_countries_share_is_the_one_of_the_film_s(amount: str, country: str, currency: str | None) -> None:
    article = wikifilm.parse(BOX.format("country", country).replace("| country", f"| budget = {amount}\n| country"))
    assert [money.currency for money in article.film.budget] == [currency]


@pytest.mark.parametrize("place", ["Croatia", "Hungary", "The Netherlands", "World premiere"])
def test_places_before_dates(place: str) -> None:
    (release,) = film("released", f"{place}: 4 March 2011").film.released
    assert (release.place, release.date) == (place, wikifilm.Date(2011, 3, 4))


def test_a_label_may_hold_a_parenthesis() -> None:
    box = film("writer", "'''Book (musical):'''<br>Orla Quennet<br>'''Screenplay:'''<br>Bo Ek").film
    assert [(name.name, name.notes) for name in box.writers] == [
        ("Orla Quennet", ("Book (musical)",)),
        ("Bo Ek", ("Screenplay",)),
    ]


def test_a_name_before_a_role_is_edited_alone() -> None:
    article = film("starring", "Orla Quennet as Dessa<br>Bo Ek as the Moth")
    new = article.edit({"starring[0].name": "Ida Holm"})
    assert new.text == article.text.replace("Orla Quennet", "Ida Holm")


@pytest.mark.parametrize(
    ("label", "value", "names"),
    [
        ("director", "'''Segment 1:'''<br>[[Bo Ek]]<br>'''\"Moth\":'''<br>Ida Holm", ["Segment 1", '"Moth"']),
        (
            "writer",
            "'''Lyrics (Oriya) :'''<br>[[Bo Ek]]<br>'''Novel'''<br>Ida Holm",
            ["Lyrics (Oriya)", "Novel"],
        ),
        (
            "director",
            "Supervising director<br>[[Bo Ek]]<br><u>Sequence directors</u><br>Ida Holm",
            ["Supervising director", "Sequence directors"],
        ),
        ("distributor", "'''US'''<br>[[Bo Ek]]<br>'''UK'''<br>Ida Holm", ["US", "UK"]),
    ],
)
def test_a_line_in_bold_labels_those_below_it(label: str, value: str, names: list[str]) -> None:
    article = wikifilm.parse(f"{{{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n| {label} = {value}\n}}}}\n")
    attribute = f"{label}s"
    found = getattr(article.film, attribute)
    assert [(name.name, *name.notes) for name in found] == [("Bo Ek", names[0]), ("Ida Holm", names[1])]
    assert article.edit({f"{attribute}[1].name": "Ada Orme"}).text == article.text.replace("Ida Holm", "Ada Orme")


@pytest.mark.parametrize("box", ["Infobox Television film", "infobox television film", "Infobox Hollywood cartoon"])
def test_boxes_that_were_merged(box: str) -> None:
    film = wikifilm.parse(
        f"{{{{{box}\n| name = Vell\n| story_artist = Bo Ek\n| voice_actor = Ida Holm\n| musician = Ada Orme\n"
        "| release_date = 4 May 1944\n| movie_language = English\n}}\n"
    ).film
    assert [str(one[0]) for one in (film.story, film.starring, film.music, film.released, film.languages)] == [
        "Bo Ek",
        "Ida Holm",
        "Ada Orme",
        "1944-05-04",
        "English",
    ]
