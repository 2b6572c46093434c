"""Sentences that say nothing but scores: how our own are written, and which may be removed whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from wikifilm.errors import EditError
from wikifilm.values.prose.edits import outside, quoted
from wikifilm.values.prose.figures import SCALES, show_figure, show_grade
from wikifilm.values.prose.films import HIDDEN, mentions
from wikifilm.values.prose.sources import SOURCES
from wikifilm.values.scores.dates import as_of
from wikifilm.values.scores.tokens import COVER, cover_sources, find_tokens

if TYPE_CHECKING:
    from wikifilm.film import Score
    from wikifilm.values.prose.films import Prose
    from wikifilm.values.prose.sources import Source

__all__ = ["consensus_sentence", "says_only_scores", "show_score"]

_HUNDRED = 100
_LISTED = (
    "a acclaim aggregate aggregated aggregator aggregators also an and another approval as "
    "assigned assigns at audience "
    "audiences average based by calculated certified consensus critic critical critics critics' "
    "current currently earned "
    "exit f fans film film's filmgoers following for fresh from gave generally gives grade had has "
    "have having held holds "
    "however in indicated indicates indicating is it its mainstream meanwhile most movie "
    "moviegoers normalised normalized "
    "of on online opening or other out per percent polled polls positive professional rating "
    "ratings reading reads received "
    "receives report reported reporting reports review reviewers reviews rotten said says scale "
    "score scored scores shows "
    "signified signifies signifying similarly site site's stated states stating surveyed that the "
    "these this to top total "
    "user users uses using viewers votes was web website website's weighted were which while who with"
)
_WORDS = frozenset(_LISTED.split())
"""The words that a sentence may have which says nothing but scores."""
_VERDICTS = frozenset({"fresh", "certified fresh", "rotten"})
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*'?|[0-9]+")
_SCALE = re.compile(r"[\"“]?A\+?[\"”]? to [\"“]?F[\"”]?")


def says_only_scores(text: str, prose: Prose, start: int, end: int) -> bool:
    """Return whether a sentence has no word that says something else than a score, and no figure twice."""
    covered, _ = cover_sources(prose.text)
    tokens = find_tokens(covered, text, prose, (start, end))
    spans = [(mention.start, mention.end) for mention in mentions(covered, start, end)]
    spans += [(token.start, token.end) for token in tokens]
    spans += [match.span() for form in (_SCALE, as_of.pattern) for match in form.finditer(covered, start, end)]
    kinds = [token.kind for token in tokens if token.kind != "said"]
    if len(set(kinds)) < len(kinds):
        return False
    spans.sort()
    quotations = slice(bisect_left(prose.quotations, (start, 0)), bisect_left(prose.quotations, (end, 0)))
    said = [match.span() for match in _WORD.finditer(covered, start, end) if not _is_filler(match[0])]
    said += [
        (first, last)
        for first, last in prose.quotations[quotations]
        if HIDDEN in covered[first:last] and text[first + 1 : last - 1].lower() not in _VERDICTS
    ]
    return not outside(sorted(said), spans)


def _is_filler(word: str) -> bool:
    return word.lower() in _WORDS or COVER in word


def consensus_sentence(consensus: str) -> str:
    """Return the sentence that says a consensus."""
    stop = "" if consensus[-1:] in set(".!?") else "."
    return f"The site's consensus reads: {quoted('consensus', consensus)}{stop}"


def show_score(new: Score) -> str:
    """Return sentences of our own that say a score.

    Raises:
        EditError: Its source is not known, or has no such figure.
    """
    source = next((source for source in SOURCES if source.name == new.source), None)
    if source is None:
        known = ", ".join(source.name for source in SOURCES)
        raise EditError("source", f"must be one of {known}, not {new.source!r}", wanted=new.source)
    if new.date is not None:
        raise EditError("date", "has no place in a new sentence; edit the section's text", wanted=new.date)
    if new.audience < source.audience:
        raise EditError("audience", f"must be True: {source.name} asks the public", wanted=new.audience)
    return _grade(source, new) if source.figure == "grade" else _figures(source, new)


def _needless(new: Score, source: Source, *names: str) -> None:
    for name in names:
        if getattr(new, name) is not None:
            raise EditError(name, f"has no place in a sentence on {source.name}", wanted=getattr(new, name))


def _grade(source: Source, new: Score) -> str:
    _needless(new, source, "value", "scale", "average", "average_scale", "consensus", "label", "count")
    if new.grade is None:
        raise EditError("grade", f"must be given: {source.name} has nothing else", wanted=None)
    grade = show_grade(new.grade)
    if source.audience:
        asked = f"Audiences polled by {source.name}"
        return f'{asked} gave the film an average grade of "{grade}" on an A+ to F scale.'
    if new.audience:
        raise EditError("audience", f"must be False: {source.name} asks critics", wanted=True)
    return f'On {source.name}, the film has an average grade of "{grade}".'


def _figures(source: Source, new: Score) -> str:
    _needless(new, source, "grade", *(() if source.figure == "number" else ("label",)))
    percent = source.figure == "percent"
    value = _value(source, new)
    if percent and source.audience:
        text = f"{source.name} reported that audiences gave the film a positive score of {value}"
    else:
        public = new.audience and not source.audience
        noun = "an audience score" if public else "an approval rating" if percent else "a score"
        text = f"On {source.name}, the film has {noun} of {value}"
    if new.count is not None:
        text += f" based on {new.count:,} review{'' if new.count == 1 else 's'}"
    text += _average(source, new)
    if new.label is not None:
        text += f", indicating {quoted('label', new.label)}"
    if not source.consensus:
        _needless(new, source, "consensus")
    return f"{text}." if new.consensus is None else f"{text}. {consensus_sentence(new.consensus)}"


def _value(source: Source, new: Score) -> str:
    if new.value is None or new.scale is None:
        raise EditError("value" if new.value is None else "scale", "must be given in a new sentence", wanted=None)
    if source.figure == "percent" and new.scale != _HUNDRED:
        raise EditError("scale", f"must be 100: {source.name} gives percentages", wanted=new.scale)
    if new.scale not in SCALES:
        raise EditError("scale", f"cannot be {show_figure(new.scale)} in a sentence", wanted=new.scale)
    if new.value > new.scale:
        raise EditError("value", f"must not be above its scale of {show_figure(new.scale)}", wanted=new.value)
    value = show_figure(new.value)
    return f"{value}%" if source.figure == "percent" else f"{value} out of {show_figure(new.scale)}"


def _average(source: Source, new: Score) -> str:
    if new.average is None:
        _needless(new, source, "average_scale")
        return ""
    if source.average is None:
        raise EditError("average", f"has no place in a sentence on {source.name}", wanted=new.average)
    if new.average_scale is None or new.average > new.average_scale:
        raise EditError("average_scale", "must be given, and not be below the average", wanted=new.average_scale)
    return f", with an average rating of {show_figure(new.average)}/{show_figure(new.average_scale)}"
