"""The display text of wikitext: rows of wikitext and what a reader sees of it, edits through it, laws over soups."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from again import seeded
from dialects.mediawiki.soup import MARKS, WHOLE, WORDS, soup
from wikifilm.dialects.mediawiki.page import Page
from wikifilm.dialects.mediawiki.shown import LOST, PEN, inline
from wikifilm.dialects.mediawiki.texts import TEMPLATES, Form, form_of, template_key
from wikifilm.errors import EditError
from wikifilm.inline import Inline
from wikifilm.text import Span, apply_edits


def show(text: str) -> Inline:
    return inline(Page(text), Span(0, len(text)))


RT: Final = "On the review aggregator website Rotten Tomatoes, "
CONSENSUS: Final = 'The website\'s consensus reads: "Nice, mostly."'
MC: Final = "Metacritic, which uses a weighted average, assigned the film a score of "
ROWS: Final[list[tuple[str, str]]] = [
    ("Orla Quennet", "Orla Quennet"),
    ("", ""),
    # comments, tags
    ("Or<!-- x -->la", "Orla"),
    ("Orla<!-- x --> <!-- y -->Quennet", "Orla Quennet"),
    ("Orla<ref>see [[Rask]]</ref> and<ref name=a /> on", "Orla and on"),
    ("<nowiki>[[a]] ''b'' &amp;\nc &nosuch;</nowiki>", "[[a]] ''b'' & c &nosuch;"),
    ("a<nowiki/>b", "ab"),
    ("<pre>{{a}}</pre>", "{{a}}"),
    ("<poem>[[Rask|a]]\nb</poem>", "a b"),
    ("a <math>x}}</math> b", f"a {LOST} b"),
    ("a<gallery>\nFile:x.png|c\n</gallery>b", "ab"),
    ("<noinclude>a</noinclude>", "a"),
    ("a<includeonly>b</includeonly>c", "ac"),
    ("a<ref>b", "a<ref>b"),
    ("__NOTOC__a__NOSUCH__", "a__NOSUCH__"),
    # HTML
    ("<small>a</small> <b>b</b>", "a b"),
    ("<SMALL style='x'>a</small >", "a"),
    ('<span style="{{x}}">a</span>', "a"),
    ("<small>a", "a"),
    ("a</small>", "a"),
    ("<b><i>a</b></i>", "a"),
    ("<small/>a<hr>b", "ab"),
    ("<foo>a</foo> <$1 < 2", "<foo>a</foo> <$1 < 2"),
    ("Orla<br>Quennet", "Orla Quennet"),
    ("Orla <br/>\n <BR clear=all> </br> Quennet", "Orla Quennet"),
    ("Orla<br /><!-- a --> <br>Quennet", "Orla Quennet"),
    ("Orla <!-- a -->\nQuennet", "Orla Quennet"),
    # lines
    ("Orla\nQuennet", "Orla Quennet"),
    ("Orla  \r\n\r\n Quennet  Rask", "Orla Quennet  Rask"),
    # blanks on both sides of what is hidden
    ("Orla <ref/> Quennet", "Orla Quennet"),
    ("Orla  <!-- x -->  Quennet  Rask", "Orla  Quennet  Rask"),
    ("Orla <ref/> <!-- x --> {{efn|y}} [[Category:Z]] Quennet", "Orla Quennet"),
    ("Orla\n<ref/>\tQuennet <ref/>\nRask <ref/> <br> Bo", "Orla Quennet Rask Bo"),
    ("''Orla ''<ref/> Quennet <ref/>'' and'' <ref/>[[Rask| R]]", "Orla Quennet and R"),
    ("Orla <ref/><nowiki> Quennet</nowiki> <ref/>&#32;Rask {{small|}} Bo", "Orla Quennet Rask Bo"),
    ("{{Based on|''Tin'' <ref/>|Rask <ref/>|{{efn|x}} Bo <ref/>}} a", "Tin by Rask and Bo a"),
    ("Orla<ref/> Quennet <ref/>Rask <ref/>&nbsp;Bo <math>x</math> a", f"Orla Quennet Rask \xa0Bo {LOST} a"),
    ("<ref/> Orla <ref/> ", " Orla "),
    # entities
    ("a&nbsp;b &ndash; &#8722;&#x2212; &amp;lt; &nosuch; AT&T", "a\xa0b – −− &lt; &nosuch; AT&T"),
    ("&#0; &#xD800; &#10;x &#99999999;", "&#0; &#xD800;  x &#99999999;"),
    # quotes
    ("''Tin Moon'' and '''Rask'''", "Tin Moon and Rask"),
    ("'''''a'' b''' c", "a b c"),
    ("'''''a''' b'' c", "a b c"),
    ("'''''a''''' b", "a b"),
    ("'''''a", "a"),
    ("''''a'''", "'a"),
    ("''''''a'''''", "'a"),
    ("l'''amour''", "l'amour"),
    ("a b'''c'' d", "a b'c d"),
    ("a '''b ''c d", "a 'b c d"),
    ("a '''b cd'''e ff'''g ''x", "a b cd'e ffg x"),
    ("''Tin\nMoon''", "Tin Moon"),
    ("''a'''b''c'''d", "abcd"),
    ("'''a''b'''c''d", "abcd"),
    ("'''a'''''b'' ''c'''''d'''", "ab cd"),
    ("'''''a'''b'''''c", "abc"),
    ("''b<!-- x -->", "b"),
    ("<i title=\"''\">a</i>''b''", "ab"),
    ("''<small>a\n''b</small>", "a b"),
    # links
    ("[[Orla Quennet]]", "Orla Quennet"),
    ("[[ Orla Quennet | Orla ]]s", " Orla s"),
    ("[[:Category:Tin films]] [[#Cast|below]]", "Category:Tin films below"),
    ("[[Rask &amp; Sons]] [[{{x}}]]", f"Rask & Sons {LOST}"),
    ("[[Duo|A<br />B]]", "A B"),
    ("[[Tin Moon|''Tin'' {{nowrap|Moon}}]]", "Tin Moon"),
    ("a [[Category:Tin films|x]][[File:a.png|thumb|of [[Rask]]]][[fr:Lune]][[simple:Moon]]b", "a b"),
    ("[[doi:10.1/x]]", "doi:10.1/x"),
    ("[[A|]] [[]] [[a", "[[A|]] [[]] [[a"),
    ("[[A|b [[Rask|R]] c]]", "[[A|b R c]]"),
    ("[[A|{{efn|b}}]]c", "c"),
    ("[http://a.example Orla ''Quennet'']", "Orla Quennet"),
    ("x[http://a.example]y", "xy"),
    ("http://a.example/b_c is on", "http://a.example/b_c is on"),
    ("[1] [http://a b\n", "[1] [http://a b "),
    ("''[http://a.example b''] c", "b c"),
    # parameters, functions, variables, names that no page can have
    ("{{{x|a ''b''}}} {{{y}}} {{{z|}}}", f"a b {LOST} "),
    ("{{formatnum:1234}} {{formatnum: {{x}} }}", f"1234 {LOST}"),
    ("{{subst:formatnum:12}} {{lc:A}} {{PAGENAME}} {{ {{x}} }}", f"{LOST} {LOST} {LOST} {LOST}"),
    ("{{DEFAULTSORT:a}}{{DISPLAYTITLE:''a''}}{{#tag:ref|a}}b{{#tag:poem|a}}", f"b{LOST}"),
    ("a {{!}} b {{=}} {{'}}", "a | b = '"),
    ("{{a<b|[[Rask|R]]}}", "{{a<b|R}}"),
    # templates: the argument
    ("{{nowrap|Orla Quennet}}{{small| (A) }}", "Orla Quennet (A) "),
    ("{{Template:Nowrap|1= a }} {{ nOWRAP|b}} {{No_wrap |c}}", f"a {LOST} c"),
    ("{{nowrap}} {{nowrap|}}{{nowrap|1=<!-- -->}}.", f"{LOST} ."),
    ("{{lang|fr|''Lune''}} {{lang-de|Mond}} {{langx|es|luna}} {{Lang-}}", f"Lune Mond luna {LOST}"),
    ("{{transl|ja|ISO|Tsuki}} {{transl}}", f"Tsuki {LOST}"),
    ("{{abbr|US|United States}} {{sort|Q|[[Orla Quennet]]}} {{native name|es|Luna}}", "US Orla Quennet Luna"),
    ("{{visible anchor|Songs}}{{anchor|Songs}}", "Songs"),
    ("{{nihongo|Moon|月|Tsuki}} {{linktext|a|b}}{{linktext}}", f"Moon ab{LOST}"),
    ("{{URL|tin.example}} {{URL|tin.example|Tin}} {{USS|Rask}}", "tin.example Tin USS Rask"),
    ("{{cquote|text=a|b}} {{quote|b}}", "a b"),
    ("{{lit|a moon}} {{translation|Moon}}", "lit. 'a moon' transl. Moon"),
    ("{{frac|2}} {{frac|1|2}} {{frac|3|1|2}} {{frac}}", f"1/2 1/2 3 1/2 {LOST}"),
    ("{{voiced by|Ada|Bo}}, {{voiced by|Ada}}, {{voiced by|english=Bo}}, {{voiced by}}",
     "Voiced by: Ada, Bo, Voiced by: Ada, Voiced by: Bo, "),
    # links in templates
    ("{{ill|Orla Quennet|de|Orla Q.}} {{ill|Rask|fr|lt=Mr Rask}} {{ill}}", f"Orla Quennet Mr Rask {LOST}"),
    ("{{sortname|Orla|Quennet}} {{sortname|Orla|Rask|dab=actor}} {{sortname|Bo|Rask|nolink=1}}",
     "Orla Quennet Orla Rask Bo Rask"),
    ("{{sortname|Orla|Quennet|Orla (poet)}} {{sortname|Bo}} {{sortname}}", f"Orla Quennet Bo {LOST}"),
    ("{{Based on|''Tin''|[[Rask]]}}", "Tin by Rask"),
    ("{{Based on|Tin|A|B}}; {{Based on|Tin|A|B|C}}; {{Based on|Tin}}", "Tin by A and B; Tin by A, B and C; Tin"),
    ("{{Based on}} {{Based on||A}}", f"{LOST} {LOST}"),
    # lists
    ("{{ubl|Orla|[[Rask|Bo]]||style=x}}", "Orla, Bo"),
    ("{{Plainlist|\n* Orla<ref>x</ref>\n* {{efn|x}}\n** Bo\n*\n}}", "Orla, Bo"),
    ("{{flatlist|*Orla\n*Bo}} {{hlist|A<br>B| C }} {{plain list}}", "Orla, Bo A B, C "),
    ("{{ubl|A\nB|* C\nD}}", "A B, C, D"),
    ("{{ubl|{{ubl|A|B}}|{{small|C}}}}", "A, B, C"),
    ("{{Infobox name module|simplified=月|pinyin=yuè}}", "月, yuè"),
    # money
    ("{{US$|5 million}} {{US$|7|long=no}} {{US$}}", "US$5 million $7 US$"),
    ("{{INR}}90 crore {{INR|130 [[crore]]}} {{₹|1}} {{INR|}}", "₹90 crore ₹130 crore ₹1 ₹"),
    ("{{INRConvert|350|m}} {{INRConvert|5|c|year=2000}} {{INRConvert|7}} {{INRConvert}}",
     f"₹350 million ({LOST}) ₹5 crore ({LOST}) ₹7 ({LOST}) {LOST}"),
    ("{{GBP|5}} {{£|6}} {{€|7}} {{¥|8}} {{A$|9}} {{Philippine peso|3,000}}", "£5 £6 €7 ¥8 A$9 ₱3,000"),
    ("{{currency|12|GBP}} {{currency|3|XYZ}} {{currency|3}} {{currency}}", f"£12 XYZ 3 US$3 {LOST}"),
    ("{{est}} {{To USD|3}} {{RT data|score}}", f"est. {LOST} {LOST}"),
    # words
    ("a{{nbsp}}b{{snd}}c{{·}}d{{Sic}}", "a\xa0b – c · d[sic]"),
    ("{{Won}} {{Nom}} {{N/A|None}} {{yes|2nd}} {{Sho}} {{Runner-up}}", "Won Nominated None 2nd Shortlisted Runner-up"),
    ("{{Rating|4.5|5}} {{Rating|3}} {{Rating}}", f"4.5/5 3/5 {LOST}"),
    # nothing
    ("a{{cn|date=May 2020}}b{{sfn|Rask|2001}}{{efn|x}}{{cite web|title=x}}{{refn|y}}{{r|z}}{{clear}}c", "abc"),
    ("{{short description|x}}{{Use dmy dates}}{{main|x}}{{Tin-film-stub}}{{Infobox film|a=b}}a", "a"),
    ("a {{Nosuch|b}} c", f"a {LOST} c"),
    # dates
    ("{{Start date|2018|9|20}} {{Start date|2018|09|04|df=y}}", "September 20, 2018 4 September 2018"),
    ("{{Start date|2018|Sep}} {{Start date|2018}} {{dts|2001|May|3}}", "September 2018 2018 May 3, 2001"),
    ("{{dts|May 3, 2001}} {{dts|2001|Spring}} {{Start date}}", f"May 3, 2001 Spring 2001 {LOST}"),
    ("{{Start date|year=2018|month=13|day=00}} {{dts||5|3}}", "13 00, 2018 May 3"),
    ("{{Film date|1993|02}}", "February 1993"),
    ("{{Film date|2001|7|20|[[Japan]]|2002|8|3|df=y}}", "20 July 2001 (Japan), 3 August 2002"),
    ("{{Film date|2019|10||Busan}} {{film date|2001| | |\n}}", "October 2019 (Busan) 2001"),
    ("{{Film date||||Busan|2002}} {{Film date}}", f"Busan, 2002 {LOST}"),
    # scores
    ("{{Rotten Tomatoes prose|88|7.3|274|Nice, ''mostly''.}}",
     f"{RT}88% of 274 critics' reviews are positive, with an average rating of 7.3/10. {CONSENSUS}"),
    ("{{RT prose|count=9|score=40%|ref=yes}}", f"{RT}40% of 9 critics' reviews are positive."),
    ("{{RT prose|40|4/10}} {{RT prose}}",
     f"{RT}40% of critics' reviews are positive, with an average rating of 4/10. {LOST}"),
    ("{{Metacritic film prose|61|33}}",
     f'{MC}61 out of 100, based on 33 critics, indicating "generally favorable" reviews.'),
    ("{{Metacritic film prose|score=x}} {{Metacritic film prose}}", f"{MC}x out of 100. {LOST}"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "shown"), ROWS)
def test_what_a_reader_sees(source: str, shown: str) -> None:
    assert show(source).text == shown


LINKS: Final = [
    ("a [[Orla Quennet (poet)|Orla]] b", [("Orla Quennet (poet)", "Orla", False)]),
    ("[[Orla]]s [[:Category:X]]", [("Orla", "Orla", True), (":Category:X", "Category:X", True)]),
    ("[[ Or<!-- x -->la &amp; Bo ]]", [("Orla &amp; Bo", "Orla & Bo", True)]),
    ("[[A|b [[Rask|R]] c]] [[A|]]", [("Rask", "R", False)]),
    ("{{nowrap|[[Rask|R]]}} {{ill|Orla|de|O|lt=O.}}", [("Rask", "R", False), ("Orla", "O.", False)]),
    ("{{sortname|Orla|Rask|dab=poet}}", [("Orla Rask (poet)", "Orla Rask", False)]),
    ("{{sortname|Orla|Rask|Rask}} {{sortname|Bo|Rask|nolink=1}}", [("Rask", "Orla Rask", False)]),
    ("[[File:a.png|[[Rask]]]] [[Category:x]] [[de:Orla]] [http://x y]", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "links"), LINKS)
def test_links_lead_to_pages(source: str, links: list[tuple[str, str, bool]]) -> None:
    shown = show(source)
    found = [(one.page, shown.text[one.start : one.end], one.bare) for one in shown.atoms if one.kind == "link"]
    assert found == links


EDITS: Final = [
    ("[[Orla Quennet (poet)|Orla Quennet]]<ref>x</ref>", "Orla Quennet", "Orla Q.",
     "[[Orla Quennet (poet)|Orla Q.]]<ref>x</ref>"),
    ("[[Orla]]", "Orla", "Ola", "[[Orla|Ola]]"),
    ("''Tin Moon'' is", "Tin Moon", "Tin Sun", "''Tin Sun'' is"),
    ("a {{small|(x)}} b", "(x)", "(y)", "a {{small|(y)}} b"),
    ("{{nowrap|1= Orla }}", "Orla", "Bo [[", "{{nowrap|1= Bo &#91;&#91; }}"),
    ("{{US$|5 million}}", "US$5 million", "US$6 million", "{{US$|6 million}}"),
    ("{{Start date|2018|9|20}}", "September 20, 2018", "October 2, 2019", "{{Start date|2019|October|2}}"),
    ("{{RT prose|88|7.3|274}}", "7.3", "7.4", "{{RT prose|88|7.4|274}}"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "old", "new", "after"), EDITS)
def test_edits_go_into_the_source(source: str, old: str, new: str, after: str) -> None:
    shown = show(source)
    start = shown.text.index(old)
    assert apply_edits(source, shown.replace(start, start + len(old), new)) == after


def test_a_blank_that_is_not_shown_again_is_no_place_of_what_follows() -> None:
    source = "Orla <ref/>  Quennet"
    shown = show(source)
    assert shown.at(4, 5) == Span(4, 5)
    assert [shown.at(at, at + 1).start for at in range(5, 12)] == [*range(13, 20)]
    assert apply_edits(source, shown.replace(5, 12, "Rask")) == "Orla <ref/>  Rask"
    assert apply_edits(source, shown.replace(0, 4, "Bo")) == "Bo <ref/>  Quennet"


def test_what_stands_nowhere_cannot_be_changed() -> None:
    shown = show("{{US$|5}}")
    with pytest.raises(EditError, match="stands nowhere"):
        shown.replace(0, 4, "€5")


def test_a_form_of_its_own_comes_first() -> None:
    page = Page("abc")
    page.forms[Span(0, 3)] = lambda: Inline("abc", Span(0, 3), [(0, 0, 3)], "x")
    assert inline(page, Span(0, 3)).text == "x"
    assert inline(page, Span(0, 2)).text == "ab"


def test_a_stretch_may_part_a_link_out_of_the_wiki_and_a_call() -> None:
    page = Page("[http://a.example b] {{nowrap|c}}")
    assert inline(page, Span(0, 18)).text == "[http://a.example "
    assert inline(page, Span(21, 31)).text == "{{nowrap|c"


def test_a_page_gives_the_outermost_nodes_of_a_stretch() -> None:
    page = Page("[[a|{{b}}]] <!-- x --> {{c}}")
    assert list(page.nodes(0, 28)) == [(0, 11), (12, 22), (23, 28)]
    assert list(page.nodes(2, 24)) == [(4, 9), (12, 22)]


def test_a_mark_in_the_text_is_a_character() -> None:
    assert show("\ufdd0''a''\ufdd1").text == "\ufdd0a\ufdd1"


def test_comments_are_hidden_where_they_stand() -> None:
    shown = show("''a<!-- x -->")
    assert [(one.kind, one.start, one.end, one.span) for one in shown.atoms] == [
        ("wrap", 0, 1, (0, 13)),
        ("hidden", 1, 1, (3, 13)),
    ]
    assert show("<span <!-- x -->>a</span>").text == "a"


def test_callers_add_templates() -> None:
    table = {**TEMPLATES, "Moon": Form("say", words="☾")}
    page = Page("{{moon}} {{small|x}}")
    assert inline(page, Span(0, len(page.text)), templates=table).text == "☾ x"
    assert template_key(" template : tin__moon ") == "Tin moon"
    assert form_of("Nosuch", TEMPLATES) == Form("lost")


def test_depth_is_limited() -> None:
    text = "{{small|" * 40 + "x ''y''" + "}}" * 40
    assert show(text).text == LOST
    assert show("{{small|" * 20 + "x ''y''" + "}}" * 20).text == "x y"


# ------------------------------------------------------------------------------------------------- laws


@st.composite
def soups(draw: st.DrawFn) -> str:
    return soup(seeded(draw(st.integers(0, 2**32))))


TEMPLATED: Final = [
    *("{{small|", "{{ubl|", "{{US$|", "{{INRConvert|1|", "{{ill|", "{{lang|", "{{sortname|", "{{efn|", "{{Rating|"),
    *(
        "<b>",
        "</b>",
        "<br>",
        "''",
        "'''",
        "'''''",
        "<small>",
        "</small>",
        "[http://a ",
        "]",
        "&amp;",
        "\n",
        "__NOTOC__",
    ),
    *("{{Plainlist|\n* ", "\n* "),
]
texts = soups() | st.lists(st.sampled_from([*MARKS, *WORDS, *WHOLE, *TEMPLATED * 8])).map("".join) | st.text()


@given(texts)
@example("<b>''a</b>b")
@example("''<!-- -->\n<b>")
def test_any_text_is_shown_with_its_places(text: str) -> None:
    shown = show(text)
    behind = 0
    at = 0
    for offset, start, end in shown.pieces or []:
        assert offset == at
        assert behind <= start <= end <= len(text)
        following = [one for one, _, _ in shown.pieces or [] if one > offset]
        at = following[0] if following else len(shown.text)
        assert at > offset
        behind = end
    for offset in range(len(shown.text)):
        place = shown.at(offset, offset + 1)
        assert 0 <= place.start <= place.end <= len(text)
    open_: list[tuple[int, int, Span]] = []
    for atom in shown.atoms:
        assert 0 <= atom.start <= atom.end <= len(shown.text)
        while open_ and not (open_[-1][2].start <= atom.span.start and atom.span.end <= open_[-1][2].end):
            left = open_.pop()
            assert left[1] <= atom.start
            assert left[2].end <= atom.span.start
        if open_:
            assert open_[-1][0] <= atom.start
            assert atom.end <= open_[-1][1]
        open_.append((atom.start, atom.end, atom.span))


PRINTABLE: Final = st.text(st.characters(exclude_categories=["Cc", "Cs"])) | st.lists(
    st.sampled_from([*"[]{}|<>&'_~=:*#;!-/ ab", "&amp;", "http://", "<b>", "__TOC__", "<!--", "''", "&#39", "[["])
).map("".join)


@given(PRINTABLE)
@example("{|}")
def test_new_words_are_shown_as_they_are(words: str) -> None:
    assert show(PEN.words(words)).text == words


@given(PRINTABLE)
@example("-{0")
@example("]")
@example("[")
def test_new_words_are_shown_in_markup_as_they_are(words: str) -> None:
    source = f"''a {PEN.words(words)} b'' {{{{small|1={PEN.words(words)}.}}}} [[Rask|{PEN.words(words)} c]]"
    assert show(source).text == f"a {words} b {words.lstrip(' ')}. {words} c"


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("AT&T, O'Brien [sic] a=b {x} *", "AT&T, O'Brien [sic] a=b {x} *"),
        ("a|b", "a{{!}}b"),
        ("[[a]] {{b}}", "&#91;&#91;a&#93;&#93; &#123;&#123;b&#125;&#125;"),
        ("''a'' <b> &amp; ~~~~", "&#39;&#39;a&#39;&#39; &lt;b> &amp;amp; &#126;&#126;&#126;&#126;"),
        ("1 < 2 http://x.example", "1 < 2 http://x.example"),
        ("[http://x y] __TOC__", "&#91;http://x y] &#95;_TOC__"),
    ],
)
def test_only_markup_is_escaped(words: str, source: str) -> None:
    assert PEN.words(words) == source


@pytest.mark.parametrize("words", ["a\nb", "\0", "\t", "\ud800", "\x85"])
def test_control_characters_cannot_be_written(words: str) -> None:
    with pytest.raises(EditError, match="has no place"):
        PEN.words(words)


def test_links_are_written() -> None:
    assert PEN.link("Orla", "Orla") == "[[Orla]]"
    assert PEN.link("Orla (poet)", "Orla") == "[[Orla (poet)|Orla]]"
    assert PEN.link("Orla", "O [sic]") == "[[Orla|O [sic&#93;]]"
    for page in ("", " ", "a|b", "a]", "a\nb", "Category:X", "fr:X"):
        with pytest.raises(EditError, match="no link can lead"):
            PEN.link(page, "x")
    with pytest.raises(EditError, match="would show nothing"):
        PEN.link("Orla", "")
