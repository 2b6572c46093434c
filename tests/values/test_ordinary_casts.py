"""Lines of casts as they are typed: one-word names, marks with a blank on one side, capitals, labels of few words."""

from __future__ import annotations

from typing import Any

import pytest

import wikifilm
from test_cast_sections import BOX, cast
from wikifilm.errors import EditError


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
        ("Mr. and Mrs. Hall as the parents", "Mr. and Mrs. Hall = the parents"),
        ("Lord and Lady Hall as hosts", "Lord and Lady Hall = hosts"),
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


# ---------------------------------------------------------------------------- marks with a blank on one side only


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Rook- Finch's husband", "Rook : Finch's husband"),
        ("Rook -Finch's wife", "Rook : Finch's wife"),
        ("Rook ,a doctor", "Rook : a doctor"),
        ("Rook,a doctor", "Rook : a doctor"),
        ("Rook– a doctor", "Rook : a doctor"),
        ("Rook —doctor of the quay", "Rook : doctor of the quay"),
        ("Rook- The Doctor", "Rook : The Doctor"),
        ("Rook- Friend of Finch", "Rook : Friend of Finch"),
        ("Dr. Rook ,a diver (voice)", "Dr. Rook (voice) : a diver"),
        ('"Rook"- a diver', '"Rook" : a diver'),
        ("Rook (voice)- a diver", "Rook (voice) : a diver"),
        ("Rook,Finch and Jay", "Rook | Finch | Jay"),
        ("Rook :Finch's wife", "Rook : Finch's wife"),
        ("Rook:a doctor", "Rook : a doctor"),
        ("Rook;Finch's wife", "Rook : Finch's wife"),
        ("Rook- Special Appearance", "Rook (Special Appearance)"),
        ("Rook,cameo", "Rook (cameo)"),
        # what is of a word or a name
        ("Rook, Jr., a doctor", "Rook, Jr. : a doctor"),
        ("Rook,Jr.", "Rook,Jr."),
        ("Rook ,Jr. the Elder", "Rook ,Jr. the Elder"),
        ("Sub- inspector Rook", "Sub- inspector Rook"),
        ("Vice- captain of the quay", "Vice- captain of the quay"),
        ("mother- in-law", "mother- in-law"),
        ("Owl- Man", "Owl- Man"),
        ("Jean -Luc Rook", "Jean -Luc Rook"),
        ("Mary- Ann de Rook", "Mary- Ann de Rook"),
        ("X- ray man", "X- ray man"),
        ("the right -hand man", "the right -hand man"),
        ("Rook at 3:10", "Rook at 3:10"),
        ("Mary-Ann", "Mary-Ann"),
        ("pre- and post-war Rook", "pre- and post-war Rook"),
        ("Rook,Finch", "Rook,Finch"),
        ("the man of 1,000 faces", "the man of 1,000 faces"),
    ],
)
def test_what_tells_of_a_role_behind_a_mark_with_a_blank_on_one_side(said: str, wanted: str) -> None:
    assert cast(f"* Mo Tan as Sal\n* [[Wren Hall]] as {said}")[1:] == [f"Wren Hall = {wanted}"]


@pytest.mark.parametrize(
    ("line", "changes", "written"),
    [
        ("Rook- Finch's husband", {"cast[0].description": "a diver"}, "Rook- a diver"),
        ("Rook- Finch's husband", {"cast[0].description": None}, "Rook"),
        ("Rook ,a doctor", {"cast[0].roles[0].name": "Jay"}, "Jay ,a doctor"),
        ("Rook,a doctor", {"cast[0].notes": ["voice"]}, "Rook (voice),a doctor"),
        ("Rook,a doctor", {"cast[0].description": "Doctor"}, "Rook, Doctor"),
    ],
)
def test_what_tells_of_a_role_behind_such_a_mark_is_written(line: str, changes: dict[str, Any], written: str) -> None:
    assert edited(f"* [[Wren Hall]] as {line}", changes) == f"* [[Wren Hall]] as {written}"


# ------------------------------------------------------------------------------------------------ ways to appear


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Wren Hall as himself in Special Appearance", "Wren Hall = himself (in Special Appearance)"),
        ("Wren Hall as Rook in Dual Role", "Wren Hall = Rook (in Dual Role)"),
        ("Wren Hall as Rook & Finch in Dual Role", "Wren Hall = Rook | Finch (in Dual Role)"),
        ("Wren Hall as Rook in a Guest Appearance", "Wren Hall = Rook (in a Guest Appearance)"),
        ("Wren Hall as Rook In Cameo Appearance", "Wren Hall = Rook (In Cameo Appearance)"),
        ("Wren Hall as Rook Special Appearance", "Wren Hall = Rook (Special Appearance)"),
        ("Wren Hall as Rook guest appearance", "Wren Hall = Rook (guest appearance)"),
        ("Wren Hall as the Appearance", "Wren Hall = the Appearance"),
        ("Wren Hall as Rook in Deep Waters", "Wren Hall = Rook in Deep Waters"),
        # without a role
        ("[[Wren]] in Special Appearance", "Wren =  (in Special Appearance)"),
        (
            '[[Wren]] in a Special Appearance in the song "Lamp"',
            'Wren =  (in a Special Appearance in the song "Lamp")',
        ),
        ("Wren Hall Special Appearance", "Wren Hall =  (Special Appearance)"),
        # before the actor
        ("Special appearance by [[Wren]]", "Wren =  (Special appearance)"),
        ("Special appearances by Wren and Milo", "Wren + Milo =  (Special appearances)"),
        ("Special appearance by Wren and Milo", "Wren and Milo =  (Special appearance)"),
        ("Guest appearance: [[Wren]]", "Wren =  (Guest appearance)"),
        ("Friendly Appearance: Wren Hall", "Wren Hall =  (Friendly Appearance)"),
        ("Cameo by Wren as Rook", "Wren = Rook (Cameo)"),
        ("With: Wren as Rook", "Wren = Rook"),
        ("Voices: Wren", "Voices = Wren"),
    ],
)
def test_ways_to_appear(line: str, wanted: str) -> None:
    assert cast(f"* Mo Tan as Sal\n* {line}")[1:] == [wanted]


@pytest.mark.parametrize(
    ("line", "changes", "written"),
    [
        (
            "Wren Hall as Rook in Special Appearance",
            {"cast[0].roles[0].name": "Jay"},
            "Wren Hall as Jay in Special Appearance",
        ),
        ("Wren Hall as Rook in Dual Role", {"cast[0].notes": ()}, "Wren Hall as Rook"),
        ("[[Wren]] in Special Appearance", {"cast[0].notes": ["cameo"]}, "[[Wren]] (cameo)"),
        ("Special appearance by [[Wren]]", {"cast[0].actors[0].name": "Ada"}, "Special appearance by [[Wren|Ada]]"),
        ("Guest appearance: [[Wren]]", {"cast[0].roles": ["Rook"]}, "Guest appearance: [[Wren]] as Rook"),
    ],
)
def test_ways_to_appear_are_written(line: str, changes: dict[str, Any], written: str) -> None:
    assert edited(f"* {line}", changes) == f"* {written}"


# ---------------------------------------------------------------------------- items that name a part of the cast


@pytest.mark.parametrize(
    ("item", "group"),
    [
        ("Special appearances", "Special appearances"),
        ("Special appearances:", "Special appearances"),
        ("Special appearances by:", "Special appearances by"),
        ("''Cameo appearances''", "Cameo appearances"),
        ("Supporting cast", "Supporting cast"),
        ("Also starring", "Also starring"),
        ('Special appearance in the song "Lamp":', 'Special appearance in the song "Lamp"'),
        ("Guest appearances in songs", "Guest appearances in songs"),
        ("Special appearances (in alphabetical order)", "Special appearances (in alphabetical order)"),
        ("Guest role -", "Guest role"),
        ("Child artists:", "Child artists"),
    ],
)
def test_an_item_names_a_part_of_the_cast(item: str, group: str) -> None:
    assert cast(f"* Mo Tan as Sal\n* {item}\n** [[Wren Hall]]\n** Dov as Rook\n* Ada Moss as Jay") == [
        "Mo Tan = Sal",
        f"[{group}] Wren Hall = ",
        f"[{group}] Dov = Rook",
        "Ada Moss = Jay",
    ]


def test_an_item_names_a_part_of_the_cast_for_the_items_behind_it() -> None:
    assert cast("* Supporting cast\n* Mo Tan as Sal\n* Special Appearances\n* [[Wren Hall]]\n* Dov as Rook") == [
        "[Supporting cast] Mo Tan = Sal",
        "[Special Appearances] Wren Hall = ",
        "[Special Appearances] Dov = Rook",
    ]
    assert cast("* Mo Tan as Sal\n* Extras\n* Dov") == ["Mo Tan = Sal", "Extras = ", "Dov = "]


@pytest.mark.parametrize("item", ["Cast", "Children", "[[Supporting cast]]", "Wren Hall", "Cast of owls"])
def test_an_item_that_says_no_part_is_somebody(item: str) -> None:
    shown = item.strip("[]")
    assert cast(f"* Mo Tan as Sal\n* {item}\n** Dov")[1:] == [f"{shown} =  {{Dov = }}"]


def test_credits_below_such_an_item_are_written() -> None:
    body = "* Mo Tan as Sal\n* Special appearances\n** [[Wren Hall]]\n** Dov as Rook"
    assert edited(body, {"cast[1].roles": ["Finch"]}) == body.replace("Hall]]", "Hall]] as Finch")
    before = article(body).film.cast
    new = wikifilm.Credit("Ada Moss", "Jay", group="Special appearances")
    assert edited(body, {"cast": [*before, new]}) == f"{body}\n** Ada Moss as Jay"
    assert edited(body, {"cast": before[:2]}) == body.removesuffix("\n** Dov as Rook")


# ----------------------------------------------------------------------- roles that stand first and are told of

FIRST = "* Rook, the thief: [[Wren Hall]]\n* Finch, Ada's brother – [[Milo Vane]]\n* Jay: [[Ada Moss]]"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Ost, the ferryman: [[Pell Ley]]", "Pell Ley = Ost : the ferryman"),
        ("Ost (voice), a ferryman – [[Pell Ley]]", "Pell Ley = Ost (voice) : a ferryman"),
        ("Ost, his brother, a thief: Pell Ley and Dov Ley", "Pell Ley + Dov Ley = Ost : his brother, a thief"),
        ("Ost, Ada's friend, played by Pell Ley", "Pell Ley = Ost : Ada's friend"),
        ("Ost, a ferryman (voiced by Pell Ley)", "Pell Ley = Ost (voice) : a ferryman"),
        ("Ost, the ferryman: [[Pell Ley]], a comedian", "Pell Ley = Ost, the ferryman : a comedian"),
        ("the cook, the thief: [[Pell Ley]]", "Pell Ley = the cook, the thief"),
        ("Ost, goddess of owls: [[Pell Ley]]", "Pell Ley = Ost : goddess of owls"),
        ("Ost ,the ferryman: [[Pell Ley]]", "Pell Ley = Ost : the ferryman"),
        ("Ost Hall, Jr.: [[Pell Ley]]", "Pell Ley = Ost Hall, Jr."),
        ("Ost, and the ferryman: [[Pell Ley]]", "Pell Ley = Ost, and the ferryman"),
        ("Ost, Count of Vell: [[Pell Ley]]", "Pell Ley = Ost, Count of Vell"),
        ("Ost, the Owl and the Moth: [[Pell Ley]]", "Pell Ley = Ost, the Owl and the Moth"),
    ],
)
def test_a_role_that_stands_first_and_is_told_of(line: str, wanted: str) -> None:
    assert cast(f"{FIRST}\n* {line}") == [
        "Wren Hall = Rook : the thief",
        "Milo Vane = Finch : Ada's brother",
        "Ada Moss = Jay",
        wanted,
    ]


@pytest.mark.parametrize(
    ("changes", "written"),
    [
        ({"cast[0].description": "a thief of Vell"}, "Rook, a thief of Vell: [[Wren Hall]]"),
        ({"cast[0].description": None}, "Rook: [[Wren Hall]]"),
        ({"cast[0].roles[0].name": "Dov"}, "Dov, the thief: [[Wren Hall]]"),
        ({"cast[0].actors[0]": "Dov Ley"}, "Rook, the thief: Dov Ley"),
        ({"cast[0].notes": ["voice"]}, "Rook (voice), the thief: [[Wren Hall]]"),
    ],
)
def test_a_role_that_stands_first_is_written(changes: dict[str, Any], written: str) -> None:
    first, rest = FIRST.split("\n", 1)
    assert edited(f"{first}\n{rest}", changes) == f"* {written}\n{rest}"


# ------------------------------------------------------------------------------------------- other names of actors


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Wren Hall aka Lady Finch as Rook", "Wren Hall = Rook (aka Lady Finch)"),
        ("Wren Hall (aka Lady Finch) as Rook", "Wren Hall = Rook (aka Lady Finch)"),
        ("[[Wren Hall]] a.k.a. Finch as Rook (old)", "Wren Hall = Rook (a.k.a. Finch)"),
        ("Wren Hall, alias Finch, as Rook", "Wren Hall = Rook (alias Finch)"),
        ('Wren Hall aka "The Finch" as Rook', 'Wren Hall = Rook (aka "The Finch")'),
        ("Wren Hall aka Lady Finch (voice), as Rook", "Wren Hall = Rook (aka Lady Finch) (voice)"),
        ("Wren Hall aka Lady Finch", "Wren Hall =  (aka Lady Finch)"),
        ("Wren Hall aka Finch and Dov Ley as Rook", "Wren Hall aka Finch + Dov Ley = Rook"),
        ("Wren Hall(voice) aka Finch as Rook", "Wren Hall(voice) aka Finch = Rook"),
        ("the owl aka Finch as Rook", "the owl aka Finch = Rook"),
    ],
)
def test_another_name_of_an_actor(line: str, wanted: str) -> None:
    assert cast(f"* Mo Tan as Sal\n* {line}")[1:] == [wanted]


@pytest.mark.parametrize(
    ("changes", "written"),
    [
        ({"cast[0].actors[0].name": "Dov Ley"}, "Dov Ley aka Lady Finch as Rook"),
        ({"cast[0].notes": ()}, "Wren Hall as Rook"),
        ({"cast[0].notes": ["voice"]}, "Wren Hall as Rook (voice)"),
        ({"cast[0].notes": ["aka Lady Finch", "voice"]}, "Wren Hall aka Lady Finch as Rook (voice)"),
        ({"cast[0].roles": ["Jay"]}, "Wren Hall aka Lady Finch as Jay"),
    ],
)
def test_another_name_of_an_actor_is_written(changes: dict[str, Any], written: str) -> None:
    assert edited("* Wren Hall aka Lady Finch as Rook", changes) == f"* {written}"


# ------------------------------------------------------------------------ several credits, the second of one name


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Wren Hall as young Rook; Dov as young Finch", ["Wren Hall = young Rook", "Dov = young Finch"]),
        ("Wren Hall as Rook, Dov as Finch", ["Wren Hall = Rook", "Dov = Finch"]),
        ("Wren Hall as Rook and Dov as Finch", ["Wren Hall = Rook", "Dov = Finch"]),
        ("Milo as Rook, Dov as Finch & Pell as himself", ["Milo = Rook", "Dov = Finch", "Pell = himself"]),
        # what tells of the role
        ("Wren Hall as Rook, Finch as a child", ["Wren Hall = Rook : Finch as a child"]),
        ("Wren Hall as Rook; Finch as the driver", ["Wren Hall = Rook : Finch as the driver"]),
        ("Wren Hall as Rook, a thief, Dov as Finch", ["Wren Hall = Rook : a thief, Dov as Finch"]),
    ],
)
def test_a_second_credit_of_one_name(line: str, wanted: list[str]) -> None:
    assert cast(f"* Mo Tan as Sal\n* {line}")[1:] == wanted


def test_a_second_credit_of_one_name_is_written() -> None:
    body = "* Wren Hall as Rook and Dov as Finch"
    assert edited(body, {"cast[1].actors[0].name": "Pell"}) == "* Wren Hall as Rook and Pell as Finch"
    assert edited(body, {"cast[1].description": "a thief"}) == f"{body}, a thief"
    assert edited(body, {"cast": article(body).film.cast[:1]}) == "* Wren Hall as Rook"


# ------------------------------------------------------------------------------------- slashes and abbreviations


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("the [[quay]] doctor/ the [[owl|moth]]", "the quay doctor | the moth"),
        ("doctor/ thief", "doctor | thief"),
        ("doctor /thief", "doctor | thief"),
        ("the Narrator/the Father", "the Narrator | the Father"),
        ("Girl #1/Girl #2", "Girl #1 | Girl #2"),
        ("Girl #11/ #12", "Girl #11 | #12"),
        ("doctor/thief", "doctor/thief"),
        ("the owner of 24/Seven", "the owner of 24/Seven"),
        ("the clerk of 24/ 7", "the clerk of 24/ 7"),
        ("AC/DC", "AC/DC"),
        ("a fan and/or thief", "a fan and/or thief"),
        ("a fan and/ or thief", "a fan and/ or thief"),
        ("a fan and /  or thief", "a fan and /  or thief"),
        ("Rook Snr.", "Rook Snr."),
        ("Rook Jnr., a thief", "Rook Jnr. : a thief"),
        ("Rook, Jnr., a thief", "Rook, Jnr. : a thief"),
        ("Snr. Rook Hall", "Snr. Rook Hall"),
    ],
)
def test_roles_that_a_slash_parts_and_abbreviations(said: str, wanted: str) -> None:
    assert cast(f"* Mo Tan as Sal\n* Wren Hall, Snr. as {said}")[1:] == [f"Wren Hall, Snr. = {wanted}"]


@pytest.mark.parametrize(
    ("said", "changes", "written"),
    [
        ("doctor/ thief", {"cast[0].roles[1].name": "owl"}, "doctor/ owl"),
        ("doctor/ thief", {"cast[0].roles": ["doctor"]}, "doctor"),
        ("the Narrator/the Father", {"cast[0].roles[0].name": "the Owl"}, "the Owl/the Father"),
    ],
)
def test_roles_that_a_slash_parts_are_written(said: str, changes: dict[str, Any], written: str) -> None:
    assert edited(f"* Wren Hall as {said}", changes) == f"* Wren Hall as {written}"


# --------------------------------------------------------------------------------------------- words round names


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("[[Wren Hall]] As Rook", "Wren Hall = Rook"),
        ("[[Wren Hall]]as Rook", "Wren Hall = Rook"),
        ("[[Wren]] and [[Milo]] As twins", "Wren + Milo = twins"),
        ("[[Wren Hall]], [[Milo]] and Dov As twins", "Wren Hall + Milo and Dov As twins = "),
        ("[[Wren Hall]] As Rook as Child", "Wren Hall = Rook as Child"),
        ("[[Wren Hall]]as Rook, a thief", "Wren Hall = Rook : a thief"),
        ("Wren Hall As Rook", "Wren Hall As Rook = "),
        ("[[Wren]] Hall As Rook", "Wren Hall As Rook = "),
        ("[[Wren Hall]]assisted", "Wren Hallassisted = "),
        ("Wren Hall as Unknown", "Wren Hall = "),
        ("Wren Hall as Rook, Jay and Finch (triple role)", "Wren Hall = Rook | Jay | Finch (triple role)"),
        # before the actor
        ("and introducing [[Wren Hall]] as Rook", "Wren Hall = Rook"),
        ("Introducing Wren as Rook", "Wren = Rook"),
        ("with Wren as Rook", "Wren = Rook"),
        ("with Milo and [[Dov]] as Rook", "Milo + Dov = Rook"),
        ("With Milo as Rook", "With Milo = Rook"),
        ("Voice of [[Wren Hall]] as Rook", "Wren Hall = Rook (voice)"),
        ("the voices of Wren Hall and Ada Moss as the owls", "Wren Hall + Ada Moss = the owls (voice)"),
        ("The voice of Wren Hall", "The voice of Wren Hall = "),
        # before the role
        ("Wren Hall – voice of Rook", "Wren Hall = Rook (voice)"),
        ("Wren Hall ... the voices of the owls", "Wren Hall = the owls (voice)"),
        # parentheses that nobody closed
        ("Wren Hall as Rook (cameo", "Wren Hall = Rook (cameo)"),
        ("Wren Hall as Rook, a thief (voice", "Wren Hall = Rook (voice) : a thief"),
        ("Wren Hall (uncredited", "Wren Hall =  (uncredited)"),
        ("Wren Hall as Rook (old", "Wren Hall = Rook (old"),
        ("Wren Hall as Rook (old) (cameo", "Wren Hall = Rook (cameo)"),
        ("Wren Hall as Rook (old) cameo", "Wren Hall = Rook (old) cameo"),
    ],
)
def test_words_round_names(line: str, wanted: str) -> None:
    assert cast(f"* Mo Tan as Sal\n* {line}")[1:] == [wanted]


@pytest.mark.parametrize(
    ("line", "changes", "written"),
    [
        ("[[Wren Hall]]as Rook", {"cast[0].roles[0].name": "Jay"}, "[[Wren Hall]]as Jay"),
        ("[[Wren Hall]] As Rook", {"cast[0].actors": [wikifilm.Name("Ada Moss", "Ada")]}, "[[Ada|Ada Moss]] As Rook"),
        ("[[Wren Hall]] As Rook", {"cast[0].notes": ["voice"]}, "[[Wren Hall]] As Rook (voice)"),
        ("[[Wren Hall]]as Rook", {"cast[0].roles": ()}, "[[Wren Hall]]"),
        ("Wren Hall as Unknown", {"cast[0].roles": ["Rook"]}, "Wren Hall as Rook"),
        ("and introducing Wren as Rook", {"cast[0].actors[0].name": "Ada"}, "and introducing Ada as Rook"),
        ("Voice of Wren Hall as Rook", {"cast[0].roles[0].name": "Jay"}, "Voice of Wren Hall as Jay"),
        ("Wren Hall – voice of Rook", {"cast[0].roles[0].name": "Jay"}, "Wren Hall – voice of Jay"),
        ("Wren Hall – voice of Rook", {"cast[0].notes": ()}, "Wren Hall as Rook"),
        ("Wren Hall as Rook (cameo", {"cast[0].notes": ["voice"]}, "Wren Hall as Rook (voice)"),
        ("Wren Hall as Rook (cameo", {"cast[0].description": "a thief"}, "Wren Hall as Rook (cameo), a thief"),
    ],
)
def test_words_round_names_are_written(line: str, changes: dict[str, Any], written: str) -> None:
    assert edited(f"* {line}", changes) == f"* {written}"


def test_a_name_without_a_link_is_refused_before_a_capital_as() -> None:
    with pytest.raises(EditError, match="would read back"):
        article("* [[Wren Hall]] As Rook").edit({"cast[0].actors": ["Ada Moss"]})


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Bo Lee as the head of the school at which Ada, Bea and Cal met",
            "Bo Lee = the head of the school at which Ada, Bea and Cal met",
        ),
        ("Bo Lee as the man who robs Ada, a thief", "Bo Lee = the man who robs Ada : a thief"),
        ("Bo Lee as the head of Ada, Bea and Cal", "Bo Lee = the head of Ada : Bea and Cal"),
        ("Bo Lee as the Singer in ''Brine'' and ''Tall Tide''", "Bo Lee = the Singer in Brine and Tall Tide"),
        ("Bo Lee as Old Rook and Young Finch", "Bo Lee = Old Rook | Young Finch"),
    ],
)
def test_what_belongs_to_one_role(line: str, wanted: str) -> None:
    assert cast(f"* {line}") == [wanted]


@pytest.mark.parametrize(
    ("lead", "note"),
    [
        ("Singer", "Singer"),
        ("The rapper", "The rapper"),
        ("Veteran Quay 500 commentator", "Veteran Quay 500 commentator"),
        ("Quay Post columnist and critic", "Quay Post columnist and critic"),
    ],
)
def test_what_somebody_is_stands_before_the_name(lead: str, note: str) -> None:
    assert cast(f"* {lead} [[Wren Hall]] appears as a clerk.") == [f"Wren Hall = a clerk ({note})"]
    text = article(f"* {lead} Wren Hall as Rook").text
    assert article(f"* {lead} Wren Hall as Rook").edit({"cast[0].actors": ["Mo Tan"]}).text == text.replace(
        "Wren Hall", "Mo Tan"
    )


@pytest.mark.parametrize(
    "below",
    [
        ["Played by Orla Quennet", "Pia Nord as Hazel", "Suri Pell as Birk"],
        ["Played by Orla Quennet (adult)", "Played by Pia Nord (young)"],
        ["Voiced by Orla Quennet (English)", "Voiced by Pia Nord (Japanese)"],
    ],
)
def test_an_item_below_a_role_that_is_a_credit_stays_one(below: list[str]) -> None:
    first, *_ = article("* Dessa\n** " + "\n** ".join(below) + "\n* Anselm\n** Played by Ola Finn\n").film.cast
    assert (first.actors[0].name, first.description, len(first.children)) == ("Dessa", None, len(below))


def test_an_item_with_its_actor_is_no_role_that_another_line_plays() -> None:
    found = cast("* Dessa: Orla Quennet\n** Played by Bo Lark as a child\n* Anselm: Ola Finn\n")
    assert found[0].startswith("Orla Quennet = Dessa")
    assert found[-1] == "Ola Finn = Anselm"
