"""What a wiki stores of a text that is saved: the text as it will be, and what a save would expand in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from wikifilm.dialects.mediawiki.cut import cut
from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.errors import Diagnostic
from wikifilm.text import Lines, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialects.mediawiki.cut import Cut

__all__ = ["as_saved", "unsaved"]

_LINE_END = re.compile(r"\r\n?+")
_NO_TEXT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TITLE = r"[^\t\n\r\x7f\[\]{}|<>#]++"
_EXPANDED = re.compile(rf"~{{3,}}|\[\[(?:{_TITLE}\||\|{_TITLE})\]\]")
_SUBSTITUTED = re.compile(r"(?ai:safesubst|subst):[ \t\r\n]*+[^ \t\r\n]")
_SIGNATURE: Final = ("signature", "saved as the signature, the name or the date of who saves it")
_PIPE: Final = ("pipe-trick", "saved with a label that the wiki makes out of the target, or a target out of the label")
_SUBST: Final = ("substitution", "saved as what the template says at that moment")


def as_saved(text: str) -> str:
    r"""Return what a wiki stores of a text.

    Lines end with ``\n``, white space at the end is cut, characters are composed (NFC), and control characters and lone
    surrogates become U+FFFD. All else stays; what a save would expand is told by ``unsaved``.

    Args:
        text: The text that is sent.
    """
    plain = _NO_TEXT.sub("\ufffd", _LINE_END.sub("\n", text))
    return normalize("NFC", plain).rstrip(" \t\n")


def unsaved(text: str) -> tuple[Diagnostic, ...]:
    """Return what a save would expand: signatures ``~~~~``, ``{{subst:...}}``, links such as ``[[A (x)|]]``.

    Args:
        text: The text that is sent.

    Returns:
        A finding for each, in order; none where the wiki stores ``as_saved(text)``.
    """
    lines = Lines(text)
    found = []
    for span, (code, message) in sorted(_expanded(cut(text))):
        found.append(Diagnostic.made(code, message, span, text, lines))
    return tuple(found)


def _expanded(page: Cut) -> Iterator[tuple[Span, tuple[str, str]]]:
    """Give what a save expands; comments and extension tags are left as they are."""
    hidden = sorted(node.span for nodes in (page.comments, page.tags) for node in nodes)
    text, at = page.text, 0
    for start, end in [*hidden, Span(len(text), len(text))]:
        for match in _EXPANDED.finditer(text, at, max(at, start)):
            yield Span(*match.span()), _SIGNATURE if match[0][0] == "~" else _PIPE
        at = max(at, end)
    for call in page.templates:
        if call.tag is None and _SUBSTITUTED.match(text[slice(*call.name_span)].lstrip(BLANKS)):
            yield call.span, _SUBST
