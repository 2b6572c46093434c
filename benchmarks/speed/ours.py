"""What wikifilm is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import wikifilm
from wikifilm.dialects.mediawiki import Cut, cut

if TYPE_CHECKING:
    from wikifilm import Article, Film

__all__ = ["cut", "film", "film_and_text", "infobox", "json", "outline", "values", "whole"]


def film(text: str) -> Film:
    """Read every typed value; the sections' text is left where it is."""
    return wikifilm.parse(text).film


def whole(text: str) -> Article:
    """Read the film, and keep the article."""
    article = wikifilm.parse(text)
    _ = article.film
    return article


def infobox(text: str) -> dict[str, str]:
    """Return the fields of the infobox as a reader sees them."""
    return {label: field.text for label, field in wikifilm.parse(text).fields.items()}


def film_and_text(text: str) -> None:
    """Read the film, its findings, and the text of all sections."""
    article = wikifilm.parse(text)
    _ = article.film, article.diagnostics, article.lead.text
    waiting = list(article.sections)
    while waiting:
        section = waiting.pop()
        _ = section.text
        waiting += section.sections


def json(text: str) -> None:
    """Return the film, the sections' text and the gaps as plain dictionaries."""
    wikifilm.to_dict(wikifilm.parse(text))


def outline(text: str) -> Cut:
    """Cut, and make all node objects: templates, links, tags, headings, comments."""
    found = cut(text)
    _ = found.templates, found.parameters, found.links, found.tags
    _ = found.comments, found.ignored, found.headings
    return found


def values(text: str) -> None:
    """Cut, and read all arguments, names, kinds, values and titles."""
    found = outline(text)
    for one in (*found.templates, *found.parameters):
        _ = one.arguments
    for template in found.templates:
        _ = template.name, template.kind, template.values
    for heading in found.headings:
        _ = heading.title
