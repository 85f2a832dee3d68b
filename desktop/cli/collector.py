"""Commands of the receiving side: collector init, enrol, serve, tally."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.cli.output import Output, table
from desktop.cli.typed import day, keys
from models.errors import ExitStatus
from models.words import TallyKey

_BY = (TallyKey.CASE, TallyKey.TYPE)


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's commands to the grammar."""
    collector = commands.add_parser("collector", parents=[shared], help="receive the reports of groups")
    own = argparse.ArgumentParser(add_help=False, parents=[shared])
    own.add_argument("--database", metavar="URL", help="sqlite:///FILE or postgresql+psycopg://…")
    parts = collector.add_subparsers(metavar="COMMAND", required=True)

    init = parts.add_parser("init", parents=[own], help="make the collector, or upgrade it")
    init.set_defaults(run=_init)

    enrol = parts.add_parser("enrol", parents=[own], help="let a group report; prints its token once")
    enrol.add_argument("group", metavar="GROUP")
    enrol.set_defaults(run=_enrol)

    serve = parts.add_parser("serve", parents=[own], help="receive until told to stop")
    serve.add_argument("--listen", metavar="HOST:PORT", default="127.0.0.1:8080")
    serve.set_defaults(run=_serve)

    tally = parts.add_parser("tally", parents=[own], help="counts of what all groups reported")
    tally.add_argument("--by", type=keys, default=_BY, metavar="KEY,…", help=" ".join(TallyKey))
    tally.add_argument("--from", dest="start", type=day, metavar="D")
    tally.add_argument("--to", dest="end", type=day, metavar="D")
    tally.set_defaults(run=_tally)


def _init(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.sync.collector import init

    made = init(_database(arguments))
    output.answer(
        {"collector_id": str(made.collector_id), "epoch": str(made.epoch)},
        f"The collector {made.collector_id} is ready.",
    )
    return ExitStatus.DONE


def _enrol(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.sync.collector import enrol

    enrolled = enrol(_database(arguments), arguments.group)
    output.answer({"group": enrolled.group, "token": enrolled.token}, enrolled.token)
    output.note("This token is not shown again. Give it to the group by a way that others cannot read.")
    return ExitStatus.DONE


def _serve(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.sync.collector import serve

    serve(_database(arguments), arguments.listen, announce=lambda url: output.answer({"listening": url}, url))
    return ExitStatus.DONE


def _tally(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.sync.collector import tally
    from desktop.tallies import tally_json

    rows = tally(_database(arguments), by=arguments.by, start=arguments.start, end=arguments.end)
    counted = tally_json(rows, arguments.by)
    output.answer(
        counted,
        table([*arguments.by, "count"], [[*row.keys, row.count] for row in rows])
        + f"\nTotal: {counted['total']}",
    )
    return ExitStatus.DONE


def _database(arguments: argparse.Namespace) -> str:
    """The URL given, or the file in the home folder."""
    if arguments.database:
        return str(arguments.database)
    from desktop.app import default_home, make_home

    home = make_home(Path(arguments.home) if arguments.home else default_home())
    return f"sqlite:///{home.absolute() / 'collector.db'}"
