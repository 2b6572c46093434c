"""The dialects by name, and which one a text is written in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.dialect import MEDIAWIKI
from wikifilm.dialects.plain import PLAIN
from wikifilm.errors import DialectError
from wikifilm.text import quoted

if TYPE_CHECKING:
    from wikifilm.dialect import Dialect

__all__ = ["DIALECTS", "MEDIAWIKI", "PLAIN", "by_name", "detect"]

DIALECTS: dict[str, Dialect] = {PLAIN.name: PLAIN, MEDIAWIKI.name: MEDIAWIKI}
"""Every dialect by its name."""

_TITLE = re.compile(r"\ufeff?[ \t\r\n]*+=(?!=)[^=\r\n]++=[ \t]*+(?:[\r\n]|\Z)")
_MARKUP = re.compile(r"\{\{|\[\[|\{\||''|<(?:ref|br|!--)")


def by_name(name: str) -> Dialect:
    """Return the dialect of a name.

    Raises:
        DialectError: None has it.
    """
    try:
        return DIALECTS[name]
    except KeyError:
        message = f"unknown dialect {quoted(name)}; expected one of: {', '.join(sorted(DIALECTS))}"
        raise DialectError(message) from None


def detect(text: str) -> Dialect:
    """Return the dialect that a text is written in.

    A text that begins with a line ``= Title =`` is plain; of the rest what holds markup is wikitext.
    """
    if _TITLE.match(text) is None and _MARKUP.search(text) is not None:
        return MEDIAWIKI
    return PLAIN
