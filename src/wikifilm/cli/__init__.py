"""The command line: ``wikifilm show``, ``json``, ``set``, ``check``, ``diff`` and ``convert``."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_EXTRA = ("click", "rich")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    Args:
        arguments: What stands behind the program's name; those of the process if not given.
    """
    if not _has_extra():
        sys.stderr.write("wikifilm: the command line needs its extra: pip install 'wikifilm[cli]'\n")
        return 1
    run = import_module("wikifilm.cli.run").run  # it needs click
    return int(run(sys.argv[1:] if arguments is None else arguments))


def _has_extra() -> bool:
    try:
        return all(find_spec(name) is not None for name in _EXTRA)
    except ImportError:
        return False
