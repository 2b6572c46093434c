"""The parts of a field's value: items of list templates, lines, bullets, the groups of a date template."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from wikifilm.dialect import Holder
from wikifilm.dialects.mediawiki.boxes import box_name
from wikifilm.dialects.mediawiki.dategroups import STRIDE, date_inline, groups_of
from wikifilm.dialects.mediawiki.own import CALL_MARK, LINK_MARK, TAG_MARK, own
from wikifilm.dialects.mediawiki.partforms import CELL_PEN, Parts, Where
from wikifilm.dialects.mediawiki.tables import END_LISTS, FILM_DATES, LISTS, NOTES, START_DATES, WRAPS
from wikifilm.dialects.mediawiki.templates_call import trimmed
from wikifilm.dialects.mediawiki.tokens import PLAIN_LINKS
from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.dialects.mediawiki.workcells import change_work
from wikifilm.film import BasedOn
from wikifilm.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialects.mediawiki.dategroups import Group
    from wikifilm.dialects.mediawiki.nodes import Template
    from wikifilm.dialects.mediawiki.own import Own
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.dialects.mediawiki.partforms import Kind
    from wikifilm.film import Value
    from wikifilm.lens import Slot
    from wikifilm.syntax import Field

__all__ = ["holder"]

_DEPTH = 8
_PARTING = re.compile(
    r"(?P<break></?br(?:[ \t\n/][^<>]*)?>)|(?P<bullet>(?:\A|\n)[ \t]*[*#][*#:;]*)|(?P<line>\n)", re.IGNORECASE
)
_TAG = re.compile(r"<[A-Za-z/][^<>]*>")
_OPENS = re.compile(r"[ \t\n]*(?:<[A-Za-z/][^<>]*>)?\(")
_NOT_NAMES = frozenset({"money", "runtimes", "released", "based_on", "native_names", "budget", "gross"})
_JOINTS = frozenset({
    "and", "&", "und", "et", "e", "with", "or", "starring", "introducing", "also starring", "featuring", "presents",
    "in association with", "in co-production with", "in cooperation with", "in collaboration with",
})  # fmt: skip
"""Lines that only lead from one name to the next."""


def _leads(words: str) -> bool:
    """Tell whether a line names nobody."""
    return words.strip("' :").casefold() in _JOINTS


class _Segment(NamedTuple):
    """A stretch of one level between two separators."""

    start: int
    end: int
    kind: Kind
    lead: str = ""


class _Finder:
    """Finds the parts of one value."""

    def __init__(self, page: Page, attribute: str | None) -> None:
        self.page = page
        self.attribute = attribute
        self.bounds = page.bounds
        self.rest: list[Span] = []

    def level(self, span: Span, within: Where, depth: int) -> list[tuple[Span, Where]]:
        """Return the parts of a stretch; one that stands alone in it stands there as ``within`` says."""
        text = self.page.text
        if PLAIN_LINKS.fullmatch(text, *span) and not text[span.start : span.end].lstrip(" \t").startswith(("*", "#")):
            found = trimmed(text, *span)
            said = found.start < found.end and not _leads(text[found.start : found.end])
            return [(self.bounds.beside(found, *span), within)] if said else []
        level = own(self.page.cut, *span)
        segments = self._segments(level)
        if len(segments) == 1 and segments[0].kind == "text":
            return self._segment(level, segments[0], within, span, depth)
        parts: list[tuple[Span, Where]] = []
        around = within.around
        if within.inside != span:  # an argument that holds several is one item of its list
            around = (*around, (within.inside, self._span(level, 0, len(level.text)))) if segments else around
        for segment in segments:
            where = within._replace(kind=segment.kind, inside=span, lead=segment.lead, around=around)
            parts += self._segment(level, segment, where, span, depth)
        return parts

    def _segments(self, level: Own) -> list[_Segment]:
        """Cut a level at its line breaks and bullets."""
        text, found = level.text, []
        last = _Segment(0, 0, "text")
        for parting in _PARTING.finditer(text):
            kind: Kind = "break" if parting["break"] else "bullet" if parting["bullet"] else "line"
            if kind == "line" and not text[last.start : parting.start()].strip(BLANKS):
                last = _Segment(parting.end(), 0, last.kind, last.lead)  # it belongs to the break before it
            elif kind != "line" or self._parts_lines(text, last.start, parting.start()):
                found.append(_Segment(last.start, parting.start(), last.kind, last.lead))
                last = _Segment(parting.end(), 0, kind, parting[0])
        found.append(_Segment(last.start, len(text), last.kind, last.lead))
        kept: list[_Segment] = []
        for segment in found:
            words = text[segment.start : segment.end].strip(BLANKS)
            if words and kept and self._goes_on(level, kept[-1], segment):
                kept[-1] = kept[-1]._replace(end=segment.end)
            elif words and not _leads(words) and not self._is_note(level, segment.start, segment.end):
                kept.append(segment)
        if len(kept) > 1 and kept[0].kind == "text":
            kept[0] = kept[0]._replace(kind=kept[1].kind)
        return kept

    def _parts_lines(self, text: str, start: int, newline: int) -> bool:
        """Tell whether a line end parts two names: it shows as a blank, so both lines must look like whole ones."""
        if self.attribute is None or self.attribute in _NOT_NAMES:
            return False
        before = text[max(start, newline - 80) : newline].rstrip(BLANKS)
        begins = text[newline + 1 : newline + 80].lstrip(" \t'")[:1]
        whole = begins in {LINK_MARK, CALL_MARK} or begins.isupper()
        return whole and not before.endswith((",", ";", "&", " and", " by", "("))

    def _goes_on(self, level: Own, before: _Segment, segment: _Segment) -> bool:
        """Tell whether a line says something of the one before it: words in parentheses, an author."""
        at, end = segment.start, segment.end
        while at < end and (level.text[at] in "' \t\n<"):
            tag = _TAG.match(level.text, at)
            if level.text[at] == "<" and tag is None:
                break
            at = tag.end() if tag else at + 1
        begins = level.text[at : min(at + 1, end)]
        template = self._template(level, at) if begins == CALL_MARK else None
        if template is not None and box_name(template.name) in WRAPS:
            begins = self.page.cut.seen(*(template.get("1") or template).span).lstrip("|{' \t\n")[:1]
        if begins == "(":
            return segment.kind in {"break", "line"}
        ends = level.text[max(before.start, before.end - 80) : before.end].rstrip(BLANKS)
        if self.attribute == "based_on":
            return begins.islower() or begins.isdigit() or ends.endswith((" by", " and"))
        return self.attribute == "native_names" and ends.endswith(":")

    def _template(self, level: Own, at: int) -> Template | None:
        return self.page.template(level.span(at, at + 1).start)

    def _is_note(self, level: Own, start: int, end: int) -> bool:
        """Tell whether a stretch shows nothing but marks of notes."""
        for at in range(start, end):
            if level.text[at] == CALL_MARK:
                template = self._template(level, at)
                if template is None or box_name(template.name) not in NOTES:
                    return False
            elif level.text[at] not in BLANKS and level.text[at] != TAG_MARK:
                return False
        return True

    def _segment(self, level: Own, segment: _Segment, where: Where, span: Span, depth: int) -> list[tuple[Span, Where]]:
        """Return the parts of a stretch without separators of its own."""
        text, at = level.text, segment.start
        found: list[tuple[Span, Where]] = []
        around = (*where.around, (where.inside, self._span(level, segment.start, segment.end)))
        inner = self._inner(level, segment, where._replace(around=around), depth)
        if inner:
            return inner
        for mark, items, group in self._lists(level, segment, depth, where):
            found += self._plain(level, at, mark, where, span)
            found += items
            at = mark + 1
            alone = group is not None and len(items) == 1 and len(group.cells) < STRIDE
            if group is not None and alone and _OPENS.match(text, at, segment.end):
                after = self._span(level, at, segment.end)
                whole = Span(items[0][0].start, after.end)
                self._show(whole, group, after)
                found[-1] = (whole, items[0][1]._replace(kind="date"))
                at = segment.end
                break
        return found + self._plain(level, at, segment.end, where, span)

    def _plain(self, level: Own, start: int, end: int, where: Where, span: Span) -> list[tuple[Span, Where]]:
        """Return a stretch as one part, unless it shows nothing."""
        if self._is_note(level, start, end):
            return []
        found = self._span(level, start, end, comma=where.kind in {"break", "line"})
        return [(self.bounds.beside(found, *span), where)]

    def _span(self, level: Own, start: int, end: int, *, comma: bool = False) -> Span:
        words = level.text[start:end].strip(BLANKS)
        first = level.text.index(words, start)
        last = first + len(words.rstrip(BLANKS + ",") or words if comma else words)
        return level.span(first, last)

    def _inner(self, level: Own, segment: _Segment, where: Where, depth: int) -> list[tuple[Span, Where]]:
        """Return the parts inside of a link or a wrap that is all there is of a stretch; none where it is one part."""
        text = level.text[segment.start : segment.end]
        words = text.replace(TAG_MARK, "").strip(BLANKS + "'")
        if words not in {LINK_MARK, CALL_MARK} or depth >= _DEPTH:
            return []
        start = level.span(segment.start + text.index(words), segment.start + text.index(words) + 1).start
        if words == LINK_MARK:
            link = self.page.cut.link(start)
            label = link.label_span
            found = (
                []
                if label is None
                else self.level(label, Where("text", label, link=link.span, around=where.around), depth + 1)
            )
            # one name on two lines is one name: it is what the link leads to
            source, target = self.page.text, self.page.cut.seen(*link.target_span)
            words = " ".join(source[part.start : part.end] for part, _ in found)
            return found if len(found) > 1 and not target.casefold().startswith(words.casefold()) else []
        template = self.page.template(start)
        held = template.get("1") if template is not None and box_name(template.name) in WRAPS else None
        if held is None:
            return []
        positional = bool(held.index) or where.positional
        inside = Where("text", held.value_span, positional=positional, around=where.around)
        found = self.level(held.value_span, inside, depth + 1)
        return found if len(found) > 1 or any(each.kind != "text" for _, each in found) else []

    def _lists(
        self, level: Own, segment: _Segment, depth: int, where: Where
    ) -> Iterator[tuple[int, list[tuple[Span, Where]], Group | None]]:
        """Give the calls of a stretch that are lists or dates: where each stands, its parts, its last date."""
        around = where.around
        at = level.text.find(CALL_MARK, segment.start, segment.end)
        while at >= 0:
            template = self._template(level, at)
            name = "" if template is None else box_name(template.name)
            if template is not None:
                where = where._replace(around=(*around, (where.inside, template.span)))
            if template is None:
                pass
            elif name in END_LISTS or (name in LISTS and depth < _DEPTH):
                yield at, self._items(template, depth, where), None
            elif self.attribute == "released" and (name in FILM_DATES or name in START_DATES):
                groups, broken = groups_of(self.page, template, single=name in START_DATES)
                self.rest += [] if broken is None else [broken]
                if groups or broken:
                    kind: Kind = "date" if name in START_DATES else "group"
                    dates = [
                        (self._date(group), Where(kind, template.span, group=group, around=where.around))
                        for group in groups
                    ]
                    yield at, dates, groups[-1] if groups else None
            at = level.text.find(CALL_MARK, at + 1, segment.end)

    def _items(self, template: Template, depth: int, where: Where) -> list[tuple[Span, Where]]:
        """Return the parts of a list template."""
        found: list[tuple[Span, Where]] = []
        for one in template.arguments:
            if one.index or one.name.isdecimal():
                kind: Kind = "bar" if one.index else "numbered"
                positional = bool(one.index) or where.positional
                inside = Where(kind, template.span, positional=positional, around=where.around)
                found += self.level(one.value_span, inside, depth + 1)
        return found

    def _date(self, group: Group) -> Span:
        filled = [cell.span for cell in group.cells if cell.text]
        span = Span(filled[0].start, filled[-1].end)
        self._show(span, group, None)
        return span

    def _show(self, span: Span, group: Group, after: Span | None) -> None:
        """Say how a date is shown."""
        page = self.page  # pages keep what shows their stretches
        page.forms[span] = lambda: date_inline(page, group, span, after, CELL_PEN)


def holder(page: Page, field: Field, attribute: str | None) -> Holder:
    """Return the parts of a field's value.

    Args:
        page: The text.
        field: The field.
        attribute: The film's attribute that it says; dates and lines are parted by what it is.
    """
    finder = _Finder(page, attribute)
    parts = finder.level(field.value, Where("text", field.value), 0)
    spans = tuple(span for span, _ in parts)
    alone = len(parts) == 1 and parts[0][1].kind == "text"
    form = Parts(page, dict(parts))

    def change(part: Span, slot: Slot[Any], new: Value) -> list[Edit] | None:
        if isinstance(new, BasedOn):
            return change_work(page, part, slot.value, new)
        return form.change(part, slot, new)

    return Holder(spans, form if parts and not alone else None, tuple(finder.rest), change)
