"""Tracks as tests write them down, and those that the section of an article is read as."""

from __future__ import annotations

from typing import Any

import attrs

import wikifilm
from wikifilm.film import Name, Track

HEAD = "{{Infobox film\n| name = Tin Harbour\n| starring = Orla Quennet<br>Mira Dell\n}}\n"


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
