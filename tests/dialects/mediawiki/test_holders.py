"""The parts of a field's value: found, shown, added, removed, changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wikifilm.dialect import Document
from wikifilm.dialects.mediawiki import dategroups
from wikifilm.dialects.mediawiki.dialect import MEDIAWIKI
from wikifilm.dialects.mediawiki.partforms import CELL_PEN, Parts
from wikifilm.errors import EditError
from wikifilm.film import Name, Release
from wikifilm.lens import Slot
from wikifilm.text import Edit, Span, apply_edits
from wikifilm.values.dates import RELEASES

if TYPE_CHECKING:
    from wikifilm.dialect import Holder
    from wikifilm.syntax import Field


def read(value: str, label: str = "starring") -> tuple[Document, Field, Holder]:
    """Return a box with one field, the field and its parts."""
    document = Document(MEDIAWIKI, f"{{{{Infobox film\n| {label} = {value}\n}}}}\n", language="en")
    (field,) = document.fields
    return document, field, document.holder(field)


def sources(value: str, label: str = "starring") -> list[str]:
    """Return the sources of the parts of a value."""
    document, _, found = read(value, label)
    return [document.cut(part) for part in found.parts]


def shown(value: str, label: str = "starring") -> list[str]:
    """Return what the parts of a value show."""
    document, _, found = read(value, label)
    return [document.show(part).text for part in found.parts]


def form_of(found: Holder) -> Parts:
    """Return the form of a value that has one."""
    assert isinstance(found.form, Parts)
    return found.form


def edited(value: str, edits: Edit | list[Edit], label: str = "starring") -> str:
    """Return the value of a field after edits."""
    document = read(value, label)[0]
    after = Document(MEDIAWIKI, apply_edits(document.text, edits if isinstance(edits, list) else [edits]))
    (field,) = after.fields
    return after.cut(field.value)


ONE = ["Ida Vance"]
TWO = ["Ida Vance", "Tobin Rask"]

NAMES: list[tuple[str, list[str]]] = [
    ("", []),
    ("Ida Vance", ONE),
    ("[[Ida Vance]]", ["[[Ida Vance]]"]),
    ("Ida Vance, Tobin Rask", ["Ida Vance, Tobin Rask"]),
    ("Ida Vance<br>Tobin Rask", TWO),
    ("Ida Vance<br/>Tobin Rask", TWO),
    ("Ida Vance<br />\nTobin Rask", TWO),
    ("Ida Vance<BR clear=all>Tobin Rask", TWO),
    ("Ida Vance</br>Tobin Rask", TWO),
    ("Ida Vance <br><br> Tobin Rask<br>", TWO),
    ("Ida Vance,<br />Tobin Rask", TWO),
    ("Ida Vance<br>and<br>Tobin Rask", TWO),
    ("Ida Vance<br>(voice)<br>Tobin Rask", ["Ida Vance<br>(voice)", "Tobin Rask"]),
    ("Ida Vance<br>{{small|(voice)}}", ["Ida Vance<br>{{small|(voice)}}"]),
    ("Ida Vance<br>{{small|''(voice)''}}", ["Ida Vance<br>{{small|''(voice)''}}"]),
    ("Ida Vance<br /><small>(voice)</small>", ["Ida Vance<br /><small>(voice)</small>"]),
    ("Ida Vance<br><3 hearts", ["Ida Vance", "<3 hearts"]),
    ("Ida Vance<br>{{small|}}", ["Ida Vance", "{{small|}}"]),
    ("Ida Vance<br>{{small}}", ["Ida Vance", "{{small}}"]),
    ("Ida Vance<br><ref>x</ref>", ONE),
    ("Ida Vance<br>{{efn|A note}}", ONE),
    ("Ida Vance<br>{{unknown|A note}}", ["Ida Vance", "{{unknown|A note}}"]),
    ("Ida Vance<br>{{{1|x}}}", ["Ida Vance", "{{{1|x}}}"]),
    ("Ida Vance<ref>x</ref><br>Tobin Rask<!-- last -->", ["Ida Vance<ref>x</ref>", "Tobin Rask"]),
    ("Ida Vance<!-- first --><br>Tobin Rask", ["Ida Vance<!-- first -->", "Tobin Rask"]),
    ("A <!-- x --> <!-- y --><br>B", ["A <!-- x --> <!-- y -->", "B"]),
    ("A<br><!-- x --> B", ["A", "<!-- x --> B"]),
    ("<nowiki/>A<br>B", ["<nowiki/>A", "B"]),
    ("[[Ida Vance]]\n[[Tobin Rask]]", ["[[Ida Vance]]", "[[Tobin Rask]]"]),
    ("Ida Vance\n''Tobin Rask''", ["Ida Vance", "''Tobin Rask''"]),
    ("Ida Vance,\nTobin Rask", ["Ida Vance,\nTobin Rask"]),
    ("Ida Vance\nand others", ["Ida Vance\nand others"]),
    ("Ida Vance\n\n\n[[Tobin Rask]]", ["Ida Vance", "[[Tobin Rask]]"]),
    ("Ida Vance\n(voice)", ["Ida Vance\n(voice)"]),
    ("* Ida Vance\n* Tobin Rask", TWO),
    ("\n*Ida Vance\n*Tobin Rask", TWO),
    ("\n# Ida Vance\n# Tobin Rask", TWO),
    ("\n* Ida Vance\n*\n** Tobin Rask", TWO),
    ("\n* Ida Vance", ONE),
    ("\n* Ida Vance\n* (uncredited)", ["Ida Vance", "(uncredited)"]),
    ("{{ubl|Ida Vance|Tobin Rask}}", TWO),
    ("{{ubl|Ida Vance}}", ONE),
    ("{{ubl}}", []),
    ("{{ubl||Ida Vance| |<!-- x -->|Tobin Rask|}}", TWO),
    ("{{Unbulleted list | class=x | Ida Vance | Tobin Rask | style = y }}", TWO),
    ("{{ubl\n | Ida Vance\n | Tobin Rask\n}}", TWO),
    ("{{ubl|1=Ida Vance|2=Tobin Rask}}", TWO),
    ("{{ubl|title=Cast|Ida Vance}}", ONE),
    ("{{hlist|Ida Vance|Tobin Rask}}", TWO),
    ("{{Br_separated entries|Ida Vance|Tobin Rask}}", TWO),
    ("{{Bulleted list|Ida Vance|Tobin Rask}}", TWO),
    ("{{collapsible list|title=Cast|Ida Vance<br>Tobin Rask}}", TWO),
    ("{{hlist|\n* Ida Vance\n* Tobin Rask\n}}", TWO),
    ("{{plainlist|Ida Vance|Tobin Rask}}", TWO),
    ("{{Plainlist|\n* Ida Vance\n* Tobin Rask\n}}", TWO),
    ("{{plain list|* Ida Vance\n*Tobin Rask}}", TWO),
    ("{{Plain list | <!-- order of the poster -->\n* Ida Vance\n* Tobin Rask}}", TWO),
    ("{{Plainlist|\n* Ida Vance\n<!-- more? -->\n* Tobin Rask\n}}", TWO),
    (
        "{{flatlist|\n* Ida Vance<ref>x</ref>\n* Tobin Rask {{efn|y}}\n}}",
        ["Ida Vance<ref>x</ref>", "Tobin Rask {{efn|y}}"],
    ),
    ("{{plainlist}}\n* Ida Vance\n* Tobin Rask\n{{endplainlist}}", TWO),
    ("{{ubl|Ida Vance|Tobin Rask}}<ref>x</ref><!-- y -->", TWO),
    ("<!-- x -->{{ubl|Ida Vance|Tobin Rask}}{{citation needed|date=May 2017}}", TWO),
    ("{{nowrap|{{ubl|Ida Vance|Tobin Rask}}}}", TWO),
    ("{{small|{{plainlist|\n* Ida Vance\n* Tobin Rask\n}}}}<ref>x</ref>", TWO),
    ("{{nowrap|Ida Vance<br>Tobin Rask}}", TWO),
    ("{{nowrap|1=Ida Vance<br>Tobin Rask}}", TWO),
    ("{{nowrap|Ida Vance}}", ["{{nowrap|Ida Vance}}"]),
    ("{{nowrap}}", ["{{nowrap}}"]),
    ("{{lang|fr|Ida}}", ["{{lang|fr|Ida}}"]),
    ("{{{x|Ida Vance}}}", ["{{{x|Ida Vance}}}"]),
    ("[[The Vances|Ida<br />Tobin]]", ["Ida", "Tobin"]),
    ("[[The Vances|Ida]]<br>Tobin", ["[[The Vances|Ida]]", "Tobin"]),
    ("''[[The Vances|Ida<br />Tobin]]''", ["Ida", "Tobin"]),
    ("[[Harbour Pictures]]<br>x", ["[[Harbour Pictures]]", "x"]),
    ("[[Harbour Lane Pictures|Harbour Lane<br>Pictures]]", ["[[Harbour Lane Pictures|Harbour Lane<br>Pictures]]"]),
    ("'''Songs:'''<br/>{{ubl|Ida Vance|Tobin Rask}}", ["'''Songs:'''", *TWO]),
    ("'''Songs:''' {{ubl|Ida Vance|Tobin Rask}} and more", ["'''Songs:'''", *TWO, "and more"]),
    ("'''Songs:'''\n* Ida Vance\n* Tobin Rask", ["'''Songs:'''", *TWO]),
    ("{{ubl|[[A]]\n[[B]]|C}}", ["[[A]]", "[[B]]", "C"]),
    ("{{ubl|A<br>B|C}}", ["A", "B", "C"]),
    ("{{ubl|A|{{ubl|B|C}}}}", ["A", "B", "C"]),
    ("{{ubl|" * 12 + "A" + "}}" * 12, ["{{ubl|" * 4 + "A" + "}}" * 4]),
    ("{{nowrap|" * 12 + "A<br>B" + "}}" * 12, ["{{nowrap|" * 12 + "A<br>B" + "}}" * 12]),
    ("<ref>x</ref>", []),
]


@pytest.mark.parametrize(("value", "parts"), NAMES)
def test_parts_of_names(value: str, parts: list[str]) -> None:
    assert sources(value) == parts


OTHERS: list[tuple[str, str, list[str]]] = [
    ("gross", "$395\nmillion", ["$395\nmillion"]),
    ("gross", "$3 million<br>$4 million (abroad)", ["$3 million", "$4 million (abroad)"]),
    ("runtime", "81 minutes<br /><small>(cut)</small><br />88 minutes",
     ["81 minutes<br /><small>(cut)</small>", "88 minutes"]),
    ("based_on", "''The Reeds''<br>by [[Ida Vance]]", ["''The Reeds''<br>by [[Ida Vance]]"]),
    ("based_on", "''The Reeds'' by<br>[[Ida Vance]]", ["''The Reeds'' by<br>[[Ida Vance]]"]),
    ("based_on", "{{based on|''The Reeds''|Ida}}", ["{{based on|''The Reeds''|Ida}}"]),
    ("based_on", "''The Reeds''<br>''Mud''", ["''The Reeds''", "''Mud''"]),
    ("native_name", "The Reeds:<br>A Tale", ["The Reeds:<br>A Tale"]),
    ("native_name", "The Reeds<br>Mud", ["The Reeds", "Mud"]),
    ("unheard of", "Ida\n[[Tobin]]", ["Ida\n[[Tobin]]"]),
    ("released", "May 3, 2001", ["May 3, 2001"]),
    ("released", "May 3, 2001<br>June 2, 2001 (Oslo)", ["May 3, 2001", "June 2, 2001 (Oslo)"]),
    ("starring", "{{Film date|2001}}", ["{{Film date|2001}}"]),
]  # fmt: skip


@pytest.mark.parametrize(("label", "value", "parts"), OTHERS)
def test_parts_by_attribute(label: str, value: str, parts: list[str]) -> None:
    assert sources(value, label) == parts


def test_fields_of_one_page_are_read_alike() -> None:
    document = Document(MEDIAWIKI, "{{Infobox film\n| starring = A<br>B\n| director = {{ubl|C<!-- x -->|D}}\n}}")
    found = [document.holder(field).parts for field in document.fields]
    assert [document.cut(part) for parts in found for part in parts] == ["A", "B", "C<!-- x -->", "D"]


def test_one_text_has_no_form() -> None:
    assert read("Ida Vance, Tobin Rask")[2].form is None
    assert read("")[2].form is None
    assert read("{{ubl|Ida Vance}}")[2].form is not None


DATES: list[tuple[str, list[str], str]] = [
    ("{{Film date|2001}}", ["2001"], ""),
    ("{{film date|2001|2}}", ["2001-02"], ""),
    ("{{Filmdate|2001|02|03}}", ["2001-02-03"], ""),
    ("{{Film date|2001|February|3}}", ["2001-02-03"], ""),
    ("{{Film date|2001|Feb.|3}}", ["2001-02-03"], ""),
    ("{{Film date|2001|Sept|13}}", ["2001-09-13"], ""),
    ("{{Film date|df=y|2001| January |1}}<ref>x</ref>", ["2001-01-01"], ""),
    ("{{Film date|2001|2|3|Oslo}}", ["2001-02-03 (Oslo)"], ""),
    ("{{Film date|2001|2|3|[[Oslo Feast|Oslo]]<ref>x</ref>}}", ["2001-02-03 (Oslo)"], ""),
    ("{{Film date|2001|2|3|<ref>x</ref>}}", ["2001-02-03"], ""),
    ("{{Film date|2001|2|3<ref>x</ref>|Oslo}}", ["2001-02-03 (Oslo)"], ""),
    ("{{Film date|2001|2||Oslo}}", ["2001-02 (Oslo)"], ""),
    ("{{Film date|2001|||Oslo}}", ["2001 (Oslo)"], ""),
    ("{{Film date|2001|2|3||}}", ["2001-02-03"], ""),
    ("{{Film date|2001|2|3|\n}}", ["2001-02-03"], ""),
    ("{{Film date|2001|2|3||df=y}}", ["2001-02-03"], ""),
    ("{{Film date|2001|2|3|Oslo|2001|3|4}}", ["2001-02-03 (Oslo)", "2001-03-04"], ""),
    ("{{Film date|2001|2|3|Oslo|2001|3|4||2002|1||Bergen}}",
     ["2001-02-03 (Oslo)", "2001-03-04", "2002-01 (Bergen)"], ""),
    ("{{Film date|2001|2|3|The &fjlig;ord}}", ["2001-02-03 (The fjord)"], ""),
    ("{{Film date|2001|2|3|df=y|ref1=<ref>x</ref>|Oslo}}", ["2001-02-03 (Oslo)"], ""),
    ("{{Film date|2001|2|3|Oslo|||||2001|3|4}}", ["2001-02-03 (Oslo)", "2001-03-04"], ""),
    ("{{Film date|2001|2|3|Oslo|\n|20|2002|Bergen}}", ["2001-02-03 (Oslo)"], "\n|20|2002|Bergen"),
    ("{{Film date|2001|2|30|Oslo}}", [], "2001|2|30|Oslo"),
    ("{{Film date|2001|13}}", [], "2001|13"),
    ("{{Film date|2001|Maybe}}", [], "2001|Maybe"),
    ("{{Film date|2001||3}}", [], "2001||3"),
    ("{{Film date|soon}}", [], "soon"),
    ("{{Film date}}", ["{{Film date}}"], ""),
    ("{{Start date|2001|2|3|12|30}}", ["2001-02-03"], ""),
    ("{{Start date|df=yes|1961}}", ["1961"], ""),
    ("{{start date and age|1961|4}}", ["1961-04"], ""),
    ("{{Film date|2001|2|3}} <small>(Oslo)</small>", ["2001-02-03 (Oslo)"], ""),
    ("{{Film date|2001|2|3|Rome}} (Oslo)", ["2001-02-03 (Rome)", "(Oslo)"], ""),
    ("'''One:'''<br />{{Film date|2001|2|3}}<br />{{Film date|2002}}", ["One:", "2001-02-03", "2002"], ""),
    ("{{nowrap|{{Start date|2001|2|3}}}}", ["2001-02-03"], ""),
    ("{{ubl|{{Film date|2001}}|{{Film date|2002}}}}", ["2001", "2002"], ""),
]  # fmt: skip


@pytest.mark.parametrize(("value", "texts", "rest"), DATES)
def test_dates(value: str, texts: list[str], rest: str) -> None:
    document, _, found = read(value, "released")
    if value != "{{Film date}}":
        assert [document.show(part).text for part in found.parts] == texts
    assert "".join(document.cut(span) for span in found.rest) == rest


def test_a_start_date_of_no_year_is_a_text() -> None:
    assert sources("{{Start date|soon}}", "released") == ["{{Start date|soon}}"]


def test_a_place_keeps_its_markup() -> None:
    document, _, found = read("{{Film date|2001|2|3|[[Oslo Feast|Oslo]] &amp; Rome}}", "released")
    inline = document.show(found.parts[0])
    assert inline.text == "2001-02-03 (Oslo & Rome)"
    assert [(atom.kind, inline.text[atom.start : atom.end]) for atom in inline.atoms][:1] == [("link", "Oslo")]
    assert document.cut(inline.at(17, 18)) == "&amp;"


# ------------------------------------------------------------------------------------------------- insertions

INSERTED: list[tuple[str, int, str]] = [
    ("A<br>B", 0, "New<br>A<br>B"),
    ("A<br>B", 1, "A<br>New<br>B"),
    ("A<br />\nB", 2, "A<br />\nB<br />\nNew"),
    ("A,<br>B", 2, "A,<br>B,<br>New"),
    ("A<br>and<br>B", 2, "A<br>and<br>B<br />New"),
    ("{{ubl|A|B}}", 2, "{{ubl|A|B|New}}"),
    ("{{ubl|A||B}}", 2, "{{ubl|A||B|New}}"),
    ("{{ubl\n| A\n| B\n}}", 1, "{{ubl\n| A\n| New\n| B\n}}"),
    ("{{ubl|A}}", 1, "{{ubl|A|New}}"),
    ("{{ubl|A}}", 0, "{{ubl|New|A}}"),
    ("{{Plainlist|\n* A\n* B\n}}", 2, "{{Plainlist|\n* A\n* B\n* New\n}}"),
    ("{{Plainlist|\n* A\n* B\n}}", 0, "{{Plainlist|\n* New\n* A\n* B\n}}"),
    ("{{Plainlist|\n*A\n}}", 1, "{{Plainlist|\n*A\n*New\n}}"),
    ("{{Plainlist|* A\n}}", 1, "{{Plainlist|* A\n* New\n}}"),
    ("Songs:\n* A", 1, "Songs:\n* New\n* A"),
    ("[[A]]\n[[B]]", 2, "[[A]]\n[[B]]\nNew"),
    ("[[Duo|A<br>B]]", 2, "[[Duo|A<br>B]]<br />New"),
    ("[[Duo|A<br>B]]", 0, "New<br />[[Duo|A<br>B]]"),
    ("Songs: {{ubl|A|B}}", 1, "Songs:<br />New {{ubl|A|B}}"),
]


@pytest.mark.parametrize(("value", "index", "expected"), INSERTED)
def test_insert(value: str, index: int, expected: str) -> None:
    document, _, found = read(value)
    edit = form_of(found).insert(document, found, index, [form_of(found).source(Name("New"), "New")])
    assert edited(value, edit) == expected


def test_insert_refused() -> None:
    document, _, found = read("[[Duo|A<br>B]]")
    with pytest.raises(EditError, match="shared"):
        form_of(found).insert(document, found, 1, ["New"])
    document, _, found = read("{{ubl|1=A|2=B}}")
    with pytest.raises(EditError, match="numbered"):
        form_of(found).insert(document, found, 1, ["New"])


def test_source_keeps_its_equals_signs() -> None:
    form = form_of(read("{{ubl|A|B}}")[2])
    assert form.source(Name("x"), "E=mc and [[E=m|x]] = y") == "E{{=}}mc and [[E=m|x]] {{=}} y"
    assert form.source(Name("x"), "plain") == "plain"
    assert form_of(read("A<br>B")[2]).source(Name("x"), "E=m") == "E=m"


def test_carriage_returns() -> None:
    text = "{{Infobox film\r\n| starring = {{Plainlist|\r\n* A\r\n}}\r\n}}\r\n"
    document = Document(MEDIAWIKI, text)
    found = document.holder(document.fields[0])
    edit = form_of(found).insert(document, found, 1, ["B"])
    assert apply_edits(text, [edit]) == text.replace("* A", "* A\r\n* B")


INSERTED_DATES: list[tuple[str, int, str]] = [
    ("{{Film date|2001}}", 1, "{{Film date|2001||||2030|5|6|Oslo}}"),
    ("{{Film date|2001|2|3|Rome}}", 1, "{{Film date|2001|2|3|Rome|2030|5|6|Oslo}}"),
    ("{{Film date|2001|2|3|Rome\n}}", 0, "{{Film date|2030|5|6|Oslo|2001|2|3|Rome\n}}"),
    ("{{Film date|2001|2|3||df=y}}", 1, "{{Film date|2001|2|3||2030|5|6|Oslo|df=y}}"),
    ("{{Film date|2001|2|3|Rome|2002}}", 1, "{{Film date|2001|2|3|Rome|2030|5|6|Oslo|2002}}"),
    ("{{Start date|2001|2|3}}", 1, "{{Start date|2001|2|3}}<br />{{Film date|2030|5|6|Oslo}}"),
    ("{{Start date|2001|2|3}}", 0, "{{Film date|2030|5|6|Oslo}}<br />{{Start date|2001|2|3}}"),
    ("{{Film date|2001}} (Rome)", 1, "{{Film date|2001}} (Rome)<br />{{Film date|2030|5|6|Oslo}}"),
    ("First:<br>{{Film date|2001}}", 1, "First:<br />{{Film date|2030|5|6|Oslo}}<br>{{Film date|2001}}"),
]


@pytest.mark.parametrize(("value", "index", "expected"), INSERTED_DATES)
def test_insert_dates(value: str, index: int, expected: str) -> None:
    document, _, found = read(value, "released")
    new = Release("2030-05-06", "Oslo")
    edit = form_of(found).insert(document, found, index, [form_of(found).source(new, "2030-05-06 (Oslo)")])
    assert edited(value, edit, "released") == expected


def test_insert_two_dates() -> None:
    document, _, found = read("{{Film date|2001}}", "released")
    new = [form_of(found).source(Release(date), date) for date in ("2002", "2003-04")]
    edit = form_of(found).insert(document, found, 1, new)
    assert edited("{{Film date|2001}}", edit, "released") == "{{Film date|2001||||2002||||2003|4}}"


def test_prose_dates_stay_prose() -> None:
    value = "May 3, 2001<br>June 2, 2001"
    document, _, found = read(value, "released")
    form = form_of(found)
    edit = form.insert(document, found, 2, [form.source(Release("2002"), "2002")])
    assert edited(value, edit, "released") == f"{value}<br>2002"


# ------------------------------------------------------------------------------------------------- removals

REMOVED: list[tuple[str, range, str, str]] = [
    ("starring", range(1), "A<br>B<br>C", "B<br>C"),
    ("starring", range(1, 3), "A<br>B<br>C", "A"),
    ("starring", range(1, 2), "{{ubl|A|B<ref>x</ref>|C}}", "{{ubl|A|C}}"),
    ("starring", range(1), "{{ubl|A|B|C}}", "{{ubl|B|C}}"),
    ("starring", range(1), "{{Plainlist|\n* A\n* B\n}}", "{{Plainlist|\n* B\n}}"),
    ("starring", range(1, 2), "{{Plainlist|\n* A\n* B\n}}", "{{Plainlist|\n* A\n}}"),
    ("starring", range(1), "{{ubl|A|B<br>C}}", "{{ubl|B<br>C}}"),
    ("starring", range(1, 3), "{{ubl|A|B<br>C}}", "{{ubl|A}}"),
    ("starring", range(1), "Songs:<br>{{ubl|A|B}}", "{{ubl|A|B}}"),
    ("starring", range(1, 3), "Songs:<br>{{ubl|A|B}}", "Songs:"),
    ("starring", range(2), "{{ubl|A|B}}<br>C", "C"),
    ("starring", range(1), "[[Duo|A<br>B]]<br>C", "[[Duo|B]]<br>C"),
    ("starring", range(2), "[[Duo|A<br>B]]<br>C", "C"),
    ("released", range(1), "{{Film date|2001|2|3|Oslo|2002}}", "{{Film date|2002}}"),
    ("released", range(1, 2), "{{Film date|2001|2|3|Oslo|2002|3|df=y}}", "{{Film date|2001|2|3|Oslo|df=y}}"),
    ("released", range(1), "{{Film date|2001|df=y|2|3|Oslo|2002}}", "{{Film date|df=y|2002}}"),
    ("released", range(1, 2), "{{Film date|2001}}<br>{{Film date|2002}}", "{{Film date|2001}}"),
    ("released", range(1), "One: {{Film date|2001}}", "{{Film date|2001}}"),
]


@pytest.mark.parametrize(("label", "run", "value", "expected"), REMOVED)
def test_remove(label: str, run: range, value: str, expected: str) -> None:
    document, _, found = read(value, label)
    assert edited(value, form_of(found).remove(document, found, run), label) == expected


def test_remove_refused() -> None:
    value = "{{ubl|A|B}}<br>{{ubl|C|D}}"
    document, _, found = read(value)
    with pytest.raises(EditError, match="would go with it"):
        form_of(found).remove(document, found, range(1, 3))


# ------------------------------------------------------------------------------------------------- changes

CHANGED: list[tuple[str, Release, str]] = [
    ("{{Film date|2001|2|3}}", Release("2001-02-04"), "{{Film date|2001|2|4}}"),
    ("{{Film date|2001|2|3}}", Release("2001-02-04", "E = x"), "{{Film date|2001|2|4|E {{=}} x}}"),
    ("{{Film date|2001|02|3|df=y}}", Release("2002-11-04", "Oslo"), "{{Film date|2002|11|04|Oslo|df=y}}"),
    ("{{Film date|2001}}", Release("2002-11-04", "Oslo"), "{{Film date|2002|11|4|Oslo}}"),
    ("{{Film date|2001}}", Release("2002", "Oslo"), "{{Film date|2002|||Oslo}}"),
    ("{{Film date|2001}}", Release("2001-03", "Oslo"), "{{Film date|2001|3||Oslo}}"),
    ("{{Film date|2001}}", Release("2001-03"), "{{Film date|2001|3}}"),
    ("{{Film date|2001|}}", Release("2001-03"), "{{Film date|2001|3}}"),
    ("{{Film date|2001|2|}}", Release("2001-02", "Oslo"), "{{Film date|2001|2||Oslo}}"),
    ("{{Film date|2001|}}", Release("2001-02-03", "Oslo"), "{{Film date|2001|2|3|Oslo}}"),
    ("{{Film date|2001|2|3|}}", Release("2001-02-03", "Oslo"), "{{Film date|2001|2|3|Oslo}}"),
    ("{{Film date|2001|Feb|3|[[Rome|Roma]]<ref>x</ref>}}", Release("2002-11-04", "Oslo"),
     "{{Film date|2002|Nov|4|[[Rome|Oslo]]<ref>x</ref>}}"),
    ("{{Film date|2001|Feb.|3|}}", Release("2001-11-03"), "{{Film date|2001|Nov.|3|}}"),
    ("{{Film date|2001|February|3|Oslo}}", Release("2002-05", "Oslo"), "{{Film date|2002|May||Oslo}}"),
    ("{{Film date|2001|May|3|Oslo|2002|||Rome}}", Release("2001-06-01"), "{{Film date|2001|June|1||2002|||Rome}}"),
    ("{{Film date|2001|5|3}} <small>(Oslo)</small>", Release("2001-06-01", "Rome"),
     "{{Film date|2001|6|1}} <small>(Rome)</small>"),
    ("{{Film date|2001|5|3}} (Oslo)", Release("2001-05-03"), "{{Film date|2001|5|3}}"),
    ("{{Start date|2001|5|3}}", Release("2001-05-03", "Oslo"), "{{Start date|2001|5|3}} (Oslo)"),
    ("{{Start date|df=yes|1961}}", Release("1962-05"), "{{Start date|df=yes|1962|5}}"),
    ("{{Film date|2001|2|3}}", Release("2001-02-03"), "{{Film date|2001|2|3}}"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "new", "expected"), CHANGED)
def test_change(value: str, new: Release, expected: str) -> None:
    document, _, found = read(value, "released")
    slot = RELEASES.read(document.show(found.parts[0]).text).slots[0]
    edits = form_of(found).change(found.parts[0], slot, new)
    assert edits is not None
    after = edited(value, edits, "released")
    assert after == expected
    assert RELEASES.read(shown(after, "released")[0]).slots[0].value == new


def test_change_of_running_text_is_none() -> None:
    found = read("A<br>B")[2]
    slot = Slot(Name("A"), 0, 1)
    assert form_of(found).change(found.parts[0], slot, Name("C")) is None
    assert form_of(found).change(Span(0, 0), slot, Name("C")) is None
    found = read("{{Film date|2001}}", "released")[2]
    assert form_of(found).change(found.parts[0], slot, Name("C")) is None


def test_cells_refuse_markup() -> None:
    assert CELL_PEN.link("Oslo", "x") == "[[Oslo|x]]"
    for words in ("a|b", "{{x", "[[x", "a\nb"):
        with pytest.raises(EditError, match="end the cell"):
            CELL_PEN.words(words)


def test_months() -> None:
    assert [dategroups.month_of(text) for text in ("2", "02", "Feb", "sept.", "13", "x", "")] == [2, 2, 2, 9, 0, 0, 0]
