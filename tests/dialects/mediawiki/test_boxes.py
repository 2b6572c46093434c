"""Film boxes: which call is one, where its fields stand, how they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wikifilm import Article
from wikifilm.dialect import Document
from wikifilm.dialects.mediawiki import boxes, tables
from wikifilm.dialects.mediawiki.boxwriter import WikiBox
from wikifilm.dialects.mediawiki.dialect import MEDIAWIKI
from wikifilm.dialects.mediawiki.page import Page
from wikifilm.errors import EditError
from wikifilm.film import Name, Release
from wikifilm.text import apply_edits

if TYPE_CHECKING:
    from wikifilm.fields import FieldRule

BOX = "{{Infobox film\n| name = X\n}}\n"
WRITER = WikiBox()


def read(text: str, language: str = "en") -> Document:
    """Return a text as a document."""
    return Document(MEDIAWIKI, text, language=language)


def rule_of(attribute: str) -> FieldRule:
    """Return the English rule of an attribute."""
    return next(rule for rule in tables.ENGLISH if rule.attribute == attribute)


# ------------------------------------------------------------------------------------------------- which box


@pytest.mark.parametrize(
    "name",
    [
        "Infobox film", "infobox film", "Infobox_film", "Infobox  film", " Infobox film ", "Template:Infobox film",
        "template: infobox Film", "Infobox movie", "Film infobox", "Infobox film<!-- x -->", "Infobox Cinéma (film)",
    ],
)  # fmt: skip
def test_film_boxes(name: str) -> None:
    page = Page(f"{{{{Short description|x}}}}\n{{{{{name}\n| name = X\n}}}}\nText.\n\n== Plot ==\n")
    assert boxes.film_box(page) is not None
    assert boxes.why_not(page) is None
    assert boxes.unclosed_box(page) is None


OTHERS = [
    ("", "there is no infobox"),
    ("Text.\n== H ==\n" + BOX, "below the first heading, 'H'"),
    ("{{Infobox person\n| name = X\n}}\n" + BOX, "the first infobox is {{Infobox person}}"),
    ("{{INFOBOX FILM|name=X}}", "there is no infobox"),
    ("{{Infobox Film festival|name=X}}", "{{Infobox Film festival}}"),
    ("{{Infobox film awards|name=X}}", "{{Infobox film awards}}"),
    ("{{Infobox film/sandbox|name=X}}", "{{Infobox film/sandbox}}"),
    ("{{Infobox filmmaker|name=X}}", "{{Infobox filmmaker}}"),
    ("{{Infobox|name=X}}", "{{Infobox}}"),
    ("{{Song infobox|name=X}}", "{{Song infobox}}"),
    ("{{Taxobox|name=X}}", "{{Taxobox}}"),
    ("{{Infobox {{{1}}}|name=X}}", "the page is a template's"),
    ("{{Infobox\n|above={{{name|}}}}}", "the page is a template's"),
    ("{{Infobox\nfilm|name=X}}", "there is no infobox"),
    ("{{Film|class=stub}}", "{{Film}}"),
    ("#REDIRECT [[X]]", "a redirect"),
    ("\n#weiterleitung: [[X]]", "a redirect"),
    ("{{#if:1|" + BOX + "}}", "there is no infobox"),
    ("<ref>" + BOX + "</ref>", "there is no infobox"),
    ("<!--" + BOX + "-->", "there is no infobox"),
    ("{{Infobox film\n| name = [[X\n}}\nText.\n", "unclosed-infobox"),
    ("A\n {{Infobox film\n| name = {{X\n}}\nText.\n== H ==\n", "unclosed-infobox"),
    ("{{Infobox film", "unclosed-infobox"),
    ("{{Infobox person\n| name = X\nText.\n", "there is no infobox"),
]


@pytest.mark.parametrize(("text", "why"), OTHERS)
def test_no_film_boxes(text: str, why: str) -> None:
    page = Page(text)
    assert boxes.film_box(page) is None
    assert why in str(boxes.why_not(page))


def test_the_place_of_an_unclosed_box() -> None:
    text = "Note.\n{{Infobox film\n| name = [[X\n}}\n"
    span = boxes.unclosed_box(Page(text))
    assert span is not None
    assert text[span.start : span.end] == "{{Infobox film"


def test_all_boxes() -> None:
    page = Page(BOX + "== Music ==\n{{Infobox album|name={{Infobox x}}}}{{ubl|a}}{{Infobox {{x}}}}")
    assert [name for name, _ in boxes.boxes(page)] == ["Infobox film", "Infobox album"]


def test_own_names() -> None:
    page = Page("{{Filmkasten|name=X}}")
    assert boxes.film_box(page) is None
    assert boxes.film_box(page, {"Filmkasten"}) is not None


@pytest.mark.parametrize(
    ("fields", "series"),
    [
        ("name = Reeds (film series)", True),
        ("name = Reeds franchise", True),
        ("name = The Reed Trilogy", False),
        ("name = A Series of Reeds", False),
        ("budget = $4 million (four films)", True),
        ("runtime = '''Total (5 films):'''<br />453 minutes", True),
        ("runtime = '''Total:''' 453 minutes", True),
        ("runtime = 90 minutes", False),
        ("director = A {{small|(''1'')}}\n| producer = B {{small|(''2''–''3'')}}", True),
        ("director = A {{small|(''1'')}}\n| producer = B", False),
    ],
)
def test_series(fields: str, *, series: bool) -> None:
    page = Page(f"{{{{Infobox film\n| {fields}\n}}}}")
    template = boxes.film_box(page)
    assert template is not None
    assert boxes.is_series(page, template) is series


# ------------------------------------------------------------------------------------------------- tables


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (BOX, None, "en"),
        ("{{Infobox film}}", None, "en"),
        ("{{Infobox Film|DT=X|REG=Y|DS=Z}}", None, "de"),
        ("{{Infobox Film|Originaltitel=X|Regie=Y}}", None, "de"),
        ("{{Film|titoloitaliano=X|regista=Y}}", None, "it"),
        ("{{Infobox Cinéma (film)|titre=X|réalisation=Y}}", None, "fr"),
        (BOX, "fr", "fr"),
        (BOX, "eo", "en"),
    ],
)
def test_tables(text: str, language: str | None, expected: str) -> None:
    template = boxes.film_box(Page(text))
    assert template is not None
    assert tables.table_of(template, language) == (expected, tables.TABLES[expected])


def test_labels_are_told_by_case() -> None:
    assert tables.normal_parameter(" based_on\n") == "based_on"
    labels = [label for rule in tables.ENGLISH for label in rule.labels]
    assert len(set(labels)) == len(labels)
    assert not {label.upper() for label in labels} & set(labels)


# ------------------------------------------------------------------------------------------------- fields


def cuts(text: str) -> list[tuple[str, str]]:
    """Return labels and values of the first box."""
    document = read(text)
    return [(document.cut(field.label), document.cut(field.value)) for field in document.fields]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("", []),
        ("|x|", []),
        ("|a=1|b=2", [("a", "1"), ("b", "2")]),
        ("\n| a = 1 \n| b =\n\n  2\n", [("a", "1"), ("b", "2")]),
        ("\n| <!-- x --> a <!-- y --> = <!-- z --> 1 <!-- w -->\n", [("a", "1")]),
        ("\n| a = 1\n<!-- alone -->\n| b = \n <!-- alone -->\n2\n", [("a", "1"), ("b", "2")]),
        ("\n| a = <!-- none -->\n| b =<!-- none -->\n", [("a", ""), ("b", "")]),
        ("\n| a = {{x|y=z}}[[b|c=d]]\n", [("a", "{{x|y=z}}[[b|c=d]]")]),
        ("\n| a = 1\n| a = 2\n", [("a", "1"), ("a", "2")]),
        ("\n| = 1\n", [("", "1")]),
        ("|\n a = 1 |\n b = 2 |\n", [("a", "1"), ("b", "2")]),
    ],
)
def test_fields(inside: str, expected: list[tuple[str, str]]) -> None:
    assert cuts(f"{{{{Infobox film{inside}}}}}\n") == expected


def test_an_empty_value_has_its_place() -> None:
    text = "{{Infobox film\n| a = <!-- x -->\n| b =\n| c =  \n}}"
    assert [text[: field.value.start].rsplit("\n", 1)[1] for field in read(text).fields] == [
        "| a = ",
        "| b =",
        "| c = ",
    ]


LINES: list[tuple[str, int, str]] = [
    ("\n| a = 1\n| b = 2\n| c = 3\n", 1, "\n| a = 1\n| c = 3\n"),
    ("\n| a = 1\n| b = {{ubl|\n2}}\n| c = 3\n", 1, "\n| a = 1\n| c = 3\n"),
    ("\n| a = 1\n| b = <!-- x\n y -->\n| c = 3\n", 1, "\n| a = 1\n| c = 3\n"),
    ("\n| a = 1\n| b = 2 <!-- x -->\n\n| c = 3\n", 1, "\n| a = 1\n\n| c = 3\n"),
    ("\n| a = 1\n| b = 2\n<!-- x -->\n| c = 3\n", 1, "\n| a = 1\n<!-- x -->\n| c = 3\n"),
    ("\n | a = 1\n | b = 2}}{{x", 1, "\n | a = 1\n}}{{x"),
    ("|a=1|b=2|c=3", 1, "|a=1|c=3"),
    ("|a=1|b=2|c=3", 2, "|a=1|b=2"),
    ("|a=1\n|b=2\n", 0, "\n|b=2\n"),
    ("\n|a=1|b=2\n|c=3\n", 0, "\n|b=2\n|c=3\n"),
    ("\n|a=1|b=2\n|c=3\n", 1, "\n|a=1\n|c=3\n"),
    ("|\n a = 1 |\n b = 2 |\n c = 3 |\n", 1, "|\n a = 1 |\n c = 3 |\n"),
    ("|\n a = 1 |\n b = 2 |\n c = 3\n", 2, "|\n a = 1 |\n b = 2 \n"),
    ("|\n a = 1 |\n b = 2 | c = 3\n", 1, "|\n a = 1 | c = 3\n"),
    ("\n| a = 1 |\n| b = 2 |\n", 0, "\n| b = 2 |\n"),
    ("\n| a = 1 | x |\n| b = 2 |\n", 0, "\n| x |\n| b = 2 |\n"),
    ("\r\n| a = 1\r\n| b = 2\r\n", 0, "\r\n| b = 2\r\n"),
    ("\n| a = 1\n|\n| b = 2\n", 0, "\n|\n| b = 2\n"),
]


@pytest.mark.parametrize(("inside", "index", "expected"), LINES)
def test_lines(inside: str, index: int, expected: str) -> None:
    text = f"{{{{Infobox film{inside}}}}}\n"
    document = read(text)
    edits = WRITER.remove(document, [document.fields[index]])
    assert apply_edits(text, edits) == f"{{{{Infobox film{expected}}}}}\n"


@pytest.mark.parametrize(("inside", "expected"), [(inside, index) for inside, index, _ in LINES])
def test_all_fields_go_together(inside: str, expected: int) -> None:
    del expected
    text = f"{{{{Infobox film{inside}}}}}\n"
    document = read(text)
    assert cuts(apply_edits(text, WRITER.remove(document, document.fields))) == []


# ------------------------------------------------------------------------------------------------- writing

INSERTED: list[tuple[str, str, str]] = [
    ("\n| director = A\n| starring = B\n", "producers", "\n| director = A\n| producer = V\n| starring = B\n"),
    ("\n| director   = A\n| country    = B\n", "runtimes", "\n| director   = A\n| runtime    = V\n| country    = B\n"),
    ("\n| director=A\n| country=B\n", "runtimes", "\n| director=A\n| runtime=V\n| country=B\n"),
    ("\n|director =\n|country  =\n", "runtimes", "\n|director =\n|runtime  = V\n|country  =\n"),
    ("\n  | director = A\n", "runtimes", "\n  | director = A\n  | runtime = V\n"),
    ("\n| director = A }}", "runtimes", "\n| director = A\n| runtime = V }}"),
    ("|director=A|country=B", "runtimes", "|director=A|runtime=V|country=B"),
    ("|country=B", "runtimes", "|runtime=V|country=B"),
    ("\n| country = B\n", "runtimes", "\n| runtime = V\n| country = B\n"),
    ("\n| name = X\n| image = Y\n| country = B\n", "directors",
     "\n| name = X\n| image = Y\n| director = V\n| country = B\n"),
    ("\n| name = X\n| image = Y\n", "directors", "\n| name = X\n| image = Y\n| director = V\n"),
    ("|\n director = A |\n country = B |\n", "runtimes", "|\n director = A |\n runtime = V |\n country = B |\n"),
    ("|\n director = A\n", "runtimes", "|\n director = A |\n runtime = V\n"),
    ("|\n country = A |\n", "runtimes", "|\n runtime = V |\n country = A |\n"),
    ("|<!-- x -->\n director = A\n", "runtimes", "|<!-- x -->\n director = A |\n runtime = V\n"),
    ("\n|\ndirector = A\n", "runtimes", "\n|\ndirector = A\n| runtime = V\n"),
    ("", "runtimes", "\n| runtime = V\n"),
    ("\n", "runtimes", "\n| runtime = V\n"),
    ("\n| music = A\n| cinematography = B\n| editing = C\n| language = D\n", "production_companies",
     "\n| music = A\n| cinematography = B\n| editing = C\n| production_companies = V\n| language = D\n"),
    ("\n| director<!-- x --> = A\n", "runtimes", "\n| director<!-- x --> = A\n| runtime = V\n"),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "attribute", "expected"), INSERTED)
def test_insert(inside: str, attribute: str, expected: str) -> None:
    end = "" if inside.endswith("}}") else "}}"
    text = f"{{{{Infobox film{inside}{end}\n"
    rule = rule_of(attribute)
    edits = WRITER.insert(read(text), rule, rule.label, "V")
    assert apply_edits(text, edits) == f"{{{{Infobox film{expected}{end}\n"


def test_insert_without_a_rule_or_a_value() -> None:
    document = read("{{Infobox film\n| name = X\n}}")
    assert apply_edits(document.text, WRITER.insert(document, None, "genre", "")) == (
        "{{Infobox film\n| name = X\n| genre =\n}}"
    )


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("", ""),
        ("", "'''X''' is a film.\n"),
        ("\ufeff", "'''X''' is a film.\n"),
        ("{{Short description|x}}\n<!-- y -->\n{{Use dmy dates}}\n", "'''X''' is a film.\n"),
        ("{{Short description|x}}\n\n", "{{nihongo|X}} is a film.\n"),
    ],
)
def test_insert_the_box(above: str, below: str) -> None:
    edits = WRITER.insert(read(above + below), rule_of("runtimes"), "runtime", "V")
    assert apply_edits(above + below, edits) == f"{above}{{{{Infobox film\n| runtime = V\n}}}}\n{below}"


def test_insert_the_box_on_a_line_of_its_own() -> None:
    text = "{{Short description|x}} Text."
    assert apply_edits(text, WRITER.insert(read(text), None, "runtime", "")) == (
        "{{Short description|x}}\n{{Infobox film\n| runtime =\n}}\n Text."
    )


@pytest.mark.parametrize(
    ("line", "value", "expected"),
    [
        ("a = 1", "V", "a = V"),
        ("a = 1", "", "a ="),
        ("a =", "V", "a = V"),
        ("a =\n| b =c", "V", "a =V\n| b =c"),
        ("a = <!-- x -->", "V", "a = V<!-- x -->"),
        ("a =1<!-- x -->", "V", "a =V<!-- x -->"),
    ],
)
def test_fill(line: str, value: str, expected: str) -> None:
    text = f"{{{{Infobox film\n| {line}\n}}}}"
    document = read(text)
    after = apply_edits(text, [WRITER.fill(document, document.fields[0], value)])
    assert after.replace(" \n", "\n") == f"{{{{Infobox film\n| {expected}\n}}}}"


LISTED: list[tuple[str, list[str], str]] = [
    ("", ["A"], "A"),
    ("", ["A", "B"], "{{ubl|A|B}}"),
    ("", ["A", "B=C"], "A<br />B=C"),
    ("| starring = C<br>D\n", ["A", "B"], "A<br>B"),
    ("| starring = {{Plain list|\n* C\n}}\n", ["A", "B"], "{{Plain list|\n* A\n* B\n}}"),
    ("| starring = {{unbulleted list|C|D}}<br>\n", ["A", "B=C"], "{{unbulleted list|A|B{{=}}C}}"),
    ("| starring = {{ubl|C}}{{plainlist}}\n", ["A", "B"], "{{ubl|A|B}}"),
    ("| starring = {{x}}\n", ["A", "B"], "{{ubl|A|B}}"),
]


@pytest.mark.parametrize(("lines", "sources", "expected"), LISTED)
def test_listed(lines: str, sources: list[str], expected: str) -> None:
    document = read(f"{{{{ubl|x|y}}}}{{{{Infobox film\n{lines}}}}}")
    values = [Name(source) for source in sources]
    assert WRITER.listed(document, rule_of("starring"), values, sources) == expected


def test_listed_without_a_box() -> None:
    assert WRITER.listed(read("Text."), rule_of("starring"), [Name("A"), Name("B")], ["A", "B"]) == "{{ubl|A|B}}"


def test_listed_dates() -> None:
    values = [Release("2001", "Oslo"), Release("2002-03-04")]
    assert WRITER.listed(read(BOX), rule_of("released"), values, ["x", "y"]) == "{{Film date|2001|||Oslo|2002|3|4}}"


def test_listed_in_other_languages() -> None:
    document = read("{{Infobox Film\n| DT = X\n}}", "de")
    rules = {rule.attribute: rule for rule in document.rules}
    assert WRITER.listed(document, rules["directors"], [Name("A"), Name("B")], ["A", "B"]) == "A<br />B"
    assert WRITER.listed(document, rules["released"], [Release("2001")], ["2001"]) == "2001"


@pytest.mark.parametrize(
    ("line", "index", "new", "expected"),
    [
        ("starring = A", 1, ["B"], "starring = {{ubl|A|B}}"),
        ("starring = A", 0, ["B", "C"], "starring = {{ubl|B|C|A}}"),
        ("starring = A<!-- x -->", 1, ["B"], "starring = {{ubl|A|B}}<!-- x -->"),
        ("starring = A=B", 1, ["C"], "starring = A=B<br />C"),
        ("starring = A=B", 0, ["C"], "starring = C<br />A=B"),
        ("starring = A=B\n| director = {{ubl|A|B}}", 1, ["C"], "starring = A=B<br />C\n| director = {{ubl|A|B}}"),
        ("starring = A\n| director = {{plainlist|\n* D}}", 1, ["C"],
         "starring = {{plainlist|\n* A\n* C\n}}\n| director = {{plainlist|\n* D}}"),
        ("released = May 3, 2001", 1, ["2002"], "released = May 3, 2001<br />2002"),
    ],
)  # fmt: skip
def test_spread(line: str, index: int, new: list[str], expected: str) -> None:
    document = read(f"{{{{Infobox film\n| {line}\n}}}}")
    field = document.fields[0]
    rule = rule_of(document.cut(field.label))
    edits = WRITER.spread(document, rule, document.holder(field), index, new)
    assert edits is not None
    assert apply_edits(document.text, edits) == f"{{{{Infobox film\n| {expected}\n}}}}"


@pytest.mark.parametrize(
    ("text", "new", "expected"),
    [
        ("{{Infobox film\n| name = X\n}}", "Y", "{{Infobox film\n| name = Y\n}}"),
        ("{{Infobox film\n| name = ''X''\n}}", "Y", "{{Infobox film\n| name = ''Y''\n}}"),
        ("{{Infobox film\n| name =\n}}", "Y", "{{Infobox film\n| name = Y\n}}"),
        ("{{Infobox film\n| name = X\n}}", None, "{{Infobox film\n}}"),
        ("{{Infobox film\n| director = X\n}}", "Y", "{{Infobox film\n| name = Y\n| director = X\n}}"),
        ("{{Infobox film\n}}", "Y", "{{Infobox film\n| name = Y\n}}"),
        ("Text.", "Y", "{{Infobox film\n| name = Y\n}}\nText."),
    ],
)
def test_title(text: str, new: str | None, expected: str) -> None:
    assert apply_edits(text, WRITER.title(read(text), new)) == expected


def test_title_in_other_languages() -> None:
    text = "{{Film\n|titoloitaliano = X\n|regista = Y\n}}"
    assert "|titoloitaliano = Z\n" in apply_edits(text, WRITER.title(read(text, "it"), "Z"))


def test_page_title_is_refused() -> None:
    with pytest.raises(EditError, match="title of its page"):
        WRITER.page_title(read(BOX), "X")


def test_a_refused_field_is_named() -> None:
    with pytest.raises(EditError, match="Director cannot be written: the infobox is not closed"):
        Article(read("{{Infobox film\n| name = Up\n")).with_field("Director", "Ada Orme")
