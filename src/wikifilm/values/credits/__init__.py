"""Cast lines: who plays whom, how, and what is said of the role."""

from wikifilm.values.credits.bylinks import beside, typed_as
from wikifilm.values.credits.lens import (
    CHARACTERS,
    CREDITS,
    IN_PARENTHESES,
    ROLES,
    ROLES_FIRST,
    CreditLens,
    says_credit,
)
from wikifilm.values.credits.marks import tells
from wikifilm.values.credits.several import Share, several
from wikifilm.values.credits.vote import Ballot, in_parentheses_alone, role_first

__all__ = [
    "CHARACTERS",
    "CREDITS",
    "IN_PARENTHESES",
    "ROLES",
    "ROLES_FIRST",
    "Ballot",
    "CreditLens",
    "Share",
    "beside",
    "in_parentheses_alone",
    "role_first",
    "says_credit",
    "several",
    "tells",
    "typed_as",
]
