"""The engine that draws units with hypothesis."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from mutate import mutated, shorter
from seeds import texts
from session import Session
from unit import CHOICES, DIALECTS, Unit

import test_wikitext_laws
from again import seeded
from texts import SOURCES


def fuzz(options: dict[str, Any]) -> None:
    """Draw units from the sources of the laws' tests and from changed seeds, batch after batch."""
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
