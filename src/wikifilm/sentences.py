"""Writes scores and reviews inside their prose: figures into their sentences, new sentences beside the old."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wikifilm.align import align, gaps
from wikifilm.errors import EditError, refused_at
from wikifilm.find import is_within, of_other_works, prose
from wikifilm.guard import wholes
from wikifilm.insert import delete_paragraph, insert_lines, insert_section, section_place, top_level
from wikifilm.regions import regions
from wikifilm.text import Edit, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Document
    from wikifilm.film import Value
    from wikifilm.find import ProseRule, ProseSlot
    from wikifilm.syntax import Block

__all__ = ["write_sentences"]

_LINE_BREAK = re.compile(r"(?:(?<![ \t])[ \t]++)?(?:\r\n|\r|\n)[ \t]*+")


def write_sentences(document: Document, rule: ProseRule, new: Sequence[Any]) -> list[Edit]:
    """Return the edits that make the sentences of a document say the values ``new``.

    Raises:
        EditError: A sentence has no place for what is asked, or says something else too.
    """
    found = list(prose(document, rule))
    pairs: list[tuple[int, int]] = []
    edits: list[Edit] = []
    for old, at in align([each.slot.value for each in found], new, rule.lens.telling()):
        changes = _changed(document, rule, found[old], new[at], f"{rule.attribute}[{at}]")
        if changes is not None:
            pairs.append((old, at))
            edits += changes
    between = gaps(pairs, len(found), len(new))
    gone = [old for gap in between for old in gap.old]
    removals = _removals(rule, found, gone)
    emptied = {block for block, inside in removals.items() if not _left(document, block, inside).strip()}
    own = {found[old].slot.value: _sentences(found[old], rule) for old in gone if found[old].slot.value in new}
    for gap in between:
        shown = []
        for at in gap.new:
            with refused_at(f"{rule.attribute}[{at}]"):
                shown.append(own.get(new[at]) or document.dialect.pen.words(rule.lens.show(new[at])))
        if shown:
            block, edit = _inserted(document, rule, found, gap.old, " ".join(shown))
            if block in emptied:
                edit = Edit(block.content, " ".join(shown))
                del removals[block]
            edits.append(edit)
    for block, inside in removals.items():
        edits += [delete_paragraph(document, block.lines)] if block in emptied else inside
    return edits


def _changed(
    document: Document,
    rule: ProseRule,
    old: ProseSlot,
    new: Value,
    path: str,
) -> list[Edit] | None:
    """Return the edits of the figures that differ; None where the new value needs a sentence of its own."""
    _, inline, slot, _ = old
    if slot.value == new:
        return []
    try:
        with refused_at(path):
            changes = rule.lens.change(inline.text, slot, new, document.titles, wholes(inline))
    except EditError:
        if any(key(slot.value) == key(new) for key in rule.lens.telling()):
            raise
        return None
    with refused_at(path):
        return [edit for change in changes for edit in inline.replace(*change)]


def _sentences(old: ProseSlot, rule: ProseRule) -> str:
    """Return the source of a value's sentences with their references, the breaks of their lines written as blanks."""
    start, end, _ = rule.lens.remove(old.inline.text, old.slot, wholes(old.inline))
    span = old.inline.whole(start, end)
    return _LINE_BREAK.sub(" ", old.inline.source[span.start : span.end]).strip()


def _removals(rule: ProseRule, found: list[ProseSlot], gone: Sequence[int]) -> dict[Block, list[Edit]]:
    """Return the removals of sentences by their paragraphs, with the blanks that would be left or be removed twice."""
    removals: dict[Block, list[Edit]] = {}
    for old in gone:
        block, inline, slot, _ = found[old]
        with refused_at(f"{rule.attribute}[{old}]"):
            start, end, _ = rule.lens.remove(inline.text, slot, wholes(inline))
            start, end = inline.whole(start, end)
        inside = removals.setdefault(block, [])
        start = max(start, inside[-1].span.end if inside else start)
        if sum(edit.span.end - edit.span.start for edit in inside) == start - block.content.start:  # all above is gone
            rest = inline.source[end : block.content.end]
            end += len(rest) - len(rest.lstrip())
        inside.append(Edit(Span(start, end), ""))
    return removals


def _left(document: Document, block: Block, removals: list[Edit]) -> str:
    start, end = block.content
    return apply_edits(document.text[:end], removals)[start:]


def _is_row(document: Document, block: Block) -> bool:
    """Tell whether a block is the row of a table or an argument of a template: its words stand behind a bar."""
    return "|" in document.text[block.lines.start : block.content.start]


def _inserted(
    document: Document, rule: ProseRule, found: list[ProseSlot], gap: range, sentences: str
) -> tuple[Block | None, Edit]:
    """Return the edit that writes sentences where a gap is, and the paragraph that they come into.

    They stand behind the value before them; the last ones at the end of the paragraph of the last value.
    """
    beside = found[-1 if gap.stop == len(found) else max(gap.start - 1, 0)].block if found else None
    if beside is not None and _is_row(document, beside):
        raise EditError(rule.attribute, "cannot be written: those beside it are the rows of a table, and no sentences")
    if found and gap.stop == len(found):
        block = found[-1].block
        return block, Edit(Span(block.content.end, block.content.end), f" {sentences}")
    if gap.start:
        block, inline, slot, _ = found[gap.start - 1]
        return block, inline.behind(slot.end, f" {sentences}")
    if found:
        block, inline, slot, _ = found[0]
        return block, inline.rewrite(slot.start, slot.start, f"{sentences} ")
    return None, _first(document, rule, sentences)


def _first(document: Document, rule: ProseRule, sentences: str) -> Edit:
    """Return the edit that writes the first sentences of a document: scores before other prose, reviews behind it."""
    kind = rule.kinds[0]
    others = of_other_works(document)
    own = (each for each in regions(document, kind) if not is_within(others, each.body.start))
    region = next(own, None)
    if region is None:
        return insert_section(document, section_place(document, kind), top_level(document), rule.heading, sentences)
    blocks = document.blocks(region.body)
    if not blocks:
        return insert_lines(document, region.body.start, [sentences])
    if rule.attribute == "scores":
        return insert_lines(document, blocks[0].lines.start, [sentences, ""])
    return insert_lines(document, blocks[-1].lines.end, ["", sentences])
