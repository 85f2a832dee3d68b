"""Print runs: planned, checked, written with their record in one step, printed again byte for byte."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from uuid import UUID, uuid4

import msgspec

from desktop.printing.plan import RunPlan, piece_lines, plan_from_json, plan_to_json
from desktop.printing.preflight import Finding, check
from desktop.printing.run import manifest_csv, write_envelopes, write_letters, write_manifest
from desktop.selection import Selection, WriteRequest, select
from models.errors import KnownError, NotFoundError, RefusedError
from models.files import disk_errors, flush_folder, flush_to_disk
from models.letters import Piece, PrintRun
from models.lines import RunDetail, RunLine
from models.queries import runs as run_queries
from models.words import PieceState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store import Store

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

FILE_NAMES = {
    "letters": "letters.pdf",
    "envelopes": "envelopes.pdf",
    "manifest": "manifest.pdf",
    "manifest_csv": "manifest.csv",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A run that could be written now: its plan, what preflight found, and the arithmetic."""

    plan: RunPlan
    findings: tuple[Finding, ...]
    signers: int
    officials: int
    pieces: int
    abroad: int
    home: int
    selection: Selection = field(repr=False)
    hold: bool = False

    @property
    def stops(self) -> tuple[Finding, ...]:
        """What speaks against printing all or some of it."""
        return tuple(finding for finding in self.findings if finding.level == "stop")

    @property
    def held(self) -> frozenset[int]:
        """Pieces that are kept back as planned, when the volunteer asked to hold those with a stop."""
        if not self.hold:
            return frozenset()
        return frozenset(piece for finding in self.stops for piece in finding.pieces)

    @property
    def refused(self) -> bool:
        """Whether nothing may be printed: a stop that is not held back, or nothing left to print."""
        if any(not finding.pieces for finding in self.stops) or (self.stops and not self.hold):
            return True
        return not self.printed.pieces

    @property
    def printed(self) -> RunPlan:
        """The plan of what is printed: all pieces but those held back."""
        held = self.held
        pieces = tuple(piece for piece in self.plan.pieces if piece.piece not in held)
        return msgspec.structs.replace(self.plan, pieces=pieces)


class RunRefusedError(RefusedError):
    """Preflight found stops; `draft` holds the list, and nothing was written."""

    def __init__(self, draft: Draft) -> None:
        stops = draft.stops
        first = stops[0].message if stops else "there is nothing to print."
        more = f" And {len(stops) - 1} more." if len(stops) > 1 else ""
        super().__init__(
            f"The run was refused: {first}{more}",
            safe="Nothing was printed or recorded.",
            todo="Mend what the list names, then write again.",
        )
        self.draft = draft


def plan(store: Store, request: WriteRequest) -> Draft:
    """The arithmetic and the preflight list of a run; writes nothing.

    Raises:
        KnownError: no such case, signer or text, or nothing to write.
    """
    with store.reading() as session:
        selection = select(session, request)
        _, first_piece = run_queries.next_numbers(session)
    run_plan = selection.plan(first_piece)
    lines = piece_lines(run_plan)
    home = sum(line.home for line in lines)
    return Draft(
        plan=run_plan,
        findings=(*selection.findings, *check(run_plan)),
        signers=len(run_plan.senders),
        officials=selection.officials,
        pieces=len(lines),
        abroad=len(lines) - home,
        home=home,
        selection=selection,
        hold=request.hold,
    )


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
        CancelledError: `cancelled` said so.
        DiskFullError: no room for the files or the record.
    """
    return write_draft(store, plan(store, request), folder=folder, progress=progress, cancelled=cancelled)


def write_draft(
    store: Store,
    draft: Draft,
    *,
    folder: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> RunDetail:
    """As `write`, for a run that was planned and shown before."""
    if draft.refused:
        raise RunRefusedError(draft)
    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    folder, token = folder.resolve(), uuid4()
    try:
        while True:
            _write_parts(draft.printed, folder, token, progress=progress, cancelled=cancelled)
            with store.transaction() as session:
                number, first_piece = run_queries.next_numbers(session)
                if first_piece == draft.plan.pieces[0].piece:
                    _record(session, draft, number, folder, token)
                    session.commit()
                    break
            # another window took these numbers meanwhile: print again under the next free ones
            draft = _renumbered(draft, first_piece)
    except BaseException:
        for part in _parts(folder, token).values():
            part.unlink(missing_ok=True)
        raise
    _finish(store, number)
    return find_run(store, number)


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
            f"Run {number} has no piece {', '.join(map(str, missing))}.",
            safe="Nothing was printed.",
            todo=f"See `letterwright run {number}` for its pieces.",
        )
    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    folder, token = folder.resolve(), uuid4()
    kinds = _kinds(run_plan)
    try:
        _write_parts(run_plan, folder, token, pieces=pieces, progress=progress, cancelled=cancelled)
        with disk_errors(folder):
            for kind in kinds:
                _part(folder, kind, token).replace(folder / FILE_NAMES[kind])
            flush_folder(folder)
    finally:
        for part in _parts(folder, token).values():
            part.unlink(missing_ok=True)
    return {kind: str(folder / FILE_NAMES[kind]) for kind in kinds}


def finish_interrupted(store: Store) -> None:
    """Gives the files of recorded runs their names where the program was cut off before it could."""
    with store.reading() as session:
        numbers = [run.number for run in run_queries.unfinished_runs(session)]
    for number in numbers:
        # a stick that is not there now: the run stays unfinished until it is, or a reprint brings it back
        with suppress(KnownError):
            _finish(store, number)


def _write_parts(
    run_plan: RunPlan,
    folder: Path,
    token: UUID,
    *,
    pieces: Collection[int] | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """All files under their temporary names, safe on the disk; progress counts letters and envelopes."""
    total = len(run_plan.pieces if pieces is None else pieces)
    kinds = _kinds(run_plan)
    sheets = total * (len(kinds) - 2)

    def reported(offset: int) -> Progress | None:
        return None if progress is None else lambda done, _total: progress(offset + done, sheets)

    with disk_errors(folder), ExitStack() as stack:

        def opened(kind: str) -> BinaryIO:
            return stack.enter_context(_part(folder, kind, token).open("wb"))

        streams = {kind: opened(kind) for kind in kinds}
        write_letters(run_plan, streams["letters"], pieces=pieces, progress=reported(0), cancelled=cancelled)
        if "envelopes" in streams:
            write_envelopes(
                run_plan, streams["envelopes"], pieces=pieces, progress=reported(total), cancelled=cancelled
            )
        listed = _only(run_plan, pieces)
        write_manifest(listed, streams["manifest"])
        streams["manifest_csv"].write(manifest_csv(listed))
        for stream in streams.values():
            flush_to_disk(stream)


def _record(session: Session, draft: Draft, number: int, folder: Path, token: UUID) -> None:
    """The run and its pieces: printed to file, or planned where they are held back."""
    kinds = _kinds(draft.plan)
    session.add(
        PrintRun(
            number=number,
            plan=plan_to_json(draft.printed),
            case_refs=tuple(case.reference for case in draft.plan.cases),
            signers=draft.signers,
            officials=draft.officials,
            event=draft.selection.event,
            folder=str(folder),
            files={kind: str(folder / FILE_NAMES[kind]) for kind in kinds},
            unfinished=tuple(kinds),
            token=token,
        )
    )
    session.flush()
    printed = {line.piece: line for line in piece_lines(draft.printed)}
    session.add_all(
        Piece(
            number=line.piece,
            run_number=number,
            case_id=draft.selection.case_ids[line.case_ref],
            case_ref=line.case_ref,
            official_id=line.official_id,
            official=line.official,
            signer=line.signer,
            country=line.country,
            home=line.home,
            postage_group=line.postage_group,
            address_block=line.address_block,
            letter_page=printed[line.piece].letter_page if line.piece in printed else None,
            letter_pages=line.letter_pages,
            envelope_page=printed[line.piece].envelope_page if line.piece in printed else None,
            state=PieceState.PRINTED if line.piece in printed else PieceState.PLANNED,
            state_on=draft.plan.options.dated,
        )
        for line in piece_lines(draft.plan)
    )


def _finish(store: Store, number: int) -> None:
    """Renames what still lies under a temporary name; several processes may do so at the same time."""
    with store.reading() as session:
        run = session.get_one(PrintRun, number)
        folder, token, unfinished = Path(run.folder), run.token, run.unfinished
    with disk_errors(folder):
        for kind in unfinished:
            with suppress(FileNotFoundError):  # another process was quicker
                _part(folder, kind, token).replace(folder / FILE_NAMES[kind])
        if folder.exists():
            flush_folder(folder)
    with store.transaction() as session:
        session.get_one(PrintRun, number).unfinished = ()
        session.commit()


def _renumbered(draft: Draft, first_piece: int) -> Draft:
    """The same run under later numbers; what was found about a piece goes with it."""
    shift = first_piece - draft.plan.pieces[0].piece
    findings = tuple(
        replace(
            finding,
            piece=None if finding.piece is None else finding.piece + shift,
            pieces=tuple(piece + shift for piece in finding.pieces),
        )
        for finding in draft.findings
    )
    return replace(draft, plan=draft.selection.plan(first_piece), findings=findings)


def _only(run_plan: RunPlan, pieces: Collection[int] | None) -> RunPlan:
    """The plan with these pieces alone, as the manifest of a reprint lists them."""
    if pieces is None:
        return run_plan
    return msgspec.structs.replace(
        run_plan, pieces=tuple(piece for piece in run_plan.pieces if piece.piece in pieces)
    )


def _kinds(run_plan: RunPlan) -> list[str]:
    """The kinds of file this run has: all, but no envelopes where none are wanted."""
    return [kind for kind in FILE_NAMES if kind != "envelopes" or run_plan.options.envelope != "none"]


def _part(folder: Path, kind: str, token: UUID) -> Path:
    return folder / f".{FILE_NAMES[kind]}.{token.hex}.part"


def _parts(folder: Path, token: UUID) -> dict[str, Path]:
    return {kind: _part(folder, kind, token) for kind in FILE_NAMES}


def _no_run(number: int) -> NotFoundError:
    return NotFoundError(
        f"There is no run {number}.",
        safe="Nothing was changed.",
        todo="See `letterwright runs` for the numbers.",
    )
