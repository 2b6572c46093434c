"""Starts a module beside it, as ``python -I -S start.py child``, in a process that finds no library by itself.

The task of the module, as JSON at its input, has the ``path`` where it and the library are found.
"""

from __future__ import annotations

import importlib
import json
import sys

if __name__ == "__main__":
    task = json.load(sys.stdin)
    sys.path[:] = task["path"]
    importlib.import_module(f"hostile.{sys.argv[1]}").main(task)
