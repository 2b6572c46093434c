"""The rooms: a file of src/wikifilm imports only from the rooms that the table gives it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PACKAGE = "wikifilm"
SOURCE = Path(__file__).resolve().parent.parent / "src" / PACKAGE


class Room(NamedTuple):
    """A row of the table."""

    name: str
    """A module, or a package with all its modules, below wikifilm; `x.__init__` is the package's own file."""
    may: tuple[str, ...] | None = None
    """Rooms it may import from; None: all above it in the table."""
    apart: bool = False
    """Its modules may not import each other (each is a house of its own, a package counts as one)."""


LIBRARY = (
    Room("text", may=()),
    Room("film", may=()),
    Room("diff", may=("text",)),
    Room("errors", may=("text",)),
    Room("syntax", may=("text", "errors")),
    Room("inline", may=("text", "errors")),
    Room("standins", may=()),
    Room("lens", may=("text", "errors", "inline")),
    Room("align", may=("standins", "lens")),
    Room("grammar", may=("text", "errors")),
    Room("values.names"),
    Room("values.calendar", may=()),
    Room("values.countries", may=()),
    Room("values.labels", may=("errors", "film", "lens", "values.countries")),
    Room("values.prose"),
    Room("values.cells", may=("lens", "align", "values.names")),
    Room("values.shares", may=("errors", "lens")),
    Room("values", apart=True),
    Room("values.__init__"),
    Room("links", may=("text", "film", "errors", "inline", "lens")),
    Room(
        "guard",
        may=("inline", "standins", "lens", "links", "values", "values.names", "values.cells", "values.shares"),
    ),
    Room("fields", may=("lens",)),
    Room("dialect"),
    Room("regions", may=("text", "syntax", "values", "values.cells", "dialect")),
    Room("find"),
    Room("read"),
    Room("locate"),
    Room("display", may=("text", "syntax", "dialect")),
    Room("insert", may=("text", "dialect")),
    Room("frame", may=("text", "film", "errors", "dialect")),
    Room("writer"),
    Room("runs", may=("align", "find")),
    Room("items"),
    Room("sentences"),
    Room("write"),
    Room("paths", may=("errors", "film")),
    Room("views", may=("text", "syntax", "dialect", "display")),
    Room("dialects", apart=True),
    Room("dialects.__init__"),
    Room("markup", may=("text", "dialect", "views", "dialects")),
    Room("plaintext", may=("text", "syntax", "dialect", "dialects.__init__", "markup")),
    Room("article"),
    Room("arguments"),
    Room("edits"),
    Room("files"),
    Room("conversion"),
    Room("doors"),
    Room("formats", may=("errors", "film", "syntax", "article", "views"), apart=True),
    Room("formats.__init__", may=("film", "article", "formats")),
)
ROOMS = (
    *LIBRARY,
    Room("cli"),
    Room("__init__", may=tuple(room.name for room in LIBRARY)),  # click and rich are an extra: never cli
    Room("__main__", may=("cli",)),
)
PLACE = {room.name: place for place, room in enumerate(ROOMS)}
# The doors stand in one row of the table: they may import each other, but in no circle.
ROWS = ({"article", "arguments", "edits", "files", "conversion"},)


def row_of(name: str) -> set[str]:
    return next((row for row in ROWS if name in row), {name})


def room_of(module: str) -> Room | None:
    """The room with the longest name that holds the module."""
    parts = module.split(".")
    for length in range(len(parts), 0, -1):
        place = PLACE.get(".".join(parts[:length]))
        if place is not None:
            return ROOMS[place]
    return None


def may_import(importer: str, imported: str) -> bool:
    source, target = room_of(importer), room_of(imported)
    if source is None or target is None:
        return False
    if source == target:
        below = len(source.name.split("."))
        return not source.apart or importer.split(".")[below] == imported.split(".")[below]
    if source.may is not None:
        return target.name in source.may
    return target.name in row_of(source.name) or PLACE[target.name] < PLACE[source.name]


def modules(root: Path) -> dict[str, str]:
    """The source of every module by its name below wikifilm; a package's own file ends in `__init__`."""
    return {
        ".".join(path.relative_to(root).with_suffix("").parts): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*.py"))
    }


def resolve(dotted: str, known: Mapping[str, str]) -> str:
    """The module that a dotted name below wikifilm stands for: the longest part of it that is one."""
    parts = dotted.split(".") if dotted else []
    for length in range(len(parts), -1, -1):
        name = ".".join(parts[:length])
        package = f"{name}.__init__".lstrip(".")
        if name in known or package in known:
            return package if package in known else name
    return dotted or "__init__"


def below_package(dotted: str) -> str | None:
    """The part of a full name after `wikifilm`, or None if it is somebody else's."""
    head, _, rest = dotted.partition(".")
    return rest if head == PACKAGE else None


def base_of(node: ast.ImportFrom, module: str) -> str:
    """The full name after `from`, with leading dots resolved."""
    if not node.level:
        return node.module or ""
    # `x.__init__` stands for `x`, and its first dot is `x` itself: cutting the last part is right for both.
    parts = [PACKAGE, *module.split(".")][: -node.level]
    return ".".join([*parts, *([node.module] if node.module else [])])


def imports(module: str, known: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Every import of ours in a module, with its line: at the top, in functions, under TYPE_CHECKING."""
    for node in ast.walk(ast.parse(known[module])):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{base_of(node, module)}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            names = [
                argument.value
                for argument in node.args
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            ]
        for name in names:
            below = below_package(name)
            if below is not None:
                yield getattr(node, "lineno", 0), resolve(below, known)


def misplaced(known: Mapping[str, str]) -> list[str]:
    """What breaks the table, a line each; empty when all is well."""
    found = [f"{module}: stands in no room of the table" for module in known if room_of(module) is None]
    found += [
        f"{module}:{line}: may not import {imported}"
        for module in known
        for line, imported in imports(module, known)
        if room_of(module) and not may_import(module, imported)
    ]
    return found


def circle(known: Mapping[str, str]) -> list[str]:
    """Modules that import each other in a circle, or nothing."""
    graph = {module: {imported for _, imported in imports(module, known)} - {module} for module in known}
    done: set[str] = set()

    def visit(module: str, path: list[str]) -> list[str]:
        if module in path:
            return [*path[path.index(module) :], module]
        if module in done:
            return []
        for imported in sorted(graph.get(module, ())):
            if cycle := visit(imported, [*path, module]):
                return cycle
        done.add(module)
        return []

    return next((cycle for module in graph if (cycle := visit(module, []))), [])


def test_every_file_imports_only_from_the_rooms_it_may() -> None:
    known = modules(SOURCE)
    assert "__init__" in known, f"no package at {SOURCE}"
    assert misplaced(known) == []


def test_no_files_import_each_other_in_a_circle() -> None:
    assert circle(modules(SOURCE)) == []


# ------------------------------------------------------------------------------- the checker, checked

HOUSE = dict.fromkeys(
    (
        *("__init__", "__main__", "text", "film", "errors", "syntax", "inline", "lens", "grammar", "dialect"),
        *("article", "edits", "files", "conversion", "cli.__init__", "cli.show"),
        *("values.__init__", "values.names", "values.dates", "values.credits"),
        *("dialects.__init__", "dialects.plain", "dialects.mediawiki.__init__", "dialects.mediawiki.scan"),
        *("formats.__init__", "formats.json", "formats.yaml"),
    ),
    "",
)


@pytest.mark.parametrize(
    ("module", "source", "imported"),
    [
        ("text", "from wikifilm.errors import Diagnostic", "errors"),
        ("film", "import wikifilm.text", "text"),
        ("film", "from .text import Span", "text"),
        ("lens", "from wikifilm import film", "film"),
        ("grammar", "def f():\n    from wikifilm.inline import Inline", "inline"),
        ("grammar", "if TYPE_CHECKING:\n    from wikifilm.lens import Lens", "lens"),
        ("syntax", "import importlib\nimportlib.import_module('wikifilm.dialects.plain')", "dialects.plain"),
        ("values.names", "from wikifilm.values.dates import Date", "values.dates"),
        ("values.credits", "from wikifilm.values import dates", "values.dates"),
        ("values.credits", "from . import dates", "values.dates"),
        ("values.credits", "from ..dialect import read", "dialect"),
        ("values.credits", "from wikifilm.values import RULES", "values.__init__"),
        ("dialect", "from wikifilm.dialects import detect", "dialects.__init__"),
        ("dialect", "from wikifilm.dialects.plain import PLAIN", "dialects.plain"),
        ("dialects.plain", "from wikifilm.dialects.mediawiki import scan", "dialects.mediawiki.scan"),
        ("dialects.mediawiki.scan", "from ..plain import PLAIN", "dialects.plain"),
        ("dialects.mediawiki.__init__", "from wikifilm.dialects.plain import PLAIN", "dialects.plain"),
        ("article", "from wikifilm.formats.json import to_dict", "formats.json"),
        ("article", "from wikifilm import cli", "cli.__init__"),
        ("formats.json", "from wikifilm.formats import yaml", "formats.yaml"),
        ("formats.json", "from wikifilm.text import Span", "text"),
        ("cli.show", "import wikifilm", "__init__"),
        ("cli.show", "from wikifilm import parse", "__init__"),
        ("__init__", "from wikifilm.cli import main", "cli.__init__"),
        ("__main__", "from wikifilm.article import Article", "article"),
        ("text", "import wikifilm.nowhere", "__init__"),
    ],
)
def test_a_bad_import_is_found(module: str, source: str, imported: str) -> None:
    line = source.count("\n") + 1
    assert misplaced(HOUSE | {module: source}) == [f"{module}:{line}: may not import {imported}"]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("errors", "from wikifilm.text import Span"),
        ("values.credits", "from wikifilm.values.names import NAMES\nfrom . import names"),
        ("values.__init__", "from wikifilm.values import dates"),
        ("dialect", "from wikifilm.values import credits, dates\nfrom wikifilm import film"),
        ("dialects.mediawiki.__init__", "from wikifilm.dialects.mediawiki import scan\nfrom . import scan"),
        ("dialects.__init__", "from wikifilm.dialects import mediawiki, plain"),
        ("article", "from wikifilm.dialects import detect\nfrom wikifilm.edits import insert"),
        ("formats.json", "from wikifilm.article import Article"),
        ("cli.show", "from wikifilm.cli import main\nfrom wikifilm.formats.json import to_dict"),
        ("__init__", "from wikifilm.doors import parse\nfrom .film import Film"),
        ("__main__", "from wikifilm.cli import main"),
        ("text", "import re\nimport wikifilmography\nfrom attrs import frozen"),
    ],
)
def test_a_good_import_is_let_through(module: str, source: str) -> None:
    assert misplaced(HOUSE | {module: source}) == []


def test_a_file_without_a_room_is_found() -> None:
    assert misplaced(HOUSE | {"helpers": ""}) == ["helpers: stands in no room of the table"]


def test_a_circle_is_found() -> None:
    bad = {"article": "from wikifilm import edits", "edits": "def f():\n    from .article import Article"}
    assert circle(HOUSE) == []
    assert circle(HOUSE | bad) == ["article", "edits", "article"]


def test_the_table_names_only_rooms_that_it_has() -> None:
    assert {name for room in ROOMS for name in room.may or ()} <= set(PLACE)
