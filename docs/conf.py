"""How Sphinx builds the docs: MyST pages, API from docstrings, railroad diagrams from the grammar itself."""

from __future__ import annotations

import html
import importlib
import pkgutil
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import railroad
from pyparsing.diagram import NamedDiagram, to_railroad
from sphinx.errors import ExtensionError

import wikifilm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyparsing import ParserElement
    from sphinx.application import Sphinx

HERE = Path(__file__).resolve().parent

project = "wikifilm"
author = "wikifilm contributors"
copyright = "2026, wikifilm contributors"  # noqa: A001 (Sphinx's own name for it)
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

GRAMMAR_PACKAGES = ("wikifilm.values", "wikifilm.dialects")
"""Packages whose modules declare rules, in the order in which the page shows them."""

STYLE = (
    railroad.DEFAULT_STYLE
    + """
    .railroad-rule { margin-bottom: 2rem; }
    .railroad-rule .svg { overflow-x: auto; }
    .railroad-rule svg.railroad-diagram { max-width: none; border-radius: 4px; }
    """
)


def grammar_rules() -> dict[str, Any]:
    """Import every module that declares grammar, and return the rules that they registered by name."""
    for package_name in GRAMMAR_PACKAGES:
        package = importlib.import_module(package_name)
        for found in pkgutil.walk_packages(package.__path__, package_name + "."):
            importlib.import_module(found.name)
    rules: dict[str, Any] = importlib.import_module("wikifilm.grammar").RULES
    if not rules:
        raise ExtensionError("wikifilm.grammar.RULES is empty: there is no grammar to draw")
    return rules


def order(module: str) -> tuple[int, str]:
    """Return the place of a module on the page: small languages first, dialects after them."""
    for place, package in enumerate(GRAMMAR_PACKAGES):
        if module.startswith(package):
            return place, module
    return len(GRAMMAR_PACKAGES), module


def own_diagram(rule: Any) -> tuple[NamedDiagram | None, list[NamedDiagram]]:  # noqa: ANN401 (read as data)
    """Return the diagram of a rule, and those of the named elements inside it."""
    element: ParserElement = rule.element.copy().set_name(rule.name)
    # Not streamlined: that would dissolve named sequences into their neighbours, and the page names them.
    drawn = [diagram for diagram in to_railroad(element, vertical=5) if diagram.diagram is not None]
    own = next((diagram for diagram in drawn if diagram.name == rule.name), None)
    return own, [diagram for diagram in drawn if diagram is not own]


def figure(diagram: NamedDiagram, ebnf: str = "") -> Iterator[str]:
    """Write one diagram under its name, with its rule in EBNF if it has one."""
    svg = StringIO()
    diagram.diagram.writeSvg(svg.write)
    yield f'<section class="railroad-rule" id="{html.escape(diagram.bookmark)}">'
    yield f"<h3><code>{html.escape(diagram.name)}</code></h3>"
    if ebnf:
        yield f"<pre>{html.escape(ebnf.strip())}</pre>"
    yield f'<div class="svg">{svg.getvalue()}</div>'
    yield "</section>"


def railroad_page(rules: dict[str, Any]) -> Iterator[str]:
    """Write the body of the page: a heading a module, a figure a rule, each named part drawn once."""
    yield f"<style>{STYLE}</style>"
    seen = {rule.name for rule in rules.values()}
    module = ""
    for rule in sorted(rules.values(), key=lambda rule: order(rule.module)):
        if rule.module != module:
            module = rule.module
            yield f"<h2><code>{html.escape(module)}</code></h2>"
        own, parts = own_diagram(rule)
        if own is None:
            raise ExtensionError(f"no diagram could be drawn of the rule {rule.name!r} of {module}")
        yield from figure(own, rule.ebnf)
        for part in parts:
            if part.name not in seen:
                seen.add(part.name)
                yield from figure(part)


def draw_grammar(_app: Sphinx) -> None:
    """Write `_generated/railroad.html` before Sphinx reads the pages."""
    target = HERE / "_generated" / "railroad.html"
    target.parent.mkdir(exist_ok=True)
    page = "\n".join(railroad_page(grammar_rules())) + "\n"
    if not target.exists() or target.read_text(encoding="utf-8") != page:
        target.write_text(page, encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Ask Sphinx to have the grammar drawn first."""
    app.connect("builder-inited", draw_grammar)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
