"""How grammars run: every rule compiled and in pyparsing's engine alike, in linear time, and what is refused."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pyparsing as pp
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

import wikifilm.dialects
import wikifilm.values
from wikifilm.grammar import RULES, GrammarError, Rule, compile_element, literal, maybe, pattern, rule

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


def import_all(package: ModuleType) -> None:
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)


import_all(wikifilm.values)
import_all(wikifilm.dialects)
NAMES = sorted(RULES)
every_rule = pytest.mark.parametrize("name", NAMES)


# ----------------------------------------------------------------------------------- every rule we have


def test_there_are_rules_of_values_and_of_dialects() -> None:
    assert {name.split(".")[0] for name in NAMES} == {"values", "dialects"}
    assert {
        "values.names.rules.name",
        "values.dates.iso",
        "values.credits.rules.credit",
        "dialects.plain.scan.heading",
    } <= RULES.keys()


@every_rule
def test_a_rule_compiles(name: str) -> None:
    assert isinstance(RULES[name].pattern, re.Pattern)


def letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


@every_rule
def test_a_rule_has_its_ebnf_in_its_docstring(name: str) -> None:
    found = RULES[name]
    first, equals, _ = found.ebnf.partition(" = ")
    assert equals
    assert ";" in found.ebnf
    assert letters(first) == letters(found.name), "the first production is the rule's own"
    assert found.expected


@every_rule
def test_brackets_of_the_ebnf_are_balanced(name: str) -> None:
    """Quoted terminals and comments left out, each bracket of the notation is closed."""
    bare = re.sub(r"""'["“”]+'|"[^"\n]*"|\(\*(?:[^*]|\*(?!\)))*\*\)""", "", RULES[name].ebnf)
    for opening, closing in ("()", "[]", "{}"):
        assert bare.count(opening) == bare.count(closing)


# The marks of all grammars, the line ends, and what tends to confuse them.
FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *"=-*•–,;:/().$£€%#'\"“”[]{}|&~?x0123456789",
            " ",
            "  ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\xa0",
            "\u2028",
            "\ufeff",
            *[
                "and",
                "by",
                " and ",
                " as ",
                " as",
                "as ",
                ", and ",
                "...",
                "…",
                " – ",
                " - ",
                "Orla",
                "Quennet",
                "orla",
                ", Jr.",
                ", Inc.",
                "& Co.",
                "TBA",
                "N/A",
                "none",
            ],
            *[
                "2018",
                "-09",
                "-20",
                "September",
                "Sept.",
                "20",
                "90",
                "minutes",
                "min",
                "1 h",
                "hours",
                "seconds",
                "to",
                "about",
                "c.",
                "approx.",
            ],
            *[
                "$40",
                "million",
                "crore",
                "US$",
                "est.",
                "worldwide",
                "(voice)",
                "uncredited",
                "cameo",
                "in a",
                "Director:",
                "Runtime:",
                "Dr.",
                "￼",
            ],
            *[
                "Rotten Tomatoes",
                "%",
                "based on",
                "out of",
                "critics",
                "reviews",
                "stars",
                "grade",
                "average",
                "of",
                "Metacritic",
                "twelve",
                "won",
                "−",
            ],
        ]
    ),
    max_size=12,
).map("".join)


@st.composite
def damaged(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """A text with a stretch of it left out, doubled or replaced, and something behind it."""
    text = draw(texts)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 5)))
    middle = draw(st.one_of(st.just(text[start:end] * 2), FRAGMENTS, st.just("")))
    return text[:start] + middle + text[end:] + draw(st.one_of(st.just(""), FRAGMENTS))


def drawn_from(found: Rule) -> st.SearchStrategy[str]:
    """Texts that the rule's own pattern makes, damaged ones, and soup.

    The compiled pattern is written without its atomic groups first: they forbid going back, which only narrows
    what matches, and strategies are made far faster without them.
    """
    source = re.sub(r"(?<!\\)\(\?>", "(?:", found.pattern.pattern)
    source = re.sub(r"(?<=[)?*+\]}])\+", "", source)
    own = st.from_regex(re.compile(f"(?:{source})"), fullmatch=True)
    return st.one_of(own, damaged(own), FRAGMENTS)


EXAMPLES = settings().max_examples


def engine_end(found: Rule, text: str) -> int | None:
    """Where pyparsing's own engine ends in a text, or None where it does not match."""
    try:
        return int(found.element._parse(text, 0)[0])
    except pp.ParseException:
        return None


def compiled_end(found: Rule, text: str) -> int | None:
    match = found.match(text)
    return None if match is None else match.end()


@every_rule
@settings(
    max_examples=max(20, EXAMPLES // 4),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_the_compiled_rule_and_the_engine_agree(name: str, data: st.DataObject) -> None:
    found = RULES[name]
    text = data.draw(drawn_from(found))
    end = engine_end(found, text)
    assert compiled_end(found, text) == end
    assert (found.fullmatch(text) is None) == (end != len(text))
    if end is not None:
        assert found.stopped(text) == end, "what follows the match is not expected"


WORKER = """
import json, re, resource, sys
source, length, seconds, pumped = json.load(sys.stdin)
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
compiled = re.compile(source)
for before, again, behind in pumped:
    text = before + again * (length // len(again)) + behind
    print(ascii((before, again, behind)), flush=True)
    compiled.match(text)
"""


def texts_of(found: Rule, count: int) -> list[str]:
    """Some texts of a rule, the same ones each time."""
    texts: list[str] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(drawn_from(found))
    def collect(text: str) -> None:
        texts.append(text[:40])

    collect()
    return texts


def some(pieces: set[tuple[str, str, str]], most: int) -> list[tuple[str, str, str]]:
    return sorted(pieces)[:: 1 + len(pieces) // most]


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_takes_no_more_than_linear_time(name: str) -> None:
    """Characters of its texts, and blanks set into them, are repeated to 40,000: all together have 12 seconds.

    A few are enough. What grows with the square of the length takes seconds for a single such text, and what grows
    with its power never ends.
    """
    found = RULES[name]
    texts = texts_of(found, 25)
    blanks = {(text[:at], " ", text[at:]) for text in ["", *texts] for at in range(len(text) + 1)}
    pieces = {
        (text[:at], text[at : at + size], text[at + size :])
        for text in texts
        for size in (1, 3)
        for at in range(len(text) - size + 1)
    }
    asked = json.dumps([found.pattern.pattern, 40_000, 12, some(blanks, 75) + some(pieces, 75)])
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", WORKER], input=asked, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"too slow: {done.stdout.splitlines()[-1:]} {done.stderr}"


# --------------------------------------------------------------------------------- how rules are compiled


def built(build: Callable[[], pp.ParserElement]) -> Rule:
    """A rule that is in no register."""
    return Rule(build, "something")


word, digits, comma = pattern("[a-z]+", "word"), pattern("[0-9]+", "digits"), literal(",")

ELEMENTS: dict[str, pp.ParserElement] = {
    "a literal": literal("a.b"),
    "one character": literal("("),
    "nothing": literal(""),
    "one after another": word + comma + digits,
    "the first that matches": literal("a") | literal("ab") | digits,
    "perhaps": maybe(word) + digits,
    "perhaps, taken for good": maybe(word) + literal("a"),
    "one or more": (word | comma)[1, ...],
    "one or more, taken for good": (word | comma)[1, ...] + comma,
    "none or more": (word | comma)[...] + digits,
    "two or more": (word + comma)[2, ...],
    "up to three": (word + comma)[1, 3],
    "as long as it is not": (~literal("ab") + pattern("[a-z]", "letter"))[1, ...],
    "if it follows": word + pp.FollowedBy(comma),
    "a group": pp.Group(word + comma) + pp.Suppress(digits),
    "a choice in a pattern": pattern("a|ab", "a") + literal("b"),
    "small and capital letters": pattern("(?i:[a-z]+)", "word") + digits,
    "a repetition with a name": (word | comma)[1, ...]("all") + maybe(digits("figures")),
    "a name inside an option": maybe(word("first")) + comma,
}
SHORT = st.text("abAB,12.( \t\n", max_size=8)


@pytest.mark.parametrize("kind", ELEMENTS)
@given(text=SHORT)
@example(text="ab")
@example(text="AB1")
def test_what_is_compiled_matches_as_the_engine_does(kind: str, text: str) -> None:
    found = built(lambda: ELEMENTS[kind])
    assert compiled_end(found, text) == engine_end(found, text)


def test_results_names_become_groups() -> None:
    match = built(lambda: ELEMENTS["a repetition with a name"]).fullmatch("ab,c12")
    assert match is not None
    assert match.groupdict() == {"all": "ab,c", "figures": "12"}


def endless() -> pp.ParserElement:
    nested = pp.Forward()
    nested <<= literal("(") + maybe(nested) + literal(")")
    return nested


@pytest.mark.parametrize(
    "build",
    [
        endless,
        pp.Forward,
        lambda: pp.Word("ab"),
        lambda: pp.Combine(word + comma),
        lambda: word ^ digits,
        lambda: word & digits,
        lambda: pp.CaselessLiteral("ab"),
        lambda: pp.SkipTo(comma),
        lambda: pp.OneOrMore(word, stop_on=comma),
        lambda: pp.ZeroOrMore(word | comma, stop_on=digits),
        lambda: pp.PrecededBy(comma, retreat=1) + word,
        lambda: pp.DelimitedList(word),
        lambda: pp.Opt(pp.Keyword("as")),
    ],
)
def test_what_is_not_regular_is_refused(build: Callable[[], pp.ParserElement]) -> None:
    with pytest.raises(GrammarError, match="not regular"):
        compile_element(build())


def test_flags_outside_a_pattern_are_refused() -> None:
    with pytest.raises(GrammarError, match="belong into its pattern"):
        compile_element(pp.Regex("[a-z]+", re.IGNORECASE))


@pytest.mark.parametrize(
    "element",
    [
        (word("name") + comma)[1, ...],
        (comma + maybe(word("name")))[...],
        pp.Group(word("name") | comma)[1, ...],
        maybe((word + comma[1, ...]("name"))[1, ...]),
    ],
)
def test_results_names_inside_a_repetition_are_refused(element: pp.ParserElement) -> None:
    with pytest.raises(GrammarError, match="results name 'name' inside a repetition"):
        compile_element(element)


@pytest.mark.parametrize(
    "element",
    [maybe(word)[1, ...], pattern("[a-z]*", "word")[...], (maybe(word) + maybe(comma))[1, ...], literal("")[...]],
)
def test_the_repetition_of_what_may_be_empty_is_refused(element: pp.ParserElement) -> None:
    with pytest.raises(GrammarError, match="repeats what may be empty"):
        compile_element(element)


# --------------------------------------------------------------------------------------------- one rule


def test_a_declared_rule_stands_in_the_register() -> None:
    @rule("two words")
    def two_words() -> pp.ParserElement:
        """two words = word , word ;"""
        return word + comma + word

    name = f"{__name__}.two_words"
    try:
        assert RULES[name] is two_words
        assert (two_words.name, two_words.module) == ("two_words", __name__)
        assert (two_words.ebnf, two_words.expected) == ("two words = word , word ;", "two words")
        assert two_words.element.name == "two_words"
    finally:
        del RULES[name]


def test_a_rule_without_a_docstring_has_no_ebnf() -> None:
    assert built(lambda: word).ebnf == ""


def test_a_rule_matches_at_a_place_and_up_to_one() -> None:
    found = built(lambda: word + maybe(comma))
    match = found.match("12ab,34", 2)
    assert match is not None
    assert match.span() == (2, 5)
    match = found.match("12ab,34", 2, 4)
    assert match is not None
    assert match.span() == (2, 4)
    assert found.match("12ab", 1) is None
    assert found.fullmatch("12ab,34", 2, 5) is not None
    assert found.fullmatch("12ab,34", 2, 4) is not None
    assert found.fullmatch("12ab,34", 2, 6) is None
    assert found.fullmatch("12ab", 1) is None


def test_a_rule_keeps_blanks_and_tabs() -> None:
    found = built(lambda: word + literal("\t") + word)
    for text, end in (("ab\tc", 4), (" ab\tc", None), ("ab \tc", None), ("ab        c", None)):
        assert compiled_end(found, text) == engine_end(found, text) == end


@pytest.mark.parametrize(
    ("text", "stop"),
    [("ab,12", 5), ("ab;12", 2), ("ab,x", 3), ("", 0), ("12", 0), ("ab,12 ", 5), ("ab,12\n", 5), ("ab,\t12", 3)],
)
def test_a_rule_says_where_a_text_stops_to_follow_it(text: str, stop: int) -> None:
    assert built(lambda: word + comma + digits).stopped(text) == stop
