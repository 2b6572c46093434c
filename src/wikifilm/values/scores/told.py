"""Which source a figure of a sentence belongs to, and of which film it speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from wikifilm.values.prose.figures import read_figure
from wikifilm.values.prose.films import OWN, is_own, mentions, read_prose
from wikifilm.values.scores.dates import as_of, read_as_of
from wikifilm.values.scores.parts import Part, Told
from wikifilm.values.scores.tokens import COVER, cover_sources, find_tokens

if TYPE_CHECKING:
    from wikifilm.values.prose.films import Mention, Prose
    from wikifilm.values.prose.sources import Source
    from wikifilm.values.scores.tokens import Token

__all__ = ["find_told"]


_ON = re.compile(r"[^,;]{0,80}(?<![^\W_])(?:on|from|by|at|to|of)(?![^\W_])[^,;]{0,80}\Z")
_AND = re.compile(r"(?<![^\W_])(?:and|while|but|whereas|though)(?![^\W_])")
_FOLLOWS = re.compile(r"(?:The|Its|With|It|Their)(?![^\W_])")
_BEFORE = re.compile(r"(?i:audience|user|(?<!re)viewer|popcorn|verified|public)[^0-9.;,]{0,30}\Z")
_BEHIND = re.compile(
    r"[ ](?:audience|user|viewer|verified)|[^0-9,.;]{0,30}(?:from|by|among|of) (?:the )?(?:site's "
    r")?(?:audiences?|users|viewers)"
)
_NO_VERDICT = re.compile(
    r"[^0-9.;]{0,48}recommend|[ ](?:of|in) (?:the |its )?(?:film's )?(?:budget|box|gross|opening|"
    r"audience(?!s?(?: members)?(?: polled| surveyed)? (?:gave|rated|graded|liked)))|"
    r"[ ](?:drop|decline|decrease|increase|rise|jump)|[^0-9.;,]{0,40}(?:[Tt]op [Cc]ritics|Cream of the Crop)"
)
_NO_VERDICT_BEFORE = re.compile(r"(?:[Tt]op [Cc]ritics|Cream of the Crop)[^0-9.;]{0,40}\Z")
_VERDICT = re.compile(
    r"[^0-9.;,]{0,28}(?:positive|score|rating|approval|liked|favou?rabl)|"
    r"[ ]of (?:the |those )?(?:[a-z]{1,12} )?(?:audience(?: members)?|audiences|filmgoers|moviegoers|viewers|"
    r"people|polled|surveyed)(?: (?:polled|surveyed))? (?:gave|rated|graded|liked)[^0-9.;,]{0,40}positive"
)
_VERDICT_BEFORE = re.compile(
    rf"(?:score|rating|positive|approval|it|film|{OWN})(?: (?:of|an?|at|was|is|from|overall)){{0,3}} \Z"
)
_GIVER = re.compile(
    r"(?<![^\W_])(?!(?:All|Audiences?|Boys|Children|Consensus|Couples|Critics?|Customers|Everyone|Families|Fans|Females?|"
    r"Filmgoers|Girls|He|It|Its|Kids|Males?|Members|Men|Moviegoers|Parents|Patrons|People|Polls?|Reviewers?|Reviews?|She|"
    r"Site|Teens|They|This|Those|Tomatometer|Users?|Viewers|Visitors|Voters|We|Website|Which|Who|Women)[ ])"
    rf"[^\W\d_]{{0,20}}[A-Z][^\s{OWN}{COVER},;]{{0,30}},?[ ](?:(?:who|also|only|had|has|later) ){{0,2}}"
    r"(?:(?:gave|gives?|awarded|awards|rated|rates|graded|grades|scored)[ ]"
    r"(?:it|the film|the game|the movie|the picture|this)(?![^\W_])"
    rf"|(?:gave|awarded|rated)[ ](?:{OWN}|(?:a|an)[ ](?:score|rating|grade)[ ]of[ ]))"
)
"""Somebody who gives a rating and is no aggregator's public."""
_AUDIENCE_SCORE = re.compile(
    r"(?:The|Its)(?: verified)? (?:audience|user|viewer|popcorn) (?:score|rating)[^0-9.;,]{0,30}\Z"
)
_RATES_IT = re.compile(rf"[ ](?:[a-z]{{2,12}}[ ])?(?:gave|rated|awarded)[ ](?:it|the film|the movie|{OWN})(?![^\W_])")
"""What only a critic or a publication does, and no film."""
_APPROVAL = re.compile(r"(?<![^\W_])(?:approval|positive|fresh(?:ness)?) rating(?![^\W_])")
_RESPECTIVELY = re.compile(r",? respectively(?![^\W_])")
_FEWEST = 2
_WINDOW = 60
_LONGEST = 200


class _Reader:
    """Reads the sentences of one paragraph in order."""

    def __init__(self, original: str, prose: Prose) -> None:
        self.original = original
        self.prose = prose
        self.text, self.sources = cover_sources(prose.text)
        self.found: list[Told] = []
        self.current: Told | None = None
        """The score that the next figure or detail may belong to."""
        self.fresh = False
        """Whether it is of the sentence that is read, or that sentence speaks of another film."""
        self.waiting: list[Token] = []
        """Details that stand before the figure they belong to."""
        self.hanging: tuple[Token, list[Token]] | None = None
        """The aggregator and the consensus of a sentence that tells no figure: they are those of the next one."""

    def read(self) -> list[Told]:
        before = (0, 0)
        at = 0
        for start, end in self.prose.sentences if self.sources else ():
            first = at
            while at < len(self.sources) and self.sources[at].start < end:
                at += 1
            hanging, self.hanging = self.hanging, None
            if at > first or self.current is not None:
                self._sentence(self.sources[first:at], start, end, before)
            elif hanging is not None and _APPROVAL.search(self.text, start, end) is not None:
                self._goes_on(hanging, (start, end), before)
            before = (start, end)
        return self.found

    def _goes_on(self, hanging: tuple[Token, list[Token]], sentence: tuple[int, int], before: tuple[int, int]) -> None:
        """Read a sentence whose aggregator and consensus stand in the sentence before."""
        first = len(self.found)
        name, said = hanging
        self._sentence([name], *sentence, before)
        for told in self.found[first : first + 1]:
            for token in said:
                _take_detail(told, token, told.end)
            told.start = before[0]

    def _sentence(self, names: list[Token], start: int, end: int, before: tuple[int, int]) -> None:
        grades = any(name.source is not None and name.source.figure == "grade" for name in names)
        tokens = find_tokens(self.text, self.original, self.prose, (start, end), grades=grades)
        if not tokens:
            return
        films = self._films((start, end), before)
        first = len(self.found)
        self.fresh, self.waiting = False, []
        figures = [token for token in tokens if token.kind in _FIGURES]
        paired = self._paired(figures, names, end)
        for token in tokens:
            place = bisect_right(names, token.start, key=_end_of)
            name = names[place - 1] if place else None
            if token.kind not in _FIGURES:
                self._detail(token, name, end)
                continue
            following = bisect_left(figures, token.end, key=_start_of)
            until = figures[following].start if following < len(figures) else end
            said = start if name is None else name.end
            if _GIVER.search(self.text, max(said, token.start - _LONGEST), token.start) is not None:
                continue  # a critic's rating
            after = names[place] if place < len(names) else None
            name = paired.get(token) or self._name(token, name, after, until)
            source = self._source(token, name, start)
            if source is not None and not is_own(films, self.text, token.start, token.end, until):
                self.current, self.fresh, self.waiting = None, True, []
            elif source is not None:
                self._figure(source, token, name, (until, end))
        consensus = [token for token in self.waiting if token.kind == "consensus"]
        if consensus and len(self.found) == first and len(names) == 1:
            self.hanging = names[0], consensus
        self._share(first, names, start)
        date = as_of.pattern.search(self.text, start, end)
        if date is not None and read_as_of(date[0]) is not None:
            for told in self.found[first:]:
                told.parts["date"] = Part(*date.span())

    def _films(self, sentence: tuple[int, int], before: tuple[int, int]) -> list[Mention]:
        """Return where a sentence speaks of a film; with "It" it goes on about what the sentence before was about."""
        films = mentions(self.text, *sentence)
        if films and films[0].start == sentence[0] and films[0].kind == "it":
            earlier = mentions(self.text, *before)
            first = earlier[0] if earlier and earlier[0].start == before[0] else None
            if first is not None and not first.own and _RATES_IT.match(self.text, first.end) is None:
                films[0] = films[0]._replace(own=False, kind="subject")
        return films

    def _paired(self, figures: list[Token], names: list[Token], end: int) -> dict[Token, Token]:
        """Return the sources of figures where a sentence says which is whose: "88% and 61 on the one and the other"."""
        if (
            len(figures) != len(names)
            or len(names) < _FEWEST
            or _RESPECTIVELY.search(self.text, names[-1].end, end) is None
        ):
            return {}
        apart = figures[-1].end <= names[0].start or names[-1].end <= figures[0].start
        return dict(zip(figures, names, strict=True)) if apart else {}

    def _detail(self, token: Token, name: Token | None, end: int) -> None:
        """Give a count, label or consensus to the figure before it, or keep it for the next."""
        told = self.current
        if told is None and self.fresh:  # another film's
            return
        if told is None or not (self.fresh or token.kind == "consensus") or _foreign(name, told):
            self.waiting.append(token)
        else:
            _take_detail(told, token, end)

    def _name(self, token: Token, before: Token | None, after: Token | None, until: int) -> Token | None:
        """Return the source of a figure: the one it is said to be of, else the one before it."""
        if after is not None and token.end <= after.start and (before is None or after.start < until):
            between = self.text[token.end : min(after.start, token.end + _LONGEST)]
            if before is None or (_ON.match(between) is not None and _AND.search(between) is None):
                return after
        return before

    def _source(self, token: Token, name: Token | None, start: int) -> Source | None:
        """Return whose figure it is, if it is a verdict; an average may go on about the sentence before."""
        if token.kind == "percent":
            before = self.text[max(0, token.start - _WINDOW) : token.start]
            behind = self.original[token.end : token.end + _WINDOW]
            if _NO_VERDICT.match(behind) is not None or _NO_VERDICT_BEFORE.search(before) is not None:
                return None
        if name is None and self.current is not None and _FOLLOWS.match(self.text, start):
            says = self.text[max(start, token.start - _WINDOW) : token.start]
            public = token.kind == "percent" and self.current.source.consensus and _AUDIENCE_SCORE.search(says)
            if token.average or public:
                return self.current.source
        return None if name is None else name.source

    def _figure(self, source: Source, token: Token, name: Token | None, ends: tuple[int, int]) -> None:
        """Give a figure to the current score or to a new one of its source."""
        part = self._part(source, token)
        if part is None:
            return
        until, end = ends
        told = self.current
        public = name is not None and "opcorn" in self.original[name.start : name.end]
        audience = source.audience or public or self._is_public(token, until)
        same = told is not None and told.source == source
        if told is None or not same or not (part == "average" or (self.fresh and told.audience == audience)):
            told = Told(source, audience, token.start, end)
            self.found.append(told)
        if not told.take(token, part):
            return
        told.end = max(told.end, end)
        if name is not None and "source" not in told.parts:
            told.parts["source"] = Part(*name.figure)
            told.last = max(told.last, name.end)
        for detail in self.waiting:
            _take_detail(told, detail, end)
        self.current, self.fresh, self.waiting = told, True, []

    def _part(self, source: Source, token: Token) -> str | None:
        """Return which part of a score of ``source`` a figure is."""
        part = {"number": "value", "grade": "grade"}.get(source.figure)
        if (source.figure == "grade") != (token.kind in {"grade", "lost grade"}):
            return None
        if token.kind == "percent":
            before = self.text[max(0, token.start - _WINDOW) : token.start]
            clear = _VERDICT.match(self.text, token.end) or _VERDICT_BEFORE.search(before)
            return "value" if clear or not source.audience else None
        scale = source.scale if token.scale is None else read_figure(self.text[slice(*token.scale)])
        if part != "grade" and not token.lost and read_figure(self.text[slice(*token.figure)]) > scale:
            return None
        if part is None and token.kind == "said":
            return "average" if token.average else "value" if token.lost else None
        alone = source.audience and (self.current is None or self.current.source != source)
        return part or ("value" if scale == source.scale or alone else "average")

    def _is_public(self, token: Token, until: int) -> bool:
        before = self.text[max(0, token.start - _WINDOW) : token.start]
        return _BEFORE.search(before) is not None or _BEHIND.match(self.text, token.end, until) is not None

    def _share(self, first: int, names: list[Token], start: int) -> None:
        """Share a sentence among its scores, each from its source or its figure on."""
        for place in range(first, len(self.found)):
            told = self.found[place]
            previous = self.found[place - 1] if place else None
            if previous is None or previous.end <= start:
                told.start = start
                continue
            between = slice(
                bisect_left(names, previous.last, key=_start_of),
                bisect_left(names, told.start, key=_start_of),
            )
            told.start = next((name.start for name in names[between] if name.source == told.source), told.start)
            previous.end = previous.start + len(self.text[previous.start : told.start].rstrip(" ,;(\xa0"))


def _start_of(token: Token) -> int:
    return token.start


def _end_of(token: Token) -> int:
    return token.end


def _foreign(name: Token | None, told: Told) -> bool:
    """Return whether another source is named between a score and a detail."""
    return name is not None and name.source != told.source and name.start >= told.last


def _take_detail(told: Told, token: Token, end: int) -> None:
    suits = {"consensus": told.source.consensus, "label": told.source.figure == "number"}
    if suits.get(token.kind, True) and told.take(token, token.kind):
        told.end = max(told.end, end)


_FIGURES = frozenset({"percent", "rating", "said", "grade", "lost grade"})


def find_told(text: str, titles: frozenset[str]) -> list[Told]:
    """Return the scores that a paragraph tells of the film that bears one of ``titles``."""
    return _Reader(text, read_prose(text, titles)).read()
