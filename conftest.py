"""Runs the examples of README.md and docs/ (`pytest README.md docs`), each page in a folder of its own.

A fence ``python`` is run, as a doctest where it starts with ``>>>``. Of a fence ``console`` the lines after
``$`` are run in a shell, and what they print is compared. In both, ``...`` stands for any text. Names last
until the end of the page. The folder holds a copy of examples/, so a page may save what it edits.
Other fences (``sh``, ``text``) are only shown; an HTML comment ``skip: next`` leaves an example out.
"""

from __future__ import annotations

import contextlib
import doctest
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sybil import Example

ROOT = Path(__file__).resolve().parent
FLAGS = doctest.ELLIPSIS

collect_ignore = ["docs/conf.py"]  # Sphinx reads it; it is no test


def enter_folder(namespace: dict[str, Any]) -> None:
    """Go to a fresh folder that holds a copy of the examples, and remember the way back."""
    way_back = namespace["_way_back"] = contextlib.ExitStack()
    folder = way_back.enter_context(tempfile.TemporaryDirectory(prefix="wikifilm-docs-"))
    way_back.callback(os.chdir, Path.cwd())
    if (ROOT / "examples").is_dir():
        shutil.copytree(ROOT / "examples", Path(folder) / "examples")
    os.chdir(folder)


def leave_folder(namespace: dict[str, Any]) -> None:
    """Go back to where the page was entered from."""
    namespace["_way_back"].close()


def run_console(example: Example) -> str | None:
    """Run the ``$`` lines of a console fence and say where the output differs from the page."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "NO_COLOR": "1", "COLUMNS": "80", "PYTHONUTF8": "1"}
    text = str(example.parsed)
    if not text.startswith("$ "):
        return "a console fence starts with a line '$ command'"
    for step in ("\n" + text).split("\n$ ")[1:]:
        command, _, want = step.partition("\n")
        done = subprocess.run(
            command,
            shell=True,
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        got = "".join(line.rstrip() + "\n" for line in done.stdout.splitlines())
        want = want.rstrip("\n") + "\n" if want.strip() else ""
        if not doctest.OutputChecker().check_output(want, got.rstrip("\n") + "\n" if got else "", FLAGS):
            return f"$ {command}\nexpected:\n{want}\ngot (exit status {done.returncode}):\n{got}"
    return None


def wrong_name(example: Example) -> str:
    """Refuse a fence that looks like an example but would never be run."""
    return f"line {example.line}: write the fence as ```python, or it is not run"


try:
    from sybil import Sybil
    from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
except ModuleNotFoundError:  # without the extra `test` there is nothing that could run the pages
    pass
else:
    pytest_collect_file = Sybil(
        parsers=[
            PythonCodeBlockParser(doctest_optionflags=FLAGS),
            CodeBlockParser(language="console", evaluator=run_console),
            *(CodeBlockParser(language=name, evaluator=wrong_name) for name in ("py", "python3", "pycon")),
            SkipParser(),
        ],
        patterns=["README.md", "docs/*.md", "docs/*/*.md"],
        setup=enter_folder,
        teardown=leave_folder,
    ).pytest()
