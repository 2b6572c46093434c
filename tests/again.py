"""What comes back the same each time: values out of a pickle, chance out of a seed."""

from __future__ import annotations

import pickle
import random
from typing import TypeVar

T = TypeVar("T")


def pickled(value: T, protocol: int | None = None) -> T:
    """Return what comes back from a pickle of a value."""
    again: T = pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 (made on this line)
    return again


def seeded(number: int) -> random.Random:
    """Return what draws the same each time."""
    return random.Random(number)  # noqa: S311 (no secret)
