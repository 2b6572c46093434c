"""The ways in which a dialect writes: the box, the parts of a field, the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wikifilm.fields import FieldRule
    from wikifilm.film import Value
    from wikifilm.inline import Inline, Pen
    from wikifilm.lens import Slot
    from wikifilm.syntax import Block, Field, Outline, Style
    from wikifilm.text import Edit, Span

__all__ = ["Box", "Form", "Holder", "Rows", "Source"]


class Source(Protocol):
    """A text as its dialect sees it when it writes: a document, of which it knows no more than this."""

    text: str

    @property
    def outline(self) -> Outline:
        """What the dialect's scan found in the text."""

    @property
    def style(self) -> Style:
        """How new lines are spelled in this text."""

    @property
    def pen(self) -> Pen:
        """What writes new words."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of the box."""

    @property
    def rules(self) -> tuple[FieldRule, ...]:
        """Which attribute stands under which labels of this box."""

    @property
    def kinds(self) -> tuple[tuple[str, ...], ...]:
        """For each section the kinds that its heading says."""

    @property
    def page_title(self) -> str | None:
        """The page's own title."""

    def cut(self, span: Span) -> str:
        """Return the source of a span."""

    def show(self, span: Span) -> Inline:
        """Return the display text of a span."""

    def whole(self, field: Field) -> Span:
        """Return where all that a field says stands."""

    def fields_of(self, rule: FieldRule) -> list[Field]:
        """Return every field that a rule may read."""


class Form(Protocol):
    """How the parts of a field's value are written side by side: as lines, as items of a template."""

    def insert(self, document: Source, holder: Holder, index: int, sources: Sequence[str]) -> Edit:
        """Return the edit that writes new parts before the part at an index, or behind the last one."""

    def remove(self, document: Source, holder: Holder, run: range) -> Edit:
        """Return the edit that removes a run of parts, which is not all of them."""

    def source(self, value: Value, shown: str) -> str:
        """Return the source of a new part, where ``shown`` is its running text."""

    def words(self, source: str) -> str:
        """Return the source of words that are written into a part."""


class Holder(NamedTuple):
    """The parts of a field's value."""

    parts: tuple[Span, ...]
    """What says values, in order; the display text of each is read by itself."""
    form: Form | None = None
    """How parts are added and removed; None where the value is one text that parts its values itself."""
    rest: tuple[Span, ...] = ()
    """What is no part and was not understood."""
    change: Callable[[Span, Slot[Any], Any], list[Edit] | None] | None = None
    """Gives the edits that make a part say another value; None where its running text is changed."""


class Box(Protocol):
    """How a dialect writes its infobox and its titles."""

    def insert(self, document: Source, rule: FieldRule | None, label: str, value: str) -> list[Edit]:
        """Return the edits that write a new field, where the table's order puts it."""

    def remove(self, document: Source, fields: Sequence[Field], *, whole: bool = False) -> list[Edit]:
        """Return the edits that remove fields; unless ``whole``, the last one of a box may leave its label."""

    def fill(self, document: Source, field: Field, value: str) -> Edit:
        """Return the edit that writes ``value`` in place of all that a field says; an empty one leaves the label."""

    def listed(self, document: Source, rule: FieldRule, values: Sequence[Any], sources: Sequence[str]) -> str:
        """Return the source of a whole value that says some values, each with its own source."""

    def spread(
        self, document: Source, rule: FieldRule, holder: Holder, index: int, sources: Sequence[str]
    ) -> list[Edit] | None:
        """Return the edits that write values before or behind a value that stands alone; None to part them in its text.

        Args:
            document: The document.
            rule: The field's rule.
            holder: The field's one part.
            index: 0 to stand before it, 1 to stand behind it.
            sources: The new values.
        """

    def title(self, document: Source, new: str | None) -> list[Edit]:
        """Return the edits that write the film's name."""

    def page_title(self, document: Source, new: str | None) -> list[Edit]:
        """Return the edits that write the page's own title.

        Raises:
            EditError: The dialect has no place for it.
        """


class Rows(Protocol):
    """Items that are the rows of a table or of a template: each part of a value has a cell."""

    def cells(self, block: Block, old: Value, new: Value) -> tuple[list[Edit], Any]:
        """Return the edits of a row's cells where a part of its value comes or goes, and the value without these.

        Args:
            block: The row.
            old: What it says.
            new: What it is to say; the rest of this is written into the running text of the row.
        """

    def edits(self, old: Sequence[Any], new: Sequence[Any], pairs: Sequence[tuple[int, int]]) -> list[Edit]:
        """Return the edits by which rows come, go and move, and get their numbers.

        Args:
            old: What the rows say.
            new: What they are to say.
            pairs: Which row is which of the new values; one that says something else is written anew.

        Raises:
            EditError: There is no place for a row.
        """
