"""The templates that stand in a body as blocks, and those of them that hold lists."""

from __future__ import annotations

import re
from typing import Final

from wikifilm.dialects.mediawiki.listings import LISTS, TRACK_LISTINGS

__all__ = ["BLOCK", "HELD", "HOLDING", "WRAPPING"]

BLOCK: Final = re.compile(
    r"(?:end ?)?(?:div|multi)[ -]?col(?:[ -]?(?:begin|break|end))?|"
    r"(?:end ?)?col(?:umns)?[- ]?(?:begin|start|break|end|[0-9n]|list)|"
    r"end|end ?(?:plain|flat|cast) ?list(?:ing)?|(?:plain|flat|cast) ?list(?:ing)? end|"
    r"column|hidden(?: begin| end)?|refbegin|refend|"
    r"main(?: article| list)?|see(?: also)?|further(?: information)?|details|about|for|hatnote|rellink|anchor|"
    r"multiple images?|image frame|css image crop|listen|external media|(?:quote|block) ?(?:box|quote)|[cr]?quote|"
    r"reflist|references|notelist|clear|clr|-|clear (?:left|right)|navbox|portal|toc .*|expand .*|"
    r"(?:more |no )?(?:citations|sources|footnotes|references)(?: needed)?(?: section)?|citations? needed section|"
    r"unreferenced(?: section)?|refimprove(?: section)?|in-universe|original research(?: section)?|empty section|"
    r"cleanup.*|update(?: section)?|tone|long plot|plot|primary sources(?: section)?|infobox.*|album ?ratings|"
    r"(?:film(?: and game)?|album|music|video game|tv) (?:ratings|reviews)|succession box|s-.*|use .* dates|"
    r"use .* english|"
    r"(?:defaultsort|displaytitle):.*"
)
"""Templates that make a block of their own, or none: they are no paragraph where they stand alone on their lines."""
WRAPPING: Final = re.compile(
    r"cast|cast ?list(?:ing)?|columns(?:-list| list)?|column list|div ?col|hidden|columns|smalldiv"
)
"""Templates that show a list which one of their arguments holds."""
HOLDING: Final = (WRAPPING, LISTS, TRACK_LISTINGS)
HELD: Final = re.compile(r"(?:col)?[0-9]{1,2}|content|text")
"""Names and numbers of the arguments that may hold a list."""
