"""What the headings of a cast's table say of its columns."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["ORDER", "kind_of"]

_WORDS = re.compile(r"[^\W\d_]+")
_DESCRIBES = re.compile(
    r"(?:characters?|roles?|parts?)(?:'s)? (?:descriptions?|notes?|details)|(?:relation|descri|note)[^/&]*"
)
"""Headings of what tells of a character, though they name that too."""
_PARENTHESIS = re.compile(r"\([^()]*\)")


def _kinds() -> dict[str, str]:
    words = {
        "role": "role roles character characters part",
        "actor": "actor actors actress actresses cast performer performers voice voices voiced played portrayed "
        "starring star stars player dub dubbing dubber artist artists artiste seiy\u016b seiyu",
        "name": "name names",
        "note": "note notes description descriptions remark remarks comment comments detail details relation relations "
        "relationship relationships occupation position affiliation unit team species fate status background "
        "profession",
        "voice": "original english japanese hindi tamil telugu malayalam kannada bengali marathi punjabi french german "
        "spanish italian korean chinese mandarin cantonese portuguese russian polish swedish danish finnish",
        "other": "award awards category result year ceremony nominee nominees recipient recipients outcome festival "
        "song songs title track film films movie album singer singers rank gross country critic",
    }
    return {word: kind for kind, said_by in words.items() for word in said_by.split()}


_KINDS: Final = _kinds()
ORDER: Final = ("role", "other", "actor", "name", "note", "voice")
"""Of the words of a heading the kind that comes first here decides: an actor's role is a role."""


def kind_of(text: str) -> str:
    """Return which kind of column a heading is of; empty for none."""
    plain = text.casefold().strip(" .:")
    if plain == "as":
        return "role"
    if _DESCRIBES.fullmatch(plain):
        return "note"
    bare = _PARENTHESIS.sub(" ", plain)  # "English (Harbour Films, 1989)" is no column of films
    for words in (bare, plain):
        found = {_KINDS.get(word, "") for word in _WORDS.findall(words)}
        kind = next((kind for kind in ORDER if kind in found), "")
        if kind:
            return kind
    return ""
