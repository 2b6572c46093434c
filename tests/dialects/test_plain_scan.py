"""The outline of a text in the plain dialect: every oddity of layout, and that any text has an outline."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wikifilm.dialects.plain.scan import blocks, inline, scan
from wikifilm.syntax import MAX_DEPTH, PARAGRAPH, Section
from wikifilm.text import Span

if TYPE_CHECKING:
    from wikifilm.syntax import Block, Outline

ARTICLES = Path(__file__).resolve().parent.parent / "articles"
ENDS = pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])


class Seen(NamedTuple):
    """An outline in words: title, box title, fields (label, value, items), lead, sections (level, title)."""

    title: str | None
    box: str | None
    fields: list[tuple[str, str, list[str]]] | None
    lead: str
    sections: list[tuple[int, str]]


def shown(text: str, span: Span) -> str:
    return inline(text, span).text


def seen(text: str, page_title: str | None = None) -> Seen:
    outline = scan(text, page_title)
    box = outline.box
    return Seen(
        None if outline.title is None else shown(text, outline.title.title),
        None if box is None or box.title is None else shown(text, box.title),
        None
        if box is None
        else [
            (shown(text, each.label), shown(text, each.value), [shown(text, item.content) for item in each.items])
            for each in box.fields
        ],
        text[slice(*outline.lead)].strip("\r\n"),
        [(section.level, shown(text, section.title)) for section in outline.sections],
    )


def listed(text: str) -> list[tuple[int, str]]:
    """Depth and display text of all items and paragraphs."""
    return [(block.depth, shown(text, block.content)) for block in blocks(text, 0, len(text))]


# ------------------------------------------------------------------------------------ the twelve articles

FIELDS: list[tuple[str, str, list[str]]] = [
    ("Director", "Oona Farrant", []),
    ("Starring", "Milo Castellan, Bridie Vane", []),
    ("Released", "2011-03-04", []),
    ("Runtime", "82 minutes", []),
]
LEAD = "Lantern Street is a 2011 drama film directed by Oona Farrant."
USUAL = Seen("Lantern Street", "Lantern Street", FIELDS, LEAD, [(2, "Plot"), (2, "Cast")])
CAST = [
    (0, 'Milo Castellan as Edgar "Wick" Doyle'),
    (1, 'Sam Orrel as young Edgar "Wick" Doyle'),
    (0, "Bridie Vane as Nora, a clockmaker"),
]

SEEN = {
    "01-no-title": USUAL._replace(title=None),
    "02-bom-crlf": USUAL,
    "03-cr-only": USUAL,
    "04-mixed-ends-no-final-newline": USUAL,
    "05-no-box-title-many-blanks": USUAL._replace(box=None),
    "06-nested-values-blank-in-box": USUAL._replace(
        fields=[
            ("Director", "Oona Farrant", []),
            ("Starring", "", ["Milo Castellan", "Bridie Vane"]),
            ("Production Companies", "", ["Wickfield Films", "Harbour Light, Ltd."]),
            ("Released", "2011-03-04", []),
            ("Runtime", "82 minutes", []),
        ]
    ),
    "07-continuation-lines": USUAL._replace(
        fields=[
            ("Director", "Oona Farrant", []),
            ("Starring", "Milo Castellan, Bridie Vane, Fintan Oakes", []),
            ("Released", "2011-03-04", []),
            ("Runtime", "82 minutes", []),
        ],
        lead="Lantern Street is a 2011 drama film\ndirected by Oona Farrant.",
    ),
    "08-other-bullets-and-indents": USUAL,
    "09-rendered-labels": USUAL._replace(
        fields=[
            ("Directed by", "Oona Farrant", []),
            ("STARRING", "Milo Castellan, Bridie Vane", []),
            ("Edited_by", "Greta Sholl", []),
            ("cinematography", "Ivo Ramsden", []),
            ("production_company", "Wickfield Films", []),
            ("Release date", "2011-03-04", []),
            ("Running time", "82 minutes", []),
        ]
    ),
    "10-unknown-and-doubled-labels": USUAL._replace(
        fields=[
            ("Director", "Oona Farrant", []),
            ("Lamp Count", "41", []),
            ("Starring", "Milo Castellan, Bridie Vane", []),
            ("Runtime", "80 minutes", []),
            ("Released", "2011-03-04", []),
            ("Lamp Count", "42, one of them hidden", []),
            ("Production Companies", "Wickfield Films, Inc., Oakes & Co., Harbour Light, Ltd.", []),
            ("Producer", "Caspar Lune, Jr., Oona Farrant", []),
            ("Runtime", "82 minutes", []),
        ]
    ),
    "11-empty-box-no-blank-lines": USUAL._replace(fields=[]),
    "12-no-box-list-in-lead-levels": Seen(
        "Lantern Street",
        None,
        None,
        f"{LEAD} It was shown first in three towns:\n\n- Carrow, in a boathouse\n- Port Ennis: two nights\n- Tallis",
        [
            (1, "The film"),
            (2, "Plot"),
            (3, "Prologue"),
            (4, "The count"),
            (5, "The lamp"),
            (6, "The wick"),
            (2, "Cast"),
        ],
    ),
}


@pytest.mark.parametrize("name", SEEN)
def test_an_odd_article_has_the_outline_of_the_plain_one(name: str) -> None:
    text = (ARTICLES / f"{name}.txt").read_bytes().decode()
    assert seen(text) == SEEN[name]
    cast = next(section for section in scan(text).sections if shown(text, section.title) == "Cast")
    found = [(block.depth, shown(text, block.content)) for block in blocks(text, *cast.body)]
    if name.startswith("08"):
        assert found == [
            *CAST,
            (1, "Ada Pryce as young Nora"),
            (2, "Lou Pryce as Nora's doll"),
            (0, "Fintan Oakes as Councillor Prewett"),
            (1, "Ned Tansley as young Councillor Prewett"),
        ]
    else:
        assert found == ([CAST[0], CAST[2]] if name.startswith("12") else CAST)


def test_all_articles_are_told_of() -> None:
    assert sorted(path.stem for path in ARTICLES.glob("*.txt")) == sorted(SEEN)


@pytest.mark.parametrize(
    "name", ["01-no-title", "06-nested-values-blank-in-box", "07-continuation-lines", "08-other-bullets-and-indents"]
)
@ENDS
def test_the_line_end_does_not_matter(name: str, end: str) -> None:
    text = (ARTICLES / f"{name}.txt").read_bytes().decode()
    found = seen(text.replace("\n", end))
    assert found._replace(lead=found.lead.replace(end, "\n")) == SEEN[name]


# --------------------------------------------------------------------------------------------- headings


@pytest.mark.parametrize(
    ("line", "level", "title"),
    [
        ("=Up=", 1, "Up"),
        ("== Plot ==", 2, "Plot"),
        ("==\tPlot  ==\t ", 2, "Plot"),
        ("======Plot======", 6, "Plot"),
        ("=======Plot=======", 6, "=Plot="),
        ("===Plot==", 2, "=Plot"),
        ("==Plot===", 2, "Plot="),
        ("== 1 = 1 ==", 2, "1 = 1"),
        ("== a == b ==", 2, "a == b"),
        ("==-==", 2, "-"),
        ("== - Plot: x ==", 2, "- Plot: x"),
    ],
)
@ENDS
def test_a_heading(line: str, level: int, title: str, end: str) -> None:
    text = f"x{end}{line}{end}y"
    (section,) = scan(text).sections
    assert (section.level, shown(text, section.title)) == (level, title)
    assert text[slice(*section.heading)] == line + end
    assert text[slice(*section.body)] == "y"


@pytest.mark.parametrize(
    "line",
    [
        "==",
        "= =",
        "==  ==",
        "====",
        "=Plot",
        "Plot==",
        " ==Plot==",
        "==Plot== x",
        "\ufeff==Plot==",
        "a ==Plot==",
        "\u2028==Plot==",
    ],
)
def test_no_heading(line: str) -> None:
    assert not scan(f"x\n{line}\ny").sections


def test_a_heading_may_end_the_text() -> None:
    text = "x\n==Plot=="
    (section,) = scan(text).sections
    assert section == Section(2, Span(4, 8), Span(2, 10), Span(10, 10), 10)


def test_a_section_holds_its_sub_sections() -> None:
    text = "==A==\n1\n===B===\n2\n====C====\n3\n===D===\n4\n==E==\n5\n"
    whole = {shown(text, each.title): text[each.heading.start : each.end] for each in scan(text).sections}
    assert whole == {
        "A": text[: text.index("==E==")],
        "B": "===B===\n2\n====C====\n3\n",
        "C": "====C====\n3\n",
        "D": "===D===\n4\n",
        "E": "==E==\n5\n",
    }


# ------------------------------------------------------------------------------------------------ title


@pytest.mark.parametrize(
    ("text", "title", "sections"),
    [
        ("=Up=\nx", "Up", []),
        ("\n \t\n= Up =\nx", "Up", []),
        ("\ufeff= Up =\nx", "Up", []),
        ("\ufeff\n= Up =\nx", "Up", []),
        ("x\n=Up=\n", None, [(1, "Up")]),
        ("==Up==\n", None, [(2, "Up")]),
        ("=Up=\n=Down=\n", "Up", [(1, "Down")]),
        ("", None, []),
        ("\ufeff", None, []),
    ],
)
def test_the_title_is_a_heading_of_level_one_before_all_else(
    text: str, title: str | None, sections: list[tuple[int, str]]
) -> None:
    found = seen(text)
    assert (found.title, found.sections) == (title, sections)


# -------------------------------------------------------------------------------------------------- box


@pytest.mark.parametrize(
    ("text", "page_title", "box", "count"),
    [
        ("Up\n- Runtime: 90\n", None, "Up", 1),
        ("  Up  \n- Runtime: 90\n", None, "Up", 1),
        ("\n\nUp\n- Runtime: 90\n", None, "Up", 1),
        ("\ufeffUp\n- Runtime: 90\n", None, "Up", 1),
        ("- Runtime: 90\n", None, None, 1),
        ("Up\n  - Runtime: 90\n", None, "Up", 1),
        ("=Up=\nUp\n\n- Runtime: 90\n", None, "Up", 1),
        ("=Up=\nUp\n", None, "Up", 0),
        ("=Up=\nUp", None, "Up", 0),
        ("=Up (film)=\nUp\n\nA film.\n", None, "Up", 0),
        ("=Up (2009 film)=\nUp (2009 film)\n\nA film.\n", None, "Up (2009 film)", 0),
        ("Up\n\nA film.\n", "Up", "Up", 0),
        ("Up\n\nA film.\n", "Up (film)", "Up", 0),
        ("Up\n\n- Runtime: 90\n", "Up", "Up", 1),
    ],
)
def test_a_box(text: str, page_title: str | None, box: str | None, count: int) -> None:
    found = seen(text, page_title)
    assert found.box == box
    assert found.fields is not None
    assert len(found.fields) == count


@pytest.mark.parametrize(
    ("text", "page_title"),
    [
        ("", None),
        ("Up\n", None),
        ("Up\n\n- Runtime: 90\n", None),
        ("Up\nis a film\n- Runtime: 90\n", None),
        ("- eggs\n- milk\n", None),
        ("Up is a film.\n\n- eggs: two\n", None),
        ("Up\n", "Down"),
        ("Up\n-Runtime: 90\n", None),
        ("Up\n- " + "a" * 61 + ": 90\n", None),
        ("==Plot==\nUp\n- Runtime: 90\n", None),
        ("=Up=\n==Plot==\n- Runtime: 90\n", None),
    ],
)
def test_no_box(text: str, page_title: str | None) -> None:
    assert scan(text, page_title).box is None


@pytest.mark.parametrize(
    ("below", "last", "lead"),
    [
        ("\nA film.\n", "- B: 2\n", "\nA film.\n"),
        ("A film.\n", "- B: 2\n", "A film.\n"),
        ("\n\n- C: 3\n\nA film.\n", "- C: 3\n", "\nA film.\n"),
        ("  more\n\tof it\nA film.\n", "\tof it\n", "A film.\n"),
        ("  - deeper\n\n    - still\nA film.\n", "    - still\n", "A film.\n"),
        ("\n  A film.\n", "- B: 2\n", "\n  A film.\n"),
        ("- no label\n\nA film.\n", "- no label\n", "\nA film.\n"),
        ("-\n\nA film.\n", "-\n", "\nA film.\n"),
        ("\n\n", "- B: 2\n", "\n\n"),
        ("", "- B: 2\n", ""),
        ("==Plot==\n", "- B: 2\n", ""),
    ],
)
@ENDS
def test_a_box_ends_at_a_blank_line_that_no_bullet_follows_or_at_prose(
    below: str, last: str, lead: str, end: str
) -> None:
    text = f"Up\n- A: 1\n- B: 2\n{below}".replace("\n", end)
    outline = scan(text)
    assert outline.box is not None
    assert text[slice(*outline.box.span)].endswith(last.replace("\n", end))
    assert text[slice(*outline.lead)] == lead.replace("\n", end)


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("- Runtime: 90 minutes", "Runtime", "90 minutes"),
        ("* Runtime: 90 minutes", "Runtime", "90 minutes"),
        ("• Runtime: 90 minutes", "Runtime", "90 minutes"),
        ("– Runtime: 90 minutes", "Runtime", "90 minutes"),
        ("-\tRuntime :\t90 minutes \t", "Runtime", "90 minutes"),
        ("- Runtime:90: x", "Runtime", "90: x"),
        ("- Runtime:", "Runtime", ""),
        ("- Runtime: ", "Runtime", ""),
        ("- Runtime:\n  90\n\tminutes", "Runtime", "90 minutes"),
        ("- Runtime: \t\n  90", "Runtime", "90"),
        ("-\n  Runtime: 90", "Runtime", "90"),
        ("- no label", "", "no label"),
        ("- : value", "", ": value"),
        ("-", "", ""),
        ("- " + "a" * 60 + ": 90", "a" * 60, "90"),
        ("- " + "a" * 61 + ": 90", "", "a" * 61 + ": 90"),
    ],
)
@ENDS
def test_a_field(line: str, label: str, value: str, end: str) -> None:
    text = f"Up\n- A: 1\n{line}\n- B: 2\n".replace("\n", end)
    box = scan(text).box
    assert box is not None
    first, field, last = box.fields
    assert (shown(text, field.label), shown(text, field.value)) == (label, value)
    assert field.items == ()
    assert text[slice(*field.lines)] == f"{line}\n".replace("\n", end)
    assert (shown(text, first.value), shown(text, last.value)) == ("1", "2")


def test_a_field_holds_the_items_nested_below_it() -> None:
    text = "Up\n- Starring:\n  - A B\n    C\n    - D\n\n  * E F\n- Runtime: 90\n"
    box = scan(text).box
    assert box is not None
    starring, runtime = box.fields
    assert [(item.depth, shown(text, item.content)) for item in starring.items] == [(1, "A B C"), (2, "D"), (1, "E F")]
    assert text[slice(*starring.lines)] == text[3 : text.index("- Runtime")]
    assert shown(text, starring.value) == ""
    assert runtime.items == ()


# ------------------------------------------------------------------------------------- items, paragraphs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one\ntwo\n\nthree", [(PARAGRAPH, "one two"), (PARAGRAPH, "three")]),
        ("one\n- two\nthree", [(PARAGRAPH, "one"), (0, "two"), (PARAGRAPH, "three")]),
        ("- one\n  more\n\n  two", [(0, "one more"), (PARAGRAPH, "two")]),
        ("- one\n\n- two", [(0, "one"), (0, "two")]),
        ("- a\n  - b\n    - c\n  - d\n- e", [(0, "a"), (1, "b"), (2, "c"), (1, "d"), (0, "e")]),
        ("- a\n   - b\n  - c\n - d", [(0, "a"), (1, "b"), (1, "c"), (1, "d")]),
        ("- a\n\t- b\n\t\t- c\n    - d", [(0, "a"), (1, "b"), (2, "c"), (1, "d")]),
        ("  - a\n- b", [(0, "a"), (0, "b")]),
        ("- a\npara\n  - b", [(0, "a"), (PARAGRAPH, "para"), (0, "b")]),
        ("-a\n--b\n*c*", [(PARAGRAPH, "-a --b *c*")]),
        ("-\n  a", [(0, "a")]),
        ("-", [(0, "")]),
        ("- \n- a", [(0, ""), (0, "a")]),
        ("  indented\nmore", [(PARAGRAPH, "indented more")]),
        ("a\u2028b\n\u2028\nc", [(PARAGRAPH, "a\u2028b \u2028 c")]),
        (" \n\t\n ", []),
        ("", []),
        ("a  \n   b", [(PARAGRAPH, "a b")]),
    ],
)
@ENDS
def test_items_and_paragraphs(text: str, found: list[tuple[int, str]], end: str) -> None:
    assert listed(text.replace("\n", end)) == found


def test_mixed_line_ends_are_lines_each() -> None:
    assert listed("a\n\rb\r\n\r\nc\r\rd") == [(PARAGRAPH, "a"), (PARAGRAPH, "b"), (PARAGRAPH, "c"), (PARAGRAPH, "d")]


def test_items_nest_as_deep_as_they_stand() -> None:
    """How deep a film's values nest (``MAX_DEPTH``) is the reader's business; the outline says what stands there."""
    deepest = 3 * MAX_DEPTH
    text = "".join(f"{'  ' * depth}- {depth}\n" for depth in range(deepest))
    assert [block.depth for block in blocks(text, 0, len(text))] == [*range(deepest)]


def test_a_stretch_is_read_by_itself() -> None:
    text = "x\n- a\n- b\ny"
    assert [text[slice(*block.content)] for block in blocks(text, 2, 10)] == ["a", "b"]
    assert blocks(text, 2, 2) == ()


# ------------------------------------------------------------------------------------------------ inline


def test_a_line_break_and_the_indentation_round_it_are_shown_as_one_blank() -> None:
    text = "x: Milo \r\n\t Castellan\r  Vane"
    shown_text = inline(text, Span(3, len(text)))
    assert shown_text.text == "Milo Castellan Vane"
    assert text[slice(*shown_text.at(5, 14))] == "Castellan"
    assert text[slice(*shown_text.at(4, 5))] == " \r\n\t "
    assert text[slice(*shown_text.at(0, 19))] == text[3:]


def test_a_line_is_shown_as_it_stands() -> None:
    shown_text = inline("x\u2028[[y]]\t", Span(1, 7))
    assert shown_text.text == "\u2028[[y]]"
    assert shown_text.at(1, 3) == Span(2, 4)


# ------------------------------------------------------------------------------------------------- laws

SOUP = st.lists(
    st.sampled_from(
        [
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "- ",
            "* ",
            "• ",
            "– ",
            "-",
            "  ",
            "\t",
            "=",
            "==",
            "===",
            "Up",
            "Plot",
            ":",
            "Runtime: 90",
            "= Up =\n",
            "==Plot==\n",
            "Up\n",
            "- Runtime: 90\n",
            "  - Nora\n",
            "\ufeff",
            "\u2028",
            "a" * 60,
            "�",
            " ",
            "x, y",
        ]
    ),
    max_size=20,
).map("".join)
TITLES = st.sampled_from([None, "Up", "Up (film)", ""])


def within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


def check_blocks(text: str, found: tuple[Block, ...], inside: Span) -> None:
    at, depth = inside.start, -1
    for block in found:
        assert at <= block.lines.start <= block.content.start <= block.content.end <= block.lines.end <= inside.end
        assert not text[at : block.lines.start].strip(" \t\r\n"), "only blank lines stand between"
        assert shown(text, block.content) == shown(text, block.content).strip(" \t")
        assert PARAGRAPH <= block.depth <= depth + 1
        at, depth = block.lines.end, block.depth
    assert not text[at : inside.end].strip(" \t\r\n")


def check_outline(text: str, outline: Outline) -> None:
    whole = Span(0, len(text))
    heads = ([] if outline.title is None else [outline.title]) + list(outline.sections)
    for section in heads:
        assert within(section.title, section.heading)
        assert within(section.heading, whole)
        assert section.heading.end == section.body.start
        assert section.body.end <= section.end <= len(text)
        assert 1 <= section.level <= 6
    for here, there in pairwise(heads):
        assert here.body.end == there.heading.start, "sections tile the text"
        assert here.end <= there.heading.start or here.end >= there.end, "sections nest"
        assert (here.end >= there.end) == (there.level > here.level)
    if heads:
        assert heads[-1].body.end == len(text)
    end = outline.sections[0].heading.start if outline.sections else len(text)
    top = outline.title.body.start if outline.title is not None else 0
    assert within(outline.lead, Span(top, end))
    assert outline.lead.end == end
    if outline.box is not None:
        box = outline.box
        assert within(box.span, Span(top, outline.lead.start))
        assert box.span.end == outline.lead.start
        assert box.title is None or within(box.title, box.span)
        at = box.span.start if box.title is None else box.title.end
        for field in box.fields:
            assert at <= field.lines.start
            assert not text[at : field.lines.start].strip(" \t\r\n")
            assert within(field.lines, box.span)
            assert field.lines.start <= field.label.start <= field.label.end <= field.value.start
            assert within(field.value, field.lines)
            for item in field.items:
                assert within(item.lines, field.lines)
                assert item.depth > 0
            at = field.lines.end
    for section in outline.sections:
        check_blocks(text, blocks(text, *section.body), section.body)
    check_blocks(text, blocks(text, *outline.lead), outline.lead)


@given(SOUP, TITLES)
@example("Up\n-\n  Runtime:\n", None)
@example("- \t:\n", None)
@example("\ufeff==x==", None)
@example("- a\n\n  - :\r", "")
def test_any_text_has_an_outline_whose_spans_lie_where_they_should(text: str, page_title: str | None) -> None:
    check_outline(text, scan(text, page_title))


@given(st.text(), TITLES)
def test_any_characters_have_an_outline(text: str, page_title: str | None) -> None:
    check_outline(text, scan(text, page_title))


@given(SOUP, st.data())
def test_display_text_maps_to_its_source(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = inline(text, Span(start, end))
    for index, character in enumerate(found.text):
        source = text[slice(*found.at(index, index + 1))]
        assert source == character or (character == " " and not source.strip(" \t\r\n"))
    assert found.text.replace(" ", "").replace("\t", "") == "".join(
        character for character in text[start:end] if character not in " \t\r\n"
    )


# -------------------------------------------------------------------------------------------------- time

WORKER = """
import itertools, json, resource, sys
path, length, seconds, pieces = json.load(sys.stdin)
sys.path[:] = path
from wikifilm.dialects.plain.scan import blocks, inline, scan
from wikifilm.text import Span
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
for before, again, behind in itertools.product(pieces, pieces[1:], pieces[:3]):
    text = before + again * (length // len(again)) + behind
    print(ascii((before, again, behind)), flush=True)
    scan(text)
    blocks(text, 0, len(text))
    inline(text, Span(0, len(text)))
"""


def test_scanning_takes_no_more_than_linear_time() -> None:
    """What grows with the square of 20,000 characters takes seconds for a single text; all together have 60."""
    pieces = ["", " ", "\n", "=", "= a", "- ", "- a:", "\n  - a\n", "a\n", "\r", "Up\n- a: b\n", "\t"]
    asked = json.dumps([sys.path, 20_000, 60, pieces])
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", WORKER], input=asked, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"too slow: {done.stdout.splitlines()[-1:]} {done.stderr}"


def test_items_nested_ever_deeper_take_no_more_than_linear_time() -> None:
    text = "".join(" " * depth + "- a\n" for depth in range(2_000))
    assert len(blocks(text, 0, len(text))) == 2_000
