"""Which call of a wikitext is the film's box, and where its fields stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.dialects.mediawiki.own import own
from wikifilm.dialects.mediawiki.tables import TABLES, TITLE_LABELS
from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.syntax import Field
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from wikifilm.dialects.mediawiki.bounds import Bounds
    from wikifilm.dialects.mediawiki.nodes import Argument, Template
    from wikifilm.dialects.mediawiki.page import Page

__all__ = [
    "FILM_BOXES",
    "FILM_BOXES_ALL",
    "FRENCH",
    "GERMAN",
    "ITALIAN",
    "box_name",
    "boxes",
    "field_of",
    "fields",
    "film_box",
    "is_series",
    "unclosed_box",
    "why_not",
]

FILM_BOXES = frozenset({
    "Infobox film", "Infobox Film", "Infobox movie", "Infobox Movie", "Film infobox", "Infobox short film",
    "Infobox Hollywood cartoon", "Infobox Tamil film", "Infobox Japanese film", "Infobox Japanese Film",
    "Infobox Korean film", "Infobox Chinese film", "Infobox television film",
    "Infobox Television film", "Infobox Television Film",
})  # fmt: skip
"""The names of English film boxes: the template and its redirects."""
GERMAN = frozenset({"Infobox Film"})
FRENCH = frozenset({"Infobox Cinéma (film)"})
ITALIAN = frozenset({"Film"})
FILM_BOXES_ALL = FILM_BOXES | GERMAN | FRENCH | ITALIAN
"""The names of the film boxes that there is a table for."""

_OTHER_BOXES = frozenset(
    {"Taxobox", "Automatic taxobox", "Bio", "Fiction TV", "Libro", "Album", "Videogioco", "Dramma"}
)
_SPACES = re.compile("[ _\xa0]+")
_TEMPLATE = re.compile(r"(?:template|vorlage|modèle|plantilla|t) ?: ?", re.IGNORECASE)
_REDIRECT = re.compile(
    r"#(?:redirect|redirection|weiterleitung|rinvia|redirección|перенаправление|転送|重定向) ?:? ?\[\[", re.IGNORECASE
)
_OPENED = re.compile(r"(?<![^\n])[ \t]*(\{\{)([^{}\[\]|\n<>]{1,80})")
_SERIES_NAME = re.compile(r"(?:\bseries|\b[Ff]ranchise|\btrilogy)\)?\Z")
_COUNTED = re.compile(
    r"\((?:all )?(?:[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:films|movies)\)", re.IGNORECASE
)
_TOTAL = re.compile(r"'{0,5}total\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\('{2,5}[0-9]{1,2}'{2,5}")


def box_name(name: str) -> str:
    """Return a template's name as MediaWiki compares it: the case of its first letter alone does not count."""
    name = _SPACES.sub(" ", name).strip(BLANKS)
    prefix = _TEMPLATE.match(name)
    name = name[prefix.end() :] if prefix else name
    return name[:1].upper() + name[1:]


def _is_box(name: str) -> bool:
    return (
        name == "Infobox"
        or name.startswith("Infobox ")
        or name.endswith(" infobox")
        or name in FILM_BOXES_ALL
        or name in _OTHER_BOXES
    )


def boxes(page: Page) -> Iterator[tuple[str, Template]]:
    """Give all calls of a text that are infoboxes and stand in no other call, with their names."""
    for template in page.cut.untagged():
        if template.parent_index < 0:
            name = box_name(template.name)
            if _is_box(name) and template.kind == "template":
                yield name, template


def _first_heading(page: Page) -> int:
    headings = page.cut.heading_rows
    return headings[0] if headings else len(page.text)


def _says_film(name: str, template: Template) -> bool:
    """Tell whether a call of a film box's name is one: ``{{Film}}`` is something else on other wikis."""
    if name not in ITALIAN:
        return True
    known = {*TITLE_LABELS["it"], *(label for rule in TABLES["it"] for label in rule.labels)}
    return any(one.name in known for one in template.arguments if not one.index)


def film_box(page: Page, names: Collection[str] = FILM_BOXES_ALL) -> Template | None:
    """Return the film's box: the first infobox of a text, if it is one for films and stands above all headings.

    Args:
        page: The text.
        names: The names of film boxes, as ``box_name`` gives them.
    """
    for template in page.cut.untagged():
        if template.parent_index < 0:
            name = box_name(template.name)
            if name in names or (_is_box(name) and template.kind == "template"):
                is_film = name in names and _says_film(name, template) and template.start < _first_heading(page)
                return template if is_film else None
    return None


def unclosed_box(page: Page, names: Collection[str] = FILM_BOXES_ALL) -> Span | None:
    """Return where a film's box begins that is none for MediaWiki, since something in it is not closed."""
    level = own(page.cut, 0, _first_heading(page))
    for opened in _OPENED.finditer(level.text):
        if box_name(opened[2]) in names:
            return level.span(opened.start(1), opened.end(2))
    return None


def why_not(page: Page, names: Collection[str] = FILM_BOXES_ALL) -> str | None:
    """Return why a text is no film article, None for one that is."""
    if film_box(page, names) is not None:
        return None
    if _REDIRECT.match(page.text[:200].lstrip(BLANKS)):
        return "the page is a redirect"
    if unclosed_box(page, names) is not None:
        return "unclosed-infobox: the film's infobox is not closed, or a '{{' or '[[' in it is not"
    return _other_page(page, next(boxes(page), None), names)


def _other_page(page: Page, found: tuple[str, Template] | None, names: Collection[str]) -> str:
    """Return what a page is whose first infobox is not the film's."""
    start, end = (0, len(page.text)) if found is None else found[1].span
    if any(one.tag is None and (one.parent is None or start < one.start < end) for one in page.cut.parameters):
        return "the page is a template's"
    if found is None:
        return "there is no infobox"
    if found[0] in names and start >= _first_heading(page):
        return f"the film box stands below the first heading, {page.cut.headings[0].title!r}"
    return f"the first infobox is {{{{{found[0]}}}}}"


def field_of(bounds: Bounds, argument: Argument, after: Argument | None, end: int) -> Field:
    """Return the field that a named argument is.

    Args:
        bounds: The bounds of the text.
        argument: The argument.
        after: The one behind it.
        end: Where the arguments end.
    """
    label = bounds.trim(argument.start + 1, argument.equals)
    start = argument.equals + 1
    value = bounds.trim(start, argument.end)
    if value.start == value.end:
        value = bounds.place(start, argument.end)
    return Field(label, value, _lines(bounds, argument, value, after, end), ())


def _lines(bounds: Bounds, argument: Argument, value: Span, after: Argument | None, end: int) -> Span:
    """Return what goes with an argument so that those around it keep their lines."""
    begin = bounds.line_begin(argument.start)
    rest = bounds.line_rest(value.end, argument.end)
    if begin >= 0:
        behind = bounds.newline(rest)
        if behind > rest:
            return Span(begin, behind)
        if after is not None and rest == argument.end and after.index:  # `| a = x |`, and then a line of its own
            ends = bounds.line_rest(after.start + 1, after.end)
            if bounds.newline(ends) > ends:
                return Span(begin, bounds.newline(ends))
        return Span(begin, argument.end if rest == argument.end else rest)
    own_line = bounds.line_rest(argument.start + 1, end)
    if bounds.newline(own_line) > own_line:  # the bar ends the line above
        begin = bounds.newline(own_line)
        if rest == argument.end < end:
            ends = bounds.line_rest(argument.end + 1, end)
            if bounds.newline(ends) > ends:
                return Span(begin, bounds.newline(ends))
    return Span(argument.start, rest)


def fields(page: Page, template: Template) -> tuple[Field, ...]:
    """Return the named arguments of a call as fields."""
    bounds = page.bounds
    arguments = template.arguments
    afters = [*arguments[1:], None]
    return tuple(
        field_of(bounds, one, after, template.end - 2)
        for one, after in zip(arguments, afters, strict=False)
        if not one.index
    )


def is_series(page: Page, template: Template) -> bool:
    """Tell whether a film box speaks of a series of films: by its name, a sum over films, or films told by number."""
    numbered = 0
    for one in template.arguments:
        name = one.name
        if name in {"name", "title"} and _SERIES_NAME.search(one.value):
            return True
        if name in {"runtime", "budget", "gross"} and _COUNTED.search(one.value):
            return True
        if name == "runtime" and _TOTAL.match(one.value):
            return True
        numbered += name in {"director", "producer", "writer", "released", "music"} and bool(
            _NUMBERED.search(page.text, *one.value_span)
        )
    return numbered > 1
