"""Which aggregators and polls are known; a source that is not in the table is not read."""

from __future__ import annotations

import re
from typing import Literal

import attrs

__all__ = ["SOURCE", "SOURCES", "Source"]


@attrs.frozen
class Source:
    """An aggregator or a poll."""

    name: str
    """What values call it."""
    pattern: str
    """How texts write it."""
    figure: Literal["percent", "number", "grade"]
    """What its verdict is."""
    scale: int = 100
    """The best possible figure, where a text leaves it out."""
    audience: bool = False
    """Whether it asks the public."""
    average: int | None = None
    """The best possible average rating, where it has one beside its verdict."""
    consensus: bool = False
    """Whether it sums the reviews up in a sentence."""


SOURCES = (
    Source(
        "Rotten Tomatoes",
        r"Rotten ?[Tt]omatoes(?:\.com)?|[Tt]omatometer|[Pp]opcornmeter|"
        r"RT(?=(?:'s)? [a-z\-]{1,20} [Pp]opcornmeter|:? (?:[a-z]{1,12} ){0,4}[0-9.]{1,5}(?:%| per ?cent))",
        "percent",
        average=10,
        consensus=True,
    ),
    Source("Metacritic", r"Meta[Cc]ritic(?:\.com)?|[Mm]eta[Ss]core", "number"),
    Source("CinemaScore", r"[Cc]inema[Ss]core", "grade", audience=True),
    Source("PostTrak", r"Post[Tt]rak", "percent", audience=True, average=5),
    Source("Comscore", r"[Cc]om[Ss]core", "percent", audience=True, average=5),
    Source("IMDb", r"IMD[Bb]|Internet Movie Database", "number", 10, audience=True),
    Source("AlloCiné", r"Allo[Cc]in[ée]", "number", 5),
    Source("Letterboxd", r"Letterboxd", "number", 5, audience=True),
    Source("Douban", r"Douban", "number", 10, audience=True),
    Source("Kinopoisk", r"Kino[Pp]oisk", "number", 10, audience=True),
    Source("FilmAffinity", r"Film[Aa]ffinity", "number", 10, audience=True),
    Source("Filmweb", r"Filmweb", "number", 10, audience=True),
    Source("ČSFD", r"ČSFD|CSFD", "percent", audience=True),
    Source("Filmarks", r"Filmarks", "number", 5, audience=True),
    Source("Maoyan", r"Maoyan", "number", 10, audience=True),
    Source("SensCritique", r"SensCritique", "number", 10, audience=True),
    Source("Taopiaopiao", r"Tao ?[Pp]iao ?[Pp]iao", "number", 10, audience=True),
    Source("MyAnimeList", r"MyAnimeList", "number", 10, audience=True),
    Source("Movie Review Intelligence", r"Movie Review Intelligence", "percent"),
    Source("Movie Review Query Engine", r"Movie Review Query Engine|MRQE", "number"),
    Source("Yahoo! Movies", r"Yahoo!? Movies", "grade"),
    Source("Flixster", r"Flixster", "percent", audience=True),
)
"""All that is known."""

_BEGINS = r"(?=[ACDFIKLMPRSTYcmptČ])"
"""What any name begins with: looked at first, since the groups are tried one by one."""
SOURCE = re.compile(
    rf"{_BEGINS}(?<![^\W_])(?:" + "|".join(f"({source.pattern})" for source in SOURCES) + r")(?![^\W_])"
)
"""The pattern of any source; the number of its group is that of the source in the table, from 1."""
