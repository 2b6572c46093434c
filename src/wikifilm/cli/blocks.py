"""The blocks of the page that ``wikifilm show`` lays out: the box, the cast, the scores, the sections."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Literal

import attrs
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from wikifilm.cli.streams import one_line
from wikifilm.cli.words import FAINT, GAP, SAID, Words, details, figure, listed, words
from wikifilm.film import Film, Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wikifilm.article import Article
    from wikifilm.film import Credit, Gap, Score, Track
    from wikifilm.views import Section

__all__ = ["KEPT_BLANK", "Blocks"]

KEPT_BLANK = "\ufdd0"
"""A blank at which no line is broken; the page shows it as a blank. It is no character: no text holds it."""
_COMMA = ", "
_SEMICOLON = "; "
_HEADING = "bold"
_INDENT = 2
_TREE_STEP = 4
"""How far rich indents a level of a tree."""
_LEAST_TEXT = 24
"""Columns that a credit needs beside the lines of its tree."""
_WIDEST_KEY = 24
_SAME = ("gross",)
"""Attributes whose name is the same for one and for several."""
_NOT_IN_BOX = ("page_title", "title", "kind", "cast", "scores", "reviews", "tracks", "accolades")


def _text(pieces: Words) -> Text:
    return Text.assemble(*pieces)


class Blocks:
    """The blocks of an article's page; what the article does not have is None."""

    def __init__(self, article: Article, width: int) -> None:
        """Make blocks that are ``width`` wide."""
        self.article = article
        self.film: Film = article.film
        self.width = width
        self.gaps: dict[str, list[Gap]] = {}
        for gap in article.gaps:
            self.gaps.setdefault(gap.path, []).append(gap)

    # ------------------------------------------------------------------------------------------- the box

    def box(self) -> RenderableType | None:
        """Return the values of the infobox, then the fields of it that say nothing about a film."""
        rows = []
        for attribute in attrs.fields(Film):
            if attribute.name not in _NOT_IN_BOX:
                said = self._value(attribute.name)
                if said:
                    key = _label(attribute.name, len(getattr(self.film, attribute.name)))
                    rows.append((Text(key, FAINT), _text(said)))
        rows += [
            (Text(one_line(field.label) or "?", FAINT), Text(one_line(field.text), FAINT))
            for field in self.article.fields.values()
            if field.attribute is None and field.label not in self.article.dialect.known
        ]
        return _table(rows) if rows else None

    def _value(self, attribute: str) -> Words:
        values = getattr(self.film, attribute)
        commas = all(isinstance(value, Name) and "," not in value.name for value in values)
        found = [(_kept(piece), style) for piece, style in listed(values, _COMMA if commas else _SEMICOLON)]
        for gap in self.gaps.get(attribute, ()):
            found += [(_SEMICOLON, "")] if found else []
            found.append((self._missing(gap), GAP))
        return found

    def _missing(self, gap: Gap) -> str:
        if gap.reason == "unparsed":
            return f"{one_line(gap.text or '')} (not understood)"
        if gap.reason == "declined":
            return f"{one_line(self.article.where(gap.path).source)} (declined)"
        return f"({gap.reason})"

    # ---------------------------------------------------------------------------- what stands in sections

    def credited(self) -> list[RenderableType | None]:
        """Return cast, scores, reviews, tracks and accolades."""
        return [self._cast(), self._scores(), self._reviews(), self._tracks(), self._accolades()]

    def _lost(self, path: str) -> Words:
        """Return what is missing of the value at a path, with the comma before it."""
        found: Words = []
        for at, gaps in self.gaps.items():
            if at.startswith(f"{path}."):
                found += [(", ", ""), (f"{at.rpartition('.')[2].replace('_', ' ')} {gaps[0].reason}", GAP)]
        return found

    def _cast(self) -> RenderableType | None:
        cast = self.film.cast
        if not cast:
            return None
        tree = Tree(_heading("Cast", _count(cast)), guide_style=FAINT)
        for group, members in groupby(enumerate(cast), lambda member: member[1].group):
            above = tree if group is None else tree.add(Text(one_line(group), "underline"))
            for index, credit in members:
                self._grow(above, credit, f"cast[{index}]", 1 if group is None else 2)
        return tree

    def _grow(self, tree: Tree, credit: Credit, path: str, depth: int, *, marked: bool = False) -> None:
        """Add a credit and what is nested below it; what is too deep for the width is marked as nested."""
        line = _text(words(credit))
        if marked:
            line = Text.assemble(("↳ ", FAINT), line)
        if f"{path}.actors" in self.gaps:
            line = Text.assemble(("(lost) ", GAP), line)
        branch = tree.add(line)
        for version in credit.versions:
            branch.add(_text(words(version)))
        deeper = (depth + 1) * _TREE_STEP + _LEAST_TEXT <= self.width
        for index, child in enumerate(credit.children):
            below = branch if deeper else tree
            self._grow(below, child, f"{path}.children[{index}]", depth + deeper, marked=not deeper)

    def _scores(self) -> RenderableType | None:
        rows = []
        for index, score in enumerate(self.film.scores):
            rows.append((Text(one_line(score.source)), self._score(score, f"scores[{index}]")))
        return _titled("Scores", rows)

    def _score(self, score: Score, path: str) -> Text:
        found = [(figure(score) or "no figure", "bold" if figure(score) else FAINT)]
        for detail in details(score):
            found += [(", ", ""), (detail, "")]
        found += self._lost(path)
        if score.consensus:
            found += [("\n", ""), (f"“{one_line(score.consensus)}”", SAID)]
        return _text(found)

    def _reviews(self) -> RenderableType | None:
        rows = []
        for index, review in enumerate(self.film.reviews):
            who = Text(one_line(review.critic or "(unnamed)"), "" if review.critic else FAINT)
            rating = _text([(figure(review), "bold"), *self._lost(f"reviews[{index}]")])
            rows.append((who, rating, Text(one_line(review.publication or ""), FAINT)))
        return _titled("Reviews", rows)

    def _tracks(self) -> RenderableType | None:
        tracks = self.film.tracks
        if not tracks:
            return None
        parts: list[RenderableType] = [_heading("Tracks", len(tracks))]
        for album, members in groupby(tracks, lambda track: track.album):
            if album is not None:
                parts.append(Padding(Text(one_line(album), "underline"), (0, 0, 0, _INDENT)))
            parts.append(_table([_track(track) for track in members]))
        return Group(*parts)

    def _accolades(self) -> RenderableType | None:
        rows = []
        for accolade in self.film.accolades:
            what = [one_line(accolade.category)] if accolade.category else []
            found: Words = [(part, "") for part in what]
            if accolade.recipients:
                found += [(": ", ""), *listed(accolade.recipients)] if found else listed(accolade.recipients)
            award = one_line(accolade.award) + ("" if accolade.date is None else f" {accolade.date}")
            result = one_line(accolade.result or "")
            rows.append((Text(award), _text(found), Text(result, "bold" if result == "won" else FAINT)))
        return _titled("Accolades", rows)

    # ------------------------------------------------------------------------------------------ sections

    def sections(self) -> RenderableType | None:
        """Return every heading with its kind and the number of words below it."""
        rows: list[tuple[Text, ...]] = []
        lead = self.article.lead.text
        if lead:
            rows.append((Text("(lead)", FAINT), Text(""), _size(lead)))
        self._outline(self.article.sections, 0, rows)
        if not rows:
            return None
        return Group(_heading("Sections"), _table(rows, figures=True))

    def _outline(self, sections: Sequence[Section], depth: int, rows: list[tuple[Text, ...]]) -> None:
        for section in sections:
            below = section.sections
            title = Text("  " * depth + (one_line(section.title) or "(no heading)"))
            empty = Text("empty", GAP)
            size = _size(section.text) if section.text else Text("") if below else empty
            rows.append((title, Text((section.kind or "").replace("_", " "), FAINT), size))
            self._outline(below, depth + 1, rows)


def _kept(piece: str) -> str:
    """Return a piece of a list in which lines are broken between values, not within them."""
    return piece if piece in {_COMMA, _SEMICOLON} else piece.replace(" ", KEPT_BLANK)


def _label(attribute: str, count: int) -> str:
    """Return an attribute's name as a label: ``Production company`` for one or none, else in the plural."""
    if count <= 1 and attribute not in _SAME:
        attribute = f"{attribute[:-3]}y" if attribute.endswith("ies") else attribute.removesuffix("s")
    return attribute.replace("_", " ").capitalize()


def _count(cast: Iterable[Credit]) -> int:
    return sum(1 + _count(credit.children) for credit in cast)


def _size(text: str) -> Text:
    count = sum(any(map(str.isalnum, word)) for word in text.split())
    return Text(f"{count:,} word{'' if count == 1 else 's'}", FAINT)


def _heading(title: str, count: int | None = None) -> Text:
    found = Text(title, _HEADING)
    return found if count is None else found.append(f"  {count:,}", FAINT)


def _titled(title: str, rows: Sequence[tuple[Text, ...]]) -> RenderableType | None:
    return Group(_heading(title, len(rows)), _table(rows)) if rows else None


def _track(track: Track) -> tuple[Text, ...]:
    number = "" if track.number is None else f"{track.number}. "
    more = ", ".join(one_line(part) for part in (track.extra, *track.notes) if part)
    by = listed(track.artists)
    if track.writers:
        by += [("; written by " if by else "written by ", FAINT), *listed(track.writers)]
    if more:
        by += [(f" ({more})", FAINT)]
    return (Text(f"{number}{one_line(track.title)}"), _text(by), Text(one_line(track.length or ""), FAINT))


def _table(rows: Sequence[tuple[Text, ...]], *, figures: bool = False) -> RenderableType:
    """Return rows with their columns aligned, a little indented; ``figures`` moves the last column right."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    last = len(rows[0]) - 1
    kept = [index for index in range(last + 1) if any(row[index] for row in rows)]
    for index in kept:
        widest = _WIDEST_KEY if index == 0 and last == 1 else None
        justify: Literal["left", "right"] = "right" if figures and index == last else "left"
        grid.add_column(max_width=widest, justify=justify, overflow="fold")
    for row in rows:
        grid.add_row(*(row[index] for index in kept))
    return Padding(grid, (0, 0, 0, _INDENT))
