"""What a reader sees of templates, as data: the form of each one by its name, for callers to add to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from wikifilm.dialects.mediawiki.templates_hidden import HIDDEN
from wikifilm.dialects.mediawiki.wiki import BLANKS
from wikifilm.values.countries import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["CURRENCIES", "TEMPLATES", "UNITS", "Form", "How", "form_of", "template_key"]

How = Literal[
    "argument", "based on", "currency", "date", "dates", "dollar", "fraction", "hide", "joined", "last", "link", "list",
    "lost", "metacritic", "rating", "rotten tomatoes", "rupee", "say", "sortname",
]  # fmt: skip
"""The ways in which a template is shown; ``templates_forms`` has the function of each."""


class Form(NamedTuple):
    """How a template is shown."""

    how: How
    """In what way."""
    names: tuple[str, ...] = ("1",)
    """Which arguments are shown: the first that is there, or those that are there in turn."""
    words: str = ""
    """What is shown where no argument is; nothing: its text is not in the source."""
    before: str = ""
    """What is shown before the argument and stands nowhere."""
    after: str = ""
    """What is shown behind it and stands nowhere."""


_RUNS: Final = re.compile("[ _]++")
_PREFIX: Final = re.compile("(?ai:template) ?:[ _]*+")
_HIDDEN_PREFIXES: Final = ("Infobox ", "Cite ", "Pp-", "Use ", "Expand ", "Cleanup ", "Taxonomy ", "Wikidata ", "Harv")
_HIDDEN_SUFFIXES: Final = ("-stub", " icon", " navbox", " sidebar", " title", " needed", " stub")

UNITS: Final = {
    "k": "thousand", "m": "million", "b": "billion", "t": "trillion",
    "l": "lakh", "c": "crore", "lc": "lakh crore", "": "",
}  # fmt: skip
"""The units of rupees by their letters."""

CURRENCIES: Final = {
    "USD": "US$", "US": "US$", "GBP": "£", "UK": "£", "EUR": "€", "INR": "₹", "JPY": "¥", "CNY": "CN¥", "RMB": "CN¥",
    "AUD": "A$", "CAD": "C$", "NZD": "NZ$", "HKD": "HK$", "SGD": "S$", "TWD": "NT$", "KRW": "₩", "PHP": "₱",
    "CHF": "CHF ", "SEK": "SEK ", "NOK": "NOK ", "DKK": "DKK ", "RUB": "₽", "TRY": "₺", "BRL": "R$", "MXN": "MX$",
    "ZAR": "R", "ILS": "₪", "THB": "฿", "PKR": "₨", "BDT": "৳", "LKR": "Rs. ", "NGN": "₦", "UAH": "₴", "IDR": "Rp",
}  # fmt: skip
"""The signs of currencies by their codes."""


def template_key(name: str) -> str:
    """Return a template's name as MediaWiki compares names.

    Args:
        name: The name as it is written, without comments.
    """
    key = _RUNS.sub(" ", name).strip(BLANKS)
    prefix = _PREFIX.match(key)
    key = key[prefix.end() :] if prefix else key
    return key[:1].upper() + key[1:]


def form_of(name: str, templates: Mapping[str, Form]) -> Form:
    """Return how a template is shown; one that is not known is lost.

    Args:
        name: The name as it is written, without comments.
        templates: The forms by ``template_key``.
    """
    key = template_key(name)
    form = templates.get(key)
    if form is None:
        hidden = key.startswith(_HIDDEN_PREFIXES) or key.endswith(_HIDDEN_SUFFIXES)
        language = key.startswith("Lang-") and len(key) > len("Lang-")
        form = Form("hide") if hidden else Form("argument", words="") if language else Form("lost")
    return form


def _all(form: Form, names: str | Iterable[str]) -> dict[str, Form]:
    """Return the form under names that a bar or a line's end parts."""
    parts = re.split(r"[|\n]", names) if isinstance(names, str) else names
    return {template_key(name): form for name in parts if name.strip()}


def _money(sign: str, names: str) -> dict[str, Form]:
    return _all(Form("argument", before=sign, words=sign), names)


_ARGUMENT: Final = """
    Nowrap|Nobr|No wrap|Nobreak|Nwr|Nowraplinks|Small|Smaller|Resize|Big|Bigger|Larger|Large|Nobold|Noitalic|Nobi
    Normal|Unbold|Unitalic|No italics|No bold|Nonitalic|Noitalics|Italics correction|Bold|Em|Strong|Code|Mono|Center
    Abbr|Abbrv|Tooltip|Abbreviation|Define|H:title|Visible anchor|Vanchor|Vis anchor|Not a typo|Proper name|Typo
    Not typo|As written|Nihongo|Nihongo2|Nihongo3|Nihongo core|Nihongo krt|Nihongo foot|Script|Hebrew|Nastaliq
    Ruby|Block quote|Centre|Align|Color|Sup|Sub|Superscript|Subscript|Strikethrough|Underline|Smallsup
    Smallcaps|Small caps|Sc|
    Smalldiv|Small div|Font|Text|Bartop|Hanging indent|Nospam|Keypress|Var|Kbd|Tq|Xt|Float left|Float right|Small2
    """
_LISTS: Final = """
    Plainlist|Plain list|PlainList|Plain List|Flatlist|Flat list|FlatList|Hlist|HList|Horizontal list|H list|Pl
    Ubl|UBL|Ublist|Ulist|Unbulleted list|Unbulleted List|Ubt|Unbullet|Vunblist|Nonbulleted list|Nblist|Br list
    Unbullet list|Vlist|Br separated entries|Brlist|Bulleted list|Bulletlist|Bulleted List|Blist|Collapsible list
    Castlist|Cast list|Cast listing|Ordered list|Unordered list|Numbered list|Cslist|Comma separated entries
    Comma separated list
    """

TEMPLATES: Final[dict[str, Form]] = {
    **_all(Form("hide"), HIDDEN),
    **_all(Form("argument"), _ARGUMENT),
    **_all(Form("argument", ("text", "1", "quote")), "Quote|Cquote|Quotation|Bquote|Blockquote|Rquote|Pquote"),
    **_all(Form("argument", ("2", "text")), "Lang|Native name|Nativename|Script/Arabic|Rtl-lang|Sort"),
    **_all(Form("argument", ("2", "text")), "Langx|Language with name|Font color|Colored text|Fontcolor"),
    **_all(Form("argument", ("2", "1")), "URL|Url|Longitem"),
    **_all(Form("last"), "Transl|Transliteration|Translit|Xlit|IPA|IPAc-en|Audio"),
    **_all(Form("joined"), "Linktext|Lt link|L text"),
    **_all(Form("link", ("lt", "1")), "Ill|Illm|Interlanguage link|Interlanguage link multi|Link-interwiki|Ill2|Iii"),
    **_all(Form("sortname"), "Sortname|Sort name|SortName"),
    **_all(Form("list", ("1", "2", "japanese", "english"), before="Voiced by: "), "Voiced by"),
    **_all(Form("based on"), "Based on|BasedOn|Basedon|Based On"),
    **_all(Form("list"), _LISTS),
    **_all(Form("list", ("hangul", "kanji", "traditional", "simplified", "t", "s", "c", "romaji", "pinyin", "rr")),
           "Korean|Zh|Lang-zh|Infobox name module|Film name|Chinese|Infobox Chinese|Infobox Korean name|"
           "Infobox Japanese name"),
    **_all(Form("date"), """
           Start date|Startdate|StartDate|Start-date|Start date and age|Start date and years ago|Dts|DTS|Date sort
           Date table sorting|Release date and age|End date|Enddate|Date|Release date and years ago|Sda|End date and age
           """),
    **_all(Form("dates"), "Film date|Filmdate|Film Date|FilmDate|Release date|Release-date|Releasedate"),
    **_all(Form("rating", ("1", "2")), "Rating|Rating-5|Stars|Star rating"),
    **_all(Form("rotten tomatoes"), "Rotten Tomatoes prose|RT prose|Rotten Tomatoes Prose|RTprose|Rt prose"),
    **_all(Form("metacritic", before="film"), "Metacritic film prose|MC film|Metacritic prose|Metacritic Film Prose"),
    **_all(Form("metacritic", before="series"), "Metacritic TV prose|Metacritic tv prose|Metacritic season prose"),
    **_all(Form("lost"), "Convert|Cvt|As of|Asof|Age|Rotten Tomatoes data|RT data|RT|To USD|Inflation|Inflation-year"),
    **_all(Form("lost"), "Age in years|Ya|FXConvert|To EUR|To INR|Start and end dates|Format price|Decimals"),
    # money
    **_all(Form("dollar", before="US$", words="US$"), "US$|US dollar|USD|US dollars|United States dollar|US Dollar"),
    **_money("₹", "INR|₹|Indian Rupee|Indian rupee|Rupee|Inr|Indianrupee|IndianRupee|Indian rupees|Rs"),
    **_money("£", "GBP|£|Pound sterling|Pound|Gbp"),
    **_money("€", "€|EUR|Euro|Eur"),
    **_money("¥", "JPY|¥|Japanese yen|Yen|Jpy"),
    **_money("CN¥", "CNY|RMB|CN¥|Chinese yuan|Renminbi|Yuan"),
    **_money("A$", "A$|AUD|AU$|Australian dollar"),
    **_money("CA$", "CAD|CA$|Canadian dollar|Can$"),
    **_money("C$", "C$"),
    **_money("NZ$", "NZ$|NZD|New Zealand dollar"),
    **_money("HK$", "HK$|HKD|Hong Kong dollar"),
    **_money("₩", "KRW|₩|South Korean won|Korean won"),
    **_money("₱", "PHP|₱|Philippine peso|Philippine pesos|Peso|PHPeso|Philippine Peso"),
    **_money("৳", "BDT|৳|Bangladeshi taka|Taka"),
    **_money("LKR ", "LKR|Sri Lankan rupee"),
    **_money("PKR ", "PKR|Pakistani rupee|Pakistani Rupee"),
    **_money("₽", "RUB|₽|Russian ruble|Ruble"),
    **_money("₦", "NGN|₦|Naira|Nigerian naira"),
    **_money("DM ", "DM|Deutsche Mark|DEM"),
    **_money("₪", "NIS|₪|ILS"),
    **_money("฿", "THB|฿|Thai baht|Baht"),
    **_money("Rp", "IDR|Indonesian rupiah|Rupiah"),
    **_money("RM", "MYR|RM|Malaysian ringgit|Ringgit"),
    **_money("NT$", "NT$|TWD|New Taiwan dollar"),
    **_money("S$", "S$|SGD|Singapore dollar"),
    **_money("R$", "R$|BRL|Brazilian real"),
    **_money("₫", "VND|₫|Vietnamese dong"),
    **_money("₺", "TRY|₺|Turkish lira"),
    **_money("₴", "UAH|₴|Ukrainian hryvnia"),
    **{code: Form("argument", before=f"{code} ", words=f"{code} ")
       for code in ("SEK", "NOK", "DKK", "CHF", "PLN", "HUF", "CZK", "MXN", "ZAR", "ITL", "FRF", "ESP", "NPR", "IRR")},
    **_all(Form("rupee", ("1", "2")), "INRConvert|INR convert|INRconvert|Indian rupee convert"),
    **_all(Form("currency", ("1", "2")), "Currency|Cur"),
    # words and signs
    **_all(Form("say", words="est."), "Estimation|Est|Est."),
    **_all(Form("argument", before="c. ", words="c."), "Circa|C.|Ca.|Ca"),
    **_all(Form("say", words=" / "), ["\\", "Slash"]),
    **_all(Form("say", words="\xa0"), "Nbsp|Space|Spaces|Nbs|Sp|Thinsp|Thin space|Hairsp|Hair space"),
    **_all(Form("say", words=" – "), "Snd|Spaced ndash|Spaced en dash|Sndash|Spnd|Dash|Ndash|Spacedendash|Snds"),
    **_all(Form("say", words="—"), "Mdash|Em dash|Emdash"),
    **_all(Form("say", words="–"), "En dash|Endash"),
    **_all(Form("say", words=" · "), "·|Dot|Middot|Dotsep|Interpunct|Spaced middot"),
    **_all(Form("say", words=" • "), "•|Bullet|Bull"),
    **_all(Form("say", words="'"), "'|Apostrophe|’|-'|'-|`|Apos"),
    **_all(Form("say", words="'s"), "'s|’s|-'s|`s"),
    **_all(Form("say", words="½"), "1/2"),
    **_all(Form("say", words="|"), ["!", "|", "Pipe"]),
    **_all(Form("say", words="="), "=|Equals"),
    **_all(Form("say", words="("), "("),
    **_all(Form("say", words=")"), ")"),
    **_all(Form("say", words="["), "Bracket|Lbracket"),
    **_all(Form("say", words=" "), "Break|Crlf|Br|Brk|Pb|Paragraph break|Paragraph"),
    **_all(Form("say", words="[sic]"), "Sic"),
    **_all(Form("argument", before="lit. '", after="'"), "Lit|Literally|Literal translation|Lit."),
    **_all(Form("argument", before="transl. "), "Translation|Trans|Tr"),
    **_all(Form("argument", before="USS "), "USS"),
    **_all(Form("argument", before="HMS "), "HMS"),
    **_all(Form("argument", before="ISBN "), "ISBN|Isbn"),
    **_all(Form("argument", before="#"), "No.|Number sign"),
    **_all(Form("fraction"), "Frac|Fraction|Sfrac"),
    # flags: the picture shows nothing, the country's name does
    **_all(Form("hide"), "Flagicon|Flag icon|Flagdeco|Flag deco|Flagicon image|Flag image"),
    **_all(Form("argument"), "Flag|Flagcountry|Flag country|Flagu|Flaglink|Flag link|Flag+link|Flagg"),
    **{code: Form("say", words=country) for code, country in CODES.items()},
    **{f"Film {code}": Form("say", words=country) for code, country in CODES.items()},
    **{f"Film{code}": Form("say", words=country) for code, country in CODES.items()},
    **{f"Film {country}": Form("say", words=country) for country in CODES.values()},
    # cells of tables
    **_all(Form("argument", words="Won"), "Won|Win|Won2|Winner"),
    **_all(Form("argument", words="Nominated"), "Nom|Nominated|Nominee|Nom2|Nomination"),
    **_all(Form("argument", words="Pending"), "Pending"),
    **_all(Form("argument", words="N/A"), "N/A|N/a|NA|Na|Not applicable|N/A cell"),
    **_all(Form("argument", words="Yes"), "Yes|Y|Aye|Yes2|Y&"),
    **_all(Form("argument", words="No"), "No|Nay|No2|X mark"),
    **_all(Form("argument", words="Shortlisted"), "Sho|Shortlisted"),
    **_all(Form("argument", words="Longlisted"), "Longlisted"),
    **_all(Form("argument", words="Finalist"), "Finalist"),
    **_all(Form("argument", words="Eliminated"), "Eliminated"),
    **_all(Form("argument", words="Runner-up"), "Runner-up|Runner up|Runnerup"),
    **_all(Form("argument", words="Draw"), "Draw"),
    **_all(Form("argument", words="Maybe"), "Maybe"),
    **_all(Form("argument", words="TBA"), "TBA|Tba|TBD|TableTBA"),
    **_all(Form("argument", words="Unknown"), "Unknown|Dunno"),
    **_all(Form("argument", words="Included"), "Included"),
    **_all(Form("argument", words="Honored"), "Honored|Honoured"),
    **_all(Form("argument", words="Special"), "Special|Partial"),
    **_all(Form("argument", words="—"), "CNone|Cnone|Dash cell|Sdash"),
    **_all(Form("argument", words="Lost"), "Lost"),
    **_all(Form("argument", words="Disqualified"), "Disqualified"),
}  # fmt: skip
"""How templates are shown, by ``template_key``. A caller may add to it, or give a table of its own to ``inline``."""
