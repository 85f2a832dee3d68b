"""The Mailbag: a passive view with one `show_state`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from ui import look
from ui.mailbag.pieces import Pieces
from ui.mailbag.side import Side
from ui.mailbag.state import MailbagState
from ui.mailbag.telling import IN_ORDER
from ui.marks import piece_mark
from ui.theme import BODY, CAPTION, GAP
from ui.widgets.banner import Banner, Inset
from ui.widgets.bars import PartsBar
from ui.widgets.button import Button
from ui.widgets.card import Pane, ScrollPane, row
from ui.widgets.fields import Choice
from ui.widgets.header import Header
from ui.widgets.label import Label
from ui.widgets.segments import FlowChoices, Option, Segments
from ui.words import tr

SIDE_WIDTH = 330
BELOW_UNDER = 940
"""Under this width the side column moves below the pieces."""

LEAST = 200
"""Neither of them is lower than this then; the page scrolls instead."""


class MailbagPage(Pane):
    """Runs and their pieces.

    Signals:
        run_chosen(str), shown_as(str), filtered(str), again_asked(), write_asked().
        reprint_given(Path): the folder for pieces to print again.
    """

    run_chosen = Signal(str)
    shown_as = Signal(str)
    filtered = Signal(str)
    again_asked = Signal()
    write_asked = Signal()
    reprint_given = Signal(object)

    def __init__(self) -> None:
        super().__init__("win")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._make_header())
        # the body scrolls as a whole where the window is too low for pieces and side column
        body = ScrollPane(spacing=0)
        outer.addWidget(body, 1)
        self._banner = Banner()
        self._banner.acted.connect(lambda _key: self.again_asked.emit())
        body.body.addWidget(Inset(self._banner))
        self._stack = QStackedLayout()
        body.body.addLayout(self._stack, 1)
        self._nothing = self._make_nothing()
        self._stack.addWidget(self._nothing)
        self.pieces = Pieces()
        self.side = Side()
        self.side.reprint_asked.connect(self.ask_reprint)
        self.pieces.reprint_asked.connect(self.ask_reprint)
        self._both = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._both)
        self._columns.setContentsMargins(GAP.xl, GAP.lg, GAP.lg, 0)
        self._columns.setSpacing(GAP.xl)
        self._columns.addWidget(self._make_main(), 1)
        self._side_pane = ScrollPane()
        self._side_pane.body.setContentsMargins(0, 0, GAP.s, GAP.lg)
        self._side_pane.body.addWidget(self.side)
        self._columns.addWidget(self._side_pane)
        self._stack.addWidget(self._both)
        QShortcut(QKeySequence("F4"), self, self.side.focus_scan)
        QShortcut(QKeySequence("Ctrl+Shift+M"), self, self.side.post_asked.emit)

    def show_state(self, state: MailbagState) -> None:
        """Draws `state`."""
        if state.problem is not None:
            self._banner.say_problem(state.problem, button=tr("Try again"))
        else:
            self._banner.hide()
        shown = not state.loading and not state.empty
        self._stack.setCurrentWidget(self._both if shown else self._nothing)
        for part in (self._run, self._run_label, self._ways, self._again):
            part.setVisible(shown)
        self._welcome.setVisible(state.empty)
        if not shown:
            return
        self._run.show_entries(state.runs, state.run)
        way = "list" if state.as_list else "grid"
        options = (Option("grid", tr("Grid"), "squares-four"), Option("list", tr("List"), "list"))
        self._ways.show_options(options, way)
        self._sentence.setText(state.sentence)
        self._aside.setText(state.aside)
        theme = look.theme()
        # what is done stands first, as on a progress bar
        done_first = sorted(state.parts, key=lambda part: -IN_ORDER.index(part[0]))
        parts = [(n, theme.tint(piece_mark(piece).tone).fill) for piece, n in done_first]
        spoken = ", ".join(f"{n} {piece_mark(piece).word}" for piece, n in state.parts)
        self._bar.show_parts(parts, spoken)
        marks = ((piece, n, piece_mark(piece)) for piece, n in state.parts)
        self._filters.show_options(
            (
                Option("", tr("All"), count=state.total),
                *(Option(piece.value, m.word.capitalize(), m.icon, m.tone, n) for piece, n, m in marks),
            ),
            state.filter,
        )
        self.pieces.show_rows(state.rows, state.selected, as_list=state.as_list)
        self._hint.setText(state.selection_words)
        self._again.setText(tr("Print selected again") if state.selected else tr("Print again"))
        self.side.show_state(state)

    def focus_first(self) -> None:
        """Puts the focus where the page begins."""
        self.pieces.focus_first()

    def ask_reprint(self) -> None:
        """Asks for a folder, then prints the selected pieces (or all) again."""
        title = tr("Choose a folder for the pieces to print again")
        name = QFileDialog.getExistingDirectory(self, title)
        if name:
            self.reprint_given.emit(Path(name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = event.size().width() < look.px(BELOW_UNDER)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self._columns.setStretch(1, 1 if below else 0)
        self._hint.setVisible(not below)
        self.pieces.setMinimumHeight(look.px(LEAST) if below else 0)
        self._side_pane.setMinimumHeight(look.px(LEAST) if below else 0)
        if below:
            self._side_pane.setMinimumWidth(0)
            self._side_pane.setMaximumWidth(16777215)
        else:
            self._side_pane.setFixedWidth(look.px(SIDE_WIDTH) + 14)

    def _make_header(self) -> Header:
        header = Header(tr("Mailbag"))
        self._run_label = Label(tr("Run"), weight=look.MEDIUM, tone="t2")
        self._run = Choice(tr("Print run"))
        self._run.setMinimumContentsLength(18)
        self._run.setMaximumWidth(look.px(300))
        self._run.picked.connect(self.run_chosen)
        self._ways = Segments(tr("Grid or list"))
        self._ways.chosen.connect(self.shown_as)
        self._again = Button(tr("Print again"), size="header", icon="printer")
        self._again.clicked.connect(self.ask_reprint)
        header.add(self._run_label, self._run, self._ways, self._again)
        return header

    def _make_main(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, GAP.m)
        column.setSpacing(GAP.s)
        self._sentence = Label(size=BODY, weight=look.SEMIBOLD)
        self._aside = Label(tone="t2", elide=True)
        self._aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = row(self._sentence)
        head.addWidget(self._aside, 1)
        column.addLayout(head)
        self._bar = PartsBar(height=9)
        column.addWidget(self._bar)
        self._filters = FlowChoices(tr("Which pieces are shown"))
        self._filters.chosen.connect(self.filtered)
        column.addSpacing(4)
        column.addWidget(self._filters)
        column.addWidget(self.pieces, 1)
        self._hint = Label(size=CAPTION, tone="t2")
        column.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignRight)
        return holder

    def _make_nothing(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.addStretch(1)
        self._welcome = QWidget()
        inner = QVBoxLayout(self._welcome)
        inner.setSpacing(GAP.lg)
        words = Label(
            tr("Letters you print will wait here until they are posted."), size=BODY, tone="t2", wrap=True
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner.addWidget(words)
        write = Button(tr("Write letters"), kind="primary", size="header", icon="pencil-simple-line")
        write.clicked.connect(self.write_asked)
        inner.addWidget(write, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._welcome)
        column.addStretch(2)
        return holder
