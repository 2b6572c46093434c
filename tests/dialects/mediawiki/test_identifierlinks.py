"""The film's numbers in catalogues, written into the external links of its article."""

from __future__ import annotations

import pytest

import wikifilm
from wikifilm import EditError, Identifier

BOX = "{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n}}\n'''Vell''' is a film.\n"
LINKS = """== External links ==
* {{IMDb title|0079833}}
* [https://www.rottentomatoes.com/m/vell Vell] at the tomatoes
* {{TCMDb title|id= 12 |title=Vell}}

[[Category:Vell]]
"""
IMDB, TOMATOES, TCM = Identifier("imdb", "tt0079833"), Identifier("rottentomatoes", "m/vell"), Identifier("tcm", "12")


def written(text: str, *new: Identifier) -> str:
    return wikifilm.parse(text).edit(identifiers=new).text


@pytest.mark.parametrize(
    ("new", "old_words", "new_words"),
    [
        ([Identifier("imdb", "tt0000002"), TOMATOES, TCM], "0079833", "0000002"),
        ([IMDB, Identifier("rottentomatoes", "m/vell_2"), TCM], "/m/vell ", "/m/vell_2 "),
        ([IMDB, TOMATOES, Identifier("tcm", "13")], "id= 12 ", "id= 13 "),
        ([IMDB, TOMATOES], "* {{TCMDb title|id= 12 |title=Vell}}\n", ""),
        (
            [IMDB, TOMATOES, TCM, Identifier("metacritic", "movie/vell"), Identifier("afi", "7")],
            "title=Vell}}\n",
            "title=Vell}}\n* {{Metacritic film|vell}}\n* {{AFI film|7}}\n",
        ),
        ([IMDB, Identifier("tmdb", "5"), TOMATOES, TCM], "0079833}}\n", "0079833}}\n* {{TMDb title|5}}\n"),
        ([Identifier("allmovie", "v5"), IMDB, TOMATOES, TCM], "* {{IMDb", "* {{AllMovie title|5}}\n* {{IMDb"),
    ],
)
def test_links_say_other_numbers(new: list[Identifier], old_words: str, new_words: str) -> None:
    assert LINKS.count(old_words) == 1
    assert written(BOX + LINKS, *new) == BOX + LINKS.replace(old_words, new_words)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BOX, BOX + "\n==External links==\n* {{IMDb title|0079833}}\n"),
        (f"{BOX}==External links==\n", f"{BOX}==External links==\n* {{{{IMDb title|0079833}}}}\n"),
        (f"{BOX}==External links==", f"{BOX}==External links==\n* {{{{IMDb title|0079833}}}}"),
        (
            f"{BOX}==External links==\n* [http://vell.example Site]\n\n[[Category:X]]\n",
            f"{BOX}==External links==\n* [http://vell.example Site]\n* {{{{IMDb title|0079833}}}}\n\n[[Category:X]]\n",
        ),
    ],
)
def test_the_first_number(before: str, after: str) -> None:
    assert written(before, IMDB) == after


def test_a_number_behind_the_last_line() -> None:
    text = BOX + "==External links==\n* {{IMDb title|0079833}}"
    assert written(text, IMDB, TCM) == text + "\n* {{TCMDb title|12}}"


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ([IMDB, TCM], "the line of rottentomatoes says more"),
        ([TOMATOES, IMDB, TCM], "stand in the order of their links"),
        ([IMDB, TOMATOES, TCM, TCM], "one number in a catalogue"),
        ([IMDB, TOMATOES, TCM, Identifier("reeds", "1")], "'reeds' is no catalogue that is known; there are imdb, "),
        ([Identifier("imdb", "vell"), TOMATOES, TCM], "'vell' is no identifier of imdb"),
        ([Identifier("imdb", "79833"), TOMATOES, TCM], "'79833' is no identifier of imdb"),
    ],
)
def test_what_cannot_be_written(new: list[Identifier], reason: str) -> None:
    with pytest.raises(EditError, match=f"identifiers cannot be written: .*{reason}"):
        written(BOX + LINKS, *new)
