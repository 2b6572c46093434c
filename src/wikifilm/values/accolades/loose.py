"""Lines of awards whose parts colons, commas and leading words tell apart: ``1999: Quay Prize: Best Film (won)``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wikifilm.errors import EditError
from wikifilm.film import Accolade, Date
from wikifilm.lens import Replacement
from wikifilm.values.accolades.lines import said_result
from wikifilm.values.accolades.marks import (
    AFI,
    AFI_LIST,
    AT,
    COUNTED,
    NEAR_END,
    SENTENCE,
    SIGNS,
    STOP,
    VERB,
    YEAR,
    at_award,
    year_before,
)
from wikifilm.values.accolades.parts import Part, Parts, split
from wikifilm.values.accolades.recipients import RECIPIENTS, put_recipients
from wikifilm.values.accolades.words import (
    AWARD,
    CITY,
    COMMA,
    ENDS_AS_PRIZE,
    FOR,
    GIVER,
    PRIZE,
    SUPERLATIVE,
    is_category,
    is_giver,
    is_one,
    is_prize_of,
    result_before,
)

if TYPE_CHECKING:
    import re

    from wikifilm.values.accolades.above import Above
    from wikifilm.values.accolades.ends import Place

__all__ = ["Loose", "begins_loosely", "read_loose"]

_LONGEST, _MOST_WORDS = 300, 8


class Loose(NamedTuple):
    """An accolade and where its parts stand; what stands above the line has no place."""

    value: Accolade
    places: dict[str, Place]

    def put(self, text: str, new: Accolade) -> list[Replacement]:
        """Return the replacements of the parts that differ.

        Raises:
            EditError: A part is said above the line, or has no place in it.
        """
        found: list[Replacement] = []
        for name in ("date", "award", "category", "recipients", "result"):
            wanted = getattr(new, name)
            if wanted == getattr(self.value, name):
                continue
            place = self.places.get(name)
            if place is None or not wanted:
                raise EditError(name, "cannot be written: the line has no place for it, or no longer says it")
            start, end = place
            if name == "recipients":
                people = put_recipients(text[start:end], wanted)
                found += [Replacement(start + first, start + last, said) for first, last, said in people]
            elif name == "result":
                found.append(Replacement(start, end, said_result(new, text[start])))
            else:
                found.append(Replacement(start, end, str(wanted)))
        return found


def begins_loosely(text: str, above: Above) -> bool:
    """Tell whether a year or a result begins a line."""
    led = result_before.match(text) is not None or year_before.match(text) is not None
    return led or text.endswith(("*", "\u2020", "\u2021")) or (above.year_apart and YEAR.match(text) is not None)


class _Reader(Parts):
    """Reads one line."""

    def read(self) -> Loose | None:
        """Return what the line says."""
        text, start = self.text, self.front()
        end = len(text.rstrip(SIGNS))
        end -= STOP.search(text, max(start, end - NEAR_END), end) is not None
        if start >= end or text.endswith(":", start, end):  # what names the award of those below
            return None
        named = at_award.fullmatch(text, start, end) if self.explicit else None
        if named is not None:
            self.places |= {name: named.span(name) for name in ("award", "category", "recipients") if named[name]}
            return self.made()
        if not self.explicit and AFI.search(self.above.award or text) is not None:
            end = self.ranked(start, end)
        parts = self.alone_apart(split(text, start, end))
        last = len(parts) - 1
        parts = [
            (self.behind(place, last=index == last, noted=self.is_noted(parts, index)), colon)
            for index, (place, colon) in enumerate(parts)
        ]
        if any(first >= last for (first, last), _ in parts):
            return None
        return self.told(parts)

    def told(self, parts: list[Part]) -> Loose | None:
        """Return what the parts say between the year and the result."""
        place, above, first = parts[0][0], self.above, self.words(parts[0][0])
        quoted = AFI.search(above.award or "") is not None
        if not quoted and (" as " in first or VERB.search(first) is not None):  # a row of a cast, a sentence
            return None
        if len(parts) == 1:
            parts = [(self.of_person(place), False)]
            place = parts[0][0]
            first = self.words(place)
        split = self.called(parts)
        if split is not None:
            self.places |= self.held_at(place, split)
            return self.made(parts[1:])
        if above.award is not None:
            return self.below(above.award, parts)
        if above.weak is None or not is_category(first) or self.giver_behind(place) is not None:
            return self.alone(parts)
        return self.categorised(place, parts[1:])

    def called(self, parts: list[Part]) -> re.Match[str] | None:
        """Return award and category, where ``for`` or a comma parts them, and who gives them does not stand behind."""
        place, above = parts[0][0], self.above
        split = FOR.match(self.text, *place)
        if split is not None and split["came"] and not self.explicit:
            self.places["result"] = split.span("came")
        if split is not None and above.award is not None and is_prize_of(above.award, split["award"]):
            split = None
        first, last = self.words(place), self.words(parts[-1][0])
        given = is_giver(last) and not is_giver(first) if len(parts) > 1 else self.giver_behind(place) is not None
        if split is None and (above.award is not None or not given):
            split = COMMA.match(self.text, *place)
        return None if split is None or is_category(first) or AWARD.search(split["award"]) is None else split

    def held_at(self, place: Place, split: re.Match[str]) -> dict[str, Place]:
        """Return award and category; a prize for something is one: ``Reed Award for Best Set at the Quay Festival``."""
        start, end = split.span("award")
        at = AT.search(self.text, *split.span("category"))
        at = at if self.above.award is None and not is_giver(split["award"]) else None
        if at is not None and is_giver(self.text[at.end() : place[1]]):
            return {"award": self.undated((at.end(), place[1])), "category": (place[0], at.start())}
        if "year" in split.re.groupindex and split["year"] and "date" not in self.places:
            self.places["date"] = split.span("year")
        return {"award": self.undated((start, self.worded(start, end))), "category": split.span("category")}

    def categorised(self, place: Place, rest: list[Part]) -> Loose | None:
        """Return what a category and the parts behind it say."""
        self.places["category"] = place
        return self.made(rest)

    def below(self, award: str, parts: list[Part]) -> Loose | None:
        """Return what parts say below an award: its category and who it went to, or an award of their own."""
        if self.explicit and AFI.search(award) is not None:
            if AFI_LIST.search(award) is None and AFI_LIST.search(self.words(parts[0][0])) is not None:
                self.places["award"] = parts.pop(0)[0]
            return self.made(parts)
        (place, _), *rest = parts
        first, second = self.words(place), self.words(rest[0][0]) if rest else ""
        named = AWARD.search(first) is not None
        alike = named and first.split(" ", 1)[0].casefold() == award.split(" ", 1)[0].casefold()
        own = alike or (named and is_category(second)) or self.is_own(rest)
        if len(rest) == 1 and is_category(second) and not is_category(first) and self.of_people(place):
            self.places["recipients"] = place
            return self.categorised(rest[0][0], [])
        if rest and own and not is_category(first):
            self.places["award"] = place
            if is_category(second) or len(rest) > 1 or not alike:
                self.places["category"], rest = rest[0][0], rest[1:]
            return self.made(rest)
        short = self.above.nested and first[0].isupper() and len(first.split()) <= _MOST_WORDS
        if self.said is None and not (is_category(first) or named or short):
            return None
        return self.categorised(place, rest)

    def alone(self, parts: list[Part]) -> Loose | None:
        """Return what parts say where nothing above them names an award."""
        (place, _), *rest = parts
        first, second = self.words(place), self.words(rest[0][0]) if rest else ""
        if self.held_category(place):
            return self.made(rest)
        taken = self.person_first(place, rest) or self.giver_last(place, rest)
        taken = taken or (len(rest) <= 1 and self.inverse(place, rest))
        if taken or (not rest and self.said is None and self.is_prize(place)):
            return self.made()
        told = SUPERLATIVE.search(second) is not None or is_category(second) or AWARD.search(second) is not None
        named = AWARD.search(first) is not None or CITY.fullmatch(first) is not None
        told_so = self.explicit and bool(rest) and not is_category(first)
        prize = bool(rest) and ENDS_AS_PRIZE.search(first) is not None and self.of_people(rest[0][0])
        told = told or (prize and SUPERLATIVE.search(first) is not None)
        if not ((named and told) if self.said is None else (named or told_so)):
            return None
        self.places["award"] = place
        if len(rest) == 1 and prize:
            return self.made(rest)
        if rest and (told or " for " not in first):
            self.places["category"], rest = rest[0][0], rest[1:]
        if GIVER.search(second) is not None and GIVER.search(first) is None and not is_category(second):
            self.places |= {"award": self.places["category"], "category": self.unquoted(place)}
        return self.made(rest)

    def inverse(self, place: Place, rest: list[Part]) -> bool:
        """Take a category and its award behind it, or who got the award and the award behind that."""
        first, second = self.words(place), self.words(rest[0][0]) if rest else ""
        pair = None
        people = bool(rest) and self.of_people(place)
        if not rest or (GIVER.search(first) is None and (", " in second or not is_giver(second))):
            pair = self.pair((rest[0][0][0] if people else place[0], rest[0][0][1] if rest else place[1]))
        if pair is not None:
            self.places |= {"award": self.undated(pair[0])} | ({"recipients": place} if people else {})
            self.places |= self.of_one(pair[1])
        elif AWARD.search(second) is not None and not is_category(second) and is_category(first) and is_one(second):
            self.places |= {"award": rest[0][0], "category": place}
        elif people and AWARD.search(second) is not None and SUPERLATIVE.search(second) is not None:
            called = FOR.match(self.text, *rest[0][0])
            said = {"award": rest[0][0]} if called is None else {n: called.span(n) for n in ("award", "category")}
            self.places |= said | {"recipients": place}
        else:
            return False
        return True

    def is_prize(self, place: Place) -> bool:
        """Take the name of a prize, where the line is nothing else but a year or who it went to."""
        words = self.words(place)
        alone = bool({"date", "recipients"} & self.places.keys()) and not is_category(words)
        if not alone or PRIZE.search(words) is None or len(words.split()) > _MOST_WORDS:
            return False
        self.places["award"] = place
        return True

    def is_own(self, rest: list[Part]) -> bool:
        """Tell whether a line that says its result has an award of its own: three parts that dashes part."""
        own = self.explicit and not self.above.nested
        return own and len(rest) > 1 and not any(colon for _, colon in rest)

    def made(self, rest: list[Part] | None = None) -> Loose | None:
        """Return the accolade; what is left are the recipients, but for what goes on with the category."""
        rest = rest or []
        category = self.places.get("category")
        if category is not None and "recipients" not in self.places and len(rest) <= 1:
            parted = self.people_behind_comma(rest[0][0] if rest else category, first=not rest)
            if parted is None:
                return None
            if parted:
                rest = []
                category = self.places["category"]
        if category is not None and category[1] <= sum(place[0] for place, _ in rest[:1]):
            while rest and self.goes_on(rest[0][0], last=len(rest) == 1):
                category = self.places["category"] = category[0], rest.pop(0)[0][1]
        if rest and "recipients" in self.places:
            if category is None:
                return None
            self.places["category"] = category[0], rest[-1][0][1]
        elif rest:
            self.places["recipients"] = rest[0][0][0], rest[-1][0][1]
        people = [slot.value for slot in RECIPIENTS.read(self.words(self.places.get("recipients", (0, 0)))).slots]
        award = self.words(self.places["award"]) if "award" in self.places else self.above.award or self.above.weak
        category = self.places.get("category")
        if self.counts and category is None:
            return None
        date = Date.plain(self.words(self.places["date"])) if "date" in self.places else self.above.date
        said = self.words(category) if category is not None else None
        return Loose(Accolade(award or "", date, said, people, self.said), self.places)


def read_loose(text: str, above: Above) -> Loose | None:
    """Return what a line says below what stands above it; None for a sentence, and where no award is sure.

    Args:
        text: The line.
        above: What headings, labels and items say that it stands under.
    """
    quoted = AFI.search(above.award or "") is not None and text.startswith(('"', "\u201c"))
    no_line = SENTENCE.search(text) is not None or COUNTED.search(text) is not None
    if len(text) > _LONGEST or (no_line and not quoted):
        return None
    return _Reader(text, above).read()
