"""Frozen lines of print runs: runs, their pieces, and what earlier ones printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from models.words import PieceState


@dataclass(frozen=True, slots=True)
class PieceLine:
    """One letter with its envelope."""

    piece: int
    run: int
    case_ref: str
    official: str
    signer: str
    country: str | None
    home: bool
    state: PieceState
    state_on: date | None
    letter_page: int | None
    letter_pages: int
    envelope_page: int | None
    address_block: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunLine:
    """A print run as a row of the list; `created_at` is UTC."""

    run: int
    created_at: datetime
    case_refs: tuple[str, ...]
    signers: int
    officials: int
    pieces: int
    abroad: int
    home: int
    posted: int
    folder: str


@dataclass(frozen=True, slots=True)
class RunDetail:
    """A print run with its pieces in order of number, and the files it was written to."""

    line: RunLine
    files: dict[str, str]
    piece_list: tuple[PieceLine, ...]


@dataclass(frozen=True, slots=True)
class EarlierAddress:
    """Pieces of one run and case that went to one official at one printed address.

    Attributes:
        run_at: when the run was made, UTC.
        returned_on: the last day on which one of them was marked returned, None where none was.
        went_on: the last day on which one of them was marked posted or replied.
        at_hand: numbers of those printed or signed that are not posted yet, in order.
        returned: numbers of those that came back, in order.
        pieces: how many there are, damaged and planned ones left out.
    """

    official_id: int
    identity: str
    case_id: int
    run: int
    run_at: datetime
    address_block: tuple[str, ...]
    home: bool
    country: str | None
    returned_on: date | None
    went_on: date | None
    at_hand: tuple[int, ...]
    returned: tuple[int, ...]
    pieces: int


@dataclass(frozen=True, slots=True)
class EarlierLetters:
    """That somebody signed to an official on a case in an earlier run; `run_at` is UTC."""

    case_id: int
    official_id: int
    signer: str
    run: int
    run_at: datetime
