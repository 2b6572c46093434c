"""Who had a part in a song: labels and words before names, sentences, bands with words inside their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

import wikifilm
from songs import HEAD, named, track, tracks_of
from wikifilm.errors import EditError
from wikifilm.film import Name
from wikifilm.lens import replaced
from wikifilm.values.tracks import TRACKS

if TYPE_CHECKING:
    from wikifilm.film import Track


def written(*names: str) -> dict[str, Any]:
    return {"writers": named(*names)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # sentences
        ('"Petals" – Performed by Eve Oake. Written by Bo Lee.', track("Petals", "Eve Oake", **written("Bo Lee"))),
        (
            '"Petals" – Performed by Eve Oake (Mira). Written by Bo Lee and Pia Nord.',
            track("Petals", "Eve Oake", notes=["Mira"], **written("Bo Lee", "Pia Nord")),
        ),
        ('"Petals" – Written by Bo Lee. Performed by Eve Oake', track("Petals", "Eve Oake", **written("Bo Lee"))),
        ('"Petals" by Eve Oake. Singers: Bo Lee', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" by Eve Oake. Heard twice. Written by Bo', track("Petals", "Eve Oake")),
        ('"Petals" (Performed by Eve Oake. Written by Bo Lee)', track("Petals", "Eve Oake", **written("Bo Lee"))),
        ('"Petals" (Performed by J. Oake. Written by Bo Lee)', track("Petals", "J. Oake", **written("Bo Lee"))),
        # labels
        ('"Petals", singer - Eve Oake, Bo Lee', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" - Singers- Eve Oake, Bo Lee', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" – Singers – Eve Oake, Bo Lee', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" – Singer(s): Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" – Singer/s: Eve Oake', track("Petals", "Eve Oake")),
        (
            '"Petals" - Eve Oake, lyrics - Bo Lee',
            track("Petals", "Eve Oake", writers=named("Bo Lee", notes="lyrics")),
        ),
        # words
        (
            '"Petals" – Sung by Eve Oake, film song lyrics by Bo Lee',
            track("Petals", "Eve Oake", writers=named("Bo Lee", notes="lyrics")),
        ),
        ('"Petals", duet by Eve Oake and Bo Lee', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" – Eve Oake, reprised by Bo Lee', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" rendered by Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" – Eve Oake, music composed by Bo', track("Petals", "Eve Oake", writers=named("Bo", notes="music"))),
        ('"Petals" – Eve Oake, music directed by Bo', track("Petals", "Eve Oake", writers=named("Bo", notes="music"))),
        ('"Petals" – Eve Oake, lyrics penned by Bo', track("Petals", "Eve Oake", writers=named("Bo", notes="lyrics"))),
        # abbreviations end no sentence
        ('"Petals" – Mohd. Oake, Bo Lee', track("Petals", "Mohd. Oake", "Bo Lee")),
        ('"Petals" – SP. Oake, Smt. Lee', track("Petals", "SP. Oake", "Smt. Lee")),
        # parentheses
        ('"Petals" (by Bo Lee and Pia Nord) – Eve Oake', track("Petals", "Eve Oake", **written("Bo Lee", "Pia Nord"))),
        ('"Petals" (by Bo Lee) – sung by Eve Oake', track("Petals", "Eve Oake", **written("Bo Lee"))),
        ('"Petals" (by Eve Oake)', track("Petals", "Eve Oake")),
        ('"Petals" (Eve Oake) – written by Bo Lee', track("Petals", "Eve Oake", **written("Bo Lee"))),
        ('"Petals" (Radio Edit) – written by Bo Lee', track("Petals", notes=["Radio Edit"], **written("Bo Lee"))),
        ('"Petals" (Bo Lee) performed by Eve Oake', track("Petals", "Eve Oake", **written("Bo Lee"))),
        ('"Petals" (slow) performed by Eve Oake', track("Petals", "Eve Oake", notes=["slow"])),
        ('"Petals" (singer Eve Oake)', track("Petals", "Eve Oake")),
        ('"Petals" (both written by Bo Lee and Pia Nord)', track("Petals", **written("Bo Lee", "Pia Nord"))),
        # what stands behind bare titles
        ("1. Petals (I Told You) - Eve Oake", track("Petals (I Told You)", "Eve Oake", number=1)),
        ("1. Petals (Who Sings?) – 2:34", track("Petals (Who Sings?)", number=1, length="2:34")),
        ("1. Petals (Slow) - Eve Oake", track("Petals", "Eve Oake", number=1, notes=["Slow"])),
        ("1. Petals - Instrumental", track("Petals", number=1, notes=["Instrumental"])),
        ("1. Petals – Theme Music", track("Petals", number=1, notes=["Theme Music"])),
        ("1. Petals - Sad", track("Petals", number=1, notes=["Sad"])),
        # signs behind lengths
        ('"Petals" – Eve Oake – 2:15 *', track("Petals", "Eve Oake", length="2:15")),
        ('"Petals" – 2:15†', track("Petals", length="2:15")),
        ('"Petals" (Sea Song), sung by Eve Oake', track("Petals", "Eve Oake", notes=["Sea Song"])),
        # names in other ways
        ('Reeds for Lisle – "Petals" – 3:05', track("Petals", "Reeds for Lisle", length="3:05")),
        ('Lamps in Rows - "Petals"', track("Petals", "Lamps in Rows")),
        ("Eve's “Petals”", track("Petals", "Eve")),
        ('"Petals" by Eve Oake along with Bo Lee', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" – Eve Oake (featuring Bo Lee)', track("Petals", "Eve Oake", "Bo Lee")),
        ('"Petals" – Eve Oake (with the Lamps), Pia', track("Petals", "Eve Oake", "the Lamps", "Pia")),
        # dots, bars and dashes
        ('"Petals" ... Singer(s): Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" ... Sung by Eve Oake', track("Petals", "Eve Oake")),
        ('"Petals" – Singer-Eve Oake', track("Petals", "Eve Oake")),
        (
            '"Petals" – Lyricist: Bo Lee | Singer: Eve Oake',
            track("Petals", "Eve Oake", writers=named("Bo Lee", notes="lyrics")),
        ),
        ('"Petals" – Lyricist/Composer/Singer: Eve Oake', track("Petals", "Eve Oake", **written("Eve Oake"))),
        ('"Petals" – Roxy Music – 3:10', track("Petals", "Roxy Music", length="3:10")),
        ('"Petals"–3:10', track("Petals", length="3:10")),
        ('"Petals" – Eve Oake–3:10', track("Petals", "Eve Oake", length="3:10")),
        ('"Petals" ......3:10', track("Petals", length="3:10")),
        ('"Petals" (live)—Eve Oake', track("Petals", "Eve Oake", notes=["live"])),
        ('"Petals" by Eve Oake f/ Bo Lee', track("Petals", "Eve Oake", "Bo Lee")),
        # dashes without blanks before titles
        ('Eve Oake- "Petals"', track("Petals", "Eve Oake")),
        ('Eve Oake -"Petals"', track("Petals", "Eve Oake")),
        ('Eve Oake—"Petals"', track("Petals", "Eve Oake")),
    ],
)
def test_a_line_is_read_and_put_back(text: str, value: Track) -> None:
    assert TRACKS.get(text) == value
    assert TRACKS.put(text, value) == []


@pytest.mark.parametrize(
    "text", ["Orchestrated by Bo Lee", "Conductor: Bo Lee", "Won – Eve Oake", 'Song for Eve is – "Petals"']
)
def test_what_is_no_song(text: str) -> None:
    assert TRACKS.get(text) is None


@pytest.mark.parametrize(
    ("change", "after"),
    [
        ({"artists": named("Pia")}, '"Petals" – Performed by Pia. Written by Bo Lee.'),
        ({"writers": named("Pia")}, '"Petals" – Performed by Eve Oake. Written by Pia.'),
        ({"writers": ()}, '"Petals" – Performed by Eve Oake.'),
        ({"artists": ()}, '"Petals". Written by Bo Lee.'),
        ({"title": "Reeds"}, '"Reeds" – Performed by Eve Oake. Written by Bo Lee.'),
    ],
)
def test_a_sentence_is_edited(change: dict[str, Any], after: str) -> None:
    text = '"Petals" – Performed by Eve Oake. Written by Bo Lee.'
    value = track("Petals", "Eve Oake", **written("Bo Lee"))
    assert replaced(text, TRACKS.put(text, attrs.evolve(value, **change))) == after


@pytest.mark.parametrize(
    "band",
    ["Oaks in Rows", "Men at Lamps", "Bo Goes to Lisle", "Lamps! at the Quay", "Letters from Lisle", "Rust for Tin"],
)
def test_a_linked_band_is_one_name(band: str) -> None:
    assert tracks_of(f'== Soundtrack ==\n* "Petals" – [[{band}]]\n* "Reeds" by [[Eve]]') == [
        track("Petals", band),
        track("Reeds", "Eve"),
    ]


@pytest.mark.parametrize(
    "text", ["[[Eve Oake]] “Petals”", "1. [[Eve Oake]] “Petals” (slow)", "[[Eve Oake]]'s “Petals”"]
)
def test_a_link_before_a_title_is_its_artist(text: str) -> None:
    (one,) = tracks_of(f"== Soundtrack ==\n* {text}")
    assert (one.title, one.artists) == ("Petals", named("Eve Oake"))


@pytest.mark.parametrize("text", ["[[Eve Oake]] “Petals” was heard twice", "[[Eve Oake]]'s “Petals” is heard"])
def test_a_sentence_that_begins_with_a_link_is_no_song(text: str) -> None:
    assert tracks_of(f"== Soundtrack ==\n* {text}") == []


def test_a_link_before_a_title_is_edited() -> None:
    source = f"{HEAD}== Soundtrack ==\n* [[Eve Oake]] “Petals”\n* “Reeds” by Bo\n"
    article = wikifilm.parse(source)
    assert article.edit({"tracks[0].title": "Clay"}).text == source.replace("Petals", "Clay")
    nord = Name("Pia Nord", page="Pia Nord")
    assert article.edit({"tracks[0].artists": [nord]}).text == source.replace("Eve Oake", "Pia Nord")
    with pytest.raises(EditError, match="would read back"):
        article.edit({"tracks[0].artists": ["Pia Nord"]})  # nothing parts a bare name from the title


def test_a_second_artist_in_parentheses_is_edited() -> None:
    text = '"Petals" – Eve Oake (featuring Bo Lee)'
    value = track("Petals", "Eve Oake", "Bo Lee")
    new = attrs.evolve(value, artists=named("Eve Oake", "Pia Nord"))
    assert replaced(text, TRACKS.put(text, new)) == '"Petals" – Eve Oake (featuring Pia Nord)'
    alone = attrs.evolve(value, artists=named("Eve Oake"))
    assert TRACKS.get(replaced(text, TRACKS.put(text, alone))) == alone
