"""Lines above a list or a table of awards that say who gave all of them, or what came of them, and how they say it."""

from __future__ import annotations

import pytest

from wikifilm import EditError, parse
from wikifilm.film import Accolade, Date, Name
from wikifilm.values.accolades.labels import parted
from wikifilm.values.accolades.leads import Lead, lead, leads_on

HEAD = "{{Infobox film\n| name = Tin Harbour\n| director = Ada Orme\n}}\n'''''Tin Harbour''''' is a film.\n\n"
LIST = "* Best Film – [[Pia Nord]]\n"
PIA = Name("Pia Nord", "Pia Nord")


def read(body: str) -> tuple[Accolade, ...]:
    return parse(HEAD + "==Awards==\n" + body).film.accolades


# -------------------------------------------------------------------------------------- an award and a result


@pytest.mark.parametrize(
    ("label", "award", "result"),
    [
        ("Quay Awards (won)", "Quay Awards", "won"),
        ("Quay Awards – Nominated", "Quay Awards", "nominated"),
        ("Quay Awards: Wins", "Quay Awards", "won"),
        ("Quay Awards won (2)", "Quay Awards", "won"),
        ("Quay Award nominations", "Quay Award", "nominated"),
        ("Won: Quay Awards", "Quay Awards", "won"),
        ("Won two Quay Awards", "Quay Awards", "won"),
        ("Won the 9th Quay Award", "9th Quay Award", "won"),
        ("Won Quay Awards in the following categories", "Quay Awards", "won"),
        ("Nominated for Quay Awards in these categories", "Quay Awards", "nominated"),
        ("Nominated for three Quay Awards", "Quay Awards", "nominated"),
        ("Winner of the Quay Awards", "Quay Awards", "won"),
        ("Nominations – Quay Awards", "Quay Awards", "nominated"),
    ],
)
def test_a_label_says_award_and_result(label: str, award: str, result: str) -> None:
    assert parted(label) == (award, result)
    assert leads_on(label)
    assert read(f"'''{label}'''\n{LIST}") == (Accolade(award, None, "Best Film", PIA, result),)


@pytest.mark.parametrize(
    "label",
    [
        "Quay Awards",
        "Won",
        "Awards won",
        "The film also won",
        "Won by a lamp",
        "Winners Circle Award",
        "Won Quay Lamps",
    ],
)
def test_a_label_that_does_not_say_both(label: str) -> None:
    assert parted(label) == (label, None)


@pytest.mark.parametrize(
    "line",
    [
        "'''[[Quay Awards]]''' (won)",
        "'''[[Quay Awards]]''' - Won",
        "'''Quay Awards''': Won",
        "'''Won:''' Quay Awards",
        "Quay Awards won (2)",
        "Won two [[Quay Award]]s:",
        "Won [[Quay Award]]s in the following categories:",
        "''Tin Harbour'' won six [[Quay Awards]].",
        "At the [[Quay Awards]], the film won two Oscars:",
    ],
)
def test_a_line_above_a_list_says_award_and_result(line: str) -> None:
    assert read(f"{line}\n{LIST}") == (Accolade("Quay Awards", None, "Best Film", PIA, "won"),)


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("It won six Quay Awards.", ""),
        ("It won six Quay Awards.", "Pia Nord"),
        ("It won six Quay Awards.", "Best Film – Fen Festival"),
        ("It won the Quay Award.", "Best Film"),
        ("It won 1 Quay Award.", "Best Film"),
        ("It was seen. It won six Quay Awards.", "Best Film"),
        ("It won two awards.", "Best Film"),
        ("It won six Quay Awards and was nominated for two more.", "Best Film"),
        ("It won six Quay Awards " + "in Vell " * 20 + ".", "Best Film"),
    ],
)
def test_a_sentence_that_does_not_lead_on(text: str, below: str) -> None:
    assert not leads_on(text, below)


def test_the_occasion_that_begins_a_sentence_gives_what_it_counts() -> None:
    assert lead("At the 9th Quay Awards, it won two Oscars:") == Lead("9th Quay Awards", "won")
    assert lead("At the pier it won two Quay Awards and a Fen Award:") == Lead(None, "won")
    assert lead("At the Quay Awards it won two Oscars and was nominated for one:") == Lead(None, None)
    assert lead("At the pier it won:") == Lead(None, "won")


# ---------------------------------------------------------------------------------- an award above a result


@pytest.mark.parametrize("line", ["'''[[Quay Awards]]''' (1979)", "[[Quay Awards]] (1979)<ref>The Harbour Post</ref>"])
@pytest.mark.parametrize("mark", ["\n'''{}'''", ";{}"])
def test_a_line_that_is_no_label_stands_above_results(line: str, mark: str) -> None:
    body = f"{line}\n{mark.format('Won')}\n{LIST}\n{mark.format('Nominated')}\n* Best Set – Bo Ek\n"
    assert read(body) == (
        Accolade("Quay Awards", Date(1979), "Best Film", PIA, "won"),
        Accolade("Quay Awards", Date(1979), "Best Set", "Bo Ek", "nominated"),
    )


def test_each_such_line_ends_what_the_one_before_it_says() -> None:
    body = f"[[Quay Awards]]\n;Won\n{LIST}\n[[Fen Awards]]\n;Won\n{LIST}"
    assert [each.award for each in read(body)] == ["Quay Awards", "Fen Awards"]


def test_a_line_that_names_no_award_stands_above_nothing() -> None:
    assert read(f"Nobody came.\n;Won\n{LIST}") == ()
    assert read(f";Quay Awards\n;Won\n{LIST}") == (Accolade("Quay Awards", None, "Best Film", PIA, "won"),)


def test_a_line_below_such_a_line_is_written() -> None:
    article = parse(HEAD + f"==Awards==\n[[Quay Awards]]\n\n'''Won'''\n{LIST}")
    assert article.edit({"accolades[0].category": "Best Set"}).text == article.text.replace("Best Film", "Best Set")
    for path, new in (("award", "Fen Awards"), ("result", "nominated")):
        with pytest.raises(EditError):
            article.edit({f"accolades[0].{path}": new})


# ------------------------------------------------------------------------------------- an award beside a list


def test_an_item_with_a_colon_names_the_award_of_those_beside_it() -> None:
    body = "* Quay Awards:\n* Best Film – Won\n* Best Set\n* Fen Awards:\n* Best Film\n** Lamp Prize\n"
    assert [(each.award, each.category) for each in read(body)] == [
        ("Quay Awards", "Best Film"),
        ("Quay Awards", "Best Set"),
        ("Fen Awards", "Best Film"),
        ("Fen Awards", "Lamp Prize"),
    ]
    assert [gap for gap in parse(HEAD + "==Awards==\n" + body).gaps if gap.path == "accolades"] == []


def test_an_item_with_a_colon_says_what_came_of_those_beside_it() -> None:
    body = "* Won:\n* Quay Awards: Best Film\n* Nominations:\n* Fen Awards – Best Set\n"
    assert [(each.award, each.result) for each in read(body)] == [("Quay Awards", "won"), ("Fen Awards", "nominated")]


@pytest.mark.parametrize(
    "body",
    [
        "* Quay Awards:\n",
        "* Quay Awards:\n* Fen Awards:\n",
        "* Quay Awards\n* Best Film – Pia Nord\n",
        "* Lamps of Vell:\n* Best Film – Pia Nord\n",
        "** Quay Awards:\n* Best Film – Pia Nord\n",
    ],
)
def test_an_item_that_names_no_award_of_others(body: str) -> None:
    assert read(body) == ()


# --------------------------------------------------------------------------------------- an award above a table

ROW = "|-\n| Best Film || [[Pia Nord]] || {{won}}\n"
WON = Accolade("Quay Awards", None, "Best Film", PIA, "won")
HEADS = "! Category !! Nominee !! Result\n"
AWARDS = "! Award !! Nominee !! Result\n"
WIDE = "! colspan=3 | [[Quay Awards]]\n"
TABLES = {
    "a sentence": f"It was nominated for three [[Quay Awards]]:\n{{|\n{HEADS}{ROW}|}}\n",
    "a sentence above awards that are categories": f"It won two [[Quay Awards]]:\n{{|\n{AWARDS}{ROW}|}}\n",
    "a line": f"[[Quay Awards]]\n{{|\n{HEADS}{ROW}|}}\n",
    "a wide row above the headings": f"{{|\n{WIDE}|-\n{HEADS}{ROW}|}}\n",
    "a caption above awards that are categories": f"{{|\n|+ [[Quay Awards]]\n{AWARDS}{ROW}|}}\n",
    "a wide row above awards that are categories": f"{{|\n{WIDE}|-\n{AWARDS}{ROW}|}}\n",
    "a wide row below them": f"{{|\n{AWARDS}|-\n{WIDE}{ROW}|}}\n",
    "the heading": f"{{|\n! Quay Awards !! Nominee !! Result\n{ROW}|}}\n",
}


@pytest.mark.parametrize("body", TABLES.values(), ids=TABLES)
def test_what_stands_above_a_table_is_its_award(body: str) -> None:
    assert read(body) == (WON,)
    article = parse(HEAD + "==Awards==\n" + body)
    edited = article.edit({"accolades[0].category": "Best Set", "accolades[0].result": "nominated"})
    assert edited.text == article.text.replace("Best Film", "Best Set").replace("{{won}}", "{{nom}}")
    with pytest.raises(EditError):
        article.edit({"accolades[0].award": "Fen Awards"})


def test_a_sentence_says_what_a_table_without_results_does_not() -> None:
    table = "{|\n! Category !! Awardee\n|-\n| Best Film || [[Pia Nord]]\n|}\n"
    assert read("It won 6 [[Quay Awards]] in these categories:\n" + table) == (WON,)


@pytest.mark.parametrize(
    ("body", "awards"),
    [
        (f"{{|\n|+ Awards and nominations for Tin Harbour\n{AWARDS}{ROW}|}}\n", ["Best Film"]),
        (f"{{|\n! colspan=3 | List of accolades received by Tin Harbour\n|-\n{HEADS}{ROW}|}}\n", []),
        (f"{{|\n! Film award !! Nominee !! Result\n{ROW}|}}\n", ["Best Film"]),
        (f"{{|\n! Award ceremony !! Nominee !! Result\n{ROW}|}}\n", ["Best Film"]),
        ("{|\n|+ [[Quay Awards]]\n" + AWARDS + "|-\n| Lamp Prize || Pia Nord || {{won}}\n|}\n", ["Lamp Prize"]),
        ("{|\n|+ [[Quay Awards]]\n" + AWARDS + "|-\n| colspan=2 | Lamp Prize\n|}\n", []),
    ],
)
def test_what_stands_above_a_table_and_names_no_award_of_its_rows(body: str, awards: list[str]) -> None:
    assert [each.award for each in read(body)] == awards


def test_a_row_that_is_not_read_is_told_as_a_reader_sees_it() -> None:
    article = parse(HEAD + "==Awards==\n{|\n! Category !! Awardee\n|-\n| Best Film || Pia Nord\n|}\n")
    assert [gap.text for gap in article.gaps if gap.path == "accolades"] == ["Best Film | Pia Nord"]


# ------------------------------------------------------------------------------------------------ in one line


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Nominated for 3 [[Quay Awards]]: Best Actor, Best Score",
            [("Quay Awards", "Best Actor", "nominated"), ("Quay Awards", "Best Score", "nominated")],
        ),
        ("Won two Quay Awards: Best Film", [("Quay Awards", "Best Film", "won")]),
        ("Quay Award nomination, Best Film", [("Quay Award", "Best Film", "nominated")]),
        ("Won three Quay Awards", []),
        ("Quay Awards: Won 3 Lamps", []),
    ],
)
def test_a_result_beside_the_award_in_a_line(line: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(each.award, each.category, each.result) for each in read(f"* {line}\n")] == expected


def test_a_counted_award_is_written() -> None:
    article = parse(HEAD + "==Awards==\n* Won two Quay Awards: Best Film\n")
    edited = article.edit({"accolades[0].award": "Fen Awards", "accolades[0].result": "nominated"})
    assert edited.text == article.text.replace("Won two Quay", "Nominated two Fen")
