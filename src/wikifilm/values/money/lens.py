"""The lens of amounts of money."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from wikifilm.film import Money
from wikifilm.lens import Finding, Labels, Reading, Replacement, Slot, known
from wikifilm.values.labels import FIGURE_LABELS
from wikifilm.values.money.change import alike, canonical, changed
from wikifilm.values.money.reading import Parsed, parse_amount
from wikifilm.values.money.rules import between, lost_amount
from wikifilm.values.money.tables import BLANK, shared_sign
from wikifilm.values.names import declined

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["MONEY", "MoneyLens"]


@attrs.frozen
class MoneyLens:
    """A list of amounts."""

    signs: tuple[tuple[str, str], ...] = ()
    """What signs and words that name several currencies stand for in the film's countries: ``¥``, ``rs``, ``krone``."""
    expected: str = "an amount such as '$12.5 million'"
    separator: str = "; "
    labels: ClassVar[Labels[Money] | None] = FIGURE_LABELS

    def _value(self, parsed: Parsed) -> Money:
        value, match = parsed.value, parsed.match
        if not self.signs or value.currency is not None:
            return value
        tokens = {shared_sign(token) for token in (match["before"], match["after"]) if token is not None}
        code = next((code for sign, code in self.signs if sign in tokens), None)
        return value if code is None else attrs.evolve(value, currency=code)

    def read(self, text: str) -> Reading[Money]:
        """Return the amounts with their places in the text."""
        bare = text.strip()
        if not bare or declined.fullmatch(bare):
            return Reading((), (Finding("declined" if bare else "blank", 0, len(text)),))
        if lost_amount.fullmatch(bare):
            return Reading((), (Finding("lost", 0, len(text)),))
        slots: list[Slot[Money]] = []
        at = len(text) - len(text.lstrip(BLANK))
        while at < len(text):
            parsed = parse_amount(text, at)
            if parsed is None:
                break
            parted = between.pattern.match(text, parsed.end)
            if parted is None and text[parsed.end :].strip(f"{BLANK}."):
                break
            slots.append(Slot(self._value(parsed), at, parsed.end))
            at = len(text) if parted is None else parted.end()
        rest = text[at:].strip(f"{BLANK}.")
        return Reading(tuple(slots), (Finding("unparsed", at, len(text)),) if rest else ())

    def is_conversion(self, text: str) -> bool:
        """Tell whether a text is an amount in parentheses: behind another one it says that one in other money."""
        bare = text.strip(BLANK)
        if not (bare.startswith("(") and bare.endswith(")")):
            return False
        inside = self.read(bare[1:-1])
        return bool(inside.slots) and not inside.findings

    def change(self, text: str, slot: Slot[Money], new: Money) -> list[Replacement]:
        """Return the replacements of figures, currency, estimate and label.

        Raises:
            EditError: The currency is none that can be written.
        """
        return changed(known(parse_amount(text, slot.start)), slot.value, new)

    def show(self, new: Money, like: str | None = None) -> str:
        """Return an amount, on the scale of ``like`` where that is of the same currency and not too large.

        Raises:
            EditError: The currency is none that can be written.
        """
        slots = self.read(like).slots if like is not None else ()
        core = canonical(new)
        if like is not None and slots and slots[0].value.currency == new.currency:
            parsed = parse_amount(like, slots[0].start)
            core = alike(parsed, new) or core if parsed is not None else core
        return ("est. " if new.approximate else "") + core + (f" ({new.label})" if new.label else "")

    def places(self, text: str, slot: Slot[Money]) -> dict[str, tuple[int, int]]:
        """Return where the figures, the currency, the estimate and the label stand."""
        parsed = known(parse_amount(text, slot.start))
        match = parsed.match
        groups = [("min", "low"), ("max", "high"), ("min", "one"), ("max", "one"), ("currency", "before")]
        groups += [("currency", "after"), ("approximate", "about"), ("approximate", "about_more")]
        groups += [
            ("approximate", "about_after"),
            ("approximate", "plus"),
            ("approximate", "plus_in"),
            ("label", "label_before"),
        ]
        spans = [(path, match.span(group)) for path, group in groups if match[group] is not None]
        spans += [("label", match.span("label_bare"))] if match["label_bare"] is not None else []
        for note in parsed.notes:
            spans += [("approximate", note.about)] if note.about is not None else []
            spans += [("label", note.label)] if note.label is not None else []
            spans += [("currency", note.code)] if note.code is not None else []
        return dict(reversed(spans))  # the first place of each

    def telling(self) -> tuple[Callable[[Money], Hashable], ...]:
        """Tell amounts by label and currency, or by their label."""
        return (_label_and_currency, _label_of)


def _label_and_currency(value: Money) -> tuple[str | None, str | None]:
    return value.label, value.currency


def _label_of(value: Money) -> str | None:
    return value.label


MONEY = MoneyLens()
