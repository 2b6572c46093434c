"""How the tracks of a ``{{Track listing}}`` are spelled: names, order and blanks of their arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wikifilm.dialects.mediawiki.rowlines import held
from wikifilm.dialects.mediawiki.trackcells import in_parentheses, names_source
from wikifilm.errors import EditError
from wikifilm.values.tracks import writers_by_work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Source
    from wikifilm.dialects.mediawiki.listings import Listing
    from wikifilm.dialects.mediawiki.nodes import Argument
    from wikifilm.dialects.mediawiki.rowlines import RowForm
    from wikifilm.film import Name, Track

__all__ = ["TrackSpelling"]

_ORDER = ("title", "note", "writer", "lyrics", "music", "extra", "length")
"""The order of a track's arguments where the listing does not show it."""


class _Run(NamedTuple):
    """The arguments of a track that stand side by side."""

    first: int
    last: int

    @property
    def all(self) -> range:
        """Their indices."""
        return range(self.first, self.last + 1)


class TrackSpelling:
    """The tracks of one listing, and how a new one among them is written."""

    def __init__(self, document: Source, forms: Sequence[RowForm]) -> None:
        """Take the rows that stand side by side, in the text's order."""
        self.pen = document.pen
        self.text = document.text
        self.listing: Listing = forms[0].of
        self.arguments = self.listing.arguments
        self.numbers = [form.row for form in forms]
        self.runs = [_Run(*self.listing.run(number)) for number in self.numbers]

    def names(self, part: str) -> list[str]:
        """Return the arguments that say a part."""
        if part == "artists":
            return ["extra"] if self.listing.extra_column == "artists" else []
        if part == "extra":
            return [] if self.listing.extra_column else ["extra"]
        return [part.removesuffix("s") if part in {"notes", "writers"} else part]

    # ------------------------------------------------------------------------------------------ values

    def sources(self, track: Track, *parts: str) -> dict[str, str]:
        """Return what stands in the arguments of a new track, or in those of some parts of it.

        Raises:
            EditError: The listing has no place for a part.
        """
        column = self.listing.extra_column
        if track.artists and column != "artists":
            raise EditError("artists", "cannot be written: the extra column of the track listing says something else")
        if track.extra is not None and column is not None:
            says = "who performs" if column == "artists" else "who wrote it"
            raise EditError("extra", f"cannot be written: the extra column of the track listing says {says}")
        extra = names_source(self.pen, track.artists) or self.pen.words(track.extra or "")
        found = {
            "title": self.pen.words(track.title),
            "note": self.pen.words(in_parentheses(track.notes)),
            "extra": extra,
            **{self.writer(what): names_source(self.pen, people) for what, people in self.writers(track).items()},
            "length": self.pen.words(track.length or ""),
        }
        names = [name for part in parts for name in self.names(part)]
        return {name: found[name] for name in _ORDER if name in found and (not parts or name in names)}

    def writers(self, track: Track) -> dict[str | None, list[Name]]:
        """Return the writers of a track by what they wrote."""
        found: dict[str | None, list[Name]] = {}
        for what, people in writers_by_work(track.writers):
            found.setdefault(what, []).extend(people)
        return found

    def writer(self, what: str | None) -> str:
        """Return the argument for those who wrote something of a track."""
        return "extra" if self.listing.extra_column == (what or "writers") else what or "writer"

    # ----------------------------------------------------------------------------------------- spelling

    def name(self, at: int) -> str:
        """Return the name of an argument without its number."""
        name: str = self.arguments[at].name
        return name.rstrip("0123456789")

    def end(self, argument: Argument) -> int:
        """Return where the words of an argument end."""
        return held(self.text, argument.value_span).end

    def neighbour(self, there: Sequence[str], name: str) -> int:
        """Return behind which of some arguments one stands that is not among them."""
        before = [at for at, each in enumerate(there) if _ORDER.index(each) < _ORDER.index(name)]
        return before[-1] if before else len(there) - 1

    def head(self, like: Argument, name: str) -> str:
        """Return what stands before the ``=`` of an argument, blanks as another one has them."""
        raw = self.text[like.start + 1 : like.equals]
        word = raw.strip()
        lead, _, pad = raw.partition(word)
        if pad.strip(" ") == "" and (len(pad) > 1 or self.aligned()):
            pad = " " * max(1, len(word) + len(pad) - len(name))
        return f"|{lead}{name}{pad}"

    def aligned(self) -> bool:
        """Tell whether the ``=`` of the tracks' arguments stand below one another."""
        heads = [
            self.text[one.start + 1 : one.equals]
            for one, number in zip(self.arguments, self.listing.of, strict=True)
            if number
        ]
        return len({len(head) for head in heads}) == 1 and len({len(head.strip()) for head in heads}) > 1

    def blank(self, row: int) -> str:
        """Return what stands behind the ``=`` of a track's title."""
        value = self.text[slice(*self.arguments[self.listing.places[self.numbers[row]]].value_span)]
        return value[: len(value) - len(value.lstrip(" \t"))]

    def argument(self, name: str, number: int, source: str, row: int) -> str:
        """Return a new argument, spelled like that of a row, or like the title there."""
        run = self.runs[row]
        like = next((at for at in run.all if self.name(at) == name), self.listing.places[self.numbers[row]])
        return f"{self.head(self.arguments[like], f'{name}{number}')}={self.blank(row)}{source}"

    def within(self, row: int) -> str:
        """Return what parts two arguments of a row: as it is there, else as another row has it, else as rows are."""
        for first, last in (self.runs[row], *self.runs):
            if first < last:
                return self.text[self.end(self.arguments[first]) : self.arguments[first].end]
        return self.between()

    def between(self) -> str:
        """Return what parts two rows."""
        if len(self.runs) > 1:
            last = self.arguments[self.runs[-2].last]
            return self.text[self.end(last) : last.end]
        run = self.runs[0]
        above = self.text[: self.arguments[run.first].start].rstrip(" \t")
        last = self.arguments[run.last]
        return self.text[self.end(last) : last.end] if above.endswith(("\n", "\r")) else ""
