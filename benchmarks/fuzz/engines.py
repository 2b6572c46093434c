"""The process of an engine: ``by_hypothesis`` or ``by_atheris``, of which only the one that runs is imported."""

from __future__ import annotations

import faulthandler
import importlib
import json
import sys


def main() -> None:
    """Run the engine that the arguments name."""
    options = json.loads(sys.argv[1])
    sys.path[:0] = options["path"]
    faulthandler.enable()
    importlib.import_module(f"by_{options['engine']}").fuzz(options)


if __name__ == "__main__":
    main()
