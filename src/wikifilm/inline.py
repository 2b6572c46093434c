"""The display text of a span, each character mapped to its place in the source, and edits back through it."""

from __future__ import annotations

from bisect import bisect_right

from wikifilm.text import Edit, Span

__all__ = ["Inline"]


class Inline:
    """What a reader sees of a span, and where each character of it is written.

    Value grammars read ``text``; an edit of display text goes back to the source through ``replace``.
    """

    __slots__ = ("_pieces", "_starts", "source", "span", "text")

    def __init__(
        self, source: str, span: Span, pieces: list[tuple[int, Span]] | None = None, text: str | None = None
    ) -> None:
        """Map display text to its source.

        Args:
            source: The whole text.
            span: The stretch that is shown.
            pieces: For each piece of display text its offset there and its span in the source; a piece whose two
                lengths differ is one unit. Without them the display text is the source itself.
            text: The display text; needed with ``pieces``.
        """
        self.source = source
        self.span = span
        self.text = source[span.start : span.end] if text is None else text
        self._pieces = pieces
        self._starts = None if pieces is None else [start for start, _ in pieces]

    def _character(self, offset: int) -> Span:
        """Return the span of the source that shows the character at ``offset``."""
        pieces, starts = self._pieces or [], self._starts or []
        index = bisect_right(starts, offset) - 1
        start, span = pieces[index]
        end = starts[index + 1] if index + 1 < len(starts) else len(self.text)
        if end - start != span.end - span.start:
            return span
        return Span(span.start + offset - start, span.start + offset - start + 1)

    def at(self, start: int, end: int) -> Span:
        """Return the span of the source that shows ``text[start:end]``."""
        if self._pieces is None:
            return Span(self.span.start + start, self.span.start + end)
        if start < end:
            return Span(self._character(start).start, self._character(end - 1).end)
        place = self._character(start - 1).end if start else self.span.start
        return Span(place, place)

    def replace(self, start: int, end: int, new: str) -> Edit:
        """Return the edit of the source that makes ``text[start:end]`` read ``new``."""
        span = self.at(start, end)
        return Edit(span, new, self.source[span.start : span.end])
