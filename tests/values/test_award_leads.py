"""Headings, labels and sentences that stand above a list of awards: what they say of all that the list names."""

from __future__ import annotations

import pytest

from wikifilm import EditError, parse
from wikifilm.film import Accolade, Date, Name
from wikifilm.values.accolades import leads_on, names_award, says_result
from wikifilm.values.accolades.above import Above
from wikifilm.values.accolades.context import context
from wikifilm.values.accolades.leads import Lead, lead

# ------------------------------------------------------------------------------------------- what names no award


@pytest.mark.parametrize(
    "heading",
    [
        "Reception and awards",
        "Awards received",
        "List of awards",
        "Awards & Participation",
        "Release and awards",
        "Awards / Nominations",
        "Critics’ awards",
        "Film festivals and other recognition",
        "Awards (2004)",
    ],
)
def test_a_heading_about_awards_in_general_names_none(heading: str) -> None:
    assert not names_award(heading)
    assert context([heading, heading]).above == Above()


@pytest.mark.parametrize("heading", ["National Film Awards", "Quay Film Awards", "Lamp Prize", "Dell Festival"])
def test_a_heading_that_names_an_award(heading: str) -> None:
    assert names_award(heading)
    assert not says_result(heading)


@pytest.mark.parametrize(
    "label",
    ["Quay Awards (1979)", "Quay Awards – 1979", "Quay Awards - 1979", "Quay Awards, 1979", "1979: Quay Awards"],
)
def test_a_year_beside_the_award_is_its_date(label: str) -> None:
    assert context(["Accolades", label]).above == Above("Quay Awards", None, Date(1979))


def test_a_year_inside_a_name_is_part_of_it() -> None:
    assert context(["Accolades", "Quay Awards 1979"]).above == Above("Quay Awards 1979")


# ------------------------------------------------------------------------------------------- what leads on

LEADS: list[tuple[str, Lead]] = [
    ("Tin Harbour was nominated for two Quay Awards:", Lead("Quay Awards", "nominated")),
    ("It won the following awards at the 8th Dell International Film Festival:", Lead(
        "8th Dell International Film Festival", "won"
    )),
    ("The film also won:", Lead(None, "won")),
    ("Orla hummed. The film also won:", Lead(None, "won")),
    ("It won three Quay Awards and was nominated for two others:", Lead("Quay Awards", None)),
    ("It was nominated at the Quay Awards, and at the Lamp Festival:", Lead(None, "nominated")),
    ("It is on these lists of the American Film Institute:", Lead(None, None)),
    ("It was shown in Vell:", Lead(None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), LEADS, ids=[text for text, _ in LEADS])
def test_what_a_sentence_says_of_the_list_below_it(text: str, said: Lead) -> None:
    assert lead(text) == said
    assert leads_on(text) == (said != (None, None))
    assert not leads_on(text.replace(":", "."))


@pytest.mark.parametrize("text", ["1971 Quay Awards", "Quay Awards:", "8th Dell Film Festival"])
def test_a_line_that_only_names_an_award_leads_on(text: str) -> None:
    assert lead(text) is None
    assert leads_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ":",
        "Awards and nominations:",
        "a lamp of the Quay Festival",
        "Quay Awards: Best Film",
        "Quay Awards – Vell",
        "Quay Awards.",
        "AFI Awards",
        "Lamps of Vell",
        "Quay Awards " * 12,
    ],
)
def test_what_does_not_lead_on(text: str) -> None:
    assert not leads_on(text)


# ------------------------------------------------------------------------------------------------ in a page

HEAD = """{{Infobox film
| name = Tin Harbour
| director = Ada Orme
| runtime = 90 minutes
}}
'''''Tin Harbour''''' is a film.

"""
PAGE = (
    HEAD
    + """==Reception and awards==
It was seen.

'''[[Quay Awards]]'''

'''Won'''
* Best Film – [[Pia Nord]]
* Lamp of Honour

'''Nominated'''
* Best Score – Tobin Rask

'''[[Fen Awards]]'''
* '''Won'''
** Best Set: Eve Oake
* '''Nominated'''
** Best Tune: Ilse Oake

;[[Reed Awards]] – 1979
:Won: Best Actor – [[Pia Nord]]
:Best Lamp

==Awards received==
1971 [[Moor Awards]]
* '''Won''' – Best Hat
* ''Nominated'' – Best Boat

Nobody came.
* Best Oar

Tin Harbour was nominated for two [[Tarn Awards]]:
* Best Film
* Best Reed – [[Pia Nord]]

The film also won:
* [[Dale Award for Best Oar]]
* Fen Prize – Best Rope – Tobin Rask
"""
)
PIA = Name("Pia Nord", "Pia Nord")
READ = (
    Accolade("Quay Awards", None, "Best Film", [PIA], "won"),
    Accolade("Quay Awards", None, "Lamp of Honour", [], "won"),
    Accolade("Quay Awards", None, "Best Score", ["Tobin Rask"], "nominated"),
    Accolade("Fen Awards", None, "Best Set", ["Eve Oake"], "won"),
    Accolade("Fen Awards", None, "Best Tune", ["Ilse Oake"], "nominated"),
    Accolade("Reed Awards", "1979", "Best Actor", [PIA], "won"),
    Accolade("Reed Awards", "1979", "Best Lamp"),
    Accolade("1971 Moor Awards", None, "Best Hat", [], "won"),
    Accolade("1971 Moor Awards", None, "Best Boat", [], "nominated"),
    Accolade("Tarn Awards", None, "Best Film", [], "nominated"),
    Accolade("Tarn Awards", None, "Best Reed", [PIA], "nominated"),
    Accolade("Dale Award", None, "Best Oar", [], "won"),
    Accolade("Fen Prize", None, "Best Rope", ["Tobin Rask"], "won"),
)


def test_labels_and_sentences_above_lists() -> None:
    assert parse(PAGE).film.accolades == READ


@pytest.mark.parametrize(
    ("path", "new", "old", "after"),
    [
        ("accolades[0].category", "Best Boat", "* Best Film – [[Pia", "* Best Boat – [[Pia"),
        ("accolades[2].recipients", ["Eve Oake"], "– Tobin Rask\n\n'''[[Fen", "– Eve Oake\n\n'''[[Fen"),
        ("accolades[4].category", "Best Song", "Best Tune", "Best Song"),
        ("accolades[5].result", "nominated", ":Won: Best Actor", ":Nominated: Best Actor"),
        ("accolades[6].category", "Best Hat", ":Best Lamp", ":Best Hat"),
        ("accolades[7].category", "Best Sail", "Best Hat", "Best Sail"),
        ("accolades[10].category", "Best Sail", "Best Reed", "Best Sail"),
        ("accolades[12].award", "Lamp Prize", "Fen Prize", "Lamp Prize"),
    ],
)
def test_a_line_below_what_leads_on_is_written(path: str, new: object, old: str, after: str) -> None:
    assert PAGE.count(old) == 1
    assert parse(PAGE).edit({path: new}).text == PAGE.replace(old, after)


@pytest.mark.parametrize(
    ("path", "new"),
    [
        ("accolades[0].award", "Lamp Prize"),
        ("accolades[0].result", "nominated"),
        ("accolades[6].date", "1980"),
        ("accolades[9].result", "won"),
    ],
)
def test_what_is_said_above_a_line_is_refused(path: str, new: object) -> None:
    with pytest.raises(EditError):
        parse(PAGE).edit({path: new})


def test_a_new_line_says_what_stands_above_it_too() -> None:
    new = Accolade("Tarn Awards", None, "Best Oar", [], "nominated")
    article = parse(PAGE)
    after = article.edit(accolades=[*READ[:10], new, *READ[10:]])
    assert "* Best Film\n* Tarn Awards – Best Oar – Nominated\n* Best Reed" in after.text


def test_indented_lines_come_and_go_by_hand_alone() -> None:
    page = HEAD + "==Awards==\n;[[Reed Awards]]\n:Best Lamp – Won\n:Best Oar – Won\n"
    with pytest.raises(EditError, match="no list items"):
        parse(page).edit(accolades=parse(page).film.accolades[:1])


def test_indented_lines_below_nothing_are_no_list() -> None:
    page = HEAD + "==Awards==\n:Best Lamp – Won\n"
    assert parse(page).film.accolades == ()


def test_a_year_behind_the_name_of_an_award_may_be_a_link() -> None:
    source = "==Accolades==\n;[[Quay Awards]] – [[26th Quay Awards|1979]]\n* Best Song – Pia Nord\n"
    (only,) = parse("{{Infobox film\n| name = Vell\n}}\n" + source).film.accolades
    assert only == Accolade("Quay Awards", Date(1979), "Best Song", ("Pia Nord",))


def test_a_label_with_a_list_of_its_own_ends_where_the_next_begins() -> None:
    page = HEAD + "==Awards==\n'''[[Reed Awards]]'''\n* Best Lamp – Won\n'''Nominated'''\n* [[Fen Award]] – Best Oar\n"
    lamp, oar = parse(page).film.accolades
    assert (lamp.award, lamp.result, oar.award, oar.result) == ("Reed Awards", "won", "Fen Award", "nominated")


def test_a_result_may_stand_above_the_awards() -> None:
    page = HEAD + "==Awards==\n'''Won'''\n\n'''[[Reed Awards]]'''\n* Best Lamp\n* Oar of the Year\n"
    assert [(each.category, each.result) for each in parse(page).film.accolades] == [
        ("Best Lamp", "won"),
        ("Oar of the Year", "won"),
    ]


def test_a_result_alone_leads_on_to_the_list_below_it() -> None:
    page = HEAD + "==Awards==\nWon:\n* Reed Award – Best Lamp\n\nNominated:\n* Fen Award – Best Oar (Pia Nord)\n"
    lamp, oar = parse(page).film.accolades
    assert (lamp.award, lamp.category, lamp.result) == ("Reed Award", "Best Lamp", "won")
    assert (oar.award, oar.category, oar.result) == ("Fen Award", "Best Oar", "nominated")


@pytest.mark.parametrize("line", ["* {} (won)\n", "'''Won'''\n* {}\n"])
def test_a_comma_parts_award_and_category_before_a_dash(line: str) -> None:
    said = "Reed Lamp Award, Best Motion Picture – Musical or Comedy"
    (only,) = parse(HEAD + "==Awards==\n" + line.format(said)).film.accolades
    assert only == Accolade("Reed Lamp Award", None, "Best Motion Picture – Musical or Comedy", (), "won")


def test_a_row_of_a_table_takes_nothing_from_the_sentence_above_it() -> None:
    page = HEAD + (
        "==Awards==\nIt won two [[Fen Awards]] in these categories:\n"
        "{|\n! Award !! Category !! Recipient !! Result\n|-\n| Lamp || Best Oar || Pia Nord || Won\n|}\n"
    )
    assert [each.award for each in parse(page).film.accolades] == ["Lamp"]
