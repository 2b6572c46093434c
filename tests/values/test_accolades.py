"""Accolades: the bulleted form, narrow changes, and the laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikifilm.errors import EditError
from wikifilm.film import Accolade, Date, Name
from wikifilm.lens import Replacement
from wikifilm.values.accolades import ACCOLADES

if TYPE_CHECKING:
    from collections.abc import Sequence


def applied(text: str, changes: Sequence[Replacement]) -> str:
    parts, at = [], 0
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        assert at <= change.start <= change.end <= len(text), f"{changes} overlap"
        parts += [text[at : change.start], change.new]
        at = change.end
    return "".join([*parts, text[at:]])


def accolade(
    award: str, category: str | None = None, *names: str, result: str | None = "won", date: str | None = None
) -> Accolade:
    return Accolade(award, date, category, [Name(name) for name in names], result)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Harbour Awards – Best Actress – Orla Quennet – Won",
            accolade("Harbour Awards", "Best Actress", "Orla Quennet"),
        ),
        (
            "Harbour Awards (2019) – Best Song - Pia Nord, Ilse Corran — nominated.",
            accolade("Harbour Awards", "Best Song", "Pia Nord", "Ilse Corran", result="nominated", date="2019"),
        ),
        ("Harbour Awards (2019-03-02) – Winner", accolade("Harbour Awards", date="2019-03-02")),
        (
            "Harbour Awards – Best Film – Runner-up",
            accolade("Harbour Awards", "Best Film", result="Runner-up"),
        ),
        (
            "Harbour Awards -- Best Film -- 2nd place",
            accolade("Harbour Awards", "Best Film", result="2nd place"),
        ),
        (
            "Harbour Awards\u00a0– Best Film – Pending",
            accolade("Harbour Awards", "Best Film", result="Pending"),
        ),
        (
            "Best Editing (Orla Quennet) — Nominee",
            accolade("Best Editing", None, "Orla Quennet", result="nominated"),
        ),
        (
            "Harbour Awards – Best Duo (Orla Quennet and Pia Nord) – Won",
            accolade("Harbour Awards", "Best Duo", "Orla Quennet", "Pia Nord"),
        ),
        ("Harbour Awards – Best Actor (drama) – Won", accolade("Harbour Awards", "Best Actor (drama)")),
        ("Harbour Awards (2019) (Pia Nord) – Won", accolade("Harbour Awards", None, "Pia Nord", date="2019")),
        ("Harbour Awards (2019-02-31) – Won", accolade("Harbour Awards (2019-02-31)")),
        ("Harbour Prize (won)", accolade("Harbour Prize")),
        (
            "Harbour Awards – Best Film – Pia Nord (nominated)",
            accolade("Harbour Awards", "Best Film", "Pia Nord", result="nominated"),
        ),
        (
            "Harbour Awards – Best Film – Drama – Pia Nord – Won",
            accolade("Harbour Awards", "Best Film – Drama", "Pia Nord"),
        ),
        ("Harbour Awards – Best Film – N/A – Won", accolade("Harbour Awards", "Best Film")),
    ],
)
def test_an_accolade_is_read(text: str, value: Accolade) -> None:
    assert ACCOLADES.get(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Won",
        "(won)",
        "– Won",
        " – Won",
        "Harbour Awards – – Won",
        "Harbour Awards – Best Film",
        "Harbour Awards: Best Film",
        "The film won two prizes.",
        "Harbour Awards – Wonderful",
        "2007 Harbour Festival, Best Feature",
    ],
)
def test_what_is_no_accolade_has_no_value(text: str) -> None:
    assert ACCOLADES.get(text) is None
    assert ACCOLADES.places(text) == {}
    new = accolade("Harbour Awards")
    assert ACCOLADES.put(text, new) == [Replacement(0, len(text), "Harbour Awards – Won")]


FULL = "Harbour Awards (2019) - Best Song - Pia Nord - Won"


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        (
            FULL,
            accolade("Quay Awards", "Best Song", "Pia Nord", date="2019"),
            FULL.replace("Harbour", "Quay"),
        ),
        (
            FULL,
            accolade("Harbour Awards", "Best Song", "Pia Nord"),
            "Harbour Awards - Best Song - Pia Nord - Won",
        ),
        (
            FULL,
            accolade("Harbour Awards", "Best Film", "Pia Nord", date="2019"),
            FULL.replace("Song", "Film"),
        ),
        (
            FULL,
            accolade("Harbour Awards", "Best Song", "Ilse Oake", date="2019"),
            FULL.replace("Pia Nord", "Ilse Oake"),
        ),
        (
            FULL,
            accolade("Harbour Awards", "Best Song", date="2019"),
            "Harbour Awards (2019) - Best Song - Won",
        ),
        (
            FULL,
            accolade("Harbour Awards", None, "Pia Nord", date="2019"),
            "Harbour Awards (2019) (Pia Nord) - Won",
        ),
        (FULL, accolade("Harbour Awards", date="2019"), "Harbour Awards (2019) - Won"),
        (
            FULL,
            accolade("Harbour Awards", "Best Song", "Pia Nord", result="nominated", date="2020-03"),
            "Harbour Awards (2020-03) - Best Song - Pia Nord - Nominated",
        ),
        (
            FULL,
            accolade("Harbour Awards", "Best Film", "Pia Nord", "Eve Oake", date="2019"),
            "Harbour Awards (2019) - Best Film - Pia Nord, Eve Oake - Won",
        ),
        ("Prize – won", accolade("Prize", result="nominated"), "Prize – nominated"),
        ("Prize – won", accolade("Prize", result="Runner-up"), "Prize – Runner-up"),
        ("Prize — Won", accolade("Prize", "Film", date="2019"), "Prize (2019) — Film — Won"),
        ("Prize — Won", accolade("Prize", "Film", "Pia Nord"), "Prize — Film — Pia Nord — Won"),
        ("Prize – Film – Won", accolade("Prize", "Film", "Pia Nord"), "Prize – Film – Pia Nord – Won"),
        ("Prize – Film – Won", accolade("Prize"), "Prize – Won"),
        ("Prize (Pia Nord) – Won", accolade("Prize", None, "Eve Oake"), "Prize (Eve Oake) – Won"),
        ("Prize (Pia Nord) – Won", accolade("Prize"), "Prize – Won"),
        ("Prize (Pia Nord) – Won", accolade("Prize", "Film", "Eve Oake"), "Prize – Film – Eve Oake – Won"),
        (
            "Prize – Film (Pia Nord) – Won",
            accolade("Prize", "Song", "Eve Oake"),
            "Prize – Song (Eve Oake) – Won",
        ),
        ("Prize (won)", accolade("Prize", "Film", "Pia Nord"), "Prize – Film – Pia Nord (won)"),
    ],
)
def test_a_change_is_narrow(text: str, new: Accolade, after: str) -> None:
    assert applied(text, ACCOLADES.put(text, new)) == after
    assert ACCOLADES.get(after) == new


def test_a_result_that_cannot_be_said_is_refused() -> None:
    with pytest.raises(EditError, match="result cannot be removed"):
        ACCOLADES.put("Prize – Won", accolade("Prize", result=None))
    with pytest.raises(EditError, match="result cannot be written: 'a boat'"):
        ACCOLADES.show(accolade("Prize", result="a boat"))


def test_places() -> None:
    text = "Prize (2019) – Best Song – Pia Nord (words), Eve Oake – Won"
    assert {path: text[slice(*span)] for path, span in ACCOLADES.places(text).items()} == {
        "award": "Prize",
        "date": "2019",
        "category": "Best Song",
        "recipients": "Pia Nord (words), Eve Oake",
        "recipients[0]": "Pia Nord (words)",
        "recipients[0].name": "Pia Nord",
        "recipients[0].notes": " (words)",
        "recipients[1]": "Eve Oake",
        "recipients[1].name": "Eve Oake",
        "result": "Won",
    }


def test_keys_go_from_the_surest_to_the_loosest() -> None:
    value = accolade("Prize", "Film", "Pia Nord")
    assert [key(value) for key in ACCOLADES.telling()] == [
        ("Prize", "Film", ("Pia Nord",)),
        ("Prize", "Film"),
        "Prize",
    ]


# ------------------------------------------------------------------------------------------------ laws

WORDS = st.lists(
    st.sampled_from(["Best", "Harbour", "Film", "of", "A-Z", "’68", "won", "(drama)"]), min_size=1, max_size=3
)
PHRASES = WORDS.map(" ".join)
NAMES = st.tuples(st.sampled_from(["Pia", "Eve", "Tobin"]), st.sampled_from([" Nord", " de Oake", " Rask"])).map(
    "".join
)
RESULTS = st.sampled_from(["won", "nominated", "Runner-up", "3rd place", "pending", "Honorable mention"])
DATES = st.none() | st.builds(Date, st.integers(1900, 2030), st.integers(1, 12), st.integers(0, 28))
SOUP = st.lists(
    st.sampled_from([*"-–() ,;\u00a0", " – ", " - ", "Won", "nominated", "Prize", "Pia Nord", "2019", "-02", "N/A"]),
    max_size=16,
).map("".join)


@st.composite
def accolades(draw: st.DrawFn) -> Accolade:
    names = [Name(name) for name in draw(st.lists(NAMES, max_size=3, unique=True))]
    return Accolade(draw(PHRASES), draw(DATES), draw(st.none() | PHRASES), names, draw(RESULTS))


@given(st.text() | SOUP)
def test_any_text_reads_and_nothing_asked_changes_nothing(text: str) -> None:
    value = ACCOLADES.get(text)
    assert all(0 <= start <= end <= len(text) for start, end in ACCOLADES.places(text).values())
    if value is not None:
        assert ACCOLADES.put(text, value) == []


@given(accolades())
def test_what_is_shown_is_read(new: Accolade) -> None:
    assert ACCOLADES.get(ACCOLADES.show(new)) == new


@given(accolades(), accolades(), st.sampled_from([" – ", " - ", "  —  "]))
def test_what_is_put_is_got(old: Accolade, new: Accolade, dash: str) -> None:
    text = ACCOLADES.show(old).replace(" – ", dash)
    assert ACCOLADES.get(text) == old
    assert ACCOLADES.get(applied(text, ACCOLADES.put(text, new))) == new


@given(accolades(), accolades(), st.sampled_from(["award", "date", "category", "recipients", "result"]))
def test_a_change_stays_in_its_places(old: Accolade, new: Accolade, what: str) -> None:
    # Recipients without a category stand in parentheses, so they move when a category comes or goes.
    moved = what == "category" and bool(old.category) != bool(new.category)
    text = ACCOLADES.show(old)
    changes = ACCOLADES.put(text, attrs.evolve(old, **{what: getattr(new, what)}))
    for path, (start, end) in ACCOLADES.places(text).items():
        if not path.startswith(what) and not (moved and path.startswith("recipients")):
            assert all(change.end <= start or change.start >= end for change in changes), path


def test_reading_is_linear() -> None:
    for piece in (" – ", " ", "(", ")", " (2019)", " - Won", "a", "(a) "):
        ACCOLADES.get("Prize" + piece * 4_000 + " – Won")
