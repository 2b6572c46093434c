"""Compare the cut with MediaWiki's own preprocessor, on files or on generated texts, and print what differs.

    python benchmarks/oracle.py corpus [FOLDER...]
    python benchmarks/oracle.py fuzz --count 15000 --seed 1
    python benchmarks/oracle.py fuzz --count 1000 --articles FOLDER

The oracle is a command that takes ``--list FILE``, a list of wikitext files, and prints a JSON line for each: what
MediaWiki sees in it. README.md beside this file says what such a line holds. The exit status is 1 if a text differs.
"""

from __future__ import annotations

import argparse
import bz2
import collections
import gzip
import html
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))  # the generator of texts is theirs

from again import seeded
from dialects.mediawiki.soup import damage, soup
from wikifilm.dialects.mediawiki import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.dialects.mediawiki.nodes import Call, Tag, Template

ROOT = Path(__file__).resolve().parent.parent
ORACLE = ROOT.parent / "shared" / "mediawiki" / "oracle"
"""The oracle that is asked if no other is named and it is there."""
CORPUS = ROOT.parent / "shared" / "corpus"
"""The folder that is read if no other is named and it is there."""
BATCH = 2000
"""How many texts the oracle gets at a time; to start it takes longer than to read a text."""
SHOWN = 400
"""The length up to which a text that differs is printed itself."""
KINDS = ("templates", "tplargs", "comments", "exts", "ignored", "sections")
"""What both sides list."""
UNSAID = {"bytestart", "byteend", "linestart", "byteoffset", "index", "function", "page", "subst"}
"""What an oracle may say of a node, and the cut does not."""

Answer = dict[str, Any]


# -------------------------------------------------------------------------------------------- both sides


def _call(one: Call, text: str, parent: int | None) -> Answer:
    """Return a call in the oracle's form."""
    arguments: list[Answer] = []
    seen: set[str] = set()
    doubles = []
    for argument in one.arguments:
        if argument.name in seen:
            doubles.append(argument.name)
        seen.add(argument.name)
        value = argument.value_span
        bit: Answer = {"start": argument.start, "end": argument.end}
        if argument.name_span is None:
            bit["index"] = argument.index
        else:
            bit |= {"rawname": text[slice(*argument.name_span)], "name": argument.name}
        arguments.append({**bit, "valuestart": value.start, "raw": text[slice(*value)], "value": argument.value})
    return {
        "name": one.name,
        "start": one.start,
        "end": one.end,
        "parent": parent,
        "tag": one.tag,
        "rawtitle": text[slice(*one.name_span)],
        "params": one.values,
        "args": arguments,
        **({"duplicates": doubles} if doubles else {}),
    }


def _tag(one: Tag, text: str, parent: int | None) -> Answer:
    """Return an extension tag in the oracle's form."""
    inner = one.inner_span
    return {
        "name": one.name,
        "start": one.start,
        "end": one.end,
        "attr": text[slice(*one.attributes_span)],
        "parent": parent,
        **({} if inner is None else {"innerstart": inner.start, "innerend": inner.end}),
    }


def ours(text: str) -> Answer:
    """Return the cut of a text in the oracle's form."""
    found = cut(text)
    numbers = {template.start: number for number, template in enumerate(found.templates)}

    def within(parent: Template | None) -> int | None:
        return None if parent is None else numbers[parent.start]

    return {
        "templates": [{**_call(one, text, within(one.parent)), "kind": one.kind} for one in found.templates],
        "tplargs": [_call(one, text, within(one.parent)) for one in found.parameters],
        "comments": [{"start": one.start, "end": one.end, "text": one.source} for one in found.comments],
        "exts": [_tag(one, text, within(one.parent)) for one in found.tags],
        "ignored": [{"start": one.start, "end": one.end} for one in found.ignored],
        "sections": [
            {
                "level": one.level,
                "title": one.title,
                "start": one.start,
                "end": one.end,
                "section_end": one.section_end,
            }
            for one in found.headings
        ],
    }


def theirs(answer: Answer) -> Answer:
    """Leave out of an oracle's answer what the cut does not say."""
    return {
        kind: [{key: value for key, value in one.items() if key not in UNSAID} for one in answer[kind]]
        for kind in KINDS
    }


def ask(texts: list[str], oracle: list[str]) -> Iterator[Answer]:
    """Ask the oracle about texts."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.wiki") for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_bytes(text.encode())
        listing = Path(folder, "list")
        listing.write_text("\n".join(map(str, paths)), encoding="utf-8")
        done = subprocess.run([*oracle, "--list", str(listing)], capture_output=True, check=False)
    lines = done.stdout.decode().split("\n")
    if len(lines) != len(texts) + 1:
        sys.exit(f"{len(texts)} texts, {len(lines) - 1} answers\n{done.stderr.decode()[-2000:]}")
    for line in lines[:-1]:
        yield json.loads(line)


def differences(text: str, answer: Answer) -> list[str]:
    """Return how the cut of a text differs from what the oracle answers, a line for each kind of node."""
    mine, other = ours(text), theirs(answer)
    hidden = max((one["end"] for one in other["comments"] + other["ignored"]), default=0)
    for my_last, last in zip(mine["sections"][-1:], other["sections"][-1:], strict=False):
        if last["end"] == len(text) == hidden:
            # the line ends in something unclosed: the oracle takes the title's end off the wrong text
            my_last["title"] = last["title"]
    lines = []
    for kind in KINDS:
        rows, expected = mine[kind], other[kind]
        if rows == expected:
            continue
        longest = max(len(rows), len(expected))
        pairs = zip(rows + [None] * (longest - len(rows)), expected + [None] * longest, strict=False)
        number, (got, wanted) = next(item for item in enumerate(pairs) if item[1][0] != item[1][1])
        if got and wanted:
            keys = [key for key in {**got, **wanted} if got.get(key) != wanted.get(key)]
            got, wanted = ({key: row.get(key) for key in keys} for row in (got, wanted))
        lines.append(f"{kind}[{number}]: ours {got!r:.300} oracle {wanted!r:.300}")
    return lines


# --------------------------------------------------------------------------------------------- the texts


def corpus(folders: list[Path]) -> Iterator[tuple[str, str]]:
    """Read all texts of folders in their LF form: whole files, and each page of XML dumps."""
    for path in sorted(one for folder in folders for one in folder.rglob("*") if one.is_file()):
        data = path.read_bytes()
        data = {".bz2": bz2.decompress, ".gz": gzip.decompress}.get(path.suffix, bytes)(data)
        text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        if ".xml" not in path.name:
            yield path.name, text
            continue
        for number, page in enumerate(re.findall(r"<text\b(?:[^>]*[^/>])?>([^<]*)", text)):
            yield f"{path.name}#{number}", html.unescape(page)


def generated(options: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """Make texts: soups of marks, or articles with damages."""
    chance = seeded(options.seed)
    articles = [text for _, text in corpus([options.articles])] if options.articles else []
    for number in range(options.count):
        text = damage(chance, chance.choice(articles), 12) if articles else soup(chance)
        yield f"seed {options.seed} text {number}", text


# ------------------------------------------------------------------------------------------- the command


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command = os.environ.get("ORACLE") or (shlex.quote(str(ORACLE)) if ORACLE.exists() else "")
    parser.add_argument("--oracle", default=command, help="the command; else the environment's ORACLE")
    parser.add_argument("--show", type=int, default=5, help="how many texts that differ are printed")
    what = parser.add_subparsers(dest="what", required=True)
    read = what.add_parser("corpus", help="compare the files of folders")
    read.add_argument("folders", nargs="*", type=Path, help="else the environment's CORPUS")
    fuzz = what.add_parser("fuzz", help="compare generated texts")
    fuzz.add_argument("--count", type=int, default=10_000)
    fuzz.add_argument("--seed", type=int, default=0)
    fuzz.add_argument("--articles", type=Path, help="a folder: damage its texts instead of making some up")
    fuzz.add_argument("--keep", type=Path, help="write the texts that differ as JSON lines here")
    options = parser.parse_args()
    if not options.oracle:
        parser.error("no oracle: name its command by --oracle or in the environment's ORACLE")
    if options.what == "corpus" and not options.folders:
        folder = Path(os.environ.get("CORPUS") or CORPUS)
        if not folder.is_dir():
            parser.error("no corpus: name a folder, or set CORPUS in the environment")
        options.folders = [folder]
    return options


def count(figures: collections.Counter[str], text: str, answer: Answer) -> None:
    """Count what has been compared."""
    figures["texts"] += 1
    figures["characters"] += len(text)
    for kind in KINDS:
        figures[kind] += len(answer[kind])
    figures["arguments"] += sum(len(one["args"]) for one in answer["templates"] + answer["tplargs"])
    figures.update(one["kind"] for one in answer["templates"])


def main() -> None:
    """Compare, and print the figures."""
    options = read_options()
    begun = time.monotonic()
    named = list(corpus(options.folders) if options.what == "corpus" else generated(options))
    figures: collections.Counter[str] = collections.Counter()
    kept: list[str] = []
    for first in range(0, len(named), BATCH):
        batch = named[first : first + BATCH]
        answers = ask([text for _, text in batch], shlex.split(options.oracle))
        for (name, text), answer in zip(batch, answers, strict=True):
            count(figures, text, answer)
            lines = differences(text, answer)
            if not lines:
                continue
            kept.append(text)
            if len(kept) <= options.show:
                print(name, repr(text) if len(text) < SHOWN else f"({len(text)} characters)")
                print(*(f"    {line}" for line in lines), sep="\n")
    figures["texts that differ"] = len(kept)
    for name, number in figures.items():
        print(f"{name:20} {number:10,}")
    print(f"{time.monotonic() - begun:.0f} s")
    if options.what == "fuzz" and options.keep:
        options.keep.write_text("".join(json.dumps(text) + "\n" for text in kept), encoding="utf-8")
    sys.exit(bool(kept))


if __name__ == "__main__":
    main()
