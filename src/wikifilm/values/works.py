"""Works that a film is based on, each with its authors, and lists of titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import attrs

from wikifilm.align import put_list
from wikifilm.errors import EditError
from wikifilm.film import BasedOn, Name
from wikifilm.grammar import pattern, rule
from wikifilm.lens import Finding, Reading, Replacement, Slot
from wikifilm.values.names import FULL_NAMES, declined

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    import pyparsing as pp

__all__ = ["TITLES", "WORKS", "TitlesLens", "WorksLens"]

_BLANKS = " \t\u00a0"
_QUOTES = (('"', '"'), ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"))


@rule("a quoted title such as '\"Die Laternisten\"'")
def quoted() -> pp.ParserElement:
    """quoted = '"' , { character - '"' } , '"' | "“" , { character - quotation mark } , "”" ;"""
    return pattern('"[^"\r\n]+"', "'\"Title\"'") | pattern("\u201c[^\u201c\u201d\r\n]+\u201d", "'“Title”'")


@rule("a piece of a title, or what parts two")
def piece() -> pp.ParserElement:
    """piece = quoted | "(" , { character } , ")" | " by " , [ "the " ] | ";" | "," , blank | word | character ;
    quoted = '"' , { character - '"' } , '"' | "“" , { character - quotation mark } , "”" ;
    """
    marks = pattern('"[^"\r\n]+"', "'\"Title\"'") | pattern("\u201c[^\u201c\u201d\r\n]+\u201d", "'“Title”'")
    by = pattern("[ \t\u00a0]{1,9}by[ \t\u00a0]+(?:the[ \u00a0](?=[A-Z])|(?=[^a-z \t\u00a0;,]))", "' by '")("by")
    semicolon, comma = (
        pattern(";", "';'")("semicolon"),
        pattern("(?:,(?=[ \t\u00a0])|\u3001)", "','")("comma"),
    )
    words = pattern('[^ \t\u00a0;,()"\u201c\u3001\r\n]+', "word") | pattern(r"[^\r\n]|[\r\n]", "character")
    return marks | pattern(r"\([^()\r\n]*\)", "parenthesis") | by | semicolon | comma | words


def _inside(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the title itself stands: inside its quotation marks, where it is nothing but quoted."""
    return (start + 1, end - 1) if quoted.fullmatch(text, start, end) is not None else (start, end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    end = start + len(text[start:end].rstrip(_BLANKS))
    return end - len(text[start:end].lstrip(_BLANKS)), end


def _shown(title: str, path: str, marks: Sequence[str]) -> str:
    """Return a title, in quotation marks where it would be parted, or read as quoted."""
    at = 0
    safe = quoted.fullmatch(title) is None and declined.fullmatch(title) is None
    safe = safe and not title.startswith("by ") and not title.endswith(",")
    while at < len(title):
        match = piece.take(title, at)
        half = match[0] in '()"\u201c\u201d'  # half a pair, whose other half may stand in what follows
        safe = safe and not half and not any(match[group] for group in marks)
        at = match.end()
    return title if safe else _in_quotes(title, path)


def _in_quotes(title: str, path: str) -> str:
    for first, last in _QUOTES:
        if first not in title and last not in title:
            return f"{first}{title}{last}"
    raise EditError(path, f"cannot be written: {title!r} needs quotation marks, and holds both kinds of them")


def _blank(text: str) -> Finding | None:
    """Return the finding of a text that has no value in it."""
    bare = text.strip()
    if bare and not declined.fullmatch(bare):
        return None
    return Finding("declined" if bare else "blank", 0, len(text))


_KINDS = (
    r"(?:[a-z]{1,12}[ \xa0]){0,2}(?:novel|novella|book|play|story|memoir|musical|comic|film|article|series|poem|opera)"
)
_KIND = re.compile(
    rf"(?<=[^ \xa0,(])(?:[ \xa0,]++\(?+(?:18|19|20)[0-9]{{2}}[ \xa0]{_KINDS}\)?|[ \xa0]++\({_KINDS}\))\Z"
)
"""What tells of a work behind its title: ``1926 novel``, ``(novel)``."""


class _Work(NamedTuple):
    start: int
    work_end: int
    """Where the work ends, its quotation mark included."""
    authors: int
    """Where the authors begin; the end where there are none."""
    end: int
    clear: bool
    """Whether it can be told which is the work."""


def _works(text: str, start: int, end: int) -> Iterator[_Work]:
    at = start
    joints: list[tuple[int, int]] = []
    comma, clear = False, True
    while at < end:
        match = piece.take(text, at, end)
        following = piece.pattern.match(text, match.end(), end) if match["semicolon"] else None
        if match["by"]:
            clear = clear and (not joints or not comma)
            joints.append(match.span())
            comma = False
        elif match["semicolon"] and (following is None or not following["by"]):
            yield _work(text, start, match.start(), joints, clear=clear)
            start, joints, comma, clear = match.end(), [], False, True
        comma = comma or match["comma"] is not None
        at = match.end()
    yield _work(text, start, end, joints, clear=clear)


def _work(text: str, start: int, end: int, joints: list[tuple[int, int]], *, clear: bool) -> _Work:
    start, end = _stripped(text, start, end)
    if not joints:
        return _Work(start, end, end, end, clear and not text.startswith("by ", start, end))
    first, last = joints[-1]
    before = text[start:first].rstrip(_BLANKS + ";,")
    told = _KIND.search(before)
    before = before if told is None else before[: told.start()]
    clear = clear and before not in {"", "by"} and not before.startswith("by ")
    return _Work(start, start + len(before), last, end, clear)


def _authors(text: str, found: _Work) -> list[Slot[Name]]:
    slots = FULL_NAMES.read(text[found.authors : found.end]).slots
    return [Slot(slot.value, slot.start + found.authors, slot.end + found.authors) for slot in slots]


def _joined(authors: Sequence[Name]) -> str:
    shown = [FULL_NAMES.show(author) for author in authors]
    couple = " and ".join(shown)
    return couple if len(FULL_NAMES.read(couple).slots) == len(shown) else ", ".join(shown)


@attrs.frozen
class WorksLens:
    """A list of works, parted by semicolons."""

    expected: str = "a work such as 'The Lamp by Ilse Corran'"
    separator: str = "; "
    labels: ClassVar[None] = None

    def read(self, text: str) -> Reading[BasedOn]:
        """Return the works with their places."""
        nothing = _blank(text)
        if nothing is not None:
            return Reading((), (nothing,))
        slots, findings = [], []
        for found in _works(text, 0, len(text)):
            if declined.fullmatch(text, found.start, found.end):
                findings.append(Finding("declined", found.start, found.end))
            elif found.start < found.end and found.clear:
                work = text[slice(*_inside(text, found.start, found.work_end))]
                authors = tuple(slot.value for slot in _authors(text, found))
                slots.append(Slot(BasedOn(work, authors), found.start, found.end))
            elif found.start < found.end:
                findings.append(Finding("unparsed", found.start, found.end))
        if not slots and not findings:
            findings.append(Finding("unparsed", 0, len(text)))
        return Reading(tuple(slots), tuple(findings))

    def change(self, text: str, slot: Slot[BasedOn], new: BasedOn) -> list[Replacement]:
        """Return the replacements of the work, of its authors, or of both.

        Raises:
            EditError: The work holds what parts works, and both kinds of quotation marks.
        """
        found = next(_works(text, slot.start, slot.end))
        start, end = found.start, found.work_end
        work = slot.value.work
        changes = []
        if slot.value.work != new.work:
            inner = _inside(text, start, end)
            if inner == (start, end) or text[start] in new.work or text[end - 1] in new.work:
                inner, work = (start, end), _shown(new.work, "work", ("by", "semicolon"))
            changes.append(Replacement(*inner, work if inner == (start, end) else new.work))
        if slot.value.authors != new.authors:
            changes += self._authors(text, found, new.authors)
        if len(changes) > 1 and changes[0].end == changes[1].start:
            changes[:2] = [Replacement(changes[0].start, changes[1].end, changes[0].new + changes[1].new)]
        return changes

    def _authors(self, text: str, found: _Work, authors: tuple[Name, ...]) -> list[Replacement]:
        if not authors:
            return [Replacement(found.work_end, found.end, "")]
        if found.authors == found.end:
            return [Replacement(found.end, found.end, f" by {_joined(authors)}")]
        old = after = text[found.authors : found.end]
        changes = put_list(FULL_NAMES, old, authors)
        for start, end, new in sorted(changes, reverse=True):
            after = after[:start] + new + after[end:]
        if len(FULL_NAMES.read(after).slots) != len(authors):  # "and" parts full names only
            return [Replacement(found.authors, found.end, _joined(authors))]
        return [Replacement(start + found.authors, end + found.authors, new) for start, end, new in changes]

    def show(self, new: BasedOn, like: str | None = None) -> str:
        """Return a work and its authors."""
        del like  # all works are spelled alike
        work = _shown(new.work, "work", ("by", "semicolon"))
        return f"{work} by {_joined(new.authors)}" if new.authors else work

    def places(self, text: str, slot: Slot[BasedOn]) -> dict[str, tuple[int, int]]:
        """Return where the work and its authors stand."""
        found = next(_works(text, slot.start, slot.end))
        places = {"work": _inside(text, found.start, found.work_end)}
        authors = _authors(text, found)
        if authors:
            places["authors"] = (authors[0].start, authors[-1].end)
        for index, author in enumerate(authors):
            places[f"authors[{index}]"] = (author.start, author.end)
            for part, span in FULL_NAMES.places(text, author).items():
                places[f"authors[{index}].{part}"] = span
        return places

    def telling(self) -> tuple[Callable[[BasedOn], Hashable], ...]:
        """Tell works by their titles, or by their authors."""
        return (_work_of, _authors_of)


def _work_of(value: BasedOn) -> str:
    return value.work


def _authors_of(value: BasedOn) -> tuple[str, ...]:
    return tuple(author.name for author in value.authors)


@attrs.frozen
class TitlesLens:
    """A list of titles, parted by semicolons, or by commas where there is no semicolon."""

    expected: str = "titles such as 'Die Laternisten; Les Lanternistes'"
    separator: str = "; "
    labels: ClassVar[None] = None

    def read(self, text: str) -> Reading[str]:
        """Return the titles with their places."""
        nothing = _blank(text)
        if nothing is not None:
            return Reading((), (nothing,))
        gaps: dict[str, list[tuple[int, int]]] = {"semicolon": [], "comma": []}
        at = 0
        while at < len(text):
            match = piece.take(text, at)
            for kind, found in gaps.items():
                if match[kind]:
                    found.append(match.span())
            at = match.end()
        parted = gaps["semicolon"] or gaps["comma"]
        starts, ends = [0, *(end for _, end in parted)], [*(start for start, _ in parted), len(text)]
        spans = [_stripped(text, start, end) for start, end in zip(starts, ends, strict=True)]
        slots = [Slot(text[slice(*_inside(text, *span))], *span) for span in spans if span[0] < span[1]]
        return Reading(tuple(slots), () if slots else (Finding("unparsed", 0, len(text)),))

    def change(self, text: str, slot: Slot[str], new: str) -> list[Replacement]:
        """Return the replacement of a title, inside its quotation marks where it has some.

        Raises:
            EditError: The title holds what parts titles, and both kinds of quotation marks.
        """
        if slot.value == new:
            return []
        inner = _inside(text, slot.start, slot.end)
        if inner == (slot.start, slot.end) or text[slot.start] in new or text[slot.end - 1] in new:
            return [Replacement(slot.start, slot.end, self.show(new))]
        return [Replacement(*inner, new)]

    def show(self, new: str, like: str | None = None) -> str:
        """Return a title, in quotation marks where it holds a comma or a semicolon.

        Raises:
            EditError: It holds both kinds of quotation marks too.
        """
        del like  # all titles are spelled alike
        return _shown(new, "", ("semicolon", "comma"))

    def places(self, text: str, slot: Slot[str]) -> dict[str, tuple[int, int]]:
        """Return nothing: a title has no parts."""
        del text, slot
        return {}

    def telling(self) -> tuple[Callable[[str], Hashable], ...]:
        """Return nothing: a title is told by itself."""
        return ()


WORKS = WorksLens()
TITLES = TitlesLens()
