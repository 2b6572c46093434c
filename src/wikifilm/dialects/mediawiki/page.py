"""A wikitext with its cut: what the dialect keeps of a scan, asked by place."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wikifilm.dialects.mediawiki.bounds import Bounds
from wikifilm.dialects.mediawiki.cut import cut
from wikifilm.dialects.mediawiki.web import WorkingLinks, external_links, level_links
from wikifilm.dialects.mediawiki.wiki import WIKIPEDIA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wikifilm.dialects.mediawiki.cut import Cut
    from wikifilm.dialects.mediawiki.nodes import Link, Parameter, Tag, Template
    from wikifilm.dialects.mediawiki.web import ExternalLink
    from wikifilm.dialects.mediawiki.wiki import Kind, Wiki
    from wikifilm.fields import FieldRule
    from wikifilm.inline import Inline
    from wikifilm.syntax import Block
    from wikifilm.text import Span

__all__ = ["Page"]


_NODE_END = re.compile(r"[]}>]")
"""What a node ends with that may hold the end of a line."""


class Page:
    """A wikitext, its cut, and the stretches of it that are shown in a form of their own."""

    def __init__(self, text: str, *, wiki: Wiki = WIKIPEDIA) -> None:
        """Cut ``text``."""
        self.text = text
        self.cut: Cut = cut(text, wiki=wiki)
        self.forms: dict[Span, Callable[[], Inline]] = {}
        """How a stretch is shown that is no running text: a group of a date template, the row of a table."""
        self.bodies: dict[Span, tuple[list[Block], list[tuple[Span, Span]]]] = {}
        """The blocks and groups of the stretches that were cut into lines."""
        self.listings: list[Template] | None = None
        """Its calls of ``{{Track listing}}``, once somebody has looked for them."""
        self.tracks: dict[int, list[Any]] = {}
        """The tracks of those that were read, by where they begin; they have forms."""
        self._made: dict[int, Template] = {}
        self._called: dict[int, tuple[Kind, str]] = {}
        self.language = "en"
        """The language of its infobox."""
        self.table: tuple[FieldRule, ...] | None = None
        """The rows for the labels of its infobox."""

    @cached_property
    def bounds(self) -> Bounds:
        """Its stretches without the blanks and comments at their ends."""
        return Bounds(self.cut)

    @cached_property
    def _calls(self) -> dict[int, int]:
        """The numbers of the calls ``{{...}}`` by where they begin."""
        return {start: index for index, start in enumerate(self.cut.template_starts)}

    def template(self, start: int) -> Template | None:
        """Return the call ``{{...}}`` that begins at a place; most are never asked for."""
        index = self._calls.get(start)
        if index is None:
            return None
        found = self._made.get(start)
        if found is None:
            found = self._made[start] = self.cut.template(index)
        return found

    def link_round(self, span: Span) -> Link | None:
        """Return the link in whose label a stretch stands that is not all of it."""
        at = bisect_left(self.cut.link_starts, span.start) - 1
        if at < 0 or self.cut.link_ends[at] < span.end:
            return None
        link = self.cut.link(self.cut.link_starts[at])
        label = link.label_span
        return link if label is not None and label.start <= span.start < span.end <= label.end else None

    def called(self, call: Template) -> tuple[Kind, str]:
        """Return what a call calls, and its name: both are asked for where it stands and when it is shown."""
        found = self._called.get(call.start)
        if found is None:
            found = self._called[call.start] = call.kind, call.name
        return found

    @cached_property
    def _tags(self) -> dict[int, int]:
        """The numbers of the extension tags by where they begin."""
        return {start: index for index, start in enumerate(self.cut.tag_starts)}

    def tag(self, start: int) -> Tag:
        """Return the extension tag that begins at a place."""
        return self.cut.tag(self._tags[start])

    @cached_property
    def parameters(self) -> dict[int, Parameter]:
        """The parameters ``{{{...}}}`` by where they begin."""
        return {parameter.start: parameter for parameter in self.cut.parameters}

    @cached_property
    def working(self) -> WorkingLinks:
        """Which pairs ``[[ ]]`` are links."""
        return WorkingLinks(self.cut)

    @cached_property
    def _externals(self) -> dict[int, ExternalLink]:
        return {link.span.start: link for link in external_links(self.cut)}

    def externals(self, start: int, end: int) -> dict[int, ExternalLink]:
        """Return the links out of the wiki that stand in a level's text ``text[start:end]``, by where they begin.

        Others may be among them. One that begins before the stretch may hold what looks like one inside it.
        """
        before = self.text.rfind("[", 0, start)
        line = self.text.rfind("\n", before + 1, start)
        if before >= 0 and (line < 0 or _NODE_END.search(self.text, line, start)):
            return self._externals
        return {link.span.start: link for link in level_links(self.cut, start, end)}

    def nodes(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Give the outermost nodes that lie in a stretch, of any kind, comments too, in order."""
        starts, ends, _ = self.cut.shields
        at = bisect_left(starts, start)
        while at < len(starts) and starts[at] < end:
            first, last = starts[at], ends[at]
            at += 1
            if first >= start and last <= end:
                yield first, last
                start = last
