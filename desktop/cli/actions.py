"""Commands on what is counted: record, void, tally."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.cli.output import Output, table
from desktop.cli.typed import count, day, keys, opened, today
from models.errors import ExitStatus
from models.lines import ActionLine
from models.words import ActionType


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's commands to the grammar."""
    record = commands.add_parser("record", parents=[shared], help="record an action taken elsewhere")
    record.add_argument("reference", metavar="REF", help='such as "UA 20/17"')
    record.add_argument("--type", choices=[*map(str, ActionType)], required=True)
    record.add_argument("--count", type=count, required=True, metavar="N")
    record.add_argument("--on", type=day, metavar="DATE", help="today if left out")
    record.add_argument("--to", metavar="OFFICIAL", help="number, name or role of an official")
    record.add_argument("--event", metavar="NAME", help="the evening on which people wrote")
    record.set_defaults(run=_record)

    void = commands.add_parser("void", parents=[shared], help="take an action back; the record stays")
    void.add_argument("action", metavar="ACTION", help="its number, or how that begins")
    void.add_argument("--why", metavar="TEXT")
    void.set_defaults(run=_void)

    tally = commands.add_parser("tally", parents=[shared], help="counts of actions")
    tally.add_argument("--by", type=keys, metavar="KEY,…", help="case type country official month event")
    tally.add_argument("--from", dest="start", type=day, metavar="D")
    tally.add_argument("--to", dest="end", type=day, metavar="D")
    tally.add_argument("--csv", type=Path, metavar="F", help="write it as CSV too")
    tally.set_defaults(run=_tally)


def action_json(action: ActionLine) -> dict[str, Any]:
    """An action as `record` and `void` print it."""
    return {
        "action": str(action.action_id),
        "case": action.case_ref,
        "type": action.type,
        "count": action.count,
        "on": action.on.isoformat(),
        "official": action.official,
        "voided": action.voided,
    }


def _record(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.cases import find_case, official_named
    from desktop.tracking import record

    with opened(arguments, output) as app:
        detail = find_case(app.store, arguments.reference, today=today())
        action = record(
            app.store,
            detail.line.reference,
            type=ActionType(arguments.type),
            count=arguments.count,
            on=arguments.on or today(),
            official_id=official_named(app.store, detail, arguments.to) if arguments.to else None,
            event=arguments.event,
        )
    output.answer(
        action_json(action),
        f"{action.action_id}: {action.count} {action.type} on {action.case_ref}, {action.on.isoformat()}",
    )
    return ExitStatus.DONE


def _void(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.tracking import find_action, void

    with opened(arguments, output) as app:
        action = find_action(app.store, arguments.action)
        taken_back = void(app.store, action.action_id, why=arguments.why)
    output.answer(
        action_json(taken_back),
        f"{taken_back.action_id}: {taken_back.count} {taken_back.type} on {taken_back.case_ref} taken back",
    )
    return ExitStatus.DONE


def _tally(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.tallies import DEFAULT_KEYS, tally, tally_csv, tally_json
    from models.files import written_whole

    by = arguments.by or DEFAULT_KEYS
    with opened(arguments, output) as app:
        rows = tally(app.store, by=by, start=arguments.start, end=arguments.end)
    if arguments.csv is not None:
        with written_whole(arguments.csv) as stream:
            stream.write(tally_csv(rows, by))
    total = sum(row.count for row in rows)
    output.answer(
        tally_json(rows, by),
        table(
            [*by, "count"],
            [*((*row.keys, row.count) for row in rows), (*("total", *("",) * (len(by) - 1)), total)],
        ),
    )
    return ExitStatus.DONE
