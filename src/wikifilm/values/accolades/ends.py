"""What stands at the ends of a line of awards and of its parts: years, results, ranks, people in parentheses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.values.accolades.lines import full_names, parenthesis, stripped
from wikifilm.values.accolades.marks import AFI, BEFORE_RANK, NEAR_END, NOMINATED, SUFFIX, YEAR, rank, year_before
from wikifilm.values.accolades.words import canonical, result, result_before

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
        return at

    def behind(self, place: Place) -> Place:
        """Take results, years and people in parentheses at the end of a part; return the rest of it."""
        start, end = place
        afi = AFI.search(self.above.award or "") is not None
        for comma in SUFFIX.finditer(self.text, max(start, end - NEAR_END), end):
            if self.came(comma.end(), end):
                end = stripped(self.text, start, comma.start())[1]
                break
        for _ in range(_PARENTHESES):
            inner = parenthesis(self.text, start, end)
            if inner is None:
                break
            first, last, before = inner
            comma_at = self.text.rfind(", ", first, last)
            if self.came(first, last) or ("date" not in self.places and YEAR.fullmatch(self.text, first, last)):
                if self.text[first:last].isdecimal():
                    self.places["date"] = first, last
            elif comma_at > 0 and full_names(self.text[first:comma_at]) and self.came(comma_at + 2, last):
                self.places["recipients"] = stripped(self.text, first, comma_at)
            elif "recipients" not in self.places and not afi and full_names(self.text[first:last]):
                self.places["recipients"] = first, last
            else:
                break
            end = before
        return start, end

    def ranked(self, start: int, end: int) -> int:
        """Take a rank in a list of the American Film Institute or a nomination; return where the rest ends."""
        text, first = self.text, max(start, end - NEAR_END)
        said = NOMINATED.search(text, first, end)
        if said is not None:
            self.places["result"] = said.span("word")
            if said["category"] is not None:
                self.places["category"] = said.span("category")
            return said.start()
        for mark in BEFORE_RANK.finditer(text, first, end):
            if rank.fullmatch(text, mark.end(), end) is not None:
                self.places["result"] = mark.end(), end
                return mark.start()
        return end
