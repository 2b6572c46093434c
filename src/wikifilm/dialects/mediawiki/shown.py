"""The display text of wikitext: what a reader sees of a value or a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wikifilm.dialects.mediawiki.levels import Level
from wikifilm.dialects.mediawiki.own import CALL_MARK, LINK_MARK, TAG_MARK
from wikifilm.dialects.mediawiki.pen import PEN, WikiPen, shows_nothing
from wikifilm.dialects.mediawiki.templates_call import trimmed
from wikifilm.dialects.mediawiki.templates_forms import show_template
from wikifilm.dialects.mediawiki.texts import TEMPLATES, Form, form_of
from wikifilm.dialects.mediawiki.tokens import PLAIN_LINK, PLAIN_LINKS, RAW_TOKEN, SPECIAL, entity
from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.inline import Inline, Script
from wikifilm.syntax import MAX_DEPTH
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wikifilm.dialects.mediawiki.cut import Cut
    from wikifilm.dialects.mediawiki.nodes import Parameter, Template
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.inline import AtomKind

__all__ = ["LOST", "PEN", "WikiPen", "inline", "running"]

LOST: Final = "\ufffd"
"""What is shown where a text stands that is not in the source."""
_RAW_TAGS: Final = frozenset({"nowiki", "pre", "source", "syntaxhighlight"})
_SPACES: Final = " \t"
_LOST_TAGS: Final = frozenset({"ce", "chem", "hiero", "math", "phonos", "score", "langconvert"})


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
    return running(page, span, templates=templates) if form is None else form()


def running(page: Page, span: Span, *, templates: Mapping[str, Form] = TEMPLATES) -> Inline:
    """Return what a reader sees of a stretch of running text, whatever form it has."""
    if not SPECIAL.search(page.text, *span):
        return Inline(page.text, span, pen=PEN)
    reader = _Reader(page, templates)
    reader.marked(*span)
    return reader.script.made(span, PEN)


class _Reader:
    """A script with the page that it is of."""

    def __init__(self, page: Page, templates: Mapping[str, Form]) -> None:
        self.page = page
        self.cut: Cut = page.cut
        self.text = page.text
        self.templates = templates
        self.script = Script(page.text)
        self.depth = 0
        self.behind = 0
        self.parting = ""
        self.hid = False  # whether what was met last shows nothing

    # ---------------------------------------------------------------------------------------- writing

    @property
    def length(self) -> int:
        """How much is shown so far."""
        return self.script.length

    def _part(self, at: int) -> None:
        if self.parting:
            words, self.parting, hid = self.parting, "", self.hid
            self._show(at, at, words)
            self.hid = hid

    def _show(self, start: int, end: int, shown: str | None = None) -> None:
        """Show a stretch; blanks that only something hidden parts from a blank before it are not shown again."""
        script = self.script
        if not self.hid:
            script.show(start, end, shown)
            return
        if script.length and script.bits[-1][-1] in _SPACES:
            if shown is not None:
                shown = shown.lstrip(_SPACES)
            else:
                while start < end and self.text[start] in _SPACES:
                    start += 1
        before = script.length
        script.show(start, end, shown)
        self.hid = script.length == before

    def part(self, words: str) -> None:
        """Show words before whatever is shown next; none any more if they are empty."""
        self.parting = words

    def unit(self, start: int, end: int, shown: str | None = None) -> None:
        """Show a stretch, as something else or as it is."""
        if start < end or shown:
            if self.parting:
                self._part(start)
            self._show(start, end, shown)
            self.behind = max(self.behind, end)

    def say(self, words: str, at: int) -> None:
        """Show words that stand nowhere."""
        if words:
            self._part(at)
            self._show(at, at, words)

    def lost(self, start: int, end: int) -> None:
        """Show that a text stands there which is not in the source."""
        opened = self.open(start)
        self.unit(start, end, LOST)
        self.script.close(opened, "lost", Span(start, end))

    def hide(self, start: int, end: int) -> None:
        """Show nothing."""
        self.script.hide(start, end)
        self.hid = True
        self.behind = max(self.behind, end)

    def open(self, at: int) -> tuple[int, int]:
        """Begin an atom."""
        if self.parting:
            self._part(at)
        return self.script.open()

    def close(
        self, opened: tuple[int, int], kind: AtomKind, span: Span, page: str | None = None, *, bare: bool = False
    ) -> None:
        """End an atom; one that shows nothing is hidden."""
        shows = self.length > opened[0]
        if shows:
            self.script.close(opened, kind, span, page=page, bare=bare)
        else:
            self.script.close(opened, "hidden", span)
            self.hid = True
        self.behind = max(self.behind, span.end)

    # ---------------------------------------------------------------------------------------- reading

    def level(self, start: int, end: int) -> None:
        """Show running text."""
        if SPECIAL.search(self.text, start, end):
            self.marked(start, end)
        else:
            self.unit(start, end)

    def marked(self, start: int, end: int) -> None:
        """Show running text that has some markup."""
        if self.depth >= MAX_DEPTH:
            self.lost(start, end)
        elif not (PLAIN_LINKS.fullmatch(self.text, start, end) and self._links(start, end)):
            self.depth += 1
            Level(self, start, end).show()
            self.depth -= 1

    def _links(self, start: int, end: int) -> bool:
        """Show plain text with plain links in it; do nothing and return False where one of them needs a closer look."""
        working = self.page.working
        found = list(PLAIN_LINK.finditer(self.text, start, end))
        for match in found:
            one, two = match.span()
            page = match["page"]
            hidden = ":" in page and shows_nothing(page)
            if hidden or not self.cut.is_link(one, two) or not working.works(one):
                return False
        at = start
        for match in found:
            one, two = match.span()
            bare = match["label"] is None
            self.unit(at, one)
            opened = self.open(one)
            self.unit(*match.span("page" if bare else "label"))
            self.close(opened, "link", Span(one, two), match["page"], bare=bare)
            at = two
        self.unit(at, end)
        return True

    def raw(self, start: int, end: int) -> None:
        """Show text in which there is no markup."""
        at = start
        for found in RAW_TOKEN.finditer(self.text, start, end):
            shown = " " if found["fold"] else entity(found[0])
            if shown is not None:
                self.unit(at, found.start())
                self.unit(*found.span(), shown)
                at = found.end()
        self.unit(at, end)

    def is_text(self, start: int, mark: str) -> bool:
        """Tell whether a node is nothing to MediaWiki but text, in which there may be others."""
        if mark == LINK_MARK:
            return not self.page.working.works(start)
        call = self.page.template(start) if mark == CALL_MARK else None
        return call is not None and self.page.called(call)[0] == "invalid"

    def node(self, start: int, end: int, mark: str) -> None:
        """Show a node."""
        if mark == LINK_MARK:
            self._link(start, end)
        elif mark == TAG_MARK:
            self._tag(start, end)
        else:
            call = self.page.template(start)
            if call is not None:
                self._call(call)
            else:
                self._parameter(self.page.parameters[start])

    def _parameter(self, parameter: Parameter) -> None:
        arguments = parameter.arguments
        if not arguments:
            self.lost(*parameter.span)
            return
        opened = self.open(parameter.start)
        self.level(arguments[0].start + 1, arguments[0].end)
        self.close(opened, "wrap", parameter.span)

    def _call(self, call: Template) -> None:
        kind, name = self.page.called(call)
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
        name = self.cut.tag_name(start).lower()
        if name in _LOST_TAGS:
            self.lost(start, end)
            return
        tag = self.page.tag(start) if name in _RAW_TAGS or name == "poem" else None  # most are references
        inner = None if tag is None else tag.inner_span
        if tag is None or inner is None:
            self.hide(start, end)
        else:
            opened = self.open(start)
            (self.level if name == "poem" else self.raw)(*inner)
            self.close(opened, "wrap", tag.span)

    def _link(self, start: int, end: int) -> None:
        bar = self.cut.own_bar(start + len("[["), end - len("]]"))
        target = Span(start + len("[["), end - len("]]") if bar < 0 else bar)
        page = self.cut.seen(*target).strip(BLANKS)
        if shows_nothing(page):
            self.hide(start, end)
            return
        opened = self.open(start)
        if bar >= 0:
            self.level(bar + 1, end - len("]]"))
        else:
            first, last = trimmed(self.text, *target)
            first += self.text.startswith(":", first, last)
            nodes = next(self.page.nodes(first, last), None)
            (self.raw if nodes is None else self.level)(first, last)
        self.close(opened, "link", Span(start, end), page, bare=bar < 0)
