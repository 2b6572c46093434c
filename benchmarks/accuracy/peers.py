"""The readers that are measured: wikifilm, and what people use today with the usual lines around it."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import usual

import wikifilm

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["READERS", "read_all"]


def read_wikifilm(text: str) -> dict[str, Any]:
    """Read with wikifilm, without a line around it."""
    return wikifilm.to_dict(wikifilm.parse(text).film)


def read_mwparserfromhell(text: str) -> dict[str, Any]:
    """Read with mwparserfromhell and the usual lines."""
    mwparserfromhell = importlib.import_module("mwparserfromhell")
    code = mwparserfromhell.parse(text)
    templates = [
        usual.Template(
            str(each.name).strip(),
            {str(argument.name).strip(): str(argument.value) for argument in each.params},
            str(each),
        )
        for each in code.filter_templates()
    ]
    sections = []
    for section in code.get_sections(flat=True, include_headings=True):
        headings = section.filter_headings()
        sections.append((str(headings[0].title).strip() if headings else "", str(section)))
    return usual.film(
        usual.Page(
            templates,
            sections,
            lambda source: str(mwparserfromhell.parse(source).strip_code()),
            lambda source: [
                (str(link.title), str(link.text or link.title))
                for link in mwparserfromhell.parse(source).filter_wikilinks()
            ],
        )
    )


def read_wikitextparser(text: str) -> dict[str, Any]:
    """Read with wikitextparser and the usual lines."""
    wikitextparser = importlib.import_module("wikitextparser")
    code = wikitextparser.parse(text)
    templates = [
        usual.Template(
            each.name.strip(),
            {argument.name.strip(): argument.value for argument in each.arguments},
            each.string,
        )
        for each in code.templates
    ]
    sections = [((each.title or "").strip(), each.contents) for each in code.get_sections(include_subsections=False)]
    tables = [[[str(cell or "") for cell in row] for row in table.data()] for table in code.tables]
    return usual.film(
        usual.Page(
            templates,
            sections,
            wikitextparser.remove_markup,
            lambda source: [(link.title, link.text or link.title) for link in wikitextparser.parse(source).wikilinks],
        ),
        tables,
    )


def read_wtf(texts: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Read all with wtf_wikipedia from npm, in one process of node."""
    script = Path(__file__).with_name("wtf.mjs")
    node = shutil.which("node") or "node"  # without one, starting it fails
    done = subprocess.run(
        [node, str(script)],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


READERS: dict[str, Callable[[str], dict[str, Any]]] = {
    "wikifilm": read_wikifilm,
    "mwparserfromhell": read_mwparserfromhell,
    "wikitextparser": read_wikitextparser,
}


def read_all(reader: str, texts: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Return the films of all articles, read by one of ``READERS`` or by ``wtf_wikipedia``.

    Raises:
        ImportError: The peer is not installed.
        OSError: There is no node.
    """
    if reader == "wtf_wikipedia":
        return read_wtf(texts)
    return {name: READERS[reader](text) for name, text in texts.items()}
