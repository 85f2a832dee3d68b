"""An error in its three parts, over the window; Copy takes it all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from models.errors import CancelledError
from ui import look
from ui.problems import Problem, in_words
from ui.theme import CARD_TITLE, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.label import Label, Picture
from ui.words import tr


class ProblemDialog(QDialog):
    """Says an error in its three parts; Copy takes it all to the clipboard."""

    def __init__(self, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Letterwright"))
        self.setModal(True)
        self.setMinimumWidth(look.px(460))
        tone = Tone.AMBER if problem.report is None else Tone.RED
        head = Label(problem.happened, size=CARD_TITLE, weight=look.SEMIBOLD, wrap=True, selectable=True)
        safe = Label(problem.safe, wrap=True, selectable=True)
        todo = Label(problem.todo, wrap=True, selectable=True)
        row = QHBoxLayout()
        row.setSpacing(GAP.m)
        row.addWidget(Picture("warning", tone, 20), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(GAP.s)
        for label in (head, safe, todo):
            column.addWidget(label)
        column.addStretch(1)
        row.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.lg)
        layout.setSpacing(GAP.lg)
        layout.addLayout(row)
        if problem.report is not None:
            report = QPlainTextEdit(problem.report)
            report.setReadOnly(True)
            report.setAccessibleName(tr("Report"))
            report.setMinimumHeight(look.px(140))
            layout.addWidget(report, 1)
        buttons = QDialogButtonBox()
        copy = Button(tr("Copy"), icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(problem.text))
        close = Button(tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        layout.addWidget(buttons)
        self.setAccessibleName(problem.happened)
        self.setAccessibleDescription(f"{problem.safe} {problem.todo}")


def show(error: BaseException, parent: QWidget | None = None) -> None:
    """Shows `error` in a dialog over `parent`, without stopping the window; cancelled work says nothing."""
    if isinstance(error, CancelledError):
        return
    dialog = ProblemDialog(in_words(error), parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
