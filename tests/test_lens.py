"""The alignment of an old list with a new one, and how a list is written into a text."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from again import seeded
from wikifilm.align import Gap, align, gaps, put_list, put_slots
from wikifilm.lens import Finding, Reading, Replacement, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

FEW = st.lists(st.sampled_from("abcde"), max_size=12)


def rises(pairs: Sequence[tuple[int, int]]) -> bool:
    return all(one < other for here, there in pairwise(pairs) for one, other in zip(here, there, strict=True))


# ------------------------------------------------------------------------------------------------ align


@given(old=FEW, new=FEW, keyed=st.booleans())
@example(old=["a", "b"], new=["b", "a"], keyed=False)
def test_pairs_rise_in_both_lists(old: list[str], new: list[str], *, keyed: bool) -> None:
    pairs = align(old, new, [lambda value: value in "ab"] if keyed else [])
    assert rises(pairs)
    assert all(0 <= at < len(old) and 0 <= to < len(new) for at, to in pairs)


@given(FEW, FEW)
def test_no_value_is_left_on_both_sides_of_a_gap(old: list[str], new: list[str]) -> None:
    for gap in gaps(align(old, new), len(old), len(new)):
        assert not gap.old or not gap.new


@given(FEW)
def test_equal_lists_are_paired_value_by_value(values: list[str]) -> None:
    assert align(values, values) == [(index, index) for index in range(len(values))]


@given(st.lists(st.integers(), unique=True, max_size=30), st.data())
def test_values_that_stay_are_paired_with_themselves_whatever_comes_and_goes(
    old: list[int], data: st.DataObject
) -> None:
    kept = [value for value in old if data.draw(st.booleans())]
    new: list[int | str] = list(kept)
    for index in range(data.draw(st.integers(0, 5))):
        new.insert(data.draw(st.integers(0, len(new))), f"new {index}")
    mixed: list[int | str] = list(old)
    pairs = align(mixed, new)
    assert {(mixed.index(value), new.index(value)) for value in kept} <= set(pairs)


def test_the_longest_run_of_unmoved_values_stays() -> None:
    assert align("abcdef", "fabcde")[:5] == [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]
    assert align("abcdef", "bcdefa") == [(1, 0), (2, 1), (3, 2), (4, 3), (5, 4)]


def test_a_repeated_value_is_paired_from_the_ends_inwards() -> None:
    assert align("aabaa", "aaXaa") == [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)]
    assert align("aaa", "aa") == [(0, 0), (1, 1)]


def first_letter(value: str) -> Hashable:
    return value[0]


def last_letter(value: str) -> Hashable:
    return value[-1]


@pytest.mark.parametrize(
    ("old", "new", "keys", "pairs"),
    [
        (["ax", "by"], ["bz"], [first_letter], [(1, 0)]),
        (["ax", "by"], ["bz"], [], [(0, 0)]),
        (["ax", "by", "cz"], ["aq", "c-", "dy"], [first_letter, last_letter], [(0, 0), (2, 1)]),
        (["ax", "by"], ["qy"], [first_letter, last_letter], [(1, 0)]),
        (["ax", "bx"], ["ax", "cx", "bx"], [last_letter], [(0, 0), (1, 2)]),
        ([], ["a"], [first_letter], []),
        (["a"], [], [first_letter], []),
    ],
)
def test_changed_values_are_told_by_their_keys_the_surest_first(
    old: list[str], new: list[str], keys: list[Callable[[str], Hashable]], pairs: list[tuple[int, int]]
) -> None:
    assert align(old, new, keys) == pairs


SHUFFLE = seeded(2).shuffle


@pytest.mark.parametrize("shuffle", [lambda values: values.reverse(), SHUFFLE])
def test_ten_thousand_values_in_another_order_are_aligned(shuffle: Callable[[list[int]], None]) -> None:
    """It would take minutes if its time grew with the square of the length."""
    old = list(range(10_000))
    new = list(old)
    shuffle(new)
    pairs = align(old, new, [lambda value: value % 7, lambda value: value % 2])
    assert rises(pairs)
    assert pairs


def test_gaps_are_what_lies_between_pairs() -> None:
    assert gaps([(1, 0), (2, 3)], 4, 4) == [
        Gap(range(1), range(0)),
        Gap(range(2, 2), range(1, 3)),
        Gap(range(3, 4), range(4, 4)),
    ]


# ------------------------------------------------------------------------------------------------- lists

WORD = re.compile(r"[a-z0-9]+")


class Words:
    """A list of words, parted by anything else."""

    expected = "words"
    separator = ", "
    labels = None

    def read(self, text: str) -> Reading[str]:
        slots = tuple(Slot(match[0], *match.span()) for match in WORD.finditer(text))
        return Reading(slots, () if slots else (Finding("blank", 0, len(text)),))

    def change(self, text: str, slot: Slot[str], new: str) -> list[Replacement]:
        assert text[slot.start : slot.end] == slot.value
        return [Replacement(slot.start, slot.end, new)]

    def show(self, new: str, like: str | None) -> str:
        del like  # all words are spelled alike
        return new

    def places(self, text: str, slot: Slot[str]) -> dict[str, tuple[int, int]]:
        raise AssertionError(text, slot)

    def telling(self) -> tuple[Callable[[str], Hashable], ...]:
        return (first_letter,)


WORDS = Words()


def applied(text: str, changes: Sequence[Replacement]) -> str:
    """The text with the replacements made, which may not overlap; of two at one place the first given stands first."""
    parts, at = [], 0
    for start, end, new in sorted(changes, key=lambda change: change[:2]):
        assert at <= start <= end <= len(text), f"{changes} overlap in {text!r}"
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


@pytest.mark.parametrize(
    ("text", "new", "written"),
    [
        ("a; b; c", ["a", "c"], "a; c"),
        ("a; b; c", ["b", "c"], "b; c"),
        ("a; b; c", ["a", "b"], "a; b"),
        ("a; b; c", ["c"], "c"),
        ("a; b; c", ["a"], "a"),
        ("a; b", ["x", "a", "b"], "x; a; b"),
        ("a; b", ["a", "x", "y", "b"], "a; x; y; b"),
        ("a; b", ["a", "b", "x"], "a; b; x"),
        ("a", ["a", "x"], "a, x"),
        ("a; b / c", ["a", "b", "c", "x"], "a; b / c / x"),
        (" [a; b] ", ["a", "a2"], " [a; a2] "),
        (" [a; b] ", ["b2", "b"], " [b2; b] "),
        ("a; b; c", ["b", "c", "a"], "b; c; a"),
        ("a; b; c; d", ["a", "d"], "a; d"),
        ("(...)", ["x", "y"], "x, y"),
        ("", ["x"], "x"),
    ],
)
def test_a_list_is_written_with_the_separators_that_it_has(text: str, new: list[str], written: str) -> None:
    assert applied(text, put_list(WORDS, text, new)) == written


LISTS = st.tuples(
    st.sampled_from(["", " ", "(", "- "]),
    st.lists(
        st.tuples(st.from_regex("[a-c][0-9]", fullmatch=True), st.sampled_from([", ", "; ", " / ", ","])), max_size=8
    ),
    st.sampled_from(["", " ", ")", "..."]),
).map(
    lambda parts: parts[0] + "".join(a + b for a, b in parts[1][:-1]) + "".join(a for a, _ in parts[1][-1:]) + parts[2]
)
NEW = st.lists(st.from_regex("[a-d][0-9]", fullmatch=True), min_size=1, max_size=8)


@given(LISTS)
def test_get_put(text: str) -> None:
    """Nothing asked, nothing done."""
    slots = WORDS.read(text).slots
    assert not slots or put_slots(WORDS, text, slots, [slot.value for slot in slots]) == []


@given(LISTS, NEW)
def test_put_get(text: str, new: list[str]) -> None:
    assert [slot.value for slot in WORDS.read(applied(text, put_list(WORDS, text, new))).slots] == new


@given(LISTS, st.data())
def test_locality(text: str, data: st.DataObject) -> None:
    """One value of the list changes, goes or comes: all others keep their bytes, and what parts them too."""
    slots = WORDS.read(text).slots
    if not slots:
        return
    old = [slot.value for slot in slots]
    index = data.draw(st.integers(0, len(old) - 1))
    changed = put_list(WORDS, text, [*old[:index], "z9", *old[index + 1 :]])
    assert changed == [Replacement(slots[index].start, slots[index].end, "z9")]
    if len(set(old)) == len(old) > 1:
        removed = put_list(WORDS, text, [*old[:index], *old[index + 1 :]])
        end = slots[index].end if index else slots[1].start
        assert removed == [Replacement(slots[index - 1].end if index else slots[0].start, end, "")]
        added = put_list(WORDS, text, [*old[:index], "z9", *old[index:]])
        assert len(added) == 1
        assert added[0].start == added[0].end
        assert added[0].new.strip(", ;/") == "z9"


# -------------------------------------------------------------------------------------------------- time

WORKER = """
import importlib, itertools, json, resource, sys
path, module, names, method, length, seconds, pieces = json.load(sys.stdin)
sys.path[:] = path
lens = importlib.import_module(module)
calls = [getattr(getattr(lens, name), method) for name in names]
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
for before, again, behind in itertools.product(pieces, pieces[1:], pieces[:3]):
    text = before + again * (length // len(again)) + behind
    print(ascii((before, again, behind)), flush=True)
    for call in calls:
        call(text)
"""


@pytest.mark.parametrize(
    ("module", "names", "method", "pieces"),
    [
        (
            "credits",
            ["CREDITS", "ROLES"],
            "get",
            ["", "A as B", " ", "\t", "(", ")", "(voice)", '"', ", ", "/", " and ", ".", "-", "a B "],
        ),
        (
            "names",
            ["PEOPLE", "COMPANIES", "LANGUAGES"],
            "read",
            ["", "A B", " ", "(", ")", "(a)", ", ", ", Jr.", " and ", "; ", "\n"],
        ),
        ("dates", ["RELEASES"], "read", ["", "2018", "May 1, 2018", " ", "(", ")", "(a)", ", ", " and ", "-", "x"]),
        (
            "runtimes",
            ["RUNTIMES"],
            "read",
            ["", "90", "1 h ", " minutes", " ", "(", ")", "(a)", "; ", " and ", "a:", "c."],
        ),
    ],
)
def test_the_lenses_take_no_more_than_linear_time(
    module: str, names: list[str], method: str, pieces: list[str]
) -> None:
    """What grows with the square of 20,000 characters takes seconds for a single text; all together have 30."""
    asked = json.dumps([sys.path, f"wikifilm.values.{module}", names, method, 20_000, 30, pieces])
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", WORKER], input=asked, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"too slow: {done.stdout.splitlines()[-1:]} {done.stderr}"
