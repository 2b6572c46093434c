"""How templates of days and of scores are shown. Each function tells whether it found in the call what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wikifilm.dialects.mediawiki.wiki import BLANKS

if TYPE_CHECKING:
    from wikifilm.dialects.mediawiki.templates_call import Call
    from wikifilm.text import Span

__all__ = ["show_date", "show_dates", "show_metacritic", "show_rating", "show_rotten_tomatoes"]

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH_BY_NAME: Final = {month[:size].lower(): month for month in _MONTHS for size in (3, len(month))}
_DAY_FIRST: Final = frozenset({"y", "yes", "1", "true", "dmy"})
_STRIDE: Final = 4
_ACCLAIM: Final = (
    (81, 'indicating "universal acclaim"'),
    (61, 'indicating "generally favorable" reviews'),
    (40, 'indicating "mixed or average" reviews'),
    (20, 'indicating "generally unfavorable" reviews'),
    (0, 'indicating "overwhelming dislike"'),
)


def show_date(call: Call) -> bool:
    """Show a day, as the call's ``df`` orders it."""
    cells = [call.cell(name) for name in ("1", "2", "3")]
    if not any(cells):
        cells = [call.cell(name) for name in ("year", "month", "day")]
    if not any(cells):
        return False
    _day(call, *cells)
    return True


def _day(call: Call, year: Span | None, month: Span | None, day: Span | None) -> None:
    """Show what is there of year, month and day."""
    day_first = call.said("df").lower() in _DAY_FIRST or call.said("format").lower() == "dmy"
    row: list[Span | str | None]
    if month is None or day is None:
        row = [month, " ", year] if month and year else [month or year or day]
    else:
        row = [day, " ", month] if day_first else [month, " ", day]
        row += [" " if day_first else ", ", year] if year else []
    for part in [one for one in row if one]:
        if isinstance(part, str):
            call.row(part)
        else:
            _cell(call, part, is_month=part is month)
            call.at = part.end


def _cell(call: Call, cell: Span, *, is_month: bool) -> None:
    """Show a month by its name, a day without its nought, all else as it is."""
    written = call.cut.seen(*cell).strip(BLANKS)
    digits = written.isascii() and written.isdigit()
    number = int(written[:3]) if digits else 0
    if is_month and 1 <= number <= len(_MONTHS):
        call.reader.unit(*cell, _MONTHS[number - 1])
    elif is_month and written.lower() in _MONTH_BY_NAME:
        call.reader.unit(*cell, _MONTH_BY_NAME[written.lower()])
    elif digits and written.startswith("0") and number:
        call.reader.unit(*cell, str(number))
    else:
        call.reader.level(*cell)


def show_dates(call: Call) -> bool:
    """Show days with their places."""
    cells = [call.cell(one.name) for one in call.cells()]
    cells += [None] * (-len(cells) % _STRIDE)
    shown = call.reader.length
    for first in range(0, len(cells), _STRIDE):
        year, month, day, place = cells[first : first + _STRIDE]
        if call.reader.length > shown:
            call.reader.part(", ")
        if year or month or day:
            _day(call, year, month, day)
            call.row(*((" (", place, ")") if place else ()))
        else:
            call.row(place)
    call.reader.part("")
    return any(cells)


# ----------------------------------------------------------------------------------------------- scores


def show_rating(call: Call) -> bool:
    """Show a rating and what it is of."""
    score, most = call.cell("1"), call.cell("2")
    if score is not None:
        call.row(score, "/5" if most is None else "/", most)
    return score is not None


def show_rotten_tomatoes(call: Call) -> bool:
    """Show the sentences about a score of Rotten Tomatoes."""
    score, average = call.cell("score", "1"), call.cell("average", "2")
    critics, consensus = call.cell("count", "3"), call.cell("consensus", "4")
    if score is None:
        return False
    text = call.cut.text
    percent = "" if text[score.end - 1] == "%" else "%"
    call.row("On the review aggregator website Rotten Tomatoes, ", score, f"{percent} of ")
    call.row(critics, " critics' reviews are positive" if critics else "critics' reviews are positive")
    if average is not None:
        scale = "" if "/" in call.cut.seen(*average) else "/10"
        call.row(", with an average rating of ", average, scale)
    call.row(".")
    if consensus is not None:
        call.row(" The website's consensus reads: \"", consensus, '"')
    return True


def show_metacritic(call: Call) -> bool:
    """Show the sentence about a score of Metacritic."""
    score, critics = call.cell("score", "1"), call.cell("count", "2")
    if score is None:
        return False
    what = call.form.before
    call.row(f"Metacritic, which uses a weighted average, assigned the {what} a score of ", score, " out of 100")
    if critics is not None:
        call.row(", based on ", critics, " critics")
    written = call.cut.seen(*score)
    if written.isascii() and written.isdigit():
        call.row(f", {next(words for least, words in _ACCLAIM if int(written[:4]) >= least)}")
    call.row(".")
    return True
