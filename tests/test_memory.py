"""What a read article keeps beside its text."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest

import wikifilm
from wikifilm import Article

KEPT = 4
"""Bytes a character at most."""
MOST = 15
"""Bytes a character while it is read: these texts are dense, real ones take half as many."""
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
WIKI = (EXAMPLES / "the_lanternists.wiki").read_text(encoding="utf-8")
PLAIN = (EXAMPLES / "the_salt_orchard.txt").read_text(encoding="utf-8")


def lengthened(text: str) -> str:
    """The text as a long article has it: its plot forty times, all other sections four times."""
    first, second = text.index("==Plot=="), text.index("==", text.index("==Plot==") + len("==Plot=="))
    return text[:first] + text[first:second] * 40 + text[second:] * 4


TEXTS = {"wikitext": lengthened(WIKI), "plain": lengthened(PLAIN)}


def read(text: str) -> Article:
    article = wikifilm.parse(text)
    _ = article.film
    return article


def measured(text: str) -> tuple[int, int]:
    """Return how many bytes an article keeps, and how many its reading takes at most."""
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    article = read(text)
    gc.collect()
    kept, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert article.film.cast
    return kept - before, most - before


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_an_article_is_read_and_kept_in_little_memory(text: str) -> None:
    read(text)  # what is made once for all texts is not counted
    kept, most = zip(*(measured(text) for _ in range(3)), strict=True)
    assert min(kept) / len(text) <= KEPT  # of several: what measures coverage takes memory too, now and then
    assert min(most) / len(text) <= MOST


def left_for_the_collector(text: str) -> set[str]:
    """Return the kinds of our objects that reading a text leaves in circles of references."""
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        read(text)
        gc.collect()
        return {type(each).__qualname__ for each in gc.garbage if type(each).__module__.startswith("wikifilm")}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()


@pytest.mark.parametrize("text", [WIKI, PLAIN], ids=["wikitext", "plain"])
def test_what_a_reading_needs_goes_with_it(text: str) -> None:
    assert left_for_the_collector(text) == set()


@pytest.mark.parametrize("text", [WIKI, PLAIN], ids=["wikitext", "plain"])
def test_what_is_forgotten_is_found_again(text: str) -> None:
    never, asked = wikifilm.parse(text), read(text)
    assert [each.title for each in asked.sections] == [each.title for each in never.sections]
    assert {label: field.text for label, field in asked.fields.items()} == {
        label: field.text for label, field in never.fields.items()
    }
    assert asked.where("cast[0]").span == never.where("cast[0]").span
    assert [each.span for each in asked.templates] == [each.span for each in never.templates]
    assert asked.edit(runtime=7).text == never.edit(runtime=7).text
