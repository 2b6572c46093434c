"""Lines of several songs: a medley is one track with a title of several, songs side by side are one track each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.lens import Replacement
from wikifilm.values.shares import LineShare, Pieces
from wikifilm.values.tracks.rules import BLANKS, DOUBLE, title

if TYPE_CHECKING:
    from wikifilm.film import Track
    from wikifilm.lens import Lens

__all__ = ["medley_title", "retitled", "song_shares"]

_INSIDE = re.compile(rf"[\"\u201d\u201c\xbb]([{BLANKS}]*/[{BLANKS}]*)[\"\u201c\u201e\xab]")
"""What parts the titles of a medley: ``"Petals" / "Reeds"``."""
_NEXT = re.compile(
    rf"(?:,[{BLANKS}]+(?:and[{BLANKS}]+)?|[{BLANKS}]+(?:and|&)[{BLANKS}]+|"
    rf"(?<=,[\"\u201d])[{BLANKS}]+(?:and[{BLANKS}]+)?)(?P<title>{DOUBLE})"
)

_APART = re.compile(
    rf"(?:[{BLANKS}]{{0,9}}[,;][{BLANKS}]++(?:and[{BLANKS}]++)?|[{BLANKS}]{{1,9}}(?:and|&)[{BLANKS}]++)(?=[\"\u201c])"
)
"""What parts songs of which something is said."""

_LONGEST = 600
"""In a longer line none of several is looked for: each is read with what stands before and behind them all."""


def medley_title(raw: str) -> str:
    """Return the title of a track as it is shown: of a medley without the quotation marks inside it."""
    return _INSIDE.sub(r"\1", raw) if "/" in raw else raw


def retitled(raw: str, new: str) -> list[Replacement]:
    """Return the replacements that make a title be ``new``: of a medley the songs that differ, where it has as many."""
    between = list(_INSIDE.finditer(raw))
    songs = new.split(between[0][1]) if between else []
    if len(songs) != len(between) + 1 or len({found[1] for found in between}) > 1:
        return [Replacement(0, len(raw), new)]
    starts, ends = [0, *(found.end() for found in between)], [*(found.start() for found in between), len(raw)]
    spans = zip(songs, starts, ends, strict=True)
    return [Replacement(start, end, song) for song, start, end in spans if raw[start:end] != song]


def song_shares(text: str, lens: Lens[Track]) -> tuple[LineShare[Track], ...]:
    """Return the songs of a line that says several; none for any other line.

    They stand side by side, ``"Petals" and "Reeds" by A``, or each with its own: ``"Petals" by A, "Reeds" by B``.
    """
    head = title.take(text) if len(text) <= _LONGEST else None
    if head is None or head["quoted"] is None:
        return ()
    start = head.start("quoted")
    spans = [head.span("quoted")]
    while (found := _NEXT.match(text, spans[-1][1])) is not None:
        spans.append(found.span("title"))
    if len(spans) > 1:
        return _shares(text, lens, Pieces(start, tuple(spans), text[spans[-1][1] :]))
    apart = list(_APART.finditer(text, head.end()))
    starts, ends = [start, *(mark.end() for mark in apart)], [*(mark.start() for mark in apart), len(text)]
    shares = _shares(text, lens, Pieces(start, tuple(zip(starts, ends, strict=True)))) if apart else ()
    said = [share.get(text) for share in shares]
    return shares if all(one is not None and (one.artists or one.writers or one.notes) for one in said) else ()


def _shares(text: str, lens: Lens[Track], parts: Pieces) -> tuple[LineShare[Track], ...]:
    """Return the songs of some pieces; none where one of them says no song."""
    shares = tuple(LineShare(lens, index, parts) for index in range(len(parts.spans)))
    return shares if all(share.get(text) is not None for share in shares) else ()
