"""Tracks of a soundtrack, one a line: number, title, artists, writers, notes, length."""

from wikifilm.values.tracks.artists import ARTISTS, ArtistsLens
from wikifilm.values.tracks.lens import TRACKS, TracksLens

__all__ = ["ARTISTS", "TRACKS", "ArtistsLens", "TracksLens"]
