"""The dialect of MediaWiki: its outline out of the cut, and the table of all that belongs to it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING, Any

from wikifilm.dialect import Dialect, Holder
from wikifilm.dialects.mediawiki import bodies, boxes, groups, holders, lines, rows, shown, tables, web
from wikifilm.dialects.mediawiki.boxwriter import WikiBox
from wikifilm.dialects.mediawiki.cut import HEADING_ROW, rows_of
from wikifilm.dialects.mediawiki.identifierlinks import write_identifiers
from wikifilm.dialects.mediawiki.identifiers import identifiers
from wikifilm.dialects.mediawiki.listings import TRACK_LISTINGS, template_name
from wikifilm.dialects.mediawiki.page import Page
from wikifilm.dialects.mediawiki.references import mended
from wikifilm.dialects.mediawiki.saving import as_saved, unsaved
from wikifilm.inline import Atom, Inline
from wikifilm.syntax import Box, Outline, Style, nest
from wikifilm.text import Span
from wikifilm.values.kinds import section_kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wikifilm.dialects.mediawiki.cut import Cut
    from wikifilm.fields import FieldRule
    from wikifilm.film import Identifier, Value
    from wikifilm.syntax import Block, Field, Section, Sections
    from wikifilm.text import Edit

__all__ = ["MEDIAWIKI"]

_EXPANDED = re.compile(r"~~~|(?i:subst:)|\|\]|\[\|")
"""What a save may expand: only then is the text looked through."""
_TRACKS = re.compile(r"(?i:\{\{[^{}|\n]{0,40}track)")
_ROLES = re.compile(r"(?<![A-Za-z])(?i:roles?|characters?|parts?|played by|portrayed by)(?![A-Za-z])")
_NO_CAST = frozenset((
    "cast", "accolades", "soundtrack", "music", "sequel", "remake", "legacy", "box_office", "references", "notes",
    "see_also", "further_reading", "external_links",
))  # fmt: skip
"""Sections whose tables are read already, or tell of other works."""
_LINE_END = re.compile(r"\r\n|\n|\r")
_HEADING = re.compile(r"(?<![^\r\n])==++(?P<blank>[ \t]*+)[^=\r\n]++=")
_ITEM = re.compile(r"(?<![^\r\n])[*#]+(?P<blank>[ \t]*)[^*#:; \t\r\n]")


_BOLD = re.compile(r"(?<!')(?:'{5}|'{3})(?!')(?P<name>[^'\r\n]++(?:'(?!')[^'\r\n]++)*+)(?:'{5}|'{3})(?!')")
_MOST_NAMES = 4
_FIRST_WORDS = 4000
"""How far into the lead the film's own name is looked for."""


def _names(text: str, lead: Span) -> tuple[Span, ...]:
    """Return where the first paragraphs of the lead say a name in bold."""
    end = min(lead.end, lead.start + _FIRST_WORDS)
    found = list(islice(_BOLD.finditer(text, lead.start, end), _MOST_NAMES))
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
        end = _LINE_END.match(text, stop)
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
    if page.text.find("{|") < 0 or _ROLES.search(page.text) is None:
        return
    for section, kinds in zip(sections, _kinds_around(page, sections), strict=True):
        start, end = section.body
        if (
            _NO_CAST.isdisjoint(kinds)
            and page.text.find("{|", start, end) >= 0
            and _ROLES.search(page.text, start, end)
        ):
            for span in bodies.cast_tables(page, section.body):
                yield "cast", span


def _start_of(section: Section) -> int:
    return section.heading.start


def _kinds_around(page: Page, sections: Sections) -> list[tuple[str, ...]]:
    """Return for each section its kinds, or those of the nearest one around it that has some."""
    found: list[tuple[str, ...]] = []
    around: list[tuple[int, tuple[str, ...]]] = []
    for section in sections:
        while around and around[-1][0] <= section.heading.start:
            around.pop()
        outer = around[-1][1] if around else ()
        found.append(section_kinds(page.text[slice(*section.title)]) or outer)
        around.append((section.end, found[-1]))
    return found


def _table(outline: Outline) -> tuple[FieldRule, ...] | None:
    page: Page = outline.own
    return page.table


def _blocks(outline: Outline, text: str, span: Span) -> tuple[Block, ...]:
    del text
    return bodies.blocks(outline.own, span)


def _lines(outline: Outline, text: str, block: Block) -> tuple[Block, ...]:
    del text
    return bodies.lines_of(outline.own, block)


def _inline(outline: Outline, text: str, span: Span) -> Inline:
    del text
    page: Page = outline.own
    made = shown.inline(page, span)
    link = page.link_round(span)
    if link is not None and made.text:  # a part of a label: the link is that of all its parts
        target = page.text[link.target_span.start : link.target_span.end].strip()
        made.atoms = (Atom("link", 0, len(made.text), link.span, target), *made.atoms)
    return made


def _labels(outline: Outline, text: str, body: Span) -> Sequence[tuple[Span, Span]]:
    del text
    return groups.labels(outline.own, body)


def _holder(outline: Outline, text: str, field: Field) -> Holder:
    page: Page = outline.own
    label = text[field.label.start : field.label.end]
    rules = page.table or tables.ENGLISH
    attribute = next((rule.attribute for rule in rules if label in rule.labels), None)
    return holders.holder(page, field, attribute)


def _nodes(outline: Outline) -> Iterator[tuple[str, int, int]]:
    cut = outline.own.cut
    for kind, found in (
        ("template", cut.templates),
        ("parameter", cut.parameters),
        ("tag", cut.tags),
        ("link", cut.links),
        ("comment", cut.comments),
    ):
        for node in found:
            yield (kind, node.start, node.end)


def _line(source: str) -> str:
    """Return the source of a paragraph; what would begin a list, a table or a heading is kept from it."""
    return f"<nowiki/>{source}" if source.startswith(("*", "#", ":", ";", "=", " ", "{|", "----")) else source


def _identifiers(outline: Outline) -> tuple[Identifier, ...]:
    return identifiers(outline.own)


def _completed(outline: Outline, block: Block, value: Value) -> Value:
    return rows.completed(outline.own, block, value)


def _unsaved(text: str, written: Sequence[Span]) -> str | None:
    """Say what a save would change of what was written; line ends are those of the whole text."""
    for span in written:
        new = text[span.start : span.end].replace("\r", "")
        if as_saved(f"{new}.") != f"{new}.":
            return f"{new!r} would be saved as {as_saved(new)!r}"
        if _EXPANDED.search(text, max(0, span.start - 3), span.end + 3):
            for found in unsaved(text):
                if span.start < found.span.end and found.span.start < span.end:
                    return f"{text[found.span.start : found.span.end]!r} would be {found.message}"
    return None


def _is_reference(source: str) -> bool:
    """Tell whether a source is nothing but references: ``<ref>`` tags or calls that show nothing."""
    page = Page(source)
    shown_text = shown.inline(page, Span(0, len(source))).text
    return bool(page.cut.tags or page.cut.templates) and not shown_text.strip()


def _mended(old: Outline, new: Outline) -> list[Edit]:
    return mended(old.own, new.own)


_COMMENT = re.compile(r"<!--(?:[^-]++|-(?!->))*+(?:-->)?")


def _tables(cut: Cut) -> list[lines.Table]:
    """Return the tables of the page and of its tags; in a call the bars of a table would be the call's own."""
    inner = [tag.inner_span for tag in cut.tags if tag.inner_span and tag.name in cut.wiki.wikitext_tags]
    found = [table for start, end in [Span(0, len(cut.text)), *inner] for table in lines.tables(cut, start, end)]
    return sorted(found, key=lambda table: table.span)


def _comments(cut: Cut) -> list[Span]:
    """Return where the comments themselves stand, without the line that one may have to itself."""
    return [Span(*found.span()) for each in cut.comments for found in _COMMENT.finditer(cut.text, each.start, each.end)]


_MARKUP: dict[str, Callable[[Cut], Sequence[Any]]] = {
    "templates": lambda cut: cut.templates,
    "links": web.working_links,
    "external links": web.external_links,
    "categories": web.categories,
    "tables": _tables,
    "comments": _comments,
    "tags": lambda cut: cut.tags,
}


def _forget(outline: Outline) -> None:
    outline.own.bodies.clear()
    outline.own.forms.clear()


def _markup(outline: Outline, kind: str) -> Sequence[Any]:
    page: Page = outline.own
    return _MARKUP[kind](page.cut)


def _style(text: str, outline: Outline) -> Style:
    """Take line end, bullet and the blanks of headings from the first lines that show them."""
    newline = _LINE_END.search(text)
    heading = _HEADING.search(text, outline.lead.start)
    item = _ITEM.search(text, outline.lead.start)
    return Style(
        "\n" if newline is None else newline[0],
        "* " if item is None else "*" + item["blank"],
        "*",
        "" if heading is None else heading["blank"],
    )


def _nested(marker: str, style: Style) -> str:
    """Return the marker of an item one level below: one asterisk more."""
    del style
    signs = marker.rstrip(" \t")
    return (signs + (signs[-1:] or "*") if signs else "*") + marker[len(signs) :]


def _moved(lines: str, old: str, new: str) -> str:
    """Return an item's lines, and those nested below it, as deep as another marker says."""
    old_signs, new_signs = old.rstrip(" \t"), new.rstrip(" \t")
    if old_signs == new_signs:
        return lines
    begins = re.compile(rf"(\r\n|\n|\r){re.escape(old_signs)}(?=[*#:;])")
    return new + begins.sub(lambda line: line[1] + new_signs, lines[len(old) :])


MEDIAWIKI = Dialect(
    name="mediawiki",
    scan=scan,
    blocks=_blocks,
    lines=_lines,
    inline=_inline,
    holder=_holder,
    fields=tables.ENGLISH,
    label=tables.normal_parameter,
    style=_style,
    box=WikiBox(),
    pen=shown.PEN,
    nested=_nested,
    moved=_moved,
    labels=_labels,
    table=_table,
    identifiers=_identifiers,
    write_identifiers=write_identifiers,
    completed=_completed,
    unsaved=_unsaved,
    is_reference=_is_reference,
    names_page=False,
    links=True,
    line=_line,
    known=tables.KNOWN_OTHER.union(*tables.TITLE_LABELS.values()),
    rows=rows.rows,
    mended=_mended,
    nodes=_nodes,
    forget=_forget,
    markup=_markup,
)
"""The wikitext that Wikipedia's articles are written in."""
