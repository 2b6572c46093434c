"""Links out of the wiki, categories and the redirect: found in the cut, they protect nothing from it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

import attrs

from wikifilm.dialects.mediawiki.nesting import pairs
from wikifilm.dialects.mediawiki.nodes import Link, Parameter, Tag, Template
from wikifilm.dialects.mediawiki.own import CALL_MARK, own
from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wikifilm.dialects.mediawiki.cut import Cut
    from wikifilm.dialects.mediawiki.nodes import Call

__all__ = [
    "Category",
    "ExternalLink",
    "WorkingLinks",
    "categories",
    "external_links",
    "level_links",
    "redirect",
    "working_links",
]

_PROTOCOLS: Final = (
    "bitcoin: ftp:// ftps:// geo: git:// gopher:// http:// https:// irc:// ircs:// magnet: "
    "mailto: matrix: mms:// news: nntp:// redis:// sftp:// sip: "
    "sips: sms: ssh:// svn:// tel: telnet:// urn: worldwind:// xmpp:"
)
REDIRECTS: Final = frozenset(
    {"redirect", "weiterleitung", "redirection", "redirección", "redireccion", "rinvia", "doorverwijzing"}
)
"""What a redirect begins with in English, German, French, Spanish, Italian and Dutch."""
CATEGORIES: Final = frozenset({"category", "kategorie", "catégorie", "categoría", "categoria", "categorie"})
"""What the namespace of categories is called there."""
FILES: Final = frozenset(
    {"file", "image", "datei", "bild", "fichier", "archivo", "imagen", "immagine", "bestand"},
)
"""What the namespace of files is called there."""

_PROTOCOL = "|".join(map(re.escape, _PROTOCOLS.split()))
_BLANKS: Final = " \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# The marks of links and tags end an address; that of a call does not, as nobody knows what it brings.
_ADDRESS = (
    rf"(?:\[[0-9A-Fa-f:.]++\]|(?!'')[^][<>\"\x00-\x1f\x7f{_BLANKS}\ufdd1\ufdd2])"
    rf"(?:(?!'')[^][<>\"\x00-\x1f\x7f{_BLANKS}\ufdd1\ufdd2\ufffd])*+"
)
# The letters right behind a link belong to it.
_FOUND = re.compile(
    rf"\[(?:(?ai:{_PROTOCOL})|//){_ADDRESS}[{_BLANKS}]*+|<[A-Za-z/!][^<>]*+>"
    rf"|(?<!\ufdd1(?=[a-z]))\b(?ai:{_PROTOCOL}){_ADDRESS}"
)
_ADDRESS_BEGIN = re.compile(rf" *+(?ai:{_PROTOCOL}|//)")
_HINT = re.compile(r":|\[//")
_BEGIN = re.compile(rf"(?ai:{_PROTOCOL})")
_LABEL_END = re.compile(r"[]\x00-\x08\n-\x1f]")
_BRACKETS = re.compile(r"\[\[*+")
_BRACKET = re.compile("&[lg]t;")
_ENTITY = re.compile(r"&(?:[A-Za-z0-9]++|#[0-9]++|#[xX][0-9A-Fa-f]++);\Z")
_TARGET = re.compile(r"[^][{}|<>\n\ufdd1\ufdd2]++\Z")
_PLAIN_LINK = re.compile(
    r"(?<!\[)\[\[[A-Za-z0-9](?:[A-Za-z0-9 ,.()'!-]{0,200}[A-Za-z0-9.)'!])?+(?:\|[^][{}<>|\r\n]++)?+\]\]"
)
"""What most links are: nothing in them needs a closer look."""
_REDIRECT = re.compile(r"[ \t\n\r\0\x0b]*+#(\w++)[ \t\n\r]*+:?[ \t\n\r]*+(?=\[\[)")


@attrs.frozen
class ExternalLink:
    """A link out of the wiki."""

    span: Span
    """It, with its brackets."""
    url_span: Span
    """Its address."""
    label_span: Span | None
    """Its label; None if it has none."""


@attrs.frozen
class Category:
    """A category that a page is in."""

    name: str
    """Its name, blanks for ``_``."""
    link: Link = attrs.field(repr=False)
    """The link."""

    @property
    def key(self) -> str | None:
        """What the page is sorted by there, None if nothing is said."""
        span = self.link.label_span
        return self.link.cut.seen(*span) if span else None


def external_links(cut: Cut, places: Sequence[int] | None = None) -> list[ExternalLink]:
    """Find links out of the wiki, in brackets and bare: in prose, values, references and captions.

    Args:
        cut: The cut of the text.
        places: All links that hold one of these places, in order, are wanted; others may be left out. All by default.

    Returns:
        The links in order.

    """
    # most values have no address: a look at where there may be any spares reading them
    if places is None:
        places = [one.start() for one in _HINT.finditer(cut.text)]
    found = [link for start, end in _levels(cut, places) for link in level_links(cut, start, end)]
    return sorted(found, key=lambda one: one.span)


def _levels(cut: Cut, places: Sequence[int]) -> Iterator[Span]:
    """Give the ranges in which there may be text of its own, those that hold a place."""

    def holds(start: int, end: int) -> bool:
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end

    # most nodes hold no place: none is made of these
    nested = cut.nested
    calls: Iterator[Call] = chain(
        (Template(cut, *row) for row in nested.templates if holds(row[0], row[1])),
        (Parameter(cut, *row) for row in nested.params if holds(row[0], row[1])),
    )
    arguments = (argument.value_span for call in calls for argument in call.arguments)
    labels = (Link(cut, *pair).label_span for pair in pairs(cut.links_) if holds(*pair))
    inside = (Tag(cut, *row) for row in nested.tags if holds(row[0], row[1]))
    tags = (tag.inner_span for tag in inside if tag.name in cut.wiki.wikitext_tags)
    found = chain((Span(0, len(cut.text)),), arguments, labels, tags)
    return (span for span in found if span is not None and holds(*span))


def level_links(cut: Cut, start: int, end: int) -> Iterator[ExternalLink]:
    """Find the links out of the wiki in text of one level; nodes in it are not looked into."""
    level = own(cut, start, end)
    text = level.text
    label_end = at = 0
    while found := _FOUND.search(text, at):
        at, stop = found.span()
        if text[at] == "[":
            if label_end < stop:
                ending = _LABEL_END.search(text, stop)
                label_end = ending.start() if ending else len(text)
            if text.startswith("]", label_end):
                url_end = at + len(text[at:stop].rstrip(_BLANKS))
                bracket = _BRACKET.search(text, at, url_end)
                if bracket:
                    url_end = stop = bracket.start()
                label = level.span(stop, label_end) if stop < label_end else None
                stop = label_end + 1
                yield ExternalLink(level.span(at, stop), level.span(at + 1, url_end), label)
            else:
                stop = at + 1
        elif text[at] != "<":
            end_bare = _bare_end(text, at, stop)
            if end_bare is not None:
                yield ExternalLink(level.span(at, end_bare), level.span(at, end_bare), None)
        at = stop


def _bare_end(text: str, at: int, stop: int) -> int | None:
    """Return where a bare address ends: before an escaped bracket, before the signs that end a sentence."""
    url = _BRACKET.split(text[at:stop], maxsplit=1)[0]
    plain = url.rstrip(",;.:!?" if "(" in url else ",;.:!?)")
    entity = _ENTITY.search(url[: len(plain) + 1])
    end = entity.end() if entity else len(plain)
    begin = _BEGIN.match(url)
    return at + end if begin and end > begin.end() else None


class WorkingLinks:
    """Tells which pairs ``[[ ]]`` of a text MediaWiki makes links of: to pages, categories, files, other wikis."""

    def __init__(self, cut: Cut, files: frozenset[str] = FILES) -> None:
        """Look at nothing yet.

        Args:
            cut: The cut of the text.
            files: What the namespaces of files are called, in whose labels links may stand: lower case.

        """
        self.cut = cut
        self.files = files
        self.known: dict[int, bool] = {}

    def works(self, start: int) -> bool:
        """Tell whether the pair that begins at a place is a link."""
        found = self.known.get(start)
        if found is None:
            plain = _PLAIN_LINK.match(self.cut.text, start) is not None
            found = plain or self._works(bisect_left(self.cut.link_starts, start))
            self.known[start] = found
        return found

    def _works(self, index: int) -> bool:
        cut, starts = self.cut, self.cut.link_starts
        link = cut.link(starts[index])
        bar = link.bar
        end = link.end - len("]]") if bar < 0 else bar
        target = own(cut, link.start + len("[["), end).text
        nests = index + 1 < len(starts) and starts[index + 1] < link.end
        return (
            self._is_even(link.start)
            and not (bar >= 0 and not cut.seen(bar + 1, link.end - len("]]")))
            and not (nests and target.partition(":")[0].strip(" _").lower() not in self.files)
            and _TARGET.match(target) is not None
            and not _ADDRESS_BEGIN.match(target)
            and cut.wiki.is_title(unquote(target).replace(CALL_MARK, "x"), template=False)
        )

    def _is_even(self, start: int) -> bool:
        """Tell whether brackets, taken in pairs from the left, begin here: in ``[[[A]]`` there is no link."""
        if not self.cut.text.startswith("[", start - 1) or not start:
            return True
        return not (start - self._runs[bisect_right(self._runs, start) - 1]) % 2

    @cached_property
    def _runs(self) -> list[int]:
        """Where runs of ``[`` begin."""
        return [run.start() for run in _BRACKETS.finditer(self.cut.text)]


def working_links(cut: Cut, files: frozenset[str] = FILES) -> list[Link]:
    """Find the pairs ``[[ ]]`` that MediaWiki makes links of: to pages, categories, files, other wikis.

    Args:
        cut: The cut of the text.
        files: What the namespaces of files are called, in whose labels links may stand: lower case.

    Returns:
        The links in order.

    """
    working = WorkingLinks(cut, files)
    return [link for link in cut.links if working.works(link.start)]


def categories(cut: Cut, names: frozenset[str] = CATEGORIES) -> list[Category]:
    """Find the categories that a text puts its page in.

    Args:
        cut: The cut of the text.
        names: What the namespace is called: lower case.

    Returns:
        The categories in order.

    """
    found = []
    for link in cut.links:
        target = cut.seen(*link.target_span).replace("_", " ").strip(BLANKS)
        space, colon, name = target.partition(":")
        if colon and space.strip().lower() in names and "\n" not in target:
            found.append(Category(name.strip(), link))
    return found


def redirect(cut: Cut, words: frozenset[str] = REDIRECTS) -> Link | None:
    """Return the link to the page that this page leads to, None if it does not.

    Args:
        cut: The cut of the text.
        words: What may stand behind the ``#``: lower case.

    """
    begun = _REDIRECT.match(cut.text)
    if begun is None or begun[1].lower() not in words:
        return None
    return next((link for link in cut.links if link.start == begun.end()), None)
