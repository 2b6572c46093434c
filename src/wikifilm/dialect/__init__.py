"""What a dialect is, and a text read with one: the places where a film's values can stand."""

from wikifilm.dialect.data import Dialect
from wikifilm.dialect.document import Document
from wikifilm.dialect.ways import Box, Form, Holder, Rows, Source

__all__ = ["Box", "Dialect", "Document", "Form", "Holder", "Rows", "Source"]
