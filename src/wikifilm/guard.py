"""Keeps the words of a link together: the separators in its label part nothing.

While a lens reads, a stand-in takes the place of each such character, so that ``[[Smith, Lee & Co.]]`` is one name.
What the lens returns has the text's own characters again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar, cast

import attrs

from wikifilm.lens import Replacement
from wikifilm.links import attributes_of, names_of
from wikifilm.standins import BREAK, DASH, LED, STAND_IN, TO_HIDDEN, TO_JOINT, TO_RAISED, TO_SHOWN, TO_TITLE_END, WORK
from wikifilm.values.accolades import AccoladesLens, Context
from wikifilm.values.cells import CELL, RowLens
from wikifilm.values.credits import CreditLens, Share, beside, tells, typed_as
from wikifilm.values.money import MoneyLens
from wikifilm.values.names import NamesLens
from wikifilm.values.shares import LineShare
from wikifilm.values.tracks import TRACK_ROWS, TracksLens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wikifilm.inline import Atom, Inline
    from wikifilm.lens import Wholes

__all__ = ["guarded", "like", "plain", "released", "stand_ins", "wholes"]

T = TypeVar("T")

_PARTS = re.compile(
    r"[,;:&\u2013\u2014\u2026]|\.(?=[. ])"
    r"|(?<=[ \xa0])(?:-(?=[ \xa0])|a(?=s[ \xa0])|a(?=nd[ \xa0])|b(?=y[ \xa0]))"
)
_SONG_PARTS = re.compile(
    rf"{_PARTS.pattern}|(?<=[ \xa0])(?:i(?=n[ \xa0])|a(?=t[ \xa0])|t(?=o[ \xa0])|o(?=n[ \xa0])|f(?=(?:or|rom)[ \xa0]))"
)
"""Beside them what a sentence about a song goes on with."""
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_ITALIC = re.compile(r"''(?!')")
_SLANTED = re.compile(r"''(?!'(?!''))|<(?:i|em|cite)[ >]", re.IGNORECASE)
"""What begins italics, bold ones too."""
_OF = re.compile(r"[ \xa0](?:at|for|from|in|of|on|the|to|with)[ \xa0]", re.IGNORECASE)
"""What may stand inside the name of a paper, and never inside a person's."""
_OUTLET = re.compile(
    r"(?i:\((?:[^()]{1,30}[ _])?(?:blog|magazine|newspaper|periodical|web ?site|webzine)\)|\.(?:com|net|org))\Z"
)
"""What the page of a paper or a site may end with."""
_JOINTS = re.compile(r"(?<=[ \xa0])(?:&|and)(?=[ \xa0])|[,\u2013\u2014/]|(?<=[ \xa0])-(?=[ \xa0])")
_JOINT = re.compile(r"[ \xa0]*(?:&|and|[-\u2013\u2014/])[ \xa0]*")
"""What may stand between two links and part them, as it never parts words."""
_AND = re.compile(r"(?:[ \xa0]*\([^()]{0,60}\))?[ \xa0]+(?:&|and)[ \xa0]+|,")
_WITH = re.compile(r"[ \xa0]+(?:&|and)[ \xa0]+|[ \xa0]*/[ \xa0]*")
"""What parts two actors that are links."""
_GLUED = re.compile(r"[ \xa0]*(?P<dash>[-\u2013\u2014])(?=[ \xa0]*[^ \xa0-]|\Z)")
"""A dash behind a link, whatever blanks it has."""
_SAID_OF = re.compile(r" as |(?i:voiced|played|portrayed|performed) by")
"""What stands in italics too though it parts a line."""
_BEFORE_WORK = (", ", "; ", " in ", " on ", " of ")
_BEFORE_TITLE = (' "', " \u201c")
_NUMBER = re.compile(r"(?:\(?[0-9]{1,3}[.)][ \xa0]+)?")
_DASHES = ("-", "\u2013", "\u2014")
_CAPITAL = re.compile(r"[\u2013\u2014][ \xa0]?[^\W\d_a-z]")
_OPUS = re.compile(r",[ \xa0](?:Op|Opp|No|K|KV|BWV|D|RV|S)\.?[ \xa0]?[0-9]")
"""The number of a work, which is of its title."""
_MARKS = "\"'\u201c\u2018\u201e\xab"
_RAISED = re.compile(r"<sup(?:[ \t][^<>]*)?>", re.IGNORECASE)
_LONGEST_SIGN = 3
_BROKEN = re.compile(r"(?i:</?br)(?![A-Za-z])")
_ENDS_ROLE = re.compile(r"[\w)\"'\u201d.]")
_OF_CAST = (CreditLens, Share)
_READ_WHOLE = (NamesLens, *_OF_CAST, TracksLens, AccoladesLens, Context, RowLens)


def guarded(inline: Inline, lens: object) -> str:
    """Return the display text as a lens reads it: in labels of links, stand-ins for what parts names."""
    text = inline.text
    lens = lens.lens if isinstance(lens, LineShare) else lens
    if isinstance(lens, MoneyLens):  # what the wiki reckons in other money is no part of the amount
        return text.replace("(\N{REPLACEMENT CHARACTER})", "   ")
    if not isinstance(lens, _READ_WHOLE) or not (text.isascii() or STAND_IN.search(text) is None):
        return text
    joint = _JOINT if isinstance(lens, NamesLens) else _AND
    joins = len(text)
    if isinstance(lens, _OF_CAST):  # before the role alone: roles are parted by their own rules
        joint = _WITH
        links = [(link.start, link.end) for link in inline.links]
        text, joins = typed_as(text, links)
        text = beside(_broken(inline, _parted(inline, text), joins), links, joins)
    elif isinstance(lens, TracksLens):
        text = _works(inline)
    elif lens is TRACK_ROWS:
        text = _title_cell(inline)
    text = _unraised(inline, text)
    parts = _parts(lens)
    bits: list[str] = []
    at = 0
    last: int | None = None
    for atom in _whole(inline, lens):
        if last is not None and atom.end <= joins and joint.fullmatch(text, last, atom.start):
            bits += (text[at:last], _JOINTS.sub(_joint, text[last : atom.start]))
            at = atom.start
        if at <= atom.start and parts.search(text, atom.start, atom.end):
            bits += (text[at : atom.start], parts.sub(_stand_in, text[atom.start : atom.end]))
            at = atom.end
        last = atom.end
    return "".join([*bits, text[at:]]) if bits else text


def _parts(lens: object) -> re.Pattern[str]:
    """Return what parts words where a lens reads them."""
    lens = lens.lens if isinstance(lens, LineShare) else lens
    return _SONG_PARTS if isinstance(lens, TracksLens) else _PARTS


def _works(inline: Inline) -> str:
    """Return a song's line with stand-ins for what parts it from a work in italics, and for what ends such a title.

    Beside these the blank between a link that begins it and a title in quotation marks.
    """
    text = inline.text
    first = inline.links[0] if inline.links else None
    if (
        first is not None
        and _NUMBER.fullmatch(text, 0, first.start)
        and text[first.end : first.end + 2] in _BEFORE_TITLE
    ):
        text = text[: first.end] + LED + text[first.end + 1 :]
    for atom in inline.atoms:
        if atom.kind != "wrap" or not inline.source.startswith("''", atom.span.start):
            continue
        if text.endswith(_BEFORE_WORK, 0, atom.start):
            text = text[: atom.start - 1] + WORK + text[atom.start :]
        end = text[atom.end : atom.end + 1]
        ends = end != "." or text.startswith("...", atom.end)
        closed = end and ends and ord(end) in TO_TITLE_END and _OPUS.match(text, atom.end) is None
        closed = closed and (end not in _DASHES or _leads(inline, atom.end))
        if closed and _NUMBER.fullmatch(text, 0, atom.start) and text[atom.start] not in _MARKS:
            text = text[: atom.end] + end.translate(TO_TITLE_END) + text[atom.end + 1 :]
    return text


def _leads(inline: Inline, at: int) -> bool:
    """Tell whether a dash behind a title leads to a name: one that is a link, or behind a long dash a capital."""
    linked = any(at < link.start <= at + 2 for link in inline.links)
    return linked or _CAPITAL.match(inline.text, at) is not None


def _title_cell(inline: Inline) -> str:
    """Return a song's row with a stand-in for the blank behind a title in bold or italics: ``''Petals'' (slow)``."""
    text = inline.text
    start = text.find(CELL, text.find(CELL) + 1) + 1
    for atom in inline.atoms:
        first = atom.kind == "wrap" and _NUMBER.fullmatch(text, start, atom.start) is not None
        if first and text.startswith(" (", atom.end):
            return text[: atom.end] + text[atom.end].translate(TO_TITLE_END) + text[atom.end + 1 :]
    return text


def _parted(inline: Inline, text: str) -> str:
    """Return a cast line with a stand-in for the dash that parts a link at its beginning from a role: ``[[A]]-B``."""
    first = inline.links[0] if inline.links and inline.links[0].start == 0 else None
    glued = None if first is None or " as " in text else _GLUED.match(text, first.end)
    if glued is None or text[glued.start() : glued.end() + 1] == f" {glued['dash']} ":
        return text
    return text[: glued.start("dash")] + DASH + text[glued.end("dash") :]


def _broken(inline: Inline, text: str, role: int) -> str:
    """Return a cast line with a stand-in for the line break behind its role: what stands in the next line tells of it.

    Args:
        inline: The line.
        text: It as it is read.
        role: Where the word before the role stands.
    """
    if not role or not inline.pieces or _BROKEN.search(inline.source, *inline.span) is None:
        return text
    for at, start, end in inline.pieces:
        if at <= role or text[at : at + 1] != " " or _BROKEN.search(inline.source, start, end) is None:
            continue
        said = text[at + 1 :]
        if tells(said) and " as " not in said and _ENDS_ROLE.match(text, at - 1) is not None:
            return f"{text[:at]}{BREAK}{text[at + 1 :]}"
        break
    return text


def _unraised(inline: Inline, text: str) -> str:
    """Return a text with stand-ins for letters that are written raised, as signs of footnotes are: ``<sup>V</sup>``."""
    for atom in inline.atoms:
        if atom.kind == "wrap" and atom.start and atom.end - atom.start <= _LONGEST_SIGN:
            words = text[atom.start : atom.end]
            if words.isascii() and _RAISED.match(inline.source, atom.span.start) and words not in _ORDINALS:
                text = text[: atom.start] + words.translate(TO_RAISED) + text[atom.end :]
    return text


def _whole(inline: Inline, lens: object) -> Sequence[Atom]:
    """Return what a lens reads as one: links, and in a cast line italics such as the title of another film."""
    if not isinstance(lens, _OF_CAST) or not any(atom.kind == "wrap" for atom in inline.atoms):
        return inline.links
    return [
        atom
        for atom in inline.atoms
        if atom.kind == "link"
        or (
            atom.kind == "wrap"
            and atom.start
            and _ITALIC.match(inline.source, atom.span.start) is not None
            and _SAID_OF.search(inline.text, atom.start, atom.end) is None
        )
    ]


def wholes(inline: Inline) -> Wholes:
    """Return where words of a paragraph are one name, as their markup shows: in italics, and links of several words."""
    source = inline.source
    return tuple(
        [
            (atom.start, atom.end)
            for atom in inline.atoms
            if (atom.kind == "wrap" and _SLANTED.match(source, atom.span.start) is not None)
            or (atom.kind == "link" and _OF.search(inline.text, atom.start, atom.end) is not None)
            or (atom.page is not None and _OUTLET.search(atom.page) is not None)
        ]
    )


def _joint(match: re.Match[str]) -> str:
    return match[0].translate(TO_JOINT)


def _stand_in(match: re.Match[str]) -> str:
    return match[0].translate(TO_HIDDEN)


def _texts(value: object) -> Iterator[str]:
    kind = type(value)
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _texts(each)
    elif attrs.has(kind):
        for attribute in attributes_of(kind):
            yield from _texts(getattr(value, attribute))


def _mapped(value: object, texts: dict[str, str]) -> object:
    kind = type(value)
    if isinstance(value, str):
        return texts.get(value, value)
    if isinstance(value, tuple):
        return tuple(_mapped(each, texts) for each in value)
    if not attrs.has(kind):
        return value
    found = {attribute: _mapped(getattr(value, attribute), texts) for attribute in attributes_of(kind)}
    return kind(**found)


def released(value: T) -> T:
    """Return a value that a lens read with the text's own characters."""
    texts = {text: text.translate(TO_SHOWN) for text in _texts(value) if STAND_IN.search(text)}
    return cast("T", _mapped(value, texts)) if texts else value


def stand_ins(old: object) -> dict[str, str]:
    """Return the words of what a lens read that have stand-ins in them, by what a reader sees."""
    return {text.translate(TO_SHOWN): text for text in _texts(old) if STAND_IN.search(text)}


def like(hidden: Mapping[str, str], new: T, lens: object, linked: object = None) -> T:
    """Return a new value with the stand-ins that its words will have when they are read again.

    Args:
        hidden: The ``stand_ins`` of what a lens read: the same words have those that they have there.
        new: The new value, without links.
        lens: What reads it.
        linked: The same value with its links, which keep the words of a name together.
    """
    parts = _parts(lens)
    names = [name.name for _, name in names_of(linked) if name.page is not None and parts.search(name.name)]
    texts = {name: parts.sub(_stand_in, name) for name in names}
    texts |= hidden
    return cast("T", _mapped(new, texts)) if texts else new


def plain(found: list[Replacement]) -> list[Replacement]:
    """Return replacements of display text with the text's own characters."""
    return [Replacement(start, end, new.translate(TO_SHOWN)) for start, end, new in found]
