"""The lens of a list of names, and the lists that there are: people, companies, countries, languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

import attrs

from wikifilm.film import Name
from wikifilm.lens import Finding, Labels, Reading, Replacement, Slot
from wikifilm.values.names.around import (
    clear,
    companies_apart,
    company_start,
    footnotes_start,
    is_guild,
    is_rest,
    joint_start,
    leading_start,
    rest_start,
    says_nothing,
    stripped,
)
from wikifilm.values.names.labels import label_of, labelled, unlabelled
from wikifilm.values.names.notes import change_name, name_places, read_name, show_name
from wikifilm.values.names.rules import BLANKS, couple, couples, declined, label, name, pair, separator

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["COMPANIES", "FULL_NAMES", "LANGUAGES", "PEOPLE", "PLACES", "NamesLens", "people"]

_JOINT = re.compile(r"\([^()]*\)| (?P<and>and|&) ")
_DECLINES = frozenset("tnuvs(-?\u2013\u2014")
"""What words begin with that say that there is no name."""
_SLASH = re.compile(r"\([^()]*\)|(?P<cut>(?<![ \t\xa0])[ \t\xa0]+[/\u2022\u00b7][ \t\xa0]+|/)")
_CUT = re.compile(r"/|[ \t\xa0][\u2022\u00b7][ \t\xa0]")
_TWO_IN_ONE = re.compile(
    r"(?:Trinidad|Bosnia|Antigua|Serbia|S\u00e3o Tom\u00e9|Saint Kitts|St\. Kitts|Turks|Wallis|Saint Pierre) (?:and|&) "
)
"""Countries with ``and`` in their names."""


@attrs.frozen
class NamesLens:
    """A list of names parted by commas or semicolons."""

    joint: str = ""
    """Which ``and`` parts names too: that of ``full names``, of ``words``, of ``places`` or none."""
    expected: str = "names such as 'Orla Quennet, Tobin Rask'"
    separator: str = ", "
    labels: ClassVar[Labels[Name] | None] = Labels(label_of, labelled, unlabelled, all_below=True)
    boxed: bool = False
    """Whether labels such as ``Story:`` and words such as ``others`` are told from names, as boxes have them."""

    def read(self, text: str) -> Reading[Name]:
        """Return the names with their places."""
        words = text.strip()
        if not words or (words[0].casefold() in _DECLINES and declined.fullmatch(words)):
            return Reading((), (Finding("declined" if words else "blank", 0, len(text)),))
        said = label.match(text) if self.boxed and (":" in text or "y" in text) else None
        spans = self._spans(text, 0 if said is None else said.end())
        if self.boxed:
            spans = [span for span in spans if not is_guild(text, *span)]
        empty = {span for span in spans if self.boxed and says_nothing(text, span, labelled=said is not None)}
        slots = [Slot(read_name(text, *span), *span) for span in spans if span not in empty]
        if said is not None:
            slots = [slot._replace(value=labelled(slot.value, said["words"])) for slot in slots]
        gone = [Finding("declined", *span) for span in spans if span in empty]
        return Reading(tuple(slots), tuple(gone) if spans else (Finding("unparsed", 0, len(text)),))

    def _spans(self, text: str, at: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        length = len(text)
        while at < length:
            match = name.pattern.match(text, at)
            if match is not None:
                start, end = stripped(text, at, match.end())
                end = joint_start(text, start, end) if self.boxed else leading_start(text, start, end)
                if start < end:
                    people = self.boxed and self.joint == "full names"
                    spans = [one for each in self._cut(text, start, end) for one in self._joined(text, *each)]
                    if self.boxed and not self.joint:
                        spans = [one for span in spans for one in companies_apart(text, *span)]
                    found.extend(clear(text, *span) if people else self._own(text, *span) for span in spans)
                at = match.end()
            match = separator.pattern.match(text, at) if at < length else None
            at = match.end() if match is not None else at + 1
        return found

    def _own(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Return a company's place without ``in association with`` before it."""
        return (company_start(text, start, end) if self.boxed and not self.joint else start), end

    def _cut(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return what slashes part: blanks stand round them, or they part full names, languages, countries."""
        if not (self.boxed or self.joint == "full names") or _CUT.search(text, start, end) is None:
            return [(start, end)]
        cuts = [match.span() for match in _SLASH.finditer(text, start, end) if match["cut"] is not None]
        starts, ends = [start, *(last for _, last in cuts)], [*(first for first, _ in cuts), end]
        pieces = list(zip(starts, ends, strict=True))
        if any(first >= last for first, last in pieces):
            return [(start, end)]
        if self.boxed and all(last - first > 1 for first, last in cuts):
            return pieces
        single = self.joint in {"words", "places"} and all(text[first].isupper() for first, _ in pieces)
        full = self.joint == "full names" and all(
            " " in text[slice(*piece)] and text[piece[0]].isupper() for piece in pieces
        )
        return pieces if single or full else [(start, end)]

    def _joined(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        if self.joint == "places":
            grammar = couples if _TWO_IN_ONE.search(text, start, end) is None else None
        else:
            grammar = {"full names": couple, "words": pair}.get(self.joint)
        joined = text.find("and", start, end) >= 0 or text.find("&", start, end) >= 0
        if grammar is None or not joined or grammar.fullmatch(text, start, end) is None:
            return [(start, end)]
        found = []
        for joint in _JOINT.finditer(text, start, end):
            if joint["and"] is not None:
                found.append((start, joint.start()))
                start = joint.end()
        return [*found, (start, end)]

    def change(self, text: str, slot: Slot[Name], new: Name) -> list[Replacement]:
        """Return the replacements inside one name's place.

        Raises:
            EditError: The name stands behind a label that is to say nothing of it any more.
        """
        said = label.match(text) if self.boxed else None
        if said is None:
            return change_name(text, slot, new)
        bare = unlabelled(slot.value, said["words"])
        return change_name(text, slot._replace(value=bare), unlabelled(new, said["words"]))

    def show(self, new: Name, like: str | None = None) -> str:
        """Return a name with its notes."""
        del like  # all names are spelled alike
        return show_name(new)

    def places(self, text: str, slot: Slot[Name]) -> dict[str, tuple[int, int]]:
        """Return where the name itself stands, and its notes."""
        return name_places(text, slot.start, slot.end)

    def telling(self) -> tuple[Callable[[Name], Hashable], ...]:
        """Tell names by what a reader sees."""
        return (_name_of,)


def _name_of(value: Name) -> str:
    return value.name


FULL_NAMES = NamesLens("full names")
PEOPLE = NamesLens("full names", boxed=True)
COMPANIES = NamesLens(expected="companies such as 'Harbour Pictures, Inc., Lisle & Co.'", boxed=True)
PLACES = NamesLens("places", expected="countries such as 'United Kingdom, France'", boxed=True)
LANGUAGES = NamesLens("words", expected="languages such as 'English, French'", boxed=True)


def people(text: str) -> tuple[Slot[Name], ...]:
    """Return the people of a text that joins them: without signs of footnotes, and without ``others``."""
    found = []
    text = text[: rest_start(text, 0, len(text.rstrip(BLANKS)))]
    for slot in FULL_NAMES.read(text).slots:
        end = footnotes_start(text, slot.start, slot.end)
        if slot.start < end and not is_rest(text, slot.start, end):
            found.append(slot if end == slot.end else Slot(read_name(text, slot.start, end), slot.start, end))
    return tuple(found)
