"""Rows: bytes a character that are kept beside the text, and that are taken at most while it is read."""

from __future__ import annotations

import gc
import tracemalloc
from typing import TYPE_CHECKING

import ours
import peers
from measure import figure
from run import Found, Run
from tables import Table

from wikifilm.dialects.mediawiki import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from measure import Figure

__all__ = ["memory"]

WHOLE = "**wikifilm, article with its film**"


def _bytes(call: Callable[[str], object], texts: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return what each text's result keeps, and what making it takes at most."""
    for text in texts:
        call(text)  # what is made once for all texts is not counted
    kept, most, results = [], [], []
    tracemalloc.start()
    for text in texts:
        gc.collect()
        tracemalloc.reset_peak()
        before, _ = tracemalloc.get_traced_memory()
        results.append(call(text))
        most.append(tracemalloc.get_traced_memory()[1] - before)
        gc.collect()
        kept.append(tracemalloc.get_traced_memory()[0] - before)
    tracemalloc.stop()
    return kept, most


def _figure(numbers: Sequence[int], texts: Sequence[str]) -> Figure:
    """Return the bytes a character of all texts together, and the least and the most of a single one."""
    alone = figure(number / max(1, len(text)) for number, text in zip(numbers, texts, strict=True))
    return alone._replace(median=sum(numbers) / sum(map(len, texts)))


def memory(run: Run) -> Found:
    """Read the articles, and keep what was read."""
    texts = run.texts.articles
    calls = {WHOLE: ours.whole, "wikifilm, outline": cut, **peers.PARSERS}
    rows, goals = [], {}
    for name, call in calls.items():
        kept, most = (_figure(numbers, texts) for numbers in _bytes(call, texts))
        rows.append([name, kept, most])
        if name == WHOLE:
            goals |= {"kept": kept, "peak": most}
    columns = ["reader", "bytes kept a character", "bytes taken at most a character"]
    note = (
        "By `tracemalloc`, the text itself left out; of all articles together (least to most of a single one). What is "
        "made once for all texts, such as compiled patterns, is not counted."
    )
    return Found([Table("memory", "Memory", columns, rows, [note])], goals)
