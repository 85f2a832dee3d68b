"""A list beside its detail; two pages with Back where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ui import look
from ui.theme import GAP
from ui.widgets.button import Button
from ui.widgets.card import Pane
from ui.words import tr

NARROW_UNDER = 836
"""Under this width (900 less the narrow rail) list and detail become two pages."""

LIST_WIDE = 392


class ListDetail(QWidget):
    """Holds both panes; in the narrow form a choice in the list opens the detail, Alt+Left goes back."""

    def __init__(self, listed: QWidget, detail: QWidget, *, back: str) -> None:
        super().__init__()
        self._listed = listed
        self._right = Pane("surf")
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._back = Button(back, kind="quiet", icon="arrow-left")
        self._back.clicked.connect(self.go_back)
        self._back_row = QWidget()
        row = QHBoxLayout(self._back_row)
        row.setContentsMargins(GAP.s, GAP.s, GAP.s, 0)
        row.addWidget(self._back)
        row.addStretch(1)
        column.addWidget(self._back_row)
        column.addWidget(detail, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(listed)
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.handle(1).setToolTip(tr("Drag to make the list wider or narrower"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._narrow = False
        self._sized = False
        self._arrange(narrow=False)
        shortcut = QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def narrow(self) -> bool:
        """Whether the two are pages of their own now."""
        return self._narrow

    def open_detail(self) -> None:
        """In the narrow form, shows the detail instead of the list."""
        if self._narrow:
            self._listed.hide()
            self._right.show()
            self._back.setFocus()

    def go_back(self) -> None:
        """In the narrow form, shows the list again."""
        if self._narrow:
            self._right.hide()
            self._listed.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < min(NARROW_UNDER * look.text_scale(), 1500)
        if narrow != self._narrow:
            self._arrange(narrow=narrow)
        if not narrow and not self._sized:
            listed = min(look.px(LIST_WIDE), round(event.size().width() * 0.42))
            self._splitter.setSizes([listed, event.size().width() - listed])
            self._sized = True

    def _arrange(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self._listed.show()
        self._right.setVisible(not narrow)
        self._back_row.setVisible(narrow)
