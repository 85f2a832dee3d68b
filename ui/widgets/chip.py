"""A small mark: icon, word and colour together."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from ui import look
from ui.theme import CAPTION, Tone
from ui.widgets.label import Label, Picture


class Chip(QFrame):
    """A word with its icon in a tinted frame."""

    def __init__(self, icon: str, word: str, tone: Tone) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(7, 3, 7, 3)
        layout.setSpacing(5)
        self._picture = Picture(icon, tone, 14)
        self._label = Label(word, size=CAPTION, weight=look.MEDIUM, tone=tone.value)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._label)
        self.setProperty("mark", tone.value)
        self.setAccessibleName(word)

    def show_mark(self, icon: str, word: str, tone: Tone) -> None:
        """Shows another state."""
        self._picture.set_picture(icon, tone)
        self._label.setText(word)
        self._label.set_tone(tone.value)
        self.setAccessibleName(word)
        if self.property("mark") != tone.value:
            self.setProperty("mark", tone.value)
            self.style().unpolish(self)
            self.style().polish(self)
