"""Tab goes through a page in the order of its layouts."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.reading_order import tab_as_read


def named(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    return field


def test_what_was_made_later_is_reached_where_it_stands(dressed: QtBot) -> None:
    page = QWidget()
    dressed.addWidget(page)
    column = QVBoxLayout(page)
    panes = QSplitter()
    column.addWidget(panes)
    left, right = QScrollArea(), QWidget()
    inner = QWidget()
    inside = QHBoxLayout(inner)
    left.setWidget(inner)
    left.setWidgetResizable(True)
    QVBoxLayout(right).addWidget(named("right"))
    panes.addWidget(left)
    panes.addWidget(right)
    column.addWidget(named("foot"))
    inside.addWidget(named("second"))
    inside.insertWidget(0, named("first"))
    head = named("head")
    column.insertWidget(0, head)
    tab_as_read(page)
    page.show()
    page.activateWindow()
    dressed.waitExposed(page)
    seen: list[str] = []
    head.setFocus()
    for _ in range(6):
        focus = page.focusWidget()
        # a scrolled area takes the focus too, so that arrows scroll it
        if isinstance(focus, QLineEdit):
            seen.append(focus.objectName())
        page.focusNextChild()
    assert seen[:5] == ["head", "first", "second", "right", "foot"]
