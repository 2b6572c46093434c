"""Track listings: who wrote all tracks, lengths in other forms, artists beside links; and how these change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

import wikifilm
from wikifilm.errors import EditError
from wikifilm.film import Name, Track

if TYPE_CHECKING:
    from wikifilm.article import Article

HEAD = "{{Infobox film\n| name = Tin Harbour\n}}\n== Soundtrack ==\n"


def article(arguments: str) -> Article:
    return wikifilm.parse(f"{HEAD}{{{{Track listing\n{arguments}\n}}}}\n", dialect="mediawiki")


def linked(name: str, *notes: str) -> Name:
    return Name(name, page=name, notes=notes)


@pytest.mark.parametrize(
    ("arguments", "writers"),
    [
        ("|all_writing=[[Eve Oake]] and [[Bo Lee]]|title1=A", [linked("Eve Oake"), linked("Bo Lee")]),
        ("|all_writing=[[Eve Oake]]<br>[[Bo Lee]]|title1=A", [linked("Eve Oake"), linked("Bo Lee")]),
        ("|all_writing=Eve Oake|title1=A", [Name("Eve Oake")]),
        ("|all_writing=[[Eve Oake]]|title1=A|writer1=Bo", [Name("Bo")]),
        ("|all_music=[[Eve Oake]], except where noted|title1=A", [linked("Eve Oake", "music")]),
        (
            "|all_music=[[Eve Oake]], except where noted|title1=A|lyrics1=Bo",
            [Name("Bo", notes="lyrics"), linked("Eve Oake", "music")],
        ),
        ("|all_music=[[Eve Oake]], except where noted|title1=A|music1=Bo", [Name("Bo", notes="music")]),
        ("|all_music=[[Eve Oake]], except where noted|title1=A|writer1=Bo", [Name("Bo")]),
        ("|all_lyrics=[[Eve Oake]] (unless noted)|title1=A", [linked("Eve Oake", "lyrics")]),
        ("|all_writing=[[Eve Oake]], except where noted|title1=A|lyrics1=Bo", [Name("Bo", notes="lyrics")]),
        ("|all_music=''[[Eve Oake]], except where noted''|title1=A", [Name("Eve Oake", notes="music")]),
        ("|all_music=[[Eve Oake]],<br>except where noted|title1=A", [Name("Eve Oake", notes="music")]),
        (f"|all_music={'Eve ' * 60}|title1=A", []),
    ],
)
def test_who_wrote_all_tracks(arguments: str, writers: list[Name]) -> None:
    (track,) = article(arguments).film.tracks
    assert track == Track("A", number=1, writers=writers)


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ("4:26", "4:26"),
        ("4.26", "4:26"),
        ("04:52 min", "04:52"),
        ("4.26 min.", "4:26"),
        ("{{duration|m=3|s=31}}", "3:31"),
        ("{{Duration|h=1|m=2|s=3}}", "1:02:03"),
        ("{{Duration|1|2|3}}", "1:02:03"),
        ("{{duration|m=3}}", "3:00"),
        ("{{duration|s=5}}", "0:05"),
        ("{{duration|h=1}}", "1:00:00"),
        ("{{duration|h=0|m=3|s=4}}", "3:04"),
        ("{{duration|m=x}}", None),
        ("{{duration|m=3|s=31}} or so", None),
        ("{{minutes|m=3|s=31}}", None),
        ("4.5", None),
        ("4.75", None),
        ("", None),
    ],
)
def test_lengths(said: str, length: str | None) -> None:
    (track,) = article(f"|title1=A|length1={said}").film.tracks
    assert (track.title, track.length) == ("A", length)


@pytest.mark.parametrize("column", ["Vocals", "Performer(s)", "Singer(s)", "Artist(s)", ""])
def test_artists_beside_links(column: str) -> None:
    (track,) = article(f"|extra_column={column}|title1=A|extra1=Eve & [[Bo Lee]]").film.tracks
    assert track.artists == (Name("Eve"), linked("Bo Lee"))


@pytest.mark.parametrize(
    ("arguments", "new", "after"),
    [
        ("|title1=A|length1=4.26", {"length": "4:27"}, "|title1=A|length1=4:27"),
        ("|title1=A|length1=4.26", {"length": None}, "|title1=A|length1="),
        ("|title1=A|length1=4.26", {"title": "B"}, "|title1=B|length1=4.26"),
        (
            "|all_writing=[[Eve Oake]]|title1=A",
            {"title": "B"},
            "|all_writing=[[Eve Oake]]|title1=B",
        ),
        (
            "|all_writing=[[Eve Oake]]|title1=A",
            {"writers": [Name("Bo")]},
            "|all_writing=[[Eve Oake]]|title1=A|writer1=Bo",
        ),
        ("|title1=A|length1={{duration|m=3|s=31}}", {"title": "B"}, "|title1=B|length1={{duration|m=3|s=31}}"),
    ],
)
def test_tracks_change(arguments: str, new: dict[str, Any], after: str) -> None:
    old = article(arguments)
    (track,) = old.film.tracks
    edited = old.with_film(attrs.evolve(old.film, tracks=(attrs.evolve(track, **new),)))
    assert str(edited) == str(old).replace(arguments, after)


def test_a_length_that_is_reckoned_cannot_change() -> None:
    old = article("|title1=A|length1={{duration|m=3|s=31}}")
    with pytest.raises(EditError, match="tracks"):
        old.edit({"tracks[0].length": "3:32"})
