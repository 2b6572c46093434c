"""Texts that the laws are tried on: fragment soup, what the grammar's own patterns say, damaged articles."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyparsing as pp
from hypothesis import strategies as st

from wikifilm.dialects import PLAIN
from wikifilm.grammar import RULES

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

HERE = Path(__file__).resolve().parent
EXAMPLES = sorted((HERE.parent / "examples").glob("*.txt"))
ODD = sorted((HERE / "articles").glob("*.txt"))
ARTICLES: dict[str, str] = {path.stem: path.read_bytes().decode() for path in [*EXAMPLES, *ODD]}
"""The invented articles and their odd variants, by the names of their files."""

LABELS = [row.label for row in PLAIN.fields]
LINE_END = re.compile(r"\r\n|\n|\r")

_MARKS = (
    *("=", "==", "===", "= ", " =", "==Cast==\n", "== Plot ==\n", "==Reception==\n", "=== Songs ===\n", "======="),
    *("- ", "* ", "\u2022 ", "\u2013 ", "  - ", "\t* ", "   \u2022 ", "-", "*", "-\n"),
    *(": ", ":", ", ", ",", "; ", " as ", " as:", " / ", " by ", " and ", " & ", " \u2013 ", "...", ". ", " (", ")"),
    *('"', "\u201c", "\u201d", "'", "(voice)", "(uncredited)", ", Jr.", ", Inc.", "& Co.", "TBA", "N/A"),
    *("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\r", "\n \n", " ", "  ", "\t"),
    *("\ufeff", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x00", "\xa0", "\ud800", "\udfff", "\ufffc", "\ufffd"),
    *("{{", "}}", "[[", "]]", "<ref>", "</ref>", "<!--", "-->", "{|", "|}", "''", "|"),
)
_WORDS_OF_ARTICLES = (
    *("Lantern Street", "Oona Farrant", "Edgar", "young", "the film", "90 minutes", "1 h 30 min", "90", "2018-09-20"),
    *(
        "September 20, 2018",
        "$10 million",
        "\u00a31.8 million (est.)",
        "70%",
        "B\u2212",
        "2.5/4",
        "three stars out of five",
    ),
    *("Rotten Tomatoes", "Metacritic", "based on 98 reviews", "with an average of .", "gave the film a score of"),
    *("critical consensus reads:", "Won", "Nominated", "3:41", "12", "mixed or average reviews", "Track listing"),
)


def soup() -> SearchStrategy[str]:
    """Marks of the dialect, words of articles and odd characters, thrown together."""
    labels = st.sampled_from(LABELS).map(lambda label: f"\n- {label}: ")
    piece = st.one_of(
        st.sampled_from(_MARKS),
        st.sampled_from(_WORDS_OF_ARTICLES),
        labels,
        st.text(max_size=4, alphabet=st.characters()),
    )
    return st.lists(piece, max_size=40).map("".join)


def matching(source: str) -> SearchStrategy[str]:
    """Texts that a regular expression matches; what it only looks at is left out."""
    compiled = re.compile(source)

    def matched(text: str) -> str:
        found = compiled.search(text)
        return "" if found is None else found[0]

    return st.from_regex(compiled).map(matched)


def said_by(element: pp.ParserElement) -> SearchStrategy[str]:
    """Texts that the elements of a grammar say."""
    found: SearchStrategy[str] = st.just("")
    match element:
        case pp.Regex():
            found = matching(str(element.pattern))
        case pp.Literal():
            found = st.just(element.match)
        case pp.MatchFirst():
            found = st.one_of([said_by(each) for each in element.exprs])
        case pp.And():
            found = st.tuples(*map(said_by, element.exprs)).map("".join)
        case pp.Opt():
            found = st.one_of(found, said_by(element.expr))
        case pp.OneOrMore() | pp.ZeroOrMore():
            least = int(isinstance(element, pp.OneOrMore))
            found = st.lists(said_by(element.expr), min_size=least, max_size=4).map("".join)
        case pp.FollowedBy() | pp.NotAny():
            pass
        case pp.ParseElementEnhance():
            found = said_by(element.expr)
    return found


@cache
def rule_texts(name: str) -> SearchStrategy[str]:
    """Texts of one rule of ``wikifilm.grammar.RULES``."""
    return said_by(RULES[name].element)


_PLACES = (
    *("", "- ", "  - ", "= ", "== ", "- Lamp Count: ", *(f"- {label}: " for label in LABELS)),
    *(
        "==Cast==\n- ",
        "==Reception==\n",
        "==Soundtrack==\n- ",
        "==Accolades==\n- ",
        "Rotten Tomatoes: ",
        "The film has ",
    ),
)


@st.composite
def from_grammar(draw: DrawFn) -> str:
    """Lines that hold what the grammar's own patterns say, in the places where values stand and in others."""
    names = sorted(RULES)
    lines = draw(
        st.lists(
            st.tuples(
                st.sampled_from(_PLACES),
                st.lists(st.sampled_from(names), min_size=1, max_size=2),
                st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\r", ""]),
            ),
            max_size=4,
        )
    )
    head = draw(st.sampled_from(["", "= Up =\n\n", "= Up =\nUp\n", "\ufeffUp\n", "Up\n- Director: Ada Orme\n"]))
    return head + "".join(
        place + "".join(draw(rule_texts(name)) for name in rules) + end for place, rules, end in lines
    )


def lines_of(text: str) -> list[str]:
    """The lines of a text, each with its end, as the library counts them."""
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if start < end]


@st.composite
def damaged(draw: DrawFn) -> str:
    """An article with lines deleted, doubled, swapped and cut."""
    lines = lines_of(draw(st.sampled_from(sorted(ARTICLES.values(), key=len))))
    for _ in range(draw(st.integers(1, 6))):
        if not lines:
            break
        at = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        match draw(st.sampled_from(["delete", "double", "swap", "cut", "insert", "join", "indent", "end"])):
            case "delete":
                del lines[at]
            case "double":
                lines.insert(other, line)
            case "swap":
                lines[at], lines[other] = lines[other], lines[at]
            case "cut":
                place = draw(st.integers(0, len(line)))
                lines[at] = line[:place] + line[place + draw(st.integers(0, 9)) :]
            case "insert":
                place = draw(st.integers(0, len(line)))
                lines[at] = line[:place] + draw(st.sampled_from(_MARKS)) + line[place:]
            case "join":
                lines[at] = line.rstrip("\r\n")
            case "indent":
                lines[at] = draw(st.sampled_from(["  ", "\t", "    ", "- "])) + line
            case _:
                lines[at] = line.rstrip("\r\n") + draw(st.sampled_from(["\r", "\r\n", "\n\n", "\u2028", " \n"]))
    return "".join(lines)


SOURCES: dict[str, SearchStrategy[str]] = {"soup": soup(), "grammar": from_grammar(), "damaged": damaged()}
"""The three sources of texts."""


def texts() -> SearchStrategy[str]:
    """Texts of all three sources."""
    return st.one_of(list(SOURCES.values()))
