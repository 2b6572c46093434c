"""Lines of awards whose parts colons, commas and leading words tell apart: ``1999: Quay Prize: Best Film (won)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wikifilm.errors import EditError
from wikifilm.film import Accolade, Date
from wikifilm.grammar import maybe, pattern, rule
from wikifilm.lens import Replacement
from wikifilm.values.accolades.lines import FOR, canonical, full_names, parenthesis, result, said_result, stripped
from wikifilm.values.accolades.recipients import RECIPIENTS, put_recipients
from wikifilm.values.accolades.under import AWARD

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = ["Above", "Loose", "is_category", "read_loose"]

Place = tuple[int, int]

_LONGEST, _MOST_WORDS = 300, 8
_SENTENCE = re.compile(r"(?<![A-Z])(?<!Jr)(?<!Sr)(?<!Dr)(?<!Mr)(?<!Ms)(?<!St)(?<!Lt)(?<!No)(?<!Mrs)[.!?] +[A-Z]")
"""The end of a sentence; initials and titles of people end none."""
_CATEGORY = re.compile(
    r"(?:The )?(?:Best|Worst|Outstanding|Most|Favou?rite|Achievement|Excellence|Top|Choice|Special|Grand|Jury)\b"
)
_SPLIT = re.compile(r"\([^()]*\)|(?P<dash>[ \xa0]+(?:[-\u2013]{1,2}|\u2014)[ \xa0]+)|(?P<colon>[ \xa0]?:[ \xa0]+)")
_SUFFIX = re.compile(r",[ \xa0]")
_AFI = re.compile(r"\bAFI\b|American Film Institute")
_NEAR_END = 40
_PARENTHESES = 3
_YEAR = re.compile(r"(?:18|19|20)[0-9]{2}")
_COMMA = re.compile(r"(?P<award>[^,():]+),[ \xa0](?P<category>(?:Best|Worst|Outstanding|Favou?rite|Most)\b.*)")
_QUALIFIES = frozenset(
    "musical musicals comedy comedies drama dramas dramatic telugu tamil hindi malayalam kannada bengali marathi punjabi "
    "english adaptation adapted original feature features short shorts male female foreign television animated animation "
    "critics popular debut picture motion film films screenplay documentary fiction action thriller horror romance "
    "romantic international domestic leading supporting lead role jury editing series miniseries or and of a the in for".split()
)
"""Words that go on with a category behind a dash."""
_FUNCTION = re.compile(r"(?<![^ \xa0])(?:for|or|the|of|in|by|from|based|a)(?![^ \xa0])")


@rule("a year in front of a line, such as '1999: '")
def year_before() -> pp.ParserElement:
    """year before = year , { blank } , ( ":" | dash | "," ) , blank , { blank } ;"""
    mark = r"(?:[ \xa0]*+[:\u2013\u2014-]|,)[ \xa0]++(?=[^ \xa0])"
    return pattern(r"(?P<year>(?:18|19|20)[0-9]{2})", "year") + pattern(mark, "': '")


@rule("a result in front of a line, such as 'Won: '")
def result_before() -> pp.ParserElement:
    """result before = word , ( ":" | dash | "," | "for" | "the" | blank ) , ... ;   (* a name or a title follows *)"""
    word = r"(?P<word>(?i:winner|won|win|nominated|nomination|nominee|runner-up|tied))"
    mark = r"(?:[ \xa0]*+[:\u2013\u2014-]|,)[ \xa0]++|[ \xa0]++(?:for[ \xa0]++)?+(?:the[ \xa0]++)?+(?=[A-Z\"'\u2018\u201c])"
    return pattern(rf"{word}(?i:s|ations)?+(?![A-Za-z])", "'Won'") + pattern(rf"(?:{mark})", "': '")


@rule("a category and where it was won, such as \"'Best Film' at the Quay Awards\"")
def at_award() -> pp.ParserElement:
    """at award = quotation mark , category , quotation mark , "at" , [ "the" ] , award , [ ( "for" | "shared by" ) , recipients ] ;"""
    category = r"[\"'\u2018\u201c](?P<category>[^\"'\u2018\u2019\u201c\u201d\r\n]++)[\"'\u2019\u201d]"
    award = r",?[ \xa0]at[ \xa0](?:the[ \xa0])?(?P<award>(?:(?!,?[ \xa0](?:for|shared by)[ \xa0])[^\r\n])++)"
    people = r",?[ \xa0](?:for|shared by)[ \xa0](?P<recipients>[^\r\n]++)"
    return pattern(category, "category") + pattern(award, "award") + maybe(pattern(people, "recipients"))


@rule("a rank in a list, such as '#10'")
def rank() -> pp.ParserElement:
    """rank = ( "#" | "No." | "number" ) , digit , ... , [ "Hero" | "Villain" | ... ] ;"""
    return pattern(r"(?:#|(?:No\.?|no\.|[Nn]umber)[ \xa0])[0-9]{1,3}(?![0-9])", "'#10'") + maybe(
        pattern(r"[ \xa0](?:Hero|Villain|hero|villain)(?![A-Za-z])", "'Hero'")
    )


class Above(NamedTuple):
    """What stands above a line and says parts of its accolade."""

    award: str | None = None
    result: str | None = None
    date: Date | None = None
    nested: bool = False
    """Whether an item or a label right above names the award: any words below it are a category."""
    weak: str | None = None
    """A heading that may name an award, though no word of it says so: categories stand below it."""
    year_apart: bool = False
    """Whether a year begins the line that is no part of the award's name."""


class Loose(NamedTuple):
    """An accolade and where its parts stand; what stands above the line has no place."""

    value: Accolade
    places: dict[str, Place]

    def names(self, text: str) -> dict[str, Place]:
        """Return where the recipients stand, by their paths."""
        found: dict[str, Place] = {}
        start, end = self.places.get("recipients", (0, 0))
        for index, slot in enumerate(RECIPIENTS.read(text[start:end]).slots if start < end else ()):
            found[f"recipients[{index}]"] = slot.start + start, slot.end + start
            for part, (first, last) in RECIPIENTS.places(text[start:end], slot).items():
                found[f"recipients[{index}].{part}"] = first + start, last + start
        return found

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


def is_category(text: str) -> bool:
    """Tell whether words begin as a category does: ``Best ...``."""
    return _CATEGORY.match(text) is not None


def _parts(text: str, start: int, end: int) -> list[tuple[Place, bool]]:
    """Return what dashes and colons part, and whether a colon stands before it."""
    found, at, colon = [], start, False
    for mark in _SPLIT.finditer(text, start, end):
        if mark.lastgroup is not None:
            found.append((stripped(text, at, mark.start()), colon))
            at, colon = mark.end(), mark.lastgroup == "colon"
    return [*found, (stripped(text, at, end), colon)]


class _Reader:
    """Reads one line."""

    def __init__(self, text: str, above: Above) -> None:
        self.text = text
        self.above = above
        self.places: dict[str, Place] = {}
        self.said = above.result
        self.explicit = False

    def words(self, place: Place) -> str:
        return self.text[slice(*place)]

    def came(self, start: int, end: int) -> bool:
        """Take a result, if that is one and there is none yet."""
        if "result" in self.places or result.fullmatch(self.text, start, end) is None:
            return False
        last = end - 1 if self.text[end - 1] == "." else end
        self.places["result"], self.said, self.explicit = (start, last), canonical(self.text[start:last]), True
        return True

    def front(self) -> int:
        """Take a year and a result that begin the line; return where the rest begins."""
        text, at = self.text, len(self.text) - len(self.text.lstrip(" \t\xa0"))
        year = year_before.match(text, at)
        if year is not None:
            self.places["date"], at = year.span("year"), year.end()
        elif self.above.year_apart and _YEAR.match(text, at) is not None:
            self.places["date"], at = (at, at + 4), at + 4
            at += len(text[at:]) - len(text[at:].lstrip(" \xa0"))
        led = result_before.match(text, at)
        if led is not None:
            self.places["result"], self.said, self.explicit = led.span("word"), canonical(led["word"]), True
            at = led.end()
        return at

    def behind(self, place: Place) -> Place:
        """Take results, years and people in parentheses at the end of a part; return the rest of it."""
        start, end = place
        for comma in _SUFFIX.finditer(self.text, max(start, end - _NEAR_END), end):
            if self.came(comma.end(), end):
                end = stripped(self.text, start, comma.start())[1]
                break
        for _ in range(_PARENTHESES):
            inner = parenthesis(self.text, start, end)
            if inner is None:
                break
            first, last, before = inner
            comma_at = self.text.rfind(", ", first, last)
            if self.came(first, last) or ("date" not in self.places and _YEAR.fullmatch(self.text, first, last)):
                if self.text[first:last].isdecimal():
                    self.places["date"] = first, last
            elif comma_at > 0 and full_names(self.text[first:comma_at]) and self.came(comma_at + 2, last):
                self.places["recipients"] = stripped(self.text, first, comma_at)
            elif "recipients" not in self.places and full_names(self.text[first:last]):
                self.places["recipients"] = first, last
            else:
                break
            end = before
        return start, end

    def ranked(self, parts: list[tuple[Place, bool]]) -> None:
        """Take a rank in a list of the American Film Institute, or what it was nominated as."""
        (start, end), _ = parts[-1]
        found = rank.fullmatch(self.text, start, end)
        mark = max(self.text.rfind(" #", start, end), self.text.rfind("\xa0#", start, end))
        if found is not None and len(parts) > 1:
            parts.pop()
        elif mark > 0 and rank.fullmatch(self.text, mark + 1, end) is not None:
            parts[-1] = stripped(self.text, start, mark), parts[-1][1]
            start = mark + 1
        else:
            return
        self.places["result"], self.said, self.explicit = (start, end), self.text[start:end], True

    def read(self) -> Loose | None:
        """Return what the line says."""
        text, start = self.text, self.front()
        end = len(text.rstrip(" \t\xa0"))
        end -= text.endswith(".", start, end) and text[end - 4 : end - 1].isalpha() and text[end - 3 : end - 1].islower()
        if start >= end:
            return None
        named = at_award.fullmatch(text, start, end) if self.explicit else None
        if named is not None:
            self.places |= {name: named.span(name) for name in ("award", "category", "recipients") if named[name]}
            return self.made()
        parts = _parts(text, start, end)
        if len(parts) > 1 and self.came(*parts[-1][0]):
            parts.pop()
        elif not self.explicit and _AFI.search(self.above.award or text) is not None:
            self.ranked(parts)
        parts = [(self.behind(place), colon) for place, colon in parts]
        if any(first >= last for (first, last), _ in parts):
            return None
        return self.told(parts)

    def told(self, parts: list[tuple[Place, bool]]) -> Loose | None:
        """Return what the parts say between the year and the result."""
        first, rest = self.words(parts[0][0]), parts[1:]
        second = self.words(rest[0][0]) if rest else ""
        above, award = self.above, AWARD.search(first) is not None
        split = FOR.match(self.text, *parts[0][0]) or _COMMA.match(self.text, *parts[0][0])
        if split is not None and not is_category(first) and AWARD.search(split["award"]) is not None:
            self.places |= {"award": split.span("award"), "category": split.span("category")}
            return self.made(rest)
        if above.award is not None:
            alike = award and first.split()[0].casefold() == above.award.split()[0].casefold()
            if rest and not is_category(first) and (alike or (award and is_category(second)) or self.is_own(rest)):
                self.places["award"] = parts[0][0]
                if is_category(second) or len(rest) > 1 or not alike:
                    self.places["category"], rest = rest[0][0], rest[1:]
                return self.made(rest)
            short = above.nested and first[0].isupper() and len(first.split()) <= _MOST_WORDS
            if not (self.said is not None or is_category(first) or award or short):
                return None
        elif above.weak is None or not is_category(first):
            known = award and (bool(rest) or self.said is not None)
            if is_category(first) or not (known or (self.explicit and rest)):
                return None
            if self.said is None and not (is_category(second) or AWARD.search(second)):
                return None
            self.places["award"] = parts[0][0]
            if rest:
                self.places["category"], rest = rest[0][0], rest[1:]
            return self.made(rest)
        self.places["category"] = parts[0][0]
        return self.made(rest)

    def is_own(self, rest: list[tuple[Place, bool]]) -> bool:
        """Tell whether a line that says its result has an award of its own: three parts that dashes part."""
        return self.explicit and "result" in self.places and len(rest) > 1 and not any(colon for _, colon in rest)

    def goes_on(self, place: Place, *, last: bool) -> bool:
        """Tell whether a part goes on with the category before it: it is no person and no title."""
        words = self.words(place)
        every = all(word in _QUALIFIES for word in re.split(r"[ \xa0/,&-]+", words.casefold()) if word)
        return every or (not last and _FUNCTION.search(words) is not None and '"' not in words)

    def made(self, rest: list[tuple[Place, bool]] | None = None) -> Loose | None:
        """Return the accolade; what is left are the recipients, but for what goes on with the category."""
        rest = rest or []
        category = self.places.get("category")
        if category is not None and is_category(self.words(category)):
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
        date = Date.plain(self.words(self.places["date"])) if "date" in self.places else self.above.date
        said = self.words(category) if category is not None else None
        return Loose(Accolade(award or "", date, said, people, self.said), self.places)


def read_loose(text: str, above: Above) -> Loose | None:
    """Return what a line says below what stands above it; None for a sentence, and where no award is sure.

    Args:
        text: The line.
        above: What headings, labels and items say that it stands under.
    """
    if len(text) > _LONGEST or _SENTENCE.search(text) is not None:
        return None
    return _Reader(text, above).read()
