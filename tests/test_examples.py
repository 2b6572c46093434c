"""What the seed article and the invented examples say, read by eye, and what small edits of them change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import wikifilm
from wikifilm import Article, Credit, Gap, Name, Release, Review, Runtime, Score

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def names(values: Iterable[Name]) -> list[str]:
    return [value.name for value in values]


def told(credit: Credit) -> tuple[str, str, str | None]:
    """A credit as actor, role and description; it must have one of the first two and no notes."""
    assert credit.notes == ()
    (actor,), (role,) = credit.actors, credit.roles
    assert actor.notes == role.notes == ()
    return actor.name, role.name, credit.description


def changed_lines(article: Article) -> list[str]:
    """The lines of the diff that say a change, without its head."""
    lines = article.diff().split("\n")
    return [line for line in lines if line.startswith(("-", "+")) and not line.startswith(("---", "+++"))]


@pytest.fixture(scope="module")
def orchard(examples: Path) -> Article:
    return wikifilm.load(examples / "the_salt_orchard.txt")


@pytest.fixture(scope="module")
def odd_fellows(examples: Path) -> Article:
    return wikifilm.load(examples / "odd_fellows_of_marrow_bay.txt")


@pytest.fixture(scope="module")
def lantern(examples: Path) -> Article:
    return wikifilm.load(examples / "lantern_street.txt")


@pytest.fixture(scope="module")
def seed(seed_file: Path) -> Article:
    return wikifilm.load(seed_file)


# ------------------------------------------------------------------------------------- The Salt Orchard


def test_orchard_has_thirteen_fields(orchard: Article) -> None:
    film = orchard.film
    assert list(orchard.fields) == [
        "Director",
        "Producer",
        "Writer",
        "Starring",
        "Music",
        "Cinematography",
        "Editing",
        "Production Companies",
        "Distributor",
        "Released",
        "Runtime",
        "Country",
        "Language",
    ]
    assert film.page_title == film.title == "The Salt Orchard"
    assert film.kind == "film"
    assert names(film.directors) == ["Maren Oxley-Tane"]
    assert names(film.producers) == ["Perrin Aldous", "Ingrid Vauquelle", "Maren Oxley-Tane"]
    assert names(film.writers) == ["Maren Oxley-Tane", "Dov Hestrin", "Calla Wrenfield"]
    assert names(film.starring) == ["Teodora Quill", "Hesper Lanyon", "Rufus Carrowmore", "Odile Brandswick"]
    assert names(film.music) == ["Sunniva Pell"]
    assert names(film.cinematography) == ["Bo\u0159ek Tvard\u00edk"]
    assert names(film.editing) == ["Jonah Testerby"]
    assert names(film.production_companies) == ["Low Tide Pictures", "Copperwick Film Company"]
    assert names(film.distributors) == ["Farlight Releasing"]
    assert film.released == (Release("2016-10-07"),)
    assert film.runtimes == (Runtime(104),)
    assert film.runtime == 104
    assert names(film.countries) == ["United Kingdom"]
    assert names(film.languages) == ["English"]


def test_orchard_says_nothing_of_money_in_its_box(orchard: Article) -> None:
    film = orchard.film
    assert (film.budget, film.gross, film.native_names, film.based_on, film.narrators) == ((), (), (), (), ())
    assert (film.screenplay, film.story, film.identifiers) == ((), (), ())


def test_orchard_lead_and_plot(orchard: Article) -> None:
    first, second = orchard.lead.text.split("\n\n")
    assert first.startswith("The Salt Orchard is a 2016 British gothic mystery film")
    assert second.startswith("The film was first shown at the Brinehaven Film Festival")
    assert orchard.plot is not None
    paragraphs = orchard.plot.text.split("\n\n")
    assert len(paragraphs) == 5
    assert paragraphs[0].startswith("Isobel Marrack, a land surveyor")
    assert paragraphs[-1].endswith("it is green inside.")


def test_orchard_sections(orchard: Article) -> None:
    assert [
        (section.title, section.level, section.kind, [below.title for below in section.sections])
        for section in orchard.sections
    ] == [
        ("Plot", 2, "plot", []),
        ("Cast", 2, "cast", []),
        ("Themes", 2, "themes", []),
        ("Production", 2, "production", ["Casting", "Filming"]),
        ("Release", 2, "release", []),
        ("Box office", 2, "box_office", []),
        ("Reception", 2, "reception", ["Critical response"]),
        ("Accolades", 2, "accolades", []),
        ("Legacy", 2, "legacy", []),
        ("Soundtrack", 2, "soundtrack", []),
    ]
    assert {orchard.section(title).level for title in ("Casting", "Filming", "Critical response")} == {3}
    assert orchard.section("casting").kind == orchard.section("filming").kind == "production"
    assert orchard.section("Critical response").kind == "reception"


def test_orchard_paragraph_goes_on_behind_a_single_newline(orchard: Article) -> None:
    release = orchard.section("Release")
    assert "\n" in release.source
    assert "\n" not in release.text
    assert "four days later. A theatrical release" in release.text


def test_orchard_cast(orchard: Article) -> None:
    cast = orchard.film.cast
    assert [told(credit) for credit in cast] == [
        ("Teodora Quill", "Isobel Marrack", None),
        ("Hesper Lanyon", 'Josephine "Posy" Trevanock', None),
        (
            "Rufus Carrowmore",
            "Cadmus",
            "the steward of the salt works who has been keeping a second ledger.",
        ),
        ("Odile Brandswick", "Ottoline", "Cadmus's sister"),
        ("Gethin Sallow", "Birk", None),
        ("Amadou Ferris-Cole", "Father Lorne", None),
        ("Nerys Tolliver", "Constable Hobday", None),
    ]
    assert [[told(child) for child in credit.children] for credit in cast] == [
        [("Wren Addercombe", "young Isobel Marrack", None)],
        [("Lottie Fenmarsh", 'young Josephine "Posy" Trevanock', None)],
        [],
        [],
        [],
        [],
        [],
    ]
    assert {credit.group for credit in cast} == {None}


def test_orchard_scores(orchard: Article) -> None:
    assert orchard.film.scores == (
        Score(
            "Rotten Tomatoes",
            83,
            100,
            count=76,
            consensus="As patient as the tide it fears, The Salt Orchard rewards a careful eye with a mystery that "
            "stings long after it is solved.",
        ),
        Score("Metacritic", 71, 100, count=21, label="generally favorable reviews"),
    )
    assert orchard.gaps == (Gap("scores[0].average", "lost"),)


def test_orchard_other_percentages_are_no_scores(orchard: Article) -> None:
    for words in ("35% of the budget", "about 60% of the night scenes", "only 12%", "rating of 91% on Rotten Tomatoes"):
        assert words in orchard.text
    assert {score.value for score in orchard.film.scores} == {83, 71}


def test_orchard_reviews(orchard: Article) -> None:
    assert "\u2212" in orchard.where("reviews[0].grade").source
    assert orchard.film.reviews == (
        Review("Dulcie Arkwright", "The Lamplight Review", grade="B-"),
        Review("Hamish Orrery", "The Northern Courier", 2.5, 4),
    )


def test_orchard_accolades(orchard: Article) -> None:
    assert [
        (accolade.award, accolade.category, names(accolade.recipients), accolade.result)
        for accolade in orchard.film.accolades
    ] == [
        ("Brinehaven Film Festival", "Golden Cormorant", ["Maren Oxley-Tane"], "won"),
        ("Northern Screen Awards", "Best Cinematography", ["Bo\u0159ek Tvard\u00edk"], "won"),
        ("Northern Screen Awards", "Best Actress", ["Hesper Lanyon"], "nominated"),
    ]


def test_orchard_tracks(orchard: Article) -> None:
    assert [(track.title, names(track.artists)) for track in orchard.film.tracks] == [
        ("Carry Me Down to the Water", ["The Tallow Kings"]),
        ("Don't Count the Gulls", ["Esme Orrin"]),
        ("Left by the Tide", ["Sunniva Pell"]),
        ("Brine", ["Marlo Deene"]),
        ("Nine Lamps", ["The Tallow Kings"]),
    ]
    assert {(track.album, track.number, track.length) for track in orchard.film.tracks} == {(None, None, None)}


def test_orchard_has_no_findings_but_the_lost_average(orchard: Article) -> None:
    assert orchard.is_film
    assert [diagnostic.code for diagnostic in orchard.diagnostics] == ["lost-average"]


def test_orchard_small_edits_give_exactly_their_lines(orchard: Article) -> None:
    film = orchard.film
    child = Credit("Tamsin Reede", "young Birk")
    cast = list(film.cast)
    cast[2] = evolve(cast[2], roles=["Cadmus Hale"])
    cast[4] = evolve(cast[4], children=[child])
    tracks = list(film.tracks)
    tracks[3] = evolve(tracks[3], title="Brine and Ash")
    edited = orchard.with_film(evolve(film, runtimes=[Runtime(105)], cast=cast, tracks=tracks))
    assert changed_lines(edited) == [
        "-- Runtime: 104 minutes",
        "+- Runtime: 105 minutes",
        "-- Rufus Carrowmore as Cadmus, the steward of the salt works who has been keeping a second ledger.",
        "+- Rufus Carrowmore as Cadmus Hale, the steward of the salt works who has been keeping a second ledger.",
        "+  - Tamsin Reede as young Birk",
        '-- "Brine" by Marlo Deene',
        '+- "Brine and Ash" by Marlo Deene',
    ]
    assert [(edit.old, edit.new) for edit in edited.edits] == [
        ("104", "105"),
        ("Cadmus", "Cadmus Hale"),
        ("", "  - Tamsin Reede as young Birk\n"),
        ("Brine", "Brine and Ash"),
    ]


# ------------------------------------------------------------------------------ Odd Fellows of Marrow Bay


def test_odd_fellows_box(odd_fellows: Article) -> None:
    film = odd_fellows.film
    assert film.page_title == film.title == "Odd Fellows of Marrow Bay"
    assert names(film.directors) == ["Tamsin Orlebar"]
    assert names(film.producers) == ["Ewart Lisle, Jr.", "Bettina Crowhurst"]
    assert names(film.writers) == ["Dagny Farthingale", "Osric Bellwether", "Tamsin Orlebar"]
    assert names(film.starring) == ["Lionel Peascod", "Dagny Farthingale", "Ewart Lisle, Jr."]
    assert names(film.music) == ["Vesper Holm", "Ansgar Reed"]
    assert names(film.production_companies) == ["Marrow Bay Pictures, Inc.", "Lisle & Co."]
    assert film.released == (Release("2004-11-19"),)
    assert film.runtime == 97
    assert names(film.countries) == ["Canada"]
    assert names(film.languages) == ["English", "French"]
    assert (film.distributors, film.budget, film.cinematography, film.editing) == ((), (), (), ())
    assert odd_fellows.gaps == (Gap("distributors", "blank"), Gap("budget", "declined"))
    assert odd_fellows.fields["ferry schedule"].text == "twice daily, tides permitting"
    assert odd_fellows.fields["MUSIC"].text == "Vesper Holm, Ansgar Reed"


def test_odd_fellows_tells_what_it_does_not_read(odd_fellows: Article) -> None:
    found = {(diagnostic.code, odd_fellows.text[slice(*diagnostic.span)]) for diagnostic in odd_fellows.diagnostics}
    assert found == {("doubled-label", "mUSIC"), ("unknown-label", "Ferry Schedule")}


def test_odd_fellows_prose(odd_fellows: Article) -> None:
    assert odd_fellows.lead.text.count("\n") == 0
    assert odd_fellows.lead.source.count("\n") == 2
    assert odd_fellows.plot is not None
    assert len(odd_fellows.plot.text.split("\n\n")) == 3
    assert odd_fellows.plot.whole_text.endswith("In the version shown on ferries, the goat wins.")
    assert [(section.title, section.level) for section in odd_fellows.sections] == [
        ("Plot", 2),
        ("Cast", 2),
        ("Reception", 2),
    ]
    assert [(section.title, section.level) for section in odd_fellows.plot.sections] == [("Alternate ending", 3)]


def test_odd_fellows_cast(odd_fellows: Article) -> None:
    cast = odd_fellows.film.cast
    assert [told(credit) for credit in cast] == [
        ("Lionel Peascod", "Bartholomew Grice", None),
        ("Dagny Farthingale", 'Wilhelmina "Billie" Strake', None),
        ("Ewart Lisle, Jr.", "Constable Amos Tuck, Jr.", "the only policeman in the bay"),
        ("Biscuit", "the goat", None),
    ]
    young, teenage = cast[0].children
    assert told(young) == ("Pip Sorrel", "young Bartholomew Grice", None)
    assert told(teenage) == ("Joss Tansy", "teenage Bartholomew Grice", None)
    (aunt,) = young.children
    assert told(aunt) == ("Mabel Quayle", "Aunt Dorcas", "who raised him")
    assert [told(child) for child in aunt.children] == [("Ines Corry", "young Aunt Dorcas", None)]


def test_odd_fellows_review(odd_fellows: Article) -> None:
    assert odd_fellows.film.scores == ()
    assert odd_fellows.film.reviews == (Review("Corwin Ashby", "The Ferry Bulletin", 3, 5),)


# ---------------------------------------------------------------------------------------- Lantern Street


def test_lantern_street(lantern: Article) -> None:
    film = lantern.film
    assert len(lantern.fields) == 6
    assert names(film.directors) == ["Oona Farrant"]
    assert names(film.writers) == ["Oona Farrant", "Caspar Lune"]
    assert names(film.starring) == ["Milo Castellan", "Bridie Vane"]
    assert names(film.distributors) == ["Wickfield Films"]
    assert film.released == (Release("2011-03-04"),)
    assert film.runtime == 82
    assert [section.title for section in lantern.sections] == ["Plot", "Cast"]
    assert [told(credit) for credit in film.cast] == [
        ("Milo Castellan", 'Edgar "Wick" Doyle', None),
        ("Bridie Vane", "Nora", "a clockmaker"),
        ("Fintan Oakes", "Councillor Prewett", None),
    ]
    assert (film.scores, film.reviews, film.tracks, lantern.gaps, lantern.diagnostics) == ((), (), (), (), ())


# -------------------------------------------------------------------------------------- The seed article


def test_seed_box(seed: Article) -> None:
    film = seed.film
    assert len(seed.fields) == 13
    assert film.page_title == film.title == "The Perfection"
    assert names(film.directors) == ["Richard Shepard"]
    assert names(film.producers) == ["Bill Block", "Stacey Reiss", "Richard Shepard"]
    assert names(film.writers) == ["Richard Shepard", "Eric Charmelo", "Nicole Snyder"]
    assert names(film.starring) == ["Allison Williams", "Logan Browning", "Steven Weber", "Alaina Huffman"]
    assert names(film.music) == ["Paul Haslinger"]
    assert names(film.cinematography) == ["Vanja \u010cernjul"]
    assert names(film.editing) == ["David Dean"]
    assert names(film.production_companies) == ["Miramax", "Capstone Film Group"]
    assert names(film.distributors) == ["Netflix"]
    assert film.released == (Release("2018-09-20"),)
    assert film.runtimes == (Runtime(90),)
    assert names(film.countries) == ["United States"]
    assert names(film.languages) == ["English"]


def test_seed_prose(seed: Article) -> None:
    assert len(seed.lead.text.split("\n\n")) == 2
    assert [(section.title, section.level) for section in seed.sections] == [
        ("Plot", 2),
        ("Cast", 2),
        ("Production", 2),
        ("Release", 2),
        ("Reception", 2),
        ("Soundtrack", 2),
    ]


def test_seed_cast(seed: Article) -> None:
    cast = seed.film.cast
    assert [(names(credit.actors), names(credit.roles)) for credit in cast] == [
        (["Allison Williams"], ["Charlotte Willmore"]),
        (["Logan Browning"], ['Elizabeth "Lizzie" Wells']),
        (["Steven Weber"], ["Anton"]),
        (["Alaina Huffman"], ["Paloma"]),
        (["Mark Kandborg"], ["Theis"]),
        (["Graeme Duffy"], ["Geoffrey"]),
        (["Eileen Tian"], ["Zhang Li"]),
    ]
    assert [bool(credit.description) for credit in cast] == [False, False, True, True, False, False, False]
    assert cast[3].description == "Anton's wife"
    assert [[told(child) for child in credit.children] for credit in cast] == [
        [("Molly Grace", "young Charlotte Willmore", None)],
        [("Milah Thompson", 'young Elizabeth "Lizzie" Wells', None)],
        *([[]] * 5),
    ]


def test_seed_scores_and_reviews(seed: Article) -> None:
    tomatoes, metacritic = seed.film.scores
    assert (tomatoes.source, tomatoes.value, tomatoes.scale, tomatoes.count) == ("Rotten Tomatoes", 70, 100, 98)
    assert tomatoes.average is None
    assert tomatoes.consensus is not None
    assert tomatoes.consensus.startswith("Led by a pair")
    assert (metacritic.source, metacritic.value, metacritic.scale, metacritic.count) == ("Metacritic", 60, 100, 15)
    assert metacritic.label == "mixed or average reviews"
    assert seed.gaps == (Gap("scores[0].average", "lost"),)
    assert seed.film.reviews == (
        Review("Katie Rife", "The A.V. Club", grade="B-"),
        Review("Barry Hertz", "The Globe and Mail", 1.5, 4),
    )


def test_seed_tracks(seed: Article) -> None:
    assert [names(track.artists) for track in seed.film.tracks] == [
        ["Rose Liu"],
        ["Gizzle"],
        ["Chromatics"],
        ["Deuce Mobb"],
        ["Chromatics"],
    ]
    assert [track.title for track in seed.film.tracks][-1] == "Petals"


def test_seed_small_edits_give_exactly_their_lines(seed: Article) -> None:
    cast = list(seed.film.cast)
    cast[4] = evolve(cast[4], children=[Credit("Tamsin Reede", "young Theis")])
    edited = seed.with_film(evolve(seed.film, cast=cast)).edit(
        {"cast[6].roles[0].name": "Zhang Wei", "tracks[4].title": "Petals Again"}, runtime=91
    )
    assert changed_lines(edited) == [
        "-- Runtime: 90 minutes",
        "+- Runtime: 91 minutes",
        "+  - Tamsin Reede as young Theis",
        "-- Eileen Tian as Zhang Li",
        "+- Eileen Tian as Zhang Wei",
        '-- "Petals" by Chromatics',
        '+- "Petals Again" by Chromatics',
    ]


# ------------------------------------------------------------------------------------------- all of them


@pytest.mark.parametrize("name", ["lantern_street.txt", "odd_fellows_of_marrow_bay.txt", "the_salt_orchard.txt"])
def test_examples_come_back_byte_for_byte(name: str, examples: Path, tmp_path: Path) -> None:
    _comes_back(examples / name, tmp_path)


def test_seed_comes_back_byte_for_byte(seed_file: Path, tmp_path: Path) -> None:
    _comes_back(seed_file, tmp_path)


def _comes_back(file: Path, folder: Path) -> None:
    article = wikifilm.load(file)
    assert str(article) == file.read_bytes().decode()
    assert article.with_film(article.film) is article
    article.save(folder / "copy.txt")
    assert (folder / "copy.txt").read_bytes() == file.read_bytes()
