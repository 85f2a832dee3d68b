"""What the Mailbag shows, in words."""

from __future__ import annotations

from dataclasses import dataclass

from models.words import PieceState
from ui.marks import Mark
from ui.problems import Problem


@dataclass(frozen=True, slots=True)
class PieceRow:
    """One piece as a tile and as a line of the table."""

    piece: int
    number: str
    state: PieceState
    mark: Mark
    case: str
    official: str
    signer: str
    country: str
    since: str
    address: tuple[str, ...]

    @property
    def spoken(self) -> str:
        return f"{self.number}, {self.mark.word}, {self.signer}, {self.official}, {self.case}"


@dataclass(frozen=True, slots=True)
class Scanned:
    """What became of one scanned or typed number."""

    number: str
    text: str
    good: bool


@dataclass(frozen=True, slots=True)
class MarkCard:
    """The question whether pieces are posted: how many, which, what that counts."""

    head: str
    text: str
    verb: str
    pieces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MailbagState:
    """The whole page."""

    loading: bool = True
    empty: bool = False
    runs: tuple[tuple[str, str], ...] = ()
    run: str = ""
    as_list: bool = False
    sentence: str = ""
    aside: str = ""
    parts: tuple[tuple[PieceState, int], ...] = ()
    """How many pieces are in each state, in the order things happen."""
    total: int = 0
    filter: str = ""
    """A state's word, or empty for all."""
    rows: tuple[PieceRow, ...] = ()
    selected: tuple[int, ...] = ()
    selection_words: str = ""
    card: MarkCard | None = None
    scans: tuple[Scanned, ...] = ()
    scan_state: PieceState = PieceState.SIGNED
    files: tuple[tuple[str, str], ...] = ()
    """Path and verb of what can be opened."""
    problem: Problem | None = None
