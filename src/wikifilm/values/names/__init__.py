"""Lists of names, with what qualifies each: of people, companies, countries, languages."""

from wikifilm.values.names.around import footnotes_start
from wikifilm.values.names.labels import label_of, labelled, unlabelled
from wikifilm.values.names.lens import COMPANIES, FULL_NAMES, LANGUAGES, PEOPLE, PLACES, NamesLens, people
from wikifilm.values.names.notes import (
    change_name,
    name_places,
    note_of,
    note_spans,
    notes_start,
    read_name,
    show_name,
    unnoted,
)
from wikifilm.values.names.rules import PARTICLES, declined, the_rest

__all__ = [
    "COMPANIES",
    "FULL_NAMES",
    "LANGUAGES",
    "PARTICLES",
    "PEOPLE",
    "PLACES",
    "NamesLens",
    "change_name",
    "declined",
    "footnotes_start",
    "label_of",
    "labelled",
    "name_places",
    "note_of",
    "note_spans",
    "notes_start",
    "people",
    "read_name",
    "show_name",
    "the_rest",
    "unlabelled",
    "unnoted",
]
