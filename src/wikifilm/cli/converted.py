"""``wikifilm convert``: an article in another dialect, and on standard error what it lost."""

from __future__ import annotations

from collections import Counter

import click

from wikifilm import conversion
from wikifilm.cli.streams import FILE, read, warn, write_text
from wikifilm.dialects import by_name

__all__ = ["convert"]

_COUNTED = ("links", "references", "markup")


@click.command(
    short_help="Write an article in another dialect.",
    epilog="""\b
Examples:
  wikifilm convert article.wiki --to plain > article.txt
  wikifilm convert article.txt --to mediawiki
""",
)
@click.argument("file", type=FILE)
@click.option("--to", "dialect", type=click.Choice(["plain", "mediawiki"]), required=True, help="The dialect to write.")
def convert(file: str, dialect: str) -> None:
    """Print the article in FILE, written in another dialect.

    What the other dialect cannot say (links, references, markup) is counted on standard error, and what
    reads differently there is told line by line.
    """
    made = conversion.convert(read(file), by_name(dialect))
    write_text(made.article.text)
    counts: Counter[str] = Counter()
    for loss in made.losses:
        if loss.path == "text":  # the links of names are among those of the text
            counts[loss.reason] += int(loss.value.split()[0])
    for loss in made.losses:
        if loss.reason not in _COUNTED:
            warn(f"lost: {loss}")
    if counts:
        warn("not in the new text: " + ", ".join(f"{count} of {reason}" for reason, count in sorted(counts.items())))
