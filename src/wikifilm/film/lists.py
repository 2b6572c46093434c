"""The values of lists, tables and sentences: credits, scores, reviews, tracks, accolades."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from wikifilm.film.box import Date, Name, date_of, is_date, names_of
from wikifilm.film.checks import (
    is_count,
    is_flag,
    is_number,
    is_optional_text,
    is_text,
    taken,
    texts,
    tidy_or_none,
    tuple_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen
class Version:
    """Another voice cast of a role: a dubbed version."""

    label: str = field(validator=is_text)
    """Which version, such as ``English (2005)``."""
    actors: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who speaks the role in it."""


def versions_of(values: Iterable[Version] | Version) -> tuple[Version, ...]:
    """Return values of ``Version`` as a tuple, a single one too."""
    return tuple_of(Version, values)


def credits_of(values: Iterable[Credit] | Credit) -> tuple[Credit, ...]:
    """Return values of ``Credit`` as a tuple, a single one too."""
    return tuple_of(Credit, values)


@frozen
class Credit:
    """One entry of a cast list."""

    actors: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who plays; plain strings are taken too."""
    roles: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """What they play; a role's notes are its gloss (a nickname, an age) or alias."""
    description: str | None = field(default=None, validator=is_optional_text)
    """What is said of the role, without the separator before it."""
    notes: tuple[str, ...] = field(default=(), converter=texts, validator=taken)
    """How they play: ``voice``, ``uncredited``, ``cameo`` and the like."""
    group: str | None = field(default=None, validator=is_optional_text)
    """The sub-heading or label that the credit stands under."""
    children: tuple[Credit, ...] = field(default=(), converter=credits_of, validator=taken)
    """Credits nested below this one, such as the role's younger self."""
    versions: tuple[Version, ...] = field(default=(), converter=versions_of, validator=taken)
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

    source: str = field(validator=is_text)
    """Who counts, such as ``Rotten Tomatoes``."""
    value: float | None = field(default=None, converter=tidy_or_none, validator=is_number)
    """The figure, on ``scale``; None for a grade."""
    scale: float | None = field(default=None, converter=tidy_or_none, validator=is_number)
    """The best possible figure: 100, 10, 5, 4."""
    grade: str | None = field(default=None, validator=is_optional_text)
    """A letter grade, with ASCII ``-`` and ``+``."""
    count: int | None = field(default=None, validator=is_count)
    """How many reviews or votes it rests on."""
    average: float | None = field(default=None, converter=tidy_or_none, validator=is_number)
    """The average rating beside a percentage, on ``average_scale``."""
    average_scale: float | None = field(default=None, converter=tidy_or_none, validator=is_number)
    """The best possible average."""
    consensus: str | None = field(default=None, validator=is_optional_text)
    """The site's own summary, without its quotation marks."""
    label: str | None = field(default=None, validator=is_optional_text)
    """The site's own words for the figure, such as ``mixed or average reviews``."""
    audience: bool = field(default=False, validator=is_flag)
    """Whether the public was asked, not critics."""
    date: Date | None = field(default=None, converter=date_of, validator=is_date)
    """When the text says that it was so."""

    def __str__(self) -> str:
        """Return source and figures."""
        figure = self.grade or "no figure"
        if self.value is not None:
            figure = f"{self.value}/{self.scale}"
        return f"{self.source}: {figure}" + (f" ({self.count} reviews)" if self.count is not None else "")


def scores_of(values: Iterable[Score] | Score) -> tuple[Score, ...]:
    """Return values of ``Score`` as a tuple, a single one too."""
    return tuple_of(Score, values)


@frozen
class Review:
    """One critic's rating of this film."""

    critic: str | None = field(default=None, validator=is_optional_text)
    """Who wrote it."""
    publication: str | None = field(default=None, validator=is_optional_text)
    """Where it stood."""
    value: float | None = field(default=None, converter=tidy_or_none, validator=is_number)
    """The figure, on ``scale``; None for a grade."""
    scale: float | None = field(default=None, converter=tidy_or_none, validator=is_number)
    """The best possible figure."""
    grade: str | None = field(default=None, validator=is_optional_text)
    """A letter grade, with ASCII ``-`` and ``+``."""

    def __str__(self) -> str:
        """Return who, where and the rating."""
        who = " of ".join(part for part in (self.critic, self.publication) if part)
        return f"{who}: {self.grade or f'{self.value}/{self.scale}'}"


def reviews_of(values: Iterable[Review] | Review) -> tuple[Review, ...]:
    """Return values of ``Review`` as a tuple, a single one too."""
    return tuple_of(Review, values)


@frozen
class Track:
    """One track of a soundtrack or song of the film."""

    title: str = field(validator=is_text)
    """Its title, without quotation marks."""
    artists: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who performs it."""
    album: str | None = field(default=None, validator=is_optional_text)
    """The album or list that it stands in, where there is a heading for it."""
    number: int | None = field(default=None, validator=is_count)
    """Its number, where the text has one."""
    writers: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who wrote it."""
    extra: str | None = field(default=None, validator=is_optional_text)
    """What the list's extra column holds."""
    length: str | None = field(default=None, validator=is_optional_text)
    """Its length as written, such as ``3:41``."""
    notes: tuple[str, ...] = field(default=(), converter=texts, validator=taken)
    """What stands in parentheses behind it."""

    def __str__(self) -> str:
        """Return title and artists."""
        return f'"{self.title}"' + (f" by {', '.join(map(str, self.artists))}" if self.artists else "")


def tracks_of(values: Iterable[Track] | Track) -> tuple[Track, ...]:
    """Return values of ``Track`` as a tuple, a single one too."""
    return tuple_of(Track, values)


@frozen
class Accolade:
    """One award or nomination."""

    award: str = field(validator=is_text)
    """Who gives it."""
    date: Date | None = field(default=None, converter=date_of, validator=is_date)
    """When it was given."""
    category: str | None = field(default=None, validator=is_optional_text)
    """For what."""
    recipients: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """To whom."""
    result: str | None = field(default=None, validator=is_optional_text)
    """``won``, ``nominated``, or the text's own word."""

    def __str__(self) -> str:
        """Return award, category and result."""
        return " \N{EN DASH} ".join(part for part in (self.award, self.category, self.result) if part)


def accolades_of(values: Iterable[Accolade] | Accolade) -> tuple[Accolade, ...]:
    """Return values of ``Accolade`` as a tuple, a single one too."""
    return tuple_of(Accolade, values)


@frozen
class Identifier:
    """The film's number in somebody's catalogue."""

    catalogue: str = field(validator=is_text)
    """Whose: ``imdb``, ``tmdb`` and the like."""
    value: str = field(validator=is_text)
    """The number, such as ``tt0000001``."""


def identifiers_of(values: Iterable[Identifier] | Identifier) -> tuple[Identifier, ...]:
    """Return values of ``Identifier`` as a tuple, a single one too."""
    return tuple_of(Identifier, values)
