"""Edits of an article, each of which gives a new one: of its film, its sections, its fields, its templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar

import attrs

from wikifilm import arguments
from wikifilm import edits as changes
from wikifilm.article.reading import Reading
from wikifilm.dialects import detect
from wikifilm.errors import EditError, meant, refused_at
from wikifilm.fields import bare_title
from wikifilm.film import Film
from wikifilm.frame import written_spans
from wikifilm.paths import with_paths, with_runtime
from wikifilm.text import Edit, Lines, compose_edits, listed, quoted
from wikifilm.views import Section
from wikifilm.write import write
from wikifilm.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wikifilm.dialect import Document
    from wikifilm.markup import Template
    from wikifilm.read import FilmReading

__all__ = ["Editing"]


@attrs.frozen(eq=False, repr=False)
class Editing(Reading):
    """An article of which an edit gives another one."""

    def _edited(self, document: Document, edits: list[Edit], reading: FilmReading, path: str) -> Self:
        document.forget()
        if not edits:
            return self
        if detect(self.text) is self.dialect and detect(document.text) is not self.dialect:
            raise EditError(path, "would change the dialect that the text is taken for")
        otherwise = self.dialect.unsaved(document.text, written_spans(edits))
        if otherwise is not None:
            raise EditError(path, f"would not be stored as it is written: {otherwise}")
        steps = compose_edits(self._steps, edits) if self._steps else edits
        return type(self)(document, self._origin, self.original, tuple(steps), {"reading": reading})

    def with_film(self, film: Film, *, force: bool = False, references: Mapping[str, str] | None = None) -> Self:
        """Return the article that says ``film``, every other byte as it is.

        Args:
            film: The film.
            force: Whether a new value may take the place of a template whose text is not in the source.
            references: References to write behind values, as source, by the values' paths.

        Raises:
            EditError: The text would not say it, or would say something else too; nothing is changed.
        """
        return self._written(film, count=False, force=force, references=references)

    def _written(self, film: Film, *, count: bool, force: bool, references: Mapping[str, str] | None) -> Self:
        document, edits, reading = write(
            self._document.again(), self._reading, film, count=count, force=force, references=references
        )
        return self._edited(document, edits, reading, "film")

    def edit(
        self,
        values: Mapping[str, Any] | None = None,
        /,
        *,
        force: bool = False,
        references: Mapping[str, str] | None = None,
        **attributes: object,
    ) -> Self:
        """Return the article with some values changed.

        Tracks that come or go in a numbered list give those behind them other numbers, as the page shows them; a new
        one there needs none.

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
                raise TypeError(f"a film has no attribute {quoted(name)}{meant(name, names)}")
        new: dict[str, Any] = dict(attributes)
        if values:
            film = with_paths(film, values)
        if "runtime" in new:
            film = with_runtime(film, new.pop("runtime"))
        box = self._document.outline.box
        if "page_title" in new and "title" not in new and (box is None or box.title is None):
            page_title = new["page_title"]
            new["title"] = None if page_title is None else bare_title(page_title)
        film = attrs.evolve(film, **new) if new else film
        return self._written(film, count=True, force=force, references=references)

    def _rewritten(self, make: Callable[[Document], list[Edit]], path: str) -> Self:
        old = self._document.again()
        edits = make(old)
        if not edits:
            return self
        document, edits, reading = changes.rewritten(old, self._reading, edits, path)
        return self._edited(document, edits, reading, path)

    def with_lead(self, text: str) -> Self:
        """Return the article with another lead, written in the article's own dialect.

        Raises:
            EditError: The text would not read back as the lead, or would change what stands around it.
        """
        made = self._rewritten(lambda document: changes.body_edit(document, document.outline.lead, text), "lead")
        return _said(made, made.lead.source, changes.lines_of(self._document, text), "lead")

    def with_section(self, title: str, text: str) -> Self:
        """Return the article with another text in a section, written in the article's own dialect.

        The sub-sections stay as they are.

        Raises:
            EditError: The text would not read back as the section's, or would change what stands around it.
            KeyError: No section has this heading.
        """
        section = changes.find_section(self._document, title)
        at = self._document.outline.sections.index(section)
        named = title or "a section without a title"
        made = self._rewritten(lambda document: changes.body_edit(document, section.body, text), named)
        said = Section(made.document, Lines(made.text), at)
        return _said(made, said.source, changes.lines_of(self._document, text), named)

    def insert_section(
        self,
        title: str,
        text: str = "",
        *,
        before: str | None = None,
        after: str | None = None,
        level: int | None = None,
    ) -> Self:
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

    def rename_section(self, title: str, new: str) -> Self:
        """Return the article with another heading over a section.

        Raises:
            EditError: The heading would not read back as it is given.
            KeyError: No section has this heading.
        """
        section = changes.find_section(self._document, title)
        at = self._document.outline.sections.index(section)
        made = self._rewritten(lambda document: changes.rename_edit(document, section, new), title)
        return _said(made, made.document.cut(made.document.outline.sections[at].title), new, title)

    def move_section(self, title: str, *, before: str | None = None, after: str | None = None) -> Self:
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

    def remove_section(self, title: str) -> Self:
        """Return the article without a section and its sub-sections.

        Raises:
            KeyError: No section has this heading.
        """
        section = changes.find_section(self._document, title)
        return self._rewritten(lambda document: changes.remove_edit(document, section), title)

    def with_field(self, label: str, value: str) -> Self:
        """Return the article with a field of the infobox set to a value as it is written; a new label is added.

        Raises:
            EditError: The value would not read back as that field's, or would change what stands around it.
        """
        return self._fields_changed(lambda writer: changes.set_field(writer, label, value), label, value)

    def without_field(self, label: str) -> Self:
        """Return the article without the fields of a label.

        Raises:
            EditError: Something else would be read differently.
            KeyError: The box has no such field.
        """
        _ = self.fields[label]  # a KeyError that names the labels
        return self._fields_changed(lambda writer: changes.remove_field(writer, label), label, None)

    def _fields_changed(self, change: Callable[[Writer], None], label: str, value: str | None) -> Self:
        old = self._document.again()
        writer = Writer(old)
        with refused_at(label):
            change(writer)
        reading = changes.checked_field(writer, old, self._reading, label, value)
        return self._edited(writer.document, writer.edits, reading, label)

    def _template(self, template: Template | str) -> Template:
        if isinstance(template, str):
            found = next((each for each in self.templates if each.matches(template)), None)
            if found is None:
                names = listed(dict.fromkeys(each.name for each in self.templates))
                raise KeyError(f"no template {quoted(template)}; there are: {names}")
            return found
        if template not in self.templates:
            raise ValueError("the template is one of another article; take it from this one's templates")
        return template

    def with_argument(self, template: Template | str, name: str | int, value: str) -> Self:
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
        found = self._template(template)
        made, said = arguments.add_or_set(self._document, found.node, str(name), value)
        return self._arguments_changed(found, str(name), made, said)

    def without_argument(self, template: Template | str, name: str | int) -> Self:
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
            raise KeyError(f"no argument {quoted(str(name))}; there are: {listed(found.values)}")
        return self._arguments_changed(found, str(name), arguments.remove(found.node, str(name)), None)

    def _arguments_changed(self, template: Template, name: str, edits: list[Edit], said: str | None) -> Self:
        if not edits:
            return self
        made = arguments.checked_argument(self._document, self._reading, template.node, name, edits, said)
        return self._edited(*made, f"{template.node.name}|{name}")


_Edited = TypeVar("_Edited", bound=Editing)


def _said(article: _Edited, said: str, wanted: str, path: str) -> _Edited:
    if said != wanted:
        raise EditError(path, f"would read back as {quoted(said)}, not as {quoted(wanted)}", wanted=wanted, got=said)
    return article
