"""Measure how fast the cut is on articles, beside its peers in turns, and on hostile texts.

    python benchmarks/outline.py [FOLDER] [--rounds 9] [--hostile 10000]

The peers, mwparserfromhell and wikitextparser, are measured if they are installed.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))  # the hostile texts are theirs

from dialects.mediawiki.hostile import INPUTS, hostile
from wikifilm.dialects.mediawiki import Cut, cut

if TYPE_CHECKING:
    from collections.abc import Sequence

Subject = Callable[[str], object]

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT.parent / "shared" / "corpus" / "wikitext"
"""The folder of articles that is read if no other is named and it is there."""
PROSE = "The film was shot in Rome, and it took a year. "


# ------------------------------------------------------------------------------------------ the subjects


def with_nodes(text: str) -> Cut:
    """Cut, and make all nodes."""
    found = cut(text)
    _ = found.templates, found.parameters, found.links, found.tags
    _ = found.comments, found.ignored, found.headings
    return found


def with_arguments(text: str) -> Cut:
    """Cut, and make all nodes and arguments."""
    found = with_nodes(text)
    for one in (*found.templates, *found.parameters):
        _ = one.arguments
    return found


def with_values(text: str) -> None:
    """Cut, and read all names, kinds and values."""
    found = with_arguments(text)
    for one in found.templates:
        _ = one.name, one.kind, one.values
    for heading in found.headings:
        _ = heading.title


def peers() -> dict[str, Subject]:
    """Return the peers that are installed, the fastest tokenizer first."""
    found: dict[str, Subject] = {}
    try:
        fromhell = importlib.import_module("mwparserfromhell")
        tokenizer = importlib.import_module("mwparserfromhell.parser._tokenizer").CTokenizer
    except ModuleNotFoundError:
        pass
    else:
        found["mwparserfromhell's C tokenizer"] = lambda text: tokenizer().tokenize(text)
        found["mwparserfromhell.parse"] = fromhell.parse
    try:
        wikitextparser = importlib.import_module("wikitextparser")
    except ModuleNotFoundError:
        pass
    else:

        def nodes(text: str) -> None:
            parsed = wikitextparser.parse(text)
            for one in parsed.templates:
                _ = one.arguments
            _ = parsed.parameters, parsed.wikilinks, parsed.comments
            parsed.get_sections(include_subsections=False)

        found["wikitextparser.parse"] = wikitextparser.parse
        found["wikitextparser, its nodes"] = nodes
    return found


SUBJECTS: dict[str, Subject] = {
    **peers(),
    "cut": cut,
    "cut, all nodes": with_nodes,
    "cut, nodes and arguments": with_arguments,
    "cut, names, kinds, values": with_values,
}


# ---------------------------------------------------------------------------------------------- measures


def seconds(subject: Subject, texts: Sequence[str]) -> float:
    """Return how much CPU time a subject takes for the texts."""
    begun = time.process_time()
    for text in texts:
        subject(text)
    return time.process_time() - begun


def speed(texts: Sequence[str], rounds: int) -> None:
    """Print the speed on articles, and its ratio to that of the first subject within each round."""
    size = sum(map(len, texts))
    taken: dict[str, list[float]] = {name: [] for name in SUBJECTS}
    for _ in range(rounds):
        for name, subject in SUBJECTS.items():
            gc.collect()
            taken[name].append(seconds(subject, texts))
    first, *_ = taken
    print(f"{len(texts)} articles, {size:,} characters, {rounds} rounds\n")
    print(f"| subject | million characters a second | times as fast as {first}: median (least to most) |")
    print("|---|---|---|")
    for name, times in taken.items():
        ratios = sorted(one / two for one, two in zip(taken[first], times, strict=True))
        rate = size / statistics.median(times) / 1e6
        print(f"| {name} | {rate:.1f} | {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}) |")


def memory(texts: Sequence[str]) -> None:
    """Print what a cut holds beside its text, and what making it takes at most."""
    tracemalloc.start()
    kept = [cut(text) for text in texts]
    held, _ = tracemalloc.get_traced_memory()
    peak = 0.0
    for text in texts:
        tracemalloc.reset_peak()
        before, _ = tracemalloc.get_traced_memory()
        cut(text)
        peak = max(peak, (tracemalloc.get_traced_memory()[1] - before) / max(1, len(text)))
    tracemalloc.stop()
    size = sum(map(len, texts))
    print(f"\nkept beside the text: {held / size:.2f} bytes a character ({len(kept)} cuts); peak at most {peak:.2f}")


def growth(times: int) -> None:
    """Print the time on hostile texts, beside that on prose of the same length, and its growth from an eighth."""
    print("\n| text | characters | ms | times prose | growth from an eighth | with all nodes, ms |")
    print("|---|---|---|---|---|---|")
    for pieces, text, small in zip(INPUTS, hostile(times), hostile(times // 8), strict=True):
        prose = (PROSE * (len(text) // len(PROSE) + 1))[: len(text)]
        took, eighth, plain = (min(seconds(cut, [one]) for _ in range(3)) for one in (text, small, prose))
        nodes = seconds(with_nodes, [text])
        label = " ".join(filter(None, pieces)).replace("|", "\\|").replace("\n", "¶").replace("\r", "␍")
        ratios = f"{took / plain:.1f} | {took / eighth:.1f}"
        print(f"| `{label:.40}` | {len(text):,} | {took * 1e3:.1f} | {ratios} | {nodes * 1e3:.0f} |")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    folder = os.environ.get("ARTICLES") or ARTICLES
    parser.add_argument("articles", nargs="?", type=Path, default=folder, help="else the environment's ARTICLES")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--hostile", type=int, metavar="TIMES", help="hostile texts too, with their pieces so often")
    options = parser.parse_args()
    paths = sorted(one for one in Path(options.articles).glob("*") if one.is_file())
    if not paths:
        parser.error("no articles: name a folder, or set ARTICLES in the environment")
    texts = [path.read_bytes().decode("utf-8", "replace") for path in paths]
    speed(texts, options.rounds)
    memory(texts)
    if options.hostile:
        growth(options.hostile)


if __name__ == "__main__":
    main()
