"""A choice of one among a few, side by side: segments, state filters, tiles."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Tone
from ui.widgets.button import Button, Kind
from ui.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class Option:
    """One of the choices; `count` is shown after the word and is part of the spoken name."""

    key: str
    word: str
    icon: str = ""
    tone: Tone | None = None
    count: int | None = None

    @property
    def text(self) -> str:
        """What stands on the button."""
        return self.word if self.count is None else f"{self.word}  {self.count}"


class Choices(QWidget):
    """Exclusive buttons; Left and Right move between them.

    Signals:
        chosen(str): the key of the option a person picked.
    """

    chosen = Signal(str)

    def __init__(self, name: str, kind: Kind = "filter", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._kind: Kind = kind
        self._options: tuple[Option, ...] = ()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, Button] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._layout = self._make_layout()

    def show_options(self, options: tuple[Option, ...], current: str) -> None:
        """Shows `options` with `current` chosen; buttons are kept where only counts changed."""
        if [o.key for o in options] != [o.key for o in self._options]:
            self._rebuild(options)
        self._options = options
        for option in options:
            button = self._buttons[option.key]
            if button.text() != option.text:
                button.setText(option.text)
                button.setAccessibleName(option.text)
            with QSignalBlocker(self._group):
                button.setChecked(option.key == current)

    def focus_current(self) -> None:
        """Puts the focus on the chosen button."""
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, index: int) -> None:
        """Chooses the option at `index`, as a click on it would."""
        if 0 <= index < len(self._options):
            self._buttons[self._options[index].key].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._options:
            keys = [option.key for option in self._options]
            checked = self._group.checkedButton()
            here = next((i for i, k in enumerate(keys) if self._buttons[k] is checked), 0)
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            button = self._buttons[keys[(here + step) % len(keys)]]
            button.setFocus(Qt.FocusReason.TabFocusReason)
            button.click()
            return
        super().keyPressEvent(event)

    def _make_layout(self) -> QHBoxLayout | FlowLayout:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        return layout

    def _rebuild(self, options: tuple[Option, ...]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for option in options:
            button = Button(option.text, kind=self._kind, icon=option.icon, tone=option.tone)
            button.setCheckable(True)
            button.setAccessibleName(option.text)
            button.clicked.connect(lambda _checked=False, key=option.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[option.key] = button
            self._place(button)

    def _place(self, button: Button) -> None:
        self._layout.addWidget(button)


class Segments(Choices):
    """Choices in one grey trough, all of the same width."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "segment", parent)

    def _make_layout(self) -> QHBoxLayout:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        trough = QFrame()
        trough.setProperty("segments", "true")
        outer.addWidget(trough)
        layout = QHBoxLayout(trough)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        return layout

    def _place(self, button: Button) -> None:
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._layout.addWidget(button)


class FlowChoices(Choices):
    """Choices that go on to further lines where the page is narrow."""

    def _make_layout(self) -> FlowLayout:
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        return FlowLayout(self, gap=6)
