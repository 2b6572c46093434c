"""Finds the values that the parts of a field say, with the labels and the notes that stand in parts of their own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import compress
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from wikifilm.guard import released
from wikifilm.lens import Finding, Slot
from wikifilm.links import linked_slots
from wikifilm.values.money import MoneyLens
from wikifilm.values.names import NamesLens, note_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wikifilm.dialect import Document
    from wikifilm.inline import Atom, Inline
    from wikifilm.lens import ListLens
    from wikifilm.text import Span

__all__ = ["Part", "parts_of"]


_NAMED = re.compile(r"[^\W\d_a-z][^ ]*(?: [^ ]+)+")
"""Words that may be somebody's name."""


class Part(NamedTuple):
    """What a part of a field's value says."""

    span: Span
    inline: Inline
    text: str
    """Its display text as the lens reads it."""
    slots: list[Slot[Any]]
    findings: tuple[Finding, ...]
    label: str | None = None
    """The label of its own above it, which is the first note of each name."""
    behind: str | None = None
    """What the next part says in parentheses and nothing else: the last note of its last name."""


def parts_of(document: Document, lens: ListLens[Any], spans: Iterable[Span]) -> list[Part]:
    """Return what the parts of a field's value say; a label such as ``Story:`` says it of all below it."""
    found: list[Part] = []
    labels = lens.labels
    above: str | None = None
    places = list(spans)
    for number, span in enumerate(places, 1):
        part = part_of(document, lens, span)
        said = labels.of(part.text) if labels is not None and (labels.all_below or not part.slots) else None
        if said is None and number < len(places) and isinstance(lens, NamesLens) and lens.boxed:
            said = _bold_label(part.inline)
        if (
            found
            and found[0].slots
            and labels is not None
            and not labels.all_below
            and not part.text.rstrip().endswith(":")
        ):
            said = None  # behind values it may say something of those above it
        if said is not None and labels is not None:
            above, part = said, part._replace(slots=[], findings=part.findings if not labels.all_below else ())
        elif above is not None and labels is not None:
            slots = [slot._replace(value=labels.said(slot.value, above)) for slot in part.slots]
            part = part._replace(slots=slots, label=above)
            if not labels.all_below:
                if slots:
                    found[-1] = found[-1]._replace(findings=())
                above = None
        elif found and found[-1].slots and isinstance(lens, MoneyLens) and lens.is_conversion(part.text):
            part = part._replace(findings=())
        elif found and found[-1].slots and isinstance(lens, NamesLens) and (note := note_of(part.text)) is not None:
            *others, last = found[-1].slots
            noted = last._replace(value=attrs.evolve(last.value, notes=(*last.value.notes, note)))
            found[-1] = found[-1]._replace(slots=[*others, noted], behind=note)
            part = part._replace(slots=[], findings=())
        found.append(part)
    return found


def _bold_label(inline: Inline) -> str | None:
    """Return the words of a line in bold that names those below it: a label has a colon, or is no name of a person."""
    bold = [each for each in inline.atoms if each.kind == "wrap" and inline.source.startswith("'''", each.span.start)]
    words = inline.text.rstrip(": \t\xa0")
    whole = bool(bold) and bold[0].start == 0 and bold[0].end >= len(words) > 0 and not inline.links
    return words if whole and (":" in inline.text or _NAMED.fullmatch(words) is None) else None


def part_of(document: Document, lens: ListLens[Any], span: Span) -> Part:
    """Return what a part of a field's value says by itself; a value with a hole in it is lost."""
    inline = document.show(span)
    text, reading = document.part(span, lens)
    slots = linked_slots(inline, lens, text, reading.slots)
    if text is not inline.text:
        slots = [slot._replace(value=released(slot.value)) for slot in slots]
    findings = reading.findings
    holes = [atom for atom in inline.atoms if atom.kind == "lost"]
    if holes:
        holes.sort(key=_start_of)
        starts = [hole.start for hole in holes]
        torn = [_is_torn(lens, text, slot, holes, starts) for slot in slots]
        findings = (*findings, *(Finding("lost", slot.start, slot.end) for slot in compress(slots, torn)))
        slots = [slot for slot, lost in zip(slots, torn, strict=True) if not lost]
    return Part(span, inline, text, slots, findings)


def _is_torn(lens: ListLens[Any], text: str, slot: Slot[Any], holes: Sequence[Atom], starts: Sequence[int]) -> bool:
    """Tell whether one of the holes, which are in order, lies in what a slot's value says."""
    last = bisect_left(starts, slot.end) - 1
    if last < 0 or slot.start >= holes[last].end:
        return False
    if not isinstance(lens, MoneyLens):
        return True
    within = lens.places(text, slot).values()  # not in a conversion into other money
    first = bisect_right(starts, slot.start) - 1
    inside = holes[max(first, 0) : last + 1]
    return any(start < hole.end and hole.start < end for start, end in within for hole in inside)


def _start_of(hole: Atom) -> int:
    return hole.start
