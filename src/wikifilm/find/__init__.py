"""Finds what says the values of a film in a document: parts of fields, list items, sentences."""

from wikifilm.find.nodes import Node, nodes, region_nodes
from wikifilm.find.parts import Part, parts_of
from wikifilm.find.rules import LISTS, PROSE, ListRule, ProseRule
from wikifilm.find.told import ProseSlot, is_within, of_other_works, prose

__all__ = [
    "LISTS",
    "PROSE",
    "ListRule",
    "Node",
    "Part",
    "ProseRule",
    "ProseSlot",
    "is_within",
    "nodes",
    "of_other_works",
    "parts_of",
    "prose",
    "region_nodes",
]
