"""Labels on a line of their own: what ``Domestic:`` above an amount, or a country above a date, says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.errors import EditError
from wikifilm.lens import Labels
from wikifilm.values.countries import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikifilm.film import Value

__all__ = ["FIGURE_LABELS", "PLACE_LABELS", "is_place"]

_FIGURE = re.compile(r"[ \t]*([^: \t\r\n0-9][^:\r\n]{0,58}):[ \t]*")
_FIGURE_WORDS = frozenset((
    "worldwide", "world", "domestic", "international", "foreign", "overseas", "global", "gross", "grosses", "box",
    "office", "total", "rentals", "theatrical", "original", "initial", "release", "re-release", "reissue", "version",
    "versions", "cut", "uncut", "extended", "director's", "director\u2019s", "final", "edited", "restored", "us",
    "u.s.", "usa", "uk", "u.k.", "american", "european", "british", "north", "america", "home", "video", "television",
    "tv", "dvd", "budget", "production", "marketing", "print", "special", "edition",
))  # fmt: skip
"""Words of labels that need no colon."""
_OCCASIONS = frozenset((
    "north america", "europe", "worldwide", "international", "premiere", "world premiere", "festival", "theatrical",
))  # fmt: skip
"""What a line above a date says on what occasion; a label that is no country's name either may be a film's."""
_PLACES = NAMES | _OCCASIONS
_PARTED = re.compile(r"[ \xa0]?/[ \xa0]?|,[ \xa0]|[ \xa0](?:&|and)[ \xa0]")
_JOINT = ", "


def _figure(text: str) -> str | None:
    """Return the label that a text is: words with a colon behind them, or such as need none."""
    found = _FIGURE.fullmatch(text)
    if found is not None:
        return found[1].rstrip()
    bare = text.strip()
    words = bare.casefold()
    return bare if words and (words in NAMES or _FIGURE_WORDS.issuperset(words.split())) else None


def _place(text: str) -> str | None:
    """Return the place that a text is: names of countries, with a colon or without."""
    bare = text.strip().removesuffix(":").rstrip()
    places = _PARTED.split(bare.casefold())
    return bare if all(place.removeprefix("the ") in _PLACES for place in places) else None


def is_place(text: str) -> bool:
    """Tell whether words before a date are the name of a place."""
    return _place(text) is not None


def _labels(of: Callable[[str], str | None], attribute: str) -> Labels[Any]:
    """Return how a label is told, and how it stands in an attribute of the values: before what they say themselves."""

    def changed(value: Value, words: str | None) -> Value:
        changes: dict[str, Any] = {attribute: words}
        return attrs.evolve(value, **changes)

    def said(value: Value, label: str) -> Value:
        own = getattr(value, attribute)
        return changed(value, label if own is None else f"{label}{_JOINT}{own}")

    def bare(value: Value, label: str) -> Value:
        own = getattr(value, attribute)
        if own == label:
            return changed(value, None)
        if own is None or not own.startswith(f"{label}{_JOINT}"):
            raise EditError(attribute, f"cannot be written: it stands under the label {label!r}")
        return changed(value, own.removeprefix(f"{label}{_JOINT}"))

    return Labels(of, said, bare, all_below=False)


FIGURE_LABELS = _labels(_figure, "label")
"""Of runtimes and of money."""
PLACE_LABELS = _labels(_place, "place")
"""Of releases."""
