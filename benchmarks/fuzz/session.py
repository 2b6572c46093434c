"""One process of a run: what it did and what it is at, for both engines."""

from __future__ import annotations

import faulthandler
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from finds import Finds, broken

if TYPE_CHECKING:
    from unit import Unit

LIMIT: Final = 300
"""A unit that takes longer than this many seconds ends the process; it is the find then."""
TOLD: Final = 10
"""How many seconds lie between two lines of the state file."""


class Session:
    """One process of a run: counts what it does, keeps what it is at, notes what it finds."""

    def __init__(self, options: dict[str, Any]) -> None:
        """Take what the command was told."""
        self.work = Path(options["work"])
        self.number = options["number"]
        self.seed = options["seed"]
        self.end = time.monotonic() + options["seconds"]
        self.most = options["units"]
        self.finds = Finds(self.work / "finds")
        self.current = (self.work / f"current-{self.number}").open("wb", buffering=0)
        self.state = self.work / f"state-{self.number}.json"
        self.executions = 0
        self.characters = 0
        self.told = 0.0
        self.begun = time.monotonic()

    @property
    def over(self) -> bool:
        """Whether the time is up, or enough was done."""
        return time.monotonic() >= self.end or (self.most is not None and self.executions >= self.most)

    def tell(self) -> None:
        """Write what was done so far."""
        self.told = time.monotonic()
        said = {
            "executions": self.executions,
            "characters": self.characters,
            "wall": self.told - self.begun,
            "cpu": time.process_time(),
            "finds": self.finds.counts,
        }
        self.state.write_text(json.dumps(said), encoding="utf-8")

    def run(self, unit: Unit) -> tuple[str, str] | None:
        """Try a unit; return what is wrong with it."""
        data = unit.encoded()
        self.current.seek(0)
        self.current.truncate()
        self.current.write(data)
        faulthandler.dump_traceback_later(LIMIT, exit=True)
        found = broken(unit)
        faulthandler.cancel_dump_traceback_later()
        self.executions += 1
        self.characters += len(unit.text)
        if found is not None and self.finds.add(unit, *found):
            print(f"find: {found[0]}\n    {self.finds.path(found[0])}", flush=True)
        if found is not None or self.over or time.monotonic() - self.told > TOLD:
            self.tell()
        return found
