"""The body of a section cut into list items, paragraphs, rows of a cast and tracks, and the labels in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from again import seeded
from dialects.mediawiki.soup import soup
from wikifilm.dialects.mediawiki.bodies import blocks
from wikifilm.dialects.mediawiki.groups import labels
from wikifilm.dialects.mediawiki.listings import track_rows
from wikifilm.dialects.mediawiki.page import Page
from wikifilm.dialects.mediawiki.shown import inline
from wikifilm.syntax import PARAGRAPH, Block
from wikifilm.text import Span
from wikifilm.values.cells import CELL, ROW
from wikifilm.values.credits import CREDITS
from wikifilm.values.tracks import TRACK_ROWS

if TYPE_CHECKING:
    from collections.abc import Callable


def whole(page: Page) -> Span:
    return Span(0, len(page.text))


def told(text: str) -> list[str]:
    """Return the blocks as lines: the depth, or P for a paragraph, and what is shown."""
    page = Page(text)
    found = blocks(page, whole(page))
    check(page, whole(page), found)
    return [f"{'P' if one.depth == PARAGRAPH else one.depth} {inline(page, one.content).text}" for one in found]


def lines(text: str) -> list[str]:
    page = Page(text)
    return [text[slice(*one.lines)] for one in blocks(page, whole(page))]


def check(page: Page, span: Span, found: tuple[Block, ...]) -> None:
    """See that blocks ascend, lie inside, and are shown as a part of their span, also when they are read again."""
    at = span.start
    for one in found:
        assert at <= one.lines.start <= one.content.start < one.content.end <= one.lines.end <= span.end, one
        at = one.lines.end
    first = {one.content: form().text for one in found if (form := page.forms.get(one.content)) is not None}
    assert blocks(page, span) == found
    for content, shown in first.items():
        made = page.forms[content]()
        assert made.text == shown
        assert made.span == content
        assert not {"\n", "\r"} & set(shown)
        for index in range(len(shown)):
            place = made.at(index, index + 1)
            assert content.start <= place.start <= place.end <= content.end
        for atom in made.atoms:
            assert content.start <= atom.span.start <= atom.span.end <= content.end
            assert 0 <= atom.start <= atom.end <= len(shown)


MARKS = """
¶*· ¶{| ¶|- ¶|· ·||· ¶!·Actor·!!·Role ¶|} ¶ {{castlist| {{Track·listing|title1= |length1= }} ¶;· ''' rowspan=2·|· <br> a
<!-- --> [[a| ]] ␍¶
"""

LISTS = {
    "items": ("* Ada Thorn as Mirel\n* Bo Lind as Tarn\n", ["0 Ada Thorn as Mirel", "0 Bo Lind as Tarn"]),
    "nested": ("* Ada as:\n** Mirel\n*** Old Mirel\n* Bo\n", ["0 Ada as:", "1 Mirel", "2 Old Mirel", "0 Bo"]),
    "skipped level": ("* Ada\n*** Bo\n", ["0 Ada", "2 Bo"]),
    "numbers": ("# Ada\n#* Bo\n", ["0 Ada", "1 Bo"]),
    "no blank": ("*Ada\n*Bo", ["0 Ada", "0 Bo"]),
    "crlf": ("* Ada\r\n* Bo\r\n\r\nText\r\n", ["0 Ada", "0 Bo", "P Text"]),
    "empty item": ("*\n* Ada\n*  \n", ["0 Ada"]),
    "continued": (
        "* Ada as Mirel\n*: A weaver.\n:: More.\n: And more.\n",
        ["0 Ada as Mirel: A weaver. More. And more."],
    ),
    "continued, described already": ("* Ada as Mirel: a weaver\n*: More.\n", ["0 Ada as Mirel: a weaver More."]),
    "a term that is a credit": (
        "; Ada as Mirel\n: A weaver.\n; Bo as Tarn\n",
        ["0 Ada as Mirel: A weaver.", "0 Bo as Tarn"],
    ),
    "a label is not continued": ("* '''Main'''\n*: All through.\n** Ada\n", ["0 Main", "P All through.", "1 Ada"]),
    "not below a blank line": ("* Ada as Mirel\n\n: More.\n", ["0 Ada as Mirel", "P More."]),
    "definition": ("; Villagers\n: Ada as Mirel\n", ["P Villagers", "P Ada as Mirel"]),
    "indented bullets": (":* Ada as Mirel\n", ["1 Ada as Mirel"]),
    "no list behind a blank": (" * Ada\n", ["P * Ada"]),
    "after a comment": ("<!-- c -->* Ada\n<!-- whole line -->\n* Bo<!-- d -->\n", ["0 Ada", "0 Bo"]),
    "reference over lines": (
        "* Ada as Mirel<ref>{{cite web\n| title = X\n* no item\n}}</ref>\n* Bo\n",
        ["0 Ada as Mirel", "0 Bo"],
    ),
    "link over lines": ("* [[Ada Thorn|Ada\nThorn]] as Mirel\n", ["0 Ada Thorn as Mirel"]),
    "bold and italic": ("* '''Ada''' as ''Mirel''\n", ["0 Ada as Mirel"]),
    "html in an item": ("* <small>Ada</small> as Mirel\n", ["0 Ada as Mirel"]),
}
WRAPPERS = {
    "div col": ("{{div col|colwidth=20em}}\n* Ada\n* Bo\n{{div col end}}\n", ["0 Ada", "0 Bo"]),
    "end on the last line": ("{{Div col}}\n* Ada\n* Bo as Tarn {{Div col end}}\n", ["0 Ada", "0 Bo as Tarn"]),
    "two ends on the last line": ("* Ada{{colend}}{{clear}}\n", ["0 Ada"]),
    "only an end": ("* {{div col end}}\n", []),
    "template of the item": ("* Ada {{nowrap|as Mirel}}\n", ["0 Ada as Mirel"]),
    "col-begin": ("{{col-begin}}\n{{col-2}}\n* Ada\n{{col-break}}\n* Bo\n{{col-end}}\n", ["0 Ada", "0 Bo"]),
    "div tags": ("<div class=x>\n* Ada\n</div>\n<br />\n* Bo\n", ["0 Ada", "0 Bo"]),
    "cast listing": ("{{Cast listing|\n* Ada as Mirel\n* Bo\n}}\n", ["0 Ada as Mirel", "0 Bo"]),
    "cast listing on its line": ("{{Cast listing|* Ada as Mirel\n* Bo}}\n", ["0 Ada as Mirel", "0 Bo"]),
    "castlist with a blank": ("{{castlist| * Ada\n* Bo\n}}", ["0 Ada", "0 Bo"]),
    "cast_list": ("{{cast_list|1=\n* Ada\n}}\n", ["0 Ada"]),
    "columns-list": ("{{columns-list|colwidth=30em|\n* Ada\n** Bo\n}}\n", ["0 Ada", "1 Bo"]),
    "content of div col": ("{{div col|content=\n* Ada\n}}\n", ["0 Ada"]),
    "plainlist": ("{{Plainlist|\n* Ada\n* Bo\n}}\n", ["0 Ada", "0 Bo"]),
    "plainlist in pairs": ("{{plainlist}}\n* Ada\n{{endplainlist}}\n", ["0 Ada"]),
    "ubl": ("{{ubl|Ada|[[Bo]] |}}\n", ["0 Ada", "0 Bo"]),
    "unbulleted list, lines": ("{{unbulleted list\n| Ada\n| class=x\n| 2=Bo\n}}\n", ["0 Ada", "0 Bo"]),
    "unordered list": ("{{unordered list|Ada|Bo}}\n", ["0 Ada", "0 Bo"]),
    "ubl of a list": ("{{ubl|\n* Ada\n** Bo\n|Cy}}\n", ["0 Ada", "1 Bo", "0 Cy"]),
    "columns": ("{{columns|col1width=3em|col1=\n* Ada\n|col2=\n* Bo\n}}\n", ["0 Ada", "0 Bo"]),
    "smalldiv": ("{{smalldiv|1=\n* Ada\n}}\n", ["0 Ada"]),
    "no list inside": ("{{columns-list|30em|Ada}}\n", []),
    "style is no list": ("{{columns-list|style=\n* Ada\n|* Bo}}\n", ["0 Bo"]),
    "wrapped twice": ("{{columns|\n{{castlist|\n* Ada\n}}\n* Bo\n}}\n", ["0 Ada", "0 Bo"]),
    "heading inside": ("{{castlist|\n== Main ==\n* Ada\n}}\n", ["0 Ada"]),
    "picture between": ("* Ada\n[[File:Ada.jpg|thumb|Ada in\n1950]]\n* Bo\n", ["0 Ada", "0 Bo"]),
    "two wrappers on a line": ("{{castlist|* Ada}} {{castlist|* Bo}}\n", ["0 Ada", "0 Bo"]),
    "wrapped in nothing else": ("{{columns|\n{{castlist|* Ada}}\n}}{{columns|{{nowrap|Bo}}}}", ["0 Ada"]),
    "too deep": ("{{columns|\n" * 12 + "* Ada\n" + "}}\n" * 12, []),
}
PARAGRAPHS = {
    "one line": ("Ada came.\n", ["P Ada came."]),
    "two lines": ("Ada came.\nBo left.\n", ["P Ada came. Bo left."]),
    "parted": ("\nAda.\n\nBo.\n \t\nCy.", ["P Ada.", "P Bo.", "P Cy."]),
    "leading blank": (" Ada.\n", ["P Ada."]),
    "list ends it": ("Ada.\n* Bo\nCy.\n", ["P Ada.", "0 Bo", "P Cy."]),
    "block templates": ("{{Main|Ada}}\nAda.\n{{multiple image\n| a = b\n}}\nBo.\n{{Reflist}}\n", ["P Ada.", "P Bo."]),
    "infobox": ("{{Infobox album\n| name = Ada\n}}\nThe album.\n", ["P The album."]),
    "inline template alone": ("{{nowrap|Ada came.}}\n", ["P Ada came."]),
    "parameter alone": ("{{{ada|Bo}}}\n", ["P Bo"]),
    "link alone": ("[[Ada Thorn]]\n", ["P Ada Thorn"]),
    "category": ("Ada.\n[[Category:Weavers]]\n[[ image : x.png]]\n", ["P Ada."]),
    "gallery": ("<gallery>\nFile:a.jpg|Ada\n</gallery>\n", []),
    "reference on its own line": ("Ada.\n<ref>x</ref>\nBo.\n", ["P Ada. Bo."]),
    "reference alone": ("<ref>x</ref>\n", []),
    "default sort": ("{{DEFAULTSORT:Ada}}\n", []),
    "angle bracket": ("< 5 minutes\n", ["P < 5 minutes"]),
    "empty": ("", []),
}
TABLES = {
    "headed": (
        "{|\n! Actor !! Role\n|-\n| [[Ada Thorn]] || Mirel\n|-\n| Bo || Tarn\n|}",
        ["0 Ada Thorn as Mirel", "0 Bo as Tarn"],
    ),
    "cells in lines": ("{|\n|-\n! Actor\n! Character\n|-\n| Ada\n| Mirel\n|}\n", ["0 Ada as Mirel"]),
    "role first": ("{|\n! Character !! Played by\n|-\n| Mirel || Ada\n|}", ["0 Ada as Mirel"]),
    "row header": ('{|\n! Name !! Role\n|-\n! scope="row" | Ada\n| Mirel\n|}', ["0 Ada as Mirel"]),
    "name is the role": ("{|\n! Name !! Actor\n|-\n| Mirel || Ada\n|}", ["0 Ada as Mirel"]),
    "actors with notes": (
        "{|\n! Cast !! Notes\n|-\n| Ada || uncredited\n|-\n| Bo || The baker\n|-\n| Cy || a baker\n|}",
        ["0 Ada (uncredited)", "0 Bo", "0 Cy, a baker"],
    ),
    "notes": (
        (
            "{|\n! Actor !! Role !! Notes\n|-\n| Ada || Mirel || Voice\n|-\n"
            "| Bo || Tarn || A baker\n|-\n| Cy || Una || (cameo)\n|}"
        ),
        ["0 Ada as Mirel (Voice)", "0 Bo as Tarn: A baker", "0 Cy as Una (cameo)"],
    ),
    "two notes": (
        "{|\n! Actor !! Role !! Description !! Remarks\n|-\n| Ada || Mirel || A weaver || tall\n|}",
        ["0 Ada as Mirel: A weaver; tall"],
    ),
    "nothing in a cell": (
        "{|\n! Actor !! Role !! Notes\n|-\n| Ada || – || N/A\n|-\n| — || Mirel ||\n|-\n| || ||\n|}",
        ["0 Ada", "0 as Mirel"],
    ),
    "main and other roles": (
        "{|\n! Actor !! Main role !! Other roles\n|-\n| Ada || Mirel || Guard / Cook\n|}",
        ["0 Ada as Mirel / Guard / Cook"],
    ),
    "several roles": (
        (
            "{|\n! Actor !! Role\n|-\n| Ada || Mirel<br />Una<br>(voice)\n|-\n"
            "| Bo ||\n* Tarn\n* Guard\n|-\n| Cy || {{ubl|Wen|Zo}}\n|}"
        ),
        ["0 Ada as Mirel / Una (voice)", "0 Bo as Tarn / Guard", "0 Cy as Wen / Zo"],
    ),
    "a template of no list": ("{|\n! Actor !! Role\n|-\n| Ada || {{nowrap|Mirel}}\n|}", ["0 Ada as Mirel"]),
    "actor over rows": (
        "{|\n! Actor !! Role\n|-\n| rowspan=2 | Ada || Mirel\n|-\n| Una\n|-\n| Bo || Tarn\n|}",
        ["0 Ada as Mirel", "0 Ada as Una", "0 Bo as Tarn"],
    ),
    "role over rows": (
        '{|\n! Actor !! Role\n|-\n| Ada || rowspan="2" | Mirel\n|-\n| Bo\n|}',
        ["0 Ada as Mirel", "0 Bo as Mirel"],
    ),
    "nothing of its own": (
        "{|\n! Actor !! Role !! Notes\n|-\n| rowspan=2 | Ada || rowspan=2 | Mirel || voice\n|-\n| cameo\n|}",
        ["0 Ada as Mirel (voice)"],
    ),
    "long text over rows": (
        "{|\n! Actor !! Role\n|-\n| Ada || rowspan=2 | " + "x" * 401 + "\n|-\n| Bo\n|}",
        ["0 Ada as " + "x" * 401, "0 Bo"],
    ),
    "role over columns": (
        "{|\n! Actor !! Main role !! Other role\n|-\n| Ada || colspan=2 | Mirel\n|}",
        ["0 Ada as Mirel"],
    ),
    "dubbed": ("{|\n! Character !! Japanese !! English\n|-\n| Kuro || Sato || Smith\n|}", ["0 Sato as Kuro"]),
    "two rows of headings": (
        (
            "{|\n! rowspan=2 | Character !! colspan=2 | Voiced by\n|-\n"
            "! English !! French\n|-\n| Kuro || Smith || Petit\n|}"
        ),
        ["0 Smith as Kuro"],
    ),
    "title row": ("{|\n! colspan=2 | The cast\n|-\n! Actor !! Role\n|-\n| Ada || Mirel\n|}", ["0 Ada as Mirel"]),
    "bold headings": ("{|\n| '''Actor''' || '''Role'''\n|-\n| Ada || Mirel\n|}", ["0 Ada as Mirel"]),
    "as in the cell": ("{|\n| Ada\n| as Mirel\n|-\n| Bo\n| as Tarn\n|}", ["0 Ada as Mirel", "0 Bo as Tarn"]),
    "dots between": (
        "{|\n| Ada || ... || Mirel\n|-\n| Bo || as || Tarn || uncredited\n|}",
        ["0 Ada as Mirel", "0 Bo as Tarn (uncredited)"],
    ),
    "label over a table without headings": (
        "{|\n| Ada || Mirel\n|-\n| colspan=2 | Guests\n|-\n| Bo || Tarn\n|}",
        ["0 Ada as Mirel", "0 Bo as Tarn"],
    ),
    "pictures and sentences": (
        "{|\n! !! !! !!\n|-\n| [[File:a.jpg]] || Ada as Mirel || [[File:b.jpg]] || Bo as Tarn\n|}",
        ["0 Ada as Mirel", "0 Bo as Tarn"],
    ),
    "header cells among the rows": (
        "{|\n! Actor !! Role\n|-\n| Ada || Mirel\n|-\n! Actor !! Role\n|-\n| Bo || Tarn\n|}",
        ["0 Ada as Mirel", "0 Bo as Tarn"],
    ),
    "spoken in reverse": ("{|\n! Role !! Actor\n|-\n| '''Mirel'''<ref>r</ref> || [[A|Ada]]\n|}", ["0 Ada as Mirel"]),
    "lists side by side": ("{|\n| valign=top |\n* Ada\n* Bo\n|\n* Cy\n|}\n", ["0 Ada", "0 Bo", "0 Cy"]),
    "table in a table": ("{|\n|\n{|\n! Actor !! Role\n|-\n| Ada || Mirel\n|}\n* Bo\n|}\n", ["0 Ada as Mirel", "0 Bo"]),
    "awards": (
        "{|\n! Award !! Category !! Result\n|-\n| Elm || Best Actor || Won\n|}",
        ["0 ␞accolade␟Elm␟␟Best Actor␟␟Won"],
    ),
    "award column beside a cast": ("{|\n! Actor !! Role !! Result\n|-\n| Ada || Mirel || Won\n|}", ["0 Ada as Mirel"]),
    "songs": ("{|\n! No. !! Song !! Performer\n|-\n| 1 || Reeds || Ada\n|}", ["0 ␞track␟1␟Reeds␟Ada␟␟␟␟␟"]),
    "crew": ("{|\n! Position !! Name\n|-\n| Editor || Ada\n|}", []),
    "awards without heading cells": (
        "{|\n| Year || Award || Role || Won\n|-\n| Elm || Oak || Mirel || Ada\n|}",
        ["0 ␞accolade␟Oak␟Elm␟␟␟Ada"],
    ),
    "no cells": ("{|\n|-\n* Ada\n|-\n* Bo\n|}\n", ["0 Ada", "0 Bo"]),
    "figures": ("{|\n| 1950 || 3\n|-\n| 1951 || 4\n|}", []),
    "one column": ("{|\n| Ada\n|-\n| Bo\n|}", []),
    "headings and lists": ("{|\n! x !! y\n|-\n|\n* Ada\n|}", []),
    "a heading over lists": ("{|\n! x\n|-\n|\n* Ada\n|}", ["0 Ada"]),
    "unclosed": ("Text\n{|\n! Actor !! Role\n|-\n| Ada || Mirel\n", ["P Text", "0 Ada as Mirel"]),
    "text around": ("Ada.\n{|\n|}\n* Bo\n{|\n|}\n", ["P Ada.", "0 Bo"]),
    "a link over rows": ("{|\n! Actor !! Role\n|-\n| [[Ada || Mirel\n|-\n| Bo]] || Tarn\n|}", ["0 Bo]] as Tarn"]),
    "a row of nothing": ("{|\n| Ada || Mirel\n|-\n| || \n|}", ["0 Ada as Mirel"]),
    "many columns": ("{|\n! Actor !! Role\n|-\n| Ada || Mirel" + " || x" * 40 + "\n|}", ["0 Ada as Mirel"]),
}


def row(number: int, title: str, **cells: str) -> str:
    """Return the block of a track of a listing."""
    said = {"number": str(number), "title": title, **cells}
    return f"0 {ROW}track" + "".join(CELL + said.pop(column.name, "") for column in TRACK_ROWS.columns)


TRACKLISTS = {
    "title": ("{{Track listing\n| title1 = Reeds\n}}", [row(1, "Reeds")]),
    "all": (
        "{{Tracklist\n| title1 = Reeds\n| writer1 = Cy\n| extra1 = [[Ada]], Bo\n| note1 = live\n| length1 = 3:41\n}}",
        [row(1, "Reeds", artists="Ada, Bo", writers="Cy", length="3:41", notes="live")],
    ),
    "quoted": (
        '{{track list|title1="Reeds"|title2="Reeds" (reprise)|title3=The "Big" Reed|title4="a“«|title5=“Reeds”}}',
        [row(1, '"Reeds"'), row(2, '"Reeds" (reprise)'), row(3, 'The "Big" Reed'), row(4, '"a“«'), row(5, "“Reeds”")],
    ),
    "hole": ("{{Track listing|title1=Reeds|title3=Clay|length7=1:00|title5=}}", [row(1, "Reeds"), row(3, "Clay")]),
    "other order": ("{{Track listing|title2=Clay|title1=Reeds}}", [row(2, "Clay"), row(1, "Reeds")]),
    "apart": (
        "{{Track listing|title1=Reeds|title2=Clay|extra1=Ada|length2=2:22}}",
        [row(1, "Reeds", artists="Ada"), row(2, "Clay", length="2:22")],
    ),
    "extra column": (
        "{{Track listing|extra_column=Singer(s)|title1=Reeds|extra1=Ada}}",
        [row(1, "Reeds", artists="Ada")],
    ),
    "other extra column": ("{{Track listing|extra_column=Raga|title1=Reeds|extra1=Bhairav}}", [row(1, "Reeds")]),
    "lyrics and music": (
        "{{Track listing|title1=Reeds|lyrics1=Ada|music1=Bo}}",
        [row(1, "Reeds", lyrics="Ada", music="Bo")],
    ),
    "both by one": (
        "{{Track listing|title1=Reeds|lyrics1=Ada|music1=Ada}}",
        [row(1, "Reeds", lyrics="Ada", music="Ada")],
    ),
    "all music": ("{{Track listing|all_music=Bo|title1=Reeds}}", [row(1, "Reeds", music="Bo")]),
    "all but some": (
        "{{Track listing|all_music=Bo, except where noted|title1=Reeds|title2=Clay|writer2=Cy}}",
        [row(1, "Reeds", music="Bo"), row(2, "Clay", writers="Cy")],
    ),
    "all too long": ("{{Track listing|all_music=" + "x" * 201 + "|title1=Reeds}}", [row(1, "Reeds")]),
    "notes": (
        "{{Track listing|title1=Reeds|note1=(live)|title2=Clay|note2=live<br>(short)}}",
        [row(1, "Reeds", notes="(live)"), row(2, "Clay", notes="(live) (short)")],
    ),
    "length first": ("{{Track listing|length1=1:00|title1=Reeds}}", [row(1, "Reeds", length="1:00")]),
    "no length": ("{{Track listing|title1=Reeds|length1=?:??}}", [row(1, "Reeds")]),
    "names in lines": ("{{Track listing|title1=Reeds|extra1=Ada<br />Bo}}", [row(1, "Reeds", artists="Ada, Bo")]),
    "among text": ("Ada.\n{{Track listing\n| title1 = Reeds\n}}\n* Bo\n", ["P Ada.", row(1, "Reeds"), "0 Bo"]),
    "in columns": (
        "{|\n|\n{{Track listing|title1=Reeds}}\n|\n{{Tracklist|title1=Clay}}\n|}",
        [row(1, "Reeds"), row(1, "Clay")],
    ),
}
CASES = {
    f"{kind}: {name}": case
    for kind, cases in (
        ("list", LISTS),
        ("wrapper", WRAPPERS),
        ("text", PARAGRAPHS),
        ("table", TABLES),
        ("tracks", TRACKLISTS),
    )
    for name, case in cases.items()
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_blocks(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* Ada<ref>\nx</ref>\n** Bo\n", ["* Ada<ref>\nx</ref>\n", "** Bo\n"]),
        ("* Ada\r\n* Bo", ["* Ada\r\n", "* Bo"]),
        ("{{castlist|* Ada\n* Bo}}\n", ["* Ada\n", "* Bo"]),
        ("* Ada {{colend}}\n", ["* Ada"]),
        ("A\nb\n\n{|\n! Actor !! Role\n|- x\n| Ada || Mirel\n|-\n| Bo || Tarn\n |}\n", [
            "A\nb\n", "|- x\n| Ada || Mirel\n", "|-\n| Bo || Tarn\n"]),
        ("{|\n| Ada || Mirel\n|-\n| Bo || Tarn", ["| Ada || Mirel\n", "|-\n| Bo || Tarn"]),
        ("{{Track listing\n| title1 = A\n| length1 = 1:00\n| title2 = B\n}}", [
            "| title1 = A\n| length1 = 1:00\n", "| title2 = B\n"]),
    ],
)  # fmt: skip
def test_lines(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (";Main\n* Ada\n; Guests<ref>x</ref>\n* Bo\n", [("Main", "* Ada\n"), ("Guests", "* Bo\n")]),
        ("* Cy\n'''Main cast:'''\n* Ada\n", [("Main cast", "* Ada\n")]),
        ("''' Main ''': <ref>x</ref>\n* Ada\n", [("Main", "* Ada\n")]),
        ("'''Main [[Ada]]'''\n* Ada\n", [("Main [[Ada]]", "* Ada\n")]),
        ("* '''Main'''\n** Ada\n** Bo\n* Cy\n", [("Main", "** Ada\n** Bo\n")]),
        ("* '''Ada'''\n* '''Bo''' as Tarn\n", []),
        ("'''Ada''' and '''Bo'''\n", []),
        ("''':'''\n;:\n", []),
        ("Text\n", []),
        (("{|\n! Actor !! Role\n|-\n! colspan=2 | Main\n|-\n| Ada || Mirel\n"
         "|-\n| colspan=2 | Guests\n|-\n| Bo || Tarn\n|}\n"), [
            ("Main", "|-\n| Ada || Mirel\n"), ("Guests", "|-\n| Bo || Tarn\n|}")]),
        ("{|\n! Actor !! Role\n|-\n! \n|-\n| Ada || Mirel\n|}\n", []),
        ("", []),
    ],
)  # fmt: skip
def test_labels(text: str, expected: list[tuple[str, str]]) -> None:
    page = Page(text)
    assert [(text[slice(*words)], text[slice(*below)]) for words, below in labels(page, whole(page))] == expected


def test_track_rows_tell_the_headline_and_the_extra_column() -> None:
    page = Page(
        "{{Track listing|headline=The ''Reeds''|extra_column=Raga|title1=Clay|extra1=[[Bhairav]]|title2=Ash}}{{x}}"
    )
    found = track_rows(page, whole(page))
    assert [(row.headline, row.extra) for row in found] == [("The Reeds", "Bhairav"), ("The Reeds", None)]
    assert page.text[slice(*found[0].values["extra"])] == "[[Bhairav]]"
    assert track_rows(page, Span(0, 0)) == ()
    page = Page("{{columns|{{Track listing|title1=Clay}}}}{{Track listing|title1=Ash}}")
    assert tuple(row.block for row in track_rows(page, whole(page))[:1]) == blocks(page, whole(page))[:1]


def test_rows_read_back() -> None:
    text = (
        "{|\n! Role !! Actor !! Notes\n|-\n| Mirel<br>Una || rowspan=2 | Ada || uncredited\n|-\n| Tarn || A baker\n|}\n"
    )
    page = Page(text)
    values = [CREDITS.get(inline(page, one.content).text) for one in blocks(page, whole(page))]
    first, second = values
    assert first is not None
    assert second is not None
    assert [role.name for role in first.roles] == ["Mirel", "Una"]
    assert first.notes == ("uncredited",)
    assert ([actor.name for actor in second.actors], second.description) == (["Ada"], "A baker")


def test_tracks_read_back() -> None:
    text = CASES["tracks: all"][0]
    page = Page(text)
    (block,) = blocks(page, whole(page))
    track = TRACK_ROWS.get(inline(page, block.content).text)
    assert track is not None
    assert (track.title, track.number, track.length, track.notes) == ("Reeds", 1, "3:41", ("live",))
    assert [name.name for name in (*track.artists, *track.writers)] == ["Ada", "Bo", "Cy"]


def test_a_cell_is_edited_in_its_place() -> None:
    text = "{|\n! Role !! Actor\n|-\n| Mirel || [[Ada]]\n|}\n"
    page = Page(text)
    (block,) = blocks(page, whole(page))
    made = inline(page, block.content)
    at = made.text.index("Mirel")
    (edit,) = made.replace(at, at + 5, "Una | Bo")
    assert (text[slice(*edit.span)], edit.new) == ("Mirel", "Una {{!}} Bo")


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 3))
def test_soup(seed: int, kind: int) -> None:
    chance = seeded(seed)
    text = soup(chance)
    marks = [mark.replace("·", " ").replace("¶", "\n").replace("␍", "\r") for mark in MARKS.split()]
    if kind:
        text = "".join(chance.choice(marks) + (soup(chance)[:20] if kind == 2 else "") for _ in range(30)) + text[:90]
    page = Page(text)
    ends = [0, *(heading.end for heading in page.cut.headings)]
    for start in ends[:3]:
        span = Span(start, len(text))
        check(page, span, blocks(page, span))
        for words, below in labels(page, span):
            assert span.start <= words.start < words.end <= below.start <= below.end <= span.end


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "* Ada\n" * n,
        lambda n: "{|\n" * n,
        lambda n: "{|\n" + "|-\n" * n,
        lambda n: "{|\n" + "|-\n| Ada || Bo\n" * (n // 8),
        lambda n: "{|\n! Actor !! Role\n|-\n| rowspan=9999 | " + "x" * n + " || y\n" + "|-\n| Bo\n" * (n // 8),
        lambda n: "{{castlist|* a\n" * n,
        lambda n: "{{castlist|\n" * (n // 4) + "* a" + "}}" * (n // 4),
        lambda n: "{{castlist|* a}}" * (n // 8),
        lambda n: (
            "{{Track listing|all_music=" + "x" * n + "".join(f"|title{i % 999 + 1}=a" for i in range(n // 8)) + "}}"
        ),
        lambda n: "* '''a'''\n** b\n" * (n // 2),
        lambda n: "; a\n" * n,
        lambda n: "'''" * n,
        lambda n: "<!-- c -->\n" * n,
        lambda n: "<div " * n,
        lambda n: "{{a}}" * n + "\n",
        lambda n: "a\n" * n,
    ],
)
def test_hostile(make: Callable[[int], str]) -> None:
    text = make(32_000)
    page = Page(text)
    found = blocks(page, whole(page))
    assert len(found) <= len(text)
    assert len(labels(page, whole(page))) <= len(text)
