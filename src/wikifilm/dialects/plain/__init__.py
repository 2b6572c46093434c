"""The plain dialect: headings in ``=``, the infobox as a bullet list, cast lists nested by indentation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wikifilm.dialect import Dialect
from wikifilm.dialects.plain import scan as plain_scan
from wikifilm.dialects.plain.box import PlainBox, holder
from wikifilm.fields import FieldRule, normal_label
from wikifilm.inline import Plain
from wikifilm.syntax import Outline, Style
from wikifilm.values.dates import RELEASES
from wikifilm.values.money import MONEY
from wikifilm.values.names import COMPANIES, LANGUAGES, PEOPLE, PLACES, NamesLens
from wikifilm.values.runtimes import RUNTIMES
from wikifilm.values.works import TITLES, WORKS

if TYPE_CHECKING:
    from wikifilm.inline import Inline
    from wikifilm.lens import ListLens
    from wikifilm.syntax import Block
    from wikifilm.text import Span

__all__ = ["PLAIN"]

_NEWLINE = re.compile(r"\r\n|\n|\r")
_ITEM = re.compile(r"(?<![^\r\n])(?P<indent>[ \t]*)(?P<bullet>[-*\u2022\u2013][ \t]+)[^ \t\r\n]")
_HEADING = re.compile(r"(?<![^\r\n])==++(?P<blank>[ \t]*+)[^=\r\n]++=")


def style(text: str, outline: Outline) -> Style:
    """Take line end, bullet, indentation and the blanks of headings from the first lines that show them."""
    newline = _NEWLINE.search(text)
    start = outline.lead.start
    item = _ITEM.search(text, start) or _ITEM.search(text)
    nested = next((match for match in _ITEM.finditer(text, start) if match["indent"]), None)
    heading = _HEADING.search(text, start)
    return Style(
        "\n" if newline is None else newline[0],
        "- " if item is None else item["bullet"],
        "  " if nested is None else nested["indent"],
        "" if heading is None else heading["blank"],
    )


def _row(attribute: str, label: str, lens: ListLens[Any], *labels: str, marks_film: bool = True) -> FieldRule:
    limit = "the plain dialect parts names with commas" if isinstance(lens, NamesLens) else ""
    return FieldRule(attribute, label, labels, lens, marks_film, limit)


FIELDS = (
    _row("native_names", "Native name", TITLES, "native name", "native names", "original title"),
    _row("directors", "Director", PEOPLE, "director", "directors", "directed by", "direction"),
    _row("producers", "Producer", PEOPLE, "producer", "producers", "produced by"),
    _row("writers", "Writer", PEOPLE, "writer", "writers", "written by"),
    _row("screenplay", "Screenplay", PEOPLE, "screenplay", "screenplay by", "screenwriter", "screenwriters"),
    _row("story", "Story", PEOPLE, "story", "story by"),
    _row("based_on", "Based on", WORKS, "based on"),
    _row("starring", "Starring", PEOPLE, "starring", "stars", "star"),
    _row("narrators", "Narrator", PEOPLE, "narrator", "narrators", "narrated by"),
    _row("music", "Music", PEOPLE, "music", "music by", "composer", "composers"),
    _row(
        "cinematography",
        "Cinematography",
        PEOPLE,
        "cinematography",
        "cinematography by",
        "cinematographer",
    ),
    _row("editing", "Editing", PEOPLE, "editing", "edited by", "editor", "editors", "editing by"),
    _row(
        "production_companies",
        "Production Companies",
        COMPANIES,
        "production companies",
        "production company",
        "studio",
        "studios",
    ),
    _row("distributors", "Distributor", COMPANIES, "distributor", "distributors", "distributed by"),
    _row(
        "released",
        "Released",
        RELEASES,
        "released",
        "release date",
        "release dates",
        "release",
        "releases",
    ),
    _row("runtimes", "Runtime", RUNTIMES, "runtime", "runtimes", "running time", "running times", "length"),
    _row("countries", "Country", PLACES, "country", "countries", "country of origin", marks_film=False),
    _row("languages", "Language", LANGUAGES, "language", "languages", marks_film=False),
    _row("budget", "Budget", MONEY, "budget", "budgets"),
    _row("gross", "Box office", MONEY, "box office", "gross"),
)
"""Which attribute stands under which labels."""


def blocks(outline: Outline, text: str, span: Span) -> tuple[Block, ...]:
    """Return the list items and paragraphs of a stretch."""
    del outline
    return plain_scan.blocks(text, span.start, span.end)


def lines(outline: Outline, text: str, block: Block) -> tuple[Block, ...]:
    """Return the lines of a paragraph."""
    del outline
    return plain_scan.lines_of(text, block)


def inline(outline: Outline, text: str, span: Span) -> Inline:
    """Return the display text of a stretch."""
    del outline
    return plain_scan.inline(text, span)


def nested(marker: str, style: Style) -> str:
    """Return the marker of an item one level below: indented once more."""
    own = _indent(marker)
    return own + style.indent + marker[len(own) :]


def moved(lines: str, old: str, new: str) -> str:
    """Return an item's lines at the indentation of another marker."""
    if _indent(old) == _indent(new):
        return lines
    begins = re.compile(rf"(\r\n|\n|\r){re.escape(_indent(old))}(?=[^\r\n])")
    return new + begins.sub(lambda line: line[1] + _indent(new), lines[len(old) :])


def _indent(marker: str) -> str:
    return marker[: len(marker) - len(marker.lstrip(" \t"))]


PLAIN = Dialect(
    name="plain",
    scan=plain_scan.scan,
    blocks=blocks,
    lines=lines,
    inline=inline,
    holder=holder,
    fields=FIELDS,
    label=normal_label,
    style=style,
    box=PlainBox(),
    pen=Plain(),
    nested=nested,
    moved=moved,
)
"""The dialect of the seed article."""
