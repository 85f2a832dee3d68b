"""The folded letter in its window envelope: two sliders push it about, and words say what stays in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from ui import look
from ui.theme import CAPTION, GAP, Tone
from ui.widgets.card import row
from ui.widgets.label import Label, Picture
from ui.words import tr
from ui.write.sheet import (
    DPI,
    MM_PER_INCH,
    Desk,
    box_on,
    paint_ground,
    paint_picture,
    paint_zone,
    picture_of,
)
from ui.write.state import Folded, Preview

if TYPE_CHECKING:
    from desktop.printing.preview import PageImage

STEPS = 20
"""Positions of a slider from one edge to the other."""


class WindowEnvelope(Desk):
    """The envelope with its windows; through them shows the letter where it lies now.

    Attributes:
        aside, up: where the letter lies, 0 to 1 of what it can slide.
    """

    def __init__(self, *, widest: int) -> None:
        super().__init__(tr("Letter in its envelope"), widest=widest)
        self._folded: Folded | None = None
        self._letter: QImage | None = None
        self._printed: QImage | None = None
        self._stamp = ""
        self.aside = self.up = 0.5

    def show_folded(
        self, folded: Folded, letter: PageImage | None, printed: PageImage | None, stamp: str
    ) -> None:
        """Shows a letter, and what is printed on the envelope itself."""
        self._folded, self._stamp = folded, stamp
        self._letter, self._printed = picture_of(letter), picture_of(printed)
        self.updateGeometry()
        self.update()

    def push(self, aside: float, up: float) -> None:
        """Pushes the letter to another place."""
        self.aside, self.up = aside, up
        self.update()

    def _ratio(self) -> float:
        return 0.5 if self._folded is None else self._folded.height_mm / self._folded.width_mm

    def _paint(self, painter: QPainter, sheet: QRectF) -> None:
        folded = self._folded
        if folded is None:
            return
        scale = sheet.width() / folded.width_mm
        if self._printed is not None:
            paint_picture(painter, self._printed, sheet, self.devicePixelRatioF())
        windows = [zone for zone in folded.zones if zone.kind == "window"]
        for zone in folded.zones:
            if zone.kind != "window":
                paint_zone(painter, zone, sheet, scale, self._stamp)
        for zone in windows:
            box = box_on(sheet, zone, scale)
            hole = QPainterPath()
            hole.addRoundedRect(box, 3 * scale, 3 * scale)
            painter.save()
            painter.setClipPath(hole)
            # behind the film lies the inside of the envelope where the letter does not reach
            painter.fillRect(box, QColor(look.theme().desk))
            self._paint_letter(painter, sheet, scale, folded)
            painter.restore()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(look.theme().tint(Tone.GREEN).fill), 1.5))
            painter.drawPath(hole)

    def _paint_letter(self, painter: QPainter, sheet: QRectF, scale: float, folded: Folded) -> None:
        if self._letter is None:
            return
        wide = self._letter.width() / DPI * MM_PER_INCH
        high = self._letter.height() / DPI * MM_PER_INCH
        left = self.aside * folded.aside_mm
        # the first fold lies on the lower edge of the envelope, or above it
        top = folded.height_mm - self.up * folded.up_mm - folded.fold_mm
        page = QRectF(sheet.x() + left * scale, sheet.y() + top * scale, wide * scale, high * scale)
        paint_ground(painter, page)
        paint_picture(painter, self._letter, page, self.devicePixelRatioF())


class WindowView(QWidget):
    """The envelope, the sliders under it, and the verdict of the tap test in words."""

    pushed = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP.s)
        self.picture = WindowEnvelope(widest=440)
        layout.addWidget(self.picture)
        self.aside = _slider(tr("Push the letter to the left or right"))
        self.up = _slider(tr("Push the letter down or up"))
        ends = (
            (tr("Left"), self.aside, tr("Right")),
            (tr("Down"), self.up, tr("Up")),
        )
        for least, slider, most in ends:
            line = QHBoxLayout()
            line.setSpacing(GAP.s)
            line.addWidget(Label(least, size=CAPTION, tone="t2"))
            line.addWidget(slider, 1)
            line.addWidget(Label(most, size=CAPTION, tone="t2"))
            layout.addLayout(line)
            slider.valueChanged.connect(self._push)
        self._verdicts = QVBoxLayout()
        self._verdicts.setSpacing(4)
        layout.addLayout(self._verdicts)
        self._lines: list[tuple[QWidget, Picture, Picture, Label]] = []
        for _place in range(2):
            self._lines.append(self._verdict_line())

    def show_preview(self, preview: Preview) -> None:
        """Shows the letter of `preview` in its envelope; the letter stays where it was pushed."""
        folded = preview.folded
        if folded is None:
            return
        self.picture.show_folded(folded, preview.letter_image, preview.envelope_image, preview.stamp)
        for holder, *_rest in self._lines:
            holder.hide()
        for (holder, good, bad, words), (well, sentence) in zip(self._lines, folded.verdicts, strict=False):
            good.setVisible(well)
            bad.setVisible(not well)
            words.setText(sentence)
            holder.setAccessibleName(sentence)
            holder.show()
        spoken = " ".join(sentence for _well, sentence in folded.verdicts)
        self.picture.setAccessibleDescription(f"{preview.title}. {spoken}")

    def _push(self) -> None:
        self.picture.push(self.aside.value() / STEPS, self.up.value() / STEPS)
        self.pushed.emit(self.picture.aside, self.picture.up)

    def _verdict_line(self) -> tuple[QWidget, Picture, Picture, Label]:
        good, bad = Picture("check-circle", Tone.GREEN, 16), Picture("warning", Tone.AMBER, 16)
        words = Label(wrap=True)
        line = row(good, bad, spacing=6)
        line.addWidget(words, 1)
        holder = QWidget()
        holder.setLayout(line)
        holder.hide()
        self._verdicts.addWidget(holder)
        return holder, good, bad, words


def _slider(name: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, STEPS)
    slider.setValue(STEPS // 2)
    slider.setPageStep(STEPS // 2)
    slider.setAccessibleName(name)
    slider.setToolTip(name)
    slider.setMinimumHeight(look.px(24))
    return slider
