"""Calls that are lists of tracks: where they stand, and what the heading of their extra column says."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialects.mediawiki.nodes import Template
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.text import Span

__all__ = ["TRACK_LISTINGS", "column_of_extra", "listings_in", "template_name"]

TRACK_LISTINGS: Final = re.compile(r"track ?list(?:ing)?")
"""Templates that are a list of tracks."""
_LONGEST_NAME = 200
_PERFORMS = re.compile(r"(?i:artist|singer|perform|vocal|sung|playback|band|recorded by|rendered by)")
_WRITES = {
    "lyrics": re.compile(r"(?i:lyric(?:s|ists?)?(?:\(s\)| by)?|words by|penned by)"),
    "music": re.compile(r"(?i:composers?(?:\(s\))?|composed by|music(?: by)?)"),
    "writers": re.compile(r"(?i:(?:song)?writers?(?:\(s\))?|written by)"),
}


def template_name(name: str) -> str:
    """Return the name of a template as the tables of names spell it."""
    return " ".join(name.replace("_", " ").casefold().split()).removeprefix("template:").lstrip()


def column_of_extra(heading: str) -> str | None:
    """Return the column of a track's row whose names an extra column has; None where it says something else."""
    if _PERFORMS.search(heading) is not None:
        return "artists"
    return next((name for name, words in _WRITES.items() if words.fullmatch(heading.rstrip(":"))), None)


def listings_in(page: Page, span: Span) -> Iterator[Template]:
    """Give the lists of tracks that begin in a stretch, whatever they stand in."""
    found = page.listings
    if found is None:
        found = page.listings = list(_listings(page))
    for template in islice(found, bisect_left(found, span.start, key=attrgetter("start")), None):
        if template.start >= span.end:
            break
        yield template


def _listings(page: Page) -> Iterator[Template]:
    """Give all lists of tracks; a look at the first words spares reading the name of nearly every call."""
    for index, at in enumerate(page.cut.template_starts):
        begins = page.text[at : at + len("{{") + _LONGEST_NAME]
        if "<" in begins or "track" in begins.casefold():
            template = page.cut.template(index)
            start, end = template.name_span
            if end - start <= _LONGEST_NAME and TRACK_LISTINGS.fullmatch(template_name(template.name)):
                yield template
