"""What the lines of a list of songs vote on: whom parentheses name, what parts bare titles from names."""

from __future__ import annotations

import attrs
import pytest

import wikifilm
from songs import HEAD, named, track, tracks_of
from wikifilm.film import Track
from wikifilm.values.tracks import are_parted, asides_of

SONGS = "== Soundtrack ==\n"


def no_prose() -> str:
    return ""


def asides(*texts: str) -> str:
    return asides_of(texts, frozenset(), no_prose)


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
    numbers = [one.number for one in found]
    places = [1 if "1" in mark else at if "#" in mark else None for at, _ in enumerate(lines, 1)]
    assert numbers == places[: len(numbers)] or (len(numbers) < len(lines) and set(numbers) <= set(places))
    found = [attrs.evolve(one, number=None) for one in found]
    assert [one for one in found if one.title not in {"The Lamps", "Bo Lee"}] == tracks


def test_artists_before_a_bare_title_are_edited() -> None:
    source = HEAD + SONGS + "".join(f"* {line}\n" for line in BANDS)
    article = wikifilm.parse(source)
    old = article.film.tracks[2]
    assert article.edit({"tracks[2]": attrs.evolve(old, title="Elm")}).text == source.replace("Clay", "Elm")
    assert article.edit({"tracks[2].artists": ["Cy Dell"]}).text == source.replace("Bo Lee", "Cy Dell")


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
