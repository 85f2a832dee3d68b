"""From a print run to the words of the Mailbag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from models.run_lines import PieceLine, RunDetail, RunLine
from models.words import PieceState
from ui import dates
from ui.mailbag.state import MarkCard, PieceRow
from ui.marks import piece_mark
from ui.piece_numbers import number, numbers
from ui.words import tr, trn

IN_ORDER = (
    PieceState.PLANNED,
    PieceState.PRINTED,
    PieceState.DAMAGED,
    PieceState.SIGNED,
    PieceState.POSTED,
    PieceState.RETURNED,
    PieceState.REPLIED,
)
OUT = (PieceState.POSTED, PieceState.RETURNED, PieceState.REPLIED)


def run_words(line: RunLine, today: date) -> str:
    """A run in the list of runs."""
    cases = ", ".join(line.case_refs[:2]) + ("…" if len(line.case_refs) > 2 else "")
    return tr("{run} · {cases}, {when}", run=line.run, cases=cases, when=dates.when(line.created_at, today))


def piece_row(line: PieceLine, today: date) -> PieceRow:
    """One piece."""
    return PieceRow(
        piece=line.piece,
        number=number(line.piece),
        state=line.state,
        mark=piece_mark(line.state),
        case=line.case_ref,
        official=line.official,
        signer=line.signer,
        country=tr("home") if line.home else dates.country_name(line.country),
        since=dates.day(line.state_on, today) if line.state_on else "",
        address=line.address_block,
    )


def parts_of(detail: RunDetail) -> tuple[tuple[PieceState, int], ...]:
    """How many pieces are in each state, states without any left out."""
    counts = Counter(line.state for line in detail.piece_list)
    return tuple((state, counts[state]) for state in IN_ORDER if counts[state])


def sentence(detail: RunDetail) -> str:
    """One sentence on how far the run is."""
    whole = len(detail.piece_list)
    posted = sum(line.state in OUT for line in detail.piece_list)
    if posted == whole:
        return trn("The piece of this run is posted", "All {n} pieces of this run are posted", whole)
    return trn("{posted} of {n} piece posted", "{posted} of {n} pieces posted", whole, posted=posted)


def aside(detail: RunDetail) -> str:
    """What there is to do next."""
    counts = Counter(line.state for line in detail.piece_list)
    if counts[PieceState.DAMAGED]:
        n = counts[PieceState.DAMAGED]
        return trn("{n} damaged piece to reprint", "{n} damaged pieces to reprint", n)
    waiting = counts[PieceState.PRINTED] + counts[PieceState.SIGNED]
    return trn("{n} to sign or post", "{n} to sign or post", waiting) if waiting else ""


def mark_card(detail: RunDetail, selected: Sequence[int]) -> MarkCard | None:
    """Asks to mark as posted: what is selected, else what is signed, else what is printed."""
    lines = detail.piece_list
    chosen = set(selected)
    for wanted in (
        [line for line in lines if line.piece in chosen and line.state not in OUT],
        [] if chosen else [line for line in lines if line.state is PieceState.SIGNED],
        [] if chosen else [line for line in lines if line.state is PieceState.PRINTED],
    ):
        if wanted:
            pieces = tuple(line.piece for line in wanted)
            cases = len({line.case_ref for line in wanted})
            counts = trn("Counts {n} letter", "Counts {n} letters", len(pieces))
            within = trn("in {n} case", "in {n} cases", cases)
            text = tr(
                "{where}, today. {counts} {within} and puts the report in the outbox. You can undo it.",
                where=numbers(pieces),
                counts=counts,
                within=within,
            )
            return MarkCard(
                trn("Mark {n} piece as posted?", "Mark {n} pieces as posted?", len(pieces)),
                text,
                trn("Mark {n} posted", "Mark {n} posted", len(pieces)),
                pieces,
            )
    return None


def selection_words(selected: Sequence[int]) -> str:
    """What is selected."""
    if not selected:
        return tr("Arrow keys move, Space selects, the menu key marks")
    return trn("{n} piece selected", "{n} pieces selected", len(selected))


def state_words(state: PieceState, n: int) -> str:
    """``13 pieces marked posted``."""
    return trn("{n} piece marked {state}", "{n} pieces marked {state}", n, state=piece_mark(state).word)
