"""What one run of the command has in its hands, and what a part of it hands back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from measure import Figure
    from tables import Table

    from articles import Texts

__all__ = ["Found", "Run"]


class Run(NamedTuple):
    """What the command line asked for."""

    texts: Texts
    rounds: int
    shared: Path
    """The folder with articles, hostile inputs and MediaWiki."""
    oracle: str
    """The command of MediaWiki's preprocessor; empty for none."""
    node: Path
    """The folder in which node finds wtf_wikipedia."""


class Found(NamedTuple):
    """What a part of the run found."""

    tables: Sequence[Table]
    goals: Mapping[str, Figure] = {}
    """The figures that a goal is set for."""
