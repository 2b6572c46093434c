"""What an article gives and refuses, one question a test: reading, places, edits, messages, files, JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

import wikifilm
from again import pickled
from wikifilm import (
    PLAIN,
    Accolade,
    Article,
    BasedOn,
    Credit,
    Date,
    DialectError,
    EditError,
    FileError,
    Film,
    Gap,
    Identifier,
    Money,
    Name,
    ParseError,
    Position,
    Release,
    Review,
    Runtime,
    Score,
    Track,
    from_dict,
    parse,
    render,
    to_dict,
)
from wikifilm import dialects as registry
from wikifilm.frame import check_shown
from wikifilm.text import Edit, Span
from wikifilm.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

UP = """= Up =

Up
- Director: Ada Orme
- Starring: Ada Orme, Dov Rask (uncredited)
- Released: 2011-03-04 (Weir Festival)
- Runtime: 96 minutes
- Lamp Count: 41

Up is a film.

==Plot==
A lamp goes out.

It stays out.

===Prologue===
- first
  - second

==Cast==
- Ada Orme as Wick, a clockmaker (voice)
  - Pia Lund as young Wick
- Dov Rask as Nan
"""


@pytest.fixture
def up() -> Article:
    return parse(UP)


# ------------------------------------------------------------------------------------------------ reading


def test_parse_takes_text_only() -> None:
    data: Any = b"= Up ="
    with pytest.raises(TypeError, match="expected the article's text as str, found bytes"):
        parse(data)


def test_parse_takes_a_dialect_by_name_or_itself() -> None:
    assert parse(UP, dialect="plain") == parse(UP, dialect=PLAIN) == parse(UP)
    with pytest.raises(DialectError, match="unknown dialect 'klingon'"):
        parse(UP, dialect="klingon")


def test_strict_raises_all_findings_at_once() -> None:
    text = "Up\n- Director: Ada Orme\n- Runtime: ninety\n- Lamp: 3\n"
    with pytest.raises(ParseError) as error:
        parse(text, strict=True)
    assert [each.code for each in error.value.diagnostics] == ["unparsed-runtime", "unknown-label"]
    assert parse("Up\n- Director: Ada Orme\n- Runtime: 90\n", strict=True).film.runtime == 90


def test_a_finding_says_where_and_what() -> None:
    (found,) = parse("= Up =\n\nUp\n- Director: Ada Orme\n- Runtime: ninety\n").diagnostics
    assert str(found) == (
        "5:12: unparsed-runtime: expected minutes such as '90 minutes'\n    - Runtime: ninety\n               ^^^^^^"
    )


def test_findings_stand_in_the_order_of_the_text() -> None:
    text = (
        "Up\n- Wind: west\n- Runtime: ninety\n- : nobody\n- Runtime: minutes\n- Budget: $ million\n\n"
        "==Cast==\n- as Wick\n"
    )
    article = parse(text)
    assert [each.code for each in article.diagnostics] == [
        "unknown-label",
        "doubled-label",
        "no-label",
        "lost-runtime",
        "lost-budget",
        "lost-actor",
    ]
    assert article.gaps == (Gap("runtimes", "lost"), Gap("budget", "lost"), Gap("cast[0].actors", "lost"))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "expected a box"),
        ("Bread\n- two eggs\n- a pint of milk\n", "expected a box"),
        ("Ada Orme\n- Born: 1970\n- Country: Ireland\n", "0 of the box's labels are a film's"),
        ("Ada Orme\n- Born: 1970\n- Director: herself\n", "1 of the box's labels is a film's"),
    ],
)
def test_what_is_no_film_says_why(text: str, why: str) -> None:
    article = parse(text)
    assert not article.is_film
    assert article.diagnostics[-1].code == "not-a-film"
    assert why in article.diagnostics[-1].message


@pytest.mark.parametrize(
    "text",
    ["Up\n- Director: Ada Orme\n- Runtime: 90 minutes\n", "= Up =\n\n==Cast==\n", "= Up =\n\n==Voices==\n- A as B\n"],
)
def test_what_is_a_film(text: str) -> None:
    assert parse(text).is_film


def test_a_cast_without_a_title_is_no_film() -> None:
    assert not parse("==Cast==\n- Ada Orme as Wick\n").is_film
    assert parse("==Cast==\n- Ada Orme as Wick\n", title="Up").is_film


def test_the_five_kinds_of_missing() -> None:
    article = parse("Up\n- Director:\n- Budget: TBA\n- Runtime: minutes\n- Released: soon\n")
    assert article.gaps == (
        Gap("directors", "blank"),
        Gap("released", "unparsed", "soon"),
        Gap("runtimes", "lost"),
        Gap("budget", "declined"),
    )
    assert not any(gap.path == "writers" for gap in article.gaps)


def test_titles() -> None:
    assert (parse("= Up (film) =\n").film.page_title, parse("= Up (film) =\n").film.title) == ("Up (film)", "Up")
    assert parse("", title="Up (film)").film.title == "Up"
    assert parse("= Up =\nHigh Up\n- Director: A\n").film.title == "High Up"
    assert parse("").film.title is None


def test_prose_and_sections(up: Article) -> None:
    assert up.lead.text == up.lead.source == "Up is a film."
    assert up.plot is not None
    assert up.plot.text == "A lamp goes out.\n\nIt stays out."
    assert up.plot.whole_text == "A lamp goes out.\n\nIt stays out.\n\n- first\n  - second"
    assert [section.title for section in up.sections] == ["Plot", "Cast"]
    assert [section.title for section in up.plot.sections] == ["Prologue"]
    assert up.section(" PLOT ").kind == "plot"
    assert up.section("prologue").kind is None
    assert up.section("prologue").text == "- first\n  - second"
    assert up.section("cast").whole_text.count("\n") == 2
    assert parse("").plot is None
    assert parse("==A==\n====B====\n===C===\n==D==\n").sections[0].sections[0].title == "B"
    with pytest.raises(KeyError, match="no section 'Legacy'; there are: 'Plot', 'Prologue', 'Cast'"):
        up.section("Legacy")
    with pytest.raises(KeyError, match="there are: none"):
        parse("").section("Legacy")


def test_a_list_between_paragraphs_is_shown_as_one() -> None:
    article = parse("Up has:\n- one\n- two\nand three.\n\n- four\n")
    assert article.lead.text == "Up has:\n\n- one\n- two\n\nand three.\n\n- four"


def test_fields(up: Article) -> None:
    assert list(up.fields) == ["Director", "Starring", "Released", "Runtime", "Lamp Count"]
    assert len(up.fields) == 5
    assert "lamp_count" in up.fields
    number: Any = 3
    assert number not in up.fields
    field = up.fields["LAMP COUNT"]
    assert (field.label, field.source, field.text, field.attribute) == ("Lamp Count", "41", "41", None)
    assert up.fields["starring"].attribute == "starring"
    with pytest.raises(KeyError, match="no field 'Budget'; there are: 'Director', 'Starring'"):
        up.fields["Budget"]
    with pytest.raises(KeyError, match="there are: none"):
        parse("").fields["Budget"]


def test_a_nested_field_is_shown_in_lines() -> None:
    field = parse("Up\n- Starring:\n  - Ada\n    Orme\n  - Dov Rask\n- Runtime: 90\n").fields["Starring"]
    assert field.text == "Ada Orme\nDov Rask"
    assert field.source == "Ada\n    Orme\n  - Dov Rask"
    assert parse("Up\n- Starring:\n- Runtime: 90\n").fields["Starring"].source == ""


def test_of_two_labels_the_first_of_the_table_that_is_not_blank_is_read() -> None:
    assert parse("Up\n- Composer: Vesper\n- Music:\n").film.music == (Name("Vesper"),)
    article = parse("Up\n- Composer: Vesper\n- Music: Ansgar\n")
    assert article.film.music == (Name("Ansgar"),)
    assert [(each.code, each.position) for each in article.diagnostics][:1] == [("doubled-label", Position(2, 3))]


def test_roles_in_the_lines_below_an_actor() -> None:
    (credit,) = parse("==Cast==\n- Ada Orme as:\n  - Wick\n  - Nan, a baker\n").film.cast
    assert credit.actors == (Name("Ada Orme"),)
    assert [(child.actors, child.roles, child.description) for child in credit.children] == [
        ((), (Name("Wick"),), None),
        ((), (Name("Nan"),), "a baker"),
    ]


def test_crew_lines_and_paragraphs_are_no_credits() -> None:
    article = parse("==Cast==\nIt was cast in a day.\n- Ada Orme as Wick\n  - Producer: Lou\n\n- Dov Rask as Nan\n")
    assert [str(each) for each in article.film.cast] == ["Ada Orme as Wick", "Dov Rask as Nan"]


def test_casts_of_several_sections_and_groups() -> None:
    article = parse("==Cast==\n- A as B\n===The lodge===\n- C as D\n===Filming===\n- E as F\n==Voices==\n- G as H\n")
    assert [(str(each.actors[0]), each.group) for each in article.film.cast] == [
        ("A", None),
        ("C", "The lodge"),
        ("G", None),
    ]


def test_article_in_words(up: Article) -> None:
    assert repr(up) == "<Article 'Up' in plain>"
    assert str(up) == up.text == UP
    assert up.dialect is PLAIN
    assert up.original is up
    assert repr(up.where("runtimes[0].minutes")) == "<Place 7:12 '96'>"
    assert repr(up.section("Plot")).startswith("<Section 13:1 'A lamp goes out.")


def test_dialects() -> None:
    assert registry.by_name("plain") is PLAIN
    assert registry.detect("") is PLAIN
    with pytest.raises(DialectError, match=r"expected one of: .*plain"):
        registry.by_name("")


# ------------------------------------------------------------------------------------------------ places


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("title", "Up"),
        ("page_title", "Up"),
        ("directors", "Ada Orme"),
        ("starring[1]", "Dov Rask (uncredited)"),
        ("starring[1].name", "Dov Rask"),
        ("released[0].date", "2011-03-04"),
        ("runtime", "96"),
        ("runtimes[0].minutes", "96"),
        ("cast[0]", "Ada Orme as Wick, a clockmaker (voice)"),
        ("cast[0].roles[0]", "Wick"),
        ("cast[0].description", "a clockmaker"),
        ("cast[0].children[0].actors[0].name", "Pia Lund"),
        ("cast[0].children", "  - Pia Lund as young Wick\n"),
    ],
)
def test_where(up: Article, path: str, source: str) -> None:
    place = up.where(path)
    assert place.source == source
    assert up.text[slice(*place.span)] == source


def test_where_as_people_count() -> None:
    place = parse(UP).where("starring[1]")
    assert (place.line, place.column, place.position) == (5, 23, Position(5, 23))


def test_where_in_nested_fields_and_prose() -> None:
    article = parse(
        "Up\n- Starring:\n  - Ada Orme\n  - Dov Rask\n- Director:\n\n==Reception==\n"
        "On Rotten Tomatoes, the film has an approval rating of 70% based on 98 reviews.\n"
    )
    assert article.where("starring[1].name").line == 4
    assert article.where("starring").source == "Ada Orme\n  - Dov Rask"
    assert article.where("directors").source == ""
    assert article.where("scores[0].value").source == "70"
    assert article.where("scores[0]").source.startswith("On Rotten Tomatoes")
    assert article.where("title").source == "Up"


@pytest.mark.parametrize(
    "path",
    [
        *("", "cast[", "[0]", "cast..roles", "cast.[0]", "cast[x]", "cast [0]", ".cast", "cast[0]name"),
        *("kind", "height", "writers", "writers[0]", "starring[9]", "starring.name", "starring[0].age"),
        *(
            "cast[9]",
            "cast.roles",
            "cast[1].children",
            "cast[0].height",
            "scores",
            "scores[0]",
            "scores.value",
            "tracks",
        ),
        *("runtime.minutes", "title.name"),
    ],
)
def test_where_nothing_stands(up: Article, path: str) -> None:
    with pytest.raises(KeyError):
        up.where(path)


def test_where_without_titles_and_runtimes() -> None:
    for path in ("title", "page_title", "runtime", "cast"):
        with pytest.raises(KeyError):
            parse("").where(path)


# ------------------------------------------------------------------------------------------------- edits


def test_nothing_asked_nothing_done(up: Article) -> None:
    assert up.edit() is up
    assert up.edit(runtime=96) is up
    assert up.with_lead("Up is a film.") is up
    assert up.with_section("Plot", "\nA lamp goes out.\n\nIt stays out.\n") is up
    assert up.rename_section("Plot", "Plot") is up
    assert up.with_field("Runtime", "96 minutes") is up
    assert up.move_section("Plot", before="Plot") is up
    assert (up.edits, up.diff()) == ((), "")


def test_an_unknown_attribute_is_named(up: Article) -> None:
    with pytest.raises(TypeError, match="a film has no attribute 'directer'; did you mean 'directors'"):
        up.edit(directer="Ada Orme")
    with pytest.raises(TypeError, match=r"a film has no attribute 'x'\Z"):
        up.edit(x=1)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"cast[9]": "A"}, "cast[9] does not exist"),
        ({"cast[0].hat": "A"}, "cast[0].hat does not exist"),
        ({"cast[0]..roles": "A"}, "cast[0]..roles cannot be set: 'cast[0]..roles' is no path"),
        ({"title.name": "A"}, "title.name does not exist: title has no parts"),
        ({"hat": "A"}, "hat does not exist"),
    ],
)
def test_a_path_without_a_value_is_refused(up: Article, values: dict[str, Any], message: str) -> None:
    with pytest.raises(EditError) as error:
        up.edit(values)
    assert str(error.value).startswith(message)


def test_values_by_their_paths(up: Article) -> None:
    edited = up.edit(
        {"cast[0].roles[0].name": "Wicker", "starring[1]": "Lou Tansy", "released[0]": "2012-03-04", "runtime": 97}
    )
    assert edited.film.cast[0].roles == (Name("Wicker"),)
    assert edited.film.starring == (Name("Ada Orme"), Name("Lou Tansy"))
    assert edited.film.released == (Release("2012-03-04"),)
    assert edited.film.runtime == 97


def test_runtime_is_the_one_without_a_label() -> None:
    two = parse("Up\n- Director: A\n- Runtime: 96 minutes; 120 minutes (director's cut)\n")
    assert two.edit(runtime=97).film.runtimes == (Runtime(97), Runtime(120, label="director's cut"))
    assert two.edit(runtime=None).film.runtimes == (Runtime(120, label="director's cut"),)
    assert parse("Up\n- Director: A\n").edit(runtime=97).text == "Up\n- Director: A\n- Runtime: 97 minutes\n"
    labelled = parse("Up\n- Director: A\n- Runtime: 96 minutes (television)\n")
    assert labelled.edit(runtime=97).fields["Runtime"].source == "97 minutes (television)"
    for bad in ("97", 97.5, True):
        with pytest.raises(TypeError, match="runtime must be whole minutes"):
            two.edit(runtime=bad)


def test_an_edit_says_what_it_did(up: Article) -> None:
    (edit,) = up.edit(runtime=97).edits
    assert str(edit) == "7:12 '96' -> '97'"
    assert (edit.old, edit.new, edit.position, UP[slice(*edit.span)]) == ("96", "97", Position(7, 12), "96")


def test_edits_stand_in_the_order_of_the_text(up: Article) -> None:
    edited = up.edit(cast=up.film.cast[::-1], runtime=97, directors=["Dov Rask"])
    assert [edit.span for edit in edited.edits] == sorted(edit.span for edit in edited.edits)


def test_edits_of_a_chain_speak_of_the_original(up: Article) -> None:
    edited = up.edit(runtime=97).edit(runtime=198).with_lead("Up is short.")
    assert [str(edit) for edit in edited.edits] == ["7:12 '96' -> '198'", "10:1 'Up is a film.' -> 'Up is short.'"]
    assert edited.original is up
    back = edited.edit(runtime=96).with_lead("Up is a film.")
    assert (back.text, back.edits, back.diff()) == (UP, (), "")


def test_the_diff_names_the_file(up: Article, tmp_path: Path) -> None:
    assert up.edit(runtime=97).diff("up.txt").startswith("--- up.txt\n+++ up.txt\n@@ -4,7 +4,7 @@\n")
    assert up.edit(runtime=97).diff().startswith("--- article\n")
    saved = up.save(tmp_path / "saved.txt")
    assert saved.edit(runtime=97).diff().startswith("--- saved.txt\n")


def test_an_explicit_name_is_what_it_says_and_a_string_what_it_means(up: Article) -> None:
    assert up.edit(starring=["Dov Rask"]).film.starring == (Name("Dov Rask", notes=["uncredited"]),)
    assert up.edit(starring=[Name("Dov Rask")]).film.starring == (Name("Dov Rask"),)
    work = parse("Up\n- Based on: The Lamp by Ilse Corran (novel)\n- Runtime: 90\n")
    edited = work.edit(based_on=[BasedOn("The Wick", ["Ilse Corran"])])
    assert edited.film.based_on == (BasedOn("The Wick", [Name("Ilse Corran", notes=["novel"])]),)


def test_a_link_cannot_be_written(up: Article) -> None:
    with pytest.raises(EditError) as error:
        up.edit(directors=[Name("Ada Orme", page="Ada Orme (director)")])
    assert str(error.value) == "directors[0].page would read back as nothing, not as 'Ada Orme (director)'"


@pytest.mark.parametrize(
    ("attributes", "message"),
    [
        ({"kind": "series"}, "kind cannot be written: the plain dialect has no place for it"),
        ({"identifiers": [Identifier("imdb", "tt1")]}, "identifiers cannot be written"),
        ({"directors": [""]}, "directors would read back as nothing, not as one name, ''"),
        ({"directors": ["TBA"]}, "directors would read back as nothing, not as one name, 'TBA'"),
        (
            {"directors": [*"ABCDEF", "G, H"]},
            "directors would read back as eight names, 'A', 'B', 'C' and 'D', ...",
        ),
        ({"cast": [Credit("Ada Orme", "Wick", group="Plot")]}, "cast"),
        ({"title": ""}, "title would read back as"),
        ({"runtimes": [Runtime(96, label="a (b")]}, "runtimes"),
        ({"cast": [Credit("Ada Orme", "Wick\n- Dov Rask")]}, "cast would read back as two values"),
    ],
)
def test_what_would_read_back_differently_is_refused(up: Article, attributes: dict[str, Any], message: str) -> None:
    with pytest.raises(EditError) as error:
        up.edit(**attributes)
    assert str(error.value).startswith(message)
    assert up.text == UP


def test_a_refusal_holds_what_was_wanted_and_what_was_got(up: Article) -> None:
    with pytest.raises(EditError) as error:
        up.edit(directors=["Orme, Ada"])
    assert error.value.path == "directors"
    assert error.value.wanted == (Name("Orme, Ada"),)
    assert error.value.got == (Name("Orme"), Name("Ada"))


def test_many_values_are_counted_in_figures(up: Article) -> None:
    with pytest.raises(EditError, match=r"directors would read back as 14 names, 'A', 'B', 'C' and 'D', \.\.\."):
        up.edit(directors=[*"ABCDEFGHIJKL", "M, N"])


def test_other_values_must_not_change() -> None:
    article = parse("Up\n- Director: Ada Orme\n\n==Reception==\nUp has an approval rating of 70% on Rotten Tomatoes.\n")
    assert article.film.scores
    with pytest.raises(EditError, match="scores"):
        article.edit(title="Down")


def test_other_gaps_must_not_change() -> None:
    with pytest.raises(EditError, match=r"directors would change .*: budget is declined in only one of the two texts"):
        parse("= Up =\n- a list\n- Budget: TBA\n").edit(directors=["Ada"])


def test_a_list_in_the_lead_must_not_become_the_box() -> None:
    with pytest.raises(EditError) as error:
        parse("= Up =\n\n- Galway\n- Carrow\n").edit(directors=["Ada"])
    assert str(error.value) == (
        "directors would change what stands around it: the item of depth 0 'Galway' at 3:3 would be cut differently"
    )


def test_paragraphs_stay_apart() -> None:
    assert parse("==Cast==\nOne.\n- Ada as Wick\nTwo.\n").edit(cast=[]).text == "==Cast==\nOne.\n\nTwo.\n"
    assert parse("==Cast==\nOne.\n\n- Ada as Wick\nTwo.\n").edit(cast=[]).text == "==Cast==\nOne.\n\nTwo.\n"
    crlf = parse("==Cast==\r\nOne.\r\n- Ada as Wick\r\nTwo.\r\n")
    assert crlf.edit(cast=[]).text == "==Cast==\r\nOne.\r\n\r\nTwo.\r\n"
    assert parse("= Up =\nUp\n- Lamp: 3\nUp is.\n").without_field("Lamp").text == "= Up =\nUp\n\nUp is.\n"


# --------------------------------------------------------------------------------------- titles and fields


def test_a_title_given_by_the_caller() -> None:
    article = parse("==Cast==\n- Ada Orme as Wick\n", title="Up (film)")
    assert article.film.page_title == "Up (film)"
    assert article.edit(page_title="Down").text.startswith("= Down =\n\n==Cast==\n")
    with pytest.raises(EditError, match=r"\Apage_title cannot be removed: the text does not say it"):
        article.edit(page_title=None)


def test_titles_are_removed() -> None:
    assert parse("= Up =\nText.\n").edit(page_title=None).text == "Text.\n"
    assert parse("= Up =\nUp\n\nText.\n").edit(page_title=None, title=None).text == "\nText.\n"
    article = parse("= Up =\nHigh\n- Director: Ada Orme\n")
    assert article.edit(title="Up").text == "= Up =\nUp\n- Director: Ada Orme\n"
    assert parse("High\n- Director: Ada Orme\n").edit(title=None).text == "- Director: Ada Orme\n"
    assert parse("\ufeff  High \r\n- Director: Ada\r\n").edit(title=None).text == "\ufeff- Director: Ada\r\n"


def test_a_title_line_alone_says_only_the_pages_title() -> None:
    article = parse("= Up (film) =\nUp (film)\n")
    assert article.film.title == "Up (film)"
    assert article.edit(title="Up").text == "= Up (film) =\n"
    with pytest.raises(EditError, match="title"):
        article.edit(title="Down")
    with pytest.raises(EditError, match="title"):
        parse("= Up =\n").edit(title="Down")


def test_a_box_in_front_of_prose() -> None:
    assert parse("Up is a film.\n").edit(directors="Ada").text == "- Director: Ada\n\nUp is a film.\n"
    assert parse("= Up =\nUp is a film.\n").edit(directors="Ada").text == "= Up =\n\n- Director: Ada\n\nUp is a film.\n"
    assert parse("\ufeffUp is a film.\n").edit(directors="Ada").text == "\ufeff- Director: Ada\n\nUp is a film.\n"
    assert parse("= Up =").edit(directors="Ada").text == "= Up =\n\n- Director: Ada"


def test_a_field_without_a_type() -> None:
    article = parse("Up\n- Director: Ada\n- LAMP_COUNT: 41\n")
    assert article.with_field("Lamp Count", "42").text == "Up\n- Director: Ada\n- LAMP_COUNT: 42\n"
    assert article.with_field("Wind", "").text == "Up\n- Director: Ada\n- LAMP_COUNT: 41\n- Wind:\n"
    assert article.with_field("lamp count", "").text == "Up\n- Director: Ada\n- LAMP_COUNT:\n"
    assert article.without_field("lamp count").text == "Up\n- Director: Ada\n"
    assert parse("").with_field("Wind", "west").text == "- Wind: west\n"
    for label, value in (("", "west"), ("A: b", "west"), ("Wind\n", "west"), ("Wind", "west\n- Runtime: 90")):
        with pytest.raises(EditError):
            article.with_field(label, value)
    with pytest.raises(KeyError, match="no field 'Wind'"):
        article.without_field("Wind")


def test_a_typed_field_by_its_label() -> None:
    article = parse("Up\n- Director: Ada\n- Running time: 90 minutes\n")
    assert article.with_field("running_time", "1 h 31 min").film.runtime == 91
    assert (
        article.with_field("Writer", "Dov").text == "Up\n- Director: Ada\n- Writer: Dov\n- Running time: 90 minutes\n"
    )
    assert article.without_field("Director").film.directors == ()
    with pytest.raises(EditError, match="Running time would read back as"):
        article.with_field("Running time", " 91\n\n==Plot==")
    nested = parse("Up\n- Starring:\n  - Ada\n  - Dov\n- Runtime: 90\n")
    assert nested.with_field("Starring", "Lou").text == "Up\n- Starring: Lou\n- Runtime: 90\n"


def test_a_field_that_holds_the_title_line_is_not_removed() -> None:
    with pytest.raises(EditError, match="Lamp would change the film: title would read back as nothing, not as 'Up'"):
        parse("Up\n- Lamp: 3\n\nUp is a film.\n").without_field("Lamp")


def test_nested_values() -> None:
    text = "Up\n- Starring: Ada Orme\n  - Dov Rask\n  -\n- Runtime: 90\n"
    article = parse(text)
    assert [each.name for each in article.film.starring] == ["Ada Orme", "Dov Rask"]
    assert article.edit(starring=["Dov Rask"]).text == "Up\n- Starring:\n  - Dov Rask\n  -\n- Runtime: 90\n"
    assert article.edit(starring=["Ada Orme", "Lou", "Dov Rask"]).text == text.replace("  - Dov", "  - Lou\n  - Dov")
    assert article.edit(starring=["Ada", "Dov Rask"]).text == text.replace("Ada Orme", "Ada")
    assert article.edit(starring=[]).text == "Up\n- Runtime: 90\n"


def test_nested_values_that_are_none() -> None:
    assert parse("Up\n- Starring:\n  -\n- Runtime: 90\n").edit(starring=["Ada"]).film.starring == (Name("Ada"),)
    declined = parse("Up\n- Starring:\n  - TBA\n- Runtime: 90\n")
    assert declined.edit(starring=["Ada", "Dov"]).text == "Up\n- Starring:\n  - Ada, Dov\n- Runtime: 90\n"


@pytest.mark.parametrize(
    ("starring", "lines"),
    [
        (["Ada"], ["Ada"]),
        (["Ada", "Kit", "Lou"], ["Ada, Kit", "Lou"]),
        (["Ada", "Dov", "Lou", "Max"], ["Ada, Dov", "Lou", "Max"]),
        (["Ada", "Bo", "Dov", "Lou"], ["Ada, Bo, Dov", "Lou"]),
        (["Lou"], ["Lou"]),
        (["Lou", "Ada", "Dov"], ["Lou", "Ada, Dov"]),
    ],
)
def test_a_nested_line_may_hold_several_names(starring: list[str], lines: list[str]) -> None:
    several = parse("Up\n- Starring:\n  - Ada, Dov\n  - Lou\n- Runtime: 90\n")
    wanted = "".join(f"  - {line}\n" for line in lines)
    assert several.edit(starring=starring).text == f"Up\n- Starring:\n{wanted}- Runtime: 90\n"


def test_all_lines_of_an_attribute_go() -> None:
    article = parse("Up\n- Music: Ada\n- Composer: Dov\n- Music: Lou\n- Music:\n- Runtime: 90\n")
    assert article.edit(music=[]).text == "Up\n- Music:\n- Runtime: 90\n"
    assert parse("Up\n- Music: Ada\n- Composer: Dov\n").edit(music=[]).text == "Up\n- Composer:\n"


def test_money_and_dates_are_written_as_the_dialect_writes_them() -> None:
    article = parse("Up\n- Director: Ada\n- Budget: $10 million\n")
    assert article.edit(budget=[Money(11_000_000, 11_000_000, "USD")]).fields["Budget"].source == "$11 million"
    assert article.edit(released=["2011-03"]).film.released == (Release(Date(2011, 3)),)


# ------------------------------------------------------------------------------------------------- lists


def test_a_cast_with_groups_is_made() -> None:
    article = parse("= Up =\n")
    cast = [Credit("Ada", "Wick"), Credit("Dov", "Nan", group="The lodge"), Credit("Lou", "Tom", group="The harbour")]
    edited = article.edit(cast=cast)
    assert edited.text == (
        "= Up =\n\n==Cast==\n- Ada as Wick\n\n===The lodge===\n- Dov as Nan\n\n===The harbour===\n- Lou as Tom\n"
    )
    assert (
        parse("").edit(cast=[Credit("Dov", "Nan", group="The lodge")]).text
        == "==Cast==\n===The lodge===\n- Dov as Nan\n"
    )


def test_a_group_is_added_to_a_cast() -> None:
    article = parse("==Cast==\n* Ada as Wick\n\n==Release==\nNever.\n")
    edited = article.edit(cast=[*article.film.cast, Credit("Dov", "Nan", group="The lodge")])
    assert edited.text == "==Cast==\n* Ada as Wick\n\n===The lodge===\n* Dov as Nan\n\n==Release==\nNever.\n"


def test_a_credit_moves_to_another_group() -> None:
    article = parse("==Cast==\n- Ada as Wick\n- Dov ... Nan\n\n===The lodge===\n* Lou as Tom\n")
    first, second, third = article.film.cast
    edited = article.edit(cast=[first, evolve(second, group="The lodge"), third])
    assert edited.text == "==Cast==\n- Ada as Wick\n\n===The lodge===\n- Dov ... Nan\n* Lou as Tom\n"


def test_roles_below_an_actor_are_written() -> None:
    article = parse("= Up =\n")
    credit = Credit("Ada Orme", children=[Credit((), "Wick"), Credit((), "Nan", "a baker")])
    edited = article.edit(cast=[credit])
    assert edited.text == "= Up =\n\n==Cast==\n- Ada Orme as:\n  - Wick\n  - Nan, a baker\n"
    more = edited.edit({"cast[0].children": [*edited.film.cast[0].children, Credit((), "Tom")]})
    assert more.text == edited.text + "  - Tom\n"


def test_a_credit_that_changes_and_moves_keeps_what_it_says() -> None:
    article = parse("==Cast==\n- Ada Orme ... Wick\n  - Pia Lund as young Wick\n- Dov as Nan\n- Lou as Tom\n")
    first, second, third = article.film.cast
    edited = article.edit(cast=[second, third, evolve(first, children=[])])
    assert edited.text == "==Cast==\n- Dov as Nan\n- Lou as Tom\n- Ada Orme ... Wick\n"


def test_only_credits_nest() -> None:
    with pytest.raises(EditError, match="tracks"):
        parse("= Up =\n").edit(tracks=[Track("A\n- B")])
    article = parse('==Soundtrack==\n- "A" by B\n  - "C" by D\n')
    assert len(article.film.tracks) == 2


# ------------------------------------------------------------------------------------------------- prose


def test_first_sentences() -> None:
    article = parse("= Up =\n\n==Reception==\nFew saw it.\n")
    score, review = Score("Rotten Tomatoes", 70, 100, count=98), Review("Ada Orme", "The Quay", grade="B-")
    with_score = article.edit(scores=[score]).text
    assert with_score.endswith(" based on 98 reviews.\n\nFew saw it.\n")
    with_review = article.edit(reviews=[review]).text
    assert with_review.startswith("= Up =\n\n==Reception==\nFew saw it.\n\nAda Orme of The Quay")
    empty = parse("= Up =\n\n==Reception==\n\n==Legacy==\nNone.\n").edit(scores=[score]).text
    assert empty.startswith("= Up =\n\n==Reception==\nOn Rotten Tomatoes")
    assert empty.endswith(" reviews.\n\n==Legacy==\nNone.\n")


def test_a_score_in_front_and_between() -> None:
    text = (
        "= Up =\n\n==Reception==\nOn Rotten Tomatoes, the film has an approval rating of 70% based on 98 reviews. "
        "On Metacritic, the film has a score of 60 out of 100 based on 15 critics.\n"
    )
    article = parse(text)
    poll = Score("CinemaScore", grade="A", audience=True)
    first, second = article.film.scores
    front = article.edit(scores=[poll, first, second])
    assert [each.source for each in front.film.scores] == ["CinemaScore", "Rotten Tomatoes", "Metacritic"]
    between = article.edit(scores=[first, poll, second])
    assert [each.source for each in between.film.scores] == ["Rotten Tomatoes", "CinemaScore", "Metacritic"]
    assert article.edit(scores=[poll]).text.count("\n") == text.count("\n")


def test_a_score_that_cannot_be_said_is_refused() -> None:
    article = parse("= Up =\n")
    with pytest.raises(EditError, match=r"\Ascores\[0\]"):
        article.edit(scores=[Score("The Quay", 70, 100)])
    with pytest.raises(EditError, match=r"\Areviews\[0\]"):
        article.edit(reviews=[Review(None, None, grade="Z")])


# ----------------------------------------------------------------------------------------------- sections


def test_a_section_is_written_into_what_is_empty() -> None:
    assert parse("==Plot==").with_section("plot", "A lamp.").text == "==Plot==\nA lamp."
    assert parse("==Plot==\n").with_section("plot", "A lamp.").text == "==Plot==\nA lamp.\n"
    assert parse("==Plot==\n\n==Cast==\n").with_section("plot", "A lamp.").text == "==Plot==\nA lamp.\n\n==Cast==\n"
    assert parse("\ufeff").with_lead("Up.").text == "\ufeffUp.\n"
    assert parse("= Up =").with_lead("Up.").text == "= Up =\nUp."


def test_a_section_that_is_not_there(up: Article) -> None:
    asked: list[Callable[[], Article]] = [
        lambda: up.with_section("Legacy", ""),
        lambda: up.remove_section("Legacy"),
        lambda: up.rename_section("Legacy", "X"),
        lambda: up.move_section("Legacy", before="Plot"),
        lambda: up.move_section("Plot", after="Legacy"),
        lambda: up.insert_section("X", before="Legacy"),
    ]
    for ask in asked:
        with pytest.raises(KeyError, match="no section 'Legacy'"):
            ask()


def test_a_section_without_a_title_is_named_in_a_refusal() -> None:
    with pytest.raises(EditError) as refused:
        parse("t\n= =\n[[").with_section("", "x")
    assert refused.value.path == "a section without a title"


def test_a_dialect_is_shown_by_its_name() -> None:
    assert repr(parse("= Up =").dialect) == "<Dialect 'plain'>"


def test_move_section_needs_a_place(up: Article) -> None:
    with pytest.raises(TypeError, match="move_section"):
        up.move_section("Plot")


def test_the_last_section_goes_with_the_blank_line_above() -> None:
    assert parse("= Up =\n\n==Plot==\nA lamp.\n").remove_section("Plot").text == "= Up =\n"
    assert parse("==Plot==\nA lamp.\n").remove_section("Plot").text == ""
    assert parse("==Plot==\nA lamp.\n\n==Cast==\n- A as B\n").remove_section("Cast").film.cast == ()


@pytest.mark.parametrize(
    ("text", "title", "where", "expected"),
    [
        ("==A==\na\n\n==B==\nb\n", "A", {"after": "B"}, "==B==\nb\n\n==A==\na\n"),
        ("==A==\na\n\n==B==\nb", "A", {"after": "B"}, "==B==\nb\n\n==A==\na"),
        ("==A==\na\n\n==B==\nb\n", "B", {"before": "A"}, "==B==\nb\n\n==A==\na\n"),
        ("==A==\na\n\n==B==\nb", "B", {"before": "A"}, "==B==\nb\n\n==A==\na"),
        ("L.\n==A==\na\n==B==\nb\n", "B", {"before": "A"}, "L.\n\n==B==\nb\n\n==A==\na\n"),
        ("==A==\na\n\n==B==\nb\n\n==C==\nc\n", "A", {"after": "B"}, "==B==\nb\n\n==A==\na\n\n==C==\nc\n"),
        ("\ufeff==A==\na\n\n==B==\nb\n", "B", {"before": "A"}, "\ufeff==B==\nb\n\n==A==\na\n"),
    ],
)
def test_a_section_moves(text: str, title: str, where: dict[str, str], expected: str) -> None:
    assert parse(text).move_section(title, **where).text == expected


def test_a_section_is_inserted_at_a_level() -> None:
    article = parse("==A==\na\n")
    assert article.insert_section("B", level=3).text == "==A==\na\n\n===B===\n"
    assert article.insert_section("B", "b", before="A").text == "==B==\nb\n\n==A==\na\n"
    with pytest.raises(EditError, match="B would read back as"):
        article.insert_section("B", "==C==")
    with pytest.raises(EditError, match="B"):
        article.insert_section("B", level=7)
    with pytest.raises(EditError):
        article.insert_section("")


def test_a_section_stands_where_its_kind_belongs() -> None:
    article = parse("= Up =\n\n==Cast==\n\n==Legacy==\nNone.\n")
    assert [each.title for each in article.insert_section("Release").sections] == ["Cast", "Release", "Legacy"]
    assert [each.title for each in article.insert_section("Plot").sections] == ["Plot", "Cast", "Legacy"]
    assert [each.title for each in article.insert_section("Weather").sections] == ["Cast", "Legacy", "Weather"]
    deep = parse("=The film=\n\n===Plot===\nA lamp.\n\n===Legacy===\nNone.\n", title="Up")
    edited = deep.edit(cast=[Credit("Ada", "Wick")])
    assert edited.text == "=The film=\n\n===Plot===\nA lamp.\n\n===Cast===\n- Ada as Wick\n\n===Legacy===\nNone.\n"


def test_prose_may_change_what_is_read_out_of_it_and_nothing_else(up: Article) -> None:
    edited = up.with_section("Cast", "- Lou Tansy as Tom")
    assert [str(each) for each in edited.film.cast] == ["Lou Tansy as Tom"]
    renamed = up.rename_section("Cast", "Friends")
    assert renamed.film.cast == ()
    with pytest.raises(EditError, match="lead would read back as"):
        up.with_lead("Up.\n\n==Legacy==\nNone.")
    with pytest.raises(EditError, match="Plot would read back as 'Plot', not as"):
        up.rename_section("Plot", "Plot==\n==x")


# ---------------------------------------------------------------------------------- values of the article


def test_articles_compare_by_what_they_are(up: Article) -> None:
    assert up == parse(UP)
    assert hash(up) == hash(parse(UP))
    assert up != parse(UP, title="Up")
    assert up != UP
    assert up.edit(runtime=97) != up


def test_pickles_keep_texts_edits_and_origin(up: Article, tmp_path: Path) -> None:
    up.save(tmp_path / "up.txt")
    loaded = wikifilm.load(tmp_path / "up.txt")
    edited = pickled(loaded.edit(runtime=97))
    assert (edited.film.runtime, edited.original.film.runtime) == (97, 96)
    assert edited.edits == loaded.edit(runtime=97).edits
    edited.save()
    assert wikifilm.load(tmp_path / "up.txt").film.runtime == 97
    assert pickled(up) == up


def test_save_and_load(up: Article, tmp_path: Path) -> None:
    file = tmp_path / "up.txt"
    with pytest.raises(TypeError, match=r"save\(\) needs a path"):
        up.save()
    saved = up.edit(runtime=97).save(file)
    assert (saved.edits, saved.film.runtime) == ((), 97)
    first, second = wikifilm.load(file), wikifilm.load(file)
    first.edit(runtime=98).save()
    with pytest.raises(FileError, match="changed since it was read"):
        second.edit(runtime=99).save()
    assert wikifilm.load(file).film.runtime == 98
    file.write_bytes(b"Up\n- Director: \xe9\n- Runtime: 90\n")
    with pytest.raises(FileError, match="offset 15"):
        wikifilm.load(file)
    latin = wikifilm.load(file, encoding="latin-1").edit(runtime=91).save()
    assert file.read_bytes() == b"Up\n- Director: \xe9\n- Runtime: 91\n"
    assert latin.film.directors == (Name("\u00e9"),)
    file.write_text("")
    with pytest.raises(ParseError):
        wikifilm.load(file, strict=True)


def test_render() -> None:
    film = Film(
        page_title="Up (film)", title="Up", directors=["Ada Orme"], runtimes=[Runtime(96)], cast=[Credit("Ada", "Wick")]
    )
    text = "= Up (film) =\n\n- Director: Ada Orme\n- Runtime: 96 minutes\n\n==Cast==\n- Ada as Wick\n"
    assert render(film) == render(film, PLAIN) == text
    assert render(evolve(film, title="High Up")).startswith("= Up (film) =\n\nHigh Up\n- Director: Ada Orme\n")
    assert render(Film()) == ""
    with pytest.raises(EditError, match="kind cannot be written"):
        render(evolve(film, kind="series"))
    with pytest.raises(DialectError):
        render(film, "klingon")


def test_the_dialect_must_stay_what_it_is(up: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    other = evolve(PLAIN, name="other")
    monkeypatch.setattr("wikifilm.article.editing.detect", lambda text: PLAIN if text == UP else other)
    with pytest.raises(EditError, match="film would change the dialect that the text is taken for"):
        up.edit(runtime=97)


# -------------------------------------------------------------------------------------------------- JSON


def test_to_dict_of_an_article() -> None:
    article = parse(
        "= Up =\n\nUp\n- Director: Ada Orme (uncredited)\n- Budget: TBA\n- Runtime: 0 minutes\n\nUp is a film.\n\n"
        "==Plot==\nA lamp.\n\n===Prologue===\nNo lamp.\n\n==Cast==\n- Ada Orme as Wick\n"
    )
    assert to_dict(article) == {
        "page_title": "Up",
        "title": "Up",
        "kind": "film",
        "directors": [{"name": "Ada Orme", "notes": ["uncredited"]}],
        "runtimes": [{"minutes": 0}],
        "cast": [{"actors": [{"name": "Ada Orme"}], "roles": [{"name": "Wick"}]}],
        "lead": "Up is a film.",
        "plot": "A lamp.\n\nNo lamp.",
        "sections": [
            {
                "title": "Plot",
                "level": 2,
                "kind": "plot",
                "text": "A lamp.",
                "sections": [{"title": "Prologue", "level": 3, "text": "No lamp."}],
            },
            {"title": "Cast", "level": 2, "kind": "cast", "text": "- Ada Orme as Wick"},
        ],
        "gaps": [{"path": "budget", "reason": "declined"}],
    }
    assert from_dict(to_dict(article)) == article.film
    assert to_dict(parse("")) == {"kind": "film"}


def test_to_dict_of_a_film() -> None:
    film = Film(
        title="Up",
        released=[Release("2018-09", "Galway")],
        scores=[Score("CinemaScore", grade="A-", audience=True, date="2018-09-20")],
        identifiers=[Identifier("imdb", "tt0000001")],
    )
    assert to_dict(film) == {
        "title": "Up",
        "kind": "film",
        "released": [{"date": "2018-09", "place": "Galway"}],
        "identifiers": {"imdb": "tt0000001"},
        "scores": [{"source": "CinemaScore", "grade": "A-", "audience": True, "date": "2018-09-20"}],
    }
    assert from_dict(to_dict(film)) == film


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "^expected an object, found a list$"),
        ({"identifiers": ["imdb"]}, "^identifiers: expected an object, found a list$"),
        ({"height": 3}, "height"),
        ({"title": 3}, "title"),
        ({"directors": [{"nme": "Ada"}]}, r"directors\[0\]"),
        ({"runtimes": [{"minutes": "90"}]}, r"runtimes\[0\]\.minutes"),
        ({"runtimes": [{"minutes": True}]}, r"runtimes\[0\]\.minutes"),
        ({"runtimes": [{"minutes": 90.5}]}, r"runtimes\[0\]\.minutes"),
        ({"released": [{"date": "soon"}]}, r"released\[0\]\.date"),
        ({"released": [{"date": 2018}]}, r"released\[0\]\.date"),
        ({"scores": [{"source": "X", "value": "70"}]}, r"scores\[0\]\.value"),
    ],
)
def test_from_dict_says_what_is_wrong_where(data: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_dict(data)


# ------------------------------------------------------------------------------------ what no text can do


@pytest.mark.parametrize("size", [2_000])
@pytest.mark.parametrize(
    "text",
    [
        *(
            "=",
            "==A==\n",
            "- ",
            "- a: ",
            "  - a\n",
            '"',
            "(",
            ")",
            "\u201c",
            "a, ",
            "\r",
            " \n",
            "\ufeff",
            "a as b ",
            "= ",
        ),
        *("==Cast==\n- a as b\n", " as ", "90 ", "$1 ", "2011-03-04, ", "a and b "),
    ],
)
def test_text_without_end_is_read_in_time(text: str, size: int) -> None:
    for head in (
        "",
        "= Up =\n\n==Cast==\n- ",
        "Up\n- Starring: ",
        "Up\n- Runtime: ",
        "Up\n- Budget: ",
        "= Up =\n\n==Reception==\n",
    ):
        article = parse(head + text * size)
        assert article.with_film(evolve(article.film)) is article


def test_nesting_without_end_is_read_flat() -> None:
    lines = "".join(f"{' ' * depth}- A{depth} as B\n" for depth in range(200))
    article = parse(f"= Up =\n\n==Cast==\n{lines}")
    depth, credit = 0, article.film.cast[0]
    while credit.children:
        depth, credit = depth + 1, credit.children[0]
    assert depth == 32
    assert article.text.endswith(lines)
    edited = article.edit({"cast[0].roles[0].name": "C"})
    assert edited.film.cast[0].roles == (Name("C"),)
    assert Span(0, 0) == (0, 0)


def test_line_ends_at_a_seam_stay_two() -> None:
    article = parse("= Up =\n\nA lamp.\r")
    made = article.insert_section("Trivia", "A lamp.")
    assert made.text == "= Up =\n\nA lamp.\r\r==Trivia==\nA lamp.\n"
    assert [section.title for section in made.sections] == ["Trivia"]
    below = parse("= Up =\r\rUp\r- Director: Ada\n\nA lamp.\n").edit(runtime=90)
    assert below.text == "= Up =\r\rUp\r- Director: Ada\n- Runtime: 90 minutes\n\nA lamp.\n"


@pytest.mark.parametrize(
    "values",
    [{"tracks": [Track("A\nb")]}, {"accolades": [Accolade("A\nb", category="Best", result="won")]}],
    ids=["tracks", "accolades"],
)
def test_a_refused_item_is_named(values: dict[str, Any]) -> None:
    article = parse("{{Infobox film\n| name = Up\n}}\n")
    with pytest.raises(
        EditError, match=f"^{next(iter(values))} cannot be written: the character U[+]000A has no place"
    ):
        article.edit(**values)


def test_a_title_that_breaks_the_box_is_refused_whatever_else_is_asked() -> None:
    article = parse("- Country: Norway\n", dialect="plain")
    with pytest.raises(EditError, match="page_title would read back as nothing, not as"):
        article.edit(page_title="Up\r", countries=[])


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "= Up =\n\n- Country: Japan\n\nIt cost \u00a55.\n",
            "= Up =\n\n- Country: Norway\n- Budget: $5 million\n\nIt cost \u00a55.\n",
        ),
        (
            "{{Infobox film\n| name = Up\n| country = Japan\n}}\nIt cost \u00a55.\n",
            "{{Infobox film\n| name = Up\n| country = Norway\n| budget = $5 million\n}}\nIt cost \u00a55.\n",
        ),
    ],
)
def test_a_field_is_written_by_the_rules_that_hold_after_another_one(text: str, made: str) -> None:
    """What the yen sign means hangs on the countries."""
    budget = wikifilm.Money(5_000_000, 5_000_000, "USD")
    assert parse(text).edit(countries=["Norway"], budget=[budget]).text == made


def test_a_field_that_the_box_can_no_longer_have_is_refused() -> None:
    article = parse("{{Infobox Film\n| director = Ada Orme\n| Regie = Bo Ek\n}}\n")
    with pytest.raises(EditError, match="distributors cannot be written: the other changes give the box another"):
        article.edit(directors=[], distributors=["Salt House"])


def test_an_edit_never_joins_two_line_ends() -> None:
    article = parse("Up\n- Director: Ada\r- Based on: Salt\n\n")
    with pytest.raises(
        EditError, match="based_on would change what stands around it: two line ends at 3:1 would be joined"
    ):
        article.edit(based_on=[])
    kept = parse("Up\r\n- Director: Ada\r\n- Based on: Salt\n\n").edit(based_on=[])
    assert kept.text == "Up\r\n- Director: Ada\r\n\n"


def test_the_value_behind_a_label_goes_with_items_below_it() -> None:
    article = parse("Up\n- Starring: Ada\n  - Dov\n  - Lou\n- Runtime: 90\n")
    assert article.edit(starring=["Dov", "Lou"]).text == "Up\n- Starring:\n  - Dov\n  - Lou\n- Runtime: 90\n"
    assert article.edit(starring=["Lou"]).text == "Up\n- Starring:\n  - Lou\n- Runtime: 90\n"


def test_the_plain_dialect_has_no_references() -> None:
    with pytest.raises(EditError, match="runtime cannot have a reference: '<ref/>' is none in the plain dialect"):
        parse(UP).edit(runtime=97, references={"runtime": "<ref/>"})


def test_names_in_a_cast_that_no_source_says() -> None:
    article = parse(
        "{{Short description|x}}\n==Cast==\n* {{Foo|x}} as Dessa\n* Ada as {{Bar}} (voice)\n* Bo as \ufffd\n"
    )
    assert [(gap.path, gap.reason) for gap in article.gaps] == [
        ("cast[0].actors[0]", "lost"),
        ("cast[1].roles[0]", "lost"),
    ]
    assert [(each.code, each.position.line) for each in article.diagnostics[:2]] == [("lost-name", 3), ("lost-name", 4)]


def test_a_value_that_is_lost_in_the_box() -> None:
    article = parse("{{Infobox film\n| name = Up\n| starring = {{ubl|Ada|{{Foo}}}}\n| runtime = 90 minutes\n}}\n")
    assert article.film.starring == (Name("Ada"),)
    assert [(gap.path, gap.reason) for gap in article.gaps] == [("starring", "lost")]
    assert str(article.diagnostics[0]).startswith("3:24: lost-starring: its text is not in the source; expected names")
    assert "{{ubl|Bo|{{Foo}}}}" in article.edit(starring=["Bo"]).text


def test_references_stand_behind_values_that_have_a_place() -> None:
    wiki = parse("{{Infobox film\n| name = Up\n| starring = Ada\n| runtime = 90 minutes\n}}\n==Cast==\n* Ada as Bo\n")
    assert "\n* Ada as Bo<ref>x</ref>\n" in wiki.edit(references={"cast[0]": "<ref>x</ref>"}).text
    assert "| starring = Ada<ref>x</ref>\n" in wiki.edit(references={"starring": "<ref>x</ref>"}).text
    for path in ("cast", "title", "cast[7]"):
        with pytest.raises(EditError, match="cannot have a reference: "):
            wiki.edit(references={path: "<ref>x</ref>"})


def test_an_edit_that_shows_something_else_is_found() -> None:
    old = parse("==Cast==\n* Ada as Bo or Cy\n* Eve as Dan\n", dialect="mediawiki").document
    new = old.with_text("==Cast==\n* Ada as Lou or Cy\n* Eve as Dan\n")
    check_shown(old, new, [Edit(Span(18, 20), "Lou")], "cast")
    bent = old.with_text("==Cast==\n* Ada as Lou or Cx\n* Eve as Dan\n")  # more than the edit says
    with pytest.raises(EditError, match="cast would change what stands around it: the text 'Ada as Bo or Cy' at 2:3"):
        check_shown(old, bent, [Edit(Span(18, 20), "Lou")], "cast")


def test_changes_that_stand_in_one_place_are_refused() -> None:
    writer = Writer(parse(UP).document)
    with pytest.raises(EditError, match="two of the changes would stand in one place"):
        writer.apply([Edit(Span(0, 5), "x"), Edit(Span(2, 3), "y")])
