"""The stretches of a document that values of one kind are looked for in."""

from wikifilm.regions.awards import is_listed
from wikifilm.regions.region import Region
from wikifilm.regions.sections import paragraphs, regions, stretches

__all__ = ["Region", "is_listed", "paragraphs", "regions", "stretches"]
