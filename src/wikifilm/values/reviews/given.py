"""Which rating of a sentence is given by whom, and to which film."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import attrs

from wikifilm.film import Review
from wikifilm.lens import Finding, Slot
from wikifilm.values.prose.figures import read_figure, read_grade
from wikifilm.values.prose.films import HIDDEN, is_own, mentions, read_prose
from wikifilm.values.reviews.attached import find_attached
from wikifilm.values.reviews.critics import GAVE
from wikifilm.values.reviews.implied import RESPECTIVELY, find_implied
from wikifilm.values.reviews.others import is_apart, is_of_another, is_public
from wikifilm.values.reviews.papers import MEDIUM, PUBLIC, SITE, cover_names, is_outlet
from wikifilm.values.reviews.ratings import Part, find_ratings, may_rate, read_stars
from wikifilm.values.reviews.speakers import Critic, critic_behind, find_critics, paper_of, publication_behind

if TYPE_CHECKING:
    from wikifilm.lens import Wholes
    from wikifilm.values.prose.films import Prose
    from wikifilm.values.reviews.ratings import Rating

__all__ = ["Given", "find_given"]

_NEAR = 120


@attrs.define
class Given:
    """A review while its paragraph is read: where its parts are."""

    start: int
    end: int
    parts: dict[str, Part]
    last: int = 0
    """Where the last of its parts ends."""

    def slot(self, text: str) -> Slot[Review]:
        """Return the review with its place."""
        said = {name: text[part.start : part.end] for name, part in self.parts.items() if not part.lost}
        value = read_figure(said["value"]) if "value" in said else None
        scale = read_figure(said["scale"]) if "scale" in said else None
        if "stars" in said:
            value, drawn = read_stars(said["stars"])
            scale = len(said["best"]) if "best" in said else drawn if scale is None else scale
        if "percent" in said:
            value, scale = float(said["percent"]), 100
        grade = read_grade(said["grade"]) if "grade" in said else None
        return Slot(Review(said.get("critic"), said.get("publication"), value, scale, grade), self.start, self.end)

    def findings(self) -> list[Finding]:
        """Return the holes."""
        return [Finding("lost", part.start, part.end, name) for name, part in self.parts.items() if part.lost]


_BEHIND = re.compile(r"[ -]?(?:star |stars )?(?:review|rating|score)(?![^\W_])")
_AND_ANOTHER = re.compile(r"[\"”']?,? and (?:an? )?[\"“']?")
_PUBLIC_OF = re.compile(rf"(?<![^\W_])(?i:{PUBLIC}) of (?=\Z)")
_GIVING = re.compile(r"(?:Giving|Awarding|Rating|Grading|Scoring)(?![^\W_])")
_IT_GAVE = re.compile(rf"It {GAVE}(?![^\W_])")
_SAME = re.compile(rf",? (?:of|from|for|at) the same {MEDIUM}(?![^\W_])")
_GOT_IN = re.compile(r"(?:In|On|At|From) ")
_FAR = 20
_VERB = re.compile(rf"(?<![^\W_])(?:{GAVE}|with an? (?:rating|score|grade) of)(?![^\W_])")
_QUOTED = re.compile(rf"[{HIDDEN}\"\u201c] ?\Z")
"""What stands before a rating that ends a quotation, and nowhere else."""
_BY = re.compile(r"[ ](?:from|by)[ ]")
_TAKES = re.compile(r"(?<![^\W_])(?:(?:received|earned|got|awarded|given|receiving|earning)(?![^\W_])|[Rr]ated (?=\Z))")
_PRONOUN = re.compile(r"(?:He|She|They|The (?:critic|reviewer))(?![^\W_])")


_SITE = re.compile(f"{SITE}++")


def _end_of(critic: Critic) -> int:
    return critic.end


def _start_of(rating: Rating) -> int:
    return rating.start


def _shares(critics: list[Critic], giver: Critic, found: tuple[list[Rating], int], end: int) -> list[Rating]:
    """Return the ratings that several givers have one of each: from a place on, before the next who gives."""
    ratings, place = found
    following = bisect_left(critics, giver.end, key=_begin_of)
    until = critics[following].start if following < len(critics) else end
    return ratings[place : bisect_left(ratings, until, key=_start_of)]


def _begin_of(critic: Critic) -> int:
    return critic.start


def _is_site(critic: Critic) -> bool:
    return critic.critic is None and critic.publication is None


class _Reader:
    """Reads the sentences of one paragraph in order."""

    def __init__(self, prose: Prose, wholes: Wholes) -> None:
        self.prose = prose.text
        self.text = cover_names(prose.text, wholes)
        """The prose with the names of aggregators and publications covered too."""
        self.sentences = prose.sentences
        self.found: list[Given] = []
        self.named: tuple[Critic, int] | None = None
        """The critic who was named last, and the start of that sentence."""
        self.surnames: dict[str, tuple[Critic, int]] = {}
        self.paper: tuple[int, int] | None = None
        """The publication that was named last in the sentences before."""
        self.seen = 0

    def read(self) -> list[Given]:
        for index, (start, end) in enumerate(self.sentences):
            if not may_rate(self.text, start, end):
                continue
            ratings = find_ratings(self.text, start, end)
            if ratings:
                implied = find_implied(self.text, end, ratings)
                self._sentence(index, sorted(ratings + implied, key=_start_of) if implied else ratings)
        return self.found

    def _sentence(self, index: int, ratings: list[Rating]) -> None:
        start, end = self.sentences[index]
        critics = self._givers(start, end)
        films = mentions(self.prose, start, end, givers=True)
        first = len(self.found)
        taken: set[Critic] = set()
        after = 0
        for place, each in enumerate(ratings):
            if place < after:  # one of several that several give
                continue
            until = ratings[place + 1].start if place + 1 < len(ratings) else end
            if not is_own(films, self.prose, each.start, each.end, until) or is_of_another(
                self.text, (start, until), each
            ):
                continue
            attached = find_attached(self.text, (start, end), ratings, place)
            speaker = self._speaker(index, critics, each, until) if attached is None else (attached, start)
            if speaker is None or speaker[0] in taken:
                continue
            critic, begin = speaker
            taken.add(critic)
            if not critic.beside:
                self._take(first, (critic, each), (begin, start, end))
                continue
            givers = [*critic.beside, critic._replace(beside=())]
            shares = [each] * len(givers)
            if RESPECTIVELY.search(self.text, each.end, min(end, each.end + _NEAR)) is not None:
                shares = _shares(critics, critic, (ratings, place), end)
                after = place + len(shares)
            elif place + 1 < len(ratings) and _AND_ANOTHER.fullmatch(self.text, each.end, until) is not None:
                shares = []  # who gives which?
            if len(shares) == len(givers):
                for one, share in zip(givers, shares, strict=True):
                    self._take(first, (one, share), (begin, start, end), shared=one is not givers[-1])

    def _take(
        self, first: int, found: tuple[Critic, Rating], span: tuple[int, int, int], *, shared: bool = False
    ) -> None:
        """Take the rating of a critic as a review.

        Args:
            first: The number of the sentence's first review.
            found: The critic and the rating.
            span: Where the sentence starts that names the critic, and where that of the rating starts and ends.
            shared: Whether a critic is named behind this one before their rating.
        """
        (critic, each), (begin, start, end) = found, span
        parts = dict(each.parts)
        behind = (
            publication_behind(self.text, each.end, end)
            if critic.publication is None or critic.critic is None
            else None
        )
        if critic.publication is None:
            critic = critic._replace(publication=behind)
        elif behind is not None and not is_outlet(
            self.text[slice(*critic.publication)]
        ):  # "Lund gave it 3/5 in The Quay"
            critic = critic._replace(critic=critic.publication, publication=behind)
        for name, place in (("critic", critic.critic), ("publication", critic.publication)):
            if place is not None:
                parts[name] = Part(*place)
        given = Given(
            begin, end, parts, critic.end if shared else max(critic.end, *(part.end for part in parts.values()))
        )
        if len(self.found) > first:  # another critic of the same sentence
            previous = self.found[-1]
            given.start = max(previous.last, min(critic.start, each.start))
            previous.end = previous.start + len(self.text[previous.start : given.start].rstrip(" ,;\xa0"))
        elif self.found and self.found[-1].end > begin:
            given.start = start
        self.found.append(given)

    def _givers(self, start: int, end: int) -> list[Critic]:
        """Return who speaks in a sentence, in order; an aggregator is nobody who does."""
        found = list(find_critics(self.text, start, end))
        sites = [Critic(*match.span(), None, None) for match in _SITE.finditer(self.text, start, end)]
        if not sites:
            return found
        kept: list[Critic] = []
        for each in sorted(found + sites, key=_end_of):
            # "On Rotten Tomatoes, Katie Moss ...": what she gives is part of what stands there
            on_site = bool(kept) and _is_site(kept[-1]) and not _is_site(each)
            if not on_site or is_apart(self.text, kept[-1].end, each.start):
                kept.append(each)
        return kept

    def _speaker(self, index: int, critics: list[Critic], each: Rating, until: int) -> tuple[Critic, int] | None:
        """Return who gives a rating, and where the sentence starts that names them."""
        start = self.sentences[index][0]
        place = bisect_right(critics, each.start, key=_end_of)
        before = critics[place - 1] if place else None
        said = max(start if before is None else before.end, each.start - _NEAR)
        cue = _VERB.search(self.text, said, each.end) is not None or _BEHIND.match(self.text, each.end) is not None
        cue = cue or _QUOTED.search(self.text, max(0, each.start - 2), each.start) is not None
        if is_public(self.text, (said, until), each) or (before is not None and self._is_nobody(before, start)):
            return None
        gets = (
            start if _BY.match(self.text, each.end, until) is not None else said
        )  # "4/5 from The Quay and 3/5 from Tide"
        if (
            _TAKES.search(self.text, max(gets, each.start - _NEAR), each.start) is not None
        ):  # "received 3/5 from The Quay"
            behind = critic_behind(self.text, each.end, until)
            if behind is not None:
                return behind, start
            cue = cue or (before is not None and _GOT_IN.match(self.text, before.start) is not None)
        if cue and before is not None:
            return self._known(index, before)
        return self._elsewhere(index, critics[place] if place < len(critics) else None, each) if cue else None

    def _is_nobody(self, critic: Critic, start: int) -> bool:
        """Tell whether who is named is no critic: an aggregator, or the users of a site."""
        return (
            _is_site(critic) or _PUBLIC_OF.search(self.text, max(start, critic.start - _FAR), critic.start) is not None
        )

    def _known(self, index: int, before: Critic) -> tuple[Critic, int]:
        """Return a critic, and where the sentence starts that names them whole."""
        start = self.sentences[index][0]
        word = before.publication if before.critic is None else None
        self._learn(index)
        if before.publication is None and _SAME.match(self.text, before.end) is not None:
            before = before._replace(publication=self.paper)
        return self.surnames.get(self.text[slice(*word)] if word is not None else "", (before, start))

    def _elsewhere(self, index: int, behind: Critic | None, each: Rating) -> tuple[Critic, int] | None:
        """Return who gives a rating before which its sentence names nobody."""
        start = self.sentences[index][0]
        # "In a four-star review, Katie Moss of The Quay ...", "Giving it four stars, The Quay ..."
        if _BEHIND.match(self.text, each.end) is not None or _GIVING.match(self.text, start) is not None:
            return None if behind is None else (behind, start)
        if index and each.start - start < _NEAR and _IT_GAVE.match(self.text, start) is not None:
            first, last = self.sentences[index - 1]
            paper = paper_of(self.text, first, last)
            return None if paper is None else (paper, first)
        if _PRONOUN.match(self.text, start) is not None:
            self._learn(index)
            return self.named
        return None

    def _learn(self, index: int) -> None:
        """Take in who speaks in the sentences before, each with its sentence's start."""
        for start, end in self.sentences[self.seen : index]:
            for critic in find_critics(self.text, start, end):
                self.paper = critic.publication or self.paper
                if critic.critic is not None:
                    surname = self.text[slice(*critic.critic)].split(" ")[-1]
                    known = self.surnames.get(surname)
                    if critic.publication is None and known is not None and known[0].publication is not None:
                        self.named = known
                        continue
                    self.named = self.surnames[surname] = critic, start
        self.seen = max(self.seen, index)


def find_given(text: str, titles: frozenset[str], wholes: Wholes = ()) -> list[Given]:
    """Return the ratings that critics of a paragraph give to the film that bears one of ``titles``."""
    return _Reader(read_prose(text, titles), wholes).read()
