"""Takes a command line apart, runs its command, and turns what comes of it into an exit status."""

from __future__ import annotations

import argparse
import atexit
import gc
import sys
from collections.abc import Sequence
from typing import Any

from desktop.cli import (
    actions,
    cases,
    collector,
    demo,
    embassies,
    home,
    runs,
    signers,
    sizes,
    sync,
    texts,
    write,
)
from desktop.cli.output import Output
from desktop.problem_report import bug_report
from models.errors import CancelledError, ExitStatus, KnownError

_COLLECT_AFTER = 50_000
"""Objects made, beyond those dropped, between two looks for cycles; Python's own is 700."""


def main(argv: Sequence[str]) -> int:
    """Runs one command and returns its exit status (docs/command-line.md).

    0 done, 1 failed, 2 wrong usage, 3 done but something needs a person's eye, 4 refused.
    """
    # a command makes much and ends soon: looking for cycles all the while took an eighth of its time, and
    # looking through what lives at the end, which goes with the process anyway, another sixth
    gc.set_threshold(_COLLECT_AFTER)
    atexit.register(gc.freeze)
    # the options that may stand before or after the command have no default of their own: a sub-parser's
    # would overwrite what was said before the command
    arguments = parser().parse_args(list(argv), argparse.Namespace(home=None, json=False))
    output = Output(as_json=arguments.json)
    try:
        status: int = arguments.run(arguments, output)
    except KnownError as error:
        output.problem(error)
        return int(error.status)
    except KeyboardInterrupt:
        output.problem(
            CancelledError(
                "The command was stopped.",
                safe="Nothing is half done: what was answered is kept, the rest is as before.",
                todo="Run it again when you like.",
            )
        )
        return int(ExitStatus.FAILED)
    except BrokenPipeError:  # `letterwright cases | head` has read enough
        sys.stderr.close()
        return int(ExitStatus.DONE)
    except Exception as error:  # noqa: BLE001 - the edge: a bug becomes a report free of names
        print(bug_report(error), file=sys.stderr)
        return int(ExitStatus.FAILED)
    return status


def parser() -> argparse.ArgumentParser:
    """The whole grammar, for `main` and for the tests that hold it to the contract."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--home", metavar="DIR", default=argparse.SUPPRESS, help="folder of the database")
    shared.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS,
        help="print one JSON object and nothing else",
    )
    whole = _Strict(
        prog="letterwright",
        description="Reads Urgent Actions, prints addressed letters and envelopes, counts and reports them. "
        "Without a command it opens the window.",
        parents=[shared],
    )
    whole.add_argument("--version", action=_Version, nargs=0, help="show program's version number and exit")
    commands = whole.add_subparsers(metavar="COMMAND", required=True, parser_class=_Strict)
    for group in (cases, signers, embassies, write, runs, texts, sizes, actions, sync, collector, home, demo):
        group.add_commands(commands, shared)
    return whole


class _Version(argparse.Action):
    """Tells the version; as argparse's own, but it is looked up only when somebody asks."""

    def __call__(self, parser: argparse.ArgumentParser, *_given: Any, **_more: Any) -> None:
        from importlib.metadata import version

        print(f"Letterwright {version('letterwright')}")
        parser.exit()


class _Strict(argparse.ArgumentParser):
    """argparse without abbreviated options: they would become part of the contract unseen."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)
