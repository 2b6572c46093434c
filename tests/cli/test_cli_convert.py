"""``wikifilm convert``: the article on standard output, the losses on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cli.conftest import Run

WIKI = """{{Infobox film
| name = Up
| director = [[Ada Orme]]<ref>The Quay</ref>
| runtime = 90 minutes
}}
'''Up''' is a film.
"""


def test_wikitext_to_plain(run: Run) -> None:
    result = run("convert", "-", "--to", "plain", stdin=WIKI)
    assert (result.status, result.out) == (0, "Up\n- Director: Ada Orme\n- Runtime: 90 minutes\n\nUp is a film.\n")
    assert result.err == "wikifilm: not in the new text: 1 of links, 1 of markup, 1 of references\n"


def test_plain_to_wikitext(run: Run) -> None:
    result = run(
        "convert", "-", "--to", "mediawiki", stdin="= Up =\n\nUp\n- Director: Ada Orme\n- Runtime: 90 minutes\n"
    )
    assert result.out == "{{Infobox film\n| name = Up\n| director = Ada Orme\n| runtime = 90 minutes\n}}\n"
    assert (result.status, result.err) == (0, "")


def test_what_reads_differently_is_told(run: Run) -> None:
    text = "= Up =\n\nUp\n- Director: Ada Orme\n- Budget: $5 million (four films)\n- Runtime: 90 minutes\n"
    result = run("convert", "-", "--to", "mediawiki", stdin=text)
    assert result.status == 0
    assert "| budget = $5 million (four films)\n" in result.out


def test_an_unknown_dialect(run: Run) -> None:
    result = run("convert", "-", "--to", "klingon", stdin=WIKI)
    assert result.status == 2
    assert "'klingon' is not one of" in result.err


def test_what_cannot_be_said_is_told(run: Run) -> None:
    text = "= Up =\n\nUp\n- Director: Ada\x00Orme\n- Runtime: 90 minutes\n"
    result = run("convert", "-", "--to", "mediawiki", stdin=text)
    assert "| runtime = 90 minutes\n" in result.out
    assert result.err.startswith(
        "wikifilm: lost: directors: directors cannot be written: the character U+0000 has no place"
    )
