"""Accolades in lines that are no list items: parted by breaks or line ends, below labels that stand among them."""

from __future__ import annotations

import pytest

from wikifilm import EditError, parse
from wikifilm.film import Accolade
from wikifilm.values.accolades import is_label

BOX = "{{Infobox film\n| name = Vell\n}}\n'''Vell''' is a film.\n\n==Accolades==\n"


def read(source: str) -> tuple[Accolade, ...]:
    return parse(BOX + source).film.accolades


def quay(category: str, *people: str, result: str | None = None, award: str = "Quay Awards") -> Accolade:
    return Accolade(award, None, category, people, result)


READ: dict[str, tuple[str, list[Accolade]]] = {
    "a label in the same paragraph": (
        "'''Quay Awards'''<br />\nBest Film – Ada Orme<br />\nBest Song – Pia Nord, Bo Ek\n",
        [quay("Best Film", "Ada Orme"), quay("Best Song", "Pia Nord", "Bo Ek")],
    ),
    "a label in a paragraph of its own": (
        "'''Quay Awards'''\n\nBest Film – Ada Orme – Won<br>Best Song – Pia Nord – Won\n",
        [quay("Best Film", "Ada Orme", result="won"), quay("Best Song", "Pia Nord", result="won")],
    ),
    "one line below a label": (
        "'''Quay Awards'''<br />\nBest Film – Ada Orme\n",
        [quay("Best Film", "Ada Orme")],
    ),
    "one line below a label in a paragraph of its own": (
        "'''Quay Awards'''\n\nBest Film – Ada Orme\n",
        [quay("Best Film", "Ada Orme")],
    ),
    "several labels": (
        "Quay Awards<br/>Best Film – Ada Orme<br/>Tide Festival:<br/>Best Song – Won\n",
        [quay("Best Film", "Ada Orme"), quay("Best Song", result="won", award="Tide Festival")],
    ),
    "a label that says what came of all": (
        "'''Won'''<br>Quay Award for Best Film<br>Tide Award for Best Song – Pia Nord\n",
        [
            quay("Best Film", result="won", award="Quay Award"),
            quay("Best Song", "Pia Nord", result="won", award="Tide Award"),
        ],
    ),
    "several in one line": (
        "Quay Awards: Best Film, Best Song (Pia Nord)<br>Tide Award for Best Set\n",
        [quay("Best Film"), quay("Best Song", "Pia Nord"), quay("Best Set", award="Tide Award")],
    ),
    "givers in lines of their own paragraphs": (
        "Quay Awards – Best Film – Won\n\nTide Awards – Best Song – Nominated\n",
        [quay("Best Film", result="won"), quay("Best Song", result="nominated", award="Tide Awards")],
    ),
    "a sentence between lines": (
        "'''Quay Awards'''\n\nBest Film – Ada Orme<br>It was a long night.<br>Best Song – Pia Nord\n",
        [quay("Best Film", "Ada Orme"), quay("Best Song", "Pia Nord")],
    ),
    "an item that breaks part": (
        "===Quay Awards===\n* '''Won''': Best Film<br>'''Won''': Best Song – Pia Nord\n* Best Set – Nominated\n",
        [
            quay("Best Film", result="won"),
            quay("Best Song", "Pia Nord", result="won"),
            quay("Best Set", result="nominated"),
        ],
    ),
    "an indented line that breaks part": (
        "'''Quay Awards'''\n:Best Film – Ada Orme<br>Best Song – Pia Nord\n",
        [quay("Best Film", "Ada Orme"), quay("Best Song", "Pia Nord")],
    ),
}


@pytest.mark.parametrize(("source", "expected"), READ.values(), ids=READ)
def test_lines_that_breaks_part(source: str, expected: list[Accolade]) -> None:
    assert read(source) == tuple(expected)


@pytest.mark.parametrize("source", [source for source, _ in READ.values()], ids=READ)
def test_nothing_changes_where_nothing_is_asked_for(source: str) -> None:
    article = parse(BOX + source)
    assert article.with_film(article.film).text == article.text


@pytest.mark.parametrize(
    "source",
    [
        "Vell won the Quay Award for Best Film.<br>It was also nominated for the Tide Award for Best Song.\n",
        "Vell was first shown at the Quay Festival.\n\nIt was then seen at the Tide Festival.\n",
        "Best Film – Ada Orme – Won<br>Best Song – Pia Nord – Won\n",
        "Quay Awards<br>Tide Awards\n",
        "The Quay Festival\n\nOf all at the shore: best of the year – Pia Nord was happy.\n",
        "Quay Awards<br>Best Film – " + "Ada Orme, " * 40 + "Bo Ek\n",
        "'''Quay Awards'''<br>A list of all that happened.<br>See below.\n",
        "Quay Awards – Best Film – Won\n",
        "'''Quay Awards'''\n\nA special show – Ada Orme\n",
        "Quay Awards – Best Film – Won<br>Many people came.<br>Others left early.\n",
    ],
)
def test_other_lines_say_none(source: str) -> None:
    assert read(source) == ()


BOXES: dict[str, tuple[str, list[Accolade]]] = {
    "headings": (
        "! Quay Awards\n|-\n| 1. [[Best Film]], Ada Orme\n|-\n| 2. Best Song\n|-\n! Tide Prize\n|-\n| Best Set\n",
        [quay("Best Film", "Ada Orme"), quay("Best Song"), quay("Best Set", award="Tide Prize")],
    ),
    "a caption": (
        "|+ Quay Awards\n|-\n| Best Film – Ada Orme\n|-\n|\n|-\n| Best Song – Won\n",
        [quay("Best Film", "Ada Orme"), quay("Best Song", result="won")],
    ),
    "bold words": (
        "| align=center | '''[[Quay Awards]]'''\n|-\n| Best Film<br>Best Song – Pia Nord\n",
        [quay("Best Film"), quay("Best Song", "Pia Nord")],
    ),
    "no label": ("| Best Film – Ada Orme\n|-\n| Best Song – Pia Nord\n", []),
    "one row": ("! Quay Awards\n", []),
    "several cells": ("! colspan=2 | Quay Awards\n|-\n| Best Film || Ada Orme\n", []),
    "a list in a cell": ("! Quay Awards\n|-\n|\n* Best Film – Ada Orme\n", []),
}


@pytest.mark.parametrize(("rows", "expected"), BOXES.values(), ids=BOXES)
def test_boxes_of_awards(rows: str, expected: list[Accolade]) -> None:
    assert read(f'{{| class="infobox"\n{rows}|}}\n') == tuple(expected)


def test_a_box_elsewhere_says_no_awards() -> None:
    box = "{|\n! Quay Awards\n|-\n| Best Film – Ada Orme\n|-\n| Best Song – Pia Nord\n|}\n"
    assert parse("{{Infobox film\n| name = Vell\n}}\n==Reception==\n" + box).film.accolades == ()


def test_a_line_of_a_box_is_edited() -> None:
    article = parse(BOX + "{|\n! Quay Awards\n|-\n| 1. Best Film, [[Ada Orme]]\n|-\n| 2. Best Song\n|}\n")
    changed = article.edit({"accolades[0].category": "Best Score"})
    assert changed.text == article.text.replace("Best Film", "Best Score")
    with pytest.raises(EditError, match="no list items"):
        article.edit(accolades=article.film.accolades[1:])


def test_an_item_with_a_break_in_one_accolade_stays_one() -> None:
    (only,) = read("===Quay Awards===\n* Best Film – Ada Orme<br>Bo Ek\n")
    assert only.award == "Quay Awards"


def test_a_line_that_breaks_part_is_edited() -> None:
    article = parse(BOX + "'''Quay Awards'''<br />\nBest Film – [[Ada Orme]]<br />\nBest Song – Pia Nord\n")
    changed = article.edit({"accolades[1].category": "Best Score"})
    assert changed.text == article.text.replace("Best Song", "Best Score")


def test_lines_that_breaks_part_come_and_go_by_hand_alone() -> None:
    article = parse(BOX + "'''Quay Awards'''<br />\nBest Film – Ada Orme<br />\nBest Song – Pia Nord\n")
    with pytest.raises(EditError, match="no list items"):
        article.edit(accolades=article.film.accolades[1:])


@pytest.mark.parametrize("text", ["Quay Awards", "Won:", "Nominations", "1979 Quay Awards"])
def test_labels_among_lines(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize("text", ["Quay Award for Best Film", "Best Film", "Best Prize of Vell", "Pia Nord", ""])
def test_lines_that_are_no_labels(text: str) -> None:
    assert not is_label(text)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "* Quay Awards: Best Film (won)\n* Shown at the Fen Festival with great success",
            "Shown at the Fen Festival with",
        ),
        (
            '{| class="wikitable"\n! Category !! Recipient !! Result\n|-\n| Best Film || [[Bo Ek]] || {{won}}\n|}',
            "Best Film",
        ),
    ],
)
def test_what_speaks_of_an_award_and_is_not_read_is_told(body: str, text: str) -> None:
    article = parse(f"{{{{Infobox film\n| name = Up\n| director = Bo Ek\n}}}}\n==Accolades==\n{body}\n")
    (gap,) = [gap for gap in article.gaps if gap.path == "accolades"]
    assert gap.reason == "unparsed"
    assert gap.text is not None
    assert gap.text.startswith(text)
    assert "\N{SYMBOL FOR UNIT SEPARATOR}" not in gap.text


def test_a_label_of_awards_is_no_line_that_was_not_read() -> None:
    body = "* Quay Awards\n** Best Film (won)\n* The crew\n"
    article = parse(f"{{{{Infobox film\n| name = Up\n| director = Bo Ek\n}}}}\n==Accolades==\n{body}")
    assert [gap for gap in article.gaps if gap.path == "accolades"] == []
