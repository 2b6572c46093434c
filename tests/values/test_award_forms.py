"""Lines of awards in freer order: prizes before givers, years behind them, people before them, several of one giver."""

from __future__ import annotations

import pytest

from wikifilm import EditError, parse
from wikifilm.film import Accolade, Name
from wikifilm.lens import replaced
from wikifilm.values.accolades import Context, award_shares, context

ALONE = context(["Accolades"])
WON = context(["Accolades", "Won"])
QUAY = context(["Accolades", "Quay Film Awards"])
HEAD = "{{Infobox film\n| name = Tin Harbour\n| director = Ada Orme\n}}\n'''''Tin Harbour''''' is a film.\n\n"

Said = tuple[str, str | None, str | None, tuple[str, ...], str | None]


def made(said: Said) -> Accolade:
    award, date, category, people, result = said
    return Accolade(award, date, category, [Name(name) for name in people], result)


def read(body: str) -> tuple[Accolade, ...]:
    return parse(HEAD + "==Awards==\n" + body).film.accolades


LINES: list[tuple[Context, str, Said]] = [
    # what was given stands first, who gives it last
    (WON, "1999 – Reed Award, Best Lamp, Quay Festival", ("Quay Festival", "1999", "Reed Award, Best Lamp", (), "won")),
    (WON, "1997 – Reed Award – Best Lamp, Quay Fest", ("Quay Fest", "1997", "Reed Award – Best Lamp", (), "won")),
    (WON, "1998 – Jury Prize, Quay Institute", ("Quay Institute", "1998", "Jury Prize", (), "won")),
    (WON, "Best Lamp, Pia Nord, Quay Festival, 1995", ("Quay Festival", "1995", "Best Lamp", ("Pia Nord",), "won")),
    (ALONE, "Winner – Audience Award, SXSW 2010", ("SXSW", "2010", "Audience Award", (), "won")),
    (ALONE, "Winner: Best Set, A Bo, Quay Awards 1971", ("Quay Awards", "1971", "Best Set", ("A Bo",), "won")),
    (ALONE, "Best Set, Quay Festival 1994", ("Quay Festival", "1994", "Best Set", (), None)),
    (ALONE, "Best Set (Pia Nord), Quay Festival", ("Quay Festival", None, "Best Set", ("Pia Nord",), None)),
    (ALONE, "Best Set, Quay Festival, Vell", ("Quay Festival, Vell", None, "Best Set", (), None)),
    (
        ALONE,
        "Reed Award, Quay Festival, Vell, June 2006",
        ("Quay Festival, Vell, June 2006", None, "Reed Award", (), None),
    ),
    (
        ALONE,
        "Best Set (of Vell, at sea), Quay Festival",
        ("Quay Festival", None, "Best Set (of Vell, at sea)", (), None),
    ),
    (ALONE, "Best Set, at the Quay Festival", ("Quay Festival", None, "Best Set", (), None)),
    (
        ALONE,
        "Tin Bear for Best Actor (A Bo), Quay Fest",
        ("Quay Fest", None, "Tin Bear for Best Actor", ("A Bo",), None),
    ),
    (
        WON,
        "Tin Bear for Best Actor (A Bo), Quay Fest",
        ("Quay Fest", None, "Tin Bear for Best Actor", ("A Bo",), "won"),
    ),
    (WON, "Golden Lamp, Quay Festival", ("Quay Festival", None, "Golden Lamp", (), "won")),
    (QUAY, "Best Set, Reed Bros.", ("Quay Film Awards", None, "Best Set", ("Reed Bros.",), None)),
    (QUAY, "Best Set, Eve Oake.", ("Quay Film Awards", None, "Best Set", ("Eve Oake",), None)),
    # people before it
    (ALONE, "Best Set (Pia Nord) – Quay Awards", ("Quay Awards", None, "Best Set", ("Pia Nord",), None)),
    (ALONE, "Best Set – Pia Nord, Quay Awards", ("Quay Awards", None, "Best Set", ("Pia Nord",), None)),
    (ALONE, "Best Set (Vell) – Quay Awards", ("Quay Awards", None, "Best Set (Vell)", (), None)),
    # people behind a prize
    (
        WON,
        "Quay Festival: Golden Lamp, Pia Nord; 1985.",
        ("Quay Festival", "1985", "Golden Lamp", ("Pia Nord",), "won"),
    ),
    (
        WON,
        "Quay Festival: Silver Reed, Best Set, Pia Nord and A Bo; 1985.",
        ("Quay Festival", "1985", "Silver Reed, Best Set", ("Pia Nord", "A Bo"), "won"),
    ),
    (QUAY, 'Best Song, "Ebb", Pia Nord', ("Quay Film Awards", None, "Best Song", ("Pia Nord",), None)),
    # years right behind the giver
    (ALONE, "Quay Festival 2002, Best Set", ("Quay Festival", "2002", "Best Set", (), None)),
    (ALONE, "Quay Festival (2002), Best Set", ("Quay Festival", "2002", "Best Set", (), None)),
    (WON, "Quay Festival 2002, Best Set", ("Quay Festival", "2002", "Best Set", (), "won")),
    (ALONE, "2002: Quay Festival, Tin Reed Award", ("Quay Festival", "2002", "Tin Reed Award", (), None)),
    (ALONE, "2001: Quay Festival (2002), Best Set", ("Quay Festival", "2001", "Best Set", (), None)),
    (ALONE, "Quay Festival 2002 – Best Set – Won", ("Quay Festival", "2002", "Best Set", (), "won")),
    (ALONE, "Quay Festival, June 2002 – Best Set – Won", ("Quay Festival, June 2002", None, "Best Set", (), "won")),
    # festivals that have no such word
    (ALONE, "Fantasporto – Critics Choice Award (2007)", ("Fantasporto", "2007", "Critics Choice Award", (), None)),
    (ALONE, "FESPACO 1997: Best Set", ("FESPACO", "1997", "Best Set", (), None)),
    (ALONE, "Venice – Golden Lion", ("Venice", None, "Golden Lion", (), None)),
    (ALONE, "Berlin 1999: Best Set – Pia Nord", ("Berlin", "1999", "Best Set", ("Pia Nord",), None)),
    # people who are called as an award is
    (QUAY, "Best Actor, Oscar Nord", ("Quay Film Awards", None, "Best Actor", ("Oscar Nord",), None)),
    (WON, "Oscar – Best Song – Emmy Nord", ("Oscar", None, "Best Song", ("Emmy Nord",), "won")),
    (WON, "Emmy Award – Best Song", ("Emmy Award", None, "Best Song", (), "won")),
    (WON, "Pia Nord – Quay Award – Best Set", ("Quay Award", None, "Best Set", ("Pia Nord",), "won")),
    (ALONE, "Winner of the Quay Award for Best Set", ("Quay Award", None, "Best Set", (), "won")),
    (ALONE, "Reed Award, Best Set: Quay Festival", ("Quay Festival", None, "Reed Award, Best Set", (), None)),
    (ALONE, "Reed Award for Best Set at Quay Fest", ("Quay Fest", None, "Reed Award for Best Set", (), None)),
    (ALONE, "Reed Award for Best Set at sea", ("Reed Award", None, "Best Set at sea", (), None)),
    (ALONE, "Best Set – Quay Festival – Pia Nord", ("Quay Festival", None, "Best Set", ("Pia Nord",), None)),
    (ALONE, "Pia Nord – Reed Prize – Quay Festival", ("Quay Festival", None, "Reed Prize", ("Pia Nord",), None)),
    (ALONE, "Quay Award Nominee – Best Set", ("Quay Award", None, "Best Set", (), "nominated")),
    (context(["Accolades", "Gala of Vell"]), "Best Set, Quay Fest", ("Quay Fest", None, "Best Set", (), None)),
    (WON, "Best Set - Pia Nord (Quay Awards)", ("Quay Awards", None, "Best Set", ("Pia Nord",), "won")),
    (WON, "Quay Best Set Award--Pia Nord", ("Quay Best Set Award", None, None, ("Pia Nord",), "won")),
    (WON, "Quay Best Set Award to Pia Nord", ("Quay Best Set Award", None, None, ("Pia Nord",), "won")),
    (WON, "Quay Award to the sea", ("Quay Award to the sea", None, None, (), "won")),
    # people behind a title
    (QUAY, 'Best Song – "Ebb" (Pia Nord, A Bo)', ("Quay Film Awards", None, "Best Song", ("Pia Nord", "A Bo"), None)),
    (QUAY, 'Best Song: "Ebb" (Pia Nord) – Won', ("Quay Film Awards", None, "Best Song", ("Pia Nord",), "won")),
    (ALONE, 'Quay Award for Best Song: "Ebb" (Pia Nord)', ("Quay Award", None, "Best Song", ("Pia Nord",), None)),
    (QUAY, 'Best Song – "Ebb" (song)', ("Quay Film Awards", None, "Best Song", ("Ebb",), None)),
    # categories in parentheses
    (WON, "Quay Award (Best Set): Pia Nord", ("Quay Award", None, "Best Set", ("Pia Nord",), "won")),
    (ALONE, "Quay Awards (Best Set)", ("Quay Awards", None, "Best Set", (), None)),
    (WON, "3 Quay Awards (Best Set)", ("Quay Awards", None, "Best Set", (), "won")),
    (ALONE, "Nominated: Quay Awards 1999 (Best Set)", ("Quay Awards", "1999", "Best Set", (), "nominated")),
    (ALONE, "Quay Awards (Best Set) – Won", ("Quay Awards", None, "Best Set", (), "won")),
    (ALONE, "Quay Awards: nominated (Best Set)", ("Quay Awards", None, "Best Set", (), "nominated")),
    (ALONE, "Quay Awards – Won (Reed Award, Pia Nord)", ("Quay Awards", None, "Reed Award", ("Pia Nord",), "won")),
    (ALONE, "Quay Awards – Won (Best Set: Pia Nord)", ("Quay Awards", None, "Best Set", ("Pia Nord",), "won")),
    # awards that go to people
    (ALONE, "Quay Award for Best Actor for Pia Nord (1961)", ("Quay Award", "1961", "Best Actor", ("Pia Nord",), None)),
    (ALONE, "Quay Best Actor Award for Pia Nord", ("Quay Best Actor Award", None, None, ("Pia Nord",), None)),
    (WON, "Quay Best Actor Award for Pia Nord", ("Quay Best Actor Award", None, None, ("Pia Nord",), "won")),
    (ALONE, "Pia Nord, Quay Best Actor Award", ("Quay Best Actor Award", None, None, ("Pia Nord",), None)),
    (QUAY, "Best Actor for Pia Nord", ("Quay Film Awards", None, "Best Actor", ("Pia Nord",), None)),
    (QUAY, "Best Actor for Pia Nord (A Bo)", ("Quay Film Awards", None, "Best Actor for Pia Nord", ("A Bo",), None)),
    (QUAY, "Best Film for Pia Nord", ("Quay Film Awards", None, "Best Film for Pia Nord", (), None)),
    (QUAY, "Best Actor for a lamp", ("Quay Film Awards", None, "Best Actor for a lamp", (), None)),
    # signs that stand close
    (ALONE, "Quay Award-Best Set - Pia Nord", ("Quay Award", None, "Best Set", ("Pia Nord",), None)),
    (ALONE, "AFI's 100 Years... 100 Movies (#39)", ("AFI's 100 Years... 100 Movies", None, None, (), "#39")),
    (QUAY, "Best Set – Pia Nord WON", ("Quay Film Awards", None, "Best Set", ("Pia Nord",), "won")),
    (QUAY, "Best Set (Rajat Kamal): Pia Nord", ("Quay Film Awards", None, "Best Set", ("Pia Nord",), None)),
    (QUAY, "Tin Award – Reed Award", ("Quay Film Awards", None, "Tin Award – Reed Award", (), None)),
]


@pytest.mark.parametrize(("lens", "text", "said"), LINES, ids=[text for _, text, _ in LINES])
def test_what_a_line_says(lens: Context, text: str, said: Said) -> None:
    value = made(said)
    assert lens.get(text) == value
    assert lens.put(text, value) == []
    for path, (start, end) in lens.places(text).items():
        if path in {"award", "category"}:
            assert text[start:end] == getattr(value, path)


@pytest.mark.parametrize(
    ("lens", "text"),
    [
        (ALONE, "Best Actor: Oscar Nord (won)"),
        (ALONE, "Best Song: Emmy Nord – Won"),
        (ALONE, "Reed Prize, Lamp Prize, Quay Festival"),
        (ALONE, "Reed Prize, Quay Festival, Fen Festival"),
        (ALONE, "Pia Nord, Quay Festival"),
        (ALONE, "Lamps, Quay Festival"),
        (ALONE, "Reed Prize; 1st Lamp, Quay Festival"),
        (ALONE, "Best Set, Quay Festival, Lamp Prize"),
        (WON, "1997 – the rest of it"),
        (ALONE, "Quay Awards – Won (Pia Nord)"),
        (ALONE, "Lamps (Best Set)"),
        (ALONE, "Quay Awards (Best Set, Best Hat – won)"),
        (ALONE, "Best Set: Quay Awards, Fen Awards"),
        (ALONE, "Best Set: Quay Awards, Vell, Fen Awards"),
        (ALONE, "Pia Nord – a lamp – Best Set"),
        (ALONE, "Pia Nord – Quay Award – a lamp"),
        (ALONE, "Best Hat (Best Set)"),
        (QUAY, "None"),
        (QUAY, "Won"),
        (context(["Accolades", "Quay Awards"], nested=True), "Nominated:"),
        (QUAY, "N/A"),
    ],
)
def test_what_a_line_leaves_in_doubt(lens: Context, text: str) -> None:
    assert lens.get(text) is None
    assert lens.places(text) == {}


@pytest.mark.parametrize(
    ("lens", "text", "new", "after"),
    [
        (
            ALONE,
            "Best Set, Pia Nord, Quay Festival 1995",
            ("Fen Festival", "1996", "Best Lamp", ("A Bo",), None),
            "Best Lamp, A Bo, Fen Festival 1996",
        ),
        (
            ALONE,
            "Best Set (Pia Nord) – Quay Awards",
            ("Fen Awards", None, "Best Lamp", ("A Bo", "Eve Oake"), None),
            "Best Lamp (A Bo, Eve Oake) – Fen Awards",
        ),
        (
            WON,
            "Quay Festival: Golden Lamp, Pia Nord; 1985.",
            ("Quay Festival", "1986", "Silver Lamp", ("A Bo",), "won"),
            "Quay Festival: Silver Lamp, A Bo; 1986.",
        ),
        (
            ALONE,
            "Quay Festival (2002), Best Set",
            ("Fen Festival", "2003", "Best Lamp", (), None),
            "Fen Festival (2003), Best Lamp",
        ),
        (
            ALONE,
            "Quay Award for Best Actor for Pia Nord (1961)",
            ("Fen Award", "1962", "Best Singer", ("A Bo",), None),
            "Fen Award for Best Singer for A Bo (1962)",
        ),
        (
            QUAY,
            'Best Song – "Ebb" (Pia Nord) – Won',
            ("Quay Film Awards", None, "Best Tune", ("A Bo",), "nominated"),
            'Best Tune – "Ebb" (A Bo) – Nominated',
        ),
        (ALONE, "Berlin 1999: Best Set", ("Venice", "2000", "Best Set", (), None), "Venice 2000: Best Set"),
    ],
)
def test_a_line_is_written(lens: Context, text: str, new: Said, after: str) -> None:
    assert replaced(text, lens.put(text, made(new))) == after
    assert lens.get(after) == made(new)


@pytest.mark.parametrize(
    ("lens", "text", "new"),
    [
        (WON, "1998 – Jury Prize, Quay Institute", ("Quay Institute", "1998", "Jury Prize", (), "nominated")),
        (ALONE, "Best Set, Quay Festival", ("Quay Festival", "1994", "Best Set", (), None)),
        (ALONE, "Best Set (Pia Nord) – Quay Awards", ("Quay Awards", None, "Best Set", (), None)),
        (ALONE, "Best Set, Quay Festival", ("Lamps", None, "Best Set", (), None)),
    ],
)
def test_what_a_line_cannot_say_is_refused(lens: Context, text: str, new: Said) -> None:
    with pytest.raises(EditError):
        lens.put(text, made(new))


# ------------------------------------------------------------------------------------------- several of one giver


@pytest.mark.parametrize(
    ("lens", "text", "said"),
    [
        (
            ALONE,
            "Best Film, Best Set, Best Actor (Pia Nord), Quay Awards 1994",
            [
                ("Quay Awards", "1994", "Best Film", (), None),
                ("Quay Awards", "1994", "Best Set", (), None),
                ("Quay Awards", "1994", "Best Actor", ("Pia Nord",), None),
            ],
        ),
        (
            ALONE,
            "3 Quay Awards (Best Film, Best Set and Best Hat)",
            [
                ("Quay Awards", None, "Best Film", (), None),
                ("Quay Awards", None, "Best Set", (), None),
                ("Quay Awards", None, "Best Hat", (), None),
            ],
        ),
        (
            ALONE,
            "Best Film, Best Set – Quay Awards",
            [("Quay Awards", None, "Best Film", (), None), ("Quay Awards", None, "Best Set", (), None)],
        ),
        (
            WON,
            "Quay Festival: Best Actor, Pia Nord; Prize of the Ecumenical Jury, A Bo; 1985.",
            [
                ("Quay Festival", "1985", "Best Actor", ("Pia Nord",), "won"),
                ("Quay Festival", "1985", "Prize of the Ecumenical Jury", ("A Bo",), "won"),
            ],
        ),
        (
            ALONE,
            "Quay Awards: Won for Best Score (A Bo); Nominated for the Best Film",
            [
                ("Quay Awards", None, "Best Score", ("A Bo",), "won"),
                ("Quay Awards", None, "Best Film", (), "nominated"),
            ],
        ),
        (
            QUAY,
            "Won: Best Hat; Best Film; Best Set (nominated)",
            [
                ("Quay Film Awards", None, "Best Hat", (), "won"),
                ("Quay Film Awards", None, "Best Film", (), "won"),
                ("Quay Film Awards", None, "Best Set", (), "nominated"),
            ],
        ),
        (
            ALONE,
            "Quay Awards: Won: Best Hat, Best Score; nominated for the Best Film, Best Actor (A Bo) and Best Set",
            [
                ("Quay Awards", None, "Best Hat", (), "won"),
                ("Quay Awards", None, "Best Score", (), "won"),
                ("Quay Awards", None, "Best Film", (), "nominated"),
                ("Quay Awards", None, "Best Actor", ("A Bo",), "nominated"),
                ("Quay Awards", None, "Best Set", (), "nominated"),
            ],
        ),
    ],
)
def test_a_line_of_several(lens: Context, text: str, said: list[Said]) -> None:
    shares = award_shares(text, lens)
    assert [share.get(text) for share in shares] == [made(each) for each in said]
    for share, each in zip(shares, said, strict=True):
        assert share.put(text, made(each)) == []


@pytest.mark.parametrize(
    ("lens", "text"),
    [
        (ALONE, "Quay Awards: Best Hat; Nominated for Best Film, Best Actor"),
        (ALONE, "Quay Awards: Best Hat, Best Film (won)"),
        (ALONE, "Best Film, Best Set, the lamps"),
        (QUAY, "Best Film, Best Set, Fen Awards"),
    ],
)
def test_a_line_of_several_in_doubt_is_left(lens: Context, text: str) -> None:
    assert award_shares(text, lens) == ()
    assert lens.get(text) is None


def test_one_of_several_before_their_giver_is_written() -> None:
    article = parse(HEAD + "==Awards==\n* Best Film, Best Set (Pia Nord), [[Quay Awards]] 1994\n")
    edited = article.edit({"accolades[1].recipients": ["A Bo"], "accolades[0].category": "Best Hat"})
    assert edited.text == article.text.replace("Best Film", "Best Hat").replace("Pia Nord", "A Bo")
    assert article.edit(accolades=article.film.accolades[1:]).text == article.text.replace("Best Film, ", "")
    with pytest.raises(EditError, match="of several together"):
        article.edit({"accolades[0].award": "Fen Awards"})


def test_one_of_several_in_a_parenthesis_is_written() -> None:
    article = parse(HEAD + "==Awards==\n* 2 [[Quay Awards]] (Best Film, Best Set)\n")
    edited = article.edit({"accolades[1].category": "Best Hat"})
    assert edited.text == article.text.replace("Best Set", "Best Hat")
    assert article.edit(accolades=article.film.accolades[:1]).text == article.text.replace(", Best Set", "")


def test_one_of_several_below_a_result_that_commas_carry_on_is_written() -> None:
    line = "* Quay Awards: Won Best Hat; Nominated for Best Film, Best Actor ([[Pia Nord]])\n"
    article = parse(HEAD + "==Awards==\n" + line)
    assert [each.result for each in article.film.accolades] == ["won", "nominated", "nominated"]
    edited = article.edit({"accolades[2].category": "Best Set", "accolades[1].category": "Best Oar"})
    assert edited.text == article.text.replace("Best Actor", "Best Set").replace("Best Film", "Best Oar")
    assert article.edit(accolades=article.film.accolades[:2]).text == article.text.replace(
        ", Best Actor ([[Pia Nord]])", ""
    )
    assert article.where("accolades[2].result").source == "Nominated"
    for index in (1, 2):
        with pytest.raises(EditError):
            article.edit({f"accolades[{index}].result": "won"})


# ---------------------------------------------------------------------------------------- what tells of an award

DETAILS = "* Quay Award – Best Film – Won\n** Producer: [[Pia Nord]]\n** Citation: For its lamps\n"


def test_a_line_nested_below_an_award_may_tell_of_it_alone() -> None:
    (only,) = read(DETAILS)
    assert only == made(("Quay Award", None, "Best Film", (), "won"))
    article = parse(HEAD + "==Awards==\n" + DETAILS + "* Fen Award – Best Set – Won\n")
    assert article.edit(accolades=article.film.accolades[1:]).text == article.text.replace(DETAILS, "")


@pytest.mark.parametrize(
    ("body", "categories"),
    [
        ("* Quay Awards\n** Director: Pia Nord (won)\n", ["Director"]),
        ("* Fen Award – Best Set – Won\n* Quay Awards\n** Director: Pia Nord (won)\n", ["Best Set", "Director"]),
        ("* Fen Award – Best Set – Won\n** Best Director – Pia Nord – Won\n", ["Best Set", "Pia Nord"]),
    ],
)
def test_a_line_that_is_no_detail(body: str, categories: list[str]) -> None:
    assert [each.category for each in read(body)] == categories


def test_results_nested_below_a_label_are_no_awards() -> None:
    body = "'''[[Quay Awards]]'''\n* Won\n** Best Film\n* Nominated\n** Best Set – Bo Ek\n"
    assert read(body) == (
        made(("Quay Awards", None, "Best Film", (), "won")),
        made(("Quay Awards", None, "Best Set", ("Bo Ek",), "nominated")),
    )
