"""The program's entry: a command goes to the command line without Qt, nothing opens the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program and returns its exit status (docs/command-line.md).

    Without a command, and with no options but those below, it opens the window; everything else is the
    command line, which starts without Qt and without a display.
    """
    given = list(sys.argv[1:] if argv is None else argv)
    if given == ["--read-confined"]:
        from desktop.reading.confined_child import main as read_confined

        return read_confined()
    options, rest = _window_options().parse_known_args(given)
    if rest or options.help or options.version:
        from desktop.cli.main import main as command_line

        return command_line(given)
    from ui.start import run

    return run(options.home, quit_after_first_paint=options.quit_after_first_paint)


def _window_options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--home", metavar="DIR")
    parser.add_argument("--quit-after-first-paint", action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("--version", action="store_true")
    return parser


if __name__ == "__main__":
    sys.exit(main())
