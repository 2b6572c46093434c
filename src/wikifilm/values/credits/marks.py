"""Where a cast line parts: at its verb, at a parenthesis, at the notes of its end; the two sides that a vote turns."""

from __future__ import annotations

import re
from typing import NamedTuple

from wikifilm.values.credits.hidden import masked
from wikifilm.values.credits.line import Note
from wikifilm.values.credits.rules import (
    BLANKS,
    HIDDEN,
    credit,
    full_name_begins,
    job,
    lead,
    note,
    person,
    played_by,
    role_end,
    verb,
)
from wikifilm.values.names import FULL_NAMES, PARTICLES, note_spans, notes_start

__all__ = [
    "AS_WORD",
    "Sides",
    "cast_end",
    "first_end",
    "in_parentheses",
    "is_note",
    "is_said_behind",
    "is_sentence",
    "peeled",
    "played_words",
    "sides",
    "trimmed",
    "verb_between",
]

_PARTICLES = PARTICLES | {"of", "the", "and"}
_SENTENCE_WORDS = 3
_LONGEST_ROLE = 100
_SENTENCE_END = re.compile(r"[a-z)\"]\. +[A-Z]")
_END_MARK = re.compile(r"[-,.:;\u2013\u2014]")
AS_WORD = re.compile(r"[ \t\xa0]+as(?:[ \t\xa0:]|\Z)")


class Sides(NamedTuple):
    """A line whose one separator does not tell which side is the actor's: ``Captain – Elio Santé``."""

    left: tuple[int, int]
    right: tuple[int, int]
    in_parentheses: bool


def is_note(text: str) -> bool:
    """Tell whether a text is one of the closed list of ways to appear."""
    return note.fullmatch(text.strip()) is not None


def is_said_behind(text: str) -> bool:
    """Tell whether what stands behind a comma is a note: ``as`` begins one only if it names somebody."""
    return is_note(text) and not (text.startswith("as ") and text[3:4].islower())


def is_sentence(name: str) -> bool:
    """Tell whether what stands where a name would is a sentence, or a part of one."""
    words = [word for word in name.split() if word[0].islower() and word not in _PARTICLES]
    return len(words) >= _SENTENCE_WORDS


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the blanks at its ends."""
    end = start + len(text[start:end].rstrip(BLANKS))
    return end - len(text[start:end].lstrip(BLANKS)), end


def peeled(text: str, start: int, end: int) -> tuple[int, tuple[Note, ...]]:
    """Return where the notes of the closed list at the end of ``text[start:end]`` begin, and the notes."""
    found: list[Note] = []
    for first, last in reversed(note_spans(text, notes_start(text, start, end), end)):
        inside = text[first + 1 : last - 1]
        parts = tuple(part.strip() for part in inside.replace(";", ",").split(","))
        if not all(is_note(part) for part in parts):
            if not is_note(inside):
                break
            parts = (inside.strip(),)
        before = start + len(text[start:first].rstrip(BLANKS))
        found.append(Note(parts, before, end))
        end = before
    return end, tuple(found[::-1])


def verb_between(hidden: str, end: int) -> re.Match[str] | None:
    """Return the verb between an actor and a role, if it is the first thing that parts the line."""
    whole = verb.pattern.search(hidden)
    if whole is None:
        return None
    found = verb.pattern.search(hidden, 0, end) or whole  # ``appears as`` holds the separator itself
    if found.start() > end:
        return None
    first = lead.pattern.match(hidden)
    bare = hidden.replace(HIDDEN, " ")
    start, stop = trimmed(bare, first.end() if first else 0, found.start())
    people = FULL_NAMES.read(bare[start:stop]).slots if " and " in bare[start:stop] else ()
    if found["being"] is not None and (" " not in bare[start:stop] or HIDDEN in hidden[: found.start()]):
        return None  # a remark: "Quennet is Danish"
    several = len(people) > 1 and all(person.fullmatch(slot.value.name) is not None for slot in people)
    return found if several or person.fullmatch(hidden, start, stop) is not None else None


def played_words(text: str, end: int) -> re.Match[str] | None:
    """Return the words between a role and its actor, if they are the first thing that parts the line."""
    found = played_by.pattern.search(text) if "by" in text else None
    if found is None or not 0 < found.start() <= end or found.start() > _LONGEST_ROLE:
        return None
    if found["open"] is None and masked(text)[found.start()] == HIDDEN:
        return None  # a note: "(body played by Tobin Rask)"
    return found if _SENTENCE_END.search(text, 0, found.start()) is None else None


def first_end(hidden: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first end of a role in a stretch of a line; most stretches have no mark that could be one."""
    return role_end.pattern.search(hidden, start, end) if _END_MARK.search(hidden, start, end) else None


def cast_end(hidden: str, start: int, end: int) -> int:
    """Return where the names of actors end that stand behind their role; what follows describes it."""
    for mark in role_end.pattern.finditer(hidden, start, end):
        behind = hidden[mark.end() : mark.end() + 1]
        if mark[0].strip() != "," or (behind.islower() and not hidden.startswith(("and ", "de ", "van "), mark.end())):
            return mark.start()
    return end


def in_parentheses(text: str, hidden: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Return the first parenthesis of a line if it may hold the actor: ``Captain (Elio Santé), a diver``."""
    at = len(text) if match["separator"] is None else match.start("separator")
    spans = note_spans(text, 0, len(text)) if "(" in text[:at] else []
    found = [(first, last) for first, last in spans if not is_note(text[first + 1 : last - 1])][:1]
    if not found or not 0 < found[0][0] < at or verb_between(hidden, at) or played_words(text, at):
        return None
    first, last = found[0]
    people = FULL_NAMES.read(text[first + 1 : last - 1]).slots
    if not people or any(person.fullmatch(slot.value.name) is None for slot in people):
        return None
    if match["separator"] is not None:
        word = AS_WORD.match(hidden, at) is not None and not hidden[last:at].strip(BLANKS)
        if word or (AS_WORD.match(hidden, at) is None and full_name_begins.match(hidden, match.end("separator"))):
            return None
    return None if not text[:first].strip(BLANKS) or "," in hidden[:first] else (first, last)


def sides(text: str) -> Sides | None:
    """Return the two sides of a line that does not tell which is the actor's; None for any other line."""
    hidden = masked(text)
    match = credit.pattern.match(hidden)
    if match is None or match["lost"] is not None or job.pattern.match(text):
        return None
    inner = in_parentheses(text, hidden, match)
    if inner is not None:
        return Sides(trimmed(text, 0, inner[0]), (inner[0] + 1, inner[1] - 1), in_parentheses=True)
    if match["separator"] is not None:
        at = match.start("separator")
        if AS_WORD.match(hidden, at) or verb_between(hidden, at) or played_words(text, at):
            return None
        right = trimmed(text, *match.span("right"))
        return Sides(
            _bare(text, *trimmed(text, 0, at)), _bare(text, right[0], cast_end(hidden, *right)), in_parentheses=False
        )
    return None


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the notes at its end, and without a full stop."""
    end = peeled(text, start, end)[0]
    return trimmed(text, start, end - text.endswith(".", start, end))
