"""Tracks: the forms of bulleted lists, narrow changes, artists, and the laws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikifilm.errors import EditError
from wikifilm.film import Name, Track
from wikifilm.lens import Replacement
from wikifilm.standins import TO_JOINT
from wikifilm.values.tracks import ARTISTS, TRACKS

if TYPE_CHECKING:
    from collections.abc import Sequence

AND = chr(TO_JOINT[ord("&")])
"""What parts two links, as the reader sees it."""


def applied(text: str, changes: Sequence[Replacement]) -> str:
    parts, at = [], 0
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        assert at <= change.start <= change.end <= len(text), f"{changes} overlap"
        parts += [text[at : change.start], change.new]
        at = change.end
    return "".join([*parts, text[at:]])


def track(title: str, *artists: str, **more: Any) -> Track:
    value = Track(title, [Name(artist) for artist in artists])
    return attrs.evolve(value, **more)


def named(*names: str) -> tuple[Name, ...]:
    return tuple(Name(name) for name in names)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('"Petals" by Chromatics', track("Petals", "Chromatics")),
        ("“Petals” by The Tallow Kings", track("Petals", "The Tallow Kings")),
        ("« Pétales » – Eve Oake", track("Pétales", "Eve Oake")),
        ('"Petals" - Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" – Eve Oake – 3:05', track("Petals", "Eve Oake", length="3:05")),
        ('"Petals" – 3:05', track("Petals", length="3:05")),
        ('"Petals" (3:05)', track("Petals", length="3:05")),
        ('"Petals" (Eve Oake) – 3:05', track("Petals", length="3:05", notes=["Eve Oake"])),
        ('"Petals" (Eve Oake) 1:02:10', track("Petals", length="1:02:10", notes=["Eve Oake"])),
        ('"Petals", composed by Eve Oake', track("Petals", writers=named("Eve Oake"))),
        (
            '"Petals", written by Pia Nord and Eve Oake, performed by The Reeds',
            track("Petals", "The Reeds", writers=named("Pia Nord", "Eve Oake")),
        ),
        ('"Petals", music and lyrics by Pia Nord', track("Petals", writers=named("Pia Nord"))),
        ('"Petals", sung by Pia Nord', track("Petals", "Pia Nord")),
        ('"Petals" (written and performed by Pia)', track("Petals", "Pia", writers=named("Pia"))),
        ('"Petals", written & performed by Pia Nord', track("Petals", "Pia Nord", writers=named("Pia Nord"))),
        (
            '"Petals", composed by Pia Nord. Used under the titles.',
            track("Petals", writers=named("Pia Nord")),
        ),
        ('"Petals" by Eve Oake.', track("Petals", "Eve Oake")),
        ('"Petals" by Bo Oake, Jr.', track("Petals", "Bo Oake, Jr.")),
        ('"Petals" by Eve Oake from Lamps', track("Petals", "Eve Oake", notes=["from Lamps"])),
        ('"Petals" by Eve Oake (from Lamps)', track("Petals", "Eve Oake", notes=["from Lamps"])),
        ('"Petals" (reprise) by Eve Oake (live)', track("Petals", "Eve Oake", notes=["reprise", "live"])),
        ('"Petals" by Eve Oake feat. Bo', track("Petals", "Eve Oake", "Bo")),
        ('"Petals" by various', track("Petals")),
        ('"Petals / Leaves"', track("Petals / Leaves")),
        (
            '"Let\'s Go by the Sea - to Remember" by Jay-Z',
            track("Let's Go by the Sea - to Remember", "Jay-Z"),
        ),
        ('3. "Petals"', track("Petals", number=3)),
        ("12) Stand-by Petals", track("Stand-by Petals", number=12)),
        ("1. Petals 3:05", track("Petals", number=1, length="3:05")),
        ("1. Mr. Lamp from Lisle – Eve Oake", track("Mr. Lamp from Lisle", "Eve Oake", number=1)),
        ("Petals of Night by Eve Oake", track("Petals of Night", "Eve Oake")),
        ("Petals – Eve Oake", track("Petals", "Eve Oake")),
        ("Petals, composed by Eve Oake", track("Petals", writers=named("Eve Oake"))),
        ("Petals (3:05)", track("Petals", length="3:05")),
        ("Petals (Reprise) – 3:05", track("Petals", length="3:05", notes=["Reprise"])),
        ('"Petals" : Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals": Bo and the Reeds', track("Petals", "Bo and the Reeds")),
        ('"Petals"... Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" (Duet): Eve Oake, Bo Lee', track("Petals", "Eve Oake", "Bo Lee", notes=["Duet"])),
        ('"Petals" – Singers: Eve Oake, Bo', track("Petals", "Eve Oake", "Bo")),
        (
            '"Petals" - Singer(s): Eve, Lyrics: Pia Nord',
            track("Petals", "Eve", writers=[Name("Pia Nord", notes="lyrics")]),
        ),
        ('Nat Oake – "Petals"', track("Petals", "Nat Oake")),
        (
            'Eve Oake and Bo N - "Petals" (Written by Pia Nord)',
            track("Petals", "Eve Oake", "Bo N", writers=named("Pia Nord")),
        ),
        ('4. Nat Oake – "Petals" (live)', track("Petals", "Nat Oake", number=4, notes=["live"])),
        ('Theme song: "Petals" by Eve Oake', track("Petals", "Eve Oake")),
        ('Opening titles – "Petals" by Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" – (deleted)', track("Petals", notes=["deleted"])),
        ('"Petals" [4:48]', track("Petals", length="4:48")),
        ('"Petals" [Quay Mix] - 3:01', track("Petals", length="3:01", notes=["Quay Mix"])),
        ('"Petals" by Eve Oake [live]', track("Petals", "Eve Oake", notes=["live"])),
        ('"Petals" by Eve Oake[a]', track("Petals", "Eve Oake")),
        ('"Petals", D 774 by Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals", Op. 5 No. 2 by Eve Oake', track("Petals", "Eve Oake")),
        ("Waltz No. 9 in A-flat, Op. posth. by Eve Oake", track("Waltz No. 9 in A-flat, Op. posth.", "Eve Oake")),
        (
            '"Petals" by Eve, lyrics by Na. Nordakumar',
            track("Petals", "Eve", writers=[Name("Na. Nordakumar", notes="lyrics")]),
        ),
        ('"Petals" – Na. Nordakumar – 3:05', track("Petals", "Na. Nordakumar", length="3:05")),
        ('"Petals", lyric by Tobin S.H. Rask', track("Petals", writers=[Name("Tobin S.H. Rask", notes="lyrics")])),
        (
            '"Petals" (performed by Eve Oake, written by Pia Nord)',
            track("Petals", "Eve Oake", writers=named("Pia Nord")),
        ),
        ('"Petals" (written by Pia) – 3:05', track("Petals", writers=named("Pia"), length="3:05")),
        (
            '"Petals" (music by Eve Oake and Bo Lee, lyrics by Pia)',
            track(
                "Petals",
                writers=[
                    Name("Eve Oake", notes="music"),
                    Name("Bo Lee", notes="music"),
                    Name("Pia", notes="lyrics"),
                ],
            ),
        ),
        ('"Petals" (Music and lyrics by Pia)', track("Petals", writers=named("Pia"))),
        ('"Petals" (lyrics: Pia)', track("Petals", writers=[Name("Pia", notes="lyrics")])),
        ('"Petals" (Singers: Eve, Bo)', track("Petals", "Eve", "Bo")),
        (
            '"Petals" (Lyrics by Pia; sung by Eve and chorus)',
            track("Petals", "Eve", "chorus", writers=[Name("Pia", notes="lyrics")]),
        ),
        ('"Petals" (written for the film by Pia)', track("Petals", notes=["written for the film by Pia"])),
        ('"Petals" (written by Pia for the film)', track("Petals", notes=["written by Pia for the film"])),
        ('"Petals" (music by Eve, lyrics by)', track("Petals", notes=["music by Eve, lyrics by"])),
        ('"Petals" – 4.26', track("Petals", length="4:26")),
        ('"Petals" (4.26)', track("Petals", length="4:26")),
        ('"Petals" – 04:52 min', track("Petals", length="04:52")),
        ("1. Version 2.10", track("Version 2.10", number=1)),
        ("1. Music by Eve", track("Music", "Eve", number=1)),
        (
            '"Petals" by Pia (voice), Eve (harp)',
            Track("Petals", [Name("Pia", notes=["voice"]), Name("Eve", notes=["harp"])]),
        ),
    ],
)
def test_a_track_is_read(text: str, value: Track) -> None:
    assert TRACKS.get(text) == value
    assert TRACKS.get(f"{text}  ") == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        '""',
        "Petals",
        "Petals 3:05",
        "Petals-Eve Oake",
        '"The "Odd" Petals" by Eve Oake',
        'The tune plays – "Petals"',
        'Theme song: "Petals"',
        "Written by Eve Oake",
        "Performed by Eve Oake",
        "Music by Eve Oake",
        "Music and lyrics by Eve Oake",
        "Music: The Lamp",
        "Vocals – Eve Oake",
        "Total length: 45:10",
        "The music is by Eve Oake",
        "Ash's version, by far the longest, came late",
        "the tune – Eve Oake",
        "Petals, written by Eve Oake. Nobody liked it.",
        f"{'Petals ' * 20}– Eve Oake",
        "1. ",
    ],
)
def test_what_is_no_track_has_no_value(text: str) -> None:
    assert TRACKS.get(text) is None
    assert TRACKS.places(text) == {}
    assert TRACKS.put(text, track("Leaves")) == [Replacement(0, len(text), '"Leaves"')]


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        ('"Petals" by Eve', track("Leaves", "Eve"), '"Leaves" by Eve'),
        ('"Petals" by Eve', track('The "Odd" Leaf', "Eve"), '“The "Odd" Leaf” by Eve'),
        ("“Petals” by Eve", track("The “Odd” Leaf", "Eve"), '"The “Odd” Leaf" by Eve'),
        ('"Petals" by Eve', track("Petals", "Bo"), '"Petals" by Bo'),
        ('"Petals" by Eve', track("Petals", "Eve", "Bo"), '"Petals" by Eve, Bo'),
        ('"Petals" by Eve', track("Petals", "Eve", "Ash, Oak & Thorn"), '"Petals" by Eve; Ash, Oak & Thorn'),
        ('"Petals" by Eve feat. Bo', track("Petals", "Eve"), '"Petals" by Eve'),
        ('"Petals" by Eve Oake & Bo Lee', track("Petals", "Eve Oake", "Bo"), '"Petals" by Eve Oake & Bo'),
        ('"Petals" by Bo & Pia Nord', track("Petals", "Bo", "Pia"), '"Petals" by Bo, Pia'),
        ('"Petals" by various', track("Petals", "Bo"), '"Petals" by Bo'),
        ('"Petals"', track("Petals", "Bo", writers=named("Eve")), '"Petals" by Bo, written by Eve'),
        ('"Petals" (live)', track("Petals", "Bo", notes=["live"]), '"Petals" by Bo (live)'),
        ('"Petals" – Bo – 3:05', track("Petals", length="3:05"), '"Petals" – 3:05'),
        ('"Petals" – Bo – 3:05', track("Petals", "Bo", length="3:06"), '"Petals" – Bo – 3:06'),
        ('"Petals" – Bo – 3:05', track("Petals", "Bo"), '"Petals" – Bo'),
        ('"Petals" (3:05)', track("Petals"), '"Petals"'),
        ('"Petals" by Bo.', track("Petals", "Bo", length="3:05"), '"Petals" by Bo – 3:05.'),
        ('"Petals" – 3:05', track("Petals", length="3:05", notes=["live"]), '"Petals" (live) – 3:05'),
        ('"Petals" (live)', track("Petals", notes=["dub"]), '"Petals" (dub)'),
        ('"Petals" (live) (dub)', track("Petals", notes=["dub"]), '"Petals" (dub)'),
        ('"Petals" (live)', track("Petals", notes=["live", "dub"]), '"Petals" (live) (dub)'),
        ('"Petals" from Lamps', track("Petals", notes=["dub"]), '"Petals" (dub)'),
        (
            '"Petals", written by Eve',
            track("Petals", "Bo", writers=named("Eve")),
            '"Petals" by Bo, written by Eve',
        ),
        ('"Petals", written by Eve', track("Petals"), '"Petals"'),
        (
            '"Petals", music by Eve, lyrics by Bo',
            track("Petals", writers=named("Pia")),
            '"Petals", written by Pia',
        ),
        (
            '"Petals", music by Eve, lyrics by Bo',
            track("Petals", writers=[Name("Pia", notes="music"), Name("Bo", notes="lyrics")]),
            '"Petals", music by Pia, lyrics by Bo',
        ),
        (
            '"Petals", written and sung by Eve',
            track("Petals", "Bo", writers=named("Bo")),
            '"Petals", written and sung by Bo',
        ),
        (
            '"Petals", written and sung by Eve',
            track("Petals", "Bo", writers=named("Eve")),
            '"Petals", written by Eve, performed by Bo',
        ),
        ('"Petals", written and sung by Eve', track("Petals", "Eve"), '"Petals", performed by Eve'),
        (
            '"Petals", written and sung by Eve',
            track("Petals", writers=named("Eve")),
            '"Petals", written by Eve',
        ),
        ('"Petals" – 4.26', track("Petals", length="4:27"), '"Petals" – 4:27'),
        ('Eve Oake – "Petals"', track("Petals", "Bo"), 'Bo – "Petals"'),
        ('Eve Oake – "Petals"', track("Petals"), '"Petals"'),
        ('Eve Oake – "Petals"', track("Petals", "k. lark"), '"Petals" by k. lark'),
        ('Eve Oake – "Petals"', track("Petals", "Eve Oake", number=2), '2. Eve Oake – "Petals"'),
        ('2. Eve Oake – "Petals"', track("Leaves", "Eve Oake"), 'Eve Oake – "Leaves"'),
        ('Theme: "Petals" by Bo', track("Petals", "Eve"), 'Theme: "Petals" by Eve'),
        ('Theme: "Petals" by Bo', track("Petals"), '"Petals"'),
        ('"Petals": Bo', track("Petals", "Bo", writers=named("Eve")), '"Petals": Bo, written by Eve'),
        ('"Petals", Op. 5', track("Petals", "Bo"), '"Petals", Op. 5 by Bo'),
        (
            '"Petals" (sung by Bo, written by Eve)',
            track("Petals", writers=named("Eve")),
            '"Petals" (written by Eve)',
        ),
        ('"Petals" (sung by Bo, written by Eve)', track("Petals", "Bo"), '"Petals" (sung by Bo)'),
        ('"Petals" (sung by Bo, written by Eve)', track("Petals"), '"Petals"'),
        (
            '"Petals" (sung by Bo, written by Eve)',
            track("Petals", "Bo", writers=[Name("Pia", notes="music")]),
            '"Petals" (sung by Bo), music by Pia',
        ),
        (
            '"Petals" (sung by Bo, written by Eve)',
            track("Petals", "Bo", writers=named("k. lark")),
            '"Petals" (sung by Bo), written by k. lark',
        ),
        (
            '"Petals" (music by Bo, lyrics by Eve, sung by Pia)',
            track("Petals", "Pia"),
            '"Petals" (sung by Pia)',
        ),
        (
            '"Petals" (music by Bo, lyrics by Eve, sung by Pia)',
            track("Petals", writers=[Name("Bo", notes="music"), Name("Eve", notes="lyrics")]),
            '"Petals" (music by Bo, lyrics by Eve)',
        ),
        ('"Petals" (written by Eve)', track("Petals", "Bo"), '"Petals" by Bo'),
        ('1. "Petals" (sung by Pia) – 3:41', track("Petals", number=1, length="3:41"), '1. "Petals" – 3:41'),
        ('1. "Petals" (sung by Pia, written by Bo)', track("Petals", number=1), '1. "Petals"'),
        ('"Petals" (music by Bo, lyrics by Eve)', track("Petals"), '"Petals"'),
        ('"Petals" [live]', track("Petals", notes=["dub"]), '"Petals" (dub)'),
        ('"Petals" [live]', track("Petals"), '"Petals"'),
        ('1. "Petals"', track("Petals", number=2), '2. "Petals"'),
        ('1. "Petals"', track("Petals"), '"Petals"'),
        ('"Petals"', track("Petals", number=2), '2. "Petals"'),
        ("1. Petals", track("Leaves", number=1), "1. Leaves"),
        ("1. Petals", track("Petals"), '"Petals"'),
        ("1. Petals", track("Day by Day", number=1), '1. "Day by Day"'),
        ("1. Petals", track("Petals", "Eve", number=1), "1. Petals by Eve"),
        ("Petals – Eve", track("Petals"), '"Petals"'),
        ("Petals – Eve", track("Petals", "Bo"), "Petals – Bo"),
    ],
)
def test_a_change_is_narrow(text: str, new: Track, after: str) -> None:
    assert applied(text, TRACKS.put(text, new)) == after
    assert TRACKS.get(after) == new


def test_the_album_is_said_elsewhere() -> None:
    new = track("Petals", "Eve", album="Original score")
    assert TRACKS.put('"Petals" by Eve', new) == []
    assert TRACKS.show(new) == '"Petals" by Eve'


@pytest.mark.parametrize(
    ("new", "message"),
    [
        (track("Petals", extra="Eve"), "extra cannot be written: only a track list"),
        (track("Petals", length="long"), "length cannot be written: 'long' is no length"),
        (track('a"b“c«'), "title cannot be written: .* every kind of quotation mark"),
    ],
)
def test_what_a_line_has_no_place_for_is_refused(new: Track, message: str) -> None:
    with pytest.raises(EditError, match=message):
        TRACKS.show(new)
    with pytest.raises(EditError, match=message):
        TRACKS.put('"Petals"', new)


def test_places() -> None:
    text = '1. "Petals" by Pia, Eve (live), written by Bo – 3:05'
    assert {path: text[slice(*span)] for path, span in TRACKS.places(text).items()} == {
        "number": "1",
        "title": "Petals",
        "artists": "Pia, Eve",
        "artists[0]": "Pia",
        "artists[0].name": "Pia",
        "artists[1]": "Eve",
        "artists[1].name": "Eve",
        "notes": "live",
        "notes[0]": "live",
        "writers": "Bo",
        "writers[0]": "Bo",
        "writers[0].name": "Bo",
        "length": "3:05",
    }


def test_keys_go_from_the_surest_to_the_loosest() -> None:
    value = track("Petals", "Eve", number=3, album="Score")
    expected = [("Petals", ("Eve",)), "Petals", ("Score", 3)]
    assert [key(value) for key in TRACKS.telling()] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Tallow Kings", ["The Tallow Kings"]),
        ("Eve feat. Bo", ["Eve", "Bo"]),
        ("Eve Oake ft. Bo Lee & Pia Nord", ["Eve Oake", "Bo Lee", "Pia Nord"]),
        ("Eve Oake/Bo Lee", ["Eve Oake", "Bo Lee"]),
        ("Eve / Bo", ["Eve", "Bo"]),
        ("AC/DC", ["AC/DC"]),
        ("Salt & Thyme", ["Salt & Thyme"]),
        ("Ash, Oak & Thorn", ["Ash, Oak & Thorn"]),
        ("Eve Oake and Bo Lee", ["Eve Oake", "Bo Lee"]),
        ("Eve Oake and the Reeds", ["Eve Oake and the Reeds"]),
        ("Eve Oake & His Reeds", ["Eve Oake & His Reeds"]),
        ("Eve, Bo", ["Eve", "Bo"]),
        ("Eve Oake, Bo & Pia", ["Eve Oake", "Bo", "Pia"]),
        ("Eve Oake, Bo Lee, and Pia", ["Eve Oake", "Bo Lee", "Pia"]),
        ("Salt & Thyme, Eve", ["Salt & Thyme", "Eve"]),
        ("Eve; Ash, Oak & Thorn", ["Eve", "Ash, Oak & Thorn"]),
        ("Bo, the Lamp", ["Bo, the Lamp"]),
        ("Eve Oake & Bo", ["Eve Oake", "Bo"]),
        ("Bo and Eve Oake", ["Bo", "Eve Oake"]),
        ("The Tallow Kings & Bo", ["The Tallow Kings & Bo"]),
        ("Eve, Bo, Pia and the Dell", ["Eve", "Bo", "Pia", "the Dell"]),
        ("Eve Oake, Bo and the Reeds", ["Eve Oake", "Bo and the Reeds"]),
        ("Eve Oake featuring Bo", ["Eve Oake", "Bo"]),
        ("Eve and chorus", ["Eve", "chorus"]),
        ("Eve, Bo and Chorus", ["Eve", "Bo", "Chorus"]),
        ("Quay Orchestra and Chorus", ["Quay Orchestra and Chorus"]),
        ("Quay Orchestra and Chorus/Bo", ["Quay Orchestra and Chorus", "Bo"]),
        ("Quay Orchestra and Chorus Girls", ["Quay Orchestra", "Chorus Girls"]),
        ("Eve Oake & others", ["Eve Oake"]),
        ("Eve & Party", ["Eve"]),
        ("Eve, Bo & Co.", ["Eve", "Bo"]),
        ("Eve Oake,Bo Lee,Pia", ["Eve Oake", "Bo Lee", "Pia"]),
        ("A. Oake,B. Lee & Pia Nord", ["A. Oake", "B. Lee", "Pia Nord"]),
        ("Eve Oake ,Bo Lee", ["Eve Oake", "Bo Lee"]),
        ("10,000 Lamps", ["10,000 Lamps"]),
        ("Bo Lee,Jr.", ["Bo Lee,Jr."]),
        ("Eve + the Lamps", ["Eve + the Lamps"]),
        ("Eve \u2022 Bo Lee", ["Eve", "Bo Lee"]),
        ("Eve, Bo, etc.", ["Eve", "Bo"]),
        ("Various artists", []),
        ("Eve & dancers", ["Eve", "dancers"]),
        ("Eve & ensemble", ["Eve", "ensemble"]),
        ("Eve and the Quay Staff", ["Eve", "the Quay Staff"]),
        ("Quay Orchestra, conducted by Bo Lee", ["Quay Orchestra"]),
        ("performed by Eve Oake, Bo Lee", ["Eve Oake", "Bo Lee"]),
        ("All music composed by Eve Oake", ["Eve Oake"]),
        ("Eve Oake; all music is arranged by Bo", ["Eve Oake"]),
        ("Duet: Eve Oake, Bo", ["Eve Oake", "Bo"]),
        ("Eve and others (live)", ["Eve"]),
        ("others", ["others"]),
        (f"Eve{AND}Bo {AND} Pia", ["Eve", "Bo", "Pia"]),
        ("Bo Lee, Jr., Eve", ["Bo Lee, Jr.", "Eve"]),
        ("various", []),
        (" ", []),
        (" / ", []),
    ],
)
def test_artists_are_parted_and_bands_are_not(text: str, names: list[str]) -> None:
    reading = ARTISTS.read(text)
    assert [slot.value.name for slot in reading.slots] == names
    assert bool(reading.slots) != bool(reading.findings)


# ------------------------------------------------------------------------------------------------ laws

TITLES = st.lists(
    st.sampled_from(
        ["Petals", "by", "of", "the", "Sea", "-", "–", "3:05", "O'Hara", "(Reprise)", "from", "Mr.", "a, b"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join) | st.sampled_from(['The "Odd" Leaf', "« L »", "“Curly”"])
NAMES = st.sampled_from(
    [
        "Eve Oake",
        "Bo",
        "The Tallow Kings",
        "Pia de Nord",
        "Salt & Thyme",
        "Ash, Oak & Thorn",
        "Jay-Z",
        "AC/DC",
        "k. lark",
    ]
)
NOTES = st.sampled_from(["live", "from Lamps", "Reprise", "with Eve", "dub, 2001"])
LENGTHS = st.sampled_from(["3:05", "12:41", "1:02:10"])
FORMS = (
    "{number}. “{title}” – {artist} – {length}",
    "“{title}” ({note}) {length}",
    "“{title}” by {artist} ({note}), written by {writer}.",
    "“{title}”, composed by {writer}. Used twice.",
    "“{title}”, written and performed by {artist}",
    "{number}) Sea Petals ({note}) ({length})",
    "Sea Petals – {artist}",
    "“{title}” by {artist} from Lamps – {length}",
    "{number}. {artist} – “{title}” ({note})",
    "Theme song: “{title}” by {artist}",
    "“{title}” ({note}): {artist} – {length}",
    "“{title}”, Op. 5 No. 2 by {artist}",
    "“{title}” (music by {writer}, lyrics by Pia Nord) – {length}",
    "“{title}” (performed by {artist}; written by {writer})",
    "“{title}” (written by {writer}) [{note}] – 3.05",
    "“{title}” – Singers: {artist}, Lyrics: {writer}",
)
SOUP = st.lists(
    st.sampled_from(
        [
            *'"“”«»-–(),;.: /&\u00a0',
            " by ",
            " – ",
            "Petals",
            "3:05",
            "1. ",
            "written",
            " and ",
            " from ",
            "Eve",
            "[]",
            "Singers: ",
            " (music by ",
            ", Op. 5",
            "...",
        ]
    ),
    max_size=16,
).map("".join)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A line in a form that an article might have."""
    title = draw(TITLES.filter(lambda title: "“" not in title))
    # Without quotation marks a name in small letters is taken for prose.
    artist, writer = draw(NAMES.filter(lambda name: name[0].isupper())), draw(NAMES)
    parts = {"title": title, "artist": artist, "writer": writer, "note": draw(NOTES), "length": draw(LENGTHS)}
    return draw(st.sampled_from(FORMS)).format(number=draw(st.integers(0, 99)), **parts)


def people() -> st.SearchStrategy[list[Name]]:
    return st.lists(NAMES, max_size=3, unique=True).map(lambda names: [Name(name) for name in names])


@st.composite
def tracks(draw: st.DrawFn) -> Track:
    return Track(
        draw(TITLES),
        draw(people()),
        number=draw(st.none() | st.integers(0, 999)),
        writers=draw(people()),
        length=draw(st.none() | LENGTHS),
        notes=draw(st.lists(NOTES, max_size=2, unique=True)),
    )


@given(st.text() | SOUP)
def test_any_text_reads_and_nothing_asked_changes_nothing(text: str) -> None:
    value = TRACKS.get(text)
    assert all(0 <= start <= end <= len(text) for start, end in TRACKS.places(text).values())
    if value is not None:
        assert TRACKS.put(text, value) == []


@given(tracks())
def test_what_is_shown_is_read(new: Track) -> None:
    assert TRACKS.get(TRACKS.show(new)) == new


@given(texts() | tracks().map(TRACKS.show), tracks())
def test_what_is_put_is_got(text: str, new: Track) -> None:
    assert TRACKS.get(text) is not None
    assert TRACKS.get(applied(text, TRACKS.put(text, new))) == new


@given(texts(), tracks(), st.sampled_from(["number", "title", "artists", "writers", "length"]))
def test_a_change_stays_in_its_places(text: str, new: Track, what: str) -> None:
    old = TRACKS.get(text)
    assert old is not None
    wanted = attrs.evolve(old, **{what: getattr(new, what)})
    places = TRACKS.places(text)
    shared = places.get("artists") == places.get("writers")  # "written and performed by" says both at once
    bare = not {"“", "«"} & set(text)  # a title without quotation marks may need some
    changes = TRACKS.put(text, wanted)
    free = (what, *(("artists", "writers") if shared else ()), *(("title",) if bare else ()))
    for path, (start, end) in places.items():
        if not path.startswith(free):
            assert all(change.end <= start or change.start >= end for change in changes), path


@given(st.lists(NAMES, min_size=1, max_size=4, unique=True), st.lists(NAMES, min_size=1, max_size=4, unique=True))
def test_artists_that_are_put_are_got(old: list[str], new: list[str]) -> None:
    text = TRACKS.show(track("Petals", *old))
    assert TRACKS.get(applied(text, TRACKS.put(text, track("Petals", *new)))) == track("Petals", *new)


@given(st.text() | SOUP)
def test_any_artists_are_read(text: str) -> None:
    reading = ARTISTS.read(text)
    ends = [0, *(place for slot in reading.slots for place in (slot.start, slot.end)), len(text)]
    assert ends == sorted(ends)


def test_reading_is_linear() -> None:
    for piece in (
        " – ",
        " ",
        "(",
        "(a) ",
        ")",
        '"',
        "“",
        " by ",
        ", ",
        " & A",
        "/",
        "a",
        ".",
        "3:05 ",
        " from ",
        ", written",
        "[",
        "..",
        ": A",
        " (music by A",
        ", lyrics: ",
        ", Op. 5",
    ):
        TRACKS.get('"Petals" by A' + piece * 4_000)
        TRACKS.get("1. Petals" + piece * 4_000)
        TRACKS.get('"Petals" (music by A' + piece * 4_000 + ")")
        TRACKS.get(piece * 4_000 + ' – "Petals"')
        ARTISTS.read("Eve Oake" + piece * 4_000)
