"""An article: its text, the film that it says, and the edits that lead to another article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from wikifilm import arguments
from wikifilm import edits as changes
from wikifilm.dialect import Document
from wikifilm.dialects import by_name, detect
from wikifilm.errors import Diagnostic, EditError
from wikifilm.fields import bare_title
from wikifilm.files import Origin, write_file
from wikifilm.film import Film
from wikifilm.frame import written_spans
from wikifilm.locate import locate
from wikifilm.markup import Category, Comment, ExternalLink, Link, Markup, Table, Tag, Template, marked
from wikifilm.paths import with_paths, with_runtime
from wikifilm.read import FilmReading, read
from wikifilm.text import Edit, Lines, compose_edits, unified_diff
from wikifilm.views import Fields, Passage, Place, Section, sections_below
from wikifilm.write import write
from wikifilm.writer import Writer

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping

    from wikifilm.dialect import Dialect
    from wikifilm.film import Gap

__all__ = ["Article"]

_View = TypeVar("_View", bound=Markup)


@attrs.frozen(eq=False, repr=False)
class Article:
    """A film article: a text and what it says. An edit gives a new one."""

    _document: Document
    _origin: Origin | None = None
    _original: Article | None = None
    _steps: tuple[Edit, ...] = ()
    _cache: dict[str, Any] = attrs.field(factory=dict, init=False)

    # ------------------------------------------------------------------------------------------- reading

    @property
    def text(self) -> str:
        """The text, byte for byte as it was given or edited."""
        return self._document.text

    def __str__(self) -> str:
        """Return the text."""
        return self._document.text

    def __repr__(self) -> str:
        """Return title and dialect."""
        return f"<Article {self._document.page_title or self._document.title!r} in {self.dialect.name}>"

    @property
    def dialect(self) -> Dialect:
        """The dialect that it is read with."""
        return self._document.dialect

    @property
    def original(self) -> Article:
        """The article as it was parsed or loaded, before any edit."""
        return self if self._original is None else self._original

    @property
    def document(self) -> Document:
        """The text with its outline, as the other rooms of the library use it."""
        return self._document

    @property
    def _reading(self) -> FilmReading:
        found: FilmReading | None = self._cache.get("reading")
        if found is None:
            found = self._cache["reading"] = read(self._document)
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
        found = []
        for note in self._reading.notes:
            line = self._lines.line_span(note.span.start)
            position = self._lines.position(note.span.start)
            found.append(Diagnostic(note.code, note.message, note.span, position, self.text[line.start : line.end]))
        return tuple(found)

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

    # ------------------------------------------------------------------------------------------- editing

    def _edited(self, document: Document, edits: list[Edit], reading: FilmReading, path: str) -> Article:
        if not edits:
            return self
        if detect(self.text) is self.dialect and detect(document.text) is not self.dialect:
            raise EditError(path, "would change the dialect that the text is taken for")
        otherwise = self.dialect.unsaved(document.text, written_spans(edits))
        if otherwise is not None:
            raise EditError(path, f"would not be stored as it is written: {otherwise}")
        steps = compose_edits(self._steps, edits) if self._steps else edits
        made = Article(document, self._origin, self.original, tuple(steps))
        made._cache["reading"] = reading
        return made

    def with_film(self, film: Film, *, force: bool = False, references: Mapping[str, str] | None = None) -> Article:
        """Return the article that says ``film``, every other byte as it is.

        Args:
            film: The film.
            force: Whether a new value may take the place of a template whose text is not in the source.
            references: References to write behind values, as source, by the values' paths.

        Raises:
            EditError: The text would not say it, or would say something else too; nothing is changed.
        """
        document, edits, reading = write(self._document, self._reading, film, force=force, references=references)
        return self._edited(document, edits, reading, "film")

    def edit(
        self,
        values: Mapping[str, Any] | None = None,
        /,
        *,
        force: bool = False,
        references: Mapping[str, str] | None = None,
        **attributes: Any,  # noqa: ANN401 (of Film)
    ) -> Article:
        """Return the article with some values changed.

        Args:
            values: New values by their paths, such as ``{"cast[2].roles[0].name": "Marsh"}``.
            force: Whether a new value may take the place of a template whose text is not in the source.
            references: References to write behind values, as source, by the values' paths, such as
                ``{"runtime": "<ref>...</ref>"}``.
            attributes: New values of the film's attributes; ``runtime`` sets the minutes of the main one.

        Raises:
            EditError: A value cannot be written, or would read back differently; nothing is changed.
            TypeError: The film has no such attribute.
        """
        film = self.film
        names = {attribute.name for attribute in attrs.fields(Film)} | {"runtime"}
        for name in attributes:
            if name not in names:
                raise TypeError(f"a film has no attribute {name!r}{_hint(name, names)}")
        if values:
            film = with_paths(film, values)
        if "runtime" in attributes:
            film = with_runtime(film, attributes.pop("runtime"))
        box = self._document.outline.box
        if "page_title" in attributes and "title" not in attributes and (box is None or box.title is None):
            page_title = attributes["page_title"]
            attributes["title"] = None if page_title is None else bare_title(page_title)
        film = attrs.evolve(film, **attributes) if attributes else film
        return self.with_film(film, force=force, references=references)

    def _rewritten(self, make: Callable[[Document], list[Edit]], path: str) -> Article:
        edits = make(self._document)
        if not edits:
            return self
        document, edits, reading = changes.rewritten(self._document, self._reading, edits, path)
        return self._edited(document, edits, reading, path)

    def with_lead(self, text: str) -> Article:
        """Return the article with another lead, written in the article's own dialect.

        Raises:
            EditError: The text would not read back as the lead, or would change what stands around it.
        """
        made = self._rewritten(lambda document: changes.body_edit(document, document.outline.lead, text), "lead")
        return _said(made, made.lead.source, changes.lines_of(self._document, text), "lead")

    def with_section(self, title: str, text: str) -> Article:
        """Return the article with another text in a section, written in the article's own dialect.

        The sub-sections stay as they are.

        Raises:
            EditError: The text would not read back as the section's, or would change what stands around it.
            KeyError: No section has this heading.
        """
        section = changes.find_section(self._document, title)
        at = self._document.outline.sections.index(section)
        made = self._rewritten(lambda document: changes.body_edit(document, section.body, text), title)
        said = Section(made.document, made._lines, at)  # noqa: SLF001 (an article of our own)
        return _said(made, said.source, changes.lines_of(self._document, text), title)

    def insert_section(
        self,
        title: str,
        text: str = "",
        *,
        before: str | None = None,
        after: str | None = None,
        level: int | None = None,
    ) -> Article:
        """Return the article with a new section.

        Args:
            title: Its heading.
            text: Its text, in the article's own dialect.
            before: The heading of the section that it stands before.
            after: The heading of the section that it stands behind, sub-sections included. With neither it stands
                where a section of its kind usually does.
            level: 1 to 6; that of the outermost sections if not given.

        Raises:
            EditError: The heading or the text would not read back, or would change what stands around it.
            KeyError: No section has the heading named by ``before`` or ``after``.
        """
        at = self._beside(before, after)
        made = self._rewritten(lambda document: changes.insert_edit(document, title, text, at, level), title)
        old, new = self._document.outline.sections, made.document.outline.sections
        found = [made.document.show(section.title).text for section in new]
        if len(new) != len(old) + 1 or title not in found:
            raise EditError(
                title,
                f"would read back as {len(new) - len(old)} sections; expected a heading and text without headings",
            )
        return made

    def _beside(self, before: str | None, after: str | None) -> int | None:
        if before is not None:
            return changes.find_section(self._document, before).heading.start
        return None if after is None else changes.find_section(self._document, after).end

    def rename_section(self, title: str, new: str) -> Article:
        """Return the article with another heading over a section.

        Raises:
            EditError: The heading would not read back as it is given.
            KeyError: No section has this heading.
        """
        section = changes.find_section(self._document, title)
        at = self._document.outline.sections.index(section)
        made = self._rewritten(lambda document: changes.rename_edit(document, section, new), title)
        return _said(made, made.document.cut(made.document.outline.sections[at].title), new, title)

    def move_section(self, title: str, *, before: str | None = None, after: str | None = None) -> Article:
        """Return the article with a section, sub-sections included, standing elsewhere.

        Raises:
            EditError: It would stand inside itself, or change what stands around it.
            KeyError: No section has one of the headings.
            TypeError: Neither ``before`` nor ``after`` is given.
        """
        at = self._beside(before, after)
        if at is None:
            raise TypeError("move_section() needs before= or after=, the heading of another section")
        section = changes.find_section(self._document, title)
        return self._rewritten(lambda document: changes.move_edit(document, section, at), title)

    def remove_section(self, title: str) -> Article:
        """Return the article without a section and its sub-sections.

        Raises:
            KeyError: No section has this heading.
        """
        section = changes.find_section(self._document, title)
        return self._rewritten(lambda document: changes.remove_edit(document, section), title)

    def with_field(self, label: str, value: str) -> Article:
        """Return the article with a field of the infobox set to a value as it is written; a new label is added.

        Raises:
            EditError: The value would not read back as that field's, or would change what stands around it.
        """
        return self._fields_changed(lambda writer: changes.set_field(writer, label, value), label, value)

    def without_field(self, label: str) -> Article:
        """Return the article without the fields of a label.

        Raises:
            EditError: Something else would be read differently.
            KeyError: The box has no such field.
        """
        _ = self.fields[label]  # a KeyError that names the labels
        return self._fields_changed(lambda writer: changes.remove_field(writer, label), label, None)

    def _fields_changed(self, change: Callable[[Writer], None], label: str, value: str | None) -> Article:
        writer = Writer(self._document)
        change(writer)
        reading = changes.checked_field(writer, self._document, self._reading, label, value)
        return self._edited(writer.document, writer.edits, reading, label)

    def _template(self, template: Template | str) -> Template:
        if isinstance(template, str):
            found = next((each for each in self.templates if each.matches(template)), None)
            if found is None:
                names = ", ".join(dict.fromkeys(repr(each.name) for each in self.templates[:20]))
                raise KeyError(f"no template {template!r}; there are: {names or 'none'}")
            return found
        if template not in self.templates:
            raise ValueError("the template is one of another article; take it from this one's templates")
        return template

    def with_argument(self, template: Template | str, name: str | int, value: str) -> Article:
        """Return the article with an argument of a template set; one that it does not have is added.

        A bar in the value is written as ``{{!}}``; the blanks and comments round the old value stay.

        Args:
            template: One of ``templates``, or the name of the first one that is meant.
            name: The argument's name or number.
            value: Its value in wikitext.

        Raises:
            EditError: The argument would not say it, or something else would be read differently.
            KeyError: No template has this name.
            ValueError: The template is one of another article, such as this one before an edit.
        """
        node = self._template(template).node
        made, said = arguments.add_or_set(self._document, node, str(name), value)
        return self._arguments_changed(node, str(name), made, said)

    def without_argument(self, template: Template | str, name: str | int) -> Article:
        """Return the article without the arguments of a name; one that others are counted behind is only emptied.

        Args:
            template: One of ``templates``, or the name of the first one that is meant.
            name: The argument's name or number.

        Raises:
            EditError: Something else would be read differently.
            KeyError: No template has this name, or it has no such argument.
            ValueError: The template is one of another article, such as this one before an edit.
        """
        found = self._template(template)
        if found.get(name) is None:
            raise KeyError(f"no argument {str(name)!r}; there are: {', '.join(map(repr, found.values)) or 'none'}")
        return self._arguments_changed(found.node, str(name), arguments.remove(found.node, str(name)), None)

    def _arguments_changed(self, node: Any, name: str, edits: list[Edit], said: str | None) -> Article:  # noqa: ANN401 (a node)
        if not edits:
            return self
        made = arguments.checked_argument(self._document, self._reading, node, name, edits, said)
        return self._edited(*made, f"{node.name}|{name}")

    # ------------------------------------------------------------------------------------------- results

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What was done to the original text, through all edits: spans, old and new text, line and column."""
        original = self.original
        found = []
        for edit in self._steps:
            old = original.text[edit.span.start : edit.span.end]
            if old != edit.new:
                position = original._lines.position(edit.span.start)  # noqa: SLF001 (an article of our own)
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
        made = Article(self._document, origin)
        made._cache.update(self._cache)
        return made

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
        original = None if self._original is None else (self._original.text, self._original._origin)  # noqa: SLF001 (an article of our own)
        return _restored, (self._identity, self._origin, original, self._steps)


def _restored(
    identity: tuple[str, str, str | None, str | None],
    origin: Origin | None,
    original: tuple[str, Origin | None] | None,
    steps: tuple[Edit, ...],
) -> Article:
    text, dialect, title, language = identity
    found = by_name(dialect)
    first = None if original is None else Article(Document(found, original[0], title, language), original[1])
    return Article(Document(found, text, title, language), origin, first, steps)


def _said(article: Article, said: str, wanted: str, path: str) -> Article:
    if said != wanted:
        raise EditError(path, f"would read back as {said[:60]!r}, not as {wanted[:60]!r}", wanted=wanted, got=said)
    return article


def _hint(name: str, names: set[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 (only a mistaken call needs it)

    close = get_close_matches(name, sorted(names), 1)
    return f"; did you mean {close[0]!r}?" if close else ""
