"""Display text mapped to its source, and edits of it carried back."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wikifilm.errors import EditError
from wikifilm.inline import Atom, Inline, Plain, Script
from wikifilm.text import Edit, Span, apply_edits


def test_without_pieces_the_source_is_the_display_text() -> None:
    inline = Inline("- Runtime: 90 minutes", Span(11, 21))
    assert (inline.text, inline.span, inline.source) == ("90 minutes", (11, 21), "- Runtime: 90 minutes")
    assert inline.at(0, 2) == Span(11, 13)
    assert inline.at(10, 10) == Span(21, 21)
    assert inline.replace(0, 2, "91") == [Edit(Span(11, 13), "91", "90")]


# A line break with its indentation is shown as one blank; the marks of a link are shown as nothing.
SOURCE = "x [[A|Orla]]\n  Quennet y"
PIECES = [(0, 6, 10), (4, 12, 15), (5, 15, 22)]
FOLDED = Inline(SOURCE, Span(2, 22), PIECES, "Orla Quennet")


def test_a_character_stands_where_its_piece_does() -> None:
    assert FOLDED.at(0, 4) == Span(6, 10)
    assert FOLDED.at(1, 3) == Span(7, 9)
    assert FOLDED.at(5, 12) == Span(15, 22)
    assert FOLDED.at(6, 7) == Span(16, 17)


def test_a_piece_shown_in_another_length_is_one_unit() -> None:
    assert FOLDED.at(4, 5) == Span(12, 15)
    assert FOLDED.at(3, 6) == Span(9, 16)


def test_an_empty_stretch_stands_behind_the_character_before_it() -> None:
    assert FOLDED.at(4, 4) == Span(10, 10)
    assert FOLDED.at(5, 5) == Span(15, 15)
    assert FOLDED.at(0, 0) == Span(2, 2)
    assert FOLDED.at(12, 12) == Span(22, 22)


def test_an_edit_of_display_text_goes_back_to_the_source() -> None:
    edits = FOLDED.replace(5, 12, "Rask")
    assert edits == [Edit(Span(15, 22), "Rask", "Quennet")]
    assert apply_edits(SOURCE, edits) == "x [[A|Orla]]\n  Rask y"
    assert apply_edits(SOURCE, FOLDED.replace(4, 5, "-")) == "x [[A|Orla]]-Quennet y"


def test_a_unit_that_an_edit_ends_in_is_written_anew() -> None:
    script = Script("on 03 x")
    script.show(0, 3)
    script.show(3, 5, "March")
    script.show(5, 7)
    made = script.made(Span(0, 7), Plain())
    assert made.text == "on March x"
    assert apply_edits("on 03 x", made.replace(0, 5, "in Mu")) == "in Murch x"
    assert apply_edits("on 03 x", made.replace(5, 10, "y")) == "on May"


def test_nothing_shown_is_written_at_the_start() -> None:
    inline = Inline("ab{{x}}cd", Span(2, 7), [], "")
    assert inline.text == ""
    assert inline.replace(0, 0, "new") == [Edit(Span(2, 2), "new", "")]


# ------------------------------------------------------------------------------------------------ markup


class Marked:
    """A pen that writes words in capitals and links in angle brackets, so that tests see who wrote."""

    def words(self, new: str) -> str:
        return new.upper()

    def link(self, page: str, shown: str) -> str:
        return f"<{page}>{shown}"


def inline(source: str) -> Inline:
    """Display text of a small markup.

    ``[[page|label]]``, ``[[target]]``, ``*bold*``, ``{hidden}``, ``?`` a hole, ``~`` an ``and`` that stands nowhere,
    ``&x;`` a unit shown as ``x``.
    """
    script = Script(source)
    opened: list[tuple[tuple[int, int], int]] = []
    at = 0
    while at < len(source):
        if source[at] == "{":
            end = source.index("}", at) + 1
            script.hide(at, end)
        elif source[at] == "?":
            end = at + 1
            hole = script.open()
            script.show(at, end, "\ufffd")
            script.close(hole, "lost", Span(at, end))
        elif source[at] == "&":
            end = source.index(";", at) + 1
            script.show(at, end, source[at + 1 : end - 1])
        elif source[at] == "~":
            end = at + 1
            script.hide(at, end)
            script.say(" and ", end)
        elif source[at] == "[":
            close = source.index("]]", at)
            page, bar, _ = source[at + 2 : close].partition("|")
            link = script.open()
            script.show(at + 2 + (len(page) + 1 if bar else 0), close)
            end = close + 2
            script.close(link, "link", Span(at, end), page=page, bare=not bar)
        elif source[at] == "*":
            end = at + 1
            if opened:
                wrap, start = opened.pop()
                script.close(wrap, "wrap", Span(start, end))
            else:
                opened.append((script.open(), at))
        else:
            end = at + 1
            script.show(at, end)
        at = end
    return script.made(Span(0, len(source)), Marked())


def replaced(source: str, start: int, end: int, new: str) -> str:
    return apply_edits(source, inline(source).replace(start, end, new))


@pytest.mark.parametrize(
    ("source", "old", "new", "after"),
    [
        ("[[P|Ada Orme]]", "Ada Orme", "x", "[[P|X]]"),
        ("[[Ada]]", "Ada", "x", "[[Ada|X]]"),
        ("[[Ada Orme]]", "Orme", "x", "[[Ada Orme|ADA X]]"),
        ("a [[P|Ada]] b", "Ada", "", "a  b"),
        ("a [[Ada]] b", "Ada", "", "a  b"),
        ("a *Ada* b", "Ada", "x", "a *X* b"),
        ("a *Ada* b", "a Ada", "x", "X b"),
        ("a *Ada* b", "Ada b", "Ada c", "a *Ada* C"),
        ("a *Ada* b", "a Ada b", "a Eve b", "a *EVE* b"),
        ("Ada{ref} b", "Ada", "", " b"),
        ("Ada{ref} b", "Ada", "x", "X{ref} b"),
        ("[[P|Eve]]{ref} b", "ve", "", "[[P|E]]{ref} b"),
        ("a *Ada Lee* b", "a Ada Lee b", "a Ann Lee b", "a *ANN Lee* b"),
        ("a *Ada Lee* b", "a Ada Lee b", "a Ada Lew b", "a *Ada LEW* b"),
        ("a&xyz; bc d", "axyz bc d", "axyz q bc d", "a&xyz; Q BC d"),
        ("a&xyz; bcd", "axyz bcd", "axyz bce", "a&xyz; BCE"),
        ("abc &xyz; d", "abc xyz d", "ebc xyz d", "EBC &xyz; d"),
        ("a &xyz;", "a xyz", "a q xyz", "a Q &xyz;"),
        ("a&xyz; b", "axyz b", "axyz q b", "a&xyz; Q B"),
        ("Ada{ref} Orme", "Ada Orme", "Ada Lund", "Ada{ref} LUND"),
        ("a&xyz;b", "xyz", "q", "aQb"),
        ("a&xyz; b", "axyz b", "axyz c", "a&xyz; C"),
        ("a~b", "a and b", "c and d", "C~D"),
        ("a~b", "a and b", "a and d", "a~D"),
        ("a~b", "a and b", "a and b", "a~b"),
    ],
)
def test_an_edit_keeps_the_markup(source: str, old: str, new: str, after: str) -> None:
    shown = inline(source)
    start = shown.text.index(old)
    edits = shown.replace(start, start + len(old), new)
    assert apply_edits(source, edits) == after
    assert all(edit.old == source[slice(*edit.span)] for edit in edits)


@pytest.mark.parametrize(
    ("source", "at", "after"),
    [
        ("[[P|Ada]]{ref} b", 3, "[[P|Ada]]X{ref} b"),
        ("*Ada* b", 3, "*Ada*X b"),
        ("*Ada* b", 0, "X*Ada* b"),
        ("[[Ada]] b", 1, "[[Ada|AXDA]] b"),
        ("", 0, "X"),
    ],
)
def test_words_are_inserted_beside_markup(source: str, at: int, after: str) -> None:
    assert replaced(source, at, at, "x") == after


@pytest.mark.parametrize(
    ("source", "old", "new", "reason"),
    [
        ("a *Ada* b", "a A", "x", "'*Ada*' stands half inside"),
        ("Ada{ref}Orme", "AdaOrme", "x", "'{ref}' inside it would be dropped"),
        ("a ? b", "a \ufffd b", "x", "'?' inside it would be dropped"),
        ("a~b", "a and b", "x", "' and ' is shown there and stands nowhere"),
        ("a{" + "r" * 60 + "}b", "ab", "x", "rr...rrrrrrrrr}' inside it"),
    ],
)
def test_an_edit_that_would_drop_markup_is_refused(source: str, old: str, new: str, reason: str) -> None:
    shown = inline(source)
    start = shown.text.index(old)
    with pytest.raises(EditError, match=re.escape(reason)):
        shown.replace(start, start + len(old), new)


def test_nothing_is_written_where_nothing_stands() -> None:
    assert inline("a~b").replace(3, 3, "") == []
    with pytest.raises(EditError, match="' and ' is shown there and stands nowhere"):
        inline("a~b").replace(3, 3, "x")


def test_a_rewrite_takes_its_links_along() -> None:
    source = "a [[P|Ada]]{ref} b"
    assert apply_edits(source, [inline(source).rewrite(2, 5, "<Q>Eve")]) == "a <Q>Eve{ref} b"
    assert apply_edits(source, [inline(source).rewrite(2, 5, "Eve", keep=True)]) == "a [[P|Eve]]{ref} b"
    assert apply_edits(source, [inline(source).rewrite(5, 5, "Eve")]) == "a [[P|Ada]]Eve{ref} b"


def test_what_is_kept_of_a_display_text() -> None:
    shown = inline("a [[P|Ada]] b~c [[Eve]]&xyz;")
    assert shown.text == "a Ada b and c Evexyz"
    assert shown.kept([]) == shown.text
    assert shown.kept([Span(20, 20)]) == shown.text
    assert shown.kept([Span(6, 8)], targets=True) == "a a b and c Evexyz"
    assert shown.kept([Span(14, 14)], targets=True) == "a Ada bc Evexyz"
    assert shown.kept([Span(20, 20)], targets=True) == "a Ada b and c xyz"
    assert shown.kept([Span(24, 25)], targets=True) == "a Ada b and c Eve"
    assert Inline("a b", Span(0, 3)).kept([Span(0, 1)]) == " b"


def test_cells_shown_out_of_their_order_stand_between_the_outermost() -> None:
    script = Script("a|b")
    script.show(2, 3)
    script.say(" ", 3)
    script.show(0, 1)
    shown = script.made(Span(0, 3), Marked())
    assert shown.text == "b a"
    assert shown.at(0, 3) == Span(0, 3)
    assert shown.at(1, 2) == Span(3, 3)


def test_the_link_round_a_part_of_its_label_stays() -> None:
    source = "[[P|Ada Orme]]"
    part = Inline(source, Span(4, 7), [(0, 4, 7)], "Ada", atoms=(Atom("link", 0, 3, Span(0, 14), "P"),))
    assert apply_edits(source, part.replace(0, 3, "")) == "[[P| Orme]]"
    assert apply_edits(source, part.replace(3, 3, "x")) == "[[P|Adax Orme]]"


def test_a_script_shows_nothing_for_nothing() -> None:
    script = Script("ab")
    script.show(0, 0)
    assert script.made(Span(0, 2), Marked()).text == ""


WORDS = st.sampled_from(["Ada", " ", "b", "[[P|Eve]]", "[[Dov]]", "*Lou*", "{r}", "&xyz;", "~", "?"])


@given(st.lists(WORDS, max_size=6).map("".join), st.data())
def test_a_replacement_shows_as_the_replaced_display_text(source: str, data: st.DataObject) -> None:
    """What an edit writes is shown in its place, and all else as it was; or it is refused."""
    shown = inline(source)
    start = data.draw(st.integers(0, len(shown.text)))
    end = data.draw(st.integers(start, len(shown.text)))
    new = data.draw(st.text("XY", max_size=3))
    try:
        edits = shown.replace(start, end, new)
    except EditError:
        return
    after = apply_edits(source, edits)
    assume("[[P|]]" not in after and source.count("~") == after.count("~"))  # a mark may go with the words before it
    assert inline(after).text.upper() == (shown.text[:start] + new + shown.text[end:]).upper()
