"""What attributes of values accept: converters and validators that name the attribute and the value."""

from __future__ import annotations

import reprlib
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
_MOST_BITS = 200
_Validator: TypeAlias = "Callable[[object, attrs.Attribute[Any], Any], None]"


class _Briefly(reprlib.Repr):
    """Says values in a line that stays short, whatever they are: huge texts, deep lists, endless numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.maxstring = 80
        self.maxother = 200

    def repr_int(self, x: int, level: int) -> str:
        """Say a number; Python refuses to write a very long one."""
        return f"a number of {x.bit_length()} bits" if x.bit_length() > _MOST_BITS else super().repr_int(x, level)


told: Callable[[object], str] = _Briefly().repr
"""Returns a value as a message tells it."""


class _Refused:
    """What stands for a tuple that holds a wrong value, until the validator refuses it by its attribute."""

    __slots__ = ("kind", "value")

    def __init__(self, kind: str, value: object) -> None:
        self.kind = kind
        self.value = value


class _WrongError(TypeError):
    """A value is not of the class of its tuple, and no plain string for one."""


def tuple_of(cls: type[T], values: Iterable[T | str] | T | str) -> tuple[T, ...]:
    """Return a tuple of ``cls``, in which a plain string stands for the value that it names."""
    if type(values) is tuple and (not values or {*map(type, values)} == {cls}):
        return values  # what is read is always so
    found: Any = (values,) if isinstance(values, str | cls) else values
    refused: Any
    try:
        return tuple([value if isinstance(value, cls) else _plain(cls, value) for value in found])
    except _WrongError as error:
        refused = _Refused(cls.__name__, error.args[0])
    except TypeError:  # it is nothing that holds values
        refused = _Refused(cls.__name__, found)
    return cast("tuple[T, ...]", refused)  # the validator refuses it, where the attribute is known


def _plain(cls: type[T], value: object) -> T:
    make: Callable[[str], T] | None = getattr(cls, "plain", None)
    if make is None or not isinstance(value, str):
        raise _WrongError(value)
    return make(value)


def taken(instance: object, attribute: attrs.Attribute[Any], values: object) -> None:
    """Refuse values of another kind, naming the attribute."""
    if isinstance(values, _Refused):
        message = f"{type(instance).__name__}.{attribute.name} must hold {values.kind}, found {told(values.value)}"
        raise TypeError(message)


def whole(low: int, high: int | None = None) -> _Validator:
    """Return the validator of a whole number."""

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        name = f"{type(instance).__name__}.{attribute.name}"
        if isinstance(value, bool) or not isinstance(value, int):
            message = f"{name} must be a whole number, found {told(value)}"
            raise TypeError(message)
        if value < low or (high is not None and value > high):
            limits = f"at least {low}" if high is None else f"from {low} to {high}"
            message = f"{name} must be {limits}, found {told(value)}"
            raise ValueError(message)

    return check


def texts(values: Iterable[str] | str) -> tuple[str, ...]:
    """Return strings as a tuple, a single one too."""
    return tuple_of(str, values)


def is_a(kind: type, expected: str) -> _Validator:
    """Return the validator of a class of values."""

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if not isinstance(value, kind):
            raise TypeError(f"{type(instance).__name__}.{attribute.name} must be {expected}, found {told(value)}")

    return check


def one_of(*allowed: str) -> _Validator:
    """Return the validator of some words."""

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if value not in allowed:
            expected = " or ".join(map(repr, allowed))
            raise ValueError(f"{type(instance).__name__}.{attribute.name} must be {expected}, found {told(value)}")

    return check


is_text = is_a(str, "text")
is_count = attrs.validators.optional(whole(0))
is_flag = is_a(bool, "True or False")


def is_optional_text(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Accept text or None: a call less than ``attrs.validators.optional``, since values have many such attributes."""
    if value is not None:
        is_text(instance, attribute, value)


def is_amount(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Accept a finite number that is not negative."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        message = f"{type(instance).__name__}.{attribute.name} must be a number, found {told(value)}"
        raise TypeError(message)
    if not 0 <= value < float("inf"):
        message = f"{type(instance).__name__}.{attribute.name} must be finite and not negative, found {told(value)}"
        raise ValueError(message)


is_number = attrs.validators.optional(is_amount)


def tidy(value: float) -> float:
    """Write a whole number as an int, so that 70.0 and 70 print alike."""
    whole: object = value
    return int(value) if isinstance(whole, float) and whole.is_integer() else value


def tidy_or_none(value: float | None) -> float | None:
    """Write a whole number as an int; keep None."""
    return None if value is None else tidy(value)
