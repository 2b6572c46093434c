"""The one place that says which differences between two readings of an article do not count.

Case, kinds of blanks, quotation marks and dashes, composed or decomposed letters, and punctuation round a word of a
description make no difference, nor does by which of its names a text calls an aggregator; everything else does. A
description counts by its first and its last three words, so that no sentence stands in the gold files.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["edges", "figure", "source", "text"]

_ALIKE = str.maketrans(
    {
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{MINUS SIGN}": "-",
        "\N{NO-BREAK SPACE}": " ",
        "_": " ",
    }
)
_SOURCES = {
    "internet movie database": "imdb",
    "the internet movie database": "imdb",
    "mrqe": "movie review query engine",
    "rottentomatoes": "rotten tomatoes",
    "tomatometer": "rotten tomatoes",
    "metascore": "metacritic",
}
"""Other names of aggregators."""
_BLANKS = re.compile(r"\s+")
_WORDS = 3


def text(value: object) -> str:
    """Return a name or a note as it is compared."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", str(value)).translate(_ALIKE)).strip(" \"'").casefold()


def source(value: object) -> str:
    """Return an aggregator's name as it is compared."""
    name = text(value).removesuffix(".com")
    return _SOURCES.get(name, name)


def figure(value: object) -> str:
    """Return a number or a grade as it is compared: 7 and 7.0 are the same."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:.6g}"
    return text(value)


def edges(value: object) -> tuple[str, str]:
    """Return the first and the last three words of a sentence, or of an object that holds only these."""
    if isinstance(value, dict):
        first, last = str(value["first"]), str(value["last"])
    else:
        first = last = str(value)
    head, tail = text(first).split(), text(last).split()
    return " ".join(map(_bare, head[:_WORDS])), " ".join(map(_bare, tail[-_WORDS:]))


def _bare(word: str) -> str:
    return word.strip(".,;:!?()\"'")
