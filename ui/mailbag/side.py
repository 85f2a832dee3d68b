"""The side column of the Mailbag: scan a number, mark what is posted, open the files."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.words import PieceState
from ui import look
from ui.mailbag.state import MailbagState, Scanned
from ui.marks import piece_mark
from ui.theme import BODY, CAPTION, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, clear, row
from ui.widgets.fields import Choice, TextField
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.words import tr

SCAN_STATES = (
    PieceState.SIGNED,
    PieceState.POSTED,
    PieceState.DAMAGED,
    PieceState.RETURNED,
    PieceState.REPLIED,
)


class Side(QWidget):
    """The column.

    Signals:
        scanned(str): what was typed; scan_as(str): a state.
        post_asked(), mark_asked(str), file_asked(str), reprint_asked().
    """

    scanned = Signal(str)
    scan_as = Signal(str)
    post_asked = Signal()
    mark_asked = Signal(str)
    file_asked = Signal(str)
    reprint_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP.m)
        layout.addWidget(self._make_mark())
        layout.addWidget(self._make_selection())
        layout.addWidget(self._make_scan())
        layout.addWidget(self._make_files())
        layout.addStretch(1)
        self._shown: tuple[object, ...] = ()

    def show_state(self, state: MailbagState) -> None:
        """Draws the column."""
        card = state.card
        self._mark.setVisible(card is not None)
        if card is not None:
            self._mark_head.setText(card.head)
            self._mark_text.setText(card.text)
            self._mark_verb.setText(card.verb)
        self._selection.setVisible(bool(state.selected))
        self._selection_head.setText(state.selection_words)
        entries = tuple((s.value, tr("mark {state}", state=piece_mark(s).word)) for s in SCAN_STATES)
        self._scan_as.show_entries(entries, state.scan_state.value)
        fresh = (state.scans, state.files)
        if fresh == self._shown:
            return
        self._shown = fresh
        clear(self._scans)
        for scan in state.scans:
            self._scans.addWidget(_scan_row(scan))
        clear(self._files.flow)
        for path, verb in state.files:
            button = Button(verb, kind="link")
            button.clicked.connect(partial(self.file_asked.emit, path))
            self._files.flow.addWidget(button)

    def focus_scan(self) -> None:
        """F4."""
        self._number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._number.selectAll()

    def _make_mark(self) -> Card:
        self._mark = Card("good")
        self._mark_head = Label(size=BODY, weight=look.SEMIBOLD, wrap=True)
        self._mark_text = Label(tone="t2", wrap=True)
        self._mark_verb = Button("", icon="check")
        self._mark_verb.setToolTip(tr("Ctrl+Shift+M"))
        self._mark_verb.clicked.connect(self.post_asked)
        head = QHBoxLayout()
        head.setSpacing(GAP.s)
        head.addWidget(Picture("paper-plane-tilt", Tone.GREEN, 18), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._mark_head, 1)
        self._mark.body.addLayout(head)
        self._mark.body.addWidget(self._mark_text)
        keys = Label(tr("Ctrl+Z undoes"), size=CAPTION, tone="t2")
        self._mark.body.addLayout(row(self._mark_verb, None, keys))
        return self._mark

    def _make_selection(self) -> Card:
        self._selection = Card()
        self._selection_head = Label(size=BODY, weight=look.SEMIBOLD)
        self._selection.body.addWidget(self._selection_head)
        flow = Flow(gap=6)
        for state in SCAN_STATES:
            mark = piece_mark(state)
            button = Button(
                tr("Mark {state}", state=mark.word), size="compact", icon=mark.icon, tone=mark.tone
            )
            button.clicked.connect(partial(self.mark_asked.emit, state.value))
            flow.flow.addWidget(button)
        again = Button(tr("Print again"), size="compact", icon="printer")
        again.clicked.connect(self.reprint_asked)
        flow.flow.addWidget(again)
        self._selection.body.addWidget(flow)
        self._selection.hide()
        return self._selection

    def _make_scan(self) -> Card:
        card = Card()
        keys = Label("F4", size=CAPTION, tone="t2")
        card.body.addLayout(
            row(Label(tr("Scan or type a number"), size=BODY, weight=look.SEMIBOLD), None, keys)
        )
        self._number = TextField(tr("Number of a piece"), placeholder=tr("0412"))
        self._number.returnPressed.connect(self._take)
        self._scan_as = Choice(tr("What scanned pieces are marked as"))
        self._scan_as.picked.connect(self.scan_as)
        line = QHBoxLayout()
        line.setSpacing(GAP.s)
        line.addWidget(self._number, 1)
        line.addWidget(self._scan_as, 1)
        card.body.addLayout(line)
        self._scans = QVBoxLayout()
        self._scans.setSpacing(4)
        card.body.addLayout(self._scans)
        return card

    def _make_files(self) -> Card:
        card = Card()
        card.body.addWidget(Label(tr("What was printed"), size=BODY, weight=look.SEMIBOLD))
        self._files = Flow(gap=GAP.m)
        card.body.addWidget(self._files)
        return card

    def _take(self) -> None:
        self.scanned.emit(self._number.text())
        self._number.clear()


def _scan_row(scan: Scanned) -> QWidget:
    holder = QWidget()
    picture = Picture("check-circle", Tone.GREEN) if scan.good else Picture("info", Tone.AMBER)
    line = row(picture, Label(scan.number, weight=look.SEMIBOLD))
    line.addWidget(Label(scan.text, tone="t2", wrap=True), 1)
    holder.setLayout(line)
    return holder
