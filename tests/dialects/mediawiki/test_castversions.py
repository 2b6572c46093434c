"""Casts of several voices: the columns of dubbed versions, read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

import wikifilm
from wikifilm import Credit, EditError, Name, Version

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wikifilm import Article

    Change = Callable[[Any], Sequence[Any]]

HEAD = "{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n}}\n==Cast==\n"
DUB = "English (2005)"
ORLA = Name("Orla Quennet", page="Orla Quennet")
ILSE = Name("Ilse Corran", page="Ilse Corran (actor)")


def article(source: str) -> Article:
    return wikifilm.parse(HEAD + source)


def edited(source: str, change: Change) -> str:
    """Return the section that says the changed cast, which is read back by the library and here."""
    old = article(source)
    new = tuple(change(old.film.cast))
    text = old.edit(cast=new).text
    assert wikifilm.parse(text).film.cast == new
    assert text.startswith(HEAD)
    return text.removeprefix(HEAD)


def dubbed(actor: Name | str, role: str, *versions: tuple[str, tuple[Name | str, ...]]) -> Credit:
    return Credit(actor, role, versions=[Version(*version) for version in versions])


READ: dict[str, tuple[str, Sequence[Credit]]] = {
    "one version": (
        "{|\n! Character !! Original voice !! English (2005)\n|-\n| Mirel || [[Orla Quennet]] || Pia Nord\n|}\n",
        [dubbed(ORLA, "Mirel", (DUB, ("Pia Nord",)))],
    ),
    "several versions, the role between them": (
        (
            "{|\n! Japanese !! Role !! English !! Notes !! French\n|-\n"
            "| Orla Quennet || Mirel || Pia Nord || uncredited || [[Ilse Corran (actor)|Ilse Corran]]\n|}\n"
        ),
        [
            Credit(
                "Orla Quennet",
                "Mirel",
                notes="uncredited",
                versions=(Version("English", ("Pia Nord",)), Version("French", (ILSE,))),
            )
        ],
    ),
    "headings with markup": (
        (
            "{|\n! Character !! Voice !! [[English language|English]]<br />''dub''<ref>x</ref>\n|-\n"
            "| Mirel || Orla Quennet || Pia Nord\n|}\n"
        ),
        [dubbed("Orla Quennet", "Mirel", ("English dub", ("Pia Nord",)))],
    ),
    "a heading that says nothing": (
        (
            "{|\n! Character !! Voice !! English !! <ref>x</ref>\n|-\n"
            "| Mirel || Orla Quennet || Pia Nord || Tobin Rask\n|}\n"
        ),
        [dubbed("Orla Quennet", "Mirel", ("English", ("Pia Nord",)))],
    ),
    "notes on lines of their own": (
        (
            "{|\n! Character !! Voice !! English\n|-\n"
            "| Mirel || Orla Quennet "
            "|| [[Ilse Corran (actor)|Ilse Corran]]<br />(speaking)<br>(young)<br />Pia Nord<br />(singing)\n|}\n"
        ),
        [
            dubbed(
                "Orla Quennet",
                "Mirel",
                ("English", (attrs.evolve(ILSE, notes=("speaking", "young")), Name("Pia Nord", notes="singing"))),
            )
        ],
    ),
    "notes in the line, several names": (
        (
            "{|\n! Character !! Voice !! English\n|-\n"
            "| Mirel || Orla Quennet || Pia Nord (speaking), [[Orla Quennet]]\n|}\n"
        ),
        [dubbed("Orla Quennet", "Mirel", ("English", (Name("Pia Nord", notes="speaking"), ORLA)))],
    ),
    "a list template": (
        "{|\n! Character !! Voice !! English\n|-\n| Mirel || Orla Quennet || {{ubl|[[Orla Quennet]]|Pia Nord}}\n|}\n",
        [dubbed("Orla Quennet", "Mirel", ("English", (ORLA, "Pia Nord")))],
    ),
    "cells that say nothing, and none": (
        (
            "{|\n! Character !! Voice !! English !! French\n|-\n| Mirel || Orla Quennet || – || Pia Nord\n|-\n"
            "| Tarn || Tobin Rask ||\n|-\n| Una || Ilse Corran\n|}\n"
        ),
        [
            dubbed("Orla Quennet", "Mirel", ("French", ("Pia Nord",))),
            Credit("Tobin Rask", "Tarn"),
            Credit("Ilse Corran", "Una"),
        ],
    ),
    "a role that has only a dubbed voice": (
        "{|\n! Character !! Voice !! English\n|-\n| Mirel || || Pia Nord\n|}\n",
        [Credit((), "Mirel", versions=Version("English", "Pia Nord"))],
    ),
    "a voice that reaches down": (
        (
            "{|\n! Character !! Voice !! English\n|-\n"
            "| Mirel || Orla Quennet || rowspan=2 | [[Orla Quennet]]<br />(both)\n|-\n"
            "| Tarn || Tobin Rask\n|}\n"
        ),
        [
            dubbed("Orla Quennet", "Mirel", ("English", (attrs.evolve(ORLA, notes=("both",)),))),
            dubbed("Tobin Rask", "Tarn", ("English", (attrs.evolve(ORLA, notes=("both",)),))),
        ],
    ),
    "the first voice over all columns": (
        "{|\n! Character !! Voice !! English\n|-\n| Mirel || colspan=2 | Orla Quennet\n|}\n",
        [dubbed("Orla Quennet", "Mirel", ("English", ("Orla Quennet",)))],
    ),
    "names instead of roles": (
        "{|\n! Name !! Voice !! English\n|-\n| Mirel || Orla Quennet || Pia Nord\n|}\n",
        [Credit("Orla Quennet", "Mirel")],
    ),
    "an earlier voice": (
        "{|\n! English !! Actor !! Character\n|-\n| Pia Nord || Orla Quennet || Mirel\n|}\n",
        [Credit("Orla Quennet", "Mirel")],
    ),
    "no headings": ("{|\n| Orla Quennet || Mirel || voice\n|}\n", [Credit("Orla Quennet", "Mirel", notes="voice")]),
}


@pytest.mark.parametrize(("source", "expected"), READ.values(), ids=READ)
def test_versions_are_read(source: str, expected: Sequence[Credit]) -> None:
    assert article(source).film.cast == tuple(expected)


TABLE = """{| class="wikitable"
! Character !! Original voice !! English (2005) !! French
|-
| Mirel || [[Orla Quennet]] || Pia Nord || Dov Hale
|-
| Tarn || Tobin Rask || [[Ilse Corran (actor)|Ilse Corran]]<br />(speaking) ||
|}
"""
FIRST = "|-\n| Mirel || [[Orla Quennet]] || Pia Nord || Dov Hale\n"
LAST = "|-\n| Tarn || Tobin Rask || [[Ilse Corran (actor)|Ilse Corran]]<br />(speaking) ||\n"
COLUMN = "{|\n! Role\n! Voice\n! English\n|-\n! Mirel\n| Orla Quennet\n|\n|}\n"
SPEAKING = attrs.evolve(ILSE, notes=("speaking",))


def one(at: int, **parts: Any) -> Change:
    """Return the change of parts of one credit."""
    return lambda old: [attrs.evolve(each, **parts) if index == at else each for index, each in enumerate(old)]


def said(*versions: tuple[str, tuple[Name | str, ...]]) -> tuple[Version, ...]:
    return tuple(Version(*version) for version in versions)


CHANGED: dict[str, tuple[str, Change, str]] = {
    "another name": (
        TABLE,
        one(0, versions=said((DUB, ("Ida Fenn",)), ("French", ("Dov Hale",)))),
        TABLE.replace("Pia Nord", "Ida Fenn"),
    ),
    "a linked name": (
        TABLE,
        one(0, versions=said((DUB, (ILSE,)), ("French", ("Dov Hale",)))),
        TABLE.replace("Pia Nord", "[[Ilse Corran (actor)|Ilse Corran]]"),
    ),
    "several names with notes": (
        TABLE,
        one(0, versions=said((DUB, (Name("Pia Nord", notes="speaking"), ORLA)), ("French", ("Dov Hale",)))),
        TABLE.replace("Pia Nord", "Pia Nord (speaking), [[Orla Quennet]]"),
    ),
    "both versions": (
        TABLE,
        one(0, versions=said((DUB, ("Dov Hale",)), ("French", ("Pia Nord",)))),
        TABLE.replace("Pia Nord || Dov Hale", "Dov Hale || Pia Nord"),
    ),
    "another note instead of one on a line of its own": (
        TABLE,
        one(1, versions=said((DUB, (attrs.evolve(ILSE, notes=("singing",)),)))),
        TABLE.replace("<br />(speaking)", " (singing)"),
    ),
    "a link goes": (
        TABLE,
        one(1, versions=said((DUB, (Name("Ilse Corran", page=None, notes="speaking"),)))),
        TABLE.replace("[[Ilse Corran (actor)|Ilse Corran]]<br />", "Ilse Corran "),
    ),
    "a version comes": (
        TABLE,
        one(1, versions=said((DUB, (SPEAKING,)), ("French", ("Ida Fenn",)))),
        TABLE.replace("(speaking) ||", "(speaking) || Ida Fenn"),
    ),
    "a version comes on a line of its own": (
        COLUMN,
        one(0, versions=said(("English", ("Pia Nord",)))),
        COLUMN.replace("|\n|}", "| Pia Nord\n|}"),
    ),
    "a version goes": (
        TABLE,
        one(0, versions=said((DUB, ("Pia Nord",)))),
        TABLE.replace("|| Dov Hale", "|| "),
    ),
    "all versions go": (
        TABLE,
        one(0, versions=()),
        TABLE.replace("|| Pia Nord || Dov Hale", "||  || "),
    ),
    "a version and the first voice": (
        TABLE,
        one(0, actors="Ida Fenn", roles="Una", versions=said((DUB, ("Pia Nord",)), ("French", ("Pia Nord",)))),
        TABLE.replace("Mirel || [[Orla Quennet]]", "Una || Ida Fenn").replace("Dov Hale", "Pia Nord"),
    ),
    "a first voice alone": (TABLE, one(1, actors="Ida Fenn"), TABLE.replace("Tobin Rask", "Ida Fenn")),
    "words that would be markup": (
        TABLE,
        one(0, versions=said((DUB, ("Pia | Nord",)), ("French", ("Dov Hale",)))),
        TABLE.replace("Pia Nord", "Pia {{!}} Nord"),
    ),
    "a row with versions": (
        TABLE,
        lambda old: [*old, dubbed("Ida Fenn", "Una", (DUB, ("Pia Nord", SPEAKING)), ("French", ("Dov Hale",)))],
        TABLE.replace(
            LAST,
            f"{LAST}|-\n| Una || Ida Fenn || Pia Nord, [[Ilse Corran (actor)|Ilse Corran]] (speaking) || Dov Hale\n",
        ),
    ),
    "a row with one version": (
        TABLE,
        lambda old: [dubbed("Ida Fenn", "Una", ("French", ("Dov Hale",))), *old],
        TABLE.replace(FIRST, f"|-\n| Una || Ida Fenn ||  || Dov Hale\n{FIRST}"),
    ),
    "a row without versions": (
        TABLE,
        lambda old: [old[0], Credit("Ida Fenn", "Una"), old[1]],
        TABLE.replace(FIRST, f"{FIRST}|-\n| Una || Ida Fenn ||  || \n"),
    ),
    "a row goes": (TABLE, lambda old: old[1:], TABLE.replace(FIRST, "")),
    "rows trade places": (TABLE, lambda old: old[::-1], TABLE.replace(FIRST + LAST, LAST + FIRST)),
    "a version changes, a row comes": (
        TABLE,
        lambda old: [
            attrs.evolve(old[0], versions=said((DUB, ("Ida Fenn",)), ("French", ("Dov Hale",)))),
            old[1],
            Credit("Ida Fenn", "Una"),
        ],
        TABLE.replace("Pia Nord", "Ida Fenn").replace(LAST, f"{LAST}|-\n| Una || Ida Fenn ||  ||\n"),
    ),
}


@pytest.mark.parametrize(("source", "change", "expected"), CHANGED.values(), ids=CHANGED)
def test_versions_change(source: str, change: Change, expected: str) -> None:
    assert edited(source, change) == expected


SPANNED = (
    "{|\n! Character !! Voice !! English\n|-\n"
    "| Mirel || Orla Quennet || rowspan=2 | Pia Nord\n|-\n| Tarn || Tobin Rask\n|}\n"
)
BARE = "{|\n| Orla Quennet || Mirel\n|-\n| Tobin Rask || Tarn\n|}\n"
REFUSED: dict[str, tuple[str, Change, str]] = {
    "a version without a column": (
        TABLE,
        lambda old: [attrs.evolve(old[0], versions=(*old[0].versions, Version("German", "Pia Nord"))), old[1]],
        "^cast.*versions.*the table has no column 'German'",
    ),
    "a version in a table without headings": (
        BARE,
        one(0, versions=said(("English", ("Pia Nord",)))),
        "no column 'English'",
    ),
    "a version whose cell the row lacks": (
        TABLE.replace(" || Dov Hale", ""),
        one(0, versions=said((DUB, ("Pia Nord",)), ("French", ("Dov Hale",)))),
        "no column 'French'",
    ),
    "a row with a version without a column": (
        TABLE,
        lambda old: [*old, dubbed("Ida Fenn", "Una", ("German", ("Pia Nord",)))],
        "^cast.*versions.*the table has no column 'German'",
    ),
    "a row with a version in a table without headings": (
        BARE,
        lambda old: [*old, dubbed("Ida Fenn", "Una", ("English", ("Pia Nord",)))],
        "no column 'English'",
    ),
    "a cell that reaches down from above": (
        SPANNED,
        one(1, versions=said(("English", ("Ida Fenn",)))),
        "spans several rows",
    ),
    "a cell that reaches down": (
        SPANNED,
        one(0, versions=said(("English", ("Ida Fenn",)))),
        "spans several rows",
    ),
    "a row where all reach down": (SPANNED, lambda old: [*old, Credit("Ida Fenn", "Una")], "spans several rows"),
    "a cell with a reference": (
        TABLE.replace("Pia Nord", "Pia Nord<ref>x</ref>"),
        one(0, versions=said((DUB, ("Ida Fenn",)), ("French", ("Dov Hale",)))),
        "versions.*the cell holds more than names",
    ),
    "versions in another order": (
        TABLE,
        one(0, versions=said(("French", ("Dov Hale",)), (DUB, ("Pia Nord",)))),
        "would read back",
    ),
    "a name of two": (
        TABLE,
        one(0, versions=said((DUB, ("Nord, Pia",)), ("French", ("Dov Hale",)))),
        "would read back",
    ),
}


@pytest.mark.parametrize(("source", "change", "reason"), REFUSED.values(), ids=REFUSED)
def test_versions_that_cannot_change(source: str, change: Change, reason: str) -> None:
    old = article(source)
    with pytest.raises(EditError, match=reason):
        old.edit(cast=change(old.film.cast))


def test_a_version_is_reached_by_its_path() -> None:
    made = article(TABLE).edit({"cast[0].versions[0].actors[0].name": "P. Nord"})
    assert made.text == HEAD + TABLE.replace("Pia Nord", "P. Nord")
