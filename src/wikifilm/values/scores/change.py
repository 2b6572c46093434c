"""How a score's figures are written into the sentences that tell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import EditError
from wikifilm.lens import Replacement
from wikifilm.values.prose.edits import fill, quoted, shortened
from wikifilm.values.prose.figures import SCALES, read_figure, show_figure, show_grade
from wikifilm.values.prose.films import MARK, read_prose
from wikifilm.values.prose.sources import SOURCE
from wikifilm.values.scores.closed import consensus_sentence, says_only_scores
from wikifilm.values.scores.dates import show_as_of
from wikifilm.values.scores.parts import Told
from wikifilm.values.scores.tokens import COVER, cover_sources

if TYPE_CHECKING:
    from wikifilm.film import Score
    from wikifilm.values.scores.parts import Part

__all__ = ["change_score"]

_COUNTED = (
    r"\+?(?: (?:critic|critics'|professional|surveyed|user|audience|film))?"
    r" (?:reviews?|critics?|ratings?|votes?|users?)(?![^\W_])"
)
_CLAUSES = {
    "count": (
        r",? (?:and )?(?:is |was )?based (?:up)?on (?:a total of |reviews from )?\Z",
        _COUNTED,
    ),
    "average": (r",? (?:with|and|and has) an? (?:weighted )?average (?:critic )?(?:rating|score) of \Z", ""),
    "label": (
        r",? (?:indicating|signifying|which indicates|denoting|meaning) [\"“]?\Z",
        r"[\"”]?(?: reviews)?",
    ),
}
"""How a clause begins and ends that can go with its figure."""
_BEHIND = re.compile(
    rf"(?: ?%| per ?cent| critics'?| reviews| approval| positive| overall| fresh| score| rating| "
    rf"average| [\"“]\0+[\"”]|"
    rf" on| the| by| from| online| film| review| aggregator| aggregation| website| site| web| {COVER}+)*+"
    r"(?= ?[.,;)—]| based | with an? | indicating | and |\Z)"
)
"""What may stand between a figure and a clause that is added."""
_CLAUSE_LENGTH = 60


def change_score(text: str, told: Told, old: Score, new: Score, titles: frozenset[str]) -> list[Replacement]:
    """Return the replacements that make a paragraph say ``new`` where it says ``old``.

    Raises:
        EditError: The sentences have no place for it.
    """
    change = _Change(text, told, titles)
    for name in ("source", "audience"):
        if getattr(old, name) != getattr(new, name):
            raise change.refusal(name, "cannot be changed in a sentence", getattr(new, name))
    if (old.value, old.scale) != (new.value, new.scale):
        change.figure("value", "scale", new.value, new.scale)
    if old.grade != new.grade:
        change.grade(new.grade)
    if old.count != new.count:
        change.count(new.count)
    if (old.average, old.average_scale) != (new.average, new.average_scale):
        change.figure("average", "average_scale", new.average, new.average_scale)
    if old.label != new.label:
        change.label(new.label)
    if old.consensus != new.consensus:
        change.consensus(new.consensus)
    if old.date != new.date:
        change.date(new)
    change.add()
    return sorted(change.found)


@attrs.define
class _Change:
    """The replacements so far."""

    text: str
    told: Told
    titles: frozenset[str]
    found: list[Replacement] = attrs.field(factory=list)
    added: list[str] = attrs.field(factory=list)
    """Clauses that go behind the count or the figure."""
    wanting: str = ""
    """Which part the first of them says."""

    def refusal(self, name: str, why: str, wanted: object) -> EditError:
        said = shortened(self.text[self.told.start : self.told.end])
        return EditError(name, f"{why}: {said}; edit the section's text", wanted=wanted)

    def put(self, start: int, end: int, new: str) -> None:
        self.found.append(Replacement(start, end, new))

    def fill(self, part: Part, new: str) -> None:
        self.found.append(fill(self.text, part.start, part.end, new))

    def figure(self, name: str, scale_name: str, new: float | None, scale: float | None) -> None:
        """Write the value or the average, with its scale."""
        part = self.told.parts.get(name)
        if new is None:
            self.drop(name, part)
        elif scale is None:
            raise self.refusal(scale_name, f"must be given with {name} in a sentence", None)
        elif scale not in SCALES:
            raise self.refusal(scale_name, f"cannot be {show_figure(scale)} in a sentence", scale)
        elif new > scale:
            raise self.refusal(name, f"must not be above its scale of {show_figure(scale)} in a sentence", new)
        elif part is None:
            if self.told.source.average is None or name == "value":
                raise self.refusal(name, "has no place in a sentence", new)
            self.clause(name, f", with an average rating of {show_figure(new)}/{show_figure(scale)}")
        elif part.lost:
            self.lost_figure(name, scale_name, part, (new, scale))
        else:
            old = self.text[part.start : part.end]
            if read_figure(old) != new:
                places = len(old.partition(".")[2]) if name == "average" else 0
                self.put(part.start, part.end, show_figure(new, old, places))
            self.scale(name, scale_name, scale)

    def scale(self, name: str, scale_name: str, new: float) -> None:
        part = self.told.parts.get(scale_name)
        settled = self.told.default_scale if name == "value" else self.told.source.average
        if part is not None:
            old = self.text[part.start : part.end]
            if read_figure(old) != new:
                self.put(part.start, part.end, show_figure(new, old))
        elif new != settled:
            raise self.refusal(scale_name, f"is {settled}, which is not written in the sentence", new)

    def lost_figure(self, name: str, scale_name: str, part: Part, new: tuple[float, float]) -> None:
        """Fill the hole of a value or an average; its scale may stand behind it."""
        figure, scale = new
        percent = name == "value" and self.told.percent
        written = re.compile(r" ?(?:%|per ?cent)" if percent else r" ?/ ?| +out of ").match(self.text, part.end)
        shown = show_figure(figure)
        if percent and scale != self.told.default_scale:
            raise self.refusal(scale_name, f"must be {self.told.default_scale} in a sentence", scale)
        if written is None:
            shown += (
                "%" if percent else f"/{show_figure(scale)}" if name == "average" else f" out of {show_figure(scale)}"
            )
        self.fill(part, shown)

    def grade(self, new: str | None) -> None:
        part = self.told.parts.get("grade")
        if new is None or part is None:
            raise self.refusal("grade", "cannot be put into a sentence, nor taken out of it", new)
        if part.lost:
            self.fill(part, show_grade(new))
        else:
            self.put(part.start, part.end, show_grade(new, self.text[part.start : part.end]))

    def count(self, new: int | None) -> None:
        part = self.told.parts.get("count")
        if new is None:
            self.drop("count", part)
        elif part is None:
            self.clause("count", f" based on {new:,} review{'' if new == 1 else 's'}")
        elif part.lost:
            self.fill(part, f"{new:,}")
        else:
            self.put(part.start, part.end, show_figure(new, self.text[part.start : part.end]))

    def label(self, new: str | None) -> None:
        part = self.told.parts.get("label")
        if new is None:
            self.drop("label", part)
        elif part is not None:
            self.words("label", part, new)
        elif self.told.source.figure == "number":
            self.clause("label", f", indicating {quoted('label', new)}")
        else:
            raise self.refusal("label", "has no place in a sentence", new)

    def words(self, name: str, part: Part, new: str) -> None:
        """Write words between the quotation marks that are there, or others where those would end early."""
        before = self.text[: part.start][-1:]
        after = self.text[part.end : part.end + 1]
        if before not in {'"', "“"}:
            if name == "consensus" and not self.ends_there(part, new):
                raise self.refusal(name, "has no quotation marks round it that could hold it", new)
            self.put(part.start, part.end, new)
            return
        shown = quoted(name, new, before)
        if shown[0] == before:
            self.put(part.start, part.end, shown[1:-1])
        elif after in {'"', "”"}:
            self.put(part.start - 1, part.end + 1, shown)
        else:
            raise self.refusal(name, "holds quotation marks that would end it early in a sentence", new)

    def ends_there(self, part: Part, new: str) -> bool:
        """Tell whether a sentence that has no quotation marks round its consensus would end with the new one."""
        alike = new[:1].isupper() and new[-1:] == self.text[part.end - 1] and "%" not in new
        if not alike or MARK.search(new) is not None or SOURCE.search(new) is not None:
            return False
        start, end = next(span for span in self.sentences() if span[0] <= part.start < span[1])
        written = f"{self.text[: part.start]}{new}{self.text[part.end :]}"
        return (start, end + len(written) - len(self.text)) in read_prose(written, self.titles).sentences

    def consensus(self, new: str | None) -> None:
        part = self.told.parts.get("consensus")
        if new is not None and part is not None:
            self.words("consensus", part, new)
        elif new is not None:
            end = self.told.end
            if not self.told.source.consensus or not any(end == last for _, last in self.sentences()):
                raise self.refusal("consensus", "has no place behind a sentence", new)
            stop = "" if self.text[:end][-1:] in set('.!?"”)') else "."
            self.put(end, end, f"{stop} {consensus_sentence(new)}")
        else:
            self.without_consensus(part)

    def sentences(self) -> list[tuple[int, int]]:
        return read_prose(self.text, self.titles).sentences

    def without_consensus(self, part: Part | None) -> None:
        """Remove the sentence that says the consensus and nothing else."""
        prose = read_prose(self.text, self.titles)
        at = self.told.start if part is None else part.start
        start, end = next(span for span in prose.sentences if span[0] <= at < span[1])
        if self.told.start >= start or not says_only_scores(self.text, prose, start, end):
            raise self.refusal("consensus", "cannot be removed from a sentence that says more", None)
        before = self.text[self.told.start : start]
        self.put(start - (len(before) - len(before.rstrip())), end, "")

    def drop(self, name: str, part: Part | None) -> None:
        """Remove the clause that says one figure alone."""
        if part is None or part.lost:
            raise self.refusal(name, "is not told in a sentence", None)
        end = (
            self.told.parts["average_scale"].end
            if name == "average" and "average_scale" in self.told.parts
            else part.end
        )
        before = self.text[max(self.told.start, part.start - _CLAUSE_LENGTH) : part.start]
        lead = re.search(_CLAUSES[name][0], before) if name in _CLAUSES else None
        rest = re.compile(_CLAUSES[name][1]).match(self.text, end) if name in _CLAUSES else None
        if lead is None or rest is None:
            raise self.refusal(name, "cannot be removed from a sentence that says it otherwise than in a clause", None)
        self.put(part.start - len(lead[0]), rest.end(), "")

    def date(self, new: Score) -> None:
        part = self.told.parts.get("date")
        shown = None if part is None or new.date is None else show_as_of(self.text[part.start : part.end], new.date)
        if part is None or shown is None:
            raise self.refusal("date", "has no such place in a sentence", new.date)
        self.put(part.start, part.end, shown)

    def clause(self, name: str, shown: str) -> None:
        self.wanting = self.wanting or name
        self.added.append(shown)

    def add(self) -> None:
        """Write the clauses that are missing behind the count or the figure."""
        if not self.added:
            return
        count, value = self.told.parts.get("count"), self.told.parts.get("value")
        scale = self.told.parts.get("scale")
        match = None
        if count is not None and (value is None or count.start > value.start):
            at = max(count.end, count.end)
            match = re.compile(_CLAUSES["count"][1]).match(self.text, at)
        elif value is not None:
            covered, _ = cover_sources(read_prose(self.text, self.titles).text)
            match = _BEHIND.match(covered, scale.end if scale is not None else value.end)
        if match is None or match.end() > self.told.end:
            raise self.refusal(self.wanting, f"has no place for {self.added[0]!r} in a sentence", self.added[0])
        self.put(match.end(), match.end(), "".join(self.added))
