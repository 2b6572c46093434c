"""What an import loads: a public name when it is first asked for, and nothing that is not needed."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import subprocess
import sys
from operator import attrgetter
from pathlib import Path

import pytest

import wikifilm

UNUSED = {"cattrs", "rich", "click", "json", "difflib", "unittest", "pyparsing", "attrs", "hashlib", "decimal"}
ONLY_FOR_SOME = {"cattrs", "rich", "click", "json", "wikifilm.cli", "wikifilm.formats.json"}
"""What is for JSON and the command line alone."""


def loaded(lines: str) -> set[str]:
    """The modules that a fresh process has after some lines, and a bare one has not."""
    script = f"import sys\nbare = set(sys.modules)\n{lines}\nprint(*sorted(set(sys.modules) - bare))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_an_import_loads_nothing_that_is_not_asked_for() -> None:
    found = loaded("import wikifilm")
    assert "wikifilm" in found
    assert found & UNUSED == set()


def test_reading_a_film_loads_nothing_that_only_others_need() -> None:
    found = loaded("import wikifilm\nwikifilm.parse('= Up =\\n\\nUp\\n- Runtime: 90 minutes\\n').film")
    assert "pyparsing" in found
    assert found & ONLY_FOR_SOME == set()


def test_types_and_names_come_from_the_same_modules() -> None:
    source = ast.parse(Path(wikifilm.__file__).read_text(encoding="utf-8"))
    block = next(node for node in source.body if isinstance(node, ast.If))
    for_types = {
        alias.name: node.module for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    homes = {name: home for home, names in wikifilm._HOMES.items() for name in names.split()}
    assert homes == for_types
    assert sorted(homes) == sorted(wikifilm.__all__)


@pytest.mark.parametrize("name", wikifilm.__all__)
def test_a_public_name_is_what_its_module_has(name: str) -> None:
    home = next(home for home, names in wikifilm._HOMES.items() if name in names.split())
    assert getattr(wikifilm, name) is getattr(importlib.import_module(home), name)


def test_no_module_hides_a_public_name() -> None:
    modules = {module.name for module in pkgutil.iter_modules(wikifilm.__path__)}
    assert modules & set(wikifilm.__all__) == set()


def test_other_names_are_unknown() -> None:
    with pytest.raises(AttributeError, match="module 'wikifilm' has no attribute 'prase'"):
        attrgetter("prase")(wikifilm)


def test_all_public_names_are_listed_before_they_are_asked_for() -> None:
    assert set(wikifilm.__all__) <= set(dir(wikifilm))
