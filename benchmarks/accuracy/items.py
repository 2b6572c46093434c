"""A film as the single values that are counted, each with the row of the table that it counts in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import normal

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ROWS", "Item", "items"]

NAMES = [
    "directors",
    "writers",
    "screenplay",
    "story",
    "producers",
    "starring",
    "narrators",
    "cinematography",
    "editing",
    "music",
    "production_companies",
    "distributors",
    "countries",
    "languages",
]
ROWS = (
    "infobox names",
    "links of names",
    "notes of names",
    "dates",
    "runtimes",
    "money",
    "credits",
    "actors",
    "roles",
    "descriptions",
    "notes and groups",
    "scores",
    "reviews",
    "tracks",
    "accolades",
)


class Item(NamedTuple):
    """A value that is right or wrong as a whole."""

    row: str
    value: tuple[Any, ...]
    owner: frozenset[str]
    """What it belongs to, by its names: where gold is in doubt about one, all that others say of it is left out."""
    path: str
    """Where it stands in the film."""


def items(film: dict[str, Any]) -> Iterator[Item]:
    """Give the values of a film in the shape of film-json."""
    for attribute in NAMES:
        for index, name in enumerate(film.get(attribute, ())):
            yield from _named(attribute, f"{attribute}[{index}]", name)
    for index, each in enumerate(film.get("based_on", ())):
        path = f"based_on[{index}]"
        work = normal.text(each.get("work", ""))
        yield Item("infobox names", ("based_on", work), frozenset([work]), f"{path}.work")
        for number, author in enumerate(each.get("authors", ())):
            yield from _named("authors", f"{path}.authors[{number}]", author)
    yield from _figures(film)
    yield from _cast(film.get("cast", []), "cast", ())
    yield from _said(film)
    yield from _tracks(film.get("tracks", []))
    yield from _accolades(film.get("accolades", []))


def _named(attribute: str, path: str, name: dict[str, Any]) -> Iterator[Item]:
    said = normal.text(name["name"])
    owner = frozenset([said])
    yield Item("infobox names", (attribute, said), owner, f"{path}.name")
    if "page" in name:
        yield Item("links of names", (attribute, said, normal.text(name["page"])), owner, f"{path}.page")
    for note in name.get("notes", ()):
        yield Item("notes of names", (attribute, said, normal.text(note)), owner, f"{path}.notes")


def _figures(film: dict[str, Any]) -> Iterator[Item]:
    for index, each in enumerate(film.get("released", ())):
        value = (each.get("date", ""), normal.text(each.get("place", "")))
        yield Item("dates", value, frozenset(value), f"released[{index}]")
    for index, each in enumerate(film.get("runtimes", ())):
        value = tuple(normal.figure(each.get(key, "")) for key in ("minutes", "seconds", "min", "max", "label"))
        yield Item("runtimes", value, frozenset(value[:1]), f"runtimes[{index}]")
    for attribute in ("budget", "gross"):
        for index, each in enumerate(film.get(attribute, ())):
            keys = ("min", "max", "currency", "approximate", "label")
            value = (attribute, *(normal.figure(each.get(key, "")) for key in keys))
            yield Item("money", value, frozenset([attribute + value[1]]), f"{attribute}[{index}]")


def _cast(cast: list[dict[str, Any]], path: str, above: tuple[Any, ...]) -> Iterator[Item]:
    for index, each in enumerate(cast):
        here = f"{path}[{index}]"
        actors, roles = (
            tuple(normal.text(name["name"]) for name in each.get(kind, ())) for kind in ("actors", "roles")
        )
        owner = frozenset(actors + roles)
        yield Item("credits", (above, (actors, roles)), owner, here)
        for number, actor in enumerate(actors):
            yield Item("actors", (actor,), owner, f"{here}.actors[{number}].name")
        for number, role in enumerate(roles):
            yield Item("roles", (actors, role), owner, f"{here}.roles[{number}].name")
        yield from _told(each, here, actors or roles, owner)
        for number, version in enumerate(each.get("versions", ())):
            for name in version.get("actors", ()):
                said = normal.text(name["name"])
                yield Item("actors", (normal.text(version["label"]), said), owner, f"{here}.versions[{number}]")
        yield from _cast(each.get("children", []), f"{here}.children", (actors, roles))


def _told(credit: dict[str, Any], here: str, who: tuple[str, ...], owner: frozenset[str]) -> Iterator[Item]:
    """Give what is said of a credit and of its names."""
    if "description" in credit:
        yield Item("descriptions", (who, *normal.edges(credit["description"])), owner, f"{here}.description")
    for note in credit.get("notes", ()):
        yield Item("notes and groups", (who, normal.text(note)), owner, f"{here}.notes")
    if "group" in credit:
        yield Item("notes and groups", (who, "group", normal.text(credit["group"])), owner, f"{here}.group")
    for kind in ("actors", "roles"):
        names = credit.get(kind, ())
        for number, name in enumerate(names):
            # what is noted of the one actor of a credit is noted of the credit
            said = who if kind == "actors" and len(names) == 1 else normal.text(name["name"])
            for note in name.get("notes", ()):
                yield Item("notes and groups", (said, normal.text(note)), owner, f"{here}.{kind}[{number}].notes")


def _said(film: dict[str, Any]) -> Iterator[Item]:
    for index, each in enumerate(film.get("scores", ())):
        source = normal.source(each.get("source", ""))
        for key in ("value", "scale", "grade", "count", "average", "label"):
            if key in each:
                value = (source, key, normal.figure(each[key]))
                yield Item("scores", value, frozenset([source]), f"scores[{index}].{key}")
        if "consensus" in each:
            value = (source, "consensus", *normal.edges(each["consensus"]))
            yield Item("scores", value, frozenset([source]), f"scores[{index}].consensus")
    for index, each in enumerate(film.get("reviews", ())):
        keys = ("critic", "publication", "value", "scale", "grade")
        value = tuple(normal.figure(each.get(key, "")) for key in keys)
        yield Item("reviews", value, frozenset(filter(None, value[:2])), f"reviews[{index}]")


def _tracks(tracks: list[dict[str, Any]]) -> Iterator[Item]:
    for index, each in enumerate(tracks):
        here = f"tracks[{index}]"
        title = normal.text(each.get("title", ""))
        album = normal.text(each.get("album", ""))
        owner = frozenset([title])
        yield Item("tracks", (album, title), owner, f"{here}.title")
        for key in ("number", "length"):
            if key in each:
                yield Item("tracks", (title, key, normal.figure(each[key])), owner, f"{here}.{key}")
        for key in ("artists", "writers"):
            for name in each.get(key, ()):
                notes = tuple(map(normal.text, name.get("notes", ()))) if key == "writers" else ()
                yield Item("tracks", (title, key, normal.text(name["name"]), *notes), owner, f"{here}.{key}")


def _accolades(accolades: list[dict[str, Any]]) -> Iterator[Item]:
    for index, each in enumerate(accolades):
        here = f"accolades[{index}]"
        award, category = normal.text(each.get("award", "")), normal.text(each.get("category", ""))
        recipients = tuple(normal.text(name["name"]) for name in each.get("recipients", ()))
        owner = frozenset([f"{award}/{category}", category, *recipients])
        value = (award, category, recipients, normal.text(each.get("result", "")))
        yield Item("accolades", value, owner, here)
