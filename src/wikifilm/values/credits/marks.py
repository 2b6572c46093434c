"""Where a cast line parts: at its verb, at a parenthesis, at the notes of its end; the two sides that a vote turns."""

from __future__ import annotations

import re
from typing import NamedTuple

from wikifilm.standins import BREAK, DASH
from wikifilm.values.credits.hidden import masked
from wikifilm.values.credits.line import Note
from wikifilm.values.credits.rules import (
    BLANKS,
    HIDDEN,
    credit,
    full_name_begins,
    lead,
    opening,
    person,
    played_by,
    role_end,
    verb,
)
from wikifilm.values.credits.ways import job, note
from wikifilm.values.names import FULL_NAMES, PARTICLES, note_spans, notes_start

__all__ = [
    "AS_WORD",
    "SENTENCE_END",
    "TELLING",
    "Sides",
    "Told",
    "cast_end",
    "first_end",
    "in_parentheses",
    "is_job",
    "is_note",
    "is_said_behind",
    "is_sentence",
    "opened",
    "peeled",
    "played_words",
    "sides",
    "tells",
    "told_last",
    "trimmed",
    "verb_between",
]

_PARTICLES = PARTICLES | {"of", "the", "and"}
_NAMING = PARTICLES | {"of", "and", "in", "for", "with"}
"""Words in small letters that a role of names alone may have, too."""
_SENTENCE_WORDS = 3
TELLING = re.compile(r"(?<=[ \t])(?:is|was|are|were|has|had|who|which|that|he|she|they)(?=[ \t])")
"""A word that no name holds: what stands before ``as`` tells something."""
_LONGEST_ROLE = 100
_NOTE_ENDS = (")", "]")
SENTENCE_END = re.compile(r"[a-z)\"]\. +[A-Z]")
_LAST_BY = re.compile(
    r"(?:(?<=[.!?])[ \t]++(?P<said>Voiced|Played|Portrayed) by:?[ \t]++(?P<named>[^().;:\r\n]{1,80})\.?|"
    r"(?<![ \t])[ \t]++\((?P<how>voiced|played|portrayed) by:?[ \t]++(?P<held>[^().;:\r\n]{1,80})\)\.?)(?=[ \t]*+\Z)"
)
_VOICED = frozenset(("Voiced", "voiced"))
_ONE_MORE = re.compile(rf"{full_name_begins.pattern}[^;,:.{HIDDEN}]{{0,40}}[ \t]{HIDDEN}")
"""A full name with a note: ``Orla Quennet (English)``."""
_END_MARK = re.compile(rf"[-,.:;\u2013\u2014{BREAK}]")
AS_WORD = re.compile(rf"(?:[ \t\xa0]+a|{DASH})s(?:[ \t\xa0:]|\Z)")


class Told(NamedTuple):
    """A line that tells of a role and names its actor last: ``Dessa – A diver. Voiced by Orla Quennet.``."""

    role: tuple[int, int]
    description: tuple[int, int]
    actors: tuple[int, int]
    how: tuple[int, int]
    """The words before them."""
    voiced: bool


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
    return len(words) >= _SENTENCE_WORDS or TELLING.search(name) is not None


def tells(text: str) -> bool:
    """Tell whether words on a line of their own tell of a role, and name no other one: they are no names alone."""
    words = text.split()
    return bool(words) and words[0][0].isalnum() and any(word[0].islower() and word not in _NAMING for word in words)


def is_job(text: str) -> bool:
    """Tell whether a line names somebody of the crew."""
    return (":" in text or " by" in text) and job.pattern.match(text) is not None


def opened(hidden: str) -> re.Match[str] | None:
    """Return the word before the actor that a line begins with, such as ``Uncredited:``."""
    return opening.pattern.match(hidden) if ":" in hidden or "by" in hidden else None


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the blanks at its ends."""
    end = start + len(text[start:end].rstrip(BLANKS))
    return end - len(text[start:end].lstrip(BLANKS)), end


def peeled(text: str, start: int, end: int) -> tuple[int, tuple[Note, ...]]:
    """Return where the notes of the closed list at the end of ``text[start:end]`` begin, and the notes."""
    found: list[Note] = []
    if not text.endswith(_NOTE_ENDS, start, end):
        return end, ()
    bracket = text.rfind("[", start, end) if text.endswith("]", start, end) else -1
    if bracket > start and is_note(text[bracket + 1 : end - 1]):
        before = start + len(text[start:bracket].rstrip(BLANKS))
        found.append(Note((text[bracket + 1 : end - 1].strip(),), before, end))
        end = before
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
    return found if SENTENCE_END.search(text, 0, found.start()) is None else None


def told_last(text: str, hidden: str) -> Told | None:
    """Return the parts of a line that names the actor behind the description; None for any other line."""
    how = _LAST_BY.search(text, 1) if " by " in text else None
    mark = None if how is None else first_end(hidden, 0, how.start())
    if how is None or mark is None or not mark.start() or " as " in hidden[: how.start()]:
        return None
    actors = how.span("named" if how["held"] is None else "held")
    people = FULL_NAMES.read(text[slice(*actors)]).slots
    if mark.end() >= how.start() or not all(person.fullmatch(slot.value.name) for slot in people):
        return None
    words = how["said"] or how["how"]
    return Told((0, mark.start()), (mark.end(), how.start()), actors, (how.start(), actors[0]), words in _VOICED)


def first_end(hidden: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first end of a role in a stretch of a line; most stretches have no mark that could be one."""
    return role_end.pattern.search(hidden, start, end) if _END_MARK.search(hidden, start, end) else None


def cast_end(hidden: str, start: int, end: int) -> int:
    """Return where the names of actors end that stand behind their role; what follows describes it."""
    for mark in role_end.pattern.finditer(hidden, start, end):
        behind = hidden[mark.end() : mark.end() + 1]
        if mark[0].strip() == ";" and _ONE_MORE.match(hidden, mark.end()) is not None:
            continue
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
        behind = match.end("separator")
        named = full_name_begins.match(hidden, behind) is not None and not is_sentence(text[behind:])
        if word or (AS_WORD.match(hidden, at) is None and named):
            return None
    return None if not text[:first].strip(BLANKS) or "," in hidden[:first] else (first, last)


def sides(text: str) -> Sides | None:
    """Return the two sides of a line that does not tell which is the actor's; None for any other line."""
    hidden = masked(text)
    said = opened(hidden)
    begin = 0 if said is None else said.end()
    if begin:  # a word before the actor parts nothing
        hidden = HIDDEN * begin + hidden[begin:]
    match = credit.pattern.match(hidden)
    if match is None or match["lost"] is not None or is_job(text):
        return None
    told = told_last(text, hidden)
    if told is not None:
        return Sides(told.role, told.actors, in_parentheses=False)
    inner = in_parentheses(text, hidden, match)
    if inner is not None:
        return Sides(trimmed(text, 0, inner[0]), (inner[0] + 1, inner[1] - 1), in_parentheses=True)
    if match["separator"] is not None:
        at = match.start("separator")
        if AS_WORD.match(hidden, at) or verb_between(hidden, at) or played_words(text, at):
            return None
        right = trimmed(text, *match.span("right"))
        return Sides(
            _bare(text, *trimmed(text, begin, at)),
            _bare(text, right[0], cast_end(hidden, *right)),
            in_parentheses=False,
        )
    return None


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the notes at its end, and without a full stop."""
    end = peeled(text, start, end)[0]
    return trimmed(text, start, end - text.endswith(".", start, end))
