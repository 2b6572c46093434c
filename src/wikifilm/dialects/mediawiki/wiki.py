"""What a wiki has registered, as data: its tags, parser functions, variables and namespaces.

Which tags exist decides how a text is cut; the rest only tells what a call's name means.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import Final, Literal
from unicodedata import normalize

import attrs

__all__ = ["BLANKS", "WIKIPEDIA", "Kind", "Wiki"]

Kind = Literal["template", "function", "variable", "dynamic", "invalid"]
"""What a call is: of a page, a parser function, a variable, a name made by another call, or of nothing."""

# What PHP's trim() takes off.
BLANKS: Final = " \t\n\r\0\x0b"

# What most names are: nothing in them needs a closer look.
_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ,.()'!-]{0,200}[A-Za-z0-9.)'!])?\Z")
# MediaWiki looks for these only where a character reference may stand.
_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ENTITY = re.compile(r"&(?:([A-Za-z0-9]+;)|#([0-9]+);|#[xX]([0-9A-Fa-f]+);)")
_CHARACTERS = ((9, 10), (13, 13), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))
"""The numbers that a character reference may have, from the first to the last: XML's."""
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e]+")
_SPACES = re.compile("[ _\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_ILLEGAL = re.compile(
    r"[^ %!\"$&'()*,\-./0-9:;=?@A-Z\\^_`a-z~+\x80-\U0010ffff]|%[0-9A-Fa-f]{2}|&[A-Za-z0-9\x80-\U0010ffff]+;"
)
_DOTS = re.compile(r"\.\.?(?:/|\Z)|.*/\.\.?(?:/|\Z)", re.DOTALL)
# In the names of users' pages it is no colon too many.
_IPV6 = re.compile(
    r"::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?"
    r"(?:/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9]))?\Z"
)
_LONGEST: Final = 255  # bytes
_LONGEST_SPECIAL: Final = 512


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@attrs.frozen
class Wiki:
    """A wiki as far as it decides how its texts are cut.

    A caller's own wiki is ``attrs.evolve(WIKIPEDIA, opaque_tags=...)``.
    """

    opaque_tags: frozenset[str]
    """Extension tags whose inside is not wikitext, or not cut: lower case."""
    wikitext_tags: frozenset[str]
    """Extension tags whose inside is cut as a text of its own: lower case."""
    functions: frozenset[str]
    """Parser functions in any case, with their ``#``: lower case."""
    exact_functions: frozenset[str]
    """Parser functions that are told by case."""
    variables: frozenset[str]
    """Variables in any case: lower case."""
    exact_variables: frozenset[str]
    """Variables that are told by case."""
    namespaces: frozenset[str]
    """Names of namespaces: lower case, ``_`` for blanks."""
    interwikis: frozenset[str]
    """Prefixes of other wikis: lower case."""

    def kind(self, name: str, *, bare: bool, dynamic: bool) -> Kind:
        """Return what a call with this name is.

        Args:
            name: The name as MediaWiki sees it: without comments, trimmed.
            bare: Whether the call has no arguments.
            dynamic: Whether another call makes a part of the name.

        """
        lower = name.lower()
        for prefix in ("subst:", "safesubst:"):
            if lower.startswith(prefix):
                name = name[len(prefix) :]
                break
        if bare and (name in self.exact_variables or name.lower() in self.variables):
            return "variable"
        function, colon, _ = name.partition(":")
        if colon and (function in self.exact_functions or function.lower() in self.functions):
            return "function"
        if dynamic:
            return "dynamic"
        return "template" if self.is_title(name) else "invalid"

    def is_title(self, name: str, *, template: bool = True) -> bool:
        """Return whether a page can have this name.

        Args:
            name: The name.
            template: Whether one without a namespace is a template's; else a section alone will do.

        """
        if _PLAIN.match(name):
            return True
        decoded = normalize("NFC", _ENTITY.sub(_entity, name)) if "&" in name else name  # MediaWiki composes no other
        key = _SPACES.sub("_", _BIDI.sub("", decoded)).strip("_")
        if key.startswith(":"):
            template = False
            key = key[1:].strip("_")
        if not key or "\ufffd" in key or ("&" in name and _CONTROLS.search(name)):
            return False
        prefix, rest = _prefix(key)
        if prefix in self.namespaces:
            template, key = True, rest
            inner = _prefix(rest)[0]
            if prefix == "talk" and (inner in self.namespaces or inner in self.interwikis):
                return False
        elif prefix in self.interwikis:
            template, key = template and not rest.startswith(":"), rest.removeprefix(":").strip("_")
        key, sharp, _ = key.partition("#")
        if sharp:
            key = key.rstrip("_")
        size = len(key.encode("utf-8", "surrogatepass"))
        return not (
            _ILLEGAL.search(key)
            or _DOTS.match(key)
            or "~~~" in key
            or key.endswith("_")
            or size > (_LONGEST_SPECIAL if prefix == "special" else _LONGEST)
            or (template and not key)
            or (key.startswith(":") and not (prefix in {"user", "user_talk"} and _IPV6.match(key)))
        )


def _prefix(key: str) -> tuple[str | None, str]:
    """Return what stands before the first colon, and behind it."""
    colon = key.find(":", 1)
    # a last newline is lost behind a prefix
    if colon < 0 or "\n" in key[:-1]:
        return None, key
    return key[:colon].rstrip("_").lower(), key[colon + 1 :].removesuffix("\n").lstrip("_")


def _entity(match: re.Match[str]) -> str:
    name, decimal, digits = match.groups()
    if name:
        return html5.get(name, match[0])
    code = int(decimal or digits, 10 if decimal else 16) if len(match[0]) <= len("&#x00000000;") else 0
    return chr(code) if any(low <= code <= high for low, high in _CHARACTERS) else "\ufffd"


WIKIPEDIA: Final = Wiki(
    opaque_tags=_words(
        """
        categorytree ce charinsert chem graph hiero imagemap inputbox langconvert mapframe maplink math nowiki
        phonos pre rss score section source syntaxhighlight templatedata templatestyles timeline
        """
    ),
    wikitext_tags=_words("gallery indicator poem ref references"),
    functions=_words(
        """
        #categorytree #count #dateformat #explode #expr #formatdate #if #ifeq #iferror #ifexist #ifexpr
        #invoke #language #len #pos #rel2abs #replace #rpos #special #speciale #sub #switch #tag #time #timel
        #titleparts #urldecode anchorencode bidi canonicalurl canonicalurle filepath formatnum fullurl
        fullurle gender grammar int lc lcfirst localurl localurle ns nse padleft padright pageid plural uc
        ucfirst urlencode
        """
    ),
    exact_functions=_words(
        """
        ARTICLEPAGENAME ARTICLEPAGENAMEE ARTICLESPACE ARTICLESPACEE BASEPAGENAME BASEPAGENAMEE
        CASCADINGSOURCES DEFAULTCATEGORYSORT DEFAULTSORT DEFAULTSORTKEY DISPLAYTITLE FULLPAGENAME
        FULLPAGENAMEE NAMESPACE NAMESPACEE NAMESPACENUMBER NUMBERINGROUP NUMBEROFACTIVEUSERS NUMBEROFADMINS
        NUMBEROFARTICLES NUMBEROFEDITS NUMBEROFFILES NUMBEROFPAGES NUMBEROFUSERS NUMINGROUP PAGENAME PAGENAMEE
        PAGESINCAT PAGESINCATEGORY PAGESIZE PROTECTIONEXPIRY PROTECTIONLEVEL REVISIONDAY REVISIONDAY2
        REVISIONID REVISIONMONTH REVISIONMONTH1 REVISIONTIMESTAMP REVISIONUSER REVISIONYEAR ROOTPAGENAME
        ROOTPAGENAMEE SUBJECTPAGENAME SUBJECTPAGENAMEE SUBJECTSPACE SUBJECTSPACEE SUBPAGENAME SUBPAGENAMEE
        TALKPAGENAME TALKPAGENAMEE TALKSPACE TALKSPACEE
        """
    ),
    variables=_words("articlepath pageid scriptpath server servername stylepath"),
    exact_variables=_words(
        """
        ! = ARTICLEPAGENAME ARTICLEPAGENAMEE ARTICLESPACE ARTICLESPACEE BASEPAGENAME BASEPAGENAMEE
        CASCADINGSOURCES CONTENTLANG CONTENTLANGUAGE CURRENTDAY CURRENTDAY2 CURRENTDAYNAME CURRENTDOW
        CURRENTHOUR CURRENTMONTH CURRENTMONTH1 CURRENTMONTH2 CURRENTMONTHABBREV CURRENTMONTHNAME
        CURRENTMONTHNAMEGEN CURRENTTIME CURRENTTIMESTAMP CURRENTVERSION CURRENTWEEK CURRENTYEAR DIRECTIONMARK
        DIRMARK FULLPAGENAME FULLPAGENAMEE LOCALDAY LOCALDAY2 LOCALDAYNAME LOCALDOW LOCALHOUR LOCALMONTH
        LOCALMONTH1 LOCALMONTH2 LOCALMONTHABBREV LOCALMONTHNAME LOCALMONTHNAMEGEN LOCALTIME LOCALTIMESTAMP
        LOCALWEEK LOCALYEAR NAMESPACE NAMESPACEE NAMESPACENUMBER NUMBEROFACTIVEUSERS NUMBEROFADMINS
        NUMBEROFARTICLES NUMBEROFEDITS NUMBEROFFILES NUMBEROFPAGES NUMBEROFUSERS PAGELANGUAGE PAGENAME
        PAGENAMEE REVISIONDAY REVISIONDAY2 REVISIONID REVISIONMONTH REVISIONMONTH1 REVISIONSIZE
        REVISIONTIMESTAMP REVISIONUSER REVISIONYEAR ROOTPAGENAME ROOTPAGENAMEE SITENAME SUBJECTPAGENAME
        SUBJECTPAGENAMEE SUBJECTSPACE SUBJECTSPACEE SUBPAGENAME SUBPAGENAMEE TALKPAGENAME TALKPAGENAMEE
        TALKSPACE TALKSPACEE
        """
    ),
    namespaces=_words(
        """
        category category_talk draft draft_talk file file_talk gadget gadget_talk gadget_definition
        gadget_definition_talk help help_talk image image_talk media mediawiki mediawiki_talk module
        module_talk project project_talk special talk template template_talk user user_talk wikipedia
        wikipedia_talk
        """
    ),
    interwikis=_words(
        """
        acronym arxiv commons doi google imdb mediawikiwiki meta mw pmid rfc species wikibooks wikidata
        wikihow wikimedia wikinews wikiquote wikisource wikispecies wikiversity wikivoyage wikt wiktionary
        """
    ),
)
"""English Wikipedia: its tags, its functions as MediaWiki 1.39 and Wikipedia's own extensions have them."""
