"""Hides what stands in quotes and parentheses, so that no separator is found there."""

from __future__ import annotations

import re

from wikifilm.values.credits.rules import HIDDEN

__all__ = ["masked"]

_OPAQUE = re.compile(r'"[^"\r\n]*"|\u201c[^\u201c\u201d\r\n]*\u201d|[()]')


def masked(text: str) -> str:
    """Return ``text`` with a mark for each character that stands in quotes and parentheses."""
    if '"' not in text and "(" not in text and "\u201c" not in text:
        return text
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _OPAQUE.finditer(text):
        if match[0] == "(":
            opened.append(match.start())
        elif match[0] != ")":
            spans.append(match.span())
        elif opened:
            start = opened.pop()
            while spans and spans[-1][0] > start:
                spans.pop()
            spans.append((start, match.end()))
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], HIDDEN * (end - start)]
        at = end
    return "".join([*parts, text[at:]])
