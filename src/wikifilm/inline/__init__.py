"""The display text of a span of source, and edits of it that go back to the source."""

from wikifilm.inline.display import Atom, AtomKind
from wikifilm.inline.edits import Inline
from wikifilm.inline.pens import Pen, Plain
from wikifilm.inline.script import Script

__all__ = ["Atom", "AtomKind", "Inline", "Pen", "Plain", "Script"]
