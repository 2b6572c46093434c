"""Nothing that a terminal would obey reaches it, wherever it stands; pipes and files get what they should, exactly."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from typing import TYPE_CHECKING, Any
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wikifilm
from laws import shared
from wikifilm.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from hypothesis.strategies import DrawFn

    from cli.conftest import Run

CONTROLS = [
    *map(chr, [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0)]),
    *"\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    *("\x1b[2J", "\x1b[31m", "\x1b]0;owned\x07", "\x1b]8;;http://a.example\x1b\\", "\x9b1m", "\r\n", "\r"),
]
MARKUP = ["[red]", "[/red]", "[/]", "[bold", ":warning:", "[link=http://a.example]", "[@click=x]", "\\[red]"]
"""What rich obeys in strings."""
OVER = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
WIKI = """{{Infobox film
| name = Up§
| director = [[Ada Orme§|Ada§]]<ref>Quay§</ref>
| writer = {{ubl|Ilse Corran§|Pell Vandry§}}
| r§untime = 90§ minutes
| runtime = 90 minutes§
| lamp§ count = 3§
| budget = $5 million§ (four§ films)
| released = {{Film date|2018|4|30|Galway§}}
| gross = TBA§
}}
'''Up§''' is a film§.

== Plot§ ==
A lamp§.
=== Old§ ===
§

== Cast§ ==
* [[Ada Orme]]§ as Wick§, a keeper§
** Pia§ Nord as young Wick§ (voice§)
* as Nobody§

== Reception ==
On Rotten Tomatoes§, the film has 70% based on 5 reviews, with an average of . The consensus reads: "A lamp§."
Katie Moss§ of The Harbour Post§ gave it a B-.

== Track listing ==
{{Track listing|headline=Score§|title1=Petals§|extra1=Lou Orr§|length1=3:41§}}

== Accolades ==
{| class="wikitable"
! Award§ !! Category§ !! Recipient§ !! Result§
|-
| Harbour Film Awards§ || Best Actress§ || Ada Orme§ || {{won}}§
|}
[[Category:A§]] {{imdb title|tt0000001§}}
"""
PLAIN = """= Up§ (film) =

Up§
- Director: Ada Orme§, Ilse§ Corran
- Wri§ter: Tobin Rask (dialogue§)
- Runtime: ninety§
- Lamp§ Count: 3§
- Distributor: Quay§ Releasing (Galway§)
- Budget: $5§ million

Up§ is a film.

==Cast==
- Ada Orme§ as Wick§, a keeper§
  - Pia Nord as young Wick§ (voice§)

==Reception==
On Rotten Tomatoes, the film has 70% based on 5§ reviews, with an average of .

==Soundtrack==
- "Petals§" by Lou§ Orr

==Accolades§==
- Won: Harbour Film Awards§ – Best Actress (Ada Orme§)
"""


class Screen(io.TextIOWrapper):
    """A terminal."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), "utf-8", newline="")

    def isatty(self) -> bool:
        return True

    def text(self) -> str:
        self.flush()
        found = self.buffer
        assert isinstance(found, io.BytesIO)
        return found.getvalue().decode()


def on_screen(*arguments: str, stdin: str = "", colour: bool = False) -> str:
    """What a terminal gets of a command, on standard output and standard error."""
    out, err = Screen(), Screen()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "80")
        patch.setenv("TERM", "xterm-256color")
        patch.setenv("NO_COLOR", "" if colour else "1")
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        assert main(arguments) in {0, 1, 2}
    return out.text() + err.text()


def harmful(text: str) -> str:
    """What a terminal would obey in a text: all but line feeds and tabs."""
    kinds = ("Cc", "Cs", "Zl", "Zp")
    return "".join(each for each in text if (category(each) in kinds and each not in "\n\t") or each in OVER)


@st.composite
def hostile(draw: DrawFn) -> str:
    """An article with controls in some of its places, or the same one in all of them."""
    words = st.sampled_from([*CONTROLS, *MARKUP])
    often = draw(st.sampled_from(["some", "all"]))
    same = draw(words)
    pieces = draw(st.sampled_from([WIKI, PLAIN])).split("§")
    between = [same if often == "all" else draw(st.one_of(st.just(""), st.just(""), words)) for _ in pieces[1:]]
    return pieces[0] + "".join(mark + piece for mark, piece in zip(between, pieces[1:], strict=True))


COMMANDS = [
    ["show", "-"],
    ["json", "-"],
    ["json", "-", "-"],
    ["check", "-"],
    ["diff", "-", "OTHER"],
    ["diff", "OTHER", "-"],
    ["convert", "-", "--to", "plain"],
    ["convert", "-", "--to", "mediawiki"],
    ["set", "-", "runtime=91"],
    ["set", "-", "runtime=91", "--write"],
    ["set", "-", "directors=Pia§ Nord; Ada Orme"],
    ["set", "-", "-cast=Nobody§"],
    ["set", "-", "cast[0].roles[0]=Wick§", "cast[99]=x§"],
    ["set", "-", "title=§"],
    ["set", "-", "released=soon§"],
    ["set", "-", "§=x"],
    ["set", "-", "+runtime§=1"],
    ["set", "-", "nothing§"],
]


@shared(3)
@given(hostile(), st.sampled_from(COMMANDS), st.sampled_from([*CONTROLS, *MARKUP]))
def test_no_command_lets_a_terminal_obey_an_article_or_an_argument(text: str, command: list[str], mark: str) -> None:
    arguments = [part.replace("§", mark).replace("OTHER", os.devnull) for part in command]
    assert harmful(on_screen(*arguments, stdin=text)) == ""


@pytest.mark.parametrize("text", [WIKI, PLAIN], ids=["wikitext", "plain"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_all_controls_at_once(text: str, command: list[str]) -> None:
    mark = "".join(CONTROLS)
    arguments = [part.replace("§", mark).replace("OTHER", os.devnull) for part in command]
    assert harmful(on_screen(*arguments, stdin=text.replace("§", mark.replace("\r", "")))) == ""


@pytest.mark.parametrize("text", [WIKI, PLAIN], ids=["wikitext", "plain"])
def test_the_articles_reach_every_command(text: str) -> None:
    """The test above would see nothing in commands that only refuse."""
    text = text.replace("§", "")
    for command in COMMANDS[:10]:
        arguments = [part.replace("OTHER", os.devnull) for part in command]
        said = "lost-average" if command[0] == "check" else "Ada Orme"
        assert said in on_screen(*arguments, stdin=text), command


@shared(3)
@given(hostile(), st.sampled_from([COMMANDS[0], COMMANDS[4], COMMANDS[8]]))
def test_in_colour_only_colours_are_obeyed(text: str, command: list[str]) -> None:
    arguments = [part.replace("OTHER", os.devnull) for part in command]
    assert harmful(re.sub("\x1b\\[[0-9;]*m", "", on_screen(*arguments, stdin=text, colour=True))) == ""


@pytest.mark.parametrize("mark", MARKUP)
def test_markup_of_rich_is_shown_as_it_stands(run: Run, mark: str) -> None:
    text = f"= A {mark} B =\n\nA {mark} B\n- Director: C {mark} D\n- Runtime: 90 minutes\n\n==E {mark} F==\nG\n"
    shown = run("show", "-", stdin=text).out
    for words in (f"A {mark} B", f"C {mark} D", f"E {mark} F"):
        assert words in shown
    assert f"C {mark} D" in on_screen("show", "-", stdin=text)


# ------------------------------------------------------------------------------------ names of files


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
@pytest.mark.parametrize(
    "name", [f"a{mark}b.txt" for mark in ["\x1b[2J", "\n", "\r", "\x7f", "\x9b1m", "\u202e", "\udcff"]]
)
@pytest.mark.parametrize("there", [True, False])
def test_names_of_files_are_not_obeyed(tmp_path: Path, name: str, *, there: bool) -> None:
    file = tmp_path / name
    if there:
        file.write_text("= A =\n\nA\n- Director: B\n- Odd: C\n- Runtime: 9 minutes\n")
    commands = [command for command in COMMANDS if "§" not in "".join(command)]
    for command in commands:
        found = on_screen(*[part.replace("OTHER", os.devnull) if part != "-" else str(file) for part in command])
        assert harmful(found) == "", command
        assert there or file.parent.name in found
    assert harmful(on_screen("json", "--to", str(file), "--\x1b[2J")) == ""
    assert harmful(on_screen("\x1b[2J\u202e")) == ""
    assert harmful(on_screen("convert", "-", "--to", "\x1b[2J\u202e")) == ""


# --------------------------------------------------------------------------------------------- pipes

HOSTILE = WIKI.replace("§", "\x1b[31m\x9b\u202e\x7f")


def test_what_goes_into_a_pipe_is_exact(run: Run) -> None:
    article = wikifilm.parse(HOSTILE)
    data = HOSTILE.encode()
    plain = wikifilm.convert(article, "plain").article.text
    assert run("convert", "-", "--to", "plain", stdin=data).out == plain
    edited = article.edit(title="Down")
    assert run("set", "-", "title=Down", "--write", stdin=data).out == edited.text
    assert run("set", "-", "title=Down", stdin=data).out == edited.diff("-")
    assert "\x1b" in plain


def test_json_is_the_same_for_terminals_and_pipes_and_says_all(run: Run) -> None:
    piped = run("json", "-", stdin=HOSTILE.encode()).out
    assert piped == on_screen("json", "-", stdin=HOSTILE)
    found: dict[str, Any] = json.loads(piped)
    assert found == wikifilm.to_dict(wikifilm.parse(HOSTILE))
    assert "\x1b[31m" in found["title"]


@pytest.mark.parametrize("command", [["show", "-"], ["check", "-"], ["diff", "-", os.devnull]])
def test_what_is_made_to_be_read_is_harmless_in_pipes_too(run: Run, command: list[str]) -> None:
    """Somebody reads it at the other end: in a pager, in a log."""
    done = run(*command, stdin=HOSTILE.encode())
    assert harmful(done.out + done.err) == ""
    assert "lost" in done.out or "�" in done.out
