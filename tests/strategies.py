"""Films and their values, as the plain dialect can say them; and films of any texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from hypothesis import strategies as st

from wikifilm import (
    Accolade,
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

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

_LETTERS = "abcdefghijklmnopqrstuvwxyz\u00e9\u00f6\u0159\u00ed"


_NO_NAMES = {
    *("And", "Cbe", "Corp", "Critic", "Director", "Editor", "Esq", "Film", "Iii"),
    *("Inc", "Journalist", "Ltd", "Mbe", "Nil", "None", "Obe", "Phd", "Plc"),
    *("Producer", "Reviewer", "Tba", "Tbd", "The", "Und", "Unknown", "Various", "Writer"),
    *("Also", "Although", "Another", "Audiences", "Both", "But", "Critics", "For", "From", "Her", "His", "However"),
    *("Cameo", "Featuring", "Introducing", "More", "Starring"),
    *("Its", "Later", "Many", "Most", "One", "Only", "Other", "Others", "Overall", "Review", "Reviews", "She", "Some"),
    *("Several", "That", "Their", "There", "These", "They", "This", "Those", "Though", "Users", "Viewers", "When"),
    *("Which", "While", "Who", "With", "Writing", "Yet"),
    *(
        "Instrumental",
        "Lyrics",
        "Medley",
        "Music",
        "Presents",
        "Rap",
        "Singer",
        "Singers",
        "Total",
        "Traditional",
        "Vocal",
        "Vocals",
        "Words",
    ),
}
"""Words that hypothesis finds in our sources, and that mean something else than a name."""


def word() -> SearchStrategy[str]:
    """A capitalised word of a name."""
    common = ("Orla", "Tobin", "Ilse", "O'Hare", "Marsh", "Quennet", "Rask-Lund", "\u0141uka", "McRae", "Dov")
    letters = st.text(_LETTERS, min_size=3, max_size=8).map(str.capitalize)
    return st.one_of(st.sampled_from(common), letters.filter(lambda found: found not in _NO_NAMES))


def words(least: int = 1, most: int = 3) -> SearchStrategy[str]:
    """Some capitalised words."""
    return st.lists(word(), min_size=least, max_size=most).map(" ".join)


def titles() -> SearchStrategy[str]:
    """Titles of films, in words that no name has: a critic who is called like the film is no critic of it."""
    common = ("Lantern", "Harbour", "Seven", "Winter", "Salt", "Night", "31", "Mr.", "Zoë")
    return st.lists(
        st.one_of(st.sampled_from(common), st.text(_LETTERS, min_size=9, max_size=12).map(str.capitalize)),
        min_size=1,
        max_size=3,
    ).map(" ".join)


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
    minutes, label = (
        st.integers(1, 400),
        st.sampled_from([None, None, "director's cut", "television", "Cannes version"]),
    )
    return st.one_of(
        st.builds(Runtime, minutes, label=label),
        st.builds(Runtime, minutes, st.integers(0, 59), label=label),
        st.builds(
            lambda low, more, label: Runtime(min=low, max=low + more, label=label), minutes, st.integers(1, 60), label
        ),
    )


def money() -> SearchStrategy[Money]:
    """An amount in a currency that everybody knows; or a range."""
    figure = st.one_of(
        st.integers(1, 900).map(lambda low: low * 1_000_000), st.integers(1, 99_999_999), st.just(2_500_000_000)
    )
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


PHRASES = ("a clockmaker", "who raised him", "the keeper's sister", "a diver with one lamp.", "his rival, and a liar")


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
        st.one_of(st.none(), st.none(), st.sampled_from(PHRASES)),
        st.sampled_from([(), (), (), ("voice",), ("uncredited",), ("voice", "uncredited")]),
        children=rarely_below,
    )


def cast() -> SearchStrategy[tuple[Credit, ...]]:
    """Credits without a heading of their own, then some that have one."""
    groups = st.lists(st.sampled_from(["The lodge", "The harbour"]), unique=True, max_size=2)
    return st.builds(_grouped, lists_of(credit(), 1, 5), groups, lists_of(credit(), 2, 3))


def _grouped(first: tuple[Credit, ...], groups: list[str], rest: tuple[Credit, ...]) -> tuple[Credit, ...]:
    parts = [rest[:1], rest[1:]]
    named = [(attrs.evolve(each, group=name)) for name, part in zip(groups, parts, strict=False) for each in part]
    return (*first, *named)


def score() -> SearchStrategy[Score]:
    """What an aggregator or a poll says."""
    percent, count = st.integers(0, 100), st.integers(1, 600)
    consensus = st.one_of(st.none(), words(2, 5).map(lambda said: f"{said} is a film of wind and water."))
    average = st.integers(0, 100).map(lambda tenths: tenths / 10)
    label = st.sampled_from([None, "mixed or average reviews", "generally favorable reviews", "universal acclaim"])
    return st.one_of(
        st.builds(
            lambda value, count, said: Score("Rotten Tomatoes", value, 100, count=count, consensus=said),
            percent,
            count,
            consensus,
        ),
        st.builds(
            lambda value, count, mean: Score(
                "Rotten Tomatoes", value, 100, count=count, average=mean, average_scale=10
            ),
            percent,
            count,
            average,
        ),
        st.builds(
            lambda value, count, said: Score("Metacritic", value, 100, count=count, label=said), percent, count, label
        ),
        st.sampled_from(["A+", "A", "B-", "C", "F"]).map(
            lambda grade: Score("CinemaScore", grade=grade, audience=True)
        ),
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
    figure = st.sampled_from([4, 5]).flatmap(
        lambda scale: st.tuples(st.integers(1, 2 * scale).map(lambda half: half / 2), st.just(scale))
    )
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
    values: dict[str, Any] = {name: draw(LISTS[name]) for name in chosen}
    title = draw(titles())
    page_title: str | None = draw(st.sampled_from([title, f"{title} (2012 film)", f"{title} II"]))
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
    text, name = (
        any_text(),
        st.builds(Name, any_text(), st.one_of(st.none(), any_text()), st.lists(any_text(), max_size=2)),
    )
    names = st.lists(name, max_size=2)
    number = st.one_of(st.none(), st.integers(0, 10**9), st.floats(0, 1e12))
    maybe = st.one_of(st.none(), text)
    counted = st.one_of(st.none(), st.integers(0, 10**6))
    credits_ = st.builds(
        Credit,
        names,
        names,
        maybe,
        st.lists(text, max_size=2),
        maybe,
        versions=st.lists(st.builds(Version, text, names), max_size=1),
    )
    nested = st.recursive(
        credits_,
        lambda below: st.builds(
            lambda top, more: attrs.evolve(top, children=more), credits_, st.lists(below, max_size=2)
        ),
        max_leaves=4,
    )
    identifiers = st.dictionaries(text, text, max_size=2).map(
        lambda found: [Identifier(*pair) for pair in found.items()]
    )
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
        scores=st.lists(
            st.builds(
                Score,
                text,
                number,
                number,
                maybe,
                counted,
                number,
                number,
                maybe,
                maybe,
                st.booleans(),
                st.one_of(st.none(), date()),
            ),
            max_size=2,
        ),
        reviews=st.lists(st.builds(Review, maybe, maybe, number, number, maybe), max_size=2),
        tracks=st.lists(
            st.builds(Track, text, names, maybe, counted, names, maybe, maybe, st.lists(text, max_size=2)), max_size=2
        ),
        accolades=st.lists(st.builds(Accolade, text, st.one_of(st.none(), date()), maybe, names, maybe), max_size=2),
    )
