"""Runtimes: the forms of articles, what is changed in them, and the laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from wikifilm.align import put_list
from wikifilm.film import Runtime
from wikifilm.lens import Finding, Replacement
from wikifilm.values.runtimes import RUNTIMES

if TYPE_CHECKING:
    from collections.abc import Sequence


def applied(text: str, changes: Sequence[Replacement]) -> str:
    parts, at = [], 0
    for start, end, new in sorted(changes, key=lambda change: change[:2]):
        assert at <= start <= end <= len(text), f"{changes} overlap in {text!r}"
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


def read(text: str) -> list[Runtime]:
    return [slot.value for slot in RUNTIMES.read(text).slots]


# ---------------------------------------------------------------------------------------------- reading


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("96 minutes", Runtime(96)),
        ("105 min.", Runtime(105)),
        ("125 min", Runtime(125)),
        ("107 mins", Runtime(107)),
        ("138 mins.", Runtime(138)),
        ("99 Minutes", Runtime(99)),
        ("113 minutes .", Runtime(113)),
        ("1 h 30 min", Runtime(90)),
        ("1h30", Runtime(90)),
        ("1 hour 36 minutes", Runtime(96)),
        ("1 hour and 36 minutes", Runtime(96)),
        ("2 hours, 1 minute", Runtime(121)),
        ("2 hrs.", Runtime(120)),
        ("2 hours (extended)", Runtime(120, label="extended")),
        ("90", Runtime(90)),
        ("90.", Runtime(90)),
        ("1 minute", Runtime(1)),
        ("0 minutes", Runtime(0)),
        ("90m", Runtime(90)),
        ("90 minutes 30 seconds", Runtime(90, 30)),
        ("1 minute 29 seconds", Runtime(1, 29)),
        ("3 min and 5 s", Runtime(3, 5)),
        ("90–95 minutes", Runtime(min=90, max=95)),
        ("90-95", Runtime(min=90, max=95)),
        ("90 to 95 minutes (festival cuts)", Runtime(min=90, max=95, label="festival cuts")),
        ("approx. 90 minutes", Runtime(90)),
        ("c. 90 min", Runtime(90)),
        ("~90 minutes", Runtime(90)),
        ("About 1 h 30 min", Runtime(90)),
        ("92 minutes (Japan)", Runtime(92, label="Japan")),
        ("118 minutes ( unrated version )", Runtime(118, label="unrated version")),
        ("Director's cut: 128 minutes", Runtime(128, label="Director's cut")),
        ("Director's cut:c. 128 minutes", Runtime(128, label="Director's cut")),
        ("Cut: 90 minutes (Japan)", Runtime(90, label="Cut")),
        ("  90 minutes", Runtime(90)),
        ("124\xa0minutes", Runtime(124)),
        ("2\u202fh\xa05\u2009min", Runtime(125)),
        ("10 minutes, 3 seconds", Runtime(10, 3)),
        ("45 seconds", Runtime(0, 45)),
        ("45\xa0sec. (trailer)", Runtime(0, 45, "trailer")),
        ("90 minutes (approx.)", Runtime(90)),
        ("Part 2: 110 minutes", Runtime(110, label="Part 2")),
    ],
)
def test_one_runtime(text: str, value: Runtime) -> None:
    assert RUNTIMES.read(text).findings == ()
    assert read(text) == [value]


def test_runtimes_side_by_side_behind_their_labels() -> None:
    assert read("104 minutes (US) 110 minutes (UK)") == [Runtime(104, label="US"), Runtime(110, label="UK")]
    assert RUNTIMES.read("104 minutes 110 minutes").slots == ()


def test_seconds_alone_are_changed_whole() -> None:
    slot = RUNTIMES.read("45 seconds").slots[0]
    assert applied("45 seconds", RUNTIMES.change("45 seconds", slot, Runtime(2))) == "2 minutes"
    assert RUNTIMES.places("45 seconds", slot) == {"seconds": (0, 2)}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "114 minutes (theatrical); 130 minutes (extended)",
            [Runtime(114, label="theatrical"), Runtime(130, label="extended")],
        ),
        (
            "92 minutes (Japan), 77 minutes (United States)",
            [Runtime(92, label="Japan"), Runtime(77, label="United States")],
        ),
        ("116 minutes / 118 minutes (unrated version)", [Runtime(116), Runtime(118, label="unrated version")]),
        ("90 minutes and 95 minutes", [Runtime(90), Runtime(95)]),
        (
            "Theatrical: 114 min; Director's cut: 130 min",
            [Runtime(114, label="Theatrical"), Runtime(130, label="Director's cut")],
        ),
        ("82, 90", [Runtime(82), Runtime(90)]),
        ("1 h 30 min ; 95 minutes", [Runtime(90), Runtime(95)]),
        ("90 minutes; ", [Runtime(90)]),
    ],
)
def test_several_runtimes(text: str, values: list[Runtime]) -> None:
    assert RUNTIMES.read(text).findings == ()
    assert read(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "ninety",
        "6 reels",
        "2,100 feet",
        "119:19",
        "1.5 hours",
        "Total (5 films): 453 minutes",
        "90 minutos",
        "1234567",
        "(90 minutes)",
    ],
)
def test_what_is_no_runtime_is_not_understood(text: str) -> None:
    assert RUNTIMES.read(text) == ((), (Finding("unparsed", 0, len(text)),))


def test_the_rest_that_is_no_runtime_is_told() -> None:
    assert RUNTIMES.read("90 minutes; 6 reels") == (
        (RUNTIMES.read("90 minutes").slots[0],),
        (Finding("unparsed", 12, 19),),
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "blank"),
        (" \t", "blank"),
        ("TBA", "declined"),
        (" unknown", "declined"),
        ("minutes", "lost"),
        (" min.", "lost"),
        (" minutes ", "lost"),
    ],
)
def test_blank_declined_and_lost(text: str, reason: str) -> None:
    slots, findings = RUNTIMES.read(text)
    assert not slots
    assert [(finding.reason, finding.start, finding.end) for finding in findings] == [(reason, 0, len(text))]


# ---------------------------------------------------------------------------------------------- writing


@pytest.mark.parametrize(
    ("text", "new", "written"),
    [
        ("90 minutes", Runtime(91), "91 minutes"),
        ("approx. 105 min.", Runtime(106), "approx. 106 min."),
        ("90", Runtime(91), "91"),
        ("1 h 30 min", Runtime(91), "1 h 31 min"),
        ("1 h 30 min", Runtime(150), "2 h 30 min"),
        ("1 h 30 min", Runtime(125), "2 h 5 min"),
        ("1 h 30 min", Runtime(90, 5), "90 minutes 5 seconds"),
        ("2 hours", Runtime(121), "121 minutes"),
        ("2 hours (extended)", Runtime(121, label="extended"), "121 minutes (extended)"),
        ("2 hours (extended)", Runtime(120, label="long"), "2 hours (long)"),
        ("90–95 minutes", Runtime(min=90, max=96), "90–96 minutes"),
        ("90–95 minutes", Runtime(min=91, max=96), "91–96 minutes"),
        ("90–95 minutes", Runtime(92), "92 minutes"),
        ("92 minutes", Runtime(min=90, max=95), "90–95 minutes"),
        ("1 minute", Runtime(5), "5 minutes"),
        ("5 minutes", Runtime(1), "1 minute"),
        ("90 minutes 30 seconds", Runtime(90, 31), "90 minutes 31 seconds"),
        ("90 minutes 30 seconds", Runtime(90), "90 minutes"),
        ("90 minutes", Runtime(90, 1), "90 minutes 1 second"),
        ("90 minutes", Runtime(90, label="Japan"), "90 minutes (Japan)"),
        ("90 minutes (Japan)", Runtime(90), "90 minutes"),
        ("90 minutes (Japan)", Runtime(90, label="France"), "90 minutes (France)"),
        ("90 minutes ( Japan )", Runtime(90, label="France"), "90 minutes ( France )"),
        ("Director's cut: 128 minutes", Runtime(128, label="Long cut"), "Long cut: 128 minutes"),
        ("Director's cut: c. 128 minutes", Runtime(128), "c. 128 minutes"),
        ("Director's cut: 128 minutes", Runtime(129, label="Director's cut"), "Director's cut: 129 minutes"),
        ("90 minutes (Japan)", Runtime(91, label="France"), "91 minutes (France)"),
        ("Cut: 90 minutes (Japan)", Runtime(90), "90 minutes"),
        ("Cut: 90 minutes (Japan)", Runtime(90, label="A, B"), "90 minutes (A, B)"),
        ("Cut: 90 minutes", Runtime(90, label="A, B"), "90 minutes (A, B)"),
        ("Cut: 90 minutes (Japan)", Runtime(90, label="Long cut"), "Long cut: 90 minutes (Japan)"),
        ("minutes", Runtime(91), "91 minutes"),
        ("TBA", Runtime(91, label="Japan"), "91 minutes (Japan)"),
    ],
)
def test_a_runtime_is_changed_in_its_own_form(text: str, new: Runtime, written: str) -> None:
    assert applied(text, put_list(RUNTIMES, text, [new])) == written


@pytest.mark.parametrize(
    ("text", "new", "written"),
    [
        ("114 min", [Runtime(114), Runtime(130, label="extended")], "114 min; 130 min (extended)"),
        ("114 min", [Runtime(114), Runtime(130)], "114 min; 130 min"),
        ("114 min", [Runtime(114), Runtime(130, 5)], "114 min; 130 minutes 5 seconds"),
        ("114 min", [Runtime(114), Runtime(1)], "114 min; 1 minute"),
        ("1 minute", [Runtime(1), Runtime(114)], "1 minute; 114 minutes"),
        ("2 min 5 s", [Runtime(2, 5), Runtime(114)], "2 min 5 s; 114 minutes"),
        ("1 h 30 min", [Runtime(90), Runtime(95)], "1 h 30 min; 95 minutes"),
        ("90–95 min", [Runtime(min=90, max=95), Runtime(min=1, max=2)], "90–95 min; 1–2 minutes"),
        ("114 / 130 (extended)", [Runtime(130, label="extended")], "130 (extended)"),
    ],
)
def test_a_new_runtime_looks_like_its_neighbour(text: str, new: list[Runtime], written: str) -> None:
    assert applied(text, put_list(RUNTIMES, text, new)) == written


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("90 minutes", {"minutes": "90"}),
        ("90 minutes 30 seconds (Japan )", {"minutes": "90", "seconds": "30", "label": "Japan"}),
        ("Cut : 90–95 minutes", {"min": "90", "max": "95", "label": "Cut"}),
        ("1 h 30 min", {"minutes": "1 h 30 min"}),
        ("2 hours (long)", {"minutes": "2 hours", "label": "long"}),
    ],
)
def test_where_figures_and_label_stand(text: str, places: dict[str, str]) -> None:
    found = RUNTIMES.places(text, RUNTIMES.read(text).slots[0])
    assert {path: text[start:end] for path, (start, end) in found.items()} == places


def test_a_runtime_is_told_by_its_label_or_its_figures() -> None:
    by_label, by_figures = RUNTIMES.telling()
    assert by_label(Runtime(90, label="x")) == by_label(Runtime(91, label="x")) != by_label(Runtime(90))
    assert by_figures(Runtime(90, label="x")) == by_figures(Runtime(90)) != by_figures(Runtime(91))


# ------------------------------------------------------------------------------------------------- laws

LABELS = st.none() | st.sampled_from(["Japan", "director's cut", "A, B; C", "1998 (sic", "US: 2"]).filter(
    lambda text: "(" not in text
)
MINUTES = st.integers(0, 999_999)
GOOD = st.one_of(
    st.builds(Runtime, MINUTES, st.none() | st.integers(0, 59), LABELS),
    st.builds(lambda low, high, label: Runtime(min=low, max=high, label=label), MINUTES, MINUTES, LABELS),
)
ODD = st.builds(Runtime, st.integers(0, 10**8), st.none() | st.integers(0, 10**8), st.text("a ()1:", max_size=4))
ONE = st.sampled_from(
    [
        "90 minutes",
        "1 h 30 min",
        "2 hours",
        "1 minute",
        "90–95 min",
        "105 min.",
        "90",
        "3 min 5 s",
        "Cut: 90 minutes",
        "c. 9 m",
    ]
)
AFTER = st.sampled_from(["", "", " (Japan)", "(x )"])
TEXTS = st.one_of(
    st.lists(
        st.sampled_from(
            [
                "90",
                "1",
                " h ",
                " hour",
                "30",
                " min",
                " minutes",
                "s",
                ",",
                "; ",
                " and ",
                "(Japan)",
                "(",
                ")",
                " ",
                "\t",
                ":",
                "-",
                ".",
                "Cut: ",
                "approx. ",
                "TBA",
                "\n",
                " to ",
                "5 seconds",
            ]
        ),
        max_size=10,
    ).map("".join),
    st.tuples(st.lists(st.tuples(ONE, AFTER), max_size=4), st.sampled_from(["; ", ", ", " / ", " and "])).map(
        lambda parts: parts[1].join(one + after for one, after in parts[0])
    ),
)


@given(TEXTS)
def test_any_text_is_read_and_each_runtime_stands_in_its_place(text: str) -> None:
    slots, findings = RUNTIMES.read(text)
    assert slots or findings
    at = 0
    for slot in slots:
        assert at <= slot.start < slot.end <= len(text)
        at = slot.end
        assert read(text[slot.start : slot.end]) == [slot.value]
        places = RUNTIMES.places(text, slot)
        assert slot.value.label == (text[slice(*places["label"])] if "label" in places else None)
        for path in ("seconds", "min", "max"):
            value = getattr(slot.value, path)
            assert value == (int(text[slice(*places[path])]) if path in places else None)


@given(TEXTS)
def test_get_put(text: str) -> None:
    values = read(text)
    assert not values or put_list(RUNTIMES, text, values) == []


def sayable(value: Runtime) -> bool:
    return read(RUNTIMES.show(value)) == [value]


@given(GOOD)
def test_runtimes_with_plain_labels_can_be_said(value: Runtime) -> None:
    assert sayable(value)


@given(TEXTS, st.lists(st.one_of(GOOD, GOOD, ODD), min_size=1, max_size=4))
@example("2 hours", [Runtime(0)])
@example("1 h 30 min", [Runtime(600_000)])
def test_put_get(text: str, new: list[Runtime]) -> None:
    assume(all(map(sayable, new)))
    assert read(applied(text, put_list(RUNTIMES, text, new))) == new


@given(TEXTS, GOOD, st.data())
def test_locality(text: str, value: Runtime, data: st.DataObject) -> None:
    slots = RUNTIMES.read(text).slots
    assume(slots)
    index = data.draw(st.integers(0, len(slots) - 1))
    old = [slot.value for slot in slots]
    assume(value not in old)
    assume(len(set(old)) == len(old))
    for change in put_list(RUNTIMES, text, [*old[:index], value, *old[index + 1 :]]):
        assert slots[index].start <= change.start <= change.end <= slots[index].end
