"""The commands: their arguments, their help, and what each of them calls."""

from __future__ import annotations

from importlib import metadata
from json import dumps

import click

from wikifilm.cli.streams import TroubleError, articles, escaped, read, visible, write
from wikifilm.formats.json import to_dict

__all__ = ["cli"]

_FILE = click.Path(allow_dash=True)


def _version(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 (click calls it)
    if wanted:
        try:
            number = metadata.version("wikifilm")
        except metadata.PackageNotFoundError:
            number = "(run from its source, not installed)"
        write(f"wikifilm {number}\n")
        context.exit()


@click.group(
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  wikifilm show article.txt
  wikifilm json article.txt | jq '.cast[].actors[].name'
  wikifilm set article.txt runtime=91 '+starring=Pia Nord' --write
  wikifilm check *.txt
  wikifilm diff old.txt new.txt
  curl -s https://example.org/article.txt | wikifilm show -

A FILE named - is standard input. 'wikifilm COMMAND --help' tells more of a command.""",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Read film articles in wiki text, and edit them without touching anything else."""


@cli.command(
    short_help="Lay out a film to be read.",
    epilog="""\b
Examples:
  wikifilm show article.txt
  COLUMNS=160 wikifilm show article.txt
  NO_COLOR=1 wikifilm show article.txt
""",
)
@click.argument("file", type=_FILE)
def show(file: str) -> None:
    """Lay out the film of FILE to be read.

    Title, infobox, cast, scores, reviews, tracks and the sections with their kinds and sizes; what is
    missing is shown where the text has a place for it. In colour on a terminal, unless NO_COLOR is set.
    """
    article = read(file)
    from wikifilm.cli.show import shown  # noqa: PLC0415 (rich is slow to import, and only this command needs it)

    write(shown(article, visible(file)))


@cli.command(
    short_help="Print films as JSON.",
    epilog="""\b
Examples:
  wikifilm json article.txt
  wikifilm json *.txt > films.jsonl
  wikifilm json article.txt | jq -r '.directors[].name'
""",
)
@click.argument("file", type=_FILE, nargs=-1, required=True)
def json(file: tuple[str, ...]) -> int:
    """Print the film of each FILE as JSON: one object laid out, or several with one a line."""
    status = 0
    indent = 2 if len(file) == 1 else None
    for _, article in articles(file):
        if article is None:
            status = 1
        else:
            write(escaped(dumps(to_dict(article), ensure_ascii=False, indent=indent)) + "\n", encoding="utf-8")
    return status


@cli.command(
    name="set",
    short_help="Change values of a film; print the diff, or save.",
    context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]},
    epilog="""\b
Examples:
  wikifilm set article.txt runtime=91
  wikifilm set article.txt directors="Orla Quennet; Tobin Rask" --write
  wikifilm set article.txt 'cast[2].roles[0]=The Moth' 'cast[0].description=a diver'
  wikifilm set article.txt '+cast=Pia Nord as Dessa Marsh' -starring="Pia Nord"
  wikifilm set article.txt 'scores[0].value=71' 'scores[0].count=100'
  wikifilm set article.txt runtime=
  wikifilm set article.txt runtime=91 | patch -p0
  wikifilm set - title="The Moth" --write < old.txt > new.txt
""",
)
@click.argument("file", type=_FILE)
@click.argument("change", nargs=-1, required=True, type=click.UNPROCESSED)
@click.option("--write", "saving", is_flag=True, help="Save the file; with - print the new text instead of the diff.")
def set_(file: str, change: tuple[str, ...], saving: bool) -> None:  # noqa: FBT001 (click calls it)
    """Change values of the film in FILE, and print the diff.

    \b
    attribute=value    sets a value; an empty one removes it
    +attribute=value   adds to the end of a list
    -attribute=value   removes from a list, by value or by name

    Attributes have the names that 'wikifilm json' prints, and paths such as cast[2].roles[0]; 'runtime'
    is the minutes of the main one. Values are written as an article says them: names parted by commas or
    semicolons, a credit as 'X as Y'. Removing a credit removes those nested below it. Either all changes
    are made or none, and what cannot be written without changing something else is refused.
    """  # noqa: D301 (click reads the backspace: these lines keep their ends)
    from wikifilm.cli.change import change_file  # noqa: PLC0415 (as every command, it loads what it needs)

    change_file(file, change, saving=saving)


@cli.command(
    short_help="List what is unknown, lost or not understood.",
    epilog="""\b
Examples:
  wikifilm check *.txt
  wikifilm check article.txt && echo clean
""",
)
@click.argument("file", type=_FILE, nargs=-1, required=True)
def check(file: tuple[str, ...]) -> int:
    """Print what is unknown, doubled, lost or not understood in each FILE, a line for each finding.

    The lines read file:line:column: code: message. The exit status is 1 when there are findings, else 0.
    """
    status = 0
    for name, article in articles(file):
        if article is None:
            status = 1
            continue
        for diagnostic in article.diagnostics:
            status = 1
            write(visible(diagnostic.brief(name)) + "\n")
    return status


@cli.command(
    short_help="Print what two films say differently.",
    epilog="""\b
Examples:
  wikifilm diff old.txt new.txt
  git show HEAD:article.txt | wikifilm diff - article.txt
""",
)
@click.argument("old", type=_FILE)
@click.argument("new", type=_FILE)
def diff(old: str, new: str) -> int:
    """Print what the films of OLD and NEW say differently, value by value with their paths.

    A line begins with ~ for another value, with - for one that only OLD has, with + for one that only NEW
    has. Prose is not compared. The exit status is 0 when the films are the same, 1 when they differ, 2 when
    a file cannot be read.
    """
    from wikifilm.cli.compare import compared  # noqa: PLC0415 (as every command, it loads what it needs)

    try:
        before, after = read(old), read(new)
    except TroubleError as trouble:
        raise TroubleError(str(trouble), status=2) from None
    found = compared(before.film, after.film)
    write(found)
    return 1 if found else 0


@cli.command(
    short_help="Write an article in another dialect.",
    epilog="""\b
Examples:
  wikifilm convert article.wiki --to plain > article.txt
  wikifilm convert article.txt --to mediawiki
""",
)
@click.argument("file", type=_FILE)
@click.option("--to", "dialect", type=click.Choice(["plain", "mediawiki"]), required=True, help="The dialect to write.")
def convert(file: str, dialect: str) -> None:
    """Print the article in FILE, written in another dialect.

    What the other dialect cannot say (links, references, markup) is counted on standard error, and what
    reads differently there is told line by line.
    """
    from wikifilm.cli.converted import converted  # noqa: PLC0415 (as every command, it loads what it needs)

    converted(read(file), dialect)
