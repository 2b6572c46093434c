"""The texts that are read: real articles where they are, else invented ones of the same shape."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

__all__ = ["ROOT", "Texts", "gathered", "grown", "large_box", "large_cast", "prose", "repeated"]

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
COUNT = 70
"""How many articles are invented."""

PROSE = (
    "The crew spent six weeks in the old harbour, where the lamps were lit by hand every evening and put out again "
    "before the boats came in. Nobody had filmed there since the great flood, and the people of the quay watched from "
    "their windows. [[Orla Quennet]] said that the ''street'' had been the first thing she wrote down.<ref>{{cite news "
    "|last=Moss |first=Katie |title=Lamps against the tide |date=2 May 2014}}</ref> It was built twice, since the "
    "first one floated away with the tide in a night of heavy rain.\n\n"
)
"""A paragraph, with the link, the style and the reference that such a paragraph has."""
JUDGED = (
    "On [[Rotten Tomatoes]] the film holds an approval rating of 84% based on 61 reviews, with an average rating of "
    "7.1/10.<ref>{{cite web|url=http://lamps.example/1 |title=The lamps}}</ref> Ida Roe of ''The Harbour Post'' gave "
    "it three out of four stars, and called it a film of small lights.\n\n"
)
"""A paragraph that tells a score and a review."""


class Texts(NamedTuple):
    """What is read."""

    articles: list[str]
    seed: str
    """A short article in the plain dialect."""
    origin: str
    """A sentence that says where they are from."""


def gathered(shared: Path) -> Texts:
    """Return the real articles of a folder with ``corpus`` and ``seed``; invented ones for what it does not have."""
    paths = sorted(path for path in (shared / "corpus" / "wikitext").glob("*") if path.is_file())
    seeds = sorted((shared / "seed").glob("*.txt"))
    articles = [_read(path) for path in paths] or [_invented(number) for number in range(COUNT)]
    kind = "real" if paths else "invented"
    seed = _read(seeds[0] if seeds else EXAMPLES / "odd_fellows_of_marrow_bay.txt")
    size = sum(map(len, articles))
    return Texts(articles, seed, f"{len(articles)} {kind} articles, {size:,} characters")


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def _sections() -> tuple[str, list[str]]:
    """Return what stands above the first heading of the invented article, and its sections."""
    text = _read(EXAMPLES / "the_lanternists.wiki")
    places = [match.start() for match in re.finditer(r"^==[^=]", text, re.MULTILINE)]
    pieces = [text[start:end] for start, end in zip(places, [*places[1:], len(text)], strict=True)]
    return text[: places[0]], pieces


def _invented(number: int) -> str:
    """Return an invented article; the later ones are longer, by prose, cast lines and references."""
    head, sections = _sections()
    prose_of_it = f"==Production==\n{PROSE * (number // 2)}"
    cast = f"==Voices==\n{_cast(number)}\n"
    return head + "".join(sections[:3]) + cast + prose_of_it + "".join(sections[3:])


def prose(length: int) -> str:
    """Return a section of prose of a length in characters, one whose sentences a film is read from."""
    again = PROSE + JUDGED
    return ("==Reception==\n" + again * (length // len(again) + 1))[:length]


def grown(times: int) -> str:
    """Return an article whose lists, tables and paragraphs are each so many times as long."""
    awards = "".join(
        f"|-\n| Harbour Film Awards || Best Lamp {line} || [[Mira Dell]] || {{{{won}}}}\n" for line in range(4 * times)
    )
    tracks = "".join(
        f"| title{line} = Lamp {line}\n| extra{line} = Bram Ito\n| length{line} = 3:41\n"
        for line in range(1, 6 * times + 1)
    )
    return (
        f"{_box(_stars(6 * times))}\n'''''Lamps''''' is a film.\n\n==Plot==\n{PROSE * times}"
        f"==Cast==\n{_cast(12 * times)}\n==Production==\n{PROSE * times}"
        f'==Accolades==\n{{| class="wikitable"\n! Award !! Category !! Recipient !! Result\n{awards}|}}\n\n'
        f"==Soundtrack==\n{{{{Track listing\n| extra_column = Artist\n{tracks}}}}}\n"
    )


def repeated(article: str, times: int) -> str:
    """Return an article with all that stands below its first heading so many times."""
    first = re.search(r"^==", article, re.MULTILINE)
    start = len(article) if first is None else first.start()
    return article[:start] + (article[start:] + "\n") * times


def large_cast(lines: int) -> str:
    """Return an article with a cast of so many lines."""
    return f"{_box('Mira Dell')}\n==Cast==\n{_cast(lines)}"


def large_box(names: int) -> str:
    """Return an article whose infobox lists so many names."""
    return f"{_box(_stars(names))}\n'''''Lamps''''' is a film.\n"


def _box(starring: str) -> str:
    return (
        f"{{{{Infobox film\n| name = Lamps\n| director = [[Orla Quennet]]\n| starring = {starring}\n"
        "| runtime = 104 minutes\n| budget = $2.4 million\n}}"
    )


def _stars(names: int) -> str:
    lines = "".join(f"* [[Star {line}]]\n" for line in range(names))
    return f"{{{{plainlist|\n{lines}}}}}"


def _cast(lines: int) -> str:
    return "".join(f"* [[Actor {line}]] as Role {line}, a keeper of lamp {line}\n" for line in range(lines))
