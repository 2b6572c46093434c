"""Tracks of a listing and rows of a cast's table that come, go and move, and cells that are filled and emptied."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import wikifilm
from wikifilm import Credit, EditError, Name, Track
from wikifilm.dialects.mediawiki.rows import rows
from wikifilm.regions import regions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wikifilm import Article

BOX = "{{Infobox film\n| name = The Reeds\n| director = Ada\n| runtime = 90 minutes\n}}\n"
HEADS = {"tracks": "== Soundtrack ==\n", "cast": "== Cast ==\n"}
LINES = """{{Track listing
| extra_column = Artist
| title1       = Reeds<ref>x</ref>
| extra1       = [[Ada]]
| length1      = 3:41
| title2       = Clay
| extra2       = Bo
| length2      = 2:05
}}
"""
SPREAD = "{{tracklist\n|title1=Reeds |writer1=Ada |length1=1:00\n|title2=Clay |writer2=[[Bo]]\n|total_length=9:00}}\n"
INLINE = "{{Track listing|title1=Reeds|title2=Clay}}\n"
SINGLE = "{{Track listing\n| title1 = Reeds\n}}\n"
TRAILING = "{{Track listing |\n title1 = Reeds |\n length1 = 1:00 |\n title2 = Clay |\n length2 = 2:00\n}}\n"
TABLE = """{| class="wikitable"
! Actor !! Role !! Notes
|- id="a"
| [[Ada]]<ref>x</ref> || Mirel || uncredited
|-
| Bo || Tarn ||
|}
"""
COLUMN = """{|
! Role
! Actor
|- style="a"
! scope="row" id="m" | Mirel
| [[Ada]]
|-
! scope="row" | Tarn
| Bo
|}
"""
BARE = "{|\n| Ada || as || Mirel\n|-\n| Bo || as || Tarn\n|}\n"


def article(attribute: str, source: str) -> Article:
    return wikifilm.parse(f"{BOX}{HEADS[attribute]}{source}", dialect="mediawiki")


def written(attribute: str, source: str, change: Callable[[tuple[Any, ...]], Sequence[Any]]) -> str:
    """Return the section that says the changed values, which is read back by the library and here."""
    old = article(attribute, source)
    new = tuple(change(getattr(old.film, attribute)))
    change_of: dict[str, Any] = {attribute: new}
    edited = old.with_film(attrs.evolve(old.film, **change_of))
    text = str(edited)
    assert getattr(wikifilm.parse(text, dialect="mediawiki").film, attribute) == new
    assert text.startswith(BOX + HEADS[attribute])
    return text.removeprefix(BOX + HEADS[attribute])


def counted(tracks: Sequence[Track]) -> list[Track]:
    return [attrs.evolve(track, number=number) for number, track in enumerate(tracks, 1)]


NEW = Track("Ash", (Name("Cy", page="Cy (singer)"), Name("Dee")), length="1:11")
PLAIN = Track("Ash")
FULL = Track("Ash", ("Cy",), writers=("Dee",), notes=("live", "short"), length="1:11")
TRACKS: dict[str, tuple[str, Callable[[Any], Sequence[Any]], str]] = {
    "at the end": (
        LINES,
        lambda old: counted([*old, NEW]),
        LINES.replace(
            "2:05\n", "2:05\n| title3       = Ash\n| extra3       = [[Cy (singer)|Cy]], Dee\n| length3      = 1:11\n"
        ),
    ),
    "at the start": (
        INLINE,
        lambda old: counted([PLAIN, *old]),
        "{{Track listing|title1=Ash|title2=Reeds|title3=Clay}}\n",
    ),
    "before, with gaps in the numbers": (
        "{{Track listing|title2=Reeds|title3=Clay}}\n",
        lambda old: counted([PLAIN, *old]),
        "{{Track listing|title1=Ash|title2=Reeds|title3=Clay}}\n",
    ),
    "in the middle": (
        SPREAD,
        lambda old: counted([old[0], FULL, old[1]]),
        (
            "{{tracklist\n|title1=Reeds |writer1=Ada |length1=1:00\n"
            "|title2=Ash |note2=(live) (short) |writer2=Dee |extra2=Cy |length2=1:11\n"
            "|title3=Clay |writer3=[[Bo]]\n|total_length=9:00}}\n"
        ),
    ),
    "two at the end": (
        INLINE,
        lambda old: counted([*old, PLAIN, Track("Elm", length="1:00")]),
        "{{Track listing|title1=Reeds|title2=Clay|title3=Ash|title4=Elm|length4=1:00}}\n",
    ),
    "behind a single one": (
        SINGLE,
        lambda old: counted([*old, PLAIN]),
        SINGLE.replace("Reeds\n", "Reeds\n| title2 = Ash\n"),
    ),
    "behind a single one in a line": (
        "{{Track listing|title1=Reeds\n}}",
        lambda old: counted([*old, PLAIN]),
        "{{Track listing|title1=Reeds|title2=Ash\n}}",
    ),
    "trailing bars": (
        TRAILING,
        lambda old: counted([*old, PLAIN]),
        TRAILING.replace("2:00\n", "2:00 |\n title3 = Ash\n"),
    ),
    "where a blank one stands": (
        "{{Track listing\n| title1 = Reeds\n| title2 =\n| length2 =\n}}",
        lambda old: counted([*old, PLAIN]),
        "{{Track listing\n| title1 = Reeds\n| title2 = Ash\n}}",
    ),
    "ten": (
        "{{Track listing\n| title9  = Reeds\n| length9 = 1:00\n}}",
        lambda old: [old[0], attrs.evolve(PLAIN, number=10)],
        "{{Track listing\n| title9  = Reeds\n| length9 = 1:00\n| title10 = Ash\n}}",
    ),
    "the first goes": (
        LINES,
        lambda old: counted(old[1:]),
        LINES[: LINES.index("| title1")] + LINES[LINES.index("| title2") :].replace("2 ", "1 "),
    ),
    "the last goes": (LINES, lambda old: old[:1], LINES[: LINES.index("| title2")] + "}}\n"),
    "the first goes, numbers stay": (INLINE, lambda old: old[1:], "{{Track listing|title2=Clay}}\n"),
    "the middle goes": (
        "{{Track listing|title1=A|title2=B|title3=C}}",
        lambda old: [old[0], old[2]],
        "{{Track listing|title1=A|title3=C}}",
    ),
    "all go": (LINES, lambda _: (), LINES[: LINES.index("| title1")] + "}}\n"),
    "trade places": (
        LINES,
        lambda old: counted([old[1], old[0]]),
        LINES[: LINES.index("| title1")]
        + LINES[LINES.index("| title2") : -3].replace("2 ", "1 ")
        + LINES[LINES.index("| title1") : LINES.index("| title2")].replace("1 ", "2 ")
        + "}}\n",
    ),
    "trade places, not numbers": (
        INLINE,
        lambda old: [old[1], old[0]],
        "{{Track listing|title2=Clay|title1=Reeds}}\n",
    ),
    "change and add": (
        LINES,
        lambda old: counted([attrs.evolve(old[0], title="Sedge"), old[1], PLAIN]),
        LINES.replace("Reeds", "Sedge").replace("2:05\n", "2:05\n| title3       = Ash\n"),
    ),
    "the end changes, and more comes behind it": (
        INLINE,
        lambda old: counted([old[0], attrs.evolve(old[1], length="2:22"), PLAIN]),
        "{{Track listing|title1=Reeds|title2=Clay|length2=2:22|title3=Ash}}\n",
    ),
    "a length comes": (
        SPREAD,
        lambda old: [old[0], attrs.evolve(old[1], length="2:22")],
        SPREAD.replace("[[Bo]]", "[[Bo]] |length2=2:22"),
    ),
    "a length is filled": (
        "{{Track listing|title1=Reeds|length1=}}",
        lambda old: [attrs.evolve(old[0], length="2:22")],
        "{{Track listing|title1=Reeds|length1=2:22}}",
    ),
    "a length is filled behind a blank": (
        "{{Track listing\n| title1 = Reeds\n| length1 =\n}}",
        lambda old: [attrs.evolve(old[0], length="2:22")],
        "{{Track listing\n| title1 = Reeds\n| length1 = 2:22\n}}",
    ),
    "what is no length gives way": (
        "{{Track listing|title1=Reeds|length1=?}}",
        lambda old: [attrs.evolve(old[0], length="2:22")],
        "{{Track listing|title1=Reeds|length1=2:22}}",
    ),
    "a length goes": (
        LINES,
        lambda old: [old[0], attrs.evolve(old[1], length=None)],
        LINES.replace("2:05", ""),
    ),
    "a length goes before a bar": (
        TRAILING,
        lambda old: [attrs.evolve(old[0], length=None), old[1]],
        TRAILING.replace("1:00 ", ""),
    ),
    "parts come": (
        SINGLE,
        lambda old: [attrs.evolve(old[0], artists=("Ada",), writers=("Bo",), notes=("live",), length="1:00")],
        "{{Track listing\n| title1 = Reeds\n| note1 = live\n| writer1 = Bo\n| extra1 = Ada\n| length1 = 1:00\n}}\n",
    ),
    "a part before the title": (
        "{{Track listing|length1=1:00|title1=Reeds}}",
        lambda old: [attrs.evolve(old[0], notes=("live",))],
        "{{Track listing|length1=1:00|title1=Reeds|note1=live}}",
    ),
    "who wrote all": (
        "{{Track listing|all_music=Bo|title1=Reeds|title2=Clay}}",
        lambda old: [attrs.evolve(old[0], writers=Name("Cy", notes="music")), old[1]],
        "{{Track listing|all_music=Bo|title1=Reeds|music1=Cy|title2=Clay}}",
    ),
    "a name changes": (
        LINES,
        lambda old: [old[0], attrs.evolve(old[1], artists=("Bo", "Cy"))],
        LINES.replace("= Bo", "= Bo, Cy"),
    ),
    "a note more": (
        "{{Track listing|title1=Reeds|note1=''live''}}",
        lambda old: [attrs.evolve(old[0], notes=("live", "short"))],
        "{{Track listing|title1=Reeds|note1=(''live'') (short)}}",
    ),
    "a note more in parentheses": (
        "{{Track listing|title1=Reeds|note1=(live)}}",
        lambda old: [attrs.evolve(old[0], notes=("live", "short"))],
        "{{Track listing|title1=Reeds|note1=(live) (short)}}",
    ),
    "a note less": (
        "{{Track listing|title1=Reeds|note1=live<br>short}}",
        lambda old: [attrs.evolve(old[0], notes=("short",))],
        "{{Track listing|title1=Reeds|note1=short}}",
    ),
    "another note": (
        "{{Track listing|title1=Reeds|note1=live}}",
        lambda old: [attrs.evolve(old[0], notes=("short",))],
        "{{Track listing|title1=Reeds|note1=short}}",
    ),
    "a listing and lines, unmoved": (
        f'{INLINE}* "Elm" by Ada\n',
        lambda old: [attrs.evolve(old[0], title="Sedge"), *old[1:]],
        f'{INLINE}* "Elm" by Ada\n'.replace("Reeds", "Sedge"),
    ),
    "out of a listing with a headline": (
        '{{Track listing|headline=Lamps|title1=Reeds|title2=Clay}}\n* "Elm" by Ada\n',
        lambda old: [old[0], old[2], attrs.evolve(old[1], album=None)],
        '{{Track listing|headline=Lamps|title1=Reeds}}\n* "Elm" by Ada\n* 2. "Clay"\n',
    ),
}
CREW = Credit((Name("Cy", page="Cy (actor)"), "Dee"), (Name("Una", page="Una"), Name("Ida", notes=("old",))))
SAID = Credit(("Cy",), ("Una",), "a baker", ("voice", "as a guest"))
CASTS: dict[str, tuple[str, Callable[[Any], Sequence[Any]], str]] = {
    "at the end": (
        TABLE,
        lambda old: [*old, CREW],
        TABLE.replace("||\n|}", "||\n|-\n| [[Cy (actor)|Cy]], Dee || [[Una]] / Ida (old) ||\n|}"),
    ),
    "at the start": (
        TABLE,
        lambda old: [SAID, *old],
        TABLE.replace("|- id", "|-\n| Cy || Una || voice<br />as a guest<br />a baker\n|- id"),
    ),
    "a header cell": (
        COLUMN,
        lambda old: [old[0], SAID, old[1]],
        COLUMN.replace("]]\n|-\n", ']]\n|- style="a"\n! Una (voice) (as a guest): a baker\n| Cy\n|-\n'),
    ),
    "bare": (BARE, lambda old: [Credit(("Cy",), ("Una",)), *old], "{|\n|-\n| Cy || as || Una\n|-\n" + BARE[3:]),
    "the first goes": (
        TABLE,
        lambda old: old[1:],
        TABLE.replace('|- id="a"\n| [[Ada]]<ref>x</ref> || Mirel || uncredited\n', ""),
    ),
    "the first of a bare one goes": (BARE, lambda old: old[1:], "{|\n" + BARE[BARE.index("|-") :]),
    "the last goes": (BARE, lambda old: old[:1], "{|\n| Ada || as || Mirel\n|}\n"),
    "all go": (TABLE, lambda _: (), TABLE[: TABLE.index("|- id")] + "|}\n"),
    "trade places": (
        BARE,
        lambda old: [old[1], old[0]],
        "{|\n|-\n| Bo || as || Tarn\n|-\n| Ada || as || Mirel\n|}\n",
    ),
    "others instead": (
        BARE,
        lambda old: [old[1], Credit(("Cy",), ("Una",)), old[0]],
        "{|\n|-\n| Bo || as || Tarn\n|-\n| Cy || as || Una\n|-\n| Ada || as || Mirel\n|}\n",
    ),
    "unclosed": (
        "{|\n| Ada || Mirel\n|-\n| Bo || Tarn",
        lambda old: [*old, Credit(("Cy",), ("Una",))],
        "{|\n| Ada || Mirel\n|-\n| Bo || Tarn\n|-\n| Cy || Una",
    ),
    "change and add": (
        TABLE,
        lambda old: [old[0], attrs.evolve(old[1], notes=("voice",)), Credit(("Cy",), ("Una",))],
        TABLE.replace("Tarn ||\n", "Tarn || voice\n|-\n| Cy || Una ||\n").replace("Una ||\n", "Una || \n"),
    ),
    "a role comes": (
        "{|\n! Actor !! Role !! Notes\n|-\n| Ada ||  || voice\n|}",
        lambda old: [attrs.evolve(old[0], roles=("Mirel",))],
        "{|\n! Actor !! Role !! Notes\n|-\n| Ada ||  Mirel || voice\n|}",
    ),
    "a role comes in a blank": (
        "{|\n! Actor !! Role !! Notes\n|-\n| Ada |||| voice\n|}",
        lambda old: [attrs.evolve(old[0], roles=("Mirel",))],
        "{|\n! Actor !! Role !! Notes\n|-\n| Ada || Mirel || voice\n|}",
    ),
    "a note goes": (TABLE, lambda old: [attrs.evolve(old[0], notes=()), old[1]], TABLE.replace("uncredited", "")),
    "a note more": (
        TABLE,
        lambda old: [attrs.evolve(old[0], description="a baker"), old[1]],
        TABLE.replace("uncredited", "uncredited<br />a baker"),
    ),
    "another actor": (BARE, lambda old: [attrs.evolve(old[0], actors=("Cy",)), old[1]], BARE.replace("Ada", "Cy")),
}
CASES = {
    f"{attribute}: {name}": (attribute, *case)
    for attribute, cases in (("tracks", TRACKS), ("cast", CASTS))
    for name, case in cases.items()
}


@pytest.mark.parametrize(("attribute", "source", "change", "expected"), CASES.values(), ids=CASES)
def test_written(attribute: str, source: str, change: Callable[[Any], Sequence[Any]], expected: str) -> None:
    assert written(attribute, source, change) == expected


SPANNED = "{|\n! Actor !! Role\n|-\n| rowspan=2 | Ada || Mirel\n|-\n| Una\n|-\n| Bo || Tarn\n|}\n"
REFUSED: dict[str, tuple[str, str, Callable[[Any], Sequence[Any]], str]] = {
    "no number": ("tracks", INLINE, lambda old: [*old, PLAIN], "have numbers from 1 to 999"),
    "too high": ("tracks", INLINE, lambda old: [attrs.evolve(old[0], number=1000), old[1]], "from 1 to 999"),
    "one number": ("tracks", INLINE, lambda old: [*old, attrs.evolve(PLAIN, number=2)], "the same number"),
    "no performers": (
        "tracks",
        "{{Track listing|extra_column=Raga|title1=Reeds}}",
        lambda old: counted([*old, NEW]),
        "says something else",
    ),
    "no extra": ("tracks", INLINE, lambda old: counted([*old, Track("Ash", extra="x")]), "says who performs"),
    "apart": (
        "tracks",
        "{{Track listing|title1=Reeds|title2=Clay|length1=1:00}}",
        lambda old: old[1:],
        "do not stand side by side",
    ),
    "a number in use": (
        "tracks",
        "{{Track listing|title1=Reeds|length2=1:00}}",
        lambda old: counted([*old, PLAIN]),
        "has 'length2' without a title",
    ),
    "markup in notes": (
        "tracks",
        "{{Track listing|title1=Reeds|note1=''live''<br>short}}",
        lambda old: [attrs.evolve(old[0], notes=("short",))],
        "there is markup in the notes",
    ),
    "mixed": ("tracks", f'{INLINE}* "Elm" by Ada\n', lambda old: old[1:], "lists and tables stand side by side"),
    "two tables": ("cast", BARE + BARE.replace("Bo", "Cy"), lambda old: old[1:], "stand side by side"),
    "a tall cell goes": ("cast", SPANNED, lambda old: old[1:], "spans several rows"),
    "inside a tall cell": ("cast", SPANNED, lambda old: [old[0], CREW, *old[1:]], "spans several rows"),
    "only tall cells": ("cast", SPANNED.replace("|-\n| Bo || Tarn\n", ""), lambda old: [*old, CREW], "several rows"),
    "nested": ("cast", BARE, lambda old: [*old, Credit(("Cy",), children=(CREW,))], "nothing stands below"),
    "nested later": (
        "cast",
        BARE,
        lambda old: [attrs.evolve(old[0], children=(CREW,)), old[1]],
        "nothing stands below",
    ),
    "no roles": (
        "cast",
        "{|\n! Actor !! Notes\n|-\n| Ada || voice\n|}",
        lambda old: [*old, CREW],
        "no column for them",
    ),
}


@pytest.mark.parametrize(("attribute", "source", "change", "reason"), REFUSED.values(), ids=REFUSED)
def test_refused(attribute: str, source: str, change: Callable[[Any], Sequence[Any]], reason: str) -> None:
    with pytest.raises(EditError, match=reason):
        written(attribute, source, change)


ORDERS = list(permutations((0, 1, None)))
"""Orders of two values that are there and a new one."""


@pytest.mark.parametrize("source", [LINES, SPREAD, INLINE, TRAILING])
@pytest.mark.parametrize("order", ORDERS)
def test_tracks_in_any_order(source: str, order: Sequence[int | None]) -> None:
    written("tracks", source, lambda old: counted([PLAIN if at is None else old[at] for at in order]))


@pytest.mark.parametrize("source", [TABLE, COLUMN, BARE])
@pytest.mark.parametrize("order", ORDERS)
def test_credits_in_any_order(source: str, order: Sequence[int | None]) -> None:
    new = Credit(("Cy",), ("Una",))
    written("cast", source, lambda old: [new if at is None else old[at] for at in order])


def test_other_values_have_no_row() -> None:
    for attribute, source, value in (("tracks", INLINE, CREW), ("cast", BARE, PLAIN)):
        document = article(attribute, source)._document
        (region,) = regions(document, {"tracks": "soundtrack"}.get(attribute, attribute))
        found = rows(document, document.blocks(region.body))
        assert found is not None
        with pytest.raises(EditError, match="cannot be written"):
            found.edits([], [value], [])
    document = article("tracks", f'{INLINE}* "Elm" by Ada\n')._document
    (region,) = regions(document, "soundtrack")
    blocks = document.blocks(region.body)
    found = rows(document, blocks)
    assert found is not None
    assert found.cells(blocks[0], PLAIN, NEW) == ([], NEW)
    assert found.edits([PLAIN], [PLAIN], [(0, 0)]) == []
    assert rows(document, blocks[-1:]) is None


def test_rows_instead_of_others() -> None:
    old = article("cast", BARE)
    (region,) = regions(old.document, "cast")
    found = rows(old._document, old._document.blocks(region.body))
    assert found is not None
    edits = found.edits(old.film.cast, [Credit(("Cy",), ("Una",))], [])
    assert [(edit.old, edit.new) for edit in edits] == [
        ("| Ada || as || Mirel\n", "|-\n| Cy || as || Una\n"),
        ("|-\n| Bo || as || Tarn\n", ""),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("* '''Main'''\n*: Seen all through.\n** Ada\n** Bo\n* Cy\n", ["Main: Ada", "Main: Bo", "None: Cy"]),
        (
            "* '''All'''\n** '''Main'''\n*** Ada\n** Bo\n** '''Guests'''\n*** Cy\n",
            ["Main: Ada", "All: Bo", "Guests: Cy"],
        ),
        ("; All\n* '''Main'''\n** Ada\n* Bo\n; Rest\n* Cy\n", ["Main: Ada", "All: Bo", "Rest: Cy"]),
        (
            "* Ada as Mirel\n*: A baker.\n** Cy as young Mirel\n* Bo\n",
            ["None: Ada as Mirel, A baker. > Cy as young Mirel", "None: Bo"],
        ),
    ],
)
def test_labels_are_no_actors(body: str, expected: list[str]) -> None:
    cast = article("cast", body).film.cast
    assert [" > ".join([f"{one.group}: {one}", *map(str, one.children)]) for one in cast] == expected


def test_a_headline_below_a_label() -> None:
    found = article("tracks", "; Disc\n{{Track listing|headline=Lamps|title1=Reeds}}\n").film.tracks
    assert [(one.title, one.album) for one in found] == [("Reeds", "Lamps")]


def test_a_description_without_a_cell_is_refused() -> None:
    table = "{|\n! Character !! Actor\n|-\n| (singing)\n| [[Pia Nord|Nord]]\n|}\n"
    article = wikifilm.parse("{{Infobox film\n| name = Brine\n}}\n== Cast ==\n" + table)
    (old,) = article.film.cast
    with pytest.raises(EditError, match="the table has no column for it"):
        article.edit(cast=[attrs.evolve(old, description="a diver")])
