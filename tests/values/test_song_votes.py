"""What the lines of a list of songs vote on: whom parentheses name, what parts bare titles from names."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import wikifilm
from songs import HEAD, named, track, tracks_of
from wikifilm.film import Track
from wikifilm.values.tracks import Beside, are_parted, asides_of

SONGS = "== Soundtrack ==\n"


def asides(*texts: str) -> str:
    return asides_of(texts, Beside())


@pytest.mark.parametrize("writers", [["Lee"], ["Lee", "Oake"], ["Bo Lee", "Cy Oake, Jr."]])
def test_writers_are_told_by_most_lines(writers: list[str]) -> None:
    odd = f'"Elm" ({", ".join(writers)}) – Pia Nord'
    plain = ['"Petals" (Bo Lee) – Eve Oake', '"Reeds" (Bo Lee, Cy Oake) – Eve Oake', '"Clay" (Cy Oake, Bo Lee) by Eve']
    assert asides(*plain, odd) == "writers"
    section = SONGS + "".join(f"* {line}\n" for line in [*plain, odd])
    assert [name.name for name in tracks_of(section)[3].writers] == writers


def test_a_surname_stands_for_the_full_name_of_another_line() -> None:
    first = ['"Petals" (Bo Lee) – Eve Oake', '"Reeds" (Lee/Oake) – Eve Oake']
    lines = [*first, '"Clay" (Cy Oake) by Eve', '"Elm" (Lee) by Pia']
    assert asides(*lines) == "writers"


def test_single_names_alone_tell_no_writers() -> None:
    assert asides('"Petals" (Lee) – Eve', '"Reeds" (Slow) – Eve', '"Clay" (Lisle) – Eve') == "notes"


@pytest.mark.parametrize("form", ['"{}" – 4:23 ({})', '"{}" (4:23) ({})', "“{}” 4:23 ({})"])
def test_artists_stand_behind_lengths(form: str) -> None:
    songs = [("Petals", "Eve Oake and Bo Lee"), ("Reeds", "Pia Nord"), ("Clay", "Eve Oake")]
    source = HEAD + SONGS + "".join(f"# {form.format(*song)}\n" for song in songs)
    article = wikifilm.parse(source)
    assert article.film.tracks == (
        track("Petals", "Eve Oake", "Bo Lee", number=1, length="4:23"),
        track("Reeds", "Pia Nord", number=2, length="4:23"),
        track("Clay", "Eve Oake", number=3, length="4:23"),
    )
    new = attrs.evolve(article.film.tracks[1], artists=named("Cy Dell"))
    assert article.edit({"tracks[1]": new}).text == source.replace("(Pia Nord)", "(Cy Dell)")


def test_surnames_behind_lengths_are_no_artists() -> None:
    lines = ['"Petals" – 4:23 (Oake, Lee)', '"Reeds" – 4:23 (Lee/Nord)', '"Clay" – 4:23 (Oake, Nord)']
    assert asides(*lines) == "notes"


@pytest.mark.parametrize("last", ['"Elm" – 3:05 (slow)', '"Elm" – 3:05 (Reprise)'])
def test_what_else_stands_behind_lengths_is_a_note(last: str) -> None:
    assert asides('"Petals" – 4:23 (Eve Oake)', '"Reeds" – 4:23 (Bo Lee)', last) == "notes"


@pytest.mark.parametrize(
    ("lines", "tracks"),
    [
        (
            ["# Petals : Eve Oake", "# Reeds: Bo Lee, Pia Nord", "# Clay : [[Eve Oake]]"],
            [
                track("Petals", "Eve Oake", number=1),
                track("Reeds", "Bo Lee", "Pia Nord", number=2),
                track("Clay", "Eve Oake", number=3),
            ],
        ),
        (
            ["* 1. Petals : Eve Oake", "* 2. Reeds : Bo Lee", "* 3. Clay : Eve Oake"],
            [
                track("Petals", "Eve Oake", number=1),
                track("Reeds", "Bo Lee", number=2),
                track("Clay", "Eve Oake", number=3),
            ],
        ),
        (
            ["* Petals ..... [[Eve Oake]]", "* Reeds.... Bo Lee", "* Clay … Eve Oake"],
            [track("Petals", "Eve Oake"), track("Reeds", "Bo Lee"), track("Clay", "Eve Oake")],
        ),
        (
            ["* '''Petals''': Eve Oake", "* '''Reeds''': [[Bo Lee]]", "* ''Clay'': Eve Oake"],
            [track("Petals", "Eve Oake"), track("Reeds", "Bo Lee"), track("Clay", "Eve Oake")],
        ),
        # who plays what
        (["* Oboe : Eve Oake", "* Lute : Bo Lee", "* Fife : Pia Nord"], []),
        (["* Guitar .... Eve Oake", "* Lute .... Bo Lee", "* Fife .... Pia Nord"], []),
        (["# Singer : Eve Oake", "# Petals : Bo Lee", "# Reeds : Pia Nord"], []),
    ],
)
def test_colons_and_dots_part_bare_titles(lines: list[str], tracks: list[Track]) -> None:
    assert tracks_of(SONGS + "\n".join(lines)) == tracks


def test_a_bare_title_and_its_artists_are_edited() -> None:
    source = HEAD + SONGS + "# Petals : Eve Oake\n# Reeds: Bo Lee\n# Clay : Pia Nord\n"
    article = wikifilm.parse(source)
    new = [attrs.evolve(article.film.tracks[1], title="Lamps", artists=named("Cy Dell"))]
    after = article.edit({"tracks[1]": new[0]}).text
    assert after == source.replace("Reeds: Bo Lee", "Lamps: Cy Dell")
    assert wikifilm.parse(after).film.tracks[1] == new[0]


def test_few_lines_part_nothing() -> None:
    assert not are_parted(["Petals : Eve Oake", "Reeds : Bo Lee"], numbered=True)
    assert not are_parted(["Petals : Eve Oake", "Reeds : Bo Lee", "Clay : Bo", "Elm", "Ash"], numbered=True)
    assert not are_parted(["Petals : to be sung", "Reeds : Bo Lee", "Clay : Bo"], numbered=True)


# ------------------------------------------------------------------------------------------ artists before titles

BANDS = ["[[Lamps (band)|Lamps]] – Sea Petals", "[[Eve Oake (singer)|Eve Oake]] – Red Reeds (live)", "Bo Lee – Clay"]
WORDS = ["The Lamps - Down to the Quay", "Eve Oake - Red Reeds", "Bo Lee - Who's There?"]


@pytest.mark.parametrize("mark", ["* ", "# ", "* 1. "])
@pytest.mark.parametrize(
    ("lines", "tracks"),
    [
        (
            BANDS,
            [track("Sea Petals", "Lamps"), track("Red Reeds", "Eve Oake", notes=["live"]), track("Clay", "Bo Lee")],
        ),
        (
            WORDS,
            [track("Down to the Quay", "The Lamps"), track("Red Reeds", "Eve Oake"), track("Who's There?", "Bo Lee")],
        ),
        # one link to a band's page, and links before all dashes
        (
            ["[[Lamps (band)|Lamps]] – Lisle", "[[Bo Oake]] – Reeds Number 1"],
            [track("Lisle", "Lamps"), track("Reeds Number 1", "Bo Oake")],
        ),
        (
            ["[[Lamps (band)|Lamps]] – [[Lisle]]", "[[Bo Oake]] – Reeds Number 1"],
            [track("Lamps", "Lisle"), track("Bo Oake", "Reeds Number 1")],
        ),
        # as much tells for the one as for the other
        (
            [*WORDS, "Let It Be Sea - Cy Dell"],
            [track("Eve Oake", "Red Reeds"), track("Let It Be Sea", "Cy Dell")],
        ),
        (["Petals - Eve Oake", "Reeds - Bo Lee"], [track("Petals", "Eve Oake"), track("Reeds", "Bo Lee")]),
    ],
)  # fmt: skip
def test_artists_before_bare_titles(mark: str, lines: list[str], tracks: list[Track]) -> None:
    found = tracks_of(SONGS + "\n".join(mark + line for line in lines))
    places = [next(at for at, line in enumerate(lines, 1) if one.title in line) for one in found]
    assert [one.number for one in found] == [1 if "1" in mark else at if "#" in mark else None for at in places]
    found = [attrs.evolve(one, number=None) for one in found]
    assert [one for one in found if one.title not in {"The Lamps", "Bo Lee"}] == tracks


def test_artists_before_a_bare_title_are_edited() -> None:
    source = HEAD + SONGS + "".join(f"* {line}\n" for line in BANDS)
    article = wikifilm.parse(source)
    old = article.film.tracks[2]
    assert article.edit({"tracks[2]": attrs.evolve(old, title="Elm")}).text == source.replace("Clay", "Elm")
    assert article.edit({"tracks[2].artists": ["Cy Dell"]}).text == source.replace("Bo Lee", "Cy Dell")


# ------------------------------------------------------------------------------- whom parentheses of names name

TRIO = ['"Petals" (Bo Lee, Cy Oake)', '"Reeds" (Eve Oake & Pia Nord)', '"Clay" (Ash Dun)']


def test_several_names_are_writers_but_where_others_sing_for_the_stars() -> None:
    def said(**more: Any) -> str:
        return asides_of(TRIO, Beside(**more))

    assert said() == "notes"
    assert said(countries=["united states"]) == "writers"
    assert said(countries=["india", "united states"]) == "notes"
    assert said(countries=["united states"], starring=["eve oake"]) == "artists"
    assert asides_of([*TRIO[::2], '"Elm" (Mo Tan)'], Beside(countries=["france"])) == "notes"


@pytest.mark.parametrize(("kind", "told"), [("songwriter", "writers"), ("singer", "artists"), ("actor", "notes")])
def test_the_pages_of_those_in_parentheses_tell(kind: str, told: str) -> None:
    body = f'* "[[Petals]]" ([[Bo Lee ({kind})|Bo Lee]])\n* "Reeds" (Eve Oake)\n* "Clay" (Ash Dun)\n'
    found = tracks_of(SONGS + body)
    assert [name.name for one in found for name in getattr(one, told, ()) if told != "notes"] == (
        [] if told == "notes" else ["Bo Lee", "Eve Oake", "Ash Dun"]
    )
    assert [note for one in found for note in one.notes] == (
        ["Bo Lee", "Eve Oake", "Ash Dun"] if told == "notes" else []
    )


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("It has rags of Cy Dun, played by Bo Lee.", "writers"),
        ("It has rags of Cy, played by a band.", "notes"),
        ("It has rags of Cy Dunmore.", "notes"),
    ],
)
def test_surnames_of_those_whom_sentences_name_are_writers(prose: str, told: str) -> None:
    lines = ['"Petals" (Dun)', '"Reeds" (Lee)', '"Clay" (Dun/Lee)', '"Elm"']
    assert asides_of(lines, Beside(prose)) == told


@pytest.mark.parametrize(
    ("lines", "writers"),
    [
        # behind lengths, before the artists in lines of their own
        (
            [
                '# "Petals" – 3:11 <small>(Bo Lee, Cy Oake)</small>\n#*[[The Lamps]]',
                '# "Reeds" – 2:39 (Eve Dun)\n#*[[Ash Elm]]',
                '# "Clay" – 2:30 (Mo Tan)\n#*[[Ash Elm]]',
            ],
            [["Bo Lee", "Cy Oake"], ["Eve Dun"], ["Mo Tan"]],
        ),
        # behind artists
        (
            [
                '# "Petals" – The Lamps (Bo Lee, Cy Oake) – 3:11',
                '# "Reeds" – Ash Elm (Eve Dun, Mo Tan)',
                '# "Clay" – Ash Elm (Ash Elm) – 2:30',
                '# "Oar" – Ash Elm (live)',
            ],
            [["Bo Lee", "Cy Oake"], ["Eve Dun", "Mo Tan"], ["Ash Elm"], []],
        ),
        (['# "Petals" – The Lamps (Bo Lee, Cy Oake)', '# "Reeds" – Ash Elm (Eve Dun)'], [[], []]),
    ],
)
def test_writers_behind_lengths_and_artists(lines: list[str], writers: list[list[str]]) -> None:
    found = tracks_of(SONGS + "\n".join(lines))
    assert [[name.name for name in one.writers] for one in found] == writers
    assert all(one.artists for one in found)


def test_artists_stand_behind_lengths_without_a_mark() -> None:
    body = '# "Petals" (2:33) Eve Oake\n# "Reeds" [2:58] [[Bo Lee]]\n# "Clay" (4:33) is heard\n# "Elm" 2:33 Eve\n'
    assert tracks_of(SONGS + body) == [
        track("Petals", "Eve Oake", number=1, length="2:33"),
        track("Reeds", "Bo Lee", number=2, length="2:58"),
        track("Clay", number=3, length="4:33"),
        track("Elm", number=4),
    ]


@pytest.mark.parametrize(
    ("lines", "artists"),
    [
        (["Eve Oake – Petals", "Eve Oake – Reeds", "Eve Oake – Clay", "Bo Lee – Elm"], ["Eve Oake"] * 3 + ["Bo Lee"]),
        (["Petals – Eve Oake", "Reeds – Eve Oake", "Clay – Eve Oake", "Elm – Bo"], ["Eve Oake"] * 3 + ["Bo"]),
        (["1. Eve – Petals", "2. Eve – Reeds", "3. Eve – Clay (live)"], ["Eve"] * 3),
        (["Eve – Petals", "Eve – Reeds", "Eve – Reeds", "Elm – Bo"], ["Petals", "Reeds", "Reeds", "Bo"]),
    ],
)
def test_who_stands_on_one_side_again_and_again_is_the_artist(lines: list[str], artists: list[str]) -> None:
    found = tracks_of(SONGS + "\n".join(f"# {line}" for line in lines))
    assert [one.artists[0].name for one in found] == artists


@pytest.mark.parametrize(
    ("body", "albums"),
    [
        (
            "'''Score''' (composed by [[Bo Lee]])\n* \"Petals\"\n'''Songs''' (music and words by Eve)\n* \"Reeds\"",
            ["Score", "Songs"],
        ),
        ("'''Score''' (Bo Lee)\n* \"Petals\"\n* \"Reeds\"", [None, None]),
    ],
)
def test_a_label_may_go_on_with_who_wrote_what_stands_below(body: str, albums: list[str | None]) -> None:
    assert [one.album for one in tracks_of(SONGS + body)] == albums


@pytest.mark.parametrize(
    "headings",
    [
        "! Song !! Main singer(s) !! Other singers",
        "! Song !! Lead vocals !! Backing vocals",
        "! rowspan=2 | Song !! colspan=2 | Singers\n|-\n! Male !! Female",
    ],
)
def test_a_second_column_of_singers(headings: str) -> None:
    table = f'{{|\n{headings}\n|-\n| "Petals" || Eve Oake || Bo Lee\n|-\n| "Reeds" || || Bo Lee\n|}}'
    assert tracks_of(SONGS + table) == [track("Petals", "Eve Oake", "Bo Lee"), track("Reeds", "Bo Lee")]


def test_lines_without_bullets_below_one_that_leads_on() -> None:
    body = 'The songs are:\n:"Petals" – Eve Oake\n:Reeds at Dawn – Bo Lee\n:"Clay", Ash Dun\n:"Elm" – Eve\n'
    assert [one.title for one in tracks_of(SONGS + body)] == ["Petals", "Clay", "Elm"]


# ---------------------------------------------------------------------------------- what stands in lines below


@pytest.mark.parametrize(
    ("body", "tracks"),
    [
        (
            '* "Petals"\n:Written by [[Bo Lee]]\n:Performed by [[Eve Oake]]\n:Courtesy of [[Quay]]\n* "Reeds" – Bo',
            [track("Petals", "Eve Oake", writers=named("Bo Lee")), track("Reeds", "Bo")],
        ),
        (
            '* "Petals"\n:Written and performed by [[Eve Oake]]\n:By arrangement with Quay\n* "Reeds" – Bo',
            [track("Petals", "Eve Oake", writers=named("Eve Oake")), track("Reeds", "Bo")],
        ),
        (
            "# Petals\n#* Singers: [[Eve Oake]], chorus\n#* Lyrics: Bo Lee\n# Reeds\n#* Singers: Pia",
            [
                track("Petals", "Eve Oake", "chorus", number=1, writers=named("Bo Lee", notes="lyrics")),
                track("Reeds", "Pia", number=2),
            ],
        ),
        (
            "; “Petals”\n: [[Eve Oake]], [[Bo Lee]]\n; “Reeds”\n: Eve Oake",
            [track("Petals", "Eve Oake", "Bo Lee"), track("Reeds", "Eve Oake")],
        ),
        (
            "* '''“Petals”'''\n:Singer: Eve Oake\n* '''“Reeds”'''\n:Singer: Bo",
            [track("Petals", "Eve Oake"), track("Reeds", "Bo")],
        ),
        (
            "# “Petals” – 3:11 <small>(slow)</small>\n#*[[Lamps]]\n# “Reeds” (old)\n#*[[Bo Lee]]",
            [
                track("Petals", "Lamps", number=1, length="3:11", notes=["slow"]),
                track("Reeds", "Bo Lee", number=2, notes=["old"]),
            ],
        ),
        ("* Side 1\n*# “Petals” – Eve\n* Side 2\n*# “Reeds” – Bo", [
            track("Petals", "Eve", number=1, album="Side 1"),
            track("Reeds", "Bo", number=1, album="Side 2"),
        ]),
        ("* “Petals” – Eve\n===Charts===\n* Quay Hits – No. 4\n===Personnel===\n* Lute – Bo", [track("Petals", "Eve")]),
        ("# “Petals” – Eve\n# Total time: 40:00\n# Total running time – 40:00", [track("Petals", "Eve", number=1)]),
        ("* ''Petals''-[[Eve Oake]]\n* ''Reeds''—Bo Lee", [track("Petals", "Eve Oake"), track("Reeds", "Bo Lee")]),
        ("* ''Lamp''-Lit – Eve Oake\n* ''Reeds'' – Bo", [track("Lamp-Lit", "Eve Oake"), track("Reeds", "Bo")]),
        ("{|\n! Track listing\n|-\n|\n# “Petals” – 3:05\n# “Reeds” – 2:10\n|}", [
            track("Petals", number=1, length="3:05"),
            track("Reeds", number=2, length="2:10"),
        ]),
    ],
)  # fmt: skip
def test_a_list_is_read(body: str, tracks: list[Track]) -> None:
    assert tracks_of(SONGS + body) == tracks


def test_lines_below_a_song_are_edited() -> None:
    source = f"{HEAD}{SONGS}# Petals\n#* Singers: [[Eve Oake]]\n#* Lyrics: Bo Lee\n# Reeds\n#* Singers: Pia\n"
    article = wikifilm.parse(source)
    new = attrs.evolve(article.film.tracks[0], writers=named("Cy Dell", notes="lyrics"))
    assert article.edit({"tracks[0]": new}).text == source.replace("Bo Lee", "Cy Dell")


# ------------------------------------------------------------------------------------------- extra columns

LISTING = HEAD + SONGS + "{{{{Track listing\n| extra_column = {}\n| title1 = Petals\n| extra1 = [[Bo Lee]]\n}}}}\n"


@pytest.mark.parametrize(
    ("heading", "note"),
    [("Lyricist", "lyrics"), ("Lyrics by", "lyrics"), ("Composer(s)", "music"), ("Writer", ()), ("Songwriters", ())],
)
def test_an_extra_column_of_writers(heading: str, note: str | tuple[()]) -> None:
    source = LISTING.format(heading)
    article = wikifilm.parse(source)
    (old,) = article.film.tracks
    assert [(name.name, name.notes) for name in old.writers] == [("Bo Lee", (note,) if note else ())]
    assert old.extra is None
    assert article.edit(tracks=article.film.tracks).text == source
    new = attrs.evolve(old, writers=named("Cy Dell", notes=note))
    assert article.edit(tracks=[new]).text == source.replace("[[Bo Lee]]", "Cy Dell")
    more = Track("Reeds", number=2, writers=named("Pia", notes=note))
    after = article.edit(tracks=[old, more]).text
    assert "| title2 = Reeds\n| extra2 = Pia\n" in after
    assert wikifilm.parse(after).film.tracks == (old, more)
    with pytest.raises(wikifilm.EditError, match="the extra column of the track listing says who wrote it"):
        article.edit(tracks=[attrs.evolve(old, extra="slow")])
    assert article.edit(tracks=[attrs.evolve(old, writers=())]).film.tracks == (track("Petals", number=1),)


def test_an_extra_column_of_who_rendered_it() -> None:
    (one,) = wikifilm.parse(LISTING.format("Rendered by")).film.tracks
    assert [name.name for name in one.artists] == ["Bo Lee"]


@pytest.mark.parametrize(
    ("leads_on", "written"),
    [
        ("It has music by classical composers, including:", True),
        ("It has pieces by several composers:", True),
        ("It has songs by several singers:", False),
        ("It has classical music. The songs are:", False),
    ],
)
def test_by_tells_composers_where_the_sentence_above_does(leads_on: str, *, written: bool) -> None:
    body = (
        f'{leads_on}\n* "Petals" by Bo Lee\n* "Reeds" from \'\'Brine\'\' by Eve Oake\n* "Clay", performed by Mo Tan\n'
    )
    petals, reeds, clay = tracks_of(SONGS + body)
    people = "writers" if written else "artists"
    assert [getattr(one, people)[0].name for one in (petals, reeds)] == ["Bo Lee", "Eve Oake"]
    assert clay.artists[0].name == "Mo Tan"
    article = wikifilm.parse(HEAD + SONGS + body)
    assert article.edit({f"tracks[0].{people}": named("Cy Dell")}).text == article.text.replace("Bo Lee", "Cy Dell")


BEHIND_COLONS = (
    "# [[Petals]]: [[Bo Lee]] and Pia Nord (3:41)\n# Reeds by the Lake: Eve Oake, Mo Tan – 4:02\n"
    "# Clay: Bo Lee [2:30]\n# Elm (Remix): Cy Dell (1:59)\n"
)


def test_colons_part_titles_from_artists_before_lengths() -> None:
    found = tracks_of(SONGS + BEHIND_COLONS)
    assert [(one.title, [name.name for name in one.artists], one.length) for one in found] == [
        ("Petals", ["Bo Lee", "Pia Nord"], "3:41"),
        ("Reeds by the Lake", ["Eve Oake", "Mo Tan"], "4:02"),
        ("Clay", ["Bo Lee"], "2:30"),
        ("Elm", ["Cy Dell"], "1:59"),
    ]


@pytest.mark.parametrize(
    ("path", "new", "old", "after"),
    [
        ("tracks[0].length", "3:42", "3:41", "3:42"),
        ("tracks[1].title", "Oars", "Reeds by the Lake", "Oars"),
        ("tracks[3].artists", named("Pia Dell"), "Cy Dell", "Pia Dell"),
    ],
)
def test_what_stands_round_a_colon_is_edited(path: str, new: object, old: str, after: str) -> None:
    article = wikifilm.parse(HEAD + SONGS + BEHIND_COLONS)
    assert article.edit({path: new}).text == article.text.replace(old, after)


def test_a_dash_with_one_blank_behind_a_title_in_italics() -> None:
    body = "*''Petals''- Pia\n*''Reeds'' - [[Bo Lee]] , Pia\n*''Clay'' – Eve Oake, M. S. Tan\n*''Elm (bit)'' - Pia\n"
    petals, reeds, clay, elm = tracks_of(SONGS + body)
    assert [name.name for name in petals.artists] == ["Pia"]
    assert [name.name for name in reeds.artists] == ["Bo Lee", "Pia"]
    assert [name.name for name in clay.artists] == ["Eve Oake", "M. S. Tan"]
    assert (elm.title, elm.artists[0].name) == ("Elm (bit)", "Pia")


def test_a_parenthesis_before_a_dash_and_a_length_is_no_part_of_a_title() -> None:
    (petals, reeds) = tracks_of(SONGS + "# Petals (花)—3:10\n# Reeds (slow)–10:18\n")
    assert (petals.title, petals.notes, petals.length) == ("Petals", ("花",), "3:10")
    assert (reeds.title, reeds.notes, reeds.length) == ("Reeds", ("slow",), "10:18")


@pytest.mark.parametrize(
    "lines",
    [
        ["Silent Reed – Bo Lee", "Silent Reed – Eve Oake", "Tall Lamp – Mo Tan", "White Clay – Cy Dell"],
        ["Silent Reed – Bo Lee", "Silent Reed – Eve Oake", "Silent Reed – Mo Tan", "White Clay – Cy Dell"],
        ["Silent Reed – Bo Lee", "Silent Reed – Eve Oake", "White Clay – Cy Dell", "White Clay – Mo Tan"],
        ["Reed No. 5 in C – Bo Lee", "Reed No. 2 in C – Eve Oake", "Reed No. 3 in C – Cy Dell", "Old Clay – Mo Tan"],
    ],
)
def test_a_title_that_several_sing_is_no_artist(lines: list[str]) -> None:
    said = [(one.title, [name.name for name in one.artists]) for one in tracks_of(SONGS + "* " + "\n* ".join(lines))]
    assert said == [(title, [artist]) for title, artist in (line.split(" – ") for line in lines)]


CAST = "== Cast ==\n* Orla Quennet as Dessa Marsh\n* Ola Finn as [[Anselm Voss]]\n"


@pytest.mark.parametrize(
    "above",
    [CAST + SONGS, SONGS + "Songs performed in the film:\n", SONGS + "The vocals are by the cast:\n"],
)
def test_full_names_of_who_sings_are_no_writers(above: str) -> None:
    body = '* "Petals" (Dessa Marsh and Anselm Voss)\n* "Reeds" (Anselm Voss and Dessa Marsh)\n* "Clay" (Anselm Voss)\n'
    box = "{{Infobox film\n| name = Vell\n| country = Belgium\n}}\n"
    assert [one.writers for one in wikifilm.parse(box + above + body).film.tracks] == [(), (), ()]
    assert any(one.writers for one in wikifilm.parse(box + SONGS + body).film.tracks)


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("Bo Lee, Pia Nord and Mo Tan worked on it.", True),
        ("It was sung by Bo Lee, Pia Nord and Mo Tan.", False),
        ("It features vocals of Bo Lee, Pia Nord and Mo Tan.", False),
    ],
)
def test_surnames_of_singers_are_no_writers(sentence: str, *, written: bool) -> None:
    body = f'{sentence}\n\n* "Petals" (Lee)\n* "Reeds" (Nord, Tan)\n* "Clay" (Tan)\n'
    assert [bool(one.writers) for one in tracks_of(SONGS + body)] == [written] * 3


@pytest.mark.parametrize(
    "leads_on",
    [
        "The score has pieces by many classical composers, and the following songs:",
        "Music by Orla Quennet and other composers, performed by the Quay Band:",
    ],
)
def test_composers_in_passing_tell_nothing_of_a_list(leads_on: str) -> None:
    (petals,) = tracks_of(f'{SONGS}{leads_on}\n* "Petals" by The Sparrows\n')
    assert ([name.name for name in petals.artists], petals.writers) == (["The Sparrows"], ())


SUNG = "* [[Petals]] (Bo Lee)\n* Reeds in the Lake (Eve Oake, Pia Nord)\n* Clay (instrumental)\n* Elm (Cy Dell)\n"


def test_who_sings_stands_in_parentheses_behind_bare_titles() -> None:
    head = "{{Infobox film\n| name = Vell\n| starring = Bo Lee\n}}\n"
    article = wikifilm.parse(f"{head}== Songs ==\n{SUNG}")
    assert [(one.title, [name.name for name in one.artists]) for one in article.film.tracks] == [
        ("Petals", ["Bo Lee"]),
        ("Reeds in the Lake", ["Eve Oake", "Pia Nord"]),
        ("Clay", []),
        ("Elm", ["Cy Dell"]),
    ]
    assert article.edit({"tracks[3].artists": named("Mo Tan")}).text == article.text.replace("Cy Dell", "Mo Tan")
    assert tracks_of(f"== Soundtrack ==\n=== Musical numbers ===\n{SUNG}")[0].title == "Petals"


@pytest.mark.parametrize(
    "body",
    [
        f"== Soundtrack ==\n{SUNG}",
        "== Songs ==\n* Bo Lee (Lead Guitar)\n* Pia Nord (Drums)\n* Eve Oake (Keyboards, Organ)\n",
        "== Songs ==\n* Petals (Bo Lee)\n* Reeds (Pia Nord)\n",
        "== Songs ==\n* Petals (slow)\n* Reeds (a hit)\n* Clay (cut)\n* Elm (Bo Lee)\n",
    ],
)
def test_what_else_stands_in_parentheses_makes_no_songs(body: str) -> None:
    assert tracks_of(body) == []
