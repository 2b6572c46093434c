"""What people write round a wikitext parser to get a film: the same lines for every peer, over what the peer gives.

A peer gives an infobox's parameters (name to wikitext), the plain text of any wikitext, the sections with their
wikitext, and other templates. Lists are parted at line breaks, bullets and list templates; casts at `` as `` and the
first comma or colon; figures by short patterns. It is meant to be what a careful user would write in an afternoon.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Page", "Template", "film"]

FIELDS = {
    "directors": ("director",),
    "writers": ("writer", "writers"),
    "screenplay": ("screenplay",),
    "story": ("story",),
    "producers": ("producer", "producers"),
    "starring": ("starring",),
    "narrators": ("narrator",),
    "cinematography": ("cinematography",),
    "editing": ("editing",),
    "music": ("music",),
    "production_companies": ("studio", "production_companies", "production companies"),
    "distributors": ("distributor",),
    "countries": ("country",),
    "languages": ("language",),
}
LISTS = {"plainlist", "plain list", "ubl", "unbulleted list", "hlist", "flatlist", "cast listing", "castlist"}
CURRENCIES = {"$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "¥": "JPY"}
SCALES = {"million": 10**6, "billion": 10**9, "crore": 10**7, "lakh": 10**5}
MONEY = re.compile(
    r"(US\$|[$£€₹¥])\s*([\d.,]+)(?:\s*[-–]\s*([\d.,]+))?\s*(million|billion|crores?|lakhs?)?", re.IGNORECASE
)
ROTTEN = re.compile(r"(\d+)%.{0,80}?(?:based on|from)\s+(\d+)|(\d+)% of (\d+)", re.DOTALL)
AVERAGE = re.compile(r"average (?:rating|score)? ?of ([\d.]+)(?:/10| out of 10)")
META = re.compile(r"(\d+) out of 100.{0,60}?(\d+) (?:critics|reviews)", re.DOTALL)
GRADE = re.compile(r"CinemaScore.{0,120}?\"?([A-F][-+−–]?)\"? (?:on|grade)", re.DOTALL)
LINE = re.compile(r"^[*#]+\s*", re.MULTILINE)


class Template(NamedTuple):
    """A template as the lines below use it."""

    name: str
    arguments: dict[str, str]
    source: str


class Page(NamedTuple):
    """What a peer gives of a page."""

    templates: list[Template]
    sections: list[tuple[str, str]]
    plain: Callable[[str], str]
    links: Callable[[str], list[tuple[str, str]]]


def _named(page: Page, source: str) -> list[dict[str, Any]]:
    text = source
    for each in page.templates:
        if each.name.casefold() in LISTS and each.source in text:
            inside = "\n".join(value for key, value in each.arguments.items() if key.isdigit())
            text = text.replace(each.source, inside)
    found = []
    pages = {label: target for target, label in page.links(source)}
    for line in re.split(r"<br\s*/?>|\n", text):
        said = page.plain(LINE.sub("", line)).strip()
        for name in re.split(r",\s+(?!Jr|Sr|Inc|Ltd|LLC)", said) if "[[" not in line or "," in said else [said]:
            bare = re.sub(r"\s*\([^)]*\)\s*$", "", name).strip()
            if bare:
                each_name: dict[str, Any] = {"name": bare}
                if bare in pages:
                    each_name["page"] = pages[bare]
                notes = re.findall(r"\(([^)]*)\)\s*$", name)
                found.append(each_name | ({"notes": notes} if notes else {}))
    return found


def _dates(page: Page, source: str) -> list[dict[str, Any]]:
    for each in page.templates:
        if each.name.casefold() in {"film date", "start date"} and each.source in source:
            cells = [value.strip() for key, value in each.arguments.items() if key.isdigit()]
            found = []
            for at in range(0, len(cells), 4):
                figures = [cell for cell in cells[at : at + 3] if cell.isdigit()]
                if not figures:
                    continue
                date = "-".join([figures[0], *(f"{int(cell):02}" for cell in figures[1:])])
                place = page.plain(cells[at + 3]).strip() if at + 3 < len(cells) else ""
                found.append({"date": date} | ({"place": place} if place else {}))
            return found
    return []


def _runtimes(page: Page, source: str) -> list[dict[str, Any]]:
    return [{"minutes": int(each)} for each in re.findall(r"(\d+)\s*min", page.plain(source))]


def _money(page: Page, source: str) -> list[dict[str, Any]]:
    source = re.sub(r"\{\{(?:INR|Indian Rupee)\}\}", "₹", re.sub(r"\{\{(?:INR|₹)\|([^{}|]*)[^{}]*\}\}", r"₹\1", source))
    text = page.plain(source) or source
    found = []
    for match in MONEY.finditer(text):
        try:
            low, high = (float(each.replace(",", "")) for each in (match[2], match[3] or match[2]))
        except ValueError:
            continue
        scale = SCALES.get((match[4] or "").lower().rstrip("s"), 1)
        found.append({"min": low * scale, "max": high * scale, "currency": CURRENCIES[match[1].upper()]})
    return found


def _credit(page: Page, line: str) -> dict[str, Any] | None:
    text = page.plain(line).strip()
    left, separator, right = text.partition(" as ")
    if not separator:
        parts = re.split(r"\s[-–—]\s|\s?\.\.\.+\s?|:\s", text, maxsplit=1)
        left, right = parts[0], parts[1] if len(parts) > 1 else ""
    parted = re.split(r",\s|:\s|\s[-–—]\s", right, maxsplit=1)
    notes = re.findall(r"\(([^)]*)\)", parted[0])
    roles = re.split(r"\s*/\s*", re.sub(r"\s*\([^)]*\)", "", parted[0]).strip())
    actor = re.sub(r"\s*\([^)]*\)", "", left).strip()
    if not actor:
        return None
    credit: dict[str, Any] = {"actors": [{"name": actor}], "roles": [{"name": role} for role in roles if role]}
    if notes:
        credit["notes"] = notes
    if len(parted) > 1 and parted[1]:
        credit["description"] = parted[1]
    return credit


def _cast(page: Page) -> list[dict[str, Any]]:
    found = []
    for title, source in page.sections:
        if re.search(r"cast|characters", title, re.IGNORECASE) and "casting" not in title.lower():
            lines = re.findall(r"^[*#:]+\s*(.*)$", source, re.MULTILINE)
            found += [credit for line in lines if (credit := _credit(page, line)) is not None]
    return found


def _scores(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    rotten = ROTTEN.search(text) if "Rotten Tomatoes" in text else None
    if rotten:
        value, count = (rotten[1], rotten[2]) if rotten[1] else (rotten[3], rotten[4])
        average = AVERAGE.search(text)
        score = {"source": "Rotten Tomatoes", "value": int(value), "scale": 100, "count": int(count)}
        found.append(score | ({"average": float(average[1].rstrip("."))} if average else {}))
    meta = META.search(text) if "Metacritic" in text else None
    if meta:
        found.append({"source": "Metacritic", "value": int(meta[1]), "scale": 100, "count": int(meta[2])})
    grade = GRADE.search(text)
    if grade:
        found.append({"source": "CinemaScore", "grade": grade[1].replace("−", "-").replace("–", "-")})
    return found


def _tracks(page: Page) -> list[dict[str, Any]]:
    found = []
    for each in page.templates:
        if each.name.casefold() not in {"track listing", "tracklist", "track list"}:
            continue
        album = page.plain(each.arguments.get("headline", "")).strip()
        for number in range(1, 100):
            title = each.arguments.get(f"title{number}")
            if title is None:
                break
            track: dict[str, Any] = {"number": number, "title": page.plain(title).strip()}
            for key, name in (("length", "length"), ("extra", "artists")):
                value = page.plain(each.arguments.get(f"{key}{number}", "")).strip()
                if value:
                    names = [{"name": part.strip()} for part in re.split(r",|&", value)]
                    track[name] = names if name == "artists" else value
            found.append(track | ({"album": album} if album else {}))
    return found


def _accolades(page: Page, tables: Iterable[list[list[str]]]) -> list[dict[str, Any]]:
    found = []
    for rows in tables:
        heads = [page.plain(cell).strip().casefold() for cell in rows[0]] if rows else []
        if "category" not in heads or "result" not in heads:
            continue
        for row in rows[1:]:
            cells = dict(zip(heads, row, strict=False))
            award = next((cells[key] for key in ("award", "ceremony", "organization") if key in cells), "")
            people = next((cells[key] for key in heads if key.startswith(("recipient", "nominee"))), "")
            found.append(
                {
                    "award": page.plain(award).strip(),
                    "category": page.plain(cells["category"]).strip(),
                    "recipients": _named(page, people),
                    "result": re.sub(
                        r"[{}]|nom$", lambda match: "inated" * (match[0] == "nom"), cells["result"]
                    ).strip(),
                }
            )
    return found


def film(page: Page, tables: Iterable[list[list[str]]] = ()) -> dict[str, Any]:
    """Return a film in the shape of film-json."""
    box = next((each for each in page.templates if each.name.casefold() == "infobox film"), None)
    values = {} if box is None else box.arguments
    found: dict[str, Any] = {}
    for attribute, names in FIELDS.items():
        source = next((values[name] for name in names if values.get(name, "").strip()), "")
        found[attribute] = _named(page, source)
    found["released"] = _dates(page, values.get("released", ""))
    found["runtimes"] = _runtimes(page, values.get("runtime", ""))
    found["budget"], found["gross"] = (_money(page, values.get(key, "")) for key in ("budget", "gross"))
    found["cast"] = _cast(page)
    text = "\n".join(page.plain(source) for _, source in page.sections)
    found["scores"] = _scores(text)
    found["tracks"] = _tracks(page)
    found["accolades"] = _accolades(page, tables)
    return found
