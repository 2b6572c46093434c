"""Edits of a template's arguments: one is set inside its own place, added in the style of the others, or removed."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from wikifilm.edits import check_rest, lines_of, spoken
from wikifilm.errors import EditError
from wikifilm.frame import check_frame, written_spans
from wikifilm.read import read
from wikifilm.text import Edit, Shift, Span
from wikifilm.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wikifilm.dialect import Document
    from wikifilm.dialects.mediawiki.nodes import Argument, Template
    from wikifilm.read import FilmReading

__all__ = ["add_or_set", "checked_argument", "remove"]

_BLANKS: Final = " \t\r\n\0\x0b"
_GAP = re.compile(r"[ \t]*+")
_LISTED = re.compile(r"[\r\n]++(?=[*#:;]|\{\|)")
"""A line's end that the value of an argument begins with, since a list or a table needs one."""


class _Value(NamedTuple):
    """A value as it will be written."""

    source: str
    """It, with what it must not contain spelled otherwise."""
    said: str
    """What MediaWiki will make of it: without comments, trimmed."""
    signs: bool
    """Whether an ``=`` in it would end a name."""


def _calls(document: Document) -> Iterable[Template]:
    return document.dialect.markup(document.outline, "templates")


def _probed(document: Document, before: str, value: str) -> tuple[Template, int] | None:
    """Return the call that a value makes behind ``before``, and how many calls it holds; None where it is not one."""
    text = f"{before}{value}\n}}}}"
    calls = [*_calls(document.with_text(text))]
    return (calls[0], len(calls)) if calls and calls[0].span == (0, len(text)) else None


def _value(document: Document, value: str, path: str) -> _Value:
    """Return a value as it can be written in a call.

    Raises:
        EditError: It would end the call, or leave it open.
    """
    lead = _LISTED.match(value)
    source = (document.style.newline if lead else "") + lines_of(document, value).strip(_BLANKS)
    found = _probed(document, "{{x|1=", source)
    if found is None:
        reason = "would end the template or leave it open: its braces, brackets or comments are not closed"
        raise EditError(path, reason, wanted=value)
    call, count = found
    begin = call.arguments[0].equals + 1
    for argument in reversed(call.arguments[1:]):
        at = argument.start - begin
        source = f"{source[:at]}{{{{!}}}}{source[at + 1 :]}"
    named, counted = _probed(document, "{{x|1=", source), _probed(document, "{{x|", source)
    if named is None or counted is None or named[1] != count + len(call.arguments) - 1:
        raise EditError(path, "would be cut differently: a bar stands beside a brace", wanted=value)
    return _Value(source, named[0].arguments[0].value, not counted[0].arguments[0].index)


def _core(document: Document, call: Argument) -> Span:
    """Return where a value stands, the blanks and comments at its ends left out."""
    text, (start, end) = document.text, call.value_span
    if not text[start:end].strip(_BLANKS):
        places = (field.value for field in document.fields if field.value.start == field.value.end)
        inside = (span for span in places if start <= span.start <= end)  # where the film's box has it
        at = _after_blanks(text, start, end)
        return next(inside, Span(at, at))
    comments = [span for span in document.dialect.markup(document.outline, "comments") if start <= span.start < end]
    begins, ends = dict(comments), {stop: begin for begin, stop in comments}
    found = -1
    while found != start:
        found = start
        start = begins.get(start, end - len(text[start:end].lstrip(_BLANKS)))
    found = -1
    while found != end and start < end:
        found = end
        end = ends.get(end, start + len(text[start:end].rstrip(_BLANKS)))
    return Span(start, end)


def _after_blanks(text: str, start: int, end: int) -> int:
    found = _GAP.match(text, start, end)
    return start if found is None else found.end()


def add_or_set(document: Document, call: Template, name: str, value: str) -> tuple[list[Edit], str]:
    """Return the edits that make an argument say a value, and what it says then, without comments and blanks.

    Raises:
        EditError: The value cannot stand there.
    """
    path = f"{call.name}|{name}"
    new = _value(document, value, path)
    old = call.get(name)
    edits = _add(document, call, name, new) if old is None else _set(document, call, old, new, path)
    return edits, new.said


def _set(document: Document, call: Template, old: Argument, new: _Value, path: str) -> list[Edit]:
    if new.source in {document.cut(_core(document, old)), old.value.strip(_BLANKS)}:
        return []
    start, end = _core(document, old)
    if old.index and new.signs:
        if any(each.index > old.index for each in call.arguments):
            label = new.said.partition("=")[0][:40]
            reason = f"would be taken for an argument with a name, {label!r}; write {{{{=}}}} for ="
            raise EditError(path, reason, wanted=new.source)
        return [Edit(Span(old.start + 1, old.start + 1), f"{old.index}="), Edit(Span(start, end), new.source)]
    source = new.source
    if source[:1] in {"\r", "\n"} and "\n" in document.text[old.value_span.start : start].replace("\r", "\n"):
        source = source.lstrip("\r\n")
    tight = start == end == old.value_span.start and not old.index
    blank = " " if tight and source[:1] not in {"", "\r", "\n"} and _manner(document, call).before else ""
    return [Edit(Span(start, end), blank + source)]


# ------------------------------------------------------------------------------------------------- adding


class _Manner(NamedTuple):
    """How the arguments with names are spaced."""

    lead: str = ""
    """What stands before most names."""
    column: int = 0
    """How far their ``=`` stands from where the name begins, where several names of other lengths agree."""
    gap: str = ""
    """What stands behind most names."""
    before: str = ""
    """What stands before most values, on their line."""
    behind: str = ""
    """What stands behind most values."""


def _most(found: Iterable[str]) -> str:
    return Counter(found).most_common(1)[0][0]


def _manner(document: Document, call: Template) -> _Manner:
    text = document.text
    named = [each for each in call.arguments if not each.index]
    if not named:
        return _Manner()
    names = [text[each.start + 1 : each.equals] for each in named]
    values = [text[each.equals + 1 : each.end] for each in named]
    said = [value for value in values if value.strip(_BLANKS)] or values
    columns: dict[int, set[int]] = {}
    for name in names:
        columns.setdefault(len(name.lstrip(_BLANKS)), set()).add(len(name.strip(_BLANKS)))
    column = max(columns, key=lambda each: len(columns[each]))
    return _Manner(
        _most(name[: len(name) - len(name.lstrip(_BLANKS))] for name in names),
        column if len(columns[column]) > 1 else 0,
        _most(name[len(name.rstrip(_BLANKS)) :] for name in names),
        _most(value[: _after_blanks(value, 0, len(value))] for value in said),
        _most(value[max(len(value.rstrip(_BLANKS)), _after_blanks(value, 0, len(value))) :] for value in values),
    )


def _add(document: Document, call: Template, name: str, new: _Value) -> list[Edit]:
    """Return the edits that write a new argument: in the film's box where it belongs, else behind the others."""
    box = document.outline.box
    if box is not None and box.span == call.span and not name.isdigit():
        key = document.dialect.label(name)
        rule = next((rule for rule in document.rules if key in rule.labels), None)
        return document.dialect.box.insert(document, rule, name, new.source)
    text, arguments = document.text, call.arguments
    manner = _manner(document, call)
    last = arguments[-1] if arguments else None
    counted = sum(each.index > 0 for each in arguments) + 1
    if name == str(counted) and not new.signs:
        words = new.source
        manner = manner._replace(lead="")
    else:
        gap = " " * max(1, manner.column - len(name)) if manner.column and manner.gap else manner.gap
        blank = manner.before if new.source.strip(_BLANKS) == new.source != "" else ""
        words = f"{name}{gap}={blank}{new.source}"
    if last is None:
        at = call.name_span.start + len(text[slice(*call.name_span)].rstrip(_BLANKS))
        own_line = at < call.name_span.end and words is not new.source
        return [Edit(Span(at, at), f"{document.style.newline}| {words}" if own_line else f"|{words}")]
    if last.index:
        tail = text[slice(*last.value_span)]
        behind = tail[len(tail.rstrip(_BLANKS)) :]
        return [Edit(Span(last.end, last.end), f"|{manner.lead}{words}{behind}")]
    value = text[slice(*last.value_span)]
    at = max(last.equals + 1 + len(value.rstrip(_BLANKS)), _after_blanks(text, last.equals + 1, last.end))
    return [Edit(Span(at, at), f"{manner.behind}|{manner.lead}{words}")]


def remove(call: Template, name: str) -> list[Edit]:
    """Return the edits that remove all arguments of a name; one that others are counted behind is only emptied."""
    edits = []
    arguments = call.arguments
    for at, each in enumerate(arguments):
        if each.name != name:
            continue
        if each.index and any(other.index > each.index for other in arguments):
            edits.append(Edit(each.value_span, ""))
            continue
        end = each.end
        tail = each.source[len(each.source.rstrip(_BLANKS)) :]
        before = arguments[at - 1] if at else None
        if at == len(arguments) - 1 and before is not None and not before.index and "\n" in tail:
            end -= 0 if before.source.endswith(("\r", "\n")) else len(tail)  # its line's end is that of the braces
        edits.append(Edit(Span(each.start, end), ""))
    return edits


# ------------------------------------------------------------------------------------------------- read-back


def checked_argument(
    document: Document, reading: FilmReading, call: Template, name: str, edits: list[Edit], said: str | None
) -> tuple[Document, list[Edit], FilmReading]:
    """Return the document after edits of an argument, all edits that lead to it, and its reading.

    Args:
        document: The document before.
        reading: What it says.
        call: The call that the argument is of.
        name: The argument's name.
        edits: What changes it.
        said: What it must say afterwards; None: nothing.

    Raises:
        EditError: It would not, or something else would say something else.
    """
    path = f"{call.name}|{name}"
    writer = Writer(document)
    writer.apply(edits)
    _check_call(writer.document, call, name, said, path)
    writer.apply(document.dialect.mended(document.outline, writer.document.outline))
    made = writer.document
    free = {"identifiers"} | spoken(document, [edit.span for edit in edits]) | spoken(made, written_spans(edits))
    start = Shift(writer.edits).before(call.start)
    there = next((each for each in _calls(made) if each.start == start), call)
    free |= _said_by(document, call, name) | _said_by(made, there, name)
    new = read(made)
    check_rest(reading, new, free, path)
    check_frame(document, made, writer.edits, path)
    return made, writer.edits, new


def _check_call(made: Document, call: Template, name: str, said: str | None, path: str) -> None:
    """See that a call says what was asked for in one argument, and in all others what it said.

    Raises:
        EditError: It does not.
    """
    there = next((each for each in _calls(made) if each.start == call.start), None)
    if there is None or there.name != call.name:
        raise EditError(path, "would be no argument any more: the template would be cut differently")
    found = there.get(name)
    got = None if found is None else found.value.strip(_BLANKS)
    if got != said and (got or said):
        raise EditError(path, f"would read back as {got!r}, not as {said!r}", wanted=said, got=got)
    was = [(each.name, each.value) for each in call.arguments if each.name != name]
    now = [(each.name, each.value) for each in there.arguments if each.name != name]
    if was != now:
        other = next((one for one, two in zip(was, now, strict=False) if one != two), (*was, *now)[-1])
        raise EditError(path, f"would change another argument of the template, {other[0]!r}")


def _said_by(document: Document, call: Template, name: str) -> set[str]:
    """Return the attributes of the film that are read from an argument, or from the field that holds its template."""
    box = document.outline.box
    if box is None:
        return set()
    if box.span == call.span:
        fields = document.labelled.get(document.dialect.label(name), [])
    else:
        fields = [field for field in document.fields if _holds(document.whole(field), call.span)]
    labels = {document.dialect.label(document.cut(field.label)) for field in fields}
    found = {rule.attribute for rule in document.rules if labels.intersection(rule.labels)}
    return found | ({"title"} if any(field.value == box.title for field in fields) else set())


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
