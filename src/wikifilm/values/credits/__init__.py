"""Cast lines: who plays whom, how, and what is said of the role."""

from wikifilm.values.credits.lens import CREDITS, ROLES, CreditLens

__all__ = ["CREDITS", "ROLES", "CreditLens"]
