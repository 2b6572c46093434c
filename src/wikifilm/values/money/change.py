"""What is changed in an amount's text: figures, currency, estimate and label; and how a new amount is written."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from wikifilm.errors import EditError
from wikifilm.lens import Replacement
from wikifilm.values.money.reading import Note, Parsed, low_power, shares_scale
from wikifilm.values.money.rules import amount
from wikifilm.values.money.tables import BLANK, ISO, SIGNS, power_of

if TYPE_CHECKING:
    from wikifilm.film import Money

__all__ = ["alike", "canonical", "changed"]

_DIGITS = 3
"""How many digits a group has, and how many decimals a figure before a scale word may have."""
_NAMES = {9: "billion", 6: "million"}
_PLAIN, _WESTERN, _INDIAN = "25000000", "25,000,000", "2,50,00,000"


def _style(figure: str, scale: str | None = None) -> str:
    """Return how a figure groups its digits; ``scale`` is a scale word that is to go."""
    if re.search(",[0-9]{2},", figure) or (scale and scale.casefold().startswith(("lakh", "lac", "cr"))):
        return _INDIAN
    return _PLAIN if "," not in figure and len(figure.partition(".")[0]) > _DIGITS else _WESTERN


def _said(value: float, power: int, style: str) -> str | None:
    """Return the figure of an amount on a scale, or None where it cannot be said there in three decimals."""
    _, digits, exponent = Decimal(str(value)).as_tuple()
    whole, _, part = format(Decimal((0, digits, int(exponent) - power)), "f").partition(".")
    part = part.rstrip("0")
    if power and value and (len(part) > _DIGITS or (whole == "0" and part[0] == "0")):
        return None
    if style == _WESTERN:
        whole = f"{int(whole):,}"
    elif style == _INDIAN:
        heads = re.findall(r"..?(?=(?:..)*\Z)", whole[:-_DIGITS])
        whole = ",".join([*heads, whole[-_DIGITS:]])
    return f"{whole}.{part}" if part else whole


def _pair(new: Money, power: int, style: str) -> str | None:
    """Return one figure or a range on a scale."""
    high = _said(new.max, power, style)
    if new.min == new.max or high is None:
        return high
    low = _said(new.min, power, _PLAIN if power else style)  # with commas it would stand outside the scale
    return f"{low}\N{EN DASH}{high}" if low else None


def _figures(match: re.Match[str], old: Money, new: Money) -> list[Replacement]:
    """Return the replacements of the figures; the scale goes where the new ones cannot be said in it."""
    high, scale = ("high", "high_scale") if match["one"] is None else ("one", "scale")
    power = power_of(match[scale])
    if match["low"] is not None and new.min != new.max:
        shared = match["low_scale"] is None and power > 0
        own = low_power(match)
        low_text = _said(new.min, own, _PLAIN if shared and own else _style(match["low"]))
        high_text = _said(new.max, power, _style(match["high"]))
        if low_text and high_text and not (shared and shares_scale(low_text, high_text) != (own > 0)):
            pairs = (("low", low_text, old.min != new.min), ("high", high_text, old.max != new.max))
            return [Replacement(*match.span(group), said) for group, said, differs in pairs if differs]
    start = match.start("low" if match["one"] is None else "one")
    text = _pair(new, power, _style(match[high]))
    if text is not None:
        return [Replacement(start, match.end(high), text)]
    return [Replacement(start, match.end(scale), _pair(new, 0, _style(match[high], match[scale])) or "")]


def _token(match: re.Match[str], group: str, code: str) -> tuple[int, int, str]:
    """Return what is replaced where a currency stands, and by what; an empty code takes its blanks along."""
    text, (start, end) = match.string, match.span(group)
    if code in SIGNS and group != "after" and not ISO.match(match[group]):
        return start, end, SIGNS[code]
    if group == "after":
        first = len(text[:start].rstrip(BLANK))
        return (start if code else first), end, code if first < start or not code else f" {code}"
    last = len(text) - len(text[end:].lstrip(BLANK))
    return start, (end if code else last), code if last > end or not code else f"{code} "


def _figures_end(match: re.Match[str]) -> int:
    return max(match.end(group) for group in ("one", "scale", "high", "high_scale"))


def _currencies(parsed: Parsed, code: str | None) -> list[Replacement]:
    match = parsed.match
    if code is not None and ISO.fullmatch(code) is None:
        raise EditError("currency", f"cannot be written: {code!r} is none of the ISO 4217 codes that wikifilm knows")
    groups = [group for group in ("before", "second", "after") if match[group] is not None]
    found = [Replacement(*_token(match, group, code or "")) for group in groups]
    stated = [note for note in parsed.notes if note.code is not None]
    found += [Replacement(note.start, note.end, f" ({code})" if code else "") for note in stated]
    if groups or stated:
        pass
    elif parsed.first() > match.start():
        first, sign = parsed.first(), SIGNS.get(code or "") or f"{code} "
        apart = " " if match.string[first - 1].isalpha() and sign[0].isalpha() else ""
        found.append(Replacement(first, first, apart + sign))
    else:  # not at the beginning, since there a new amount may come in
        found.append(Replacement(_figures_end(match), _figures_end(match), f" {code}"))
    return [change for change in found if match.string[change.start : change.end] != change.new]


def _with_figures(
    match: re.Match[str], found: list[Replacement], figures: list[Replacement], new: Money
) -> list[Replacement]:
    """Return the replacements together: a range that ends takes the currency of its upper end along."""
    start, end = match.span("second")
    first = figures[0]
    if match["second"] is None or not first.start <= start < end <= first.end:
        return [*found, *figures]
    sign = "" if match["before"] is not None or match["after"] is not None else match["second"]
    if any(change.start == start for change in found):
        sign = sign and (SIGNS.get(new.currency or "") or new.currency or "")
    apart = [change for change in found if not first.start <= change.start < first.end]
    return [*apart, first._replace(new=sign + first.new)]


def _note(text: str, note: Note, about: tuple[int, int] | None, label: str) -> list[Replacement]:
    """Return the replacements that make a parenthesis say an estimate or not, and a label or not."""
    old = text[slice(*note.label)] if note.label is not None else ""
    if (about, label) == (note.about, old):
        return []
    if not about and not label:
        return [Replacement(note.start, note.end, "")]
    if about == note.about and note.label is not None and label:
        return [Replacement(*note.label, label)]
    spans = [span for span in (note.about, note.label) if span is not None]
    words = [text[slice(*about)]] if about is not None else [label]
    return [Replacement(spans[0][0], spans[-1][1], words[0])]


def _labels(parsed: Parsed, new: Money) -> list[Replacement]:
    """Return the replacements of the labels and of the parentheses that say an estimate."""
    match, text = parsed.match, parsed.match.string
    found = []
    differs = parsed.value.label != new.label
    label = new.label if differs and new.label else ""  # what is still to be written
    if differs and match["label_before"] is not None:
        start, end = match.span("label_before")
        probe = amount.pattern.match(f"{label}: 1")  # a label with a comma has its place behind the figure
        before = probe is not None and probe["label_before"] == label
        found.append(Replacement(start, end if before else match.end("colon"), label if before else ""))
        label = "" if before else label
    if differs and match["label_bare"] is not None:
        found.append(Replacement(*match.span("label_bare"), f" ({label})" if label else ""))
        label = ""
    for note in parsed.notes:
        about = note.about if new.approximate else None
        if note.label is not None and differs:
            found += _note(text, note, about, label)
            label = ""
        else:
            found += _note(text, note, about, text[slice(*note.label)] if note.label is not None else "")
    words = ["est."] * _est_behind(parsed, new) + [label] * bool(label)
    if words:
        found.append(Replacement(match.end(), match.end(), f" ({' '.join(words)})"))
    return found


def _estimates(parsed: Parsed, new: Money) -> list[Replacement]:
    match = parsed.match
    if not new.approximate:
        groups = ("about", "about_more", "plus", "plus_in", "about_after")
        return [Replacement(*match.span(group), "") for group in groups if match[group] is not None]
    return [] if _est_behind(parsed, new) else [Replacement(parsed.first(), parsed.first(), "est. ")]


def _est_behind(parsed: Parsed, new: Money) -> bool:
    """Tell whether an estimate is said behind the amount, since at its beginning a new one may come in."""
    return new.approximate and not parsed.value.approximate and parsed.first() == parsed.match.start()


def _joined(changes: list[Replacement]) -> list[Replacement]:
    """Return the replacements in order, those that touch made one, those inside another left out."""
    found: list[Replacement] = []
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        last = found[-1] if found else None
        if last is not None and change.start == last.end:
            found[-1] = Replacement(last.start, change.end, last.new + change.new)
        elif last is None or change.start > last.end:
            found.append(change)
    return found


def changed(parsed: Parsed, old: Money, new: Money) -> list[Replacement]:
    """Return the replacements of figures, currency, estimate and label.

    Raises:
        EditError: The currency is none that can be written.
    """
    found = _estimates(parsed, new) if old.approximate != new.approximate else []
    if old.currency != new.currency:
        found += _currencies(parsed, new.currency)
    if (old.min, old.max) != (new.min, new.max):
        found = _with_figures(parsed.match, found, _figures(parsed.match, old, new), new)
    return _joined([*found, *_labels(parsed, new)])


def canonical(new: Money) -> str:
    """Return figures and currency of a new amount.

    Raises:
        EditError: The currency is none that can be written.
    """
    if new.currency is not None and ISO.fullmatch(new.currency) is None:
        raise EditError("currency", f"cannot be written: {new.currency!r} is no ISO 4217 code that wikifilm knows")
    power = next((power for power in _NAMES if new.min >= 10**power), 0)
    figures = _pair(new, power, _WESTERN)
    sign = SIGNS.get(new.currency or "") or (f"{new.currency} " if new.currency else "")
    return sign + (f"{figures} {_NAMES[power]}" if figures and power else _pair(new, 0, _WESTERN) or "")


def alike(parsed: Parsed, new: Money) -> str | None:
    """Return figures and currency as ``parsed`` has them, or None where its scale is too large."""
    match = parsed.match
    power = power_of(match["scale"] or match["high_scale"])
    if power and new.min < 10**power:
        return None
    start, end = parsed.first(), max(_figures_end(match), match.end("after"))
    text = match.string[start:end]
    for change in reversed(_joined(_figures(match, parsed.value, new))):
        text = text[: change.start - start] + change.new + text[change.end - start :]
    return text
