"""Reads one hostile text under a limit of CPU time: `child.py SHARED SUBJECT INPUT TIMES`.

Prints the seconds for prose of the same length, then those for the text, a line each. The system ends the process if
the text takes longer than the limit.
"""

from __future__ import annotations

import importlib
import importlib.util
import math
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from articles import ROOT, prose

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["LIMIT", "SUBJECTS", "inputs"]

LIMIT = 8
"""Seconds."""
MEMORY = 8 << 30
"""Bytes of address space."""
ENOUGH = 0.2
"""Seconds after which a short measurement is not repeated."""
OFTEN = 20


class Subject(NamedTuple):
    """A reader, imported only by the process that runs it."""

    package: str
    make: Callable[[], Callable[[str], object]]

    def installed(self) -> bool:
        """Tell whether it can be imported."""
        return importlib.util.find_spec(self.package) is not None


def _outline() -> Callable[[str], object]:
    cut: Callable[[str], object] = importlib.import_module("wikifilm.dialects.mediawiki").cut
    return cut


def _film(dialect: str) -> Callable[[str], object]:
    wikifilm = importlib.import_module("wikifilm")

    def read(text: str) -> None:
        article = wikifilm.parse(text, dialect=dialect)
        _ = article.film, article.diagnostics

    return read


def _texts() -> Callable[[str], object]:
    wikifilm = importlib.import_module("wikifilm")

    def read(text: str) -> None:
        article = wikifilm.parse(text, dialect="mediawiki")
        _ = article.film, article.diagnostics, article.lead.text
        waiting = list(article.sections)
        while waiting:
            section = waiting.pop()
            _ = section.text
            waiting += section.sections

    return read


def _mwparserfromhell() -> Callable[[str], object]:
    parse: Callable[[str], object] = importlib.import_module("mwparserfromhell").parse
    return parse


def _wikitextparser() -> Callable[[str], object]:
    parse: Callable[[str], object] = importlib.import_module("wikitextparser").parse
    return parse


SUBJECTS = {
    "wikifilm, outline": Subject("wikifilm", _outline),
    "wikifilm, film (wikitext)": Subject("wikifilm", lambda: _film("mediawiki")),
    "wikifilm, film (plain)": Subject("wikifilm", lambda: _film("plain")),
    "wikifilm, film and all texts (wikitext)": Subject("wikifilm", _texts),
    "mwparserfromhell.parse": Subject("mwparserfromhell", _mwparserfromhell),
    "wikitextparser.parse": Subject("wikitextparser", _wikitextparser),
}


def inputs(shared: Path) -> dict[str, Callable[[int], str]]:
    """Return the hostile inputs by name, each of which makes a text of so many repetitions.

    They are those of ``hostile_inputs.py`` in the folder, else those of the tests.
    """
    path = shared / "hostile_inputs.py"
    spec = importlib.util.spec_from_file_location("hostile_inputs", path) if path.exists() else None
    if spec is None or spec.loader is None:
        sys.path.insert(0, str(ROOT / "tests" / "hostile"))
        return {name: piece.text for name, piece in importlib.import_module("pieces").MARKS.items()}
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: dict[str, Callable[[int], str]] = module.INPUTS
    return found


def _seconds(read: Callable[[str], object], text: str) -> float:
    """Return the CPU time of a reading; a short one is repeated."""
    count = 0
    begun = time.process_time()
    while count < OFTEN and time.process_time() - begun < ENOUGH:
        read(text)
        count += 1
    return (time.process_time() - begun) / count


def main() -> None:
    """Measure."""
    shared, subject, name, times = sys.argv[1:]
    read = SUBJECTS[subject].make()
    text = inputs(Path(shared))[name](int(times))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    read("a")  # what is made once is not counted
    print(_seconds(read, prose(len(text))), flush=True)
    now = math.ceil(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (now + LIMIT, now + LIMIT + 1))
    print(_seconds(read, text))


if __name__ == "__main__":
    main()
