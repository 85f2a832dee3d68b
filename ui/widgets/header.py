"""The head of a page: its title at the left, what it does at the right; it never scrolls away."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import look
from ui.theme import GAP, PAGE_TITLE
from ui.widgets.card import Pane, Rule
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label


class Header(Pane):
    """A strip with a hairline under it; its tools move to a second line where they do not fit beside."""

    def __init__(self, title: str) -> None:
        super().__init__("win")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._title = Label(title, size=PAGE_TITLE, weight=look.SEMIBOLD)
        self._tools = QWidget()
        self._row = FlowLayout(self._tools, gap=GAP.s)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._tools.setSizePolicy(policy)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._first.addWidget(self._title)
        self._first.addStretch(1)
        self._first.addWidget(self._tools)
        column = QVBoxLayout()
        column.setContentsMargins(GAP.xl, 11, GAP.lg, 11)
        column.setSpacing(GAP.s)
        column.addLayout(self._first)
        column.addLayout(self._second)
        outer.addLayout(column)
        outer.addWidget(Rule())
        self._title.setMinimumHeight(look.px(37))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._beside = True

    def add(self, *widgets: QWidget) -> None:
        """Adds widgets at the right, in reading order."""
        for widget in widgets:
            self._row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = self._title.sizeHint().width() + self._tools.sizeHint().width() + GAP.xl + 2 * GAP.lg
        beside = wanted <= event.size().width()
        if beside != self._beside:
            self._beside = beside
            (self._first if beside else self._second).addWidget(self._tools)
