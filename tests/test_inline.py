"""Display text mapped to its source, and edits of it carried back."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from wikifilm.inline import Inline
from wikifilm.text import Edit, Span, apply_edits


def test_without_pieces_the_source_is_the_display_text() -> None:
    inline = Inline("- Runtime: 90 minutes", Span(11, 21))
    assert (inline.text, inline.span, inline.source) == ("90 minutes", (11, 21), "- Runtime: 90 minutes")
    assert inline.at(0, 2) == Span(11, 13)
    assert inline.at(10, 10) == Span(21, 21)
    assert inline.replace(0, 2, "91") == Edit(Span(11, 13), "91", "90")


# A line break with its indentation is shown as one blank; the marks of a link are shown as nothing.
SOURCE = "x [[A|Orla]]\n  Quennet y"
PIECES = [(0, Span(6, 10)), (4, Span(12, 15)), (5, Span(15, 22))]
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
    edit = FOLDED.replace(5, 12, "Rask")
    assert edit == Edit(Span(15, 22), "Rask", "Quennet")
    assert apply_edits(SOURCE, [edit]) == "x [[A|Orla]]\n  Rask y"
    assert apply_edits(SOURCE, [FOLDED.replace(4, 5, "-")]) == "x [[A|Orla]]-Quennet y"


def test_nothing_shown_is_written_at_the_start() -> None:
    inline = Inline("ab{{x}}cd", Span(2, 7), [], "")
    assert inline.text == ""
    assert inline.replace(0, 0, "new") == Edit(Span(2, 2), "new", "")


class Shown(NamedTuple):
    """A stretch of a source, and what it is shown as."""

    source: str
    display: str


SHOWN = st.lists(
    st.one_of(
        st.text("abc", min_size=1, max_size=4).map(lambda text: Shown(text, text)),
        st.sampled_from([Shown("\n  ", " "), Shown("&nbsp;", "\u00a0"), Shown("[[", ""), Shown("{{x}}", "")]),
    ),
    max_size=8,
)


@given(SHOWN, st.text("xyz", max_size=3), st.data())
def test_a_replacement_shows_as_the_replaced_display_text(parts: list[Shown], new: str, data: st.DataObject) -> None:
    """What is written at characters of their own stands there, and all else is shown as it was."""
    source, display = "<", ""
    pieces: list[tuple[int, Span]] = []
    whose: list[int] = []
    for index, part in enumerate(parts):
        pieces.append((len(display), Span(len(source), len(source) + len(part.source))))
        whose += [index] * len(part.display)
        source += part.source
        display += part.display
    inline = Inline(source + ">", Span(1, len(source)), pieces, display)
    start = data.draw(st.integers(0, len(display)))
    end = data.draw(st.integers(start, len(display)))
    edit = inline.replace(start, end, new)
    assert edit.old == inline.source[slice(*edit.span)]
    before, behind = inline.source[: edit.span.start], inline.source[edit.span.end :]
    assert before.startswith("<")
    assert behind.endswith(">")
    kept_before = "".join(part.source for part in parts[: whose[start - 1]] if part.display) if start else ""
    kept_behind = "".join(part.source for part in parts[whose[end] + 1 :] if part.display) if end < len(display) else ""
    for kept, side in ((kept_before, before), (kept_behind, behind)):
        at = 0
        for character in kept:
            at = side.index(character, at) + 1
