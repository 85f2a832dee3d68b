"""Commands on who signs: signers, signers add, signers import."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.output import Output, table
from desktop.cli.typed import opened
from models.errors import ExitStatus

if TYPE_CHECKING:
    from models.lines import SignerLine


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's commands to the grammar."""
    signers = commands.add_parser("signers", parents=[shared], help="volunteers who sign")
    ways = signers.add_subparsers(metavar="add NAME … | import FILE.csv")
    added = ways.add_parser("add", parents=[shared], help="add volunteers by name")
    added.add_argument("names", nargs="+", metavar="NAME")
    added.set_defaults(run=_add_signers)
    imported = ways.add_parser("import", parents=[shared], help="add the volunteers of a CSV file")
    imported.add_argument("file", type=Path, metavar="FILE.csv")
    imported.set_defaults(run=_import_signers)
    signers.set_defaults(run=_signers)


def _signers(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.signers import list_signers

    with opened(arguments, output) as app:
        return _answer_signers(output, list_signers(app.store))


def _add_signers(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.signers import add_signers

    with opened(arguments, output) as app:
        return _answer_signers(output, add_signers(app.store, arguments.names))


def _import_signers(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.signers import import_signers

    with opened(arguments, output) as app:
        return _answer_signers(output, import_signers(app.store, arguments.file))


def _answer_signers(output: Output, people: tuple[SignerLine, ...]) -> int:
    output.answer(
        {
            "signers": [
                {"id": p.signer_id, "name": p.name, "lines": list(p.lines), "country": p.country}
                for p in people
            ]
        },
        table(
            ("id", "name", "address"),
            [(p.signer_id, p.name, ", ".join((*p.lines, *filter(None, (p.country,))))) for p in people],
        ),
    )
    return ExitStatus.DONE
