"""Tracks of a soundtrack: title, artists, writers, notes and length, one a line."""

from wikifilm.values.tracks.artists import ARTISTS
from wikifilm.values.tracks.lens import TRACKS, TracksLens, writers_by_work
from wikifilm.values.tracks.reading import noted

__all__ = ["ARTISTS", "TRACKS", "TracksLens", "noted", "writers_by_work"]
