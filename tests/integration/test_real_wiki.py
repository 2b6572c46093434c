"""A real MediaWiki holds what wikifilm wrote, byte for byte, and cuts it as before but for the one place.

Skipped where no wiki runs; docs/how-to/bots.md has the command that starts one.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import wikifilm
from integration.shown import list_numbers
from integration.tree import changes
from integration.wiki import ApiError, Wiki
from songs import NUMBERED
from wikifilm import Accolade, Credit, Date, Film, Money, Name, Release, Runtime, Score, Track
from wikifilm.dialects.mediawiki.saving import as_saved, unsaved

if TYPE_CHECKING:
    from collections.abc import Callable

    Page = Callable[[str], str]

LANTERN, BELLS, KETTLE = "the_lantern_assize", "nine_bells_for_harrow_quay", "kettle_moor"

CHANGES: dict[str, dict[str, Any]] = {
    LANTERN: {
        "title": "The Lantern Assizes",
        "directors[0].name": "Maud E. Ferrisbrook",
        "screenplay[1].name": "P. Holloway",
        "story[0].name": "Perrin Holloway the Younger",
        "based_on[0].work": "The Wicker Ledgers",
        "based_on[0].authors[0].name": "A. Thornaby",
        "producers[1].name": "Sela Quarrington-Lee",
        "starring[2].name": "Wilhelmina Drayton",
        "narrators[0].name": "Tamsin Orchard & Sons",
        "cinematography[0].name": "Luděk Havránek st.",
        "editing[0].name": "Hollis Bræ",
        "music[0].name": "Ansel “Tin” Whitcombe",
        "production_companies[0].name": "Candlemark",
        "distributors[0].name": "Greywether",
        "released[0].date": Date(2017, 9, 15),
        "released[0].place": "Saltmarsh Quay",
        "released[1].date": Date(2018, 3, 9),
        "runtime": 106,
        "countries[0].name": "Ireland",
        "languages[0].name": "Cornish",
        "budget[0]": Money(2_600_000, 2_600_000, "GBP"),
        "gross[0]": Money(11_300_000, 11_300_000, "USD"),
        "cast[0].roles[0].name": "Hester Coyle-Amory",
        "cast[0].children[0].actors[0].name": "Poppy Anstruther-Gray",
        "cast[1].roles[0].name": "Mr. Silas Pell",
        "cast[2].roles[0].name": "Lady Ottoline Marsh",
        "cast[3].description": "judge of the last assize",
        "cast[4].notes": ("voice",),
        "scores[0].value": 84,
        "scores[0].count": 80,
        "scores[0].average": 7.2,
        "scores[0].consensus": "Slow to kindle, it burns with a steady light.",
        "scores[1].value": 70,
        "reviews[0].value": 3,
        "reviews[1].grade": "B+",
        "tracks[0].title": "The Stopped Bells",
        "tracks[1].length": "2:18",
        "tracks[2].artists[0].name": "C. Vale",
    },
    BELLS: {
        "title": "Ten Bells for Harrow Quay",
        "directors[1].name": "E. Crome",
        "writers[1].name": "Noel Dunmore-Bligh",
        "writers[2].notes": (),
        "producers[0].name": "Lionel Garrick-Moss",
        "starring[2].name": "Basil Orde, Sr.",
        "music[0].name": "Mirabel Stroude",
        "cinematography[1].name": "O. Finch",
        "editing[0].name": "Una Prewitt",
        "production_companies[0].name": "Anchor & Grape Films",
        "distributors[1].name": "Coastline",
        "released[0].date": Date(1964, 5, 4),
        "runtimes[1].minutes": 94,
        "countries[1].name": "Cornwall",
        "languages[1].name": "Manx",
        "budget[0]": Money(360_000, 360_000, "USD"),
        "gross[0]": Money(1_300_000, 1_300_000, "USD"),
        "cast[0].roles[0].name": "Morwenna Tegue",
        "cast[0].description": "The harbour pilot",
        "cast[3].roles[0].name": "The Harbourmaster",
        "cast[4].actors[0].name": "Una Prewitt",
        "scores[0].value": 89,
        "scores[1].count": 10,
        "reviews[0].value": 2,
        "tracks[0].title": "The Tenth Bell",
        "tracks[2].artists[0].name": "Gerald Pym Jr.",
    },
    KETTLE: {
        "title": "Kettle Moor = Kettle More",
        "native_names[0]": "O Brejo das Chaleiras",
        "directors[0].name": "I. Falcão-Reed",
        "writers[1].name": "D. Penrose",
        "producers[1].name": "Zacharias O'Dell",
        "starring[1].name": "Rui A. Stannard",
        "cinematography[0].name": "Duarte Penrose AIP",
        "editing[0].name": "M. Ponsford",
        "production_companies[1].name": "Estúdio do Lodo",
        "distributors[0].name": "Hearthlight | Home",
        "released[1].date": Date(2021, 10, 15),
        "runtime": 81,
        "countries[0].name": "Spain",
        "languages[1].name": "Spanish",
        "budget[0]": Money(7_000_000, 7_000_000, "EUR"),
        "gross[0]": Money(9_000_000, 11_000_000, "EUR"),
        "cast[1].description": "a heron of few words",
        "cast[2].roles[1].name": "Old Mother Scaldwell",
        "cast[3].notes": ("uncredited",),
        "cast[4].roles[0].name": "the Last Kettle",
        "scores[0].value": 95,
        "scores[1].count": 13,
        "reviews[0].value": 4,
        "tracks[1].length": "5:11",
        "accolades[0].category": "Best Animated Feature",
        "accolades[1].result": "won",
    },
}
"""New values of every attribute, one edit each; all are saved to the same page, one after the other."""

LISTS: dict[str, dict[str, Callable[[Film], Any]]] = {
    LANTERN: {
        "directors": lambda film: [*film.directors, "Ada Holm"],
        "producers": lambda film: film.producers[:1],
        "starring": lambda film: [*film.starring, Name("Ida Holm", page="Ida Holm (actress)")],
        "released": lambda film: [*film.released, Release(Date(2018, 5, 4), "Norway")],
        "runtimes": lambda film: [*film.runtimes, Runtime(98, label="Norway")],
        "cast": lambda film: [*film.cast, Credit(["Pia Nord"], ["the Beadle"], children=[Credit("Bo Nord", "a dog")])],
        "scores": lambda film: [*film.scores, Score("CinemaScore", grade="B+", audience=True)],
        "tracks": lambda film: [*film.tracks, Track("Out, Lamp", number=4, length="1:01")],
    },
    BELLS: {
        "music": lambda film: [*film.music, "Ada Holm"],
        "writers": lambda film: film.writers[:-1],
        "narrators": lambda _: ["Ada Holm"],
        "cast": lambda film: film.cast[:-1],
        "tracks": lambda film: film.tracks[:-1],
        "gross": lambda _: (),
    },
    KETTLE: {
        "writers": lambda film: film.writers[::-1],
        "story": lambda _: ["Ada Holm", "Ida Holm"],
        "cast": lambda film: film.cast[1:],
        "accolades": lambda film: [*film.accolades, Accolade("Moor Prize", category="Best Fog", result="nominated")],
    },
}
"""Lists that get longer, shorter or another order."""

NEVER_EDITED = {"page_title", "kind", "identifiers"}
"""What the text of a page does not say in a place of its own."""


def saved(wiki: Wiki, title: str, edit: Callable[[wikifilm.Article], wikifilm.Article]) -> wikifilm.Article:
    """Edit a page, save it, and check what the wiki says of it; return the article that was saved."""
    before = wiki.read(title)
    edited = edit(wikifilm.parse(before.text))
    text = as_saved(edited.text)
    assert text != before.text
    told = wiki.save(title, text, before.id, "wikifilm: integration")
    assert told.old == before.id
    after = wiki.read(title)
    assert after.id == told.new
    assert after.text == text
    assert after.sha1 == hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()
    assert wikifilm.parse(after.text).film == edited.film
    return edited


def test_every_attribute_is_changed() -> None:
    paths = {path for edits in CHANGES.values() for path in edits}
    changed = {path.partition("[")[0] for path in paths} | {"runtimes"}
    assert changed - {"runtime"} == {each.name for each in attrs.fields(Film)} - NEVER_EDITED


@pytest.mark.parametrize(("article", "path"), [(article, path) for article, edits in CHANGES.items() for path in edits])
def test_one_value(wiki: Wiki, page: Page, article: str, path: str) -> None:
    title = page(article)
    before = wiki.read(title)
    value = CHANGES[article][path]
    saved(wiki, title, lambda old: old.edit(runtime=value) if path == "runtime" else old.edit({path: value}))
    found = changes(wiki.tree(before.id), wiki.tree(wiki.read(title).id))
    assert [(len(change.old), len(change.new)) for change in found] == [(1, 1)], found
    old, new = found[0].old[0], found[0].new[0]
    assert (old.template, old.argument) == (new.template, new.argument)


@pytest.mark.parametrize(("body", "numbers"), NUMBERED)
def test_numbers_of_lists_are_those_that_it_shows(wiki: Wiki, body: str, numbers: list[int | None]) -> None:
    shown = wiki.ask(action="parse", contentmodel="wikitext", text=body, prop="text", disablelimitreport=1)
    assert list_numbers(shown["parse"]["text"], "“") == numbers


LONGER = [(article, path) for article, edits in LISTS.items() for path in edits]


@pytest.mark.parametrize(("article", "path"), LONGER)
def test_a_list(wiki: Wiki, page: Page, article: str, path: str) -> None:
    title = page(article)
    before = wiki.read(title)
    saved(wiki, title, lambda old: old.edit({path: LISTS[article][path](old.film)}))
    found = changes(wiki.tree(before.id), wiki.tree(wiki.read(title).id))
    templates = {unit.template for change in found for unit in (*change.old, *change.new)}
    names = {unit.argument.rstrip("0123456789") for change in found for unit in (*change.old, *change.new)}
    assert len(templates) == 1
    assert len(names) == 1 or templates == {"Track listing"}  # a track is several arguments
    assert len(found) <= 2  # a shorter or longer list is one place, another order two


def test_a_change_from_somebody_else_in_another_place_is_told(wiki: Wiki, somebody: Wiki, page: Page) -> None:
    title = page(KETTLE)
    before = wiki.read(title)
    edited = wikifilm.parse(before.text).edit(languages=["Galician", "Portuguese"])
    theirs = wikifilm.parse(before.text).edit({"cast[0].actors[0].name": "Somebody Else"})
    meanwhile = somebody.save(title, theirs.text, before.id)
    told = wiki.save(title, as_saved(edited.text), before.id)
    assert told.old == meanwhile.new != before.id
    both = wiki.read(title)
    assert both.text != as_saved(edited.text)
    film = wikifilm.parse(both.text).film
    assert film.languages[0].name == "Galician"
    assert film.cast[0].actors[0].name == "Somebody Else"


def test_a_change_from_somebody_else_in_the_same_place_is_a_conflict(wiki: Wiki, somebody: Wiki, page: Page) -> None:
    title = page(LANTERN)
    before = wiki.read(title)
    edited = wikifilm.parse(before.text).edit(runtime=120)
    somebody.save(title, wikifilm.parse(before.text).edit(runtime=121).text, before.id)
    with pytest.raises(ApiError) as caught:
        wiki.save(title, as_saved(edited.text), before.id)
    assert caught.value.code == "editconflict"
    assert wikifilm.parse(wiki.read(title).text).film.runtime == 121
    saved(wiki, title, lambda old: old.edit(runtime=120))  # what docs/how-to/bots.md advises: read it, edit it again
    assert wikifilm.parse(wiki.read(title).text).film.runtime == 120


@pytest.mark.parametrize("damage", ["e\N{COMBINING ACUTE ACCENT}", "\N{ANGSTROM SIGN}", "\b", "\v", "\0", "\uffff"])
def test_what_a_wiki_would_change_on_the_way_in_is_refused_by_the_digest(wiki: Wiki, page: Page, damage: str) -> None:
    title = page(BELLS)
    before = wiki.read(title)
    text = f"{before.text}\n<!-- {damage} -->"
    with pytest.raises(ApiError) as caught:
        wiki.save(title, text, before.id)
    assert caught.value.code == "badmd5"
    told = wiki.save(title, as_saved(text), before.id)
    assert wiki.read(title).text == as_saved(text) != text
    wiki.save(title, before.text, told.new)


@pytest.mark.parametrize("damage", ["\r\n", "\r", " -->\n \t\n\n"])
def test_what_a_wiki_changes_later_passes_the_digest(wiki: Wiki, page: Page, damage: str) -> None:
    title = page(BELLS)
    before = wiki.read(title)
    text = f"{before.text}\n<!-- {damage}"
    text += "" if "-->" in damage else " -->"
    told = wiki.save(title, text, before.id)
    after = wiki.read(title)
    assert after.text == as_saved(text) != text
    assert after.sha1 == hashlib.sha1(as_saved(text).encode(), usedforsecurity=False).hexdigest()
    wiki.save(title, before.text, told.new)


@pytest.mark.parametrize(
    "kept", ["\ufeff", "\x7f", "\x85", "\u2028", "\xa0", "\u3000", "\ufdd0", "\U0001f39e", "&#x301;"]
)
def test_what_a_wiki_keeps(wiki: Wiki, page: Page, kept: str) -> None:
    title = page(BELLS)
    before = wiki.read(title)
    text = f"{before.text}\n{kept}"
    told = wiki.save(title, text, before.id)
    assert wiki.read(title).text == text == as_saved(text)
    wiki.save(title, before.text, told.new)


@pytest.mark.parametrize("trick", ["~~~~", "[[Harrow Quay (play)|]]", "[[|Play]]", "{{subst:PAGENAME}}"])
def test_what_a_save_expands_is_told(wiki: Wiki, page: Page, trick: str) -> None:
    title = page(BELLS)
    before = wiki.read(title)
    text = f"{before.text}\n{trick}"
    told = wiki.save(title, text, before.id)
    assert (wiki.read(title).text == as_saved(text)) is (len(unsaved(text)) == 0)
    assert len(unsaved(text)) == 1
    told = wiki.save(title, f"{before.text}\n<nowiki>{trick}</nowiki>", told.new)
    assert wiki.read(title).text.endswith(f"<nowiki>{trick}</nowiki>")
    assert unsaved(f"<nowiki>{trick}</nowiki>") == ()
    wiki.save(title, before.text, told.new)
