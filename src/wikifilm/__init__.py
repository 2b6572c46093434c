"""Reads film articles in wiki text into typed values, and writes edits back without touching anything else."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wikifilm.article import Article
    from wikifilm.conversion import Conversion, Loss, convert
    from wikifilm.dialects import MEDIAWIKI, PLAIN
    from wikifilm.dialects.mediawiki.saving import as_saved, unsaved
    from wikifilm.doors import load, parse, render
    from wikifilm.errors import Diagnostic, DialectError, EditError, ParseError, WikifilmError
    from wikifilm.files import FileError
    from wikifilm.film import (
        Accolade,
        BasedOn,
        Credit,
        Date,
        Film,
        Gap,
        Identifier,
        Money,
        Name,
        Release,
        Review,
        Runtime,
        Score,
        Track,
        Version,
    )
    from wikifilm.formats.json import from_dict, to_dict
    from wikifilm.markup import Argument, Category, Cell, Comment, ExternalLink, Link, Table, Tag, Template
    from wikifilm.plaintext import plain_text
    from wikifilm.text import Edit, Position, Span
    from wikifilm.views import Field, Fields, Passage, Place, Section
else:  # a type checker knows the names, and finds wrong ones

    def __getattr__(name: str) -> object:
        for home, names in _HOMES.items():
            if name in names.split():
                found = globals()[name] = getattr(import_module(home), name)
                return found
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__version__ = "0.1.0"

__all__ = [
    "MEDIAWIKI",
    "PLAIN",
    "Accolade",
    "Argument",
    "Article",
    "BasedOn",
    "Category",
    "Cell",
    "Comment",
    "Conversion",
    "Credit",
    "Date",
    "Diagnostic",
    "DialectError",
    "Edit",
    "EditError",
    "ExternalLink",
    "Field",
    "Fields",
    "FileError",
    "Film",
    "Gap",
    "Identifier",
    "Link",
    "Loss",
    "Money",
    "Name",
    "ParseError",
    "Passage",
    "Place",
    "Position",
    "Release",
    "Review",
    "Runtime",
    "Score",
    "Section",
    "Span",
    "Table",
    "Tag",
    "Template",
    "Track",
    "Version",
    "WikifilmError",
    "as_saved",
    "convert",
    "from_dict",
    "load",
    "parse",
    "plain_text",
    "render",
    "to_dict",
    "unsaved",
]

_HOMES = {
    "wikifilm.article": "Article",
    "wikifilm.conversion": "Conversion Loss convert",
    "wikifilm.dialects": "MEDIAWIKI PLAIN",
    "wikifilm.dialects.mediawiki.saving": "as_saved unsaved",
    "wikifilm.doors": "load parse render",
    "wikifilm.errors": "Diagnostic DialectError EditError ParseError WikifilmError",
    "wikifilm.files": "FileError",
    "wikifilm.film": (
        "Accolade BasedOn Credit Date Film Gap Identifier Money Name Release Review Runtime Score Track Version"
    ),
    "wikifilm.formats.json": "from_dict to_dict",
    "wikifilm.markup": "Argument Category Cell Comment ExternalLink Link Table Tag Template",
    "wikifilm.plaintext": "plain_text",
    "wikifilm.text": "Edit Position Span",
    "wikifilm.views": "Field Fields Passage Place Section",
}
"""Where public names are imported from when somebody first asks for one; what is not asked for costs nothing."""


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
