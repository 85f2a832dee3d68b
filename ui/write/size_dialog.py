"""A size of one's own: typed, drawn while it is typed, kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import KnownError
from ui import look
from ui.theme import CARD_TITLE, GAP
from ui.widgets.button import Button
from ui.widgets.card import ScrollPane, row
from ui.widgets.fields import Choice, CountBox, Field, TextField
from ui.widgets.label import Label
from ui.words import tr
from ui.write.legend import Legend
from ui.write.sheet import SHADOW, Desk, paint_zone
from ui.write.use_cases import NewSize, Sketch

WIDEST, HIGHEST = 380, 240
"""Of the drawing."""


class SizeDrawing(Desk):
    """The sheet with its zones or labels."""

    def __init__(self) -> None:
        super().__init__(tr("How it is printed"), widest=WIDEST)
        self.setFixedHeight(HIGHEST + 2 * SHADOW)
        self._sketch: Sketch | None = None

    def show_sketch(self, sketch: Sketch | None) -> None:
        """Draws a size; None draws empty paper."""
        self._sketch = sketch
        # a sheet of labels is higher than wide: the dialog stays on a small screen all the same
        self._widest = min(WIDEST, round(HIGHEST / self._ratio()))
        self.setAccessibleDescription(sketch.words if sketch else "")
        self.updateGeometry()
        self.update()

    def _ratio(self) -> float:
        return 0.5 if self._sketch is None else self._sketch.height_mm / self._sketch.width_mm

    def _paint(self, painter: QPainter, sheet: QRectF) -> None:
        if self._sketch is None:
            return
        for zone in self._sketch.zones:
            paint_zone(painter, zone, sheet, sheet.width() / self._sketch.width_mm)


LEGEND_HIGH = 44
"""Room for two lines of the legend, at 100 % text."""


class SizeDialog(QDialog):
    """Name and size of an envelope, or of labels on their sheet.

    Args:
        sketch: draws a size, or raises a KnownError that says what is wrong with it.
        labels: whether it is a sheet of labels.
        papers: (key, name) of the papers labels lie on.

    Signals:
        given(NewSize): a size that can be printed on, with a name.
    """

    given = Signal(object)

    def __init__(
        self,
        sketch: Callable[[NewSize], Sketch],
        parent: QWidget,
        *,
        labels: bool,
        papers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(parent)
        self._sketch, self._labels = sketch, labels
        self._paper_key = papers[0][0] if papers else "a4"
        self.setWindowTitle(tr("Letterwright"))
        self.setMinimumWidth(look.px(440))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.lg)
        outer.setSpacing(GAP.m)
        # large text on a small screen: the fields scroll, the buttons stay
        fields = ScrollPane()
        outer.addWidget(fields, 1)
        layout = fields.body
        head = tr("A label sheet of your own") if labels else tr("An envelope of your own")
        layout.addWidget(Label(head, size=CARD_TITLE, weight=look.SEMIBOLD, wrap=True))
        why = tr("Width first, with the text upright; in millimetres, or as 9.5 x 4.125 in.")
        layout.addWidget(Label(why, tone="t2", wrap=True))
        self.name = TextField(tr("Name"), placeholder=tr("What it says on the packet"))
        self._name_field = Field(tr("Name"), self.name)
        layout.addWidget(self._name_field)
        self.size_field = TextField(
            tr("Size of a label") if labels else tr("Size of the envelope"),
            placeholder="63.5 x 38.1" if labels else "220 x 110",
        )
        self._size_field = Field(self.size_field.accessibleName(), self.size_field)
        layout.addWidget(self._size_field)
        self.columns = CountBox(tr("Labels side by side"), high=10)
        self.rows = CountBox(tr("Labels one below the other"), high=30)
        self.paper = Choice(tr("Paper"))
        if labels:
            self.columns.setValue(3)
            self.rows.setValue(7)
            self.paper.show_entries(papers, self._paper_key)
            counts = QHBoxLayout()
            counts.setSpacing(GAP.s)
            counts.addWidget(Field(tr("Side by side"), self.columns), 1)
            counts.addWidget(Field(tr("Rows"), self.rows), 1)
            counts.addWidget(Field(tr("Paper"), self.paper), 1)
            layout.addLayout(counts)
        self._drawing = SizeDrawing()
        layout.addWidget(self._drawing)
        self._legend = Legend()
        layout.addWidget(self._legend)
        self._add = Button(tr("Add this size"), kind="primary")
        self._add.setDefault(True)
        self._add.clicked.connect(self._give)
        leave = Button(tr("Not now"), kind="quiet")
        leave.clicked.connect(self.reject)
        layout.addStretch(1)
        outer.addLayout(row(None, leave, self._add))
        wide = look.px(460)
        # the legend under the drawing is there once a size is typed
        high = layout.totalHeightForWidth(wide - 2 * GAP.xl) + look.px(LEGEND_HIGH)
        high += self._add.sizeHint().height() + 3 * GAP.xl
        self.resize(wide, min(high, parent.window().height() - GAP.xl))
        self.size_field.textChanged.connect(self._draw)
        self.columns.valueChanged.connect(self._draw)
        self.rows.valueChanged.connect(self._draw)
        self.paper.picked.connect(self._take_paper)
        self.name.setFocus()

    @property
    def typed(self) -> NewSize:
        """What is in the fields now."""
        grid = (self.columns.value(), self.rows.value()) if self._labels else None
        # a name is asked for only when the size is given away
        return NewSize(self.name.text().strip() or "?", self.size_field.text(), grid, self._paper_key)

    def _take_paper(self, key: str) -> None:
        self._paper_key = key
        self._draw()

    def _draw(self) -> Sketch | None:
        """Draws what is typed; says what is wrong with it unless it is only begun."""
        try:
            sketch = self._sketch(self.typed)
        except KnownError as error:
            begun = not self.size_field.text().strip()
            self._size_field.complain("" if begun else f"{error.happened} {error.todo}")
            self._show(None)
            return None
        self._size_field.complain("")
        self._show(sketch)
        return sketch

    def _show(self, sketch: Sketch | None) -> None:
        self._drawing.show_sketch(sketch)
        kinds = tuple(zone.kind for zone in sketch.zones) if sketch else ()
        self._legend.show_zones(sketch.words if sketch else "", kinds)

    def _give(self) -> None:
        named = bool(self.name.text().strip())
        self._name_field.complain("" if named else tr("Give it a name to choose it by."))
        if not self.size_field.text().strip():
            self._size_field.complain(tr("Measure it and write its size."))
            self.size_field.setFocus()
            return
        if self._draw() is None:
            self.size_field.setFocus()
        elif not named:
            self.name.setFocus()
        else:
            self.given.emit(self.typed)
            self.accept()
