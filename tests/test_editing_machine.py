"""An article that is edited many times says at each step what a plain model of it says."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

import wikifilm
from casts import inserted
from changes import WRITTEN, cast_changes, changes
from laws import Tally, normalised, patched
from strategies import credit, words
from texts import ARTICLES
from wikifilm import Article, Credit, Film
from wikifilm.text import apply_edits
from wikifilm.values.kinds import section_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

TALLY = Tally()
TYPED = {"cast", "soundtrack", "accolades", "reception", "box_office", "music"}
"""The kinds of sections that values are read from."""
MADE = {"Cast", "Soundtrack", "Accolades", "Reception", "The lodge", "The harbour"}
"""The sections that the generated values are written to where there are none of their kind."""
LABELS = ("Lamp Count", "Ferry Schedule", "Keeper")
TEXTS = (
    "A lamp goes out.",
    "Two lamps.\n\nThe third one is lost.",
    "- a list\n- of two",
    "One line,\nand another.",
    "",
)
START = "= Up =\n\nUp\n- Director: Ada Orme\n- Runtime: 96 minutes\n\nUp is a film.\n"


class Model:
    """What an article says: its film's values, its fields without a type, its sections in a row."""

    def __init__(self, article: Article) -> None:
        self.values: dict[str, Any] = {each.name: getattr(article.film, each.name) for each in attrs.fields(Film)}
        self.fields = {label: field.source for label, field in article.fields.items() if field.attribute is None}
        self.sections = sections_of(article)
        self.lead = article.lead.source

    @property
    def film(self) -> Film:
        return Film(**self.values)

    def tree(self, index: int) -> range:
        """A section and those below it."""
        end = index + 1
        while end < len(self.sections) and self.sections[end][0] > self.sections[index][0]:
            end += 1
        return range(index, end)

    def free(self) -> list[int]:
        """The sections that can be moved and removed without a value changing: none stands in, below or above them."""
        typed = [index for index, row in enumerate(self.sections) if TYPED & set(section_kinds(row[1]))]
        taken = {each for index in typed for each in self.tree(index)}
        return [index for index in range(len(self.sections)) if not taken & set(self.tree(index))]


Row = tuple[int, str, str | None]
"""Level, title and source of a section; no source where values stand in it."""


def sections_of(article: Article) -> list[Row]:
    """The sections in a row."""
    found: list[Row] = []
    waiting = list(article.sections[::-1])
    while waiting:
        section = waiting.pop()
        typed = bool(TYPED & set(section_kinds(section.title))) or section.title in MADE
        found.append((section.level, section.title, None if typed else section.source))
        waiting += section.sections[::-1]
    return found


def written(text: str, article: Article) -> str:
    """A text as it stands in an article: with the line ends that it has."""
    newline = next((end for end in ("\r\n", "\n", "\r") if end in article.text), "\n")
    if "\r" in article.text and "\n" in article.text:
        first = min(article.text.index("\r"), article.text.index("\n"))
        newline = "\r\n" if article.text.startswith("\r\n", first) else article.text[first]
    return text.strip("\n").replace("\n", newline)


class Editing(RuleBasedStateMachine):
    """Edits of all kinds, one after the other."""

    article: Article
    model: Model

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.count = 0

    def teardown(self) -> None:
        self.folder.cleanup()

    @initialize(text=st.sampled_from([START, *ARTICLES.values()]))
    def begin(self, text: str) -> None:
        self.article = wikifilm.parse(text)
        self.model = Model(self.article)

    def attempt(self, what: str, made: Article | None) -> bool:
        """Take a new article; nothing changes where the edit was refused."""
        if made is not None:
            self.article = made
        del what
        return made is not None

    def fresh_title(self) -> str:
        self.count += 1
        return f"Interlude {self.count}"

    # -------------------------------------------------------------------------------------------- values

    @rule(data=st.data(), attribute=st.sampled_from(WRITTEN))
    def change(self, data: st.DataObject, attribute: str) -> None:
        self.ask(data.draw(changes(self.model.film, attribute)).film)

    @rule(data=st.data())
    def change_cast(self, data: st.DataObject) -> None:
        self.ask(data.draw(cast_changes(self.model.film)).film)

    @rule(data=st.data())
    def change_by_path(self, data: st.DataObject) -> None:
        """Give the first role of a credit another name, by its path."""
        cast = self.model.values["cast"]
        told = [index for index, each in enumerate(cast) if each.roles]
        if not told:
            return
        index, name = data.draw(st.sampled_from(told)), data.draw(words())
        roles = (attrs.evolve(cast[index].roles[0], name=name), *cast[index].roles[1:])
        made = TALLY.attempt("path", lambda: self.article.edit({f"cast[{index}].roles[0].name": name}))
        if self.attempt("path", made):
            self.model.values["cast"] = (*cast[:index], attrs.evolve(cast[index], roles=roles), *cast[index + 1 :])

    @rule(minutes=st.integers(1, 300))
    def change_runtime(self, minutes: int) -> None:
        runtimes = self.model.values["runtimes"]
        if len(runtimes) != 1:
            return
        made = TALLY.attempt("runtime", lambda: self.article.edit(runtime=minutes))
        if self.attempt("runtime", made):
            self.model.values["runtimes"] = (wikifilm.Runtime(minutes, label=runtimes[0].label),)

    @rule(new=credit(depth=1))
    def add_child(self, new: Credit) -> None:
        cast = self.model.values["cast"]
        if cast:
            wanted = inserted(cast, (0, 0), new)
            made = TALLY.attempt("child", lambda: self.article.edit(cast=wanted))
            if self.attempt("child", made):
                self.model.values["cast"] = wanted

    def ask(self, film: Film) -> None:
        made = TALLY.attempt("film", lambda: self.article.with_film(film))
        if self.attempt("film", made):
            self.model.values = {each.name: getattr(film, each.name) for each in attrs.fields(Film)}
            self.model.sections = self.with_made_sections()

    def with_made_sections(self) -> list[Row]:
        """The model's sections, and those that were made for values where there was none of their kind."""
        found, old = [], list(self.model.sections)
        for row in sections_of(self.article):
            if (old and row == old[0]) or (old and row[:2] == old[0][:2]):
                found.append(old.pop(0))
            elif row[1] in MADE:
                found.append(row)
        return found + old

    # -------------------------------------------------------------------------------------------- fields

    @rule(label=st.sampled_from(LABELS), value=st.sampled_from(["41", "twice, at noon", "Ada Orme (the elder)"]))
    def set_field(self, label: str, value: str) -> None:
        known = next((each for each in self.model.fields if each.lower() == label.lower()), label)
        if self.attempt("field", TALLY.attempt("field", lambda: self.article.with_field(label, value))):
            self.model.fields[known] = value

    @precondition(lambda self: self.model.fields)
    @rule(data=st.data())
    def remove_field(self, data: st.DataObject) -> None:
        label = data.draw(st.sampled_from(sorted(self.model.fields)))
        if len(self.article.fields) == 1:  # the box would go with it
            return
        if self.attempt("field", TALLY.attempt("field", lambda: self.article.without_field(label))):
            del self.model.fields[label]

    # ------------------------------------------------------------------------------------------ sections

    @rule(text=st.sampled_from(TEXTS), data=st.data())
    def insert_section(self, text: str, data: st.DataObject) -> None:
        title = self.fresh_title()
        rows = self.model.sections
        beside = data.draw(st.sampled_from([None, *self.model.free()]))
        if beside is None:
            if self.attempt("section", TALLY.attempt("section", lambda: self.article.insert_section(title, text))):
                (at,) = [index for index, row in enumerate(sections_of(self.article)) if row[1] == title]
                known = [row[0] for row in rows if section_kinds(row[1])]
                top = min(known or [row[0] for row in rows], default=2)
                rows.insert(at, (top, title, written(text, self.article)))
            return
        level, name, _ = rows[beside]
        where = data.draw(st.sampled_from(["before", "after"]))
        made = TALLY.attempt("section", lambda: self.article.insert_section(title, text, level=level, **{where: name}))
        if self.attempt("section", made):
            at = beside if where == "before" else self.model.tree(beside).stop
            rows.insert(at, (level, title, written(text, self.article)))

    @precondition(lambda self: self.model.free())
    @rule(data=st.data())
    def rename_section(self, data: st.DataObject) -> None:
        index = data.draw(st.sampled_from(self.model.free()))
        level, name, source = self.model.sections[index]
        title = self.fresh_title()
        if self.attempt("rename", TALLY.attempt("rename", lambda: self.article.rename_section(name, title))):
            self.model.sections[index] = (level, title, source)

    @precondition(lambda self: len(self.model.free()) > 1)
    @rule(data=st.data())
    def move_section(self, data: st.DataObject) -> None:
        """Move a section beside another one of its level."""
        rows, free = self.model.sections, self.model.free()
        index = data.draw(st.sampled_from(free))
        tree = self.model.tree(index)
        others = [each for each in free if each not in tree and rows[each][0] == rows[index][0]]
        if not others:
            return
        other = data.draw(st.sampled_from(others))
        where = data.draw(st.sampled_from(["before", "after"]))
        name, beside = rows[index][1], rows[other][1]
        made = TALLY.attempt("move", lambda: self.article.move_section(name, **{where: beside}))
        if self.attempt("move", made):
            moved, target = rows[tree.start : tree.stop], rows[other]
            left = rows[: tree.start] + rows[tree.stop :]
            self.model.sections = left
            at = left.index(target)
            at = at if where == "before" else self.model.tree(at).stop
            self.model.sections = left[:at] + moved + left[at:]

    @precondition(lambda self: self.model.free())
    @rule(data=st.data())
    def remove_section(self, data: st.DataObject) -> None:
        index = data.draw(st.sampled_from(self.model.free()))
        name = self.model.sections[index][1]
        if self.attempt("remove", TALLY.attempt("remove", lambda: self.article.remove_section(name))):
            tree = self.model.tree(index)
            del self.model.sections[tree.start : tree.stop]

    @precondition(lambda self: self.model.free())
    @rule(data=st.data(), text=st.sampled_from(TEXTS))
    def rewrite_section(self, data: st.DataObject, text: str) -> None:
        index = data.draw(st.sampled_from(self.model.free()))
        level, name, _ = self.model.sections[index]
        if self.attempt("text", TALLY.attempt("text", lambda: self.article.with_section(name, text))):
            self.model.sections[index] = (level, name, written(text, self.article))

    @rule(text=st.sampled_from(["Up is short.", "Up is long.\n\nIt has a lamp.", "Two\nlines."]))
    def rewrite_lead(self, text: str) -> None:
        if self.attempt("lead", TALLY.attempt("lead", lambda: self.article.with_lead(text))):
            self.model.lead = written(text, self.article)

    # --------------------------------------------------------------------------------------------- files

    @rule()
    def save_and_load(self) -> None:
        file = Path(self.folder.name) / "article.txt"
        saved = self.article.save(file)
        assert saved.edits == ()
        assert file.read_bytes() == self.article.text.encode()
        self.article = wikifilm.load(file)
        assert self.article == saved

    # ----------------------------------------------------------------------------------------- invariants

    @invariant()
    def says_what_the_model_says(self) -> None:
        again = wikifilm.parse(self.article.text)
        assert again.film == self.article.film == self.model.film
        assert {
            label: field.source for label, field in again.fields.items() if field.attribute is None
        } == self.model.fields
        assert sections_of(again) == self.model.sections
        assert again.lead.source == self.model.lead

    @invariant()
    def edits_lead_from_the_original(self) -> None:
        original = self.article.original
        assert apply_edits(original.text, self.article.edits) == self.article.text
        assert patched(original.text, self.article.diff()) == normalised(self.article.text)


def test_editing_an_article_many_times(record_property: Callable[[str, object], None]) -> None:
    profile = settings.default
    assert profile is not None
    run_state_machine_as_test(
        Editing, settings=settings(profile, max_examples=max(10, profile.max_examples // 10), stateful_step_count=30)
    )
    record_property("laws", f"an article edited many times: {TALLY}")
    TALLY.check()


def test_the_model_counts_what_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    tally = Tally()
    article = wikifilm.parse(START)
    monkeypatch.setattr(Article, "rename_section", lambda *_: (_ for _ in ()).throw(wikifilm.EditError("Plot", "no")))
    assert tally.attempt("rename", lambda: article.rename_section("Plot", "Story")) is None
    assert tally.refusals == ["rename: Plot no"]
