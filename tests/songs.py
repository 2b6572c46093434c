"""Tracks as tests write them down, and those that the section of an article is read as."""

from __future__ import annotations

from typing import Any

import attrs

import wikifilm
from wikifilm.film import Name, Track

HEAD = "{{Infobox film\n| name = Tin Harbour\n| starring = Orla Quennet<br>Mira Dell\n}}\n"
NUMBERED: list[tuple[str, list[int | None]]] = [
    ("# “Petals”\n# “Reeds”\n", [1, 2]),
    ("#“Petals”\n#   “Reeds”\n", [1, 2]),
    # a line that is none of it ends a list
    ("# “Petals”\n\n# “Reeds”\n", [1, 1]),
    ("# “Petals”\n* “Reeds”\n# “Clay”\n", [1, None, 1]),
    ("# “Petals”\nIt was cut.\n# “Reeds”\n", [1, 1]),
    ("# “Petals”\n<!-- one -->\n# “Reeds”\n", [1, 2]),
    ("# “Petals”\n<!-- one --> <!-- two -->\n# “Reeds”\n", [1, 2]),
    ("# “Petals”\n<!-- one -->\n<!-- two -->\n# “Reeds”\n", [1, 2]),
    ("# “Petals”<!--\n# “Ash”\n-->\n# “Reeds”\n", [1, 2]),
    ("# “Petals”<ref>a\nb</ref>\n# “Reeds”\n", [1, 2]),
    ("# “Petals”\n=== Score ===\n# “Reeds”\n", [1, 1]),
    ("# “Petals”\n;Score\n# “Reeds”\n", [1, 1]),
    # what is nested in an item does not
    ("# “Petals”\n#* sung at dawn\n# “Reeds”\n", [1, 2]),
    ("# “Petals”\n#: sung at dawn\n# “Reeds”\n", [1, 2]),
    ("# “Petals”\n## “Reeds”\n## “Clay”\n# “Oar”\n## “Elm”\n", [1, 1, 2, 2, 1]),
    ("* Side 1\n*# “Petals”\n*# “Reeds”\n* Side 2\n*# “Clay”\n", [1, 2, 1]),
    # an item without one opens its list all the same
    ("## “Petals”\n# “Reeds”\n", [1, 2]),
    ("#* “Petals”\n# “Reeds”\n", [None, 2]),
    # items that say no track count
    ("# “Petals”\n# It was a hit, and the band knew it.\n# “Reeds”\n", [1, 3]),
    # so do labels that tell lists apart
    ("# ''Brine''\n#* “Petals”\n#* “Reeds”\n# “Clay” by Bo Lee\n# “Oar” by Bo Lee\n", [None, None, 2, 3]),
    ("# Side one\n## “Petals”\n## “Reeds”\n# Side two\n## “Clay”\n# “Oar” by Bo Lee\n", [1, 2, 1, 3]),
    ("{{div col}}\n# “Petals”\n# “Reeds”\n{{div col end}}\n", [1, 2]),
]
"""Lists of songs, and the numbers that stand before them; a real MediaWiki shows the same (tests/integration)."""


def track(title: str, *artists: str, **more: Any) -> Track:
    return attrs.evolve(Track(title, [Name(artist) for artist in artists]), **more)


def named(*names: str, notes: str | tuple[()] = ()) -> tuple[Name, ...]:
    return tuple(Name(name, notes=notes) for name in names)


def tracks_of(body: str) -> list[Track]:
    """Return the tracks of an article's body, without the pages that their names link to."""
    found = wikifilm.parse(f"{HEAD}{body}\n", dialect="mediawiki").film.tracks
    return [
        attrs.evolve(
            one,
            artists=[attrs.evolve(name, page=None) for name in one.artists],
            writers=[attrs.evolve(name, page=None) for name in one.writers],
        )
        for one in found
    ]
