"""The command line as a process: pipes, signals, terminals, widths, colours, and the extra that it needs."""

from __future__ import annotations

import errno
import importlib
import io
import os
import re
import signal
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest

from wikifilm.cli import commands, main, streams

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cli.conftest import Run, Start

ESCAPE = "\x1b["
PROGRAM = [sys.executable, "-m", "wikifilm"]


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A process that runs some code and then the command line."""
    code += "\nimport sys\nfrom wikifilm.cli import main\nstatus = main(sys.argv[1:])\n"
    code += "print('rich' in sys.modules, file=sys.stderr)\nsys.exit(status)\n"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False, timeout=60
    )


def terminal(*arguments: str, env: Mapping[str, str] | None = None) -> str:
    """What a terminal is sent."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    screen, child = pty.openpty()
    colours = {"TERM": "xterm-256color", "COLUMNS": "80", "NO_COLOR": ""} | dict(env or {})
    with subprocess.Popen(
        [*PROGRAM, *arguments], stdin=child, stdout=child, stderr=child, env=os.environ | colours
    ) as process:
        os.close(child)
        found = b""
        while True:
            try:
                data = os.read(screen, 65536)
            except OSError:  # how Linux says that nobody writes any more
                break
            if not data:
                break
            found += data
        process.wait(60)
    os.close(screen)
    return found.decode().replace("\r\n", "\n")


# ---------------------------------------------------------------------------------------- as a program


def test_the_program_starts(start: Start) -> None:
    version = start("--version")
    assert version.status == 0
    assert re.fullmatch(r"wikifilm \S.*\n", version.out)
    assert importlib.import_module("wikifilm.__main__").main is main  # importing it starts nothing


def test_help_has_examples(run: Run) -> None:
    for command in ([], ["show"], ["json"], ["set"], ["check"], ["diff"]):
        result = run(*command, "--help")
        assert (result.status, result.err) == (0, "")
        assert "\n  Examples:\n    wikifilm " in result.out
        assert "\b" not in result.out


@pytest.mark.parametrize("installed", ["0.1.0", None])
def test_the_version_is_that_of_the_package(run: Run, monkeypatch: pytest.MonkeyPatch, installed: str | None) -> None:
    def version(name: str) -> str:
        if installed is None:
            raise metadata.PackageNotFoundError(name)
        return installed

    monkeypatch.setattr(metadata, "version", version)
    assert run("--version").out == f"wikifilm {installed or '(run from its source, not installed)'}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing command (see 'wikifilm --help')"),
        (["show"], "Missing argument 'FILE' (see 'wikifilm show --help')"),
        (["set", "a.txt"], "Missing argument 'CHANGE...' (see 'wikifilm set --help')"),
        (["diff", "a.txt"], "Missing argument 'NEW' (see 'wikifilm diff --help')"),
        (["--colour"], "No such option"),
        (["check", "--strict", "a.txt"], "No such option"),
        (["shred"], "No such command 'shred'"),
    ],
)
def test_what_is_not_understood_is_2(run: Run, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"wikifilm: {message}")
    assert result.err.count("\n") == 1


def test_a_usage_error_of_no_command_is_told_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise click.UsageError("No.")

    monkeypatch.setattr(commands.cli, "make_context", refuse)
    assert run("show") == (2, "", "wikifilm: No (see 'wikifilm --help')\n")


@pytest.mark.parametrize(
    ("data", "reason"),
    [(None, "No such file or directory"), (b"\xff\xfe= A =", "not UTF-8: byte 0xff at offset 0")],
)
@pytest.mark.parametrize("command", [["show"], ["json"], ["check"], ["set", "runtime=1"]])
def test_a_file_that_cannot_be_read(
    run: Run, tmp_path: Path, command: list[str], data: bytes | None, reason: str
) -> None:
    file = tmp_path / "a.txt"
    if data is not None:
        file.write_bytes(data)
    name, *rest = command
    assert run(name, str(file), *rest) == (1, "", f"wikifilm: {file}: {reason}\n")
    if data is not None:
        assert run(name, "-", *rest, stdin=data) == (1, "", f"wikifilm: -: {reason}\n")


def test_a_folder_and_an_empty_name(run: Run, tmp_path: Path) -> None:
    assert run("show", str(tmp_path)) == (1, "", f"wikifilm: {tmp_path}: Is a directory\n")
    assert run("show", "") == (1, "", "wikifilm: '': Is a directory\n")


def test_an_error_of_the_system_without_words(run: Run, street: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise OSError("strange")

    monkeypatch.setattr(streams, "load", refuse)
    assert run("show", street) == (1, "", f"wikifilm: {street}: strange\n")


# ------------------------------------------------------------------------------------ pipes and signals


def test_a_reader_that_goes_away(examples: Path) -> None:
    files = [str(examples / "the_salt_orchard.txt")] * 100
    with subprocess.Popen([*PROGRAM, "json", *files], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"page_title": "The Salt Orchard"')
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


@pytest.mark.parametrize("arguments", [["--help"], ["set", "runtime=1"]])
def test_a_reader_that_was_never_there(street: str, arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command, *rest = arguments
    files = [] if command.startswith("-") else [street]
    done = subprocess.run(
        [*PROGRAM, command, *files, *rest], stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_readers_of_output_and_errors_that_were_never_there(odd: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*PROGRAM, "check", "no", odd], stdout=writing, stderr=writing, check=False, timeout=60)
    os.close(writing)
    assert done.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["--help"], ["json"]])
def test_a_disk_that_is_full(street: str, arguments: list[str]) -> None:
    files = [] if arguments[0].startswith("-") else [street]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, *arguments, *files], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert done.returncode == 1
    assert done.stderr == b"wikifilm: standard output: No space left on device\n"


class Failing(io.BytesIO):
    """An output that takes a few bytes at a time, and fails when it should bring them to their reader."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, data: Any) -> int:
        return super().write(data[:1000])

    def flush(self) -> None:
        raise self.error

    def close(self) -> None:
        """Stay open."""


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (BrokenPipeError(), 141, ""),
        (OSError(errno.ENOSPC, "Disk full"), 1, "wikifilm: standard output: Disk full\n"),
    ],
)
def test_what_fails_at_the_very_end(
    run: Run, street: str, monkeypatch: pytest.MonkeyPatch, error: OSError, status: int, message: str
) -> None:
    output = Failing(error)
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", io.TextIOWrapper(output, "utf-8", write_through=True))
        result = run("json", "missing.txt", street)
    assert result == (status, "", f"wikifilm: missing.txt: No such file or directory\n{message}")
    assert output.getvalue().startswith(b'{"page_title": "Lantern Street"')
    assert output.getvalue().endswith(b"}\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
def test_ctrl_c() -> None:
    with subprocess.Popen(
        [*PROGRAM, "json", "missing.txt", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stderr is not None
        assert process.stdin is not None
        assert process.stderr.readline() == b"wikifilm: missing.txt: No such file or directory\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr.read() == b"wikifilm: interrupted\n"


def test_streams_that_are_closed(run: Run, street: str, monkeypatch: pytest.MonkeyPatch) -> None:
    message = "wikifilm: standard output is closed\n"
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", None)
        assert run("show", street) == (1, "", message)
        streams.silence()
        patch.setattr("sys.stderr", None)
        assert main(["show", street]) == 1
    monkeypatch.setattr("sys.stdin", None)
    assert main(["show", "-"]) == 1


def test_a_closed_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["show", "-"]) == 1
    assert capsys.readouterr().err == "wikifilm: -: standard input is closed\n"


# ------------------------------------------------------------------------------------------- terminals


def test_colour_is_for_terminals(street: str, orchard: str) -> None:
    for arguments in (["show", street], ["set", street, "runtime=83"], ["diff", street, orchard]):
        assert ESCAPE in terminal(*arguments)
    assert ESCAPE not in terminal("diff", street, orchard, env={"NO_COLOR": "1"})
    assert ESCAPE not in terminal("show", street, env={"TERM": "dumb"})
    assert ESCAPE not in terminal("check", orchard)


def test_a_pipe_is_plain_whatever_is_forced(start: Start, street: str, orchard: str) -> None:
    env = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
    for arguments in (["show", street], ["set", street, "runtime=83"], ["diff", street, orchard]):
        assert ESCAPE not in start(*arguments, env=env).out


def test_colours_change_nothing_else(start: Start, street: str) -> None:
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", terminal("show", street))
    assert [line.rstrip() for line in coloured.splitlines()] == start("show", street).out.splitlines()


def test_the_findings_are_hinted_at_faintly(orchard: str) -> None:
    assert f"\x1b[2m1 finding: wikifilm check {orchard}\x1b[0m\n" in terminal("show", orchard)


def test_the_width_is_that_of_the_terminal(start: Start, orchard: str) -> None:
    for width in (60, 80, 160):
        lines = start("show", orchard, env={"COLUMNS": str(width)}).out.splitlines()
        assert lines[1] == "─" * width
    assert start("show", orchard, env={"COLUMNS": ""}).out.splitlines()[1] == "─" * 80


def test_a_patch_on_a_terminal_is_not_obeyed(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("= A =\n\nA\x1b[2J\n- Director: B\n- Runtime: 9 minutes\n")
    assert "A�[2J" in terminal("set", str(file), "runtime=8", env={"NO_COLOR": "1"})


# ------------------------------------------------------------------------------------------- the extra

HINT = "wikifilm: the command line needs its extra: pip install 'wikifilm[cli]'\n"
MISSING = "import sys\nsys.modules['{name}'] = None"
BLOCKED = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "{name}":
            raise ImportError(name)
sys.meta_path.insert(0, Blocker())
"""


@pytest.mark.parametrize(("name", "blocker"), [("click", MISSING), ("rich", BLOCKED)])
def test_without_the_extra_there_is_a_hint(street: str, name: str, blocker: str) -> None:
    done = python(blocker.format(name=name), "json", street)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(HINT)
    assert done.stderr.count("\n") == 2  # the hint, and what python() adds


def test_the_hint_in_this_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("wikifilm.cli.find_spec", refuse)
    assert main(["--version"]) == 1
    assert capsys.readouterr() == ("", HINT)


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [(["json"], "False\n"), (["set", "runtime=83"], "False\n"), (["show"], "True\n")],
)
def test_only_show_needs_rich(street: str, arguments: list[str], wanted: str) -> None:
    command, *rest = arguments
    done = python("", command, street, *rest)
    assert (done.returncode, done.stderr) == (0, wanted)
