"""A printed page on the desk: picture, shadow, and the zones drawn over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import look
from ui.theme import CAPTION, Tone
from ui.widgets.painting import write
from ui.words import tr
from ui.write.state import ZoneBox

if TYPE_CHECKING:
    from desktop.printing.preview import PageImage

DPI = 144.0
"""Pictures are made at this resolution and drawn smaller."""
MM_PER_INCH = 25.4
SHADOW = 6
ZONE_TONES = {
    "sender": Tone.ACCENT,
    "address": Tone.GREEN,
    "window": Tone.GREEN,
    "stamp": Tone.VIOLET,
    "coding": Tone.RED,
    "read": Tone.TEAL,
    "label": Tone.GREEN,
}
_AIR_MM = 2.0


class Desk(QWidget):
    """Something flat on the desk; as wide as there is room, as high as its shape asks.

    `_ratio` says how high it is for its width, `_paint` draws it into its rectangle.
    """

    def __init__(self, name: str, *, widest: int) -> None:
        super().__init__()
        self._widest = widest
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(150)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(self._widest, self.heightForWidth(self._widest))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round((min(width, self._widest) - 2 * SHADOW) * self._ratio()) + 2 * SHADOW

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            width = min(self.width(), self._widest) - 2 * SHADOW
            sheet = QRectF((self.width() - width) / 2, SHADOW, width, width * self._ratio())
            paint_ground(painter, sheet)
            self._paint(painter, sheet)
        finally:
            painter.end()

    def _ratio(self) -> float:
        raise NotImplementedError

    def _paint(self, painter: QPainter, sheet: QRectF) -> None:
        raise NotImplementedError


class Sheet(Desk):
    """A page as it will be printed."""

    def __init__(self, name: str, *, widest: int) -> None:
        super().__init__(name, widest=widest)
        self._image: QImage | None = None
        self._zones: tuple[ZoneBox, ...] = ()
        self._stamp = ""

    def show_page(self, page: PageImage | None, zones: tuple[ZoneBox, ...], stamp: str, spoken: str) -> None:
        """Shows a page; None leaves an empty sheet."""
        self._image = picture_of(page)
        self._zones, self._stamp = zones, stamp
        self.setAccessibleDescription(spoken)
        self.updateGeometry()
        self.update()

    def _ratio(self) -> float:
        if self._image is None or not self._image.width():
            return 1.414 if self._widest > 500 else 0.5
        return self._image.height() / self._image.width()

    def _paint(self, painter: QPainter, sheet: QRectF) -> None:
        if self._image is None:
            write(painter, sheet, tr("…"), look.font(CAPTION), look.theme().field, _MIDDLE)
            return
        paint_picture(painter, self._image, sheet, self.devicePixelRatioF())
        scale = sheet.width() / (self._image.width() / DPI * MM_PER_INCH)
        for zone in self._zones:
            paint_zone(painter, zone, sheet, scale, self._stamp)


_MIDDLE = Qt.AlignmentFlag.AlignCenter


def picture_of(page: PageImage | None) -> QImage | None:
    """The picture of a page; its bytes are copied: they belong to a value that may be gone before a paint."""
    if page is None:
        return None
    return QImage(page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888).copy()


def paint_ground(painter: QPainter, sheet: QRectF) -> None:
    """Empty paper with its shadow."""
    theme = look.theme()
    shade = QColor(theme.shadow)
    shade.setAlpha(10)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    for step in range(1, SHADOW):
        painter.drawRoundedRect(sheet.adjusted(-step, -step + 2, step, step + 1), 3, 3)
    painter.setBrush(QColor(theme.paper))
    painter.drawRect(sheet)


def paint_picture(painter: QPainter, image: QImage, sheet: QRectF, ratio: float) -> None:
    """A page on paper; `ratio` is pixels of the screen for each of the painter's."""
    size = QSize(round(sheet.width() * ratio), round(sheet.height() * ratio))
    aspect = Qt.AspectRatioMode.IgnoreAspectRatio
    # scaled in one smooth step: the painter's own filter loses thin strokes when it halves
    scaled = image.scaled(size, aspect, Qt.TransformationMode.SmoothTransformation)
    # multiplied with the paper, so that print looks like print on the dark theme's softer sheet
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.drawImage(sheet, scaled)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def box_on(sheet: QRectF, zone: ZoneBox, scale: float) -> QRectF:
    """Where a zone lies on a sheet that is drawn at `scale` pixels a millimetre."""
    left, top = sheet.x() + zone.x_mm * scale, sheet.y() + zone.y_mm * scale
    return QRectF(left, top, zone.width_mm * scale, zone.height_mm * scale)


def paint_zone(painter: QPainter, zone: ZoneBox, sheet: QRectF, scale: float, stamp: str = "") -> None:
    """A zone in its colour; what kind of `stamp` is needed stands where it is stuck."""
    box = box_on(sheet, zone, scale)
    colour = QColor(look.theme().tint(ZONE_TONES[zone.kind]).fill)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if zone.kind == "coding":
        colour.setAlpha(70)
        painter.fillRect(box, QBrush(colour, Qt.BrushStyle.BDiagPattern))
        return
    style = Qt.PenStyle.DotLine if zone.kind == "read" else Qt.PenStyle.DashLine
    painter.setPen(QPen(colour, 1, style))
    # the ink of sender and address begins at the zone's own edge: the outline keeps off it
    air = _AIR_MM * scale if zone.kind in ("sender", "address") else -0.5
    painter.drawRoundedRect(box.adjusted(-air, -air, air, -0.5), 3, 3)
    if zone.kind == "stamp":
        # words on the picture of paper grow with the picture, not with the text of the window, and are
        # of the ink that paper has in both themes; the legend under the picture says them again
        font = look.font(CAPTION, look.MEDIUM)
        font.setPixelSize(max(7, round(box.height() * 0.18)))
        words = f"{zone.word}\n{stamp}" if stamp else zone.word
        write(painter, box, words, font, look.theme().ink, _MIDDLE, wrap=True)
