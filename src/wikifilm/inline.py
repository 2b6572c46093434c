"""The display text of a span, each character mapped to its place in the source, and edits back through it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from wikifilm.errors import EditError
from wikifilm.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Atom", "AtomKind", "Inline", "Pen", "Script"]

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


_PLAIN = Plain()


class Inline:
    """What a reader sees of a span, and where each character of it is written.

    Value grammars read ``text``; an edit of display text goes back to the source through ``replace``.
    """

    __slots__ = ("_pieces", "_starts", "atoms", "force", "pen", "source", "span", "text")

    def __init__(
        self,
        source: str,
        span: Span,
        pieces: list[tuple[int, Span]] | None = None,
        text: str | None = None,
        *,
        atoms: Sequence[Atom] = (),
        pen: Pen = _PLAIN,
    ) -> None:
        """Map display text to its source.

        Args:
            source: The whole text.
            span: The stretch that is shown.
            pieces: For each piece of display text its offset there and its span in the source; a piece whose two
                lengths differ is one unit, and one whose span is empty stands nowhere: it is only shown. Without them
                the display text is the source itself.
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
        self._pieces = pieces
        self._starts = None if pieces is None else [start for start, _ in pieces]

    # ------------------------------------------------------------------------------------------- places

    def _piece(self, offset: int) -> tuple[int, int, Span]:
        """Return the piece that shows the character at ``offset``: its start, its end, and its source."""
        pieces, starts = self._pieces or [], self._starts or []
        index = bisect_right(starts, offset) - 1
        start, span = pieces[index]
        end = starts[index + 1] if index + 1 < len(starts) else len(self.text)
        return start, end, span

    def _character(self, offset: int) -> Span:
        """Return the span of the source that shows the character at ``offset``."""
        start, end, span = self._piece(offset)
        if end - start != span.end - span.start:
            return span
        return Span(span.start + offset - start, span.start + offset - start + 1)

    def at(self, start: int, end: int) -> Span:
        """Return the span of the source that shows ``text[start:end]``."""
        if self._pieces is None:
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
        for span in touched:
            for start, end in self._shown_by(span):
                gone[start:end] = b"\1" * (end - start)
        for atom in self.atoms if targets else ():
            if atom.bare and any(atom.span.start < span.end and span.start < atom.span.end for span in touched):
                gone[atom.start : atom.end] = b"\1" * (atom.end - atom.start)
        return "".join(char for char, out in zip(self.text, gone, strict=True) if not out)

    def _shown_by(self, span: Span) -> Iterator[tuple[int, int]]:
        """Give the stretches of display text that a stretch of the source shows, or that stand nowhere but in it."""
        pieces = self._pieces if self._pieces is not None else [(0, self.span)]
        for index, (start, place) in enumerate(pieces):
            end = pieces[index + 1][0] if index + 1 < len(pieces) else len(self.text)
            if place.start == place.end or end - start != place.end - place.start:
                if place.start <= span.end and span.start <= place.end:
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
        while self._pieces is not None and at < end:
            first, at, span = self._piece(at)
            if at - first != span.end - span.start:
                yield True

    def _virtual(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Give the stretches of ``text[start:end]`` that are shown and stand nowhere."""
        at = start
        while self._pieces is not None and at < end:
            first, last, span = self._piece(at)
            if span.start == span.end:
                yield max(first, start), min(last, end)
            at = last

    # ------------------------------------------------------------------------------------------- edits

    def replace(self, start: int, end: int, new: str) -> list[Edit]:
        """Return the edits of the source that make ``text[start:end]`` read ``new``.

        Raises:
            EditError: They would change what is only shown, or drop markup that is not asked to change.
        """
        if not self.atoms and self._pieces is None:
            span = self.at(start, end)
            return [Edit(span, self.pen.words(new), self.source[span.start : span.end])]
        return self._replaced(start, end, new)

    def rewrite(self, start: int, end: int, source: str, *, keep: bool = False) -> Edit:
        """Return the edit that writes ``source`` in place of what shows ``text[start:end]``, its links included.

        Args:
            start: Where the stretch begins.
            end: Where it ends.
            source: What is written.
            keep: Whether markup that shows just this stretch stays round it.

        Raises:
            EditError: A piece of markup stands half inside, or something hidden would go with it.
        """
        span = self.outer(start, end, alone=not keep) if start < end else self._between(start)
        self._refuse_lost(start, end, span)
        return Edit(span, source, self.source[span.start : span.end])

    def _replaced(self, start: int, end: int, new: str) -> list[Edit]:
        start, end, new = self._whole(*self._trimmed(start, end, new))
        edits: list[Edit] = []
        for first, last in self._virtual(start, end):
            words = self.text[first:last]
            before, found, after = new.partition(words)
            if not found:
                reason = f"cannot be written: {words!r} is shown there and stands nowhere in the text"
                raise EditError("", reason)
            edits += self._real(start, first, before)
            start, new = last, after
        return [*edits, *self._real(start, end, new)]

    def _whole(self, start: int, end: int, new: str) -> tuple[int, int, str]:
        """Take in the whole of a unit that is cut in two, what it shows besides written anew."""
        if self._pieces is None or (start == end and not new):
            return start, end, new
        if start < len(self.text):
            first, last, span = self._piece(start)
            if first < start and last - first != span.end - span.start and span.start < span.end:
                start, new = first, self.text[first:start] + new
        if end:
            first, last, span = self._piece(end - 1)
            if end < last and last - first != span.end - span.start and span.start < span.end:
                end, new = last, new + self.text[end:last]
        return start, end, new

    def _trimmed(self, start: int, end: int, new: str) -> tuple[int, int, str]:
        """Leave out whole words at the two ends that stay as they are, where markup stands inside."""
        if new == self.text[start:end]:
            return start, start, ""
        crossed = any(
            (atom.start < end and start < atom.end and not (atom.start <= start and end <= atom.end))
            or start < atom.start == atom.end < end
            for atom in self.atoms
        )
        if not crossed and not any(self._odd(start, end)):
            return start, end, new
        old = self.text[start:end]
        same = 0
        while same < min(len(old), len(new)) and old[same] == new[same]:
            same += 1
        tail = 0
        while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        while same and not (_parts_words(old, same) and _parts_words(new, same)):
            same -= 1
        while tail and not (_parts_words(old, len(old) - tail) and _parts_words(new, len(new) - tail)):
            tail -= 1
        first, last = start + same, end - tail
        if first == last:  # beside a word it would stand outside the markup that holds the word
            while last < end and not _parts_words(self.text, last + 1):
                last += 1
            last = min(last + 1, end)
            if last == first or any(self._odd(first, last)):
                last = first
        return first, last, new[same : len(new) - (end - last)]

    def _real(self, start: int, end: int, new: str) -> list[Edit]:
        """Return the edits for a stretch that stands in the source."""
        if self.text[start:end] == new:
            return []
        words = self.pen.words(new)
        bare = self._bare_link(start, end)
        if bare is not None and (new or bare.start < start or end < bare.end):
            shown = self.text[bare.start : start] + new + self.text[end : bare.end]
            at = bare.span.end - 2
            return [Edit(Span(at, at), f"|{self.pen.words(shown)}")]
        span = self.outer(start, end, alone=not new)
        self._refuse_torn(start, end)
        if not new:
            span = self._with_tail(end, span)
        self._refuse_lost(start, end, span)
        return [Edit(span, words, self.source[span.start : span.end])]

    def _bare_link(self, start: int, end: int) -> Atom | None:
        """Return the link without a label whose shown target holds a stretch."""
        for atom in self.atoms:
            inside = atom.start <= start < end <= atom.end or atom.start < start == end < atom.end
            if atom.bare and inside:
                return atom
        return None

    def whole(self, start: int, end: int) -> Span:
        """Return the source of a stretch that goes: with the markup that shows just this and the references behind it.

        Raises:
            EditError: A piece of markup stands half inside.
        """
        return self._with_tail(end, self.outer(start, end, alone=True))

    def _with_tail(self, end: int, span: Span) -> Span:
        """Return a span that goes, with the references that stand behind it."""
        if any(atom.start < atom.end == end and atom.span.end > span.end for atom in self.atoms):
            return span  # they stand behind markup that stays
        behind = [atom.span.end for atom in self.atoms if atom.start == atom.end == end]
        return Span(span.start, max([span.end, *behind]))

    def outer(self, start: int, end: int, *, alone: bool) -> Span:
        """Return the source of ``text[start:end]`` with all markup that would be cut in two.

        Args:
            start: Where the stretch begins.
            end: Where it ends.
            alone: Whether markup that shows just this stretch belongs to it.

        Raises:
            EditError: A piece of markup stands half inside.
        """
        span = self.at(start, end)
        first, last = span
        if start == end:
            return self._between(start)
        for atom in self.atoms:
            inside = start <= atom.start and atom.end <= end
            if atom.start == atom.end or atom.end <= start or end <= atom.start:
                continue
            if not self._holds(atom):
                continue
            if inside and (alone or (atom.start, atom.end) != (start, end)):
                first, last = min(first, atom.span.start), max(last, atom.span.end)
            elif not inside and not (atom.start <= start and end <= atom.end):
                raise EditError("", f"cannot be written: {self._named(atom)} stands half inside what changes")
        return Span(first, last)

    def behind(self, at: int, source: str) -> Edit:
        """Return the edit that writes ``source`` behind a character and behind the references that follow it."""
        place = max([self._between(at).end, *(atom.span.end for atom in self.atoms if atom.start == atom.end == at)])
        return Edit(Span(place, place), source)

    def _holds(self, atom: Atom) -> bool:
        """Tell whether a piece of markup lies in what is shown: a label's part has its link round it."""
        return self.span.start <= atom.span.start and atom.span.end <= self.span.end

    def _between(self, at: int) -> Span:
        """Return the place between two characters: behind all markup that ends there, before what is hidden there."""
        if self._pieces and 0 < at < len(self.text):
            first, last, span = self._piece(at)
            if first < at and span.start == span.end:
                words = self.text[first:last]
                raise EditError("", f"cannot be written: {words!r} is shown there and stands nowhere in the text")
        place = self.at(at, at).start
        for atom in self.atoms:
            if atom.start < atom.end == at and self._holds(atom):
                place = max(place, atom.span.end)
        return Span(place, place)

    def _refuse_lost(self, start: int, end: int, span: Span) -> None:
        """See that nothing hidden or lost goes with a stretch unasked.

        Raises:
            EditError: Something would.
        """
        for atom in self.atoms:
            held = span.start <= atom.span.start and atom.span.end <= span.end
            lost = atom.kind == "lost" and not self.force
            if held and (lost or (atom.kind == "hidden" and start < atom.start < end)):
                raise EditError("", f"cannot be written: {self._named(atom)} inside it would be dropped")

    def _refuse_torn(self, start: int, end: int) -> None:
        """See that no edit joins two places of the source, such as the arguments of a template.

        Raises:
            EditError: Between two characters stands what is neither shown nor the beginning or end of markup.
        """
        at, before = start, None
        while self._pieces is not None and at < end:
            _, at, span = self._piece(at)
            if (
                before is not None
                and before < span.start < span.end
                and not self._explained(before, span.start, start, end)
            ):
                gap = self.source[before : span.start]
                raise EditError("", f"cannot be written: {gap!r} in it parts two values")
            before = span.end

    def _explained(self, before: int, after: int, start: int, end: int) -> bool:
        """Tell whether a gap in the source is a piece of markup inside an edit, or where one begins or ends."""
        for atom in self.atoms:
            begins, ends = before <= atom.span.start < after, before < atom.span.end <= after
            if begins if atom.kind == "hidden" else (start <= atom.start and atom.end <= end and (begins or ends)):
                return True
        return False

    def _named(self, atom: Atom) -> str:
        source = self.source[atom.span.start : atom.span.end]
        return repr(source if len(source) <= 40 else f"{source[:37]}...")  # noqa: PLR2004 (characters of a message)


def _parts_words(text: str, at: int) -> bool:
    """Tell whether an offset is at the end of a text or between two words."""
    return at in {0, len(text)} or not (text[at - 1].isalnum() and text[at].isalnum())


class Script:
    """An ``Inline`` while it is made, piece by piece."""

    __slots__ = ("atoms", "bits", "length", "pieces", "source")

    def __init__(self, source: str) -> None:
        """Begin with nothing shown."""
        self.source = source
        self.bits: list[str] = []
        self.pieces: list[tuple[int, Span]] = []
        self.atoms: list[Atom] = []
        self.length = 0

    def show(self, start: int, end: int, shown: str | None = None) -> None:
        """Show a stretch of the source: as it is, or as ``shown``, which is one unit then."""
        text = self.source[start:end] if shown is None else shown
        if not text:
            return
        self.pieces.append((self.length, Span(start, end)))
        self.bits.append(text)
        self.length += len(text)

    def say(self, shown: str, at: int) -> None:
        """Show words that stand nowhere in the source."""
        self.show(at, at, shown)

    def open(self) -> tuple[int, int]:
        """Return where an atom begins, for ``close``."""
        return self.length, len(self.atoms)

    def close(
        self, opened: tuple[int, int], kind: AtomKind, span: Span, *, page: str | None = None, bare: bool = False
    ) -> None:
        """Add the atom that holds all that was shown since it was opened."""
        start, place = opened
        self.atoms.insert(place, Atom(kind, start, self.length, span, page, bare))

    def hide(self, start: int, end: int) -> None:
        """Add something that shows nothing."""
        self.atoms.append(Atom("hidden", self.length, self.length, Span(start, end)))

    def made(self, span: Span, pen: Pen) -> Inline:
        """Return the display text of ``span``."""
        return Inline(self.source, span, self.pieces, "".join(self.bits), atoms=tuple(self.atoms), pen=pen)
