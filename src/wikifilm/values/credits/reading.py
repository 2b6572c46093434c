"""Cuts a cast line into actors, roles, notes and description, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from wikifilm.film import Name
from wikifilm.lens import Slot
from wikifilm.values.credits.rules import HIDDEN, credit, job, note, role_end, role_separator
from wikifilm.values.names import PEOPLE, note_spans, notes_start, read_name

__all__ = ["Line", "Note", "all_notes", "parse"]

_OPAQUE = re.compile(r'"[^"\r\n]*"|\u201c[^\u201c\u201d\r\n]*\u201d|[()]')


def masked(text: str) -> str:
    """Return ``text`` with what stands in quotes and parentheses hidden, so that no separator is found there."""
    if '"' not in text and "(" not in text and "\u201c" not in text:
        return text
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _OPAQUE.finditer(text):
        if match[0] == "(":
            opened.append(match.start())
        elif match[0] != ")":
            spans.append(match.span())
        elif opened:
            start = opened.pop()
            while spans and spans[-1][0] > start:
                spans.pop()
            spans.append((start, match.end()))
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], HIDDEN * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


class Note(NamedTuple):
    """Notes side by side in one place, with the blank or comma before them."""

    notes: tuple[str, ...]
    start: int
    end: int


class Line(NamedTuple):
    """The parts of a credit line and where they stand."""

    actors: tuple[Slot[Name], ...]
    actors_end: int
    before: tuple[Note, ...]
    """Notes of the credit behind its actor."""
    roles: tuple[Slot[Name], ...]
    roles_start: int
    roles_end: int
    after: tuple[Note, ...]
    """Notes of the credit behind its roles or its description."""
    description: tuple[int, int] | None
    opens: bool
    """Whether the roles stand in the lines below."""


_ABBREVIATION = re.compile(
    r"(?:\A|[ \t(/])(?:Mrs?|Ms|Dr|St|Lt|Sgt|Capt|Col|Gen|Det|Supt|Insp|Prof|Rev|Hon|Gov|Sen|Rep|Fr|Jr|Sr|No|vs|Inc|"
    r"Ltd|Co|Esq|[A-Za-z]|[A-Za-z.]*\.[A-Za-z]{1,2})\.\Z"
)
_APPEARANCE = re.compile(
    r"(?<![ \t])[ \t]+(?=in an? (?:(?:uncredited|brief|extended|special|guest|friendly) )*"
    r"(?:cameo|appearance)(?![A-Za-z]))"
)
_LISTED = re.compile(r",[ \t]+(?:and[ \t]+)?|(?<![ \t])[ \t]+and[ \t]+")
_PROPER = re.compile(r"(?:the |a |an )?[^a-z \t][^ \t]*(?:[ \t]+[^ \t]+){0,3}")
_COUPLED = re.compile(r"(?<![ \t])[ \t]+(?:and|&)[ \t]+")
_CAPITALISED = re.compile(r"[^\Wa-z0-9_][^ \t]*(?:[ \t]+[^ \t]+)*[ \t]+[^\Wa-z0-9_][^ \t]*")
_FEWEST_LISTED = 3


def _is_note(text: str) -> bool:
    return note.fullmatch(text.strip()) is not None


def _peeled(text: str, start: int, end: int) -> tuple[int, tuple[Note, ...]]:
    """Return where the notes of the closed list at the end of ``text[start:end]`` begin, and the notes."""
    found: list[Note] = []
    for first, last in reversed(note_spans(text, notes_start(text, start, end), end)):
        inside = text[first + 1 : last - 1]
        parts = tuple(part.strip() for part in inside.split(","))
        if not all(_is_note(part) for part in parts):
            if not _is_note(inside):
                break
            parts = (inside.strip(),)
        before = start + len(text[start:first].rstrip(" \t"))
        found.append(Note(parts, before, end))
        end = before
    return end, tuple(found[::-1])


def _role_spans(text: str, hidden: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [match.span() for match in role_separator.pattern.finditer(hidden, start, end)]
    if not cuts:
        couple = [match.span() for match in _COUPLED.finditer(hidden, start, end)]
        pieces = _between(couple, start, end)
        if couple and "'s " not in text[start:end] and all(_CAPITALISED.fullmatch(hidden, *piece) for piece in pieces):
            cuts = couple
    return [piece for piece in _between(cuts, start, end) if piece[0] < piece[1]]


def _between(cuts: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    starts = [start, *(cut[1] for cut in cuts)]
    return list(zip(starts, [*(cut[0] for cut in cuts), end], strict=True))


def _up_to(pieces: list[tuple[int, int]], end: int) -> list[tuple[int, int]]:
    """Return the pieces, of which notes or a full stop took the end of the last."""
    return [(first, min(last, end)) for first, last in pieces]


def _listed(hidden: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Return the roles of ``X, Y, and Z``: three or more proper names and nothing else, or None."""
    cuts = [match.span() for match in _LISTED.finditer(hidden, start, end)]
    pieces = _between(cuts, start, end)
    if len(pieces) < _FEWEST_LISTED or "and" not in hidden[slice(*cuts[-1])]:
        return None
    if any("and" in hidden[slice(*cut)] for cut in cuts[:-1]):
        return None
    words = hidden[start:end]
    if any(mark in words for mark in ("'s ", " of ", " to ", ";", ": ", " who ")):
        return None
    return pieces if all(_PROPER.fullmatch(hidden, *piece) for piece in pieces) else None


def parse(text: str, *, roles_only: bool) -> Line | None:
    """Return the parts of a cast line; None for a crew line or an empty one.

    Args:
        text: The line's display text.
        roles_only: Whether it stands under an actor whose roles are the lines below.
    """
    hidden = masked(text)
    if not text.strip(" \t") or job.pattern.match(text):
        return None
    if roles_only:
        return _parse_right(text, hidden, 0, Line((), 0, (), (), 0, 0, (), None, opens=False))
    match = credit.pattern.match(hidden)
    assert match is not None, "any line begins with a character that is no separator, or with one"  # noqa: S101 (the rule takes either)
    if match["lost"] is not None:
        return _parse_right(text, hidden, match.start("role"), Line((), 0, (), (), 0, 0, (), None, opens=False))
    end = len(text[: match.end("left")].rstrip(" \t"))
    if match["separator"] is None:
        return _parse_bare(text, hidden, end)
    actors, actors_end, before = _actors(text, 0, end)
    opens = match["separator"].rstrip(" \t").endswith("as:") and not match["right"].strip(" \t")
    line = Line(actors, actors_end, before, (), len(text), len(text), (), None, opens)
    return line if not match["right"].strip(" \t") else _parse_right(text, hidden, match.start("right"), line)


def _actors(text: str, start: int, end: int) -> tuple[tuple[Slot[Name], ...], int, tuple[Note, ...]]:
    found = PEOPLE.read(text[start:end]).slots
    if len(found) != 1 or not found[0].value.notes:
        return tuple(Slot(value, start + at, start + to) for value, at, to in found), end, ()
    (value, at, to) = found[0]
    notes = notes_start(text, start + at, start + to)
    slot = Slot(Name(value.name), start + at, notes)
    return (slot,), notes, (Note(value.notes, notes, start + to),)


def _parse_bare(text: str, hidden: str, end: int) -> Line:
    """Read a line without a separator: actors, and what is said of them behind a comma."""
    tail = role_end.pattern.search(hidden, 0, end)
    after: tuple[Note, ...] = ()
    description = None
    actors_end = end
    if tail is not None and _is_note(text[tail.end() : end]):
        after = (Note((text[tail.end() : end],), tail.start(), end),)
        actors_end = tail.start()
    elif tail is not None and text[tail.end() : tail.end() + 1].islower() and not hidden.startswith("and ", tail.end()):
        description = (tail.end(), end)
        actors_end = tail.start()
    actors, notes_at, before = _actors(text, 0, actors_end)
    return Line(actors, notes_at, before, (), actors_end, actors_end, after, description, opens=False)


def _full_stop(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` ends with a full stop that is no part of its last word."""
    if not text.endswith(".", start, end) or text.endswith("..", start, end):
        return False
    return _ABBREVIATION.search(text, start, end) is None


def _parse_right(text: str, hidden: str, start: int, line: Line) -> Line:
    """Read roles, notes and description from ``start`` on."""
    end = len(text.rstrip(" \t"))
    role_to = end
    after: tuple[Note, ...] = ()
    description: tuple[int, int] | None = None
    named_to, _ = _peeled(text, start, end)
    seen = _APPEARANCE.search(hidden, start, named_to)
    listed = _listed(hidden, start, named_to if seen is None else seen.start())
    tail = None if listed is not None else role_end.pattern.search(hidden, start, end)
    if tail is not None and tail.start() > start:
        role_to = tail.start()
        if _is_note(text[tail.end() : end]):
            after = (Note((text[tail.end() : end],), tail.start(), end),)
        else:
            description_to, after = _peeled(text, tail.end(), end)
            description = (tail.end(), description_to)
    role_to, notes = _peeled(text, start, role_to)
    seen = _APPEARANCE.search(hidden, start, role_to)
    if seen is not None and seen.start() > start:
        notes = (Note((text[seen.end() : role_to],), seen.start(), role_to), *notes)
        role_to = seen.start()
    if description is None and not notes and not after and _full_stop(text, start, role_to):
        role_to -= 1
    spans = _role_spans(text, hidden, start, role_to) if listed is None else _up_to(listed, role_to)
    roles = tuple(Slot(read_name(text, *span), *span) for span in spans)
    return line._replace(
        roles=roles, roles_start=start, roles_end=role_to, after=(*notes, *after), description=description
    )


def all_notes(line: Line) -> tuple[str, ...]:
    """Return the notes of the whole credit, wherever they stand."""
    return tuple(said for group in (*line.before, *line.after) for said in group.notes)
