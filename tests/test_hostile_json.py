"""JSON from anywhere: what is no film's is refused with the path of the fault, in a short message."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from laws import shared
from strategies import any_films, any_text
from wikifilm import Film, from_dict, to_dict

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

LONGEST = 800
"""A message holds a path of at most 33 credits and a short reason."""


def nested(levels: int) -> dict[str, Any]:
    """A film with a credit at the end of so many others."""
    credit: dict[str, Any] = {"actors": [{"name": "Ada Orme"}]}
    for _ in range(levels):
        credit = {"children": [credit]}
    return {"cast": [credit]}


def deep_list(levels: int) -> list[Any]:
    found: list[Any] = []
    for _ in range(levels):
        found = [found]
    return found


def refusal(data: Any) -> str:
    with pytest.raises(ValueError, match=r"expected|must|unknown|either|nested") as caught:
        from_dict(data)
    message = str(caught.value)
    assert len(message) <= LONGEST
    assert message.isprintable()
    return message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "expected an object, found null"),
        ("{}", "expected an object, found '{}'"),
        (True, "expected an object, found True"),
        ({"titel": "Up"}, "titel: unknown name; did you mean 'title'?"),
        ({"a\x1b[2Jb": 1}, "['a\\x1b[2Jb']: unknown name"),
        ({1: "x"}, "[1]: expected text, found 1"),
        ({"title": ["Up"]}, "title: expected text, found a list"),
        ({"title": {}}, "title: expected text, found an object"),
        ({"kind": "play"}, "kind: expected 'film' or 'series', found 'play'"),
        ({"kind": []}, "kind: expected 'film' or 'series', found a list"),
        ({"kind": None}, "kind: expected 'film' or 'series', found null"),
        ({"native_names": "Up"}, "native_names: expected a list, found 'Up'"),
        ({"native_names": {"Up": 1}}, "native_names: expected a list, found an object"),
        ({"native_names": ["Up", None]}, "native_names[1]: expected text, found null"),
        ({"directors": ["Ada Orme"]}, "directors[0]: expected an object, found 'Ada Orme'"),
        ({"directors": [{"page": "A"}]}, "directors[0]: expected an object with 'name'"),
        ({"directors": [{"name": "A", "stated": False}]}, "directors[0].stated: unknown name"),
        ({"cast": [{}, {"roles": [{"name": 5}]}]}, "cast[1].roles[0].name: expected text, found 5"),
        ({"cast": [{"versions": [{"actors": []}]}]}, "cast[0].versions[0]: expected an object with 'label'"),
        ({"scores": [{"source": "A", "audience": 1}]}, "scores[0].audience: expected true or false, found 1"),
        ({"scores": [{"source": "A", "value": -1}]}, "scores[0].value: expected a number from 0 on, found -1"),
        ({"released": [{"date": "2018-02-30"}]}, "released[0].date: Date.day must be a day of 2018-02 or 0, found 30"),
        ({"scores": [{"source": "A", "count": 1.0}]}, "scores[0].count: expected a whole number from 0 on, found 1.0"),
        ({"tracks": [{"title": "A", "number": -2}]}, "tracks[0].number: expected a number from 0 on, found -2"),
        ({"gross": [{"min": 2, "max": 1}]}, "gross[0]: Money.min must not be above Money.max, found 2 and 1"),
        ({"gross": [{"min": float("nan"), "max": 1}]}, "gross[0].min: expected a number from 0 on, found nan"),
        ({"gross": [{"min": 1, "max": float("inf")}]}, "gross[0].max: expected a number from 0 on, found inf"),
        ({"gross": [{"min": 10**400}]}, "gross[0].min: expected a number from 0 on, found a number of 1329 bits"),
        ({"title": 10**5000}, "title: expected text, found a number of 16610 bits"),
        ({"identifiers": {"imdb": 5}}, "identifiers.imdb: expected text, found 5"),
        ({"identifiers": {"a b": None}}, "identifiers['a b']: expected text, found null"),
        ({"identifiers": {5: "x"}}, "identifiers[5]: expected text, found 5"),
    ],
)  # fmt: skip
def test_the_message_says_where_and_what(data: Any, message: str) -> None:
    assert refusal(data) == message


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ({"x" * 10**6: 1}, "['xxx"),
        ({"title": "\x1b]0;" * 10**6, "kind": "\x9b" * 10**6}, "kind: "),
        ({"released": [{"date": "9" * 10**6}]}, "released[0].date: "),
        ({"runtimes": [{"minutes": 1, "min": 1, "label": "x" * 10**6}]}, "runtimes[0]: "),
        ({"native_names": [*["Up"] * 10**6, 5]}, "native_names[1000000]: "),
        ({"directors": [5] * 10**6}, "directors[0]: "),
        ({"native_names": {"x": [1] * 10**6}}, "native_names: "),
        ({str(number): 1 for number in range(10**5)}, "['0']: "),
        ({"title": deep_list(10**5)}, "title: "),
        ({"cast": deep_list(10**5)}, "cast[0]: "),
        (nested(10**5), "cast[0]" + ".children[0]" * 33 + ": nested more than 32 levels deep"),
        (nested(33), "cast[0]" + ".children[0]" * 33 + ": nested more than 32 levels deep"),
    ],
    ids=lambda value: value if isinstance(value, str) else "data",
)
def test_what_is_huge_or_deep_is_refused_in_a_short_message(data: Any, path: str) -> None:
    assert refusal(data).startswith(path)


def test_as_deep_as_an_article_may_be_nested() -> None:
    data = nested(32)
    assert to_dict(from_dict(data)) == data | {"kind": "film"}


def test_a_cast_of_very_many_is_read() -> None:
    data = {"kind": "film", "native_names": ["Up"] * 10**6, "cast": [{"roles": [{"name": "Wick"}]}] * 10_000}
    assert to_dict(from_dict(data)) == data


def test_what_stands_for_nothing() -> None:
    data: dict[str, Any] = {
        "title": None,
        "directors": [],
        "identifiers": {},
        "gross": [{"min": 1, "max": 1, "approximate": False}],
    }
    assert to_dict(from_dict(data)) == {"kind": "film", "gross": [{"min": 1, "max": 1}]}


def test_of_a_name_that_stands_twice_json_keeps_the_last() -> None:
    assert from_dict(json.loads('{"title": "Up", "title": "Down"}')).title == "Down"


# ------------------------------------------------------------------------------------- one place mutated


def places(data: Any, path: str = "") -> list[tuple[Any, Any, str]]:
    """Every object and list of some JSON with the keys and indices in it, and their paths."""
    found: list[tuple[Any, Any, str]] = []
    keys = list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in keys:
        at = spelled(path, key)
        found += [(data, key, at), *places(data[key], at)]
    return found


def spelled(path: str, key: object) -> str:
    """The path of what stands under a key."""
    plain = isinstance(key, str) and key.isascii() and key.isidentifier()
    return f"{path}.{key}".removeprefix(".") if plain else f"{path}[{key!r}]"


HOSTILE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.just(10**400),
    st.floats(),
    any_text(),
    st.sampled_from(["2018-09", "won", "film", "\ud800", "\x00" * 999, "9" * 999]),
    st.recursive(
        st.none() | st.integers() | any_text(),
        lambda below: st.lists(below, max_size=2) | st.dictionaries(any_text(), below, max_size=2),
        max_leaves=4,
    ),
    st.just({"name": "Ada Orme"}),
)


@st.composite
def mutated(draw: DrawFn) -> tuple[Any, str, str]:
    """The JSON of a film in which one place says something else; its path, and that of what it stands in."""
    data = json.loads(json.dumps(to_dict(draw(any_films()))))
    within, key, path = draw(st.sampled_from(places(data)))
    above = path.removesuffix(spelled("", key) if path == spelled("", key) else spelled("x", key)[1:])
    how = draw(st.sampled_from(["replace", "replace", "remove", "add", "rename"]))
    if how == "replace":
        within[key] = draw(HOSTILE)
    elif how == "remove":
        del within[key]
    elif isinstance(within, list):
        within.insert(key, draw(HOSTILE))
    else:
        name = draw(st.one_of(any_text(), st.sampled_from(["nmae", "minutes", "name", "children", "title"])))
        within[name] = within.pop(key) if how == "rename" else draw(HOSTILE)
        path = spelled(above, name)
    return data, path, above


def said(data: Any) -> Any:
    """Some JSON without what stands for nothing."""
    if isinstance(data, dict):
        found = {name: said(value) for name, value in data.items()}
        return {
            name: value for name, value in found.items() if value is not None and value is not False and value != []
        }
    return [said(value) for value in data] if isinstance(data, list) else data


def read(data: Any) -> tuple[Film | None, str]:
    """The film of some JSON, or the message of its refusal."""
    try:
        return from_dict(data), ""
    except ValueError as error:
        return None, str(error)


@shared(3)
@given(mutated())
def test_one_mutated_place_is_read_or_named(question: tuple[Any, str, str]) -> None:
    """Values that do not go together are told of what holds them; what lies in the new value, below its path."""
    data, path, above = question
    film, message = read(data)
    event("refused" if film is None else "read")
    if film is None:
        named = message.split(": ")[0]
        assert named == above or named.startswith(path), message
        assert len(message) <= LONGEST
        return
    kept = {name: value for name, value in data.items() if value != {}}
    assert to_dict(film) == {"kind": "film"} | said(kept)
    assert from_dict(to_dict(film)) == film
