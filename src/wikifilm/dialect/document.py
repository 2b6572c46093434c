"""A text read with a dialect: the places where the values of a film can stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.fields import FieldRule, bare_title
from wikifilm.guard import guarded, released
from wikifilm.syntax import is_blank
from wikifilm.text import Span
from wikifilm.values.kinds import section_kinds
from wikifilm.values.money import MONEY, MoneyLens, may_share, signs_of
from wikifilm.values.names import PEOPLE, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wikifilm.dialect.data import Dialect
    from wikifilm.dialect.ways import Holder
    from wikifilm.inline import Inline, Pen
    from wikifilm.lens import ListLens, Reading
    from wikifilm.syntax import Block, Field, Outline, Style
    from wikifilm.values.names import NamesLens

__all__ = ["Document"]

_PLAYED = re.compile(
    r"[ \t\xa0'\]]as (?:\[\[(?:[^\[\]|\n]{1,80}\|)?|'{2,5})?"
    r"([^\W\d_a-z][\w'\u2019-]{1,30}+(?: [^\W\d_a-z][\w'\u2019.-]{0,30}+){1,3}+)"
)


class Document:
    """A text, the dialect that it is read with, and its outline."""

    def __init__(self, dialect: Dialect, text: str, title: str | None = None, language: str | None = None) -> None:
        """Take a text; ``title`` and ``language`` are the page's where the caller knows them."""
        self.dialect = dialect
        self.text = text
        self.given_title = title
        self.given_language = language
        self.force = False
        """Whether an edit may take the place of what stands in no source."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle what it was made of; what was found in it is found again."""
        made = self.dialect, self.text, self.given_title, self.given_language
        return Document, made, {"force": True} if self.force else None

    @cached_property
    def outline(self) -> Outline:
        """What the dialect's scan found in the text."""
        return self.dialect.scan(self.text, self.given_title, self.given_language)

    def with_text(self, text: str, *, force: bool | None = None) -> Document:
        """Return the document of another text, read in the same way."""
        made = Document(self.dialect, text, self.given_title, self.given_language)
        made.force = self.force if force is None else force
        return made

    def again(self) -> Document:
        """Return the document anew, with nothing found in it yet: one thread's own."""
        return self.with_text(self.text)

    def cut(self, span: Span) -> str:
        """Return the source of a span."""
        return self.text[span.start : span.end]

    def show(self, span: Span) -> Inline:
        """Return the display text of a span."""
        found = self._shown.get(span)
        if found is None:
            found = self._shown[span] = self.dialect.inline(self.outline, self.text, span)
            found.force = self.force
        return found

    def part(self, span: Span, lens: ListLens[Any]) -> tuple[str, Reading[Any]]:
        """Return the display text of a part of a field's value as a lens reads it, and what that reads there."""
        found = self._parts.get(span)
        if found is None or found[0] is not lens:
            text = guarded(self.show(span), lens)
            found = self._parts[span] = lens, text, lens.read(text)
        return found[1], found[2]

    @cached_property
    def _parts(self) -> dict[Span, tuple[ListLens[Any], str, Reading[Any]]]:
        """What was read of the parts that were asked for."""
        return {}

    @cached_property
    def _shown(self) -> dict[Span, Inline]:
        """The display texts that were asked for."""
        return {}

    def forget_shown(self) -> None:
        """Drop display texts, the parts of fields and what lines are cut into: most are asked for once."""
        self._shown.clear()
        self._parts.clear()
        self.holders.clear()
        self.dialect.forget(self.outline)

    def forget(self) -> None:
        """Drop what can be found again, the outline too: a document that is kept is hardly more than its text."""
        for name, each in vars(Document).items():
            if isinstance(each, cached_property):
                vars(self).pop(name, None)

    @cached_property
    def style(self) -> Style:
        """How new lines are spelled in this text."""
        return self.dialect.style(self.text, self.outline)

    @property
    def pen(self) -> Pen:
        """What writes new words."""
        return self.dialect.pen

    @cached_property
    def page_title(self) -> str | None:
        """The page's own title."""
        if self.outline.title is None:
            return self.given_title
        return self.show(self.outline.title.title).text

    @cached_property
    def title(self) -> str | None:
        """The film's name: the bare title line, else the page's title without its parenthesis."""
        box = self.outline.box
        if box is not None and box.title is not None:
            return self.show(box.title).text
        return None if self.page_title is None else bare_title(self.page_title)

    @cached_property
    def titles(self) -> frozenset[str]:
        """All names under which sentences may speak of this film."""
        found = {
            self.title,
            self.page_title,
            None if self.page_title is None else bare_title(self.page_title),
        }
        found |= {self.show(span).text for span in self.outline.names}
        return frozenset(title for title in found if title)

    @cached_property
    def starring(self) -> frozenset[str]:
        """The names under the box's starring label, folded in case."""
        return frozenset(name.casefold() for name in self._names("starring", PEOPLE, self.rules))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The names under the box's country label, folded in case."""
        return frozenset(name.casefold() for name in self._names("countries", PLACES, self.rules))

    @cached_property
    def played(self) -> frozenset[str]:
        """The full names that stand behind ``as``: ``Dessa Marsh`` of ``[[Orla Quennet]] as Dessa Marsh``."""
        return frozenset(_PLAYED.findall(self.text))

    def _names(self, attribute: str, lens: NamesLens, rules: Iterable[FieldRule]) -> frozenset[str]:
        """Return the names in the fields of an attribute."""
        found = (self.field_of(rule) for rule in rules if rule.attribute == attribute)
        spans = [span for field in found if field is not None for span in self.holder(field).parts]
        slots = (slot for span in spans for slot in self.part(span, lens)[1].slots)
        return frozenset(released(slot.value).name for slot in slots)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields of the box; none where there is no box."""
        return () if self.outline.box is None else self.outline.box.fields

    @cached_property
    def rules(self) -> tuple[FieldRule, ...]:
        """Which attribute stands under which labels of this box."""
        found = self.dialect.table(self.outline) or self.dialect.fields
        money = (self.field_of(rule) for rule in found if rule.lens is MONEY)
        if not any(field is not None and may_share(self.cut(field.value)) for field in money):
            return found
        signs = signs_of(self._names("countries", PLACES, found))
        if not signs:
            return found
        lens = MoneyLens(signs)
        return tuple(attrs.evolve(rule, lens=lens) if rule.lens is MONEY else rule for rule in found)

    @cached_property
    def labelled(self) -> dict[str, list[Field]]:
        """The fields by their normalised labels."""
        found: dict[str, list[Field]] = {}
        for field in self.fields:
            found.setdefault(self.dialect.label(self.cut(field.label)), []).append(field)
        return found

    def fields_of(self, rule: FieldRule) -> list[Field]:
        """Return every field that a rule may read: of a doubled label the last first, labels in the rule's order."""
        return [field for label in rule.labels for field in reversed(self.labelled.get(label, ()))]

    def field_of(self, rule: FieldRule) -> Field | None:
        """Return the field that is read: the last one of the first label that has a value, else a blank one."""
        found = [self.labelled[label][-1] for label in rule.labels if label in self.labelled]
        return next((field for field in found if not is_blank(field)), found[0] if found else None)

    def holder(self, field: Field) -> Holder:
        """Return the parts of a field's value."""
        found = self.holders.get(field)
        if found is None:
            found = self.holders[field] = self.dialect.holder(self.outline, self.text, field)
        return found

    @cached_property
    def holders(self) -> dict[Field, Holder]:
        """The fields that were asked for their parts."""
        return {}

    def whole(self, field: Field) -> Span:
        """Return where all that a field says stands, the items nested in it too."""
        ends = [field.value, *(item.content for item in field.items if item.content.start < item.content.end)]
        first = next((span for span in ends if span.start < span.end), field.value)
        return Span(first.start, max(span.end for span in ends))

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The titles of the sections as a reader sees them."""
        known: dict[str, str] = {}
        found = []
        for title in self.outline.sections.titles():
            source = self.cut(title)
            if source not in known:
                known[source] = self.show(title).text
            found.append(known[source])
        return tuple(found)

    @cached_property
    def kinds(self) -> tuple[tuple[str, ...], ...]:
        """For each section the kinds that its heading says."""
        known = {title: section_kinds(title) for title in {*self.headings}}
        return tuple([known[title] for title in self.headings])

    @cached_property
    def all_kinds(self) -> frozenset[str]:
        """The kinds of all sections."""
        return frozenset(kind for kinds in {*self.kinds} for kind in kinds)

    def is_of_characters(self, at: int) -> bool:
        """Tell whether an offset lies in a section called ``Characters``, or in one below it."""
        index = bisect_right(self._characters, at, key=itemgetter(0)) - 1
        return index >= 0 and at < self._characters[index].end

    @cached_property
    def _characters(self) -> list[Span]:
        """The sections called ``Characters``, each with those below it."""
        found: list[Span] = []
        named = [title.strip(" :").casefold() == "characters" for title in self.headings]
        for section in compress(self.outline.sections, named):
            if not found or found[-1].end <= section.heading.start:
                found.append(Span(section.heading.start, section.end))
        return found

    def blocks(self, span: Span) -> tuple[Block, ...]:
        """Return the list items and paragraphs of a stretch."""
        return self.dialect.blocks(self.outline, self.text, span)

    def lines(self, block: Block) -> Sequence[Block]:
        """Return the lines of a paragraph, each a paragraph."""
        return self.dialect.lines(self.outline, self.text, block)
