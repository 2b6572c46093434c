"""`wikifilm show`: the page of a film, laid out to be read."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

import wikifilm
from wikifilm.cli.show import shown
from wikifilm.film import Accolade, BasedOn, Credit, Film, Identifier, Name, Review, Score, Track, Version

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Run
    from wikifilm.article import Article


def page(**attributes: Any) -> list[str]:
    """The page of a film that no text says, without its title and the line below."""
    nothing = SimpleNamespace(text="")
    article = SimpleNamespace(film=Film(**attributes), gaps=(), fields={}, lead=nothing, sections=(), diagnostics=())
    return shown(cast("Article", article), "film.txt").splitlines()[2:]


def test_a_small_film_at_80_columns(run: Run, street: str) -> None:
    assert run("show", street) == (
        0,
        f"""\
Lantern Street
{"─" * 80}
  Director     Oona Farrant
  Writers      Oona Farrant, Caspar Lune
  Starring     Milo Castellan, Bridie Vane
  Distributor  Wickfield Films
  Released     2011-03-04
  Runtime      82 minutes

Cast  3
├── Milo Castellan as Edgar "Wick" Doyle
├── Bridie Vane as Nora, a clockmaker
└── Fintan Oakes as Councillor Prewett

Sections
  (lead)        26 words
  Plot    plot  55 words
  Cast    cast  17 words
""",
        "",
    )


def test_from_120_columns_on_there_are_two_beside_each_other(
    run: Run, street: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    narrow = run("show", street).out.splitlines()
    monkeypatch.setenv("COLUMNS", "160")
    wide = run("show", street).out.splitlines()
    right = 78 + 4  # half of what is left beside the gutter, and the gutter
    assert wide[:2] == ["Lantern Street", "─" * 160]
    assert [line[:right].rstrip() for line in wide[2:]] == [*narrow[2:8], *narrow[13:]]
    assert [line[right:] for line in wide[2:6]] == narrow[9:13]


@pytest.mark.parametrize("width", ["1", "40", "79", "80", "119", "120", "160", "400"])
@pytest.mark.parametrize("name", ["lantern_street", "odd_fellows_of_marrow_bay", "the_salt_orchard"])
def test_no_line_is_longer_than_the_terminal_is_wide(
    run: Run, examples: Path, monkeypatch: pytest.MonkeyPatch, name: str, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    file = str(examples / f"{name}.txt")
    lines = run("show", file).out.splitlines()
    if lines[-1].endswith(f"wikifilm check {file}"):  # this line is whole, so that it can be copied
        lines.pop()
    assert max(map(len, lines)) == max(40, int(width))
    assert all(line == line.rstrip() for line in lines)


def test_names_are_not_broken_between_lines(run: Run, orchard: str) -> None:
    lines = run("show", orchard).out.splitlines()
    at = next(index for index, line in enumerate(lines) if line.startswith("  Starring"))
    assert lines[at : at + 2] == [
        "  Starring              Teodora Quill, Hesper Lanyon, Rufus Carrowmore,",
        "                        Odile Brandswick",
    ]


def test_gaps_are_shown_where_they_are(run: Run, odd: str, orchard: str) -> None:
    text = run("show", odd).out
    assert "\n  Distributor           (blank)\n" in text
    assert "\n  Budget                TBA (declined)\n" in text
    assert "\n  Rotten Tomatoes  83/100, 76 reviews, average lost\n" in run("show", orchard).out
    article = "= A =\n\nA\n- Director: B\n- Runtime: ninety-odd\n\n== Cast ==\n- as Wren\n\n== Plot ==\n"
    text = run("show", "-", stdin=article).out
    assert "\n  Runtime   ninety-odd (not understood)\n" in text
    assert "\n└── (lost) as Wren\n" in text
    assert "\n  Plot  plot    empty\n" in text
    assert text.endswith(" findings: wikifilm check -\n")


def test_names_with_commas_are_parted_by_semicolons(run: Run, odd: str) -> None:
    assert "\n  Production companies  Marrow Bay Pictures, Inc.; Lisle & Co.\n" in run("show", odd).out


def test_the_cast_is_a_tree(run: Run, odd: str) -> None:
    assert (
        """
Cast  8
├── Lionel Peascod as Bartholomew Grice
│   ├── Pip Sorrel as young Bartholomew Grice
│   │   └── Mabel Quayle as Aunt Dorcas, who raised him
│   │       └── Ines Corry as young Aunt Dorcas
│   └── Joss Tansy as teenage Bartholomew Grice
├── Dagny Farthingale as Wilhelmina "Billie" Strake
├── Ewart Lisle, Jr. as Constable Amos Tuck, Jr., the only policeman in the bay
└── Biscuit as the goat
"""
        in run("show", odd).out
    )


def test_a_tree_deeper_than_the_page_is_wide_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    credit = Credit("Z", "the last")
    for name in "EDCBA":
        credit = Credit(name, children=[credit])
    assert page(cast=[credit]) == [
        "Cast  6",
        "└── A",
        "    └── B",
        "        └── C",
        "            ├── D",
        "            ├── ↳ E",
        "            └── ↳ Z as the last",
    ]


def test_groups_and_albums_have_their_headings() -> None:
    tracks = [
        Track("Petals", "Wren", "Score", 1, length="3:41"),
        Track("Rain", album="Songs", writers="Finch", notes="demo"),
    ]
    assert page(cast=[Credit("A"), Credit("B", group="Guests"), Credit("C", group="Guests")], tracks=tracks) == [
        "Cast  3",
        "├── A",
        "└── Guests",
        "    ├── B",
        "    └── C",
        "",
        "Tracks  2",
        "  Score",
        "  1. Petals  Wren  3:41",
        "  Songs",
        "  Rain  written by Finch (demo)",
    ]


def test_what_only_other_dialects_say() -> None:
    dubbed = Credit(["A", "B"], ["C", Name("D", notes="age 8")], notes="voice", versions=Version("German", "E"))
    assert page(
        page_title="Wren (film)",
        title="Wren",
        kind="series",
        based_on=[BasedOn("The Nest", ["F", "G"]), "The Egg"],
        identifiers=Identifier("imdb", "tt0000001"),
        cast=dubbed,
        scores=[
            Score("Poll", grade="A-", audience=True, count=1, date="2018"),
            Score("Site", 3.5, average=6.3, average_scale=10),
            Score("Other"),
        ],
        reviews=[Review(None, "The Quay", 1.5, 4, "C"), Review("H")],
        tracks=[Track("Petals", "I", writers="J", extra="live")],
        accolades=[
            Accolade("Prize", "2019-03-02", "Best Nest", ["K", "L"], "won"),
            Accolade("Cup", recipients="M"),
            Accolade("Vase", category="Nest"),
        ],
    ) == [
        "  Based on    The Nest by F, G; The Egg",
        "  Identifier  imdb tt0000001",
        "",
        "Cast  1",
        "└── A, B as C / D (age 8) (voice)",
        "    └── German: E",
        "",
        "Scores  3",
        "  Poll   A-, 1 vote, audience, as of 2018",
        "  Site   3.5, average 6.3/10",
        "  Other  no figure",
        "",
        "Reviews  2",
        "  (unnamed)  1.5/4 (C)  The Quay",
        "  H",
        "",
        "Tracks  1",
        "  Petals  I; written by J (live)",
        "",
        "Accolades  3",
        "  Prize 2019-03-02  Best Nest: K, L  won",
        "  Cup               M",
        "  Vase              Nest",
    ]


def test_the_title_says_what_the_page_is() -> None:
    nothing = SimpleNamespace(text="")
    film = Film(page_title="Wren (film)", title="Wren", kind="series")
    article = SimpleNamespace(film=film, gaps=(), fields={}, lead=nothing, sections=(), diagnostics=())
    assert shown(cast("Article", article), "film.txt").splitlines()[0] == "Wren  series  page: Wren (film)"


def test_a_text_that_is_no_film_says_so_first(run: Run) -> None:
    lines = run("show", "-", stdin="- milk\n- eggs\n").out.splitlines()
    assert lines[0] == "(no title)"
    assert lines[2].startswith("no film: ")
    assert lines[-5:] == ["", "Sections", "  (lead)  2 words", "", "1 finding: wikifilm check -"]


def test_an_empty_text_is_a_page_too(run: Run) -> None:
    assert run("show", "-").out.splitlines()[0] == "(no title)"


def test_section_with_nothing_of_its_own(run: Run) -> None:
    text = run("show", "-", stdin="= A =\n\n== Reception ==\n=== Outside ===\nGood.\n== ==\n").out
    assert "\n  Reception  reception\n    Outside             1 word\n" in text


def test_nothing_of_the_article_is_obeyed_by_the_terminal(run: Run) -> None:
    text = "= A\x1b[31mB =\n\nA\n- Director: C\x9b2J\u202e\n- Odd\x07 label: D\x08\n- Starring: E\x00\n"
    text += "\n== F\x1b]0;G\x07 ==\nH\n"
    out = run("show", "-", stdin=text + "\n== Cast ==\n- I\x1bc as J\x0e, K\x7f\n").out
    assert all(character.isprintable() or character == "\n" for character in out)
    assert "C�2J�" in out
    assert "I�c as J�, K�" in out


def test_a_terminal_without_such_lines_gets_others(monkeypatch: pytest.MonkeyPatch, street: str) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    text = shown(wikifilm.load(street), street)
    assert "+-- Milo Castellan" in text
