"""The parts of cells and arguments, and the rows of ``{{Track listing}}`` as tracks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from wikifilm.dialects.mediawiki.listingcalls import TRACK_LISTINGS, column_of_extra, listings_in, template_name
from wikifilm.dialects.mediawiki.own import own
from wikifilm.dialects.mediawiki.rowlines import BLANKS, RowForm, RowLine, held, shown_words, trimmed
from wikifilm.dialects.mediawiki.shown import running
from wikifilm.syntax import Block
from wikifilm.text import Span
from wikifilm.values.cells import CELL, ROW
from wikifilm.values.tracks import TRACK_ROWS, credited_parts
from wikifilm.values.tracks.rules import first_length, length_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialects.mediawiki.nodes import Argument, Template
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.inline import Inline

__all__ = [
    "LISTS",
    "TRACK_LISTINGS",
    "WRITERS",
    "Listing",
    "TrackRow",
    "headlines",
    "listing_rows",
    "parts",
    "shown_parts",
    "template_name",
    "track_rows",
]

LISTS: Final = re.compile(
    r"plain ?list|pl|flat ?list|hlist|horizontal list|ubl|ublist|ulist|ubt|unbulleted list|unbullet|vunblist|"
    r"nonbulleted list|nblist|br list|br separated entries|bulleted list|blist|(?:un)?ordered list|"
    r"collapsible list"
)
"""Templates whose arguments, or the lines of these, are the items of a list."""
_PARTING = re.compile(r"(?i:</?br[^<>\n]*+>)|\n[ \t]*+(?=\n)|\n(?=[*#:;])")
_MAY_PART = re.compile(r"[\r\n]|<(?:!|/?+(?i:br|noinclude|onlyinclude|includeonly))")
"""What may part a stretch, or hide a part of it."""
_MARKS = "*#:;" + BLANKS + "\n"
_NOTHING = frozenset(("", "-", "\N{EN DASH}", "\N{EM DASH}", "n/a", "tba", "tbd", "none", "?", "...", "\u2026"))
_NUMBERED = re.compile(r"(title|note|writer|lyrics|music|extra|length)([1-9][0-9]{0,2})")
_LONGEST_SAID = 200
"""What is said with each track is not longer than this."""
_EXCEPT = re.compile(r"(?<![ ,;(])[ ,;(]++(?i:except|unless)(?![A-Za-z])")
WRITERS = (("writer", "writing", "writers"), ("lyrics", "lyrics", "lyrics"), ("music", "music", "music"))
"""Of those who write a track the argument, what it is called for all tracks, and the column of its row."""

_COLUMNS = {"artists": "artists", "note": "notes"}
"""Which column says what a part of a note is, where its credit names none."""
_SAME = {"writer": ("writer", "lyrics", "music"), "lyrics": ("lyrics", "writer"), "music": ("music", "writer")}
"""Which arguments of a track say that somebody else wrote what another one is said to have written of all."""


def _pieces(page: Page, span: Span) -> list[Span]:
    """Return what stands between the line breaks and bullets of a stretch."""
    words = page.text[span.start : span.end]
    if _MAY_PART.search(words) is None:
        first = span.end - len(words.lstrip(_MARKS))
        last = span.start + len(words.rstrip())
        return [Span(first, last)] if first < last else []
    level = own(page.cut, *span)
    text = level.text
    cuts = [found.span() for found in _PARTING.finditer(text)]
    starts, ends = [0, *(cut[1] for cut in cuts)], [*(cut[0] for cut in cuts), len(text)]
    found = []
    for start, end in zip(starts, ends, strict=True):
        first = end - len(text[start:end].lstrip(_MARKS))
        last = first + len(text[first:end].rstrip())
        if first < last:
            found.append(level.span(first, last))
    return found


def parts(page: Page, span: Span) -> list[Span]:
    """Return the parts of a cell or an argument: its lines, or the items of the list template that it is."""
    pieces = _pieces(page, span)
    called = page.template(pieces[0].start) if len(pieces) == 1 else None
    if called is None or called.end != pieces[0].end or LISTS.fullmatch(template_name(called.name)) is None:
        return pieces
    values = [one.value_span for one in called.arguments if one.index or one.name.isdecimal()]
    return [piece for value in values for piece in _pieces(page, value)]


def shown_parts(page: Page, span: Span) -> list[Inline]:
    """Return what is shown of each part of a cell, those left out that say nothing."""
    shown = [running(page, part) for part in parts(page, span)]  # a row that is one cell has a form of its own
    return [one for one in shown if one.text.strip().casefold() not in _NOTHING]


class TrackRow(NamedTuple):
    """A track of a listing."""

    block: Block
    """Where it stands; the page has the form of its content."""
    headline: str | None
    """What stands above the listing."""
    extra: str | None
    """What the extra column says, where it does not say who performs the track."""
    values: dict[str, Span]
    """Where the values of its arguments stand, by their names without the number, with the blanks around them."""


class Listing:
    """Reads one listing."""

    def __init__(self, page: Page, template: Template) -> None:
        self.page = page
        self.span = template.span
        self.named: dict[str, Argument] = {}
        self.numbers: dict[int, dict[str, Argument]] = {}
        self.places: dict[int, int] = {}
        self.of: list[int] = []
        for index, argument in enumerate(template.arguments):
            name = argument.name
            found = _NUMBERED.fullmatch(name)
            number = 0 if found is None else int(found[2])
            self.of.append(number)
            self.named[name] = argument
            if found is not None:
                self.numbers.setdefault(number, {})[found[1]] = argument
                if found[1] == "title":
                    self.places[number] = index
        self.arguments = template.arguments
        extra = self.text("extra_column")
        self.extra_column = "artists" if extra is None else column_of_extra(extra)
        """Whose names the extra column has; None where it says something else."""
        self.headline = self.text("headline")
        self.extras: dict[int, str] = {}
        """What the extra column says of each track, where it does not say who performs it."""
        self.said = {name: self.shown(self.named.get(name)) for name in ("all_writing", "all_lyrics", "all_music")}
        self.whole = {name: _in_line(shown) for name, shown in self.said.items()}

    def text(self, name: str) -> str | None:
        """Return what an argument says in one line; None where it says nothing."""
        return _in_line(self.shown(self.named.get(name)))

    def shown(self, argument: Argument | None) -> list[Inline]:
        """Return the parts of a value."""
        return [] if argument is None else shown_parts(self.page, argument.value_span)

    def of_all(self, name: str, *, own: bool) -> Sequence[Inline | str]:
        """Return who wrote all tracks; nothing where that is not so of a track that names its own."""
        text = self.whole[name]
        found = None if text is None else _EXCEPT.search(text)
        if text is None or len(text) > _LONGEST_SAID or (found is not None and own):
            return []
        shown = self.said[name]
        if found is None:
            return shown
        whole = shown[0]
        cut = whole.at(found.start(), found.start() + 1).start
        if whole.text != text or any(atom.span.start < cut < atom.span.end for atom in whole.atoms):
            return [text[: found.start()]]
        return [running(self.page, Span(whole.span.start, cut))]

    def run(self, number: int) -> tuple[int, int]:
        """Return the first and the last of the arguments of a track that stand side by side with its title."""
        first = last = self.places[number]
        while first > 0 and self.of[first - 1] == number:
            first -= 1
        while last + 1 < len(self.of) and self.of[last + 1] == number:
            last += 1
        return first, last

    def row(self, number: int) -> TrackRow | None:
        """Return a track; None where nothing stands as its title."""
        cells = {name: self.shown(argument) for name, argument in self.numbers[number].items()}
        if not cells.get("title"):
            return None
        first, last = self.run(number)
        lines = Span(self.arguments[first].start, self.arguments[last].end)
        ends = [held(self.page.text, self.arguments[at].value_span) for at in (first, last)]
        content = Span(ends[0].start, ends[1].end)
        extra = None if self.extra_column else " ".join(one.text for one in cells.get("extra", ())) or None
        made = self.line(number, content, cells)
        self.page.forms[content] = RowForm(made, self, number)
        if extra is not None:
            self.extras[number] = extra
        places = {name: argument.value_span for name, argument in self.numbers[number].items()}
        return TrackRow(Block(0, lines, content), self.headline, extra, places)

    def line(self, number: int, content: Span, cells: dict[str, list[Inline]]) -> Inline:
        """Return the line of a track: its cells in the order in which rows of tables of songs have them."""
        line = RowLine(self.page, content)
        line.say(ROW + TRACK_ROWS.kind, content.start)
        told = self.columns(number, cells)
        behind = max((span.end for one in cells["title"] if (span := line.own(one)) is not None), default=content.end)
        for column in TRACK_ROWS.columns:
            # the marks stand where none is touched by arguments that come and go; so do words of no argument
            line.say(CELL, content.start)
            if column.name == "notes":
                _add_notes(line, told.get("notes", []))
            else:
                line.join(told.get(column.name, ()), ", " if column.names is not None else " ", behind)
        return line.script.made(content, cells["title"][0].pen)

    def columns(self, number: int, cells: dict[str, list[Inline]]) -> dict[str, list[Inline | str]]:
        """Return what the cells of a track say, by the columns of its row."""
        found: dict[str, list[Inline | str]] = {"number": [str(number)], "title": [*cells["title"]]}
        if self.extra_column == "artists":
            found["artists"] = [*cells.get("extra", ())]
        for name, whole, column in WRITERS:
            told = cells.get(name) or (cells.get("extra") if self.extra_column == column else None)
            own = bool(told) or any(cells.get(each) for each in _SAME[name])
            found[column] = [*(told or self.of_all(f"all_{whole}", own=own))]
        for note in cells.get("note", ()):
            for column, people in self.credits(note) or [("notes", note)]:
                found.setdefault(column, []).append(people)
        long = [one for one in cells.get("length", ()) if first_length(one.text.strip()) is not None]
        reckoned = None if long else self.duration(self.numbers[number].get("length"))
        found["length"] = [reckoned] if reckoned is not None else [*long[:1]]
        return found

    def credits(self, note: Inline) -> list[tuple[str, Inline]]:
        """Return the people of a note such as ``performed by A``, with their columns; none where it says more."""
        found = []
        for part in credited_parts(note.text):
            column = _COLUMNS.get(part.kind) or part.what(note.text) or "writers"
            people = running(self.page, note.at(part.start, part.end))
            if part.kind == "both" or people.text != note.text[part.start : part.end]:
                return []
            found.append((column, people))
        return found

    def duration(self, argument: Argument | None) -> str | None:
        """Return the length that ``{{Duration}}`` says and a reader sees, though it is not in the text."""
        words = None if argument is None else trimmed(self.page.text, argument.value_span)
        called = None if words is None else self.page.template(words.start)
        if called is None or called.span != words or template_name(called.name) != "duration":
            return None
        whole = _figure(called, "1", "1")
        if whole is not None and ":" in whole:
            return length_of(whole.removeprefix("0:") if whole.count(":") > 1 else whole)
        hours, minutes, seconds = (_figure(called, name, at) for name, at in (("h", "1"), ("m", "2"), ("s", "3")))
        said = f"{minutes or '0'}:{(seconds or '0').zfill(2)}"
        if hours is not None and hours != "0":
            said = f"{hours}:{said.zfill(5)}"
        return length_of(said)


def _in_line(shown: Sequence[Inline]) -> str | None:
    """Return what the parts of a value say in one line; None where they say nothing."""
    return " ".join(" ".join(one.text for one in shown).split()) or None


def _figure(called: Template, name: str, place: str) -> str | None:
    """Return a figure of a template."""
    found = called.get(name) or called.get(place)
    return None if found is None else found.value or None


def _add_notes(line: RowLine, notes: list[Inline | str]) -> None:
    """Show notes, of which several stand in parentheses."""
    for index, note in enumerate(notes):
        bare = len(notes) > 1 and not shown_words(note).startswith("(")
        place = line.own(note)
        line.say(f"{' ' if index else ''}{'(' if bare else ''}", place and place.start)
        line.add(note)
        line.say(")" if bare else "", place and place.end)


def listing_rows(page: Page, template: Template) -> list[TrackRow]:
    """Return the tracks of a listing by number; the page takes note of them and of their forms."""
    found: list[TrackRow] | None = page.tracks.get(template.start)
    if found is None:
        listing = Listing(page, template)
        rows = (listing.row(number) for number in sorted(listing.places))
        found = page.tracks[template.start] = [row for row in rows if row is not None]
    return found


def headlines(page: Page, span: Span) -> list[tuple[Span, Span]]:
    """Return where the headlines of the listings in a stretch stand, each with its whole listing."""
    found = []
    for template in listings_in(page, span):
        headline = template.get("headline")
        words = None if headline is None else trimmed(page.text, headline.value_span)
        if words is not None and words.start < words.end:
            found.append((words, template.span))
    return found


def track_rows(page: Page, span: Span) -> tuple[TrackRow, ...]:
    """Return the tracks of all listings that begin in a stretch, whatever they stand in."""
    return tuple(row for template in listings_in(page, span) for row in listing_rows(page, template))
