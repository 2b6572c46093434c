"""`wikifilm diff`: what two films say differently, with paths."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wikifilm.cli.compare import compared
from wikifilm.film import (
    Accolade,
    Credit,
    Date,
    Film,
    Money,
    Name,
    Release,
    Review,
    Runtime,
    Score,
    Track,
    Version,
)

if TYPE_CHECKING:
    from cli.conftest import Run

CAST = [
    Credit("Ada", "Wren"),
    Credit("Bo", "Finch", children=[Credit("Cy", "young Finch")]),
    Credit("Di", "Owl"),
]


def test_equal_films_are_silent_and_0(run: Run, street: str) -> None:
    assert run("diff", street, street) == (0, "", "")


def test_prose_and_spelling_are_not_compared(run: Run, street: str, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    text = Path(street).read_text(encoding="utf-8")
    other.write_text(text.replace("- Writer: ", "-  Written by:  ").replace("small harbour", "big"))
    assert run("diff", street, str(other)) == (0, "", "")


def test_a_change_is_told_and_1(run: Run, street: str) -> None:
    changed = run("set", street, "runtime=83", "cast[1].description=a baker", "+starring=Fintan Oakes")
    assert changed.status == 0
    old = Path(street).read_text(encoding="utf-8")
    new = run(
        "set",
        "-",
        "runtime=83",
        "cast[1].description=a baker",
        "+starring=Fintan Oakes",
        "--write",
        stdin=old,
    ).out
    assert run("diff", street, "-", stdin=new) == (
        1,
        """\
+ starring[2]: Fintan Oakes
~ runtimes[0].minutes: 82 -> 83
~ cast[1].description: "a clockmaker" -> "a baker"
""",
        "",
    )


@pytest.mark.parametrize("place", [0, 1])
def test_a_file_that_cannot_be_read_is_2(run: Run, street: str, tmp_path: Path, place: int) -> None:
    files = [street, street]
    files[place] = str(tmp_path / "missing.txt")
    assert run("diff", *files) == (2, "", f"wikifilm: {files[place]}: No such file or directory\n")


def test_both_may_be_standard_input(run: Run) -> None:
    assert run("diff", "-", "-", stdin="= A =\n") == (0, "", "")


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        (Film(), Film(title="A"), ['~ title: nothing -> "A"']),
        (Film(title='"A"\x9b'), Film(), [r'~ title: "\"A\"\u009b" -> nothing']),
        (Film(directors="A"), Film(directors=["A", "B"]), ["+ directors[1]: B"]),
        (
            Film(directors=[Name("A", "A (director)")]),
            Film(directors="A"),
            ['~ directors[0].page: "A (director)" -> nothing'],
        ),
        (Film(directors="A"), Film(directors=Name("A", notes="x")), ["+ directors[0].notes[0]: x"]),
        (Film(native_names=["A", "B"]), Film(native_names=["C", "B"]), ['~ native_names[0]: "A" -> "C"']),
        (
            Film(released="2018"),
            Film(released=Release("2018-09-20", "Oslo")),
            ['~ released[0].date: "2018" -> "2018-09-20"', '~ released[0].place: nothing -> "Oslo"'],
        ),
        (Film(runtimes=Runtime(90)), Film(), ["- runtimes[0]: 90 minutes"]),
        (Film(), Film(budget=Money(1000, 2000, "USD")), ["+ budget[0]: USD 1,000–2,000"]),
        (
            Film(scores=Score("S", 70)),
            Film(scores=Score("S", 71.5, audience=True)),
            ["~ scores[0].value: 70 -> 71.5", "~ scores[0].audience: false -> true"],
        ),
        (
            Film(scores=Score("S", date=Date(2018))),
            Film(scores=Score("S")),
            ['~ scores[0].date: "2018" -> nothing'],
        ),
        # One that goes leaves the others alone; one that stands below another has a line of its own.
        (Film(cast=CAST), Film(cast=CAST[1:]), ["- cast[0]: Ada as Wren"]),
        (
            Film(cast=CAST),
            Film(cast=[CAST[0], CAST[2]]),
            ["- cast[1]: Bo as Finch", "- cast[1].children[0]: Cy as young Finch"],
        ),
        (Film(cast=CAST[2]), Film(cast=[CAST[0], CAST[2]]), ["+ cast[0]: Ada as Wren"]),
        (
            Film(cast=CAST),
            Film(cast=[CAST[0], Credit("Bo", "Hawk"), CAST[2]]),
            ['~ cast[1].roles[0].name: "Finch" -> "Hawk"', "- cast[1].children[0]: Cy as young Finch"],
        ),
        # Where places have moved, the path is that of the old film.
        (
            Film(cast=CAST[1:]),
            Film(cast=[CAST[0], CAST[1], Credit("Di", "Hawk")]),
            ["+ cast[0]: Ada as Wren", '~ cast[1].roles[0].name: "Owl" -> "Hawk"'],
        ),
        (
            Film(),
            Film(cast=Credit("A", versions=Version("German", "B"))),
            ["+ cast[0]: A", "+ cast[0].versions[0]: German: B"],
        ),
        (
            Film(),
            Film(tracks=Track("A", "B", number=2, writers=["C", "D"], extra="live", length="3:41", notes="demo")),
            ['+ tracks[0]: 2. "A" (demo) by B, written by C, D, live, 3:41'],
        ),
        (
            Film(accolades=[Accolade("A"), Accolade("B", "2019-03", "C", "D", "won")]),
            Film(),
            ["- accolades[0]: A", "- accolades[1]: B – 2019-03 – C – D – won"],
        ),
        (
            Film(reviews=[Review("A", "B", 1.5, 4), Review(None, None, grade="C")]),
            Film(scores=[Score("D", 3, label="good", consensus="Very.")]),
            [
                "+ scores[0]: D: 3, “good”; “Very.”",
                "- reviews[0]: A of B: 1.5/4",
                "- reviews[1]: somebody: C",
            ],
        ),
        (Film(tracks=[Track("A"), Track("B", "X")]), Film(tracks=[Track("B", "X")]), ['- tracks[0]: "A"']),
    ],
)
def test_each_kind_of_difference(old: Film, new: Film, lines: list[str]) -> None:
    assert compared(old, new).splitlines() == lines
    assert compared(new, new) == ""
