"""Merge fields in a document: one character each, drawn as a chip with its word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from ui import icons, look
from ui.theme import CONTROL, Tone
from ui.write.letter_state import ChipFacts
from ui.write.letter_words import OWN_WORDS, field_word

CHIP = int(QTextFormat.ObjectTypes.UserObject) + 1
"""The object type of chips."""
OBJECT = "￼"
"""What stands in the document for a chip (object replacement character)."""
_NAME = int(QTextFormat.Property.UserProperty) + 1
_SOURCE = int(QTextFormat.Property.UserProperty) + 2
_ICON = 12
_PAD = 6
_RADIUS = 5


def chip_format(name: str, source: str, base: QTextCharFormat | None = None) -> QTextCharFormat:
    """The format of a chip's character; `source` is how it stands in the text, ``{{signer}}``.

    Bold and italic of `base` are kept: the value is printed so.
    """
    made = QTextCharFormat()
    if base is not None:
        made.setFontWeight(base.fontWeight())
        made.setFontItalic(base.fontItalic())
    made.setObjectType(CHIP)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    made.setProperty(_NAME, name)
    made.setProperty(_SOURCE, source)
    return made


def is_chip(character: str, form: QTextFormat) -> bool:
    """Whether a character of this format is a chip; what is typed beside one takes over parts of it."""
    return character == OBJECT and form.objectType() == CHIP


def chip_name(form: QTextFormat) -> str:
    """The field of a chip."""
    return str(form.property(_NAME))


def chip_source(form: QTextFormat) -> str:
    """How a chip stands in the text."""
    return str(form.property(_SOURCE))


class ChipObject(QPyTextObject):
    """Measures and draws the chips of one document.

    Args:
        is_selected: whether the character at a position is within the selection.
    """

    def __init__(self, is_selected: Callable[[int], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_selected = is_selected
        self._facts: dict[str, ChipFacts] = {}

    def show_facts(self, facts: dict[str, ChipFacts]) -> bool:
        """Takes what is known of the fields over; whether that is anything new."""
        changed = facts != self._facts
        self._facts = facts
        return changed

    def facts_of(self, name: str) -> ChipFacts:
        """What is known of a field."""
        return self._facts.get(name, ChipFacts())

    def intrinsicSize(self, doc: QTextDocument, pos_in_document: int, form: QTextFormat) -> QSizeF:
        font = self._font(form)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(self._word(form)) + look.px(_ICON) + 2 * _PAD + 5
        # a hair of air at both sides, inside the character's own width
        return QSizeF(width + 2, metrics.height() + 5)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        pos_in_document: int,
        form: QTextFormat,
    ) -> None:
        theme = look.theme()
        facts = self.facts_of(chip_name(form))
        tint = theme.tint(Tone.ACCENT if facts.state == "rest" else Tone.AMBER)
        selected = self._is_selected(pos_in_document)
        box = QRectF(rect).adjusted(1.5, 0.5, -1.5, -0.5)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.acct if selected else tint.line), 2 if selected else 1))
            painter.setBrush(QColor(theme.acc if selected else tint.soft))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
            colour = theme.on_acc if selected else tint.text
            side = look.px(_ICON)
            name = "brackets-curly" if facts.state == "rest" else "warning"
            top = box.y() + (box.height() - side) / 2
            icons.paint(painter, name, colour, box.x() + _PAD, top, _ICON)
            painter.setFont(self._font(form))
            painter.setPen(QColor(colour))
            words = box.adjusted(_PAD + side + 4, 0, 0, 0)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self._word(form))
        finally:
            painter.restore()

    def _word(self, form: QTextFormat) -> str:
        return field_word(chip_name(form))

    def _font(self, form: QTextFormat) -> QFont:
        shown = form.toCharFormat()
        bold = shown.fontWeight() >= look.SEMIBOLD
        made = QFont(look.font(CONTROL, look.SEMIBOLD if bold else look.MEDIUM))
        made.setItalic(shown.fontItalic())
        return made


def is_own_words(form: QTextFormat) -> bool:
    """Whether a chip is the place of the own words."""
    return chip_name(form) == OWN_WORDS
