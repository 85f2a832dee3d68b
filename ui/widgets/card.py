"""Frames: cards, wells, rules, panes that scroll on their own."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import GAP

CardKind = Literal["plain", "current", "well", "good", "popover"]
Ground = Literal["win", "surf", "side", "desk", "none"]


class Card(QFrame):
    """A white sheet with an outline; `body` is its column."""

    def __init__(
        self, kind: CardKind = "plain", *, margin: int = GAP.lg, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", kind)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(GAP.s)


class Rule(QFrame):
    """A hairline."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "upright" if upright else "flat")


class Pane(QWidget):
    """A part of the page with a ground of its own."""

    def __init__(self, ground: Ground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


class ScrollPane(QScrollArea):
    """A pane that scrolls up and down; `body` is its column, which never grows wider than the pane."""

    def __init__(self, *, margin: int = 0, spacing: int = GAP.m, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inner = QWidget()
        inner.setProperty("ground", "none")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(spacing)
        self.setWidget(inner)


def row(*items: QWidget | int | None, spacing: int = GAP.s) -> QHBoxLayout:
    """A row of widgets; None is a stretch, a number a gap of so many px."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        else:
            layout.addWidget(item)
    return layout


def clear(layout: QLayout) -> None:
    """Takes everything out of `layout` and lets it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()
