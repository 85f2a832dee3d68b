"""Paste the text of an urgent action instead of choosing a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from ui import look
from ui.theme import CARD_TITLE, GAP
from ui.widgets.button import Button
from ui.widgets.card import row
from ui.widgets.label import Label
from ui.words import tr


class PasteDialog(QDialog):
    """A large field; what is on the clipboard is in it already.

    Signals:
        given(str): the text to read.
        markup_given(str): the clipboard's piece of a web page, when its text was left as it came.
    """

    given = Signal(str)
    markup_given = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste text"))
        self.resize(look.px(620), look.px(460))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.lg)
        layout.setSpacing(GAP.m)
        layout.addWidget(Label(tr("The text of the urgent action"), size=CARD_TITLE, weight=look.SEMIBOLD))
        hint = tr("Copy all of it, from the reference number to the addresses. It stays on this computer.")
        layout.addWidget(Label(hint, tone="t2", wrap=True))
        clipboard = QGuiApplication.clipboard()
        self._markup = clipboard.mimeData().html()
        self._text = QPlainTextEdit(clipboard.text())
        self._as_it_came = self._text.toPlainText()
        self._text.setAccessibleName(tr("The text of the urgent action"))
        self._text.textChanged.connect(self._typed)
        layout.addWidget(self._text, 1)
        self._read = Button(tr("Read this text"), kind="primary")
        self._read.clicked.connect(self._give)
        leave = Button(tr("Leave it"), kind="quiet")
        leave.clicked.connect(self.reject)
        layout.addLayout(row(None, leave, self._read))
        self._text.selectAll()
        self._typed()

    def _typed(self) -> None:
        self._read.setEnabled(bool(self._text.toPlainText().strip()))

    def _give(self) -> None:
        text = self._text.toPlainText()
        if self._markup and text == self._as_it_came:
            self.markup_given.emit(self._markup)
        else:
            self.given.emit(text)
        self.accept()
