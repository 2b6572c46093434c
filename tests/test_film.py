"""The values of a film: what they take, what they refuse, how they compare and print."""

from __future__ import annotations

import copy
import datetime as dt
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from again import pickled
from wikifilm.film import (
    Accolade,
    BasedOn,
    Credit,
    Date,
    Film,
    Gap,
    Identifier,
    Money,
    Name,
    Release,
    Review,
    Runtime,
    Score,
    Track,
    Version,
    main_runtime,
)

if TYPE_CHECKING:
    from collections.abc import Callable

FILM = Film(
    page_title="The Lanternists (film)",
    title="The Lanternists",
    native_names=["Die Laternisten"],
    directors=[Name("Orla Quennet", "Orla Quennet (director)")],
    writers=[Name("Tobin Rask", notes="dialogue")],
    based_on=[BasedOn("The Lamp", ["Ilse Corran", "Pell Vandry"])],
    released=[Release("2018-09-20", "Fantastic Fest"), "2019-05"],
    runtimes=[Runtime(90), Runtime(114, 30, "director's cut"), Runtime(min=90, max=95, label="cut")],
    budget=Money(10_000_000, 12_000_000.0, "USD", approximate=True),
    identifiers=Identifier("imdb", "tt0000001"),
    cast=[
        Credit(
            "Orla Quennet",
            ["Dessa Marsh", "The Moth"],
            "a lighthouse keeper",
            "voice",
            children=Credit("Pia Nord", "young Dessa Marsh"),
            versions=Version("English (2005)", "Wen Adair"),
        )
    ],
    scores=[Score("Rotten Tomatoes", 70, 100, count=98), Score("CinemaScore", grade="A-", audience=True)],
    reviews=Review("Katie Moss", "The Harbour Post", grade="B-"),
    tracks=Track("Petals", "The Tin Parade", number=1),
    accolades=Accolade("Harbour Film Awards", dt.date(2019, 3, 2), "Best Actress", "Orla Quennet", "won"),
)


# ------------------------------------------------------------------------------------------- converters


def test_a_plain_string_stands_for_a_name() -> None:
    assert Film(directors=["Orla Quennet"]).directors == (Name("Orla Quennet"),)
    assert Film(directors="Orla Quennet").directors == (Name("Orla Quennet"),)
    assert Film(directors=Name("Orla Quennet")).directors == (Name("Orla Quennet"),)
    assert Credit("Orla Quennet", iter(["Dessa"])).roles == (Name("Dessa"),)


def test_a_plain_string_is_not_stated_and_a_name_is() -> None:
    plain, stated = Film(directors="Orla Quennet").directors[0], Name("Orla Quennet")
    assert (plain.stated, stated.stated) == (False, True)
    assert plain == stated
    assert hash(plain) == hash(stated)
    assert repr(plain) == repr(stated)


def test_plain_strings_stand_for_releases_and_works() -> None:
    assert Film(released="2018-09-20").released == (Release(Date(2018, 9, 20)),)
    assert Film(based_on=["The Lamp"]).based_on == (BasedOn("The Lamp"),)
    assert BasedOn("The Lamp", "Ilse Corran").authors == (Name("Ilse Corran"),)
    assert Film(native_names="Die Laternisten").native_names == ("Die Laternisten",)


@pytest.mark.parametrize("given_date", ["2018-09-20", dt.date(2018, 9, 20), dt.datetime(2018, 9, 20, 8, tzinfo=dt.UTC)])
def test_a_date_may_be_given_in_iso_8601_or_as_pythons(given_date: dt.date | str) -> None:
    assert Release(given_date).date == Date(2018, 9, 20)
    assert Score("Metacritic", 60, 100, date=given_date).date == Date(2018, 9, 20)
    assert Accolade("Harbour Film Awards", given_date).date == Date(2018, 9, 20)


def test_whole_numbers_are_ints() -> None:
    assert repr(Score("X", 70.0, 100.0, average=6.5, average_scale=10.0).value) == "70"
    assert repr(Money(1_000_000.0, 1_000_000.5).min) == "1000000"
    assert Score("X", 6.5).value == 6.5
    assert Score("X").value is None


# ------------------------------------------------------------------------------------------- validators

WRONG: list[tuple[Callable[..., Any], dict[str, Any], str, Any]] = [
    (Name, {}, "name", 7),
    (Name, {"name": "x"}, "page", 7),
    (Name, {"name": "x"}, "notes", [7]),
    (Name, {"name": "x"}, "notes", 7),
    (Date, {}, "year", 0),
    (Date, {}, "year", 10_000),
    (Date, {}, "year", "2018"),
    (Date, {}, "year", 2018.5),
    (Date, {"year": 2018}, "month", 13),
    (Date, {"year": 2018}, "month", -1),
    (Date, {"year": 2018}, "month", "09"),
    (Date, {"year": 2018, "month": 2}, "day", 30),
    (Date, {"year": 2018, "month": 2}, "day", -1),
    (Date, {"year": 2018, "month": 2}, "day", "01"),
    (Date, {"year": 2018}, "day", 1),
    (BasedOn, {}, "work", None),
    (BasedOn, {"work": "x"}, "authors", [7]),
    (Release, {}, "date", 2018),
    (Release, {"date": "2018"}, "place", 7),
    (Runtime, {}, "minutes", "90"),
    (Runtime, {}, "minutes", -1),
    (Runtime, {}, "minutes", True),
    (Runtime, {"minutes": 90}, "seconds", 2.5),
    (Runtime, {"minutes": 90}, "label", 7),
    (Runtime, {"max": 95}, "min", "90"),
    (Runtime, {"min": 90}, "max", -95),
    (Money, {"max": 1}, "min", "1"),
    (Money, {"max": 1}, "min", True),
    (Money, {"min": 1}, "max", float("inf")),
    (Money, {"min": 1}, "max", float("nan")),
    (Money, {"max": 1}, "min", -1),
    (Money, {"min": 1, "max": 1}, "currency", 7),
    (Money, {"min": 1, "max": 1}, "approximate", "yes"),
    (Money, {"min": 1, "max": 1}, "label", 7),
    (Version, {}, "label", 7),
    (Version, {"label": "x"}, "actors", [7]),
    (Credit, {}, "actors", [7]),
    (Credit, {}, "roles", 7),
    (Credit, {}, "description", 7),
    (Credit, {}, "notes", [None]),
    (Credit, {}, "group", 7),
    (Credit, {}, "children", ["Pia Nord as Dessa"]),
    (Credit, {}, "versions", [7]),
    (Score, {}, "source", 7),
    (Score, {"source": "x"}, "value", "70"),
    (Score, {"source": "x"}, "scale", float("inf")),
    (Score, {"source": "x"}, "grade", 7),
    (Score, {"source": "x"}, "count", 9.5),
    (Score, {"source": "x"}, "average", -1),
    (Score, {"source": "x"}, "average_scale", "10"),
    (Score, {"source": "x"}, "consensus", 7),
    (Score, {"source": "x"}, "label", 7),
    (Score, {"source": "x"}, "audience", 1),
    (Score, {"source": "x"}, "date", 2018),
    (Review, {}, "critic", 7),
    (Review, {}, "publication", 7),
    (Review, {}, "value", "x"),
    (Review, {}, "scale", -4),
    (Review, {}, "grade", 7),
    (Track, {}, "title", 7),
    (Track, {"title": "x"}, "artists", [7]),
    (Track, {"title": "x"}, "album", 7),
    (Track, {"title": "x"}, "number", "1"),
    (Track, {"title": "x"}, "writers", [7]),
    (Track, {"title": "x"}, "extra", 7),
    (Track, {"title": "x"}, "length", 221),
    (Track, {"title": "x"}, "notes", [7]),
    (Accolade, {}, "award", 7),
    (Accolade, {"award": "x"}, "date", 2019),
    (Accolade, {"award": "x"}, "category", 7),
    (Accolade, {"award": "x"}, "recipients", [7]),
    (Accolade, {"award": "x"}, "result", 7),
    (Identifier, {"value": "x"}, "catalogue", 7),
    (Identifier, {"catalogue": "x"}, "value", 7),
    (Gap, {"reason": "lost"}, "path", 7),
    (Gap, {"path": "runtimes"}, "reason", "odd"),
    (Gap, {"path": "runtimes", "reason": "lost"}, "text", 7),
    (Film, {}, "page_title", 7),
    (Film, {}, "title", 7),
    (Film, {}, "kind", "play"),
    (Film, {}, "native_names", [7]),
    *(
        (Film, {}, name, wrong)
        for name in [
            "directors",
            "writers",
            "screenplay",
            "story",
            "based_on",
            "producers",
            "starring",
            "narrators",
            "cinematography",
            "editing",
            "music",
            "production_companies",
            "distributors",
            "released",
            "runtimes",
            "countries",
            "languages",
            "budget",
            "gross",
            "identifiers",
            "cast",
            "scores",
            "reviews",
            "tracks",
            "accolades",
        ]
        for wrong in (7, None, [7], [None], {"name": "x"} if name == "runtimes" else [("x", "y")])
    ),
    (Film, {}, "runtimes", ["90"]),
]


@pytest.mark.parametrize(
    ("make", "others", "attribute", "value"), WRONG, ids=lambda part: getattr(part, "__name__", None) or repr(part)
)
def test_a_wrong_value_is_refused_by_attribute_and_value(
    make: Callable[..., Any], others: dict[str, Any], attribute: str, value: object
) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        make(**others, **{attribute: value})
    assert attribute in str(caught.value)
    told = next(iter(value), value) if isinstance(value, list | dict) else value
    assert repr(told) in str(caught.value)


@pytest.mark.parametrize(
    "given_values", [{}, {"minutes": 90, "min": 80, "max": 90}, {"min": 80}, {"max": 80}, {"minutes": 90, "max": 95}]
)
def test_a_runtime_is_a_length_or_a_range(given_values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="either minutes or both min and max, found Runtime"):
        Runtime(**given_values)


def test_money_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match=r"Money\.min must not be above Money\.max, found 2 and 1"):
        Money(2, 1)


@pytest.mark.parametrize("text", ["2018-13", "2018-02-30", "2018-00", "2018-09-00", "0000", "2019-02-29"])
def test_no_day_of_the_calendar_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"expected a date such as|must be"):
        Date.plain(text)


@pytest.mark.parametrize("text", ["", "18", "2018-9", "2018-09-2", "20180920", "2018-09-20T08", "٢٠١٨", "2018-09-20\n"])
def test_a_date_in_another_form_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="expected a date such as '2018-09-20', '2018-09' or '2018', found ") as caught:
        Date.plain(text)
    assert repr(text) in str(caught.value)


@given(st.dates())
def test_a_date_prints_and_reads_iso_8601(day: dt.date) -> None:
    date = Date(day.year, day.month, day.day)
    assert str(date) == day.isoformat()
    assert Date.plain(day.isoformat()) == date
    assert Date.plain(day.isoformat()[:7]) == Date(day.year, day.month)
    assert str(Date(day.year, day.month)) == day.isoformat()[:7]
    assert str(Date(day.year)) == day.isoformat()[:4]


def test_dates_are_in_order() -> None:
    assert Date(2018) < Date(2018, 9) < Date(2018, 9, 20) < Date(2018, 10) < Date(2019)


# -------------------------------------------------------------------------------------------- as values

VALUES = [FILM, *FILM.cast, *FILM.scores, *FILM.runtimes, Gap("runtimes", "declined", "TBA"), Name("x", stated=False)]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_frozen_hashable_and_picklable(value: Any) -> None:
    again = pickled(value)
    assert again == value
    assert hash(again) == hash(value)
    assert copy.deepcopy(value) == value
    assert attrs.evolve(value) == value
    for attribute in attrs.fields(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, attribute.name, None)
    assert not hasattr(value, "__dict__")


def test_a_pickled_name_still_knows_whether_it_was_stated() -> None:
    assert pickled(Name("x", stated=False)).stated is False


def test_a_film_holds_tuples_only() -> None:
    for attribute in attrs.fields(Film):
        assert not isinstance(getattr(FILM, attribute.name), list)
    assert {FILM: 1}[attrs.evolve(FILM)] == 1


@pytest.mark.parametrize(
    ("runtimes", "minutes"),
    [
        ((), None),
        ((Runtime(90),), 90),
        ((Runtime(90, label="theatrical"),), 90),
        ((Runtime(114, label="theatrical"), Runtime(90)), 90),
        ((Runtime(114, label="theatrical"), Runtime(130, label="extended")), None),
        ((Runtime(90), Runtime(95)), None),
        ((Runtime(min=90, max=95),), None),
    ],
)
def test_the_runtime_is_the_unlabelled_or_the_only_one(runtimes: tuple[Runtime, ...], minutes: int | None) -> None:
    film = Film(runtimes=runtimes)
    assert film.runtime == minutes
    index = main_runtime(film.runtimes)
    assert film.runtime == (None if index is None else film.runtimes[index].minutes)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Name("Orla Quennet", "Orla Quennet (director)", "voice"), "Orla Quennet"),
        (BasedOn("The Lamp", ["Ilse Corran", "Pell Vandry"]), "The Lamp by Ilse Corran and Pell Vandry"),
        (BasedOn("The Lamp"), "The Lamp"),
        (Release("2018-09-20", "Fantastic Fest"), "2018-09-20 (Fantastic Fest)"),
        (Release("2018"), "2018"),
        (Runtime(90), "90 minutes"),
        (Runtime(1), "1 minute"),
        (Runtime(1, 29), "1 minute 29 seconds"),
        (Runtime(2, 1, "short cut"), "2 minutes 1 second (short cut)"),
        (Runtime(min=90, max=95), "90–95 minutes"),
        (Money(10_000_000, 10_000_000, "USD"), "USD 10,000,000"),
        (Money(1, 2, approximate=True, label="worldwide"), "about 1–2 (worldwide)"),
        (
            Credit(["A B", "C D"], ["X", "Y"], "a diver", ["voice", "uncredited"]),
            "A B, C D as X / Y (voice) (uncredited), a diver",
        ),
        (Credit("A B"), "A B"),
        (Credit(roles="X"), "as X"),
        (Score("Rotten Tomatoes", 70, 100, count=98), "Rotten Tomatoes: 70/100 (98 reviews)"),
        (Score("Poll", 3.5, 4), "Poll: 3.5/4"),
        (Score("CinemaScore", grade="A-"), "CinemaScore: A-"),
        (Score("Metacritic"), "Metacritic: no figure"),
        (Review("Katie Moss", "The Quay", grade="B-"), "Katie Moss of The Quay: B-"),
        (Review(None, "The Quay", 1.5, 4), "The Quay: 1.5/4"),
        (Track("Petals", ["The Tin Parade", "Lou Orr"]), '"Petals" by The Tin Parade, Lou Orr'),
        (Track("Petals"), '"Petals"'),
        (
            Accolade("Harbour Film Awards", category="Best Actress", result="won"),
            "Harbour Film Awards – Best Actress – won",
        ),
    ],
)
def test_a_value_prints_in_words(value: object, shown: str) -> None:
    assert str(value) == shown
