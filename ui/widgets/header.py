"""The head of a page: its title at the left, what it does at the right; it never scrolls away."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import look
from ui.theme import GAP, PAGE_TITLE
from ui.widgets.card import Pane, Rule
from ui.widgets.label import Label


class Header(Pane):
    """A strip with a hairline under it."""

    def __init__(self, title: str) -> None:
        super().__init__("win")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(GAP.xl, 11, GAP.lg, 11)
        self.row.setSpacing(GAP.s)
        self.row.addWidget(Label(title, size=PAGE_TITLE, weight=look.SEMIBOLD))
        self.row.addStretch(1)
        outer.addLayout(self.row)
        outer.addWidget(Rule())
        self.setMinimumHeight(look.px(60))

    def add(self, *widgets: QWidget) -> None:
        """Adds widgets at the right, in reading order."""
        for widget in widgets:
            self.row.addWidget(widget)
