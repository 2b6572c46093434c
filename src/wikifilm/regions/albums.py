"""Albums: which labels and lines in a soundtrack name one, and which parts of it list no songs."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from wikifilm.syntax import is_item
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialect import Document
    from wikifilm.regions.region import Region

__all__ = ["albums", "lists_no_songs", "told_apart"]

_COLON_LINE = re.compile(r":[ \t]*+(?=[\r\n<])")
_ALBUM = re.compile(r"[^\W_a-z][^\r\n.:;!?]{1,60}:[ \t]*")
_LEADS_ON = re.compile(
    r"(?i:\b(?:by|of|as|in)[ \t]*:|\b(?:are|is|was|were|has|have|had|can|be|which|that|these|following|"
    r"include[sd]?|including|features?|featured|featuring|contains?|contained|containing|consists?|consisted|comprises?|"
    r"comprised|comprising|follows?|followed|appears?|appeared|appearing|uses?|used|heard|hears?|plays?|played|sings?|sung|"
    r"performs?|performed|composed|written|wrote|composes?|recorded|instead)\b|\border of\b|"
    r"\b(?:music|lyrics|words|songs|tracks)\b[^:]*\bby\b)"
)
"""A line that only leads on to the list below it, since it has a verb or goes on to somebody."""
_LISTING = re.compile(
    r"(?i:(?:the )?(?:(?:full|complete|official) )?(?:(?:sound)?track[ -]?list(?:ings?|s)?|"
    r"list of (?:film )?(?:songs|tracks)|(?:film )?songs?[ -]?list)[: \t]*)"
)
"""A label or heading that says what stands below it, and not which album that is."""
_LONE = re.compile(
    r"(?i:(?:the )?(?:(?:(?:super[- ]?)?hit |popular |film )*songs?|(?:audio )?tracks|songography|playback singers|"
    r"lyrics|(?:original )?soundtracks?(?: album)?|musical numbers|music)"
    r"(?: (?:featured |used |performed |sung )?(?:in|of|from) (?:the )?(?:film|movie))?[: \t]*)"
)
"""A label or heading that names an album only where it stands beside others."""
_NO_SONGS = re.compile(
    r"(?i:(?:weekly |year-end |single )?charts?(?: (?:performance|positions))?|certifications?|"
    r"(?:release|chart) history|singles|(?:credits and )?personnel|credits|musicians|"
    r"release (?:details|information))"
)
"""The heading of a part of a soundtrack that lists no songs."""


def lists_no_songs(heading: str) -> bool:
    """Tell whether a part of a soundtrack under a heading lists no songs: charts, who played what."""
    return _NO_SONGS.fullmatch(heading) is not None


def albums(document: Document, region: Region) -> Iterator[Region]:
    """Part a stretch of tracks at lines such as ``Film version:``, which name what follows them."""
    at, group = region.body.start, region.group
    if group is not None and _LISTING.fullmatch(group) is not None and not _has_headline(region):
        # the album is said above it, if anywhere
        titles = [document.show(title).text for title in region.above[1:-1]]
        group = next((title for title in reversed(titles) if _LISTING.fullmatch(title) is None), None)
    if _COLON_LINE.search(document.text, *region.body) is not None:
        for block, below in pairwise(document.blocks(region.body)):
            line = document.show(block.content).text if is_item(below) and not is_item(block) else ""
            if (
                _ALBUM.fullmatch(line) is not None
                and _LEADS_ON.search(line) is None
                and _LISTING.fullmatch(line) is None
            ):
                yield region._replace(body=Span(at, block.lines.start), group=group)
                at, group = block.lines.end, line.rstrip(": \t")
    yield region._replace(body=Span(at, region.body.end), group=group)


def told_apart(document: Document, found: list[Region]) -> list[Region]:
    """Return stretches of tracks without a name such as ``Songs`` where it tells them from no other list."""
    lone = [
        each.group is not None and _LONE.fullmatch(each.group) is not None and not _has_headline(each) for each in found
    ]
    if not any(lone):
        return found
    lists: dict[tuple[Span, ...], set[str | None]] = {}
    for each in found:
        if any(map(is_item, document.blocks(each.body))):
            lists.setdefault(each.above[:1], set()).add(each.group)
    return [
        each._replace(group=None) if alone and lists.get(each.above[:1], set()) <= {each.group} else each
        for each, alone in zip(found, lone, strict=True)
    ]


def _has_headline(region: Region) -> bool:
    """Tell whether its label stands inside it: the headline of a listing, which names the album whatever it says."""
    return bool(region.above) and region.body.start <= region.above[-1].start < region.body.end
