"""Tab goes through a page as it is read: what was built later, or moved, takes its place among the rest."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def tab_as_read(root: QWidget) -> None:
    """Sets the focus order of all that is in `root` by its layouts; Qt's own is that of their making."""
    before: QWidget | None = None
    for widget in _as_read(root):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _as_read(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus, in the order of layouts, panes and scrolled contents."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if isinstance(widget, QSplitter):
        for place in range(widget.count()):
            pane = widget.widget(place)
            if pane is not None:
                yield from _as_read(pane)
    elif isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            yield from _as_read(inner)
    elif layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _as_read(widget)
        elif inner is not None:
            yield from _in_layout(inner)
