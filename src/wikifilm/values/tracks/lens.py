"""The lens of tracks: what a line says, and the narrowest change of it."""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.film import Name, Track
from wikifilm.lens import Replacement, merged, replaced
from wikifilm.values.tracks.artists import ARTISTS, show_artists, show_writers
from wikifilm.values.tracks.change import change_label, change_notes, change_people
from wikifilm.values.tracks.line import ALONE, Votes
from wikifilm.values.tracks.prose import FEATURED
from wikifilm.values.tracks.reading import parse_track
from wikifilm.values.tracks.rules import QUOTES, length_of, track_length
from wikifilm.values.tracks.rules import title as title_rule
from wikifilm.values.tracks.several import medley_title, retitled

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from wikifilm.values.tracks.line import Line

__all__ = ["TRACKS", "TracksLens"]


def _names(line: Line, kind: str) -> tuple[Name, ...]:
    parts = [part for part in line.parts if part.kind in {kind, "both"}]
    return tuple(slot.value for part in parts for slot in part.slots)


def _quoted(title: str) -> str:
    for first, last in QUOTES:
        if first not in title and last not in title:
            return first + title + last
    raise EditError("title", f"cannot be written: {title!r} holds every kind of quotation mark")


def _length(new: str) -> str:
    if track_length.fullmatch(new) is None:
        raise EditError("length", f"cannot be written: {new!r} is no length such as '3:41'")
    return new


@attrs.frozen
class TracksLens:
    """The line of a track. Its album is said by a heading: it is neither read nor written here."""

    expected: str = "a track such as '\"Petals\" by Chromatics'"
    votes: Votes = ALONE
    """How it is read among the lines of its list."""
    above: tuple[Name, ...] = ()
    """Who performs what stands below the item that names them."""
    place: int | None = None
    """The number that a numbered list shows before the line, which is its own where it says none."""

    def get(self, text: str) -> Track | None:
        """Return what the line says, or None where it says no track."""
        track = self._own(text)
        if track is None:
            return None
        if track.number is None and self.place is not None:
            track = attrs.evolve(track, number=self.place)
        return attrs.evolve(track, artists=self.above) if self.above and not track.artists else track

    def _line(self, text: str) -> Line | None:
        """Return the parts of the line."""
        return parse_track(text, self.votes)

    def _own(self, text: str) -> Track | None:
        """Return what the line itself says."""
        line = self._line(text)
        if line is None:
            return None
        lengths = [length_of(text[part.start : part.end]) for part in line.of("length")]
        return Track(
            medley_title(text[slice(*line.title)]),
            _names(line, "artists"),
            number=int(text[slice(*line.number)]) if line.number is not None else None,
            writers=_names(line, "writers"),
            length=lengths[0] if lengths else None,
            notes=[text[part.start : part.end] for part in line.of("note", "source")],
        )

    def put(self, text: str, new: Track) -> list[Replacement]:
        """Return the replacements of the parts that differ.

        Raises:
            EditError: The line has no place for a part, or its quotation marks none for the title.
        """
        line, old = self._line(text), self._own(text)
        if line is None or old is None:
            return [Replacement(0, len(text), self.show(new))]
        wanted = attrs.evolve(new, album=None)
        if not old.artists and new.artists == self.above:
            wanted = attrs.evolve(wanted, artists=())
        if old.number is None and self.place is not None:
            wanted = attrs.evolve(wanted, number=None)  # the list counts, whatever comes and goes in it
        if old == wanted:
            return []
        quotes = (False,) if line.quoted else (False, True)
        for label, quote, anew in product(change_label(line, old, wanted), quotes, (False, True)):
            changes = merged([*label, *self._changes(text, line, old, wanted, quote=quote, anew=anew)])
            if self._fits(text, line, wanted, changes):
                return changes
        if line.rest:
            raise EditError("", "cannot be written: the line goes on with words that are no part of the track")
        return [Replacement(0, len(text), self.show(wanted))]  # a line of another form

    def _fits(self, text: str, line: Line, wanted: Track, changes: list[Replacement]) -> bool:
        """Tell whether replacements make a line say a track, and nothing more that is not read."""
        if any(before.end > change.start for before, change in pairwise(sorted(changes))):
            return False
        after = replaced(text, changes)
        made = self._line(after)
        return made is not None and made.rest <= line.rest and self._own(after) == wanted

    def _changes(self, text: str, line: Line, old: Track, new: Track, *, quote: bool, anew: bool) -> list[Replacement]:
        """Return the replacements.

        Args:
            text: The line.
            line: What it says.
            old: The same as a track.
            new: The track that it is to say.
            quote: Whether to put a title in quotation marks that has none.
            anew: Whether to write people who change as words behind the title, in whatever form they stood.
        """
        self._sayable(new)
        changes = []
        if old.number != new.number and line.number is not None and new.number is not None:
            changes.append(Replacement(*line.number, str(new.number)))
        elif old.number != new.number:
            first, last = (line.number[0] if line.number is not None else line.start, line.start)
            changes.append(Replacement(first, last, f"{new.number}. " if new.number is not None else ""))
        marks = text[line.outer[0]], text[line.outer[1] - 1]
        fits = not line.quoted or title_rule.fullmatch(new.title.join(marks)) is not None
        if quote or not fits:
            changes.append(Replacement(*line.outer, _quoted(new.title)))
        elif old.title != new.title:
            first = line.title[0]
            said = retitled(text[slice(*line.title)], new.title)
            changes += [Replacement(first + start, first + end, words) for start, end, words in said]
        notes = change_notes(line, old, new) if old.notes != new.notes else []
        people = change_people(text, line, old, new, anew=anew)
        # of what comes to one place, notes that would name more artists come first
        changes += [*notes, *people] if any(map(FEATURED.match, new.notes)) else [*people, *notes]
        lengths = line.of("length")
        if old.length != new.length and lengths:
            part = lengths[0]
            place = (part.start, part.end) if new.length is not None else (part.lead, part.close)
            changes.append(Replacement(*place, new.length or ""))
        elif old.length != new.length:
            changes.append(Replacement(line.end, line.end, f" – {new.length}"))
        return merged(changes)

    def _sayable(self, new: Track) -> None:
        if new.extra is not None:
            raise EditError("extra", "cannot be written: only a track list has an extra column")
        if new.length is not None:
            _length(new.length)

    def show(self, new: Track) -> str:
        """Return the line of a track.

        Raises:
            EditError: A line has no place for one of its values.
        """
        self._sayable(new)
        number = f"{new.number}. " if new.number is not None else ""
        artists = f" by {show_artists(new.artists)}" if new.artists else ""
        writers = show_writers(new.writers)
        notes = "".join(f" ({note})" for note in new.notes)
        length = f" – {new.length}" if new.length is not None else ""
        if any(FEATURED.match(note) for note in new.notes):  # behind people they would name more of them
            return number + _quoted(new.title) + notes + artists + writers + length
        return number + _quoted(new.title) + artists + writers + notes + length

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where title, number, names, notes and length stand."""
        line = self._line(text)
        if line is None:
            return {}
        found = {"title": line.title} | ({"number": line.number} if line.number is not None else {})
        for path in ("artists", "writers"):
            parts = [part for part in line.parts if part.kind in {path, "both"}]
            slots = [slot for part in parts for slot in part.slots]
            if slots:
                found[path] = (slots[0].start, slots[-1].end)
            for index, slot in enumerate(slots):
                found[f"{path}[{index}]"] = (slot.start, slot.end)
                for name, span in ARTISTS.places(text, slot).items():
                    found[f"{path}[{index}].{name}"] = span
        notes = line.of("note", "source")
        if notes:
            found["notes"] = (notes[0].start, notes[-1].end)
        found |= {f"notes[{index}]": (part.start, part.end) for index, part in enumerate(notes)}
        found |= [("length", (part.start, part.end)) for part in line.of("length")]
        return found

    def unread(self, text: str) -> bool:
        """Tell whether a line that is not read says a title all the same: in quotation marks, at its beginning."""
        head = title_rule.take(text)
        return head["quoted"] is not None and head["before"] is None

    def telling(self) -> tuple[Callable[[Track], Hashable], ...]:
        """Tell tracks by title and artists, by title, by number."""
        return (_title_and_artists, _title_of, _number_of)


def _title_and_artists(value: Track) -> tuple[object, ...]:
    return value.title, tuple(artist.name for artist in value.artists)


def _title_of(value: Track) -> str:
    return value.title


def _number_of(value: Track) -> tuple[object, ...]:
    return value.album, value.number


TRACKS = TracksLens()
