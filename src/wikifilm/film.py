"""The film as frozen values: names, dates, runtimes, money, credits, scores, tracks. Knows no text."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, get_args

import attrs
from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = [
    "Accolade",
    "BasedOn",
    "Credit",
    "Date",
    "Film",
    "Gap",
    "Identifier",
    "Money",
    "Name",
    "Release",
    "Review",
    "Runtime",
    "Score",
    "Track",
    "Version",
]

T = TypeVar("T")
_Validator: TypeAlias = "Callable[[object, attrs.Attribute[Any], Any], None]"

_ISO = re.compile(r"(?a:(\d{4})(?:-(?!00)(\d\d)(?:-(?!00)(\d\d))?)?)")


class _Refused:
    """What stands for a tuple that holds a wrong value, until the validator refuses it by its attribute."""

    __slots__ = ("kind", "value")

    def __init__(self, kind: str, value: object) -> None:
        self.kind = kind
        self.value = value


class _WrongError(TypeError):
    """A value is not of the class of its tuple, and no plain string for one."""


def _tuple_of(cls: type[T], values: Iterable[T | str] | T | str) -> tuple[T, ...]:
    """Return a tuple of ``cls``, in which a plain string stands for the value that it names."""
    found: Any = (values,) if isinstance(values, str | cls) else values
    refused: Any
    try:
        return tuple([value if isinstance(value, cls) else _plain(cls, value) for value in found])
    except _WrongError as error:
        refused = _Refused(cls.__name__, error.args[0])
    except TypeError:  # it is nothing that holds values
        refused = _Refused(cls.__name__, found)
    return refused  # type: ignore[no-any-return]


def _plain(cls: type[T], value: object) -> T:
    make: Callable[[str], T] | None = getattr(cls, "plain", None)
    if make is None or not isinstance(value, str):
        raise _WrongError(value)
    return make(value)


def _taken(instance: object, attribute: attrs.Attribute[Any], values: object) -> None:
    if isinstance(values, _Refused):
        message = f"{type(instance).__name__}.{attribute.name} must hold {values.kind}, found {values.value!r}"
        raise TypeError(message)


def _whole(low: int, high: int | None = None) -> _Validator:
    """Return the validator of a whole number."""

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        name = f"{type(instance).__name__}.{attribute.name}"
        if isinstance(value, bool) or not isinstance(value, int):
            message = f"{name} must be a whole number, found {value!r}"
            raise TypeError(message)
        if value < low or (high is not None and value > high):
            limits = f"at least {low}" if high is None else f"from {low} to {high}"
            message = f"{name} must be {limits}, found {value!r}"
            raise ValueError(message)

    return check


def _texts(values: Iterable[str] | str) -> tuple[str, ...]:
    return _tuple_of(str, values)


_optional_text = attrs.validators.optional(attrs.validators.instance_of(str))
_text = attrs.validators.instance_of(str)
_count = attrs.validators.optional(_whole(0))
_flag = attrs.validators.instance_of(bool)


def _amount(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        message = f"{type(instance).__name__}.{attribute.name} must be a number, found {value!r}"
        raise TypeError(message)
    if not 0 <= value < float("inf"):
        message = f"{type(instance).__name__}.{attribute.name} must be finite and not negative, found {value!r}"
        raise ValueError(message)


_number = attrs.validators.optional(_amount)


def _tidy(value: float) -> float:
    """Write a whole number as an int, so that 70.0 and 70 print alike."""
    whole: object = value
    return int(value) if isinstance(whole, float) and whole.is_integer() else value


def _tidy_or_none(value: float | None) -> float | None:
    return None if value is None else _tidy(value)


@frozen(order=True)
class Date:
    """A date with the precision that a text gives: a year, a month of it, or a day."""

    year: int = field(validator=_whole(1, 9999))
    """The year."""
    month: int = field(default=0, validator=_whole(0, 12))
    """The month from 1, or 0 where only the year is known."""
    day: int = field(default=0, validator=_whole(0))
    """The day from 1, or 0 where it is not known."""

    @day.validator
    def _real(self, _attribute: attrs.Attribute[int], value: int) -> None:
        last = calendar.monthrange(self.year, self.month)[1] if self.month else 0
        if value > last:
            message = f"Date.day must be a day of {self.year:04}-{self.month:02} or 0, found {value!r}"
            raise ValueError(message)

    @classmethod
    def plain(cls, text: str) -> Date:
        """Return the date of ``2018-09-20``, ``1993-02`` or ``1994``.

        Raises:
            ValueError: The text is none of these, or no day of the calendar.
        """
        match = _ISO.fullmatch(text)
        if match is None:
            message = f"expected a date such as '2018-09-20', '2018-09' or '2018', found {text!r}"
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


def _date(value: Date | dt.date | str | None) -> Date | None:
    if isinstance(value, dt.date):
        return Date(value.year, value.month, value.day)
    return Date.plain(value) if isinstance(value, str) else value


_is_date = attrs.validators.optional(attrs.validators.instance_of(Date))


@frozen
class Name:
    """A person, company, country or language as it stands in one place."""

    name: str = field(validator=_text)
    """What a reader sees, free of markup, references and notes."""
    page: str | None = field(default=None, validator=_optional_text)
    """The target of its link, the section anchor kept; None where it has no link."""
    notes: tuple[str, ...] = field(default=(), converter=_texts, validator=_taken)
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


def _names(values: Iterable[Name | str] | Name | str) -> tuple[Name, ...]:
    return _tuple_of(Name, values)


@frozen
class BasedOn:
    """A work that the film is based on."""

    work: str = field(validator=_text)
    """The work's title or description."""
    authors: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who wrote it."""

    @classmethod
    def plain(cls, text: str) -> BasedOn:
        """Return the work that a plain string names, its authors unsaid."""
        return cls(text)

    def __str__(self) -> str:
        """Return ``work by authors``."""
        return f"{self.work} by {' and '.join(map(str, self.authors))}" if self.authors else self.work


def _works(values: Iterable[BasedOn | str] | BasedOn | str) -> tuple[BasedOn, ...]:
    return _tuple_of(BasedOn, values)


@frozen
class Release:
    """One release of the film."""

    date: Date = field(converter=_date, validator=attrs.validators.instance_of(Date))
    """When; an ISO string or a ``datetime.date`` is taken too."""
    place: str | None = field(default=None, validator=_optional_text)
    """Where or on what occasion, as a reader sees it."""

    @classmethod
    def plain(cls, text: str) -> Release:
        """Return the release on the ISO date ``text``."""
        return cls(Date.plain(text))

    def __str__(self) -> str:
        """Return the date, and the place in parentheses."""
        return f"{self.date} ({self.place})" if self.place else str(self.date)


def _releases(values: Iterable[Release | str] | Release | str) -> tuple[Release, ...]:
    return _tuple_of(Release, values)


@frozen
class Runtime:
    """One length of the film; a range has ``min`` and ``max`` instead of ``minutes``."""

    minutes: int | None = field(default=None, validator=_count)
    """Whole minutes."""
    seconds: int | None = field(default=None, validator=_count)
    """Seconds beyond the minutes, where the text has them."""
    label: str | None = field(default=None, validator=_optional_text)
    """What this length is, such as ``director's cut``; None for the plain one."""
    min: int | None = field(default=None, validator=_count)
    """The shorter end of a range, in minutes."""
    max: int | None = field(default=None, validator=_count)
    """The longer end of a range, in minutes."""

    def __attrs_post_init__(self) -> None:
        """Refuse a runtime that is neither a length nor a range.

        Raises:
            ValueError: It gives both, none, or half a range.
        """
        if (self.minutes is None) == (self.min is None) or (self.min is None) != (self.max is None):
            message = f"a Runtime has either minutes or both min and max, found {self!r}"
            raise ValueError(message)

    def __str__(self) -> str:
        """Return it in words."""
        length = f"{self.min}\N{EN DASH}{self.max} minutes"
        if self.minutes is not None:
            length = f"{self.minutes} minute{'' if self.minutes == 1 else 's'}"
        if self.seconds is not None:
            length += f" {self.seconds} second{'' if self.seconds == 1 else 's'}"
        return f"{length} ({self.label})" if self.label else length


def _runtimes(values: Iterable[Runtime] | Runtime) -> tuple[Runtime, ...]:
    return _tuple_of(Runtime, values)


@frozen
class Money:
    """An amount of money in units of its currency; ``min`` equals ``max`` where it is one figure."""

    min: float = field(converter=_tidy, validator=_amount)
    """The amount, or the lower end of a range."""
    max: float = field(converter=_tidy, validator=_amount)
    """The amount, or the upper end of a range."""
    currency: str | None = field(default=None, validator=_optional_text)
    """ISO 4217 code; None where the text does not settle it."""
    approximate: bool = field(default=False, validator=_flag)
    """Whether the text calls it an estimate."""
    label: str | None = field(default=None, validator=_optional_text)
    """Which figure it is, where the text says so."""

    def __attrs_post_init__(self) -> None:
        """Refuse a range that runs backwards.

        Raises:
            ValueError: ``min`` is above ``max``.
        """
        if self.min > self.max:
            message = f"Money.min must not be above Money.max, found {self.min!r} and {self.max!r}"
            raise ValueError(message)

    def __str__(self) -> str:
        """Return code and figures."""
        figures = f"{self.min:,}" if self.min == self.max else f"{self.min:,}\N{EN DASH}{self.max:,}"
        text = f"{self.currency} {figures}" if self.currency else figures
        text = f"about {text}" if self.approximate else text
        return f"{text} ({self.label})" if self.label else text


def _amounts(values: Iterable[Money] | Money) -> tuple[Money, ...]:
    return _tuple_of(Money, values)


@frozen
class Version:
    """Another voice cast of a role: a dubbed version."""

    label: str = field(validator=_text)
    """Which version, such as ``English (2005)``."""
    actors: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who speaks the role in it."""


def _versions(values: Iterable[Version] | Version) -> tuple[Version, ...]:
    return _tuple_of(Version, values)


def _credits(values: Iterable[Credit] | Credit) -> tuple[Credit, ...]:
    return _tuple_of(Credit, values)


@frozen
class Credit:
    """One entry of a cast list."""

    actors: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who plays; plain strings are taken too."""
    roles: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """What they play; a role's notes are its gloss (a nickname, an age) or alias."""
    description: str | None = field(default=None, validator=_optional_text)
    """What is said of the role, without the separator before it."""
    notes: tuple[str, ...] = field(default=(), converter=_texts, validator=_taken)
    """How they play: ``voice``, ``uncredited``, ``cameo`` and the like."""
    group: str | None = field(default=None, validator=_optional_text)
    """The sub-heading or label that the credit stands under."""
    children: tuple[Credit, ...] = field(default=(), converter=_credits, validator=_taken)
    """Credits nested below this one, such as the role's younger self."""
    versions: tuple[Version, ...] = field(default=(), converter=_versions, validator=_taken)
    """Dubbed versions of a table that has a column for each language."""

    def __str__(self) -> str:
        """Return it as a cast line says it."""
        text = ", ".join(map(str, self.actors))
        if self.roles:
            text += f"{' ' if text else ''}as {' / '.join(map(str, self.roles))}"
        text += "".join(f" ({note})" for note in self.notes)
        return f"{text}, {self.description}" if self.description else text


@frozen
class Score:
    """What an aggregator or a poll says of this film."""

    source: str = field(validator=_text)
    """Who counts, such as ``Rotten Tomatoes``."""
    value: float | None = field(default=None, converter=_tidy_or_none, validator=_number)
    """The figure, on ``scale``; None for a grade."""
    scale: float | None = field(default=None, converter=_tidy_or_none, validator=_number)
    """The best possible figure: 100, 10, 5, 4."""
    grade: str | None = field(default=None, validator=_optional_text)
    """A letter grade, with ASCII ``-`` and ``+``."""
    count: int | None = field(default=None, validator=_count)
    """How many reviews or votes it rests on."""
    average: float | None = field(default=None, converter=_tidy_or_none, validator=_number)
    """The average rating beside a percentage, on ``average_scale``."""
    average_scale: float | None = field(default=None, converter=_tidy_or_none, validator=_number)
    """The best possible average."""
    consensus: str | None = field(default=None, validator=_optional_text)
    """The site's own summary, without its quotation marks."""
    label: str | None = field(default=None, validator=_optional_text)
    """The site's own words for the figure, such as ``mixed or average reviews``."""
    audience: bool = field(default=False, validator=_flag)
    """Whether the public was asked, not critics."""
    date: Date | None = field(default=None, converter=_date, validator=_is_date)
    """When the text says that it was so."""

    def __str__(self) -> str:
        """Return source and figures."""
        figure = self.grade or "no figure"
        if self.value is not None:
            figure = f"{self.value}/{self.scale}"
        return f"{self.source}: {figure}" + (f" ({self.count} reviews)" if self.count is not None else "")


def _scores(values: Iterable[Score] | Score) -> tuple[Score, ...]:
    return _tuple_of(Score, values)


@frozen
class Review:
    """One critic's rating of this film."""

    critic: str | None = field(default=None, validator=_optional_text)
    """Who wrote it."""
    publication: str | None = field(default=None, validator=_optional_text)
    """Where it stood."""
    value: float | None = field(default=None, converter=_tidy_or_none, validator=_number)
    """The figure, on ``scale``; None for a grade."""
    scale: float | None = field(default=None, converter=_tidy_or_none, validator=_number)
    """The best possible figure."""
    grade: str | None = field(default=None, validator=_optional_text)
    """A letter grade, with ASCII ``-`` and ``+``."""

    def __str__(self) -> str:
        """Return who, where and the rating."""
        who = " of ".join(part for part in (self.critic, self.publication) if part)
        return f"{who}: {self.grade or f'{self.value}/{self.scale}'}"


def _reviews(values: Iterable[Review] | Review) -> tuple[Review, ...]:
    return _tuple_of(Review, values)


@frozen
class Track:
    """One track of a soundtrack or song of the film."""

    title: str = field(validator=_text)
    """Its title, without quotation marks."""
    artists: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who performs it."""
    album: str | None = field(default=None, validator=_optional_text)
    """The album or list that it stands in, where there is a heading for it."""
    number: int | None = field(default=None, validator=_count)
    """Its number, where the text has one."""
    writers: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who wrote it."""
    extra: str | None = field(default=None, validator=_optional_text)
    """What the list's extra column holds."""
    length: str | None = field(default=None, validator=_optional_text)
    """Its length as written, such as ``3:41``."""
    notes: tuple[str, ...] = field(default=(), converter=_texts, validator=_taken)
    """What stands in parentheses behind it."""

    def __str__(self) -> str:
        """Return title and artists."""
        return f'"{self.title}"' + (f" by {', '.join(map(str, self.artists))}" if self.artists else "")


def _tracks(values: Iterable[Track] | Track) -> tuple[Track, ...]:
    return _tuple_of(Track, values)


@frozen
class Accolade:
    """One award or nomination."""

    award: str = field(validator=_text)
    """Who gives it."""
    date: Date | None = field(default=None, converter=_date, validator=_is_date)
    """When it was given."""
    category: str | None = field(default=None, validator=_optional_text)
    """For what."""
    recipients: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """To whom."""
    result: str | None = field(default=None, validator=_optional_text)
    """``won``, ``nominated``, or the text's own word."""

    def __str__(self) -> str:
        """Return award, category and result."""
        return " \N{EN DASH} ".join(part for part in (self.award, self.category, self.result) if part)


def _accolades(values: Iterable[Accolade] | Accolade) -> tuple[Accolade, ...]:
    return _tuple_of(Accolade, values)


@frozen
class Identifier:
    """The film's number in somebody's catalogue."""

    catalogue: str = field(validator=_text)
    """Whose: ``imdb``, ``tmdb`` and the like."""
    value: str = field(validator=_text)
    """The number, such as ``tt0000001``."""


def _identifiers(values: Iterable[Identifier] | Identifier) -> tuple[Identifier, ...]:
    return _tuple_of(Identifier, values)


GapReason = Literal["blank", "lost", "declined", "unparsed"]


@frozen
class Gap:
    """Why something is missing; what is simply absent has no gap."""

    path: str = field(validator=_text)
    """What is missing, such as ``scores[0].average``."""
    reason: GapReason = field(validator=attrs.validators.in_(get_args(GapReason)))
    """``blank`` (an empty slot), ``lost`` (a hole in a sentence), ``declined`` (TBA), ``unparsed``."""
    text: str | None = field(default=None, validator=_optional_text)
    """The text that was not understood, where there is one."""


@frozen(kw_only=True)
class Film:
    """Everything that can be asked of a film article by value."""

    page_title: str | None = field(default=None, validator=_optional_text)
    """The page's own title; None where nothing says it."""
    title: str | None = field(default=None, validator=_optional_text)
    """The film's name; None where nothing says it."""
    kind: Literal["film", "series"] = field(default="film", validator=attrs.validators.in_(("film", "series")))
    """``series`` for a film series that is written as if it were one film."""
    native_names: tuple[str, ...] = field(default=(), converter=_texts, validator=_taken)
    """Its names in its own languages."""
    directors: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who directed it."""
    writers: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who wrote it."""
    screenplay: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who wrote the screenplay, where that is told apart."""
    story: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who wrote the story, where that is told apart."""
    based_on: tuple[BasedOn, ...] = field(default=(), converter=_works, validator=_taken)
    """The works that it is based on."""
    producers: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who produced it."""
    starring: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Its stars, in billing order."""
    narrators: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who narrates it."""
    cinematography: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who photographed it."""
    editing: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who edited it."""
    music: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """Who composed its music."""
    production_companies: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """The companies that made it."""
    distributors: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """The companies that brought it out."""
    released: tuple[Release, ...] = field(default=(), converter=_releases, validator=_taken)
    """Its releases, in the text's order; ISO dates are taken too."""
    runtimes: tuple[Runtime, ...] = field(default=(), converter=_runtimes, validator=_taken)
    """Its lengths, in the text's order."""
    countries: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """The countries that made it."""
    languages: tuple[Name, ...] = field(default=(), converter=_names, validator=_taken)
    """The languages that it speaks."""
    budget: tuple[Money, ...] = field(default=(), converter=_amounts, validator=_taken)
    """What it cost."""
    gross: tuple[Money, ...] = field(default=(), converter=_amounts, validator=_taken)
    """What it earned."""
    identifiers: tuple[Identifier, ...] = field(default=(), converter=_identifiers, validator=_taken)
    """Its numbers in other catalogues."""
    cast: tuple[Credit, ...] = field(default=(), converter=_credits, validator=_taken)
    """Its cast list, in the text's order, nested as the text nests it."""
    scores: tuple[Score, ...] = field(default=(), converter=_scores, validator=_taken)
    """What aggregators and polls say of it."""
    reviews: tuple[Review, ...] = field(default=(), converter=_reviews, validator=_taken)
    """Single critics' ratings, where the text gives a figure or a grade."""
    tracks: tuple[Track, ...] = field(default=(), converter=_tracks, validator=_taken)
    """The tracks of all its albums, in the text's order."""
    accolades: tuple[Accolade, ...] = field(default=(), converter=_accolades, validator=_taken)
    """Its awards and nominations."""

    @property
    def runtime(self) -> int | None:
        """The minutes of the runtime without a label, or of the only one; else None."""
        found = main_runtime(self.runtimes)
        return None if found is None else self.runtimes[found].minutes


def main_runtime(runtimes: tuple[Runtime, ...]) -> int | None:
    """Return the index of the runtime that ``Film.runtime`` speaks of, or None."""
    plain = [index for index, runtime in enumerate(runtimes) if runtime.label is None]
    if len(plain) == 1:
        return plain[0]
    return 0 if len(runtimes) == 1 else None
