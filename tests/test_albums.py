"""Albums: which headings, labels and lines name the album of the tracks below them."""

from __future__ import annotations

import attrs
import pytest

import wikifilm
from wikifilm.film import Name, Track

BOX = "{{Infobox film\n| name = Tin Harbour\n}}\n"
EVE = '* "Petals" by Eve Oake\n'
BO = '* "Leaves" by Bo\n'


def albums(body: str) -> list[str | None]:
    return [track.album for track in wikifilm.parse(BOX + body, dialect="mediawiki").film.tracks]


@pytest.mark.parametrize(
    "label",
    [
        "=== Track listing ===\n",
        "=== Tracklist ===\n",
        "=== The full track list ===\n",
        "=== Songs ===\n",
        "=== Musical numbers ===\n",
        ";Track listing\n",
        ";Songs\n",
        "'''Track listing'''\n",
        "'''Track-list:'''\n",
        "Track listing:\n",
        "Songs:\n",
        "The following songs:\n",
        "The film has six songs composed by [[Orla Quennet]]:\n",
        "Instead of songs, the film has a score:\n",
        "The songs that appear in the film:\n",
        "in the film:\n",
        "Words. More words:\n",
        "Film version:\nis a line above the list\n",
        f"Film version of the long and winding road to the end of the harbour {'and back ' * 9}:\n",
    ],
)
def test_what_only_leads_on_names_no_album(label: str) -> None:
    assert albums(f"== Soundtrack ==\n{label}{EVE}{BO}") == [None, None]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"Film version:\n{EVE}\nCD release, 2003:\n{BO}", ["Film version", "CD release, 2003"]),
        (f"{EVE}\nOther songs:\n{BO}", [None, "Other songs"]),
        (f"{EVE}\nSongs:\n{BO}", [None, "Songs"]),
        (f"Film version:\n\nwords\n{EVE}", [None]),
        (f"=== Film score ===\n==== Track listing ====\n{EVE}", ["Film score"]),
        (f"=== Film score ===\n;Track listing\n{EVE}", ["Film score"]),
        (f"=== Film score ===\n==== Tracks ====\n;Track list\n{EVE}", [None]),
        (f"=== Side A ===\n{EVE}\n=== Songs ===\n{BO}", ["Side A", "Songs"]),
        (f"{EVE}\n=== Songs ===\n{BO}", [None, "Songs"]),
        (f"=== Songs ===\n{EVE}\n=== Making ===\nWords.\n", [None]),
        (f"=== Original track list ===\n{EVE}\n=== Bonus tracks ===\n{BO}", ["Original track list", "Bonus tracks"]),
        ("{{Track listing|headline=Track listing|title1=Petals}}\n", ["Track listing"]),
        ("{{Track listing|headline=Songs|title1=Petals}}\n", ["Songs"]),
    ],
)
def test_what_tells_lists_apart_names_albums(body: str, expected: list[str | None]) -> None:
    assert albums(f"== Soundtrack ==\n{body}") == expected


TABLE = '{{|\n{}! Song !! Singer\n|-\n| "Petals" || Eve Oake\n|}}\n'


ROW = "|-\n| Petals || Eve\n"
WIDE = "! colspan=2 | {}\n"


@pytest.mark.parametrize(
    ("captions", "expected"),
    [
        (["|+ Harbour Songs, 1974\n"], ["Harbour Songs, 1974"]),
        (["|+ class=a | ''Harbour Songs''\n", ""], ["Harbour Songs", None]),
        (["|+ Track listing\n"], [None]),
        (["|+ Songs\n"], [None]),
        (["|+ Songs\n", "|+ Score\n"], ["Songs", "Score"]),
        (["|+\n"], [None]),
    ],
)
def test_the_caption_of_a_table_names_its_album(captions: list[str], expected: list[str | None]) -> None:
    body = "\n".join(TABLE.format(caption) for caption in captions)
    assert albums(f"== Soundtrack ==\n{body}") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"'''Side one'''<br />\n1. {EVE[2:-1]}<br />\n2. {BO[2:-1]}<br />\n", ["Side one", "Side one"]),
        (f"'''Side A'''<br>\n1. {EVE[2:-1]}<br>\n'''Side B'''<br>\n1. {BO[2:-1]}<br>\n", ["Side A", "Side B"]),
        (f"'''Film score''' (46 minutes)\n{EVE}\n'''CD''' (17:20)\n{BO}", ["Film score", "CD"]),
        (f"'''Film score''' (1974)\n{EVE}", ["Film score (1974)"]),
        (f"'''Film score'''\n{EVE}\n'''Also''' (slow)\n{BO}", ["Film score", "Film score"]),
        (f";Opening theme\n:{EVE[2:]};Ending theme\n:{BO[2:]}", ["Opening theme", "Ending theme"]),
        (f"===Opening theme===\n{EVE[2:]}", ["Opening theme"]),
        (f"===Songs in the film===\n{EVE}", [None]),
        (f"===Super-hit film songs===\n{EVE}", [None]),
        (f"===Songography===\n{EVE}", [None]),
        (f"===Film song list===\n{EVE}", [None]),
        (f"{{|\n{WIDE.format('Film')}|-\n! Song !! Singer\n{ROW}|-\n{WIDE.format('CD')}{ROW}|}}", ["Film", "CD"]),
    ],
)
def test_labels_of_albums(body: str, expected: list[str | None]) -> None:
    assert albums(f"== Soundtrack ==\n{body}") == expected


def test_words_in_bold_in_a_paragraph_name_no_album() -> None:
    assert albums(f"== Soundtrack ==\n'''Words''' in bold<br>\nand more.\n{EVE}") == [None]


def test_a_track_comes_to_the_album_of_a_caption() -> None:
    text = f"{BOX}== Soundtrack ==\n{TABLE.format('|+ Film version' + chr(10))}{TABLE.format('|+ CD' + chr(10))}"
    old = wikifilm.parse(text, dialect="mediawiki")
    first, second = old.film.tracks
    new = Track("Leaves", [Name("Bo")], album="Film version")
    edited = old.with_film(attrs.evolve(old.film, tracks=(first, new, second)))
    assert str(edited) == text.replace("Eve Oake\n", 'Eve Oake\n|-\n| "Leaves" || Bo\n', 1)


def test_two_sections_are_told_apart_by_themselves() -> None:
    body = f"== Music ==\n=== Songs ===\n{EVE}== Soundtrack ==\n=== Side A ===\n{BO}"
    assert albums(body) == [None, "Side A"]


def test_a_track_comes_to_a_list_without_an_album() -> None:
    text = f"{BOX}== Soundtrack ==\n=== Track listing ===\n{EVE}\n== Reception ==\nWords.\n"
    old = wikifilm.parse(text, dialect="mediawiki")
    new = Track("Leaves", [Name("Bo")])
    edited = old.with_film(attrs.evolve(old.film, tracks=(*old.film.tracks, new)))
    assert str(edited) == text.replace(EVE, EVE + BO)


def test_a_track_comes_to_an_album_that_a_line_names() -> None:
    text = f"{BOX}== Soundtrack ==\nFilm version:\n{EVE}\nCD release:\n{EVE}"
    old = wikifilm.parse(text, dialect="mediawiki")
    new = Track("Leaves", [Name("Bo")], album="Film version")
    first, second = old.film.tracks
    edited = old.with_film(attrs.evolve(old.film, tracks=(first, new, second)))
    assert str(edited) == text.replace(f"{EVE}\n", f"{EVE}{BO}\n")
