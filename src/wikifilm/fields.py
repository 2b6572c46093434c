"""The rows of a dialect's table: where an attribute stands in the box, and how labels and titles are compared."""

from __future__ import annotations

import re
from typing import Any

import attrs

from wikifilm.lens import ListLens

__all__ = ["FieldRule", "bare_title", "normal_label"]

_BLANKS = re.compile(r"[ \t_]+")
_PARENTHESIS = re.compile(r" \([^()]*\)\Z")


def normal_label(label: str) -> str:
    """Return a label as labels are compared: in small letters, ``_`` for a blank, without ``(s)`` at its end."""
    return _BLANKS.sub(" ", label).strip().casefold().removesuffix("(s)")


def bare_title(page_title: str) -> str:
    """Return a page's title without the parenthesis at its end, such as `` (2012 film)``."""
    return _PARENTHESIS.sub("", page_title) or page_title


@attrs.frozen
class FieldRule:
    """A row of a dialect's table: where an attribute of the film stands in the box."""

    attribute: str
    """The attribute of ``Film``."""
    label: str
    """How a new field is labelled."""
    labels: tuple[str, ...]
    """The labels that it may stand under, normalised, in the order in which they are read."""
    lens: ListLens[Any]
    """The language of its value."""
    marks_film: bool = True
    """Whether a box with this label is likely a film's."""
    limit: str = ""
    """What the dialect cannot say of the attribute, to explain a refusal."""

    @property
    def noun(self) -> str:
        """What diagnostics call the attribute, such as ``runtime`` in ``unparsed-runtime``."""
        return normal_label(self.label).replace(" ", "-")
