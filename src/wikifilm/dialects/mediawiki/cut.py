"""The cut: the outline of any wikitext, exactly as MediaWiki's own preprocessor cuts it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

import attrs

from wikifilm.dialects.mediawiki.marks import end_tag_pattern, heading_level, marks_pattern
from wikifilm.dialects.mediawiki.nesting import Nested, nested, pairs, rows_of
from wikifilm.dialects.mediawiki.nodes import Heading, Link, Node, Parameter, Shields, Tag, Template
from wikifilm.dialects.mediawiki.own import CALL_MARK, LINK_MARK, TAG_MARK
from wikifilm.dialects.mediawiki.scan import HIDE, IGNORE, OPAQUE, WIKITEXT, Scan
from wikifilm.dialects.mediawiki.wiki import WIKIPEDIA, Wiki
from wikifilm.text import Span, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["HEADING_ROW", "Cut", "cut", "rows_of"]

_NAME = re.compile(r"[^\s/>]++", re.ASCII)
HEADING_ROW: Final = 6
"""The numbers of a row of ``Cut.heading_rows``."""
_LISTS = ("leaves", "calls", "params", "marks", "links", "heads", "comments", "exts", "ignored")


@attrs.frozen(eq=False)
class Cut:
    """The outline of a text: offsets, of which nodes are made when they are asked for."""

    text: str = attrs.field(repr=quoted)
    """The text, as it was given."""
    wiki: Wiki = attrs.field(repr=False)
    """The wiki whose tags and names decided."""
    leaves: array[int] = attrs.field(repr=False)
    calls: array[int] = attrs.field(repr=False)
    params: array[int] = attrs.field(repr=False)
    marks: array[int] = attrs.field(repr=False)
    links_: array[int] = attrs.field(repr=False)
    heads: array[int] = attrs.field(repr=False)
    comments_: array[int] = attrs.field(repr=False)
    exts: array[int] = attrs.field(repr=False)
    ignored_: array[int] = attrs.field(repr=False)

    @cached_property
    def nested(self) -> Nested:
        """Templates, parameters and tags, each with what it stands in: rows, since nodes would hold the cut in turn."""
        return nested(self)

    @property
    def templates(self) -> tuple[Template, ...]:
        """All calls ``{{...}}``, nested ones too, by where they begin; they and all other nodes are made anew."""
        return tuple([Template(self, *row) for row in self.nested.templates])

    @property
    def template_starts(self) -> Iterator[int]:
        """Where they begin."""
        return (row[0] for row in self.nested.templates)

    def template(self, index: int) -> Template:
        """Return the call of a number."""
        return Template(self, *self.nested.templates[index])

    def untagged(self) -> Iterator[Template]:
        """Give the calls that stand in no extension tag."""
        return (Template(self, *row) for row in self.nested.templates if row[3] is None)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """All template parameters ``{{{...}}}``, by where they begin."""
        return tuple([Parameter(self, *row) for row in self.nested.params])

    @property
    def tags(self) -> tuple[Tag, ...]:
        """All extension tags, by where they begin."""
        return tuple([Tag(self, *row) for row in self.nested.tags])

    @property
    def tag_starts(self) -> Iterator[int]:
        """Where they begin."""
        return (row[0] for row in self.nested.tags)

    def tag(self, index: int) -> Tag:
        """Return the extension tag of a number."""
        return Tag(self, *self.nested.tags[index])

    @property
    def links(self) -> tuple[Link, ...]:
        """All pairs ``[[ ]]``, by where they begin."""
        return tuple(Link(self, start, end) for start, end in sorted(pairs(self.links_)))

    @cached_property
    def link_starts(self) -> array[int]:
        """Where the pairs ``[[ ]]`` begin, in order."""
        return array("i", sorted(self.links_[::2]))

    @cached_property
    def link_ends(self) -> array[int]:
        """Where each of them ends."""
        return array("i", (end for _, end in sorted(pairs(self.links_))))

    def link(self, start: int) -> Link:
        """Return the pair ``[[ ]]`` that begins at a place; most are never asked for."""
        return Link(self, start, self.link_ends[bisect_left(self.link_starts, start)])

    def is_link(self, start: int, end: int) -> bool:
        """Tell whether a pair ``[[ ]]`` begins and ends at two places."""
        at = bisect_left(self.link_starts, start)
        return at < len(self.link_starts) and self.link_starts[at] == start and self.link_ends[at] == end

    @property
    def comments(self) -> tuple[Node, ...]:
        """All comments; one that has its line to itself is the line, with its end."""
        return tuple(Node(self, *row) for row in pairs(self.comments_))

    @property
    def ignored(self) -> tuple[Node, ...]:
        """The marks ``<noinclude>``, ``<onlyinclude>``, and ``<includeonly>`` with what it hides."""
        return tuple(Node(self, *row) for row in pairs(self.ignored_))

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings at the top level of the text."""
        rows = rows_of(self.heading_rows, HEADING_ROW)
        return tuple(
            [Heading(self, start, end, level, Span(one, two), last) for start, end, level, one, two, last in rows]
        )

    @cached_property
    def heading_rows(self) -> array[int]:
        """Of each heading its start, its end, its level, where its title begins and ends, where its section ends."""
        text = self.text
        found = array("q")
        # where something unclosed hides the text to its end
        torn = max((one for one, two in self.hidden[-1:] if two == len(text)), default=len(text))
        ends = [len(text)] * 7
        heads = self.heads
        for at in range(len(heads) - 3, -1, -3):
            start, marks, end = heads[at], heads[at + 1], heads[at + 2]
            while text[marks - 1] in " \t":
                marks -= 1
            level = heading_level(text, start, marks)
            if level:
                opening = start + level
                found.extend((ends[level], max(opening, min(marks - level, torn)), opening, level, end, start))
                for deeper in range(level, 7):
                    ends[deeper] = start
        found.reverse()
        return found

    @cached_property
    def hidden(self) -> list[tuple[int, int]]:
        """What is dropped from names and values."""
        return sorted([*pairs(self.comments_), *pairs(self.ignored_)])

    def seen(self, start: int, end: int) -> str:
        """Return a range without its comments, but for those inside of extension tags in it."""
        starts, text = self._hidden_starts, self.text
        i = bisect_left(starts, start)
        if i == len(starts) or starts[i] >= end:
            return text[start:end]
        hidden = self.hidden
        exts = self.exts
        j = bisect_left(self._ext_starts, start)
        bits = []
        opaque = start
        while i < len(hidden) and hidden[i][0] < end:
            one, two = hidden[i]
            i += 1
            while j < len(self._ext_starts) and self._ext_starts[j] < one:
                opaque = max(opaque, exts[4 * j + 3])
                j += 1
            if one >= opaque:
                bits.append(text[start:one])
                start = two
        bits.append(text[start:end])
        return "".join(bits)

    @cached_property
    def _hidden_starts(self) -> array[int]:
        return array("i", [start for start, _ in self.hidden])

    @cached_property
    def _ext_starts(self) -> array[int]:
        return self.exts[::4]

    @cached_property
    def _call_starts(self) -> array[int]:
        return array("i", sorted([*self.leaves[::2], *self.calls[::4], *self.params[::4]]))

    def is_dynamic(self, start: int, end: int) -> bool:
        """Return whether a call stands in this range, a call's name, so that it makes a part of the name."""
        calls = self._call_starts
        i = bisect_left(calls, start)
        if i == len(calls) or calls[i] >= end:
            return False
        hiding = []
        for k in range(bisect_left(self._ext_starts, start), len(self._ext_starts)):
            if self._ext_starts[k] >= end:
                break
            hiding.append((self._ext_starts[k], self.exts[4 * k + 3]))
        text = self.text[start:end]
        if "\n=" in text:
            # MediaWiki does not look into a heading's line here. The blank: the name does not begin a line.
            lines = cut(f" {text}", wiki=self.wiki).headings
            hiding += [(one.start + start - 1, one.end + start - 1) for one in lines]
        behind = start
        for one, two in [*sorted(hiding), (end, end)]:
            if one >= behind:
                i = bisect_left(calls, behind, i)
                if i < len(calls) and calls[i] < one:
                    return True
                behind = two
        return False

    @cached_property
    def shields(self) -> Shields:
        """All nodes."""
        calls = [*pairs(self.leaves), *zip(self.calls[::4], self.calls[1::4], strict=True)]
        calls += zip(self.params[::4], self.params[1::4], strict=True)
        tags = zip(self._ext_starts, self.exts[3::4], strict=True)
        marked = ((calls, CALL_MARK), (tags, TAG_MARK), (pairs(self.links_), LINK_MARK), (self.hidden, ""))
        found = sorted((one, two, mark) for spans, mark in marked for one, two in spans)
        starts, ends, shown = zip(*found, strict=True) if found else ((), (), ())
        return Shields(array("i", starts), array("i", ends), shown)

    def own_bar(self, start: int, end: int) -> int:
        """Return where the first ``|`` of a range stands that is in no other node, -1 without one."""
        starts, ends, _ = self.shields
        i = bisect_left(starts, start)
        while start < end:
            one, two = (starts[i], ends[i]) if i < len(starts) else (end, end)
            bar = self.text.find("|", start, min(one, end))
            if bar >= 0:
                return bar
            start = two
            i = bisect_left(starts, start, i)
        return -1

    def tag_name(self, start: int) -> str:
        """Return the name of the tag that begins here, as it is written."""
        found = _NAME.match(self.text, start + 1)
        return found[0] if found else ""


@lru_cache(maxsize=8)
def _patterns(wiki: Wiki) -> tuple[re.Pattern[str], dict[str, int], dict[str, re.Pattern[str]]]:
    """Compile what a wiki's tags need."""
    tags = dict.fromkeys(("noinclude", "/noinclude", "onlyinclude", "/onlyinclude"), IGNORE)
    tags |= dict.fromkeys(wiki.opaque_tags, OPAQUE) | dict.fromkeys(wiki.wikitext_tags, WIKITEXT)
    tags["includeonly"] = HIDE
    end_tags = {name: end_tag_pattern(name) for name, what in tags.items() if what != IGNORE}
    return marks_pattern(tags), tags, end_tags


def cut(text: str, *, wiki: Wiki = WIKIPEDIA) -> Cut:
    r"""Cut a wikitext as MediaWiki cuts it.

    It takes time and memory linear in the text, whatever the text. A text with ``\r`` is cut as its form with
    ``\n`` alone, which is what a wiki would store; the spans are those of the text as it is.

    Args:
        text: Any text.
        wiki: Which tags and names there are.

    Returns:
        The outline.

    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    scan = Scan(plain, *_patterns(wiki))
    scan.run()
    flat = [array("i", getattr(scan, name)) for name in _LISTS]
    if len(plain) < len(text):
        _shift(flat, [found.start() - k for k, found in enumerate(re.finditer("\r\n", text))])
    return Cut(text, wiki, *flat)


def _shift(flat: list[array[int]], newlines: list[int]) -> None:
    r"""Move the offsets by the ``\r`` of each ``\r\n`` before them."""
    for name, offsets in zip(_LISTS, flat, strict=True):
        places = (0, 1) if name in {"calls", "params"} else (0, 1, 2, 3)
        for i, offset in enumerate(offsets):
            if i % 4 in places and offset >= 0:
                offsets[i] = offset + bisect_left(newlines, offset)
