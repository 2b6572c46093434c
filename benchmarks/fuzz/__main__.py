"""Fuzzes the library: texts and edits at random, tried against its laws.

    python benchmarks/fuzz --minutes 60 --engine hypothesis|atheris [--jobs 1] [--seed 1] [--units N]
        [--work FOLDER] [--seeds FOLDER...]
    python benchmarks/fuzz --repeat FILE...

Each job is a process. One that dies or hangs is started anew, and what it was at is a find. Each kind of find is made
small and written to the folder ``finds`` of the work folder, beside a file that says how to repeat it. The exit status
is 1 if there is one.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from finds import Finds, broken
from unit import read

HERE = Path(__file__).resolve().parent
PATH = sys.path[:3]


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--units", type=int, help="stop each job behind so many inputs")
    parser.add_argument("--engine", choices=["hypothesis", "atheris"], default="hypothesis")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="else the time")
    parser.add_argument("--work", type=Path, default=Path("build/fuzz"), help="where finds and corpora are kept")
    parser.add_argument("--seeds", type=Path, nargs="*", default=[], help="folders of more texts to begin with")
    parser.add_argument("--repeat", type=Path, nargs="+", help="only try the units in these files")
    return parser.parse_args()


def repeat(paths: list[Path]) -> int:
    """Try the units in files; return how many are broken."""
    count = 0
    for path in paths:
        found = broken(read(path))
        count += found is not None
        print(f"{path}: {'fine' if found is None else found[0]}")
        if found is not None:
            print(found[1])
    return count


def started(options: argparse.Namespace, number: int, tries: int, end: float) -> subprocess.Popen[bytes]:
    """Start a job."""
    given: dict[str, Any] = {
        "engine": options.engine,
        "work": str(options.work),
        "seeds": [str(folder) for folder in options.seeds],
        "number": number,
        "seed": options.seed * 10_000 + number * 1_000 + tries,
        "seconds": end - time.monotonic(),
        "units": options.units,
        "path": PATH,
    }
    log = (options.work / f"log-{number}.txt").open("ab")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(PATH)}
    command = [sys.executable, str(HERE / "engines.py"), json.dumps(given)]
    return subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=environment)


def died(options: argparse.Namespace, number: int, status: int) -> None:
    """Keep what a job was at when it died."""
    current = options.work / f"current-{number}"
    if current.exists() and current.stat().st_size:
        kind = f"died with {status}: {current.stat().st_size} bytes"
        log = (options.work / f"log-{number}.txt").read_bytes()[-3000:].decode("utf-8", "replace")
        folder = Finds(options.work / "finds")
        path = folder.path(kind)
        path.write_bytes(current.read_bytes())
        path.with_suffix(".txt").write_text(f"{kind}\n\npython benchmarks/fuzz --repeat {path}\n\n{log}", "utf-8")


class Totals:
    """What all jobs of a run did, told by the state files that each writes."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.figures = {"executions": 0.0, "characters": 0.0, "wall": 0.0, "cpu": 0.0, "deaths": 0.0}
        self.finds: dict[str, int] = {}

    def gather(self, state: Path) -> None:
        """Add what a job did, and forget its file."""
        if state.exists():
            said = json.loads(state.read_text(encoding="utf-8"))
            finds = said.pop("finds")
            for name, value in said.items():
                self.figures[name] += value
            for kind, count in finds.items():
                self.finds[kind] = self.finds.get(kind, 0) + count
            state.unlink()

    def print(self) -> None:
        """Print it."""
        for name, value in self.figures.items():
            print(f"{name:12} {value:14,.0f}")
        for kind, count in sorted(self.finds.items()):
            print(f"{count:8,} x {kind}")


def run(options: argparse.Namespace) -> Totals:
    """Run the jobs until the time is up."""
    options.work.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + options.minutes * 60
    totals = Totals()
    jobs = {number: started(options, number, 0, end) for number in range(options.jobs)}
    while jobs:
        time.sleep(0.2)
        for number, job in list(jobs.items()):
            status = job.poll()
            if status is None:
                continue
            totals.gather(options.work / f"state-{number}.json")
            del jobs[number]
            if status:
                totals.figures["deaths"] += 1
                died(options, number, status)
                if time.monotonic() < end:
                    jobs[number] = started(options, number, int(totals.figures["deaths"]), end)
    return totals


def main() -> None:
    """Fuzz, or repeat."""
    options = read_options()
    if options.repeat:
        sys.exit(bool(repeat(options.repeat)))
    print(f"engine {options.engine}, seed {options.seed}, {options.jobs} job(s)", flush=True)
    totals = run(options)
    totals.print()
    sys.exit(bool(totals.finds or totals.figures["deaths"]))


if __name__ == "__main__":
    main()
