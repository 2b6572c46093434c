"""The engine that lets libFuzzer choose units by coverage. Atheris is an extra of its own."""

from __future__ import annotations

import atexit
import importlib
import sys
import time
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["wikifilm"], enable_loader_override=False):
    # The library is instrumented when it is first imported; some modules are only imported by what follows.
    importlib.import_module("wikifilm.cli")
    from mutate import crossed, shorter, varied
    from seeds import texts
    from session import Session
    from unit import CHOICES, DIALECTS, Unit, decoded

    from again import seeded


def fuzz(options: dict[str, Any]) -> None:
    """Let libFuzzer choose among the units that reach new code; change them by lines, marks and pieces."""
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
