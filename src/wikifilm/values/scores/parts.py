"""A score while its paragraph is read: whose it is, and where its parts are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from wikifilm.film import Score
from wikifilm.lens import Finding, Slot
from wikifilm.values.prose.figures import read_figure, read_grade
from wikifilm.values.prose.sources import Source
from wikifilm.values.scores.dates import read_as_of

if TYPE_CHECKING:
    from wikifilm.values.scores.tokens import Token

__all__ = ["Part", "Told"]


class Part(NamedTuple):
    """Where a part of a score is written."""

    start: int
    end: int
    lost: bool = False
    """Whether it is a hole."""


@attrs.define
class Told:
    """A score while its paragraph is read: whose it is, and where its parts are."""

    source: Source
    audience: bool
    start: int
    end: int
    parts: dict[str, Part] = attrs.field(factory=dict)
    percent: bool = False
    """Whether its figure is a percentage."""
    last: int = 0
    """Where the last of its parts ends."""

    def take(self, token: Token, name: str) -> bool:
        """Take a token as the part ``name`` unless there is one; return whether it was taken."""
        if name in self.parts:
            return False
        self.parts[name] = Part(*token.figure, token.lost)
        if token.scale is not None:
            self.parts["scale" if name == "value" else "average_scale"] = Part(*token.scale)
        if name == "value":
            self.percent = token.kind == "percent" or (token.lost and self.source.figure == "percent")
        self.last = token.end
        return True

    def slot(self, text: str) -> Slot[Score]:
        """Return the score with its place."""
        said = {name: text[part.start : part.end] for name, part in self.parts.items() if not part.lost}
        value = read_figure(said["value"]) if "value" in said else None
        average = read_figure(said["average"]) if "average" in said else None
        score = Score(
            self.source.name,
            value,
            None if value is None else read_figure(said["scale"]) if "scale" in said else self.default_scale,
            read_grade(said["grade"]) if "grade" in said else None,
            int(read_figure(said["count"])) if "count" in said else None,
            average,
            None if average is None else self.average_scale(said),
            said.get("consensus"),
            said.get("label"),
            self.audience,
            read_as_of(said["date"]) if "date" in said else None,
        )
        return Slot(score, self.start, self.end)

    @property
    def default_scale(self) -> int:
        """The best possible figure where the text leaves it out."""
        if self.percent:
            return 100
        return 10 if self.audience and not self.source.audience else self.source.scale

    def average_scale(self, said: dict[str, str]) -> float | None:
        """Return the best possible average, which the source settles where the text leaves it out."""
        return read_figure(said["average_scale"]) if "average_scale" in said else self.source.average

    def findings(self) -> list[Finding]:
        """Return the holes."""
        return [Finding("lost", part.start, part.end, name) for name, part in self.parts.items() if part.lost]
