"""The fuzzers of benchmarks/fuzz: units come back from their bytes, laws hold on some, a planted fault is found."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from again import seeded
from wikifilm import Article

FUZZ = Path(__file__).resolve().parent.parent / "benchmarks" / "fuzz"

pytestmark = pytest.mark.skipif(not FUZZ.is_dir(), reason="the benchmarks are not here")


@pytest.fixture
def harness(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The modules of the harness by their names."""
    monkeypatch.syspath_prepend(str(FUZZ))
    return {name: importlib.import_module(name) for name in ("finds", "mutate", "seeds", "unit")}


def some_units(harness: dict[str, Any], count: int) -> list[Any]:
    """Texts of the seeds, changed at random."""
    chance = seeded(5)
    unit, mutate, texts = harness["unit"], harness["mutate"], harness["seeds"].texts()
    found = []
    for _ in range(count):
        text = mutate.mutated(chance, mutate.shorter(chance, chance.choice(texts)))
        found.append(unit.Unit(chance.choice(unit.DIALECTS), chance.randrange(unit.CHOICES), text))
    return found


def test_laws_hold_and_units_come_back(harness: dict[str, Any]) -> None:
    for unit in some_units(harness, 60):
        assert harness["unit"].decoded(unit.encoded()) == unit
        found = harness["finds"].broken(unit)
        assert found is None, f"{unit}\n{found}"


def test_any_bytes_are_a_unit(harness: dict[str, Any]) -> None:
    chance = seeded(6)
    for size in range(40):
        unit = harness["unit"].decoded(chance.randbytes(size))
        assert harness["unit"].decoded(unit.encoded()) == unit


def test_a_planted_fault_is_found_made_small_and_written(
    harness: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Article, "__str__", lambda article: article.text.replace("}}\n", "}}"))
    finds = harness["finds"].Finds(tmp_path)
    broken = [(unit, found) for unit in some_units(harness, 30) if (found := harness["finds"].broken(unit))]
    assert broken
    kind = broken[0][1][0]
    assert kind == "AssertionError exactness"
    assert [finds.add(unit, *found) for unit, found in broken] == [True] + [False] * (len(broken) - 1)
    assert finds.counts == {kind: len(broken)}
    path = finds.path(kind)
    assert harness["unit"].read(path).text == "}}\n"
    assert f"--repeat {path}" in path.with_suffix(".txt").read_text(encoding="utf-8")
    monkeypatch.undo()
    said = subprocess.run([sys.executable, FUZZ, "--repeat", path], capture_output=True, text=True, check=True).stdout
    assert said == f"{path}: fine\n"


@pytest.mark.parametrize("engine", ["hypothesis", "atheris"])
def test_an_engine_runs(engine: str, tmp_path: Path) -> None:
    pytest.importorskip(engine, reason=f"{engine} is not installed")
    options = ["--units", "20", "--seed", "1", "--engine", engine, "--work", str(tmp_path / "work")]
    done = subprocess.run([sys.executable, FUZZ, *options], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "executions               20\n" in done.stdout
