"""The whole round on fictitious cases: read, print, post, record, tally, report, all of it for real."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import resources
from desktop import secrets
from desktop.app import open_app
from desktop.cases import list_cases
from desktop.importing import FileProblem, import_files
from desktop.runs import write
from desktop.signers import keep_signers
from desktop.tallies import tally
from desktop.tracking import mark, record
from desktop.write_request import WriteRequest
from models.errors import CollectorError
from models.lines import SignerLine, TallyRow
from models.words import ActionType, PieceState

if TYPE_CHECKING:
    from desktop.app import App
    from models.run_lines import RunDetail

GROUP = "Harbour Street Group"

SIGNERS = (
    SignerLine(0, "Ida Calloway", ("3 Fern Lane", "Ellery, ME 04999"), "US", ""),
    SignerLine(
        0, "Tomas Quill", ("18 Quay Road", "Ellery, ME 04999"), "US", "I teach, and I ask as a teacher."
    ),
    SignerLine(0, "Noor Brandt", ("Flat 2, 7 Mill Row", "Ellery, ME 04999"), "US", ""),
)


@dataclass(frozen=True, slots=True)
class Round:
    """What came of the round."""

    run: int
    letters: int
    files: dict[str, str]
    tally: tuple[TallyRow, ...]
    collector_tally: tuple[TallyRow, ...]
    """What the collector counted, by case and type."""


def go_round(folder: Path, *, tell: Callable[[str], None]) -> Round:
    """Goes the whole way in a home of its own that is gone afterwards; the PDFs stay in `folder`.

    Args:
        tell: is told each step in a sentence.

    Raises:
        KnownError: a step met the world: no room, no port.
    """
    today = date.today()  # noqa: DTZ011 - the reader's local day
    with tempfile.TemporaryDirectory(prefix="letterwright-demo-") as scratch:
        app = open_app(Path(scratch) / "home", passphrase=secrets.new_passphrase())
        try:
            tell("A home was made, its database encrypted.")
            run = _read_and_write(app, folder, today, tell)
            rows = tally(app.store)
            tell("Tally: " + _sentence(rows))
            collected = _report(app, f"sqlite:///{Path(scratch, 'collector.db').as_posix()}", tell)
        finally:
            app.close()
    return Round(
        run=run.line.run,
        letters=run.line.pieces,
        files=run.files,
        tally=rows,
        collector_tally=collected,
    )


def _read_and_write(app: App, folder: Path, today: date, tell: Callable[[str], None]) -> RunDetail:
    samples = sorted(resources.path("samples").glob("*.txt"))
    imported = import_files(app.store, samples, accept=True)
    for result in imported:
        if isinstance(result, FileProblem):
            raise result.error
        kind = result.kind.replace("_", " ")
        tell(f"Read {result.name}: {kind}, {', '.join(result.case_refs) or 'no case'}.")

    signers = keep_signers(app.store, SIGNERS)
    references = tuple(line.reference for line in list_cases(app.store, today=today) if line.officials)
    request = WriteRequest(references=references, signers=signers, dated=today)
    run = write(app.store, request, folder=folder)
    tell(
        f"Printed run {run.line.run}: {run.line.pieces} letters and envelopes, "
        f"{run.line.abroad} abroad, {run.line.home} home."
    )
    marked = mark(app.store, run.line.run, PieceState.POSTED, on=today)
    tell(f"Marked {len(marked.changed)} pieces posted.")
    call = record(app.store, references[0], type=ActionType.CALL, count=1, on=today)
    tell(f"Recorded {call.count} call on {call.case_ref}.")
    return run


def _report(app: App, database_url: str, tell: Callable[[str], None]) -> tuple[TallyRow, ...]:
    from desktop.sync import collector
    from desktop.sync.connecting import connect
    from desktop.sync.syncing import sync

    collector.init(database_url)
    enrolled = collector.enrol(database_url, GROUP)
    with _serving(database_url) as url:
        tell(f"A collector listens on {url}.")
        connect(app, url, enrolled.token)
        result = sync(app)
        tell(f"Reported {result.sent} actions; the collector accepted {result.accepted}.")
    return collector.tally(database_url)


@contextmanager
def _serving(database_url: str) -> Iterator[str]:
    """A collector in a process of its own, ended with the block; yields its URL."""
    command = [*own_command(), "collector", "serve", "--database", database_url, "--listen", "127.0.0.1:0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            words = process.stdout.readline().split()
            if not words or not words[-1].startswith("http"):
                raise CollectorError(
                    "The collector did not start.",
                    safe="The letters are printed and counted here.",
                    todo="Run `letterwright collector serve` to see why.",
                )
            yield words[-1]
        finally:
            process.terminate()


def own_command() -> list[str]:
    """How this program starts itself: the one-folder build, or this Python."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]


def _sentence(rows: tuple[TallyRow, ...]) -> str:
    return "; ".join(f"{row.keys[0]} {row.count} {row.keys[1]}" for row in rows) + "."
