"""The parts of a line of awards that dashes, colons and commas part: what each of them may be."""

from __future__ import annotations

from wikifilm.values.accolades.ends import Ends, Place
from wikifilm.values.accolades.lines import parenthesis, stripped
from wikifilm.values.accolades.marks import FUNCTION, QUOTES, SPLIT, SUFFIX, WITHIN, YEAR
from wikifilm.values.accolades.recipients import RECIPIENTS
from wikifilm.values.accolades.words import (
    AWARD,
    FOR,
    GIVER,
    MENTION,
    PRIZE,
    SUPERLATIVE,
    is_category,
    is_person,
    qualifies,
    result_before,
)

__all__ = ["Part", "Parts", "split"]

_PEOPLE_AND_GIVER = 2
Part = tuple[Place, bool]
"""A part of a line, and whether a colon stands before it."""


def split(text: str, start: int, end: int) -> list[Part]:
    """Return what dashes and colons part, and whether a colon stands before it."""
    found, at, colon = [], start, False
    for mark in SPLIT.finditer(text, start, end):
        before = text[at : mark.start()] if mark.lastgroup == "glued" else None
        if mark.lastgroup is not None and (before is None or is_category(before) or FOR.match(before) is not None):
            found.append((stripped(text, at, mark.start()), colon))
            at, colon = mark.end(), mark.lastgroup == "colon"
    return [*found, (stripped(text, at, end), colon)]


class Parts(Ends):
    """Tells what the parts of a line may be."""

    def alone_apart(self, parts: list[Part]) -> list[Part]:
        """Take a result and a year that are parts of their own, and a result that begins one; return the others."""
        for index in range(len(parts) - 1, 0, -1):
            place, colon = parts[index]
            if self.came(*place):
                del parts[index]
            elif "date" not in self.places and YEAR.fullmatch(self.text, *place) is not None:
                self.places["date"] = place
                del parts[index]
            elif self.explicit or (led := result_before.match(self.text, *place)) is None:
                continue
            elif led["count"] is None:
                self.places["result"] = led.span("word")
                parts[index] = (led.end(), place[1]), colon
        return parts

    def is_noted(self, parts: list[Part], index: int) -> bool:
        """Tell whether a parenthesis at the end of a part is a note on who got the award, and names nobody itself."""
        if not index or not is_category(self.words(parts[index - 1][0])):
            return False
        words = self.words(parts[index][0]).partition(" (")[0]
        more = words[:1].islower() or words.startswith(('"', "\u201c"))
        return not (more or qualifies(words) or is_category(words) or AWARD.search(words))

    def of_people(self, place: Place) -> bool:
        """Tell whether a part can only name people, with a note on the last one."""
        words = self.words(place).partition(" (")[0]
        return all(is_person(slot.value.name) for slot in RECIPIENTS.read(words).slots) and AWARD.search(words) is None

    def pair(self, place: Place) -> tuple[Place, Place] | None:
        """Return award and category of a part in which a comma parts them, whichever stands first."""
        start, end = place
        marks = list(WITHIN.finditer(self.text, start, end))
        if len(marks) != 1:
            return None
        before, behind = stripped(self.text, start, marks[0].start()), (marks[0].end(), end)
        first, second = self.words(before), self.words(behind)
        if is_category(second) and not is_category(first) and AWARD.search(first) and marks[0][0].startswith(","):
            return before, behind
        given = GIVER.search(second) is not None and GIVER.search(first) is None and not is_category(second)
        return (behind, before) if given and (is_category(first) or AWARD.search(first) is not None) else None

    def giver_last(self, place: Place, rest: list[Part]) -> bool:
        """Take a category, who got it if that is said, and who gives it: ``Best Set – Pia Nord – Quay Awards``."""
        held = parenthesis(self.text, *place) if not rest else None
        if held is not None:
            giver, found = held[:2], {"category": (place[0], held[2])}
        elif len(rest) == _PEOPLE_AND_GIVER and self.of_people(rest[0][0]):
            giver, found = rest[1][0], {"category": place, "recipients": rest[0][0]}
        else:
            return False
        words = self.words(giver)
        if GIVER.search(words) is None or is_category(words) or not is_category(self.words(place)):
            return False
        self.places |= found | {"award": giver}
        return True

    def unquoted(self, place: Place) -> Place:
        """Return a place without the quotation marks round it."""
        start, end = place
        marked = end - start > len('""') and (self.text[start], self.text[end - 1]) in QUOTES
        return (start + 1, end - 1) if marked else place

    def goes_on(self, place: Place, *, last: bool) -> bool:
        """Tell whether a part goes on with the category before it: it is no person and no title."""
        words = self.words(place)
        if not is_category(self.words(self.places["category"])):
            return qualifies(words) or is_category(words) or (not last and PRIZE.search(words) is not None)
        return (
            qualifies(words)
            or MENTION.fullmatch(words) is not None
            or (not last and FUNCTION.search(words) is not None and '"' not in words)
        )

    def people_behind_comma(self, place: Place, *, first: bool) -> bool | None:
        """Take people behind a comma from the category, or from what goes on with it; tell whether there are some.

        None where another giver stands there.
        """
        start, end = place
        for comma in SUFFIX.finditer(self.text, start, end):
            before, behind = self.words((start, comma.start())), self.words((comma.end(), end))
            if not ((is_category(before) or SUPERLATIVE.search(before)) if first else qualifies(before)):
                return False
            if self.of_people((comma.end(), end)):
                self.places["category"] = self.places["category"][0], comma.start()
                self.places["recipients"] = comma.end(), end
                return True
            if first and AWARD.search(behind) is not None:
                return None
        return False
