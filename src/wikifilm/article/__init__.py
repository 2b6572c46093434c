"""An article: its text, the film that it says, and the edits that lead to another article."""

from wikifilm.article.whole import Article

__all__ = ["Article"]
