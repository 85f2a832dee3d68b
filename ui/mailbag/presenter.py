"""The Mailbag without a window: runs, pieces, marking, reprinting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from models.run_lines import RunDetail, RunLine
from models.words import PieceState
from ui.mailbag.state import MailbagState, Scanned
from ui.mailbag.telling import (
    aside,
    mark_card,
    parts_of,
    piece_row,
    run_words,
    selection_words,
    sentence,
    state_words,
)
from ui.marks import piece_mark
from ui.piece_numbers import number
from ui.places import Page, Shell
from ui.problems import in_words
from ui.words import tr, trn
from ui.work import Noun, Runner, Task

if TYPE_CHECKING:
    from desktop.tracking import Marked

SCANS_KEPT = 6


@dataclass(frozen=True, slots=True)
class MailbagUseCases:
    """What the page asks of the program; every one of them runs on a thread."""

    list_runs: Callable[[], tuple[RunLine, ...]]
    find_run: Callable[[int], RunDetail]
    run_of: Callable[[int], int | None]
    """The run that a piece belongs to."""
    mark: Callable[[int, PieceState, Sequence[int], date], Marked]
    unmark: Callable[[int, Marked, date], None]
    reprint: Callable[[int, Sequence[int], Path, Task], dict[str, str]]


class MailbagView(Protocol):
    """What the presenter needs of the view."""

    def show_state(self, state: MailbagState) -> None: ...


class MailbagPresenter:
    """Keeps the page's state and answers the view's signals."""

    def __init__(
        self,
        view: MailbagView,
        use: MailbagUseCases,
        work: Runner,
        shell: Shell,
        *,
        open_file: Callable[[Path], None],
        today: Callable[[], date] = date.today,
    ) -> None:
        self._view, self._use, self._work, self._shell = view, use, work, shell
        self._open_file, self._today = open_file, today
        self._runs: tuple[RunLine, ...] = ()
        self._detail: RunDetail | None = None
        self.state = MailbagState()

    def opened(self, what: str = "") -> None:
        """The page came to the front; `what` is the number of a run to show, or of a piece: ``#412``."""
        if what.startswith("#"):
            self._find_piece(int(what[1:]))
            return
        if what:
            self.state = replace(self.state, run=what, selected=())
        self.refresh()

    def changed(self, nouns: frozenset[Noun]) -> None:
        """A write changed something."""
        if Noun.RUNS in nouns:
            self.refresh()

    def refresh(self) -> None:
        """Reads the runs again, then the current one."""
        self._work.read(
            lambda _task: self._use.list_runs(), self._listed, failed=self.failed, key="mailbag runs"
        )

    def choose_run(self, run: str) -> None:
        """Another run was chosen."""
        self.state = replace(self.state, run=run, selected=(), filter="", scans=())
        self._read_run()

    def show_as(self, way: str) -> None:
        """Grid or list."""
        self.state = replace(self.state, as_list=way == "list")
        self._show()

    def filter(self, state: str) -> None:
        """Only pieces in this state, or all."""
        self.state = replace(self.state, filter=state, selected=())
        self._show()

    def select(self, pieces: Sequence[int]) -> None:
        """Other pieces are selected."""
        chosen = tuple(sorted(pieces))
        if chosen != self.state.selected:
            self.state = replace(self.state, selected=chosen)
            self._show()

    def mark(self, state: str) -> None:
        """Marks the selected pieces."""
        if self.state.selected:
            self._mark(PieceState(state), self.state.selected)

    def mark_posted(self) -> None:
        """The question of the card was answered with yes."""
        if self.state.card is not None:
            self._mark(PieceState.POSTED, self.state.card.pieces)

    def scan_as(self, state: str) -> None:
        """What scanned numbers are marked as."""
        self.state = replace(self.state, scan_state=PieceState(state))
        self._show()

    def scan(self, text: str) -> None:
        """A number was scanned or typed; never a dialog, always a line."""
        detail = self._detail
        digits = text.strip()
        if detail is None or not digits:
            return
        known = {line.piece: line for line in detail.piece_list}
        piece = int(digits) if digits.isdecimal() else -1
        if piece not in known:
            self._scanned(digits, tr("is not a piece of this run"), good=False)
            return
        wanted = self.state.scan_state
        word = piece_mark(wanted).word
        if known[piece].state is wanted:
            self._scanned(number(piece), tr("was {state} already, kept", state=word), good=False)
            return
        run, today = detail.line.run, self._today()
        self._work.write(
            lambda _task: self._use.mark(run, wanted, (piece,), today),
            lambda _marked: self._scanned(
                number(piece),
                tr("{state}, {time}", state=word, time=f"{datetime.now().astimezone():%H:%M}"),
                good=True,
            ),
            failed=self._shell.trouble,
            changes=(Noun.RUNS, Noun.ACTIONS),
        )

    def reprint(self, folder: Path) -> None:
        """Prints the selected pieces again (all, if none is selected) into `folder`."""
        detail = self._detail
        if detail is None:
            return
        run = detail.line.run
        pieces = self.state.selected or tuple(line.piece for line in detail.piece_list)
        self._work.slow(
            lambda task: self._use.reprint(run, pieces, folder, task),
            lambda files: self._reprinted(len(pieces), files),
            failed=self._shell.trouble,
            changes=(),
            label=trn("Printing {n} piece again", "Printing {n} pieces again", len(pieces)),
        )

    def open_file(self, path: str) -> None:
        """A file of the run was asked for."""
        self._open_file(Path(path))

    def write(self) -> None:
        """There is no run yet: go and write one."""
        self._shell.go(Page.WRITE)

    def _find_piece(self, piece: int) -> None:
        def found(run: int | None) -> None:
            if run is not None:
                self.state = replace(self.state, run=str(run), filter="", selected=(piece,))
            self.refresh()

        self._work.read(lambda _task: self._use.run_of(piece), found, failed=self.failed, key="mailbag piece")

    def _mark(self, state: PieceState, pieces: Sequence[int]) -> None:
        detail = self._detail
        if detail is None:
            return
        run, today = detail.line.run, self._today()
        self._work.write(
            lambda _task: self._use.mark(run, state, pieces, today),
            lambda marked: self._marked(run, marked),
            failed=self._shell.trouble,
            changes=(Noun.RUNS, Noun.ACTIONS),
            label=trn("Marking {n} piece", "Marking {n} pieces", len(pieces)),
        )

    def _marked(self, run: int, marked: Marked) -> None:
        if not marked.changed:
            word = piece_mark(marked.state).word
            self._shell.say(tr("Nothing to change"), tr("These pieces were {state} already.", state=word))
            return
        text = ""
        if marked.actions > 0:
            text = trn("{n} letter is counted.", "{n} letters are counted.", marked.actions)
        elif marked.actions < 0:
            text = trn("{n} letter is taken back.", "{n} letters are taken back.", -marked.actions)
        self.state = replace(self.state, selected=())
        self._shell.say(
            state_words(marked.state, len(marked.changed)), text, undo=lambda: self._unmark(run, marked)
        )

    def _unmark(self, run: int, marked: Marked) -> None:
        today = self._today()
        self._work.write(
            lambda _task: self._use.unmark(run, marked, today),
            lambda _none: self._shell.say(tr("Taken back"), tr("The pieces are as they were.")),
            failed=self._shell.trouble,
            changes=(Noun.RUNS, Noun.ACTIONS),
        )

    def _scanned(self, piece: str, text: str, *, good: bool) -> None:
        scans = (Scanned(piece, text, good), *self.state.scans)[:SCANS_KEPT]
        self.state = replace(self.state, scans=scans)
        self._show()

    def _reprinted(self, n: int, files: dict[str, str]) -> None:
        folder = Path(next(iter(files.values()))).parent
        head = trn("{n} piece is ready to print again", "{n} pieces are ready to print again", n)
        self._shell.say(head, tr("Under the same numbers, in {folder}.", folder=folder))
        self._open_file(folder)

    def _listed(self, runs: tuple[RunLine, ...]) -> None:
        self._runs = runs
        numbers = [str(line.run) for line in runs]
        run = self.state.run if self.state.run in numbers else "".join(numbers[:1])
        options = tuple((str(line.run), run_words(line, self._today())) for line in runs)
        self.state = replace(self.state, loading=False, empty=not runs, runs=options, run=run, problem=None)
        if run:
            self._read_run()
        else:
            self._detail = None
            self._show()

    def _read_run(self) -> None:
        run = int(self.state.run)
        self._work.read(
            lambda _task: self._use.find_run(run), self._found, failed=self.failed, key="mailbag run"
        )

    def _found(self, detail: RunDetail) -> None:
        self._detail = detail
        known = {line.piece for line in detail.piece_list}
        selected = tuple(piece for piece in self.state.selected if piece in known)
        self.state = replace(self.state, selected=selected)
        self._show()

    def failed(self, error: Exception) -> None:
        """What the page shows cannot be read, or the home cannot be opened."""
        self.state = replace(self.state, loading=False, problem=in_words(error))
        self._show()

    def _show(self) -> None:
        detail = self._detail
        if detail is not None:
            today, narrowed = self._today(), self.state.filter
            shown = [line for line in detail.piece_list if narrowed in ("", line.state.value)]
            verbs = {"letters": tr("Letters"), "envelopes": tr("Envelopes"), "manifest": tr("Manifest")}
            files = tuple((detail.files[kind], verb) for kind, verb in verbs.items() if kind in detail.files)
            self.state = replace(
                self.state,
                sentence=sentence(detail),
                aside=aside(detail),
                parts=parts_of(detail),
                total=len(detail.piece_list),
                rows=tuple(piece_row(line, today) for line in shown),
                selection_words=selection_words(self.state.selected),
                card=mark_card(detail, self.state.selected),
                files=(*files, (detail.line.folder, tr("Folder"))),
            )
        self._view.show_state(self.state)
