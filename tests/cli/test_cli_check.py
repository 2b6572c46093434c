"""`wikifilm check`: a line for each finding, as editors and logs read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Run


def test_a_clean_file_says_nothing(run: Run, street: str) -> None:
    assert run("check", street) == (0, "", "")


def test_findings_are_told_where_they_stand(run: Run, odd: str) -> None:
    result = run("check", odd)
    assert result.status == 1
    lines = result.out.splitlines()
    # The box says `mUSIC` in line 12 and `Music` in line 21, and `Ferry Schedule` in line 13.
    assert [line.removeprefix(f"{odd}:").split(": ")[:2] for line in lines] == [
        ["12:3", "doubled-label"],
        ["13:3", "unknown-label"],
    ]
    assert all(re.fullmatch(r".+:\d+:\d+: [a-z-]+: .+", line) for line in lines)


def test_all_files_are_read_and_any_finding_counts(run: Run, street: str, odd: str, orchard: str) -> None:
    result = run("check", orchard, odd, street)
    assert result.status == 1
    assert [line.split(":")[0] for line in result.out.splitlines()] == [orchard, odd, odd]


def test_a_text_that_is_no_film_is_a_finding(run: Run) -> None:
    result = run("check", "-", stdin="- milk\n- eggs\n")
    assert result.status == 1
    assert result.out.startswith("-:1:1: not-a-film: ")


def test_a_bad_file_does_not_stop_the_others(run: Run, street: str, odd: str, tmp_path: Path) -> None:
    result = run("check", str(tmp_path), odd, street)
    assert result.status == 1
    assert result.err == f"wikifilm: {tmp_path}: Is a directory\n"
    assert len(result.out.splitlines()) == 2
    assert run("check", street, str(tmp_path)).status == 1


def test_nothing_of_a_file_name_is_obeyed_by_the_terminal(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a\x1b[2J\nb.txt"
    file.write_text("= A =\n\nA\n- Runtime: ninety\n- Director: B\n")
    result = run("check", str(file))
    assert result.out == f"{tmp_path}/a�[2J�b.txt:4:12: unparsed-runtime: expected minutes such as '90 minutes'\n"
    file.unlink()
    assert run("check", str(file)).err == f"wikifilm: {tmp_path}/a�[2J b.txt: No such file or directory\n"
