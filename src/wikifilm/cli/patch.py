"""The unified diff of ``wikifilm set``: the file's name as patch reads it, colours as eyes like them."""

from __future__ import annotations

import re

import click

from wikifilm.cli.streams import visible_lines

__all__ = ["painted", "patch_name"]

_UNUSUAL = re.compile(r'[\x00-\x1f\x7f"\\]')
_COLOURS = {"-": "red", "+": "green", "@": "cyan"}


def patch_name(name: str) -> str:
    """Return a file's name as ``patch`` takes it: with a tab behind blanks, with controls quoted as in C."""
    if _UNUSUAL.search(name):
        quoted = _UNUSUAL.sub(lambda found: f"\\{found[0]}" if found[0] in '"\\' else f"\\{ord(found[0]):03o}", name)
        return f'"{quoted}"'
    return f"{name}\t" if " " in name else name


def painted(diff: str, *, colour: bool) -> str:
    """Return a diff without anything that a terminal would obey, and in colour where that is wanted."""
    lines = visible_lines(diff)
    if colour and diff:
        lines[:2] = [click.style(line, bold=True) for line in lines[:2]]
        lines[2:] = [click.style(line, fg=_COLOURS[line[0]]) if line[:1] in _COLOURS else line for line in lines[2:]]
    return "\n".join(lines)
