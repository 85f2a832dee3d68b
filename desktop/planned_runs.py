"""A run that could be written now: its plan, its arithmetic, and what preflight found."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.printing.plan import RunPlan, block_of
from desktop.printing.preflight import Finding, check, in_order
from desktop.printing.preflight.parts import Parts, numbers
from desktop.recollection import Recollection, recollect, remembered
from desktop.selection import Selection, select
from desktop.write_request import WriteRequest
from models.errors import RefusedError
from models.queries.runs import next_numbers

if TYPE_CHECKING:
    from models.store import Store


@dataclass(frozen=True, slots=True)
class PlannedRun:
    """A run as it would be written now, under the next free numbers."""

    run: int
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
        stops = self.stops
        # a case without pieces, because it names nobody, has nothing that could be held back
        of_the_run = any(not finding.pieces and finding.cause.kind == "run" for finding in stops)
        return of_the_run or bool(stops and not self.hold) or len(self.held) == len(self.plan.pieces)

    @property
    def printed(self) -> RunPlan:
        """The plan of what is printed: all pieces but those held back."""
        held = self.held
        if not held:
            return self.plan
        return self.plan.only({piece.piece for piece in self.plan.pieces} - held)


class RunRefusedError(RefusedError):
    """Preflight found stops; `planned` holds the list, and nothing was written."""

    def __init__(self, planned: PlannedRun) -> None:
        stops = planned.stops
        first = stops[0].message if stops else "there is nothing to print."
        more = f" And {len(stops) - 1} more." if len(stops) > 1 else ""
        super().__init__(
            f"The run was refused: {first}{more}",
            safe="Nothing was printed or recorded.",
            todo="Mend what the list names, then write again.",
        )
        self.planned = planned


def plan(store: Store, request: WriteRequest) -> PlannedRun:
    """The arithmetic and the preflight list of a run; writes nothing.

    Raises:
        KnownError: no such case, signer or text, or nothing to write.
    """
    with store.reading() as session:
        selection = select(session, request)
        run, first_piece = next_numbers(session)
        recollection = recollect(session, selection)
    run_plan = selection.plan(first_piece)
    parts = Parts(run_plan)
    home = sum(
        len(written.pieces)
        for written in parts.written()
        if block_of(written.addressee, run_plan.options).home
    )
    return PlannedRun(
        run=run,
        plan=run_plan,
        findings=_findings(selection, recollection, parts),
        signers=len(run_plan.senders),
        officials=selection.officials,
        pieces=len(run_plan.pieces),
        abroad=len(run_plan.pieces) - home,
        home=home,
        selection=selection,
        hold=request.hold,
    )


def _findings(selection: Selection, recollection: Recollection, parts: Parts) -> tuple[Finding, ...]:
    """The list before printing: the cases themselves, what was printed before, and the plan as it is."""
    of_case = {
        case.reference: numbers(parts.by_case.get(index, ())) for index, case in enumerate(parts.plan.cases)
    }
    cases = [finding.on(of_case.get(finding.cause.key, ())) for finding in selection.findings]
    return in_order([*cases, *remembered(recollection, selection, parts), *check(parts.plan, parts)])


def renumbered(planned: PlannedRun, *, run: int, first_piece: int) -> PlannedRun:
    """The same run under later numbers; what was found about a piece goes with it."""
    shift = first_piece - planned.plan.pieces[0].piece
    findings = tuple(
        replace(
            finding,
            piece=None if finding.piece is None else finding.piece + shift,
            pieces=tuple(piece + shift for piece in finding.pieces),
        )
        for finding in planned.findings
    )
    return replace(planned, run=run, plan=planned.selection.plan(first_piece), findings=findings)
