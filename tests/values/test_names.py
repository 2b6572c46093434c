"""Lists of names: what parts them and what does not, what is changed in them, and the laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from wikifilm.align import put_list
from wikifilm.film import Name
from wikifilm.lens import Finding, Replacement
from wikifilm.values.names import COMPANIES, LANGUAGES, PEOPLE, PLACES, NamesLens, notes_start, read_name

if TYPE_CHECKING:
    from collections.abc import Sequence

LENSES = [PEOPLE, COMPANIES, PLACES, LANGUAGES]
every_lens = pytest.mark.parametrize("lens", LENSES, ids=["people", "companies", "places", "languages"])


def applied(text: str, changes: Sequence[Replacement]) -> str:
    parts, at = [], 0
    for start, end, new in sorted(changes, key=lambda change: change[:2]):
        assert at <= start <= end <= len(text), f"{changes} overlap in {text!r}"
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


def read(text: str, lens: NamesLens = PEOPLE) -> list[Name]:
    return [slot.value for slot in lens.read(text).slots]


def names(text: str, lens: NamesLens = PEOPLE) -> list[str]:
    return [value.name for value in read(text, lens)]


# ---------------------------------------------------------------------------------------------- reading


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Orla Quennet", ["Orla Quennet"]),
        ("Orla Quennet, Tobin Rask", ["Orla Quennet", "Tobin Rask"]),
        ("Orla Quennet; Tobin Rask", ["Orla Quennet", "Tobin Rask"]),
        ("Orla Quennet,Tobin Rask ,\tPell Vandry", ["Orla Quennet", "Tobin Rask", "Pell Vandry"]),
        ("  Orla Quennet ,, ; Tobin Rask,", ["Orla Quennet", "Tobin Rask"]),
        ("Orla Quennet and Tobin Rask", ["Orla Quennet", "Tobin Rask"]),
        ("Orla Quennet & Tobin Rask", ["Orla Quennet", "Tobin Rask"]),
        ("Orla Quennet, Tobin Rask and Pell Vandry", ["Orla Quennet", "Tobin Rask", "Pell Vandry"]),
        ("Orla Quennet, Tobin Rask, and Pell Vandry", ["Orla Quennet", "Tobin Rask", "Pell Vandry"]),
        ("Orla Quennet, Tobin Rask, & Pell Vandry", ["Orla Quennet", "Tobin Rask", "Pell Vandry"]),
        ("Ada Moss and Bea Moss and Cy Moss", ["Ada Moss", "Bea Moss", "Cy Moss"]),
        ("Salt and Pepper", ["Salt and Pepper"]),
        ("Sons and Daughters Of Vell", ["Sons and Daughters Of Vell"]),
        ("Castor Blyne, Jr.", ["Castor Blyne, Jr."]),
        ("Castor Blyne, Jr., Orla Quennet", ["Castor Blyne, Jr.", "Orla Quennet"]),
        ("Orla Quennet, Castor Blyne, Jr", ["Orla Quennet", "Castor Blyne, Jr"]),
        ("Castor Blyne Jr., Bexley Thorne III", ["Castor Blyne Jr.", "Bexley Thorne III"]),
        ("Castor Blyne, Sr.; Bexley Thorne, III", ["Castor Blyne, Sr.", "Bexley Thorne, III"]),
        ("Ruth Obi, PhD, Wen Adair, M.D., Ola Finn, Esq.", ["Ruth Obi, PhD", "Wen Adair, M.D.", "Ola Finn, Esq."]),
        ("Castor Blyne, Jr. (story), Ruth Obi, OBE", ["Castor Blyne, Jr.", "Ruth Obi, OBE"]),
        ("Castor Blyne, Jr. and Ruth Obi", ["Castor Blyne, Jr.", "Ruth Obi"]),
        ("Castor Blyne, Jr. & Ruth Obi", ["Castor Blyne, Jr.", "Ruth Obi"]),
        ("Ruth Obi and Castor Blyne, Jr.", ["Ruth Obi", "Castor Blyne, Jr."]),
        ("Tobin Rask (story) and Ilse Corran", ["Tobin Rask", "Ilse Corran"]),
        ("Jr. Blyne, Srini Vel", ["Jr. Blyne", "Srini Vel"]),
        ("Orla Quennet\nTobin Rask", ["Orla Quennet", "Tobin Rask"]),
        ("'Ilse (of Vell) Corran', Tobin Rask", ["'Ilse (of Vell) Corran'", "Tobin Rask"]),
        ("The Tin Parade (Lou Orr, Max Orr), Ivo Crane", ["The Tin Parade", "Ivo Crane"]),
        ("Smile :( , Ivo Crane", ["Smile :(", "Ivo Crane"]),
    ],
)
def test_people(text: str, found: list[str]) -> None:
    assert names(text) == found
    assert PEOPLE.read(text).findings == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Wickfield Films, Inc., Oakes & Co., Harbour Light, Ltd.",
            ["Wickfield Films, Inc.", "Oakes & Co.", "Harbour Light, Ltd."],
        ),
        ("Harbour Pictures, Inc", ["Harbour Pictures, Inc"]),
        ("Harbour Pictures, LLC, Quay GmbH", ["Harbour Pictures, LLC", "Quay GmbH"]),
        ("Lisle, Rask & Co.", ["Lisle", "Rask & Co."]),
        ("Lisle & Co., Quay Films", ["Lisle & Co.", "Quay Films"]),
        ("Lisle, & Co.", ["Lisle, & Co."]),
        ("Salt and Pepper Films", ["Salt and Pepper Films"]),
        ("Orla Quennet and Tobin Rask", ["Orla Quennet and Tobin Rask"]),
        ("Incorporated Dreams, Ltdia Films", ["Incorporated Dreams", "Ltdia Films"]),
        ("Studio 2,000, Quay Films", ["Studio 2,000", "Quay Films"]),
        ("Harbour, Inc.; Quay, S.A.; Lisle, K.K.", ["Harbour, Inc.", "Quay, S.A.", "Lisle, K.K."]),
    ],
)
def test_companies_stay_whole(text: str, found: list[str]) -> None:
    assert names(text, COMPANIES) == found


def test_places_and_languages() -> None:
    assert names("United Kingdom, France", PLACES) == ["United Kingdom", "France"]
    assert names("Trinidad and Tobago", PLACES) == ["Trinidad and Tobago"]
    assert names("English and French", LANGUAGES) == ["English", "French"]
    assert names("English, French & German", LANGUAGES) == ["English", "French", "German"]
    assert names("Old English and French", LANGUAGES) == ["Old English and French"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tobin Rask (dialogue)", Name("Tobin Rask", notes="dialogue")),
        ("Tobin Rask (story) (dialogue)", Name("Tobin Rask", notes=["story", "dialogue"])),
        ("Tobin Rask(story)\t( dialogue )", Name("Tobin Rask", notes=["story", "dialogue"])),
        ("Tobin Rask (story (by)), ", Name("Tobin Rask", notes="story (by)")),
        ("Tobin (Tub) Rask", Name("Tobin (Tub) Rask")),
        ("Tobin Rask ()", Name("Tobin Rask")),
        ("(uncredited)", Name("(uncredited)")),
        ("Tobin Rask)", Name("Tobin Rask)")),
        ("Tobin Rask) (story)", Name("Tobin Rask)", notes="story")),
    ],
)
def test_parentheses_at_the_end_are_notes(text: str, value: Name) -> None:
    assert read(text) == [value]
    assert read(text)[0].stated


def test_a_name_is_read_inside_its_place() -> None:
    text = "(x) Tobin Rask (story) (y)"
    assert notes_start(text, 4, 22) == 14
    assert read_name(text, 4, 22) == Name("Tobin Rask", notes="story")


@every_lens
@pytest.mark.parametrize(
    "text", ["TBA", "tbd", "N/A", "none", "Unknown", "various.", "see below", "-", "–", "?", " TBA "]
)
def test_a_word_that_declines_is_no_name(lens: NamesLens, text: str) -> None:
    assert lens.read(text) == ((), (Finding("declined", 0, len(text)),))


@every_lens
@pytest.mark.parametrize("text", ["", " ", " \t ", "\u00a0"])
def test_blanks_are_blank(lens: NamesLens, text: str) -> None:
    assert lens.read(text) == ((), (Finding("blank", 0, len(text)),))


@every_lens
@pytest.mark.parametrize("text", [",", " ; ,", ", \n;"])
def test_separators_alone_are_not_understood(lens: NamesLens, text: str) -> None:
    assert lens.read(text) == ((), (Finding("unparsed", 0, len(text)),))


def test_a_word_that_declines_may_begin_a_name() -> None:
    assert names("Unknown Pleasures, None Such") == ["Unknown Pleasures", "None Such"]


# ---------------------------------------------------------------------------------------------- writing


@pytest.mark.parametrize(
    ("text", "new", "written"),
    [
        ("Orla Quennet, Tobin Rask", ["Orla Quennet", "Ilse Corran"], "Orla Quennet, Ilse Corran"),
        (
            "Orla Quennet; Tobin Rask",
            ["Orla Quennet", "Tobin Rask", "Ilse Corran"],
            "Orla Quennet; Tobin Rask; Ilse Corran",
        ),
        ("Orla Quennet and Tobin Rask", ["Tobin Rask"], "Tobin Rask"),
        ("Castor Blyne, Jr., Ruth Obi", ["Castor Blyne, Sr.", "Ruth Obi"], "Castor Blyne, Sr., Ruth Obi"),
        ("TBA", ["Orla Quennet", "Tobin Rask"], "Orla Quennet, Tobin Rask"),
        ("", ["Orla Quennet"], "Orla Quennet"),
    ],
)
def test_names_are_written_as_the_list_parts_them(text: str, new: list[str], written: str) -> None:
    assert applied(text, put_list(PEOPLE, text, [Name(value) for value in new])) == written


@pytest.mark.parametrize(
    ("text", "new", "written"),
    [
        ("Tobin Rask (story), Ruth Obi", Name("Tobin Rusk", notes="story"), "Tobin Rusk (story), Ruth Obi"),
        ("Tobin Rask (story), Ruth Obi", Name("Tobin Rask"), "Tobin Rask, Ruth Obi"),
        ("Tobin Rask, Ruth Obi", Name("Tobin Rask", notes=["story", "idea"]), "Tobin Rask (story) (idea), Ruth Obi"),
        ("Tobin Rask (story), Ruth Obi", Name("T. Rask", notes="idea"), "T. Rask (idea), Ruth Obi"),
    ],
)
def test_a_name_and_its_notes_are_changed_in_their_place(text: str, new: Name, written: str) -> None:
    assert applied(text, put_list(PEOPLE, text, [new, Name("Ruth Obi")])) == written


def test_where_a_name_and_its_notes_stand() -> None:
    text = "Orla Quennet, Tobin Rask (story)"
    first, second = PEOPLE.read(text).slots
    assert PEOPLE.places(text, first) == {"name": (0, 12)}
    assert PEOPLE.places(text, second) == {"name": (14, 24), "notes": (24, 32)}


def test_a_new_name_shows_its_notes() -> None:
    assert PEOPLE.show(Name("Tobin Rask", notes=["story", "idea"])) == "Tobin Rask (story) (idea)"


def test_names_are_told_by_what_a_reader_sees() -> None:
    (key,) = PEOPLE.telling()
    assert key(Name("x", "page", "note")) == key(Name("x")) != key(Name("y"))


# ------------------------------------------------------------------------------------------------- laws

WORDS = st.sampled_from(
    ["Orla", "Quennet", "Tobin", "Rask", "Ilse", "de", "la", "Ó'Corran", "J.", "Pell-Vandry", "50", "und", "al-"]
)
SUFFIXES = st.sampled_from(["", "", "", ", Jr.", ", Inc.", ", Ltd", " & Co.", " III"])
NOTES = st.lists(st.sampled_from(["story", "voice over", "age 8", "dubbed (by) X"]), max_size=2)
GOOD = st.builds(
    lambda words, suffix, notes: Name(" ".join(words) + suffix, notes=notes),
    st.lists(WORDS, min_size=1, max_size=3).filter(lambda words: words != ["und"]),
    SUFFIXES,
    NOTES,
)
ODD = st.builds(Name, st.text("ab ,;()&\nTBA-", min_size=1, max_size=12), notes=st.lists(st.text("ab ()"), max_size=1))
SOUP = st.lists(
    st.sampled_from(
        [
            "Orla Quennet",
            "Rask",
            "al",
            " and ",
            " & ",
            ", ",
            ",",
            ";",
            " ",
            "\t",
            "\n",
            "\r\n",
            "(",
            ")",
            " (story)",
            ", Jr.",
            "& Co.",
            ", Inc.",
            "2",
            "TBA",
            "\xa0",
            "\u2028",
            "and ",
            "-",
        ]
    ),
    max_size=12,
).map("".join)
LISTS = st.lists(GOOD, min_size=1, max_size=5)
TEXTS = st.one_of(
    SOUP,
    st.tuples(LISTS, st.sampled_from([", ", "; ", ", and "])).map(
        lambda parts: parts[1].join(map(PEOPLE.show, parts[0]))
    ),
)


@every_lens
@given(text=TEXTS)
def test_any_text_is_read_and_each_name_stands_in_its_place(lens: NamesLens, text: str) -> None:
    slots, findings = lens.read(text)
    assert bool(slots) != bool(findings) or {found.reason for found in findings} == {"declined"}
    at = 0
    for slot in slots:
        assert at <= slot.start < slot.end <= len(text)
        at = slot.end
        shown = text[slot.start : slot.end]
        assert shown == shown.strip(" \t")
        start, end = lens.places(text, slot)["name"]
        assert text[start:end] == slot.value.name
        assert shown.startswith(slot.value.name)
        if slot.value.notes:
            start, end = lens.places(text, slot)["notes"]
            assert all(note in text[start:end] for note in slot.value.notes)


@every_lens
@given(text=TEXTS)
def test_get_put(lens: NamesLens, text: str) -> None:
    values = [slot.value for slot in lens.read(text).slots]
    assert not values or put_list(lens, text, values) == []


def sayable(value: Name) -> bool:
    """Whether a text can say the name, alone and between others."""
    first, last, shown = Name("Orla Quennet"), Name("Tobin Rask"), PEOPLE.show(value)
    return read(shown) == [value] and read(f"Orla Quennet, {shown}, Tobin Rask") == [first, value, last]


@given(TEXTS, LISTS)
@example("Orla Quennet\n", [Name("Orla, Jr.")])
def test_put_get(text: str, new: list[Name]) -> None:
    assume(all(map(sayable, new)))
    assume(" and " not in text and " & " not in text)  # it would join what are no full names
    figures = any(name.name[-1:].isdigit() for name in new)  # a bare comma is one of a number
    assume("," not in text.replace(", ", "") or not figures)
    assert read(applied(text, put_list(PEOPLE, text, new))) == new


def test_names_made_of_words_suffixes_and_notes_can_be_said() -> None:
    """A law that assumes everything away must fail."""
    counts = {True: 0, False: 0}

    @given(GOOD)
    def count(value: Name) -> None:
        counts[sayable(value)] += 1

    count()
    assert counts[False] == 0


@given(TEXTS, st.lists(st.one_of(GOOD, ODD), min_size=1, max_size=3))
@example("", [Name("Rask, Tobin")])
@example("Orla Quennet,Orla Quennet", [Name("50"), Name("50")])
@example(", Orla Quennet , Orla Quennet", [Name("&"), Name("Orla")])
def test_what_reads_back_as_something_else_could_not_be_said_at_all(text: str, new: list[Name]) -> None:
    """A refusal is right: some name of the list cannot be said in any list, or "and" joins the old ones."""
    after = applied(text, put_list(PEOPLE, text, new))
    if read(after) != new:
        halves = any(mark in name.name for name in new for mark in "()")  # of a pair, whose other half is another's
        figures = "," in text and any(name.name[-1:].isdigit() for name in new)  # a bare comma is one of a number
        joined = " and " in text or " & " in text or any(name.name in {"and", "&"} for name in new)
        assert not all(map(sayable, new)) or joined or halves or figures


@given(TEXTS, GOOD, st.data())
def test_locality(text: str, value: Name, data: st.DataObject) -> None:
    slots = PEOPLE.read(text).slots
    assume(slots)
    index = data.draw(st.integers(0, len(slots) - 1))
    new = [value if at == index else slot.value for at, slot in enumerate(slots)]
    if new.count(value) == 1 and len({slot.value for slot in slots}) == len(slots):
        for change in put_list(PEOPLE, text, new):
            assert slots[index].start <= change.start <= change.end <= slots[index].end
