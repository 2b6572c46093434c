"""Amounts of money: currency, figures, scale words, ranges, estimates, labels; conversions are left out."""

from wikifilm.values.money.lens import MONEY, MoneyLens

__all__ = ["MONEY", "MoneyLens"]
