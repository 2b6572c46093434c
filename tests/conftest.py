"""What all tests share: hypothesis profiles, the example articles, the seed article where it is at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
"""The root of the repository."""

EXAMPLES = ROOT / "examples"
"""The invented articles; they are always there."""

SEED = ROOT.parent / "shared" / "seed"
"""The seed article's folder, beside the repository; its text is not ours, so it may be absent."""

LONG = ("test_wikitext_laws.py", "test_laws.py", "test_hostile.py", "test_patterns.py", "test_grammar.py")
"""The files of tests that take longest."""

# Generating articles under a coverage tracer is slow on a busy machine, which says nothing about the code.
SLOW = [HealthCheck.too_slow]

settings.register_profile("dev", max_examples=100, deadline=None)
settings.register_profile(
    "ci",
    max_examples=200,
    deadline=None,
    print_blob=True,
    derandomize=False,
    suppress_health_check=SLOW,
)
settings.register_profile(
    "nightly",
    max_examples=20_000,
    deadline=None,
    print_blob=True,
    derandomize=False,
    suppress_health_check=SLOW,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev"))


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of the invented articles."""
    return EXAMPLES


@pytest.fixture(scope="session")
def seed_file() -> Path:
    """The seed article's file; a test that asks for it is skipped where there is none."""
    found = sorted(SEED.glob("*.txt"))
    if not found:
        pytest.skip("the seed article is not here (looked for ../shared/seed/*.txt beside the repository)")
    return found[0]


@pytest.fixture(scope="session")
def seed_text(seed_file: Path) -> str:
    """The seed article's text, with its line ends as they are."""
    return seed_file.read_bytes().decode("utf-8")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, so that no processor waits for another in the end."""
    order = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: order.get(item.path.name, len(LONG)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end how many changes the laws asked for, and how many were refused."""
    reports = [each for outcome in ("passed", "failed") for each in terminalreporter.getreports(outcome)]
    lines = [value for each in reports for name, value in each.user_properties if name == "laws"]
    if lines:
        terminalreporter.section("laws")
        for line in sorted(lines):
            terminalreporter.write_line(line)
