"""From dialect to dialect: an article written anew in another one, and a list of what that cannot say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from wikifilm.article import Article
from wikifilm.dialect import Document
from wikifilm.dialects import by_name
from wikifilm.errors import EditError
from wikifilm.fields import bare_title
from wikifilm.film import Film
from wikifilm.find import LISTS
from wikifilm.frame import difference
from wikifilm.insert import heading_line
from wikifilm.links import names_of, unlinked
from wikifilm.read import FilmReading, read
from wikifilm.regions import stretches
from wikifilm.syntax import MAX_DEPTH, is_item
from wikifilm.write import write
from wikifilm.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialect import Dialect
    from wikifilm.film import Value
    from wikifilm.text import Span

__all__ = ["Conversion", "Loss", "convert", "rendered"]

_UNWRITTEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
"""Characters that no wiki stores as they are."""
HOLE = "\N{REPLACEMENT CHARACTER}"
_NOT_SAID = ("page_title", "kind", "identifiers")


@attrs.frozen
class Loss:
    """Something that an article says and the converted one does not."""

    path: str
    """Where in the film it stood, or ``text`` for markup of the prose."""
    reason: str
    """``links``, ``references``, ``markup``, or what is read instead."""
    value: str = ""
    """What is lost."""

    def __str__(self) -> str:
        """Return path, reason and value."""
        return f"{self.path}: {self.reason}" + (f": {self.value}" if self.value else "")


class Conversion(NamedTuple):
    """A converted article, and what it lost."""

    article: Article
    losses: tuple[Loss, ...]


def rendered(film: Film, dialect: Dialect) -> Document:
    """Return a whole article that says a film.

    Raises:
        EditError: The dialect cannot say something of it; names the first such value.
    """
    document = Document(dialect, "", None if dialect.names_page else film.page_title)
    document = write(document, read(document), film)[0]
    return document if dialect.names_page else _named(document, film.title)


def _named(document: Document, title: str | None) -> Document:
    """Return a document whose box says the film's name, which it could leave to the page's title."""
    box = document.outline.box
    if title is None or box is None or box.title is not None:
        return document
    writer = Writer(document)
    writer.apply(document.dialect.box.title(document, title))
    return writer.document


def convert(article: Article, dialect: str | Dialect) -> Conversion:
    """Return an article written in another dialect, and what it lost on the way.

    The film's values are written by their types; the prose by its display text, in the same sections.

    Args:
        article: The article.
        dialect: The dialect to write it in.
    """
    dialect = by_name(dialect) if isinstance(dialect, str) else dialect
    old = article.document
    losses: list[Loss] = []
    film = _sayable(article.film, dialect, losses)
    made = boxed(film, dialect, losses)
    body = "\n".join(_body(old, made.style.bullet, dialect)).lstrip("\n")
    text = f"{made.text.rstrip()}\n\n{body}" if made.text.strip() else body
    new = Document(dialect, text.rstrip() + "\n", film.page_title)
    new = mended(new, film, losses)
    losses += _markup(old)
    return Conversion(Article(new), tuple(losses))


def _sayable(film: Film, dialect: Dialect, losses: list[Loss]) -> Film:
    """Return the film without what a dialect never says: links, identifiers, the kind."""
    changes: dict[str, Any] = {}
    if not dialect.links:
        for attribute in attrs.fields(Film):
            value = getattr(film, attribute.name)
            pages = dict(_pages(value, attribute.name))
            if pages:
                losses += [Loss(path, "links", page) for path, page in pages.items()]
                changes[attribute.name] = _unlinked(value)
    if film.identifiers:
        losses += [Loss("identifiers", "markup", each.value) for each in film.identifiers]
        changes["identifiers"] = ()
    if film.kind != "film":
        losses.append(Loss("kind", "markup", film.kind))
        changes["kind"] = "film"
    return attrs.evolve(film, **changes)


def _pages(value: Value, path: str) -> Iterator[tuple[str, str]]:
    """Give the links of names at any depth, children and versions too."""
    if isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _pages(each, f"{path}[{index}]")
        return
    for at, name in names_of(value):
        if name.page is not None:
            yield f"{path}.{at}".removesuffix("."), name.page
    for below in ("children", "versions"):
        yield from _pages(getattr(value, below, ()), f"{path}.{below}")


def _unlinked(value: Value) -> Value:
    """Return a value without links, at any depth."""
    if isinstance(value, tuple):
        return tuple(_unlinked(each) for each in value)
    made = unlinked(value)
    below = {name: _unlinked(getattr(made, name)) for name in ("children", "versions") if getattr(made, name, ())}
    return attrs.evolve(made, **below) if below else made


def boxed(film: Film, dialect: Dialect, losses: list[Loss]) -> Document:
    """Return the title and the box of a film; a value that cannot be said is left out and told."""
    document = Document(dialect, "", None if dialect.names_page else film.page_title)
    titles = list(_titles(film)) if dialect.names_page else [{}]
    for rule in dialect.fields:
        value = getattr(film, rule.attribute)
        if not value:
            continue
        try:
            document = _titled(document, titles, {rule.attribute: value}, film, losses)
            titles = [{}]
        except EditError as error:
            losses.append(Loss(rule.attribute, str(error), ", ".join(map(str, value))))
    if titles[0]:
        document = _titled(document, titles, {}, film, losses)
    if dialect.names_page:
        return document
    try:
        return _named(document, film.title)
    except EditError:  # ``mended`` tells it
        return document


def _titles(film: Film) -> Iterator[dict[str, Any]]:
    """Give what a page and its film may be called, the best first, at last nothing."""
    yield {"page_title": film.page_title or None, "title": film.title}
    for title in (film.page_title, film.title):
        if title:
            yield {"page_title": title, "title": bare_title(title)}
    yield {}


def _titled(
    document: Document, titles: list[dict[str, Any]], values: dict[str, Any], film: Film, losses: list[Loss]
) -> Document:
    """Return the document that says some values and the first titles that it can; the others are dropped and told.

    Raises:
        EditError: It cannot say the values.
    """
    while True:
        reading = read(document)
        try:
            return _written(document, reading, attrs.evolve(reading.film, **titles[0], **values))
        except EditError as error:
            if error.path not in titles[0]:
                raise
            dropped = titles.pop(0)
            if error.path == "page_title" and dropped["page_title"] == film.page_title != titles[0].get("page_title"):
                losses.append(Loss("page_title", error.reason, str(film.page_title)))


def _written(document: Document, reading: FilmReading, film: Film) -> Document:
    """Return the document that says a film, or says it of a series where only that is another answer."""
    try:
        return write(document, reading, film)[0]
    except EditError as error:
        if error.path != "kind":
            raise
    reading = reading._replace(film=attrs.evolve(reading.film, kind="series"))
    return write(document, reading, attrs.evolve(film, kind="series"))[0]


def _body(old: Document, bullet: str, dialect: Dialect) -> Iterator[str]:
    """Give the lines of lead and sections, in another dialect."""
    yield from _lines(old, old.outline.lead, bullet, dialect)
    listed = {rule.kind for rule in LISTS}
    for section, kinds in zip(old.outline.sections, old.kinds, strict=True):
        yield from ("", _heading(old, section.title, section.level, dialect))
        parted = bool(listed & set(kinds)) or not kinds
        for label, below in stretches(old, section.body) if parted else [(None, section.body)]:
            if label is not None:
                yield from ("", _heading(old, label, min(section.level + 1, 6), dialect))
            yield from _lines(old, below, bullet, dialect)


def _heading(old: Document, title: Span, level: int, dialect: Dialect) -> str:
    words = dialect.pen.words(_UNWRITTEN.sub(" ", old.show(title).text.strip()))
    return heading_line(Document(dialect, ""), level, words)


def _lines(old: Document, body: Span, bullet: str, dialect: Dialect) -> Iterator[str]:
    """Give the lines of a body: items by their depth, paragraphs parted by blank lines."""
    marker, style = bullet, Document(dialect, "").style
    markers = [marker]
    first, before = True, False
    for block in old.blocks(body):
        text = old.show(block.content).text.strip()
        if not text.strip(HOLE + " .,;:*#-"):
            continue
        item = is_item(block)
        if not first and not (item and before):
            yield ""
        source = dialect.pen.words(_UNWRITTEN.sub(" ", text))
        if item:
            depth = min(block.depth, MAX_DEPTH)
            while len(markers) <= depth:
                markers.append(dialect.nested(markers[-1], style))
            yield markers[depth] + source
        else:
            yield dialect.line(source)
        first, before = False, item


def mended(document: Document, film: Film, losses: list[Loss]) -> Document:
    """Return a document made to say the film as far as it can, and tell what it cannot."""
    for attribute in attrs.fields(Film):
        name = attribute.name
        reading = read(document)
        if name in _NOT_SAID or getattr(reading.film, name) == getattr(film, name):
            continue
        try:
            document = write(document, reading, attrs.evolve(reading.film, **{name: getattr(film, name)}))[0]
        except EditError as error:
            path, wanted, got = difference(getattr(film, name), getattr(reading.film, name), name)
            losses.append(Loss(path, f"reads as {got!s} ({error.reason})", str(wanted)))
    return document


def _markup(old: Document) -> Iterator[Loss]:
    """Tell what of the prose is no words: references, holes, what no block shows."""
    counts: dict[str, int] = {}
    for kind, _, _ in old.dialect.nodes(old.outline):
        counts[kind] = counts.get(kind, 0) + 1
    names = {"tag": "references", "link": "links"}
    for kind, count in counts.items():
        yield Loss("text", names.get(kind, "markup"), f"{count} {kind}s")
