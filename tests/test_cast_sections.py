"""Casts as whole sections: under headings and labels, in tables, in lines without bullets, outside of any section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

import wikifilm
from wikifilm.film import Credit
from wikifilm.links import unlinked

if TYPE_CHECKING:
    from collections.abc import Callable

BOX = "{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n}}\n'''Vell''' is a film.\n\n"


def said(credit: wikifilm.Credit) -> str:
    """A credit in one line: actors, roles, and what else is said."""
    bare = unlinked(credit)
    text = f"{' + '.join(map(str, bare.actors))} = {' | '.join(map(str, bare.roles))}"
    text += "".join(f" ({note})" for note in bare.notes) + (f" : {bare.description}" if bare.description else "")
    text = f"[{bare.group}] {text}" if bare.group else text
    versions = "; ".join(f"{each.label}: {', '.join(map(str, each.actors))}" for each in bare.versions)
    text += f" <{versions}>" if versions else ""
    return text + (f" {{{', '.join(map(said, credit.children))}}}" if credit.children else "")


def cast(body: str, heading: str = "Cast") -> list[str]:
    article = wikifilm.parse(f"{BOX}=={heading}==\n{body}\n")
    assert article.text.endswith(f"=={heading}==\n{body}\n")
    return [said(credit) for credit in article.film.cast]


def table(*rows: str) -> str:
    return '{| class="wikitable"\n' + "\n|-\n".join(rows) + "\n|}"


TWO = "* Ada Moss as Rook\n* Bea Moss as Finch"


# ----------------------------------------------------------------------------------------------- groups


@pytest.mark.parametrize(
    ("label", "group"),
    [
        ("'''Guests'''", "Guests"),
        (";Guests", "Guests"),
        ("''Uncredited''", "Uncredited"),
        ("<u>Supporting cast</u>", "Supporting cast"),
        ("<b>Voices</b>", "Voices"),
        ("'''The owls'''<br />", "The owls"),
        ("<big>'''The owls'''</big>", "The owls"),
        ("<center>'''The owls'''</center>", "The owls"),
        ("<b>The owls</b>", "The owls"),
        ("'''The owls''':", "The owls"),
        ("{{multicol}}\n{{multicol-break}}\n'''The owls'''", "The owls"),
        ("Guest appearances:", "Guest appearances"),
        ("''Also starring:''", "Also starring"),
        ("* '''Uncredited'''", "Uncredited"),
    ],
)
def test_a_line_of_words_for_a_part_of_a_cast_names_the_lines_below_it(label: str, group: str) -> None:
    assert cast(f"* Cal Moss as Jay\n{label}\n{TWO}") == [
        "Cal Moss = Jay",
        f"[{group}] Ada Moss = Rook",
        f"[{group}] Bea Moss = Finch",
    ]


@pytest.mark.parametrize("line", ["''A fine cast''", "The cast:", "Uncredited", "With:", "<b>Voices</b> of Vell"])
def test_other_lines_name_nothing(line: str) -> None:
    assert cast(f"{line}\n{TWO}") == ["Ada Moss = Rook", "Bea Moss = Finch"]


@pytest.mark.parametrize("item", ["Owls", "''Owls''", "The Owls", "Owls of the quay"])
def test_an_item_names_the_credits_nested_below_it(item: str) -> None:
    nested = TWO.replace("* ", "** ")
    group = item.strip("'")
    assert cast(f"* {item}\n{nested}\n* Cal Moss as Jay") == [
        f"[{group}] Ada Moss = Rook",
        f"[{group}] Bea Moss = Finch",
        "Cal Moss = Jay",
    ]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (f"* Cal Moss\n*{TWO}".replace("\n* B", "\n** B"), ["Cal Moss =  {Ada Moss = Rook, Bea Moss = Finch}"]),
        ("* Owls\n** Ada Moss as Rook", ["Owls =  {Ada Moss = Rook}"]),
        ("* Owls\n** Ada Moss as Rook\n** Finch", ["Owls =  {Ada Moss = Rook, Finch = }"]),
        ("* [[Owls]]\n** Ada Moss as Rook\n** Bea Moss as Finch", ["Owls =  {Ada Moss = Rook, Bea Moss = Finch}"]),
    ],
)
def test_an_item_that_may_be_somebody_names_no_group(body: str, wanted: list[str]) -> None:
    assert cast(body) == wanted


def test_an_item_with_a_colon_names_the_credits_nested_below_it() -> None:
    nested = TWO.replace("* ", "** ")
    assert cast(f"* The Owls:\n{nested}\n* Cal Moss as Jay") == [
        "[The Owls] Ada Moss = Rook",
        "[The Owls] Bea Moss = Finch",
        "Cal Moss = Jay",
    ]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("* Ada Moss as:\n** Rook\n** Finch, a thief", ["Ada Moss =  { = Rook,  = Finch : a thief}"]),
        ("* Ada Moss as\n** Rook\n** Finch, a thief", ["Ada Moss =  { = Rook,  = Finch : a thief}"]),
        ("* Ada Moss in a dual role as\n** Rook\n** Finch", ["Ada Moss =  (dual role) { = Rook,  = Finch}"]),
        ("* Ada Moss in a dual role\n** Rook\n** Finch", ["Ada Moss =  (dual role) { = Rook,  = Finch}"]),
        ("* Ada Moss in dual roles:\n** Rook\n** Finch", ["Ada Moss =  (dual roles) { = Rook,  = Finch}"]),
        ("* Ada Moss:\n** Rook\n** Finch", ["Ada Moss =  {Rook = , Finch = }"]),
        ("* The Owls: ([[Vell]])\n** Ada Moss as Rook", ["The Owls = ([[Vell]]) {Ada Moss = Rook}"]),
        ("* The Owls:", ["The Owls = "]),
    ],
)
def test_an_item_whose_roles_are_nested_names_no_group(body: str, wanted: list[str]) -> None:
    assert cast(body) == [line.replace("[[", "").replace("]]", "") for line in wanted]


@pytest.mark.parametrize(
    "label", ["'''Crew'''", ";Technical crew", ";Quay Awards", "===Additional crew===", "===Staff==="]
)
def test_the_crew_is_no_cast(label: str) -> None:
    assert cast(f"{TWO}\n{label}\n* Cal Moss – Director\n* Dov Ansel – Editor") == [
        "Ada Moss = Rook",
        "Bea Moss = Finch",
    ]


def test_lines_of_the_crew_are_no_credits() -> None:
    assert cast(f"{TWO}\n* Directed by Cal Moss\n* Music by Dov Ansel\n* Costumes: Eli Orr") == [
        "Ada Moss = Rook",
        "Bea Moss = Finch",
    ]


# ----------------------------------------------------------------------------------------------- lines


@pytest.mark.parametrize(
    "body",
    [
        "[[Ada Moss]] as Rook<br>\n[[Bea Moss]] as Finch<br />\nCal Moss as Jay",
        "[[Ada Moss]] as Rook<br/>[[Bea Moss]] as Finch<br>Cal Moss as Jay",
        "Ada Moss as Rook\n\nBea Moss as Finch\n\nCal Moss as Jay",
        ":Ada Moss as Rook\n:Bea Moss as Finch\n:Cal Moss as Jay",
        ":* Ada Moss as Rook\n:* Bea Moss as Finch\n:* Cal Moss as Jay",
        "Ada Moss ... Rook\n\nBea Moss ... Finch\n\nCal Moss ... Jay",
    ],
)
def test_a_cast_without_bullets(body: str) -> None:
    assert cast(body) == ["Ada Moss = Rook", "Bea Moss = Finch", "Cal Moss = Jay"]


def test_sentences_are_no_lines_of_a_cast() -> None:
    assert cast("Ada Moss was cast as Rook after a long search.\n\nBea Moss had asked to be chosen as Finch.") == []


def test_a_line_without_bullets_is_edited() -> None:
    article = wikifilm.parse(f"{BOX}==Cast==\nAda Moss as Rook<br>\nBea Moss as Finch\n")
    assert (
        article.edit({"cast[1].roles[0].name": "Wren"}).text
        == f"{BOX}==Cast==\nAda Moss as Rook<br>\nBea Moss as Wren\n"
    )


def test_a_cast_without_bullets_in_plain_text() -> None:
    text = (
        "= Vell (film) =\n- Runtime: 90 minutes\n- Language: English\n\n==Cast==\nAda Moss as Rook\nBea Moss as Finch\n"
    )
    assert [said(credit) for credit in wikifilm.parse(text).film.cast] == ["Ada Moss = Rook", "Bea Moss = Finch"]


def test_no_credit_comes_into_lines_that_are_no_items() -> None:
    article = wikifilm.parse(f"{BOX}==Cast==\nAda Moss as Rook<br>\nBea Moss as Finch\n")
    with pytest.raises(wikifilm.EditError, match="are no list items"):
        article.edit(cast=[*article.film.cast, wikifilm.Credit("Cal Moss", "Jay")])


def test_a_sentence_among_items_is_told_to_be_unread() -> None:
    text = f"{BOX}==Cast==\n{TWO}\n* Veteran actor Cal Moss provided all of the shouts of the crowd.\n"
    article = wikifilm.parse(text)
    assert [said(credit) for credit in article.film.cast] == ["Ada Moss = Rook", "Bea Moss = Finch"]
    (found,) = [note for note in article.diagnostics if note.code == "unparsed-cast"]
    assert text.splitlines()[found.position.line - 1].startswith("* Veteran")


@pytest.mark.parametrize(
    "line",
    [
        "* The old clerk who was there returns as a ghost.",
        "* The clerk has a scene – a short one.",
        "* Moss is Danish",
    ],
)
def test_a_sentence_before_a_separator_names_nobody(line: str) -> None:
    article = wikifilm.parse(f"{BOX}==Cast==\n{TWO}\n{line}\n")
    assert [said(credit) for credit in article.film.cast] == ["Ada Moss = Rook", "Bea Moss = Finch"]
    assert [gap.text for gap in article.gaps if gap.path == "cast"] == [line.removeprefix("* ")]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("* Narrator – Cal Moss", "Cal Moss = Narrator"),
        ("* Narrated by Cal Moss", "Cal Moss =  (Narrated)"),
        ("* Rook's old mother: Cal Moss", "Cal Moss = Rook's old mother"),
        (
            "* Jay – voiced by Cal Moss (Danish), Dov Ansel (English)\n*: Jay is the clerk of the harbour.",
            "Cal Moss + Dov Ansel = Jay (voice) : Jay is the clerk of the harbour.",
        ),
    ],
)
def test_roles_that_stand_first_among_actors_that_do(line: str, wanted: str) -> None:
    assert cast(f"{TWO}\n{line}") == ["Ada Moss = Rook", "Bea Moss = Finch", wanted]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        # the actors are links in parentheses, the roles are none, or are of one word
        (
            "* '''Jay''' ([[Cal Moss]]): A clerk\n* [[Old Wren]] ([[Dov Ansel]]): Old Wren is the oldest one.\n",
            ["Cal Moss = Jay : A clerk", "Dov Ansel = Old Wren : Old Wren is the oldest one."],
        ),
        ("* Jay ([[Cal Moss]])\n* Wren ([[Dov Ansel]])", ["Cal Moss = Jay", "Dov Ansel = Wren"]),
        # a role may be a link there, too
        (
            "* Cal Moss ([[Jay]])\n* [[Dov Ansel]] (Wren)\n* Eli Orr (Owl)",
            ["Cal Moss = Jay", "Dov Ansel = Wren", "Eli Orr = Owl"],
        ),
        # a list that is one sentence
        ("* Cal Moss as Jay, and\n* Dov Ansel as Wren.", ["Cal Moss = Jay", "Dov Ansel = Wren"]),
        ("* Additional voices by Cal Moss, Dov Ansel", ["Cal Moss + Dov Ansel =  (Additional voices)"]),
    ],
)
def test_which_side_is_the_actors(body: str, wanted: list[str]) -> None:
    assert cast(body) == wanted


def test_characters_that_are_told_of() -> None:
    text = f"{BOX}==Characters==\n* Rook is the clerk, who serves as a foil.\n* Finch: a clerk who sings.\n"
    assert [said(credit) for credit in wikifilm.parse(text).film.cast] == [
        " = Rook : is the clerk, who serves as a foil.",
        " = Finch : a clerk who sings.",
    ]


def test_titles_without_a_role_are_names() -> None:
    assert cast("* The Children of the Sun\n* Vell") == ["The Children of the Sun = ", "Vell = "]


# ----------------------------------------------------------------------------------------------- votes


def test_full_names_on_one_side_turn_the_lines() -> None:
    assert cast("* Captain: Ada Moss\n* Queen: Bea Moss\n* Kid: Cal Moss") == [
        "Ada Moss = Captain",
        "Bea Moss = Queen",
        "Cal Moss = Kid",
    ]
    assert cast("* Ada Moss: Captain\n* Bea Moss: Queen\n* Cal Moss: Kid") == [
        "Ada Moss = Captain",
        "Bea Moss = Queen",
        "Cal Moss = Kid",
    ]


def test_roles_in_parentheses() -> None:
    lines = (
        "[[Ada Moss]] (Dr. Rook)",
        "[[Bea Moss]] (Finch)",
        "Cal Moss (Jay) (voice)",
        "Dov Ansel",
        "Eli Orr (Owl)",
        "Fay Rell (Kit)",
    )
    assert cast("\n".join(f"* {line}" for line in lines)) == [
        "Ada Moss = Dr. Rook",
        "Bea Moss = Finch",
        "Cal Moss = Jay (voice)",
        "Dov Ansel = ",
        "Eli Orr = Owl",
        "Fay Rell = Kit",
    ]


def test_ways_to_appear_in_parentheses_are_no_roles() -> None:
    assert cast("* Ada Moss (voice)\n* Bea Moss (cameo)\n* Cal Moss (uncredited)") == [
        "Ada Moss =  (voice)",
        "Bea Moss =  (cameo)",
        "Cal Moss =  (uncredited)",
    ]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("* Ada Moss as Rook\n** A thief who hums\n* Bea Moss", ["Ada Moss = Rook : A thief who hums", "Bea Moss = "]),
        ("* Ada Moss as Rook\n** Finch's twin, a liar.", ["Ada Moss = Rook : Finch's twin, a liar."]),
        (
            "* Ada Moss as Rook\n** A thief\n** Cy Moss as young Rook",
            ["Ada Moss = Rook : A thief {Cy Moss = young Rook}"],
        ),
        ("* Ada Moss as Rook\n** a thief", ["Ada Moss = Rook : a thief"]),
        ("* Ada Moss as Rook\n** Finch", ["Ada Moss = Rook {Finch = }"]),
        ("* Ada Moss as Rook\n** The Owl", ["Ada Moss = Rook {The Owl = }"]),
        ("* Ada Moss as:\n** A thief", ["Ada Moss =  { = A thief}"]),
        ("* Ada Moss as Rook, a liar\n** A thief", ["Ada Moss = Rook : a liar {A thief = }"]),
        ("* Ada Moss as Rook\n** A choir as the owls", ["Ada Moss = Rook {A choir = the owls}"]),
        ("* Ada Moss\n** A thief", ["Ada Moss =  {A thief = }"]),
    ],
)
def test_an_item_nested_in_a_credit_tells_of_the_role(body: str, wanted: list[str]) -> None:
    assert cast(body) == wanted


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "* '''Rook'''\n** Played by: [[Ada Moss]]\n** A thief.\n* Finch\n** Voiced by Bea Moss",
            ["Ada Moss = Rook : A thief.", "Bea Moss = Finch (voice)"],
        ),
        (
            "* Rook – A thief.\n** Voiced by Ada Moss\n* Finch – A liar.\n** Voiced by Bea Moss",
            ["Ada Moss = Rook (voice) : A thief.", "Bea Moss = Finch (voice) : A liar."],
        ),
        (
            "* '''Owls'''\n** Ada Moss as Rook\n** Bea Moss as Finch",
            ["[Owls] Ada Moss = Rook", "[Owls] Bea Moss = Finch"],
        ),
        ("* Ada Moss as Rook\n** Voiced by Bea Moss", ["Ada Moss = Rook {Voiced by Bea Moss = }"]),
        ("* Rook\n* Played by Ada Moss", ["Rook = ", "Played by Ada Moss = "]),
    ],
)
def test_an_item_nested_in_a_role_says_who_plays_it(body: str, wanted: list[str]) -> None:
    assert cast(body) == wanted


def test_who_plays_a_role_in_an_item_nested_in_it_is_written() -> None:
    body = "* '''Rook'''\n** Played by [[Ada Moss]]\n** A thief.\n* Finch\n** Played by Bea Moss\n"
    article = wikifilm.parse(f"{BOX}==Cast==\n{body}")
    assert article.edit({"cast[0].roles[0].name": "Jay"}).text == article.text.replace("Rook", "Jay")
    assert article.edit({"cast[1].actors": ["Cal Moss"]}).text == article.text.replace("Bea Moss", "Cal Moss")
    assert article.edit({"cast[0].description": "A liar."}).text == article.text.replace("A thief.", "A liar.")
    assert article.edit(cast=article.film.cast[1:]).text == f"{BOX}==Cast==\n* Finch\n** Played by Bea Moss\n"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Rook is a thief played by [[Ada Moss]].", "Ada Moss = Rook : a thief"),
        ("Rook is the thief, voiced by Ada Moss.", "Ada Moss = Rook (voice) : the thief"),
        ("Rook was Finch's son and is portrayed by Ada Moss", "Ada Moss = Rook : Finch's son"),
        ("Rook is her friend who is played by Ada Moss", "Ada Moss = Rook : her friend"),
        ("Rook is a thief (played by Ada Moss)", "Ada Moss = Rook : a thief"),
        ("Rook is played by Ada Moss", "Ada Moss = Rook"),
    ],
)
def test_a_sentence_says_what_a_role_is_and_who_plays_it(line: str, wanted: str) -> None:
    assert cast(f"* {line}") == [wanted]


def test_such_a_sentence_is_written() -> None:
    article = wikifilm.parse(f"{BOX}==Cast==\n* Rook is a thief, played by Ada Moss.\n")
    for path, value, line in (
        ("roles[0].name", "Jay", "Jay is a thief, played by Ada Moss."),
        ("actors[0].name", "Cal Moss", "Rook is a thief, played by Cal Moss."),
        ("description", "a liar", "Rook is a liar, played by Ada Moss."),
        ("description", None, "Rook, played by Ada Moss."),
    ):
        assert article.edit({f"cast[0].{path}": value}).text == f"{BOX}==Cast==\n* {line}\n"


def test_lines_that_name_their_actors_last_turn_the_lines_where_no_link_tells_otherwise() -> None:
    lines = ["Rook – A thief. Voiced by Ada Moss.", "Finch – A liar. Voiced by Bea Moss."]
    assert cast("\n".join(f"* {line}" for line in lines)) == [
        "Ada Moss = Rook (voice) : A thief.",
        "Bea Moss = Finch (voice) : A liar.",
    ]
    lines[0] = lines[0].replace("Rook", "[[Rook]]")
    assert cast("\n".join(f"* {line}" for line in lines))[1] == "Finch = A liar (Voiced by Bea Moss.)"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (";Rook\n:Voiced by [[Ada Moss]]. A thief.", ["Ada Moss = Rook (voice) : A thief."]),
        (
            ";Rook\n:Played by: Ada Moss\n:A thief who hums.\n:And more.",
            ["Ada Moss = Rook : A thief who hums. And more."],
        ),
        ("; Rook (voiced by [[Ada Moss]])\n: A thief.", ["Ada Moss = Rook (voice) : A thief."]),
        (
            ";Rook\n:''Voiced by:'' [[Ada Moss]] (Japanese); [[Bea Moss]] (English)\n:A thief.",
            ["Ada Moss + Bea Moss = Rook (voice) : A thief."],
        ),
        (";Rook – [[Ada Moss]]\n:A thief.", ["Ada Moss = Rook : A thief."]),
        ("* [[Ada Moss]] – Rook\n*: A thief.", ["Ada Moss = Rook : A thief."]),
        (";Rook\n:{{anchor|Rook}}Voiced by Ada Moss", ["Ada Moss = Rook (voice)"]),
        (
            ";Rook\n:{{voiced by|[[Ada Moss]]|[[Bea Moss]]}}\n:A thief.\n;Finch\n:{{Voiced by|english=[[Cy Moss]]}}",
            ["Ada Moss + Bea Moss = Rook (voice) : A thief.", "Cy Moss = Finch (voice)"],
        ),
        (";Rook\n:Voiced by Ada Moss; Finch of Vell", ["Ada Moss = Rook (voice) : Finch of Vell"]),
        (";Rook\n* Ada Moss as Finch", ["[Rook] Ada Moss = Finch"]),
        (";Rook\n:A thief.\n* Ada Moss as Finch", ["[Rook] Ada Moss = Finch"]),
    ],
)
def test_a_list_of_definitions(body: str, wanted: list[str]) -> None:
    assert cast(body) == wanted


BOLD = "'''[[Ada Moss]]''' as '''Rook'''\n:A thief.\n\n[[Bea Moss]] as Finch\n:A liar.\n:And more."


def test_lines_without_bullets_with_what_tells_of_them() -> None:
    assert cast(BOLD) == ["Ada Moss = Rook : A thief.", "Bea Moss = Finch : A liar. And more."]
    article = wikifilm.parse(f"{BOX}==Cast==\n{BOLD}\n")
    first, last = article.film.cast
    told = attrs.evolve(first, description="A spy.")
    assert article.edit(cast=[told, last]).text == article.text.replace("A thief.", "A spy.")
    with pytest.raises(wikifilm.EditError):
        article.edit(cast=[first, last, Credit("Cal Moss", "Jay")])


def test_one_line_that_nothing_tells_of() -> None:
    assert cast(BOLD.replace(":A thief.\n", "").replace("\n:And more.", "")) == ["Ada Moss = Rook", "Bea Moss = Finch"]


def test_a_list_of_definitions_is_written() -> None:
    body = ";Rook\n:Voiced by [[Ada Moss]]. A thief.\n;Finch\n:Voiced by Bea Moss."
    article = wikifilm.parse(f"{BOX}==Cast==\n{body}\n")
    first, last = article.film.cast
    renamed = attrs.evolve(last, roles=["Jay"])
    assert article.edit(cast=[first, renamed]).text == article.text.replace("Finch", "Jay")
    told = attrs.evolve(first, description="A liar.")
    assert article.edit(cast=[told, last]).text == article.text.replace("A thief.", "A liar.")
    assert article.edit(cast=[last]).text == f"{BOX}==Cast==\n;Finch\n:Voiced by Bea Moss.\n"


@pytest.mark.parametrize(
    ("changes", "written"),
    [
        ({"roles": ["Jay"]}, "* Ada Moss as Jay\n** A thief who hums\n* Bea Moss as Finch"),
        ({"description": "A liar of Vell"}, "* Ada Moss as Rook\n** A liar of Vell\n* Bea Moss as Finch"),
    ],
)
def test_a_description_below_a_credit_is_written(changes: dict[str, Any], written: str) -> None:
    article = wikifilm.parse(f"{BOX}==Cast==\n* Ada Moss as Rook\n** A thief who hums\n* Bea Moss as Finch\n")
    first, last = article.film.cast
    wanted = (attrs.evolve(first, **changes), last)
    made = article.edit(cast=wanted)
    assert made.film.cast == wanted
    assert made.text == f"{BOX}==Cast==\n{written}\n"
    assert article.edit(cast=[last]).text == f"{BOX}==Cast==\n* Bea Moss as Finch\n"


# ----------------------------------------------------------------------------------------------- tables


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (["! Artist !! Role", "| Ada Moss || Rook"], ["Ada Moss = Rook"]),
        (["! Actor/Actress !! As", "| Ada Moss || Rook"], ["Ada Moss = Rook"]),
        (["! Actor !! Character !! Role", "| Ada Moss || Rook || a thief"], ["Ada Moss = Rook : a thief"]),
        (
            ["! Character !! Japanese !! English", "| Rook || Ada Moss || Bea Moss"],
            ["Ada Moss = Rook <English: Bea Moss>"],
        ),
        (
            ["! Actor !! Role", "! colspan=2 | Uncredited", "| Ada Moss || Rook"],
            ["[Uncredited] Ada Moss = Rook"],
        ),
        (
            ["! Actor !! Role", "| Ada Moss || Rook", f"| colspan=2 | {'Rook walks on. ' * 8}", "| Bea Moss || Finch"],
            ["Ada Moss = Rook", "Bea Moss = Finch"],
        ),
        (["! Actor !! Role !! Relation", "| Ada Moss || Rook || Finch's twin"], ["Ada Moss = Rook : Finch's twin"]),
        (["! Actor !! Relationship to Finch !! Role", "| Ada Moss || twin || Rook"], ["Ada Moss = Rook : twin"]),
        (
            ["! Actor !! Character !! Character description", "| Ada Moss || Rook || a thief"],
            ["Ada Moss = Rook : a thief"],
        ),
        (["! Role/description !! Actor", "| Rook || Ada Moss"], ["Ada Moss = Rook"]),
        (
            ["! Role !! Actor !! Singer !! Notes", "| Rook || Ada Moss || Bea Moss || a thief"],
            ["Ada Moss = Rook : a thief"],
        ),
        (["! Role !! Actor !! Film !! Notes", "| Rook || Ada Moss || Vell || won"], ["Ada Moss = Rook"]),
        (
            ["| '''Actor / Actress''' || '''Character''' || '''Status'''", "| Ada Moss || Rook || a thief"],
            ["Ada Moss = Rook : a thief"],
        ),
        (
            [
                "! rowspan=2 | Character !! rowspan=2 | Quay voice actor !! colspan=2 | Lisle voice actor",
                "! Harbour !! Pier",
                "| Rook || Ada Moss || Bea Moss || Cal Moss",
                "| Finch || Ada Moss || Silent || Cal Moss",
                "| Jay || Silent || Bea Moss || —",
            ],
            [
                "Ada Moss = Rook <Harbour: Bea Moss; Pier: Cal Moss>",
                "Ada Moss = Finch <Pier: Cal Moss>",
                " = Jay <Harbour: Bea Moss>",
            ],
        ),
        (
            [
                "! rowspan=2 | Character !! colspan=3 | Voice actor",
                "! Japanese !! English !! Notes",
                "| Rook || Ada Moss || Bea Moss || a thief",
            ],
            ["Ada Moss = Rook : a thief <English: Bea Moss>"],
        ),
        (
            [
                "! colspan=2 | Character name !! Voice !! rowspan=2 | Description",
                "! English !! Japanese !! Japanese",
                "| Rook || ''Ruku'' || Ada Moss || a thief",
            ],
            ["Ada Moss = Rook : a thief"],
        ),
        (
            ["! Actor !! Role", "| Ada Moss || Rook<br /><small>a thief of Vell</small>"],
            ["Ada Moss = Rook : a thief of Vell"],
        ),
        (
            ["! Actor !! Role", "| Ada Moss || Rook<br />{{small|Queen of Vell}}"],
            ["Ada Moss = Rook | Queen of Vell"],
        ),
        (
            ["! Actor !! Role", "| Ada Moss || Rook<br />a thief", "| Bea Moss || Finch<br /><small>(voice)</small>"],
            ["Ada Moss = Rook | a thief", "Bea Moss = Finch (voice)"],
        ),
        (
            ["! Actor !! Role !! Actor !! Role", "| Ada Moss || Rook || Bea Moss || Finch", "| Cal Moss || Jay || || "],
            ["Ada Moss = Rook", "Bea Moss = Finch", "Cal Moss = Jay"],
        ),
        (
            ["| Rook || [[Ada Moss]]", "| Finch || [[Bea Moss]] || a thief"],
            ["Ada Moss = Rook", "Bea Moss = Finch : a thief"],
        ),
        (
            ["| Rook || [[Ada Moss]]", "| colspan=2 | Guests", "| Finch || [[Bea Moss]]"],
            ["Ada Moss = Rook", "[Guests] Bea Moss = Finch"],
        ),
        (["| Rook || [[Ada Moss]]"], ["Rook = Ada Moss"]),
        # what parts an actor and a role stands in the role's cell
        (
            ["| '''Ada Moss''' || ...Rook", "| Bea Moss || … Finch, a thief", "| Cal Moss || .... Jay"],
            ["Ada Moss = Rook", "Bea Moss = Finch : a thief", "Cal Moss = Jay"],
        ),
        (
            ["! Actor !! Role", "| Ada Moss || – Rook", "| Bea Moss || - Finch"],
            ["Ada Moss = Rook", "Bea Moss = Finch"],
        ),
        (["| Rook || [[Ada Moss]]", "| Finch || || [[Bea Moss]]"], ["Rook = Ada Moss", "Finch = Bea Moss"]),
        (["| Rook || [[Ada Moss]]", "| [[Finch]] || [[Bea Moss]]"], ["Rook = Ada Moss", "Finch = Bea Moss"]),
        (["| Ada Moss as Rook", "| Bea Moss as Finch"], ["Ada Moss = Rook", "Bea Moss = Finch"]),
        (
            ["! Character !! ''Vell'' !! ''Vell 2''", "| Rook || colspan=2 | Ada Moss", "| Finch || || Bea Moss"],
            ["Ada Moss = Rook", "Bea Moss = Finch"],
        ),
        (
            ["! Character !! ''Vell'' !! ''Vell 2''", "| Rook || Ada Moss || Bea Moss", "| Finch || — || (cameo)"],
            ["Ada Moss = Rook <Vell 2: Bea Moss>", " = Finch"],
        ),
    ],
)
def test_the_columns_of_a_table(rows: list[str], wanted: list[str]) -> None:
    assert cast(table(*rows)) == wanted


def test_a_cell_over_rows_is_said_in_each_with_its_links() -> None:
    rows = [
        "! Actor !! Role",
        "| rowspan=2 | Ada [[Moss]] || Rook",
        "| Finch",
        "| rowspan=2 | Bea  [[Moss]] || Jay",
        "| Wren",
    ]
    assert cast(table(*rows)) == ["Ada Moss = Rook", "Ada Moss = Finch", "Bea  Moss = Jay", "Bea Moss = Wren"]
    film = wikifilm.parse(f"{BOX}==Cast==\n{table(*rows)}\n").film
    assert [credit.actors[0].page for credit in film.cast] == [None] * 4


def test_tables_side_by_side_in_another_table() -> None:
    one, other = table("! Actor !! Role", "| Ada Moss || Rook"), table("! Actor !! Role", "| Bea Moss || Finch")
    assert cast(f"{{|\n|\n{one}\n|\n{other}\n|}}") == ["Ada Moss = Rook", "Bea Moss = Finch"]


# ------------------------------------------------------------------------------------------- elsewhere


@pytest.mark.parametrize("heading", ["Production", "Casting", "Vell in pictures"])
def test_a_table_of_actors_and_roles_is_a_cast_wherever_it_stands(heading: str) -> None:
    assert cast(table("! Actor !! Role", "| Ada Moss || Rook", "| Bea Moss || Finch"), heading) == [
        "Ada Moss = Rook",
        "Bea Moss = Finch",
    ]
    assert cast(table("! Actor !! Result", "| Ada Moss || Won"), heading) == []
    assert cast(table("|+ Vell", "! x", "! Actor !! Role", "| Ada Moss || Rook"), heading) == ["Ada Moss = Rook"]
    assert cast(table("! Role", "| Rook"), heading) == []
    assert cast(table("! Award !! Actor !! Role", "| Quay || Ada Moss || Rook"), heading) == []


@pytest.mark.parametrize("label", ["'''Cast'''", ";Cast", "'''Main cast'''"])
def test_a_label_of_a_cast_in_another_section(label: str) -> None:
    assert cast(f"The plot.\n\n{label}\n{TWO}", "Plot") == ["Ada Moss = Rook", "Bea Moss = Finch"]


def test_a_list_of_credits_below_casting() -> None:
    assert cast(f"{TWO}\n* Cal Moss as Jay", "Casting") == ["Ada Moss = Rook", "Bea Moss = Finch", "Cal Moss = Jay"]
    assert cast("* Ada Moss as Rook\n* The film was shot as planned\n* The score\n* The sets", "Casting") == []
    assert cast(f"{TWO}\n* Cal Moss as Jay", "Locations") == []


@pytest.mark.parametrize("opening", ["as", "as:", "in a dual role as", "in a dual role"])
def test_a_role_comes_below_an_actor_whose_roles_stand_there(opening: str) -> None:
    article = wikifilm.parse(f"{BOX}==Cast==\n* Ada Moss {opening}\n** Rook\n* Bea Moss as Finch\n")
    first, last = article.film.cast
    wanted = [attrs.evolve(first, children=[*first.children, Credit((), "Wren", "a thief")]), last]
    made = article.edit(cast=wanted)
    assert made.text == f"{BOX}==Cast==\n* Ada Moss {opening}\n** Rook\n** Wren, a thief\n* Bea Moss as Finch\n"
    assert made.edit(cast=[last, wanted[0]]).film.cast == (last, wanted[0])


@pytest.mark.parametrize(
    ("rows", "changes", "written"),
    [
        (
            ["! Actor !! Role", "| Ada Moss || Rook<br /><small>a thief of Vell</small>"],
            {"description": "a liar of Vell"},
            "| Ada Moss || Rook<br /><small>a liar of Vell</small>",
        ),
        (
            ["! Actor !! Role !! Actor !! Role", "| Bea Moss || Finch || Ada Moss || Rook"],
            {"roles": ["Jay"]},
            "| Bea Moss || Finch || Ada Moss || Jay",
        ),
        (["| Finch || [[Bea Moss]]", "| Rook || [[Ada Moss]]"], {"roles": ["Jay"]}, "| Jay || [[Ada Moss]]"),
        (["| Bea Moss as Finch", "| Ada Moss as Rook"], {"roles": ["Jay"]}, "| Ada Moss as Jay"),
        (["! Actor !! Role !! Unit", "| Ada Moss || Rook ||"], {"description": "a spy"}, "| Ada Moss || Rook || a spy"),
    ],
)
def test_cells_are_written(rows: list[str], changes: dict[str, Any], written: str) -> None:
    article = wikifilm.parse(f"{BOX}==Cast==\n{table(*rows)}\n")
    *others, last = article.film.cast
    wanted = attrs.evolve(last, **changes)
    made = article.edit(cast=[*others, wanted])
    assert made.film.cast == (*others, wanted)
    assert made.text == article.text.replace(rows[-1], written)


def test_no_row_comes_into_tables_side_by_side() -> None:
    rows = ["! Actor !! Role !! Actor !! Role", "| Bea Moss || Finch || Ada Moss || Rook"]
    article = wikifilm.parse(f"{BOX}==Cast==\n{table(*rows)}\n")
    with pytest.raises(wikifilm.EditError):
        article.edit(cast=[*article.film.cast, Credit("Cal Moss", "Jay")])


def test_an_actor_comes_for_a_silent_voice() -> None:
    rows = ["! Character !! Voice !! English", "| Rook || Silent || Ada Moss"]
    article = wikifilm.parse(f"{BOX}==Cast==\n{table(*rows)}\n")
    wanted = attrs.evolve(article.film.cast[0], actors=["Cal Moss"])
    made = article.edit(cast=[wanted])
    assert made.text == article.text.replace("Silent", "Cal Moss")


# --------------------------------------------------------------------------------------- list templates


LINED = "{{unbulleted list\n| [[Ada Moss]] as Rook\n| Bea Moss as Finch\n}}"
INLINE = "{{ubl|[[Ada Moss]] as Rook|Bea Moss as Finch}}"


@pytest.mark.parametrize("body", [LINED, INLINE])
def test_the_arguments_of_a_list_template_are_items(body: str) -> None:
    assert cast(body) == ["Ada Moss = Rook", "Bea Moss = Finch"]


@pytest.mark.parametrize(
    ("body", "change", "written"),
    [
        (LINED, lambda cast: [cast[0], attrs.evolve(cast[1], roles=["Jay"])], LINED.replace("Finch", "Jay")),
        (INLINE, lambda cast: [cast[0], attrs.evolve(cast[1], roles=["Jay"])], INLINE.replace("Finch", "Jay")),
        (LINED, lambda cast: cast[:1], "{{unbulleted list\n| [[Ada Moss]] as Rook\n}}"),
        (INLINE, lambda cast: cast[1:], "{{ubl|Bea Moss as Finch}}"),
        (
            LINED,
            lambda cast: [*cast, Credit("Cal Moss", "Jay")],
            "{{unbulleted list\n| [[Ada Moss]] as Rook\n| Bea Moss as Finch\n| Cal Moss as Jay\n}}",
        ),
        (
            INLINE,
            lambda cast: [Credit("Cal Moss", "Jay"), *cast],
            "{{ubl\n|Cal Moss as Jay|[[Ada Moss]] as Rook|Bea Moss as Finch}}",
        ),
    ],
)
def test_items_of_a_list_template_are_written(body: str, change: Callable[[Any], Any], written: str) -> None:
    article = wikifilm.parse(f"{BOX}==Cast==\n{body}\n")
    wanted = tuple(change(article.film.cast))
    made = article.edit(cast=wanted)
    assert made.text == f"{BOX}==Cast==\n{written}\n"
    assert wikifilm.parse(made.text).film.cast == wanted


def test_nothing_is_nested_in_the_argument_of_a_list_template() -> None:
    article = wikifilm.parse(f"{BOX}==Cast==\n{LINED}\n")
    first, last = article.film.cast
    with pytest.raises(wikifilm.EditError):
        article.edit(cast=[attrs.evolve(first, children=[Credit("Cal Moss", "Jay")]), last])


def test_tracks_and_accolades_in_list_templates() -> None:
    text = f'{BOX}==Soundtrack==\n{{{{ubl|"Petals" – 3:21|"Quay" – 2:10}}}}\n==Accolades==\n'
    film = wikifilm.parse(f"{text}{{{{ubl|Quay Awards: Best Actress (Ada Moss) – won}}}}\n").film
    assert [track.title for track in film.tracks] == ["Petals", "Quay"]
    assert [accolade.award for accolade in film.accolades] == ["Quay Awards"]


def test_a_section_of_characters_may_hold_another() -> None:
    text = f"{BOX}== Characters ==\n=== Characters ===\n* Dessa: a diver\n\n== Plot ==\nDessa dives.\n"
    document = wikifilm.parse(text).document
    assert document.is_of_characters(text.index("a diver"))
    assert not document.is_of_characters(text.index("dives"))


@pytest.mark.parametrize(
    ("cell", "name", "notes"),
    [
        ("Cal Moss*", "Cal Moss", ()),
        ("Cal Moss<sup>1</sup>", "Cal Moss", ()),
        ("Cal Moss†", "Cal Moss", ()),
        ("Cal Moss as Mo Tan", "Cal Moss", ("as Mo Tan",)),
        ("Cal Moss, credited as Mo Tan", "Cal Moss", ("credited as Mo Tan",)),
        ("Cal Moss a.k.a. Mo Tan", "Cal Moss", ("a.k.a. Mo Tan",)),
        ("Cal Moss<br />as Mo Tan", "Cal Moss", ("as Mo Tan",)),
        ("Cal Moss<br />(as Mo Tan)", "Cal Moss", ("as Mo Tan",)),
        ("[[Cal Moss (actor)|Cal Moss]] (as Mo Tan)", "Cal Moss", ("as Mo Tan",)),
    ],
)
def test_what_stands_beside_an_actor_of_another_version(cell: str, name: str, notes: tuple[str, ...]) -> None:
    rows = ["! Character !! Quay voice !! Lisle voice", f"| Rook || Ada Moss || {cell}"]
    (credit,) = wikifilm.parse(f"{BOX}==Cast==\n{table(*rows)}\n").film.cast
    (actor,) = credit.versions[0].actors
    assert (actor.name, actor.notes) == (name, notes)


def test_another_name_on_a_line_of_its_own_in_the_cell_of_an_actor() -> None:
    rows = ["! Actor !! Role", "| Ada Moss<br />as Mo Tan || Rook", "| Bea Moss<br />(as Bo) || Finch"]
    assert cast(table(*rows)) == ["Ada Moss = Rook (as Mo Tan)", "Bea Moss = Finch (as Bo)"]
