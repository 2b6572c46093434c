"""Lines of casts as they are typed: one-word names, marks with a blank on one side, capitals, labels of few words."""

from __future__ import annotations

from typing import Any

import pytest

import wikifilm
from test_cast_sections import BOX, cast


def article(body: str) -> wikifilm.Article:
    return wikifilm.parse(f"{BOX}==Cast==\n{body}\n")


def edited(body: str, changes: dict[str, Any]) -> str:
    """The cast with some parts changed."""
    before = f"{BOX}==Cast==\n"
    text = article(body).edit(changes).text
    assert text.startswith(before)
    return text.removeprefix(before).removesuffix("\n")


# ------------------------------------------------------------------------------------- several actors, one role


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        # behind a comma
        ("Milo, Wren Hall & Dov as Ada's friends", "Milo + Wren Hall + Dov = Ada's friends"),
        ("Milo, Dov and Pell as Boys of Vell", "Milo + Dov + Pell = Boys of Vell"),
        ("Milo, Dov, and Pell as the crowd", "Milo + Dov + Pell = the crowd"),
        ("Milo, Wren Hall and Dov as Old Rook", "Milo + Wren Hall + Dov = Old Rook"),
        ("[[Milo Vane]], [[Dov (actor)|Dov]] and Pell as Rook", "Milo Vane + Dov + Pell = Rook"),
        ("Milo, Dov (left) and Pell – clerks", "Milo + Dov + Pell = clerks"),
        ("Milo, Wren Hall and Dov as themselves", "Milo + Wren Hall + Dov = themselves"),
        ("Milo, Dov, Pell & Ley", "Milo + Dov + Pell + Ley = "),
        ("With: Wren Hall, Dov and Pell", "Wren Hall + Dov + Pell = "),
        # a role of several
        ("Milo and Dov as Race Drivers", "Milo + Dov = Race Drivers"),
        ("Milo & Wren Hall as the twins", "Milo + Wren Hall = the twins"),
        ("Milo and Dov and Pell as two thieves", "Milo + Dov + Pell = two thieves"),
        ("Milo and Dov as Ada's Cronies", "Milo + Dov = Ada's Cronies"),
        ("Milo and Dov as policemen in the first act, who run", "Milo + Dov = policemen in the first act : who run"),
        ("Milo and Dov as Rook and Finch", "Milo + Dov = Rook | Finch"),
        ("Milo and Dov as Rook & Old Finch", "Milo + Dov = Rook | Old Finch"),
        # a link is one of the names
        ("[[Milo (actor)|Milo]] and Dov as Rook", "Milo + Dov = Rook"),
        ("Milo & [[Dov (actor)|Dov]] as Rook", "Milo + Dov = Rook"),
        ("Milo and [[Dov]] and Pell as Rook", "Milo + Dov + Pell = Rook"),
        ("[[Wren Hall]], Milo and [[Dov]] as Rook", "Wren Hall + Milo + Dov = Rook"),
        ("[[Milo]] and Dov (voice) as Rook", "Milo + Dov = Rook"),
        ("Wren Hall & Ada Moss, Milo and [[Dov]] as Rook", "Wren Hall + Ada Moss + Milo + Dov = Rook"),
    ],
)
def test_several_actors_of_one_role(line: str, wanted: str) -> None:
    assert cast(f"* Mo Tan as Sal\n* {line}")[1:] == [wanted]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Milo and Dov as Rook", "Milo and Dov = Rook"),
        ("Milo and Dov as James", "Milo and Dov = James"),
        ("Milo and Dov as the boss", "Milo and Dov = the boss"),
        ("Milo and Dov as themselves", "Milo and Dov = themselves"),
        ("Milo and Dov", "Milo and Dov = "),
        ("Milo and the Owls as the dancers", "Milo and the Owls = the dancers"),
        ("Milo & Co. as the dancers", "Milo & Co. = the dancers"),
        ("Milo and Dov (left (the) first) as (twins)", "Milo and Dov = (twins) (left (the) first)"),
        ("[[Milo]] and The Owls as Rook", "Milo and The Owls = Rook"),
        ("The Owls and [[Milo]] as Rook", "The Owls and Milo = Rook"),
        ("[[Milo and Dov]] as the twins", "Milo and Dov = the twins"),
        ("Milo, Dov and Pell as themselves", "Milo + Dov and Pell = themselves"),
        ("Wren Hall, Director and Clerk", "Wren Hall + Director and Clerk = "),
    ],
)
def test_what_and_leaves_together(line: str, wanted: str) -> None:
    assert cast(f"* Mo Tan as Sal\n* {line}")[1:] == [wanted]


@pytest.mark.parametrize(
    ("line", "changes", "written"),
    [
        ("Milo and Dov as twins", {"cast[0].actors[1].name": "Pell"}, "Milo and Pell as twins"),
        ("Milo and Dov as twins", {"cast[0].actors": ["Milo", "Pell", "Dov"]}, "Milo and Pell and Dov as twins"),
        ("Milo and Dov as twins", {"cast[0].actors": ["Dov"]}, "Dov as twins"),
        ("Milo, Dov & Pell as Rook", {"cast[0].actors[2].name": "Ley"}, "Milo, Dov & Ley as Rook"),
        ("Milo, Dov & Pell as Rook", {"cast[0].actors": ["Milo", "Dov"]}, "Milo, Dov as Rook"),
        ("[[Milo]] and Dov as Rook", {"cast[0].actors[1].name": "Pell"}, "[[Milo]] and Pell as Rook"),
        ("[[Milo]] and Dov as Rook", {"cast[0].notes": ["voice"]}, "[[Milo]] and Dov as Rook (voice)"),
        ("[[Milo]] and Dov as Rook", {"cast[0].roles": ["Finch"]}, "[[Milo]] and Dov as Finch"),
    ],
)
def test_several_actors_are_written(line: str, changes: dict[str, Any], written: str) -> None:
    assert edited(f"* {line}", changes) == f"* {written}"


def test_actors_that_a_role_parts_are_parted_by_commas_for_another() -> None:
    assert edited("* Milo and Dov as twins", {"cast[0].roles": ["Rook"]}) == "* Milo, Dov as Rook"
