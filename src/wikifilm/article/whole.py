"""An article as a value: what was done to it, how it is saved, compared and pickled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.article.editing import Editing
from wikifilm.diff import unified_diff
from wikifilm.files import write_file
from wikifilm.text import Edit, Lines

if TYPE_CHECKING:
    import os


__all__ = ["Article"]


@attrs.frozen(eq=False, repr=False)
class Article(Editing):
    """A film article: a text and what it says. An edit gives a new one."""

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What was done to the original text, through all edits: spans, old and new text, line and column."""
        original = self.original
        lines = Lines(original.text)
        found = []
        for edit in self._steps:
            old = original.text[edit.span.start : edit.span.end]
            if old != edit.new:
                position = lines.position(edit.span.start)
                found.append(Edit(edit.span, edit.new, old, position))
        return tuple(found)

    def diff(self, name: str | None = None) -> str:
        """Return the edits as a unified diff, empty where nothing changed.

        Args:
            name: The file name that the diff names; that of the loaded file if not given.
        """
        if name is None:
            name = "article" if self._origin is None else self._origin.path.name
        return unified_diff(self.original.text, self._steps, name)

    def save(self, path: str | os.PathLike[str] | None = None) -> Article:
        """Write the text to a file in one step, and return the article as it now stands there, without edits.

        Args:
            path: The file; the one that it was loaded from if not given.

        Raises:
            FileError: The file changed since it was loaded.
            OSError: It cannot be written.
            TypeError: The article was not loaded, and no path is given.
        """
        if path is None:
            if self._origin is None:
                raise TypeError("save() needs a path: the article was not loaded from a file")
            path = self._origin.path
        origin = write_file(path, self.text, self._origin)
        return Article(self._document, origin, cache=dict(self._cache))

    def __eq__(self, other: object) -> bool:
        """Compare text, dialect and given title."""
        if not isinstance(other, Article):
            return NotImplemented
        return self._identity == other._identity

    def __hash__(self) -> int:
        """Hash text, dialect and given title."""
        return hash(self._identity)

    @property
    def _identity(self) -> tuple[str, str, str | None, str | None]:
        return self.text, self.dialect.name, self._document.given_title, self._document.given_language

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the texts and the edits; what was read is read again."""
        return Article, (self._document, self._origin, self._original, self._steps)
