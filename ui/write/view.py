"""The Write page: a passive view with one `show_state`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui import look
from ui.theme import BODY, GAP, Tone
from ui.widgets.banner import Banner, Inset
from ui.widgets.button import Button
from ui.widgets.card import Pane, Rule, ScrollPane
from ui.widgets.header import Header
from ui.widgets.label import Label
from ui.widgets.reading_order import tab_as_read
from ui.words import tr
from ui.write.check_list import CheckList
from ui.write.letter_pane import LetterPane
from ui.write.letter_panel import LetterPanel
from ui.write.panels import CasesPanel, SignersPanel
from ui.write.panes import WritePanes
from ui.write.paper_panel import PaperPanel
from ui.write.preview_pane import PreviewPane
from ui.write.state import Aim, Step, WriteState
from ui.write.step_card import StepCard
from ui.write.sum_bar import SumBar


class WritePage(Pane):
    """Steps at the left, the letter in the middle, the piece at the right, the arithmetic over all three.

    Signals:
        step_asked(str), folder_given(Path), test_folder_given(Path), fix_asked(Check), again_asked(),
        written_acted(str);
        open_asked(): Print was pressed while something is open that must be dealt with first;
        panes_moved(str): widths of the three parts, for the next time (`panes_from`).
    """

    step_asked = Signal(str)
    folder_given = Signal(object)
    test_folder_given = Signal(object)
    open_asked = Signal()
    fix_asked = Signal(object)
    again_asked = Signal()
    written_acted = Signal(str)
    panes_moved = Signal(str)

    def __init__(self) -> None:
        super().__init__("win")
        self.folder_from = Path.home
        self._aim: Aim | None = None
        self._ordered: tuple[object, ...] = ()
        self._has_letter = self._can_print = self._has_piece = False
        self.panes_from: Callable[[], str] = str
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        header = Header(tr("Write letters"))
        self._print = Button(tr("Print"), kind="primary", size="header", icon="printer")
        self._print.setToolTip(tr("Write the PDFs to print into a folder (Ctrl+P)"))
        self._print.clicked.connect(self.ask_folder)
        self._test = Button(tr("Print a test pair"), size="header", icon="printer")
        self._test.setToolTip(
            tr("Write the piece in the preview to try the paper; nothing is recorded (Ctrl+Shift+P)")
        )
        self._test.clicked.connect(self.ask_test_folder)
        header.add(self._test, self._print)
        outer.addWidget(header)
        self._sum = SumBar()
        outer.addWidget(self._sum)
        # the body scrolls as a whole where the window is too low for banners and panes
        body = ScrollPane(spacing=0)
        outer.addWidget(body, 1)
        self._banner = Banner()
        self._banner.acted.connect(lambda _key: self.again_asked.emit())
        body.body.addWidget(Inset(self._banner))
        self._written = Banner()
        self._written.acted.connect(self.written_acted)
        body.body.addWidget(Inset(self._written))
        self.signers = SignersPanel()
        self.cases = CasesPanel()
        self.paper = PaperPanel()
        self.options = LetterPanel()
        self.letter = LetterPane()
        self.preview = PreviewPane()
        self.checks = CheckList()
        self.checks.fix_asked.connect(self.fix_asked)
        self._cards = {
            Step.SIGNERS: StepCard(1, tr("Who signs"), self.signers),
            Step.CASES: StepCard(2, tr("Which cases and officials"), self.cases),
            Step.PAPER: StepCard(3, tr("Paper and envelope"), _both(self.paper, self.options)),
        }
        self._steps = ScrollPane(margin=GAP.lg, spacing=GAP.m)
        for step, card in self._cards.items():
            card.open_asked.connect(lambda key=step: self.step_asked.emit(key))
            self._steps.body.addWidget(card)
        self._steps.body.addWidget(self.checks)
        self._steps.body.addStretch(1)
        self.panes = WritePanes(self._steps, self.letter, self.preview)
        self.panes.moved.connect(self.panes_moved)
        self.panes.arranged.connect(lambda: tab_as_read(self))
        body.body.addWidget(self.panes, 1)
        QShortcut(QKeySequence("Ctrl+P"), self, self.ask_folder)
        QShortcut(QKeySequence("Ctrl+Shift+P"), self, self.ask_test_folder)
        QShortcut(QKeySequence("Alt+PgDown"), self, self.preview.next_asked.emit)
        QShortcut(QKeySequence("Alt+PgUp"), self, self.preview.previous_asked.emit)
        QShortcut(QKeySequence("F8"), self, lambda: self._next_mark(1))
        QShortcut(QKeySequence("Shift+F8"), self, lambda: self._next_mark(-1))

    def show_state(self, state: WriteState) -> None:
        """Draws `state`."""
        if state.problem is not None:
            self._banner.say_problem(state.problem, button=tr("Try again"))
        else:
            self._banner.hide()
        if state.written is not None:
            buttons = tuple(state.written.files)
            self._written.say(
                Tone.GREEN, "check-circle", state.written.head, state.written.text, buttons=buttons
            )
        else:
            self._written.hide()
        self._can_print, self._has_piece = state.can_print, state.preview is not None
        self._print.setText(state.print_verb or tr("Print"))
        # never dead: with something open it leads there
        self._print.setEnabled(not state.printing)
        self._print.setAccessibleDescription(state.reason)
        self._test.setText(state.test_verb or tr("Print a test pair"))
        self._test.setAccessibleDescription("" if self._has_piece else state.reason)
        self._sum.show_state(state)
        for step, summary, done in state.summaries:
            self._cards[step].show_step(open_=step is state.step, summary=summary, done=done)
        self.signers.show_state(state)
        self.cases.show_state(state)
        self.paper.show_state(state)
        self._has_letter = bool(state.letter.reference)
        self.options.show_options(state.letter.options)
        self.letter.show_state(state.letter)
        self.checks.show_checks(state.checks)
        self.preview.show_state(state)
        self._order_tabs(state)
        if state.aim != self._aim:
            self._aim = state.aim
            self._aim_at(state.aim)

    def _order_tabs(self, state: WriteState) -> None:
        """Lines and buttons that were just made come last in Qt's order of focus, wherever they stand."""
        made = (state.loading, state.checks, state.letter.entries, self.letter.tools.formats_beside)
        if made != self._ordered:
            self._ordered = made
            tab_as_read(self)

    def _aim_at(self, aim: Aim | None) -> None:
        """Puts the focus where a line of the list before printing leads, or on what is still open."""
        if aim is None:
            return
        self.panes.show_part("letter" if aim.what == "letter" else "steps")
        if aim.what == "letter":
            self.letter.editor.words.setFocus(Qt.FocusReason.OtherFocusReason)
        elif aim.what == "signer":
            if not self.signers.list.focus_row(aim.key):
                self.signers.focus_first()
            self._steps.ensureWidgetVisible(self.signers.list)
        elif aim.what == "case" or (aim.what == "check" and not self.checks.focus_first()):
            self.cases.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._steps.ensureWidgetVisible(self.cases.list)
        elif aim.what == "paper":
            self._steps.ensureWidgetVisible(self.paper.focus_field(aim.key))

    def focus_first(self) -> None:
        """Puts the focus where the page begins: who signs, or the letter where the steps are behind a tab."""
        if not self._has_letter:
            self.panes.show_part("steps")
        if self.signers.isVisible():
            self.signers.focus_first()
        elif self._has_letter:
            self.letter.editor.words.setFocus()

    def ask_folder(self) -> None:
        """Ctrl+P: asks for the folder, then prints; what is being typed counts as well."""
        self.letter.flush()
        if not self._can_print:
            self.open_asked.emit()
            return
        self._ask(tr("Choose a folder for the letters and envelopes"), self.folder_given)

    def ask_test_folder(self) -> None:
        """Ctrl+Shift+P: asks for the folder, then prints the piece in the preview to try the paper."""
        self.letter.flush()
        if not self._has_piece:
            self.open_asked.emit()
            return
        self._ask(tr("Choose a folder for the test"), self.test_folder_given)

    def _ask(self, title: str, given: SignalInstance) -> None:
        name = QFileDialog.getExistingDirectory(self, title, str(self.folder_from()))
        if name:
            given.emit(Path(name))

    def _next_mark(self, step: int) -> None:
        self.panes.show_part("steps")
        self.checks.next_mark(step)

    def showEvent(self, event: QShowEvent) -> None:
        self.panes.take_widths(self.panes_from())
        super().showEvent(event)


def _both(paper: QWidget, letter: QWidget) -> QWidget:
    """The sheets, and under them what is done with the letter on them."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP.m)
    column.addWidget(paper)
    column.addWidget(Rule())
    column.addWidget(Label(tr("Letter"), size=BODY, weight=look.SEMIBOLD))
    column.addWidget(letter)
    return holder
