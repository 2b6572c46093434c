"""The cut, against what MediaWiki answered, and against its own laws."""

from __future__ import annotations

import inspect
import json
import pathlib
import sys
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from again import pickled
from dialects.mediawiki.soup import MARKS, WHOLE, WORDS
from wikifilm.dialects.mediawiki.cut import Cut, cut
from wikifilm.dialects.mediawiki.wiki import WIKIPEDIA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialects.mediawiki.nodes import Call, Node, Template

FIXTURES = json.loads(pathlib.Path(__file__).with_name("fixtures.json").read_text(encoding="utf-8"))
SOUP = st.lists(st.sampled_from([*MARKS, *WORDS, *WHOLE]), max_size=40).map("".join)
ANY = st.one_of(SOUP, st.text(), st.text(alphabet="{}[]|=<>!-/ref\n\r \ud800\u2028"))


def number(parent: Template | None, found: Cut) -> int | None:
    """Return the number of a node's parent."""
    return found.templates.index(parent) if parent else None


def short(found: Cut) -> dict[str, list[Any]]:
    """Return a cut in the form of the fixtures."""

    def call(one: Call, kind: str | None) -> list[Any]:
        values = [[bit.start, bit.end, bit.index or bit.name, bit.value_span.start, bit.value] for bit in one.arguments]
        return [one.start, one.end, one.name, kind, number(one.parent, found), one.tag, values]

    rows = {
        "calls": [call(one, one.kind) for one in found.templates],
        "params": [call(one, None) for one in found.parameters],
        "comments": [[*one.span] for one in found.comments],
        "ignored": [[*one.span] for one in found.ignored],
        "exts": [
            [
                *one.span,
                one.name,
                found.text[slice(*one.attributes_span)],
                *(one.inner_span or (None, None)),
                number(one.parent, found),
            ]
            for one in found.tags
        ],
        "heads": [[*one.span, one.level, one.title, one.section_end] for one in found.headings],
    }
    return {name: row for name, row in rows.items() if row}


def nodes(found: Cut) -> Iterator[Node]:
    """Give all nodes of a cut."""
    for one in (*found.templates, *found.parameters):
        yield one
        yield from one.arguments
    yield from (*found.links, *found.tags, *found.comments, *found.ignored, *found.headings)


@pytest.mark.parametrize(("text", "answer"), FIXTURES)
def test_mediawiki_answers_the_same(text: str, answer: dict[str, list[Any]]) -> None:
    """What the oracle said about this text is what we say."""
    assert short(cut(text)) == answer


@given(ANY)
@example("\r\n")
@example("{{a\r\n|b=c\r}}")
@example("== a ==\r\n<!-- b -->\r== c ==\r\n")
@example("\r\n<!-- a -->\r\n== b ==\r\n{{c|<ref>\r\n{{d}}</ref>|e}}")
def test_line_ends_only_move_spans(text: str) -> None:
    """A text with CR is cut as its form with LF alone."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")

    def lf(source: str) -> str:
        return source.replace("\r\n", "\n").replace("\r", "\n")

    ours, theirs = cut(text), cut(plain)
    assert [lf(text[: one.start]) for one in nodes(ours)] == [plain[: one.start] for one in nodes(theirs)]
    assert [lf(one.source) for one in nodes(ours)] == [one.source for one in nodes(theirs)]
    assert [lf(one.name) for one in ours.templates] == [one.name for one in theirs.templates]
    assert [one.kind for one in ours.templates] == [one.kind for one in theirs.templates]
    assert [one.title for one in ours.headings] == [one.title for one in theirs.headings]


@given(ANY)
@example("{{a|[[b|c]]|<ref>{{d}}</ref>}}")
def test_spans_nest(text: str) -> None:
    """Every span lies in the text, and of two nodes one holds the other or they are apart."""
    found = cut(text)
    spans = [one.span for one in (*found.templates, *found.parameters, *found.links, *found.tags)]
    spans += [one.span for one in found.ignored]
    around = [(0, len(text))]
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        while start >= around[-1][1] and len(around) > 1:
            around.pop()
        assert around[-1][0] <= start <= end <= around[-1][1]
        around.append((start, end))


@given(ANY)
def test_calls_are_made_of_their_parts(text: str) -> None:
    """A call's name and arguments, put together, are its source."""
    found = cut(text)
    for one in (*found.templates, *found.parameters):
        braces = one.braces
        assert one.source.startswith("{" * braces)
        bits = [text[slice(*one.name_span)]]
        for argument in one.arguments:
            assert text[argument.start] == "|"
            name = argument.name_span
            bits.append("" if name is None else text[slice(*name)] + "=")
            bits[-1] += text[slice(*argument.value_span)]
        assert one.source == "{" * braces + "|".join(bits) + "}" * braces
        assert list(one.values) == list(dict.fromkeys(argument.name for argument in one.arguments))
        for key, value in one.values.items():
            last = one.get(key)
            assert last is not None
            assert last.value == value
        assert one.get("no such name") is None
    for link in found.links:
        label = link.label_span
        bits = [text[slice(*link.target_span)], *([text[slice(*label)]] if label else [])]
        assert link.source == "[[" + "|".join(bits) + "]]"


@given(ANY)
def test_sections_follow_each_other(text: str) -> None:
    """Headings stand in order, each on a line that begins and ends with its marks."""
    found = cut(text)
    for one, two in zip(found.headings, [*found.headings[1:], None], strict=False):
        assert text[one.start : one.start + one.level] == "=" * one.level
        assert one.end <= one.section_end <= len(text)
        assert not two or one.end <= two.start
        assert one.start + one.level <= one.title_span.start <= one.title_span.end <= one.end


def test_nothing_recurses() -> None:
    """Deep nesting needs no deep stack."""
    depth = 5_000
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 100)
    try:
        for opening, closing in [("{{a|", "}}"), ("[[a|", "]]"), ("{{{a|", "}}}"), ("-{", "}-")]:
            found = cut(opening * depth + "b" + closing * depth)
            assert len(found.templates) + len(found.parameters) + len(found.links) in {0, depth}
        cut("\n== {{" * depth + "}} ==\n" * depth)
        cut("<ref>" * depth + "</ref>" * depth)
        parents = cut("{{a|" * depth + "}}" * depth).templates
        assert parents[-1].parent == parents[-2]
    finally:
        sys.setrecursionlimit(limit)


def test_a_text_may_be_empty() -> None:
    """Nothing has nothing in it."""
    assert not list(nodes(cut("")))


def test_pickles() -> None:
    """A cut comes back from a pickle, with and without nodes."""
    found = cut("{{a|b=[[c]]}}<ref>d</ref>\n== e ==\n")
    before = pickled(found)
    assert short(before) == short(found)
    assert short(pickled(found)) == short(found)


def test_is_frozen() -> None:
    """Nothing can be set."""
    found = cut("{{a}}")
    for one, name, value in ((found, "text", ""), (found.templates[0], "start", 1)):
        with pytest.raises(AttributeError):
            setattr(one, name, value)


def test_tags_are_data() -> None:
    """A tag that the wiki does not know is text."""
    wiki = evolve(WIKIPEDIA, opaque_tags=frozenset({"chart"}), wikitext_tags=frozenset())
    found = cut("<chart>{{a}}</chart><ref>{{b}}</ref>", wiki=wiki)
    assert [one.name for one in found.templates] == ["b"]
    assert [one.name for one in found.tags] == ["chart"]


@pytest.mark.parametrize(
    ("text", "target", "label"),
    [
        ("[[a]]", "a", None),
        ("[[a|b|c]]", "a", "b|c"),
        ("[[{{a|b}}|c]]", "{{a|b}}", "c"),
        ("[[<ref>|</ref>a|b]]", "<ref>|</ref>a", "b"),
        ("[[<!-- | -->a]]", "<!-- | -->a", None),
        ("[[[[a|b]]|c]]", "[[a|b]]", "c"),
        ("[[{{{a|b}}}<nowiki/>]]", "{{{a|b}}}<nowiki/>", None),
    ],
)
def test_links_have_a_target_and_a_label(text: str, target: str, label: str | None) -> None:
    """The first bar that is in no other node parts them."""
    one = cut(text).links[0]
    span = one.label_span
    assert text[slice(*one.target_span)] == target
    assert (text[slice(*span)] if span else None) == label
