"""Makes display text piece by piece: shown, said, hidden, or inside markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.inline.display import Atom
from wikifilm.inline.edits import Inline
from wikifilm.text import Span

if TYPE_CHECKING:
    from wikifilm.inline.display import AtomKind
    from wikifilm.inline.pens import Pen

__all__ = ["Script"]


class Script:
    """An ``Inline`` while it is made, piece by piece."""

    __slots__ = ("atoms", "bits", "length", "pieces", "source")

    def __init__(self, source: str) -> None:
        """Begin with nothing shown."""
        self.source = source
        self.bits: list[str] = []
        self.pieces: list[tuple[int, int, int]] = []
        self.atoms: list[Atom] = []
        self.length = 0

    def show(self, start: int, end: int, shown: str | None = None) -> None:
        """Show a stretch of the source: as it is, or as ``shown``, which is one unit then."""
        text = self.source[start:end] if shown is None else shown
        if not text:
            return
        self.pieces.append((self.length, start, end))
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
