"""The display text of wikitext: what a reader sees of a value or a paragraph; and how new words are written."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from html.entities import html5
from typing import TYPE_CHECKING, Final, Literal, NamedTuple
from unicodedata import category
from weakref import WeakKeyDictionary

from wikifilm.dialects.mediawiki.own import CALL_MARK, LINK_MARK, TAG_MARK, Own
from wikifilm.dialects.mediawiki.templates_call import trimmed
from wikifilm.dialects.mediawiki.templates_forms import show_template
from wikifilm.dialects.mediawiki.texts import TEMPLATES, Form, form_of
from wikifilm.dialects.mediawiki.web import CATEGORIES, FILES, external_links, working_links
from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.errors import EditError
from wikifilm.inline import Inline, Script
from wikifilm.syntax import MAX_DEPTH
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wikifilm.dialects.mediawiki.cut import Cut
    from wikifilm.dialects.mediawiki.nodes import Parameter, Template
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.dialects.mediawiki.web import ExternalLink
    from wikifilm.inline import AtomKind

__all__ = ["LOST", "PEN", "WikiPen", "inline"]

LOST: Final = "\ufffd"
"""What is shown where a text stands that is not in the source."""

# ------------------------------------------------------------------------------------------------- data

_HTML: Final = """
abbr b bdi bdo big blockquote br caption center cite code col colgroup data dd del dfn div dl dt em font h1 h2 h3 h4
h5 h6 hr i ins kbd li link mark meta ol p q rb rp rt rtc ruby s samp small span strike strong sub sup table tbody td
tfoot th thead time tr tt u ul var wbr
"""
_VOID: Final = frozenset({"br", "hr", "wbr", "link", "meta", "col"})
_SWITCHES: Final = """
NOTOC FORCETOC TOC NOEDITSECTION NEWSECTIONLINK NONEWSECTIONLINK NOGALLERY HIDDENCAT EXPECTUNUSEDCATEGORY INDEX NOINDEX
STATICREDIRECT NOTITLECONVERT NOTC NOCONTENTCONVERT NOCC DISAMBIG EXPECTUNUSEDTEMPLATE NOGLOBAL ARCHIVEDTALK NOTALK
"""
_RAW_TAGS: Final = frozenset({"nowiki", "pre", "source", "syntaxhighlight"})
_LOST_TAGS: Final = frozenset({"ce", "chem", "hiero", "math", "phonos", "score", "langconvert"})
_LANGUAGE: Final = re.compile(
    r"(?:[a-z]{2,3}|simple|be-tarask|be-x-old|zh-[a-z-]++|roa-[a-z]++|bat-smg|cbk-zam|fiu-vro|map-bms|nds-nl)\Z"
)
_NO_LANGUAGES: Final = frozenset({"doi", "mw", "rfc"})


def _names(words: str) -> str:
    """Return the pattern of any of some words, the longest first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


_BR: Final = r"<(?:/?+(?ai:br)(?:[ \t\r\n/][^<>]*+)?+)>"
_FOLD: Final = rf"(?<![ \t])[ \t]*+(?:[\r\n]|{_BR})(?:[ \t\r\n]|{_BR})*+"
_REFERENCE: Final = r"&(?:[A-Za-z][A-Za-z0-9]{1,40}|#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,7});"
_TOKEN: Final = re.compile(
    rf"(?P<node>[{CALL_MARK}{LINK_MARK}{TAG_MARK}])|(?P<quotes>''++)|(?P<fold>{_FOLD})"
    rf"|<(?P<slash>/?+)(?P<html>(?ai:{_names(_HTML)})(?=[ \t\r\n/>]))[^<>]*+>"
    rf"|(?P<entity>{_REFERENCE})|(?P<switch>__(?:{_names(_SWITCHES)})__)|(?P<bracket>\[)"
)
_RAW_TOKEN: Final = re.compile(rf"(?P<fold>(?<![ \t])[ \t]*+[\r\n][ \t\r\n]*+)|(?P<entity>{_REFERENCE})")
_SPECIAL: Final = re.compile(r"[<{&\r\n[]|''|__")
_LINE: Final = re.compile(r"[^\r\n]++")
_QUOTES: Final = re.compile(r"<[A-Za-z/][^<>]*+>|''++")
_BLANK_CODES: Final = frozenset({9, 10, 13})


def _entity(written: str) -> str | None:
    """Return what a character reference shows; None if it is none."""
    if written[1] != "#":
        return html5.get(written[1:])
    code = int(written[3:-1], 16) if written[2] in "xX" else int(written[2:-1])
    if code in _BLANK_CODES:
        return " "
    known = 0x20 <= code <= 0x10FFFF and not 0x7F <= code < 0xA0 and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004
    return chr(code) if known else None


# ------------------------------------------------------------------------------------------------- pages


class _Index(NamedTuple):
    """What is asked of a page again and again."""

    working: frozenset[int]
    """Where the pairs ``[[ ]]`` begin that are links."""
    externals: dict[int, ExternalLink]
    """The links out of the wiki by where they begin."""
    parameters: dict[int, Parameter]
    """The parameters by where they begin."""


# A page is asked for each of its values: what is found once for the whole of it is kept as long as it lives.
_INDEXES: Final[WeakKeyDictionary[Page, _Index]] = WeakKeyDictionary()


def _index(page: Page) -> _Index:
    found = _INDEXES.get(page)
    if found is None:
        found = _INDEXES[page] = _Index(
            frozenset(link.start for link in working_links(page.cut)),
            {link.span.start: link for link in external_links(page.cut)},
            {parameter.start: parameter for parameter in page.cut.parameters},
        )
    return found


def inline(page: Page, span: Span, *, templates: Mapping[str, Form] = TEMPLATES) -> Inline:
    """Return what a reader sees of a stretch that is one value, list item, paragraph or cell.

    Args:
        page: The page.
        span: The stretch; the caller leaves out the blanks around it.
        templates: How templates are shown, by ``template_key``.

    Returns:
        Its display text. A text that is not in the source is one U+FFFD, an atom of the kind ``lost``. The places of
        the characters ascend, but within a template that shows its arguments in another order.
    """
    form = page.forms.get(span)
    if form is not None:
        return form()
    if not _SPECIAL.search(page.text, *span):
        return Inline(page.text, span, pen=PEN)
    reader = _Reader(page, templates)
    reader.level(*span)
    return reader.script.made(span, PEN)


class _Reader:
    """A script with the page that it is of."""

    def __init__(self, page: Page, templates: Mapping[str, Form]) -> None:
        self.page = page
        self.cut: Cut = page.cut
        self.text = page.text
        self.templates = templates
        self.index = _index(page)
        self.script = Script(page.text)
        self.depth = 0
        self.behind = 0
        self.parting = ""

    # ---------------------------------------------------------------------------------------- writing

    @property
    def length(self) -> int:
        """How much is shown so far."""
        return self.script.length

    def _part(self, at: int) -> None:
        if self.parting:
            words, self.parting = self.parting, ""
            self.script.say(words, at)

    def part(self, words: str) -> None:
        """Show words before whatever is shown next; none any more if they are empty."""
        self.parting = words

    def unit(self, start: int, end: int, shown: str | None = None) -> None:
        """Show a stretch, as something else or as it is."""
        if start < end or shown:
            self._part(start)
            self.script.show(start, end, shown)
            self.behind = max(self.behind, end)

    def say(self, words: str, at: int) -> None:
        """Show words that stand nowhere."""
        if words:
            self._part(at)
            self.script.say(words, at)

    def lost(self, start: int, end: int) -> None:
        """Show that a text stands there which is not in the source."""
        opened = self.open(start)
        self.unit(start, end, LOST)
        self.script.close(opened, "lost", Span(start, end))

    def hide(self, start: int, end: int) -> None:
        """Show nothing."""
        self.script.hide(start, end)
        self.behind = max(self.behind, end)

    def open(self, at: int) -> tuple[int, int]:
        """Begin an atom."""
        self._part(at)
        return self.script.open()

    def close(
        self, opened: tuple[int, int], kind: AtomKind, span: Span, page: str | None = None, *, bare: bool = False
    ) -> None:
        """End an atom; one that shows nothing is hidden."""
        shows = self.length > opened[0]
        self.script.close(opened, kind if shows else "hidden", span, page=page if shows else None, bare=bare and shows)
        self.behind = max(self.behind, span.end)

    # ---------------------------------------------------------------------------------------- reading

    def level(self, start: int, end: int) -> None:
        """Show running text."""
        if not _SPECIAL.search(self.text, start, end):
            self.unit(start, end)
        elif self.depth >= MAX_DEPTH:
            self.lost(start, end)
        else:
            self.depth += 1
            _Level(self, start, end).show()
            self.depth -= 1

    def raw(self, start: int, end: int) -> None:
        """Show text in which there is no markup."""
        at = start
        for found in _RAW_TOKEN.finditer(self.text, start, end):
            shown = " " if found["fold"] else _entity(found[0])
            if shown is not None:
                self.unit(at, found.start())
                self.unit(*found.span(), shown)
                at = found.end()
        self.unit(at, end)

    def is_text(self, start: int, mark: str) -> bool:
        """Tell whether a node is nothing to MediaWiki but text, in which there may be others."""
        if mark == LINK_MARK:
            return start not in self.index.working
        call = self.page.templates.get(start) if mark == CALL_MARK else None
        return call is not None and call.kind == "invalid"

    def node(self, start: int, end: int, mark: str) -> None:
        """Show a node."""
        if mark == LINK_MARK:
            self._link(start, end)
        elif mark == TAG_MARK:
            self._tag(start, end)
        else:
            call = self.page.templates.get(start)
            if call is not None:
                self._call(call)
            else:
                self._parameter(self.index.parameters[start])

    def _parameter(self, parameter: Parameter) -> None:
        arguments = parameter.arguments
        if not arguments:
            self.lost(*parameter.span)
            return
        opened = self.open(parameter.start)
        self.level(arguments[0].start + 1, arguments[0].end)
        self.close(opened, "wrap", parameter.span)

    def _call(self, call: Template) -> None:
        kind, name = call.kind, call.name
        if kind == "template" or (kind == "variable" and name in {"!", "="}):
            show_template(self, call, form_of(name, self.templates))
            return
        function, _, word = name.partition(":")
        hidden = function in {"DEFAULTSORT", "DEFAULTSORTKEY", "DEFAULTCATEGORYSORT", "DISPLAYTITLE"}
        if hidden or (function.lower() == "#tag" and word.strip(BLANKS).lower() == "ref"):
            self.hide(*call.span)
            return
        colon = self.text.find(":", *call.name_span) + 1
        if function.lower() == "formatnum" and self.text[call.start + 2 : colon - 1].strip(BLANKS) == function:
            opened = self.open(call.start)
            self.level(*trimmed(self.text, colon, call.name_span.end))
            self.close(opened, "wrap", call.span)
        else:
            self.lost(*call.span)

    def _tag(self, start: int, end: int) -> None:
        tag = self.page.tags[start]
        name, inner = tag.name, tag.inner_span
        if name in _LOST_TAGS:
            self.lost(start, end)
        elif inner is None or (name not in _RAW_TAGS and name != "poem"):
            self.hide(start, end)
        else:
            opened = self.open(start)
            (self.level if name == "poem" else self.raw)(*inner)
            self.close(opened, "wrap", tag.span)

    def _link(self, start: int, end: int) -> None:
        link = self.page.links[start]
        label = link.label_span
        page = self.cut.seen(*link.target_span).strip(BLANKS)
        if _shows_nothing(page):
            self.hide(start, end)
            return
        opened = self.open(start)
        if label is not None:
            self.level(*label)
        else:
            first, last = trimmed(self.text, *link.target_span)
            first += self.text.startswith(":", first, last)
            nodes = next(self.page.nodes(first, last), None)
            (self.raw if nodes is None else self.level)(first, last)
        self.close(opened, "link", Span(start, end), page, bare=label is None)


def _shows_nothing(page: str) -> bool:
    """Tell whether a link to a page shows nothing in the text: a category, a file, the page in another language."""
    space, colon, _ = page.partition(":")
    space = space.rstrip(" _")
    if not colon or not space:
        return False
    named = space.lower().lstrip(" _") in CATEGORIES | FILES
    return named or (_LANGUAGE.match(space) is not None and space not in _NO_LANGUAGES)


# ------------------------------------------------------------------------------------------------ levels

_Op = Literal["open", "close", "hide", "fold", "unit", "node"]


class _Item:
    """A piece of a level that is no plain text."""

    __slots__ = ("first", "last", "op", "opening", "shown")

    def __init__(self, first: int, last: int, op: _Op, shown: str = "", opening: int = -1) -> None:
        self.first = first
        self.last = last
        self.op = op
        self.shown = shown
        self.opening = opening


class _Level:
    """A stretch with its nodes in a row: first its marks are paired, then it is shown."""

    def __init__(self, reader: _Reader, start: int, end: int) -> None:
        self.reader = reader
        self.nodes: dict[int, tuple[int, int, str]] = {}
        self.comments: list[tuple[int, int, int]] = []
        self.own = self._flat(start, end)
        self.end = end
        self.items: list[_Item] = []
        self.waiting: list[tuple[str, int]] = []
        self.open: Counter[str] = Counter()
        self.quotes, self.line_ends = _quotes(self.own.text)
        self.comment = 0

    def _flat(self, start: int, end: int) -> Own:
        """Read the level: a node is one character, a comment none."""
        text, shields = self.reader.text, self.reader.cut.shields
        bits: list[str] = []
        flats: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        flat, at = 0, start

        def add(bit: str, first: int, last: int) -> None:
            nonlocal flat
            if bit:
                bits.append(bit)
                flats.append(flat)
                starts.append(first)
                ends.append(last)
                flat += len(bit)

        i = bisect_left(shields, (start,))
        while i < len(shields) and shields[i][0] < end:
            one, two, mark = shields[i]
            i += 1
            if two > end or self.reader.is_text(one, mark):
                continue
            add(text[at:one], at, one)
            if mark:
                self.nodes[flat] = shields[i - 1]
                add(mark, one, two)
            else:
                self.comments.append((flat, one, two))
            at = two
            i = bisect_left(shields, (two,), i)
        add(text[at:end], at, end)
        return Own("".join(bits), flats or [0], starts or [start], ends or [start])

    # ---------------------------------------------------------------------------------------- pairing

    def _opening(self, first: int, last: int, key: str) -> None:
        self.waiting.append((key, len(self.items)))
        self.open[key] += 1
        self.items.append(_Item(first, last, "hide"))

    def _closing(self, first: int, last: int, key: str) -> None:
        """Pair a mark with the one that opens; those between them that are not closed are no pairs."""
        if not self.open[key]:
            if first < last:
                self.items.append(_Item(first, last, "hide"))
            return
        other, opening = "", 0
        while other != key:
            other, opening = self.waiting.pop()
            self.open[other] -= 1
        self.items[opening].op = "open"
        self.items.append(_Item(first, last, "close", opening=opening))

    def _read(self, at: int, stop: int) -> None:
        """Find the marks in a stretch."""
        text = self.own.text
        while found := _TOKEN.search(text, at, stop):
            first, last = found.span()
            at = last
            if found["html"]:
                self._html(first, last, found["slash"], found["html"].lower())
            elif found["quotes"]:
                for mark in self.quotes.get(first, ()):
                    (self._opening if mark.opens else self._closing)(mark.first, mark.last, mark.key)
            elif found["bracket"]:
                at = self._external(first)
            else:
                self._plain(first, last, found)

    def _plain(self, first: int, last: int, found: re.Match[str]) -> None:
        """Take what is no mark of a pair."""
        if found["fold"]:
            self._end_lines(first, last)
            self.items.append(_Item(first, last, "fold", " "))
        elif found["switch"]:
            self.items.append(_Item(first, last, "hide"))
        elif found["entity"]:
            shown = _entity(found[0])
            if shown is not None:
                self.items.append(_Item(first, last, "unit", shown))
        elif first in self.nodes:
            self.items.append(_Item(first, last, "node"))

    def _html(self, first: int, last: int, slash: str, name: str) -> None:
        if name in _VOID or self.own.text[last - 2] == "/":
            self.items.append(_Item(first, last, "hide"))
        else:
            (self._closing if slash else self._opening)(first, last, f"<{name}")

    def _end_lines(self, first: int, last: int) -> None:
        """Close what is open at the ends of lines before a place."""
        while self.line_ends and self.line_ends[-1][0] < last:
            for key in self.line_ends.pop()[1]:
                self._closing(first, first, key)

    def _external(self, first: int) -> int:
        """Take a link out of the wiki, if it is one; return where to read on."""
        link = self.reader.index.externals.get(self.own.span(first, first + 1).start)
        if link is None or link.span.end > self.end:
            return first + 1
        last = self._place(link.span.end)
        if link.label_span is None:
            self.items.append(_Item(first, last, "hide"))
            return last
        label = self._place(link.label_span.start)
        self._opening(first, label, "[")
        self._read(label, last - 1)
        self._closing(last - 1, last, "[")
        return last

    def _place(self, offset: int) -> int:
        """Return where a place of the source stands in the text of the level."""
        piece = bisect_left(self.own.starts, offset) - 1
        return self.own.flats[piece] + min(offset - self.own.starts[piece], self.own.width(piece))

    # ---------------------------------------------------------------------------------------- showing

    def show(self) -> None:
        """Show the level."""
        size = len(self.own.text)
        self._read(0, size)
        self._end_lines(size, size + 1)
        opened: dict[int, tuple[tuple[int, int], int]] = {}
        at = 0
        reader = self.reader
        for number, item in enumerate(self.items):
            self._words(at, item.first)
            at = item.last
            if item.op == "close":
                begun, start = opened.pop(item.opening)
                end = reader.behind if item.first == item.last else self.own.span(item.first, item.last).end
                reader.close(begun, "wrap", Span(start, max(end, reader.behind)))
                continue
            start, end = self.own.span(item.first, item.last)
            if item.op == "open":
                opened[number] = reader.open(start), start
                reader.behind = max(reader.behind, end)
            elif item.op == "hide":
                reader.hide(start, end)
            elif item.op == "node":
                reader.node(*self.nodes[item.first])
            elif item.op == "unit":
                reader.unit(start, end, item.shown)
            else:
                self._fold(item, start, end)
        self._words(at, size)

    def _fold(self, item: _Item, start: int, end: int) -> None:
        """Show a line's end as a blank; what stands behind a comment in it is hidden with the comment."""
        if self.comment < len(self.comments) and self.comments[self.comment][0] < item.last:
            inside = self.comments[self.comment][1]
            self.reader.unit(start, inside, item.shown)
            self.reader.hide(inside, end)
        else:
            self.reader.unit(start, end, item.shown)

    def _words(self, first: int, last: int) -> None:
        """Show plain text and hide the comments in it."""
        while self.comment < len(self.comments) and self.comments[self.comment][0] <= last:
            flat, one, two = self.comments[self.comment]
            self.comment += 1
            if flat >= first:  # else it stands in a mark
                self._run(first, flat)
                self.reader.hide(one, two)
                first = flat
        self._run(first, last)

    def _run(self, first: int, last: int) -> None:
        """Show plain text."""
        flats = self.own.flats
        piece = bisect_right(flats, first) - 1
        while first < last:
            end = min(last, flats[piece] + self.own.width(piece))
            self.reader.unit(*self.own.span(first, end))
            first = end
            piece += 1


# ------------------------------------------------------------------------------------------------ quotes


class _Mark(NamedTuple):
    """Apostrophes that open or close italics or bold type."""

    first: int
    last: int
    key: Literal["i", "b"]
    opens: bool


_ITALIC, _BOLD, _BOTH = 2, 3, 5


def _quotes(text: str) -> tuple[dict[int, list[_Mark]], list[tuple[int, list[str]]]]:
    """Read the apostrophes of a level as MediaWiki does, line by line.

    Returns:
        The marks by where their apostrophes begin; and, from the last line to the first, where a line ends with
        something open, and what.
    """
    marks: dict[int, list[_Mark]] = {}
    ends: list[tuple[int, list[str]]] = []
    if "''" in text:
        for line in _LINE.finditer(text):
            if "''" in line[0]:
                runs = [one.span() for one in _QUOTES.finditer(text, *line.span()) if one[0][0] == "'"]
                left = _line_quotes(marks, runs, _sizes(text, line.start(), runs))
                if left:
                    ends.append((line.end(), left))
    ends.reverse()
    return marks, ends


def _sizes(text: str, start: int, runs: list[tuple[int, int]]) -> list[int]:
    """Return how many apostrophes of each run are marks; those before them are text."""
    lengths = [last - first for first, last in runs]
    sizes = [_BOLD if size == _BOLD + 1 else min(size, _BOTH) for size in lengths]
    bold = sum(size != _ITALIC for size in sizes)
    if bold % 2 and sum(size != _BOLD for size in sizes) % 2:
        best: dict[str, int] = {}
        for number, size in enumerate(sizes):
            if size == _BOLD:
                behind = runs[number - 1][1] if number else start
                before = text[behind : runs[number][1] - size]
                kind = "space" if before[-1:] == " " else "single" if before[-2:-1] == " " else "word"
                best.setdefault(kind, number)
        for kind in ("single", "word", "space"):
            if kind in best:
                sizes[best[kind]] = _ITALIC
                break
    return sizes


def _line_quotes(marks: dict[int, list[_Mark]], runs: list[tuple[int, int]], sizes: list[int]) -> list[str]:
    """Tell what each run of a line opens and closes; return what is open in the end, the inner first."""
    state: list[Literal["i", "b"]] = []
    both: tuple[int, int] | None = None
    for (begin, last), size in zip(runs, sizes, strict=True):
        first = last - size
        row = marks.setdefault(begin, [])
        if both is not None:
            # two that were opened at once: what is closed first is the inner one
            state = ["b", "i"] if size == _ITALIC else ["i", "b"]
            marks[both[0]] += _opened(both[1], state)
            both = None
        elif size == _BOTH and not state:
            both = begin, first
            continue
        if size == _BOTH and len(state) != 1:
            order: list[Literal["i", "b"]] = state[::-1]
        elif size == _BOTH:
            order = ["i", "b"] if state == ["i"] else ["b", "i"]
        else:
            order = ["i"] if size == _ITALIC else ["b"]
        for key in order:
            end = first + (_ITALIC if key == "i" else _BOLD)
            row.append(_Mark(first, end, key, opens=key not in state))
            if key in state:
                state.remove(key)
            else:
                state.append(key)
            first = end
    if both is not None:
        state = ["b", "i"]
        marks[both[0]] += _opened(both[1], state)
    return [*reversed(state)]


def _opened(first: int, keys: list[Literal["i", "b"]]) -> Iterator[_Mark]:
    for key in keys:
        last = first + (_ITALIC if key == "i" else _BOLD)
        yield _Mark(first, last, key, opens=True)
        first = last


# --------------------------------------------------------------------------------------------------- pen

_ESCAPED: Final = re.compile(
    r"[{}|]{2,}+|\A[{}]|[{}]\Z|(?<=-)\{|\||\[{2,}+|\]{2,}+|\[(?=[A-Za-z]++:|//)|''++|\A'|'\Z|~~~++"
    r"|<(?=[A-Za-z/!])|&(?=[A-Za-z0-9]++;|#)|_(?=_[A-Z]++__)"
)
_SAFE: Final = {"|": "{{!}}", "<": "&lt;", "&": "&amp;"}
_NO_PAGE: Final = re.compile(r"[][{}|<>\x00-\x1f\x7f]")


class WikiPen:
    """Writes new words as wikitext."""

    def words(self, new: str) -> str:
        """Return the wikitext that shows ``new``, none of its characters taken for markup.

        It does not know where the words will stand: signs that are markup at a line's begin are left as they are.

        Raises:
            EditError: There is none: a line's end or another control character is in it, or half a surrogate pair.
        """
        wrong = next((sign for sign in new if category(sign) in {"Cc", "Cs"}), None)
        if wrong is not None:
            raise EditError("", f"cannot be written: the character U+{ord(wrong):04X} has no place in wikitext")
        return _ESCAPED.sub(_escaped, new)

    def link(self, page: str, shown: str) -> str:
        """Return the wikitext of a link.

        Args:
            page: The page.
            shown: Its label: wikitext already.

        Raises:
            EditError: No link can lead to this page, or nothing would be shown.
        """
        if not page.strip(" _:") or _NO_PAGE.search(page) or _shows_nothing(page):
            raise EditError("", f"cannot be written: no link can lead to {page!r}")
        if not shown:
            raise EditError("", f"cannot be written: the link to {page!r} would show nothing")
        if shown.endswith("]"):
            shown = f"{shown[:-1]}&#93;"
        return f"[[{page}]]" if shown == page else f"[[{page}|{shown}]]"


def _escaped(found: re.Match[str]) -> str:
    return "".join(_SAFE.get(sign) or f"&#{ord(sign)};" for sign in found[0])


PEN: Final = WikiPen()
"""How new words are written."""
