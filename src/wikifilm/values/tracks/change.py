"""Changes of a track's line beside its title: who wrote and performed it, its notes, a label before it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from wikifilm.align import align
from wikifilm.lens import Replacement
from wikifilm.values.tracks.artists import put_artists, show_artists, show_writers, writers_by_work
from wikifilm.values.tracks.prose import FEATURED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.film import Name, Track
    from wikifilm.values.tracks.line import Line, Part

__all__ = ["change_label", "change_notes", "change_people"]

_PERFORMED = ", performed by "


def _inside(part: Part, changes: list[Replacement]) -> list[Replacement]:
    return [Replacement(start + part.start, end + part.start, new) for start, end, new in changes]


def _without(line: Line, gone: Sequence[Part]) -> list[Replacement]:
    """Return the replacements that remove parts; with the last one in a parenthesis that goes, too."""
    found = [Replacement(part.lead, part.close, "") for part in gone if part.around is None]
    for around in dict.fromkeys(part.around for part in gone if part.around is not None):
        parts = [part for part in line.parts if part.around == around]
        kept = next((index for index, part in enumerate(parts) if part not in gone), None)
        if kept is None:
            found.append(Replacement(*around, ""))
            continue
        if kept:
            found.append(Replacement(parts[0].lead, parts[kept].lead, ""))
        for before, part in pairwise(parts[kept:]):
            if part in gone:
                found.append(Replacement(before.close, part.close, ""))
    return found


def _names_more(text: str, part: Part) -> bool:
    """Tell whether a note would name more artists if some stood before it: ``(with A)``."""
    return FEATURED.match(text, part.start, part.end) is not None


def _artists(text: str, line: Line, names: tuple[Name, ...], *, anew: bool) -> list[Replacement]:
    """Return the replacements of the artists; ``anew`` writes them behind the title, wherever they stood."""
    parts = line.of("artists")
    if parts and names and not anew:
        old = text[parts[0].start : parts[0].end]
        # Of several parts the first takes all names.
        return [*_inside(parts[0], put_artists(old, names)), *_without(line, parts[1:])]
    at = max([line.behind, *(part.outer[1] for part in line.of("note") if _names_more(text, part))])
    said = [Replacement(at, at, f" by {show_artists(names)}")] if names else []
    return [*said, *_without(line, parts)]


def _writers(text: str, line: Line, names: tuple[Name, ...], *, anew: bool) -> list[Replacement]:
    """Return the replacements of the writers: part by part where the same things are written by others."""
    parts = line.of("writers")
    groups = writers_by_work(names)
    if not anew and [part.what(text) for part in parts] == [what for what, _ in groups]:
        pairs = zip(parts, groups, strict=True)
        return [
            each
            for part, (_, people) in pairs
            for each in _inside(part, put_artists(text[part.start : part.end], people))
        ]
    at = _people_end(line)
    if parts:
        at = parts[0].lead if parts[0].around is None else parts[0].around[1]
    return [*_without(line, parts), Replacement(at, at, show_writers(names))]


def _people_end(line: Line) -> int:
    """Return where the title and the names behind it end."""
    return max([line.behind, *(part.outer[1] for part in line.of("artists", "writers", "both"))])


def change_people(text: str, line: Line, old: Track, new: Track, *, anew: bool) -> list[Replacement]:
    """Return the replacements of artists and writers; ``anew`` writes them behind the title, however they stood."""
    both = line.of("both")
    if (old.artists, old.writers) == (new.artists, new.writers):
        return []
    if not both:
        artists = _artists(text, line, new.artists, anew=anew) if old.artists != new.artists else []
        return [*artists, *(_writers(text, line, new.writers, anew=anew) if old.writers != new.writers else [])]
    parts = line.of("both", "artists", "writers")
    if new.artists and new.artists == new.writers and len(parts) == 1 and not anew:
        return _inside(both[0], put_artists(text[both[0].start : both[0].end], new.artists))
    said = show_writers(new.writers)
    said += (_PERFORMED + show_artists(new.artists)) if new.artists else ""
    at = min(part.outer[0] for part in parts)
    return [Replacement(at, at, said), *_without(line, parts)]


def change_notes(line: Line, old: Track, new: Track) -> list[Replacement]:
    """Return the replacements of the notes."""
    parts = line.of("note", "source")
    pairs = align(old.notes, new.notes)
    kept = {was for was, _ in pairs}
    changes = _without(line, [part for index, part in enumerate(parts) if index not in kept])
    places = {now: was for was, now in pairs}
    at = min(_people_end(line), parts[0].outer[0]) if parts else _people_end(line)
    at = line.behind if any(map(FEATURED.match, new.notes)) else at  # behind people they would name more of them
    for index, note in enumerate(new.notes):
        if index not in places:
            changes.append(Replacement(at, at, f" ({note})"))
            continue
        part = parts[places[index]]
        at = part.outer[1]
        if old.notes[places[index]] != note and part.kind == "note":
            changes.append(Replacement(part.start, part.end, note))
        elif old.notes[places[index]] != note:
            changes.append(Replacement(part.lead, part.close, f" ({note})"))
    return changes


def change_label(line: Line, old: Track, new: Track) -> tuple[list[Replacement], ...]:
    """Return what may be done with a label before the title: nothing, or it goes where it would become the artist."""
    if line.labelled and old.artists and not new.artists:
        return [], [Replacement(line.start, line.outer[0], "")]
    return ([],)
