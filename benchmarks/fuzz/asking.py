"""What is asked of an article: a film with something changed at random, another section, another argument."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs
from mutate import mutated
from seeds import dictionary, donors, parts, pieces

from wikifilm import Article, Date, EditError, Film

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

NAMES: Final = [attribute.name for attribute in attrs.fields(Film)]
_RARELY: Final = {"kind", "page_title"}
"""Attributes that few texts can say."""
_NUMBERS: Final = (0, 1, 2, 7, 10, 59, 60, 100, 999, 1000, 1888, 2014, 10**6, 10**12)
REFERENCES: Final = ("<ref>a</ref>", '<ref name="b" />', "<ref>{{cite web|url=http://a.b|title=c}}</ref>")


def _words(chance: random.Random, old: str) -> str:
    """Return another text: one of a seed, a mark in the old one, a part of it."""
    match chance.randrange(6):
        case 0:
            return chance.choice(pieces()).strip()
        case 1:
            return old[: chance.randrange(len(old) + 1)]
        case 2:
            return old + chance.choice(dictionary())
        case 3:
            return f"{old} {chance.choice(('Jr.', 'and', 'Lund', '(film)', 'as', 'Ådal', '90'))}"
        case 4:
            return " ".join(chance.choice(("Ada", "Orme", "Tobin", "the", "of", "Rask-Lund", "É", "J.")) for _ in "ab")
        case _:
            return mutated(chance, old)[:200]


def _listed(chance: random.Random, old: tuple[Any, ...], pool: list[Any]) -> tuple[Any, ...]:
    """Return a list with an item gone, come, moved, doubled or changed."""
    items = list(old)
    at = chance.randrange(len(items) + 1)
    way = chance.randrange(8) if items else 0
    if way <= 1 and pool:
        items.insert(at, chance.choice(pool))
    elif way == 2:
        del items[at - 1]
    elif way == 3:
        chance.shuffle(items)
    elif way == 4:
        items.insert(at, chance.choice(items))
    elif way == 5 and pool:
        items[at - 1] = chance.choice(pool)
    elif items:
        items[at - 1] = changed(chance, items[at - 1])
    return tuple(items)


def leaf(chance: random.Random, value: Any) -> Any:
    """Return another text, number, flag or date; None stays."""
    if isinstance(value, str):
        return _words(chance, value)
    if isinstance(value, Date):
        return Date(chance.randrange(1880, 2040), *chance.choice(((), (5,), (12, 28), (2, 1))))
    if isinstance(value, bool) or value is None:
        return None if value is None else not value
    return chance.choice((value + 1, value - 1, value * 2, value / 2, chance.choice(_NUMBERS)))


def changed(chance: random.Random, value: Any, pool: list[Any] | None = None) -> Any:
    """Return another value of the kind of a value; ``pool`` has what may stand in its place."""
    if pool and chance.random() < 0.4:
        return chance.choice(pool)
    if isinstance(value, tuple):
        return _listed(chance, value, [one for each in pool or () if isinstance(each, tuple) for one in each])
    if isinstance(value, Date) or not attrs.has(type(value)):
        return leaf(chance, value)
    names = [attribute.name for attribute in attrs.fields(type(value)) if attribute.name != "stated"]
    name = chance.choice(names)
    part = changed(chance, getattr(value, name), parts().get((type(value), name)))
    return attrs.evolve(value, **{name: part})


def _attempted(chance: random.Random, old: Film) -> Film:
    """Return a film with one attribute changed, or the same one."""
    said = [name for name in NAMES if getattr(old, name) and name not in _RARELY]
    name = chance.choice(said) if said and chance.random() < 0.75 else chance.choice(NAMES)
    value = getattr(old, name)
    pool = donors().get(name, [])
    try:
        made: Any
        if isinstance(value, tuple):
            made = () if chance.random() < 0.05 else _listed(chance, value, pool)
        else:
            made = _words(chance, value or "Up") if chance.random() < 0.6 else chance.choice([*pool, None])
        return attrs.evolve(old, **{name: made})
    except (ValueError, TypeError):  # no such value can be
        return old


def film(chance: random.Random, old: Film) -> Film:
    """Return a film with one attribute changed, sometimes with several; seldom the same one."""
    found = old
    for _ in range(chance.choice((1, 1, 1, 1, 2, 4))):
        tries = (_attempted(chance, found) for _ in range(9))
        found = next((each for each in tries if each != found), found)
    return found


def any_film(chance: random.Random) -> Film:
    """Return a film of values of the seeds, some of them changed."""
    found = Film(title="Up")
    for name in chance.sample(NAMES, chance.choice((1, 2, 4))):
        pool = donors().get(name)
        if pool:
            value = chance.choice(pool)
            several = tuple(chance.choice(pool) for _ in range(chance.choice((1, 1, 2, 4))))
            tuples = isinstance(getattr(found, name), tuple)
            try:
                found = attrs.evolve(found, **{name: several if tuples else value})
            except (ValueError, TypeError):
                continue
    for _ in range(chance.choice((0, 1, 3))):
        found = film(chance, found)
    return found


# --------------------------------------------------------------------------------------- other edits


def _titles(article: Article) -> list[str]:
    waiting, found = list(article.sections), []
    while waiting:
        section = waiting.pop()
        found.append(section.title)
        waiting += section.sections
    return found


def _text(chance: random.Random) -> str:
    return "".join(chance.choice(pieces()) for _ in range(chance.choice((0, 1, 1, 3))))


def other(chance: random.Random, article: Article) -> tuple[str, Callable[[], Article]]:
    """Return an edit of lead, sections, fields or arguments, and what it is called."""
    titles, labels, templates = _titles(article), list(article.fields), article.templates
    some = chance.choice(titles) if titles else "Cast"
    beside: dict[str, Any] = {chance.choice(("before", "after")): chance.choice(titles)} if titles else {}
    label = chance.choice(labels) if labels and chance.random() < 0.6 else chance.choice(("director", "Runtime", "x"))
    text, word = _text(chance), _words(chance, some) or "Music"
    ways: list[tuple[str, Callable[[], Article]]] = [
        ("with_lead", lambda: article.with_lead(text)),
        ("insert_section", lambda: article.insert_section(word, text, **beside)),
        ("with_field", lambda: article.with_field(label, text)),
    ]
    if titles:
        ways += [
            ("with_section", lambda: article.with_section(some, text)),
            ("rename_section", lambda: article.rename_section(some, word)),
            ("move_section", lambda: article.move_section(some, **beside)),
            ("remove_section", lambda: article.remove_section(some)),
        ]
    if labels:
        known = chance.choice(labels)
        ways.append(("without_field", lambda: article.without_field(known)))
    if templates:
        template = chance.choice(templates)
        names = list(template.values)
        name, kept = chance.choice([*names, "1", "x"]), chance.choice(names or ["x"])
        ways.append(("with_argument", lambda: article.with_argument(template, name, text)))
        if names:
            ways.append(("without_argument", lambda: article.without_argument(template, kept)))
    return chance.choice(ways)


def references(chance: random.Random, paths: list[str]) -> dict[str, str]:
    """Return references to write behind values, mostly none."""
    paths = [path for path in paths if "[" in path]
    if not paths or chance.random() < 0.9:
        return {}
    return {chance.choice(paths): chance.choice(REFERENCES)}


__all__ = ["EditError", "any_film", "film", "leaf", "other", "references"]
