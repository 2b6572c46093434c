"""Where the infobox of an article belongs: behind the notes and descriptions at its very start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.boxes import box_name
from wikifilm.dialects.mediawiki.wiki import BLANKS

if TYPE_CHECKING:
    from wikifilm.dialects.mediawiki.nodes import Template
    from wikifilm.dialects.mediawiki.page import Page

__all__ = ["above"]

_ABOVE = frozenset(
    """
    Short description|Shortdesc|About|For|Other uses|Other uses2|Otheruses|Otheruses4|Distinguish|Redirect|Hatnote|
    Italic title|Lowercase title|Good article|Featured article|EngvarB|Pp-move|Pp-semi-indef|Pp-pc|Pp-protected|
    Multiple issues|Refimprove|More citations needed|Unreferenced|Cleanup|Notability|Orphan|Correct title|
    Nota disambigua|F|Dieser Artikel|Redirect-distinguish|For-multi|Confuse
    """.replace("\n", "")
    .replace("  ", "")
    .strip()
    .split("|")
)


def above(page: Page) -> int:
    """Return where the box of an article belongs: behind the notes and descriptions at its very start."""
    text = page.text
    comments = {node.start: node.end for node in page.cut.comments}
    at = found = int(text.startswith("\ufeff"))
    while at < len(text):
        if at in comments:
            at = comments[at]
        elif text[at] in BLANKS:
            at += 1
        elif (template := page.template(at)) is not None and _stands_above(template):
            at = template.end
        else:
            break
        found = at if text[at - 1] in "\r\n" or text[at - 1] == "}" else found
    return found


def _stands_above(template: Template) -> bool:
    name = box_name(template.name)
    return name in _ABOVE or name.startswith(("Use ", "DISPLAYTITLE:", "Pp-", "About"))
