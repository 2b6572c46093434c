"""Which attributes of a film stand in list items, and which in sentences, and in sections of which kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wikifilm.values.accolades import ACCOLADE_ROWS, ACCOLADES
from wikifilm.values.credits import CREDITS, ROLES
from wikifilm.values.reviews import REVIEWS
from wikifilm.values.scores import SCORES
from wikifilm.values.tracks import TRACK_ROWS, TRACKS

if TYPE_CHECKING:
    from wikifilm.lens import Lens, ProseLens
    from wikifilm.values.cells import RowLens

__all__ = ["LISTS", "PROSE", "ListRule", "ProseRule"]


class ListRule(NamedTuple):
    """An attribute that stands as list items in the sections of one kind."""

    attribute: str
    kind: str
    heading: str
    """The heading of a section that is made for it."""
    lens: Lens[Any]
    below: Lens[Any] | None
    """The lens of items under an item whose roles are the lines below it."""
    group: str | None
    """The attribute that holds the sub-heading."""
    rows: RowLens[Any] | None = None
    """The lens of rows of tables whose columns are known."""


class ProseRule(NamedTuple):
    """An attribute that stands in the sentences of sections of some kinds."""

    attribute: str
    kinds: tuple[str, ...]
    heading: str
    """The heading of a section that is made for it."""
    lens: ProseLens[Any]


LISTS = (
    ListRule("cast", "cast", "Cast", CREDITS, ROLES, "group"),
    ListRule("tracks", "soundtrack", "Soundtrack", TRACKS, None, "album", TRACK_ROWS),
    ListRule("accolades", "accolades", "Accolades", ACCOLADES, None, None, ACCOLADE_ROWS),
)


PROSE = (
    ProseRule("scores", ("reception", "box_office"), "Reception", SCORES),
    ProseRule("reviews", ("reception",), "Reception", REVIEWS),
)
