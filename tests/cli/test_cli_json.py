"""`wikifilm json`: the film as JSON that every consumer and every terminal may read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import wikifilm

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Run, Start


def test_one_file_is_laid_out(run: Run, street: str) -> None:
    result = run("json", street)
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith('{\n  "page_title": "Lantern Street",\n  "title": "Lantern Street",\n')
    assert result.out.endswith("}\n")
    found = json.loads(result.out)
    assert found["runtimes"] == [{"minutes": 82}]
    assert found["cast"][0] == {
        "actors": [{"name": "Milo Castellan"}],
        "roles": [{"name": 'Edgar "Wick" Doyle'}],
    }
    assert found == wikifilm.to_dict(wikifilm.load(street))


def test_several_files_are_an_object_a_line(run: Run, street: str, odd: str, orchard: str) -> None:
    result = run("json", street, odd, orchard)
    titles = [json.loads(line)["title"] for line in result.out.splitlines()]
    assert titles == ["Lantern Street", "Odd Fellows of Marrow Bay", "The Salt Orchard"]


def test_a_file_named_twice_is_two_lines(run: Run, street: str) -> None:
    assert len(run("json", street, street).out.splitlines()) == 2


def test_what_is_not_ascii_stays_as_it_is(run: Run, orchard: str) -> None:
    assert '"name": "Bořek Tvardík"' in run("json", orchard).out


def test_the_output_is_utf_8_whatever_the_terminal_speaks(start: Start, orchard: str) -> None:
    assert "Bořek Tvardík" in start("json", orchard, env={"PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}).out


def test_standard_input_may_be_named_twice(run: Run) -> None:
    result = run("json", "-", "-", stdin="= Wren =\n\nWren\n- Runtime: 90 minutes\n")
    first, second = result.out.splitlines()
    assert first == second
    assert json.loads(first)["runtimes"] == [{"minutes": 90}]


def test_one_bad_file_does_not_stop_the_others(run: Run, street: str, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.txt")
    result = run("json", missing, street)
    assert result.status == 1
    assert json.loads(result.out)["title"] == "Lantern Street"
    assert len(result.out.splitlines()) == 1
    assert result.err == f"wikifilm: {missing}: No such file or directory\n"


def test_controls_of_the_article_are_escaped(run: Run) -> None:
    title = "A\x1b[31m\x9b1m\u2028\u202eB\x7f"
    result = run("json", "-", stdin=f"= {title} =\n")
    assert all(character.isprintable() or character == "\n" for character in result.out)
    found: dict[str, Any] = json.loads(result.out)
    assert found["page_title"] == title
