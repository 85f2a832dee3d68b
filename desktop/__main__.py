"""Runs the command line without a window: ``python -m desktop``."""

import sys

from desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
