"""Reads film articles in wiki text into typed values, and writes edits back without touching anything else."""

from wikifilm.article import Article
from wikifilm.convert import Conversion, Loss, convert
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
