"""What the state of a case says against writing on it, or asks a person to look at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.accredited import no_embassy
from desktop.printing.preflight.finding import Cause, Finding, ask, stop
from desktop.texts import case_facts
from desktop.writing.dates import letter_date
from desktop.writing.demand_text import ended
from desktop.writing.draft import untranslated
from models.words import CaseStatus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.write_request import WriteRequest
    from models.lines import CaseDetail


def case_findings(session: Session, detail: CaseDetail, request: WriteRequest, *, home: str) -> list[Finding]:
    """What speaks against writing on a case on the day of the letters; a stop action always does.

    They name no piece, since pieces have no number before the plan.

    Args:
        home: alpha-2 of the country that letters are written in.
    """
    line = detail.line
    cause = Cause("case", line.reference)
    found = []
    if line.status is CaseStatus.STOPPED:
        message = f"{line.reference} was stopped: {ended(detail.stopped_because or '')}"
        found.append(stop("case-stopped", (), cause, message, "Leave this case out: nobody writes on it."))
    if line.status is CaseStatus.EXPIRED:
        grave = ask if request.force_expired else stop
        over = letter_date(line.deadline, language="en", country="GB") if line.deadline else ""
        message = f"{line.reference} expired: letters were to be sent by {over}."
        remedy = "See whether there is an update, or write all the same if letters still help."
        found.append(grave("case-expired", (), cause, message, remedy))
    if line.needs_review:
        message = f"{line.reference} has been read, but nobody has accepted it yet."
        remedy = "Compare it with its source and accept it."
        found.append(ask("case-unreviewed", (), cause, message, remedy))
    if request.prints_draft_on(line.reference) and untranslated(case_facts(detail), request.language):
        message = f"The letter on {line.reference} quotes demands in another language."
        remedy = "Put them into the language of the letter before printing."
        found.append(ask("demands-untranslated", (), Cause("text", line.reference), message, remedy))
    if (
        line.status is not CaseStatus.STOPPED
        and request.to != "main"
        and request.officials is None
        and (lacking := no_embassy(session, detail, home=home)) is not None
    ):
        found.append(lacking)
    return found
