"""The parts of a cast line, in whatever form it is: actors, roles, notes and descriptions, each with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.film import Name
from wikifilm.lens import Slot
from wikifilm.values.credits.hidden import masked
from wikifilm.values.credits.line import Line, Note, Order
from wikifilm.values.credits.marks import SENTENCE_END, first_end, is_note, is_said_behind, peeled
from wikifilm.values.credits.roles import OTHERS, Spans, listed, listed_before, read_role, role_spans
from wikifilm.values.credits.rules import BLANKS, HIDDEN, TITLES, alias, lead, person, role_end
from wikifilm.values.credits.together import apart
from wikifilm.values.names import footnotes_start, note_spans, notes_start, people

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PARENTHESES", "RESPECTIVELY", "Parts"]

_ABBREVIATION = re.compile(
    rf"(?:\A|[ \t(/,])(?:{'|'.join(sorted(TITLES))}|Inc|Ltd|Co|Esq|[A-Za-z]|[A-Za-z.]*\.[A-Za-z]{{1,2}})\.\Z"
)
_APPEARANCE = re.compile(
    r"(?i:(?<![ \t])[ \t]+(?=in (?:an? )?(?:(?:uncredited|brief|extended|special|guest|friendly) )*"
    r"(?:cameo|appearance|(?:dual|double|triple) role|archiv(?:e|al) footage)(?![A-Za-z])|"
    r"(?:(?:special|guest|friendly|cameo) ){1,3}appearance(?![A-Za-z])))"
)
_LEADS_ON = re.compile(r"(?<=[^ \t,]),[ \t]++(?:and|&)\Z")
"""What leads from an item of a list that is a sentence to the next one."""
_NEAR_END = 8
_IN = re.compile(r"[ \t][iI]n[ ]|[ \t][aA]ppearance")
PARENTHESES = re.compile(r"\([^()]*\)(?:[ \t]*\([^()]*\))*")
RESPECTIVELY = re.compile(r"(?<![ \t])[ \t]*+(?:,[ \t]++)?(?<=[ \t])respectively(?![A-Za-z])\.?")
_IN_NOTE = re.compile(r"(?<![ \t])[ \t]*+\(respectively\)")
_PAIRED = re.compile(r"(?<![ \t,])[ \t]*+,?[ \t]++respectively,?\Z")
_WHICH = re.compile(r"[ \t](?:which|whom|where|whose|who|that)[ \t]")
_LISTED_ON = re.compile(
    r"(?:,[ \t]+[^\Wa-z0-9_][^\s,]*(?:[ \t]+[^\Wa-z0-9_][^\s,]*){0,2}){1,9},?[ \t]+and[ \t]+(?=[^\Wa-z0-9_])"
)
"""Names behind the first of a list."""
_IS = re.compile(r"[ \t](?<![ \t]{2})[ \t]*(?:is|was)[ \t]+(?=(?:an?|the|one|his|her|their|[^\W\d_]+['\u2019]s)[ \t])")
"""What parts a role and what it is in a sentence."""
_APPOSED = re.compile(r", (?:an?|the|in (?:his|her|their)) [^ ]")
_SAID_OF = re.compile(r"(?!(?:and|or)[ ])(?:[a-z]|[^\W\d_a-z][^ ,;:]*(?:'s|\u2019s)[ ])")
"""What a role is said to be behind a comma: words in small letters, or somebody's."""
_TWO = re.compile(r"[,;&()]| and ")
_NO_ROLES = frozenset(
    ("see below", "see above", "tba", "tbd", "tbc", "to be announced", "various", "various roles", "unknown")
)
_DOUBLED = re.compile(r"(?i)(?:dual|double) role")


class Parts:
    """Reads the parts of one line."""

    def __init__(self, text: str, order: Order) -> None:
        self.text = text
        self.hidden = masked(text)
        self.end = len(text.rstrip(BLANKS))
        leads = _LEADS_ON.search(text, max(0, self.end - _NEAR_END), self.end)
        self.end = self.end if leads is None else leads.start()
        if text.endswith(").", 0, self.end) and peeled(text, 0, self.end - 1)[1]:
            self.end -= 1  # a full stop behind a note ends nothing
        self.order = order
        self.begin = 0
        """Where the line begins behind a word such as ``Uncredited:``."""
        self.first: tuple[Note, ...] = ()
        """What that word says."""

    def left(self, end: int, role: int | None = None, fewest: int = 2) -> Line:
        """Read the actors before a separator, and the word before them.

        Args:
            end: Where they end.
            role: Where their role begins; None where there is none.
            fewest: How many parts of them ``and`` may be part of the last of.
        """
        text = self.text
        match = lead.pattern.match(text, self.begin, end)
        start = self.begin
        first = self.first
        if match is not None and (match["voice"] is None or role is not None):
            start = match.end()
            if match["job"] is not None:
                first = (*first, Note((match["job"],), self.begin, start))
            elif match["voice"] is not None:
                first = (*first, Note(("voice",), self.begin, start, fixed=True))
        paired = _PAIRED.search(self.hidden, start, end)
        stop = end - 1 if text.endswith(",", start, end) else end
        comma = self.hidden.rfind(", ", start, stop)
        apposed = comma > 0 and _APPOSED.match(self.hidden, comma, stop) is not None
        if paired is not None:
            end = paired.start()
        elif apposed and person.fullmatch(self.hidden, start, comma) is not None:
            first = (*first, Note((text[comma + 2 : stop],), comma, end, fixed=True))
            end = comma
        actors, actors_end, notes = self.actors(start, end, None if role is None else (role, self.end), fewest)
        return Line(actors, notes=(*first, *notes), paired=paired is not None, names_end=actors_end)

    def actors(
        self, start: int, end: int, role: tuple[int, int] | None = None, fewest: int = 2
    ) -> tuple[tuple[Slot[Name], ...], int, tuple[Note, ...]]:
        """Return the actors of a stretch, where the last ends, and the notes of a single one."""
        text = self.text
        other = self.other_name(start, end)
        if other is not None:
            return (Slot(Name(text[start : other[0].start]), start, other[0].start),), other[0].start, other
        found: Sequence[Slot[Name]] = people(text[start:end])
        if found and (" and " in text or "&" in text):
            found = apart(text[start:end], found, self.hidden, role, fewest)
        if len(found) != 1 or not found[0].value.notes:
            return tuple(Slot(value, start + at, start + to) for value, at, to in found), end, ()
        (value, at, to) = found[0]
        notes = notes_start(text, start + at, start + to)
        slot = Slot(Name(value.name), start + at, notes)
        return (slot,), notes, (self.notes(notes, start + to),)

    def other_name(self, start: int, end: int) -> tuple[Note, ...] | None:
        """Return the notes of ``Orla Quennet aka The Finch (voice)``, her other name first; None without one."""
        text = self.text
        found = alias.pattern.search(self.hidden, start, end) if " a" in text else None
        if found is None or "(" in text[start : found.start()] or HIDDEN in self.hidden[start : found.start()]:
            return None
        if person.fullmatch(text, start, found.start()) is None:
            return None
        named = end - text.endswith(",", start, end)
        noted = notes_start(text, found.end(), named)
        if _TWO.search(text, found.end(), noted) is not None:
            return None
        said = text[found.start() : noted].lstrip(f",{BLANKS}")
        if noted == named:
            return (Note((said,), found.start(), end),)
        return Note((said,), found.start(), noted), self.notes(noted, end)

    def apposition(self, role: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Return where a role and what is said of it stand before its actor: ``Dessa, the diver: Orla Quennet``.

        It may be a sentence, too: ``Dessa is the diver, played by Orla Quennet``.
        """
        start, end = role
        verb = _IS.search(self.hidden, start, end)
        if verb is not None and person.fullmatch(self.hidden, start, verb.start()) is not None:
            said = self.hidden[verb.end() : end].rstrip(BLANKS)
            said = said.removesuffix(" who").removesuffix(" and").rstrip(BLANKS + ",")  # is played by
            return (start, verb.start()), (verb.end(), verb.end() + len(said))
        mark = first_end(self.hidden, start, end)
        if mark is None or mark[0].strip() != "," or _SAID_OF.match(self.hidden, mark.end(), end) is None:
            return None
        named = person.fullmatch(self.hidden, start, peeled(self.text, start, mark.start())[0]) is not None
        if not named or listed(self.hidden, start, end) is not None:
            return None
        return (start, mark.start()), (mark.end(), end)

    def notes(self, start: int, end: int) -> Note:
        """Return the notes in parentheses behind an actor, those of the closed list that commas part one by one."""
        said: list[str] = []
        for first, last in note_spans(self.text, start, end):
            inside = self.text[first + 1 : last - 1].strip()
            parts = [part.strip() for part in inside.replace(";", ",").split(",")]
            said += parts if all(map(is_note, parts)) else [inside] if inside else []
        return Note(tuple(said), start, end)

    def roles(self, spans: Spans) -> tuple[Slot[Name], ...]:
        """Return the roles that stand at some places."""
        bare = [(start, footnotes_start(self.text, start, end)) for start, end in spans]
        slots = (Slot(read_role(self.text, *span), *span) for span in bare if span[0] < span[1])
        return tuple(slot for slot in slots if slot.value.name.casefold() not in _NO_ROLES)

    def tail(self, at: int) -> tuple[tuple[int, int] | None, tuple[Note, ...]]:
        """Read notes and a description behind names: their places."""
        text, hidden = self.text, self.hidden
        mark = role_end.pattern.match(hidden, at, self.end)
        begin = mark.end() if mark is not None else self.end - len(text[at : self.end].lstrip(BLANKS))
        if begin >= self.end:
            return None, ()
        if mark is None and PARENTHESES.fullmatch(text, begin, self.end) is not None:
            return None, (self.notes(at, self.end),)
        description_to, after = self.described(begin, self.end)
        if is_said_behind(text[begin:description_to]):
            return None, (Note((text[begin:description_to],), at, description_to), *after)
        return (begin, description_to), after

    def described(self, start: int, end: int) -> tuple[int, tuple[Note, ...]]:
        """Return where a description ends, and the notes behind it, in parentheses or behind a comma."""
        end, after = peeled(self.text, start, end)
        comma = self.hidden.rfind(", ", start, end)
        said = comma > start and is_said_behind(self.text[comma + 2 : end])
        if said and SENTENCE_END.search(self.text, start, comma) is None:  # of another sentence it tells something else
            return comma, (Note((self.text[comma + 2 : end],), comma, end), *after)
        return end, after

    def stopped(self, start: int, end: int) -> bool:
        """Tell whether ``text[start:end]`` ends with a full stop that is no part of its last word."""
        if not self.text.endswith(".", start, end) or self.text.endswith("..", start, end):
            return False
        return _ABBREVIATION.search(self.text, max(0, start - 1), end) is None

    def right(self, start: int, line: Line) -> Line:
        """Read roles, notes and description from ``start`` on."""
        hidden, end = self.hidden, self.end
        paired = None
        if len(line.actors) > 1:
            paired = RESPECTIVELY.search(hidden, start, end) or _IN_NOTE.search(self.text, start, end)
        if paired is not None:
            made = self.right_up_to(start, paired.start(), line)
            if len(made.roles) == len(line.actors):
                description, after = self.tail(paired.end())
                return made._replace(
                    paired=True,
                    description=description,
                    notes=(*made.notes, *after),
                    names_end=paired.end(),
                )
        made = self.right_up_to(start, end, line)
        return made._replace(paired=made.paired and len(made.actors) == len(made.roles))

    def role_tail(self, start: int, end: int) -> re.Match[str] | None:
        """Return what ends a role, and no comma of names in a clause: ``the school at which A, B and C met``."""
        mark = first_end(self.hidden, start, end)
        if mark is None or mark[0].strip() != "," or _WHICH.search(self.hidden, start, mark.start()) is None:
            return mark
        names = _LISTED_ON.match(self.hidden, mark.start(), end)
        return mark if names is None else first_end(self.hidden, names.end(), end)

    def right_up_to(self, start: int, end: int, line: Line) -> Line:
        """Read roles, notes and description of a stretch."""
        text, hidden = self.text, self.hidden
        role_to = end
        after: tuple[Note, ...] = ()
        description: tuple[int, int] | None = None
        named_to, _ = peeled(text, start, end)
        seen = _APPEARANCE.search(hidden, start, named_to) if _IN.search(hidden, start) else None
        many = listed(hidden, start, named_to if seen is None else seen.start())
        tail = None
        if many is None:
            many = listed_before(hidden, start, named_to, len(line.actors))
            tail = self.role_tail(start, end) if many is None else role_end.pattern.match(hidden, many[-1][1], end)
        if many is not None and OTHERS.match(hidden, many[-1][1], named_to):
            tail = None  # "and various others" tells of no role
        if tail is not None and tail.start() > start:
            role_to = tail.start()
            if is_said_behind(text[tail.end() : end]):
                after = (Note((text[tail.end() : end],), tail.start(), end),)
            else:
                description_to, after = self.described(tail.end(), end)
                description = (tail.end(), description_to)
        role_to, notes = peeled(text, start, role_to)
        seen = _APPEARANCE.search(hidden, start, role_to) if seen is not None else None
        if seen is not None and seen.start() > start:
            notes = (Note((text[seen.end() : role_to],), seen.start(), role_to), *notes)
            role_to = seen.start()
        if description is None and not notes and not after and self.stopped(start, role_to):
            role_to -= 1
        if text.endswith((":", ";", ","), start, role_to):  # nothing follows the mark
            role_to = start + len(text[start : role_to - 1].rstrip(BLANKS))
        if many is None:
            doubled = any(_DOUBLED.search(said) for group in (*line.notes, *notes, *after) for said in group.notes)
            spans = role_spans(text, hidden, (start, role_to), 2 if doubled else len(line.actors))
        else:
            spans = [(first, min(last, role_to)) for first, last in many]
        return line._replace(
            roles=self.roles(spans),
            notes=(*line.notes, *notes, *after),
            description=description,
            names_end=role_to,
        )
