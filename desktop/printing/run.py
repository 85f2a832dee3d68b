"""Writes a run's letters, envelopes and labels as PDF, whole or only some of its pieces."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import BinaryIO

from desktop.printing.document import Document
from desktop.printing.envelope import EnvelopeSetter
from desktop.printing.labels import LabelSetter
from desktop.printing.letter import LetterPage, LetterSetter
from desktop.printing.plan import PlannedPiece, RunPlan
from models.errors import CancelledError, NotFoundError, RefusedError

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_CHUNK = 20
"""Pieces between two looks at `cancelled`."""


def write_letters(
    plan: RunPlan,
    stream: BinaryIO,
    *,
    pieces: Collection[int] | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Writes the letter of each piece, in order of number; or its sheet for handwriting.

    The same plan gives the same bytes; some pieces give the same pages as the whole run does.

    Args:
        plan: what is printed.
        stream: where the PDF goes.
        pieces: numbers to print; None prints all.
        progress: told how many pieces of how many are done.
        cancelled: asked now and then; true stops the work.

    Raises:
        CancelledError: the stream then holds half a file.
        NotFoundError: a number that is not in the plan.
        RefusedError: a letter does not fit its page; preflight names the pieces beforehand.
    """
    setter = LetterSetter(plan)
    document = Document(stream, title="Letters")

    def draw(piece: PlannedPiece) -> bool:
        pages = setter.set(piece)
        if pages is None:
            return False
        for page in pages:
            document.start_page(setter.sheet.size_pt)
            _draw_downwards(document, page, setter.room_pt)
            for rule in page.rules:
                document.rule(rule.x_pt, rule.y_pt, rule.length_pt, thick_pt=rule.thick_pt, grey=rule.grey)
            document.end_page()
        return True

    _write(plan, document, draw, pieces, progress, cancelled)


def _draw_downwards(document: Document, page: LetterPage, room_pt: float) -> None:
    """From the top down, as it is read: whoever copies the text out has the signature below the words."""
    lines = list(page.lines)
    for shared in sorted(page.shared, key=lambda shared: shared.y_pt):
        height = shared.part.height_pt
        document.draw([line for line in lines if line.y_pt <= shared.y_pt])
        lines = [line for line in lines if line.y_pt > shared.y_pt]
        if not document.has_form(shared.name):
            document.form(shared.name, shared.part.lines, (room_pt, height))
        document.show_form(shared.name, shared.x_pt, shared.y_pt, height)
    document.draw(lines)


def write_envelopes(
    plan: RunPlan,
    stream: BinaryIO,
    *,
    pieces: Collection[int] | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Writes one envelope for each piece, as `write_letters` does letters.

    Where the address shows through a window the envelope has the sender alone; `RunOptions.prints_envelopes`
    tells where even that is seen in the window.

    Raises:
        WrongInputError: the run has no envelopes.
    """
    setter = EnvelopeSetter(plan)
    document = Document(stream, title="Envelopes")

    def draw(piece: PlannedPiece) -> bool:
        sheet = setter.set(piece)
        if sheet is None:
            return False
        document.start_page(setter.sheet.size_pt)
        document.draw(sheet.lines)
        document.end_page()
        return True

    _write(plan, document, draw, pieces, progress, cancelled)


def write_labels(
    plan: RunPlan,
    stream: BinaryIO,
    *,
    pieces: Collection[int] | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Writes one label for each piece, in order of number, from the label `start_at` of the options on.

    Raises as `write_letters` does, and:
        WrongInputError: the run has no labels.
    """
    setter = LabelSetter(plan)
    document = Document(stream, title="Labels")
    printed = chosen(plan, pieces)
    order = {piece.piece: index for index, piece in enumerate(printed)}

    def draw(piece: PlannedPiece) -> bool:
        index = order[piece.piece]
        place = setter.place(index)
        lines = setter.set(piece, place.label)
        if lines is None:
            return False
        if index == 0 or place.label == 0:
            document.start_page(setter.sheet.size_pt)
        document.draw(lines)
        if index == len(printed) - 1 or place.label == setter.form.count - 1:
            document.end_page()
        return True

    _write(plan, document, draw, pieces, progress, cancelled)


def chosen(plan: RunPlan, pieces: Collection[int] | None) -> tuple[PlannedPiece, ...]:
    """The pieces of `plan` with these numbers, in order; all where `pieces` is None.

    Raises:
        NotFoundError: a number that is not in the plan, or none at all.
    """
    wanted = {piece.piece for piece in plan.pieces} if pieces is None else set(pieces)
    found = tuple(piece for piece in plan.pieces if piece.piece in wanted)
    unknown = sorted(wanted - {piece.piece for piece in found})
    if unknown or not found:
        numbers = f"piece {', '.join(map(str, unknown))}" if unknown else "pieces to print"
        raise NotFoundError(
            f"This run has no {numbers}.",
            safe="Nothing was printed.",
            todo="`letterwright run N` lists the pieces of a run.",
        )
    return found


def _write(
    plan: RunPlan,
    document: Document,
    draw: Callable[[PlannedPiece], bool],
    pieces: Collection[int] | None,
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> None:
    printed = chosen(plan, pieces)
    for done, piece in enumerate(printed):
        if done % _CHUNK == 0:
            if cancelled is not None and cancelled():
                raise CancelledError(
                    "Printing was cancelled.", safe="Nothing was kept of it.", todo="Print again."
                )
            if progress is not None:
                progress(done, len(printed))
        if not draw(piece):
            raise RefusedError(
                f"Piece {piece.piece} does not fit its sheet.",
                safe="Nothing was printed.",
                todo="Shorten its text or address, then print again.",
            )
    document.close()
    if progress is not None:
        progress(len(printed), len(printed))
