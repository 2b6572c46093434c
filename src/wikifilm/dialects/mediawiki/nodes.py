"""The cut of a wikitext: nodes with their places, made when they are asked for.

Nothing is kept in a node but its place: what is read out of it is read anew each time, so hold on to it if it
is dear. Nodes are equal if they are of one cut and of one place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple, Protocol

import attrs

from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialects.mediawiki.wiki import Kind, Wiki

__all__ = ["Argument", "Call", "Heading", "Link", "Node", "Parameter", "Placed", "Shields", "Tag", "Template", "Whole"]


LONGEST_NAME: Final = 4_000
"""How many characters a call's name and the comments in it have at the most where a table of names knows it.

The title of a page has 255 bytes.
"""


class Shields(NamedTuple):
    """Nodes of any kind, by where they begin."""

    starts: Sequence[int]
    """Where each begins."""
    ends: Sequence[int]
    """Where each ends."""
    marks: Sequence[str]
    """What stands for each at the level around it."""


class Whole(Protocol):
    """What nodes ask of the cut that they are of."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def wiki(self) -> Wiki:
        """The wiki whose tags and names decided."""

    @property
    def marks(self) -> Sequence[int]:
        """Where arguments begin, behind their ``|``, and where their ``=`` stand (below 0: nowhere), flat."""

    @property
    def shields(self) -> Shields:
        """All nodes."""

    def template(self, index: int) -> Template:
        """Return the call of a number."""

    def seen(self, start: int, end: int) -> str:
        """Return a range without its comments."""

    def is_dynamic(self, start: int, end: int) -> bool:
        """Return whether a call makes a part of the name that stands in this range."""

    def own_bar(self, start: int, end: int) -> int:
        """Return where the first ``|`` of a range stands that is in no other node, -1 without one."""

    def tag_name(self, start: int) -> str:
        """Return the name of the tag that begins here, as it is written."""


@attrs.frozen
class Node:
    """A piece of the text."""

    cut: Whole = attrs.field(repr=False)
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def source(self) -> str:
        """It as it is written."""
        return self.cut.text[self.start : self.end]


@attrs.frozen
class Argument(Node):
    """An argument of a call; ``start`` is its ``|``."""

    equals: int
    """Where its ``=`` stands, -1 without one."""
    index: int
    """Its number if it has no name, else 0."""

    @property
    def name_span(self) -> Span | None:
        """Where its name stands, blanks and comments included; None if it has a number."""
        return None if self.index else Span(self.start + 1, self.equals)

    @property
    def value_span(self) -> Span:
        """Where its value stands, blanks and comments included."""
        return Span(self.start + 1 if self.index else self.equals + 1, self.end)

    @property
    def name(self) -> str:
        """Its name, or its number in digits."""
        return str(self.index) if self.index else self.cut.seen(self.start + 1, self.equals).strip(BLANKS)

    @property
    def value(self) -> str:
        """Its value without comments; trimmed if it has a name."""
        value = self.cut.seen(*self.value_span)
        return value if self.index else value.strip(BLANKS)


@attrs.frozen
class Placed(Node):
    """A piece of the text that knows what it stands in."""

    parent_index: int = attrs.field(repr=False)
    """The number of the innermost template that it stands in, -1 for none."""
    tag: str | None
    """The innermost extension tag that it stands in."""

    @property
    def parent(self) -> Template | None:
        """The innermost template that it stands in."""
        return None if self.parent_index < 0 else self.cut.template(self.parent_index)


@attrs.frozen
class Call(Placed):
    """What ``{{Template}}`` and ``{{{Parameter}}}`` share: a name and arguments."""

    first: int = attrs.field(repr=False)
    """Where its marks begin in those of the cut, -1 if it has no other marks than its own."""
    last: int = attrs.field(repr=False)

    braces: ClassVar[int]
    """How many braces stand on either side."""

    def marks(self) -> Sequence[int]:
        """Return where each argument begins, behind its ``|``, and its ``=`` (below 0: nowhere), flat."""
        if self.first >= 0:
            return self.cut.marks[self.first : self.last]
        text, end = self.cut.text, self.end - self.braces
        flat: list[int] = []
        bar = text.find("|", self.start, end)
        while bar >= 0:
            after = text.find("|", bar + 1, end)
            flat += (bar + 1, text.find("=", bar + 1, after if after >= 0 else end))
            bar = after
        return flat

    @property
    def name_span(self) -> Span:
        """Where its name stands, blanks and comments included."""
        end = self.end - self.braces
        if self.first < 0:
            bar = self.cut.text.find("|", self.start, end)
        else:
            bar = self.cut.marks[self.first] - 1 if self.first < self.last else -1
        return Span(self.start + self.braces, end if bar < 0 else bar)

    @property
    def name(self) -> str:
        """Its name without comments, trimmed."""
        return self.cut.seen(*self.name_span).strip(BLANKS)

    @property
    def short_name(self) -> str:
        """Its name where that could be a page's, comments and all; empty where it is longer than ``LONGEST_NAME``.

        Calls stand in the names of calls at any depth: who asks all of them for their names asks for short ones.
        """
        start, end = self.name_span
        return self.name if end - start <= LONGEST_NAME else ""

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Its arguments in order."""
        flat = self.marks()
        found = []
        index = 0
        starts = flat[::2]
        behind = [*starts[1:], self.end - self.braces + 1]
        for start, equals, after in zip(starts, flat[1::2], behind, strict=False):
            if equals < 0:
                index += 1
                found.append(Argument(self.cut, start - 1, after - 1, -1, index))
            else:
                found.append(Argument(self.cut, start - 1, after - 1, equals, 0))
        return tuple(found)

    @property
    def values(self) -> dict[str, str]:
        """The values by name or number; of those with one name the last one counts."""
        return {one.name: one.value for one in self.arguments}

    def get(self, name: str) -> Argument | None:
        """Return the argument that counts for this name or number."""
        return next((one for one in reversed(self.arguments) if one.name == name), None)


@attrs.frozen
class Template(Call):
    """A call ``{{name|value|name=value}}``: of a template or of what else ``kind`` says."""

    braces = 2

    @property
    def kind(self) -> Kind:
        """What its name calls."""
        start, end = self.name_span
        bare = end == self.end - self.braces
        return self.cut.wiki.kind(self.name, bare=bare, dynamic=self.cut.is_dynamic(start, end))


@attrs.frozen
class Parameter(Call):
    """A template's parameter ``{{{name|default}}}``."""

    braces = 3


@attrs.frozen
class Link(Node):
    """A pair ``[[ ]]``."""

    @property
    def bar(self) -> int:
        """Where its first ``|`` stands that is its own, -1 without one."""
        return self.cut.own_bar(self.start + 2, self.end - 2)

    @property
    def target_span(self) -> Span:
        """What stands before its first ``|``."""
        bar = self.bar
        return Span(self.start + 2, self.end - 2 if bar < 0 else bar)

    @property
    def label_span(self) -> Span | None:
        """What stands behind its first ``|``; None without one."""
        bar = self.bar
        return None if bar < 0 else Span(bar + 1, self.end - 2)


@attrs.frozen
class Tag(Placed):
    """An extension tag, with its end tag."""

    open_end: int
    """Where its first tag ends."""
    close_start: int
    """Where its end tag begins, -1 without one."""

    @property
    def name(self) -> str:
        """Its name in lower case."""
        return self.cut.tag_name(self.start).lower()

    @property
    def attributes_span(self) -> Span:
        """What stands between its name and its ``>`` or ``/>``."""
        start = self.start + 1 + len(self.name)
        return Span(start, self.open_end - (1 if self.close_start >= 0 else 2))

    @property
    def inner_span(self) -> Span | None:
        """What it encloses; None if it has no end tag."""
        return None if self.close_start < 0 else Span(self.open_end, self.close_start)


@attrs.frozen
class Heading(Node):
    """A heading at the top level of the text: its line, without the line's end."""

    level: int
    title_span: Span
    """What stands between its signs, blanks and comments included."""
    section_end: int
    """Where the next heading of this or of a higher level begins."""

    @property
    def title(self) -> str:
        """Its title without comments, trimmed."""
        return self.cut.seen(*self.title_span).strip(" \t")
