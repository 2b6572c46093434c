"""How Sphinx builds the docs: MyST pages, API from docstrings, railroad diagrams from the grammar itself."""

from __future__ import annotations

import html
import importlib
import pkgutil
import re
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import railroad
from pyparsing.diagram import NamedDiagram, to_railroad
from sphinx.errors import ExtensionError

import wikifilm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyparsing import ParserElement
    from sphinx.application import Sphinx

    from wikifilm.grammar import Rule

HERE = Path(__file__).resolve().parent

project = "wikifilm"
author = "wikifilm contributors"
project_copyright = "2026, wikifilm contributors"
release = version = wikifilm.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "_generated"]

html_theme = "furo"
html_title = f"wikifilm {release}"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True


# ------------------------------------------------------------------------------------ railroad diagrams

GRAMMAR_PACKAGES = ("wikifilm.dialects", "wikifilm.values")
"""Packages whose modules declare rules, in the order in which the page shows them."""

STYLE = (
    railroad.DEFAULT_STYLE
    + """
    .railroad-rule { margin-bottom: 2rem; }
    .railroad-rule .svg, .railroad-rule pre { overflow-x: auto; }
    .railroad-rule svg.railroad-diagram { max-width: none; border-radius: 4px; }
    """
)


def grammar_rules() -> dict[str, Rule]:
    """Import every module that declares grammar, and return the rules that they registered by name."""
    for package_name in GRAMMAR_PACKAGES:
        package = importlib.import_module(package_name)
        for found in pkgutil.walk_packages(package.__path__, package_name + "."):
            importlib.import_module(found.name)
    rules: dict[str, Rule] = importlib.import_module("wikifilm.grammar").RULES
    if not rules:
        raise ExtensionError("wikifilm.grammar.RULES is empty: there is no grammar to draw")
    return rules


def order(module: str) -> tuple[int, str]:
    """Return the place of a module on the page: the lines of a dialect first, small languages after them."""
    for place, package in enumerate(GRAMMAR_PACKAGES):
        if module.startswith(package):
            return place, module
    return len(GRAMMAR_PACKAGES), module


def diagrams(rule: Rule) -> tuple[NamedDiagram | None, list[NamedDiagram]]:
    """Return the diagram of a rule, and those of the named elements inside it."""
    root = f"{rule.name} itself"  # a part of the rule may be called as the rule is
    element: ParserElement = rule.element.copy().set_name(root)
    # Not streamlined: that would dissolve named sequences into their neighbours, and the page names them.
    drawn = [diagram for diagram in to_railroad(element, vertical=5) if diagram.diagram is not None]
    own = next((diagram for diagram in drawn if diagram.name == root), None)
    return own, [diagram for diagram in drawn if diagram is not own]


def anchor(rule: Rule, part: str = "") -> str:
    """Return the anchor of a rule, or of a part that is drawn below it."""
    return "-".join(re.sub("[^a-z0-9]+", "-", each.lower()) for each in (rule.module, rule.name, part) if each)


def figure(diagram: NamedDiagram, title: tuple[str, str, str], links: dict[str, str]) -> Iterator[str]:
    """Write one diagram under its anchor and its name, with its rule in EBNF if it has one."""
    place, name, ebnf = title
    svg = StringIO()
    diagram.diagram.writeSvg(svg.write)
    yield f'<section class="railroad-rule" id="{html.escape(place)}">'
    yield f"<h3><code>{html.escape(name)}</code></h3>"
    if ebnf:
        yield f"<pre>{html.escape(ebnf.strip())}</pre>"
    drawing = re.sub('href="#([^"]*)"', lambda link: f'href="#{links.get(link[1], link[1])}"', svg.getvalue())
    yield f'<div class="svg">{drawing}</div>'
    yield "</section>"


def railroad_page(rules: dict[str, Rule]) -> Iterator[str]:
    """Write the body of the page: a heading a module, a figure a rule, each part drawn once a module."""
    yield f"<style>{STYLE}</style>"
    module = ""
    anchors: dict[str, str] = {}
    for rule in sorted(rules.values(), key=lambda rule: order(rule.module)):
        if rule.module != module:
            module = rule.module
            anchors = {each.name: anchor(each) for each in rules.values() if each.module == module}
            yield f"<h2><code>{html.escape(module)}</code></h2>"
        own, parts = diagrams(rule)
        if own is None:
            raise ExtensionError(f"no diagram could be drawn of the rule {rule.name!r} of {module}")
        fresh = [part for part in parts if part.name not in anchors or part.name == rule.name]
        new = {part.bookmark: anchor(rule, part.bookmark) for part in fresh}
        links = {part.bookmark: anchors.get(part.name, "") for part in parts} | new
        yield from figure(own, (anchors[rule.name], rule.name, rule.ebnf), links)
        for part in fresh:
            anchors.setdefault(part.name, new[part.bookmark])
            yield from figure(part, (new[part.bookmark], part.name, ""), links)


def draw_grammar(_app: Sphinx) -> None:
    """Write `_generated/railroad.html` before Sphinx reads the pages."""
    target = HERE / "_generated" / "railroad.html"
    target.parent.mkdir(exist_ok=True)
    page = "\n".join(railroad_page(grammar_rules())) + "\n"
    if not target.exists() or target.read_text(encoding="utf-8") != page:
        target.write_text(page, encoding="utf-8")


def keep_colon(_app: Sphinx, what: str, _name: str, _obj: object, _options: object, lines: list[str]) -> None:
    """Write a dash for the colon in an attribute's first line: napoleon takes what is before for a type."""
    if what in {"attribute", "data", "property"} and lines:
        lines[0] = lines[0].replace(": ", " \N{EN DASH} ", 1)


def setup(app: Sphinx) -> dict[str, bool]:
    """Ask Sphinx to have the grammar drawn first, and docstrings made ready before napoleon reads them."""
    app.connect("builder-inited", draw_grammar)
    app.connect("autodoc-process-docstring", keep_colon, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
