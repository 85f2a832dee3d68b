"""Commands on the home itself: backup, restore, check."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.cli.output import Output
from desktop.cli.typed import opened
from models.errors import ExitStatus


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's commands to the grammar."""
    backup = commands.add_parser("backup", parents=[shared], help="write the home, encrypted, to one file")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.set_defaults(run=_backup)

    restore = commands.add_parser("restore", parents=[shared], help="bring back a backup")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.set_defaults(run=_restore)

    check = commands.add_parser("check", parents=[shared], help="prove that the database is whole")
    check.set_defaults(run=_check)


def _backup(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.backups import back_up

    with opened(arguments, output) as app:
        back_up(app, arguments.file)
    size = arguments.file.stat().st_size
    output.answer(
        {"file": str(arguments.file), "bytes": size}, f"{arguments.file}: {size:,} bytes, encrypted"
    )
    return ExitStatus.DONE


def _restore(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.backups import restore

    with opened(arguments, output) as app:
        before = restore(app, arguments.file)
    output.answer(
        {"file": str(arguments.file), "before": str(before)},
        f"{arguments.file} is in place. What was there before is in {before}",
    )
    return ExitStatus.DONE


def _check(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.backups import check

    with opened(arguments, output) as app:
        found = check(app)
    output.answer({"problems": list(found)}, "\n".join(found) or "The database is whole.")
    if found:
        output.note("Nothing was changed. Bring back the newest good backup: letterwright restore FILE")
    return ExitStatus.FAILED if found else ExitStatus.DONE
