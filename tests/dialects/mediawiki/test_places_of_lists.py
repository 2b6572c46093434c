"""Where lists are looked for: tracks below music, listings anywhere, conversions on lines of their own."""

from __future__ import annotations

import attrs
import pytest

import wikifilm
from wikifilm import Credit, EditError, Money, Name

BOX = "{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n}}\n"
LISTING = "{{Track listing\n| headline = Lamps\n| title1 = Reeds\n}}\n"


def tracks(body: str) -> list[tuple[str, str | None]]:
    return [(track.title, track.album) for track in wikifilm.parse(BOX + body).film.tracks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('==Soundtrack==\n* "Reeds" by Ada\n', [("Reeds", None)]),
        ('==Music==\n* "Reeds" by Ada\n', [("Reeds", None)]),
        ('==Music==\nText.\n===Soundtrack===\n* "Reeds" by Ada\n', [("Reeds", None)]),
        ('==Music==\n===First disc===\n* "Reeds" by Ada\n', [("Reeds", "First disc")]),
        ('==Music==\n===Songs===\n* "Reeds" by Ada\n', [("Reeds", None)]),
        ('==Music==\n===Reception===\n* "Reeds" by Ada\n', []),
        (f"==Production==\n{LISTING}", [("Reeds", "Lamps")]),
        (f"==Release==\n===Album===\n{LISTING}", [("Reeds", "Lamps")]),
        (f"==Soundtrack==\n===Disc===\n{LISTING}", [("Reeds", "Lamps")]),
        (f"{LISTING}==Plot==\n", [("Reeds", "Lamps")]),
        ('==Production==\n{{Tracking shot|x}}\n* "Reeds" by Ada\n', []),
    ],
)
def test_tracks(body: str, expected: list[tuple[str, str | None]]) -> None:
    assert tracks(body) == expected


def test_a_listing_in_a_section_of_another_kind_is_written() -> None:
    text = f"{BOX}==Production==\n{LISTING}"
    article = wikifilm.parse(text)
    made = article.edit(tracks=[attrs.evolve(article.film.tracks[0], title="Clay")])
    assert made.text == text.replace("Reeds", "Clay")


def test_a_conversion_on_a_line_of_its_own_is_no_second_amount() -> None:
    text = BOX.replace("}}", "| country = Japan\n| budget = {{ubl|¥2 billion|($15–19 million)}}\n}}")
    article = wikifilm.parse(text)
    assert (article.film.budget, article.gaps) == ((Money(2e9, 2e9, "JPY"),), ())


def test_a_job_before_the_actor_stays_there_where_the_line_is_written_anew() -> None:
    text = f"{BOX}==Cast==\n* Director Dov Ansel cameos as a juror\n"
    article = wikifilm.parse(text)
    assert article.film.cast == (Credit("Dov Ansel", "a juror", notes=["Director", "cameo"]),)
    made = article.edit({"cast[0].notes": ["Director", "stunts"]})
    assert made.text == text.replace("cameos as a juror", "as a juror (stunts)")


SONG = "{{Track listing|all_music=Bo|title1=Reeds|lyrics1=Ada}}"


def test_writers_of_one_kind_go() -> None:
    article = wikifilm.parse(f"{BOX}==Soundtrack==\n{SONG}\n")
    assert article.film.tracks[0].writers == (Name("Ada", notes="lyrics"), Name("Bo", notes="music"))
    made = article.edit({"tracks[0].writers": [Name("Bo", notes="music")]})
    assert made.text == f"{BOX}==Soundtrack==\n{SONG.replace('=Ada', '=')}\n"


def test_what_is_said_of_all_tracks_cannot_go_from_one() -> None:
    article = wikifilm.parse(f"{BOX}==Soundtrack==\n{SONG}\n")
    with pytest.raises(EditError, match="tracks"):
        article.edit({"tracks[0].writers": [Name("Ada", notes="lyrics")]})
