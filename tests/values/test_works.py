"""Works that a film is based on, and titles: reading, narrow changes, and the laws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wikifilm.align import put_list
from wikifilm.errors import EditError
from wikifilm.film import BasedOn, Name
from wikifilm.values.works import TITLES, WORKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.lens import Replacement


def applied(text: str, changes: Sequence[Replacement]) -> str:
    parts, at = [], 0
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        assert at <= change.start <= change.end <= len(text), f"{changes} overlap"
        parts += [text[at : change.start], change.new]
        at = change.end
    return "".join([*parts, text[at:]])


def works(text: str) -> list[BasedOn]:
    return [slot.value for slot in WORKS.read(text).slots]


def titles(text: str) -> list[str]:
    return [slot.value for slot in TITLES.read(text).slots]


def by(work: str, *authors: str) -> BasedOn:
    return BasedOn(work, [Name(author) for author in authors])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The Lamp by Ilse Corran", [by("The Lamp", "Ilse Corran")]),
        ("The Lamp", [by("The Lamp")]),
        (
            "The Lamp by Ilse Corran and Tobin Rask; The Moth by Pia Nord",
            [by("The Lamp", "Ilse Corran", "Tobin Rask"), by("The Moth", "Pia Nord")],
        ),
        ("The Lamp by Ilse Corran, Tobin Rask", [by("The Lamp", "Ilse Corran", "Tobin Rask")]),
        ("The Lamp by Ilse Corran, Jr.", [by("The Lamp", "Ilse Corran, Jr.")]),
        ("The Lamp; by Ilse Corran", [by("The Lamp", "Ilse Corran")]),  # two lines of an infobox
        ("The Lamp, by Ilse Corran", [by("The Lamp", "Ilse Corran")]),
        ('"The Lamp" by Ilse Corran', [by("The Lamp", "Ilse Corran")]),
        ("“The Lamp; a Tale” by Ilse Corran", [by("The Lamp; a Tale", "Ilse Corran")]),
        ('the tale "The Lamp" by Ilse Corran', [by('the tale "The Lamp"', "Ilse Corran")]),
        ("Left by Night by Ilse Corran", [by("Left by Night", "Ilse Corran")]),
        ('"Left by Night"', [by("Left by Night")]),
        ("Side by side", [by("Side by side")]),
        ("The Lamp (a play by Ilse Corran)", [by("The Lamp (a play by Ilse Corran)")]),
        ("The Lamp by unknown", [by("The Lamp by unknown")]),
        ("The Lamp by N/A", [by("The Lamp")]),
        ("Eyes, Ears by Ilse Corran ; ; ", [by("Eyes, Ears", "Ilse Corran")]),
        ('6" of Rain', [by('6" of Rain')]),
    ],
)
def test_works_are_read(text: str, values: list[BasedOn]) -> None:
    reading = WORKS.read(text)
    assert [slot.value for slot in reading.slots] == values
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("text", "reason", "rest"),
    [
        ("", "blank", ""),
        (" ", "blank", " "),
        ("TBA", "declined", "TBA"),
        (";", "unparsed", ";"),
        ("The Lamp; TBA", "declined", "TBA"),
        ("by Ilse Corran", "unparsed", "by Ilse Corran"),
        ("; by Ilse Corran", "unparsed", "; by Ilse Corran"),
        ("by night", "unparsed", "by night"),
        # Which of the two is a list, and which an author, cannot be told.
        ("The Lamp by A B, The Moth by C D; Eve", "unparsed", "The Lamp by A B, The Moth by C D"),
    ],
)
def test_what_is_no_work_is_a_finding(text: str, reason: str, rest: str) -> None:
    found = WORKS.read(text).findings
    assert [(finding.reason, text[finding.start : finding.end]) for finding in found] == [(reason, rest)]


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        ("The Lamp by Ilse Corran", by("The Moth", "Ilse Corran"), "The Moth by Ilse Corran"),
        ('"The Lamp" by Ilse Corran', by("The Moth", "Ilse Corran"), '"The Moth" by Ilse Corran'),
        ('"The Lamp"', by('The "Moth"'), 'The "Moth"'),
        ('"The Lamp"', by('The "Moth"; a Tale'), '“The "Moth"; a Tale”'),
        ("The Lamp", by("Left by Night"), '"Left by Night"'),
        ("The Lamp", by("by Night"), '"by Night"'),
        ("The Lamp", by("Unknown"), '"Unknown"'),
        ("The Lamp", by('"Moth"'), '“"Moth"”'),
        ("The Lamp", by("Now,", "Pia Nord"), '"Now," by Pia Nord'),
        ("The Lamp", by("The Lamp", "Pia Nord", "Ilse Corran"), "The Lamp by Pia Nord and Ilse Corran"),
        ("The Lamp", by("The Lamp", "Pia", "Ilse"), "The Lamp by Pia, Ilse"),
        ("The Lamp by Pia Nord", by("The Lamp"), "The Lamp"),
        ("The Lamp by Pia Nord and Eve Oake", by("The Lamp", "Pia", "Eve Oake"), "The Lamp by Pia, Eve Oake"),
        ("The Lamp; by Pia Nord", by("The Lamp", "Ilse Corran"), "The Lamp; by Ilse Corran"),
        ("The Lamp by Pia Nord", by("The Lamp", "Pia Nord", "Eve Oake"), "The Lamp by Pia Nord, Eve Oake"),
        ("The Lamp", by("The Moth", "Pia Nord"), "The Moth by Pia Nord"),
        ("The Lamp by N/A", by("The Lamp", "Pia Nord"), "The Lamp by Pia Nord"),
    ],
)
def test_a_changed_work(text: str, new: BasedOn, after: str) -> None:
    assert applied(text, put_list(WORKS, text, [new])) == after
    assert works(after) == [new]


def test_a_work_that_no_quotation_marks_can_hold_is_refused() -> None:
    with pytest.raises(EditError, match=r"^work cannot be written: .* needs quotation marks"):
        WORKS.show(by('The "Lamp"; “Moth”'))


def test_places_of_a_work() -> None:
    text = '"The Lamp" by Ilse Corran (novel), Pia Nord; Eve'
    first, second = WORKS.read(text).slots
    assert {path: text[slice(*span)] for path, span in WORKS.places(text, first).items()} == {
        "work": "The Lamp",
        "authors": "Ilse Corran (novel), Pia Nord",
        "authors[0]": "Ilse Corran (novel)",
        "authors[0].name": "Ilse Corran",
        "authors[0].notes": " (novel)",
        "authors[1]": "Pia Nord",
        "authors[1].name": "Pia Nord",
    }
    assert {path: text[slice(*span)] for path, span in WORKS.places(text, second).items()} == {"work": "Eve"}


def test_a_changed_work_is_found_by_its_authors() -> None:
    text = "The Lamp by Ilse Corran; The Moth by Pia Nord"
    new = [by("A Moth", "Pia Nord"), by("Eve")]
    assert applied(text, put_list(WORKS, text, new)) == "A Moth by Pia Nord; Eve"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Die Laternisten", ["Die Laternisten"]),
        ("Die Laternisten, Les Lanternistes", ["Die Laternisten", "Les Lanternistes"]),
        ("Licht, Luft; Les Lanternistes", ["Licht, Luft", "Les Lanternistes"]),
        ('"Licht, Luft", Les Lanternistes;', ['"Licht, Luft", Les Lanternistes']),
        ('"Licht, Luft", Les Lanternistes', ["Licht, Luft", "Les Lanternistes"]),
        ("灯、火", ["灯", "火"]),
        ("Akari (灯, lit. 'lamp'), 20,000 Lamps", ["Akari (灯, lit. 'lamp')", "20,000 Lamps"]),
        (" Side by Side ", ["Side by Side"]),
        ("One (, two", ["One (", "two"]),
    ],
)
def test_titles_are_read(text: str, values: list[str]) -> None:
    reading = TITLES.read(text)
    assert [slot.value for slot in reading.slots] == values
    assert reading.findings == ()
    assert all(TITLES.places(text, slot) == {} for slot in reading.slots)


@pytest.mark.parametrize(("text", "reason"), [("", "blank"), ("N/A", "declined"), ("; ;", "unparsed")])
def test_what_is_no_title_is_a_finding(text: str, reason: str) -> None:
    assert [finding.reason for finding in TITLES.read(text).findings] == [reason]


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        ("Licht", ["Luft"], "Luft"),
        ("Licht", ["Licht, Luft"], '"Licht, Luft"'),
        ("Licht", ["Luft", "Licht"], "Luft; Licht"),
        ("Licht, Luft", ["Licht", "Luft", "Lamp"], "Licht, Luft, Lamp"),
        ('"Licht, Luft"', ["Luft, Licht"], '"Luft, Licht"'),
        ('"Licht, Luft"', ['"Luft", Licht'], '“"Luft", Licht”'),
    ],
)
def test_changed_titles(text: str, new: list[str], after: str) -> None:
    assert applied(text, put_list(TITLES, text, new)) == after
    assert titles(after) == new


# ------------------------------------------------------------------------------------------------ laws

WORDS = st.sampled_from(
    ["Lamp", "Moth", "Sea", "of", "the", "by", "A", "Ilse", "side", "20,000", "Ö", "灯", "O'Hara", "&", "and"]
)
TITLE = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
MARKED = st.tuples(TITLE, st.sampled_from(["", "; ", ", ", ' "x" ', " (", ") ", " – "]), TITLE).map("".join)
NAMES = st.tuples(st.sampled_from(["Ilse", "Pia", "Tobin"]), st.sampled_from([" Corran", " de Rask", ""])).map("".join)
AUTHORS = st.lists(NAMES.map(Name), max_size=3, unique=True)
SOUP = st.lists(st.sampled_from([*' ;,"“”()by', " by ", "Lamp", " and ", "Ilse Corran", "TBA"]), max_size=16).map(
    "".join
)


@st.composite
def based_on(draw: st.DrawFn) -> BasedOn:
    return BasedOn(draw(MARKED), draw(AUTHORS))


@given(st.text() | SOUP)
@example('"" by A')
def test_any_text_reads_and_nothing_asked_changes_nothing(text: str) -> None:
    lens: Any
    for lens in (WORKS, TITLES):
        reading = lens.read(text)
        ends = [0, *(place for slot in reading.slots for place in (slot.start, slot.end)), len(text)]
        assert ends == sorted(ends)
        assert reading.slots or reading.findings
        for slot in reading.slots:
            assert lens.change(text, slot, slot.value) == []
            assert all(slot.start <= start <= end <= slot.end for start, end in lens.places(text, slot).values())
        if reading.slots:
            assert put_list(lens, text, [slot.value for slot in reading.slots]) == []


@given(st.lists(based_on(), min_size=1, max_size=3), st.lists(based_on(), min_size=1, max_size=3))
@example([by("Lamp")], [by("Now", "Ilse Corran", "Pia"), by("Now", "Pia", "Ilse Corran")])
def test_works_that_are_put_are_got(old: list[BasedOn], new: list[BasedOn]) -> None:
    text = "; ".join(WORKS.show(value) for value in old)
    assert works(text) == old
    assert works(applied(text, put_list(WORKS, text, new))) == new


@given(SOUP, based_on())
def test_a_work_that_is_put_into_any_slot_is_got(text: str, new: BasedOn) -> None:
    for slot in WORKS.read(text).slots:
        old = text[slot.start : slot.end]
        (alone,) = WORKS.read(old).slots
        if not set(old) & set('"“”()'):  # half a pair of marks in the kept part may meet the other half
            assert works(applied(old, WORKS.change(old, alone, new))) == [new]


@given(st.lists(MARKED, min_size=1, max_size=3), st.lists(MARKED, min_size=1, max_size=3))
def test_titles_that_are_put_are_got(old: list[str], new: list[str]) -> None:
    text = "; ".join(TITLES.show(value) for value in old)
    assert titles(text) == old
    assert titles(applied(text, put_list(TITLES, text, new))) == new


@given(based_on(), based_on(), st.sampled_from(["work", "authors"]))
def test_a_change_stays_in_its_places(old: BasedOn, new: BasedOn, what: str) -> None:
    text = WORKS.show(old)
    (slot,) = WORKS.read(text).slots
    places = {path: span for path, span in WORKS.places(text, slot).items() if not path.startswith(what)}
    for change in WORKS.change(text, slot, attrs.evolve(old, **{what: getattr(new, what)})):
        for path, (start, end) in places.items():
            assert change.end <= start or change.start >= end, f"{path} is touched by {change}"


def test_reading_is_linear() -> None:
    for mark in (" by ", " by A", "; ", '"', "“", "(", " ", "a", ", ", "; by A", '"a"'):
        WORKS.read("The Lamp " + mark * 4_000)
        TITLES.read("The Lamp " + mark * 4_000)


@pytest.mark.parametrize(
    ("text", "work", "author"),
    [
        ("The Lamp 1926 novel by Ilse Corran", "The Lamp", "Ilse Corran"),
        ("The Lamp (1926 short story) by Ilse Corran", "The Lamp", "Ilse Corran"),
        ("The Lamp by the Brothers Corran", "The Lamp", "Brothers Corran"),
        ("The Lamp (novel) by Ilse Corran", "The Lamp", "Ilse Corran"),
        ("The Lamp (short story) by Ilse Corran", "The Lamp", "Ilse Corran"),
        ("The Lamp (Lisle) by Ilse Corran", "The Lamp (Lisle)", "Ilse Corran"),
        ("Lamps of 1926 by Ilse Corran", "Lamps of 1926", "Ilse Corran"),
    ],
)
def test_what_tells_of_a_work_is_no_part_of_it(text: str, work: str, author: str) -> None:
    (slot,) = WORKS.read(text).slots
    assert (slot.value.work, [name.name for name in slot.value.authors]) == (work, [author])
    new = attrs.evolve(slot.value, work="The Oar")
    assert applied(text, WORKS.change(text, slot, new)) == text.replace(work, "The Oar")
