"""The film as plain dictionaries and lists, ready for JSON, and back."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.film import Date, Film, Track

if TYPE_CHECKING:
    from collections.abc import Mapping

    import cattrs

    from wikifilm.article import Article
    from wikifilm.film import Value
    from wikifilm.views import Section

__all__ = ["from_dict", "to_dict"]

_DROPPED = frozenset({"stated"})
_FIRST: dict[type, tuple[str, ...]] = {Track: ("album", "number", "title", "artists")}
"""Where keys stand in another order than the attributes."""


def _plain(value: Value) -> Value:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Date):
        return str(value)
    if attrs.has(type(value)):
        return _fields(value)
    return value


def _fields(value: attrs.AttrsInstance) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in _FIRST.get(type(value), ()) + tuple(attribute.name for attribute in attrs.fields(type(value))):
        each = getattr(value, name)
        if name not in _DROPPED and name not in found and each is not None and each is not False and each != ():
            found[name] = _plain(each)
    return found


def _film(film: Film) -> dict[str, Any]:
    found = _fields(film)
    if film.identifiers:
        found["identifiers"] = {each.catalogue: each.value for each in film.identifiers}
    return found


def _section(section: Section) -> dict[str, Any]:
    found: dict[str, Any] = {"title": section.title, "level": section.level}
    optional = {"kind": section.kind, "text": section.text}
    found |= {name: value for name, value in optional.items() if value}
    below = [_section(each) for each in section.sections]
    return found | {"sections": below} if below else found


def to_dict(source: Article | Film) -> dict[str, Any]:
    """Return a film, or an article with its prose and its gaps, as dictionaries and lists.

    What the text does not give is left out. Keys stand in the order of the attributes.

    Args:
        source: A film, or an article.
    """
    if isinstance(source, Film):
        return _film(source)
    found = _film(source.film)
    plot = source.plot
    prose = {"lead": source.lead.text, "plot": plot.whole_text if plot is not None else ""}
    found |= {name: text for name, text in prose.items() if text}
    sections = [_section(section) for section in source.sections]
    if sections:
        found["sections"] = sections
    gaps = [_fields(gap) for gap in source.gaps]
    return found | {"gaps": gaps} if gaps else found


@cache
def _converter() -> cattrs.Converter:
    from cattrs import Converter  # noqa: PLC0415 (only this direction needs cattrs)

    converter = Converter(forbid_extra_keys=True)
    for kind in (str, int, float, bool):
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook(Date, lambda value, _: Date.plain(str(_exactly(value, str))))
    return converter


def _exactly(value: object, kind: type) -> object:
    """Refuse a value of another kind: ``"90"`` is no number, and ``true`` is none."""
    allowed = (int, float) if kind is float else kind
    if not isinstance(value, allowed) or (isinstance(value, bool) and kind is not bool):
        raise TypeError(f"expected {kind.__name__}, found {value!a:.60}")
    return value


_PROSE = ("lead", "plot", "sections", "gaps")


def from_dict(data: Mapping[str, Any]) -> Film:
    """Return the film of what ``to_dict`` gave; the prose and the gaps of an article are passed over.

    Raises:
        ValueError: A name is unknown or a value is of the wrong kind; the message names its path.
    """
    if not hasattr(data, "items"):
        raise ValueError(f"expected an object, found {type(data).__name__}")
    values = {name: value for name, value in data.items() if name not in _PROSE}
    identifiers = values.pop("identifiers", None)
    if identifiers is not None:
        if not hasattr(identifiers, "items"):
            raise ValueError(f"identifiers: expected an object, found {type(identifiers).__name__}")
        values["identifiers"] = [{"catalogue": name, "value": value} for name, value in identifiers.items()]
    from cattrs import transform_error  # noqa: PLC0415 (only this direction needs cattrs)

    try:
        return _converter().structure(values, Film)
    except Exception as error:  # noqa: BLE001 (cattrs gathers whatever the values raise into one group)
        raise ValueError("; ".join(transform_error(error, path="film"))) from None
