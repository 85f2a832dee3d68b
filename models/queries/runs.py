"""Print runs and pieces as lines, and the numbers that are free."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, insert, select
from sqlalchemy.orm import selectinload

from models.letters import Piece, PrintRun
from models.lines import SignerLine
from models.people import Signer
from models.run_lines import PieceLine, RunDetail, RunLine
from models.words import WAS_POSTED

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


_AT_ONCE = 1_000
"""Rows added in one statement: SQLAlchemy copies each of them before it begins."""


def next_numbers(session: Session) -> tuple[int, int]:
    """The number of the next run, and of its first piece; both begin at 1 and never repeat."""
    run = session.scalar(select(func.max(PrintRun.number))) or 0
    piece = session.scalar(select(func.max(Piece.number))) or 0
    return run + 1, piece + 1


def add_pieces(session: Session, pieces: Iterable[Mapping[str, Any]]) -> None:
    """Adds pieces of a run that is there already, by column; a run may have thousands."""
    left = iter(pieces)
    while rows := [dict(piece) for piece in islice(left, _AT_ONCE)]:
        session.execute(insert(Piece), rows)


def run_lines(session: Session) -> tuple[RunLine, ...]:
    """Every run, the newest first."""
    counts = (
        select(
            Piece.run_number,
            func.count().label("pieces"),
            func.sum(case((Piece.home, 1), else_=0)).label("home"),
            func.sum(case((Piece.state.in_(WAS_POSTED), 1), else_=0)).label("posted"),
        )
        .group_by(Piece.run_number)
        .subquery()
    )
    rows = session.execute(
        select(PrintRun, counts.c.pieces, counts.c.home, counts.c.posted)
        .outerjoin(counts, counts.c.run_number == PrintRun.number)
        .order_by(PrintRun.number.desc())
    )
    return tuple(
        _line(run, pieces=int(pieces or 0), home=int(home or 0), posted=int(posted or 0))
        for run, pieces, home, posted in rows
    )


def run_detail(session: Session, number: int) -> RunDetail | None:
    """One run with its pieces in order of number, or None."""
    run = session.scalar(
        select(PrintRun).where(PrintRun.number == number).options(selectinload(PrintRun.pieces))
    )
    if run is None:
        return None
    pieces = tuple(piece_line(piece) for piece in run.pieces)
    line = _line(
        run,
        pieces=len(pieces),
        home=sum(piece.home for piece in pieces),
        posted=sum(piece.state in WAS_POSTED for piece in pieces),
    )
    return RunDetail(line, dict(run.files), pieces)


def pieces_of(session: Session, run: int, numbers: Iterable[int] | None = None) -> list[Piece]:
    """The mapped pieces of a run, all or those of the given numbers, in order of number."""
    query = select(Piece).where(Piece.run_number == run).order_by(Piece.number)
    if numbers is not None:
        query = query.where(Piece.number.in_(sorted(numbers)))
    return list(session.scalars(query))


def unfinished_runs(session: Session) -> list[PrintRun]:
    """Runs whose files were not all renamed when the program ended."""
    return list(session.scalars(select(PrintRun).where(func.json_array_length(PrintRun.unfinished) > 0)))


def signer_lines(session: Session) -> tuple[SignerLine, ...]:
    """Volunteers who sign, in the order they were added."""
    return tuple(
        SignerLine(signer.id, signer.name, signer.lines, signer.country, signer.own_words)
        for signer in session.scalars(select(Signer).order_by(Signer.id))
    )


def piece_line(piece: Piece) -> PieceLine:
    """A stored piece as a line."""
    return PieceLine(
        piece=piece.number,
        run=piece.run_number,
        case_ref=piece.case_ref,
        official=piece.official,
        signer=piece.signer,
        country=piece.country,
        home=piece.home,
        state=piece.state,
        state_on=piece.state_on,
        letter_page=piece.letter_page,
        letter_pages=piece.letter_pages,
        envelope_page=piece.envelope_page,
        address_block=piece.address_block,
    )


def _line(run: PrintRun, *, pieces: int, home: int, posted: int) -> RunLine:
    return RunLine(
        run=run.number,
        created_at=run.created_at,
        case_refs=run.case_refs,
        signers=run.signers,
        officials=run.officials,
        pieces=pieces,
        abroad=pieces - home,
        home=home,
        posted=posted,
        folder=run.folder,
    )
