"""Makes ``python -m wikifilm`` the command line."""

import sys

from wikifilm.cli import main

if __name__ == "__main__":
    sys.exit(main())
