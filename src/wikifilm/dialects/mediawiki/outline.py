"""The outline of a wikitext: its sections and its box out of the cut, and lists that stand where none is expected."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki import bodies, boxes, tables
from wikifilm.dialects.mediawiki.cut import HEADING_ROW, rows_of
from wikifilm.dialects.mediawiki.listings import TRACK_LISTINGS, template_name
from wikifilm.dialects.mediawiki.page import Page
from wikifilm.syntax import Box, Outline, nest
from wikifilm.text import Span
from wikifilm.values.kinds import section_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.syntax import Section, Sections

__all__ = ["LINE_END", "scan"]

_TRACKS = re.compile(r"(?i:\{\{[^{}|\n]{0,40}track)")
_ROLES = re.compile(r"(?<![A-Za-z])(?i:roles?|characters?|parts?|played by|portrayed by)(?![A-Za-z])")
_NO_CAST = frozenset((
    "cast", "accolades", "soundtrack", "music", "sequel", "remake", "legacy", "box_office", "references", "notes",
    "see_also", "further_reading", "external_links",
))  # fmt: skip
"""Sections whose tables are read already, or tell of other works."""
LINE_END = re.compile(r"\r\n|\n|\r")
_BOLD = re.compile(  # it begins with a character, which is found much sooner than a choice
    r"'(?<!'')''(?:''(?!')|(?!'))(?P<name>[^'\r\n]++(?:'(?!')[^'\r\n]++)*+)'''(?:''(?!')|(?!'))"
)
_MOST_NAMES = 4
_FIRST_WORDS = 4000
"""How far into the lead the film's own name is looked for."""


def _names(text: str, lead: Span) -> tuple[Span, ...]:
    """Return where the first paragraphs of the lead say a name in bold."""
    end = min(lead.end, lead.start + _FIRST_WORDS)
    first = text.find("'''", lead.start, end)
    found = list(islice(_BOLD.finditer(text, first, end), _MOST_NAMES)) if first >= 0 else []
    return tuple(Span(*match.span("name")) for match in found)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[end - 1] in " \t":
        end -= 1
    while start < end and text[start] in " \t":
        start += 1
    return Span(start, end)


def scan(text: str, title: str | None = None, language: str | None = None) -> Outline:
    """Return the outline of a wikitext.

    Args:
        text: Any text.
        title: The page's title, which wikitext does not say.
        language: The language of its infobox, such as ``de``; taken from its parameters where it is not given.
    """
    del title
    page = Page(text)
    levels = array("q")
    for start, stop, level, title_start, title_end, _ in rows_of(page.cut.heading_rows, HEADING_ROW):
        end = LINE_END.match(text, stop)
        levels.extend((level, *_trimmed(text, title_start, title_end), start, stop if end is None else end.end()))
    sections = nest(levels, len(text))
    first = sections[0].heading.start if sections else len(text)
    template = boxes.film_box(page)
    if template is None:
        return Outline(None, None, Span(0, first), sections, why_not=boxes.why_not(page), own=page)
    fields = boxes.fields(page, template)
    page.language, page.table = tables.table_of(template, language)
    labels = {text[field.label.start : field.label.end]: field for field in fields}
    named = [labels[label] for label in tables.TITLE_LABELS[page.language] if label in labels]
    name = next((field.value for field in named if field.value.start < field.value.end), None)
    cast = [labels[label] for label in tables.CAST_FIELDS.get(page.language, ()) if label in labels]
    return Outline(
        None,
        Box(template.span, name, fields),
        Span(template.end, first),
        sections,
        kind="series" if boxes.is_series(page, template) else "film",
        names=_names(text, Span(template.end, first)),
        lists=(*(("cast", field.value) for field in cast), *_listings(page, sections), *_cast_tables(page, sections)),
        own=page,
    )


def _listings(page: Page, sections: Sections) -> Iterator[tuple[str, Span]]:
    """Give the track listings that stand in sections of which nobody would expect it."""
    if _TRACKS.search(page.text) is None:
        return
    found = [each.span for each in page.cut.templates if TRACK_LISTINGS.fullmatch(template_name(each.short_name))]
    known = _kinds_around(page, sections) if found else []
    for span in found:
        around = bisect_right(sections, span.start, key=_start_of) - 1
        if around < 0 or not {"soundtrack", "music"} & set(known[around]):
            yield "soundtrack", span


def _cast_tables(page: Page, sections: Sections) -> Iterator[tuple[str, Span]]:
    """Give the tables of who plays whom in sections of which nobody would expect it, such as ``Casting``."""
    if page.text.find("{|") < 0:
        return
    for index, kinds in enumerate(_kinds_around(page, sections)):
        if not _NO_CAST.isdisjoint(kinds):
            continue
        body = sections[index].body
        if page.text.find("{|", *body) >= 0 and _ROLES.search(page.text, *body):
            for span in bodies.cast_tables(page, body):
                yield "cast", span


def _start_of(section: Section) -> int:
    return section.heading.start


def _kinds_around(page: Page, sections: Sections) -> list[tuple[str, ...]]:
    """Return for each section its kinds, or those of the nearest one around it that has some."""
    found: list[tuple[str, ...]] = []
    around: list[tuple[int, tuple[str, ...]]] = []
    for (start, end), title in zip(sections.places(), sections.titles(), strict=True):
        while around and around[-1][0] <= start:
            around.pop()
        outer = around[-1][1] if around else ()
        found.append(section_kinds(page.text[slice(*title)]) or outer)
        around.append((end, found[-1]))
    return found
