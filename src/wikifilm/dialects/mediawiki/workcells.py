"""Writes a work and its authors into the arguments of ``{{Based on}}``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.boxes import box_name
from wikifilm.dialects.mediawiki.shown import PEN, inline
from wikifilm.text import Edit, Span

if TYPE_CHECKING:
    from wikifilm.dialects.mediawiki.nodes import Argument, Template
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.film import BasedOn, Name

__all__ = ["change_work"]

_BASED_ON = "based on"


def _template(page: Page, part: Span) -> Template | None:
    """Return the call that is all of a part, references and comments set aside."""
    found = [template for start, _ in page.nodes(*part) if (template := page.template(start)) is not None]
    if not found or box_name(found[0].name).casefold() != _BASED_ON:
        return None
    first = found[0]
    words = page.cut.seen(part.start, first.start) + page.cut.seen(first.end, part.end)
    for tag in page.cut.tags:
        if part.start <= tag.start < part.end and tag.name == "ref":
            words = words.replace(tag.source, "")
    return None if words.strip() else first


def _cell(argument: Argument) -> Span:
    """Return a value without the blanks round it."""
    start, end = argument.value_span
    text = argument.cut.text[start:end]
    start += len(text) - len(text.lstrip())
    return Span(start, max(start, end - (len(text) - len(text.rstrip()))))


def _shown(name: Name) -> str:
    words = PEN.words(name.name)
    return PEN.link(name.page, words) if name.page is not None else words


def change_work(page: Page, part: Span, old: BasedOn, new: BasedOn) -> list[Edit] | None:
    """Return the edits of the arguments that say a work; None where a part is no such call.

    Args:
        page: The text.
        part: Where the work stands.
        old: What it says.
        new: What it is to say.

    Source: the documentation of Template:Based on: the work, then its authors, one an argument.
    """
    template = _template(page, part)
    cells = [] if template is None else [one for one in template.arguments if one.index]
    if template is None or len(cells) != 1 + len(old.authors):
        return None
    edits: list[Edit] = []
    if new.work != old.work:
        work = inline(page, _cell(cells[0]))
        edits += work.replace(0, len(work.text), new.work)
    for cell, was, author in zip(cells[1:], old.authors, new.authors, strict=False):
        if was != author:
            edits.append(Edit(_cell(cell), _shown(author)))
    for author in new.authors[len(old.authors) :]:
        edits.append(Edit(Span(cells[-1].end, cells[-1].end), f"|{_shown(author)}"))
    edits += [Edit(Span(cell.start, cell.end), "") for cell in cells[1 + len(new.authors) :]]
    return _merged(edits)


def _merged(edits: list[Edit]) -> list[Edit]:
    """Return the edits with insertions at one place made one."""
    found: list[Edit] = []
    for edit in edits:
        if found and found[-1].span == edit.span and edit.span.start == edit.span.end:
            found[-1] = Edit(edit.span, found[-1].new + edit.new)
        else:
            found.append(edit)
    return found
