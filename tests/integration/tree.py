"""MediaWiki's own tree of a text, taken apart into the lines and arguments that an edit may change one of."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator


class Unit(NamedTuple):
    """One line of a text, or one line of an argument of a template that stands at the top of it."""

    template: str
    argument: str
    text: str


class Change(NamedTuple):
    """Lines that stand one after the other, and what they were."""

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]


def _source(element: ET.Element) -> str:
    """Return what an element holds, with the elements in it as XML."""
    return (element.text or "") + "".join(ET.tostring(child, encoding="unicode") for child in element)


def _arguments(template: ET.Element) -> Iterator[Unit]:
    title = _source(template.findall("title")[0]).strip()
    yield Unit(title, "", "{{")
    for part in template.findall("part"):
        name, value = part.findall("name")[0], part.findall("value")[0]
        said = name.get("index") or _source(name).strip()
        for line in _source(value).strip().split("\n"):
            yield Unit(title, said, line)
    yield Unit(title, "", "}}")


def units(tree: str) -> list[Unit]:
    """Return the units of a text, in its order.

    Args:
        tree: The XML of ``prop=parsetree``.
    """
    root = ET.fromstring(tree)  # noqa: S314 (the wiki of the suite itself wrote it)
    found: list[Unit] = []
    line = root.text or ""
    for child in root:
        tail, child.tail = child.tail or "", None
        if child.tag == "template":
            found += [Unit("", "", each) for each in line.split("\n")]
            found += _arguments(child)
            line = tail
        else:
            line += ET.tostring(child, encoding="unicode") + tail
    return found + [Unit("", "", each) for each in line.split("\n")]


def changes(old: str, new: str) -> list[Change]:
    """Return what differs between two trees."""
    before, after = units(old), units(new)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return [
        Change(tuple(before[start:end]), tuple(after[first:last]))
        for tag, start, end, first, last in matcher.get_opcodes()
        if tag != "equal"
    ]
