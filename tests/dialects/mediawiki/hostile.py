"""Texts that make a careless reader slow, and a process that reads them with little time to do it.

The process (``python -I -S hostile.py``, ``sys.path`` as JSON at its input) gives each text twenty times the CPU
seconds that ordinary wikitext of its length takes, and one on top. The system ends it if they are used up.
"""

from __future__ import annotations

import json
import math
import sys
import time
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikifilm.dialects.mediawiki import Cut

TIMES: Final = 10_000
"""How often the pieces stand in a text: what grows with its square takes this number squared."""
FACTOR: Final = 20
FLOOR: Final = 1
SHARE: Final = 8
"""Of the ordinary text only this share is read, so that it costs little."""
ORDINARY: Final = "* {{a|b=[[c|d]]}} [http://e f]\n"
INPUTS: Final = (
    # before, again and again, in the middle, as often behind
    ("", "{{a|", "", ""),
    ("", "{{a|", "", "}}"),
    ("", "{{a|http://b|", "", "}}"),
    ("", "{{a=|", "\n=", "}}"),
    ("", "{{{a|", "", "}}}"),
    ("", "{", "", ""),
    ("{{a", "|b", "", ""),
    ("{{", "[[a|b]]" * 8, "", ""),
    ("", "-{", "", "}-"),
    ("", "{{[[", "", ""),
    ("", "{{a|[[b|", "", "}}"),
    ("", "[[a|", "", "]]"),
    ("", "[[", "|", "]]"),
    ("", "[[a", "", ""),
    ("", "[[Category:a|{{b}}", "", "]]"),
    ("", "\n== {{", "", "}} =="),
    ("", "\n==a== <!-- b -->", "", ""),
    ("", "\n<!-- a -->", "", ""),
    ("\n=", "=", "", ""),
    ("==", " <!-- a -->" * 8, "", ""),
    ("==", "{{a}}" * 8, "", ""),
    ("", "<!--", "", ""),
    ("", "<ref>" * 8, "", ""),
    ("", "<ref>{{a}}", "", "</ref>"),
    ("", "<ref>a</ref>", "", ""),
    ("", "<nowiki " * 8, "", ""),
    ("", "<includeonly>", "", ""),
    ("", "{{<ref>", "", "</ref>}}"),
    ("", "[http://a " * 4, "", ""),
    ("", "http://a&", "", ""),
    ("", "(http://a).,;", "", ""),
    ("http://", ".", "", ""),
    ("", "{|\n", "", ""),
    ("", "{|\n|", "", "\n|}"),
    ("{|\n|", "||", "", ""),
    ("{|\n!", "<a", "", ""),
    ("", "\r\n", "", "{{a\r}}"),
)


def hostile(times: int) -> list[str]:
    """Return the texts, with their pieces so often in them."""
    return [before + again * times + middle + behind * times for before, again, middle, behind in INPUTS]


def finders() -> dict[str, Callable[[Cut], object]]:
    """Return what is asked of a cut, by name."""
    from wikifilm.dialects.mediawiki.lines import list_lines, tables  # noqa: PLC0415 (sys.path is set later)
    from wikifilm.dialects.mediawiki.web import categories, external_links, redirect, working_links  # noqa: PLC0415

    def nodes(found: Cut) -> None:
        for one in (*found.templates, *found.parameters):
            _ = one.arguments
        for link in found.links:
            _ = link.label_span
        _ = found.tags, found.headings, found.comments, found.ignored

    return {
        "nodes": nodes,
        "kinds": lambda found: [one.kind for one in found.templates],
        "list_lines": lambda found: list(list_lines(found, 0, len(found.text))),
        "tables": lambda found: tables(found, 0, len(found.text)),
        "external_links": external_links,
        "working_links": working_links,
        "categories": categories,
        "redirect": redirect,
    }


def main() -> None:
    """Read all texts, in every way."""
    import resource  # noqa: PLC0415 (there is none on some systems, and a test asks first)

    sys.path[:] = json.load(sys.stdin)
    from wikifilm.dialects.mediawiki import cut  # noqa: PLC0415 (sys.path is set now)

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _, most = resource.getrlimit(resource.RLIMIT_CPU)

    def limited(read: Callable[[Any], object], ordinary: object, given: object) -> tuple[object, object]:
        begun = time.process_time()
        expected = read(ordinary)
        now = time.process_time()
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(now + FACTOR * SHARE * (now - begun) + FLOOR), most))
        return expected, read(given)

    for pieces, text in zip(INPUTS, hostile(TIMES), strict=True):
        print("cut", pieces, flush=True)  # noqa: T201 (the last line tells where it ended)
        found = limited(cut, ORDINARY * (len(text) // len(ORDINARY) // SHARE), text)
        for name, find in finders().items():
            print(name, pieces, flush=True)  # noqa: T201
            limited(find, *found)


if __name__ == "__main__":
    main()
