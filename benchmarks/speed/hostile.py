"""The hostile table: each text in a process of its own, beside prose of the same length and beside the peers."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from child import LIMIT, SUBJECTS, inputs
from run import Found, Run
from tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["hostile"]

SMALL, LARGE = 8_000, 64_000
TIMES_PROSE = 10
SLOW = 1.0
"""Seconds that no row of ours may take at ``LARGE``, and times the time of prose."""
STEEP = 1.5
"""The growth from which a row counts as more than linear, as the table of peers has it; noise stays below."""
SHORTEST = 0.005
"""Seconds below which a growth says nothing."""
LONG = 0.1
"""Seconds below which a time is written in milliseconds."""


class Seen(NamedTuple):
    """What came of one text in one reader."""

    seconds: float | None
    """None where it was given up or failed."""
    error: str
    prose: float
    """Seconds for prose of the same length."""
    growth: float | None

    @property
    def is_bad(self) -> bool:
        """Whether it failed, or grows faster than its text."""
        return self.seconds is None or (self.growth is not None and self.growth > STEEP)


def _ask(run: Run, subject: str, name: str, times: int) -> tuple[float | None, float, str]:
    """Return the seconds of a text and of prose, and why there are none."""
    child = Path(__file__).with_name("child.py")
    done = subprocess.run(
        [sys.executable, str(child), str(run.shared), subject, name, str(times)],
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    prose, *taken = lines or [math.nan]
    if taken:
        return taken[0], prose, ""
    last = (done.stderr.strip().splitlines() or [""])[-1].partition(":")[0]
    return None, prose, last if done.returncode > 0 else f">{LIMIT} s"


def _see(run: Run, subject: str, name: str) -> Seen:
    small, prose, error = _ask(run, subject, name, SMALL)
    if small is None:
        return Seen(None, f"{error} at {SMALL:,}", prose, None)
    seconds, prose, error = _ask(run, subject, name, LARGE)
    if seconds is None:
        return Seen(None, f"{error} at {LARGE:,}", prose, None)
    told = seconds >= SHORTEST and small
    return Seen(seconds, "", prose, math.log(seconds / small) / math.log(LARGE / SMALL) if told else None)


def _cell(seen: Seen) -> str:
    if seen.seconds is None:
        return f"**{seen.error}**"
    time = f"{seen.seconds:.2f} s" if seen.seconds >= LONG else f"{seen.seconds * 1000:.0f} ms"
    said = time if seen.growth is None else f"{time} n^{seen.growth:.1f}"
    return f"**{said}**" if seen.is_bad else said


def _escaped(name: str) -> str:
    return f"`{name}`".translate({ord("|"): "\\|", ord("\n"): "\N{PILCROW SIGN}", ord("\r"): "\\r"})


def hostile(run: Run) -> Found:
    """Give all texts to all readers."""
    subjects = [name for name, subject in SUBJECTS.items() if subject.installed()]
    mine = [name for name in subjects if name.startswith("wikifilm")]
    rows: list[list[str]] = []
    all_seen: dict[str, list[Seen]] = {name: [] for name in subjects}
    for name in inputs(run.shared):
        found = {subject: _see(run, subject, name) for subject in subjects}
        for subject, seen in found.items():
            all_seen[subject].append(seen)
        beside = [_beside_prose(found[subject]) for subject in mine]
        rows.append([_escaped(name), *map(_cell, found.values()), *beside])
        print(*rows[-1], sep=" | ", file=sys.stderr, flush=True)
    count = len(rows)
    rows.append(["**bad**", *(f"{_count(seen.is_bad for seen in all_seen[name])} of {count}" for name in subjects)])
    rows[-1] += [
        f"{_count(_times_prose(seen) > TIMES_PROSE for seen in all_seen[name])} over {TIMES_PROSE}" for name in mine
    ]
    slow = {name: sum(seen.seconds is None or seen.seconds > SLOW for seen in all_seen[name]) for name in mine}
    told = "; ".join(f"{name}: {count}" for name, count in slow.items())
    note = (
        f"CPU time for N = {LARGE:,} repetitions, and growth n^k from N = {SMALL:,}; bold: an exception, more than "
        f"{LIMIT} s, or k over {STEEP}. The peers parse; a film is read with its findings. Prose is a section with "
        f"links, references, scores and reviews. "
        f"Rows over {SLOW:g} s: {told}."
    )
    columns = ["input", *subjects, *(f"{name}: times prose of that length" for name in mine)]
    return Found([Table("hostile", "Hostile texts", columns, rows, [note])])


def _times_prose(seen: Seen) -> float:
    return math.inf if seen.seconds is None else seen.seconds / seen.prose


def _beside_prose(seen: Seen) -> str:
    times = _times_prose(seen)
    said = f"{times:.1f}"
    return f"**{said}**" if times > TIMES_PROSE else said


def _count(found: Iterable[bool]) -> int:
    return sum(found)
