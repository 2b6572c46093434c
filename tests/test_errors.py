"""How a problem is said: diagnostics with their line and caret, errors that hold what they speak of."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from again import pickled
from wikifilm.errors import Diagnostic, DialectError, EditError, ParseError, WikifilmError
from wikifilm.files import FileError
from wikifilm.grammar import GrammarError
from wikifilm.text import Lines, Position, Span

TEXT = "= Up =\n\nUp\n- Runtime: ninety\n"


def found(text: str, start: int, end: int, message: str = "expected minutes such as '90 minutes'") -> Diagnostic:
    return Diagnostic.made("unparsed-runtime", message, Span(start, end), text, Lines(text))


RUNTIME = found(TEXT, 22, 28)


def test_a_diagnostic_prints_place_code_and_message_with_the_line_and_carets() -> None:
    assert str(RUNTIME) == (
        "4:12: unparsed-runtime: expected minutes such as '90 minutes'\n    - Runtime: ninety\n               ^^^^^^"
    )


def test_a_diagnostic_in_a_list_is_one_line_with_the_file_before_it() -> None:
    assert RUNTIME.brief() == "4:12: unparsed-runtime: expected minutes such as '90 minutes'"
    assert RUNTIME.brief("up.txt") == "up.txt:4:12: unparsed-runtime: expected minutes such as '90 minutes'"


def test_carets_stand_below_what_is_meant_where_tabs_stand_before_it() -> None:
    assert found("\t-\tRuntime:\tninety", 12, 18).excerpt() == "    \t-\tRuntime:\tninety\n    \t \t        \t^^^^^^"


def test_an_empty_span_has_one_caret() -> None:
    assert found("- Runtime:", 10, 10).excerpt() == "    - Runtime:\n              ^"


def test_carets_end_with_the_line_where_the_span_goes_on() -> None:
    assert found("- Runtime: x\n  ninety", 11, 21).excerpt() == "    - Runtime: x\n               ^"


def test_a_diagnostic_without_its_line_still_prints() -> None:
    bare = Diagnostic("no-film", "expected a box", Span(0, 0), Position(1, 1))
    assert str(bare) == "1:1: no-film: expected a box\n    \n    ^"


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u202e", "\ufeff", "\ud800"]
)
def test_control_characters_are_never_printed_raw(character: str) -> None:
    diagnostic = found(f"a{character}b: c", 3, 5, f"no label {character!s}")
    printed = diagnostic.brief(f"up{character}.txt") + str(diagnostic)
    assert character not in printed
    assert diagnostic.excerpt() == "    a\N{REPLACEMENT CHARACTER}b: c\n       ^^"


def test_a_no_break_space_is_printed_as_a_blank() -> None:
    assert found("90\u00a0reels", 0, 8).excerpt() == "    90 reels\n    ^^^^^^^^"


def test_a_long_line_is_cut_around_what_is_meant() -> None:
    line = "a" * 300 + "HERE" + "b" * 300
    shown, carets = found(line, 300, 304).excerpt().split("\n")
    assert shown == "    " + "a" * 50 + "HERE" + "b" * 46
    assert carets == "    " + " " * 50 + "^^^^"


def test_carets_are_cut_with_their_line() -> None:
    shown, carets = found("a" * 300, 0, 300).excerpt().split("\n")
    assert shown == "    " + "a" * 100
    assert carets == "    " + "^" * 100


@given(st.text(max_size=250), st.data())
def test_an_excerpt_is_two_short_lines_with_the_caret_below_the_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    excerpt = found(text, start, end).excerpt()
    assert all(character.isprintable() or character in "\t\n" for character in excerpt)
    shown, carets = excerpt.split("\n")
    assert len(shown) <= 104
    assert carets.strip(" \t") == "^" * carets.count("^") != ""
    at = carets.index("^")
    if start < len(text) and text[start].isprintable():
        assert shown[at] == text[start]


# ----------------------------------------------------------------------------------------------- errors

SECOND = Diagnostic("lost-average", "no figure stands here", Span(29, 29), Position(5, 1))
ERRORS = [
    WikifilmError("odd"),
    ParseError((RUNTIME, SECOND)),
    DialectError("unknown dialect 'wiki'"),
    EditError("directors[0].name", "would read back as two names", wanted=("A, B",), got=("A", "B")),
    FileError("up.txt", "changed since it was read"),
    GrammarError("not regular"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_comes_whole_through_a_pickle(error: WikifilmError, protocol: int) -> None:
    for again in (pickled(error, protocol), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert again.args == error.args
        assert vars(again) == vars(error)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_error_is_a_wikifilm_error(error: Exception) -> None:
    assert isinstance(error, WikifilmError)


def test_refusals_and_wrong_names_are_value_errors_too() -> None:
    assert issubclass(EditError, ValueError)
    assert issubclass(DialectError, ValueError)


def test_a_parse_error_lists_all_findings() -> None:
    assert str(ParseError((RUNTIME, SECOND))) == (
        "2 findings\n"
        "4:12: unparsed-runtime: expected minutes such as '90 minutes'\n"
        "5:1: lost-average: no figure stands here"
    )
    assert str(ParseError((SECOND,))) == "1 finding\n5:1: lost-average: no figure stands here"
    assert ParseError((RUNTIME, SECOND)).diagnostics == (RUNTIME, SECOND)


def test_an_edit_error_names_the_attribute_what_was_wanted_and_what_would_read_back() -> None:
    error = EditError("runtime", "would read back as 90", wanted=91, got=90)
    assert (str(error), error.path, error.reason, error.wanted, error.got) == (
        "runtime would read back as 90",
        "runtime",
        "would read back as 90",
        91,
        90,
    )
