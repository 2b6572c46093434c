"""Awards and nominations: a line each, under a label that names the award, or the row of a table."""

from wikifilm.values.accolades.context import Context, context
from wikifilm.values.accolades.leads import is_label, leads_on
from wikifilm.values.accolades.lines import ACCOLADES, AccoladesLens
from wikifilm.values.accolades.recipients import RECIPIENTS
from wikifilm.values.accolades.rows import ACCOLADE_ROWS, NO_RESULT, AwardRows
from wikifilm.values.accolades.several import award_shares
from wikifilm.values.accolades.under import names_award, says_enough, says_result
from wikifilm.values.accolades.words import gives_awards, is_category, is_person, is_result, mentions_award

__all__ = [
    "ACCOLADES",
    "ACCOLADE_ROWS",
    "NO_RESULT",
    "RECIPIENTS",
    "AccoladesLens",
    "AwardRows",
    "Context",
    "award_shares",
    "context",
    "gives_awards",
    "is_category",
    "is_label",
    "is_person",
    "is_result",
    "leads_on",
    "mentions_award",
    "names_award",
    "says_enough",
    "says_result",
]
