"""The one place where an error becomes words on the screen."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from models.errors import CancelledError, KnownError
from ui import icons, look
from ui.theme import CARD_TITLE, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.label import Label, Picture
from ui.words import tr


@dataclass(frozen=True, slots=True)
class Problem:
    """An error in words: what happened, what is safe, what to do; `report` only for our own bugs."""

    happened: str
    safe: str
    todo: str
    report: str | None = None

    @property
    def text(self) -> str:
        """All of it as plain text, for the clipboard."""
        parts = (self.happened, self.safe, self.todo)
        return "\n".join(parts) + (f"\n\n{self.report}" if self.report else "")


def in_words(error: BaseException) -> Problem:
    """`error` as a volunteer reads it.

    A KnownError says itself what it is. Anything else is our bug: it gets a report that names files of
    the program, lines and the kind of error, never its message or a value, which could hold a name.
    """
    if isinstance(error, KnownError):
        return Problem(error.happened, error.safe, error.todo)
    return Problem(
        tr("Letterwright met a mistake of its own and stopped what it was doing."),
        tr("What was saved before is safe."),
        tr("Please send the report below to the people who make Letterwright. It holds no names."),
        bug_report(error),
    )


def bug_report(error: BaseException) -> str:
    """Where the program broke: kinds of error, files, lines; no messages, no values, no folders."""
    lines = [f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"]
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or link.__context__
    for met in reversed(chain):
        lines.append(f"{type(met).__module__}.{type(met).__qualname__}")
        for frame in traceback.extract_tb(met.__traceback__):
            file = Path(frame.filename)
            lines.append(f"  {file.parent.name}/{file.name}:{frame.lineno} in {frame.name}")
    return "\n".join(lines)


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
    dialog.setWindowIcon(icons.icon("warning", look.theme().tint(Tone.AMBER).text))
    dialog.open()


def catch_all(tell: Callable[[BaseException], None]) -> None:
    """From now on, what nobody caught is told in words; the console gets the report without names."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        print(bug_report(error), file=sys.stderr)  # noqa: T201 - the console is the last resort
        tell(error)

    sys.excepthook = hook
