"""What lenses of prose share: figures, grades, quotations, sentences, and which film is meant."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikifilm.errors import EditError
from wikifilm.film import Review
from wikifilm.lens import Replacement, Slot
from wikifilm.values.prose.edits import checked, fill, find_hole, outside, quoted, removal, shortened
from wikifilm.values.prose.figures import GRADE, rating, read_figure, read_grade, show_figure, show_grade
from wikifilm.values.prose.films import HIDDEN, OWN, is_own, mentions, read_prose
from wikifilm.values.prose.sources import SOURCE, SOURCES

TITLES = frozenset({"The Salt Orchard"})

# ------------------------------------------------------------------------------------------------ figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("98", 98),
        ("1,245", 1245),
        ("6.3", 6.3),
        ("3½", 3.5),
        ("½", 0.5),
        ("2¾", 2.75),
        ("3 1/2", 3.5),
        ("eight", 8),
        ("Twelve", 12),
        ("seventeen", 17),
        ("forty", 40),
        ("ninety-nine", 99),
        ("hundred", 100),
        ("two and a half", 2.5),
        ("two-and-a-half", 2.5),
        ("three and one half", 3.5),
        ("three and half", 3.5),
        ("three-and-half", 3.5),
        ("3 and a half", 3.5),
        ("3 ½", 3.5),
        ("3 1⁄2", 3.5),
        ("half a", 0.5),
        ("one-half", 0.5),
        ("One half", 0.5),
    ],
)
def test_a_figure_is_read(text: str, expected: float) -> None:
    assert read_figure(text) == expected


@pytest.mark.parametrize(
    ("new", "like", "places", "expected"),
    [
        (7, "eight", 0, "seven"),
        (12, "Eight", 0, "Twelve"),
        (13, "eight", 0, "13"),
        (3.5, "two-and-a-half", 0, "three-and-a-half"),
        (3.5, "two", 0, "three and a half"),
        (0.5, "two", 0, "0.5"),
        (2.2, "two", 0, "2.2"),
        (2.5, "3½", 0, "2½"),
        (0.5, "3½", 0, "½"),
        (2.25, "3½", 0, "2¼"),
        (2, "3½", 0, "2"),
        (1500, "98", 0, "1,500"),
        (1500, "1400", 0, "1500"),
        (1500, "1,400", 0, "1,500"),
        (1500, "", 0, "1,500"),
        (7.0, "", 0, "7"),
        (7, "6.5", 1, "7.0"),
        (7.25, "6.5", 1, "7.25"),
        (7.1, "6.55", 2, "7.10"),
        (1e-07, "", 0, "0.0000001"),
        (2.5, "three and half", 0, "two and a half"),
        (2.5, "3 ½", 0, "2½"),
        (2, "half a", 0, "two"),
    ],
)
def test_a_figure_is_written_as_the_other_was(new: float, like: str, places: int, expected: str) -> None:
    assert show_figure(new, like, places) == expected


@given(
    st.one_of(st.integers(0, 10**9), st.floats(0, 999, allow_nan=False)),
    st.sampled_from(["", "98", "1,400", "1400", "eight", "Eight", "two-and-a-half", "3½", "6.5"]),
    st.integers(0, 2),
)
def test_a_written_figure_reads_back(new: float, like: str, places: int) -> None:
    assert read_figure(show_figure(new, like, places)) == new


@pytest.mark.parametrize(
    ("text", "figure", "scale", "stars"),
    [
        ("3 out of 5", "3", "5", None),
        ("3½ stars out of four", "3½", "four", None),
        ("three-and-a-half out of five stars", "three-and-a-half", "five", None),
        ("4 out of a possible 5", "4", "5", None),
        ("3 of 5 stars", "3", "5", None),
        ("6.3/10", "6.3", "10", None),
        ("four-star", "four", None, None),
        ("3.75 of 5", "3.75", "5", None),
        ("3.5 on 5", "3.5", "5", None),
        ("4 stars of five", "4", "five", None),
        ("8.5 on a scale of 10", "8.5", "10", None),
        ("7 on a scale of 1 to 10", "7", "10", None),
        ("three and half out of four stars", "three and half", "four", None),
        ("3 1/2 out of four stars", "3 1/2", "four", None),
        ("one-half star", "one-half", None, None),
        ("★★½☆☆", None, None, "★★½☆☆"),
    ],
)
def test_a_rating_has_figure_and_scale(text: str, figure: str | None, scale: str | None, stars: str | None) -> None:
    match = rating.fullmatch(text)
    assert match is not None
    assert (match["figure"], match["scale"], match["stars"]) == (figure, scale, stars)


@pytest.mark.parametrize("text", ["9/11/2001", "24/7", "5/57", "$3/5", "a3/5", "8,300/5", "7/4.5"])
def test_what_only_looks_like_a_rating_has_no_scale(text: str) -> None:
    assert all(match["scale"] is None for match in rating.pattern.finditer(text))


@pytest.mark.parametrize("text", ["3 of 5 critics", "3 on 5 May", "three of five", "3 of 5.5", "3 on 5%"])
def test_what_counts_things_or_days_has_no_scale(text: str) -> None:
    match = rating.match(text)
    assert match is not None
    assert (match["figure"], match["scale"]) == (text.partition(" ")[0], None)


def test_stars_may_be_counted_in_stars() -> None:
    match = rating.fullmatch("★½ out of ★★★★")
    assert match is not None
    assert (match["stars"], match["best"]) == ("★½", "★★★★")


@pytest.mark.parametrize(
    ("like", "read", "minus", "plain"),
    [("B plus", "B+", "C minus", "C"), ("A-minus", "A-", "C-minus", "C"), ("A", "A", "C-", "C")],
)
def test_grades_keep_their_words(like: str, read: str, minus: str, plain: str) -> None:
    assert re.fullmatch(GRADE, like) is not None
    assert (read_grade(like), show_grade("C-", like), show_grade("C", like)) == (read, minus, plain)


@pytest.mark.parametrize("text", ["'B+'", "‘A’", "'C'"])
def test_a_grade_may_stand_in_single_quotation_marks(text: str) -> None:
    match = re.compile(GRADE).match(text, 1)
    assert match is not None
    assert match[0] == text[1:-1]


@pytest.mark.parametrize("text", ["A's", "B+'", "A-list", "Ab", "A+b"])
def test_a_letter_of_something_else_is_no_grade(text: str) -> None:
    assert re.match(GRADE, text) is None


def test_grades_keep_their_sign() -> None:
    assert [read_grade(grade) for grade in ("A", "B+", "B-", "B–", "B−")] == ["A", "B+", "B-", "B-", "B-"]
    assert [show_grade("C-", like) for like in ("B", "B-", "B–", "B−", "B+", "")] == [
        "C-",
        "C-",
        "C–",
        "C−",
        "C-",
        "C-",
    ]
    with pytest.raises(EditError, match="grade must be a letter"):
        show_grade("E")


# ------------------------------------------------------------------------------- quotations and sentences


def quotations(text: str) -> list[str]:
    return [text[start:end] for start, end in read_prose(text, TITLES).quotations]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in read_prose(text, TITLES).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "one" and "two".', ['"one"', '"two"']),
        ("He said “one “two” three”.", ["“one “two” three”"]),
        ('He said "one "two" three".', ['"one "two" three"']),
        ('He said “one "two three”.', ['“one "two three”']),
        ('He said "one “two” three".', ['"one “two” three"']),
        ('He said ("one")—"two".', ['"one"', '"two"']),
        ('A 5" disc and a "word".', ['"word"']),
        ('An "open one and a "word".', ['"word"']),
        ('It is " blank " here.', ['" blank "']),
        ('"Start" and end "here"', ['"Start"', '"here"']),
        ("A stray ” and a stray “ here.", []),
        ('It "ends in a dash—".', ['"ends in a dash—"']),
    ],
)
def test_quotations_are_found(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ('He said "No. Never." She left.', ['He said "No. Never."', "She left."]),
        ("An average of . The site", ["An average of .", "The site"]),
        ("Mr. Roe met J. R. Tolland. He left.", ["Mr. Roe met J. R. Tolland.", "He left."]),
        ("It cost 5. million. 7 left.", ["It cost 5. million.", "7 left."]),
        ("By A. B. The end.", ["By A. B.", "The end."]),
        ("It got an A. PostTrak asked.", ["It got an A.", "PostTrak asked."]),
        ("By A. B. Metacritic asked.", ["By A. B.", "Metacritic asked."]),
        ("On Yahoo! Movies it won. Hurrah! Yes.", ["On Yahoo! Movies it won.", "Hurrah!", "Yes."]),
        ("The Salt Orchard won. The Salt Orchard lost.", ["The Salt Orchard won.", "The Salt Orchard lost."]),
        ("It is. \ufffd was.", ["It is.", "\ufffd was."]),
        ("It won (at last.) Then it lost.", ["It won (at last.)", "Then it lost."]),
        (" \u00a0One.\u00a0Two. ", ["One.", "Two."]),
        ("", []),
        (" ", []),
    ],
)
def test_sentences_are_parted(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_quotations_are_hidden_but_grades_and_the_title_are_not() -> None:
    text = 'So "it. is!" an "A−" for "The Salt Orchard," ’tis “B+.”'
    covered = read_prose(text, TITLES).text
    title = OWN * len("The Salt Orchard,")
    assert covered == f'So "{HIDDEN * 6}!" an "A−" for "{title}" \'tis “B+.”'


@given(st.text(st.sampled_from("Aa .!?\"“”’'()—\0\ue001é1")))
def test_covered_prose_is_as_long_and_its_sentences_share_it(text: str) -> None:
    prose = read_prose(text, frozenset({"A", "Aa", "1", "A: a", ""}))
    assert len(prose.text) == len(text)
    spans = [*prose.sentences]
    assert all(start < end for start, end in spans)
    between = [text[first[1] : second[0]] for first, second in itertools.pairwise(spans)]
    assert all(blank and not blank.strip() for blank in between)
    assert all(first[1] <= second[0] for first, second in zip(prose.quotations, prose.quotations[1:], strict=False))


# ----------------------------------------------------------------------------------- which film is meant


@pytest.mark.parametrize(
    ("text", "titles", "own"),
    [
        ("The Salt Orchard won.", {"The Salt Orchard"}, True),
        ("Salt Orchard won.", {"The Salt Orchard (2016 film)"}, True),
        ("So Orchard won.", {"Salt: Orchard"}, True),
        ("The Salt Orchard’s sea", {"The Salt Orchard"}, True),
        ("The Salt Orchard 2 won.", {"The Salt Orchard"}, False),
        ("The Salt Orchard: Again won.", {"The Salt Orchard"}, False),
        ("The Salt Orchard Again won.", {"The Salt Orchard"}, False),
        ("The Great Salt Orchard won.", {"Salt Orchard"}, False),
        ("The Salt Orchards won.", {"The Salt Orchard"}, False),
        ("gave The Salt Orchard 3 stars", {"The Salt Orchard"}, True),
        ("gave The Salt Orchard 3/5", {"The Salt Orchard"}, True),
        ("Metacritic asked 31 critics.", {"31"}, False),
        ("Metacritic knows 31 has a friend.", {"31"}, True),
        ("Nothing here.", set(), False),
    ],
)
def test_the_films_own_title_is_known(text: str, titles: set[str], *, own: bool) -> None:
    assert (OWN in read_prose(text, frozenset(titles)).text) == own


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the film has N", True),
        ("The Glass Ferry has N", False),
        ("its predecessor holds N, but it has 5", False),
        ("its predecessor was fine, but it has N", True),
        ("its predecessor holds 5, but it has N", False),
        ("The Glass Ferry has 5, and the film N", True),
        ("Lund gave The Glass Ferry N", False),
        ("Lund gave The Glass Ferry 5, and gave it N", True),
        ("N of critics gave The Glass Ferry praise", False),
        ("N from critics, who gave The Glass Ferry praise", True),
        ("N is good, like the first film", True),
        ("both films have N", False),
        ("the original has N", False),
        ("the original score is praised with N", True),
        ("the 1999 film has N", False),
        ("the second instalment has N", False),
        ("Tolland's N", True),
        ("Tolland's 91% and N", False),
        ('"Glass" has N', False),
        ("“The Glass Ferry” has N", False),
    ],
)
def test_a_figure_is_of_the_film_spoken_of_last(text: str, *, expected: bool) -> None:
    covered = read_prose(text, TITLES).text
    at = covered.index("N")
    found = mentions(covered, 0, len(covered))
    assert is_own(found, covered, at, at + 1, len(covered)) == expected


def test_those_who_give_are_no_films() -> None:
    text = "For The Quay, Tolland has given it N."
    assert [mention.kind for mention in mentions(text, 0, len(text))] == ["object", "subject", "it"]
    assert [mention.kind for mention in mentions(text, 0, len(text), givers=True)] == ["it"]


def test_every_source_is_found_by_its_name() -> None:
    for number, source in enumerate(SOURCES, 1):
        match = SOURCE.fullmatch(source.name)
        assert match is not None
        assert match.lastindex == number


# ------------------------------------------------------------------------------------------------- edits


@pytest.mark.parametrize(
    ("new", "like", "expected"),
    [
        ("Fine.", '"', '"Fine."'),
        ("Fine.", "“", "“Fine.”"),
        ('A "fine" one.', '"', '“A "fine" one.”'),
        ("A “fine” one.", "“", '"A “fine” one."'),
    ],
)
def test_words_are_quoted_with_marks_that_hold_them(new: str, like: str, expected: str) -> None:
    assert quoted("consensus", new, like) == expected


@pytest.mark.parametrize("new", ["", " ", " a", "a\nb", "a\rb", 'a "b" “c”', "a ” b", "a”b“", "a,"])
def test_words_that_no_marks_hold_are_refused(new: str) -> None:
    with pytest.raises(EditError) as error:
        quoted("consensus", new)
    assert error.value.path == "consensus"


def test_a_label_has_no_full_stop() -> None:
    assert quoted("consensus", "a.") == '"a."'
    with pytest.raises(EditError, match=r"label must not end with '\.'"):
        quoted("label", "a.")


@pytest.mark.parametrize(
    ("text", "at", "hole", "filled"),
    [
        ("of .", 2, (2, 3), "of 5."),
        ("of.", 2, (2, 2), "of 5."),
        ("of", 2, (2, 2), "of 5"),
        ("of based", 2, (2, 2), "of 5 based"),
        ("of  based", 2, (2, 3), "of 5 based"),
        ("of \ufffd, x", 2, (3, 4), "of 5, x"),
    ],
)
def test_a_hole_is_filled_with_its_blanks(text: str, at: int, hole: tuple[int, int], filled: str) -> None:
    assert find_hole(text, at) == hole
    start, end, new = fill(text, *hole, "5")
    assert text[:start] + new + text[end:] == filled


def test_a_sentence_goes_with_the_blank_before_it_or_behind() -> None:
    assert removal("One. Two. Three.", 5, 9) == Replacement(4, 9, "")
    assert removal(" One. Two.", 1, 5) == Replacement(1, 6, "")


def test_spans_outside_of_others_are_told() -> None:
    known = [(0, 5), (1, 2), (8, 9)]
    assert outside([(0, 1), (3, 4), (5, 6), (7, 9), (8, 9), (9, 10)], known) == [(5, 6), (7, 9), (9, 10)]


def test_a_long_sentence_is_cut() -> None:
    assert shortened("a" * 60) == f"'{'a' * 60}'"
    assert shortened("a" * 61) == f"'{'a' * 56} ...'"


def test_what_reads_back_differently_is_refused_by_its_first_difference() -> None:
    new = Review("Ida Roe", None, 3, 5)
    assert checked("x", new, (Slot(new, 0, 1),)) == "x"
    for told, path in (((Review("Ida Roe", None, 3, 4),), "scale"), ((), "value"), ((new, new), "")):
        with pytest.raises(EditError) as error:
            checked("x", new, tuple(Slot(value, 0, 1) for value in told))
        assert error.value.path == path
