"""The parts of a line of awards that dashes, colons and commas part: what each of them may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.values.accolades.ends import Ends, Place
from wikifilm.values.accolades.lines import full_names, parenthesis, stripped
from wikifilm.values.accolades.marks import COUNTS, FUNCTION, HELD, QUOTES, SPLIT, SUFFIX, WITHIN, YEAR, result_of
from wikifilm.values.accolades.recipients import RECIPIENTS
from wikifilm.values.accolades.words import (
    AWARD,
    ENDS_AS_AWARD,
    FOR,
    GIVER,
    MENTION,
    PERSONAL,
    PRIZE,
    SUPERLATIVE,
    is_category,
    is_giver,
    is_person,
    qualifies,
    result_before,
)

if TYPE_CHECKING:
    import re

__all__ = ["Part", "Parts", "split"]

_PEOPLE_AND_GIVER = 2
Part = tuple[Place, bool]
"""A part of a line, and whether a colon stands before it."""


def _ends_before_dash(before: str, text: str, at: int) -> bool:
    """Tell whether a part ends at a dash without blanks: a category, or an award before its category."""
    named = is_category(text[at:]) or SUPERLATIVE.search(before) is not None
    award = named and ENDS_AS_AWARD.search(before) is not None
    return award or is_category(before) or FOR.match(before) is not None


def split(text: str, start: int, end: int) -> list[Part]:
    """Return what dashes and colons part, and whether a colon stands before it."""
    found, at, colon = [], start, False
    for mark in SPLIT.finditer(text, start, end):
        before = text[at : mark.start()] if mark.lastgroup == "glued" else None
        if mark.lastgroup is not None and (before is None or _ends_before_dash(before, text, mark.end())):
            found.append((stripped(text, at, mark.start()), colon))
            at, colon = mark.end(), mark.lastgroup == "colon"
    return [*found, (stripped(text, at, end), colon)]


def _covered(match: re.Match[str]) -> str:
    return "_" * len(match[0])


def _is_more(words: str) -> bool:
    """Tell whether words behind a giver are no place."""
    return AWARD.search(words) is not None or is_category(words)


def _may_be_given(words: str) -> bool:
    """Tell whether words before a comma are what was given: a category, or a prize such as ``Golden Lamp``."""
    prize = words[:1].isupper() and '"' not in words and not is_person(words)
    return prize or SUPERLATIVE.search(words) is not None


class Parts(Ends):
    """Tells what the parts of a line may be."""

    def alone_apart(self, parts: list[Part]) -> list[Part]:
        """Take a result and a year that are parts of their own, and a result that begins one; return the others."""
        for index in range(len(parts) - 1, 0, -1):
            place, colon = parts[index]
            held = result_of.fullmatch(self.text, *place) if not self.explicit else None
            if held is not None and (is_category(held["held"]) or AWARD.search(held["held"]) is not None):
                self.places["result"] = held.span("word")
                parts[index : index + 1] = split(self.text, *held.span("held"))
            elif self.came(*place):
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
        before = self.words(parts[index - 1][0]) if index else ""
        if not is_category(before) and FOR.match(before) is None:
            return False
        words = self.words(parts[index][0]).partition(" (")[0]
        if words.startswith(('"', "\u201c")):  # behind a title stand those who made it
            return True
        return not (words[:1].islower() or qualifies(words) or is_category(words) or AWARD.search(words))

    def of_people(self, place: Place) -> bool:
        """Tell whether a part can only name people, with a note on the last one."""
        words = self.words(place).partition(" (")[0]
        return all(is_person(slot.value.name) for slot in RECIPIENTS.read(words).slots) and AWARD.search(words) is None

    def pair(self, place: Place) -> tuple[Place, Place] | None:
        """Return award and category of a part in which commas part them, whichever stands first."""
        start, end = place
        marks = self.marks_within(place)
        if not marks:
            return None
        before, behind = stripped(self.text, start, marks[0].start()), (marks[0].end(), end)
        first, second = self.words(before), self.words(behind)
        of_prize = is_category(second) or (PRIZE.search(second) is not None and GIVER.search(first) is not None)
        if len(marks) == 1 and of_prize and not is_giver(second) and not is_category(first) and AWARD.search(first):
            return (before, behind) if marks[0][0].startswith(",") else None
        return self.giver_behind(place)

    def marks_within(self, place: Place) -> list[re.Match[str]]:
        """Return what may part what was given from who gave it, outside of parentheses."""
        return list(WITHIN.finditer(HELD.sub(_covered, self.text), *place))

    def giver_behind(self, place: Place) -> tuple[Place, Place] | None:
        """Return who gives an award, with the place behind that, and the category before: ``Best Set, Quay Festival``.

        A second prize, or another giver, before it or behind leaves it in doubt which of them is meant.
        """
        start, end = place
        marks = self.marks_within(place)
        ends = [*(mark.start() for mark in marks[1:]), end]
        givers = [each for each in zip(marks, ends, strict=False) if is_giver(self.text[each[0].end() : each[1]])]
        if len(givers) != 1 or ";" in self.words(place):
            return None
        mark, till = givers[0]
        before = stripped(self.text, start, mark.start())
        names = [part for part in SUFFIX.split(self.words(before)) if not is_person(part)]
        prizes = [part for part in names if not (is_category(part) or qualifies(part))]
        clear = len(prizes) < len(names) or self.said is not None
        told = bool(names) and (clear or any(AWARD.search(name) or SUPERLATIVE.search(name) for name in names))
        where = SUFFIX.split(self.text[till:end])[1:]
        if len(prizes) > 1 or not told or any(map(GIVER.search, names)) or any(map(_is_more, where)):
            return None
        return (mark.end(), end), before

    def giver_last(self, place: Place, rest: list[Part]) -> bool:
        """Take a category, who got it if that is said, and who gives it: ``Best Set – Pia Nord – Quay Awards``."""
        held = parenthesis(self.text, *place)
        giver, found = (rest[-1][0] if rest else place), {"category": place}
        comma, behind = self.text.rfind(", ", *giver), parenthesis(self.text, *giver)
        if not rest and held is not None:
            giver, found = held[:2], {"category": (place[0], held[2])}
        elif len(rest) == 1 and behind is not None and self.of_people((giver[0], behind[2])):
            giver, found["recipients"] = behind[:2], (giver[0], behind[2])
        elif len(rest) == 1 and held is not None:
            found = self.of_one(place)
        elif len(rest) == 1 and comma > 0 and self.of_people((giver[0], comma)):
            found["recipients"] = giver[0], comma
            giver = comma + len(", "), giver[1]
        elif len(rest) == _PEOPLE_AND_GIVER and self.of_people(rest[0][0]):
            found["recipients"] = rest[0][0]
        elif len(rest) == _PEOPLE_AND_GIVER and self.of_people(rest[1][0]):
            giver, found["recipients"] = rest[0][0], rest[1][0]
        else:
            return False
        if not is_giver(self.words(giver)) or not is_category(self.words(found["category"])):
            return False
        self.places |= found | {"award": giver}
        return True

    def held_category(self, place: Place) -> bool:
        """Take an award, its number aside, and its category in a parenthesis: ``3 Quay Awards (Best Film)``."""
        held = parenthesis(self.text, *place)
        first, *more = SUFFIX.split(self.words(held[:2])) if held is not None else [""]
        if held is None or not is_category(first) or any(map(is_category, more)):
            return False
        counted = COUNTS.match(self.text, *place)
        award = (place[0] if counted is None else counted.end()), held[2]
        if AWARD.search(self.words(award)) is None or is_category(self.words(award)):
            return False
        self.places |= {"award": self.undated(award), "category": held[:2]}
        return True

    def person_first(self, place: Place, rest: list[Part]) -> bool:
        """Take who got an award, the award and its category, or what was given and who gave it.

        ``Pia Nord – Quay Award – Best Set``, ``Pia Nord – Reed Prize – Quay Festival``
        """
        if len(rest) != _PEOPLE_AND_GIVER or not self.of_people(place):
            return False
        (award, _), (category, _) = rest
        if is_giver(self.words(category)) and not is_giver(self.words(award)):
            award, category = category, award
        first, second = self.words(award), self.words(category)
        named = AWARD.search(first) is not None and not is_category(first)
        if not named or not (is_category(second) or PRIZE.search(second) is not None):
            return False
        self.places |= {"award": award, "category": category, "recipients": place}
        return True

    def of_person(self, place: Place) -> Place:
        """Take who got an award that goes to people: ``Quay Best Actor Award for Pia Nord``; return the rest."""
        start, end = place
        if "recipients" in self.places:
            return place
        to = self.text.rfind(" to ", start, end)
        if (
            to > 0
            and ENDS_AS_AWARD.search(self.text, start, to) is not None
            and self.of_people((to + len(" to "), end))
        ):
            self.places["recipients"] = to + len(" to "), end
            return start, to
        at = self.text.rfind(" for ", start, end)
        whom, rest = (at + len(" for "), end), (start, at)
        if at < 0:
            comma = self.text.find(", ", start, end)
            whom, rest = (start, comma), (comma + len(", "), end)
        named = self.above.award is not None or AWARD.search(self.text, *rest) is not None
        told = named and whom[0] < whom[1] and PERSONAL.search(self.text, *rest) is not None
        if not told or not self.of_people(whom):
            return place
        self.places["recipients"] = whom
        return rest

    def of_one(self, place: Place) -> dict[str, Place]:
        """Return the place of a category, and that of the people in a parenthesis at its end."""
        held = parenthesis(self.text, *place) if "recipients" not in self.places else None
        if held is None or not full_names(self.text[held[0] : held[1]]):
            return {"category": place}
        return {"category": (place[0], held[2]), "recipients": held[:2]}

    def undated(self, place: Place) -> Place:
        """Take the year at the end of a giver; return the rest of it."""
        return place[0], self.dated(*place)

    def unquoted(self, place: Place) -> Place:
        """Return a place without the quotation marks round it."""
        start, end = place
        marked = end - start > len('""') and (self.text[start], self.text[end - 1]) in QUOTES
        return (start + 1, end - 1) if marked else place

    def goes_on(self, place: Place, *, last: bool) -> bool:
        """Tell whether a part goes on with the category before it: it is no person and no title."""
        words = self.words(place)
        if not is_category(self.words(self.places["category"])):
            return qualifies(words) or is_category(words) or PRIZE.search(words) is not None
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
            if not (_may_be_given(before) if first else qualifies(before)):
                return False
            if self.of_people((comma.end(), end)):
                self.places["category"] = self.places["category"][0], comma.start()
                self.places["recipients"] = comma.end(), end
                return True
            if first and AWARD.search(behind) is not None:
                return None
        return False
