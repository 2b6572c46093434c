"""What the laws are tried on: texts from three sources, films, and changes of a film that the plain dialect can say."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pyparsing as pp
import wikifilm
from hypothesis import strategies as st
from wikifilm import (
    Accolade,
    Article,
    BasedOn,
    Credit,
    Date,
    Film,
    Identifier,
    Money,
    Name,
    Release,
    Review,
    Runtime,
    Score,
    Track,
    Version,
)
from wikifilm.dialects import PLAIN
from wikifilm.grammar import RULES

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn, SearchStrategy

HERE = Path(__file__).resolve().parent
EXAMPLES = sorted((HERE.parent / "examples").glob("*.txt"))
ODD = sorted((HERE / "articles").glob("*.txt"))
ARTICLES: dict[str, str] = {path.stem: path.read_bytes().decode() for path in [*EXAMPLES, *ODD]}
"""The invented articles and their odd variants, by the names of their files."""

LABELS = [row.label for row in PLAIN.fields]
LINE_END = re.compile(r"\r\n|\n|\r")

# ------------------------------------------------------------------------------------------------ texts

_MARKS = (
    *("=", "==", "===", "= ", " =", "==Cast==\n", "== Plot ==\n", "==Reception==\n", "=== Songs ===\n", "======="),
    *("- ", "* ", "\u2022 ", "\u2013 ", "  - ", "\t* ", "   \u2022 ", "-", "*", "-\n"),
    *(": ", ":", ", ", ",", "; ", " as ", " as:", " / ", " by ", " and ", " & ", " \u2013 ", "...", ". ", " (", ")"),
    *('"', "\u201c", "\u201d", "'", "(voice)", "(uncredited)", ", Jr.", ", Inc.", "& Co.", "TBA", "N/A"),
    *("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\r", "\n \n", " ", "  ", "\t"),
    *("\ufeff", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x00", "\xa0", "\ud800", "\udfff", "\ufffc", "\ufffd"),
    *("{{", "}}", "[[", "]]", "<ref>", "</ref>", "<!--", "-->", "{|", "|}", "''", "|"),
)
_WORDS_OF_ARTICLES = (
    *("Lantern Street", "Oona Farrant", "Edgar", "young", "the film", "90 minutes", "1 h 30 min", "90", "2018-09-20"),
    *("September 20, 2018", "$10 million", "\u00a31.8 million (est.)", "70%", "B\u2212", "2.5/4", "three stars out of five"),
    *("Rotten Tomatoes", "Metacritic", "based on 98 reviews", "with an average of .", "gave the film a score of"),
    *("critical consensus reads:", "Won", "Nominated", "3:41", "12", "mixed or average reviews", "Track listing"),
)


def soup() -> SearchStrategy[str]:
    """Marks of the dialect, words of articles and odd characters, thrown together."""
    labels = st.sampled_from(LABELS).map(lambda label: f"\n- {label}: ")
    piece = st.one_of(
        st.sampled_from(_MARKS), st.sampled_from(_WORDS_OF_ARTICLES), labels, st.text(max_size=4, alphabet=st.characters())
    )
    return st.lists(piece, max_size=40).map("".join)


def matching(source: str) -> SearchStrategy[str]:
    """Texts that a regular expression matches; what it only looks at is left out."""
    compiled = re.compile(source)

    def matched(text: str) -> str:
        found = compiled.search(text)
        return "" if found is None else found[0]

    return st.from_regex(compiled).map(matched)


def said_by(element: pp.ParserElement) -> SearchStrategy[str]:
    """Texts that the elements of a grammar say."""
    if isinstance(element, pp.Regex):
        return matching(element.pattern)
    if isinstance(element, pp.Literal):
        return st.just(element.match)
    if isinstance(element, pp.And):
        return st.tuples(*map(said_by, element.exprs)).map("".join)
    if isinstance(element, pp.MatchFirst):
        return st.one_of([said_by(each) for each in element.exprs])
    if isinstance(element, pp.Opt):
        return st.one_of(st.just(""), said_by(element.expr))
    if isinstance(element, pp.OneOrMore | pp.ZeroOrMore):
        least = int(isinstance(element, pp.OneOrMore))
        return st.lists(said_by(element.expr), min_size=least, max_size=4).map("".join)
    if isinstance(element, pp.ParseElementEnhance) and not isinstance(element, pp.FollowedBy | pp.NotAny):
        return said_by(element.expr)
    return st.just("")


@cache
def rule_texts(name: str) -> SearchStrategy[str]:
    """Texts of one rule of ``wikifilm.grammar.RULES``."""
    return said_by(RULES[name].element)


_PLACES = (
    *("", "- ", "  - ", "= ", "== ", "- Lamp Count: ", *(f"- {label}: " for label in LABELS)),
    *("==Cast==\n- ", "==Reception==\n", "==Soundtrack==\n- ", "==Accolades==\n- ", "Rotten Tomatoes: ", "The film has "),
)


@st.composite
def from_grammar(draw: DrawFn) -> str:
    """Lines that hold what the grammar's own patterns say, in the places where values stand and in others."""
    names = sorted(RULES)
    lines = draw(
        st.lists(
            st.tuples(
                st.sampled_from(_PLACES),
                st.lists(st.sampled_from(names), min_size=1, max_size=2),
                st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\r", ""]),
            ),
            max_size=4,
        )
    )
    head = draw(st.sampled_from(["", "= Up =\n\n", "= Up =\nUp\n", "\ufeffUp\n", "Up\n- Director: Ada Orme\n"]))
    return head + "".join(place + "".join(draw(rule_texts(name)) for name in rules) + end for place, rules, end in lines)


def lines_of(text: str) -> list[str]:
    """The lines of a text, each with its end, as the library counts them."""
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if start < end]


@st.composite
def damaged(draw: DrawFn) -> str:
    """An article with lines deleted, doubled, swapped and cut."""
    lines = lines_of(draw(st.sampled_from(sorted(ARTICLES.values(), key=len))))
    for _ in range(draw(st.integers(1, 6))):
        if not lines:
            break
        at = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        match draw(st.sampled_from(["delete", "double", "swap", "cut", "insert", "join", "indent", "end"])):
            case "delete":
                del lines[at]
            case "double":
                lines.insert(other, line)
            case "swap":
                lines[at], lines[other] = lines[other], lines[at]
            case "cut":
                place = draw(st.integers(0, len(line)))
                lines[at] = line[:place] + line[place + draw(st.integers(0, 9)) :]
            case "insert":
                place = draw(st.integers(0, len(line)))
                lines[at] = line[:place] + draw(st.sampled_from(_MARKS)) + line[place:]
            case "join":
                lines[at] = line.rstrip("\r\n")
            case "indent":
                lines[at] = draw(st.sampled_from(["  ", "\t", "    ", "- "])) + line
            case _:
                lines[at] = line.rstrip("\r\n") + draw(st.sampled_from(["\r", "\r\n", "\n\n", "\u2028", " \n"]))
    return "".join(lines)


SOURCES: dict[str, SearchStrategy[str]] = {"soup": soup(), "grammar": from_grammar(), "damaged": damaged()}
"""The three sources of texts."""


def texts() -> SearchStrategy[str]:
    """Texts of all three sources."""
    return st.one_of(list(SOURCES.values()))


# ---------------------------------------------------------------------------------------------- words

_LETTERS = "abcdefghijklmnopqrstuvwxyz\u00e9\u00f6\u0159\u00ed"


def word() -> SearchStrategy[str]:
    """A capitalised word of a name."""
    common = ("Orla", "Tobin", "Ilse", "O'Hare", "Marsh", "Quennet", "Rask-Lund", "\u0141uka", "McRae", "Dov")
    return st.one_of(st.sampled_from(common), st.text(_LETTERS, min_size=3, max_size=8).map(str.capitalize))


def words(least: int = 1, most: int = 3) -> SearchStrategy[str]:
    """Some capitalised words."""
    return st.lists(word(), min_size=least, max_size=most).map(" ".join)


def titles() -> SearchStrategy[str]:
    """Titles of films, in words that no name has: a critic who is called like the film is no critic of it."""
    common = ("Lantern", "Harbour", "Seven", "Winter", "Salt", "Night", "31", "Mr.", "Zoë")
    return st.lists(st.one_of(st.sampled_from(common), st.text(_LETTERS, min_size=9, max_size=12).map(str.capitalize)), min_size=1, max_size=3).map(" ".join)


def lists_of(values: SearchStrategy[Any], least: int = 1, most: int = 4) -> SearchStrategy[tuple[Any, ...]]:
    """Different values in any order."""
    return st.lists(values, min_size=least, max_size=most, unique_by=str).map(tuple)


def plain_name() -> SearchStrategy[Name]:
    """A person without notes."""
    return st.one_of(words(2, 3), words(1, 2).map(lambda name: f"J. {name}"), st.just("Ewart Lisle, Jr.")).map(Name)


def person() -> SearchStrategy[Name]:
    """A person, some with what they did in parentheses."""
    noted = st.builds(Name, words(2), st.none(), st.sampled_from([("dialogue",), ("uncredited",), ("story", "songs")]))
    return st.one_of(plain_name(), plain_name(), noted)


def company() -> SearchStrategy[Name]:
    """A company, some with the suffixes that hold a comma."""
    endings = ("", "", " Pictures", " & Co.", ", Inc.", ", Ltd.", " Film Company", ", LLC")
    return st.builds(lambda name, ending: Name(name + ending), words(), st.sampled_from(endings))


def date() -> SearchStrategy[Date]:
    """A date as precise as a year, a month or a day."""
    year = st.integers(1888, 2040)
    month = st.builds(Date, year, st.integers(1, 12))
    return st.one_of(
        year.map(Date), month, st.builds(Date, year, st.integers(1, 12), st.integers(1, 28)), st.dates().map(_from_date)
    ).filter(lambda found: found.year >= 1000)


def _from_date(found: Any) -> Date:
    return Date(found.year, found.month, found.day)


def release() -> SearchStrategy[Release]:
    """A release, some with a place."""
    return st.builds(Release, date(), st.one_of(st.none(), words()))


def runtime() -> SearchStrategy[Runtime]:
    """A length, some with seconds or a label; or a range."""
    minutes, label = st.integers(1, 400), st.sampled_from([None, None, "director's cut", "television", "Cannes version"])
    return st.one_of(
        st.builds(Runtime, minutes, label=label),
        st.builds(Runtime, minutes, st.integers(0, 59), label=label),
        st.builds(lambda low, more, label: Runtime(min=low, max=low + more, label=label), minutes, st.integers(1, 60), label),
    )


def money() -> SearchStrategy[Money]:
    """An amount in a currency that everybody knows; or a range."""
    figure = st.one_of(st.integers(1, 900).map(lambda low: low * 1_000_000), st.integers(1, 99_999_999), st.just(2_500_000_000))
    currency = st.sampled_from(["USD", "GBP", "EUR", "INR", "JPY"])
    label = st.sampled_from([None, None, "worldwide", "domestic", "Japan"])
    return st.builds(
        lambda low, more, currency, about, label: Money(low, low + more, currency, about, label),
        figure,
        st.sampled_from([0, 0, 0, 5_000_000]),
        currency,
        st.booleans(),
        label,
    )


def work() -> SearchStrategy[BasedOn]:
    """A work, some with authors."""
    return st.builds(BasedOn, words(), st.one_of(st.just(()), lists_of(words(2).map(Name), 1, 2)))


_PHRASES = ("a clockmaker", "who raised him", "the keeper's sister", "a diver with one lamp.", "his rival, and a liar")


def role() -> SearchStrategy[Name]:
    """A role, some with a nickname, an article or a gloss."""
    return st.one_of(
        words(),
        words(2, 2).map(lambda name: f"young {name}"),
        words(1, 1).map(lambda name: f'Edgar "{name}" Doyle'),
        st.sampled_from(["the goat", "Aunt Dorcas", "Constable Amos Tuck, Jr.", "Nora's doll", "Mrs. Hobday"]),
    ).map(Name)


def credit(*, depth: int = 2) -> SearchStrategy[Credit]:
    """A credit, some with notes, a description, or credits below it."""
    below = lists_of(credit(depth=depth - 1), 1, 2) if depth else st.just(())
    rarely_below = st.one_of(st.just(()), st.just(()), below)
    return st.builds(
        Credit,
        lists_of(plain_name(), 1, 2),
        lists_of(role(), 1, 3),
        st.one_of(st.none(), st.none(), st.sampled_from(_PHRASES)),
        st.sampled_from([(), (), (), ("voice",), ("uncredited",), ("voice", "uncredited")]),
        children=rarely_below,
    )


def cast() -> SearchStrategy[tuple[Credit, ...]]:
    """Credits without a heading of their own, then some that have one."""
    groups = st.lists(st.sampled_from(["The lodge", "The harbour"]), unique=True, max_size=2)
    grouped = groups.flatmap(
        lambda names: st.tuples(
            *[
                lists_of(credit(), 1, 2).map(lambda found, name=name: tuple(attrs.evolve(each, group=name) for each in found))
                for name in names
            ]
        )
    )
    return st.builds(lambda first, rest: (*first, *(each for group in rest for each in group)), lists_of(credit(), 1, 5), grouped)


def score() -> SearchStrategy[Score]:
    """What an aggregator or a poll says."""
    percent, count = st.integers(0, 100), st.integers(1, 600)
    consensus = st.one_of(st.none(), words(2, 5).map(lambda said: f"{said} is a film of wind and water."))
    average = st.integers(0, 100).map(lambda tenths: tenths / 10)
    label = st.sampled_from([None, "mixed or average reviews", "generally favorable reviews", "universal acclaim"])
    return st.one_of(
        st.builds(lambda value, count, said: Score("Rotten Tomatoes", value, 100, count=count, consensus=said), percent, count, consensus),
        st.builds(
            lambda value, count, mean: Score("Rotten Tomatoes", value, 100, count=count, average=mean, average_scale=10),
            percent,
            count,
            average,
        ),
        st.builds(lambda value, count, said: Score("Metacritic", value, 100, count=count, label=said), percent, count, label),
        st.sampled_from(["A+", "A", "B-", "C", "F"]).map(lambda grade: Score("CinemaScore", grade=grade, audience=True)),
    )


def scores() -> SearchStrategy[tuple[Score, ...]]:
    """Scores of different sources."""
    return st.lists(score(), min_size=1, max_size=3, unique_by=lambda found: found.source).map(tuple)


def grade() -> SearchStrategy[str]:
    """A grade in ASCII."""
    return st.sampled_from(["A", "A-", "B+", "B-", "C+", "D", "F"])


def review() -> SearchStrategy[Review]:
    """A critic's figure or grade."""
    critic, publication = words(2, 2), word().map(lambda name: f"The {name} Post")
    figure = st.sampled_from([4, 5]).flatmap(lambda scale: st.tuples(st.integers(1, 2 * scale).map(lambda half: half / 2), st.just(scale)))
    return st.one_of(
        st.builds(lambda who, where, grade: Review(who, where, grade=grade), critic, publication, grade()),
        st.builds(lambda who, where, said: Review(who, where, *said), critic, publication, figure),
    )


def track() -> SearchStrategy[Track]:
    """A track and who performs it."""
    return st.builds(Track, words(1, 5), lists_of(words(2, 2).map(Name), 1, 1))


def accolade() -> SearchStrategy[Accolade]:
    """An award, a category, who was named, and how it ended."""
    return st.builds(
        Accolade,
        words(1, 2).map(lambda name: f"{name} Film Awards"),
        st.none(),
        word().map(lambda name: f"Best {name}"),
        lists_of(words(2, 2).map(Name), 1, 1),
        st.sampled_from(["won", "nominated"]),
    )


_PEOPLE = (
    *("directors", "writers", "screenplay", "story", "producers", "starring", "narrators", "cinematography", "editing"),
    "music",
)
VALUES: dict[str, SearchStrategy[Any]] = {
    "native_names": words(),
    **dict.fromkeys(_PEOPLE, person()),
    "based_on": work(),
    "production_companies": company(),
    "distributors": company(),
    "released": release(),
    "runtimes": runtime(),
    "countries": words(1, 2).map(Name),
    "languages": words(1, 2).map(Name),
    "budget": money(),
    "gross": money(),
    "cast": credit(),
    "scores": score(),
    "reviews": review(),
    "tracks": track(),
    "accolades": accolade(),
}
"""One value of each attribute that is a list, as the plain dialect can say it."""
LISTS: dict[str, SearchStrategy[tuple[Any, ...]]] = {
    **{name: lists_of(value) for name, value in VALUES.items()},
    "cast": cast(),
    "scores": scores(),
    "reviews": st.lists(review(), min_size=1, max_size=3, unique_by=lambda found: found.critic).map(tuple),
}
"""All values of each such attribute."""
IN_BOX = [row.attribute for row in PLAIN.fields]
"""The attributes that stand in the box."""

# ----------------------------------------------------------------------------------------------- films


@st.composite
def films(draw: DrawFn, most: int = 8) -> Film:
    """Films that the plain dialect can say."""
    chosen = draw(st.lists(st.sampled_from(sorted(LISTS)), unique=True, max_size=most))
    values = {name: draw(LISTS[name]) for name in chosen}
    title = draw(titles())
    page_title = draw(st.sampled_from([title, f"{title} (2012 film)", f"{title} II"]))
    if not set(chosen) & set(IN_BOX) and page_title == f"{title} II":  # a bare title line alone is no box
        page_title = title
    elif set(chosen) & set(IN_BOX):
        page_title = draw(st.sampled_from([page_title, None]))
    return Film(page_title=page_title, title=title, **values)


def any_text() -> SearchStrategy[str]:
    """Any text at all, lone surrogates too."""
    return st.text(st.characters(), max_size=12)


def any_films() -> SearchStrategy[Film]:
    """Films of any texts and figures, whether or not a dialect can say them."""
    text, name = any_text(), st.builds(Name, any_text(), st.one_of(st.none(), any_text()), st.lists(any_text(), max_size=2))
    names = st.lists(name, max_size=2)
    number = st.one_of(st.none(), st.integers(0, 10**9), st.floats(0, 1e12))
    maybe = st.one_of(st.none(), text)
    counted = st.one_of(st.none(), st.integers(0, 10**6))
    credits_ = st.builds(Credit, names, names, maybe, st.lists(text, max_size=2), maybe, versions=st.lists(st.builds(Version, text, names), max_size=1))
    nested = st.recursive(credits_, lambda below: st.builds(lambda top, more: attrs.evolve(top, children=more), credits_, st.lists(below, max_size=2)), max_leaves=4)
    identifiers = st.dictionaries(text, text, max_size=2).map(lambda found: [Identifier(*pair) for pair in found.items()])
    return st.builds(
        Film,
        page_title=maybe,
        title=maybe,
        kind=st.sampled_from(["film", "series"]),
        native_names=st.lists(text, max_size=2),
        directors=names,
        based_on=st.lists(st.builds(BasedOn, text, names), max_size=2),
        released=st.lists(st.builds(Release, date(), maybe), max_size=2),
        runtimes=st.lists(runtime(), max_size=2),
        budget=st.lists(money(), max_size=2),
        identifiers=identifiers,
        cast=st.lists(nested, max_size=2),
        scores=st.lists(st.builds(Score, text, number, number, maybe, counted, number, number, maybe, maybe, st.booleans(), st.one_of(st.none(), date())), max_size=2),
        reviews=st.lists(st.builds(Review, maybe, maybe, number, number, maybe), max_size=2),
        tracks=st.lists(st.builds(Track, text, names, maybe, counted, names, maybe, maybe, st.lists(text, max_size=2)), max_size=2),
        accolades=st.lists(st.builds(Accolade, text, st.one_of(st.none(), date()), maybe, names, maybe), max_size=2),
    )


# --------------------------------------------------------------------------------------------- changes


@attrs.frozen
class Change:
    """A film that is asked for, and what it changes of another."""

    attribute: str
    how: str
    film: Film


def _added(draw: DrawFn, attribute: str, old: tuple[Any, ...]) -> tuple[Any, ...]:
    at = draw(st.integers(0, len(old)))
    return (*old[:at], draw(VALUES[attribute]), *old[at:])


def _removed(draw: DrawFn, _: str, old: tuple[Any, ...]) -> tuple[Any, ...]:
    at = draw(st.integers(0, len(old) - 1))
    return (*old[:at], *old[at + 1 :])


def _permuted(draw: DrawFn, _: str, old: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(draw(st.permutations(old)))


def _replaced(draw: DrawFn, attribute: str, old: tuple[Any, ...]) -> tuple[Any, ...]:
    at = draw(st.integers(0, len(old) - 1))
    return (*old[:at], draw(VALUES[attribute]), *old[at + 1 :])


def _varied(draw: DrawFn, attribute: str, old: tuple[Any, ...]) -> tuple[Any, ...]:
    """Change one part of one value, taken from another value of its kind."""
    at = draw(st.integers(0, len(old) - 1))
    if not attrs.has(type(old[at])):
        return _replaced(draw, attribute, old)
    other = draw(VALUES[attribute])
    names = [each.name for each in attrs.fields(type(other)) if each.name not in {"stated", "group", "album"}]
    name = draw(st.sampled_from(names))
    try:
        made = attrs.evolve(old[at], **{name: getattr(other, name)})
    except ValueError:  # a runtime is a length or a range, never both
        made = other
    return (*old[:at], made, *old[at + 1 :])


def _set(draw: DrawFn, attribute: str, _: tuple[Any, ...]) -> tuple[Any, ...]:
    return draw(LISTS[attribute])


def _cleared(_: DrawFn, _attribute: str, _old: tuple[Any, ...]) -> tuple[Any, ...]:
    return ()


HOW: dict[str, Callable[[DrawFn, str, tuple[Any, ...]], tuple[Any, ...]]] = {
    "add": _added,
    "remove": _removed,
    "permute": _permuted,
    "replace": _replaced,
    "vary": _varied,
    "set": _set,
    "clear": _cleared,
}


@st.composite
def list_changes(draw: DrawFn, film: Film, attribute: str) -> Change:
    """Change a list: a value added, removed, replaced, one part of it changed, all of them moved, set or cleared."""
    old = getattr(film, attribute)
    how = draw(st.sampled_from(["add", "set"] if not old else sorted(HOW)))
    new = HOW[how](draw, attribute, old)
    return Change(attribute, how, attrs.evolve(film, **{attribute: by_group(new) if attribute == "cast" else new}))


@st.composite
def title_changes(draw: DrawFn, film: Film) -> Change:
    """Give the page and its film another title."""
    title = draw(titles())
    page_title = draw(st.sampled_from([title, f"{title} (film)"]))
    return Change("page_title", "set", attrs.evolve(film, page_title=page_title, title=title))


# ------------------------------------------------------------------------------------------ the cast tree

Place = tuple[int, ...]
"""Where a credit stands in a cast: its index, then its index among the children, and so on."""


def places(cast: tuple[Credit, ...], above: Place = ()) -> list[Place]:
    """The places of all credits, each before those below it."""
    found: list[Place] = []
    for index, each in enumerate(cast):
        found += [(*above, index), *places(each.children, (*above, index))]
    return found


def at(cast: tuple[Credit, ...], place: Place) -> Credit:
    """The credit at a place."""
    found = cast[place[0]]
    for index in place[1:]:
        found = found.children[index]
    return found


def changed(cast: tuple[Credit, ...], place: Place, make: Callable[[tuple[Credit, ...], int], tuple[Credit, ...]]) -> tuple[Credit, ...]:
    """The cast in which the list that holds a place is made anew."""
    index, *rest = place
    if not rest:
        return make(cast, index)
    child = attrs.evolve(cast[index], children=changed(cast[index].children, tuple(rest), make))
    return (*cast[:index], child, *cast[index + 1 :])


def inserted(cast: tuple[Credit, ...], place: Place, new: Credit) -> tuple[Credit, ...]:
    """The cast with a credit at a place, those from there on behind it."""
    return changed(cast, place, lambda old, index: (*old[:index], new, *old[index:]))


def removed(cast: tuple[Credit, ...], place: Place) -> tuple[Credit, ...]:
    """The cast without the credit at a place."""
    return changed(cast, place, lambda old, index: (*old[:index], *old[index + 1 :]))


def put(cast: tuple[Credit, ...], place: Place, new: Credit) -> tuple[Credit, ...]:
    """The cast with another credit at a place."""
    return changed(cast, place, lambda old, index: (*old[:index], new, *old[index + 1 :]))


def gaps_of(cast: tuple[Credit, ...]) -> list[Place]:
    """The places where a credit can be inserted: before each, behind the last, and below each."""
    found: list[Place] = [(len(cast),)]
    for place in places(cast):
        found += [place, (*place, len(at(cast, place).children))]
    return found


def settled(cast: tuple[Credit, ...], place: Place) -> tuple[Credit, ...]:
    """The cast in which the credit put at a place stands under the heading that its neighbours stand under."""
    index = place[0]
    group = None if len(place) > 1 or len(cast) == 1 else cast[index - 1 if index else 1].group
    if len(place) > 1 or cast[index].group == group:
        return cast
    return put(cast, place, attrs.evolve(cast[index], group=group))


def by_group(cast: tuple[Credit, ...]) -> tuple[Credit, ...]:
    """The cast with the credits of a heading side by side, those without one first."""
    order = [None, *dict.fromkeys(each.group for each in cast if each.group is not None)]
    return tuple(sorted(cast, key=lambda each: order.index(each.group)))


@st.composite
def cast_changes(draw: DrawFn, film: Film) -> Change:
    """Insert, remove, move or re-nest a credit anywhere in the tree, or change what its line says."""
    old = film.cast
    how = draw(st.sampled_from(["insert", "remove", "move", "roles", "actors", "description", "notes"] if old else ["insert"]))
    if how == "insert":
        gap = draw(st.sampled_from(gaps_of(old)))
        return _with_cast(film, how, settled(inserted(old, gap, draw(credit(depth=1))), gap))
    place = draw(st.sampled_from(places(old)))
    found = at(old, place)
    if how == "remove":
        return _with_cast(film, how, removed(old, place))
    if how == "move":
        left = removed(old, place)
        gap = draw(st.sampled_from(gaps_of(left)))
        return _with_cast(film, how, settled(inserted(left, gap, attrs.evolve(found, group=None)), gap))
    new = {
        "roles": lists_of(role(), 1, 3),
        "actors": lists_of(plain_name(), 1, 2),
        "description": st.one_of(st.none(), st.sampled_from(_PHRASES)),
        "notes": st.sampled_from([(), ("voice",), ("uncredited",), ("cameo",)]),
    }[how]
    return _with_cast(film, how, put(old, place, attrs.evolve(found, **{how: draw(new)})))


def _with_cast(film: Film, how: str, cast: tuple[Credit, ...]) -> Change:
    return Change("cast", how, attrs.evolve(film, cast=cast))


# ---------------------------------------------------------------------------------------------- prose


@st.composite
def score_changes(draw: DrawFn, film: Film) -> Change:
    """Change the figures that a score has, give its lost average, add the score of another source, or move or remove one.

    In the invented articles the sentences of a score say nothing else.
    """
    old = film.scores
    unsaid = score().filter(lambda found: found.source not in {each.source for each in old})
    how = draw(st.sampled_from(["figures", "figures", "add", "remove", "permute"])) if old else "add"
    if how == "add":
        return Change("scores", how, attrs.evolve(film, scores=(*old, draw(unsaid))))
    if how != "figures":
        return Change("scores", how, attrs.evolve(film, scores=HOW[how](draw, "scores", old)))
    index = draw(st.integers(0, len(old) - 1))
    found = old[index]
    parts: dict[str, SearchStrategy[Any]] = {
        "value": st.integers(0, 100),
        "count": st.integers(2, 900),
        "consensus": words(2, 6).map(lambda said: f"{said} leaves no footprint."),
        "label": st.sampled_from(["mixed or average reviews", "universal acclaim"]),
        "grade": grade(),
    }
    names = draw(st.lists(st.sampled_from([name for name in parts if getattr(found, name) is not None]), min_size=1, unique=True))
    new = attrs.evolve(found, **{name: draw(parts[name]) for name in names})
    if found.source == "Rotten Tomatoes" and draw(st.booleans()):
        new = attrs.evolve(new, average=draw(st.integers(10, 99)) / 10, average_scale=10)
    return Change("scores", how, attrs.evolve(film, scores=(*old[:index], new, *old[index + 1 :])))


@st.composite
def review_changes(draw: DrawFn, film: Film) -> Change:
    """Change a critic's figure or grade, or add a review."""
    old = film.reviews
    if not old or draw(st.integers(0, 3)) == 0:
        return Change("reviews", "add", attrs.evolve(film, reviews=(*old, draw(review()))))
    index = draw(st.integers(0, len(old) - 1))
    found = old[index]
    if found.grade is not None:
        new = attrs.evolve(found, grade=draw(grade()))
    else:
        new = attrs.evolve(found, value=draw(st.integers(0, 2 * int(found.scale or 0))) / 2)
    return Change("reviews", "figures", attrs.evolve(film, reviews=(*old[:index], new, *old[index + 1 :])))


def rough_changes(film: Film) -> SearchStrategy[Change]:
    """Changes of any attribute that often cannot be said: reviews whose sentence says more are removed, and so on."""
    careful = st.sampled_from(WRITTEN).flatmap(lambda name: changes(film, name))
    return st.one_of(careful, st.sampled_from(sorted(LISTS)).flatmap(lambda name: list_changes(film, name)))


def changes(film: Film, attribute: str) -> SearchStrategy[Change]:
    """Changes of one attribute that the plain dialect can say."""
    if attribute in {"page_title", "title"}:
        return title_changes(film)
    if attribute == "scores":
        return score_changes(film)
    if attribute == "reviews":
        return review_changes(film)
    if attribute == "cast":
        return st.one_of(cast_changes(film), cast_changes(film), list_changes(film, attribute))
    return list_changes(film, attribute)


WRITTEN = ["page_title", *LISTS]
"""The attributes that the plain dialect can write."""


@st.composite
def asked(draw: DrawFn, attribute: str | None = None) -> tuple[Article, Change]:
    """An article, and a change of it that its dialect can say."""
    chosen = draw(st.sampled_from(WRITTEN)) if attribute is None else attribute
    article = draw(articles(chosen))
    return article, draw(changes(article.film, chosen))


def articles(attribute: str = "title") -> SearchStrategy[Article]:
    """The invented articles, those that say something of an attribute twice as often; and others rendered from films."""
    telling = [name for name in sorted(ARTICLES) if getattr(parsed(name).film, attribute)]
    invented = [st.sampled_from(sorted(names)).map(parsed) for names in (ARTICLES, telling or ARTICLES)]
    own = receptions() if attribute in {"scores", "reviews"} else films(4).map(_rendered)
    return st.one_of(*invented, own)


_SCORES = (
    "On the review aggregator Rotten Tomatoes, the film holds an approval rating of {value}% based on {count} reviews, "
    "with an average rating of 5.8/10.",
    "Rotten Tomatoes gives it a score of {value}% based on {count} reviews, with an average of . "
    'The site\'s critical consensus reads: "A quiet flood."',
    "The Weir has an approval rating of {value}% on Rotten Tomatoes.",
    "On Metacritic, it has a weighted average score of {value} out of 100, based on {count} critics, "
    'indicating "mixed or average reviews".',
    "On Metacritic, the film has a weighted average score of {value} out of 100, based on seven critics.",
    'Audiences polled by CinemaScore gave the film an average grade of "B\u2212" on an A+ to F scale.',
)
_REVIEWS = (
    "Ada Orme of The Quay gave the film a grade of B\u2212.",
    "Pell Tansy of The Harbour Post gave the film three out of five stars.",
    'Joss Lund of The Mill gave the film a score of 2.5/4, calling it "a long wet walk".',
)


@st.composite
def receptions(draw: DrawFn) -> Article:
    """An article with some of the usual sentences of scores and reviews."""
    told = draw(st.lists(st.sampled_from(_SCORES), unique_by=_source_of, max_size=3))
    said = [each.format(value=draw(st.integers(0, 99)), count=draw(st.integers(2, 400))) for each in told]
    rated = draw(st.lists(st.sampled_from(_REVIEWS), unique=True, max_size=3))
    paragraphs = [" ".join(each) for each in (said, rated) if each]
    between = draw(st.sampled_from(["\n", "\r\n"]))
    text = between.join(["= The Weir =", "", "==Reception==", *f"{between}{between}".join(paragraphs).split(between), ""])
    return wikifilm.parse(text)


def _source_of(sentence: str) -> str:
    return next(name for name in ("Rotten Tomatoes", "Metacritic", "CinemaScore") if name in sentence)


def _rendered(film: Film) -> Article:
    try:
        return wikifilm.parse(wikifilm.render(film))
    except wikifilm.EditError:  # the law of fresh films counts these
        return parsed("lantern_street")


@cache
def parsed(name: str) -> Article:
    """One of the articles, parsed."""
    return wikifilm.parse(ARTICLES[name])
