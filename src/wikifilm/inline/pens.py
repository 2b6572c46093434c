"""How new words are written: a dialect's pen, and the one of texts without markup."""

from __future__ import annotations

from typing import Protocol

__all__ = ["Pen", "Plain"]


class Pen(Protocol):
    """How a dialect writes words that are new in a text."""

    def words(self, new: str) -> str:
        """Return the source that shows ``new``, none of its characters taken for markup.

        Raises:
            EditError: There is none.
        """

    def link(self, page: str, shown: str) -> str:
        """Return the source of a link; ``shown`` is source already."""


class Plain:
    """A pen for texts without markup: words are written as they are."""

    def words(self, new: str) -> str:
        """Return ``new``."""
        return new

    def link(self, page: str, shown: str) -> str:
        """Return what is shown: there are no links."""
        del page
        return shown
