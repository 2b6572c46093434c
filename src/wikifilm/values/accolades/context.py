"""Lines of awards that lean on what stands above them: headings and labels name the award, or say what came of all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.film import Date
from wikifilm.lens import Replacement
from wikifilm.values.accolades.lines import ACCOLADES, COLON, AccoladesLens, canonical, result
from wikifilm.values.accolades.rows import ACCOLADE_ROWS, AwardRows
from wikifilm.values.accolades.under import Result, Under, under

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from wikifilm.film import Accolade

__all__ = ["Context", "context"]

_YEAR = re.compile(r"(?P<year>(?:18|19|20)[0-9]{2})(?:[ \xa0]*(?::|[-\u2013\u2014])[ \xa0]+|,[ \xa0]+)(?=[^ \xa0])")
_LED = re.compile(
    r"(?P<word>(?i:winner|won|win|nominated|nomination|nominee|runner-up))s?(?![A-Za-z])"
    r"(?:[ \xa0]*(?::|[-\u2013\u2014])[ \xa0]+|[ \xa0]+(?:for[ \xa0]+(?:the[ \xa0]+)?)?(?=[A-Z\"]))"
)
_CATEGORY = re.compile(
    r"(?:The )?(?:Best|Worst|Outstanding|Most|Favou?rite|Achievement|Excellence|Top|Choice|Special|Grand|Jury)\b"
)
_SENTENCE = re.compile(r"[.!?] +[A-Z]")
_LONGEST = 200
_SAID = re.compile(r"(?P<award>.*?)[ \xa0](?P<result>(?i:wins?|winners?|won|nominations|nominees|nominated))")
_YEAR_BEHIND = re.compile(r"\(((?:18|19|20)[0-9]{2})\)\Z")
_COLON = re.compile(r"\([^()]*\)|(?P<colon>:)(?=[ \xa0])")


@attrs.frozen
class Context:
    """A line under headings, labels and an item that say its award, its year or what came of it."""

    base: AccoladesLens | Under | Result = ACCOLADES
    """How a line is read that says all that these do not."""
    result: str | None = None
    """What they say came of it, where they name the award, too."""
    date: Date | None = None
    """The year that they say."""
    expected: str = ACCOLADES.expected

    def get(self, text: str) -> Accolade | None:
        """Return what the line says; the rest is said above it."""
        found = self._taken(text)
        return None if found is None else found.value

    def _taken(self, text: str) -> _Taken | None:
        year = _YEAR.match(text)
        at = 0 if year is None else year.end()
        led = _LED.match(text, at)
        whole = self.base.get(text) if year is None and led is None else None
        if whole is not None:
            return _Taken(attrs.evolve(whole, date=whole.date or self.date), text, 0)
        if len(text) > _LONGEST or _SENTENCE.search(text):
            return None
        at = at if led is None else led.end()
        rest = text[at:].rstrip(" \xa0")
        named = isinstance(self.base, Under)
        colon = next((found.start() for found in _COLON.finditer(rest) if found["colon"]), -1) if named or led else -1
        virtual = rest if colon < 0 else rest[:colon] + COLON + rest[colon + 1 :]
        said = canonical(led["word"]) if led is not None else self.result
        whole = self.base.get(virtual) if led is None else None
        if whole is None:
            if said is None and not (named and _CATEGORY.match(rest)):
                return None
            virtual += f" \N{EN DASH} {said or 'won'}"
            whole = self.base.get(virtual)
            whole = None if whole is None else attrs.evolve(whole, result=said)
        if whole is None:
            return None
        date = whole.date or (Date.plain(year["year"]) if year is not None else self.date)
        return _Taken(attrs.evolve(whole, date=date), virtual, at, year, led, len(rest))

    def put(self, text: str, new: Accolade) -> list[Replacement]:
        """Return the replacements of the parts that differ.

        Raises:
            EditError: What differs is said above the line.
        """
        taken = self._taken(text)
        if taken is None:
            return ACCOLADES.put(text, new)
        found: list[Replacement] = []
        old, inner = taken.value, self.base.get(taken.virtual)
        wanted = new
        if inner is not None and old.date != inner.date:  # it stands before the line, or above it
            if new.date != old.date:
                found += taken.dated(new.date)
            wanted = attrs.evolve(wanted, date=inner.date)
        if taken.length is not None and inner is not None and inner.result is not None:
            behind = self.base.places(taken.virtual).get("result", (0, 0))[0] > taken.length
            if behind and new.result != old.result:
                found += taken.resulted(new.result)
            wanted = attrs.evolve(wanted, result=inner.result) if behind else wanted
        end = len(taken.virtual) if taken.length is None else taken.length
        for start, last, said in self.base.put(taken.virtual, wanted):
            if last > end:
                raise EditError("", "cannot be written: it is said above the line")
            found.append(Replacement(taken.at + start, taken.at + last, said.replace(COLON, ":")))
        return found

    def show(self, new: Accolade) -> str:
        """Return the line of an accolade."""
        return self.base.show(attrs.evolve(new, date=None) if new.date == self.date else new)

    def places(self, text: str) -> dict[str, tuple[int, int]]:
        """Return where award, date, category, recipients and result stand."""
        taken = self._taken(text)
        if taken is None:
            return {}
        end = len(taken.virtual) if taken.length is None else taken.length
        inner = self.base.places(taken.virtual)
        found = {path: (taken.at + start, taken.at + last) for path, (start, last) in inner.items() if last <= end}
        if taken.year is not None:
            found.setdefault("date", taken.year.span("year"))
        if taken.led is not None:
            found["result"] = taken.led.span("word")
        return found

    def rows(self) -> AwardRows:
        """Return how the rows of a table are read that stand there."""
        award = self.base.award if isinstance(self.base, Under) else ""
        said = self.base.result if isinstance(self.base, Result) else self.result
        return attrs.evolve(ACCOLADE_ROWS, award=award, date=self.date, result=said)

    def telling(self) -> tuple[Callable[[Accolade], Hashable], ...]:
        """Tell accolades as lines do."""
        return ACCOLADES.telling()


@attrs.frozen
class _Taken:
    """A line as it was read."""

    value: Accolade
    virtual: str
    """The line as a whole one would say it, without what leads it in."""
    at: int
    """Where that begins in the line."""
    year: re.Match[str] | None = None
    led: re.Match[str] | None = None
    """The result that leads it in."""
    length: int | None = None
    """How much of the virtual line stands there; all of it if None."""

    def dated(self, new: Date | None) -> list[Replacement]:
        """Return the replacement of the year before the line."""
        if self.year is None:
            raise EditError("date", "cannot be written: it is said above the line")
        return [Replacement(*(self.year.span() if new is None else self.year.span("year")), str(new or ""))]

    def resulted(self, new: str | None) -> list[Replacement]:
        """Return the replacement of the result that leads the line in."""
        if self.led is None or new is None or result.fullmatch(new) is None:
            raise EditError("result", "cannot be written: it is said above the line")
        word = new.capitalize() if self.led["word"][0].isupper() else new
        return [Replacement(*self.led.span("word"), word)]


def context(labels: Sequence[str]) -> Context:
    """Return how lines are read that stand under headings, labels and items, the outermost first.

    Args:
        labels: What they say.
    """
    award: str | None = None
    came: str | None = None
    date: Date | None = None
    for each in labels:
        bare = each.strip(" \xa0:")
        said = _SAID.fullmatch(bare) if under(bare) is not None else None
        named = under(said["award"] if said is not None else bare)
        if isinstance(under(bare), Result):
            came = canonical(bare.split()[-1])
        elif isinstance(named, Under):
            year = _YEAR_BEHIND.search(named.award)
            award = named.award if year is None else named.award[: year.start()].rstrip()
            date = None if year is None else Date.plain(year[1])
            came = canonical(said["result"]) if said is not None else None
    if award is not None:
        return Context(Under(award), came, date)
    return Context(Result(came)) if came is not None else Context()
