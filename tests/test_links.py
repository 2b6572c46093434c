"""Links under names: what an edit of words does to them."""

from __future__ import annotations

import pytest

from wikifilm import Credit, EditError, Name
from wikifilm.inline import Atom, Inline, Script
from wikifilm.lens import Replacement
from wikifilm.links import Linked, dressed, linked, names_at, names_of, put_linked, unlinked, with_pages
from wikifilm.text import Span, apply_edits


class Pen:
    def words(self, new: str) -> str:
        return new

    def link(self, page: str, shown: str) -> str:
        return f"[[{page}|{shown}]]"


def shown(source: str) -> Inline:
    """Display text of words and links with labels."""
    script = Script(source)
    at = 0
    while at < len(source):
        if source.startswith("[[", at):
            bar, end = source.index("|", at), source.index("]]", at) + 2
            opened = script.open()
            script.show(bar + 1, end - 2)
            script.close(opened, "link", Span(at, end), page=source[at + 2 : bar])
            at = end
        else:
            script.show(at, at + 1)
            at += 1
    return script.made(Span(0, len(source)), Pen())


def put(source: str, replacements: list[Replacement], names: list[Linked]) -> str:
    return apply_edits(source, put_linked(shown(source), replacements, names))


def test_a_name_that_is_new_in_part_keeps_what_it_has() -> None:
    source = "[[P|Ada]] Orme"
    assert put(source, [Replacement(4, 8, "Lund")], [Linked(0, 8, "P")]) == "[[P|Ada]] Lund"


def test_a_new_name_among_other_words_is_linked() -> None:
    assert put("Ada as Bo", [Replacement(3, 9, " as Max / Dan")], [Linked(13, 16, "Dan (character)")]) == (
        "Ada as Max / [[Dan (character)|Dan]]"
    )
    assert put("[[P|Ada]] as Bo", [Replacement(0, 3, "Eve")], [Linked(0, 3, "Q")]) == "[[Q|Eve]] as Bo"
    assert put("[[P|Ada]] as Bo", [Replacement(0, 3, "Eve")], [Linked(0, 3, None)]) == "Eve as Bo"
    assert put("[[P|Ada]] as Bo", [Replacement(0, 3, "Eve")], [Linked(0, 3, "P")]) == "[[P|Eve]] as Bo"
    assert put("Ada as Bo", [Replacement(9, 9, " and Cy")], [Linked(14, 16, None)]) == "Ada as Bo and Cy"


def test_words_that_stay_are_linked_anew() -> None:
    assert put("Ada as Bo", [], [Linked(7, 9, "Bo (character)")]) == "Ada as [[Bo (character)|Bo]]"
    assert put("Ada as [[P|Bo]]", [], [Linked(7, 9, "Q")]) == "Ada as [[Q|Bo]]"
    assert put("Ada as [[P|Bo]]", [], [Linked(7, 9, None)]) == "Ada as Bo"
    assert put("Ada as [[P|Bo]]", [], [Linked(7, 9, "P")]) == "Ada as [[P|Bo]]"


def test_a_link_on_more_than_the_name_stays() -> None:
    with pytest.raises(EditError, match="its link also stands on 'Ada Orme'"):
        put("[[P|Ada Orme]]", [], [Linked(0, 3, None)])


def test_the_link_of_a_whole_label_is_not_rewritten_for_a_part() -> None:
    source = "[[P|Ada<br>Bo]]"
    part = Inline(source, Span(4, 7), [(0, 4, 7)], "Ada", atoms=(Atom("link", 0, 3, Span(0, 15), "P"),), pen=Pen())
    with pytest.raises(EditError, match="its link to 'P' also stands on other names"):
        put_linked(part, [Replacement(0, 3, "Eve")], [Linked(0, 3, "Q")])
    with pytest.raises(EditError, match="its link also stands on"):
        put_linked(part, [], [Linked(0, 3, "Q")])


def test_a_pen_without_links_leaves_words() -> None:
    words = Inline("Ada", Span(0, 3))
    assert put_linked(words, [], [Linked(0, 3, "P")]) == []


def test_names_that_overlap_are_linked_once() -> None:
    assert dressed(Pen(), "Ada Orme", [Linked(0, 8, "P"), Linked(4, 8, "Q")]) == "[[P|Ada Orme]]"


def test_pages_of_names_at_any_path() -> None:
    credit = Credit(
        [Name("Ada", page="Ada")], [Name("Bo"), Name("Cy", page="Cy")], children=[Credit(Name("Eve", page="E"))]
    )
    assert [path for path, _ in names_of(credit)] == ["actors[0]", "roles[0]", "roles[1]"]
    assert unlinked(credit).roles == (Name("Bo"), Name("Cy"))
    assert unlinked(credit).children == credit.children
    assert unlinked(3) == 3
    assert with_pages((Name("Ada"),), lambda path, name: path + name.name) == (Name("Ada", page="[0]Ada"),)


def test_values_without_links_are_as_they_were_read() -> None:
    credit = Credit("Ada", "Bo")
    assert linked(shown("Ada as Bo"), credit, dict) is credit
    assert linked(shown("[[P|Ada]] as Bo"), credit, lambda: {"actors[0]": (0, 3)}).actors == (Name("Ada", page="P"),)


def test_a_name_that_stands_nowhere_has_no_place() -> None:
    assert names_at(Name("Orla Quennet", page="Orla"), {}) == []
