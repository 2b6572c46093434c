"""The words of a link stay together: what a label holds parts no names, what stands between two links does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikifilm import Accolade, Credit, EditError, Name, Track, parse
from wikifilm.align import put_list, put_slots
from wikifilm.errors import meant
from wikifilm.grammar import GrammarError, literal, rule
from wikifilm.guard import guarded, like, plain, released, stand_ins
from wikifilm.inline import Atom, Inline
from wikifilm.lens import Replacement, known, replaced
from wikifilm.text import Span
from wikifilm.values.credits import CREDITS
from wikifilm.values.names import COMPANIES, PEOPLE
from wikifilm.values.runtimes import RUNTIMES

if TYPE_CHECKING:
    import pyparsing as pp

STAND_IN = "\U000f0200"
"""Takes the place of a comma."""
JOINT = "\U000f0220"
"""Takes the place of an ampersand between two links."""


def page(box: str = "", body: str = "") -> str:
    return f"""{{{{Infobox film
| name = Tin Harbour
| runtime = 90 minutes
| language = English
{box}}}}}
'''''Tin Harbour''''' is a film.
{body}"""


def studios(value: str) -> str:
    return page(f"| studio = {value}\n")


def cast(*lines: str) -> str:
    return page(body="\n==Cast==\n" + "".join(f"* {line}\n" for line in lines))


def link(name: str, page: str | None = None) -> Name:
    return Name(name, page or name)


HARBOUR, LEE = link("Harbour Releasing"), link("Lee & Co.")


# -------------------------------------------------------------------------------------- names in a box


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("[[Smith, Lee & Co.]]", [link("Smith, Lee & Co.")]),
        ("[[Smith, Lee & Co.]], Pia Nord", [link("Smith, Lee & Co."), Name("Pia Nord")]),
        (
            "[[Smith; Lee]]; [[Lee & Co.|Lee, Inc. of Vell]]",
            [link("Smith; Lee"), link("Lee, Inc. of Vell", "Lee & Co.")],
        ),
        (
            "[[Lee & Co.]] (story), [[Nord, Oake (of Vell)|Nord, Oake]]",
            [Name("Lee & Co.", "Lee & Co.", "story"), link("Nord, Oake", "Nord, Oake (of Vell)")],
        ),
        ("''[[Smith, Lee]]''", [link("Smith, Lee")]),
        ("[[Smith]], Lee", [link("Smith"), Name("Lee")]),
    ],
)
def test_a_label_is_one_name(value: str, names: list[Name]) -> None:
    assert parse(studios(value)).film.production_companies == tuple(names)
    assert parse(page(f"| starring = {value}\n")).film.starring == tuple(names)


@pytest.mark.parametrize("joint", [" & ", " and ", " – ", "–", " — ", " - ", "/", " / ", ", ", "; "])
def test_what_stands_between_two_links_parts_them(joint: str) -> None:
    text = studios(f"[[Harbour Releasing]]{joint}[[Lee & Co.]]")
    assert parse(text).film.production_companies == (HARBOUR, LEE)


def test_joints_between_many_links() -> None:
    text = studios("[[Harbour Releasing]] & [[Lee & Co.]]/[[Quay, Inc.]] and [[Reed]]")
    assert parse(text).film.production_companies == (HARBOUR, LEE, link("Quay, Inc."), link("Reed"))


@pytest.mark.parametrize(
    "value",
    ["[[Harbour]] and Sons", "Harbour & [[Sons]]", "Harbour/Sons", "[[Harbour]]-[[Sons]]", "[[Harbour]] of [[Vell]]"],
)
def test_what_stands_between_a_link_and_words_parts_nothing(value: str) -> None:
    names = parse(studios(value)).film.production_companies
    assert [name.name for name in names] == [value.replace("[[", "").replace("]]", "")]


def test_a_stand_in_of_the_text_itself_stays() -> None:
    text = studios(f"[[Lee|Lee{STAND_IN}Co]], Pia Nord")
    article = parse(text)
    assert article.film.production_companies == (link(f"Lee{STAND_IN}Co", "Lee"), Name("Pia Nord"))
    edited = article.edit({"production_companies[1].name": "Eve Oake"})
    assert edited.text == text.replace("Pia Nord", "Eve Oake")


def test_a_text_with_a_stand_in_of_its_own_is_not_guarded() -> None:
    text = studios(f"[[Smith, Lee]], Pia{STAND_IN}Nord")
    names = parse(text).film.production_companies
    assert [name.name for name in names] == ["Smith", "Lee", f"Pia{STAND_IN}Nord"]


@pytest.mark.parametrize(
    ("value", "new", "after"),
    [
        ("[[Smith, Lee]], Pia Nord", [link("Smith, Lee"), "Eve Oake"], "[[Smith, Lee]], Eve Oake"),
        ("[[Smith, Lee]], Pia Nord", [link("Smith, Lee")], "[[Smith, Lee]]"),
        ("[[Smith, Lee]], Pia Nord", ["Pia Nord"], "Pia Nord"),
        ("[[Smith, Lee]], Pia Nord", ["Pia Nord", link("Smith, Lee")], "Pia Nord, [[Smith, Lee]]"),
        ("[[Smith, Lee]]; Pia Nord", [link("Smith, Lee"), "Pia Nord", "Eve"], "[[Smith, Lee]]; Pia Nord; Eve"),
        ("[[Quay]] & [[Lee & Co.]]", [link("Quay"), link("Reed")], "[[Quay]] & [[Reed]]"),
        ("[[Quay]] & [[Lee & Co.]]", [LEE], "[[Lee & Co.]]"),
        ("[[Quay]] & [[Lee & Co.]]", [link("Quay")], "[[Quay]]"),
        ("[[Quay]] & [[Lee & Co.]]", [link("Quay"), LEE, "Reed"], "[[Quay]] & [[Lee & Co.]], Reed"),
        ("[[Quay]]/[[Lee & Co.]]", ["Reed", link("Quay"), LEE], "Reed, [[Quay]]/[[Lee & Co.]]"),
    ],
)
def test_names_beside_links_are_written(value: str, new: list[Name | str], after: str) -> None:
    assert parse(studios(value)).edit(production_companies=new).text == studios(after)


def test_a_note_comes_behind_a_guarded_name() -> None:
    article = parse(studios("[[Smith, Lee & Co.]], Pia Nord"))
    assert article.edit({"production_companies[0].notes": ["story"]}).text == studios(
        "[[Smith, Lee & Co.]] (story), Pia Nord"
    )


def test_a_name_that_the_list_would_part_is_refused() -> None:
    with pytest.raises(EditError):
        parse(studios("[[Quay]], Pia Nord")).edit({"production_companies[1].name": "Smith, Lee"})


# ------------------------------------------------------------------------------------------- in a body


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("[[Smith, Lee]] as Vera", Credit(link("Smith, Lee"), "Vera")),
        (
            "[[Pia as Nord]] as [[Vera – of Vell]], a diver",
            Credit(link("Pia as Nord"), link("Vera – of Vell"), "a diver"),
        ),
        ("Orla Quennet as [[Vera; the Elder]]", Credit("Orla Quennet", link("Vera; the Elder"))),
        ("Orla Quennet as [[Dr. Vell. Elder]]", Credit("Orla Quennet", link("Dr. Vell. Elder"))),
    ],
)
def test_labels_in_cast_lines(line: str, credit: Credit) -> None:
    assert parse(cast(line, "Tobin Rask as Max", "Eve Oake as Ivo")).film.cast[0] == credit


def test_a_guarded_cast_line_is_edited() -> None:
    text = cast("[[Smith, Lee]] as [[Vera – of Vell]]", "Tobin Rask as Max", "Eve Oake as Ivo")
    article = parse(text)
    assert article.edit({"cast[0].description": "a diver"}).text == text.replace("of Vell]]", "of Vell]], a diver")
    assert article.edit({"cast[0].roles[0]": "Ada"}).text == text.replace("[[Vera – of Vell]]", "Ada")


def test_labels_in_lines_of_songs_and_awards() -> None:
    text = page(
        body='\n==Soundtrack==\n* "Petals" by [[Lee, Oake & Nord]], written by [[Sung by Reeds]]\n'
        "\n==Accolades==\n* [[Lamp – Reed Prize]] – [[Best Film – Drama]] – [[Nord, Pia]] – Won\n"
    )
    film = parse(text).film
    assert film.tracks == (Track("Petals", link("Lee, Oake & Nord"), writers=link("Sung by Reeds")),)
    assert film.accolades == (Accolade("Lamp – Reed Prize", None, "Best Film – Drama", link("Nord, Pia"), "won"),)
    edited = parse(text).edit({"accolades[0].result": "nominated", "tracks[0].length": "3:05"}).text
    assert edited == text.replace("Won", "Nominated").replace("by Reeds]]", "by Reeds]] – 3:05")


# ----------------------------------------------------------------------------------------- behind doors


def inline(text: str, *links: tuple[int, int]) -> Inline:
    atoms = tuple(Atom("link", start, end, Span(start, end), "Page") for start, end in links)
    return Inline(text, Span(0, len(text)), [(0, 0, len(text))], text, atoms=atoms)


def test_only_lenses_of_names_are_guarded() -> None:
    shown = inline("Smith, Lee & Co", (0, 15))
    assert guarded(shown, RUNTIMES) is shown.text
    said = guarded(shown, PEOPLE)
    assert len(said) == len(shown.text)
    assert said != shown.text
    assert released(said) == shown.text
    assert guarded(shown, CREDITS) == said


def test_text_without_marks_is_as_it_was() -> None:
    shown = inline("Pia Nord, Eve", (0, 8))
    assert guarded(shown, PEOPLE) is shown.text
    assert guarded(Inline("Smith, Lee", Span(0, 10)), PEOPLE) == "Smith, Lee"
    lost = Inline("a, b", Span(0, 4), atoms=(Atom("lost", 0, 4, Span(0, 4)),))
    assert guarded(lost, PEOPLE) == "a, b"


def test_joints_are_told_by_lenses_of_lists_only() -> None:
    shown = inline("Quay & Reed", (0, 4), (7, 11))
    assert guarded(shown, COMPANIES) == f"Quay {JOINT} Reed"
    assert guarded(shown, CREDITS) == shown.text
    assert released(guarded(shown, COMPANIES)) == shown.text


def test_values_have_the_texts_own_characters_again() -> None:
    comma = released(guarded(inline("Smith, Lee", (0, 10)), PEOPLE)).replace("Smith", "")
    assert comma == ", Lee"
    hidden = Credit([Name(f"Smith{STAND_IN} Lee", "Page")], "Vera", None, [f"a{STAND_IN}b"])
    shown = Credit([Name("Smith, Lee", "Page")], "Vera", None, ["a,b"])
    assert released(hidden) == shown
    assert released(shown) is shown
    assert released(12) == 12
    assert like(stand_ins(hidden), shown, CREDITS) == hidden
    assert like(stand_ins(shown), shown, CREDITS) is shown
    assert like(stand_ins([hidden]), Credit("Smith, Lee", "Max"), CREDITS) == Credit(f"Smith{STAND_IN} Lee", "Max")
    assert like(stand_ins(hidden), 12, CREDITS) == 12


def test_what_is_written_has_the_texts_own_characters() -> None:
    assert plain([Replacement(1, 2, f"Smith{STAND_IN} Lee"), Replacement(3, 3, "x")]) == [
        (1, 2, "Smith, Lee"),
        (3, 3, "x"),
    ]
    assert plain([]) == []


LABELS = st.lists(st.sampled_from([*"ab ,;:&–—….-/nds\u00a0", " as ", " and ", " by "]), min_size=1, max_size=8).map(
    "".join
)


@given(st.lists(st.tuples(LABELS, st.sampled_from([" & ", " and ", "/", " - ", " x ", "–"])), min_size=1, max_size=4))
def test_guarding_keeps_every_place_and_is_undone(parts: list[tuple[str, str]]) -> None:
    text, links = "", []
    for label, joint in parts:
        links.append((len(text), len(text) + len(label)))
        text += label + joint
    said = guarded(inline(text, *links), PEOPLE)
    assert len(said) == len(text)
    assert released(said) == text
    for start, end in links:
        assert not set(said[start:end]) & set(",;&–—…:")


# -------------------------------------------------------------------- what lenses and rules share with it


def test_a_separator_of_links_is_not_written_elsewhere() -> None:
    text = f"Quay {JOINT} Reed"
    names = [Name("Quay"), Name("Reed"), Name("Vell")]
    assert [slot.value for slot in COMPANIES.read(text).slots] == names[:2]
    assert replaced(text, put_list(COMPANIES, text, names)) == f"{text}, Vell"
    slots = COMPANIES.read("Quay; Reed").slots
    assert put_slots(COMPANIES, "Quay; Reed", slots, names) == [(10, 10, "; Vell")]


def test_a_slot_of_another_text_is_told() -> None:
    assert known("Quay") == "Quay"
    assert known(0) == 0
    with pytest.raises(ValueError, match="the slot was read from another text"):
        known(None)


def test_replacements_are_made_in_any_order() -> None:
    changes = [Replacement(3, 3, "d"), Replacement(0, 1, ""), Replacement(1, 2, "xy")]
    assert replaced("abc", changes) == "xycd"
    assert replaced("abc", iter(changes[::-1])) == "xycd"
    assert replaced("abc", []) == "abc"


def test_a_rule_takes_what_it_always_matches() -> None:
    @rule("an oar")
    def oar() -> pp.ParserElement:
        """oar = "oar" ;"""
        return literal("oar")

    assert oar.take("an oar", 3).span() == (3, 6)
    with pytest.raises(GrammarError, match="oar does not match 'an oar'"):
        oar.take("an oar")
    with pytest.raises(GrammarError, match="oar does not match 'oar'"):
        oar.take("an oar", 3, 5)


def test_a_close_name_is_asked_for() -> None:
    assert meant("directer", ["writer", "director"]) == "; did you mean 'director'?"
    assert meant("boat", ("writer", "director")) == ""
    assert meant("boat", ()) == ""


def test_a_linked_name_with_a_comma_changes_inside_its_link() -> None:
    row = "| {{sortname|Mira|Dell}} || [[Rook|Rook, King of Vell]] || Moth / Owl"
    table = f"{{|\n! Actor !! Role !! Other roles\n|-\n{row}\n|}}\n"
    text = f"{{{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n}}}}\n==Cast==\n{table}"
    article = parse(text)
    made = article.edit({"cast[0].roles[0].name": "Finch, King of Vell"})
    assert made.text == text.replace("Rook, King", "Finch, King")


def test_a_new_name_with_a_comma_and_a_page() -> None:
    text = "{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n| director = Mira Dell\n}}\n"
    made = parse(text).edit(directors=Name("Dell, Ola", page="Ola Dell"))
    assert made.text == text.replace("Mira Dell", "[[Ola Dell|Dell, Ola]]")
    assert made.film.directors == (Name("Dell, Ola", page="Ola Dell"),)
