"""The pieces of a plan spelt out, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypedDict

from desktop.printing.options import RunOptions
from desktop.printing.plan import Addressee, CaseToWrite, RunPlan, block_of, postage_group_of


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One piece spelt out, for lists, the manifest and the database."""

    piece: int
    case_ref: str
    official_id: int
    official: str
    signer: str
    country: str | None
    home: bool
    postage_group: str
    address_block: tuple[str, ...]
    letter_page: int
    letter_pages: int
    envelope_page: int | None


def piece_lines(plan: RunPlan) -> tuple[PlannedLine, ...]:
    """Every piece of `plan` spelt out, in order of number; pages count from 1."""
    return tuple(_lines(plan))


def _lines(plan: RunPlan) -> Iterator[PlannedLine]:
    written = [
        [_written(case, addressee, plan.options) for addressee in case.addressees] for case in plan.cases
    ]
    with_envelope = plan.options.prints_envelopes
    letter_page = 1
    for page, piece in enumerate(plan.pieces, start=1):
        yield PlannedLine(
            piece=piece.piece,
            signer=plan.senders[piece.sender_index].name,
            letter_page=letter_page,
            letter_pages=piece.letter_pages,
            envelope_page=page if with_envelope else None,
            **written[piece.case_index][piece.addressee_index],
        )
        letter_page += piece.letter_pages


class _Written(TypedDict):
    """What all pieces to one official on one case have alike."""

    case_ref: str
    official_id: int
    official: str
    country: str | None
    home: bool
    postage_group: str
    address_block: tuple[str, ...]


def _written(case: CaseToWrite, addressee: Addressee, options: RunOptions) -> _Written:
    block = block_of(addressee, options)
    return _Written(
        case_ref=case.reference,
        official_id=addressee.official_id,
        official=addressee.label,
        country=addressee.country,
        home=block.home,
        postage_group=postage_group_of(addressee, options),
        address_block=block.lines,
    )
