"""Which parameter of a film box says what: the tables of four Wikipedias, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.fields import FieldRule
from wikifilm.values.dates import RELEASES
from wikifilm.values.money import MONEY
from wikifilm.values.names import COMPANIES, LANGUAGES, PEOPLE, PLACES
from wikifilm.values.runtimes import RUNTIMES
from wikifilm.values.works import TITLES, WORKS

if TYPE_CHECKING:
    from wikifilm.dialects.mediawiki.nodes import Template
    from wikifilm.lens import ListLens

__all__ = [
    "CAST_FIELDS",
    "END_LISTS",
    "ENGLISH",
    "FILM_DATES",
    "FRENCH",
    "GERMAN",
    "ITALIAN",
    "KNOWN_OTHER",
    "LISTS",
    "MARKED_LISTS",
    "NOTES",
    "START_DATES",
    "TABLES",
    "TITLE_LABELS",
    "WRAPS",
    "normal_parameter",
    "table_of",
]


def normal_parameter(label: str) -> str:
    """Return a parameter's name as MediaWiki compares it: every letter and blank inside counts."""
    return label.strip(BLANKS)


def _row(attribute: str, lens: ListLens[Any], *labels: str, marks_film: bool = True) -> FieldRule:
    return FieldRule(attribute, labels[0], labels, lens, marks_film)


ENGLISH = (
    _row("native_names", TITLES, "native_name", "film name", "film_name", "native name"),
    _row("directors", PEOPLE, "director", "directors"),
    _row("writers", PEOPLE, "writer", "writers"),
    _row("screenplay", PEOPLE, "screenplay", "screenplays"),
    _row("story", PEOPLE, "story", "story_artist", "story artist"),
    _row("based_on", WORKS, "based_on", "based on"),
    _row("producers", PEOPLE, "producer", "producers"),
    _row("starring", PEOPLE, "starring", "voice_actor", "voice actor"),
    _row("narrators", PEOPLE, "narrator", "narrators", "narrated_by", "narrated"),
    _row("cinematography", PEOPLE, "cinematography"),
    _row("editing", PEOPLE, "editing", "editor"),
    _row("music", PEOPLE, "music", "musician", "composer"),
    _row(
        "production_companies",
        COMPANIES,
        "production_companies",
        "production companies",
        "production_company",
        "production company",
        "studio",
        "studios",
        "company",
    ),
    _row("distributors", COMPANIES, "distributor", "distributors"),
    _row("released", RELEASES, "released", "release_date", "release date"),
    _row("runtimes", RUNTIMES, "runtime"),
    _row("countries", PLACES, "country", "countries", marks_film=False),
    _row("languages", LANGUAGES, "language", "languages", "movie_language", marks_film=False),
    _row("budget", MONEY, "budget"),
    _row("gross", MONEY, "gross"),
)
"""The English table; the parameters of today stand first, those of boxes that were merged into it last."""

GERMAN = (
    _row("native_names", TITLES, "OT", "Originaltitel"),
    _row("countries", PLACES, "PL", "Produktionsland", marks_film=False),
    _row("languages", LANGUAGES, "OS", "Originalsprache", marks_film=False),
    _row("released", RELEASES, "PJ", "Erscheinungsjahr"),
    _row("runtimes", RUNTIMES, "LEN", "Länge"),
    _row("directors", PEOPLE, "REG", "Regie"),
    _row("screenplay", PEOPLE, "DRB", "Drehbuch"),
    _row("producers", PEOPLE, "PRO", "Produzent"),
    _row("music", PEOPLE, "MUSIK", "Musik"),
    _row("cinematography", PEOPLE, "KAMERA", "Kamera"),
    _row("editing", PEOPLE, "SCHNITT", "Schnitt"),
    _row("production_companies", COMPANIES, "Produktionsunternehmen", "PROD"),
)
"""The German table: the short names and the long ones."""

ITALIAN = (
    _row("native_names", TITLES, "titolooriginale", "titolo originale"),
    _row("languages", LANGUAGES, "linguaoriginale", "lingua originale", marks_film=False),
    _row(
        "countries",
        PLACES,
        "paese",
        *(f"paese{number}" for number in range(2, 9)),
        *(f"paese {number}" for number in range(2, 9)),
        marks_film=False,
    ),
    _row("released", RELEASES, "annouscita", "anno uscita"),
    _row("runtimes", RUNTIMES, "durata"),
    _row("directors", PEOPLE, "regista"),
    _row("story", PEOPLE, "soggetto"),
    _row("screenplay", PEOPLE, "sceneggiatore"),
    _row("producers", PEOPLE, "produttore"),
    _row("production_companies", COMPANIES, "casaproduzione", "casa produzione"),
    _row("distributors", COMPANIES, "distribuzioneitalia", "casa distribuzione italiana"),
    _row("cinematography", PEOPLE, "fotografo"),
    _row("editing", PEOPLE, "montatore"),
    _row("music", PEOPLE, "musicista"),
)
"""The Italian table: the spellings without a blank and those with one."""

FRENCH = (
    _row("native_names", TITLES, "titre original"),
    _row("directors", PEOPLE, "réalisation", "réalisateur"),
    _row("screenplay", PEOPLE, "scénario", "scénariste"),
    _row("music", PEOPLE, "musique", "compositeur"),
    _row("starring", PEOPLE, "acteur", "acteurs"),
    _row("cinematography", PEOPLE, "photographie"),
    _row("editing", PEOPLE, "montage"),
    _row("producers", PEOPLE, "producteur"),
    _row("production_companies", COMPANIES, "production", "société de production", "sociétés de production"),
    _row("distributors", COMPANIES, "distribution", "société de distribution", "sociétés de distribution"),
    _row("countries", PLACES, "pays", marks_film=False),
    _row("languages", LANGUAGES, "langue", marks_film=False),
    _row("runtimes", RUNTIMES, "durée"),
    _row("released", RELEASES, "sortie", "année de sortie"),
    _row("budget", MONEY, "budget"),
    _row("gross", MONEY, "box-office"),
)
"""The French table."""

TABLES: dict[str, tuple[FieldRule, ...]] = {"en": ENGLISH, "de": GERMAN, "it": ITALIAN, "fr": FRENCH}
"""The tables by language code; where two have as many hits the first one counts."""

TITLE_LABELS: dict[str, tuple[str, ...]] = {
    "en": ("name",),
    "de": ("DT", "Deutscher Titel"),
    "it": ("titoloitaliano", "titolo italiano"),
    "fr": ("titre",),
}
"""The parameters that hold the film's name."""

CAST_FIELDS: dict[str, tuple[str, ...]] = {
    "de": ("DS", "Besetzung"),
    "it": ("attori",),
}
"""The parameters that hold the film's whole cast, a line for each actor: ``* [[Actor]]: Role``."""


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split(",") if word.strip())


KNOWN_OTHER = _words(
    """
    image, image_size, image size, imagesize, image_upright, border, alt, caption, italic title, italic_title,
    preceded_by, followed_by, preceded by, followed by, website, awards, imdb_id, amg_id, animator, animators,
    layout_artist, background_artist, color_process, genre, publisher, medium, sound design, casting director,
    Bild, BILD, FSK, JMK, SYN, Synchronisation, DT, Deutscher Titel, DS, Besetzung, AF, Altersfreigabe,
    immagine, didascalia, tipocolore, tipo colore, tipoaudio, tipo audio, ratio, genere, attori, doppiatoriitaliani,
    doppiatori italiani, doppiatorioriginali, doppiatori originali, effettispeciali, effetti speciali, scenografo,
    premi, produttoreesecutivo, produttore esecutivo, temamusicale, tema musicale, altrotemamusicale,
    costumista, truccatore, titoloalfabetico, titolo alfabetico, animatore, sfondo,
    upright, légende, langue du titre, titre québécois, première diffusion, précédent, suivant, série,
    name, titoloitaliano, titolo italiano, titre
    """
)
"""Parameters that are known and say nothing that a film holds."""


MARKED_LISTS = _words("Plainlist, Plain list, Pl, Flatlist, Flat list")
"""List templates whose items are lines that begin with ``*``."""

LISTS = MARKED_LISTS | _words(
    """
    Hlist, Horizontal list, H-list, Ubl, Ublist, Ulist, Unbulleted list, Unbulletedlist, Ubt, Unbullet, Vunblist,
    Nonbulleted list, Nblist, Br list, Brlist, Br separated entries, Bulleted list, Bulletedlist, Blist,
    Collapsible list, Unordered list
    """
)
"""All list templates; their items are read in either form."""

END_LISTS = _words("Endplainlist, End plainlist, Endflatlist, End flatlist")
"""What ends a list that a list template without arguments begins."""

FILM_DATES = _words("Film date, Filmdate, Film Date, FilmDate, Film release date")
"""Date templates with any number of groups: year, month, day, place."""

START_DATES = _words("Start date, Startdate, Start-date, Start date and age, Release date, Release date and age, Dts")
"""Date templates with one date: year, month, day."""

WRAPS = _words("Nowrap, Nobr, No wrap, Small, Smaller, Nobold, Nobold small, Center, Big, Longitem, Resize")
"""Templates that show what they hold."""

NOTES = _words(
    """
    Efn, Efn-ua, Refn, Sfn, Sfnp, Harvnb, R, Rp, Citation needed, Cn, Fact, Better source, Better source needed,
    Verify source, Failed verification, Dubious, Dead link, Anchor
    """
)
"""Templates that show nothing but a mark."""


def table_of(template: Template, language: str | None = None) -> tuple[str, tuple[FieldRule, ...]]:
    """Return the language of a film box and its table.

    Args:
        template: The box.
        language: The language where the caller knows it; else it is the one with the most of the box's parameters.
    """
    if language is not None and language in TABLES:
        return language, TABLES[language]
    names = {one.name for one in template.arguments if not one.index}
    hits = {
        code: len(names.intersection(TITLE_LABELS[code]))
        + sum(not names.isdisjoint(rule.labels) for rule in rules)
        + len(names.intersection(CAST_FIELDS.get(code, ())))
        for code, rules in TABLES.items()
    }
    best = max(TABLES, key=lambda code: hits[code])
    return best, TABLES[best]
