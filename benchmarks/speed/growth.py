"""Rows: the time for ten and a hundred times the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ours
import peers
from measure import over, race, ratio
from run import Found, Run
from tables import Table

import wikifilm
from articles import grown, repeated

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["growth"]

TIMES = (1, 10, 100)
BASE = 4
"""The size of the shortest of the invented texts."""
FILM = "**wikifilm, the film**"


def _subjects(
    calls: dict[str, Callable[[str], object]], kinds: dict[str, Callable[[int], str]]
) -> dict[str, Callable[[], float]]:
    """Return the passes, each over as many characters: the short texts are read more often."""
    found = {}
    for kind, make in kinds.items():
        for times in TIMES:
            texts = [make(times)] * (TIMES[-1] // times)
            found |= {f"{name}/{kind}/{times}": over(call, lambda texts=texts: texts) for name, call in calls.items()}
    return found


def growth(run: Run) -> Found:
    """Read texts of three sizes."""
    middle = sorted(run.texts.articles, key=len)[len(run.texts.articles) // 3]
    kinds: dict[str, Callable[[int], str]] = {
        "every list and paragraph longer": lambda times: grown(BASE * times),
        "an article's sections again and again": lambda times: repeated(middle, times),
    }
    calls = {FILM: ours.film, "wikifilm, `plain_text`": wikifilm.plain_text, **peers.PARSERS}
    taken = race(_subjects(calls, kinds), run.rounds)
    rows, goals = [], {}
    for kind, make in kinds.items():
        for name in calls:
            one, ten, hundred = ([seconds * times for seconds in taken[f"{name}/{kind}/{times}"]] for times in TIMES)
            figures = [ratio(ten, one), ratio(hundred, one)]
            rows.append([kind, f"{len(make(1)):,}", name, *figures])
            if name == FILM:
                goals[f"growth, {kind}"] = figures[-1]
    columns = ["text", "characters", "reader", "10 times the text: times the time", "100 times the text"]
    return Found([Table("growth", "Growth", columns, rows)], goals)
