"""Works that a film is based on, each with its authors, and lists of titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from wikifilm.errors import EditError
from wikifilm.film import BasedOn
from wikifilm.grammar import maybe, pattern, rule
from wikifilm.lens import Finding, Reading, Replacement, Slot, put_list
from wikifilm.values.names import PEOPLE, declined

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import pyparsing as pp

__all__ = ["TITLES", "WORKS", "TitlesLens", "WorksLens"]

_BLANKS = " \t\u00a0"
_QUOTES = (('"', '"'), ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"))
_QUOTED = "\"[^\"\r\n]*\"|\u201c[^\u201c\u201d\r\n]*\u201d"
_BY = "[ \t\u00a0]by[ \t\u00a0]"


@rule("a work such as 'The Lamp by Ilse Corran'")
def work() -> pp.ParserElement:
    """work = { quoted | character - ";" } , { ";" , "by " , { quoted | character - ";" } } ;
    quoted = '"' , { character } , '"' ;                       (* a semicolon in quotes parts nothing *)
    """
    before_author = pattern(r"[;,][ \t\u00a0]*(?=by[ \t\u00a0])", "';'")
    return (pattern(_QUOTED, "quoted") | pattern(r'[^;"\u201c\r\n]+', "words") | before_author | pattern('["\u201c]', "'\"'"))[
        1, ...
    ]


@rule("a piece of a work such as ' by '")
def piece() -> pp.ParserElement:
    """piece = quoted | [ "," | ";" ] , " by " | word | character ;"""
    by = pattern(rf"[;,]?(?:{_BY})(?=[^a-z \t\u00a0])", "' by '")("by")
    return pattern(_QUOTED, "quoted") | by | pattern(r"[^ \t\u00a0;,\"\u201c]+", "word") | pattern(r"[^\r\n]", "character")


@rule("a title such as 'Die Laternisten'")
def title() -> pp.ParserElement:
    """title = quoted | { character - separator } ;"""
    inner = pattern(r"\([^()\r\n]*\)", "parenthesis") | pattern(r"(?<=[0-9]),(?=[0-9])", "','")
    part = pattern(_QUOTED, "quoted") | inner | pattern(r"[^,;()\"\u201c\r\n\u3001]+", "words")
    return (part | pattern(r"[(\"\u201c)]", "mark"))[1, ...]


@rule("a separator such as '; '")
def between() -> pp.ParserElement:
    """between = { blank } , ( ";" | "," ) , { blank | ";" | "," } ;"""
    return pattern(r"[;,\u3001\r\n][ \t\u00a0;,\u3001\r\n]*", "';'") + maybe(pattern(r"(?:and|&) ", "'and'"))
