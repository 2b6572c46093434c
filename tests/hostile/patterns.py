"""All regular expressions of the library, with what is asked of each, run on their worst strings in little time.

The process (``python -I -S start.py patterns``, its task as JSON at its input) prints a line of JSON for each that is
slow, and how many there are.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import pkgutil
import re
import signal
import sys
import time
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import wikifilm
from again import seeded
from hostile.worst import worst
from wikifilm.grammar import RULES, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

SHORT: Final = 4_000
"""How long the first strings are: a pattern that is quick with them is asked no more."""
QUICK: Final = 0.001
"""Seconds that a linear pattern takes for them at the most; one that is quadratic takes longer."""
LONGER: Final = 32
LIMIT: Final = 0.5
"""CPU seconds for the strings that are so much longer: some fifteen times what QUICK makes of them, were it linear."""
ASKED: Final = ("match", "fullmatch", "search", "finditer", "sub", "findall", "split")
_OF_TEXTS: Final = {"split"}
"""Methods that texts have too."""


class TooSlow(BaseException):
    """The time is used up; no ``except Exception`` may swallow it."""


class Used(NamedTuple):
    """A pattern, and what is asked of it."""

    where: str
    pattern: re.Pattern[str]
    asked: frozenset[str]


def _modules() -> list[ModuleType]:
    names = [info.name for info in pkgutil.walk_packages(wikifilm.__path__, "wikifilm.")]
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]


def _calls(module: ModuleType) -> Iterator[tuple[str, str]]:
    """Give what a module calls with the name of a pattern's method: the expression before the dot, and the method."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Attribute) and node.attr in ASKED:
            yield ast.unparse(node.value), node.attr


def _patterns_in(value: Any, depth: int = 3) -> Iterator[re.Pattern[str]]:
    """Give the patterns in a value: itself, in what it holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        for each in value.values():
            yield from _patterns_in(each, depth - 1)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _patterns_in(each, depth - 1)


def all_patterns() -> list[Used]:
    """The patterns of all modules and rules, those that are compiled when they are first needed too."""
    modules = _modules()
    asked: dict[re.Pattern[str], set[str]] = {}
    where: dict[re.Pattern[str], str] = {}
    for name, rule in RULES.items():
        where[rule.pattern] = name
        asked.setdefault(rule.pattern, {"match"})
    for module in modules:
        calls = list(_calls(module))
        unknown = {
            method for base, method in calls if base != "re" and not isinstance(_named(module, base), re.Pattern | Rule)
        } - _OF_TEXTS
        for name, value in vars(module).items():
            for pattern in _patterns_in(value):
                where.setdefault(pattern, f"{module.__name__.removeprefix('wikifilm.')}.{name}")
                own = {method for base, method in calls if base.split("[")[0] == name}
                asked.setdefault(pattern, set()).update(own if own or value is pattern else unknown or {"match"})
            if isinstance(value, Rule):
                own = {method for base, method in calls if base.removesuffix(".pattern") == name}
                asked.setdefault(value.pattern, set()).update(own)
    return [Used(where[pattern], pattern, frozenset(methods or {"match"})) for pattern, methods in asked.items()]


def _named(module: ModuleType, base: str) -> Any:
    return getattr(module, base.removesuffix(".pattern"), None)


def run(pattern: re.Pattern[str], method: str, text: str) -> None:
    """Ask a pattern."""
    if method == "sub":
        pattern.sub("", text)
    elif method == "finditer":
        for _ in pattern.finditer(text):
            pass
    else:
        getattr(pattern, method)(text)


def _ended(*_: object) -> None:
    raise TooSlow


def within(seconds: float, pattern: re.Pattern[str], method: str, text: str) -> float | None:
    """The CPU seconds that a pattern takes; None where it is ended by the limit."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    begun = time.process_time()
    try:
        run(pattern, method, text)
        return time.process_time() - begun
    except TooSlow:
        return None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def slow(used: Used, most: int) -> tuple[str, str] | None:
    """What makes a pattern slow, of so many strings at the most: the method and the beginning of the string."""
    source, flags = used.pattern.pattern, used.pattern.flags
    long: list[str] | None = None
    short = worst(source, flags, SHORT)
    numbers = list(range(len(short)))
    if len(short) > most:
        numbers = sorted(seeded(0).sample(numbers, most))
    for number in numbers:
        text = short[number]
        for method in used.asked:
            took = within(LIMIT, used.pattern, method, text)
            if took is None:
                return method, text[:60]
            if took > QUICK:
                long = long or worst(source, flags, SHORT * LONGER)
                if number < len(long) and within(LIMIT, used.pattern, method, long[number]) is None:
                    return method, text[:60]
    return None


def main(task: dict[str, Any]) -> None:
    """Run all patterns, or those that are given, and tell which are slow."""
    signal.signal(signal.SIGPROF, _ended)
    given = [Used(each, re.compile(each), frozenset([method])) for each, method in (task["patterns"] or {}).items()]
    found = given or all_patterns()
    for used in found:
        what = slow(used, task["most"])
        if what is not None:
            sys.stdout.write(json.dumps([used.where, used.pattern.pattern[:200], *what]) + "\n")
            sys.stdout.flush()
    sys.stdout.write(f"{len(found)}\n")
