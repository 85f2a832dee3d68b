"""The pieces of a plan by what they show, grouped once: what holds for an official holds for their pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop.printing.ink import Ink
from desktop.printing.plan import Addressee, PlannedPiece, RunPlan, addressee_of, block_of
from desktop.printing.preflight.finding import Cause

Pieces = tuple[PlannedPiece, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """An official of one case, with the pieces that go to them; there is at least one."""

    addressee: Addressee
    reference: str
    language: str
    pieces: Pieces

    @property
    def label(self) -> str:
        """The official in one line."""
        return label_of(self.addressee)

    @property
    def cause(self) -> Cause:
        """The official, as the cause of a finding."""
        return Cause("official", str(self.addressee.official_id))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the pieces, in order."""
        return numbers(self.pieces)


class Parts:
    """The pieces of one plan, by official of a case, by case, text and signer; each group in order of number.

    `by_text` holds no pieces of cases without texts: there sheets for handwriting are printed.
    """

    def __init__(self, plan: RunPlan) -> None:
        self.plan = plan
        by_official: dict[tuple[int, int], list[PlannedPiece]] = {}
        by_case: dict[int, list[PlannedPiece]] = {}
        by_text: dict[tuple[int, int], list[PlannedPiece]] = {}
        by_sender: dict[int, list[PlannedPiece]] = {}
        for piece in plan.pieces:
            by_official.setdefault((piece.case_index, piece.addressee_index), []).append(piece)
            by_case.setdefault(piece.case_index, []).append(piece)
            if plan.cases[piece.case_index].texts:
                by_text.setdefault((piece.case_index, piece.text_index), []).append(piece)
            by_sender.setdefault(piece.sender_index, []).append(piece)
        self.by_official = {key: tuple(pieces) for key, pieces in by_official.items()}
        self.by_case = {key: tuple(pieces) for key, pieces in by_case.items()}
        self.by_text = {key: tuple(pieces) for key, pieces in by_text.items()}
        self.by_sender = {key: tuple(pieces) for key, pieces in by_sender.items()}

    def written(self) -> Iterable[Written]:
        """Each official of each case that a piece goes to, in order of the first piece."""
        for (case_index, addressee_index), pieces in self.by_official.items():
            case = self.plan.cases[case_index]
            yield Written(case.addressees[addressee_index], case.reference, case.language, pieces)

    def of_official(self, concerns: Callable[[PlannedPiece], bool]) -> tuple[int, ...]:
        """Pieces of the officials for whom it is so; it is asked once for each official of each case."""
        found = (pieces for pieces in self.by_official.values() if concerns(pieces[0]))
        return numbers(piece for pieces in found for piece in pieces)

    def of_sender(self, concerns: Callable[[PlannedPiece], bool]) -> dict[int, tuple[int, ...]]:
        """Pieces of the senders for whom it is so; it is asked once for each sender at home and abroad.

        Returns:
            place of the sender in the plan to numbers of pieces, for senders with at least one.
        """
        home = {
            key: block_of(addressee_of(self.plan, pieces[0]), self.plan.options).home
            for key, pieces in self.by_official.items()
        }
        found = {}
        for sender_index, pieces in self.by_sender.items():
            answers: dict[bool, bool] = {}
            concerned = []
            for piece in pieces:
                at_home = home[piece.case_index, piece.addressee_index]
                if at_home not in answers:
                    answers[at_home] = concerns(piece)
                if answers[at_home]:
                    concerned.append(piece)
            if concerned:
                found[sender_index] = numbers(concerned)
        return found

    def showing(self, ink: Ink) -> tuple[int, ...]:
        """Numbers of the pieces that show a string."""
        pieces: Pieces = self.plan.pieces
        if ink.sender_index is not None:
            pieces = self.by_sender.get(ink.sender_index, ())
        elif ink.case_index is not None and ink.addressee_index is not None:
            pieces = self.by_official.get((ink.case_index, ink.addressee_index), ())
        elif ink.case_index is not None:
            pieces = self.by_case.get(ink.case_index, ())
        return tuple(piece.piece for piece in pieces if ink.is_on(piece))


def label_of(addressee: Addressee) -> str:
    """An official in one line, also one of whom nothing is known that could be said."""
    return addressee.label or "an official without a name"


def numbers(pieces: Iterable[PlannedPiece]) -> tuple[int, ...]:
    """Their numbers, in order."""
    return tuple(sorted(piece.piece for piece in pieces))
