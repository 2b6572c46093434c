"""Lines of songs as people write them: titles on their own, sentences behind names, writers before artists."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import wikifilm
from songs import HEAD, named, track, tracks_of
from wikifilm.errors import EditError
from wikifilm.film import Name, Track
from wikifilm.lens import replaced
from wikifilm.values.tracks import TRACKS
from wikifilm.values.tracks.artists import CELL_ARTISTS, show_artists

SUNG = "== Songs ==\n{|\n! Song !! Singer\n"
LISTING = "== Soundtrack ==\n{{Track listing\n| title1 = Petals\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # what is not understood behind a title in quotation marks does not take the title away
        ('"Petals" plays under the titles', track("Petals")),
        ('"Petals": In this number the harbour wakes', track("Petals")),
        ('"Petals", considered an old song, but written for the play', track("Petals")),
        ('"Petals" finale', track("Petals")),
        ('"Petals" by', track("Petals")),
        ('"Petals" ()', track("Petals")),
        ('"Petals" ()()', track("Petals")),
        ('"Petals" 3:05 (3:06)', track("Petals", length="3:05")),
        ('"Petals" – Eve Oake – The Lamps', track("Petals", "Eve Oake")),
        ('"Petals" – Eve Oake – raga of dawn – 3:05', track("Petals", "Eve Oake", length="3:05")),
        (f'"Petals" by {"Oake " * 20}', track("Petals")),
        ('"Petals" by , written by Eve Oake', track("Petals", writers=named("Eve Oake"))),
        ('"Petals" reprise, sung by Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals", the cover of a tune first sung by Eve Oake', track("Petals")),
        ('"Petals" waltz (sung by Eve Oake)', track("Petals", "Eve Oake")),
        ('"Petals" waltz (slow)', track("Petals")),
        ('"Petals" waltz. It plays twice.', track("Petals")),
        # verbs before a credit
        ('"Petals" is sung by Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals", which was sung by Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" – sung and danced by Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" – lead vocals by Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" by Eve Oake, arranged by Bo Lee', track("Petals", "Eve Oake")),
        ('"Petals" performed by: Eve Oake', track("Petals", "Eve Oake")),
        # where names end
        ('"Petals" by Eve Oake over the opening titles', track("Petals", "Eve Oake")),
        ('"Petals" – Eve Oake, courtesy of Lamp Records', track("Petals", "Eve Oake")),
        ('"Petals" – Eve Oake, picturised on Bo Lee', track("Petals", "Eve Oake")),
        ('"Petals" by Eve Oake accompanied by dancing clerks', track("Petals", "Eve Oake")),
        ('"Petals" by Ash at the Quay', track("Petals", "Ash at the Quay")),
        ('"Petals" sung by Eve Oake and written by Bo Lee', track("Petals", "Eve Oake", writers=named("Bo Lee"))),
        ('"Petals" by Eve Oake / music: Bo Lee', track("Petals", "Eve Oake", writers=[Name("Bo Lee", notes="music")])),
        # what a dash leads to is no artist
        ('"Petals" – removed from the final film', track("Petals")),
        ('"Petals" – instrumental', track("Petals")),
        ('"Petals" – bonus track', track("Petals")),
        ('"Petals" – dialogue extract performed by Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" – Quay Award for Best Song', track("Petals")),
        ('"Petals" – ship\'s boys', track("Petals", "ship's boys")),
        # marks without blanks, other marks
        ('"Petals"- Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" –Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" | Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals", Eve Oake, Bo Lee', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" (reprise)... Eve Oake', track("Petals", "Eve Oake", notes=["reprise"])),
        # artists before the title
        ('Eve Oake: "Petals"', track("Petals", "Eve Oake")),
        ('Eve Oake, "Petals" – 3:05', track("Petals", "Eve Oake", length="3:05")),
        ('(3) "Petals" by Eve Oake', track("Petals", "Eve Oake")),
        # writers before artists
        (
            '"Petals" (Pia Nord / Bo Lee) by Eve Oake',
            track("Petals", "Eve Oake", writers=named("Pia Nord", "Bo Lee")),
        ),
        ('"Petals" (Pia Nord, Bo Lee) – Eve', track("Petals", "Eve", writers=named("Pia Nord", "Bo Lee"))),
        ('"Petals" (Pia Nord) by Eve Oake', track("Petals", "Eve Oake", notes=["Pia Nord"])),
        ('"Petals" (Pia Nord, Bo Lee)', track("Petals", notes=["Pia Nord, Bo Lee"])),
        ('"Petals" (Singers – Eve Oake, Bo Lee)', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" (arranged by Eve Oake)', track("Petals", notes=["arranged by Eve Oake"])),
        ('"Petals" – Eve Oake, aka "The Lamp Girl"', track("Petals", "Eve Oake")),
        # years and works are no artists, dances no singers
        ('1929: "Petals" from Lamps – Eve Oake', track("Petals", "Eve Oake", notes=["from Lamps"])),
        ('Eve Oake – "Petals", Lamps, 1943', track("Petals", "Eve Oake")),
        ('"Petals" – Dance – Eve Oake', track("Petals", "Eve Oake")),
        (
            '"Petals" Written by Bo Lee Performed by Eve Oake Courtesy of Lamp Records',
            track("Petals", "Eve Oake", writers=named("Bo Lee")),
        ),
        # names
        ('"Petals" – Jo and Meg', track("Petals", "Jo", "Meg")),
        ('"Petals" – Jo, Meg and Bo', track("Petals", "Jo", "Meg", "Bo")),
        ('"Petals" – Eve Oake with Bo Lee', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" – Eve Oake as Dessa and Bo Lee as the Moth', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" – Eve Oake and the Quay Boys', track("Petals", "Eve Oake", "the Quay Boys")),
        (
            '"Petals" – Eve Oake (dubbed by Pia Nord) and chorus',
            Track("Petals", [Name("Eve Oake", notes="dubbed by Pia Nord"), Name("chorus")]),
        ),
        ('"Petals" – Rap: Bo Lee', track("Petals", "Bo Lee")),
    ],
)
def test_a_line_is_read(text: str, value: Track) -> None:
    found = TRACKS.get(text)
    assert found is not None
    assert attrs.evolve(found, number=None) == value


@pytest.mark.parametrize(
    "text",
    [
        '"Petals" by Eve Oake, "Slow Tide" by Bo Lee waltz',
        '"The "Odd" Petals" by Eve Oake',
        'Theme song: "Petals"',
        'in the end: "Petals"',
        "Composer - Eve Oake",
        "Playback Singers – Eve Oake, Bo Lee",
        "The music is by Eve Oake",
    ],
)
def test_what_says_several_titles_or_none_is_not_read(text: str) -> None:
    assert TRACKS.get(text) is None


@pytest.mark.parametrize(
    ("text", "change", "after"),
    [
        ('"Petals" by Eve Oake over the titles', {"artists": named("Bo Lee")}, '"Petals" by Bo Lee over the titles'),
        ('"Petals" plays under the titles', {"title": "Reeds"}, '"Reeds" plays under the titles'),
        (
            '"Petals" (Pia Nord / Bo Lee) by Eve',
            {"writers": named("Pia Nord", "Cy Dell")},
            '"Petals" (Pia Nord / Cy Dell) by Eve',
        ),
        ('Eve Oake: "Petals"', {"artists": named("Bo Lee")}, 'Bo Lee: "Petals"'),
        ('1929: "Petals"', {"title": "Reeds"}, '1929: "Reeds"'),
        ('1929: "Petals" by Eve', {"artists": ()}, '1929: "Petals"'),
        ('"Petals"- Eve Oake', {"artists": named("Bo Lee")}, '"Petals"- Bo Lee'),
        ('"Petals" – Rap: Bo Lee', {"artists": named("Eve")}, '"Petals" – Rap: Eve'),
        ('"Petals" – Eve Oake as Dessa', {"artists": named("Bo")}, '"Petals" – Bo as Dessa'),
        ('"Petals" 3:05 (3:06)', {"length": "3:07"}, '"Petals" 3:07 (3:06)'),
    ],
)  # fmt: skip
def test_a_change_leaves_the_rest_of_the_line(text: str, change: dict[str, Any], after: str) -> None:
    old = TRACKS.get(text)
    assert old is not None
    assert TRACKS.put(text, old) == []
    assert replaced(text, TRACKS.put(text, attrs.evolve(old, **change))) == after


def test_what_a_line_that_goes_on_has_no_place_for_is_refused() -> None:
    text = '"Petals", considered an old song'
    with pytest.raises(EditError, match="the line goes on with words that are no part of the track"):
        TRACKS.put(text, track("Petals", "Eve Oake"))


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Eve & Bo", ["Eve", "Bo"]),
        ("Eve, Bo & Pia", ["Eve", "Bo", "Pia"]),
        ("Eve Oake, Bo Lee, Rap By – Pia Nord", ["Eve Oake", "Bo Lee", "Pia Nord"]),
        ("Eve Oake – Bo Lee", ["Eve Oake", "Bo Lee"]),
        ("Ch. Eve Oake", ["Ch. Eve Oake"]),
        ("Male: Eve Oake, Female: Bo Lee", ["Eve Oake", "Bo Lee"]),
        ("Chorus: Eve Oake", ["Eve Oake"]),
        ("Lyrics by Eve Oake", ["Eve Oake"]),
        ("Instrumental", []),
        ("Salt & Thyme;", ["Salt & Thyme"]),
    ],
)
def test_names_in_a_cell(cell: str, names: list[str]) -> None:
    assert [slot.value.name for slot in CELL_ARTISTS.read(cell).slots] == names


def test_a_single_name_that_a_cell_would_part_is_closed_by_a_semicolon() -> None:
    assert show_artists(named("Salt & Thyme"), in_cell=True) == "Salt & Thyme;"
    assert show_artists(named("Salt & Thyme")) == "Salt & Thyme"


@pytest.mark.parametrize(
    ("body", "tracks"),
    [
        (
            f"{LISTING}| extra1 = [[Eve Oake]], Rap By – [[Bo Lee]]\n| length1 = 3:05\n}}}}",
            [track("Petals", "Eve Oake", "Bo Lee", number=1, length="3:05")],
        ),
        (
            f"{LISTING}| lyrics1 = Chi. Eve Oake\n| length1 = 3:05 (male)\n}}}}",
            [track("Petals", number=1, length="3:05", writers=[Name("Chi. Eve Oake", notes="lyrics")])],
        ),
        (
            "== Soundtrack ==\n{{Track listing\n| title1 = Petals\n| note1 = performed by [[Eve Oake]]\n}}",
            [track("Petals", "Eve Oake", number=1)],
        ),
        (
            "== Soundtrack ==\n{{Track listing\n| title1 = Petals\n| note1 = written and sung by Eve\n}}",
            [track("Petals", number=1, notes=["written and sung by Eve"])],
        ),
        (
            '== Songs ==\n{|\n! Song !! Sung by\n|-\n| "Petals" || Eve & Bo\n|-\n| colspan="2" | Total length:\n|}',
            [track("Petals", "Eve", "Bo")],
        ),
        (
            '== Songs ==\n{|\n! Song !! Lyrics and music by !! Length\n|-\n| "Petals" || Eve Oake || 3:05 (male)\n|}',
            [track("Petals", writers=named("Eve Oake"), length="3:05")],
        ),
        (
            '== Soundtrack ==\n* "Petals"\n** Performed by Eve Oake\n** Music and lyrics by Bo Lee\n',
            [track("Petals", "Eve Oake", writers=named("Bo Lee"))],
        ),
        (
            '== Songs in the film ==\n1. "Petals" – Eve Oake – 3:05<br />\n2. "Reeds" – Bo Lee – 2:05<br />\n',
            [track("Petals", "Eve Oake", number=1, length="3:05"), track("Reeds", "Bo Lee", number=2, length="2:05")],
        ),
        (
            '== Theme songs ==\n:"Petals" – Eve Oake\n:"Reeds" – Bo Lee\n',
            [track("Petals", "Eve Oake"), track("Reeds", "Bo Lee")],
        ),
        ('== Soundtrack ==\n"Petals" and "Reeds" are heard.\n\n"Petals" was a hit.\n', []),
        # parentheses of a list: of who stars in the film, of writers, of nobody known
        (
            '== Songs ==\n* "Petals" (Quennet and Dell)\n* "Reeds" (Dell)\n* "Clay" (Ash & Elm)\n* "Elm" (Dell) (slow)',
            [
                track("Petals", "Quennet", "Dell"),
                track("Reeds", "Dell"),
                track("Clay", notes=["Ash & Elm"]),
                track("Elm", "Dell", notes=["slow"]),
            ],
        ),
        (
            '== Songs ==\n* "Petals" (Pia Nord) – Eve\n* "Reeds" (Bo Lee) – Eve\n* "Clay" (Pia Nord) – Eve\n* "Elm"\n',
            [
                track("Petals", "Eve", writers=named("Pia Nord")),
                track("Reeds", "Eve", writers=named("Bo Lee")),
                track("Clay", "Eve", writers=named("Pia Nord")),
                track("Elm"),
            ],
        ),
        (
            '== Songs ==\n* "Petals" (Ash)\n* "Reeds" (Oak)\n* "Clay" (Elm)\n',
            [track("Petals", notes=["Ash"]), track("Reeds", notes=["Oak"]), track("Clay", notes=["Elm"])],
        ),
        (
            '== Songs ==\n* "Petals" (Dell)\n* "Reeds" (Dell)\n* "Clay" (Dell)\n* "Elm" by Eve\n',
            [track(title, notes=["Dell"]) for title in ("Petals", "Reeds", "Clay")] + [track("Elm", "Eve")],
        ),
        # who performs stands below the title
        (
            '== Songs ==\n* "Petals"\n** Eve Oake\n* "Reeds"\n** the harbour song of the clerks\n* "Clay"\n** "Elm"\n',
            [track("Petals", "Eve Oake"), track("Reeds"), track("Clay"), track("Elm")],
        ),
        # a work in italics is no artist, a song's title may stand in them
        (
            "== Songs ==\n* ''Petals'' – Eve Oake, ''Lamps'' (1943)\n* ''Reeds'' sung by Bo Lee in ''Lamps''\n",
            [track("Petals", "Eve Oake", notes=["Lamps", "1943"]), track("Reeds", "Bo Lee", notes=["Lamps"])],
        ),
        (
            "== Songs ==\n* ''Petals'', Eve Oake\n* 2. ''Reeds'', Bo Lee\n* '''Clay''' Singer: Bo Lee\n* ''Elm'' (43)",
            [track("Petals", "Eve Oake"), track("Reeds", "Bo Lee", number=2), track("Clay", "Bo Lee")],
        ),
        (
            "== Songs ==\n* ''Petals'', Op. 7 by Eve\n* ''The Tide'': Overture – Bo\n* ''Lamps'': \"Clay\", Bo Lee\n",
            [track("Petals, Op. 7", "Eve"), track("The Tide: Overture", "Bo"), track("Clay", "Bo Lee")],
        ),
        ("== Songs ==\n* Petals, ''Lamps'' and all – Eve Oake\n", [track("Petals, Lamps and all", "Eve Oake")]),
        # rows over all columns are albums
        (
            f'{SUNG}|-\n! colspan=2 | Lamps\n|-\n| "Petals" || Eve\n|-\n! colspan=2 | Quay\n|-\n| "Reeds" || Bo\n|}}',
            [track("Petals", "Eve", album="Lamps"), track("Reeds", "Bo", album="Quay")],
        ),
    ],
)  # fmt: skip
def test_a_section_is_read(body: str, tracks: list[Track]) -> None:
    assert tracks_of(body) == tracks


def test_names_that_a_list_gives_in_parentheses_are_edited_there() -> None:
    text = f'{HEAD}== Songs ==\n* "Petals" (Quennet and Dell)\n* "Reeds" (Dell)\n* "Clay" (Quennet)\n'
    article = wikifilm.parse(text, dialect="mediawiki")
    first, *others = article.film.tracks
    new = article.edit(tracks=[attrs.evolve(first, artists=named("Quennet")), *others])
    assert new.text == text.replace("Quennet and Dell", "Quennet")


def test_a_title_in_italics_is_edited_in_its_place() -> None:
    text = f"{HEAD}== Songs ==\n* ''Petals'', Eve Oake, ''Lamps''\n"
    article = wikifilm.parse(text, dialect="mediawiki")
    (old,) = article.film.tracks
    assert article.edit(tracks=[attrs.evolve(old, title="Reeds")]).text == text.replace("Petals", "Reeds")
    assert article.edit(tracks=[attrs.evolve(old, artists=named("Bo"))]).text == text.replace("Eve Oake", "Bo")


def test_lines_below_a_title_are_edited_in_their_place() -> None:
    text = f'{HEAD}== Soundtrack ==\n* "Petals"\n** Performed by Eve Oake\n* "Reeds"\n'
    article = wikifilm.parse(text, dialect="mediawiki")
    first, second = article.film.tracks
    new = article.edit(tracks=[attrs.evolve(first, artists=named("Bo Lee")), second])
    assert new.text == text.replace("Eve Oake", "Bo Lee")
