"""Rows: an article to its film, to its outline, to its text; the same for the peers, all in one race."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ours
import peers
from measure import over, race, ratio
from preprocessor import preprocessor
from run import Found, Run
from tables import Table

import wikifilm
from wikifilm.dialects.mediawiki import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from measure import Figure

__all__ = ["reading", "seed"]

FILM = "**wikifilm, the film**"
OUTLINE = "**wikifilm, the outline**"
OURS: Mapping[str, Callable[[str], object]] = {
    FILM: ours.film,
    "wikifilm, infobox": ours.infobox,
    "wikifilm, film, findings and all text": ours.film_and_text,
    "wikifilm, JSON (`to_dict`)": ours.json,
    "wikifilm, `plain_text`": wikifilm.plain_text,
    OUTLINE: cut,
    "wikifilm, outline with all node objects": ours.outline,
    "wikifilm, with all names, kinds and values": ours.values,
}
TREE = "mwparserfromhell.parse"
OTHER = "wikitextparser.parse"
TOKENS = "mwparserfromhell's C tokenizer"
PHP = "MediaWiki's preprocessor (PHP)"
SHORT = 100
"""How often the seed is read in one pass."""


def reading(run: Run) -> Found:
    """Read the articles in every way."""
    calls = {**OURS, **peers.PARSERS, **peers.TOKENIZER, **peers.OUTLINES, **peers.INFOBOXES, **peers.TEXTS}
    articles = run.texts.articles
    subjects = {name: over(call, lambda: articles) for name, call in calls.items()}
    by_wtf = peers.wtf(articles, run.node)
    by_php = preprocessor(run.oracle, articles) if run.oracle else None
    subjects |= {"wtf_wikipedia (node)": by_wtf} if by_wtf else {}
    subjects |= {PHP: by_php} if by_php else {}
    taken = race(subjects, run.rounds)
    bases = [name for name in (TREE, OTHER, TOKENS, PHP) if name in taken]
    rows = [[name, *(ratio(taken[base], taken[name]) for base in bases)] for name in taken]
    goals: dict[str, Figure] = {
        f"{ours_} / {base}": ratio(taken[base], taken[ours_]) for ours_ in (FILM, OUTLINE) for base in bases
    }
    columns = ["reader", *(f"times as fast as {base}" for base in bases)]
    note = f"{run.texts.origin}; {run.rounds} rounds; median (least to most) of the rounds' ratios."
    return Found([Table("reading", "Reading", columns, rows, [note])], goals)


def seed(run: Run) -> Found:
    """Read the short article in the plain dialect."""
    articles = [run.texts.seed] * SHORT
    calls = {FILM: ours.film, **peers.PARSERS, **peers.TOKENIZER}
    taken = race({name: over(call, lambda: articles) for name, call in calls.items()}, run.rounds)
    bases = [name for name in (TREE, OTHER) if name in taken]
    rows = [[name, *(ratio(taken[base], taken[name]) for base in bases)] for name in taken]
    goals = {f"seed / {base}": ratio(taken[base], taken[FILM]) for base in bases}
    note = f"A plain article of {len(run.texts.seed):,} characters, {SHORT} times a round; {run.rounds} rounds."
    columns = ["reader", *(f"times as fast as {base}" for base in bases)]
    return Found([Table("seed", "A short plain article", columns, rows, [note])], goals)
