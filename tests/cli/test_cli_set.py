"""`wikifilm set`: values given as text, and the diff that they make."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import wikifilm
from wikifilm.cli.patch import painted, patch_name
from wikifilm.cli.typed import Reader

if TYPE_CHECKING:
    from cli.conftest import Run, Start

SCORES = "the film has an approval rating of 64% based on 120 reviews, with an average rating of 6.1/10"
ARTICLE = f"""\
= Nightjar (film) =

Nightjar
- Director: Hazel Voss
- Starring: Ada Quill, Bo Marsh
- Production Companies: Low Tide, Inc.
- Released: 2018-09-20
- Runtime: 90 minutes

Nightjar is a film.

== Cast ==
- Ada Quill as Wren, a diver
  - Cy Nord as young Wren
- Bo Marsh as Finch / Hawk
- Di Lund as Owl
- Ada Quill as Moth (voice)

== Reception ==
On Rotten Tomatoes, {SCORES}. Ed Oak of The Quay gave the film a grade of B.

== Soundtrack ==
- "Petals" by Wrens
- "Rain" by Finches

== Accolades ==
- Harbour Awards – Best Actress – Ada Quill – Won
- Harbour Awards – Best Film – Hazel Voss – Nominated
"""


def lines_of(diff: str) -> list[str]:
    """The removed and added lines of a diff."""
    return [line for line in diff.splitlines()[2:] if line[:1] in {"-", "+"}]


def test_the_diff_is_printed_and_the_file_left_alone(run: Run, street: str) -> None:
    before = Path(street).read_bytes()
    assert run("set", street, "runtime=83") == (
        0,
        f"""\
--- {street}
+++ {street}
@@ -6,7 +6,7 @@
 - Starring: Milo Castellan, Bridie Vane
 - Distributor: Wickfield Films
 - Released: 2011-03-04
-- Runtime: 82 minutes
+- Runtime: 83 minutes
\x20
 Lantern Street is a 2011 Irish drama film written by Oona Farrant and Caspar Lune, and directed by Farrant. \
It stars Milo Castellan and Bridie Vane.
\x20
""",
        "",
    )
    assert Path(street).read_bytes() == before


def test_set_and_the_library_agree(run: Run, orchard: str) -> None:
    article = wikifilm.load(orchard)
    edited = article.edit({"cast[3].roles[0].name": "Otti", "tracks[1].title": "Count the Gulls"}, runtime=105)
    changes = ["runtime=105", "cast[3].roles[0]=Otti", "tracks[1].title=Count the Gulls"]
    assert run("set", orchard, *changes).out == edited.diff(orchard)
    assert run("set", "-", *changes, "--write", stdin=article.text).out == edited.text


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        (["runtime=91"], ["-- Runtime: 90 minutes", "+- Runtime: 91 minutes"]),
        (["runtime= 1 h 31 min "], ["-- Runtime: 90 minutes", "+- Runtime: 91 minutes"]),
        (["runtime=90"], []),
        (["runtime="], ["-- Runtime: 90 minutes"]),
        (["runtimes=91 minutes"], ["-- Runtime: 90 minutes", "+- Runtime: 91 minutes"]),
        (["runtimes[0].minutes=91"], ["-- Runtime: 90 minutes", "+- Runtime: 91 minutes"]),
        (["runtimes[0]="], ["-- Runtime: 90 minutes"]),
        (["directors=Fay Lux; Gil Orr"], ["-- Director: Hazel Voss", "+- Director: Fay Lux, Gil Orr"]),
        (["directors[0]=Fay Lux"], ["-- Director: Hazel Voss", "+- Director: Fay Lux"]),
        (["directors[0]=Hazel Voss (uncredited)"], ["-- Director: Hazel Voss", "+- Director: Hazel Voss (uncredited)"]),
        (["producers=Fay Lux"], ["+- Producer: Fay Lux"]),
        (
            ["production_companies=Lisle & Co., Low Tide, Inc."],
            ["-- Production Companies: Low Tide, Inc.", "+- Production Companies: Lisle & Co., Low Tide, Inc."],
        ),
        (["released=2019-05-24"], ["-- Released: 2018-09-20", "+- Released: 2019-05-24"]),
        (["released[0].date=2018-09"], ["-- Released: 2018-09-20", "+- Released: 2018-09"]),
        (["native_names=Ziegenmelker; Engoulevent"], ["+- Native name: Ziegenmelker; Engoulevent"]),
        (["budget=$2 million"], ["+- Budget: $2 million"]),
        (["title=Owlet"], ["-Nightjar", "+Owlet"]),
        (["page_title=Owlet (film)"], ["-= Nightjar (film) =", "+= Owlet (film) ="]),
        (["+starring=Di Lund"], ["-- Starring: Ada Quill, Bo Marsh", "+- Starring: Ada Quill, Bo Marsh, Di Lund"]),
        (
            ["+starring=Di Lund; Cy Nord"],
            ["-- Starring: Ada Quill, Bo Marsh", "+- Starring: Ada Quill, Bo Marsh, Di Lund, Cy Nord"],
        ),
        (["+music=Ivo Penn"], ["+- Music: Ivo Penn"]),
        (["-starring=Ada Quill"], ["-- Starring: Ada Quill, Bo Marsh", "+- Starring: Bo Marsh"]),
        (["-starring=Bo Marsh, Ada Quill"], ["-- Starring: Ada Quill, Bo Marsh"]),
        (["-production_companies=Low Tide, Inc."], ["-- Production Companies: Low Tide, Inc."]),
        (["-released=2018-09-20"], ["-- Released: 2018-09-20"]),
        (["starring[0]="], ["-- Starring: Ada Quill, Bo Marsh", "+- Starring: Bo Marsh"]),
        (["starring="], ["-- Starring: Ada Quill, Bo Marsh"]),
        (["cast[1].roles[1]=Kite"], ["-- Bo Marsh as Finch / Hawk", "+- Bo Marsh as Finch / Kite"]),
        (["cast[1].roles=Kite / Gull"], ["-- Bo Marsh as Finch / Hawk", "+- Bo Marsh as Kite / Gull"]),
        (["+cast[1].roles=Gull"], ["-- Bo Marsh as Finch / Hawk", "+- Bo Marsh as Finch / Hawk / Gull"]),
        (["-cast[1].roles=Finch"], ["-- Bo Marsh as Finch / Hawk", "+- Bo Marsh as Hawk"]),
        (["cast[0].description=a surveyor"], ["-- Ada Quill as Wren, a diver", "+- Ada Quill as Wren, a surveyor"]),
        (["cast[0].description="], ["-- Ada Quill as Wren, a diver", "+- Ada Quill as Wren"]),
        (["cast[3].notes="], ["-- Ada Quill as Moth (voice)", "+- Ada Quill as Moth"]),
        (["cast[2].notes=voice; uncredited"], ["-- Di Lund as Owl", "+- Di Lund as Owl (voice) (uncredited)"]),
        (["cast[3].notes[0]=uncredited"], ["-- Ada Quill as Moth (voice)", "+- Ada Quill as Moth (uncredited)"]),
        # What is nested below a credit stays below it.
        (["cast[0]=Fay Lux as Wren"], ["-- Ada Quill as Wren, a diver", "+- Fay Lux as Wren"]),
        (["cast[0].children[0]=Gil Orr as little Wren"], ["-  - Cy Nord as young Wren", "+  - Gil Orr as little Wren"]),
        (["+cast=Fay Lux as Kite"], ["+- Fay Lux as Kite"]),
        (["+cast=Fay Lux as Kite\nGil Orr as Gull\n"], ["+- Fay Lux as Kite", "+- Gil Orr as Gull"]),
        (["+cast[2].children=Fay Lux as young Owl"], ["+  - Fay Lux as young Owl"]),
        (["-cast=Di Lund"], ["-- Di Lund as Owl"]),
        (["-cast=Di Lund as Owl"], ["-- Di Lund as Owl"]),
        (["-cast=Ada Quill as Wren"], ["-- Ada Quill as Wren, a diver", "-  - Cy Nord as young Wren"]),
        (["-cast=Cy Nord"], ["-  - Cy Nord as young Wren"]),
        (["-cast[0].children=Cy Nord"], ["-  - Cy Nord as young Wren"]),
        (['tracks[0]="Leaves" by Wrens'], ['-- "Petals" by Wrens', '+- "Leaves" by Wrens']),
        (["tracks[0].artists=Owls"], ['-- "Petals" by Wrens', '+- "Petals" by Owls']),
        (['+tracks="Leaves" by Wrens'], ['+- "Leaves" by Wrens']),
        (["-tracks=Rain"], ['-- "Rain" by Finches']),
        (['-tracks="Rain"'], ['-- "Rain" by Finches']),
        (["-accolades=Best Film"], ["-- Harbour Awards – Best Film – Hazel Voss – Nominated"]),
        (
            ["accolades[1].result=won"],
            [
                "-- Harbour Awards – Best Film – Hazel Voss – Nominated",
                "+- Harbour Awards – Best Film – Hazel Voss – Won",
            ],
        ),
        # Several changes are one edit.
        (
            ["runtime=91", "+starring=Di Lund", "-starring=Ada Quill"],
            [
                "-- Starring: Ada Quill, Bo Marsh",
                "+- Starring: Bo Marsh, Di Lund",
                "-- Runtime: 90 minutes",
                "+- Runtime: 91 minutes",
            ],
        ),
        (["directors=Fay Lux", "+directors=Gil Orr"], ["-- Director: Hazel Voss", "+- Director: Fay Lux, Gil Orr"]),
    ],
)
def test_what_a_change_writes(run: Run, changes: list[str], lines: list[str]) -> None:
    result = run("set", "-", *changes, stdin=ARTICLE)
    assert (result.status, result.err) == (0, "")
    assert lines_of(result.out) == lines


def test_figures_in_prose(run: Run) -> None:
    changed = run("set", "-", "scores[0].value=65", "scores[0].count=121", "--write", stdin=ARTICLE).out
    assert changed == ARTICLE.replace("64%", "65%").replace("120", "121")
    changed = run("set", "-", "scores[0].average=6.2", "reviews[0].grade=A-", "--write", stdin=ARTICLE).out
    assert changed == ARTICLE.replace("6.1/10", "6.2/10").replace("grade of B", "grade of A-")
    sentence = "On Metacritic, Nightjar has a score of 60 out of 100, based on 15 critics."
    added = run("set", "-", f"+scores={sentence}", "--write", stdin=ARTICLE)
    assert (added.status, added.err) == (0, "")
    found = wikifilm.parse(added.out).film.scores
    assert [(score.source, score.value, score.count) for score in found] == [
        ("Rotten Tomatoes", 64, 120),
        ("Metacritic", 60, 15),
    ]
    assert run("set", "-", "-scores=Metacritic", "--write", stdin=added.out).out == ARTICLE


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("runtime=ninety", "runtime: expected minutes such as '90 minutes'; found 'ninety'"),
        (
            "runtime=90 minutes (director's cut)",
            "runtime: expected minutes such as '90 minutes'; found \"90 minutes (director's cut)\"",
        ),
        ("directors=TBA", "directors: expected names such as 'Orla Quennet, Tobin Rask'; found 'TBA'"),
        ("released=soon", "released: expected a date such as '2018-09-20 (Fantastic Fest)'; found 'soon'"),
        ("released[0]=2018-09-20, 2019-05-24", "released[0]: expected one value, found 2 in '2018-09-20, 2019-05-24'"),
        ("released[0].date=2018-13", "released[0].date: Date.month must be from 0 to 12, found 13"),
        (
            "released[0].date=soon",
            "released[0].date: expected a date such as '2018-09-20', '2018-09' or '2018', found 'soon'",
        ),
        ("cast=Director: A", "cast: expected a credit such as 'Orla Quennet as Dessa Marsh'; found 'Director: A'"),
        (
            "cast[0].roles=Wren, a diver",
            "cast[0].roles: expected roles such as 'Hazel Voss / Nightjar'; found 'Wren, a diver'",
        ),
        ("tracks[0].number=one", "tracks[0].number: expected a number such as '90'; found 'one'"),
        ("runtimes[0].minutes=", "runtimes[0].minutes: a Runtime has either minutes or both min and max"),
        ("tracks[0].title=", "tracks[0].title: cannot be empty"),
        ("scores[0].value=many", "scores[0].value: expected a number such as '6.3'; found 'many'"),
        ("scores[0].audience=perhaps", "scores[0].audience: expected 'yes' or 'no'; found 'perhaps'"),
        ("scores=good", "or parts such as scores[0].value; found 'good'"),
        ("kind=cartoon", "kind: expected 'film' or 'series'; found 'cartoon'"),
        ("identifiers=tt0000001", "identifiers: cannot be given as text"),
        ("-starring=Cy Nord", "-starring: there is no 'Cy Nord'; there are Ada Quill; Bo Marsh"),
        ("-music=Cy Nord", "-music: there is no 'Cy Nord'; there are none"),
        (
            "-scores=Metacritic",
            "-scores: there is no 'Metacritic'; there are Rotten Tomatoes: 64/100, 120 reviews, average 6.1/10",
        ),
        ("-cast=Ada Quill", "-cast: 'Ada Quill' is there 2 times: say which, such as cast[0]= (cast[0], cast[3])"),
        ("-accolades=Harbour Awards", "such as accolades[0]= (accolades[0], accolades[1])"),
        ("cast[9]=A as B", "cast[9] does not exist: there are 4"),
        ("cast[9]=", "cast[9] does not exist: there are 4"),
        ("directors[1]=", "directors[1] does not exist: there is 1"),
        ("+cast[0].children[3].roles=A", "cast[0].children[3] does not exist: there is 1"),
        ("music[0].name=A", "music[0] does not exist"),
        ("directors[0].name=Voss, Hazel", "directors"),
        ("kind=series", "kind"),
    ],
)
def test_what_cannot_be_written_is_refused_in_one_line(run: Run, change: str, message: str) -> None:
    result = run("set", "-", "runtime=91", change, "--write", stdin=ARTICLE)
    assert (result.status, result.out) == (1, "")
    assert result.err.startswith("wikifilm: -: ")
    assert result.err.count("\n") == 1
    assert message in result.err


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("runtime", "expected a change such as 'runtime=91', found 'runtime'"),
        ("--wirte", "expected a change such as 'runtime=91', found '--wirte'"),
        ("=91", "expected a path such as 'runtime' or 'cast[2].roles[0]', found ''"),
        ("cast[=A", "expected a path such as 'runtime' or 'cast[2].roles[0]', found 'cast['"),
        ("runtim=91", "a film has no 'runtim'; did you mean 'runtime'?"),
        ("cast[0].rolls=A", "cast[0] has no 'rolls'; did you mean 'roles'?"),
        (
            "cast[0].x=A",
            "cast[0] has no 'x'; it has actors, roles, description, notes, group, children, versions",
        ),
        ("title.x=A", "title has no 'x'"),
        ("directors[0].stated=yes", "directors[0] has no 'stated'; it has name, page, notes"),
        ("cast[0].runtime=9", "cast[0] has no 'runtime'; it has"),
        ("cast.roles=A", "cast is a list: say which of it, such as cast[0].roles"),
        ("title[0]=A", "title is no list"),
        ("+title=A", "title is no list: it can be set, with 'title=A'"),
        ("-runtime=90", "runtime is no list: it can be set, with 'runtime=90'"),
        ("title=\udcff", r"title: expected text in UTF-8, found '\udcff'"),
    ],
)
def test_what_is_not_understood_is_2(run: Run, change: str, message: str) -> None:
    result = run("set", "-", change, stdin=ARTICLE)
    assert (result.status, result.out) == (2, "")
    assert result.err.removeprefix("wikifilm: ").startswith(message)
    assert result.err.count("\n") == 1


def test_a_yes_is_a_yes() -> None:
    reader = Reader(wikifilm.PLAIN, wikifilm.Film())
    assert reader.one(["scores", 0, "audience"], " Yes ") is True
    assert reader.one(["scores", 0, "audience"], "false") is False


def test_a_long_list_is_not_told_whole(run: Run) -> None:
    names = ", ".join(f"A{number} B" for number in range(12))
    result = run("set", "-", "-starring=C D", stdin=f"= E =\n\nE\n- Starring: {names}\n- Runtime: 9 minutes\n")
    assert result.err.endswith("there are A0 B; A1 B; A2 B; A3 B; A4 B; A5 B; A6 B; A7 B; ...\n")


def test_a_new_credit_joins_the_last_group(run: Run) -> None:
    text = "= A =\n\nA\n- Director: B\n\n== Cast ==\n- C as D\n\n=== Guests ===\n- E as F\n\n== Notes ==\nG.\n"
    result = run("set", "-", "+cast=H as I", "--write", stdin=text)
    assert result.out == text.replace("- E as F\n", "- E as F\n- H as I\n")


def test_a_number_is_found_in_the_field_that_is_read(run: Run, odd: str) -> None:
    assert lines_of(run("set", odd, "runtime=98", "+starring=Cy Nord").out) == [
        "+    - Cy Nord",
        "-* Running time: 97 minutes",
        "+* Running time: 98 minutes",
    ]


# --------------------------------------------------------------------------------------------- writing


def test_write_saves_and_prints_the_diff(run: Run, street: str, tmp_path: Path) -> None:
    file = tmp_path / "street.txt"
    shutil.copy(street, file)
    result = run("set", str(file), "runtime=83", "--write")
    assert result.status == 0
    assert lines_of(result.out) == ["-- Runtime: 82 minutes", "+- Runtime: 83 minutes"]
    assert file.read_bytes() == Path(street).read_bytes().replace(b"82 minutes", b"83 minutes")


def test_nothing_changed_is_nothing_written(run: Run, street: str, tmp_path: Path) -> None:
    file = tmp_path / "street.txt"
    shutil.copy(street, file)
    before = file.stat()
    assert run("set", str(file), "runtime=82", "--write") == (0, "", "")
    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert file.stat().st_ino == before.st_ino


def test_a_refusal_leaves_the_file_alone(run: Run, street: str, tmp_path: Path) -> None:
    file = tmp_path / "street.txt"
    shutil.copy(street, file)
    assert run("set", str(file), "runtime=83", "cast[7]=A as B", "--write").status == 1
    assert file.read_bytes() == Path(street).read_bytes()


def test_standard_input_comes_out_byte_for_byte(run: Run) -> None:
    text = "\ufeff" + ARTICLE.replace("\n", "\r\n") + "Ends without a line end\u2028"
    assert run("set", "-", "runtime=91", "--write", stdin=text).out == text.replace("90 minutes", "91 minutes")
    assert run("set", "-", "runtime=90", "--write", stdin=text).out == text


def test_a_file_that_changed_meanwhile_is_not_overwritten(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ARTICLE)
    edit = wikifilm.Article.edit

    def meanwhile(self: wikifilm.Article, **attributes: Any) -> wikifilm.Article:
        file.write_text("somebody else's")
        return edit(self, **attributes)

    monkeypatch.setattr(wikifilm.Article, "edit", meanwhile)
    result = run("set", str(file), "runtime=91", "--write")
    assert (result.status, result.out) == (1, "")
    assert result.err == f"wikifilm: {file}: changed since it was read; load it again and repeat the edit\n"
    assert file.read_text() == "somebody else's"


def test_a_folder_that_cannot_be_written(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "a.txt"
    file.write_text(ARTICLE)
    monkeypatch.setattr(wikifilm.Article, "save", refuse)
    result = run("set", str(file), "runtime=91", "--write")
    assert result == (1, "", f"wikifilm: {file}: Permission denied\n")


# ---------------------------------------------------------------------------------------------- patches

PATCH = shutil.which("patch") or ""
"""The program of the machine, or nothing."""


@pytest.mark.skipif(not PATCH, reason="needs the program patch")
@pytest.mark.parametrize(
    ("name", "end"),
    [("a b.txt", "\r\n"), ("ü ñ.txt", "\n"), ('a "b".txt', "\n"), ("a\tb.txt", "\n"), ("-a.txt", "\n")],
)
def test_patch_accepts_the_diff(start: Start, run: Run, tmp_path: Path, name: str, end: str) -> None:
    text = ARTICLE.removesuffix("\n").replace("\n", end)
    file = tmp_path / name
    file.write_bytes(text.encode())
    changes = [
        "runtime=91",
        "-cast=Cy Nord",
        "+cast=Fay Lux as Kite",
        "-accolades=Best Film",
        "+starring=Bořek",
    ]
    made = start("set", "--", name, *changes, folder=tmp_path)
    assert (made.status, made.err) == (0, "")
    done = subprocess.run(
        [PATCH, "-p0", "--binary"],
        input=made.out.encode(),
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert file.read_bytes().decode() == run("set", "-", *changes, "--write", stdin=text).out
    film = wikifilm.load(file).film
    assert (film.runtime, str(film.starring[-1]), str(film.cast[-1])) == (91, "Bořek", "Fay Lux as Kite")


def test_a_name_as_patch_takes_it() -> None:
    assert patch_name("a/b.txt") == "a/b.txt"
    assert patch_name("a b.txt") == "a b.txt\t"
    assert patch_name('a"b\\c\td.txt') == r'"a\"b\\c\011d.txt"'


def test_a_painted_diff_is_for_the_eyes() -> None:
    diff = "--- a\x1b[2J\n+++ a\n@@ -1,3 +1,3 @@\n same\r\n-old\x9b\r\n+new\x07\n"
    assert painted(diff, colour=True) == (
        "\x1b[1m--- a�[2J\x1b[0m\n\x1b[1m+++ a\x1b[0m\n"
        "\x1b[36m@@ -1,3 +1,3 @@\x1b[0m\n same\n\x1b[31m-old�\x1b[0m\n\x1b[32m+new�\x1b[0m\n"
    )
    assert painted("", colour=True) == ""
    assert painted(diff, colour=False) == "--- a�[2J\n+++ a\n@@ -1,3 +1,3 @@\n same\n-old�\n+new�\n"


@pytest.mark.skipif(sys.platform != "linux", reason="file names that are no text exist on Linux")
def test_a_file_name_that_is_no_text(start: Start, tmp_path: Path) -> None:
    (tmp_path / "a\udcff.txt").write_text(ARTICLE)
    done = start("set", "a\udcff.txt", "runtime=91", folder=tmp_path)
    assert done.out.startswith("--- a\udcff.txt\n+++ a\udcff.txt\n")
    assert "a�.txt: No such file" in start("check", "a\udcff.txt").err
