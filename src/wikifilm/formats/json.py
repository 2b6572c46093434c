"""The film as plain dictionaries and lists, ready for JSON, and back."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast, get_args, get_origin, get_type_hints

import attrs

from wikifilm.errors import meant
from wikifilm.film import Credit, Date, Film, Identifier, Track
from wikifilm.film.checks import told
from wikifilm.syntax import MAX_DEPTH

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from wikifilm.article import Article
    from wikifilm.film import Value
    from wikifilm.views import Section

__all__ = ["from_dict", "to_dict"]

_DROPPED = frozenset({"stated"})
_FIRST: dict[type, tuple[str, ...]] = {Track: ("album", "number", "title", "artists")}
"""Where keys stand in another order than the attributes."""


def _plain(value: Value) -> Value:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Date):
        return str(value)
    if attrs.has(type(value)):
        return _fields(value)
    return value


def _fields(value: attrs.AttrsInstance) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in _FIRST.get(type(value), ()) + tuple(attribute.name for attribute in attrs.fields(type(value))):
        each = getattr(value, name)
        if name not in _DROPPED and name not in found and each is not None and each is not False and each != ():
            found[name] = _plain(each)
    return found


def _film(film: Film) -> dict[str, Any]:
    found = _fields(film)
    if film.identifiers:
        found["identifiers"] = {each.catalogue: each.value for each in film.identifiers}
    return found


def _section(section: Section) -> dict[str, Any]:
    found: dict[str, Any] = {"title": section.title, "level": section.level}
    optional = {"kind": section.kind, "text": section.text}
    found |= {name: value for name, value in optional.items() if value}
    below = [_section(each) for each in section.sections]
    return found | {"sections": below} if below else found


def to_dict(source: Article | Film) -> dict[str, Any]:
    """Return a film, or an article with its prose and its gaps, as dictionaries and lists.

    What the text does not give is left out. Keys stand in the order of the attributes.

    Args:
        source: A film, or an article.
    """
    if isinstance(source, Film):
        return _film(source)
    found = _film(source.film)
    plot = source.plot
    prose = {"lead": source.lead.text, "plot": plot.whole_text if plot is not None else ""}
    found |= {name: text for name, text in prose.items() if text}
    sections = [_section(section) for section in source.sections]
    if sections:
        found["sections"] = sections
    gaps = [_fields(gap) for gap in source.gaps]
    return found | {"gaps": gaps} if gaps else found


# ------------------------------------------------------------------------------------------------- back

_Reader: TypeAlias = "Callable[[Any, int], Any]"
"""Makes a value of a film out of one of JSON; the number says how many credits it is nested in."""
_PROSE = ("lead", "plot", "sections", "gaps")
_NAME_KEPT = 60
_PLAIN_NAME = re.compile(f"(?a:[A-Za-z_][A-Za-z_0-9]{{0,{_NAME_KEPT - 1}}})")
_LONGEST_REASON = 300


class _WrongError(Exception):
    """A value that is none of a film's; the way to it is gathered on the way out."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.path = ""

    def below(self, step: object) -> _WrongError:
        """Put a step before the path: an index, or the name of an attribute."""
        plain = isinstance(step, str) and _PLAIN_NAME.fullmatch(step)
        self.path = (f".{step}" if plain else f"[{told(step)}]") + self.path
        return self


def _wrong(expected: str, found: object) -> _WrongError:
    kinds = {Mapping: "an object", list | tuple: "a list", type(None): "null"}
    said = next((word for kind, word in kinds.items() if isinstance(found, kind)), None) or told(found)
    return _WrongError(f"expected {expected}, found {said}")


def _mapping(value: object) -> Mapping[Any, Any]:
    if not isinstance(value, Mapping):
        raise _wrong("an object", value)
    return value


def _text(value: object, _: int = 0) -> str:
    if not isinstance(value, str):
        raise _wrong("text", value)
    return value


def _number(value: object, _: int) -> float:
    # bool is a kind of int for Python alone; NaN and infinity are none of JSON's numbers, though Python reads them.
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= sys.float_info.max:
        raise _wrong("a number from 0 on", value)
    return value


def _whole(value: object, depth: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _wrong("a whole number from 0 on", value)
    return int(_number(value, depth))


def _flag(value: object, _: int) -> bool:
    if not isinstance(value, bool):
        raise _wrong("true or false", value)
    return value


def _date(value: object, _: int) -> Date:
    return Date.plain(_text(value))


def _identifiers(value: object, _: int) -> tuple[Identifier, ...]:
    found = []
    for catalogue, number in _mapping(value).items():
        try:
            found.append(Identifier(_text(catalogue), _text(number)))
        except _WrongError as wrong:
            raise wrong.below(catalogue) from None
    return tuple(found)


_READERS: dict[object, _Reader] = {str: _text, float: _number, int: _whole, bool: _flag, Date: _date}


def _reader(hint: object) -> _Reader:
    """Return what reads values of a type that an attribute of a film has."""
    if hint in _READERS:
        return _READERS[hint]
    kinds = get_args(hint)
    if get_origin(hint) is Literal:
        return lambda value, _: _one_of(kinds, value)
    if isinstance(hint, UnionType):
        given = _reader(kinds[0])
        return lambda value, depth: None if value is None else given(value, depth)
    if get_origin(hint) is tuple:
        each = _reader(kinds[0])
        return lambda value, depth: _listed(each, value, depth)
    return lambda value, depth: _object(cast("type[attrs.AttrsInstance]", hint), value, depth)


def _one_of(allowed: tuple[str, ...], value: object) -> str:
    if value not in allowed:
        raise _wrong(" or ".join(map(repr, allowed)), value)
    return _text(value)


def _listed(each: _Reader, value: object, depth: int) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise _wrong("a list", value)
    found = []
    for index, one in enumerate(value):
        try:
            found.append(each(one, depth))
        except _WrongError as wrong:
            raise wrong.below(index) from None
    return tuple(found)


@cache
def _readers(kind: Hashable) -> dict[str, _Reader]:
    """Return what reads the attributes of a value; there are as many kinds as there are classes of values."""
    hints = get_type_hints(kind)
    found = {name: _reader(hint) for name, hint in hints.items() if name not in _DROPPED}
    return found | {"identifiers": _identifiers} if kind is Film else found


def _object(kind: type[attrs.AttrsInstance], data: object, depth: int) -> object:
    readers = _readers(kind)
    depth += kind is Credit
    if depth > MAX_DEPTH + 1:
        raise _WrongError(f"nested more than {MAX_DEPTH} levels deep")
    values: dict[str, Any] = {}
    for name, value in _mapping(data).items():
        try:
            values[name] = _reader_of(_text(name), readers)(value, depth)
        except _WrongError as wrong:
            raise wrong.below(name) from None
        except ValueError as error:  # a text that is no date
            raise _WrongError(str(error)).below(name) from None
    for attribute in attrs.fields(kind):
        if attribute.default is attrs.NOTHING and attribute.name not in values:
            raise _WrongError(f"expected an object with {attribute.name!r}")
    try:
        return kind(**values)
    except ValueError as error:  # the values do not go together
        raise _WrongError(str(error)) from None


def _reader_of(name: str, readers: dict[str, _Reader]) -> _Reader:
    found = readers.get(name)
    if found is None:
        raise _WrongError(f"unknown name{meant(name[:_NAME_KEPT], readers)}")
    return found


def from_dict(data: Mapping[str, Any]) -> Film:
    """Return the film of what ``to_dict`` gave; the prose and the gaps of an article are passed over.

    Args:
        data: An object of JSON as Python has it, from whatever source. Credits may be nested as deep as an article
            can nest them, 32 levels.

    Raises:
        ValueError: A name is unknown, or a value is of the wrong kind or out of its range; the message begins with the
            path of the first such value, such as ``cast[3].roles[0].name: expected text, found 5``.
    """
    try:
        found = _object(Film, {name: value for name, value in _mapping(data).items() if name not in _PROSE}, 0)
    except _WrongError as wrong:
        path = wrong.path.removeprefix(".")
        raise ValueError(f"{path}{': ' if path else ''}{wrong!s:.{_LONGEST_REASON}}") from None
    return cast("Film", found)
