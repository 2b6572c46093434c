"""Changes of a film that the plain dialect can say, and the articles that they are asked of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

import wikifilm
from casts import at, by_group, gaps_of, inserted, places, put, removed, settled
from strategies import (
    LISTS,
    PHRASES,
    VALUES,
    credit,
    films,
    grade,
    lists_of,
    plain_name,
    review,
    role,
    score,
    titles,
    words,
)
from texts import ARTICLES
from wikifilm import Article, Credit, Film
from wikifilm.dialects import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn, SearchStrategy


@attrs.frozen
class Change:
    """A film that is asked for, and what it changes of another."""

    attribute: str
    how: str
    film: Film


def evolved(value: Any, **values: Any) -> Any:
    """A value with others of its parts."""
    return attrs.evolve(value, **values)


def _added(draw: DrawFn, attribute: str, old: tuple[Any, ...]) -> tuple[Any, ...]:
    at = draw(st.integers(0, len(old)))
    return (*old[:at], draw(VALUES[attribute]), *old[at:])


def _removed(draw: DrawFn, _: str, old: tuple[Any, ...]) -> tuple[Any, ...]:
    at = draw(st.integers(0, len(old) - 1))
    return (*old[:at], *old[at + 1 :])


def _permuted(draw: DrawFn, _: str, old: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(draw(st.permutations(old)))


def _replaced(draw: DrawFn, attribute: str, old: tuple[Any, ...]) -> tuple[Any, ...]:
    at = draw(st.integers(0, len(old) - 1))
    return (*old[:at], draw(VALUES[attribute]), *old[at + 1 :])


def _varied(draw: DrawFn, attribute: str, old: tuple[Any, ...]) -> tuple[Any, ...]:
    """Change one part of one value, taken from another value of its kind."""
    at = draw(st.integers(0, len(old) - 1))
    if not attrs.has(type(old[at])):
        return _replaced(draw, attribute, old)
    other = draw(VALUES[attribute])
    names = [each.name for each in attrs.fields(type(other)) if each.name not in {"stated", "group", "album"}]
    name = draw(st.sampled_from(names))
    try:
        made = attrs.evolve(old[at], **{name: getattr(other, name)})
    except ValueError:  # a runtime is a length or a range, never both
        made = other
    return (*old[:at], made, *old[at + 1 :])


def _set(draw: DrawFn, attribute: str, _: tuple[Any, ...]) -> tuple[Any, ...]:
    return draw(LISTS[attribute])


def _cleared(_: DrawFn, _attribute: str, _old: tuple[Any, ...]) -> tuple[Any, ...]:
    return ()


HOW: dict[str, Callable[[DrawFn, str, tuple[Any, ...]], tuple[Any, ...]]] = {
    "add": _added,
    "remove": _removed,
    "permute": _permuted,
    "replace": _replaced,
    "vary": _varied,
    "set": _set,
    "clear": _cleared,
}


@st.composite
def list_changes(draw: DrawFn, film: Film, attribute: str) -> Change:
    """Change a list: a value added, removed, replaced, one part of it changed, all of them moved, set or cleared."""
    old = getattr(film, attribute)
    how = draw(st.sampled_from(["add", "set"] if not old else sorted(HOW)))
    new: Any = HOW[how](draw, attribute, old)
    return Change(attribute, how, evolved(film, **{attribute: by_group(new) if attribute == "cast" else new}))


@st.composite
def title_changes(draw: DrawFn, film: Film) -> Change:
    """Give the page and its film another title."""
    title = draw(titles())
    page_title = draw(st.sampled_from([title, f"{title} (film)"]))
    return Change("page_title", "set", attrs.evolve(film, page_title=page_title, title=title))


@st.composite
def cast_changes(draw: DrawFn, film: Film) -> Change:
    """Insert, remove, move or re-nest a credit anywhere in the tree, or change what its line says."""
    old = film.cast
    how = draw(
        st.sampled_from(["insert", "remove", "move", "roles", "actors", "description", "notes"] if old else ["insert"])
    )
    if how == "insert":
        gap = draw(st.sampled_from(gaps_of(old)))
        return _with_cast(film, how, settled(inserted(old, gap, draw(credit(depth=1))), gap))
    place = draw(st.sampled_from(places(old)))
    found = at(old, place)
    if how == "remove":
        return _with_cast(film, how, removed(old, place))
    if how == "move":
        left = removed(old, place)
        gap = draw(st.sampled_from(gaps_of(left)))
        return _with_cast(film, how, settled(inserted(left, gap, attrs.evolve(found, group=None)), gap))
    new: dict[str, SearchStrategy[Any]] = {
        "roles": lists_of(role(), 1, 3),
        "actors": lists_of(plain_name(), 1, 2),
        "description": st.one_of(st.none(), st.sampled_from(PHRASES)),
        "notes": st.sampled_from([(), ("voice",), ("uncredited",), ("cameo",)]),
    }
    return _with_cast(film, how, put(old, place, evolved(found, **{how: draw(new[how])})))


def _with_cast(film: Film, how: str, cast: tuple[Credit, ...]) -> Change:
    return Change("cast", how, attrs.evolve(film, cast=cast))


@st.composite
def score_changes(draw: DrawFn, film: Film) -> Change:
    """Change the figures that a score has, fill its lost average, add one of another source, move or remove one.

    In the invented articles the sentences of a score say nothing else.
    """
    old = film.scores
    unsaid = score().filter(lambda found: found.source not in {each.source for each in old})
    how = draw(st.sampled_from(["figures", "figures", "add", "remove", "permute"])) if old else "add"
    if how == "add":
        return Change("scores", how, attrs.evolve(film, scores=(*old, draw(unsaid))))
    if how != "figures":
        return Change("scores", how, attrs.evolve(film, scores=HOW[how](draw, "scores", old)))
    index = draw(st.integers(0, len(old) - 1))
    found = old[index]
    parts: dict[str, SearchStrategy[Any]] = {
        "value": st.integers(0, 100),
        "count": st.integers(2, 900),
        "consensus": words(2, 6).map(lambda said: f"{said} leaves no footprint."),
        "label": st.sampled_from(["mixed or average reviews", "universal acclaim"]),
        "grade": grade(),
    }
    names = draw(
        st.lists(st.sampled_from([name for name in parts if getattr(found, name) is not None]), min_size=1, unique=True)
    )
    new = attrs.evolve(found, **{name: draw(parts[name]) for name in names})
    if found.source == "Rotten Tomatoes" and draw(st.booleans()):
        new = attrs.evolve(new, average=draw(st.integers(10, 99)) / 10, average_scale=10)
    return Change("scores", how, attrs.evolve(film, scores=(*old[:index], new, *old[index + 1 :])))


@st.composite
def review_changes(draw: DrawFn, film: Film) -> Change:
    """Change a critic's figure or grade, or add a review."""
    old = film.reviews
    if not old or draw(st.integers(0, 3)) == 0:
        return Change("reviews", "add", attrs.evolve(film, reviews=(*old, draw(review()))))
    index = draw(st.integers(0, len(old) - 1))
    found = old[index]
    if found.grade is not None:
        new = attrs.evolve(found, grade=draw(grade()))
    else:
        new = attrs.evolve(found, value=draw(st.integers(0, 2 * int(found.scale or 0))) / 2)
    return Change("reviews", "figures", attrs.evolve(film, reviews=(*old[:index], new, *old[index + 1 :])))


def any_changes(film: Film) -> SearchStrategy[Change]:
    """Changes of any attribute that the plain dialect can say."""
    return st.sampled_from(WRITTEN).flatmap(lambda name: changes(film, name))


def rough_changes(film: Film) -> SearchStrategy[Change]:
    """Changes of any attribute that often cannot be said: reviews whose sentence says more are removed, and so on."""
    return st.one_of(any_changes(film), st.sampled_from(sorted(LISTS)).flatmap(lambda name: list_changes(film, name)))


def changes(film: Film, attribute: str) -> SearchStrategy[Change]:
    """Changes of one attribute that the plain dialect can say."""
    if attribute in {"page_title", "title"}:
        return title_changes(film)
    if attribute == "scores":
        return score_changes(film)
    if attribute == "reviews":
        return review_changes(film)
    if attribute == "cast":
        return st.one_of(cast_changes(film), cast_changes(film), list_changes(film, attribute))
    return list_changes(film, attribute)


WRITTEN = ["page_title", *LISTS]
"""The attributes that the plain dialect can write."""
LANGUAGES: dict[str, list[str]] = {}
"""The attributes by the value language that they are written in, named after the first of them."""
for _row in PLAIN.fields:
    _first = next(row.attribute for row in PLAIN.fields if row.lens == _row.lens)
    LANGUAGES.setdefault(_first, []).append(_row.attribute)
LANGUAGES |= {name: [name] for name in WRITTEN if name not in {each for row in LANGUAGES.values() for each in row}}


@st.composite
def asked(draw: DrawFn, names: list[str] = WRITTEN) -> tuple[Article, Change]:
    """An article, and a change of one of some attributes that its dialect can say."""
    chosen = draw(st.sampled_from(names))
    article = draw(articles(chosen))
    return article, draw(changes(article.film, chosen))


def articles(attribute: str = "title") -> SearchStrategy[Article]:
    """The invented articles, those that say something of an attribute more often, and some made of values."""
    telling = [name for name in sorted(ARTICLES) if getattr(parsed(name).film, attribute)]
    invented = [st.sampled_from(sorted(names)).map(parsed) for names in (ARTICLES, telling or ARTICLES)]
    own = receptions() if attribute in {"scores", "reviews"} else films(4).map(_rendered)
    return st.one_of(*invented, own)


_SCORES = (
    (
        "On the review aggregator Rotten Tomatoes, the film holds an approval rating of {value}% based on "
        "{count} reviews, with an average rating of 5.8/10."
    ),
    (
        "Rotten Tomatoes gives it a score of {value}% based on {count} reviews, with an average of . "
        'The site\'s critical consensus reads: "A quiet flood."'
    ),
    "The Weir has an approval rating of {value}% on Rotten Tomatoes.",
    (
        "On Metacritic, it has a weighted average score of {value} out of 100, based on {count} critics, "
        'indicating "mixed or average reviews".'
    ),
    "On Metacritic, the film has a weighted average score of {value} out of 100, based on seven critics.",
    'Audiences polled by CinemaScore gave the film an average grade of "B\u2212" on an A+ to F scale.',
)
_REVIEWS = (
    "Ada Orme of The Quay gave the film a grade of B\u2212.",
    "Pell Tansy of The Harbour Post gave the film three out of five stars.",
    'Joss Lund of The Mill gave the film a score of 2.5/4, calling it "a long wet walk".',
)


@st.composite
def receptions(draw: DrawFn) -> Article:
    """An article with some of the usual sentences of scores and reviews."""
    told = draw(st.lists(st.sampled_from(_SCORES), unique_by=_source_of, max_size=3))
    said = [each.format(value=draw(st.integers(0, 99)), count=draw(st.integers(2, 400))) for each in told]
    rated = draw(st.lists(st.sampled_from(_REVIEWS), unique=True, max_size=3))
    paragraphs = [" ".join(each) for each in (said, rated) if each]
    between = draw(st.sampled_from(["\n", "\r\n"]))
    text = between.join(
        ["= The Weir =", "", "==Reception==", *f"{between}{between}".join(paragraphs).split(between), ""]
    )
    return wikifilm.parse(text)


def _source_of(sentence: str) -> str:
    return next(name for name in ("Rotten Tomatoes", "Metacritic", "CinemaScore") if name in sentence)


def _rendered(film: Film) -> Article:
    try:
        return wikifilm.parse(wikifilm.render(film))
    except wikifilm.EditError:  # the law of fresh films counts these
        return parsed("lantern_street")


@cache
def parsed(name: str) -> Article:
    """One of the articles, parsed."""
    return wikifilm.parse(ARTICLES[name])
