"""The dialect of MediaWiki: the table of all that belongs to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wikifilm.dialect import Dialect, Holder
from wikifilm.dialects.mediawiki import bodies, groups, holders, lines, paragraphs, rows, shown, tables, web
from wikifilm.dialects.mediawiki.boxwriter import WikiBox
from wikifilm.dialects.mediawiki.identifierlinks import write_identifiers
from wikifilm.dialects.mediawiki.identifiers import identifiers
from wikifilm.dialects.mediawiki.outline import LINE_END, scan
from wikifilm.dialects.mediawiki.page import Page
from wikifilm.dialects.mediawiki.references import mended
from wikifilm.dialects.mediawiki.saving import as_saved, unsaved
from wikifilm.inline import Atom, Inline
from wikifilm.syntax import Outline, Style
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wikifilm.dialects.mediawiki.cut import Cut
    from wikifilm.fields import FieldRule
    from wikifilm.film import Identifier, Value
    from wikifilm.syntax import Block, Field
    from wikifilm.text import Edit

__all__ = ["MEDIAWIKI"]

_EXPANDED = re.compile(r"~~~|(?i:subst:)|\|\]|\[\|")
"""What a save may expand: only then is the text looked through."""
_HEADING = re.compile(r"(?<![^\r\n])==++(?P<blank>[ \t]*+)[^=\r\n]++=")
_ITEM = re.compile(r"(?<![^\r\n])[*#]+(?P<blank>[ \t]*)[^*#:; \t\r\n]")


def _table(outline: Outline) -> tuple[FieldRule, ...] | None:
    page: Page = outline.own
    return page.table


def _blocks(outline: Outline, text: str, span: Span) -> tuple[Block, ...]:
    del text
    return bodies.blocks(outline.own, span)


def _lines(outline: Outline, text: str, block: Block) -> tuple[Block, ...]:
    del text
    return paragraphs.lines_of(outline.own, block)


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
    page: Page = outline.own
    page.bodies.clear()
    page.tracks.clear()
    page.forms.clear()


def _markup(outline: Outline, kind: str) -> Sequence[Any]:
    page: Page = outline.own
    return _MARKUP[kind](page.cut)


def _style(text: str, outline: Outline) -> Style:
    """Take line end, bullet and the blanks of headings from the first lines that show them."""
    newline = LINE_END.search(text)
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
