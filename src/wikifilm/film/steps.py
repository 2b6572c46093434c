"""Paths to the values of a film, such as ``cast[2].roles[0].name``."""

from __future__ import annotations

import re

from wikifilm.film.checks import told

__all__ = ["root", "steps"]

_STEP = re.compile(r"([A-Za-z_]+)|\[([0-9]+)\]")


def steps(path: str) -> list[str | int]:
    """Return the steps of a path: ``cast[2].roles[0].name`` as ``["cast", 2, "roles", 0, "name"]``.

    Raises:
        KeyError: The path is not spelled so.
    """
    found: list[str | int] = []
    at = 0
    for match in _STEP.finditer(path):
        if match.start() != at + (at > 0 and match[1] is not None) or (match[1] and at and path[at] != "."):
            break
        found.append(match[1] if match[1] is not None else int(match[2]))
        at = match.end()
    if at != len(path) or not found or not isinstance(found[0], str):
        raise KeyError(f"{told(path)} is no path; expected one such as 'cast[2].roles[0].name'")
    return found


def root(path: str) -> str:
    """Return the attribute of the film that a path begins with."""
    return path.replace("[", ".").split(".")[0]
