"""The faces that letters are edited in; those they are printed in are chosen by desktop/printing."""

from __future__ import annotations

from PySide6.QtGui import QFont

from ui import look
from ui.theme import BODY

LETTER_SIZE = 16


def letter_font() -> QFont:
    """Source Serif 4 at 16 px, larger where text is."""
    made = QFont(look.font(LETTER_SIZE))
    made.setFamily(look.letter_family())
    return made


def subject_font() -> QFont:
    """The same, smaller and bold, for a field among other fields."""
    made = QFont(look.font(BODY, look.SEMIBOLD))
    made.setFamily(look.letter_family())
    return made
