"""The film as one frozen value, and why something of it is missing."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, get_args

from attrs import field, frozen

from wikifilm.film.box import (
    BasedOn,
    Money,
    Name,
    Release,
    Runtime,
    amounts_of,
    names_of,
    releases_of,
    runtimes_of,
    works_of,
)
from wikifilm.film.checks import is_optional_text, is_text, one_of, taken, texts
from wikifilm.film.lists import (
    Accolade,
    Credit,
    Identifier,
    Review,
    Score,
    Track,
    accolades_of,
    credits_of,
    identifiers_of,
    reviews_of,
    scores_of,
    tracks_of,
)

Value: TypeAlias = Any
"""Any value of a film: a name, a date, a credit, a list of them. Which one it is, the lens that reads it knows."""
GapReason = Literal["blank", "lost", "declined", "unparsed"]


@frozen
class Gap:
    """Why something is missing; what is simply absent has no gap."""

    path: str = field(validator=is_text)
    """What is missing, such as ``scores[0].average``."""
    reason: GapReason = field(validator=one_of(*get_args(GapReason)))
    """``blank`` (an empty slot), ``lost`` (a hole in a sentence), ``declined`` (TBA), ``unparsed``."""
    text: str | None = field(default=None, validator=is_optional_text)
    """The text that was not understood, where there is one."""


@frozen(kw_only=True)
class Film:
    """Everything that can be asked of a film article by value."""

    page_title: str | None = field(default=None, validator=is_optional_text)
    """The page's own title; None where nothing says it."""
    title: str | None = field(default=None, validator=is_optional_text)
    """The film's name; None where nothing says it."""
    kind: Literal["film", "series"] = field(default="film", validator=one_of("film", "series"))
    """``series`` for a film series that is written as if it were one film."""
    native_names: tuple[str, ...] = field(default=(), converter=texts, validator=taken)
    """Its names in its own languages."""
    directors: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who directed it."""
    writers: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who wrote it."""
    screenplay: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who wrote the screenplay, where that is told apart."""
    story: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who wrote the story, where that is told apart."""
    based_on: tuple[BasedOn, ...] = field(default=(), converter=works_of, validator=taken)
    """The works that it is based on."""
    producers: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who produced it."""
    starring: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Its stars, in billing order."""
    narrators: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who narrates it."""
    cinematography: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who photographed it."""
    editing: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who edited it."""
    music: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """Who composed its music."""
    production_companies: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """The companies that made it."""
    distributors: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """The companies that brought it out."""
    released: tuple[Release, ...] = field(default=(), converter=releases_of, validator=taken)
    """Its releases, in the text's order; ISO dates are taken too."""
    runtimes: tuple[Runtime, ...] = field(default=(), converter=runtimes_of, validator=taken)
    """Its lengths, in the text's order."""
    countries: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """The countries that made it."""
    languages: tuple[Name, ...] = field(default=(), converter=names_of, validator=taken)
    """The languages that it speaks."""
    budget: tuple[Money, ...] = field(default=(), converter=amounts_of, validator=taken)
    """What it cost."""
    gross: tuple[Money, ...] = field(default=(), converter=amounts_of, validator=taken)
    """What it earned."""
    identifiers: tuple[Identifier, ...] = field(default=(), converter=identifiers_of, validator=taken)
    """Its numbers in other catalogues."""
    cast: tuple[Credit, ...] = field(default=(), converter=credits_of, validator=taken)
    """Its cast list, in the text's order, nested as the text nests it."""
    scores: tuple[Score, ...] = field(default=(), converter=scores_of, validator=taken)
    """What aggregators and polls say of it."""
    reviews: tuple[Review, ...] = field(default=(), converter=reviews_of, validator=taken)
    """Single critics' ratings, where the text gives a figure or a grade."""
    tracks: tuple[Track, ...] = field(default=(), converter=tracks_of, validator=taken)
    """The tracks of all its albums, in the text's order."""
    accolades: tuple[Accolade, ...] = field(default=(), converter=accolades_of, validator=taken)
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
