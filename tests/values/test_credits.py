"""Lines of a cast list: an invented corpus, what is changed in a line, and the laws."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import wikifilm
from wikifilm.film import Credit, Name, Version
from wikifilm.links import unlinked
from wikifilm.values.credits import CREDITS, ROLES, CreditLens
from wikifilm.values.credits.marks import told_last

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.lens import Replacement


def applied(text: str, changes: Sequence[Replacement]) -> str:
    parts, at = [], 0
    for start, end, new in sorted(changes, key=lambda change: change[:2]):
        assert at <= start <= end <= len(text), f"{changes} overlap in {text!r}"
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


def roles(*values: str | Name) -> tuple[Name, ...]:
    return tuple(Name(value) if isinstance(value, str) else value for value in values)


# ---------------------------------------------------------------------------------------------- the corpus


class Line(NamedTuple):
    """A line of a cast list, and who plays whom in it."""

    text: str
    credits: tuple[Credit, ...]
    lens: CreditLens = CREDITS


def line(
    text: str,
    actors: str | list[str],
    named: str | list[str | Name] | Name | tuple[()] = (),
    description: str | None = None,
    notes: str | list[str] | tuple[()] = (),
    lens: CreditLens = CREDITS,
) -> Line:
    return Line(text, (Credit(actors, named, description, notes),), lens)


CORPUS: dict[int, Line] = {
    1: line("Orla Quennet as Dessa Marsh", "Orla Quennet", "Dessa Marsh"),
    2: line(
        "Tobin Rask as Anselm, the warden of Greywater Hall who secretly deals in forged maps.",
        "Tobin Rask",
        "Anselm",
        "the warden of Greywater Hall who secretly deals in forged maps.",
    ),
    3: line(
        "[[Orla Quennet]] as [[Dessa Marsh (character)|Dessa Marsh]]: "
        "A lighthouse keeper. She distrusts the harbour board."
        '<ref name="q"/>',
        "Orla Quennet",
        "Dessa Marsh",
        "A lighthouse keeper. She distrusts the harbour board.",
    ),
    4: line("Pell Vandry as Ost – a retired diver", "Pell Vandry", "Ost", "a retired diver"),
    5: line(
        "Pell Vandry as Ost; Mira's brother, Hale's employer", "Pell Vandry", "Ost", "Mira's brother, Hale's employer"
    ),
    6: line(
        "Ilse Corran as Nurse Abney. Corran trained with a field hospital for the part.",
        "Ilse Corran",
        "Nurse Abney",
        "Corran trained with a field hospital for the part.",
    ),
    7: line("Jory Tam as Det. Supt. Hollis Crane", "Jory Tam", "Det. Supt. Hollis Crane"),
    8: line("Wen Adair as Dr. Smith, Jr.", "Wen Adair", "Dr. Smith, Jr."),
    9: line(
        "Wen Adair as Dr. Lyle Smith, Jr., a coroner with a gambling habit",
        "Wen Adair",
        "Dr. Lyle Smith, Jr.",
        "a coroner with a gambling habit",
    ),
    10: line('Castor Blyne, Jr. as Mr. T. J. "Duke" Orrin', "Castor Blyne, Jr.", 'Mr. T. J. "Duke" Orrin'),
    11: line("Ruth Obi, PhD, as herself", "Ruth Obi, PhD", "herself"),
    12: line("Bexley Thorne III as Anton, Count of Vell", "Bexley Thorne III", "Anton", "Count of Vell"),
    13: line("Dana Ferro as [[The Woman Who Fell, Twice]]", "Dana Ferro", "The Woman Who Fell, Twice"),
    14: line("Mira Dell as herself in ''Cast as a Stranger''", "Mira Dell", "herself in Cast as a Stranger"),
    15: line(
        "Ola Finn as Ned, cast as a stranger by the troupe", "Ola Finn", "Ned", "cast as a stranger by the troupe"
    ),
    16: line("[[Such as Us]] as the wedding band", "Such as Us", "the wedding band"),
    17: line('"Cast as a Stranger" company as the chorus', '"Cast as a Stranger" company', "the chorus"),
    18: line("Tam Oye as Brother Thomas as a young novice", "Tam Oye", "Brother Thomas as a young novice"),
    19: line("Vito Lark as a man known only as Smoke", "Vito Lark", "a man known only as Smoke"),
    20: line("Suri Pell as Hazel Voss / Nightjar", "Suri Pell", ["Hazel Voss", "Nightjar"]),
    21: line(
        "Suri Pell as Hazel Voss/Nightjar: a courier by day",
        "Suri Pell",
        ["Hazel Voss", "Nightjar"],
        "a courier by day",
    ),
    22: line("Suri Pell as [[Nightjar (comics)|Hazel Voss / Nightjar]]", "Suri Pell", ["Hazel Voss", "Nightjar"]),
    23: line("Bram Ito as the owner of news channel 24/Seven", "Bram Ito", "the owner of news channel 24/Seven"),
    24: line("Keir Dunn as AC/DC fan and/or roadie", "Keir Dunn", "AC/DC fan and/or roadie"),
    25: line("Nell Aguado as Tess Arroyo and Lina Arroyo", "Nell Aguado", ["Tess Arroyo", "Lina Arroyo"]),
    26: line("Nell Aguado as Salt and Pepper", "Nell Aguado", "Salt and Pepper"),
    27: line(
        "Nell Aguado as Queen Ysolde, the Moth, and Old Nan", "Nell Aguado", ["Queen Ysolde", "the Moth", "Old Nan"]
    ),
    28: line("Karthi Vel as Arun / Arjun (dual role)", "Karthi Vel", ["Arun", "Arjun"], notes="dual role"),
    29: line('Lio Brandt as Kester a.k.a. "The Finch"', "Lio Brandt", Name("Kester", notes='"The Finch"')),
    30: line("Ada Moss and Bea Moss as Baby Otis", ["Ada Moss", "Bea Moss"], "Baby Otis"),
    31: line(
        "Ivo Crane and Sten Hale as Pike and Lorry: the harbour thieves",
        ["Ivo Crane", "Sten Hale"],
        ["Pike", "Lorry"],
        "the harbour thieves",
    ),
    32: Line(
        "Rey Dunmore & Cal Ives as Tall Man & Short Man, respectively",
        (Credit("Rey Dunmore", "Tall Man"), Credit("Cal Ives", "Short Man")),
    ),
    33: Line(
        "Joss Weir as Adam and Kay Linden as Milly Stone",
        (Credit("Joss Weir", "Adam"), Credit("Kay Linden", "Milly Stone")),
    ),
    34: line(
        "Finn Aster, Gwen Toll and Hob Reyes as the jurors", ["Finn Aster", "Gwen Toll", "Hob Reyes"], "the jurors"
    ),
    35: line("Theo Marrick as Guard #2 (uncredited)", "Theo Marrick", "Guard #2", notes="uncredited"),
    36: line(
        "Theo Marrick (''uncredited voice'') as Radio Announcer",
        "Theo Marrick",
        "Radio Announcer",
        notes="uncredited voice",
    ),
    37: line(
        "Theo Marrick as The Elevator (voice, uncredited)",
        "Theo Marrick",
        "The Elevator",
        notes=["voice", "uncredited"],
    ),
    38: line("Ana Sobel as Lieutenant Ruck (as Anna Sobell)", "Ana Sobel", "Lieutenant Ruck", notes="as Anna Sobell"),
    39: line(
        "Ana Sobel as Lieutenant Ruck {{small|(archive footage)}}",
        "Ana Sobel",
        "Lieutenant Ruck",
        notes="archive footage",
    ),
    40: line("Ana Sobel as Ruck, in an uncredited cameo", "Ana Sobel", "Ruck", notes="in an uncredited cameo"),
    41: line(
        'Meenal Rao as Milky in a special appearance for the song "Dhoom Raat"',
        "Meenal Rao",
        "Milky",
        notes='in a special appearance for the song "Dhoom Raat"',
    ),
    42: line(
        'Meenal Rao, special appearance in the song "Dhoom Raat"',
        "Meenal Rao",
        notes='special appearance in the song "Dhoom Raat"',
    ),
    43: line("Meenal Rao as Special Appearance", "Meenal Rao", notes="Special Appearance"),
    44: line("Ugo Pratt as Sathi Velan (Kannan)", "Ugo Pratt", Name("Sathi Velan", notes="Kannan")),
    45: line(
        "Cleo Haart as young Marsh (age 8), Dessa as a child",
        "Cleo Haart",
        Name("young Marsh", notes="age 8"),
        "Dessa as a child",
    ),
    46: line("Gus Merriweather as Himself", "Gus Merriweather", "Himself"),
    47: line(
        "The Tin Parade (Lou Orr, Max Orr) as themselves", "The Tin Parade", "themselves", notes="Lou Orr, Max Orr"
    ),
    48: line("Hollow King, voiced by Petra Lunde", "Petra Lunde", "Hollow King", notes="voice"),
    49: line("Petra Lunde&nbsp;– Hollow King", "Petra Lunde", "Hollow King"),
    50: line("Petra Lunde\t...\tSen. Ada Morrow/Wisp", "Petra Lunde", ["Sen. Ada Morrow", "Wisp"]),
    51: line("Captain Morrow - Elio Santé", "Elio Santé", "Captain Morrow"),
    52: line("[[Hollow King]] ([[Petra Lunde]])", "Petra Lunde", "Hollow King"),
    53: line("[[Yara Nwosu (actress)|Yara Nwosu]]", "Yara Nwosu"),
    54: line(
        "Director Hal Tunney appears uncredited as the ambulance EMT.",
        "Hal Tunney",
        "the ambulance EMT",
        notes=["Director", "uncredited"],
    ),
    55: line(
        "Sol Brandvold provides the voice of the Marsh, the film's unseen antagonist.",
        "Sol Brandvold",
        "the Marsh",
        "the film's unseen antagonist.",
        "voice",
    ),
    56: line("Idris Vale as:", "Idris Vale"),
    57: line("Group Captain Rowe, a pilot", [], "Group Captain Rowe", "a pilot", lens=ROLES),
    58: line("Pia Nord as young Dessa Marsh", "Pia Nord", "young Dessa Marsh"),
    59: line("{{ill|Ingmar Stolt|sv|lt=I. Stolt}} as {{nihongo|Kaito|海斗}}", "I. Stolt", "Kaito"),
    60: line("Rade Kolo as Russian <!-- per credits, not Soviet -->General", "Rade Kolo", "Russian General"),
}

UNDER = {57: "Idris Vale as:", 58: "Orla Quennet as Dessa Marsh"}
"""The line above those that are nested."""
MARKUP = frozenset((3, 13, 14, 16, 22, 36, 39, 49, 52, 53, 59, 60))
"""Lines with links, templates, comments or entities, which the plain dialect shows as they stand."""


def read_in_a_section(number: int, *, wikitext: bool) -> tuple[Credit, ...]:
    """Return the credits of a line of the corpus as a whole article says them, without the pages of names."""
    text = CORPUS[number].text
    lines = [text] if number not in UNDER else [UNDER[number], text]
    marks = ("* ", "** ") if wikitext else ("- ", "  - ")
    cast = "\n".join(mark + each for mark, each in zip(marks, lines, strict=False))
    starring = "Elio Santé, Petra Lunde"
    if wikitext:
        box = f"{{{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n| starring = {starring}\n}}}}"
        article = f"{box}\n==Cast==\n{cast}\n"
    else:
        article = f"= Vell (film) =\n- Runtime: 90 minutes\n- Starring: {starring}\n\n==Cast==\n{cast}\n"
    found = wikifilm.parse(article).film.cast
    return tuple(unlinked(each) for each in (found[0].children if number in UNDER else found))


@pytest.mark.parametrize("number", CORPUS)
def test_the_corpus(number: int) -> None:
    wanted = CORPUS[number].credits
    assert read_in_a_section(number, wikitext=True) == wanted
    assert number in MARKUP or read_in_a_section(number, wikitext=False) == wanted


def test_the_corpus_is_whole() -> None:
    assert list(CORPUS) == list(range(1, 61))


@pytest.mark.parametrize(
    "number_and_text",
    [
        (3, "Orla Quennet as Dessa Marsh: A lighthouse keeper. She distrusts the harbour board."),
        (22, "Suri Pell as Hazel Voss / Nightjar"),
        (36, "Theo Marrick (uncredited voice) as Radio Announcer"),
        (39, "Ana Sobel as Lieutenant Ruck (archive footage)"),
        (49, "Petra Lunde – Hollow King"),
        (53, "Yara Nwosu"),
        (59, "I. Stolt as Kaito"),
        (60, "Rade Kolo as Russian General"),
    ],
)
def test_lines_with_markup_are_read_where_they_are_shown(number_and_text: tuple[int, str]) -> None:
    number, text = number_and_text
    assert CREDITS.get(text) == CORPUS[number].credits[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Orla Quennet", Credit("Orla Quennet")),
        ("  Orla Quennet  ", Credit("Orla Quennet")),
        ("Orla Quennet as Dessa Marsh.", Credit("Orla Quennet", "Dessa Marsh")),
        ("Orla Quennet as Dr. X.", Credit("Orla Quennet", "Dr. X.")),
        ("Orla Quennet as Dessa...", Credit("Orla Quennet", "Dessa...")),
        ("Orla Quennet as J. Marsh", Credit("Orla Quennet", "J. Marsh")),
        ("Orla Quennet ... Dessa", Credit("Orla Quennet", "Dessa")),
        ("Orla Quennet… Dessa", Credit("Orla Quennet", "Dessa")),
        ("Orla Quennet: Dessa", Credit("Orla Quennet", "Dessa")),
        ("Orla Quennet\tDessa", Credit("Orla Quennet", "Dessa")),
        ("Orla Quennet – Dessa – a diver", Credit("Orla Quennet", "Dessa", "a diver")),
        ('Orla Quennet as "The Moth, the Lamp", a diver', Credit("Orla Quennet", '"The Moth, the Lamp"', "a diver")),
        ("Orla Quennet as “The Moth: a Lamp”: a diver", Credit("Orla Quennet", "“The Moth: a Lamp”", "a diver")),
        (
            "Orla Quennet as Dessa (who (sic) sees, all), a diver",
            Credit("Orla Quennet", Name("Dessa", notes="who (sic) sees, all"), "a diver"),
        ),
        ("Orla Quennet as Dessa) (voice", Credit("Orla Quennet", "Dessa) (voice")),
        (
            "Orla Quennet (voice) as Dessa, a diver (uncredited)",
            Credit("Orla Quennet", "Dessa", "a diver", ["voice", "uncredited"]),
        ),
        ("Orla Quennet as Dessa (voice), a diver", Credit("Orla Quennet", "Dessa", "a diver", "voice")),
        ("Orla Quennet as Dessa, uncredited", Credit("Orla Quennet", "Dessa", None, "uncredited")),
        ("Orla Quennet (voice)", Credit("Orla Quennet", notes="voice")),
        ("Orla Quennet, a diver of Vell", Credit("Orla Quennet", description="a diver of Vell")),
        ("Orla Quennet, Tobin Rask", Credit(["Orla Quennet", "Tobin Rask"])),
        ("Orla Quennet, and Tobin Rask", Credit(["Orla Quennet", "Tobin Rask"])),
        ("Ada Moss (young) and Bea Moss as Otis", Credit([Name("Ada Moss", notes="young"), "Bea Moss"], "Otis")),
        ("Castor Blyne, Jr. and Bea Moss as Otis", Credit(["Castor Blyne, Jr.", "Bea Moss"], "Otis")),
        ("Nell Aguado as Mira's Tess and Lina Arroyo", Credit("Nell Aguado", "Mira's Tess and Lina Arroyo")),
        ("Nell Aguado as Queen Ysolde, the Moth, Old Nan", Credit("Nell Aguado", "Queen Ysolde", "the Moth, Old Nan")),
        ("Nell Aguado as Ysolde, Moth and Nan, and Lamp", Credit("Nell Aguado", "Ysolde", "Moth and Nan, and Lamp")),
        ("Nell Aguado as Ysolde, Queen of Vell, and Nan", Credit("Nell Aguado", "Ysolde", "Queen of Vell, and Nan")),
        ("Nell Aguado as Ysolde, queen, and Nan", Credit("Nell Aguado", "Ysolde", "queen, and Nan")),
        (
            "Nell Aguado as Ysolde (Y), the Moth, and Nan",
            Credit("Nell Aguado", [Name("Ysolde", notes="Y"), "the Moth", "Nan"]),
        ),
        ("Nell Aguado as A B, C D, and E F (voice)", Credit("Nell Aguado", ["A B", "C D", "E F"], None, "voice")),
        ("Nell Aguado as A B, C D, and Old Nan.", Credit("Nell Aguado", ["A B", "C D", "Old Nan"])),
        (
            "Nell Aguado as A B, C D, and E F in a cameo",
            Credit("Nell Aguado", ["A B", "C D", "E F"], None, "in a cameo"),
        ),
        (
            "Nell Aguado as A (cameo in a song, with Pell)",
            Credit("Nell Aguado", "A", None, "cameo in a song, with Pell"),
        ),
        ("as Dessa Marsh, a diver", Credit((), "Dessa Marsh", "a diver")),
    ],
)
def test_other_lines(text: str, wanted: Credit) -> None:
    assert CREDITS.get(text) == wanted


@pytest.mark.parametrize(
    "text", ["", " ", "\t", "Director: Hal Tunney", "Executive producers: A B, C D", "Screenplay: X", ","]
)
def test_a_line_of_the_crew_or_of_nobody_is_no_credit(text: str) -> None:
    assert CREDITS.get(text) is None
    assert CREDITS.places(text) == {}


def test_a_line_whose_roles_stand_below_it_opens() -> None:
    assert [
        CREDITS.opens(text) for text in ("Idris Vale as:", "Idris Vale as", "Idris Vale as: X", "Idris Vale", "")
    ] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_a_line_that_begins_with_as_has_lost_its_actor() -> None:
    assert CREDITS.lost("as Dessa Marsh")
    assert not CREDITS.lost("Orla Quennet as Dessa Marsh")
    assert not CREDITS.lost("asked")
    assert not ROLES.lost("as Dessa Marsh")


def test_the_roles_below_an_actor() -> None:
    assert ROLES.get("Group Captain Rowe / Pike, a pilot (voice)") == Credit(
        (), ["Group Captain Rowe", "Pike"], "a pilot", "voice"
    )
    assert ROLES.get("") is None


# ---------------------------------------------------------------------------------------------- writing


@pytest.mark.parametrize(
    ("text", "change", "written"),
    [
        ("Orla Quennet as Dessa Marsh", {"roles": ["Dessa Vell"]}, "Orla Quennet as Dessa Vell"),
        (
            "Orla Quennet as Dessa Marsh",
            {"roles": ["Dessa Marsh", "The Moth"]},
            "Orla Quennet as Dessa Marsh / The Moth",
        ),
        ("Orla Quennet as Dessa/Moth", {"roles": ["Dessa"]}, "Orla Quennet as Dessa"),
        ("Orla Quennet as Dessa", {"roles": []}, "Orla Quennet"),
        ("Orla Quennet as Dessa, a diver", {"roles": []}, "Orla Quennet, a diver"),
        ("Orla Quennet", {"roles": ["Dessa"]}, "Orla Quennet as Dessa"),
        ("Orla Quennet (voice)", {"roles": ["Dessa"]}, "Orla Quennet (voice) as Dessa"),
        ("Orla Quennet, a diver of Vell", {"roles": ["Dessa"]}, "Orla Quennet as Dessa, a diver of Vell"),
        ("Orla Quennet as Dessa", {"actors": ["Pia Nord"]}, "Pia Nord as Dessa"),
        ("Orla Quennet – Dessa", {"actors": ["Pia Nord", "Orla Quennet"]}, "Pia Nord, Orla Quennet – Dessa"),
        ("as Dessa, a diver", {"actors": ["Pia Nord"]}, "Pia Nord as Dessa, a diver"),
        ("Orla Quennet as Dessa, a diver", {"actors": []}, "as Dessa, a diver"),
        ("as Dessa", {"roles": ["Moth"]}, "as Moth"),
        ("as Dessa", {"roles": [], "actors": ["Pia Nord"]}, "Pia Nord"),
        ("Orla Quennet as Dessa", {"description": "a diver"}, "Orla Quennet as Dessa, a diver"),
        ("Orla Quennet as Dessa.", {"description": "a diver"}, "Orla Quennet as Dessa, a diver"),
        ("Orla Quennet as Dessa: a diver", {"description": "a poet"}, "Orla Quennet as Dessa: a poet"),
        ("Orla Quennet as Dessa, a diver", {"description": None}, "Orla Quennet as Dessa"),
        ("Orla Quennet as Dessa, a diver (voice)", {"description": None}, "Orla Quennet as Dessa (voice)"),
        ("Orla Quennet as Dessa (voice), a diver", {"description": None}, "Orla Quennet as Dessa (voice)"),
        ("Orla Quennet as Dessa", {"notes": ["voice"]}, "Orla Quennet as Dessa (voice)"),
        ("Orla Quennet as Dessa, a diver", {"notes": ["voice"]}, "Orla Quennet as Dessa (voice), a diver"),
        (
            "Orla Quennet as Dessa (voice)",
            {"notes": ["voice", "uncredited"]},
            "Orla Quennet as Dessa (voice) (uncredited)",
        ),
        ("Orla Quennet as Dessa (voice, uncredited)", {"notes": ["voice"]}, "Orla Quennet as Dessa (voice)"),
        ("Orla Quennet as Dessa (voice)", {"notes": []}, "Orla Quennet as Dessa"),
        ("Orla Quennet (voice) as Dessa", {"notes": []}, "Orla Quennet as Dessa"),
        ("Orla Quennet (voice) as Dessa", {"notes": ["uncredited"]}, "Orla Quennet as Dessa (uncredited)"),
        (
            "Orla Quennet (voice) as Dessa",
            {"notes": ["voice", "uncredited"]},
            "Orla Quennet (voice) as Dessa (uncredited)",
        ),
        ("Orla Quennet (voice)", {"notes": ["voice", "uncredited"]}, "Orla Quennet (voice) (uncredited)"),
        ("Orla Quennet", {"notes": ["voice"]}, "Orla Quennet (voice)"),
        ("Orla Quennet as Dessa, uncredited", {"notes": ["voice"]}, "Orla Quennet as Dessa (voice)"),
        (
            "Orla Quennet as Dessa (voice) (stunts), a diver (pilot)",
            {"notes": ["voice"]},
            "Orla Quennet as Dessa (voice), a diver",
        ),
        ("Orla Quennet as Dessa", {"roles": ["Dessa"], "description": "Queen"}, "Orla Quennet as Dessa, Queen"),
        ("Orla Quennet as A B, C D, and E F", {"description": "a diver"}, "Orla Quennet as A B, C D, and E F: a diver"),
        ("Orla Quennet as A B, C D, and E F", {"notes": ["voice"]}, "Orla Quennet as A B, C D, and E F (voice)"),
    ],
)
def test_a_line_is_changed_where_it_says_what_changes(text: str, change: dict[str, Any], written: str) -> None:
    old = CREDITS.get(text)
    assert old is not None
    assert applied(text, CREDITS.put(text, attrs.evolve(old, **change))) == written


def test_what_stands_below_or_above_a_line_is_not_written_into_it() -> None:
    new = Credit(
        "Orla Quennet", "Dessa", group="Main", children=Credit("Pia Nord"), versions=Version("English", "Wen Adair")
    )
    assert CREDITS.put("Orla Quennet as Dessa", new) == []


def test_a_credit_of_nobody_is_an_empty_line() -> None:
    """The writer, which reads it back, refuses it."""
    assert applied("as Dessa", CREDITS.put("as Dessa", Credit())) == ""
    assert applied("Pia Nord", CREDITS.put("Pia Nord", Credit())) == ""


def test_a_line_of_nobody_gives_way_as_a_whole() -> None:
    assert applied("Director: X", CREDITS.put("Director: X", Credit("Pia Nord", "Dessa"))) == "Pia Nord as Dessa"


def test_roles_below_an_actor_are_written_without_as() -> None:
    assert (
        applied("Rowe, a pilot", ROLES.put("Rowe, a pilot", Credit((), ["Rowe", "Pike"], "a pilot")))
        == "Rowe / Pike, a pilot"
    )
    assert ROLES.show(Credit((), "Rowe", "a pilot", "voice")) == "Rowe (voice), a pilot"


@pytest.mark.parametrize(
    ("new", "shown"),
    [
        (Credit("Pia Nord"), "Pia Nord"),
        (Credit("Pia Nord", "Dessa"), "Pia Nord as Dessa"),
        (Credit((), "Dessa"), "as Dessa"),
        (
            Credit(
                ["Pia Nord", "Orla Quennet"], ["Dessa", Name("Moth", notes="age 8")], "a diver", ["voice", "stunts"]
            ),
            "Pia Nord, Orla Quennet as Dessa / Moth (age 8) (voice) (stunts), a diver",
        ),
        (Credit("Pia Nord", children=Credit((), "Dessa")), "Pia Nord as:"),
        (Credit("Pia Nord", children=Credit("Orla Quennet", "Dessa")), "Pia Nord"),
        (Credit("Pia Nord", "Dessa", children=Credit((), "Dessa")), "Pia Nord as Dessa"),
    ],
)
def test_a_new_credit(new: Credit, shown: str) -> None:
    assert CREDITS.show(new) == shown


def test_where_the_parts_of_a_line_stand() -> None:
    text = "Ada Moss (young) and Bea Moss as Otis (age 8) / Pike (voice), a thief"
    assert {path: text[start:end] for path, (start, end) in CREDITS.places(text).items()} == {
        "actors": "Ada Moss (young) and Bea Moss",
        "actors[0]": "Ada Moss (young)",
        "actors[0].name": "Ada Moss",
        "actors[0].notes": " (young)",
        "actors[1]": "Bea Moss",
        "actors[1].name": "Bea Moss",
        "roles": "Otis (age 8) / Pike",
        "roles[0]": "Otis (age 8)",
        "roles[0].name": "Otis",
        "roles[0].notes": " (age 8)",
        "roles[1]": "Pike",
        "roles[1].name": "Pike",
        "notes": " (voice)",
        "description": "a thief",
    }


def test_a_credit_is_told_by_who_plays_whom() -> None:
    both, who, whom = CREDITS.telling()
    one, other = Credit("A B", "X", "a diver"), Credit("A B", Name("Y", notes="z"))
    assert both(one) == both(Credit("A B", "X")) != both(other)
    assert who(one) == who(other) != who(Credit("C D", "X"))
    assert whom(one) == whom(Credit("C D", "X")) != whom(other)


# ------------------------------------------------------------------------------------------------- laws

PEOPLE = st.sampled_from(["Orla Quennet", "Tobin Rask", "Castor Blyne, Jr.", "J. de Vell", "Ilse Ó'Corran III", "Suri"])
CHARACTERS = st.sampled_from(
    [
        "Dessa",
        "young Dessa Marsh",
        'Elizabeth "Lizzie" Wells',
        "the owner of 24/Seven",
        "Guard #2",
        "Dr. Smith, Jr.",
        "Sen. A. Morrow",
    ]
)
ROLE = st.builds(Name, CHARACTERS, notes=st.sampled_from([(), (), "Kannan", "age 8"]))
HOW = st.lists(st.sampled_from(["voice", "uncredited", "archive footage", "as Anna Sobell"]), max_size=2, unique=True)
SAID = st.none() | st.sampled_from(
    [
        "a diver",
        "the warden of Vell who deals in maps.",
        "Queen of Vell",
        "Mira's brother; a poet",
        "who sees – all: (sic) it",
    ]
)
GOOD = st.builds(
    Credit,
    st.lists(PEOPLE, min_size=1, max_size=3, unique=True),
    st.lists(ROLE, min_size=1, max_size=3, unique_by=lambda role: role.name),
    SAID,
    HOW,
) | st.one_of(st.builds(Credit, PEOPLE, notes=HOW), st.builds(Credit, st.lists(PEOPLE, min_size=1, unique=True)))
ODD = st.builds(
    Credit,
    st.lists(st.text("Ab ,(as:", max_size=6), max_size=2),
    st.lists(st.text("Ab /,(as:.", max_size=6), max_size=2),
    st.none() | st.text("ab ,.:(", max_size=6),
    st.lists(st.text("ab ,()", max_size=4), max_size=2),
)
SOUP = st.lists(
    st.sampled_from(
        [
            "Orla Quennet",
            "Tobin",
            " as ",
            " as:",
            "...",
            " – ",
            ": ",
            "; ",
            ", ",
            " and ",
            " & ",
            " / ",
            "/",
            "\t",
            " ",
            ". ",
            ".",
            "Dessa Marsh",
            "the Moth",
            "a diver",
            "(voice)",
            " (uncredited)",
            "(age 8)",
            "(",
            ")",
            '"',
            "“",
            "”",
            ", Jr.",
            "Dr.",
            "'s ",
            " in a cameo",
            "uncredited",
            "as ",
            "Director: ",
            "\xa0",
            "￼",
            ",",
            "who",
            "Suri",
            "- ",
            " -",
            " As ",
            " aka ",
            "voice of ",
            "the twins",
            " in Special Appearance",
            "Guest appearance: ",
            "and introducing ",
            "Snr.",
        ]
    ),
    max_size=10,
).map("".join)
LINES = st.one_of(
    SOUP,
    st.builds(CREDITS.show, GOOD),
    st.sampled_from([each.text for number, each in CORPUS.items() if number not in MARKUP]),
)
LENSES = st.sampled_from([CREDITS, ROLES])


@given(LINES, LENSES)
@example("as ", CREDITS)
@example(" as X", CREDITS)
@example("...", CREDITS)
def test_any_line_is_read_and_its_parts_stand_in_their_places(text: str, lens: CreditLens) -> None:
    found, places = lens.get(text), lens.places(text)
    assert isinstance(lens.opens(text), bool)
    assert isinstance(lens.lost(text), bool)
    if found is None:
        return
    assert found.actors or found.roles
    for path in ("actors", "roles"):
        values = getattr(found, path)
        assert [text[slice(*places[f"{path}[{index}].name"])] for index in range(len(values))] == [
            value.name for value in values
        ]
        spans = [places[f"{path}[{index}]"] for index in range(len(values))]
        assert all(here[1] <= there[0] for here, there in pairwise(spans))
    assert found.description == (text[slice(*places["description"])] if "description" in places else None)
    if found.notes:
        assert all(note in text[slice(*places["notes"])] for note in found.notes)


@given(LINES, LENSES)
def test_get_put(text: str, lens: CreditLens) -> None:
    found = lens.get(text)
    assert found is None or lens.put(text, found) == []


def sayable(value: Credit, lens: CreditLens = CREDITS) -> bool:
    return lens.get(lens.show(value)) == value


@given(LINES, st.one_of(GOOD, GOOD, ODD))
@example("Orla Quennet as Dessa, uncredited", Credit("Orla Quennet"))
def test_put_get_or_refusal(text: str, new: Credit) -> None:
    """What can be said on a line of its own can be written into any line."""
    assume(sayable(new))
    assert CREDITS.get(applied(text, CREDITS.put(text, new))) == new


@given(GOOD)
def test_plain_credits_can_be_said(value: Credit) -> None:
    assert sayable(value)


@given(LINES, st.sampled_from(["actors", "roles", "description", "notes"]), GOOD)
def test_locality(text: str, part: str, other: Credit) -> None:
    """One changed actor, role, description or note: no other name of the line is written anew."""
    old = CREDITS.get(text)
    assume(old is not None)
    assert old is not None
    places = CREDITS.places(text)
    value: Any = getattr(other, part)
    assume(getattr(old, part))
    assume(value)
    wanted: Any = (value[0], *getattr(old, part)[1:]) if part in {"actors", "roles"} else value
    changes = CREDITS.put(text, attrs.evolve(old, **{part: wanted}))
    assume(CREDITS.get(applied(text, changes)) == attrs.evolve(old, **{part: wanted}))
    if [change.start for change in changes] == [0] and changes[0].end == len(text):
        return  # the line could not say it in its own form
    for path in ("actors", "roles", "description"):
        if path != part and path in places:
            start, end = places[path]
            assert not any(change.start < end and change.end > start for change in changes)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ley: a weaver. Played by Orla Quennet", True),
        ("Ley: a weaver. Played by the sea", False),
        ("Ley as Owl: a weaver. Played by Orla Quennet", False),
        ("Ley. Played by Orla Quennet", False),
        ("Ley: a weaver by trade", False),
    ],
)
def test_only_a_person_at_the_end_is_an_actor(text: str, *, told: bool) -> None:
    assert (told_last(text, text) is not None) is told
