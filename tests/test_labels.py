"""Labels in the fields of a box, the rest of a list, and what the box says of other parts: stars, the yen."""

from __future__ import annotations

from typing import Any

import pytest

from wikifilm import EditError, Money, Name, parse
from wikifilm.film import Credit
from wikifilm.lens import Finding
from wikifilm.values.money import MONEY, MoneyLens
from wikifilm.values.names import COMPANIES, FULL_NAMES, PEOPLE, label_of, labelled, the_rest, unlabelled


def page(*fields: str, body: str = "") -> str:
    box = "".join(f"| {field}\n" for field in fields)
    return f"""{{{{Infobox film
| name = Tin Harbour
| runtime = 90 minutes
| language = English
{box}}}}}
'''''Tin Harbour''''' is a film.
{body}"""


def story(name: str, *notes: str) -> Name:
    return Name(name, notes=["Story", *notes])


def screenplay(name: str, *notes: str) -> Name:
    return Name(name, notes=["Screenplay", *notes])


# ------------------------------------------------------------------------------- labels of running text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Story:", "Story"),
        (" Story: ", "Story"),
        ("Story & Screenplay:", "Story & Screenplay"),
        ("Story/Idea:", "Story/Idea"),
        ("Écrit par:", "Écrit par"),
        ("Story :", "Story"),
        ("Story: Orla Quennet", None),
        ("story:", "story"),
        ("Story", "Story"),
        ("Songs", "Songs"),
        (" Background score ", "Background score"),
        ("''Uncredited", None),
        ("uncredited", "uncredited"),
        ("Hindi version:", "Hindi version"),
        ("Hindi", None),
        ("Songs of the Sea", None),
        ("One Two Three Four Five:", None),
        ("Act 2:", None),
        ("", None),
    ],
)
def test_a_label_alone(text: str, label: str | None) -> None:
    assert label_of(text) == label


def test_labels_are_the_first_notes() -> None:
    name = Name("Pia Nord", "Pia", "draft")
    assert labelled(name, "Story") == Name("Pia Nord", "Pia", ["Story", "draft"])
    assert unlabelled(labelled(name, "Story"), "Story") == name
    for other in (name, Name("Pia Nord"), Name("Pia Nord", notes=["draft", "Story"])):
        with pytest.raises(EditError, match="notes cannot be written: it stands behind the label 'Story'"):
            unlabelled(other, "Story")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Story: Orla Quennet", [story("Orla Quennet")]),
        ("Story: Orla Quennet, Tobin Rask (draft)", [story("Orla Quennet"), story("Tobin Rask", "draft")]),
        ("Story : Orla Quennet and Tobin Rask", [story("Orla Quennet"), story("Tobin Rask")]),
        ("story: Orla Quennet", [Name("story: Orla Quennet")]),
        ("Story:Orla", [Name("Story:Orla")]),
        ("Orla Quennet, Story: Pia Nord", [Name("Orla Quennet"), Name("Story: Pia Nord")]),
    ],
)
def test_a_label_before_names(text: str, names: list[Name]) -> None:
    assert [slot.value for slot in PEOPLE.read(text).slots] == names


def test_labels_are_told_in_boxes_only() -> None:
    assert [slot.value for slot in FULL_NAMES.read("Story: Orla Quennet, others").slots] == [
        Name("Story: Orla Quennet"),
        Name("others"),
    ]


@pytest.mark.parametrize("text", ["others", "more", "Et al.", "and others", "many more", "& more", "and many others"])
def test_words_for_the_rest_of_a_list(text: str) -> None:
    assert the_rest.fullmatch(text) is not None
    reading = PEOPLE.read(f"Orla Quennet; {text}")
    assert [slot.value for slot in reading.slots] == [Name("Orla Quennet")]
    assert {found.reason for found in reading.findings} == {"declined"}
    assert PEOPLE.read(text).slots == ()


@pytest.mark.parametrize("text", ["Others United", "The More", "moreover", "et alia"])
def test_what_is_no_rest_of_a_list(text: str) -> None:
    assert [slot.value.name for slot in COMPANIES.read(f"Quay, {text}").slots] == ["Quay", text]


def test_where_the_rest_of_a_list_stands() -> None:
    assert PEOPLE.read("Orla Quennet, others").findings == (Finding("declined", 14, 20),)
    assert COMPANIES.read("Story:").findings == (Finding("unparsed", 0, 6),)


@pytest.mark.parametrize(
    ("value", "new", "after"),
    [
        ("Orla Quennet, Tobin Rask, others", ["Orla Quennet", "Eve Oake"], "Orla Quennet, Eve Oake, others"),
        ("Story: Orla Quennet, Pia Nord", [story("Orla Quennet")], "Story: Orla Quennet"),
        ("Story: Orla Quennet, Pia Nord", [story("Eve Oake"), story("Pia Nord")], "Story: Eve Oake, Pia Nord"),
        (
            "Story: Orla Quennet, Pia Nord",
            [story("Orla Quennet", "draft"), story("Pia Nord")],
            "Story: Orla Quennet (draft), Pia Nord",
        ),
    ],
)
def test_names_behind_a_label_are_written(value: str, new: list[Name | str], after: str) -> None:
    assert parse(page(f"writer = {value}")).edit(writers=new).text == page(f"writer = {after}")


def test_a_name_behind_a_label_keeps_its_note() -> None:
    article = parse(page("writer = Story: Orla Quennet, Pia Nord"))
    with pytest.raises(EditError, match="it stands behind the label 'Story'"):
        article.edit({"writers[1].notes": []})


# --------------------------------------------------------------------------- labels in lists of a box

LISTED = "'''Story:'''<br />Orla Quennet<br />[[Tobin Rask]]<br />'''Screenplay:'''<br />Pia Nord (draft)"
TOBIN = Name("Tobin Rask", "Tobin Rask", "Story")
READ = [story("Orla Quennet"), TOBIN, screenplay("Pia Nord", "draft")]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (LISTED, READ),
        ("Eve Oake<br />'''Story:'''<br />Orla Quennet", [Name("Eve Oake"), story("Orla Quennet")]),
        ("'''Story:'''<br />Orla Quennet, Pia Nord", [story("Orla Quennet"), story("Pia Nord")]),
        ("{{ubl|'''Story:'''|Orla Quennet|Screenplay:|Pia Nord}}", [story("Orla Quennet"), screenplay("Pia Nord")]),
        ("{{Plainlist|\n* Story:\n* Orla Quennet\n* Pia Nord\n}}", [story("Orla Quennet"), story("Pia Nord")]),
        ("'''Story:'''<br />Orla Quennet<br />others", [story("Orla Quennet")]),
        ("'''Story:'''<br />'''Screenplay:'''<br />Pia Nord", [screenplay("Pia Nord")]),
    ],
)
def test_a_label_says_it_of_all_below_it(value: str, names: list[Name]) -> None:
    article = parse(page(f"writer = {value}"))
    assert article.film.writers == tuple(names)
    assert article.edit(writers=names).text == article.text


def test_a_name_with_a_hole_is_lost_and_the_others_under_its_label_are_not() -> None:
    article = parse(page("writer = '''Story:'''<br />Orla {{Vell|{{{1}}}}} Quennet, Tobin Rask<br />Pia Nord"))
    assert article.film.writers == (story("Tobin Rask"), story("Pia Nord"))


def test_labels_say_nothing_of_values_that_are_no_names() -> None:
    text = page("released = '''Vell:'''<br />{{Film date|2019|3|2}}")
    assert parse(text).film.writers == ()


def listed(old: str, new: str) -> str:
    return page(f"writer = {LISTED.replace(old, new)}")


@pytest.mark.parametrize(
    ("new", "old", "after"),
    [
        ([story("Eve Oake"), *READ[1:]], "Orla Quennet", "Eve Oake"),
        ([story("Orla Quennet", "idea"), *READ[1:]], "Orla Quennet", "Orla Quennet (idea)"),
        ([*READ[:2], screenplay("Pia Nord")], " (draft)", ""),
        ([*READ[:2], screenplay("Pia Nord", "polish")], "(draft)", "(polish)"),
        ([READ[0], READ[2]], "[[Tobin Rask]]<br />", ""),
        ([READ[1], READ[0], READ[2]], "Orla Quennet<br />[[Tobin Rask]]", "[[Tobin Rask]]<br />Orla Quennet"),
        ([*READ[:2], story("Eve Oake"), READ[2]], "[[Tobin Rask]]", "[[Tobin Rask]]<br />Eve Oake"),
        ([READ[0], story("Eve Oake"), *READ[1:]], "Quennet<br />", "Quennet<br />Eve Oake<br />"),
        ([*READ, screenplay("Eve Oake")], "(draft)", "(draft)<br />Eve Oake"),
        ([*READ, screenplay("Eve Oake", "idea")], "(draft)", "(draft)<br />Eve Oake (idea)"),
        ([Name("Eve Oake"), *READ], "'''Story", "Eve Oake<br />'''Story"),
    ],
)
def test_names_under_labels_are_written(new: list[Name], old: str, after: str) -> None:
    edited = parse(listed("", "")).edit(writers=new)
    assert edited.text == listed(old, after)
    assert parse(edited.text).film.writers == tuple(new)


def test_the_page_of_a_name_under_a_label() -> None:
    article = parse(listed("", ""))
    assert article.edit({"writers[0].page": "Orla"}).text == listed("Orla Quennet", "[[Orla|Orla Quennet]]")
    assert article.edit({"writers[1].page": None}).text == listed("[[Tobin Rask]]", "Tobin Rask")


def test_all_names_go_with_their_labels() -> None:
    assert parse(listed("", "")).edit(writers=[]).text == page()


@pytest.mark.parametrize(
    "new",
    [
        [Name("Orla Quennet"), *READ[1:]],
        [*READ[:2], story("Pia Nord", "draft")],
        [*READ, Name("Eve Oake")],
        [*READ, story("Eve Oake")],
        [story("Eve Oake"), *READ],
        [Name("Orla Quennet", notes=["idea", "Story"]), *READ[1:]],
        [Name("Eve Oake")],
    ],
)
def test_what_contradicts_a_label_is_refused(new: list[Name]) -> None:
    with pytest.raises(EditError):
        parse(listed("", "")).edit(writers=new)


# -------------------------------------------------------------------------------------------- the yen


def yen(value: float, currency: str | None, **more: Any) -> Money:
    return Money(value, value, currency, **more)


@pytest.mark.parametrize(
    ("countries", "currency"),
    [
        ("Japan", "JPY"),
        ("[[Japan]]", "JPY"),
        ("France<br />Japan", "JPY"),
        ("China", "CNY"),
        ("Hong Kong", "CNY"),
        ("China<br />Hong Kong", "CNY"),
        ("{{ubl|China|Japan}}", None),
        ("Japan, Hong Kong", None),
        ("France", None),
    ],
)
def test_what_the_yen_sign_stands_for(countries: str, currency: str | None) -> None:
    film = parse(page(f"country = {countries}", "budget = ¥300 million", "gross = ¥1.5 billion")).film
    assert film.budget == (yen(300_000_000, currency),)
    assert film.gross == (yen(1_500_000_000, currency),)


def test_without_countries_the_yen_sign_is_unknown() -> None:
    assert parse(page("budget = ¥300 million")).film.budget == (yen(300_000_000, None),)


def test_other_currencies_are_their_own_in_any_country() -> None:
    film = parse(page("country = Japan", "budget = ¥300 million; $4 million", "gross = CN¥5 million")).film
    assert film.budget == (yen(300_000_000, "JPY"), yen(4_000_000, "USD"))
    assert film.gross == (yen(5_000_000, "CNY"),)
    assert parse(page("country = China", "budget = JPY 5 million")).film.budget == (yen(5_000_000, "JPY"),)
    assert parse(page("country = Japan", "budget = 5 million; ¥3")).film.budget == (yen(5_000_000, None), yen(3, "JPY"))


BUDGET = page("country = Japan", "budget = ¥300 million")


@pytest.mark.parametrize(
    ("budget", "after"),
    [
        (yen(400_000_000, "JPY"), "¥400 million"),
        (yen(300_000_000, "JPY", label="Vell"), "¥300 million (Vell)"),
        (yen(300_000_000, "USD"), "$300 million"),
        (yen(300_000_000, "CNY"), "CN¥300 million"),
        (yen(300_000_000, None), "300 million"),
    ],
)
def test_amounts_of_yen_are_written(budget: Money, after: str) -> None:
    assert parse(BUDGET).edit(budget=budget).text == BUDGET.replace("¥300 million", after)


def test_a_country_that_changes_the_currency_is_refused() -> None:
    with pytest.raises(EditError, match="'CNY', not as 'JPY'"):
        parse(BUDGET).edit(countries=["China"])


def test_an_unknown_yen_can_be_told() -> None:
    text = page("country = France", "budget = ¥300 million")
    assert parse(text).edit({"budget[0].currency": "JPY"}).text == text.replace("¥", "JP¥")


def test_the_lens_of_money_knows_the_sign_where_it_is_told() -> None:
    text = "¥300 million (est.); $4; ¥5–6 million"
    currencies = {None: [None, "USD", None], "JPY": ["JPY", "USD", "JPY"], "CNY": ["CNY", "USD", "CNY"]}
    for told, found in currencies.items():
        signs = () if told is None else (("¥", told),)
        assert [slot.value.currency for slot in MoneyLens(signs).read(text).slots] == found
    assert MoneyLens() == MONEY
    slot = MoneyLens((("¥", "JPY"),)).read("¥300 million").slots[0]
    assert MoneyLens((("¥", "JPY"),)).change("¥300 million", slot, slot.value) == []
    with pytest.raises(ValueError, match="the slot was read from another text"):
        MoneyLens((("¥", "JPY"),)).places("no amount", slot)


@pytest.mark.parametrize(
    ("country", "budget", "currency"),
    [
        ("India", "Rs. 5 crore", "INR"),
        ("Pakistan", "Rs 5 crore", "PKR"),
        ("Pakistan", "[[Rupee|₨]]5 crore", "PKR"),
        ("Nepal", "5 crore rupees", "NPR"),
        ("India<br />Pakistan", "Rs 5 crore", None),
        ("Sweden", "kr 5 million", "SEK"),
        ("Norway", "5 million kroner", "NOK"),
        ("Italy", "₤5 million", "ITL"),
        ("Mexico", "5 million pesos", "MXN"),
        ("Philippines", "{{PHP}}5 million", "PHP"),
        ("India", "5 crore", None),
        ("Vell", "Rs 5 crore", None),
    ],
)
def test_countries_settle_what_a_shared_sign_stands_for(country: str, budget: str, currency: str | None) -> None:
    film = parse(page(f"country = {country}", f"budget = {budget}")).film
    assert [each.currency for each in film.budget] == [currency]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("(US$30 million)", True),
        (" (¥300 million) ", True),
        ("US$30 million", False),
        ("(US$30 million", False),
        ("(Vell)", False),
        ("(US$30 million, Vell)", False),
        ("()", False),
        ("", False),
    ],
)
def test_an_amount_in_parentheses_is_a_conversion(text: str, said: object) -> None:
    assert MONEY.is_conversion(text) is said


# --------------------------------------------------------------------------------------------- the stars


def test_stars_are_folded_names_of_the_box() -> None:
    document = parse(page("starring = [[Orla Quennet]] (voice)<br />TOBIN RASK, Pia Nord")).document
    assert document.starring == {"orla quennet", "tobin rask", "pia nord"}
    labels = parse(page("starring = '''Voices:'''<br />Pia Nord<br />others")).document
    assert labels.starring == {"pia nord"}
    assert parse(page()).document.starring == frozenset()


def test_stars_tell_which_end_of_a_cast_line_is_the_role() -> None:
    lines = "\n==Cast==\n* Vera – Orla Quennet\n* Max – Tobin Rask\n* Ivo – Pia Nord\n"
    stars = "starring = Orla Quennet<br />Tobin Rask<br />Pia Nord"
    assert parse(page(stars, body=lines)).film.cast == (
        Credit("Orla Quennet", "Vera"),
        Credit("Tobin Rask", "Max"),
        Credit("Pia Nord", "Ivo"),
    )


# ------------------------------------------------------------------------------ what a box says in other ways


def test_parentheses_round_a_place_of_a_date_template() -> None:
    text = page("released = {{Film date|2019|3|2|(Vell)|2019|4|1|[[Lisle]]}}")
    article = parse(text)
    assert [release.place for release in article.film.released] == ["Vell", "Lisle"]
    assert article.edit({"released[0].place": "Oslo"}).text == text.replace("(Vell)", "(Oslo)")


def test_the_box_of_a_film_of_television() -> None:
    film = parse(
        "{{Infobox television film\n| name = Tin Harbour\n| narrated = Pia Nord\n| company = [[Quay]]\n"
        "| composer = Bo Lee\n| runtime = 90 minutes\n}}\n"
    ).film
    assert [name.name for name in (*film.narrators, *film.production_companies, *film.music)] == [
        "Pia Nord",
        "Quay",
        "Bo Lee",
    ]
