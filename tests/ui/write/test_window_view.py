"""The letter behind the window moves when the sliders do, and the verdict is read out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.printing.preview import PageImage
from ui.write.state import Folded, Preview, ZoneBox
from ui.write.window_view import STEPS, WindowView

WIDE, HIGH = 1190, 1684
"""A4 at 144 dpi."""


def letter() -> PageImage:
    """White but for a black bar where the address stands: 30 to 80 mm from the left, 60 to 85 down."""
    page = QImage(WIDE, HIGH, QImage.Format.Format_RGBA8888)
    page.fill(Qt.GlobalColor.white)
    scale = 144 / 25.4
    for y in range(round(60 * scale), round(85 * scale)):
        for x in range(round(30 * scale), round(80 * scale)):
            page.setPixelColor(x, y, Qt.GlobalColor.black)
    return PageImage(WIDE, HIGH, bytes(page.constBits()))


def shown() -> Preview:
    folded = Folded(
        "DL",
        220,
        110,
        105,
        10,
        5,
        (ZoneBox("window", "Window", 20, 50, 90, 45),),
        ((True, "The address stays in the window in every position."),),
    )
    return Preview(1, 1, 412, "Ida to Tam", "A4", "", letter_image=letter(), folded=folded)


def black(view: WindowView) -> tuple[int, int]:
    """Left and upper edge of the bar, in pixels of the picture."""
    image = view.picture.grab().toImage()
    dark = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).lightness() < 60
    ]
    return min(x for x, _y in dark), min(y for _x, y in dark)


def test_the_sliders_push_the_letter_behind_the_window(dressed: QtBot) -> None:
    view = WindowView()
    dressed.addWidget(view)
    view.resize(440, 420)
    view.show()
    view.show_preview(shown())
    scale = (view.picture.width() - 12) / 220
    view.aside.setValue(0)
    view.up.setValue(0)
    left, top = black(view)
    QTest.keyClick(view.aside, Qt.Key.Key_End)
    QTest.keyClick(view.up, Qt.Key.Key_End)
    assert (view.aside.value(), view.up.value()) == (STEPS, STEPS)
    moved = black(view)
    assert abs(moved[0] - left - 10 * scale) <= 2, "10 mm to the right"
    assert abs(top - moved[1] - 5 * scale) <= 2, "5 mm up"


def test_the_verdict_is_words_that_a_screen_reader_finds(dressed: QtBot) -> None:
    view = WindowView()
    dressed.addWidget(view)
    view.show()
    view.show_preview(shown())
    sentence = "The address stays in the window in every position."
    assert sentence in [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert sentence in view.picture.accessibleDescription()
    for slider in (view.aside, view.up):
        assert slider.accessibleName()
        assert slider.focusPolicy() & Qt.FocusPolicy.TabFocus
