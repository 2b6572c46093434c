"""Lists of songs: where they stand, who performs what is nested, titles alone, what sentences beside a list tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

import wikifilm
from songs import HEAD, named, track, tracks_of
from wikifilm.errors import EditError
from wikifilm.lens import replaced
from wikifilm.values.kinds import section_kinds
from wikifilm.values.tracks import TRACKS, TracksLens, Votes, performers

if TYPE_CHECKING:
    from wikifilm.film import Track

LISTED = TracksLens(votes=Votes(listed=True))


@pytest.mark.parametrize(
    ("body", "tracks"),
    [
        # sections of music within one of music or of songs
        (
            '==Music==\n===Soundtrack===\n* "Petals"\n===Score===\n* "Reeds" – 2:05\n',
            [track("Petals", album="Soundtrack"), track("Reeds", album="Score", length="2:05")],
        ),
        ('==Production==\n===Music===\n====Score====\n* "Reeds"\n', [track("Reeds", album="Score")]),
        ('==Soundtrack==\n===Background score===\n* "Reeds"\n', [track("Reeds", album="Background score")]),
        ('==Music==\n===Soundtrack===\n* "Petals"\n', [track("Petals")]),
        # a line that leads on names no album
        ('==Songs==\nIn order of appearance in the film:\n* "Petals"\n', [track("Petals")]),
        ('==Songs==\nAll lyrics by Bo Lee:\n* "Petals"\n', [track("Petals")]),
        # who performs what is nested
        (
            '==Songs==\n* [[The Lamps]]:\n** "Petals" (slow)\n** Reeds\n* [[Ash]]\n** "Clay" by Bo Lee\n* "Oar"\n',
            [
                track("Petals", "The Lamps", notes=["slow"]),
                track("Clay", "Bo Lee"),
                track("Oar"),
            ],
        ),
        (
            (
                '==Songs==\n# [[The Lamps]]\n## Petals\n## "Reeds"\n# [[Ash & Oak]] and the Quay Boys\n## Clay\n'
                '# Act I\n## "Elm"\n'
            ),
            [
                track("Petals", "The Lamps", number=1),
                track("Reeds", "The Lamps", number=2),
                track("Clay", "Ash & Oak", "the Quay Boys", number=1),
                track("Elm", album="Act I", number=1),
            ],
        ),
        (
            (
                '==Songs==\n* Songs by [[The Lamps]]\n** "Petals"\n* Sung by Bo Lee:\n** "Reeds"\n'
                '* Written by Bo Lee\n** "Clay"\n'
            ),
            [track("Petals", "The Lamps"), track("Reeds", "Bo Lee"), track("Clay")],
        ),
        # an item names the songs nested in it
        (
            '==Songs==\n* Opening theme\n** "Petals" by Eve Oake\n* Ending theme:\n** "Reeds" by Bo Lee\n',
            [track("Petals", "Eve Oake", album="Opening theme"), track("Reeds", "Bo Lee", album="Ending theme")],
        ),
        (
            (
                '==Songs==\n* "Oar"\n* Bonus tracks\n** "Petals"\n** "Reeds"\n'
                "* ''Tin Quay: Songs'' (2004)\n** \"Clay\"\n"
            ),
            [
                track("Oar"),
                track("Petals", album="Bonus tracks"),
                track("Reeds", album="Bonus tracks"),
                track("Clay", album="Tin Quay: Songs (2004)"),
            ],
        ),
        # a piece of several songs is no album, and neither is somebody
        *(
            (
                f'==Songs==\n* {piece}:\n** "Petals" – Eve Oake\n** "Reeds" – Eve Oake\n',
                [track("Petals", "Eve Oake"), track("Reeds", "Eve Oake")],
            )
            for piece in ("Quay medley", "Finale (medley)", "Harbour Montage")
        ),
        ('==Songs==\n* "Quay":\n** "Petals" – Eve Oake\n', [track("Quay"), track("Petals", "Eve Oake")]),
        ('==Songs==\n* Bo Lee:\n** "Petals"\n** "Reeds"\n', [track("Petals"), track("Reeds")]),
        # dashes without a blank among lines with others
        (
            (
                "==Songs==\n# Petals – Eve Oake\n# Reeds- Bo\n# Clay –Dun, Ash\n# Oar – Bo\n"
                "# Lamp-Lit Sea- Bo Lee\n# Elm–Ash (slow)"
            ),
            [
                track("Petals", "Eve Oake", number=1),
                track("Reeds", "Bo", number=2),
                track("Clay", "Dun", "Ash", number=3),
                track("Oar", "Bo", number=4),
                track("Lamp-Lit Sea", "Bo Lee", number=5),
                track("Elm", "Ash", number=6, notes=["slow"]),
            ],
        ),
        (
            "==Songs==\n# Petals- Eve Oake\n# Reeds—Bo Lee\n# Sea- Song\n# Lamp-Lit\n# Oar–Dun",
            [
                track("Petals", "Eve Oake", number=1),
                track("Reeds", "Bo Lee", number=2),
                track("Sea- Song", number=3),
                track("Lamp-Lit", number=4),
                track("Oar–Dun", number=5),
            ],
        ),
        # titles alone
        (
            "==Songs==\n# Overture\n# [[Petals (song)|Petals]]\n# Composer\n# It was a hit.\n",
            [track("Overture", number=1), track("Petals", number=2)],
        ),
        (
            '==Songs==\n* "Petals"\n* "Reeds"\n* "Clay"\n* "Elm"\n* Finale (slow)\n* Music: Bo Lee\n** The Lamps\n',
            [track("Petals"), track("Reeds"), track("Clay"), track("Elm"), track("Finale", notes=["slow"])],
        ),
        ("==Songs==\n* Overture\n* Finale\n", []),
        # what sentences beside a list tell of its parentheses
        (
            (
                '==Songs==\nAll songs written by Eve Oake, except where noted.\n* "Petals" (Lee, Dun)\n'
                '* "Reeds" (Bo Lee)\n* "Clay" (Bo Lee) by Mo\n* "Elm"\n* "Oar"\n* "Sea" (Dun)'
            ),
            [
                track("Petals", writers=named("Lee", "Dun")),
                track("Reeds", writers=named("Bo Lee")),
                track("Clay", "Mo", writers=named("Bo Lee")),
                track("Elm"),
                track("Oar"),
                track("Sea", writers=named("Dun")),
            ],
        ),
        (
            (
                '==Songs==\nMusic by Eve Oake.\n* "Petals" (Bo Lee & chorus)\n* "Reeds" (Bo Lee)\n'
                '* "Clay" (Ash & Elm)\n* "Oar" (Dun)'
            ),
            [
                track("Petals", "Bo Lee", "chorus"),
                track("Reeds", "Bo Lee"),
                track("Clay", notes=["Ash & Elm"]),
                track("Oar", "Dun"),
            ],
        ),
    ],
)  # fmt: skip
def test_a_section_is_read(body: str, tracks: list[Track]) -> None:
    assert tracks_of(body) == tracks


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # a comma inside the quotation marks is none of the title
        (
            '"Petals," Pia Nord and Bo Lee, 1944, performed by Eve Oake',
            track("Petals", "Eve Oake", writers=named("Pia Nord", "Bo Lee")),
        ),
        ('"Petals," Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals," which is heard twice', track("Petals")),
        ('"Petals,"', track("Petals")),
        # a credit behind a comma in a parenthesis, and who sings along
        ('"Petals" (old, sung by Eve Oake)', track("Petals", "Eve Oake", notes=["old"])),
        ('"Petals" sung by Eve Oake, with Bo Lee and chorus', track("Petals", "Eve Oake", "Bo Lee", "chorus")),
        # signs behind the quotation marks
        ('"Petals"# – Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals"#2', track("Petals")),
        # a sentence that quotes something else
        ('"Petals": In this number the clerk answers Orla\'s, "Why not?"', track("Petals")),
    ],
)
def test_a_line_is_read_and_put_back(text: str, value: Track) -> None:
    assert TRACKS.get(text) == value
    assert TRACKS.put(text, value) == []


CELLS = HEAD + "==Songs==\n{|\n! Song !! Singer\n|-\n| CELL || [[Eve Oake]]\n|}\n"


@pytest.mark.parametrize(
    ("cell", "change", "after"),
    [
        ('1. "Petals" (slow)', {"title": "Reeds"}, '1. "Reeds" (slow)'),
        ('1. "Petals" (slow)', {"number": 2}, '2. "Petals" (slow)'),
        ('1. "Petals" (slow)', {"number": None}, '"Petals" (slow)'),
        ('1. "Petals" (slow)', {"notes": ("old",)}, '1. "Petals" (old)'),
        ("1.Petals", {"title": "Reeds", "number": 3}, "3.Reeds"),
        ("1) ''Petals'' (slow)", {"title": "Reeds"}, "1) ''Reeds'' (slow)"),
    ],
)
def test_a_number_in_the_cell_of_the_title(cell: str, change: dict[str, Any], after: str) -> None:
    article = wikifilm.parse(CELLS.replace("CELL", cell), dialect="mediawiki")
    (old,) = article.film.tracks
    assert (old.number, old.title) == (1, "Petals")
    assert article.edit(tracks=[attrs.evolve(old, **change)]).text == CELLS.replace("CELL", after)


def test_several_titles_with_commas_inside_their_quotation_marks() -> None:
    assert tracks_of('==Songs==\n* "Petals," "Reeds," and "Clay" – Eve Oake\n') == [
        track(title, "Eve Oake") for title in ("Petals", "Reeds", "Clay")
    ]


@pytest.mark.parametrize("text", ["composer", "Composer", "lower case", "A: B", "It was heard.", "Overture:"])
def test_what_is_no_title_in_a_list_of_songs(text: str) -> None:
    assert LISTED.get(text) is None


def test_a_title_alone_is_edited() -> None:
    assert LISTED.get("Overture") == track("Overture")
    assert replaced("Overture", LISTED.put("Overture", track("Finale"))) == "Finale"
    assert replaced("Overture", LISTED.put("Overture", track("Overture", "Eve"))) == "Overture by Eve"


NESTED = f'{HEAD}==Songs==\n* [[The Lamps]]\n** "Petals"\n** "Reeds" – 2:05\n'


def test_what_stands_below_a_performer_is_edited() -> None:
    article = wikifilm.parse(NESTED, dialect="mediawiki")
    petals, reeds = article.film.tracks
    assert petals.artists == reeds.artists == named("The Lamps")
    new = article.edit(tracks=[attrs.evolve(petals, title="Clay"), reeds])
    assert new.text == NESTED.replace("Petals", "Clay")
    new = article.edit(tracks=[attrs.evolve(petals, artists=named("Bo Lee")), reeds])
    assert new.text == NESTED.replace('"Petals"', '"Petals" by Bo Lee')
    with pytest.raises(EditError, match="artists"):
        article.edit(tracks=[attrs.evolve(petals, artists=())])


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("The Lamps:", ["The Lamps"]),
        ("Eve Oake and Bo Lee", ["Eve Oake", "Bo Lee"]),
        ("Act I", []),
        ("songs of the sea", []),
        ("Instrumental", []),
    ],
)
def test_who_performs_below_a_label(label: str, names: list[str]) -> None:
    assert [name.name for name in performers(label)] == names


@pytest.mark.parametrize("heading", ["Performances", "Production numbers", "Songs and performers", "Playlist"])
def test_headings_of_songs(heading: str) -> None:
    assert section_kinds(heading) == ("soundtrack",)
