"""Commands of the reporting side: connect, sync, outbox."""

from __future__ import annotations

import argparse
import getpass
import sys
from dataclasses import asdict
from typing import Any

from desktop.cli.output import Output
from desktop.cli.typed import opened
from models.errors import ExitStatus
from models.lines import OutboxLine


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's commands to the grammar."""
    connect = commands.add_parser("connect", parents=[shared], help="choose the collector to report to")
    connect.add_argument("url", metavar="URL")
    connect.add_argument("--token-stdin", action="store_true", help="read the token from standard input")
    connect.set_defaults(run=_connect)

    sync = commands.add_parser("sync", parents=[shared], help="send reports to the collector")
    sync.set_defaults(run=_sync)

    outbox = commands.add_parser("outbox", parents=[shared], help="what the collector has not accepted yet")
    outbox.set_defaults(run=_outbox)


def _connect(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.sync.connecting import connect

    # never an argument: every user of the machine can read those of a running program
    token = sys.stdin.readline() if arguments.token_stdin else getpass.getpass("Token of your group: ")
    with opened(arguments, output) as app:
        identity = connect(app, arguments.url, token)
    output.answer(
        {"collector_id": str(identity.collector_id)},
        f"Connected to the collector {identity.collector_id}.",
    )
    return ExitStatus.DONE


def _sync(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.sync.syncing import sync

    with opened(arguments, output) as app:
        result = sync(app, progress=output.progress("Reports"))
    output.answer(
        asdict(result),
        f"{result.sent} reports sent: {result.accepted} accepted, {result.duplicate} held already, "
        f"{result.rejected} refused.",
    )
    return ExitStatus.NEEDS_REVIEW if result.rejected else ExitStatus.DONE


def _outbox(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.sync.outbox import outbox_summary

    with opened(arguments, output) as app:
        summary = outbox_summary(app.store)
    last_sync = summary.last_sync and summary.last_sync.isoformat().replace("+00:00", "Z")
    words = [f"{summary.waiting} reports wait, {summary.accepted} were accepted."]
    words.append(f"Last sync: {last_sync or 'never'}")
    words.extend(_refused_words(line) for line in summary.quarantined)
    output.answer(
        {
            "waiting": summary.waiting,
            "accepted": summary.accepted,
            "quarantined": [_refused_json(line) for line in summary.quarantined],
            "last_sync": last_sync,
            "collector": summary.collector_url,
        },
        "\n".join(words),
    )
    return ExitStatus.NEEDS_REVIEW if summary.quarantined else ExitStatus.DONE


def _refused_json(line: OutboxLine) -> dict[str, Any]:
    return {
        "action": str(line.action_id),
        "case": line.case_ref,
        "type": line.type,
        "count": line.count,
        "reason": line.reason,
    }


def _refused_words(line: OutboxLine) -> str:
    return f"Refused: {line.count} {line.type} on {line.case_ref}: {line.reason} ({line.action_id})"
