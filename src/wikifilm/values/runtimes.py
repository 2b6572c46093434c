"""Runtimes: minutes, hours and minutes, minutes and seconds, ranges, each with the label that tells it apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

import attrs

from wikifilm.film import Runtime
from wikifilm.grammar import maybe, pattern, rule
from wikifilm.lens import Finding, Labels, Reading, Replacement, Slot
from wikifilm.values.labels import FIGURE_LABELS
from wikifilm.values.names import declined

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import pyparsing as pp

__all__ = ["RUNTIMES", "RuntimesLens"]

_BLANKS = " \t\u00a0\u2009\u202f"
_MINUTE_UNIT = r"(?i:minutes?|mins?|minuten|minuti|m)(?![A-Za-z])\.?"
_SECOND_UNIT = r"(?i:seconds?|secs?|s)(?![A-Za-z])\.?"
_LABEL = re.compile(
    rf"[^:;,()\r\n0-9{_BLANKS}](?:[^:;,()\r\n]{{0,58}}[^:;,()\r\n{_BLANKS}])?"
    rf"(?:[{_BLANKS}]\((?![0-9]+[{_BLANKS}]films)[^:;()\r\n]{{1,30}}\)(?=[{_BLANKS}]*(?::|\Z)))?"
)
_COLON = rf"[{_BLANKS}]*(?:(?<![0-9]):|:(?=[{_BLANKS}]))[{_BLANKS}]*"
_DASH = rf"[{_BLANKS}]*(?:[-\u2013\u2014]|to(?=[{_BLANKS}]))[{_BLANKS}]*"
_ABOUT = r"(?i:approx(?:imately|\.)?|circa|c\.|about|around|roughly|ca\.?|~|est(?:imated|\.)?)"


@rule("minutes such as '90 minutes'")
def runtime() -> pp.ParserElement:
    """runtime = [ label , ":" ] , [ about ] , length , [ "(" , ( about | label ) , ")" ] ;
    about = "approx." | "c." | "about" | "around" | "~" ;
    length = digits , "h" , [ digits ]                          (* 1 h 30 min, 1 hour 36 minutes *)
           | digits , dash , digits , [ unit ]                  (* 90–95 minutes *)
           | digits , "seconds"
           | digits , [ unit , [ digits , "seconds" ] ] ;       (* 90, 90 minutes, 1 minute 29 seconds *)
    """
    blanks = rf"[{_BLANKS}]*"
    number = r"[0-9]{1,6}(?![0-9]|[.,:][0-9])"
    before = pattern(_LABEL.pattern, "label")("label_before") + pattern(_COLON, "':'")("colon")
    about = pattern(rf"{_ABOUT}{blanks}", "about")
    hours = pattern(rf"[0-9]{{1,6}}(?={blanks}(?i:hours?|hrs?|h)(?![A-Za-z]))", "digits")("hours")
    hour_unit = pattern(rf"{blanks}(?i:hours?|hrs?|h)(?![A-Za-z])\.?", "hours")
    and_more = pattern(rf"(?:{blanks}(?:and|,)(?=[{_BLANKS}]))?{blanks}(?=[0-9])", "blanks")
    more = and_more + pattern(number, "digits")("more") + pattern(rf"(?:{blanks}{_MINUTE_UNIT})?", "minutes")
    low = pattern(rf"[0-9]{{1,6}}(?={_DASH}[0-9])", "digits")("low")
    high = pattern(_DASH, "dash") + pattern(number, "digits")("high")
    unit = pattern(rf"{blanks}{_MINUTE_UNIT}", "minutes")
    second_unit = pattern(rf"{blanks}{_SECOND_UNIT}", "seconds")
    only = pattern(rf"[0-9]{{1,6}}(?={blanks}{_SECOND_UNIT})", "digits")("only_seconds") + second_unit
    and_seconds = rf"(?:{blanks}(?:and|,)(?=[{_BLANKS}]))?{blanks}(?=[0-9]{{1,6}}{blanks}{_SECOND_UNIT})"
    seconds = pattern(and_seconds, "blanks") + pattern(number, "digits")("seconds") + second_unit
    minutes = pattern(number, "digits")("minutes") + maybe(unit + maybe(seconds))
    inner = pattern(r"[^()\r\n \t](?:[^()\r\n]*[^()\r\n \t])?", "label")("label_after")
    opened, closed = pattern(rf"{blanks}\([ \t]*", "'('"), pattern(r"[ \t]*\)", "')'")
    estimated = pattern(rf"{blanks}\({blanks}{_ABOUT}{blanks}\)", "'(approx.)'")
    after = estimated | (opened + inner + closed)
    length = (hours + hour_unit + maybe(more)) | (low + high + maybe(unit)) | only | minutes
    return maybe(before) + maybe(about) + length("length") + maybe(after)


@rule("a unit without its number, such as ' minutes'")
def lost_runtime() -> pp.ParserElement:
    """lost runtime = { blank } , unit , { blank } ;"""
    return pattern(rf"[{_BLANKS}]*{_MINUTE_UNIT}[{_BLANKS}]*", "minutes")


@rule("a separator such as '; '")
def between() -> pp.ParserElement:
    """between = { blank } , ( "," | ";" | "/" | "and" ) , { blank } | blanks   (* these behind a parenthesis *) ;"""
    mark = pattern(rf"[{_BLANKS}]*(?:[,;/]|and(?=[{_BLANKS}]))[{_BLANKS}]*", "';'")
    return mark | pattern(rf"(?<=\))[{_BLANKS}]+(?=[0-9])", "blanks")


def _value(match: re.Match[str]) -> Runtime:
    groups = match.groupdict()
    label = groups["label_before"] or groups["label_after"]
    if groups["low"] is not None:
        return Runtime(label=label, min=int(groups["low"]), max=int(groups["high"]))
    if groups["hours"] is not None:
        return Runtime(60 * int(groups["hours"]) + int(groups["more"] or 0), None, label)
    if groups["only_seconds"] is not None:
        return Runtime(0, int(groups["only_seconds"]), label)
    seconds = groups["seconds"]
    return Runtime(int(groups["minutes"]), None if seconds is None else int(seconds), label)


def _length(new: Runtime) -> str:
    return str(attrs.evolve(new, label=None))


@attrs.frozen
class RuntimesLens:
    """A list of runtimes."""

    expected: str = "minutes such as '90 minutes'"
    separator: str = "; "
    labels: ClassVar[Labels[Runtime] | None] = FIGURE_LABELS

    def read(self, text: str) -> Reading[Runtime]:
        """Return the runtimes with their places in the text."""
        if not text.strip() or declined.fullmatch(text.strip()):
            return Reading((), (Finding("declined" if text.strip() else "blank", 0, len(text)),))
        if lost_runtime.fullmatch(text):
            return Reading((), (Finding("lost", 0, len(text)),))
        slots: list[Slot[Runtime]] = []
        at = len(text) - len(text.lstrip(_BLANKS))
        while at < len(text):
            match = runtime.pattern.match(text, at)
            if match is None:
                break
            parted = between.pattern.match(text, match.end())
            if parted is None and text[match.end() :].strip(f"{_BLANKS}."):
                break
            slots.append(Slot(_value(match), match.start(), match.end()))
            at = match.end() if parted is None else parted.end()
            if parted is None:
                break
        rest = text[at:].strip(f"{_BLANKS}.")
        return Reading(tuple(slots), (Finding("unparsed", at, len(text)),) if rest or not slots else ())

    def change(self, text: str, slot: Slot[Runtime], new: Runtime) -> list[Replacement]:
        """Return the replacements of the figures, of the label, or of both."""
        match = runtime.take(text, slot.start, slot.end)
        found: list[Replacement] = []
        old = slot.value
        if _length(old) != _length(new):
            found.extend(self._figures(match, new))
        if old.label != new.label:
            found.extend(self._label(match, slot, new.label))
        return found

    def _figures(self, match: re.Match[str], new: Runtime) -> list[Replacement]:
        if match["low"] is not None and new.min is not None:
            return [
                Replacement(*match.span(group), str(figure))
                for group, figure in (("low", new.min), ("high", new.max))
                if match[group] != str(figure)
            ]
        if match["hours"] is not None and match["more"] is not None and new.minutes is not None and new.seconds is None:
            figures = (("hours", new.minutes // 60), ("more", new.minutes % 60))
            return [
                Replacement(*match.span(group), str(figure)) for group, figure in figures if int(match[group]) != figure
            ]
        one = new.minutes == 1 or match["minutes"] in {"1", "01"}
        plain = match["minutes"] is not None and match["seconds"] is None
        if plain and new.minutes is not None and new.seconds is None and not one:
            return [Replacement(*match.span("minutes"), str(new.minutes))]
        return [Replacement(*match.span("length"), _length(new))]

    def _label(self, match: re.Match[str], slot: Slot[Runtime], label: str | None) -> list[Replacement]:
        if match["label_before"] is not None and label is not None and _LABEL.fullmatch(label):
            return [Replacement(*match.span("label_before"), label)]
        found: list[Replacement] = []
        if match["label_before"] is not None:
            found.append(Replacement(match.start("label_before"), match.end("colon"), ""))
        if match["label_after"] is not None and label is not None:
            found.append(Replacement(*match.span("label_after"), label))
        elif match["label_after"] is not None or label is not None:
            found.append(Replacement(match.end("length"), slot.end, "" if label is None else f" ({label})"))
        return found

    def show(self, new: Runtime, like: str | None = None) -> str:
        """Return a runtime in words, with the unit of ``like``."""
        match = runtime.match(like) if like is not None else None
        plain = match is not None and match["minutes"] not in {None, "1"} and match["seconds"] is None
        if match is None or not plain or new.minutes in {None, 1} or new.seconds is not None:
            return str(new)
        unit = match.string[match.end("minutes") : match.end("length")]
        return f"{new.minutes}{unit}" + (f" ({new.label})" if new.label else "")

    def places(self, text: str, slot: Slot[Runtime]) -> dict[str, tuple[int, int]]:
        """Return where the figures and the label stand."""
        match = runtime.take(text, slot.start, slot.end)
        names = {"minutes": "minutes", "seconds": "seconds", "low": "min", "high": "max"}
        names |= {"label_after": "label", "label_before": "label"}
        found = {path: match.span(group) for group, path in names.items() if match[group] is not None}
        if match["only_seconds"] is not None:
            found["seconds"] = match.span("only_seconds")
        return found if match["hours"] is None else found | {"minutes": match.span("length")}

    def telling(self) -> tuple[Callable[[Runtime], Hashable], ...]:
        """Tell runtimes by their label, or by their figures."""
        return (_label_of, _length)


def _label_of(value: Runtime) -> str | None:
    return value.label


RUNTIMES = RuntimesLens()
