"""How a call of a template is shown: the function of each form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wikifilm.dialects.mediawiki import templates_values as values
from wikifilm.dialects.mediawiki import templates_words as words
from wikifilm.dialects.mediawiki.templates_call import Call
from wikifilm.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikifilm.dialects.mediawiki.nodes import Template
    from wikifilm.dialects.mediawiki.templates_call import Reader
    from wikifilm.dialects.mediawiki.texts import Form, How

__all__ = ["show_template"]

_WAYS: Final[dict[How, Callable[[Call], bool]]] = {
    "argument": words.show_argument,
    "based on": words.show_based_on,
    "currency": words.show_currency,
    "date": values.show_date,
    "dates": values.show_dates,
    "dollar": words.show_dollar,
    "fraction": words.show_fraction,
    "joined": words.show_joined,
    "last": words.show_last,
    "link": words.show_link,
    "list": words.show_list,
    "metacritic": values.show_metacritic,
    "rating": values.show_rating,
    "rotten tomatoes": values.show_rotten_tomatoes,
    "rupee": words.show_rupee,
    "sortname": words.show_sortname,
}


def show_template(reader: Reader, template: Template, form: Form) -> None:
    """Show a call of a template.

    Args:
        reader: Where to.
        template: The call.
        form: How it is shown.
    """
    start, end = template.span
    if form.how == "hide":
        reader.hide(start, end)
    elif form.how == "say":
        reader.unit(start, end, form.words)
    elif form.how == "lost":
        reader.lost(start, end)
    else:
        opened = reader.open(start)
        call = Call(reader, template, form)
        if _WAYS[form.how](call):
            reader.close(opened, "wrap" if call.page is None else "link", Span(start, end), call.page)
        elif form.words:
            reader.unit(start, end, form.words)
        else:
            reader.lost(start, end)
