"""Lists in a letter: paragraphs become items with numbers or bullets, and words again."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextList

from desktop.writing.text import ParagraphKind
from ui.write.letter_document import LISTS, block_format, list_format


def list_at(cursor: QTextCursor) -> str:
    """``item`` or ``bullet`` where the cursor is in a list, else empty."""
    # the stubs know no list that is not there
    current: QTextList | None = cursor.currentList()
    if current is None:
        return ""
    return "item" if current.format().style() == LISTS["item"] else "bullet"


def toggle_list(cursor: QTextCursor, kind: ParagraphKind) -> None:
    """Makes the chosen paragraphs a list of a kind, or words again if they are one."""
    cursor.beginEditBlock()
    if list_at(cursor) == kind:
        leave_list(cursor)
    elif list_at(cursor) and not cursor.hasSelection():
        cursor.currentList().setFormat(list_format(kind))
    else:
        cursor.createList(list_format(kind))
    cursor.endEditBlock()


def leave_list(cursor: QTextCursor) -> None:
    """The chosen paragraphs become words."""
    last = cursor.selectionEnd()
    cursor.beginEditBlock()
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= last:
        run: QTextList | None = block.textList()
        if run is not None:
            run.remove(block)
        one = QTextCursor(block)
        form = block_format()
        form.setIndent(0)
        one.setBlockFormat(form)
        block = block.next()
    cursor.endEditBlock()
