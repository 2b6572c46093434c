"""What a track's line is made of: a title and the parts behind it, each with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

import attrs

from wikifilm.lens import Slot
from wikifilm.values.tracks.artists import ARTISTS

if TYPE_CHECKING:
    from wikifilm.film import Name

__all__ = ["ALONE", "PEOPLE", "Asides", "Kind", "Line", "Part", "Votes", "kind_of", "noted"]

Kind = Literal["artists", "writers", "both", "length", "note", "source", "rest"]
"""``rest``: what says nothing of these, such as who arranged it, or that it was cut."""

Asides = Literal["notes", "artists", "writers"]
"""What the parentheses right behind the titles of a list say, where no words tell: see ``asides_of``."""

PEOPLE: tuple[Kind, ...] = ("artists", "writers", "both")
_WRITES = re.compile(r"(?i:written|compose|music|lyric|words|songs?\b|writer|poet|penned)")
_LYRICS = re.compile(r"(?i:lyric|words|poet|penned)")
_MUSIC = re.compile(r"(?i:music|compos(?:ers?|ition)\b)")
_PERFORMS = re.compile(
    r"(?i:perform|sung|vocal|recorded|singer|artist|played|whistled|danced|male\b|voice|rap\b|chorus|"
    r"reprised|rendered|duet|playback)"
)
_MAKES = re.compile(r"(?i:arranged|produced|adapted|orchestrated|conducted|remixed|recreated)")


def kind_of(credit: str) -> Kind:
    """Return what those are who stand behind words such as ``sung by``."""
    writes, performs = _WRITES.search(credit) is not None, _PERFORMS.search(credit) is not None
    if writes and performs:
        return "both"
    if not writes and not performs and _MAKES.search(credit) is not None:
        return "rest"
    return "writers" if writes else "artists"


def noted(name: Name, what: str) -> Name:
    """Return the name of a writer with what it wrote as its first note."""
    return attrs.evolve(name, notes=(what, *name.notes))


class Votes(NamedTuple):
    """How the lines of a list say that each of them is read."""

    asides: Asides = "notes"
    """What a parenthesis of names behind a title says."""
    listed: bool = False
    """Whether the lines are songs, so that a title needs neither quotation marks nor anything behind it."""
    counted: bool = False
    """Whether bare numbers count the lines: ``1 Petals``."""
    parted: bool = False
    """Whether a colon or dots part a title without quotation marks from its artists."""
    led: bool = False
    """Whether artists stand before a dash and a title without quotation marks."""
    composed: bool = False
    """Whether ``by`` tells who wrote the pieces, and not who plays them."""
    dashed: bool = False
    """Whether dashes part titles without quotation marks from artists, so that some may lack a blank."""


ALONE = Votes()
"""How a line is read that stands in no list."""


class Part(NamedTuple):
    """A part behind the title."""

    kind: Kind
    lead: int
    """Where the words or marks begin that open it."""
    start: int
    end: int
    close: int
    """Where it ends with what closes it."""

    slots: tuple[Slot[Name], ...] = ()
    """Of people the names, with their places; those of writers say what they wrote."""

    around: tuple[int, int] | None = None
    """The parenthesis that it shares with other parts."""

    @property
    def outer(self) -> tuple[int, int]:
        """Where it stands with all that opens and closes it."""
        return (self.lead, self.close) if self.around is None else self.around

    def named(self, text: str) -> Part:
        """Return the part with the names that it holds."""
        if self.kind not in PEOPLE:
            return self
        slots = ARTISTS.read(text[self.start : self.end]).slots
        what = self.what(text)
        values = [slot.value if what is None else noted(slot.value, what) for slot in slots]
        found = [
            Slot(value, slot.start + self.start, slot.end + self.start)
            for value, slot in zip(values, slots, strict=True)
        ]
        return self._replace(slots=tuple(found))

    def what(self, text: str) -> str | None:
        """Return what its writers wrote, ``lyrics`` or ``music``; None where it does not say one of them."""
        if self.kind != "writers":
            return None
        words = text[self.lead : self.start]
        lyrics, music = _LYRICS.search(words) is not None, _MUSIC.search(words) is not None
        return None if lyrics == music else "lyrics" if lyrics else "music"


class Line(NamedTuple):
    """A line: its number, its title, the parts behind it."""

    number: tuple[int, int] | None
    outer: tuple[int, int]
    """The title with its quotation marks."""
    title: tuple[int, int]
    parts: list[Part]
    end: int
    """Where the last part ends, before a full stop or a sentence."""
    start: int
    """Where all but the number begins: the title, or artists or a label before it."""
    behind: int
    """Where what stands behind the title may begin: its quotation marks are closed, the number of a work is past."""
    rest: bool
    """Whether it says more than is read."""

    @property
    def quoted(self) -> bool:
        """Whether the title stands in quotation marks."""
        return self.outer != self.title

    @property
    def labelled(self) -> bool:
        """Whether something stands before the title that is no part: ``Theme song:``."""
        return self.start < self.outer[0] and not (self.parts and self.parts[0].lead == self.start)

    def of(self, *kinds: Kind) -> list[Part]:
        """Return the parts of some kinds."""
        return [part for part in self.parts if part.kind in kinds]
