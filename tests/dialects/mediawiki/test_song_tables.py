"""Tables of songs: how the headings of their columns may be worded, and signs of footnotes in their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

import wikifilm
from songs import HEAD, named, track, tracks_of

if TYPE_CHECKING:
    from wikifilm.film import Track


def table(*heads: str) -> str:
    return "==Songs==\n{|\n! " + " !! ".join(heads) + "\n|-\n"


@pytest.mark.parametrize(
    "head",
    [
        "#",
        "No.",
        "S.N",
        "S.N.",
        "SN",
        "S/N",
        "Sno",
        "SNo.",
        "S. No.",
        "Sl",
        "Sl. No.",
        "Sr.",
        "Nº",
        "№",
        "Track",
        "Tr.",
        "Serial",
        "",
    ],
)
def test_a_column_of_numbers(head: str) -> None:
    body = table(head, "Song", "Singer") + "| 7 || Petals || Eve Oake\n|}"
    assert tracks_of(body) == [track("Petals", "Eve Oake", number=7)]


@pytest.mark.parametrize("head", ["Song No", "Song No.", "Song #", "Track No", "Serial number"])
def test_a_column_of_numbers_is_no_column_of_titles(head: str) -> None:
    body = table(head, "Song", "Singer") + "| 7 || Petals || Eve Oake\n|}"
    assert tracks_of(body) == [track("Petals", "Eve Oake", number=7)]


@pytest.mark.parametrize("head", ["Singers", "Artiste(s)", "Artistes", "Rendered by", "Playback"])
def test_a_column_of_singers(head: str) -> None:
    assert tracks_of(table("Song", head) + "| Petals || Eve Oake\n|}") == [track("Petals", "Eve Oake")]


def test_who_sang_it_first_does_not_sing_it_here() -> None:
    body = table("Song", "Original artist", "Cover artist", "Original length")
    assert tracks_of(body + "| Petals || Bo Lee || Eve Oake || 3:05\n|}") == [
        track("Petals", "Eve Oake", length="3:05")
    ]


@pytest.mark.parametrize(
    ("head", "work"),
    [("Lyric", "lyrics"), ("Penned by", "lyrics"), ("Words by", "lyrics"), ("Tune by", "music")],
)
def test_a_column_of_writers(head: str, work: str) -> None:
    body = table("Song", head) + "| Petals || Eve Oake\n|}"
    assert tracks_of(body) == [track("Petals", writers=named("Eve Oake", notes=work))]


@pytest.mark.parametrize("head", ["Musician", "Musicians"])
def test_a_musician_beside_singers_wrote_the_music(head: str) -> None:
    body = table("Song", "Singers", head) + "| Petals || Eve Oake || Bo Lee\n|}"
    assert tracks_of(body) == [track("Petals", "Eve Oake", writers=named("Bo Lee", notes="music"))]


def test_a_musician_beside_no_singers_may_only_play() -> None:
    body = table("Song", "Musician", "Length") + "| Petals || Bo Lee || 3:05\n|}"
    assert tracks_of(body) == [track("Petals", length="3:05")]


@pytest.mark.parametrize("head", ["Length", "Mins", "Minutes", "Length (m:ss)"])
def test_a_column_of_lengths(head: str) -> None:
    assert tracks_of(table("Song", head) + "| Petals || 3:05\n|}") == [track("Petals", length="3:05")]


def test_signs_of_footnotes() -> None:
    source = HEAD + table("No.", "Song", "Singer") + '| 1.* || "Petals" ** || Eve Oake\n|}'
    article = wikifilm.parse(source)
    (old,) = article.film.tracks
    assert old == track("Petals", "Eve Oake", number=1)
    new = attrs.evolve(old, title="Reeds")
    assert article.edit(tracks=[new]).text == source.replace("Petals", "Reeds")


BARE = "==Songs==\n{|\n"


@pytest.mark.parametrize(
    ("rows", "tracks"),
    [
        (
            '| 1 || "Petals" || [[Eve Oake]]\n|-\n| 2. || "Reeds" || Bo Lee, Pia Nord\n',
            [track("Petals", "Eve Oake", number=1), track("Reeds", "Bo Lee", "Pia Nord", number=2)],
        ),
        ('| "Petals" || Eve Oake\n|-\n| “Reeds” || Bo Lee\n', [track("Petals", "Eve Oake"), track("Reeds", "Bo Lee")]),
        ('| a || "Petals" || slow\n|-\n| b || "Reeds" || in the film\n', [track("Petals"), track("Reeds")]),
        ('| 1 || "Petals" || Eve Oake\n', []),
        ('| 1 || "Petals" || Eve Oake\n|-\n| 2 || Reeds || Bo Lee\n', []),
        ('| 1 || "Petals" || Eve Oake\n|-\n! 2\n| "Reeds" || Bo Lee\n', []),
        ("| 1 || Petals || Eve Oake\n|-\n| 2 || Reeds || Bo Lee\n", []),
    ],
)
def test_a_table_without_headings(rows: str, tracks: list[Track]) -> None:
    assert tracks_of(f"{BARE}{rows}|}}") == tracks


def test_a_table_without_headings_elsewhere() -> None:
    rows = '| 1 || "Petals" || Eve Oake\n|-\n| 2 || "Reeds" || Bo Lee\n'
    assert tracks_of(f"==Reception==\n{{|\n{rows}|}}") == []


def test_a_table_without_headings_is_edited() -> None:
    source = f'{HEAD}{BARE}| 1 || "Petals" || [[Eve Oake]]\n|-\n| 2 || "Reeds" || Bo Lee\n|}}'
    article = wikifilm.parse(source)
    new = attrs.evolve(article.film.tracks[1], artists=named("Pia Nord"))
    assert article.edit({"tracks[1]": new}).text == source.replace("Bo Lee", "Pia Nord")


@pytest.mark.parametrize("heads", [("Male singer", "Female singer"), ("Singer 1", "Singer 2")])
def test_two_columns_of_singers(heads: tuple[str, str]) -> None:
    source = HEAD + table("Song", *heads) + "| Petals || [[Bo Lee]] || Eve Oake\n|-\n| Reeds || || Pia\n|}"
    article = wikifilm.parse(source)
    assert tracks_of(source.removeprefix(HEAD)) == [track("Petals", "Bo Lee", "Eve Oake"), track("Reeds", "Pia")]
    new = [attrs.evolve(article.film.tracks[0].artists[0]), *named("Cy Dell")]
    changed = attrs.evolve(article.film.tracks[0], artists=new)
    assert article.edit({"tracks[0]": changed}).text == source.replace("Eve Oake", "Cy Dell")


def test_artists_on_the_screen_do_not_sing() -> None:
    body = table("Song", "Singer", "Artists on screen") + "| Petals || Bo Lee || Eve Oake\n|}"
    assert tracks_of(body) == [track("Petals", "Bo Lee")]


def test_one_cell_over_two_columns_of_singers() -> None:
    body = table("Song", "Male singer", "Female singer") + "| Petals || colspan=2 | Bo Lee\n|}"
    assert tracks_of(body) == [track("Petals", "Bo Lee")]


@pytest.mark.parametrize("ditto", ["do", "Do.", "-do-", "ditto", "″", '"', ",,"])
def test_a_cell_as_the_one_above_names_nobody(ditto: str) -> None:
    body = table("Song", "Lyricist") + f"| Petals || Bo Lee\n|-\n| Reeds || {ditto}\n|}}"
    first, second = tracks_of(body)
    assert (first.writers, second.writers) == (named("Bo Lee", notes="lyrics"), ())


@pytest.mark.parametrize(
    ("cell", "notes"),
    [
        ('"Petals" [M]', ("M",)),
        ('"Petals" - Male', ("Male",)),
        ('"Petals"-1', ("1",)),
        ('"Petals" (slow) [M]', ("slow", "M")),
    ],
)
def test_marks_behind_a_title(cell: str, notes: tuple[str, ...]) -> None:
    source = HEAD + table("Song", "Singer") + f"| {cell} || Eve Oake\n|}}"
    article = wikifilm.parse(source)
    (old,) = article.film.tracks
    assert (old.title, old.notes) == ("Petals", notes)
    assert article.edit({"tracks[0].title": "Reeds"}).text == source.replace("Petals", "Reeds")
    assert article.edit({"tracks[0].notes": ["old"]}).film.tracks[0].notes == ("old",)


@pytest.mark.parametrize("said", ["{{Duration|3:05}}", "{{duration|0:3:05}}", "{{Duration|m=3|s=05}}"])
def test_the_template_of_a_length(said: str) -> None:
    (one,) = tracks_of(f"==Songs==\n{{{{Track listing|title1=Petals|length1={said}}}}}")
    assert one.length == "3:05"
