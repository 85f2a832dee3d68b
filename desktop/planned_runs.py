"""A run that could be written now: its plan, its arithmetic, and what preflight found."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.printing.plan import RunPlan, piece_lines
from desktop.printing.preflight import Finding, check
from desktop.selection import Selection, WriteRequest, select
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
        if any(not finding.pieces for finding in self.stops) or (self.stops and not self.hold):
            return True
        return not self.printed.pieces

    @property
    def printed(self) -> RunPlan:
        """The plan of what is printed: all pieces but those held back."""
        held = self.held
        return self.plan.only([piece.piece for piece in self.plan.pieces if piece.piece not in held])


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
    run_plan = selection.plan(first_piece)
    lines = piece_lines(run_plan)
    home = sum(line.home for line in lines)
    return PlannedRun(
        run=run,
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
