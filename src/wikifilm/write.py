"""Writes a changed film into a document: the narrowest edits, each read back before anybody gets them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.align import align
from wikifilm.errors import EditError, refused_at
from wikifilm.film import Film, Name, root
from wikifilm.find import LISTS, PROSE
from wikifilm.frame import check_frame, check_shown, difference, misread
from wikifilm.items import write_items
from wikifilm.locate import value_end
from wikifilm.read import FilmReading, read
from wikifilm.sentences import write_sentences
from wikifilm.text import Edit, Span
from wikifilm.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from wikifilm.dialect import Document
    from wikifilm.film import Track, Value
    from wikifilm.find import ListRule

__all__ = ["resolve", "write"]

_COUNTED = "in a numbered list the number of a track is its place: 1, 2, ..."
"""What to do about a number that a list does not say."""


def resolve(film: Film, old: Film) -> Film:
    """Return ``film`` with the names that were given as plain strings standing for the equal-named ones of ``old``."""
    changes: dict[str, Any] = {}
    for attribute in attrs.fields(Film):
        new = getattr(film, attribute.name)
        before = getattr(old, attribute.name)
        if new is not before and isinstance(new, tuple):
            known = {name.name: name for name in _names(before)}
            resolved = _resolved(new, known)
            if resolved is not new:
                changes[attribute.name] = resolved
    return attrs.evolve(film, **changes) if changes else film


def _names(value: Value) -> Iterable[Name]:
    """Give all names in a value, at any depth."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Name):
            yield found
        elif isinstance(found, tuple):
            waiting.extend(found)
        elif attrs.has(kind := type(found)):
            waiting.extend(getattr(found, attribute.name) for attribute in attrs.fields(kind))


def _resolved(value: Value, known: dict[str, Name]) -> Value:
    if isinstance(value, Name):
        return value if value.stated else known.get(value.name, Name(value.name))
    if isinstance(value, tuple):
        made = tuple(_resolved(each, known) for each in value)
        return value if all(each is before for each, before in zip(made, value, strict=True)) else made
    if attrs.has(type(value)):
        changes = {}
        for attribute in attrs.fields(type(value)):
            before = getattr(value, attribute.name)
            if isinstance(before, tuple):
                made = _resolved(before, known)
                if made is not before:
                    changes[attribute.name] = made
        return attrs.evolve(value, **changes) if changes else value
    return value


def counted(film: Film, old: Film, got: Film) -> Film:
    """Return a film whose tracks have the numbers that numbered lists give them, where nobody asked for others.

    Those are tracks that are new and have no number, and those with the number of the old one that each of them is.
    """
    if film.tracks == got.tracks or len(film.tracks) != len(got.tracks):
        return film
    telling = next(rule.lens.telling() for rule in LISTS if rule.attribute == "tracks")
    origin = {new: old.tracks[before] for before, new in align(old.tracks, film.tracks, telling)}
    same = set(map(id, origin.values()))
    moved = {track for track in old.tracks if id(track) not in same}
    tracks = [
        said if _keeps_number(wanted, origin.get(at), moved) else wanted
        for at, (wanted, said) in enumerate(zip(film.tracks, got.tracks, strict=True))
    ]
    uncounted = [[attrs.evolve(track, number=None) for track in each] for each in (film.tracks, got.tracks)]
    return attrs.evolve(film, tracks=tracks) if uncounted[0] == uncounted[1] else film


def _keeps_number(wanted: Track, before: Track | None, moved: Collection[Track]) -> bool:
    """Tell whether nobody asked for another number of a track than it had, or a new one would get."""
    if before is not None:
        return wanted.number == before.number
    return wanted.number is None or wanted in moved


def write(
    document: Document,
    old: FilmReading,
    new: Film,
    *,
    force: bool = False,
    count: bool = False,
    references: Mapping[str, str] | None = None,
) -> tuple[Document, list[Edit], FilmReading]:
    """Return the document that says ``new``, the edits that lead to it, and its reading.

    Args:
        document: The text as it is.
        old: What it says.
        new: What it is to say.
        force: Whether a new value may take the place of a template whose text is not in the source.
        count: Whether tracks that come or go in a numbered list give those behind them other numbers.
        references: The source of references to write behind values, by the values' paths.

    Raises:
        EditError: The text would not say it, or would say something else too.
    """
    film = resolve(new, old.film)
    changed = [attribute.name for attribute in attrs.fields(Film) if _differs(film, old.film, attribute.name)]
    if not changed and not references:
        return document, [], old
    writer = Writer(document.with_text(document.text, force=True) if force else document)
    _write_values(writer, film, changed)
    for path, source in (references or {}).items():
        with refused_at(path):
            writer.apply([_reference(writer.document, path, source)])
    writer.apply(document.dialect.mended(document.outline, writer.document.outline))
    reading = read(writer.document)
    first = changed[0] if changed else next(iter(references or {}))
    check_film(document, counted(film, old.film, reading.film) if count else film, reading, changed)
    check_gaps(old, reading, changed)
    check_frame(document, writer.document, writer.edits, first)
    check_shown(document, writer.document, writer.edits, first)
    made = writer.document.with_text(writer.document.text, force=False) if force else writer.document
    return made, writer.edits, reading


def _write_values(writer: Writer, film: Film, changed: Sequence[str]) -> None:
    """Write what changed, attribute by attribute."""
    document = writer.document
    nowhere = {"kind"} if document.dialect.write_identifiers is not None else {"kind", "identifiers"}
    for attribute in changed:
        if attribute in nowhere:
            raise EditError(attribute, f"cannot be written: the {document.dialect.name} dialect has no place for it")
    writer.page_title(film.page_title)
    for attribute in [rule.attribute for rule in document.rules if rule.attribute in changed]:
        writer.field(attribute, getattr(film, attribute))
    writer.title(film.title)
    for list_rule in LISTS:
        if list_rule.attribute in changed:
            _write_list(writer, list_rule, getattr(film, list_rule.attribute))
    for prose_rule in PROSE:
        if prose_rule.attribute in changed:
            with refused_at(prose_rule.attribute):
                writer.apply(write_sentences(writer.document, prose_rule, getattr(film, prose_rule.attribute)))
    if document.dialect.write_identifiers is not None and "identifiers" in changed:
        writer.apply(document.dialect.write_identifiers(writer.document, film.identifiers))


def _write_list(writer: Writer, rule: ListRule, new: Sequence[Value]) -> None:
    """Write list items; rows that come, go and move do so in the text that their changes left."""
    with refused_at(rule.attribute):
        edits, unfinished = write_items(writer.document, rule, new)
        writer.apply(edits)
        if unfinished:
            writer.apply(write_items(writer.document, rule, new, changed=True)[0])


def _reference(document: Document, path: str, source: str) -> Edit:
    """Return the edit that writes a reference behind the value at a path.

    Raises:
        EditError: The dialect has no references, the source is none, or nothing stands at the path.
    """
    if not document.dialect.is_reference(source):
        raise EditError("", f"cannot have a reference: {source!r} is none in the {document.dialect.name} dialect")
    try:
        end = value_end(document, path)
    except KeyError as error:
        raise EditError("", f"cannot have a reference: {error.args[0]}") from None
    return Edit(Span(end, end), source)


def _differs(first: Film, second: Film, attribute: str) -> bool:
    return bool(getattr(first, attribute) != getattr(second, attribute))


def check_film(document: Document, film: Film, reading: FilmReading, changed: Sequence[str]) -> None:
    """See that a text says the film that was asked for.

    Raises:
        EditError: It does not; names the first attribute, those that were to change first.
    """
    names = [*changed, *(attribute.name for attribute in attrs.fields(Film))]
    for name in names:
        wanted, got = getattr(film, name), getattr(reading.film, name)
        if wanted != got:
            limit = next((rule.limit for rule in document.rules if rule.attribute == name), "")
            by_number = difference(wanted, got, name)[0].endswith(".number")
            raise misread(name, wanted, got, _COUNTED if by_number else limit)


def check_gaps(old: FilmReading, new: FilmReading, changed: Sequence[str]) -> None:
    """See that nothing else went missing.

    Raises:
        EditError: A value that was not asked to change is missing, or missing for another reason.
    """
    before = {gap for gap in old.gaps if root(gap.path) not in changed}
    after = {gap for gap in new.gaps if root(gap.path) not in changed}
    for gap in sorted(before ^ after, key=str):
        raise EditError(
            changed[0],
            f"would change what stands around it: {gap.path} is {gap.reason} in only one of the two texts",
        )
