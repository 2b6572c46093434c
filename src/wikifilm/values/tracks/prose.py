"""What a line says beside names: sentences, what else is said of a track, and where names end in a sentence."""

from __future__ import annotations

import re

from wikifilm.values.names import PARTICLES

__all__ = [
    "ALL_NAMES",
    "AUTHORS",
    "CALLED",
    "FEATURED",
    "NO_PEOPLE",
    "OF_TITLE",
    "TOTAL",
    "are_people",
    "is_band",
    "is_prose",
    "names_end",
]

CALLED = re.compile(
    r"(?i:\b(?:songs?|themes?|tracks?|medley|opening|ending|music|number|singles?|score|side|disc|act|scene|bonus|"
    r"instrumental|credits|titles?|recorded|released|soundtrack|album)\b)"
)
"""What stands before a title and a colon where it is no artist: ``Theme song:``."""
_NAME = r"(?:[^\W\d_a-z][\w.'\u2019-]*\.?[ \xa0]){1,3}[^\W\d_a-z][\w.'\u2019-]*"
AUTHORS = re.compile(
    rf"{_NAME}(?:[ \xa0]?/[ \xa0]?{_NAME}|,[ \xa0]{_NAME}|[ \xa0](?:&|and|[-\u2013])[ \xa0]{_NAME}){{1,4}}"
)
"""Full names, at least two."""
ALL_NAMES = re.compile(AUTHORS.pattern.removesuffix("{1,4}") + "{0,4}")
"""Full names, or one."""
_SMALL = re.compile(
    rf"{'|'.join(sorted(PARTICLES))}|and|with|of|the|feat|featuring|ft|vs|des|et|und|chorus|others|party|team|orchestra|"
    r"company|ensemble|cast|choir|band|children"
)
"""Words in small letters that names and lists of names hold."""
_GOES_ON = re.compile(
    r"(?<![ \t\xa0]),?[ \t\xa0]++(?:(?P<always>[Cc]ourtesy of|[Bb]y arrangement|[Uu]sed by permission|"
    r"[Uu]nder licen[cs]e|[Pp]ublished by|accompanied by|backed by|picturi[sz]ed on|filmed on|"
    r"based on|originally|"
    r"(?:is|was) heard|heard)|over|during|in|at|on|from|to|for|used|played|performed|which|who|whose|while|when|"
    r"the only)"
    r"(?=[ \t\xa0])"
)
"""What names may be followed by in a sentence."""
_SENTENCE = re.compile(
    r"(?:\A|[ \t\xa0])(?:an?|in|on|at|to|from|is|are|was|were|not|only|used|when|which|who|that|this|by|for|"
    r"during|over|"
    r"heard|played|cut|removed|deleted|added)(?![^ \t\xa0])"
)
"""A word that no list of names holds."""
OF_TITLE = re.compile(
    r"(?i:\b(?:I|you|me|my|we|your|us|it|to|on|is|are|an?|for|from|this|that|what|why|how|when|who|where|not|if|be|do|"
    r"let|there|\w+n['\u2019]t|\w+['\u2019](?:m|re|ll|ve|s(?= (?:a|not|the)\b)))\b)|\?"
)
"""Words that stand in titles and hardly in names."""
TOTAL = re.compile(r"(?i:total(?: (?:running|playing))?(?: (?:time|length|duration|runtime))?:?)")
"""What is no title, but a sum."""
FEATURED = re.compile(r"(?i:feat|ft|featuring|with|duet with)\.?[ \t\xa0]")
"""How a parenthesis begins that names more artists."""
NO_PEOPLE = re.compile(
    r"(?i:(?:an? )?(?:main |opening |closing |end |love |bonus |deleted |title |unused |cut |background )*"
    r"(?:instrumental|theme(?: music| song)?|titles?|tracks?|songs?|reprise|finale|overture|unused|dance|medley|"
    r"score|live|"
    r"remix|version|duet|solo|deleted|dialogues?|music|credits|sad|happy|"
    r"male|female|slow|bit)(?: version| mix| medley)?|traditional|acoustic|"
    r"(?:[\w'\u2019-]+ ){0,2}(?:version|mix|remix|edit|demo|take|cut|suite|song|lullaby|waltz|march|blues|"
    r"tango|polka|ballad|serenade|hymn|anthem|prayer))"
)
"""What is said of a track that is no name."""
_INSIDE = re.compile(r"(?:a|an|at|by|for|from|in|on|to)")
"""Words in small letters that the name of a band may hold: ``Reeds for Lisle``."""
_ALIAS = re.compile(r",?[ \t\xa0](?:aka|a\.k\.a\.|also known as)[ \t\xa0][^,;]*")
_ASIDE = re.compile(r"\([^()]*\)")
_GROUPS = re.compile(r"chorus|choir|orchestra|ensemble|company|cast|children|boys|girls|men|women|voices")


def is_prose(text: str) -> bool:
    """Tell whether some words are a sentence rather than names."""
    words = (word.strip(".,;:()") for word in text.split())
    return any(len(word) > 1 and word.isalpha() and word.islower() and not _SMALL.fullmatch(word) for word in words)


def is_band(text: str) -> bool:
    """Tell whether some words are the name of a band, though one of them is written small."""
    words = text.split()
    small = [word for word in words if word.islower() and not _SMALL.fullmatch(word)]
    inner = all(_INSIDE.fullmatch(word) for word in small) and not words[-1].islower()
    return words[0][0].isupper() and inner and CALLED.search(text) is None


def names_end(text: str, start: int, end: int) -> int:
    """Return where names end of which a sentence goes on: ``A over the opening credits``."""
    for found in _GOES_ON.finditer(text, start, end):
        if found["always"] is not None or is_prose(text[found.end() : end]):
            return found.start()
    return end


def are_people(text: str, *, strict: bool) -> bool:
    """Tell whether words that a mark led to are names, and not what else is said of a track.

    Args:
        text: The words.
        strict: Whether they may hold nothing that is in small letters.
    """
    text = _ALIAS.sub("", _ASIDE.sub("", text))
    if NO_PEOPLE.fullmatch(text) is not None or '"' in text or "Award" in text:
        return False
    if strict or (text.islower() and _GROUPS.search(text) is None and " " in text):
        return not is_prose(text)
    return _SENTENCE.search(text) is None
