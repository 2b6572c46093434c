"""Lines of awards that lean on what stands above them: headings and labels name the award, or say what came of all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.film import Date
from wikifilm.lens import Replacement, replaced
from wikifilm.values.accolades.lines import ACCOLADES, AccoladesLens, canonical
from wikifilm.values.accolades.loose import NOTHING, Above, Loose, begins_loosely, read_loose
from wikifilm.values.accolades.marks import is_category, qualifies, year_before
from wikifilm.values.accolades.rows import ACCOLADE_ROWS, AwardRows
from wikifilm.values.accolades.under import Result, Under, under

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from wikifilm.film import Accolade

__all__ = ["Context", "context"]

_SAID = re.compile(
    r"(?<=[^ \xa0])(?P<mark>[ \xa0]*+[:\u2013\u2014-]?[ \xa0]*+)"
    r"(?P<result>(?i:wins?|winners?|won|nominations|nominees|nominated))\Z"
)
_YEAR_BEHIND = re.compile(r"\(((?:18|19|20)[0-9]{2})\)\Z")
_LONGEST_NAME = 60
_GENERIC = re.compile(
    r"(?i)(?:[0-9\u2013-]{4,9}|.*\b(?:accolades?|honou?rs?|lists?|recognitions?|response|reception|box office|domestic|"
    r"international|national|wins?|won|nomina\w+|nominees?|other|others|festivals|critics|ratings?|reviews?|legacy)\b.*)"
)
"""Headings that name no award, though categories may stand below them."""
_SENTENCE = re.compile(r"[.!?:] +[A-Z]")


@attrs.frozen
class Context:
    """A line under headings, labels and an item that say its award, its year or what came of it."""

    base: AccoladesLens | Under | Result = ACCOLADES
    """How a line is read whose parts dashes part."""
    above: Above = NOTHING
    """What they say."""
    expected: str = ACCOLADES.expected

    def get(self, text: str) -> Accolade | None:
        """Return what the line says; the rest is said above it."""
        return self._taken(text)[0]

    def _taken(self, text: str) -> tuple[Accolade | None, Loose | None]:
        """Return what the line says, and how it is read where dashes do not tell its parts."""
        plain = self.base.get(text)
        if plain is not None:
            plain = attrs.evolve(plain, date=plain.date or self.above.date)
            if not self._doubtful(text, plain):
                return plain, None
        loose = read_loose(text, self.above)
        if loose is None or loose.value == plain:
            return plain, None
        return loose.value, loose

    def _doubtful(self, text: str, plain: Accolade) -> bool:
        """Tell whether what dashes part may be parted otherwise: by colons, by years, in the words of a category."""
        named = self.above.award or self.above.weak
        alike = named is not None and named.split()[:1] == plain.award.split()[:1] and plain.award != named
        return (
            ":" in plain.award
            or ":" in (plain.category or "")
            or begins_loosely(text, self.above)
            or (named is not None and is_category(plain.award))
            or (alike and not is_category(plain.category or ""))
            or any(qualifies(name.name) for name in plain.recipients[:1])
        )

    def put(self, text: str, new: Accolade) -> list[Replacement]:
        """Return the replacements of the parts that differ.

        Raises:
            EditError: What differs is said above the line, or has no place in it.
        """
        value, loose = self._taken(text)
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
        loose = self._taken(text)[1]
        return self.base.places(text) if loose is None else loose.places | loose.names(text)

    def only_leads(self, text: str) -> bool:
        """Tell whether a line only names the award of those nested in it: what came of it stands above."""
        value, loose = self._taken(text)
        places = self.base.places(text) if loose is None else loose.places
        return value is not None and value.category is None and not value.recipients and "result" not in places

    def rows(self) -> AwardRows:
        """Return how the rows of a table are read that stand there."""
        above = self.above
        return attrs.evolve(ACCOLADE_ROWS, award=above.award or "", date=above.date, result=above.result)

    def telling(self) -> tuple[Callable[[Accolade], Hashable], ...]:
        """Tell accolades as lines do."""
        return ACCOLADES.telling()


def _parted(label: str) -> tuple[str, str | None]:
    """Return what a label names, and the result that it says behind that."""
    said = _SAID.search(label)
    if said is None or not said["mark"]:
        return label, None
    return label[: said.start()], canonical(said["result"])


def context(labels: Sequence[str], *, nested: bool = False, year_apart: bool = False) -> Context:
    """Return how lines are read that stand under headings, labels and items, the outermost first.

    Args:
        labels: What they say.
        nested: Whether the last one is an item or a label right above the lines, and no heading.
        year_apart: Whether a year begins the line that is no part of the award's name.
    """
    found = Above(year_apart=year_apart)
    for index, each in enumerate(labels):
        bare = each.strip(" \xa0:")
        here = under(bare)
        words, came = _parted(bare) if here is not None else (bare, None)
        led = year_before.match(words)
        named = under(words if led is None else words[led.end() :])
        last = index == len(labels) - 1
        if isinstance(here, Result):
            found = found._replace(result=here.result, nested=False)
        elif isinstance(named, Under):
            year = _YEAR_BEHIND.search(named.award)
            award = named.award if year is None else named.award[: year.start()].rstrip()
            year = led or year
            date = None if year is None else Date.plain(year[1])
            found = Above(award, came or found.result, date or found.date, nested and last, year_apart=year_apart)
        elif index and found.award is None and _may_name(bare):
            found = found._replace(weak=bare)
    if found.award is not None:
        return Context(Under(found.award), found)
    return Context(ACCOLADES if found.result is None else Result(found.result), found)


def _may_name(label: str) -> bool:
    """Tell whether a heading may name an award, though no word of it says so."""
    short = 0 < len(label) <= _LONGEST_NAME and label[0].isupper()
    return short and _GENERIC.fullmatch(label) is None and _SENTENCE.search(label) is None and not is_category(label)
