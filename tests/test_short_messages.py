"""However much stands in one line, what is said of it stays short: errors, findings, edits, what views print."""

from __future__ import annotations

import re
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest

import wikifilm
from wikifilm import Article, Diagnostic, EditError, ParseError, Span, WikifilmError, parse
from wikifilm.text import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wikifilm import Section

LONG = "lamp Ærø " * 1100
"""Some 10,000 characters, which no message has room for."""
LONGEST = 1000
WIKI = """{{Infobox film
| name = <name>
| director = <director>
| runtime = <runtime>
| <label> = x
| budget = <budget>
}}
<lead>

== <heading> ==
=== Cast ===
* Ada Orme as <role>
* <item>
== Reception ==
<review> On Rotten Tomatoes, the film has 70% based on <count> reviews.
[[<link>]] [http://a.example <words>] <!-- <comment> --> <ref>{{T|<argument>}}</ref>
[[Category:<category>]]
{|
| <cell>
|}
"""
PLAIN = """= <title> =

<name>
- Director: <director>
- Runtime: <runtime>
- <label>: x
- Budget: <budget>

<lead>

==<heading>==
==Cast==
- Ada Orme as <role>
- <item>
==Reception==
<review> On Rotten Tomatoes, the film has 70% based on <count> reviews.
"""
PLACE = re.compile("<([a-z]+)>(?!{)")
USUAL = {"runtime": "90 minutes", "budget": "$5 million", "count": "5"}


def articles() -> Iterator[tuple[str, str]]:
    for text in (WIKI, PLAIN):
        places = PLACE.findall(text)
        for place in places:
            words = dict.fromkeys(places, "Abc Def") | USUAL | {place: LONG}
            pieces = PLACE.split(text)
            yield place, "".join(words[piece] if index % 2 else piece for index, piece in enumerate(pieces))


def views(article: Article) -> Iterator[object]:
    """The article, all that it shows of its text, and what is found in it."""
    yield from (article, article.document, article.fields, article.lead, *article.fields.values(), *article.diagnostics)
    yield from below(article.sections)
    marks = (article.templates, article.links, article.external_links, article.categories, article.tables)
    yield from chain(*marks, article.comments, article.tags)
    yield from chain(*(template.arguments for template in article.templates))
    yield from chain(*chain(*(table.rows for table in article.tables)))
    yield article.where("directors[0]")
    yield article.where("title")


def below(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from below(section.sections)


def refusals(article: Article) -> Iterator[Callable[[], object]]:
    """Calls of which many are refused."""
    edit: Any = article.edit
    yield partial(parse, article.text, strict=True)
    for name in ("nowhere", LONG, f"{LONG}\n== x =="):
        yield partial(article.section, name)
        yield partial(article.fields.__getitem__, name)
        yield partial(article.where, name)
        yield partial(edit, **{name: 5})
        yield partial(edit, {name: 5})
        yield partial(article.with_lead, name)
        yield partial(article.with_section, "Reception", name)
        yield partial(article.insert_section, name, name)
        yield partial(article.rename_section, "Reception", name)
        yield partial(article.with_field, name, name)
        yield partial(article.with_argument, name, "x", "y")
        yield partial(article.with_argument, "T", name, f"{name}|}}")
        yield partial(article.without_argument, "T", name)
        yield partial(parse, "", dialect=name)
    for attribute in ("title", "directors", "runtimes", "budget", "cast", "scores"):
        for value in (f"{LONG}, Jr.", ["X", f"{LONG}\n"], b"x" * 9999, [5] * 9999, None, 10**6000):
            yield partial(edit, {attribute: value})


def said(call: Callable[[], object]) -> list[object]:
    """The error that a call raises, or the edits that it makes."""
    try:
        found = call()
    except (WikifilmError, KeyError, TypeError, ValueError) as error:
        return [error]
    return list(found.edits) if isinstance(found, Article) else []


@pytest.mark.parametrize(("place", "text"), list(articles()), ids=lambda value: value[:10] if len(value) < 99 else "")
def test_what_is_said_stays_short(place: str, text: str) -> None:
    article = parse(text)
    assert LONG.strip() in article.text, place
    things = [*views(article), *chain(*map(said, refusals(article)))]
    errors = [thing for thing in things if isinstance(thing, Exception)]
    assert len(errors) > 50
    for thing in things:
        most = 8 * LONGEST if isinstance(thing, ParseError) else LONGEST
        assert len(repr(thing)) <= most
        if not isinstance(thing, Article):  # whose words are its text
            assert len(str(thing)) <= most


def test_many_names_are_not_all_listed() -> None:
    fields, sections = ("".join(form.format(n) for n in range(999)) for form in ("- Lamp {}: x\n", "==S{}==\n"))
    article = parse(f"= Up =\n\nUp\n{fields}{sections}")
    for call in (lambda: article.section("x"), lambda: article.fields["x"]):
        with pytest.raises(KeyError, match=r"there are: '[^']*[SL][^']*', .*'(?:Lamp 19|S19)', \.\.\."):
            call()


def test_many_findings_are_not_all_told() -> None:
    text = "= Up =\n\nUp\n- Director: Ada Orme\n" + "- Lamp: x\n" * 999
    with pytest.raises(ParseError) as caught:
        parse(text, strict=True)
    lines = str(caught.value).split("\n")
    assert (lines[0], len(lines), lines[-1]) == ("1000 findings", 22, "... and 980 more")
    assert len(caught.value.diagnostics) == 1000
    assert repr(caught.value) == f"ParseError({str(caught.value)!r})"


def test_a_finding_keeps_a_hundred_characters_of_its_line() -> None:
    text = f"x\n{'a' * 300}HERE{'b' * 300}\r\ny"
    found = Diagnostic.made("odd", "expected less", Span(302, 306), text, Lines(text))
    assert (found.line, found.skipped) == ("a" * 50 + "HERE" + "b" * 46, 250)
    assert (found.position, str(found).count("^")) == ((2, 301), 4)
    short = Diagnostic.made("odd", "expected less", Span(0, 1), text, Lines(text))
    assert (short.line, short.skipped) == ("x", 0)


def test_findings_of_one_line_do_not_each_keep_the_line() -> None:
    """A box in one line of 200,000 characters has a finding for each of its parameters."""
    text = "x\n{{Infobox film|name=A|director=B|" + "|".join(f"lamp{n}=v" for n in range(16_000)) + "}}\n"
    found = parse(text).diagnostics
    assert len(found) >= 16_000
    assert sum(len(each.line) for each in found) <= 100 * len(found)
    assert found[-2].line[50:].startswith("lamp")


def test_errors_print_no_controls() -> None:
    odd = "a\x1b[2J\x9b\u202e\nb\ud800"
    errors: list[Any] = [EditError(odd, odd), wikifilm.FileError(odd, odd)]
    errors += chain(*(said(call) for call in (lambda: parse("").section(odd), lambda: parse("", dialect=odd))))
    assert len(errors) == 4
    for error in errors:
        assert str(error).isprintable()
        assert repr(error).isprintable()
