"""The command line run inside the test's own process, and as a process of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

import wikifilm
from wikifilm.cli import main

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCE = str(Path(wikifilm.__file__).resolve().parent.parent)
"""Where the package lies, for processes that start in another folder."""


class Result(NamedTuple):
    """What a run of the command line left behind."""

    status: int
    out: str
    err: str


class Run(Protocol):
    """Runs the command line with arguments."""

    def __call__(self, *arguments: str, stdin: str | bytes = ...) -> Result: ...


class Start(Protocol):
    """Runs the command line as a process."""

    def __call__(
        self, *arguments: str, stdin: bytes = ..., env: Mapping[str, str] = ..., folder: Path | None = ...
    ) -> Result: ...


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """The command line, 80 columns wide."""
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: str, stdin: str | bytes = "") -> Result:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
        status = main(arguments)
        out, err = capsysbinary.readouterr()
        return Result(status, out.decode(), err.decode())

    return call


@pytest.fixture
def start() -> Start:
    """The command line as a process, with the bytes of its output."""

    def call(
        *arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None, folder: Path | None = None
    ) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "wikifilm", *arguments],
            input=stdin,
            capture_output=True,
            env=os.environ | {"COLUMNS": "80", "PYTHONPATH": SOURCE} | dict(env or {}),
            cwd=folder,
            check=False,
            timeout=60,
        )
        out, err = (data.decode(errors="surrogateescape") for data in (done.stdout, done.stderr))
        return Result(done.returncode, out, err)

    return call


@pytest.fixture
def street(examples: Path) -> str:
    """The file of the small example."""
    return str(examples / "lantern_street.txt")


@pytest.fixture
def odd(examples: Path) -> str:
    """The file of the odd example."""
    return str(examples / "odd_fellows_of_marrow_bay.txt")


@pytest.fixture
def orchard(examples: Path) -> str:
    """The file of the long example."""
    return str(examples / "the_salt_orchard.txt")
