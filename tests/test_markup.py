"""Views of an article's markup, edits of templates' arguments, plain text: examples and laws."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import wikifilm
from again import seeded
from dialects.mediawiki.soup import soup
from wikifilm import Article, Edit, EditError, Span, plain_text
from wikifilm.arguments import add_or_set, checked_argument

ARTICLE: Final = """{{Short description|A film}}
{{Infobox film
| name     = Tidewater
| director = [[Pia Nord]]<!-- only -->
| runtime  =\x20
| budget   =
| image    =  \x20
| note     = {{nowrap|''Low''}}
}}
'''''Tidewater''''' is a [[drama film|drama]].<ref name="a" group=n>{{cite web|url=http://a.test/c?d=e|title=T}}</ref>

== Cast ==
* [[Orla Quennet]] as Dessa<ref name=a />
{| class="wikitable" id=t
|+ The ''cups''
! Year !! scope="col" | Award
|-
| 2001 || [[Golden Reel|Reel]]
|}

== External links ==
* {{IMDb title|0079221|Tidewater}}
* [http://b.test/ its ''page''] and http://c.test/
[[Category:Films_of tides|Tide]] <!-- c --><!-- d -->
[[Category:Harbours]]
"""


def article(text: str = ARTICLE) -> Article:
    return wikifilm.parse(text, dialect="mediawiki")


def changed(made: Article) -> list[str]:
    """The lines that a diff adds and takes away."""
    return [line for line in made.diff().splitlines() if line[:1] in {"+", "-"} and line[:3] not in {"+++", "---"}]


# ------------------------------------------------------------------------------------------------- views


def test_templates() -> None:
    short, box, nowrap, cite, imdb = article().templates
    assert [each.name for each in (short, box, nowrap, cite, imdb)] == [
        "Short description",
        "Infobox film",
        "nowrap",
        "cite web",
        "IMDb title",
    ]
    assert (box.line, box.column, box.kind) == (2, 1, "template")
    assert box.source == ARTICLE[box.span.start : box.span.end]
    assert box.matches("infobox_film")
    assert box.matches("x", "Template: infobox film")
    assert not box.matches("Infobox")
    assert box.values["director"] == "[[Pia Nord]]"
    assert [each.name for each in box.arguments] == ["name", "director", "runtime", "budget", "image", "note"]
    director = box.get("director")
    assert director is not None
    assert (director.name, director.value, director.text, director.has_name) == (
        "director",
        "[[Pia Nord]]",
        "Pia Nord",
        True,
    )
    assert director.source == " director = [[Pia Nord]]<!-- only -->\n"
    assert ARTICLE[slice(*director.value_span)] == "[[Pia Nord]]<!-- only -->"
    assert str(director.position) == "4:2"
    first = imdb.get(1)
    assert first is not None
    assert (first.name, first.has_name, first.value) == ("1", False, "0079221")
    assert imdb.get(3) is None
    assert nowrap.text == "Low"
    assert repr(imdb) == "<Template 22:3 '{{IMDb title|0079221|Tidewater}}'>"


def test_links() -> None:
    links = article().links
    assert [(each.target, each.label, each.text) for each in links[:4]] == [
        ("Pia Nord", None, "Pia Nord"),
        ("drama film", "drama", "drama"),
        ("Orla Quennet", None, "Orla Quennet"),
        ("Golden Reel", "Reel", "Reel"),
    ]
    assert [(each.url, each.label, each.text) for each in article().external_links] == [
        ("http://a.test/c?d=e", None, "http://a.test/c?d=e"),
        ("http://b.test/", "its ''page''", "its page"),
        ("http://c.test/", None, "http://c.test/"),
    ]
    assert [(each.name, each.key, each.line) for each in article().categories] == [
        ("Films of tides", "Tide", 24),
        ("Harbours", None, 25),
    ]


def test_tables() -> None:
    (table,) = article().tables
    assert [[cell.text for cell in row] for row in table.rows] == [["Year", "Award"], ["2001", "Reel"]]
    assert table.rows[0][1].header
    assert not table.rows[1][1].header
    assert table.rows[0][1].attributes == {"scope": "col"}
    assert table.rows[1][1].attributes == {}
    assert table.rows[1][1].source == "[[Golden Reel|Reel]]"
    assert table.attributes == {"class": "wikitable", "id": "t"}
    assert table.caption is not None
    assert table.caption.text == "The cups"
    assert table.text == "The cups\nYear | Award\n2001 | Reel"


def test_tables_in_templates_and_tags() -> None:
    made = article("{{a|b=\n{{{!}}\n}}<ref>\n{|\n| x\n|}</ref><nowiki>\n{|\n|y\n|}</nowiki>{{c|\n{|\n!z\n}}{{d|e}}")
    assert [table.text for table in made.tables] == ["x"]
    assert made.tables[0].caption is None


def test_comments_and_tags() -> None:
    assert [each.text for each in article().comments] == [" only ", " c ", " d "]
    assert [each.source for each in article("a\n <!--b--> \n<!--\nc").comments] == ["<!--b-->", "<!--\nc"]
    ref, reused = article().tags
    assert (ref.name, ref.attributes, ref.text) == ("ref", {"name": "a", "group": "n"}, "")
    assert ref.inner == "{{cite web|url=http://a.test/c?d=e|title=T}}"
    assert (reused.inner, reused.text, reused.attributes) == (None, "", {"name": "a"})
    (tag,) = article("<REF NAME='x y' name=z hidden>b ''c''</REF>").tags
    assert (tag.name, tag.attributes, tag.text) == ("ref", {"name": "x y", "hidden": ""}, "b c")


def test_the_plain_dialect_has_no_markup() -> None:
    made = wikifilm.parse("= Up =\n\nUp\n- Runtime: 90 minutes\n")
    found = (made.templates, made.links, made.external_links, made.categories, made.tables, made.comments, made.tags)
    assert found == ((),) * 7
    with pytest.raises(KeyError, match="no template 'x'; there are: none"):
        made.with_argument("x", 1, "y")


def test_views_are_made_once() -> None:
    made = article()
    assert made.templates is made.templates


# ------------------------------------------------------------------------------------------------- arguments


@pytest.mark.parametrize(
    ("template", "name", "value", "lines"),
    [
        ("infobox film", "runtime", "91 minutes", ["-| runtime  = ", "+| runtime  = 91 minutes"]),
        ("Infobox film", "budget", "$1 million", ["-| budget   =", "+| budget   = $1 million"]),
        ("Infobox film", "budget", "", []),
        ("Infobox film", "image", "A.jpg", ["-| image    =   ", "+| image    = A.jpg  "]),
        (
            "Infobox film",
            "director",
            "Oona Farrant",
            ["-| director = [[Pia Nord]]<!-- only -->", "+| director = Oona Farrant<!-- only -->"],
        ),
        ("Infobox film", "director", "[[Pia Nord]]", []),
        ("Infobox film", "name", "Low Water", ["-| name     = Tidewater", "+| name     = Low Water"]),
        ("Infobox film", "gross", "$2|$3", ["+| gross    = $2{{!}}$3"]),
        (
            "nowrap",
            1,
            "High",
            ["-| note     = {{nowrap|''Low''}}", "+| note     = {{nowrap|High}}"],
        ),
        (
            "IMDb title",
            "1",
            "0079222",
            ["-* {{IMDb title|0079221|Tidewater}}", "+* {{IMDb title|0079222|Tidewater}}"],
        ),
    ],
)
def test_an_argument_is_set_in_its_place(template: str, name: str | int, value: str, lines: list[str]) -> None:
    assert changed(article().with_argument(template, name, value)) == lines


@pytest.mark.parametrize(
    ("text", "name", "value", "new"),
    [
        # set
        ("{{a|b}}", 1, "c", "{{a|c}}"),
        ("{{a| b }}", 1, "c", "{{a| c }}"),
        ("{{a|b}}", 1, "c=d", "{{a|1=c=d}}"),
        ("{{a|b|1=c}}", 1, "d", "{{a|b|1=d}}"),
        ("{{a|b=<!-- x --> c <!-- y -->}}", "b", "d", "{{a|b=<!-- x --> d <!-- y -->}}"),
        ("{{a|b=<!-- x -->}}", "b", "d", "{{a|b=<!-- x -->d}}"),
        ("{{a|b=\n|c= d}}", "b", "e", "{{a|b= e\n|c= d}}"),
        ("{{a|b=\n* c\n|d=e}}", "b", "\n* f\n* g\n", "{{a|b=\n* f\n* g\n|d=e}}"),
        ("{{a|b=c}}", "b", "\n* f", "{{a|b=\n* f}}"),
        ("{{a|b=c}}", "b", "", "{{a|b=}}"),
        ("{{a|b=c<!-- x -->d}}", "b", "cd", "{{a|b=c<!-- x -->d}}"),
        ("{{a|b=c<!-- x -->d}}", "b", "c<!-- y -->d", "{{a|b=c<!-- y -->d}}"),
        ("{{a|b=c}}", "b", "[[d|e]] {{f|g=h}}", "{{a|b=[[d|e]] {{f|g=h}}}}"),
        ("{{a|b=c\n}}", "b", "{| d || e |}", "{{a|b={{{!}} d {{!}}{{!}} e {{!}}}\n}}"),
        ("{{a|\r\n b = c\r\n}}", "b", "d\ne", "{{a|\r\n b = d\r\ne\r\n}}"),
        # add
        ("{{a}}", "b", "c", "{{a|b=c}}"),
        ("{{a\n}}", "b", "c", "{{a\n| b=c\n}}"),
        ("{{a}}", 1, "c", "{{a|c}}"),
        ("{{a}}", 1, "c=d", "{{a|1=c=d}}"),
        ("{{a}}", 2, "c", "{{a|2=c}}"),
        ("{{a|b}}", 2, "c", "{{a|b|c}}"),
        ("{{a|b\n}}", 2, "c", "{{a|b\n|c\n}}"),
        ("{{a|b=c}}", 1, "d", "{{a|b=c|d}}"),
        ("{{a|b = c}}", "d", "e", "{{a|b = c|d = e}}"),
        ("{{a|b = c}}", "d", "", "{{a|b = c|d =}}"),
        ("{{a|b=c|d}}", "e", "f", "{{a|b=c|d|e=f}}"),
        ("{{a\n| b   = c\n| dd  = e\n}}", "fff", "g", "{{a\n| b   = c\n| dd  = e\n| fff = g\n}}"),
        ("{{a\n| b   = c\n| dd  = e\n}}", "ffffff", "g", "{{a\n| b   = c\n| dd  = e\n| ffffff = g\n}}"),
        ("{{a |\n b = c |\n d = e\n}}", "f", "g", "{{a |\n b = c |\n d = e |\n f = g\n}}"),
        ("{{a\n|b = \n}}", "c", "d", "{{a\n|b = \n|c = d\n}}"),
    ],
)
def test_a_value_is_written_as_its_neighbours_are(text: str, name: str | int, value: str, new: str) -> None:
    made = article(f"x {text} y")
    assert made.with_argument("a", name, value).text == f"x {new} y"


@pytest.mark.parametrize(
    ("text", "name", "value", "reason"),
    [
        ("{{a|b=c}}", "b", "d }}", "would end the template or leave it open"),
        ("{{a|b=c}}", "b", "{{ d", "would end the template or leave it open"),
        ("{{a|b=c}}", "b", "[[ d", "would end the template or leave it open"),
        ("{{a|b=c}}", "b", "<!-- d", "would end the template or leave it open"),
        ("{{a|b=c}}", "b", "{|}", "would be cut differently: a bar stands beside a brace"),
        ("{{a|b|c}}", 1, "d=e", "would be taken for an argument with a name, 'd'; write {{=}} for ="),
        ("{{a|b}}", "c=d", "e", "would read back as None, not as 'e'"),
        ("{{a|b}}", "c|d", "e", "would read back as None, not as 'e'"),
        ("{{a|b=c}}", "d|b", "e", "would read back as None, not as 'e'"),
        ("{{a|b=c}} </ref>", "b", "<ref>", "would be no argument any more: the template would be cut differently"),
        ("{{a|b=c}} {{z|<nowiki>}}", "b", "</nowiki>", None),
        ("{{a|b=c}}}", "b", "{{{", "would end the template or leave it open"),
        ("{{a|b=c}} <!-- x -->", "b", "<ref>", None),
    ],
)
def test_a_value_that_would_say_something_else_is_refused(
    text: str, name: str | int, value: str, reason: str | None
) -> None:
    made = article(text)
    if reason is None:
        assert made.with_argument("a", name, value).templates[0].values[str(name)] == value
        return
    with pytest.raises(EditError) as refused:
        made.with_argument("a", name, value)
    assert refused.value.path == f"a|{name}"
    assert reason in refused.value.reason


@pytest.mark.parametrize(
    ("text", "name", "new"),
    [
        ("{{a|b=c}}", "b", "{{a}}"),
        ("{{a|b=c|b=d|e}}", "b", "{{a|e}}"),
        ("{{a|b|c}}", 2, "{{a|b}}"),
        ("{{a|b|c}}", 1, "{{a||c}}"),
        ("{{a|b|c|1=d}}", 1, "{{a||c}}"),
        ("{{a\n| b = c\n| d = e\n}}", "d", "{{a\n| b = c\n}}"),
        ("{{a\n| b = c\n| d = e\n}}", "b", "{{a\n| d = e\n}}"),
        ("{{a |\n b = c |\n d = e\n}}", "d", "{{a |\n b = c \n}}"),
        ("{{a|b|\nd = e\n}}", "d", "{{a|b}}"),
    ],
)
def test_an_argument_is_removed(text: str, name: str | int, new: str) -> None:
    assert article(f"x {text} y").without_argument("a", name).text == f"x {new} y"


def test_an_argument_of_the_film_box_is_removed() -> None:
    made = article().without_argument("Infobox film", "director")
    assert changed(made) == ["-| director = [[Pia Nord]]<!-- only -->"]
    assert made.film.directors == ()
    assert article().without_argument("Infobox film", "name").film.title is None


def test_only_what_is_read_from_an_argument_may_change() -> None:
    made = article().with_argument("Infobox film", "runtime", "91 minutes")
    assert made.film.runtime == 91


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (
            "Tidewater\n",
            "Low Water\n",
            "would change the film: title would read back as 'Low Water'",
        ),
        ("|Tidewater}}", "|Low Water}}", "would change another argument of the template, '2'"),
        ("|Tidewater}}", "|Tidewater|x}}", "would change another argument of the template, '3'"),
        ("== Cast", "=  Cast", "would change"),
    ],
)
def test_an_edit_that_changes_more_than_its_argument_is_refused(old: str, new: str, reason: str) -> None:
    made = article()
    call = made.templates[-1].node
    edits, said = add_or_set(made.document, call, "1", "0079222")
    start = ARTICLE.index(old)
    more = [Edit(Span(start, start + len(old)), new), *edits]
    with pytest.raises(EditError) as refused:
        checked_argument(made.document, made._reading, call, "1", more, said)
    assert str(refused.value).startswith(f"IMDb title|1 {reason}")


def test_a_reference_that_is_removed_moves() -> None:
    text = "{{a|b=<ref name=r>R</ref>|c=d}} x<ref name=r />"
    assert article(text).with_argument("a", "b", "e").text == "{{a|b=e|c=d}} x<ref name=r>R</ref>"


def test_the_template_is_one_of_this_article() -> None:
    made = article("{{a|b}} {{a|c}}")
    second = made.templates[1]
    edited = made.with_argument(second, 1, "d")
    assert edited.text == "{{a|b}} {{a|d}}"
    assert str(edited.edits[0]) == "1:13 'c' -> 'd'"
    with pytest.raises(ValueError, match="the template is one of another article"):
        edited.with_argument(second, 1, "e")
    with pytest.raises(KeyError, match="no argument '2'; there are: '1'"):
        edited.without_argument("a", 2)
    with pytest.raises(KeyError, match="no template 'b'; there are: 'a'"):
        edited.without_argument("b", 2)
    with pytest.raises(KeyError, match="there are: none"):
        article("{{a}}").without_argument("a", 2)


# ------------------------------------------------------------------------------------------------- plain text


def test_plain_text() -> None:
    assert plain_text(ARTICLE) == (
        "Tidewater is a drama.\n\nCast\n\n- Orla Quennet as Dessa\nThe cups\nYear | Award\n2001 | Reel\n\n"
        "External links\n\n- its page and http://c.test/"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("[[a|b]] &amp; ''c''", "b & c"),
        ("a\nb\n\nc", "a b\n\nc"),
        ("{{zz}}\n\na {{zz}}", "a �"),
        ("* a\n** b\n* {{zz}}\n*\n\nc", "- a\n  - b\n- �\n\nc"),
        ("== a ''b'' ==\n=== c ===\nd", "a b\n\nc\n\nd"),
        ("a\n{|\n| b\n* c\n|\n{|\n| d\n|}\n|}\ne", "a\n\nb * c | {| | d |}\n\ne"),
        ("{{zz|\n{|\n! a\n}}<ref>\n{|\n|b\n|}</ref>c", "�c"),
    ],
)
def test_plain_text_of(text: str, shown: str) -> None:
    assert plain_text(text) == shown


# ------------------------------------------------------------------------------------------------- laws


def soup_of(seed: int) -> str:
    return soup(seeded(seed))


SOUPS = st.builds(soup_of, st.integers(0, 1 << 32))


@given(SOUPS)
@example("{{a|b={{c|d}}}}<ref>{|\n|e\n|}</ref>[http://a b][[c]]")
def test_views_never_raise_and_stand_where_they_say(text: str) -> None:
    made = article(text)
    for view in (
        *made.templates,
        *(each for call in made.templates for each in call.arguments),
        *made.links,
        *made.external_links,
        *made.categories,
        *made.tables,
        *(cell for table in made.tables for row in table.rows for cell in row),
        *made.comments,
        *made.tags,
    ):
        assert view.source == text[view.span.start : view.span.end]
        assert view.line >= 1
        assert isinstance(view.text, str)
        assert repr(view)
    for call in made.templates:
        got = [call.get(name) for name in call.values]
        assert [each and each.value for each in got] == list(call.values.values())
        assert call.kind
    for link in made.links:
        assert len(link.target) < len(link.source)
        assert link.label is None or link.label in link.source
    for found in made.external_links:
        assert found.url in found.source
        assert found.label is None or found.label in found.source
    for category in made.categories:
        assert category.key is None or isinstance(category.name, str)
    for table in made.tables:
        assert isinstance(table.attributes, dict)
        assert table.caption is None or table.caption.text is not None
    for tag in made.tags:
        assert tag.name == tag.name.lower()
        assert tag.inner is None or tag.inner in tag.source
    assert isinstance(plain_text(text), str)


@given(SOUPS, SOUPS, st.sampled_from(["1", "2", "b", "x y"]), st.integers(0, 5))
def test_an_argument_says_what_was_asked_for_or_is_refused(text: str, value: str, name: str, at: int) -> None:
    made = article(f"{text}\n{{{{a|b=c|d}}}}")
    call = made.templates[at % len(made.templates)] if made.templates else "a"
    try:
        edited = made.with_argument(call, name, value)
    except (EditError, KeyError):
        return
    assert not isinstance(call, str)
    if "name=" in text:  # a reference may have moved
        return
    found = next(each for each in edited.templates if each.span.start == call.span.start)
    said = found.get(name)
    assert said is not None
    others = {key: each for key, each in call.values.items() if key != name}
    assert {key: each for key, each in found.values.items() if key != name} == others
    try:
        gone = edited.without_argument(found, name)
    except EditError:
        return
    there = next(each for each in gone.templates if each.span.start == call.span.start)
    assert there.values.get(name, "") == ""


@given(SOUPS)
def test_an_argument_that_says_it_already_is_left(text: str) -> None:
    made = article(text)
    for call in made.templates[:3]:
        for argument in call.arguments[:3]:
            last = call.get(argument.name)
            if last is not None and "<!--" not in last.source and last.source.count("\n") == 0:
                try:
                    assert made.with_argument(call, argument.name, last.value.strip(" \t\r\n\0\x0b")).text == text
                except EditError:
                    continue
