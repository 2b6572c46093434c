"""How new words and links are written as wikitext, and which links show nothing in the text."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category

from wikifilm.dialects.mediawiki.web import CATEGORIES, FILES
from wikifilm.errors import EditError

__all__ = ["PEN", "WikiPen", "shows_nothing"]

_ESCAPED: Final = re.compile(
    r"[{}|]{2,}+|\A[{}]|[{}]\Z|(?<=-)\{|\||\[{2,}+|\]{2,}+|\[(?=[A-Za-z]++:|//)|''++|\A'|'\Z|~~~++"
    r"|<(?=[A-Za-z/!])|&(?=[A-Za-z0-9]++;|#)|_(?=_[A-Z]++__)"
)
_SAFE: Final = {"|": "{{!}}", "<": "&lt;", "&": "&amp;"}
_NO_PAGE: Final = re.compile(r"[][{}|<>\x00-\x1f\x7f]")
_LANGUAGE: Final = re.compile(
    r"(?:[a-z]{2,3}|simple|be-tarask|be-x-old|zh-[a-z-]++|roa-[a-z]++|bat-smg|cbk-zam|fiu-vro|map-bms|nds-nl)\Z"
)
_NO_LANGUAGES: Final = frozenset({"doi", "mw", "rfc"})


def shows_nothing(page: str) -> bool:
    """Tell whether a link to a page shows nothing in the text: a category, a file, the page in another language."""
    space, colon, _ = page.partition(":")
    space = space.rstrip(" _")
    if not colon or not space:
        return False
    named = space.lower().lstrip(" _") in CATEGORIES | FILES
    return named or (_LANGUAGE.match(space) is not None and space not in _NO_LANGUAGES)


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
        if not page.strip(" _:") or _NO_PAGE.search(page) or shows_nothing(page):
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
