"""A film with the values at some paths replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.errors import EditError
from wikifilm.film import Film, Runtime, main_runtime, steps
from wikifilm.film.checks import told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wikifilm.film import Value

__all__ = ["with_paths", "with_runtime"]


class _Tree:
    """What is asked for at a path, or below it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.given = False
        self.new: Any = None
        self.below: dict[str | int, _Tree] = {}


def _tree(changes: Mapping[str, Any]) -> _Tree:
    root = _Tree("")
    for path, new in changes.items():
        try:
            found = steps(path)
        except KeyError as error:
            raise EditError(path, f"cannot be set: {error.args[0]}") from None
        tree = root
        for step in found:
            step_path = f"{tree.path}[{step}]" if isinstance(step, int) else f"{tree.path}.{step}".lstrip(".")
            tree = tree.below.setdefault(step, _Tree(step_path))
        tree.given, tree.new = True, new
    return root


def _changed(value: Value, tree: _Tree) -> Value:
    """Return a value with all that is asked for in it, at once: two ends of a range change together."""
    if tree.given:
        plain = getattr(type(value), "plain", None)
        value = plain(tree.new) if plain is not None and isinstance(tree.new, str) else tree.new
    if not tree.below:
        return value
    if isinstance(value, tuple):
        items = list(value)
        for step, below in tree.below.items():
            if not isinstance(step, int) or step >= len(items):
                raise EditError(below.path, f"does not exist: {tree.path} has {len(items)} values")
            items[step] = _changed(items[step], below)
        return tuple(items)
    names = [attribute.name for attribute in attrs.fields(type(value))] if attrs.has(type(value)) else []
    changes = {}
    for step, below in tree.below.items():
        if not isinstance(step, str) or step not in names:
            raise EditError(below.path, f"does not exist: {tree.path or 'a film'} has {', '.join(names) or 'no parts'}")
        changes[step] = _changed(getattr(value, step), below)
    return attrs.evolve(value, **changes)


def with_paths(film: Film, changes: Mapping[str, Any]) -> Film:
    """Return a film with the values at some paths replaced, all at once.

    Args:
        film: The film.
        changes: New values by their paths, such as ``cast[2].roles[0].name``; a plain string stands for the value
            that it names where one stood.

    Raises:
        EditError: Nothing stands at a path.
        TypeError: A value is of the wrong kind.
        ValueError: A value is out of its range.
    """
    tree = _tree(changes)
    runtime = tree.below.pop("runtime", None)
    found: Film = _changed(film, tree)
    return found if runtime is None else with_runtime(found, runtime.new)


def with_runtime(film: Film, minutes: int | None) -> Film:
    """Return a film whose main runtime is ``minutes``; None removes it.

    Raises:
        TypeError: The minutes are no whole number.
    """
    if minutes is not None and (isinstance(minutes, bool) or not isinstance(minutes, int)):
        raise TypeError(f"runtime must be whole minutes, found {told(minutes)}")
    at = main_runtime(film.runtimes)
    runtimes = list(film.runtimes)
    if minutes is None:
        runtimes = [runtime for index, runtime in enumerate(runtimes) if index != at]
    elif at is None:
        runtimes.insert(0, Runtime(minutes))
    else:
        runtimes[at] = Runtime(minutes, label=runtimes[at].label)
    return attrs.evolve(film, runtimes=runtimes)
