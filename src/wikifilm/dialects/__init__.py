"""The dialects by name, and which one a text is written in."""

from __future__ import annotations

import copyreg
import re
from typing import Any

from wikifilm.dialect import Dialect
from wikifilm.dialects.mediawiki.dialect import MEDIAWIKI
from wikifilm.dialects.plain import PLAIN
from wikifilm.errors import DialectError
from wikifilm.text import quoted

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


def _reduced(dialect: Dialect) -> str | tuple[Any, ...]:
    """Pickle a dialect of ours as its name: there is one of each, and pages are compared by it."""
    if DIALECTS.get(dialect.name) is dialect:
        return by_name, (dialect.name,)
    return dialect.__reduce_ex__(2)


copyreg.pickle(Dialect, _reduced)


def detect(text: str) -> Dialect:
    """Return the dialect that a text is written in.

    A text that begins with a line ``= Title =`` is plain; of the rest what holds markup is wikitext.
    """
    if _TITLE.match(text) is None and _MARKUP.search(text) is not None:
        return MEDIAWIKI
    return PLAIN
