"""The recovery passphrase: shown once when a home is made, asked for when the keyring cannot help."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.theme import CARD_TITLE, GAP
from ui.widgets.button import Button
from ui.widgets.card import row
from ui.widgets.fields import TextField, TickBox
from ui.widgets.label import Label
from ui.words import tr


class RecoveryDialog(QDialog):
    """Shows the passphrase until a person says that it is written down."""

    def __init__(self, passphrase: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Letterwright"))
        self.setModal(True)
        self.setMinimumWidth(look.px(480))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.lg)
        layout.setSpacing(GAP.m)
        layout.addWidget(Label(tr("Write this passphrase down"), size=CARD_TITLE, weight=look.SEMIBOLD))
        why = tr(
            "Your cases are encrypted, and this computer's keyring opens them. If the keyring is ever lost, "
            "only this passphrase does. It is shown once and kept nowhere."
        )
        layout.addWidget(Label(why, wrap=True))
        field = TextField(tr("Recovery passphrase"))
        field.setText(passphrase)
        field.setReadOnly(True)
        copy = Button(tr("Copy"), icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(passphrase))
        line = row(spacing=GAP.s)
        line.addWidget(field, 1)
        line.addWidget(copy)
        layout.addLayout(line)
        self._kept = TickBox(tr("I have written it down"))
        self._go_on = Button(tr("Go on"), kind="primary")
        self._go_on.setEnabled(False)
        self._go_on.clicked.connect(self.accept)
        self._kept.toggled.connect(self._go_on.setEnabled)
        layout.addWidget(self._kept)
        layout.addLayout(row(None, self._go_on))

    def reject(self) -> None:
        """Escape does not lose the only showing."""
        if self._kept.isChecked():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._kept.isChecked():
            event.ignore()
            return
        super().closeEvent(event)


class PassphraseDialog(QDialog):
    """Asks for the recovery passphrase.

    Signals:
        given(str): what was typed.
    """

    given = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Letterwright"))
        self.setMinimumWidth(look.px(440))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.lg)
        layout.setSpacing(GAP.m)
        layout.addWidget(
            Label(tr("Open with the recovery passphrase"), size=CARD_TITLE, weight=look.SEMIBOLD)
        )
        layout.addWidget(Label(tr("It was shown when these cases were first set up."), tone="t2", wrap=True))
        self._field = TextField(tr("Recovery passphrase"))
        self._field.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        layout.addWidget(self._field)
        go = Button(tr("Open my cases"), kind="primary")
        go.setDefault(True)
        go.clicked.connect(self._give)
        leave = Button(tr("Not now"), kind="quiet")
        leave.clicked.connect(self.reject)
        layout.addLayout(row(None, leave, go))

    def _give(self) -> None:
        if self._field.text().strip():
            self.given.emit(self._field.text().strip())
            self.accept()
