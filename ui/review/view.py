"""The Review page: a passive view with one `show_state`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from ui import look
from ui.review.sections import FieldsPane
from ui.review.source_pane import SourcePane
from ui.review.state import ReviewState
from ui.theme import BODY, GAP, Tone
from ui.widgets.banner import Banner, Inset, announce
from ui.widgets.button import Button
from ui.widgets.card import Pane, Rule
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.header import Header
from ui.widgets.label import Label
from ui.widgets.segments import Option, Segments
from ui.words import tr, trn

BESIDE_FROM = 940
"""Width of the page from which source and fields stand beside each other."""


class ReviewPage(Pane):
    """Source and fields.

    Signals:
        accept_asked(), accept_anyway_asked(), accept_all_asked(), later_asked(), back_asked().
        discard_asked(), again_asked(), undo_asked(), redo_asked().
        mark_asked(int): the next (1) or previous (-1) open mark.
    """

    accept_asked = Signal()
    accept_anyway_asked = Signal()
    accept_all_asked = Signal()
    later_asked = Signal()
    back_asked = Signal()
    discard_asked = Signal()
    again_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    mark_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__("win")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._make_head())
        self._banner = Banner()
        self._banner.acted.connect(self._act)
        outer.addWidget(Inset(self._banner))
        self._strip = self._make_strip()
        outer.addWidget(self._strip)
        self._rule = Rule()
        outer.addWidget(self._rule)
        self._stack = QStackedLayout()
        outer.addLayout(self._stack, 1)
        self._waiting = Label(size=BODY, tone="t2", wrap=True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._waiting)
        self.source, self.fields = SourcePane(), FieldsPane()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.source)
        self._splitter.addWidget(self.fields)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 1)
        self._stack.addWidget(self._splitter)
        self._beside = True
        self._sized = False
        self._moved = 0
        self._has_problem = False
        self._taken_back: tuple[QKeySequence.StandardKey, ...] = ()
        self._add_keys()

    def show_state(self, state: ReviewState) -> None:
        """Draws `state`."""
        self._has_problem = state.problem is not None
        if state.problem is not None:
            self._banner.say_problem(state.problem, button=tr("Try again"))
        elif state.notice:
            self._banner.say(Tone.AMBER, "warning", state.notice, button=state.notice_button)
        else:
            self._banner.hide()
        has_document = bool(state.source.name)
        self._show_tools(state, has_document=has_document)
        if not has_document:
            opening = "" if state.problem is not None else tr("Opening the document…")
            self._waiting.setText(state.nothing or opening)
            self._stack.setCurrentWidget(self._waiting)
            return
        self._stack.setCurrentWidget(self._splitter)
        self.source.show_state(state)
        self.fields.show_state(state)
        if state.moved != self._moved:
            self._moved = state.moved
            key = state.current
            # fields that were only just made have no place yet
            QTimer.singleShot(0, self, lambda: self._go_to(key))
            announce(self.window(), state.notice or "")

    def accept(self) -> None:
        """Ctrl+Enter: what is being typed counts as well."""
        self.fields.commit()
        self.accept_asked.emit()

    def focus_first(self) -> None:
        """Puts the focus where the page begins: on its first open mark, if a field has it not already."""
        if not self.isAncestorOf(self.window().focusWidget()):
            self.source.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # the window has Ctrl+Z for its notes; where there is a correction, it takes back that
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(keys) for keys in self._taken_back)
        ):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE_FROM * min(look.text_scale(), 1.5)
        self._tabs.setVisible(not beside)
        if beside != self._beside:
            self._beside = beside
            self._show_pane("fields")
        if beside and not self._sized:
            self._sized = True
            half = event.size().width() * 12 // 25
            self._splitter.setSizes([half, event.size().width() - half])

    def _act(self) -> None:
        self.fields.commit()
        (self.again_asked if self._has_problem else self.accept_anyway_asked).emit()

    def _accept_all(self) -> None:
        self.fields.commit()
        self.accept_all_asked.emit()

    def _go_to(self, key: str) -> None:
        if not self._beside:
            self._show_pane("fields")
        self.fields.take_focus(key)

    def _show_pane(self, name: str) -> None:
        self.source.setVisible(self._beside or name == "source")
        self.fields.setVisible(self._beside or name == "fields")
        self._tabs.show_options(_tab_options(), name)

    def _make_head(self) -> QWidget:
        self._head = Header(tr("Check what we read"))
        self._later = Button(tr("Leave for later"), size="header")
        self._later.clicked.connect(self.later_asked)
        self._all = Button(size="header")
        self._all.setToolTip(tr("This document as it stands, the others as they were read"))
        self._all.clicked.connect(self._accept_all)
        self._accept = Button(kind="primary", size="header", icon="check")
        self._accept.setToolTip(tr("Stores everything in one step (Ctrl+Enter)"))
        self._accept.clicked.connect(self.accept)
        self._head.add(self._later, self._all, self._accept)
        return self._head

    def _make_strip(self) -> QWidget:
        strip = QWidget()
        layout = QHBoxLayout(strip)
        layout.setContentsMargins(GAP.lg, GAP.s, GAP.lg, GAP.s)
        flow = Flow(gap=GAP.s)
        layout.addWidget(flow)
        self._back = Button(icon="arrow-left", kind="quiet", name=tr("Back to the cases"))
        self._back.clicked.connect(self.back_asked)
        self._position = Label(tone="t2")
        self._sure = Chip("check-circle", "", Tone.GREEN)
        self._open = Chip("warning-circle", "", Tone.AMBER)
        self._unused = Chip("warning-circle", "", Tone.RED)
        self._next = Button(tr("Next mark"), kind="link")
        self._next.setToolTip(tr("Next open mark (F8), the one before (Shift+F8)"))
        self._next.clicked.connect(lambda: self.mark_asked.emit(1))
        self._undo = Button(icon="arrow-u-down-left", kind="quiet", name=tr("Undo (Ctrl+Z)"))
        self._undo.clicked.connect(self.undo_asked)
        self._redo = Button(icon="arrows-clockwise", kind="quiet", name=tr("Redo (Ctrl+Shift+Z)"))
        self._redo.clicked.connect(self.redo_asked)
        self._saved = Label(tone="t2")
        self._discard = Button(tr("Discard"), kind="quiet")
        self._discard.setToolTip(tr("Drops all corrections; undo brings them back"))
        self._discard.clicked.connect(self.discard_asked)
        self._tabs = Segments(tr("Source or fields"))
        self._tabs.show_options(_tab_options(), "fields")
        self._tabs.chosen.connect(self._show_pane)
        self._tabs.hide()
        for widget in (
            *(self._back, self._position, self._sure, self._open, self._unused, self._next),
            *(self._undo, self._redo, self._saved, self._discard, self._tabs),
        ):
            flow.flow.addWidget(widget)
        return strip

    def _show_tools(self, state: ReviewState, *, has_document: bool) -> None:
        self._strip.setVisible(has_document)
        for widget in (self._later, self._accept):
            widget.setVisible(has_document)
        self._accept.setText(state.accept)
        self._all.setText(state.accept_all)
        self._all.setVisible(bool(state.accept_all))
        self._position.setText(state.head)
        self._position.setVisible(bool(state.head))
        self._sure.show_mark("check-circle", tr("{n} sure", n=state.sure), Tone.GREEN)
        self._open.show_mark("warning-circle", tr("{n} to check", n=state.open_marks), Tone.AMBER)
        self._open.setVisible(state.open_marks > 0)
        words = trn("{n} line not used", "{n} lines not used", len(state.unused))
        self._unused.show_mark("warning-circle", words, Tone.RED)
        self._unused.setVisible(bool(state.unused))
        self._next.setVisible(state.open_marks > 0 or bool(state.unused))
        keys = QKeySequence.StandardKey
        self._taken_back = (keys.Undo,) * state.can_undo + (keys.Redo,) * state.can_redo
        self._undo.setEnabled(state.can_undo)
        self._redo.setEnabled(state.can_redo)
        self._saved.setText(state.saved)
        self._discard.setVisible(state.can_discard)

    def _add_keys(self) -> None:
        commands: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (tr("Next open mark"), "F8", lambda: self.mark_asked.emit(1)),
            (tr("Previous open mark"), "Shift+F8", lambda: self.mark_asked.emit(-1)),
            (tr("Back to the cases"), "Alt+Left", self.back_asked.emit),
        )
        for text, keys, run in commands:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, run=run: run())
            self.addAction(action)


def _tab_options() -> tuple[Option, ...]:
    return (Option("source", tr("Source")), Option("fields", tr("Fields")))
