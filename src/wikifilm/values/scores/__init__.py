"""Scores of aggregators and polls, as sentences tell them."""

from wikifilm.values.scores.lens import SCORES, ScoresLens

__all__ = ["SCORES", "ScoresLens"]
