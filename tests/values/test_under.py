"""Lines of awards under a label that names the award, or that says what came of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from wikifilm import EditError, parse
from wikifilm.film import Accolade, Date, Name
from wikifilm.lens import replaced
from wikifilm.values.accolades import ACCOLADES
from wikifilm.values.accolades.under import Result, Under, under

if TYPE_CHECKING:
    from wikifilm.lens import Lens

QUAY = Under("Quay Film Awards")
WON = Result("won")


def quay(category: str | None = None, *names: str, result: str | None = "won", date: str | None = None) -> Accolade:
    return Accolade("Quay Film Awards", date, category, [Name(name) for name in names], result)


# ------------------------------------------------------------------------------------------- the label


@pytest.mark.parametrize(
    "label",
    [
        "Quay Film Awards",
        "Harbour Critics Circle",
        "Lamp International Film Festival",
        "Board of Review",
        "Directors Guild of Vell",
        "César",
        "Filmfare South",
        "Award of the Quay",
    ],
)
def test_a_label_that_names_an_award(label: str) -> None:
    assert under(label) == Under(label)
    assert under(f" {label}: ") == Under(label)


@pytest.mark.parametrize(
    ("label", "result"),
    [
        ("Won", "won"),
        ("Wins", "won"),
        ("win:", "won"),
        ("Award won", "won"),
        ("Awards won", "won"),
        ("Nominations", "nominated"),
        ("Nominated", "nominated"),
        ("Award nominations", "nominated"),
    ],
)
def test_a_label_that_says_what_came_of_all(label: str, result: str) -> None:
    assert under(label) == Result(result)


@pytest.mark.parametrize(
    "label",
    [
        None,
        "",
        " : ",
        "Reception",
        "Awards",
        "Accolades",
        "Awards and nominations",
        "Awards & recognition",
        "Major awards",
        "Critics' prizes",
        "National honours",
        "Film festival",
        "Film festivals",
        "Other accolades:",
        "Quay Film Awards " * 20,
    ],
)
def test_a_label_of_all_awards_names_none(label: str | None) -> None:
    assert under(label) is None


# --------------------------------------------------------------------------------------- under an award


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Best Film – Won", quay("Best Film")),
        ("Best Film (2019) – Won", quay("Best Film", date="2019")),
        ("Best Actress (Orla Quennet) – Nominated", quay("Best Actress", "Orla Quennet", result="nominated")),
        ("Best Actress (won)", quay("Best Actress")),
        (
            "Lamp Prize – Best Song – Pia Nord – Won",
            Accolade("Lamp Prize", None, "Best Song", ["Pia Nord"], "won"),
        ),
    ],
)
def test_a_line_under_an_award(text: str, value: Accolade) -> None:
    assert QUAY.get(text) == value
    assert QUAY.put(text, value) == []


def test_a_line_without_a_result_says_nothing_under_an_award() -> None:
    assert QUAY.get("Best Film") is None
    assert QUAY.places("Best Film") == {}
    assert QUAY.put("Best Film", quay("Best Film")) == [(0, 9, "Best Film – Won")]


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        ("Best Film – Won", quay("Best Song"), "Best Song – Won"),
        ("Best Film - Won", quay("Best Film", "Pia Nord", date="2019"), "Best Film (2019) (Pia Nord) - Won"),
        ("Best Film – Won", quay("Best Film", result="nominated"), "Best Film – Nominated"),
        (
            "Best Film – Won",
            Accolade("Lamp Prize", None, "Best Film", [], "won"),
            "Lamp Prize – Best Film – Won",
        ),
        (
            "Lamp Prize – Best Film – Won",
            Accolade("Lamp Prize", None, "Best Song", ["Pia Nord"], "won"),
            "Lamp Prize – Best Song – Pia Nord – Won",
        ),
        ("Lamp Prize – Best Film – Won", quay("Best Film"), "Quay Film Awards – Best Film – Won"),
    ],
)
def test_a_line_under_an_award_is_changed(text: str, new: Accolade, after: str) -> None:
    assert replaced(text, QUAY.put(text, new)) == after
    assert QUAY.get(after) == new


def test_a_new_line_under_an_award() -> None:
    assert QUAY.show(quay("Best Song", "Pia Nord", date="2019")) == "Best Song (2019) (Pia Nord) – Won"
    assert QUAY.show(Accolade("Lamp Prize", category="Best Song", result="won")) == "Lamp Prize – Best Song – Won"
    with pytest.raises(EditError, match="result cannot be removed"):
        QUAY.show(quay("Best Song", result=None))


def test_places_under_an_award() -> None:
    text = "Best Song (2019) (Pia Nord) – Won"
    assert {path: text[slice(*span)] for path, span in QUAY.places(text).items()} == {
        "category": "Best Song",
        "date": "2019",
        "recipients": "Pia Nord",
        "recipients[0]": "Pia Nord",
        "recipients[0].name": "Pia Nord",
        "result": "Won",
    }
    own = "Lamp Prize – Best Song – Won"
    assert QUAY.places(own) == ACCOLADES.places(own)


def test_lines_under_a_label_are_told_apart_as_others_are() -> None:
    assert QUAY.telling() == WON.telling() == ACCOLADES.telling()
    assert QUAY.expected == WON.expected == ACCOLADES.expected


# -------------------------------------------------------------------------------------- under a result


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Lamp Prize", Accolade("Lamp Prize", result="won")),
        ("Lamp Prize (2019)", Accolade("Lamp Prize", "2019", result="won")),
        ("Lamp Prize – Best Song", Accolade("Lamp Prize", None, "Best Song", (), "won")),
        ("Lamp Prize - Best Song - Pia Nord", Accolade("Lamp Prize", None, "Best Song", ["Pia Nord"], "won")),
        ("Lamp Prize – Best Song – Nominated", Accolade("Lamp Prize", None, "Best Song", (), "nominated")),
        ("Lamp Prize (nominated)", Accolade("Lamp Prize", result="nominated")),
    ],
)
def test_a_line_under_a_result(text: str, value: Accolade) -> None:
    assert WON.get(text) == value
    assert WON.put(text, value) == []


@pytest.mark.parametrize("text", ["", " ", " – Best Song"])
def test_what_says_no_award_under_a_result(text: str) -> None:
    assert WON.get(text) is None
    assert WON.places(text) == {}


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        ("Lamp Prize", Accolade("Reed Prize", result="won"), "Reed Prize"),
        ("Lamp Prize", Accolade("Lamp Prize", "2019", "Best Song", (), "won"), "Lamp Prize (2019) – Best Song"),
        (
            "Lamp Prize - Best Song",
            Accolade("Lamp Prize", None, "Best Song", ["Pia Nord"], "won"),
            "Lamp Prize - Best Song - Pia Nord",
        ),
        (
            "Lamp Prize – Best Song – Pia Nord",
            Accolade("Lamp Prize", None, "Best Song", ["Eve Oake"], "won"),
            "Lamp Prize – Best Song – Eve Oake",
        ),
        ("Lamp Prize – Best Song", Accolade("Lamp Prize", result="won"), "Lamp Prize"),
        ("Lamp Prize – Nominated", Accolade("Lamp Prize", result="won"), "Lamp Prize – Won"),
        ("Lamp Prize (2019)", Accolade("Lamp Prize", "2019", result="nominated"), "Lamp Prize (2019)"),
    ],
)
def test_a_line_under_a_result_is_changed(text: str, new: Accolade, after: str) -> None:
    """What the heading itself says stays: the article refuses the edit when it reads back."""
    assert replaced(text, WON.put(text, new)) == after


def test_a_new_line_under_a_result_says_it() -> None:
    assert WON.show(Accolade("Lamp Prize", category="Best Song", result="won")) == "Lamp Prize – Best Song – Won"


def test_places_under_a_result() -> None:
    text = "Lamp Prize – Best Song"
    assert {path: text[slice(*span)] for path, span in WON.places(text).items()} == {
        "award": "Lamp Prize",
        "category": "Best Song",
    }
    own = "Lamp Prize – Won"
    assert WON.places(own) == ACCOLADES.places(own)


# -------------------------------------------------------------------------------------------- in a page

PAGE = """{{Infobox film
| name = Tin Harbour
| director = Ada Orme
| runtime = 90 minutes
}}
'''''Tin Harbour''''' is a film.

==Accolades==
===Quay Film Awards===
* Best Film – Won
* Best Duo ([[Orla Quennet]], [[Smith, Lee]]) – Nominated
* [[Lamp – Reed Prize]] – Best Song – Pia Nord – Won
===Nominations===
* Dale Prize
* Fen Prize – Best Film – Won
"""


def test_lines_of_a_page() -> None:
    people = [Name("Orla Quennet", "Orla Quennet"), Name("Smith, Lee", "Smith, Lee")]
    assert parse(PAGE).film.accolades == (
        quay("Best Film"),
        Accolade("Quay Film Awards", None, "Best Duo", people, "nominated"),
        Accolade("Lamp – Reed Prize", None, "Best Song", ["Pia Nord"], "won"),
        Accolade("Dale Prize", result="nominated"),
        Accolade("Fen Prize", None, "Best Film", (), "won"),
    )


@pytest.mark.parametrize(
    ("path", "new", "old", "after"),
    [
        ("accolades[0].category", "Best Tune", "* Best Film – Won\n* Best Duo", "* Best Tune – Won\n* Best Duo"),
        ("accolades[0].award", "Moor Prize", "* Best Film – Won\n* Best", "* Moor Prize – Best Film – Won\n* Best"),
        ("accolades[2].award", "Moor Prize", "[[Lamp – Reed Prize]]", "[[Lamp – Reed Prize|Moor Prize]]"),
        ("accolades[2].recipients", ["Eve Oake"], "Pia Nord", "Eve Oake"),
        ("accolades[3].date", "2019", "* Dale Prize", "* Dale Prize (2019)"),
        ("accolades[4].result", "nominated", "Best Film – Won\n", "Best Film – Nominated\n"),
    ],
)
def test_a_line_of_a_page_is_written(path: str, new: object, old: str, after: str) -> None:
    head, _, tail = PAGE.rpartition(old)
    assert parse(PAGE).edit({path: new}).text == head + after + tail


@pytest.mark.parametrize(
    ("path", "new"),
    [("accolades[0].category", None), ("accolades[0].result", None), ("accolades[3].result", "won")],
)
def test_what_a_line_under_a_label_cannot_say_is_refused(path: str, new: object) -> None:
    with pytest.raises(EditError):
        parse(PAGE).edit({path: new})


# ------------------------------------------------------------------------------------------------- laws

PHRASES = st.lists(
    st.sampled_from(["Best", "Harbour", "Film", "of", "A-Z", "’68", "(drama)"]), min_size=1, max_size=3
).map(" ".join)
NAMES = st.lists(st.sampled_from(["Pia Nord", "Eve de Oake", "Tobin Rask"]), max_size=3, unique=True)
RESULTS = st.sampled_from(["won", "nominated", "Runner-up", "3rd place", "pending"])
DATES = st.none() | st.builds(Date, st.integers(1900, 2030), st.integers(1, 12), st.integers(0, 28))
SOUP = st.lists(
    st.sampled_from([*"-–() ,;\u00a0", " – ", " - ", "Won", "nominated", "Prize", "Pia Nord", "2019", "-02", "N/A"]),
    max_size=16,
).map("".join)
AWARDS = st.just(QUAY.award) | PHRASES
every_lens = pytest.mark.parametrize("lens", [QUAY, WON, Result("3rd place")], ids=["under", "won", "third"])


@st.composite
def accolades(draw: st.DrawFn, categories: st.SearchStrategy[str | None] = PHRASES) -> Accolade:
    return Accolade(draw(AWARDS), draw(DATES), draw(categories), draw(NAMES), draw(RESULTS))


ANY = accolades(st.none() | PHRASES)


@every_lens
@given(text=st.text() | SOUP | ANY.map(ACCOLADES.show))
@example(text="0 - – – WON")
def test_any_text_reads_and_nothing_asked_changes_nothing(lens: Lens[Accolade], text: str) -> None:
    value = lens.get(text)
    assert all(0 <= start <= end <= len(text) for start, end in lens.places(text).values())
    if value is not None:
        assert lens.put(text, value) == []


def can_stand_under(value: Accolade) -> bool:
    """Tell whether a line can say it under the label of an award: two parts of another one look like ours."""
    return value.award == QUAY.award or bool(value.recipients) or "Award" in value.award


@given(accolades(), ANY)
def test_what_is_shown_is_read(new: Accolade, other: Accolade) -> None:
    assume(can_stand_under(new))
    assert QUAY.get(QUAY.show(new)) == new
    assert WON.get(WON.show(other)) == other


@given(accolades(), accolades(), st.sampled_from([" – ", " - ", "  —  "]))
def test_what_is_put_under_an_award_is_got(old: Accolade, new: Accolade, dash: str) -> None:
    assume(can_stand_under(old) and can_stand_under(new))
    text = QUAY.show(old).replace(" – ", dash)
    assert QUAY.get(text) == old
    assert QUAY.get(replaced(text, QUAY.put(text, new))) == new


@given(ANY, ANY, st.sampled_from([" – ", " - ", "  —  "]))
def test_what_is_put_under_a_result_is_got(old: Accolade, new: Accolade, dash: str) -> None:
    text = ACCOLADES.show(old).rpartition(" – ")[0].replace(" – ", dash)
    assume(ACCOLADES.get(text) is None and WON.get(text) is not None)
    assert WON.get(text) == attrs.evolve(old, result="won")
    after = replaced(text, WON.put(text, new))
    assert WON.get(after) == (attrs.evolve(new, result="won") if WON.get(after) is not None else None)
