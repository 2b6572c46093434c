"""The wiki of the integration suite: two accounts of it, and the invented articles as its pages."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from integration.wiki import Wiki

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLES = Path(__file__).resolve().parent / "articles"

COMMAND = (
    "WIKIFILM_WIKI=$(../shared/mediawiki/start build/wiki 8124) WIKIFILM_WIKI_USERS=build/wiki/users "
    "python -m pytest tests/integration"
)
"""What docs/how-to/bots.md says."""


@pytest.fixture(scope="session")
def accounts() -> tuple[Wiki, Wiki]:
    """A bot with a bot password, and a person."""
    api, users = os.environ.get("WIKIFILM_WIKI"), os.environ.get("WIKIFILM_WIKI_USERS")
    if not api or not users:
        pytest.skip(f"no MediaWiki: WIKIFILM_WIKI and WIKIFILM_WIKI_USERS are not set; start one with `{COMMAND}`")
    lines = Path(users).read_text("utf-8").splitlines()
    known = dict(line.split("\t") for line in lines if line)
    bot = next(name for name in known if "@" in name)
    person = next(name for name in known if name not in (bot, bot.partition("@")[0], "Admin"))
    return Wiki(api, bot, known[bot]), Wiki(api, person, known[person])


@pytest.fixture(scope="session")
def wiki(accounts: tuple[Wiki, Wiki]) -> Wiki:
    """The session that edits with wikifilm."""
    return accounts[0]


@pytest.fixture(scope="session")
def somebody(accounts: tuple[Wiki, Wiki]) -> Wiki:
    """The session of another account."""
    return accounts[1]


@pytest.fixture(scope="module")
def page(wiki: Wiki) -> Callable[[str], str]:
    """Return the title of the page that holds an article; it is put there when first asked for."""
    known: dict[str, str] = {}

    def page_of(article: str) -> str:
        if article not in known:
            known[article] = f"Wikifilm integration/{article}"
            wiki.put(known[article], (ARTICLES / f"{article}.wiki").read_bytes().decode())
        return known[article]

    return page_of
