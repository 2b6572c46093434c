"""The two engines, each in a process of its own: hypothesis, and atheris with the coverage as its guide."""

from __future__ import annotations

import atexit
import faulthandler
import json
import sys
import time
from pathlib import Path
from typing import Any, Final

LIMIT: Final = 300
"""A unit that takes longer than this many seconds ends the process; it is the find then."""
TOLD: Final = 10
"""How many seconds lie between two lines of the state file."""


class Session:
    """One process of a run: counts what it does, keeps what it is at, notes what it finds."""

    def __init__(self, options: dict[str, Any]) -> None:
        """Take what the command was told."""
        from finds import Finds  # noqa: PLC0415 (atheris instruments the library when it is first imported)

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

    def run(self, unit: Any) -> tuple[str, str] | None:
        """Try a unit; return what is wrong with it."""
        from finds import broken  # noqa: PLC0415 (as above)

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
        if time.monotonic() - self.told > TOLD:
            self.tell()
        return found


# ----------------------------------------------------------------------------------------- hypothesis


def hypothesis_engine(options: dict[str, Any]) -> None:
    """Draw units from the sources of the laws' tests and from changed seeds, batch after batch."""
    from hypothesis import HealthCheck, Phase, given, seed, settings  # noqa: PLC0415
    from hypothesis import strategies as st  # noqa: PLC0415
    from mutate import mutated, shorter  # noqa: PLC0415
    from seeds import texts  # noqa: PLC0415
    from unit import CHOICES, DIALECTS, Unit  # noqa: PLC0415

    import test_wikitext_laws  # noqa: PLC0415
    from again import seeded  # noqa: PLC0415
    from texts import SOURCES  # noqa: PLC0415

    session = Session(options)
    known = texts(tuple(map(Path, options["seeds"])))

    def changed(number: int) -> str:
        chance = seeded(number)
        return mutated(chance, shorter(chance, chance.choice(known)))

    seeds_changed = st.integers(0, 2**60).map(changed)
    sources = [*SOURCES.values(), *test_wikitext_laws.SOURCES.values(), seeds_changed, seeds_changed, seeds_changed]
    units = st.builds(Unit, st.sampled_from(DIALECTS), st.integers(0, CHOICES - 1), st.one_of(sources))

    number = session.seed
    while not session.over:
        number += 1

        @seed(number)
        @settings(
            max_examples=500,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(units)
        def law(unit: Unit) -> None:
            if not session.over:
                session.run(unit)

        law()
    session.tell()


# -------------------------------------------------------------------------------------------- atheris


def atheris_engine(options: dict[str, Any]) -> None:
    """Let libFuzzer choose among the units that reach new code; change them by lines, marks and pieces."""
    import atheris  # noqa: PLC0415 (an extra of its own)

    with atheris.instrument_imports(include=["wikifilm"], enable_loader_override=False):
        import wikifilm.cli  # noqa: F401, PLC0415 (all of the library)

    from mutate import crossed, shorter, varied  # noqa: PLC0415
    from seeds import texts  # noqa: PLC0415
    from unit import CHOICES, DIALECTS, Unit, decoded  # noqa: PLC0415

    from again import seeded  # noqa: PLC0415

    session = Session(options)
    corpus = session.work / f"corpus-{session.number}"
    corpus.mkdir(exist_ok=True)
    chance = seeded(session.seed)
    if not any(corpus.iterdir()):
        for index, text in enumerate(texts(tuple(map(Path, options["seeds"])))):
            unit = Unit(chance.choice(DIALECTS), chance.randrange(CHOICES), shorter(chance, text))
            (corpus / f"seed-{index}").write_bytes(unit.encoded())

    def one_input(data: bytes) -> None:
        if not session.over:
            session.run(decoded(data))

    def mutator(data: bytes, most: int, number: int) -> bytes:
        return varied(seeded(number), decoded(data)).encoded()[:most]

    def crossover(first: bytes, second: bytes, most: int, number: int) -> bytes:
        one, other = decoded(first), decoded(second)
        return one._replace(text=crossed(seeded(number), one.text, other.text)).encoded()[:most]

    atexit.register(session.tell)
    seconds = int(session.end - time.monotonic()) + 1
    arguments = [f"-seed={session.seed % 2**31 or 1}", "-max_len=12000", f"-max_total_time={seconds}", "-timeout=600"]
    arguments += [
        "-rss_limit_mb=0",
        "-print_final_stats=1",
        "-len_control=0",
        f"-artifact_prefix={session.work}/",
        str(corpus),
    ]
    if session.most is not None:
        arguments.insert(0, f"-runs={session.most}")
    atheris.Setup([sys.argv[0], *arguments], one_input, custom_mutator=mutator, custom_crossover=crossover)
    atheris.Fuzz()


ENGINES: Final = {"hypothesis": hypothesis_engine, "atheris": atheris_engine}


def main() -> None:
    """Run the engine that the arguments name."""
    options = json.loads(sys.argv[1])
    sys.path[:0] = options["path"]
    faulthandler.enable()
    ENGINES[options["engine"]](options)


if __name__ == "__main__":
    main()
