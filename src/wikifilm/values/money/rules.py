"""The grammar of amounts of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikifilm.grammar import literal, maybe, pattern, rule
from wikifilm.values.money.tables import (
    ABOUT,
    ANY_BLANKS,
    BARE,
    BLANK,
    BLANKS,
    CODES,
    DASH,
    ESTIMATE,
    FIGURE,
    LOST,
    SCALE,
    SYMBOL,
    WHERE,
    WORD,
)

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = ["amount", "between", "conversion", "estimate", "lost_amount", "otherwise", "parenthesis"]


@rule("an amount such as '$12.5 million'")
def amount() -> pp.ParserElement:
    """amount = [ about ] , [ label , ( ":" | [ dash ] ) ] , [ about ] , [ currency ] , figures , [ currency word ] ,
             [ "+" ] , [ estimate ] , [ "worldwide" | "domestic" | "rentals" | "in North America" | ... ] ;
    figures = figure , [ scale ] , dash , [ currency ] , figure , [ scale ]     (* $30-40 million *)
            | figure , [ "+" ] , [ scale ] ;
    figure = digits , { "," , digits } , [ "." , digits ] ;                     (* 2,225,000 or 1,00,000 *)
    currency = [ code ] , symbol | code ;
    """
    currency = rf"(?:(?:{CODES}){ANY_BLANKS})?(?:{SYMBOL})|(?:{CODES})(?![A-Za-z])"
    blanks = pattern(ANY_BLANKS, "blanks")
    led = rf"{BLANKS}(?:[-\u2013\u2014]{BLANKS})?(?=(?:{ABOUT})?(?:{currency}))"
    words = rf"(?!{ESTIMATE}|{ABOUT}|{currency})[^:;,()\r\n0-9{LOST}]{{1,60}}(?=:)"
    label = pattern(rf"{words}|(?:{BARE}|North America)(?={led})", "label")
    range_ahead = rf"(?=(?:{ANY_BLANKS}{SCALE}\.?)?(?:{DASH})(?:{currency})?{ANY_BLANKS}[0-9])"
    low = pattern(FIGURE + range_ahead, "figure")("low")
    low_scale = maybe(blanks + pattern(SCALE, "scale")("low_scale"))
    to = pattern(rf"\.?(?:{DASH})", "dash") + maybe(pattern(currency, "currency")("second") + blanks)
    high = pattern(FIGURE, "figure")("high") + maybe(blanks + pattern(SCALE, "scale")("high_scale"))
    plus_in = pattern(rf"\+(?={ANY_BLANKS}{SCALE})", "'+'")("plus_in")
    one = pattern(FIGURE, "figure")("one") + maybe(plus_in) + maybe(blanks + pattern(SCALE, "scale")("scale"))
    after = pattern(rf"\.?{ANY_BLANKS}", "blanks") + pattern(rf"{WORD}|{currency}", "currency")("after")
    bare = pattern(rf"{BLANKS}{WHERE}", "label")
    return (
        maybe(pattern(ABOUT, "about")("about"))
        + maybe(label("label_before") + pattern(rf":{ANY_BLANKS}|{led}", "':'")("colon"))
        + maybe(pattern(ABOUT, "about")("about_more"))
        + maybe(pattern(currency, "currency")("before") + blanks)
        + ((low + low_scale + to + high) | one)
        + maybe(after)
        + maybe(pattern(r"\+", "'+'")("plus"))
        + maybe(pattern(rf",?{BLANKS}{ESTIMATE}", "estimate")("about_after"))
        + maybe(bare("label_bare"))
    )


@rule("a parenthesis such as ' (worldwide)'")
def parenthesis() -> pp.ParserElement:
    """parenthesis = [ "." | ";" | "," ] , { blank } , "(" , { character | parenthesis } , ")" ;"""
    inner = pattern(r"[^()\r\n]+", "words") | pattern(r"\([^()\r\n]*\)", "parenthesis")
    words: pp.ParserElement = inner[1, ...]
    parted = maybe(pattern(rf"{ANY_BLANKS}[;,]", "';'")("parted"))
    return parted + pattern(rf"\.?{ANY_BLANKS}\({ANY_BLANKS}", "'('") + words("inner") + literal(")")


@rule("an estimate such as 'est. rentals'")
def estimate() -> pp.ParserElement:
    """estimate = ( "est." | "estimated" | "approx." ) , [ label ] ;"""
    about = pattern(rf"{ESTIMATE}{ANY_BLANKS},?{ANY_BLANKS}", "estimate")("about")
    return about + maybe(pattern(r"[^\r\n]+", "label")("label"))


@rule("a conversion such as 'US$30 million'")
def conversion() -> pp.ParserElement:
    """conversion = { character } , ( currency , figure | figure , scale ) ;"""
    money = rf"(?:{SYMBOL}|{CODES}){ANY_BLANKS}[0-9{LOST}]|[0-9{LOST}]{BLANK}{{0,9}}{SCALE}"
    return pattern(rf"(?:(?!{money})[^\r\n])*(?:{money})", "amount")


@rule("another currency such as ' or US$30 million'")
def otherwise() -> pp.ParserElement:
    """otherwise = ( "or" | "=" | "equivalent to" ) , [ about ] , currency , figure ;"""
    joint = pattern(rf"{BLANKS}(?:or|=|equivalent{BLANKS}to){BLANKS}", "'or'")
    return joint + pattern(rf"(?=(?:{ABOUT})?(?:{CODES}|{SYMBOL}))", "currency")


@rule("a scale or a currency without its figure, such as ' million'")
def lost_amount() -> pp.ParserElement:
    """lost amount = [ about ] , [ currency ] , [ scale ] , [ currency word ] ;"""
    about = pattern(rf"(?:{ABOUT})?{ANY_BLANKS}", "about")
    currency = pattern(rf"(?:{CODES})?{ANY_BLANKS}", "code") + pattern(rf"(?:{SYMBOL})?{ANY_BLANKS}", "symbol")
    scale = pattern(rf"{LOST}?{ANY_BLANKS}", "lost") + pattern(rf"(?:{SCALE})?{ANY_BLANKS}", "scale")
    word = pattern(rf"(?:{WORD}|{CODES})?{ANY_BLANKS}", "currency")
    return about + currency + scale + word + pattern(r"\.?", "'.'")


@rule("a separator such as '; '")
def between() -> pp.ParserElement:
    """between = { blank } , ( ";" | " / " | ", " | " and " ) , { blank } ;"""
    return pattern(
        rf"{ANY_BLANKS};{ANY_BLANKS}|{BLANKS}(?:/|and){BLANKS}|(?<=\))/(?=[^0-9])|{ANY_BLANKS},{BLANKS}", "';'"
    )
