"""Renders articles before and after an edit, and says whether a reader sees the change and nothing else.

    python benchmarks/rendered.py --api http://127.0.0.1:8124/api.php --count 200 --seed 1 FILE_OR_FOLDER...

The edits are those of `sweep.py`: each attribute of each article, one at a time; of those that were written a random
sample is taken. A wiki renders the old and the new text (``action=parse``; nothing is saved). Of both pages the words
and the targets of links are compared. An edit is confirmed if something differs, and each word that does stands in the
values that were asked for or in what was edited.

A template that the wiki does not have is shown as a red link, so an edit in its arguments shows nothing: such edits are
counted for themselves. With ``--users FILE``, lines of NAME<tab>PASSWORD, the first account with a bot password
(``NAME@APP``) saves a stand-in for each missing template, which shows all its arguments. Use a wiki of your own.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import sys
import time
from collections import Counter
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlencode
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))  # what draws by a seed is theirs
sys.path.insert(0, str(Path(__file__).resolve().parent))

from sweep import Edit, sweep

from again import seeded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wikifilm import Article

WORD = re.compile(r"[^\W_]+|[^\w\s]")
"""What is compared: words, and marks that stand for themselves."""
ADDRESS = {*"/:?&=.#%", "wiki", "index", "php", "title", "action", "edit", "redlink", "1"}
"""What a link to a page that is not there has in its address besides the title."""
SILENT = {"script", "style"}
"""Elements whose text nobody sees."""
SHOWN = 12
"""How many words of a page that differs otherwise are printed."""
NOTHING = "the pages are the same"
"""What is said of an edit that shows nothing."""

MODULE = "Wikifilm stand-in"
LUA = """\
local p = {}
function p.all(frame)
  local args, names, out = frame:getParent().args, {}, {}
  for name in pairs(args) do names[#names + 1] = name end
  table.sort(names, function(a, b) return tostring(a) < tostring(b) end)
  for _, name in ipairs(names) do
    local value = args[name]
    if value:find('\\n', 1, true) then value = '<div>\\n' .. value .. '\\n</div>' end
    out[#out + 1] = ' ' .. name .. ': ' .. value .. ' '
  end
  return table.concat(out)
end
return p
"""
"""A module that shows all arguments of the template that calls it."""


class Page(HTMLParser):
    """The words of a page, and where its links lead."""

    def __init__(self) -> None:
        """Start with no words."""
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note elements that are not seen; where a link leads counts as a word."""
        self._silent += tag in SILENT
        target = dict(attrs).get("href") if tag == "a" else None
        if target is not None:
            self.words.append(f"<a {unquote(target)}>")

    def handle_endtag(self, tag: str) -> None:
        """Note the end of elements that are not seen."""
        self._silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        """Take the words."""
        if not self._silent:
            self.words += WORD.findall(data)


class Renderer:
    """A wiki that renders texts."""

    def __init__(self, api: str) -> None:
        """Ask the wiki at the address of its api.php."""
        self._api = api
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()), ProxyHandler({}))
        self._pages: dict[str, list[str]] = {}

    def ask(self, **parameters: str | int) -> dict[str, Any]:
        """Return the wiki's answer."""
        body = urlencode({"format": "json", "formatversion": 2, **parameters}).encode("utf-8", "replace")
        with self._opener.open(self._api, body, timeout=600) as answer:
            found: dict[str, Any] = json.load(answer)
        if "error" in found:
            raise SystemExit(f"{self._api}: {found['error']['code']}: {found['error'].get('info', '')}")
        return found

    def _parse(self, text: str, prop: str) -> dict[str, Any]:
        asked = self.ask(
            action="parse",
            prop=prop,
            contentmodel="wikitext",
            title="A film",
            text=text.encode("utf-8", "replace").decode(),
            disablelimitreport=1,
            disableeditsection=1,
        )
        found: dict[str, Any] = asked["parse"]
        return found

    def words(self, text: str) -> list[str]:
        """Return the words that the page of a text shows."""
        found = self._pages.get(text)
        if found is None:
            page = Page()
            page.feed(self._parse(text, "text")["text"])
            page.close()
            found = self._pages[text] = page.words
        return found

    def stand_in(self, users: Path, texts: Iterable[str]) -> int:
        """Save a stand-in for each template that texts call and the wiki has not; return how many."""
        name, password = next(
            (name, password)
            for name, _, password in (line.partition("\t") for line in users.read_text("utf-8").splitlines())
            if "@" in name
        )
        token = self.ask(action="query", meta="tokens", type="login")["query"]["tokens"]["logintoken"]
        login = self.ask(action="login", lgname=name, lgpassword=password, lgtoken=token)["login"]
        if login["result"] != "Success":
            raise SystemExit(f"{name} cannot log in: {login['result']}")
        token = self.ask(action="query", meta="tokens")["query"]["tokens"]["csrftoken"]
        self.ask(action="edit", title=f"Module:{MODULE}", text=LUA, token=token)
        made: set[str] = set()
        left = list(texts)
        while left:  # what stands in an argument is only seen once its template shows it
            called = {text: self._missing(text) - made for text in left}
            for title in sorted(set().union(*called.values())):
                self.ask(action="edit", title=title, text=f"{{{{#invoke:{MODULE}|all}}}}", token=token)
                made.add(title)
            left = [text for text in left if called[text]]
        return len(made)

    def _missing(self, text: str) -> set[str]:
        found: list[dict[str, Any]] = self._parse(text, "templates")["templates"]
        return {each["title"] for each in found if not each["exists"] and each["title"].startswith("Template:")}


def differing(old: list[str], new: list[str]) -> list[str]:
    """Return the words that only one of two pages has at its place."""
    found: list[str] = []
    shorter = min(len(old), len(new))
    first = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    last = 0  # equal ends are cut off, since the comparison is slow
    while last < shorter - first and old[-1 - last] == new[-1 - last]:
        last += 1
    old, new = old[first : len(old) - last], new[first : len(new) - last]
    for tag, start, end, begin, stop in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            found += [*old[start:end], *new[begin:stop]]
    return found


def strings(value: object) -> Iterator[str]:
    """Give the texts and figures that a value holds, at any depth."""
    if isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif hasattr(value, "__attrs_attrs__"):
        for each in value.__attrs_attrs__:
            yield from strings(getattr(value, each.name))
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def allowed(edited: Article, attribute: str) -> set[str]:
    """Return the words that may differ: those of the changed values, and of the words that were edited."""
    text, pieces = edited.original.text, []
    for edit in edited.edits:
        start, end = edit.span
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        pieces += [text[start:end], text[start : edit.span.start] + edit.new + text[edit.span.end : end]]
    old, new = (getattr(article.film, attribute) for article in (edited.original, edited))
    if isinstance(old, tuple) and isinstance(new, tuple):
        old, new = tuple(one for one in old if one not in new), tuple(one for one in new if one not in old)
    return {word for piece in (*pieces, *strings(old), *strings(new)) for word in WORD.findall(piece)}


def judged(renderer: Renderer, result: Edit) -> str:
    """Render one edit and say what is wrong; nothing if it is confirmed."""
    edited = result.edited
    found = differing(renderer.words(edited.original.text), renderer.words(edited.text))
    if not found:
        return NOTHING
    may = allowed(edited, result.attribute)
    stray = [
        word
        for word in found
        if word not in may
        and not (word.startswith("<a ") and all(part in may | ADDRESS for part in WORD.findall(word[3:-1])))
    ]
    return f"also differ: {' '.join(stray[:SHOWN])}" if stray else ""


def main() -> int:
    """Render a sample, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--api", required=True, help="the address of a wiki's api.php")
    parser.add_argument("--users", type=Path, help="names and passwords: save stand-ins for missing templates")
    parser.add_argument("--only", help="attributes of which edits are taken, with commas; all if not given")
    parser.add_argument("--count", type=int, default=200, help="how many edits are rendered")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    files = [file for path in options.paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    made = [result for file in files for result in sweep(file) if isinstance(result, Edit)]
    if options.only:
        made = [result for result in made if result.attribute in options.only.split(",")]
    sample = seeded(options.seed).sample(made, min(options.count, len(made)))
    sample.sort(key=lambda result: (result.file, result.attribute))
    renderer, started = Renderer(options.api), time.monotonic()
    if options.users:
        articles = [result.edited for result in sample]
        texts = {article.original.text for article in articles} | {
            article.text for article in articles if any("{{" in edit.new for edit in article.edits)
        }
        print(f"stand-ins for {renderer.stand_in(options.users, sorted(texts))} templates", flush=True)
    counts: Counter[str] = Counter()
    for result in sample:
        said = judged(renderer, result)
        counts[said and (said if said == NOTHING else "otherwise")] += 1
        if said:
            print(f"{result.file}: {result.attribute}: {said}", flush=True)
    print(f"{len(sample)} of {len(made)} edits rendered in {time.monotonic() - started:.0f} s, seed {options.seed}")
    print(f"confirmed: {counts['']} of {len(sample)}; {NOTHING}: {counts[NOTHING]}; otherwise: {counts['otherwise']}")
    return 0 if counts[""] == len(sample) else 1


if __name__ == "__main__":
    sys.exit(main())
