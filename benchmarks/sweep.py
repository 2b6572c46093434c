"""Changes each attribute of each article, one at a time, and says what came of it.

    python benchmarks/sweep.py FILE_OR_FOLDER...

For every article and every attribute that its film has, one value is changed and written back. An edit counts as narrow
when its diff stays within the lines of the value itself. Printed are how many edits were made and refused, each refusal
with its reason, and how many lines the diffs have. With ``--oracle "COMMAND..."`` a command that prints how MediaWiki
cuts a file (JSON lines) confirms each edit: the headings are the same, and so is every argument but the changed one.
"""

from __future__ import annotations

import argparse
import json
import shlex
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from functools import singledispatch
from pathlib import Path
from typing import Any, NamedTuple

import attrs

import wikifilm
from wikifilm import Accolade, Article, Credit, Date, Film, Money, Name, Release, Review, Runtime, Score, Track

SKIPPED = {"page_title", "kind", "identifiers"}
"""What wikitext itself does not say."""


class Edit(NamedTuple):
    """A change that was written."""

    file: str
    attribute: str
    edited: Article
    lines: int
    """How many lines of the article its diff changes."""
    narrow: bool
    """Whether it stays within the lines of the value itself."""


class Refusal(NamedTuple):
    """A change that was refused."""

    file: str
    attribute: str
    reason: str


# --------------------------------------------------------------------------------------- a value that differs


def _one_word(value: attrs.AttrsInstance) -> attrs.AttrsInstance:
    """Change the first attribute that is text."""
    first = next(each for each in attrs.fields(type(value)) if isinstance(getattr(value, each.name), str))
    return attrs.evolve(value, **{first.name: f"{getattr(value, first.name)} Quill"})


def _renamed(value: Name) -> Name:
    return attrs.evolve(value, name=f"Quill {value.name}")


def _first_renamed(names: tuple[Name, ...]) -> tuple[Name, ...]:
    return (_renamed(names[0]), *names[1:])


def _figure(figure: float) -> float:
    return figure - 1 if figure >= 1 else figure + 1


def _grade(grade: str) -> str:
    return "B" if grade != "B" else "C"


@singledispatch
def changed(value: attrs.AttrsInstance | str) -> object:
    """Return a value that differs in one figure or word."""
    return f"{value} Quill" if isinstance(value, str) else _one_word(value)


changed.register(Name, _renamed)


@changed.register
def _runtime(value: Runtime) -> object:
    match value:
        case Runtime(minutes=int(minutes)):
            return attrs.evolve(value, minutes=minutes + 1)
        case Runtime(min=int(low)):
            return attrs.evolve(value, min=low - 1)
        case _:
            return _one_word(value)


@changed.register
def _release(value: Release) -> Release:
    date = value.date
    return attrs.evolve(value, date=Date(date.year + 1, date.month, min(date.day, 28)))


@changed.register
def _money(value: Money) -> Money:
    step = 10 ** max(0, len(str(int(value.max))) - 2)
    return attrs.evolve(value, max=value.max + step, min=value.min + (step if value.min == value.max else 0))


@changed.register
def _credit(value: Credit) -> object:
    if value.roles:
        return attrs.evolve(value, roles=_first_renamed(value.roles))
    if value.actors:
        return attrs.evolve(value, actors=_first_renamed(value.actors))
    return _one_word(value)


@changed.register
def _score(value: Score) -> object:
    match value:
        case Score(value=float() | int() as figure):
            return attrs.evolve(value, value=_figure(figure))
        case Score(consensus=str(consensus), count=None, grade=None):
            return attrs.evolve(value, consensus=f"Quill {consensus}")
        case Score(count=int(count)):
            return attrs.evolve(value, count=count + 1)
        case Score(grade=str(grade)):
            return attrs.evolve(value, grade=_grade(grade))
        case _:
            return _one_word(value)


@changed.register
def _review(value: Review) -> object:
    match value:
        case Review(grade=str(grade)):
            return attrs.evolve(value, grade=_grade(grade))
        case Review(value=float() | int() as figure):
            return attrs.evolve(value, value=_figure(figure))
        case _:
            return _one_word(value)


@changed.register
def _accolade(value: Accolade) -> object:
    return _one_word(value) if value.category is None else attrs.evolve(value, category=f"{value.category} Quill")


@changed.register
def _track(value: Track) -> Track:
    return attrs.evolve(value, title=f"{value.title} Quill")


# ------------------------------------------------------------------------------------------------- the sweep


def sweep(path: Path) -> list[Edit | Refusal]:
    """Return what came of changing each attribute of one article."""
    article = wikifilm.parse(path.read_bytes().decode("utf-8", "surrogateescape"), dialect="mediawiki")
    film = article.film
    found: list[Edit | Refusal] = []
    for attribute in (each.name for each in attrs.fields(Film)):
        value = getattr(film, attribute)
        if attribute in SKIPPED or not value:
            continue
        new: dict[str, Any] = {attribute: changed(value) if isinstance(value, str) else (changed(value[0]), *value[1:])}
        try:
            edited = article.with_film(attrs.evolve(film, **new))
        except wikifilm.EditError as error:
            found.append(Refusal(path.name, attribute, str(error)))
            continue
        lines = sum(line.startswith("-") and not line.startswith("---") for line in edited.diff().splitlines())
        found.append(Edit(path.name, attribute, edited, lines, narrow=inside(article, attribute, edited)))
    return found


def inside(article: Article, attribute: str, edited: Article) -> bool:
    """Tell whether all that was edited stands on the lines of the attribute."""
    try:
        span = article.where(attribute).span
    except KeyError:
        return True
    text = article.text
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return all(start <= edit.span.start and (end < 0 or edit.span.end <= end + 1) for edit in edited.edits)


# ------------------------------------------------------------------------------------------------ the oracle


def asked(command: list[str], texts: list[str]) -> list[dict[str, Any]]:
    """Return what MediaWiki's preprocessor sees in each text."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for index, text in enumerate(texts):
            file = Path(folder) / f"{index:05}.wiki"
            file.write_bytes(text.encode("utf-8", "surrogateescape"))
            files.append(str(file))
        done = subprocess.run([*command, *files], check=True, capture_output=True)
    return [json.loads(line) for line in done.stdout.decode("utf-8", "surrogateescape").splitlines()]


def bent(old: dict[str, Any], new: dict[str, Any], edited: Article) -> str | None:
    """Return what MediaWiki cuts otherwise than before but for the places that were edited; None if nothing."""
    heads = [[(each["level"], each["title"]) for each in seen["sections"]] for seen in (old, new)]
    if heads[0] != heads[1]:
        return "headings"
    spans = [edit.span for edit in edited.edits]
    before, after = old["templates"], new["templates"]
    if [each["name"] for each in before] != [each["name"] for each in after]:
        added = Counter(each["name"] for each in after) - Counter(each["name"] for each in before)
        return f"templates {dict(added)}" if set(added) - {"ubl", "!"} or len(after) < len(before) else None
    for one, two in zip(before, after, strict=True):
        for first, second in zip(one["args"], two["args"], strict=False):
            touched = any(first["start"] <= span.end and span.start <= first["end"] for span in spans)
            if first["value"] != second["value"] and not touched:
                return f"argument {first.get('name', first.get('index'))} of {one['name']}"
        if len(one["args"]) != len(two["args"]) and not any(
            one["start"] <= span.end and span.start <= one["end"] for span in spans
        ):
            return f"arguments of {one['name']}"
    return None


def confirm(command: list[str], made: list[Edit]) -> list[str]:
    """Return the edits that MediaWiki sees otherwise than asked for."""
    olds = {result.file: result.edited.original.text for result in made}
    seen = dict(zip(olds, asked(command, list(olds.values())), strict=True))
    news = asked(command, [result.edited.text for result in made])
    found = []
    for result, new in zip(made, news, strict=True):
        said = bent(seen[result.file], new, result.edited)
        if said is not None:
            found.append(f"{result.file}: {result.attribute}: {said}")
    return found


def main() -> int:
    """Sweep, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--oracle", type=shlex.split, help="a command that prints how MediaWiki cuts files")
    parser.add_argument("--all", action="store_true", help="print every edit")
    options = parser.parse_args()
    files = [file for path in options.paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    results = [result for file in files for result in sweep(file)]
    made = [result for result in results if isinstance(result, Edit)]
    refused = [result for result in results if isinstance(result, Refusal)]
    for refusal in refused:
        print(f"refused  {refusal.file}: {refusal.reason}")
    for result in made:
        if options.all or not result.narrow:
            print(f"{'edit' if result.narrow else 'WIDE'}  {result.file}: {result.attribute}\n{result.edited.diff()}")
    lines = [result.lines for result in made]
    print(f"{len(files)} articles, {len(results)} changes: {len(made)} written, {len(refused)} refused")
    print(f"refused: {100 * len(refused) / max(1, len(results)):.2f} %")
    print(f"lines of a diff: median {statistics.median(lines)}, most {max(lines)}, over 1: {sum(n > 1 for n in lines)}")
    print(f"outside the value's own lines: {sum(not result.narrow for result in made)}")
    if options.oracle:
        wrong = confirm(options.oracle, made)
        print(*wrong, sep="\n", end="\n" if wrong else "")
        print(f"cut otherwise by MediaWiki: {len(wrong)} of {len(made)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
