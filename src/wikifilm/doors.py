"""The ways in and out: an article from a text or a file, a whole article out of a film."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from wikifilm.article import Article
from wikifilm.conversion import rendered
from wikifilm.dialect import Document
from wikifilm.dialects import by_name, detect
from wikifilm.errors import ParseError
from wikifilm.files import read_file

if TYPE_CHECKING:
    import os

    from wikifilm.dialect import Dialect
    from wikifilm.film import Film

__all__ = ["load", "parse", "render"]


def parse(
    text: str,
    *,
    dialect: str | Dialect | None = None,
    title: str | None = None,
    language: str | None = None,
    strict: bool = False,
) -> Article:
    """Return the article that a text is; any text is one.

    Args:
        text: The text, with its line ends as they are.
        dialect: ``"plain"`` or ``"mediawiki"``; detected if not given.
        title: The page's title, where the text does not say it.
        language: The language of the wiki, such as ``"de"``, whose labels the infobox bears; taken from the labels
            themselves if not given.
        strict: Whether findings are an error.

    Raises:
        TypeError: ``text`` is no ``str``.
        DialectError: No dialect has this name.
        ParseError: ``strict`` was asked for, and there are findings; it holds all of them.
    """
    if not isinstance(text, str):
        raise TypeError(f"expected the article's text as str, found {type(text).__name__}")
    if dialect is None:
        dialect = detect(text)
    elif isinstance(dialect, str):
        dialect = by_name(dialect)
    article = Article(Document(dialect, text, title, language))
    if strict and article.diagnostics:
        raise ParseError(article.diagnostics)
    return article


def load(
    path: str | os.PathLike[str],
    *,
    encoding: str = "utf-8",
    dialect: str | Dialect | None = None,
    title: str | None = None,
    language: str | None = None,
    strict: bool = False,
) -> Article:
    """Return the article in a file, whose bytes ``save`` puts back.

    Args:
        path: The file.
        encoding: How its bytes are read and written.
        dialect: As for ``parse``.
        title: As for ``parse``.
        language: As for ``parse``.
        strict: As for ``parse``.

    Raises:
        FileError: The bytes are not text of this encoding.
        OSError: The file cannot be read.
        ParseError: ``strict`` was asked for, and there are findings.
    """
    text, origin = read_file(path, encoding)
    article = parse(text, dialect=dialect, title=title, language=language, strict=strict)
    return attrs.evolve(article, origin=origin)


def render(film: Film, dialect: str | Dialect = "plain") -> str:
    """Return a whole article that says a film.

    Args:
        film: The film.
        dialect: In which dialect.

    Raises:
        EditError: The dialect cannot say something of it; names the first such value.
    """
    found = by_name(dialect) if isinstance(dialect, str) else dialect
    return rendered(film, found).text
