"""Cast lines: who plays whom, how, and what is said of the role."""

from wikifilm.values.credits.lens import CHARACTERS, CREDITS, ROLES, ROLES_FIRST, CreditLens
from wikifilm.values.credits.several import Share, several
from wikifilm.values.credits.vote import Ballot, role_first

__all__ = [
    "CHARACTERS",
    "CREDITS",
    "ROLES",
    "ROLES_FIRST",
    "Ballot",
    "CreditLens",
    "Share",
    "role_first",
    "several",
]
