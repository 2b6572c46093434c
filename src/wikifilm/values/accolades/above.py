"""What stands above a line and says parts of its accolade."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wikifilm.film import Date

__all__ = ["NOTHING", "Above"]


class Above(NamedTuple):
    """What headings, labels and items say that a line stands under."""

    award: str | None = None
    result: str | None = None
    date: Date | None = None
    nested: bool = False
    """Whether an item or a label right above names the award: any words below it are a category."""
    weak: str | None = None
    """A heading that may name an award, though no word of it says so: categories stand below it."""
    year_apart: bool = False
    """Whether a year begins the line that is no part of the award's name."""


NOTHING = Above()
