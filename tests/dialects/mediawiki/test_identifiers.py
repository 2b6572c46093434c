"""The film's numbers in catalogues: rows of templates and addresses, and which of them count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from again import seeded
from dialects.mediawiki.soup import soup
from wikifilm.dialects.mediawiki.identifiers import _CATALOGUED, _LONGEST_KNOWN, CATALOGUES, identifiers
from wikifilm.dialects.mediawiki.page import Page


def found(text: str) -> dict[str, str]:
    return {each.catalogue: each.value for each in identifiers(Page(text))}


@pytest.mark.parametrize(
    ("source", "catalogue", "value"),
    [
        ("{{IMDb title|0000123|Tidewater}}", "imdb", "tt0000123"),
        ("{{imdb_title|id = tt0000123 |title=Tidewater}}", "imdb", "tt0000123"),
        ("{{IMDB title|123}}", "imdb", "tt0000123"),
        ("{{IMDb Titel|tt12345678|Ebbe}}", "imdb", "tt12345678"),
        ("[https://www.imdb.com/title/tt0000123/ Tidewater]", "imdb", "tt0000123"),
        ("http://m.imdb.com/title/tt0000123/fullcredits?x=y", "imdb", "tt0000123"),
        ("[//www.imdb.com/de/title/tt0000123 x]", "imdb", "tt0000123"),
        ("{{TMDb title|42}}", "tmdb", "42"),
        ("{{TMDb film|movie/42-tidewater}}", "tmdb", "42"),
        ("https://www.themoviedb.org/movie/42-tidewater", "tmdb", "42"),
        ("{{Rotten Tomatoes|m/tidewater_2012|Tidewater}}", "rottentomatoes", "m/tidewater_2012"),
        ("{{Rotten-tomatoes|id=tidewater}}", "rottentomatoes", "m/tidewater"),
        ("http://www.rottentomatoes.com/m/1000001-tidewater/", "rottentomatoes", "m/1000001-tidewater"),
        ("{{Metacritic film|tidewater|Tidewater}}", "metacritic", "movie/tidewater"),
        ("{{metacritic|id=movie/tidewater/critic-reviews}}", "metacritic", "movie/tidewater"),
        ("https://www.metacritic.com/movie/tidewater/", "metacritic", "movie/tidewater"),
        ("{{Mojo title|tidewater12|Tidewater}}", "boxofficemojo", "tidewater12"),
        ("{{mojo title|tidewater12.htm}}", "boxofficemojo", "tidewater12"),
        ("http://boxofficemojo.com/movies/?page=main&id=tidewater12.htm", "boxofficemojo", "tidewater12"),
        ("https://www.boxofficemojo.com/title/tt0000123/", "boxofficemojo", "tt0000123"),
        ("{{AllMovie title|1234|Tidewater}}", "allmovie", "v1234"),
        ("{{AllRovi movie|1:1234}}", "allmovie", "v1234"),
        ("{{Amg movie|v1234}}", "allmovie", "v1234"),
        ("https://www.allmovie.com/movie/the-9-tides-v1234", "allmovie", "v1234"),
        ("http://allmovie.com/work/1234", "allmovie", "v1234"),
        ("{{TCMDb title|1234|Tidewater}}", "tcm", "1234"),
        ("{{tcmdb title|id=1234/Tidewater}}", "tcm", "1234"),
        ("http://www.tcm.com/tcmdb/title/1234/Tidewater/", "tcm", "1234"),
        ("{{AFI film|51234}}", "afi", "51234"),
        ("{{AFI film|51234-TIDEWATER?x}}", "afi", "51234"),
        ("https://catalog.afi.com/Catalog/moviedetails/51234", "afi", "51234"),
        ("https://catalog.afi.com/Film/51234-TIDEWATER", "afi", "51234"),
        ("{{LetterboxdTitle|tidewater-2012}}", "letterboxd", "tidewater-2012"),
        ("https://letterboxd.com/film/tidewater-2012/", "letterboxd", "tidewater-2012"),
    ],
)
def test_a_number_is_read(source: str, catalogue: str, value: str) -> None:
    assert found(f"a\n\n== External links ==\n* {source}\n") == {catalogue: value}
    assert found(f"a {source}") == {catalogue: value}


@pytest.mark.parametrize(
    "source",
    [
        "{{IMDb title}}",
        "{{IMDb title|}}",
        "{{IMDb title|id= |title=Tidewater}}",
        "{{IMDb title|{{{1}}}}}",
        "{{IMDb title|nm0000123}}",
        "{{IMDb name|0000123}}",
        "{{Metacritic}}",
        "https://www.imdb.com/name/nm0000123/",
        "https://www.imdb.com/title/tt00001234567/",
        "https://notimdb.com/title/tt0000123/",
        "https://tidewater.test/?u=imdb.com/title/tt0000123",
        "ftp://imdb.com/title/tt0000123",
        "https://www.rottentomatoes.com/tv/tidewater",
        "https://www.boxofficemojo.com/yearly/?id=2012.htm",
        "<ref>{{IMDb title|0000123}}</ref>",
        "<ref>[http://imdb.com/title/tt0000123 a]</ref>",
        "<!-- {{IMDb title|0000123}} http://imdb.com/title/tt0000123 -->",
        "<nowiki>{{IMDb title|0000123}}</nowiki>",
    ],
)
def test_what_is_no_number_of_the_film(source: str) -> None:
    assert found(f"a {source}\n\n== External links ==\n* {source}") == {}


def test_the_first_of_each_kind_counts() -> None:
    text = "== External links ==\n* {{IMDb title|2}}\n* http://imdb.com/title/tt0000003\n* {{TMDb|5}} {{IMDb|4}}"
    assert found(text) == {"imdb": "tt0000002", "tmdb": "5"}


def test_the_section_counts_before_the_rest() -> None:
    text = "{{IMDb title|1}} {{TMDb|5}}\n== %s ==\n=== a ===\n* {{IMDb title|2}}\n== b ==\n{{AFI film|7}}"
    assert found(text % "External Links") == {"imdb": "tt0000002"}
    assert found(text % "Weblinks") == {"imdb": "tt0000002"}
    assert found(text % "See also") == {"imdb": "tt0000001", "tmdb": "5", "afi": "7"}
    assert found("{{IMDb title|1}}\n== External links ==\n* none") == {"imdb": "tt0000001"}


def test_each_template_is_of_one_catalogue() -> None:
    names = [name for catalogue in CATALOGUES for name in catalogue.templates]
    assert len(names) == len(set(names))


@given(st.integers(0, 1 << 32))
def test_any_text_is_read(seed: int) -> None:
    text = soup(seeded(seed))
    for source in ("", "{{IMDb title|0000123}}"):
        kinds = [each.catalogue for each in identifiers(Page(text + source))]
        assert len(kinds) == len(set(kinds))


def test_what_is_looked_for_first_stands_in_the_names_of_all_templates() -> None:
    names = [name for catalogue in CATALOGUES for name in catalogue.templates]
    assert [name for name in names if _CATALOGUED.search(name) is None] == []
    assert max(map(len, names)) < _LONGEST_KNOWN


@pytest.mark.parametrize(
    "name",
    [
        "IM<!-- x -->Db title",
        "IMDb<!-- | --> title",
        "Template:IMDb title",
        "\n" * 99 + "IMDb title",
        " " * 70 + "IMDb title",
    ],
)
def test_a_name_may_be_written_in_other_ways(name: str) -> None:
    assert found(f"{{{{{name}|0000123}}}}") == {"imdb": "tt0000123"}
