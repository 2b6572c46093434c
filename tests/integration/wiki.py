"""A MediaWiki as the integration suite sees it: pages read and saved through its API, with the standard library."""

from __future__ import annotations

import hashlib
import json
from http.cookiejar import CookieJar
from typing import Any, NamedTuple
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

JSON = dict[str, Any]


class ApiError(Exception):
    """The wiki refused; ``code`` is its own word for why, such as ``editconflict``."""

    def __init__(self, error: JSON) -> None:
        super().__init__(f"{error['code']}: {error.get('info', '')}")
        self.code: str = error["code"]


class Revision(NamedTuple):
    """What a page holds."""

    id: int
    text: str
    sha1: str


class Saved(NamedTuple):
    """What the wiki says of a save."""

    old: int
    new: int


class Wiki:
    """A session of one account."""

    def __init__(self, api: str, user: str, password: str) -> None:
        self.api = api
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()), ProxyHandler({}))
        self._token = ""
        if "@" in user:  # a bot password
            login = self.ask(action="login", lgname=user, lgpassword=password, lgtoken=self._fresh("login"))
            status = login["login"]["result"].upper()
        else:
            login = self.ask(
                action="clientlogin",
                username=user,
                password=password,
                logintoken=self._fresh("login"),
                loginreturnurl=api,
            )
            status = login["clientlogin"]["status"].replace("PASS", "SUCCESS")
        if status != "SUCCESS":
            raise ApiError({"code": status, "info": f"{user} cannot log in"})
        self._token = self._fresh("csrf")

    def ask(self, **parameters: str | int) -> JSON:
        """Return the answer to one request; it is posted, so a text may be long."""
        body = urlencode({"format": "json", "formatversion": 2, "errorformat": "bc", **parameters}).encode()
        with self._opener.open(self.api, body, timeout=120) as answer:
            found: JSON = json.load(answer)
        if "error" in found:
            raise ApiError(found["error"])
        return found

    def _fresh(self, kind: str) -> str:
        token: str = self.ask(action="query", meta="tokens", type=kind)["query"]["tokens"][f"{kind}token"]
        return token

    def read(self, title: str) -> Revision:
        """Return what a page holds now."""
        found = self.ask(
            action="query", prop="revisions", titles=title, rvprop="ids|sha1|content", rvslots="main", rvlimit=1
        )
        revision = found["query"]["pages"][0]["revisions"][0]
        return Revision(revision["revid"], revision["slots"]["main"]["content"], revision["sha1"])

    def put(self, title: str, text: str) -> None:
        """Save a page whatever it held."""
        self.ask(action="edit", title=title, text=text, token=self._token, summary="wikifilm: a fresh copy")

    def save(self, title: str, text: str, base: int, summary: str = "") -> Saved:
        """Save a page as docs/how-to/bots.md says: on a revision, and with the digest of the text."""
        answer = self.ask(
            action="edit",
            title=title,
            text=text,
            md5=hashlib.md5(text.encode(), usedforsecurity=False).hexdigest(),
            baserevid=base,
            nocreate=1,
            summary=summary,
            token=self._token,
        )["edit"]
        return Saved(answer.get("oldrevid", base), answer.get("newrevid", base))  # it says neither if nothing changed

    def tree(self, revision: int) -> str:
        """Return how MediaWiki's preprocessor cuts a revision, as XML."""
        found: str = self.ask(action="parse", oldid=revision, prop="parsetree")["parse"]["parsetree"]
        return found
