"""A stretch of a document that holds values of one kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wikifilm.syntax import Section
    from wikifilm.text import Span

__all__ = ["Region"]


class Region(NamedTuple):
    """A section, or a stretch of its body under a label, that holds values of one kind."""

    section: Section | None
    """None for a stretch that stands in no section."""
    body: Span
    group: str | None
    """The sub-heading or the label that it stands under, below the heading of that kind."""
    above: tuple[Span, ...] = ()
    """The titles of the sections of that kind that it stands in, the outermost first, and its label."""
