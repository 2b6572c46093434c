"""What an article says: its film, its prose and fields, its markup, and where all that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar

import attrs

from wikifilm import edits as changes
from wikifilm.dialect import Document
from wikifilm.errors import Diagnostic
from wikifilm.files import Origin
from wikifilm.locate import locate
from wikifilm.markup import Category, Comment, ExternalLink, Link, Markup, Table, Tag, Template, marked
from wikifilm.read import FilmReading, read
from wikifilm.text import Edit, Lines, quoted
from wikifilm.views import Fields, Passage, Place, Section, sections_below

if TYPE_CHECKING:
    from wikifilm.dialect import Dialect
    from wikifilm.film import Film, Gap

__all__ = ["Reading"]

_View = TypeVar("_View", bound=Markup)


@attrs.frozen(eq=False, repr=False)
class Reading:
    """A text that is read as a film article."""

    _document: Document
    _origin: Origin | None = None
    _original: Any = None
    _steps: tuple[Edit, ...] = ()
    _cache: dict[str, Any] = attrs.field(factory=dict)

    @property
    def text(self) -> str:
        """The text, byte for byte as it was given or edited."""
        return self._document.text

    def __str__(self) -> str:
        """Return the text."""
        return self._document.text

    def __repr__(self) -> str:
        """Return title and dialect."""
        title = self._document.page_title or self._document.title
        return f"<{type(self).__name__} {title if title is None else quoted(title)} in {self.dialect.name}>"

    @property
    def dialect(self) -> Dialect:
        """The dialect that it is read with."""
        return self._document.dialect

    @property
    def original(self) -> Self:
        """The article as it was parsed or loaded, before any edit."""
        found: Self = self if self._original is None else self._original
        return found

    @property
    def document(self) -> Document:
        """The text with its outline, as the other rooms of the library use it."""
        return self._document

    @property
    def _reading(self) -> FilmReading:
        found: FilmReading | None = self._cache.get("reading")
        if found is None:
            # read from a document of its own, which goes with all that is found in it; several threads may ask at once
            found = self._cache["reading"] = read(self._document.again())
        return found

    @property
    def _lines(self) -> Lines:
        found: Lines = self._cache.setdefault("lines", Lines(self.text))
        return found

    @property
    def film(self) -> Film:
        """The film that the text says: a frozen value without spans or markup."""
        return self._reading.film

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Why values are missing; what is simply absent is not listed."""
        return self._reading.gaps

    @property
    def is_film(self) -> bool:
        """Whether the text is a film article: a box with two film labels, or a cast section under a title."""
        return not any(note.code == "not-a-film" for note in self._reading.notes)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What a reader of the text should know: what is unknown, doubled, lost or not understood.

        They stand in the text's order; what concerns the whole text comes last.
        """
        notes, lines = self._reading.notes, self._lines
        return tuple([Diagnostic.made(note.code, note.message, note.span, self.text, lines) for note in notes])

    @property
    def lead(self) -> Passage:
        """The prose before the first section."""
        return Passage(self._document, self._lines, self._document.outline.lead)

    @property
    def plot(self) -> Section | None:
        """The first section that tells the plot; None where there is none."""
        kinds = self._document.kinds
        found = (index for index, each in enumerate(kinds) if "plot" in each)
        index = next(found, None)
        return None if index is None else Section(self._document, self._lines, index)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The outermost sections, each with its sub-sections."""
        return sections_below(self._document, self._lines, 0, len(self.text))

    def section(self, title: str) -> Section:
        """Return the first section of any level with this heading; capitals make no difference.

        Raises:
            KeyError: There is none; the message names those that there are.
        """
        found = changes.find_section(self._document, title)
        return Section(self._document, self._lines, self._document.outline.sections.index(found))

    @property
    def fields(self) -> Fields:
        """The fields of the infobox by their labels."""
        return Fields(self._document, self._lines)

    def where(self, path: str) -> Place:
        """Return where a value of the film stands.

        Args:
            path: Its path, such as ``cast[0].roles[0]``.

        Raises:
            KeyError: Nothing stands in the text for this path.
        """
        return Place(self.text, self._lines, locate(self._document, path))

    def _marked(self, view: type[_View]) -> tuple[_View, ...]:
        found: tuple[_View, ...] | None = self._cache.get(view.kind_of_markup)
        if found is None:
            found = self._cache[view.kind_of_markup] = marked(self._document, self._lines, view)
        return found

    @property
    def templates(self) -> tuple[Template, ...]:
        """All calls ``{{...}}``, nested ones too, by where they begin; none in a dialect without templates."""
        return self._marked(Template)

    @property
    def links(self) -> tuple[Link, ...]:
        """All links ``[[...]]``: to pages, files, categories and other wikis."""
        return self._marked(Link)

    @property
    def external_links(self) -> tuple[ExternalLink, ...]:
        """All links out of the wiki, in brackets and bare, those in references too."""
        return self._marked(ExternalLink)

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories that the page is in."""
        return self._marked(Category)

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables ``{| |}``, nested ones too."""
        return self._marked(Table)

    @property
    def comments(self) -> tuple[Comment, ...]:
        """All comments ``<!-- -->``."""
        return self._marked(Comment)

    @property
    def tags(self) -> tuple[Tag, ...]:
        """All extension tags such as ``<ref>``; tags of HTML are none."""
        return self._marked(Tag)
