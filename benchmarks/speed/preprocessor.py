"""MediaWiki's own preprocessor in PHP, timed without the start of its process."""

from __future__ import annotations

import resource
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["preprocessor"]

MORE = 4
"""How many passes the longer of two processes makes more than the shorter one."""


def preprocessor(command: str, texts: Sequence[str]) -> Callable[[], float] | None:
    """Return the pass of the preprocessor over texts; None where it does not run.

    Two processes are started, the second of which reads all texts ``MORE`` times more often: what it takes longer is
    the preprocessor's own CPU time.

    Args:
        command: What is started, with ``--bench TIMES --list FILE`` behind it.
        texts: The texts.
    """
    folder = Path(tempfile.mkdtemp(prefix="wikifilm-bench-"))
    paths = [folder / f"{number}.wiki" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_bytes(text.encode("utf-8", "replace"))
    listing = folder / "list"
    listing.write_text("\n".join(map(str, paths)), encoding="utf-8")

    def used(times: int) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [*shlex.split(command), "--bench", str(times), "--list", str(listing)], check=True, capture_output=True
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def taken() -> float:
        return -(used(1) - used(1 + MORE)) / MORE

    try:
        taken()
    except (OSError, subprocess.CalledProcessError):
        print("no preprocessor: --oracle names a command that does not run", file=sys.stderr)
        return None
    return taken
