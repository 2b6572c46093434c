"""No regular expression of the library goes back and forth: all of them, each on its own worst strings."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hostile.patterns import all_patterns
from hostile.worst import worst

START = Path(__file__).with_name("start.py")
MOST = 10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 60
"""How many strings are tried of each pattern; the profile ``nightly`` tries all that there are."""
BAD = {
    "(a+)+b": "match",
    "a*a*b": "match",
    "a*[ab]*c": "match",
    "[ ]*\\n?[ ]*x": "match",
    "(?:a|aa)+b": "match",
    "[a-z]+=(?:x|[^;])*;[^;]*!": "search",
    "a+b": "search",
    " *;": "sub",
}
GOOD = {"a++b": "match", "(?<!a)a++b": "search", "(?>a|b)*+c": "match", "[^b]*b": "match", "a{1,9}b": "search"}


def slow(patterns: dict[str, str] | None = None) -> dict[str, str]:
    """The slow ones of some patterns, or of those of the library: what makes them slow, by where they stand."""
    pytest.importorskip("resource", reason="this system limits no CPU time")
    command = [sys.executable, "-I", "-S", str(START), "patterns"]
    task = json.dumps({"path": sys.path, "patterns": patterns, "most": MOST})
    done = subprocess.run(command, input=task, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    *lines, count = done.stdout.splitlines()
    assert int(count) == (len(patterns) if patterns else len(all_patterns()))
    return {where: f"{pattern} {rest}" for where, pattern, *rest in map(json.loads, lines)}


def test_bad_patterns_are_found() -> None:
    assert set(slow(BAD)) == set(BAD)


def test_good_patterns_are_not() -> None:
    assert slow(GOOD) == {}


def test_the_worst_strings_are_of_the_patterns_own_parts() -> None:
    strings = worst(r"(?:ab)+[0-9]*(?=x)", 0, 60)
    assert "ab" * 30 + "\x00" in strings
    assert any(re.match(r"(?:ab)+0{20}", each) for each in strings)


def test_all_patterns_are_found() -> None:
    found = {used.where: used for used in all_patterns()}
    assert len(found) > 200
    assert found["values.runtimes.runtime"].asked >= {"match"}
    assert found["sentences._LINE_BREAK"].asked == {"sub"}


def test_no_pattern_goes_back() -> None:
    assert slow() == {}
