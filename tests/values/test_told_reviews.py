"""Critics' ratings beside aggregators, in italics, of several critics at once: what is read, written, and refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

from ratings import LUND, MOSS, TITLES, graded, rated, read, slanted
from wikifilm import parse
from wikifilm.errors import EditError
from wikifilm.lens import replaced
from wikifilm.values.reviews import REVIEWS
from wikifilm.values.scores import SCORES

if TYPE_CHECKING:
    from wikifilm.film import Review


def of(publication: str, value: float, scale: float | None) -> Review:
    return rated((None, publication), value, scale)


POST, QUAY = "The Harbour Post", "The Quay"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("''Marea Alta'' rated it 42 out of 100.", [of("Marea Alta", 42, 100)]),
        ("''Sera di Mare'' rated it 7.5 out of 10.", [of("Sera di Mare", 7.5, 10)]),
        ("''la Marea'' rated it 7.5 out of 10.", [of("la Marea", 7.5, 10)]),
        ("Ida Roe of ''At the Sea'' gave it 3/5.", [rated(("Ida Roe", "At the Sea"), 3, 5)]),
        ("''Eye for Tides'' gave it 3/5.", [of("Eye for Tides", 3, 5)]),
        ("The ''Harbour Post'' gave it 3/5.", [of("Harbour Post", 3, 5)]),
        ("The ''Harbour Post'''s Katie Moss gave it 3/5.", [rated(("Katie Moss", "Harbour Post"), 3, 5)]),
        ("The Norwegian ''Havet'' gave it 3/5.", [of("Havet", 3, 5)]),
        ("Katie Moss of the Lisle ''Harbour Post'' gave it 3/5.", [rated(("Katie Moss", "Lisle Harbour Post"), 3, 5)]),
        ("''Tide Weekly,'' however, gave it 3/5.", [of("Tide Weekly", 3, 5)]),
        ("''Tide Weekly'' – B+", [graded((None, "Tide Weekly"), "B+")]),
        ("''Tide Weekly'' gave it ''3/5''.", [of("Tide Weekly", 3, 5)]),
        ("''Oh'' and ''no'' gave it 3/5.", []),
        ("''Metacritic'' gave it 35 out of 100.", []),
        ("''The Salt Orchard'' was given 3/5.", []),
    ],
)
def test_a_name_in_italics_is_a_publication(text: str, expected: list[Review]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rotten Tomatoes has 44%, but Katie Moss of ''The Harbour Post'' gave it 3/5.", [rated(MOSS, 3, 5)]),
        ("QNN gave it 6.2 out of 10, and Metacritic gave it 61 out of 100.", [of("QNN", 6.2, 10)]),
        ("''The Quay'' gave it 3/5, and it has 61/100 on Metacritic.", [of(QUAY, 3, 5)]),
        ("On Rotten Tomatoes, Barry Lund of The Quay gave it 3/5.", []),
        ("Barry Lund of The Quay gave it 3/5 on Rotten Tomatoes.", []),
        ("Barry Lund of The Quay wept, while Metacritic gave it 61 out of 100.", []),
    ],
)
def test_a_rating_beside_an_aggregator_is_its_givers(text: str, expected: list[Review]) -> None:
    assert read(text) == expected


def scores(text: str) -> list[tuple[str, float | None, float | None]]:
    shown, wholes = slanted(text)
    found = [slot.value for slot in SCORES.read(shown, TITLES, wholes).slots]
    return [(score.source, score.value, score.average) for score in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rotten Tomatoes has 44%, but Katie Moss of ''The Quay'' gave it 3/5.", [("Rotten Tomatoes", 44, None)]),
        ("QNN gave it 6.2 out of 10, and Metacritic gave it 61 out of 100.", [("Metacritic", 61, None)]),
        ("Lund, who gave it an A, was alone: CinemaScore audiences gave it a B.", [("CinemaScore", None, None)]),
        ("On Metacritic, Critics gave it 61 out of 100.", [("Metacritic", 61, None)]),
    ],
)
def test_a_critics_rating_is_no_score(text: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    assert scores(text) == expected


ROE = ("Ida Roe", None)


@pytest.mark.parametrize(
    ("said", "value", "scale"),
    [
        ("**½ out of four", 2.5, 4),
        ("***½", 3.5, None),
        ("*½ out of four", 1.5, 4),
        ("*** out of five", 3, 5),
        ("★★★ out of five", 3, 5),
        ("*** out of *****", 3, 5),
        ("3,5 out of 5", 3.5, 5),
        ("3,5/5", 3.5, 5),
        ("3,5 stars", 3.5, None),
        ("3 from 4 stars", 3, 4),
        ("2 stars (of five)", 2, 5),
        ("21/2 stars", 2.5, None),
        ("3 1/2 stars", 3.5, None),
        ("1 and ½ stars out of 4", 1.5, 4),
        ("a star and a half out of four", 1.5, 4),
        ("three stars and a half", 3.5, None),
        ("half a star", 0.5, None),
        ("no stars", 0, None),
        ("6 points out of 10", 6, 10),
        ("3.25 in a scale of 5", 3.25, 5),
        ("a die throw of five", 5, None),
        ("a 5.4", 5.4, None),
        ("a 7", 7, None),
    ],
)
def test_a_figure_is_read_however_it_is_written(said: str, value: float, scale: float | None) -> None:
    assert read(f"Ida Roe gave it {said}.") == [rated(ROE, value, scale)]
    assert read(f"Ida Roe gave it {said}, and left.") == [rated(ROE, value, scale)]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Roe gave it 3,500 reasons.",
        "Ida Roe gave it 3,5 reasons.",
        "Ida Roe gave it * out of love.",
        "Ida Roe gave it 15.",
        "Ida Roe gave it a 7 and a half minute look.",
        "Ida Roe gave it 3 from 4 May on.",
        "Ida Roe gave it no star treatment.",
        "QNN rated it 7th.",
        "The FSK rated it 6.",
        "The Sea Board of Classification gave it a 6.",
        "The Legion of Tides gave it a B.",
    ],
)
def test_what_is_no_rating_is_not_read(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("said", "value", "scale", "wanted", "written"),
    [
        ("**½ out of four", 2.5, 4, {"value": 3}, "*** out of four"),
        ("**½ out of four", 2.5, 4, {"scale": 5}, "**½ out of five"),
        ("***", 3, None, {"value": 2}, "**"),
        ("3,5 out of 5", 3.5, 5, {"value": 4.5}, "4,5 out of 5"),
        ("3,5 out of 5", 3.5, 5, {"value": 4}, "4 out of 5"),
        ("3 from 4 stars", 3, 4, {"value": 2, "scale": 5}, "2 from 5 stars"),
        ("a star and a half out of four", 1.5, 4, {"value": 2.5}, "two stars and a half out of four"),
        ("a star and a half out of four", 1.5, 4, {"value": 2}, "two stars out of four"),
        ("a star and a half", 1.5, None, {"scale": 4}, "a star and a half out of 4"),
        ("three stars and a half", 3.5, None, {"value": 1.5}, "one star and a half"),
        ("three stars and a half", 3.5, None, {"value": 1}, "one star"),
        ("no stars", 0, None, {"value": 3}, "three stars"),
        ("6 points out of 10", 6, 10, {"value": 7}, "7 points out of 10"),
        ("a 5.4", 5.4, None, {"value": 6}, "a 6"),
        ("1 and ½ stars out of 4", 1.5, 4, {"value": 2.5}, "2½ stars out of 4"),
    ],
)
def test_a_figure_is_written_as_it_was(
    said: str, value: float, scale: float | None, wanted: dict[str, Any], written: str
) -> None:
    text = f"Ida Roe gave it {said}."
    (slot,) = REVIEWS.read(text, TITLES).slots
    assert slot.value == rated(ROE, value, scale)
    new = attrs.evolve(slot.value, **wanted)
    after = replaced(text, REVIEWS.change(text, slot, new, TITLES))
    assert after == f"Ida Roe gave it {written}."
    assert [slot.value for slot in REVIEWS.read(after, TITLES).slots] == [new]


@pytest.mark.parametrize(
    ("said", "wanted", "why"),
    [
        ("**½ out of four", {"value": 2.25}, "cannot be drawn in stars"),
        ("**½ out of four", {"value": 0}, "cannot be drawn in stars"),
        ("**½ out of four", {"scale": None}, "cannot be taken out"),
        ("**", {"scale": 4}, "has no place"),
        ("a 5.4", {"scale": 10}, "has no place"),
    ],
)
def test_what_a_figures_form_cannot_say_is_refused(said: str, wanted: dict[str, Any], why: str) -> None:
    text = f"Ida Roe gave it {said}."
    (slot,) = REVIEWS.read(text, TITLES).slots
    with pytest.raises(EditError, match=why):
        REVIEWS.change(text, slot, attrs.evolve(slot.value, **wanted), TITLES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Several who give one rating, or one each.
        ("''The Quay'', ''Tide'' and ''Sea'' all gave it 4/5.", [of(QUAY, 4, 5), of("Tide", 4, 5), of("Sea", 4, 5)]),
        ("''The Quay'' and ''Tide'' gave it 4/5.", [of(QUAY, 4, 5), of("Tide", 4, 5)]),
        (
            "Katie Moss of The Harbour Post and Barry Lund of The Quay both gave it 4/5.",
            [rated(MOSS, 4, 5), rated(LUND, 4, 5)],
        ),
        (
            "Katie Moss (''The Harbour Post'') and Barry Lund (''The Quay'') gave it 2/5 and 3/5 respectively.",
            [rated(MOSS, 2, 5), rated(LUND, 3, 5)],
        ),
        (
            "''The Quay'' and ''Tide'' gave 2.75 and 3 stars out of five respectively.",
            [of(QUAY, 2.75, 5), of("Tide", 3, 5)],
        ),
        (
            "Katie Moss and Barry Lund of ''The Quay'' gave it four and three and a half stars respectively.",
            [rated(("Katie Moss", QUAY), 4, None), rated(LUND, 3.5, None)],
        ),
        (
            "''The Quay'' and ''Tide'' gave it a die throw of three and four, respectively.",
            [of(QUAY, 3, None), of("Tide", 4, None)],
        ),
        ("''The Quay'' and ''Tide'' gave it 3/5, 4/5 and 5/5 respectively.", []),
        ("Tide and Sea both gave it 3/5.", []),
        ("''Sea'' and Barry Lund gave it 3/5.", [rated(("Barry Lund", None), 3, 5)]),
        ("Ida Roe and Barry Lund gave it 3/5.", [rated(ROE, 3, 5), rated(("Barry Lund", None), 3, 5)]),
        ("Barry Lund, Ida Roe and ''Tide'' gave it 3/5.", [of("Tide", 3, 5)]),
        (
            "''The Quay'' and ''Tide'' gave it a B and a C respectively.",
            [graded((None, QUAY), "B"), graded((None, "Tide"), "C")],
        ),
        ("''The Quay'' gave it a B, ''Tide'' four.", [graded((None, QUAY), "B")]),
        ("''The Quay'' and ''Tide'' wept.", []),
        # Whose verb is left out, and whose stars.
        (
            "The film received four stars out of five from ''The Quay'' and three from ''Tide''.",
            [of(QUAY, 4, 5), of("Tide", 3, 5)],
        ),
        ("It received 3/5 from ''The Quay'' and 4/5 from ''Tide''.", [of(QUAY, 3, 5), of("Tide", 4, 5)]),
        ("''The Quay'' gave it three stars, ''Tide'' four.", [of(QUAY, 3, None), of("Tide", 4, None)]),
        ("''The Quay'' gave it 3/5 and ''Tide'' a 4/5.", [of(QUAY, 3, 5), of("Tide", 4, 5)]),
        ("''The Quay'' gave it 2/5, Katie Moss of The Harbour Post a B−.", [of(QUAY, 2, 5), graded(MOSS, "B-")]),
        ("''The Quay'' wept, ''Tide'' four.", []),
        # Where the publication stands.
        ("Barry Lund gave it 6 out of 10 in ''The Quay''.", [rated(LUND, 6, 10)]),
        ("Barry Lund gave it a glowing 4/5 review in ''The Quay''.", [rated(LUND, 4, 5)]),
        ("Barry Lund's four-star review in ''The Quay'' was kind.", [rated(LUND, 4, None)]),
        ("Barry Lund reviewed the film for ''The Quay'' and gave it 4 stars.", [rated(LUND, 4, None)]),
        ("Barry Lund, a reviewer of The Quay, rates it 3.", [rated(LUND, 3, None)]),
        ("Veteran critic Barry Lund, in his review of the film for ''The Quay'', gave it 4/5.", [rated(LUND, 4, 5)]),
        ("Barry Lund from ''The Quay'' in his review dated 4 May 2010 gave it 4/5.", [rated(LUND, 4, 5)]),
        ("Ida Roe's ''Sea Guide'' rates it 3/5.", [rated(("Ida Roe", "Sea Guide"), 3, 5)]),
        ("''The Quay'' (Barry Lund): 3/5", [rated(LUND, 3, 5)]),
        ("Sea Times (Barry Lund): 3/5", [rated(("Barry Lund", "Sea Times"), 3, 5)]),
        ("A Roe of ''The Quay'' gave it 3/5.", [rated(("A Roe", QUAY), 3, 5)]),
        ("Barry Lund - ''The Quay'' - 1.5/5", [rated(LUND, 1.5, 5)]),
        ("''Tide'' (B+)", [graded((None, "Tide"), "B+")]),
        ("Barry Lund of The Quay [B+]", [graded(LUND, "B+")]),
        ("Rating the film 2/5, Barry Lund of The Quay wept.", [rated(LUND, 2, 5)]),
        ("It got 3/5 from ''The Quay'', ''Tide'' and ''Sea''.", [of(QUAY, 3, 5), of("Tide", 3, 5), of("Sea", 3, 5)]),
        ("It got 3/5 from ''The Quay'' and ''Tide'' wept.", [of(QUAY, 3, 5)]),
        (
            "It was given 3 stars by Barry Lund of ''The Quay'' and 2 by ''Tide''.",
            [rated(LUND, 3, None), of("Tide", 2, None)],
        ),
        ("''The Quay'''s 5-star review was kind.", [of(QUAY, 5, None)]),
        ("The Quay critic Barry Lund, who liked ''Wet'', gave it a C.", [graded(LUND, "C")]),
        ("The film holds a C rating from ''The Quay''.", []),
        ("Over at ''The Quay'', Barry Lund rated it 3/5.", [rated(LUND, 3, 5)]),
        # Another film's.
        ("Barry Lund of ''The Quay'' called it the best since ''Wet'', giving it 4/5.", [rated(LUND, 4, 5)]),
        ("In 2012, ''The Quay'' ranked it 4 out of 10 best films.", []),
        ("''The Quay'' rated its music 4/5.", []),
        ("''The Quay'' gave it an average score of 3.2/5.", []),
        ("Barry Lund of ''The Quay'' compared it with ''Wet'', to which he had given three stars.", []),
        ("Barry Lund of ''The Quay'' compared it with ''Wet'', which he gave three stars.", []),
        ("Barry Lund of ''The Quay'' praised the film, to which he gave three stars.", [rated(LUND, 3, None)]),
        ("Barry Lund (''The Quay'', five stars) wept.", [rated(LUND, 5, None)]),
        ("Barry Lund, who gave the original four stars, called it wet.", []),
        ("Barry Lund, who had given the first film three stars, gave this one two.", []),
        ("Six out of seven critics of The Quay gave it a nod.", []),
        ("It was given a nod by six out of ten critics of The Quay.", []),
        ("''The Quay'' gave the picture quality 4 out of 5.", []),
        ("''The Quay'' gave the disc 4 out of 5.", []),
        ("''The Quay'' gave the soundtrack 4 out of 5.", []),
        ("''The Quay'' gave 4½ stars for the video and 4 stars for its audio.", []),
        ("''The Quay'' gave the film 3/5, while giving a B+ to the dub.", [of(QUAY, 3, 5)]),
        ("''The Quay'' gave it 3/5 for its animation.", [of(QUAY, 3, 5)]),
        ("Teachers gave the study guide an A for accuracy.", []),
    ],
)
def test_who_gives_what_is_found(text: str, expected: list[Review]) -> None:
    assert read(text) == expected


def test_a_rating_of_two_is_changed_for_neither_alone_in_its_names() -> None:
    text, wholes = slanted("''The Quay'' and ''Tide'' gave it 4/5.")
    first, second = REVIEWS.read(text, TITLES, wholes).slots
    assert (text[first.start : first.end], text[second.start : second.end]) == ("The Quay and", "Tide gave it 4/5.")
    new = attrs.evolve(first.value, publication="Sea")
    assert replaced(text, REVIEWS.change(text, first, new, TITLES, wholes)) == "Sea and Tide gave it 4/5."
    with pytest.raises(EditError, match="says more"):
        REVIEWS.remove(text, first, wholes)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In.com rated it 3 out of 5.", [of("In.com", 3, 5)]),
        ("Ida Roe of ''Tide'' gave it \"a very solid 7.5 out of 10\".", [rated(("Ida Roe", "Tide"), 7.5, 10)]),
        ("Ida Roe of ''Tide'' wrote \"Fine. 4/5\", and left.", [rated(("Ida Roe", "Tide"), 4, 5)]),
        ("Ida Roe of ''Tide'' said it got \"an average of 4.3/5\".", []),
        ("Barry Lund of ''The Quay'', who had given the first film 3/5, gave this one 2/5.", [rated(LUND, 2, 5)]),
        ("''The Quay'' gave it 4 out of 5, ''Tide'' gave it TTT, and ''Sea'' 2/5.", [of(QUAY, 4, 5), of("Sea", 2, 5)]),
        (
            "''The Quay'' gave it a B−, and Ida Roe of ''Tide'' a 5.4.",
            [graded((None, QUAY), "B-"), rated(("Ida Roe", "Tide"), 5.4, None)],
        ),
        ("QNN gave it a 3.5/5 rating and Tide News a 4/5.", [of("QNN", 3.5, 5), of("Tide News", 4, 5)]),
        ("Barry Lund of The Quay graded it at A−.", [graded(LUND, "A-")]),
        ("''The Quay'' gave it 1/2 star.", [of(QUAY, 0.5, None)]),
        ("Tidevilla critic rated it 3.5 stars.", [of("Tidevilla", 3.5, None)]),
        ("''The Quay'''s reviewer rated it 3.5 stars.", [of(QUAY, 3.5, None)]),
        ("Barry Lund of ''The Quay'' gave it a 3.5 rating out of 5.", [rated(LUND, 3.5, 5)]),
        (
            "Lund, in his print review, gave it 3 stars, while Moss gave it two and a half in ''Tide''.",
            [rated(("Lund", None), 3, None), rated(("Moss", "Tide"), 2.5, None)],
        ),
        ("Arrow in the Sea rated it 7 out of 10.", [of("Arrow in the Sea", 7, 10)]),
        ("Bad Movie Tides gave it an F−.", [graded((None, "Bad Movie Tides"), "F-")]),
        ("On Tide Movie, the film received a rating of 8.71 out of 10 from 15,204 netizens.", []),
        ("On Tide.com it holds a rating of 3.6 out of 5.", []),
    ],
)
def test_more_of_who_gives_what(text: str, expected: list[Review]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Katie Moss of ''The Harbour Post'' and Barry Lund of ''The Quay'' gave it a D− and 1/4 stars.",
        "Barry Lund of ''The Quay'' wept, while critics gave it 6.83.",
    ],
)
def test_whose_a_rating_is_must_be_clear(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has a freshness rating of 64% on the Tomatometer.", [("Rotten Tomatoes", 64, None)]),
        (
            "On Rotten Tomatoes, it has 44%. Its audience score is 88%.",
            [("Rotten Tomatoes", 44, None), ("Rotten Tomatoes", 88, None)],
        ),
        ("On Metacritic, it has 44 out of 100. Its audience score is 88%.", [("Metacritic", 44, None)]),
        ("On the Popcornmeter, it has 88% based on over 2,500 verified ratings.", [("Rotten Tomatoes", 88, None)]),
        (
            "It holds 88% and 61/100 on Rotten Tomatoes and Metacritic, respectively.",
            [("Rotten Tomatoes", 88, None), ("Metacritic", 61, None)],
        ),
        (
            "On Rotten Tomatoes and Metacritic, it holds 88% and 61/100 respectively.",
            [("Rotten Tomatoes", 88, None), ("Metacritic", 61, None)],
        ),
        ("QNN gave the game 6.2 out of 10, and Metacritic gave it 61 out of 100.", [("Metacritic", 61, None)]),
        ("It scored 9.3 out of 10 on Maoyan.", [("Maoyan", 9.3, None)]),
    ],
)
def test_a_score_is_its_sources(text: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    assert scores(text) == expected


def test_a_consensus_may_stand_before_its_figure() -> None:
    text = (
        'So. The consensus on Rotten Tomatoes reads, "It is wet." It has a 58% approval rating there based on 19 '
        "reviews, and an average rating of 5.5/10. The end."
    )
    (slot,) = SCORES.read(text, TITLES).slots
    told = slot.value
    assert (told.consensus, told.value, told.count, told.average) == ("It is wet.", 58, 19, 5.5)
    assert (text[: slot.start], text[slot.end :]) == ("So. ", " The end.")
    new = attrs.evolve(told, value=61, consensus="It is dry.")
    after = replaced(text, SCORES.change(text, slot, new, TITLES))
    assert after == text.replace("58", "61").replace("wet", "dry")
    text = 'The consensus on Rotten Tomatoes reads, "It is wet." It cost 58% of it. It has a 58% approval rating.'
    assert scores(text) == []


def test_an_audience_is_told_by_its_meter() -> None:
    text = "On the Popcornmeter, it has 88% based on over 2,500 verified ratings."
    (slot,) = SCORES.read(text, TITLES).slots
    assert (slot.value.audience, slot.value.scale, slot.value.count) == (True, 100, 2500)
    text = "On Rotten Tomatoes, it has 44%. Its audience score is 88%."
    assert [slot.value.audience for slot in SCORES.read(text, TITLES).slots] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        'On Rotten Tomatoes, it has 44%. The site\'s general consensus is that "it is wet."',
        'On Rotten Tomatoes, it has 44%. According to the site: "it is wet."',
    ],
)
def test_a_consensus_is_read_behind_what_says_it(text: str) -> None:
    (slot,) = SCORES.read(text, TITLES).slots
    assert slot.value.consensus == "it is wet."
    new = attrs.evolve(slot.value, consensus="it is dry.")
    after = replaced(text, SCORES.change(text, slot, new, TITLES))
    assert after == text.replace("wet", "dry")


PAGE = """{{{{Infobox film
| name = The Salt Orchard
}}}}
'''''The Salt Orchard''''' is a film.
{}
"""
GAVE = "Katie Moss of ''The Harbour Post'' gave it 3/5. On [[Metacritic]], it has a score of 61 out of 100."


@pytest.mark.parametrize(
    ("above", "read_there"),
    [
        ("==Reception==", True),
        ("==Critical and commercial reception==", True),
        ("==Music==\n===Reception===", False),
        ("==Soundtrack==\n===Critical reception===", False),
        ("==Sequel==\n===Reception===", False),
        ("==Video game==", False),
        ("==Video game==\n===Reception===", False),
        ("==Reception==\n===Video game===", False),
        ("==Television series==\n===Reception===", False),
    ],
)
def test_what_other_works_got_is_not_the_films(above: str, *, read_there: bool) -> None:
    film = parse(PAGE.format(f"{above}\n{GAVE}")).film
    assert (len(film.reviews), len(film.scores)) == ((1, 1) if read_there else (0, 0))


def test_a_review_is_written_beside_another_works_reception() -> None:
    article = parse(PAGE.format(f"==Music==\n===Reception===\n{GAVE}"))
    new = [rated(LUND, 3, 5)]
    after = article.edit(reviews=new)
    assert after.film.reviews == tuple(new)
    assert after.text.endswith("==Reception==\nBarry Lund of The Quay gave the film 3 out of 5.\n")


def test_markup_is_kept_where_a_figure_changes() -> None:
    article = parse(
        PAGE.format(f"==Reception==\nThe [[Post|''Harbour Post'']]{{{{-'}}}}s Katie Moss gave it ''3/5''.\n{GAVE}")
    )
    after = article.edit({"reviews[0].value": 4})
    assert after.text == article.text.replace("''3/5''", "''4/5''")
