"""The film as frozen values: names, dates, runtimes, money, credits, scores, tracks. Knows no text."""

from wikifilm.film.box import BasedOn, Date, Money, Name, Release, Runtime
from wikifilm.film.lists import Accolade, Credit, Identifier, Review, Score, Track, Version
from wikifilm.film.steps import root, steps
from wikifilm.film.whole import Film, Gap, Value, main_runtime

__all__ = [
    "Accolade",
    "BasedOn",
    "Credit",
    "Date",
    "Film",
    "Gap",
    "Identifier",
    "Money",
    "Name",
    "Release",
    "Review",
    "Runtime",
    "Score",
    "Track",
    "Value",
    "Version",
    "main_runtime",
    "root",
    "steps",
]
