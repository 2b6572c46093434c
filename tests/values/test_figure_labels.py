"""Labels on lines of their own above runtimes, money and dates, in values and in boxes of both dialects."""

from __future__ import annotations

import pytest

from wikifilm import EditError, Money, Release, Runtime, parse
from wikifilm.film import Gap
from wikifilm.values.labels import FIGURE_LABELS, PLACE_LABELS

BOX = "{{{{Infobox film\n| name = Tin Harbour\n| director = Ada Orme\n| {}\n}}}}\n'''''Tin Harbour''''' is a film.\n"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Domestic:", "Domestic"),
        (" Total (2 films) : ", "Total (2 films)"),
        ("Director's cut:", "Director's cut"),
        ("Domestic", "Domestic"),
        (" U.S. theatrical version ", "U.S. theatrical version"),
        ("France", "France"),
        ("Domestic: $5", None),
        ("Harbour", None),
        ("2 films:", None),
        ("", None),
        (":", None),
    ],
)
def test_labels_of_figures_end_with_a_colon_or_need_none(text: str, label: str | None) -> None:
    assert FIGURE_LABELS.of(text) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("United Kingdom", "United Kingdom"),
        (" The Netherlands: ", "The Netherlands"),
        ("premiere:", "premiere"),
        ("Canada / France:", "Canada / France"),
        ("Canada and Tin Harbour", None),
        ("Tin Harbour:", None),
        ("Part 1:", None),
        ("", None),
    ],
)
def test_labels_of_dates_are_countries_and_occasions(text: str, label: str | None) -> None:
    assert PLACE_LABELS.of(text) == label


def test_a_label_stands_before_what_a_figure_says_itself() -> None:
    assert FIGURE_LABELS.said(Runtime(90), "Uncut") == Runtime(90, label="Uncut")
    assert FIGURE_LABELS.said(Runtime(90, label="VHS"), "Uncut") == Runtime(90, label="Uncut, VHS")
    assert FIGURE_LABELS.bare(Runtime(90, label="Uncut"), "Uncut") == Runtime(90)
    assert FIGURE_LABELS.bare(Runtime(90, label="Uncut, VHS"), "Uncut") == Runtime(90, label="VHS")
    assert PLACE_LABELS.said(Release("2018"), "France") == Release("2018", "France")
    for label in (None, "VHS", "Uncut VHS"):
        with pytest.raises(EditError, match="label cannot be written: it stands under the label 'Uncut'"):
            FIGURE_LABELS.bare(Runtime(90, label=label), "Uncut")


@pytest.mark.parametrize(
    ("field", "attribute", "values"),
    [
        (
            "runtime = '''Theatrical cut:'''<br />124&nbsp;minutes<br />'''Extended cut:'''<br />135 minutes",
            "runtimes",
            (Runtime(124, label="Theatrical cut"), Runtime(135, label="Extended cut")),
        ),
        ("runtime = '''Total (2 films):'''<br />453 min", "runtimes", (Runtime(453, label="Total (2 films)"),)),
        (
            "gross = {{ubl|'''Domestic:'''|$5 million|Foreign:|$7 million (est.)}}",
            "gross",
            (
                Money(5_000_000, 5_000_000, "USD", label="Domestic"),
                Money(7_000_000, 7_000_000, "USD", approximate=True, label="Foreign"),
            ),
        ),
        (
            "released = '''France'''<br />{{Film date|2014|4|30}}<br />'''Germany'''<br />May 2, 2014 (Berlin)",
            "released",
            (Release("2014-04-30", "France"), Release("2014-05-02", "Germany, Berlin")),
        ),
        ("runtime = Uncut:<br />90 minutes<br />80 minutes", "runtimes", (Runtime(90, label="Uncut"), Runtime(80))),
    ],
)
def test_labels_in_boxes(field: str, attribute: str, values: tuple[object, ...]) -> None:
    article = parse(BOX.format(field))
    assert getattr(article.film, attribute) == values
    assert [gap for gap in article.gaps if gap.path == attribute] == []


def test_a_label_of_nothing_is_told() -> None:
    article = parse(BOX.format("runtime = 90 minutes<br />'''Uncut:'''"))
    assert article.film.runtimes == (Runtime(90),)
    assert article.gaps == (Gap("runtimes", "unparsed", "Uncut:"),)


def test_a_title_above_dates_is_no_place() -> None:
    article = parse(BOX.format("released = '''Tin Harbour 2:'''<br />{{Film date|2014|4|30|Vell}}"))
    assert article.film.released == (Release("2014-04-30", "Vell"),)


def test_a_figure_under_a_label_is_changed() -> None:
    article = parse(BOX.format("runtime = '''Uncut:'''<br />124 minutes<br />'''TV:'''<br />100 minutes"))
    edited = article.edit({"runtimes[0].minutes": 125})
    assert edited.text == article.text.replace("124 minutes", "125 minutes")
    with pytest.raises(EditError, match="label cannot be written: it stands under the label 'Uncut'"):
        article.edit({"runtimes[0].label": "Cut"})
    with pytest.raises(EditError, match="label cannot be written"):
        article.edit({"runtimes[0].label": None})


@pytest.mark.parametrize(
    ("field", "attribute", "values"),
    [
        (
            "gross = '''US Gross'''<br>$3 million<br>'''Worldwide'''<br>$5 million",
            "gross",
            [
                Money(3_000_000, 3_000_000, "USD", label="US Gross"),
                Money(5_000_000, 5_000_000, "USD", label="Worldwide"),
            ],
        ),
        ("gross = '''Worldwide''' $5 million", "gross", [Money(5_000_000, 5_000_000, "USD", label="Worldwide")]),
        ("gross = Domestic – $5 million", "gross", [Money(5_000_000, 5_000_000, "USD", label="Domestic")]),
        ("gross = $5 million US", "gross", [Money(5_000_000, 5_000_000, "USD", label="US")]),
        ("gross = $5 million in the U.S.", "gross", [Money(5_000_000, 5_000_000, "USD", label="in the U.S.")]),
        ("gross = £5 million U.K.", "gross", [Money(5_000_000, 5_000_000, "GBP", label="U.K.")]),
        ("gross = US $5 million", "gross", [Money(5_000_000, 5_000_000, "USD")]),
        (
            "gross = $5 million in North America",
            "gross",
            [Money(5_000_000, 5_000_000, "USD", label="in North America")],
        ),
        ("gross = £420,000 or ''est.'' $1.6 million", "gross", [Money(420_000, 420_000, "GBP")]),
        (
            "runtime = Original version<br>95 minutes<br>U.S. cut<br>90 minutes",
            "runtimes",
            [Runtime(95, label="Original version"), Runtime(90, label="U.S. cut")],
        ),
        (
            "runtime = Cinema (1999): 95 minutes, Disc (2011): 90",
            "runtimes",
            [Runtime(95, label="Cinema (1999)"), Runtime(90, label="Disc (2011)")],
        ),
        (
            "released = Canada / France:<br>4 March 2011<br>Spain<br>5 March 2011",
            "released",
            [Release("2011-03-04", "Canada / France"), Release("2011-03-05", "Spain")],
        ),
    ],
)
def test_labels_in_a_box(field: str, attribute: str, values: list[Money | Runtime | Release]) -> None:
    article = parse(BOX.format(field))
    assert list(getattr(article.film, attribute)) == values
    assert article.gaps == ()


@pytest.mark.parametrize(
    ("field", "gone"),
    [
        ("gross = $3 million<br>domestic<br>$5 million<br>worldwide", ["domestic", "worldwide"]),
        ("released = 4 March 2011<br>France<br>5 March 2011<br>Spain", ["France", "Spain"]),
    ],
)
def test_words_behind_a_value_label_none_that_follows(field: str, gone: list[str]) -> None:
    article = parse(BOX.format(field))
    values = article.film.gross or article.film.released
    assert [getattr(value, "label", None) or getattr(value, "place", None) for value in values] == [None, None]
    assert [(gap.reason, gap.text) for gap in article.gaps] == [("unparsed", each) for each in gone]
