"""Lines that say several awards: each is read with what stands before them all, written in its own place, or left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikifilm import EditError, parse
from wikifilm.film import Accolade, Name
from wikifilm.lens import replaced
from wikifilm.values.accolades import ACCOLADES, award_shares, context
from wikifilm.values.shares import LineShare

ALONE = context(["Accolades"])
WON = context(["Accolades", "Won"])
QUAY = context(["Accolades", "Quay Awards"], nested=True)

Said = tuple[str | None, tuple[str, ...], str | None]


def made(award: str, said: Said, date: str | None = None) -> Accolade:
    category, people, result = said
    return Accolade(award, date, category, [Name(name) for name in people], result)


LINES: list[tuple[str, str, list[Said]]] = [
    (
        "Quay Awards: Best Film, Best Director (Pia Nord), Best Set (A Bo)",
        "Quay Awards",
        [("Best Film", (), None), ("Best Director", ("Pia Nord",), None), ("Best Set", ("A Bo",), None)],
    ),
    (
        "Quay Awards – Best Film – Drama; Best Director; Best Actor – Drama (Pia Nord)",
        "Quay Awards",
        [("Best Film – Drama", (), None), ("Best Director", (), None), ("Best Actor – Drama", ("Pia Nord",), None)],
    ),
    (
        "Quay Awards: Best Film (Vell); Best Actor – Pia Nord",
        "Quay Awards",
        [("Best Film (Vell)", (), None), ("Best Actor", ("Pia Nord",), None)],
    ),
    (
        "Quay Awards 1983 gala: Best Film, Best Director and Best Actor (Pia Nord)",
        "Quay Awards 1983 gala",
        [("Best Film", (), None), ("Best Director", (), None), ("Best Actor", ("Pia Nord",), None)],
    ),
    (
        "Quay Award for Best Film and Best Actor",
        "Quay Award",
        [("Best Film", (), None), ("Best Actor", (), None)],
    ),
    (
        "Quay Awards: Nominated - Best Hat; Nominated - Best Actor, Pia Nord",
        "Quay Awards",
        [("Best Hat", (), "nominated"), ("Best Actor", ("Pia Nord",), "nominated")],
    ),
    (
        "Quay Festival – Lamp Prize (Pia Nord) – Won; Tin Lamp – Won",
        "Quay Festival",
        [("Lamp Prize", ("Pia Nord",), "won"), ("Tin Lamp", (), "won")],
    ),
    (
        "Best Set – Small Boat (Pia Nord, won; A Bo, nominated)",
        "Quay Awards",
        [("Best Set – Small Boat", ("Pia Nord",), "won"), ("Best Set – Small Boat", ("A Bo",), "nominated")],
    ),
]


@pytest.mark.parametrize(("text", "award", "said"), LINES, ids=[text for text, _, _ in LINES])
def test_a_line_of_several(text: str, award: str, said: list[Said]) -> None:
    lens = QUAY if text.startswith("Best") else ALONE
    shares = award_shares(text, lens)
    values = [made(award, each) for each in said]
    if said[0][2] is None and " for " in text:
        shares = award_shares(text, WON)
        values = [made(award, (category, people, "won")) for category, people, _ in said]
    assert [share.get(text) for share in shares] == values
    assert lens.get(text) is None
    assert lens.places(text) == {}
    for share, value in zip(shares, values, strict=True):
        assert share.put(text, value) == []
        places = share.places(text)
        assert text[slice(*places["category"])] == value.category
        assert [text[slice(*places[f"recipients[{at}].name"])] for at in range(len(value.recipients))] == [
            name.name for name in value.recipients
        ]
        assert share.telling() == ACCOLADES.telling()
        assert share.expected == ACCOLADES.expected
        assert share.show(made("Lamp Prize", ("Best Oar", (), "won"))) == "Lamp Prize – Best Oar – Won"


@pytest.mark.parametrize(
    "text",
    [
        "Quay Awards: Best Film, Best Actor (won)",
        "Quay Awards: Best Film, Best Actor (1983)",
        "Quay Awards: Best Film, Best Actor – Pia Nord",
        "Quay Awards: Lamp; Best Actor, Pia Nord; 1961",
        "Tin and tar: Best Film, Best Actor",
    ],
)
def test_a_line_of_several_in_doubt_is_left(text: str) -> None:
    assert award_shares(text, ALONE) == ()
    assert ALONE.get(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Quay Awards: Best Film",
        "Quay Awards, Best Film: Pia Nord and A Bo",
        "Quay Awards: Best Set – Set: A Bo; Paint: Pia Nord",
        "Quay Awards: Best Film (Pia Nord; A Bo, won)",
        "Quay Awards: Best Film (A Bo); (Pia Nord)",
        "Quay Awards: Best Film; 1961",
        "(Pia Nord, won; A Bo, won)",
        "Quay Awards: Best Film, " + "Best Hat, " * 80,
    ],
)
def test_a_line_of_one_has_no_shares(text: str) -> None:
    assert award_shares(text, ALONE) == ()


# ------------------------------------------------------------------------------------------------ in a page

PAGE = """{{Infobox film
| name = Tin Harbour
| director = Ada Orme
| runtime = 90 minutes
}}
'''''Tin Harbour''''' is a film.

==Accolades==
* [[Quay Awards]]: Best Film, [[Best Director]] ([[Pia Nord]]), Best Set (Tobin Rask)
* [[Fen Awards]]
** Best Hat (Eve Oake, ''won''; Ilse Oake, ''nominated'')
"""
PIA = Name("Pia Nord", "Pia Nord")
READ = (
    Accolade("Quay Awards", None, "Best Film"),
    Accolade("Quay Awards", None, "Best Director", [PIA]),
    Accolade("Quay Awards", None, "Best Set", ["Tobin Rask"]),
    Accolade("Fen Awards", None, "Best Hat", ["Eve Oake"], "won"),
    Accolade("Fen Awards", None, "Best Hat", ["Ilse Oake"], "nominated"),
)


def test_lines_of_a_page() -> None:
    assert parse(PAGE).film.accolades == READ


@pytest.mark.parametrize(
    ("path", "new", "old", "after"),
    [
        ("accolades[0].category", "Best Boat", "Best Film,", "Best Boat,"),
        ("accolades[1].category", "Best Boat", "[[Best Director]]", "[[Best Director|Best Boat]]"),
        ("accolades[1].recipients", ["Eve Oake"], "[[Pia Nord]]", "Eve Oake"),
        ("accolades[2].recipients", ["Tobin Rask", "Eve Oake"], "Tobin Rask", "Tobin Rask, Eve Oake"),
        ("accolades[3].result", "nominated", "''won''", "''nominated''"),
        ("accolades[4].recipients", ["Mira Dell"], "Ilse Oake", "Mira Dell"),
    ],
)
def test_one_of_several_is_written(path: str, new: object, old: str, after: str) -> None:
    assert parse(PAGE).edit({path: new}).text == PAGE.replace(old, after)


@pytest.mark.parametrize(
    ("path", "new"),
    [
        ("accolades[0].award", "Lamp Prize"),
        ("accolades[3].category", "Best Boat"),
        ("accolades[0].result", "won"),
        ("accolades[2].date", "1980"),
    ],
)
def test_what_is_said_of_several_is_refused(path: str, new: object) -> None:
    with pytest.raises(EditError):
        parse(PAGE).edit({path: new})


@pytest.mark.parametrize(
    ("gone", "old", "after"),
    [
        (0, "Best Film, ", ""),
        (1, ", [[Best Director]] ([[Pia Nord]])", ""),
        (2, ", Best Set (Tobin Rask)", ""),
        (3, "Eve Oake, ''won''; ", ""),
        (4, "; Ilse Oake, ''nominated''", ""),
    ],
)
def test_one_of_several_goes(gone: int, old: str, after: str) -> None:
    left = [*READ[:gone], *READ[gone + 1 :]]
    assert parse(PAGE).edit(accolades=left).text == PAGE.replace(old, after)


def test_all_of_a_line_go_with_it() -> None:
    lines = PAGE.splitlines(keepends=True)
    assert parse(PAGE).edit(accolades=READ[3:]).text == "".join([*lines[:-3], *lines[-2:]])


# ----------------------------------------------------------------------------------------------------- laws

PIECES = [
    "Quay Awards",
    ": ",
    "; ",
    ", ",
    " and ",
    "Best Film",
    "Best Actor",
    "(Pia Nord, won",
    "; A Bo, won)",
    " – ",
    "1983",
]
SOUP = st.lists(st.sampled_from([*PIECES, "won", "(", ")", "Nominated - "]), max_size=12).map("".join)


@given(st.text() | SOUP)
def test_any_text_reads_and_nothing_asked_changes_nothing(text: str) -> None:
    for share in award_shares(text, ALONE):
        value = share.get(text)
        assert value is not None
        assert share.put(text, value) == []
        assert all(0 <= start <= end <= len(text) for start, end in share.places(text).values())


def test_a_change_of_one_is_read_back() -> None:
    text = LINES[0][0]
    for share in award_shares(text, ALONE):
        assert isinstance(share, LineShare)
        old = share.get(text)
        assert old is not None
        new = Accolade("Quay Awards", None, "Best Oar", old.recipients)
        assert old != new
        after = replaced(text, share.put(text, new))
        assert new in [each.get(after) for each in award_shares(after, ALONE)]
