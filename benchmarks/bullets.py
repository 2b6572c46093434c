"""Draws lines of casts from real articles and shows how each is read, to be judged by eye.

    python benchmarks/bullets.py [--count 1000] [--show 100] [--seed 1] FILE_OR_FOLDER...

Of all cast lines that are list items (rows of tables left out) ``--count`` are drawn with a seed, and how many of these
say a credit is printed; the first ``--show`` of them are printed with what was read, one below the other. The default
folder is the environment's ``ARTICLES``, or the corpus beside this repository.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))  # what draws by a seed is theirs

import wikifilm
from again import seeded
from wikifilm.find import LISTS, Node, nodes
from wikifilm.regions import regions
from wikifilm.syntax import is_item

if TYPE_CHECKING:
    from collections.abc import Iterator

BESIDE = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "wikitext"


def lines_of(path: Path) -> Iterator[tuple[str, str, str]]:
    """Give each cast line of an article: the file, its source, and what is read."""
    article = wikifilm.parse(path.read_text(encoding="utf-8"))
    document = article.document
    rule = LISTS[0]
    said: dict[object, list[Node]] = {}
    waiting = nodes(document, rule)
    while waiting:
        node = waiting.pop()
        said.setdefault(node.block.content, []).append(node)
        waiting.extend(node.children)
    for region in regions(document, rule.kind):
        for block in document.blocks(region.body):
            if is_item(block) and document.dialect.rows(document, [block]) is None:
                found = said.get(block.content, [])
                read = " || ".join(_told(node) for node in reversed(found)) or "(no credit)"
                yield path.stem, " ".join(document.cut(block.content).split()), read


def _told(node: Node) -> str:
    credit = node.value
    actors = ", ".join(map(str, credit.actors))
    roles = " / ".join(map(str, credit.roles))
    parts = [f"actors: {actors}", f"roles: {roles}"]
    parts += [f"notes: {'; '.join(credit.notes)}"] if credit.notes else []
    parts += [f"description: {credit.description}"] if credit.description else []
    parts += [f"group: {credit.group}"] if credit.group else []
    return " | ".join(parts)


def main() -> int:
    """Draw and print."""
    parser = argparse.ArgumentParser(prog="benchmarks/bullets.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="*", type=Path, default=[Path(os.environ.get("ARTICLES", BESIDE))])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--show", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    files = [file for path in options.paths for file in (sorted(path.rglob("*.wiki")) if path.is_dir() else [path])]
    if not files:
        print("no articles: name files or a folder of .wiki files", file=sys.stderr)
        return 2
    found = [line for file in files for line in lines_of(file)]
    drawn = seeded(options.seed).sample(found, min(options.count, len(found)))
    said = sum(read != "(no credit)" for _, _, read in drawn)
    print(f"{len(found)} lines in {len(files)} articles; {len(drawn)} drawn, {said} of them say a credit\n")
    for name, source, read in drawn[: options.show]:
        print(f"{name}\n  {source}\n  {read}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
