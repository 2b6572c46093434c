"""Which names are publications, and which words only look like one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wikifilm.values.calendar import MONTHS
from wikifilm.values.prose.films import HIDDEN, HOLE, OWN
from wikifilm.values.prose.sources import SOURCE

if TYPE_CHECKING:
    from wikifilm.lens import Wholes

__all__ = [
    "DEMONYM",
    "MEDIUM",
    "PAPER",
    "PUBLIC",
    "SITE",
    "cover_names",
    "is_nowhere",
    "is_outlet",
    "is_publication",
    "may_part",
    "only_ends",
]

SITE, PAPER = "\ue002", "\ue003"
"""What stands for a character of an aggregator's name, and of a name that is a publication's by its markup."""
_WHOLE = re.compile(
    rf"(?:The (?=[^ ]))?(?=[^a-z]|[^ ]*[A-Z0-9.]|[a-z]{{1,5}} [A-Z])"
    rf"[^{HIDDEN}{OWN}{HOLE}{SITE}\"“”]{{1,60}}(?<![0-9]/[0-9])(?<!/[0-9]{{2}})"
)
"""What in italics may be a publication's name."""
_LONGEST = 64
_BOARD = re.compile(
    r"(?=[BCEFIKLMO])(?<![^\W_])(?:Boards?|Bureau|Censors?|Classification|Commission|Legion|Ministry|BBFC|CBFC|ESRB|Eirin|FSK|IFCO|KMRB|"
    r"MPAA?|MTRCB|OFLC)(?![^\W_])(?: of(?: the)? [A-Z][^\W_]{1,20}){0,2}"
)
"""Those who say whom a film is fit for, with grades and figures."""
_TAIL = re.compile(r"(?:(?:(?<!')'|'s)[,;:]?|[,;:])\Z")


def cover_names(text: str, wholes: Wholes) -> str:
    """Return covered prose with the names of aggregators covered too, and those of publications, as markup shows them.

    No critic's name is in italics, nor does a link to one hold an "of" or a "for".
    """
    for nobody in (SOURCE, _BOARD):
        text = nobody.sub(lambda match: SITE * len(match[0]), text)
    pieces, at = [], 0
    for start, end in wholes:
        tail = _TAIL.search(text, start, end) if end - start < _LONGEST else None
        last = end if tail is None else tail.start()
        if start >= at and _WHOLE.fullmatch(text, start, last) is not None:
            pieces += [text[at:start], PAPER * (last - start)]
            at = last
    return "".join([*pieces, text[at:]])


MEDIUM = (
    r"(?:magazine|newspaper|website|site|portal|daily|weekly|paper|journal|blog|webzine|tabloid|broadsheet|channel)"
)
"""The pattern of what a publication is called in general."""
PUBLIC = r"(?:users?|netizens|audiences?|viewers|readers|voters|subscribers|filmgoers|moviegoers|the public)"
"""The pattern of those who rate a film and are no critics."""
DEMONYM = (
    r"(?:American|British|English|Scottish|Welsh|Irish|Canadian|Australian|French|Italian|German|Spanish|Portuguese|"
    r"Brazilian|Mexican|Argentine|Dutch|Belgian|Swiss|Austrian|Danish|Swedish|Norwegian|Finnish|Polish|Czech|"
    r"Hungarian|Russian|Ukrainian|Greek|Turkish|Israeli|Iranian|Egyptian|Nigerian|Indian|Pakistani|Bangladeshi|"
    r"Nepali|Chinese|Japanese|Korean|Taiwanese|Thai|Filipino|Indonesian|Malaysian|Singaporean|Vietnamese|European|"
    r"Tamil|Telugu|Malayalam|Kannada|Hindi|Bengali|Marathi)"
)
"""The pattern of an adjective that says where a critic or a paper is from."""
_LISTED = (
    "Advocate Atlantic Beast Blog Bulletin Central Chronicle Cinema Club Courier Daily Digest "
    "Dispatch Enquirer Entertainment "
    "Examiner Express Film Films Gazette Geek Globe Guardian Guide Herald Hungama Independent "
    "Inquirer Journal Ledger Lies "
    "Magazine Mail Media Mirror Monitor Movie Movies Network News Observer Online Post Press "
    "Quarterly Radio Record Register "
    "Report Reporter Republic Review Reviews Screen Sentinel Sound Spectator Standard Star "
    "Statesman TV Talk Telegraph "
    "Times Today Tribune Voice Week "
    "Weekly Wire World Zine"
)
_PUBLICATION_ENDS = frozenset(_LISTED.split())
_PUBLICATIONS = frozenset(
    {
        "Rolling Stone",
        "Digital Spy",
        "Screen Rant",
        "Bloody Disgusting",
        "Dread Central",
        "Film Threat",
        "Den of Geek",
    }
    | {
        "Total Film",
        "Time Out",
        "Box Office Mojo",
        "Film Journal International",
    }
    | {
        "Chicago Reader",
        "Vanity Fair",
        "Slant",
        "Variety",
        "Empire",
        "Time",
        "Village Voice",
        "DVD Verdict",
        "Behind Woods",
        "Cine Vue",
        "Coming Soon",
        "Daily Dead",
        "Deccan Chronicle",
        "Fear Net",
        "Flickering Myth",
        "Great Andhra",
        "India Glitz",
        "Joblo",
        "Pink Villa",
        "Plugged In",
        "Ready Steady Cut",
        "Shock Till You Drop",
        "We Got This Covered",
    }
)
_FIELDS = re.compile(
    r"(?:\A| )(?:Cinemas?|Culture|DVD|Entertainment|Features?|Films?|Horror|Media|"
    r"Movies?|Music|News|Radio|Reel|Reviews?|Screen|Television|TV|[A-Z][a-z]{1,5}llywood)(?: |\Z)"
)
_INSIDE = re.compile(r"[^\W_] (?:at|for|from|in|of|on|the|to) ")
"""What a publication's name has that no person's does."""
_CRITICS = frozenset({"Ebert", "Siskel", "Maltin", "Travers", "Kael", "Berardinelli"})
_MIXED = re.compile(
    r"[A-Z]{2}|[a-z][A-Z]|[0-9&!+]|\.[A-Za-z]{2}|\A(?:The|the) |"
    r"\A(?:Le|La|Les|Il|El|Die|Der|Das|Het) [^ ]+\Z|\ATimes of |\ATime Out "
)
_NOWHERE = re.compile(
    rf"(?:(?:The )?{DEMONYM}|UK|U\.K\.|US|USA|U\.S\.(?:A\.)?|UAE|EU|Hollywood|Bollywood|"
    rf"(?:{'|'.join(MONTHS)})(?: [0-9]{{4}})?)"
)


def is_publication(name: str) -> bool:
    """Return whether a name that gives a rating is a publication's, not a critic's."""
    if name in _CRITICS:
        return False
    if PAPER in name:
        return True
    if _FIELDS.search(name) is not None or may_part(name):
        return True
    last = name.rpartition(" ")[2]
    ends = last in _PUBLICATION_ENDS or last.rpartition("-")[2] in _PUBLICATION_ENDS
    return " " not in name or ends or name in _PUBLICATIONS or _MIXED.search(name) is not None


def is_outlet(name: str) -> bool:
    """Return whether a name is more than a word that could be a place or a month."""
    clear = " " in name or PAPER in name or name in _PUBLICATIONS or _MIXED.search(name) is not None
    return clear and is_publication(name) and not is_nowhere(name)


def is_nowhere(name: str) -> bool:
    """Return whether a name says a nation, a country or a month, and no publication."""
    return _NOWHERE.fullmatch(name) is not None


def may_part(name: str) -> bool:
    """Return whether a publication's name may look like a critic's and another one's, as "Arrow of the Sea" does."""
    return _INSIDE.search(name) is not None


def only_ends(name: str) -> bool:
    """Return whether a word is the end of a publication's name, such as 'Times' in 'Times of India', and no critic."""
    return name in _PUBLICATION_ENDS
