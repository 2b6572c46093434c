"""What stands at the ends of a line of awards and of its parts: years, results, ranks, people in parentheses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.values.accolades.lines import full_names, parenthesis, stripped
from wikifilm.values.accolades.marks import (
    AFI,
    ASIDE,
    BARE_YEAR,
    BEFORE_RANK,
    NEAR_END,
    NOMINATED,
    SUFFIX,
    YEAR,
    YEAR_AT_END,
    rank,
    year_before,
)
from wikifilm.values.accolades.words import (
    AWARD,
    BEHIND,
    CITY,
    GIVER,
    canonical,
    is_category,
    is_giver,
    is_person,
    result,
    result_before,
)
from wikifilm.values.calendar import MONTHS

if TYPE_CHECKING:
    from wikifilm.values.accolades.above import Above

__all__ = ["Ends", "Place"]

Place = tuple[int, int]

_PARENTHESES = 3


class Ends:
    """Takes what stands at the ends of a line and of its parts."""

    def __init__(self, text: str, above: Above) -> None:
        """Begin with a line of which nothing is taken yet.

        Args:
            text: The line.
            above: What headings, labels and items say that it stands under.
        """
        self.text = text
        self.above = above
        self.places: dict[str, Place] = {}
        self.counts = False
        """Whether a number behind the result that begins the line counts awards: what they are for has to follow."""

    def words(self, place: Place) -> str:
        """Return what stands at a place."""
        return self.text[slice(*place)]

    @property
    def explicit(self) -> bool:
        """Whether the line itself says what came of it."""
        return "result" in self.places

    @property
    def said(self) -> str | None:
        """What came of it, as the line or what stands above it says."""
        return canonical(self.words(self.places["result"])) if self.explicit else self.above.result

    def came(self, start: int, end: int) -> bool:
        """Take a result, if that is one and there is none yet."""
        if self.explicit or result.fullmatch(self.text, start, end) is None:
            return False
        self.places["result"] = start, end - 1 if self.text[end - 1] == "." else end
        return True

    def front(self) -> int:
        """Take a year and a result that begin the line; return where the rest begins."""
        text, at = self.text, len(self.text) - len(self.text.lstrip(" \t\xa0"))
        year = year_before.match(text, at)
        if year is not None:
            self.places["date"], at = year.span("year"), year.end()
        elif self.above.year_apart and YEAR.match(text, at) is not None:
            self.places["date"], at = (at, at + 4), at + 4
            at += len(text[at:]) - len(text[at:].lstrip(" \xa0"))
        led = result_before.match(text, at)
        if led is not None:
            self.places["result"], at = led.span("word"), led.end()
            self.counts = led["count"] is not None
        return at

    def behind(self, place: Place, *, last: bool, noted: bool = False) -> Place:
        """Take results, years and people in parentheses at the end of a part; return the rest of it.

        Args:
            place: The part.
            last: Whether it is the last one: behind another one parentheses hold no people.
            noted: Whether it names who got the award: parentheses behind that hold none, either.
        """
        start, end = place
        end = self.dated(start, end)
        for comma in SUFFIX.finditer(self.text, max(start, end - NEAR_END), end):
            if self.came(comma.end(), end):
                end = stripped(self.text, start, comma.start())[1]
                break
        end = self.worded(start, end)
        for _ in range(_PARENTHESES):
            inner = parenthesis(self.text, start, end)
            if inner is None or not self.held(start, *inner, last=last, noted=noted):
                break
            end = self.dated(start, inner[2])
        return start, end

    def worded(self, start: int, end: int) -> int:
        """Take a result that no mark parts from what stands before it; return where the rest ends."""
        found = BEHIND.search(self.text, max(start, end - NEAR_END), end) if not self.explicit else None
        if found is None or found.start() == start:
            return end
        self.places["result"] = found.span("word")
        return stripped(self.text, start, found.start())[1]

    def dated(self, start: int, end: int) -> int:
        """Take a year behind a comma or ``in``, or right behind a person or a giver; return where the rest ends."""
        if "date" in self.places:
            return end
        near = max(start + 1, end - NEAR_END)
        found = YEAR_AT_END.search(self.text, near, end)
        if found is None:
            found = BARE_YEAR.search(self.text, near, end)
            words = "" if found is None else self.text[start : found.start()]
            given = CITY.fullmatch(words) is not None or (is_giver(words) and not words.endswith(MONTHS))
            if found is None or not (given or is_person(words.partition(" (")[0])):
                return end
        self.places["date"] = found.span("year")
        return stripped(self.text, start, found.start())[1]

    def held(self, start: int, first: int, last_at: int, before: int, *, last: bool, noted: bool) -> bool:
        """Take what a parenthesis at the end of a part holds: a result, a year, people, or words beside the award."""
        text = self.text
        if ASIDE.match(text, first, last_at) is not None:  # behind who got the award it is a note
            words = text[start:before]
            return not (last and start and not is_category(words) and AWARD.search(words) is None)
        if "date" not in self.places and YEAR.fullmatch(text, first, last_at) is not None:
            self.places["date"] = first, last_at
            return True
        return self.came(first, last_at) or self.of_some(first, last_at, last=last and not noted)

    def of_some(self, first: int, last_at: int, *, last: bool) -> bool:
        """Take people in a parenthesis, or a result beside them or beside other words."""
        text = self.text
        comma = text.rfind(", ", first, last_at)
        if comma > 0 and ASIDE.match(text, comma + 2, last_at) is not None and self.came(first, comma):
            return True
        beside = comma > 0 and full_names(text[first:comma])
        if beside and (ASIDE.match(text, comma + 2, last_at) is not None or self.came(comma + 2, last_at)):
            self.places["recipients"] = stripped(text, first, comma)
            return True
        afi = AFI.search(self.above.award or "") is not None
        given = afi or GIVER.search(text, first, last_at) is not None  # not who got it, but who gave it
        if not last or "recipients" in self.places or given or not full_names(text[first:last_at]):
            return False
        self.places["recipients"] = first, last_at
        return True

    def ranked(self, start: int, end: int) -> int:
        """Take a rank in a list of the American Film Institute or a nomination; return where the rest ends."""
        text, first = self.text, max(start, end - NEAR_END)
        said = NOMINATED.search(text, first, end)
        if said is not None:
            self.places["result"] = said.span("word")
            if said["category"] is not None:
                self.places["category"] = said.span("category")
            return said.start()
        held = parenthesis(text, start, end)
        if held is not None and rank.fullmatch(text, *held[:2]) is not None:
            self.places["result"] = held[:2]
            return held[2]
        for mark in BEFORE_RANK.finditer(text, first, end):
            if rank.fullmatch(text, mark.end(), end) is not None:
                self.places["result"] = mark.end(), end
                return mark.start()
        return end
