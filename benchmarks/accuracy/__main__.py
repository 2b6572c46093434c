"""Measures how right the reading of real articles is, against values that people wrote by reading them.

    python benchmarks/accuracy [--half tuned|held] [--peers] [--classes] [--mistakes ROW] [--json FILE]

Prints precision, recall and F1 of each row with a 95 % interval, and the same for peers. ``--mistakes`` lists what is
wrong or missing of a row with its article, so that the largest class can be mended first; ``--classes`` counts them by
the part of the value, and shows nothing of the articles. The articles are looked for in ``--corpus``, the environment's
``ARTICLES``, or beside this repository.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests"))  # what draws by a seed is theirs

from items import ROWS
from peers import READERS, read_all
from score import Count, Mistake, compare, interval

GOLD = Path(__file__).with_name("gold")
BESIDE = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "wikitext"
LISTED = 2_000


def halves(folder: Path) -> dict[str, str]:
    """Return the half of each article: every other one, in byte order of the names, may be tuned on."""
    names = sorted((path.stem for path in folder.glob("*.wiki")), key=lambda name: f"{name}.wiki".encode())
    return {name: ("tuned", "held")[index % 2] for index, name in enumerate(names)}


def measured(
    reader: str, golds: dict[str, dict[str, Any]], texts: dict[str, str]
) -> tuple[dict[str, list[Count]], list[tuple[str, Mistake]]]:
    """Return the counts of each row, article by article, and the mistakes."""
    found = read_all(reader, {name: texts[name] for name in golds})
    counts: dict[str, list[Count]] = {row: [] for row in ROWS}
    mistakes = []
    for name, gold in golds.items():
        rows, wrong = compare(gold, found[name])
        for row in ROWS:
            counts[row].append(rows.get(row, Count()))
        mistakes += [(name, each) for each in wrong]
    return counts, mistakes


def table(results: dict[str, dict[str, list[Count]]]) -> list[str]:
    """Return the rows of a Markdown table: what wikifilm reaches, and the F1 of the others."""
    peers = [name for name in results if name != "wikifilm"]
    lines = [
        f"| row | values | precision | recall | F1 | 95 % |{''.join(f' {peer} F1 |' for peer in peers)}",
        f"| --- |{' --- |' * (5 + len(peers))}",
    ]
    for row in ROWS:
        each = results["wikifilm"][row]
        whole = sum(each, Count())
        low, high = interval(each)
        others = "".join(f" {sum(results[peer][row], Count()).f1:.1%} |" for peer in peers)
        lines.append(
            f"| {row} | {whole.values} | {whole.precision:.1%} | {whole.recall:.1%} | {whole.f1:.1%} "
            f"| {low:.1%} to {high:.1%} |{others}"
        )
    return lines


def classes(mistakes: list[tuple[str, Mistake]]) -> list[str]:
    """Return how many values are missing and wrong, by row and by the part of the value: ``artists`` of ``tracks``."""
    found = Counter((each.row, _part(each.item.path), each.kind) for _, each in mistakes)
    parts = dict.fromkeys((row, part) for row, part, _ in sorted(found))
    lines = [f"| {row} | {part} | {found[row, part, 'missing']} | {found[row, part, 'wrong']} |" for row, part in parts]
    return ["| row | part | missing | wrong |", "| --- | --- | --- | --- |", *lines]


FIELDS = {
    ("accolades", "accolades"): ("award", "category", "recipients", "result"),
    ("credits", "cast"): ("above", "actors and roles"),
    ("reviews", "reviews"): ("critic", "publication", "value", "scale", "grade"),
    ("dates", "released"): ("date", "place"),
    ("tracks", "title"): ("album", "title"),
    ("tracks", "artists"): ("title", "", "name"),
}
"""What the values of a row and part are made of."""


def near(mistakes: list[tuple[str, Mistake]]) -> list[str]:
    """Return how many wrong values differ from a missing one of their article in one field alone, by that field."""
    missing = [(name, each) for name, each in mistakes if each.kind == "missing"]
    found: Counter[tuple[str, str, str]] = Counter()
    for name, each in mistakes:
        fields = FIELDS.get((each.row, _part(each.item.path)), ())
        if each.kind == "missing" or len(fields) != len(each.item.value):
            continue
        for index, (of, other) in enumerate(missing):
            unlike = [
                at for at, pair in enumerate(zip(each.item.value, other.item.value, strict=False)) if len({*pair}) > 1
            ]
            if of == name and other.row == each.row and len(other.item.value) == len(fields) and len(unlike) == 1:
                found[each.row, _part(each.item.path), fields[unlike[0]]] += 1
                del missing[index]
                break
    lines = [f"| {row} | {part} | {field} | {count} |" for (row, part, field), count in sorted(found.items())]
    return ["| row | part | differs in nothing but | values |", "| --- | --- | --- | --- |", *lines]


def _part(path: str) -> str:
    """Return which part of a value stands at a path: its last attribute, without numbers."""
    return re.sub(r"\[[^\]]*\]", "", path).rpartition(".")[2]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="benchmarks/accuracy", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("ARTICLES", BESIDE)))
    parser.add_argument("--half", choices=("tuned", "held"), help="only the articles of one half")
    parser.add_argument("--peers", action="store_true", help="measure the peers that are installed, too")
    parser.add_argument("--classes", action="store_true", help="count the mistakes by row and part")
    parser.add_argument("--mistakes", metavar="ROW", help="list the mistakes of a row, or of 'all'")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the counts to a file, too")
    options = parser.parse_args()
    if not options.corpus.is_dir():
        print(f"no articles at {options.corpus}: name their folder with --corpus", file=sys.stderr)
        return 2
    half = halves(options.corpus) if options.half else {}
    golds = {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(GOLD.glob("*.json"))
        if options.half in {None, half.get(path.stem)}
    }
    if not golds or not all((options.corpus / f"{name}.wiki").is_file() for name in golds):
        print(f"{options.corpus} is not the folder of the articles that were read", file=sys.stderr)
        return 2
    texts = {name: (options.corpus / f"{name}.wiki").read_text(encoding="utf-8") for name in golds}
    results, mistakes = {}, []
    for reader in [*READERS, "wtf_wikipedia"] if options.peers else ["wikifilm"]:
        try:
            results[reader], wrong = measured(reader, golds, texts)
        except (ImportError, OSError, subprocess.CalledProcessError) as error:
            print(f"without {reader}: {error}", file=sys.stderr)
            continue
        if reader == "wikifilm":
            mistakes = wrong
    print(f"{len(golds)} articles\n")
    print(*table(results), sep="\n")
    if options.classes:
        print("", *classes(mistakes), "", *near(mistakes), sep="\n")
    if options.mistakes:
        chosen = [(name, each) for name, each in mistakes if options.mistakes in {"all", each.row}]
        print()
        for name, each in chosen[:LISTED]:
            print(f"{name}: {each.row}: {each.kind}: {each.item.path}: {each.item.value}")
        print(f"{len(chosen)} mistakes")
    if options.json:
        counts = {
            reader: {row: list(sum(each, Count())) for row, each in rows.items()} for reader, rows in results.items()
        }
        options.json.write_text(json.dumps(counts, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
