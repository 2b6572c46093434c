"""Reads and edits hostile texts in a process with little time to do it.

The process (``python -I -S start.py child``, its task as JSON at its input) prints a line of JSON for each text: what
was wrong with it, or nothing. Each step gets twenty times the CPU seconds that the same step takes on ordinary text of
that length, and a floor; what takes longer is ended. Should even that fail, the system ends the process.
"""

from __future__ import annotations

import contextlib
import json
import resource
import signal
import sys
import time
import traceback
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs

import wikifilm
from again import pickled
from hostile.pieces import PIECES
from hostile.places import article as article_with
from hostile.places import everywhere
from wikifilm.dialects.mediawiki import cut
from wikifilm.dialects.mediawiki.lines import list_lines, tables
from wikifilm.dialects.mediawiki.web import categories, external_links, redirect, working_links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wikifilm import Article

FACTOR: Final = 20
FLOOR: Final = 0.5
"""CPU seconds that each step has at least, so that chance ends nothing."""
SHARE: Final = 8
"""Of the ordinary text only this share is read, so that it costs little."""
DEEPEST: Final = 200
"""The recursion limit."""
HARDEST: Final = 900
"""CPU seconds after which the system ends the process."""

ORDINARY: Final = {
    "mediawiki": (
        "The film holds 84% on [[Rotten Tomatoes]], based on 61 reviews.<ref>{{cite web|url=http://a.b|title=c}}</ref> "
        "Ada Orme of ''The Post'' gave it 3 out of 5 stars.\n\n"
    ),
    "plain": "The film holds 84% on Rotten Tomatoes, based on 61 reviews. Ada Orme of The Post gave it 3 stars.\n\n",
}
"""What prose of an article looks like."""


class TooSlow(BaseException):
    """The time is used up; no ``except Exception`` may swallow it."""


class Case(NamedTuple):
    """A text: its dialect, its place (``everywhere``, or one of the places), its piece, its length, what is done."""

    dialect: str
    place: str
    piece: str
    length: int
    steps: str


def text_of(case: Case) -> str:
    """The text of a case."""
    piece = PIECES[case.piece]
    body = piece.text(piece.times(case.length))
    return (
        everywhere(case.dialect, body) if case.place == "everywhere" else article_with(case.dialect, case.place, body)
    )


# ----------------------------------------------------------------------------------------------- reading


def _sections(article: Article) -> None:
    waiting = list(article.sections)
    while waiting:
        section = waiting.pop()
        _ = section.title, section.kind, section.text, section.source
        waiting += section.sections
    _ = article.lead.text, article.plot


def _diagnostics(article: Article) -> None:
    for one in article.diagnostics:
        assert 0 <= one.span.start <= one.span.end <= len(article.text)
        assert one.brief() in str(one) or one.code in str(one)


def _get_put(article: Article) -> None:
    again = article.with_film(attrs.evolve(article.film))
    assert again.text == article.text
    assert again.edits == ()


def _pickles(article: Article) -> None:
    assert pickled(article.film) == article.film
    assert pickled(article) == article


def _markup(article: Article) -> None:
    for template in article.templates:
        _ = template.name
    for link in article.links:
        _ = link.target, link.text
    for table in article.tables[:2]:  # a table shows those in it, which is too much to ask of each of many
        _ = table.rows, table.text
    _ = article.external_links, article.categories, article.comments, article.tags
    _ = [field.text for field in article.fields.values()]


def _plain_text(article: Article) -> None:
    wikifilm.plain_text(article.text)


def _to_dict(article: Article) -> None:
    json.dumps(wikifilm.to_dict(article))


def _converted(article: Article) -> None:
    wikifilm.convert(article, "plain" if article.dialect.name == "mediawiki" else "mediawiki")


# ----------------------------------------------------------------------------------------------- editing

EDITED: Final = ("directors", "starring", "cast", "tracks", "accolades", "scores", "reviews", "released", "budget")


def _asked(article: Article) -> Iterator[dict[str, Any]]:
    """Give films that are asked for, as what changes of the film that there is: a value elsewhere, those there."""
    film = article.film
    yield {"runtimes": (wikifilm.Runtime(91),)}
    new = wikifilm.Credit(actors=[wikifilm.Name("Zed Zane")], roles=[wikifilm.Name("Yves")])
    yield {"cast": (*film.cast, new)}
    for name in EDITED:
        values = getattr(film, name)
        if values:
            yield from ({name: made} for made in (values[1:], values[::2], values[::-1], ()) if made != values)


def _films(article: Article) -> None:
    """Each film that is asked for is said, or refused."""
    for changes in _asked(article):
        film = attrs.evolve(article.film, **changes)
        with contextlib.suppress(wikifilm.EditError):
            edited = article.with_film(film)
            assert edited.film == film
            assert edited.dialect is article.dialect


def _sections_edited(article: Article) -> None:
    """Sections, fields and arguments come and go, or are refused."""
    title = article.sections[-1].title if article.sections else ""
    template = article.templates[-1] if article.templates else "none"
    edits: tuple[Callable[[], Article], ...] = (
        lambda: article.insert_section("Zebras", "Text."),
        lambda: article.with_section(title, "Text."),
        lambda: article.rename_section(title, "Zebras"),
        lambda: article.remove_section(title),
        lambda: article.with_lead("Text."),
        lambda: article.with_field("Runtime", "91 minutes"),
        lambda: article.without_field("director"),
        lambda: article.with_argument(template, "zebra", "stripes"),
    )
    for edit in edits:
        with contextlib.suppress(wikifilm.EditError, KeyError):
            edited = edit()
            assert edited.text != article.text
            assert edited.diff()


# ----------------------------------------------------------------------------------- the cut by itself


def _cut(article: Article) -> None:
    """Ask a cut for all its nodes, and search it in all ways."""
    found = cut(article.text)
    for one in (*found.templates, *found.parameters):
        _ = one.arguments, one.short_name
    for link in found.links:
        _ = link.label_span
    _ = found.headings, found.comments, found.ignored
    for tag in found.tags:
        _ = tag.inner_span
    _ = list(list_lines(found, 0, len(found.text))), tables(found, 0, len(found.text))
    _ = external_links(found), working_links(found), categories(found), redirect(found)


def _endless(article: Article) -> None:
    """Never end: so that a test can see what becomes of it."""
    while article is not None:
        pass


STEPS: Final[dict[str, tuple[Callable[[Article], None], ...]]] = {
    "read": (_diagnostics, _sections, _get_put),
    "views": (_markup, _plain_text, _to_dict, _pickles),
    "edit": (_films, _sections_edited),
    "convert": (_converted,),
    "cut": (_cut,),
    "endless": (_endless,),
}
"""What is done with an article, besides reading its film."""


# ------------------------------------------------------------------------------------------------ limits


def _ended(*_: object) -> None:
    raise TooSlow


@contextlib.contextmanager
def _within(seconds: float) -> Iterator[None]:
    """End what takes more CPU seconds."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _run(text: str, dialect: str, steps: str) -> Iterator[tuple[str, Callable[[], object]]]:
    """Give all that is done with a text, one after the other, with their names."""
    made: list[Article] = []

    def film() -> None:
        article = wikifilm.parse(text, dialect=dialect, title="Up")
        assert str(article) == text
        _ = article.film
        made.append(article)

    yield "film", film
    for step in STEPS[steps]:
        yield step.__name__, partial(step, made[0])


_PROSE: Final[dict[tuple[str, str, int], dict[str, float]]] = {}


def _allowed(case: Case, length: int) -> dict[str, float]:
    """How many CPU seconds each step of a case may take, by what it takes with ordinary text."""
    size = 1 << max(12, (length // SHARE).bit_length())
    key = case.dialect, case.steps, size
    if key not in _PROSE:
        text = text_of(case._replace(place="reception", piece="words", length=1))
        text += ORDINARY[case.dialect] * (size // len(ORDINARY[case.dialect]))
        _PROSE[key] = {}
        for name, run in _run(text, case.dialect, case.steps):
            if name == _endless.__name__:
                _PROSE[key][name] = 0
                continue
            begun = time.process_time()
            run()
            _PROSE[key][name] = (time.process_time() - begun) / len(text)
    return {name: FLOOR + FACTOR * each * length for name, each in _PROSE[key].items()}


def wrong(case: Case) -> str:
    """What is wrong with how a text is read: nothing, an error, or that it takes too long."""
    text = text_of(case)
    allowed = _allowed(case, len(text))
    name = ""
    try:
        for name, run in _run(text, case.dialect, case.steps):
            with _within(allowed[name]):
                run()
    except TooSlow:
        return f"{name}: more than {allowed[name]:.2f} s for {len(text)} characters"
    except Exception:  # noqa: BLE001 (whatever it is, it is told, and the other texts are read)
        return f"{name}: {traceback.format_exc(limit=-4)}"
    return ""


def main(task: dict[str, Any]) -> None:
    """Read the texts of the task."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (HARDEST, HARDEST))
    signal.signal(signal.SIGPROF, _ended)
    for case in (Case(*each) for each in task["cases"]):
        _allowed(case, len(text_of(case)))  # what is made when it is first needed is made now
    sys.setrecursionlimit(DEEPEST)
    for each in task["cases"]:
        sys.stdout.write(json.dumps([each, wrong(Case(*each))]) + "\n")
        sys.stdout.flush()  # the system may end the process with the next one
