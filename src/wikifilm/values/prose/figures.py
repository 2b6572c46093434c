"""Figures in prose: numbers in figures and words, grades, ratings on a scale; read, and written alike."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from wikifilm.errors import EditError
from wikifilm.grammar import maybe, pattern, rule

if TYPE_CHECKING:
    import pyparsing as pp

__all__ = [
    "FIGURE",
    "GRADE",
    "NUMBER",
    "SCALES",
    "rating",
    "read_figure",
    "read_grade",
    "show_figure",
    "show_grade",
]

_LISTED = "zero one two three four five six seven eight nine ten eleven twelve"
_SMALL = _LISTED.split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = dict(zip(_SMALL, range(13), strict=True))
for _place, _word in enumerate(_TEENS.split()):
    _WORDS[_word] = 13 + _place
for _place, _word in enumerate(_TENS.split()):
    _WORDS |= {f"{_word}-{_unit}": 20 + 10 * _place + _WORDS[_unit] for _unit in _SMALL[1:10]} | {
        _word: 20 + 10 * _place
    }
_WORDS["hundred"] = 100
_WHOLE = "|".join(sorted((word for word in _WORDS if "-" not in word), key=len, reverse=True))
_WORDS |= {"a": 1, "no": 0}  # "a star and a half", "no stars"
# Most places have no letter, and to look for many words is dear.
_WORD = rf"(?=[A-Za-z])(?i:(?:{'|'.join(_TENS.split())})-(?:{'|'.join(_SMALL[1:10])})|{_WHOLE})(?![^\W_])"
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}

NUMBER = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,3}}(?![0-9])|[0-9]{{1,12}}(?![0-9])|{_WORD})"
"""The pattern of a whole number, in figures or words."""
_STARS = r"[ -]stars?(?![^\W_])"
_AND_HALF = r"[ -]and[ -](?:(?:a|one)[ -])?half(?![a-z])"
_POINT = rf"[ ]point[ ](?i:{'|'.join(_SMALL[:10])})(?![^\W_])"
FIGURE = (
    rf"(?:[0-9]?1[/⁄]2(?={_STARS})|[0-9]{{1,3}}(?:\.[0-9]{{1,9}}|[ ]?[½¼¾]|[ ]and[ ]½|[ \xa0-]1[/⁄]2|{_AND_HALF}|"
    rf",[0-9]{{1,2}}(?=[ ]?/|[ ]out[ ]of[ ]|{_STARS}))?(?![0-9])|½|"
    rf"(?=[A-Za-z])(?:(?i:(?:one[ -])?half(?:[ -]an?)?(?={_STARS})|no(?=[ ]stars(?![^\W_])))|"
    rf"(?:{_WORD}|[Aa])[ ]stars?{_AND_HALF}|{_WORD}(?:{_AND_HALF}|{_POINT})?))"
)
"""The pattern of a figure that may have a fraction."""
SCALES = frozenset({4, 5, 6, 10, 20, 100})
"""The best possible figures that a rating may have."""
GRADE = (
    r"[A-DF](?:[ -](?:plus|minus)(?![^\W_])|[+\-\u2013\u2212](?![^\W_]))?"
    r"(?:(?![^\W_]|['’+\-\u2013\u2212])|(?<=['‘].)(?=['’])|(?<=['‘]..)(?=['’]))"
)
"""The pattern of a letter grade; single quotation marks stand on both sides of it or on none."""
_IN_WORDS = {"+": "plus", "-": "minus"}
_SIGNS = {" plus": "+", "-plus": "+", " minus": "-", "-minus": "-", "\u2013": "-", "\u2212": "-"}


_DECIMAL_COMMA = re.compile(r"[0-9]{1,2},[0-9]{1,2}")


def read_figure(text: str) -> float:
    """Return the number that a match of ``NUMBER`` or ``FIGURE`` says."""
    figure = text.casefold()
    figure = figure.replace(",", "." if _DECIMAL_COMMA.fullmatch(figure) is not None else "")
    if figure.startswith(("half", "one-half", "one half")):
        return 0.5
    whole, _, half = figure.replace(" ", "-").partition("-and-")
    if " point " in figure:
        before, _, behind = figure.partition(" point ")
        return _WORDS[before] + _WORDS[behind] / 10
    if figure[0].isalpha():
        return _WORDS[whole.partition("-star")[0]] + (0.5 if half else 0)
    if half or figure.endswith(("1/2", "1⁄2")):
        return int(whole if half else figure[:-3].rstrip(" \xa0-") or 0) + 0.5
    part = _PARTS.get(figure[-1], 0)
    return float(figure.rstrip("½¼¾") or 0) + part


def show_figure(new: float, like: str = "", places: int = 0) -> str:
    """Return a number like ``like``: in words up to twelve, with a ``½``, with a comma at thousands.

    Args:
        new: The number.
        like: What stood there.
        places: How many decimals there are at least.
    """
    whole = int(new)
    if like[:1].isalpha() and whole < len(_SMALL) and (new == whole or (whole and new == whole + 0.5)):
        joint = "-" if "-" in like else " "
        stars = "" if " star" not in like else " star" if whole == 1 else " stars"
        word = _SMALL[whole] + stars + ("" if new == whole else f"{joint}and{joint}a{joint}half")
        return word.capitalize() if like[0].isupper() else word
    if _DECIMAL_COMMA.fullmatch(like) is not None:
        return show_figure(new).replace(".", ",")
    if like[-1:] in _PARTS and new - whole in _PARTS.values():
        return f"{whole or ''}{next(mark for mark, part in _PARTS.items() if part == new - whole)}"
    if new == whole and not places:
        grouped = "," in like or not (like.isdecimal() and len(like) > len("999"))
        return f"{whole:,}" if grouped else str(whole)
    exact = format(Decimal(repr(new)), "f")
    return f"{new:.{places}f}" if len(exact.partition(".")[2].rstrip("0")) < places else exact


def read_grade(text: str) -> str:
    """Return a grade with its sign in ASCII."""
    return text[0] + _SIGNS.get(text[1:], text[1:])


def show_grade(new: str, like: str = "") -> str:
    """Return a grade with the minus sign of ``like``, or in words where ``like`` is.

    Raises:
        EditError: It is none.
    """
    if re.fullmatch(r"[A-DF][+-]?", new) is None:
        raise EditError("grade", f"must be a letter from A to D or F with '+', '-' or nothing, not {new!r}", wanted=new)
    if like[-1:] in {"\u2013", "\u2212"}:
        return new.replace("-", like[-1])
    return f"{new[0]}{like[1]}{_IN_WORDS[new[1]]}" if like[2:] in _IN_WORDS.values() and len(new) > 1 else new


@rule("a rating such as '3 out of 5', '3½ stars' or '★★★☆☆'")
def rating() -> pp.ParserElement:
    """rating = figure , [ " stars" ] , [ ( "/" | " out of " , [ "a possible " ] ) , scale ] , [ " stars" ]
           | "★" , { "★" } , [ "½" ] , { "☆" } , [ " out of " , ( scale | "★" , { "★" } ) ] ;  (* or "*" *)
    scale = "4" | "5" | "6" | "10" | "20" | "100" | "four" | "five" | "six" | "ten" | "twenty" | "hundred" ;
    """
    # a figure in words begins with one of these letters
    start = pattern(r"(?=[0-9½AaEeFfHhNnOoSsTtZz])(?<![^\W_])(?<![^\W_][.,/:\-])(?<![$£€¥₹#])", "start of a figure")
    unit = pattern(_STARS, "stars")
    points = pattern(r"[ ](?:rating|score|points|marks|hearts|skulls|bones)(?=[ ]out[ ]of[ ])", "points")
    out_of = r"[ ,-]{0,2}\(?out[ -]of[ -](?:a[ -])?(?:(?:possible|maximum|total)[ -])?(?:of[ -])?"
    out_of = rf"{out_of}|[ ]\(of[ ](?=[a-z0-9]{{1,4}}\))"
    words = r"(?:100|10|20|[456]|(?i:four|five|six|ten|twenty|hundred))(?![^\W_]|[./:,][0-9]|%)"
    # "3.5 of 5" and the Indian "3.5 on 5" count no things: "of 5 critics" and "on 5 May" are none.
    ended = r"(?:[.,;:)]|\Z|[ ](?:and|but|for|while|calling|saying|stating|writing|praising)(?![^\W_]))"
    bare = rf"(?:(?<=[0-9½¼¾])|(?<=stars))[ ]o[fn][ ](?={words}{ended})"
    scaled = r"[ ][io]n[ ]an?[ ](?:[0-9a-z\-]{1,12}[ ])?scale[ ]of[ ](?:[01][ ]to[ ])?"
    between = pattern(rf"[ ]?/[ ]?|{out_of}|[ ](?:of|from)[ ](?=[a-z0-9]{{1,4}}[ -]stars)|{bare}|{scaled}", "out of")
    scale = between + pattern(words, "scale")("scale")
    figures = (
        start
        + pattern(FIGURE, "figure")("figure")
        + maybe((unit("unit") + maybe(points)) | points)
        + maybe(scale)
        + maybe(unit)
    )
    drawn = r"[★⭐]{1,10}½?☆{0,10}|(?=\*)(?<![^\s(\[:\"“–—-])(?:\*{2,5}½?|\*½)(?![*½])"
    of_best = pattern(r"[ ]out[ ]of[ ](?=[★⭐*])", "out of") + pattern(r"[★⭐]{1,10}|\*{1,10}", "stars")("best")
    of_scale = pattern(r"[ ]out[ ]of[ ](?=[a-z0-9])", "out of") + pattern(words, "scale")("most")
    return figures | (pattern(drawn, "stars")("stars") + maybe(of_best | of_scale))
