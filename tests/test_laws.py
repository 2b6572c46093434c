"""The promises, one test a law: on texts from three sources, on films and changes that the dialect can say."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import wikifilm
from again import pickled
from changes import LANGUAGES, Change, any_changes, articles, asked, parsed, rough_changes
from laws import Tally, normalised, patched, shared, through_json
from strategies import IN_BOX, any_films, films
from texts import SOURCES, lines_of, rule_texts, soup, texts
from wikifilm import Article, Credit, Date, EditError, Film, from_dict, to_dict
from wikifilm.align import put_list
from wikifilm.dialects import PLAIN
from wikifilm.find import LISTS, PROSE
from wikifilm.grammar import RULES
from wikifilm.text import apply_edits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wikifilm.lens import Lens, ListLens, ProseLens, Replacement

ATTRIBUTES = [attribute.name for attribute in attrs.fields(Film)]

# ---------------------------------------------------------------------------------------------- refusals

# ------------------------------------------------------------------------------------- reading any text


@pytest.mark.parametrize("source", sorted(SOURCES))
def test_totality_and_exactness(source: str) -> None:
    @shared(len(SOURCES))
    @given(SOURCES[source])
    def law(text: str) -> None:
        article = wikifilm.parse(text)
        assert str(article) == text
        read_everything(article)

    law()


def read_everything(article: Article) -> None:
    """Ask for all that an article can say; nothing raises, and every place lies inside the text."""
    text = article.text
    assert isinstance(article.is_film, bool)
    for diagnostic in article.diagnostics:
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)
        shown = diagnostic.line[diagnostic.position.column - 1 - diagnostic.skipped :]
        assert text[diagnostic.span.start :].startswith(shown)
        assert str(diagnostic).startswith(f"{diagnostic.position}: {diagnostic.code}: ")
    for field in article.fields.values():
        assert text[slice(*field.span)] == field.source
    assert isinstance(article.lead.text, str)
    waiting = list(article.sections)
    while waiting:
        section = waiting.pop()
        assert 1 <= section.level <= 6
        assert text[slice(*section.span)] == section.source
        assert isinstance(section.whole_text, str)
        waiting += section.sections
    for path in leaves(article.film):
        _where(article, path)
    assert through_json(to_dict(article)) == to_dict(article)


def _where(article: Article, path: str) -> wikifilm.Place | None:
    """Where a value stands; None where it stands nowhere by itself."""
    try:
        place = article.where(path)
    except KeyError:
        return None
    assert 0 <= place.span.start <= place.span.end <= len(article.text)
    assert place.source == article.text[slice(*place.span)]
    return place


def leaves(value: Any, path: str = "") -> dict[str, Any]:
    """All texts, numbers and dates of a value, each with its path."""
    if isinstance(value, tuple):
        return {
            name: leaf for index, each in enumerate(value) for name, leaf in leaves(each, f"{path}[{index}]").items()
        }
    if attrs.has(type(value)) and not isinstance(value, Date):
        names = [attribute.name for attribute in attrs.fields(type(value)) if attribute.eq]
        found: dict[str, Any] = {}
        for name in names:
            found |= leaves(getattr(value, name), f"{path}.{name}".lstrip("."))
        return found
    return {} if value is None or value is False else {path: value}


@pytest.mark.parametrize("source", sorted(SOURCES))
def test_get_put(source: str) -> None:
    @shared(len(SOURCES))
    @given(SOURCES[source])
    def law(text: str) -> None:
        article = wikifilm.parse(text)
        film = attrs.evolve(article.film)
        again = article.with_film(film)
        assert again.text == text
        assert again.edits == ()
        assert again.diff() == ""

    law()


@pytest.mark.parametrize("source", sorted(SOURCES))
def test_put_get_or_refusal_on_any_text(source: str, record_property: Callable[[str, object], None]) -> None:
    """However odd the text: what is written says what was asked for, and changes nothing else; or it is refused."""
    tally = Tally()

    @shared(len(SOURCES))
    @given(st.data(), SOURCES[source])
    def law(data: st.DataObject, text: str) -> None:
        article = wikifilm.parse(text)
        change = data.draw(rough_changes(article.film))
        edited = tally.edit(article, change)
        if edited is not None:
            check_said(edited, change)
            check_edits(article, edited)

    law()
    record_property("laws", f"any change of a text from {source}: {tally}")
    assert tally.asked > len(tally.refusals)


# ------------------------------------------------------------------------------------------ what is asked


def check_said(edited: Article, change: Change) -> None:
    """PutGet: the text says the film that was asked for, also when it is read anew."""
    assert edited.film == change.film
    assert wikifilm.parse(edited.text).film == change.film


def check_edits(article: Article, edited: Article) -> None:
    """The edits lead from the one text to the other, and touch nothing that is the same."""
    assert edited.original is article.original
    assert apply_edits(article.original.text, edited.edits) == edited.text
    for edit in edited.edits:
        assert edit.old == article.original.text[slice(*edit.span)]
        assert edit.old != edit.new
        assert edit.position is not None
    spans = sorted(edit.span for edit in edited.edits)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_put_get(language: str, record_property: Callable[[str, object], None]) -> None:
    """What is asked for is said, and fewer than two of a hundred changes are refused."""
    tally = Tally()

    @shared(len(LANGUAGES))
    @given(asked(LANGUAGES[language]))
    def law(question: tuple[Article, Change]) -> None:
        article, change = question
        edited = tally.edit(article, change)
        if edited is not None:
            check_said(edited, change)
            check_edits(article, edited)

    law()
    record_property("laws", f"{', '.join(LANGUAGES[language])}: {tally}")
    tally.check()


def test_a_suite_that_refuses_everything_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    article = parsed("lantern_street")
    change = Change("runtimes", "set", attrs.evolve(article.film, runtimes=[wikifilm.Runtime(91)]))

    def refuse(_: Article, __: Film) -> Article:
        raise EditError("runtimes", "cannot be written today")

    tally = Tally()
    for _ in range(49):
        assert tally.edit(article, change) is not None
    tally.check()
    monkeypatch.setattr(Article, "with_film", refuse)
    assert tally.edit(article, change) is None
    tally.check()
    assert tally.edit(article, change) is None
    with pytest.raises(AssertionError, match="2 of 51 changes refused"):
        tally.check()
    with pytest.raises(AssertionError):
        Tally().check()


# ----------------------------------------------------------------------------------- locality and frame


@given(asked())
def test_locality(question: tuple[Article, Change]) -> None:
    """Lines that mention nothing of what changed are the same lines, told without asking the writer."""
    article, change = question
    edited = Tally().edit(article, change)
    assume(edited is not None)
    assert edited is not None
    mentioned = _changed_words(article, change)
    before, after = (Counter(_bare_lines(each, mentioned, change)) for each in (article, edited))
    assert before == after


def _changed_words(article: Article, change: Change) -> set[str]:
    """The words of the values, each credit for itself, that are in only one of the two films.

    Sentences of one paragraph stand in one line, which changes where two of them change places.
    """
    names = ("page_title", "title") if change.attribute == "page_title" else (change.attribute,)
    old, new = (
        Counter(unit for name in names for unit in _units(getattr(film, name))) for film in (article.film, change.film)
    )
    differ = tuple(old + new if change.attribute in PROSE_LENSES else (old - new) + (new - old))
    return {word for value in leaves(differ).values() for word in re.findall(r"\w+", str(value))}


def _units(value: Any) -> list[Any]:
    if not isinstance(value, tuple):
        return [value]
    found: list[Any] = []
    for each in value:
        found += [*_units(each.children), attrs.evolve(each, children=())] if isinstance(each, Credit) else [each]
    return found


def _bare_lines(article: Article, mentioned: set[str], change: Change) -> Iterator[str]:
    """The lines, without their indentation, that say nothing of what changed."""
    labels = next((row.labels for row in PLAIN.fields if row.attribute == change.attribute), ())
    spans = [field.span for field in article.fields.values() if field.label.lower().replace("_", " ") in labels]
    at = 0
    for line in lines_of(article.text):
        bare = line.strip(" \t\r\n")
        inside = any(at <= span.end and span.start <= at + len(line) for span in spans)
        label = bare.lstrip("-*\u2022\u2013 ").partition(":")[0].lower().replace("_", " ")
        made = bare.strip("= ") in {"Cast", "Soundtrack", "Accolades", "Reception", "The lodge", "The harbour"}
        if bare and not inside and not made and label not in labels and not mentioned & set(re.findall(r"\w+", bare)):
            yield bare
        at += len(line)


_WHERE = {rule.attribute: {rule.kind} for rule in LISTS} | {rule.attribute: set(rule.kinds) for rule in PROSE}


@given(asked())
def test_frame(question: tuple[Article, Change]) -> None:
    """All other values, gaps, fields, sections and prose are what they were."""
    article, change = question
    edited = Tally().edit(article, change)
    assume(edited is not None)
    assert edited is not None
    again = wikifilm.parse(edited.text)
    touched = {"page_title", "title"} if change.attribute == "page_title" else {change.attribute}
    for name in set(ATTRIBUTES) - touched:
        assert getattr(again.film, name) == getattr(article.film, name)
    assert _outer_gaps(again, change) == _outer_gaps(article, change)
    assert again.dialect is article.dialect
    if change.attribute != "page_title":
        assert again.lead.source == article.lead.source
    assert _fields(again, change) == _fields(article, change)
    old, new = _sections(article, change), _sections(again, change)
    assert old == new


def _outer_gaps(article: Article, change: Change) -> list[wikifilm.Gap]:
    return [gap for gap in article.gaps if not gap.path.startswith(change.attribute)]


def _fields(article: Article, change: Change) -> list[tuple[str, str]]:
    return [(label, field.source) for label, field in article.fields.items() if field.attribute != change.attribute]


def _sections(article: Article, change: Change) -> list[tuple[int, str, str]]:
    """The sections in which a value of the changed attribute cannot stand, with their prose as written."""
    kinds = _WHERE.get(change.attribute, set())
    found = []
    waiting = list(article.sections[::-1])
    while waiting:
        section = waiting.pop()
        if not kinds or section.kind not in kinds:
            found.append((section.level, section.title, section.source))
            waiting += section.sections[::-1]
    return found


# ------------------------------------------------------------------------------------- fresh and chains


@given(films())
def test_fresh(film: Film) -> None:
    text = wikifilm.render(film)
    article = wikifilm.parse(text)
    assert article.film == film
    assert wikifilm.render(article.film) == text
    assert text.isascii() or text.encode("utf-8").decode("utf-8") == text


@given(st.data(), articles())
def test_edits_of_a_chain_are_those_of_the_original(data: st.DataObject, article: Article) -> None:
    edited = article
    for _ in range(data.draw(st.integers(2, 5), label="steps")):
        change = data.draw(any_changes(edited.film))
        edited = Tally().edit(edited, change) or edited
        check_edits(article, edited)
        assert wikifilm.parse(edited.text).film == edited.film
    assert patched(article.text, edited.diff()) == normalised(edited.text)


@given(asked())
def test_diff_applies(question: tuple[Article, Change]) -> None:
    article, change = question
    edited = Tally().edit(article, change)
    assume(edited is not None)
    assert edited is not None
    diff = edited.diff("lantern.txt")
    assert (diff == "") == (edited.text == article.text)
    assert patched(article.text, diff) == normalised(edited.text)


@given(asked())
def test_pickle(question: tuple[Article, Change]) -> None:
    article, change = question
    edited = Tally().edit(article, change) or article
    again = pickled(edited)
    assert again == edited
    assert again.film == edited.film
    assert again.edits == edited.edits
    assert again.diff() == edited.diff()
    assert again.original == edited.original


# --------------------------------------------------------------------------------------- paths and JSON


@given(asked())
def test_where_points_at_the_value(question: tuple[Article, Change]) -> None:
    article, change = question
    edited = Tally().edit(article, change) or article
    film = edited.film
    for path, value in leaves(film).items():
        place = _where(edited, path)
        if place is not None and isinstance(value, str) and not path.endswith(".currency"):  # "$" stands for USD
            shown = re.sub(r"[ \t]*(?:\r\n|\r|\n)[ \t]*", " ", place.source)
            assert _plain(value) in _plain(shown)
        last = re.split(r"[.\[]", path)[-1]
        if last in {"name", "title", "page_title", "description", "date", "minutes", "work", "count"}:
            assert place is not None, path


def _plain(text: str) -> str:
    return text.replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-").casefold()


@given(asked())
def test_a_value_can_be_set_by_its_path(question: tuple[Article, Change]) -> None:
    """``edit`` by paths and ``with_film`` agree: setting each changed attribute leads to the same text."""
    article, change = question
    edited = Tally().edit(article, change)
    assume(edited is not None)
    assert edited is not None
    names = ("page_title", "title") if change.attribute == "page_title" else (change.attribute,)
    values = {name: getattr(change.film, name) for name in names}
    assert article.edit(values) == article.edit(**values) == edited


@given(any_films())
def test_json_round_trip_of_any_film(film: Film) -> None:
    assert from_dict(through_json(to_dict(film))) == film


@given(texts())
@example("= \ud800\udfff =\n\n\ud800\udfff")
def test_json_round_trip_of_any_text(text: str) -> None:
    article = wikifilm.parse(text)
    data = through_json(to_dict(article))
    assert from_dict(data) == article.film
    assert list(data) == [name for name in (*ATTRIBUTES, "lead", "plot", "sections", "gaps") if name in data]


# -------------------------------------------------------------------------------------------- the lenses

LIST_LENSES: dict[str, ListLens[Any]] = {row.attribute: row.lens for row in PLAIN.fields if row.attribute in LANGUAGES}
LINE_LENSES: dict[str, Lens[Any]] = {rule.attribute: rule.lens for rule in LISTS} | {
    f"{rule.attribute} below": rule.below for rule in LISTS if rule.below is not None
}
PROSE_LENSES: dict[str, ProseLens[Any]] = {rule.attribute: rule.lens for rule in PROSE}
MODULES = {
    **dict.fromkeys(IN_BOX, "names"),
    "released": "dates",
    "runtimes": "runtimes",
    "budget": "money",
    "gross": "money",
}
MODULES |= {"based_on": "works", "native_names": "works", "cast": "credits", "cast below": "credits"}


def one_line(name: str) -> st.SearchStrategy[str]:
    """Texts of one line, many of them drawn from the rules of a lens."""
    module = MODULES.get(name, name)
    rules = [rule for rule in sorted(RULES) if f".{module}." in f".{rule}"] or sorted(RULES)
    parts = st.one_of(st.sampled_from(rules).flatmap(rule_texts), soup())
    return st.lists(parts, max_size=4).map("".join).map(_on_one_line)


def _on_one_line(text: str) -> str:
    return re.sub(r"[\r\n]+", " ", text).strip(" \t")


def replaced(text: str, replacements: list[Replacement]) -> str:
    for start, end, new in sorted(replacements, reverse=True):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize("name", sorted(LIST_LENSES))
def test_list_lens(name: str) -> None:
    """Slots stand in order and apart; what is said already needs no replacement; moved values keep their words."""
    lens = LIST_LENSES[name]

    @shared(len(LIST_LENSES))
    @given(one_line(name), st.data())
    def law(text: str, data: st.DataObject) -> None:
        slots, findings = lens.read(text)
        spans = [(slot.start, slot.end) for slot in slots]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(first[1] <= second[0] for first, second in pairwise(spans))
        assert all(0 <= found.start <= found.end <= len(text) for found in findings)
        values = [slot.value for slot in slots]
        if values:
            assert put_list(lens, text, values) == []
        for slot in slots:
            assert all(slot.start <= start <= end <= slot.end for start, end in lens.places(text, slot).values())
        if values and not findings:
            kept = data.draw(st.lists(st.sampled_from(values), min_size=1, unique_by=str))
            outside = replaced(text, put_list(lens, text, kept))
            assert len(outside) <= len(text) * 3 + 9

    law()


@pytest.mark.parametrize("name", sorted(LINE_LENSES))
def test_line_lens(name: str) -> None:
    """A line that says a value needs no replacement to say it."""
    lens = LINE_LENSES[name]

    @shared(len(LINE_LENSES))
    @given(one_line(name))
    def law(text: str) -> None:
        value = lens.get(text)
        assert all(0 <= start <= end <= len(text) for start, end in lens.places(text).values())
        if value is not None:
            assert replaced(text, lens.put(text, value)) == text

    law()


@pytest.mark.parametrize("name", sorted(PROSE_LENSES))
def test_prose_lens(name: str) -> None:
    """A sentence that says a value needs no replacement to say it."""
    lens = PROSE_LENSES[name]

    @shared(len(PROSE_LENSES))
    @given(one_line(name), st.sampled_from([frozenset({"Up"}), frozenset({"Lantern Street"}), frozenset[str]()]))
    def law(text: str, titles: frozenset[str]) -> None:
        slots, findings = lens.read(text, titles)
        assert all(0 <= slot.start < slot.end <= len(text) for slot in slots)
        assert all(0 <= found.start <= found.end <= len(text) for found in findings)
        for slot in slots:
            assert replaced(text, lens.change(text, slot, slot.value, titles)) == text
            places = lens.places(text, slot, titles).values()
            assert all(0 <= start <= end <= len(text) for start, end in places)

    law()
