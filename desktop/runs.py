"""Print runs: written with their record in one step, listed, and printed again byte for byte."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from desktop.planned_runs import PlannedRun, RunRefusedError, plan, renumbered
from desktop.printing.plan import RunPlan
from desktop.printing.planned_lines import piece_lines
from desktop.printing.run import Cancelled, Progress
from desktop.printing.snapshot import plan_from_json, plan_to_json
from desktop.run_files import (
    RunFiles,
    drop_parts,
    kinds_of,
    make_folder,
    put_in_place,
    write_parts,
)
from models.errors import KnownError, NotFoundError, RefusedError
from models.letters import PrintRun
from models.queries import runs as run_queries
from models.queries.earlier import stopped_among
from models.run_lines import RunDetail, RunLine
from models.words import PieceState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.write_request import WriteRequest
    from models.store import Store


def write(
    store: Store,
    request: WriteRequest,
    *,
    folder: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> RunDetail:
    """Prints letters, envelopes and manifest into `folder` and records the run, all or nothing.

    The files are written under temporary names; the run with all its pieces is one transaction; then the
    files get their names. Whoever is cut off between the last two finds the files finished on the next start.

    Raises:
        RunRefusedError: preflight found stops.
        RefusedError: a case was stopped since the run was planned.
        CancelledError: `cancelled` said so.
        DiskFullError: no room for the files or the record.
    """
    return write_planned(store, plan(store, request), folder=folder, progress=progress, cancelled=cancelled)


def write_planned(
    store: Store,
    planned: PlannedRun,
    *,
    folder: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> RunDetail:
    """As `write`, for a run that was planned and shown before."""
    if planned.refused:
        raise RunRefusedError(planned)
    files = RunFiles(make_folder(folder), uuid4(), kinds_of(planned.plan))
    recorded = False
    try:
        while not recorded:
            write_parts(planned.printed, planned.run, files, progress=progress, cancelled=cancelled)
            with store.transaction() as session:
                _none_stopped(session, planned)
                run, first_piece = run_queries.next_numbers(session)
                if (run, first_piece) == (planned.run, planned.plan.pieces[0].piece):
                    _record(session, planned, files)
                    session.commit()
                    recorded = True
            if (
                not recorded
            ):  # another window took these numbers meanwhile: print again under the next free ones
                planned = renumbered(planned, run=run, first_piece=first_piece)
    finally:
        if not recorded:
            drop_parts(files)
    _finish(store, planned.run)
    return find_run(store, planned.run)


def list_runs(store: Store) -> tuple[RunLine, ...]:
    """Every run, the newest first."""
    with store.reading() as session:
        return run_queries.run_lines(session)


def find_run(store: Store, number: int) -> RunDetail:
    """One run with its pieces.

    Raises:
        NotFoundError: there is no such run.
    """
    with store.reading() as session:
        detail = run_queries.run_detail(session, number)
    if detail is None:
        raise _no_run(number)
    return detail


def plan_of_run(store: Store, number: int) -> RunPlan:
    """The frozen plan that a run was printed from.

    Raises:
        NotFoundError: there is no such run.
    """
    with store.reading() as session:
        run = session.get(PrintRun, number)
        if run is None:
            raise _no_run(number)
        return plan_from_json(run.plan)


def reprint(
    store: Store,
    number: int,
    *,
    pieces: Collection[int] | None = None,
    folder: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> dict[str, str]:
    """Prints pieces of a run again from its frozen plan; states stay as they are.

    The whole run gives the same bytes as when it was written, a part of it the same pages.

    Returns:
        kind of file to path.

    Raises:
        NotFoundError: no such run, or a number that is not a piece of it; nothing is written.
    """
    run_plan = plan_of_run(store, number)
    known = {piece.piece for piece in run_plan.pieces}
    if missing := sorted(set(pieces or ()) - known):
        raise NotFoundError(
            f"Run {number} has printed no piece {', '.join(map(str, missing))}.",
            safe="Nothing was printed.",
            todo=f"See `letterwright run {number}` for its pieces.",
        )
    files = RunFiles(make_folder(folder), uuid4(), kinds_of(run_plan))
    try:
        write_parts(run_plan, number, files, pieces=pieces, progress=progress, cancelled=cancelled)
        put_in_place(files)
    finally:
        drop_parts(files)
    return files.paths()


def finish_interrupted(store: Store) -> None:
    """Puts the files of recorded runs in place where the program was cut off before it could."""
    with store.reading() as session:
        numbers = [run.number for run in run_queries.unfinished_runs(session)]
    for number in numbers:
        # a stick that is not there now: the run stays unfinished until it is, or a reprint brings it back
        with suppress(KnownError):
            _finish(store, number)


def _none_stopped(session: Session, planned: PlannedRun) -> None:
    """A stop action may have come in after the run was planned; held pieces are not printed anyway."""
    printed = planned.printed
    written_on = {printed.cases[piece.case_index].reference for piece in printed.pieces}
    case_ids = [planned.selection.case_ids[reference] for reference in written_on]
    for reference, because in stopped_among(session, case_ids).items():
        raise RefusedError(
            f"{reference} was stopped meanwhile: {because}",
            safe="Nothing was printed or recorded.",
            todo="Leave this case out, then write again.",
        )


def _record(session: Session, planned: PlannedRun, files: RunFiles) -> None:
    """The run and its pieces: printed to file, or planned where they are held back."""
    session.add(
        PrintRun(
            number=planned.run,
            plan=plan_to_json(planned.printed),
            case_refs=tuple(case.reference for case in planned.plan.cases),
            signers=planned.signers,
            officials=planned.officials,
            event=planned.selection.event,
            folder=str(files.folder),
            files=files.paths(),
            unfinished=files.kinds,
            token=files.token,
        )
    )
    session.flush()
    printed = {line.piece: line for line in piece_lines(planned.printed)}
    run_queries.add_pieces(
        session,
        (
            {
                "number": line.piece,
                "run_number": planned.run,
                "case_id": planned.selection.case_ids[line.case_ref],
                "case_ref": line.case_ref,
                "official_id": line.official_id,
                "official": line.official,
                "signer": line.signer,
                "country": line.country,
                "home": line.home,
                "postage_group": line.postage_group,
                "address_block": line.address_block,
                "letter_page": printed[line.piece].letter_page if line.piece in printed else None,
                "letter_pages": line.letter_pages,
                "envelope_page": printed[line.piece].envelope_page if line.piece in printed else None,
                "state": PieceState.PRINTED if line.piece in printed else PieceState.PLANNED,
                "state_on": planned.plan.options.dated,
            }
            for line in piece_lines(planned.plan)
        ),
    )


def _finish(store: Store, number: int) -> None:
    """Puts in place what still lies under a temporary name, and prints again what is gone."""
    with store.reading() as session:
        run = session.get_one(PrintRun, number)
        files = RunFiles(Path(run.folder), run.token, run.unfinished)
        snapshot = run.plan
    if not put_in_place(files):
        run_plan = plan_from_json(snapshot)
        write_parts(run_plan, number, RunFiles(files.folder, files.token, kinds_of(run_plan)))
        put_in_place(files)
    with store.transaction() as session:
        session.get_one(PrintRun, number).unfinished = ()
        session.commit()


def _no_run(number: int) -> NotFoundError:
    return NotFoundError(
        f"There is no run {number}.",
        safe="Nothing was changed.",
        todo="See `letterwright runs` for the numbers.",
    )
