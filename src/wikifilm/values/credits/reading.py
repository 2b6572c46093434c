"""Cuts a cast line into actors, roles, notes and description, each with its place."""

from __future__ import annotations

import re
from functools import lru_cache

from wikifilm.values.credits.line import Line, Note, Order
from wikifilm.values.credits.marks import (
    AS_WORD,
    TELLING,
    Told,
    cast_end,
    first_end,
    in_parentheses,
    is_job,
    is_note,
    is_said_behind,
    is_sentence,
    opened,
    peeled,
    played_words,
    told_last,
    trimmed,
    verb_between,
)
from wikifilm.values.credits.parts import PARENTHESES, RESPECTIVELY, Parts
from wikifilm.values.credits.roles import role_spans
from wikifilm.values.credits.rules import (
    BLANKS,
    HIDDEN,
    credit,
)
from wikifilm.values.credits.ways import appearance
from wikifilm.values.names import note_spans, notes_start

__all__ = ["parse"]

_SEEN = re.compile(
    r"(?i:(?<![ \t])[ \t]+(?:(?:also )?(?:makes?|has|made) an? |(?=in |special |guest |friendly |cameo |extended ))"
    r"(?P<said>(?:in )?(?:an? |the )?"
    r"(?:(?:uncredited|brief|extended|special|guest|friendly|short|small|dual|double|triple|item|undisclosed|unknown|"
    r"unspecified|pivotal|key|important|crucial|supporting|negative|archive|archival) )*"
    r"(?:cameo|appearance|number|role|song|footage)(?:s| appearances?| roles?)?)"
    rf"(?: (?:in|for) [^,;]*| {HIDDEN}[^,;]*)?)\.?\Z"
)
_NOBODY = re.compile(
    r"(?:The )?(?:Narrator|Narration|Announcer|Storyteller|Voice-?over)|[^\W\d_a-z][\w.]*['\u2019]s [a-z]+(?: [a-z]+)?"
)
"""A role that is nobody's name: it stands first wherever actors do."""
_OPENED = re.compile(
    r"(?<![ \t])[ \t]+in (?:an? )?(?P<way>(?:dual|double|triple|multiple|several) roles?)(?: as)?+:?+\Z"
)
_VOICE_OF = re.compile(r"(?:[Tt]he )?[Vv]oices? (?:of|for) (?=[^ ])")
_CERTAIN = 3
"""How many names without a role there are if ``and`` parts the last of them: two may be a name and a job."""


@lru_cache(maxsize=1)  # what a line says and where it says it are asked one after the other
def parse(text: str, order: Order = "actor first") -> Line | None:
    """Return the parts of a cast line; None for a crew line or an empty one.

    Args:
        text: The line's display text.
        order: Which side of a separator the actor's is.
    """
    if not text.strip(BLANKS) or is_job(text):
        return None
    at = text.rfind("(")
    if at > 0 and _is_open(text, at):
        at = len(text[:at].rstrip(BLANKS))
        line = _Parser(text[:at], order).line()
        said = text[at:].strip(f"({BLANKS}")
        return line._replace(notes=(*line.notes, Note((said,), at, len(text))))
    return _Parser(text, order).line()


def _is_open(text: str, at: int) -> bool:
    """Tell whether a parenthesis at the end of a line, which nobody closed, holds a note and no actor."""
    if text.find(")", at) >= 0 or text.count("(", 0, at) != text.count(")", 0, at) or not text[:at].strip(BLANKS):
        return False
    return " by " not in text[at:] and is_note(text[at + 1 :])


class _Parser(Parts):
    """Reads one line."""

    def line(self) -> Line:
        """Read the line."""
        if self.order == "roles only":
            return self.right(0, Line())
        said = opened(self.hidden)
        if said is not None and credit.take(self.hidden[said.end() :])["separator"] is None:
            fewest = 1 if said["way"] is not None and said["way"].endswith("s") else 2
            actors, actors_end, notes = self.actors(said.end(), self.end, fewest=fewest)
            way = () if said["way"] is None else (Note((said["way"],), 0, said.end(), fixed=True),)
            return Line(actors, notes=(*way, *notes), names_end=actors_end)
        if said is not None:  # it parts nothing
            self.begin = said.end()
            self.hidden = HIDDEN * said.end() + self.hidden[said.end() :]
            self.first = () if said["way"] is None else (Note((said["way"],), 0, said.end(), fixed=True),)
        several_roles = _OPENED.search(self.hidden, 0, self.end) if "role" in self.hidden else None
        if several_roles is not None and several_roles.start():
            actors, actors_end, notes = self.actors(0, several_roles.start())
            several = Note((several_roles["way"],), actors_end, self.end, fixed=True)
            return Line(actors, notes=(*notes, several), opens=True, names_end=actors_end)
        match = credit.take(self.hidden)
        if match["lost"] is not None:
            return self.right(match.start("role"), Line())
        at = len(self.text[: match.end("left")].rstrip(BLANKS))
        named = self.named_last(at)
        if named is not None:
            return named
        said = verb_between(self.hidden, at)
        return self.parted(match, at) if said is None else self.verbal(said)

    def parted(self, match: re.Match[str], at: int) -> Line:
        """Read a line that a separator parts, or none."""
        word = match["separator"] is not None and AS_WORD.match(self.hidden, at) is not None
        told = (word or self.order == "actor first") and TELLING.search(self.hidden, self.begin, at) is not None
        if self.order == "characters" and (told or not word):
            return self.character()
        inner = in_parentheses(self.text, self.hidden, match) if told or self.order == "role first" else None
        if inner is not None:
            role = trimmed(self.text, self.begin, inner[0])
            return self.behind(role, inner[0] + 1, Line(notes=self.first, reversed=True), inner[1])
        if match["separator"] is None:
            held = self.held(at) if self.order == "in parentheses" else None
            return self.bare(at) if held is None else held
        right = match.start("right")
        first = self.order == "role first" or _NOBODY.fullmatch(self.text, self.begin, at) is not None
        if (
            first
            and not word
            and (self.order == "role first" or match["right"][:1].isupper())
            and match["right"].strip(BLANKS)
        ):
            return self.behind(trimmed(self.text, self.begin, at), right, Line(notes=self.first, reversed=True))
        line = self.left(at, right)
        if told:
            return line
        return self.forward(match, line._replace(paired=line.paired or "respectively" in match["separator"]), right)

    def character(self) -> Line:
        """Read a role alone, and what is told of it: ``Dessa: a diver``, ``Dessa is a diver``."""
        verb = TELLING.search(self.hidden, self.begin, self.end)
        mark = first_end(self.hidden, self.begin, self.end)
        if verb is None or (mark is not None and mark.start() < verb.start()):
            return self.right(self.begin, Line(notes=self.first))
        role = trimmed(self.text, self.begin, verb.start())
        return Line(notes=self.first, roles=self.roles([role]), description=(verb.start(), self.end), names_end=role[1])

    def forward(self, match: re.Match[str], line: Line, right: int) -> Line:
        """Read what stands behind the actor and a separator."""
        if self.text.startswith("as ", right):  # "Orla Quennet – as Dessa"
            right += len("as ")
        voice = _VOICE_OF.match(self.text, right)
        if voice is not None:  # "Orla Quennet – voice of Dessa"
            line = line._replace(notes=(*line.notes, Note(("voice",), *voice.span(), fixed=True)))
            right = voice.end()
        if not match["right"].strip(BLANKS):
            return line._replace(opens=match["separator"].strip(BLANKS) in {"as", "as:"})
        held = PARENTHESES.fullmatch(self.text, right, self.end)
        spans = [] if held is None else note_spans(self.text, right, self.end)
        if spans and all(is_note(self.text[first + 1 : last - 1]) for first, last in spans):
            return line._replace(notes=(*line.notes, self.notes(match.start("separator"), self.end)))
        if appearance.fullmatch(self.text, right, self.end) is not None:
            return line._replace(notes=(*line.notes, self.way(right, match.start("separator"))))
        return self.right(right, line)

    def way(self, start: int, before: int) -> Note:
        """Return the note of a way to appear that stands in the place of the role."""
        end = self.end - 1 if self.stopped(start, self.end) else self.end
        return Note((self.text[start:end],), before, self.end)

    def verbal(self, said: re.Match[str]) -> Line:
        """Read ``Orla Quennet voices Dessa``."""
        line = self.left(said.start())
        if said["voice"] is not None:
            line = line._replace(notes=(*line.notes, Note(("voice",), said.start(), said.end(), fixed=True)))
        elif said["cameo"] is not None:
            line = line._replace(notes=(*line.notes, Note(("cameo",), said.start(), said.end(), fixed=True)))
        for group in ("seen", "way", "how"):
            if said[group] is not None:
                line = line._replace(notes=(*line.notes, Note((said[group],), *said.span(group), fixed=True)))
        return self.right(said.end(), line)

    def named_last(self, at: int) -> Line | None:
        """Read a line whose words say that the actor's name is to come; None for any other line."""
        told = told_last(self.text, self.hidden) if self.order in {"role first", "characters"} else None
        if told is not None:
            return self.told(told)
        played = played_words(self.text, at)
        return None if played is None else self.played(played)

    def told(self, told: Told) -> Line:
        """Read ``Dessa – A diver. Voiced by Orla Quennet.``."""
        actors, _, _ = self.actors(*told.actors)
        roles = self.roles(role_spans(self.text, self.hidden, told.role, len(actors)))
        notes = (Note(("voice",), *told.how, fixed=True),) if told.voiced else ()
        return Line(actors, roles, notes, told.description, names_end=told.role[1], reversed=True)

    def played(self, match: re.Match[str]) -> Line:
        """Read ``Dessa, voiced by Orla Quennet`` and ``Dessa (portrayed by Orla Quennet): a diver``."""
        notes = (Note(("voice",), *match.span("how"), fixed=True),) if match["how"].casefold() == "voiced" else ()
        line = Line(notes=(*self.first, *notes), reversed=True)
        role = trimmed(self.text, self.begin, match.start())
        if match["open"] is None:
            return self.behind(role, match.end(), line)
        close = next((to for at, to in note_spans(self.text, match.start(), self.end) if to > match.end()), None)
        if close is None:
            return self.behind(role, match.end(), line)
        return self.behind(role, match.end(), line, close)

    def behind(self, role: tuple[int, int], start: int, line: Line, close: int | None = None) -> Line:
        """Read actors that stand behind their role, up to ``close`` if they stand in a parenthesis."""
        text, hidden = self.text, self.hidden
        paired = RESPECTIVELY.search(hidden, start, self.end) if close is None else None
        if close is not None:
            end, tail = close - 1, close
        else:
            end = tail = cast_end(hidden, start, self.end if paired is None else paired.start())
            tail = tail if paired is None or tail < paired.start() else paired.end()
            ended = next((to for _, to in note_spans(text, start, end) if self.tells(to, end)), None)
            end, tail = (end, tail) if ended is None else (ended, ended)
        description, after = self.tail(tail)
        if close is None and description is None and not after and self.stopped(start, end):
            end -= 1
        actors, actors_end, notes = self.actors(start, end, role)
        if close is None and any(
            is_sentence(slot.value.name) for slot in actors
        ):  # it tells of the role, or of its actor
            said = (start, self.end)
            return line._replace(
                roles=self.roles(role_spans(text, hidden, role, 1)), description=said, names_end=role[1]
            )
        apposed = None if description is not None else self.apposition(role)
        if apposed is not None:
            role, description = apposed
        role_to, role_notes = peeled(text, *role)
        spans = role_spans(text, hidden, (role[0], role_to), len(actors))
        return line._replace(
            actors=actors,
            roles=self.roles(spans),
            notes=tuple(sorted((*role_notes, *line.notes, *notes, *after), key=_start)),
            description=description,
            paired=paired is not None and len(actors) == len(spans),
            names_end=role[1] if apposed else tail if close is not None or paired is not None else actors_end,
        )

    def tells(self, start: int, end: int) -> bool:
        """Tell whether a sentence stands right behind a parenthesis."""
        said = self.text[start:end].lstrip(BLANKS)
        return said[:1].isupper() and is_sentence(said)

    def held(self, end: int) -> Line | None:
        """Read ``Orla Quennet (Dessa)``; None where the last parenthesis holds no role."""
        text = self.text
        first = notes_start(text, 0, end)
        groups = [span for span in note_spans(text, first, end) if not is_note(text[span[0] + 1 : span[1] - 1])]
        if not groups or not text[:first].strip(BLANKS):
            return None
        inside = trimmed(text, groups[0][0] + 1, groups[0][1] - 1)
        actors, actors_end, _ = self.actors(0, first)
        spans = role_spans(text, self.text, inside, len(actors))
        others = [span for span in note_spans(text, first, end) if span != groups[0]]
        notes = tuple(self.notes(*span) for span in others)
        return Line(actors, self.roles(spans), notes, names_end=max(actors_end, groups[0][1]))

    def bare(self, end: int) -> Line:
        """Read a line without a separator: actors, and what is said of them behind a comma."""
        text, hidden = self.text, self.hidden
        seen = _SEEN.search(hidden, 0, end)
        if seen is not None and seen.start():
            line = self.left(seen.start(), fewest=_CERTAIN)
            to = end - 1 if self.stopped(seen.start("said"), end) else end
            return line._replace(notes=(*line.notes, Note((text[seen.start("said") : to],), seen.start(), end)))
        if hidden.endswith(":", 0, end):
            end = len(text[: end - 1].rstrip(BLANKS))
        tail = first_end(hidden, 0, end)
        after: tuple[Note, ...] = ()
        description = None
        actors_end = end
        if tail is not None and is_said_behind(text[tail.end() : end]):
            after = (Note((text[tail.end() : end],), tail.start(), end),)
            actors_end = tail.start()
        elif (
            tail is not None
            and (text[tail.end() : tail.end() + 1].islower() or text[tail.end() : tail.end() + 1].isdigit())
            and not hidden.startswith("and ", tail.end())
        ):
            description = (tail.end(), end)
            actors_end = tail.start()
        line = self.left(actors_end, fewest=_CERTAIN)
        return line._replace(notes=(*line.notes, *after), description=description)


def _start(group: Note) -> int:
    return group.start
