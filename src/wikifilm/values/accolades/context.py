"""Lines of awards that lean on what stands above them: headings and labels name the award, or say what came of all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.film import Date
from wikifilm.lens import Replacement, replaced
from wikifilm.values.accolades.above import NOTHING, Above
from wikifilm.values.accolades.labels import parted
from wikifilm.values.accolades.leads import Lead, lead
from wikifilm.values.accolades.lines import ACCOLADES, AccoladesLens
from wikifilm.values.accolades.loose import Loose, begins_loosely, read_loose
from wikifilm.values.accolades.marks import AFI_LIST, BARE_YEAR, GLUED, YEAR, YEAR_AT_END, year_before
from wikifilm.values.accolades.recipients import recipient_places
from wikifilm.values.accolades.rows import ACCOLADE_ROWS, AwardRows
from wikifilm.values.accolades.several import pieces
from wikifilm.values.accolades.under import Result, Under, under
from wikifilm.values.accolades.words import (
    AWARD,
    COMMA,
    ENDS_AS_PRIZE,
    RESULT_OF_ALL,
    is_category,
    is_giver,
    is_person,
    may_name,
    qualifies,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from wikifilm.film import Accolade

__all__ = ["Context", "context"]

_YEAR_BEHIND = re.compile(
    r"[ \xa0]\((?P<held>(?:18|19|20)[0-9]{2})\)\Z|(?:,|[ \xa0][-\u2013\u2014])[ \xa0](?P<year>(?:18|19|20)[0-9]{2})\Z"
)
"""The year behind the name of an award."""
_NOTHING = frozenset(("none", "none.", "n/a", "nil", "tba"))
_PARTED = re.compile(r", |--|\u2014| (?:for|to) ")
"""What may part an award from what is no part of its name."""
_YEAR_ALONE = re.compile(r"(?:18|19|20)[0-9]{2}")


@attrs.frozen
class Context:
    """A line under headings, labels and an item that say its award, its year or what came of it."""

    above: Above = NOTHING
    """What they say."""
    expected: str = ACCOLADES.expected

    @property
    def base(self) -> AccoladesLens | Under | Result:
        """How a line is read whose parts dashes part."""
        award, result = self.above.award, self.above.result
        if award is not None:
            return Under(award)
        return ACCOLADES if result is None else Result(result)

    @property
    def is_led(self) -> bool:
        """Whether something above says who gave the awards or what came of them."""
        return self.above.award is not None or self.above.result is not None

    def get(self, text: str) -> Accolade | None:
        """Return what the line says; the rest is said above it."""
        return _taken(self, text)[0]

    def doubtful(self, text: str, plain: Accolade) -> bool:
        """Tell whether what dashes part may be parted otherwise: by colons, by years, in the words of a category."""
        named = self.above.award or self.above.weak
        alike = named is not None and named.split()[:1] == plain.award.split()[:1] and plain.award != named
        return (
            ":" in plain.award
            or ":" in (plain.category or "")
            or begins_loosely(text, self.above)
            or (is_category(plain.award) and (named is not None or AWARD.search(text) is not None))
            or (self.above.award is not None and AFI_LIST.search(plain.category or "") is not None)
            or (AFI_LIST.search(plain.award) is not None and (plain.category or "").startswith(('"', "\u201c")))
            or YEAR_AT_END.search(plain.category or plain.award) is not None
            or GLUED.search(plain.category or "") is not None
            or YEAR.match(plain.category or "") is not None
            or is_person(plain.award)
            or (plain.category is None and _PARTED.search(plain.award) is not None)
            or " for " in (plain.category or "")
            or (BARE_YEAR.search(plain.award) is not None and is_giver(plain.award))
            or (not plain.recipients and ENDS_AS_PRIZE.search(plain.award) is not None)
            or (", " in (plain.category or "") and is_category(plain.category or ""))
            or (self.above.nested and AWARD.search(plain.award) is None)
            or ("(" in plain.award and (plain.category or plain.award).endswith(")"))
            or "(Best " in plain.award
            or COMMA.fullmatch(plain.award) is not None
            or (alike and not is_category(plain.category or ""))
            or any(qualifies(name.name) for name in plain.recipients[:1])
        )

    def put(self, text: str, new: Accolade) -> list[Replacement]:
        """Return the replacements of the parts that differ.

        Raises:
            EditError: What differs is said above the line, or has no place in it.
        """
        value, loose = _taken(self, text)
        if loose is not None:
            found = loose.put(text, new)
            if self.get(replaced(text, found)) != new:
                raise EditError("", "cannot be written: the line would read back differently")
            return found
        inherited = value is not None and new.date == self.above.date and self.base.places(text).get("date") is None
        return self.base.put(text, attrs.evolve(new, date=None) if inherited else new)

    def show(self, new: Accolade) -> str:
        """Return the line of an accolade."""
        return self.base.show(attrs.evolve(new, date=None) if new.date == self.above.date else new)

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where award, date, category, recipients and result stand."""
        value, loose = _taken(self, text)
        if value is None:
            return {}
        if loose is None:
            return self.base.places(text)
        return loose.places | recipient_places(text, loose.places.get("recipients"))

    def only_leads(self, text: str) -> bool:
        """Tell whether a line only names the award of those nested in it: what came of it stands above."""
        value, loose = _taken(self, text)
        places = self.base.places(text) if loose is None else loose.places
        return value is not None and value.category is None and not value.recipients and "result" not in places

    def rows(self) -> AwardRows:
        """Return how the rows of a table are read that stand there."""
        above = self.above
        return attrs.evolve(ACCOLADE_ROWS, award=above.award or "", date=above.date, result=above.result)

    def telling(self) -> tuple[Callable[[Accolade], Hashable], ...]:
        """Tell accolades as lines do."""
        return ACCOLADES.telling()


@lru_cache(maxsize=2)  # what a line says, whether it leads on, and where its parts stand are asked one after the other
def _taken(lens: Context, text: str) -> tuple[Accolade | None, Loose | None]:
    """Return what a line says, and how it is read where dashes do not tell its parts."""
    if text.casefold() in _NOTHING or RESULT_OF_ALL.fullmatch(text.rstrip(": \xa0")) is not None:
        return None, None
    if pieces(text) is not None:  # one value of a line that says several would be a wrong one
        return None, None
    plain = lens.base.get(text)
    if plain is not None:
        plain = attrs.evolve(plain, date=plain.date or lens.above.date)
        if not lens.doubtful(text, plain):
            return plain, None
    loose = read_loose(text, lens.above)
    if loose is not None and loose.value != plain:
        return loose.value, loose
    if plain is not None and (_YEAR_ALONE.fullmatch(plain.award) or (": " in plain.award and is_category(plain.award))):
        return None, None
    return plain, None


def context(labels: Sequence[str], *, nested: bool = False, year_apart: bool = False) -> Context:
    """Return how lines are read that stand under headings, labels and items, the outermost first.

    Args:
        labels: What they say.
        nested: Whether the last one is an item or a label right above the lines, and no heading.
        year_apart: Whether a year begins the line that is no part of the award's name.
    """
    return _context(tuple(labels), nested=nested, year_apart=year_apart)


@lru_cache(maxsize=8)  # items below one label ask for the same again and again
def _context(labels: tuple[str, ...], *, nested: bool, year_apart: bool) -> Context:
    found = Above(year_apart=year_apart)
    for index, each in enumerate(labels):
        bare = each.strip(" \xa0:")
        here = under(bare)
        words, came = parted(bare) if here is not None else (bare, None)
        told = lead(each) if came is None else None
        if told is not None and RESULT_OF_ALL.fullmatch(bare) is None:
            found = _led(found, told, nested=nested and index == len(labels) - 1)
            continue
        led = year_before.match(words)
        named = under(words if led is None else words[led.end() :])
        last = index == len(labels) - 1
        if isinstance(here, Result):
            found = found._replace(result=here.result, nested=False)
        elif isinstance(named, Under):
            award, date = _dated(named.award)
            date = date if led is None else Date.plain(led["year"])
            found = Above(award, came or found.result, date or found.date, nested and last, year_apart=year_apart)
        elif index and found.award is None and may_name(bare):
            weak, date = _dated(bare)
            found = found._replace(weak=weak, date=date or found.date)
    return Context(found)


def _dated(name: str) -> tuple[str, Date | None]:
    """Return a name without the year behind it, and the year."""
    behind = _YEAR_BEHIND.search(name)
    return (name, None) if behind is None else (name[: behind.start()], Date.plain(behind["held"] or behind["year"]))


def _led(found: Above, told: Lead, *, nested: bool) -> Above:
    """Return what stands above a line below a sentence that leads on to it."""
    result = told.result or found.result
    if told.award is None:
        return found._replace(result=result, nested=False)
    return Above(told.award, result, found.date, nested, year_apart=found.year_apart)
