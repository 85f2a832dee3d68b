"""The theme in force: applied to the application, with its fonts and sizes."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

import resources
from ui.stylesheet import stylesheet
from ui.theme import CONTROL, DARK, LIGHT, Theme, high_contrast

REGULAR: Final = QFont.Weight.Normal
MEDIUM: Final = QFont.Weight.Medium
SEMIBOLD: Final = QFont.Weight.DemiBold

LARGEST: Final = 2.0
"""Text grows to so many times 100 %."""

_INTERFACE_FONTS = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")


class Look:
    """What is drawn with now: a theme, and how much larger than 100 % text is.

    Attributes:
        theme: the colours in force.
        text: 1.0 to 2.0; every size of text and every height made from it is multiplied by it.
    """

    def __init__(self) -> None:
        self.theme = LIGHT
        self.text = 1.0
        self.family = "Inter"

    def px(self, size: float) -> int:
        """A length that grows with the text: heights of rows, boxes around words."""
        return round(size * self.text)


_look = Look()


def install(app: QApplication, *, theme: Theme | None = None, text: float | None = None) -> None:
    """Loads the fonts and puts `theme` (default: the system's) on `app`.

    `text` is how much larger than 100 % text is; default from the system's own font, 13 px being 100 %.
    """
    app.setStyle(QStyleFactory.create("Fusion"))
    system = QFontInfo(app.font())
    for name in _INTERFACE_FONTS:
        if QFontDatabase.addApplicationFont(str(resources.path("fonts", name))) < 0:
            _look.family = system.family()
    resize_text(app, text if text is not None else system.pixelSize() / CONTROL)
    wear(app, theme or system_theme())


def wear(app: QApplication, theme: Theme) -> None:
    """Puts the colours of `theme` on everything that is shown."""
    _look.theme = theme
    app.setPalette(_palette(theme))
    app.setStyleSheet(stylesheet(theme, _look.text))


def resize_text(app: QApplication, text: float) -> None:
    """Makes text `text` times as large as 100 %; widgets made from now on are of that size."""
    _look.text = min(LARGEST, max(1.0, text))
    app.setFont(font(CONTROL))


def system_theme() -> Theme:
    """Light or dark, and more contrast, as the system says."""
    hints = QGuiApplication.styleHints()
    theme = DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
    wanted = hints.accessibility()
    if wanted.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return high_contrast(theme)
    return theme


def theme() -> Theme:
    """The colours in force."""
    return _look.theme


def text_scale() -> float:
    """How much larger than 100 % text is, 1.0 to 2.0."""
    return _look.text


def px(size: float) -> int:
    """A length given for 100 % text, in pixels for the text in force."""
    return _look.px(size)


def font(size: int = CONTROL, weight: QFont.Weight = REGULAR, *, figures: bool = False) -> QFont:
    """The interface's font; `size` in px at 100 %; with `figures` all figures are of one width.


    Pixel sizes would ignore the system's scale, so points are derived from pixels here and nowhere else.
    """
    made = QFont(_font(_look.family, round(_look.text, 3), size, weight))
    if figures:
        # counts stand under each other and do not jump while they change; elsewhere it spaces out hyphens
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@lru_cache(maxsize=64)
def _font(family: str, text: float, size: int, weight: QFont.Weight) -> QFont:
    screen = QGuiApplication.primaryScreen()
    dots = screen.logicalDotsPerInch()
    made = QFont(family)
    made.setPointSizeF(size * text * 72 / dots)
    made.setWeight(weight)
    return made


@lru_cache(maxsize=1)
def letter_family() -> str:
    """The family of letter text, loaded when the first letter is shown."""
    for face in ("Regular", "SemiBold", "Italic", "SemiBoldItalic"):
        name = f"SourceSerif4-{face}.ttf"
        number = QFontDatabase.addApplicationFont(str(resources.path("fonts", name)))
        if number < 0:
            return _look.family
    return "Source Serif 4"


def metrics(size: int = CONTROL, weight: QFont.Weight = REGULAR, *, figures: bool = False) -> QFontMetrics:
    """Measures of `font`; one object per font is kept, as delegates ask for every row."""
    return _metrics(round(_look.text, 3), size, weight, figures)


@lru_cache(maxsize=64)
def _metrics(text: float, size: int, weight: QFont.Weight, figures: bool) -> QFontMetrics:
    return QFontMetrics(font(size, weight, figures=figures))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.win,
        QPalette.ColorRole.WindowText: theme.t1,
        QPalette.ColorRole.Base: theme.surf,
        QPalette.ColorRole.AlternateBase: theme.sunk,
        QPalette.ColorRole.Text: theme.t1,
        QPalette.ColorRole.PlaceholderText: theme.t3,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.t1,
        QPalette.ColorRole.Highlight: theme.acc,
        QPalette.ColorRole.HighlightedText: theme.on_acc,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.t1,
        QPalette.ColorRole.Link: theme.acct,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.dis))
    return palette
