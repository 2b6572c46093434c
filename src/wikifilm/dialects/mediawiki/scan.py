"""The one pass: every mark of a wikitext, paired as MediaWiki's preprocessor pairs them.

The marks are found by one pattern and meet one explicit stack. Nothing is built but flat lists of offsets;
what they mean is for ``nodes``. The rules:

- A comment, an extension tag with its end tag, and ``includeonly`` are opaque. A tag without its end tag is
  text.
- ``{{ }}``, ``{{{ }}}``, ``[[ ]]``, ``-{ }-`` and a heading's line are pieces on one stack; only the
  innermost may close.
- A run of n braces opens one piece of n. Closing braces are taken three at a time, then two; what is left
  stays open.
- A line that begins with ``=`` is a piece until it ends. In it ``|``, ``}}`` and ``]]`` of the pieces around
  it mean nothing. (In an argument that has no ``=`` yet, a lone ``=`` at the start of a line is that sign
  instead.)
- What is never closed is text, and what was found in it stays found.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from wikifilm.dialects.mediawiki.pieces import CALL, DASHED, HEAD, LANG, LINK, ROOT, Pieces

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["HIDE", "IGNORE", "OPAQUE", "WIKITEXT", "Scan"]

# What a tag does.
IGNORE: Final = 0
HIDE: Final = 1
OPAQUE: Final = 2
WIKITEXT: Final = 3

_BLANKS = re.compile(r"[ \t]*+")


@attrs.define(eq=False)
class Scan(Pieces):
    """The pass over one text."""

    def run(self) -> None:
        """Do the pass."""
        text = self.text
        # behind the end, so that a heading's line on the last line falls due before the text does
        self.limit = self.due = len(text) + 1
        self.line_start(0)
        handlers: dict[str, Callable[[re.Match[str]], int]] = {
            "|": self.pipe,
            "=": self.equals,
            "[": self.open_link,
            "]": self.close_link,
            "{": self.open_call,
            "}": self.close_call,
            "\n": self.heading,
            "<": self.tag,
        }
        scan = self.pattern.finditer
        again = 0
        while True:
            # a handler says where to go on if that is elsewhere than behind its match
            for match in scan(text, again):
                at = match.start()
                if at >= self.due:
                    self.catch_up(at)
                again = handlers[text[at]](match)
                if again:
                    break
            else:
                break
        self.catch_up(len(text))

    def heading(self, match: re.Match[str]) -> int:
        """Take a line that begins with ``=``; one without other marks is taken whole."""
        at, end = match.span()
        parts = self.parts
        if self.kind >= LANG and parts and parts[-1] < 0 and self.text[at + 2 : at + 3] != "=":
            parts[-1] = at + 1
            return at + 2
        if end - at > len("\n="):
            if not self.frames:
                self.heads += (at + 1, end, end)
        else:
            self.push(HEAD, at + 1, 0)
            self.moved(at + 1)
        return 0

    def pipe(self, match: re.Match[str]) -> int:
        """Begin an argument."""
        if self.kind >= LANG:
            part = match.start() + 1, match.start(1) - 1
            if self.parts:
                self.parts += part
            else:
                self.parts = [*part]
        return 0

    def equals(self, match: re.Match[str]) -> int:
        """End an argument's name."""
        parts = self.parts
        if self.kind >= LANG and parts and parts[-1] < 0:
            parts[-1] = match.start()
        return 0

    def open_link(self, match: re.Match[str]) -> int:
        """Take a link without other marks, or open one."""
        at, end = match.span()
        if self.text[end - 1] == "]":
            self.links += (at, end)
            if end > self.due:
                self.moved(end)
        else:
            self.push(LINK, at, end - at)
        return 0

    def close_link(self, match: re.Match[str]) -> int:
        """Close links."""
        at, end = match.span()
        while self.kind == LINK and end - at > 1:
            at += 2
            self.count -= 2
            self.links += (self.start + self.count, at)
            if self.count < len("[["):
                self.pop(at)
        return 0

    def open_call(self, match: re.Match[str]) -> int:
        """Take a call without other marks, or open one."""
        at, end = match.span()
        if self.text[end - 1] == "}":
            self.leaves += (at, end)
            if end > self.due:
                self.moved(end)
            return 0
        dashed = at > self.used and self.text.startswith("-", at - 1) and at > 0
        if end - at > 1:
            self.push(DASHED if dashed else CALL, at, end - at)
        elif dashed:
            self.push(LANG, at - 1, 2)
        return 0

    def close_call(self, match: re.Match[str]) -> int:
        """Close calls, parameters and language variants."""
        at, end = match.span()
        while self.kind >= CALL and end - at > 1:
            taken = min(3, end - at, self.count)
            at += taken
            self.count -= taken
            start, first, marks = self.start + self.count, len(self.marks), self.marks
            marks += self.parts
            found = self.calls if taken == len("{{") else self.params
            found += (start, at, first, len(marks))
            self.drop_heads(start)
            self.parts = self.nothing
            if self.count == 1 and self.kind == DASHED:
                self.kind, self.start = LANG, self.start - 1
            elif self.count < len("{{"):
                self.pop(at)
        if self.kind == LANG and end > at and self.text.startswith("-", end):
            self.used = end + 1
            self.pop(end + 1)
        return 0

    def tag(self, match: re.Match[str]) -> int:
        """Take a comment or a tag, and what it makes opaque."""
        at, end = match.span()
        name = match[2]
        if name is None:
            return self.comment(at, end)
        again = 0
        text = self.text
        if text[end - 1] != ">":
            found = -1 if self.no_gt else text.find(">", end, self.limit)
            if found < 0:
                self.no_gt = True
                return at + 1
            again = end = found + 1
        spelled, name = name, name.lower()
        what = self.tags[name]
        if what == IGNORE:
            self.ignored += (at, end)
        elif text[end - 2] == "/":
            if what == HIDE:
                self.ignored += (at, end)
            else:
                self.exts += (at, end, -1, end)
        else:
            again = self.pair(name, at, end, open_ended=name == spelled) or again
        self.moved(max(again, end))
        return again

    def pair(self, name: str, at: int, end: int, *, open_ended: bool) -> int:
        """Look for a tag's end tag; return where to go on, 0 if right behind the tag.

        What hides without an end tag does so only in small letters (``open_ended``), here as in MediaWiki.
        """
        closing = None if name in self.gone else self.end_tags[name].search(self.text, end, self.limit)
        what = self.tags[name]
        if closing is None:
            self.gone.add(name)
            if what != HIDE or not open_ended:
                return 0
            close = min(self.limit, len(self.text))
            self.ignored += (at, close)
            return close
        start, close = closing.span()
        if what == HIDE:
            self.ignored += (at, close)
            return close
        self.exts += (at, end, start, close)
        if what == OPAQUE or end == start:
            return close
        self.frames.append((len(self.stack), self.limit, close, self.no_gt, self.gone))
        self.push(ROOT, end, 0)
        self.limit = self.due = start
        self.no_gt, self.gone = False, set()
        self.line_start(end)
        return 0

    def comment(self, at: int, end: int) -> int:
        """Take a comment; one that has its line to itself takes the line."""
        text, comments = self.text, self.comments
        end = self.comment_end(end)
        if end < 0:
            end = min(self.limit, len(text))
            comments += (at, end)
            self.torn = not self.frames
            self.moved(end)
            return end
        start = self.before_blanks(at)
        if start and text[start - 1] == "\n":
            chain = [start]
            after = end
            while after > 0:
                # here, unlike elsewhere, MediaWiki lets `<!--->` be a whole comment
                chain.append(next(_BLANKS.finditer(text, after)).end())  # it matches nothing, too
                after = self.comment_end(chain[-1] + 3) if text.startswith("<!--", chain[-1]) else -1
            last = chain[-1]
            if last < self.limit and text.startswith("\n", last):
                chain[-1] += 1
                for one, two in pairwise(chain):
                    comments += (one, two)
                return last
        comments += (at, end)
        self.moved(end)
        return end

    def comment_end(self, at: int) -> int:
        """Return where the comment ends whose text begins at ``at``, -1 if it does not."""
        found = self.text.find("-->", at, self.limit)
        return found + 3 if found >= 0 else -1
