"""Recipients of awards: people among songs, jobs and reasons."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wikifilm import EditError
from wikifilm.align import put_list
from wikifilm.film import Name
from wikifilm.lens import replaced
from wikifilm.values.accolades import RECIPIENTS
from wikifilm.values.accolades.recipients import put_recipients
from wikifilm.values.names import FULL_NAMES


def got(text: str) -> list[Name]:
    return [slot.value for slot in RECIPIENTS.read(text).slots]


def names(*said: str) -> list[Name]:
    """Names, each with the words behind a bar as its note."""
    return [Name(name, None, note or ()) for name, _, note in (each.partition("|") for each in said)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Orla Quennet, Pia Nord and Tobin Rask", ["Orla Quennet", "Pia Nord", "Tobin Rask"]),
        ('"Petals"', ["Petals"]),
        ("\u201cPetals, Part Two\u201d", ["Petals, Part Two"]),
        ('"Petals", "Low Water"', ["Petals", "Low Water"]),
        ('"Petals', ["Petals"]),
        ('For the song "Petals"', ["Petals"]),
        ('Pia Nord for "Petals"', ["Pia Nord"]),
        ('Pia Nord for the title song "Petals"', ["Pia Nord"]),
        ('Pia Nord for "Petals"; Tobin Rask for "Low Water"', ["Pia Nord", "Tobin Rask"]),
        ('Pia Nord – "Petals"', ["Pia Nord"]),
        ('"Petals" – Pia Nord, Tobin Rask', ["Pia Nord", "Tobin Rask"]),
        ('"Petals"- Pia Nord', ["Pia Nord"]),
        ('"Petals" by Pia Nord', ["Pia Nord"]),
        ('"Petals" Pia Nord & Tobin Rask', ["Pia Nord", "Tobin Rask"]),
        ('"Petals" from Tin Harbour', ["Petals"]),
        ('"Petals" (reprise)', ["Petals"]),
        ('"Petals" (Pia Nord, Tobin Rask)', ["Pia Nord", "Tobin Rask"]),
        ('"Petals" (Music: Pia Nord; Lyrics: Tobin Rask)', ["Pia Nord|Music", "Tobin Rask|Lyrics"]),
        ('"Petals", Music by Pia Nord; Lyrics by Tobin Rask', ["Pia Nord|music", "Tobin Rask|lyrics"]),
        ("Music and Lyrics by Pia Nord, Tobin Rask", ["Pia Nord|music and lyrics", "Tobin Rask|music and lyrics"]),
        (
            "Art Direction: Pia Nord; Set Decoration: Tobin Rask",
            ["Pia Nord|Art Direction", "Tobin Rask|Set Decoration"],
        ),
        ("Music: Pia Nord; Tobin Rask", ["Pia Nord|Music", "Tobin Rask"]),
        ("Written by Pia Nord", ["Pia Nord"]),
        ("Story by Pia Nord & Screenplay by Tobin Rask", ["Pia Nord|story", "Tobin Rask|screenplay"]),
        ("Orla Quennet, Pia Nord and Tobin Rask, producers", ["Orla Quennet", "Pia Nord", "Tobin Rask"]),
        ("Quay Sound Department, Pia Nord, Sound Director", ["Quay Sound Department", "Pia Nord"]),
        ("Pia Nord (music) and Tobin Rask (lyrics)", ["Pia Nord|music", "Tobin Rask|lyrics"]),
        ("Pia Nord et al.", ["Pia Nord"]),
        ("Pia Nord for Tin Harbour", ["Pia Nord"]),
        ("Oil for Lamps", ["Oil for Lamps"]),
        ("Pia Nord – (for Tin Harbour)", ["Pia Nord"]),
        ('Pia Nord – (for song "Ebb")', ["Pia Nord"]),
        ("Pia Nord for the lamps", ["Pia Nord"]),
        ("Pia Nord, Based on the play by Eve Oake", ["Pia Nord"]),
        ("Pia Nord, Winner was Tobin Rask – Oar", ["Pia Nord"]),
        ("Pia Nord as Lt. Dessa Marsh", ["Pia Nord"]),
        ("Pia / Orla Quennet", ["Pia", "Orla Quennet"]),
        ("Pia Nord, For her outstanding performance", ["Pia Nord"]),
        ("Pia Nord: For the invention of a lamp", ["Pia Nord"]),
        ("– (Pia Nord, Tobin Rask)", ["Pia Nord", "Tobin Rask"]),
        ("(of the quay)", ["(of the quay)"]),
        ('"Mo" Nord', ['"Mo" Nord']),
        ('Orla "Mo" Nord: A Life', ['Orla "Mo" Nord: A Life']),
        ("Pia Nord\ufffd, Tobin Rask", ["Pia Nord", "Tobin Rask"]),
        ('" "', []),
        ("producers, directors", []),
    ],
)
def test_who_it_went_to(text: str, people: list[str]) -> None:
    assert got(text) == names(*people)
    if people:
        assert put_list(RECIPIENTS, text, got(text)) == []
    for slot in RECIPIENTS.read(text).slots:
        assert text[slice(*RECIPIENTS.places(text, slot)["name"])] == slot.value.name


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        ('Pia Nord for "Petals"', ["Tobin Rask"], 'Tobin Rask for "Petals"'),
        ('"Petals"', ["Low Water"], '"Low Water"'),
        ("Music by Pia Nord", ["Tobin Rask|music"], "Music by Tobin Rask"),
        ('"Petals" – Pia Nord, Tobin Rask', ["Tobin Rask"], '"Petals" – Tobin Rask'),
        ("Orla Quennet, Pia Nord", ["Pia Nord"], "Pia Nord"),
    ],
)
def test_others_are_written(text: str, new: list[str], after: str) -> None:
    assert replaced(text, put_recipients(text, names(*new))) == after
    assert got(after) == names(*new)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Music by Pia Nord", ["Pia Nord"]),
        ('A Bo for "Ebb", C Do for "Flow"', ["A Bo"]),
        ("Music by Pia Nord; Lyrics by Tobin Rask", ["Tobin Rask|lyrics"]),
    ],
)
def test_what_would_lose_words_is_refused(text: str, new: list[str]) -> None:
    with pytest.raises(EditError):
        put_recipients(text, names(*new))


PIECES = [
    '"',
    " ",
    ", ",
    "; ",
    "(",
    ")",
    "Pia Nord",
    "Mo",
    "for ",
    "For her ",
    " by ",
    "Music",
    ": ",
    " as ",
    "–",
    " / ",
]
SOUP = st.lists(st.sampled_from([*PIECES, "\ufffd", " and ", "et al.", "“", "”", "producers"]), max_size=14).map(
    "".join
)


@example(' and " for ')
@given(SOUP | st.text())
def test_any_text_reads(text: str) -> None:
    slots = RECIPIENTS.read(text).slots
    assert all(0 <= slot.start < slot.end <= len(text) for slot in slots)
    assert all(before.end <= after.start for before, after in pairwise(slots))
    assert len(RECIPIENTS.said_beside(text)) == len(text)
    if slots:
        assert put_list(RECIPIENTS, text, [slot.value for slot in slots]) == []


@given(st.lists(st.sampled_from(["Pia Nord", "Orla de Quennet", "Tobin Rask"]), min_size=1, unique=True))
def test_plain_lists_are_names(people: list[str]) -> None:
    text = ", ".join(people)
    assert got(text) == [slot.value for slot in FULL_NAMES.read(text).slots]


def test_reading_is_linear() -> None:
    for piece in ('"', "(", " for ", ", Music by ", " – ", "; ", " as A", '"a" '):
        assert RECIPIENTS.said_beside(piece * 4_000) is not None
