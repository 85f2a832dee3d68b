"""The demo command: the whole round on fictitious cases, from reading to a collector's tally."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.cli.output import Output, table
from models.errors import ExitStatus


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's command to the grammar."""
    demo = commands.add_parser("demo", parents=[shared], help="the whole round on fictitious cases")
    demo.add_argument("folder", type=Path, metavar="DIR", help="where the PDFs are left")
    demo.set_defaults(run=_demo)


def _demo(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.demo import go_round

    result = go_round(arguments.folder, tell=output.note)
    output.answer(
        {
            "run": result.run,
            "letters": result.letters,
            "files": result.files,
            "tally": [{"case": row.keys[0], "type": row.keys[1], "count": row.count} for row in result.tally],
            "total": sum(row.count for row in result.tally),
            "collector_tally": [
                {"case": row.keys[0], "type": row.keys[1], "count": row.count}
                for row in result.collector_tally
            ],
            "collector_total": sum(row.count for row in result.collector_tally),
        },
        "The collector counts, for all groups:\n"
        + table(("case", "type", "count"), [(*row.keys, row.count) for row in result.collector_tally])
        + "\n\nOn paper:\n"
        + "\n".join(result.files.values()),
    )
    return ExitStatus.DONE
