"""Tracks of a soundtrack: title, artists, writers, notes and length, one a line."""

from wikifilm.values.tracks.artists import ARTISTS, writers_by_work
from wikifilm.values.tracks.asides import credited_parts
from wikifilm.values.tracks.lens import TRACKS, TracksLens
from wikifilm.values.tracks.line import Votes, noted
from wikifilm.values.tracks.lists import (
    Beside,
    among_songs,
    are_composed,
    are_counted,
    are_dashed,
    are_parted,
    are_sung,
    asides_of,
    performers,
    says_performers,
    says_track,
)
from wikifilm.values.tracks.prose import ALL_NAMES, OF_TITLE, are_people
from wikifilm.values.tracks.rows import TRACK_ROWS
from wikifilm.values.tracks.several import song_shares

__all__ = [
    "ALL_NAMES",
    "ARTISTS",
    "OF_TITLE",
    "TRACKS",
    "TRACK_ROWS",
    "Beside",
    "TracksLens",
    "Votes",
    "among_songs",
    "are_composed",
    "are_counted",
    "are_dashed",
    "are_parted",
    "are_people",
    "are_sung",
    "asides_of",
    "credited_parts",
    "noted",
    "performers",
    "says_performers",
    "says_track",
    "song_shares",
    "writers_by_work",
]
