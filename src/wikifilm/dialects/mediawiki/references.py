"""References that are defined once and used elsewhere: a definition that an edit removes moves to its next use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialects.mediawiki.nodes import Tag, Template
    from wikifilm.dialects.mediawiki.page import Page

__all__ = ["mended"]

_ATTRIBUTE = re.compile(r"""(?ai:(name|group))[ \t\r\n]*+=[ \t\r\n]*+(?:"([^"]*+)"|'([^']*+)'|([^ \t\r\n"'/>]++))""")
_NOTES: Final = frozenset({"efn", "efn-la", "efn-lr", "efn-ua", "efn-ur", "refn", "#tag:ref"})
"""Templates that define a footnote which others may use by its name."""

_Key = tuple[str, str]


def _key(tag: Tag) -> _Key | None:
    """Return group and name of a reference; None for one without a name."""
    span = tag.attributes_span
    found = dict.fromkeys(("group", "name"), "")
    for match in _ATTRIBUTE.finditer(tag.cut.text, *span):
        found[match[1].lower()] = next(value for value in match.groups()[1:] if value is not None)
    return (found["group"], found["name"]) if found["name"] else None


def _references(page: Page) -> Iterator[tuple[_Key, Tag]]:
    for tag in page.cut.tags:
        if tag.name == "ref":
            key = _key(tag)
            if key is not None:
                yield key, tag


def _is_defined(tag: Tag) -> bool:
    span = tag.inner_span
    return span is not None and tag.cut.text[span.start : span.end].strip(BLANKS) != ""


def _notes(page: Page) -> Iterator[tuple[_Key, Template]]:
    """Give the named footnotes that templates make."""
    for template in page.cut.templates:
        name = template.short_name.lower()
        if name in _NOTES or name.startswith("#tag:ref"):
            values = template.values
            if values.get("name"):
                yield (name, values["name"].strip("\"' ")), template


def mended(old: Page, new: Page) -> list[Edit]:
    """Return the edits of the new text that define again, at its first use, each reference that lost its definition.

    Source: Cite's behaviour. A reference that is used by name and defined nowhere shows an error.
    """
    lost = {key: tag.source for key, tag in _references(old) if _is_defined(tag)}
    uses: dict[_Key, Tag] = {}
    for key, tag in _references(new):
        if _is_defined(tag):
            lost.pop(key, None)
        elif key in lost:
            uses.setdefault(key, tag)
    edits = [Edit(tag.span, lost[key], tag.source) for key, tag in uses.items() if key in lost]
    kept = {key for key, template in _notes(new) if template.get("1") is not None}
    notes = {key: each.source for key, each in _notes(old) if each.get("1") is not None and key not in kept}
    first: dict[_Key, Template] = {}
    for key, template in _notes(new):
        if key in notes:
            first.setdefault(key, template)
    return [*edits, *(Edit(each.span, notes[key], each.source) for key, each in first.items())]
