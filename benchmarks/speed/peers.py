"""What the peers are asked for, with the lines around it that a user would write; only those that are installed."""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["EDITS", "INFOBOXES", "OUTLINES", "PARSERS", "TEXTS", "TOKENIZER", "wtf"]

Call = Callable[[str], object]

os.environ.setdefault("PYWIKIBOT_NO_USER_CONFIG", "2")  # pywikibot's textlib needs no account

PARSERS: dict[str, Call] = {}
"""A text to the peer's own tree."""
TOKENIZER: dict[str, Call] = {}
"""The tokenizer in C alone."""
OUTLINES: dict[str, Call] = {}
"""A text to all nodes: templates with arguments, links, sections."""
INFOBOXES: dict[str, Call] = {}
"""A text to the infobox as a dictionary."""
TEXTS: dict[str, Call] = {}
"""A text to its display text."""
EDITS: dict[str, Callable[[str, str], str]] = {}
"""A text with another running time, read back by the peer's own parser."""


def _is_box(name: object) -> bool:
    return str(name).strip().lower().startswith("infobox film")


with contextlib.suppress(ModuleNotFoundError):
    mw: Any = importlib.import_module("mwparserfromhell")
    c_tokenizer: Any = importlib.import_module("mwparserfromhell.parser._tokenizer").CTokenizer

    def _mw_infobox(text: str) -> dict[str, str]:
        for each in mw.parse(text).filter_templates():
            if _is_box(each.name):
                return {str(one.name).strip(): str(one.value).strip() for one in each.params}
        return {}

    def _mw_nodes(text: str) -> None:
        tree = mw.parse(text)
        _ = tree.filter_templates(), tree.filter_wikilinks(), tree.filter_headings(), tree.filter_tags()

    def _mw_edit(text: str, value: str) -> str:
        tree = mw.parse(text)
        box = next(each for each in tree.filter_templates() if _is_box(each.name))
        box.add("runtime", value)
        done = str(tree)
        mw.parse(done)
        return done

    TOKENIZER["mwparserfromhell's C tokenizer"] = lambda text: c_tokenizer().tokenize(text)
    PARSERS["mwparserfromhell.parse"] = mw.parse
    OUTLINES["mwparserfromhell, all nodes"] = _mw_nodes
    INFOBOXES["mwparserfromhell, infobox"] = _mw_infobox
    TEXTS["mwparserfromhell, strip_code"] = lambda text: mw.parse(text).strip_code()
    EDITS["mwparserfromhell, edit and parse again"] = _mw_edit

with contextlib.suppress(ModuleNotFoundError):
    wtp: Any = importlib.import_module("wikitextparser")

    def _wtp_nodes(text: str) -> None:
        tree = wtp.parse(text)
        for each in tree.templates:
            _ = each.arguments
        _ = tree.parameters, tree.wikilinks, tree.comments
        tree.get_sections(include_subsections=False)

    def _wtp_infobox(text: str) -> dict[str, str]:
        for each in wtp.parse(text).templates:
            if _is_box(each.name):
                return {one.name.strip(): one.value.strip() for one in each.arguments}
        return {}

    def _wtp_edit(text: str, value: str) -> str:
        tree = wtp.parse(text)
        box = next(each for each in tree.templates if _is_box(each.name))
        box.set_arg("runtime", value)
        done = str(tree.string)
        _ = wtp.parse(done).templates
        return done

    PARSERS["wikitextparser.parse"] = wtp.parse
    OUTLINES["wikitextparser, all nodes"] = _wtp_nodes
    INFOBOXES["wikitextparser, infobox"] = _wtp_infobox
    TEXTS["wikitextparser, remove_markup"] = wtp.remove_markup
    EDITS["wikitextparser, edit and parse again"] = _wtp_edit

with contextlib.suppress(ModuleNotFoundError):
    textlib: Any = importlib.import_module("pywikibot.textlib")

    def _pywikibot_infobox(text: str) -> dict[str, str]:
        for name, values in textlib.extract_templates_and_params(text):
            if _is_box(name):
                return {key.strip(): value.strip() for key, value in values.items()}
        return {}

    INFOBOXES["pywikibot, templates and parameters"] = _pywikibot_infobox


def wtf(texts: Sequence[str], modules: Path) -> Callable[[], float] | None:
    """Return the pass of wtf_wikipedia over texts, timed in node itself; None without node or the package.

    Args:
        texts: The texts.
        modules: The folder with ``node_modules``.
    """
    script = Path(__file__).with_name("wtf.mjs")
    folder = tempfile.mkdtemp(prefix="wikifilm-bench-")
    listing = Path(folder, "texts.json")
    listing.write_text(json.dumps(list(texts)), encoding="utf-8")

    node = shutil.which("node") or "node"  # without one, starting it fails

    def taken() -> float:
        done = subprocess.run(
            [node, str(script), str(listing)],
            cwd=modules,
            capture_output=True,
            text=True,
            check=True,
        )
        return float(done.stdout)

    try:
        taken()
    except (OSError, subprocess.CalledProcessError):
        print("no wtf_wikipedia: needs node, and --node FOLDER in which it is installed", file=sys.stderr)
        return None
    return taken
