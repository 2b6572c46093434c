"""Where hostile text stands in an article: by itself, and wherever a film is read."""

from __future__ import annotations

from typing import Final

HOLE: Final = "\N{WHITE SQUARE}"
"""Stands for the hostile text."""

_BOX = "{{Infobox film\n| name = Up\n| director = Ada Orme\n| runtime = 90 minutes\n| %s = □\n| country = Canada\n}}\n"
_REST = "'''''Up''''' is a film.\n\n== Cast ==\n* Bea Cole as Dora\n* Eve Fenn as Gwen\n\n== Plot ==\nIt ends.\n"
_HEAD = _BOX.replace("| %s = □\n", "") + "'''''Up''''' is a film.\n"

_FIELDS = (
    *("starring", "released", "runtime", "budget", "gross", "production_companies", "based_on", "name", "image"),
    *("language", "editing"),
)
_SECTIONS = {
    "cast": "\n== Cast ==\n* Bea Cole as Dora\n* □\n* Eve Fenn as Gwen\n",
    "role": "\n== Cast ==\n* Bea Cole as □\n* Eve Fenn as Gwen\n",
    "reception": "\n== Reception ==\nThe film has 84% on Metacritic. □\n\nBea Cole gave it 3 out of 5 stars.\n",
    "soundtrack": '\n== Soundtrack ==\n# "A" by B\n# □\n',
    "listing": "\n== Soundtrack ==\n{{Track listing\n| title1 = □\n| length1 = 3:41\n| extra1 = □\n}}\n",
    "accolades": "\n== Accolades ==\n* Harbour Award – Best Film – Won\n* □\n",
    "box office": "\n== Box office ==\nThe film grossed $10 million. □\n",
    "identifiers": "\n== External links ==\n* {{IMDb title|0000001|□}}\n* □\n",
    "lead": "It is □ by Ada Orme.\n",
    "heading": "\n== □ ==\nText.\n",
    "reference": "It is.<ref>□</ref>\n",
    "table": "\n== Cast ==\n{|\n! Actor !! Role\n|-\n| □ || □\n|-\n| Bea || □\n|}\n",
    "awards": "\n== Accolades ==\n{|\n! Award !! Category !! Recipient !! Result\n|-\n| □ || □ || □ || {{won}}\n|}\n",
    "category": "\n[[Category:□]]\n",
}

WIKITEXT: Final[dict[str, str]] = {
    "alone": HOLE,
    **{name: _BOX % name + _REST for name in _FIELDS},
    "list in the box": _BOX.replace("□", "{{ubl|Bea Cole|□}}") % "starring" + _REST,
    "lines in the box": _BOX.replace("□", "{{plainlist|\n* Bea Cole\n* □\n}}") % "producer" + _REST,
    "fields": _BOX.replace(" %s = ", "") + _REST,
    **{name: _HEAD + source for name, source in _SECTIONS.items()},
}
"""The places in wikitext, each an article with a hole."""

_PLAIN_HEAD = "= Up =\n\nUp\n- Director: Ada Orme\n- Runtime: 90 minutes\n"
_PLAIN_SECTIONS = ("cast", "role", "reception", "soundtrack", "accolades", "box office", "lead", "heading")

PLAIN: Final[dict[str, str]] = {
    "alone": HOLE,
    **{
        name: _PLAIN_HEAD + f"- {label}: □\n- Country: Canada\n\nUp is a film.\n\n==Cast==\n- Bea Cole as Dora\n"
        for name, label in {
            "starring": "Starring",
            "released": "Released",
            "runtime": "Runtime",
            "budget": "Budget",
            "production_companies": "Production Companies",
        }.items()
    },
    "fields": _PLAIN_HEAD + "- □\n\nUp is a film.\n",
    "list in the box": _PLAIN_HEAD + "- Starring:\n    - Bea Cole\n    - □\n\nUp is a film.\n",
    **{
        name: _PLAIN_HEAD + "\nUp is a film.\n" + _SECTIONS[name].replace("\n* ", "\n- ").replace("\n# ", "\n- ")
        for name in _PLAIN_SECTIONS
    },
}
"""The places in the plain dialect."""

PLACES: Final = {"mediawiki": WIKITEXT, "plain": PLAIN}


def article(dialect: str, place: str, text: str) -> str:
    """An article with a hostile text in a place."""
    return PLACES[dialect][place].replace(HOLE, text)


def everywhere(dialect: str, text: str) -> str:
    """An article with a hostile text in many places at once."""
    if dialect == "plain":
        sections = "".join(PLACES[dialect][name].partition("film.\n")[2] for name in _PLAIN_SECTIONS)
        return (PLACES[dialect]["starring"] + sections).replace(HOLE, text)
    sections = "".join(_SECTIONS[name] for name in _SECTIONS if name not in {"heading", "category"})
    return (_BOX % "starring" + _REST + sections).replace(HOLE, text)
