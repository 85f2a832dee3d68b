"""What earlier runs printed for the people of a new one: where it went, who signed it, what came back."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import TYPE_CHECKING

from sqlalchemy import JSON, case, func, select

from models.cases import Case
from models.letters import Piece, PrintRun
from models.officials import Official
from models.run_lines import EarlierAddress, EarlierLetters
from models.words import PieceState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_WENT_OUT = (PieceState.POSTED, PieceState.REPLIED)
_AT_HAND = (PieceState.PRINTED, PieceState.SIGNED)
"""Printed, and still here to be mended."""
_GONE_WRONG = (PieceState.PLANNED, PieceState.DAMAGED)
_LAST = "\U0010ffff"


def earlier_addresses(session: Session, identities: Collection[str]) -> tuple[EarlierAddress, ...]:
    """Where pieces to some officials went, by official, case, run and printed block, the newest run first.

    Args:
        identities: beginnings of `models.queries.officials.identity`: ``role|name|`` for a person wherever
            they are, a whole one for an office.
    """
    wanted = func.json_each(json.dumps(sorted(identities))).table_valued("value", name="wanted")
    begins = wanted.c.value
    groups = (Official.id, Piece.case_id, Piece.run_number, Piece.address_block, Piece.home, Piece.country)
    rows = session.execute(
        select(
            Official.id,
            Official.identity,
            Piece.case_id,
            Piece.run_number,
            PrintRun.created_at,
            Piece.address_block,
            Piece.home,
            Piece.country,
            func.max(case((Piece.state == PieceState.RETURNED, Piece.state_on))),
            func.max(case((Piece.state.in_(_WENT_OUT), Piece.state_on))),
            func.json_group_array(Piece.number, type_=JSON).filter(Piece.state.in_(_AT_HAND)),
            func.json_group_array(Piece.number, type_=JSON).filter(Piece.state == PieceState.RETURNED),
            func.count(),
        )
        .select_from(wanted)
        # a range of the index, instead of a look at every official
        .join(Official, (Official.identity >= begins) & (Official.identity < begins + _LAST))
        .join(Piece, Piece.official_id == Official.id)
        .join(PrintRun, PrintRun.number == Piece.run_number)
        .where(Piece.state.not_in(_GONE_WRONG))
        .group_by(*groups)
        .order_by(Piece.run_number.desc(), Official.id)
    )
    return tuple(
        EarlierAddress(
            official_id=row[0],
            identity=row[1],
            case_id=row[2],
            run=row[3],
            run_at=row[4],
            address_block=row[5],
            home=row[6],
            country=row[7],
            returned_on=row[8],
            went_on=row[9],
            at_hand=tuple(sorted(row[10])),
            returned=tuple(sorted(row[11])),
            pieces=row[12],
        )
        for row in rows
    )


def earlier_letters(
    session: Session, *, case_ids: Collection[int], official_ids: Collection[int]
) -> tuple[EarlierLetters, ...]:
    """Who signed what to whom before, by case, official, signer and run, the oldest run first.

    Pieces that were held back, spoiled or returned do not count: nobody has such a letter.
    """
    rows = session.execute(
        select(Piece.case_id, Piece.official_id, Piece.signer, Piece.run_number, PrintRun.created_at)
        .join(PrintRun, PrintRun.number == Piece.run_number)
        .where(
            Piece.case_id.in_(case_ids),
            Piece.official_id.in_(official_ids),
            Piece.state.in_((*_AT_HAND, *_WENT_OUT)),
        )
        .distinct()
        .order_by(Piece.run_number)
    )
    return tuple(EarlierLetters(*row) for row in rows)


def stopped_among(session: Session, case_ids: Collection[int]) -> dict[str, str]:
    """References of those of the cases that are stopped now, with the reason."""
    rows = session.execute(
        select(Case.reference, Case.stopped_because)
        .where(Case.id.in_(case_ids), Case.stopped_because.is_not(None))
        .order_by(Case.id)
    )
    return {reference: because or "" for reference, because in rows}
