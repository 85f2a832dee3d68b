"""Before printing: what stops, what asks, what is good; each with buttons that deal with it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import look
from ui.theme import BODY, CAPTION, GAP, Tone
from ui.widgets.banner import announce
from ui.widgets.button import Button
from ui.widgets.card import Card, Rule, clear, row
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.words import tr
from ui.write.checking import stop_words
from ui.write.state import Check

_SIGNS = {
    "stop": ("hand-palm", Tone.RED),
    "ask": ("warning", Tone.AMBER),
    "good": ("check-circle", Tone.GREEN),
}


class CheckRow(QWidget):
    """One line: sign, head, reason and pieces, remedy, buttons. Enter does what its first button does.

    Signals:
        fix_asked(Check): a button was pressed; the check has it as its `fix`.
    """

    fix_asked = Signal(object)

    def __init__(self, check: Check) -> None:
        super().__init__()
        self.check = check
        self.buttons: list[Button] = []
        icon, tone = _SIGNS[check.level]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP.s)
        line.addWidget(Picture(icon, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        if check.head:
            words.addWidget(Label(check.head, weight=look.SEMIBOLD, tone=tone.value, wrap=True))
        words.addWidget(Label(check.text, wrap=True, selectable=True))
        if check.remedy:
            words.addWidget(Label(check.remedy, tone="t2", wrap=True, selectable=True))
        if check.fix is not None:
            flow = Flow(gap=GAP.s)
            for fix in (check.fix, *check.more):
                button = Button(fix[1], kind="link", name=f"{fix[1]}: {check.spoken}")
                button.clicked.connect(partial(self._press, fix))
                flow.flow.addWidget(button)
                self.buttons.append(button)
            words.addWidget(flow)
        line.addLayout(words, 1)
        self.setAccessibleName(check.spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # a button leaves Enter to its row
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self.buttons:
            next((button for button in self.buttons if button.hasFocus()), self.buttons[0]).click()
            return
        super().keyPressEvent(event)

    @property
    def is_current(self) -> bool:
        """Whether the focus is in this line."""
        return any(button.hasFocus() for button in self.buttons)

    def take_focus(self) -> None:
        """Puts the focus on the first button, and scrolls so far that the whole line is seen."""
        self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        pane = self.parentWidget()
        while pane is not None:
            if isinstance(pane, QScrollArea):
                pane.ensureWidgetVisible(self)
                # a line of large text may be higher than what is seen of it
                pane.ensureWidgetVisible(self.buttons[0])
            pane = pane.parentWidget()

    def _press(self, fix: tuple[str, str]) -> None:
        self.fix_asked.emit(replace(self.check, fix=fix))


class CheckList(Card):
    """The list.

    Signals:
        fix_asked(Check): a button of a line was pressed; the check has it as its `fix`.
    """

    fix_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(margin=GAP.m)
        self.setAccessibleName(tr("Before printing"))
        keys = Label(tr("F8 next"), size=CAPTION, tone="t2")
        self.body.addLayout(row(Label(tr("Before printing"), size=BODY, weight=look.SEMIBOLD), None, keys))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GAP.s)
        self.body.addLayout(self._lines)
        self._shown: tuple[Check, ...] = ()
        self._rows: list[CheckRow] = []
        self.hide()

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Draws the list; it is away while there is nothing to say. The focus stays in its line."""
        self.setVisible(bool(checks))
        if checks == self._shown:
            return
        said, current = stop_words(self._shown), self._current()
        self._shown = checks
        self._rows = []
        clear(self._lines)
        for place, check in enumerate(checks):
            if place:
                self._lines.addWidget(Rule())
            line = CheckRow(check)
            line.fix_asked.connect(self.fix_asked)
            self._lines.addWidget(line)
            if line.buttons:
                self._rows.append(line)
        if current is not None and self._rows:
            self._rows[min(current, len(self._rows) - 1)].take_focus()
        stops = stop_words(checks)
        if checks and stops != said:
            announce(self, stops or tr("Nothing stops the run any more."))

    def focus_first(self) -> bool:
        """Puts the focus on the first line that wants something; whether there is one."""
        if self._rows:
            self._rows[0].take_focus()
        return bool(self._rows)

    def next_mark(self, step: int) -> None:
        """F8, Shift+F8: puts the focus on the next line that wants something."""
        if not self._rows:
            return
        current = self._current()
        here = current if current is not None else (-1 if step > 0 else 0)
        self._rows[(here + step) % len(self._rows)].take_focus()

    def _current(self) -> int | None:
        return next((place for place, line in enumerate(self._rows) if line.is_current), None)
