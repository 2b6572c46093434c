"""Tracks of a soundtrack: title, artists, writers, notes and length, one a line."""

from wikifilm.values.tracks.artists import ARTISTS
from wikifilm.values.tracks.lens import TRACKS, TracksLens, writers_by_work
from wikifilm.values.tracks.reading import credited_parts, noted
from wikifilm.values.tracks.rows import TRACK_ROWS

__all__ = ["ARTISTS", "TRACKS", "TRACK_ROWS", "TracksLens", "credited_parts", "noted", "writers_by_work"]
