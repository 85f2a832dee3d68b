"""Old and new values side by side, the newest change first."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ui import look
from ui.cases.state import ChangeRow
from ui.theme import CAPTION, CARD_TITLE, GAP
from ui.widgets.button import Button
from ui.widgets.card import Rule, ScrollPane, row
from ui.widgets.label import Label
from ui.words import tr


class ChangesDialog(QDialog):
    """A list to read."""

    def __init__(self, reference: str, changes: tuple[ChangeRow, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What changed"))
        self.resize(look.px(680), look.px(460))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.lg)
        layout.setSpacing(GAP.m)
        head = tr("What changed about {case}", case=reference)
        layout.addWidget(Label(head, size=CARD_TITLE, weight=look.SEMIBOLD))
        pane = ScrollPane(spacing=GAP.m)
        pane.body.setContentsMargins(0, 0, GAP.m, 0)
        for change in changes:
            pane.body.addWidget(_change(change))
        pane.body.addStretch(1)
        layout.addWidget(pane, 1)
        close = Button(tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout.addLayout(row(None, close))


def _change(change: ChangeRow) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GAP.xl)
    grid.setVerticalSpacing(4)
    grid.addWidget(Label(change.what, weight=look.SEMIBOLD, wrap=True), 0, 0)
    grid.addWidget(Label(change.when, size=CAPTION, tone="t2"), 0, 1)
    sides = ((tr("Old"), change.before), (tr("New"), change.after))
    for column, (word, text) in enumerate(sides):
        if text:
            grid.addWidget(Label(word, size=CAPTION, tone="t2"), 1, column)
            grid.addWidget(Label(text, wrap=True, selectable=True), 2, column)
        grid.setColumnStretch(column, 1)
    grid.addWidget(Rule(), 3, 0, 1, 2)
    return holder
