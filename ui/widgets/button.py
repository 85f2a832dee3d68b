"""Buttons: a verb, and where it helps an icon."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import icons, look
from ui.theme import CONTROL, Tone

Kind = Literal["primary", "secondary", "quiet", "danger", "link", "tile", "filter", "segment"]
Size = Literal["control", "header", "compact", "square"]


class Button(QPushButton):
    """A push button of one of the kinds of docs/interface.md, section 4.

    Args:
        name: spoken instead of the text; an icon without text needs it, and has it as its tooltip.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: Kind = "secondary",
        size: Size = "control",
        icon: str = "",
        tone: Tone | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self._icon_name = icon
        self._tone = tone
        self.setProperty("kind", kind)
        self.setProperty("fit", "square" if icon and name and not text else size)
        self.setFont(look.font(CONTROL, look.SEMIBOLD if kind == "primary" else look.MEDIUM))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        self.setText(text)
        if name:
            self.setAccessibleName(name)
            if not text:
                self.setToolTip(name)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tint()

    def setText(self, text: str) -> None:
        # the icon's gap is fixed in Qt and too narrow: a thin space of our own
        super().setText(f" {text}" if self._icon_name and text else text)

    def text(self) -> str:
        return super().text().strip()

    def set_icon(self, name: str) -> None:
        """Shows another icon."""
        self._icon_name = name
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def checkStateSet(self) -> None:
        super().checkStateSet()
        self._tint()

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self._tint()

    def _tint(self) -> None:
        if not self._icon_name:
            return
        theme = look.theme()
        side = look.px(16)
        colour = theme.t2
        if self._kind == "primary":
            colour = theme.on_acc
        elif self._tone is not None:
            colour = theme.tint(self._tone).text
        elif self._kind == "link" or self.isChecked():
            colour = theme.acct
        elif self._kind == "danger":
            colour = theme.tint(Tone.RED).text
        self.setIconSize(QSize(side, side))
        self.setIcon(icons.icon(self._icon_name, colour, 16))
