"""The values of an infobox: dates, names, works, releases, runtimes, money."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING

import attrs
from attrs import field, frozen

from wikifilm.film.checks import (
    is_a,
    is_amount,
    is_count,
    is_flag,
    is_optional_text,
    is_text,
    taken,
    texts,
    tidy,
    told,
    tuple_of,
    whole,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_ISO = re.compile(r"(?a:(\d{4})(?:-(?!00)(\d\d)(?:-(?!00)(\d\d))?)?)")


@frozen(order=True)
class Date:
    """A date with the precision that a text gives: a year, a month of it, or a day."""

    year: int = field(validator=whole(1, 9999))
    """The year."""
    month: int = field(default=0, validator=whole(0, 12))
    """The month from 1, or 0 where only the year is known."""
    day: int = field(default=0, validator=whole(0))
    """The day from 1, or 0 where it is not known."""

    @day.validator
    def _real(self, _attribute: attrs.Attribute[int], value: int) -> None:
        last = calendar.monthrange(self.year, self.month)[1] if self.month else 0
        if value > last:
            message = f"Date.day must be a day of {self.year:04}-{self.month:02} or 0, found {told(value)}"
            raise ValueError(message)

    @classmethod
    def plain(cls, text: str) -> Date:
        """Return the date of ``2018-09-20``, ``1993-02`` or ``1994``.

        Raises:
            ValueError: The text is none of these, or no day of the calendar.
        """
        match = _ISO.fullmatch(text)
        if match is None:
            message = f"expected a date such as '2018-09-20', '2018-09' or '2018', found {told(text)}"
            raise ValueError(message)
        return cls(*(int(part) for part in match.groups() if part))

    def __str__(self) -> str:
        """Return it in ISO 8601, as precise as it is."""
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
        if self.day:
            parts.append(f"{self.day:02}")
        return "-".join(parts)


def date_of(value: Date | dt.date | str | None) -> Date | None:
    """Return the date of an ISO string or a calendar date."""
    if isinstance(value, dt.date):
        return Date(value.year, value.month, value.day)
    return Date.plain(value) if isinstance(value, str) else value


is_date = attrs.validators.optional(is_a(Date, "a Date"))


@frozen
class Name:
    """A person, company, country or language as it stands in one place."""

    name: str = field(validator=is_text)
    """What a reader sees, free of markup, references and notes."""
    page: str | None = field(default=None, validator=is_optional_text)
    """The target of its link, the section anchor kept; None where it has no link."""
    notes: tuple[str, ...] = field(default=(), converter=texts, validator=taken)
    """The parentheses or labels that qualify this name in this place."""
    stated: bool = field(default=True, eq=False, order=False, repr=False, kw_only=True)
    """False where it was given as a plain string: link and notes are then those of the equal name in the text."""

    @classmethod
    def plain(cls, text: str) -> Name:
        """Return the name that a plain string stands for."""
        return cls(text, stated=False)

    def __str__(self) -> str:
        """Return the name."""
        return self.name


def names_of(values: Iterable[Name | str] | Name | str) -> tuple[Name, ...]:
    """Return values of ``Name`` as a tuple, a single one too."""
    return tuple_of(Name, values)


@frozen
class BasedOn:
    """A work that the film is based on."""

    work: str = field(validator=is_text)
    """The work's title or description."""
    authors: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who wrote it."""

    @classmethod
    def plain(cls, text: str) -> BasedOn:
        """Return the work that a plain string names, its authors unsaid."""
        return cls(text)

    def __str__(self) -> str:
        """Return ``work by authors``."""
        return f"{self.work} by {' and '.join(map(str, self.authors))}" if self.authors else self.work


def works_of(values: Iterable[BasedOn | str] | BasedOn | str) -> tuple[BasedOn, ...]:
    """Return values of ``BasedOn`` as a tuple, a single one too."""
    return tuple_of(BasedOn, values)


@frozen
class Release:
    """One release of the film."""

    date: Date = field(converter=date_of, validator=is_a(Date, "a Date"))
    """When; an ISO string or a ``datetime.date`` is taken too."""
    place: str | None = field(default=None, validator=is_optional_text)
    """Where or on what occasion, as a reader sees it."""

    @classmethod
    def plain(cls, text: str) -> Release:
        """Return the release on the ISO date ``text``."""
        return cls(Date.plain(text))

    def __str__(self) -> str:
        """Return the date, and the place in parentheses."""
        return f"{self.date} ({self.place})" if self.place else str(self.date)


def releases_of(values: Iterable[Release | str] | Release | str) -> tuple[Release, ...]:
    """Return values of ``Release`` as a tuple, a single one too."""
    return tuple_of(Release, values)


@frozen
class Runtime:
    """One length of the film; a range has ``min`` and ``max`` instead of ``minutes``."""

    minutes: int | None = field(default=None, validator=is_count)
    """Whole minutes."""
    seconds: int | None = field(default=None, validator=is_count)
    """Seconds beyond the minutes, where the text has them."""
    label: str | None = field(default=None, validator=is_optional_text)
    """What this length is, such as ``director's cut``; None for the plain one."""
    min: int | None = field(default=None, validator=is_count)
    """The shorter end of a range, in minutes."""
    max: int | None = field(default=None, validator=is_count)
    """The longer end of a range, in minutes."""

    def __attrs_post_init__(self) -> None:
        """Refuse a runtime that is neither a length nor a range.

        Raises:
            ValueError: It gives both, none, or half a range.
        """
        if (self.minutes is None) == (self.min is None) or (self.min is None) != (self.max is None):
            message = f"a Runtime has either minutes or both min and max, found {told(self)}"
            raise ValueError(message)

    def __str__(self) -> str:
        """Return it in words."""
        length = f"{self.min}\N{EN DASH}{self.max} minutes"
        if self.minutes is not None:
            length = f"{self.minutes} minute{'' if self.minutes == 1 else 's'}"
        if self.seconds is not None:
            length += f" {self.seconds} second{'' if self.seconds == 1 else 's'}"
        return f"{length} ({self.label})" if self.label else length


def runtimes_of(values: Iterable[Runtime] | Runtime) -> tuple[Runtime, ...]:
    """Return values of ``Runtime`` as a tuple, a single one too."""
    return tuple_of(Runtime, values)


@frozen
class Money:
    """An amount of money in units of its currency; ``min`` equals ``max`` where it is one figure."""

    min: float = field(converter=tidy, validator=is_amount)
    """The amount, or the lower end of a range."""
    max: float = field(converter=tidy, validator=is_amount)
    """The amount, or the upper end of a range."""
    currency: str | None = field(default=None, validator=is_optional_text)
    """ISO 4217 code; None where the text does not settle it."""
    approximate: bool = field(default=False, validator=is_flag)
    """Whether the text calls it an estimate."""
    label: str | None = field(default=None, validator=is_optional_text)
    """Which figure it is, where the text says so."""

    def __attrs_post_init__(self) -> None:
        """Refuse a range that runs backwards.

        Raises:
            ValueError: ``min`` is above ``max``.
        """
        if self.min > self.max:
            message = f"Money.min must not be above Money.max, found {told(self.min)} and {told(self.max)}"
            raise ValueError(message)

    def __str__(self) -> str:
        """Return code and figures."""
        figures = f"{self.min:,}" if self.min == self.max else f"{self.min:,}\N{EN DASH}{self.max:,}"
        text = f"{self.currency} {figures}" if self.currency else figures
        text = f"about {text}" if self.approximate else text
        return f"{text} ({self.label})" if self.label else text


def amounts_of(values: Iterable[Money] | Money) -> tuple[Money, ...]:
    """Return values of ``Money`` as a tuple, a single one too."""
    return tuple_of(Money, values)
