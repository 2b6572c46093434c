"""Reviews of single critics, as sentences tell their ratings."""

from wikifilm.values.reviews.lens import REVIEWS, ReviewsLens

__all__ = ["REVIEWS", "ReviewsLens"]
