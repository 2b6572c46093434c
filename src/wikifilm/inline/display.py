"""The display text of a span, each character mapped to its place in the source, and the markup in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from wikifilm.errors import short
from wikifilm.inline.pens import Plain
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wikifilm.inline.pens import Pen

__all__ = ["Atom", "AtomKind", "Display"]

_SHOWN = 40
"""Characters of a source that a message shows, about."""
PLAIN_PEN = Plain()

AtomKind = Literal["link", "wrap", "hidden", "lost"]


class Atom(NamedTuple):
    """A piece of markup that an edit of the display text must not cut in two."""

    kind: AtomKind
    """A link; a wrap that shows what it holds (bold, a small print); something that a reader does not see there (a
    reference, a comment, a tag of no text); a hole whose text is not in the source."""
    start: int
    """Where in the display text what it shows begins."""
    end: int
    """Where that ends; the start again where it shows nothing."""
    span: Span
    """All of it in the source."""
    page: str | None = None
    """Of a link the page that it leads to, as written."""
    bare: bool = False
    """Of a link whether its target is what is shown: there is no label."""


class Display:
    """What a reader sees of a span, and where each character of it is written.

    Value grammars read ``text``.
    """

    __slots__ = ("_links", "_outer", "_starts", "atoms", "force", "pen", "pieces", "source", "span", "text")

    def __init__(
        self,
        source: str,
        span: Span,
        pieces: list[tuple[int, int, int]] | None = None,
        text: str | None = None,
        *,
        atoms: Sequence[Atom] = (),
        pen: Pen = PLAIN_PEN,
    ) -> None:
        """Map display text to its source.

        Args:
            source: The whole text.
            span: The stretch that is shown.
            pieces: For each piece of display text its offset there and where it begins and ends in the source; a piece
                whose two lengths differ is one unit, and one that is empty there stands nowhere: it is only shown.
                Without them the display text is the source itself.
            text: The display text; needed with ``pieces``.
            atoms: The markup in it, by where it begins, an outer piece before the inner ones.
            pen: How new words are written.
        """
        self.source = source
        self.span = span
        self.text = source[span.start : span.end] if text is None else text
        self.atoms = atoms
        self.pen = pen
        self.force = False
        """Whether a hole may go with the words that hold it."""
        self.pieces = pieces
        self._starts: list[int] | None = None
        self._links: tuple[Atom, ...] | None = None
        self._outer: list[int] = []

    def _piece(self, offset: int) -> tuple[int, int, Span]:
        """Return the piece that shows the character at ``offset``: its start, its end, and its source."""
        pieces, starts = self.pieces or [], self._starts
        if starts is None:
            starts = self._starts = [start for start, _, _ in pieces]
        index = bisect_right(starts, offset) - 1
        start, first, last = pieces[index]
        end = starts[index + 1] if index + 1 < len(starts) else len(self.text)
        return start, end, Span(first, last)

    def _character(self, offset: int) -> Span:
        """Return the span of the source that shows the character at ``offset``."""
        start, end, span = self._piece(offset)
        if end - start != span.end - span.start:
            return span
        return Span(span.start + offset - start, span.start + offset - start + 1)

    @property
    def links(self) -> tuple[Atom, ...]:
        """The links in it, by where they begin, an outer one before those in its label."""
        if self._links is None:
            self._links = tuple([atom for atom in self.atoms if atom.kind == "link"])
        return self._links

    def link_at(self, start: int, end: int) -> Atom | None:
        """Return the innermost link that shows all of ``text[start:end]``, which is not empty; None without one."""
        links = self.links
        at = bisect_right(links, start, key=_start) - 1 if start < end else -1
        if at >= 0 and not self._outer:
            self._outer = _outer(links)
        while at >= 0 and links[at].end < end:
            at = self._outer[at]
        return links[at] if at >= 0 else None

    def is_link(self, start: int, end: int) -> bool:
        """Tell whether a link shows all of ``text[start:end]``."""
        return self.link_at(start, end) is not None

    def at(self, start: int, end: int) -> Span:
        """Return the span of the source that shows ``text[start:end]``."""
        if self.pieces is None:
            return Span(self.span.start + start, self.span.start + end)
        if start < end:
            return self._around(start, end)
        place = self._character(start - 1).end if start else self.span.start
        return Span(place, place)

    def kept(self, touched: Sequence[Span], *, targets: bool = False) -> str:
        """Return what is shown outside stretches of the source.

        Args:
            touched: The stretches, in order.
            targets: Whether all of a link without a label is left out where one of them stands inside it: a label in it
                hides the target.
        """
        gone = bytearray(len(self.text))
        for start, end in self._shown_by(touched):
            gone[start:end] = b"\1" * (end - start)
        for atom in self.atoms if targets else ():
            around = _beside(touched, atom.span) if atom.bare else ()
            if any(atom.span.start < span.end and span.start < atom.span.end for span in around):
                gone[atom.start : atom.end] = b"\1" * (atom.end - atom.start)
        return "".join(compress(self.text, (not out for out in gone)))

    def _shown_by(self, touched: Sequence[Span]) -> Iterator[tuple[int, int]]:
        """Give the stretches of display text that stretches of the source show, or that stand nowhere but in them."""
        pieces = self.pieces if self.pieces is not None else [(0, *self.span)]
        for index, (start, *source) in enumerate(pieces):
            place = Span(*source)
            end = pieces[index + 1][0] if index + 1 < len(pieces) else len(self.text)
            for span in _beside(touched, place):
                if place.start == place.end or end - start != place.end - place.start:
                    yield start, end
                elif place.start < span.end and span.start < place.end:
                    first = max(place.start, span.start) - place.start
                    yield start + first, start + min(place.end, span.end) - place.start

    def _around(self, start: int, end: int) -> Span:
        """Return the source of characters: of the first to that of the last, in whatever order they stand there."""
        first, last = self._character(start), self._character(end - 1)
        if first.start < first.end <= last.start < last.end:
            return Span(first.start, last.end)
        spans = [self._character(at) for at in range(start, end)]
        real = [span for span in spans if span.start < span.end] or spans
        return Span(min(span.start for span in real), max(span.end for span in real))

    def _odd(self, start: int, end: int) -> Iterator[bool]:
        """Tell of the pieces of ``text[start:end]`` that are not shown letter by letter."""
        at = start
        while self.pieces is not None and at < end:
            first, at, span = self._piece(at)
            if at - first != span.end - span.start:
                yield True

    def _virtual(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Give the stretches of ``text[start:end]`` that are shown and stand nowhere."""
        at = start
        while self.pieces is not None and at < end:
            first, last, span = self._piece(at)
            if span.start == span.end:
                yield max(first, start), min(last, end)
            at = last

    def _bare_link(self, start: int, end: int) -> Atom | None:
        """Return the link without a label whose shown target holds a stretch."""
        for atom in self.atoms:
            inside = atom.start <= start < end <= atom.end or atom.start < start == end < atom.end
            if atom.bare and inside:
                return atom
        return None

    def _holds(self, atom: Atom) -> bool:
        """Tell whether a piece of markup lies in what is shown: a label's part has its link round it."""
        return self.span.start <= atom.span.start and atom.span.end <= self.span.end

    def _named(self, atom: Atom) -> str:
        return repr(short(self.source[atom.span.start : atom.span.end], _SHOWN))


def _start(atom: Atom) -> int:
    return atom.start


def _outer(links: Sequence[Atom]) -> list[int]:
    """Return for each link the number of the one in whose label it stands, -1 for none."""
    found: list[int] = []
    open_links: list[int] = []
    for number, link in enumerate(links):
        while open_links and links[open_links[-1]].end <= link.start:
            open_links.pop()
        found.append(open_links[-1] if open_links else -1)
        open_links.append(number)
    return found


def _beside(spans: Sequence[Span], place: Span) -> Sequence[Span]:
    """Return those of some spans, which are in order and do not overlap, that lie in or beside a place."""
    first = bisect_left(spans, place.start, key=itemgetter(1))
    return spans[first : bisect_right(spans, place.end, key=itemgetter(0))]
