"""Forms of songs: medleys, several songs in a line, notes beside credits, sides of an album."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import wikifilm
from songs import HEAD, named, track, tracks_of
from wikifilm.errors import EditError
from wikifilm.film import Name, Track
from wikifilm.lens import replaced
from wikifilm.values.tracks import TRACKS, song_shares


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # a medley is one track
        ('"Petals" / "Reeds" – Eve Oake', track("Petals / Reeds", "Eve Oake")),
        ('"Petals"/"Reeds"/“Clay” (2:05)', track("Petals/Reeds/Clay", length="2:05")),
        ('Medley: "Petals" / "Reeds" by Eve Oake', track("Petals / Reeds", "Eve Oake")),
        ('"Petals/Reeds" – Eve Oake', track("Petals/Reeds", "Eve Oake")),
        ('"Petals/Reeds" / "Clay"', track("Petals/Reeds / Clay")),
        # what stands beside a credit in a parenthesis is a note
        ('"Petals" (traditional; sung by Eve Oake)', track("Petals", "Eve Oake", notes=["traditional"])),
        (
            '"Petals" (1931; music by Pia Nord; words by Bo Lee)',
            track(
                "Petals",
                notes=["1931"],
                writers=[Name("Pia Nord", notes="music"), Name("Bo Lee", notes="lyrics")],
            ),
        ),
        (
            '"Petals" (music by Pia Nord; mimed by a clerk; in one take)',
            track("Petals", notes=["mimed by a clerk; in one take"], writers=[Name("Pia Nord", notes="music")]),
        ),
        ('"Petals" (by Eve Oake; Bo Lee)', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" (slow; for the clerks)', track("Petals", notes=["slow; for the clerks"])),
        ('"Petals" (slow; by)', track("Petals", notes=["slow; by"])),
        # a comma behind a note leads to artists
        ('"Petals" (slow), Eve Oake', track("Petals", "Eve Oake", notes=["slow"])),
        ('"Petals" (slow), Eve Oake, Bo Lee', track("Petals", "Eve Oake", "Bo Lee", notes=["slow"])),
        (
            '"Petals" by Eve Oake (oboe), Bo Lee',
            track("Petals", artists=[Name("Eve Oake", notes="oboe"), Name("Bo Lee")]),
        ),
        # who sings stands before the title, and what a dash leads to is no second artist
        ('Eve Oake sings "Petals"', track("Petals", "Eve Oake")),
        ('Eve Oake and Bo Lee in "Petals"', track("Petals", "Eve Oake", "Bo Lee")),
        ('Eve Oake: "Petals" – Lamps (1943)', track("Petals", "Eve Oake")),
        # who wrote it and who sang it
        ('"Petals" by Pia Nord – sung by Eve Oake', track("Petals", "Eve Oake", writers=named("Pia Nord"))),
        ('"Petals" sung by Eve Oake, by Pia Nord', track("Petals", "Eve Oake", "Pia Nord")),
        ('"Petals" (slow)... Singer(s): Eve Oake', track("Petals", "Eve Oake", notes=["slow"])),
    ],
)
def test_a_line_is_read_and_put_back(text: str, value: Track) -> None:
    assert TRACKS.get(text) == value
    assert TRACKS.put(text, value) == []


@pytest.mark.parametrize(
    ("text", "change", "after"),
    [
        ('"Petals" / "Reeds" – Eve', {"title": "Petals / Clay"}, '"Petals" / "Clay" – Eve'),
        ('"Petals" / "Reeds" – Eve', {"title": "Clay"}, '"Clay" – Eve'),
        ('"Petals"/"Reeds" / "Elm"', {"title": "Petals/Clay / Elm"}, '"Petals/Clay / Elm"'),
        ('"Petals" (old; sung by Eve)', {"artists": ()}, '"Petals" (old)'),
        ('"Petals" (old; sung by Eve)', {"artists": named("Bo")}, '"Petals" (old; sung by Bo)'),
        ('"Petals" (old; sung by Eve)', {"notes": ()}, '"Petals" (sung by Eve)'),
        ('"Petals" (old; sung by Eve)', {"notes": ("new",)}, '"Petals" (new; sung by Eve)'),
        ('"Petals" (old; sung by Eve)', {"notes": ("old", "slow")}, '"Petals" (old; sung by Eve) (slow)'),
        ('"Petals" (old; sung by Eve)', {"length": "3:05"}, '"Petals" (old; sung by Eve) – 3:05'),
        ('"Petals" (slow), Eve Oake', {"artists": named("Bo Lee")}, '"Petals" (slow), Bo Lee'),
    ],
)
def test_a_change_leaves_the_rest_of_the_line(text: str, change: dict[str, Any], after: str) -> None:
    old = TRACKS.get(text)
    assert old is not None
    new = attrs.evolve(old, **change)
    assert replaced(text, TRACKS.put(text, new)) == after
    assert TRACKS.get(after) == new


# ------------------------------------------------------------------------------------------------ several in a line


@pytest.mark.parametrize(
    ("text", "titles", "artists"),
    [
        ('"Petals" and "Reeds" – Eve Oake', ["Petals", "Reeds"], ["Eve Oake"]),
        ('"Petals", "Reeds" and "Clay" by Eve Oake', ["Petals", "Reeds", "Clay"], ["Eve Oake"]),
        ('"Petals", and "Reeds" / "Clay"', ["Petals", "Reeds / Clay"], []),
        ('Eve Oake – "Petals" & "Reeds"', ["Petals", "Reeds"], ["Eve Oake"]),
    ],
)
def test_a_line_of_several_songs(text: str, titles: list[str], artists: list[str]) -> None:
    shares = song_shares(text, TRACKS)
    assert [share.get(text) for share in shares] == [track(title, *artists) for title in titles]
    for share, title in zip(shares, titles, strict=True):
        places = share.places(text)
        assert text[slice(*places["title"])].replace('"', "") == title
        assert [text[slice(*places[f"artists[{at}]"])] for at in range(len(artists))] == artists
        assert share.put(text, track(title, *artists)) == []
        after = replaced(text, share.put(text, track("Elm", *artists)))
        assert [share.get(after) for share in song_shares(after, TRACKS)] == [
            track("Elm" if each == title else each, *artists) for each in titles
        ]
        if artists:
            with pytest.raises(EditError, match="said of several together in one line; part the line first"):
                share.put(text, track(title, "Bo Lee"))


def test_songs_of_one_line_each_with_its_artist() -> None:
    text = '"Petals" by Eve Oake, "Reeds" by Bo Lee and "Clay" by Pia'
    shares = song_shares(text, TRACKS)
    assert [share.get(text) for share in shares] == [
        track("Petals", "Eve Oake"),
        track("Reeds", "Bo Lee"),
        track("Clay", "Pia"),
    ]
    assert song_shares('"Petals" by Eve Oake and "Reeds"', TRACKS) == ()


def test_songs_of_one_line_with_what_is_said_of_each() -> None:
    text = '1. "Petals" by Eve Oake, "Reeds" (slow), and "Clay" by Bo Lee'
    petals, reeds, clay = song_shares(text, TRACKS)
    assert [one.get(text) for one in (petals, reeds, clay)] == [
        track("Petals", "Eve Oake", number=1),
        track("Reeds", number=1, notes=["slow"]),
        track("Clay", "Bo Lee", number=1),
    ]
    assert replaced(text, reeds.put(text, track("Reeds", "Mo Ash", number=1, notes=["slow"]))) == (
        '1. "Petals" by Eve Oake, "Reeds" by Mo Ash (slow), and "Clay" by Bo Lee'
    )
    assert replaced(text, reeds.only([0, 2])) == '1. "Petals" by Eve Oake, and "Clay" by Bo Lee'
    assert song_shares('"Petals" by Eve Oake, "Reeds"', TRACKS) == ()
    assert song_shares('"Petals" by Eve Oake, "Reeds" "Clay"', TRACKS) == ()


def test_a_line_of_which_no_song_is_read_is_told() -> None:
    article = wikifilm.parse(f'{HEAD}== Songs ==\n* "Petals" by Eve, "Reeds" "Clay" by Bo\n', dialect="mediawiki")
    assert article.film.tracks == ()
    (gap,) = [gap for gap in article.gaps if gap.path == "tracks"]
    assert (gap.reason, gap.text) == ("unparsed", '"Petals" by Eve, "Reeds" "Clay" by Bo')


@pytest.mark.parametrize(
    "text",
    ['"Petals" by Eve Oake', "Petals and Reeds", '"Petals" and Reeds', '"Petals" and "Reeds"s', 'In "A" and "B"'],
)
def test_a_line_of_one_song_or_none_has_no_shares(text: str) -> None:
    assert song_shares(text, TRACKS) == ()


def test_a_very_long_line_is_read_as_one() -> None:
    assert len(song_shares(f'"Petals" and "Reeds" by {", ".join(["Eve Oake"] * 50)}', TRACKS)) == 2
    assert song_shares(f'"Petals" and "Reeds" by {", ".join(["Eve Oake"] * 60)}', TRACKS) == ()


PAGE = f"""{HEAD}== Songs ==
* "[[Petals]]", "Reeds" and "Clay" – [[Eve Oake]]
* "Elm" – Bo Lee
"""


def test_songs_of_one_line_go_come_and_change() -> None:
    article = wikifilm.parse(PAGE, dialect="mediawiki")
    petals, reeds, clay, elm = article.film.tracks
    assert [str(one.artists[0].page) for one in (petals, reeds, clay)] == ["Eve Oake"] * 3
    changed = article.edit(tracks=[petals, attrs.evolve(reeds, title="Rushes"), clay, elm])
    assert changed.text == PAGE.replace("Reeds", "Rushes")
    assert article.edit(tracks=[petals, clay, elm]).text == PAGE.replace(', "Reeds"', "")
    assert article.edit(tracks=[clay, elm]).text == PAGE.replace('"[[Petals]]", "Reeds" and ', "")
    assert article.edit(tracks=[elm]).text == PAGE.replace('* "[[Petals]]", "Reeds" and "Clay" – [[Eve Oake]]\n', "")
    with pytest.raises(EditError, match=r"tracks.*said of several together"):
        article.edit(tracks=[petals, attrs.evolve(reeds, artists=named("Bo Lee")), clay, elm])


CELLS = f"{HEAD}== Songs ==\n{{|\n! Song !! Singer\n|-\n| ''Petals'' (slow) || [[Eve Oake]]\n|}}\n"


@pytest.mark.parametrize(
    ("change", "after"),
    [
        ({"title": "Reeds"}, "''Reeds'' (slow)"),
        ({"notes": ("old",)}, "''Petals'' (old)"),
        ({"notes": ("slow", "old")}, "''Petals'' (slow) (old)"),
        ({"notes": ()}, "''Petals''"),
    ],
)
def test_a_title_in_italics_in_a_cell_is_edited_there(change: dict[str, Any], after: str) -> None:
    article = wikifilm.parse(CELLS, dialect="mediawiki")
    (old,) = article.film.tracks
    assert article.edit(tracks=[attrs.evolve(old, **change)]).text == CELLS.replace("''Petals'' (slow)", after)


def test_what_would_be_said_of_two_songs_is_refused() -> None:
    article = wikifilm.parse(f'{HEAD}== Songs ==\n* "Petals" and "Reeds"\n', dialect="mediawiki")
    petals, reeds = article.film.tracks
    with pytest.raises(EditError, match="tracks"):
        article.edit(tracks=[petals, attrs.evolve(reeds, artists=named("Bo Lee"))])


SONGS = st.lists(
    st.sampled_from(["Petals", "Reeds", "Slow Tide", "Clay", "The Elm"]), min_size=2, max_size=4, unique=True
)


@given(SONGS, st.data())
def test_one_title_of_several_changes_alone(titles: list[str], data: st.DataObject) -> None:
    joints = [data.draw(st.sampled_from([", ", " and ", " & ", ", and "])) for _ in titles[1:]]
    text = "".join(f'"{title}"{joint}' for title, joint in zip(titles, [*joints, ""], strict=True)) + " – Eve Oake"
    at = data.draw(st.integers(0, len(titles) - 1))
    share = song_shares(text, TRACKS)[at]
    after = replaced(text, share.put(text, track("New Song", "Eve Oake")))
    assert after == text.replace(f'"{titles[at]}"', '"New Song"')


# ------------------------------------------------------------------------------------------------------- in a page


@pytest.mark.parametrize(
    ("body", "tracks"),
    [
        (
            '== Songs ==\n* "Petals" ([[Pia V. Nord]] / [[Bo Lee]]) by Eve Oake\n',
            [track("Petals", "Eve Oake", writers=named("Pia V. Nord", "Bo Lee"))],
        ),
        ("== Songs ==\n* ''Petals''... Singer(s): [[Eve Oake]]\n", [track("Petals", "Eve Oake")]),
        (
            "== Songs ==\n* ''[[Lamps]]'' (1929): \"Petals\" – Eve\n* \"Reeds\": [[Bo Lee]], [[Mo Oy]]; ''Lamps''\n",
            [track("Petals", "Eve"), track("Reeds", "Bo Lee", "Mo Oy", notes=["Lamps"])],
        ),
        ("== Songs ==\n* ''Petals''. It was a hit by Eve Oake.\n", []),
        # a side of an album, and a bold line right below a sentence
        (
            "== Soundtrack ==\nIt has two sides.\n\n''Side one''\n# \"Petals\" – 2:05\nSide B\n# \"Reeds\" – 3:05\n",
            [
                track("Petals", album="Side one", number=1, length="2:05"),
                track("Reeds", album="Side B", number=1, length="3:05"),
            ],
        ),
        (
            "== Soundtrack ==\nIt has two sides.\n'''First'''\n# \"Petals\" – 2:05\n'''Next'''\n# \"Reeds\" – 3:05\n",
            [
                track("Petals", album="First", number=1, length="2:05"),
                track("Reeds", album="Next", number=1, length="3:05"),
            ],
        ),
        # a title in italics or bold in a cell, with notes
        (
            "== Songs ==\n{|\n! Song !! Singer\n|-\n| ''Petals'' (slow) (old)||Eve\n|-\n| '''Reeds''' (a) b || Bo\n|}",
            [track("Petals", "Eve", notes=["slow", "old"]), track("Reeds (a) b", "Bo")],
        ),
        # a number and a title are enough beside lines that say more
        (
            '== Songs ==\n:1. "Petals" (slow)\n:2. "Reeds" – Eve\n:3. "Clay" – Bo\n:4. "Elm" was cut.\n:5. "Oar" – Eve',
            [
                track("Petals", number=1, notes=["slow"]),
                track("Reeds", "Eve", number=2),
                track("Clay", "Bo", number=3),
                track("Oar", "Eve", number=5),
            ],
        ),
        # a sentence says who wrote the songs, so parentheses name who sings them
        (
            (
                "== Songs ==\nThe songs were composed by [[Pia Nord]].\n"
                '* "Petals" (Eve Oake, Bo Lee)\n* "Reeds" (Eve Oake & Bo Lee)\n* "Clay" (Bo Lee)\n* "Elm" (slow)\n'
            ),
            [
                track("Petals", "Eve Oake", "Bo Lee"),
                track("Reeds", "Eve Oake", "Bo Lee"),
                track("Clay", "Bo Lee"),
                track("Elm", notes=["slow"]),
            ],
        ),
        (
            (
                "== Songs ==\nThe songs were composed by Oake and sung by children.\n"
                '* "Petals" (Eve Dun)\n* "Reeds" (Eve Dun)\n* "Clay" (Bo Lee)\n'
            ),
            [track("Petals", notes=["Eve Dun"]), track("Reeds", notes=["Eve Dun"]), track("Clay", notes=["Bo Lee"])],
        ),
        (
            (
                "== Songs ==\nThe songs were composed by Eve Oake.\n"
                '* "Petals" (Eve Oake)\n* "Reeds" (Oake)\n* "Clay" (Bo Lee)\n'
            ),
            [track("Petals", notes=["Eve Oake"]), track("Reeds", notes=["Oake"]), track("Clay", notes=["Bo Lee"])],
        ),
        # a note of a listing that goes on with credits
        (
            "== Soundtrack ==\n{{Track listing\n| title1 = Elm\n| note1 = old; lyrics by [[Bo Oy]], sung by Eve\n}}",
            [track("Elm", "Eve", number=1, writers=named("Bo Oy", notes="lyrics"), notes=["old"])],
        ),
    ],
)
def test_a_section_is_read(body: str, tracks: list[Track]) -> None:
    assert tracks_of(body) == tracks
