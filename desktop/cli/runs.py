"""Commands on print runs: runs, run, reprint, mark."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.output import Output, table
from desktop.cli.typed import count, day, numbers, opened, today
from models.errors import ExitStatus
from models.words import PieceState

if TYPE_CHECKING:
    from models.run_lines import PieceLine, RunDetail

MARKABLE = tuple(state for state in PieceState if state is not PieceState.PLANNED)


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's commands to the grammar."""
    runs = commands.add_parser("runs", parents=[shared], help="list print runs")
    runs.set_defaults(run=_runs)

    run = commands.add_parser("run", parents=[shared], help="one run with its pieces")
    run.add_argument("number", type=count, metavar="N")
    run.set_defaults(run=_run)

    reprint = commands.add_parser("reprint", parents=[shared], help="print pieces again, byte for byte")
    reprint.add_argument("number", type=count, metavar="N")
    reprint.add_argument("pieces", type=numbers, metavar="PIECES", help="17,31-33")
    reprint.add_argument("--out", type=Path, required=True, metavar="DIR")
    reprint.set_defaults(run=_reprint)

    mark = commands.add_parser("mark", parents=[shared], help="say what happened to pieces of a run")
    mark.add_argument("number", type=count, metavar="N")
    mark.add_argument("state", choices=[*map(str, MARKABLE)], metavar="STATE", help=" ".join(MARKABLE))
    mark.add_argument("pieces", type=numbers, nargs="?", metavar="PIECES", help="17,31-33; all if left out")
    mark.add_argument("--on", type=day, metavar="DATE", help="the day it happened; today if left out")
    mark.set_defaults(run=_mark)


def run_json(detail: RunDetail) -> dict[str, Any]:
    """A run as `write` and `run N` print it."""
    line = detail.line
    return {
        "run": line.run,
        "created_at": line.created_at.isoformat().replace("+00:00", "Z"),
        "case_refs": list(line.case_refs),
        "signers": line.signers,
        "officials": line.officials,
        "pieces": line.pieces,
        "abroad": line.abroad,
        "home": line.home,
        "posted": line.posted,
        "files": detail.files,
        "preflight": [],
        "piece_list": [_piece_json(piece) for piece in detail.piece_list],
    }


def _piece_json(piece: PieceLine) -> dict[str, Any]:
    return {
        "piece": piece.piece,
        "case": piece.case_ref,
        "official": piece.official,
        "signer": piece.signer,
        "country": piece.country,
        "letter_page": piece.letter_page,
        "letter_pages": piece.letter_pages,
        "envelope_page": piece.envelope_page,
        "state": piece.state,
        "state_on": piece.state_on and piece.state_on.isoformat(),
        "address_block": list(piece.address_block),
    }


def _runs(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.runs import list_runs

    with opened(arguments, output) as app:
        lines = list_runs(app.store)
    output.answer(
        {
            "runs": [
                {
                    "run": line.run,
                    "pieces": line.pieces,
                    "posted": line.posted,
                    "created_at": line.created_at.isoformat().replace("+00:00", "Z"),
                    "case_refs": list(line.case_refs),
                    "folder": line.folder,
                }
                for line in lines
            ]
        },
        table(
            ("run", "made", "pieces", "posted", "cases"),
            [
                (
                    line.run,
                    line.created_at.astimezone().strftime("%Y-%m-%d %H:%M"),
                    line.pieces,
                    line.posted,
                    ", ".join(line.case_refs),
                )
                for line in lines
            ],
        ),
    )
    return ExitStatus.DONE


def _run(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.runs import find_run

    with opened(arguments, output) as app:
        detail = find_run(app.store, arguments.number)
    output.answer(
        run_json(detail),
        table(
            ("piece", "case", "official", "signer", "country", "state"),
            [
                (
                    f"{piece.piece:04}",
                    piece.case_ref,
                    piece.official,
                    piece.signer,
                    piece.country,
                    piece.state,
                )
                for piece in detail.piece_list
            ],
        ),
    )
    return ExitStatus.DONE


def _reprint(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.runs import reprint

    with opened(arguments, output) as app:
        files = reprint(
            app.store,
            arguments.number,
            pieces=arguments.pieces,
            folder=arguments.out,
            progress=output.progress("Letters and envelopes"),
        )
    output.answer(
        {"run": arguments.number, "pieces": list(arguments.pieces), "files": files},
        "\n".join(files.values()),
    )
    return ExitStatus.DONE


def _mark(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.tracking import mark

    state = PieceState(arguments.state)
    with opened(arguments, output) as app:
        marked = mark(app.store, arguments.number, state, pieces=arguments.pieces, on=arguments.on or today())
    kept = f", {len(marked.kept)} were so already" if marked.kept else ""
    output.answer(
        {
            "run": arguments.number,
            "state": state,
            "changed": list(marked.changed),
            "kept": list(marked.kept),
            "actions": marked.actions,
        },
        f"{len(marked.changed)} pieces marked {state}{kept}; {marked.actions:+} letters counted",
    )
    return ExitStatus.DONE
