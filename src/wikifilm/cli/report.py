"""``wikifilm json`` and ``wikifilm check``: what the films of files are, and what was not understood of them."""

from __future__ import annotations

from json import dumps

import click

from wikifilm.cli.streams import FILE, articles, escaped, visible, write
from wikifilm.formats.json import to_dict

__all__ = ["check", "json"]


@click.command(
    short_help="Print films as JSON.",
    epilog="""\b
Examples:
  wikifilm json article.txt
  wikifilm json *.txt > films.jsonl
  wikifilm json article.txt | jq -r '.directors[].name'
""",
)
@click.argument("file", type=FILE, nargs=-1, required=True)
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


@click.command(
    short_help="List what is unknown, lost or not understood.",
    epilog="""\b
Examples:
  wikifilm check *.txt
  wikifilm check article.txt && echo clean
""",
)
@click.argument("file", type=FILE, nargs=-1, required=True)
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
