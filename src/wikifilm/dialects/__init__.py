"""The registry of dialects, and which one a text is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.dialects.plain import PLAIN
from wikifilm.errors import DialectError

if TYPE_CHECKING:
    from wikifilm.dialect import Dialect

__all__ = ["DIALECTS", "PLAIN", "by_name", "detect"]

DIALECTS: dict[str, Dialect] = {PLAIN.name: PLAIN}
"""Every dialect by its name."""


def by_name(name: str) -> Dialect:
    """Return the dialect of a name.

    Raises:
        DialectError: None has it.
    """
    try:
        return DIALECTS[name]
    except KeyError:
        message = f"unknown dialect {name!r}; expected one of: {', '.join(sorted(DIALECTS))}"
        raise DialectError(message) from None


def detect(text: str) -> Dialect:  # noqa: ARG001 (there is one dialect so far)
    """Return the dialect that a text is written in; empty text is plain."""
    return PLAIN
