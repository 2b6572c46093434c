"""One line of a cast list: who plays whom, how, and what is said of the role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from wikifilm.film import Credit, Name
from wikifilm.grammar import many, maybe, pattern, rule
from wikifilm.lens import Replacement, Slot, put_slots
from wikifilm.values.names import PEOPLE, change_name, name_places, note_spans, notes_start, read_name, show_name

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import pyparsing as pp

__all__ = ["CREDITS", "ROLES", "CreditLens"]

_OPAQUE = re.compile(r'"[^"\r\n]*"|\u201c[^\u201c\u201d\r\n]*\u201d|[()]')
_HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"
_ENDING = r"(?=[ \t]*(?:[,;:.(]|and |\Z))"
_SUFFIX = rf",[ \t]?(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|Esq|OBE|CBE|MBE)(?![A-Za-z])\.?{_ENDING}"


@rule("a separator such as ' as '")
def separator() -> pp.ParserElement:
    """separator = " as " | " as:" | "..." | " – " | ": " | tab ;   (* the leftmost outside quotes and parentheses *)"""
    as_word = pattern(r"[ \t]+as(?=[ \t:]):?(?:[ \t]+|\Z)", "' as '")
    dots = pattern(r"[ \t]*(?:\.\.\.+|\u2026\.*)[ \t]*", "'...'")
    dash = pattern(r"[ \t]+[-\u2013\u2014]+[ \t]+", "' – '")
    colon = pattern(r":[ \t]+", "': '")
    tab = pattern(r" *\t[ \t]*", "tab")
    return as_word | dots | dash | colon | tab


@rule("an actor such as 'Orla Quennet'")
def left() -> pp.ParserElement:
    """left = { character - separator } ;"""
    run = pattern(r"[^ \t.:\u2026]+", "words")
    return many(run | (~separator.element + pattern(r"[ \t]+|[.:\u2026]", "character")))


@rule("a credit such as 'Orla Quennet as Dessa Marsh, a diver (voice)'")
def credit() -> pp.ParserElement:
    """credit = left , [ separator , right ] | ( "as " | separator ) , right ;   (* the second: its actor was lost *)"""
    right = pattern(r"[^\r\n]*", "role and description")
    lost = pattern(r"as[ \t]+", "'as '") | separator.element
    return (lost("lost") + right("role")) | (
        left.element("left") + maybe(separator.element("separator") + right("right"))
    )


@rule("a separator of roles such as ' / '")
def role_separator() -> pp.ParserElement:
    """role separator = " / " | "/"   (* the bare one between a small and a capital letter *) ;"""
    spaced = pattern(r"(?<![ \t])[ \t]+/[ \t]+", "' / '")
    bare = pattern(r"(?<=[a-z\u00df-\u00ff\]\"\u201d])/(?=[A-Z\u00c0-\u00de\"\u201c])", "'/'")
    return spaced | bare


@rule("the end of a role: ', ', ': ', ' – '")
def role_end() -> pp.ParserElement:
    """role end = ": " | "; " | " – " | ", " | ". " ;   (* not before a suffix, not after an abbreviation *)"""
    mark = pattern(r"(?<![ \t])[ \t]*[:;][ \t]+", "': '")
    dash = pattern(r"(?<![ \t])[ \t]+[-\u2013\u2014]+[ \t]+", "' – '")
    comma = pattern(rf"(?<![ \t])(?!{_SUFFIX})[ \t]*,[ \t]+", "', '")
    title = r"(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!St)(?<!Lt)(?<!Sgt)(?<!Capt)(?<!Col)(?<!Gen)(?<!Det)(?<!Supt)(?<!Insp)"
    more = (
        r"(?<!Prof)(?<!Rev)(?<!Hon)(?<!Gov)(?<!Sen)(?<!Rep)(?<!Fr)(?<!Jr)(?<!Sr)(?<!No)(?<!vs)(?<!Ph\.D)(?<![ .][A-Z])"
    )
    stop = pattern(rf"(?<=[^ \t]){title}{more}(?<!\A[A-Z])\.[ \t]+(?=[A-Z\u00c0-\u00de\"\u201c{_HIDDEN}])", "'. '")
    return mark | dash | comma | stop


@rule("a note such as 'voice' or 'uncredited'")
def note() -> pp.ParserElement:
    """note = one of the closed list of ways to appear , [ more words ] ;"""
    alone = (
        r"(?i:voices?(?: over| only)?|voice-over|(?:singing|speaking) voice|uncredited(?: voice| cameo)?|"
        r"cameo(?: appearance| role)?|(?:un)?billed|archiv(?:e|al) (?:footage|recordings?)|deleted scenes?|"
        r"photographs?|(?:motion|performance) capture|stunts|posthumous(?:ly)?|(?:dual|double) role|stand-in|"
        r"body double|puppeteer|narrator|self|pilot)(?=[ \t]*\Z)"
    )
    opened = (
        r"(?i:(?:extended |brief |uncredited )?cameo|(?:special|guest|friendly|extended)(?: guest)? appearance|"
        r"voice(?:d)? (?:dubbed )?by|dubbed by|credited as|as|seasons?|episodes?|"
        r"in an? (?:uncredited |brief |extended |special |guest |friendly )*(?:cameo|appearance|role)|"
        r"archive footage|voice of)(?![A-Za-z])"
    )
    return pattern(alone, "voice, uncredited ...") | (pattern(opened, "cameo in ...") + pattern(r"[^\r\n]*", "words"))


@rule("a job such as 'Director: '")
def job() -> pp.ParserElement:
    """job = "Director" | "Producer" | ... , [ "s" ] , ":" ;"""
    words = (
        r"(?i:(?:executive |associate |co-)?(?:directors?|producers?|writers?|editors?|composers?)|screenplay|story|"
        r"music|cinematograph(?:y|er)|directed by|produced by|written by|edited by|art director)"
    )
    return pattern(words, "Director, Producer ...") + pattern(r":[ \t]*", "':'")


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
        parts += [text[at:start], _HIDDEN * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


class _Note(NamedTuple):
    """Notes side by side in one place, with the blank or comma before them."""

    notes: tuple[str, ...]
    start: int
    end: int


class _Line(NamedTuple):
    """The parts of a credit line and where they stand."""

    actors: tuple[Slot[Name], ...]
    actors_end: int
    before: tuple[_Note, ...]
    """Notes of the credit behind its actor."""
    roles: tuple[Slot[Name], ...]
    roles_start: int
    roles_end: int
    after: tuple[_Note, ...]
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


def _peeled(text: str, start: int, end: int) -> tuple[int, tuple[_Note, ...]]:
    """Return where the notes of the closed list at the end of ``text[start:end]`` begin, and the notes."""
    found: list[_Note] = []
    for first, last in reversed(note_spans(text, notes_start(text, start, end), end)):
        inside = text[first + 1 : last - 1]
        parts = tuple(part.strip() for part in inside.split(","))
        if not all(_is_note(part) for part in parts):
            if not _is_note(inside):
                break
            parts = (inside.strip(),)
        before = start + len(text[start:first].rstrip(" \t"))
        found.append(_Note(parts, before, end))
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


def _parse(text: str, *, roles_only: bool) -> _Line | None:
    hidden = masked(text)
    if not text.strip(" \t") or job.pattern.match(text):
        return None
    if roles_only:
        return _parse_right(text, hidden, 0, _Line((), 0, (), (), 0, 0, (), None, opens=False))
    match = credit.pattern.match(hidden)
    assert match is not None, "any line begins with a character that is no separator, or with one"  # noqa: S101
    if match["lost"] is not None:
        return _parse_right(text, hidden, match.start("role"), _Line((), 0, (), (), 0, 0, (), None, opens=False))
    end = len(text[: match.end("left")].rstrip(" \t"))
    if match["separator"] is None:
        return _parse_bare(text, hidden, end)
    actors, actors_end, before = _actors(text, 0, end)
    opens = match["separator"].rstrip(" \t").endswith("as:") and not match["right"].strip(" \t")
    line = _Line(actors, actors_end, before, (), len(text), len(text), (), None, opens)
    return line if not match["right"].strip(" \t") else _parse_right(text, hidden, match.start("right"), line)


def _actors(text: str, start: int, end: int) -> tuple[tuple[Slot[Name], ...], int, tuple[_Note, ...]]:
    found = PEOPLE.read(text[start:end]).slots
    if len(found) != 1 or not found[0].value.notes:
        return tuple(Slot(value, start + at, start + to) for value, at, to in found), end, ()
    (value, at, to) = found[0]
    notes = notes_start(text, start + at, start + to)
    slot = Slot(Name(value.name), start + at, notes)
    return (slot,), notes, (_Note(value.notes, notes, start + to),)


def _parse_bare(text: str, hidden: str, end: int) -> _Line:
    """Read a line without a separator: actors, and what is said of them behind a comma."""
    tail = role_end.pattern.search(hidden, 0, end)
    after: tuple[_Note, ...] = ()
    description = None
    actors_end = end
    if tail is not None and _is_note(text[tail.end() : end]):
        after = (_Note((text[tail.end() : end],), tail.start(), end),)
        actors_end = tail.start()
    elif tail is not None and text[tail.end() : tail.end() + 1].islower() and not hidden.startswith("and ", tail.end()):
        description = (tail.end(), end)
        actors_end = tail.start()
    actors, notes_at, before = _actors(text, 0, actors_end)
    return _Line(actors, notes_at, before, (), actors_end, actors_end, after, description, opens=False)


def _full_stop(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` ends with a full stop that is no part of its last word."""
    if not text.endswith(".", start, end) or text.endswith("..", start, end):
        return False
    return _ABBREVIATION.search(text, start, end) is None


def _parse_right(text: str, hidden: str, start: int, line: _Line) -> _Line:
    """Read roles, notes and description from ``start`` on."""
    end = len(text.rstrip(" \t"))
    role_to = end
    after: tuple[_Note, ...] = ()
    description: tuple[int, int] | None = None
    named_to, _ = _peeled(text, start, end)
    seen = _APPEARANCE.search(hidden, start, named_to)
    listed = _listed(hidden, start, named_to if seen is None else seen.start())
    tail = None if listed is not None else role_end.pattern.search(hidden, start, end)
    if tail is not None and tail.start() > start:
        role_to = tail.start()
        if _is_note(text[tail.end() : end]):
            after = (_Note((text[tail.end() : end],), tail.start(), end),)
        else:
            description_to, after = _peeled(text, tail.end(), end)
            description = (tail.end(), description_to)
    role_to, notes = _peeled(text, start, role_to)
    seen = _APPEARANCE.search(hidden, start, role_to)
    if seen is not None and seen.start() > start:
        notes = (_Note((text[seen.end() : role_to],), seen.start(), role_to), *notes)
        role_to = seen.start()
    if description is None and not notes and not after and _full_stop(text, start, role_to):
        role_to -= 1
    spans = _role_spans(text, hidden, start, role_to) if listed is None else _up_to(listed, role_to)
    roles = tuple(Slot(read_name(text, *span), *span) for span in spans)
    return line._replace(
        roles=roles, roles_start=start, roles_end=role_to, after=(*notes, *after), description=description
    )


class _RolesLens:
    """The roles of a line, parted as the line parts them."""

    separator = " / "

    def change(self, text: str, slot: Slot[Name], new: Name) -> list[Replacement]:
        return change_name(text, slot, new)

    def show(self, new: Name, like: str | None = None) -> str:  # noqa: ARG002 (all roles are spelled alike)
        return show_name(new)

    def keys(self) -> tuple[Callable[[Name], Hashable], ...]:
        return (str,)


_ROLES_LENS = _RolesLens()
_DESCRIPTION_MARKS = (", ", ": ", " \N{EN DASH} ", "; ")


def _all_notes(line: _Line) -> tuple[str, ...]:
    return tuple(said for group in (*line.before, *line.after) for said in group.notes)


@attrs.frozen
class CreditLens:
    """A line of a cast list."""

    roles_only: bool = False
    """Whether the line stands under an actor whose roles are the lines below."""
    expected: str = "a credit such as 'Orla Quennet as Dessa Marsh'"

    def get(self, text: str) -> Credit | None:
        """Return the credit, without what is nested below it; None for a crew line or an empty one."""
        line = _parse(text, roles_only=self.roles_only)
        if line is None or not (line.actors or line.roles):
            return None
        return Credit(
            tuple(slot.value for slot in line.actors),
            tuple(slot.value for slot in line.roles),
            None if line.description is None else text[slice(*line.description)],
            _all_notes(line),
        )

    def lost(self, text: str) -> bool:
        """Tell whether a line begins with ``as``: its actor was lost."""
        match = credit.pattern.match(text)
        return match is not None and match["lost"] is not None and not self.roles_only

    def opens(self, text: str) -> bool:
        """Tell whether the roles of the line's actor are the lines below it."""
        line = _parse(text, roles_only=self.roles_only)
        return line is not None and line.opens

    def put(self, text: str, new: Credit) -> list[Replacement]:
        """Return the narrowest replacements that make the line say ``new``."""
        wanted = attrs.evolve(new, children=(), group=None, versions=())
        line = _parse(text, roles_only=self.roles_only)
        first: list[Replacement] | None = None
        if line is not None:
            for mark in _DESCRIPTION_MARKS:
                found = self._narrow(text, line, wanted, mark)
                if self.get(_replaced(text, found)) == wanted:
                    return found
                first = found if first is None else first
        shown = self.show(wanted)
        if first is None or self.get(shown) == wanted:
            return [Replacement(0, len(text), shown)]
        return first

    def _narrow(self, text: str, line: _Line, new: Credit, mark: str) -> list[Replacement]:
        found: list[Replacement] = []
        old_actors = tuple(slot.value for slot in line.actors)
        if old_actors != new.actors:
            if not old_actors or not new.actors:
                return [Replacement(0, len(text), self.show(new))]
            found.extend(put_slots(PEOPLE, text, line.actors, new.actors))
        old_roles = tuple(slot.value for slot in line.roles)
        shown_roles = " / ".join(show_name(role) for role in new.roles)
        if old_roles != new.roles:
            if old_roles and new.roles:
                found.extend(put_slots(_ROLES_LENS, text, line.roles, new.roles))
            else:
                if not line.actors:
                    return [Replacement(0, len(text), self.show(new))]
                behind = line.before[-1].end if line.before else line.actors_end
                found.append(
                    Replacement(behind, max(behind, line.roles_end), f" as {shown_roles}" if new.roles else "")
                )
        if _all_notes(line) != new.notes:
            found.extend(self._notes(line, new.notes, max(line.roles_end, line.actors_end)))
        old = None if line.description is None else text[slice(*line.description)]
        if old != new.description:
            found.append(self._description(text, line, new.description, mark))
        return found

    def _notes(self, line: _Line, new: tuple[str, ...], at: int) -> list[Replacement]:
        kept = tuple(said for group in line.before for said in group.notes)
        found: list[Replacement] = []
        if new[: len(kept)] == kept:
            new = new[len(kept) :]
        else:
            found.extend(Replacement(group.start, group.end, "") for group in line.before)
        shown = "".join(f" ({said})" for said in new)
        if line.before and not line.after and line.roles_end <= line.before[-1].end:
            at = line.before[-1].end
        if not line.after:
            return [*found, Replacement(at, at, shown)]
        found.append(Replacement(line.after[0].start, line.after[0].end, shown))
        found.extend(Replacement(group.start, group.end, "") for group in line.after[1:])
        return found

    def _description(self, text: str, line: _Line, new: str | None, mark: str) -> Replacement:
        if line.description is not None:
            start, end = line.description
            if new is not None:
                return Replacement(start, end, new)
            behind = [group.end for group in line.after if group.end <= start]
            return Replacement(max([line.roles_end, line.actors_end, *behind]), end, "")
        groups = [group.end for group in (*line.before, *line.after)]
        at = max([line.actors_end, line.roles_end, *groups])
        return Replacement(at, len(text), f"{mark}{new}")

    def show(self, new: Credit) -> str:
        """Return the line of a credit that stands nowhere yet."""
        roles = " / ".join(show_name(role) for role in new.roles)
        text = ", ".join(show_name(actor) for actor in new.actors)
        if roles:
            text = f"{text} as {roles}" if text else roles if self.roles_only else f"as {roles}"
        elif new.children and not any(child.actors for child in new.children):
            text += " as:"
        text += "".join(f" ({said})" for said in new.notes)
        if new.description is None:
            return text
        wanted = attrs.evolve(new, children=(), group=None, versions=())
        lines = [f"{text}{mark}{new.description}" for mark in _DESCRIPTION_MARKS]
        return next((shown for shown in lines if self.get(shown) == wanted), lines[0])

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where the names, roles, notes and the description stand."""
        line = _parse(text, roles_only=self.roles_only)
        found: dict[str, tuple[int, int]] = {}
        if line is None:
            return found
        for path, slots in (("actors", line.actors), ("roles", line.roles)):
            for index, slot in enumerate(slots):
                found[f"{path}[{index}]"] = (slot.start, slot.end)
                for part, span in name_places(text, slot.start, slot.end).items():
                    found[f"{path}[{index}].{part}"] = span
            if slots:
                found[path] = (slots[0].start, slots[-1].end)
        if line.description is not None:
            found["description"] = line.description
        groups = (*line.before, *line.after)
        if groups:
            found["notes"] = (groups[0].start, groups[-1].end)
        return found

    def keys(self) -> tuple[Callable[[Credit], Hashable], ...]:
        """Tell credits by who plays whom, by their actors, by their roles."""
        return (_who_and_whom, _who, _whom)


def _replaced(text: str, replacements: list[Replacement]) -> str:
    for start, end, new in sorted(replacements, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _who(value: Credit) -> tuple[str, ...]:
    return tuple(actor.name for actor in value.actors)


def _whom(value: Credit) -> tuple[str, ...]:
    return tuple(role.name for role in value.roles)


def _who_and_whom(value: Credit) -> Hashable:
    return _who(value), _whom(value)


CREDITS = CreditLens()
ROLES = CreditLens(roles_only=True)
