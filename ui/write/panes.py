"""Steps, letter and preview side by side; behind tabs where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui import look
from ui.theme import GAP
from ui.widgets.segments import Option, Segments
from ui.words import tr

STEPS_WIDE = 348
STEPS_LEAST = 300
PREVIEW_WIDE = 352
LETTER_LEAST = 420
THREE_FROM = 1116
"""From this width (1180 less the narrow rail) all three are side by side."""
TWO_FROM = 836
"""From this width (900 less the rail) the steps stay beside the letter or the preview."""
LARGEST_STEP = 1.5
"""Larger text makes the window act as if it were narrower by a third at most."""


class WritePanes(QWidget):
    """Three parts in one splitter.

    Signals:
        moved(str): somebody made a part wider; the widths of all three, ``324,720,372``.
        arranged(): more or fewer parts are side by side now.
    """

    moved = Signal(str)
    arranged = Signal()

    def __init__(self, steps: QWidget, letter: QWidget, preview: QWidget) -> None:
        super().__init__()
        self._parts = {"steps": steps, "letter": letter, "preview": preview}
        self._current = "letter"
        self._columns = 3
        self._sized = False
        self._wanted: tuple[int, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._tabs = Segments(tr("Part of the page"))
        self._tabs.chosen.connect(self.show_part)
        self._tab_row = QWidget()
        tab_row = QVBoxLayout(self._tab_row)
        tab_row.setContentsMargins(GAP.lg, GAP.s, GAP.lg, 0)
        tab_row.addWidget(self._tabs)
        layout.addWidget(self._tab_row)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for part in self._parts.values():
            self._splitter.addWidget(part)
        steps.setMinimumWidth(look.px(STEPS_LEAST))
        for place in (1, 2):
            self._splitter.handle(place).setToolTip(tr("Drag to make this part wider or narrower"))
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setStretchFactor(2, 0)
        self._splitter.splitterMoved.connect(lambda _at, _index: self._tell())
        layout.addWidget(self._splitter, 1)
        self._arrange(3)

    @property
    def columns(self) -> int:
        """How many parts are side by side now."""
        return self._columns

    def show_part(self, key: str) -> None:
        """Brings ``steps``, ``letter`` or ``preview`` to the front, where not all of them are there."""
        if key == "steps" and self._columns > 1:
            return
        focus = self.window().focusWidget()
        was_in = next((part for part in self._parts.values() if part.isAncestorOf(focus)), None)
        self._current = key
        self._arrange(self._columns)
        if was_in is not None and not was_in.isVisibleTo(self):
            # Qt would pass the focus on to whatever comes next, outside the page perhaps
            self._tabs.focus_current()

    def take_widths(self, widths: str) -> None:
        """Takes over widths that `moved` once told; nonsense is passed over."""
        parts = widths.split(",")
        if len(parts) == len(self._parts) and all(part.isdecimal() for part in parts):
            self._wanted = tuple(int(part) for part in parts)
            self._size(self.width())

    def minimumSizeHint(self) -> QSize:
        # of the widest part alone: side by side they would never let the window become narrow again
        widest = max(
            max(part.minimumSizeHint().width(), part.minimumWidth()) for part in self._parts.values()
        )
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = min(look.text_scale(), LARGEST_STEP)
        width = event.size().width()
        columns = 3 if width >= THREE_FROM * scale else 2 if width >= TWO_FROM * scale else 1
        if columns != self._columns:
            self._arrange(columns)
            self._sized = False
            self.arranged.emit()
        if not self._sized and self.isVisible():
            self._size(width)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # before this, widths are those of no window
        self._size(self.width())

    def _size(self, width: int) -> None:
        self._sized = True
        if self._columns == 3 and self._wanted:
            # of another window perhaps: Qt keeps the proportions
            self._splitter.setSizes(list(self._wanted))
            return
        steps = min(look.px(STEPS_WIDE), round(width * 0.42))
        beside = width - steps
        preview = min(look.px(PREVIEW_WIDE), max(0, beside - look.px(LETTER_LEAST)))
        if self._columns == 3:
            self._splitter.setSizes([steps, beside - preview, preview])
        else:
            self._splitter.setSizes([steps, beside, beside])

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        if columns == 2 and self._current == "steps":
            self._current = "letter"
        words = {"steps": tr("Steps"), "letter": tr("Letter"), "preview": tr("Preview")}
        keys = tuple(words) if columns == 1 else ("letter", "preview")
        self._tab_row.setVisible(columns < 3)
        self._tabs.show_options(tuple(Option(key, words[key]) for key in keys), self._current)
        for key, part in self._parts.items():
            beside = columns == 3 or (columns == 2 and key == "steps")
            part.setVisible(beside or key == self._current)

    def _tell(self) -> None:
        if self._columns == 3:
            self._wanted = tuple(self._splitter.sizes())
            self.moved.emit(",".join(str(size) for size in self._wanted))
