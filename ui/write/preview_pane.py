"""One piece as it will be printed: letter and envelope, on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import look
from ui.theme import CAPTION, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import Pane, ScrollPane, row
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.widgets.painting import write
from ui.words import tr
from ui.write.state import Preview, WriteState, ZoneBox

if TYPE_CHECKING:
    from desktop.printing.preview import PageImage

DPI = 144.0
"""Pictures are made at this resolution and drawn smaller."""
MM_PER_INCH = 25.4
SHADOW = 6
BESIDE_FROM = 760
_AIR_MM = 2.0
_ZONE_TONES = {
    "sender": Tone.ACCENT,
    "address": Tone.GREEN,
    "window": Tone.GREEN,
    "stamp": Tone.VIOLET,
    "coding": Tone.RED,
    "read": Tone.TEAL,
}


class Sheet(QWidget):
    """A page on the desk with its shadow; as wide as there is room, as tall as the page asks."""

    def __init__(self, name: str, *, widest: int) -> None:
        super().__init__()
        self._name, self._widest = name, widest
        self._image: QImage | None = None
        self._zones: tuple[ZoneBox, ...] = ()
        self._stamp = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(150)
        self.setAccessibleName(name)

    def show_page(self, page: PageImage | None, zones: tuple[ZoneBox, ...], stamp: str, spoken: str) -> None:
        """Shows a page; None leaves an empty sheet."""
        self._image = None
        if page is not None:
            size = (page.width, page.height, page.width * 4)
            # the picture is copied: its bytes belong to a value that may be gone before the next paint
            self._image = QImage(page.rgba, *size, QImage.Format.Format_RGBA8888).copy()
        self._zones, self._stamp = zones, stamp
        self.setAccessibleDescription(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._widest, self.heightForWidth(self._widest))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round((min(width, self._widest) - 2 * SHADOW) * self._ratio()) + 2 * SHADOW

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look.theme()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            sheet = self._sheet_rect()
            shade = QColor(theme.shadow)
            shade.setAlpha(10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            for step in range(1, SHADOW):
                painter.drawRoundedRect(sheet.adjusted(-step, -step + 2, step, step + 1), 3, 3)
            painter.setBrush(QColor(theme.paper))
            painter.drawRect(sheet)
            if self._image is None:
                write(painter, sheet, tr("…"), look.font(CAPTION), theme.field, Qt.AlignmentFlag.AlignCenter)
                return
            self._draw_image(painter, sheet)
            for zone in self._zones:
                self._draw_zone(painter, sheet, zone)
        finally:
            painter.end()

    def _draw_image(self, painter: QPainter, sheet: QRectF) -> None:
        assert self._image is not None
        ratio = self.devicePixelRatioF()
        size = QSize(round(sheet.width() * ratio), round(sheet.height() * ratio))
        aspect = Qt.AspectRatioMode.IgnoreAspectRatio
        # scaled in one smooth step: the painter's own filter loses thin strokes when it halves
        scaled = self._image.scaled(size, aspect, Qt.TransformationMode.SmoothTransformation)
        # multiplied with the paper, so that print looks like print on the dark theme's softer sheet
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawImage(sheet, scaled)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _draw_zone(self, painter: QPainter, sheet: QRectF, zone: ZoneBox) -> None:
        assert self._image is not None
        tint = look.theme().tint(_ZONE_TONES[zone.kind])
        scale = sheet.width() / (self._image.width() / DPI * MM_PER_INCH)
        box = QRectF(
            sheet.x() + zone.x_mm * scale,
            sheet.y() + zone.y_mm * scale,
            zone.width_mm * scale,
            zone.height_mm * scale,
        )
        colour = QColor(tint.fill)
        pen = QPen(colour, 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if zone.kind == "coding":
            colour.setAlpha(70)
            painter.fillRect(box, QBrush(colour, Qt.BrushStyle.BDiagPattern))
            return
        # the ink of sender and address begins at the zone's own edge: the outline keeps off it
        air = _AIR_MM * scale if zone.kind in ("sender", "address") else -0.5
        painter.drawRoundedRect(box.adjusted(-air, -air, air, -0.5), 3, 3)
        if zone.kind == "stamp":
            # words on the picture of paper grow with the picture, not with the text of the window, and are
            # of the ink that paper has in both themes; the legend under the picture says them again
            font = look.font(CAPTION, look.MEDIUM)
            font.setPixelSize(max(7, round(box.height() * 0.18)))
            middle = Qt.AlignmentFlag.AlignCenter
            write(painter, box, f"{zone.word}\n{self._stamp}", font, look.theme().ink, middle, wrap=True)

    def _sheet_rect(self) -> QRectF:
        width = min(self.width(), self._widest) - 2 * SHADOW
        height = width * self._ratio()
        return QRectF((self.width() - width) / 2, SHADOW, width, height)

    def _ratio(self) -> float:
        if self._image is None or not self._image.width():
            return 1.414 if self._widest > 500 else 0.5
        return self._image.height() / self._image.width()


class PreviewPane(Pane):
    """Letter and envelope of one piece.

    Signals:
        next_asked(), previous_asked().
    """

    next_asked = Signal()
    previous_asked = Signal()

    def __init__(self) -> None:
        super().__init__("desk")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP.lg, GAP.m, GAP.s, 0)
        outer.setSpacing(GAP.s)
        self._back = Button(icon="caret-left", name=tr("Previous piece (Alt+Page Up)"))
        self._back.clicked.connect(self.previous_asked)
        self._on = Button(icon="caret-right", name=tr("Next piece (Alt+Page Down)"))
        self._on.clicked.connect(self.next_asked)
        self._place = Label(weight=look.SEMIBOLD)
        self._title = Label(tone="t2", elide=True)
        head = row(self._back, self._place, self._on, 4)
        head.addWidget(self._title, 1)
        outer.addLayout(head)
        self._note = Label(tone=Tone.RED.value, wrap=True)
        outer.addWidget(self._note)
        self._scroll = ScrollPane()
        self._scroll.body.setContentsMargins(0, 0, GAP.s, GAP.lg)
        self._letter = Sheet(tr("Letter"), widest=560)
        self._envelope = Sheet(tr("Envelope"), widest=440)
        self._letter_words = Label(tone="t2")
        self._envelope_words = Label(tone="t2")
        self._sheets = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sheets.setSpacing(GAP.lg)
        self._sheets.addWidget(_part(tr("Letter"), self._letter_words, self._letter), 5)
        self._window_note = Label(tone="t2", wrap=True)
        note = row(Picture("square", _ZONE_TONES["window"], 14), spacing=5)
        note.addWidget(self._window_note, 1)
        self._window_words = QWidget()
        self._window_words.setLayout(note)
        outer.addWidget(self._window_words)
        self._envelope_part = _part(tr("Envelope"), self._envelope_words, self._envelope, _legend())
        self._sheets.addWidget(self._envelope_part, 4)
        outer.addWidget(self._scroll, 1)
        self._scroll.body.addLayout(self._sheets)
        self._scroll.body.addStretch(1)
        self._nothing = Label(tr("The letter will lie here as it is printed."), tone="t2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer.addWidget(self._nothing, 1)
        self._shown: Preview | None = None
        self.show_state(WriteState())

    def show_state(self, state: WriteState) -> None:
        """Draws the piece in the preview."""
        preview = state.preview
        self._note.setText(state.preview_note)
        self._note.setVisible(bool(state.preview_note))
        for part in (self._back, self._place, self._on, self._title, self._scroll):
            part.setVisible(preview is not None)
        self._nothing.setVisible(preview is None)
        self._window_words.setVisible(preview is not None and bool(preview.window_note))
        if preview is None or (preview == self._shown and not state.preview_note):
            self._shown = preview
            return
        self._shown = preview
        self._place.setText(tr("{at} of {of}", at=preview.at, of=preview.of))
        self._title.setText(preview.title)
        piece = tr("piece {piece}", piece=preview.piece)
        self._letter_words.setText(", ".join(part for part in (preview.paper, piece) if part))
        self._envelope_words.setText(", ".join(part for part in (preview.envelope, piece) if part))
        self._window_note.setText(preview.window_note)
        window = () if preview.window is None else (preview.window,)
        spoken = ". ".join(part for part in (preview.title, preview.window_note) if part)
        self._letter.show_page(preview.letter_image, window, "", spoken)
        self._envelope_part.setVisible(bool(preview.envelope))
        self._envelope.show_page(preview.envelope_image, preview.zones, preview.stamp, preview.title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE_FROM
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._sheets.direction() != way:
            self._sheets.setDirection(way)


def _part(word: str, words: Label, sheet: Sheet, below: QWidget | None = None) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    layout.addLayout(row(Label(word, weight=look.SEMIBOLD), words, None))
    layout.addWidget(sheet)
    if below is not None:
        layout.addWidget(below)
    layout.addStretch(1)
    return holder


def _legend() -> QWidget:
    """What the marks on the envelope mean, in words."""
    flow = Flow(gap=GAP.m)
    words = {
        "sender": tr("Sender"),
        "address": tr("Address"),
        "stamp": tr("Stamp"),
        "coding": tr("Keep clear for sorting machines"),
    }
    for kind, word in words.items():
        item = QWidget()
        item.setLayout(row(Picture("square", _ZONE_TONES[kind], 14), Label(word, tone="t2"), spacing=5))
        flow.flow.addWidget(item)
    return flow
