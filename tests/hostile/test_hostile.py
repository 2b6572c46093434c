"""No text takes more than linear time, recurses deep, or bends a law: read, shown, edited and converted.

Each text is read in a process of its own kind (``child.py``) with a recursion limit of 200 and a limit of CPU time:
twenty times what prose of its length takes. The texts of every day are short; the profile ``nightly`` has long ones.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hostile.pieces import MARKS, PIECES, WORDS
from hostile.places import PLACES

NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
START = Path(__file__).with_name("start.py")
DIALECTS = ("mediawiki", "plain")


def wrong(cases: list[tuple[str, str, str, int, str]]) -> list[str]:
    """What is wrong with the cases; a process that the system ended leaves the last one without an answer."""
    pytest.importorskip("resource", reason="this system limits no CPU time")
    task = json.dumps({"path": sys.path, "cases": cases})
    command = [sys.executable, "-I", "-S", str(START), "child"]
    done = subprocess.run(command, input=task, capture_output=True, text=True, check=False)
    answers: list[tuple[Any, str]] = [json.loads(line) for line in done.stdout.splitlines()]
    found = [f"{case}: {what}" for case, what in answers if what]
    if len(answers) < len(cases):
        found.append(f"{cases[len(answers)]}: ended with {done.returncode}: {done.stderr[-2000:]}")
    return found


def test_there_are_pieces_enough() -> None:
    assert len(PIECES) == len(MARKS) + len(WORDS) >= 60
    assert all(7_000 <= len(piece.text(piece.times(8_000))) <= 16_000 for piece in PIECES.values())


def test_what_never_ends_is_told() -> None:
    found = wrong([("plain", "alone", "words", 10, "endless"), ("plain", "nowhere", "words", 10, "read")][:1])
    assert len(found) == 1
    assert "_endless: more than" in found[0]


def test_what_raises_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that cannot even read its task leaves the first text without an answer."""
    monkeypatch.setattr(sys, "path", [])
    found = wrong([("plain", "alone", "words", 10, "read")])
    assert len(found) == 1
    assert "ended with 1" in found[0]


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    ("steps", "place", "length", "every"),
    [
        ("read", "alone", 500, 1),
        ("read", "alone", 4_000, 1),
        ("read", "everywhere", 30, 1),
        ("read", "everywhere", 240, 1),
        ("views", "alone", 800, 1),
        ("edit", "cast", 100, 12),
        ("convert", "cast", 100, 12),
    ],
)
def test_short_texts(dialect: str, steps: str, place: str, length: int, every: int) -> None:
    """Each text is read; every so many of them are edited and converted, which costs many readings."""
    assert wrong([(dialect, place, piece, length, steps) for piece in [*PIECES][::every]]) == []


def test_the_cut_of_short_texts() -> None:
    assert wrong([("mediawiki", "alone", piece, 4_000, "cut") for piece in MARKS]) == []


@pytest.mark.skipif(not NIGHTLY, reason="long texts are read under the profile nightly")
@pytest.mark.parametrize(("dialect", "place"), [(each, place) for each in DIALECTS for place in sorted(PLACES[each])])
@pytest.mark.parametrize("length", [8_000, 64_000])
@pytest.mark.parametrize("steps", ["read", "views", "cut"])
def test_long_texts(dialect: str, place: str, steps: str, length: int) -> None:
    assert wrong([(dialect, place, piece, length, steps) for piece in PIECES]) == []


@pytest.mark.skipif(not NIGHTLY, reason="long texts are edited under the profile nightly")
@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("length", [500, 4_000])
@pytest.mark.parametrize("steps", ["edit", "convert"])
@pytest.mark.parametrize("place", ["alone", "starring", "cast", "reception", "soundtrack", "accolades"])
def test_edits_of_long_texts(dialect: str, place: str, steps: str, length: int) -> None:
    assert wrong([(dialect, place, piece, length, steps) for piece in PIECES]) == []


HUGE = {
    "list levels": ("alone", "stars", 1_000_000),
    "a line": ("alone", "words", 10_000_000),
    "an article": ("reception", "sentences", 50_000_000),
    "a cast": ("cast", "credits of their own", 100_000 * len("\n* Ada Orme {} as Bea {}")),
    "a box": ("fields", "fields with names of their own", 100_000 * len("\n| lamp{} = a")),
    "duplicates": ("fields", "fields", 10_000 * len("\n| director = Ada Orme")),
    "doubled credits": ("cast", "a credit", 10_000 * len("\n* Ada Orme as Bea")),
    "a credit of many": ("cast", "links of names with and", 300_000 * len(" and [[Bea Cole]]")),
}


@pytest.mark.skipif(not NIGHTLY, reason="huge texts are read under the profile nightly")
@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("name", sorted(HUGE))
def test_huge_texts(dialect: str, name: str) -> None:
    place, piece, length = HUGE[name]
    assert wrong([(dialect, place, piece, length // 8, "read"), (dialect, place, piece, length, "read")]) == []
