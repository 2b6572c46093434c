"""What is deeper, longer or wider than a limit is told where it counts, and is never lost from the text."""

from __future__ import annotations

from itertools import groupby

import attrs
import pytest

import wikifilm
from wikifilm import Article, Credit, EditError, Name
from wikifilm.dialects.mediawiki.nodes import LONGEST_NAME
from wikifilm.syntax import MAX_DEPTH

BOX = "{{Infobox film\n| director = Ada Orme\n| runtime = 90 minutes\n| producer = %s\n}}\n"


def parse(text: str) -> Article:
    article = wikifilm.parse(text, dialect="mediawiki", title="Up")
    assert str(article) == text
    assert article.with_film(attrs.evolve(article.film)).text == text
    return article


def codes(article: Article) -> list[str]:
    return [diagnostic.code for diagnostic in article.diagnostics]


def credits_of(cast: tuple[Credit, ...]) -> int:
    waiting, count = list(cast), 0
    while waiting:
        count += 1
        waiting += waiting.pop().children
    return count


def levels_of(cast: tuple[Credit, ...]) -> int:
    levels = 0
    while cast:
        levels, cast = levels + 1, tuple(child for credit in cast for child in credit.children)
    return levels


@pytest.mark.parametrize(("dialect", "marker"), [("mediawiki", "*"), ("plain", "- ")])
@pytest.mark.parametrize("more", [0, 1, 8])
def test_credits_nested_too_deep_stand_side_by_side(dialect: str, marker: str, more: int) -> None:
    depth = MAX_DEPTH + 1 + more
    markers = [marker * each if dialect == "mediawiki" else "  " * each + marker for each in range(1, depth + 1)]
    text = "= Up =\n\n== Cast ==\n" + "".join(f"{each} Ada {at} as Bea\n" for at, each in enumerate(markers))
    article = wikifilm.parse(text, dialect=dialect)
    assert str(article) == text
    assert credits_of(article.film.cast) == depth
    assert levels_of(article.film.cast) == MAX_DEPTH + 1
    assert codes(article).count("too-deep") == more
    edited = article.edit({"cast[0].roles[0].name": "Cleo"})
    assert edited.text == text.replace("Bea", "Cleo", 1)


@pytest.mark.parametrize("depth", [1, MAX_DEPTH, MAX_DEPTH + 9])
def test_words_wrapped_too_deep_are_lost_and_told(depth: int) -> None:
    article = parse(BOX % ("{{nowrap|" * depth + "Bea Cole" + "}}" * depth))
    said = depth <= MAX_DEPTH
    assert article.film.producers == ((Name("Bea Cole"),) if said else ())
    assert codes(article) == ([] if said else ["lost-producer"])
    assert [gap.reason for gap in article.gaps] == ([] if said else ["lost"])
    assert article.edit(runtime=91).text == article.text.replace("90", "91")
    if not said:
        with pytest.raises(EditError):
            article.edit(producers=[Name("Eve Fenn")])


@pytest.mark.parametrize("length", [0, LONGEST_NAME - len("IMDb title<!---->"), LONGEST_NAME])
def test_a_name_that_no_page_has_is_looked_up_nowhere(length: int) -> None:
    call = f"{{{{IMDb title<!--{'x' * length}-->|0000001}}}}"
    article = parse(BOX % "Bea Cole" + f"\n== External links ==\n* {call}\n")
    assert len(article.film.identifiers) == (length < LONGEST_NAME)
    assert article.templates[-1].name == "IMDb title"


def test_the_nearest_section_of_a_kind_has_a_listing() -> None:
    """A track listing counts where nobody would expect it, but not twice where somebody would."""
    listing = "{{Track listing\n| title1 = %s\n}}\n"
    titles = ["Amber", "Birch", "Cedar", "Dogwood", "Elm"]
    heads = ["== Plot ==\n", "=== Filming ===\n", "== Soundtrack ==\n", "=== Songs ===\n", "== Trivia ==\n"]
    parts = [head + listing % title for head, title in zip(heads, titles, strict=True)]
    article = parse(BOX % "Bea Cole" + "".join(parts))
    assert sorted(track.title for track in article.film.tracks) == titles


def test_characters_of_sections_below_and_beside() -> None:
    """Below ``Characters``, at any depth, a line without ``as`` is a role; beside it, an actor."""
    text = "== Characters ==\n* Dora\n=== Main ===\n* Gwen\n== Cast ==\n* Ada Orme\n== Characters ==\n* Hope\n"
    cast = parse(BOX % "Bea Cole" + text).film.cast
    assert [[name.name for name in credit.actors] for credit in cast] == [[], [], ["Ada Orme"], []]
    assert [[name.name for name in credit.roles] for credit in cast] == [["Dora"], ["Gwen"], [], ["Hope"]]


def test_credits_go_to_their_groups_where_these_stand() -> None:
    """A new credit goes to the next section of its group, or to a new one where none follows."""
    text = "== Cast ==\n=== A ===\n* Ada as Bea\n=== B ===\n* Cleo as Dora\n=== A ===\n* Eve as Fay\n"
    article = parse(BOX % "Bea Cole" + text)
    ada, cleo, eve = article.film.cast
    in_a, in_b, in_c = (Credit(actors=[Name("Gwen")], roles=[Name("Hope")], group=group) for group in ("A", "B", "C"))
    asked = {
        (ada, in_a, cleo, in_b, eve): ["A", "B", "A"],
        (ada, cleo, in_a, eve, in_c): ["A", "B", "A", "C"],
        (in_b, cleo, eve): ["B", "A"],
        (ada, cleo, eve, in_b): ["A", "B", "A", "B"],
    }
    for cast, groups in asked.items():
        edited = article.with_film(attrs.evolve(article.film, cast=cast))
        assert edited.film.cast == cast
        assert [group for group, _ in groupby(credit.group for credit in edited.film.cast)] == groups
        headings = [section.title for section in edited.section("Cast").sections]
        assert headings == (groups if len(groups) > 2 else ["A", *groups])
