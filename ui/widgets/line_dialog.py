"""Asks for one line of text, and says why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.theme import CARD_TITLE, GAP
from ui.widgets.button import Button
from ui.widgets.card import row
from ui.widgets.fields import TextField
from ui.widgets.label import Label
from ui.words import tr


class LineDialog(QDialog):
    """One field; Enter gives what is in it.

    Args:
        secret: what is typed is hidden once it is typed.

    Signals:
        given(str): what was typed, without spaces around it; never empty.
    """

    given = Signal(str)

    def __init__(
        self, head: str, why: str, field: str, verb: str, parent: QWidget, *, secret: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Letterwright"))
        self.setMinimumWidth(look.px(440))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.lg)
        layout.setSpacing(GAP.m)
        layout.addWidget(Label(head, size=CARD_TITLE, weight=look.SEMIBOLD, wrap=True))
        layout.addWidget(Label(why, tone="t2", wrap=True))
        self._field = TextField(field)
        if secret:
            self._field.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        layout.addWidget(self._field)
        go = Button(verb, kind="primary")
        go.setDefault(True)
        go.clicked.connect(self._give)
        leave = Button(tr("Not now"), kind="quiet")
        leave.clicked.connect(self.reject)
        layout.addLayout(row(None, leave, go))
        self._field.setFocus()

    def _give(self) -> None:
        text = self._field.text().strip()
        if text:
            self.given.emit(text)
            self.accept()
