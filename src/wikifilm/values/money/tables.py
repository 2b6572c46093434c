"""Currencies and scales: their names, and the patterns of an amount's parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SYMBOL_TABLE = (
    "$=USD US$=USD U.S.$=USD A$=AUD AU$=AUD C$=CAD CA$=CAD CAN$=CAD Can$=CAD CDN$=CAD Cdn$=CAD NZ$=NZD HK$=HKD NT$=TWD "
    "S$=SGD R$=BRL MX$=MXN £=GBP IR£=IEP €=EUR ₹=INR JP¥=JPY CN¥=CNY ₩=KRW ₽=RUB ₱=PHP Php=PHP ฿=THB ₫=VND ₺=TRY "
    "₪=ILS ₦=NGN ₴=UAH ₸=KZT ৳=BDT Tk=BDT Tk.=BDT NIS=ILS TL=TRY FF=FRF RM=MYR RMB=CNY DM=DEM Rp=IDR Rp.=IDR "
    "zł=PLN Kč=CZK Ft=HUF Rs.= Rs= ₨= "
    "¥= ₤= kr= kr.="
)
"""What may stand before a figure, with its code, the one to write first; no code where it says several."""
_WORD_TABLE = (
    "dollar=USD;US dollar=USD;U.S. dollar=USD;American dollar=USD;Canadian dollar=CAD;"
    "Australian dollar=AUD;New Zealand dollar=NZD;Hong Kong dollar=HKD;pound=GBP;pounds sterling=GBP;"
    "euro=EUR;rupee=;Indian rupee=INR;Pakistani rupee=PKR;Sri Lankan rupee=LKR;Nepalese rupee=NPR;yen=JPY;"
    "yuan=CNY;renminbi=CNY;won=KRW;ruble=RUB;rouble=RUB;lira=;lire=ITL;franc=;French franc=FRF;"
    "Swiss franc=CHF;mark=;Deutsche Mark=DEM;peseta=ESP;krona=;kronor=SEK;Swedish kronor=SEK;krone=;"
    "kroner=;Danish kroner=DKK;Norwegian kroner=NOK;peso=;Philippine peso=PHP;Mexican peso=MXN;"
    "ringgit=MYR;baht=THB;rupiah=IDR;taka=BDT;złoty=PLN;zloty=PLN;forint=HUF;naira=NGN;shekel=ILS"
)
CODES = (
    ""
    "AED|ARS|ATS|AUD|BDT|BEF|BGN|BRL|CAD|CHF|CLP|CNY|COP|CSK|CZK|DEM|DKK|EGP|ESP|EUR|"
    "FIM|FRF|GBP|GRD|HKD|HUF|IDR|IEP|ILS|INR|IRR|ISK|ITL|JPY|KRW|KZT|LKR|MXN|MYR|NGN|"
    "NLG|NOK|NPR|NZD|PEN|PHP|PKR|PLN|PTE|RON|RSD|RUB|SAR|SEK|SGD|SUR|THB|TRY|TWD|UAH|"
    "USD|VND|YUM|ZAR"
)
_SCALE_TABLE = (
    "thousand=3;k=3;million=6;millions=6;mill=6;mil=6;mln=6;mn=6;m=6;mio=6;millionen=6;millones=6;"
    "milioni=6;billion=9;billions=9;bn=9;b=9;mrd=9;milliarden=9;milliard=9;milliards=9;miliardi=9;"
    "trillion=12;lakh=5;lakhs=5;lac=5;lacs=5;crore=7;crores=7;cr=7;lakh crore=12;lakh crores=12"
)


def _table(source: str, parting: str | None = None) -> dict[str, str]:
    return {entry.rpartition("=")[0]: entry.rpartition("=")[2] for entry in source.split(parting)}


BLANK = "[ \t\u00a0\u202f\u2009]"
BLANKS = f"{BLANK}{{1,9}}"
ANY_BLANKS = f"{BLANK}*+"


def _either(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, a longer one before its own beginning, none inside a "
    "longer word.
    """
    ordered = sorted(words, key=len, reverse=True)
    ends = ("(?![A-Za-z])" if word[-1].isalpha() else "" for word in ordered)
    return "|".join(_spelled(word) + end for word, end in zip(ordered, ends, strict=True))


def _spelled(word: str) -> str:
    return re.escape(word).replace("\\ ", BLANKS)


def _any_case(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, all of letters, in small or capital ones.

    What must not follow stands once behind them all: in any case it is dear to compile.
    """
    ordered = sorted(words, key=len, reverse=True)
    return f"(?i:(?:{'|'.join(map(_spelled, ordered))})(?![A-Za-z]))"


SYMBOLS = _table(_SYMBOL_TABLE)
SYMBOLS |= {"US $": "USD", "U.S. $": "USD", "HK $": "HKD", "AU $": "AUD", "NZ $": "NZD"}
SIGNS = {code: symbol for symbol, code in reversed(SYMBOLS.items()) if code}
WORDS = {(word + end).casefold(): code for word, code in _table(_WORD_TABLE, ";").items() for end in ("", "s")}
POWERS = {word: int(power) for word, power in _table(_SCALE_TABLE, ";").items()}
ISO = re.compile(CODES)
SYMBOL = _either(SYMBOLS)
WORD = _any_case(WORDS)
SCALE = _any_case(POWERS)
LOST = "\N{REPLACEMENT CHARACTER}"
FIGURE = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,9}|[0-9]{1,2}(?:,[0-9]{2}){1,9},[0-9]{3}|[0-9]{1,30})(?:\.[0-9]{1,30})?"
    r"(?![0-9])(?![.,][0-9])"
)
ESTIMATE = r"(?i:(?:est|approx)\.|(?:est(?:imated|imation|imate)?|approx(?:imately|imate)?)(?![A-Za-z]))"
_HEDGE = (
    "about|around|circa|ca(?!\\$)|roughly|nearly|almost|some|under|over|below|above|"
    f"less{BLANKS}than|more{BLANKS}than|at{BLANKS}least|up{BLANKS}to"
)
ABOUT = (
    rf"(?:(?:(?i:an{BLANKS})?{ESTIMATE}|(?i:ca?\.)|(?i:{_HEDGE})(?![A-Za-z])|[~\u2248<>\u2264\u2265])"
    rf":?{ANY_BLANKS})+"
)
BARE = "(?i:worldwide|domestic(?:ally)?|overseas|international|foreign|rentals|nett?|gross|share)(?![A-Za-z])"
_COUNTRY = rf"US|U\.S\.|USA|UK|U\.K\.|North{BLANKS}America|United{BLANKS}States|India|Japan|China"
WHERE = rf"(?:{BARE}|in{BLANKS}rentals(?![A-Za-z])|(?:in{BLANKS}(?:the{BLANKS})?)?(?:{_COUNTRY})(?![A-Za-z]))"
"""What tells behind a figure, without a colon or brackets, which one it is."""
DASH = rf"{ANY_BLANKS}[-\u2013\u2014]{ANY_BLANKS}|{BLANKS}to{BLANKS}"


def code_of(token: str) -> str | None:
    """Return the code of a currency as it is written, or None if it may be one of several."""
    found = ISO.match(token)
    if found is not None:
        return found[0]
    return SYMBOLS.get(" ".join(token.split())) or WORDS.get(" ".join(token.casefold().split())) or None


_SHARED = {
    "\N{YEN SIGN}": "Japan=JPY;China=CNY;Hong Kong=CNY",
    "rs": "India=INR;Pakistan=PKR;Sri Lanka=LKR;Nepal=NPR",
    "rupee": "India=INR;Pakistan=PKR;Sri Lanka=LKR;Nepal=NPR",
    "kr": "Sweden=SEK;Denmark=DKK;Norway=NOK;Iceland=ISK",
    "krone": "Denmark=DKK;Norway=NOK",
    "krona": "Sweden=SEK;Iceland=ISK",
    "\u20a4": "Italy=ITL;Turkey=TRY",
    "lira": "Italy=ITL;Turkey=TRY",
    "franc": "France=FRF;Belgium=BEF;Switzerland=CHF",
    "mark": "Germany=DEM;West Germany=DEM;Finland=FIM",
    "peso": "Mexico=MXN;Philippines=PHP;Argentina=ARS;Chile=CLP;Colombia=COP",
}
"""Signs and words that several countries share, each with the codes that it stands for there."""
SHARED = {sign: _table(countries, ";") for sign, countries in _SHARED.items()}
_SAME = {"rs.": "rs", "\u20a8": "rs", "kr.": "kr", "kroner": "krone", "kronor": "krona"}


def shared_sign(token: str) -> str:
    """Return the sign or word of ``SHARED`` that a currency is written with; any other token as it is."""
    plain = " ".join(token.casefold().split())
    plain = _SAME.get(plain, plain)
    return plain.removesuffix("s") if plain.removesuffix("s") in SHARED else plain


_ASKED = (*SHARED, *_SAME, "jpy", "cny", "yen", "kron")


def may_share(source: str) -> bool:
    """Tell whether the source of an amount may hold a sign that countries share, or a template that shows one."""
    folded = source.casefold()
    return any(sign in folded for sign in _ASKED)


def signs_of(countries: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return what shared signs stand for in a film's countries; those of which two countries are left out.

    Args:
        countries: The names of the film's countries.
    """
    found = []
    for sign, codes in SHARED.items():
        said = {code for country, code in codes.items() if country in countries}
        found += [(sign, code) for code in said] if len(said) == 1 else []
    return tuple(found)


def power_of(scale: str | None) -> int:
    """Return the power of ten of a scale word, 0 where there is none."""
    return POWERS[" ".join(scale.casefold().split())] if scale else 0
