"""Text of the command line read as values of a film, by the value languages that read an article."""

from __future__ import annotations

import re
import types
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args, get_origin, get_type_hints

import attrs

from wikifilm.cli.streams import USAGE, TroubleError
from wikifilm.errors import meant
from wikifilm.film import Credit, Date, Film, Name
from wikifilm.find import LISTS, PROSE
from wikifilm.values.credits import CREDITS, ROLES
from wikifilm.values.names import PEOPLE, read_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Dialect
    from wikifilm.film import Value
    from wikifilm.lens import Lens, Reading

__all__ = ["Reader", "is_list", "may_be_empty", "type_at"]

Kind: TypeAlias = Any
"""A type, or what ``typing`` makes of types."""
_WHOLE = re.compile(r"(?a:[0-9]{1,9})")
_NUMBER = re.compile(r"(?a:[0-9]{1,9}(?:\.[0-9]{1,9})?)")
_NEWLINE = re.compile(r"\r\n|\r|\n")
_WORDS = {"yes": True, "true": True, "no": False, "false": False}


# ------------------------------------------------------------------------------------------------- types


def _hints(kind: type[Any]) -> dict[str, Any]:
    """Return the types of a value's attributes, without that which is no part of the value."""
    hints = get_type_hints(kind)
    hints.pop("stated", None)
    return hints


def type_at(path: Sequence[str | int]) -> Kind:
    """Return the type of what stands at a path of a film.

    Raises:
        TroubleError: A film has no such path.
    """
    kind: Any = Film
    at = ""
    for step in path:
        if isinstance(step, int):
            if not is_list(kind):
                raise TroubleError(f"{at} is no list", USAGE)
            kind, at = get_args(kind)[0], f"{at}[{step}]"
            continue
        if is_list(kind):
            raise TroubleError(f"{at} is a list: say which of it, such as {at}[0].{step}", USAGE)
        hints = _hints(kind) if attrs.has(kind) else {}
        if at == "":
            hints = hints | {"runtime": int | None}
        if step not in hints:
            raise TroubleError(f"{at or 'a film'} has no {step!r}{_instead(step, hints)}", USAGE)
        kind, at = hints[step], f"{at}.{step}".removeprefix(".")
    return kind


def _instead(step: str, hints: dict[str, Any]) -> str:
    return meant(step, hints) or (f"; it has {', '.join(hints)}" if hints else "")


def is_list(kind: object) -> bool:
    """Tell whether a type is that of lists."""
    return get_origin(kind) is tuple


def may_be_empty(kind: object) -> bool:
    """Tell whether a type has None for what is absent."""
    return type(None) in get_args(kind)


# ----------------------------------------------------------------------------------------------- reading


class Reader:
    """Reads values out of text as an article of some dialect would."""

    def __init__(self, dialect: Dialect, film: Film) -> None:
        """Read for a film, whose name sentences may bear."""
        self._fields = {rule.attribute: rule.lens for rule in dialect.fields}
        self._lines = {rule.attribute: rule.lens for rule in LISTS}
        self._sentences = {rule.attribute: rule.lens for rule in PROSE}
        self._titles = frozenset(title for title in (film.title, film.page_title) if title)

    def many(self, path: Sequence[str | int], text: str) -> tuple[Any, ...]:
        """Return the values that a text says of the list at a path.

        Raises:
            TroubleError: It says none; the message tells what was expected.
        """
        kind = get_args(type_at(path))[0]
        name = str(path[-1])
        if len(path) == 1 and name in self._fields:
            return self._read(self._fields[name].read(text), self._fields[name].expected, text)
        if len(path) == 1 and name in self._sentences:
            lens = self._sentences[name]
            return self._read(lens.read(text, self._titles), f"{lens.expected}, or parts such as {name}[0].value", text)
        if name in self._lines or kind is Credit:
            return self._each_line(self._lines.get(name, CREDITS), text)
        if name == "roles":
            return self._roles(text)
        if kind is Name:
            return self._read(PEOPLE.read(text), PEOPLE.expected, text)
        if kind is str:
            return tuple(part for each in text.split(";") if (part := each.strip()))
        raise TroubleError("cannot be given as text")

    def one(self, path: Sequence[str | int], text: str) -> Value:
        """Return the value that a text says for a path that is no list.

        Raises:
            TroubleError: It says another one; the message tells what was expected.
        """
        kind = type_at(path)
        if list(path) == ["runtime"]:
            return self._minutes(text)
        if kind is Name:
            return _plain(read_name(text, 0, len(text)))
        if isinstance(path[-1], int) and kind is not str:
            found = self.many(path[:-1], text)
            if len(found) != 1:
                raise TroubleError(f"expected one value, found {len(found)} in {text!r}")
            return found[0]
        return _scalar(kind, text)

    def _read(self, reading: Reading[Any], expected: str, text: str) -> tuple[Any, ...]:
        if not reading.slots or reading.findings:
            raise TroubleError(f"expected {expected}; found {text!r}")
        return tuple(_plain(slot.value) for slot in reading.slots)

    def _each_line(self, lens: Lens[Any], text: str) -> tuple[Any, ...]:
        found = []
        for line in _NEWLINE.split(text.strip("\r\n")):
            value = lens.get(line.strip(" \t"))
            if value is None:
                raise TroubleError(f"expected {lens.expected}; found {line!r}")
            found.append(_plain(value))
        return tuple(found)

    def _roles(self, text: str) -> tuple[Name, ...]:
        found = ROLES.get(text)
        if found is None or found.description is not None or found.notes:
            raise TroubleError(f"expected roles such as 'Hazel Voss / Nightjar'; found {text!r}")
        return tuple(map(_plain, found.roles))

    def _minutes(self, text: str) -> int:
        if _WHOLE.fullmatch(text.strip()):
            return int(text)
        lens = self._fields["runtimes"]
        found = [slot.value for slot in lens.read(text).slots]
        if len(found) != 1 or found[0].minutes is None or found[0].seconds is not None or found[0].label is not None:
            raise TroubleError(f"expected {lens.expected}; found {text!r}")
        return int(found[0].minutes)


def _plain(value: Value) -> Value:
    """Return a value whose bare names stand for the equal-named ones of the article, with their links."""
    if isinstance(value, Name):
        return value if value.notes else Name.plain(value.name)
    if attrs.has(type(value)):
        lists = {name: getattr(value, name) for name, kind in _hints(type(value)).items() if is_list(kind)}
        return attrs.evolve(value, **{name: tuple(map(_plain, each)) for name, each in lists.items()})
    return value


def _scalar(kind: object, text: str) -> Value:
    bare = text.strip()
    kinds = get_args(kind) if isinstance(kind, types.UnionType) else (kind,)
    if get_origin(kind) is Literal:
        if bare not in get_args(kind):
            raise TroubleError(f"expected {' or '.join(map(repr, get_args(kind)))}; found {text!r}")
        return bare
    if Date in kinds:
        try:
            return Date.plain(bare)
        except ValueError as error:
            raise TroubleError(str(error)) from None
    if bool in kinds:
        if bare.casefold() not in _WORDS:
            raise TroubleError(f"expected 'yes' or 'no'; found {text!r}")
        return _WORDS[bare.casefold()]
    if int in kinds or float in kinds:
        language, example = (_NUMBER, "'6.3'") if float in kinds else (_WHOLE, "'90'")
        if not language.fullmatch(bare):
            raise TroubleError(f"expected a number such as {example}; found {text!r}")
        return float(bare) if float in kinds else int(bare)
    return text
