"""What is found after the cut: list lines, tables, links out of the wiki, categories, redirects."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dialects.mediawiki.soup import MARKS, WHOLE, WORDS
from wikifilm.dialects.mediawiki.cut import cut
from wikifilm.dialects.mediawiki.lines import list_lines, tables
from wikifilm.dialects.mediawiki.own import own
from wikifilm.dialects.mediawiki.web import categories, external_links, redirect, working_links

ROUGH = [
    "{|",
    "\n{|",
    "\n|}",
    "\n|-",
    "\n|",
    "||",
    "!!",
    "\n!",
    "\n|+",
    "[http://a b]",
    "http://c",
    "[//",
    "\r\n",
    "*",
]
SOUP = st.lists(st.sampled_from([*MARKS, *WORDS, *WHOLE, *ROUGH, *ROUGH]), max_size=40).map("".join)


def rows(text: str) -> list[list[list[str]]]:
    """Return the content of a text's tables by rows."""
    return [
        [[text[slice(*cell.span)] for cell in row.cells] for row in table.rows]
        for table in tables(cut(text), 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("* a\n** b\n:c\n;d: e", [("*", " a"), ("**", " b"), (":", "c"), (";", "d: e")]),
        (" * a\n\n#b", [("#", "b")]),
        ("* {{a|\n* b}} c\n* d", [("*", " {{a|\n* b}} c"), ("*", " d")]),
        ("a\n<!-- b -->\n* c<!-- d -->e", [("*", " c<!-- d -->e")]),
        ("<!-- a -->* b", [("*", " b")]),
        ("* a\r\n* b\r*", [("*", " a"), ("*", " b"), ("*", "")]),
        ("", []),
    ],
)
def test_list_lines(text: str, lines: list[tuple[str, str]]) -> None:
    """A line of a list begins with its marks, at the level of the range."""
    found = list(list_lines(cut(text), 0, len(text)))
    assert [(one.marks, text[slice(*one.content_span)]) for one in found] == lines


def test_list_lines_of_a_value() -> None:
    """A value has lines of its own."""
    text = "{{plainlist|\n* a\n* {{b|\n* c}}\n}}"
    found = cut(text)
    span = found.templates[0].arguments[0].value_span
    assert [text[slice(*one.span)] for one in list_lines(found, *span)] == ["* a", "* {{b|\n* c}}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{|\n| a\n|}", [[[" a"]]]),
        ("{|\n|-\n| a || b\n! c !! d || e\n|-\n|}", [[[" a ", " b", " c ", " d ", " e"]]]),
        ("{|\n| a !! b\n|}", [[[" a !! b"]]]),
        ("{|\n! a <b c=!!>d</b> !! e\n|}", [[[" a <b c=!!>d</b> ", " e"]]]),
        ('{|\n| x="y" | a | b\n|}', [[[" a | b"]]]),
        ("{|\n| [[a|b]] || -{c|d}-\n|}", [[[" [[a|b]] ", " -{c|d}-"]]]),
        ("{|\n| {{a|b}} || <ref>|</ref> | c\n|}", [[[" {{a|b}} ", " c"]]]),
        ("{|\n| a\nb\n\n* c\n|-\n| d\n|}", [[[" a\nb\n\n* c"], [" d"]]]),
        ("{|\n| a\n{|\n| b\n|}\nc\n|}", [[[" a\n{|\n| b\n|}\nc"]], [[" b"]]]),
        ("{|\n| a", [[[" a"]]]),
        ("{|\n| a\n", [[[" a\n"]]]),
        ("{|\n|}\n{|\n|-\n|}\n|}\n|\n|-", [[], []]),
        (" :: {| a\n  | b\n  |} c", [[[" b"]]]),
        ("| a\n! b", []),
        ("{|\r\n| a || b\r\n|}\r\n", [[[" a ", " b"]]]),
        ("{|\n|\n|}", [[[""]]]),
        ("{|\n| [[a||b]]\n|}", [[[" [[a", "b]]"]]]),
        ("{{a|{|\n| b\n|} }}", []),
    ],
)
def test_tables(text: str, expected: list[list[list[str]]]) -> None:
    """A table is what lines make it."""
    assert rows(text) == expected


def test_a_tables_parts() -> None:
    """A table, its rows and its cells have attributes; it may have a caption, it may stand in another."""
    text = '{| class="a"\n|+ id=b | c\n|+ d\n|- e\n! f | g\n|\n{| h\n|}\n|- \n|-\n| i\n|}'
    found = tables(cut(text), 0, len(text))
    outer, inner = found
    assert text[slice(*outer.span)] == text
    assert text[slice(*outer.attributes_span)] == ' class="a"'
    assert outer.caption
    assert outer.caption.attributes_span
    assert text[slice(*outer.caption.attributes_span)] == " id=b "
    assert text[slice(*outer.caption.span)] == " c"
    row, last = outer.rows
    assert row.attributes_span
    assert text[slice(*row.attributes_span)] == " e"
    assert [cell.header for cell in row.cells] == [True, False]
    assert row.cells[0].attributes_span
    assert text[slice(*row.cells[0].attributes_span)] == " f "
    assert last.cells[0].attributes_span is None
    assert (outer.depth, inner.depth, inner.caption) == (0, 1, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[http://a b]", [("http://a", "b")]),
        ("[http://a]", [("http://a", None)]),
        ("[//a b c]", [("//a", "b c")]),
        ("[a b]", []),
        ("[http://a b", [("http://a", None)]),
        ("[http://a b\nc]", [("http://a", None)]),
        (
            "http://a.b, (http://c.d) http://e(f).",
            [("http://a.b", None), ("http://c.d", None), ("http://e(f)", None)],
        ),
        ("http://a&amp; b http://c&lt;d", [("http://a&amp;", None), ("http://c", None)]),
        ("[http://a&gt;b c]", [("http://a", "&gt;b c")]),
        ("''http://a''", [("http://a", None)]),
        ("http:// mailto: http://,", []),
        ("xhttp://a", []),
        ("[[a]]http://b", []),
        ("[[a]]HTTP://b", [("HTTP://b", None)]),
        ("[[File:a|http://b]]", [("http://b", None)]),
        ('<b title="http://a">http://b</b>', [("http://b", None)]),
        ("{{a|url=http://b?c=d|e=[http://f g{{h}}]}}", [("http://b?c=d", None), ("http://f", "g{{h}}")]),
        ("http://a/{{b|c}}d e", [("http://a/{{b|c}}d", None)]),
        ("<ref>http://a</ref><nowiki>http://b</nowiki>", [("http://a", None)]),
        ("http://a<ref/> http://b<!-- c -->d", [("http://a", None), ("http://b<!-- c -->d", None)]),
        ("{{{a|http://b}}}", [("http://b", None)]),
        ("http://[::1]/a [http://[::1] b]", [("http://[::1]/a", None), ("http://[::1]", "b")]),
        ("[http://a [[b]] c]", [("http://a", "[[b]] c")]),
        ("[http://a http://b", [("http://a", None), ("http://b", None)]),
        ("[http://a [http://b\nc]", [("http://a", None), ("http://b", None)]),
        ("mailto:a@b.c\u00a0d", [("mailto:a@b.c", None)]),
    ],
)
def test_external_links(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Links out of the wiki stand in brackets or bare, at any level."""
    found = external_links(cut(text))
    label = [text[slice(*one.label_span)] if one.label_span else None for one in found]
    assert list(zip([text[slice(*one.url_span)] for one in found], label, strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[A]] [[A|b]] [[A#b]] [[#b]] [[:A]] [[Talk:A]] [[A%42]]", 7),
        ("[[]] [[ ]] [[A|]] [[A\n]] [[A[b]] [[A<b]] [[{A}]] [[Talk:]] [[A%5B]]", 0),
        ("[[A|b\nc]] [[A|<!-- b -->]] [[A<!-- b -->]] [[A<ref/>]] [[{{a}}b]]", 3),
        ("[[A|[[B]]]]", 1),
        ("[[File:A|thumb|[[B]]]] [[ image : A|thumb|b [[C|d]]]]", 4),
        ("[[[A]]] [[[[B]]]]", 1),
        ("[[http://a]] [[ //b]] [[mailto:c]]", 0),
    ],
)
def test_working_links(text: str, expected: int) -> None:
    """Not every pair of brackets is a link: MediaWiki rendered this many of these."""
    assert len(working_links(cut(text))) == expected


def test_categories() -> None:
    """A link to a category puts the page in it, unless a colon leads."""
    text = "[[Category:1961 films]] [[ category : A_b |<!-- c -->key]] [[:Category:No]] [[Kategorie:Film]]"
    text += " [[a:b]][[c]]"
    found = [(one.name, one.key) for one in categories(cut(text))]
    assert found == [("1961 films", None), ("A b", "key"), ("Film", None)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("#REDIRECT [[A]]", "A"),
        ("\n#redirect: [[A|b]] c", "A"),
        ("#WEITERLEITUNG[[A]]", "A"),
        ("#REDIRECT A", None),
        ("#REDIRECTED [[A]]", None),
        ("a #REDIRECT [[A]]", None),
        ("#REDIRECT [[A", None),
    ],
)
def test_redirect(text: str, target: str | None) -> None:
    """A redirect stands at the beginning."""
    found = redirect(cut(text))
    assert (text[slice(*found.target_span)] if found else None) == target


NESTED = st.lists(
    st.sampled_from(["{|", "|}", "|-", "| a", "! b", "|+ c", "|", "words", "| {{x}}", "{|\n| a\n{|\n| b"]), max_size=20
).map("\n".join)


@example("{|\n{|\n| a\n|}\n|}")
@example("{|\n|+ a\n{|\n| b\n|}\n|-\n| c\n|}")
@example("{|\n| a\n|-\n{|\n| b\n{|\n| c")
@given(NESTED)
def test_what_stands_in_another_table_need_not_be_found(text: str) -> None:
    """What is left out stands in a table with rows, and nothing else is changed by it."""
    every, found = (tables(cut(text), 0, len(text), nested=nested) for nested in (True, False))
    assert [table for table in every if table in found] == found
    around = [table.span for table in every if table.rows]
    left_out = [table.span for table in every if table not in found]
    assert all(any(one.start < span.start and span.end <= one.end for one in around) for span in left_out)
    apart = [one for one in around if not any(other.start < one.start < other.end for other in around)]
    assert [span for span in left_out if span in apart] == []


def test_a_table_in_a_cell_is_left_out() -> None:
    """Tables within tables are what is left out."""
    text = "{|\n| a\n{|\n| b\n{|\n| c\n|}\n|}\n|}\n{|\n| d\n|}"
    first, last = tables(cut(text), 0, len(text), nested=False)
    assert text[slice(*first.span)] == text[: text.index("\n{|\n| d")]
    assert text[slice(*last.span)] == "{|\n| d\n|}"


@given(SOUP)
def test_any_text_is_read(text: str) -> None:
    """Whatever the text, what is found lies in it, and the text of its level is made of it."""
    found = cut(text)
    level = own(found, 0, len(text))
    for start in range(len(level.text)):
        one, two = level.span(start, start + 1)
        assert level.text[start] in {text[one:two], "\n", "\ufdd0", "\ufdd1", "\ufdd2"}
    spans = [one.span for one in external_links(found)]
    spans += [one.span for one in list_lines(found, 0, len(text))]
    for table in tables(found, 0, len(text)):
        spans += [table.span, table.attributes_span]
        spans += [cell.span for row in table.rows for cell in row.cells]
    assert all(0 <= one <= two <= len(text) for one, two in spans)
    assert set(working_links(found)) <= set(found.links)
    categories(found)
    redirect(found)
