"""What is looked at before a pattern is tried, so that it is tried seldom: it never hides what the pattern matches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from texts import matching
from wikifilm.values.credits.rules import played_by, verb
from wikifilm.values.names import PEOPLE
from wikifilm.values.names.around import _GUILD, is_guild, is_rest
from wikifilm.values.names.rules import declined, the_rest
from wikifilm.values.prose.sources import _BEGINS, SOURCE
from wikifilm.values.reviews.critics import GIVES
from wikifilm.values.reviews.papers import _BOARD
from wikifilm.values.reviews.ratings import (
    CUE,
    boxed_grade,
    critics_grade,
    figure_given,
    lost_rating,
    percentage_given,
)
from wikifilm.values.reviews.speakers import _NEEDED, _may_match
from wikifilm.values.scores.tokens import count

if TYPE_CHECKING:
    from wikifilm.grammar import Rule

LOOKS = {
    "verb": (verb.pattern, "(?=[achimpsv])"),
    "played by": (played_by.pattern, r"(?=[ \t(,:])"),
    "count": (count.pattern, "(?i:(?=[abcflopstuvw]))"),
    "critic's grade": (critics_grade.pattern, "(?i:(?=[grsmabh]))"),
    "percentage given": (percentage_given.pattern, f"(?=[{GIVES}])"),
    "lost rating": (lost_rating.pattern, f"(?=[{GIVES}])"),
    "cue": (CUE, f"(?=[{GIVES}e])"),
    "aggregator": (SOURCE, _BEGINS),
    "board": (_BOARD, "(?=[BCEFIKLMO])"),
}
"""Patterns, and what they look at first."""


def made_by(pattern: str) -> st.SearchStrategy[str]:
    """Texts that a pattern matches somewhere: it is written without atomic groups, which strategies are slow with."""
    return st.from_regex(re.compile(re.sub(r"(?<=[)?*+\]}])\+", "", re.sub(r"(?<!\\)\(\?>", "(?:", pattern))))


def without(pattern: re.Pattern[str], look: str) -> re.Pattern[str]:
    """Return a pattern that looks at nothing first."""
    assert pattern.pattern.count(look) == 1
    return re.compile(pattern.pattern.replace(look, ""))


def spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [found.span() for found in pattern.finditer(text)]


@pytest.mark.parametrize(("pattern", "look"), LOOKS.values(), ids=LOOKS)
def test_a_pattern_matches_what_it_would_without_its_look(pattern: re.Pattern[str], look: str) -> None:
    bare = without(pattern, look)

    @given(made_by(bare.pattern))
    def holds(text: str) -> None:
        assert spans(pattern, text) == spans(bare, text)

    holds()


PIECES = ("gave", "Giving", "rated", " it", " the film", " at", " a", " score of", "die roll of", " 7", " 8.5", "Lund")
MARKS = (" (B+)", " [A-]", " ", ".", ", ", '"', "(", "x")
SOUP = st.lists(st.sampled_from([*PIECES, *MARKS]), max_size=9).map("".join)
"""Texts for what is hardly ever made from its pattern, since that looks far behind and before itself."""


@example("Lund (B+) of the shore")
@given(SOUP)
def test_a_boxed_grade_is_found_without_a_look(text: str) -> None:
    bare = without(boxed_grade.pattern, r"(?=[ ][(\[])")
    assert spans(boxed_grade.pattern, text) == spans(bare, text)


@example("Lund gave it 7.5.")
@example("a die roll of 4.")
@given(SOUP)
def test_a_figure_given_is_found_without_a_look(text: str) -> None:
    bare = without(figure_given.pattern, f"(?=[{GIVES}])")
    assert spans(figure_given.pattern, text) == spans(bare, text)


@pytest.mark.parametrize("rule", _NEEDED, ids=lambda rule: rule.name)
def test_a_rule_is_tried_wherever_it_matches(rule: Rule) -> None:
    @given(made_by(rule.pattern.pattern))
    def holds(text: str) -> None:
        for found in rule.pattern.finditer(text):
            assert _may_match(rule, text, found.start(), len(text))

    holds()


@given(matching(declined.pattern.pattern))
def test_words_that_decline_are_known_by_how_they_begin(text: str) -> None:
    assert [each.reason for each in PEOPLE.read(text).findings] == ["declined"]


@given(matching(the_rest.pattern.pattern))
def test_words_for_the_rest_are_known_by_how_they_begin(text: str) -> None:
    assert is_rest(text, 0, len(text))


@given(matching(_GUILD.pattern))
def test_guilds_are_known_by_how_they_end(text: str) -> None:
    assert is_guild(text, 0, len(text))
