"""Amounts of money: currency, figures, scale words, ranges, estimates, labels; conversions are left out."""

from wikifilm.values.money.lens import MONEY, MoneyLens
from wikifilm.values.money.tables import may_share, signs_of

__all__ = ["MONEY", "MoneyLens", "may_share", "signs_of"]
