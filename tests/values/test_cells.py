"""Rows of tables whose columns are known: what their cells say, what is changed in them, and the laws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikifilm import EditError, parse
from wikifilm.film import Accolade, Credit, Date, Name, Track
from wikifilm.lens import replaced
from wikifilm.values.accolades import ACCOLADE_ROWS
from wikifilm.values.accolades.lines import telling
from wikifilm.values.cells import CELL, ROW
from wikifilm.values.tracks import TRACK_ROWS, TRACKS, noted, writers_by_work

if TYPE_CHECKING:
    from wikifilm.lens import Replacement
    from wikifilm.values.cells import RowLens

AWARDS = ("award", "date", "category", "recipients", "result")
SONGS = ("number", "title", "artists", "writers", "lyrics", "music", "length", "notes")


def award(**cells: str) -> str:
    """The text of a row of an awards table."""
    said = {"award": "Harbour Awards", "result": "Won"} | cells
    return f"{ROW}accolade" + "".join(CELL + said.pop(name, "") for name in AWARDS)


def song(**cells: str) -> str:
    """The text of a row of a table of songs."""
    said = {"title": '"Petals"'} | cells
    return f"{ROW}track" + "".join(CELL + said.pop(name, "") for name in SONGS)


def got(text: str) -> Accolade:
    value = ACCOLADE_ROWS.get(text)
    assert value is not None
    return value


def heard(text: str) -> Track:
    value = TRACK_ROWS.get(text)
    assert value is not None
    return value


def lyrics(*names: str) -> list[Name]:
    return [Name(name, notes="lyrics") for name in names]


def music(*names: str) -> list[Name]:
    return [Name(name, notes="music") for name in names]


# --------------------------------------------------------------------------------------------- awards


def test_each_cell_is_one_attribute() -> None:
    text = award(award="Lamp – Quay Awards (2019)", category="Best Song – Drama", recipients="Pia Nord and Tobin Rask")
    assert got(text) == Accolade(
        "Lamp – Quay Awards (2019)", None, "Best Song – Drama", ["Pia Nord", "Tobin Rask"], "won"
    )


def test_blanks_round_a_cell_are_no_part_of_it() -> None:
    text = award(award=" Harbour Awards\u00a0", category="\t", result=" Nominated ")
    assert got(text) == Accolade("Harbour Awards", result="nominated")
    assert ACCOLADE_ROWS.spans(text) == {
        "award": (11, 25),
        "date": (27, 27),
        "category": (28, 28),
        "recipients": (30, 30),
        "result": (32, 41),
    }


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("2019", Date(2019)),
        ("2019-03", Date(2019, 3)),
        ("2019-03-02", Date(2019, 3, 2)),
        ("2 March 2019", Date(2019, 3, 2)),
        ("2 March, 2019", Date(2019, 3, 2)),
        ("2\u00a0March\u00a02019", Date(2019, 3, 2)),
        ("December 31, 2019", Date(2019, 12, 31)),
        ("31 February 2019", None),
        ("February 0, 19", None),
        ("spring 2019", None),
        ("2019–20", None),
        ("٢ March 2019", None),
        ("", None),
    ],
)
def test_dates_of_awards(said: str, date: Date | None) -> None:
    assert got(award(date=said)).date == date


@pytest.mark.parametrize(
    ("said", "result"),
    [("Won", "won"), ("Winner", "won"), ("Nominee", "nominated"), ("Third place", "Third place"), ("Sold", "Sold")],
)
def test_results(said: str, result: str) -> None:
    assert got(award(result=said)).result == result


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Harbour Awards – Won",
        award(award=""),
        award(result=" "),
        award() + CELL,
        award().replace(CELL, "", 1),
        award().removesuffix("Won").removesuffix(CELL),
        award().replace("accolade", "accolades"),
        award().removeprefix(ROW),
        song(),
    ],
)
def test_what_is_no_award_has_no_value(text: str) -> None:
    assert ACCOLADE_ROWS.get(text) is None


def test_a_text_that_is_no_row_has_no_places_and_stays() -> None:
    assert ACCOLADE_ROWS.spans("Won") is None
    assert ACCOLADE_ROWS.cells("Won") is None
    assert ACCOLADE_ROWS.places("Won") == {}
    assert ACCOLADE_ROWS.put("Won", got(award())) == []
    assert TRACK_ROWS.put("Won", Track("Petals")) == []


def test_where_the_cells_of_an_award_stand() -> None:
    text = award(date="2019", recipients="Pia Nord (words), N/A")
    assert {path: text[slice(*span)] for path, span in ACCOLADE_ROWS.places(text).items()} == {
        "award": "Harbour Awards",
        "date": "2019",
        "recipients": "Pia Nord (words), N/A",
        "recipients[0]": "Pia Nord (words)",
        "recipients[0].name": "Pia Nord",
        "recipients[0].notes": " (words)",
        "recipients[1]": "N/A",
        "recipients[1].name": "N/A",
        "result": "Won",
    }


@pytest.mark.parametrize(
    ("old", "what", "new", "after"),
    [
        ({}, "award", "Quay Awards", {"award": "Quay Awards"}),
        ({}, "category", "Best Film", {"category": "Best Film"}),
        ({"category": "Best Film"}, "category", None, {"category": ""}),
        ({}, "date", Date(2020), {"date": "2020"}),
        ({"date": "2019"}, "date", Date(2020, 3, 2), {"date": "2020-03-02"}),
        ({"date": "2 March 2019"}, "date", Date(2020, 12, 24), {"date": "24 December 2020"}),
        ({"date": "March 2, 2019"}, "date", Date(2020, 12, 24), {"date": "December 24, 2020"}),
        ({"date": "March 2, 2019"}, "date", Date(2020, 12), {"date": "December 2020"}),
        ({"date": "March 2, 2019"}, "date", None, {"date": ""}),
        ({"date": "spring 2019"}, "category", "Best Film", {"date": "spring 2019", "category": "Best Film"}),
        ({}, "recipients", ["Pia Nord", "Eve Oake"], {"recipients": "Pia Nord, Eve Oake"}),
        ({"recipients": "Pia Nord"}, "recipients", [], {"recipients": ""}),
        ({"recipients": "N/A"}, "recipients", ["Pia Nord"], {"recipients": "Pia Nord"}),
        (
            {"recipients": "Pia Nord; Tobin Rask; Eve Oake"},
            "recipients",
            ["Pia Nord", "Orla Quennet", "Eve Oake"],
            {"recipients": "Pia Nord; Orla Quennet; Eve Oake"},
        ),
        ({"result": "Winner"}, "result", "nominated", {"result": "Nominated"}),
        ({"result": "Winner"}, "result", "Runner-up", {"result": "Runner-up"}),
        ({"result": "Winner"}, "result", "won", {"result": "Winner"}),
    ],
)
def test_a_change_of_an_award_is_narrow(old: dict[str, str], what: str, new: Any, after: dict[str, str]) -> None:
    text = award(**old)
    assert replaced(text, ACCOLADE_ROWS.put(text, attrs.evolve(got(text), **{what: new}))) == award(**(old | after))


def test_only_the_name_that_differs_is_replaced() -> None:
    text = award(recipients="Pia Nord; Tobin Rask")
    start = text.index("Tobin")
    changes = ACCOLADE_ROWS.put(text, attrs.evolve(got(text), recipients=["Pia Nord", "Eve Oake"]))
    assert changes == [(start, start + len("Tobin Rask"), "Eve Oake")]


def test_an_award_without_a_result_leaves_its_cell_empty() -> None:
    text = award()
    assert replaced(text, ACCOLADE_ROWS.put(text, attrs.evolve(got(text), result=None))) == award(result="")


def test_a_new_award_is_shown_in_the_order_of_the_columns() -> None:
    new = Accolade("Harbour Awards", Date(2019, 3, 2), "Best Song", [Name("Pia Nord", notes="words")], "won")
    assert ACCOLADE_ROWS.show(new) == award(date="2019-03-02", category="Best Song", recipients="Pia Nord (words)")


def test_rows_are_told_apart_as_lines_are() -> None:
    assert ACCOLADE_ROWS.telling() == telling()
    assert TRACK_ROWS.telling() == TRACKS.telling()


# ---------------------------------------------------------------------------------------------- songs


def test_each_cell_of_a_song_is_one_attribute() -> None:
    text = song(
        number="1.",
        title='"Petals – Lamps"',
        artists="Eve Oake and Bo Lee",
        writers="Ash Oake",
        lyrics="Pia Nord",
        music="Tobin Rask (score)",
        length="3:05",
        notes="from Lamps",
    )
    writers = [Name("Ash Oake"), *lyrics("Pia Nord"), Name("Tobin Rask", notes=["music", "score"])]
    assert heard(text) == Track(
        "Petals – Lamps", ["Eve Oake", "Bo Lee"], number=1, writers=writers, length="3:05", notes=["from Lamps"]
    )


@pytest.mark.parametrize(
    ("cell", "title", "notes"),
    [
        ('"Petals"', "Petals", ()),
        ("“Petals”", "Petals", ()),
        ("Petals", "Petals", ()),
        ("Petals (live)", "Petals (live)", ()),
        ('"Petals" (live)', "Petals", ("live",)),
        ("“Petals”\u00a0(live)(dub)", "Petals", ("live", "dub")),
        ('"Petals" in D', '"Petals" in D', ()),
        ('"Petals" ()', '"Petals" ()', ()),
        ('"Petals" (live) twice', '"Petals" (live) twice', ()),
        ('"Petals" / "Stem"', '"Petals" / "Stem"', ()),
        ('"Petals', '"Petals', ()),
        ('""', '""', ()),
    ],
)
def test_titles(cell: str, title: str, notes: tuple[str, ...]) -> None:
    assert heard(song(title=cell)) == Track(title, notes=notes)


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1", 1), ("12.", 12), ("007", 7), ("", None), ("1234", None), ("A1", None), ("1)", 1), ("(1)", 1), ("٣", None)],
)
def test_numbers(cell: str, number: int | None) -> None:
    assert heard(song(number=cell)).number == number


@pytest.mark.parametrize(("cell", "length"), [("3:05", "3:05"), ("1:02:03", "1:02:03"), ("3 min", None), ("3:5", None)])
def test_lengths(cell: str, length: str | None) -> None:
    assert heard(song(length=cell)).length == length


def test_notes_in_the_title_come_before_those_of_their_own_cell() -> None:
    assert heard(song(title='"Petals" (live)', notes="dub")).notes == ("live", "dub")


def test_a_row_without_a_title_is_no_song() -> None:
    assert TRACK_ROWS.get(song(title="", length="3:05")) is None
    assert TRACK_ROWS.get(award()) is None


@pytest.mark.parametrize(
    ("old", "changed", "after"),
    [
        ({"number": "1"}, {"number": 2}, {"number": "2"}),
        ({"number": "1."}, {"number": None}, {"number": ""}),
        ({}, {"number": 2}, {"number": "2"}),
        ({"number": "1."}, {"title": "Stem"}, {"number": "1.", "title": '"Stem"'}),
        ({"title": "“Petals”"}, {"title": "Stem"}, {"title": "“Stem”"}),
        ({"title": "Petals"}, {"title": "Stem"}, {"title": "Stem"}),
        ({"title": "Petals"}, {"notes": ["live"]}, {"title": '"Petals" (live)'}),
        ({"title": '"Petals" (live)'}, {"title": "Stem"}, {"title": '"Stem" (live)'}),
        ({"title": '"Petals" (live)'}, {"notes": ["dub", "demo"]}, {"title": '"Petals" (dub) (demo)'}),
        ({"title": '"Petals" (live)'}, {"notes": []}, {"title": '"Petals"'}),
        ({}, {"title": 'The "Odd" Leaf'}, {"title": 'The "Odd" Leaf'}),
        ({"notes": "live"}, {"notes": ["dub"]}, {"notes": "dub"}),
        ({"notes": "live"}, {"notes": ["demo", "dub"]}, {"title": '"Petals" (demo)', "notes": "dub"}),
        ({"notes": "live"}, {"notes": []}, {"notes": ""}),
        ({"notes": "live"}, {"title": "Stem"}, {"title": '"Stem"', "notes": "live"}),
        ({}, {"length": "3:05"}, {"length": "3:05"}),
        ({"length": "3:05"}, {"length": None}, {"length": ""}),
        ({"length": "3 min"}, {"title": "Stem"}, {"title": '"Stem"', "length": "3 min"}),
        ({"artists": "Eve; Bo"}, {"artists": ["Eve", "Pia"]}, {"artists": "Eve; Pia"}),
        ({}, {"artists": ["AC/DC", "Pia"]}, {"artists": "AC/DC; Pia"}),
        ({"writers": "Eve"}, {"writers": ["Eve", "Pia"]}, {"writers": "Eve, Pia"}),
        ({"writers": "Eve"}, {"writers": lyrics("Pia")}, {"writers": "", "lyrics": "Pia"}),
        ({"lyrics": "Eve"}, {"writers": lyrics("Pia") + music("Bo")}, {"lyrics": "Pia", "music": "Bo"}),
        ({"music": "Eve"}, {"writers": []}, {"music": ""}),
    ],
)
def test_a_change_of_a_song_is_narrow(old: dict[str, str], changed: dict[str, Any], after: dict[str, str]) -> None:
    text = song(**old)
    assert replaced(text, TRACK_ROWS.put(text, attrs.evolve(heard(text), **changed))) == song(**(old | after))


def test_a_row_that_says_no_song_can_be_filled() -> None:
    empty = song(title="")
    assert replaced(empty, TRACK_ROWS.put(empty, Track("Stem", number=2))) == song(number="2", title='"Stem"')


def test_a_new_song_is_shown_in_the_order_of_the_columns() -> None:
    new = Track("Petals", ["Eve"], number=1, writers=[*lyrics("Pia"), *music("Bo")], length="3:05", notes=["live"])
    assert TRACK_ROWS.show(new) == song(
        number="1", title='"Petals" (live)', artists="Eve", lyrics="Pia", music="Bo", length="3:05"
    )


def test_where_the_cells_of_a_song_stand() -> None:
    text = song(lyrics="Eve & Bo", music="various", length="3:05")
    assert {path: text[slice(*span)] for path, span in TRACK_ROWS.places(text).items()} == {
        "title": '"Petals"',
        "writers": "Eve & Bo␟various",
        "writers[0]": "Eve",
        "writers[0].name": "Eve",
        "writers[1]": "Bo",
        "writers[1].name": "Bo",
        "length": "3:05",
    }


# ------------------------------------------------------------------------------------- writers by work


def test_writers_side_by_side_who_wrote_the_same_are_one_group() -> None:
    names = [*lyrics("Pia", "Eve"), *music("Bo"), Name("Ash", notes="idea"), Name("Ivo"), *lyrics("Orla")]
    assert writers_by_work(names) == [
        ("lyrics", [Name("Pia"), Name("Eve")]),
        ("music", [Name("Bo")]),
        (None, [Name("Ash", notes="idea"), Name("Ivo")]),
        ("lyrics", [Name("Orla")]),
    ]
    assert writers_by_work([]) == []
    assert noted(Name("Pia", notes="idea"), "music") == Name("Pia", notes=["music", "idea"])


@pytest.mark.parametrize(
    ("line", "writers"),
    [
        ('"Petals", lyrics by Pia Nord, music by Tobin Rask', [*lyrics("Pia Nord"), *music("Tobin Rask")]),
        ('"Petals", music by Tobin Rask; words by Pia Nord', [*music("Tobin Rask"), *lyrics("Pia Nord")]),
        ('"Petals", words and music by Pia Nord', [Name("Pia Nord")]),
        ('"Petals", lyrics & music by Pia Nord', [Name("Pia Nord")]),
        ('"Petals", written by Pia Nord', [Name("Pia Nord")]),
        ('"Petals", composed by Pia Nord', [Name("Pia Nord")]),
        (
            '"Petals", lyrics by Pia Nord (draft), Eve Oake',
            [Name("Pia Nord", notes=["lyrics", "draft"]), *lyrics("Eve Oake")],
        ),
    ],
)
def test_a_line_says_who_wrote_the_lyrics_and_the_music(line: str, writers: list[Name]) -> None:
    value = TRACKS.get(line)
    assert value == Track("Petals", writers=writers)
    assert TRACKS.put(line, Track("Petals", writers=writers)) == []


BOTH = '"Petals" by Eve Oake, lyrics by Pia Nord, music by Tobin Rask – 3:05'


@pytest.mark.parametrize(
    ("writers", "after"),
    [
        (lyrics("Ivo Crane") + music("Tobin Rask"), BOTH.replace("Pia Nord", "Ivo Crane")),
        (lyrics("Pia Nord") + music("Tobin Rask", "Ivo Crane"), BOTH.replace("Tobin Rask", "Tobin Rask, Ivo Crane")),
        (lyrics("Pia Nord"), '"Petals" by Eve Oake, lyrics by Pia Nord – 3:05'),
        (music("Tobin Rask"), '"Petals" by Eve Oake, music by Tobin Rask – 3:05'),
        ([Name("Ivo Crane")], '"Petals" by Eve Oake, written by Ivo Crane – 3:05'),
        ([], '"Petals" by Eve Oake – 3:05'),
    ],
)
def test_writers_change_group_by_group(writers: list[Name], after: str) -> None:
    new = Track("Petals", ["Eve Oake"], writers=writers, length="3:05")
    assert replaced(BOTH, TRACKS.put(BOTH, new)) == after
    assert TRACKS.get(after) == new


# ------------------------------------------------------------------------------------------ in a page

PAGE = """{{Infobox film
| name = Tin Harbour
| director = Ada Orme
| runtime = 90 minutes
}}
'''''Tin Harbour''''' is a film.

==Accolades==
{| class="wikitable"
! Award !! Date !! Category !! Recipients !! Result
|-
| Harbour – Quay Awards || 2 March 2019 || Best Actress || [[Orla Quennet]]; [[Smith, Lee & Co.]] || {{won}}
|}

==Soundtrack==
{| class="wikitable"
! No. !! Title !! Artist !! Lyrics !! Music !! Length
|-
| 1. || "Petals" (live) || [[Lee & Co.]] || Pia Nord || Tobin Rask || 3:05
|}
"""


def test_rows_of_a_page() -> None:
    film = parse(PAGE).film
    people = [Name("Orla Quennet", "Orla Quennet"), Name("Smith, Lee & Co.", "Smith, Lee & Co.")]
    assert film.accolades == (Accolade("Harbour – Quay Awards", Date(2019, 3, 2), "Best Actress", people, "won"),)
    writers = [*lyrics("Pia Nord"), *music("Tobin Rask")]
    band = Name("Lee & Co.", "Lee & Co.")
    assert film.tracks == (Track("Petals", band, number=1, writers=writers, length="3:05", notes="live"),)


@pytest.mark.parametrize(
    ("path", "new", "old", "after"),
    [
        ("accolades[0].award", "Lamp – Reed Awards", "Harbour – Quay Awards", "Lamp – Reed Awards"),
        ("accolades[0].date", "2020-04-03", "2 March 2019", "3 April 2020"),
        ("accolades[0].result", "nominated", "{{won}}", "{{nom}}"),
        ("accolades[0].recipients[0].name", "Pia Nord", "[[Orla Quennet]];", "[[Orla Quennet|Pia Nord]];"),
        ("tracks[0].title", "Stem", '"Petals"', '"Stem"'),
        ("tracks[0].notes", ["dub"], "(live)", "(dub)"),
        ("tracks[0].length", "4:00", "3:05", "4:00"),
        ("tracks[0].writers[1].name", "Ivo Crane", "Tobin Rask", "Ivo Crane"),
    ],
)
def test_a_cell_of_a_page_is_written(path: str, new: object, old: str, after: str) -> None:
    assert parse(PAGE).edit({path: new}).text == PAGE.replace(old, after)


@pytest.mark.parametrize(
    ("path", "new"),
    [
        ("tracks[0].length", "long"),
        ("tracks[0].notes", ["(live"]),
        ("tracks[0].writers", ["Ivo Crane"]),
        ("tracks[0].writers", [*lyrics("Pia Nord"), *music("Tobin Rask"), *lyrics("Ivo Crane")]),
    ],
)
def test_what_no_cell_can_say_is_refused(path: str, new: object) -> None:
    with pytest.raises(EditError):
        parse(PAGE).edit({path: new})


def test_a_table_of_awards_is_no_cast() -> None:
    table = PAGE[PAGE.index("{|") : PAGE.index("|}")] + "|}\n"
    film = parse(PAGE[: PAGE.index("==Acc")] + f"==Cast==\n* Orla Quennet as Vera\n{table}").film
    assert film.cast == (Credit("Orla Quennet", "Vera"),)
    assert film.accolades == ()


# ------------------------------------------------------------------------------------------------ laws

PHRASES = st.lists(st.sampled_from(["Best", "Harbour", "–", "A-Z", "won", "(drama)", ","]), min_size=1, max_size=3)
PEOPLE = st.lists(
    st.sampled_from(["Pia Nord", "Eve de Oake", "Tobin Rask", "Orla Quennet", "Ivo Crane"]), max_size=3, unique=True
)
RESULTS = st.sampled_from(["won", "nominated", "Runner-up", "3rd place", "Honorable mention"])
DATES = st.none() | st.builds(Date, st.integers(1900, 2030), st.integers(1, 12), st.integers(0, 28))
CELLS = st.lists(
    st.sampled_from(
        [*'"“”«»-–(),;. /&\u00a0', " and ", "Petals", "Pia Nord", "3:05", "1", "Won", "2 March 2019", "N/A", "TBA"]
    ),
    max_size=6,
).map("".join)
AWARD_ROWS = st.fixed_dictionaries(dict.fromkeys(AWARDS, CELLS)).map(lambda cells: award(**cells))
SONG_ROWS = st.fixed_dictionaries(dict.fromkeys(SONGS, CELLS)).map(lambda cells: song(**cells))
SOUP = st.lists(st.sampled_from([ROW, CELL, "accolade", "track", "Won", '"Petals"', " "]), max_size=16).map("".join)
every_lens = pytest.mark.parametrize("lens", [ACCOLADE_ROWS, TRACK_ROWS], ids=["accolades", "tracks"])


@every_lens
@given(text=st.text() | SOUP | AWARD_ROWS | SONG_ROWS)
def test_any_text_reads_and_nothing_asked_changes_nothing(lens: RowLens[Accolade | Track], text: str) -> None:
    value = lens.get(text)
    assert all(0 <= start < end <= len(text) for start, end in lens.places(text).values())
    if value is not None:
        assert lens.put(text, value) == []


@st.composite
def accolades(draw: st.DrawFn) -> Accolade:
    category = draw(st.none() | PHRASES.map(" ".join))
    return Accolade(draw(PHRASES.map(" ".join)), draw(DATES), category, draw(PEOPLE), draw(RESULTS))


@st.composite
def tracks(draw: st.DrawFn) -> Track:
    writers = [Name(name) for name in draw(PEOPLE)] + lyrics(*draw(PEOPLE)) + music(*draw(PEOPLE))
    return Track(
        draw(st.sampled_from(["Petals", "Sea – Stem", "a, b", "(Reprise)", "O'Hara 3:05"])),
        draw(PEOPLE),
        number=draw(st.none() | st.integers(1, 999)),
        writers=writers,
        length=draw(st.none() | st.sampled_from(["3:05", "12:41", "1:02:10"])),
        notes=draw(st.lists(st.sampled_from(["live", "dub, 2001", "from Lamps"]), max_size=2, unique=True)),
    )


@st.composite
def award_rows(draw: st.DrawFn) -> str:
    date = draw(st.sampled_from(["", "2019", "2 March 2019", "March 2, 2019", "spring"]))
    people = draw(st.sampled_from([", ", "; ", " and "])).join(draw(PEOPLE))
    result = draw(st.sampled_from(["Won", "Nominee", "Third place", "Sold"]))
    return award(award="Quay Awards", date=date, category=draw(CELLS), recipients=people, result=result)


@st.composite
def song_rows(draw: st.DrawFn) -> str:
    title = draw(st.sampled_from(["Petals", '"Petals"', "“Petals” (live)", '"Petals" (live) (dub)', '"Petals" in D']))
    people = {name: draw(PEOPLE.map(", ".join)) for name in SONGS[2:6]}
    number, length = draw(st.sampled_from(["", "1", "2."])), draw(st.sampled_from(["", "3:05", "long"]))
    return song(number=number, title=title, length=length, notes=draw(st.sampled_from(["", "demo"])), **people)


@given(accolades(), tracks())
def test_what_is_shown_is_read(one: Accolade, other: Track) -> None:
    assert ACCOLADE_ROWS.get(ACCOLADE_ROWS.show(one)) == one
    assert TRACK_ROWS.get(TRACK_ROWS.show(other)) == other


@given(award_rows(), accolades())
def test_an_award_that_is_put_is_got(text: str, new: Accolade) -> None:
    assert ACCOLADE_ROWS.get(replaced(text, ACCOLADE_ROWS.put(text, new))) == new


@given(song_rows(), tracks())
def test_a_song_that_is_put_is_got(text: str, new: Track) -> None:
    assert TRACK_ROWS.get(replaced(text, TRACK_ROWS.put(text, new))) == new


def stays(changes: list[Replacement], spans: dict[str, tuple[int, int]] | None, cells: set[str]) -> bool:
    assert spans is not None
    inside = [spans[name] for name in cells]
    return all(any(start <= change.start <= change.end <= end for start, end in inside) for change in changes)


@given(award_rows(), accolades(), st.sampled_from(AWARDS))
def test_a_change_of_an_award_stays_in_its_cell(text: str, new: Accolade, what: str) -> None:
    changes = ACCOLADE_ROWS.put(text, attrs.evolve(got(text), **{what: getattr(new, what)}))
    assert stays(changes, ACCOLADE_ROWS.spans(text), {what})


@given(song_rows(), tracks(), st.sampled_from(["number", "title", "artists", "writers", "length", "notes"]))
def test_a_change_of_a_song_stays_in_its_cells(text: str, new: Track, what: str) -> None:
    changes = TRACK_ROWS.put(text, attrs.evolve(heard(text), **{what: getattr(new, what)}))
    cells = {"writers": {"writers", "lyrics", "music"}, "notes": {"title", "notes"}}
    assert stays(changes, TRACK_ROWS.spans(text), cells.get(what, {what}))


NEW_NAMES = st.lists(
    st.sampled_from(["Pia Nord", "Smith, Lee", "Eve and Bo", "Lee & Co.", "Oake (idea)"]), min_size=1, max_size=3
)


@given(NEW_NAMES, st.sampled_from(["accolades[0].recipients", "tracks[0].artists"]))
def test_names_of_a_page_are_written_or_refused(names: list[str], path: str) -> None:
    article = parse(PAGE)
    try:
        edited = article.edit({path: [Name(name) for name in names]})
    except EditError:
        return
    film = parse(edited.text).film
    found = film.accolades[0].recipients if path.startswith("acc") else film.tracks[0].artists
    assert [name.name for name in found] == names
