"""The markup of an article for those who think in templates and links: views of each piece with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, TypeAlias, TypeVar

from wikifilm.dialects.mediawiki.texts import template_key
from wikifilm.text import Span
from wikifilm.views import Place

if TYPE_CHECKING:
    from wikifilm.dialect import Document
    from wikifilm.dialects.mediawiki import lines as grid
    from wikifilm.dialects.mediawiki import nodes, web
    from wikifilm.text import Lines

__all__ = ["Argument", "Category", "Cell", "Comment", "ExternalLink", "Link", "Table", "Tag", "Template", "marked"]

_BLANKS: Final = " \t\r\n"
_ATTRIBUTE = re.compile(
    r"""([^ \t\r\n"'<>/=]++)(?:[ \t\r\n]*+=[ \t\r\n]*+(?:"([^"]*+)"|'([^']*+)'|([^ \t\r\n"'>]++)))?+"""
)
Node: TypeAlias = Any
"""A piece of a dialect's cut: of a call, a link, a table, its own kind."""
View = TypeVar("View", bound="Markup")


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    end = start + len(text[start:end].rstrip(_BLANKS))
    return Span(end - len(text[start:end].lstrip(_BLANKS)), end)


class Markup(Place):
    """A piece of markup: where it stands, its source, and what a reader sees of it."""

    __slots__ = ("_document", "_node")

    kind_of_markup: ClassVar[str] = ""
    """What a dialect calls such pieces."""

    def __init__(self, document: Document, lines: Lines, node: Node, span: Span | None = None) -> None:
        """Take what a dialect found."""
        super().__init__(document.text, lines, node.span if span is None else span)
        self._document = document
        self._node = node

    @property
    def text(self) -> str:
        """What a reader sees of it; U+FFFD stands for what is not in the source."""
        return self._document.show(self.span).text

    def _text_of(self, span: Span | None) -> str | None:
        return None if span is None else self._document.cut(span)

    @classmethod
    def made(cls, document: Document, lines: Lines, node: Node) -> Self:
        """Return the view of what a dialect found."""
        return cls(document, lines, node)


class Argument(Markup):
    """An argument of a template, without its bar."""

    __slots__ = ()
    _node: nodes.Argument

    @property
    def name(self) -> str:
        """Its name, or its number in digits."""
        return self._node.name

    @property
    def has_name(self) -> bool:
        """Whether a name is written, not only counted."""
        return not self._node.index

    @property
    def value(self) -> str:
        """Its value as MediaWiki gets it: without comments, trimmed if it has a name."""
        return self._node.value

    @property
    def value_span(self) -> Span:
        """Where its value stands, without the blanks round it."""
        return _trimmed(self._document.text, self._node.value_span)

    @property
    def text(self) -> str:
        """What a reader sees of its value."""
        return self._document.show(self.value_span).text


class Template(Markup):
    """A call ``{{name|value|name=value}}``: of a template, or of what else ``kind`` says."""

    __slots__ = ()
    _node: nodes.Template
    kind_of_markup = "templates"

    @property
    def name(self) -> str:
        """Its name without comments, trimmed."""
        return self._node.name

    @property
    def kind(self) -> str:
        """What it calls: ``template``, ``function``, ``variable``, ``dynamic`` (a name made by a call), ``invalid``."""
        return self._node.kind

    @property
    def node(self) -> nodes.Template:
        """What the dialect found, as the other rooms of the library use it."""
        return self._node

    def matches(self, *names: str) -> bool:
        """Tell whether it has one of some names, as MediaWiki compares them."""
        return template_key(self.name) in {template_key(name) for name in names}

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Its arguments in order, doubled ones too."""
        return tuple(map(self._argument, self._node.arguments))

    def _argument(self, node: nodes.Argument) -> Argument:
        return Argument(self._document, self._lines, node, Span(node.start + 1, node.end))

    @property
    def values(self) -> dict[str, str]:
        """The values by name or number; of those with one name the last one counts."""
        return self._node.values

    def get(self, name: str | int) -> Argument | None:
        """Return the argument that counts for a name or number; None if there is none."""
        found = self._node.get(str(name))
        return None if found is None else self._argument(found)


class Link(Markup):
    """A link ``[[target|label]]`` to a page, a file, a category or another wiki."""

    __slots__ = ()
    _node: nodes.Link
    kind_of_markup = "links"

    @property
    def target(self) -> str:
        """What it leads to, as written, without comments and blanks round it."""
        return self._node.cut.seen(*self._node.target_span).strip(_BLANKS)

    @property
    def label(self) -> str | None:
        """What is written behind its bar; None without one."""
        return self._text_of(self._node.label_span)


class ExternalLink(Markup):
    """A link out of the wiki: ``[address label]``, ``[address]`` or a bare address."""

    __slots__ = ()
    _node: web.ExternalLink
    kind_of_markup = "external links"

    @property
    def url(self) -> str:
        """Its address as written."""
        return self._document.cut(self._node.url_span)

    @property
    def label(self) -> str | None:
        """Its label as written; None without one."""
        label = self._text_of(self._node.label_span)
        return None if label is None else label.strip(_BLANKS)


class Category(Markup):
    """A category that the page is in."""

    __slots__ = ()
    _node: web.Category
    kind_of_markup = "categories"

    @classmethod
    def made(cls, document: Document, lines: Lines, node: web.Category) -> Self:
        """Return the view of what a dialect found."""
        return cls(document, lines, node, node.link.span)

    @property
    def name(self) -> str:
        """Its name without the namespace, blanks for ``_``."""
        return self._node.name

    @property
    def key(self) -> str | None:
        """What the page is sorted by there; None if nothing is said."""
        return self._node.key


class Cell(Markup):
    """A cell of a table, or its caption."""

    __slots__ = ()
    _node: grid.Cell

    @property
    def header(self) -> bool:
        """Whether ``!`` begins it."""
        return self._node.header

    @property
    def attributes(self) -> dict[str, str]:
        """Its HTML attributes, such as ``rowspan``."""
        return _attributes(self._text_of(self._node.attributes_span) or "")


class Table(Markup):
    """A table ``{| |}``; ``rowspan`` and ``colspan`` are left as they are written."""

    __slots__ = ()
    _node: grid.Table
    kind_of_markup = "tables"

    @property
    def caption(self) -> Cell | None:
        """Its caption."""
        node = self._node.caption
        return None if node is None else self._cell(node)

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells of its rows."""
        return tuple(tuple(map(self._cell, row.cells)) for row in self._node.rows)

    def _cell(self, node: grid.Cell) -> Cell:
        return Cell(self._document, self._lines, node, _trimmed(self._document.text, node.span))

    @property
    def attributes(self) -> dict[str, str]:
        """Its HTML attributes, such as ``class``."""
        return _attributes(self._document.cut(self._node.attributes_span))

    @property
    def text(self) -> str:
        """What a reader sees: a line for the caption and for each row, its cells parted by bars."""
        caption = self.caption
        rows = self.rows if caption is None else ((caption,), *self.rows)
        return "\n".join(" | ".join(cell.text for cell in row) for row in rows)


class Comment(Markup):
    """A comment ``<!-- -->``."""

    __slots__ = ()
    kind_of_markup = "comments"

    @classmethod
    def made(cls, document: Document, lines: Lines, node: Span) -> Self:
        """Return the view of what a dialect found."""
        return cls(document, lines, node, node)

    @property
    def text(self) -> str:
        """What it says, without its marks."""
        return self.source.removeprefix("<!--").removesuffix("-->")


class Tag(Markup):
    """An extension tag such as ``<ref>``; tags of HTML are none."""

    __slots__ = ()
    _node: nodes.Tag
    kind_of_markup = "tags"

    @property
    def name(self) -> str:
        """Its name in lower case."""
        return self._node.name

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes by their names in lower case."""
        return _attributes(self._document.cut(self._node.attributes_span))

    @property
    def inner(self) -> str | None:
        """What it encloses, as written; None without an end tag."""
        return self._text_of(self._node.inner_span)

    @property
    def text(self) -> str:
        """What a reader sees of what it encloses."""
        span = self._node.inner_span
        return "" if span is None else self._document.show(span).text


def _attributes(source: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(source):
        found.setdefault(name.lower(), next(filter(None, values), ""))
    return found


def marked(document: Document, lines: Lines, view: type[View]) -> tuple[View, ...]:
    """Return the views of all markup of a kind, nested pieces too, by where they begin."""
    found = document.dialect.markup(document.outline, view.kind_of_markup)
    return tuple(view.made(document, lines, node) for node in found)
