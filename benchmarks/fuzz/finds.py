"""What was found: told apart by where it went wrong, made small, written as files that repeat it."""

from __future__ import annotations

import hashlib
import re
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from oracles import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unit import Unit

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]
SLOW: Final = 3.0
"""A unit that takes more CPU seconds than this, and one for each ``PER_SECOND`` characters, is a find."""
PER_SECOND: Final = 5000
_NUMBERS: Final = re.compile(r"\d+|'[^']*'|\"[^\"]*\"")


def signature(error: BaseException) -> str:
    """Return what tells one mistake from another: the law or the exception, and the place in the library."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/wikifilm/" in frame.filename]
    place = ours[-1] if ours else frames[-1]
    last = frames[-1]
    said = _NUMBERS.sub("", str(error).split("\n")[0])[:80] if isinstance(error, AssertionError) else ""
    where = f"{Path(last.filename).name}:{last.name}: {last.line}" if isinstance(error, AssertionError) else ""
    inside = "" if isinstance(error, AssertionError) else f"{Path(place.filename).name}:{place.name}: {place.line}"
    return f"{type(error).__name__} {said or where}{inside}".strip()


def broken(unit: Unit) -> tuple[str, str] | None:
    """Return the signature of what is wrong with a unit and the traceback; None if nothing is."""
    begun = time.process_time()
    try:
        check(unit)
    except Exception as error:  # noqa: BLE001 (whatever it is, it is a find)
        return signature(error), traceback.format_exc()
    taken, limit = time.process_time() - begun, SLOW + len(unit.text) / PER_SECOND
    return ("slow", f"{taken:.1f} CPU seconds for {len(unit.text)} characters\n") if taken > limit else None


def smaller(unit: Unit, wanted: str, seconds: float = 60) -> Unit:
    """Return a unit with the same mistake, from which nothing can be left out."""
    end = time.monotonic() + seconds

    def same(one: Unit) -> bool:
        if one == unit:
            return False
        found = broken(one)
        return found is not None and found[0] == wanted

    size = len(unit.text) // 2
    while size and time.monotonic() < end:
        shorter = next((one for one in _without(unit, size, end) if same(one)), None)
        if shorter is None:
            size //= 2
        else:
            unit = shorter
            size = min(size, len(unit.text) // 2 or 1)
    return unit


def _without(unit: Unit, size: int, end: float) -> Iterator[Unit]:
    """Give the unit without each stretch of a size; other choices too, since another text asks for other edits."""
    for start in range(0, len(unit.text), size):
        if time.monotonic() > end:
            return
        text = unit.text[:start] + unit.text[start + size :]
        yield unit._replace(text=text)


class Finds:
    """The finds of a run, each kind once, in a folder."""

    def __init__(self, folder: Path) -> None:
        """Write to a folder; what lies there is known."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.counts: dict[str, int] = {}

    def path(self, kind: str) -> Path:
        """Return the file of a kind of mistake."""
        return self.folder / f"{hashlib.sha1(kind.encode(), usedforsecurity=False).hexdigest()[:10]}.unit"

    def add(self, unit: Unit, kind: str, trace: str) -> bool:
        """Note a find; write it, made small, if it is new. Return whether it is."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        path = self.path(kind)
        if path.exists():
            return False
        path.write_bytes(unit.encoded())  # first as it is: making it small may take long
        if kind not in {"slow", "died"}:
            unit = smaller(unit, kind)
            again = broken(unit)
            trace = again[1] if again is not None else trace
        path.write_bytes(unit.encoded())
        note = f"{kind}\n\npython benchmarks/fuzz --repeat {path}\n\n{unit}\n\n{trace}"
        path.with_suffix(".txt").write_bytes(note.encode("utf-8", "backslashreplace"))
        return True
