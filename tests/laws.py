"""What the laws are told with: refusals counted, lines as a diff has them, a diff applied."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from hypothesis import settings

from texts import lines_of
from wikifilm import Article, EditError

if TYPE_CHECKING:
    from collections.abc import Callable

    from changes import Change

RAREST = 0.02
"""Of the changes that the dialect can say no more than this part may be refused."""


FEWEST = 100
"""How many examples each parameter of a law runs at least, where the profile asks for as many."""


def shared(count: int) -> settings:
    """The settings of a law with ``count`` parameters, which share the examples that the profile asks for."""
    profile = settings.default
    assert profile is not None
    examples = profile.max_examples
    return settings(profile, max_examples=max(min(examples, FEWEST), examples // count))


class Tally:
    """How many changes were asked for, and which were refused."""

    def __init__(self) -> None:
        self.asked = 0
        self.refusals: list[str] = []

    def attempt(self, what: str, edit: Callable[[], Article]) -> Article | None:
        """The changed article; None where the change is refused."""
        self.asked += 1
        try:
            return edit()
        except EditError as error:
            self.refusals.append(f"{what}: {error}")
            return None

    def edit(self, article: Article, change: Change) -> Article | None:
        """The article that says the film of a change; None where the change is refused."""
        return self.attempt(f"{change.attribute} {change.how}", lambda: article.with_film(change.film))

    def check(self) -> None:
        """See that something was asked for and that refusals were rare."""
        assert self.asked > 0
        assert len(self.refusals) <= RAREST * self.asked, f"{self}\n" + "\n".join(self.refusals[:20])

    def __str__(self) -> str:
        return f"{len(self.refusals)} of {self.asked} changes refused"


def through_json(value: Any) -> Any:
    """What a value is when it comes back from JSON.

    Not from its escapes: those of two halves of a surrogate pair side by side are read as one character.
    """
    return json.loads(json.dumps(value, ensure_ascii=False))


def normalised(text: str) -> list[str]:
    """The lines as a diff can say them: a lone CR is shown as a line end, and CRLF keeps its CR."""
    found = []
    for line in lines_of(text):
        ending = "\n" if line.endswith(("\n", "\r")) else ""
        found.append(line.removesuffix("\n").removesuffix("\r" if not line.endswith("\n") else "\n") + ending)
    return found


def patched(text: str, diff: str) -> list[str]:
    """What ``patch`` makes of a text; every line that the diff keeps or removes must be there."""
    old = normalised(text)
    new: list[str] = []
    position = 0
    for line in _body(diff):
        head = re.match(r"@@ -(\d+),(\d+) \+(\d+),(\d+) @@", line)
        if head is not None:
            start, count, into, made = (int(figure) for figure in head.groups())
            start -= count > 0
            new += old[position:start]
            position = start
            assert len(new) == into - (made > 0)
            continue
        if line[0] in " -":
            assert old[position] == line[1:]
            position += 1
        if line[0] in " +":
            new.append(line[1:])
    return new + old[position:]


def _body(diff: str) -> list[str]:
    """The lines of a diff without its two first, each with the end that it stands for."""
    found: list[str] = []
    for line in re.findall(r"[^\n]*\n", diff)[2:]:
        if line.startswith("\\"):
            found[-1] = found[-1].removesuffix("\n")
        else:
            found.append(line)
    return found
