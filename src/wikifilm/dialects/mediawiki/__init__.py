"""The wikitext of MediaWiki: so far its cut, the outline of a text as its preprocessor sees it."""

from wikifilm.dialects.mediawiki.cut import Cut, cut
from wikifilm.dialects.mediawiki.wiki import WIKIPEDIA, Wiki

__all__ = ["WIKIPEDIA", "Cut", "Wiki", "cut"]
