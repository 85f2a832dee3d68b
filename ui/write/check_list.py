"""Before printing: what stops, what asks, what is good; each with a button that deals with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import look
from ui.theme import BODY, CAPTION, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, Rule, clear, row
from ui.widgets.label import Label, Picture
from ui.words import tr
from ui.write.state import Check

_SIGNS = {
    "stop": ("hand-palm", Tone.RED),
    "ask": ("warning", Tone.AMBER),
    "good": ("check-circle", Tone.GREEN),
}


class CheckList(Card):
    """The list.

    Signals:
        fix_asked(Check): a line's button was pressed.
    """

    fix_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(margin=GAP.m)
        self.setAccessibleName(tr("Before printing"))
        keys = Label(tr("F8 next"), size=CAPTION, tone="t2")
        self.body.addLayout(row(Label(tr("Before printing"), size=BODY, weight=look.SEMIBOLD), None, keys))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP.s)
        self.body.addLayout(self._rows)
        self._shown: tuple[Check, ...] = ()
        self._buttons: list[Button] = []
        self.hide()

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Draws the list; it is away while there is nothing to say."""
        self.setVisible(bool(checks))
        if checks == self._shown:
            return
        self._shown = checks
        self._buttons = []
        clear(self._rows)
        for place, check in enumerate(checks):
            if place:
                self._rows.addWidget(Rule())
            self._rows.addWidget(self._row(check))

    def next_mark(self, step: int) -> None:
        """F8, Shift+F8: puts the focus on the next line that wants something."""
        if not self._buttons:
            return
        here = next((n for n, button in enumerate(self._buttons) if button.hasFocus()), -1 if step > 0 else 0)
        self._buttons[(here + step) % len(self._buttons)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _row(self, check: Check) -> QWidget:
        icon, tone = _SIGNS[check.level]
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP.s)
        line.addWidget(Picture(icon, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(check.head, weight=look.SEMIBOLD, tone=tone.value))
        words.addWidget(Label(check.text, wrap=True, selectable=True))
        line.addLayout(words, 1)
        if check.fix is not None:
            button = Button(check.fix[1], kind="link", name=f"{check.fix[1]}: {check.text}")
            button.clicked.connect(partial(self.fix_asked.emit, check))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self._buttons.append(button)
        holder.setAccessibleName(f"{check.head} {check.text}")
        return holder
