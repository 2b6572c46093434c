"""Rows: processes that start, import and end; what a bare Python takes is subtracted."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from measure import figure, race
from run import Found, Run
from tables import Table

if TYPE_CHECKING:
    from measure import Figure

__all__ = ["cold"]

IMPORTS = {
    "pyparsing and attrs": "import pyparsing, attrs",
    "**wikifilm**": "import wikifilm",
    "mwparserfromhell": "import mwparserfromhell",
    "wikitextparser": "import wikitextparser",
    "pywikibot.textlib": "import pywikibot.textlib",
}
FILM = "import sys, wikifilm; wikifilm.load(sys.argv[1]).film"
INFOBOX = """\
import json, sys, mwparserfromhell
code = mwparserfromhell.parse(open(sys.argv[1], encoding="utf-8").read())
box = next(each for each in code.filter_templates() if str(each.name).strip().startswith("Infobox"))
json.dumps({str(each.name).strip(): str(each.value).strip() for each in box.params})
"""
MORE = 3
"""How many times more rounds than of readings: a process is short, and starts unevenly."""


def _used(compiled: str, *arguments: str) -> float:
    """Return the CPU seconds of a process of this Python; compiled modules are kept in a folder."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
    started = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        sys.exit(f"{arguments}: exit status {started.returncode}")
    return used.ru_utime + used.ru_stime


def _installed(statement: str) -> bool:
    return all(
        importlib.util.find_spec(name.strip().partition(".")[0])
        for name in statement.removeprefix("import ").split(",")
    )


def cold(run: Run) -> Found:
    """Start processes in turns."""
    article = sorted(run.texts.articles, key=len)[len(run.texts.articles) // 2]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "article.wiki")
        file.write_bytes(article.encode("utf-8", "replace"))
        used = partial(_used, str(Path(folder, "compiled")))
        subjects = {"nothing": partial(used, "-c", "pass")}
        subjects |= {name: partial(used, "-c", line) for name, line in IMPORTS.items() if _installed(line)}
        subjects["**wikifilm, and the film of FILE**"] = partial(used, "-c", FILM, str(file))
        subjects["**`wikifilm json FILE`**"] = partial(used, "-m", "wikifilm", "json", str(file))
        if _installed("import mwparserfromhell"):
            subjects["mwparserfromhell, the infobox of FILE as JSON"] = partial(used, "-c", INFOBOX, str(file))
        taken = race(subjects, run.rounds * MORE)
    bare = taken.pop("nothing")

    def beside(name: str) -> Figure:
        rounds = zip(taken[name], taken["pyparsing and attrs"], bare, strict=True)
        return figure((seconds - none) / (base - none) for seconds, base, none in rounds)

    rows = [[name, beside(name)] for name in taken]
    note = (
        f"CPU time over that of a bare Python, {run.rounds * MORE} cold processes of each in turns, all compiled; "
        f"FILE has {len(article):,} characters."
    )
    columns = ["process", "times importing pyparsing and attrs"]
    return Found([Table("cold", "Cold processes", columns, rows, [note])], {"import": beside("**wikifilm**")})
