"""Values of a film in words, as pieces with a style each: for ``show``, for ``diff`` and for messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wikifilm.cli.streams import one_line
from wikifilm.film import Accolade, BasedOn, Credit, Identifier, Name, Release, Review, Score, Track, Version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["FAINT", "GAP", "ROLE", "Words", "figure", "known_as", "listed", "plain", "words"]

Words = list[tuple[str, str]]
"""Pieces of text, each with its style in the language of rich."""

FAINT = "dim"
ROLE = "cyan"
GAP = "yellow"
SAID = "italic"


def plain(value: object) -> str:
    """Return the words of a value as one line."""
    return "".join(text for text, _ in words(value))


def listed(values: Iterable[object], separator: str = ", ") -> Words:
    """Return the words of values with a separator between them."""
    found: Words = []
    for value in values:
        found += [(separator, "")] if found else []
        found += words(value)
    return found


def words(value: object) -> Words:
    """Return what a value says, all of it but for links and what is nested below it."""
    said = _WORDS.get(type(value))
    return [(one_line(str(value)), "")] if said is None else said(value)


def _notes(notes: Iterable[str]) -> Words:
    return [(f" ({one_line(note)})", FAINT) for note in notes]


def _name(value: Name) -> Words:
    return [(one_line(value.name), ""), *_notes(value.notes)]


def _version(value: Version) -> Words:
    return [(f"{one_line(value.label)}: ", FAINT), *listed(value.actors)]


def _based_on(value: BasedOn) -> Words:
    authors: Words = [(" by ", FAINT), *listed(value.authors)] if value.authors else []
    return [(one_line(value.work), ""), *authors]


def _release(value: Release) -> Words:
    return [(str(value.date), ""), *_notes([value.place] if value.place else [])]


def _identifier(value: Identifier) -> Words:
    return [(one_line(f"{value.catalogue} {value.value}"), "")]


def _review(value: Review) -> Words:
    who = " of ".join(one_line(part) for part in (value.critic, value.publication) if part)
    return [(f"{who or 'somebody'}: {figure(value)}", "")]


def _credit(value: Credit) -> Words:
    found = listed(value.actors)
    if value.roles:
        found.append((f"{' ' if found else ''}as ", FAINT))
        for index, role in enumerate(value.roles):
            found += [(" / ", FAINT)] if index else []
            found += [(one_line(role.name), ROLE), *_notes(role.notes)]
    found += _notes(value.notes)
    if value.description is not None:
        found.append((f", {one_line(value.description)}", ""))
    return found


def figure(value: Score | Review) -> str:
    """Return the figure or the grade of a rating, empty where it has none."""
    if value.value is None:
        return one_line(value.grade or "")
    number = str(value.value) if value.scale is None else f"{value.value}/{value.scale}"
    return f"{number} ({one_line(value.grade)})" if value.grade else number


def details(value: Score) -> list[str]:
    """Return what is said of a score beside its figure, but for its consensus."""
    found = []
    if value.count is not None:
        found.append(f"{value.count:,} {'vote' if value.audience else 'review'}{'' if value.count == 1 else 's'}")
    if value.average is not None:
        scale = "" if value.average_scale is None else f"/{value.average_scale}"
        found.append(f"average {value.average}{scale}")
    if value.label:
        found.append(f"“{one_line(value.label)}”")
    if value.audience:
        found.append("audience")
    if value.date is not None:
        found.append(f"as of {value.date}")
    return found


def _score(value: Score) -> Words:
    parts = [part for part in (figure(value), *details(value)) if part]
    found: Words = [(f"{one_line(value.source)}: {', '.join(parts) or 'no figure'}", "")]
    if value.consensus:
        found.append((f"; “{one_line(value.consensus)}”", SAID))
    return found


def _track(value: Track) -> Words:
    number = "" if value.number is None else f"{value.number}. "
    found: Words = [(f'{number}"{one_line(value.title)}"', ""), *_notes(value.notes)]
    if value.artists:
        found += [(" by ", FAINT), *listed(value.artists)]
    if value.writers:
        found += [(", written by ", FAINT), *listed(value.writers)]
    found += [(f", {one_line(part)}", "") for part in (value.extra, value.length) if part]
    return found


def _accolade(value: Accolade) -> Words:
    date = "" if value.date is None else str(value.date)
    said = [one_line(part) for part in (value.award, date, value.category) if part]
    found: Words = [(" – ".join(said), "")]
    if value.recipients:
        found += [(" – ", ""), *listed(value.recipients)]
    if value.result:
        found.append((f" – {one_line(value.result)}", ""))
    return found


def known_as(value: object) -> set[str]:
    """Return the names under which people know a value: an actor of a credit, the source of a score."""
    names = _NAMES.get(type(value))
    return {str(value)} if names is None else {name for name in names(value) if name}


_WORDS: dict[type, Callable[[Any], Words]] = {
    Name: _name,
    Credit: _credit,
    Score: _score,
    Review: _review,
    Track: _track,
    Accolade: _accolade,
    Version: _version,
    BasedOn: _based_on,
    Release: _release,
    Identifier: _identifier,
}
_NAMES: dict[type, Callable[[Any], list[str | None]]] = {
    Name: lambda name: [name.name],
    Credit: lambda credit: [actor.name for actor in credit.actors],
    Score: lambda score: [score.source],
    Review: lambda review: [review.critic, review.publication],
    Track: lambda track: [track.title],
    Accolade: lambda accolade: [accolade.award, accolade.category],
    BasedOn: lambda work: [work.work],
    Version: lambda version: [version.label],
}
