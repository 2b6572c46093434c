"""The goals of the project, and how far each is met."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reading import FILM, OTHER, OUTLINE, PHP, TOKENS, TREE
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from measure import Figure

__all__ = ["goals"]


class Goal(NamedTuple):
    """A figure that is to be reached."""

    figure: str
    what: str
    floor: float
    aim: float | None = None
    at_least: bool = True
    """Whether more is better."""


GOALS = (
    Goal(f"{FILM} / {TREE}", f"the film, times as fast as {TREE}", 15, 30),
    Goal(f"{FILM} / {OTHER}", f"the film, times as fast as {OTHER}", 1),
    Goal(f"{OUTLINE} / {TOKENS}", f"the outline, times as fast as {TOKENS} alone", 2, 4),
    Goal(f"{OUTLINE} / {PHP}", f"the outline, times as fast as {PHP}", 1),
    Goal(f"seed / {TREE}", f"a short plain article's film, times as fast as {TREE}", 1, 2),
    Goal("edit", "a verified edit of one value, in readings", 2.5, 1.5, at_least=False),
    Goal("kept", "bytes kept a character beside the text", 4, at_least=False),
    Goal("peak", "bytes taken at most a character", 8, at_least=False),
    Goal("import", "importing wikifilm, times pyparsing and attrs together", 1.5, 1.2, at_least=False),
    Goal("growth, every list and paragraph longer", "100 times the text, times the time", 110, at_least=False),
    Goal("growth, an article's sections again and again", "the same, a real article repeated", 110, at_least=False),
)


def goals(found: Mapping[str, Figure]) -> Table:
    """Return the table of those goals whose figures were measured."""
    rows = []
    for goal in GOALS:
        figure = found.get(goal.figure)
        if figure is not None:
            aim = None if goal.aim is None else f"{goal.aim:g}"
            rows.append([goal.what, f"{goal.floor:g}", aim, figure, _verdict(goal, figure.median)])
    return Table("goals", "Goals", ["figure", "goal", "aim", "seen", "verdict"], rows)


def _verdict(goal: Goal, seen: float) -> str:
    def reached(limit: float) -> bool:
        return seen >= limit if goal.at_least else seen <= limit

    if not reached(goal.floor):
        share = goal.floor / seen if goal.at_least else seen / goal.floor
        return f"**not met, by a factor of {share:.2f}**"
    return "met" if goal.aim is None or reached(goal.aim) else "met, the aim is not"
