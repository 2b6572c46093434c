"""``wikifilm convert``: an article in another dialect, and on standard error what it lost."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wikifilm.cli.streams import warn, write_text
from wikifilm.conversion import convert
from wikifilm.dialects import by_name

if TYPE_CHECKING:
    from wikifilm.article import Article

__all__ = ["converted"]

_COUNTED = ("links", "references", "markup")


def converted(article: Article, dialect: str) -> None:
    """Print an article in a dialect; tell what it lost."""
    made = convert(article, by_name(dialect))
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
