"""Rows: a verified edit of one value, beside a reading and beside the peers' edits; a thousand edits at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import ours
import peers
from attrs import evolve
from measure import over, race, ratio
from run import Found, Run
from tables import Table

import wikifilm
from articles import large_box, large_cast
from wikifilm import EditError

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikifilm import Article, Film

__all__ = ["editing", "thousand"]

MANY = 1_000
SINGLES = 10
"""How many of the thousand edits are made one by one, to be multiplied."""
VALUE = " 91 minutes"
"""What the peers write."""


def _runtime(article: Article) -> Article:
    minutes = article.film.runtime
    if minutes is None:
        raise LookupError("no running time")
    return article.edit(runtime=minutes + 1)


def _role(article: Article) -> Article:
    return article.edit({"cast[0].roles[0].name": f"{article.film.cast[0].roles[0].name} Quill"})


def _director(article: Article) -> Article:
    return article.edit({"directors[0].name": f"{article.film.directors[0].name} Quill"})


KINDS: dict[str, Callable[[Article], Article]] = {
    "the running time": _runtime,
    "the first director's name": _director,
    "the first role's name": _role,
}


def _taken(call: Callable[..., object], *arguments: object) -> bool:
    """Tell whether an edit is made and not refused."""
    try:
        call(*arguments)
    except (EditError, LookupError, StopIteration, TypeError):
        return False
    return True


def editing(run: Run) -> Found:
    """Change one value of each article, and see what was read back."""
    rows: list[list[object]] = []
    goals = {}
    for name, edit in KINDS.items():
        texts = [text for text in run.texts.articles if _taken(edit, wikifilm.parse(text))]
        subjects = {
            "read": over(ours.film, lambda texts=texts: texts),
            "edit": over(edit, lambda texts=texts: [ours.whole(text) for text in texts]),
        }
        taken = race(subjects, run.rounds)
        rows.append([name, len(texts), ratio(taken["edit"], taken["read"])])
        if edit is _runtime:
            goals["edit"] = ratio(taken["edit"], taken["read"])
    columns = ["edit of", "articles", "times a reading"]
    return Found([Table("editing", "A verified edit of one value", columns, rows), _beside_peers(run)], goals)


def _beside_peers(run: Run) -> Table:
    """Give a text, get it with another running time, and read it back: wikifilm, and the peers by their own parser."""
    texts = [
        text
        for text in run.texts.articles
        if _taken(_runtime, wikifilm.parse(text)) and all(_taken(call, text, VALUE) for call in peers.EDITS.values())
    ]
    name = "**wikifilm, read, edit and read back**"
    subjects = {name: over(lambda text: _runtime(ours.whole(text)), lambda: texts)}
    subjects |= {peer: over(partial(call, value=VALUE), lambda: texts) for peer, call in peers.EDITS.items()}
    taken = race(subjects, run.rounds)
    rows = [[other, ratio(taken[other], taken[name])] for other in taken]
    note = f"{len(texts)} articles in which all of them find the infobox and its running time."
    return Table("editing-peers", "Text in, edited text out", ["reader", "times as long as wikifilm"], rows, [note])


def _new_cast(article: Article) -> Film:
    cast = tuple(
        evolve(credit, roles=(evolve(credit.roles[0], name=f"{credit.roles[0].name} Quill"),))
        for credit in article.film.cast
    )
    return evolve(article.film, cast=cast)


def _new_box(article: Article) -> Film:
    starring = tuple(evolve(name, name=f"{name.name} Quill") for name in article.film.starring)
    return evolve(article.film, starring=starring)


def thousand(run: Run) -> Found:
    """Change a thousand values in one ``with_film``."""
    rows: list[list[object]] = []
    for name, text, changed in (
        (f"{MANY:,} roles of a cast", large_cast(MANY), _new_cast),
        (f"{MANY:,} names of an infobox", large_box(MANY), _new_box),
    ):
        new = changed(ours.whole(text))
        subjects = {
            "read": over(ours.film, lambda text=text: [text]),
            "at once": over(lambda article, new=new: article.with_film(new), lambda text=text: [ours.whole(text)]),
            "one": over(_runtime, lambda text=text: [ours.whole(text) for _ in range(SINGLES)]),
        }
        taken = race(subjects, run.rounds)
        singles = [seconds * MANY / SINGLES for seconds in taken["one"]]
        rows.append([name, ratio(taken["at once"], taken["read"]), ratio(singles, taken["at once"])])
    columns = ["edits", "times a reading of that text", f"{MANY:,} single edits would take, times as long"]
    return Found([Table("thousand", "A thousand edits in one `with_film`", columns, rows)])
