"""Whole lines in and out of a text: list items and sections, spelled and spaced as their neighbours are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Source

__all__ = [
    "delete_lines",
    "delete_paragraph",
    "heading_line",
    "insert_lines",
    "insert_section",
    "line_of",
    "section_place",
    "top_level",
]

LINE_ENDS = "\r\n"
_BLANK_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_BLANK_ABOVE = re.compile(r"(?:\r\n|\n|\r)(?P<blank>[ \t]*(?:\r\n|\n|\r))\Z")

ORDER = (
    "plot",
    "cast",
    "crew",
    "themes",
    "production",
    "music",
    "release",
    "home_media",
    "box_office",
    "reception",
    "accolades",
    "legacy",
    "soundtrack",
    "sequel",
    "remake",
    "trivia",
    "see_also",
    "notes",
    "references",
    "further_reading",
    "external_links",
)
"""The usual order of a film article's sections; a new one is put where its kind belongs."""


def _inserted(text: str, at: int, new: str) -> Edit:
    """Return the edit that writes ``new``; no CR and LF that were two line ends become one."""
    if new.startswith("\n") and text.endswith("\r", 0, at):
        new = "\r" + new[1:]
    if new.endswith("\r") and text.startswith("\n", at):
        new = new[:-1] + "\n"
    return Edit(Span(at, at), new)


def insert_lines(document: Source, at: int, lines: Sequence[str]) -> Edit:
    """Return the edit that writes whole lines at the start of a line or at the end of the text."""
    newline = document.style.newline
    text = document.text
    if at > 0 and text[at - 1] not in LINE_ENDS and text[:at] != "\ufeff":
        return _inserted(text, at, "".join(newline + line for line in lines))
    return _inserted(text, at, "".join(line + newline for line in lines))


def delete_lines(document: Source, lines: Span) -> Edit:
    """Return the edit that removes whole lines; a blank one stays where two paragraphs would become one."""
    text = document.text
    above = _line_start(text, _end_above(text, lines.start)) if lines.start else len(text)
    argument = text.startswith("|", lines.start)  # of a list template: no paragraph stands beside it
    joins = not argument and all(_is_prose(text, at) and not _is_beside(text, at, lines) for at in (above, lines.end))
    return Edit(lines, document.style.newline if joins else "", document.cut(lines))


def delete_paragraph(document: Source, lines: Span) -> Edit:
    """Return the edit that removes a paragraph, and one of the blank lines that parted it from two others."""
    text = document.text
    start, end = lines
    above = _BLANK_ABOVE.search(text[:start])
    below = _BLANK_LINE.match(text, end)
    if above is not None and below is not None:
        end = below.end()
    elif above is not None and end == len(text):
        start = above.start("blank")
    return Edit(Span(start, end), "", text[start:end])


def line_of(document: Source, span: Span) -> Span:
    """Return the whole line, or lines, that hold a span."""
    text = document.text
    end = span.end
    while end < len(text) and text[end] not in LINE_ENDS:
        end += 1
    return Span(_line_start(text, span.start), end + (2 if text.startswith("\r\n", end) else int(end < len(text))))


def _line_start(text: str, at: int) -> int:
    """Return where the line of an offset begins, behind the byte order mark."""
    while at > 0 and text[at - 1] not in LINE_ENDS:
        at -= 1
    return at or int(text.startswith("\ufeff"))


def _end_above(text: str, at: int) -> int:
    """Return where the line above a line's start ends, its line end left out."""
    return at - (2 if text[max(0, at - 2) : at] == "\r\n" else 1)


def _is_prose(text: str, at: int) -> bool:
    """Tell whether a line begins with something else than a bullet, a heading's mark, a blank or its own end."""
    return text[at : at + 1] not in {"-", "*", "\u2022", "\u2013", "=", " ", "\t", "\r", "\n", ""}


def _is_beside(text: str, at: int, lines: Span) -> bool:
    """Tell whether a line is an item of the list that some lines are of: of a numbered one, or of terms."""
    return text[at] in "#:;" and text[at] == text[lines.start]


def heading_line(document: Source, level: int, title: str) -> str:
    """Return a heading's line, without a line end, blanks round the title as the text has them."""
    signs = "=" * level
    blank = document.style.heading_blank
    return f"{signs}{blank}{title}{blank}{signs}"


def top_level(document: Source) -> int:
    """Return the level of the sections of known kinds, else of the outermost ones; 2 where there is none."""
    sections = document.outline.sections
    known = [section.level for section, kinds in zip(sections, document.kinds, strict=True) if kinds]
    return min(known or [section.level for section in sections], default=2)


def section_place(document: Source, kind: str | None) -> int:
    """Return where a new section of a kind stands: behind the last section that comes before it."""
    top = top_level(document)
    sections = zip(document.outline.sections, document.kinds, strict=True)
    outer = [(section, kinds) for section, kinds in sections if section.level == top]
    rank = ORDER.index(kind) if kind in ORDER else len(ORDER)
    at = None
    for section, kinds in outer:
        ranks = [ORDER.index(each) for each in kinds if each in ORDER]
        if rank == len(ORDER) or (ranks and ranks[0] < rank):
            at = section.end
    if at is not None:
        return at
    return outer[0][0].heading.start if outer else len(document.text)


def insert_section(document: Source, at: int, level: int, title: str, body: str) -> Edit:
    """Return the edit that writes a section at a place where a section can begin.

    A blank line parts it from what stands above and below.

    Args:
        document: The document.
        at: The start of a heading's line, or the end of the text.
        level: 1 to 6.
        title: The words of the heading.
        body: The section's text as it is written, line ends at its end left out.
    """
    newline = document.style.newline
    text = document.text
    above = text[:at]
    lines = heading_line(document, level, title) + newline
    if body:
        lines += body + newline
    if above.strip("\ufeff"):
        end = above.rstrip(" \t")
        parted = end.endswith(("\n\n", "\r\n\r\n", "\r\r", "\n\r"))
        lines = newline * (0 if parted else 1 if end.endswith(("\n", "\r")) else 2) + lines
    if at < len(text):
        lines += newline
    return _inserted(text, at, lines)
