"""Which kind of section a heading opens: one table from headings to canonical keys."""

from __future__ import annotations

import re

__all__ = ["KINDS", "section_kind", "section_kinds"]

KINDS: dict[str, str] = {
    "plot": "plot; synopsis; plot summary; plot synopsis; plot outline; plot and synopsis; story; "
    "storyline; premise; summary; overview; narrative; content; contents; segments",
    "cast": "cast; voice cast; main cast; cast and characters; characters and cast; character; "
    "characters; starring; principal cast; cast list; featured cast; supporting cast; recurring; "
    "recurring cast; guest; guests; guest cast; guest appearances; special appearance; "
    "special appearances; cameo; cameos; cameo appearance; cameo appearances; voices; voice actors; "
    "cast notes; uncredited; uncredited cast; casts; actors; actors and characters; actors and roles; roles; "
    "performers; main performers; players; stars; guest stars; cameo roles; voice talent; voice talents; "
    "voice artists; voice-over; voiceover; dubbing; interviewees; interviews; participants; featuring; featured; "
    "featured people; featured performers; featured interviews; appearances; appearing; hosts; narrators; "
    "presenters; contributors; dramatis personae",
    "crew": "crew; additional crew; production crew; technical crew; film crew; technical team; production team; "
    "production staff; staff; creative team; technicians; technical staff",
    "production": "production; development; writing; casting; filming; principal photography; "
    "pre-production; preproduction; post-production; postproduction; visual effects; filming location; "
    "filming locations; background; making; conception",
    "music": "music; score; musical score; film music; original score; original music; background score; "
    "audio release; music release; musical sequences",
    "soundtrack": "soundtrack; soundtracks; song; songs; musical numbers; track list; track listing; "
    "tracklist; tracklisting; soundtrack album; original soundtrack; theme song; theme songs; title song; "
    "film songs; song list; songs list; list of songs; original songs; featured songs; songs performed;"
    " songs featured; "
    "tracks; set list; setlist; musical performances; music album; soundtrack listing; ost; "
    "list of musical numbers; soundtrack releases; musical soundtrack; performances; numbers; production numbers; "
    "song listing; songs listing; song credits; soundtrack cd; soundtrack information; music featured; "
    "musical program; musical programme; playlist; audio; songs and performers; songs and singers; music credits; "
    "featured music; partial list of songs; musical selections; background music; theme music; "
    "opening and ending themes; opening and closing themes; opening theme; ending theme; the music; the songs; "
    "track listings; tracklistings; track lists; soundtrack lp; soundtrack list; soundtrack listings; sound track; "
    "musical number; dance numbers; incidental music; insert songs; artists and songs; songography; playback singers; "
    "audio tracks; music composition; music tracks; album; soundtrack albums; music and songs; songs and music; "
    "music track; music numbers; song numbers",
    "release": "release; releases; distribution; premiere; theatrical release; marketing; promotion; "
    "broadcast; release and revenue; marketing and release",
    "home_media": "home media; home video; dvd release; home release; home media release; media",
    "box_office": "box office; commercial performance; box office performance",
    "reception": "reception; critical response; critical reception; critical reaction; reaction; reactions; "
    "critic reviews; critics reviews; critics' reviews; review; reviews; response; audience response; critics; "
    "critic response; critical assessment; "
    "critical assessments; critical notices; critical opinion; critical opinions; critical review; critical success; "
    "assessment",
    "accolades": "accolade; accolades; award; awards; awards and nominations; awards and honors; "
    "awards and honours; nominations; recognition; honors; honours; prizes; film festivals; festivals; awards list; "
    "list of awards; list of accolades; recognitions; distinctions; achievements; oscars; golden globes; "
    "festival recognition; awards season",
    "themes": "theme; themes; analysis; interpretation; interpretations; style; themes and analysis",
    "legacy": "legacy; impact; cultural influence; in popular culture; aftermath; controversy; controversies",
    "sequel": "sequel; sequels; potential sequel; future; sequels and spin-offs; franchise",
    "remake": "remake; remakes; adaptation; adaptations; version; versions; other versions; dubbed versions",
    "notes": "note; notes; footnotes",
    "references": "reference; references; citations; sources; bibliography; works cited",
    "further_reading": "further reading",
    "see_also": "see also",
    "external_links": "external link; external links",
    "trivia": "trivia",
}
"""The canonical keys, each with the headings that say it, in lower case, ``&`` as ``and``."""

_KEYS = {heading: key for key, headings in KINDS.items() for heading in headings.split("; ")}
_BLANKS = re.compile("[ \t\u00a0_]+")
_PARENTHESIS = re.compile(r" ?\([^()]*\)")
_CAST = re.compile(
    r"(?:(?!original|broadway|london|stage|musical|radio|series)[^ ]+ ){1,3}(?:cast|characters)(?: members?| list)?|"
    r"cast(?: members?| of characters| listing| in order of [a-z]+)|(?:original )?(?:[^ ]+ )?(?:voice|dub|"
    r"dubbing) cast|"
    r"list of (?:main |major )?(?:cast|characters)|the cast"
)
_NO_CAST = re.compile(r"(?:casting|recording|reunion|creation|development|design|crew|differences|changes|other media)")
_AWARDS = re.compile(
    r"(?:[^ ]+ ){1,4}(?:awards?|nominations|accolades|honou?rs|prizes)|(?:awards?|accolades)(?: won| wins| received)?"
)
_RECEPTION = re.compile(
    r"(?:(?!box |fan |and |or |of |soundtrack|music)[^ ]+ ){1,3}(?:reception|response|responses|reactions?|"
    r"reviews|reassessment|reappraisal|"
    r"evaluation|ratings)"
)
_SONGS = re.compile(
    r"(?:the )?(?:musical (?:numbers|performances)|performances|songs?|music|soundtrack|tracks)"
    r"(?: (?:featured|used|performed|heard|sung))? (?:in|from|of) (?:the )?(?:film|movie)|"
    r"(?:(?:the )?film's )?(?:super[- ]?)?(?:hit|popular|famous|memorable) (?:film )?(?:songs|music)|"
    r"(?:list of )?(?:the )?film(?:'s)? songs?(?: list)?|"
    r"(?!radio |stage |cast )[^ ]+ (?:soundtrack|songs|track ?list(?:ing)?)|original motion picture soundtrack"
)
_WHOSE = (
    "(audience|box office|commercial|contemporary|critic|critical|financial|initial|media|modern|popular|press|public|"
    "retrospective)"
)
_BOTH = re.compile(
    rf"(?:the )?{_WHOSE}(?:,? and |, | ?/ ?){_WHOSE} (?:reception|response|responses|reactions?|reviews|"
    r"success|performance)"
)
_SALES = frozenset(("box office", "commercial", "financial"))
_SHAPES = (("soundtrack", _SONGS), ("cast", _CAST), ("accolades", _AWARDS), ("reception", _RECEPTION))
_JOINT = re.compile(r",? and |, ?| ?/ ?")
_QUOTES = str.maketrans({"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{NON-BREAKING HYPHEN}": "-", "&": " and "})


def _plain(heading: str) -> str:
    """Return the heading as the table spells it."""
    return _BLANKS.sub(" ", heading.casefold().translate(_QUOTES)).strip().rstrip(":").rstrip()


def section_kinds(heading: str) -> tuple[str, ...]:
    """Return the canonical keys of a heading in its order, none of them twice.

    What stands in parentheses does not count. A heading that is not in the table is mixed (``Release and reception``):
    it has the keys of its parts, provided that the first part is known. Else ``... cast``, ``... awards`` and
    ``... reception`` tell.

    Args:
        heading: What a reader sees of it.
    """
    plain = _plain(heading)
    plain = _PARENTHESIS.sub("", plain).rstrip(" :") or plain
    if plain in _KEYS:
        return (_KEYS[plain],)
    found = [_KEYS.get(part) for part in _JOINT.split(plain)]
    if found[0]:
        return tuple(dict.fromkeys(key for key in found if key))
    both = _BOTH.fullmatch(plain)
    if both is not None:
        return tuple(dict.fromkeys("box_office" if word in _SALES else "reception" for word in both.groups()))
    return next(((key,) for key, words in _SHAPES if words.fullmatch(plain) and not _not_of(key, plain)), ())


def _not_of(key: str, plain: str) -> bool:
    """Tell whether a heading that sounds like one of a cast is of something else about it."""
    return key == "cast" and _NO_CAST.search(plain) is not None


def section_kind(heading: str) -> str | None:
    """Return the canonical key of a heading, the first one of a mixed heading, None of an unknown one.

    Args:
        heading: What a reader sees of it.
    """
    return next(iter(section_kinds(heading)), None)
