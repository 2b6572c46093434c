"""Tables of figures as Markdown, as JSON, and in the page that shows them."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from measure import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Table", "as_json", "into_page", "markdown"]

_MARK = re.compile(r"(<!-- table: ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


class Table(NamedTuple):
    """Rows of figures and words."""

    name: str
    """What the page's marks and the option ``--only`` call it."""
    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]
    notes: Sequence[str] = ()
    """What was measured: sentences below the table."""


def markdown(table: Table) -> str:
    """Return a table in Markdown, with its notes below."""
    lines = [_line(table.columns), _line(["---"] * len(table.columns)), *map(_line, table.rows)]
    return "\n".join([*lines, *(f"\n{note}" for note in table.notes)]) + "\n"


def _line(cells: Sequence[Any]) -> str:
    return f"| {' | '.join('' if cell is None else str(cell) for cell in cells)} |"


def as_json(tables: Sequence[Table], machine: str) -> str:
    """Return all tables as JSON; a figure is an object with ``median``, ``least`` and ``most``."""
    data = {
        "machine": machine,
        "tables": {
            table.name: {
                "title": table.title,
                "rows": [
                    {column: _plain(cell) for column, cell in zip(table.columns, row, strict=True)}
                    for row in table.rows
                ],
                "notes": list(table.notes),
            }
            for table in tables
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _plain(cell: object) -> object:
    return cell._asdict() if isinstance(cell, Figure) else cell


def into_page(page: Path, tables: Sequence[Table], machine: str) -> None:
    """Write the tables into a page: each between its marks ``<!-- table: NAME -->`` and ``<!-- end -->``."""
    found = {table.name: markdown(table) for table in tables} | {"machine": machine + "\n"}
    text = page.read_text(encoding="utf-8")
    missing = found.keys() - {match[2] for match in _MARK.finditer(text)}
    if missing:
        sys.exit(f"{page} has no place for: {', '.join(sorted(missing))}")
    text = _MARK.sub(
        lambda match: f"{match[1]}\n{found[match[2]]}\n{match[3]}" if match[2] in found else match[0], text
    )
    page.write_text(text, encoding="utf-8")
