"""Amounts of money: the forms of articles, what is changed in them, and the laws."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wikifilm.align import put_list
from wikifilm.errors import EditError
from wikifilm.film import Money
from wikifilm.values.money import MONEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.lens import Replacement


def applied(text: str, changes: Sequence[Replacement]) -> str:
    parts, at = [], 0
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        assert at <= change.start <= change.end <= len(text), f"{changes} overlap"
        parts += [text[at : change.start], change.new]
        at = change.end
    return "".join([*parts, text[at:]])


def read(text: str) -> list[Money]:
    return [slot.value for slot in MONEY.read(text).slots]


def usd(low: float, high: float | None = None, label: str | None = None, *, approximate: bool = False) -> Money:
    return Money(low, low if high is None else high, "USD", approximate, label)


def same(amount: float, currency: str | None, label: str | None = None) -> Money:
    return Money(amount, amount, currency, label=label)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("$30–40 million", usd(30_000_000, 40_000_000)),
        ("$9 to 10 million", usd(9_000_000, 10_000_000)),
        ("$7.1–$10 million", usd(7_100_000, 10_000_000)),
        ("$900,000–1.2 million", usd(900_000, 1_200_000)),
        ("$900 thousand – $1.2 million", usd(900_000, 1_200_000)),
        ("₹1,300–1,387 crore", Money(13_000_000_000, 13_870_000_000, "INR")),
        ("1 to US$2 million", usd(1_000_000, 2_000_000)),
        ("c. $10 million", usd(10_000_000, approximate=True)),
        ("$10 million domestically", usd(10_000_000, label="domestically")),
        ("$2,225,000", usd(2_225_000)),
        ("US$6 million", usd(6_000_000)),
        ("USD$1 million", usd(1_000_000)),
        ("$550,000 (est)", usd(550_000, approximate=True)),
        ("$550,000 est.", usd(550_000, approximate=True)),
        ("an estimated $5 million", usd(5_000_000, approximate=True)),
        ("Estimated: $5 million", usd(5_000_000, approximate=True)),
        ("under $1 million", usd(1_000_000, approximate=True)),
        ("<$1 million", usd(1_000_000, approximate=True)),
        ("c. $5 million", usd(5_000_000, approximate=True)),
        ("~$5m", usd(5_000_000, approximate=True)),
        ("$100 million+", usd(100_000_000, approximate=True)),
        ("$1.5 million (est. studio rentals)", usd(1_500_000, label="studio rentals", approximate=True)),
        ("$9.4 million (North America)", usd(9_400_000, label="North America")),
        ("$9.4 million (rentals) (1968)", usd(9_400_000, label="rentals, 1968")),
        ("$411.3 million worldwide", usd(411_300_000, label="worldwide")),
        ("Domestic: about $4 million", usd(4_000_000, label="Domestic", approximate=True)),
        ("$395\u00a0million", usd(395_000_000)),
        ("$12.50", usd(12.5)),
        ("$5bn", usd(5_000_000_000)),
        ("$1 million (equivalent to $4.5 million in 2020)", usd(1_000_000)),
        ("$30 million CAD", same(30_000_000, "CAD")),
        ("30 million dollars", usd(30_000_000)),
        ("2 million Canadian dollars", same(2_000_000, "CAD")),
        ("A$2 million", same(2_000_000, "AUD")),
        ("CA$2 million", same(2_000_000, "CAD")),
        ("Can$2 million", same(2_000_000, "CAD")),
        ("ca $2 million", usd(2_000_000, approximate=True)),
        ("US $2 million", usd(2_000_000)),
        ("U.S. $2 million", usd(2_000_000)),
        ("$2 million (AUD)", same(2_000_000, "AUD")),
        ("$2 million (AUD) (worldwide)", same(2_000_000, "AUD", "worldwide")),
        ("$2+ million", usd(2_000_000, approximate=True)),
        ("₹2 crore nett", same(20_000_000, "INR", "nett")),
        ("Tk 2 crore", same(20_000_000, "BDT")),
        ("Php2 million", same(2_000_000, "PHP")),
        ("C$2 million", same(2_000_000, "CAD")),
        ("NZ$2 million", same(2_000_000, "NZD")),
        ("HK$ 5 million", same(5_000_000, "HKD")),
        ("£640,000", same(640_000, "GBP")),
        ("€1.2M", same(1_200_000, "EUR")),
        ("5 million €", same(5_000_000, "EUR")),
        ("₩9 billion", same(9_000_000_000, "KRW")),
        ("₽30 million", same(30_000_000, "RUB")),
        ("RM 3 million", same(3_000_000, "MYR")),
        ("SEK 30 million", same(30_000_000, "SEK")),
        ("30 million SEK", same(30_000_000, "SEK")),
        ("DM 5 million", same(5_000_000, "DEM")),
        ("INR 25000000", same(25_000_000, "INR")),
        ("₹ 2.5 Crore", same(25_000_000, "INR")),
        ("₹1,00,000", same(100_000, "INR")),
        ("₹12,34,56,789", same(123_456_789, "INR")),
        ("₹5 lakh", same(500_000, "INR")),
        ("₹2 lakh crore", same(2_000_000_000_000, "INR")),
        ("₹50–80 crore", Money(500_000_000, 800_000_000, "INR")),
        ("est. ₹243–250 crore", Money(2_430_000_000, 2_500_000_000, "INR", approximate=True)),
        ("₹250 crore (US$30 million)", same(2_500_000_000, "INR")),
        ("₹250 crore or US$30 million", same(2_500_000_000, "INR")),
        ("₹250 crore (worldwide) (US$30 million)", same(2_500_000_000, "INR", "worldwide")),
        ("₹440 million. (Four films)", same(440_000_000, "INR", "Four films")),
        ("40 crores", same(400_000_000, None)),
        ("Rs2.42 crore (Pakistan)", same(24_200_000, None, "Pakistan")),
        ("Rs. 5 lakh", same(500_000, None)),
        ("5 lakh rupees", same(500_000, None)),
        ("5 lakh Indian rupees", same(500_000, "INR")),
        ("¥500 million", same(500_000_000, None)),
        ("JP¥500 million", same(500_000_000, "JPY")),
        ("¥1.9 billion; ($15–19 million)", same(1_900_000_000, None)),
        ("123456789012345678901234567890", same(123_456_789_012_345_678_901_234_567_890, None)),
    ],
)
def test_an_amount_is_read(text: str, value: Money) -> None:
    reading = MONEY.read(text)
    assert [slot.value for slot in reading.slots] == [value]
    assert [(slot.start, slot.end) for slot in reading.slots] == [(0, len(text))]
    assert reading.findings == ()


@pytest.mark.parametrize("parted", ["; ", " / ", ", ", " and ", "/"])
def test_several_amounts_are_read(parted: str) -> None:
    assert read(f" $4,650,000 (Domestic){parted}£3.5 million (Foreign). ") == [
        usd(4_650_000, label="Domestic"),
        same(3_500_000, "GBP", "Foreign"),
    ]


@pytest.mark.parametrize(
    ("text", "reason", "rest"),
    [
        ("", "blank", ""),
        (" \t", "blank", " \t"),
        ("TBA", "declined", "TBA"),
        ("unknown", "declined", "unknown"),
        ("million", "lost", "million"),
        ("$ million", "lost", "$ million"),
        ("₹", "lost", "₹"),
        ("$\N{REPLACEMENT CHARACTER} million", "lost", "$\N{REPLACEMENT CHARACTER} million"),
        ("a fortune", "unparsed", "a fortune"),
        ("$5 million plus a boat", "unparsed", "$5 million plus a boat"),
        ("1.234.567", "unparsed", "1.234.567"),
        ("$1,5 million", "unparsed", "$1,5 million"),
        ("$10–5 million", "unparsed", "$10–5 million"),
        ("$5 million ()", "unparsed", "$5 million ()"),
        ("$5 million; a boat", "unparsed", "a boat"),
        ("$5 million; (a boat)", "unparsed", "(a boat)"),
        ("3 feet", "unparsed", "3 feet"),
    ],
)
def test_what_is_no_amount_is_a_finding(text: str, reason: str, rest: str) -> None:
    found = MONEY.read(text).findings
    assert [(finding.reason, text[finding.start : finding.end]) for finding in found] == [(reason, rest)]


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        ("$10 million", usd(12_500_000), "$12.5 million"),
        ("$10 million", usd(12_345_678), "$12,345,678"),
        ("$10 million", usd(50_000), "$50,000"),
        ("$10 million", usd(640_000), "$0.64 million"),
        ("$10 million", usd(0), "$0 million"),
        ("$10 million (worldwide)", usd(2_500_000_000, label="worldwide"), "$2,500 million (worldwide)"),
        ("$10 million", usd(10_000_000, 12_000_000), "$10–12 million"),
        ("$10 million", usd(900_000, 12_345_678), "$900,000–12,345,678"),
        ("$1,000 thousand", usd(2_000_000, 3_000_000), "$2000–3,000 thousand"),
        ("$30–40 million", usd(35_000_000), "$35 million"),
        ("$7.1–$10 million", usd(35_000_000), "$35 million"),
        ("$2+ million", usd(12_345_678), "$12,345,678"),
        ("1 to US$2 million", usd(3_000_000), "US$3 million"),
        ("1 to US$2 million", same(3_000_000, "GBP"), "£3 million"),
        ("1 to US$2 million", same(3_000_000, "CHF"), "CHF3 million"),
        ("1 to US$2 million", same(3_000_000, None), "3 million"),
        ("1 to US$2 million", Money(1_000_000, 3_000_000, "GBP"), "1 to £3 million"),
        ("₹1,300–1,387 crore", Money(14_000_000_000, 13_870_000_000 + 10**9, "INR"), "₹1400–1,487 crore"),
        ("₹1,300–1,387 crore", Money(14_000, 13_870_000_000, "INR"), "₹14,000–13,87,00,00,000"),
        ("$30–40 million", usd(30_000_000, 45_000_000), "$30–45 million"),
        ("$9 to 10 million", usd(8_000_000, 10_000_000), "$8 to 10 million"),
        ("$7.1–$10 million", usd(7_500_000, 11_000_000), "$7.5–$11 million"),
        ("$7.1–$10 million", usd(7_123_456, 11_000_000), "$7,123,456–11,000,000"),
        ("$900,000–1.2 million", usd(950_000, 1_200_000), "$950,000–1.2 million"),
        ("$900,000–1.2 million", usd(900, 1_200_000), "$900–1,200,000"),
        ("$900 thousand–1.2 million", usd(800_000, 1_300_000), "$800 thousand–1.3 million"),
        ("$900 thousand–1.2 million", usd(1_300_000), "$1.3 million"),
        ("$2,225,000", usd(3_000_000), "$3,000,000"),
        ("INR 25000000", same(30_000_000, "INR"), "INR 30000000"),
        ("₹1,00,000", same(12_345_678, "INR"), "₹1,23,45,678"),
        ("₹10 crore", same(123_456_789, "INR"), "₹12,34,56,789"),
        ("₹12 lakh", same(12, "INR"), "₹12"),
        ("€1.2M", same(1_250_000, "EUR"), "€1.25M"),
        ("30 million dollars", usd(12_345_678), "12,345,678 dollars"),
        ("$10", usd(12.5), "$12.5"),
        ("$10 million", same(10_000_000, "EUR"), "€10 million"),
        ("$10 million", same(10_000_000, "SEK"), "SEK 10 million"),
        ("$ 10 million", same(10_000_000, "SEK"), "SEK 10 million"),
        ("$10 million", same(10_000_000, None), "10 million"),
        ("10 million", usd(10_000_000), "10 million USD"),
        ("est. 10 million", usd(10_000_000, approximate=True), "est. $10 million"),
        ("10 million+", Money(10**7, 10**7, "SEK", approximate=True), "10 million SEK+"),
        ("¥10 million", same(10_000_000, "JPY"), "JP¥10 million"),
        ("USD 10 million", same(10_000_000, "EUR"), "EUR 10 million"),
        ("USD 10 million", same(10_000_000, None), "10 million"),
        ("10 million euros", usd(10_000_000), "10 million USD"),
        ("10 million euros", same(10_000_000, None), "10 million"),
        ("10€", usd(10), "10 USD"),
        ("$30 million CAD", usd(30_000_000), "$30 million USD"),
        ("$30 million (CAD)", same(30_000_000, "AUD"), "A$30 million (AUD)"),
        ("$30 million (CAD)", same(30_000_000, None), "30 million"),
        ("30 million (CAD)", same(30_000_000, "AUD"), "30 million (AUD)"),
        ("$2+ million", usd(2_000_000), "$2 million"),
        ("$2+ million", usd(3_000_000, approximate=True), "$3+ million"),
        ("$7–$10 million", Money(7_000_000, 10_000_000, "GBP"), "£7–£10 million"),
        ("$7–$10 million", same(8_000_000, "GBP"), "£8 million"),
        ("10 million", usd(12_000_000, approximate=True, label="rentals"), "12 million USD (est. rentals)"),
        ("10 million", usd(10_000_000, approximate=True), "10 million USD (est.)"),
        ("$10 million (US)", usd(10_000_000, approximate=True, label="US"), "$10 million (est.) (US)"),
        ("about $10 million", usd(10_000_000), "$10 million"),
        ("est.10", Money(10, 10, "SEK", approximate=True), "est.SEK 10"),
        ("c.10", Money(10, 10, "SEK", approximate=True), "c.SEK 10"),
        ("$10 million (est.)", usd(10_000_000), "$10 million"),
        ("$10 million (est. rentals)", usd(10_000_000, label="rentals"), "$10 million (rentals)"),
        ("$10 million (est. rentals)", usd(10_000_000, approximate=True), "$10 million (est.)"),
        (
            "$10 million (est. rentals)",
            usd(10_000_000, label="gross", approximate=True),
            "$10 million (est. gross)",
        ),
        ("$10 million (est. rentals)", usd(10_000_000, label="gross"), "$10 million (gross)"),
        ("$10 million (est. rentals)", usd(10_000_000), "$10 million"),
        (
            "$10 million (est.)",
            usd(10_000_000, label="gross", approximate=True),
            "$10 million (gross) (est.)",
        ),
        (
            "Domestic: $10 million",
            usd(10_000_000, approximate=True, label="Domestic"),
            "Domestic: est. $10 million",
        ),
        ("$100 million+", usd(100_000_000), "$100 million"),
        ("$10 million (Japan)", usd(10_000_000, label="Spain"), "$10 million (Spain)"),
        ("$10 million (Japan)", usd(10_000_000), "$10 million"),
        ("$10 million (a) (b)", usd(10_000_000, label="c"), "$10 million (c)"),
        ("Japan: $10 million", usd(10_000_000, label="Spain"), "Spain: $10 million"),
        ("Japan: $10 million", usd(10_000_000), "$10 million"),
        ("Japan: $10 million", usd(10_000_000, label="Asia, 2001"), "$10 million (Asia, 2001)"),
        ("$10 million worldwide", usd(10_000_000, label="Spain"), "$10 million (Spain)"),
        ("$10 million worldwide", usd(10_000_000), "$10 million"),
        ("₹25 crore (US$3 million)", same(250_000_000, "INR", "India"), "₹25 crore (India) (US$3 million)"),
    ],
)
def test_a_change_is_narrow(text: str, new: Money, after: str) -> None:
    assert applied(text, put_list(MONEY, text, [new])) == after
    assert read(after) == [new]


@pytest.mark.parametrize(
    ("new", "like", "shown"),
    [
        (usd(12_500_000), None, "$12.5 million"),
        (same(640_000, "GBP"), None, "£640,000"),
        (usd(2_257_000_000), None, "$2.257 billion"),
        (usd(12_345_678), None, "$12,345,678"),
        (usd(900_000, 1_200_000), None, "$900,000–1,200,000"),
        (usd(30_000_000, 40_000_000, "world", approximate=True), None, "est. $30–40 million (world)"),
        (same(25_000_000, "INR"), None, "₹25 million"),
        (same(25_000_000, "SEK"), None, "SEK 25 million"),
        (same(25, None), None, "25"),
        (same(25_000_000, "INR"), "₹10 crore (India)", "₹2.5 crore"),
        (same(25_000_000, "INR"), "INR 30000000", "INR 25000000"),
        (same(25_000_000, "INR"), "INR 30–40 million (US$1 million)", "INR 25 million"),
        (
            same(25_000_000, "INR", "rentals"),
            "est. 30 million Indian rupees",
            "25 million Indian rupees (rentals)",
        ),
        (usd(25_000_000), "₹10 crore", "$25 million"),
        (usd(500_000), "$10 million", "$500,000"),
        (usd(500_000), "a boat", "$500,000"),
    ],
)
def test_a_new_amount_is_shown(new: Money, like: str | None, shown: str) -> None:
    assert MONEY.show(new, like) == shown
    assert read(shown) == [new]


def test_a_currency_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(EditError, match="currency cannot be written: 'XYZ'"):
        MONEY.show(same(5, "XYZ"))
    with pytest.raises(EditError, match="currency cannot be written: 'XYZ'"):
        put_list(MONEY, "$5", [same(5, "XYZ")])


def test_places() -> None:
    text = "Domestic: $7–10 million (est. rentals) ($1); about 30 million dollars worldwide"
    first, second = MONEY.read(text).slots
    shown = {path: text[slice(*span)] for path, span in MONEY.places(text, first).items()}
    assert shown == {"min": "7", "max": "10", "currency": "$", "approximate": "est.", "label": "Domestic"}
    shown = {path: text[slice(*span)].strip() for path, span in MONEY.places(text, second).items()}
    assert shown == {
        "min": "30",
        "max": "30",
        "currency": "dollars",
        "approximate": "about",
        "label": "worldwide",
    }


def test_a_changed_amount_is_found_by_its_label() -> None:
    text = "$4 million (Domestic); $3 million (Foreign)"
    new = [usd(3_500_000, label="Foreign"), usd(8_000_000, label="Worldwide")]
    assert applied(text, put_list(MONEY, text, new)) == "$3.5 million (Foreign); $8 million (Worldwide)"


# ------------------------------------------------------------------------------------------------ laws

BLANKS = st.sampled_from(["", " ", "\u00a0"])
LABELS = st.sampled_from(["worldwide", "North America", "rentals", "Japan, dubbed", "first run"])
CURRENCIES = {
    "$": "USD",
    "£": "GBP",
    "US$": "USD",
    "INR ": "INR",
    "RM": "MYR",
    "¥": None,
    "Rs. ": None,
    "": None,
}
SCALES = {"": 0, " thousand": 3, " million": 6, "M": 6, " bn": 9, " lakh": 5, " crore": 7, " lakh crore": 12}


class Said(NamedTuple):
    text: str
    value: Money


@st.composite
def saids(draw: st.DrawFn) -> Said:
    """An amount in a form that an article might have, with what it says."""
    sign = draw(st.sampled_from(list(CURRENCIES)))
    scale = draw(st.sampled_from(list(SCALES)))
    figures = draw(st.lists(st.decimals(1, 900, places=2), min_size=1, max_size=2, unique=True).map(sorted))
    dash = draw(st.sampled_from(["–", "-", " to ", " – "]))
    about = draw(st.sampled_from(["", "est. ", "~", "about "]))
    label = draw(st.none() | LABELS)
    before = draw(st.booleans()) and label is not None and "," not in label
    amounts = [int(figure * 10 ** SCALES[scale]) for figure in figures] if scale else [float(f) for f in figures]
    text = about + sign + dash.join(map(str, figures)) + scale
    if label is not None:
        text = f"{label}: {text}" if before else f"{text} ({label})"
    return Said(text, Money(amounts[0], amounts[-1], CURRENCIES[sign], bool(about), label))


AMOUNTS = (
    st.integers(0, 10**14)
    | st.integers(0, 2000).map(lambda number: number * 100_000)
    | st.decimals(0, 10**6, places=2).map(float)
)
CODES = st.sampled_from(["USD", "GBP", "INR", "SEK", "JPY", "CHF", "MYR", None])


@st.composite
def amounts(draw: st.DrawFn) -> Money:
    low, high = sorted([draw(AMOUNTS), draw(AMOUNTS)])
    high = draw(st.sampled_from([low, high]))
    return Money(low, high, draw(CODES), draw(st.booleans()), draw(st.none() | LABELS))


SOUP = st.lists(
    st.sampled_from(
        [
            *"0123456789$£₹¥,.;:()–- <~+/\u00a0\t",
            *("million", "crore", "USD", "est.", "about", "Rs", " to ", " and ", "00", "000", "(est", "(U"),
        ]
    ),
    max_size=24,
).map("".join)


@given(saids())
def test_every_form_says_its_value(said: Said) -> None:
    reading = MONEY.read(said.text)
    assert [slot.value for slot in reading.slots] == [said.value]
    assert reading.findings == ()


@given(st.text() | SOUP)
def test_any_text_reads_and_nothing_asked_changes_nothing(text: str) -> None:
    reading = MONEY.read(text)
    ends = [0, *(place for slot in reading.slots for place in (slot.start, slot.end)), len(text)]
    assert ends == sorted(ends)
    for slot in reading.slots:
        assert MONEY.change(text, slot, slot.value) == []
        assert all(0 <= start <= end <= len(text) for start, end in MONEY.places(text, slot).values())
    if reading.slots:
        assert put_list(MONEY, text, [slot.value for slot in reading.slots]) == []


@given(saids(), amounts())
def test_what_is_put_is_got(said: Said, new: Money) -> None:
    assert read(applied(said.text, put_list(MONEY, said.text, [new]))) == [new]


@given(st.lists(saids(), min_size=1, max_size=3), st.lists(amounts(), min_size=1, max_size=3))
def test_what_is_put_into_a_list_is_got(saids: list[Said], new: list[Money]) -> None:
    text = "; ".join(said.text for said in saids)
    assert read(applied(text, put_list(MONEY, text, new))) == new


@given(SOUP, amounts())
@example("about0", attrs.evolve(same(0, "SEK"), approximate=True))
def test_what_is_put_into_any_slot_is_got(text: str, new: Money) -> None:
    for slot in MONEY.read(text).slots:
        old = text[slot.start : slot.end]
        (alone,) = MONEY.read(old).slots
        assert read(applied(old, MONEY.change(old, alone, new))) == [new]


@given(amounts(), st.none() | saids())
@example(usd(0.07), None)
def test_what_is_shown_is_read(new: Money, like: Said | None) -> None:
    assert read(MONEY.show(new, None if like is None else like.text)) == [new]


@given(saids(), amounts(), st.sampled_from(["amount", "currency", "approximate", "label"]))
def test_a_change_stays_in_its_places(said: Said, new: Money, what: str) -> None:
    names = ("min", "max") if what == "amount" else (what,)
    value = attrs.evolve(said.value, **{name: getattr(new, name) for name in names})
    (slot,) = MONEY.read(said.text).slots
    kept = {path: span for path, span in MONEY.places(said.text, slot).items() if path not in names}
    for change in MONEY.change(said.text, slot, value):
        for path, (start, end) in kept.items():
            assert change.end <= start or change.start >= end, f"{path} is touched by {change}"


@given(st.integers(0, 10**15), st.sampled_from([3, 6, 9, 5, 7]))
def test_arithmetic_is_exact(amount: int, power: int) -> None:
    scale = next(word for word, number in SCALES.items() if number == power)
    figure = format(Decimal(amount).scaleb(-power), "f")
    assert read(figure + scale) == [same(amount, None)]


def test_reading_is_linear() -> None:
    for piece in ("$", "(", "1,", " ", "about ", "$1 (", "1 million ", "est. ", "USD ", "a", "$1 ($1) "):
        MONEY.read("$5 million " + piece * 4_000)
