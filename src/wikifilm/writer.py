"""A document that changes step by step: its titles and the fields of its box, each value inside its own place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wikifilm.align import align, gaps, put_list
from wikifilm.errors import EditError, refused_at
from wikifilm.film import Name
from wikifilm.find import parts_of
from wikifilm.guard import like, plain, stand_ins
from wikifilm.lens import replaced
from wikifilm.links import names_at, put_linked, shown_value, unlinked
from wikifilm.syntax import is_blank
from wikifilm.text import Edit, Span, apply_edits, compose_edits
from wikifilm.values.names import unlabelled, unnoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Box, Document, Form, Holder
    from wikifilm.fields import FieldRule
    from wikifilm.film import Value
    from wikifilm.find import Part
    from wikifilm.lens import ListLens, Slot
    from wikifilm.links import Linked
    from wikifilm.syntax import Field

__all__ = ["Writer"]


def _place(edit: Edit) -> Span:
    return edit.span


class Writer:
    """A document that changes step by step, and the edits that lead from its first text to the present."""

    def __init__(self, document: Document) -> None:
        """Begin with ``document`` and no edits."""
        self.first = document
        self.document = document
        self.edits: list[Edit] = []

    def apply(self, edits: Sequence[Edit]) -> None:
        """Make edits of the present text, and cut it anew."""
        if not edits:
            return
        try:
            text = apply_edits(self.document.text, edits)
        except ValueError:
            raise EditError("", "cannot be written: two of the changes would stand in one place") from None
        self.edits = compose_edits(self.edits, edits) if self.edits else sorted(edits, key=_place)
        self.document = self.document.with_text(text)

    def page_title(self, new: str | None) -> None:
        """Write the page's own title."""
        if new != self.document.page_title:
            with refused_at("page_title"):
                self.apply(self.document.dialect.box.page_title(self.document, new))

    def title(self, new: str | None) -> None:
        """Write the film's name, unless the page's title says it."""
        if new != self.document.title:
            with refused_at("title"):
                self.apply(self.document.dialect.box.title(self.document, new))

    def field(self, attribute: str, new: tuple[Any, ...]) -> None:
        """Write the values of a field; none removes it."""
        document = self.document
        # the rules of the text as it is by now: they hang on the box's language and countries
        rule = next((each for each in document.rules if each.attribute == attribute), None)
        with refused_at(attribute):
            if rule is None:
                raise EditError("", "cannot be written: the other changes give the box another language")
            self._field(rule, new, document.dialect.box, document.field_of(rule))

    def _field(self, rule: FieldRule, new: tuple[Any, ...], box: Box, field: Field | None) -> None:
        document = self.document
        if not new:
            self.apply(box.remove(document, [each for each in document.fields_of(rule) if not is_blank(each)]))
            return
        if field is not None and not is_blank(field):
            first = _FieldEdits(document, rule, document.holder(field), {})
            self.apply(first.edits(new) or self._anew(rule, field, new))
            field = self.document.field_of(rule)
            if first.reshaped and field is not None:
                self.apply(_FieldEdits(self.document, rule, self.document.holder(field), first.known).edits(new))
            return
        value = self._listed(rule, new)
        written = box.insert(document, rule, rule.label, value) if field is None else [box.fill(document, field, value)]
        self.apply(written)

    def _listed(self, rule: FieldRule, new: tuple[Any, ...]) -> str:
        sources = [shown_value(self.document.dialect.pen, rule.lens, value) for value in new]
        return self.document.dialect.box.listed(self.document, rule, new, sources)

    def _anew(self, rule: FieldRule, field: Field, new: tuple[Any, ...]) -> list[Edit]:
        """Return the edit that writes a value anew: nothing in it was read.

        Raises:
            EditError: It would drop something whose text is not in the source.
        """
        parts = self.document.holder(field).parts
        shown = [self.document.show(part) for part in parts]
        if len(shown) == 1 and shown[0].text:
            return [shown[0].rewrite(0, len(shown[0].text), self._listed(rule, new))]
        dropped = [atom for inline in shown for atom in inline.atoms if atom.kind in {"hidden", "lost"}]
        if dropped and not self.document.force:
            raise EditError("", f"cannot be written: {self.document.cut(dropped[0].span)!r} in it would be dropped")
        return [self.document.dialect.box.fill(self.document, field, self._listed(rule, new))]


class _Slot(NamedTuple):
    """A value of a field, and the part that says it."""

    part: int
    slot: Slot[Any]


class _FieldEdits:
    """The narrowest edits of a field that has a value."""

    def __init__(self, document: Document, rule: FieldRule, holder: Holder, known: dict[Any, str]) -> None:
        self.document = document
        self.lens: ListLens[Any] = rule.lens
        self.rule = rule
        self.holder = holder
        self.parts = parts_of(document, rule.lens, holder.parts)
        self.known = {part.slots[0].value: document.cut(part.span) for part in self.parts if len(part.slots) == 1}
        """The parts by what they say: one that moves takes its own source along."""
        self.known = known | self.known
        self.reshaped = False
        """Whether parts change their shape, so that new ones beside them have to wait."""
        self.slots = [_Slot(index, slot) for index, part in enumerate(self.parts) for slot in part.slots]

    def edits(self, new: tuple[Any, ...]) -> list[Edit]:
        """Return the edits that make the field say ``new``; none where nothing in it was read."""
        if not self.slots:
            return []
        form = self.holder.form
        if form is None:  # only a list has several parts
            return self.alone(self.parts[0], new)
        pairs = align([each.slot.value for each in self.slots], new, self.lens.telling())
        kept: dict[int, list[Any]] = {index: [] for index in range(len(self.parts))}
        before: dict[int, list[Any]] = {}
        for gap in gaps(pairs, len(self.slots), len(new)):
            if gap.new:
                values = [new[index] for index in gap.new]
                self.stand(gap.old.start, values, kept, before)
            if gap.old.stop < len(self.slots):
                old, at = next(pair for pair in pairs if pair[0] == gap.old.stop)
                kept[self.slots[old].part].append(new[at])
        return self.written(kept, before, form)

    def stand(self, at: int, values: list[Any], kept: dict[int, list[Any]], before: dict[int, list[Any]]) -> None:
        """Find the place of new values: inside a part that goes on behind them, else as parts of their own."""
        inside = 0 < at < len(self.slots) and self.slots[at - 1].part == self.slots[at].part
        if inside:
            kept[self.slots[at].part] += values
        else:
            part = self.slots[at - 1].part + 1 if at else 0
            before.setdefault(part, []).extend(values)

    def written(self, kept: dict[int, list[Any]], before: dict[int, list[Any]], form: Form) -> list[Edit]:
        """Return the edits of all parts: those that change, those that go, those that come."""
        edits: list[Edit] = []
        gone: list[int] = []
        for index, part in enumerate(self.parts):
            if part.slots and not kept[index]:
                gone.append(index)
            elif part.slots:
                edits += self.changed(part, kept[index])
        for run in _runs(gone):
            edits.append(form.remove(self.document, self.holder, run))
        for index, values in () if self.reshaped else before.items():
            edits.append(form.insert(self.document, self.holder, index, [self.source(form, value) for value in values]))
        return edits

    def source(self, form: Form, value: Value) -> str:
        """Return the source of a new part: the words that say the value already, else new ones."""
        bare = value
        if isinstance(value, Name) and value.notes and value.notes[0] in {part.label for part in self.parts}:
            bare = unlabelled(value, value.notes[0])  # it comes to stand under the label, too, or the edit is refused
        return self.known.get(value) or form.source(bare, shown_value(self.document.dialect.pen, self.lens, bare))

    def alone(self, part: Part, new: tuple[Any, ...]) -> list[Edit]:
        """Return the edits of a field that is one text."""
        old = [slot.value for slot in part.slots]
        pairs = align(old, new, self.lens.telling())
        if len(old) == 1 and len(new) > 1 and pairs:
            ((_, at),) = pairs
            spread = self.spread(new[:at], new[at + 1 :])
            if spread is not None:
                return [*self.changed(part, [new[at]]), *spread]
        return self.changed(part, list(new))

    def spread(self, above: tuple[Any, ...], below: tuple[Any, ...]) -> list[Edit] | None:
        """Return the edits that write values before and behind one that stands alone; None to part them in its text."""
        if above and below:
            return None
        dialect = self.document.dialect
        shown = [shown_value(dialect.pen, self.lens, value) for value in above or below]
        return dialect.box.spread(self.document, self.rule, self.holder, 0 if above else 1, shown)

    def changed(self, part: Part, new: list[Any]) -> list[Edit]:
        """Return the edits that make a part say other values."""
        if [slot.value for slot in part.slots] == new:
            return []
        if self.holder.change is not None and len(part.slots) == len(new) == 1:
            edits = self.holder.change(part.span, part.slots[0], new[0])
            if edits is not None:
                self.reshaped = True
                return edits
        text = part.text
        labels = self.lens.labels
        if part.label is not None and labels is not None:
            new = [labels.bare(value, part.label) for value in new]
        if part.behind is not None:
            new = [*new[:-1], unnoted(new[-1], part.behind)]
        hidden = stand_ins([slot.value for slot in self.lens.read(text).slots])
        replacements = put_list(self.lens, text, [like(hidden, unlinked(value), self.lens, value) for value in new])
        after = replaced(text, replacements)
        slots = self.lens.read(after).slots
        names: list[Linked] = []
        for slot, value in zip(slots, new, strict=False):
            names += names_at(value, self.lens.places(after, slot))
        edits = put_linked(part.inline, plain(replacements), names)
        form = self.holder.form
        return edits if form is None else [Edit(edit.span, form.words(edit.new), edit.old) for edit in edits]


def _runs(numbers: list[int]) -> list[range]:
    """Return numbers that rise as runs of neighbours."""
    found: list[range] = []
    for number in numbers:
        if found and found[-1].stop == number:
            found[-1] = range(found[-1].start, number + 1)
        else:
            found.append(range(number, number + 1))
    return found
