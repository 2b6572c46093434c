"""The marks of running text: the patterns that find them, and what a character reference shows."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Final

from wikifilm.dialects.mediawiki.own import CALL_MARK, LINK_MARK, TAG_MARK

__all__ = ["MARK", "PLAIN_LINK", "PLAIN_LINKS", "RAW_TOKEN", "SPECIAL", "TOKEN", "VOID", "entity"]

_HTML: Final = """
abbr b bdi bdo big blockquote br caption center cite code col colgroup data dd del dfn div dl dt em font h1 h2 h3 h4
h5 h6 hr i ins kbd li link mark meta ol p q rb rp rt rtc ruby s samp small span strike strong sub sup table tbody td
tfoot th thead time tr tt u ul var wbr
"""
VOID: Final = frozenset({"br", "hr", "wbr", "link", "meta", "col"})
"""The tags of HTML that hold nothing."""
_SWITCHES: Final = """
NOTOC FORCETOC TOC NOEDITSECTION NEWSECTIONLINK NONEWSECTIONLINK NOGALLERY HIDDENCAT EXPECTUNUSEDCATEGORY INDEX NOINDEX
STATICREDIRECT NOTITLECONVERT NOTC NOCONTENTCONVERT NOCC DISAMBIG EXPECTUNUSEDTEMPLATE NOGLOBAL ARCHIVEDTALK NOTALK
"""


def _names(words: str) -> str:
    """Return the pattern of any of some words, the longest first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


_BR: Final = r"<(?:/?+(?ai:br)(?:[ \t\r\n/][^<>]*+)?+)>"
_FOLD: Final = rf"(?<![ \t])[ \t]*+(?:[\r\n]|{_BR})(?:[ \t\r\n]|{_BR})*+"
_REFERENCE: Final = r"&(?:[A-Za-z][A-Za-z0-9]{1,40}|#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,7});"
_TWICE: Final = r"(?:(?<!['_])|(?<=')'|(?<=_)_)"
# Behind the first character of a mark: a class of characters is found much sooner than one of several patterns.
MARK: Final = re.compile(rf"[\r\n<&['_]{_TWICE}")
"""What running text has that is more than plain text and nodes."""
_NODES: Final = f"{CALL_MARK}{LINK_MARK}{TAG_MARK}"
TOKEN: Final = re.compile(
    # what begins one is looked at first, since the groups are tried one by one
    rf"(?=[ \t\r\n<&\['_{_NODES}])(?=[\r\n<&\[{_NODES}]|''|__|(?<![ \t])[ \t]++[\r\n<])"
    rf"(?:(?P<node>[{_NODES}])|(?P<quotes>''++)|(?P<fold>{_FOLD})"
    rf"|<(?P<slash>/?+)(?P<html>(?ai:{_names(_HTML)})(?=[ \t\r\n/>]))[^<>]*+>"
    rf"|(?P<entity>{_REFERENCE})|(?P<switch>__(?:{_names(_SWITCHES)})__)|(?P<bracket>\[))"
)
"""What is no plain text in running text, as its level sees it."""
RAW_TOKEN: Final = re.compile(rf"(?P<fold>(?<![ \t])[ \t]*+[\r\n][ \t\r\n]*+)|(?P<entity>{_REFERENCE})")
"""What is no plain text where there is no markup."""
SPECIAL: Final = re.compile(rf"[<{{&\r\n['_]{_TWICE}")
"""What a stretch must have to be read at all."""
_PLAIN: Final = rf"[^][<{{&\r\n'_{CALL_MARK}{LINK_MARK}{TAG_MARK}]++|'(?!')|_(?!_)"
_PAGE: Final = r"[^][<{&\r\n'_|:\0-\x20](?:[^][<{&\r\n'_|]++|'(?!'))*+(?<![\0-\x20])"
PLAIN_LINK: Final = re.compile(rf"\[\[(?P<page>{_PAGE})(?:\|(?P<label>(?:{_PLAIN})++))?+\]\]")
"""A link without other markup in it, and without blanks round its page."""
PLAIN_LINKS: Final = re.compile(rf"(?:{_PLAIN}|\[\[{_PAGE}(?:\|(?:{_PLAIN})++)?+\]\])*+")
"""Text with no other markup than such links."""
_BLANK_CODES: Final = frozenset({9, 10, 13})
_KNOWN_CODES: Final = (range(0x20, 0x7F), range(0xA0, 0xD800), range(0xE000, 0x110000))
"""Characters of Unicode that are no controls and no surrogates."""


def entity(written: str) -> str | None:
    """Return what a character reference shows; None if it is none."""
    if written[1] != "#":
        return html5.get(written[1:])
    code = int(written[3:-1], 16) if written[2] in "xX" else int(written[2:-1])
    if code in _BLANK_CODES:
        return " "
    return chr(code) if any(code in known for known in _KNOWN_CODES) else None
