"""What two films say differently, value by value with their paths."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs
import click

from wikifilm.align import align, gaps
from wikifilm.cli.streams import FILE, TroubleError, coloured, escaped, read, write
from wikifilm.cli.words import known_as, plain
from wikifilm.film import Credit, Date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikifilm.film import Film, Value

__all__ = ["diff"]

_COLOURS = {"~": "yellow", "-": "red", "+": "green"}


class Difference(NamedTuple):
    """One thing that two films say differently."""

    mark: str
    """``~`` for another value, ``-`` for one of the old film alone, ``+`` for one of the new film alone."""
    path: str
    """Where, in the new film for ``+``, else in the old one."""
    words: str


@click.command(
    short_help="Print what two films say differently.",
    epilog="""\b
Examples:
  wikifilm diff old.txt new.txt
  git show HEAD:article.txt | wikifilm diff - article.txt
""",
)
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
def diff(old: str, new: str) -> int:
    """Print what the films of OLD and NEW say differently, value by value with their paths.

    A line begins with ~ for another value, with - for one that only OLD has, with + for one that only NEW
    has. Prose is not compared. The exit status is 0 when the films are the same, 1 when they differ, 2 when
    a file cannot be read.
    """
    try:
        before, after = read(old), read(new)
    except TroubleError as trouble:
        raise TroubleError(str(trouble), status=2) from None
    found = compared(before.film, after.film)
    write(found)
    return 1 if found else 0


def compared(old: Film, new: Film) -> str:
    """Return a line for each difference of two films, in colour on a terminal; nothing if there is none."""
    found = _attributes(old, new, "")
    lines = [(difference.mark, f"{difference.mark} {difference.path}: {difference.words}") for difference in found]
    shown = [click.style(line, fg=_COLOURS[mark]) if coloured() else line for mark, line in lines]
    return "".join(f"{line}\n" for line in shown)


def _attributes(old: attrs.AttrsInstance, new: attrs.AttrsInstance, path: str) -> Iterator[Difference]:
    for attribute in attrs.fields(type(old)):
        before, after = getattr(old, attribute.name), getattr(new, attribute.name)
        at = f"{path}.{attribute.name}".removeprefix(".")
        if not attribute.eq or before == after:
            continue
        if isinstance(before, tuple):
            yield from _lists(before, after, at)
        else:
            yield Difference("~", at, f"{_scalar(before)} -> {_scalar(after)}")


def _lists(old: tuple[Any, ...], new: tuple[Any, ...], path: str) -> Iterator[Difference]:
    pairs = align(old, new, (_who_and_whom, _who))
    for gap, pair in zip(gaps(pairs, len(old), len(new)), [*pairs, None], strict=True):
        for index in gap.old:
            yield from _alone("-", old[index], f"{path}[{index}]")
        for index in gap.new:
            yield from _alone("+", new[index], f"{path}[{index}]")
        if pair is None:
            continue
        before, after = old[pair[0]], new[pair[1]]
        at = f"{path}[{pair[0]}]"
        if attrs.has(type(before)):
            yield from _attributes(before, after, at)
        elif before != after:
            yield Difference("~", at, f"{_scalar(before)} -> {_scalar(after)}")


def _alone(mark: str, value: Value, path: str) -> Iterator[Difference]:
    """Give a value that only one film has, and what is nested below it."""
    yield Difference(mark, path, plain(value))
    for name in ("children", "versions"):
        for index, below in enumerate(getattr(value, name, ())):
            yield from _alone(mark, below, f"{path}.{name}[{index}]")


def _scalar(value: object) -> str:
    if value is None:
        return "nothing"
    return escaped(json.dumps(str(value) if isinstance(value, Date) else value, ensure_ascii=False))


def _who(value: object) -> frozenset[str]:
    return frozenset(known_as(value))


def _who_and_whom(value: object) -> tuple[object, ...]:
    roles = tuple(role.name for role in value.roles) if isinstance(value, Credit) else ()
    return _who(value), roles
