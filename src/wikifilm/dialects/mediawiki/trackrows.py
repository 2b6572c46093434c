"""Writes the tracks of a ``{{Track listing}}``: cells that were missing, and tracks that come, go and move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.align import gaps
from wikifilm.dialects.mediawiki.rowlines import emptied, held, of_kind
from wikifilm.dialects.mediawiki.trackcells import names_source
from wikifilm.dialects.mediawiki.trackcells import noted as noted_cell
from wikifilm.dialects.mediawiki.trackspelling import TrackSpelling
from wikifilm.errors import EditError
from wikifilm.film import Track
from wikifilm.text import Edit, Span
from wikifilm.values.tracks import noted
from wikifilm.values.tracks.rules import first_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.align import Gap
    from wikifilm.dialects.mediawiki.nodes import Argument
    from wikifilm.film import Name, Value
    from wikifilm.syntax import Block

__all__ = ["TrackRows"]

_MOST = 999
"""The highest number of a track."""
_PARTS = ("notes", "writers", "artists", "length", "extra")
"""The parts of a track that may come and go, in the order of their arguments."""


_TRACKS_ONLY = "a track listing has a place for tracks only"


class TrackRows(TrackSpelling):
    """The tracks of one listing."""

    # ------------------------------------------------------------------------------------------- cells

    def cells(self, block: Block, old: Value, new: Value) -> tuple[list[Edit], Any]:
        """Return the edits of the cells that come, go or hold several notes, and the value without these.

        Raises:
            EditError: The listing has no place for a part.
        """
        del block
        track = of_kind(new, Track, _TRACKS_ONLY)
        edits: list[Edit] = []
        for part in _PARTS:
            was, now = getattr(old, part), getattr(track, part)
            if was == now:
                continue
            if part == "writers":
                made, was = self.written_by(old, track)
            else:
                made = self.part(part, was, track)
            if made is not None:
                edits += made
                track = attrs.evolve(track, **{part: was})
        return edits, attrs.evolve(track, number=old.number, extra=None)  # no running text shows what is no performer

    def part(self, part: str, was: Value, new: Track) -> list[Edit] | None:
        """Return the edits that write a part into its cell; None where the cell's running text is changed."""
        cells = self.listing.numbers[self.numbers[0]]
        full = [cells[name] for name in self.names(part) if name in cells and self.says(name, cells[name])]
        if not getattr(new, part):
            return [edit for cell in full for edit in emptied(self.text, cell.value_span)] or None
        if part == "extra" and full:
            return [self.put(full[0], self.pen.words(new.extra or ""))]
        if part == "notes" and full:
            return noted_cell(self.listing.page, full[0], was, new.notes, self.pen)
        if full or was:
            return None
        name, source = next((name, source) for name, source in self.sources(new, part).items() if source)
        return self.filled(name, source)

    def written_by(self, old: Track, new: Track) -> tuple[list[Edit] | None, list[Name]]:
        """Return the edits of cells of writers that come or go, and the writers without these."""
        cells = self.listing.numbers[self.numbers[0]]
        was, now = self.writers(old), self.writers(new)
        edits: list[Edit] = []
        left: dict[str | None, list[Name]] = dict(now)
        for what in dict.fromkeys([*was, *now]):
            name = self.writer(what)
            says = name in cells and self.says(name, cells[name])
            if was.get(what) == now.get(what) or (says and what in now):
                continue
            if says:
                edits += emptied(self.text, cells[name].value_span)
            elif what in now:
                edits += self.filled(name, names_source(self.pen, now[what]))
            left[what] = was.get(what, [])
        kept = [what for what in [*was, *now] if left.get(what)]
        return edits, [noted(person, what) if what else person for what in dict.fromkeys(kept) for person in left[what]]

    def filled(self, name: str, source: str) -> list[Edit]:
        """Return the edit that writes a cell that says nothing, or is not there."""
        cells = self.listing.numbers[self.numbers[0]]
        if name in cells:
            return [self.put(cells[name], source)]
        run = self.runs[0]
        near = self.neighbour([self.name(at) for at in run.all], name)
        at = self.end(self.arguments[run.first + near])
        return [Edit(Span(at, at), self.within(0) + self.argument(name, self.numbers[0], source, 0))]

    def says(self, name: str, cell: Argument) -> bool:
        """Tell whether a cell says something that is read."""
        shown = self.listing.shown(cell)
        return bool(shown) and (name != "length" or first_length(shown[0].text.strip()) is not None)

    def put(self, cell: Argument, source: str) -> Edit:
        """Return the edit that writes a whole cell."""
        start, end = held(self.text, cell.value_span)
        blank = self.blank(0) if start == end and source and self.text[start - 1] == "=" else ""
        return Edit(Span(start, end), blank + source, self.text[start:end])

    # -------------------------------------------------------------------------------------------- rows

    def edits(self, old: Sequence[Any], new: Sequence[Any], pairs: Sequence[tuple[int, int]]) -> list[Edit]:
        """Return the edits by which tracks come, go, move and get their numbers.

        Raises:
            EditError: The listing cannot say it.
        """
        tracks = [of_kind(value, Track, _TRACKS_ONLY) for value in new]
        numbers = _numbers(tracks)
        rows = {after: before for before, after in pairs if _is_same(old[before], tracks[after])}
        kept = [(before, after) for before, after in pairs if after in rows and self.numbers[before] == numbers[after]]
        free = [index for index in range(len(old)) if index not in rows.values()]
        for after, track in enumerate(tracks):
            same = [index for index in free if _is_same(old[index], track)]
            if after not in rows and same:
                rows[after] = same[0]
                free.remove(same[0])
        edits = self.unused({*numbers})
        for gap in gaps(kept, len(old), len(new)):
            near = max(gap.old.start - 1, 0)
            made = [self.row(tracks[after], numbers[after], rows.get(after), near) for after in gap.new]
            edits += self.written(gap, made)
        return edits

    def written(self, gap: Gap, made: list[str]) -> list[Edit]:
        """Return the edit that writes rows in place of others, or between two."""
        between = self.between()
        if not gap.old and not made:
            return []
        if not gap.old and gap.old.start:
            at = self.end(self.arguments[self.runs[gap.old.start - 1].last])
            return [self.behind(gap.old.start - 1, Span(at, at), "".join(between + row for row in made))]
        if not gap.old:
            at = self.arguments[self.runs[0].first].start
            return [Edit(Span(at, at), "".join(row + between for row in made))]
        first, last = self.together(gap.old)
        start, end = self.arguments[first].start, self.end(self.arguments[last])
        above = gap.old.start - 1
        if above >= 0 and self.runs[above].last + 1 == first:
            start = self.end(self.arguments[first - 1])
            return [self.behind(above, Span(start, end), "".join(between + row for row in made))]
        end = end if made else self.arguments[last].end
        return [Edit(Span(start, end), between.join(made), self.text[start:end])]

    def behind(self, row: int, span: Span, source: str) -> Edit:
        """Return the edit that writes something behind a row, in place of a stretch that begins where it ends.

        The edit does not begin there if it can begin later, and then it takes in the row: the row may have changed
        before, and a change of its end and of what stands behind it would be one.
        """
        same = 0
        old, behind = self.text[slice(*span)], self.text[span.end :]
        while same < len(behind) and (source + behind)[same] == (old + behind)[same] and behind[same].isspace():
            same += 1
        if same:
            moved = Span(span.start + same, span.end + same)
            return Edit(moved, (source + behind)[same : same + len(source)], self.text[slice(*moved)])
        start = self.arguments[self.runs[row].first].start
        return Edit(Span(start, span.end), self.text[start : span.start] + source, self.text[start : span.end])

    def together(self, rows: range) -> tuple[int, int]:
        """Return the first and the last argument of some rows.

        Raises:
            EditError: Others stand between them, or some of theirs elsewhere.
        """
        numbers = {self.numbers[row] for row in rows}
        places = [at for at, number in enumerate(self.listing.of) if number in numbers]
        if places[-1] - places[0] + 1 != len(places):
            raise EditError("", "cannot be written: the arguments of a track do not stand side by side")
        return places[0], places[-1]

    def row(self, track: Track, number: int, old: int | None, near: int) -> str:
        """Return the source of a row: that of an old one with another number, or a new one spelled like a near one."""
        if old is not None:
            return self.renumbered(old, number)
        sources = self.sources(track)
        order = list(dict.fromkeys(name for at in self.runs[near].all if (name := self.name(at)) in sources))
        for name in sources:
            if sources[name] and name not in order:
                order.insert(self.neighbour(order, name) + 1, name)
        return self.within(near).join(
            self.argument(name, number, sources[name], near) for name in order if sources[name]
        )

    def renumbered(self, row: int, number: int) -> str:
        """Return the source of a row with another number."""
        first, last = self.together(range(row, row + 1))
        bits: list[str] = []
        for at in range(first, last + 1):
            argument = self.arguments[at]
            end = self.end(argument) if at == last else argument.end
            head = self.head(argument, f"{self.name(at)}{number}")
            bits += [
                head if number != self.numbers[row] else self.text[argument.start : argument.equals],
                self.text[argument.equals : end],
            ]
        return "".join(bits)

    def unused(self, numbers: set[int]) -> list[Edit]:
        """Return the edits that remove what is left of tracks without a title whose numbers are needed.

        Raises:
            EditError: One of them says something.
        """
        edits = []
        for argument, number in zip(self.arguments, self.listing.of, strict=True):
            if number in numbers and number not in self.numbers:
                if argument.value:
                    reason = f"cannot be written: the track listing has {argument.name!r} without a title"
                    raise EditError("number", reason)
                edits.append(Edit(argument.span, "", argument.source))
        return edits


def _is_same(old: Track, new: Track) -> bool:
    """Tell whether two tracks differ in nothing but their numbers."""
    return attrs.evolve(old, number=new.number) == new


def _numbers(tracks: Sequence[Track]) -> list[int]:
    """Return the numbers of tracks.

    Raises:
        EditError: One of them has none, or two have the same one.
    """
    numbers = [track.number for track in tracks if track.number is not None and 0 < track.number <= _MOST]
    if len(numbers) < len(tracks):
        raise EditError("number", f"cannot be written: the tracks of a track listing have numbers from 1 to {_MOST}")
    if len(set(numbers)) < len(numbers):
        raise EditError("number", "cannot be written: two tracks of a track listing would have the same number")
    return numbers
