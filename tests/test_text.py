"""Places in a text and changes of it: spans, lines, edits made at once, moved, joined and shown as a diff."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from wikifilm.diff import unified_diff
from wikifilm.text import Edit, Lines, Position, Shift, Span, apply_edits, compose_edits

SOUP = st.lists(
    st.sampled_from(["a", "b", "é", " ", "\t", "\n", "\r", "\r\n", "\u2028", "\x0b", "\x85", "\ufeff", "\ud800"]),
    max_size=20,
).map("".join)


@st.composite
def edits_of(draw: st.DrawFn, text: str, news: st.SearchStrategy[str] = SOUP) -> list[Edit]:
    """Edits of a text that do not overlap, in any order."""
    places = st.lists(st.integers(0, len(text)), max_size=8).map(sorted)
    cuts = draw(places)
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    edits = [Edit(Span(start, end), draw(news), text[start:end]) for start, end in spans]
    return draw(st.permutations(edits))


# ------------------------------------------------------------------------------------------------ edits


def test_edits_are_made_at_once_and_in_any_order() -> None:
    edits = [Edit(Span(8, 10), "91"), Edit(Span(0, 3), "Length"), Edit(Span(5, 5), "about ")]
    assert apply_edits("Run: 12 90 minutes", edits) == "Length: about 12 91 minutes"


def test_no_edit_leaves_the_text() -> None:
    assert apply_edits("a\r\n", []) == "a\r\n"


def test_two_insertions_at_one_place_keep_the_order_in_which_they_are_given() -> None:
    assert apply_edits("ab", [Edit(Span(1, 1), "2"), Edit(Span(1, 1), "1")]) == "a21b"


def test_an_insertion_stands_before_a_replacement_that_begins_there_and_behind_one_that_ends_there() -> None:
    edits = [Edit(Span(1, 2), "X"), Edit(Span(2, 2), "-"), Edit(Span(2, 3), "Y")]
    assert apply_edits("abcd", edits) == "aX-Yd"


@pytest.mark.parametrize(
    "spans",
    [
        [(0, 2), (1, 3)],
        [(0, 4), (1, 2)],
        [(1, 3), (2, 2)],
        [(3, 5)],
        [(5, 5)],
        [(-1, 1)],
        [(2, 1)],
    ],
)
def test_edits_that_overlap_or_lie_outside_are_refused(spans: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="overlaps another one or lies outside the text"):
        apply_edits("abcd", [Edit(Span(*span), "x") for span in spans])


def test_an_edit_prints_its_place_what_stood_there_and_what_stands_there_now() -> None:
    assert str(Edit(Span(20, 22), "91", "90", Position(14, 12))) == "14:12 '90' -> '91'"
    assert str(Edit(Span(20, 22), "91", "90")) == "20 '90' -> '91'"


def test_an_edit_prints_long_texts_cut_in_their_middle() -> None:
    whole, long = "x" * 60, "a" * 30 + "?" + "b" * 30
    assert str(Edit(Span(0, 60), long, whole)) == f"0 '{whole}' -> '{'a' * 30}'...'{'b' * 30}'"


def test_a_position_prints_line_and_column() -> None:
    assert str(Position(3, 7)) == "3:7"


# ------------------------------------------------------------------------------------------------ shift


def test_a_place_moves_with_what_is_written_before_it() -> None:
    shift = Shift([Edit(Span(6, 6), "!!"), Edit(Span(2, 4), "")])
    assert [shift.before(offset) for offset in range(8)] == [0, 1, 2, None, 2, 3, 4, 7]
    assert [shift.after(offset) for offset in range(8)] == [0, 1, 2, None, 2, 3, 6, 7]


MARK = "\0"


@given(st.data())
def test_a_shifted_place_is_where_a_mark_set_there_comes_to_stand(data: st.DataObject) -> None:
    text = data.draw(SOUP)
    edits = data.draw(edits_of(text))
    shift = Shift(edits)
    for offset in range(len(text) + 1):
        mark = Edit(Span(offset, offset), MARK)
        if any(edit.span.start < offset < edit.span.end for edit in edits):
            assert shift.before(offset) is None
            assert shift.after(offset) is None
        else:
            assert shift.before(offset) == apply_edits(text, [mark, *edits]).index(MARK)
            assert shift.after(offset) == apply_edits(text, [*edits, mark]).index(MARK)


# ---------------------------------------------------------------------------------------------- compose


@given(st.data())
def test_composed_edits_do_what_one_list_and_then_the_other_does(data: st.DataObject) -> None:
    text = data.draw(SOUP)
    first = data.draw(edits_of(text))
    between = apply_edits(text, first)
    second = data.draw(edits_of(between))
    composed = compose_edits(first, second)
    assert apply_edits(text, composed) == apply_edits(between, second)
    for before, behind in pairwise(composed):
        assert before.span.end < behind.span.start, "what touches is one edit"


@given(st.data())
def test_composed_edits_touch_no_more_than_the_two_lists_do(data: st.DataObject) -> None:
    text = data.draw(SOUP)
    first = data.draw(edits_of(text))
    second = data.draw(edits_of(apply_edits(text, first)))
    shift, composed = Shift(first), compose_edits(first, second)
    touched = {at for edit in first for at in range(edit.span.start, edit.span.end)}
    for at in range(len(text)):
        moved = None if at in touched else shift.after(at)
        if moved is not None and any(edit.span.start <= moved < edit.span.end for edit in second):
            touched.add(at)
    assert {at for edit in composed for at in range(edit.span.start, edit.span.end)} == touched


def test_an_edit_of_an_inserted_text_stays_one_insertion() -> None:
    first = [Edit(Span(1, 1), "90 minutes")]
    assert compose_edits(first, [Edit(Span(1, 3), "91")]) == [Edit(Span(1, 1), "91 minutes")]


def test_nothing_and_nothing_is_nothing() -> None:
    assert compose_edits([], []) == []


# ------------------------------------------------------------------------------------------------ lines


def lines_of(text: str) -> list[tuple[int, int, int]]:
    """Start, end and end with the line end of each line, character by character."""
    found, start, at = [], 0, 0
    while at < len(text):
        width = 2 if text.startswith("\r\n", at) else 1 if text[at] in "\r\n" else 0
        if width:
            found.append((start, at, at + width))
            start = at + width
        at += width or 1
    return [*found, (start, len(text), len(text) + 1)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_at_lf_crlf_and_cr(end: str) -> None:
    text = f"ab{end}{end}c"
    lines, second, third = Lines(text), 2 + len(end), 2 + 2 * len(end)
    assert lines.position(0) == (1, 1)
    assert lines.position(2) == (1, 3)
    assert lines.position(second) == (2, 1)
    assert lines.position(third) == (3, 1)
    assert lines.position(third + 1) == (3, 2)
    assert lines.line_span(1) == (0, 2)
    assert lines.line_span(second) == (second, second)
    assert lines.line_span(third) == (third, third + 1)


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x0b", "\x0c", "\x1c", "\x85"])
def test_lines_end_at_nothing_else(character: str) -> None:
    lines = Lines(f"a{character}b\nc")
    assert lines.position(2) == (1, 3)
    assert lines.line_span(0) == (0, 3)


def test_an_empty_text_has_one_line() -> None:
    assert Lines("").position(0) == (1, 1)
    assert Lines("").line_span(0) == (0, 0)


@given(SOUP)
@example("a\r\r\nb\n\r")
def test_each_offset_lies_in_its_line(text: str) -> None:
    lines = Lines(text)
    for number, (start, end, behind) in enumerate(lines_of(text), 1):
        for offset in range(start, min(behind, len(text) + 1)):
            assert lines.position(offset) == Position(number, offset - start + 1)
            assert lines.line_span(offset) == Span(start, end)


# ------------------------------------------------------------------------------------------------- diff

HEAD = re.compile(r"@@ -([0-9]+),([0-9]+) \+([0-9]+),([0-9]+) @@\n")
LINE = re.compile(r"[^\n]*(?:\n|\Z)")


def newlined(text: str) -> list[str]:
    """The lines of a text as ``patch`` sees them: each ends with its LF, the last one perhaps with none."""
    return [line for line in LINE.findall(text) if line]


def patched(old: str, diff: str) -> str:
    """What ``patch`` makes of a text: every context line and every removed line must be what stands there."""
    if not diff:
        return old
    source, lines = newlined(old), newlined(diff)
    assert lines[:2] == ["--- a.txt\n", "+++ a.txt\n"]
    made: list[str] = []
    at, index = 0, 2
    while index < len(lines):
        head = HEAD.fullmatch(lines[index])
        assert head is not None, f"no head of a hunk: {lines[index]!r}"
        start, count, new_start, new_count = map(int, head.groups())
        index += 1
        made += source[at : start - (count > 0)]
        at = start - (count > 0)
        assert len(made) == new_start - (new_count > 0)
        taken, written = at, len(made)
        while index < len(lines) and not lines[index].startswith("@@"):
            mark, line = lines[index][0], lines[index][1:]
            index += 1
            if index < len(lines) and lines[index] == "\\ No newline at end of file\n":
                line = line.removesuffix("\n")
                index += 1
            if mark in " -":
                assert source[at] == line
                at += 1
            if mark in " +":
                made.append(line)
        assert (at - taken, len(made) - written) == (count, new_count)
    made += source[at:]
    assert all(line.endswith("\n") for line in made[:-1]), "only the last line may have no end"
    return "".join(made)


def diffed(old: str, *edits: Edit) -> str:
    return unified_diff(old, edits, "a.txt")


def replaced(old: str, was: str, now: str) -> Edit:
    start = old.index(was)
    return Edit(Span(start, start + len(was)), now, was)


TWENTY = "".join(f"line {number}\n" for number in range(1, 21))


def test_a_diff_shows_three_lines_around_a_change() -> None:
    assert diffed(TWENTY, replaced(TWENTY, "line 10", "LINE 10")) == (
        "--- a.txt\n+++ a.txt\n@@ -7,7 +7,7 @@\n"
        " line 7\n line 8\n line 9\n-line 10\n+LINE 10\n line 11\n line 12\n line 13\n"
    )


def test_a_removed_line_shifts_the_hunks_below_it() -> None:
    assert diffed(TWENTY, replaced(TWENTY, "line 1\n", ""), replaced(TWENTY, "20", "XX")) == (
        "--- a.txt\n+++ a.txt\n@@ -1,4 +1,3 @@\n-line 1\n line 2\n line 3\n line 4\n"
        "@@ -17,4 +16,4 @@\n line 17\n line 18\n line 19\n-line 20\n+line XX\n"
    )


def test_changes_less_than_seven_lines_apart_share_a_hunk() -> None:
    near = diffed(TWENTY, replaced(TWENTY, "line 5", "five"), replaced(TWENTY, "line 12", "twelve"))
    far = diffed(TWENTY, replaced(TWENTY, "line 5", "five"), replaced(TWENTY, "line 13", "thirteen"))
    assert near.count("@@ -") == 1
    assert far.count("@@ -") == 2


def test_a_text_made_of_nothing_and_nothing_made_of_a_text() -> None:
    assert diffed("", Edit(Span(0, 0), "a\nb\n")) == "--- a.txt\n+++ a.txt\n@@ -0,0 +1,2 @@\n+a\n+b\n"
    assert diffed("a\nb\n", Edit(Span(0, 4), "")) == "--- a.txt\n+++ a.txt\n@@ -1,2 +0,0 @@\n-a\n-b\n"


def test_a_missing_last_newline_is_said() -> None:
    assert diffed("a\nb", Edit(Span(2, 3), "c")) == (
        "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n"
        " a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
    )
    assert diffed("a\nb", Edit(Span(3, 3), "\n")) == (
        "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"
    )


def test_joined_lines_are_one_line_in_the_diff() -> None:
    assert diffed("a\nb\nc\n", Edit(Span(1, 2), "")) == "--- a.txt\n+++ a.txt\n@@ -1,3 +1,2 @@\n-a\n-b\n+ab\n c\n"
    assert diffed("a\nb\nc\n", Edit(Span(1, 2), ""), Edit(Span(3, 4), "")) == (
        "--- a.txt\n+++ a.txt\n@@ -1,3 +1,1 @@\n-a\n-b\n-c\n+abc\n"
    )


def test_new_lines_before_a_line_leave_it_as_it_is() -> None:
    assert diffed("a\nb\n", Edit(Span(2, 2), "x\ny\n")) == "--- a.txt\n+++ a.txt\n@@ -1,2 +1,4 @@\n a\n+x\n+y\n b\n"


def test_cr_lines_are_shown_as_lines() -> None:
    assert diffed("a\rb\rc", Edit(Span(2, 3), "B")) == (
        "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n\\ No newline at end of file\n"
    )


@pytest.mark.parametrize("edits", [[], [Edit(Span(2, 3), "b")], [Edit(Span(0, 4), "a\nb\n")], [Edit(Span(1, 1), "")]])
def test_a_diff_is_empty_where_nothing_changes(edits: list[Edit]) -> None:
    assert unified_diff("a\nb\n", edits, "a.txt") == ""


# Lines of few kinds, so that equal neighbours occur; a long run of them, so that there are many hunks.
LINES = st.lists(st.sampled_from(["\n", "a\n", "b\n", "a\r\n", "\u2028\x0b\n", "-\n", "@@\n", " \n"]), max_size=40)
LF_TEXT = st.tuples(LINES, st.sampled_from(["", "a", "\\"])).map(lambda parts: "".join(parts[0]) + parts[1])
PIECES = st.lists(st.sampled_from(["a", "b", "\n", "a\n", " "]), max_size=5).map("".join)


@pytest.mark.parametrize(
    ("old", "edits"),
    [
        ("a\n\n", [Edit(Span(1, 2), "")]),
        ("a\r\n\n", [Edit(Span(1, 3), "")]),
        ("a\nb\nc\n", [Edit(Span(0, 1), "a"), Edit(Span(4, 5), "x")]),
        ("a\n", [Edit(Span(0, 2), "a"), Edit(Span(2, 2), "a")]),
        ("a\n", [Edit(Span(0, 2), ""), Edit(Span(2, 2), "a\n")]),
        ("a\nb\n", [Edit(Span(0, 1), "x"), Edit(Span(2, 2), "y\n"), Edit(Span(2, 3), "z")]),
    ],
)
def test_a_diff_of_lines_that_run_together(old: str, edits: list[Edit]) -> None:
    new = apply_edits(old, edits)
    assert patched(old, diffed(old, *edits)) == new
    assert (diffed(old, *edits) == "") == (new == old)


@given(st.data())
def test_a_diff_patched_in_gives_the_edited_text(data: st.DataObject) -> None:
    old = data.draw(LF_TEXT)
    edits = data.draw(edits_of(old, PIECES))
    assume(not any(old.startswith("\r\n", place - 1) for edit in edits for place in edit.span if place))
    new = apply_edits(old, edits)
    diff = unified_diff(old, edits, "a.txt")
    assert patched(old, diff) == new
    assert (diff == "") == (new == old)


@given(st.lists(st.integers(0, 199), max_size=30, unique=True), st.sampled_from(["", "x\n", "x\ny\n"]))
def test_a_diff_of_many_hunks_removes_and_writes_exactly_the_changed_lines(numbers: list[int], now: str) -> None:
    lines = [f"{number}\n" for number in range(200)]
    starts = [sum(map(len, lines[:number])) for number in range(201)]
    old = "".join(lines)
    edits = [Edit(Span(starts[number], starts[number + 1]), now) for number in numbers]
    diff = unified_diff(old, edits, "a.txt")
    assert patched(old, diff) == apply_edits(old, edits)
    body = newlined(diff)[2:]
    assert [line[1:] for line in body if line.startswith("-")] == [lines[number] for number in sorted(numbers)]
    assert [line[1:] for line in body if line.startswith("+")] == newlined(now) * len(numbers)


def test_a_diff_of_a_long_text_rewritten_as_a_whole_shows_its_one_changed_line() -> None:
    """It would take minutes if its time grew with the square of the text."""
    old = "a\n" * 200_000
    new = "a\n" * 100_000 + "b\n" + "a\n" * 99_999
    assert diffed(old, Edit(Span(0, len(old)), new)) == (
        "--- a.txt\n+++ a.txt\n@@ -99998,7 +99998,7 @@\n a\n a\n a\n-a\n+b\n a\n a\n a\n"
    )
