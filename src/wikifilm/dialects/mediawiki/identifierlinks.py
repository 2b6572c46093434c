"""Writes the film's numbers in catalogues into its external links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.identifiers import CATALOGUES, core_of, links_section, numbered
from wikifilm.errors import EditError
from wikifilm.insert import insert_section, line_of, section_place, top_level
from wikifilm.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Source
    from wikifilm.dialects.mediawiki.identifiers import Numbered
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.film import Identifier

__all__ = ["write_identifiers"]

_ITEM = re.compile(r"(?m:^\*[^\n]*(?:\n|\Z))")
_BULLET = re.compile(r"[*#][ \t]*")


def write_identifiers(document: Source, new: Sequence[Identifier]) -> list[Edit]:
    """Return the edits of the external links that make them say other identifiers.

    A number changes where it stands. A new one is a template of its catalogue, on a line of its own behind the one
    before it. The line of one that is removed goes, if it says nothing else.

    Raises:
        EditError: A catalogue is unknown or comes twice, an identifier is none of its catalogue, the order would
            change, or the line of one that is removed says more.
    """
    page: Page = document.outline.own
    old = numbered(page)
    wanted = {each.catalogue: each.value for each in new}
    if len(wanted) < len(new):
        raise EditError("identifiers", "cannot be written: a film has one number in a catalogue")
    kept = [name for name in wanted if name in old]
    if kept != [name for name in old if name in wanted]:
        raise EditError("identifiers", "cannot be written: identifiers stand in the order of their links")
    edits = [_removed(document, old[name]) for name in old if name not in wanted]
    edits += [Edit(old[name].number, _core(name, wanted[name])) for name in kept if wanted[name] != old[name].value]
    before: Numbered | None = None
    lines: list[tuple[Numbered | None, str]] = []
    for name, value in wanted.items():
        if name in old:
            before = old[name]
        else:
            lines.append((before, _line(name, value)))
    behind: dict[Numbered | None, list[str]] = {}
    for place, line in lines:
        behind.setdefault(place, []).append(line)
    return [*edits, *(_added(document, old, place, made) for place, made in behind.items())]


def _core(name: str, value: str) -> str:
    catalogue = next((each for each in CATALOGUES if each.name == name), None)
    if catalogue is None:
        known = ", ".join(each.name for each in CATALOGUES)
        raise EditError("identifiers", f"cannot be written: {name!r} is no catalogue that is known; there are {known}")
    core = core_of(catalogue, value)
    if core is None:
        raise EditError("identifiers", f"cannot be written: {value!r} is no identifier of {name}")
    return core


def _line(name: str, value: str) -> str:
    core = _core(name, value)
    template = next(each.template for each in CATALOGUES if each.name == name)
    return f"* {{{{{template}|{core}}}}}"


def _removed(document: Source, one: Numbered) -> Edit:
    line = line_of(document, one.span)
    words = _BULLET.sub("", document.cut(line).strip(), count=1)
    if words != document.cut(one.span):
        raise EditError("identifiers", f"cannot be written: the line of {one.catalogue.name} says more: {words[:60]!r}")
    return Edit(line, "")


def _added(document: Source, old: dict[str, Numbered], before: Numbered | None, lines: list[str]) -> Edit:
    """Return the edit that writes new lines behind one, or before the first, or where such links stand."""
    newline = document.style.newline
    source = newline.join(lines)
    if before is None and not old:
        return _first(document, source)
    at = (
        line_of(document, next(iter(old.values())).span).start if before is None else line_of(document, before.span).end
    )
    above = document.text[:at]
    return Edit(Span(at, at), source + newline if above.endswith(("\n", "\r")) or not above else newline + source)


def _first(document: Source, source: str) -> Edit:
    """Return the edit that writes the first links to catalogues."""
    section = links_section(document.outline.own)
    if section is None:
        return insert_section(
            document, section_place(document, "external_links"), top_level(document), "External links", source
        )
    newline = document.style.newline
    items = [match.end() for match in _ITEM.finditer(document.text, section.start, section.end)]
    at = items[-1] if items else line_of(document, Span(section.start, section.start)).end
    above = document.text[:at]
    return Edit(Span(at, at), source + newline if above.endswith(("\n", "\r")) else newline + source)
