"""The film's numbers in the catalogues of others, as the external links of its article say them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from wikifilm.dialects.mediawiki.texts import template_key
from wikifilm.dialects.mediawiki.web import external_links
from wikifilm.film import Identifier
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wikifilm.dialects.mediawiki.nodes import Argument, Template
    from wikifilm.dialects.mediawiki.page import Page

__all__ = ["CATALOGUES", "Catalogue", "Numbered", "core_of", "identifiers", "links_section", "numbered"]


class Catalogue(NamedTuple):
    """How links to a catalogue are written."""

    name: str
    """What we call it."""
    templates: frozenset[str]
    """The names of its templates, in small letters."""
    number: str
    """What stands for the film in an argument; its groups are the identifier."""
    address: str
    """What its addresses are behind ``://``; the groups are the identifier."""
    host: str
    """What every such address begins with."""
    form: str = "{}"
    """The identifier, with the groups in the place of ``{}``."""
    template: str = ""
    """The template that a new link is written with."""


def _catalogue(name: str, templates: str, number: str, address: str, form: str = "{}") -> Catalogue:
    known = templates.split("|")
    pattern = rf"(?:[a-z0-9-]++\.)*?{address}"
    host = address.partition("/")[0] + "/"
    return Catalogue(name, frozenset(each.lower() for each in known), number, pattern, host, form, known[0])


_SLUG: Final = r"([A-Za-z0-9_%.~()'-]++)"

CATALOGUES: Final = (
    _catalogue(
        "imdb",
        "IMDb title|IMDb|IMDb Titel|IMDb film|IMDb movie|Imdb titre|Imdb-title|Title IMDb",
        r"(?:tt)?([0-9]{1,10})/?",
        r"imdb\.com/(?:[a-z]{2}/)?title/tt([0-9]{1,10})(?![0-9])",
        "tt{:0>7}",
    ),
    _catalogue(
        "tmdb",
        "TMDb title|TMDb film|TMDb movie|TMDb|Tmdb titre",
        r"(?:movie/)?([0-9]++)(?:-[^/]*+)?",
        r"themoviedb\.org/movie/([0-9]++)",
    ),
    _catalogue(
        "rottentomatoes",
        "Rotten Tomatoes|Rotten-tomatoes|Rottentomatoes|Rotten tomato|RottenTomatoes",
        rf"(?:/?m/)?{_SLUG}/?",
        rf"rottentomatoes\.com/m/{_SLUG}",
        "m/{}",
    ),
    _catalogue(
        "metacritic",
        "Metacritic film|Metacritic movie|Metacritic",
        rf"(?:/?(?:movie|film)s?/(?:titles/)?)?{_SLUG}/?(?:/critic-reviews/?)?",
        rf"metacritic\.com/movie/{_SLUG}",
        "movie/{}",
    ),
    _catalogue(
        "boxofficemojo",
        "Mojo title|Box Office Mojo|BoxOfficeMojo|Box Office Mojo title|Mojo",
        r"(?:title/)?([A-Za-z0-9_.-]+?)(?:\.html?)?/?",
        r"boxofficemojo\.com/(?:movies/\?(?:[a-z]++=[^&]*+&)*?id=([A-Za-z0-9_-]++)|title/(tt[0-9]++))",
    ),
    _catalogue(
        "allmovie",
        "AllMovie title|AllMovie movie|AllMovie|AllRovi movie|AllRovi title|AllRovi|Amg movie|Amg title|AMG",
        r"(?:[0-9]:|[vV])?([0-9]++)",
        r"allmovie\.com/(?:movie|work)/(?:[^/ ]*-)?v?([0-9]++)(?![0-9a-z-])",
        "v{}",
    ),
    _catalogue(
        "tcm",
        "TCMDb title|TCMDb film|TCM title|TCM film|TCM movie",
        r"([0-9]++)(?:/.*+)?",
        r"tcm\.com/tcmdb/title/([0-9]++)",
    ),
    _catalogue(
        "afi",
        "AFI film|AFI movie|AFI catalog|AFI Catalog of Feature Films",
        r"(?:s=)?([0-9]++)(?:-.*+)?",
        r"catalog\.afi\.com/(?:Catalog/moviedetails|Catalog/MovieDetails|Film)/([0-9]++)",
    ),
    _catalogue(
        "letterboxd",
        "LetterboxdTitle|Letterboxd title|Letterboxd film|Letterboxd",
        rf"(?:film/)?{_SLUG}/?",
        rf"letterboxd\.com/film/{_SLUG}",
    ),
)
"""The catalogues that are known."""

_SECTIONS: Final = frozenset({
    "external links", "external link", "external links and sources", "weblinks", "weblink",
    "collegamenti esterni", "liens externes", "lien externe", "enlaces externos", "externe links",
})  # fmt: skip
"""The headings of the sections that are looked into first."""
_ARGUMENTS: Final = ("id", "1")
_SCHEME: Final = re.compile(r"(?:(?ai:https?):)?//")
_BY_TEMPLATE: Final = {name: catalogue for catalogue in CATALOGUES for name in catalogue.templates}
_CATALOGUED: Final = re.compile(r"(?i:imdb|tmdb|rotten|metacritic|mojo|allmovie|allrovi|amg|tcm|afi|letterboxd)")
"""What all their names have somewhere."""
_FIRST, _LONGEST_KNOWN = 80, 40
"""In so many letters a call is looked for such a name, and how long the names are at most."""
_NUMBERS: Final = {catalogue.name: re.compile(catalogue.number) for catalogue in CATALOGUES}
_HOST: Final = re.compile(rf"//(?i:(?:[a-z0-9-]++\.)*?(?:{'|'.join(catalogue.host for catalogue in CATALOGUES)}))")
_ADDRESSES: Final = [(catalogue, re.compile(catalogue.address, re.IGNORECASE)) for catalogue in CATALOGUES]


class Numbered(NamedTuple):
    """A link to a catalogue."""

    span: Span
    """The template or the link."""
    number: Span
    """The part of it that is the film's own."""
    catalogue: Catalogue
    value: str
    """The identifier."""


def links_section(page: Page) -> Span | None:
    """Return what stands below the heading of the section for links to elsewhere."""
    sections = (Span(one.end, one.section_end) for one in page.cut.headings if one.title.strip().lower() in _SECTIONS)
    return next(sections, None)


def numbered(page: Page) -> dict[str, Numbered]:
    """Return the links that tell the film's number in each catalogue, in the text's order.

    What stands in the section for such links counts; where that says nothing, what stands anywhere but in a
    reference. Of several numbers in one catalogue the first counts.

    Args:
        page: The page.
    """
    found = sorted([*_called(page), *_linked(page)], key=_place_of)
    section = links_section(page) if found else None
    inside = [one for one in found if section is not None and section.start <= one.span.start < section.end]
    first: dict[str, Numbered] = {}
    for one in inside or found:
        first.setdefault(one.catalogue.name, one)
    return first


def identifiers(page: Page) -> tuple[Identifier, ...]:
    """Return the film's number in each catalogue that its external links lead to, in the text's order."""
    return tuple(Identifier(name, one.value) for name, one in numbered(page).items())


def core_of(catalogue: Catalogue, value: str) -> str | None:
    """Return the part of an identifier that a template of its catalogue has; None where it is no identifier there."""
    match = _NUMBERS[catalogue.name].fullmatch(value)
    return None if match is None or _said(catalogue, match) != value else _own(match)[0]


def _own(match: re.Match[str]) -> tuple[str, int]:
    """Return the part of a match that is the film's own, and where it begins."""
    group = next(group for group in range(1, len(match.groups()) + 1) if match[group])
    return match[group], match.start(group)


def _said(catalogue: Catalogue, match: re.Match[str]) -> str:
    return catalogue.form.format(_own(match)[0])


def _place_of(one: Numbered) -> int:
    return one.span.start


def _may_number(page: Page) -> Iterator[Template]:
    """Give the calls that may be of a catalogue: a look at the first words spares reading the name of nearly all."""
    text = page.text
    for index, (start, end, _, tag, _, _) in enumerate(page.cut.nested.templates):
        if tag is None:
            words, bar, _ = text[start + len("{{") : min(end, start + _FIRST)].partition("|")
            goes_on = not bar and len(words.strip()) < _LONGEST_KNOWN  # behind many blanks
            if goes_on or "<" in words or _CATALOGUED.search(words) is not None:
                yield page.cut.template(index)


def _called(page: Page) -> Iterator[Numbered]:
    """Give the numbers in templates."""
    for call in _may_number(page):
        catalogue = _BY_TEMPLATE.get(template_key(call.short_name).lower())
        argument = None if catalogue is None else _argument(call)
        if catalogue is None or argument is None:
            continue
        source = page.text[slice(*argument.value_span)]
        blanks = len(source) - len(source.lstrip())
        match = _NUMBERS[catalogue.name].fullmatch(source.strip())
        if match is not None:
            core, at = _own(match)
            start = argument.value_span.start + blanks + at
            yield Numbered(call.span, Span(start, start + len(core)), catalogue, _said(catalogue, match))


def _argument(call: Template) -> Argument | None:
    found = (call.get(name) for name in _ARGUMENTS)
    return next((one for one in found if one is not None and one.value.strip()), None)


def _linked(page: Page) -> Iterator[Numbered]:
    """Give the numbers in addresses."""
    tags = [(start, end) for start, end, _, tag, _, _ in page.cut.nested.tags if tag is None]
    starts = [start for start, _ in tags]
    hosts = (host.start() for host in _HOST.finditer(page.text))
    places = [at for at in hosts if not _inside(Span(at, at), tags, starts)]
    for link in external_links(page.cut, places) if places else ():
        url = page.text[link.url_span.start : link.url_span.end]
        scheme = _SCHEME.match(url)
        host = "" if scheme is None else url[scheme.end() :]
        for catalogue, pattern in _ADDRESSES:
            match = pattern.match(host)
            if match is not None:
                core, at = _own(match)
                start = link.url_span.end - len(host) + at
                yield Numbered(link.span, Span(start, start + len(core)), catalogue, _said(catalogue, match))


def _inside(span: Span, tags: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, span.start) - 1
    return at >= 0 and span.end <= tags[at][1]
