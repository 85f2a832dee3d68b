"""A known state of the page: what happened, what is safe, what to do. It stays until it is solved."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import look
from ui.problems import Problem
from ui.theme import BODY, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import clear
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.words import tr

Buttons = tuple[tuple[str, str], ...]


class Banner(QFrame):
    """A tinted strip with one sentence in bold, one or two below it, and at most two buttons.

    Signals:
        acted(str): one of the banner's own buttons was pressed; its key.
    """

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP.lg, 10, GAP.m, 10)
        layout.setSpacing(GAP.m)
        self._picture = Picture("warning", Tone.AMBER, 20)
        self._head = Label(size=BODY, weight=look.SEMIBOLD, wrap=True, selectable=True)
        self._text = Label(wrap=True, selectable=True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._head)
        words.addWidget(self._text)
        self._buttons = Flow(gap=GAP.s)
        words.addWidget(self._buttons)
        self._button = Button()
        self._button.clicked.connect(lambda: self.acted.emit(""))
        self._copy = Button(icon="copy", name=tr("Copy this message"))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._whole))
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(
        self, tone: Tone, icon: str, head: str, text: str = "", *, button: str = "", buttons: Buttons = ()
    ) -> None:
        """Shows a state in `tone`; `button` is the verb that solves it, `buttons` stand under it."""
        self._whole = "\n".join(part for part in (head, text) if part)
        self._picture.set_picture(icon, tone)
        self._head.setText(head)
        self._head.set_tone(tone.value)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._copy.setVisible(False)
        self._show_buttons(buttons)
        self.setAccessibleName(head)
        self.setAccessibleDescription(text)
        if self.property("banner") != tone.value:
            self.setProperty("banner", tone.value)
            self.style().unpolish(self)
            self.style().polish(self)
        self.show()

    def _show_buttons(self, buttons: Buttons) -> None:
        clear(self._buttons.flow)
        self._buttons.setVisible(bool(buttons))
        for key, verb in buttons:
            made = Button(verb, size="compact")
            made.clicked.connect(partial(self.acted.emit, key))
            self._buttons.flow.addWidget(made)

    def say_problem(self, problem: Problem, *, button: str = "") -> None:
        """Shows an error in its three parts, with a button that copies them."""
        tone = Tone.AMBER if problem.report is None else Tone.RED
        self.say(tone, "warning", problem.happened, f"{problem.safe} {problem.todo}", button=button)
        self._whole = problem.text
        self._copy.show()
        announce(self.window(), problem.happened)


class Inset(QWidget):
    """Keeps a banner off the edges of its page; it is there only while the banner is."""

    def __init__(self, banner: Banner) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP.xl, GAP.m, GAP.lg, 0)
        layout.addWidget(banner)
        banner.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShowToParent:
            self.show()
        elif event.type() == QEvent.Type.HideToParent:
            self.hide()
        return False


def announce(widget: QWidget, sentence: str) -> None:
    """Says `sentence` to a screen reader, politely; `widget` must outlive the event: a window or page."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
