"""Lines that say several credits, the vote of a section, and lines that name the role first or no actor."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import wikifilm
from values.test_credits import GOOD, ODD, SOUP, applied, sayable
from wikifilm.errors import EditError
from wikifilm.film import Credit, Name
from wikifilm.lens import Replacement
from wikifilm.values.credits import (
    CHARACTERS,
    CREDITS,
    ROLES,
    ROLES_FIRST,
    Ballot,
    CreditLens,
    Share,
    role_first,
    several,
)
from wikifilm.values.credits.marks import sides
from wikifilm.values.credits.reading import parse

if TYPE_CHECKING:
    from wikifilm.values.credits.line import Order

BOTH = "Ada Moss as Rook and Bea Moss as Finch (voice), a thief"
PAIRED = "Ada Moss and Bea Moss as Rook and Finch (voice), respectively"
LINE = "* [[Ada Moss]] as [[Rook]] and Bea Moss as Finch"
NEXT = "* Wren Hall as Ley"
PAIR = "* Ada Moss and Bea Moss as Rook and Finch, respectively"
NEW = Credit("Zora Quill", "Moth")


# ------------------------------------------------------------------------------------------ which lines they are


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (BOTH, ["Ada Moss as Rook", "Bea Moss as Finch (voice), a thief"]),
        ("Ada Moss as Rook, and Bea Moss as Finch", ["Ada Moss as Rook", "Bea Moss as Finch"]),
        ("Ada Moss as Rook; Bea Moss as Finch", ["Ada Moss as Rook", "Bea Moss as Finch"]),
        ("Ada Moss as Rook & Bea Moss as Finch", ["Ada Moss as Rook", "Bea Moss as Finch"]),
        ("Ada Moss as Rook (voice), Bea Moss as Finch", ["Ada Moss as Rook (voice)", "Bea Moss as Finch"]),
        ("with Ada Moss as Rook and Bea Moss as Finch", ["with Ada Moss as Rook", "Bea Moss as Finch"]),
        (
            "Ada Moss as Rook, Bea Moss as Finch, and Cal Moss as Jay",
            ["Ada Moss as Rook", "Bea Moss as Finch", "Cal Moss as Jay"],
        ),
        # what is said behind a role goes on to the end of the line, or to a semicolon and one more credit
        (
            "Ada Moss as Rook; Bea Moss as Finch, a thief, Cal Moss as Jay",
            ["Ada Moss as Rook", "Bea Moss as Finch, a thief, Cal Moss as Jay"],
        ),
        (
            "Ada Moss as Rook; Bea Moss as Finch, a thief; Cal Moss as Jay",
            ["Ada Moss as Rook", "Bea Moss as Finch, a thief", "Cal Moss as Jay"],
        ),
    ],
)
def test_credits_one_after_the_other(text: str, parts: list[str]) -> None:
    shares = several(text, CREDITS)
    assert [text[slice(*each.spans[each.index])] for each in shares] == parts
    assert [each.get(text) for each in shares] == [CREDITS.get(part) for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ada Moss",
        "Ada Moss as Rook",
        "Ada Moss as the man who works as Cook",
        "Ada Moss as Rook and the cook as Finch",
        "Ada Moss as Rook, a thief and Bea Moss as Finch",
        'Ada Moss as "Rook and Bea Moss as Finch"',
        "Ada Moss as Rook (and Bea Moss as Finch)",
        '"Shot as Rook as Finch"',
        "Ada Moss as Rook, respectively",
        "Ada Moss and Bea Moss as Rook, respectively",
        "Ada Moss and Bea Moss as Rook and Finch",
        "Director: Ada Moss, respectively",
    ],
)
def test_lines_of_one_credit_or_of_none(text: str) -> None:
    assert several(text, CREDITS) == ()


def test_roles_below_an_actor_are_one_credit_a_line() -> None:
    assert several(BOTH, ROLES) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ada Moss and Bea Moss as Rook and Finch, respectively.",
            [Credit("Ada Moss", "Rook"), Credit("Bea Moss", "Finch")],
        ),
        (
            "Ada Moss, Bea Moss as Rook/Finch respectively",
            [Credit("Ada Moss", "Rook"), Credit("Bea Moss", "Finch")],
        ),
        (PAIRED, [Credit("Ada Moss", "Rook", None, "voice"), Credit("Bea Moss", "Finch", None, "voice")]),
        (
            "Ada Moss (young) & Bea Moss as the Rook (Ro) & the Finch, respectively",
            [
                Credit(Name("Ada Moss", notes="young"), Name("the Rook", notes="Ro")),
                Credit("Bea Moss", "the Finch"),
            ],
        ),
    ],
)
def test_pairs(text: str, wanted: list[Credit]) -> None:
    assert [each.get(text) for each in several(text, CREDITS)] == wanted
    assert [each.spans for each in several(text, CREDITS)] == [()] * len(wanted)


# ------------------------------------------------------------------------------------------------- one share


def test_a_share_is_like_its_lens() -> None:
    one, _ = several(BOTH, CREDITS)
    assert one.expected == CREDITS.expected
    mine, whole = one.telling(), CREDITS.telling()
    assert [key(NEW) for key in mine] == [key(NEW) for key in whole]
    assert one.show(Credit("Pia Nord", "Jay", None, "voice")) == "Pia Nord as Jay (voice)"


def test_where_the_parts_of_a_share_stand() -> None:
    _, two = several(BOTH, CREDITS)
    assert {path: BOTH[start:end] for path, (start, end) in two.places(BOTH).items()} == {
        "actors": "Bea Moss",
        "actors[0]": "Bea Moss",
        "actors[0].name": "Bea Moss",
        "roles": "Finch",
        "roles[0]": "Finch",
        "roles[0].name": "Finch",
        "notes": " (voice)",
        "description": "a thief",
    }
    _, two = several(PAIRED, CREDITS)
    assert {path: PAIRED[start:end] for path, (start, end) in two.places(PAIRED).items()} == {
        "actors": "Bea Moss",
        "actors[0]": "Bea Moss",
        "actors[0].name": "Bea Moss",
        "roles": "Finch",
        "roles[0]": "Finch",
        "roles[0].name": "Finch",
        "notes": " (voice)",
    }


@pytest.mark.parametrize(
    ("index", "change", "written"),
    [
        (0, {}, BOTH),
        (0, {"roles": ["Jay"]}, "Ada Moss as Jay and Bea Moss as Finch (voice), a thief"),
        (0, {"actors": ["Pia Nord"]}, "Pia Nord as Rook and Bea Moss as Finch (voice), a thief"),
        (0, {"notes": ["stunts"]}, "Ada Moss as Rook (stunts) and Bea Moss as Finch (voice), a thief"),
        (1, {"roles": ["Jay", "Owl"]}, "Ada Moss as Rook and Bea Moss as Jay / Owl (voice), a thief"),
        (1, {"notes": []}, "Ada Moss as Rook and Bea Moss as Finch, a thief"),
        (1, {"description": None}, "Ada Moss as Rook and Bea Moss as Finch (voice)"),
        (1, {"description": "a poet"}, "Ada Moss as Rook and Bea Moss as Finch (voice), a poet"),
    ],
)
def test_one_credit_of_a_line_changes(index: int, change: dict[str, Any], written: str) -> None:
    share = several(BOTH, CREDITS)[index]
    old = share.get(BOTH)
    assert old is not None
    assert applied(BOTH, share.put(BOTH, attrs.evolve(old, **change))) == written


@pytest.mark.parametrize(
    ("index", "change", "written"),
    [
        (0, {}, PAIRED),
        (0, {"actors": ["Pia Nord"]}, "Pia Nord and Bea Moss as Rook and Finch (voice), respectively"),
        (1, {"roles": ["Jay"]}, "Ada Moss and Bea Moss as Rook and Jay (voice), respectively"),
        (
            1,
            {"actors": ["Pia Nord"], "roles": [Name("Jay", notes="Ja")]},
            "Ada Moss and Pia Nord as Rook and Jay (Ja) (voice), respectively",
        ),
    ],
)
def test_one_of_a_pair_changes(index: int, change: dict[str, Any], written: str) -> None:
    share = several(PAIRED, CREDITS)[index]
    old = share.get(PAIRED)
    assert old is not None
    assert applied(PAIRED, share.put(PAIRED, attrs.evolve(old, **change))) == written


@pytest.mark.parametrize(
    ("change", "path", "message"),
    [
        ({"notes": []}, "notes", "it is said of several credits together in one line; part the line first"),
        ({"notes": ["voice", "stunts"]}, "notes", "said of several credits together"),
        ({"description": "a thief"}, "description", "said of several credits together"),
        ({"roles": []}, "roles", "who plays whom is said of several credits together"),
        ({"roles": ["Rook", "Jay"]}, "roles", "who plays whom"),
        ({"actors": []}, "roles", "who plays whom"),
        ({"actors": ["Ada Moss", "Pia Nord"]}, "roles", "who plays whom"),
    ],
)
def test_what_is_said_of_all_pairs_is_refused_for_one(change: dict[str, Any], path: str, message: str) -> None:
    share = several(PAIRED, CREDITS)[0]
    old = share.get(PAIRED)
    assert old is not None
    with pytest.raises(EditError, match=message) as refusal:
        share.put(PAIRED, attrs.evolve(old, **change))
    assert refusal.value.path == path


def test_a_share_of_a_line_that_says_nothing_any_more() -> None:
    share = Share(CREDITS, 1)
    assert share.get("") is None
    assert share.get("Ada Moss as Rook") is None
    assert share.get("Ada Moss and Bea Moss as Rook") is None
    with pytest.raises(EditError, match="who plays whom is said of several credits together"):
        share.put("Director: Ada Moss", Credit("Ada Moss", "Rook"))
    with pytest.raises(EditError, match="the line says no credit"):
        share.places("")


@pytest.mark.parametrize(
    ("stay", "left"),
    [
        ([0], "Ada Moss as Rook"),
        ([1], "Bea Moss as Finch"),
        ([2], "Cal Moss as Jay, a thief"),
        ([0, 1], "Ada Moss as Rook, Bea Moss as Finch"),
        ([0, 2], "Ada Moss as Rook, and Cal Moss as Jay, a thief"),
        ([1, 2], "Bea Moss as Finch, and Cal Moss as Jay, a thief"),
        ([0, 1, 2], "Ada Moss as Rook, Bea Moss as Finch, and Cal Moss as Jay, a thief"),
    ],
)
def test_some_credits_of_a_line_stay(stay: list[int], left: str) -> None:
    text = "Ada Moss as Rook, Bea Moss as Finch, and Cal Moss as Jay, a thief"
    for share in several(text, CREDITS):
        assert applied(text, share.only(stay)) == left


def test_one_of_a_pair_cannot_stay_alone() -> None:
    for share in several(PAIRED, CREDITS):
        with pytest.raises(EditError, match="cannot lose one credit") as refusal:
            share.only([0])
        assert refusal.value.path == "cast"


# ------------------------------------------------------------------------------------------------ in an article


def article_of(*lines: str) -> wikifilm.Article:
    box = "{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n}}"
    return wikifilm.parse("\n".join([box, "==Cast==", *lines, ""]))


def cast_lines(article: wikifilm.Article) -> list[str]:
    return article.text.split("==Cast==\n")[1].splitlines()


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        ([0, 1, 2], [LINE, NEXT]),
        ([0, 2], ["* [[Ada Moss]] as [[Rook]]", NEXT]),
        ([1, 2], ["* Bea Moss as Finch", NEXT]),
        ([2], [NEXT]),
        ([0, 1], [LINE]),
        ([], []),
        ([2, 0, 1], [NEXT, LINE]),
    ],
)
def test_credits_of_a_line_go_and_stay(order: list[int], wanted: list[str]) -> None:
    article = article_of(LINE, NEXT)
    cast = article.film.cast
    made = article.edit(cast=[cast[index] for index in order])
    assert made.film.cast == tuple(cast[index] for index in order)
    assert cast_lines(made) == wanted


@pytest.mark.parametrize("order", [[1, 0, 2], [0, 2, 1], [1, 2, 0], [2, 1, 0], [2, 1], [1, 0]])
def test_credits_of_a_line_move_as_asked(order: list[int]) -> None:
    article = article_of("* Ada Moss as Rook and Bea Moss as Finch", NEXT)
    wanted = tuple(article.film.cast[index] for index in order)
    made = article.edit(cast=wanted)
    assert made.film.cast == cast_of(made.text) == wanted


def cast_of(text: str) -> tuple[Credit, ...]:
    return wikifilm.parse(text).film.cast


@pytest.mark.parametrize(
    ("at", "wanted"),
    [
        (0, ["* Zora Quill as Moth", LINE, NEXT]),
        (2, [LINE, "* Zora Quill as Moth", NEXT]),
        (3, [LINE, NEXT, "* Zora Quill as Moth"]),
    ],
)
@pytest.mark.parametrize("line", [LINE, PAIR])
def test_a_new_credit_beside_a_line_of_several(line: str, at: int, wanted: list[str]) -> None:
    article = article_of(line, NEXT)
    cast = article.film.cast
    made = article.edit(cast=[*cast[:at], NEW, *cast[at:]])
    assert made.film.cast == cast_of(made.text) == (*cast[:at], NEW, *cast[at:])
    assert cast_lines(made) == [line if each == LINE else each for each in wanted]


def test_a_new_credit_within_a_line_is_written_or_refused() -> None:
    for line in (LINE, PAIR):
        article = article_of(line, NEXT)
        wanted = (article.film.cast[0], NEW, *article.film.cast[1:])
        try:
            made = article.edit(cast=wanted)
        except EditError:
            continue
        assert made.film.cast == cast_of(made.text) == wanted


def test_another_credit_in_the_place_of_one() -> None:
    article = article_of(f"{LINE}<ref>The Quay</ref>", NEXT)
    cast = article.film.cast
    assert cast_lines(article.edit(cast=[cast[0], NEW, cast[2]])) == [
        "* [[Ada Moss]] as [[Rook]] and Zora Quill as Moth<ref>The Quay</ref>",
        NEXT,
    ]


def test_what_is_nested_below_a_line_is_nested_below_its_last_credit() -> None:
    article = article_of(LINE, "** Pia Nord as young Finch", NEXT)
    cast = article.film.cast
    assert [[str(child) for child in each.children] for each in cast] == [[], ["Pia Nord as young Finch"], []]
    made = article.edit(cast=[cast[0], attrs.evolve(cast[1], children=()), cast[2]])
    assert cast_lines(made) == [LINE, NEXT]
    made = article.edit(cast=cast[1:])
    assert cast_lines(made) == ["* Bea Moss as Finch", "** Pia Nord as young Finch", NEXT]
    assert cast_lines(article.edit(cast=cast[2:])) == [NEXT]


@pytest.mark.parametrize("stays", [0, 1])
def test_one_credit_of_a_respectively_line_is_not_removed(stays: int) -> None:
    article = article_of(PAIR, NEXT)
    cast = article.film.cast
    with pytest.raises(EditError, match="cannot lose one credit: what is left is said of several credits together"):
        article.edit(cast=[cast[stays], cast[2]])
    assert cast_lines(article.edit(cast=[cast[2]])) == [NEXT]


@pytest.mark.parametrize(
    "change", [{"notes": ["voice"]}, {"description": "a thief"}, {"roles": ["Jay", "Owl"]}, {"actors": []}]
)
def test_what_a_respectively_line_says_of_all_is_refused(change: dict[str, Any]) -> None:
    article = article_of(PAIR, NEXT)
    cast = article.film.cast
    with pytest.raises(EditError, match="said of several credits together in one line; part the line first"):
        article.edit(cast=[attrs.evolve(cast[0], **change), *cast[1:]])


def test_names_of_a_respectively_line_change() -> None:
    article = article_of("* [[Ada Moss]] and [[Bea Moss (actor)|Bea Moss]] as Rook and Finch, respectively")
    one, two = article.film.cast
    assert [each.actors[0].page for each in (one, two)] == ["Ada Moss", "Bea Moss (actor)"]
    made = article.edit(cast=[attrs.evolve(one, roles="Jay"), attrs.evolve(two, actors=Name("Zora Quill", "Zora"))])
    assert cast_lines(made) == ["* [[Ada Moss]] and [[Zora|Zora Quill]] as Jay and Finch, respectively"]


def test_rows_of_a_table_say_one_credit_each() -> None:
    table = ["{| class=wikitable", "! Actor !! Role", "|-", "| Ada Moss || Rook and Bea Moss as Finch", "|}"]
    assert len(article_of(*table).film.cast) == 1


# ------------------------------------------------------------------------------------------- the vote of a section


@pytest.mark.parametrize(
    ("text", "left", "right", "in_parentheses"),
    [
        ("The Captain – Elio Santé", "The Captain", "Elio Santé", False),
        ("The Captain  -  Elio Santé ", "The Captain", "Elio Santé", False),
        ("The Captain: Elio Santé", "The Captain", "Elio Santé", False),
        ("The Captain ... Elio Santé", "The Captain", "Elio Santé", False),
        ("The Captain\tElio Santé", "The Captain", "Elio Santé", False),
        ("The Captain – Elio Santé: a sailor", "The Captain", "Elio Santé", False),
        ("The Captain – Elio Santé, a sailor", "The Captain", "Elio Santé", False),
        ("The Crew – Elio Santé, Ola Finn, who sing", "The Crew", "Elio Santé, Ola Finn", False),
        ("The Captain (Elio Santé)", "The Captain", "Elio Santé", True),
        ("The Captain (Elio Santé), a sailor", "The Captain", "Elio Santé", True),
        ("The Captain (Elio Santé) – a sailor", "The Captain", "Elio Santé", True),
        ("Captain (Orr Vane) – Elio Santé", "Captain (Orr Vane)", "Elio Santé", False),
    ],
)
def test_the_sides_of_a_line(text: str, left: str, right: str, *, in_parentheses: bool) -> None:
    found = sides(text)
    assert found is not None
    assert (text[slice(*found.left)], text[slice(*found.right)], found.in_parentheses) == (left, right, in_parentheses)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Elio Santé",
        "Elio Santé, a sailor",
        "as The Captain",
        "– The Captain",
        "Director: Elio Santé",
        "Elio Santé as The Captain – a sailor",
        "Elio Santé (Santé) as The Captain",
        "Elio Santé voices The Captain – a sailor",
        "Elio Santé (Santé) voices The Captain",
        "The Captain, voiced by Elio Santé – a sailor",
        "The Captain (played by Elio Santé)",
        "The Captain (voice)",
        "The Captain (age 8)",
        "(Elio Santé)",
        "Elio Santé, Ola Finn (Bea Moss)",
    ],
)
def test_lines_that_tell_by_themselves_or_not_at_all(text: str) -> None:
    assert sides(text) is None


def ballots(*lines: str) -> list[Ballot]:
    """Lines whose links stand in square brackets."""

    def ballot(marked: str) -> Ballot:
        text = marked.replace("[", "").replace("]", "")
        links = [text.index(each.partition("]")[0]) for each in marked.split("[")[1:]]
        ends = [at + len(each.partition("]")[0]) for at, each in zip(links, marked.split("[")[1:], strict=True)]
        return Ballot(text, lambda start, end: (start, end) in zip(links, ends, strict=True))

    return [ballot(line) for line in lines]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ([], None),
        (["Elio Santé as The Captain"], None),
        (["The Captain – Tam Oye"], None),
        (["The Captain – ELIO SANTÉ"], True),
        (["Elio Santé – The Captain"], False),
        (["The Captain (Elio Santé)"], True),
        (["Elio Santé (Orr Vane)"], False),
        (["The Captain – Elio Santé", "Petra Lunde – The Owl"], None),
        (["The Captain – Elio Santé", "Petra Lunde – The Owl", "The Cook: Petra Lunde"], True),
        (["The Captain – [Tam Oye]"], True),
        (["[Tam Oye] – The Captain"], None),
        (["[The Captain] – [Tam Oye]"], None),
        (["The Captain – [Tam Oye]", "[Ola Finn] – Ned"], None),
        (["The Captain – [Tam Oye]", "Ned – [Ola Finn]", "[Bea Moss] – Finch"], True),
        (["The Captain ([Tam Oye])"], None),
        (["Elio Santé – [The Captain]", "Tam Oye – [The Cook]"], False),
        (["[The Captain] – Elio Santé", "[The Cook] – Tam Oye"], True),
        (["Captain – Tam Oye", "Queen – Ola Finn"], True),
        (["Captain – Tam Oye", "Queen – Ola"], None),
        (["Captain – Tam de Oye", "Queen – Ola van Finn"], True),
        (["Captain – Tam\xa0Oye", "Queen – Ola\xa0Finn"], True),
        (["Captain – Tam Oye", "Queen – Ola Maria Jo Anna Finn"], True),
        (["Captain – Tam Oye", "Queen – Ola Finn", "Bea Moss – Finch"], None),
        (["Bea Moss – Finch", "Ola Finn – Queen"], None),
    ],
)
def test_the_vote(lines: list[str], *, wanted: bool | None) -> None:
    assert role_first(ballots(*lines), frozenset(("elio santé", "petra lunde"))) is wanted


# --------------------------------------------------------------------------------------- the orders of a cast line


@pytest.mark.parametrize(
    ("text", "order", "wanted"),
    [
        ("Orr – Elio Santé", "actor first", Credit("Orr", "Elio Santé")),
        ("Orr – Elio Santé", "role first", Credit("Elio Santé", "Orr")),
        ("Orr – Elio Santé", "roles only", Credit((), "Orr", "Elio Santé")),
        ("Orr – Elio Santé", "characters", Credit((), "Orr", "Elio Santé")),
        ("Orr (Elio Santé), a sailor", "role first", Credit("Elio Santé", "Orr", "a sailor")),
        ("Orr (Elio Santé), a sailor", "characters", Credit((), Name("Orr", notes="Elio Santé"), "a sailor")),
        ("Elio Santé as Orr", "role first", Credit("Elio Santé", "Orr")),
        ("Elio Santé as Orr", "characters", Credit("Elio Santé", "Orr")),
        ("Elio Santé as Orr – a sailor", "role first", Credit("Elio Santé", "Orr", "a sailor")),
        ("Elio Santé as Orr – a sailor", "characters", Credit("Elio Santé", "Orr", "a sailor")),
        ("Elio Santé voices Orr", "role first", Credit("Elio Santé", "Orr", None, "voice")),
        ("Elio Santé voices Orr", "characters", Credit("Elio Santé", "Orr", None, "voice")),
        ("Orr, voiced by Elio Santé", "characters", Credit("Elio Santé", "Orr", None, "voice")),
        ("Orr (voiced by Elio Santé", "role first", Credit("Elio Santé", "Orr", None, "voice")),
        ("Elio Santé", "role first", Credit("Elio Santé")),
        ("Orr", "characters", Credit((), "Orr")),
        ("Orr (voice)", "characters", Credit((), "Orr", None, "voice")),
        ("Orr / The Owl – Elio Santé", "role first", Credit("Elio Santé", ["Orr", "The Owl"])),
        (
            "Rook and Finch – Ada Moss and Bea Moss",
            "role first",
            Credit(["Ada Moss", "Bea Moss"], ["Rook", "Finch"]),
        ),
        ("The Crew – Ada Moss, Bea Moss", "role first", Credit(["Ada Moss", "Bea Moss"], "The Crew")),
        ("Orr – Elio Santé.", "role first", Credit("Elio Santé", "Orr")),
        ("Orr – Elio Santé, Jr.", "role first", Credit("Elio Santé, Jr.", "Orr")),
        ("Orr – Elio Santé; a sailor (voice)", "role first", Credit("Elio Santé", "Orr", "a sailor", "voice")),
        ("Orr (voice) – Elio Santé (stunts)", "role first", Credit("Elio Santé", "Orr", None, ["voice", "stunts"])),
        ("Orr – Elio Santé: He drinks. A lot.", "role first", Credit("Elio Santé", "Orr", "He drinks. A lot.")),
        ("as Orr, a sailor", "role first", Credit((), "Orr", "a sailor")),
        ("as Orr, a sailor", "characters", Credit((), "Orr", "a sailor")),
        ("Elio Santé as Special Appearance", "role first", Credit("Elio Santé", notes="Special Appearance")),
    ],
)
def test_the_orders_of_a_line(text: str, order: Order, wanted: Credit) -> None:
    assert CreditLens(order).get(text) == wanted


@pytest.mark.parametrize("order", ["actor first", "role first", "roles only", "characters"])
@pytest.mark.parametrize("text", ["", " \t\xa0", "Director: Elio Santé", "Music: Tam Oye"])
def test_no_order_reads_a_line_of_the_crew(text: str, order: Order) -> None:
    assert parse(text, order) is None


def test_which_lines_are_reversed_and_which_are_paired() -> None:
    found = [parse(text, "role first") for text in ("Orr – Elio Santé", "Elio Santé as Orr", PAIRED)]
    assert [line is not None and (line.reversed, line.paired) for line in found] == [
        (True, False),
        (False, False),
        (False, True),
    ]


def test_a_line_that_opens_does_so_in_any_order_but_under_an_actor() -> None:
    assert [lens.opens("Elio Santé as:") for lens in (CREDITS, ROLES_FIRST, CHARACTERS, ROLES)] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("lens", "text", "change", "written"),
    [
        (ROLES_FIRST, "Orr – Elio Santé, a sailor", {"actors": ["Pia Nord"]}, "Orr – Pia Nord, a sailor"),
        (ROLES_FIRST, "Orr – Elio Santé, a sailor", {"roles": ["Ned"]}, "Ned – Elio Santé, a sailor"),
        (ROLES_FIRST, "Orr – Elio Santé", {"roles": ["Ned", "Owl"]}, "Ned / Owl – Elio Santé"),
        (ROLES_FIRST, "Orr – Elio Santé", {"notes": ["voice"]}, "Orr – Elio Santé (voice)"),
        (ROLES_FIRST, "Orr – Elio Santé", {"description": "a poet"}, "Orr – Elio Santé, a poet"),
        (ROLES_FIRST, "Orr – Elio Santé", {"roles": []}, "Elio Santé"),
        (ROLES_FIRST, "Orr – Elio Santé", {"actors": []}, "as Orr"),
        (ROLES_FIRST, "Orr (Elio Santé): a sailor", {"actors": ["Pia Nord"]}, "Orr (Pia Nord): a sailor"),
        (ROLES_FIRST, "Orr (Elio Santé): a sailor", {"description": "a poet"}, "Orr (Elio Santé): a poet"),
        (ROLES_FIRST, "Orr (Elio Santé): a sailor", {"description": None}, "Orr (Elio Santé)"),
        (CHARACTERS, "Orr – a sailor", {"roles": ["Ned"]}, "Ned – a sailor"),
        (CHARACTERS, "Orr – a sailor", {"description": "a poet"}, "Orr – a poet"),
        (CHARACTERS, "Orr – a sailor", {"actors": ["Pia Nord"]}, "Pia Nord as Orr, a sailor"),
        (CHARACTERS, "Orr", {"notes": ["voice"]}, "Orr (voice)"),
        (CHARACTERS, "Elio Santé as Orr", {"actors": ["Pia Nord"]}, "Pia Nord as Orr"),
        (CHARACTERS, "Elio Santé as Orr", {"actors": []}, "as Orr"),
    ],
)
def test_lines_of_other_orders_change(lens: CreditLens, text: str, change: dict[str, Any], written: str) -> None:
    old = lens.get(text)
    assert old is not None
    assert applied(text, lens.put(text, attrs.evolve(old, **change))) == written


def test_what_no_line_can_say_changes_where_it_would_stand() -> None:
    """The writer, which reads it back, refuses it."""
    assert CREDITS.put("Pia Nord as Dessa", Credit("Pia Nord", "Moth, a diver")) == [
        Replacement(12, 17, "Moth, a diver")
    ]


# ------------------------------------------------------------------------------------------------------- laws

LENSES = st.sampled_from([ROLES_FIRST, CHARACTERS])
REVERSED = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["Orr", "The Owl", "Rook and Finch", "Orr / Owl", "Owl (voice)", "Orr (Ro)"]),
    st.sampled_from([" – ", ": ", " - ", "\t", " ... ", ", voiced by ", " (", " (portrayed by ", " as "]),
    st.sampled_from(["Elio Santé", "Ada Moss and Bea Moss", "Ada Moss, Jr.", "Tam"]),
    st.sampled_from(
        ["", ")", ", a sailor", "): A sailor.", ") (voice)", " (voice)", ", uncredited", ".", "; x", ") – y"]
    ),
)
LINES = st.one_of(SOUP, REVERSED, st.builds(CREDITS.show, GOOD))
TWO = st.builds(
    "{}{}{}".format,
    st.builds(CREDITS.show, GOOD),
    st.sampled_from([" and ", ", and ", "; ", " & ", ", "]),
    st.builds(CREDITS.show, GOOD),
)


@given(LINES, LENSES)
@example("Orr (", ROLES_FIRST)
@example(" – ", CHARACTERS)
def test_any_line_is_read_and_its_parts_stand_in_their_places(text: str, lens: CreditLens) -> None:
    found, places = lens.get(text), lens.places(text)
    assert isinstance(lens.opens(text), bool)
    assert isinstance(lens.lost(text), bool)
    if found is None:
        return
    for path in ("actors", "roles"):
        values = getattr(found, path)
        assert [text[slice(*places[f"{path}[{index}].name"])] for index in range(len(values))] == [
            value.name for value in values
        ]
        spans = [places[f"{path}[{index}]"] for index in range(len(values))]
        assert all(here[1] <= there[0] for here, there in pairwise(spans))
    assert found.description == (text[slice(*places["description"])] if "description" in places else None)
    assert all(note in text[slice(*places["notes"])] for note in found.notes)


@given(LINES, LENSES)
def test_get_put(text: str, lens: CreditLens) -> None:
    found = lens.get(text)
    assert found is None or lens.put(text, found) == []


@given(LINES, st.one_of(GOOD, GOOD, ODD), LENSES)
def test_put_get(text: str, new: Credit, lens: CreditLens) -> None:
    """What can be said on a line of its own can be written into any line."""
    assume(sayable(new, lens))
    changes = lens.put(text, new)
    assume(len({change[:2] for change in changes}) == len(changes))
    assert lens.get(applied(text, changes)) == new


@given(LINES, ODD, LENSES)
def test_anything_is_put_somewhere(text: str, new: Credit, lens: CreditLens) -> None:
    """What no line can say gives replacements too, which the writer refuses."""
    assert isinstance(applied(text, lens.put(text, new)), str)


@given(LINES)
def test_the_sides_of_any_line_stand_apart(text: str) -> None:
    found = sides(text)
    if found is not None:
        assert 0 <= found.left[0] <= found.left[1] <= found.right[0] <= found.right[1] <= len(text)


@given(lines=st.lists(LINES, max_size=4), linked=st.booleans())
def test_any_lines_vote(lines: list[str], *, linked: bool) -> None:
    assert role_first([Ballot(line, lambda *_: linked) for line in lines], frozenset(("tobin",))) in {True, False, None}


@given(st.one_of(LINES, TWO), st.sampled_from([CREDITS, ROLES_FIRST, CHARACTERS]))
@example("Ada Moss as Rook and Bea Moss\tas Finch and Cal Moss as Jay", CREDITS)
def test_any_line_of_several_credits(text: str, lens: CreditLens) -> None:
    shares = several(text, lens)
    assert len(shares) != 1
    for share in shares:
        found = share.get(text)
        assert found is not None
        assert share.put(text, found) == []
        places = share.places(text)
        assert [text[slice(*places[f"actors[{index}].name"])] for index in range(len(found.actors))] == [
            actor.name for actor in found.actors
        ]
    for share in shares[:1]:
        assert all(here[1] <= there[0] for here, there in pairwise(share.spans))


@given(TWO, GOOD)
def test_put_get_of_one_credit_of_a_line(text: str, new: Credit) -> None:
    """No other credit of the line is written anew."""
    for share in several(text, CREDITS):
        if not share.spans:
            continue
        start, end = share.spans[share.index]
        written = applied(text, share.put(text, new))
        assert written.startswith(text[:start])
        assert written.endswith(text[end:])
        assert CREDITS.get(written[start : len(written) - len(text) + end]) == new


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Captain (Elio Santé) (voice)", Credit("Elio Santé", "Captain", notes="voice")),
        ("Captain (Elio Santé) (voice) (uncredited)", Credit("Elio Santé", "Captain", notes=["voice", "uncredited"])),
        ("Captain (Elio Santé), uncredited", Credit("Elio Santé", "Captain", notes="uncredited")),
        ("Captain (Elio Santé), a diver (voice)", Credit("Elio Santé", "Captain", "a diver", "voice")),
        ("Captain (Elio Santé) is a diver", Credit("Elio Santé", "Captain", "is a diver")),
    ],
)
def test_what_stands_behind_an_actor_in_parentheses(text: str, expected: Credit) -> None:
    assert ROLES_FIRST.get(text) == expected
    assert ROLES_FIRST.put(text, expected) == []


def test_notes_behind_respectively_are_those_of_each() -> None:
    text = "Ada Moss and Bea Moss as Rook and Finch, respectively (voice)"
    assert [share.get(text) for share in several(text, CREDITS)] == [
        Credit("Ada Moss", "Rook", notes="voice"),
        Credit("Bea Moss", "Finch", notes="voice"),
    ]
