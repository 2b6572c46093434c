"""The outline of a text in the plain dialect: its headings, its box, the items and paragraphs of a stretch."""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING

from wikifilm.grammar import many, pattern, rule
from wikifilm.inline import Inline
from wikifilm.syntax import PARAGRAPH, Block, Box, Field, Outline, nest
from wikifilm.text import Span

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = ["blocks", "inline", "scan"]

TAB = 4
"""How many blanks of indentation a tab counts for."""

_HEADING_START = re.compile(r"=(?<![^\r\n\ufeff]=)")
_FOLD = re.compile(r"(?:\r\n|\r|\n)[ \t]*")
_PARENTHESIS = re.compile(r" \([^()]*\)\Z")


def _end_of_line() -> pp.ParserElement:
    return pattern(r"[ \t]*(?:\r\n|\r|\n|\Z)", "line end")


@rule("a heading such as '== Plot =='")
def heading() -> pp.ParserElement:
    """heading = "=" , { "=" } , title , "=" , { "=" } , { blank } , line end ;"""
    opening = pattern(r"=+(?=[ \t]*[^= \t\r\n])", "'=' ...")
    words = pattern(r"[^=\r\n]+", "words")
    inner = pattern(r"=++(?![ \t]*(?:[\r\n]|\Z))", "'=' inside")
    closing = pattern(r"=+", "'=' ...")
    return opening("opening") + many(words | inner)("title") + closing("closing") + _end_of_line()


@rule("a bullet such as '- Runtime: 90 minutes'")
def item() -> pp.ParserElement:
    """item = { blank } , ( "-" | "*" | "•" | "–" ) , ( blank , { blank } , content | line end ) ;"""
    indent = pattern(r"[ \t]*", "indent")
    bullet = pattern(r"[-*•–](?=[ \t\r\n]|\Z)", "bullet")
    content = pattern(r"[^\r\n]*", "content")
    return indent("indent") + bullet + pattern(r"[ \t]*", "blanks") + content("content") + _end_of_line()


@rule("a label such as 'Runtime:'")
def label() -> pp.ParserElement:
    """label = character , { character } , ":" , { blank } ;  (* at most 60 characters, none of them ":" *)"""
    return pattern(r"[^:\r\n]{1,60}", "label")("label") + pattern(r":[ \t]*", "':'")


@rule("a line")
def line() -> pp.ParserElement:
    """line = blank line | item | text ;"""
    blank = pattern(r"[ \t]*(?:\r\n|\r|\n)|[ \t]+\Z", "blank line")
    text = pattern(r"[^\r\n]+", "text")("text") + _end_of_line()
    return blank("blank") | item.element | text


def _headings(text: str) -> array[int]:
    """Return what ``nest`` takes of each heading."""
    found = array("q")
    match_heading = heading.pattern.match
    for start in _HEADING_START.finditer(text):
        at = start.start()
        match = match_heading(text, at)
        if match is None or (at > 1 and text[at - 1] == "\ufeff"):
            continue
        level = min(match.end("opening") - match.start(), match.end("closing") - match.start("closing"), 6)
        title = _trim(text, match.start() + level, match.end("closing") - level)
        found.extend((level, *title, match.start(), match.end()))
    return found


def _trim(text: str, start: int, end: int) -> Span:
    """Return the span without the blanks at its two ends."""
    while start < end and text[end - 1] in " \t":
        end -= 1
    while start < end and text[start] in " \t":
        start += 1
    return Span(start, end)


def _width(indent: str) -> int:
    return len(indent) + (TAB - 1) * indent.count("\t")


def blocks(text: str, start: int, end: int) -> tuple[Block, ...]:
    """Return the list items and paragraphs between two offsets.

    An item takes the indented lines below it that are no bullets; a paragraph takes the lines up to the next blank
    line or bullet. An item is nested in the last one above it that is indented less.
    """
    found: list[Block] = []
    widths: list[int] = []
    at = start
    running = False
    while at < end:
        match = line.take(text, at, end)
        kind = match.lastgroup
        if kind == "blank":
            running = False
        elif kind == "content":
            width = _width(match["indent"])
            while widths and widths[-1] >= width:
                widths.pop()
            content = _trim(text, match.start("content"), match.end("content"))
            found.append(Block(len(widths), Span(at, match.end()), content))
            widths.append(width)
            running = True
        else:
            content = _trim(text, match.start("text"), match.end("text"))
            item_goes_on = running and found[-1].depth != PARAGRAPH and text[at] in " \t"
            if running and (item_goes_on or found[-1].depth == PARAGRAPH):
                last = found[-1]
                first = last.content.start if last.content.start < last.content.end else content.start
                found[-1] = Block(last.depth, Span(last.lines.start, match.end()), Span(first, content.end))
            else:
                found.append(Block(PARAGRAPH, Span(at, match.end()), content))
                widths.clear()
            running = True
        at = match.end()
    return tuple(found)


def _box_title(text: str, at: int, end: int, page_title: str | None) -> tuple[Span | None, int]:
    """Return the bare title line at ``at``, if one stands there, and where it ends."""
    match = line.match(text, at, end)
    if match is None or match.lastgroup != "text":
        return None, at
    title = _trim(text, match.start("text"), match.end("text"))
    if page_title is not None and text[title.start : title.end] in {page_title, _PARENTHESIS.sub("", page_title)}:
        return title, match.end()
    return (title, match.end()) if _is_field(text, match.end(), end) else (None, at)


def _is_field(text: str, at: int, end: int) -> bool:
    """Tell whether a bullet with a label stands at ``at``."""
    match = item.match(text, at, end)
    return match is not None and label.match(text, match.start("content"), match.end("content")) is not None


def _skip_blank(text: str, at: int, end: int) -> int:
    match = line.match(text, at, end)
    while match is not None and match.lastgroup == "blank":
        at = match.end()
        match = line.match(text, at, end)
    return at


def _box_end(text: str, start: int, end: int) -> int:
    """Return where the run of bullets from ``start`` ends: at a blank line that no bullet follows, or at prose."""
    at = start
    while at < end:
        below = _skip_blank(text, at, end)
        match = line.match(text, below, end)
        if match is None or match.lastgroup == "blank":
            break
        if match.lastgroup == "text" and (below > at or text[at] not in " \t"):
            break
        at = match.end()
    return at


def _fields(text: str, start: int, end: int) -> tuple[Field, ...]:
    found: list[Field] = []
    items = blocks(text, start, end)
    index = 0
    while index < len(items):
        first = items[index]
        below = index + 1
        while below < len(items) and items[below].depth > 0:
            below += 1
        match = label.match(text, first.content.start, first.content.end)
        key = Span(first.content.start, first.content.start)
        value = first.content
        if match is not None:
            key = _trim(text, match.start("label"), match.end("label"))
            value = _trim(text, match.end(), first.content.end)
            fold = _FOLD.match(text, value.start, value.end)
            if value.start == value.end:
                value = Span(match.end(), match.end())
            elif fold is not None:
                value = Span(fold.end(), value.end)
        found.append(Field(key, value, Span(first.lines.start, items[below - 1].lines.end), items[index + 1 : below]))
        index = below
    return tuple(found)


def _box(text: str, start: int, end: int, page_title: str | None) -> Box | None:
    at = _skip_blank(text, start, end)
    title, below = _box_title(text, at, end, page_title)
    first = _skip_blank(text, below, end)
    if not _is_field(text, first, end):
        return None if title is None else Box(Span(at, below), title, ())
    last = _box_end(text, first, end)
    return Box(Span(at, last), title, _fields(text, first, last))


def scan(text: str, page_title: str | None = None, language: str | None = None) -> Outline:
    """Return the outline of ``text``.

    Args:
        text: Any text.
        page_title: The page's title where the caller knows it and the text does not say it.
        language: Its language: the plain dialect has but one table.
    """
    del language
    levels = _headings(text)
    first = _skip_blank(text, 1 if text.startswith("\ufeff") else 0, len(text))
    heads = bool(levels) and levels[0] == 1 and levels[3] == first
    sections = nest(levels, len(text))
    title = sections[0] if heads else None
    sections = sections[1:] if heads else sections
    if title is not None:
        first = title.heading.end
        page_title = text[title.title.start : title.title.end]
    end = sections[0].heading.start if sections else len(text)
    box = _box(text, first, end, page_title)
    return Outline(title, box, Span(first if box is None else box.span.end, end), sections)


def inline(text: str, span: Span) -> Inline:
    """Return the display text of a span: a line break and the indentation around it are shown as one blank."""
    pieces: list[tuple[int, int, int]] = []
    shown: list[str] = []
    at, length = span.start, 0
    for fold in _FOLD.finditer(text, *span):
        start = _blanks_before(text, at, fold.start())
        for first, last, display in ((at, start, text[at:start]), (start, fold.end(), " ")):
            pieces.append((length, first, last))
            shown.append(display)
            length += len(display)
        at = fold.end()
    if not pieces:
        return Inline(text, span)
    pieces.append((length, at, span.end))
    shown.append(text[at : span.end])
    return Inline(text, span, pieces, "".join(shown))


def lines_of(text: str, block: Block) -> tuple[Block, ...]:
    """Return the lines of a paragraph, each a paragraph."""
    starts = [block.content.start, *(fold.end() for fold in _FOLD.finditer(text, *block.content))]
    ends = [*(fold.start() for fold in _FOLD.finditer(text, *block.content)), block.content.end]
    spans = [_trim(text, *pair) for pair in zip(starts, ends, strict=True)]
    return tuple(Block(block.depth, span, span) for span in spans if span.start < span.end)


def _blanks_before(text: str, start: int, end: int) -> int:
    """Return where the blanks begin that stand before ``end``."""
    while end > start and text[end - 1] in " \t":
        end -= 1
    return end
