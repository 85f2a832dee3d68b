"""Words and pictures that follow the theme."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import icons, look
from ui.theme import CONTROL, Tone


class Label(QLabel):
    """Plain text in one size, weight and tone.

    Args:
        tone: ``t1``, ``t2``, ``t3``, ``acct`` or a Tone's word.
        elide: one line, cut with "…" where it does not fit; the tooltip has it whole.
        airy: lines further apart, for paragraphs to read.
    """

    def __init__(
        self,
        text: str = "",
        *,
        size: int = CONTROL,
        weight: QFont.Weight = look.REGULAR,
        tone: str = "t1",
        wrap: bool = False,
        elide: bool = False,
        selectable: bool = False,
        airy: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._whole = ""
        self._elide = elide
        self._airy = airy
        # line height is to be had in rich text only
        self.setTextFormat(Qt.TextFormat.RichText if airy else Qt.TextFormat.PlainText)
        self.setFont(look.font(size, weight))
        self.setProperty("tone", tone)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            # without this, QLabel asks for one line's height inside nested layouts
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if selectable:
            flags = (
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self.setTextInteractionFlags(flags)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = text
        self._show()

    def text(self) -> str:
        return self._whole

    def set_tone(self, tone: str) -> None:
        """Changes what the colour means."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._elide:
            self._show()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(0, hint.height()) if self._elide else hint

    def sizeHint(self) -> QSize:
        if not self._elide:
            return super().sizeHint()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 2, metrics.height())

    def _show(self) -> None:
        shown = self._whole
        if self._airy:
            paragraphs = (escape(line) for line in shown.split("\n") if line.strip())
            shown = "".join(
                f'<p style="line-height:128%; margin:0 0 6px 0">{line}</p>' for line in paragraphs
            )
        if self._elide:
            shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
            self.setToolTip(self._whole if shown != self._whole else "")
            self.setAccessibleName(self._whole)
        if super().text() != shown:
            super().setText(shown)


class Picture(QWidget):
    """An icon beside words; it says nothing that the words do not, so screen readers pass it by.

    Args:
        tone: a Tone, or the name of a text colour (``t1``, ``t2``, ``t3``, ``acct``).
        size: px at 100 % text.
    """

    def __init__(
        self, name: str, tone: Tone | str = "t2", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._size = name, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_picture(self, name: str, tone: Tone | str) -> None:
        """Shows another icon."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        side = look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            icons.paint(painter, self._name, tone_colour(self._tone), 0, 0, self._size)
        finally:
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()


def tone_colour(tone: Tone | str) -> str:
    """The text colour of a tone, or of one of the theme's own text colours."""
    theme = look.theme()
    if isinstance(tone, Tone):
        return theme.tint(tone).text
    return str(getattr(theme, tone))
