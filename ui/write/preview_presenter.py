"""The piece in the preview without a window: which one it is, its pictures, what is said instead of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from models.errors import KnownError
from ui.words import tr
from ui.work import Runner
from ui.write.state import Paper, Preview
from ui.write.telling import pictured, place_of, preview_of
from ui.write.use_cases import Pictures

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun
    from desktop.printing.planned_lines import PlannedLine


class PreviewPresenter:
    """Steps through the pieces of a plan.

    Args:
        picture: makes the pictures of a piece, on a thread.
        paper: what is printed on now.
        changed: the page is to be drawn again.
        failed: a picture could not be made, and not for want of anything a volunteer can mend.
    """

    def __init__(
        self,
        picture: Callable[[PlannedRun, int], Pictures],
        work: Runner,
        *,
        paper: Callable[[], Paper],
        changed: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._picture, self._work = picture, work
        self._paper, self._changed, self._failed = paper, changed, failed
        self._planned: PlannedRun | None = None
        self._lines: tuple[PlannedLine, ...] = ()
        self._at = 0
        self._made = 0
        self.preview: Preview | None = None
        self.note = ""
        """Said where the piece cannot be shown."""

    def take(self, planned: PlannedRun, lines: tuple[PlannedLine, ...]) -> None:
        """Another plan; the letter that was shown stays where it is among its pieces."""
        before = self._lines[self._at] if self._lines else None
        self._planned, self._lines = planned, lines
        self._at = place_of(before, lines, self._at)

    def nothing(self) -> None:
        """Nothing is planned."""
        self._planned, self._lines, self.preview, self.note = None, (), None, ""

    @property
    def piece(self) -> int | None:
        """The number of the piece that is shown."""
        return self._lines[self._at].piece if self._lines else None

    def next_piece(self) -> None:
        """The next piece; after the last comes the first."""
        self._step(1)

    def previous_piece(self) -> None:
        """The previous piece."""
        self._step(-1)

    def show_piece(self, piece: int) -> None:
        """The piece of that number, or the first."""
        numbers = [line.piece for line in self._lines]
        self._at = numbers.index(piece) if piece in numbers else 0
        self.draw()

    def show_case(self, reference: str) -> None:
        """A piece on a case, where another is shown."""
        cases = [line.case_ref for line in self._lines]
        if reference in cases and cases[self._at] != reference:
            self._at = cases.index(reference)
            self.draw()

    def draw(self) -> None:
        """Shows the piece, with the pictures of the former one until its own are made."""
        planned = self._planned
        if planned is None or not self._lines:
            return
        line = self._lines[self._at]
        place = (self._at + 1, len(self._lines))
        self.preview = preview_of(planned, line, place, self._paper(), before=self.preview)
        self.note = ""
        self._changed()
        self._work.read(
            lambda _task: self._picture(planned, line.piece),
            self._pictured,
            failed=self._not_pictured,
            key="write picture",
        )

    def _step(self, by: int) -> None:
        if self._lines:
            self._at = (self._at + by) % len(self._lines)
            self.draw()

    def _pictured(self, pictures: Pictures) -> None:
        if self.preview is None:
            return
        self._made += 1
        self.preview = pictured(self.preview, pictures, made=self._made)
        self._changed()

    def _not_pictured(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            self._failed(error)
            return
        self.note = tr("This piece cannot be shown: {why}", why=error.happened)
        if self.preview is not None:
            self._made += 1
            self.preview = replace(
                self.preview, letter_image=None, second_image=None, envelope_image=None, made=self._made
            )
        self._changed()
