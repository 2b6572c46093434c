"""Section kinds: every heading of the table, its spellings, mixed headings, unknown ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikifilm.values.kinds import KINDS, section_kind, section_kinds

KNOWN = [(heading, key) for key, headings in KINDS.items() for heading in headings.split("; ")]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Plot", "plot"),
        ("Synopsis", "plot"),
        ("Cast and characters", "cast"),
        ("Voice cast", "cast"),
        ("Crew", "crew"),
        ("Principal photography", "production"),
        ("Score", "music"),
        ("Songs", "soundtrack"),
        ("Theatrical release", "release"),
        ("Home media", "home_media"),
        ("Box office", "box_office"),
        ("Critical response", "reception"),
        ("Critics’ reviews", "reception"),
        ("Reactions", "reception"),
        ("Awards & nominations", "accolades"),
        ("Awards and honors", "accolades"),
        ("Themes and analysis", "themes"),
        ("In popular culture", "legacy"),
        ("Sequels and spin-offs", "sequel"),
        ("Remakes", "remake"),
        ("Footnotes", "notes"),
        ("Works cited", "references"),
        ("Further reading", "further_reading"),
        ("See also", "see_also"),
        ("External links", "external_links"),
        ("Trivia", "trivia"),
        ("  CAST:  ", "cast"),
        ("Box\u00a0office", "box_office"),
        ("external_links", "external_links"),
        ("Cast&characters", "cast"),
        ("English voice cast", "cast"),
        ("Festival awards", "accolades"),
        ("Awards received", "accolades"),
        ("Accolades received", "accolades"),
        ("Award wins", "accolades"),
        ("Recognitions", "accolades"),
        ("Awards season", "accolades"),
        ("Honors", "accolades"),
        ("Honours", "accolades"),
        ("Prizes", "accolades"),
        ("Film festivals", "accolades"),
        ("Awards list", "accolades"),
        ("Awards / Nominations", "accolades"),
        ("Contemporary reception", "reception"),
        ("Cast (in credits order)", "cast"),
        ("Technical crew", "crew"),
        ("Critics", "reception"),
        ("Critical assessment", "reception"),
        ("Critical and public reception", "reception"),
    ],
)
def test_a_known_heading_has_its_key(heading: str, key: str) -> None:
    assert section_kind(heading) == key
    assert section_kinds(heading) == (key,)


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("Release and reception", ("release", "reception")),
        ("Box office and reception", ("box_office", "reception")),
        ("Reception & legacy", ("reception", "legacy")),
        ("Reaction and legacy", ("reception", "legacy")),
        ("Cast and crew", ("cast", "crew")),
        ("Release, reception, and legacy", ("release", "reception", "legacy")),
        ("Soundtrack / Score", ("soundtrack", "music")),
        ("Writing and casting", ("production",)),  # one key, though it says two things
        ("Production and financing", ("production",)),
        ("Critical and commercial reception", ("reception", "box_office")),
        ("Commercial and critical response", ("box_office", "reception")),
    ],
)
def test_a_mixed_heading_keeps_all_keys(heading: str, keys: tuple[str, ...]) -> None:
    assert section_kinds(heading) == keys
    assert section_kind(heading) == keys[0]


@pytest.mark.parametrize("heading", ["", " : ", "Early life", "Ingredients and reception", "Recast", "Plotting", "and"])
def test_an_unknown_heading_has_none(heading: str) -> None:
    assert section_kind(heading) is None
    assert section_kinds(heading) == ()


def test_no_heading_stands_under_two_keys() -> None:
    headings = [heading for heading, _ in KNOWN]
    assert len(headings) == len(set(headings))


@given(
    known=st.sampled_from(KNOWN),
    spell=st.sampled_from([str.lower, str.upper, str.title]),
    blank=st.sampled_from([" ", "  ", "\t", "_", "\u00a0"]),
    joint=st.sampled_from([" and ", " & "]),
    end=st.sampled_from(["", ":", " : ", "\t"]),
)
def test_case_blanks_ampersand_and_colon_do_not_matter(
    known: tuple[str, str], spell: type[str], blank: str, joint: str, end: str
) -> None:
    heading, key = known
    assert section_kinds(spell(heading.replace(" and ", joint)).replace(" ", blank) + end) == (key,)


@given(st.text(max_size=60))
def test_any_text_has_keys_of_the_table_or_none(heading: str) -> None:
    keys = section_kinds(heading)
    assert set(keys) <= set(KINDS)
    assert section_kind(heading) == (keys[0] if keys else None)
