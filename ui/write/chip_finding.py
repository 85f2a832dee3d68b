"""Where the chips of a document are: under the pointer, at a position."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from ui.write.chips import OBJECT, chip_name, is_chip


def chip_at(edit: QTextEdit, point: QPoint) -> int | None:
    """The position of the chip at a point of the viewport of `edit`; None where there is none."""
    near = edit.cursorForPosition(point).position()
    for position in (near - 1, near):
        if position < 0 or edit.document().characterAt(position) != OBJECT:
            continue
        cursor = QTextCursor(edit.document())
        cursor.setPosition(position)
        left = edit.cursorRect(cursor)
        cursor.setPosition(position + 1)
        right = edit.cursorRect(cursor)
        if left.top() == right.top() and left.united(right).contains(point):
            return position
    return None


def chip_name_at(document: QTextDocument, position: int) -> str | None:
    """The field of the chip at a position; None where another character is."""
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    form = cursor.charFormat()
    return chip_name(form) if is_chip(str(document.characterAt(position)), form) else None
