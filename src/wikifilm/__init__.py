"""Reads film articles in wiki text into typed values, and writes edits back without touching anything else."""

from wikifilm.article import Article
from wikifilm.dialects import PLAIN
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
from wikifilm.text import Edit, Position, Span
from wikifilm.views import Field, Fields, Passage, Place, Section

__version__ = "0.1.0"

__all__ = [
    "PLAIN",
    "Accolade",
    "Article",
    "BasedOn",
    "Credit",
    "Date",
    "Diagnostic",
    "DialectError",
    "Edit",
    "EditError",
    "Field",
    "Fields",
    "FileError",
    "Film",
    "Gap",
    "Identifier",
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
    "Track",
    "Version",
    "WikifilmError",
    "from_dict",
    "load",
    "parse",
    "render",
    "to_dict",
]
