"""Long work: nothing for 0.4 s, then what runs, then how far it is and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.button import Button
from ui.widgets.card import Pane, Rule
from ui.widgets.label import Label
from ui.words import tr
from ui.work import Task

SHOWN_AFTER_MS = 400


class BusyStrip(Pane):
    """A strip at the foot of the window for the oldest piece of work that takes long.

    Work without a label (reads of a page) is never shown here: the page itself says that it loads.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("win", parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Rule())
        row = QHBoxLayout()
        row.setContentsMargins(GAP.xl, GAP.s, GAP.lg, GAP.s)
        row.setSpacing(GAP.m)
        self._label = Label(elide=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(260)
        self._count = Label(tone="t2")
        self._cancel = Button(tr("Cancel"), size="compact")
        self._cancel.clicked.connect(self._cancel_task)
        row.addWidget(self._label, 1)
        row.addWidget(self._bar, 1)
        row.addWidget(self._count)
        row.addWidget(self._cancel)
        outer.addLayout(row)
        self._running: list[Task] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_AFTER_MS)
        self._timer.timeout.connect(self._refresh)
        self.hide()

    def started(self, task: Task) -> None:
        """Work has begun."""
        if task.label:
            self._running.append(task)
            self._timer.start()

    def moved(self, task: Task) -> None:
        """Work is further than before."""
        if self.isVisible() and self._running and self._running[0] is task:
            self._refresh()

    def ended(self, task: Task) -> None:
        """Work has come home."""
        if task in self._running:
            self._running.remove(task)
        if not self._running:
            self._timer.stop()
            self.hide()
        elif self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if not self._running:
            return
        task = self._running[0]
        stopping = task.cancelled()
        self._label.setText(tr("Stopping…") if stopping else task.label)
        self._bar.setRange(0, task.total)
        self._bar.setValue(task.done)
        self._bar.setAccessibleName(task.label)
        self._count.setText(tr("{done} of {total}", done=task.done, total=task.total) if task.total else "")
        self._cancel.setVisible(task.can_cancel)
        self._cancel.setEnabled(not stopping)
        self.show()

    def _cancel_task(self) -> None:
        if self._running:
            self._running[0].cancel()
            self._refresh()
