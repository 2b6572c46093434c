"""Release dates: their forms and precision, their places, what is changed in them, and the laws."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from wikifilm.align import put_list
from wikifilm.film import Date, Release
from wikifilm.lens import Finding, Replacement
from wikifilm.values.calendar import MONTHS
from wikifilm.values.dates import RELEASES, day_first, iso, month_first, month_only, read_date, show_date

if TYPE_CHECKING:
    from collections.abc import Sequence


def applied(text: str, changes: Sequence[Replacement]) -> str:
    parts, at = [], 0
    for start, end, new in sorted(changes, key=lambda change: change[:2]):
        assert at <= start <= end <= len(text), f"{changes} overlap in {text!r}"
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


def read(text: str) -> list[Release]:
    return [slot.value for slot in RELEASES.read(text).slots]


# ---------------------------------------------------------------------------------------------- reading


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2018-09-20", Date(2018, 9, 20)),
        ("1993-02", Date(1993, 2)),
        ("1994", Date(1994)),
        ("0009-01-31", Date(9, 1, 31)),
        ("September 20, 2018", Date(2018, 9, 20)),
        ("September 20 2018", Date(2018, 9, 20)),
        ("Sept. 20, 2018", Date(2018, 9, 20)),
        ("Sep 2, 2018", Date(2018, 9, 2)),
        ("SEPTEMBER 02, 2018", Date(2018, 9, 2)),
        ("20 September 2018", Date(2018, 9, 20)),
        ("2 May, 1990", Date(1990, 5, 2)),
        ("20 sept 2018", Date(2018, 9, 20)),
        ("September 2018", Date(2018, 9)),
        ("Sept, 2018", Date(2018, 9)),
        ("May  2018", Date(2018, 5)),
        ("February 29, 2020", Date(2020, 2, 29)),
        (" \t2018-09-20 .", Date(2018, 9, 20)),
        ("2018-09-20.", Date(2018, 9, 20)),
        ("3rd March 2018", Date(2018, 3, 3)),
        ("March 22nd, 2018", Date(2018, 3, 22)),
        ("11th\xa0March\xa02018", Date(2018, 3, 11)),
        ("Friday, March 2, 2018", Date(2018, 3, 2)),
        ("Friday 2 March 2018", Date(2018, 3, 2)),
    ],
)
def test_one_date(text: str, date: Date) -> None:
    assert RELEASES.read(text).findings == ()
    assert read(text) == [Release(date)]


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_in_full_and_short(number: int) -> None:
    month = MONTHS[number - 1]
    assert dt.date(2018, number, 1).strftime("%m") == f"{number:02}"
    for spelled in (month, month[:3], month.lower(), f"{month[:3]}."):
        assert read(f"{spelled} 3, 2018") == read(f"3 {spelled} 2018") == [Release(Date(2018, number, 3))]
        assert read(f"{spelled} 2018") == [Release(Date(2018, number))]


@pytest.mark.parametrize(
    ("text", "releases"),
    [
        ("2018-09-20 (Fantastic Fest)", [Release("2018-09-20", "Fantastic Fest")]),
        ("2018-09-20(Fantastic Fest)", [Release("2018-09-20", "Fantastic Fest")]),
        ("2018-09-20 ( Fantastic Fest )", [Release("2018-09-20", "Fantastic Fest")]),
        ("2018 (Harbour (Quay) Fest)", [Release("2018", "Harbour (Quay) Fest")]),
        ("2018 (\u00a0)", [Release("2018")]),
        ("2018-09-20; 2019-05-24", [Release("2018-09-20"), Release("2019-05-24")]),
        (
            "2018-09-20 (Harbour Fest), May 2019 (France)",
            [Release("2018-09-20", "Harbour Fest"), Release("2019-05", "France")],
        ),
        ("2018 / 2019", [Release("2018"), Release("2019")]),
        ("20 September 2018 and 2019-05", [Release("2018-09-20"), Release("2019-05")]),
        ("2018-09-20, ", [Release("2018-09-20")]),
        (
            "France: 2018-09-20; United Kingdom \u2013 May 2, 2019",
            [Release("2018-09-20", "France"), Release("2019-05-02", "United Kingdom")],
        ),
        ("The Netherlands: 2018", [Release("2018", "The Netherlands")]),
        ("14 May 2018 in France", [Release("2018-05-14", "France")]),
        ("May 2018 in the United States", [Release("2018-05", "United States")]),
        ("2018 at the Quay Film Festival.", [Release("2018", "Quay Film Festival")]),
        ("2018-05-14 on Quay TV", [Release("2018-05-14", "Quay TV")]),
        ("2018 in the U.S. and 2019 in Spain", [Release("2018", "U.S."), Release("2019", "Spain")]),
        ("2018 in France and Italy, 2019 in Spain", [Release("2018", "France and Italy"), Release("2019", "Spain")]),
        ("May 2, 2018 in France; May 3, 2018", [Release("2018-05-02", "France"), Release("2018-05-03")]),
        ("May 2, 2018, France", [Release("2018-05-02", "France")]),
        ("May 2, 2018 \u2013 France", [Release("2018-05-02", "France")]),
        ("May 2, 2018 United Kingdom", [Release("2018-05-02", "United Kingdom")]),
        ("2018 & 2019", [Release("2018"), Release("2019")]),
        ("Released 2 May 2018", [Release("2018-05-02")]),
        ("Released on: May 2, 2018 (France)", [Release("2018-05-02", "France")]),
        ("In theaters May 2, 2018", [Release("2018-05-02")]),
        ("Premiered in 2018", [Release("2018")]),
    ],
)
def test_dates_with_places_and_lists_of_them(text: str, releases: list[Release]) -> None:
    assert RELEASES.read(text).findings == ()
    assert read(text) == releases


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "2018-13-01",
        "2018-02-30",
        "2018-9-20",
        "2018-09-",
        "20189",
        "February 30, 2019",
        "31 April 2019",
        "0000",
        "September 32, 2018",
        "Septemberish 2018",
        "20 of September 2018",
        "Mayor 3, 2018",
        "2018andx",
        "2nd",
        "12st March 2018",
        "Filmed: 2018",
        "1920s",
        "2018\u201319",
        "2018\u20132019",
        "May 2018\u20132019",
        "2 May 2018\u20132019",
        "released soon",
    ],
)
def test_what_is_no_date_is_not_understood(text: str) -> None:
    assert RELEASES.read(text) == ((), (Finding("unparsed", 0, len(text)),))


@pytest.mark.parametrize(
    ("text", "count", "at"),
    [
        ("2018-09-20, Toronto", 1, 12),
        ("2018 (", 1, 4),
        ("2018 2019", 1, 4),
        ("2018; 2019; x", 2, 12),
        ("2018, Quay", 1, 6),
        ("2018 Quay", 1, 4),
        ("2018 in theaters", 1, 4),
        ("2018 in France May 3", 1, 4),
        ("2018 France: 2019", 1, 4),
        ("2018 in Lisle (old)", 1, 4),
    ],
)
def test_the_rest_that_is_no_date_is_told(text: str, count: int, at: int) -> None:
    slots, findings = RELEASES.read(text)
    assert len(slots) == count
    assert findings == (Finding("unparsed", at, len(text)),)


@pytest.mark.parametrize(
    ("text", "reason"), [("", "blank"), (" \t", "blank"), ("TBA", "declined"), (" unknown ", "declined")]
)
def test_blank_and_declined(text: str, reason: str) -> None:
    slots, findings = RELEASES.read(text)
    assert not slots
    assert [(finding.reason, finding.start, finding.end) for finding in findings] == [(reason, 0, len(text))]


# ---------------------------------------------------------------------------------------------- writing


@pytest.mark.parametrize(
    ("text", "new", "written"),
    [
        ("2018-09-20", ["2018-09-21"], "2018-09-21"),
        ("2018-09-20", ["2019"], "2019"),
        ("September 20, 2018", ["2019-05-01"], "May 1, 2019"),
        ("20 Sept. 2018 (France)", [Release("2019-05-01", "France")], "1 May 2019 (France)"),
        ("September 2018", ["2019-05"], "May 2019"),
        ("September 20, 2018", ["2019-05"], "May 2019"),
        ("20 September 2018", ["2019-05"], "May 2019"),
        ("September 2018", ["2019-05-01"], "May 1, 2019"),
        ("September 20, 2018", ["2019"], "2019"),
        ("2018-09-20 (Harbour Fest)", ["2018-09-20"], "2018-09-20"),
        ("2018-09-20", [Release("2018-09-20", "Harbour Fest")], "2018-09-20 (Harbour Fest)"),
        ("2018-09-20 ( Harbour Fest )", [Release("2018-09-20", "Quay Fest")], "2018-09-20 ( Quay Fest )"),
        ("2018 (\u00a0)", [Release("2018", "Quay Fest")], "2018 (Quay Fest)"),
        ("2018-09-20 (Harbour Fest)", [Release("2018-09-21", "Quay Fest")], "2018-09-21 (Quay Fest)"),
        ("May 1, 2018", ["2018-05-01", Release("2019-06-02", "France")], "May 1, 2018; June 2, 2019 (France)"),
        ("2018 / 2019", ["2018", "2019", "2020"], "2018 / 2019 / 2020"),
        ("2018-09-20; 2019-05-24", ["2019-05-24"], "2019-05-24"),
        ("TBA", ["2018-09-20", Release("2019", "France")], "2018-09-20; 2019 (France)"),
        ("France: 2018-09-20", [Release("2019-09-20", "Spain")], "Spain: 2019-09-20"),
        ("France: 2018-09-20", ["2018-09-20"], "2018-09-20"),
        ("Released 2 May 2018 in France", [Release("2019-09-20", "Spain")], "Released 20 September 2019 in Spain"),
        ("2018 in Lisle", [Release("2018", "old Quay")], "2018 (old Quay)"),
        ("2018, France", [Release("2018", "Quay")], "2018 (Quay)"),
        ("2018 in the Quay, 2019", ["2018", "2019"], "2018, 2019"),
        ("2 May 2018, France", ["2018-05-02"], "2 May 2018"),
    ],
)
def test_a_date_is_written_in_the_form_that_stands_there(text: str, new: list[Release | str], written: str) -> None:
    values = [Release.plain(value) if isinstance(value, str) else value for value in new]
    assert applied(text, put_list(RELEASES, text, values)) == written


def test_a_date_that_stands_nowhere_is_written_in_iso_8601() -> None:
    assert RELEASES.show(Release("2018-09-20", "France")) == "2018-09-20 (France)"
    assert RELEASES.show(Release("2018-09-20"), "soon") == "2018-09-20"
    assert show_date(Date(2018, 9)) == "2018-09"
    assert show_date(Date(2018), month_only) == "2018"
    assert [show_date(Date(2018, 9, 2), form) for form in (iso, month_first, day_first)] == [
        "2018-09-02",
        "September 2, 2018",
        "2 September 2018",
    ]


def test_where_a_date_and_its_place_stand() -> None:
    text = "2018; May 1, 2019 ( France )"
    first, second = RELEASES.read(text).slots
    assert RELEASES.places(text, first) == {"date": (0, 4)}
    places = RELEASES.places(text, second)
    assert {path: text[start:end] for path, (start, end) in places.items()} == {
        "date": "May 1, 2019",
        "place": "France",
    }


def test_a_blank_place_stands_nowhere() -> None:
    text = "2018 (\u00a0)"
    assert RELEASES.places(text, RELEASES.read(text).slots[0]) == {"date": (0, 4)}


def test_releases_are_told_by_their_place_or_their_date() -> None:
    by_place, by_date = RELEASES.telling()
    assert by_place(Release("2018", "France")) == by_place(Release("2019", "France")) != by_place(Release("2018"))
    assert by_date(Release("2018", "France")) == by_date(Release("2018")) != by_date(Release("2019"))


# ------------------------------------------------------------------------------------------------- laws

DATES = st.one_of(
    st.dates().map(lambda day: Date(day.year, day.month, day.day)),
    st.dates().map(lambda day: Date(day.year, day.month)),
    st.integers(1, 9999).map(Date),
)
PLACES = st.none() | st.sampled_from(["France", "Quay (old) Fest", "A, B; C", "United States and Canada"])
GOOD = st.builds(Release, DATES, PLACES)
ODD = st.builds(Release, DATES, st.text("a ()\n", max_size=4))
FORMS = st.sampled_from([iso, month_first, day_first, month_only])
TEXTS = st.one_of(
    st.lists(
        st.sampled_from(
            [
                "2018",
                "-09",
                "-20",
                "May",
                " ",
                "\t",
                "20",
                ",",
                "; ",
                " and ",
                "(France)",
                " in Quay",
                ", France",
                "(",
                ")",
                "TBA",
                ".",
                "\n",
                "31",
                "02",
            ]
        ),
        max_size=12,
    ).map("".join),
    st.tuples(
        st.lists(
            st.tuples(DATES, FORMS, st.sampled_from(["", " (France)", "(x )", " in Quay", " – France"])), max_size=4
        ),
        st.sampled_from([", ", "; ", " / ", " and "]),
    ).map(lambda parts: parts[1].join(show_date(date, form) + place for date, form, place in parts[0])),
)


@given(DATES, FORMS)
def test_a_date_reads_back_in_every_form(date: Date, form: object) -> None:
    found = read_date(show_date(date, next(each for each in (iso, month_first, day_first, month_only) if each is form)))
    assert found is not None
    assert found[0] == date


@given(TEXTS)
def test_any_text_is_read_and_each_date_stands_in_its_place(text: str) -> None:
    slots, findings = RELEASES.read(text)
    assert slots or findings
    at = 0
    for slot in slots:
        assert at <= slot.start < slot.end <= len(text)
        at = slot.end
        places = RELEASES.places(text, slot)
        assert read(text[slice(*places["date"])]) == [Release(slot.value.date)]
        assert slot.value.place == (text[slice(*places["place"])] if "place" in places else None)


@given(TEXTS)
def test_get_put(text: str) -> None:
    values = read(text)
    assert not values or put_list(RELEASES, text, values) == []


def sayable(value: Release) -> bool:
    return read(RELEASES.show(value)) == [value]


@given(TEXTS, st.lists(st.one_of(GOOD, GOOD, ODD), min_size=1, max_size=4))
@example("2018-09-20 and", [Release("2018-09-20"), Release("2019")])
def test_put_get(text: str, new: list[Release]) -> None:
    assume(all(map(sayable, new)))
    slots, findings = RELEASES.read(text)
    assume(not slots or not findings)  # what is not understood stands right behind, and may run into the new date
    assert read(applied(text, put_list(RELEASES, text, new))) == new


@given(GOOD)
def test_dates_with_plain_places_can_be_said(value: Release) -> None:
    assert sayable(value)


@given(TEXTS, GOOD, st.data())
def test_locality(text: str, value: Release, data: st.DataObject) -> None:
    slots = RELEASES.read(text).slots
    assume(slots)
    index = data.draw(st.integers(0, len(slots) - 1))
    old = [slot.value for slot in slots]
    assume(value not in old)
    assume(len(set(old)) == len(old))
    for change in put_list(RELEASES, text, [*old[:index], value, *old[index + 1 :]]):
        assert slots[index].start <= change.start <= change.end <= slots[index].end
    if value.place == old[index].place:
        places = RELEASES.places(text, slots[index])
        assert put_list(RELEASES, text, [*old[:index], value, *old[index + 1 :]])[0][:2] == places["date"]
