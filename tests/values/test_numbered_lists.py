"""The numbers of tracks in numbered lists: those that MediaWiki shows before their items, counted as it counts."""

from __future__ import annotations

import attrs
import pytest

import wikifilm
from songs import HEAD, NUMBERED, named, track

SONGS = f"{HEAD}== Soundtrack ==\n"
THREE = f'{SONGS}# "Petals" – [[Eve Oake]]<ref>a</ref>\n# "Reeds" – Bo Lee\n# "Clay" – Pia Nord\n'


@pytest.mark.parametrize(("body", "numbers"), NUMBERED)
def test_items_are_counted(body: str, numbers: list[int | None]) -> None:
    assert [one.number for one in wikifilm.parse(SONGS + body, dialect="mediawiki").film.tracks] == numbers


def test_a_number_that_a_line_says_itself_counts_for_more() -> None:
    film = wikifilm.parse(SONGS + "# 4. “Petals”\n# “Reeds”\n").film
    assert [one.number for one in film.tracks] == [4, 2]


def test_a_plain_text_has_no_numbered_lists() -> None:
    plain = '= Tin Harbour =\n\n- director: Ada Orme\n\n==Soundtrack==\n- "Petals" – Eve Oake\n- "Reeds" – Bo Lee\n'
    assert [one.number for one in wikifilm.parse(plain).film.tracks] == [None, None]


def test_one_part_is_edited() -> None:
    article = wikifilm.parse(THREE)
    assert article.edit({"tracks[1].title": "Oar"}).text == THREE.replace("Reeds", "Oar")
    assert article.edit({"tracks[0].artists": named("Cy Dell")}).text == THREE.replace("[[Eve Oake]]", "Cy Dell")


def test_tracks_come_and_go_where_the_numbers_fit() -> None:
    article = wikifilm.parse(THREE)
    petals, reeds, clay = article.film.tracks
    more = article.edit(tracks=[petals, reeds, clay, track("Oar", "Cy Dell", number=4)])
    assert more.text == THREE + '# "Oar" by Cy Dell\n'
    less = article.edit(tracks=[petals, attrs.evolve(clay, number=2)])
    assert less.text == THREE.replace('# "Reeds" – Bo Lee\n', "")
    turned = article.edit(tracks=[attrs.evolve(reeds, number=1), attrs.evolve(petals, number=2), clay])
    first, second = THREE.splitlines(keepends=True)[-3:-1]
    assert turned.text == THREE.replace(first + second, second + first)


def test_an_edit_counts_the_tracks_anew() -> None:
    article = wikifilm.parse(THREE)
    petals, reeds, clay = article.film.tracks
    less = article.edit(tracks=[petals, clay])
    assert less.text == THREE.replace('# "Reeds" – Bo Lee\n', "")
    assert [one.number for one in less.film.tracks] == [1, 2]
    more = article.edit(tracks=[petals, track("Oar", "Cy Dell"), reeds, clay])
    assert more.text == THREE.replace('# "Reeds"', '# "Oar" by Cy Dell\n# "Reeds"')
    assert [one.number for one in more.film.tracks] == [1, 2, 3, 4]
    assert article.edit(tracks=[clay, petals, reeds]).film.tracks[0] == attrs.evolve(clay, number=1)
    with pytest.raises(wikifilm.EditError):  # a film is written as it is, or not at all
        article.with_film(attrs.evolve(article.film, tracks=[petals, clay]))
    with pytest.raises(wikifilm.EditError):
        article.edit(tracks=[petals, reeds, attrs.evolve(clay, number=None)])
    with pytest.raises(wikifilm.EditError):
        article.edit(tracks=[petals, track("Oar", "Cy Dell", number=3), reeds, clay])


def test_a_number_in_html_counts_for_nobody() -> None:
    film = wikifilm.parse(SONGS + '# "Petals"\n#<li value="3"> "Reeds"\n# "Clay"\n').film
    assert [one.number for one in film.tracks] == [None, None, None]


@pytest.mark.parametrize(("labels", "number"), [(40, 41), (200, None)])
def test_behind_many_labels_a_number_is_right_or_none(labels: int, number: int | None) -> None:
    text = SONGS + "# Side\n## “Petals” by Bo Lee\n" * labels + "# “Oar” by Eve Oake\n"
    assert wikifilm.parse(text).film.tracks[-1].number == number


def test_tracks_that_change_are_counted_where_others_come_and_go() -> None:
    article = wikifilm.parse(THREE)
    petals, reeds, clay = article.film.tracks
    less = article.edit(tracks=[attrs.evolve(reeds, title="Oar"), clay])
    assert less.text == THREE.replace('# "Petals" – [[Eve Oake]]<ref>a</ref>\n', "").replace("Reeds", "Oar")
    assert [one.number for one in less.film.tracks] == [1, 2]
    more = article.edit(tracks=[track("Oar", "Cy Dell"), petals, reeds, attrs.evolve(clay, length="3:00")])
    assert [(one.title, one.number, one.length) for one in more.film.tracks] == [
        ("Oar", 1, None),
        ("Petals", 2, None),
        ("Reeds", 3, None),
        ("Clay", 4, "3:00"),
    ]


def test_a_number_that_another_track_has_is_refused() -> None:
    article = wikifilm.parse(SONGS + '# "Petals" by Eve Oake\n# "Petals" by Eve Oake\n')
    with pytest.raises(wikifilm.EditError, match="would read back as 1, not as 2"):
        article.edit({"tracks[0].number": 2})


@pytest.mark.parametrize("number", [None, 7])
def test_a_number_that_the_list_would_not_show_is_refused(number: int | None) -> None:
    article = wikifilm.parse(THREE)
    with pytest.raises(wikifilm.EditError) as caught:
        article.edit({"tracks[1].number": number})
    assert caught.value.path == "tracks[1].number"
    assert "would read back as 2" in str(caught.value)
    assert "in a numbered list the number of a track is its place" in str(caught.value)


def test_an_item_that_goes_leaves_no_line_that_would_part_its_list() -> None:
    for mark in "*#":
        text = f"{HEAD}== Cast ==\n{mark} A One as B\n{mark} C Two as D\n{mark} E Three as F\n"
        article = wikifilm.parse(text)
        first, _, last = article.film.cast
        assert article.edit(cast=[first, last]).text == text.replace(f"{mark} C Two as D\n", "")
