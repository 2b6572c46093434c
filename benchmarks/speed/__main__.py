"""Measures how fast wikifilm is and what it keeps, beside its peers, in ratios taken within one run.

    python benchmarks/speed [--rounds N] [--only PART]... [--json FILE] [--markdown FILE] [--page PAGE]
    python benchmarks/speed --hostile [...]

Peers that are installed are measured (`pip install -e '.[bench]'`); so are wtf_wikipedia where node finds it, and
MediaWiki's preprocessor where ``--oracle`` names it. Invented articles are read where no real ones lie beside the
repository.
README.md in the folder above says more.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import shlex
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from cold import cold
from editing import editing, thousand
from goals import goals
from growth import growth
from memory import memory
from reading import reading, seed
from run import Run
from tables import as_json, into_page, markdown

from articles import ROOT, gathered
from hostile import hostile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from measure import Figure
    from run import Found
    from tables import Table

PARTS: dict[str, Callable[[Run], Found]] = {
    "reading": reading,
    "seed": seed,
    "editing": editing,
    "thousand": thousand,
    "cold": cold,
    "memory": memory,
    "growth": growth,
}


def machine() -> str:
    """Return what is said of the machine: its cores and its Python."""
    cores = os.cpu_count()
    return f"{cores} cores, {platform.python_implementation()} {platform.python_version()}"


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="how often each subject has its turn (7)")
    parser.add_argument("--only", action="append", choices=PARTS, metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--hostile", action="store_true", help="the table of hostile texts instead")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures as JSON")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the tables there too")
    parser.add_argument("--page", type=Path, help="write the tables between the marks of a page")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder with real articles")
    parser.add_argument("--oracle", help="the command of MediaWiki's preprocessor; else the environment's ORACLE")
    parser.add_argument("--node", type=Path, default=Path(), help="the folder in which wtf_wikipedia is installed")
    return parser.parse_args()


def as_text(tables: Sequence[Table]) -> str:
    """Return tables in Markdown, each below its title."""
    return "\n".join(f"## {table.title}\n\n{markdown(table)}" for table in tables)


def show(tables: Sequence[Table]) -> None:
    """Print tables as soon as they are there."""
    print(as_text(tables), flush=True)


def main() -> None:
    """Measure, and write the tables."""
    options = read_options()
    beside = options.shared / "mediawiki" / "oracle"
    oracle = options.oracle or os.environ.get("ORACLE") or (shlex.quote(str(beside)) if beside.exists() else "")
    run = Run(gathered(options.shared), options.rounds, options.shared, oracle, options.node)
    gc.freeze()  # what is loaded by now is no work of any subject's collector
    tables: list[Table] = []
    figures: dict[str, Figure] = {}
    parts = {"hostile": hostile} if options.hostile else {name: PARTS[name] for name in options.only or PARTS}
    for name, part in parts.items():
        begun = time.monotonic()
        found = part(run)
        tables += found.tables
        figures |= found.goals
        show(found.tables)
        print(f"{name}: {time.monotonic() - begun:.0f} s", file=sys.stderr)
    if figures:
        tables.insert(0, goals(figures))
        show(tables[:1])
    if options.json:
        options.json.write_text(as_json(tables, machine()), encoding="utf-8")
    if options.page:
        into_page(options.page, tables, machine())
    if options.markdown:
        options.markdown.write_text(as_text(tables), encoding="utf-8")


if __name__ == "__main__":
    main()
