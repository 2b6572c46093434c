"""Edits of display text, carried back to the source without cutting the markup in it."""

from __future__ import annotations

from wikifilm.errors import EditError
from wikifilm.inline.display import Display
from wikifilm.text import Edit, Span

__all__ = ["Inline"]


class Inline(Display):
    """Display text that can be edited: an edit goes back to the source through ``replace`` and its kin."""

    __slots__ = ()

    def replace(self, start: int, end: int, new: str) -> list[Edit]:
        """Return the edits of the source that make ``text[start:end]`` read ``new``.

        Raises:
            EditError: They would change what is only shown, or drop markup that is not asked to change.
        """
        if not self.atoms and self.pieces is None:
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
        if self.pieces is None or (start == end and not new):
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

    def _between(self, at: int) -> Span:
        """Return the place between two characters: behind all markup that ends there, before what is hidden there."""
        if self.pieces and 0 < at < len(self.text):
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
        while self.pieces is not None and at < end:
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


def _parts_words(text: str, at: int) -> bool:
    """Tell whether an offset is at the end of a text or between two words."""
    return at in {0, len(text)} or not (text[at - 1].isalnum() and text[at].isalnum())
