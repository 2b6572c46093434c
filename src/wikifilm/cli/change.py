"""``wikifilm set``: changes given as text, made to the film of a file, shown as a diff."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs
import click

from wikifilm.cli.patch import painted, patch_name
from wikifilm.cli.streams import FILE, STANDARD_INPUT, USAGE, TroubleError, coloured, on_terminal, read, save, write
from wikifilm.cli.typed import Reader, is_list, may_be_empty, type_at
from wikifilm.cli.words import known_as, plain
from wikifilm.errors import EditError
from wikifilm.film import Film, steps
from wikifilm.paths import with_paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wikifilm.article import Article
    from wikifilm.film import Value

__all__ = ["change_file"]

_CHANGE = re.compile(r"([+-]?)([^=]*)=(.*)", re.DOTALL)
_HALF = re.compile("[\ud800-\udfff]")
"""What Python makes of bytes in an argument that are not UTF-8."""
_INHERITED = ("group", "album", "children", "versions")
"""What the line of a value does not say: it stands above the line, below it, or in other columns."""
_HEADINGS = ("group", "album")
"""What stands above the line."""
_MOST_SHOWN = 8


_HELP = """Change values of the film in FILE, and print the diff.

\b
attribute=value    sets a value; an empty one removes it
+attribute=value   adds to the end of a list
-attribute=value   removes from a list, by value or by name

Attributes have the names that 'wikifilm json' prints, and paths such as cast[2].roles[0]; 'runtime'
is the minutes of the main one. Values are written as an article says them: names parted by commas or
semicolons, a credit as 'X as Y'. Removing a credit removes those nested below it. Either all changes
are made or none, and what cannot be written without changing something else is refused.
"""
"""What the command says of itself; click keeps the ends of the lines behind the backspace."""


class Change(NamedTuple):
    """One argument of ``set``."""

    mark: str
    """``+`` to add, ``-`` to remove, nothing to set."""
    path: list[str | int]
    text: str

    def __str__(self) -> str:
        """Return the path with its mark."""
        return self.mark + dotted(self.path)


@click.command(
    name="set",
    help=_HELP,
    short_help="Change values of a film; print the diff, or save.",
    context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]},
    epilog="""\b
Examples:
  wikifilm set article.txt runtime=91
  wikifilm set article.txt directors="Orla Quennet; Tobin Rask" --write
  wikifilm set article.txt 'cast[2].roles[0]=The Moth' 'cast[0].description=a diver'
  wikifilm set article.txt '+cast=Pia Nord as Dessa Marsh' -starring="Pia Nord"
  wikifilm set article.txt 'scores[0].value=71' 'scores[0].count=100'
  wikifilm set article.txt runtime=
  wikifilm set article.txt runtime=91 | patch -p0
  wikifilm set - title="The Moth" --write < old.txt > new.txt
""",
)
@click.argument("file", type=FILE)
@click.argument("change", nargs=-1, required=True, type=click.UNPROCESSED)
@click.option("--write", "saving", is_flag=True, help="Save the file; with - print the new text instead of the diff.")
def set_(file: str, change: tuple[str, ...], *, saving: bool) -> None:
    """Change values of a film; print the diff, or save."""
    change_file(file, change, saving=saving)


def dotted(path: Iterable[str | int]) -> str:
    """Return a path as it is written: ``cast[2].roles``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def change_file(name: str, arguments: Sequence[str], *, saving: bool) -> None:
    """Make changes of a file's film; write it where that is asked for, and write the diff to standard output.

    Raises:
        TroubleError: An argument is no change, the file cannot be read or written, or a change is refused.
    """
    changes = [_understood(argument) for argument in arguments]
    article = read(name)
    changed = _changed(article, changes, name)
    diff = changed.diff(patch_name(name))
    if saving:
        save(changed, name)
    if not (saving and name == STANDARD_INPUT):
        # A patch holds the very bytes of the file; on a terminal it is for the eyes.
        write(painted(diff, colour=coloured()) if on_terminal() else diff, encoding="utf-8")


def _understood(argument: str) -> Change:
    match = _CHANGE.fullmatch(argument)
    if match is None:
        raise TroubleError(f"expected a change such as 'runtime=91', found {argument!r}", USAGE)
    mark, path, text = match.groups()
    if _HALF.search(text):
        raise TroubleError(f"{path}: expected text in UTF-8, found {text!r}", USAGE)
    try:
        found = steps(path.strip())
    except KeyError:
        raise TroubleError(f"expected a path such as 'runtime' or 'cast[2].roles[0]', found {path!r}", USAGE) from None
    if not is_list(type_at(found)) and mark:
        raise TroubleError(f"{path} is no list: it can be set, with '{path}={text}'", USAGE)
    return Change(mark, found, text)


def _changed(article: Article, changes: Sequence[Change], name: str) -> Article:
    reader = Reader(article.dialect, article.film)
    film = article.film
    try:
        for change in changes:
            film = _applied(film, change, reader)
        names = [attribute.name for attribute in attrs.fields(Film)]
        values = {each: getattr(film, each) for each in names if getattr(film, each) != getattr(article.film, each)}
        return article.edit(**values)
    except EditError as error:
        raise TroubleError(f"{name}: {error}") from None
    except TroubleError as trouble:
        raise TroubleError(f"{name}: {trouble}", trouble.status) from None


def _applied(film: Film, change: Change, reader: Reader) -> Film:
    """Return the film after one change.

    Raises:
        TroubleError: The text says no such value, or there is nothing to remove.
    """
    try:
        if change.mark:
            new = (_added if change.mark == "+" else _removed)(film, change, reader)
            return with_paths(film, {dotted(change.path): new})
        return _set(film, change, reader)
    except (TypeError, ValueError) as error:
        if isinstance(error, EditError):
            raise
        raise TroubleError(f"{change}: {error}") from None
    except TroubleError as trouble:
        raise TroubleError(f"{change}: {trouble}", trouble.status) from None


def _set(film: Film, change: Change, reader: Reader) -> Film:
    path, text = change.path, change.text
    kind = type_at(path)
    if text.strip():
        if is_list(kind):
            return with_paths(film, {dotted(path): reader.many(path, text)})
        value = reader.one(path, text)
        return with_paths(film, {dotted(path): _like(_at(film, path), value)})
    if is_list(kind) or may_be_empty(kind):
        return with_paths(film, {dotted(path): () if is_list(kind) else None})
    *parent, index = path
    if not isinstance(index, int):
        raise TroubleError("cannot be empty")
    _at(film, path)
    rest = _at(film, parent)
    return with_paths(film, {dotted(parent): (*rest[:index], *rest[index + 1 :])})


def _at(film: Film, path: Sequence[str | int]) -> Value:
    """Return what stands at a path whose type is known.

    Raises:
        EditError: A list on the way is too short.
    """
    value: Any = film
    for place, step in enumerate(path):
        if isinstance(step, str):
            value = getattr(value, step)
        elif step < len(value):
            value = value[step]
        else:
            there = "there is 1" if len(value) == 1 else f"there are {len(value)}"
            raise EditError(dotted(path[: place + 1]), f"does not exist: {there}")
    return value


def _like(old: object, new: Value) -> Value:
    """Return a new value with what its line does not say as the old one has it."""
    kept = {name: getattr(old, name) for name in _INHERITED if hasattr(old, name) and hasattr(new, name)}
    return attrs.evolve(new, **kept) if kept else new


def _added(film: Film, change: Change, reader: Reader) -> tuple[Any, ...]:
    old = _at(film, change.path)
    new = reader.many(change.path, change.text)
    above = {name: getattr(old[-1], name) for name in _HEADINGS if old and hasattr(old[-1], name)}
    return (*old, *(attrs.evolve(each, **above) for each in new)) if above else (*old, *new)


def _removed(film: Film, change: Change, reader: Reader) -> tuple[Any, ...]:
    """Return a list without the values that a text names or says.

    Raises:
        TroubleError: There is none of them, or it is not clear which one is meant.
    """
    values: tuple[Any, ...] = _at(film, change.path)
    text = change.text.strip()
    named = [at for at, each in _everything(values) if text in known_as(each)]
    if named:
        return _without(values, _single(change, named, text))
    try:
        wanted = reader.many(change.path, text)
    except TroubleError:
        wanted = (text,)
    for value in wanted:
        equal = [at for at, each in _everything(values) if each == value]
        found = equal or [at for at, each in _everything(values) if _says(each, value)]
        values = _without(values, _single(change, found, plain(value), values))
    return values


def _everything(values: tuple[Any, ...], above: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], Any]]:
    """Give every value of a list with its indices, those nested below it too."""
    for index, value in enumerate(values):
        yield (*above, index), value
        yield from _everything(getattr(value, "children", ()), (*above, index))


def _says(value: Value, wanted: Value) -> bool:
    """Tell whether a value says at least what another one says."""
    if isinstance(wanted, tuple) and isinstance(value, tuple) and wanted:
        return len(value) == len(wanted) and all(map(_says, value, wanted))
    if type(wanted) is type(value) and attrs.has(type(wanted)):
        names = (attribute.name for attribute in attrs.fields(type(wanted)) if attribute.eq)
        return all(_says(getattr(value, name), getattr(wanted, name)) for name in names)
    return wanted is None or wanted is False or wanted in ((), value)


def _single(change: Change, found: list[tuple[int, ...]], text: str, values: tuple[Any, ...] = ()) -> tuple[int, ...]:
    """Return the only place that was found.

    Raises:
        TroubleError: There is none, or there are several.
    """
    if len(found) == 1:
        return found[0]
    paths = [f"{dotted(change.path)}[{'].children['.join(map(str, at))}]" for at in found]
    if paths:
        raise TroubleError(f"{text!r} is there {len(paths)} times: say which, such as {paths[0]}= ({', '.join(paths)})")
    there = "; ".join([*map(plain, values[:_MOST_SHOWN]), *["..."] * (len(values) > _MOST_SHOWN)])
    raise TroubleError(f"there is no {text!r}; there are {there or 'none'}")


def _without(values: tuple[Any, ...], at: tuple[int, ...]) -> tuple[Any, ...]:
    index, *below = at
    kept = () if not below else (attrs.evolve(values[index], children=_without(values[index].children, tuple(below))),)
    return (*values[:index], *kept, *values[index + 1 :])
