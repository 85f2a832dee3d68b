"""The recovery passphrase, shown once when a home is made."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

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
