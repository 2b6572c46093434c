"""Generated wikitext, for the tests and for the comparison with MediaWiki: soups of marks, tame and wild."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import random


def _marks(text: str) -> list[str]:
    """Return the words of a text; in them a middle dot is a blank, a pilcrow a line's end."""
    return [word.replace("·", " ").replace("¶", "\n") for word in re.split("[ \n]+", text) if word]


OFTEN: Final = _marks(
    """
    {{ }} {{{ }}} [[ ]] | = ¶ ¶= == ¶==· ·== ·==¶ <!-- --> <!--·c·-->
    """
)
RARELY: Final = _marks(
    """
    { } [ ] [[[ ]]] {{{{ }}}} {{{{{ }}}}} -{ }- - -{{ }}- -{{{ }}}- {| |} |- === ===== ======= ¶=¶ ¶===¶ ¶===== ¶=·
    ·=¶ ¶==a== ¶==a==¶ ¶=·a·=¶ <ref> </ref> <ref·name=a> <ref·name=x/> <ref/> </ref·> <REF> </Ref¶> <ref <ref¶
    <ref·/·> </ref <nowiki> </nowiki> <nowiki/> <pre> </pre> <poem> </poem> <gallery> </gallery> <math> </math>
    <references/> <references> </references> <ref·name='a|b=c'> <ref·a={{b}}> <indicator·name=x> </indicator>
    <noinclude> </noinclude> <noinclude/> <onlyinclude> </onlyinclude> <includeonly> </includeonly> <includeonly/>
    </includeonly·> <noinclude <b> </b> <br/> < > <b·x=y> <section·begin=a·/> <section <source> </source>
    <syntaxhighlight·lang="{{a}}"> </syntaxhighlight> <score> </score> <templatestyles·src=a·/> <timeline>
    </timeline> <hiero> </hiero> <imagemap> </imagemap> <chem> </chem> <html> </html> <translate> </translate>
    <ref·name=">"> <ref·name='/>'> <ref¶name=a¶/> <ref\t/> <ref\x0c> <ref/a> <ref/·> <REFERENCES/> <no\u017f>
    <\u017fection> <pOEM> </POEM·> </ref/> </·ref> <onlyinclude/> </onlyinclude <INCLUDEONLY> </INCLUDEONLY>
    <NoInclude> {{{{{{ }}}}}} {{{{{{{ }}}}}}} [[[[ ]]]] [[[[[ --{ }-- -{{{{ -{a; -{A|zh: -{-{ }-}- ====== ========
    ============= =\t= ==·== =<!-- -->= ¶=¶= ¶\t== ¶<!-- -->== ==<!-- -->¶ ==·\t¶ <!--{{--> <!--[[--> <!--==-->
    <!--¶==a==¶--> <nowiki><!--</nowiki> <!--<nowiki>--> ---> --!> <-- <reference> <refs> <!--¶ ¶--> ¶<!--·c·-->¶
    ¶·<!--·c·-->·<!--·d·-->¶ ¶<!--·c·--> <!--·c·-->¶ <!----> <!--> <!---> -- !--
    """
)
MARKS: Final = OFTEN * 3 + RARELY
WORDS: Final = _marks(
    """
    a b x · ·· \t ¶ ¶¶ 1 2 \U0001f3ac \u0301 \u0130 \x00 \x85 \u2028 #REDIRECT __TOC__ __NOTOC__ ~~~~ RFC·1 -- ;a:b
    a=b |a= |b |1= |·c·=·d¶ é 漢 \xa0 ''' '' *· : # #if: subst: PAGENAME ! lc: #invoke: Template: DEFAULTSORT:
    http://a.b?c=d &nbsp; \x0b \x0c \ufeff
    """
)
WHOLE: Final = _marks(
    """
    {{a}} {{a|b}} {{a|b=c}} {{{a}}} {{{a|}}} [[a]] [[a|b]] [[a=b]] <ref>a</ref> <ref>{{b}}</ref> <nowiki>}}</nowiki>
    ¶==·h·==¶ {{!}} {{=}} -{a}- -{a|b=c}- <!--·}}·--> [[File:a|b|c·[[d]]]] {{#if:a|b}} {{PAGENAME}} {{:a}}
    {{{a|b|c}}} {{a|{{{b|{{c}}}}}}} {{{{a}}}} {{{{{a}}}}} {{{{{{a}}}}}} {{a|b|b=c|1=d}} {{a|=b}} {{a||}}
    {{a|<nowiki>|</nowiki>}} {{a|[[b|c]]=d}} {{a|-{b|c}-}} {{#switch:a|b=c|#default=d}}
    <ref>{{a|<ref>b</ref>}}</ref> {{#tag:ref|a|name=b}} ¶==·a·=={{b}}¶ ¶==·{{a¶b}}·==¶ ¶=a=·<!--·c·-->¶
    <poem>{{a|<ref>b</ref>}}</poem> [[a|b|c=d]] <gallery>¶File:a|b·{{c|d}}¶</gallery>
    <includeonly>{{a</includeonly>}} {{a<!--|-->b}} {{a|b<!--=-->c}} {|·a={{b|c}}¶|}
    """
)
_NAMES: Final = _marks(
    """
    a B · _ : :: # / ./ ../ /.. . .. ~ ~~~ % %41 %zz & &amp; &#65; &#x41; &#0; &nosuch; &ouml; &#xD800; &#1114112;
    &#9; é 漢 \u200e \ufffd \xa0 \u3000 \u2028 \x01 \x7f + < > Template: template_talk: Talk: File: Special: Media:
    mw: imdb: wikt: Category: user·: User·talk: subst: SafeSubst: subst:· PAGENAME pagename PAGENAME: pagename: #if:
    #IF: #nosuch: lc: LC: int: NS: ns·: SERVER server ! = #tag: #invoke: DEFAULTSORT: defaultsort:
    NUMBEROFACTIVEUSERS numberofactiveusers #switch: #ifexpr: #titleparts: padleft: ucfirst: PAGESINCAT:
    displaytitle: DISPLAYTITLE: NAMESPACE NAMESPACE: namespace: #language: #special: filepath: Image: Project:
    Draft: gadget: Help·talk: d: commons: zzz: Ĳ ß ǆ İ ı ſ K \U0001f3ac \u0301 \u202a \u200b \u00ad \x00 \x85 ?
    action=raw ;: '' ''' [ ] { } | %20 %7c %zz %2 &lt; &lt &#x; &# &#160; &#173; &#xD7FF; &#xFFFE; &zwnj; &rlm;
    FORMATNUM: formatnum Module: Talk:Template: talk:mw: {{x}} <!--·c·--> ¶ \x0b
    """
)
_LONG_NAMES: Final = ["a" * 250, "é" * 130]


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(_NAMES + _LONG_NAMES) for _ in range(chance.choice((1, 1, 2, 2, 3, 4, 6))))


def _grow(chance: random.Random, depth: int) -> str:
    """Return well-formed wikitext of this depth."""

    def inner() -> str:
        return "".join(_grow(chance, depth - 1) for _ in range(chance.choice((0, 1, 1, 2, 3))))

    if depth <= 0:
        return chance.choice(WORDS)
    kind = chance.randrange(12)
    if kind < 4:
        name = chance.choice((_name(chance), "a", inner()))
        parts = [
            chance.choice((inner(), f"b={inner()}", f" {inner()} = {inner()} ", f"\n{inner()}\n"))
            for _ in range(chance.choice((0, 1, 2, 3)))
        ]
        grown = "{{" + "|".join([name, *parts]) + "}}"
    elif kind == 4:
        grown = "{{{" + "|".join(inner() for _ in range(chance.choice((1, 1, 2, 3)))) + "}}}"
    elif kind == 5:
        grown = "[[" + "|".join(inner() for _ in range(chance.choice((1, 2, 3)))) + "]]"
    elif kind == 6:
        tag = chance.choice(
            ("ref", "ref", "poem", "gallery", "nowiki", "REF", "includeonly", "noinclude", "references")
        )
        grown = f"<{tag}{chance.choice(('', ' name=b', ' x={{y|z}}'))}>{inner()}</{tag}>"
    elif kind == 7:
        grown = chance.choice(("", "\n", "\n ")) + f"<!--{inner()}-->" + chance.choice(("", "\n", " \n", " "))
    elif kind == 8:
        marks = "=" * chance.choice((1, 2, 2, 3, 6, 7))
        grown = f"\n{marks}{inner()}{marks}" + chance.choice(
            ("\n", " \n", "<!-- c -->\n", "<!-- c --> <!-- d --> \n", "x\n")
        )
    elif kind == 9:
        grown = "-{" + inner() + "}-"
    else:
        grown = inner() + chance.choice(WORDS) + inner()
    return grown


def damage(chance: random.Random, text: str, most: int = 4) -> str:
    """Return the text with a few places lost, doubled, moved or overwritten by marks."""
    for _ in range(chance.choice((0, 1, 1, 2, most))):
        at, to = chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)
        size = chance.choice((1, 1, 2, 5, 5 * most))
        piece = chance.choice(("", text[at : at + size] * 2, text[to : to + size], chance.choice(MARKS)))
        text = text[:at] + piece + text[at + chance.choice((0, size)) :]
    return text


def soup(chance: random.Random) -> str:
    """Return a text: a tree with damages, a name in braces, or a soup of few kinds of marks, or of many."""
    sort = chance.random()
    if sort < 0.4:
        trees = [_grow(chance, chance.randint(1, 5)) for _ in range(chance.randint(1, 4))]
        return damage(chance, "".join(trees))[:3000]
    if sort < 0.5:
        return "{{" + _name(chance) + chance.choice(("", "", "|b", "|c=d")) + "}}"
    size = chance.choice((3, 6, 10, 16, 24, 40))
    kinds = chance.choice((MARKS, MARKS + WORDS, MARKS + WORDS, WORDS + WHOLE + MARKS, WHOLE + WORDS))
    # a narrow choice brings marks of one kind together
    if chance.random() < 0.6:
        kinds = [chance.choice(kinds) for _ in range(chance.randint(2, 9))]
    return "".join(chance.choice(kinds) for _ in range(chance.randint(1, size)))
