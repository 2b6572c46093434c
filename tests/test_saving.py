"""What a wiki stores: rows that a real MediaWiki 1.39 was asked for, and laws over soups."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from again import seeded
from dialects.mediawiki.soup import soup
from wikifilm import as_saved, unsaved

STORED: Final[list[tuple[str, str]]] = [
    ("", ""),
    ("a\r\nb\rc\n", "a\nb\nc"),
    ("a\r\r\nb", "a\n\nb"),
    ("a\n\n\n \t\n", "a"),
    ("\n\n a \nb", "\n\n a \nb"),
    ("e\u0301 \u212b", "é Å"),
    ("e\x01\u0301", "e\ufffd\u0301"),
    ("a\0b\x01\x0b\x0c\x1f", "a\ufffdb\ufffd\ufffd\ufffd\ufffd"),
    ("a\x7f\x80\x9f\x85.", "a\x7f\x80\x9f\x85."),
    ("a\x0b", "a\ufffd"),
    ("\ufeffa\u200e\u00ad\u2028\u2029b\u00a0", "\ufeffa\u200e\u00ad\u2028\u2029b\u00a0"),
    ("a\u3000", "a\u3000"),
    ("a\ufffe\uffffb", "a\ufffd\ufffdb"),
    ("\U0001fffe\ue000\ufdd0", "\U0001fffe\ue000\ufdd0"),
    ("a\ud800b\udc00\udc01", "a\ufffdb\ufffd\ufffd"),
    ("<nowiki>\r\n</nowiki>", "<nowiki>\n</nowiki>"),
]
"""Texts that a wiki was sent, and what it stored."""

KEPT: Final = (
    "x ~~",
    "<!-- ~~~~ -->a",
    "<nowiki>~~~~</nowiki>",
    "<ref>~~~~</ref>a",
    "<pre>~~~~</pre>",
    "<gallery>\n~~~~\n</gallery>",
    "<math>~~~~</math>",
    "<poem>~~~~</poem>",
    "<ref name=~~~~ />a",
    "<!-- ~~~~",
    "~~<nowiki/>~~",
    "<ref>{{subst:Zz}}</ref>",
    "<!--{{subst:Zz}}-->a",
    "<includeonly>{{subst:Zz}}</includeonly>a",
    "{{subst:}}",
    "{{subst}}",
    "{{subst :Zz}}",
    "{{subst:Zz",
    "{{Template:subst:Zz}}",
    "{{sub<!--c-->st:Zz}}",
    "{{<!--c-->subst:Zz}}",
    "<nowiki>[[A (x)|]]</nowiki>",
    "<ref>[[A (x)|]]</ref>a",
    "[[A#s|]]",
    "[[#s|]]",
    "[[|]]",
    "[[A (film)| ]]",
    "[[A\n|]]",
    "[[A\tb|]]",
    "[[{{Zz}}|]]",
    "[[A<!--c-->|]]",
    "[[A|B|]]",
    "[[A<b|]]",
)
"""Texts that a wiki stored as they are."""

EXPANDED: Final[list[tuple[str, list[tuple[str, str]]]]] = [
    ("x ~~~~ y ~~~", [("signature", "~~~~"), ("signature", "~~~")]),
    ("~~~~~~", [("signature", "~~~~~~")]),
    ("<noinclude>~~~~</noinclude>", [("signature", "~~~~")]),
    ("<includeonly>~~~~</includeonly>", [("signature", "~~~~")]),
    ("== ~~~~ ==", [("signature", "~~~~")]),
    ("<nowiki>~~~~", [("signature", "~~~~")]),
    ("{{Nosuch|~~~~}}", [("signature", "~~~~")]),
    ("{{subst:Zz}}", [("substitution", "{{subst:Zz}}")]),
    ("{{ SUBST: Zz|a}}", [("substitution", "{{ SUBST: Zz|a}}")]),
    ("{{safesubst:#if:a|b}}", [("substitution", "{{safesubst:#if:a|b}}")]),
    ("{{Zz|{{subst:PAGENAME}}}}", [("substitution", "{{subst:PAGENAME}}")]),
    ("[[A (film)|]]s", [("pipe-trick", "[[A (film)|]]")]),
    ("[[:Category:A|]] [[|b]]", [("pipe-trick", "[[:Category:A|]]"), ("pipe-trick", "[[|b]]")]),
    ("[[A\ufffd|]] [[A\x01|]]", [("pipe-trick", "[[A\ufffd|]]"), ("pipe-trick", "[[A\x01|]]")]),
    ("<!--a--><ref><!--b--></ref>~~~<!--c-->", [("signature", "~~~")]),
]
"""Texts of which a wiki stored something else."""


@pytest.mark.parametrize(("sent", "stored"), STORED)
def test_what_a_wiki_stores(sent: str, stored: str) -> None:
    assert as_saved(sent) == stored
    assert unsaved(sent) == ()


@pytest.mark.parametrize("text", KEPT)
def test_what_is_not_expanded(text: str) -> None:
    assert as_saved(text) == text
    assert unsaved(text) == ()


@pytest.mark.parametrize(("text", "found"), EXPANDED)
def test_what_a_save_expands(text: str, found: list[tuple[str, str]]) -> None:
    notes = unsaved(text)
    assert [(note.code, text[note.span.start : note.span.end]) for note in notes] == found


def test_a_finding_says_where() -> None:
    (note,) = unsaved("a\nb [[C (d)|]]\n")
    assert str(note) == (
        "2:3: pipe-trick: saved with a label that the wiki makes out of the target, or a target out of the label\n"
        "    b [[C (d)|]]\n      ^^^^^^^^^^"
    )


def made(seed: int) -> str:
    return soup(seeded(seed))


SOUPS = st.one_of(st.text(), st.builds(made, st.integers(0, 1 << 32)))


@given(SOUPS)
def test_what_is_stored_is_stored_as_it_is(text: str) -> None:
    stored = as_saved(text)
    assert as_saved(stored) == stored
    assert "\r" not in stored
    assert stored.encode().decode() == stored


@given(SOUPS)
def test_findings_stand_where_they_say(text: str) -> None:
    for note in unsaved(text):
        source = text[note.span.start : note.span.end]
        assert source.startswith({"signature": "~~~", "substitution": "{{", "pipe-trick": "[["}[note.code])
